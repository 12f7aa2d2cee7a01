"""Begins that are put off: ``de aanvang van de bijdrage wordt uitgesteld van 1 juli naar 1 oktober``."""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import CHANGES, ENDING, TAKING_PART
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.verbs.particles import has_its_particle
from missieregister.extraction.verbs.rules import before
from missieregister.patterns import regex

#: verbs that move a begin, or an end, to another day
MOVES = ("uitstellen", "verschuiven", "opschuiven")
#: the lemma of what begins on another day than was said
LATER = "later beginnen"
#: characters between a begin and what moves it
_REACH = 140
#: when it begins, and what begins by being put off: not "het vertrek uit", nor "het besluit over de bijdrage"
_A_BEGIN = (
    r"(?:(?:de|het)\s(?:geplande\s|voorziene\s)?(?:aanvang|begin|begindatum|startdatum|ingangsdatum|vertrekdatum|start)\s(?:van|voor)\s|"
    r"(?<!over\s)(?<!tot\s)(?<!van\s)(?:de|het)\s(?:geplande\s|voorziene\s|nederlandse\s)?"
    rf"(?:{TAKING_PART}|vertrek\s[^;,.]{{0,60}}naar)\s)"
)
_BEGINS_BEFORE = regex(r"(?<!\w)" + _A_BEGIN + rf"(?![^;,]*\s(?:uit|evaluatie|einde|{ENDING})\s)[^;,]*\Z")
_ASIDE = regex(
    r",\s(?:die\s|dat\s)?(?:oorspronkelijk|aanvankelijk|eerst|eerder|die|dat|voorzien|gepland)\s[^,;]{3,80},\s"
)
_BEGINS_BEHIND = regex(r"\s(?:[^;,.]{0,40}\s)?" + _A_BEGIN)
#: what decides, tells or ends is put off, and not what begins
_OF_SOMETHING_ELSE = regex(
    r"(?<!\w)(?:[\w-]*besluit\w*|besluitvorming|beslissing|debat|overleg|evaluatie|eind(?:e|datum)|afloop|terugkeer|"
    rf"terugtrekking|vertrek\suit|{CHANGES}|stemming|bezoek|behandeling|brief|aflossing|rotatie)(?!\w)"
)
#: "een dag uitgesteld": a hitch, and no decision
_NO_DAY = regex(r"(?<!\w)(?:dag|dagen|uur|nacht|niet)\s(?:[\w-]+\s){0,2}\Z")


def begins_later(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is put off is the begin of a contribution: ``De start van de inzet is uitgesteld tot 1 oktober``."""
    low = sentence.low
    if cue.particle and cue.form in ("finite", "past") and not has_its_particle(sentence, cue):
        return False  # "stelt de bijdrage bij"
    left = max(low.rfind(";", 0, cue.start) + 1, before(cue, _REACH))
    if _NO_DAY.search(low, left, cue.start) or _OF_SOMETHING_ELSE.search(low, left, cue.end + _REACH):
        return False
    # "De inzet van het detachement, oorspronkelijk voorzien voor mei, is uitgesteld": without what is said aside
    if _BEGINS_BEFORE.search(_ASIDE.sub(" ", low[left : cue.start])):
        return True
    return cue.form in ("finite", "past") and _BEGINS_BEHIND.match(low, cue.end) is not None
