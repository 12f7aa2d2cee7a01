"""Reads sentences together with what stands above them, and the parts of one sentence apart.

An item of a list says what it does as the sentence that its lead would make of it (see composing), a paragraph below a
heading that names a mission speaks of that mission, and a sentence that goes through several missions is read piece by
piece.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from missieregister.extraction.lists.composing import BELOW_HEADING
from missieregister.extraction.lists.correcting import corrected
from missieregister.extraction.lists.enumerating import Enumerated, enumerated, telegrams
from missieregister.extraction.lists.gapping import gapped, tells_too_little
from missieregister.extraction.lists.listing import MOST_PARTS, Listing, better, each_tells
from missieregister.extraction.lists.ordinals import Piece, Turn, in_order
from missieregister.extraction.lists.topics_in_turn import in_turn
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.opened import Opened
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.statements.making import says_all
from missieregister.extraction.statements.readings import Reading
from missieregister.extraction.teller import Teller
from missieregister.extraction.text.leads import Above, is_made_up_of
from missieregister.extraction.tools import Tools
from missieregister.extraction.weights.weighing import without
from missieregister.model.document import Block
from missieregister.model.spans import Span
from missieregister.model.statement import Statement
from missieregister.patterns import regex


class Together:
    """What stands above the sentences of a document, and how it is read with them."""

    def __init__(self, opened: Opened, tools: Tools, teller: Teller, topic: tuple[str, ...], *, near: bool) -> None:
        self._low, self._tools, self._teller, self._topic, self._near = opened.low, tools, teller, topic, near
        self._said_on, self._reported_until = opened.said_on or opened.document.date, opened.reported_until
        self._listing = Listing(opened, tools)
        #: the heading or lead that what comes stands below
        self._above: Above | None = None
        #: the mission that the last line names that is a name and no more
        self._head: Span | None = None

    @property
    def is_announced(self) -> bool:
        """Whether a sentence announces what comes."""
        return self._above is not None and self._above.announces

    def enter_heading(self, block: Block, own: Sequence[MissionMention]) -> None:
        """Take note of a heading, with the missions that it names."""
        self._above = self._listing.heading(block, own)
        if own or not self._above.stands_for:
            self._head = self._listing.name_in(block)

    def leave(self, paragraph: Block, spans: Sequence[Span], ahead: Block | None) -> None:
        """Take note of a paragraph that was read, with its sentences: what comes ``ahead`` may stand below it."""
        self._head = self._listing.name_in(paragraph) or self._head
        self._above = self._listing.lead(paragraph, spans[-1], ahead) if spans else None

    def counts(self, block: Block) -> bool:
        """Whether the bare numbers of a block are of people."""
        return block.kind == "list_item" and self._above is not None and self._above.counts

    def without_dropped(self, reading: Reading) -> Reading:
        """Return a reading of a sentence without what its lead leaves no room for."""
        sentence = reading.sentence
        above = self._above if sentence.block.kind == "list_item" else None
        dropped = self._listing.dropped(above, sentence) if above else ()
        if not dropped:
            return reading
        kept = tuple(s for s in reading.statements if s.kind not in dropped)
        return msgspec.structs.replace(reading, statements=kept, weighed=without(dropped, reading.weighed))

    def instead(self, block: Block) -> Reading | None:
        """Return what an item says as the sentence that the lead of its list stands for."""
        if block.kind != "list_item" or self._above is None or not self._above.stands_for:
            return None
        reading = self._composed(self._above, block, says=self._listing.stands_for(self._above, block))
        return reading if reading and reading.statements else None

    def read(self, sentence: Sentence, own: Reading | None, *, alone: bool) -> list[Reading]:
        """Return what a sentence says by itself, with the lead of its list, or with the heading right above it."""
        block, above = sentence.block, self._above
        made = own.statements if own else ()
        more: Reading | None = None
        opens = block.kind == "paragraph" and sentence.span.start == block.start
        if own and (right := sentence.once(corrected)):
            return self._corrected(right, sentence)
        if opens and above and above.names and not (made or _has_verb(sentence)):
            first = msgspec.structs.replace(block, end=sentence.span.end)
            more = self._composed(above, first, says=BELOW_HEADING)
        elif block.kind == "list_item" and above and alone and self._listing.goes_with(above, block, made):
            more = self._composed(above, block)
        elif own and (apart := self._apart(sentence, own)):
            return apart
        if more and better(more.statements, made):
            return [more]
        if more and made:
            new = tuple(s for s in more.statements if not any(says_all(o, s) for o in made))
            more = msgspec.structs.replace(more, statements=new)
        return [reading for reading in (own, more) if reading]

    def _apart(self, sentence: Sentence, own: Reading) -> list[Reading]:
        """Return what the parts of a sentence say that is a list or goes through several missions, or what it says as a
        whole where they say no more; nothing of any other sentence."""
        in_paragraph = sentence.block.kind == "paragraph"
        if in_paragraph and (listed := sentence.once(enumerated)):
            return self._each_of(listed, sentence, own) or [own]
        if in_paragraph and (parts := sentence.once(telegrams)):
            return self._telegrams(parts, sentence) or [own]
        if ordered := sentence.once(in_order):
            return self._each_in_order(ordered, sentence) or [own]
        if turns := sentence.once(in_turn):
            return self._each_in_turn(turns, sentence, own)
        if (each := sentence.once(gapped)) and tells_too_little(each, own.statements):
            return self._each_in_order([part.pieces for part in each], sentence) or [own]
        return []

    def _each_of(self, listed: Enumerated, sentence: Sentence, reading: Reading) -> list[Reading]:
        """Return what the items of a list in a sentence say, each with the words before the list; none where these say
        no more than the sentence as a whole."""
        start, end = sentence.span
        whole = msgspec.structs.replace(sentence.block, start=start, end=end)
        above = Above(listed.lead, self._low[slice(*listed.lead)], announces=True)
        says = self._tools.leads.says(above.text)
        items = [msgspec.structs.replace(whole, start=item.start, end=item.end) for item in listed.items]
        each = [
            None if self._listing.leans(item) else self._composed(above, item, says=says, where=whole) for item in items
        ]
        found = [r for r in each if r]
        return found if each_tells([r.statements if r else () for r in each], reading.statements) else []

    def _each_in_turn(self, turns: Sequence[Turn], sentence: Sentence, own: Reading) -> list[Reading]:
        """Return what each part says of a sentence that takes up one mission after another; of one that says nothing
        with its own verb, what the sentence as a whole says of its mission and of no other."""
        each = [(turn, self._each_in_order([turn.pieces], sentence)) for turn in turns]
        found = [reading for _, readings in each for reading in readings]
        if len(found) == len(turns):
            return found
        if not found or any(turn.borrows for turn, readings in each if not readings):
            return [own]
        silent = {mission for turn, readings in each if not readings for mission in turn.missions}
        told = {_outline(s) for reading in found for s in reading.statements}
        left = tuple(s for s in own.statements if silent.issuperset(s.missions) and _outline(s) not in told)
        return [*found, msgspec.structs.replace(own, statements=left, weighed=())]

    def _each_in_order(self, ordered: Sequence[Sequence[Piece]], sentence: Sentence) -> list[Reading]:
        """Return what each part says of a sentence that goes through missions named before; none where one says
        nothing."""
        start, end = sentence.span
        whole = msgspec.structs.replace(sentence.block, start=start, end=end)
        names = [
            msgspec.structs.replace(m, start=sentence.at(m.start), end=sentence.at(m.end, end=True), pointed=False)
            for m in sentence.missions
        ]
        each = [self._listing.joined(pieces, whole, names) for pieces in ordered]
        found = [self._read_composed(s, whole, Above(Span(start, start), "")) if s else None for s in each]
        # the sentence as a whole gives days of one to another, also where it tells of each
        return [r for r in found if r] if all(r and r.statements for r in found) else []

    def _corrected(self, pieces: Sequence[Piece], sentence: Sentence) -> list[Reading]:
        """Return what a sentence says that corrects a mistake, instead of what it says by itself."""
        start, end = sentence.span
        whole = msgspec.structs.replace(sentence.block, start=start, end=end)
        made = self._listing.joined(pieces, whole)
        reading = self._read_composed(made, whole, Above(Span(start, start), ""), leans=True) if made else None
        return [reading] if reading else []

    def _telegrams(self, parts: Sequence[Span], sentence: Sentence) -> list[Reading]:
        """Return what each part of a sentence says of its own; none where no part says anything."""
        start, end = sentence.span
        whole = msgspec.structs.replace(sentence.block, start=start, end=end)
        above = Above(Span(start, start), "")
        items = [msgspec.structs.replace(whole, start=part.start, end=part.end) for part in parts]
        each = [self._composed(above, item, says="{item}", where=whole) for item in items]
        found = [reading for reading in each if reading]
        return found if any(reading.statements for reading in found) else []

    def _composed(self, above: Above, item: Block, *, says: str = "", where: Block | None = None) -> Reading | None:
        """Return what an item says as the sentence that announces its list would say it, or stands for.

        ``where`` is the block of which the words are the quote, if not the item.
        """
        sentence = self._listing.sentence(above.span, item, says, self._head)
        return self._read_composed(sentence, where or item, above) if sentence else None

    def added_up(self, paragraph: Block, spans: Sequence[Span], behind: Iterator[Block]) -> Reading | None:
        """Return how many the items of a list are together that tell what a contribution is made up of; they stand
        right ``behind`` it."""
        if not spans or not is_made_up_of(self._low[slice(*spans[-1])]):
            return None
        items = list(islice(behind, MOST_PARTS + 1))
        if not 1 < len(items) <= MOST_PARTS:
            return None
        where = msgspec.structs.replace(paragraph, start=spans[-1].start, end=items[-1].end)
        if _IN_ALL.search(self._low, items[-1].end, items[-1].end + _SOON):
            return None  # the total is told right behind them
        sentence = self._listing.added_up(spans[-1], items, where)
        if sentence is None:
            return None
        reading = self._tell(sentence, counts=True)
        made = tuple(self._listing.of_list(reading.statements, where, len(items)))
        return msgspec.structs.replace(reading, statements=made, item=where) if made else None

    def _tell(self, sentence: Sentence, *, counts: bool) -> Reading:
        """Read a sentence that was made of others; what comes behind rests on none of it."""
        sentence.explained, sentence.topic, sentence.counts_items = self._near, self._topic, counts
        sentence.reported_until, sentence.published = self._reported_until, self._said_on
        kept = self._teller.lead, self._teller.mood
        reading = self._teller.read(sentence)
        self._teller.lead, self._teller.mood = kept
        return reading

    def _read_composed(self, sentence: Sentence, where: Block, above: Above, *, leans: bool = False) -> Reading | None:
        """Return what a sentence says that was made of others, with the words of a block as its quote; one that
        ``leans`` may be about what stands before it."""
        reading = self._tell(sentence, counts=above.counts)
        made = tuple(self._listing.of_item(reading.statements, sentence, above.text, where, leans=leans))
        if not (made or self._near):
            return None
        return msgspec.structs.replace(reading, statements=made, item=where)


#: "In totaal gaat het om ten hoogste 450 militairen", within so many characters behind a list
_IN_ALL, _SOON = regex(r"(?<!\w)(?:in\stotaal|het\stotaal|tezamen|alles\sbij\selkaar)(?!\w)"), 120


def _outline(said: Statement) -> tuple[object, ...]:
    """Return what a statement says, of whatever mission."""
    people = said.personnel and said.personnel.max
    return said.kind, said.action, said.start, said.end, said.date, said.due, people, said.amount


def _has_verb(sentence: Sentence) -> bool:
    """Whether a sentence has a verb, beside a participle that it begins with: ``Beëindigd.``"""
    return any(c.form != "noun" and not (c.form == "participle" and c.start == 0) for c in sentence.of("verb"))
