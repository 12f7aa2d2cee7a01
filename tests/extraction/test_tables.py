"""Tables: what a row says of the mission that it names."""

import pytest

from missieregister.documents import read
from missieregister.extraction import extract
from missieregister.model.statement import TABLED, Statement

HEAD = """39 990 Nederlandse deelname aan de vredesmissies van Verania

Nr. 41 BRIEF VAN DE MINISTER VAN DEFENSIE

Den Haag, 17 juni 2030

Dit is de stand van de bijdragen aan UNIFIL en KFOR.

"""


def said(table: str, notes: str = "", above: str = "") -> tuple[Statement, ...]:
    lead = f"{above}\n\n" if above else ""
    found = read((HEAD + lead + table + notes).encode(), "brief.txt").document
    assert found is not None
    return extract(found)


def counts(statements: tuple[Statement, ...], kind: str) -> dict[tuple[str, ...], int | None]:
    return {s.missions: s.personnel.max for s in statements if s.kind == kind and s.personnel}


TABLE = """Missie\tMandaat (max.)\tBezetting\tEinddatum
UNIFIL\t15\t131\t31-07-2031
KFOR\t8\t7\t31-12-2031
"""
NOTE = "\n1 Inclusief de plaatsvervangend commandant.\n"


def test_a_row_says_ceiling_end_and_who_is_there() -> None:
    made = said(TABLE, NOTE)
    assert counts(made, "mandate") == {("unifil",): 15, ("kfor",): 8}
    assert {s.end for s in made if s.kind == "mandate"} == {"2031-07-31", "2031-12-31"}


def test_the_figure_of_a_note_that_stuck_to_a_count_is_no_part_of_it() -> None:
    assert counts(said(TABLE, NOTE), "deployment") == {("unifil",): 13, ("kfor",): 7}


def test_a_count_above_the_ceiling_stays_what_it_is_without_such_a_note() -> None:
    assert counts(said(TABLE), "deployment") == {("unifil",): 131, ("kfor",): 7}


@pytest.mark.parametrize(
    ("unit", "value"), [("x € 1.000", 400_000), ("in € 1.000", 400_000), ("in miljoenen euro", 400_000_000)]
)
def test_the_unit_above_a_table_of_costs_counts(unit: str, value: int) -> None:
    made = said(f"De kosten zijn als volgt ({unit}):\n\nOperatie\t2030\t2031\nUNIFIL\t400\t500\nKFOR\t20\t30\n")
    assert value in {s.amount.value for s in made if s.amount and s.missions == ("unifil",)}
    assert 1_000 not in {s.amount.value for s in made if s.amount}


@pytest.mark.parametrize("corner", ["Additionele uitgaven (x € 1 mln)", "Kosten (in € miljoen)"])
def test_the_corner_above_columns_of_years_says_that_they_are_sums(corner: str) -> None:
    made = said(f"Dit zijn de cijfers.\n\n{corner}\t2030\t2031\nUNIFIL\t1,2\t1,4\nKFOR\t0,9\t1,0\n")
    assert {(s.missions, s.amount.value) for s in made if s.amount} >= {(("unifil",), 1_400_000), (("kfor",), 900_000)}


def test_a_corner_that_counts_people_makes_no_sums_of_columns_of_years() -> None:
    assert not [
        s for s in said("Dit zijn de cijfers.\n\nSterkte\t2030\t2031\nUNIFIL\t12\t14\nKFOR\t9\t10\n") if s.amount
    ]


def test_a_column_may_decide() -> None:
    made = said(
        "Missie\tMaximaal aantal\tLooptijd\tBesluit\n"
        "UNIFIL\t15\tt/m 31 juli 2031\tverlengen\n"
        "KFOR\t8\tt/m 1 juli 2031\twordt beëindigd\n"
        "UNTSO\t12\tt/m 1 juli 2032\tonder beraad\n"
    )
    decided = {s.missions: (s.action, s.end) for s in made if s.kind == "decision"}
    assert decided == {("unifil",): ("extend", "2031-07-31"), ("kfor",): ("end", "2031-07-01")}
    assert {s.missions: s.end for s in made if s.kind == "mandate"} == {("untso",): "2032-07-01"}


