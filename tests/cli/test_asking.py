"""The questions beside the register itself: what changed, what is due, what does not fit, who cites whom."""

import csv
import io
import json
import time
from pathlib import Path

import pytest

from missieregister.interfaces.cli.asking import Span
from tests.cli.terminal import LETTERS, Terminal


@pytest.fixture
def filled(fresh: Terminal) -> Terminal:
    """A register of the sample letters that a test may change."""
    assert fresh("add", "--quiet", LETTERS).code == 0
    return fresh


# --- register --------------------------------------------------------------------------------------


def test_the_register_can_be_narrowed(ask: Terminal) -> None:
    day = ("register", "--on", "2030-06-01", "--format", "jsonl")
    every = ask(*day).rows()
    assert [r["missions"] for r in ask(*day, "--state", "running").rows()] == [
        r["missions"] for r in every if r["state"] == "running"
    ]
    assert ask(*day, "--state", "loopt").rows() == ask(*day, "--state", "running").rows()
    # The invented missions are not in the gazetteer: letters say of some whose they are and where, of none which kind.
    for option, unknown in ((("--organisation", "EU"), 1), (("--country", "Mali"), 1), (("--kind", "civilian"), 2)):
        assert ask(*day, *option).rows() == []
        told = "Van 2 bijdragen zijn de missies" if unknown > 1 else "Van 1 bijdrage is de missie"
        assert f"{told} niet in de missielijst" in ask(*day[:3], *option).out
    known, nobody = ask(*day, "--organisation", "VN").rows(), ask(*day, "--organisation", "onbekend").rows()
    assert ([r["missions"] for r in known], [r["missions"] for r in nobody]) == ([["unmiver"]], [["alcyon"]])
    assert ask(*day, "--country", "Verania").rows() == known
    assert ask(*day, "--country", "Onbekend").rows() == nobody
    assert all("umbrella" in row for row in every)


def test_one_who_works_with_two_organisations_is_found_under_both() -> None:
    from missieregister.interfaces.cli.register import Choice
    from missieregister.knowledge import load

    missions = load().missions
    both = next(m for m in missions.values() if m.organisation == "VN en Afrikaanse Unie")
    for name in ("VN", "Afrikaanse Unie", "VN en Afrikaanse Unie"):
        assert Choice(organisation=name)._fits(missions, missions, both.id)
    assert not Choice(organisation="EU")._fits(missions, missions, both.id)


def test_a_day_without_contributions_leads_to_days_with_some(ask: Terminal) -> None:
    out = ask("register", "--on", "1980-01-01").out
    day, count = out.splitlines()[2].split()[:2]
    assert len(ask("register", "--on", day, "--format", "jsonl").rows()) == int(count)
    assert "Op deze dagen wel" not in ask("register", "--on", "1980-01-01", "--known", "1980-01-01").out


def test_what_no_longer_runs_is_found_by_its_state(ask: Terminal) -> None:
    rows = ask("register", "--on", "2032-06-01", "--state", "beëindigd", "--format", "jsonl").rows()
    assert [(r["missions"], r["state"]) for r in rows] == [(["alcyon"], "ended")]
    then = ("register", "--on", "2029-06-01", "--known", "2029-06-01", "--format", "jsonl")
    assert [r["missions"] for r in ask(*then, "--state", "wordt onderzocht").rows()] == [["alcyon"]]
    assert ["alcyon"] not in [r["missions"] for r in ask(*then).rows()]


def test_totals_stand_under_the_register(ask: Terminal) -> None:
    out = ask("register", "--on", "2030-06-01").out
    assert "samen maximaal 62 personen" in out
    assert "Organisatie" in out
    assert "Regio" in out


def test_a_wrong_word_is_answered_with_the_right_ones(ask: Terminal) -> None:
    answer = ask("register", "--state", "gaande")
    assert answer.code == 2
    assert "running (loopt)" in answer.err


def test_the_register_as_it_was_recorded(filled: Terminal, tmp_path: Path) -> None:
    from datetime import datetime

    moment = datetime.now().astimezone().isoformat()
    time.sleep(0.01)
    letter = tmp_path / "nieuw.txt"
    letter.write_text((LETTERS / "kst-39990-3.txt").read_text(encoding="utf-8"), encoding="utf-8")
    day = ("register", "--on", "2030-06-01", "--format", "json")
    now = filled(*day).out
    assert json.loads(now)
    assert filled(*day, "--recorded", moment).out == now
    assert json.loads(filled(*day, "--recorded", "2020-01-01").out) == []
    assert "zoals dit register het wist op" in filled("register", "--on", "2030-06-01", "--recorded", moment).out
    wrong = filled("register", "--recorded", "gisteren")
    assert (wrong.code, "is geen tijd" in wrong.err) == (2, True)


# --- mission ---------------------------------------------------------------------------------------


