"""What ends and is no contribution: a course, the work of a mission itself, some of those who are there."""

from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.reach import CLAUSE
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.verbs.rules import before
from missieregister.patterns import regex

_ITS_WORK = regex(r"(?<!\w)(?:haar|zijn|hun)\s(?:werk|werkzaamheden|taak|taken|activiteiten)\s(?:[\w-]+\s){0,4}\Z")
_ALL_ITS_WORK = regex(r"(?<!\w)(?:haar|zijn)\swerkzaamheden\s\Z")


def _is_what_the_mission_did(sentence: Sentence, cue: Cue) -> bool:
    """Whether a clause right behind a mission tells what became of it: ``evaluatie van ISAF, die werd beëindigd``."""
    if cue.form not in ("participle", "past"):
        return False
    opened = _WHO.search(sentence.low, before(cue, CLAUSE), cue.start)
    if opened is None or not any(m.end == opened.start() for m in sentence.missions):
        return False
    return sentence.tools.spelt(_OF_OURS).search(sentence.low, max(0, opened.start() - 90), opened.start()) is None


_WHO = regex(r",\s(?:die|dat|welke)\s[^,;]*\Z")
_OF_OURS = Listed(rf"(?<!\w)[\w-]*(?:{TAKING_PART}|<units>)(?!\w)")


#: "Twee van deze functies zijn vervallen": a part of them, and the others stay
_PART_OF_THEM = regex(rf"(?:de\s)?{NUMBER}\s(?:[\w-]+\s)?van\s(?:deze|die|hen|onze)(?!\w)")


def is_of_a_part(sentence: Sentence, _: Cue) -> bool:
    """Whether a sentence tells of some of those who are there."""
    return _PART_OF_THEM.match(sentence.low) is not None


#: "beëindigden een cursus": those who are there go on; "de training" may be all that they are there for
_LESSONS = (
    r"(?:een\s(?:[\w-]+\s){0,2}?[\w-]*(?:training|opleiding)|"
    r"(?:een|de|hun|haar|deze|die)\s(?:[\w-]+\s){0,2}?[\w-]*(?:cursus(?:sen)?|oefening(?:en)?|patrouilles?|lessen|seminars?))"
)
_ENDS_LESSONS = regex(r"\s(?:[^,;]{1,40}\s)??" + _LESSONS + r"(?!\w)")
_LESSONS_END = regex(r"(?<!\w)" + _LESSONS + rf"\s(?:(?!(?:om|{TAKING_PART}|missie)\s)[\w-]+\s){{0,6}}?\Z")


def ends_lessons(sentence: Sentence, cue: Cue) -> bool:
    """Whether what ends is a course or an exercise, and no contribution."""
    if cue.form in ("finite", "past") and _ENDS_LESSONS.match(sentence.low, cue.end):
        return True
    return cue.form != "noun" and _LESSONS_END.search(sentence.low, before(cue, 90), cue.start) is not None


#: "het akkoord dat een burgeroorlog in het land beëindigde": what parties fought, and no contribution
_FOUGHT = r"(?:[\w-]*oorlog|guerrilla|[\w-]*opstand|[\w-]*conflict|vijandelijkheden|gevechten|bloedvergieten|geweld)"
_ENDS_WAR = regex(
    r"(?<!in\s)(?<!aan\s)(?<!bij\s)(?<!na\s)(?<!tegen\s)(?<!over\s)(?<!van\s)(?<!tijdens\s)"
    rf"(?<!\w)(?:een|het|de|dat|die|deze|dit)\s(?:[\w-]+e?\s){{0,2}}?{_FOUGHT}\s(?:(?:in|tussen|op|van|om)\s[^,;.]{{2,60}}\s)?\Z"
)
#: the same behind its verb
_WAR_ENDED = regex(rf"\s(?:een|het|de)\s(?:[\w-]+e?\s){{0,2}}?{_FOUGHT}(?!\w)")


def ends_a_war(sentence: Sentence, cue: Cue) -> bool:
    """Whether what ends is a war or what was fought in one: ``het akkoord dat een oorlog beëindigde``."""
    if cue.form == "noun":
        return False
    low = sentence.low
    if cue.form in ("finite", "past") and _WAR_ENDED.match(low, cue.end):
        return True
    fought = _ENDS_WAR.search(low, before(cue, 90), cue.start)
    return fought is not None and not any(
        fought.start() <= c.start < cue.start for c in sentence.of("noun", "contribution")
    )


def ends_its_own(sentence: Sentence, cue: Cue) -> bool:
    """Whether what ends is a part, or what a mission did itself: ``de coalitie, die in mei haar werk beëindigt``."""
    if is_of_a_part(sentence, cue):
        return True
    if _is_what_the_mission_did(sentence, cue):
        return True
    if cue.lemma in ("staken", "beëindigen") and _ALL_ITS_WORK.search(sentence.low, before(cue, 60), cue.start):
        return False  # "dat UNIFIL op 31 december haar werkzaamheden staakt"
    its = _ITS_WORK.search(sentence.low, before(cue, 60), cue.start)
    if its is None or not any(m.end <= its.start() for m in sentence.missions):
        return False
    return not any(c.start < its.start() for c in sentence.of("noun", "role", "equipment", "contribution"))


