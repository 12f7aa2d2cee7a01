"""The commands as people and programs use them, on the sample letters and on bad input."""

import csv
import io
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from missieregister import __version__
from missieregister.interfaces.cli import COMMANDS, run
from tests.cli.terminal import LETTERS, Answer, Terminal

PROGRAM = (sys.executable, "-c", "from missieregister.interfaces.cli import main; main()")


def test_add_ends_with_a_table_and_changes_nothing_the_second_time(fresh: Terminal) -> None:
    first = fresh("add", LETTERS)
    assert first.code == 0
    assert "Gelezen als" in first.out
    assert "kst-39990-7.xml" in first.out
    assert "nieuw" in first.err
    before = fresh("documents", "--format", "json").out, fresh("statements", "--format", "json").out
    second = fresh("add", LETTERS)
    assert (second.code, second.err) == (0, "15 was er al\n")
    assert (fresh("documents", "--format", "json").out, fresh("statements", "--format", "json").out) == before


def test_quiet_says_nothing_when_nothing_is_wrong(fresh: Terminal) -> None:
    assert fresh("add", "--quiet", LETTERS) == Answer(0, "", "")


def test_what_add_did_can_be_read_by_programs(fresh: Terminal) -> None:
    rows = fresh("add", LETTERS / "kst-39990-3.txt", "--format", "jsonl").rows()
    assert [(r["outcome"], r["document"], r["format"]) for r in rows] == [("new", "kst-39990-3", "text")]
    assert rows[0]["statements"] == len(fresh("statements", "--format", "jsonl").rows())


def test_data_goes_before_the_command_or_in_the_environment_too(
    held: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["--data", str(held), "documents", "--format", "jsonl"]) == 0
    before = capsys.readouterr().out
    monkeypatch.setenv("MISSIEREGISTER_DATA", str(held))
    assert run(["documents", "--format", "jsonl"]) == 0
    assert capsys.readouterr().out == before != ""


def test_documents_have_the_names_that_programs_rely_on(ask: Terminal) -> None:
    rows = ask("documents", "--format", "jsonl").rows()
    wanted = {
        "id", "kind", "title", "dossiers", "number", "chamber", "date", "renditions", "signatories", "cites",
        "statements",
    }  # fmt: skip
    assert all(wanted <= row.keys() for row in rows)
    (row,) = [row for row in rows if row["id"] == "kst-39990-7"]
    assert {r["media_type"] for r in row["renditions"]} == {"application/xml", "text/html", "application/pdf"}
    assert all({"media_type", "source", "sha256"} <= r.keys() for r in row["renditions"])
    assert all({"office", "name"} <= s.keys() for s in row["signatories"])
    assert row["statements"] > 0


def test_all_formats_hold_the_same_rows(ask: Terminal) -> None:
    for command in (("documents",), ("statements",), ("register", "--on", "2030-06-01")):
        lines = ask(*command, "--format", "jsonl").rows()
        assert lines
        assert json.loads(ask(*command, "--format", "json").out) == lines
        table = list(csv.DictReader(io.StringIO(ask(*command, "--format", "csv").out)))
        assert len(table) == len(lines)
        assert list(table[0])[: len(lines[0])] == list(lines[0])  # and more for spreadsheets


def test_the_register_on_a_date(ask: Terminal) -> None:
    rows = ask("register", "--on", "2030-06-01", "--format", "jsonl").rows()
    (row,) = [r for r in rows if r["missions"] == ["alcyon"]]
    assert {"state", "ceiling", "floor", "start", "end", "certain", "sources"} <= row.keys()
    assert {"document", "quote", "start_char", "end_char"} <= row["sources"][0].keys()
    table = ask("register", "--on", "2030-06-01")
    assert "kst-39990-7" in table.out
    assert "samen maximaal" in table.out
    assert "loopt er geen bijdrage" in ask("register", "--on", "1980-01-01").out


def test_what_was_not_known_yet_is_not_told(ask: Terminal) -> None:
    late = ask("register", "--on", "2030-06-01", "--known", "2029-01-01", "--format", "jsonl").rows()
    assert late == []


