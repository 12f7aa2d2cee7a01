"""Tables in plain text become cells, with their words where the source has them."""

from typing import Any

import pytest

from missieregister.documents import read
from missieregister.documents.lines import Line, split_lines
from missieregister.documents.parted import parted
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


def test_a_long_line_that_ends_in_the_midst_of_a_sentence_goes_on_in_the_next() -> None:
    long = "De situatie in Verania is sinds het voorjaar rustig gebleven, al blijven de wegen er onveilig."
    parsed = read_text(
        f"{long}\n\n{long}\n\n{long}\n\nHet kabinet heeft besloten de Nederlandse bijdrage aan UNMIVER te\n"
        f"verlengen tot en met 31 mei 2032.\n\n{long}\n\n{long}\n"
    )
    said = [parsed.text[b.start : b.end] for b in parsed.blocks]
    assert "Het kabinet heeft besloten de Nederlandse bijdrage aan UNMIVER te verlengen tot en met 31 mei 2032." in said


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


STACKED = "\n\n".join(
    (
        *("Missie", "Ingezet op 1 juni 2031", "Mandaat (maximaal)"),
        *("UNMIVER", "12", "15", "EUSTAT", "4", "6", "waarvan", "Noorderlicht", "158", "160\n"),
    )
)
RULED = (
    "Operatie         Gebied          Aantal    Einde mandaat VN\n"
    "---------------------------------------------------------\n"
    "UNMIVER          Verania          1 610    31 maart 2031\n"
    "Noorderlicht     Noordzee           372    n.v.t.\n"
    "EUSTAT           Statia              17    30 juni 2031\n"
    "---------------------------------------------------------\n"
)


def test_a_table_may_be_copied_cell_by_cell() -> None:
    cells, blocks = _cells(f"De aantallen staan hieronder.\n\n{STACKED}\nDaarna volgt gewone tekst over de missie.")
    assert cells[:3] == [
        (0, 0, True, "Missie"),
        (0, 1, True, "Ingezet op 1 juni 2031"),
        (0, 2, True, "Mandaat (maximaal)"),
    ]
    assert [text for row, _, _, text in cells if row == 3] == ["Noorderlicht", "158", "160"]
    assert [b.kind for b in blocks if not b.cell] == ["paragraph", "paragraph"]


def test_short_lines_without_values_are_no_table() -> None:
    assert _cells("Missie\n\nGebied\n\nVerania\n\nStatia\n\nNoordzee\n\nOostzee\n\nWadden\n\nZuidzee\n")[0] == []


def test_lines_drawn_across_a_typewritten_table_are_no_rows() -> None:
    cells, _ = _cells(RULED)
    assert [text for row, _, header, text in cells if header] == ["Operatie", "Gebied", "Aantal", "Einde mandaat VN"]
    assert [text for row, _, _, text in cells if row == 1] == ["UNMIVER", "Verania", "1 610", "31 maart 2031"]


def test_a_row_with_a_narrow_gap_has_as_many_cells_as_the_head() -> None:
    cells, _ = _cells(
        "Missie        Mandaat   31-12-2029   31-12-2030\n"
        "EUSTAT Zuid  15        9            11\n"
        "UNMIVER       30        17           6\n"
    )
    assert [text for row, _, _, text in cells if row == 1] == ["EUSTAT Zuid", "15", "9", "11"]


def test_a_row_may_have_blanks_between_its_values_only() -> None:
    cells, blocks = _cells(
        "Hieronder staan de uitgaven.\n\n"
        "Missie Begroting 2031 Realisatie 2031 Verschil\n"
        "UNMIVER 55.000 71.250 16.250\n"
        "EUSTAT Zuid 1.000 900 – 100\n"
        "Noorderlicht 300 n.v.t. –\n"
        "Daarna volgt gewone tekst.\n"
    )
    assert [text for _, _, header, text in cells if header] == [
        "Missie", "Begroting 2031", "Realisatie 2031", "Verschil",
    ]  # fmt: skip
    assert [text for row, _, _, text in cells if row == 2] == ["EUSTAT Zuid", "1.000", "900", "– 100"]
    assert [b.kind for b in blocks if not b.cell] == ["paragraph", "paragraph"]


