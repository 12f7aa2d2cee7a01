"""The language of the genre: verbs in all their forms, numbers, time, certainty, and whose deed it is.

The sentences stand in ``language/``: under ``says`` each with what one of its statements must hold, under ``never``
with what none of them may hold, and under ``silent`` those that must say nothing of ours. All these are read as letters
of ours, and a test holds that they are opened: else nothing of them would be put to the test. Under ``theirs`` stand
texts of another country, or of nobody of ours, which have no letterhead, and under ``unnamed`` those that name no
mission of the register: nothing of them is read.
"""

from typing import Any

import msgspec
import pytest

from missieregister.extraction import extract, tools_for
from missieregister.extraction.discourse.topics import lowered
from missieregister.extraction.opened import nationality, open_document
from missieregister.knowledge import load
from missieregister.knowledge.words import NL
from missieregister.model.document import Document
from missieregister.model.statement import Statement
from tests.extraction.making import LANGUAGE, LETTERHEAD, PARTS, brief, document, holds

TABLE = {part: [row for table in LANGUAGE.values() for row in table.get(part, ())] for part in PARTS}
OURS = ("decision", "mandate", "deployment", "finance", "commitment")


def letter(text: str | list[str], head: str | None = LETTERHEAD) -> Document:
    return document(*([text] if isinstance(text, str) else text), head=head)


def read(text: str | list[str]) -> tuple[Statement, ...]:
    return extract(letter(text))


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


@pytest.mark.parametrize("text", TABLE["theirs"], ids=name)
def test_a_text_of_others_says_nothing_of_ours(text: str | list[str]) -> None:
    written = letter(text, head=None)
    assert nationality(tools_for().scanner.scan(lowered(written.text)), tools_for()) != NL
    assert not [s for s in extract(written) if s.actor == NL]


@pytest.mark.parametrize("text", TABLE["unnamed"], ids=name)
def test_a_text_that_names_no_mission_says_nothing(text: str | list[str]) -> None:
    assert not read(text)


def test_what_must_not_be_said_is_read_all_the_same() -> None:
    """A text that is not opened (another country's, or one without a mission) says nothing, whatever the rules are."""
    texts = [row["text"] for row in TABLE["says"] + TABLE["never"]] + TABLE["silent"]
    texts += [example.text for frame in load().frames for example in (*frame.examples, *frame.counterexamples)]
    assert [text for text in texts if open_document(letter(text), tools_for()) is None] == []
    assert [text for text in TABLE["unnamed"] if open_document(letter(text), tools_for())] == []


def test_no_table_has_a_part_that_no_test_reads() -> None:
    assert {part for table in LANGUAGE.values() for part in table} <= set(PARTS)


def test_no_text_stands_in_the_table_twice() -> None:
    rows = [(str(r["text"]), str(r["gives"])) for r in TABLE["says"] + TABLE["never"]]
    rows += [(str(t), "") for part in ("silent", "theirs", "unnamed") for t in TABLE[part]]
    assert len(rows) == len(set(rows))
