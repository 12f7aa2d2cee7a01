"""How sure a text is of an event: decided, intended, investigated, asked, possible, reported; or denied."""

import re

from missieregister.extraction.passage import Sentence
from missieregister.extraction.scan import Cue

_HAS_BEEN = frozenset(("is", "zijn", "was", "waren", "werd", "werden", "heeft", "hebben", "had", "hadden"))
_GOVERNS = ("decided", "intended", "investigated", "asked", "possible", "purpose")
#: what, said before "blijft", "gaat" or "zal", decides how sure the verb is; "wil blijven bijdragen" is still a wish
_OPEN = ("investigated", "asked", "possible")
_BEFORE_STAYING = {"blijven": (*_OPEN, "intended"), "gaan": (*_OPEN, "intended")}
_CONDITION = re.compile(r"(?<!\w)(?:mits|onder voorbehoud|op voorwaarde dat|tenzij|afhankelijk van|zolang)(?!\w)")
#: "niet met twee jaar maar met een jaar"
_NOT_BUT = re.compile(r"\s[^,.;]{1,40}\smaar\s")
_TELLS = ("inform", "receive", "send", "follow", "settle")
_HEREBY = re.compile(
    r"(?<!\w)(?:hierbij|hiermee|bij deze|bij dezen|langs deze weg|het volgende|als volgt|vandaag nog|heden|"
    r"(?:met|middels|via|door middel van|in|bij) (?:deze|onderhavige) (?:kamer|kennisgevings|verzamel|"
    r"aanbiedings)?brief)(?!\w)"
)
#: what decides about a thing that a noun names, and the word that leads to it
_RESOLVES = re.compile(
    r"(?<!\w)(?:besloten|besluit|besloot|besluiten|ingestemd|stemt|stemde|akkoord|gekozen|kiest|overgegaan|gaat over|"
    r"goedgekeurd|voornemens|voornemen)(?!\w)"
)
_TO_WHAT = re.compile(r"\s(?:tot|met|voor)\s")
#: what is promised for later: the future, a report that is to come, or a moment that lies ahead
_LATER = re.compile(
    r"(?<!\w)(?:zodra|indien|mocht|toegezegd|nader|later|binnenkort|spoedig|tijdig|tussentijds|periodiek|regelmatig|jaarlijks|"
    r"halfjaarlijks|voortaan|daarna|vervolgens|te zijner tijd|alsdan|onverwijld|direct|terstond|"
    r"volgend|komend|komende|uiterlijk|"
    r"elk kwartaal|ieder kwartaal|elk jaar|ieder jaar|medio|nog voor|"
    r"(?:na|voor|vóór)\s+(?:(?:de|het|afloop|ommekomst)\s+)?(?:\w*reces|zomer|winter|afloop|ommekomst|ontvangst|afronding|begroting\w*)|"
    r"(?:over|binnen)\s+\w+\s+(?:maanden|weken|dagen|jaar))(?!\w)"
)
#: what makes a promise of a verb that is not in the present tense itself
_TO_COME = re.compile(
    r"(?<!\w)(?:zal|zullen|zult|zou|wordt|worden|beoogt|voornemens|zegt|zeg|zeggen|zegde|zegden|streef|streeft|streven|"
    r"verwacht|kunt|kan|kunnen|laat|laten|wil|willen|hoop|hopen|stellen ons voor|toegezegd)(?!\w)"
)
_IF = re.compile(r"(?:^|[,;]\s)(?:indien|als|mocht|wanneer|in het geval dat|zodra)\s")
#: "wil dat Nederland ... levert": somebody's wish
_WISH = re.compile(r"(?<!\w)(?:wil|willen|vindt|vinden|vraagt|vragen|hoopt|eist|bepleit|wenst)\s+(?:\w+\s+)?dat\s")
_TO_BE = re.compile(r"(?<!\w)(?:wordt|worden)(?!\w)")