def test_the_unit_of_money_comes_from_what_speaks_of_units() -> None:
    above = "De voorziening bedraagt € 289,4 miljoen (bedragen in duizenden euro's).\n\n"
    (made,) = [
        s for s in said(above + "Inzet\tRaming\nUNIFIL\t21.500\n") if s.kind == "finance" and s.rule == "table.finance"
    ]
    assert made.amount is not None
    assert made.amount.value == 21_500_000


def test_a_cell_may_refuse_a_contribution_or_let_it_end() -> None:
    made = said(
        "Missie\tBesluit\tEinddatum\n"
        "UNIFIL\tgeen nieuwe bijdrage\t31 juli 2030\n"
        "KFOR\tniet verlengen\t1 juli 2031\n"
        "UNTSO\tuitbreiden van 2 naar 4\t1 juli 2032\n"
    )
    decided = {s.missions: (s.action, s.end) for s in made if s.kind == "decision"}
    assert decided == {
        ("unifil",): ("decline", None),
        ("kfor",): ("lapse", "2031-07-01"),
        ("untso",): ("increase", "2032-07-01"),
    }
    (grown,) = [s.personnel for s in made if s.action == "increase"]
    assert grown is not None
    assert (grown.previous, grown.max) == (2, 4)


def test_a_row_may_name_a_mission_that_nobody_listed() -> None:
    made = said("Missie\tNederlandse inzet\nUNIFIL\t15\nUNMIVER\t8\nKFOR\t3\nTotaal\t26\n")
    assert counts(made, "deployment") == {("unifil",): 15, ("unmiver",): 8, ("kfor",): 3}


def test_what_a_letter_costs_is_of_the_mission_that_it_is_about() -> None:
    made = said(
        "Het kabinet verlengt de bijdrage aan UNIFIL. UNIFIL wordt groter. In UNIFIL dienen twaalf landen.\n\n"
        "De additionele uitgaven zijn als volgt.\n\n"
        "Post\t2030\t2031\nPersonele toelagen\t€ 21,4 miljoen\t–\nNazorg\t–\t€ 0,4 miljoen\n"
    )
    assert {(s.missions, s.amount.value) for s in made if s.amount} == {
        (("unifil",), 21_400_000),
        (("unifil",), 400_000),
    }


def test_a_column_may_hold_begin_and_end_in_one() -> None:
    made = said(
        "Operatie\tAantal militairen\tPeriode\n"
        "UNIFIL\t12\t1 januari 2031 – 31 december 2031\n"
        "KFOR\tmax. 10\tt/m 30 juni 2031\n"
    )
    periods = {s.missions: (s.start, s.end) for s in made if s.kind == "mandate"}
    assert periods == {("unifil",): ("2031-01-01", "2031-12-31"), ("kfor",): (None, "2031-06-30")}
    assert counts(made, "mandate") == {("unifil",): 12, ("kfor",): 10}


def test_a_field_may_give_how_long_with_the_day_on_which_that_ends() -> None:
    made = said(
        "Operatie\tCeiling\tStart\tDuur\n"
        "UNIFIL\t12\tmaart 2031\ttot en met 1 december 2031\nKFOR\t10\tmei 2031\t12 maanden\n"
    )
    periods = {s.missions: (s.start, s.end) for s in made if s.kind == "mandate"}
    assert periods == {("unifil",): ("2031-03", "2031-12-01"), ("kfor",): ("2031-05", None)}
    assert counts(made, "mandate") == {("unifil",): 12, ("kfor",): 10}


def test_who_comes_later_is_not_there_yet() -> None:
    made = said(
        "Operatie\tPersoneel\tLooptijd\nUNIFIL\t12\t1 oktober 2031 – 31 december 2031\nKFOR\t10\ttot 1 juni 2031\n"
    )
    assert counts(made, "mandate")[("unifil",)] == 12
    assert counts(made, "deployment") == {("kfor",): 10}
    assert [(s.start, s.end) for s in made if s.kind == "mandate" and s.missions == ("unifil",)] == [
        ("2031-10-01", "2031-12-31")
    ]


def test_a_unit_in_brackets_is_no_sum() -> None:
    made = said(
        "De tabel bevat de begrote uitgaven (€ 1 mln).\n\nOperatie\t2030\t2031\nUNIFIL\t1,2\t0,8\nKFOR\t2,0\t3,0\n"
    )
    values = {s.amount.value for s in made if s.amount}
    assert values == {1_200_000, 800_000, 2_000_000, 3_000_000}


