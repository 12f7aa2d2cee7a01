"""Dates and periods in Dutch prose, resolved against the document's date, as EDTF (ISO 8601-2 level 1).

``tot en met 31 juli 2025`` -> end 2025-07-31; ``medio mei 2022`` -> 2022-05~; ``zomer 2023`` -> 2023-22;
``eerste kwartaal van 2023`` -> 2023-01/2023-03; ``5 september jl.`` in a letter of March 2020 -> 2019-09-05.
What needs a document date and has none stays unresolved: ``edtf`` is None and the words are kept.
"""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from missieregister.extraction.mentions.date_places import DatePlaces
from missieregister.extraction.mentions.durations import find_durations, read_duration
from missieregister.extraction.mentions.periods import DateMention, apply_durations, behind_their_act, join_periods
from missieregister.extraction.mentions.years import DateReading, lend_years, share_years, take_year, take_year_before
from missieregister.knowledge.words import Time
from missieregister.model.calendar import ANY_WEEKDAY
from missieregister.patterns import regex

#: where a date without a year lies; ``both`` where the sentence tells of what was and what is to come, ``near`` where
#: it lies on the side of the letter's day that is nearest
Tense = Literal["past", "future", "both", "near"]


_YEAR = r"(?:19[4-9]\d|20[0-6]\d)"
#: a month of which its own words say nothing is one behind another: "in februari en maart"
_LIST_OF_MONTHS = 40
#: what a number that looks like a year is the number of
_NO_YEAR = regex(r"(?:\bnrs?\.?\s*|resolutie\s+\d+\s*\(|paragraaf\s+|dossier\s+)$")
_ORDINALS = {"eerste": 1, "1e": 1, "tweede": 2, "2e": 2, "derde": 3, "3e": 3, "vierde": 4, "4e": 4, "laatste": 4}
#: "de eerste drie maanden van 2031", "de laatste zes maanden"
_OUTER = (1, 4)


_GOES_ON = regex(r"(?<!\w)(?:verleng\w*|voortgezet|voortzetting|gecontinueerd|blijft?|blijven)(?!\w)[^.;]{0,40}\Z")


#: the verb of a clause in which an end stands: "dat tot begin november met 170 koppen in de Golf blijft"
_STAYS = regex(r"(?:\s[^\s,;.()]+){0,8}?\s(?:blijft|blijven|loopt|duurt)(?!\w)")


#: "volgend jaar maart", "volgend jaar zomer"
_OF_A_YEAR = ("dit jaar", "volgend jaar", "vorig jaar", "komend jaar")


