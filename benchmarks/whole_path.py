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
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from missieregister.app import App
from missieregister.app.reading import real_tools, sidecar_of, understand
from missieregister.settings import Settings
from missieregister.sources.files import FoundFile, walk

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "letters"
FIRST_DAY = datetime.date(2000, 1, 1)


class Measured(NamedTuple):
    """Seconds of wall clock, peak memory in MB (process and largest child), and what came out."""

    seconds: float
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


def reading(folder: Path, _data: Path) -> str:
    """Read every file into a Document."""
    tools = real_tools()
    read = [tools.read(f.path.read_bytes(), f.source, sidecar_of(f, None)[0]) for f in _found(folder)]
    return f"{sum(r.document is not None for r in read)} read"


def extraction(folder: Path, _data: Path) -> tuple[float, str]:
    """Extract from every Document; reading them first is not counted."""
    tools = real_tools()
    documents = [
        d
        for f in _found(folder)
        if (d := tools.read(f.path.read_bytes(), f.source, sidecar_of(f, None)[0]).document)
    ]
    start = time.perf_counter()
    found = sum(len(tools.extract(document)) for document in documents)
    return time.perf_counter() - start, f"{found} statements"


def storing(folder: Path, data: Path) -> tuple[float, str]:
    """Store every Document with its statements, one transaction each; what comes before is not counted."""
    from missieregister.store import Letters, ReadFile, Store
    from missieregister.store.archive import digest

    tools = real_tools()
    letters = Letters(tools.gather, tools.extract, tools.ruleset)
    prepared = []
    for found in _found(folder):
        content = found.path.read_bytes()
        seen = understand(tools, content, found.source, sidecar_of(found, None)[0])
        if seen.reading.document is not None:
            file = ReadFile(
                source=found.source,
                sha256=digest(content),
                size=len(content),
                document=seen.reading.document,
                statements=seen.statements,
                fingerprint=seen.fingerprint,
            )
            prepared.append((file, content))
    store = Store(data)
    start = time.perf_counter()
    store.create()
    with store.kept_open():
        for file, content in prepared:
            store.add(file, content, letters)
    return time.perf_counter() - start, f"{len(store.documents())} documents"


def whole(folder: Path, data: Path, workers: int = 1) -> str:
    """Do what ``missieregister add`` does."""
    report = App(Settings(data=data)).add([folder], workers=workers)
    return f"{sum(row.outcome != 'failed' for row in report.files)} added"


def whole_in_two(folder: Path, data: Path) -> str:
    """Do what ``missieregister add --workers 2`` does."""
    return whole(folder, data, workers=2)


def again(folder: Path, data: Path) -> tuple[float, str]:
    """Add what is held already."""
    whole(folder, data)
    start = time.perf_counter()
    report = App(Settings(data=data)).add([folder])
    return time.perf_counter() - start, f"{sum(row.outcome == 'unchanged' for row in report.files)} unchanged"


def yardstick(folder: Path, data: Path) -> str:
    """Put every text into an FTS5 table: one loop, one transaction."""
    data.mkdir()
    with closing(sqlite3.connect(data / "fts.db")) as connection, connection:
        connection.execute("CREATE VIRTUAL TABLE letter USING fts5(name, body)")
        for found in _found(folder):
            text = found.path.read_text(encoding="utf-8", errors="replace")
            connection.execute("INSERT INTO letter VALUES (?, ?)", (found.source, text))
        (count,) = connection.execute("SELECT count(*) FROM letter").fetchone()
    return f"{count} rows"


Step = Callable[[Path, Path], str | tuple[float, str]]

STEPS: tuple[tuple[str, Step], ...] = (
    ("FTS5 loop (yardstick)", yardstick),
    ("reading", reading),
    ("extraction", extraction),
    ("storing", storing),
    ("whole path, 1 process", whole),
    ("whole path, 2 processes", whole_in_two),
    ("whole path again", again),
)


def measure(step: Step, folder: Path, data: Path) -> Measured:
    """Run one step and return what it took. A step that prepares something returns its own seconds."""
    start = time.perf_counter()
    result = step(folder, data)
    seconds = time.perf_counter() - start
    if isinstance(result, tuple):
        seconds, result = result
    peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return Measured(seconds, sum(peaks) / 1024, result)


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
        print("| step | seconds | documents/s | MB/s | times the yardstick | peak memory, MB | |")
        print("|---|--:|--:|--:|--:|--:|---|")
        unit = 0.0
        for place, (label, step) in enumerate(STEPS):
            # One fresh process a step: peak memory never falls within a process.
            with ProcessPoolExecutor(1, get_context("spawn")) as executor:
                took = executor.submit(measure, step, folder, Path(name) / f"data{place}").result()
            unit = unit or took.seconds
            rate, speed = chosen.documents / took.seconds, size / took.seconds
            print(
                f"| {label} | {took.seconds:.2f} | {rate:.0f} | {speed:.2f} | {took.seconds / unit:.2f} "
                f"| {took.peak_mb:.0f} | {took.note} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
