"""Clauses: what part of a sentence a verb governs, and whether a form of it is a verb at all."""

import re
from itertools import pairwise

import msgspec

from missieregister.extraction.insets import carried_on, insets, whether_clauses
from missieregister.extraction.mentions.counts import MONTHS
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.passage import Sentence
from missieregister.extraction.scan import Cue
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

_CONJUNCTIONS = (
    "en|maar|terwijl|waarbij|waardoor|waarmee|omdat|aangezien|hoewel|zodat|mits|tenzij|nadat|voordat|waarna|waarvoor|als|"
    "indien|doordat|evenals|die|dat|wat|waar|daar|om|alsmede|vanwege|gezien|zoals|tot|ter|wegens|waarvan"
)
_FINITES = (
    "wordt|worden|zal|is|heeft|hebben|gaat|blijft|loopt|eindigt|levert|draagt|zet|stelt|verlengt|neemt|wil|kan|moet|ziet|"
    "kiest|beziet|onderzoekt"
)
_BOUNDARY = regex(
    rf";|:\s|,\s(?=(?:{_CONJUNCTIONS}|{_FINITES})\b)"
    r"|\s(?=maar\s|terwijl\s|omdat\s|waarbij\s|aangezien\s|doordat\s|zodat\s|alsook\s|zodra\s|wanneer\s|"
    r"nadat\s|voordat\s|totdat\s)"
)
#: ``en`` before a new main clause, not between two nouns
_AND_CLAUSE = regex(
    r"\sen\s(?=(?:de|het|een|deze|dit|nederland|nederlandse|beëindigt|trekt|breidt|zijn|"
    rf"{_FINITES})(?:\s|,\s))"
)
#: the same between verbs of which one is an infinitive: "zou eindigen en wordt verlengd"
_AND_FINITE = regex(rf"\sen\s(?=(?:{_FINITES})\s)")
_NEW_SUBJECT = regex(r",\s(?:(?:die|de\s+(?:\w+\s+)?(?:bijdrage|inzet|deelname))\s+(?:aan|in|bij)\s+(?:de\s+)?)?$")
_NUMBER_FOLLOWS = r"van (?=\d|\w+(?:tien|tig|een|twee|drie|vier|vijf|zes|zeven|acht|negen)\b)"
#: what may stand behind the particle of a separable verb; a noun would make it a preposition
_END_OF_CLAUSE = regex(
    r"\s*(?:$|[.,;:)!?]|(?:om|en|of|tot|voor|als|bij|te|ter|waarbij|die|dat|per|vanaf|met|ten|gedurende|binnen|"
    r"aan|voorlopig|zolang|mits|omdat|na|uit|medio|eind|begin|half|op(?=\s(?:\d|\w+dag\s))|"
    rf"in(?=\s(?:{MONTHS}|de loop|het|\d{{4}}))|{_NUMBER_FOLLOWS})\b)"
)
_OFTEN_PREPOSITION = frozenset(("in", "op", "aan", "door", "bij", "uit", "na"))
MODALS = frozenset(
    (
        "zal zullen wil willen wenst kan kunnen kon konden mocht mochten zou zouden moet moeten "
        "mag mogen gaat gaan blijft blijven laat laten hoeft"
    ).split()
)
_DETERMINERS = frozenset(
    "de een deze die alle beide twee drie vier vijf zes onze hun zijn haar geen diverse grotere kleinere".split()
)
_PRONOUNS_IN_E = ("we", "ze", "je", "zij")
_HOLDS = regex(
    r"(?![^.;]*\b(?:besloten|besluit|gekozen|vastgesteld|ingetrokken|beëindigd|ver(?:lengd|hoogd|laagd|ruimd|"
    r"kleind|groot)|"
    r"teruggebracht|opgehoogd|opgeschaald|uitgebreid|afgebouwd|afgeschaald)\b)[^.;]{0,70}\b(?:mandaat|mandaten|"
    r"plafond)\b"
)
_KEEPS_DOING = regex(r"\s+(?:\w+\s+){0,3}(?:bijdragen|leveren|deelnemen|inzetten|steunen|werken|volgen|voeren)\b")
_ENDS_HERE = regex(r"\s*[.,;]|\Z")
_WORD_NEXT = regex(r"\s\w")
_UPON_NEXT = regex(r"\sop\s")
_TURNS = regex(rf"[;:]|, (?:maar|terwijl|waarbij)|\sen\s(?:{_FINITES})\s")
_RELATIVE = regex(r"(?:(?:dat|die)(?!\s(?:van|aan|voor|bij)\s(?!\d))|welke|waarvan|waartoe)\s")
_TO_A_NOUN = regex(
    r"(?:(?!\s(?:om|te|dat|tot)\s)[^.;:]){0,90}?\stot\s(?=(?:de|het|een|deze|\w+e)\s|\w+\s(?:aan|van|in)\s)"
)
_STRONG = ("contribution", "mandate", "national_mandate", "combined")


