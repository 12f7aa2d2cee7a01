"""What looks into how a contribution went, or into deeds and accidents, does not look into whether there will be one.

``bezien welke delen van de opleiding beter kunnen``, ``In de evaluatie wordt bezien of de doelen zijn gehaald``.
"""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.scan import Cue
from missieregister.patterns import regex

#: what is asked about how it went
_ASKS_HOW_IT_WENT = regex(
    r"[^;:]{0,160}?(?<!\w)(?:welke|hoe|wat|of|in\shoeverre|in\swelke\smate)\s[^;:]{0,160}?(?<!\w)(?:lessen|verbeter\w*|beter\s(?:kan|kon|kunnen|konden)|"
    r"verlopen|opgeleverd|gehaald|behaald|bereikt|doeltreffend\w*|doelmatig\w*|effectief|effectiviteit|geslaagd|geleerd|"
    r"verwezenlijkt|gerealiseerd|gewerkt|functioneerden?|gefunctioneerd)(?!\w)",
)
#: in an evaluation, or by who makes one
_IN_EVALUATION = regex(
    r"(?<!\w)(?:(?:in|tijdens|bij|door|met)\s)?(?:de|deze|die|een)\s(?:[\w-]+e\s)?[\w-]*(?:evaluatie|onderzoekers|evaluatoren)"
    r"(?!\w)[^;:]{0,160}\Z|"
    r"(?<!\w)(?:te\s)?(?:toetsen|evalueren)\sen\s(?:te\s)?\Z"
)
#: what may still come of it: "in de evaluatie wordt bezien of de inzet kan worden voortgezet"
_WHAT_FOLLOWS = regex(
    r"(?<!\w)(?:\w*verleng\w*|voort\s?te\szetten|voortgezet|voortzetting|vervolg\w*|beëindig\w*|opnieuw|nieuwe|toekomstige|"
    r"kan\s(?:worden\s)?(?:gelever|bijdragen|deelnemen|ingezet)\w*)(?!\w)"
)
#: what the police, a mission or an inspection looks into: "het onderzoeken van mensenrechtenschendingen"
_DEEDS = (
    r"(?:(?:de|het|een|deze|dit|van|mogelijke|vermeende|ernstige)\s){0,3}(?:\w+e\s)?(?:\w*(?:schending|misda|misdrijv)\w*|incidenten?|"
    r"ongeval(?:len)?|ongeluk(?:ken)?|aanslag(?:en)?|moord(?:en)?|klachten|beschuldigingen|toedracht|gruweldaden)(?!\w)"
)
_DEED_BEHIND = regex(rf"\s{_DEEDS}")
_DEED_BEFORE = regex(rf"(?<!\w){_DEEDS}\s(?:te\s)?\Z")
#: what is looked back on stands within so many characters before a verb, and twice as many behind
_REACH = 200


def looks_back(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb of looking into something asks how a contribution went, or what was done, and not whether there
    will be one."""
    low = sentence.low
    if _DEED_BEHIND.match(low, cue.end) or (
        cue.form == "infinitive" and _DEED_BEFORE.search(low, max(0, cue.start - _REACH), cue.start)
    ):
        return True
    behind = cue.end + 2 * _REACH
    if _WHAT_FOLLOWS.search(low, cue.end, behind):
        return False
    if _ASKS_HOW_IT_WENT.match(low, cue.end, behind):
        return True
    near = low[max(0, cue.start - _REACH) : cue.start]
    return ("evalu" in near or "toetsen" in near) and _IN_EVALUATION.search(near) is not None
