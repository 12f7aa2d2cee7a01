"""What each kind of statement does to a chain of mandate periods. Pure: a chain and an event in, a chain out.

The rules are told in docs/register.md; every function here is one of them.
"""

from collections.abc import Callable

import msgspec

from missieregister.model.edtf import day_before, parse_or_none
from missieregister.model.statement import Statement
from missieregister.register.descriptions import describe
from missieregister.register.events import Event
from missieregister.register.letters import tells_in_full
from missieregister.register.levels import change, for_a_time
from missieregister.register.mending import (
    agrees,
    begun_otherwise,
    ceiling_of,
    conditioned,
    confirmed,
    cut_chain,
    follow,
    fresh,
    intended,
    is_part,
    over_by,
    overruled,
    same_ended,
    with_ceiling,
)  # fmt: skip
from missieregister.register.periods import Chain, Period, begin_bounds, start_after
from missieregister.register.values import State

#: the rule by which a sentence takes an end back
TAKEN_BACK = "decision.taken_back"


def apply(chain: Chain, event: Event) -> Chain:
    """Return ``chain`` after ``event``."""
    statement = event.statement
    if event.retold:
        return _again(chain, event)
    if statement.kind == "procedure":
        return _procedure(chain, event)
    if statement.status == "intended":
        return _intention(chain, event)
    settled = _settled(chain, statement)
    told = (_remaining(settled, event) if event.remains else None) or for_a_time(settled, event)
    if told is not None:
        return told
    if statement.kind == "mandate":
        return describe(settled, event)
    rule = _RULES.get(statement.action or "")
    return rule(settled, event) if rule else chain


def _settled(chain: Chain, statement: Statement) -> Chain:
    """Drop what was only intended once a decision or mandate with an end or a number comes."""
    if statement.action in ("decline", "investigate") or (statement.end is None and statement.personnel is None):
        return chain
    kept = tuple(p for p in chain.periods if not intended(p))
    return chain if len(kept) == len(chain.periods) else chain.with_periods(kept)


def _again(chain: Chain, event: Event) -> Chain:
    """A decision that its letter told with its end or number as well: it is that one, and moves nothing more."""
    statement = event.statement
    for period in reversed(chain.periods):
        if tells_in_full(period.sources, statement.document):
            by = period.ceiling_by
            if ceiling_of(statement) is not None and (by is None or by.document != statement.document):
                told = chain.replacing(period, numbered := with_ceiling(period, statement))
                return confirmed(told, numbered, event)
            return confirmed(chain, period, event)
    return chain


def _remaining(chain: Chain, event: Event) -> Chain | None:
    """Those who stay on where the rest goes home: fewer people, from the day after; None where none go."""
    last, ceiling, when = chain.last, ceiling_of(event.statement), event.when
    if last is None or ceiling is None or when is None or last.state not in ("ended", "lapsed"):
        return None
    if last.ceiling is not None and ceiling >= last.ceiling:
        # It tells those who go.
        return chain
    runs_on = last.end_latest is not None and last.end_latest >= day_before(when)
    start = parse_or_none(event.statement.start)
    later = start is not None and last.end_latest is not None and start.earliest > last.end_latest
    period = fresh(event, "running", start_after(last) if runs_on and not later else event.statement.start)
    if period.end_latest is not None and period.end_latest < period.begin_earliest:
        return None
    earlier = chain.periods if runs_on else cut_chain(chain.periods, period.begin_earliest)
    return chain.with_periods((*earlier, period))


def _start(chain: Chain, event: Event) -> Chain:
    statement = event.statement
    moved = begun_otherwise(chain, event)
    if moved is not None:
        return moved
    told = same_ended(chain, statement.end, ceiling_of(statement)) or _unended_match(chain, event)
    if told is not None and agrees(told, statement):
        return confirmed(chain, told, event)
    begun = _same_begun(chain, event) if told is None and statement.end is None else None
    if begun is not None:
        again = confirmed(chain, begun, event)
        return again if agrees(begun, statement) or is_part(begun, statement) else overruled(again, begun, event)
    return follow(chain, event, "running")


def _same_begun(chain: Chain, event: Event) -> Period | None:
    """Return the decided period still to begin that a start without an end tells: "in maart" is 1 March too."""
    start, when = parse_or_none(event.statement.start), event.when
    for period in chain.periods if when is not None else ():
        known = parse_or_none(period.start)
        if known is None or when is None or intended(period) or period.begin_earliest <= when:
            continue
        if start is None or (known.first_days[0] <= start.first_days[1] and start.first_days[0] <= known.first_days[1]):
            return period
    return None


def _unended_match(chain: Chain, event: Event) -> Period | None:
    """Return the running period that the statement can be about, where one of the two gives no end."""
    cover = chain.covering(event.when)
    if cover is None or (cover.ends_known and event.statement.end is not None):
        return None
    start = parse_or_none(event.statement.start)
    if start is not None and event.when is not None and start.earliest > event.when:
        return None
    return cover