def test_a_mission_is_told_in_order_with_sources_and_quotes(ask: Terminal) -> None:
    life = json.loads(ask("mission", "alcyon", "--format", "json").out)
    assert {
        "id",
        "name",
        "steps",
        "mandates",
        "deployments",
        "money",
        "commitments",
        "international",
    } <= life.keys()
    assert all({"date", "kind", "action", "document", "quote"} <= step.keys() for step in life["steps"])
    told = ask("mission", "ALCYON", "--sources")
    assert told.code == 0
    places = [told.out.index(day) for day in ("14 mei 2029", "12 oktober 2029", "20 november 2030")]
    assert places == sorted(places)
    assert "kst-39990-7, tekens " in told.out
    assert len(ask("mission", "alcyon").out) < len(told.out)
    steps = list(csv.DictReader(io.StringIO(ask("mission", "alcyon", "--format", "csv").out)))
    assert len(steps) == len(life["steps"])


def test_a_name_that_is_nearly_right_is_suggested(ask: Terminal) -> None:
    answer = ask("mission", "zzqqxx")
    assert answer.code == 1
    assert answer.out == ""
    assert "geen missie bekend als 'zzqqxx'" in answer.err


def test_quotes_stand_in_the_text_where_statements_say(fresh: Terminal) -> None:
    from missieregister.app import App
    from missieregister.settings import Settings

    found = App(Settings(data=fresh.data)).extract([LETTERS])
    texts = {d.id: d.text for d in found.documents}
    rows = fresh("extract", LETTERS, "--format", "jsonl").rows()
    assert rows
    assert all(texts[r["document"]][r["start_char"] : r["end_char"]] == r["quote"] for r in rows)
    assert not fresh.data.exists()


def test_extract_and_the_store_say_the_same(ask: Terminal) -> None:
    def key(rows: list[dict[str, Any]]) -> list[str]:
        return sorted(row["id"] for row in rows)

    assert key(ask("extract", LETTERS, "--format", "jsonl").rows()) == key(
        ask("statements", "--format", "jsonl").rows()
    )


def test_statements_can_be_chosen(ask: Terminal) -> None:
    rows = ask("statements", "--document", "kst-39990-7", "--kind", "decision", "--format", "jsonl").rows()
    assert rows
    assert {(r["document"], r["kind"]) for r in rows} == {("kst-39990-7", "decision")}
    assert all("alcyon" in r["missions"] for r in ask("statements", "--mission", "alcyon", "--format", "jsonl").rows())
    assert "kst-39990-7" in ask("statements", "--document", "kst-39990-7").out


