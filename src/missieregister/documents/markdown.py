"""Reads Markdown, as text recognition makes it of a PDF: blocks by their lines, words walked forward.

markdown-it says which lines make up a block and what is written in it; each written run is then looked up in
the source from where the last one ended, so that offsets hold.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from missieregister.documents.lines import hyphen_decider
from missieregister.documents.parsed import Parsed
from missieregister.documents.passages import Passage, Piece
from missieregister.documents.structure import apart
from missieregister.documents.text import parsed_passages
from missieregister.model.document import BlockKind, Cell
from missieregister.patterns import regex

#: How far ahead a single word is looked for, in characters: past a link's address, not past the block.
_REACH = 2000
#: marks of bold and slanted words
_MARKS = regex(r"\*\*|__|(?<!\w)\*|\*(?!\w)")
#: a letter's head stands within so many characters
_HEAD = 2500


def read_markdown(source: str) -> Parsed:
    """Return what a Markdown text says."""
    parser = MarkdownIt("commonmark", {"maxNesting": 20}).enable("table")
    walker = _Walker(source)
    return parsed_passages(walker.passages(parser.parse(source)), "markdown", "text/markdown", walker.dropped)


#: tokens that hold words
_WORDS = frozenset({"inline", "html_block", "code_block", "fence"})
#: tokens that begin and end what is one block, or several
_OPENS: Mapping[str, BlockKind] = {
    "heading_open": "heading",
    "list_item_open": "list_item",
    "th_open": "table_cell",
    "td_open": "table_cell",
}
_CLOSES = frozenset(name.replace("_open", "_close") for name in _OPENS)
_BREAKS = {"softbreak": "soft", "hardbreak": "hard"}
#: how a token changes how deep a list lies
_DEEPER = {"bullet_list_open": 1, "ordered_list_open": 1, "bullet_list_close": -1, "ordered_list_close": -1}


class _Around:
    """What stands around the words of a Markdown text: in which block they are, and where in a list or table."""

    def __init__(self) -> None:
        self._kinds: list[BlockKind] = []
        self._heading = self._lists = 0
        self._item, self._header = "", False
        self._table = self._row = self._column = 0
        #: whether a line across parts them from what stands above
        self.interrupted = False

    def enter(self, token: Token) -> None:
        """Go past a token that begins or ends something."""
        if token.type in _OPENS:
            self._kinds.append(_OPENS[token.type])
        elif token.type in _CLOSES:
            self._kinds.pop()
        self._lists += _DEEPER.get(token.type, 0)
        self._move_in_table(token.type)
        match token.type:
            case "heading_open":
                self._heading = int(token.tag[1:])
            case "heading_close":
                self._heading = 0
            case "list_item_open":
                self._item = token.info
            case "hr":
                self.interrupted = True

    def _move_in_table(self, name: str) -> None:
        match name:
            case "table_close":
                self._table, self._row = self._table + 1, 0
            case "tr_open":
                self._column = 0
            case "tr_close":
                self._row += 1
            case "th_open" | "td_open":
                self._header = name == "th_open"
            case "th_close" | "td_close":
                self._column += 1

    @property
    def kind(self) -> BlockKind:
        """The kind of the block."""
        return self._kinds[-1] if self._kinds else "paragraph"

    @property
    def level(self) -> int:
        """The level of the heading, or how deep the item lies."""
        return self._heading or (self._lists if self.kind == "list_item" else 0)

    @property
    def label(self) -> str:
        """The number of the item."""
        return self._item if self.kind == "list_item" else ""

    @property
    def cell(self) -> Cell | None:
        """The place in a table."""
        return Cell(self._table, self._row, self._column, self._header) if self.kind == "table_cell" else None


class _Walker:
    """Goes through the tokens of a Markdown text and keeps the place in its source."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._starts = _line_starts(source)
        self._decide = hyphen_decider(source)
        self._place = 0
        self.dropped: list[str] = []

    def passages(self, tokens: Sequence[Token]) -> list[Passage]:
        """Return the passages that block tokens make up."""
        found: list[Passage] = []
        around = _Around()
        for token in tokens:
            around.enter(token)
            if token.type not in _WORDS:
                continue
            for passage in self._inline(token, around.kind):
                passage.level = around.level
                passage.label = passage.label or around.label
                passage.cell, passage.interrupted = around.cell, around.interrupted
                around.interrupted = False
                found.append(passage)
        return found

    def _inline(self, token: Token, kind: BlockKind) -> Iterator[Passage]:
        """Yield the passages in one block: one, or where lines end hard (signatures), one a line."""
        first, last = token.map or (0, 0)
        self._place = max(self._place, self._starts[min(first, len(self._starts) - 1)])
        stop = self._starts[min(last, len(self._starts) - 1)]
        lines: list[list[Piece]] = [[]]
        for run, brk in self._runs(token, stop):
            if run:
                lines[-1].append(run)
            elif kind == "paragraph" and (brk == "hard" or (brk == "soft" and self._apart())):
                lines.append([])
            elif lines[-1]:
                lines[-1].append(Piece(" ", self._newline()))
        for pieces in lines:
            yield from self._passage(pieces, kind)

    def _passage(self, pieces: list[Piece], kind: BlockKind) -> Iterator[Passage]:
        if not any(piece.text.strip() for piece in pieces):
            return
        pieces = self._joined(pieces)
        passage = Passage(pieces, kind=kind, fixed=kind in ("table_cell", "list_item"))
        first = pieces[0]
        if first.anchor and kind == "paragraph" and len(pieces) > 1:
            passage.pieces = pieces[1:]
            passage.kind, passage.label, passage.fixed = "footnote", first.anchor, True
        yield passage

    def _joined(self, pieces: list[Piece]) -> list[Piece]:
        """Put words together again that a line end cut at a hyphen."""
        out: list[Piece] = []
        for index, piece in enumerate(pieces):
            before = out[-1].text if out else ""
            if piece.text == " " and before[-1:] == "-" and index + 1 < len(pieces):
                how = self._decide(before, pieces[index + 1].text)
                if how != " ":
                    if not how:
                        out[-1] = Piece(before[:-1], out[-1].source)
                    continue
            out.append(piece)
        return out

    def _apart(self) -> bool:
        """Whether the line that ends here and the next one, in one paragraph, are lines by themselves."""
        place = self._newline()
        before = self._source.rfind("\n", 0, self._place) + 1
        after = self._source.find("\n", place + 1)
        line = self._source[before:place]
        below = self._source[place + 1 : after if after >= 0 else len(self._source)]
        return apart(*(bare.strip() for bare in (_MARKS.sub("", line), _MARKS.sub("", below))), top=place < _HEAD)

    def _newline(self) -> int:
        place = self._source.find("\n", self._place)
        return place if place >= 0 else max(len(self._source) - 1, 0)

    def _runs(self, token: Token, stop: int) -> Iterator[tuple[Piece | None, str]]:
        """Yield pieces and breaks (``soft``, ``hard``) of a block's words, found in the source."""
        children = token.children if token.children is not None else None
        if children is None:
            yield from ((piece, "") for piece in self._find(token.content, stop))
            return
        raised = False
        for child in children:
            if child.type in _BREAKS:
                yield None, _BREAKS[child.type]
            elif child.type == "html_inline":
                tag = child.content.lower()
                raised = tag.startswith("<sup") or (raised and not tag.startswith("</sup"))
                self._skip(child.content, stop)
                if tag.startswith("<br"):
                    yield None, "soft"
            elif child.type == "image":
                self._skip(child.content, stop)
            elif child.content and child.type in ("text", "code_inline", "text_special"):
                for piece in self._find(child.content, stop):
                    yield _as_reference(piece) if raised else piece, ""

    def _skip(self, content: str, stop: int) -> None:
        place = self._source.find(content, self._place, stop) if content else -1
        if place >= 0:
            self._place = place + len(content)

    def _find(self, content: str, stop: int) -> Iterator[Piece]:
        """Look written words up in the source from the present place on.

        Where a run differs from the source (an escape, an entity, a link's address), its words are found
        one by one; what cannot be found is left out rather than given a wrong place.
        """
        place = self._source.find(content, self._place, stop)
        if place >= 0:
            self._place = place + len(content)
            yield Piece(content, place)
            return
        for word in re.finditer(r"\s*\S+", content):
            place = self._source.find(word.group().strip(), self._place, min(stop, self._place + _REACH))
            if place >= 0:
                if word.group()[0].isspace() and place > 0 and self._source[place - 1].isspace():
                    yield Piece(" ", place - 1)
                self._place = place + len(word.group().strip())
                yield Piece(word.group().strip(), place)


def _as_reference(piece: Piece) -> Piece:
    """Return raised words as a reference to the footnote of that number; other words as they are."""
    label = piece.text.strip()
    return Piece("", piece.source, label) if label.isdigit() and len(label) <= 3 else piece


def _line_starts(source: str) -> list[int]:
    starts = [0]
    starts.extend(found.end() for found in re.finditer(r"\n|\r\n?", source))
    starts.append(len(source))
    return starts
