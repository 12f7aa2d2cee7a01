"""What begins, runs or is extended in a text about a mission, and is neither the mission nor what we give to it.

"De regering heeft de overgangstijd met drie jaar verlengd", "De rotatieperiode vindt plaats in juni", "De (nieuwe
internationale) eenheid moet volgend jaar operationeel zijn".
"""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.spelt import Listed
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

#: what a government extends at home, or parties agree to go on with
_AT_HOME = regex(
    r"(?<!\w)(?:overgang\w*|transitie\w*|nood(?:maatregel\w*|toestand\w*)|uitzonderingstoestand|avondklok|(?:wapen)?bestand|"
    r"wapenstilstand|staakt-het-vuren|gevechtspauze|ultimatum|ambtstermijn\w*|regeerperiode|zittingstermijn|deadline|sancties|"
    r"strafmaatregelen|visum|visa|reisverbod|lockdown|dienstplicht|registratie\w*|gevangenisstraf)(?!\w)"
)
#: what people of a mission do one after the other
_TURN = regex(
    r"(?<!\w)(?:(?:de|het|deze|die|een)\s)?(?:[\w-]*rotatie|rotatieperiode|wisselperiode|aflosperiode|aflossings?periode|[\w-]*wisseling|wissel|aflossing|"
    r"overgangsperiode|overgangsfase|overdrachtsperiode|overdracht|overgang|troepenwisseling)\s(?:van|tussen|bij|in|binnen)\s[^,;:]*\Z"
)
#: "De speciale commando-eenheid moet", "De macht zal"
_THE_UNIT = regex(
    r"(?:de|deze|die)\s(?:[\w-]+e\s){0,2}(?:[\w-]*eenheid|[\w-]*macht|[\w-]*brigade|[\w-]*battlegroup|troepen|taakgroep)\s[^,;:]*\Z"
)
_OF_SEVERAL = regex(
    r"(?<!\w)(?:internationale|multinationale|europese|gezamenlijke|afrikaanse|franse|amerikaanse|regionale)\s(?:[\w-]+e\s){0,2}"
    r"(?:[\w-]*eenheid|[\w-]*macht|[\w-]*brigade|[\w-]*battlegroup|taakgroep)(?!\w)"
)
#: whom a paragraph calls ours
_OURS = ("nederland", " onze ", " ons ")
#: so far before a verb stands what it is said of
_CLAUSE, _PARAGRAPH = 120, 900


def extends_at_home(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is extended belongs to a country at home: ``de overgangstijd met drie jaar verlengd``."""
    low = sentence.low
    first = max(0, cue.start - _CLAUSE)
    left = max(first, *(low.rfind(mark, first, cue.start) for mark in ",;:"))
    ends = (low.find(mark, cue.end, cue.end + _CLAUSE) for mark in ",;:.")
    right = min((at for at in ends if at >= 0), default=cue.end + _CLAUSE)
    if sentence.of("noun", "contribution", "mandate"):
        return False
    return _AT_HOME.search(low, left, right) is not None


#: what is done on a day and then over, while a contribution lasts
_A_STEP = regex(r"(?<!\w)(?:ontplooiing|aflossing|rotatie|verplaatsing|opbouw)(?!\w)")


_IN_TURN = regex(r"\s*(?:de|deze|een)\s(?:[\w-]+e\s)?(?:aflossing|rotatie|wisseling|wissel)(?!\w)")


#: "voor eind november zijn voorzien van onderkomens": what somebody is given, where no day stands right behind it
_GIVEN = "voorzien van "
_BESIDE = 12


def is_a_turn(sentence: Sentence, cue: Cue) -> bool:
    """Whether those of a mission take turns until a day, and it goes on: ``De wissel bij UNMIVER loopt tot juni``, or
    are brought there on one: ``De ontplooiing vindt plaats in juli``, or are given something by then."""
    low = sentence.low
    if low.startswith(_GIVEN, cue.start) and not any(cue.start < d.start <= cue.end + _BESIDE for d in sentence.dates):
        return True
    first = max(0, cue.start - _CLAUSE)
    left = max(first, *(low.rfind(mark, first, cue.start) + 1 for mark in ",;:"))
    if cue.lemma == "plaatsvinden" and all(d.role == "at" for d in sentence.dates):
        right = min((e for mark in ",;." if (e := low.find(mark, cue.end)) >= 0), default=len(low))
        return _A_STEP.search(low, left, right) is not None
    if cue.lemma == "plaatsvinden" and _IN_TURN.match(low, left, cue.start):
        return True  # "De aflossing door het tweede bataljon vindt plaats tussen 3 en 12 mei"
    return _TURN.search(low, left, cue.start) is not None


def is_unit_of_several(sentence: Sentence, cue: Cue) -> bool:
    """Whether a unit that begins is the one of several countries of which the text just told, and of none of ours."""
    low = sentence.low
    if (
        cue.start > _CLAUSE
        or _THE_UNIT.match(low, 0, cue.start) is None
        or sentence.people
        or any(c.name == NL for c in sentence.nationalities)
    ):
        return False
    begin = max(0, sentence.span.start - _PARAGRAPH)
    told = sentence.document.text[begin : sentence.span.start].lower()
    return _OF_SEVERAL.search(told) is not None and not any(word in told for word in _OURS)


#: "een bataljon, versterkt met een eskadron tanks": what it is made of
_A_UNIT = Listed(r"(?<!\w)(?:[\w-]*(?:bataljon|compagnie|peloton|brigade|eskadron)|<units>|<ships>),\s\Z")


def is_of_unit(sentence: Sentence, cue: Cue) -> bool:
    """Whether it is only told what a unit is made of: ``een bataljon, versterkt met een eskadron tanks``."""
    low = sentence.low
    if not (low.endswith(", ", 0, cue.start) and low.startswith(" met ", cue.end)):
        return False
    return sentence.tools.spelt(_A_UNIT).search(low, max(0, cue.start - 40), cue.start) is not None
