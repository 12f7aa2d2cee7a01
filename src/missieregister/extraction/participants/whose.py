"""Whose mandate a word is: the mission's own, from those who sent it, or the Dutch one."""

import re
from functools import cached_property
from typing import Literal

from missieregister.extraction.mentions.own_strength import speaks_of_us
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ABOUT, AT_MOST, TAKING_PART, TAKING_PART_MORE
from missieregister.extraction.text.spelt import Listed
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

_DUTCH_BEFORE = regex(r"(?:nederlandse?|nationale?|overkoepelende?|gecombineerde?)\s+(?:\w+\s+)?$")
_POINTING_BEFORE = regex(r"(?<!\w)(?:dat|dit|het|hun|ons)\s+$")
_FOR_PEOPLE = regex(
    rf"\s+(?:voor|van)\s+(?:de\s+)?(?:(?:{AT_MOST}|{ABOUT})\s+)?"
    r"(?:\d|een\b|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\w+tien\b|\w+tig\b)"
)
#: "het mandaat voor de inzet in Irak"
_FOR_OURS = Listed(
    rf"\s+voor\s+(?:(?:de|deze|onze)\s+(?:\w+e\s+)?(?:{TAKING_PART})|"
    r"(?:het\snederlandse?|ons)\s(?:aandeel|<units>)|(?:de\snederlandse|onze)\s(?:<units>|<several>))(?!\w)"
)
#: "het maximum van het mandaat voor UNMIVER"
_OF_A_MANDATE = regex(r"\s+van\s+(?:het|dit|ons)\s+(?:\w+\s+)?mandaat(?!\svan\sde\s(?:missie|operatie))")
#: "het mandaat van de Nederlandse inzet in UNMIVER", "van onze deelname", "van de inzet van Nederland in"
_OF_OURS = Listed(
    rf"\s+van\s+(?:(?:(?:de|het)\snederlandse?|onze?)\s(?:[\w-]+e\s)?[\w-]*(?:{TAKING_PART}|"
    r"presentie|aanwezigheid|aandeel|<units>|<several>)|"
    rf"de\s(?:{TAKING_PART})\svan\snederland)(?!\w)"
)
_OF_CONTRIBUTIONS = regex(rf"(?:\s+af)?\s+(?:van|voor)\s+(?:\w+\s+){{0,4}}\w*(?:{TAKING_PART}|{TAKING_PART_MORE})\b")


#: above what a letter tells of a mission's own mandate
_OF_ITS_MANDATE = regex(
    r"(?:[\d.]+\s*)?(?:(?:rechts|volkenrecht|juridisch)[\w ]*(?:,|en)\s*(?:het )?)?mandaat(?:$|\s(?:en|van|,))"
)


def _under_mandate(sentence: Sentence) -> bool:
    """Whether a sentence stands under a heading about the mission's mandate: ``Rechtsgrond en mandaat``."""
    return (
        bool(sentence.block.section) and _OF_ITS_MANDATE.match(sentence.block.section[-1].lower().strip()) is not None
    )


