"""The years that dates in one sentence lend each other: ``medio februari tot eind juni 2031``."""

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import pairwise

import msgspec

from missieregister.patterns import regex


class DateReading(msgspec.Struct):
    """A date as matched, before a missing year is filled in."""

    start: int
    value_start: int
    end: int
    prep: str
    part: str = ""
    day: int | None = None
    month: int | None = None
    year: int | None = None
    year_to: int | None = None
    season: int | None = None
    quarter: int | None = None
    half: int | None = None
    #: the first and last month of several at either end of a year
    run: tuple[int, int] | None = None
    #: whether its year is the one that stands before it
    of_year_before: bool = False
    moment: str = ""
    relation: str = ""
    weekless: bool = False
    #: how many months after the letter's own
    months: int | None = None
    #: the first day of several in one month
    day_from: int | None = None


#: "van begin september tot eind oktober van dat jaar"
_OF_THAT_YEAR = regex(r"\s+van\s+(?:dat|datzelfde|hetzelfde)\s+jaar(?!\w)")


#: "heeft het mandaat in december tot en met 30 juni vernieuwd": the month is that of the renewal
RENEWED = regex(r"\s(?:vernieuwd|verlengd)(?!\w)")


#: what stands between two dates of which one lends the other its year: also the number of a paper, "de brieven van 11
#: maart (Kamerstuk 29 521, nr. 100) en 7 oktober 2031"
_LINKED = regex(
    r"(?:\s\([Kk]amerstuk(?:ken)?\s[^()]{4,60}\))?(?P<by>[\s,]*(?:tot(?: en met)?|t/m|en|–|-|of|tot aan)?[\s,]*)"
)


def share_years(readings: list[DateReading], text: str, before: Callable[[], Sequence[str]] | None = None) -> None:
    """Fill an elided year from the partner in ``medio februari tot eind juni 2010``, or ``dat jaar`` from before; also
    from the sentence before, of which ``before`` gives the periods to come."""
    if "jaar" in text:
        _share_that_year(readings, text, before)
    for left, right in zip(readings[-2::-1], readings[:0:-1], strict=True):
        linked = _LINKED.fullmatch(text, left.end, right.start)
        if linked and left.year and left.prep == "van" and right.prep.startswith(("tot", "t/m")) and left.month:
            _end_behind(left, right)
        if linked and linked["by"].strip() in ("en", "–", "-") and right.relation and left.month and right.month:
            left.relation = left.relation or ("" if left.year else right.relation)  # "in maart en april vorig jaar"
        if not linked or left.year or left.relation or not right.year or right.year_to:
            continue
        if left.prep == "op" and right.prep.startswith(("tot", "t/m")) and RENEWED.match(text, right.end):
            continue  # "is op 20 mei tot eind 2032 verlengd": the day on which it was
        if (left.month or left.season) and (right.prep.startswith(("tot", "t/m", "en")) or linked["by"].strip()):
            later = right.prep.startswith("tot") and (left.month or 0) > (right.month or 12)
            left.year = right.year - 1 if later else right.year


def _share_that_year(readings: list[DateReading], text: str, before: Callable[[], Sequence[str]] | None) -> None:
    """Give dates ``van dat jaar`` the year that was named last, or else that of the sentence before."""
    named: int | None = None
    for reading in readings:
        if not (reading.year or reading.relation) and _OF_THAT_YEAR.match(text, reading.end):
            if named is None and before:
                named = _year_before(before)
            reading.year = named
        named = reading.year or named


def _end_behind(left: DateReading, right: DateReading) -> None:
    """Give the end of ``van juni 2030 tot en met oktober`` the year in which it lies behind the begin."""
    if right.month and left.year and left.month and not (right.year or right.relation or left.year_to):
        right.year = left.year + (right.month < left.month)


def _year_before(before: Callable[[], Sequence[str]]) -> int | None:
    """Return the year of the period to come that the sentence before named last."""
    periods = before()
    year = _A_DAY.match(periods[-1].split("/")[-1]) if periods else None
    return int(year[1]) if year else None


def lend_years(readings: list[DateReading], base: dt.date | None) -> None:
    """Put a moment in the year to come of which the sentence spoke: ``in 2031 ...; vóór het kerstreces``."""
    year = None
    for reading in readings:
        if reading.moment and not reading.year:
            reading.year = year
        elif base and (reading.year or 0) > base.year and not reading.year_to:
            year = reading.year


