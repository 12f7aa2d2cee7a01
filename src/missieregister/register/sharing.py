"""Which mandate a statement is about: that of one mission, or one that missions share."""

from collections.abc import Iterable

import msgspec

from missieregister.model.edtf import parse_or_none
from missieregister.model.statement import Statement
from missieregister.register.events import Event
from missieregister.register.periods import Chain, Period
from missieregister.register.rules import apply

#: The chains of a family, by the missions that share each mandate.
Chains = dict[frozenset[str], Chain]


def fold_events(events: Iterable[Event], state: Chains | None = None) -> Chains:
    """Return the chains after ``events`` (in order), going on from ``state``, which is left as it was."""
    chains = dict(state or {})
    for event in events:
        for unit in event.units:
            # "De coalitie en de brede inzet": a whole told beside its part is a mandate of its own.
            apart = any(unit < other or other < unit for other in event.units)
            for target in [unit] if apart else _targets(chains, unit, event):
                chain = chains.get(target) or Chain(missions=tuple(sorted(target)))
                wider = None if apart else _decided_apart(chains, target, event)
                chains[target] = apply(chain, event) if wider is None else _part(chains, wider, chain, event)
    return {unit: chain for unit, chain in chains.items() if chain.periods or chain.preparation or chain.conflicts}


def _decided_apart(chains: Chains, unit: frozenset[str], event: Event) -> frozenset[str] | None:
    """Return the shared mandate under which ``unit`` runs, where an event decides for ``unit`` alone what comes after.

    That is an end, or an extension with a number of its own, of a mission without a mandate of its own then.
    """
    statement = event.statement
    ends, goes_on = statement.action in ("end", "lapse"), statement.action in ("extend", "maintain")
    decided = statement.kind == "decision" and statement.status != "intended" and not event.retold
    own = chains.get(unit)
    if not decided or not (ends or goes_on) or (own is not None and own.periods):
        return None
    until = parse_or_none(statement.end)
    for other, chain in sorted(chains.items(), key=lambda pair: tuple(sorted(pair[0]))):
        period = chain.covering(event.when)
        if not other > unit or period is None or period.state == "ended" or (goes_on and period.ceiling is None):
            continue
        last = chain.periods[chain.whole(chain.periods.index(period))]
        if last.end_latest is not None and (ends or (until is not None and until.earliest > last.end_latest)):
            return other
    return None


def _part(chains: Chains, wider: frozenset[str], chain: Chain, event: Event) -> Chain:
    """Return the chain of a mission of a shared mandate after a decision on it alone; note in that mandate that it was.

    It ends with the shared mandate where the letter gives no other day, and goes on from there.
    """
    shared = chains[wider]
    period = shared.covering(event.when)
    if period is None or event.when is None:
        return apply(chain, event)
    last = shared.periods[shared.whole(shared.periods.index(period))]
    part = Period(state="running", begin_earliest=event.when, begin_latest=event.when).ending(last.end)
    after = apply(chain.with_periods((part,)), event)
    mine = frozenset(chain.missions)
    noted = msgspec.structs.replace(last, parts=last.parts | mine)
    if event.statement.action not in ("end", "lapse"):
        noted = msgspec.structs.replace(noted, parts_on=last.parts_on | mine, parts_until=event.statement.end)
    chains[wider] = shared.replacing(last, noted)
    return after.with_periods(tuple(p for p in after.periods if p.sources))


def _targets(chains: Chains, unit: frozenset[str], event: Event) -> list[frozenset[str]]:
    """Return the chains that a statement about ``unit`` is about.

    A number tells which: that of a mandate which the missions share with others (the letter names one of them
    and means both), or one of their own. Without a number it is about the mandate that they run under.
    """
    if event.statement.personnel is None or event.statement.personnel.max is None:
        if _has_own_number(chains, unit, event):
            return [unit]
        return _without_number(chains, unit, event)
    for other, chain in chains.items():
        if other != unit and other & unit and _shares(chain, event) and (other > unit or len(unit) > 1):
            if other > unit:
                return [other]
            if not other < unit:
                return [_grown(chains, other, unit)]
    if len(unit) > 1:
        _absorb(chains, unit, event)
    return [unit]


def _has_own_number(chains: Chains, unit: frozenset[str], event: Event) -> bool:
    """Whether a mission of a shared mandate goes on with a number of its own, told in another sentence."""
    shared = [chain for other, chain in chains.items() if other > unit]
    periods = [period for chain in shared if (period := chain.covering(event.when) or chain.last) is not None]
    return event.number is not None and any(p.ceiling not in (None, event.number) for p in periods)


def _shares(chain: Chain, event: Event) -> bool:
    """Whether a statement's number is that of a shared mandate: its ceiling then, or the level it leaves."""
    people = event.statement.personnel
    if people is None or len(chain.missions) < 2:
        return False
    period = chain.covering(event.when) or chain.last
    return period is not None and period.ceiling is not None and period.ceiling in (people.max, people.previous)


def _without_number(chains: Chains, unit: frozenset[str], event: Event) -> list[frozenset[str]]:
    touching = [other for other, chain in chains.items() if other & unit and chain.periods]
    live = [other for other in touching if chains[other].covering(event.when) is not None] or touching
    if unit in live:
        return [unit]
    wider = [other for other in live if other >= unit]
    if event.statement.action in ("end", "lapse"):
        # That one of them stops says nothing of the others.
        named = frozenset().union(*event.units)
        wider = [other for other in wider if other <= named]
        if not wider and any(other > unit for other in live):
            return [unit]
    if _prepares(event.statement):
        # An investigation of one mission is not about an umbrella mandate that gives no number.
        wider = [other for other in wider if any(p.ceiling is not None for p in chains[other].periods)]
    if wider:
        return [max(wider, key=lambda other: (len(other), tuple(sorted(other))))]
    narrower = [other for other in live if other < unit]
    if narrower and not _prepares(event.statement):
        return sorted(narrower, key=lambda other: tuple(sorted(other)))
    return [unit]


def _prepares(statement: Statement) -> bool:
    return statement.kind == "procedure" or statement.action == "investigate"


def _grown(chains: Chains, other: frozenset[str], unit: frozenset[str]) -> frozenset[str]:
    """Two sets that overlap and share one number are one mandate: of all of them."""
    union = other | unit
    chain = chains.pop(other)
    chains[union] = msgspec.structs.replace(chain, missions=tuple(sorted(union)))
    return union


def _absorb(chains: Chains, unit: frozenset[str], event: Event) -> None:
    """A shared mandate begins: a member's own mandate with that number was it already; others end."""
    people = event.statement.personnel
    if unit in chains or people is None:
        return
    merged: list[Period] = []
    for other in [o for o in chains if o < unit]:
        chain = chains[other]
        if chain.last is not None and chain.last.ceiling in (people.max, people.previous):
            merged = merged or list(chain.periods)
            del chains[other]
        elif event.when is not None:
            cuts = (p.cut_before(event.when) for p in chain.periods)
            chains[other] = chain.with_periods(tuple(c for c in cuts if c is not None))
    if merged:
        chains[unit] = Chain(missions=tuple(sorted(unit))).with_periods(tuple(merged))
