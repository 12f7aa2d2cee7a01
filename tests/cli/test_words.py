"""What people type and read: days in words, kinds in Dutch, papers as letters cite them, names that letters give."""

import csv
import datetime
import io
import json
from pathlib import Path

import pytest

from missieregister.interfaces import wording
from missieregister.interfaces.naming import as_written
from missieregister.model.calendar import typed_day
from missieregister.model.statement import Personnel
from missieregister.register.finding import find_mission
from missieregister.register.values import Mandate, State
from tests.cli.terminal import Terminal
from tests.cli.test_naming import said


@pytest.mark.parametrize(
    "words",
    ["1 oktober 2022", "zaterdag 1 Oktober 2022", "1 okt. 2022", "1-okt-2022", " 01  oktober 2022 ", "1-10-2022"],
)
def test_a_day_may_be_typed_as_it_is_printed(words: str) -> None:
    assert typed_day(words) == datetime.date(2022, 10, 1)


@pytest.mark.parametrize(
    "words", ["31 september 2022", "1 foo 2022", "oktober 2022", "1 ma 2022", "1 oktober", "1 okto 22"]
)
def test_what_is_no_day_is_none(words: str) -> None:
    assert typed_day(words) is None


def test_days_in_words_are_taken_everywhere(ask: Terminal) -> None:
    assert ask("register", "--on", "1 juni 2030").out == ask("register", "--on", "2030-06-01").out
    days = ("2030-01-01", "2030-12-31"), ("1 januari 2030", "31 december 2030")
    assert ask("changes", *days[1]).out == ask("changes", *days[0]).out


@pytest.mark.parametrize(("word", "kind"), [("militair", "military"), ("civiel", "civilian"), ("politie", "police")])
def test_a_kind_is_asked_for_in_dutch(ask: Terminal, word: str, kind: str) -> None:
    answer = ask("register", "--kind", word, "--on", "2030-06-01", "--format", "json")
    assert (answer.code, answer.out) == (
        0,
        ask("register", "--kind", kind, "--on", "2030-06-01", "--format", "json").out,
    )


def test_a_kind_of_statement_is_asked_for_in_dutch(ask: Terminal) -> None:
    english = ask("statements", "--kind", "commitment", "--format", "jsonl").out
    assert ask("statements", "--kind", "toezegging", "--format", "jsonl").out == english != ""
    assert "Kies uit decision (besluit)" in ask("statements", "--kind", "quatsch").err


def test_a_country_is_found_by_how_it_begins_and_one_that_is_near_is_asked_about(ask: Terminal) -> None:
    whole = ask("register", "--country", "Bosnië-Herzegovina", "--on", "2030-06-01")
    assert ask("register", "--country", "bosnie", "--on", "2030-06-01").out == whole.out
    assert "Bedoelt u Kosovo?" in ask("register", "--country", "Kosova").err


def test_what_did_not_hold_at_one_time_is_not_added_up(ask: Terminal) -> None:
    over = ask("register", "--state", "beëindigd", "--on", "2033-01-01").out
    assert "samen maximaal" not in over
    assert over.splitlines()[-1].endswith(("bijdrage.", "bijdragen."))


@pytest.mark.parametrize("words", ["kst-39990-7", "39 990, nr. 7", "Kamerstuk 39990, nr. 7", "39990-7", "7"])
def test_a_paper_is_named_as_letters_name_it(ask: Terminal, words: str) -> None:
    wanted = ask("statements", "--document", "kst-39990-7", "--format", "jsonl").out
    assert ask("statements", "--document", words, "--format", "jsonl").out == wanted != ""
    assert ask("cites", words, "--format", "json").out == ask("cites", "kst-39990-7", "--format", "json").out != ""


def test_a_sentence_that_is_not_there_is_said_so(ask: Terminal) -> None:
    answer = ask("explain", "samples/letters/kst-39990-26.xml", "--sentence", "bestaat niet")
    assert answer.code == 1
    assert "Geen zin bevat 'bestaat niet'." in answer.err


