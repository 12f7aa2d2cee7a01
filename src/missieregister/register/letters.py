"""What one letter says of one contribution is weighed together, before any of it moves a mandate."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from missieregister.model.edtf import parse_or_none
from missieregister.model.statement import Statement, Status
from missieregister.register.events import GRANTS, Event, Name, grants, names_of
from missieregister.register.joining import joined

#: Where a decision that is told again stands among what its letter says: behind all that it decides.
_RETOLD_RANK = 8


def weighed(events: Iterable[Event]) -> list[Event]:
    """Return events in the order in which they count, each weighed by what else its document says."""
    ordered = sorted(map(_as_sure_as_said, events), key=lambda event: event.key)
    ordered = list(joined(_decided_together(list(_heard(ordered)))))
    over, going = _over(ordered), _going_on(ordered)
    granted: dict[Name, date] = {}
    lapsing: set[Name] = set()
    for event in ordered:
        statement = event.statement
        if statement.kind != "decision" or statement.status == "intended":
            continue
        end = parse_or_none(statement.end)
        for name in names_of(event):
            if statement.action == "lapse":
                lapsing.add(name)
            elif statement.action in GRANTS and end is not None:
                granted[name] = max(end.latest, granted.get(name, end.latest))
    told = [
        _ended(
            msgspec.structs.replace(
                event,
                decided_until=max((granted[n] for n in names_of(event) if n in granted), default=None),
                lapsing=any(n in lapsing for n in names_of(event)),
                goes_on=_goes_on(event, going),
            ),
            over,
        )
        if event.statement.kind == "mandate" or event.statement.action == "end"
        else event
        for event in ordered
    ]
    return sorted(_told_once(told), key=lambda event: event.key)


def _going_on(events: list[Event]) -> dict[Name, list[Statement]]:
    """Return what documents that tell an end decide to go on with, by mission."""
    ending = {name for event in events if event.statement.action == "end" for name in names_of(event)}
    found: dict[Name, list[Statement]] = defaultdict(list)
    for event in events if ending else ():
        statement = event.statement
        if statement.action in ("extend", "maintain") and statement.status in ("decided", "conditional"):
            for name in ending.intersection(names_of(event)):
                found[name].append(statement)
    return found


def _goes_on(event: Event, going: Mapping[Name, list[Statement]]) -> bool:
    """Whether a document that tells an end decides to go on beyond it; of one unit, also to go on without a day."""
    statement = event.statement
    if statement.kind != "decision":
        return False
    end = parse_or_none(statement.end)
    for other in (s for name in names_of(event) for s in going.get(name, ())):
        last = parse_or_none(other.end)
        if last is None:
            if statement.is_of_a_unit:
                return True
        elif end is None or end.latest < last.last_days[0]:
            return True
    return False


def _over(events: list[Event]) -> dict[Name, date]:
    """Return when a mandate ended, for each mission of which its document tells so and nothing that reaches further."""
    reach: dict[Name, date] = {}
    stopped: set[Name] = set()
    for event in events:
        statement, end = event.statement, parse_or_none(event.statement.end)
        if statement.status == "intended":
            continue
        if end is None:
            if not grants(statement) or statement.status == "reported":
                continue
            latest = date.max
        else:
            past = end.latest <= event.published if event.published else statement.status == "reported"
            latest = end.latest if past else date.max
        told_past = statement.kind == "mandate" and statement.status == "reported"
        for name in names_of(event):
            reach[name] = max(latest, reach.get(name, date.min))
            if statement.action == "end" or told_past:
                stopped.add(name)
    return {name: reach[name] for name in stopped if reach.get(name, date.max) < date.max}


def _ended(event: Event, over: Mapping[Name, date]) -> Event:
    """Return a description with what its document tells of an end; without a date of its own it counts from there."""
    ends = [over[name] for name in names_of(event) if name in over]
    if event.statement.kind != "mandate" or not ends:
        return event
    key = (max(ends), *event.key[1:]) if event.when is None else event.key
    return msgspec.structs.replace(event, over=True, key=key)


def _as_sure_as_said(event: Event) -> Event:
    """Return a guess about what may be as one of what is only planned: ``Het zou gaan om zo'n 150 militairen``."""
    statement = event.statement
    if not statement.is_weighed or statement.status != "conditional" or statement.conditions is not None:
        return event
    return msgspec.structs.replace(event, statement=msgspec.structs.replace(statement, status="intended"))


# --- guesses -----------------------------------------------------------------------------------------


def _heard(events: list[Event]) -> Iterator[Event]:
    """Yield the events without those that were weighed and say otherwise than a rule read in the same document."""
    if not any(event.statement.is_weighed for event in events):
        yield from events
        return
    read: dict[Name, list[Event]] = defaultdict(list)
    for event in events:
        if not event.statement.is_weighed and event.statement.status != "intended":
            for name in names_of(event):
                read[name].append(event)
    for event in events:
        known = [e for name in names_of(event) for e in read[name]] if event.statement.is_weighed else ()
        if not _outranked(event, [e.statement for e in known if e.when == event.when]):
            yield event


