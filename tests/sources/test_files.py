"""Files and folders: what is a letter, what lies beside it, and what is in the way."""

import json
import os
import stat
from pathlib import Path

import pytest

from missieregister.model.problems import Problem
from missieregister.sources import files
from missieregister.sources.files import FoundFile, load, walk


def make(folder: Path, *names: str, text: str = "x") -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def found(*paths: Path) -> list[str]:
    items = list(walk(paths))
    assert not [i for i in items if isinstance(i, Problem)]
    return [i.source.removeprefix(f"{paths[0].as_posix()}/") for i in items if isinstance(i, FoundFile)]


def problems(*paths: Path) -> list[Problem]:
    return [i for i in walk(paths) if isinstance(i, Problem)]


def described(path: Path) -> list[object]:
    (file,) = [i for i in walk([path]) if isinstance(i, FoundFile)]
    return [json.loads(d.text) if d.text.startswith("{") else d.text for d in file.descriptions]


def test_a_folder_gives_its_letters_in_order_and_nothing_else(tmp_path: Path) -> None:
    make(tmp_path, "b.html", "a.txt", "c/d.md", "c/a.xml", "README.md", "c/readme.txt", "make.py", "facts.tsv")
    make(tmp_path, ".verborgen.txt", ".map/x.txt", "__pycache__/x.pyc", "a.txt.meta.yaml", text="")
    assert found(tmp_path) == ["a.txt", "b.html", "c/a.xml", "c/d.md"]


def test_what_is_named_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    make(tmp_path, "README.md", "make.py", ".verborgen")
    assert [Path(f).name for f in found(*(tmp_path / n for n in ("README.md", "make.py", ".verborgen")))] == [
        "README.md",
        "make.py",
        ".verborgen",
    ]


def test_a_file_that_is_reached_twice_is_read_once(tmp_path: Path) -> None:
    make(tmp_path, "a/x.txt")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "boven").symlink_to(tmp_path)
    assert found(tmp_path, tmp_path / "a" / "x.txt") == ["a/x.txt"]