def bounds(sentence: Sentence, cues: list[Cue]) -> list[int]:
    """Return where the clauses of a sentence begin and end: at conjunctions, and at ``en`` between two main verbs."""
    low = sentence.low
    found = {0, len(low), *(m.end() for m in _BOUNDARY.finditer(low))}
    mains = sorted({c.start: c.form for c in cues if c.form != "noun"}.items())
    for (left, first), (right, second) in pairwise(mains):
        begins = _AND_CLAUSE if "infinitive" not in (first, second) else _AND_FINITE
        join = begins.search(low, left, min(len(low), right + 24))
        if join and join.end() <= right:
            found.add(join.end())
        found.update(
            m.start
            for m in sentence.missions
            if left < m.start < right
            and _NEW_SUBJECT.search(low, max(left, m.start - 40), m.start)
            and low.count("(", left, m.start) == low.count(")", left, m.start)
        )
    for half in (*sentence.once(ellipses), *sentence.once(insets)):
        found.update(half)
    return sorted(found)


_ELLIPSIS = regex(r"(?:,|;|\ben|\bmaar)\s(?P<rest>[^,;]{4,110}?)\s(?P<turn>niet|wel)(?:\s+meer)?\s*[.,;)]")


def ellipses(sentence: Sentence) -> list[tuple[int, int]]:
    """Return the halves of a sentence that repeat a verb with the opposite sign: ``die aan X niet``."""
    low = sentence.low
    if not sentence.missions or ("niet" not in low and "wel" not in low):
        return []
    return [
        (match.start("rest"), match.end())
        for match in _ELLIPSIS.finditer(low)
        if any(match.start("rest") <= m.start < match.end() for m in sentence.missions)
        and not any(c.form != "noun" and match.start("rest") <= c.start < match.end() for c in sentence.of("verb"))
    ]


