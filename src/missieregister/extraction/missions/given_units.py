"""Units that may be missions by their name, where they are given to another: ``met twee VPD's``."""

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.patterns import regex

#: "met twee kleine Vessel Protection Detachments"
_COUNTED = regex(rf"(?<!\w)(?:een|{NUMBER})\s(?:[\w-]+e\s)?\Z")


def is_given(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether what may be a mission by its name is a unit that goes to another: ``met twee VPD's``."""
    counted = _COUNTED.search(sentence.low, max(0, mention.start - 40), mention.start)
    return counted is not None and any(
        noun.start < mention.end and mention.start < noun.end for noun in sentence.of("noun", "equipment")
    )