def without_wholes(readings: list[DateReading]) -> list[DateReading]:
    """Leave out a year of which a part is told behind it: ``In 2031 levert Nederland de eerste vijf maanden``."""
    parts = {r.year for r in readings if r.of_year_before}
    if not parts:
        return readings
    return [r for r in readings if r.year not in parts or r.month or r.half or r.quarter or r.run or r.season or r.part]


#: characters between a year and the months in it
_BESIDE = 2


#: "die sinds vorig jaar bij X werkten, zijn in mei teruggekeerd": that year has begun something, and is not its own
_SINCE = ("sinds", "sedert", "tot", "tot en met")


def take_year(readings: list[DateReading], base: dt.date | None) -> None:
    """Give the months of ``in 2012 een fregat, van april tot september`` the year to come that stands before them."""
    year: int | None = None
    for before, r in pairwise(readings):
        # "in 2014 van 13 augustus tot 18 december": right behind it, a past year too
        alone = before.year and not (before.month or before.season or before.part or before.quarter or before.half)
        if alone and before.prep == "in" and r.month and not (r.year or r.relation) and r.start - before.end <= _BESIDE:
            r.year = before.year
    for r in readings:
        if r.year and not (r.month or r.season or r.part or r.quarter or r.half or r.year_to):
            opens = r.prep == "in" or (r.prep == "voor" and r.start == 0)
            year = r.year if opens and base and r.year >= base.year else None
        elif base and r.weekless and not r.part and r.prep not in _SINCE and r.relation.startswith(("year", "this")):
            year = base.year + int(r.relation.removeprefix("year").removeprefix("this") or 0)  # "volgend jaar"
        elif year and r.month and not (r.year or r.relation):
            r.year = year


#: what ties the months of a sentence to the time of which the one before it spoke
_THEN = regex(
    r"(?<!\w)(?:(?P<then>dan|in\sdat\sjaar|in\sdie\speriode)|aansluitend|vervolgens|daarna|nadien|hierna)(?!\w)"
)
_ABOUT_IT = regex(r"(?<!\w)over\s(?:[\w-]+\s){1,5}\Z")
_AS_FAR = 60
_FROM_UNTIL = tuple([begins, until] for begins in ("van", "vanaf") for until in ("tot", "tot en met", "t/m"))
_IN_THE_YEAR = regex(r"\d{4}\Z")
_A_DAY = regex(r"(\d{4})(?:-(\d\d)(?!\d))?")


def take_year_before(
    readings: list[DateReading], text: str, before: Callable[[], Sequence[str]], told: Callable[[], bool]
) -> None:
    """Give months the year to come of which the sentence before spoke: ``In de tweede helft van 2031 keert Nederland
    terug. Het fregat zal dan van augustus tot oktober meevaren``.

    ``before`` gives the periods to come that it named (EDTF). Months beside ``dan`` lie behind the begin of the last of
    them, those beside ``daarna`` behind its end.
    """
    if any(r.year or r.relation for r in readings) or not any(r.month for r in readings):
        return
    pointer = _THEN.search(text)
    if pointer and any(mark in text[readings[-1].end : pointer.start()] for mark in ",;"):
        pointer = None  # "worden tot 1 april ingezet; dan worden zij afgelost": then is on that day
    if pointer and _ABOUT_IT.search(text, max(0, pointer.start() - _AS_FAR), pointer.start()):
        pointer = None  # "Over een vervolg daarna ontvangt u in november een brief"
    if not (pointer or [r.prep for r in readings][:2] in _FROM_UNTIL):
        return
    periods = before()
    # "In 2031 draagt Nederland bij aan X. Het fregat neemt van augustus tot december deel"
    # "Volgend jaar draagt Nederland van mei tot juli bij. Vanaf oktober tot en met december neemt een fregat dit over"
    one_year = {period[:4] for period in periods}
    if not periods or not (pointer or (len(one_year) == 1 and _IN_THE_YEAR.match(periods[0]) and not told())):
        return
    within = pointer is None or pointer["then"]
    anchor = _A_DAY.match(periods[-1].split("/")[0 if within else -1])
    if anchor is None:
        return
    year, first = int(anchor[1]), int(anchor[2] or (1 if within else 12))
    for reading in readings:
        if reading.month:
            if reading.month < first:
                year, first = year + 1, 1
            reading.year, first = year, reading.month