def _extend(chain: Chain, event: Event) -> Chain:
    statement = event.statement
    told = same_ended(chain, statement.end, ceiling_of(statement))
    if told is not None:
        told_chain = confirmed(chain, told, event)
        if agrees(told, statement):
            return told_chain
        return overruled(told_chain, told, event)
    last = chain.last
    if last is None:
        return follow(chain, event, "extended")
    value = parse_or_none(statement.end)
    if value is None:
        ahead = last.state == "extended" and event.when is not None and last.begin_earliest > event.when
        if (ahead or not last.ends_known) and agrees(last, statement):
            # "Nederland blijft langer": the extension that was decided before and is still to begin.
            return confirmed(chain, last, event)
        return follow(chain, event, "extended")
    if not last.ends_known and last.state in ("running", "extended") and agrees(last, statement):
        return _end_found(chain, last, event)
    if last.end_latest is not None and value.latest <= last.end_latest:
        # It extends to a day that was already granted: an older decision told late, or a contradiction.
        return chain if statement.status == "reported" else chain.disputed(statement, last)
    return follow(chain, event, "extended")


def _end_found(chain: Chain, last: Period, event: Event) -> Chain:
    """An extension of a mandate of which no end was known: it runs on, and now has one.

    Where it would have ended before is told by letters that are not held; a day made up for it would be wrong.
    """
    told = confirmed(chain, last, event)
    running = told.last
    if running is None or event.statement.conditions is not None:
        return follow(chain, event, "extended")
    return told.replacing(running, msgspec.structs.replace(running, state="extended"))


def _maintain(chain: Chain, event: Event) -> Chain:
    if event.statement.rule == TAKEN_BACK and chain.stopped:
        return _taken_back(chain, event.statement)
    if event.statement.end is not None:
        return _extend(chain, event)
    cover = chain.covering(event.when) or chain.last
    if cover is not None and agrees(cover, event.statement):
        return confirmed(chain, cover, event)
    return follow(chain, event, "running")


def _taken_back(chain: Chain, statement: Statement) -> Chain:
    """An end that is taken back: the mandate goes on as it was before, unless another followed it."""
    last = chain.last
    if last is None or last.state != "ended":
        return chain
    *before, went_on = chain.stopped
    again = msgspec.structs.replace(chain, stopped=())
    return again.with_periods((*before, went_on.supported(statement)))


def _end(chain: Chain, event: Event) -> Chain:
    """An end: its period stops on the day that is given, and what was to follow falls away."""
    ended = _stop(chain, event)
    told = chain.stopped and chain.last is not None and chain.last.state == "ended"  # the same end, told again
    return ended if ended is chain or told else msgspec.structs.replace(ended, stopped=chain.periods)


def _stop(chain: Chain, event: Event) -> Chain:
    statement = event.statement
    last = chain.last
    if last is None:
        return chain.with_periods((fresh(event, "ended", event.statement.start),))
    if event.lapsing:
        # It tells that the people came home, and that the mandate runs out at its own end.
        return chain
    value = parse_or_none(statement.end)
    if event.goes_on:
        return _part_ends(chain, last, statement)
    if value is None:
        return _end_unknown(chain, event)
    period = chain.covering(value.latest) or chain.covering(value.earliest)
    if period is None and value.latest >= last.begin_earliest:
        period = last
    if period is None:
        return chain
    if statement.is_of_a_unit and period.end_earliest is not None and value.latest < period.end_earliest:
        # One unit goes home before the mandate ends: all of it, or a part.
        doubtful = msgspec.structs.replace(period, doubtful_from=value.latest).supported(statement)
        return chain.replacing(period, doubtful)
    kept = tuple(p for p in chain.periods if p.begin_earliest < period.begin_earliest)
    ended = msgspec.structs.replace(period, state="ended").ending(statement.end).supported(statement)
    return chain.with_periods((*kept, _with_known(conditioned(ended, statement), statement)))


def _part_ends(chain: Chain, last: Period, statement: Statement) -> Chain:
    """An end in a letter that decides to go on beyond it: of a part, or, without a day, what comes behind that."""
    if statement.end is not None or statement.is_of_a_unit:
        return chain
    return chain.replacing(last, msgspec.structs.replace(last, state="ended").supported(statement))


def _with_known(period: Period, statement: Statement) -> Period:
    """Return the period with the ceiling that an end names: what is ended was that many people."""
    return with_ceiling(period, statement) if period.ceiling is None and ceiling_of(statement) else period


def _end_unknown(chain: Chain, event: Event) -> Chain:
    period = chain.covering(event.when) or chain.last
    if period is None:
        return chain
    if _is_over(period, event):
        return _over_by_now(chain, period, event)
    first = chain.periods.index(period)
    levels = [
        conditioned(msgspec.structs.replace(p, state="ended", doubtful_from=event.when), event.statement)
        for p in chain.periods[first : chain.whole(first) + 1]
    ]
    ended = tuple(_with_known(p.supported(event.statement), event.statement) for p in levels)
    return chain.with_periods((*chain.periods[:first], *ended))