def test_columns_of_years_hold_sums_where_their_cells_say_so() -> None:
    made = said("Operatie\t2030\t2031\nUNIFIL\t€ 6,1 mln.\t€ 14,0 mln.\nKFOR\t€ 0,8 mln.\t€ 0,9 mln.\n")
    values = {(s.missions, s.amount.value) for s in made if s.amount}
    assert values == {
        (("unifil",), 6_100_000), (("unifil",), 14_000_000), (("kfor",), 800_000), (("kfor",), 900_000)
    }  # fmt: skip


def test_columns_of_years_hold_no_sums_where_their_cells_do_not_say_so() -> None:
    made = said("Operatie\t2030\t2031\nUNIFIL\t6\t14\nKFOR\t8\t9\n")
    assert not [s for s in made if s.amount]


def test_a_column_may_say_until_when_the_mission_itself_lasts() -> None:
    made = said(
        "Operatie         Aantal    Einde mandaat VN\n"
        "----------------------------------------------\n"
        "UNIFIL            1 610    31 maart 2031\n"
        "KFOR                 17    30 juni 2031\n"
    )
    assert counts(made, "deployment") == {("unifil",): 1610, ("kfor",): 17}
    assert {(s.missions, s.end) for s in made if s.kind == "international_mandate"} == {
        (("unifil",), "2031-03-31"),
        (("kfor",), "2031-06-30"),
    }


def test_a_head_may_have_a_second_row() -> None:
    made = said(
        "Operatie\tSterkte\tSterkte\tUitgaven 2030\n"
        "1 jan 2030\t31 dec 2030\t(x € 1.000)\n"
        "UNIFIL\t71\t5\t6.105\n"
        "KFOR\t7\t6\t318\n"
    )
    assert {(s.missions, s.amount.value) for s in made if s.amount} == {(("unifil",), 6_105_000), (("kfor",), 318_000)}
    assert counts(made, "deployment") == {("unifil",): 5, ("kfor",): 6}


def test_of_what_was_spent_in_several_years_the_last_counts() -> None:
    made = said(
        "Bedragen x € 1.000\tRealisatie 2028\tRealisatie 2029\tVerschil\nUNIFIL\t300\t450\t150\nKFOR\t20\t30\t10\n"
    )
    assert {s.amount.value for s in made if s.amount} == {450_000, 30_000}


def test_columns_headed_by_a_day_count_people_on_it() -> None:
    made = said(
        "Tabel 1. Aantal Nederlanders per missie\n\n"
        "Missie\tMandaat\t31-12-2028\t31-12-2029\nUNIFIL\t15\t9\t11\nKFOR\t30\t17\t6\n"
    )
    assert counts(made, "mandate") == {("unifil",): 15, ("kfor",): 30}
    assert counts(made, "deployment") == {("unifil",): 11, ("kfor",): 6}


def test_columns_that_tell_what_people_are_add_up() -> None:
    table = "Missie\tMilitair\tCiviel\nUNIFIL\t12\t0\nKFOR\t3\t2\nUNTSO\t0\t0\n"
    assert counts(said(table), "deployment") == {("unifil",): 12, ("kfor",): 5}


def test_a_block_of_fields_is_a_row_whose_headings_are_its_labels() -> None:
    made = said(
        "Missie: UNIFIL\n\nLand: Libanon\n\nAantal: 15 (plafond)\n\nEinddatum: 31 juli 2031\n\n"
        "Missie: KFOR\n\nNederlandse bijdrage: 7 stafofficieren\n\nKosten 2030: € 0,4 mln. per jaar (BIV)\n"
    )
    assert counts(made, "mandate") == {("unifil",): 15}
    assert counts(made, "deployment") == {("kfor",): 7}
    assert [(s.missions, s.end) for s in made if s.end] == [(("unifil",), "2031-07-31")]
    assert [(s.missions, s.amount.value) for s in made if s.amount] == [(("kfor",), 400_000)]


def test_fields_below_a_heading_tell_of_the_mission_that_it_names() -> None:
    made = said("UNIFIL in het kort\n\nAantal Nederlanders: 18\n\nEind: 14 juni 2031\n\nSfeer: goed\n")
    assert counts(made, "deployment") == {("unifil",): 18}
    assert [s.end for s in made if s.kind == "mandate"] == ["2031-06-14"]


