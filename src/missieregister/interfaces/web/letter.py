"""A document as a page shows it: its parts in order, with each statement, citation and note in its place."""

import base64
import hashlib
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby

import msgspec
from markupsafe import Markup

from missieregister.interfaces.web.marks import Marker, Overlay, Sign, Tags
from missieregister.model.document import Block, Document
from missieregister.model.statement import Statement

_SAFE_ID = re.compile(r"[A-Za-z0-9_-]+")


class Row(msgspec.Struct, frozen=True):
    """A row of a table: (is a head, column span, words) for each cell."""

    cells: tuple[tuple[bool, Markup], ...]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the page: a heading, a paragraph, a list, a table, a letterhead, a signature, a note."""

    kind: str
    html: Markup = Markup("")
    level: int = 0
    anchor: str = ""
    items: tuple[tuple[str, int, Markup], ...] = ()
    head: tuple[Row, ...] = ()
    rows: tuple[Row, ...] = ()


class Note(msgspec.Struct, frozen=True):
    """A footnote: its place in the page, its sign, its words, and whether the text refers to it."""

    anchor: str
    label: str
    html: Markup
    referred: bool


class Heading(msgspec.Struct, frozen=True):
    """A line of the table of contents. ``marks`` counts the statements below it, up to the next heading."""

    anchor: str
    level: int
    words: str
    marks: int


class Letter(msgspec.Struct, frozen=True):
    """All that the page of one document shows of its text."""

    parts: tuple[Part, ...]
    notes: tuple[Note, ...]
    headings: tuple[Heading, ...]
    statements: tuple[Statement, ...]
    loose: frozenset[str]
    style: str

    @property
    def style_hash(self) -> str:
        """The source expression by which a content security policy lets ``style`` in; empty without style."""
        if not self.style:
            return ""
        digest = hashlib.sha256(self.style.encode()).digest()
        return f"'sha256-{base64.b64encode(digest).decode()}'"


def lay_out(document: Document, statements: Iterable[Statement], held: Iterable[str] = ()) -> Letter:
    """Return the page of a document. ``held`` are the ids of documents that a citation may link to."""
    ordered = _in_order(statements)
    marker = Marker(document.text, _tags(document, ordered, set(held)))
    setter = _Setter(document, marker, _overlays(document, ordered), _signs(document))
    parts, notes = setter.parts(), setter.notes()
    opened = marker.opened
    cut = [s.id for s in ordered if opened.get(s.id, 0) > 1 and _SAFE_ID.fullmatch(s.id)]
    return Letter(
        parts=parts,
        notes=notes,
        headings=_headings(document, ordered),
        statements=ordered,
        loose=frozenset(s.id for s in ordered if s.id not in opened),
        style=_style(cut),
    )


def _in_order(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    once = {s.id: s for s in statements}
    return tuple(sorted(once.values(), key=lambda s: (s.start_char, -s.end_char, s.id)))


def _tags(document: Document, statements: Sequence[Statement], held: set[str]) -> dict[str, Tags]:
    tags = {}
    for number, s in enumerate(statements, 1):
        first = Markup(
            '<mark class="u u-{kind}" id="s={id}"><a class="nr" href="#l={id}" data-nr="{nr}"'
            ' aria-label="uitspraak {nr}, naar de lijst"></a>'
        ).format(id=s.id, nr=number, kind=s.kind)
        again = Markup('<mark class="u u-{kind}" data-s="{id}">').format(id=s.id, kind=s.kind)
        tags[s.id] = Tags(first, again, Markup("</mark>"))
    for place, citation in enumerate(document.citations):
        if citation.document in held and citation.document != document.id:
            opening = Markup('<a class="cite" href="/document/{}">').format(citation.document)
            tags[f"cite {place}"] = Tags(opening, opening, Markup("</a>"))
        else:
            opening = Markup('<span class="cite" title="{}: niet in dit register">').format(citation.document)
            tags[f"cite {place}"] = Tags(opening, opening, Markup("</span>"))
    return tags


def _overlays(document: Document, statements: Sequence[Statement]) -> list[Overlay]:
    found = [Overlay(0, s.start_char, s.end_char, s.id) for s in statements]
    last = 0
    for place, c in sorted(enumerate(document.citations), key=lambda pair: pair[1].start):
        if c.start >= last:
            found.append(Overlay(1, c.start, c.end, f"cite {place}"))
            last = c.end
    return sorted(found, key=lambda o: o.start)


def _signs(document: Document) -> list[Sign]:
    found = []
    for number, block in enumerate(document.blocks):
        if block.kind == "footnote" and block.anchor is not None:
            html = Markup(
                '<sup class="noot"><a href="#noot-{n}" id="verwijzing-{n}" aria-label="noot {label}">{label}</a></sup>'
            ).format(n=number, label=block.label or "*")
            found.append(Sign(block.anchor, html))
    return found


def _headings(document: Document, statements: Sequence[Statement]) -> tuple[Heading, ...]:
    starts = [s.start_char for s in statements]
    places = [(n, b) for n, b in enumerate(document.blocks) if b.kind == "heading"]
    ends = [block.start for _, block in places[1:]] + [len(document.text)]
    found = []
    for (number, block), end in zip(places, ends, strict=False):
        count = bisect_left(starts, end) - bisect_left(starts, block.start)
        found.append(Heading(f"kop-{number}", max(block.level, 1), document.block_text(block), count))
    return tuple(found)


def _style(cut: Sequence[str]) -> str:
    """Rules that light up the later pieces of a statement that was cut, when its anchor is the target."""
    return "".join(
        f'.brief:has([id="s={key}"]:target) [data-s="{key}"]{{background:var(--mark-strong);color:var(--on-mark)}}'
        for key in cut
    )


class _Setter:
    """Sets the blocks of one document; each overlay and sign is looked at in the blocks that it touches."""

    def __init__(self, document: Document, marker: Marker, overlays: Sequence[Overlay], signs: Sequence[Sign]) -> None:
        self._document = document
        self._marker = marker
        self._html: dict[int, Markup] = {}
        self._set(overlays, sorted(signs, key=lambda sign: sign.offset))

    def _set(self, overlays: Sequence[Overlay], signs: Sequence[Sign]) -> None:
        coming, noted = 0, 0
        open_: list[Overlay] = []
        for number, block in enumerate(self._document.blocks):
            while coming < len(overlays) and overlays[coming].start < block.end:
                open_.append(overlays[coming])
                coming += 1
            open_ = [o for o in open_ if o.end > block.start]
            here = []
            while noted < len(signs) and signs[noted].offset <= block.end:
                sign = signs[noted]
                here.append(Sign(max(sign.offset, block.start), sign.html))
                noted += 1
            self._html[number] = self._marker.render(block.start, block.end, open_, here)

    def notes(self) -> tuple[Note, ...]:
        """The footnotes, in order."""
        return tuple(
            Note(f"noot-{n}", b.label, self._html[n], b.anchor is not None)
            for n, b in enumerate(self._document.blocks)
            if b.kind == "footnote"
        )

    def parts(self) -> tuple[Part, ...]:
        """All but the footnotes, in order."""
        found: list[Part] = []
        depth = 1
        numbered = [(n, b) for n, b in enumerate(self._document.blocks) if b.kind != "footnote"]
        for (kind, _), group in groupby(numbered, key=lambda pair: _together(pair[1])):
            blocks = list(group)
            if kind == "table_cell":
                found.append(self._table(blocks))
            elif kind == "list_item":
                items = tuple((b.label, min(b.level, 4), self._html[n]) for n, b in blocks)
                found.append(Part(kind="list", items=items))
            elif kind == "heading":
                for n, b in blocks:
                    depth = min(max(b.level, 1) + 1, depth + 1, 6)
                    found.append(Part(kind="heading", html=self._html[n], level=depth, anchor=f"kop-{n}"))
            else:
                found.append(Part(kind=kind, items=tuple(("", 0, self._html[n]) for n, _ in blocks)))
        return tuple(found)

    def _table(self, blocks: Sequence[tuple[int, Block]]) -> Part:
        rows: dict[int, list[tuple[int, Block]]] = defaultdict(list)
        width = 1 + max(b.cell.column for _, b in blocks if b.cell)
        for n, b in blocks:
            if b.cell:
                rows[b.cell.row].append((n, b))
        head: list[Row] = []
        body: list[Row] = []
        for number in sorted(rows):
            cells = [(False, Markup(""))] * width
            for n, b in rows[number]:
                if b.cell:
                    cells[b.cell.column] = (b.cell.header, cells[b.cell.column][1] + self._html[n])
            row = Row(tuple(cells))
            heads = all(b.cell and b.cell.header for _, b in rows[number])
            (head if heads and not body else body).append(row)
        return Part(kind="table", head=tuple(head), rows=tuple(body))


def _together(block: Block) -> tuple[str, int]:
    """Blocks with the same answer that follow each other make one part."""
    return (block.kind, block.cell.table if block.cell else 0)
