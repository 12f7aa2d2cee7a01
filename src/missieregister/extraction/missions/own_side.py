"""Missions of two verbs in one sentence that change two contributions: each verb has those of its own clause.

"Bij A groeit de bijdrage van vier tot zes en bij B krimpt die tot drie": the first is said of A, the second of B.
"""

from collections.abc import Sequence

from missieregister.extraction.events.event import Event
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.stages import CHANGES_SIZE
from missieregister.patterns import regex

_TOLD = ("finite", "past")
#: what parts two such clauses
_PARTS = regex(r"\s(?:en|maar|doch|terwijl)\s|,\s")


def own_side(
    sentence: Sentence, event: Event, mentions: list[MissionMention], others: Sequence[Event]
) -> list[MissionMention]:
    """Of the missions of two verbs that change two contributions return those in the clause of an event: ``Bij A groeit
    de bijdrage tot zes en bij B krimpt die tot drie``."""
    if event.group not in CHANGES_SIZE or event.form not in _TOLD or len(mentions) < 2:
        return mentions
    parts = [e for e in others if e.group in CHANGES_SIZE and e.form in _TOLD and e.start != event.start]
    left, right = 0, len(sentence.low)
    for other in parts:
        first, second = (event, other) if event.start < other.start else (other, event)
        parted = [m.start() for m in _PARTS.finditer(sentence.low, first.end, second.start + 1)]
        if not parted:
            return mentions
        left, right = (left, min(right, parted[-1])) if first is event else (max(left, parted[-1]), right)
    own = [m for m in mentions if left <= m.start < right]
    return own if own and len(own) < len(mentions) else mentions