def test_a_label_that_says_nothing_of_ours_makes_no_field() -> None:
    assert said("Missie: UNIFIL\n\nSterkte missie: 10.500\n\nLeiding: Italië\n\nTaak: toezicht\n") == ()


def test_names_with_bare_numbers_are_rows_below_what_their_lead_counts() -> None:
    made = said("Overzicht uitgezonden militairen (peildatum 1 juni 2030)\n\n"
                "UNIFIL, Libanon: 1.650\n\nKFOR, Kosovo: 67\n\nTotaal: 1.717\n")  # fmt: skip
    assert counts(made, "deployment") == {("unifil",): 1650, ("kfor",): 67}
    spent = said("Raming 2030 in miljoenen euro\n\nUNIFIL 51,0\n\nKFOR 0,6\n\nTotaal 51,6\n")
    assert {s.missions: s.amount.value for s in spent if s.amount} == {("unifil",): 51_000_000, ("kfor",): 600_000}


def test_numbers_below_a_lead_of_others_are_no_rows() -> None:
    assert said("Duitse militairen per missie\n\nUNIFIL: 300\n\nKFOR: 67\n\nEUFOR: 20\n") == ()


OVER = "UNIFIL | 3 | 31 maart 2030\nKFOR | 1 | 1 april 2030\n"


@pytest.mark.parametrize(
    ("above", "head"),
    [
        ("Beëindigde bijdragen\n\n", "Missie | Omvang bij einde | Einddatum\n"),
        ("", "Missie | Omvang | Beëindigd per\n"),
        ("Overzicht\n\n", "Missie | Laatste omvang | Vertrokken\n"),
    ],
)
def test_a_table_of_what_is_over_ends_and_counts_nobody(above: str, head: str) -> None:
    made = said(above + head + OVER)
    assert {(s.kind, s.action, s.missions, s.end) for s in made} == {
        ("decision", "end", ("unifil",), "2030-03-31"),
        ("decision", "end", ("kfor",), "2030-04-01"),
    }


def test_a_table_below_a_line_that_tells_of_something_else_is_not_over() -> None:
    made = said("Er zijn geen beëindigde bijdragen.\n\nMissie | Omvang | Einddatum\n" + OVER)
    assert counts(made, "deployment") == {("unifil",): 3, ("kfor",): 1}


def test_idem_stands_for_the_cell_above_it() -> None:
    made = said("Missie | Omvang | Mandaat tot\nUNIFIL | 3 | 31 maart 2031\nKFOR | 1 | idem\nUNTSO | 12 | id.\n")
    assert {s.missions: s.end for s in made if s.end} == dict.fromkeys(
        [("unifil",), ("kfor",), ("untso",)], "2031-03-31"
    )
    assert any(s.quote.startswith("KFOR") and s.quote.endswith("idem") for s in made if s.end)


def test_a_head_may_leave_the_names_of_rows_nameless() -> None:
    made = said("                Max. omvang    Mei 2030    Mandaat t/m\nUNIFIL (staf)      6      5      31-12-2031\n"
                "KFOR      9      4      31-12-2030\nUNTSO      15     12      31-12-2031\n")  # fmt: skip
    assert counts(made, "mandate") == {("unifil",): 6, ("kfor",): 9, ("untso",): 15}
    assert {s.end for s in made if s.end} == {"2031-12-31", "2030-12-31"}


SHIPS = "Schip | Periode | Opvarenden\n" \
        "Zr.Ms. Ster | oktober 2029 – december 2029 | 154\n" \
        "Zr.Ms. Maan | januari 2031 – april 2031 | 201\n" \
        "Duitse schepen | idem | ca. 1.000\n"  # fmt: skip


def test_ships_in_a_table_are_of_the_mission_that_the_letter_is_about() -> None:
    made = said("UNIFIL vaart langs de kust. Over UNIFIL gaat deze brief. UNIFIL telt meer schepen.\n\n" + SHIPS)
    assert counts(made, "deployment") == {("unifil",): 154}
    assert [(s.missions, s.personnel.max, s.start) for s in made if s.kind == "mandate" and s.personnel] == [
        (("unifil",), 201, "2031-01")
    ]


