"""What changed between two dates: every decision and promise of that time, with the level it changed."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

import msgspec
from msgspec.structs import replace

from missieregister.model.edtf import day_before, parse_or_none
from missieregister.model.statement import Nuance, Statement, Status
from missieregister.register.events import publication
from missieregister.register.folding import Register
from missieregister.register.life import step_of
from missieregister.register.periods import Chain, Period, ground_of
from missieregister.register.values import Evidence

Change = Literal["began", "extended", "raised", "lowered", "ended", "lapsed", "declined", "investigated", "promised"]

#: What a decision's action changes.
CHANGES: dict[str | None, Change] = {
    "start": "began",
    "extend": "extended",
    "maintain": "extended",
    "increase": "raised",
    "decrease": "lowered",
    "end": "ended",
    "lapse": "lapsed",
    "decline": "declined",
    "investigate": "investigated",
}


#: Changes of a level, which holds from a day on: where it was known to be so before, a letter only tells it again.
_LEVELS = frozenset({"began", "extended", "raised", "lowered"})


class Level(msgspec.Struct, frozen=True):
    """What a mandate allows: at most and at least how many people, and until when (EDTF, inclusive)."""

    ceiling: int | None
    floor: int | None
    end: str | None


class _Known(NamedTuple):
    """A level, the statement that gives its end, and the period that it is of."""

    level: Level
    ground: Statement
    period: Period

    def runs_until(self, day: date) -> bool:
        """Whether the contribution was there until ``day``, and nobody ended it."""
        last = self.period.end_latest
        return self.period.state in ("running", "extended") and (last is None or last >= day_before(day))


class Changed(msgspec.Struct, frozen=True, kw_only=True):
    """One change: when (EDTF), of which missions, from what to what, and its words.

    ``before`` is what was known the day before the document came out, ``after`` what the statement made of
    it; None where there was no mandate, or where the statement leaves it as it was. ``start`` is the day from which
    it holds (EDTF), where one is told. ``earlier`` holds the words that this one differs from, or that gave the end of
    ``before``; ``ends`` those that give the end of ``after``.
    """

    date: str | None
    change: Change
    missions: tuple[str, ...]
    before: Level | None
    after: Level | None
    document: str
    quote: str
    start_char: int
    end_char: int
    statement: str
    status: Status = "decided"
    due: str | None = None
    start: str | None = None
    earlier: Evidence | None = None
    nuance: Nuance | None = None
    ends: Evidence | None = None


def changes(register: Register, since: date, until: date, known: date | None = None) -> list[Changed]:
    """Return what changed from ``since`` up to and including ``until``, in order, each change once.

    A step counts on its own date (a recalled decision is no change of today). Denials change nothing. An
    investigation is a change, whatever may come of it; another intention is one only where it is to end or
    change what runs, and its ``status`` tells so. A step whose date is unknown, or fuzzy beyond the window, is
    left out.
    """
    found: dict[tuple[object, ...], tuple[Statement, Changed]] = {}
    statements = register.statements(known)
    promised = _promised(statements)
    for statement in statements:
        kind = _kind(statement)
        if kind is None or not _within(statement, since, until):
            continue
        if kind == "promised" and _is_recalled(statement, promised):
            continue
        for changed in _of(register, statement, kind, known):
            key = _fact(statement, changed)
            told = found.get(key)
            if told is None or _weight(statement, changed) > _weight(*told):
                found[key] = (statement, changed)
    every = [changed for _, changed in found.values()]
    kept = [c for c in every if not _within_another(c, every)]
    return sorted(kept, key=lambda c: (c.date or "", c.document, c.start_char, c.missions))


def _fact(statement: Statement, changed: Changed) -> tuple[object, ...]:
    """Return what makes two tellings one change."""
    # Where the register knows to what it came, "tot eind juni" and "tot en met 30 juni" of one letter are one end.
    end = parse_or_none((changed.after.end if changed.after else None) or statement.end)
    words = statement.quote if changed.change in ("promised", "declined") else None
    document = statement.document if changed.change == "investigated" else None
    ceiling = changed.after.ceiling if changed.after else None
    intended = statement.status == "intended"
    return changed.change, changed.missions, end.last_days if end else None, ceiling, words, document, intended


def _weight(statement: Statement, changed: Changed) -> tuple[bool, ...]:
    """Return how well a statement tells a change: of these missions alone, unconditionally, with number and end."""
    alone = statement.missions == changed.missions
    return alone, statement.conditions is None, statement.personnel is not None, statement.end is not None


def _within_another(changed: Changed, every: list[Changed]) -> bool:
    """Whether an investigation of several missions was told of each of them by the same document too."""
    if changed.change != "investigated" or len(changed.missions) < 2:
        return False
    single = {c.missions for c in every if c.change == "investigated" and c.document == changed.document}
    return all((mission,) in single for mission in changed.missions)


def _kind(statement: Statement) -> Change | None:
    if statement.status == "denied":
        return None
    if statement.status == "intended" and statement.action in ("start", "extend", "maintain"):
        return None
    if statement.kind == "commitment":
        # made before, nobody says when: no change of the day on which it is recalled
        return None if statement.status == "reported" and statement.date is None else "promised"
    if statement.kind != "decision" or (statement.action == "maintain" and statement.end is None):
        return None
    return CHANGES.get(statement.action)


def _promised(statements: Iterable[Statement]) -> set[tuple[str, str]]:
    """Return the documents that make a promise, each with a mission that it is about."""
    return {(s.document, mission) for s in statements if s.kind == "commitment" for mission in s.missions}


def _is_recalled(promise: Statement, promised: set[tuple[str, str]]) -> bool:
    """Whether a promise without a day of its own cites the letter that made one about its missions: that is the one."""
    cited = (c for c in promise.cites if c != promise.document)
    return promise.due is None and any((c, mission) in promised for c in cited for mission in promise.missions)


def _within(statement: Statement, since: date, until: date) -> bool:
    took_place = parse_or_none(step_of(statement).date)
    return took_place is not None and since <= took_place.earliest and took_place.latest <= until


def _of(register: Register, statement: Statement, kind: Change, known: date | None) -> list[Changed]:
    """Return the change in each contribution that the statement moved, or one without a level."""
    if statement.status == "intended" and kind not in ("promised", "investigated"):
        return _announced(register, statement, kind)
    published = publication(statement)
    # As it was made: later letters cut and end periods too.
    then = published or known
    moved = [
        (chain, period)
        for chain in register.chains(statement.missions, then)
        for period in chain.periods
        if kind != "promised" and any(s.id == statement.id for s in period.sources)
    ]
    if not moved and statement.is_of_a_unit:
        return []  # a part goes home, and the mandate goes on
    if not moved:
        return [changed_by(statement, kind, statement.missions, None, None)]
    earlier = register.chains(statement.missions, day_before(published)) if published is not None else []
    # Later periods rest on it too where they inherited its number, and an earlier one where it told what that had been:
    # the first with its own number is the one that it made.
    made: dict[tuple[str, ...], tuple[Chain, Period]] = {}
    people = statement.personnel
    for chain, period in sorted(moved, key=lambda m: people is not None and m[1].ceiling != people.max):
        made.setdefault(chain.missions, (chain, period))
    found = []
    for missions, (chain, period) in made.items():
        before = _known_before(chain, period) or _before(earlier, missions, period)
        after = _for_a_time(period, statement) or _known_in(chain, period)
        said = _going_on(kind, before, after.level, period)
        change = changed_by(_worded(statement, period), said, missions, before.level if before else None, after.level)
        if kind == "declined":
            change = replace(change, after=None)
        change = replace(change, earlier=before and Evidence.of(before.ground), ends=Evidence.of(after.ground))
        # the sentence of a decision may leave its first day to another of its letter
        found.append(replace(change, start=period.start) if kind == "began" and change.start is None else change)
    return [c for c in found if kind not in _LEVELS or c.before != c.after]


def _going_on(kind: Change, before: "_Known | None", after: Level, period: Period) -> Change:
    """Return what a begin is where the contribution was there until then: it goes on, with more or fewer people."""
    if kind != "began" or before is None or not before.runs_until(period.begin_earliest):
        return kind
    old, new = before.level.ceiling, after.ceiling
    if old is None or new is None or old == new:
        return "extended"
    return "raised" if new > old else "lowered"


def _worded(statement: Statement, period: Period) -> Statement:
    """Return the statement that has the words of a decision: of a bare one, what gives its number in its letter."""
    by = period.ceiling_by
    if by is None or by.document != statement.document or by.action != statement.action:
        return statement
    return by if statement.personnel is None and statement.end is None and statement.start is None else statement


def _announced(register: Register, statement: Statement, kind: Change) -> list[Changed]:
    """Return what is intended for a contribution that runs; nothing has changed in it yet."""
    published = publication(statement)
    found: dict[tuple[str, ...], Changed] = {}
    for chain in register.chains(statement.missions, published) if published is not None else ():
        period = chain.covering(published)
        if period is not None and {*chain.missions} <= register.singles(statement.missions):
            found.setdefault(chain.missions, changed_by(statement, kind, chain.missions, _level(period), None))
    return list(found.values())


def _before(earlier: list[Chain], missions: tuple[str, ...], after: Period) -> "_Known | None":
    """Return the level that the missions had: of the last period then known that began before."""
    for chain in earlier:
        if frozenset(chain.missions) & frozenset(missions):
            periods = [p for p in chain.periods if p.begin_earliest <= after.begin_earliest]
            if periods:
                return _Known(_level(periods[-1]), ground_of(periods[-1]), periods[-1])
    return None


def _known_before(chain: Chain, period: Period) -> "_Known | None":
    """Return the level that the same document gave the mandate until ``period``: several follow each other."""
    index, by = chain.periods.index(period), period.ceiling_by
    former = chain.periods[index - 1] if index else None
    if former is None or not former.goes_on or by is None or former.ceiling_by is None:
        return None
    return _known_in(chain, former) if former.ceiling_by.document == by.document else None


def _known_in(chain: Chain, period: Period) -> "_Known":
    """Return the number of a level with the end of the mandate that it is of: a change of number is no end."""
    whole = chain.periods[chain.whole(chain.periods.index(period))]
    return _Known(Level(period.ceiling, period.floor, whole.end), ground_of(whole), period)


def _for_a_time(period: Period, statement: Statement) -> "_Known | None":
    """Return a number that holds for a time within its mandate, with the end that it was given."""
    own = period.goes_on and statement.end is not None and period.end == statement.end
    return _Known(_level(period), statement, period) if own else None


def _level(period: Period) -> Level:
    return Level(period.ceiling, period.floor, period.end)


def changed_by(
    statement: Statement, kind: Change, missions: tuple[str, ...], before: Level | None, after: Level | None
) -> Changed:
    """Return the change that a statement tells of ``missions``."""
    return Changed(
        date=step_of(statement).date,
        change=kind,
        missions=missions,
        before=before,
        after=after,
        document=statement.document,
        quote=statement.quote,
        start_char=statement.start_char,
        end_char=statement.end_char,
        statement=statement.id,
        status=statement.status,
        due=statement.due,
        start=statement.start if kind in _LEVELS else None,
        nuance=statement.nuance,
    )
