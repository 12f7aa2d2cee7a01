"""What the pages work out once for each state of the register, and then keep."""

import datetime
from collections.abc import Sequence
from functools import cached_property

import msgspec

from missieregister.interfaces.naming import as_written, subjects_of
from missieregister.interfaces.web.desk import AppLike, MissionFacts, RegisterLike, facts
from missieregister.interfaces.web.overview import span_text
from missieregister.interfaces.years import Tick, span, ticks
from missieregister.register.agenda import Due
from missieregister.register.values import Mandate

_MOST_KEPT = 32
#: So many missions are named one by one; more go under the name for all of them.
_MOST_NAMES = 3


#: states of what holds, which go before those of what is over or still to come
_HOLDS = ("running", "extended")


class Summary(msgspec.Struct, frozen=True):
    """A mission in one line: its facts, the mandate that tells how it stands, its years, its number of steps."""

    mission: MissionFacts
    last: Mandate | None
    years: str
    steps: int


class Recall:
    """One state of the register, with names, subjects and the picture of the years."""

    def __init__(self, register: RegisterLike, app: AppLike) -> None:
        self.register = register
        self._app = app
        self._gazetteer = app.missions
        self._agenda: tuple[datetime.date, Sequence[Due]] | None = None
        self._summaries: tuple[datetime.date, dict[str, Summary]] | None = None
        self._ticks: dict[datetime.date | None, tuple[Tick, ...]] = {}

    @cached_property
    def names(self) -> dict[str, str]:
        """The missions of the register, by id; one that the gazetteer does not know as letters write it."""
        return as_written(
            self.register.missions(),
            self._gazetteer,
            self.register.statements(),
            lambda: (document.title for document in self._app.documents()),
        )

    @cached_property
    def subjects(self) -> dict[str, tuple[str, ...]]:
        """The missions that each document speaks of, most spoken of first."""
        return subjects_of(self.register.statements())

    def summaries(self, day: datetime.date) -> dict[str, Summary]:
        """Each mission of the register in one line, by id, as it stands on a day."""
        if self._summaries is None or self._summaries[0] != day:
            standing = self.register.standing(day)
            self._summaries = (day, {mission: self._summary(mission, standing) for mission in self.names})
        return self._summaries[1]

    def _summary(self, mission: str, standing: Sequence[Mandate]) -> Summary:
        life = self.register.life(mission)
        known = self._gazetteer.get(mission)
        single = {mission, *(known.members if known else ())}
        held = [m for m in standing if single.intersection(m.missions)]
        held.sort(key=lambda m: (m.state not in _HOLDS, mission not in m.missions, -len(m.sources)))
        last = held[0] if held else life.mandates[-1] if life.mandates else None
        return Summary(self.facts(mission), last, span_text(life.mandates), len(life.steps))

    @cached_property
    def _span(self) -> tuple[datetime.date, datetime.date] | None:
        return span(self.register.statements())

    def ticks(self, known: datetime.date | None) -> tuple[Tick, ...]:
        """Return the picture of the years, as far as was known on a day."""
        if self._span is None:
            return ()
        found = self._ticks.get(known)
        if found is None:
            if len(self._ticks) >= _MOST_KEPT:
                self._ticks = {}
            found = self._ticks[known] = ticks(lambda day: len(self.register.on(day, known)), *self._span)
        return found

    def agenda(self, day: datetime.date) -> Sequence[Due]:
        """Return all that ends or is due from a day on, worked out once a day."""
        if self._agenda is None or self._agenda[0] != day:
            self._agenda = (day, self._app.agenda(day, datetime.date.max))
        return self._agenda[1]

    def contribution(self, missions: Sequence[str]) -> tuple[MissionFacts, ...]:
        """Return what is known of missions that share a mandate; of many under one name, of that name."""
        umbrella = self._umbrellas.get(frozenset(missions)) if len(missions) > _MOST_NAMES else None
        return tuple(map(self.facts, [umbrella] if umbrella else missions))

    @cached_property
    def _umbrellas(self) -> dict[frozenset[str], str]:
        return {frozenset(m.members): m.id for m in self._gazetteer.values() if m.members}

    def facts(self, mission: str) -> MissionFacts:
        """Return what is known of a mission, under its best name."""
        told = None if mission in self._gazetteer else self.register.described.get(mission)
        return facts(self._gazetteer, mission, self.names.get(mission, ""), told)


class Memory:
    """Gives the recall of the present register; a new register begins with an empty one."""

    def __init__(self, app: AppLike) -> None:
        self._app = app
        self._recall: Recall | None = None

    def now(self) -> Recall:
        """Return the recall of the register as it is now."""
        register = self._app.register()
        recall = self._recall
        if recall is None or recall.register is not register:
            recall = self._recall = Recall(register, self._app)
        return recall
