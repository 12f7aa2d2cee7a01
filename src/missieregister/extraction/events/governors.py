"""The word that governs a verb or noun, and so tells how sure it is: ``is voornemens ... te verlengen``."""

from missieregister.extraction.events.conditionals import NO_CASE, told_to_be
from missieregister.extraction.sentences.granted import is_granted
from missieregister.extraction.sentences.insets import apart
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import DECIDED
from missieregister.extraction.text.reach import CLAUSE
from missieregister.extraction.text.scan import Cue
from missieregister.patterns import regex

_GOVERNS = ("decided", "intended", "investigated", "asked", "possible", "purpose")
#: what, said before "blijft", "gaat" or "zal", decides how sure the verb is; "wil blijven bijdragen" is still a wish
OPEN = ("investigated", "asked", "possible")
_BEFORE_STAYING = {"blijven": (*OPEN, "intended"), "gaan": (*OPEN, "intended")}
#: what is looked at or asked for, and so may not be
DOUBTS = ("investigated", "asked")


def _closed_off(low: str, modal: Cue, cue: Cue) -> bool:
    """Whether a condition ended before the verb: the ``als`` of "is bereid, als X instemt, Y te leveren"."""
    return low[modal.start : modal.end] in ("als", "indien", "mocht", "zolang") and "," in low[modal.end : cue.start]


#: "kan worden gemeld dat Nederland twee officieren levert": what can be told is so
_IS_TOLD = (
    r"[^.;]{0,40}?\s(?:gemeld|melden|mededelen|meedelen|medegedeeld|meegedeeld|bevestigd|bevestigen|berichten|"
    r"bericht)\s(?:[^.;]{0,40}?\s)??dat\s"
)
_TELLING = regex(_IS_TOLD)
CAN_TELL = regex(rf"(?<!\w)(?:kan|kunnen){_IS_TOLD}")


def can_be_told(low: str, modal: Cue, cue: Cue) -> bool:
    """Whether a ``kan`` only says that something can be told, and the verb stands in what is told."""
    if low[modal.start : modal.end] not in ("kan", "kunnen"):
        return False
    told = _TELLING.match(low, modal.end)
    return told is not None and told.end() <= cue.start


#: "zal als vlaggenschip deelnemen", "is als eerste land bereid": what somebody is, and no condition
_IN_THE_ROLE = regex(r"\s(?:[\w-]+\s){1,2}(?:van\s[^,;]{2,60}\s)?\Z")


def _in_the_role(low: str, modal: Cue, cue: Cue) -> bool:
    """Whether an ``als`` inside a clause tells in what role its verb is done, right before that verb."""
    if low.startswith(NO_CASE, modal.start):
        return True
    if low[modal.start : modal.end] != "als" or low[max(0, modal.start - 2) : modal.start] in ("", ", "):
        return False
    return _IN_THE_ROLE.fullmatch(low, modal.end, cue.start) is not None


#: "op dit verzoek positief te reageren": a request that something is done with asks for nothing here, but one that came
#: does: "het verzoek gekregen om bij te dragen"
_REQUEST_ASKS = regex(
    r"\s+(?:(?:gekregen|ontvangen|gehad|voorgelegd\sgekregen|binnengekregen)\s)?(?:om|tot|van|aan|te|door|uit|gericht|gedaan|ingediend|neergelegd)(?!\w)"
)
#: "op verzoek van de VN zal Nederland": what was asked is done
AT_REQUEST = regex(
    r"(?<!\w)(?:op|in\sreactie\sop|in\santwoord\sop|naar\saanleiding\svan|gevolg\s(?:gevend\s)?aan)\s(?:\w+\s)?\Z"
)
#: "aan dit verzoek te voldoen en de inzet te verlengen"
_IS_HONOURED = regex(
    r"\s(?:te\s(?:voldoen|honoreren|beantwoorden)|tegemoet\ste\skomen|tegemoetkomen|gevolg\ste\sgeven|gehoor\ste\sgeven)(?!\w)"
)


def is_answered(low: str, modal: Cue) -> bool:
    """Whether a request is one that something is done with, and that asks for nothing here: ``op dit verzoek``."""
    if low[modal.start : modal.end] != "verzoek":
        return False
    if _IS_HONOURED.match(low, modal.end) or is_granted(low, modal):
        return True
    return not _REQUEST_ASKS.match(low, modal.end) or AT_REQUEST.search(low, 0, modal.start) is not None


