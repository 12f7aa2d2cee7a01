"""One serialisation: what programs read back is what was written."""

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missieregister.interfaces.output import Column, Format, visible, write, write_object, write_table

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
ROWS = st.lists(st.dictionaries(st.sampled_from(["id", "date", "quote"]), PLAIN, min_size=1), max_size=4)


def as_text(rows: list[dict[str, Any]], form: Format, fields: Sequence[str] = ()) -> str:
    out = io.StringIO()
    write(rows, form, out, fields)
    return out.getvalue()


@given(ROWS)
def test_json_holds_all_rows(rows: list[dict[str, Any]]) -> None:
    assert json.loads(as_text(rows, "json")) == rows


@given(ROWS)
def test_json_lines_hold_one_row_a_line(rows: list[dict[str, Any]]) -> None:
    lines = as_text(rows, "jsonl").split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == rows


def test_csv_holds_text_as_it_is() -> None:
    rows = [
        {
            "id": "kst-39990-7",
            "quote": 'tot en met\n31 juli; „maximaal vijf”, niet "zes"',
            "cites": ["a", "b"],
        }
    ]
    (head, row) = csv.reader(io.StringIO(as_text(rows, "csv")))
    assert head == ["id", "quote", "cites"]
    assert row == [rows[0]["id"], rows[0]["quote"], "a b"]


def test_csv_cells_of_other_kinds() -> None:
    rows = [{"a": None, "b": True, "c": 2.5, "d": {"x": 1}, "e": ["twee woorden", "z"], "f": []}]
    (_head, row) = csv.reader(io.StringIO(as_text(rows, "csv")))
    assert row == ["", "true", "2.5", '{"x": 1}', '["twee woorden", "z"]', ""]


def test_csv_has_a_head_without_rows_and_all_names_of_rows_that_differ() -> None:
    assert as_text([], "csv", ["id", "date"]) == "id,date\n"
    assert as_text([{"id": "1"}, {"x": 2}], "csv") == "id,x\n1,\n,2\n"


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-2", "@x", "\tx"])
def test_a_spreadsheet_computes_nothing_from_a_document(text: str) -> None:
    (_head, row) = csv.reader(io.StringIO(as_text([{"quote": text}], "csv")))
    assert row == [f"'{text}"]


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_one_answer_is_one_object(form: Format) -> None:
    out = io.StringIO()
    write_object({"id": "alcyon", "steps": []}, form, out)
    assert json.loads(out.getvalue()) == {"id": "alcyon", "steps": []}


def test_a_table_is_plain_where_nobody_looks_and_takes_no_orders_from_documents() -> None:
    out = io.StringIO()
    columns = (Column("Titel", lambda row: str(row["t"])), Column("Aantal", lambda _row: "3", align="right"))
    write_table([{"t": "[bold red]Brief[/] \x1b[31mrood\x07"}], columns, out)
    text = out.getvalue()
    assert "[bold red]Brief[/]" in text
    assert "\x1b" not in text
    assert "\x07" not in text
    assert text.startswith("Titel")


@given(st.text())
def test_visible_text_keeps_its_length(text: str) -> None:
    assert len(visible(text)) == len(text)
    assert all(c.isprintable() or c == "\n" for c in visible(text))