BAD = {
    "leeg.txt": b"",
    "wit.txt": b" \n\t\n",
    "ruis.bin": bytes(range(256)) * 64,
    "afgekapt.pdf": (LETTERS / "kst-39990-18.pdf").read_bytes()[:600],
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gives_one_clear_line_and_the_rest_is_read(fresh: Terminal, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "brieven"
    folder.mkdir()
    (folder / name).write_bytes(BAD[name])
    (folder / "goed.txt").write_bytes((LETTERS / "kst-39990-3.txt").read_bytes())
    answer = fresh("add", "--quiet", folder)
    assert answer.code == 1
    (line,) = answer.err.splitlines()
    assert line.startswith(f"Fout: {folder}/{name}: ")
    assert line.count(".") >= 3, "a reason and a remedy"
    assert [row["id"] for row in fresh("documents", "--format", "jsonl").rows()] == ["kst-39990-3"]


def test_a_file_of_200_mb_is_refused_at_once(fresh: Terminal, tmp_path: Path) -> None:
    with (tmp_path / "groot.txt").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    answer = fresh("extract", tmp_path / "groot.txt", "--format", "jsonl")
    assert (answer.code, answer.out) == (1, "")
    assert "200 MB" in answer.err


def test_a_date_is_asked_for_and_can_be_given(fresh: Terminal, tmp_path: Path) -> None:
    news = tmp_path / "bericht.txt"
    news.write_bytes((LETTERS / "nieuws-alcyon.txt").read_bytes())
    first = fresh("add", news)
    assert first.code == 0
    assert "--date" in first.err
    assert fresh("documents", "--format", "jsonl").rows()[0]["date"] is None
    assert "onbekend" in fresh("documents").out
    fresh("add", news, "--date", "2031-12-08")
    assert [row["date"] for row in fresh("documents", "--format", "jsonl").rows()] == ["2031-12-08"]


def test_reextract_finds_nothing_to_change_right_after_add(fresh: Terminal) -> None:
    fresh("add", LETTERS)
    before = fresh("statements", "--format", "json").out
    answer = fresh("reextract")
    assert (answer.code, answer.err) == (0, "15 was er al\n")
    assert fresh("statements", "--format", "json").out == before


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["add"], "Er ontbreekt iets: PAD."),
        (["ad"], "De opdracht 'ad' bestaat niet. Er zijn: add,"),
        (["documents", "--foo"], "De optie '--foo' bestaat niet."),
        (["documents", "teveel"], "te veel argumenten"),
        (["documents", "--format", "xml"], "--format: kies uit table, json, jsonl, csv."),
        (["register", "--on", "10-2022"], "'10-2022' is geen datum. Schrijf 2022-10-01 of 1-10-2022."),
        (["register", "--on", "2022-02-30"], "is geen datum"),
        (["register", "--on"], "De optie '--on' is niet goed gebruikt"),
        (["add", ".", "--workers", "0"], "--workers: geef een getal van 1 tot en met 256."),
        ([], "Gebruik: missieregister"),
    ],
)
def test_wrong_use_is_said_in_dutch(capsys: pytest.CaptureFixture[str], args: list[str], said: str) -> None:
    assert run(args) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""


