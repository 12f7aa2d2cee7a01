"""Dates as they are mentioned, and the periods that two of them, or one and a duration, make."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from missieregister.extraction.mentions.durations import add_duration, later
from missieregister.extraction.mentions.years import RENEWED, DateReading
from missieregister.extraction.text.alike import DECIDED, DECIDED_THEN, TAKING_PART
from missieregister.patterns import regex

Role = Literal["start", "end", "due", "at", "span"]


class DateMention(msgspec.Struct, frozen=True, gc=False):
    """A date in a text: its EDTF value (None where unresolved), and the part that the words before it give it.

    ``role`` ``span`` stands for a period that gives both ``start`` and ``end`` (``2022-2024``, ``van 1 maart tot
    en met 31 juli 2025``); ``edtf`` is then the interval.
    """

    start: int
    end: int
    role: Role
    edtf: str | None
    text: str
    duration_months: float | None = None

    @property
    def first(self) -> str | None:
        """The EDTF of the period's start, or of the date."""
        return self.edtf.split("/")[0] if self.edtf else None

    @property
    def last(self) -> str | None:
        """The EDTF of the period's end, or of the date."""
        return self.edtf.split("/")[-1] if self.edtf else None


_HAS_YEAR = regex(r"(?:19|20)\d\d|jaar|volgend|komend")


def begun(found: list[DateMention], published: str | None) -> list[DateMention]:
    """Return dates with a begin that bears no year before the end of which their text says the year: ``die vanaf eind
    april meedoet, gaat in november 2031 naar huis`` began before November."""
    until = next((d for d in reversed(found) if d.role in ("at", "end") and d.last and _HAS_YEAR.search(d.text)), None)
    if until is None or not until.last or not published or until.last[:10] <= published[: len(until.last[:10])]:
        return found
    return [_year_earlier(d) if _begins_behind(d, until) else d for d in found]


def _begins_behind(date: DateMention, until: DateMention) -> bool:
    if date.role != "start" or date.start > until.start or not date.first or _HAS_YEAR.search(date.text):
        return False
    month, last = date.first[:_A_MONTH], (until.last or "")[:_A_MONTH]
    return len(month) == len(last) == _A_MONTH and f"{int(month[:4]) - 1}{month[4:]}" <= last < month


def _year_earlier(date: DateMention) -> DateMention:
    edtf = date.edtf or ""
    return msgspec.structs.replace(date, edtf=f"{int(edtf[:4]) - 1}{edtf[4:]}")


_A_MONTH = len("2031-05")
#: what moves an end, which then lies behind the day on which it did: "verlengde op 27 juni het mandaat tot 31 december"
_MOVES_AN_END = regex(
    rf"(?<!\w)(?:verlengden?|verlengd|{DECIDED_THEN}|{DECIDED}|prolongeerden?|stemden?|vernieuwden?|continueerden?)(?!\w)"
)


def behind_their_act(readings: Sequence[DateReading], dates: list[DateMention], text: str) -> list[DateMention]:
    """Put ends without a year behind the day, named before them, of what moved them."""
    if len(dates) < 2 or not _MOVES_AN_END.search(text):
        return dates
    result: list[DateMention] = []
    act: str | None = None
    for reading, date in zip(readings, dates, strict=True):
        edtf = date.edtf
        if date.role == "at" and edtf and reading.month and not reading.part:
            act = edtf
        elif date.role == "end" and edtf and act and not (reading.year or reading.relation):
            if edtf[: len(act)] < act[: len(edtf)]:
                edtf = f"{act[:4]}{edtf[4:]}"
            if edtf[: len(act)] < act[: len(edtf)]:
                edtf = f"{int(act[:4]) + 1}{edtf[4:]}"
        result.append(msgspec.structs.replace(date, edtf=edtf))
    return result


_ARE_YEARS = regex(r"\d{4} en \d{4}")
#: "2031, 2032 en 2033": the first two, and that more follow
_YEARS_IN_ROW, _AND_A_YEAR = regex(r"\d{4}, \d{4}"), regex(r"(?:, \d{4}){0,6} en \d{4}(?!\d)")
_FROM_TO = regex(r"\s*,?\s*(?:–|-|en)?\s*")


#: "zoals gemeld in de brief van 3 mei jl., tot 1 juni": the day of a letter begins no period
_OF_A_LETTER = regex(
    r"(?:brief|brieven|kennisgeving|rapportage|verslag|besluit|overleg|resolutie|debat)\s(?:\([^()]*\)\s)?\Z"
)


