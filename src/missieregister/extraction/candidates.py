"""Candidates for statements: an event with its slots and the missions it is about, ready to be framed."""

import re
from collections.abc import Sequence

import msgspec

from missieregister.extraction.actors import stands_free
from missieregister.extraction.clauses import ellipses
from missieregister.extraction.conditions import (
    MANDATES,
    announces,
    changed_levels,
    may_frame,
    worth_filling,
    worth_reading,
)
from missieregister.extraction.discourse import Discourse, speaks_of_something_else
from missieregister.extraction.events import Event, read_events
from missieregister.extraction.mentions.missions import MissionMention
from missieregister.extraction.mentions.people import PeopleMention
from missieregister.extraction.passage import Sentence
from missieregister.extraction.slots import Slots, fill, personnel
from missieregister.extraction.targets import central_mentions, is_peripheral, merged, pick

#: where the missions of a candidate were found
SENTENCE, PASSAGE, ELSEWHERE, NOWHERE = "sentence", "passage", "elsewhere", ""


class Candidate(msgspec.Struct, kw_only=True):
    """An event, what fills it, and its missions with the way they were found."""

    event: Event
    slots: Slots
    missions: tuple[str, ...] = ()
    source: str = NOWHERE
    how: str = ""
    mentions: tuple[MissionMention, ...] = ()


#: groups that a list may carry on: "Het kabinet verlengt de volgende bijdragen:"
_LEADING = frozenset(
    "extend maintain increase decrease end expire run contribute establish serve approve investigate decline "
    "measure".split()
)


def leading(sentence: Sentence, found: Sequence["Candidate"]) -> tuple[Event, ...]:
    """Return the events that the list after a sentence carries on: of one that announces it."""
    if not found or not sentence.once(announces):
        return ()
    return tuple(dict.fromkeys(c.event for c in found if c.event.group in _LEADING and c.event.form != "noun"))[:1]


def announced_mood(sentence: Sentence) -> str:
    """Return how a sentence that ends in a colon governs the list after it: decided, intended ..., or nothing."""
    if not sentence.low.rstrip().endswith(":"):
        return ""
    governing = [c for c in sentence.of("modality") if c.name in ("decided", "intended", "investigated")]
    return governing[-1].name if governing else ""


def candidates(
    sentence: Sentence, discourse: Discourse, default_actor: str, lead: tuple[Event, ...] = ()
) -> list[Candidate]:
    """Return all candidates of a sentence; a shared verb with numbers per mission gives one for each.

    ``lead`` are the events of the sentence that announces the list in which this one stands.
    """
    if not (sentence.explained or sentence.missions or lead or worth_reading(sentence)):
        return []
    events = read_events(sentence, default_actor)
    if lead and sentence.missions and not any(e.group in _LEADING and e.window[0] == 0 for e in events):
        first = min((e.window[0] for e in events), default=0) or len(sentence.low)
        events = [*(_carried(sentence, e, first) for e in lead), *events]
    if not events and sentence.missions and _reads_as_list(sentence):
        events = [_verbless(sentence, default_actor)]
    if not (sentence.explained or worth_filling(sentence, events)):
        return []
    brackets = _brackets(sentence)
    again = _elliptic(sentence, events)
    every = sentence.explained or sentence.once(announces)
    live = [every or may_frame(sentence, e) for e in (*events, *again)]
    mandates = sentence.of("noun", *MANDATES)
    if not (any(live) or brackets or mandates or sentence.money or sentence.once(changed_levels)):
        return []
    bracketed = {id(p) for b in brackets for p in b[1]}
    outside = [p for p in sentence.people if id(p) not in bracketed]
    dates = [d for d in sentence.dates if not any(d in b[2] for b in brackets)] if brackets else sentence.dates
    slots = fill(sentence, events, outside, dates)
    _borrow_for_investigation(events, slots)
    events = [*events, *again]
    slots += [Slots() for _ in again]
    result: list[Candidate] = []
    for event, filled, alive in zip(events, slots, live, strict=True):
        if alive:
            mentions = pick(sentence, event, events)
            result.extend(_spread(sentence, event, filled, mentions, brackets, discourse))
    result.extend(
        _nominal(
            sentence,
            list(zip(events, (s.counted for s in slots), strict=True)),
            brackets,
            discourse,
            default_actor,
        )
    )
    return result


