"""A sentence with everything found in it: the value on which events, frames and discourse work."""

import re
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from missieregister.extraction.lazy import lazy
from missieregister.extraction.mentions.dates import DateMention, Tense
from missieregister.extraction.mentions.missions import MissionMention
from missieregister.extraction.mentions.money import MoneyMention, find_money
from missieregister.extraction.mentions.people import PeopleMention
from missieregister.extraction.mentions.pointing import pointing_dates, rest_of_year
from missieregister.extraction.scan import Cue, CueKind
from missieregister.extraction.tools import Tools
from missieregister.knowledge.words import NL
from missieregister.model.document import Block
from missieregister.model.spans import Span

_T = TypeVar("_T")
#: behind a mission, before all the people that it has: ", een missie met", ", met 900 militairen een van de grootste"
_MISSION_WITH = re.compile(
    r"(?:\sin\s[\w-]+)?,\s(?:(?:een|de)\s(?P<what>(?:[\w-]+\s){0,4}?[\w-]*(?:missie|operatie|troepenmacht))\s)?(?:met|van)\s"
    r"(?:(?:circa|ongeveer|ruim|bijna|maximaal|zo'n|in totaal)\s)*\Z"
)
#: "de opleiding van 1700 agenten"
_OBJECT_OF = re.compile(
    r"(?<!\w)(?:opleiding|training|bijscholing|ontwapening|demobilisatie|evacuatie|dood|overlijden|gijzeling)\s+van\s+"
    r"(?:(?:circa|ongeveer|ruim|bijna|in totaal)\s+)*\Z"
)
_AMONG_OTHERS = re.compile(r"\s(?:een van de|de grootste|de kleinste)\s")
_REST_OF_WORD = re.compile(r"[\w-]*")


def word_end(low: str, start: int) -> int:
    """Return where the word ends that begins at a place."""
    found = _REST_OF_WORD.match(low, start)
    return found.end() if found else start


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
        self._worked_out: dict[Callable[[Sentence], Any], Any] = {}
        self._chosen: dict[tuple[CueKind, tuple[str, ...]], list[Cue]] = {}
        #: the sentence that was read before it
        self.before: Sentence | None = None
        #: whether the statement before this sentence, in its paragraph, is one of the Dutch register
        self.after_dutch = False
        #: whether the statement before this sentence, in its section, is one of the Dutch register
        self.dutch_section = False
        #: whether the last decision before it announced a new contribution, which this sentence may fill in
        self.announced = False
        #: whether the sentences before it, in its paragraph, tell of a Dutch decision, which this one may fill in
        self.follows = False
        #: whether the last nationality that its paragraph named before it is ours
        self.ours = False
        #: the mission that its document as a whole is about, or none
        self.topic: tuple[str, ...] = ()
        #: the mission that its paragraph names first behind it, or none
        self.ahead: tuple[str, ...] = ()
        #: how the sentence that announces its list governs it: "het kabinet heeft besloten:"
        self.mood = ""
        #: whether the sentence that announces its list lends it a period
        self.lent = False
        #: whether somebody wants to see what nearly was, too
        self.explained = False

    @lazy
    def dates(self) -> list[DateMention]:
        """The dates and periods, in order."""
        found = self.tools.dates.find(self.low, self.published, lambda: self.tense)
        if " rest" in self.low:
            found = rest_of_year(self.low, found, self.published)
        if "datum" in self.low or "zelfde " in self.low:
            found = pointing_dates(self.low, found, lambda: self.before.dates if self.before else ())
        return found

    @lazy
    def people(self) -> list[PeopleMention]:
        """The counted groups of people, in order, without those whom the sentence itself calls another's."""
        return [p for p in self.tools.people.find(self.low) if not self._are_others(p)]

    def _are_others(self, people: PeopleMention) -> bool:
        """Whether people are of another country, or all that a mission has: ``X, een missie met 900 militairen,``."""
        if "nederland" not in people.text and any(
            people.start <= c.start < people.end and c.name != NL for c in self.of("adjective")
        ):
            return True
        if _OBJECT_OF.search(self.low, max(0, people.start - 40), people.start):
            return True
        inset = _MISSION_WITH.search(self.low, max(0, people.start - 60), people.start)
        if inset is None or not any(m.end == inset.start() for m in self.missions):
            return False
        return inset["what"] is not None or _AMONG_OTHERS.match(self.low, people.end) is not None

    @lazy
    def money(self) -> list[MoneyMention]:
        """The sums of money, in order."""
        return find_money(self.low)

    @lazy
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

    @lazy
    def words(self) -> frozenset[str]:
        """The words of the sentence in lower case, without punctuation."""
        return frozenset(w.strip(".,;:()«»\"'’“”") for w in self.low.split())

    def once(self, work: "Callable[[Sentence], _T]") -> _T:
        """Return what some work makes of the sentence; it is done once, however many events ask for it."""
        if work not in self._worked_out:
            self._worked_out[work] = work(self)
        found: _T = self._worked_out[work]
        return found

    def has_word(self, *words: str) -> bool:
        """Whether one of the words stands in the sentence."""
        return any(w in self.words for w in words)

    def of(self, kind: CueKind, *names: str) -> list[Cue]:
        """Return the cues of a kind, of the given classes (all where none is given); nobody may change the list."""
        found = self._chosen.get((kind, names))
        if found is None:
            found = self._by_kind.get(kind, [])
            if names:
                found = [c for c in found if c.name in names]
            self._chosen[kind, names] = found
        return found

    @lazy
    def _by_kind(self) -> dict[CueKind, list[Cue]]:
        kinds: dict[CueKind, list[Cue]] = {}
        for cue in self.cues:
            if cue.kind in kinds:
                kinds[cue.kind].append(cue)
            else:
                kinds[cue.kind] = [cue]
        return kinds
