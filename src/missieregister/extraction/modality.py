"""How sure a text is of an event: decided, intended, investigated, asked, possible, reported; or denied."""

import re

from missieregister.extraction.passage import Sentence
from missieregister.extraction.phrases import phrases
from missieregister.extraction.scan import Cue

_HAS_BEEN = frozenset(("is", "zijn", "was", "waren", "werd", "werden", "heeft", "hebben", "had", "hadden"))
_GOVERNS = ("decided", "intended", "investigated", "asked", "possible", "purpose")
#: what, said before "blijft", "gaat" or "zal", decides how sure the verb is; "wil blijven bijdragen" is still a wish
_OPEN = ("investigated", "asked", "possible")
_BEFORE_STAYING = {"blijven": (*_OPEN, "intended"), "gaan": (*_OPEN, "intended")}
_CONDITION = phrases("mits", "onder voorbehoud", "op voorwaarde dat", "tenzij", "afhankelijk van", "zolang")
#: "niet met twee jaar maar met een jaar"
_NOT_BUT = re.compile(r"\s[^,.;]{1,40}\smaar\s")
#: a limit, and no denial
_NOT_OVER = tuple(f"niet {more} dan" for more in ("meer", "hoger", "groter", "langer"))
_BY = ("met", "middels", "via", "door middel van", "in", "bij")
HEREBY = phrases(
    "hierbij", "hiermee", "bij deze", "bij dezen", "langs deze weg", "het volgende", "als volgt", "vandaag nog",
    "heden", *(f"{by} (?:deze|onderhavige) (?:kamer|kennisgevings|verzamel|aanbiedings)?brief" for by in _BY),
)  # fmt: skip
_TELLS = ("inform", "receive", "send", "follow", "settle")
#: what decides about a thing that a noun names, and the word that leads to it
_RESOLVES = phrases(
    "besloten", "besluit", "besloot", "besluiten", "ingestemd", "stemt", "stemde", "akkoord", "gekozen", "kiest",
    "overgegaan", "gaat over", "goedgekeurd", "voornemens", "voornemen",
)  # fmt: skip
_TO_WHAT = re.compile(r"\s(?:tot|met|voor)\s")
_RECESS = r"(?:\w*reces|zomer|winter|afloop|ommekomst|ontvangst|afronding|begroting\w*)"
#: what is promised for later: the future, a report that is to come, or a moment that lies ahead
_LATER = phrases(
    *"zodra indien mocht toegezegd nader later binnenkort spoedig tijdig tussentijds periodiek regelmatig".split(),
    *"jaarlijks halfjaarlijks voortaan daarna vervolgens alsdan onverwijld direct terstond volgend komend".split(),
    "komende", "uiterlijk", "medio", "te zijner tijd", "elk kwartaal", "ieder kwartaal", "elk jaar", "ieder jaar",
    "nog voor", *(rf"{word}\s+(?:(?:de|het|afloop|ommekomst)\s+)?{_RECESS}" for word in ("na", "voor", "vóór")),
    *(rf"{word}\s+\w+\s+(?:maanden|weken|dagen|jaar)" for word in ("over", "binnen")),
)  # fmt: skip
#: what makes a promise of a verb that is not in the present tense itself
_TO_COME = phrases(
    *"zal zullen zult zou wordt worden beoogt voornemens zegt zeg zeggen zegde zegden streef streeft streven".split(),
    *"verwacht kunt kan kunnen laat laten wil willen hoop hopen toegezegd".split(), "stellen ons voor",
)  # fmt: skip
_IF = re.compile(r"(?:^|[,;]\s)(?:indien|als|mocht|wanneer|in het geval dat|zodra)\s")
#: "wil dat Nederland ... levert": somebody's wish
_WISH = phrases(
    "wil", "willen", "vindt", "vinden", "vraagt", "vragen", "hoopt", "eist", "bepleit", "wenst",
    then=r"\s+(?:\w+\s+)?dat\s",
)  # fmt: skip
_IN_ORDER_TO = phrases("om", then=r"\s")
_THAT = phrases("of", "dat", then=r"\s")
_WORD = re.compile(r"\w+")
_TO_BE = phrases("wordt", "worden")


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
            if _IN_ORDER_TO.search(low[window[0] : cue.start])
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
        left
        and _THAT.search(low[window[0] : cue.start])
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


