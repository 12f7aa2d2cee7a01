"""Whom the words of a clause tell of where it says until when somebody is there: ours, those of the sentence before, or
what mission it is.
"""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.scan import Cue
from missieregister.patterns import regex

#: "deze internationale troepenmacht", "de door de NAVO geleide vredesmacht": what a mission is, and not who
_FORCE_NEXT = regex(r"\s(?:geleide\s)?(?:[\w-]+e\s)?[a-z]*(?:macht|missie|operatie)(?!\w)")
_THE_FORCE = regex(r"(?<!\w)(?:deze|die|de)\s(?:door\s(?:de\s|het\s)?)?\Z")


def says_what_force(low: str, cue: Cue) -> bool:
    """Whether a name or adjective of others only says what mission it is: ``in deze internationale troepenmacht``."""
    if not _FORCE_NEXT.match(low, cue.end):
        return False
    return _THE_FORCE.search(low, max(0, cue.start - 24), cue.start) is not None


#: "Die zijn er nog tot augustus"
_THEY_ARE = regex(
    r"(?:die|zij|ze)\s(?:zijn|zitten|werken|dienen|staan|liggen|verblijven|patrouilleren|vliegen|trainen|varen|doen)\s[^,;]{0,60}tot\s"
)


def opens_with_them(low: str) -> bool:
    """Whether a sentence opens with a pronoun for those who are somewhere until a day."""
    return low.startswith(("die ", "zij ", "ze ")) and _THEY_ARE.match(low) is not None


def are_they(sentence: Sentence) -> bool:
    """Whether a sentence opens with those of ours whom the one before counted, and says until when they are there."""
    if not sentence.after_dutch or sentence.before is None or not sentence.before.people:
        return False
    return opens_with_them(sentence.low)


def is_our_force(low: str, at: int) -> bool:
    """Whether a word for a force is one for people of ours: ``de laatste Nederlandse blauwhelmen``."""
    return low.endswith(("nederlandse ", "onze "), 0, at)