class DateGrammar:
    """The compiled grammar for one lexicon. ``find`` is linear in the length of the text."""

    def __init__(self, words: Time) -> None:
        self._words = words
        self._months = words.months
        self._seasons = words.seasons
        names = "|".join(re.escape(name) for name in sorted(self._months, key=len, reverse=True))
        self._hyphenated = regex(rf"(?<=[a-z])-(?=(?:{names})(?!\w))")
        self._another_month = regex(
            rf"(?<!\w)(?:{names})(?:\s\d{{4}})?\s?(?:,|[-–]|,?\s?(?:en|tot|t/m|tot\sen\smet))\s?\Z"
        )
        self._moments = {name: moment for moment in words.calendar for name in moment.names}
        self._roles = {w: role for role, ws in words.roles.items() for w in ws}
        self._relations = dict.fromkeys(words.last, "last")
        self._relations |= dict.fromkeys(words.next, "next")
        self._relations |= dict.fromkeys(words.this, "this")
        self.places = DatePlaces(words, regex(self._build()))

    def _build(self) -> str:
        def any_of(words: "list[str] | tuple[str, ...]") -> str:
            return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))

        month = rf"(?P<month>{any_of(list(self._months))})\b\.?"
        before = any_of([*self._words.last, *self._words.next, *self._words.this, *_OF_A_YEAR])
        preps = any_of([w for ws in self._words.roles.values() for w in ws])
        part = any_of(list(self._words.parts))
        after = (
            r"(?P<after>\s+(?:jl\b\.?|j\.l\.|jongstleden|a\.s\.|aanstaande|laatstleden|ll\.|"
            r"(?:van )?(?:dit|vorig|volgend|komend) jaar|van het (?:(?:volgende|komende|vorige|afgelopen) )?jaar))?"
        )
        day = r"(?:0?[1-9]|[12]\d|3[01])"
        season = any_of(list(self._seasons))
        weekday = rf"(?:(?:{ANY_WEEKDAY})\s+)?"
        return (
            rf"(?<![\w-])(?:(?P<prep>{preps})\s+)?"
            r"(?:(?:en\s+met|op|aan|het|de|in|circa|ongeveer|omstreeks|heel|geheel)\s+){0,2}"
            r"(?P<value>"
            rf"(?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b"
            rf"|(?P<nl>(?:0?[1-9]|[12]\d|3[01])[-/](?:0?[1-9]|1[0-2])[-/]{_YEAR})\b"
            rf"|(?P<yto>{_YEAR})\s?[–-]\s?(?P<yto2>{_YEAR})\b"
            rf"|(?:(?P<part>{part})\s+(?:van\s+)?)?(?:de\s+|het\s+)?(?:maand\s+)?(?:"
            rf"(?:(?P<before>{before})\s+)?{weekday}"
            rf"(?:(?:(?P<dayf>(?<=van\s){day}(?=\s(?:tot|t/m)\s)|(?<=tussen\s){day}(?=\sen\s))\s"
            r"(?:tot en met|t/m|tot|en)\s)?"
            rf"(?P<day>{day})(?:\s?[–-]\s?(?P<day2>[12]?\d|3[01]))?\s+)?"
            rf"{month}(?:\s+(?:van\s+)?(?P<myear>{_YEAR})\b)?{after}"
            r"|(?P<ord>eerste|tweede|derde|vierde|laatste|[1-4]e)\s+(?P<piece>kwartaal|helft|halfjaar|half\s+jaar|drie\s+maanden|zes\s+maanden)"
            rf"(?:\s+(?:van\s+)?(?:(?P<oyear>{_YEAR})|(?P<orel>dit jaar|volgend jaar|vorig jaar|het jaar)))?\b"
            rf"|q(?P<q>[1-4])[\s-]+(?P<qyear>{_YEAR})\b"
            rf"|(?:(?P<sbefore>{before})\s+)?(?P<season>{season})\b"
            rf"(?:\s+(?:van\s+)?(?:(?P<syear>{_YEAR})|(?P<srel>dit jaar|volgend jaar|vorig jaar)))?"
            rf"|(?P<moment>{any_of(list(self._moments))})\b(?:\s+(?:van\s+)?(?P<moyear>{_YEAR}))?"
            r"|(?P<rel>dit jaar|volgend jaar|vorig jaar|komend jaar|afgelopen jaar|van het jaar|het jaar)\b"
            rf"(?!\s+{_YEAR})"
            r"|(?P<relmonth>deze|volgende|komende|vorige|afgelopen) maand\b"
            r"|(?P<today>(?<=ingang van )(?:vandaag|heden)|(?<=per )vandaag|(?<=vanaf )(?:vandaag|heden))\b"
            rf"|(?<!toetsingskader )(?<!resolutie )(?<!agenda )(?:jaar\s+)?(?P<year>{_YEAR})(?![\d.,]*\d|/\d|[a-z]\d)"
            r"(?!\s?(?:militairen|personen|man\b|euro))))"
        )

    def find(
        self,
        text: str,
        published: str | None,
        tense: Tense | Callable[[int, int], Tense | None] | None = None,
        starts: Iterable[int] | None = None,
        before: Callable[[], Sequence[str]] | None = None,
    ) -> list[DateMention]:
        """Return the dates in ``text`` (lower case, offsets kept) in order.

        ``published`` is the document's ISO date, against which relative dates resolve; ``tense`` says where a
        date without a year lies when nothing else tells; where it takes work to know, or differs from one clause to
        the next, a function is asked, with the place of the date.
        ``starts`` are where the words begin of which each date has one (see DatePlaces), where somebody knows.
        ``before`` gives the periods to come that the sentence before the text named.
        """
        if "-" in text:
            text = self._hyphenated.sub("–", text)  # "juli-september 2012"
        found: list[DateMention] = []
        readings = [r for r in (self._read(m) for m in self.places.find(text, starts)) if r]
        if readings:
            base = dt.date.fromisoformat(published) if published else None
            share_years(readings, text, before)
            take_year(readings, base)
            lend_years(readings, base)
            if base and before:
                take_year_before(readings, text, before, lambda: _asked(tense, readings[0]) == "past")
            resolved = [self._resolve(r, text, base, _asked(tense, r)) for r in readings]
            found = join_periods(behind_their_act(readings, resolved, text), text)
        for match in find_durations(text):
            if not any(d.start <= match.start() < d.end for d in found):
                months = read_duration(match)
                if months is not None:
                    found.append(
                        DateMention(match.start(), match.end(), "span", None, match[0], duration_months=months)
                    )
        if len(found) < 2:
            return found
        found.sort(key=lambda d: d.start)
        return apply_durations(found, text)

    def _read(self, m: re.Match[str]) -> DateReading | None:
        r = DateReading(m.start(), m.start("value"), m.end(), m["prep"] or "", part=m["part"] or "")
        if m["iso"]:
            r.year, r.month, r.day = (int(x) for x in m["iso"].split("-"))
        elif m["nl"]:
            r.day, r.month, r.year = (int(x) for x in re.split("[-/]", m["nl"]))
        elif m["yto"]:
            r.year, r.year_to = int(m["yto"]), int(m["yto2"])
        elif m["month"]:
            r.month = self._months[m["month"]]
            r.day = int(m["day2"] or m["day"]) if m["day"] else None
            r.day_from = int(m["dayf"] or m["day"]) if m["day2"] or m["dayf"] else None
            r.year = int(m["myear"]) if m["myear"] else None
            r.relation = self._relation(m["after"] or m["before"])
            if m["dayf"] and not r.prep:
                r.prep = "tussen"
            if m["month"] in ("mei", "maart", "jan", "jun", "apr", "mar") and not (
                r.day or r.year or r.prep or r.part or r.relation
            ):
                behind = m.string[max(0, m.start("month") - _LIST_OF_MONTHS) : m.start("month")]
                if not self._another_month.search(behind):
                    return None  # "mevrouw mei"
        elif m["ord"]:
            number = _ORDINALS[m["ord"]]
            if m["piece"] == "kwartaal" or (m["piece"].startswith("drie") and number in _OUTER):
                r.quarter = number
            elif m["piece"].startswith("zes") and number in _OUTER:
                r.half = 1 if number == 1 else 2
            elif number <= 2 and "maanden" not in m["piece"]:
                r.half = number
            else:
                return None
            r.year = int(m["oyear"]) if m["oyear"] else None
            r.relation = self._relation(m["orel"])
            if r.year is None and not r.relation and (m["piece"] == "helft" or "maanden" in m["piece"]):
                return None
        elif m["q"]:
            r.quarter, r.year = int(m["q"]), int(m["qyear"])
        elif m["season"]:
            r.season = self._seasons[m["season"]]
            r.year = int(m["syear"]) if m["syear"] else None
            r.relation = self._relation(m["srel"] or m["sbefore"])
            if r.year is None and not (r.relation or r.prep):
                return None
        elif m["moment"]:
            r.moment = m["moment"]
            if (m["part"] or r.prep).startswith("eind"):  # "voor het einde van het zomerreces"
                whole = f"einde van het {r.moment.removeprefix('het ')}"
                r.moment = whole if whole in self._moments else r.moment
            r.year = int(m["moyear"]) if m["moyear"] else None
        elif m["rel"]:
            r.relation = self._relation(m["rel"]) or "this"
            r.weekless = True
            if m["rel"] in ("het jaar", "van het jaar") and not r.part:
                return None
        elif m["today"]:
            r.relation = "today"
        elif m["relmonth"]:
            r.months = {"deze": 0, "volgende": 1, "komende": 1}.get(m["relmonth"], -1)
        elif m["year"]:
            if _NO_YEAR.search(m.string[max(0, m.start("year") - 24) : m.start("year")]):
                return None
            r.year = int(m["year"])
        return r

    def _relation(self, words: str | None) -> str:
        if not words:
            return ""
        words = words.strip()
        if words.endswith("jaar"):
            if "vorig" in words or "afgelopen" in words:
                return "year-1"
            return "year+1" if "volgend" in words or "komend" in words else "year"
        plain = words.replace(".", "")
        if plain in ("jl", "ll", "laatstleden"):
            return "last"
        if plain in ("as", "aanstaande"):
            return "next"
        return self._relations.get(plain, "")

    def _resolve(self, r: DateReading, text: str, base: dt.date | None, tense: Tense | None) -> DateMention:
        role = self._roles.get(r.prep, "at")
        if r.prep in ("sinds", "sedert"):
            tense = "past"
        if (
            role == "end"
            and tense == "past"
            and _GOES_ON.search(text, 0, r.start)
            and not self._ran_lately(r, text, base)
        ):
            tense = "future"  # "is in juni verlengd tot eind september"
        if role == "end" and tense == "past" and _STAYS.match(text, r.end):
            tense = "future"  # "zijn afgelost door het schip dat tot begin november in de Golf blijft"
        if (
            role == "end"
            and base
            and _RAN.search(text, max(0, r.start - 30), r.start)
            and self._is_recent(r, base, _RAN_OUT)
        ):
            tense = "past"  # "liep tot 31 december en wordt niet verlengd", told in March
        if role == "start" and tense == "past" and base and r.prep in _FROM_ON:
            tense = self._nearer(r, base)
        if role == "start" and tense == "past" and base and r.prep == "vanaf" and _TOLD_THAT.search(text, 0, r.start):
            tense = self._nearer(r, base)  # "is gemeld dat Nederland vanaf mei deelneemt"
        if role == "start" and tense is None and base and r.prep in (*_FROM_ON, "vanaf") and self._is_recent(r, base):
            tense = "past"  # "Wij leveren vanaf 1 april", in the weeks after it
        ahead = role in ("end", "due") or (role == "start" and tense is None)
        edtf = self._edtf(r, base, "future" if ahead and tense in (None, "both") else tense)
        if (
            edtf
            and r.year
            and not (r.month or r.season or r.part)
            and re.search(r"\b(?:ge)?heel\s", text[r.start : r.value_start])
        ):
            return DateMention(r.start, r.end, "span", f"{edtf}/{edtf}", text[r.start : r.end].strip())
        if r.day_from and edtf and r.prep in ("van", "tussen", "gedurende") and r.day_from < int(edtf[-2:]):
            first = f"{edtf[:-2]}{r.day_from:02}"
            return DateMention(r.start, r.end, "span", f"{first}/{edtf}", text[r.start : r.end].strip())
        if r.year_to and edtf:
            role = "end" if role == "end" else "span"
        return DateMention(r.start, r.end, role, edtf, text[r.start : r.end].strip())  # type: ignore[arg-type]

    def _ran_lately(self, r: DateReading, text: str, base: dt.date | None) -> bool:
        """Whether what went on until a day was over when it was told: ``werd met een week verlengd tot 5 juni``."""
        return base is not None and " werd" in text and self._is_recent(r, base)

    def _is_recent(self, r: DateReading, base: dt.date, days: float | None = None) -> bool:
        """Whether a day without a year lies a few weeks back, or so many days."""
        if r.month is None or (r.day is None and days is None) or r.year or r.relation:
            return False
        return (30.4 * (base.month - r.month) + base.day - (r.day or 15)) % 365 < (days or _RECENT)

    def _nearer(self, r: DateReading, base: dt.date) -> Tense:
        """Return on which side of the letter's day a month lies nearest: ``is verlengd, ingaande 27 juni``."""
        if r.month is None or r.year or r.relation:
            return "past"
        day = (r.day or 15) + 30.4 * (r.month - 1)
        ahead = (day - (base.day + 30.4 * (base.month - 1))) % 365
        return "future" if ahead < _NEARER else "past"

    def _edtf(self, r: DateReading, base: dt.date | None, tense: Tense | None) -> str | None:
        if r.year_to and r.year:
            return f"{r.year}/{r.year_to}"
        if r.relation == "today":
            return base.isoformat() if base else None
        if r.months is not None:
            if base is None:
                return None
            years, month = divmod(base.month - 1 + r.months, 12)
            return _month_edtf(base.year + years, month + 1, None, self._words.parts.get(r.part, ""))
        year = self._year(r, base, tense)
        if year is None:
            return None
        kind = self._words.parts.get(r.part, "")
        if r.month:
            return _month_edtf(year, r.month, r.day, kind)
        if r.season:
            return f"{year}-{r.season}"
        if r.quarter:
            return f"{year}-{3 * r.quarter - 2:02}/{year}-{3 * r.quarter:02}"
        if r.half:
            return f"{year}-{6 * r.half - 5:02}/{year}-{6 * r.half:02}"
        if r.moment:
            moment = self._moments[r.moment]
            third = {name: f"{_third(year, moment.month, day):02}" for name, day in (("tuesday", 1), ("wednesday", 2))}
            return moment.edtf.format(year=year, **third)
        if kind == "end":
            return f"{year}-12-31~"
        if kind == "begin":
            return f"{year}-01~"
        return f"{year}-06~" if kind == "middle" else str(year)

    def _year(self, r: DateReading, base: dt.date | None, tense: Tense | None) -> int | None:
        if r.year:
            return r.year
        if base is None:
            return None
        if r.relation.startswith("year"):
            return base.year + int(r.relation[4:] or 0)
        if r.weekless:
            return base.year
        month = r.month or (self._moments[r.moment].month if r.moment else None)
        if r.season:
            month = {21: 4, 22: 7, 23: 10, 24: 12}[r.season]
        if r.quarter:
            month = 3 * r.quarter - 1
        if r.half:
            month = 6 * r.half - 3
        if month is None:
            return base.year
        if r.quarter or r.half:
            return _year_of_part(month, 1 if r.quarter else 3, base, None if r.relation else tense)
        if tense == "near" and not r.relation:
            return _nearest_year(month, r.day or 15, base)
        this = (month, r.day or (base.day if month == base.month else 15))
        today = (base.month, base.day)
        if r.moment:
            return base.year if this >= today or month == base.month else base.year + 1
        if r.relation == "last" or (not r.relation and tense == "past"):
            return base.year if this <= today else base.year - 1
        if r.relation == "next" or (not r.relation and tense == "future"):
            return base.year if this >= today else base.year + 1
        away = (month - base.month) * 30 if r.month else 0
        return base.year + (1 if away < -_FAR else -1 if away > _FAR else 0)


