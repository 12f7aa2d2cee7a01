"""Says of each sentence what was seen in it, what was tried on it, and what came of that.

The values here have names of their own, which programs read (``missieregister explain --format json``): they stay
when the engine's inner values change. Offsets are those of the document's text.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from missieregister.extraction.candidates.candidate import Candidate
from missieregister.extraction.discourse.topics import lowered
from missieregister.extraction.events.event import Event
from missieregister.extraction.opened import Opened, is_silent, open_document
from missieregister.extraction.reader import read_opened
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.statements.framing import Attempt
from missieregister.extraction.statements.readings import Reading
from missieregister.extraction.tools import Tools
from missieregister.extraction.weights.weighing import Answer, Weighed
from missieregister.extraction.why_dropped import SLOTS, Around, why_dropped
from missieregister.knowledge.words import NL
from missieregister.model.document import Document
from missieregister.model.facts import facts_of
from missieregister.model.statement import Statement


class Place(msgspec.Struct, frozen=True):
    """A stretch of the document's text."""

    start_char: int
    end_char: int
    text: str


class Mention(msgspec.Struct, frozen=True):
    """Something that a sentence mentions. ``kind`` is mission, date, people, money or the kind of a lexicon's word
    (verb, noun, modality, negation, subject, adjective, reference); ``value`` what it was read as."""

    kind: str
    start_char: int
    end_char: int
    text: str
    value: dict[str, Any]


class EventShown(msgspec.Struct, frozen=True):
    """An event: its word (none where no verb carries it), the clause that it governs, and how it is said."""

    group: str
    lemma: str
    form: str
    start_char: int
    end_char: int
    text: str
    clause: Place
    actor: str
    modality: str
    negated: bool
    objects: tuple[str, ...]
    flags: tuple[str, ...]


class SlotShown(msgspec.Struct, frozen=True):
    """A filled slot: its value, and the words it came from; ``source`` is zin, document or vorige zin."""

    slot: str
    value: Any
    source: str
    text: str


class FrameShown(msgspec.Struct, frozen=True, kw_only=True):
    """A frame tried on an event (``event`` is its number in the sentence). ``missing`` says, in Dutch, what it
    lacked; ``dropped`` why a frame that fired gave no fact. ``missions_from`` says where the missions were found."""

    frame: str
    kind: str
    action: str | None
    event: int
    fired: bool
    missions: tuple[str, ...]
    missions_from: str
    slots: tuple[SlotShown, ...] = ()
    statement: str | None = None
    missing: tuple[str, ...] = ()
    dropped: str = ""


class WeightShown(msgspec.Struct, frozen=True):
    """Something that was seen of an event, and the weight that it has for an answer; below nought it speaks against."""

    seen: str
    weight: float


class AnswerShown(msgspec.Struct, frozen=True, kw_only=True):
    """A question of the weights that an event (``event`` is its number in the sentence) answers with yes: about which
    ``value``, with what ``probability`` from 0 to 1, and ``because`` of what, the heaviest first. ``statement`` is the
    fact that came of it, none where a frame or another event told it or is surer."""

    question: str
    kind: str
    action: str | None
    event: int
    value: str
    probability: float
    missions: tuple[str, ...]
    missions_from: str
    because: tuple[WeightShown, ...]
    statement: str | None = None


