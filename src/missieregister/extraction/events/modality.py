"""How sure a text is of an event: decided, intended, investigated, asked, possible, reported."""

from missieregister.extraction.events.unreal import if_decided, is_unreal, may_be
from missieregister.extraction.events.wishes import is_given_up, is_only_meant, is_wished
from missieregister.extraction.participants.deciders import is_allowed
from missieregister.extraction.sentences.due import condition_of
from missieregister.extraction.sentences.insets import apart, whether_clauses
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.phrases import phrases
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.verbs.lasting_longer import is_put_off
from missieregister.patterns import regex

_HAS_BEEN = frozenset(("is", "zijn", "was", "waren", "werd", "werden", "heeft", "hebben", "had", "hadden"))
_GOVERNS = ("decided", "intended", "investigated", "asked", "possible", "purpose")
#: what, said before "blijft", "gaat" or "zal", decides how sure the verb is; "wil blijven bijdragen" is still a wish
_OPEN = ("investigated", "asked", "possible")
_BEFORE_STAYING = {"blijven": (*_OPEN, "intended"), "gaan": (*_OPEN, "intended")}
#: characters in which what a verb leans on is looked for
_REACH = 250
_IF = regex(
    r"(?:^|[,;]\s)(?:indien|als|mocht|wanneer|in het geval dat|zodra)\s",
    words=("indien", "als", "mocht", "wanneer", "geval", "zodra"),
)
_ASKS_WHETHER = phrases(
    "vraagt", "vragen", "vroeg", "vroegen", "gevraagd", "vraag ik", "ik vraag",
    then=r"(?:\s[\w-]+){0,3},?\s(?:of|hoe|waarom|wanneer)\s",
)  # fmt: skip
_NOT_KNOWN = regex(
    r"(?<!\w)niet\s(?:duidelijk|bekend|zeker|helder|vast)(?:\s(?:is|was))?,?\s(?:(?:aan|met|bij|voor|in|op|naar)\s)?"
    r"(?:welke?|wie|wat|hoe|hoeveel|wanneer|waar|of)\s[^;]*\Z"
)
_HAS_HAD = phrases("heeft", "hebben", "heb", "had", "hadden")
_ONCE_MEANT = phrases("eigenlijk", "aanvankelijk", "oorspronkelijk")
_IN_ORDER_TO = phrases("om", then=r"\s")
_THAT = phrases("of", "dat", then=r"\s")
_WORD = regex(r"\w+")
#: "na de beëindiging van de inzet in Uruzgan"
_AFTER = regex(r"(?<!\w)(?:na|sinds|sedert)\s(?:de\s|het\s)?\Z")
_TO_BE = phrases("wordt", "worden")