def _year_of_part(middle: int, half: int, base: dt.date, tense: Tense | None) -> int:
    """Return the year of a quarter or half-year that says none; what is to come may have begun, what was may go on."""
    if tense == "future":
        return base.year + (middle + half < base.month)
    if tense == "past":
        return base.year - (middle - half > base.month)
    return _nearest_year(middle, 15, base)


def _nearest_year(month: int, day: int, base: dt.date) -> int:
    """Return the year in which a day is nearest to the letter's."""
    away = (month - base.month) * 30 + day - base.day
    return base.year + (1 if away < -_HALF_A_YEAR else -1 if away > _HALF_A_YEAR else 0)


def _asked(tense: Tense | Callable[[int, int], Tense | None] | None, r: DateReading) -> Tense | None:
    """Return where a date lies, which is asked only of one that does not say so itself."""
    if not callable(tense):
        return tense
    return None if r.year or r.relation else tense(r.start, r.end)


_TOLD_THAT = regex(
    r"(?<!\w)(?:gemeld|bericht|geïnformeerd|meegedeeld|medegedeeld|ingelicht|laten weten|besloten),?\sdat\s"
)
#: days from a letter beyond which a day of no year is rather one of the year beside it: "op 18 januari" in December
_FAR = 250
_HALF_A_YEAR = 183
#: from when something holds, which may be told before it does
_FROM_ON = ("ingaande", "met ingang van", "per", "gerekend vanaf", "te rekenen vanaf")
#: days within which such a day lies ahead, rather than behind
_NEARER = 120


#: "liep tot", and days within which what ran until a day has run out
_RAN = regex(r"(?<!\w)(?:liep|liepen|gold|golden)\s(?:[\w-]+\s)?\Z")
_RAN_OUT = 120
#: days within which such a day lies behind
_RECENT = 45


def _third(year: int, month: int, weekday: int) -> int:
    """Return the day on which the third Monday (0), Tuesday ... of a month falls."""
    return 15 + (weekday - dt.date(year, month, 15).weekday()) % 7


def _month_edtf(year: int, month: int, day: int | None, kind: str) -> str | None:
    last = calendar.monthrange(year, month)[1]
    if day:
        return f"{year}-{month:02}-{day:02}" if day <= last else None
    if kind == "end":
        return f"{year}-{month:02}-{last}~"
    if kind == "begin":
        return f"{year}-{month:02}-01~"
    return f"{year}-{month:02}~" if kind == "middle" else f"{year}-{month:02}"
