"""Dates and periods in Dutch prose, resolved against the document's date, as EDTF (ISO 8601-2 level 1).

``tot en met 31 juli 2025`` -> end 2025-07-31; ``medio mei 2022`` -> 2022-05~; ``zomer 2023`` -> 2023-22;
``eerste kwartaal van 2023`` -> 2023-01/2023-03; ``5 september jl.`` in a letter of March 2020 -> 2019-09-05.
What needs a document date and has none stays unresolved: ``edtf`` is None and the words are kept.
"""

import calendar
import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from missieregister.extraction.mentions.date_pattern import date_pattern
from missieregister.extraction.mentions.date_places import DatePlaces
from missieregister.extraction.mentions.date_reading import DateReader, any_month
from missieregister.extraction.mentions.durations import find_durations, read_duration
from missieregister.extraction.mentions.periods import DateMention, apply_durations, behind_their_act, join_periods
from missieregister.extraction.mentions.years import (
    DateReading,
    lend_years,
    share_years,
    take_year,
    take_year_before,
    without_wholes,
)
from missieregister.extraction.text.alike import DECIDED, GOING_ON
from missieregister.knowledge.words import Time
from missieregister.patterns import regex

#: where a date without a year lies; ``both`` where the sentence tells of what was and what is to come, ``near`` where
#: it lies on the side of the letter's day that is nearest
Tense = Literal["past", "future", "both", "near"]


#: days named by the text's own: "vanaf vandaag", "sinds gisteren"
_DAYS_AWAY = {"yesterday": -1, "today": 0, "tomorrow": 1}
#: where a date lies by the word beside it
_TENSES: Mapping[str, Tense] = {"last": "past", "next": "future"}
#: the beginning, middle and end of a year
_PARTS_OF_YEAR = {"begin": "-01~", "middle": "-06~", "end": "-12-31~"}
#: the months in the middle of seasons, by their numbers in EDTF
_MIDDLE_OF_SEASON = {21: 4, 22: 7, 23: 10, 24: 12}
#: "heel 2031", "geheel 2031"
_WHOLE = regex(r"\b(?:ge)?heel\s")
_GOES_ON = regex(
    rf"(?<!\w)(?:verleng\w*|voortgezet|gecontinueerd|geprolongeerd|bestendigd|{GOING_ON}|blijft?|blijven)(?!\w)[^.;]{{0,40}}\Z"
)


#: what is given until a day, behind that day
_GRANTED = regex(r"[^;.]{0,80}?(?<!\w)(?:(?:ter\sbeschikking|beschikbaar)\sgesteld|toegezegd|aangeboden)(?!\w)")
#: the verb of a clause in which an end stands: "dat tot begin november met 170 koppen in de Golf blijft"
_STAYS = regex(r"(?:\s[^\s,;.()]+){0,8}?\s(?:blijft|blijven|loopt|duurt)(?!\w)")