def settle(sentence: Sentence, cue: Cue) -> Cue | None:
    """Find a separable verb's particle, and tell infinitives, plurals and nouns apart; None where it is no verb."""
    low = sentence.low
    before = low[max(0, cue.start - 12) : cue.start].split()
    if cue.lemma == "komen":
        if _reaches_number(sentence, cue):
            return msgspec.structs.replace(cue, name="measure", lemma="uitkomen op")
        return cue if _comes_about(sentence, cue) else None
    if cue.lemma == "oplopen" and _HARM.search(low):
        return None
    if cue.name in ("increase", "decrease") and _OF_NO_TROOPS.match(low, cue.end):
        return None
    if cue.lemma == "nagaan" and low.endswith(("valt ", "valt niet ", "is "), 0, cue.start):
        return None  # "voor zover valt na te gaan"
    if cue.name == "finish" and _STUDY.search(low, max(0, cue.start - 30), cue.start):
        return None
    if cue.lemma == "doorgaan" and _NO_CONTRIBUTION.search(low, 0, cue.start):
        return None
    if cue.lemma in _GROWS and _OF_NO_SIZE.search(low, max(0, cue.start - 60), cue.start):
        return None
    if cue.lemma == "gevuld zijn" and (
        _POSTS.search(low) or _WITH_PEOPLE.search(low, max(0, cue.start - 40), cue.start)
    ):
        return msgspec.structs.replace(cue, name="serve", lemma="vullen")
    if cue.name == "support" and _gives_to_a_mission(sentence, cue):
        cue = msgspec.structs.replace(cue, name="contribute")
    elif cue.name == "support" or _means_something_else(sentence, cue):
        return None
    if cue.name == "investigate" and cue.form != "participle" and _is_passive(sentence, cue):
        return msgspec.structs.replace(cue, form="participle")
    if cue.form in ("finite", "past") and cue.particle:
        return cue if _particle_follows(low, cue) else None
    if cue.name == "send" and _SCOUTS.search(low):
        return None
    if cue.form == "noun" and cue.name == "expire" and before[-1:] and before[-1] in _WHEN:
        return None
    if cue.form == "infinitive":
        if cue.lemma == "langer" or before[-1:] == ["te"] or " te " in low[cue.start : cue.end]:
            return cue
        if before[-1:] in (["het"], ["dit"]):
            return msgspec.structs.replace(cue, form="noun")
        if before[-1:] in (["wij"], ["we"]):
            return msgspec.structs.replace(cue, form="finite")
        whole = " " in low[cue.start : cue.end]  # "geen gehoor geven" has its noun with it
        if (
            before
            and not whole
            and not any(0 <= cue.start - m.end <= 2 for m in sentence.missions)  # "aan EUAM Ukraine deelnemen"
            and (
                (before[-1] in _DETERMINERS and before[-2:-1] not in (["tot"], ["naar"]))
                or (before[-1].endswith("e") and not _is_object(sentence, cue) and before[-1] not in _PRONOUNS_IN_E)
            )
        ):
            return None
        if not sentence.words.isdisjoint(MODALS):
            return cue
        return msgspec.structs.replace(cue, form="finite")
    if cue.lemma == "blijven" and before[-1:] in (["zal"], ["zullen"]) and _ENDS_HERE.match(low, cue.end):
        return cue  # "dat de eenheid tot mei zal blijven"
    if cue.lemma == "blijven" and (
        sentence.words & (MODALS - {"blijft", "blijven"}) or before[-1:] == ["te"] or _KEEPS_DOING.match(low, cue.end)
    ):
        return None
    if (
        cue.form == "participle"
        and cue.name != "expire"
        and before[-1:] in (["een"], ["het"], ["de"], ["deze"])
        and _WORD_NEXT.match(low, cue.end)
    ):
        return None
    if cue.lemma == "aflopen" and low[cue.start : cue.end] == "afgelopen" and _WORD_NEXT.match(low, cue.end):
        return None
    if cue.lemma == "inzetten" and _UPON_NEXT.match(low, cue.end):
        return None
    if cue.lemma == "hebben" and not _HOLDS.match(low, cue.end):
        return None
    if (
        cue.form == "finite"
        and before[-1:] in (["het"], ["een"], ["dit"], ["de"])
        and cue.lemma not in ("actief zijn", "werkzaam zijn")
        and not (cue.name == "measure" and before[-1] in ("het", "dit"))  # "het betreft tien militairen"
        and not (before[-1] == "het" and low[cue.end - 1] == "t" and "kabinet" in low[: cue.start])  # that it does
    ):
        return None
    return cue


