"""A sentence with everything found in it: the value on which events, frames and discourse work."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.money import MoneyMention, find_money
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.mentions.periods import DateMention, begun
from missieregister.extraction.mentions.pointing import coming, end_of_that_year, pointing_dates, rest_of_year, then
from missieregister.extraction.mentions.reported import is_reported_on, may_report
from missieregister.extraction.mentions.until import as_end, is_denied, is_replaced
from missieregister.extraction.sentences.asides import place_of, without, without_asides
from missieregister.extraction.sentences.asked import Asked
from missieregister.extraction.sentences.beside_us import last_is_ours
from missieregister.extraction.sentences.compared import COMPARED
from missieregister.extraction.sentences.counting import counted
from missieregister.extraction.sentences.tenses import tense_at
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.lazy import lazy
from missieregister.extraction.text.phrases import any_in, bare_words
from missieregister.extraction.text.scan import Cue, CueKind, Scan
from missieregister.knowledge.words import BODIES, NL
from missieregister.model.document import Block, Document
from missieregister.model.spans import Span
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools

_T = TypeVar("_T")
#: what says that somebody takes part in a mission
_TAKES_PART = frozenset("contribute send serve stay extend maintain increase decrease begin".split())
#: a paragraph has more characters than a line of a head
_A_LINE = 60
#: what a name stands behind that cannot act: "aan de Duitse"
PREPOSITION = regex(
    r"(?<!\w)(?:van|aan|in|met|door|tussen|naar|voor|bij|uit|namens|over|onder|op|tegen|via|binnen|als|evenals|jegens|"
    r"richting|vanuit|vanwege|wegens|dankzij|ondanks|zonder|te)\s+"
    r"(?:(?:de|het|een|deze|andere|onder meer|o\.a\.|enkele|meerdere|haar|hun|zijn)\s+|\w+e\s+){0,2}$"
)
#: what a list puts before its items: "- Mali: 12 militairen"
_ITEM_OPENS = regex(r"[\s–•*·-]{0,4}(?:(?:in|te)\s)?")
#: a heading over what is ours: "2. Nederlandse inzet", "Het Nederlandse detachement"
OF_OURS = regex(
    rf"(?<!\w)(?:nederlandse?|onze?)\s(?:\w+e\s)?(?:{TAKING_PART}|eenheid|eenheden|aandeel|detachement|"
    r"contingent|militairen|presentie|aanwezigheid)(?!\w)",
    words=("nederlands", "onz"),
)
#: what goes on about the time of which the sentence before spoke
_IN_THAT_TIME = regex(r"(?:in|gedurende)\s(?:die|dezelfde|deze)\speriode(?!\w)|in\s(?:dat|hetzelfde)\sjaar(?!\w)|dan\s")
_REST_OF_WORD = regex(r"[\w-]*")


def word_end(low: str, start: int) -> int:
    """Return where the word ends that begins at a place."""
    found = _REST_OF_WORD.match(low, start)
    return found.end() if found else start


def stands_free(low: str, start: int) -> bool:
    """Whether a name is no part of a prepositional phrase, and so may act."""
    return not PREPOSITION.search(low[max(0, start - 60) : start])


def _part_of_name(cue: Cue, mentions: Sequence[MissionMention]) -> bool:
    """Whether a country or organisation only stands inside a mission's name: the Mali of ``EUTM Mali``."""
    return cue.kind in ("subject", "adjective") and any(m.start <= cue.start and cue.end <= m.end for m in mentions)


#: one of these stands in what a mission is called
_OF_MISSIONS = ("missie", "operatie", "coalitie", "macht")
#: before who leads a mission
_LED_BY = regex(r"(?<!\w)(?:geleid\sdoor|onder\sleiding\svan|door)\s(?:de\s|het\s)?\Z")