def _borrow_for_investigation(events: Sequence[Event], slots: Sequence[Slots]) -> None:
    """What is investigated has its numbers with its own verb: "onderzoekt ... om twee officieren te plaatsen"."""
    if not any(e.group == "investigate" for e in events):
        return
    inner = next((s for e, s in zip(events, slots, strict=True) if e.modality == "investigated" and s.personnel), None)
    for event, filled in zip(events, slots, strict=True):
        if inner and event.group == "investigate" and filled.personnel is None:
            filled.personnel, filled.start = inner.personnel, filled.start or inner.start


def _elliptic(sentence: Sentence, events: Sequence[Event]) -> list[Event]:
    """Return the events that ``..., die aan Y niet`` repeats with the opposite sign."""
    result = []
    for start, end in sentence.once(ellipses):
        before = [
            e for e in events if e.group in _LEADING and e.form != "noun" and e.window[0] < start and e.end <= start
        ]
        denied = re.search(r"\bniet\b", sentence.low[start:end]) is not None
        if before and denied != before[-1].negated:
            objects = before[-1].objects | {"contribution", "mission"}
            again = before[-1].altered(window=(start, end), negated=denied, object_at=None, objects=objects)
            result.append(again)
    return result


def _carried(sentence: Sentence, lead: Event, until: int) -> Event:
    """Return the announcing event as the list item's own, up to the item's first other clause."""
    objects = lead.objects | {"contribution", "mission"} | ({"people"} if sentence.people else set())
    return lead.altered(
        start=0, end=0, window=(0, until), objects=objects, object_at=None,
        form="finite" if lead.form != "participle" else "participle",
    )  # fmt: skip


_LISTED = re.compile(r"\s*(?:\([^()]{0,60}\)\s*)?[:–—-]\s|\)\s*[:–—-]\s")


def _reads_as_list(sentence: Sentence) -> bool:
    """Whether a line lists a mission with its people: ``Libanon (UNIFIL) – een officier``."""
    if not any(_LISTED.match(sentence.low, m.end) for m in sentence.missions):
        return False
    return bool(sentence.people) and all(p.previous is None for p in sentence.people)


def _verbless(sentence: Sentence, actor: str) -> Event:
    """Return the event of a line without a verb: ``UNIFIL: een officier``."""
    whose = sentence.of("adjective")
    actor = whose[0].name if whose else actor
    return Event.made(group="verbless", lemma="", form="", start=0, end=0, window=(0, len(sentence.low)), actor=actor,
                      modality="plain", negated=False, objects=frozenset(("mission", "people")))  # fmt: skip


_OPENING = re.compile(r"[»\"”)]?\s*\(")
_Bracket = tuple[MissionMention, list[PeopleMention], list[object], tuple[int, int]]


def _brackets(sentence: Sentence) -> list[_Bracket]:
    """Return the missions behind which a bracket gives people or a date: ``EUTM Mali (6 personen)``."""
    result: list[_Bracket] = []
    low = sentence.low
    if "(" not in low:
        return result
    mentions = sentence.once(merged)
    for index, mention in enumerate(mentions):
        opening = _OPENING.match(low, mention.end)
        around = low.rfind("(", 0, mention.start)
        if opening:
            start = opening.end()
        elif around >= 0 and ")" not in low[around : mention.start] and mention.start - around <= 3:
            start = mention.end
        else:
            continue
        close = low.find(")", start)
        if close < 0:
            continue
        people = [p for p in sentence.people if start <= p.start and p.end <= close]
        dates = [d for d in sentence.dates if start <= d.start and d.end <= close + 1]
        if people or dates:
            partner = next((m for m in mentions[index + 1 :] if m.end <= close), None)
            if partner and re.search(r"(?:gecombineerd|gezamenlijk|gedeeld)", low[start:close]):
                mention = msgspec.structs.replace(mention, missions=(*mention.missions, *partner.missions))
            result.append((mention, people, list(dates), (mention.start, close + 1)))
    return result


def _spread(
    sentence: Sentence,
    event: Event,
    slots: Slots,
    mentions: list[MissionMention],
    brackets: list[_Bracket],
    discourse: Discourse,
) -> list[Candidate]:
    if not mentions:
        missions, source, how = _look_back(sentence, event, discourse)
        return [Candidate(event=event, slots=slots, missions=missions, source=source, how=how)]
    own = {m.start: b for b in brackets for m in mentions if m.start == b[0].start}
    inside = [m for m in mentions if any(b[3][0] < m.start < b[3][1] for b in own.values())]
    heads = [m for m in mentions if m not in inside]
    if own and any(b[1] for b in own.values()):
        return [
            _one(
                event,
                _with_bracket(slots, own.get(m.start), sentence),
                [own[m.start][0] if m.start in own else m],
            )
            for m in heads
        ]
    everywhere = central_mentions(sentence)
    pairs = _pairs(sentence, event, heads, slots.counted)
    if not pairs and len(heads) == 1 and len(everywhere) == len(slots.counted) > 1:
        pairs = _pairs(sentence, event, everywhere, slots.counted)
    ends = _respective_ends(sentence, heads)
    if pairs:
        slots_for = [msgspec.structs.replace(slots, end=end) for end in ends] if ends else [slots] * len(pairs)
        return [
            _one(
                event,
                msgspec.structs.replace(base, personnel=personnel([p], sentence.text)),
                [m],
            )
            for base, (m, p) in zip(slots_for, pairs, strict=True)
        ]
    if ends:
        return [_one(event, msgspec.structs.replace(slots, end=end), [m]) for m, end in zip(heads, ends, strict=True)]
    return [_one(event, slots, heads)]


