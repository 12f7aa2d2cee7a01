"""Fills an event's slots: people, dates, money, conditions, each from the nearest place that can give it."""

from collections.abc import Sequence

import msgspec

from missieregister.extraction.events.event import Event
from missieregister.extraction.mentions.counts import LIMITS
from missieregister.extraction.mentions.durations import later
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.headcount import (
    as_it_goes_on,
    as_turned,
    aside,
    personnel,
    without_present,
)
from missieregister.extraction.slots.lately import happened
from missieregister.extraction.slots.owning import assign, in_its_clause, of_the_rest, owning
from missieregister.extraction.slots.periods import (
    borrow_due,
    by_which,
    is_of_present_term,
    of_first_half,
    ran_out,
    take_days,
    waits_for_date,
)
from missieregister.extraction.slots.stages import stages
from missieregister.extraction.slots.taken import Slots, are_ours, condition_named
from missieregister.extraction.text.alike import ABOUT, AT_MOST
from missieregister.extraction.verbs.more_or_fewer import TAKES_SOME
from missieregister.knowledge.words import NL
from missieregister.model.statement import Personnel
from missieregister.patterns import regex

#: "worden op termijn vijftien waarnemers beschikbaar gesteld": ahead, without a day
_SOME_DAY = " op termijn "


#: how an event is meant that is yet to come
_AHEAD = ("decided", "intended")
_PROMISES = ("inform", "receive", "follow", "settle")


def fill(
    sentence: Sentence,
    events: Sequence[Event],
    people_here: Sequence[PeopleMention],
    dates_here: Sequence[DateMention],
) -> list[Slots]:
    """Return the slots of each event, in the order of ``events``, from the people and dates that are free."""
    owners = owning(events)
    people = assign(sentence, owners, people_here)
    dates = assign(sentence, owners, dates_here)
    money = assign(sentence, owners, sentence.money)
    condition = condition_named(sentence) if events else None
    result = []
    for event in events:
        sums = money.get(id(event), [])
        slots = Slots(amount=sums[0].amount if sums else None, conditions=condition)
        _take_people(slots, sentence, event, people.get(id(event), []), dates_here)
        _take_days(slots, sentence, event, dates.get(id(event), []), dates_here)
        result.append(slots)
    return result


def _take_people(
    slots: Slots, sentence: Sentence, event: Event, own: list[PeopleMention], dates: Sequence[DateMention]
) -> None:
    """Fill what an event counts: people, those aside from them and the levels that they reach on days."""
    if own:  # most events count nobody
        own = _counted_by(sentence, event, in_its_clause(sentence, event, own))
    one_more = event.lemma == "toevoegen" and any(_ONE_MORE.match(p.text.lower()) for p in own)
    if event.lemma in ("erbij komen", TAKES_SOME) or one_more:
        own = [msgspec.structs.replace(p, delta=True) for p in own]
    comes_on_top = _comes_on_top(event, own)
    if comes_on_top:
        # "versterkt UNMIVER met 25 militairen": nothing of ours is there that they could be added to
        own = [msgspec.structs.replace(p, delta=False) for p in own]
    levels = stages(sentence, event.group, own, dates)
    if levels:
        own = [p for p in own if p.start <= levels[0].people.start]
        levels = levels if event.modality in _AHEAD else [level._replace(start=None) for level in levels]
    slots.personnel, slots.aside, slots.stages = _size(sentence, event, own), aside(own, sentence.text), tuple(levels)
    slots.delta = slots.personnel is None and any(p.delta for p in own)
    slots.on_top = comes_on_top and (
        (event.group != "investigate" and _says_extra(sentence, own))
        or (sentence.after_dutch and (one_more or sentence.once(_adds)))
    )
    slots.limited = _is_limited(own, slots.personnel)
    slots.counted = tuple(p for p in own if p.part_of is None and not p.aside)
    said = _plain(slots.personnel.text) if slots.personnel else ""
    slots.beside = tuple(
        p for p in slots.counted if p.bound == "max" and not (slots.limited and _plain(p.text) in said)
    )
    if event.group in sentence.tools.ours:
        slots.ours = are_ours(sentence, slots.personnel) or event.is_named()


def _comes_on_top(event: Event, own: Sequence[PeopleMention]) -> bool:
    """Whether people whom an event counts come on top of others, and it tells no level that they lead to."""
    if not own or event.group in ("decrease", "fall") or event.lemma == "erbij komen":
        return False
    return all(p.delta for p in own) and not event.is_about(_HAS_A_LEVEL)


def _size(sentence: Sentence, event: Event, own: Sequence[PeopleMention]) -> Personnel | None:
    """Return how many people an event counts; of what is halved or doubled it may say how many there were."""
    people = personnel(own, sentence.text)
    to_a_level = own and sentence.low.endswith(("tot ", "naar "), 0, own[0].start)
    return people if to_a_level else as_turned(event.lemma, people)


#: verbs that go on with what has a term, or end it
_OF_WHAT_IS_THERE = ("extend", "maintain", "end", "finish")


