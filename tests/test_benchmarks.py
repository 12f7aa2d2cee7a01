"""The benchmark measures what it says: every step does its work on letters that differ."""

from pathlib import Path

import pytest
from benchmarks import register, whole_path
from benchmarks.whole_path import STEPS, Stopwatch, make_letters, measure

from missieregister.app import App
from missieregister.settings import Settings

DOCUMENTS = 26


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("letters")
    make_letters(whole_path.SAMPLES, folder, DOCUMENTS)
    return folder


def test_every_file_is_a_letter_of_its_own(letters: Path) -> None:
    files = [p for p in letters.iterdir() if p.name != "manifest.tsv"]
    assert len(files) == len({p.read_bytes() for p in files}) == DOCUMENTS


def test_every_step_does_its_work(letters: Path, tmp_path: Path) -> None:
    took = {label: measure(step, letters, tmp_path / data) for label, step, data in STEPS}
    assert took["FTS5 loop (yardstick)"].note == f"{DOCUMENTS} rows"
    assert took["reading"].note == f"{DOCUMENTS} read"
    assert took["whole path again"].note == f"{DOCUMENTS} unchanged"
    assert all(m.seconds > 0 and m.peak_mb > 0 for m in took.values())
    one, two = (App(Settings(data=tmp_path / name)) for name in ("one", "two"))
    assert one.documents() == two.documents()
    assert took["storing"].note == f"{len(one.documents())} documents"
    assert took["extraction"].note.endswith("statements")


def test_preparation_is_not_measured() -> None:
    watch = Stopwatch()
    sum(range(1_000_000))
    before = watch.read()
    watch.start()
    assert watch.read() < before


def test_the_generated_register_is_as_large_as_asked_and_gives_answers() -> None:
    made = list(register.statements(2000, 50))
    assert len({s.id for s in made}) == len(made) == 2000
    assert [s.published for s in made] == sorted(s.published or "" for s in made)
    assert list(register.statements(2000, 50)) == made
    took = register.measure(2000, 50)
    assert (took.statements, took.contributions) == (2000, 50)
    assert took.held > 0
    assert min(took.fold_seconds, took.on_p95, took.life_p95, took.adding_p95) > 0
