"""``explain``: how a text was read, for people and for programs."""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from missieregister.interfaces.cli import run

LETTERS = Path(__file__).resolve().parents[2] / "samples" / "letters"
SENTENCE = (
    "Het kabinet verlengt de bijdrage aan de VN-missie UNMIVER met maximaal twaalf waarnemers tot en met 31 mei 2031."
)
FOREIGN = "Duitsland verlengt zijn bijdrage aan de VN-missie UNMIVER tot en met 31 mei 2031."


class Answer:
    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def sentences(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.out)
        return found


@pytest.fixture
def explain(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    def call(*args: str | Path, text: str | None = None) -> Answer:
        if text is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
        capsys.readouterr()
        code = run(["explain", *map(str, args)])
        return Answer(code, *capsys.readouterr())

    return call


def one(answer: Answer) -> dict[str, Any]:
    assert len(answer.sentences) == 1
    return answer.sentences[0]


def test_a_loose_sentence_is_explained_with_all_that_was_seen_in_it(explain: Any) -> None:
    answer = explain("-", "--date", "2030-06-17", "--format", "json", text=SENTENCE)
    assert (answer.code, answer.err) == (0, "")
    found = one(answer)
    assert found["text"] == SENTENCE
    mentions = {m["kind"]: m for m in found["mentions"]}
    assert mentions["mission"]["value"]["missions"] == ["unmiver"]
    assert mentions["mission"]["value"]["unknown"] is True
    assert mentions["date"]["value"] == {"edtf": "2031-05-31", "role": "end"}
    assert mentions["people"]["value"]["max"] == 12
    for mention in found["mentions"]:
        assert SENTENCE[mention["start_char"] : mention["end_char"]] == mention["text"]
    event = found["events"][0]
    assert (event["group"], event["actor"], event["modality"], event["negated"]) == ("extend", "nl", "decided", False)
    assert event["clause"]["text"] in SENTENCE


def test_a_frame_that_fired_shows_its_slots_and_where_each_came_from(explain: Any) -> None:
    found = one(explain("-", "--date", "2030-06-17", "--format", "json", text=SENTENCE))
    frame = next(f for f in found["frames"] if f["frame"] == "decision.extend")
    assert frame["fired"] is True
    assert frame["missing"] == []
    assert (frame["missions"], frame["missions_from"]) == (["unmiver"], "zin")
    slots = {s["slot"]: s for s in frame["slots"]}
    assert slots["end"] == {"slot": "end", "value": "2031-05-31", "source": "zin", "text": "tot en met 31 mei 2031"}
    assert slots["personnel"]["text"] == "twaalf waarnemers"
    assert frame["statement"] in [s["id"] for s in found["statements"]]


def test_a_frame_that_nearly_fired_shows_what_was_missing(explain: Any) -> None:
    found = one(explain("-", "--date", "2030-06-17", "--format", "json", text=FOREIGN))
    assert not [s for s in found["statements"] if s["actor"] == "nl"]
    near = next(f for f in found["frames"] if f["frame"] == "decision.extend")
    assert near["fired"] is False
    assert any(m.startswith("wie is") for m in near["missing"])


def test_a_person_reads_it_in_dutch(explain: Any) -> None:
    answer = explain("-", "--date", "2030-06-17", text=f"{SENTENCE} {FOREIGN} Het regende.")
    assert SENTENCE in " ".join(answer.out.split())
    for words in (
        "missie: «UNMIVER»",
        "feit: decision.extend",
        "einde: 2031-05-31",
        "bijna: decision.extend",
        "wie is",
    ):
        assert words in answer.out
    assert "Het regende" not in answer.out
    assert "\x1b" not in answer.out


def test_each_word_is_told_once_and_in_dutch(explain: Any) -> None:
    sentence = (
        "Het kabinet komt tot het besluit de bijdrage aan de VN-missie UNMIVER te verlengen van 1 juni tot "
        "1 augustus 2030."
    )
    out = explain("-", "--date", "2030-02-17", text=sentence).out
    lines = out.splitlines()
    assert len([line for line in lines if line.startswith("  werkwoord: «komt»")]) == 1
    assert "komen (come)" in out
    assert len([line for line in lines if line.startswith("  naamwoord: «VN-missie»")]) <= 1
    assert "2030-06-01/2030-08-01, periode" in out
    assert not [word for word in ("role span", "edtf", "lemma ") if word in out]
    assert [line for line in lines if line != line.rstrip()] == []


def test_all_shows_sentences_in_which_nothing_was_found(explain: Any) -> None:
    assert "Het regende." in explain("-", "--date", "2030-06-17", "--all", text=f"{SENTENCE} Het regende.").out


def test_nothing_to_show_is_said(explain: Any) -> None:
    answer = explain("-", "--date", "2030-06-17", text="Het regende gisteren in de stad.")
    assert answer.code == 0
    assert "Geen zin om te tonen" in answer.err


@pytest.mark.parametrize("part", ["UNMIVER met", "unmiver  MET", SENTENCE])
def test_only_sentences_with_a_text_are_shown(explain: Any, part: str) -> None:
    answer = explain(
        "-", "--sentence", part, "--date", "2030-06-17", "--format", "jsonl", text=f"{FOREIGN} {SENTENCE} Het regende."
    )
    assert [json.loads(line)["text"] for line in answer.out.splitlines()] == [SENTENCE]


def test_the_names_of_fields_are_those_that_programs_read(explain: Any) -> None:
    found = one(explain("-", "--date", "2030-06-17", "--format", "json", text=SENTENCE))
    assert list(found) == ["document", "block", "section", "start_char", "end_char", "text", "mentions", "clauses",
                           "events", "frames", "statements", "answers", "read_as"]  # fmt: skip
    assert set(found["mentions"][0]) == {"kind", "start_char", "end_char", "text", "value"}
    assert set(found["events"][0]) == {
        "group", "lemma", "form", "start_char", "end_char", "text", "clause", "actor", "modality", "negated", "objects",
        "flags",
    }  # fmt: skip
    assert set(found["frames"][0]) == {
        "frame", "kind", "action", "event", "fired", "missions", "missions_from", "slots", "statement", "missing",
        "dropped",
    }  # fmt: skip


def test_a_letter_shows_the_statements_that_extract_gives(explain: Any, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("kst-39990-12.md", "kst-39990-21.xml"):
        shown = explain(LETTERS / name, "--format", "json")
        assert run(["extract", str(LETTERS / name), "--format", "json"]) == 0
        expected = [s["id"] for s in json.loads(capsys.readouterr().out)]
        assert sorted(s["id"] for row in shown.sentences for s in row["statements"]) == sorted(expected)


def test_a_heading_above_a_sentence_is_named(explain: Any) -> None:
    answer = explain(LETTERS / "kst-39990-12.md", "--sentence", "verlengt het kabinet")
    assert re.search(r"onder «[^»]*Besluit", answer.out)


LIST = (
    "De Kamer ontvangt dit najaar:\n\n- vóór 1 oktober een brief over de VN-missie UNMIVER;\n\n"
    "- in november de evaluatie van de VN-missie UNMIVER.\n"
)


def test_an_item_is_shown_as_it_was_read_with_what_stands_above_it(explain: Any) -> None:
    shown = explain("-", "--date", "2030-06-17", "--format", "json", text=LIST).sentences
    items = [s for s in shown if s["block"] == "list_item"]
    assert [s["read_as"] for s in items if s["statements"]] == [
        "De Kamer ontvangt vóór 1 oktober een brief over de VN-missie UNMIVER.",
        "De Kamer ontvangt in november de evaluatie van de VN-missie UNMIVER.",
    ]
    for item in items:
        words = item["read_as"] or item["text"]
        assert all(words[m["start_char"] : m["end_char"]] == m["text"] for m in item["mentions"] if item["read_as"])
    plain = explain("-", "--date", "2030-06-17", text=LIST).out
    assert "De Kamer ontvangt in november" in plain
    assert "gelezen met wat erboven staat" in plain


def test_rows_of_a_table_are_explained_too(explain: Any) -> None:
    rows = [
        s for s in explain(LETTERS / "kst-39990-21.xml", "--format", "json").sentences if s["block"] == "table_cell"
    ]
    assert rows
    assert all(row["statements"] for row in rows)


def test_a_motion_states_nothing_and_says_why(explain: Any, tmp_path: Path) -> None:
    path = tmp_path / "motie.txt"
    path.write_text(SENTENCE)
    (tmp_path / "motie.txt.meta.yaml").write_text("kind: motion\ndate: 2030-06-17\n")
    found = one(explain(path, "--format", "json"))
    assert found["statements"] == []
    assert "dit document vraagt of agendeert" in [f["dropped"] for f in found["frames"]]


def test_a_text_of_another_government_states_nothing_and_says_why(explain: Any, tmp_path: Path) -> None:
    path = tmp_path / "persbericht.txt"
    path.write_text(
        "Persbericht Belgische Defensie, 3 maart 2031\n\n"
        "Het Belgische fregat neemt deel aan de EU-operatie Atalanta. De Belgische inzet duurt tot juni. "
        "Nederland levert nu zes stafofficieren aan Atalanta.\n"
    )
    found = explain(path, "--format", "json").sentences
    assert not any(s["statements"] for s in found)
    assert "in dit document spreekt een andere regering" in [f["dropped"] for s in found for f in s["frames"]]


def test_a_text_without_a_mission_states_nothing_and_says_why(explain: Any, tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text(
        "Brief van de regering\n\nDen Haag, 3 maart 2031\n\nDe kosten van de bijdrage bedragen 9 miljoen euro. "
        "Nederland levert zes stafofficieren aan de missie en verlengt de bijdrage tot 1 mei 2032.\n"
    )
    found = explain(path, "--format", "json").sentences
    assert not any(s["statements"] for s in found)
    assert "het document noemt geen missie" in [f["dropped"] for s in found for f in s["frames"]]


def test_without_a_text_there_is_nothing_to_explain(explain: Any) -> None:
    answer = explain("-", text=" \n")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("Fout: ")


def test_a_file_that_is_not_there_is_one_line_of_dutch(explain: Any, tmp_path: Path) -> None:
    answer = explain(tmp_path / "niets.txt")
    assert answer.code == 1
    assert "niets.txt" in answer.err
    assert len(answer.err.splitlines()) == 1


def test_a_missing_date_is_told_once_with_what_helps(explain: Any) -> None:
    answer = explain("-", text=SENTENCE)
    assert len(answer.err.splitlines()) == 1
    assert "--date" in answer.err
    assert "meta.yaml" not in answer.err


def test_a_terminal_gets_colour() -> None:
    program = (
        "import sys; from missieregister.interfaces.cli import run;"
        "sys.stdout.isatty = lambda: True; sys.exit(run(['explain', '-', '--date', '2030-06-17']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=SENTENCE,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "COLUMNS": "100"},
    )
    assert "\x1b[" in done.stdout


def test_what_was_weighed_is_shown_with_what_speaks_for_it_and_against_it() -> None:
    """On a value of its own, whatever the weights that ship say today."""
    from rich.console import Console

    from missieregister.extraction import extract, tools_for
    from missieregister.extraction.explain import explain as explained
    from missieregister.interfaces.cli.explaining import print_sentence
    from tests.extraction.making import document
    from tests.extraction.test_weighing import MAINTAIN, SENTENCE, knowing

    knowledge = knowing(MAINTAIN, voortbestaan=3.0, laat=-0.5)
    written = document(SENTENCE, head=None)
    screen = Console(width=200, record=True, file=io.StringIO())
    for shown in explained(written, tools_for(knowledge), extract(written, knowledge)):
        print_sentence(screen, shown)
    told = screen.export_text()
    assert "gewogen: decision-maintain" in told
    assert "kans 62%" in told
    assert "pleit ervoor: word=voortbestaan (+3.00)" in told
    assert "pleit ertegen: word=laat (-0.50)" in told
