"""A candidate for a statement: an event, what fills it, and the missions it is about with how they were found."""

from collections.abc import Sequence

import msgspec

from missieregister.extraction.discourse.antecedents import OF_IT, Discourse
from missieregister.extraction.events.event import Event
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.missions.no_mission import (
    declines_something_else,
    is_of_an_exercise,
    speaks_of_something_else,
)
from missieregister.extraction.missions.scenery import are_forces
from missieregister.extraction.missions.whereabouts import country_of_mission
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.taken import Slots
from missieregister.extraction.text.phrases import any_in
from missieregister.patterns import regex

#: where the missions of a candidate were found
SENTENCE, PASSAGE, ELSEWHERE, NOWHERE = "sentence", "passage", "elsewhere", ""


#: how a mission was found that the document names only after what is said of it
LATER = "verderop in de brief"
#: what a paragraph of its own says of the letter's subject, rather than of the mission that was named last
_OF_THE_LETTER = frozenset(("money", "inform", "receive", "send", "follow", "settle", "will_tell"))
#: what is decided about the mission that its passage names only behind it
_DECIDING = ("extend", "maintain", "end", "expire", "run", "contribute", "send", "approve")
#: steps that a paragraph tells of before it names the mission: "Op 3 juli is u gemeld dat ... onderzocht."
_STEPS = frozenset(("request_noun", "letter_noun", "debate_noun"))
#: what is told of people whose mission the sentence behind it names
_OF_PEOPLE = frozenset(("present", "contribute", "send", "serve", "stay", "measure"))

#: a sentence of its own about what the contribution that the letter speaks of costs
_COSTS_OF_IT = regex(r"(?:de|het|voor de)\s+(?:\w+\s+){0,2}(?:kosten|meerkosten|uitgaven)(?!\w)")
#: what is spent on all missions together is said of none that the letter decided about
_OF_ALL = ("voorziening", "crisisbeheersingsoperaties", "missies en operaties", "alle missies")


class Candidate(msgspec.Struct, kw_only=True):
    """An event, what fills it, and its missions with the way they were found; ``idle`` is one of which no frame can
    make anything, that is only weighed."""

    event: Event
    slots: Slots
    missions: tuple[str, ...] = ()
    source: str = NOWHERE
    how: str = ""
    mentions: tuple[MissionMention, ...] = ()
    idle: bool = False

    def is_near(self, sentence: Sentence) -> bool:
        """Whether its missions stand in the sentence or its passage; for money, also where the section is about
        them."""
        if self.source == SENTENCE or self.how in ("kop", "besluiten") or self.event.group == "will_tell":
            return True
        if self.source == ELSEWHERE and self.missions == sentence.topic:
            return True
        if self.event.group == "money" and self.source == ELSEWHERE:
            if _COSTS_OF_IT.match(sentence.low) or self.how in ("begin", "besluit"):
                return True
            return bool(sentence.block.section) and self.how == "vorige passage"
        return self.source == PASSAGE


def said_of(event: Event, slots: Slots, mentions: Sequence[MissionMention]) -> Candidate:
    """Return the candidate of an event whose missions the sentence names."""
    missions = tuple(dict.fromkeys(i for m in mentions for i in m.missions))
    return Candidate(event=event, slots=slots, missions=missions, source=SENTENCE, how="zin", mentions=tuple(mentions))