def _is_over(period: Period, event: Event) -> bool:
    """Whether an end without a day is told as past: "daarmee is een einde gekomen aan de bijdrage"."""
    statement = event.statement
    past = statement.status == "reported" and statement.date is None
    known = period.state == "ended" and period.ends_known
    return past and not known and event.published is not None and period.begin_earliest < event.published


def _over_by_now(chain: Chain, period: Period, event: Event) -> Chain:
    """A mandate that was over when its end was told without a day: it ended by then at the latest."""
    kept = tuple(p for p in chain.periods if p.begin_earliest < period.begin_earliest)
    ended = msgspec.structs.replace(period, state="ended").supported(event.statement)
    if event.published is not None and (ended.end_latest is None or ended.end_latest > event.published):
        ended = over_by(ended.ending(event.published.isoformat()))
    return chain.with_periods((*kept, _with_known(conditioned(ended, event.statement), event.statement)))


def _lapse(chain: Chain, event: Event) -> Chain:
    """The mandate runs out at its known end and is not extended."""
    statement = event.statement
    last = chain.last
    if last is None:
        return chain.with_periods((fresh(event, "lapsed", event.statement.start),))
    lapsed = msgspec.structs.replace(last, state="lapsed").supported(statement)
    if not lapsed.ends_known:
        lapsed = lapsed.ending(statement.end)
    return chain.replacing(last, _with_known(lapsed, statement))


def _prepared(state: State) -> Callable[[Chain, Event], Chain]:
    """A step before any mandate; beside a mandate it is only a step."""

    def rule(chain: Chain, event: Event) -> Chain:
        if chain.periods and chain.covering(event.when) is not None:
            return chain
        earliest, latest = begin_bounds(None, event.when, None)
        period = Period(
            state=state,
            begin_earliest=earliest,
            begin_latest=latest,
            start=event.when.isoformat() if event.when else None,
            sources=(*(chain.preparation.sources if chain.preparation else ()), event.statement),
        )
        return msgspec.structs.replace(chain, preparation=period)

    return rule


def _decline(chain: Chain, event: Event) -> Chain:
    """A contribution that is turned down: what was intended falls away, a running mandate stays as it is.

    What another letter decided, and is still to begin beside no mandate that runs, is doubtful: it, or only more of it,
    is turned down.
    """
    statement, when = event.statement, event.when
    kept = chain.with_periods(tuple(p for p in chain.periods if not intended(p)))
    ahead = [p for p in kept.periods if when is not None and p.begin_earliest > when]
    if not ahead or kept.covering(when) is not None:
        return _prepared("declined")(kept, event)
    doubted = [
        msgspec.structs.replace(p, doubtful_from=p.begin_earliest).supported(statement)
        for p in ahead
        if statement.status == "decided" and all(s.document != statement.document for s in p.sources)
    ]
    if len(doubted) < len(ahead):
        return kept
    return kept.with_periods((*(p for p in kept.periods if p not in ahead), *doubted))


def _intention(chain: Chain, event: Event) -> Chain:
    """What is intended is shown as possible, beyond what is decided, and moves nothing that is."""
    statement = event.statement
    if statement.kind == "decision" and statement.action not in ("start", "extend", "maintain"):
        if statement.action in ("increase", "decrease"):
            return _planned_number(chain, event)
        rule = _RULES.get(statement.action or "")
        return rule(chain, event) if rule and statement.action == "investigate" else chain
    told = same_ended(chain, statement.end, ceiling_of(statement))
    value = parse_or_none(statement.end)
    last = chain.last
    if told is not None and not intended(told):
        return chain
    if last is not None:
        if last.end_latest is None or value is None or value.latest <= last.end_latest:
            return chain
        kept = chain.with_periods(tuple(p for p in chain.periods if not intended(p)))
        return follow(kept, event, "investigated")
    if statement.start is None and statement.end is None and statement.personnel is None:
        return _prepared("investigated")(chain, event)
    return chain.with_periods((fresh(event, "investigated", statement.start),))


def _planned_number(chain: Chain, event: Event) -> Chain:
    """A number that goes with what the same letter plans: "is voornemens te verlengen; de omvang neemt daarbij af"."""
    statement = event.statement
    for period in chain.periods if ceiling_of(statement) is not None else ():
        if intended(period) and any(s.document == statement.document for s in period.sources):
            return chain.replacing(period, with_ceiling(period, statement).supported(statement))
    return chain


def _procedure(chain: Chain, event: Event) -> Chain:
    state = _PROCEDURE.get(event.statement.action or "")
    return _prepared(state)(chain, event) if state else chain


_PROCEDURE: dict[str, State] = {
    "request": "requested",
    "notification": "notified",
    "investigation": "investigated",
}

_RULES: dict[str, Callable[[Chain, Event], Chain]] = {
    "start": _start,
    "extend": _extend,
    "maintain": _maintain,
    "increase": change,
    "decrease": change,
    "end": _end,
    "lapse": _lapse,
    "decline": _decline,
    "investigate": _prepared("investigated"),
}
