"""A terminal for tests: runs commands on one data folder and hands back what they printed."""

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from missieregister.interfaces.cli import run

LETTERS = Path(__file__).resolve().parents[2] / "samples" / "letters"


class Answer(NamedTuple):
    code: int
    out: str
    err: str

    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


class Terminal:
    """Runs commands on one data folder."""

    def __init__(self, capsys: pytest.CaptureFixture[str], data: Path) -> None:
        self._capsys = capsys
        self.data = data

    def __call__(self, *args: str | Path) -> Answer:
        self._capsys.readouterr()
        code = run([str(args[0]), "--data", str(self.data), *map(str, args[1:])])
        return Answer(code, *self._capsys.readouterr())
