"""The sample letters as we write them: a small markup, read into values that renditions are made from.

A source file is a head of ``key: value`` lines, an empty line, and paragraphs with empty lines between.
``# `` begins a heading, ``- `` a list item, ``| `` a table row; ``^[...]`` is a footnote at its place and
``[39 990, nr. 3](kst-39990-3)`` a citation with the document that it means.
"""

from dataclasses import dataclass, field
from pathlib import Path

MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
DOSSIER = "39 990"
DOSSIER_TITLE = "Nederlandse deelname aan oefenmissies"


@dataclass
class Cite:
    """A citation: the words and the id of the document."""

    words: str
    document: str


@dataclass
class Note:
    """A footnote at its place in a paragraph."""

    number: int
    body: list["Inline"]


Inline = str | Cite | Note


@dataclass
class Part:
    """A heading (``h1``, ``h2``), paragraph (``p``), list item (``li``) or ``table`` with its rows."""

    kind: str
    body: list[Inline] = field(default_factory=list)
    rows: list[list[list[Inline]]] = field(default_factory=list)


@dataclass
class Letter:
    """One letter or news item: its head, its parts in order, and its footnotes."""

    id: str
    head: dict[str, str]
    signatures: list[tuple[str, str, str]]
    parts: list[Part]
    notes: list[Note]

    @property
    def date(self) -> str:
        """The date as a letter prints it: ``14 mei 2029``."""
        year, month, day = self.head["date"].split("-")
        return f"{int(day)} {MONTHS[int(month) - 1]} {year}"

    @property
    def session(self) -> str:
        """The parliamentary year, which begins in September: ``2029-2030``."""
        year, month = int(self.head["date"][:4]), int(self.head["date"][5:7])
        return f"{year}-{year + 1}" if month >= 9 else f"{year - 1}-{year}"

    @property
    def number(self) -> str:
        """The number line's beginning: ``Nr. 7``, or the bare letter of an Eerste Kamer series."""
        number = self.head["number"]
        return f"Nr. {number}" if number.isdigit() else number

    @property
    def numbered(self) -> bool:
        """Whether its headings bear numbers."""
        return any(part.kind == "h1" and plain(part.body)[0].isdigit() for part in self.parts)

    @property
    def addressee(self) -> str:
        """The address line."""
        return f"Aan de Voorzitter der {self.head['chamber']} van de Staten-Generaal"


class _Reader:
    def __init__(self) -> None:
        self.notes: list[Note] = []

    def inline(self, text: str) -> list[Inline]:
        out: list[Inline] = []
        plain = ""
        at = 0
        while at < len(text):
            if text.startswith("^[", at):
                end = self._closing(text, at + 1)
                note = Note(len(self.notes) + 1, [])
                self.notes.append(note)
                note.body = self.inline(text[at + 2 : end])
                out += [plain, note]
                plain, at = "", end + 1
            elif text[at] == "[":
                middle = text.index("](", at)
                end = text.index(")", middle)
                out += [plain, Cite(text[at + 1 : middle], text[middle + 2 : end])]
                plain, at = "", end + 1
            else:
                plain += text[at]
                at += 1
        return [piece for piece in [*out, plain] if piece != ""]

    @staticmethod
    def _closing(text: str, opening: int) -> int:
        depth = 0
        for at in range(opening, len(text)):
            depth += {"[": 1, "]": -1}.get(text[at], 0)
            if depth == 0:
                return at
        raise ValueError(f"no end to the footnote at {text[opening : opening + 30]!r}")

    def part(self, chunk: str) -> list[Part]:
        lines = chunk.split("\n")
        if chunk.startswith("#"):
            marks, _, words = chunk.partition(" ")
            return [Part(f"h{len(marks)}", self.inline(words))]
        if chunk.startswith("- "):
            return [Part("li", self.inline(line[2:])) for line in lines]
        if chunk.startswith("|"):
            return [Part("table", rows=[[self.inline(c.strip()) for c in ln.strip("|").split("|")] for ln in lines])]
        return [Part("p", self.inline(" ".join(lines)))]


def read_letter(path: Path) -> Letter:
    """Read one source file. Raises ValueError or KeyError where it breaks the markup."""
    head_text, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    head: dict[str, str] = {}
    signatures: list[tuple[str, str, str]] = []
    for line in head_text.splitlines():
        key, _, value = line.partition(": ")
        if key == "sign":
            office, first, last = (piece.strip() for piece in value.split("|"))
            signatures.append((office, first, last))
        else:
            head[key] = value
    reader = _Reader()
    parts = [part for chunk in body.strip().split("\n\n") for part in reader.part(chunk)]
    return Letter(path.stem, head, signatures, parts, reader.notes)


def plain(body: list[Inline], mark: str = "{}") -> str:
    """The words of a paragraph; a footnote's mark as ``mark`` with its number, a citation as its words."""
    out = []
    for piece in body:
        if isinstance(piece, Note):
            out.append(mark.format(piece.number))
        else:
            out.append(piece.words if isinstance(piece, Cite) else piece)
    return "".join(out)