class SentenceShown(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence (or a table's row) with all that was made of it. ``statements`` are the facts themselves.

    ``read_as`` is empty, or how an item was read together with what stands above its list: the offsets of mentions,
    clauses and events are then those of these words.
    """

    document: str
    block: str
    section: tuple[str, ...]
    start_char: int
    end_char: int
    text: str
    mentions: tuple[Mention, ...]
    clauses: tuple[Place, ...]
    events: tuple[EventShown, ...]
    frames: tuple[FrameShown, ...]
    statements: tuple[Statement, ...]
    answers: tuple[AnswerShown, ...] = ()
    read_as: str = ""


def explain(document: Document, tools: Tools, facts: Sequence[Statement]) -> Iterator[SentenceShown]:
    """Yield the sentences and rows of a document in order of its text, each explained.

    ``facts`` are the statements that ``extract`` gives for this document: what fires here and is not among them
    is shown as dropped.
    """
    kept = {fact.id for fact in facts}
    opened = open_document(document, tools, near=True)
    if opened is None:
        return
    around = Around(_silence(opened), opened.speaker == NL, facts)
    shown = [_sentence(document, reading, kept, around) for reading in read_opened(opened, tools, near=True)]
    told = {s.id for sentence in shown for s in sentence.statements}
    shown += _rows(document, tools, [f for f in facts if f.id not in told])
    yield from sorted(shown, key=lambda s: (s.start_char, s.end_char))


def _silence(opened: Opened) -> str:
    """Say in Dutch why a document as a whole gives no facts; empty where it may."""
    if not opened.mentions:
        return "het document noemt geen missie"
    return "" if not is_silent(opened.scan, opened.speaker) else "in dit document spreekt een andere regering"


def _sentence(document: Document, reading: Reading, kept: set[str], around: Around) -> SentenceShown:
    sentence, item = reading.sentence, reading.item
    answering = [w for w in reading.weighed if w.answers]
    candidates = [*(attempt.candidate for attempt in reading.attempts), *(w.candidate for w in answering)]
    events = list(dict.fromkeys(candidate.event for candidate in candidates))
    statements = tuple(s for s in reading.statements if s.id in kept)
    clauses = sorted({event.window for event in events})
    whole = sentence.document.text[slice(*sentence.span)]
    return SentenceShown(
        document=document.id,
        block=item.kind if item else sentence.block.kind,
        section=sentence.block.section,
        start_char=item.start if item else sentence.span.start,
        end_char=item.end if item else sentence.span.end,
        text=document.block_text(item) if item else whole,
        read_as=whole if item else "",
        mentions=tuple(_mentions(sentence)),
        clauses=tuple(_place(sentence, *clause) for clause in clauses),
        events=tuple(_event(sentence, event) for event in events),
        frames=tuple(_frame(document, reading, a, events, statements, around) for a in reading.attempts),
        answers=tuple(_answer(w, a, events, statements) for w in answering for a in w.answers),
        statements=statements,
    )


def _answer(weighed: Weighed, answer: Answer, events: Sequence[Event], made: Sequence[Statement]) -> AnswerShown:
    candidate, question = weighed.candidate, answer.question
    fact = (question.tells, answer.value)
    made = [s for s in made if s.is_weighed and s.missions == candidate.missions]
    return AnswerShown(
        question=question.id,
        kind=question.kind,
        action=question.action,
        event=events.index(candidate.event),
        value=answer.value,
        probability=round(answer.probability, 3),
        missions=candidate.missions,
        missions_from=candidate.how or candidate.source,
        because=tuple(WeightShown(seen, weight) for seen, weight in answer.because),
        statement=next((s.id for s in made if fact in facts_of(s)), None),
    )


def _place(sentence: Sentence, start: int, end: int) -> Place:
    """Return where a stretch of a sentence stands, with what is not read of it (see asides), and its words."""
    left, right = sentence.at(start), sentence.at(end, end=True)
    text = sentence.document.text[left:right]
    left += len(text) - len(text.lstrip())
    text = text.strip()
    return Place(left, left + len(text), text)


def _mentions(sentence: Sentence) -> list[Mention]:

    def mention(kind: str, start: int, end: int, **value: Any) -> Mention:
        told = {name: v for name, v in value.items() if v not in (None, "", False, ())}
        left, right = sentence.at(start), sentence.at(end, end=True)
        return Mention(kind, left, right, sentence.document.text[left:right], told)

    found = [
        mention("mission", m.start, m.end, missions=list(m.missions), unknown=not m.known, compound=m.compound)
        for m in sentence.missions
    ]
    found += [
        mention("date", d.start, d.end, edtf=d.edtf, role=d.role, months=d.duration_months) for d in sentence.dates
    ]
    found += [
        mention(
            "people", p.start, p.end, min=p.low, max=p.high, previous=p.previous, role=p.role, bound=p.bound,
            approximate=p.approximate, delta=p.delta, aside=p.aside, part=p.part_of is not None,
        )
        for p in sentence.people
    ]  # fmt: skip
    found += [mention("money", m.start, m.end, **msgspec.to_builtins(m.amount)) for m in sentence.money]
    found += [
        mention(c.kind, c.start, c.end, name=c.name, lemma=c.lemma, form=c.form, particle=c.particle)
        for c in sentence.cues
    ]
    return sorted(found, key=lambda m: (m.start_char, m.end_char, m.kind))


def _event(sentence: Sentence, event: Event) -> EventShown:
    return EventShown(
        group=event.group,
        lemma=event.lemma,
        form=event.form,
        start_char=sentence.at(event.start),
        end_char=sentence.at(event.end, end=True),
        text=sentence.text[event.start : event.end],
        clause=_place(sentence, *event.window),
        actor=event.actor,
        modality=event.modality,
        negated=event.negated,
        objects=tuple(sorted(event.objects)),
        flags=tuple(sorted(event.flags)),
    )


def _frame(
    document: Document,
    reading: Reading,
    attempt: Attempt,
    events: Sequence[Event],
    made: Sequence[Statement],
    around: Around,
) -> FrameShown:
    sentence, frame, candidate = reading.sentence, attempt.frame, attempt.candidate
    statement = _statement_of(attempt, made) if attempt.fired else None
    dropped = why_dropped(document, reading, attempt, made, around) if attempt.fired and statement is None else ""
    return FrameShown(
        frame=frame.id,
        kind=frame.kind,
        action=statement.action if statement else frame.action,
        event=events.index(candidate.event),
        fired=attempt.fired,
        missions=statement.missions if statement else candidate.missions,
        missions_from=candidate.how or candidate.source,
        slots=tuple(_slots(document, sentence, candidate, statement)),
        statement=statement.id if statement else None,
        missing=attempt.missing,
        dropped=dropped,
    )


def _statement_of(attempt: Attempt, made: Sequence[Statement]) -> Statement | None:
    """Return the statement that a frame made of a candidate: of those by its rule the one with its values."""
    candidate = attempt.candidate
    own = [s for s in made if s.rule == attempt.frame.id and set(s.missions) <= set(candidate.missions)]

    def agreement(statement: Statement) -> int:
        same = [getattr(statement, slot) == getattr(candidate.slots, slot) for slot in SLOTS]
        return same.count(True) + (statement.missions == candidate.missions)

    return max(own, key=agreement, default=None)


def _slots(
    document: Document, sentence: Sentence, candidate: Candidate, statement: Statement | None
) -> Iterator[SlotShown]:
    """Yield the slots of the statement, or of the candidate where there is none, with the words they came from."""
    for slot in SLOTS:
        value = getattr(statement or candidate.slots, slot)
        if value is None:
            continue
        text = _words(sentence, slot, value)
        source = "zin"
        if not text:
            source = "document" if value == document.date else "vorige zin"
        yield SlotShown(slot, msgspec.to_builtins(value), source, text)


def _words(sentence: Sentence, slot: str, value: Any) -> str:
    """Return the words of the sentence that gave a slot its value, empty where none did."""
    if slot == "personnel":
        return str(value.text)
    if slot == "conditions":
        return str(value)
    if slot == "amount":
        return next((sentence.text[m.start : m.end] for m in sentence.money if m.amount == value), "")
    return next((sentence.text[d.start : d.end] for d in sentence.dates if value in (d.edtf, d.first, d.last)), "")


def _rows(document: Document, tools: Tools, facts: Sequence[Statement]) -> Iterator[SentenceShown]:
    """Yield the rows of tables that gave facts; no frame reads them, the columns' headings do."""
    rows: dict[tuple[int, int], list[Statement]] = {}
    for fact in facts:
        rows.setdefault((fact.start_char, fact.end_char), []).append(fact)
    missions = tools.missions.find(document.text, lowered(document.text), document.date) if rows else []
    for (start, end), made in rows.items():
        block = next(b for b in document.blocks if b.start <= start < b.end)
        yield SentenceShown(
            document=document.id, block=block.kind, section=block.section, start_char=start, end_char=end,
            text=document.text[start:end],
            mentions=tuple(
                Mention("mission", m.start, m.end, document.text[m.start : m.end], {"missions": list(m.missions)})
                for m in missions
                if start <= m.start and m.end <= end
            ),
            clauses=(), events=(), frames=(), statements=tuple(made),
        )  # fmt: skip
