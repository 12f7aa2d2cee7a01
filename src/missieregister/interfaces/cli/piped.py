"""What comes through a pipe: ``-`` in the place of a file."""

import sys
from pathlib import Path

from msgspec.structs import replace

from missieregister.app import App, Extracted
from missieregister.interfaces.cli.common import INCOMPLETE, finish, say
from missieregister.model.problems import Problem


def is_pipe(path: Path) -> bool:
    """Whether a person named standard input."""
    return str(path) == "-"


def from_pipe(app: App, date: str | None) -> Extracted:
    """Return what the text on standard input says; end the command where there is none."""
    data = sys.stdin.buffer.read() if hasattr(sys.stdin, "buffer") else sys.stdin.read().encode()
    if not data.strip():
        say("Fout: er kwam geen tekst binnen. Geef een tekst op de standaardinvoer, of noem een bestand.")
        finish(INCOMPLETE)
    found = app.extract_text(data, date)
    return replace(found, problems=tuple(map(_of_pipe, found.problems)))


def _of_pipe(problem: Problem) -> Problem:
    """Drop the advice to write a file beside the input: a loose text has none."""
    if "--date" in problem.remedy:
        return replace(problem, remedy="Geef hem met --date JJJJ-MM-DD.")
    if "meta.yaml" in problem.remedy:
        return replace(problem, remedy="Verbeter de datum in de tekst als zij niet klopt.")
    return problem