def test_ships_of_a_letter_about_several_missions_are_of_none() -> None:
    assert said(SHIPS) == ()


def test_names_and_runs_of_sums_on_lines_of_their_own_are_a_table() -> None:
    lines = ["Bedragen x € 1 000", "Realisatie 2028", "Realisatie 2029", "Begroting 2029", "Verschil", "Uitgaven",
             "Midden-Oosten", "waarvan", "8 811", "8 702", "8 593", "– 109", "UNIFIL", "7 942", "7 318", "7 204",
             "– 114", "Balkan", "waarvan", "675", "1 178", "1 312", "134", "KFOR", "675", "1 178",
             "1 312", "134"]  # fmt: skip
    made = said("\n\n".join(lines) + "\n")
    assert {(s.missions, s.amount.value) for s in made if s.amount} >= {
        (("unifil",), 7_318_000),
        (("kfor",), 1_178_000),
    }
    assert not any(s.amount.value == 134_000 for s in made if s.amount)


def test_realised_people_are_there_and_realised_sums_are_spent() -> None:
    head = "Missie | {} | Maximum\nUNIFIL | 11 | 12\nKFOR | 3 | 4\n"
    assert counts(said(head.format("Personeel (realisatie)")), "deployment") == {("unifil",): 11, ("kfor",): 3}
    assert counts(said(head.format("Realisatie")), "deployment") == {}


def test_a_total_is_who_is_there_and_its_parts_are_not_added_to_it() -> None:
    table = "Missie\tMilitair\tCiviel\tTotaal\nUNIFIL\t12\t1\t13\nKFOR\t3\tn.b.\t5\n"
    assert counts(said(table), "deployment") == {("unifil",): 13, ("kfor",): 5}


def test_dashes_keep_apart_what_a_row_says() -> None:
    made = said(
        "Missie – Aard – Nationaal mandaat (maximaal) – Looptijd\n"
        "UNIFIL – militair – 13 – t/m 31-12-2031\nKFOR – civiel/politie – 8 – t/m 31-07-2031\nTotaal – 21\n"
    )
    assert counts(made, "mandate") == {("unifil",): 13, ("kfor",): 8}
    assert {(s.missions, s.end) for s in made} == {(("unifil",), "2031-12-31"), (("kfor",), "2031-07-31")}


def test_the_figure_of_a_note_may_stand_behind_a_blank() -> None:
    made = said("Missie\tMandaat\tBezetting\nUNIFIL\t15\t13 1\nKFOR\t8\t7\n", NOTE)
    assert counts(made, "deployment") == {("unifil",): 13, ("kfor",): 7}


def test_sums_without_a_head_are_told_by_the_line_above_them() -> None:
    made = said("Uitgaven 2029 (x € 1.000)\n\n| UNIFIL | staf | 450 |\n| KFOR | staf | 30 |\n| UNTSO | post | 6 |\n")
    assert {(s.missions, s.amount.value) for s in made if s.amount} == {
        (("unifil",), 450_000),
        (("kfor",), 30_000),
        (("untso",), 6_000),
    }


def test_a_list_without_a_head_tells_itself_what_its_columns_are() -> None:
    made = said(
        "B. Lopende operaties\n\n"
        "UNIFIL            juli 1979 - heden                  11 waarnemers\n"
        "KFOR              juni 1999 - juli 2031 (voorzien)   1.450\n"
        "EUFOR Althea      2 december 2004 - heden            4\n"
    )
    assert counts(made, "deployment") == {("unifil",): 11, ("kfor",): 1450, ("eufor-althea",): 4}
    assert {s.missions: (s.start, s.end) for s in made if s.kind == "mandate"} == {
        ("unifil",): ("1979-07", None),
        ("kfor",): ("1999-06", "2031-07"),
        ("eufor-althea",): ("2004-12-02", None),
    }


def test_columns_of_which_nobody_knows_what_they_are_say_nothing() -> None:
    made = said(
        "UNIFIL            Libanon            11        12\n"
        "KFOR              Kosovo             7         8\n"
        "EUFOR Althea      Bosnië             4         5\n"
    )
    assert counts(made, "deployment") == {}


