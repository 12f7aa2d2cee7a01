"""Events: what a sentence says is done to a contribution, by whom, and how sure it is.

Each verb (or noun made of one) that the lexicon sorts into a group is a candidate; this module decides what
part of the sentence it governs, what it acts upon, who acts, and whether it is said, wanted, denied or recalled.
Frames (knowledge/frames) then choose which events are facts of the register.
"""

import re

import msgspec

from missieregister.extraction.actors import acting
from missieregister.extraction.passage import Sentence
from missieregister.extraction.scan import Cue, Form

_BOUNDARY = re.compile(
    r";|:\s|,\s(?=(?:en|maar|terwijl|waarbij|waardoor|waarmee|omdat|aangezien|hoewel|zodat|mits|tenzij|nadat|voordat|waarna|waarvoor|"
    r"als|indien|doordat|evenals|die|dat|wat|waar|daar|om|alsmede|vanwege|gezien|zoals|tot|ter|wegens|waarvan|wordt|worden|zal|is|heeft|gaat|blijft|loopt|eindigt|levert|draagt|zet|stelt|"
    r"verlengt|neemt|wil|kan|moet|hebben|ziet|kiest|beziet|onderzoekt)\b)"
    r"|\s(?=maar\s|terwijl\s|omdat\s|waarbij\s|aangezien\s|doordat\s|zodat\s|alsook\s)"
)
_AND_CLAUSE = re.compile(
    r"\sen\s(?=(?:de|het|een|deze|dit|nederland|nederlandse|wordt|worden|is|zijn|heeft|zal|levert|draagt|verlengt|neemt|stelt|zet|beëindigt|trekt|breidt)\s)"
)
_END_OF_CLAUSE = re.compile(
    r"\s*(?:$|[.,;:)!?]|(?:om|en|of|tot|voor|als|bij|te|ter|waarbij|die|dat|per|vanaf|met|van (?=\d|\w+(?:tien|tig|een|twee|drie|vier|vijf|zes|zeven|acht|negen)\b)|ten|gedurende|binnen|aan|voorlopig|zolang|mits|omdat|na|uit)\b)"
)
_OFTEN_PREPOSITION = frozenset(("in", "op", "aan", "door", "bij", "uit", "na"))
_MODAL = frozenset(
    [
        "zal",
        "zullen",
        "wil",
        "willen",
        "wenst",
        "kan",
        "kunnen",
        "zou",
        "zouden",
        "moet",
        "moeten",
        "mag",
        "mogen",
        "gaat",
        "gaan",
        "blijft",
        "blijven",
        "laat",
        "laten",
        "hoeft",
    ]
)
_HAS_BEEN = frozenset(["is", "zijn", "was", "waren", "werd", "werden", "heeft", "hebben", "had", "hadden"])
_DETERMINERS = frozenset(
    [
        "de",
        "een",
        "deze",
        "die",
        "alle",
        "beide",
        "twee",
        "drie",
        "vier",
        "vijf",
        "zes",
        "onze",
        "hun",
        "zijn",
        "haar",
        "geen",
        "diverse",
        "grotere",
        "kleinere",
    ]
)
_CONDITION = re.compile(r"(?<!\w)(?:mits|onder voorbehoud|op voorwaarde dat|tenzij|afhankelijk van|zolang)(?!\w)")
_HOLDS = re.compile(
    r"(?![^.;]*\b(?:besloten|besluit|gekozen|verlengd|vastgesteld)\b)[^.;]{0,70}\b(?:mandaat|mandaten|plafond)\b"
)
_KEEPS_DOING = re.compile(r"\s+(?:\w+\s+){0,3}(?:bijdragen|leveren|deelnemen|inzetten|steunen|werken|volgen|voeren)\b")
_HEREBY = re.compile(
    r"(?<!\w)(?:hierbij|hiermee|bij dezen|(?:met|middels|via|door middel van|in) deze (?:kamer|kennisgevings)?brief)(?!\w)"
)
_NEW_SUBJECT = re.compile(r",\s(?:(?:die|de\s+(?:\w+\s+)?(?:bijdrage|inzet|deelname))\s+(?:aan|in|bij)\s+(?:de\s+)?)?$")
_IF = re.compile(r"(?:^|[,;]\s)(?:indien|als|mocht|wanneer|in het geval dat|zodra)\s")
_TO_BE = re.compile(r"(?<!\w)(?:wordt|worden)(?!\w)")