@pytest.mark.parametrize("command", ["documents", "register", "statements", "reextract", "serve"])
def test_a_register_that_is_not_there_is_said(fresh: Terminal, command: str) -> None:
    answer = fresh(command)
    assert (answer.code, answer.out) == (1, "")
    assert "nog geen register" in answer.err
    assert "missieregister add" in answer.err
    assert not fresh.data.exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_in_dutch(capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert run([command, "--help"]) == 0
    text = capsys.readouterr().out
    assert text.startswith(f"Gebruik: missieregister {command} [OPTIES]")
    assert "--data MAP" in text
    assert not [word for word in ("Usage", "Options", "Show this", "default") if word in text]


def test_help_lists_all_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    text = capsys.readouterr().out
    assert all(command in text for command in COMMANDS)
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"missieregister {__version__}\n"


def test_an_unexpected_fault_is_not_hidden(monkeypatch: pytest.MonkeyPatch, fresh: Terminal) -> None:
    def broken(*_args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("missieregister.app.App.documents", broken)
    with pytest.raises(ZeroDivisionError):
        fresh("documents")


def test_ctrl_c_says_what_is_kept(monkeypatch: pytest.MonkeyPatch, fresh: Terminal) -> None:
    def interrupted(*_args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("missieregister.app.App.add", interrupted)
    answer = fresh("add", LETTERS)
    assert answer.code == 130
    assert "herhaal de opdracht" in answer.err


@pytest.mark.parametrize(("command", "said"), [("extract", " Deze opdracht bewaart niets."), ("documents", "")])
def test_ctrl_c_does_not_say_that_something_is_kept_where_nothing_is(
    monkeypatch: pytest.MonkeyPatch, fresh: Terminal, command: str, said: str
) -> None:
    def interrupted(*_args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"missieregister.app.App.{command}", interrupted)
    answer = fresh(command, *([LETTERS] if command == "extract" else []))
    assert (answer.code, answer.err) == (130, f"Afgebroken.{said}\n")


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_a_broken_pipe_ends_quietly(held: Path, form: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ended = subprocess.run(
            [*PROGRAM, "statements", "--data", str(held), "--format", form],
            stdout=writer, stderr=subprocess.PIPE, check=False, timeout=60,
        )  # fmt: skip
    finally:
        os.close(writer)
    assert (ended.returncode, ended.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device on this system")
@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_a_full_disk_is_said_in_one_line(held: Path, form: str) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [*PROGRAM, "statements", "--data", str(held), "--format", form],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60,
        )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (1, "Fout: de uitvoer is niet te schrijven (de schijf is vol).\n")


def test_output_is_utf8_whatever_the_locale(held: Path) -> None:
    ended = subprocess.run(
        [*PROGRAM, "mission", "alcyon", "--data", str(held)],
        capture_output=True, check=True, timeout=60, env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert "“" in ended.stdout.decode("utf-8")


def test_extract_does_not_load_what_it_does_not_need() -> None:
    code = (
        "import sys; from missieregister.interfaces.cli import run; "
        f"code = run(['extract', {str(LETTERS / 'kst-39990-3.txt')!r}, '--format', 'jsonl']); "
        "unneeded = {'sqlalchemy', 'starlette', 'uvicorn', 'rich', 'jinja2', 'missieregister.register'}; "
        "print(sorted(unneeded & set(sys.modules)), code, file=sys.stderr)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert ended.stderr.decode() == "[] 0\n"


@pytest.fixture
def server(held: Path) -> Iterator[tuple["subprocess.Popen[bytes]", str]]:
    """The pages, on a free port; the address is the one that the command prints."""
    process = subprocess.Popen([*PROGRAM, "serve", "--data", str(held), "--port", "0"], stderr=subprocess.PIPE)
    watchdog = threading.Timer(60, process.kill)
    watchdog.start()
    try:
        assert process.stderr is not None
        line = process.stderr.readline().decode()
        yield process, next(word for word in line.split() if word.startswith("http://"))
    finally:
        watchdog.cancel()
        process.kill()
        process.communicate()


def test_serve_prints_its_address_and_shows_the_register(
    server: tuple["subprocess.Popen[bytes]", str],
) -> None:
    process, address = server
    page = httpx.get(address, timeout=30, follow_redirects=True)
    assert page.status_code == 200
    assert "text/html" in page.headers["content-type"]
    assert "kst-39990-7" in httpx.get(f"{address}/document/kst-39990-7", timeout=30).text
    process.send_signal(signal.SIGINT)
    assert process.stderr is not None
    assert (process.stderr.read(), process.wait(timeout=30)) == (b"", 0)


def test_a_taken_port_is_said(ask: Terminal) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        answer = ask("serve", "--port", str(taken.getsockname()[1]))
    assert answer.code == 1
    assert "Kies een andere poort met --port" in answer.err
    assert "een ander programma gebruikt haar al" in answer.err


def test_a_file_in_the_place_of_the_folder_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x")
    assert run(["add", "--data", str(tmp_path / "data"), str(LETTERS)]) == 1
    assert "er is al een bestand dat zo heet" in capsys.readouterr().err


def test_make_run_stops_where_the_letters_are_not(tmp_path: Path) -> None:
    ended = subprocess.run(
        ["make", "run", f"LETTERS={tmp_path / 'nix'}", "READY=", f"DATA={tmp_path / 'data'}"],
        cwd=LETTERS.parents[1], capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert ended.returncode == 2
    assert b"nix" in ended.stderr
    assert not (tmp_path / "data").exists()


# --- extract ---------------------------------------------------------------------------------------

SENTENCE = "Het kabinet verlengt de bijdrage aan de VN-missie UNMIVER tot en met 31 mei 2031."


def piped(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))


def test_extract_reads_a_pipe(monkeypatch: pytest.MonkeyPatch, fresh: Terminal) -> None:
    piped(monkeypatch, SENTENCE)
    answer = fresh("extract", "-", "--date", "2030-06-17", "--format", "jsonl")
    assert (answer.code, answer.err) == (0, "")
    (row,) = answer.rows()
    assert (row["missions"], row["action"], row["end"]) == (["unmiver"], "extend", "2031-05-31")
    piped(monkeypatch, " ")
    assert fresh("extract", "-").code == 1
    assert fresh("extract", "-", LETTERS).code == 2


def test_a_pipe_is_told_of_no_file_that_it_does_not_have(monkeypatch: pytest.MonkeyPatch, fresh: Terminal) -> None:
    piped(monkeypatch, f"Den Haag, 3 maart 2030\n\n{SENTENCE}\n")
    answer = fresh("extract", "-", "--date", "2035-01-01")
    assert "2030-03-03" in answer.err
    assert "meta.yaml" not in answer.err


def test_add_says_why_it_reads_no_pipe(fresh: Terminal) -> None:
    answer = fresh("add", "-")
    assert answer.code == 2
    assert "extract -" in answer.err


def test_where_nothing_is_to_be_read_no_table_begins(fresh: Terminal, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    answer = fresh("extract", tmp_path / "leeg")
    assert (answer.code, answer.out) == (0, "")
    assert "niets te lezen" in answer.err
    gone = fresh("extract", tmp_path / "weg")
    assert (gone.code, gone.out, len(gone.err.splitlines())) == (1, "", 1)
    (tmp_path / "brief.txt").write_text(
        "Den Haag, 3 maart 2030\n\nDe minister van Defensie schrijft de Tweede Kamer.\n"
    )
    plain = fresh("extract", tmp_path / "brief.txt")
    assert (plain.code, plain.out) == (0, "")
    assert "geen feit" in plain.err


def test_extract_tells_how_far_it_is(fresh: Terminal) -> None:
    from missieregister.app import App
    from missieregister.settings import Settings

    told: list[tuple[int, int, str]] = []
    App(Settings(data=fresh.data)).extract(
        [LETTERS / "kst-39990-7.xml", LETTERS / "kst-39990-7.pdf"], None, lambda *how_far: told.append(how_far)
    )
    assert [done for done, _, _ in told] == [0, 1, 2]
    assert [Path(last).name for _, _, last in told] == ["kst-39990-7.xml", "kst-39990-7.pdf", "kst-39990-7"]
    assert told[-1][1] == 3


@pytest.mark.parametrize("command", ["add", "extract", "explain"])
def test_a_date_that_a_letter_states_wins_and_that_is_said(fresh: Terminal, command: str) -> None:
    letter = LETTERS / "kst-39990-7.xml"
    answer = fresh(command, letter, "--date", "2035-01-01")
    assert answer.code == 0
    (line,) = [line for line in answer.err.splitlines() if line.startswith("Let op") and "in de toekomst" not in line]
    for words in ("kst-39990-7.xml", "2029-10-12", "2035-01-01", "kst-39990-7.xml.meta.yaml"):
        assert words in line
    if command == "add":
        assert [row["date"] for row in fresh("documents", "--format", "jsonl").rows()] == ["2029-10-12"]
        again = fresh(command, letter, "--date", "2035-01-01")
        assert "telt hier niet" in again.err, "the second time as well"
        assert "1 was er al" in again.err


def test_a_sidecar_corrects_the_date_that_a_letter_states(fresh: Terminal, tmp_path: Path) -> None:
    letter = tmp_path / "brief.xml"
    letter.write_bytes((LETTERS / "kst-39990-7.xml").read_bytes())
    (tmp_path / "brief.xml.meta.yaml").write_text("date: 2029-10-13\n")
    assert "2029-10-13, zegt wat ernaast staat" in fresh("add", letter, "--date", "2035-01-01").err
    assert [row["date"] for row in fresh("documents", "--format", "jsonl").rows()] == ["2029-10-13"]


def test_a_date_that_a_sidecar_has_as_well_is_nothing_new(fresh: Terminal) -> None:
    news = f"{LETTERS}/nieuws-alcyon.txt"  # its sidecar says 2031-12-08
    assert "1 nieuw" in fresh("add", news).err
    assert "1 was er al" in fresh("add", news, "--date", "2031-12-08").err
    assert "1 was er al" in fresh("add", news).err


def test_a_date_goes_before_the_day_in_a_file_name(fresh: Terminal, tmp_path: Path) -> None:
    news = tmp_path / "bericht-2031-12-01.txt"
    news.write_bytes((LETTERS / "nieuws-alcyon.txt").read_bytes())
    assert "telt hier niet" not in fresh("add", news, "--date", "2031-12-08").err
    assert [row["date"] for row in fresh("documents", "--format", "jsonl").rows()] == ["2031-12-08"]