def test_a_sidecar_goes_along_with_its_file(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    make(tmp_path, "a.txt.meta.yaml", text="date: 2031-01-02\n")
    assert described(tmp_path / "a.txt") == ["date: 2031-01-02\n"]
    assert described(tmp_path / "b.txt") == []
    assert [len(f.descriptions) for f in walk([tmp_path]) if isinstance(f, FoundFile)] == [1, 0]


def test_a_manifest_speaks_for_its_folder_and_a_sidecar_goes_before_it(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt", "onder/a.txt")
    make(tmp_path, "manifest.yaml", text="a.txt:\n  date: 2031-01-02\n  title: '-'\nb.txt:\n  kind: news\n")
    make(tmp_path, "a.txt.meta.yaml", text="title: Van het bijschrift")
    assert described(tmp_path / "a.txt") == [{"date": "2031-01-02"}, "title: Van het bijschrift"]
    assert described(tmp_path / "b.txt") == [{"kind": "news"}]
    assert described(tmp_path / "onder" / "a.txt") == []


def test_a_tsv_manifest_names_files_and_what_they_are(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    make(tmp_path, "manifest.tsv", text="File\tDatum\na.txt\t2031-01-02\n")
    assert described(tmp_path / "a.txt") == [{"datum": "2031-01-02"}]
    make(tmp_path, "manifest.tsv", text='file;title;date\na.txt;"Eén; twee";2031-01-02\n')
    assert described(tmp_path / "a.txt") == [{"title": "Eén; twee", "date": "2031-01-02"}]
    rows = "bestand\tid\tdate\tdocument\na.txt\t-\t2031-01-02\tkst-39990-1\nb.txt\tkst-39990-2\t\tx\n"
    make(tmp_path, "manifest.tsv", text=rows)
    assert described(tmp_path / "a.txt") == [{"date": "2031-01-02"}]
    assert described(tmp_path / "b.txt") == [{"id": "kst-39990-2"}]


def test_a_table_for_people_tells_us_nothing(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    make(tmp_path, "manifest.tsv", text="file\tdocument\tdate\na.txt\tkst-39990-1\t2031-01-02\n")
    (problem,) = problems(tmp_path)
    assert ("kolom id" in problem.reason, "document" in problem.reason) == (True, True)
    assert [f.descriptions for f in walk([tmp_path]) if isinstance(f, FoundFile)] == [()]


def test_what_describes_letters_may_be_named_among_them(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    make(tmp_path, "a.txt.meta.yaml", text="date: 2031-01-02\n")
    make(tmp_path, "manifest.yaml", text="b.txt:\n  kind: news\n")
    items = list(walk(sorted(tmp_path.iterdir())))
    assert [(Path(i.source).name, len(i.descriptions)) for i in items if isinstance(i, FoundFile)] == [
        ("a.txt", 1),
        ("b.txt", 1),
    ]
    assert len(items) == 2


def test_what_describes_letters_and_is_named_without_them_is_said(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "onder/b.txt")
    make(tmp_path, "a.txt.meta.yaml", "manifest.tsv", text="")
    (sidecar,) = problems(tmp_path / "a.txt.meta.yaml", tmp_path / "onder")
    assert "a.txt." in sidecar.remedy
    (manifest,) = problems(tmp_path / "manifest.tsv", tmp_path / "onder")
    assert (manifest.severity, "manifest" in manifest.reason) == ("error", True)


def test_a_manifest_says_where_in_it_something_stands(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    make(tmp_path, "manifest.tsv", text="file\tid\tdate\na.txt\tkst-39990-1\t\nb.txt\t\tmorgen\n")
    make(tmp_path, "manifest.yaml", text="a.txt: {kind: news}\n")
    files = [i for i in walk([tmp_path]) if isinstance(i, FoundFile)]
    assert [[d.place for d in file.descriptions] for file in files] == [["regel 2", "a.txt"], ["regel 3"]]


def test_text_of_any_script_survives_a_manifest(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    make(tmp_path, "manifest.yaml", text="a.txt:\n  title: Yeşil 🚁 één\n")
    (file,) = [i for i in walk([tmp_path]) if isinstance(i, FoundFile)]
    assert "Yeşil 🚁 één" in file.descriptions[0].text


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("manifest.yaml", "a.txt: [", "geen geldige YAML"),
        ("manifest.yaml", "- a.txt", "niet de goede vorm"),
        ("manifest.yaml", "a.txt: 2031-01-02", "niet de goede vorm"),
        ("manifest.yaml", "weg.txt:\n  date: 2031-01-02\n", "is er niet"),
        ("manifest.yaml", "[" * 5000, "niet gebruikt"),
        ("manifest.tsv", "file,date\n" + '"' + "x" * 200_000, "geen tabel"),
        ("manifest.tsv", "naam\tdate\na.txt\t2031-01-02\n", "geen kolom file (wel naam)"),
        ("a.txt.meta.yaml", "x" * (1024 * 1024 + 1), "te groot"),
    ],
)
def test_a_faulty_description_is_said_and_the_file_is_read(tmp_path: Path, name: str, text: str, reason: str) -> None:
    make(tmp_path, "a.txt")
    make(tmp_path, name, text=text)
    items = list(walk([tmp_path]))
    assert [Path(i.source).name for i in items if isinstance(i, FoundFile)] == ["a.txt"]
    (problem,) = [i for i in items if isinstance(i, Problem)]
    assert reason in problem.reason
    assert problem.remedy
    assert (problem.severity, Path(problem.source).name) == ("warning", name)


def test_a_description_in_another_encoding_is_said(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "a.txt.meta.yaml").write_bytes("title: één".encode("latin-1"))
    (problem,) = problems(tmp_path)
    assert "UTF-8" in problem.reason


def test_a_missing_path_is_said_and_the_rest_is_read(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "los").symlink_to(tmp_path / "nergens")
    items = list(walk([tmp_path / "weg", tmp_path]))
    assert [type(i) for i in items] == [Problem, FoundFile, Problem]
    assert all("bestaat niet" in i.reason for i in items if isinstance(i, Problem))


def test_a_folder_without_rights_is_said_and_the_rest_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may read everything, so the refusal is the system call's, played by us.
    make(tmp_path, "dicht/x.txt", "open.txt")
    real = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "dicht":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr("os.scandir", refuse)
    items = list(walk([tmp_path]))
    (problem,) = [i for i in items if isinstance(i, Problem)]
    assert problem.source.endswith("/dicht")
    assert problem.reason == "U mag dit niet lezen."
    assert [Path(i.source).name for i in items if isinstance(i, FoundFile)] == ["open.txt"]


def test_a_file_without_rights_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.txt")

    def refuse(*_args: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", refuse)
    problem = load(tmp_path / "a.txt", "a.txt")
    assert isinstance(problem, Problem)
    assert problem.reason == "U mag dit niet lezen."


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    problem = load(path, "groot.txt")
    assert isinstance(problem, Problem)
    assert "200 MB" in problem.reason
    assert "tot 50 MB" in problem.reason


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_FILE_BYTES", 3)
    make(tmp_path, "a.txt", text="abcd")
    real = os.fstat

    def small(handle: int) -> os.stat_result:
        values = list(real(handle))
        values[stat.ST_SIZE] = 2
        return os.stat_result(values)

    monkeypatch.setattr("os.fstat", small)
    assert isinstance(load(tmp_path / "a.txt", "a.txt"), Problem)


def test_a_pipe_does_not_hold_us_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    problem = load(tmp_path / "pijp", "pijp")
    assert isinstance(problem, Problem)
    assert "geen gewoon bestand" in problem.reason


def test_a_file_that_vanished_is_said(tmp_path: Path) -> None:
    problem = load(tmp_path / "weg.txt", "weg.txt")
    assert isinstance(problem, Problem)
    assert "bestaat niet" in problem.reason


def test_a_name_that_is_no_unicode_can_be_shown_and_stored(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/brief-\xff.txt"
    Path(os.fsdecode(raw)).write_text("x")
    (file,) = [i for i in walk([tmp_path]) if isinstance(i, FoundFile)]
    assert file.source.encode("utf-8").endswith("brief-�.txt".encode())
    assert load(file.path, file.source) == b"x"
