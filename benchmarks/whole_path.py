"""How fast letters go from files into the register: reading, extraction, storing, and all of it together.

The yardstick is a plain loop that puts the same texts into an SQLite FTS5 table: what anybody would do who
only wants to search them. The letters are real ones (or the samples) repeated with other ids and dates, each
copy with bytes of its own. Every step runs in a process of its own, so that its peak memory is its own.
"""

import argparse
import datetime
import resource
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from missieregister.app import App
from missieregister.app.reading import Understood, real_tools, sidecar_of, understand
from missieregister.model.document import Document
from missieregister.settings import Settings
from missieregister.sources.files import FoundFile, walk
from missieregister.store import Letters, ReadFile, Store
from missieregister.store.archive import digest

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "letters"
FIRST_DAY = datetime.date(2000, 1, 1)


class Stopwatch:
    """Wall clock and processor time since it was last started; children count once they have ended."""

    def __init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Begin anew: what came before was preparation."""
        self._wall, self._cpu = time.perf_counter(), _cpu_seconds()

    def read(self) -> tuple[float, float]:
        """Return seconds of wall clock and of processor time."""
        return time.perf_counter() - self._wall, _cpu_seconds() - self._cpu


def _cpu_seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


class Measured(NamedTuple):
    """Seconds of wall clock and of processor time, peak memory in MB (process and largest child)."""

    seconds: float
    cpu: float
    peak_mb: float
    note: str


def make_letters(corpus: Path, folder: Path, documents: int) -> None:
    """Write ``documents`` files: the corpus again and again, each round with ids and dates of its own.

    The date of a round sets its letters apart from those of other rounds, as real letters are.
    """
    originals = [p for p in sorted(corpus.iterdir()) if p.suffix in (".txt", ".md", ".html", ".xml")]
    with (folder / "manifest.tsv").open("w", encoding="utf-8") as manifest:
        manifest.write("file\tid\tdate\n")
        for number in range(documents):
            turn, place = divmod(number, len(originals))
            original = originals[place]
            name = f"{turn:05}-{original.name}"
            (folder / name).write_bytes(original.read_bytes() + b"\n" * (turn + 1))
            stem = original.name.split(".")[0]
            letter = sorted({p.name.split(".")[0] for p in originals}).index(stem)
            day = FIRST_DAY + datetime.timedelta(days=turn)
            manifest.write(f"{name}\tkst-{10000 + turn}-{letter + 1}\t{day}\n")


def _found(folder: Path) -> list[FoundFile]:
    return [file for file in walk([folder]) if isinstance(file, FoundFile)]


def _understood(folder: Path) -> list[tuple[FoundFile, bytes, Understood]]:
    tools = real_tools()
    found = [(file, file.path.read_bytes()) for file in _found(folder)]
    return [(f, data, understand(tools, data, f.source, sidecar_of(f, None)[0])) for f, data in found]


def _read(folder: Path) -> list[Document]:
    tools = real_tools()
    read = (tools.read(f.path.read_bytes(), f.source, sidecar_of(f, None)[0]) for f in _found(folder))
    return [reading.document for reading in read if reading.document]


def reading(folder: Path, _data: Path, _watch: Stopwatch) -> str:
    """Read every file into a Document."""
    return f"{len(_read(folder))} read"


def extraction(folder: Path, _data: Path, watch: Stopwatch) -> str:
    """Extract from every Document; reading them first is not counted."""
    tools = real_tools()
    documents = _read(folder)
    watch.start()
    return f"{sum(len(tools.extract(document)) for document in documents)} statements"


def storing(folder: Path, data: Path, watch: Stopwatch) -> str:
    """Store every Document with its statements, one transaction each; what comes before is not counted."""
    tools = real_tools()
    letters = Letters(tools.gather, tools.extract, tools.ruleset)
    prepared = [
        (
            ReadFile(
                source=file.source,
                sha256=digest(content),
                size=len(content),
                document=seen.reading.document,
                statements=seen.statements,
                fingerprint=seen.fingerprint,
            ),
            content,
        )
        for file, content, seen in _understood(folder)
        if seen.reading.document
    ]
    watch.start()
    store = Store(data)
    store.create()
    with store.kept_open():
        for file, content in prepared:
            store.add(file, content, letters)
    return f"{len(store.documents())} documents"


def whole(folder: Path, data: Path, _watch: Stopwatch) -> str:
    """Do what ``missieregister add`` does."""
    return _added(folder, data, 1)


def whole_in_two(folder: Path, data: Path, _watch: Stopwatch) -> str:
    """Do what ``missieregister add --workers 2`` does."""
    return _added(folder, data, 2)


def _added(folder: Path, data: Path, workers: int) -> str:
    report = App(Settings(data=data)).add([folder], workers=workers)
    counts = Counter(row.outcome for row in report.files)
    return ", ".join(f"{count} {outcome}" for outcome, count in sorted(counts.items()))


def yardstick(folder: Path, data: Path, _watch: Stopwatch) -> str:
    """Put every text into an FTS5 table: one loop, one transaction."""
    data.mkdir()
    with closing(sqlite3.connect(data / "fts.db")) as connection, connection:
        connection.execute("CREATE VIRTUAL TABLE letter USING fts5(name, body)")
        for found in _found(folder):
            text = found.path.read_text(encoding="utf-8", errors="replace")
            connection.execute("INSERT INTO letter VALUES (?, ?)", (found.source, text))
        (count,) = connection.execute("SELECT count(*) FROM letter").fetchone()
    return f"{count} rows"


Step = Callable[[Path, Path, Stopwatch], str]

#: Label, what to do, and in which folder: the last step finds what the one in two processes left.
STEPS: tuple[tuple[str, Step, str], ...] = (
    ("FTS5 loop (yardstick)", yardstick, "fts"),
    ("reading", reading, "none"),
    ("extraction", extraction, "none"),
    ("storing", storing, "stored"),
    ("whole path, 1 process", whole, "one"),
    ("whole path, 2 processes", whole_in_two, "two"),
    ("whole path again", whole, "two"),
)


def measure(step: Step, folder: Path, data: Path) -> Measured:
    """Run one step and return what it took."""
    watch = Stopwatch()
    note = step(folder, data, watch)
    seconds, cpu = watch.read()
    peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return Measured(seconds, cpu, sum(peaks) / 1024, note)


def main(args: Sequence[str] | None = None) -> None:
    """Measure all steps and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=SAMPLES, help="folder with the letters to repeat")
    parser.add_argument("--documents", type=int, default=2000, help="how many files to make of them")
    chosen = parser.parse_args(args)
    corpus = chosen.corpus if chosen.corpus.is_dir() else SAMPLES
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "letters"
        folder.mkdir()
        make_letters(corpus, folder, chosen.documents)
        size = sum(f.path.stat().st_size for f in _found(folder)) / 1e6
        print(f"{chosen.documents} files, {size:.1f} MB, from {corpus.name}\n")
        print("| step | seconds | processor s | documents/s | MB/s | times the yardstick | peak MB | |")
        print("|---|--:|--:|--:|--:|--:|--:|---|")
        unit = 0.0
        for label, step, data in STEPS:
            # One fresh process a step: peak memory never falls within a process.
            with ProcessPoolExecutor(1, get_context("spawn")) as executor:
                took = executor.submit(measure, step, folder, Path(name) / data).result()
            unit = unit or took.cpu
            rate, speed = chosen.documents / took.seconds, size / took.seconds
            print(
                f"| {label} | {took.seconds:.2f} | {took.cpu:.2f} | {rate:.0f} | {speed:.2f} "
                f"| {took.cpu / unit:.1f} | {took.peak_mb:.0f} | {took.note} |",
                flush=True,
            )
        print("\nTimes the yardstick: processor time, which other work on the machine disturbs less.")


if __name__ == "__main__":
    main()
