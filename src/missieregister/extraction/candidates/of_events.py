"""Candidates for statements: an event with its slots and the missions it is about, ready to be framed."""

from collections.abc import Sequence

import msgspec

from missieregister.extraction.candidates.announcing import Lead, decides_itself, lead_of_item, lend_period
from missieregister.extraction.candidates.answered import as_answered
from missieregister.extraction.candidates.borrowing import lend_each_other
from missieregister.extraction.candidates.candidate import Candidate, said_before, said_of
from missieregister.extraction.candidates.newspapers import as_in_papers
from missieregister.extraction.candidates.nominal import Counted
from missieregister.extraction.candidates.nominals import may_be_nominal, nominals
from missieregister.extraction.candidates.repeated import own_time, repeated, ships_days
from missieregister.extraction.candidates.rows import respectively, said_of_land
from missieregister.extraction.candidates.steps import days_told
from missieregister.extraction.discourse.antecedents import Discourse
from missieregister.extraction.events.event import Event, read_events, verbless
from missieregister.extraction.frames.conditions import announces, may_frame
from missieregister.extraction.frames.worth_reading import worth_filling
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.mentions.sharing import (
    IN_THEIR_ORDER,
    Share,
    gives_each_as_many,
    in_groups,
    in_turns,
    led_to,
)
from missieregister.extraction.missions.beside import counts_those_beside
from missieregister.extraction.missions.brackets import Bracket, brackets_of, lists_missions
from missieregister.extraction.missions.scenery import besides_end
from missieregister.extraction.missions.targets import central_mentions, pick, taking_part
from missieregister.extraction.missions.told_of_mission import as_of_mission
from missieregister.extraction.sentences.insets import round_inset
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.filling import fill
from missieregister.extraction.slots.headcount import as_turned, personnel
from missieregister.extraction.slots.taken import Slots
from missieregister.extraction.text.phrases import any_in
from missieregister.knowledge.words import NL

#: who acts where only missions of others are named, with their people
_OTHERS = "other"


def candidates(
    sentence: Sentence, discourse: Discourse, default_actor: str, lead: Lead | None = None
) -> tuple[list[Candidate], Counted]:
    """Return all candidates of a sentence, and whom its events count; a shared verb with numbers per mission gives one
    for each.

    ``lead`` is what the sentence lends that announces the list in which this one stands.
    """
    if counts_those_beside(sentence):
        default_actor = _OTHERS
    events = _events(sentence, default_actor, lead)
    every = sentence.explained or sentence.weighed
    if not (every or worth_filling(sentence, events)):
        return [], Counted()
    brackets = brackets_of(sentence)
    again = repeated(sentence, events)
    live = [sentence.once(announces) or may_frame(sentence, e) for e in (*events, *again)]
    if every and any(live) and not worth_filling(sentence, events):
        live = [False for _ in live]
    if not (any(live) or every or may_be_nominal(sentence, brackets)):
        return [], Counted()
    slots = _filled(sentence, events, brackets, [day for e in again if (day := ships_days(sentence, *e.window))])
    if lead:
        lend_period(lead, sentence, events, slots)
    lend_each_other(events, slots)
    events = [*events, *again]
    slots += [own_time(sentence, event) for event in again]
    result: list[Candidate] = []
    for event, filled, alive in zip(events, slots, live, strict=True):
        if alive or every:
            mentions = pick(sentence, event, events)
            stages = (filled, *_later_stages(sentence, filled))
            spread = [c for stage in stages for c in _spread(sentence, event, stage, mentions, brackets, discourse)]
            result.extend(spread if alive else [msgspec.structs.replace(c, idle=True) for c in spread])
    counted = Counted(tuple(zip(events, (s.counted for s in slots), strict=True)), tuple(brackets))
    result.extend(nominals(sentence, counted, discourse, default_actor))
    if gives_each_as_many(sentence.low):
        result = [each for candidate in result for each in _for_each(candidate)]
    return result, counted


def _events(sentence: Sentence, default_actor: str, lead: Lead | None) -> list[Event]:
    """Return the events of a sentence, with what its list or its question lends it, and those of no verb."""
    events = read_events(sentence, default_actor)
    carried = lead is not None and bool(sentence.missions) and not decides_itself(sentence, events, lead)
    if lead and carried and not _only_counts(sentence):
        first = min((e.window[0] for e in events), default=0) or len(sentence.low)
        events = [lead_of_item(sentence, lead.event, first), *events]
    events = as_answered(sentence, events)
    if sentence.missions and _reads_as_list(sentence) and _opens_verbless(sentence, events):
        events = [_verbless(sentence, default_actor), *events]
    return events


