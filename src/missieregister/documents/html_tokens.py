"""Cuts HTML into tags and words, each with its place, and builds a tree of it, in linear time for any input.

Neither html.parser nor lxml will do. The first takes quadratic time on unclosed comments, tags and quotes
(80,000 characters of ``<a <a <a`` keep Python 3.11's busy for a minute) and fails on ``<![``; the second
gives lines at best, and no place at all for the words behind an entity. This one follows the tokenizer of
the HTML standard where it matters: what a browser would not show is not read, and it never fails.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator

from missieregister.documents.passages import Piece
from missieregister.documents.tree import Maker, Node

VOID = frozenset(
    {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
})  # fmt: skip
BLOCKS = frozenset(
    {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol",
    "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul",
})  # fmt: skip
#: Their content is no markup; of ``title`` and ``textarea`` the entities count.
_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "title", "textarea"})
_CLOSES: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
}
_SCOPES = frozenset({"ul", "ol", "dl", "table", "select", "menu"})
#: How far up an end tag or an implied end looks for its element; bounds the work on hostile nesting.
_REACH = 40

#: Words up to markup; a ``<`` that begins none belongs to them.
_WORDS = re.compile(r"(?:[^<]+|<(?![A-Za-z/!?]))+")
_NAME = re.compile(r"[A-Za-z][^\s/>]*")
_ATTRIBUTE = re.compile(r"[\s/]*(?P<name>[^\s/>][^\s/>=]*)?(?P<is>\s*=\s*)?")
_BARE = re.compile(r"[^\s>]+")
#: Longer values are no class, id, date or address; they are left out.
_LONGEST_VALUE = 2000
_ENTITY = re.compile(r"&(?:#[0-9]{1,10};?|#[xX][0-9a-fA-F]{1,10};?|[A-Za-z][A-Za-z0-9]{1,31};?)")


def entities_decoded(text: str, source: int) -> Iterator[Piece]:
    """Yield the words of a text with its entities decoded; a decoded character stands at its ``&``."""
    done = 0
    if "&" not in text:
        yield Piece(text, source)
        return
    for found in _ENTITY.finditer(text):
        written = found.group()
        meant = html.unescape(written)
        if meant == written:
            continue
        # ``&notit;`` means ``¬it;``: the tail was never part of the entity.
        tail = 0
        while tail < min(len(meant), len(written)) - 1 and meant[-1 - tail] == written[-1 - tail]:
            tail += 1
        if found.start() > done:
            yield Piece(text[done : found.start()], source + done)
        if meant:
            yield Piece(meant[: len(meant) - tail], source + found.start())
        done = found.end() - tail
    if done < len(text):
        yield Piece(text[done:], source + done)


def parse_html(text: str) -> Node:
    """Return the tree of an HTML page, whatever its markup is worth."""
    return _Parser(text).run()


class _Parser:
    """One pass over one page."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._maker = Maker()
        self._names: list[str] = []
        self._counts: Counter[str] = Counter()

    def run(self) -> Node:
        """Read to the end."""
        at, length = 0, len(self._text)
        while at < length:
            words = _WORDS.match(self._text, at)
            if words:
                self._words(at, words.end())
                at = words.end()
            if at < length:
                at = self._markup(at)
        return self._maker.root

    def _words(self, start: int, end: int) -> None:
        for piece in entities_decoded(self._text[start:end], start):
            self._maker.words(piece.text, piece.source)

    def _markup(self, at: int) -> int:
        """Read what begins with ``<`` at ``at``; return where the rest begins."""
        text = self._text
        after = text[at + 1 : at + 2]
        if after.isascii() and after.isalpha():
            return self._start_tag(at)
        if after == "/" and _NAME.match(text, at + 2):
            return self._end_tag(at)
        if text.startswith("<!--", at):
            return self._behind_comment(at)
        return self._behind(">", at + 1)

    def _behind(self, mark: str, at: int) -> int:
        """Return the offset behind the next ``mark``: the end of the text where none follows."""
        found = self._text.find(mark, at)
        return len(self._text) if found < 0 else found + len(mark)

    def _behind_comment(self, at: int) -> int:
        for short in ("<!-->", "<!--->"):
            if self._text.startswith(short, at):
                return at + len(short)
        return self._behind("-->", at + 4)

    # --- tags

    def _start_tag(self, at: int) -> int:
        name_found = _NAME.match(self._text, at + 1)
        assert name_found
        name = name_found.group().lower()
        attributes, end = self._attributes(name_found.end())
        if end < 0:
            return len(self._text)
        self._open(name, attributes)
        if name in _RAW:
            return self._raw(name, end)
        return end

    def _attributes(self, at: int) -> tuple[dict[str, str], int]:
        """Return a tag's attributes and the offset behind its ``>``, -1 where the text ends first."""
        text = self._text
        attributes: dict[str, str] = {}
        while True:
            found = _ATTRIBUTE.match(text, at)
            assert found
            at = found.end()
            if not found["name"]:
                return attributes, at + 1 if text.startswith(">", at) else -1
            value = ""
            if found["is"]:
                quote = text[at : at + 1]
                if quote in ("'", '"') and quote:
                    end = text.find(quote, at + 1)
                    if end < 0:
                        return attributes, -1
                    value, at = text[at + 1 : end], end + 1
                else:
                    bare = _BARE.match(text, at)
                    value, at = (bare.group(), bare.end()) if bare else ("", at)
            if len(value) <= _LONGEST_VALUE:
                attributes.setdefault(found["name"].lower(), html.unescape(value) if "&" in value else value)

    def _raw(self, name: str, at: int) -> int:
        """Read up to the end tag of an element whose content is no markup."""
        closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._text, at)
        end = closing.start() if closing else len(self._text)
        if end > at and name in ("title", "textarea"):
            self._words(at, end)
        self._pop()
        return self._behind(">", end) if closing else end

    def _end_tag(self, at: int) -> int:
        found = _NAME.match(self._text, at + 2)
        assert found
        end = self._behind(">", found.end())
        name = found.group().lower()
        if name == "br":
            self._maker.words("\n", at)
        elif self._counts[name]:
            self._close(name)
        return end

    # --- nesting

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        if name in BLOCKS:
            self._end_paragraph()
        ends = _CLOSES.get(name)
        if ends:
            self._end_implied(ends)
        self._maker.open(name, attributes)
        if name in VOID:
            self._maker.close()
            return
        self._names.append(name)
        self._counts[name] += 1
        if name in BLOCKS:
            self._maker.mark_blocks()

    def _pop(self) -> None:
        self._counts[self._names.pop()] -= 1
        self._maker.close()

    def _close(self, name: str) -> None:
        """End the nearest open element of that name. An inline end tag does not end blocks."""
        for up in range(1, min(len(self._names), _REACH) + 1):
            one = self._names[-up]
            if one == name:
                for _ in range(up):
                    self._pop()
                return
            if name not in BLOCKS and one in BLOCKS:
                return

    def _end_paragraph(self) -> None:
        if not self._counts["p"]:
            return
        for up in range(1, min(len(self._names), _REACH) + 1):
            one = self._names[-up]
            if one == "p":
                for _ in range(up):
                    self._pop()
                return
            if one in BLOCKS:
                return

    def _end_implied(self, ends: frozenset[str]) -> None:
        """End the ``li`` or cell that a next one follows without an end tag, inside its list or table."""
        depth = 0
        for up in range(1, min(len(self._names), _REACH) + 1):
            one = self._names[-up]
            if one in _SCOPES:
                break
            if one in ends:
                depth = up
        for _ in range(depth):
            self._pop()
