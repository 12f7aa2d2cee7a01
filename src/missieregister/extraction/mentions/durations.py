"""Durations in Dutch prose (``voor zes maanden``, ``een jaar``, ``90 dagen``) and what they add to a date."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from missieregister.extraction.mentions.numbers import NUMBER, number_value
from missieregister.extraction.text.alike import ABOUT, AT_MOST
from missieregister.patterns import regex

_MONTHS_PER = {
    "dag": 1 / 30.4375, "dagen": 1 / 30.4375, "week": 7 / 30.4375, "weken": 7 / 30.4375,
    "maand": 1.0, "maanden": 1.0, "halfjaar": 6.0, "jaar": 12.0, "jaren": 12.0,
}  # fmt: skip

DURATION = regex(
    rf"(?:(?:voor|met|duurt|duren|bedraagt|(?:vast)?gesteld\s+op|gedurende|van|voor\s+de\s+(?:voorlopige\s+)?duur\s+van|"
    rf"een\s+periode\s+van|looptijd\s+van|een\s+duur\s+van|voor\s+de\s+tijd\s+van|voor\s+in\s+totaal)\s+)"
    rf"(?:nog\s+|de\s+|eens\s+|opnieuw\s+|wederom\s+|ten\s+hoogste\s+|maximaal\s+|vooralsnog\s+|voorlopig\s+|"
    rf"aanvankelijk\s+|in\s+(?:beginsel|principe|eerste\s+(?:instantie|aanleg))\s+|naar\s+verwachting\s+|ongeveer\s+|circa\s+|ten\s+minste\s+|tenminste\s+|minstens\s+|minimaal\s+|"
    rf"een\s+periode\s+van\s+|de\s+periode\s+van\s+){{0,3}}"
    rf"(?P<count>{NUMBER}|anderhalf|een\s+half)\s+(?P<unit>dag|dagen|week|weken|maand|maanden|halfjaar|"
    rf"jaar|jaren)\b(?!\s+geleden)"
)


#: how long something is: its number and its unit, for ``read_duration`` and ``moved_on``
COUNT = rf"(?P<count>{NUMBER}|anderhalf|een\s+half)\s+(?P<unit>dagen|week|weken|maand|maanden|halfjaar|jaar|jaren)"
#: a duration that no preposition leads in: "neemt twee jaar lang deel", "gaan vier maanden naar", "blijft een jaar
#: langer", "er komt een half jaar bij", "zes maanden, te rekenen vanaf 1 mei"
_SO_LONG = regex(
    rf"(?<![\w.,]){COUNT}(?:\s(?:lang|mee|deel|naar|dienen|duren|werken|meedoen|deelnemen|deelneemt|langer(?![^,;.]{{0,24}}\sdan\s)|"
    r"erbij|aan\s(?:vast|toe)|bij(?=\s?(?:[.,;:)]|\Z)))(?!\w)|,?\s(?=(?:te\srekenen|gerekend)\svanaf\s))"
)
#: words of which one goes with such a duration
_GO_WITH_IT = (
    " lang",
    " mee",
    " deel",
    "reken",
    " bij",
    " erbij",
    " aan vast",
    " aan toe",
    " naar",
    " dienen",
    " duren",
    " werken",
)
#: "vanaf 1 mei vier maanden", "met ingang van half juni ten hoogste een jaar": behind a begin it says how long
_BARE = regex(rf"(?<![\w.,]){COUNT}(?!\w|\s(?:eerder|later|geleden|oud\w*|na|voor|vóór|te|langer\sdan)(?!\w)|-)")
_BEGUN = regex(
    r"(?<!\w)(?:vanaf|met\singang\svan|ingaande)\s(?:[\w-]+\s){1,4}?"
    rf"(?:(?:{AT_MOST}|{ABOUT}|nog)\s)?\Z"
)
_BEGUN_WITHIN = 60
#: "voor de duur van de missie (vier maanden)"
_IN_BRACKETS = regex(rf"(?<=\(){COUNT}(?=\)|,\s(?:vanaf|met\singang|ingaande|te\srekenen)\s)")
#: what makes no duration of it: "al twee jaar lang", "om de twee jaar", "ruim vier jaar lang"
_SO_FAR = regex(
    r"(?<!\w)(?:al|reeds|sinds|om\sde|om\shet|elke|elk|ieder|iedere|per|afgelopen|voorbije|na|inmiddels)\s(?:ruim\s|bijna\s)?\Z"
)
#: one of these begins a word of every duration
UNITS = ("jaar", "maand", "week", "weken", "dag", "jaren")


def find_durations(text: str) -> Iterator[re.Match[str]]:
    """Yield the durations in ``text`` (lower case), looked for only where a unit of time is named."""
    if not any(unit in text for unit in UNITS):
        return
    yield from DURATION.finditer(text)
    if "(" in text:
        yield from _IN_BRACKETS.finditer(text)
    if "vanaf " in text or "ingang van " in text or "ingaande " in text:
        yield from (
            m for m in _BARE.finditer(text) if _BEGUN.search(text, max(0, m.start() - _BEGUN_WITHIN), m.start())
        )
    if any(word in text for word in _GO_WITH_IT):
        yield from (m for m in _SO_LONG.finditer(text) if not _SO_FAR.search(text, max(0, m.start() - 30), m.start()))


def bare_durations(text: str) -> Iterator[re.Match[str]]:
    """Yield how long something is in ``text`` (lower case), whatever leads it in: ``blijven er vier maanden``."""
    if any(unit in text for unit in UNITS):
        yield from _BARE.finditer(text)


def read_duration(match: re.Match[str]) -> float | None:
    """Return a duration in months, or None where its count is no number."""
    count = match["count"]
    months = _MONTHS_PER[match["unit"]]
    if count == "anderhalf":
        return 1.5 * months
    if count.startswith("een") and count.endswith("half"):
        return 0.5 * months
    value = number_value(count)
    return value * months if value is not None else None


def add_duration(edtf: str, months: float) -> str | None:
    """Return the last day of a period that begins on ``edtf`` (a day or month) and lasts ``months``.

    ``2025-03-01`` and 6 months give ``2025-08-31``; None where the start has no month.
    """
    found = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?[~?%]?", edtf)
    if not found or int(found[2]) > 12:
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3] or 1)
    if months < 1 and not found[3]:
        return None  # "vanaf mei, voor twee weken": who knows which
    if months != int(months):
        try:
            if edtf.endswith("~"):
                ends = dt.date(year, month, day if found[3] else 15) + dt.timedelta(days=round(months * 30.4375) - 1)
                return f"{ends.year}-{ends.month:02}~"
            return (dt.date(year, month, day) + dt.timedelta(days=round(months * 30.4375) - 1)).isoformat()
        except (OverflowError, ValueError):
            return None
    total = year * 12 + month - 1 + int(months)
    if total // 12 > 9999:
        return None
    year, month = divmod(total, 12)
    last = calendar.monthrange(year, month + 1)[1]
    if not found[3] and edtf.endswith("~"):
        return f"{year}-{month + 1:02}~"  # from the middle of a month to that of another
    if not found[3]:
        end = dt.date(year, month + 1, 1) - dt.timedelta(days=1)
        return f"{end.year}-{end.month:02}"
    if edtf.endswith("~"):
        # from the end of a month to that of another
        ends_month = day == calendar.monthrange(int(found[1]), int(found[2]))[1]
        return f"{year}-{month + 1:02}-{last if ends_month else min(day, last):02}~"
    return (dt.date(year, month + 1, min(day, last)) - dt.timedelta(days=1)).isoformat()


def later(edtf: str, months: float) -> str | None:
    """Return an end that is moved on by ``months``: ``2016-12-31`` and 12 months give ``2017-12-31``.

    A month stays a month, a year a year, and what is approximate stays so; None where it cannot be told.
    """
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)", edtf)
    if not found or months != int(months) or (found[2] and int(found[2]) > 12) or (not found[2] and months % 12):
        return None
    if not found[2]:
        return f"{int(found[1]) + int(months) // 12}{found[4]}"
    year, month = divmod(int(found[1]) * 12 + int(found[2]) - 1 + int(months), 12)
    if not found[3]:
        return f"{year}-{month + 1:02}{found[4]}"
    last = calendar.monthrange(year, month + 1)[1]
    ends_month = int(found[3]) == calendar.monthrange(int(found[1]), int(found[2]))[1]
    return f"{year}-{month + 1:02}-{last if ends_month else min(int(found[3]), last):02}{found[4]}"


#: days of a unit that is no month
_DAYS_PER = {"dag": 1, "dagen": 1, "week": 7, "weken": 7}


def moved_on(edtf: str, duration: re.Match[str]) -> str | None:
    """Return an end that is moved on by a duration: by months as ``later`` does, by weeks and days only from a day."""
    months, days = read_duration(duration), _DAYS_PER.get(duration["unit"])
    if months is None or days is None:
        return later(edtf, months) if months is not None else None
    try:
        return (
            dt.date.fromisoformat(edtf) + dt.timedelta(days=days * (number_value(duration["count"]) or 0))
        ).isoformat()
    except (ValueError, OverflowError):
        return None
