"""Promises of a government that does not say whom it tells, or tells a member by name: ``De minister stuurt voor het
zomerreces een brief over EUSTAT``, as lists of promises have them; each by a day, or later."""

import re

from missieregister.extraction.events.now_or_later import HEREBY, points_later_in
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.steps.pledges import REPORT
from missieregister.extraction.steps.promised import is_denied
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.parts import Part, subject_of
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.text.us import CABINET, MINISTERS, WE
from missieregister.patterns import regex

_WHO = regex(
    rf"(?:(?:de|het|beide|onze)\s)?(?:(?:nederlandse|nieuwe|demissionaire)\s)?(?:{MINISTERS}|{CABINET}|ik|{WE})(?!\w)"
)
#: a paper is sent
_SENDS = frozenset((
    "stuurt", "sturen", "stuur", "zendt", "zenden", "zend", "biedt", "bieden", "bied", "gestuurd", "gezonden",
    "aanbieden", "aan te bieden", "toezenden", "toe te zenden", "toesturen", "toe te sturen", "uitbrengen",
    "uit te brengen", "verstrekken", "voorleggen", "voor te leggen",
))  # fmt: skip
#: papers that are for parliament, whoever sends them: "De artikel 100-brief over X wordt in september verstuurd"
_IS_SENT = frozenset(("verzonden", "verstuurd", "gestuurd", "gezonden", "toegezonden", "toegestuurd", "uitgebracht"))
_FOR_PARLIAMENT = regex(
    r"(?:de|een|deze|die)\s(?:[\w-]+e\s)?(?:artikel[\s-]100[\s-]?brief|kamerbrief|kennisgeving|kennisgevingsbrief|"
    r"verzamelbrief|voortgangsbrief|evaluatiebrief|voortgangsrapportage)(?!\w)"
)
#: what was found out is told
_TELLS = frozenset(("meldt", "melden", "meld", "bericht", "berichten", "rapporteert", "rapporteren"))
_FOUND_OUT = regex(r"(?<!\w)(?:de|het|alle)\s(?:uitkomst|uitkomsten|resultaat|resultaten|bevindingen)(?!\w)")
#: a paper is received
_GETS = frozenset(("krijgt", "krijgen", "ontvangt", "ontvangen"))
_MEMBER = Listed(r"\s*(?:<addressed>)\s[^,;:]{2,40}\Z|[^,;:]{0,60}\s(?:<addressed>)\s[\w-]+")
#: to whom else it goes: "een brief aan zijn ambtgenoot", "een verzoek aan de VN"
_TO_OTHERS = regex(
    r"(?<!\w)(?:aan|naar)\s(?!(?:de|uw|beide)\s(?:[\w-]+\s)?kamers?(?!\w))(?:de|het|zijn|haar|hun|mijn|alle|een)\s"
    rf"(?!(?:nederlandse\s)?(?:{TAKING_PART}|[\w-]*(?:missie|operatie|macht))(?!\w))"
)


def is_unaddressed(sentence: Sentence, part: Part, verb: re.Match[str], at: tuple[int, int], due: str | None) -> bool:
    """Whether a clause promises something for later to nobody by name, or to a member; its subject stands by the verb
    ``at`` a place."""
    word, published = verb[0], sentence.published
    own = part.low[part.start : part.end]
    ahead = points_later_in(own) if due is None else published is None or due > published[: len(due)]
    if not ahead:
        return False
    if is_denied(own) or HEREBY.search(own) or part.opener:
        return False
    if word in _GETS:
        who = part.low[part.start : at[0]], part.low[at[1] : part.end]
        told = any(sentence.tools.spelt(_MEMBER).match(words) for words in who)
        return told and REPORT.search(own) is not None
    if word in _IS_SENT and _FOR_PARLIAMENT.match(subject_of(part, at).words.lstrip()):
        return _TO_OTHERS.search(own) is None
    if word not in _SENDS and word not in _TELLS:
        return False
    if word in _TELLS and due is None:
        return False
    subject = subject_of(part, at)
    if not _WHO.match(subject.words.lstrip()) or sentence.tools.bodies.told.search(own):
        return False
    if sentence.tools.bodies.given_to.search(own) or _TO_OTHERS.search(own):
        return False
    return (REPORT if word in _SENDS else _FOUND_OUT).search(own) is not None
