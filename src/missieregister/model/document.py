"""A parliamentary document as read: its text, what the text is made of, and where it came from."""

from typing import Literal

import msgspec

from missieregister.model.spans import OffsetMap, Span

BlockKind = Literal["letterhead", "heading", "paragraph", "list_item", "table_cell", "footnote", "signature"]

#: letter: brief regering; news: a ministry's news item; debate: Handelingen or verslag; motion: motie, amendement;
#: questions: Kamervragen; agenda; report: bijlage, rapport; other: anything that is no parliamentary document.
DocumentKind = Literal["letter", "news", "debate", "motion", "questions", "agenda", "report", "other"]

Chamber = Literal["Tweede Kamer", "Eerste Kamer"]

#: How the bytes were written: each has its own reader.
Format = Literal["xml", "html", "markdown", "text", "opentk", "news", "pdf", "pdftext"]


class Cell(msgspec.Struct, frozen=True):
    """A table cell's place: which table of the document, row and column from 0, and whether it heads them."""

    table: int
    row: int
    column: int
    header: bool = False


class Block(msgspec.Struct, frozen=True):
    """A stretch of the document's text with one function.

    ``section`` holds the headings above it, outermost first. ``level`` is a heading's or list's depth (1 is the
    outermost). ``label`` is the mark of a footnote or list item (``1``, ``a``); ``anchor`` the offset in the
    text where a footnote's reference stood (its mark itself is not in the text), or None where none was found.
    """

    kind: BlockKind
    start: int
    end: int
    section: tuple[str, ...] = ()
    level: int = 0
    label: str = ""
    anchor: int | None = None
    cell: Cell | None = None

    @property
    def span(self) -> Span:
        """The block's place in the text."""
        return Span(self.start, self.end)


class Signatory(msgspec.Struct, frozen=True):
    """Who signed: the office as printed (``De Minister van Defensie``) and the name; either may be empty."""

    office: str
    name: str


class Citation(msgspec.Struct, frozen=True):
    """A reference to another document: its id, and where in the text it stands."""

    document: str
    start: int
    end: int


class Rendition(msgspec.Struct, frozen=True):
    """One file in which the document came: where it was found and the SHA-256 of its bytes."""

    source: str
    format: Format
    media_type: str
    sha256: str


class ChamberRecord(msgspec.Struct, frozen=True):
    """What an OpenTK or Tweede Kamer page says about a document beside its text."""

    number: str = ""
    version: int | None = None
    updated: str = ""
    case: str = ""


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A document, whatever renditions it came in.

    ``text`` is the canonical text without page furniture; blocks are in order and do not overlap, two line feeds
    between them. ``date`` is ISO 8601, or None where unknown. ``provisional`` is True while the id is
    one that we gave for want of an official number. ``source_map`` leads back to the first of ``renditions``,
    from which ``text`` was read.
    """

    id: str
    kind: DocumentKind
    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    dossiers: tuple[str, ...] = ()
    dossier_title: str = ""
    number: str = ""
    chamber: Chamber | None = None
    session_year: str = ""
    date: str | None = None
    signatories: tuple[Signatory, ...] = ()
    addressee: str = ""
    citations: tuple[Citation, ...] = ()
    record: ChamberRecord | None = None
    provisional: bool = False
    renditions: tuple[Rendition, ...] = ()
    source_map: OffsetMap = OffsetMap()

    @property
    def cites(self) -> tuple[str, ...]:
        """The ids that the text cites, each once, in the order of their first mention."""
        return tuple(dict.fromkeys(c.document for c in self.citations))

    def block_text(self, block: Block) -> str:
        """Return the words of one block."""
        return self.text[block.start : block.end]
