"""The register on a day, as the front page shows it: groups, totals, neighbours, and days worth a look."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

import msgspec

from missieregister.interfaces.web.days import first_day, last_day
from missieregister.interfaces.web.desk import MissionFacts, RegisterLike, facts
from missieregister.model.mission import Mission
from missieregister.register.values import Mandate

#: How long a front page's picture of the years may get, in bars.
_BARS = 64
_SUGGESTIONS = 4
_SHORT_QUOTE = 240


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One contribution on the front page, with the missions that it is for."""

    mandate: Mandate
    missions: tuple[MissionFacts, ...]


class Group(msgspec.Struct, frozen=True):
    """Contributions under one head, with what their ceilings add up to."""

    name: str
    lines: tuple[Line, ...]
    total: int
    unknown: int


class Tick(msgspec.Struct, frozen=True):
    """A day in the picture of the years: how many contributions held, and how many people at most."""

    day: datetime.date
    label: str
    count: int
    people: int


def total(mandates: Sequence[Mandate]) -> tuple[int, int]:
    """Return what the ceilings add up to, and how many mandates name none.

    A ceiling that several missions share is one mandate here, so it counts once.
    """
    named = [m.ceiling for m in mandates if m.ceiling is not None]
    return sum(named), len(mandates) - len(named)


def group(
    mandates: Sequence[Mandate], missions: Mapping[str, Mission], names: Mapping[str, str], by: str
) -> tuple[Group, ...]:
    """Return mandates under the organisation (``by`` "organisatie") or region of their missions."""
    heads: dict[str, list[Line]] = defaultdict(list)
    for mandate in mandates:
        found = tuple(facts(missions, m, names.get(m, "")) for m in mandate.missions)
        said = (f.organisation if by == "organisatie" else f.region or ", ".join(f.countries) for f in found)
        heads[" en ".join(dict.fromkeys(s for s in said if s)) or "Overig"].append(
            Line(mandate=mandate, missions=found)
        )
    return tuple(
        Group(
            name,
            tuple(sorted(lines, key=lambda line: [f.name.casefold() for f in line.missions])),
            *total([line.mandate for line in lines]),
        )
        for name, lines in sorted(heads.items(), key=lambda pair: (pair[0] == "Overig", pair[0].casefold()))
    )


def span(register: RegisterLike) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and last day that any mandate names; None where none does."""
    mandates = [m for identifier, _ in register.missions() for m in register.life(identifier).mandates]
    starts = [d for m in mandates for d in (first_day(m.start), first_day(m.end)) if d]
    ends = [d for m in mandates for d in (last_day(m.end), last_day(m.start)) if d]
    return (min(starts), max(ends)) if starts and ends else None


def ticks(
    register: RegisterLike, first: datetime.date, last: datetime.date, known: datetime.date | None
) -> tuple[Tick, ...]:
    """Return the picture of the years: a quarter a bar, or a year where quarters would be too many."""
    years = range(first.year, min(last.year, 9998) + 1)
    months = (2, 5, 8, 11) if len(years) * 4 <= _BARS else (7,)
    step = max(1, -(-len(years) // _BARS))
    found = []
    for year in years[::step]:
        for month in months:
            day = datetime.date(year, month, 15 if len(months) > 1 else 1)
            held = register.on(day, known)
            label = f"{month // 3 + 1}e kwartaal {year}" if len(months) > 1 else str(year)
            found.append(Tick(day, label, len(held), total(held)[0]))
    while found and not found[0].count:
        found.pop(0)
    while found and not found[-1].count:
        found.pop()
    return tuple(found)


def suggestions(bars: Sequence[Tick]) -> tuple[Tick, ...]:
    """Return days of different years on which most ran, in order of time."""
    best: dict[int, Tick] = {}
    for tick in bars:
        if tick.count and tick.count > (best[tick.day.year].count if tick.day.year in best else 0):
            best[tick.day.year] = tick
    chosen = sorted(best.values(), key=lambda t: (-t.count, -t.day.toordinal()))[:_SUGGESTIONS]
    return tuple(sorted(chosen, key=lambda t: t.day))


def shifted(day: datetime.date, years: int) -> datetime.date | None:
    """Return the same day in another year (29 February becomes 28); None outside the calendar."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28) if 1 <= day.year + years <= 9999 else None


def short(quote: str, length: int = _SHORT_QUOTE) -> str:
    """Return a quote of at most ``length`` characters, cut after a word, with an ellipsis where cut."""
    if len(quote) <= length:
        return quote
    return quote[:length].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


class Years:
    """Keeps the picture of the years for as long as the register is the same object."""

    def __init__(self, register: Callable[[], RegisterLike]) -> None:
        self._register = register
        self._of: RegisterLike | None = None
        self._kept: dict[datetime.date | None, tuple[Tick, ...]] = {}
        self._span: tuple[datetime.date, datetime.date] | None = None

    def ticks(self, known: datetime.date | None) -> tuple[Tick, ...]:
        """Return the picture, as far as was known on a day."""
        register = self._register()
        if register is not self._of:
            self._of, self._kept, self._span = register, {}, span(register)
        if self._span is None:
            return ()
        if known not in self._kept:
            if len(self._kept) > 32:
                self._kept.clear()
            self._kept[known] = ticks(register, *self._span, known)
        return self._kept[known]


def span_text(mandates: Sequence[Mandate]) -> str:
    """Return the years that a mission's mandates cover, as ``2019–2022``; empty where none names a day."""
    starts = [d.year for m in mandates for d in (first_day(m.start), last_day(m.end)) if d]
    if not starts:
        return ""
    return str(min(starts)) if min(starts) == max(starts) else f"{min(starts)}–{max(starts)}"