#: "(EUSTAT), die haar volle omvang heeft en": what may stand between a mission and the clause about its mandate
_TOLD_OF = regex(
    r"(?:\s[\w-]+){0,2}(?:\s\([^()]*\))?[)»”\"]?(?:,\s(?:die|dat|welke|(?:de|een)\s[\w-]*(?:missie|operatie))\s[^,;]*)?"
)
#: "de Nederlandse bijdrage aan EUSTAT"
_GIVEN_TO = Listed(
    rf"(?<!\w)(?:{TAKING_PART}|<units>)\s(?:aan|in|bij|binnen)\s(?:de\s|het\s)?"
    r"(?:[\w-]*(?:missie|operatie|macht)\s)?[«\"“'‘]?\Z"
)
#: "is bij resolutie 1510 verlengd"
_BY_RESOLUTION = regex(
    r"(?<!\w)(?:bij|met|door|in|via)\s(?:de\s|het\s)?(?:[\w-]*resolutie\s\d|raadsbesluit|besluit\s\d{4}/)"
)
#: "De VN-missie heeft een aanvankelijk mandaat", "Het gemeenschappelijk optreden van de Raad heeft een looptijd"
HAS_ITS_OWN = regex(
    r"(?:^|[;:,]\s)(?:(?:de|deze)\s(?:[\w-]+e\s)?[\w-]*(?:missie|operatie|troepenmacht|vredesmacht)|"
    r"(?:het\sgemeenschappelijk\soptreden|de resolutie|het (?:raads)?besluit)"
    r"(?:\s(?:van|over|betreffende)\s[^,;]{2,60})?)\s"
    r"(?:(?:gaat|begint|start|zal|begon|ging|is)\s[^,;:.]{2,50}\sen\s)?"
    r"(?:(?:heeft|kreeg|had|kent|krijgt)\s(?:[\w-]+\s){0,2}|voorziet\sin\s)een\s(?:[\w-]+\s)?\Z"
)
#: "de missie, waarvan het mandaat op 30 juni verstrijkt"
_OF_THE_MISSION = regex(
    r"(?<!\w)(?:de|deze)\s[\w-]*(?:missie|operatie|macht)(?:\szelf)?,\s(?:die\s[^,;]*\sen\s)?"
    r"(?:waarvan|wier)\shet\s\Z"
)


#: "Het mandaat van deze operatie", "De mandaten van de twee missies"
_OF_THIS_MISSION = regex(
    r"\s+van\s(?:deze|die|beide|de\s(?:beide|twee|drie|vier))\s[\w-]*(?:missies?|operaties?)(?!\w)"
)


#: "Resolutie 1272 riep UNTAET in het leven"
_SET_UP = regex(r"(?<!\w)(?:resolutie\s\d|in\shet\sleven|ingesteld|opgericht|gelanceerd)")


#: "De verlenging van het mandaat voor EUSTAT voorziet in een kleinere missie", "is door de Raad bekrachtigd": a mandate
#: "for" a mission is its own where the sentence tells of what the mission is to be, or who sends it decides
_TELLS_OF_ITSELF = regex(
    r"(?<!\w)(?:voor(?:ziet|zien|zag)\sin|biedt|kan|kunnen|stelt|laat|richt|maakt|krijgt|heeft)\s(?:[\w-]+\s){0,5}?(?:de|een|deze)\s"
    r"(?:[\w-]+e\s)?[\w-]*(?:missie|operatie)(?!\w)|(?<!\w)(?:afbouw\svan|door)\s(?:de|deze)\s(?:missie|operatie)(?!\w)"
)
#: "Het mandaat daarvan"
_OF_IT = regex(r"\s+(?:daarvan|ervan|hiervan)(?!\w)")


def _ends_in_mission(before: Sentence | None) -> bool:
    """Whether the sentence before names a mission last, which ``daarvan`` is of: ``neemt deel aan EUSTAT.``"""
    last = before.missions[-1] if before and before.missions else None
    return before is not None and last is not None and not before.low[last.end :].strip(" .,:;)»”\"'")


def tells_of_itself(sentence: Sentence) -> bool:
    """Whether a sentence with a mandate "for" a mission tells of the mission itself, or of who sends it, and of nothing
    of ours."""
    ours = sentence.of("subject", NL) or sentence.of("noun", "contribution") or speaks_of_us(sentence.low)
    low = sentence.low
    return not ours and (_TELLS_OF_ITSELF.search(low) or sentence.tools.bodies.decided.search(low)) is not None


def _was_set_up(sentence: Sentence) -> bool:
    """Whether a sentence tells how a mission came about, and speaks of nothing of ours."""
    ours = sentence.of("subject", NL) or sentence.of("adjective", NL) or sentence.of("noun", "contribution")
    return not ours and bool(sentence.missions) and _SET_UP.search(sentence.low) is not None


