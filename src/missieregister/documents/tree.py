"""Markup as a tree whose every word knows its place in the source. XML and HTML are both read into it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from missieregister.documents.passages import Piece

#: Elements nested deeper than this are read as part of the one at this depth: walking a tree stays safe.
DEEPEST = 90


@dataclass(slots=True, eq=False)
class Node:
    """An element: its name in lower case, its attributes, and in reading order its words and elements."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node | Piece"] = field(default_factory=list)
    #: Whether blocks stand below it: an inline element then no longer is part of a paragraph (HTML only).
    holds_blocks: bool = False

    def walk(self, skip: frozenset[str] = frozenset()) -> Iterator["Node | Piece"]:
        """Yield all nodes and pieces below, in reading order; nothing inside the elements in ``skip``."""
        waiting = [iter(self.children)]
        while waiting:
            child = next(waiting[-1], None)
            if child is None:
                waiting.pop()
            elif isinstance(child, Piece):
                yield child
            elif child.name not in skip:
                yield child
                waiting.append(iter(child.children))

    def nodes(self, *names: str) -> Iterator["Node"]:
        """Yield the elements below with one of these names, in reading order."""
        for child in self.walk():
            if isinstance(child, Node) and child.name in names:
                yield child

    def first(self, *names: str) -> "Node | None":
        """Return the first element below with one of these names."""
        return next(self.nodes(*names), None)

    def child(self, *names: str) -> "Node | None":
        """Return the first direct child with one of these names."""
        return next((c for c in self.children if isinstance(c, Node) and c.name in names), None)

    def pieces(self, skip: frozenset[str] = frozenset()) -> Iterator[Piece]:
        """Yield the words below, without those inside elements in ``skip``."""
        return (child for child in self.walk(skip) if isinstance(child, Piece))

    def words(self, skip: frozenset[str] = frozenset()) -> str:
        """Return the words below with single spaces."""
        return " ".join("".join(piece.text for piece in self.pieces(skip)).split())


class Maker:
    """Builds a tree from events. What is never closed ends with the document."""

    def __init__(self) -> None:
        self.root = Node("")
        self.path: list[Node] = [self.root]
        self.beyond: list[str] = []

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if len(self.path) > DEEPEST:
            self.beyond.append(name)
            return
        node = Node(name, attributes)
        self.path[-1].children.append(node)
        self.path.append(node)

    def mark_blocks(self) -> None:
        """The element just opened is a block: those around it hold one. Each is marked once."""
        if self.beyond:
            return
        for node in reversed(self.path[:-1]):
            if node.holds_blocks:
                return
            node.holds_blocks = True

    def close(self) -> None:
        """The innermost element ends."""
        if self.beyond:
            self.beyond.pop()
        elif len(self.path) > 1:
            self.path.pop()

    def words(self, text: str, source: int) -> None:
        """Source characters, from offset ``source``."""
        self.path[-1].children.append(Piece(text, source))
