"""What is larger than we want it, in ``src``: modules of more lines, functions of more branches or statements.

``python -m tests.oversized`` lists them anew in ``oversized.txt``, which test_oversized.py only lets shrink.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
LIST = Path(__file__).with_suffix(".txt")
AGAIN = "python -m tests.oversized"
#: a module has no more lines than this (CONTRIBUTING.md)
LINES = 400
#: ruff's limits, as they ship: ten branches, fifty statements
RULES = {"C901": "branches", "PLR0915": "statements"}


def oversized() -> list[str]:
    """Return what is too large today, a line each and in order: where, and of what it has too much."""
    return sorted({*_modules(), *_functions()})


def _modules() -> list[str]:
    paths = (ROOT / "src").rglob("*.py")
    return [
        f"{path.relative_to(ROOT).as_posix()}\tlines"
        for path in paths
        if len(path.read_text(encoding="utf-8").splitlines()) > LINES
    ]


def _functions() -> list[str]:
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache", "--exit-zero", "src"]
    command += ["--target-version", "py311", "--select", ",".join(RULES), "--output-format", "json"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [
        f"{Path(one['filename']).relative_to(ROOT).as_posix()}:{_name_at(one)}\t{RULES[one['code']]}"
        for one in json.loads(told)
    ]


def _name_at(found: dict[str, Any]) -> str:
    """Return the name that a finding of ruff points at."""
    start, end = found["location"], found["end_location"]
    line: str = Path(found["filename"]).read_text(encoding="utf-8").splitlines()[start["row"] - 1]
    return line[int(start["column"]) - 1 : int(end["column"]) - 1]


if __name__ == "__main__":
    LIST.write_text("".join(f"{line}\n" for line in oversized()), encoding="utf-8")
