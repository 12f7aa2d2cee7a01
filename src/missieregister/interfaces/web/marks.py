"""Lays marks, links and note signs over a stretch of text, as HTML that nests properly.

Statements may overlap in any way. Each is opened once with its anchor; where two cross, the one that began
later is cut in pieces. The words are never touched: taking all tags and signs away gives the text back.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec
from markupsafe import Markup, escape


class Overlay(NamedTuple):
    """Something that covers ``text[start:end]``. Rank 0 lies outside rank 1 (a link never holds a mark)."""

    rank: int
    start: int
    end: int
    key: str

    @property
    def order(self) -> tuple[int, int, int, str]:
        """What lies outermost comes first: lower rank, earlier start, later end."""
        return (self.rank, self.start, -self.end, self.key)


class Segment(NamedTuple):
    """A run of characters that is covered by the same overlays throughout, outermost first."""

    start: int
    end: int
    cover: tuple[Overlay, ...]


def split(start: int, end: int, overlays: Iterable[Overlay], points: Iterable[int] = ()) -> list[Segment]:
    """Cut ``text[start:end]`` where an overlay begins or ends, and at ``points``.

    Overlays may stick out at both sides; what lies outside or is empty is left out. The segments follow each
    other without gaps and none is empty.
    """
    inside = [o for o in overlays if max(o.start, start) < min(o.end, end)]
    cuts = {start, end, *(p for p in points if start < p < end)}
    for o in inside:
        cuts.update((max(o.start, start), min(o.end, end)))
    opening = sorted(inside, key=lambda o: max(o.start, start))
    active: list[Overlay] = []
    segments: list[Segment] = []
    places = sorted(cuts)
    taken = 0
    for here, there in pairwise(places):
        active = [o for o in active if o.end > here]
        while taken < len(opening) and max(opening[taken].start, start) <= here:
            insort(active, opening[taken], key=lambda o: o.order)
            taken += 1
        segments.append(Segment(here, there, tuple(active)))
    return segments


class Sign(msgspec.Struct, frozen=True):
    """Something of no width that stands at an offset of the text, such as the sign of a footnote."""

    offset: int
    html: Markup


class Tags(msgspec.Struct, frozen=True):
    """The HTML of one overlay: what opens it first, what opens it again after a cut, and what closes it."""

    first: Markup
    again: Markup
    close: Markup


class Marker:
    """Renders the blocks of one text in order; remembers which overlays have had their anchor."""

    def __init__(self, text: str, tags: dict[str, Tags]) -> None:
        self._text = text
        self._tags = tags
        self.opened: dict[str, int] = {}

    def render(self, start: int, end: int, overlays: Sequence[Overlay], signs: Sequence[Sign] = ()) -> Markup:
        """Return ``text[start:end]`` escaped, with overlays as tags and signs at their places."""
        parts: list[Markup] = []
        stack: tuple[Overlay, ...] = ()
        waiting = sorted((s for s in signs if start <= s.offset <= end), key=lambda s: s.offset)
        offsets = [s.offset for s in waiting]
        segments = split(start, end, overlays, offsets)
        for segment in [*segments, Segment(end, end, ())]:
            here = waiting[bisect_left(offsets, segment.start) : bisect_left(offsets, segment.start + 1)]
            stack = self._close(parts, stack, segment.cover, keep_links=not here)
            parts.extend(sign.html for sign in here)
            stack = self._open(parts, stack, segment.cover)
            parts.append(escape(self._text[segment.start : segment.end]))
        return Markup("").join(parts)

    def _close(
        self, parts: list[Markup], stack: tuple[Overlay, ...], cover: tuple[Overlay, ...], *, keep_links: bool
    ) -> tuple[Overlay, ...]:
        shared = 0
        while shared < min(len(stack), len(cover)) and stack[shared] == cover[shared]:
            if stack[shared].rank and not keep_links:
                break
            shared += 1
        parts.extend(self._tags[o.key].close for o in reversed(stack[shared:]))
        return stack[:shared]

    def _open(self, parts: list[Markup], stack: tuple[Overlay, ...], cover: tuple[Overlay, ...]) -> tuple[Overlay, ...]:
        for overlay in cover[len(stack) :]:
            tags = self._tags[overlay.key]
            parts.append(tags.again if overlay.key in self.opened else tags.first)
            self.opened[overlay.key] = self.opened.get(overlay.key, 0) + 1
        return cover
