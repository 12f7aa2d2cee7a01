"""The years that a register speaks of: how many contributions ran when, and days on which some did."""

import datetime
from collections.abc import Callable, Iterable, Sequence

import msgspec

from missieregister.interfaces.days import first_day, last_day
from missieregister.model.statement import Statement

#: How long a picture of the years may get, in bars.
_BARS = 64
_MOST_YEARS = 60
_SUGGESTIONS = 4


class Tick(msgspec.Struct, frozen=True):
    """A day in the picture of the years: how many contributions held."""

    day: datetime.date
    label: str
    count: int


def span(statements: Iterable[Statement]) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and last day that decisions and mandates name; None where they name none."""
    named = {
        moment
        for s in statements
        if s.kind in ("decision", "mandate")
        for moment in (s.start, s.end, s.date, s.published)
        if moment
    }
    starts = [day for day in map(first_day, named) if day]
    ends = [day for day in map(last_day, named) if day]
    return (min(starts), max(ends)) if starts and ends else None


def ticks(count: Callable[[datetime.date], int], first: datetime.date, last: datetime.date) -> tuple[Tick, ...]:
    """Return the picture of the years: a quarter a bar, or a year where quarters would be too many.

    ``count`` says how many contributions hold on a day.
    """
    years = range(max(first.year, last.year - _MOST_YEARS), last.year + 1)
    found = []
    for year in years:
        for quarter in range(4):
            day = datetime.date(year, 3 * quarter + 1, 1)
            found.append(Tick(day, f"{quarter + 1}e kwartaal {year}", count(day)))
    while found and not found[0].count:
        found.pop(0)
    while found and not found[-1].count:
        found.pop()
    if len(found) <= _BARS:
        return tuple(found)
    fullest: dict[int, Tick] = {}
    for tick in found:
        if tick.day.year not in fullest or tick.count > fullest[tick.day.year].count:
            fullest[tick.day.year] = msgspec.structs.replace(tick, label=str(tick.day.year))
    return tuple(fullest.values())


def suggestions(bars: Sequence[Tick], day: datetime.date) -> tuple[Tick, ...]:
    """Return days of the years nearest to a day, that on which most ran of each year, in order of time."""
    best: dict[int, Tick] = {}
    for tick in bars:
        if tick.count and tick.day != day and tick.count > (best[tick.day.year].count if tick.day.year in best else 0):
            best[tick.day.year] = tick
    chosen = sorted(best.values(), key=lambda t: abs(t.day.toordinal() - day.toordinal()))[:_SUGGESTIONS]
    return tuple(sorted(chosen, key=lambda t: t.day))
