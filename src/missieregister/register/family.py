"""One family of missions that may share mandates, folded from its statements; every known state is kept."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby

import msgspec

from missieregister.model.edtf import Answer
from missieregister.model.mission import Mission
from missieregister.model.statement import Statement
from missieregister.register.events import Event, event_of
from missieregister.register.letters import weighed
from missieregister.register.periods import Chain, Period, ground_of, told_apart
from missieregister.register.sharing import Chains, fold_events
from missieregister.register.values import Evidence, Mandate, State

#: What of the later periods an answer is made of, by identity: the extension; of a level also the next and the last.
Followers = int | tuple[int, int, int]

#: How many answers a family keeps for the next question. Chains and periods live as long as their family, so
#: their identity can name an answer.
KEPT = 1024


class Family:
    """The mandates of missions that share any, as known at any time. Built once, then only read.

    ``retired`` tells from when a document no longer counts because its reprint replaced it (None: the reprint
    bears no date, so it replaces only in what is known today).
    """

    def __init__(
        self,
        statements: Iterable[Statement],
        missions: Mapping[str, Mission],
        retired: Mapping[str, date | None],
        members: frozenset[str],
    ) -> None:
        events = weighed(event_of(s, missions, members) for s in statements)
        self._members = members
        self._moments = array("i")
        self._states: list[tuple[Chain, ...]] = []
        self._mandates: dict[int, tuple[Followers, Answer, tuple[str, ...], Mandate]] = {}
        self._evidence: dict[int, tuple[Evidence, ...]] = {}
        dated = [e for e in events if e.published is not None]
        self._newest: Chains = {}
        self._last = dated[-1].key if dated else None
        self._remember(dated, retired)
        self._plain = len(dated) == len(events) and not any(e.statement.document in retired for e in events)
        self.today: tuple[Chain, ...] = (
            (self._states[-1] if self._states else ())
            if self._plain
            else _result(fold_events(e for e in events if e.statement.document not in retired))
        )

    def carried_on(
        self,
        statements: Iterable[Statement],
        missions: Mapping[str, Mission],
        retired: Mapping[str, date | None],
    ) -> "Family | None":
        """Return the family with newer statements, or None where they do not come after all it holds."""
        events = weighed(event_of(s, missions, self._members) for s in statements)
        if not events:
            return self
        moments = {e.published for e in events}
        last = date.fromordinal(self._moments[-1]) if self._moments else date.min
        simple = (
            self._plain
            and all(moment is not None and moment > last for moment in moments)
            and (self._last is None or events[0].key > self._last)
            and not any(e.statement.document in retired for e in events)
            and [e.published for e in events] == sorted(e.published or date.min for e in events)
        )
        if not simple:
            return None
        new = Family((), missions, retired, self._members)
        new._moments, new._states, new._newest = self._moments[:], [*self._states], self._newest
        new._mandates, new._evidence = dict(self._mandates), dict(self._evidence)
        for moment, batch in groupby(events, key=lambda e: e.published):
            new._newest = fold_events(batch, new._newest)
            new._moments.append((moment or date.max).toordinal())
            new._states.append(_result(new._newest))
        new._last = events[-1].key
        new.today = new._states[-1]
        return new

    def _remember(self, events: list[Event], retired: Mapping[str, date | None]) -> None:
        """Fold what was known at each publication; the latest news goes on from the state before."""
        news = sorted(events, key=lambda e: (e.published or date.max, e.key))
        moments = {e.published for e in events if e.published is not None}
        leaving = {gone for e in events if (gone := retired.get(e.statement.document)) is not None}
        batches = {moment: list(batch) for moment, batch in groupby(news, key=lambda e: e.published)}
        state: Chains = {}
        known: list[Event] = []
        for moment in sorted(moments | leaving):
            fresh = [e for e in batches.get(moment, ()) if not _gone(e, retired, moment)]
            kept = [e for e in known if not _gone(e, retired, moment)] if moment in leaving else known
            if len(kept) == len(known) and (not known or not fresh or fresh[0].key > known[-1].key):
                state = fold_events(fresh, state)
                known = [*known, *fresh] if moment in leaving else _extended(known, fresh)
            else:
                known = sorted([*kept, *fresh], key=lambda e: e.key)
                state = fold_events(known)
            self._moments.append(moment.toordinal())
            self._states.append(_result(state))
        self._newest = state

    def chains(self, known: date | None) -> tuple[Chain, ...]:
        """Return the chains as known at the end of a day; None for all that is known, dated or not."""
        if known is None:
            return self.today
        index = bisect_right(self._moments, known.toordinal()) - 1
        return self._states[index] if index >= 0 else ()

    def gather(self, day: date, known: date | None, found: list[Mandate]) -> None:
        """Add the mandates that hold on ``day`` to ``found``: of each chain at most one period.

        A question goes through every family, so this is written for speed: no call where none is needed.
        """
        if known is None:
            chains = self.today
        else:
            place = bisect_right(self._moments, known.toordinal()) - 1
            if place < 0:
                return
            chains = self._states[place]
        for chain in chains:
            index = bisect_right(chain.begins, day.toordinal()) - 1
            if index < 0:
                continue
            answer = chain.periods[index].holds(day)
            if answer == "no":
                continue
            if answer == "possibly":
                index, answer = chain.at(day) or (index, answer)
            period = chain.periods[index]
            follower: Followers = id(extension_of(chain, index)) if not period.goes_on else _followers(chain, index)
            # All that an answer is made of; later versions of a chain share most of their periods.
            kept = self._mandates.get(id(period))
            if kept is not None and kept[0] == follower and kept[1] == answer and kept[2] is chain.missions:
                found.append(kept[3])
            else:
                found.append(self._told(chain, index, follower, answer))

    def _told(self, chain: Chain, index: int, follower: Followers, answer: Answer) -> Mandate:
        """Return a mandate as people read it, and keep it for the next question."""
        period = chain.periods[index]
        evidence = self._evidence.get(id(period))
        if evidence is None:
            evidence = self._evidence[id(period)] = evidence_of(period)
        if len(self._mandates) >= KEPT:
            self._mandates.clear()
        mandate = mandate_of(chain, index, certain=answer == "yes", on_a_day=True, evidence=evidence)
        self._mandates[id(period)] = (follower, answer, chain.missions, mandate)
        return mandate


def _extended(known: list[Event], fresh: list[Event]) -> list[Event]:
    known.extend(fresh)
    return known


def _gone(event: Event, retired: Mapping[str, date | None], moment: date) -> bool:
    since = retired.get(event.statement.document)
    return since is not None and since <= moment


def _result(state: Chains) -> tuple[Chain, ...]:
    return tuple(state[key] for key in sorted(state, key=lambda unit: tuple(sorted(unit))))


def mandate_of(
    chain: Chain,
    index: int,
    *,
    certain: bool,
    on_a_day: bool,
    evidence: tuple[Evidence, ...] | None = None,
) -> Mandate:
    """Return one period of a chain as people read it.

    On a day it holds, so it runs or runs extended, whatever came of it later; that is its outcome. Otherwise
    its state is the last that the letters tell: decided where it was still to begin when they were published.
    """
    period = chain.periods[index]
    state: State = period.state
    if on_a_day and state in ("ended", "lapsed"):
        state = "extended" if any(_extends(s) for s in period.sources) else "running"
    if not on_a_day and state == "running" and _ahead(chain, period):
        state = "decided"
    last = chain.whole(index)
    whole = chain.periods[last]
    outcome: State | None = whole.state if whole.state in ("ended", "lapsed") else None
    extension = None if outcome is not None else extension_of(chain, last)
    until = extension.end if extension is not None else whole.parts_until
    if outcome is None and (extension is not None or until is not None):
        outcome = "extended"
    return Mandate(
        missions=chain.missions,
        state=state,
        ceiling=period.ceiling,
        floor=period.floor,
        start=period.start,
        end=whole.end if on_a_day else period.end,
        certain=certain,
        conditions=period.conditions,
        outcome=outcome,
        extended_until=until if outcome == "extended" else None,
        extended_by=Evidence.of(ground_of(extension)) if until is not None and extension is not None else None,
        extended_for=tuple(sorted(whole.parts_on)) if outcome == "extended" and extension is None else (),
        level_until=period.end if last > index else None,
        next_ceiling=chain.periods[index + 1].ceiling if last > index else None,
        sources=evidence_of(period) if evidence is None else evidence,
    )


def evidence_of(period: Period) -> tuple[Evidence, ...]:
    """Return what a period rests on, what gives its number first; an inherited one stands behind what extended it."""
    by, sources = period.ceiling_by, period.sources
    if by is not None and by in sources and (by.published or "") >= (sources[0].published or ""):
        sources = (by, *(s for s in sources if s.id != by.id))
    return tuple(map(Evidence.of, sources))


def standing_of(chain: Chain, day: date) -> Mandate | None:
    """Return how a contribution stands on ``day``: the mandate that holds, else what is nearest to it."""
    held = chain.at(day)
    if held is not None:
        return mandate_of(chain, held[0], certain=held[1] == "yes", on_a_day=True)
    begun = [index for index, period in enumerate(chain.periods) if period.begin_earliest <= day]
    if begun:
        if told_apart(chain, chain.periods[begun[-1]]):
            return None
        over = mandate_of(chain, begun[-1], certain=True, on_a_day=False)
        return over if over.state == "ended" else msgspec.structs.replace(over, state="lapsed")
    if chain.periods:
        ahead = mandate_of(chain, 0, certain=not chain.periods[0].tentative, on_a_day=False)
        return ahead if chain.periods[0].tentative else msgspec.structs.replace(ahead, state="decided")
    if chain.preparation is not None and chain.preparation.begin_earliest <= day:
        return preparation_of(chain)
    return None


def _followers(chain: Chain, index: int) -> Followers:
    last = chain.whole(index)
    return id(extension_of(chain, last)), id(chain.periods[last]), id(chain.periods[min(index + 1, last)])


def extension_of(chain: Chain, index: int) -> Period | None:
    """Return the period that ends the first extension after the one at ``index`` (its last level), or None."""
    for later in range(index + 1, len(chain.periods)):
        if chain.periods[later].state in ("extended", "ended", "lapsed"):
            return chain.periods[chain.whole(later)]
    return None


def _ahead(chain: Chain, period: Period) -> bool:
    """Whether a period was still to begin when the last letter about its contribution was published."""
    told = [s.published for p in chain.periods for s in p.sources if s.published is not None]
    return bool(told) and period.begin_earliest.isoformat() > max(told)


def _extends(statement: Statement) -> bool:
    return statement.action in ("extend", "maintain")


def preparation_of(chain: Chain) -> Mandate | None:
    """Return the state before any mandate as people read it, or None where none is or it led to one."""
    period: Period | None = chain.preparation
    if period is None:
        return None
    return Mandate(
        missions=chain.missions,
        state=period.state,
        start=period.start,
        certain=False,
        sources=tuple(Evidence.of(s) for s in period.sources),
    )
