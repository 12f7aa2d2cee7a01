"""Candidates of what a sentence says of missions that it does not name: each named before, or in a country."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from missieregister.extraction.candidates.candidate import NOWHERE, PASSAGE, Candidate
from missieregister.extraction.discourse.antecedents import Discourse
from missieregister.extraction.events.event import Event
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.sharing import IN_THEIR_ORDER
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
    there: of the one that is, or of none."""
    land = _that_in(sentence, event, mentions)
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
    """Return what a sentence without a mission says of people as said of each mission named before, in their order:
    ``Bij deze missies dienden respectievelijk zeven, twee en één Nederlander.``"""
    if sentence.missions or not any_in(IN_THEIR_ORDER, sentence.low):
        return [told]
    if ends := _ends_in_turn(sentence, told):
        return [
            msgspec.structs.replace(told, missions=(mission,), slots=msgspec.structs.replace(told.slots, end=end))
            for mission, end in zip(told.missions, ends, strict=True)
        ]
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


def _ends_in_turn(sentence: Sentence, told: Candidate) -> list[str]:
    """Return the end of each of the missions named before, where a sentence gives them as many: ``De bijdragen aan
    beide missies worden tot 18 mei respectievelijk 14 juni verlengd``."""
    if len(told.missions) < 2:
        return []
    dates = [d for d in sentence.dates if d.role in ("end", "at") and d.last]
    for first in range(len(dates) - len(told.missions) + 1):
        row = dates[first : first + len(told.missions)]
        until = row[0].role == "end" or _UNTIL_EACH.search(sentence.low, max(0, row[0].start - 25), row[0].start)
        if until and all(_AND_THEN.fullmatch(sentence.low, a.end, b.start) for a, b in pairwise(row)):
            return [d.last for d in row if d.last]
    return []


#: before the first of such days, and between them
_UNTIL_EACH = regex(r"(?<!\w)tot\s(?:en\smet\s)?(?:respectievelijk|onderscheidenlijk)\s\Z")
_AND_THEN = regex(r",?\s(?:(?:en|respectievelijk|onderscheidenlijk|tot)\s){0,3}|,\s")
#: what else numbers may be of, in the order in which it is named: years and places
_OF_OTHER_ROWS = regex(
    r"(?<![\w.])(?:19|20)\d\d(?![\w.])|(?<!\w)(?:[Ii]n|[Tt]e|[Oo]p)\s[A-Z][\w-]+(?:,\s[A-Z][\w-]+){0,5}\sen\s(?:in\s)?[A-Z]"
)