def _filled(
    sentence: Sentence, events: Sequence[Event], brackets: Sequence[Bracket], taken: Sequence[DateMention]
) -> list[Slots]:
    """Return the slots of events, without what stands in brackets or is taken, and without the days on which something
    was told."""
    bracketed = {id(p) for b in brackets for p in b.people}
    beside = besides_end(sentence)
    outside = [p for p in sentence.people if id(p) not in bracketed and p.start >= beside]
    dates = [d for d in sentence.dates if not any(d in b.dates for b in brackets)] if brackets else sentence.dates
    told = days_told(sentence) | {d.start for d in taken}
    slots = fill(sentence, events, outside, [d for d in dates if d.start not in told] if told else dates)
    if events and events[0].group == "verbless" and _only_counts(sentence):
        slots[0].counted = tuple(sentence.people)  # also behind semicolons
    return slots


def _for_each(candidate: Candidate) -> list[Candidate]:
    """Return what is said of several missions together, with a number, as said of each."""
    if candidate.slots.personnel is None or len(candidate.missions) < 2:
        return [candidate]
    return [msgspec.structs.replace(candidate, missions=(mission,)) for mission in candidate.missions]


def _reads_as_list(sentence: Sentence) -> bool:
    """Whether a line lists a mission with its people: ``Libanon (UNIFIL) – een officier``."""
    if not lists_missions(sentence):
        return False
    return bool(sentence.people) and all(p.previous is None for p in sentence.people)


def _only_counts(sentence: Sentence) -> bool:
    """Whether a line is no more than missions and their numbers: ``KFOR 9; UNMIS 32; UNTSO 12.``"""
    people = sentence.people
    return len(people) > 1 and all(p.role == "" and not p.bound for p in people) and _reads_as_list(sentence)


def _opens_verbless(sentence: Sentence, events: Sequence[Event]) -> bool:
    """Whether a line has no verb, or none before its first semicolon: ``UNMISS – zes militairen; twee vertrekken``."""
    stop = sentence.low.find(";")
    events = [e for e in events if not sentence.low.endswith("als ", 0, e.start)]  # "is als volgt:"
    return not events or (stop > 0 and all(e.start > stop for e in events))


def _verbless(sentence: Sentence, actor: str) -> Event:
    """Return the event of a line without a verb: ``UNIFIL: een officier``."""
    whose = sentence.of("adjective")
    actor = whose[0].name if whose else sentence.theirs or actor
    return verbless(sentence, "verbless", ("mission", "people"), actor=actor)


def _spread(
    sentence: Sentence,
    event: Event,
    slots: Slots,
    mentions: list[MissionMention],
    brackets: Sequence[Bracket],
    discourse: Discourse,
) -> list[Candidate]:
    event = as_of_mission(sentence, as_in_papers(sentence, event))
    if in_a_land := said_of_land(sentence, event, slots, mentions, discourse):
        return [in_a_land]
    mentions = mentions or round_inset(sentence, event)
    if not mentions:
        return respectively(sentence, said_before(sentence, event, slots, discourse), discourse)
    mentions = _each_in_turn(sentence, mentions)
    event = _ours_as_a_whole(sentence, event, mentions)
    own = {m.start: b for b in brackets for m in mentions if m.start == b.mission.start}
    inside = [m for m in mentions if any(b.span[0] < m.start < b.span[1] for b in own.values())]
    heads = [m for m in mentions if m not in inside]
    if own and (any(b.people for b in own.values()) or (len(own) > 1 and all(b.dates for b in own.values()))):
        in_turn: Sequence[str | None] = (
            _in_their_order(sentence, heads) or _respective_ends(sentence, event, heads) or [slots.end] * len(heads)
        )
        return [
            said_of(
                event,
                _with_bracket(msgspec.structs.replace(slots, end=end), own.get(m.start), sentence, event),
                [own[m.start].mission if m.start in own else m],
            )
            for m, end in zip(heads, in_turn, strict=True)
        ]
    shares = _shares(sentence, event, heads, slots.counted)
    for everywhere in (central_mentions(sentence), taking_part(sentence)):
        if not shares and len(heads) < len({m.missions for m in everywhere}) <= len(slots.counted):
            shares = _shares(sentence, event, everywhere, slots.counted)
    shares = shares or led_to(sentence.low, heads, _whole(slots.counted))
    each = [mission for mission, _ in shares] or heads
    ends = _respective_ends(sentence, event, each)
    spans = [] if ends else _own_periods(sentence, each)
    if shares:
        slots_for = [msgspec.structs.replace(slots, end=end) for end in ends] if ends else [slots] * len(shares)
        slots_for = [msgspec.structs.replace(slots, start=d.first, end=d.last) for d in spans] or slots_for
        return [
            said_of(
                event,
                # a sum in the sentence is for one of them (see sums)
                msgspec.structs.replace(
                    base, personnel=personnel(people, sentence.text), counted=tuple(people), amount=None
                ),
                [mission],
            )
            for base, (mission, people) in zip(slots_for, shares, strict=True)
        ]
    if periods := _respective_periods(sentence, heads):
        return [
            said_of(event, msgspec.structs.replace(slots, start=date.first, end=date.last), [m]) for m, date in periods
        ]
    if ends:
        slots = _without_another_s(sentence, slots, heads)
        return [
            said_of(event, msgspec.structs.replace(slots, end=end, date=end if slots.date in ends else slots.date), [m])
            for m, end in zip(heads, ends, strict=True)
        ]
    if spans:
        slots = _without_another_s(sentence, slots, heads)
        return [
            said_of(event, msgspec.structs.replace(slots, start=d.first, end=d.last), [m])
            for m, d in zip(heads, spans, strict=True)
        ]
    return _with_own_sums(sentence, event, slots, heads)


