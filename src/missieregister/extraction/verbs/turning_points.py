"""Begins and ends as nouns, of which a day is told: ``De start van de inzet is voorzien op 1 juni``, ``Het einde van
onze bijdrage valt op 1 mei``, ``Het vertrek naar UNMIVER vindt plaats in juni``."""

import re

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import CHANGES, TAKING_PART
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.verbs.rules import before
from missieregister.patterns import regex

#: verbs by which a day is told of what is to happen
HAPPENS = ("gepland zijn", "gepland staan", "plaatsvinden", "vallen op", "liggen op", "voorzien zijn")
#: the lemma of what is to begin on a day that such a verb tells
PLANNED = "dan beginnen"
#: the one of them that tells nothing else
ONLY_A_DAY = ("vallen op",)
#: characters between the noun and its verb
_REACH = 140
#: the noun by itself: "bij de start van de inzet" tells when something else happens
_THE = (
    r"(?<!\w)(?<!\baan\s)(?<!\bbij\s)(?<!\bna\s)(?<!\bvoor\s)(?<!\bsinds\s)(?<!\btot\s)(?<!\bmet\s)(?<!\bvan\s)(?<!\brond\s)(?<!\bover\s)"
    r"(?:de|het)\s(?:(?:geplande|voorziene|verwachte|formele|daadwerkelijke|feitelijke|nederlandse)\s)?"
)
#: what has a begin or an end, and is ours: no debate, stage or mandate
_OF_OURS = rf"\s(?:van|voor|aan)\s(?:[\w-]+\s){{0,3}}?(?:{TAKING_PART})(?!\w)"
_BEGIN = regex(
    rf"{_THE}(?:(?:aanvang|begin|begindatum|startdatum|ingangsdatum|start|hervatting){_OF_OURS}|"
    r"(?:hervatting|ontplooiing)\svan\s|uitzending\s(?:van|naar)\s)",
    words=("aanvang", "begin", "start", "ingangsdatum", "hervatting", "ontplooiing", "uitzending"),
)
_END = regex(rf"{_THE}(?:einde?|einddatum){_OF_OURS}", words=("eind",))
_DEPARTURE = regex(rf"{_THE}vertrek\s[^;,.]{{0,60}}?naar\s", words=("vertrek",))
#: what has a day of its own beside it, or had another one before
_OF_SOMETHING_ELSE = regex(
    rf"(?<!\w)(?:[\w-]*besluit\w*|besluitvorming|debat|overleg|[\w-]*evaluatie|{CHANGES}|bezoek|brief|aflossing|rotatie|"
    r"lichting|training|opleiding|voorbereiding\w*|niet|geen|oorspronkelijk|aanvankelijk|eerder|eerst|was|waren)(?!\w)"
)


def begins_then(sentence: Sentence, cue: Cue) -> bool:
    """Whether a day is told of a begin: ``De start van de inzet is voorzien op 1 juni``."""
    return _is_told_of(_BEGIN, sentence, cue)


def ends_then(sentence: Sentence, cue: Cue) -> bool:
    """Whether a day is told of an end: ``Het einde van onze bijdrage valt op 1 mei``."""
    return _is_told_of(_END, sentence, cue)


def departs_then(sentence: Sentence, cue: Cue) -> bool:
    """Whether a day is told of a departure: ``Het vertrek van de genisten naar UNMIVER is voorzien in juni``."""
    return _is_told_of(_DEPARTURE, sentence, cue)


def _is_told_of(noun: re.Pattern[str], sentence: Sentence, cue: Cue) -> bool:
    low = sentence.low
    left, right = before(cue, _REACH), cue.end + _REACH
    left = max(left, low.rfind(";", left, cue.start) + 1)
    found = noun.search(low, left, cue.start) or (cue.form in ("finite", "past") and noun.search(low, cue.end, right))
    return bool(found) and not _OF_SOMETHING_ELSE.search(low, left, cue.end)
