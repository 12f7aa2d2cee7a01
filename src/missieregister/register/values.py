"""What the register answers with: mandates, steps in a mission's life, and the sentences they rest on."""

from typing import Any, Literal

import msgspec

from missieregister.model.statement import Amount, Nuance, Personnel, Statement
from missieregister.register.settling import How

State = Literal[
    "requested", "notified", "investigated", "decided", "running", "extended", "lapsed", "ended", "declined"
]


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """The words that a value rests on: a quote in a document, with its offsets there.

    ``probability`` (from 0 to 1) is how probable it is that they say so, where that was weighed; None where a rule read
    it.
    """

    document: str
    quote: str
    start_char: int
    end_char: int
    statement: str
    published: str | None = None
    probability: float | None = None

    @classmethod
    def of(cls, statement: Statement) -> "Evidence":
        """Return the evidence that a statement gives."""
        return cls(
            document=statement.document,
            quote=statement.quote,
            start_char=statement.start_char,
            end_char=statement.end_char,
            statement=statement.id,
            published=statement.published,
            probability=statement.probability,
        )


class Mandate(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One period of one contribution: for which missions, how many people at most, from when until when.

    ``start`` and ``end`` are EDTF as the letters gave them (end inclusive). ``certain`` is False where the
    question's date falls inside a fuzzy bound or rests on an intention: the mandate then possibly holds.
    ``outcome`` is what was known to follow (extended, lapsed or ended; None where nothing was),
    ``extended_until`` the end of the extension that comes next (EDTF), ``extended_by`` the words that give it,
    ``extended_for`` the missions of a shared mandate that it is for, where it is not for all. Where another number is
    decided for the rest of the mandate, ``level_until`` is the last day of this one (EDTF) and ``next_ceiling`` the
    next; of a mandate that holds on a day ``end`` is then its own end, and in a mission's life, where the next level
    follows, the level's.
    """

    missions: tuple[str, ...]
    state: State
    ceiling: int | None = None
    floor: int | None = None
    start: str | None = None
    end: str | None = None
    certain: bool = True
    conditions: str | None = None
    outcome: State | None = None
    extended_until: str | None = None
    extended_by: Evidence | None = None
    extended_for: tuple[str, ...] = ()
    level_until: str | None = None
    next_ceiling: int | None = None
    sources: tuple[Evidence, ...] = ()


class Step(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One step in a mission's life: when it took place (EDTF, None where unknown), what it was, who said so.

    ``repeats`` holds the later sentences that tell the very same step again, ``probability`` is as in Evidence,
    ``nuance`` as in Statement. ``settled_by``, ``settled_on`` and ``settled_how`` tell what first came back to a
    promise, as on the agenda.
    """

    date: str | None
    kind: str
    action: str | None
    status: str
    missions: tuple[str, ...]
    document: str
    quote: str
    start_char: int
    end_char: int
    statement: str
    published: str | None = None
    personnel: Personnel | None = None
    start: str | None = None
    end: str | None = None
    due: str | None = None
    amount: Amount | None = None
    conditions: str | None = None
    settled_by: str | None = None
    settled_on: str | None = None
    settled_how: How | None = None
    repeats: tuple[Evidence, ...] = ()
    probability: float | None = None
    nuance: Nuance | None = None


class MissionLife(msgspec.Struct, frozen=True, kw_only=True):
    """All that the letters say of one mission, in the order in which it happened."""

    id: str
    name: str
    steps: tuple[Step, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    deployments: tuple[Step, ...] = ()
    money: tuple[Step, ...] = ()
    commitments: tuple[Step, ...] = ()
    international: tuple[Step, ...] = ()


def record(value: msgspec.Struct) -> dict[str, Any]:
    """Return a register value as a JSON object with the contract's names."""
    found: dict[str, Any] = msgspec.to_builtins(value)
    return found