def _is_open(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb stands in a clause of which it is yet to be seen whether it comes true."""
    return any(begin <= cue.start < end for begin, end in sentence.once(whether_clauses))


_NOT_ON_TABLE = regex(
    r",\s(?:(?:dat|dit)\s)?(?:is|lijkt)\s(?:[\w-]+\s){0,4}niet\saan\sde\sorde|,\sdaarvan\sis\sgeen\ssprake"
)
#: "waren 380 militairen aanwezig", but not "zijn nog tot 1 december"
_WERE = regex(r"(?<!\w)(?:was|waren)(?!\w)(?!.*\snog\stot\s)")


#: lengths of time that are verbs to us
_LASTS = ("langer", "tijd erbij")
#: infinitives whose words are no auxiliaries of another verb
_WHOLE = ("blijven", "laten gaan")


def modality(sentence: Sentence, cue: Cue, window: tuple[int, int], clause: tuple[int, int]) -> str:
    """Return how an event is said; ``plain`` for a noun that nothing governs."""
    low = sentence.low
    if low.rstrip().endswith("?"):
        return "asked"
    if low[cue.start : cue.end].endswith("en") and _NOT_ON_TABLE.search(low, cue.end, cue.end + _REACH):
        return "asked"  # "De F-16's in mei opnieuw sturen, is niet aan de orde"
    if low.endswith(("al dan niet ", "al dan niet te "), 0, cue.start) and "kan" not in sentence.words:
        return "investigated"  # "een brief over het al dan niet voortzetten van de inzet"
    if cue.name not in ("investigate", "settle") and _is_open(sentence, cue):
        return "investigated"
    if cue.form != "noun" and (is_unreal(sentence, cue.start) or (" had" in low and is_given_up(low, cue.start))):
        return "asked"  # "had de bijdrage graag verlengd, maar"
    if cue.form == "noun" and cue.name in ("end", "leave", "return") and is_put_off(low, cue):
        return "asked"  # "stelt de beëindiging van de bijdrage uit tot december"
    if cue.form != "noun" and is_allowed(sentence, cue):
        return "decided"
    if cue.form != "noun" and may_be(sentence, cue.start):
        return "possible"
    if cue.form != "noun" and is_only_meant(low, cue.start, cue.end):
        return "possible" if cue.name == "decline" else "asked"
    if cue.form == "infinitive" and " wil" in low and sentence.tools.chamber.wants(low, cue.start):
        return "asked"
    if "niet " in low and _NOT_KNOWN.search(low, max(0, cue.start - _REACH), cue.start):
        return "asked"  # "niet duidelijk is met welke missie het schip meevaart"
    if cue.name != "investigate" and ("of " in low or " hoe " in low) and _ASKS_WHETHER.search(low, 0, cue.start):
        return "asked"
    left = [
        c
        for c in sentence.of("modality")
        if c.end <= cue.start
        and c.name in _GOVERNS
        and not _closed_off(low, c, cue)
        and not apart(sentence, c.start, cue.start)
        and not _in_the_role(low, c, cue)
        and not _can_be_told(low, c, cue)
    ]
    if cue.name in _DONE and ((cue.start < _REACH and cue.start < condition_of(low)) or if_decided(low, cue.start)):
        return "asked"  # "Wordt de bijdrage verlengd, dan krijgt de Kamer een brief"
    if cue.form == "infinitive" and cue.name in _DONE - {"contribute", "send"} and _depends(low):
        return "intended" if _IS_WILLING.search(low, 0, cue.start) else "possible"
    inside = low[window[0] : min(window[1], cue.end + 14)]
    if cue.form == "infinitive" and cue.lemma not in _WHOLE and (inner := _INSIDE.search(low, cue.start, cue.end)):
        return _by_its_auxiliary(low, cue, inner[0], left)
    if cue.name == "serve" and cue.lemma.endswith(" zijn") and _WERE.search(inside):
        return "reported"  # "waren 380 militairen aanwezig"
    if cue.lemma in _LASTS and is_wished(low, cue.start):
        return "asked"  # "De NAVO hoopt dat Nederland een jaar langer meedoet"
    if cue.lemma == "langer" and sentence.has_word("laat", "laten", "houdt"):
        return "decided"
    if cue.form == "infinitive" and low.endswith("moeten ", 0, cue.start) and _HAS_HAD.search(low, 0, cue.start):
        return "reported"  # "heeft dit verzoek moeten afwijzen"
    if cue.form in ("infinitive", "noun"):
        governor = _governor(sentence, cue, left)
        if governor or sentence.mood:
            return governor or sentence.mood
        if cue.form == "infinitive" and _is_announced(low, cue):
            return "decided"
        if cue.form == "noun":
            told = _AFTER.search(low, max(0, cue.start - 12), cue.start) or _is_finished(sentence, cue)
            return "reported" if told else "plain"
        return (
            "purpose"
            if _IN_ORDER_TO.search(low[window[0] : cue.start])
            else "decided"
            if sentence.words & {"zal", "zullen"}
            else "plain"
        )
    if _conditional_clause(low, cue.start) or (cue.name in _DONE and _depends(low)):
        return "possible"
    if is_wished(low, cue.start):
        return "asked"
    if cue.name == "end" and _ONCE_MEANT.search(low, clause[0], clause[1]):
        return "possible"  # "die eigenlijk op 31 december stopt"
    if cue.form == "past":
        return "reported"
    if cue.form == "participle":
        own = low[clause[0] : min(clause[1], cue.end + 14)]
        return _participle_modality(sentence, cue, own if _AUXILIARY.search(own) else inside, left)
    if (
        left
        and _THAT.search(low[window[0] : cue.start])
        and (doubts := [c.name for c in left[-3:] if c.name in _DOUBTS and not _is_answered(low, c)])
    ):
        return doubts[-1]
    return "decided"


#: what is looked at or asked for, and so may not be
_DOUBTS = ("investigated", "asked")


def _is_finished(sentence: Sentence, cue: Cue) -> bool:
    """Whether a change of size is complete: ``De uitbreiding van ... naar honderd militairen is afgerond.``"""
    return (
        cue.name in ("increase", "decrease") and _COMPLETE.search(sentence.low, cue.end, cue.end + _REACH) is not None
    )


_COMPLETE = regex(
    r"(?<!\w)(?:is|zijn)\s(?:[^,;]*\s)?(?<!niet )(?:afgerond|voltooid|een\sfeit|een\sfeit\sgeworden)(?!\w)"
)
#: what helps a participle, and so is its own
_AUXILIARY = phrases(
    *"wordt worden werd werden zal zullen zult is zijn was waren heeft hebben had hadden kan kunnen zou zouden".split(),
    "moet", "moeten",
)  # fmt: skip


#: the auxiliary of "deel zou nemen"
_INSIDE = regex(r"\b(?:zal|zullen|zou|zouden|gaat|gaan|kan|kunnen|wil|willen|blijft|blijven)\b")


def _by_its_auxiliary(low: str, cue: Cue, auxiliary: str, left: list[Cue]) -> str:
    """Return how sure a verb is that its auxiliary parts."""
    doubted = next((c.name for c in reversed(left[-3:]) if c.name in _OPEN), None)
    if doubted:
        return doubted
    if auxiliary in ("zou", "zouden"):
        return "decided" if told_to_be(low, cue.start) else "possible"
    return {"kan": "possible", "kunnen": "possible", "wil": "intended", "willen": "intended"}.get(auxiliary, "decided")


def _closed_off(low: str, modal: Cue, cue: Cue) -> bool:
    """Whether a condition ended before the verb: the ``als`` of "is bereid, als X instemt, Y te leveren"."""
    return low[modal.start : modal.end] in ("als", "indien", "mocht", "zolang") and "," in low[modal.end : cue.start]


#: "kan worden gemeld dat Nederland twee officieren levert": what can be told is so
_IS_TOLD = (
    r"[^.;]{0,40}?\s(?:gemeld|melden|mededelen|meedelen|medegedeeld|meegedeeld|bevestigd|bevestigen|berichten|"
    r"bericht)\s(?:[^.;]{0,40}?\s)??dat\s"
)
_TELLING = regex(_IS_TOLD)
_CAN_TELL = regex(rf"(?<!\w)(?:kan|kunnen){_IS_TOLD}")


def _can_be_told(low: str, modal: Cue, cue: Cue) -> bool:
    """Whether a ``kan`` only says that something can be told, and the verb stands in what is told."""
    if low[modal.start : modal.end] not in ("kan", "kunnen"):
        return False
    told = _TELLING.match(low, modal.end)
    return told is not None and told.end() <= cue.start


#: "zal als vlaggenschip deelnemen", "is als eerste land bereid": what somebody is, and no condition
_IN_THE_ROLE = regex(r"\s(?:[\w-]+\s){1,2}(?:van\s[^,;]{2,60}\s)?\Z")


#: an "als" that supposes nothing; the lexicon has them as ``no_case``, so that they count for no doubt
_NO_CASE = tuple(
    f"als {word}"
    for word in (
        "gevolg onderdeel reactie uitvloeisel bijdrage waarnemer teken blijk compensatie invulling uitvoering "
        "tegenprestatie antwoord"
    ).split()
)


def _in_the_role(low: str, modal: Cue, cue: Cue) -> bool:
    """Whether an ``als`` inside a clause tells in what role its verb is done, right before that verb."""
    if low.startswith(_NO_CASE, modal.start):
        return True
    if low[modal.start : modal.end] != "als" or low[max(0, modal.start - 2) : modal.start] in ("", ", "):
        return False
    return _IN_THE_ROLE.fullmatch(low, modal.end, cue.start) is not None


#: "op dit verzoek positief te reageren": a request that something is done with asks for nothing here
_REQUEST_ASKS = regex(r"\s+(?:om|tot|van|aan|te|door|uit|gericht|gedaan|ingediend|neergelegd)(?!\w)")


#: "op verzoek van de VN zal Nederland": what was asked is done
AT_REQUEST = regex(
    r"(?<!\w)(?:op|in\sreactie\sop|in\santwoord\sop|naar\saanleiding\svan|gevolg\s(?:gevend\s)?aan)\s(?:\w+\s)?\Z"
)


#: "aan dit verzoek te voldoen en de inzet te verlengen"
_IS_HONOURED = regex(
    r"\s(?:te\s(?:voldoen|honoreren|beantwoorden)|tegemoet\ste\skomen|tegemoetkomen|gevolg\ste\sgeven|gehoor\ste\sgeven)(?!\w)"
)


def _is_answered(low: str, modal: Cue) -> bool:
    if low[modal.start : modal.end] != "verzoek":
        return False
    if _IS_HONOURED.match(low, modal.end):
        return True
    if not _REQUEST_ASKS.match(low, modal.end) or AT_REQUEST.search(low, 0, modal.start):
        return True
    return _SAYS_YES_TO.search(low, max(0, modal.start - 90), modal.start) is not None


#: "heeft ingestemd met het verzoek om", "geeft gehoor aan het verzoek van de VN om": that is then done
_SAYS_YES_TO = regex(
    r"(?<!\w)(?:(?:ingestemd|stemt\s(?:[\w-]+\s){0,2}in|akkoord(?:\sgegaan)?)\smet|"
    r"(?:gehoor|gevolg)\s(?:te\sgeven\s|gegeven\s)?aan|voldoet\s(?:[\w-]+\s){0,2}aan)\s(?:het|een|dit)\s(?:[\w-]+e?\s)?\Z"
)


_DENIED_MEANS = regex(r"(?<!\w)(?:geen\s+mogelijkhe(?:id|den)|niet\s+in\s+staat|niet\s+bereid|geen\s+ruimte)\Z")
_AUXILIARIES = ("blijft", "blijven", "gaat", "gaan", "zal", "zullen")


def _is_aside(low: str, modal: Cue, earlier: Cue, cue: Cue) -> bool:
    """Whether a word stands between commas: the ``verzocht`` of "zal, anders dan verzocht, geen bijdrage leveren"."""
    if "," not in low[earlier.end : modal.start] or "," not in low[modal.end : cue.start]:
        return False
    return not _SAYS_SO.search(low, low.rfind(",", 0, modal.start), modal.end)


#: a main clause of its own: ", heeft het kabinet besloten"
_SAYS_SO = regex(r",\s(?:heeft|hebben|is|zijn)\s[^,]*besloten\Z")


_WHETHER = regex(r"\sof\s[^,;]*\Z")
#: "het onderzoek of Nederland wil": a noun or verb that is no word of doubt by itself
_LOOKED_INTO = regex(r"(?<!\w)(?:onderzoek|verkenning|nagaan|gaat\sna|beziet|bezien|bekijkt|bekijken)\sof\s[^,;]*\Z")


def _wish_in_doubt(low: str, wish: Cue, before: list[Cue]) -> str | None:
    """Return how sure a wish is of which somebody looks into whether there is one: ``onderzoekt of Nederland wil``."""
    if _LOOKED_INTO.search(low, max(0, wish.start - _REACH), wish.start):
        return "investigated"
    doubt = next((c for c in reversed(before) if c.name in _DOUBTS), None)
    return doubt.name if doubt and _WHETHER.search(low, doubt.end, wish.start) else None


def _governor(sentence: Sentence, cue: Cue, left: list[Cue]) -> str | None:
    """Return the class of the word that governs an infinitive or a noun: the nearest before it."""
    usable = [c for c in left if not (cue.start <= c.start < cue.end or _is_answered(sentence.low, c))]
    if cue.name in ("honour", "decline"):  # what was asked is what they answer
        usable = [c for c in usable if c.name != "asked"]
    if cue.name == "investigate":  # "is dit verzoek aan het bezien"
        usable = [c for c in usable if sentence.low[c.start : c.end] != "verzoek"]
    if not usable:
        return None
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
        stronger = [
            c for c in usable if c.name in _BEFORE_STAYING.get(sentence.low[nearest.start : nearest.end], _OPEN)
        ]
        if stronger and nearest.start - stronger[-1].end < 150:
            return stronger[-1].name
    if sentence.low[nearest.start : nearest.end] in ("zou", "zouden") and told_to_be(sentence.low, nearest.start):
        return "decided"  # "meldde dat Nederland zou deelnemen"
    return nearest.name


#: "maakte het kabinet bekend", "kondigde de minister in de Kamer aan", "heeft aangekondigd": and then what is done
_ANNOUNCES = regex(
    r"(?<!\w)(?:kondig(?:t|de|den|en)\s(?:[\w-]+\s){0,8}?aan|ma(?:akt|akte|akten|ken)\s(?:[\w-]+\s){0,8}?bekend|"
    r"aangekondigd|bekendgemaakt|bekend\sgemaakt),?\s(?!(?:dat|of|hoe|wanneer)\s)"
)
#: what the infinitive behind it would be of instead: "kondigde een bijdrage aan EUSTAT aan om de politie te trainen"
_OF_SOMETHING_ELSE = regex(r"[;:]|(?<!\w)(?:om|dat|of|die|door|zonder|teneinde|na|alvorens)(?!\w)")


def _is_announced(low: str, cue: Cue) -> bool:
    """Whether an infinitive is what was announced: ``maakte bekend de bijdrage te verkleinen``."""
    if ("kondig" not in low and "bekend" not in low) or " te " not in low[max(0, cue.start - 4) : cue.end]:
        return False
    announced = _ANNOUNCES.search(low, max(0, cue.start - 2 * _REACH), cue.start)
    return announced is not None and not _OF_SOMETHING_ELSE.search(low, announced.end(), cue.start)


#: a modal verb that has an infinitive of its own: "zou aflopen en wordt verlengd", "dat zou eindigen, verlengd"
_OF_ANOTHER_VERB = regex(
    r"(?<!\w)(?:zou|zouden|kon|konden)\s[^,;]*?en\sen\s(?=(?:is|zijn|wordt|worden|werd|werden|heeft|hebben)\s)|"
    r"(?<=, )(?:die|dat)\s[^,;]*?(?<!\w)(?:zou|zouden|kon|konden)\s[^,;]*,"
)


def _participle_modality(sentence: Sentence, cue: Cue, inside: str, left: list[Cue]) -> str:
    told = _CAN_TELL.search(inside)
    words = set(_WORD.findall(_OF_ANOTHER_VERB.sub(" ", inside[told.end() :] if told else inside)))
    left = [c for c in left if not (_is_answered(sentence.low, c) or (told and _can_be_told(sentence.low, c, cue)))]
    if cue.name == "investigate":  # "het verzoek om twee adviseurs wordt bestudeerd"
        left = [c for c in left if sentence.low[c.start : c.end] != "verzoek"]
    near = left[-1] if left else None
    if near and near.name == "possible" and " dat " in sentence.low[near.end : cue.start]:
        return "possible"  # "het is denkbaar dat de bijdrage wordt afgebouwd"
    if words & {"zal", "zullen"} and words & {"worden"} and not words & {"bezien", "onderzocht", "gewogen"}:
        return "decided"
    if words & {"kan", "kunnen", "zou", "zouden", "moet", "moeten"} or (
        near and near.name in ("investigated", "asked") and words & {"worden", "wordt"}
    ):
        return near.name if near and near.name in ("investigated", "asked") else "possible"
    if words & {"zal", "zullen", "zult"}:
        return "decided"
    if words & {"wordt", "worden"}:
        return near.name if near and near.name == "intended" and near.start > cue.start - 80 else "decided"
    if not words & _HAS_BEEN and _TO_BE.search(sentence.low[: cue.start]):
        return "decided"
    return "reported"


#: what is done to a contribution
_DONE = frozenset("extend maintain increase decrease rise fall end expire contribute send decline investigate".split())
_CASE = ("mocht ", "indien ", "in het geval dat ", "ingeval ")
#: "Als de Raad het mandaat niet verlengt, eindigt ook onze bijdrage"
_IF_NOT = regex(r"als\s[^,;]*\s(?:niet|geen)\s[^,;]*,\s")


#: "Indien de VN daarom vragen, is het kabinet bereid de bijdrage te handhaven"
_IS_WILLING = regex(
    r",\s(?:is|zijn)\s(?:het\skabinet|de\sregering|nederland|wij|ik)\s(?:[\w-]+\s)?(?:bereid|voornemens)\s"
)


def _depends(low: str) -> bool:
    """Whether a sentence tells of a case that may not be: ``Mocht het misgaan, dan wordt de inzet beëindigd``."""
    return (low.startswith(_CASE) and ", " in low) or _IF_NOT.match(low) is not None


def _conditional_clause(low: str, at: int) -> bool:
    """Whether the word at a place stands inside an if-clause that has not ended yet."""
    last = None
    for match in _IF.finditer(low, 0, at):
        if not low.startswith(_NO_CASE, match.start() + len(match[0]) - len(match[0].lstrip(" ,;"))):
            last = match
    if last is None:
        return False
    return "," not in low[last.end() : at]


_DECIDED = (
    *"besloten besluit besloot toegezegd ingestemd aangekondigd bekendgemaakt bekendmaakte".split(), "houdt in",
    r"kondigt \w+ aan", r"kondigde (?:\w+ ){1,3}aan", r"maakte (?:\w+ ){1,3}bekend",
)  # fmt: skip
_TOLD = (*"bericht berichtte berichtten gemeld meldde meldden meegedeeld medegedeeld".split(), "laten weten")
_DAT = r"(?:\s(?!of\s)[\w-]+){0,4},?\sdat\s"
#: what is decided, or made known, stands in a clause behind one of these
_DECIDED_THAT, _MADE_KNOWN = phrases(*_DECIDED, then=_DAT), phrases(*_DECIDED, *_TOLD, then=_DAT)


def told_to_be(low: str, at: int, *, decided: bool = False) -> bool:
    """Whether a place lies in a clause of which the sentence says before that it was ``decided``, or made known."""
    if " dat " not in low[:at]:
        return False
    told = (_DECIDED_THAT if decided else _MADE_KNOWN).search(low, 0, at)
    return told is not None and ";" not in low[told.end() : at]
