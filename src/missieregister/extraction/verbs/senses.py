"""Words that are verbs of the lexicon and mean something else here: "de dreiging neemt toe", "zwaar gewogen".

A test stands by the verb that it is of, or by the class of verbs; what it finds tells of no contribution.
"""

from bisect import bisect_left
from collections.abc import Callable
from operator import attrgetter

from missieregister.extraction.mentions.occasions import tells_of_occasion
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ALTERED, CHANGES, DECIDED, PART_TAKEN, SHRINKING, STAGES, TAKING_PART
from missieregister.extraction.text.reach import CLAUSE
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.extraction.verbs.lasting_longer import (
    adds_time,
    goes_on_by_itself,
    holds_on_to_size,
    is_told_without_verb,
    moves_a_begin,
    puts_off_an_end,
)
from missieregister.extraction.verbs.looking_back import looks_back
from missieregister.extraction.verbs.no_mission_of_it import extends_at_home, is_a_turn, is_of_unit, is_unit_of_several
from missieregister.extraction.verbs.other_ends import (
    ends_its_own,
    ends_no_contribution,
    is_of_a_part,
    rested_by_the_way,
    tells_how_it_went,
)
from missieregister.extraction.verbs.rules import before, words_before
from missieregister.extraction.verbs.staying_the_same import (
    alters_something_else,
    is_for_a_cause,
    is_of_risks,
    is_other_than_contribution,
)
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

_START = attrgetter("start")
_Test = Callable[[Sentence, Cue], bool]

#: "voldoet aan het Toetsingskader": no request
_TO_STANDARDS = regex(
    r"\s(?:(?:het|dit|dat|zij|hij|ook|niet)\s){0,3}aan\s(?:de|het|alle|deze|die)\s(?:[\w-]+e\s)?(?:toetsingskader|criteria|voorwaarden|eisen|vereisten|normen)"
)
#: "wordt hiermee tegemoetgekomen aan uw verzoek"
_OF_PARLIAMENT = regex(
    r"(?<!\w)uw\s(?:verzoek|vraag)|(?<!\w)verzoek\s(?:van|uit)\s(?:uw|de)\s(?:vaste\s)?(?:kamer|commissie|leden|tweede)"
)
#: "waarmee de oorlog werd gestaakt"
_HOSTILITIES = regex(r"oorlog|vijandelijkhe|gevecht|geweld|(?<!\w)strijd(?!\w)|(?<!\w)vuren(?!\w)")
#: "beëindiging van de bijdrage is niet aan de orde": it goes on
_OF_AN_END = regex(r"(?<!\w)(?:beëindig\w+|terugtrek\w+|opschort\w+|opzegg\w+|intrekk\w+|stopzett\w+)(?!\w)")
#: "vergroot de kans op plaatsing"
_OF_NO_TROOPS = regex(
    r"\s(?:de|het|hun|zijn|haar)\s(?:\w+e\s)?(?:kans|kansen|druk|effectiviteit|veiligheid|stabiliteit|risico|risico's|"
    r"draagvlak|zichtbaarheid|samenhang|weerbaarheid|legitimiteit|last|werklast|kosten|uitgaven)(?!\w)"
)
#: "waarin besluiten over bijdragen zijn gemeld"
_NAMES_DECISIONS = ("waarin", "de", "deze", "alle", "waarmee", "bij", "van", "om")
#: "verslag van hetgeen Nederland daaraan bijdraagt"
_WHAT_WE_GIVE = regex(
    rf"(?<!\w)(?:hetgeen|wat|hoe)\s(?:{OUR_COUNTRY}|{OUR_CABINET}|defensie|wij)\s[^,;]{{0,40}}\Z",
    words=("hetgeen", "wat", "hoe"),
)
#: before what a rule is, or is not, for: "was het kader niet van toepassing op het leveren van vliegtuigen"
_APPLIES_TO = tuple(f"van toepassing {verb}op {the}" for verb in ("", "is ", "was ") for the in ("", "het ", "de "))
#: "heeft de herziening van KFOR afgerond", "de aflossing van het detachement is afgerond"
_STUDY_OF = regex(rf"(?<!\w)(?:{STAGES})\s(?:van|over|naar|voor|bij|in)\s[^,;]{{2,70}}\Z")
#: "De uitbreiding van de bijdrage, waartoe in juni werd besloten, is afgerond"
_OPENS_WITH_STAGE = regex(rf"(?:de|deze|die|dit|het)\s(?:[\w-]+e\s)?(?:{STAGES}|{SHRINKING})\s(?:van|in|bij)\s")
#: "wordt dat onderzoek afgesloten", "deze verhoging is in november afgerond"
_STUDY = regex(rf"(?<!\w)(?:{STAGES}|procedure|debat|overleg)\s(?:(?:is|wordt|werd|zal|was)\s[^,;]{{0,40}})?\Z")
#: "het voornemen de deelname te beëindigen is niet doorgegaan"
_NO_CONTRIBUTION = regex(
    rf"(?<!\w)(?:voornemen|plan|{ALTERED}|"
    r"bezoek|oefening|overleg|verhuizing)(?!\w)"
)
#: "de dreiging is toegenomen"
_OF_NO_SIZE = regex(
    r"(?<!\w)(?:dreiging\w*|geweld|spanning(?:en)?|onveiligheid|onrust|criminaliteit|risico's|druk|zorgen|"
    r"instabiliteit)"
    r"\s+(?:[\w-]+\s+){0,6}\Z"
)
#: "liepen drie mariniers verwondingen op"
_HARM = regex(r"malaria|ziekte|besmetting|verwonding|letsel|schade|vertraging|verliezen|kwetsu")


