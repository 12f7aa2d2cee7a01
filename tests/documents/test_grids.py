"""Tables in plain text become cells, with their words where the source has them."""

import pytest

from missieregister.documents.text import read_text
from missieregister.model.document import Block

BARS = """De stand per missie staat hieronder.

| Missie | Maximum | Einddatum |
|---|---|---|
| UNMIVER | 12 | 31 mei 2031 |
| EUSTAT | 6 | 31 juli 2032 |

Daarna volgt gewone tekst."""


def _kept_apart_by(gap: str) -> str:
    rows = [line.strip("| ").replace(" | ", gap) if line[:1] == "|" else line for line in BARS.split("\n")]
    return "\n".join(row for row in rows if "---" not in row)


TABS, GAPS = _kept_apart_by("\t"), _kept_apart_by("    ")


def _cells(source: str) -> tuple[list[tuple[int, int, bool, str]], list[Block]]:
    parsed = read_text(source)
    cells = [(b.cell.row, b.cell.column, b.cell.header, parsed.text[b.start : b.end]) for b in parsed.blocks if b.cell]
    return cells, list(parsed.blocks)


@pytest.mark.parametrize("source", [BARS, TABS, GAPS], ids=["bars", "tabs", "gaps"])
def test_rows_and_columns(source: str) -> None:
    cells, blocks = _cells(source)
    assert cells[:3] == [(0, 0, True, "Missie"), (0, 1, True, "Maximum"), (0, 2, True, "Einddatum")]
    assert cells[3:6] == [(1, 0, False, "UNMIVER"), (1, 1, False, "12"), (1, 2, False, "31 mei 2031")]
    assert len(cells) == 9
    assert [b.kind for b in blocks if not b.cell] == ["paragraph", "paragraph"]


def test_cells_lead_back_to_the_source() -> None:
    parsed = read_text(BARS)
    for block in parsed.blocks:
        words = parsed.text[block.start : block.end]
        start = parsed.source_map.to_source(block.start)
        assert BARS[start : start + len(words)] == words


@pytest.mark.parametrize(
    "source", ["Een zin met een | streep.\n\nEn nog een.", "a\tb", "Nieuwsbericht | 12-03-2015\n\nTekst."]
)
def test_one_line_is_no_table(source: str) -> None:
    assert _cells(source)[0] == []


def test_what_a_letter_sets_with_tabs_is_no_table() -> None:
    source = (
        "39 990\tNederlandse bijdragen in Verania\n\nNr. 7\tBRIEF VAN DE MINISTER VAN DEFENSIE\n\n"
        "Den Haag, 3 juli 2031\n\nDe missie begint.\n\n"
        "De Minister van Defensie,\tA.B. de Wit\nDe Minister van Justitie,\tC. Jansma\n"
    )
    assert _cells(source)[0] == []