def join_periods(dates: list[DateMention], text: str) -> list[DateMention]:
    """Join ``van 1 maart 2025 | tot en met 31 juli 2025`` and ``tussen 2014 | en 2019`` into one period."""
    joined: list[DateMention] = []
    for date in dates:
        before = joined[-1] if joined else None
        if before and (_are_years(before, date, text) or _are_months(before, date, text)):
            joined[-1] = _one_period(before, date, text)
        elif (
            before
            and before.edtf
            and date.edtf
            and "/" not in before.edtf + date.edtf
            and date.start - before.end <= 4
            and _FROM_TO.fullmatch(text, before.end, date.start)
            and not _OF_A_LETTER.search(text, max(0, before.start - 30), before.start)
            and (
                date.role == "end"
                or text[: before.start].rstrip().endswith("tussen")
                or "–" in text[before.end : date.start]
                or " - " in text[before.end : date.start]
            )
            and before.role in ("at", "start")
            and not (before.text.lower().startswith(("in ", "op ")) and RENEWED.match(text, date.end))
        ):
            joined[-1] = _one_period(_in_one_year(before, date), date, text)
        else:
            joined.append(date)
    return joined


def _one_period(first: DateMention, last: DateMention, text: str) -> DateMention:
    """Return the period from one date to another."""
    return DateMention(first.start, last.end, "span", f"{first.first}/{last.edtf}", text[first.start : last.end])


def _are_years(first: DateMention, last: DateMention, text: str) -> bool:
    """Whether two dates are a year and the one after it, joined: ``in 2016 en 2017``, ``in 2016, 2017 en 2018``."""
    start = first.end - 4
    joined = _ARE_YEARS.fullmatch(text, start, last.end) or (
        _YEARS_IN_ROW.fullmatch(text, start, last.end) and _AND_A_YEAR.match(text, last.end)
    )
    before, year = first.last or "", last.edtf or ""
    return joined is not None and before.isdigit() and year.isdigit() and int(year) - int(before) == 1


def _are_months(first: DateMention, last: DateMention, text: str) -> bool:
    """Whether two dates are a month and the one after it, joined: ``in april en mei``; or months that were joined so,
    and the next: ``in april, mei en juni``."""
    begun = first.edtf and first.text.startswith("in ") and (first.role == "at" or "/" in first.edtf)
    if not begun or last.role != "at" or not last.edtf or len(last.edtf) != _A_MONTH:
        return False
    before = first.last or ""
    if len(before) != _A_MONTH or text[first.end : last.start] not in (" en ", ", "):
        return False
    return before[:4] == last.edtf[:4] and int(last.edtf[5:7]) - int(before[5:7]) == 1


def _in_one_year(first: DateMention, last: DateMention) -> DateMention:
    """Return the beginning of ``van 10 januari tot 1 juli`` in the year of its end, where neither names one."""
    begin, end = first.edtf or "", last.edtf or ""
    if _NAMES_YEAR.search(first.text) or _NAMES_YEAR.search(last.text) or len(begin) < _A_MONTH > len(end):
        return first
    if begin[:4].isdigit() and end[:4] == str(int(begin[:4]) + 1) and begin[5:7] < end[5:7] <= "12":
        return msgspec.structs.replace(first, edtf=end[:4] + begin[4:])
    if begin[:4].isdigit() and end[:4] == str(int(begin[:4]) + 2) and end[5:7] <= begin[5:7] <= "12":
        return msgspec.structs.replace(first, edtf=f"{int(begin[:4]) + 1}{begin[4:]}")  # "van 1 december tot 1 april"
    if begin[:4].isdigit() and begin[:4] > end[:4].rstrip("~"):
        return msgspec.structs.replace(first, edtf=end[:4] + begin[4:])  # "(januari – april)", told of in the past
    return first


_NAMES_YEAR = regex(r"\d{4}|jaar|jl|a\.s|aanstaande|vorig|volgend|komend|afgelopen")
_A_MONTH = len("2031-05")


#: a contribution that goes on after such a day ends on one
_LAST_OF_MONTH = regex(r"(?<!\d)(?:28|29|30|31)\s")


#: "twaalf maanden, te rekenen vanaf de overdracht van het gezag, die is voorzien op"
_COUNTED_FROM = regex(r",?\s(?:gerekend|te\srekenen)\svana?f?\s(?![^;.]*\d)[^;.]{3,140}\s")


#: who goes somewhere for so long does so from the day on which he goes: "vertrekken in mei voor vier maanden naar"
_GOES = regex(
    r"(?<!\w)(?:inzetten|ingezet|leveren|geleverd|ontplooien|ontplooid|uitzenden|gestationeerd|vertrekt|vertrekken|vertrok|vertrokken|uitgezonden|reist|reizen|reisde|reisden|afgereisd|aan\sde\sslag|"
    r"(?:gaat|gaan|ging|gingen|gegaan|verhuist|verhuizen|vliegt|vliegen|vlogen|vaart|varen|voer|voeren|gestuurd|"
    r"stuurt|stuurde|sturen|uitgevaren)\s(?:[^,;]{0,80}\s)?naar)(?!\w)|"
    r"(?<!\w)(?:sluit|sluiten|sloot|sloten)\s[^,;]{3,90}\saan(?=\sbij|\s?[.])|(?<!\w)(?:doet|doen|deed|deden|neemt|nemen|nam|namen|vaart|varen|voer)\s"
    r"[^,;]{3,90}\s(?:mee|deel)(?!\w)|(?<!\w)naar\s[^,;]{2,60}\s(?:gaan|gegaan|gestuurd|sturen)(?!\w)",
)
#: whose day or time it is then not
_RESOLVES = regex(
    rf"(?<!\w)(?:bes(?:luit|loot|loten|luiten)|{DECIDED}|stemde|stemden|verleng\w*|resolutie|mandaat|mandaten|akkoord|kamer|brief|"
    r"kondigde|aangekondigd|na|geleden|terug|sinds|pas|uitgesteld|rotatie|lichting|elke|iedere|bezoek|oefening|oefenen|cursus|opleiding)(?!\w)"
)
#: so many characters between the day of going and how long it is for
_FOR_SO_LONG = 60
#: characters of their clause before and behind these
_IN_CLAUSE = 120