def _one(event: Event, slots: Slots, mentions: Sequence[MissionMention]) -> Candidate:
    missions = tuple(dict.fromkeys(i for m in mentions for i in m.missions))
    return Candidate(event=event, slots=slots, missions=missions, source=SENTENCE, how="zin", mentions=tuple(mentions))


def _with_bracket(slots: Slots, bracket: _Bracket | None, sentence: Sentence) -> Slots:
    if bracket is None:
        return slots
    return msgspec.structs.replace(
        slots, personnel=personnel(bracket[1], sentence.text) or slots.personnel,
        limited=slots.limited or any(p.bound == "max" for p in bracket[1]),
    )  # fmt: skip


def _pairs(
    sentence: Sentence, event: Event, mentions: list[MissionMention], people: Sequence[PeopleMention]
) -> list[tuple[MissionMention, PeopleMention]]:
    """Pair missions with numbers where each has one: ``aan A met tien en aan B met vijf militairen``."""
    left, right = event.window
    if mentions:
        left, right = min(left, mentions[0].start - 60), max(right, mentions[-1].end + 60)
    counted = [p for p in people if p.part_of is None and not p.aside and left <= p.start <= right]
    if len(mentions) < 2 or len(counted) != len(mentions):
        return []
    if "respectievelijk" in sentence.low or "onderscheidenlijk" in sentence.low:
        return list(zip(mentions, counted, strict=True))
    order = sorted([(m.start, "m") for m in mentions] + [(p.start, "p") for p in counted])
    kinds = "".join(k for _, k in order)
    if kinds in ("mp" * len(mentions), "pm" * len(mentions)):
        return list(zip(mentions, counted, strict=True))
    return []


def _respective_ends(sentence: Sentence, mentions: list[MissionMention]) -> list[str]:
    if "respectievelijk" not in sentence.low and "onderscheidenlijk" not in sentence.low:
        return []
    ends = [d.last for d in sentence.dates if d.role in ("end", "at") and d.last]
    return ends if len(ends) == len(mentions) > 1 else []


def _look_back(sentence: Sentence, event: Event, discourse: Discourse) -> tuple[tuple[str, ...], str, str]:
    if speaks_of_something_else(sentence, event.object_at, event.end):
        return (), NOWHERE, "gaat over iets anders dan een missie"
    missions, how = discourse.resolve(sentence, here_only=True)
    if missions:
        return missions, PASSAGE, how
    missions, how = discourse.resolve(sentence)
    return missions, ELSEWHERE if missions else NOWHERE, how


