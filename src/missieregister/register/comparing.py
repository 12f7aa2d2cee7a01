"""One document against another: what the second says otherwise than the first of each contribution."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import msgspec

from missieregister.model.edtf import parse_or_none
from missieregister.model.statement import Statement
from missieregister.register.changes import CHANGES, Change, Changed, Level, changed_by
from missieregister.register.folding import Register
from missieregister.register.values import Evidence

#: Decisions that differ from any earlier word by being there: they need no number and no end.
_FINAL = ("end", "lapse", "decline")

#: Decisions that give another number, from a day of their own where they name one.
_CHANGING = ("increase", "decrease")


class _Told(NamedTuple):
    """What a document tells of a contribution: its level, and the statements that give its end and its number.

    ``later`` are the numbers that follow that level, each from a day of its own.
    """

    level: Level
    furthest: Statement
    numbered: Statement | None
    later: tuple[Statement, ...]


def differences(register: Register, first: str, second: str) -> list[Changed]:
    """Return what ``second`` says otherwise than ``first``, in the order of its text.

    Of each document the end that reaches furthest counts, with its number or else another that the document
    gives of the same contribution. What only one of the two leaves open is no difference, unless the second
    decides it; what it ends, lets lapse or declines is one. ``before`` is None where the first is silent.
    """
    old, new = (_levels(register, document) for document in (first, second))
    ended = {m: (s.action, s.end) for m, s in _final(register, first).items()}
    final = {m: s for m, s in _final(register, second).items() if ended.get(m) != (s.action, s.end)}
    found = [
        _against(old.get(missions), told, missions)
        for missions, told in new.items()
        if _differs(old.get(missions), told) and told.furthest != final.get(missions)
    ]
    found += [changed for missions, told in new.items() for changed in _following(old.get(missions), told, missions)]
    found += [_difference(old.get(m), s, CHANGES[s.action], m, None) for m, s in final.items()]
    return sorted(found, key=lambda c: (c.start_char, c.change, c.missions))


def _levels(register: Register, document: str) -> dict[tuple[str, ...], _Told]:
    """Return what a document says of each contribution, and the statement that says the most."""
    said: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in register.of_document(document):
        if statement.kind not in ("decision", "mandate") or statement.status == "denied":
            continue
        if statement.end is not None or statement.personnel is not None:
            planned = statement.status == "intended"
            for missions in _decided_for(register, statement) if planned else _contributions(register, statement):
                said[missions].append(statement)
    return {missions: _furthest(statements) for missions, statements in said.items()}


def _final(register: Register, document: str) -> dict[tuple[str, ...], Statement]:
    """Return the decision of a document to end, let lapse or decline each contribution; the last one counts."""
    return {
        missions: statement
        for statement in register.of_document(document)
        if statement.kind == "decision"
        and statement.action in _FINAL
        and statement.status not in ("intended", "denied")
        for missions in _contributions(register, statement)
    }


def _contributions(register: Register, statement: Statement) -> set[tuple[str, ...]]:
    """Return the contributions that a statement moved; those of its missions where it moved none."""
    chains = register.chains(statement.missions)
    moved = {c.missions for c in chains if any(s.id == statement.id for p in c.periods for s in p.sources)}
    return moved or {c.missions for c in chains}


def _decided_for(register: Register, statement: Statement) -> set[tuple[str, ...]]:
    """Return the contributions of which a plan was decided, because its own letter calls it so (see letters)."""
    return {
        chain.missions
        for chain in register.chains(statement.missions)
        for period in chain.periods
        if any(s.id == statement.id and s.status != "intended" for s in period.sources)
    }


def _furthest(statements: list[Statement]) -> _Told:
    later = sorted((s for s in statements if _is_later(s)), key=lambda s: (_first_day(s), s.start_char))
    base = [s for s in statements if not _is_later(s)] or [later[0]]
    furthest = max(base, key=_reach)
    numbered = furthest if furthest.personnel else next((s for s in (*base, *later) if s.personnel), None)
    people = numbered.personnel if numbered is not None else None
    level = Level(people.max if people else None, people.floor if people else None, furthest.end)
    return _Told(level, furthest, numbered, tuple(s for s in later if s is not numbered))


def _is_later(statement: Statement) -> bool:
    """Whether a decision changes the number from a day of its own on."""
    return statement.action in _CHANGING and statement.start is not None and statement.personnel is not None


def _first_day(statement: Statement) -> date:
    start = parse_or_none(statement.start)
    return start.earliest if start is not None else date.max


def _reach(statement: Statement) -> tuple[date, bool, bool]:
    end = parse_or_none(statement.end)
    decides = statement.kind == "decision"
    return (end.latest if end and not end.approximate else date.min), decides, statement.personnel is not None


def _differs(before: _Told | None, told: _Told) -> bool:
    level, decides = told.level, told.furthest.kind == "decision"
    if before is None:
        # A description of what another letter never spoke of says nothing otherwise.
        return decides
    return not _same(before.level, level) or (decides and before.level.end is None and level.end is not None)


def _same(before: Level, after: Level) -> bool:
    if None not in (before.ceiling, after.ceiling) and before.ceiling != after.ceiling:
        return False
    return _ends_alike(before, after)


def _ends_alike(before: Level, after: Level) -> bool:
    """Whether two ends can be one: "eind december" and 31 december are."""
    old, new = parse_or_none(before.end), parse_or_none(after.end)
    if old is None or new is None or old.last_days == new.last_days:
        return True
    fuzzy = old.last_days[0] != old.last_days[1] or new.last_days[0] != new.last_days[1]
    return fuzzy and old.last_days[0] <= new.last_days[1] and new.last_days[0] <= old.last_days[1]


def _following(before: _Told | None, told: _Told, missions: tuple[str, ...]) -> Iterable[Changed]:
    """Yield the numbers that follow the level, each against the one before it; none that the first document told."""
    level = told.level
    known = (
        {(s.start, s.personnel.max) for s in (*before.later, before.numbered) if s and s.personnel} if before else ()
    )
    for statement in told.later:
        people = statement.personnel
        if people is None or people.max == level.ceiling:
            continue
        after = Level(people.max, people.floor, level.end)
        kind = _compared(level, after) or CHANGES[statement.action]
        if (statement.start, people.max) not in known:
            yield msgspec.structs.replace(_difference(None, statement, kind, missions, after), before=level)
        level = after


def _against(before: _Told | None, told: _Told, missions: tuple[str, ...]) -> Changed:
    after, statement = told.level, told.furthest
    kind = CHANGES.get(statement.action) if statement.kind == "decision" else None
    if before is None:
        found = _difference(None, told.numbered or statement, kind or "began", missions, after)
        return msgspec.structs.replace(found, ends=Evidence.of(statement))
    compared = _compared(before.level, after)
    by_number = before.level.ceiling != after.ceiling and after.ceiling is not None
    ground = told.numbered if by_number and told.numbered is not None else statement
    found = _difference(before, ground, compared or kind or "extended", missions, after)
    return msgspec.structs.replace(found, ends=Evidence.of(statement))


def _compared(before: Level, after: Level) -> Change | None:
    if before.ceiling is not None and after.ceiling is not None and before.ceiling != after.ceiling:
        return "raised" if after.ceiling > before.ceiling else "lowered"
    old, new = parse_or_none(before.end), parse_or_none(after.end)
    if old is None or new is None or _ends_alike(before, after):
        return None
    return "extended" if new.latest > old.latest else "ended"


def _difference(
    before: _Told | None, statement: Statement, kind: Change, missions: tuple[str, ...], after: Level | None
) -> Changed:
    changed = changed_by(statement, kind, missions, before.level if before else None, after)
    if before is None:
        return changed
    # The words that it differs from: those with the number where that is what changed, else those with the end.
    by_number = after is not None and before.numbered is not None and after.ceiling not in (None, before.level.ceiling)
    earlier = before.numbered if by_number and before.numbered is not None else before.furthest
    return msgspec.structs.replace(changed, earlier=Evidence.of(earlier))
