"""Fuzzy time: Extended Date/Time Format (ISO 8601-2), level 1, with its quarters and halves of level 2.

A text says "medio mei 2022" or "eind 2024"; this module says between which days that lies. Bounds are
calendar days, both inclusive. Nothing is guessed: what a text leaves open stays between the widest bounds.

Readings that the format leaves to its users, and ours:

- Seasons are meteorological: spring (21) is March to May, summer (22) June to August, autumn (23) September
  to November, winter (24) December to February of the **next** year.
- ``~`` (approximate), ``?`` (uncertain) and ``%`` (both) widen a value by ``MARGINS`` on both sides.
- An end or begin that is open (``..``) or unknown (empty) reaches to ``date.min`` or ``date.max``.
"""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

import msgspec

Precision = Literal["day", "month", "season", "quarter", "half", "year", "decade", "century", "interval"]

#: The answer to a question about fuzzy time.
Answer = Literal["yes", "no", "possibly"]

#: How far an approximate or uncertain value widens on both sides: (months, days), by its precision.
MARGINS: dict[Precision, tuple[int, int]] = {
    "day": (0, 15),
    "month": (1, 0),
    "season": (1, 0),
    "quarter": (1, 0),
    "half": (2, 0),
    "year": (12, 0),
    "decade": (60, 0),
    "century": (120, 0),
}

#: What stands in the month's place for a part of a year: precision, first month, length in months.
PARTS_OF_YEAR: dict[int, tuple[Precision, int, int]] = {
    21: ("season", 3, 3),
    22: ("season", 6, 3),
    23: ("season", 9, 3),
    24: ("season", 12, 3),
    33: ("quarter", 1, 3),
    34: ("quarter", 4, 3),
    35: ("quarter", 7, 3),
    36: ("quarter", 10, 3),
    40: ("half", 1, 6),
    41: ("half", 7, 6),
}

#: Parts of time that an unqualified value fills to its last day: "tot en met december 2022" ends on the 31st.
_WHOLE: frozenset[Precision] = frozenset({"day", "month", "year"})

_ONE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[~?%])?"
)


class FuzzyDate(msgspec.Struct, frozen=True):
    """A moment or period as a text gives it: the EDTF, and the first and last day that it can mean.

    ``approximate`` tells that the text qualified it (``~``, ``?``, ``%``); ``unspecified`` that some of its
    figures are unknown (``X``) or an end is open, so that it is one unknown day between the bounds.
    """

    edtf: str
    earliest: date
    latest: date
    precision: Precision
    approximate: bool = False
    unspecified: bool = False

    @property
    def exact(self) -> bool:
        """Whether it fills its bounds for certain: an unqualified day, month or year."""
        return self.precision in _WHOLE and not self.approximate and not self.unspecified

    @property
    def first_days(self) -> tuple[date, date]:
        """Earliest and latest day on which something may have begun that began "in" this (one for a day)."""
        return self.earliest, self.earliest if self.exact and self.precision == "day" else self.latest

    @property
    def last_days(self) -> tuple[date, date]:
        """Earliest and latest last day of something that lasts up to and including this.

        One day for an unqualified day, month or year (``2022-12`` ends on 31 December); for a season,
        quarter, half-year, interval or qualified value any of its days.
        """
        return (self.latest if self.exact else self.earliest), self.latest

    def covers(self, day: date) -> Answer:
        """Whether ``day`` lies in this period; "possibly" inside one that is qualified or unspecified."""
        if not self.earliest <= day <= self.latest:
            return "no"
        return "possibly" if self.approximate or self.unspecified else "yes"


@lru_cache(maxsize=65536)
def parse(text: str) -> FuzzyDate:
    """Return what an EDTF value means.

    Raises ValueError, naming the value and what is wrong with it, for anything that is not EDTF as described
    above, that names a day outside the calendar (``2022-02-30``), or an interval that ends before it begins.
    """
    if "/" in text:
        return _interval(text)
    return _single(text)


