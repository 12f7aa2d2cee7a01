"""Changes of level: another number within a mandate, from a day on."""

from datetime import date

import msgspec

from missieregister.model.edtf import day_after, parse_or_none
from missieregister.model.statement import Statement
from missieregister.register.events import Event
from missieregister.register.letters import granted_here
from missieregister.register.mending import ceiling_of, conditioned, follow, intended, with_ceiling
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
    told = _level_before(chain, event)
    extension = _extension(told, event) if start is None else None
    return changed_from(told, extension.begin_earliest if extension else day, statement, extension)


def _extension(chain: Chain, event: Event) -> Period | None:
    """Return the period still to begin for which the same document extends the mandate.

    "Het mandaat wordt verlengd tot en met 2032. De omvang gaat van 160 naar 90": ninety is for what is decided then.
    """
    for period in chain.periods:
        ahead = event.when is not None and period.begin_earliest > event.when and period.state == "extended"
        if ahead and granted_here(period.sources, event.statement.document):
            return period
    return None


def _level_before(chain: Chain, event: Event) -> Chain:
    """Return the chain with the number that a change starts from, where none was known of the mandate that runs.

    That some go on working there ("daarnaast blijven vijf stafofficieren") is told of a part.
    """
    people, period = event.statement.personnel, chain.covering(event.when)
    if period is None or people is None or people.previous is None:
        return chain
    by = period.ceiling_by
    if by is not None and (by.document != event.statement.document or by.action != "maintain"):
        return chain
    known = msgspec.structs.replace(period, ceiling=people.previous, floor=None, ceiling_by=event.statement)
    return chain.replacing(period, known.supported(event.statement))


def started_from(before: Period, changed: Period) -> Period:
    """Return a period that has no number with the one that the next starts from ("van acht naar twaalf")."""
    by = changed.ceiling_by
    if by is None or by.personnel is None or by.personnel.previous is None or before.ceiling is not None:
        return before
    return msgspec.structs.replace(before, ceiling=by.personnel.previous, ceiling_by=by).supported(by)


def changed_from(chain: Chain, day: date, statement: Statement, first: Period | None = None) -> Chain:
    """Return the chain with another ceiling from ``day`` on; a period that the same document set stays.

    ``first`` is the first period that changes, where no day within one is meant. A change that gives its own start
    cuts whatever runs on that day, also what its own document decides.
    """
    ceiling = ceiling_of(statement)
    dated = statement.kind == "decision" and statement.start is not None
    periods: list[Period | None] = []
    for period in chain.periods:
        by = period.ceiling_by
        over = period.end_latest is not None and period.end_latest < day
        if over or (first is not None and period is not first and period.begin_earliest <= day):
            periods.append(period)
            continue
        if period.ceiling == ceiling:
            periods.append(conditioned(period, statement).supported(statement))
        elif by is not None and _set_here(by, statement) and not (dated and period.begin_earliest < day):
            in_place = by.action not in ("increase", "decrease") and statement.kind == "decision"
            periods.append(with_ceiling(period, statement).supported(statement) if in_place else period)
        elif period.begin_earliest >= day:
            periods.append(with_ceiling(period, statement).supported(statement))
        else:
            after = with_ceiling(period.beginning(day), statement)
            before = period.cut_before(day)
            periods += [before and msgspec.structs.replace(before, goes_on=True), after.supported(statement)]
    return chain.with_periods(tuple(p for p in periods if p is not None))


def _set_here(by: Statement, statement: Statement) -> bool:
    """Whether another statement of the same document gave the number that ``statement`` would change."""
    return by.document == statement.document and by.id != statement.id


def for_a_time(chain: Chain, event: Event) -> Chain | None:
    """Return the chain after a number that holds for a time within the mandate; None where it is not such a one.

    The number before comes back. A contribution of fewer people, or of a number that is not told, is a part of those
    who are there.
    """
    statement = event.statement
    whole = _whole_around(chain, event)
    end = parse_or_none(statement.end)
    if whole is None or end is None:
        return None
    period, day = whole
    ceiling, changes = ceiling_of(statement), statement.action in ("increase", "decrease")
    if ceiling is None or ceiling == period.ceiling:
        return chain if statement.action == "start" else None
    if not changes and period.ceiling is not None and ceiling < period.ceiling:
        here = period.ceiling_by is not None and period.ceiling_by.document == statement.document
        return chain if here or statement.action == "start" else None
    before = period.cut_before(day)
    then = with_ceiling(period.beginning(day).ending(statement.end), statement).supported(statement)
    after = period.beginning(day_after(end.latest))
    levels = [level and msgspec.structs.replace(level, goes_on=True) for level in (before, then)]
    return chain.replacing(period, *levels, after)


def _whole_around(chain: Chain, event: Event) -> tuple[Period, date] | None:
    """Return the period that holds before and after the days of a statement, and the first of these."""
    statement = event.statement
    start, end = parse_or_none(statement.start), parse_or_none(statement.end)
    changes = statement.action in ("increase", "decrease")
    if end is None or not (changes or statement.kind == "mandate" or statement.action == "start"):
        return None
    day = start.earliest if start is not None else event.when if changes else None
    if day is None or (event.when is not None and end.latest < event.when):
        return None
    period = chain.covering(day)
    if period is None or intended(period) or period.end_earliest is None:
        return None
    return (period, day) if period.begin_earliest < day and end.latest < period.end_earliest else None