_DENIED_MEANS = regex(r"(?<!\w)(?:geen\s+mogelijkhe(?:id|den)|niet\s+in\s+staat|niet\s+bereid|geen\s+ruimte)\Z")
_AUXILIARIES = ("blijft", "blijven", "gaat", "gaan", "zal", "zullen")


def _is_aside(low: str, modal: Cue, earlier: Cue, cue: Cue) -> bool:
    """Whether a word stands between commas: the ``verzocht`` of "zal, anders dan verzocht, geen bijdrage leveren"."""
    if "," not in low[earlier.end : modal.start] or "," not in low[modal.end : cue.start]:
        return False
    return not _SAYS_SO.search(low, low.rfind(",", 0, modal.start), modal.end)


#: a main clause of its own: ", heeft het kabinet besloten"
_SAYS_SO = regex(rf",\s(?:heeft|hebben|is|zijn)\s[^,]*(?:{DECIDED})\Z")
_WHETHER = regex(r"\sof\s[^,;]*\Z")
#: "het onderzoek of Nederland wil": a noun or verb that is no word of doubt by itself
_LOOKED_INTO = regex(r"(?<!\w)(?:onderzoek|verkenning|nagaan|gaat\sna|beziet|bezien|bekijkt|bekijken)\sof\s[^,;]*\Z")


def _wish_in_doubt(low: str, wish: Cue, before: list[Cue]) -> str | None:
    """Return how sure a wish is of which somebody looks into whether there is one: ``onderzoekt of Nederland wil``."""
    if _LOOKED_INTO.search(low, max(0, wish.start - CLAUSE), wish.start):
        return "investigated"
    doubt = next((c for c in reversed(before) if c.name in DOUBTS), None)
    return doubt.name if doubt and _WHETHER.search(low, doubt.end, wish.start) else None


def words_of_mood(sentence: Sentence, cue: Cue) -> list[Cue]:
    """Return the words before a verb or noun that may tell how sure it is, in order."""
    low = sentence.low
    return [
        c
        for c in sentence.of("modality")
        if c.end <= cue.start
        and c.name in _GOVERNS
        and not _closed_off(low, c, cue)
        and not apart(sentence, c.start, cue.start)
        and not _in_the_role(low, c, cue)
        and not can_be_told(low, c, cue)
    ]


def without_its_request(low: str, cue: Cue, left: list[Cue]) -> list[Cue]:
    """Leave out the words for what was asked where a verb answers it (``het verzoek wordt gehonoreerd``) or looks at it
    (``is dit verzoek aan het bezien``): they do not govern that verb."""
    if cue.name in ("honour", "decline"):
        return [c for c in left if c.name != "asked"]
    if cue.name == "investigate":
        return [c for c in left if low[c.start : c.end] != "verzoek"]
    return left


def governor(sentence: Sentence, cue: Cue, left: list[Cue]) -> str | None:
    """Return the class of the word that governs an infinitive or a noun: the nearest before it."""
    usable = without_its_request(sentence.low, cue, left)
    usable = [c for c in usable if not (cue.start <= c.start < cue.end or is_answered(sentence.low, c))]
    if not usable:
        return "decided" if any(is_granted(sentence.low, c) for c in left) else None
    while len(usable) > 1 and _is_aside(sentence.low, usable[-1], usable[-2], cue):
        usable.pop()
    nearest = usable[-1]
    if _DENIED_MEANS.search(sentence.low, max(0, nearest.start - 12), nearest.end):
        return "decided"  # "ziet geen mogelijkheid om", "is niet in staat te"
    between = sentence.low[nearest.end : cue.start]
    if ";" in between:
        return None
    if nearest.name == "intended" and (doubted := _wish_in_doubt(sentence.low, nearest, usable[:-1])):
        return doubted
    anew = sentence.low[: nearest.start].endswith(" en ")  # "beziet dit en zal de Kamer informeren"
    if nearest.name == "decided" and not anew and sentence.low[nearest.start : nearest.end] in _AUXILIARIES:
        stronger = [c for c in usable if c.name in _BEFORE_STAYING.get(sentence.low[nearest.start : nearest.end], OPEN)]
        if stronger and nearest.start - stronger[-1].end < 150:
            nearest = stronger[-1]
    if sentence.low[nearest.start : nearest.end] in ("zou", "zouden") and told_to_be(sentence.low, nearest.start):
        return "decided"  # "meldde dat Nederland zou deelnemen"
    return nearest.name
