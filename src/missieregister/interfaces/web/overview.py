"""The register on a day, as the front page shows it: groups, totals, neighbours, and days worth a look."""

import datetime
import re
from collections import defaultdict
from collections.abc import Callable, Sequence

import msgspec

from missieregister.interfaces.web.days import first_day, last_day
from missieregister.interfaces.web.desk import MissionFacts, RegisterLike
from missieregister.register.totals import SEVERAL, UNKNOWN, Total, Totals
from missieregister.register.values import Mandate

#: How long a front page's picture of the years may get, in bars.
_BARS = 64
_MOST_YEARS = 60
_SUGGESTIONS = 4
_SHORT_QUOTE = 180


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One contribution on the front page, with the missions that it is for."""

    mandate: Mandate
    missions: tuple[MissionFacts, ...]


class Group(msgspec.Struct, frozen=True):
    """Contributions under one head, with what their ceilings add up to.

    ``named`` is False for the head of those that have no region or organisation, or more than one.
    """

    name: str
    named: bool
    lines: tuple[Line, ...]
    total: Total


class Tick(msgspec.Struct, frozen=True):
    """A day in the picture of the years: how many contributions held."""

    day: datetime.date
    label: str
    count: int


def group(
    mandates: Sequence[Mandate],
    totals: Totals,
    name: Callable[[Sequence[str]], tuple[MissionFacts, ...]],
    by: str,
) -> tuple[Group, ...]:
    """Return mandates under the organisation (``by`` "organisatie") or region of their missions.

    ``name`` gives the facts of the missions of a mandate.
    """
    sums = totals.organisations if by == "organisatie" else totals.regions
    heads: dict[str, list[Line]] = defaultdict(list)
    for mandate in mandates:
        found = name(mandate.missions)
        said = {f.organisation if by == "organisatie" else f.region for f in found}
        head = SEVERAL if len(said) > 1 else said.pop() or UNKNOWN
        heads[head].append(Line(mandate=mandate, missions=found))
    ends = {SEVERAL: f"Meer dan één {by}", UNKNOWN: f"Zonder {by}"}
    return tuple(
        Group(
            ends.get(head, head),
            head not in ends,
            tuple(sorted(lines, key=lambda line: [f.name.casefold() for f in line.missions])),
            sums.get(head, Total()),
        )
        for head, lines in sorted(heads.items(), key=lambda pair: (pair[0] in ends, pair[0].casefold()))
    )


def span(register: RegisterLike) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and last day that decisions and mandates name; None where they name none."""
    named = {
        moment
        for s in register.statements()
        if s.kind in ("decision", "mandate")
        for moment in (s.start, s.end, s.date, s.published)
        if moment
    }
    starts = [day for day in map(first_day, named) if day]
    ends = [day for day in map(last_day, named) if day]
    return (min(starts), max(ends)) if starts and ends else None


def ticks(
    register: RegisterLike, first: datetime.date, last: datetime.date, known: datetime.date | None
) -> tuple[Tick, ...]:
    """Return the picture of the years: a quarter a bar, or a year where quarters would be too many."""
    years = range(max(first.year, last.year - _MOST_YEARS), last.year + 1)
    found = []
    for year in years:
        for quarter in range(4):
            day = datetime.date(year, 3 * quarter + 1, 1)
            found.append(Tick(day, f"{quarter + 1}e kwartaal {year}", len(register.on(day, known))))
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


def span_text(mandates: Sequence[Mandate]) -> str:
    """Return the years that a mission's mandates cover, as ``2019–2022``; empty where none names a day."""
    starts = [d.year for m in mandates for d in (first_day(m.start), last_day(m.end)) if d]
    if not starts:
        return ""
    return str(min(starts)) if min(starts) == max(starts) else f"{min(starts)}–{max(starts)}"


#: Words that stay small in the name of a letter that was printed in capitals.
_SMALL = re.compile(
    r"(?:aan|de|der|een|en|het|in|met|namens|om|op|over|ten|ter|van|voor"
    r"|brief|lijst|ministers?|minister-president|staatssecretaris(?:sen)?),?"
)


def title_text(title: str) -> str:
    """Return a title as people write it: ``BRIEF VAN DE MINISTER VAN DEFENSIE`` without its capitals."""
    if not title.isupper() or not title.startswith("BRIEF VAN"):
        return title
    words = title.lower().split(" ")
    text = " ".join(w if _SMALL.fullmatch(w) else w.capitalize() for w in words)
    return text[:1].upper() + text[1:]