def _outranked(event: Event, read: list[Statement]) -> bool:
    """Whether rules read another number, end, begin or decision where this was only weighed."""
    others = [_values(statement) for statement in read]
    for place, value in enumerate(_values(event.statement)):
        known = {other[place] for other in others} - {None}
        if value is not None and known and value not in known:
            return True
    return False


def _values(statement: Statement) -> tuple[object, ...]:
    """Return what a statement says of a contribution: its number, end, begin, and whether it goes on or stops."""
    end = parse_or_none(statement.end)
    decides = statement.kind == "decision" and statement.action not in ("decline", "investigate")
    return (
        statement.personnel.max if statement.personnel else None,
        end.last_days if end else None,
        statement.start,
        ("stops" if statement.action in ("end", "lapse") else "goes on") if decides else None,
    )


# --- one decision, told twice ------------------------------------------------------------------------


def _told_once(events: list[Event]) -> Iterator[Event]:
    """Yield the events; a decision that its letter tells with its end or number too is marked as told again.

    The first sentence of a letter on a decision says what it is about ("over het besluit de bijdrage te
    verlengen"), and only the next ones until when and with how many.
    """
    full: dict[Name, list[Statement]] = defaultdict(list)
    for event in events:
        if _extends_level(event.statement) or (grants(event.statement) and not _is_bare(event.statement)):
            for name in names_of(event):
                full[name].append(event.statement)
    for event in events:
        statement = event.statement
        # What is intended on a condition, and decided as well, is decided on that condition.
        begins = statement.kind == "decision" and statement.action in ("start", "extend")
        if not begins or statement.end or statement.start:
            yield event
            continue
        again = tuple(
            unit
            for unit in event.units
            if all(any(_tells(s, statement) for s in full[statement.document, mission]) for mission in unit)
        )
        apart = tuple(unit for unit in event.units if unit not in again)
        if apart:
            yield msgspec.structs.replace(event, units=apart) if again else event
        if again:
            key = (*event.key[:2], _RETOLD_RANK, *event.key[3:])
            yield msgspec.structs.replace(event, units=again, retold=True, key=key)


def _decided_together(events: list[Event]) -> list[Event]:
    """Return the events with a plan counted as decided where its document calls it a decision, and decides no other.

    "Over het besluit een bijdrage te leveren. Het kabinet is voornemens van juni tot mei tien experts te sturen": that
    plan is what was decided, with all that it gives.
    """
    bare: dict[tuple[Name, str | None, str | None], bool] = {}
    for event in events:
        statement = event.statement
        if grants(statement) and statement.action in ("start", "extend") and not statement.is_weighed:
            says_no_more = _is_bare(statement) and statement.status != "reported"
            for name in names_of(event):
                key = (name, statement.action, statement.date)
                bare[key] = says_no_more and bare.get(key, True)
    return [_decided(event) if _planned(event) and _called_decided(event, bare) else event for event in events]


def _planned(event: Event) -> bool:
    statement = event.statement
    return statement.kind == "decision" and statement.status == "intended" and not _is_bare(statement)


def _called_decided(event: Event, bare: Mapping[tuple[Name, str | None, str | None], bool]) -> bool:
    statement = event.statement
    return all(bare.get((name, statement.action, statement.date), False) for name in names_of(event))


def _decided(event: Event) -> Event:
    status: Status = "conditional" if event.statement.conditions is not None else "decided"
    return msgspec.structs.replace(event, statement=msgspec.structs.replace(event.statement, status=status))


def _extends_level(statement: Statement) -> bool:
    """Whether a decision changes the number until a day that it names: "te verlengen en te vergroten tot juli"."""
    changes = statement.kind == "decision" and statement.action in ("increase", "decrease")
    return changes and statement.end is not None and statement.status != "intended"


def _is_bare(statement: Statement) -> bool:
    return statement.end is None and statement.start is None and statement.personnel is None


def _tells(full: Statement, bare: Statement) -> bool:
    """Whether ``full`` tells the decision that ``bare`` tells without its end, and with no other number."""
    if full.id == bare.id or full.date != bare.date or (bare.status == "intended" and full.action != bare.action):
        return False
    if _extends_level(full):
        return bare.action == "extend"
    if full.action == bare.action:
        return bare.personnel is None or (
            full.end is not None and (full.personnel is None or full.personnel.max == bare.personnel.max)
        )
    return full.end is not None and bare.personnel is None


def granted_here(statements: Iterable[Statement], document: str) -> bool:
    """Whether a decision of ``document`` that grants a mandate is among ``statements``."""
    return any(s.document == document and grants(s) for s in statements)


def tells_in_full(statements: Iterable[Statement], document: str) -> bool:
    """Whether ``statements`` hold what a decision that ``document`` tells twice is told by."""
    return any(s.document == document and (grants(s) or _extends_level(s)) for s in statements)