def _with_own_sums(sentence: Sentence, event: Event, slots: Slots, mentions: list[MissionMention]) -> list[Candidate]:
    """Return what is said of missions, of each with its own sum: ``34 miljoen euro voor A en 12 miljoen voor B``."""
    if not (slots.amount and in_turns(sentence.low, mentions, sentence.money)):
        return [said_of(event, slots, mentions)]
    return [
        said_of(event, msgspec.structs.replace(slots, amount=sum_.amount), [mission])
        for mission, sum_ in zip(mentions, sentence.money, strict=True)
    ]


def _own_periods(sentence: Sentence, mentions: list[MissionMention]) -> list[DateMention]:
    """Return the period that each mission has of its own: ``van mei tot juli een fregat aan A en van juli tot oktober
    aan B``."""
    if len(mentions) < 2:
        return []
    spans = [d for d in sentence.dates if d.role == "span" and d.first and d.last]
    return spans if in_turns(sentence.low, mentions, spans) else []


def _each_in_turn(sentence: Sentence, mentions: list[MissionMention]) -> list[MissionMention]:
    """Return for missions that a sentence names together the words behind them that point to each: ``de bijdragen aan A
    en B te verlengen, de eerste tot 2 mei en de tweede tot 5 juni``."""
    by_name = [m for m in mentions if not m.pointed]
    behind = [m for m in sentence.missions if m.pointed and by_name and m.start >= by_name[-1].end]
    named = {i for m in by_name for i in m.missions}
    return behind if len(behind) > 1 and {i for m in behind for i in m.missions} == named else mentions


def _without_another_s(sentence: Sentence, slots: Slots, heads: Sequence[MissionMention]) -> Slots:
    """Return slots without people of a mission that is named behind those that are pointed at: ``de eerste tot 2 mei en
    de tweede tot 5 juni, met dien verstande dat het aantal bij A op zes wordt gebracht``."""
    named = next((m for m in sentence.missions if m.start > heads[-1].end and not m.pointed), None)
    if not (heads[0].pointed and named and slots.counted and slots.counted[0].start > named.end):
        return slots
    return msgspec.structs.replace(slots, personnel=None, counted=())


def _later_stages(sentence: Sentence, slots: Slots) -> list[Slots]:
    """Return the slots of the levels that a change leads to behind the first."""
    return [
        msgspec.structs.replace(
            slots, personnel=personnel([level.people], sentence.text), start=level.start,
            limited=level.people.bound == "max", counted=(msgspec.structs.replace(level.people, previous=None),),
            beside=(), stages=(),
        )
        for level in slots.stages[1:]
    ]  # fmt: skip


def _ours_as_a_whole(sentence: Sentence, event: Event, mentions: Sequence[MissionMention]) -> Event:
    """Return what is done to a mission as a whole as done to a contribution, where nobody but we lead it."""
    whose = sentence.tools.organisations
    lasts = event.group in ("run", "expire") and event.actor in (NL, "mission")
    if not (lasts or "whole" in event.flags):
        return event
    if any(whose.get(i, ("",))[0] != _OURS for m in mentions for i in m.missions):
        return event
    return event.altered(
        actor=NL if event.actor == "mission" else event.actor,
        objects=(event.objects - {"international_mandate"}) | {"contribution"},
        flags=event.flags - {"whole"},
    )


#: the organisation, in the gazetteer, of a mission that nobody but we lead
_OURS = "nederland"


