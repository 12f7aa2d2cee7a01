"""The app from files to answers, with letters of a plain kind (``fakes``)."""

import datetime
import itertools
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from missieregister.app import App, Tools
from missieregister.documents import Reading, Sidecar
from missieregister.model.document import Document
from missieregister.model.ids import with_suffix
from missieregister.model.statement import Statement
from missieregister.register import Found
from missieregister.register.values import MissionLife
from missieregister.settings import Settings
from missieregister.store import StoreError
from missieregister.store.archive import digest
from tests import fakes
from tests.fakes import letter


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    folder = tmp_path / "brieven"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(letter("a", "alcyon", more="een langere weergave"))
    (folder / "b.txt").write_bytes(letter("a", "alcyon", number="kst-39990-7"))
    (folder / "c.txt").write_bytes(letter("c", "unmiver", title="Nieuws", date=""))
    (folder / "d.txt").write_bytes(b"geen brief")
    return folder


def app(tmp_path: Path, tools: Tools = fakes.TOOLS) -> App:
    return App(Settings(data=tmp_path / "data"), tools)


def test_files_are_read_stored_and_reported(tmp_path: Path, letters: Path) -> None:
    seen: list[tuple[int, int]] = []
    report = app(tmp_path).add([letters], progress=lambda done, total, _last: seen.append((done, total)))
    told = [(Path(f.source).name, f.outcome, f.document, f.statements) for f in report.files]
    assert told == [
        ("a.pdf", "new", "kst-39990-7", 1),  # its number came with the next file
        ("b.txt", "rendition", "kst-39990-7", 1),
        ("c.txt", "new", "nieuws", 1),
        ("d.txt", "failed", "", 0),
    ]
    assert [p.reason for p in report.all_problems] == ["Dit is geen brief."]
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert {d.id for d in app(tmp_path).documents()} == {"kst-39990-7", "nieuws"}


def test_adding_again_changes_nothing_and_reads_nothing(tmp_path: Path, letters: Path) -> None:
    app(tmp_path).add([letters])
    before = app(tmp_path).store.moment()

    def refuse(data: bytes, source: str, sidecar: Sidecar | None = None) -> Reading:
        assert source.endswith("d.txt"), "only what could not be read is read again"
        return fakes.read(data, source, sidecar)

    report = app(tmp_path, msgspec.structs.replace(fakes.TOOLS, read=refuse)).add([letters])
    assert [f.outcome for f in report.files] == ["unchanged", "unchanged", "unchanged", "failed"]
    assert [f.document for f in report.files] == ["kst-39990-7", "kst-39990-7", "nieuws", ""]
    assert app(tmp_path).store.moment() == before


def test_a_date_can_be_given_afterwards(tmp_path: Path, letters: Path) -> None:
    here = app(tmp_path)
    here.add([letters])
    report = here.add([letters / "c.txt"], date="2031-12-08")
    assert [f.outcome for f in report.files] == ["changed"]
    document = here.document("nieuws")
    assert document is not None
    assert document.date == "2031-12-08"
    assert [s.published for s in here.statements(document="nieuws")] == ["2031-12-08"]
    assert [f.outcome for f in here.add([letters / "c.txt"]).files] == ["unchanged"]
    copy = tmp_path / "zz.txt"
    copy.write_bytes((letters / "c.txt").read_bytes())
    refused = here.add([copy], date="2031-12-20")
    assert [(f.outcome, f.document) for f in refused.files] == [("failed", "nieuws")]
    assert refused.all_problems[0].reason == "Precies deze tekst staat er al, als nieuws, met een andere datum."
    assert [d.date for d in here.documents() if d.id == "nieuws"] == ["2031-12-08"]