#: what is filled with people: "de functie wordt gevuld tot en met 15 november"
#: "is dit team met zeven militairen gevuld"
_WITH_PEOPLE = regex(r"(?<!\w)(?:met|door)\s[\w-]+\s[\w -]{3,30}\Z")
_POSTS = regex(r"(?<!\w)(?:functies?|plaatsen|posten?|posities?|vacatures?)(?!\w)")
#: "vergroot de kans op plaatsing"
_OF_NO_TROOPS = regex(
    r"\s(?:de|het|hun|zijn|haar)\s(?:\w+e\s)?(?:kans|kansen|druk|effectiviteit|veiligheid|stabiliteit|risico|risico's|"
    r"draagvlak|zichtbaarheid|samenhang|weerbaarheid|legitimiteit|last|werklast|kosten|uitgaven)(?!\w)"
)
#: "wordt dat onderzoek afgesloten"
_STUDY = regex(r"(?<!\w)(?:onderzoek|studie|verkenning|evaluatie|procedure|debat|overleg)\s\Z")
#: "het voornemen de deelname te beëindigen is niet doorgegaan"
_NO_CONTRIBUTION = regex(
    r"(?<!\w)(?:voornemen|plan|uitbreiding|verhoging|vermindering|beëindiging|bezoek|oefening|overleg|verhuizing)(?!\w)"
)
_GROWS = ("toenemen", "afnemen", "stijgen", "dalen", "groeien")
#: "de dreiging is toegenomen"
_OF_NO_SIZE = regex(
    r"(?<!\w)(?:dreiging\w*|geweld|spanning(?:en)?|onveiligheid|onrust|criminaliteit|risico's|druk|zorgen|"
    r"instabiliteit)"
    r"\s+(?:[\w-]+\s+){0,6}\Z"
)
#: "liepen drie mariniers verwondingen op"
_HARM = regex(r"verwonding|letsel|schade|vertraging|verliezen|kwetsu")
#: who go to see, and are no contribution
_SCOUTS = regex(r"verkennings(?:team|missie|bezoek)|fact[ -]?finding")
#: "een half jaar na afloop van de inzet": when, and not that it ends
_WHEN = ("na", "voor", "vóór", "bij", "sinds", "tot")
#: forms that are a participle too: "wordt bezien", "is onderzocht"
_PARTICIPLES_TOO = {"bezien": ("wordt", "worden", "werd", "werden"), "onderzoeken": (
    "wordt", "worden", "werd", "werden", "is", "zijn", "heeft", "hebben", "had", "hadden")}  # fmt: skip


def _is_passive(sentence: Sentence, cue: Cue) -> bool:
    """Whether a form of to investigate that reads two ways is a participle here."""
    helped = _PARTICIPLES_TOO.get(cue.lemma, ())
    if sentence.low[cue.start : cue.end] not in ("bezien", "onderzocht") or not sentence.has_word(*helped):
        return False
    return not sentence.low[: cue.start].endswith(" te ")


_WITH = regex(r"(?<!\w)met\s")
_BEHIND_PREPOSITION = regex(
    r"(?<!\w)(?:aan|in|bij|van|voor|naar|door|uit|met|binnen|namens|op|over|onder|tot)\s+"
    r"(?:(?:de|het|een|deze)\s+)?(?:(?!maanden|jaar|weken|dagen)[^\W\d][\w-]*\s+){0,2}[(«\"]?\Z"
)


def _gives_to_a_mission(sentence: Sentence, cue: Cue) -> bool:
    """Whether a mission itself is supported with people: "ondersteunt UNMIVER met dertig militairen"."""
    low = sentence.low
    if not sentence.missions or sentence.of("noun", "contribution") or not _WITH.search(low) or sentence.money:
        return False
    if cue.form == "participle" and not (sentence.of("subject", NL) or sentence.of("adjective", NL)):
        return False
    return any(not _BEHIND_PREPOSITION.search(low, max(0, m.start - 60), m.start) for m in sentence.missions)


_REACHES = regex(rf"[^.;,]{{0,60}}?\s(?:uit\s+)?op\s+(?:[\w-]+\s+){{0,2}}{NUMBER}(?!\w)(?!\s+{MONTHS})")
_TO_PLACE = regex(
    rf"[^.;,]{{0,90}}?\snaar\s(?!(?:de|uw|beide)\s(?:kamer|tweede|eerste)|verwachting|(?:\w+\s)?{NUMBER}(?!\w))"
)


#: "gaat naar EUFOR over"
_HANDED_OVER = regex(r"\sover\s*[.,;)]")


_OF_ONESELF = regex(
    r"(?<!\w)(?:zich|ons)\s(?:[\w-]+\s){0,5}(?:inzet|in\ste\szet|in\s(?:zal|zullen|blijven)\s)|(?:zet|"
    r"zetten)\s+(?:zich|ons)\s"
)
_ACTED_UPON = ("contribution", "mandate", "national_mandate", "international_mandate", "combined", "mission")
#: "wij hebben onderzocht wat de missie heeft gekost" looks back, and at no contribution that is to come
_ASKS_WHAT = regex(r"[\s,]+(?:[\w-]+\s+){0,2}(?:wat|hoe|hoeveel|waarom|in hoeverre|welke lessen)\s")
_COUNTED = regex(rf"(?<!\w)(?:aantal|{NUMBER}|(?!te\s)\w+e)\s+\Z")


