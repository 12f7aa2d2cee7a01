"""Reads what stands in lists with what stands above them: the sentences that they make up, and what these may state."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

import msgspec

from missieregister.extraction.discourse.topics import lowered
from missieregister.extraction.lists.composing import Composed, compose, joined, one_sentence
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.opened import Opened
from missieregister.extraction.sentences.asides import Asides, outside
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.statements.readings import OF_MISSIONS
from missieregister.extraction.text.alike import GOING_ON, TAKING_PART, TAKING_PART_MORE
from missieregister.extraction.text.leads import Above, dropped_by, is_a_period, is_theirs
from missieregister.extraction.text.us import PARLIAMENT
from missieregister.extraction.tools import Tools
from missieregister.knowledge.words import NL
from missieregister.model.document import Block
from missieregister.model.spans import Span
from missieregister.model.statement import Statement
from missieregister.patterns import regex

#: a paper that an item names: of what it is about nothing is decided there
_A_PAPER = regex(
    r"(?:op\s[\w\s]{3,20}?\s)?(?:(?:de|het|een|uw|onze|mijn)\s)?(?:[\w-]+e\s){0,2}[\w-]*(?:brief|brieven|besluit|evaluatie|verslag|nota|"
    r"rapport|rapportage|motie|agenda|kennisgeving|antwoorden|beantwoording|overzicht|stand)(?!\w)"
)
_TO_THE_CHAMBER = regex(
    rf"(?<!\w)(?:kamers?|{PARLIAMENT})(?!\w)[^.;]*(?<!\w)(?:gezonden|toegezonden|verzonden|gestuurd|ontving|ontvangt|ontvangen|krijgt|tegemoet\w*|"
    rf"verwachten|aangeboden|toegegaan|geïnformeerd)(?!\w)|(?<!\w)(?:u|kamer|{PARLIAMENT})\s(?:ontvangt|ontving|krijgt|kunt|mag|kan)(?!\w)"
)
#: an item that leaves what it says to another
_DITTO = regex(
    r"(?<!\w)(?:idem|zie\s(?:hier)?boven|n\.v\.t\.|(?:die|diezelfde|dezelfde)\s(?:datum|dag)|"
    rf"(?:die|deze|dit|dat)\s(?:{TAKING_PART}|mandaat|missie|operatie|{GOING_ON}))(?!\w)"
)
#: how much surer a sentence of the text's own is than one that a lead and an item make up
_LESS_SURE = 0.9
#: who is there, by a frame that asks for no verb, need not be whom the lead speaks of
_NO_VERB = "deployment.present"
#: what says how many items follow: "Drie bijdragen lopen af.", "aan de onderstaande missies"
_COUNTS_ITEMS = regex(
    r"(?<!\w)(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|[2-9]|1\d|volgende|onderstaande|drietal|viertal)\s(?:[\w-]+e\s)?"
    rf"(?:[\w-]*mandaten|[\w-]*(?:{TAKING_PART_MORE})|[\w-]*missies|operaties|verlengingen|besluiten)(?!\w)"
)
#: a list of parts has no more of them, and each no more characters
MOST_PARTS, _A_PART = 12, 160
#: a lead without a verb is shorter than this many characters
_SHORT = 100
#: what an item says better with its lead than by itself: that somebody is there
_BY_ITSELF = ("deployment",)
_BETTER = ("decision", "mandate", "international_mandate")


class Listing:
    """The lists of one document."""

    def __init__(self, opened: Opened, tools: Tools) -> None:
        self._document, self._low, self._mentions = opened.document, opened.low, opened.mentions
        self._scan, self._tools = opened.scan, tools
        self._starts = [m.start for m in opened.mentions]

    def heading(self, block: Block, own: Sequence[MissionMention]) -> Above:
        """Return what a heading is to what stands below it; ``own`` are the missions that it names."""
        low = self._low[block.start : block.end]
        return Above(
            block.span,
            low,
            self._tools.leads.says(low),
            of_period=self._tools.leads.says_of_period(low),
            names=len(own) == 1,
            theirs=is_theirs(self._scan.cues(*block.span)),
        )

    def lead(self, block: Block, last: Span, ahead: Block | None) -> Above | None:
        """Return what a paragraph is, with its ``last`` sentence, to the list ``ahead`` that it announces."""
        low = self._low[last.start : last.end]
        listed = ahead is not None and ahead.kind == "list_item"
        announces = low.endswith(":") or (listed and low[-1].isalpha())
        stands_for = self._tools.leads.says(low) if announces or (listed and len(low) < _SHORT) else ""
        if not (announces or (listed and (stands_for or _COUNTS_ITEMS.search(low)))):
            return None
        text, theirs = self._low[block.start : block.end], is_theirs(self._scan.cues(*block.span))
        they_act = theirs and any(c.start == 0 and c.kind == "subject" for c in self._scan.cues(*last))
        of_period = self._tools.leads.says_of_period(low) if stands_for else ""
        return Above(last, text, stands_for, of_period=of_period, announces=True, theirs=theirs, they_act=they_act)

    def stands_for(self, above: Above, item: Block) -> str:
        """Return the sentence that an item stands for below a lead that is none, or nothing."""
        if above.of_period and is_a_period(self._low[item.start : item.end]):
            return above.of_period
        return above.stands_for

    def name_in(self, block: Block) -> Span | None:
        """Return where a line that is no sentence names one mission, which what comes is about: ``Force (KFOR)``."""
        low = self._low[block.start : block.end]
        named = self._within(block.span) if len(low) < _SHORT and low[-1:] not in ".:;?" else []
        if (
            not named
            or len({m.missions for m in named}) > 1
            or any(c.kind == "verb" and c.form != "noun" for c in self._scan.cues(*block.span))
        ):
            return None
        return Span(named[0].start, named[0].end)

    def leans(self, item: Block) -> bool:
        """Whether an item leaves what it says to the one before it: ``idem``, ``eveneens tot die datum``."""
        return _DITTO.search(self._low, item.start, item.end) is not None

    def goes_with(self, above: Above, item: Block, made: Iterable[Statement]) -> bool:
        """Whether an item that ``made`` these statements by itself may say more, or better, with its lead."""
        if not above.announces or self.leans(item):
            return False
        paper = _A_PAPER.match(self._low, item.start, item.end) is not None
        if not (paper or self._within(item.span)):
            return False  # a reason, a task: it names no mission and no paper
        if paper and _TO_THE_CHAMBER.search(self._low, *above.span):
            return True
        # "de brief van 12 maart over A": by itself it tells that the letter was sent, with its lead that it was debated
        return all(s.kind in _BY_ITSELF or (paper and s.kind == "procedure") for s in made)

    def dropped(self, above: Above, item: Sentence) -> tuple[str, ...]:
        """Return the kinds of statement that an item does not make of its own below what stands above it."""
        if above.they_act and not item.of("subject", NL):
            return OF_MISSIONS
        if _A_PAPER.match(item.low) and _TO_THE_CHAMBER.search(above.text):
            return ("decision",)  # "op 12 november de brief over beëindiging van de bijdrage"
        return dropped_by(above.text, names=bool(item.missions))

    def sentence(self, above: Span, item: Block, says: str, head: Span | None = None) -> Sentence | None:
        """Return an item with its lead as the sentence of a document of their own, or None where they make none;
        ``head`` is the mission that a line above them names."""
        spans = (above, item.span) if head is None or "{kop}" not in says else (above, item.span, head)
        names = [m for span in spans for m in self._within(span)]
        composed = compose(self._document, self._low, above, item.span, names, says)
        return self._made(composed, names, item) if composed else None

    def joined(
        self, pieces: Sequence[Span | str], item: Block, names: Sequence[MissionMention] | None = None
    ) -> Sentence | None:
        """Return pieces of an item as the sentence of a document of their own; ``names`` are the missions in them, if
        not those that the document names there."""
        if names is None:
            names = [m for piece in pieces if isinstance(piece, Span) for m in self._within(piece)]
        return self._made(joined(self._document.text, pieces), names, item)

    def added_up(self, lead: Span, items: Sequence[Block], where: Block) -> Sentence | None:
        """Return a lead with all items of its list as one sentence, where these name no missions of their own: ``De
        bijdrage bestaat uit:``."""
        if any(self._within(i.span) or i.end - i.start > _A_PART for i in items):
            return None
        return self.joined(one_sentence(self._low, lead, [i.span for i in items]), where, self._within(lead))

    def of_list(self, made: Iterable[Statement], where: Block, items: int) -> list[Statement]:
        """Return those statements of a whole list that tell how many there are, with its words as quote: of a list of
        which some ``items`` were not counted it is not known."""
        text = self._document.block_text(where)
        return [
            msgspec.structs.replace(
                s, quote=text, start_char=where.start, end_char=where.end,
                confidence=round(s.confidence * _LESS_SURE, 3),
            ).identified()
            for s in made
            if s.kind in ("deployment", "mandate") and s.personnel and len(s.personnel.parts) >= items
        ]  # fmt: skip

    def _made(self, composed: Composed, names: Sequence[MissionMention], item: Block) -> Sentence | None:
        whole = Span(0, len(composed.text))
        alone = msgspec.structs.replace(self._document, text=composed.text, blocks=(), citations=())
        missions = [
            MissionMention(n.start - there + here, n.end - there + here, n.missions, n.known, n.compound)
            for here, there, length in composed.pieces
            for n in names
            if there <= n.start and n.end <= there + length
        ]
        paragraph = Block("paragraph", 0, whole.end, section=item.section)
        low = lowered(composed.text)
        scan = self._tools.scanner.scan(low)
        missions.sort(key=lambda m: m.start)
        named, unread = outside(missions, Asides(low, scan, self._tools.marks).of(whole, missions), 0)
        sentence = Sentence(self._tools, alone, scan, whole, paragraph, named, 0, unread)
        gate = self._tools.gate
        if gate.is_empty(sentence):
            return None
        gate.note(sentence)
        return sentence if gate.opens(sentence, carried=False) else None

    def _within(self, span: Span) -> list[MissionMention]:
        found = self._mentions[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        return [m for m in found if m.end <= span.end]

    def of_item(
        self, made: Iterable[Statement], sentence: Sentence, above: str, where: Block, *, leans: bool = False
    ) -> list[Statement]:
        """Return those statements of a composed sentence that its item may make, with the words of a block as quote;
        where it ``leans``, also about missions that it does not name."""
        text = self._document.block_text(where)
        paper = _A_PAPER.match(text.lower()) is not None
        whose = {c.name for c in sentence.nationalities if c.name != "int"}
        theirs = bool(whose) and NL not in whose
        cites = tuple(dict.fromkeys(c.document for c in self._document.citations if where.start <= c.start < where.end))
        named = {m for mention in sentence.missions for m in mention.missions}
        dropped = dropped_by(above, names=True)

        def may_say(s: Statement) -> bool:
            if s.kind in dropped or (s.rule == _NO_VERB and NL not in whose):
                return False
            if s.kind not in OF_MISSIONS:
                return True
            return not (
                paper
                or (theirs and s.actor == NL)
                or s.action == "investigate"
                or (named.isdisjoint(s.missions) and not leans)
            )

        return [
            msgspec.structs.replace(
                s, quote=text, start_char=where.start, end_char=where.end, cites=cites,
                confidence=round(s.confidence * _LESS_SURE, 3),
            ).identified()
            for s in made
            if may_say(s)
        ]  # fmt: skip


def better(composed: Sequence[Statement], own: Sequence[Statement]) -> bool:
    """Whether what an item says with its lead replaces what it says by itself."""
    return bool(own) and any(s.kind in _BETTER for s in composed)


def each_tells(items: Sequence[Sequence[Statement]], own: Sequence[Statement]) -> bool:
    """Whether all items of a list in a sentence say something, and its statements keep some of their missions apart."""
    apart = {s.missions for s in own}
    if not own:
        return sum(1 for item in items if item) > 1
    return all(items) and not all(any(s.missions in apart for s in item) for item in items)