def said_before(sentence: Sentence, event: Event, slots: Slots, discourse: Discourse) -> Candidate:
    """Return the candidate of an event whose missions stand before the sentence: in its passage, or further back."""
    if _is_named_next(sentence, event, discourse.decided):
        return Candidate(event=event, slots=slots, missions=sentence.named_next, source=PASSAGE, how="volgende zin")
    missions, source, how = _look_back(sentence, event, discourse)
    points_back = how == "vorige passage" and not sentence.words.isdisjoint(OF_IT)
    of_letter = event.group in _OF_THE_LETTER and not sentence.block.section and not points_back
    if source == ELSEWHERE and sentence.topic and of_letter:
        missions, how = sentence.topic, "document"
    if how == "vorige passage" and _is_the_governments(event) and discourse.is_rather(sentence, missions):
        missions, how = sentence.topic, "document"
    if event.group == "will_tell" and how in ("passage", "vorige passage"):
        missions = discourse.headed_rather(missions) or missions
    decides = event.group in _DECIDING and event.modality in ("decided", "intended") and not sentence.missions
    near = how == "" and (event.group in _STEPS or decides)
    if (
        sentence.ahead
        and not (sentence.topic and are_forces(sentence, sentence.ahead))
        and not _is_abroad(sentence, sentence.ahead)
        and (
            near
            or (event.group in _STEPS and how == "vorige passage" and missions != sentence.topic and not points_back)
        )
    ):
        missions, source, how = sentence.ahead, PASSAGE, "verderop"
    elif how == "" and event.group in _STEPS:  # "Bij brief van 1 mei is de Kamer gemeld dat ...", before any name
        missions, how = discourse.named_first, LATER if discourse.named_first else how
        source = ELSEWHERE if missions else NOWHERE
    if (
        event.group in (*_OF_THE_LETTER, *_STEPS)
        and not any_in(_OF_ALL, sentence.low)
        and _is_of_the_letter(missions, how, discourse)
        and not discourse.is_headed_elsewhere(sentence)
    ):
        missions, source, how = discourse.decided, ELSEWHERE, "besluiten"
    if how == "document" and not sentence.missions and _is_abroad(sentence, missions):
        missions, source, how = (), NOWHERE, "gaat over een ander land"
    return Candidate(event=event, slots=slots, missions=missions, source=source, how=how)


def _is_abroad(sentence: Sentence, missions: tuple[str, ...]) -> bool:
    """Whether a sentence speaks of a mission in a country where none of some is: ``de missie in Mali stopzetten``."""
    country = sentence.once(country_of_mission)
    where = sentence.tools.lands.whereabouts
    return country is not None and not any(country in where.get(m, ()) for m in missions)


#: "Nederland levert er twaalf waarnemers aan", behind the name of the mission that it is
_TO_IT = regex(
    r"(?<!\w)(?:er\s(?:[^,;:]{1,80}\s)?(?:aan|in|bij)(?!\w)(?!\s(?:de|het|een)\s)|(?:er|hier|daar)(?:aan|in|bij)(?!\w))"
)


def _is_named_next(sentence: Sentence, event: Event, decided: tuple[str, ...]) -> bool:
    """Whether the sentence behind names the mission of the people, or of the ship, that an event is about."""
    if not sentence.named_next or sentence.missions or event.group not in _OF_PEOPLE:
        return False
    if (sentence.topic or decided) and are_forces(sentence, sentence.named_next):
        return False
    before = sentence.before
    if before and before.block is sentence.block and before.missions and _TO_IT.search(sentence.low):
        return False
    return not event.objects.isdisjoint(("people", "equipment", "role"))


#: what a government decides, answers and is asked
_OF_GOVERNMENTS = frozenset(("end", "extend", "maintain", "decline", "honour", "approve", "investigate", "contribute"))


def _is_the_governments(event: Event) -> bool:
    """Whether a paragraph tells of what the government does or tells, rather than of how things are in a mission."""
    if event.group in _STEPS or event.group in _OF_THE_LETTER:
        return True
    return event.group in _OF_GOVERNMENTS and "cabinet" in event.flags


def _is_of_the_letter(missions: tuple[str, ...], how: str, discourse: Discourse) -> bool:
    """Whether a paragraph that names no mission speaks of what the letter decided: no other was its subject before, or
    only one that is in passing."""
    if not discourse.decided or how not in ("", "vorige passage") or discourse.is_headed(missions):
        return False
    return set(missions).isdisjoint(discourse.decided)


def _look_back(sentence: Sentence, event: Event, discourse: Discourse) -> tuple[tuple[str, ...], str, str]:
    if event.group != "begin" and speaks_of_something_else(sentence, event.object_at, event.end):
        return (), NOWHERE, "gaat over iets anders dan een missie"
    if event.group == "decline" and declines_something_else(sentence):
        return (), NOWHERE, "gaat over iets anders dan een missie"
    here = discourse.told_here(sentence)
    missions, how = here or discourse.told_before(sentence)
    if is_of_an_exercise(sentence, missions):
        return (), NOWHERE, "gaat over een oefening"
    if here and missions:
        return missions, PASSAGE, how
    if how in ("kop", "schip of toestel") and len(missions) == 1:
        return missions, PASSAGE, how
    return missions, ELSEWHERE if missions else NOWHERE, how