#: "stopte opnieuw twee drugstransporten": what a ship or a patrol does not let pass
_STOPS_WHAT_PASSES = regex(
    r"\s(?:[^,;.]{1,40}\s)??(?:"
    rf"{NUMBER}|een|enkele|meerdere|verdachte|de|het)\s(?:[\w-]+e?\s){{0,2}}?"
    r"(?:[\w-]*transport(?:en)?|[\w-]*schip|[\w-]*schepen|dhows?|skiffs?|[\w-]*boten|[\w-]*boot|[\w-]*konvooi(?:en)?|smokkelaars?|"
    r"pira(?:at|ten)|[\w-]*voertuig(?:en)?|tankers?|ladingen|lading|vrachtwagens?|auto['’]?s?|kapers?|kaping(?:en)?)(?!\w)"
)


def stops_what_passes(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody does not let others pass, and ends nothing: ``Het fregat stopte vier dhows``."""
    if cue.lemma != "stoppen" or cue.form not in ("finite", "past"):
        return False
    return _STOPS_WHAT_PASSES.match(sentence.low, cue.end) is not None


def ends_no_contribution(sentence: Sentence, cue: Cue) -> bool:
    """Whether what ends is something else than what is ours in a mission."""
    ways = (ends_lessons, ends_its_own, ends_a_war, stops_what_passes)
    return any(way(sentence, cue) for way in ways)


def rested_by_the_way(sentence: Sentence, cue: Cue) -> bool:
    """Whether a clause behind a name tells that it rests: ``de inzet, die in maart is stilgelegd, wordt hervat``."""
    return cue.form in ("participle", "past") and _WHO.search(sentence.low, before(cue, CLAUSE), cue.start) is not None


#: "trokken dagenlang de omgeving in", and not "trok het detachement in"
_INTO_A_PLACE = regex(
    r"(?<!\w)(?:(?:de|het|die|dat)\s(?:[\w-]+e\s)?[\w-]*(?:omgeving|gebied|gebieden|stad|steden|dorp|dorpen|woestijn|bergen|"
    r"heuvels|regio|streek|provincie|district|wijk|wijken|straat|straten|veld|binnenland|land|bos|bossen|jungle|vallei|grens)|"
    r"de\sstraten)\sin(?:ge|\ste\s)?\Z"
)
#: "trokken de stad Bor in voor een gesprek"
_INTO_A_TOWN = regex(
    r"\s(?:[^,;.]{1,60}\s)?(?:de\sstad|het\sdorp|de\swijk|het\sstadje|de\sregio|de\sprovincie)\s[^,;.]{2,30}?\sin(?!\w)"
)
_INTO_IT = regex(
    r"\s(?:[^,;.]{1,60}\s)?(?:de|het|die|dat)\s(?:[\w-]+e\s)?[\w-]*(?:omgeving|gebied|stad|stadje|dorp|woestijn|bergen|heuvels|"
    r"regio|streek|provincie|district|wijk|wijken|straat|straten|binnenland|bos|bossen|jungle|vallei)\sin(?!\w)"
)


def moves_into_a_place(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody goes into a place, and draws nothing in: ``Andere pelotons trokken de omgeving in``."""
    low = sentence.low
    if _INTO_A_TOWN.match(low, cue.end) or _INTO_IT.match(low, cue.end):
        return True
    stop = min((at for mark in ",;." if (at := low.find(mark, cue.end)) >= 0), default=len(low))
    stop = min((at for word in (" en ", " om ") if (at := low.find(word, cue.end, stop)) >= 0), default=stop)
    return _INTO_A_PLACE.search(low, max(0, cue.start - 60), stop) is not None


#: "sturen de komende maanden het materieel naar huis"
_THINGS_HOME = regex(
    r"\s(?:(?!(?:om|naar|voor)\s)[\w'-]+\s){0,5}(?:materieel|materiaal|spullen|goederen|voertuigen|containers|uitrusting)\s(?:[\w-]+\s){0,3}"
    r"(?:terug|naar\s(?:huis|nederland))(?!\w)"
)


def sends_things_home(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is sent is things, and home: nobody goes anywhere."""
    return _THINGS_HOME.match(sentence.low, cue.end) is not None


#: "De uitzending verliep voorspoedig", "is zonder incidenten verlopen"
_HOW = (
    r"(?:goed|beter|best|voorspoedig|soepel|vlot|rustig|succesvol|prima|moeizaam|stroef|traag|slecht|slechter|anders|"
    r"naar\s(?:wens|tevredenheid|behoren)|volgens\s(?:plan|planning|verwachting)|conform\s(?:plan|planning)|zonder\s(?:[\w-]+e\s)?[\w-]+)"
)
_WENT = regex(rf"\s(?:[^,;.:]{{0,60}}\s)?{_HOW}(?!\w)")
_HAS_GONE = regex(rf"(?<!\w){_HOW}\s\Z")


def tells_how_it_went(sentence: Sentence, cue: Cue) -> bool:
    """Whether something went in some way, and did not end: ``De uitzending verliep voorspoedig``."""
    low = sentence.low
    return _WENT.match(low, cue.end) is not None or _HAS_GONE.search(low, max(0, cue.start - 40), cue.start) is not None
