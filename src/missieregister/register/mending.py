"""Building and mending the periods of a chain: a new one, one that follows, one that is told again."""

from datetime import date

import msgspec

from missieregister.model.edtf import day_before, parse_or_none
from missieregister.model.statement import Statement
from missieregister.register.events import Event
from missieregister.register.periods import Chain, Period, begin_bounds, start_after
from missieregister.register.values import State


def intended(period: Period) -> bool:
    """Whether a period is only intended, not decided."""
    return period.tentative and period.state == "investigated"


def ceiling_of(statement: Statement) -> int | None:
    """Return the most people that a statement allows, or None where it gives no number."""
    return statement.personnel.max if statement.personnel else None


def floor_of(statement: Statement) -> int | None:
    """Return the least number, where the text gives a range; a single number is a ceiling only."""
    return statement.personnel.floor if statement.personnel else None


def fresh(event: Event, state: State, start: str | None) -> Period:
    """Return a period as the statement gives it, from ``start`` (EDTF) on, with nothing inherited."""
    statement = event.statement
    earliest, latest = begin_bounds(start, event.when, statement.end)
    ceiling = ceiling_of(statement)
    return Period(
        state=state,
        begin_earliest=earliest,
        begin_latest=latest,
        start=start,
        ceiling=ceiling,
        floor=floor_of(statement),
        ceiling_by=statement if ceiling is not None else None,
        conditions=statement.conditions,
        tentative=statement.status == "intended",
        sources=(statement,),
    ).ending(statement.end)


def confirmed(chain: Chain, period: Period, event: Event) -> Chain:
    """Return the chain with a period that the statement tells again; what was unknown is filled in."""
    statement = event.statement
    filled = period.supported(statement)
    if filled.ceiling is None and ceiling_of(statement) is not None:
        filled = with_ceiling(filled, statement)
    if statement.end is not None and (not filled.ends_known or _sharper(statement.end, filled)):
        filled = filled.ending(statement.end)
    filled = conditioned(filled, statement)
    if filled.start is None and statement.start is not None:
        earliest, latest = begin_bounds(statement.start, event.when, statement.end)
        if earliest <= filled.begin_earliest and _first(chain) is period:
            filled = msgspec.structs.replace(
                filled, start=statement.start, begin_earliest=earliest, begin_latest=latest
            )
    if statement.status in ("decided", "conditional"):
        filled = msgspec.structs.replace(filled, tentative=False)
    return chain.replacing(period, filled)


def _sharper(end: str, period: Period) -> bool:
    """Whether ``end`` (EDTF) says the same end as the period's more exactly."""
    value = parse_or_none(end)
    if value is None or period.end_earliest is None or period.end_latest is None:
        return False
    earliest, latest = value.last_days
    inside = period.end_earliest <= earliest and latest <= period.end_latest
    return inside and (earliest, latest) != (period.end_earliest, period.end_latest)


def with_ceiling(period: Period, statement: Statement) -> Period:
    """Return the period with the number that a statement gives, and that statement as its ground.

    The condition of the number goes with it, and that of the number before goes with that.
    """
    by = period.ceiling_by
    gone = by is not None and by.document != statement.document and period.conditions == by.conditions
    return msgspec.structs.replace(
        period,
        ceiling=ceiling_of(statement),
        floor=floor_of(statement),
        ceiling_by=statement,
        conditions=statement.conditions or (None if gone else period.conditions),
    )


def conditioned(period: Period, statement: Statement) -> Period:
    """Return the period with the condition of a statement that changes or ends it; one that it had stays."""
    if statement.conditions is None or period.conditions is not None:
        return period
    return msgspec.structs.replace(period, conditions=statement.conditions)


def begun_otherwise(chain: Chain, event: Event) -> Chain | None:
    """Return the chain with the begin of what is still to begin put on another day, where a later letter says so.

    "De bijdrage begint niet op 1 juli maar op 1 oktober": the same number and end, if any is told.
    """
    statement, start, period = event.statement, parse_or_none(event.statement.start), chain.last
    if period is None or start is None or event.when is None or period.state not in ("running", "extended"):
        return None
    if chain.covering(event.when) is not None or period.begin_earliest <= event.when or intended(period):
        return None
    known = parse_or_none(period.start)
    by_itself = statement.document not in {s.document for s in period.sources}
    if known is None or not by_itself or start.earliest <= event.when or not agrees(period, statement):
        return None
    overlaps = known.first_days[0] <= start.first_days[1] and start.first_days[0] <= known.first_days[1]
    after = period.end_earliest is not None and start.earliest > period.end_earliest
    told = parse_or_none(statement.end)
    other_end = told is not None and told.last_days != (period.end_earliest, period.end_latest)
    if overlaps or after or other_end:
        return None
    earliest, latest = begin_bounds(statement.start, event.when, None)
    moved = msgspec.structs.replace(period, start=statement.start, begin_earliest=earliest, begin_latest=latest)
    earlier = cut_chain(tuple(p for p in chain.periods if p is not period), earliest)
    return chain.with_periods((*earlier, moved.supported(statement)))