def test_lines_that_end_in_numbers_are_no_table_without_a_head_of_as_many_columns() -> None:
    assert _cells("de sterkte van dit verband was\nin maart 10 12\nin april 11 13\nin mei 12 14\n")[0] == []


def test_columns_of_years_need_no_other_head() -> None:
    cells, _ = _cells("Missie 2029 2030\nUNMIVER 30 28\nEUSTAT 4 6\nNoorderlicht 170 160\n")
    assert [text for row, _, _, text in cells if row == 3] == ["Noorderlicht", "170", "160"]


def test_a_blank_in_a_row_parts_columns_or_sets_thousands_apart_as_the_head_tells() -> None:
    cells, _ = _cells(
        "Begroting 2030 Begroting 2031 Raming 2032\n"
        "UNMIVER 12 300 9 850 10 000\n"
        "EUSTAT Zuid 95 1 200 1 050\n"
        "Reservering 0 140 200 135 700\n"
        "Noorderlicht 310 200 450 100\n"
    )
    rows = [[text for row, _, _, text in cells if row == number] for number in range(1, 5)]
    assert rows == [
        ["UNMIVER", "12 300", "9 850", "10 000"],
        ["EUSTAT Zuid", "95", "1 200", "1 050"],
        ["Reservering", "0", "140 200", "135 700"],
        ["Noorderlicht 310 200 450 100"],  # "310 200" and "450", or "310" and "200 450": nobody can tell
    ]


def test_a_head_that_names_the_missions_too_has_rows_of_thousands_with_blanks() -> None:
    cells, _ = _cells("Missie 2029 2030\nUNMIVER 3 400 2 950\nEUSTAT 410 1 600\nNoorderlicht 17 000 900\n")
    assert [text for row, _, _, text in cells if row == 2] == ["EUSTAT", "410", "1 600"]
    assert [text for row, _, _, text in cells if row == 3] == ["Noorderlicht", "17 000", "900"]


def test_days_behind_a_dash_below_a_colon_are_a_list_and_lose_no_word() -> None:
    parsed = read_text(
        "Aflopende Mandaten Van Nederland:\nUNMIVER – 31 december 2031\nEUSTAT – 30 juni 2031\nKFOR – 31 maart 2031\n"
    )
    assert [b.kind for b in parsed.blocks] == ["paragraph", "list_item", "list_item", "list_item"]
    assert "UNMIVER – 31 december 2031" in parsed.text


def test_a_name_a_dash_and_a_number_are_no_row_of_two_values() -> None:
    assert _cells("EUSTAT – 1.940\nUNMIVER – 75\nKFOR – 8\nUNTSO – 235\n")[0] == []


def test_a_dash_before_a_day_is_no_value_of_a_row() -> None:
    assert _cells("Missie Van Tot\nUNMIVER – 31 december 2031\nEUSTAT – 30 juni 2031\nKFOR – 31 maart 2031\n")[0] == []


@pytest.mark.parametrize(
    ("source", "row"),
    [
        (
            "Operatie ......... Personen ..... Gebied\nUNMIVER .......... 12 ........... Verania\n"
            "EUSTAT ........... 4 ............ Statia\nKFOR ............. 2 ............ Kosovo\n",
            ["EUSTAT", "4", "Statia"],
        ),
        (
            "Missie – Aard – Maximum – Looptijd\nUNMIVER – militair – 12 – t/m 31-12-2031\n"
            "EUSTAT – civiel/politie – 4 – t/m 31-07-2031\nTotaal – 16\n",
            ["EUSTAT", "civiel/politie", "4", "t/m 31-07-2031"],
        ),
        (
            "Missie (politie / KMar / totaal)\nUNMIVER (3 / 9 / 12)\nEUSTAT (0 / 4 / 4)\nTotaal (3 / 13 / 16)\n",
            ["EUSTAT", "0", "4", "4"],
        ),
        (
            "Missie; huidig; nieuw; einddatum\nUNMIVER; 27; 32; 22 april 2031\nEUSTAT; 2; -; 1 juni 2031\n"
            "KFOR; 3; 3; 30 september 2031 (voornemen)\n",
            ["EUSTAT", "2", "-", "1 juni 2031"],
        ),
        (
            "Missie / Realisatie 2031 / Begroting 2031 / Verschil\n\nUNMIVER/VERFOR 12.480 / 15.000 / – 2.520\n\n"
            "EUSTAT 731 / 0 / 731\n\nOverige 1.002 / 1.000 / 2\n",
            ["EUSTAT", "731", "0", "731"],
        ),
    ],
    ids=["dots", "dashes", "slashes", "semicolons", "slashes behind a name and a value"],
)
def test_marks_that_prose_has_too_part_cells_below_a_head(source: str, row: list[str]) -> None:
    cells, blocks = _cells(f"De stand is als volgt.\n\n{source}\nDaarna volgt gewone tekst.\n")
    assert [text for number, _, _, text in cells if number == 2] == row
    assert [b.kind for b in blocks if not b.cell] == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    "source",
    [
        "Inhoud\nInleiding ........ 3\nBesluit ........ 7\nSlot ........ 9\n",  # its head has one cell
        "Een missie – zo heet het – eindigt.\nEUSTAT – een missie van 12 landen – begint.\nKFOR – 2 – blijft.\n",
        "UNMIVER – 12 – Verania\nEUSTAT – 4 – Statia\nKFOR – 2 – Kosovo\n",  # no head
    ],
)
def test_marks_in_prose_or_without_a_head_part_no_cells(source: str) -> None:
    assert _cells(source)[0] == []


