"""A sentence whose verb is said once for several missions, each with its days, people or sums: ``Nederland neemt sinds
2027 deel aan A en sinds 2029 aan B``, ``De evaluatie van A volgt in mei, die van B in juni``.

Each part is read as the first one would say it of its mission, with what it gives it.
"""

from collections.abc import Sequence
from itertools import pairwise

from missieregister.extraction.lists.ordinals import Piece, Turn
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
#: between the missions of one part: "aan A en B per 1 mei en aan C per 1 juni"
_BESIDE = regex(rf"[»\"”)]?(?:,\sen|\sen|,)\s{_NAME}")
#: no more parts than these
_MOST = 6


def gapped(sentence: Sentence) -> list[Turn]:
    """Return what each part of a sentence says in full; nothing where it is none of this kind."""
    missions, low = sentence.missions, sentence.low
    if not 2 <= len(missions) <= _MOST or any(m.pointed for m in missions):
        return []
    starts, groups = [], [[missions[0]]]
    for before, mission in pairwise(missions):
        if _BESIDE.match(low, before.end, mission.start):
            groups[-1].append(mission)
            continue
        found = _PARTS.search(low, before.end, mission.start)
        if found is None:
            return []
        starts.append(found.start("part"))
        groups.append([mission])
    if not starts:
        return []
    if any(c.form != "noun" and c.start >= starts[0] for c in sentence.of("verb")):
        return []  # with a verb of its own it says what it says
    ends = [*(_end_before(low, start) for start in starts[1:]), len(low.rstrip(" ."))]
    first = _Part(sentence, 0, _end_before(low, starts[0]), groups[0])
    parts = [_Part(sentence, *edges) for edges in zip(starts, ends, groups[1:], strict=True)]
    if not all(part.is_like(first) for part in parts):
        return []
    said = [first.whole(), *(first.said_of(part) for part in parts)]
    about = [tuple(name for mission in group for name in mission.missions) for group in groups]
    return [Turn(which, pieces, borrows=bool(at)) for at, (which, pieces) in enumerate(zip(about, said, strict=True))]


def tells_too_little(parts: Sequence[Turn], own: Sequence[Statement]) -> bool:
    """Whether a sentence, as it was read by itself, tells fewer days, people or sums than it has such parts, or tells
    one of the missions of several parts together."""
    if any(s.end and sum(not set(s.missions).isdisjoint(part.missions) for part in parts) > 1 for s in own):
        return True
    days = {day for s in own for day in (s.start, s.end, s.date, s.due) if day}
    people = {s.personnel.max for s in own if s.personnel}
    sums = {s.amount.value for s in own if s.amount}
    return any(told and len(told) < len(parts) for told in (days, people, sums))


def _end_before(low: str, start: int) -> int:
    """Return where a part ends before the next, without what parts them."""
    end = len(low[:start].rstrip(" ,;"))
    for word in (" terwijl", " maar", " en"):
        if low.endswith(word, 0, end):
            return len(low[: end - len(word)].rstrip(" ,;"))
    return end


#: a day on which something is, or begins
_KIND = {"at": "start"}
_VERB = regex(r"(?:begint|beginnen|begon|begonnen|start|starten|startte|startten)\s")


def _behind_verb(low: str, day: DateMention) -> int:
    """Return where a day begins, behind the verb that tells that it is a begin: ``begint op 1 mei``."""
    verb = _VERB.match(low, day.start)
    return verb.end() if verb else day.start


class _Part:
    """A part of a sentence: its missions, where these are named, and its days, people and sums."""

    def __init__(self, sentence: Sentence, start: int, end: int, missions: Sequence[MissionMention]) -> None:
        self._sentence, self._start, self._end = sentence, start, end
        put = _PUT.search(sentence.low, start, missions[0].start)
        self._put = put["put"] if put else ""
        self._name = (put.end("put") + 1 if put else missions[0].start, missions[-1].end)
        told = [(_behind_verb(sentence.low, d), d.end, _KIND.get(d.role, d.role)) for d in sentence.dates]
        told += [(p.start, p.end, "people") for p in sentence.people]
        told += [(m.start, m.end, "money") for m in sentence.money]
        self._told = sorted(value for value in told if start <= value[0] and value[1] <= end)

    def is_like(self, first: "_Part") -> bool:
        """Whether it has what the first part has: the same word before its mission, and the same kinds of values."""
        return bool(self._put) and self._put == first._put and bool(self._told) and self.kinds == first.kinds

    @property
    def kinds(self) -> list[str]:
        """Of what kind its days, people and sums are, in their order."""
        return [kind for _, _, kind in self._told]

    def whole(self) -> tuple[Piece, ...]:
        """Return the part itself."""
        return (self._span(self._start, self._end),)

    def said_of(self, other: "_Part") -> tuple[Piece, ...]:
        """Return what this part would say of another's mission, with its values."""
        values = zip(self._told, other._told, strict=True)
        swaps = [(self._name, other._name), *((mine[:2], its[:2]) for mine, its in values)]
        pieces: list[Piece] = []
        at = self._start
        for (start, end), instead in sorted(swaps):
            pieces += [self._span(at, start), self._span(*instead)]
            at = end
        return (*pieces, self._span(at, self._end))

    def _span(self, start: int, end: int) -> Span:
        return Span(self._sentence.at(start), self._sentence.at(end, end=True))