class DateGrammar:
    """The compiled grammar for one lexicon. ``find`` is linear in the length of the text."""

    def __init__(self, words: Time) -> None:
        self._words = words
        self._reader = DateReader(words)
        self._moments = self._reader.moments
        self._hyphenated = regex(rf"(?<=[a-z])-(?=(?:{any_month(words)})(?!\w))")
        self._roles = {w: role for role, ws in words.roles.items() for w in ws}
        self.places = DatePlaces(words, regex(date_pattern(words)))

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
        readings = [r for r in (self._reader.read(m) for m in self.places.find(text, starts)) if r]
        if readings:
            base = dt.date.fromisoformat(published) if published else None
            readings = without_wholes(readings)
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

    def _resolve(self, r: DateReading, text: str, base: dt.date | None, tense: Tense | None) -> DateMention:
        role, words = self._roles.get(r.prep, "at"), text[r.start : r.end].strip()
        tense = self._lies(r, role, text, base, tense)
        ahead = role in ("end", "due") or (role == "start" and tense is None)
        edtf = self._edtf(r, base, "future" if ahead and tense in (None, "both") else tense)
        period = _period(r, edtf, text) if edtf else None
        if period:
            return DateMention(r.start, r.end, "span", period, words)
        if edtf and r.prep == "gedurende" and (r.run or r.of_year_before):
            role = "span"
        if r.year_to and edtf:
            role = "end" if role == "end" else "span"
        return DateMention(r.start, r.end, role, edtf, words)  # type: ignore[arg-type]

    def _lies(self, r: DateReading, role: str, text: str, base: dt.date | None, tense: Tense | None) -> Tense | None:
        """Return where a date lies: where its clause puts it (``tense``), unless a begin or end lies elsewhere."""
        if r.prep in ("sinds", "sedert"):
            return "past"
        if role == "end":
            return self._end_lies(r, text, base, tense)
        return self._start_lies(r, text, base, tense) if role == "start" and base else tense

    def _end_lies(self, r: DateReading, text: str, base: dt.date | None, tense: Tense | None) -> Tense | None:
        if base and _RAN.search(text, max(0, r.start - 30), r.start) and self._is_recent(r, base, _RAN_OUT):
            return "past"  # "liep tot 31 december en wordt niet verlengd", told in March
        if tense != "past":
            return tense
        if _GOES_ON.search(text, 0, r.start) and not self._ran_lately(r, text, base):
            return "future"  # "is in juni verlengd tot eind september"
        if base and not r.year and _GRANTED.match(text, r.end):
            return self._nearer(r, base)  # "heeft een fregat tot en met december ter beschikking gesteld"
        # "zijn afgelost door het schip dat tot begin november in de Golf blijft"
        return "future" if _STAYS.match(text, r.end) else "past"

    def _start_lies(self, r: DateReading, text: str, base: dt.date, tense: Tense | None) -> Tense | None:
        if tense == "past" and r.prep in _FROM_ON:
            return self._nearer(r, base)
        if tense == "past" and r.prep == "vanaf" and _TOLD_THAT.search(text, 0, r.start):
            return self._nearer(r, base)  # "is gemeld dat Nederland vanaf mei deelneemt"
        if tense is None and r.prep in (*_FROM_ON, "vanaf") and self._is_recent(r, base):
            return "past"  # "Wij leveren vanaf 1 april", in the weeks after it
        return tense

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
        if r.relation in _DAYS_AWAY:
            return (base + dt.timedelta(days=_DAYS_AWAY[r.relation])).isoformat() if base else None
        kind = self._words.parts.get(r.part, "")
        if r.months is not None:
            return _month_from(base, r.months, kind) if base else None
        year = self._year(r, base, tense)
        return None if year is None else self._in_year(r, year, kind)

    def _in_year(self, r: DateReading, year: int, kind: str) -> str | None:
        """Return what a date is of a year; ``kind`` is which part of it, where it says so."""
        if r.month:
            return _month_edtf(year, r.month, r.day, kind)
        if r.season:
            return f"{year}-{r.season}"
        if r.quarter:
            return f"{year}-{3 * r.quarter - 2:02}/{year}-{3 * r.quarter:02}"
        if r.half:
            return f"{year}-{6 * r.half - 5:02}/{year}-{6 * r.half:02}"
        if r.run:
            return f"{year}-{r.run[0]:02}/{year}-{r.run[1]:02}"
        if r.moment:
            moment = self._moments[r.moment]
            third = {name: f"{_third(year, moment.month, day):02}" for name, day in (("tuesday", 1), ("wednesday", 2))}
            return moment.edtf.format(year=year, **third)
        return f"{year}{_PARTS_OF_YEAR.get(kind, '')}"

    def _year(self, r: DateReading, base: dt.date | None, tense: Tense | None) -> int | None:
        if r.year:
            return r.year
        if base is None:
            return None
        if r.relation.startswith("year"):
            return base.year + int(r.relation[4:] or 0)
        month = None if r.weekless else self._month_of(r)
        if month is None:
            return base.year
        if r.relation:
            tense = _TENSES.get(r.relation)
        if r.quarter or r.half:
            return _year_of_part(month, 1 if r.quarter else 3, base, tense)
        return _year_of_day(r, month, base, tense)

    def _month_of(self, r: DateReading) -> int | None:
        """Return the month of a date that says no year, about the middle one of a part of a year, if it has one."""
        if r.half:
            return 6 * r.half - 3
        if r.quarter:
            return 3 * r.quarter - 1
        if r.season:
            return _MIDDLE_OF_SEASON[r.season]
        return self._moments[r.moment].month if r.moment and not r.month else r.month


def _period(r: DateReading, edtf: str, text: str) -> str | None:
    """Return the period that a date is by itself: ``heel 2031``, ``van 3 tot 8 mei 2031``."""
    if r.year and not (r.month or r.season or r.part) and _WHOLE.search(text, r.start, r.value_start):
        return f"{edtf}/{edtf}"
    if r.day_from and r.prep in ("van", "tussen", "gedurende") and r.day_from < int(edtf[-2:]):
        return f"{edtf[:-2]}{r.day_from:02}/{edtf}"
    return None


def _year_of_day(r: DateReading, month: int, base: dt.date, tense: Tense | None) -> int:
    """Return the year of a day, month or season that says none."""
    if tense == "near":
        return _nearest_year(month, r.day or 15, base)
    this = (month, r.day or (base.day if month == base.month else 15))
    today = (base.month, base.day)
    if r.moment:
        return base.year + (this < today and month != base.month)
    if tense == "past":
        return base.year - (this > today)
    if tense == "future":
        return base.year + (this < today)
    return _year_beside(month, base) if r.month else base.year


def _year_of_part(middle: int, half: int, base: dt.date, tense: Tense | None) -> int:
    """Return the year of a quarter or half-year that says none; what is to come may have begun, what was may go on."""
    if tense == "future":
        return base.year + (middle + half < base.month)
    if tense == "past":
        return base.year - (middle - half > base.month)
    return _nearest_year(middle, 15, base)


def _year_beside(month: int, base: dt.date) -> int:
    """Return the year of a month of which nothing tells where it lies: the letter's own, unless it lies far away."""
    away = (month - base.month) * 30
    return base.year + (1 if away < -_FAR else -1 if away > _FAR else 0)


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
    rf"(?<!\w)(?:gemeld|bericht|geïnformeerd|meegedeeld|medegedeeld|ingelicht|laten weten|{DECIDED}),?\sdat\s"
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


def _month_from(base: dt.date, months: int, kind: str) -> str | None:
    """Return the month that lies so many behind a day's."""
    years, month = divmod(base.month - 1 + months, 12)
    return _month_edtf(base.year + years, month + 1, None, kind)


def _month_edtf(year: int, month: int, day: int | None, kind: str) -> str | None:
    last = calendar.monthrange(year, month)[1]
    if day:
        return f"{year}-{month:02}-{day:02}" if day <= last else None
    if kind == "end":
        return f"{year}-{month:02}-{last}~"
    if kind == "begin":
        return f"{year}-{month:02}-01~"
    return f"{year}-{month:02}~" if kind == "middle" else f"{year}-{month:02}"
