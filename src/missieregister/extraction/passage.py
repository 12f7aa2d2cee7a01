"""A sentence with everything found in it: the value on which events, frames and discourse work."""

from collections.abc import Sequence
from functools import cached_property

from missieregister.extraction.mentions.dates import DateMention, Tense
from missieregister.extraction.mentions.missions import MissionMention
from missieregister.extraction.mentions.money import MoneyMention, find_money
from missieregister.extraction.mentions.people import PeopleMention
from missieregister.extraction.scan import Cue, CueKind
from missieregister.extraction.tools import Tools
from missieregister.model.document import Block
from missieregister.model.spans import Span


class Sentence:
    """One sentence of a document; all offsets inside are relative to its start.

    ``low`` is the text in lower case with offsets kept. Dates, people and money are looked for when first
    asked for, so that a sentence without a cue costs nothing.
    """

    def __init__(
        self,
        tools: Tools,
        text: str,
        low: str,
        span: Span,
        block: Block,
        cues: Sequence[Cue],
        missions: Sequence[MissionMention],
        published: str | None,
    ) -> None:
        self.tools = tools
        self.text = text
        self.low = low
        self.span = span
        self.block = block
        self.cues = cues
        self.missions = missions
        self.published = published
        #: the missions that it is about, once somebody asked (see targets.central_mentions)
        self.central: list[MissionMention] | None = None
        #: whether the statement before this sentence, in its paragraph, is one of the Dutch register
        self.after_dutch = False
        #: whether the last decision before it announced a new contribution, which this sentence may fill in
        self.announced = False
        #: whether the sentences before it, in its paragraph, tell of a Dutch decision, which this one may fill in
        self.follows = False
        #: whether the last nationality that its paragraph named before it is ours
        self.ours = False
        #: the mission that its document as a whole is about, or none
        self.topic: tuple[str, ...] = ()
        #: how the sentence that announces its list governs it: "het kabinet heeft besloten:"
        self.mood = ""
        #: whether somebody wants to see what nearly was, too
        self.explained = False

    @cached_property
    def dates(self) -> list[DateMention]:
        """The dates and periods, in order."""
        return self.tools.dates.find(self.low, self.published, self.tense)

    @cached_property
    def people(self) -> list[PeopleMention]:
        """The counted groups of people, in order."""
        return self.tools.people.find(self.low)

    @cached_property
    def money(self) -> list[MoneyMention]:
        """The sums of money, in order."""
        return find_money(self.low)

    @cached_property
    def tense(self) -> Tense | None:
        """Where a date without a year lies: in the past where the sentence tells of one."""
        if any(c.kind == "verb" and c.form == "past" for c in self.cues) or self.has_word(
            "is", "zijn", "werd", "werden", "was", "waren", "heeft", "had"
        ):
            if self.has_word("zal", "zullen", "wordt", "worden"):
                return "both"
            if any(c.form == "participle" for c in self.cues):
                return "past"
            return None
        return "future" if self.has_word("zal", "zullen", "zult", "wordt", "worden", "ontvangt") else None

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the sentence in lower case, without punctuation."""
        return frozenset(w.strip(".,;:()«»\"'’“”") for w in self.low.split())

    def has_word(self, *words: str) -> bool:
        """Whether one of the words stands in the sentence."""
        return any(w in self.words for w in words)

    def of(self, kind: CueKind, *names: str) -> list[Cue]:
        """Return the cues of a kind, of the given classes (all where none is given)."""
        found = self._by_kind.get(kind, [])
        return [c for c in found if c.name in names] if names else found

    @cached_property
    def _by_kind(self) -> dict[CueKind, list[Cue]]:
        kinds: dict[CueKind, list[Cue]] = {}
        for cue in self.cues:
            kinds.setdefault(cue.kind, []).append(cue)
        return kinds
