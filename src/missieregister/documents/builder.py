"""Builds a document's text from pieces of its source, and keeps the way back to each character."""

from missieregister.model.document import Block, BlockKind, Cell
from missieregister.model.spans import OffsetMap
from missieregister.patterns import regex

BLOCK_GAP = "\n\n"

#: Characters that read the same but would make quotes differ between renditions; one for one.
SAME_LENGTH = {0xA0: " ", 0x202F: " ", 0x2009: " ", 0x2007: " ", 0x2011: "-"}

#: Characters that nobody reads: controls, soft hyphens, zero-width spaces and joiners, byte-order marks.
INVISIBLE = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff"
_RUN = regex(rf"[^\s{INVISIBLE}]+(?: [^\s{INVISIBLE}]+)*")
_SPACE = regex(r"\s")


def same_length(text: str) -> str:
    """Return a text with the characters of ``SAME_LENGTH`` replaced; much faster than ``str.translate``."""
    if not text.isascii():
        for number, stands_for in SAME_LENGTH.items():
            text = text.replace(chr(number), stands_for)
    return text


class TextBuilder:
    """Collects text with the source offset of each piece; cuts it into blocks.

    Readers call ``open`` for a block, ``add`` for each run of source characters in reading order, ``anchor``
    where a footnote's mark stood, and ``close``. White space is folded to single spaces as it comes in,
    invisible characters are left out; a block that stays empty leaves no trace.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._text_offsets: list[int] = []
        self._source_offsets: list[int] = []
        self._blocks: list[Block] = []
        self._anchors: dict[str, list[int]] = {}
        self._open: tuple[BlockKind, int, str, Cell | None, tuple[str, ...], int] | None = None
        self._pending_space: int | None = None

    @property
    def blocks(self) -> list[Block]:
        """The blocks closed so far."""
        return self._blocks

    @property
    def position(self) -> int:
        """The offset in the text at which the next visible character will stand."""
        if self._open is None:
            return self._length
        if self._begins():
            return self._start()
        return self._length + (self._pending_space is not None)

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

    def add(self, text: str, source: int) -> None:
        """Append source characters that begin at offset ``source``; runs of white space become one space."""
        if self._open is None:
            raise ValueError("text outside a block")
        text = same_length(text)
        done = 0
        for run in _RUN.finditer(text):
            begin = run.start()
            if begin > done:
                self._note_space(text, done, begin, source)
            self._flush_space(source + begin)
            self._put(run.group(), source + begin)
            done = run.end()
        if done < len(text):
            self._note_space(text, done, len(text), source)

    def anchor(self, label: str) -> None:
        """Remember that footnote ``label`` is referred to at this place."""
        place = self._start() if self._begins() else self._length
        self._anchors.setdefault(label, []).append(place)

    def close(self) -> None:
        """End the open block; without text it is dropped."""
        if self._open is None:
            return
        kind, level, label, cell, section, start = self._open
        self._open = None
        self._pending_space = None
        if self._length > start:
            self._blocks.append(
                Block(
                    kind=kind,
                    start=start,
                    end=self._length,
                    level=level,
                    label=label,
                    cell=cell,
                    section=section,
                )
            )

    def finish(self) -> tuple[str, tuple[Block, ...], OffsetMap]:
        """Return the text, its blocks with footnotes tied to their anchors, and the way back to the source.

        Where a label comes back (notes that count from 1 again), the nth footnote goes with the nth mark.
        """
        self.close()
        waiting = {label: iter(places) for label, places in self._anchors.items()}
        blocks = []
        for block in self._blocks:
            place = next(waiting.get(block.label, iter(())), None) if block.kind == "footnote" else None
            blocks.append(
                block
                if place is None
                else Block(
                    kind=block.kind,
                    start=block.start,
                    end=block.end,
                    section=block.section,
                    level=block.level,
                    label=block.label,
                    anchor=place,
                    cell=block.cell,
                )
            )
        source_map = OffsetMap(tuple(self._text_offsets), tuple(self._source_offsets))
        return "".join(self._parts), tuple(blocks), source_map

    def _start(self) -> int:
        assert self._open is not None
        return self._open[5]

    def _begins(self) -> bool:
        return self._open is not None and self._length <= self._start()

    def _note_space(self, text: str, begin: int, end: int, source: int) -> None:
        if self._pending_space is None:
            space = _SPACE.search(text, begin, end)
            if space:
                self._pending_space = source + space.start()

    def _flush_space(self, source: int) -> None:
        """Write what stands before the character at ``source``: a block's gap, or one space."""
        if self._begins():
            if self._length:
                # The gap is no source text; it leads to just before the block it opens.
                self._put(BLOCK_GAP, max(source - len(BLOCK_GAP), 0))
        elif self._pending_space is not None:
            self._put(" ", self._pending_space)
        self._pending_space = None

    def _put(self, text: str, source: int) -> None:
        last = self._source_offsets[-1] + self._length - self._text_offsets[-1] if self._text_offsets else -1
        if last != source:
            self._text_offsets.append(self._length)
            self._source_offsets.append(source)
        self._parts.append(text)
        self._length += len(text)
