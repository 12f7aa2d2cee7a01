"""The language of the genre: verbs in all their forms, numbers, time, certainty, and whose deed it is.

The sentences stand in ``language/``: under ``says`` each with what one of its statements must hold, under ``never``
with what none of them may hold, and under ``silent`` those that must say nothing of ours.
"""

from typing import Any

import msgspec
import pytest

from missieregister.extraction import extract
from missieregister.model.statement import Statement
from tests.extraction.making import LANGUAGE, brief, document, holds

TABLE = {part: [r for table in LANGUAGE.values() for r in table.get(part, ())] for part in ("says", "silent", "never")}
OURS = ("decision", "mandate", "deployment", "finance", "commitment")


def read(text: str | list[str]) -> tuple[Statement, ...]:
    return extract(document(*([text] if isinstance(text, str) else text)))


def outlines(statements: tuple[Statement, ...]) -> list[tuple[object, ...]]:
    """What statements say, however the words begin that they quote for their numbers."""
    return [
        (s.kind, s.action, s.missions, s.end, s.personnel and msgspec.structs.replace(s.personnel, text="", parts=()))
        for s in statements
    ]


def name(value: Any) -> str:
    words = value["text"] if isinstance(value, dict) else value
    return (words if isinstance(words, str) else words[-1])[:60]


@pytest.mark.parametrize("row", TABLE["says"], ids=name)
def test_a_text_makes_its_statement(row: dict[str, Any]) -> None:
    expected = row["gives"]
    if expected.get("kind", "decision") in OURS:
        expected = {"actor": "nl", **expected}
    found = read(row["text"])
    assert any(holds(expected, s.record()) for s in found), (row["text"], expected, [brief(s) for s in found])


@pytest.mark.parametrize("text", TABLE["silent"], ids=name)
def test_what_others_do_say_or_ask_is_not_dutch(text: str | list[str]) -> None:
    found = [s for s in read(text) if s.actor == "nl" and s.kind in OURS]
    assert not found, (text, [brief(s) for s in found])


@pytest.mark.parametrize("row", TABLE["never"], ids=name)
def test_a_text_does_not_say_so(row: dict[str, Any]) -> None:
    found = [s for s in read(row["text"]) if holds(row["gives"], s.record())]
    assert not found, (row["text"], [brief(s) for s in found])


@pytest.mark.parametrize("row", [r for r in TABLE["says"] if isinstance(r["text"], str)], ids=name)
def test_a_sentence_may_begin_with_a_small_letter(row: dict[str, Any]) -> None:
    """As it does behind a colon, in a list, or in a text that a machine read badly."""
    text = row["text"]
    assert outlines(read(text)) == outlines(read(text[0].lower() + text[1:]))


def test_no_text_stands_in_the_table_twice() -> None:
    rows = [(str(r["text"]), str(r["gives"])) for r in TABLE["says"] + TABLE["never"]] + [
        (str(t), "") for t in TABLE["silent"]
    ]
    assert len(rows) == len(set(rows))
