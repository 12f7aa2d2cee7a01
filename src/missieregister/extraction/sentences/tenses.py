"""Where a date without a year lies, by its own clause: ``is op 3 mei besloten; de inzet begint op 1 juni``."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from missieregister.extraction.mentions.dates import Tense
from missieregister.extraction.sentences.clauses import bounds
from missieregister.extraction.text.phrases import bare_words
from missieregister.extraction.text.reach import CLAUSE
from missieregister.extraction.text.scan import Cue
from missieregister.model.calendar import ANY_MONTH, ANY_WEEKDAY
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.sentences.sentence import Sentence

_START, _END = attrgetter("start"), attrgetter("end")
_HAS_BEEN = frozenset(("is", "zijn", "werd", "werden", "was", "waren", "heeft", "had"))
_WILL_BE = frozenset(("zal", "zullen", "wordt", "worden"))
_IS_TO_BE = _WILL_BE | {"zult", "ontvangt"}
#: participles that no frame asks for, behind "is": "is tot 1 februari actief geweest"
_DONE = frozenset(("vertrokken", "geweest"))
_AHEAD = frozenset(("voorzien zijn", "voorzien tot"))
#: what lies ahead where it is told in the present
_LEAVES = frozenset(("send", "expire", "return", "begin", "end", "follow", "settle"))
#: what makes a clause one of its own, beside the verbs of the lexicon
_FINITE = _HAS_BEEN | _IS_TO_BE | {"heb", "hebben", "hadden"}
#: what is said of the clause before, in which its day lies: "voor vier maanden, dat wil zeggen tot 26 oktober"
_THAT_IS = ("dat wil zeggen ", "dat is ", "te weten ")
#: what is intended is yet to come, but for what was once intended
_ONCE = frozenset(("had", "hadden", "was", "waren", "werd", "werden", "destijds"))
#: "heeft daaraan voldaan door van 3 mei tot 1 juni een schip te leveren"
_BY_DOING = regex(r"(?<!\w)door\s(?:(?!\ste\s)[^,;:]){0,80}\Z")
_TO_DO = regex(r"[^,;:]{0,160}\ste\s")


#: "zijn vermoedelijk al in augustus weer thuis": not "weer thuis gekomen"
ARE = regex(r"(?<!\w)(?:is|zijn)\s(?:[\w-]+\s){0,3}\Z")
_HOME_AGAIN = regex(r"\s(?:weer\s)?(?:allemaal\s)?(?:thuis|terug)(?:\sin\snederland)?(?=\s?(?:[.,;]|\Z))")
#: "zijn er tot half december ingezet", "is tot juli bij SNMG1 ingedeeld": they are there until then
_THERE_UNTIL = regex(
    r"\s(?:daar\s|er\s|(?:aan|bij|in)\s[^,;:.]{2,40}\s)?(?:ingedeeld|toegevoegd|toegewezen|ingezet|gestationeerd|gelegerd|gedetacheerd|uitgezonden|geplaatst)(?!\w|\sgeweest)"
)
#: "verwacht dat medio juli alle militairen zijn vertrokken": will have left
_EXPECTS = regex(
    r"(?<!\w)(?:verwacht|verwachten|hoopt|hopen|gepland\sis|bedoeling\sis)\s(?:(?:nu|inmiddels)\s)?dat\s[^,;:]{0,160}\Z"
)
_WILL_HAVE = regex(r"(?!\s(?:ge|be|ver|ont)\w+e\s)[^,;:]{0,120}\s(?:zijn|is|hebben|heeft)(?!\w)")


def _is_of_future(sentence: "Sentence", start: int, end: int) -> bool:
    """Whether a date is when somebody will be home again, until when he is there, or when it is expected that something
    will be done."""
    low = sentence.low
    if ("thuis" in low or "terug" in low) and _HOME_AGAIN.match(low, end):
        return ARE.search(low, max(0, start - 60), start) is not None
    if low.startswith("tot ", start) and _THERE_UNTIL.match(low, end):
        return ARE.search(low, max(0, start - 60), start) is not None
    if " dat " not in low or low.endswith((" de ", " het "), 0, start):
        return False
    return _EXPECTS.search(low, max(0, start - 180), start) is not None and _WILL_HAVE.match(low, end) is not None


#: the verb behind a date that opens its sentence: "Vanaf begin maart hoorde de boot bij", and no "Vanaf maart beide"
_THEN_DID = regex(
    r",?\s(?:(?!beide|einde|aarde|vierde|derde|tweede|mede|rede|zede|grote|laatste|eerste|wilde|zonde)[a-z]{3,}(?:de|te)|"
    r"lag(?:en)?|stond(?:en)?|voer(?:en)?|kruiste|voegden?|zat(?:en)?|vloog|vlogen|hield(?:en)?|bleef|bleven|hielp(?:en)?|"
    r"hoorden|maakten|vormden|draaiden|dienden|werkten|bewaakten|patrouilleerden)\s"
    r"(?:de|het|een|er|zij|ze|hij|daar|nederland|ons|onze|zo'n|nederlandse|hr\.ms|zr\.ms|\d)"
)
#: "het bataljon, dat vanaf begin december bij de missie zit, gaat naar huis": what goes was there before
_WHO_SINCE = regex(r"(?:,\s|[a-z]\s)(?:die|dat)\s\Z")
_GOES = frozenset(("return", "leave", "end", "expire"))


def _was_before(sentence: "Sentence", start: int, end: int) -> bool:
    """Whether a date lies behind us: the verb right behind it is in the past, whatever it is, or those who are there
    since then go home."""
    low = sentence.low
    if start <= 1 and _THEN_DID.match(low, end):
        return True
    if not low.startswith("vanaf ", start) or not _WHO_SINCE.search(low, max(0, start - 7), start):
        return False
    clauses = sentence.once(_clauses)
    here = bisect_right(clauses, start, key=itemgetter(0)) - 1
    if here < 0 or start >= clauses[here][1]:
        return False
    left, right, _ = clauses[here]
    inside = [c.name for c in sentence.of("verb") if left <= c.start < right and c.form == "finite"]
    behind = [c.name for c in sentence.of("verb") if c.start >= right]
    return "serve" in inside and not _GOES.isdisjoint(behind)


def tense_at(sentence: "Sentence", start: int, end: int) -> Tense | None:
    """Return where the date at a place lies: as its own clause says, where that has a verb, else the sentence."""
    if sentence.reported_until:
        return "past"
    if sentence.low.startswith("uiterlijk ", start) and sentence.words & {"zal", "zullen"}:
        return "future"  # "zegde toe dat hij de Kamer uiterlijk juni, maar als het kan eerder, zal inlichten"
    if sentence.low.startswith("tot ", start) and _PROMISED.search(sentence.low, max(0, start - 20), start):
        return "near"  # "de bijdrage, toegezegd tot medio september, wordt"
    if _PLANNED_FOR.search(sentence.low, max(0, start - 24), start) and not sentence.words & _ONCE:
        return "future"  # "Het schip vertrok op 6 oktober; thuiskomst gepland 21 december"
    if _was_before(sentence, start, end):
        return "past"
    if _is_intended(sentence, start) or _is_of_future(sentence, start, end):
        return "future"
    clauses = sentence.once(_clauses)
    here = bisect_right(clauses, start, key=itemgetter(0)) - 1
    inside = here >= 0 and start < clauses[here][1]
    tense = clauses[here][2] if inside else sentence.once(_of_all)
    return _of_past(sentence, start, end, clauses[here][1] if inside else None) if tense == "past" else tense


def _of_past(sentence: "Sentence", start: int, end: int, right: int | None) -> Tense | None:
    """Return where a date lies whose clause, which ends at ``right``, is in the past: that may be the past of deciding,
    of telling, or of what it was done by."""
    if _was_decided_until(sentence, start):
        return "future" if sentence.once(_is_of_lately) else "near"
    if " door " in sentence.low and _is_means(sentence.low, start, end):
        return "near"
    if " dat " in sentence.low:
        if right is not None and _is_told_of_now(sentence, start, right):
            return None
        return "near" if _WAS_EXPECTED.search(sentence.low, max(0, start - CLAUSE), start) else "past"
    return "past"


#: so many verbs beside a day may be nouns
_NEAR = 4
#: what begins or ends on a day, where that is decided
_FROM_OR_UNTIL = ("tot ", "t/m ", "vanaf ", "met ingang van ", "per ")
#: when something was decided that is still to come
_JUST = regex(
    rf"(?<!\w)(?:(?:eer)?gisteren|gister\w+|vandaag|van(?:ochtend|morgen|middag|avond)|"
    rf"(?:deze|vorige|afgelopen|voorbije)\s(?:week|weekend|{ANY_WEEKDAY}))(?!\w)"
)


def _is_of_lately(sentence: "Sentence") -> bool:
    return _JUST.search(sentence.low) is not None


def _was_decided_until(sentence: "Sentence", at: int) -> bool:
    """Whether until or from a day something is to be done that was decided: ``besloot de bijdrage tot 1 maart te
    verlengen``. The past is that of deciding."""
    if not sentence.low.startswith(_FROM_OR_UNTIL, at) or sentence.low.startswith("toen "):
        return False
    verbs = sentence.of("verb")
    ahead = bisect_right(verbs, at, key=_START)
    behind = next((c for c in verbs[ahead : ahead + _NEAR] if c.form != "noun"), None)
    before = next((c for c in reversed(verbs[max(0, ahead - _NEAR) : ahead]) if c.form != "noun"), None)
    if behind is None or before is None or behind.form != "infinitive":
        return False
    return before.form == "past" and before.name in _DECIDES and behind.start - before.start <= CLAUSE


#: "Eerst was de verwachting dat de aftocht in oktober klaar zou zijn": when it was to be, and not when it was
_WAS_EXPECTED = regex(
    r"(?<!\w)(?:(?:was|waren)\s(?:[\w-]+\s){0,3}?(?:verwachting|bedoeling|plan|planning|voornemen|opzet|gedachte)|"
    r"(?:verwachting|bedoeling|plan|planning|voornemen|opzet|gedachte)\swas|(?:werd|was|had)\s(?:[\w-]+\s){0,4}?"
    r"(?:verwacht|voorzien|gepland|bedoeld|aangekondigd))\sdat\s[^;:]*\Z"
)
_PLANNED_FOR = regex(r"(?<!\w)(?:gepland|voorzien|verwacht)\s(?:(?:op|voor|rond|per|in|tegen|vanaf)\s)?\Z")
_PROMISED = regex(r"[,(]\s?(?:toegezegd|gepland|voorzien|goedgekeurd|afgesproken)\s\Z")


def _is_told_of_now(sentence: "Sentence", at: int, right: int) -> bool:
    """Whether a date stands in what somebody has told or promised that is so: ``heeft gemeld dat een schip tot eind
    juni meedoet``. The perfect is that of telling, and what is told is in the present tense."""
    told = (c for c in sentence.of("verb") if c.form == "participle" and c.name in _TELLS and c.end < at)
    begin = next((c.end for c in told if sentence.low.startswith(" dat ", c.end)), -1)
    if begin < 0 or bare_words(sentence.low[begin:right]) & _HAS_BEEN:
        return False
    forms = {c.form for c in sentence.of("verb") if begin < c.start < right}
    return not forms.isdisjoint(("finite", "infinitive")) and forms.isdisjoint(("past", "participle"))


#: who does so does nothing yet of what is decided
_DECIDES = frozenset(("approve", "promise"))
#: of what the perfect tells that says something, and does nothing
_TELLS = frozenset(("inform", "promise"))


def _is_means(low: str, start: int, end: int) -> bool:
    """Whether a date stands in what was done by doing something: ``heeft voldaan door van 3 mei ... te leveren``."""
    return _BY_DOING.search(low, max(0, start - 90), start) is not None and _TO_DO.match(low, end) is not None


def _is_intended(sentence: "Sentence", at: int) -> bool:
    """Whether a date stands in what is intended: ``is voornemens de bijdrage op 1 maart te verkleinen``."""
    low = sentence.low
    wanted = sentence.of("modality", "intended")
    nearest = bisect_right(wanted, at, key=_END) - 1
    if nearest < 0 or low.startswith(" zeggen", wanted[nearest].end):
        return False
    begin = wanted[nearest].end
    if at - begin > CLAUSE or ";" in low[begin:at] or ", " in low[begin:at] or sentence.words & _ONCE:
        return False
    verbs = sentence.of("verb")
    ahead = bisect_right(verbs, at, key=_START)
    between = {c.form for c in verbs[bisect_right(verbs, begin, key=_START) : ahead]}
    if between & {"finite", "past"}:
        return False
    return "infinitive" in between or next((c.form for c in verbs[ahead:] if c.form != "noun"), "") == "infinitive"


#: which week it was, and nothing that ran out
_LAST = regex(
    rf"afgelopen\s(?:week|weken|weekend|dag|dagen|nacht|maand|maanden|jaar|jaren|tijd|\w*periode|{ANY_MONTH}|voorjaar|lente|zomer|najaar|herfst|winter|{ANY_WEEKDAY})(?!\w)"
)
#: what somebody has now, and has not done
_HAS_A_TERM = regex(
    r"(?<!\w)(?:heeft|hebben|is|zijn)\s(?:een|het|geen|ons|hun|haar|zijn)\s(?:[\w-]+\s)?[\w-]*(?:mandaat|looptijd|duur|termijn)(?!\w)"
)


def _clauses(sentence: "Sentence") -> list[tuple[int, int, Tense | None]]:
    """Return the clauses of a sentence that have a finite verb, with the tense of each."""
    verbs = sentence.of("verb")
    found = []
    for left, right in pairwise(bounds(sentence, verbs)):
        inside = verbs[bisect_left(verbs, left, key=_START) : bisect_left(verbs, right, key=_START)]
        low = sentence.low[left:right]
        words = bare_words(low)
        if not low.startswith(_THAT_IS) and (words & _FINITE or any(c.form in ("finite", "past") for c in inside)):
            tense = _tense(sentence, inside, words)
            # "is op negen gebracht": a participle that the lexicon lacks; not "de missie heeft een mandaat tot 30 juli"
            unknown = tense is None and words & _HAS_BEEN and not _HAS_A_TERM.search(low)
            found.append((left, right, sentence.once(_of_all) if unknown else tense))
    return found


def _of_all(sentence: "Sentence") -> Tense | None:
    """Return the tense of a sentence as a whole."""
    return _tense(sentence, sentence.of("verb"), sentence.words)


def _that_are_verbs(sentence: "Sentence", verbs: Sequence[Cue], words: frozenset[str]) -> Sequence[Cue]:
    """Return verbs without those that say which week or month it was: ``afgelopen week``."""
    return [c for c in verbs if not _LAST.match(sentence.low, c.start)] if "afgelopen" in words else verbs


def _tense(sentence: "Sentence", verbs: Sequence[Cue], words: frozenset[str]) -> Tense | None:
    """Return where a date lies that stands among words: in the past where they tell of one."""
    verbs = _that_are_verbs(sentence, verbs, words)
    if any(c.name == "planned" or c.lemma in _AHEAD for c in verbs) and not words & _ONCE:
        return "future"  # "de uitzending is gepland voor half september", "een reductie is voorzien in mei"
    if any(c.lemma == "voorzien zijn van" for c in verbs) and not words & _ONCE:
        return "near"  # "is voorzien van 1 augustus tot 15 december"
    finite = {c.name for c in verbs if c.form == "finite"}
    done = any(c.form == "participle" for c in verbs)
    if any(c.form == "past" for c in verbs) or words & _HAS_BEEN:
        if words & _WILL_BE:
            return "both"
        # "de uitzending loopt op 15 april af; van een verlenging is afgezien"
        if "expire" in finite:
            return "both"
        if done or words & _DONE:
            return "both" if finite & {"return", "begin"} else "past"
        # "heeft besloten in mei te verlengen" tells of what is to come, "besloot in mei te verlengen" of what was
        timeless = ("noun",) if words & _FINITE else ("noun", "infinitive")
        verbs = [c for c in verbs if c.form not in timeless and sentence.low[c.start : c.end] != "deel"]
        told = bool(verbs) or (words & {"was", "waren"} and not words & {"is", "zijn", "heeft"})
        return "past" if told and all(c.form == "past" for c in verbs) else None
    if words & _IS_TO_BE:
        return "future"
    if not finite and "te" not in words:  # "Zij vertrekken in februari": as an infinitive it is spelt
        finite = {c.name for c in verbs if c.form == "infinitive"}
    if finite & _LEAVES and not words & {"sinds", "sedert"}:
        return "future"
    # "KFOR: per 1 januari teruggebracht van acht naar vijf"
    return "past" if done and sentence.block.kind == "list_item" else None
