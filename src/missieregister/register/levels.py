"""Changes of level: another number within a mandate, from a day on."""

from datetime import date

from missieregister.model.edtf import parse_or_none
from missieregister.model.statement import Statement
from missieregister.register.events import Event
from missieregister.register.mending import ceiling_of, follow, with_ceiling
from missieregister.register.periods import Chain, Period


def change(chain: Chain, event: Event) -> Chain:
    """An increase or decrease: another ceiling from its date on, in that period and those after it."""
    statement = event.statement
    if chain.last is None:
        return follow(chain, event, "running")
    value = parse_or_none(statement.end)
    last = chain.last
    if value is not None and last.end_latest is not None and value.latest > last.end_latest:
        return follow(chain, event, "extended")
    ceiling = ceiling_of(statement)
    start = parse_or_none(statement.start)
    day = start.earliest if start is not None else event.when
    if ceiling is None or day is None:
        return chain
    return changed_from(chain, day, statement)


def changed_from(chain: Chain, day: date, statement: Statement) -> Chain:
    """Return the chain with another ceiling from ``day`` on; a period that the same document set stays."""
    ceiling = ceiling_of(statement)
    periods: list[Period | None] = []
    for period in chain.periods:
        by = period.ceiling_by
        if period.end_latest is not None and period.end_latest < day:
            periods.append(period)
            continue
        if period.ceiling == ceiling:
            periods.append(period.supported(statement))
        elif by is not None and by.document == statement.document and by.id != statement.id:
            in_place = by.action not in ("increase", "decrease") and statement.kind == "decision"
            periods.append(with_ceiling(period, statement).supported(statement) if in_place else period)
        elif period.begin_earliest >= day:
            periods.append(with_ceiling(period, statement).supported(statement))
        else:
            after = with_ceiling(period.beginning(day), statement)
            periods += [period.cut_before(day), after.supported(statement)]
    return chain.with_periods(tuple(p for p in periods if p is not None))
