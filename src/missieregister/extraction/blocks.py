"""Goes through the blocks of an opened document from top to bottom, and reads each sentence in its place."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile, zip_longest

import msgspec

from missieregister.extraction.discourse.antecedents import Discourse
from missieregister.extraction.discourse.craft import called, told_anywhere
from missieregister.extraction.discourse.labels import with_labels_apart
from missieregister.extraction.discourse.members import WHO_SAYS
from missieregister.extraction.discourse.topics import placed_in_heading, ranks, topics_of, within
from missieregister.extraction.discourse.turns import (
    Turns,
    asks_something_new,
    is_asked_by_members,
    said_from,
)
from missieregister.extraction.lists.enumerating import enumerated
from missieregister.extraction.mentions.at_home import is_made_up, is_of_neighbours, may_make_up, speaks_of_their_land
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.own_strength import speaks_of_us
from missieregister.extraction.missions.elsewhere import is_no_missions
from missieregister.extraction.missions.just_named import works_for
from missieregister.extraction.opened import Opened
from missieregister.extraction.sentences.asides import Asides, outside
from missieregister.extraction.sentences.asked import Asked
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.statements.general_end import GeneralEnd, general_end
from missieregister.extraction.statements.readings import (
    Reading,
    as_chaired,
    as_titled,
    begins_or_goes_on,
)
from missieregister.extraction.teller import LABEL, Teller
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.splitting import split
from missieregister.extraction.together import Together
from missieregister.extraction.tools import Tools
from missieregister.knowledge.words import NL
from missieregister.model.document import Block
from missieregister.model.spans import Span
from missieregister.model.statement import Statement
from missieregister.patterns import regex

_READ = ("paragraph", "list_item", "footnote")
#: the line above a list in a weekly overview: "Lopende operaties buitenland:"
_OVERVIEW = regex(
    r"(?:lopende|overige|andere|huidige)\s(?:\w+\s)?(?:missies|operaties|bijdragen)(?:\s[\w-]+){0,3}\s?:\s*"
)
_DUTCH = ("decision", "mandate", "deployment")
#: whose a paragraph is, its first sentences that name anybody tell
_FEW = 12


class _SoFar(msgspec.Struct, kw_only=True):
    """What the sentences of a block told so far, for those behind them."""

    #: the one that named somebody last
    named: Sentence | None
    #: what the next one answers
    asked: Asked
    #: the member of parliament who has the word
    said_by: str = ""
    #: whether the last one that told something told of ours
    dutch: bool = False
    #: whether one decided that something of ours begins or goes on
    decided: bool = False
    naming_us: list[Sentence] = []

    def take(self, made: Sequence[Statement], *, read: bool) -> None:
        """Take note of the statements of a sentence, and of whose they are where it was ``read`` by itself."""
        self.decided = self.decided or any(begins_or_goes_on(s) for s in made)
        if read:
            self.dutch = any(s.kind in _DUTCH and s.actor == NL for s in made) or (self.dutch and not made)


class Blocks:
    """The blocks of one document, with what it is about so far and what the last decision was."""

    def __init__(self, opened: Opened, tools: Tools, *, near: bool) -> None:
        document, low, mentions = opened.document, opened.low, opened.mentions
        self._document, self._low, self._mentions = document, low, mentions
        self._tools, self._near = tools, near
        self._scan, self._reported_until = opened.scan, opened.reported_until
        self._asides = Asides(self._low, self._scan, tools.marks)
        self._said_on = opened.said_on or document.date
        #: where lines begin that are read as rows of a table
        self._in_tables = frozenset(start for record in opened.records for start in record.lines)
        self._mention_starts = [m.start for m in mentions]
        topics = topics_of(document, tools, mentions)
        self._topic, self._only = topics.any, topics.only
        self._ships = called(document, low)
        self._discourse = Discourse(
            topics.main,
            topics.only,
            Counter(m.missions for m in mentions),
            topics.titled,
            topics.opening,
            of_news=document.kind == "news",
            below=topics.are_below,
            announced=topics.announced,
            ships=told_anywhere(document, low, mentions),
        )
        self._teller = Teller(tools, self._discourse, actor=opened.speaker, ranks=ranks(mentions), near=near)
        opens = next((b.start for b in document.blocks if b.kind in _READ), 0)
        if mentions and mentions[0].end <= opens:
            self._discourse.hear_of_it()
        self._before: Sentence | None = None
        self._dutch_section: tuple[str, ...] | None = None
        self._together = Together(opened, tools, self._teller, self._topic, near=near)
        #: the sentence of a lead that named somebody last
        self._lead_named: Sentence | None = None
        #: whether what stands below the last heading is done in our own country
        self._at_home = False
        #: whether the passage that is read tells of help in our own country, and of no mission
        self._helps_at_home = False
        self._makes_up = may_make_up(low)
        self._of_neighbours = document.kind == "news" and is_of_neighbours(low)
        #: the block behind the one that is read
        self._ahead: Block | None = None
        #: the items of a list that stand behind it
        self._items: Iterator[Block] = iter(())
        #: the mission that the last question is about
        self._asks_about: tuple[str, ...] = ()
        self._turns = Turns(tools.spelt, questions=document.kind == "questions")
        #: until when all holds that is decided and of which the document names no end
        self.general_end: GeneralEnd | None = None

    def read(self) -> Iterator[Reading]:
        """Yield the readings of all sentences, in order."""
        blocks = with_labels_apart(self._document, self._low)
        for number, block in enumerate(blocks):
            if block.start in self._in_tables:
                continue
            self._ahead = blocks[number + 1] if number + 1 < len(blocks) else None
            self._items = takewhile(lambda b: b.kind == "list_item", islice(blocks, number + 1, None))
            if block.kind == "heading":
                yield from self._enter_heading(block, number)
            elif block.kind in _READ:
                low = self._low[block.start : block.end]
                is_a_question = self._turns.is_a_question(low)
                if self._is_label(block):
                    continue
                if is_a_question or self._turns.is_a_members(low):
                    self._ask(block)  # "De leden van de fractie van A vragen hoe lang de bijdrage aan B nog duurt."
                else:
                    yield from self._passage(block, number)

    def _enter_heading(self, block: Block, number: int) -> Iterator[Reading]:
        """Read a heading, for what stands below it; of news the first one for what it says itself, too."""
        asks = self._turns.enter_heading(self._low[block.start : block.end])
        self._heading(block)
        self._is_label(block)
        if asks:
            self._ask(block)
        elif number == 0 and self._document.kind == "news":
            yield from self._title(block)

    def _passage(self, block: Block, number: int) -> Iterator[Reading]:
        """Read a paragraph, item or note of whoever writes or answers."""
        self._discourse.enter(number, block.section, item=block.kind == "list_item", led=self._together.is_announced)
        if block.kind == "paragraph":
            self._teller.forget_lead()
            if _OVERVIEW.fullmatch(self._low, block.start, block.end):
                self._discourse.overlook()
        if self._names_what_follows(block):
            self._discourse.name_part(within(self._mentions, self._mention_starts, block.span)[0].missions)
        told = self._block(block)
        yield from map(as_chaired, told) if self._turns.chaired else told
        if self._is_answered_next(block):
            self._ask(block)

    def _is_label(self, block: Block) -> bool:
        """Whether a line is no more than the numbers of questions; an answer's are those of what it is about."""
        if not self._turns.enter_label(self._low[block.start : block.end]):
            return False
        if about := self._turns.about:
            self._discourse.ask(about)
        return True

    def _is_answered_next(self, block: Block) -> bool:
        """Whether a paragraph says what members ask, above a line that says that the answer follows."""
        ahead = self._ahead
        answered = ahead is not None and self._low.startswith("antwoord", ahead.start, ahead.end)
        return answered and is_asked_by_members(self._tools.spelt, self._low[block.start : block.end])

    def _names_what_follows(self, block: Block) -> bool:
        """Whether an item of a list is a mission's name and no more, above a paragraph: ``b. EUSTAT``."""
        heads = block.kind == "list_item" and self._ahead is not None and self._ahead.kind == "paragraph"
        return heads and self._only_names(block.span)

    def _heading(self, block: Block) -> None:
        """Take note of what the text below a heading is about: the missions that it names, or the one in a place."""
        own = within(self._mentions, self._mention_starts, block.span)
        title = self._document.text[block.start : block.end]
        missions = tuple(dict.fromkeys(i for m in own for i in m.missions))
        if not missions:
            missions = placed_in_heading(title, self._mentions, self._tools, self._document.date)
        self._discourse.heading((*block.section, title), missions, is_of_no_mission=is_no_missions(title, self._tools))
        self._at_home = not missions and any(self._tools.at_home.heads(t.lower()) for t in (*block.section, title))
        self._together.enter_heading(block, own)

    def _title(self, block: Block) -> Iterator[Reading]:
        """Read what the title of a news item says to be decided, which may be told nowhere else: ``Nederlands fregat
        beëindigt missie EUSTAT``. How many went ("60 man naar Verania") and until when the text itself knows better."""
        if not within(self._mentions, self._mention_starts, block.span):
            return
        before = self._dutch_section
        yield from map(as_titled, self._block(block))
        self._dutch_section, self._before = before, None

    def _ask(self, block: Block) -> None:
        """Take note of what a question asks about: one mission, or that of the question before."""
        low = self._low[block.start : block.end]
        if not speaks_of_us(low) and not _POINTS_AT_TERM.search(low):
            self._dutch_section = None  # the answer before it does not tell whose this one's mandate is
        own = {m.missions for m in within(self._mentions, self._mention_starts, block.span)}
        if len(own) == 1:
            self._asks_about = next(iter(own))
            self._discourse.ask(self._asks_about)
        elif not own and asks_something_new(low):
            self._asks_about = ()
            self._discourse.ask(())
        self._turns.ask(low, () if len(own) > 1 else self._asks_about)

    def _block(self, block: Block) -> Iterator[Reading]:
        """Read the sentences of a block, one after another."""
        low = self._low[block.start : block.end]
        told = _SoFar(
            named=self._lead_named if block.kind == "list_item" else None,
            asked=self._turns.answer(low),
        )
        named = within(self._mentions, self._mention_starts, block.span)
        self._helps_at_home = not named and self._tools.at_home.helps(low, self._tools.lands)
        spans = self._sentences_of(block)
        if instead := self._together.instead(block):
            yield instead
            return
        for span, behind in zip_longest(spans, spans[1:]):
            sentence = self._sentence(span, block)
            self._open(sentence, told, behind)
            if self._is_passed_over(sentence):
                continue
            own = self._in_its_place(sentence, told)
            readings = self._together.read(sentence, own, alone=len(spans) == 1)
            made = [s for reading in readings for s in reading.statements]
            told.take(made, read=own is not None)
            if made:
                self._dutch_section = block.section if told.dutch else None
            yield from (reading for reading in readings if reading.statements or reading.weighed or self._near)
        if block.kind == "paragraph":
            self._lead_named = told.named if self._low.endswith(":", 0, block.end) else None
            if whole := self._together.added_up(block, spans, self._items):
                yield whole
            self._together.leave(block, spans, self._ahead)

    def _sentences_of(self, block: Block) -> list[Span]:
        """Return where the sentences of a block lie; the name that an item begins with is none of its own."""
        spans = split(self._document.text, block.start, block.end)
        if len(spans) > 1 and block.kind == "list_item" and self._only_names(spans[0]):
            spans[:2] = [Span(spans[0].start, spans[1].end)]  # "UNMISS. Met één civiele expert, ongewijzigd."
        return spans

    def _open(self, sentence: Sentence, told: _SoFar, behind: Span | None) -> None:
        """Tell a sentence whose word it is, what it answers, and of which missions the one ``behind`` it is."""
        if behind and not sentence.missions:
            named = within(self._mentions, self._mention_starts, behind)
            sentence.named_behind = tuple(dict.fromkeys(i for m in named for i in m.missions))
        sentence.answers = told.asked
        told.asked = Asked(told.asked.counts_ours and not told.asked.whether_there)
        self.general_end = self.general_end or general_end(sentence)
        start, end = sentence.span
        opens = self._low[start : min(end, start + WHO_SAYS)]
        told.said_by = self._tools.members.said_by(opens, told.said_by, debate=self._document.kind == "debate")
        sentence.by_member = bool(told.said_by)

    def _is_passed_over(self, sentence: Sentence) -> bool:
        """Whether a sentence tells of no mission: of what is done at home, of an exercise's story, of neighbours."""
        if not sentence.missions and (self._at_home or self._helps_at_home):
            return True
        start, end = sentence.span
        if self._makes_up and is_made_up(self._low[start:end]):
            return True
        return self._of_neighbours and speaks_of_their_land(self._low[start:end])

    def _in_its_place(self, sentence: Sentence, told: _SoFar) -> Reading | None:
        """Return what a sentence says by itself behind those before it; None where it cannot say anything."""
        gate = self._tools.gate
        if gate.is_empty(sentence) and not self._near and not any(sentence.answers):
            return None
        self._situate(sentence, told)
        sentence.naming_us = told.naming_us
        if len(told.naming_us) < _FEW and gate.may_name_us(sentence):
            told.naming_us.append(sentence)
        if gate.names_anybody(sentence) and not sentence.only_names_who_leads:
            if told.named:
                told.named.named_before = None
            told.named = sentence
        return self._own_reading(sentence)

    def _situate(self, sentence: Sentence, told: _SoFar) -> None:
        """Tell a sentence what came before it: whether that was ours, what was decided, who was named last."""
        sentence.before = self._before
        if self._tools.gate.points_back(sentence):
            _add(sentence, self._discourse.pointed_at(sentence))
        _add(sentence, self._discourse.in_places(sentence) or self._discourse.called_by_organisation(sentence))
        if self._before and self._before.before:
            self._before.before.before = None  # nobody looks further back, and a document may be long
        self._before = sentence
        section, last = sentence.block.section, self._teller.last
        sentence.dutch_section = self._dutch_section == section
        begins = last is not None and last.action == "start" and last.status != "reported"
        sentence.announced = begins and (self._teller.last_section == section or _is_of_its_size(section))
        if sentence.announced and last and sentence.missions:
            sentence.announced = any(set(m.missions) & set(last.missions) for m in sentence.missions)
        published = sentence.published
        sentence.yet_to_begin = bool(
            sentence.announced and last and last.start and published and last.start[:10] > published
        ) or (sentence.before is not None and sentence.before is self._teller.begins_later)
        sentence.begun = last.start if sentence.announced and last and not last.end else None
        sentence.after_dutch, sentence.follows, sentence.named_before = told.dutch, told.decided, told.named
        lent = self._teller.lead is not None and bool(self._teller.lead.start or self._teller.lead.end)
        sentence.lent = lent or self._teller.terms.are_meant(sentence)

    def _own_reading(self, sentence: Sentence) -> Reading | None:
        """Return what a sentence says by itself; None where it cannot say anything."""
        gate, asks = self._tools.gate, self._tools.weigher.asks
        gate.note(sentence)
        sentence.weighed = asks and gate.holds_values(sentence)
        opens = sentence.weighed  # and so is read, whatever it says
        if not opens:
            carried = self._teller.lead is not None
            opens = gate.opens(sentence, carried=carried) or sentence.once(enumerated) is not None
            sentence.weighed = asks and opens
        if not (opens or self._near):
            self._discourse.hear(sentence)
            if sentence.block.kind == "paragraph":
                self._teller.forget_lead()
            return None
        return self._together.without_dropped(self._teller.read(sentence))

    def _only_names(self, span: Span) -> bool:
        """Whether what looks like a sentence is only the name of a mission, over what its item of a list tells."""
        named = within(self._mentions, self._mention_starts, span)
        return bool(named) and span.end - span.start <= named[-1].end - named[0].start + 3

    def _sentence(self, span: Span, block: Block) -> Sentence:
        start, end = span
        first = bisect_left(self._mention_starts, start)
        behind = bisect_left(self._mention_starts, end, first)
        named = [m for m in self._mentions[first:behind] if m.end <= end]
        missions, unread = outside(named, self._asides.of(span, named), start)
        sentence = Sentence(
            self._tools,
            self._document,
            self._scan,
            span,
            block,
            missions,
            said_from(self._tools.spelt, self._low, *span),
            unread,
        )
        sentence.explained, sentence.topic, sentence.only = self._near, self._topic, self._only
        sentence.reported_until, sentence.published, sentence.ships = self._reported_until, self._said_on, self._ships
        ahead = self._mentions[behind] if behind < len(self._mentions) else None
        sentence.ahead = ahead.missions if ahead and ahead.end <= block.end else ()
        if sentence.ahead and ahead and works_for(self._tools.spelt, self._low, end, ahead.start):
            sentence.named_next = ahead.missions
        sentence.counts_items = self._together.counts(block)
        sentence.mood = self._teller.mood if block.kind == "list_item" and start - block.start < LABEL else ""
        return sentence


#: "Omvang en duur", "3. Samenstelling van de Nederlandse bijdrage": a section that fills in what was decided before
_OF_ITS_SIZE = regex(
    r"\A(?:[\divx]+[.)]?\s)?(?:de\s|het\s)?(?:nederlandse\s|militaire\s|totale\s|aard,?\s|en\s)*"
    rf"(?:omvang|samenstelling|duur|{TAKING_PART}|eenheden)(?!\w)"
    r"(?!.*(?:missie|operatie|macht|internationale|mandaat))"
)


def _is_of_its_size(section: tuple[str, ...]) -> bool:
    return bool(section) and _OF_ITS_SIZE.match(section[-1].lower()) is not None


#: "Hoe lang loopt dat mandaat?"
_POINTS_AT_TERM = regex(rf"(?<!\w)(?:dit|dat|deze|die)\s(?:[\w-]+\s)?(?:mandaat|{TAKING_PART}|termijn)(?!\w)")


def _add(sentence: Sentence, mentions: Sequence[MissionMention]) -> None:
    """Add missions that a sentence points at to those that it names."""
    if mentions:
        sentence.missions = sorted((*sentence.missions, *mentions), key=lambda m: m.start)