def _word_before(sentence: Sentence, cue: Cue) -> str:
    return next(iter(words_before(sentence, cue)[-1:]), "")


def _is_of_growth(sentence: Sentence, cue: Cue) -> bool:
    return _OF_NO_SIZE.search(sentence.low, before(cue, 60), cue.start) is not None


def _is_no_decision(sentence: Sentence, cue: Cue) -> bool:
    return sentence.low.startswith(" dat ", cue.end) or "toetsingskader" in sentence.low[cue.end : cue.end + 40]


#: "het aantal VN-troepen wordt uitgebreid"
_OF_THEIR_TROOPS = regex(
    r"(?<!\w)(?:(?:vn|navo|eu)-?(?:troepen|macht|vredesmacht|troepenmacht)|internationale\s(?:troepen|troepenmacht|vredesmacht))\s"
    r"(?:[^,;]{1,30}\s)?(?:wordt|worden|werd|werden)\s[^,;]{0,30}\Z",
    words=("troepen", "macht"),
)


def _is_of_other_troops(sentence: Sentence, cue: Cue) -> bool:
    """Whether others withdraw themselves: ``de troepen hebben zich teruggetrokken``."""
    if not _OF_ITSELF.search(sentence.low, before(cue, 90), cue.end + 20):
        return False
    return not (any(c.start < cue.start for c in sentence.of("adjective", NL)) or sentence.of("subject", NL))


_OF_ITSELF = regex(r"(?<!\w)zich(?!\w)")


def _is_of_study(sentence: Sentence, cue: Cue) -> bool:
    low = sentence.low
    if _OPENS_WITH_STAGE.match(low):
        return True
    study = _STUDY_OF.search(low, before(cue, 90), cue.start) or _STUDY.search(low, before(cue, 80), cue.start)
    return study is not None


#: "de verhoging van ..., waartoe in juni is besloten": it is that which was decided, and no start
_CHANGE_NOUN = regex(
    rf"(?<!\w)(?:{CHANGES}|terugtrekking)\s"
    r"(?:van|in|bij)\s"
)
_CLOSE = 12


def _lasts_to_no_day(sentence: Sentence, cue: Cue) -> bool:
    """Whether "is tot" is no end of a clause: ``is tot verlenging besloten``, ``zijn tot juni elders ingezet``."""
    day = next((d for d in sentence.dates if d.start <= cue.end < d.end), None)
    return day is None or sentence.low[day.end : day.end + 1].strip(".,;)") != ""


