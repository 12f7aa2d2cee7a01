"""The measurements of extraction measure what they say: the texts are what the table calls them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks import extraction, startup
from benchmarks.extraction import Sizes, mixed_archive, one_document, one_sentence, repeated, size
from benchmarks.prose import Prose

from missieregister.extraction import extract, tools_for
from missieregister.extraction.opened import open_document
from missieregister.model.document import Document


@pytest.fixture(scope="module")
def originals() -> list[Document]:
    return extraction.letters(startup.SAMPLES)


def test_prose_names_no_mission_and_is_the_same_every_time() -> None:
    documents = list(Prose(3).documents(200_000))
    assert all(open_document(document, tools_for()) is None for document in documents)
    assert size(documents) >= 200_000
    assert documents == list(Prose(3).documents(200_000))


def test_prose_is_varied_and_holds_words_of_the_lexicon() -> None:
    text = "\n".join(document.text for document in Prose(4).documents(200_000))
    sentences = text.replace("\n", " ").split(". ")
    assert len(set(sentences)) > 0.95 * len(sentences)
    assert len(tools_for().scanner.find(text.lower())) > len(sentences)


def test_copies_are_letters_of_their_own_that_say_as_much(originals: list[Document]) -> None:
    copies = repeated(originals, 100_000)
    assert size(copies) >= 100_000
    assert len({document.id for document in copies}) == len(copies)
    assert len(extract(copies[0])) == len(extract(originals[0])) > 0


def test_ten_times_the_text_is_one_document_that_says_ten_times_as_much(originals: list[Document]) -> None:
    short, long = one_document(originals, 30_000), one_document(originals, 300_000)
    assert 9 < size([long]) / size([short]) < 11
    assert len(extract(long)) > 5 * len(extract(short)) > 0


def test_the_one_sentence_has_no_end_and_names_missions() -> None:
    document = one_sentence(20_000)
    assert len(document.text) >= 20_000
    assert len(document.blocks) == 1
    assert extract(document)


def test_one_document_in_twenty_of_the_archive_is_about_missions(originals: list[Document]) -> None:
    archive = mixed_archive(originals, 500_000)
    about = [number for number, document in enumerate(archive) if open_document(document, tools_for())]
    assert len(archive) > 40
    assert about
    assert set(about) <= set(range(0, len(archive), 20))


def test_every_row_holds_figures_and_says_where_spacy_is_absent(
    originals: list[Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extraction, "yardstick", lambda: None)
    sizes = Sizes(dense=9_000, prose=9_000, mixed=9_000, short=2_000, sentence=1_000)
    rows = list(extraction.measure(originals[:2], sizes))
    assert len(rows) == 5
    assert [row.holds is None for row in rows] == [False] * 4 + [True]
    assert "make bench" in rows[-1].beside
    assert all(float(row.ours.split()[0]) > 0 for row in rows)


def test_start_up_runs_the_command_that_users_run() -> None:
    found = startup.measure(turns=1)
    assert found.ours > found.bare > 0


def test_start_up_fails_where_the_command_does(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        startup.measure(tmp_path / "absent.txt", turns=1)


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system does not let us choose")
def test_one_core_is_one_core() -> None:
    command = (
        "import os\nfrom benchmarks.extraction import on_one_core\non_one_core()\nprint(len(os.sched_getaffinity(0)))"
    )
    root = Path(__file__).resolve().parents[1]
    done = subprocess.run([sys.executable, "-c", command], cwd=root, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "1"