#: organisations that send a mission and give it its mandate
_WHO_SEND = ("un", "eu", "nato", "osce")


#: whose a mandate may be: ours, the mission's own, or that of somebody of whom the register tells nothing
Whose = Literal["ours", "its own", "another's"]


def whose_mandate(sentence: Sentence, objects: frozenset[str], at: int, actor: str | None) -> frozenset[str]:
    """Tell a national mandate from the mission's own; ``actor`` is who the text says acts, if it does.

    "Het mandaat van X" is the mission's; "voor X", "van tien personen", "van de bijdragen", or one that the cabinet
    decides about is Dutch.
    """
    if "international_mandate" in objects:
        return objects - {"mandate"}
    said = _Mandate(sentence, at, actor, of_people="people" in objects)
    whose = next((told for told in (way(said) for way in _WAYS) if told is not None), "its own")
    if whose == "ours":
        return objects | {"national_mandate"}
    others = objects - {"mandate"}
    return others | {"international_mandate"} if whose == "its own" else others


#: characters before a mandate and behind it in which stands whose it is
_BEFORE, _AFTER = 30, 80
#: and in which a mission stands that it is of, what it is said to have been given by, and the clause of its mission
_OF_WITHIN, _GIVEN_WITHIN, _CLAUSE_WITHIN = 60, 110, 180


class _Mandate:
    """The word for a mandate in its sentence, and what is asked of it over and over."""

    def __init__(self, sentence: Sentence, at: int, actor: str | None, *, of_people: bool) -> None:
        low = sentence.low
        end = next((c.end for c in sentence.of("noun", "mandate") if c.start == at), at)
        self.sentence, self.low, self.at, self.actor = sentence, low, at, actor
        #: whether what is done to it is done to people too: "mandaat voor tien waarnemers"
        self.of_people = of_people
        self.before, self.after = low[max(0, at - _BEFORE) : at], low[end : end + _AFTER]
        #: whether nobody says that we do what is done to it
        self.by_others = actor != NL
        self._end = end

    @cached_property
    def of_mission(self) -> bool:
        """Whether a mission stands right behind it: ``het mandaat van UNMIVER``."""
        near = self._end + _OF_WITHIN
        return _OF.match(self.after) is not None and any(self._end <= m.start <= near for m in self.sentence.missions)

    @cached_property
    def said_of(self) -> re.Match[str] | None:
        """Where what stands before it says who gave it, or what it is of."""
        return self.sentence.tools.bodies.gave.search(self.low, max(0, self.at - _GIVEN_WITHIN), self.at)

    @property
    def is_called_ours(self) -> bool:
        """Whether what stands before it calls it Dutch: ``het nationale mandaat``."""
        return _DUTCH_BEFORE.search(self.before) is not None


_OF, _FOR, _FOR_IT = regex(r"\s+van\s"), regex(r"\s+voor\s"), regex(r"\s+(?:daarvoor|hiervoor)(?!\w)")


def _by_its_adjective(said: _Mandate) -> Whose | None:
    """By who gave it, in one word: ``het Europese mandaat``, ``het Duitse mandaat``; a ceiling is ours."""
    if said.low.startswith(("plafond", "troepenplafond"), said.at):
        return "ours"
    given_by = next((a.name for a in said.sentence.of("adjective") if a.end + 1 == said.at), NL)
    if given_by in _WHO_SEND:
        return "its own"
    return None if given_by == NL else "another's"


def _by_the_mission(said: _Mandate) -> Whose | None:
    """By the mission that it is of: ``de missie, waarvan het mandaat afloopt``, ``het mandaat van deze operatie``."""
    if _OF_THE_MISSION.search(said.low, max(0, said.at - _CLAUSE_WITHIN), said.at):
        return "its own"
    if not said.by_others or said.is_called_ours:
        return None
    of_it = _OF_IT.match(said.after) and _ends_in_mission(said.sentence.before)
    return "its own" if of_it or _OF_THIS_MISSION.match(said.after) else None