#: "twee jaar langer dan wij kijken" only compares; "een jaar langer dan voorzien" is an extension
_THAN_ANOTHER = regex(
    r"\sdan\s(?!(?:(?:aanvankelijk|oorspronkelijk|eerder|eerst|was|werd)\s)*"
    rf"(?:gepland|voorzien|bedoeld|{DECIDED}|afgesproken|beoogd|gemeld|toegezegd|verwacht)(?!\w))"
)


#: "is vanaf mei operationeel in Irak", but not "het operationeel commando", "operationeel inzetbaar"
_SAID_OF_IT = regex(
    r"\s*(?:[.,;:)]|\Z)|\s(?:in|sinds|sedert|vanaf|per|op|voor|aan|te|is|zijn|was|waren|wordt|worden|werd|werden|en|tot|"
    r"binnen|met|bij|terwijl|nadat|boven)(?!\w)"
)


def _is_attribute(sentence: Sentence, cue: Cue) -> bool:
    """Whether a word says what something is like, and not that it is so from some day on."""
    return _SAID_OF_IT.match(sentence.low, cue.end) is None


#: a word of a perfect or passive tense that a participle may end
_HAS_OR_IS = regex(r"(?<!\w)(?:heeft|hebben|had|hadden|is|zijn|was|wordt|worden|werd|zou|zal)(?!\w)")


def _is_preposition(low: str, cue: Cue) -> bool:
    """Whether ``afgezien van`` only leaves something out: it opens a clause, and no auxiliary stands before it."""
    if not low.startswith(" van ", cue.end) or not (cue.start == 0 or low.endswith((", ", "("), 0, cue.start)):
        return False
    return _HAS_OR_IS.search(low, before(cue, CLAUSE), cue.start) is None


_OTHER_THAN = regex(r"(?<!\w)anders\sdan\s(?:[\w-]+\s){0,3}\Z")
#: of who goes "weg": "op weg", "drie weken weg"
_FOR_A_WHILE = regex(r"(?<!\w)(?:op|dagen|week|weken|maand|maanden|jaar|huis)\sweg(?!\w)")
_GOES_INTO = regex(r"\s(?:[^,;]{1,80}\s)?verder\s(?:[\w-]+\s){0,4}in(?:\sop\s|\s?[.,;])")
#: what others may need: "heeft een bijdrage van Nederland niet nodig"; not "voor een Nederlandse bijdrage is ... niet"
_CONTRIBUTION_OF_OURS = regex(
    r"(?<!\w)(?<!voor )(?<!bij )(?<!van )(?<!aan )(?<!over )een\s"
    rf"(?:nederlandse\s(?:[\w-]+e\s)?(?:{TAKING_PART})|"
    rf"(?:{TAKING_PART})\s(?:van|uit|door)\s(?:{OUR_COUNTRY}))(?!\w)"
)

#: "Het detachement wordt aangevuld met", not "een compagnie van 160 man, aangevuld met"; no staff that is kept full
_IS_FILLED = regex(r"(?<!\w)(?:wordt|worden|werd|zal|zullen)\s[^,;:]{0,140}\Z")
_STAYS = regex(r"(?<!\w)(?:blijft|blijven|kan|kunnen)(?!\w)")


def _fills_up(sentence: Sentence, cue: Cue) -> bool:
    """Whether a contribution is made larger by filling it up."""
    if not sentence.of("noun", "contribution") or _STAYS.search(sentence.low):
        return False
    return cue.form != "participle" or _IS_FILLED.search(sentence.low, before(cue, 160), cue.start) is not None


