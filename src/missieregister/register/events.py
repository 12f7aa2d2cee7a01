"""What a statement does to the register: to which contributions, from when, and in which order."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import msgspec

from missieregister.model.edtf import parse_or_none
from missieregister.model.mission import Mission
from missieregister.model.statement import Statement

#: Kinds that move a mandate. The others stand beside it.
MOVING = frozenset({"decision", "mandate", "procedure"})

#: The order of one document's statements about one contribution. What it says of the mandate so far comes
#: first, then what it decides; a bare description ("het mandaat van twaalf personen") last, so that a number
#: of a part never overrules what the same document decides. A lapse precedes an end: a letter that tells both
#: tells that the people came home, and that the mandate runs out at its own end.
_RANKS = {
    "start": 2, "extend": 3, "maintain": 4, "increase": 5, "decrease": 5, "lapse": 6, "end": 7,
    "decline": 8, "investigate": 8,
}  # fmt: skip


#: What grants a mandate: it begins, or goes on.
GRANTS = frozenset({"start", "extend", "maintain"})

#: A mission in a document.
Name = tuple[str, str]


class Event(msgspec.Struct, frozen=True):
    """A statement made ready to fold.

    ``units`` are the sets of single missions that it speaks of; the missions of one set share a mandate.
    ``when`` is the day from which it counts: its own date for a recalled step, else its publication.
    ``decided_until`` is the last day to which its document grants a mandate to one of these missions, and
    ``lapsing`` tells that its document lets one lapse: what else it says is weighed by that. ``retold`` tells
    that its document gives this very decision with its end or number too, ``over`` that its document tells the
    mandate to have ended, ``goes_on`` tells of an end that its document decides to go on beyond it, ``remains`` that
    its document ends the contribution of which these stay on. ``number`` is the most people of these missions, where
    another sentence of its document gives that.
    """

    statement: Statement
    units: tuple[frozenset[str], ...]
    when: date | None
    published: date | None
    key: tuple[date, str, int, date, int, str]
    decided_until: date | None = None
    lapsing: bool = False
    retold: bool = False
    over: bool = False
    goes_on: bool = False
    remains: bool = False
    number: int | None = None


class Dated(NamedTuple):
    """When a statement was published and from which day it counts; None where unknown."""

    published: date | None
    when: date | None


def publication(statement: Statement) -> date | None:
    """Return the day on which the Chamber was told, or None where unknown or unreadable."""
    if statement.published is None:
        return None
    try:
        return date.fromisoformat(statement.published)
    except ValueError:
        return None


def dated(statement: Statement) -> Dated:
    """Return a statement's publication and the day it counts from (never later than its publication)."""
    published = publication(statement)
    own = parse_or_none(statement.date)
    when = own.earliest if own is not None and own.earliest > date.min else None
    if when is None or (published is not None and when > published):
        when = published
    return Dated(published, when)


def atoms(mission: str, missions: Mapping[str, Mission]) -> frozenset[str]:
    """Return the single missions that an id stands for: its members where it is a combined one."""
    known = missions.get(mission)
    if known is None or not known.members:
        return frozenset((mission,))
    found: set[str] = set()
    for member in known.members:
        # Two levels are enough for any real combination and cannot loop.
        inner = missions.get(member)
        found.update(inner.members if inner is not None and inner.members else (member,))
    return frozenset(found)


def event_of(statement: Statement, missions: Mapping[str, Mission], members: frozenset[str]) -> Event:
    """Return what ``statement`` does to the contributions of ``members``.

    Several missions with one number share it; without a number each goes its own way.
    """
    each = tuple(dict.fromkeys(atoms(m, missions) for m in statement.missions))
    shared = len(each) > 1 and statement.personnel is not None
    units = (frozenset().union(*each),) if shared else tuple(unit for unit in each if unit & members)
    published, when = dated(statement)
    finish = parse_or_none(statement.end)
    last_day = finish.latest if finish else date.max
    order = when
    if order is None and finish is not None:
        # Nobody can say when a document without a date was written: what ends on a day was told by then.
        order = finish.earliest
    return Event(
        statement=statement,
        units=units,
        when=when,
        published=published,
        key=(
            order or date.min,
            statement.document,
            _rank(statement),
            last_day,
            statement.start_char,
            statement.id,
        ),
    )


def _rank(statement: Statement) -> int:
    if statement.kind == "procedure":
        return 0
    if statement.kind == "mandate":
        return 1 if statement.end is not None else 9
    return _RANKS.get(statement.action or "", 8)


def enters(statement: Statement) -> bool:
    """Whether a statement gets into the register: the Netherlands act, or it is of a mission's own mandate."""
    return statement.actor == "nl" or statement.kind == "international_mandate"


def grants(statement: Statement) -> bool:
    """Whether a statement decides that a mandate begins or goes on."""
    return statement.kind == "decision" and statement.action in GRANTS and statement.status != "intended"


def names_of(event: Event) -> list[Name]:
    """Return the missions of an event, each with its document."""
    return [(event.statement.document, mission) for unit in event.units for mission in unit]


def moves_mandates(statement: Statement) -> bool:
    """Whether a statement can change a mandate: it names a mission, asserts, and is of a kind that does."""
    return bool(statement.missions) and statement.kind in MOVING and statement.status != "denied"