def _with_bracket(slots: Slots, bracket: Bracket | None, sentence: Sentence, event: Event) -> Slots:
    if bracket is None:
        return slots
    if any(p.is_dutch for p in slots.counted) and not any(p.is_dutch or p.bound for p in bracket.people):
        # "Bij X (209 waarnemers uit vele landen) zijn vijf Nederlanders werkzaam"
        return msgspec.structs.replace(slots, end=_own_day(bracket) or slots.end)
    # "X (acht militairen) wordt met vier militairen verhoogd", "X (twaalf militairen) wordt gehalveerd"
    changed = [p for p in slots.counted if p.delta] if event.group in ("increase", "decrease") else []
    people = as_turned(event.lemma, personnel([*bracket.people, *changed], sentence.text))
    return msgspec.structs.replace(
        slots, personnel=people or slots.personnel,
        limited=slots.limited or any(p.bound == "max" for p in bracket.people),
        start=_own_start(bracket) or slots.start, end=_own_day(bracket) or slots.end,
    )  # fmt: skip


def _own_start(bracket: Bracket) -> str | None:
    """Return since when what a bracket is of lasts, where it has a period: begin and end are not parted."""
    return next((d.first for d in bracket.dates if d.role == "span" and d.last), None)


def _own_day(bracket: Bracket) -> str | None:
    """Return the day on which what a bracket is of ends: ``EUSTAT (tot 1 mei)``, ``EUSTAT (1 mei)``."""
    told = [d for d in bracket.dates if d.last and d.role in ("end", "span", "at")]
    until = next((d for d in told if d.role != "at"), None)
    alone = told[0] if len(told) == 1 and not bracket.people else None
    return until.last if until else alone.last if alone else None


def _shares(
    sentence: Sentence, event: Event, mentions: list[MissionMention], people: Sequence[PeopleMention]
) -> list[Share]:
    """Give missions their numbers where each has its own: ``aan A met tien en aan B met vijf militairen``."""
    left, right = event.window
    if mentions:
        left, right = min(left, mentions[0].start - 60), max(right, mentions[-1].end + 60)
    return in_groups(sentence.low, mentions, [p for p in _whole(people) if left <= p.start <= right])


def _whole(people: Sequence[PeopleMention]) -> list[PeopleMention]:
    """Return people who are no part of others, and none told of aside."""
    return [p for p in people if p.part_of is None and not p.aside]


#: verbs of what is over on a day: "eindigt op", "het aflopen per"
_OVER = ("expire", "end", "finish")


def _in_their_order(sentence: Sentence, mentions: list[MissionMention]) -> list[str]:
    """Return the end of each of some missions, where ``respectievelijk`` gives them as many, in their order."""
    if len(mentions) < 2 or not any_in(IN_THEIR_ORDER, sentence.low):
        return []
    ends = [d.last for d in sentence.dates if d.role in ("end", "at") and d.last and d.start >= mentions[-1].end]
    return ends if len(ends) == len(mentions) else []


def _respective_periods(sentence: Sentence, heads: list[MissionMention]) -> list[tuple[MissionMention, DateMention]]:
    """Return the period that each mission has of its own: ``van 3 mei tot 4 juni een fregat aan A en van 5 juni tot 6
    juli een fregat aan B``."""
    periods = [d for d in sentence.dates if d.role == "span" and d.first and d.last and d.duration_months is None]
    if len(periods) < 2 or len(sentence.missions) < 2 or sentence.people or not heads:
        return []
    for mentions in (heads, central_mentions(sentence)):
        if heads[0] in mentions and in_turns(sentence.low, mentions, periods):
            return list(zip(mentions, periods, strict=True))
    return []


def _respective_ends(sentence: Sentence, event: Event, mentions: list[MissionMention]) -> list[str]:
    """Return the end that each mission has of its own: ``respectievelijk``, ``A tot 1 mei en B tot 1 juni``, or, of
    what is over on a day, ``het aflopen van A per 1 mei en B per 1 juni``."""
    ends = [d for d in sentence.dates if d.role == "end" and d.last]
    if not ends and event.group in _OVER and len({d.role for d in sentence.dates}) == 1:
        ends = [d for d in sentence.dates if d.role in ("at", "start") and d.last]
    if any_in(IN_THEIR_ORDER, sentence.low):
        ends = [d for d in sentence.dates if d.role in ("end", "at") and d.last]
    elif len({d.last for d in ends}) == 1 or not in_turns(sentence.low, mentions, ends):
        return []
    return [d.last for d in ends if d.last] if len(ends) == len(mentions) > 1 else []