def test_what_a_manifest_says_wrongly_is_told_with_its_line(tmp_path: Path, letters: Path) -> None:
    (letters / "manifest.tsv").write_text("file\tid\tdate\nb.txt\tkst-39990-1\t2031-01-02\nc.txt\t-\tmorgen\n")
    problems = app(tmp_path).add([letters]).all_problems
    assert [(p.place, "morgen" in p.reason) for p in problems if p.source.endswith("manifest.tsv")] == [
        ("regel 3", True)
    ]


def test_a_sidecar_goes_before_a_manifest_and_both_before_a_date_for_all(tmp_path: Path, letters: Path) -> None:
    (letters / "manifest.yaml").write_text("c.txt: {date: 2031-01-01, title: Uit het manifest}\n")
    here = app(tmp_path)
    here.add([letters])
    (document,) = [d for d in here.documents() if d.id == "uit-het-manifest"]
    assert document.date == "2031-01-01"
    (letters / "c.txt.meta.yaml").write_text("date: 2031-02-02\n")
    here.add([letters])
    assert [d.date for d in here.documents() if d.id == "uit-het-manifest"] == ["2031-02-02"]
    here.add([letters / "c.txt"], date="2031-03-03")
    assert [(d.date, d.title) for d in here.documents() if d.id == "uit-het-manifest"] == [
        ("2031-02-02", "Uit het manifest")
    ]


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("manifest.tsv", "file\tdate\nc.txt\t8 december\n", "regel 2"),
        ("manifest.yaml", "c.txt:\n  date: 2032-13-45\n", "c.txt"),
        ("c.txt.meta.yaml", "date: 2032-13-45\n", ""),
    ],
)
def test_a_wrong_date_beside_a_file_is_named(tmp_path: Path, letters: Path, name: str, text: str, place: str) -> None:
    (letters / name).write_text(text)
    (problem,) = [p for p in app(tmp_path).add([letters]).all_problems if p.source.endswith(name)]
    assert text.rsplit("date", 1)[1].strip(": \n").split("\t")[-1] in problem.reason
    assert (problem.place, "2022-02-03" in problem.remedy) == (place, True)


def test_a_faulty_sidecar_is_said_and_the_file_is_read(tmp_path: Path, letters: Path) -> None:
    (letters / "c.txt.meta.yaml").write_text("datum: gisteren\n")
    report = app(tmp_path).add([letters / "c.txt"])
    assert [f.outcome for f in report.files] == ["new"]
    assert any("c.txt.meta.yaml" in p.source for p in report.all_problems)


def test_two_processes_make_the_same_store_as_one(tmp_path: Path, letters: Path) -> None:
    for number in range(20):
        (letters / f"x{number}.txt").write_bytes(letter(f"x{number}", "alcyon", number=f"kst-39991-{number + 1}"))
    one, two = (
        App(Settings(data=tmp_path / "1"), fakes.TOOLS),
        App(Settings(data=tmp_path / "2"), fakes.TOOLS),
    )
    assert one.add([letters]) == two.add([letters], workers=2)
    assert one.documents() == two.documents()
    assert one.statements() == two.statements()


@pytest.mark.parametrize("stop", range(1, 4))
def test_an_interrupted_run_can_be_taken_up_again(tmp_path: Path, letters: Path, stop: int) -> None:
    calls: Iterator[int] = itertools.count(1)

    def interrupted(document: Document) -> tuple[Statement, ...]:
        if next(calls) == stop:
            raise KeyboardInterrupt
        return fakes.extract(document)

    with pytest.raises(KeyboardInterrupt):
        app(tmp_path, msgspec.structs.replace(fakes.TOOLS, extract=interrupted)).add([letters])
    app(tmp_path).add([letters])
    whole = App(Settings(data=tmp_path / "whole"), fakes.TOOLS)
    whole.add([letters])
    assert app(tmp_path).documents() == whole.documents()
    assert app(tmp_path).statements() == whole.statements()


