"""A sentence that goes through missions named before: ``De eerste wordt verlengd, de tweede niet en de derde eindigt``.

Each of its parts is read as a sentence of its own, with the words before the first, or the verb that the first has.
"""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.model.spans import Span
from missieregister.patterns import regex

#: what opens a part, up to its ordinal
_OPENS = regex(r"(?:\A|[,;:]\s|[,;]?\s(?:en|terwijl|maar)\s)(?P<own>(?:(?:aan|bij|voor|in|van|met)\s)?)\Z")
#: what the first part may open with, behind words that all parts share: "Het kabinet is voornemens de eerste"
_FIRST = regex(r"(?:\A|\s)(?P<own>(?:(?:aan|bij|voor|in|van|met)\s)?)\Z")
#: what parts one from the next
_BETWEEN = regex(r"\s*(?:[,;]\s*)?(?:(?:en|terwijl|maar)\s*)?\Z")
_FINITE = regex(r"\s(?:wordt|worden|zal|is|blijft|loopt|eindigt|gaat|duurt|geldt|telt|omvat|krijgt)(?!\w)")
#: characters before an ordinal in which what opens its part stands
_NEAR = 20

Piece = Span | str


class Turn(msgspec.Struct, frozen=True):
    """A part of a sentence that takes up ``missions``, and what it says of them, in pieces of the document."""

    missions: tuple[str, ...]
    pieces: tuple[Piece, ...]
    #: whether it has no verb of its own and borrows that of the first
    borrows: bool


def in_order(sentence: Sentence) -> list[tuple[Piece, ...]]:
    """Return what each part of a sentence says, in pieces of the document and words of our own; nothing where it does
    not go through several missions by ordinals."""
    if not sentence.marked("ordinal"):
        return []
    pointed = [m for m in sentence.missions if m.pointed]
    if len(pointed) < len(sentence.missions) or len({m.missions for m in pointed}) < max(2, len(pointed)):
        return []  # where it names missions as well, the words before the first are about those
    low = sentence.low
    starts = list[int]()
    for number, mention in enumerate(pointed):
        near = max(0, mention.start - _NEAR)
        opens = (_OPENS if number else _FIRST).search(low, near, mention.start)
        if opens is None:
            return []
        starts.append(opens.start("own"))
    ends = [_BETWEEN.search(low, start, end) for start, end in pairwise([*starts, len(low)])]
    parts = [(start, end.start() if end else start) for start, end in zip(starts, ends, strict=True)]
    return [_pieces(sentence, pointed, parts, order) for order in range(len(pointed))]


def _pieces(
    sentence: Sentence, pointed: Sequence[MissionMention], parts: Sequence[tuple[int, int]], order: int
) -> tuple[Piece, ...]:
    """Return the pieces of one part: the words that all share, what it is about, and what it says of it."""
    (start, end), mention = parts[order], pointed[order]

    def span(begin: int, stop: int) -> Span:
        return Span(sentence.at(begin), sentence.at(stop, end=True))

    anew = sentence.low.endswith(";", 0, start - 1)
    lead = (span(0, parts[0][0]),) if parts[0][0] and not anew else ()
    ours = ("de bijdrage aan",) if start == mention.start and not _has_noun(sentence, mention) else ()
    about = (*ours, span(start, mention.end))
    finite = _FINITE.match(sentence.low, pointed[0].end) if order else None
    if lead or finite is None or _has_verb(sentence, mention.end, end):
        return (*lead, *about, span(mention.end, end))
    closing = [c for c in sentence.of("verb") if c.form == "participle" and finite.end() <= c.start < parts[0][1]]
    ends = (span(closing[0].start, closing[0].end),) if closing else ()
    return (*about, span(*finite.span()), span(mention.end, end), *ends)


def _has_noun(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether an ordinal has a noun of its own that is no contribution: ``de tweede missie``."""
    return sentence.low.endswith(("missie", "operatie", "mandaat", "verband", "oefening"), 0, mention.end)


def _has_verb(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a part has a verb of its own."""
    return any(c.form != "noun" and start <= c.start < end for c in sentence.of("verb"))