class Sentence:
    """One sentence of a document; all offsets inside are relative to its start.

    It is a stretch of a scan until something asks for its text, its cues, or its dates, people and money: of most
    sentences the ``marks`` of what stands in them (see scan.Marks) are all that anybody looks at. ``said_from`` is
    where it begins, in the document, behind the name of whoever speaks; ``asides`` are the stretches of it that are not
    read (see asides): it is as if they did not stand in it.
    """

    def __init__(
        self,
        tools: "Tools",
        document: Document,
        scan: Scan,
        span: Span,
        block: Block,
        missions: list[MissionMention],
        said_from: int,
        asides: Sequence[Span] = (),
    ) -> None:
        self.tools = tools
        self.span = span
        self.block = block
        self.missions = missions
        self.asides = asides
        self.published = document.date
        self.document, self._scan, self.said_from = document, scan, said_from
        #: what the scan found in it, and the marks of that
        self.hits = without(scan.within(*span), asides) if asides else scan.within(*span)
        self.marks = scan.marks_of(self.hits)
        self._worked_out: dict[Callable[[Sentence], Any], Any] = {}
        self._chosen: dict[tuple[CueKind, tuple[str, ...]], list[Cue]] = {}

    #: the sentence that was read before it
    before: "Sentence | None" = None
    #: whether the statement before this sentence, in its paragraph, is one of the Dutch register
    after_dutch = False
    #: whether the statement before this sentence, in its section, is one of the Dutch register
    dutch_section = False
    #: whether the last decision before it announced a new contribution, which this sentence may fill in
    announced = False
    #: whether what was announced begins after its document was written
    yet_to_begin = False
    #: the day on which what was announced begins, where nobody said when it ends
    begun: str | None = None
    #: whether the sentences before it, in its paragraph, tell of a Dutch decision, which this one may fill in
    follows = False
    #: what is asked where it opens an answer; how many of ours there are, any sentence of an answer may tell
    answers = Asked()
    #: the last sentence before it, in its paragraph, that names a country or organisation
    named_before: "Sentence | None" = None
    #: the first sentences of its paragraph before it that may name us
    naming_us: "Sequence[Sentence]" = ()
    #: the mission that its document as a whole is about, or none
    topic: tuple[str, ...] = ()
    #: the mission that its document names, where it names no other
    only: tuple[str, ...] = ()
    #: the mission that its paragraph names first behind it, or none
    ahead: tuple[str, ...] = ()
    #: the mission that the sentence behind it says its people are in: "Zij werken voor UNTSO"
    named_next: tuple[str, ...] = ()
    #: what the ships of ours that its document names are called: "de tromp"
    ships: tuple[str, ...] = ()
    #: all missions that the sentence behind it in its paragraph names, where it names none itself
    named_behind: tuple[str, ...] = ()
    #: how the sentence that announces its list governs it: "het kabinet heeft besloten:"
    mood = ""
    #: whether the sentence that announces its list lends it a period
    lent = False
    #: whether it is what a member of parliament says, by the words of a report or an answer
    by_member = False
    #: whether the lead of its list says that its items count people
    counts_items = False
    #: the last day of the year of which its document tells as a whole, if it is a yearly report
    reported_until: str | None = None
    #: whether somebody wants to see what nearly was, too
    explained = False
    #: whether all its events are weighed, also those of which no frame can make anything
    weighed = False

    @lazy
    def text(self) -> str:
        """Its text."""
        return without_asides(self.document.text, self.span, self.asides)

    def at(self, offset: int, *, end: bool = False) -> int:
        """Return where in the document a place in it is: one where something begins, or its ``end``."""
        return place_of(self.span, self.asides, offset, end=end)

    @lazy
    def leads(self) -> bool:
        """Whether it is the first sentence of a news item."""
        if self.document.kind != "news" or self.span.start != self.block.start:
            return False
        told = (b for b in self.document.blocks if b.kind == "paragraph" and b.end - b.start > _A_LINE)
        return next(told, None) is self.block

    @lazy
    def low(self) -> str:
        """Its text in lower case, with every character at its own offset."""
        return without_asides(self._scan.low, self.span, self.asides)

    def marked(self, *name: str) -> bool:
        """Whether something stands in it that has a mark of that name."""
        return bool(self.marks & self.tools.marks.of(*name))

    def spans(self, *name: str) -> list[tuple[int, int]]:
        """Return where things stand that have a mark of that name."""
        return self.spans_of(self.tools.marks.of(*name))

    def spans_of(self, mark: int) -> list[tuple[int, int]]:
        """Return where things stand that have a mark."""
        if not self.marks & mark:
            return []
        begin = self.span.start
        return [(start - begin, -end - begin) for start, end, _ in self._scan.having(self.hits, mark)]

    def places(self, *name: str) -> list[int]:
        """Return where things begin that have a mark of that name."""
        return [start for start, _ in self.spans(*name)]

    @lazy
    def cues(self) -> list[Cue]:
        """The words of the lexicon, in order, without those of whoever speaks and those inside a mission's name."""
        start, end = self.span
        cues = self._scan.cues(start, end, self.said_from, self.hits, self.low)
        if self.missions:
            cues = [c for c in cues if not _part_of_name(c, self.missions)]
        if cues and cues[0].kind == "subject" and self.low.startswith(":", cues[0].end) and self._is_where(cues[0]):
            return cues[1:]
        return cues

    def _is_where(self, name: Cue) -> bool:
        """Whether a country that leads its line says where its mission is, and not who acts: ``Mali: 12 militairen bij
        EUTM Mali``; also where it is said to be ours: ``Mali: 12 Nederlandse militairen``."""
        if _ITEM_OPENS.fullmatch(self.low, 0, name.start) is None:
            return False
        place = self.low[name.start : name.end]
        where = self.tools.lands.whereabouts
        if any(place in where.get(m, ()) for mention in self.missions for m in mention.missions):
            return True
        return place in self.tools.lands.all_countries and self.marked("adjective", NL)

    @property
    def is_news(self) -> bool:
        """Whether it stands in a news item."""
        return self.document.kind == "news"

    @lazy
    def nationalities(self) -> list[Cue]:
        """The names and adjectives of countries and organisations, in order."""
        return [c for c in self.cues if c.kind in ("subject", "adjective")]

    @lazy
    def only_names_who_leads(self) -> bool:
        """Whether all that it names only lead the mission: ``een missie geleid door Frankrijk``; whose people are
        meant, that does not tell."""
        if ("geleid" not in self.low and "leiding van" not in self.low) or not any_in(_OF_MISSIONS, self.low):
            return False
        named = self.nationalities
        return bool(named) and all(
            _LED_BY.search(self.low, max(0, c.start - 40), c.start) or self.low.startswith("geleide", c.end + 1)
            for c in named
        )

    @property
    def is_alone(self) -> bool:
        """Whether it is all that its paragraph or item says."""
        return tuple(self.span) == (self.block.start, self.block.end)

    @lazy
    def ours(self) -> bool:
        """Whether the last nationality that its paragraph named before it is ours."""
        return self.named_before is not None and self.named_before._leaves_us

    @lazy
    def headed_ours(self) -> bool:
        """Whether its section has a heading that says that it is of what is ours."""
        section = self.block.section
        return bool(section) and OF_OURS.search(section[-1].lower()) is not None

    @lazy
    def theirs(self) -> str | None:
        """The country, other than ours, of which the lead of its list says that what follows is: of no other."""
        lead = self.named_before
        if lead is None or self.nationalities or self.block.kind != "list_item" or lead.block is self.block:
            return None
        named = {c.name for c in lead.nationalities if c.name not in BODIES}
        return next(iter(named)) if len(named) == 1 and NL not in named else None

    @lazy
    def after_ours(self) -> bool:
        """Whether the sentence before it, in its paragraph, told of what is ours, if only that we take part."""
        if self.after_dutch:
            return True
        before = self.before
        if before is None or before.block is not self.block:
            return False
        if before._tells_of_us or before.nationalities:
            return before._tells_of_us
        earlier = before.before
        return earlier is not None and earlier.block is self.block and earlier._tells_of_us

    @lazy
    def _tells_of_us(self) -> bool:
        """Whether it says that we take part in a mission, or go on with what the one before says of that."""
        acting = [c for c in self.nationalities if c.kind == "adjective" or stands_free(self.low, c.start)]
        if any(c.name not in (NL, *BODIES) for c in acting) or self.low.rstrip().endswith("?"):
            return False
        open_ = self.of("modality", "asked", "investigated", "possible")
        if self.of("negation") or any(self.low[c.start : c.end] != "als" for c in open_):
            return False
        ours = any(
            c.name == NL and (c.kind == "adjective" or stands_free(self.low, c.start)) for c in self.nationalities
        )
        return ours and any(c.name in _TAKES_PART for c in self.of("verb"))

    @lazy
    def _leaves_us(self) -> bool:
        """Whether we act in it, or its last nationality is ours."""
        named = self.nationalities
        if any(c.kind == "subject" and c.name == NL and stands_free(self.low, c.start) for c in named):
            return True
        return last_is_ours(self.low, named)

    @lazy
    def dates(self) -> list[DateMention]:
        """The dates and periods, in order."""
        base = self.reported_until or self.published
        found = self._dated(self._told_to_come)
        if "niet " in self.low and " maar " in self.low:
            found = [d for d in found if not is_denied(self.low, d)]
        if "in plaats van" in self.low:
            found = [d for d in found if not is_replaced(self.low, d)]
        if "tot " in self.low:
            found = [as_end(self.low, d) for d in found]
        if len(found) > 1 and "vanaf " in self.low:
            found = begun(found, base)
        if " rest" in self.low:
            found = rest_of_year(self.low, found, base)
        if " komende " in self.low and not self.of("modality", "investigated", "asked", "possible"):
            found = coming(self.low, found, base)
        found = pointing_dates(self.low, found, lambda: self.before.dates if self.before else ())
        if self.low.startswith("dan ") and self.before and self.before.block is self.block:
            found = then(self.low, found, lambda: self.before.dates if self.before else ())
        if " van dat jaar" in self.low:
            found = end_of_that_year(self.low, found, lambda: self.before.dates if self.before else ())
        if found and may_report(self.low):
            found = [d for d in found if not is_reported_on(self.low, d, self.published)]
        return found

    def _dated(self, before: Callable[[], Sequence[str]] | None = None) -> list[DateMention]:
        base = self.reported_until or self.published
        return self.tools.dates.find(self.low, base, partial(tense_at, self), self.places("date"), before)

    def _told_to_come(self) -> Sequence[str]:
        """Return the periods to come that the sentence before names, or the one that it leans on: ``In 2032 ... In die
        periode leidt Nederland de operatie. Van juni tot september ...``."""
        before = self.before
        if before and before.block is self.block and _IN_THAT_TIME.match(before.low) and not before.to_come:
            before = before.before
        return before.to_come if before and before.block is self.block else ()

    @lazy
    def to_come(self) -> list[str]:
        """The periods to come that it names by their years: ``in 2031``, ``volgend jaar``."""
        today = self.published or ""
        dates = [(d.edtf, d.text) for d in self._dated() if d.edtf]
        years = {edtf for edtf, text in dates if text.lower().endswith("volgend jaar")}
        told = (e for e, text in dates if any(c.isdigit() for c in text[-4:]) or e[:4] in years)
        return [edtf for edtf in told if edtf.split("/")[-1] > today[: len(edtf)]]

    @lazy
    def people(self) -> list[PeopleMention]:
        """The counted groups of people, in order, without those whom the sentence itself calls another's."""
        return counted(self) if self.marked("count") else []

    def above(self, most: int) -> str:
        """Return the text above its block, in lower case, up to so many characters."""
        start = self.block.start
        return self._scan.low[max(0, start - most) : start]

    @lazy
    def money(self) -> list[MoneyMention]:
        """The sums of money, in order."""
        return find_money(self.low)

    @lazy
    def words(self) -> frozenset[str]:
        """The words of the sentence in lower case, without punctuation."""
        return bare_words(self.low)

    def once(self, work: "Callable[[Sentence], _T]") -> _T:
        """Return what some work makes of the sentence; it is done once, however many events ask for it."""
        try:
            found: _T = self._worked_out[work]
        except KeyError:
            found = self._worked_out[work] = work(self)
        return found

    def has_word(self, *words: str) -> bool:
        """Whether one of the words stands in the sentence."""
        return any(w in self.words for w in words)

    def of(self, kind: CueKind, *names: str) -> list[Cue]:
        """Return the cues of a kind, of the given classes (all where none is given); nobody may change the list."""
        if not names:
            return self._by_kind.get(kind) or []
        try:
            return self._chosen[kind, names]
        except KeyError:
            found = self._chosen[kind, names] = [c for c in self._by_kind.get(kind, ()) if c.name in names]
            return found

    @lazy
    def _by_kind(self) -> dict[CueKind, list[Cue]]:
        kinds: dict[CueKind, list[Cue]] = {}
        compared = COMPARED.search(self.low) if ", " in self.low else None
        for cue in self.cues:
            if compared and cue.kind == "noun" and cue.start > compared.start():
                continue
            kinds.setdefault(cue.kind, []).append(cue)
        return kinds