def test_a_slip_of_the_pen_finds_the_mission_and_a_far_name_gets_suggestions(ask: Terminal) -> None:
    assert json.loads(ask("mission", "Alcyonn", "--format", "json").out)["id"] == "alcyon"
    far = ask("mission", "alkoon")
    assert far.code == 1
    assert "Bedoelt u" in far.err


def test_a_mission_of_which_nothing_is_held_leads_to_those_that_are(ask: Terminal) -> None:
    answer = ask("mission", "UNIFIL")
    assert answer.code == 0
    assert "staat nog niets in het register" in answer.err


def test_each_mandate_of_an_umbrella_says_whose_it_is(ask: Terminal) -> None:
    out = ask("mission", "euciv-tolmar").out
    assert "EUCIV Tolmar en EUCIV Verania: " in out
    assert "gedeeld" in out


# --- changes ---------------------------------------------------------------------------------------


def test_changes_between_dates(ask: Terminal) -> None:
    rows = ask("changes", "2029-10-01", "2029-10-31", "--format", "jsonl").rows()
    told = {(r["change"], *r["missions"]) for r in rows}
    assert {("began", "alcyon"), ("declined", "alcyon"), ("extended", "unmiver")} <= told
    assert {r["document"] for r in rows} == {"kst-39990-7"}
    began = next(r for r in rows if r["change"] == "began")
    assert (began["before"], began["after"]) == (None, {"ceiling": 60, "floor": None, "end": "2030-12-31"})
    out = ask("changes", "2029-10-01", "2029-10-31").out
    assert "begonnen" in out
    assert "maximaal 60" in out
    assert (began["start"], "vanaf 1 januari" in out) == ("2030-01-01", True)
    assert "Er veranderde niets" in ask("changes", "1980-01-01", "1980-12-31").out


def test_changes_as_known_earlier(ask: Terminal) -> None:
    assert ask("changes", "2029-10-01", "2029-10-31", "--known", "2029-10-01", "--format", "jsonl").rows() == []


def test_one_letter_against_another(ask: Terminal) -> None:
    rows = ask("changes", "kst-39990-7", "kst-39990-12", "--format", "jsonl").rows()
    alcyon = next(r for r in rows if r["missions"] == ["alcyon"])
    assert (alcyon["change"], alcyon["before"]["ceiling"], alcyon["after"]["ceiling"]) == ("raised", 60, 75)
    assert (alcyon["document"], alcyon["earlier"]["document"]) == ("kst-39990-12", "kst-39990-7")
    assert ask("changes", "kst-39990-7", "kst-39990-7", "--format", "jsonl").rows() == []


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("2030-12-31", "2030-01-01"), "vroegste datum eerst"),
        (("2030-12-31", "kst-39990-7"), "niet van elk één"),
        (("kst-39990-7", "kst-39990-8"), "Bedoelt u kst-39990-"),
        (("gisteren", "vandaag"), "geen datum"),
        (("kst-39990-7", "kst-39990-12", "--known", "2030-01-01"), "--known hoort bij twee datums"),
    ],
)
def test_what_cannot_be_compared_is_said(ask: Terminal, args: tuple[str, ...], said: str) -> None:
    answer = ask("changes", *args)
    assert answer.code == 2
    assert said in answer.err


# --- agenda ----------------------------------------------------------------------------------------


def test_the_agenda_looks_ahead(ask: Terminal) -> None:
    month = ask("agenda", "--on", "2030-11-01", "--known", "2030-11-01", "--within", "2m", "--format", "jsonl").rows()
    assert {(r["what"], *r["missions"]) for r in month} >= {("mandate_ends", "alcyon"), ("commitment_due", "alcyon")}
    week = ask("agenda", "--on", "2030-11-01", "--known", "2030-11-01", "--within", "1w", "--format", "jsonl").rows()
    assert ("mandate_ends", ["alcyon"]) not in [(r["what"], r["missions"]) for r in week]
    assert "mandaat loopt af" in ask("agenda", "--on", "2030-11-01", "--known", "2030-11-01").out
    assert "staat er niets op de agenda" in ask("agenda", "--on", "1980-01-01").out
    assert ask("agenda", "--within", "morgen").code == 2


@pytest.mark.parametrize(
    ("span", "day", "after"),
    [
        ("6m", "2022-08-31", "2023-02-28"),
        ("1j", "2024-02-29", "2025-02-28"),
        ("2w", "2022-12-25", "2023-01-08"),
        ("30D", "2022-12-25", "2023-01-24"),
        ("999y", "9900-01-01", "9999-12-31"),
    ],
)
def test_spans(span: str, day: str, after: str) -> None:
    from datetime import date

    assert Span().convert(span, None, None).after(date.fromisoformat(day)) == date.fromisoformat(after)


# --- check -----------------------------------------------------------------------------------------


