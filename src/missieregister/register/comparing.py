"""One document against another: what the second says otherwise than the first of each contribution."""

from collections import defaultdict
from datetime import date

import msgspec

from missieregister.model.edtf import parse_or_none
from missieregister.model.statement import Statement
from missieregister.register.changes import CHANGES, Change, Changed, Level, changed_by
from missieregister.register.folding import Register
from missieregister.register.values import Evidence

#: Decisions that differ from any earlier word by being there: they need no number and no end.
_FINAL = ("end", "lapse", "decline")

_Told = tuple[Level, Statement]


def differences(register: Register, first: str, second: str) -> list[Changed]:
    """Return what ``second`` says otherwise than ``first``, in the order of its text.

    Of each document the end that reaches furthest counts, with its number or else another that the document
    gives of the same contribution. What only one of the two leaves open is no difference, unless the second
    decides it; what it ends, lets lapse or declines is one. ``before`` is None where the first is silent.
    """
    old, new = (_levels(register, document) for document in (first, second))
    said = {statement.id for statement in register.of_document(first)}
    final = {m: statement for m, statement in _final(register, second).items() if statement.id not in said}
    found = [
        _against(old.get(missions), told, missions)
        for missions, told in new.items()
        if _differs(old.get(missions), told) and told[1] != final.get(missions)
    ]
    found += [_difference(old.get(m), s, CHANGES[s.action], m, None) for m, s in final.items()]
    return sorted(found, key=lambda c: (c.start_char, c.change, c.missions))


def _levels(register: Register, document: str) -> dict[tuple[str, ...], _Told]:
    """Return what a document says of each contribution, and the statement that says the most."""
    said: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in register.of_document(document):
        asserts = statement.kind in ("decision", "mandate") and statement.status not in ("intended", "denied")
        if asserts and (statement.end is not None or statement.personnel is not None):
            for missions in _contributions(register, statement):
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


def _furthest(statements: list[Statement]) -> _Told:
    furthest = max(statements, key=_reach)
    people = furthest.personnel or next((s.personnel for s in statements if s.personnel), None)
    level = Level(people.max if people else None, people.floor if people else None, furthest.end)
    return level, furthest


def _reach(statement: Statement) -> tuple[date, bool, bool]:
    end = parse_or_none(statement.end)
    decides = statement.kind == "decision"
    return (end.latest if end and not end.approximate else date.min), decides, statement.personnel is not None


def _differs(before: _Told | None, told: _Told) -> bool:
    level, statement = told
    decides = statement.kind == "decision"
    if before is None:
        # A description of what another letter never spoke of says nothing otherwise.
        return decides
    return not _same(before[0], level) or (decides and before[0].end is None and level.end is not None)


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


def _against(before: _Told | None, told: _Told, missions: tuple[str, ...]) -> Changed:
    after, statement = told
    kind = CHANGES.get(statement.action) if statement.kind == "decision" else None
    if before is None:
        return _difference(None, statement, kind or "began", missions, after)
    return _difference(before, statement, _compared(before[0], after) or kind or "extended", missions, after)


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
    changed = changed_by(statement, kind, missions, before[0] if before else None, after)
    return msgspec.structs.replace(changed, earlier=Evidence.of(before[1]) if before else None)
