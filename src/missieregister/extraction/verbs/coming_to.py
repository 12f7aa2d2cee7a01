"""What a decision comes to: ``Dit behelst een bijdrage aan X``, behind a sentence that tells what was decided; and what
comes without anybody who decides: ``Er komt een verdubbeling van de inzet``."""

from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import DECIDED, DECIDED_THEN
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.text.us import OUR_CABINET
from missieregister.patterns import regex

#: "Het kabinetsbesluit behelst"; "Dit behelst", behind a sentence about what the government decided
_THE_DECISION = regex(r"(?:dit|dat|het)\s(?:kabinets|regerings)besluit\s")
_THIS = regex(r"(?:dit|dat|het|daarbij)\s")
_WE_DECIDED = regex(
    rf"(?<!\w)(?:(?:kabinets|regerings)besluit|besluit\svan\s(?:{OUR_CABINET}))(?!\w)|"
    rf"(?<!\w)(?:kabinet|regering)\s(?:[\w-]+\s){{0,6}}(?:{DECIDED_THEN}|{DECIDED})(?!\w)"
)


def says_what_is_decided(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb that opens its sentence tells what the decision is: ``Dit behelst een bijdrage aan X``."""
    if _THE_DECISION.fullmatch(sentence.low, 0, cue.start):
        return True
    before = sentence.before
    if before is None or not (_THIS.fullmatch(sentence.low, 0, cue.start) or cue.start == 0):
        return False
    return not before.missions and _WE_DECIDED.search(before.low) is not None


#: what is told so will be: "Er komt volgend jaar een uitbreiding van", and no "Mogelijk komt er een"
COMES = ("er komt", "komt er")
_COMES_A = regex(
    r"(?<!\w)(?:er\skomt|komt\ser)\s(?:(?!mogelijk|misschien|wellicht|waarschijnlijk|pas|geen|niet)[\w-]+\s){0,4}een\s(?:[\w-]+e\s)?\Z"
)
_OR_NOT = regex(
    r"(?<!\w)(?:mogelijk|misschien|wellicht|waarschijnlijk|eventueel|als|indien|of|zodra|wanneer)\s(?:[\w-]+\s){0,4}\Z"
)


def comes_there(sentence: Sentence, cue: Cue) -> bool:
    """Whether a noun is what there will be: ``Er komt een verdubbeling van de Nederlandse inzet``."""
    low = sentence.low
    if not any(word in low for word in COMES) or low.rstrip().endswith("?"):
        return False
    found = _COMES_A.search(low, max(0, cue.start - 90), cue.start)
    return found is not None and _OR_NOT.search(low, max(0, found.start() - 60), found.start()) is None


_TOWARDS = regex(r"(?<!\w)naar\s(?:(?:de|het)\s(?:[\w-]+\s){0,2})?\Z")
#: "keert terug naar de VN-missie X"
_BACK_TO = regex(r"[^,;]{0,120}?(?<!\w)naar\s(?:(?:de|het)\s(?:[\w-]+\s){0,2})?")


#: "keert volgend jaar terug in KFOR", "besloten terug te keren in de missie"
_BACK_IN = regex(r"(?:[^,;]{0,120}?(?<!\w)terug)?\s(?:in|bij)\s(?:(?:de|het)\s(?:[\w-]+\s){0,2})?")
#: "keert terug naar het missiegebied", "naar de Rode Zee terug": where a name stands, and which are no home
_BACK_THERE = Listed(
    r"(?<!\w)(?:naar\s(?:(?:de|het|hun|zijn|haar)\s)?(?:(?P<area>(?:missie|inzet|uitzend|operatie)?gebied|regio|inzet)(?!\w)|"
    r"(?!nederland|huis|eigen\s|(?:vlieg)?basis|vlb|vliegveld|(?:lucht)?haven|kazerne|thuis|schiphol|<towns>)(?P<name>\w))|"
    rf"(?P<term>voor\s(?:een\s|nog\s){{0,2}}(?:(?:nieuwe|tweede|derde|volgende)\s)?(?:periode|rotatie|uitzending|{NUMBER}\s(?:weken|maanden|jaar))))",
    words=("naar", "voor"),
)
#: where the ones who go back stand in their clause
_A_CLAUSE = regex(r"[^,;:]*")


def comes_back_to(sentence: Sentence, cue: Cue) -> bool:
    """Whether who returns does so to a mission, and begins again: ``Nederland keert terug naar EUSTAT``."""
    low, ends = sentence.low, [m.start for m in sentence.missions if cue.end < m.start < cue.end + 160]
    if cue.form != "past" and "terug" in low and _BACK_AT_WORK.search(low, cue.start):
        return True
    if cue.form != "past" and any(_BACK_IN.fullmatch(low, cue.end, at) for at in ends):
        return True
    if "naar " not in low or cue.form not in ("finite", "infinitive"):
        return False
    if any(_BACK_TO.fullmatch(low, cue.end, at) for at in ends):
        return True
    return cue.form == "infinitive" and any(
        cue.start - 60 < m.start < cue.start and _TOWARDS.search(low, max(0, m.start - 40), m.start)
        for m in sentence.missions
    )


def goes_back_there(sentence: Sentence, cue: Cue) -> bool:
    """Whether who returns goes to where he was before, or for some time: ``komt in mei terug voor een half jaar``."""
    if comes_back_to(sentence, cue) or cue.form not in ("finite", "infinitive"):
        return False
    if not (sentence.of("noun", "role", "equipment") or sentence.people):
        return False
    clause = _A_CLAUSE.match(sentence.low, cue.end)
    return clause is not None and _names_where(sentence, cue.start if cue.form == "finite" else 0, clause.end())


def _names_where(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a stretch says where one comes back to that is not home, or for how long one does."""
    places = sentence.tools.spelt(_BACK_THERE).finditer(sentence.low, start, end)
    return any(m["area"] or m["term"] or sentence.text[m.start("name")].isupper() for m in places)


#: "keert op 1 mei terug in KFOR"
_RETURNS_IN = regex(r"(?<!\w)terug(?:\ste\skeren|keren|gekeerd)?\s(?:in|bij)\s(?:(?:de|het)\s(?:[\w-]+\s){0,2})?\Z")


#: "keert eind maart terug in de operatie", "bij de taakgroep"
_BACK_AT_WORK = regex(
    r"(?<!\w)terug(?:\ste\skeren|keren|gekeerd)?\s(?:in|bij|naar)\s(?:de|het|deze|dit)\s(?:operatie|missie|taakgroep|vlootverband|"
    r"eskader|(?:operatie|missie|inzet)gebied)(?!\w)"
)


def returns_to_mission(sentence: Sentence) -> bool:
    """Whether somebody returns to a mission, or to where it is, and does not come home."""
    low = sentence.low
    if "terug" not in low:
        return False
    if _BACK_AT_WORK.search(low) or any(
        _RETURNS_IN.search(low, max(0, m.start - 60), m.start) for m in sentence.missions
    ):
        return True
    return any(goes_back_there(sentence, c) for c in sentence.of("verb", "return", "inform", "send"))