_HELPED = regex(r"(?<!\w)(?:wordt|worden|is|zijn|was|waren|werd|werden|heeft|hebben|had|hadden)(?!\w)")
_MARKS = ",;:"


def one_form_each(sentence: Sentence, cues: list[Cue]) -> list[Cue]:
    """Choose between the two forms that ``versterkt`` can be: the participle where its clause has an auxiliary."""
    twins = {c.start for c in cues if c.form == "participle"} & {c.start for c in cues if c.form == "finite"}
    if not twins:
        return cues
    low, other = sentence.low, {}
    for at in twins:
        left = max(low.rfind(mark, 0, at) for mark in _MARKS) + 1
        right = min((e for e in (low.find(mark, at) for mark in _MARKS) if e >= 0), default=len(low))
        other[at] = "finite" if _HELPED.search(low, left, right) else "participle"
    return [c for c in cues if other.get(c.start) != c.form]


def _means_something_else(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb's form is no verb here, or says what no frame asks for."""
    if cue.form == "past" and any(c.start == cue.end + 1 for c in sentence.of("noun", *_ACTED_UPON)):
        return True  # "hernieuwde deelname", "het verlengde mandaat"
    if (
        cue.lemma == "plaatsen"
        and cue.form == "infinitive"
        and _COUNTED.search(sentence.low, max(0, cue.start - 40), cue.start)
    ):
        return True
    if (
        cue.lemma == "inzetten"
        and cue.form != "participle"
        and _OF_ONESELF.search(sentence.low, max(0, cue.start - 60), cue.end + 14)
    ):
        return True  # "zal zich inzetten voor vrede"
    if cue.name == "investigate" and _ASKS_WHAT.match(sentence.low, cue.end):
        return True
    return cue.lemma in _ONLY_WHERE and not _ONLY_WHERE[cue.lemma](sentence, cue)


def _reaches_number(sentence: Sentence, cue: Cue) -> bool:
    """Whether something comes to a number: ``komt daarmee op 280``."""
    return _REACHES.match(sentence.low, cue.end) is not None


def _comes_about(sentence: Sentence, cue: Cue) -> bool:
    """Whether something comes to be: ``er komt geen bijdrage``."""
    low = sentence.low
    return low[: cue.start].endswith("er ") or low.startswith(" er ", cue.end)


def _goes_somewhere(sentence: Sentence, cue: Cue) -> bool:
    """Whether people go to a mission: ``er gaan zestig militairen naar MINUSMA``."""
    found = _TO_PLACE.match(sentence.low, cue.end)
    if not found or _HANDED_OVER.search(sentence.low, cue.end, cue.end + 160):
        return False
    if any(found.end() <= m.start <= found.end() + 30 for m in sentence.missions):
        return True
    return any(cue.start - 60 <= c.start < found.end() for c in sentence.of("noun", "role", "equipment"))


#: "heeft tot deelname voor de volledige looptijd besloten"
_TO_A_NOUN_BEFORE = regex(
    r"(?<!\w)(?:heeft|hebben|is|werd)\s(?:[^,;]{0,20}\s)?tot\s(?:de\s|een\s)?(?:[\w-]+e\s)?"
    r"(?:deelname|deelneming|bijdrage|inzet|uitzending)\s[^,;]{0,90}\Z"
)


def _decides_on_noun(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is decided is a noun: ``besloot op 1 november tot een bijdrage``, and no verb follows first."""
    found = _TO_A_NOUN.match(sentence.low, cue.end)
    if not found:
        return _TO_A_NOUN_BEFORE.search(sentence.low, 0, cue.start) is not None
    return any(found.end() <= c.start <= found.end() + 30 for c in sentence.of("noun", "contribution"))


def _joins_in(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody joins: ``sluit zich met een fregat aan``; much else is "aansluiten" upon other things."""
    return sentence.has_word("zich", "ons") or cue.form in ("participle", "infinitive")


_DECIDED_THERETO = regex(r"[^.;:,]{1,80}?\sbeslo(?:ten|ot)(?!\w)")
#: verbs that mean something here only in certain company
_ONLY_WHERE = {
    "besluiten tot": _decides_on_noun,
    "aansluiten": _joins_in,
    "daartoe besluiten": lambda sentence, cue: _DECIDED_THERETO.match(sentence.low, cue.end) is not None,
    "gaan naar": _goes_somewhere,
}


def _is_object(sentence: Sentence, cue: Cue) -> bool:
    """Whether the word before a verb is what it acts upon: the ``bijdrage`` of ``geen bijdrage leveren``."""
    return any(0 <= cue.start - c.end <= 1 for c in sentence.of("noun"))


def _particle_follows(low: str, cue: Cue) -> bool:
    limit = min(len(low), cue.end + 320)
    if low.find(cue.particle, cue.end, limit) < 0:
        return False
    for match in re.finditer(rf"(?<![\w-]){re.escape(cue.particle)}(?![\w-])", low[cue.end : limit]):
        at_end = _END_OF_CLAUSE.match(low, cue.end + match.end())
        if cue.particle not in _OFTEN_PREPOSITION or at_end:
            between = low[cue.end : cue.end + match.start()]
            return not _TURNS.search(between)
    return False


def clause_of(cue: Cue, edges: list[int]) -> tuple[int, int]:
    """Return the clause that a verb stands in."""
    return max(b for b in edges if b <= cue.start), min(b for b in edges if b >= cue.end)


#: what opens a clause that has a subject of its own
_OWN_SUBJECT = ("zodra ", "wanneer ", "nadat ", "voordat ", "totdat ")
#: an auxiliary that opens a clause acts upon what stands before the comma: "Op het verzoek, kan zij niet ingaan"
_HEADS_ITS_CLAUSE = ("wordt", "worden", "is ", "zijn ", "zal", "te ", "kan ", "kunnen ", "heeft ", "hebben ")


def window(sentence: Sentence, cue: Cue, cues: list[Cue], edges: list[int]) -> tuple[int, int]:
    """Return the stretch of a sentence that a verb governs: its clause, or more where its object stands before."""
    left, right = carried_on(*clause_of(cue, edges), edges, sentence.once(insets))
    if cue.name == "investigate" and left:
        left = next((begin for begin, end in sentence.once(whether_clauses) if begin < left <= end + 1), left)
    relative = cue.name in ("expire", "run", "end") or cue.lemma == "daartoe besluiten"
    if left and relative and _RELATIVE.match(sentence.low, left):
        left = max((b for b in edges if b < left), default=0)
    second = (
        left
        and cue.name in ("expire", "run", "extend")
        and cue.form == "finite"
        and sentence.low[:left].endswith(" en ")
    )
    if second and (cue.start == left or not _has_object(sentence, left, right)):
        # "het mandaat bedraagt ... en loopt af op ..."
        left = max((b for b in edges if b < left), default=0)
    if left and cue.form == "finite" and cue.start == left and not _has_object(sentence, left, right):
        # "het mandaat, waarvoor ..., loopt tot"
        left = 0
    if sentence.low.startswith(_OWN_SUBJECT, left):
        return left, right
    passive = cue.form == "participle" or (cue.form == "infinitive" and not _has_object(sentence, left, right))
    if passive and not _has_object(sentence, left, cue.start):
        # a verb whose object stands before a clause in between: "de bijdrage aan X, die ..., wordt verlengd"
        earlier = [b for b in edges if b < left]
        others = [c.end for c in cues if c.end <= left and c.form != "noun"]
        if earlier and (not others or max(others) <= earlier[-1]):
            left = earlier[-1]
        elif earlier and sentence.low[left:].startswith(_HEADS_ITS_CLAUSE):
            left = 0
        if left and cue.form == "participle" and not _has_object(sentence, left, cue.start):
            left = 0
    return left, right


def _has_object(sentence: Sentence, left: int, right: int) -> bool:
    nouns = any(left <= c.start and c.end <= right for c in sentence.of("noun", *_STRONG))
    return nouns or any(left <= m.start and m.end <= right for m in sentence.missions)
