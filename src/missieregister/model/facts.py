"""The facts that a statement tells: what it fills, each with its value as text, as people note them down.

These are the slots of ``docs/statement.md``. Values are actions, numbers of people or euros, and days in EDTF.
"""

from collections.abc import Iterator

from missieregister.model.statement import Statement


def facts_of(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield the slots that a statement fills, each with its value."""
    kind, people = statement.kind, statement.personnel
    if kind == "decision":
        yield "decision", str(statement.action)
    if kind in ("decision", "mandate"):
        if people:
            yield from _ceilings(statement)
        if statement.end:
            yield "mandate_end", statement.end
        if statement.start:
            yield "mandate_start", statement.start
    elif kind == "deployment" and people and people.max is not None:
        yield "deployed", str(people.max)
    elif kind == "international_mandate" and statement.end:
        yield "international_end", statement.end
    elif kind == "finance" and statement.amount:
        yield "amount_eur", str(statement.amount.value)
    elif kind == "commitment":
        yield "commitment", statement.due or "unscheduled"
    elif kind == "procedure" and statement.action in ("request", "notification") and statement.date:
        yield statement.action, statement.date


def _ceilings(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield the levels of a contribution; the people of one that ends are what it had before."""
    people = statement.personnel
    if people is None:
        return
    if statement.action == "end":
        if people.max is not None:
            yield "previous_ceiling", str(people.max)
    else:
        if people.max is not None:
            yield "ceiling", str(people.max)
        if people.min is not None and people.min != people.max:
            yield "floor", str(people.min)
    if people.previous is not None:
        yield "previous_ceiling", str(people.previous)
