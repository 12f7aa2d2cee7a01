"""Passages: what a document is made of while it is being read, each with the source of its characters.

Readers cut a rendition into passages, ``structure`` decides what each is, and ``write`` hands them to the
text builder. A passage never loses the way back to its source: it is cut, joined and trimmed piecewise.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from missieregister.documents.builder import TextBuilder, same_length
from missieregister.model.document import Block, BlockKind, Cell
from missieregister.model.spans import OffsetMap

#: How deep a section path may go: enough for any letter, and a bound on what odd input can make us write.
DEEPEST = 9


class Piece(NamedTuple):
    """A run of source characters, or (with ``anchor``) the place where a footnote's mark stood."""

    text: str
    source: int
    anchor: str = ""


@dataclass(slots=True, eq=False)
class Passage:
    """A block in the making.

    ``interrupted``: a page break or rule stands between it and the passage before. ``attached``: not even a
    blank line does. ``fixed``: it was recognised from markup, and is not taken for anything else afterwards.
    ``small``: it is printed smaller than the text around it.
    """

    pieces: list[Piece]
    kind: BlockKind = "paragraph"
    level: int = 0
    label: str = ""
    cell: Cell | None = None
    interrupted: bool = False
    attached: bool = False
    fixed: bool = False
    small: bool = False
    _plain: str | None = field(default=None, init=False)

    @property
    def text(self) -> str:
        """The source characters of all pieces, white space as it came."""
        return self.pieces[0].text if len(self.pieces) == 1 else "".join(p.text for p in self.pieces)

    @property
    def plain(self) -> str:
        """The words, with single spaces between them."""
        if self._plain is None:
            self._plain = " ".join(self.text.split())
        return self._plain

    def longer_than(self, length: int) -> bool:
        """Whether the source characters are more than ``length``; looks no further than it must."""
        for piece in self.pieces:
            length -= len(piece.text)
            if length < 0:
                return True
        return False

    def cut(self, start: int, end: int, anchor: str = "") -> None:
        """Take the characters from ``start`` to ``end`` of ``text`` out; leave an anchor in their place."""
        kept: list[Piece] = []
        place = 0
        for piece in self.pieces:
            stop = place + len(piece.text)
            if stop <= start or place >= end:
                if anchor and place >= end:
                    kept.append(Piece("", piece.source, anchor))
                    anchor = ""
                kept.append(piece)
            else:
                if place < start:
                    kept.append(Piece(piece.text[: start - place], piece.source))
                if anchor:
                    kept.append(Piece("", piece.source + max(start - place, 0), anchor))
                    anchor = ""
                if stop > end:
                    kept.append(Piece(piece.text[end - place :], piece.source + end - place))
            place = stop
        self.pieces = kept
        self._plain = None

    def extend(self, other: "Passage", hyphenated: bool = False) -> None:
        """Append another passage's words: after a space, or where a word was cut in two, without one.

        The space between is taken from the source character behind the last piece, a white space there.
        """
        if hyphenated:
            self._drop_last_character()
        else:
            last = self.pieces[-1]
            self.pieces.append(Piece(" ", last.source + len(last.text)))
        self.pieces.extend(other.pieces)
        self._plain = None

    def _drop_last_character(self) -> None:
        length = len(self.text.rstrip())
        self.cut(length - 1, len(self.text))


def write(passages: Iterable[Passage]) -> tuple[str, tuple[Block, ...], OffsetMap]:
    """Return the text of passages, its blocks with their section path, and the way back to the source."""
    builder = TextBuilder()
    above: list[tuple[int, str]] = []
    for passage in passages:
        section = () if passage.kind == "footnote" else tuple(words for _, words in above)
        if passage.kind == "heading":
            while above and above[-1][0] >= passage.level:
                above.pop()
            section = tuple(words for _, words in above)
            if len(above) < DEEPEST:
                above.append((passage.level, same_length(passage.plain[:200])))
        elif passage.kind == "signature":
            above, section = [], ()
        builder.open(passage.kind, level=passage.level, label=passage.label, cell=passage.cell, section=section)
        for piece in passage.pieces:
            if piece.anchor:
                builder.anchor(piece.anchor)
            else:
                builder.add(piece.text, piece.source)
    return builder.finish()