def parse_or_none(text: str | None) -> FuzzyDate | None:
    """Return what an EDTF value means, or None for None and for what is no EDTF."""
    if text is None:
        return None
    try:
        return parse(text)
    except ValueError:
        return None


def _interval(text: str) -> FuzzyDate:
    parts = text.split("/")
    if len(parts) != 2:
        raise ValueError(f"{text!r} is no EDTF interval: it needs one slash")
    ends = [None if part in ("", "..") else _single(part) for part in parts]
    begin, finish = ends
    if begin is None and finish is None:
        raise ValueError(f"{text!r} is no EDTF interval: both ends are open")
    earliest = begin.earliest if begin else date.min
    latest = finish.latest if finish else date.max
    if begin and finish and begin.earliest > finish.latest:
        raise ValueError(f"{text!r} ends before it begins")
    known = [end for end in ends if end is not None]
    return FuzzyDate(
        edtf=text,
        earliest=earliest,
        latest=latest,
        precision="interval",
        approximate=any(end.approximate for end in known),
        unspecified=len(known) < 2 or any(end.unspecified for end in known),
    )


def _single(text: str) -> FuzzyDate:
    found = _ONE.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is no EDTF date (level 1)")
    year, month, day = found["year"], found["month"], found["day"]
    earliest, latest, precision = _bounds(text, year, month, day)
    approximate = found["mark"] is not None
    if approximate:
        months, days = MARGINS[precision]
        earliest, latest = _shift(earliest, -months, -days), _shift(latest, months, days)
    return FuzzyDate(text, earliest, latest, precision, approximate, "X" in text)


def _bounds(text: str, year: str, month: str | None, day: str | None) -> tuple[date, date, Precision]:
    if "X" in year:
        if month is not None and month != "XX":
            raise ValueError(f"{text!r} names a month of an unspecified year")
        span = 10 ** year.count("X")
        first = int(year.replace("X", "0"))
        precision: Precision = "decade" if span == 10 else "century"
        return _day(text, max(first, 1), 1, 1), _day(text, first + span - 1, 12, 31), precision
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise ValueError(f"{text!r} names a day of an unspecified month")
        return _day(text, int(year), 1, 1), _day(text, int(year), 12, 31), "year"
    number = int(month)
    if number > 12:
        return _part_of_year(text, int(year), number, day)
    if day is None or day == "XX":
        first_day = _day(text, int(year), number, 1)
        return first_day, _end_of_month(first_day), "month"
    exact = _day(text, int(year), number, int(day))
    return exact, exact, "day"


def _part_of_year(text: str, year: int, number: int, day: str | None) -> tuple[date, date, Precision]:
    if number not in PARTS_OF_YEAR or day is not None:
        raise ValueError(f"{text!r} names no month, season (21-24), quarter (33-36) or half-year (40, 41)")
    precision, month, length = PARTS_OF_YEAR[number]
    first = _day(text, year, month, 1)
    return first, _end_of_month(_shift(first, length - 1, 0)), precision


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ValueError(f"{text!r} is no day of the calendar: {error}") from None


def _end_of_month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _shift(day: date, months: int, days: int) -> date:
    """Return ``day`` moved by calendar months (a month's last day stays a last day), then by days."""
    if months:
        last = day == _end_of_month(day) and day.day > 1
        index = day.year * 12 + day.month - 1 + months
        if index < 12:
            return date.min
        if index >= 10000 * 12:
            return date.max
        length = calendar.monthrange(index // 12, index % 12 + 1)[1]
        day = date(index // 12, index % 12 + 1, length if last else min(day.day, length))
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max


def day_after(day: date) -> date:
    """Return the next day, or ``date.max`` for the last."""
    return _shift(day, 0, 1)


def day_before(day: date) -> date:
    """Return the day before, or ``date.min`` for the first."""
    return _shift(day, 0, -1)