def test_new_rules_read_everything_anew_when_asked(tmp_path: Path, letters: Path) -> None:
    app(tmp_path).add([letters])

    def other(document: Document) -> tuple[Statement, ...]:
        return tuple(msgspec.structs.replace(s, action="end").identified() for s in fakes.extract(document))

    later = app(tmp_path, msgspec.structs.replace(fakes.TOOLS, extract=other, ruleset="fake-2"))
    assert later.stale() == 2
    assert {s.action for s in later.statements()} == {"extend"}
    report = later.reextract()
    assert {f.outcome for f in report.files} == {"unchanged"}, "the bytes say what they said"
    assert later.stale() == 0
    assert {s.action for s in later.statements()} == {"end"}


def test_what_is_read_better_now_becomes_a_new_version(tmp_path: Path, letters: Path) -> None:
    app(tmp_path).add([letters])

    def better(data: bytes, source: str, sidecar: Sidecar | None = None) -> Reading:
        reading = fakes.read(data, source, sidecar)
        if reading.document is None:
            return reading
        return msgspec.structs.replace(
            reading, document=msgspec.structs.replace(reading.document, addressee="De Voorzitter")
        )

    later = app(tmp_path, msgspec.structs.replace(fakes.TOOLS, read=better))
    assert {f.outcome for f in later.reextract().files} == {"changed"}
    held = [later.document(d.id) for d in later.documents()]
    assert {d.addressee for d in held if d} == {"De Voorzitter"}
    assert {f.outcome for f in later.reextract().files} == {"unchanged"}


def test_damage_in_the_archive_is_said(tmp_path: Path, letters: Path) -> None:
    here = app(tmp_path)
    here.add([letters])
    here.store.archive.path(digest((letters / "c.txt").read_bytes())).write_bytes(b"?")
    report = here.reextract()
    (problem,) = report.all_problems
    assert "beschadigd" in problem.reason
    assert {d.id for d in here.documents()} == {"kst-39990-7", "nieuws"}


def test_extract_joins_renditions_and_stores_nothing(tmp_path: Path, letters: Path) -> None:
    found = app(tmp_path).extract([letters])
    assert [d.id for d in found.documents] == ["kst-39990-7", "nieuws"]
    assert [s.document for s in found.statements] == ["kst-39990-7", "nieuws"]
    assert [p.reason for p in found.problems] == ["Dit is geen brief."]
    assert not (tmp_path / "data").exists()


def test_extract_tells_letters_of_one_name_apart(tmp_path: Path) -> None:
    one, two = letter("a", "alcyon"), letter("b", "unmiver")
    (tmp_path / "1.txt").write_bytes(one)
    (tmp_path / "2.txt").write_bytes(two)
    found = app(tmp_path).extract([tmp_path])
    last = max(digest(one), digest(two))
    assert {d.id for d in found.documents} == {"een-brief", with_suffix("een-brief", [last])}
    assert {s.document for s in found.statements} == {d.id for d in found.documents}


def test_the_register_is_folded_anew_only_when_the_store_has_changed(tmp_path: Path, letters: Path) -> None:
    here = app(tmp_path)
    here.add([letters / "b.txt"])
    first = here.register()
    assert here.register() is first
    here.add([letters / "b.txt"])
    assert here.register() is first
    here.add([letters / "c.txt"])
    assert here.register() is not first
    assert dict(here.register().missions()).keys() == {"alcyon", "unmiver"}
    assert here.register().on(datetime.date(2031, 3, 1)) is not None


def test_a_mission_is_found_by_what_people_call_it(tmp_path: Path, letters: Path) -> None:
    here = app(tmp_path)
    here.add([letters])
    life = here.mission("Alcyon")
    assert isinstance(life, MissionLife)
    assert {s.document for s in life.steps} == {"kst-39990-7"}
    assert isinstance(here.mission("zzzzqqqq"), Found)


def test_questions_to_a_register_that_is_not_there_are_refused(tmp_path: Path) -> None:
    for question in ("documents", "statements", "register"):
        with pytest.raises(StoreError, match="nog geen register"):
            getattr(app(tmp_path), question)()
    assert not (tmp_path / "data").exists()