def test_what_does_not_fit_is_told_with_its_sentence(ask: Terminal) -> None:
    rows = ask("check", "--format", "jsonl").rows()
    assert {r["what"] for r in rows} == {"citation_unknown", "mission_unknown"}
    assert all(r["evidence"][0]["quote"] and r["silenced"] is None for r in rows)
    assert [r["id"] for r in ask("check", "--format", "jsonl").rows()] == [r["id"] for r in rows]
    shown = ask("check")
    assert "Document niet in het register" in shown.out
    assert f"{len(rows)} gevonden" in shown.err


def test_a_finding_is_silenced_with_a_name_and_a_reason_and_shown_again(filled: Terminal) -> None:
    first, *others = [r["id"] for r in filled("check", "--format", "jsonl").rows()]
    done = filled("check", "--silence", first, "--reason", "Te oud", "--by", "A. de Vries")
    assert (done.code, done.err) == (0, f"Bevinding {first} is afgedaan.\n")
    assert [r["id"] for r in filled("check", "--format", "jsonl").rows()] == others
    assert "1 afgedaan" in filled("check").err
    every = {r["id"]: r["silenced"] for r in filled("check", "--all", "--format", "jsonl").rows()}
    assert (every[first]["by"], every[first]["reason"]) == ("A. de Vries", "Te oud")
    assert "A. de Vries" in filled("check", "--all").out
    filled("check", "--show", first, "--reason", "Toch niet", "--by", "B")
    assert [r["id"] for r in filled("check", "--format", "jsonl").rows()] == [first, *others]
    table = list(csv.DictReader(io.StringIO(filled("check", "--format", "csv").out)))
    assert [row["id"] for row in table] == [first, *others]


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("--silence", "000000000000", "--reason", "x", "--by", "y"), 1, "er is geen bevinding"),
        (("--silence", "000000000000", "--by", "y"), 2, "--reason"),
        (("--silence", "000000000000", "--reason", " ", "--by", "y"), 2, "--reason"),
        (("--reason", "x"), 2, "--silence"),
        (("--silence", "a", "--show", "b", "--reason", "x", "--by", "y"), 2, "niet beide"),
    ],
)
def test_a_review_needs_all_of_it(ask: Terminal, args: tuple[str, ...], code: int, said: str) -> None:
    answer = ask("check", *args)
    assert answer.code == code
    assert said in answer.err


# --- cites -----------------------------------------------------------------------------------------


def test_who_cites_whom(ask: Terminal) -> None:
    found = json.loads(ask("cites", "kst-39990-7", "--format", "json").out)
    assert "kst-39990-3" in [r["cited"] for r in found["cites"]]
    assert "kst-39990-12" in [r["document"] for r in found["cited_by"]]
    assert all("39 990, nr. 7" in r["quote"] for r in found["cited_by"] if r["document"] == "kst-39990-12")
    rows = ask("cites", "kst-39990-7", "--format", "jsonl").rows()
    assert {r["direction"] for r in rows} == {"cites", "cited_by"}
    assert "verwijst naar" in ask("cites", "kst-39990-7").out


def test_a_document_that_is_only_cited_is_known(ask: Terminal) -> None:
    out = ask("cites", "kst-39990-5").out
    assert "verwijst naar niets" in out
    assert "kst-39990-7" in out
    answer = ask("cites", "kst-39990-77")
    assert answer.code == 1
    assert "Bedoelt u kst-39990-7" in answer.err


# --- what nobody knows -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("statements", "--mission", "quatsch"), "geen missie bekend als 'quatsch'"),
        (("statements", "--document", "kst-1"), "geen document in het register"),
        (("statements", "--document", "zzzz"), "missieregister documents"),
        (("register", "--organisation", "Quatsch"), "Er zijn: Afrikaanse Unie"),
        (("register", "--country", "Quatsch"), "geen land van een missie"),
    ],
)
def test_what_is_not_known_is_wrong_use(ask: Terminal, args: tuple[str, ...], said: str) -> None:
    answer = ask(*args)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_a_mission_goes_by_any_of_its_names(ask: Terminal) -> None:
    rows = ask("statements", "--mission", "unmiver", "--format", "jsonl").rows()
    assert rows
    for name in ("UNMIVER", "Unmivr"):
        assert ask("statements", "--mission", name, "--format", "jsonl").rows() == rows


def test_no_statements_is_said(ask: Terminal) -> None:
    answer = ask("statements", "--mission", "UNIFIL")
    assert (answer.code, answer.out) == (0, "")
    assert "geen uitspraken" in answer.err


def test_what_is_held_is_suggested_first(ask: Terminal) -> None:
    assert "Bedoelt u UNMIVER (unmiver)," in ask("mission", "unm").err


def test_days_are_typed_as_on_the_pages(ask: Terminal) -> None:
    day = ask("register", "--on", "2030-06-01").out
    assert ask("register", "--on", "1-6-2030").out == day
    assert ask("register", "--on", "1/6/2030").out == day
    assert ask("changes", "1-10-2029", "31.10.2029").out == ask("changes", "2029-10-01", "2029-10-31").out
