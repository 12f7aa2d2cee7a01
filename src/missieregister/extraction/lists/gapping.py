"""A sentence whose verb is said once for several missions, each with its days: ``Nederland neemt sinds 2027 deel aan A
en sinds 2029 aan B``, ``De evaluatie van A volgt in mei, die van B in juni``.

Each part is read as the first one would say it of its mission, with its days.
"""

from collections.abc import Sequence
from itertools import pairwise

from missieregister.extraction.lists.ordinals import Piece
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.model.spans import Span
from missieregister.model.statement import Statement
from missieregister.patterns import regex

#: what stands before the name of a mission, behind the word that puts it in its sentence
_NAME = r"(?:(?:de|het)\s)?(?:[\w-]*(?:missie|operatie|programma)\s)?[«\"“(]?\Z"
#: that word
_PUT = regex(rf"(?<!\w)(?P<put>aan|in|voor|van|over|naar|bij|inzake)\s{_NAME}")
#: what parts a mission from the one before, with the day that stands before it, and what it repeats
_PARTS = regex(
    r"(?:,\sen|\sen|,|;|,?\sterwijl|,?\smaar)\s"
    r"(?P<part>(?:(?:die|dat)\s)?(?:(?:op|in|sinds|vanaf|tot|per|voor|vóór|uiterlijk|begin|medio|eind|van)\s[^,;:]{3,40}?\s)?(?:ook\s|alsook\s)?"
    r"(?:om\seen\s[\w-]+\s)?(?:aan|in|voor|van|over|naar|bij|inzake)\s" + _NAME + ")"
)
#: no more parts than these
_MOST = 6


def gapped(sentence: Sentence) -> list[tuple[Piece, ...]]:
    """Return what each part of a sentence says in full, in pieces of the document; nothing where it is none of this
    kind."""
    missions, low = sentence.missions, sentence.low
    if not 2 <= len(missions) <= _MOST or any(m.pointed for m in missions) or len(sentence.dates) < len(missions):
        return []
    starts = []
    for before, mission in pairwise(missions):
        found = _PARTS.search(low, before.end, mission.start)
        if found is None:
            return []
        starts.append(found.start("part"))
    if any(c.form != "noun" and c.start >= starts[0] for c in sentence.of("verb")):
        return []  # with a verb of its own it says what it says
    ends = [*(_end_before(low, start) for start in starts[1:]), len(low.rstrip(" ."))]
    first = _Part(sentence, 0, _end_before(low, starts[0]), missions[0])
    parts = [_Part(sentence, *edges) for edges in zip(starts, ends, missions[1:], strict=True)]
    if not all(part.is_like(first) for part in parts):
        return []
    return [first.whole(), *(first.said_of(part) for part in parts)]


def tells_too_little(parts: Sequence[Sequence[Piece]], own: Sequence[Statement]) -> bool:
    """Whether a sentence of such parts, as it was read by itself, tells fewer days than it has parts."""
    days = {day for s in own for day in (s.start, s.end, s.date, s.due) if day}
    return bool(own) and len(days) < len(parts)


def _end_before(low: str, start: int) -> int:
    """Return where a part ends before the next, without what parts them."""
    end = len(low[:start].rstrip(" ,;"))
    for word in (" terwijl", " maar", " en"):
        if low.endswith(word, 0, end):
            return len(low[: end - len(word)].rstrip(" ,;"))
    return end


_VERB = regex(r"(?:begint|beginnen|begon|begonnen|start|starten|startte|startten)\s")


def _behind_verb(low: str, day: DateMention) -> int:
    """Return where a day begins, behind the verb that tells that it is a begin: ``begint op 1 mei``."""
    verb = _VERB.match(low, day.start)
    return verb.end() if verb else day.start


class _Part:
    """A part of a sentence: its mission, where that is named, and its days."""

    def __init__(self, sentence: Sentence, start: int, end: int, mission: MissionMention) -> None:
        self._sentence, self._start, self._end, self._mission = sentence, start, end, mission
        put = _PUT.search(sentence.low, start, mission.start)
        self._put = put["put"] if put else ""
        self._name = (put.end("put") + 1 if put else mission.start, mission.end)
        days = [d for d in sentence.dates if start <= d.start and d.end <= end]
        self._roles = ["start" if d.role == "at" else d.role for d in days]
        self._days = [(_behind_verb(sentence.low, d), d.end) for d in days]

    def is_like(self, first: "_Part") -> bool:
        """Whether it has what the first part has: the same word before its mission, and days in the same places."""
        return bool(self._put) and self._put == first._put and bool(self._roles) and self._roles == first._roles

    def whole(self) -> tuple[Piece, ...]:
        """Return the part itself."""
        return (self._span(self._start, self._end),)

    def said_of(self, other: "_Part") -> tuple[Piece, ...]:
        """Return what this part would say of another's mission, with its days."""
        swaps = [(self._name, other._name), *zip(self._days, other._days, strict=True)]
        pieces: list[Piece] = []
        at = self._start
        for (start, end), instead in sorted(swaps):
            pieces += [self._span(at, start), self._span(*instead)]
            at = end
        return (*pieces, self._span(at, self._end))

    def _span(self, start: int, end: int) -> Span:
        return Span(self._sentence.at(start), self._sentence.at(end, end=True))
