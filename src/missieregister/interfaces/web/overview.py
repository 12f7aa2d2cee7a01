"""The register on a day, as the front page shows it: groups, totals and neighbours."""

import datetime
import re
from collections import defaultdict
from collections.abc import Callable, Sequence

import msgspec

from missieregister.interfaces.days import first_day, last_day
from missieregister.interfaces.web.desk import MissionFacts
from missieregister.register.totals import SEVERAL, UNKNOWN, Total, Totals
from missieregister.register.values import Mandate

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
