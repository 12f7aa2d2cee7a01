"""Promises that the README makes and that no other test holds for all letters at once."""

from pathlib import Path

import pytest

from missieregister.documents import read
from missieregister.extraction import extract

ROOT = Path(__file__).resolve().parents[2]
LETTERS = [
    path
    for folder in ("samples/letters", "evaluation/open/texts")
    for path in sorted((ROOT / folder).iterdir())
    if path.suffix != ".yaml"
]


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.name)
def test_every_statement_quotes_its_letter_exactly(path: Path) -> None:
    document = read(path.read_bytes(), path.name).document
    assert document is not None
    for statement in extract(document):
        assert statement.quote
        assert document.text[statement.start_char : statement.end_char] == statement.quote


def test_there_are_statements_to_quote() -> None:
    read_letters = [read(path.read_bytes(), path.name).document for path in LETTERS]
    assert sum(len(extract(document)) for document in read_letters if document) > 100
