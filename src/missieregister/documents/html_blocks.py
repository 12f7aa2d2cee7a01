"""Walks the tree of an HTML page: which of it is text, what each block is, where the footnotes go."""

import re
from collections.abc import Callable

from missieregister.documents.html_tokens import BLOCKS
from missieregister.documents.markup import Cited, Collector, keep_apart
from missieregister.documents.passages import Passage, Piece
from missieregister.documents.tree import Node
from missieregister.model.document import Cell, Signatory
from missieregister.patterns import regex

#: Never text of the document.
DROPPED = frozenset(
    {
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "audio", "video",
    "canvas", "form", "button", "select", "textarea", "input", "title", "link", "meta", "nav", "aside",
    "figure", "footer", "dialog", "xmp", "noembed", "noframes",
})  # fmt: skip
#: Words in a class or id that mark what stands around a document's text.
_FURNITURE = frozenset(
    {
    "verberg", "hidden", "sr-only", "visually-hidden", "screen-reader-text", "share", "sharing",
    "social", "delen", "breadcrumb", "breadcrumbs", "kruimelpad", "toc", "inhoudsopgave", "menu",
    "navigatie", "service-navigatie", "resultaat-navigatie", "metadata", "kopregel", "voetregel",
    "skiplink", "skiplinks", "cookie", "cookiebar", "pager", "actie-lijst", "download-chunk",
    "related", "gerelateerd", "aspnethidden",
})  # fmt: skip
_HIDING_STYLE = regex(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_NOTE_ID = regex(r"(?:fn|noot|voetnoot|footnote|note|nt|n|ftn|_ftn)[-_:]?\d{1,3}$", re.IGNORECASE)
#: ``[123]`` with room to spare
_LONGEST_MARK = 12
_MARK = regex(r"\[?(\d{1,3}|[a-z]|[*†‡]{1,3})\]?\)?$")
#: A table's rows are its own: what stands in a table inside it is read with that one.
_TABLES = frozenset({"table"})
_BACK = regex(r"[\s\u21a9\u2191\u21b5\ufe0e\ufe0f^]*$|X$|Terug.{0,20}$", re.IGNORECASE)
_HREF_DOCUMENT = regex(r"(?:^|/)((?:kst|ah-tk|ah-ek|kv-tk|h-tk|h-ek|stb|stcrt|trb|blg)-[\w()-]{3,40}?)(?:\.html)?$")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
#: elements that are a heading where their class says so, lists, and those whose words are their parent's passage
_MAY_HEAD = frozenset({"p", "div", "section", "td", "blockquote"})
_LISTS = frozenset({"ul", "ol", "dir", "menu"})
_PLAIN = frozenset({"p", "div", "section", "header"})
_CLASS_LEVEL = regex(r"(?:divisiekop|tussenkop)(\d)")


def classes(node: Node) -> frozenset[str]:
    """Return the class names of an element, in lower case."""
    return frozenset(node.attributes.get("class", "").lower().split())


class Walker:
    """Collects the passages of a page's content. ``thorough`` drops what class names call furniture."""

    def __init__(self, *, thorough: bool, official: bool) -> None:
        self.collector = Collector()
        self.signatories: list[Signatory] = []
        self._thorough = thorough
        self._official = official
        self._lists = 0
        self._tables = 0
        self._labels: frozenset[str] = frozenset()
        self._headed = 0

    def read(self, root: Node) -> None:
        """Read the content below ``root``."""
        self._labels = frozenset(
            label for node in root.walk() if isinstance(node, Node) and _is_note(node) and (label := _note_label(node))
        )
        self._flow(root, self._paragraph)

    # --- blocks

    def _is_dropped(self, node: Node) -> bool:
        if node.name in DROPPED:
            return True
        attributes = node.attributes
        if not attributes:
            return False
        if "hidden" in attributes or attributes.get("aria-hidden") == "true":
            return True
        if _HIDING_STYLE.search(attributes.get("style", "").lower()):
            return True
        if not self._thorough:
            return False
        if attributes.get("role") in (
            "navigation",
            "search",
            "banner",
            "contentinfo",
            "complementary",
            "menu",
        ):
            return True
        marks = classes(node) | {attributes.get("id", "").lower()}
        return not marks.isdisjoint(_FURNITURE)

    def _flow(self, node: Node, make: Callable[[], Passage]) -> None:
        """Read an element that holds blocks; loose words between them make passages of their own."""
        current: Passage | None = None
        for child in node.children:
            if isinstance(child, Piece):
                if current is None and child.text.strip():
                    current = make()
                if current is not None:
                    current.pieces.append(child)
            elif self._is_dropped(child):
                continue
            elif child.name in BLOCKS or child.holds_blocks or _is_note(child):
                current = None
                self._block(child, make)
            elif current is not None or child.words():
                current = current or make()
                self._inline(child, current)

    def _paragraph(self) -> Passage:
        return self.collector.new("paragraph")

    def _block(self, node: Node, make: Callable[[], Passage]) -> None:
        name, marks = node.name, classes(node)
        if _is_note(node):
            self._note(node)
        elif name in _HEADINGS:
            self._heading(node, marks)
        elif "ondertekening" in marks and node.first("span"):
            self._signature(node)
        elif name in _MAY_HEAD and "tussenkop" in marks:
            self._heading(node, marks)
        elif name in _LISTS:
            self._list(node)
        elif name == "li":
            self._item(node, "")
        elif name == "table":
            self._table(node)
        elif not _is_empty(node):
            self._flow(node, make if name in _PLAIN else self._paragraph)

    def _heading(self, node: Node, marks: frozenset[str]) -> None:
        if self._official and self._is_above() and any(mark.endswith("_kop") for mark in marks):
            self._fill(self.collector.new("letterhead"), node)
            return
        stated = next((int(found[1]) for mark in marks if (found := _CLASS_LEVEL.match(mark))), 0)
        self._fill(self.collector.new("heading", level=stated or _HEADINGS.get(node.name, 3)), node)

    def _is_above(self) -> bool:
        """Whether nothing but letterhead has been read. What was looked at is not looked at again."""
        body = self.collector.body
        while self._headed < len(body):
            passage = body[self._headed]
            if passage.kind != "letterhead" and passage.text.strip():
                return False
            self._headed += 1
        return True

    def _signature(self, node: Node) -> None:
        office = next((n for n in node.nodes("span") if "functie" in classes(n)), None)
        name = next((n for n in node.nodes("span") if "naam" in classes(n)), None)
        self._fill(self.collector.new("signature"), node)
        if office or name:
            self.signatories.append(
                Signatory(office.words().rstrip(" ,;") if office else "", name.words().rstrip(" ,;") if name else "")
            )

    def _list(self, node: Node) -> None:
        ordered = node.name == "ol"
        start = node.attributes.get("start", "1")
        number = int(start) if start.isdecimal() and len(start) < 6 else 1
        letters = node.attributes.get("type", "1") in ("a", "A")
        self._lists += 1
        for child in node.children:
            if isinstance(child, Piece) or self._is_dropped(child):
                continue
            if child.name == "li" and _is_note(child):
                self._note(child, str(number))
                number += 1
            elif child.name == "li":
                label = str(number) if ordered else ""
                self._item(child, chr(96 + number) if ordered and letters and number <= 26 else label)
                number += 1
            else:
                self._block(child, self._paragraph)
        self._lists -= 1

    def _item(self, node: Node, label: str) -> None:
        marks = next((n for n in node.nodes("span") if classes(n) & {"ol", "li-nr", "nr"}), None)
        if marks is not None:
            written = marks.words().rstrip(".)")
            label = written if written.isalnum() else ""
            marks.children.clear()
        first = [label]

        def item() -> Passage:
            label_now, first[0] = first[0], ""
            return self.collector.new("list_item", level=max(min(self._lists, 6), 1), label=label_now)

        self._flow(node, item)

    def _table(self, node: Node) -> None:
        own = [part for part in node.walk(_TABLES) if isinstance(part, Node)]
        rows = [part for part in own if part.name == "tr" and not self._is_dropped(part)]
        cells = [[c for c in row.children if isinstance(c, Node) and c.name in ("td", "th")] for row in rows]
        if max((len(row) for row in cells), default=0) < 2:
            for entries in cells:  # a table that only lays out the page
                for entry in entries:
                    self._flow(entry, self._paragraph)
            return
        for part in own:
            if part.name == "caption":
                self._fill(self.collector.new("paragraph"), part)  # it says what the numbers are
        number, self._tables = self._tables, self._tables + 1
        heads = {id(row) for part in own if part.name == "thead" for row in part.children}
        for at, (row, entries) in enumerate(zip(rows, cells, strict=True)):
            column = 0
            for entry in entries:
                place = Cell(number, at, column, id(row) in heads or entry.name == "th")
                self._fill(self.collector.new("table_cell", cell=place), entry)
                span = entry.attributes.get("colspan", "1")
                column += max(int(span), 1) if span.isdecimal() and len(span) < 3 else 1

    # --- words

    def _fill(self, passage: Passage, node: Node) -> None:
        """Add all words of an element to one passage; blocks in it are words of their own."""
        for child in node.children:
            if isinstance(child, Piece):
                passage.pieces.append(child)
            elif self._is_dropped(child):
                continue
            elif child.name in BLOCKS:
                keep_apart(passage, child)
                self._fill(passage, child)
                keep_apart(passage, child)
            else:
                self._inline(child, passage)

    def _inline(self, node: Node, passage: Passage) -> None:
        if node.name == "br":
            if passage.pieces:
                last = passage.pieces[-1]
                passage.pieces.append(Piece("\n", last.source + len(last.text)))
            return
        label = self._reference(node)
        if label:
            passage.pieces.append(Piece("", 0, label))
            return
        self._fill(passage, node)
        if node.name == "a":
            self._link(node)

    def _reference(self, node: Node) -> str:
        """Return the label of the footnote that an element refers to, or an empty string."""
        if node.name not in ("a", "sup", "span"):
            return ""
        found = _MARK.match(_first_words(node))
        if not found:
            return ""
        inner = node if node.name == "a" else node.first("a")
        linked = inner is not None and "#" in inner.attributes.get("href", "")
        marks = classes(node) | (classes(inner) if inner else frozenset())
        noted = not marks.isdisjoint({"noot", "nootnum", "voetnoot", "footnote-ref", "noteref"})
        raised = node.name == "sup" or node.first("sup") is not None
        if (linked and (noted or raised)) or (noted and raised) or (node.name == "sup" and found[1] in self._labels):
            return found[1]
        return ""

    def _link(self, node: Node) -> None:
        found = _HREF_DOCUMENT.search(node.attributes.get("href", "").split("#")[0].split("?")[0])
        pieces = [piece for piece in node.pieces() if piece.text.strip()]
        if found and pieces:
            first, last = pieces[0], pieces[-1]
            begin = first.source + len(first.text) - len(first.text.lstrip())
            self.collector.cited.append(Cited(found[1], begin, last.source + len(last.text.rstrip())))

    def _note(self, node: Node, label: str = "") -> None:
        note = self.collector.note(_note_label(node) or label)
        self._note_words(note, node)

    def _note_words(self, note: Passage, node: Node) -> None:
        """Add a footnote's words without its number, its way back and the buttons of the page."""
        for child in node.children:
            if isinstance(child, Piece):
                if note.pieces or child.text.strip():
                    note.pieces.append(child)
            elif child.name in DROPPED or _is_note_furniture(child, bool(note.text.strip())):
                continue
            elif child.name in BLOCKS:
                keep_apart(note, child)
                self._note_words(note, child)
            elif child.name == "a":
                self._inline(child, note)
            else:
                self._note_words(note, child)


def _is_note(node: Node) -> bool:
    """Whether an element is one footnote: by its class as official pages have it, or by its id and role."""
    if not node.attributes or (node.name not in BLOCKS and not node.holds_blocks):
        return False
    marks = classes(node)
    if node.name in ("div", "li", "p", "dd") and marks & {"noot", "voetnoot", "footnote"}:
        return True
    if node.attributes.get("role") == "doc-footnote":
        return True
    identifier = node.attributes.get("id", "")
    if node.name not in ("li", "p", "div", "dd") or not identifier or not _NOTE_ID.match(identifier):
        return False
    return any("#" in link.attributes.get("href", "") for link in node.nodes("a"))


def _is_empty(node: Node) -> bool:
    """Whether an element holds no text: a page's banner, but not an article's own head, which holds its title."""
    return node.name == "hr" or (node.name == "header" and not node.first("h1"))


def _note_label(node: Node) -> str:
    for inner in node.nodes("sup", "span", "a"):
        marks = classes(inner)
        if inner.name == "sup" or marks & {"noot-nr", "nootnum", "noot.nr"}:
            found = _MARK.match(inner.words())
            if found:
                return found[1]
    found = re.search(r"(\d{1,3})$", node.attributes.get("id", ""))
    return found[1] if found else ""


def _first_words(node: Node) -> str:
    """Return the words of an element that holds little, or more than a mark can be."""
    words = ""
    for seen, child in enumerate(node.walk()):
        if isinstance(child, Piece):
            words += child.text[:_LONGEST_MARK]
        if len(words.strip()) >= _LONGEST_MARK or seen >= _LONGEST_MARK:
            return words.strip() or "-"
    return words.strip()


def _is_note_furniture(node: Node, begun: bool) -> bool:
    marks = classes(node)
    if marks & {"note-close", "noot-nr", "nootnum", "noot.nr", "footnote-back", "footnote-backref"}:
        return True
    if node.name == "sup" and not begun:
        return True
    return node.name == "a" and "#" in node.attributes.get("href", "") and bool(_BACK.match(node.words()))