def test_spreadsheets_get_numbers_and_names_in_columns_of_their_own(ask: Terminal) -> None:
    rows = list(csv.DictReader(io.StringIO(ask("statements", "--format", "csv").out)))
    row = next(row for row in rows if row["personnel"])
    people = json.loads(row["personnel"])
    assert row["personnel_max"] == str(people["max"])
    assert row["mission_names"] != row["missions"]
    head = csv.DictReader(io.StringIO(ask("register", "--on", "1900-01-01", "--format", "csv").out)).fieldnames
    assert head is not None
    assert {"missions", "ceiling", "sources", "mission_names", "sources_document", "sources_quote"} <= set(head)


def test_the_agenda_of_one_mission_or_of_promises_only(ask: Terminal) -> None:
    everything = ask("agenda", "--on", "2030-01-01", "--within", "5j", "--format", "jsonl").rows()
    promises = ask("agenda", "--on", "2030-01-01", "--within", "5j", "--what", "toezegging", "--format", "jsonl").rows()
    assert promises == [row for row in everything if row["what"].startswith("commitment")] != []
    mission = next(row["missions"][0] for row in everything if row["missions"])
    of_it = ask("agenda", "--on", "2030-01-01", "--within", "5j", "--mission", mission, "--format", "jsonl").rows()
    assert of_it == [row for row in everything if mission in row["missions"]]


def test_documents_say_what_they_are_about(ask: Terminal) -> None:
    (line,) = [line for line in ask("documents").out.splitlines() if line.startswith("kst-39990-7 ")]
    assert "UNMIVER" in line


def test_letters_without_statements_and_a_day_to_come_are_told(fresh: Terminal, tmp_path: Path) -> None:
    letter = tmp_path / "stil.txt"
    letter.write_text("Geachte voorzitter,\n\nHet kabinet en de minister van Defensie danken de Kamer.\n")
    answer = fresh("add", letter, "--date", "2999-01-01")
    assert "Zonder uitspraken: 1 (stil). 'missieregister explain BESTAND'" in answer.err
    assert "2999-01-01 van --date ligt in de toekomst" in answer.err
    assert "Zonder uitspraken" not in fresh("add", letter).err


def test_a_name_keeps_its_accents_and_may_stand_in_a_title_only() -> None:
    quotes = [
        said("De bijdrage aan EUTM Tavarië loopt door.", "eutm-tavarie"),
        said("Zij gaat door.", "steady-lantern"),
    ]
    named = [("eutm-tavarie", "eutm-tavarie"), ("steady-lantern", "steady-lantern"), ("eucap-verania", "eucap-verania")]
    titles = ["Niets", "Deelname aan NAVO-operatie Steady Lantern"]
    assert as_written(named, (), quotes, lambda: titles) == {
        "eutm-tavarie": "EUTM Tavarië",
        "steady-lantern": "Steady Lantern",
        "eucap-verania": "EUCAP Verania",
    }


def test_a_mission_is_found_by_a_part_of_its_name_that_no_other_has() -> None:
    known = {"eutm-tavarie": "EUTM Tavarië", "eucap-verania": "EUCAP Verania", "unmiver": "UN Mission in Verania"}
    assert find_mission("Tavarië", {}, known).mission == "eutm-tavarie"
    assert find_mission("verania", {}, known).mission is None
    assert set(find_mission("verania", {}, known).suggestions) >= {"eucap-verania", "unmiver"}


@pytest.mark.parametrize(
    ("state", "start", "end", "words"),
    [
        ("running", "2030-01-01", "2030-12-31", "liep"),
        ("decided", "2030-01-01", "2030-12-31", "liep"),
        ("decided", "2031-01-01", "2031-12-31", "loopt"),
        ("decided", "2031-07-01", "2031-12-31", "besloten"),
        ("running", "2031-01-01", None, "loopt"),
        ("extended", "2030-01-01", "2030-12-31", "verlengd"),
    ],
)
def test_a_mandate_of_the_past_ran(state: State, start: str, end: str | None, words: str) -> None:
    mandate = Mandate(missions=("unmiver",), state=state, start=start, end=end)
    assert wording.past_state_text(mandate, datetime.date(2031, 6, 1)) == words


def test_words_for_a_number_are_not_made_less_sure_than_they_are() -> None:
    few = Personnel(min=None, max=None, approximate=True, text="enkele stafofficieren")
    assert wording.personnel_text(few) == "enkele stafofficieren"
    assert wording.personnel_text(Personnel(min=5, max=5, approximate=True, text="circa vijf")) == "circa 5"