def test_fields_below_the_name_of_a_mission_tell_since_when() -> None:
    made = said("UNIFIL\n\nNederlandse betrokkenheid: 1998-heden\nKrijgsmachtdeel: landmacht\nAantal militairen: 833\n")
    assert counts(made, "deployment") == {("unifil",): 833}
    assert {(s.start, s.end) for s in made if s.kind == "mandate"} == {("1998", None)}


def test_a_cell_may_say_how_many_and_until_when() -> None:
    made = said(
        "Missie | Mandaat VN/EU | Nederlands mandaat | Bezetting\n"
        "UNIFIL | onbepaalde duur | 13 militairen tot en met 31 juli 2031 | 12\n"
        "KFOR | t/m 18 mei 2032 | 6 militairen t/m 31 december 2031 | 5\n"
        "UNTSO | t/m 1 juni 2031 | 4 militairen t/m 30 juni 2031 | 4\n"
    )
    assert counts(made, "mandate") == {("unifil",): 13, ("kfor",): 6, ("untso",): 4}
    assert {s.missions: s.end for s in made if s.kind == "mandate"} == {
        ("unifil",): "2031-07-31",
        ("kfor",): "2031-12-31",
        ("untso",): "2031-06-30",
    }
    assert counts(made, "deployment") == {("unifil",): 12, ("kfor",): 5, ("untso",): 4}


def test_a_column_of_ceilings_and_ends_says_both() -> None:
    made = said(
        "Missie | Plafond en einddatum | Stand\n"
        "UNIFIL | max. 13 (t/m 31 juli 2031) | 12\n"
        "KFOR | 6, tot 31 december 2031 | 5\n"
    )
    assert counts(made, "mandate") == {("unifil",): 13, ("kfor",): 6}
    assert {s.end for s in made if s.kind == "mandate"} == {"2031-07-31", "2031-12-31"}


def test_a_list_of_missions_means_what_only_its_acronym_tells() -> None:
    made = said("Missie | Personen | Mandaat tot\nCMF | 2 | 31 december 2030\nUNIFIL | 12 | 31 juli 2031\n")
    assert counts(made, "deployment") == {("cmf",): 2, ("unifil",): 12}


def test_of_missions_with_one_acronym_a_list_means_none() -> None:
    made = said("Missie | Personen | Mandaat tot\nEUTM | 2 | 31 december 2030\nUNIFIL | 12 | 31 juli 2031\n")
    assert counts(made, "deployment") == {("unifil",): 12}


def test_each_line_of_a_field_says_what_its_own_label_says() -> None:
    made = said(
        "UNIFIL\nVN-mandaat: onbepaalde duur\nNederlands mandaat: maximaal 13 militairen tot en met 31 juli 2031\n"
        "Feitelijke inzet: 12 militairen\n"
    )
    assert not [s for s in made if s.kind == "international_mandate"]
    assert {(s.end, s.personnel and s.personnel.max) for s in made if s.kind == "mandate"} == {("2031-07-31", 13)}
    assert counts(made, "deployment") == {("unifil",): 12}


BUDGET = """Operatie\tGebied\tBegroot\tWerkelijk\tUitgaven (x € 1.000)
UNIFIL\tLibanon\t250\t180\t71.400
KFOR\tKosovo\t10\t12\t400
"""


def test_what_became_of_a_plan_is_people_beside_a_column_of_money() -> None:
    made = said(BUDGET)
    assert counts(made, "deployment") == {("unifil",): 180, ("kfor",): 12}
    assert {s.amount.value for s in made if s.amount} == {71_400_000, 400_000}


def test_what_became_of_a_plan_is_people_below_a_line_that_counts_them() -> None:
    made = said("Uitgezonden militairen\n\nOperatie\tBegroot\tWerkelijk\nUNIFIL\t250\t180\nKFOR\t10\t12\n")
    assert counts(made, "deployment") == {("unifil",): 180, ("kfor",): 12}


def test_what_became_of_a_plan_stays_money_where_the_table_says_so() -> None:
    made = said("Bedragen x € 1.000\n\nMilitaire operatie\tBegroot\tRealisatie\nUNIFIL\t250\t180\nKFOR\t10\t12\n")
    assert not counts(made, "deployment")


