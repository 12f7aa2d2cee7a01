"""One fact that one document asserts, with the words that assert it: the contract of this project.

Field names and values are fixed (see docs/statement.md); other programs read them.
"""

import hashlib
from typing import Any, Literal

import msgspec

StatementKind = Literal[
    "decision", "mandate", "deployment", "international_mandate", "finance", "commitment", "procedure"
]
Status = Literal["decided", "intended", "conditional", "reported", "denied"]
Bound = Literal["max", "about", "exact"]
Nuance = Literal["suspended", "unit"]

#: what is decided about a contribution
DECISION_ACTIONS = (
    "start", "extend", "increase", "decrease", "end", "decline", "lapse", "investigate", "maintain",
)  # fmt: skip
#: what a mission goes through between those who ask, government and parliament
PROCEDURE_ACTIONS = ("request", "notification", "investigation", "outcome", "debate")


class Part(msgspec.Struct, frozen=True):
    """One of the groups that a number of people is made of: ``twee stafofficieren``."""

    count_min: int | None
    count_max: int | None
    role: str
    text: str


class Personnel(msgspec.Struct, frozen=True):
    """A number of people. ``maximaal vijf``: min None, max 5; ``twee tot drie``: 2 and 3; ``zes``: 6 and 6.

    ``previous`` is the level that a change starts from (``van tien naar vijftien``: 10). Parts that the text
    lists are summed into min and max.
    """

    min: int | None
    max: int | None
    text: str
    previous: int | None = None
    approximate: bool = False
    parts: tuple[Part, ...] = ()

    @property
    def floor(self) -> int | None:
        """The least number that the text itself gives; None where it gives only a most, or an exact number.

        A sum in which a part has no least number ("twee tot drie en maximaal tien") has none either: what the
        other parts add up to says nothing about the whole.
        """
        if self.min is None or self.min == self.max or any(part.count_min is None for part in self.parts):
            return None
        return self.min


class Amount(msgspec.Struct, frozen=True):
    """A sum of money: whole units of ``currency`` (ISO 4217), per year or once, and the budget it is charged to."""

    value: int | float
    currency: str = "EUR"
    bound: Bound = "exact"
    per: Literal["year"] | None = None
    budget: str | None = None


#: what the rules of statements begin with that no frame made, but all that was seen together
WEIGHED = "gewogen-"
#: the rule of what rests until further notice
SUSPENDS = "decision.suspend"
#: how the rule ends that made the end of one unit, which may be a part of what is ours there
OF_A_UNIT = ".unit"
#: what the rules of statements begin with that the row of a table makes
TABLED = "table."


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """A fact that a document asserts. Never changed; superseded by another ruleset's or by a review."""

    id: str = ""
    document: str
    kind: StatementKind
    missions: tuple[str, ...] = ()
    action: str | None = None
    status: Status = "decided"
    actor: str = "nl"
    personnel: Personnel | None = None
    start: str | None = None
    end: str | None = None
    date: str | None = None
    due: str | None = None
    amount: Amount | None = None
    conditions: str | None = None
    cites: tuple[str, ...] = ()
    published: str | None = None
    quote: str
    start_char: int
    end_char: int
    rule: str
    confidence: float

    @property
    def is_weighed(self) -> bool:
        """Whether no frame made it: it was weighed, and ``confidence`` is how probable it is."""
        return self.rule.startswith(WEIGHED)

    @property
    def is_of_a_unit(self) -> bool:
        """Whether it ends what one unit, ship or aircraft does, which may be all of ours there or a part of it."""
        return self.rule.endswith(OF_A_UNIT)

    @property
    def nuance(self) -> Nuance | None:
        """What an end is that is none of all that is there for good: ``suspended``, or of one ``unit``."""
        if self.action != "end":
            return None
        return "suspended" if self.rule.startswith(SUSPENDS) else "unit" if self.is_of_a_unit else None

    @property
    def is_tabled(self) -> bool:
        """Whether the row of a table tells it, and no sentence."""
        return self.rule.startswith(TABLED)

    @property
    def probability(self) -> float | None:
        """How probable it is, from 0 to 1, where it was weighed; None where a frame or a table told it."""
        return self.confidence if self.is_weighed else None

    def identified(self) -> "Statement":
        """Return the statement with its id: a hash over document, span, kind and values."""
        values = msgspec.to_builtins(self)
        for name in ("id", "rule", "confidence", "published"):
            del values[name]
        digest = hashlib.sha256(msgspec.json.encode(values, order="sorted")).hexdigest()
        return msgspec.structs.replace(self, id=digest[:16])

    def record(self) -> dict[str, Any]:
        """Return the statement as the contract's JSON object."""
        found: dict[str, Any] = msgspec.to_builtins(self)
        return found
