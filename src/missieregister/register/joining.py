"""What the sentences of one letter are to each other: an end of what begins, what remains, what a plan changes."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from missieregister.model.edtf import FuzzyDate, parse_or_none
from missieregister.register.events import GRANTS, Event, Name, grants, names_of

#: Where an end stands that a description gives what its letter lets begin: behind that, and before what goes on.
_FILLING_RANK = 3
#: Where what remains stands: behind what its letter ends or lets lapse.
_REMAINING_RANK = 8
#: Where a number for a time within the mandate stands: behind all that its letter says of the whole.
_WITHIN_RANK = 10


class _Letter:
    """What a letter says of each mission that its other sentences are weighed by."""

    def __init__(self, events: Iterable[Event]) -> None:
        #: the first day of what it lets begin without an end
        self.begins: dict[Name, date] = {}
        #: the last day of what it ends or lets lapse; None where it gives no day
        self.stops: dict[Name, date | None] = {}
        #: what it tells to hold, with first and last day
        self.wholes: dict[Name, list[tuple[date, date]]] = {}
        #: the numbers that it gives without a begin or an end
        self.numbers: dict[Name, set[int]] = {}
        #: the last end that it gives, where it bears no date
        self.undated: dict[Name, date] = {}
        self.planned: set[Name] = set()
        self.decided: set[Name] = set()
        for event in events:
            for name in names_of(event):
                self._note(name, event)

    def _note(self, name: Name, event: Event) -> None:
        statement = event.statement
        start, end = parse_or_none(statement.start), parse_or_none(statement.end)
        if event.when is None and end is not None:
            self.undated[name] = max(end.earliest, self.undated.get(name, end.earliest))
        if statement.status == "intended":
            if statement.action in GRANTS:
                self.planned.add(name)
            return
        if statement.action in ("end", "lapse"):
            known = self.stops.get(name)
            self.stops[name] = min((d for d in (known, end.latest if end else None) if d is not None), default=None)
        elif statement.kind == "mandate" or grants(statement):
            if grants(statement) and statement.status != "reported":
                self.decided.add(name)
            most = statement.personnel.max if statement.personnel is not None else None
            if statement.kind == "mandate" and most is not None and start is None and end is None:
                self.numbers.setdefault(name, set()).add(most)
            begin = start.earliest if start is not None else event.when
            if end is not None and begin is not None:
                self.wholes.setdefault(name, []).append((begin, end.last_days[0]))
            elif start is not None and end is None and event.when is not None and start.earliest > event.when:
                self.begins[name] = min(start.earliest, self.begins.get(name, start.earliest))


def joined(events: list[Event]) -> Iterator[Event]:
    """Yield the events, each ordered and marked by what else its letter says."""
    letter = _Letter(events)
    for event in _without_parts(events, letter):
        statement, names = event.statement, names_of(event)
        end = parse_or_none(statement.end)
        if not names or statement.kind not in ("decision", "mandate") or statement.status == "intended":
            yield event
        elif event.when is None and statement.action in ("end", "lapse") and end is None:
            # It counts where the rest of its document does, which has no date.
            yield _counting_from(event, [letter.undated.get(name) for name in names])
        elif _fills(event, end, [letter.begins.get(name) for name in names]):
            yield _ranked(event, _FILLING_RANK)
        elif _remains(event, end, letter, names):
            yield msgspec.structs.replace(_ranked(event, _REMAINING_RANK), remains=True)
        elif _is_within(event, end, letter, names):
            yield _ranked(event, _WITHIN_RANK)
        elif _is_planned(event) and all(name in letter.planned and name not in letter.decided for name in names):
            yield msgspec.structs.replace(event, statement=msgspec.structs.replace(statement, status="intended"))
        else:
            numbers = [letter.numbers.get(name, set()) for name in names] if grants(statement) else []
            alone = len(names) == 1 and statement.personnel is None and numbers and len(numbers[0]) == 1
            yield msgspec.structs.replace(event, number=next(iter(numbers[0]))) if alone else event


def _without_parts(events: list[Event], letter: _Letter) -> Iterator[Event]:
    """Yield the events without the numbers of units that their letter adds up to a whole: "450 in all: a frigate (165)
    until June, a staff (20) until December". The whole ends when the last of them does.
    """
    units: dict[Name, list[Event]] = {}
    for event in events:
        people = event.statement.personnel
        described = event.statement.kind == "mandate" and people is not None and people.max is not None
        if described and event.statement.end is not None and event.statement.status != "intended":
            for name in names_of(event):
                units.setdefault(name, []).append(event)
    last: dict[str, bool] = {}
    for name, parts in units.items():
        counts = [p.statement.personnel.max or 0 for p in parts if p.statement.personnel is not None]
        if len(parts) > 1 and letter.numbers.get(name) == {sum(counts)}:
            latest = max(parts, key=lambda p: (_last_day(p), p.statement.start is None, p.key))
            last.update((p.statement.id, p is latest) for p in parts)
    for event in events:
        if event.statement.id not in last:
            yield event
        elif last[event.statement.id]:
            yield msgspec.structs.replace(
                event, statement=msgspec.structs.replace(event.statement, personnel=None, start=None)
            )


def _last_day(event: Event) -> date:
    end = parse_or_none(event.statement.end)
    return end.latest if end is not None else date.min


def _counting_from(event: Event, days: list[date | None]) -> Event:
    told = [day for day in days if day is not None]
    return msgspec.structs.replace(event, key=(max(told), *event.key[1:])) if told else event


def _ranked(event: Event, rank: int) -> Event:
    return msgspec.structs.replace(event, key=(*event.key[:2], rank, *event.key[3:]))


def _fills(event: Event, end: FuzzyDate | None, begins: list[date | None]) -> bool:
    """Whether a description gives the end of what its letter lets begin: "vanaf maart ... De inzet loopt tot mei"."""
    statement = event.statement
    described = statement.kind == "mandate" and statement.start is None and end is not None
    return described and all(begin is not None and end is not None and end.latest >= begin for begin in begins)


def _remains(event: Event, end: FuzzyDate | None, letter: _Letter, names: list[Name]) -> bool:
    """Whether some stay on where the letter ends the contribution: "Wel blijven vijf stafofficieren tot mei"."""
    statement = event.statement
    if statement.personnel is None or not (statement.kind == "mandate" or grants(statement)):
        return False
    for name in names:
        if name not in letter.stops:
            return False
        stop = letter.stops[name]
        if end is None or stop is None:
            if statement.action not in ("maintain", "start"):
                return False
        elif end.latest <= stop:
            return False
    return True


def _is_within(event: Event, end: FuzzyDate | None, letter: _Letter, names: list[Name]) -> bool:
    """Whether a number or begin is for a time within what the same letter tells of the whole."""
    statement, start = event.statement, parse_or_none(event.statement.start)
    if start is None or end is None or event.when is None or start.earliest <= event.when:
        return False
    if not (statement.kind == "mandate" or statement.action == "start"):
        return False
    return all(
        any(begin < start.earliest and end.latest < until for begin, until in letter.wholes.get(name, ()))
        for name in names
    )


def _is_planned(event: Event) -> bool:
    """Whether a number is changed of which no day is told: where its letter only plans to go on, it is planned too."""
    statement = event.statement
    changes = statement.action in ("increase", "decrease") and statement.status == "decided"
    return changes and statement.start is None and statement.end is None