def test_columns_may_be_short() -> None:
    made = said(
        "Missie\tMil.\tPol.\tCiv.\tVan\tTot\nUNIFIL\t6\t2\t1\t1-8-2029\t31-7-2031\nKFOR\t1\t2\t2\t1-8-2029\t1-5-2031\n"
    )
    assert counts(made, "deployment") == {("unifil",): 9, ("kfor",): 5}
    assert {(s.start, s.end) for s in made if s.kind == "mandate"} == {
        ("2029-08-01", "2031-07-31"),
        ("2029-08-01", "2031-05-01"),
    }


@pytest.mark.parametrize(
    ("lead", "heading", "day"),
    [
        ("De tabel geeft het aantal militairen dat op 1 mei 2030 was ingezet.\n\n", "Bezetting", "2030-05-01"),
        ("Hieronder staat wie per 1 mei jl. waren uitgezonden.\n\n", "Bezetting", "2030-05-01"),
        ("Peildatum: 15 mei 2030\n\n", "Bezetting", "2030-05-15"),
        ("", "Bezetting op 1 mei 2030", "2030-05-01"),
        ("", "Bezetting per 1 mei", "2030-05-01"),
        # of a letter, of a mandate, and of what is still to come
        ("De tabel hoort bij de brief van 1 mei 2030.\n\n", "Bezetting", None),
        ("Op 1 mei 2030 stemde de Kamer in met de bijdragen.\n\n", "Bezetting", None),
        ("De tabel geeft wie op 1 augustus 2030 zullen zijn ingezet.\n\n", "Bezetting", None),
        ("De rapportage bestrijkt de periode van 1 mei 2029 tot en met 30 april 2030.\n\n", "Bezetting", None),
    ],
)
def test_people_are_there_on_the_day_that_the_table_gives(lead: str, heading: str, day: str | None) -> None:
    made = said(
        f"{lead}Missie\tMandaat (max.)\t{heading}\tEinddatum\nUNIFIL\t15\t13\t31-07-2031\nKFOR\t8\t7\t31-12-2031\n"
    )
    assert {s.date for s in made if s.rule == "table.deployment"} == {day}
    assert counts(made, "deployment") == {("unifil",): 13, ("kfor",): 7}


PROMISES = """Toezegging\tMissie\tTermijn\tStand
Evaluatie van de bijdrage\tUNIFIL\t1 juli 2031\tloopt
Brief over medische capaciteit\tKFOR\tvierde kwartaal 2030\tnog niet afgedaan
Brief over tolken\tKFOR\t1 juni 2030\tafgedaan met brief van 28 mei 2030
"""


def test_a_row_of_promises_says_by_when() -> None:
    made = said(PROMISES)
    assert {(s.missions, s.due) for s in made if s.kind == "commitment"} == {
        (("unifil",), "2031-07-01"),
        (("kfor",), "2030-10/2030-12"),
    }
    assert {s.kind for s in made} == {"commitment"}


def test_another_table_with_a_term_promises_nothing() -> None:
    made = said("Missie\tMandaat (max.)\tTermijn\nUNIFIL\t15\t31-07-2031\nKFOR\t8\t31-12-2031\n")
    assert {s.kind for s in made} == {"mandate"}


def test_a_list_without_a_head_may_have_ends_alone_below_a_line_of_what_is_ours() -> None:
    made = said(
        "Nederlandse deelname aan missies\n\n"
        "UNIFIL (Libanon)            11        tot 1 mei 2031\n"
        "KFOR (Kosovo)               1.450     tot en met 30 juni 2031\n"
        "EUFOR Althea                4         onbepaald\n"
    )
    assert counts(made, "deployment") == {("unifil",): 11, ("kfor",): 1450, ("eufor-althea",): 4}
    assert {s.missions: s.end for s in made if s.kind == "mandate"} == {
        ("unifil",): "2031-05-01",
        ("kfor",): "2031-06-30",
    }


def test_a_list_without_a_head_may_have_people_alone_below_a_line_that_counts_them() -> None:
    made = said("Aantal uitgezonden militairen per missie\n\nUNIFIL\t11\nKFOR\t7\nEUFOR Althea\t4\n")
    assert counts(made, "deployment") == {("unifil",): 11, ("kfor",): 7, ("eufor-althea",): 4}