def _sets_out(date: DateMention, base: DateMention, text: str) -> bool:
    """Whether a clause says that somebody goes on a day, and for how long: ``gaan in mei voor een half jaar naar``."""
    if base.role != "at" or len(base.edtf or "") < _A_MONTH or "/" in (base.edtf or "") or base.end > date.start:
        return False
    between = text[base.end : date.start]
    if (date.duration_months or 0) < 1 or len(between) > _FOR_SO_LONG or any(mark in between for mark in ",;"):
        return False
    nearest, furthest = max(0, base.start - _IN_CLAUSE), min(len(text), date.end + _IN_CLAUSE)
    left = max(nearest, max(text.rfind(mark, nearest, base.start) for mark in ",;") + 1)
    right = min((e for e in (text.find(mark, date.end, furthest) for mark in ",;") if e >= 0), default=furthest)
    return _GOES.search(text, left, right) is not None and _RESOLVES.search(text, left, right) is None


#: "gaat op 1 mei van start", "zal medio juni beginnen": what stands behind the day of a begin
_BEGINS_THEN = regex(r"\s(?:van\sstart|beginnen|begint|aanvangen|aanvangt|starten|start|in\swerking)(?!\w)")
#: and what lasts from then on: "en heeft een mandaat van drie jaar", "en duurt vier maanden"
_LASTS_THEN = regex(
    r"[^,;.]{0,20},?\sen\s(?:(?:heeft|kent|krijgt|zal)\s(?:[\w-]+\s){0,3}?(?:een\s(?:[\w-]+\s)?"
    r"(?:mandaat|looptijd|duur|termijn|mandaatperiode)\s)?)?"
)


def _begins_on(date: DateMention, base: DateMention, text: str) -> bool:
    """Whether something begins on a day and lasts so long: ``gaat op 1 mei van start en heeft een mandaat van twee
    jaar``."""
    if base.role != "at" or len(base.edtf or "") < _A_MONTH or "/" in (base.edtf or ""):
        return False
    begins = _BEGINS_THEN.match(text, base.end)
    return begins is not None and _LASTS_THEN.fullmatch(text, begins.end(), date.start) is not None


#: "met een jaar te verlengen en de bijdrage aan B per 1 juli te beëindigen": a day of another half
_OTHER_HALF = regex(
    r"(?:[;,]|,?\sen|,?\smaar)\s(?:om\s)?(?:de|het|die|dat|deze)\s(?:nederlandse\s)?"
    rf"(?:{TAKING_PART}|missie|operatie|mandaat|aan|in|bij|voor)(?!\w)"
)


def _is_of_another(date: DateMention, base: DateMention, text: str) -> bool:
    """Whether another half of a sentence, about another contribution, begins between a duration and a day."""
    left, right = (date.end, base.start) if date.end <= base.start else (base.end, date.start)
    return _OTHER_HALF.search(text, left, right) is not None


def apply_durations(dates: list[DateMention], text: str) -> list[DateMention]:
    """Give ``vanaf 1 maart 2025 voor zes maanden`` its end; a duration with no base stays a duration."""
    result: list[DateMention] = []
    for index, date in enumerate(dates):
        if date.duration_months is not None:
            near = [d for d in (*dates[max(0, index - 1) : index], *dates[index + 1 : index + 2]) if d.edtf]
            near = [d for d in near if not _is_of_another(date, d, text)]
            base = next((d for d in near if d.role == "start" and "/" not in (d.edtf or "")), None)
            base = base or next((d for d in near if d.text.startswith("na ") and d.end < date.start), None)
            base = base or next(
                (d for d in near if d.role == "at" and _COUNTED_FROM.fullmatch(text, date.end, d.start)), None
            )
            before = dates[index - 1] if index else None
            if base is None and before and _begins_on(date, before, text):
                base = result[-1] = msgspec.structs.replace(before, role="start")
            if base is None and before and _sets_out(date, before, text):
                base = result[-1] = msgspec.structs.replace(before, role="start")
            has_end = any(d.role in ("end", "span") for d in near)
            if base and base.edtf and not has_end:
                behind = base.text.startswith("na ") and _LAST_OF_MONTH.search(base.text)
                count = later if behind else add_duration  # "na 31 december voor zes maanden": to 30 June
                end = count(base.edtf, date.duration_months)
                if end:
                    result.append(DateMention(date.start, date.end, "end", end, date.text, date.duration_months))
                    continue
        result.append(date)
    return result