RUN_TOGETHER = """Uitgaven per missie

Bedragen x € 1 000Realisatie 2029Begroting 2030Begroting 2031
UNMIVER12 4803 00011 200
EUSTAT01 1500
KFOR9205 0000
Overige2.0311.5001.450

Daarna volgt gewone tekst.
"""


def test_thousands_tell_where_numbers_end_that_a_page_runs_together() -> None:
    cells, blocks = _cells(RUN_TOGETHER)
    rows = [[text for number, _, _, text in cells if number == row] for row in range(5)]
    assert rows[0] == ["Bedragen x € 1 000", "Realisatie 2029", "Begroting 2030", "Begroting 2031"]
    assert rows[1] == ["UNMIVER", "12 480", "3 000", "11 200"]
    assert rows[2] == ["EUSTAT", "0", "1 150", "0"]
    assert rows[4] == ["Overige", "2.031", "1.500", "1.450"]
    assert [b.kind for b in blocks if not b.cell] == ["heading", "paragraph"]


def test_numbers_that_could_be_cut_in_two_ways_are_left_out() -> None:
    cells, _ = _cells(RUN_TOGETHER)
    assert [text for number, _, _, text in cells if number == 3] == ["KFOR"]


@pytest.mark.parametrize(
    "source",
    [
        "Begroting 2031\nUNMIVER12 480\nEUSTAT3 000\n",  # nothing runs together
        "Bedragen 2030Begroting 2031\nDe missie UNMIVER eindigt in 2031.\nEUSTAT 12 waarnemers\n",
        "Bedragen 2030Begroting 2031\nUNMIVER3 0001 200\n",  # one row is no table
    ],
)
def test_figures_below_another_line_are_not_cut(source: str) -> None:
    assert _cells(source)[0] == []


def test_a_text_with_tables_of_bars_and_of_blanks_has_both() -> None:
    source = (
        "Jaarverslag van het Ministerie van Defensie 2031\n\nDen Haag, 20 mei 2032\n\n"
        "| Missie | Kosten |\n|---|---|\n| UNMIVER | 27 |\n| EUSTAT | 3 |\n\nDaarna volgt gewone tekst.\n\n"
        "Missie        Gebied        Aantal\nUNMIVER       Verania       27\nEUSTAT        Statia        3\n"
    )
    document = read(source.encode(), "jaarverslag.txt").document
    assert document is not None
    cells = {(b.cell.table, b.cell.row, document.block_text(b)) for b in document.blocks if b.cell}
    assert {(0, 1, "27"), (0, 2, "3"), (1, 1, "27"), (1, 2, "Statia")} <= cells


class Looked(list[Line]):
    """Lines that count how often one of them is looked at."""

    times = 0

    def __getitem__(self, place: Any) -> Any:
        self.times += 1
        return super().__getitem__(place)


def test_a_long_list_of_names_is_not_looked_at_again_from_each_line() -> None:
    source = "\n".join(f"Functie – Naam {chr(97 + number % 26)}" for number in range(500))
    lines = Looked(split_lines(source))
    assert not any(parted(lines, first)[1] for first in range(len(lines)))
    assert lines.times < 40 * len(lines)