def _take_days(
    slots: Slots, sentence: Sentence, event: Event, own: list[DateMention], dates: Sequence[DateMention]
) -> None:
    """Fill when an event is, from its own days or from those of its sentence."""
    when = [
        d
        for d in of_first_half(sentence, event, in_its_clause(sentence, event, own))
        if not of_the_rest(sentence, event, d.start)
        if not (event.group in _OF_WHAT_IS_THERE and is_of_present_term(sentence, d))
        if not (d.role == "at" and d.start > event.end and ";" in sentence.low[event.end : d.start])
    ]
    if not any(d.edtf for d in when):  # "is vandaag vertrokken voor vier maanden": how long alone is no day
        when = [*happened(sentence, event), *when]
    when = when or _with_it(sentence, event, dates)
    take_days(slots, event, by_which(when) if event.group in _PROMISES else when, sentence)
    if waits_for_date(sentence, event) and not (slots.due or slots.end or slots.date):
        borrow_due(slots, by_which(dates))
    began = slots.start or (slots.date if event.form == "participle" else None)
    yet_to_begin = bool(began and sentence.published and began[:10] > sentence.published)
    slots.ahead = yet_to_begin or _SOME_DAY in sentence.low
    if event.group in ("extend", "maintain") and not slots.end:
        _count_on(slots, sentence, event, when, dates)
    if slots.stages and event.modality in _AHEAD:
        slots.start, slots.end, slots.date = slots.stages[0].start, None, None


#: "die tot 1 juni loopt"
_RUNS_UNTIL = regex(r"\s(?:loopt|liep|duurt)(?!\w)")


def _count_on(
    slots: Slots, sentence: Sentence, event: Event, when: Sequence[DateMention], dates: Sequence[DateMention]
) -> None:
    """Fill by how much longer something goes on, and until when, counted on from the day until which it ran: ``liep tot
    24 april en is met een jaar verlengd``."""
    longer = next((d for d in when if d.duration_months and d.edtf is None), None)
    slots.months = longer.duration_months if longer else None
    ran = [d for d in dates if d.last and d.end < event.start and (d.role == "end" or ran_out(sentence, d))]
    if longer and event.form == "finite":  # "verlengt de bijdrage, die op 1 juni afloopt, met een jaar"
        between = (d for d in sentence.dates if d.last and event.start < d.start < longer.start)
        ran += [
            d
            for d in between
            if ran_out(sentence, d) or is_of_present_term(sentence, d) or _RUNS_UNTIL.match(sentence.low, d.end)
        ]
    if slots.months and ran and ran[-1].last:
        slots.end = later(ran[-1].last, slots.months)


def _counted_by(sentence: Sentence, event: Event, own: Sequence[PeopleMention]) -> list[PeopleMention]:
    """Return those of an event's people whom it counts, by what kind of event it is."""
    own = [p for p in without_present(own, sentence.text) if not _bracketed_of_others(sentence, p)]
    if event.group in _GO_HOME:
        own = [p for p in own if not stay_behind(sentence.low, p)]
    if event.group in ("maintain", "extend"):
        own = as_it_goes_on(own, sentence.text)
    if event.group in ("serve", "stay"):
        own = [p for p in own if not _is_allowed(sentence.low, p, event)]
        if "bezetting " in sentence.low:  # "is gedaald van twaalf naar negen": no level that was decided
            own = [msgspec.structs.replace(p, previous=None) for p in own]
    elif event.group == "begin":
        own = [p for p in own if not _ARE_THERE.search(sentence.low, event.end, p.start)]
    if event.group == "measure":
        own = [p for p in own if not _IS_ADDED_TO.search(sentence.low, event.end, p.start)]
        return _measured(event, own)
    return own


#: "betreft een aanvulling op de vier waarnemers die er zijn": those are not what it counts
_IS_ADDED_TO = regex(
    r"(?<!\w)(?:aanvulling|toevoeging|vervolg|uitbreiding|versterking)\s(?:op|aan|van)\s(?:de|het|die|deze|onze)\s"
    r"(?:[\w-]+e\s){0,2}\Z"
)
#: "is het detachement operationeel en zijn er ongeveer 170 Nederlanders in het gebied": who are there then
_ARE_THERE = regex(r"(?:,|,?\sen)\s(?:zijn|waren|zitten|zaten|verblijven|werken)\s(?:er|daar|dan)\s[^,;]{0,50}\Z")
#: "het mandaat van 80 militairen": for so many there is room, and how many are there is another number
_A_LIMIT = regex(
    rf"(?P<within>binnen\s)?(?:het|ons|dit|een)\s(?:[\w-]+e\s){{0,2}}[\w-]*(?:mandaat|plafond|maximum|bovengrens)\svan\s{LIMITS}\Z"
)


def _is_allowed(low: str, people: PeopleMention, event: Event) -> bool:
    """Whether people are those whom a mandate has room for, and none who serve: ``Het mandaat van 80 militairen wordt
    half benut: er zitten er nu 38``, ``De inzet blijft binnen het mandaat van 180``."""
    limit = _A_LIMIT.search(low, max(0, people.start - 80), people.start)
    return limit is not None and (event.group == "serve" or limit["within"] is not None)