#: nouns that a mandate-like object may be, in the order in which one wins over another at the same place
OBJECTS = (
    "international_mandate", "combined", "national_mandate", "mandate", "contribution", "mission", "request", "report", "chamber",
)  # fmt: skip


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One event in a sentence. ``window`` is the part of the sentence it governs, ``modality`` how it is said:
    decided, intended, investigated, asked, possible, reported, purpose or plain (a noun with no governor)."""

    group: str
    lemma: str
    form: Form
    start: int
    end: int
    window: tuple[int, int]
    actor: str
    modality: str
    negated: bool
    objects: frozenset[str]
    flags: frozenset[str] = frozenset()
    object_at: int | None = None


def read_events(sentence: Sentence, default_actor: str) -> list[Event]:
    """Return the events of a sentence in order; ``default_actor`` is who acts where nobody is named."""
    settled = (_settle(sentence, c) for c in sentence.of("verb"))
    cues = list(dict.fromkeys(c for c in settled if c))
    bounds = _bounds(sentence, cues)
    return [_event(sentence, cue, cues, bounds, default_actor) for cue in cues]


def _bounds(sentence: Sentence, cues: list[Cue]) -> list[int]:
    """Return where clauses begin and end: at conjunctions, and at ``en`` between two main verbs."""
    low = sentence.low
    bounds = {0, len(low), *(m.end() for m in _BOUNDARY.finditer(low))}
    mains = sorted({c.start for c in cues if c.form in ("finite", "past", "participle")})
    for left, right in zip(mains, mains[1:], strict=False):
        join = _AND_CLAUSE.search(low, left, min(len(low), right + 24))
        if join and join.end() <= right:
            bounds.add(join.end())
        bounds.update(
            m.start
            for m in sentence.missions
            if left < m.start < right and _NEW_SUBJECT.search(low, max(left, m.start - 40), m.start)
        )
    return sorted(bounds)


def _settle(sentence: Sentence, cue: Cue) -> Cue | None:
    """Find a separable verb's particle, and tell infinitives, plurals and nouns apart; None where it is no verb."""
    low = sentence.low
    before = low[max(0, cue.start - 12) : cue.start].split()
    if cue.form in ("finite", "past") and cue.particle:
        return cue if _particle_follows(low, cue) else None
    if cue.form == "infinitive":
        if cue.lemma == "langer" or before[-1:] == ["te"] or " te " in low[cue.start : cue.end]:
            return cue
        if before[-1:] in (["het"], ["dit"]):
            return msgspec.structs.replace(cue, form="noun")
        if before and (
            before[-1] in _DETERMINERS or (before[-1].endswith("e") and before[-1] not in ("we", "ze", "je", "zij"))
        ):
            return None
        if sentence.words & _MODAL:
            return cue
        return msgspec.structs.replace(cue, form="finite")
    if cue.lemma == "blijven" and (
        sentence.words & (_MODAL - {"blijft", "blijven"}) or before[-1:] == ["te"] or _KEEPS_DOING.match(low, cue.end)
    ):
        return None
    if (
        cue.form == "participle"
        and cue.name != "expire"
        and before[-1:] in (["een"], ["het"], ["de"], ["deze"])
        and re.match(r"\s\w", low[cue.end : cue.end + 2])
    ):
        return None
    if (
        cue.lemma == "aflopen"
        and low[cue.start : cue.end] == "afgelopen"
        and re.match(r"\s+\w", low[cue.end : cue.end + 2])
    ):
        return None
    if cue.lemma == "inzetten" and re.match(r"\s+op\s", low[cue.end : cue.end + 4]):
        return None
    if cue.lemma == "hebben" and not _HOLDS.match(low, cue.end):
        return None
    if (
        cue.form == "finite"
        and before[-1:] in (["het"], ["een"], ["dit"], ["de"])
        and cue.lemma not in ("actief zijn", "werkzaam zijn")
    ):
        return None
    return cue


def _particle_follows(low: str, cue: Cue) -> bool:
    limit = min(len(low), cue.end + 320)
    for match in re.finditer(rf"(?<![\w-]){re.escape(cue.particle)}(?![\w-])", low[cue.end : limit]):
        at_end = _END_OF_CLAUSE.match(low, cue.end + match.end())
        if cue.particle not in _OFTEN_PREPOSITION or at_end:
            between = low[cue.end : cue.end + match.start()]
            return not re.search(r"[;:]|, (?:maar|terwijl|waarbij)", between)
    return False


def _event(sentence: Sentence, cue: Cue, cues: list[Cue], bounds: list[int], default_actor: str) -> Event:
    window = _window(sentence, cue, cues, bounds)
    objects, object_at = _objects(sentence, cue, window)
    named = acting(sentence, cue, window, object_at)
    actor = named or default_actor
    if "mandate" in objects and object_at is not None:
        objects = _whose_mandate(sentence, objects, object_at, named)
    modality = _modality(sentence, cue, window)
    return Event(
        group=cue.name, lemma=cue.lemma, form=cue.form, start=cue.start, end=cue.end, window=window, actor=actor,
        modality=modality, negated=_negated(sentence, cue, window), objects=objects, object_at=object_at,
        flags=_flags(sentence, cue, window) | _who_flags(sentence, named),
    )  # fmt: skip


