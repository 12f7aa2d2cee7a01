"""Builds a document's text from pieces of its source, and keeps the way back to each character."""

from missieregister.model.document import Block, BlockKind, Cell
from missieregister.model.spans import OffsetMap

BLOCK_GAP = "\n\n"

#: Characters that read the same but would make quotes differ between renditions; each stands for one character.
SAME_LENGTH = str.maketrans({"\xa0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u2011": "-"})


class TextBuilder:
    """Collects text with the source offset of each piece; cuts it into blocks.

    Readers call ``open`` for a block, ``add`` for each run of source characters in reading order, ``anchor``
    where a footnote's mark stood, and ``close``. White space is folded to single spaces as it comes in; a block
    that stays empty leaves no trace.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._text_offsets: list[int] = []
        self._source_offsets: list[int] = []
        self._blocks: list[Block] = []
        self._anchors: dict[str, int] = {}
        self._open: tuple[BlockKind, int, str, Cell | None, tuple[str, ...], int] | None = None
        self._pending_space: int | None = None
        self._pending_anchors: list[str] = []

    @property
    def blocks(self) -> list[Block]:
        """The blocks closed so far."""
        return self._blocks

    def open(
        self,
        kind: BlockKind,
        *,
        level: int = 0,
        label: str = "",
        cell: Cell | None = None,
        section: tuple[str, ...] = (),
    ) -> None:
        """Begin a block; one that is still open is closed first."""
        self.close()
        gap = len(BLOCK_GAP) if self._length else 0
        self._open = (kind, level, label, cell, section, self._length + gap)
        self._pending_space = None

    def add(self, text: str, source: int) -> None:
        """Append source characters that begin at offset ``source``; runs of white space become one space."""
        if self._open is None:
            raise ValueError("text outside a block")
        text = text.translate(SAME_LENGTH)
        position = 0
        length = len(text)
        while position < length:
            begin = position
            while position < length and text[position].isspace():
                position += 1
            if position > begin and self._pending_space is None:
                self._pending_space = source + begin
            if position == length:
                break
            begin = position
            while position < length and (
                not text[position].isspace()
                or (text[position] == " " and position + 1 < length and not text[position + 1].isspace())
            ):
                position += 1
            self._flush_space()
            self._put(text[begin:position], source + begin)

    def anchor(self, label: str) -> None:
        """Remember that footnote ``label`` is referred to at this place (at most once a label)."""
        self._anchors.setdefault(label, self._length if not self._begins() else self._start())

    def close(self) -> None:
        """End the open block; without text it is dropped."""
        if self._open is None:
            return
        kind, level, label, cell, section, start = self._open
        self._open = None
        self._pending_space = None
        if self._length > start or (self._length == start and start == 0 and self._parts):
            self._blocks.append(
                Block(kind=kind, start=start, end=self._length, level=level, label=label, cell=cell, section=section)
            )

    def finish(self) -> tuple[str, tuple[Block, ...], OffsetMap]:
        """Return the text, its blocks with footnotes tied to their anchors, and the way back to the source."""
        self.close()
        blocks = tuple(
            Block(
                kind=b.kind, start=b.start, end=b.end, section=b.section, level=b.level, label=b.label, cell=b.cell,
                anchor=self._anchors.get(b.label) if b.kind == "footnote" else None,
            )  # fmt: skip
            for b in self._blocks
        )
        return "".join(self._parts), blocks, OffsetMap(tuple(self._text_offsets), tuple(self._source_offsets))

    def _start(self) -> int:
        assert self._open is not None
        return self._open[5]

    def _begins(self) -> bool:
        return self._open is not None and self._length < self._start()

    def _flush_space(self) -> None:
        if self._begins():
            if self._length:
                self._put_raw(BLOCK_GAP, self._pending_space or 0)
        elif self._pending_space is not None and self._open is not None and self._length > self._start():
            self._put(" ", self._pending_space)
        self._pending_space = None

    def _put_raw(self, text: str, source: int) -> None:
        self._parts.append(text)
        self._text_offsets.append(self._length)
        self._source_offsets.append(source)
        self._length += len(text)

    def _put(self, text: str, source: int) -> None:
        if self._text_offsets:
            expected = self._source_offsets[-1] + self._length - self._text_offsets[-1]
            if expected != source:
                self._text_offsets.append(self._length)
                self._source_offsets.append(source)
        else:
            self._text_offsets.append(self._length)
            self._source_offsets.append(source)
        self._parts.append(text)
        self._length += len(text)
