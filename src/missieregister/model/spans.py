"""Places in a text, and the way back from a cleaned text to the characters it was made from."""

from bisect import bisect_right
from typing import NamedTuple

import msgspec


class Span(NamedTuple):
    """A half-open range of characters: ``text[start:end]``."""

    start: int
    end: int


class OffsetMap(msgspec.Struct, frozen=True):
    """Leads from offsets in a document's text back to offsets in the source it was read from.

    ``text`` and ``source`` are parallel, ``text`` ascending: from ``text[i]`` up to ``text[i + 1]`` every
    character of the text stands at the same distance from ``source[i]``. Where the reader dropped source
    characters (a menu, a hyphen at a line end) or moved some (a footnote, to the end) a new run begins.
    Offsets count characters of the decoded source (for a PDF: of its pages' text joined by form feeds).
    """

    text: tuple[int, ...] = ()
    source: tuple[int, ...] = ()

    def to_source(self, offset: int) -> int:
        """Return the offset in the source of the character at ``offset`` in the text.

        Raises ValueError for a negative offset. An empty map is the identity.
        """
        if offset < 0:
            raise ValueError(f"offset {offset} is negative")
        run = bisect_right(self.text, offset) - 1
        if run < 0:
            return offset
        return self.source[run] + offset - self.text[run]
