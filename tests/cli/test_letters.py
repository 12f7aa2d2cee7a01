"""The sample letters, and the real ones where they are, in any order and in any process."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from missieregister.app import App
from missieregister.interfaces.cli import run
from missieregister.model.document import Document
from missieregister.model.statement import Statement
from missieregister.settings import Settings
from missieregister.store import DocumentRow

LETTERS = Path(__file__).resolve().parents[2] / "samples" / "letters"

State = tuple[list[DocumentRow], list[Statement], list[Document | None]]


def state_after(folder: Path, paths: list[Path], workers: int = 1) -> State:
    app = App(Settings(data=folder))
    for path in paths:
        app.add([path], workers=workers)
    return app.documents(), app.statements(), [app.document(row.id) for row in app.documents()]


def letters_of(folder: Path) -> list[Path]:
    return [p for p in sorted(folder.iterdir()) if p.suffix not in (".yaml", ".tsv")]


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> State:
    return state_after(tmp_path_factory.mktemp("expected"), [LETTERS])


@pytest.mark.parametrize("seed", range(5))
def test_sample_letters_give_one_register_in_any_order(tmp_path: Path, expected: State, seed: int) -> None:
    paths = letters_of(LETTERS)
    random.Random(seed).shuffle(paths)
    assert state_after(tmp_path, paths) == expected


def test_sample_letters_give_one_register_from_two_processes(tmp_path: Path, expected: State) -> None:
    assert state_after(tmp_path, [LETTERS], workers=2) == expected


def test_every_sample_letter_becomes_a_document_and_every_rendition_finds_its_letter(expected: State) -> None:
    documents, statements, _ = expected
    assert sum(len(d.renditions) for d in documents) == len(letters_of(LETTERS))
    assert [d.id for d in documents if d.provisional and d.kind == "letter"] == []
    assert {s.document for s in statements} <= {d.id for d in documents}


@pytest.mark.real
@pytest.mark.parametrize("seed", range(4))
def test_the_five_real_files_are_four_documents_in_any_order(tmp_path: Path, shared: Path, seed: int) -> None:
    paths = letters_of(shared / "corpus")
    assert len(paths) == 5
    expected = state_after(tmp_path / "in order", paths)
    random.Random(seed).shuffle(paths)
    assert state_after(tmp_path / "shuffled", paths) == expected
    documents = {d.id: d for d in expected[0]}
    assert set(documents) == {"kst-29521-405", "kst-29521-446", "kst-29521-AZ-n1", "defensie-mali"}
    assert len(documents["kst-29521-405"].renditions) == 2
    assert documents["defensie-mali"].date is None


@pytest.mark.real
def test_a_pdf_without_a_number_waits_for_it_under_an_id_of_its_own(tmp_path: Path, shared: Path) -> None:
    app = App(Settings(data=tmp_path))
    app.add([shared / "corpus" / "kst-29521-405.pdf.txt"])
    (alone,) = app.documents()
    assert alone.provisional
    app.add([shared / "corpus" / "kst-29521-405.officielebekendmakingen.txt"])
    assert [d.id for d in app.documents()] == ["kst-29521-405"]
    assert app.document(alone.id) == app.document("kst-29521-405")
    assert {s.document for s in app.statements(document=alone.id)} == {"kst-29521-405"}


@pytest.mark.real
def test_both_renditions_of_a_real_letter_say_the_same(tmp_path: Path, shared: Path) -> None:
    def said(name: str) -> list[tuple[object, ...]]:
        found = App(Settings(data=tmp_path)).extract([shared / "corpus" / name])
        return sorted((s.kind, s.action or "", s.missions, str(s.personnel), s.end or "") for s in found.statements)

    assert said("kst-29521-405.pdf.txt") == said("kst-29521-405.officielebekendmakingen.txt")


@pytest.mark.real
def test_takuba_is_told_in_order(tmp_path: Path, shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "--quiet", "--data", str(tmp_path), str(shared / "corpus")]) == 0
    capsys.readouterr()
    assert run(["mission", "takuba", "--data", str(tmp_path), "--format", "json"]) == 0
    steps = json.loads(capsys.readouterr().out)["steps"]
    dates = [step["date"][:7] for step in steps if step["date"]]
    assert dates == sorted(dates)
    actions = {step["action"] for step in steps}
    assert {"extend", "lapse", "decline"} <= actions
    assert all(step["quote"] and step["document"] for step in steps)


def test_two_people_may_add_at_the_same_time(tmp_path: Path, expected: State) -> None:
    command = [sys.executable, "-c", "from missieregister.interfaces.cli import main; main()"]
    both = [
        subprocess.Popen([*command, "add", "--quiet", "--data", str(tmp_path), str(LETTERS)], stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    assert [process.communicate(timeout=120)[1] for process in both] == [b"", b""]
    assert [process.returncode for process in both] == [0, 0]
    app = App(Settings(data=tmp_path))
    assert (app.documents(), app.statements()) == expected[:2]
