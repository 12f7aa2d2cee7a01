"""What a letter describes of a mandate without deciding: confirms, fills in, says otherwise, or tells of the past."""

from datetime import date

import msgspec

from missieregister.model.edtf import parse_or_none
from missieregister.model.statement import Statement
from missieregister.register.events import Event
from missieregister.register.levels import changed_from, started_from
from missieregister.register.mending import (
    agrees,
    begun_otherwise,
    ceiling_of,
    confirmed,
    follow,
    fresh,
    is_part,
    over_by,
    overruled,
    same_ended,
    with_ceiling,
)  # fmt: skip
from missieregister.register.periods import Chain, Period, begin_bounds


def describe(chain: Chain, event: Event) -> Chain:
    """A description of the mandate: confirms, fills in, or says otherwise; then the newest letter holds."""
    statement = event.statement
    told = same_ended(chain, statement.end, ceiling_of(statement))
    if told is not None:
        again = confirmed(chain, told, event)
        return again if agrees(told, statement) else overruled(again, told, event)
    if statement.end is None:
        return _described(chain, event)
    value = parse_or_none(statement.end)
    if value is None:
        return chain
    if event.when is not None and value.latest < event.when:
        return _past(chain, event)
    last = chain.last
    cover = chain.covering(event.when) if event.when is not None else last
    if last is not None and _ends_what_begins(event, value.latest, last):
        begun = last if agrees(last, statement) else with_ceiling(last, statement)
        return confirmed(chain.replacing(last, begun), begun, event)
    if cover is not None and not cover.ends_known and agrees(cover, statement):
        return confirmed(chain, cover, event)
    if last is not None and _outweighed(event, value.latest, last):
        return chain
    if last is None or last.end_latest is None or value.latest > last.end_latest:
        going_on = last is not None and last.state != "ended"
        return follow(chain, event, "extended" if going_on else "running")
    return _shortened(chain, event, chain.covering(event.when), value.approximate)


def _ends_what_begins(event: Event, told: date, last: Period) -> bool:
    """Whether a description gives the end of what was decided without one, and is still to begin."""
    ahead = event.when is not None and last.begin_earliest > event.when and not last.ends_known
    return ahead and told >= last.begin_earliest and (agrees(last, event.statement) or _took_number(last))


def _took_number(period: Period) -> bool:
    """Whether a period only took along the number of the one before it, where no letter told its own."""
    return period.ceiling_by is not None and period.ceiling_by.document != period.sources[0].document


def _outweighed(event: Event, told: date, last: Period) -> bool:
    """Whether a description is of a part: it ends between the running mandate and what its letter decides."""
    if last.state == "ended" or last.end_earliest is None or last.end_latest is None or event.when is None:
        return False
    runs = last.end_earliest >= event.when
    return runs and event.decided_until is not None and last.end_latest < told < event.decided_until


def _shortened(chain: Chain, event: Event, cover: Period | None, approximate: bool) -> Chain:
    """A later letter gives the running, last period an earlier end: that holds, and is noted."""
    statement = event.statement
    if approximate or cover is None:
        return chain
    if cover is not chain.last or not agrees(cover, statement):
        return chain.disputed(statement, cover)
    shortened = chain.replacing(cover, cover.ending(statement.end).supported(statement))
    return shortened.disputed(statement, cover)


def _past(chain: Chain, event: Event) -> Chain:
    """A mandate that was over when it was told: it enters where the chain is empty, and moves nothing."""
    period = fresh(event, "ended", event.statement.start)
    if event.statement.start is None:
        finish = parse_or_none(event.statement.end)
        earliest = finish.last_days[0] if finish else date.max
        period = msgspec.structs.replace(period, begin_earliest=earliest, begin_latest=None)
    taken = any(
        p.begin_earliest <= (period.end_latest or date.max)
        and (p.end_latest is None or p.end_latest >= period.begin_earliest)
        for p in chain.periods
    )
    return chain if taken else chain.with_periods((*chain.periods, period))


