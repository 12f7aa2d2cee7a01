"""How long ``missieregister extract`` takes on one small file over a Python that does nothing: what a user waits.

An installed command has its bytecode on disk. A machine that forbids Python to write it would compile every module at
every start, which no user does; so bytecode goes to a folder of its own here, filled in the turn without a clock.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "letters"
TURNS = 7


class StartUp(NamedTuple):
    """Seconds of wall clock, medians: a bare Python, and our command on one file."""

    bare: float
    ours: float

    @property
    def over(self) -> float:
        """Seconds that ours takes longer."""
        return self.ours - self.bare


def smallest(folder: Path = SAMPLES) -> Path:
    """Return the smallest text file of a folder."""
    return min(folder.glob("*.txt"), key=lambda path: path.stat().st_size)


def measure(file: Path | None = None, turns: int = TURNS) -> StartUp:
    """Run both commands in turn, once without a clock and then ``turns`` times."""
    # As the installed command starts: without what -m looks up.
    command = "from missieregister.interfaces.cli import main; main()"
    ours = [sys.executable, "-c", command, "extract", "--format", "jsonl", str(file or smallest())]
    bare = [sys.executable, "-c", "pass"]
    took: dict[bool, list[float]] = {True: [], False: []}
    with tempfile.TemporaryDirectory() as bytecode:
        around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        around["PYTHONPYCACHEPREFIX"] = bytecode
        for _ in range(turns + 1):
            took[True].append(_seconds(ours, around))
            took[False].append(_seconds(bare, around))
    return StartUp(bare=statistics.median(took[False][1:]), ours=statistics.median(took[True][1:]))


def _seconds(command: Sequence[str], around: Mapping[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=around)
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    found = measure()
    print(f"{found.over:.3f} s over a bare Python ({found.ours:.3f} s against {found.bare:.3f} s; median of {TURNS})")


if __name__ == "__main__":
    main()