def _nominal(
    sentence: Sentence,
    taken: Sequence[tuple[Event, tuple[PeopleMention, ...]]],
    brackets: list[_Bracket],
    discourse: Discourse,
    default_actor: str,
) -> list[Candidate]:
    """Candidates that no verb carries."""
    result: list[Candidate] = []
    mandates, moved = sentence.of("noun", *MANDATES), sentence.once(changed_levels)
    if not (brackets or mandates or moved or sentence.money):
        return result
    events = [e for e, _ in taken]
    objects = frozenset(c.name for c in sentence.of("noun"))
    foreign = {e.actor for e in events} - {"nl", ""}
    speakers = [c.name for c in sentence.of("subject") if c.start < 25 and stands_free(sentence.low, c.start)]
    if foreign and not any(e.actor == "nl" for e in events):
        actor = min(foreign)
    else:
        actor = speakers[0] if speakers and not events else default_actor

    dutch = any(c.name == "nl" for c in (*sentence.of("adjective"), *sentence.of("subject")))
    flags = frozenset(("named",)) if dutch else frozenset[str]()

    def nominal(group: str, start: int, end: int, window: tuple[int, int], about: frozenset[str] = objects) -> Event:
        return Event.made(group=group, lemma=group, form="noun", start=start, end=end, window=window, actor=actor,
                          modality="plain", negated=False, objects=about, flags=flags)  # fmt: skip

    for mention, people, dates, span in brackets:
        slots = Slots(personnel=personnel(people, sentence.text), limited=any(p.bound == "max" for p in people))
        for date in dates:
            if getattr(date, "role", "") in ("end", "span"):
                slots.end = getattr(date, "last", None)
            if getattr(date, "role", "") == "span":
                slots.start = getattr(date, "first", None)
        if not is_peripheral(sentence, mention):
            result.append(_one(nominal("bracket", mention.start, mention.end, span), slots, [mention]))
    for noun in mandates:
        if noun.name == "mandate" and _is_missions_own(sentence, noun.end):
            continue
        near = [
            p
            for p in sentence.people
            if 0 <= p.start - noun.end <= 45 and not re.search(r"[.;()]", sentence.low[noun.end : p.start])
        ]
        if near and near[0].previous is None:
            opened = sentence.low.rfind("(", 0, noun.start)
            closed = sentence.low.find(")", near[0].end)
            in_bracket = opened >= 0 and ")" not in sentence.low[opened : noun.start]
            if not in_bracket and any(e.form != "noun" and near[0] in own for e, own in taken):
                continue
            window = (opened, closed + 1) if in_bracket and closed > 0 else (noun.start, near[0].end)
            slots = Slots(personnel=personnel(near[:1], sentence.text), limited=near[0].bound == "max")
            event = nominal("mandate_noun", noun.start, noun.end, window, objects | {"national_mandate"})
            inside = [m for m in sentence.once(merged) if not is_peripheral(sentence, m)]
            if in_bracket:
                continue_with = [m for m in inside if any(b[3][0] <= m.start < b[3][1] for b in brackets)]
                if continue_with:
                    continue
            result.extend(
                [_one(event, slots, inside)] if len(inside) == 1 else [_back(sentence, event, slots, discourse)]
            )
    if not any(e.group in ("increase", "decrease") for e in events):
        changed = [p for p in moved if p.high is not None and p.high != p.previous]
        around = central_mentions(sentence)
        for order, change in enumerate(changed):
            if change.previous is not None and change.high is not None:
                group = "change_up" if change.high > change.previous else "change_down"
                event = nominal(group, change.start, change.end, (0, len(sentence.low)), objects | {"people"})
                slots = Slots(personnel=personnel([change], sentence.text), limited=change.bound == "max")
                inside = [around[order]] if len(around) == len(changed) else _nearest(around, change.start)
                result.append(_one(event, slots, inside) if inside else _back(sentence, event, slots, discourse))
    for money in sentence.money:
        event = nominal("money", money.start, money.end, (0, len(sentence.low)))
        verb = next((e for e in events if e.actor not in ("nl", "")), None)
        own = next((e for e in events if e.actor == "nl"), None)
        if _is_own_budget(sentence):
            event = event.altered(actor="other")
        elif verb and not own:
            event = event.altered(actor=verb.actor)
        mentions = [m for m in sentence.once(merged) if not is_peripheral(sentence, m)]
        near_mentions = sorted(mentions, key=lambda m: abs(m.start - money.end))[:1]
        slots = Slots(amount=money.amount)
        result.append(_one(event, slots, near_mentions) if near_mentions else _back(sentence, event, slots, discourse))
    return result


#: what a mission or organisation itself may spend
_OWN_BUDGET = re.compile(r"(?<!\w)(?:begroting|jaarbegroting|budget|jaarbudget)\s+van\s+(?:de\s+)?(?:[\w-]+\s+){0,2}$")


def _is_own_budget(sentence: Sentence) -> bool:
    return any(_OWN_BUDGET.search(sentence.low[max(0, m.start - 60) : m.start]) for m in sentence.missions)


def _is_missions_own(sentence: Sentence, end: int) -> bool:
    """Whether a mandate is the mission's own: "het mandaat van X", and nobody calls it Dutch."""
    low = sentence.low
    if not re.match(r"\s+van\s", low[end : end + 6]) or sentence.of("subject", "nl") or sentence.of("adjective", "nl"):
        return False
    return any(end <= m.start <= end + 40 for m in sentence.missions)


def _nearest(mentions: list[MissionMention], place: int) -> list[MissionMention]:
    return sorted(mentions, key=lambda m: abs(m.start - place))[:1]


def _back(sentence: Sentence, event: Event, slots: Slots, discourse: Discourse) -> Candidate:
    missions, source, how = _look_back(sentence, event, discourse)
    return Candidate(event=event, slots=slots, missions=missions, source=source, how=how)