def _described(chain: Chain, event: Event) -> Chain:
    statement = event.statement
    moved = begun_otherwise(chain, event)
    if moved is not None:
        return moved
    start = parse_or_none(statement.start)
    ahead = start.earliest if start is not None and event.when is not None and start.earliest > event.when else None
    day = ahead if ahead is not None and statement.personnel is not None else event.when
    cover = chain.covering(day)
    if cover is None:
        last = chain.last
        if last is not None and event.when is not None and last.begin_earliest > event.when:
            return confirmed(chain, last, event) if agrees(last, statement) else _before_it_begins(chain, last, event)
        if last is not None and _told_afterwards(event, last):
            return confirmed(chain, last, event) if agrees(last, statement) else chain
        return follow(chain, event, "running")
    if statement.start is not None and statement.personnel is None:
        return _begun_earlier(chain, event)
    if agrees(cover, statement) or is_part(cover, statement) or _about_as_many(cover, statement):
        return confirmed(chain, cover, event)
    if day is None or event.when is None or any(_set_by(p, statement.document) for p in chain.periods):
        return chain
    for period in chain.periods:
        if period.begin_earliest > event.when and period.ceiling == ceiling_of(statement):
            # What was decided for the time to come, told once more.
            return confirmed(chain, period, event)
    changed = changed_from(chain, day, statement)
    # From a day of its own another number holds then, and speaks against none.
    return changed if day > event.when else changed.disputed(statement, cover)


def _about_as_many(period: Period, statement: Statement) -> bool:
    """Whether a number is told about ("ongeveer 170 militairen") of a mandate that allows more, as was decided."""
    people, by = statement.personnel, period.ceiling_by
    decided = by is not None and by.kind == "decision" and by.personnel is not None and not by.personnel.approximate
    within = people is not None and people.max is not None and (period.ceiling or 0) > people.max
    return decided and within and people is not None and people.approximate


def _before_it_begins(chain: Chain, last: Period, event: Event) -> Chain:
    """Another number than was decided for a mandate that is still to begin: a later letter's holds, unless it is that
    of a part or is told for another time."""
    statement, by = event.statement, last.ceiling_by
    decided_there = by is None or by.document == statement.document
    later = statement.start is not None and begin_bounds(statement.start, event.when, None)[0] != last.begin_earliest
    if ceiling_of(statement) is None or decided_there or later or is_part(last, statement):
        return chain
    return chain.replacing(last, with_ceiling(last.supported(statement), statement)).disputed(statement, last)


def _told_afterwards(event: Event, last: Period) -> bool:
    """Whether a description is of a mandate that is over: its letter tells so, or it has the number that ended."""
    statement = event.statement
    if event.over or statement.status == "reported":
        return True
    return last.state == "ended" and statement.start is None and last.ceiling == ceiling_of(statement) is not None


def _set_by(period: Period, document: str) -> bool:
    return period.ceiling_by is not None and period.ceiling_by.document == document


def _begun_earlier(chain: Chain, event: Event) -> Chain:
    """A begin told later: the contribution ran before the first known period, with the ceiling that it started from.

    Its end no letter tells: it is open backwards, as in ``cut_chain``, where the next one has a begin of its own; a day
    that is only that of a letter is no end.
    """
    first = chain.periods[0]
    earliest, latest = begin_bounds(event.statement.start, event.when, None)
    here = {s.document for s in first.sources} == {event.statement.document} and first.state == "running"
    if earliest >= first.begin_earliest or first.start is not None or here:
        # "Sinds januari ... De bijdrage loopt tot en met december": one letter tells begin and end of one mandate.
        return confirmed(chain, chain.covering(event.when) or first, event)
    before = Period(
        state="running",
        begin_earliest=earliest,
        begin_latest=latest,
        start=event.statement.start,
        sources=(event.statement,),
    )
    running = started_from(before, first).cut_before(first.begin_earliest)
    if running is None:
        return chain
    over = over_by(running) if first.start is not None else msgspec.structs.replace(running, end=None)
    return chain.with_periods((over, *chain.periods))
