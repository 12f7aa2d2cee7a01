"""Why a frame that fired gave no fact, in Dutch: what `explain` shows of it."""

from collections.abc import Sequence
from typing import NamedTuple

from missieregister.extraction.candidates.candidate import ELSEWHERE, Candidate
from missieregister.extraction.discourse.turns import is_asked_by_members
from missieregister.extraction.sentences.consent import awaits_consent
from missieregister.extraction.statements.framing import Attempt
from missieregister.extraction.statements.readings import Reading
from missieregister.model.document import Document
from missieregister.model.statement import Statement

#: the slots of a statement, in the order in which people read them
SLOTS = ("personnel", "start", "end", "date", "due", "amount", "conditions")


class Around(NamedTuple):
    """What a document tells of why a frame that fired gave no fact: ``silence`` why it gives none at all, ``ours``
    whether it is ours, ``facts`` those that it gives."""

    silence: str
    ours: bool
    facts: Sequence[Statement]


def why_dropped(
    document: Document, reading: Reading, attempt: Attempt, made: Sequence[Statement], around: Around
) -> str:
    """Say in Dutch why a frame that fired gave no fact. Only where the document gives one may another go before it."""
    return _by_document(document, attempt, made, around) or _by_itself(document, reading, attempt, around)


def _by_document(document: Document, attempt: Attempt, made: Sequence[Statement], around: Around) -> str:
    """Say why a document gives no such fact at all, or how it tells the fact already; empty where it is neither."""
    frame, candidate = attempt.frame, attempt.candidate
    if document.kind in ("motion", "agenda"):
        return "dit document vraagt of agendeert"
    if "inherit" in frame.fills and all(s.kind != frame.kind for s in made):
        return "er gaat geen besluit aan vooraf om over te nemen"
    if around.silence:
        return around.silence
    if any(s.kind == frame.kind and not set(s.missions).isdisjoint(candidate.missions) for s in made):
        return "een ander feit zegt dit al"
    if candidate.source == ELSEWHERE:
        return "de missie wordt te ver van deze zin genoemd"
    if not around.ours:
        return "in dit document telt alleen wat het uitdrukkelijk van Nederland zegt"
    return ""


def _by_itself(document: Document, reading: Reading, attempt: Attempt, around: Around) -> str:
    """Say what in a sentence or its candidate keeps it from being a fact, or what goes before it."""
    frame, candidate = attempt.frame, attempt.candidate
    if is_asked_by_members(reading.sentence.low):
        return "leden van de Kamer vragen of stellen dit voor"
    if frame.kind == "deployment" and awaits_consent(candidate.slots.conditions or ""):
        return "dit hangt af van instemming die er nog niet is"
    if frame.kind == "mandate" and not any(getattr(candidate.slots, slot) for slot in frame.fills if slot in SLOTS):
        return "er staat geen aantal, dag of voorwaarde bij"
    if (reading.item or reading.sentence.block).kind == "list_item":
        return "wat boven de lijst staat laat dit niet toe, of dit punt wordt anders gelezen"
    if frame.kind == "commitment":
        return "het document komt deze toezegging zelf na"
    before = next((f for f in around.facts if _tells_the_same(f, frame.kind, candidate)), None)
    if before is not None:
        return f"een ander feit gaat voor: {_in_short(before, document)}"
    return "het document als geheel laat dit niet toe"


def _tells_the_same(fact: Statement, kind: str, candidate: Candidate) -> bool:
    """Whether a fact is of the kind and about a mission of a candidate, and fills a slot that the candidate fills."""
    if fact.kind != kind or set(fact.missions).isdisjoint(candidate.missions):
        return False
    filled = [slot for slot in SLOTS if getattr(candidate.slots, slot) is not None]
    return not filled or any(getattr(fact, slot) is not None for slot in filled)


#: characters of a fact's own words that tell which it is
_SHORT = 60


def _in_short(fact: Statement, document: Document) -> str:
    """Return the words of a fact, or how they begin where they are many."""
    words = " ".join(document.text[fact.start_char : fact.end_char].split())
    return f"“{words}”" if len(words) <= _SHORT else f"“{words[:_SHORT].rsplit(' ', 1)[0]} …”"