#: whom somebody makes stop, and who thereby ends no contribution
_MADE_TO_STOP = regex(
    r"[^,;]*?(?:tot\sstoppen\s(?:gedwongen|gebracht|gemaand|bewogen)|(?:gedwongen|gemaand|gesommeerd)\s(?:om\s)?te\sstoppen)(?!\w)"
)
#: by the verb: what makes it another
_OF_VERB: dict[str, _Test] = {
    "verlopen": tells_how_it_went,
    # "neemt de kosten van twintig militairen voor zijn rekening"
    "voor zijn rekening nemen": lambda sentence, _: any(
        word in sentence.low for word in ("kosten", "uitgaven", "reis")
    ),
    # "Een mandaat van de Raad is niet nodig"
    "niet nodig zijn": lambda sentence, cue: (
        _CONTRIBUTION_OF_OURS.search(sentence.low, before(cue, CLAUSE), cue.start) is None
    ),
    # "gaan op weg naar", "gaan voor drie weken weg"
    "weggaan": lambda sentence, cue: _FOR_A_WHILE.search(sentence.low, cue.end, cue.end + CLAUSE) is not None,
    # "Toen in 2031 tot deelname werd besloten, was het Toetsingskader van kracht": until no day
    "van kracht zijn": lambda sentence, _: bool(sentence.dates) and all(d.role == "at" for d in sentence.dates),
    # "gaat verder nog in op de verlenging"
    "verdergaan": lambda sentence, cue: _GOES_INTO.match(sentence.low, cue.end, cue.end + CLAUSE) is not None,
    # "gaat het kabinet in op de verlenging"
    "niet ingaan op": lambda sentence, _: not sentence.of("negation"),
    # "houden 35 militairen zich op Statia gereed"
    "gereedhouden": lambda sentence, _: sentence.has_word("zich"),
    "zich voegen bij": lambda sentence, _: not sentence.has_word("zich"),
    # "Een schip werd tot stoppen gedwongen"
    "stoppen": lambda sentence, cue: _MADE_TO_STOP.match(sentence.low, before(cue, len("gedwongen te "))) is not None,
    "gelden": _is_no_decision,
    "operationeel zijn": _is_attribute,
    # "omvat, afgezien van de staf, 220 militairen"
    "afzien": lambda sentence, cue: cue.form == "participle" and _is_preposition(sentence.low, cue),
    "daartoe besluiten": lambda sentence, cue: (
        _CHANGE_NOUN.search(sentence.low, before(cue, CLAUSE), cue.start) is not None
    ),
    # "in het verlengde daarvan"
    "verlengen": lambda sentence, cue: sentence.low.endswith("in het ", 0, cue.start),
    "beslissen over": lambda sentence, cue: _word_before(sentence, cue) in _NAMES_DECISIONS,
    "voldoen aan verzoek": lambda sentence, cue: _TO_STANDARDS.match(sentence.low, cue.end) is not None,
    "zijn tot": _lasts_to_no_day,
    # the mission's own
    "een sterkte hebben": lambda sentence, cue: (
        not any(c.end <= cue.start for c in sentence.of("noun", "contribution"))
    ),
    "staken": lambda sentence, _: _HOSTILITIES.search(sentence.low) is not None,
    "niet aan de orde zijn": lambda sentence, cue: (
        _OF_AN_END.search(sentence.low, before(cue, CLAUSE), cue.start) is not None
    ),
    "ongewijzigd laten": is_of_risks,
    "voortzetten": is_for_a_cause,
    "oplopen": lambda sentence, _: _HARM.search(sentence.low) is not None,
    # "voor zover valt na te gaan"
    "nagaan": lambda sentence, cue: sentence.low.endswith(("valt ", "valt niet ", "is "), 0, cue.start),
    # "In Gao verkennen 210 commando's het gebied"
    "verkennen": lambda sentence, cue: any(0 <= p.start - cue.end < _CLOSE for p in sentence.people),
    "opschuiven": moves_a_begin,
    "langer daar": lambda sentence, cue: not is_told_without_verb(sentence, cue),
    "tijd erbij": lambda sentence, cue: not adds_time(sentence, cue),
    **dict.fromkeys(("uitstellen", "verschuiven"), lambda sentence, cue: not puts_off_an_end(sentence, cue)),
    "voortduren": lambda sentence, cue: not goes_on_by_itself(sentence, cue),
    "vasthouden aan": lambda sentence, cue: not holds_on_to_size(sentence, cue),
    "langer": lambda sentence, cue: _THAN_ANOTHER.match(sentence.low, cue.end) is not None,
    # "Anders dan eerder overwogen zal Nederland geen trainers leveren"
    "overwegen": lambda sentence, cue: _OTHER_THAN.search(sentence.low, before(cue, CLAUSE), cue.start) is not None,
    "terugtrekken": _is_of_other_troops,
    # "Nu de VN-troepen daar worden uitgebreid"
    **dict.fromkeys(
        ("uitbreiden", "vergroten", "versterken"),
        lambda sentence, cue: _OF_THEIR_TROOPS.search(sentence.low, before(cue, 90), cue.start) is not None,
    ),
    # what people do somewhere only tells of a contribution where it says since when, and not what they are there for
    **dict.fromkeys(
        ("beschermen", "bewaken", "beveiligen", "staan"), lambda sentence, cue: not _is_done_since(sentence, cue)
    ),
    # what is given is a contribution, and no training
    "geven": lambda sentence, cue: not _gives_contribution(sentence, cue),
    # "zich bij de operatie aan te sluiten", not "bij de planning aan te sluiten"
    "aanvullen": lambda sentence, cue: not _fills_up(sentence, cue),
    "aansluiten": lambda sentence, cue: (
        sentence.low.startswith("aan te ", cue.start) and " zich " not in sentence.low[before(cue, 120) : cue.start]
    ),
    "doorgaan": lambda sentence, cue: _NO_CONTRIBUTION.search(sentence.low, before(cue, CLAUSE), cue.start) is not None,
    # "besloten dat plan te laten varen": given up
    "laten varen": lambda sentence, cue: (
        sentence.low.endswith("varen", cue.start, cue.end)
        and not sentence.of("noun", "equipment", "role")
        and "ms." not in sentence.low
    ),
    **dict.fromkeys(("toenemen", "afnemen", "stijgen", "dalen", "groeien"), _is_of_growth),
}