def _by_what_is_told(said: _Mandate) -> Whose | None:
    """By what a clause about it is of: ``EUSTAT, waarvan het mandaat eindigt``, ``onze bijdrage, waarvan``."""
    if not (said.said_of and said.said_of["of"]):
        return None
    missions, start = said.sentence.missions, said.said_of.start()
    told = next((m for m in missions if _TOLD_OF.fullmatch(said.low, m.end, start)), None)
    if told is None:
        return None
    return (
        "ours"
        if said.sentence.tools.spelt(_GIVEN_TO).search(said.low, max(0, told.start - _OF_WITHIN), told.start)
        else "its own"
    )


def _by_who_has_it(said: _Mandate) -> Whose | None:
    """By a resolution, or by what has it: ``De missie heeft een mandaat``, ``Haar mandaat verstrijkt op 30 april``."""
    if not said.by_others:
        return None
    if _BY_RESOLUTION.search(said.low) or HAS_ITS_OWN.search(said.low, max(0, said.at - _AFTER), said.at):
        return "its own"
    return "its own" if said.before.endswith("haar ") and not said.sentence.of("subject", NL) else None


def _by_what_it_is_for(said: _Mandate) -> Whose | None:
    """By what it is for: people, our contribution, a mission: ``het mandaat voor de inzet in Verania``."""
    sentence, after, spelt = said.sentence, said.after, said.sentence.tools.spelt
    if (said.of_people and _OF_A_MANDATE.match(after)) or spelt(_FOR_OURS).match(after) or spelt(_OF_OURS).match(after):
        return "ours"
    pointing = sentence.after_dutch and not said.of_mission and _POINTING_BEFORE.search(said.before)
    if pointing or said.is_called_ours or _FOR_PEOPLE.match(after) or _OF_CONTRIBUTIONS.match(after):
        return "ours"
    if _FOR_IT.match(after):
        return "ours"
    if _FOR.match(after) and sentence.missions:
        return "its own" if said.by_others and sentence.once(tells_of_itself) else "ours"
    if any(c.end <= said.at for c in sentence.of("noun", "contribution")) and not _OF.match(after):
        return "ours"
    return None


def _by_who_acts(said: _Mandate) -> Whose | None:
    """By its heading, who acts, and whom its sentence counts: ``de overgangsregering, waarvan het mandaat eindigt``."""
    sentence, actor = said.sentence, said.actor
    if said.by_others and (sentence.once(_under_mandate) or said.of_mission):
        return "its own"
    if said.said_of and said.said_of["of"]:
        return "another's"
    if (actor is None and said.said_of) or (actor not in (None, NL) and not said.of_people):
        return "its own"
    if actor == NL or said.of_people or sentence.of("subject", NL):
        return "ours"
    return None


def _by_what_stands_around(said: _Mandate) -> Whose | None:
    """By the list or passage that it stands in: ``- UNMIVER, twaalf militairen, mandaat tot en met 31 mei``."""
    sentence = said.sentence
    if sentence.block.kind == "list_item" and sentence.people and not said.of_mission:
        return "ours"
    if sentence.before and _was_set_up(sentence.before):
        return "its own"
    return "ours" if sentence.dutch_section or sentence.ours else None


#: The ways to tell whose a mandate is, in the order in which they are asked. "UNMISS beschermt burgers. Het mandaat
#: loopt af op ...": where none tells, nobody spoke of us, and it is the mission's own.
_WAYS = (
    _by_its_adjective,
    _by_the_mission,
    _by_what_is_told,
    _by_who_has_it,
    _by_what_it_is_for,
    _by_who_acts,
    _by_what_stands_around,
)