@pytest.mark.parametrize(
    "above", ["Omvang van de missies", "Belgische deelname aan missies", "Aantal slachtoffers per missie"]
)
def test_a_list_without_a_head_of_what_is_not_ours_counts_nobody(above: str) -> None:
    made = said(f"{above}\n\nUNIFIL\t1.100\ttot 1 mei 2031\nKFOR\t700\ttot 1 juni 2031\nUNTSO\t400\ttot 1 juli 2031\n")
    assert counts(made, "deployment") == {}
    assert not [s for s in made if s.kind == "mandate"]


def test_fields_behind_a_place_and_a_mission_are_a_row() -> None:
    made = said(
        "- Libanon: UNIFIL (VN). Duur: tot en met mei 2031. Aantal: 11 militairen.\n"
        "- KFOR – Kosovo. Bezetting: 8. Einddatum: 31 juli 2031.\n"
    )
    assert counts(made, "deployment") == {("unifil",): 11, ("kfor",): 8}
    assert {s.missions: s.end for s in made if s.kind == "mandate"} == {
        ("unifil",): "2031-05",
        ("kfor",): "2031-07-31",
    }


def test_fields_behind_another_country_are_not_ours() -> None:
    made = said("- Duitsland: UNIFIL. Duur: tot en met mei 2031. Aantal: 110 militairen.\n")
    assert not [s for s in made if s.kind in ("mandate", "deployment")]


def test_a_decision_in_a_cell_may_have_its_day() -> None:
    made = said(
        "Missie | Status\nUNIFIL | beëindigd per 1 juli 2029\n"
        "KFOR | verlengd t/m 31 augustus 2031\nUNDOF | niet verlengd\n"
    )
    assert {(s.missions, s.action, s.end) for s in made if s.kind == "decision"} == {
        (("unifil",), "end", "2029-07-01"),
        (("kfor",), "extend", "2031-08-31"),
        (("undof",), "lapse", None),
    }


def test_columns_of_soldiers_and_civilians_add_up_whatever_else_they_are_called() -> None:
    made = said(
        "Missie | Aantal mil. | Aantal civ. | Besluit t/m\nUNIFIL | 8 | 0 | 31-07-2031\nKFOR | 2 | 9 | 31-12-2031\n"
    )
    assert counts(made, "deployment") == {("unifil",): 8, ("kfor",): 11}


def test_the_sentence_above_a_table_may_decide_for_all_its_rows() -> None:
    made = said(
        "Missie\tGebied\tNederlandse bijdrage\tEinddatum besluit\n"
        "UNIFIL\tLibanon\t12\t1 juli 2031\n"
        "KFOR\tKosovo\t8\t31 december 2031\n",
        above="De bijdragen aan de hieronder vermelde missies worden verlengd met de daarbij genoemde aantallen.",
    )
    assert {(s.action, s.missions, s.end, s.personnel and s.personnel.max) for s in made if s.kind == "decision"} == {
        ("extend", ("unifil",), "2031-07-01", 12),
        ("extend", ("kfor",), "2031-12-31", 8),
    }


@pytest.mark.parametrize(
    "above",
    [
        "De bijdragen in onderstaande tabel worden niet verlengd.",
        "Het kabinet heeft deze bijdragen vorig jaar verlengd.",
        "Onderstaande tabel toont de lopende bijdragen.",
    ],
)
def test_a_sentence_above_a_table_that_decides_nothing_for_it(above: str) -> None:
    table = "Missie\tBijdrage\tEinddatum\nUNIFIL\t12\t1 juli 2031\nKFOR\t8\t31 december 2031\n"
    assert not [s for s in said(table, above=above) if s.kind == "decision" and s.rule.startswith(TABLED)]


def test_a_column_of_days_until_which_is_extended_extends() -> None:
    made = said(
        "Missie\tBijdrage\tMandaat tot\tVerlengd tot\n"
        "UNIFIL\t2 (KMar)\t30 juni 2031\t30 juni 2032\n"
        "KFOR\t6 (KMar/politie)\t30 juni 2031\t31 december 2032\n"
    )
    assert counts(made, "deployment") == {("unifil",): 2, ("kfor",): 6}
    assert {(s.action, s.missions, s.end) for s in made if s.kind == "decision"} == {
        ("extend", ("unifil",), "2032-06-30"),
        ("extend", ("kfor",), "2032-12-31"),
    }