def _window(sentence: Sentence, cue: Cue, cues: list[Cue], bounds: list[int]) -> tuple[int, int]:
    left = max(b for b in bounds if b <= cue.start)
    right = min(b for b in bounds if b >= cue.end)
    if re.match(r"(?:dat|die|welke|waarvan)\s", sentence.low[left:]) and cue.name in ("expire", "run", "end") and left:
        left = max((b for b in bounds if b < left), default=0)
    passive = cue.form == "participle" or (cue.form == "infinitive" and not _has_object(sentence, left, right))
    if passive and not _has_object(sentence, left, cue.start):
        # a verb whose object stands before a clause in between: "de bijdrage aan X, die ..., wordt verlengd"
        earlier = [b for b in bounds if b < left]
        others = [c.end for c in cues if c.end <= left and c.form != "noun"]
        if earlier and (not others or max(others) <= earlier[-1]):
            left = earlier[-1]
        elif earlier and sentence.low[left:].startswith(("wordt", "worden", "is ", "zijn ", "zal", "te ")):
            left = 0
        if left and cue.form == "participle" and not _has_object(sentence, left, cue.start):
            left = 0
    return left, right


def _has_object(sentence: Sentence, left: int, right: int) -> bool:
    nouns = any(
        left <= c.start and c.end <= right
        for c in sentence.of("noun", "contribution", "mandate", "national_mandate", "combined")
    )
    return nouns or any(left <= m.start and m.end <= right for m in sentence.missions)


