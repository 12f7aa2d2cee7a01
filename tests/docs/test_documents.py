"""The documentation says what is so: files, links, commands, options and examples are held to the code."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import click
import pytest
from docs.generate import commands, generated

from missieregister.interfaces.cli import run

ROOT = Path(__file__).resolve().parents[2]
FRONT = ("README.md", "CONTRIBUTING.md")
PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "docs/**/*.md", "samples/*.md", "evaluation/*/*.md", "src/**/*.md")
    for path in ROOT.glob(pattern)
)
#: What a file named in running text may be relative to, beside the page itself and the root.
_PACKAGE = ROOT / "src" / "missieregister"
_LINK = re.compile(r"\[[^\]]*\]\((?P<to>[^)\s]+)\)")
_NAMED = re.compile(r"`(?P<path>[\w.@-]*[a-z][\w.@-]*(?:/[\w.@-]+)*/?)`")
_ENDINGS = (".md", ".py", ".yaml", ".tsv", ".json", ".toml", ".txt", ".xml", ".db")
#: files of a user's own, made when the program runs
_NOT_HERE = {"manifest.tsv", "manifest.yaml", "missieregister.db", "raw/"}


def words(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", words(page), re.DOTALL)


def anchors(page: Path) -> set[str]:
    """The fragments that a page's headings get where such pages are shown."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", sorted(generated()))
def test_what_is_generated_is_what_is_committed(path: str) -> None:
    assert words(path) == generated()[path], f"{path} is not what the code gives: run make docs"


def test_every_option_of_every_command_is_documented() -> None:
    reference = words("docs/commands.md")
    for name, command, _ in commands():
        section = reference.partition(f"## {name}\n")[2].partition("\n## ")[0]
        assert section, name
        for option in (p for p in command.params if isinstance(p, click.Option) and not p.hidden):
            for written in option.opts:
                assert written in section, f"{name} {written}"


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    for link in _LINK.finditer(re.sub(r"```.*?```", "", words(page), flags=re.DOTALL)):
        target, _, fragment = link["to"].partition("#")
        if re.match(r"[a-z]+:", target) or (page.startswith("samples") and target.startswith("kst-")):
            continue
        path = (ROOT / page).parent / target if target else ROOT / page
        assert path.exists(), f"{page}: {link['to']}"
        assert not fragment or fragment in anchors(path), f"{page}: {link['to']}"


@pytest.mark.parametrize("page", [*FRONT, *(p for p in PAGES if p.startswith("docs/") and p != "docs/commands.md")])
def test_named_files_exist(page: str) -> None:
    text = re.sub(r"```.*?```", "", words(page), flags=re.DOTALL)
    named = {m["path"] for m in _NAMED.finditer(text)} - _NOT_HERE
    paths = {p for p in named if ("/" in p or p.endswith(_ENDINGS)) and not p.startswith(".venv/")}
    paths -= {p for p in paths if p.endswith(".meta.yaml")}
    # ``frames.schema.json`` in a page that speaks of its folder, ``scan.py`` in one that speaks of extraction
    homes = [
        ROOT,
        (ROOT / page).parent,
        ROOT / "tests" / Path(page).stem,
        _PACKAGE,
        _PACKAGE / "knowledge",
        *(p for p in _PACKAGE.iterdir() if p.is_dir()),
    ]
    missing = [p for p in sorted(paths) if not any((home / p).exists() for home in homes)]
    assert not missing, f"{page} names {missing}"


def test_the_tree_in_the_readme_is_the_tree() -> None:
    tree = blocks("README.md", "text")[0]
    parent = ROOT
    for line in tree.splitlines():
        name = line.split()[0]
        path = parent / name if line.startswith(" ") else ROOT / name
        assert path.is_dir(), name
        parent = parent if line.startswith(" ") else path
    told = set(re.findall(r"^  (\w+)/", tree, re.MULTILINE))
    assert told == {p.name for p in _PACKAGE.iterdir() if (p / "__init__.py").exists()}


def test_chores_that_are_named_exist() -> None:
    make = shutil.which("make")
    assert make
    listed = subprocess.run([make, "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    chores = set(re.findall(r"make (\w+)", listed))
    for page in PAGES:
        code = " ".join(re.findall(r"`[^`\n]+`|^    .*$", words(page), re.MULTILINE))
        assert set(re.findall(r"\bmake ([a-z]+)", code)) <= chores, page


def test_promises_name_tests_that_exist() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", words("README.md"))
    assert len(named) >= 5
    for path, name in named:
        assert f"def {name}(" in words(path), f"{path}::{name}"


def shown_commands() -> list[tuple[str, list[str]]]:
    """Each command of the README's console blocks, with the lines that it says come out."""
    found: list[tuple[str, list[str]]] = []
    for line in "".join(blocks("README.md", "console")).splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif line.strip():
            found[-1][1].append(line)
    return found


def test_the_commands_of_the_readme_do_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.delenv("MISSIEREGISTER_DATA", raising=False)
    assert len(shown_commands()) >= 5
    for command, lines in shown_commands():
        program, *arguments = shlex.split(command)
        assert program == "missieregister"
        assert run(arguments) == 0, command
        out, err = capsys.readouterr()
        printed = " ".join((out + err).split())
        for line in lines:
            for piece in line.split("..."):
                # Commas at a cut are the cut's.
                piece = " ".join(piece.split()).strip(", ")
                assert piece in printed, f"{command}: the README shows «{piece}»"


def test_other_commands_that_pages_name_exist() -> None:
    known = {name.removeprefix("missieregister").strip() for name, _, _ in commands()}
    for page in PAGES:
        for name in re.findall(r"(?:`|^    |bin/)missieregister ([a-z]+)", words(page), re.MULTILINE):
            assert name in known, f"{page}: missieregister {name}"
