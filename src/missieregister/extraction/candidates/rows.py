"""Candidates of what a sentence says of missions that it does not name: each named before, or in a country."""

from collections.abc import Sequence

import msgspec

from missieregister.extraction.candidates.candidate import NOWHERE, PASSAGE, Candidate
from missieregister.extraction.discourse.antecedents import Discourse
from missieregister.extraction.events.event import Event
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.sharing import IN_THEIR_ORDER
from missieregister.extraction.missions.land_of_clause import land_apart
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.headcount import personnel
from missieregister.extraction.slots.taken import Slots
from missieregister.extraction.text.phrases import any_in
from missieregister.patterns import regex

#: "De bijdrage aan UNMIVER loopt af; die in Orland wordt verlengd"
_THAT_IN = regex(r"(?:;\s?|,?\s(?:en|maar|terwijl)\s)die\sin\s(?P<place>[\w-]+)\s")
#: a clause begins within so many characters behind it, and its first words are no longer than so many
_NEAR, _LONG = 12, 60


def said_of_land(
    sentence: Sentence, event: Event, slots: Slots, mentions: Sequence[MissionMention], discourse: Discourse
) -> Candidate | None:
    """Return the candidate of a clause about ``die in Orland``, where none of the missions that the sentence names is
    there: of the one that is, or of none. So is a clause that opens with a country, beside one about another."""
    land = _that_in(sentence, event, mentions)
    land = land or land_apart(sentence, event.start, mentions or sentence.missions)
    if land is None:
        return None
    there = discourse.there(land, sentence)
    return Candidate(event=event, slots=slots, missions=there, source=PASSAGE if there else NOWHERE, how="land")


def _that_in(sentence: Sentence, event: Event, mentions: Sequence[MissionMention]) -> str | None:
    """Return the country of ``die in Orland`` that a clause is about, where none of the missions that the sentence
    names is there."""
    begins = event.window[0]
    found = _THAT_IN.search(sentence.low, max(0, begins - _NEAR), begins + _LONG) if mentions and begins else None
    lands = sentence.tools.lands
    land = lands.called(found["place"]) if found and found.start() <= begins else ""
    where = lands.whereabouts
    if land not in lands.all_countries or any(land in where.get(i, ()) for m in mentions for i in m.missions):
        return None
    return land


def respectively(sentence: Sentence, told: Candidate, discourse: Discourse) -> list[Candidate]:
    """Return what a sentence without a mission says of people, or of days on which something ends, as said of each
    mission named before, in their order: ``Bij deze missies dienden respectievelijk zeven, twee en één Nederlander.``,
    ``Deze bijdragen lopen tot respectievelijk 2 mei en 31 december.``"""
    if sentence.missions or not any_in(IN_THEIR_ORDER, sentence.low):
        return [told]
    until = told.slots.end or any_in(_UNTIL_IN_TURN, sentence.low)
    if until and told.slots.personnel is None and (ends := _ends_in_turn(sentence, told, discourse)):
        return ends
    if _OF_OTHER_ROWS.search(sentence.text):
        return [told]
    people = [p for p in told.slots.counted if p.part_of is None and not p.aside]
    if len(people) < 2:
        return [told]
    missions = told.missions if len(told.missions) == len(people) else discourse.in_turn(sentence, len(people))
    return [
        msgspec.structs.replace(
            told,
            missions=(mission,),
            slots=msgspec.structs.replace(
                told.slots,
                personnel=personnel([one], sentence.text),
                counted=(one,),
                limited=told.slots.limited or one.bound == "max",
            ),
        )
        for mission, one in zip(missions, people, strict=False)
    ] or [told]


#: "worden verlengd tot respectievelijk 2 mei en 1 juni"
_UNTIL_IN_TURN = tuple(f"{until} {each}" for until in ("tot", "tot en met") for each in IN_THEIR_ORDER)


def _ends_in_turn(sentence: Sentence, told: Candidate, discourse: Discourse) -> list[Candidate]:
    """Return what is said to end on as many days as there are missions as said of each, where it is so."""
    days = [d.last for d in sentence.dates if d.role in ("end", "at") and d.last]
    if len(days) < 2:
        return []
    missions = told.missions if len(told.missions) == len(days) else discourse.in_turn(sentence, len(days))
    return [
        msgspec.structs.replace(told, missions=(mission,), slots=msgspec.structs.replace(told.slots, end=day))
        for mission, day in zip(missions, days, strict=False)
    ]


#: what else numbers may be of, in the order in which it is named: years and places
_OF_OTHER_ROWS = regex(
    r"(?<![\w.])(?:19|20)\d\d(?![\w.])|(?<!\w)(?:[Ii]n|[Tt]e|[Oo]p)\s[A-Z][\w-]+(?:,\s[A-Z][\w-]+){0,5}\sen\s(?:in\s)?[A-Z]"
)
