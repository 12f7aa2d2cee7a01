"""Documents of our own making, and what reading them gives."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from missieregister.model.document import Block, BlockKind, Document, DocumentKind
from missieregister.model.statement import Statement

#: the day on which all our documents are written, unless a test says otherwise
TODAY = "2030-06-17"
#: what all our letters begin with, unless a test says otherwise: without it "De Poolse militairen ..." opens the text
#: of another country, of which nothing is read, and no rule is put to the test
LETTERHEAD = "Brief aan de Voorzitter van de Tweede Kamer"

#: what the rows of a table in ``language/`` stand under (see test_language)
PARTS = ("says", "silent", "never", "theirs", "unnamed")
#: the tables of sentences in ``language/``, by their names
LANGUAGE: dict[str, dict[str, list[Any]]] = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted(Path(__file__).with_name("language").glob("*.yaml"))
}


def paragraphs(row: Any) -> tuple[str, ...]:
    """Return the paragraphs of a row of such a table, which has its text alone or beside what it gives."""
    text = row["text"] if isinstance(row, dict) else row
    return (text,) if isinstance(text, str) else tuple(text)


def document(
    *paragraphs: str,
    date: str | None = TODAY,
    kind: DocumentKind = "letter",
    name: str = "voorbeeld",
    head: str | None = LETTERHEAD,
) -> Document:
    """Return a document of paragraphs; ``# `` begins a heading over those after it, ``- `` an item of a list.

    A letter has ``head`` above them, where there is one.
    """
    if head is not None and kind == "letter":
        paragraphs = (head, *paragraphs)
    blocks: list[Block] = []
    text = ""
    section: tuple[str, ...] = ()
    for paragraph in paragraphs:
        heading = paragraph.startswith("# ")
        item = paragraph.startswith("- ")
        words = paragraph.removeprefix("# ").removeprefix("- ")
        start = len(text) + (2 if text else 0)
        text += ("\n\n" if text else "") + words
        kind_of_block: BlockKind = "heading" if heading else "list_item" if item else "paragraph"
        blocks.append(Block(kind_of_block, start, len(text), () if heading else section))
        if heading:
            section = (words,)
    return Document(id=name, kind=kind, text=text, blocks=tuple(blocks), date=date)


def holds(expected: Any, found: Any) -> bool:
    """Whether all that is expected stands in what was found; of objects the fields that are named."""
    if isinstance(expected, Mapping):
        return isinstance(found, Mapping) and all(holds(v, found.get(k)) for k, v in expected.items())
    return bool(expected == (list(found) if isinstance(found, tuple) else found))


def brief(statement: Statement) -> str:
    """Return a statement as one line for the message of a failing test."""
    told = {k: v for k, v in statement.record().items() if v not in (None, (), [], "")}
    for name in ("id", "document", "published", "quote", "start_char", "end_char", "confidence"):
        told.pop(name, None)
    return str(told)
