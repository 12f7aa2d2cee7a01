"""Nouns that the words beside them make ours, or a mission's: ``de Nederlandse missie``, ``in de vredesmacht``."""

import msgspec

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.verbs.giving import leads_to_mission
from missieregister.patterns import regex

#: "de evaluatie van de bijdrage wordt afgerond", "de steun aan vluchtelingen wordt verhoogd"
_ABOUT_IT = regex(
    r"(?<!\w)(?:\w*evaluatie|besluitvorming|beslissing|voorbereiding(?:en)?|beoordeling|rapportage|"
    r"financiering|bespreking|behandeling|debat|"
    r"dialoog|samenwerking|overleg|planning|werving|training|opleiding)\s(?:van|over|op|voor|rond|inzake)\s"
    r"(?:[\w-]+\s){0,3}\Z"
)
#: what others have as well as we
_ANYBODYS = frozenset(("capaciteit", "capaciteiten", "opdracht", "werkzaamheden", "verblijf", "aanwezigheid"))
#: "de aanwezigheid van het detachement"
_OF_A_UNIT = Listed(
    r"\svan\s(?:de|het)\s(?:[\w-]+e\s)?[\w-]*"
    r"(?:<units>|<several>|<ships>|<aircraft>|f-16)"
)


def is_of_it(sentence: Sentence, noun: Cue) -> bool:
    """Whether what is done to something is done to what is told of a contribution, or to help for others."""
    low = sentence.low
    if _ABOUT_IT.search(low, max(0, noun.start - 60), noun.start):
        return True
    word = low[noun.start : noun.end]
    if (
        word in _ANYBODYS
        and low.startswith((" van de ", " van het "), noun.end)
        and not sentence.tools.spelt(_OF_A_UNIT).match(low, noun.end)
    ):
        return not leads_to_mission(sentence, noun.end + 5)
    given = low.startswith(" aan ", noun.end) and word.endswith("steun")
    return given and not leads_to_mission(sentence, noun.end + 5)


#: nouns that "nederlandse" makes a contribution of: see as_ours
NOUNS_MADE_OURS = ("mission", "strength")


def as_ours(sentence: Sentence, noun: Cue) -> Cue:
    """Return the word for a force or mission as one for a contribution where it is ours: ``de Nederlandse missie``."""
    if noun.name == "mission" and (
        _OUR_MISSION.search(sentence.low, max(0, noun.start - 30), noun.start) or is_our_own(sentence, noun)
    ):
        return msgspec.structs.replace(noun, name="contribution")
    if noun.name != "strength":
        return noun
    if sentence.low.endswith(("nederlandse ", "onze "), 0, noun.start):
        return msgspec.structs.replace(noun, name="contribution")
    if _IN_FORCE.search(sentence.low, max(0, noun.start - 30), noun.start):
        return msgspec.structs.replace(noun, name="mission")
    return noun


def is_our_own(sentence: Sentence, noun: Cue) -> bool:
    """Whether ``de missie`` stands for one that is ours alone, in a text about it: the training of police in Kunduz."""
    own = sentence.tools.our_own
    if any(m.start <= noun.start < m.end and own.issuperset(m.missions) for m in sentence.missions):
        return True
    if sentence.missions or not sentence.topic or not own.issuperset(sentence.topic):
        return False
    return sentence.low.endswith(("de ", "deze "), 0, noun.start)


def of_name(sentence: Sentence, noun: Cue) -> Cue:
    """Return a word for a force that is a mission's name as one for a mission: ``de VN-troepenmacht in Libanon``."""
    if noun.name == "strength" and any(m.start <= noun.start < m.end for m in sentence.missions):
        return msgspec.structs.replace(noun, name="mission")
    return noun


_ITS_MISSION = regex(r"\svan\s(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie)\s)?[«\"“'‘]?")


def end_of_its_mission(sentence: Sentence, noun: Cue) -> int | None:
    """Return where the mission ends of which a noun is: ``verlenging van Ocean Shield en de inzet van een fregat``."""
    low = sentence.low
    return next((m.end for m in sentence.missions if _ITS_MISSION.fullmatch(low, noun.end, m.start)), None)


#: "de Nederlandse missie", "de Nederlandse militaire missie"
_OUR_MISSION = regex(r"(?<!\w)nederlandse\s(?:[a-z-]+e\s)?\Z", words=("nederlandse",))
#: "doet mee aan de troepenmacht", "in de vredesmacht"
_IN_FORCE = regex(r"(?<!\w)(?:aan|in|bij|binnen)\s(?:de|deze)\s(?:[\w-]+(?:e|se)\s)?\Z")


#: "voort te zetten gedurende de looptijd van de missie, die op 15 november afloopt": it is the mission that ends then
TERM_OF_MISSION = regex(
    r"(?<!\w)(?:looptijd|duur)\svan\s(?:het\smandaat\svan\s)?(?:de|deze)\s(?:[\w-]+e\s)?[\w-]*(?:missie|operatie)(?:\s[\w-]+)?,?\sdie\s"
    r"(?P<until>[^,;]{4,60})\s(?:af)?(?:loopt|eindigt|verstrijkt|verloopt|duurt)(?!\w)",
    words=("looptijd", "duur"),
)
