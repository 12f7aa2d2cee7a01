"""Tables and lines for people: in any width words stay whole and nothing is lost."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missieregister.interfaces.layout import Shape, hanging, table, wrapped
from missieregister.interfaces.output import Column, write_table
from tests.cli.terminal import LETTERS, Terminal

WORDS = st.text(alphabet="abc-/é", min_size=1, max_size=12)
CELLS = st.lists(WORDS, max_size=6).map(" ".join)


@given(CELLS, st.integers(1, 40))
def test_no_word_is_lost_where_text_is_wrapped(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(len(line) <= width or " " not in line for line in lines)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=4), st.integers(10, 120))
def test_a_table_holds_all_its_cells_in_any_width(rows: list[tuple[str, ...]], width: int) -> None:
    shapes = [Shape("Een kop"), Shape("Aantal", wrap=False, right=True), Shape("Citaat")]
    lines = [line for line, _ in table(shapes, rows, width)]
    assert all(line == line.rstrip() for line in lines)
    for row in rows:
        for cell in row:
            for word in cell.replace("-", " ").replace("/", " ").split():
                assert any(word in line for line in lines)


def test_a_long_word_goes_on_behind_a_hyphen_and_nowhere_else() -> None:
    assert wrapped("kamerbrief-einde-taakgroep.pdf", 20) == ["kamerbrief-einde-", "taakgroep.pdf"]
    assert wrapped("de VN-missie", 9) == ["de", "VN-missie"]
    assert wrapped("veiligheidssituatie", 5) == ["veiligheidssituatie"]


def test_what_goes_on_stands_further_in() -> None:
    assert hanging("feit: een lange regel", 14, 2) == ["  feit: een", "    lange", "    regel"]


def test_what_fits_no_table_is_told_line_by_line() -> None:
    shapes = [Shape("Document", wrap=False), Shape("Citaat")]
    lines = list(table(shapes, [("kst-39990-7", "De bijdrage loopt af."), ("kst-39990-12", "")], 20))
    assert lines == [
        ("Document  kst-39990-", False),
        ("          7", False),
        ("Citaat    De", False),
        ("          bijdrage", False),
        ("          loopt af.", False),
        ("", False),
        ("Document  kst-39990-", False),
        ("          12", False),
    ]


def test_a_pipe_is_as_wide_as_columns_says(monkeypatch: pytest.MonkeyPatch) -> None:
    def lines(columns: str) -> list[str]:
        monkeypatch.setenv("COLUMNS", columns)
        out = io.StringIO()
        write_table(["woord " * 60], [Column("Citaat", str)], out)
        return out.getvalue().splitlines()

    assert max(map(len, lines("80"))) <= 80
    assert 140 < max(map(len, lines(""))) <= 160
    assert lines("breed") == lines("")


@pytest.mark.parametrize("command", [("register", "--on", "2032-01-01"), ("changes", "2030-01-01", "2031-12-31")])
def test_eighty_columns_are_enough(ask: Terminal, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    wide = ask(*command).out
    monkeypatch.setenv("COLUMNS", "80")
    narrow = ask(*command).out
    assert max(map(len, narrow.splitlines())) <= 80
    assert set(wide.split()) - set(narrow.split()) == set()


def test_file_names_stay_whole_or_break_at_a_hyphen(fresh: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = fresh("add", LETTERS).out
    assert max(map(len, out.splitlines())) <= 80
    assert "kamerbrief-" in out
    assert "taakgroep.pdf" in out