def _first(chain: Chain) -> Period | None:
    return chain.periods[0] if chain.periods else None


def same_ended(chain: Chain, end: str | None, ceiling: int | None = None) -> Period | None:
    """Return the last period that ends when ``end`` (EDTF) says, or None.

    "Eind december 2022" and "31 december 2022" are one end: a fuzzy and an exact one that fall together mean
    the same, unless the ``ceiling`` told with it is another.
    """
    value = parse_or_none(end)
    if value is None:
        return None
    earliest, latest = value.last_days
    together = None
    for period in reversed(chain.periods):
        first, last = period.end_earliest, period.end_latest
        if first is None or last is None:
            continue
        if first == earliest and last == latest:
            return period
        fuzzy_told = earliest <= first and last <= latest
        fuzzy_known = first <= earliest and latest <= last
        agrees = ceiling is None or period.ceiling in (None, ceiling)
        if together is None and latest < date.max and agrees and (fuzzy_told or fuzzy_known):
            together = period
    return together


def follow(chain: Chain, event: Event, state: State) -> Chain:
    """Return the chain with a new period after its last; the ceiling comes along unless restated."""
    last = chain.last
    start = event.statement.start
    if last is None:
        return chain.with_periods((*chain.periods, fresh(event, state, start)))
    if start is not None and begin_bounds(start, None, None)[0] <= last.begin_earliest:
        # "Sinds 2013" told with an extension is the begin of the contribution, not of this period.
        start = None
    runs_on = (
        start is None
        and last.state != "ended"
        and last.end_latest is not None
        # Nobody can say that there was a gap before a document without a date.
        and (event.statement.end is not None if event.when is None else last.end_latest >= day_before(event.when))
    )
    period = fresh(event, state, start_after(last) if runs_on else start)
    if period.ceiling is None:
        period = inheriting(period, last)
    earlier = chain.periods
    if not runs_on:
        earlier = cut_chain(chain.periods, period.begin_earliest)
    return chain.with_periods((*earlier, period))


def cut_chain(periods: tuple[Period, ...], day: date) -> tuple[Period, ...]:
    """Return what is left of periods before ``day``; one ended by decision keeps the end it was given.

    Where no letter gave an end, the period was over at the latest on the day before: its end is open backwards.
    """
    cuts = [(p, p if _over(p, day) else p.cut_before(day)) for p in periods]
    return tuple(cut if p.ends_known else over_by(cut) for p, cut in cuts if cut is not None)


def over_by(cut: Period) -> Period:
    """Return a period whose end no letter gave: it was over at the latest on the day on which it was cut."""
    return msgspec.structs.replace(cut, end=f"../{cut.end}") if cut.end is not None else cut


def _over(period: Period, day: date) -> bool:
    return period.state == "ended" and period.end_earliest is not None and period.end_earliest < day


def inheriting(period: Period, before: Period) -> Period:
    """Return the period with the ceiling of the one before ("ongewijzigd"), and the words it rests on."""
    if before.ceiling is None:
        return period
    by = before.ceiling_by
    return msgspec.structs.replace(
        period,
        ceiling=before.ceiling,
        floor=before.floor,
        ceiling_by=by,
        sources=(*period.sources, by) if by is not None and by not in period.sources else period.sources,
    )


def agrees(period: Period, statement: Statement) -> bool:
    """Whether a statement gives no other number than the period has."""
    ceiling = ceiling_of(statement)
    return ceiling is None or period.ceiling is None or period.ceiling == ceiling


def is_part(period: Period, statement: Statement) -> bool:
    """Whether a statement's number is one that the period's was added up from: "75 militairen en drie adviseurs"."""
    people = period.ceiling_by.personnel if period.ceiling_by is not None else None
    return people is not None and ceiling_of(statement) in {part.count_max for part in people.parts}


def overruled(chain: Chain, told: Period, event: Event) -> Chain:
    """Return the chain after a statement that gives the same end and another ceiling: the newest holds."""
    period = same_ended(chain, told.end)
    by = period.ceiling_by if period else None
    if period is None or (by is not None and by.document == event.statement.document):
        return chain
    return chain.replacing(period, with_ceiling(period, event.statement)).disputed(event.statement, told)
