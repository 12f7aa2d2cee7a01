"""Missions of others, without people of ours: a text names them beside the one that it is about."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.knowledge.words import NL

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools


def without_those_beside(mentions: Sequence[MissionMention], tools: "Tools") -> Sequence[MissionMention]:
    """Return the missions that a text may be about: of those that it names the ones that may be ours, if any is."""
    return [m for m in mentions if not tools.beside.issuperset(m.missions)] or mentions


def is_beside(missions: Sequence[str], tools: "Tools") -> bool:
    """Whether all missions are of others."""
    return tools.beside.issuperset(missions)


def counts_those_beside(sentence: Sentence) -> bool:
    """Whether a sentence counts people where it names only missions of others, and nobody of ours: ``SAMIM is met 2.200
    militairen actief``."""
    if not sentence.missions or not all(is_beside(m.missions, sentence.tools) for m in sentence.missions):
        return False
    return sentence.marked("count") and not any(c.name == NL for c in sentence.nationalities)