def modality(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> str:
    """Return how an event is said; ``plain`` for a noun that nothing governs."""
    low = sentence.low
    if low.rstrip().endswith("?"):
        return "asked"
    left = [
        c for c in sentence.of("modality") if c.end <= cue.start and c.name in _GOVERNS and not _closed_off(low, c, cue)
    ]
    inside = low[window[0] : min(window[1], cue.end + 14)]
    if cue.form in ("infinitive", "noun"):
        governor = _governor(sentence, cue, left)
        if governor or sentence.mood:
            return governor or sentence.mood
        if cue.form == "noun":
            return "plain"
        return (
            "purpose"
            if re.search(r"(?<!\w)om\s", low[window[0] : cue.start])
            else "decided"
            if sentence.words & {"zal", "zullen"}
            else "plain"
        )
    if _conditional_clause(low, cue.start):
        return "possible"
    wish = _WISH.search(low, 0, cue.start)
    if wish and "," not in low[wish.end() : cue.start]:
        return "asked"
    if cue.form == "past":
        return "reported"
    if cue.form == "participle":
        return _participle_modality(sentence, cue, inside, left)
    if (
        re.search(r"(?<!\w)(?:of|dat)\s", low[window[0] : cue.start])
        and left
        and (doubted := next((c.name for c in reversed(left[-3:]) if c.name in ("investigated", "asked")), None))
    ):
        return doubted
    return "decided"


def _closed_off(low: str, modal: Cue, cue: Cue) -> bool:
    """Whether a condition ended before the verb: the ``als`` of "is bereid, als X instemt, Y te leveren"."""
    return low[modal.start : modal.end] in ("als", "indien", "mocht", "zolang") and "," in low[modal.end : cue.start]


#: "op dit verzoek positief te reageren": a request that something is done with asks for nothing here
_REQUEST_ASKS = re.compile(r"\s+(?:om|tot|van|aan|te|door|uit)(?!\w)")


def _is_answered(low: str, modal: Cue) -> bool:
    return low[modal.start : modal.end] == "verzoek" and not _REQUEST_ASKS.match(low, modal.end)


def _is_aside(low: str, modal: Cue, earlier: Cue, cue: Cue) -> bool:
    """Whether a word stands between commas: the ``verzocht`` of "zal, anders dan verzocht, geen bijdrage leveren"."""
    return "," in low[earlier.end : modal.start] and "," in low[modal.end : cue.start]


def _governor(sentence: Sentence, cue: Cue, left: list[Cue]) -> str | None:
    """Return the class of the word that governs an infinitive or a noun: the nearest before it."""
    usable = [c for c in left if not (cue.start <= c.start < cue.end or _is_answered(sentence.low, c))]
    if not usable:
        return None
    while len(usable) > 1 and _is_aside(sentence.low, usable[-1], usable[-2], cue):
        usable.pop()
    nearest = usable[-1]
    between = sentence.low[nearest.end : cue.start]
    if ";" in between:
        return None
    if nearest.name == "decided" and sentence.low[nearest.start : nearest.end] in (
        "blijft",
        "blijven",
        "gaat",
        "gaan",
        "zal",
        "zullen",
    ):
        stronger = [
            c for c in usable if c.name in _BEFORE_STAYING.get(sentence.low[nearest.start : nearest.end], _OPEN)
        ]
        if stronger and nearest.start - stronger[-1].end < 150:
            return stronger[-1].name
    if nearest.name == "purpose":
        return "purpose"
    return nearest.name


def _participle_modality(sentence: Sentence, cue: Cue, inside: str, left: list[Cue]) -> str:
    words = set(re.findall(r"\w+", inside))
    near = left[-1] if left else None
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
    if not words & _HAS_BEEN and re.search(r"(?<!\w)(?:wordt|worden)(?!\w)", sentence.low[: cue.start]):
        return "decided"
    return "reported"


def _conditional_clause(low: str, at: int) -> bool:
    """Whether the word at a place stands inside an if-clause that has not ended yet."""
    last = None
    for match in _IF.finditer(low, 0, at):
        last = match
    if last is None:
        return False
    return "," not in low[last.end() : at]


def negated(sentence: Sentence, cue: Cue, window: tuple[int, int], clause: tuple[int, int]) -> bool:
    """Return whether a word in its clause, or in what it governs before that, denies an event."""
    left, right = window
    if any(c.form != "noun" and clause[1] <= c.start < right for c in sentence.of("verb")):
        right = clause[1]  # what is said behind its clause, another verb says
    for neg in sentence.of("negation"):
        if not left <= neg.start < right:
            continue
        after = sentence.low[neg.end : neg.end + 12]
        if _NOT_BUT.match(sentence.low, neg.end) or cue.start <= neg.start < cue.end:
            continue
        if (
            neg.name == "not"
            and not sentence.low[: neg.start].endswith("al dan ")
            and not after.startswith((" alleen", " in staat", " enkel", " later dan"))
        ):
            return True
        if (
            neg.name == "none"
            and (neg.start < cue.start or cue.form in ("finite", "past"))
            and not after.startswith((" sprake", " uitzicht", " gevolgen"))
        ):
            return True
        if neg.name == "stop" and neg.end <= cue.start:
            return True
    return False


def _speaks_of_others(sentence: Sentence) -> bool:
    return any(c.name != "nl" for c in (*sentence.of("adjective"), *sentence.of("subject")))


def who_flags(sentence: Sentence, named: str | None) -> frozenset[str]:
    """``named``: the text says who acts; ``cabinet``: the government itself, and not just "Nederland"."""
    if named != "nl":
        ours = named is None and sentence.of("adjective", "nl") and not _speaks_of_others(sentence)
        return frozenset(("named",)) if ours else frozenset()
    cabinet = any(
        sentence.low[c.start : c.end] not in ("nederland", "ons land", "krijgsmacht", "de krijgsmacht", "defensie")
        for c in sentence.of("subject", "nl")
    )
    return frozenset(("named", "cabinet")) if cabinet else frozenset(("named",))


def _is_for_later(cue: Cue, low: str, window: tuple[int, int]) -> bool:
    """Whether what is told is told later: by an auxiliary, by a word of time, or since one only receives in future."""
    if cue.form != "finite":
        return bool(_TO_COME.search(low) or _LATER.search(low))
    # "wordt de Kamer bericht" looks like the present tense
    return cue.name == "receive" or bool(_LATER.search(low) or _TO_COME.search(low, window[0], cue.start))


def _is_resolved(sentence: Sentence, cue: Cue) -> bool:
    """Whether a noun is what somebody decides: ``heeft besloten, gehoord de VN, tot een verlenging van``."""
    found = list(_RESOLVES.finditer(sentence.low, 0, cue.start))
    if not found:
        return False
    between = sentence.low[found[-1].end() : cue.start]
    if ";" in between or not _TO_WHAT.search(" " + between):
        return False
    return not any(c.form != "noun" and found[-1].end() <= c.start < cue.start for c in sentence.of("verb"))


def flags_of(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> frozenset[str]:
    """Return what else a frame may ask for: provisional, recalled, conditional, passive, hereby, announced ..."""
    low = sentence.low
    flags = {name for name in ("provisional", "unchanged", "recalled") if sentence.of("modality", name)}
    if _CONDITION.search(low):
        flags.add("conditional")
    if _TO_BE.search(low, window[0], window[1]) and cue.form == "participle":
        flags.add("passive")
    if cue.name == "approve" and any(c.form == "noun" and 0 <= c.start - cue.end < 60 for c in sentence.of("verb")):
        flags.add("nominal")
    if sentence.announced:
        flags.add("announced")
    if sentence.follows:
        flags.add("follows")
    if _HEREBY.search(low):
        flags.add("hereby")
    if cue.form == "noun" and (sentence.mood == "decided" or _is_resolved(sentence, cue)):
        flags.add("resolved")
    if cue.name in _TELLS and _is_for_later(cue, low, window):
        flags.add("later")
    if cue.form in ("finite",) and sentence.has_word("sinds"):
        flags.add("since")
    return frozenset(flags)
