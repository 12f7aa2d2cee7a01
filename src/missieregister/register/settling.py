"""What came of a promise: which later document cites the one that made it, or tells of the mission that it is about.

Whether it says what was promised nobody can tell from that: so it is always told by which document, and when.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Literal, Protocol

import msgspec

from missieregister.model.edtf import parse_or_none
from missieregister.model.statement import Statement
from missieregister.register.events import dated, publication

#: A document cites the one with the promise, or tells something new of its mission without that.
How = Literal["cites", "tells"]

#: Procedure by which parliament was told, or something came of it.
_TOLD = frozenset({"notification", "outcome"})


class Letter(msgspec.Struct, frozen=True):
    """What a document that is held cites; ``published`` is ISO 8601, None where it bears no date."""

    id: str
    published: str | None
    cites: tuple[str, ...]


class Settled(msgspec.Struct, frozen=True, order=True):
    """The first document that came back to a promise, its publication, and how it did."""

    on: date
    how: How
    document: str


class Promise(Protocol):
    """A promise, as a statement or as a step of a mission's life."""

    @property
    def document(self) -> str:
        """The document that made it."""

    @property
    def published(self) -> str | None:
        """When that was published."""

    @property
    def missions(self) -> tuple[str, ...]:
        """The missions that it is about."""


class FollowUp:
    """Tells which later document came back to a promise: cites its document, or tells something new of its missions.

    A number of people there, a sum or a row of a table tells nothing of what was promised, and nor does what is only
    recalled from before the promise, or was weighed.
    """

    def __init__(
        self, statements: Iterable[Statement], letters: Iterable[Letter] = (), known: date | None = None
    ) -> None:
        self._citing: dict[str, list[Settled]] = {}
        self._telling: dict[str, list[tuple[Settled, date]]] = {}
        for letter in letters:
            moment = parse_or_none(letter.published)
            if moment is not None and (known is None or moment.latest <= known):
                for name in letter.cites:
                    self._citing.setdefault(name, []).append(Settled(moment.latest, "cites", letter.id))
        for statement in statements:
            self._hear(statement)
        for citing in self._citing.values():
            citing.sort()
        for telling in self._telling.values():
            telling.sort()

    def _hear(self, statement: Statement) -> None:
        tells = _tells(statement)
        if not (statement.cites or tells):
            return
        published, when = publication(statement), dated(statement).when
        if published is None or when is None:
            return
        for name in statement.cites:
            self._citing.setdefault(name, []).append(Settled(published, "cites", statement.document))
        for mission in statement.missions if tells else ():
            self._telling.setdefault(mission, []).append((Settled(published, "tells", statement.document), when))

    def of(self, promise: Promise, by: date | None = None) -> Settled | None:
        """Return what first came back to ``promise`` (up to and including ``by``), or None where nothing did."""
        value = parse_or_none(promise.published)
        if value is None:
            return None
        told = value.latest
        first = min(self._after(promise, told), default=None)
        return first if first is not None and (by is None or first.on <= by) else None

    def _after(self, promise: Promise, told: date) -> Iterator[Settled]:
        """Yield the first that cites the document of a promise, and the first that tells of each of its missions."""
        citing = self._citing.get(promise.document, [])
        at = bisect_right(citing, told, key=lambda settled: settled.on)
        yield from citing[at : at + 1]
        for mission in promise.missions:
            telling = self._telling.get(mission, [])
            at = bisect_right(telling, told, key=lambda pair: pair[0].on)
            yield from islice((s for s, when in islice(telling, at, None) if when > told), 1)


def _tells(statement: Statement) -> bool:
    """Whether a statement tells parliament something of a mission that may be what was promised."""
    told = statement.kind in ("decision", "mandate") or (statement.kind == "procedure" and statement.action in _TOLD)
    return told and statement.status != "denied" and not (statement.is_weighed or statement.is_tabled)
