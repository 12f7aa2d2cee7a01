"""``evaluate``: reading measured against noted facts, for people and for programs."""

import json
from pathlib import Path
from typing import Any

import pytest

from missieregister.interfaces.cli import run

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
HEAD = "doc\tmissions\tslot\tvalue\tneed\tquote\n"
LETTER = (
    "Het kabinet verlengt de bijdrage aan de VN-missie UNMIVER met maximaal tien militairen tot en met 31 mei 2031."
)


class Answer:
    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def row(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.out)
        return found


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Any:
    def calling(*args: str | Path) -> Answer:
        capsys.readouterr()
        code = run([*map(str, args)])
        return Answer(code, *capsys.readouterr())

    return calling


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with one letter of ours."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "brief.txt").write_text(LETTER)
    (folder / "brief.txt.meta.yaml").write_text("id: brief\nkind: letter\ndate: 2030-06-17\n")
    return folder


def noted(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "feiten.tsv"
    path.write_text(HEAD + "".join(f"{row}\n" for row in rows))
    return path


EXTEND = "brief\tunmiver\tdecision\textend\trequired\tHet kabinet verlengt"
CEILING = "brief\tunmiver\tceiling\t12\trequired\tmaximaal tien militairen"


def test_programs_get_each_figure_by_its_name(call: Any, tmp_path: Path, texts: Path) -> None:
    answer = call("evaluate", noted(tmp_path, EXTEND, CEILING), "--documents", texts, "--misses", "--format", "json")
    assert (answer.code, answer.err) == (0, "")
    row = answer.row
    assert (row["found"], row["required"], row["recall"]) == (1, 2, 0.5)
    assert (row["right"], row["said"]) == (1, 3)
    assert row["slots"]["decision"]["f1"] == 1.0
    assert row["slots"]["deployed"]["precision"] is None
    assert row["kinds"]["decision"]["found"] == 1
    assert [(m["slot"], m["values"], m["missions"]) for m in row["missed"]] == [("ceiling", ["12"], ["unmiver"])]
    assert {(w["slot"], w["value"]) for w in row["wrong"]} == {("ceiling", "10"), ("mandate_end", "2031-05-31")}
    assert all(w["rule"] and w["quote"] == LETTER for w in row["wrong"])
    bins = row["calibration"]["bins"]
    assert sum(b["count"] for b in bins) == 3
    assert 0 <= row["calibration"]["error"] <= 1


def test_people_get_tables_in_dutch(call: Any, tmp_path: Path, texts: Path) -> None:
    plain = call("evaluate", noted(tmp_path, EXTEND, CEILING), "--documents", texts).out
    for words in ("Precisie", "Volledigheid", "besluit", "ceiling", "1 van 2", "Zekerheid"):
        assert words in plain
    assert "Gemist in" not in plain
    full = call("evaluate", noted(tmp_path, EXTEND, CEILING), "--documents", texts, "--misses").out
    assert "Gemist in" in full
    assert "ceiling 12" in full
    assert "Onjuist in" in full


def test_without_documents_the_register_is_measured(call: Any, tmp_path: Path, texts: Path) -> None:
    data = tmp_path / "data"
    facts = noted(tmp_path, EXTEND)
    assert call("add", "--data", data, "--quiet", texts).code == 0
    stored = call("evaluate", "--data", data, facts, "--format", "json").row
    assert stored == call("evaluate", facts, "--documents", texts, "--format", "json").row


def test_statements_gained_and_lost_are_listed(call: Any, tmp_path: Path, texts: Path) -> None:
    facts, before = noted(tmp_path, EXTEND), tmp_path / "eerder.jsonl"
    before.write_text(call("extract", texts, "--format", "jsonl").out)
    arguments = ("evaluate", facts, "--documents", texts, "--compare", before)
    same = call(*arguments, "--format", "json").row
    assert (same["gained"], same["lost"]) == ([], [])
    assert same["kept"] >= 1
    changed = before.read_text().replace("2031-05-31", "2031-06-30")
    before.write_text(changed)
    other = call(*arguments, "--format", "json").row
    assert "2031-05-31" in {s["end"] for s in other["gained"]}
    assert "2031-06-30" in {s["end"] for s in other["lost"]}
    table = call(*arguments).out
    count = len(other["gained"])
    assert f"+{count} -{count} uitspraken" in table
    assert "2031-06-30" in table


def test_names_come_from_a_list_where_one_is_given(call: Any, tmp_path: Path, texts: Path) -> None:
    facts = noted(tmp_path, EXTEND.replace("unmiver", "De Blauwe Lijn"))
    assert call("evaluate", facts, "--documents", texts, "--format", "json").row["found"] == 0
    names = tmp_path / "missies.tsv"
    names.write_text("id\tname\taliases\nunmiver\tUNMIVER\tDe Blauwe Lijn\n")
    answer = call("evaluate", facts, "--documents", texts, "--missions", names, "--format", "json")
    assert answer.row["found"] == 1


def test_facts_about_documents_that_are_not_there_are_missed_and_named(call: Any, tmp_path: Path, texts: Path) -> None:
    facts = noted(tmp_path, EXTEND, EXTEND.replace("brief", "kst-1-2"))
    answer = call("evaluate", facts, "--documents", texts, "--format", "json")
    assert answer.code == 1
    assert "kst-1-2" in answer.err
    assert len(answer.err.splitlines()) == 1
    assert answer.row["recall"] == 0.5


@pytest.mark.parametrize(
    ("rows", "place"),
    [(["brief\tunmiver\tplafond\t12\trequired\tx"], "regel 2"), ([EXTEND, "brief\tunmiver"], "regel 3")],
)
def test_a_faulty_line_is_named_in_dutch(call: Any, tmp_path: Path, texts: Path, rows: list[str], place: str) -> None:
    answer = call("evaluate", noted(tmp_path, *rows), "--documents", texts)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("Fout: ")
    assert place in answer.err


def test_a_file_that_is_not_there_or_no_text_is_named(call: Any, tmp_path: Path, texts: Path) -> None:
    gone = call("evaluate", tmp_path / "weg.tsv", "--documents", texts)
    assert (gone.code, gone.out) == (1, "")
    assert "weg.tsv" in gone.err
    assert len(gone.err.splitlines()) == 1
    odd = tmp_path / "vreemd.tsv"
    odd.write_bytes(b"\xff\xfe\xfa")
    assert "UTF-8" in call("evaluate", odd, "--documents", texts).err


def test_a_baseline_that_is_none_is_named(call: Any, tmp_path: Path, texts: Path) -> None:
    before = tmp_path / "eerder.jsonl"
    before.write_text("onzin\n" * 120)
    answer = call("evaluate", noted(tmp_path, EXTEND), "--documents", texts, "--compare", before)
    assert (answer.code, answer.out) == (1, "")
    assert "regel 1 en nog 119" in answer.err
    assert len(answer.err.splitlines()) == 1


def test_the_sample_letters_can_be_scored_as_their_readme_says(call: Any) -> None:
    answer = call(
        "evaluate", SAMPLES / "facts.tsv", "--missions", SAMPLES / "missions.tsv",
        "--documents", SAMPLES / "letters", "--format", "json",
    )  # fmt: skip
    assert answer.code == 0
    assert answer.row["required"] == 89
    assert answer.row["precision"] > 0.95