def _is_no_change(sentence: Sentence, cue: Cue) -> bool:
    if cue.lemma == "terugbrengen" and sentence.low.endswith(("naar nederland ", "naar huis "), 0, cue.start):
        return "zonder aflossing" not in sentence.low
    return bool(_OF_NO_TROOPS.match(sentence.low, cue.end)) or _is_what_they_did(sentence, cue)


#: between people and what they did: "De zestig militairen die KFOR hebben", "die KFOR ... versterkt hebben"
_WHO_HAVE = regex(r",?\s(?:die|dat|welke)\s[^,;:]{2,90}\s(?:hebben|heeft|hadden|had)\s")
_WHO_DID = regex(r",?\s(?:die|dat|welke)\s[^,;:]{2,90}\s")
_HAVE = regex(r"\s(?:hebben|heeft|hadden|had)(?!\w)")


def _is_what_they_did(sentence: Sentence, cue: Cue) -> bool:
    """Whether a clause only tells which people it is: ``De 60 militairen die KFOR hebben versterkt, keren terug``."""
    if cue.form not in ("participle", "finite"):  # which many are spelt like
        return False
    low = sentence.low
    behind = _HAVE.match(low, cue.end) is not None
    left = bisect_left(sentence.people, cue.start - CLAUSE, key=_START)
    return any(
        (_WHO_HAVE.fullmatch(low, p.end, cue.start) or (behind and _WHO_DID.fullmatch(low, p.end, cue.start)))
        for p in sentence.people[left : bisect_left(sentence.people, cue.start, key=_START)]
    )


_SINCE_BEHIND = regex(r"[^,;]{0,80}\s(?:sinds|sedert)\s")
#: before an infinitive, which plurals are spelt like
_TO = (" te ", " kunnen ", " moeten ", " blijven ", " helpen ", " gaan ", " laten ", " willen ", " mogen ", " zullen ")


def _is_done_since(sentence: Sentence, cue: Cue) -> bool:
    low = sentence.low
    if ("sinds " not in low and "sedert " not in low) or low.endswith(_TO, 0, cue.start):
        return False
    since = max(
        low.rfind("sinds ", before(cue, CLAUSE), cue.start), low.rfind("sedert ", before(cue, CLAUSE), cue.start)
    )
    behind = _SINCE_BEHIND.match(low, cue.end) is not None
    return behind or (since >= 0 and not any(mark in low[since : cue.start] for mark in ",;"))


