"""Writes what the documentation takes from the code: ``make docs``. ``--check`` only compares.

The JSON Schemas of missions, frames and lexicon (editors and tests read them), the command reference, and what each
module of reading is for.
"""

import ast
import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from missieregister.interfaces.cli import COMMANDS, group
from missieregister.knowledge.frames_file import Frame
from missieregister.knowledge.gazetteer import mission_schema
from missieregister.knowledge.schemas import json_schema
from missieregister.knowledge.weights_file import Question
from missieregister.knowledge.words import Lexicon

ROOT = Path(__file__).resolve().parents[1]
READING = "src/missieregister/extraction"
#: the contract in ``pyproject.toml`` that tells in what order reading goes
_ORDER = "Reading runs one way too"
SCHEMAS = "src/missieregister/knowledge/schema"
#: Columns of the help texts: fixed, so that the terminal in which they are generated does not show.
_WIDTH = 80


def generated() -> dict[str, str]:
    """Return every generated file: its path from the root of the repository, and its text."""
    return {
        f"{SCHEMAS}/mission.schema.json": _json(mission_schema()),
        f"{SCHEMAS}/frames.schema.json": _json(json_schema(tuple[Frame, ...])),
        f"{SCHEMAS}/lexicon.schema.json": _json(json_schema(Lexicon)),
        f"{SCHEMAS}/questions.schema.json": _json(json_schema(tuple[Question, ...])),
        "docs/commands.md": _commands(),
        "docs/modules.md": _modules(),
    }


def commands() -> Iterator[tuple[str, click.Command, click.Context]]:
    """Yield the command line itself and each of its commands: the full name, the command, a context for it."""
    root = group.make_context("missieregister", [], resilient_parsing=True, terminal_width=_WIDTH)
    yield "missieregister", group, root
    for name in COMMANDS:
        command = group.get_command(root, name)
        if command is not None:
            yield (
                f"missieregister {name}",
                command,
                command.make_context(name, [], parent=root, resilient_parsing=True, terminal_width=_WIDTH),
            )


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _commands() -> str:
    parts = [
        "# The commands\n",
        "What each command says when asked with `--help`: Dutch, as its users read it. This page is generated; change\n"
        "the help texts in `src/missieregister/interfaces/cli/` and run `make docs`.\n",
    ]
    parts += [f"## {name}\n\n```text\n{command.get_help(context)}\n```\n" for name, command, context in commands()]
    return "\n".join(parts)


def _modules() -> str:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers = next(c["layers"] for c in settings["contracts"] if c["name"].startswith(_ORDER))
    parts = [
        "# The modules of reading\n",
        "In the order in which a text goes through them; none imports from one below it, but for the types that it is\n"
        "handed. [reading.md](reading.md) tells how they work together. This page is generated; change the docstrings\n"
        f"in `{READING}/` and run `make docs`.\n",
    ]
    for layer in reversed(layers):
        home = ROOT / READING / layer
        if not home.is_dir():
            parts.append(f"## {_link(home.with_suffix('.py'))}\n\n{_purpose(home.with_suffix('.py'))}\n")
            continue
        inside = sorted(p for p in home.glob("*.py") if p.name != "__init__.py")
        lines = "\n".join(f"- {_link(path)}: {_purpose(path)}" for path in inside)
        parts.append(f"## {layer}/\n\n{_purpose(home / '__init__.py')}\n\n{lines}\n")
    return "\n".join(parts)


def _link(path: Path) -> str:
    return f"[{path.name}](../{path.relative_to(ROOT).as_posix()})"


def _purpose(path: Path) -> str:
    """Return the first paragraph of a module's docstring, on one line."""
    told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(told.split("\n\n")[0].split()).replace("``", "`")


def main(arguments: list[str]) -> int:
    """Write the files that differ, or with ``--check`` only name them; 1 where one does then."""
    differing = [
        (ROOT / path, text)
        for path, text in generated().items()
        if not (ROOT / path).exists() or (ROOT / path).read_text(encoding="utf-8") != text
    ]
    for path, text in differing:
        name = path.relative_to(ROOT)
        if "--check" in arguments:
            print(f"{name} is not what the code gives: run make docs")
        else:
            path.write_text(text, encoding="utf-8")
            print(f"{name} written")
    return 1 if differing and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
