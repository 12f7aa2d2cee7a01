"""Missions that are described, with their name behind that: ``de trainingsmissie van de NAVO (NATO Mission Iraq)``."""

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.patterns import regex

#: between a mission that is only described and its name: "aan de trainingsmissie van de NAVO (NATO Mission Iraq)"
_TO_ITS_NAME = regex(r"(?:\svan\s(?:de\s|het\s)?[\w-]+(?:\s[\w-]+)?)?\s\([«\"“'‘]?")


def is_its_name(sentence: Sentence, described: MissionMention, mention: MissionMention) -> bool:
    """Whether the name in brackets behind a mission that is only described says which one that is."""
    if not _TO_ITS_NAME.fullmatch(sentence.low, described.end, mention.start):
        return False
    return sentence.text[described.start : described.end].islower()