#: "een bijdrage met een genie-eenheid te geven", "geeft een bijdrage"
_CONTRIBUTION_TO_GIVE = regex(
    rf"(?<!\w)(?:een|de|zijn|haar)\s(?:[\w-]+e\s)?(?:{PART_TAKEN})\s(?:(?:van|met|aan|voor|bij)\s[^,;]{{2,90}}\s)?\Z"
)
_GIVES_CONTRIBUTION = regex(
    rf"\s(?:(?:{OUR_COUNTRY}|ook|daarmee|daartoe|hiertoe|{OUR_CABINET})\s){{0,2}}een\s(?:[\w-]+e\s)?(?:{PART_TAKEN})(?!\w)"
)


def _gives_contribution(sentence: Sentence, cue: Cue) -> bool:
    if cue.form in ("finite", "past"):
        return _GIVES_CONTRIBUTION.match(sentence.low, cue.end) is not None
    return _CONTRIBUTION_TO_GIVE.search(sentence.low, before(cue, 120), cue.start) is not None


#: "een ander Amerikaans verzoek": none for the mission that the sentence named before
_ANOTHER_REQUEST = regex(r"(?<!\w)een\sander\s(?:[\w-]+\s)?verzoek(?!\w)")


def _is_of_another(sentence: Sentence) -> bool:
    """Whether it is another request that is turned down than one for the missions of a sentence."""
    found = _ANOTHER_REQUEST.search(sentence.low)
    return found is not None and bool(sentence.missions) and all(m.end <= found.start() for m in sentence.missions)


#: by the class of verbs
_OF_CLASS: dict[str, _Test] = {
    # who relieves others begins nothing
    "send": lambda sentence, _: "als aflossing" in sentence.low,
    "contribute": lambda sentence, cue: (
        (cue.form == "finite" and _WHAT_WE_GIVE.search(sentence.low, before(cue, CLAUSE), cue.start) is not None)
        or sentence.low.endswith(_APPLIES_TO, 0, cue.start)
    ),
    "honour": lambda sentence, _: _OF_PARLIAMENT.search(sentence.low) is not None,
    "decline": lambda sentence, _: sentence.once(_is_of_another),
    # "De taak van de helikopters blijft gelijk"
    "maintain": is_other_than_contribution,
    # "heeft de evaluatie zwaar gewogen"
    "investigate": lambda sentence, cue: (
        sentence.low.endswith(("zwaar ", "zwaarder ", "licht ", "het jaar "), 0, cue.start) or looks_back(sentence, cue)
    ),
    # "De raming voor de bijdrage is niet gewijzigd"
    "alter": alters_something_else,
    "extend": extends_at_home,
    "run": is_a_turn,
    "begin": is_unit_of_several,
    "increase": lambda sentence, cue: _is_no_change(sentence, cue) or is_of_unit(sentence, cue),
    "decrease": _is_no_change,
    # "de coalitie, die in september haar werk beëindigt"
    "suspend": rested_by_the_way,
    "end": ends_no_contribution,
    **dict.fromkeys(("expire", "leave"), is_of_a_part),
    "finish": lambda sentence, cue: (
        _is_of_study(sentence, cue)
        or ends_its_own(sentence, cue)
        or sentence.low.endswith(("aantallen ", "bedragen ", "getallen ", "cijfers ", "("), 0, cue.start)  # rounded
    ),
}


#: what an occasion does on its day
_TAKES_PLACE = frozenset(("run", "begin", "expire", "end", "finish"))


def is_no_such_verb(sentence: Sentence, cue: Cue) -> bool:
    """Whether a form of a verb means something else in its sentence."""
    of_verb, of_class = _OF_VERB.get(cue.lemma), _OF_CLASS.get(cue.name)
    if (of_verb is not None and of_verb(sentence, cue)) or (of_class is not None and of_class(sentence, cue)):
        return True
    return cue.name in _TAKES_PLACE and tells_of_occasion(sentence.low, cue.start)