_AUXILIARIES = ("blijft", "blijven", "gaat", "gaan", "zal", "zullen")


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
    anew = sentence.low[: nearest.start].endswith(" en ")  # "beziet dit en zal de Kamer informeren"
    if nearest.name == "decided" and not anew and sentence.low[nearest.start : nearest.end] in _AUXILIARIES:
        stronger = [
            c for c in usable if c.name in _BEFORE_STAYING.get(sentence.low[nearest.start : nearest.end], _OPEN)
        ]
        if stronger and nearest.start - stronger[-1].end < 150:
            return stronger[-1].name
    if nearest.name == "purpose":
        return "purpose"
    return nearest.name


def _participle_modality(sentence: Sentence, cue: Cue, inside: str, left: list[Cue]) -> str:
    words = set(_WORD.findall(inside))
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
    if not words & _HAS_BEEN and _TO_BE.search(sentence.low[: cue.start]):
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
        if sentence.low.startswith(_NOT_OVER, neg.start):
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


def said_of_all(sentence: Sentence) -> frozenset[str]:
    """Return the flags that the words of a sentence give all its events."""
    flags = {c.name for c in sentence.of("modality", "provisional", "unchanged", "recalled")}
    if _CONDITION.search(sentence.low):
        flags.add("conditional")
    if sentence.announced:
        flags.add("announced")
    if sentence.follows:
        flags.add("follows")
    if HEREBY.search(sentence.low):
        flags.add("hereby")
    return frozenset(flags)


def points_later(sentence: Sentence) -> bool:
    """Whether a sentence speaks of a moment that lies ahead, or of what waits for something."""
    return _LATER.search(sentence.low) is not None


def _promising(sentence: Sentence) -> list[tuple[int, int]]:
    """Return where words stand that make a promise."""
    return [m.span() for m in _TO_COME.finditer(sentence.low)]


def _is_for_later(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> bool:
    """Whether what is told is told later: by an auxiliary, by a word of time, or since one only receives in future."""
    if cue.form == "finite" and cue.name == "receive":
        return True
    if sentence.once(points_later):
        return True
    promising = sentence.once(_promising)
    if cue.form != "finite":
        return bool(promising)
    # "wordt de Kamer bericht" looks like the present tense
    return any(window[0] <= start and end <= cue.start for start, end in promising)


def _resolving(sentence: Sentence) -> list[int]:
    """Return where words end that decide about a thing."""
    return [m.end() for m in _RESOLVES.finditer(sentence.low)]


def _is_resolved(sentence: Sentence, cue: Cue) -> bool:
    """Whether a noun is what somebody decides: ``heeft besloten, gehoord de VN, tot een verlenging van``."""
    end = next((end for end in reversed(sentence.once(_resolving)) if end <= cue.start), None)
    if end is None:
        return False
    between = sentence.low[end : cue.start]
    if ";" in between or not _TO_WHAT.search(" " + between):
        return False
    return not any(c.form != "noun" and end <= c.start < cue.start for c in sentence.of("verb"))


def flags_of(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> frozenset[str]:
    """Return what else a frame may ask for: provisional, recalled, conditional, passive, hereby, announced ..."""
    low = sentence.low
    flags = set(sentence.once(said_of_all))
    if cue.form == "participle" and _TO_BE.search(low, window[0], window[1]):
        flags.add("passive")
    if cue.name == "approve" and any(c.form == "noun" and 0 <= c.start - cue.end < 60 for c in sentence.of("verb")):
        flags.add("nominal")
    if cue.form == "noun" and (sentence.mood == "decided" or _is_resolved(sentence, cue)):
        flags.add("resolved")
    if cue.name in _TELLS and _is_for_later(sentence, cue, window):
        flags.add("later")
    if cue.form in ("finite",) and sentence.has_word("sinds"):
        flags.add("since")
    return frozenset(flags)
