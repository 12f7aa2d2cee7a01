"""Whether somebody is part of a mission, leads it or lends it a hand, or a word only looks like it: ``als onderdeel
van``, ``eindigt zoals voorzien``."""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.scan import Cue
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

#: "is sinds mei betrokken bij", "vormt een onderdeel van"
_IS_PART = regex(r"(?<!\w)(?:is|zijn|was|waren|blijft|blijven|bleef|bleven|vormt|vormen|vormde|vormden)(?!\w)")


#: "als onderdeel van", "de commandant van"
_NAMES_PART = (
    *("als ", "als een ", "als vast ", "als belangrijk ", "de ", "deze ", "nieuwe ", "huidige "),
    *("franse ", "duitse "),
)  # fmt: skip


def is_no_part(sentence: Sentence, cue: Cue) -> bool:
    """Whether nobody is said to be part of something: ``stuurt mariniers als onderdeel van UNMIVER``, ``wordt betrokken
    bij de brief``."""
    low = sentence.low
    if low.endswith(_NAMES_PART, 0, cue.start):
        return True
    left = max(low.rfind(mark, 0, cue.start) for mark in ",;:")
    right = next((at for at in (low.find(mark, cue.end) for mark in ",;:") if at >= 0), len(low))
    return _IS_PART.search(low, left + 1, right) is None


#: what stands before a plan that something is compared with, or that is one for something else
_AS_IT_WAS = (
    *("als ", "dan ", "eerder ", "oorspronkelijk ", "aanvankelijk ", "hierin ", "daarin ", "kon ", "kan ", "blijft "),
    *("was ", "thans "),
)  # fmt: skip
#: beside one of these it is what happens
_IS_PLANNED = regex(r"(?<!\w)(?:is|zijn|was|waren|wordt|worden|werd|werden|staat|staan|stond|stonden)(?!\w)")
#: "..., dat voorzien is": the helping verb may stand so near behind
_CLOSE = 8


def is_as_planned(sentence: Sentence, cue: Cue) -> bool:
    """Whether a plan is what something is compared with (``eindigt zoals voorzien op 1 mei``), or one for money."""
    left = max(sentence.low.rfind(mark, 0, cue.start) for mark in ",;:")
    planned = _IS_PLANNED.search(sentence.low, left + 1, cue.end + _CLOSE)
    return planned is None or sentence.low.endswith(_AS_IT_WAS, 0, cue.start) or bool(sentence.money)


#: "Onder Nederlands bevel werken 600 militairen": they are whoever's
_UNDER_US = regex(r"(?<!\w)onder\s(?:het\s)?nederlandse?\s(?:bevel|leiding|commando|gezag)\s\Z", words=("nederlands",))


#: characters in which that stands
_UNDER = 40


def is_of_those_we_lead(sentence: Sentence, cue: Cue) -> bool:
    """Whether those who are there are only said to be led by us: ``Onder Nederlands bevel werken 600 militairen``."""
    if not _UNDER_US.search(sentence.low, max(0, cue.start - _UNDER), cue.start):
        return False
    return not any(c.name == NL and c.start > cue.end for c in sentence.nationalities)


#: characters behind a verb in which the mission stands
_REACH = 160
#: between the verb and the mission: who leads, since when, and what kind of mission it is
_LEADS_IT = regex(
    r"(?:\s(?!aan\s|in\s|bij\s|voor\s|met\s|naar\s|over\s|op\s|team|cursus|les)[\w'’.-]+){0,9}?\s(?:(?:de|het)\s)?"
    r"(?:[\w-]*(?:missie|operatie)\s)?"
)
#: what a lead is to, and no mission: "leidt tot meer inzet in"
_LEADS_TO = regex(r"\stot\s(?!en\smet|eind|begin|half|medio|\d|[a-z]+\s\d{4})")


def leads_a_mission(sentence: Sentence, cue: Cue) -> bool:
    """Whether it is a mission that somebody leads: ``Nederland leidt UNMIVER``, and not what leads to something."""
    if cue.particle:
        return bool(sentence.missions)
    low = sentence.low
    mission = next((m for m in sentence.missions if cue.end < m.start < cue.end + _REACH), None)
    if mission is None or _LEADS_TO.search(low, cue.end, mission.start):
        return False
    return _LEADS_IT.fullmatch(low, cue.end, mission.start) is not None


#: what else stands between a verb and the mission: with what, for what, or where something is done
_BY_OTHER_MEANS = regex(r"[,;:]|\s(?:met|aan|voor|in|bij|van|door)\s(?!mei\s|eind\s|\d)")
#: the subject of a sentence that opens with a day stands right behind its verb
_RIGHT_BEHIND = 30


def lends_a_hand(sentence: Sentence, cue: Cue) -> bool:
    """Whether people, or a unit, work for the mission they help: ``Sinds mei ondersteunt een compagnie UNMIVER``."""
    low = sentence.low
    mission = next((m for m in sentence.missions if cue.end < m.start < cue.end + _REACH), None)
    if mission is None or cue.form not in ("finite", "infinitive"):
        return False
    units = [(n.start, n.end) for n in sentence.of("noun", "role", "contribution", "equipment")]
    who = [*units, *((p.start, p.end) for p in sentence.people)]
    behind = next((end for start, end in who if 0 < start - cue.end < _RIGHT_BEHIND and end < mission.start), None)
    near = (end for _, end in who if 0 < cue.start - end < _RIGHT_BEHIND)
    if behind is None and not any(_BY_OTHER_MEANS.search(low, end, cue.start) is None for end in near):
        return False
    return _BY_OTHER_MEANS.search(low, behind or cue.end, mission.start) is None
