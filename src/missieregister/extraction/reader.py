"""Reads a document from top to bottom and yields, for each sentence, what the frames made of it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from missieregister.extraction.candidate import SENTENCE, Candidate
from missieregister.extraction.candidates import Lead, announced_mood, candidates, leading
from missieregister.extraction.composing import BELOW_HEADING, compose, lists_papers, may_go_on, of_item, sentence_of
from missieregister.extraction.discourse import Discourse
from missieregister.extraction.framing import Attempt, attempts
from missieregister.extraction.lasting import lasting
from missieregister.extraction.leads import Above, dropped_by
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.ongoing import as_going_on, goes_on
from missieregister.extraction.passage import Sentence
from missieregister.extraction.presence import present
from missieregister.extraction.records import Record, records
from missieregister.extraction.scan import Scan
from missieregister.extraction.sentences import split
from missieregister.extraction.statements import states
from missieregister.extraction.tools import Tools
from missieregister.extraction.topics import (
    lowered,
    main_topic,
    named_in_title,
    only_one,
    opening,
    placed_in_title,
    within,
    without_titles,
)
from missieregister.extraction.turns import Asked, Turns, asks_something_new, is_asked_by_members, said_from
from missieregister.extraction.whose import carried_from
from missieregister.knowledge.words import NL
from missieregister.model.document import Block, Document
from missieregister.model.spans import Span
from missieregister.model.statement import Statement
from missieregister.patterns import regex

#: documents that ask or list and decide nothing
_ASKING = ("motion", "agenda")
_READ = ("paragraph", "list_item", "footnote")
_DUTCH = ("decision", "mandate", "deployment")


class Reading(msgspec.Struct, frozen=True):
    """A sentence, what was tried on it, and the statements that came of it; ``item`` is where the words stand that were
    read together with those above them (see composing)."""

    sentence: Sentence
    attempts: tuple[Attempt, ...]
    statements: tuple[Statement, ...]
    item: Block | None = None


class Opened(msgspec.Struct, frozen=True):
    """A document with the missions that it names: what reading begins with."""

    document: Document
    low: str
    mentions: list[MissionMention]
    scan: Scan
    #: tables that it writes as lines
    records: tuple[Record, ...]


def open_document(document: Document, tools: Tools, *, near: bool = False) -> Opened | None:
    """Return a document ready to be read, or None where it can say nothing for the register.

    That is one that asks or lists (a motion, an agenda), one that names no mission, and one in which another
    government speaks. ``near`` opens any document.
    """
    if document.kind in _ASKING and not near:
        return None
    low = lowered(document.text)
    mentions = tools.missions.find(document.text, low, document.date)
    if not near and not mentions:
        return None
    scan = tools.scanner.scan(without_titles(low))
    if not near and nationality(scan) != NL:
        return None
    return Opened(document, low, mentions, scan, records(document, tools, low, mentions))


def read(document: Document, tools: Tools, *, near: bool = False) -> Iterator[Reading]:
    """Yield the readings of a document in order; ``near`` keeps the frames that nearly fired."""
    opened = open_document(document, tools, near=near)
    if opened:
        yield from read_opened(opened, tools, near=near)


def read_opened(opened: Opened, tools: Tools, *, near: bool = False) -> Iterator[Reading]:
    """Yield the readings of an opened document in order."""
    ongoing: dict[str, str] = {}
    for reading in _Reader(opened, tools, near).read():
        if not reading.statements:
            yield reading
            continue
        ongoing = {**ongoing, **goes_on(reading.statements)}
        told = tuple(as_going_on(s, ongoing) for s in reading.statements) if ongoing else reading.statements
        yield reading if told == reading.statements else msgspec.structs.replace(reading, statements=told)


class _Reader:
    """The state of reading one document: what it is about so far, and what the last decision was."""

    def __init__(self, opened: Opened, tools: Tools, near: bool) -> None:
        document, low, mentions = opened.document, opened.low, opened.mentions
        self._document, self._low, self._mentions = document, low, mentions
        self._tools, self._near = tools, near
        self._scan = opened.scan
        #: where lines begin that are read as rows of a table
        self._in_tables = frozenset(start for record in opened.records for start in record.lines)
        self._mention_starts = [m.start for m in mentions]
        self._actor = nationality(opened.scan)
        titled = named_in_title(document, tools)
        main = titled or main_topic(mentions) or placed_in_title(document, tools, mentions)
        only = only_one(mentions)
        self._topic = main or only
        self._discourse = Discourse(
            main, only, Counter(m.missions for m in mentions), titled, () if main else opening(document, mentions)
        )
        opens = next((b.start for b in document.blocks if b.kind in _READ), 0)
        if mentions and mentions[0].end <= opens:
            self._discourse.hear_of_it()
        self._last: Statement | None = None
        self._ends: dict[tuple[str, ...], str] = {}
        self._renewed: set[tuple[str, ...]] = set()
        self._before: Sentence | None = None
        self._last_section: tuple[str, ...] = ()
        self._dutch_section: tuple[str, ...] | None = None
        self._lead: Lead | None = None
        self._mood = ""
        #: the heading or lead that what comes stands below, and the sentence in it that named somebody last
        self._above: Above | None = None
        self._lead_named: Sentence | None = None
        self._turns = Turns(questions=document.kind == "questions")

    def read(self) -> Iterator[Reading]:
        for number, block in enumerate(self._document.blocks):
            if block.start in self._in_tables:
                continue
            if block.kind == "heading":
                asks = self._turns.enter_heading(self._low[block.start : block.end])
                self._heading(block)
                if asks:
                    self._ask(block)
            elif block.kind in _READ and self._turns.is_a_question(self._low[block.start : block.end]):
                self._ask(block)
            elif block.kind in _READ and not self._turns.is_a_members(self._low[block.start : block.end]):
                self._discourse.enter(number, block.section)
                if block.kind == "paragraph":
                    self._lead, self._mood = None, ""
                yield from self._block(block)

    def _heading(self, block: Block) -> None:
        own = within(self._mentions, self._mention_starts, block.span)
        title = self._document.text[block.start : block.end]
        missions = tuple(dict.fromkeys(i for m in own for i in m.missions))
        self._discourse.heading((*block.section, title), missions)
        stands_for = self._tools.leads.says(self._low[block.start : block.end])
        self._above = Above(block.span, stands_for=stands_for, names=len(own) == 1)

    def _ask(self, block: Block) -> None:
        """Take note of what a question asks about: one mission, or that of the question before."""
        low = self._low[block.start : block.end]
        self._turns.ask(low)
        own = {m.missions for m in within(self._mentions, self._mention_starts, block.span)}
        if len(own) == 1:
            self._discourse.ask(next(iter(own)))
        elif not own and asks_something_new(low):
            self._discourse.ask(())

    def _block(self, block: Block) -> Iterator[Reading]:
        dutch, decided, says = False, None, False
        named = self._lead_named if block.kind == "list_item" else None
        asked = self._turns.answer(self._low[block.start : block.end])
        gate = self._tools.gate
        spans = split(self._document.text, block.start, block.end)
        if len(spans) > 1 and block.kind == "list_item" and self._only_names(spans[0]):
            spans[:2] = [Span(spans[0].start, spans[1].end)]  # "UNMISS. Met één civiele expert, ongewijzigd."
        if block.kind == "list_item" and self._above and self._above.stands_for:
            instead = self._composed(self._above.span, block, self._above.stands_for)
            if instead and instead.statements:
                yield instead
                return
        for span in spans:
            sentence = self._sentence(span, block)
            sentence.answers, asked = asked, Asked(asked.counts_ours)
            if gate.is_empty(sentence) and not (self._near or any(sentence.answers)):
                continue
            if gate.points_back(sentence):
                sentence.missions += self._discourse.pointed_at(sentence)
            sentence.missions += self._discourse.in_places(sentence)
            sentence.after_dutch, sentence.before = dutch, self._before
            if self._before and self._before.before:
                self._before.before.before = None  # nobody looks further back, and a document may be long
            self._before = sentence
            sentence.dutch_section = self._dutch_section == block.section
            last = self._last
            near = self._last_section == block.section
            sentence.announced = near and last is not None and last.action == "start" and last.status != "reported"
            if sentence.announced and last and sentence.missions:
                sentence.announced = any(set(m.missions) & set(last.missions) for m in sentence.missions)
            sentence.begun = last.start if sentence.announced and last and not last.end else None
            sentence.after_dutch, sentence.follows, sentence.named_before = dutch, decided is not None, named
            sentence.lent = self._lead is not None and bool(self._lead.start or self._lead.end)
            if gate.names_anybody(sentence):
                if named:
                    named.named_before = None
                named = sentence
            if not gate.opens(sentence, carried=self._lead is not None):
                self._pass_over(sentence)
                continue
            reading = self._read_sentence(sentence)
            leading = self._above.text if self._above and block.kind == "list_item" else ""
            if dropped := dropped_by(leading, names=bool(sentence.missions)):
                kept = tuple(s for s in reading.statements if s.kind not in dropped)
                reading = msgspec.structs.replace(reading, statements=kept)
            says = says or bool(reading.statements)
            decided = next((s for s in reading.statements if _begins_or_goes_on(s)), decided)
            dutch = any(s.kind in _DUTCH for s in reading.statements) or (dutch and not reading.statements)
            if reading.statements:
                self._dutch_section = block.section if dutch else None
            if reading.statements or self._near:
                yield reading
        if len(spans) == 1 and (more := self._besides(block, says)):
            yield more
        if block.kind == "paragraph":
            announces = self._low.endswith(":", 0, block.end)
            self._lead_named = named if announces else None
            self._above = self._lead_of(block, spans[-1]) if announces and spans else None

    def _lead_of(self, block: Block, span: Span) -> Above:
        """Return what a paragraph says above a list, in its last sentence."""
        stands_for = self._tools.leads.says(self._low[span.start : span.end])
        return Above(span, self._low[block.start : block.end], stands_for)

    def _besides(self, block: Block, says: bool) -> Reading | None:
        """Return what an item says with the lead of its list, or a paragraph with its heading, where it has no verb."""
        above = self._above
        if above is None or (block.kind == "list_item" and not above.text):
            return None
        if block.kind == "paragraph":
            return self._composed(above.span, block, BELOW_HEADING) if above.names and not says else None
        if says and not lists_papers(self._low, above.span, block.span):
            return None
        return self._composed(above.span, block) if may_go_on(self._low, block.span) else None

    def _composed(self, lead: Span, block: Block, says: str = "") -> Reading | None:
        """Return what an item says as the sentence that announces its list would say it, or stands for."""
        names = [m for span in (lead, block.span) for m in within(self._mentions, self._mention_starts, span)]
        composed = compose(self._document, self._low, lead, block.span, names, says)
        if composed is None:
            return None
        sentence = sentence_of(composed, self._document, self._tools, block, names)
        sentence.explained, sentence.topic = self._near, self._topic
        if self._tools.gate.is_empty(sentence) or not self._tools.gate.opens(sentence, carried=False):
            return None
        kept = self._lead, self._mood
        reading = self._read_sentence(sentence)
        self._lead, self._mood = kept
        made = tuple(of_item(reading.statements, sentence, self._document, block))
        return msgspec.structs.replace(reading, statements=made, item=block) if made or self._near else None

    def _only_names(self, span: Span) -> bool:
        """Whether what looks like a sentence is only the name of a mission, over what its item of a list tells."""
        named = within(self._mentions, self._mention_starts, span)
        return bool(named) and span.end - span.start <= named[-1].end - named[0].start + 3

    def _pass_over(self, sentence: Sentence) -> None:
        """Take note of a sentence that says nothing."""
        self._discourse.hear(sentence)
        if sentence.block.kind == "paragraph":
            self._lead, self._mood = None, ""

    def _read_sentence(self, sentence: Sentence) -> Reading:
        opens = sentence.block.kind != "list_item" or sentence.span.start - sentence.block.start < _LABEL
        actor = carried_from(sentence) or self._actor
        found, counted = candidates(sentence, self._discourse, actor, self._lead if opens else None)
        if sentence.block.kind == "paragraph":
            self._lead, self._mood = leading(sentence, found, self._last), announced_mood(sentence)
        tried = self._tried(sentence, [c for c in found if not self._only_announces(c)])
        told = [p for a in tried if a.fired and "personnel" in a.frame.fills for p in a.candidate.slots.counted]
        tried += self._tried(sentence, present(sentence, counted, told, self._discourse, actor))
        ends = {a.candidate.slots.end for a in tried if a.fired and a.candidate.slots.end}
        tried += self._tried(sentence, lasting(sentence, counted, ends, self._discourse, actor))
        self._discourse.hear(sentence)
        made = _distinct([s for a in tried if a.fired for s in self._states(sentence, a)])
        for statement in made:
            self._discourse.tell(statement.missions)
            if statement.kind == "decision":
                self._last, self._last_section = statement, sentence.block.section
                if _begins_or_goes_on(statement) or (statement.action == "end" and statement.actor == NL):
                    self._discourse.decide(statement.missions)
        if made and made[0].missions:
            self._discourse.dwell(made[0].missions)
        return Reading(sentence, tuple(tried), () if is_asked_by_members(sentence.low) else tuple(made))

    def _states(self, sentence: Sentence, attempt: Attempt) -> list[Statement]:
        made = states(sentence.document, sentence, attempt, self._last, self._ends, self._renewed)
        self._renewed.update(s.missions for s in made if s.action in ("extend", "maintain") and s.status == "decided")
        self._ends.update((s.missions, s.end) for s in made if s.end and s.kind in ("decision", "mandate"))
        return made

    def _tried(self, sentence: Sentence, found: Sequence[Candidate]) -> list[Attempt]:
        return [attempt for candidate in found for attempt in attempts(sentence, candidate, near=self._near)]

    def _only_announces(self, candidate: Candidate) -> bool:
        """Whether an event is said of the list that follows, and not of a mission in its own sentence."""
        return (
            self._lead is not None
            and candidate.event == self._lead.event
            and candidate.source != SENTENCE
            and candidate.event.end > 0
            and candidate.slots.personnel is None
        )

    def _sentence(self, span: Span, block: Block) -> Sentence:
        start, end = span
        first = bisect_left(self._mention_starts, start)
        behind = bisect_left(self._mention_starts, end, first)
        missions = [
            MissionMention(m.start - start, m.end - start, m.missions, m.known, m.compound)
            for m in self._mentions[first:behind]
            if m.end <= end
        ]
        sentence = Sentence(self._tools, self._document, self._scan, span, block, missions, said_from(self._low, *span))
        sentence.explained, sentence.topic = self._near, self._topic
        ahead = self._mentions[behind] if behind < len(self._mentions) else None
        sentence.ahead = ahead.missions if ahead and ahead.end <= block.end else ()
        if sentence.ahead and ahead and _WORK_FOR.fullmatch(self._low, end, ahead.start):
            sentence.named_next = ahead.missions
        sentence.mood = self._mood if block.kind == "list_item" and start - block.start < _LABEL else ""
        return sentence


def _begins_or_goes_on(statement: Statement) -> bool:
    """Whether a statement decides that a Dutch contribution is to be there: what follows may say how large it is."""
    if statement.kind != "decision" or statement.actor != NL or statement.status not in ("decided", "intended"):
        return False
    return statement.action in ("start", "extend", "maintain", "increase", "decrease")


#: "Zij werken voor UNTSO", behind a sentence that counts them
_WORK_FOR = regex(
    r"\s+(?:zij|ze|deze\s(?:militairen|nederlanders|functionarissen|waarnemers|adviseurs))\s(?:[^.;]{0,60}\s)?"
    r"(?:voor|bij|in|binnen|namens|van)\s(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie)\s)?"
)


#: the first sentence of a list's item begins behind a label or name of at most so many characters
_LABEL = 80
#: what a Dutch text about missions hardly goes without
_HOME = ("nederland", "kabinet ", "kabinet,", "kamer", "krijgsmacht", "zr.ms", "hr.ms", "zr. ms", "hr. ms")


def nationality(scan: Scan) -> str:
    """Return who speaks where a text says "de regering" or "onze bijdrage": ``nl``, or the country of another's text.

    Another's is a text that speaks of Belgium much more than of us, or one that opens with another country's
    adjective and names nothing of ours at all.
    """
    low = scan.low
    belgian = low.count("belgi") + 3 * low.count("landsverdediging")  # so only Belgians call their ministry
    if belgian >= 2 and belgian > 2 * low.count("nederland"):
        return "be"
    if any(word in low for word in _HOME):
        return NL
    named = [c for c in scan.cues(0, 2 * _OPENING) if c.kind == "adjective" and c.name not in _ORGANISATIONS]
    return named[0].name if named and named[0].start < _OPENING else NL


_ORGANISATIONS = ("un", "eu", "nato", "osce", "other")
#: a text opens with what stands in its first characters
_OPENING = 40


def _distinct(statements: list[Statement]) -> list[Statement]:
    """Drop statements that say the same as another of the sentence, or less."""
    result: list[Statement] = []
    for statement in statements:
        if any(_says(other, statement) for other in result):
            continue
        result = [other for other in result if not _says(statement, other)]
        result.append(statement)
    return result


def _says(one: Statement, other: Statement) -> bool:
    """Whether ``one`` holds all that ``other`` does: of one kind, or a decision that says its mandate itself."""
    same = (one.kind, one.action) == (other.kind, other.action)
    own_mandate = one.kind == "decision" and other.kind == "mandate" and one.status != "reported"
    if not (same or own_mandate) or not set(other.missions) <= set(one.missions):
        return False
    return all(
        getattr(other, slot) is None or getattr(other, slot) == getattr(one, slot)
        for slot in ("personnel", "start", "end", "date", "due", "amount")
    )