#: "wordt in juni afgelost en daarmee eindigt": when that happens
_WITH_THAT = regex(
    r"(?:,|,?\sen)\s(?:daarmee|hiermee|waarmee|dan|op\sdat\smoment|tegelijk\w*)\s(?:[^,;:\d]{0,60}\s)?\Z"
)


def _with_it(sentence: Sentence, event: Event, dates: Sequence[DateMention]) -> list[DateMention]:
    """Return the day of the clause before, where what it tells ends something: ``en daarmee eindigt de deelname``."""
    if event.group not in ("end", "expire", "finish") or not dates:
        return []
    joined = _WITH_THAT.search(sentence.low, max(0, event.start - 100), event.start)
    if joined is None or any(d.start > joined.start() for d in dates):
        return []
    return [d for d in dates if d.role == "at" and d.edtf][-1:]


def _measured(event: Event, own: Sequence[PeopleMention]) -> list[PeopleMention]:
    """Return those whom a verb of size counts: right before an infinitive, behind any other form where somebody is:
    ``Met inbegrip van acht mariniers gaat het om 85 personen``."""
    if event.form == "infinitive":
        return [p for p in own if p.end + 1 == event.start] or list(own)
    if event.form in ("finite", "past"):
        return [p for p in own if p.start > event.start] or list(own)
    return list(own)


def _is_limited(own: Sequence[PeopleMention], people: Personnel | None) -> bool:
    """Whether a ceiling is named of the people that are told of: of ``nu veertien, binnen het maximum van 25`` not."""
    said = _plain(people.text) if people else ""
    return any(p.bound == "max" and (people is None or _plain(p.text) in said) for p in own)


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


#: verbs after which those are left who are excepted
_GO_HOME = ("end", "finish", "leave", "return", "expire", "decrease")
_BUT_FOR = regex(rf"(?<!\w)op\s(?:(?:de|{ABOUT}|nog)\s)*\Z")
_LEFT = regex(r"(?:\s(?:in|op|bij|te|van|voor)\s[^,;.]{2,50})?\sna(?!\w)(?!\s(?:de|het|een|afloop|\d))")


#: "met uitzondering van de twaalf stafofficieren"
_EXCEPT_FOR = regex(
    rf"(?<!\w)(?:(?:met|onder)\suitzondering\svan|uitgezonderd|behoudens|behalve)\s(?:(?:de|{ABOUT}|nog|een|{AT_MOST})\s)*"
    rf"(?:[\w-]+\s(?:[\w-]+e\s)?[\w'’-]+\s(?:en|met)\s(?:(?:{AT_MOST}|{ABOUT})\s)*)?\Z"
)


def stay_behind(low: str, people: PeopleMention) -> bool:
    """Whether people stay where others go: ``beëindigd, op vier stafofficieren in Statia na``."""
    return _EXCEPT_FOR.search(low, max(0, people.start - 80), people.start) is not None or (
        bool(_LEFT.match(low, people.end)) and _BUT_FOR.search(low, max(0, people.start - 25), people.start) is not None
    )


#: "Daar wordt een tweede functionaris aan toegevoegd"
_ONE_MORE = regex(r"een\s(?:tweede|derde|vierde|vijfde|zesde)\s")
#: words that add to what the sentences before told of
_BESIDES = regex(
    r"(?<!\w)(?:naast|bovendien|daarnaast|daarbovenop|bovenop|voorts|eveneens|extra|aanvullend|aanvullende)(?!\w)"
)


def _adds(sentence: Sentence) -> bool:
    """Whether a sentence tells of something besides: ``naast de verlenging zet Defensie vijftig man extra in``."""
    return _BESIDES.search(sentence.low) is not None


def _says_extra(sentence: Sentence, people: Sequence[PeopleMention]) -> bool:
    """Whether people are called extra, beside the word that counts them: ``maximaal 60 militairen extra``."""
    low = sentence.low
    return "extra" in low and all(
        " extra" in low[max(0, p.start - len(" extra ")) : p.end + len(" extra")] for p in people
    )


#: what can grow or shrink by a number of people
_HAS_A_LEVEL = (
    *("contribution", "mandate", "national_mandate", "international_mandate", "combined", "size", "strength"),
)


def _bracketed_of_others(sentence: Sentence, people: PeopleMention) -> bool:
    """Whether people stand in brackets behind others than us: ``met Spanje als leverancier (circa 530 militairen)``."""
    opened = _OPENS_BRACKET.search(sentence.low, max(0, people.start - 20), people.start)
    if opened is None or people.is_dutch:
        return False
    start = max(sentence.low.rfind(mark, 0, opened.start()) for mark in ",;") + 1
    named = {c.name for c in sentence.of("subject") if start <= c.start < opened.start()}
    return bool(named) and NL not in named and not any(start <= m.start < opened.start() for m in sentence.missions)


_OPENS_BRACKET = regex(r"\((?:[\w'’.-]+\s){0,2}\Z")