def _objects(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> tuple[frozenset[str], int | None]:
    """Return the classes of the noun that the event acts upon, and where that noun stands."""
    left, right = window
    nouns = [
        c for c in sentence.of("noun") if left <= c.start and c.end <= right and not (c.start <= cue.start < c.end)
    ]
    things = [c for c in nouns if c.name not in ("chamber", "report", "role", "equipment")]
    before = [c for c in things if c.end <= cue.start]
    after = [c for c in things if c.start >= cue.end]
    if cue.form in ("finite", "past", "noun"):
        main = _strong(after)[:1] or _head(sentence, _strong(before)) or after[:1] or before[-1:]
    else:
        main = _head(sentence, before) or _strong(after)[:1] or after[:1]
    found = {c.name for c in nouns if c.name in ("chamber", "report", "request", "role", "equipment")}
    at = None
    if main:
        at = main[0].start
        found |= {c.name for c in nouns if c.start <= at < c.end}
    if any(left <= p.start and p.end <= right for p in sentence.people):
        found.add("people")
    if any(left <= m.start and m.end <= right for m in sentence.missions):
        found.add("mission")
    if any(left <= r.start and r.end <= right for r in sentence.of("reference")):
        found.add("reference")
    return frozenset(found), at


def _head(sentence: Sentence, before: list[Cue]) -> list[Cue]:
    """Of the nouns before a clause-final verb, the first in its noun phrase ("de bijdrage met drie militairen
    aan de missie"): a noun behind a preposition belongs to the one before it."""
    pool = _strong(before) or before
    for cue in pool:
        if not re.search(
            r"(?<!\w)(?:van|aan|in|bij|voor|met|over|op|naar|voor de|met het oog op)\s+(?:\w+\s+){0,3}$",
            sentence.low[max(0, cue.start - 40) : cue.start],
        ):
            return [cue]
    return pool[-1:]


def _strong(nouns: list[Cue]) -> list[Cue]:
    """Return the nouns that a decision can act upon: mandates and contributions, not missions as such."""
    return [
        c
        for c in nouns
        if c.name in ("national_mandate", "combined", "mandate", "contribution", "international_mandate")
    ]


def _whose_mandate(sentence: Sentence, objects: frozenset[str], at: int, actor: str | None) -> frozenset[str]:
    """Tell a national mandate from the mission's own."""
    low = sentence.low
    noun_end = next((c.end for c in sentence.of("noun", "mandate") if c.start == at), at)
    before = low[max(0, at - 30) : at]
    after = low[noun_end : noun_end + 80]
    if "international_mandate" in objects:
        return objects - {"mandate"}
    if sentence.after_dutch and re.search(r"(?<!\w)(?:dat|dit)\s+$", before):
        return objects | {"national_mandate"}
    national = re.search(r"(?:nederlandse?|nationale?|overkoepelende?|gecombineerde?)\s+(?:\w+\s+)?$", before)
    if national or re.match(
        r"\s+(?:voor|van)\s+(?:(?:maximaal|circa|ongeveer|ten hoogste)\s+)?(?:\d|een\b|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\w+tien\b|\w+tig\b)",
        after,
    ):
        return objects | {"national_mandate"}
    mission = next((m for m in sentence.missions if noun_end <= m.start <= noun_end + 60), None)
    if re.match(r"\s+(?:van|voor)\s+(?:\w+\s+){0,4}\w*bijdragen?\b", after):
        return objects | {"national_mandate"}
    if re.match(r"\s+voor\s", after) and (mission or sentence.missions):
        return objects | {"national_mandate"}
    if mission and re.match(r"\s+van\s", low[noun_end : noun_end + 6]) and actor != "nl":
        return (objects - {"mandate"}) | {"international_mandate"}
    if actor == "nl" or "people" in objects:
        return objects | {"national_mandate"}
    return objects


def _modality(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> str:
    low = sentence.low
    if low.rstrip().endswith("?"):
        return "asked"
    left = [
        c
        for c in sentence.of("modality")
        if c.end <= cue.start
        and c.name in ("decided", "intended", "investigated", "asked", "possible", "purpose")
        and not _closed_off(low, c, cue)
    ]
    inside = low[window[0] : min(window[1], cue.end + 14)]
    if cue.form in ("infinitive", "noun"):
        governor = _governor(sentence, cue, left)
        if governor:
            return governor
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
    if cue.form == "past":
        return "reported"
    if cue.form == "participle":
        return _participle_modality(sentence, cue, inside, left)
    if (
        re.search(r"(?<!\w)(?:of|dat)\s", low[window[0] : cue.start])
        and left
        and left[-1].name in ("investigated", "asked")
    ):
        return left[-1].name
    return "decided"


def _closed_off(low: str, modal: Cue, cue: Cue) -> bool:
    """Whether a condition ended before the verb: the ``als`` of "is bereid, als X instemt, Y te leveren"."""
    return low[modal.start : modal.end] in ("als", "indien", "mocht", "zolang") and "," in low[modal.end : cue.start]


def _governor(sentence: Sentence, cue: Cue, left: list[Cue]) -> str | None:
    """Return the class of the word that governs an infinitive or a noun: the nearest before it."""
    usable = [c for c in left if not (cue.start <= c.start < cue.end)]
    if not usable:
        return None
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
        stronger = [c for c in usable if c.name in ("investigated", "asked", "possible")]
        if stronger and nearest.start - stronger[-1].end < 150:
            return stronger[-1].name
    if nearest.name == "purpose":
        return "purpose"
    return nearest.name


def _participle_modality(sentence: Sentence, cue: Cue, inside: str, left: list[Cue]) -> str:
    words = set(re.findall(r"\w+", inside))
    near = left[-1] if left else None
    if words & {"kan", "kunnen", "zou", "zouden", "moet", "moeten"} or (
        near and near.name in ("investigated", "asked") and words & {"worden", "wordt"}
    ):
        return near.name if near and near.name in ("investigated", "asked") else "possible"
    if words & {"zal", "zullen"}:
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


def _negated(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> bool:
    left, right = window
    for neg in sentence.of("negation"):
        if not left <= neg.start < right:
            continue
        after = sentence.low[neg.end : neg.end + 12]
        if (
            neg.name == "not"
            and not sentence.low[: neg.start].endswith("al dan ")
            and not after.startswith((" alleen", " in staat", " enkel"))
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


def _who_flags(sentence: Sentence, named: str | None) -> frozenset[str]:
    """``named``: the text says who acts; ``cabinet``: the government itself, and not just "Nederland"."""
    if named != "nl":
        return frozenset()
    cabinet = any(
        sentence.low[c.start : c.end] not in ("nederland", "ons land", "krijgsmacht", "de krijgsmacht", "defensie")
        for c in sentence.of("subject", "nl")
    )
    return frozenset(("named", "cabinet")) if cabinet else frozenset(("named",))


def _flags(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> frozenset[str]:
    low = sentence.low
    flags = {name for name in ("provisional", "unchanged", "recalled") if sentence.of("modality", name)}
    if _CONDITION.search(low):
        flags.add("conditional")
    if _TO_BE.search(low, window[0], window[1]) and cue.form == "participle":
        flags.add("passive")
    if sentence.announced:
        flags.add("announced")
    if _HEREBY.search(low):
        flags.add("hereby")
    if cue.form in ("finite",) and sentence.has_word("sinds"):
        flags.add("since")
    return frozenset(flags)
