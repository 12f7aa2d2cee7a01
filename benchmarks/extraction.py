"""How fast letters become statements, on one core, beside spaCy that only cuts tokens and sentences.

Everything is measured in one run, in processor time, the best of three. Documents have been read from their files
before (``whole_path`` measures reading); what is timed is ``extraction.extract``. Sizes are bytes of UTF-8.
"""

import argparse
import gc
import importlib
import itertools
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from rich.console import Console
from rich.table import Table

from benchmarks import startup
from benchmarks.prose import Prose, of_paragraphs
from missieregister.app import App
from missieregister.extraction import extract, tools_for
from missieregister.knowledge import load
from missieregister.model.document import Document
from missieregister.settings import Settings

MB = 1_000_000
TURNS = 3
#: One document in so many of the mixed archive is about missions.
MIXED = 20


class Row(NamedTuple):
    """One line of the table. ``holds`` is None where there is no bar, or nothing to measure against."""

    what: str
    ours: str
    beside: str = ""
    ratio: str = ""
    bar: str = ""
    holds: bool | None = None


class Sizes(NamedTuple):
    """How much text each measurement takes, in bytes; the small one only says that everything works."""

    dense: int = 5 * MB
    prose: int = 20 * MB
    mixed: int = 5 * MB
    short: int = 200_000
    sentence: int = 100_000


SMALL = Sizes(dense=200_000, prose=200_000, mixed=200_000, short=20_000, sentence=10_000)


def letters(folder: Path) -> list[Document]:
    """Return the letters of a folder, each once, whatever renditions it holds of them."""
    return list(App(Settings(data=Path("data"))).extract([folder]).documents)


def size(documents: Iterable[Document]) -> int:
    """Return the bytes of all texts together."""
    return sum(len(document.text.encode()) for document in documents)


def repeated(originals: Sequence[Document], wanted: int) -> list[Document]:
    """Return the letters again and again, each copy with an id of its own, until they hold ``wanted`` bytes."""
    found: list[Document] = []
    for number, original in enumerate(itertools.cycle(originals)):
        if wanted <= 0:
            break
        found.append(msgspec.structs.replace(original, id=f"kst-{10000 + number // 1000}-{number % 1000 + 1}"))
        wanted -= size([original])
    return found


def one_document(originals: Sequence[Document], wanted: int) -> Document:
    """Return one document of at least ``wanted`` bytes that holds the paragraphs of the letters, again and again."""
    paragraphs = [document.block_text(block) for document in originals for block in document.blocks]
    chosen: list[str] = []
    for paragraph in itertools.cycle(paragraphs):
        if wanted <= 0:
            break
        chosen.append(paragraph)
        wanted -= len(paragraph.encode()) + 2
    return of_paragraphs(chosen, "een-lang-document")


def one_sentence(wanted: int) -> Document:
    """Return a document of one sentence, without a full stop, of ``wanted`` characters or some more."""
    names = itertools.cycle([mission.name for mission in load().missions.values()])
    clauses: list[str] = []
    length = 0
    for number, name in enumerate(names):
        if length >= wanted:
            break
        year = 2000 + number % 30
        clauses.append(f"de bijdrage aan {name} wordt met {number % 90 + 2} militairen verlengd tot 1 maart {year}")
        length += len(clauses[-1]) + 2
    return of_paragraphs([f"Het kabinet besluit dat {', '.join(clauses)}"], "een-zin")


def mixed_archive(originals: Sequence[Document], wanted: int) -> list[Document]:
    """Return an archive in which one document in twenty is about missions, all others are policy prose."""
    prose, about = Prose(seed=2), itertools.cycle(originals)
    found: list[Document] = []
    while wanted > 0:
        found.append(next(about) if len(found) % MIXED == 0 else prose.document())
        wanted -= size(found[-1:])
    return [msgspec.structs.replace(document, id=f"kst-{number}") for number, document in enumerate(found)]


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of some work."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def best(*works: Callable[[], object], turns: int = TURNS) -> list[float]:
    """Return the best time of each piece of work; they take turns, so that all have the same machine."""
    took = [[seconds(work) for work in works] for _ in range(turns)]
    return [min(times) for times in zip(*took, strict=True)]


def extract_all(documents: Iterable[Document]) -> int:
    """Return the number of statements in the documents."""
    return sum(len(extract(document)) for document in documents)


def yardstick() -> Any | None:
    """Return a blank spaCy pipeline for Dutch that cuts tokens and sentences, or None where spaCy is not installed."""
    try:
        spacy = importlib.import_module("spacy")
    except ImportError:
        return None
    pipeline = spacy.blank("nl")
    pipeline.add_pipe("sentencizer")
    return pipeline


def measure(originals: Sequence[Document], sizes: Sizes) -> Iterator[Row]:
    """Yield the lines of the table."""
    yield _throughput("letters dense in facts", repeated(originals, sizes.dense), 2)
    yield _throughput("prose without a mission", list(Prose().documents(sizes.prose)), 20)
    short, long = one_document(originals, sizes.short), one_document(originals, 10 * sizes.short)
    yield _linear("one document, 10 times the text", short, long)
    yield _linear("one sentence, 10 times as long", one_sentence(sizes.sentence), one_sentence(10 * sizes.sentence))
    yield _beside_spacy(mixed_archive(originals, sizes.mixed))


def _throughput(what: str, documents: list[Document], bar: float) -> Row:
    statements = extract_all(documents)
    rate = size(documents) / MB / best(lambda: extract_all(documents))[0]
    told = f"{what} ({size(documents) / MB:.1f} MB, {len(documents)} documents, {statements} statements)"
    return Row(told, f"{rate:.2f} MB/s", "", f"{rate / bar:.2f}", f"at least {bar} MB/s", rate >= bar)


def _linear(what: str, short: Document, long: Document) -> Row:
    growth = size([long]) / size([short])
    few, many = best(lambda: extract(short), lambda: extract(long))
    # To the letter of the bar: the longer text is a little more or less than ten times the other.
    ratio = many / few * 10 / growth
    told = f"{what} ({size([short]) / MB:.2f} and {size([long]) / MB:.2f} MB)"
    return Row(told, f"{many:.3f} s", f"{few:.3f} s", f"{ratio:.2f}", "at most 11", ratio <= 11)


def _beside_spacy(documents: list[Document]) -> Row:
    paragraphs = [document.block_text(block) for document in documents for block in document.blocks]
    what = f"mixed archive, 1 in {MIXED} about missions ({size(documents) / MB:.1f} MB)"
    pipeline = yardstick()

    def cut() -> None:
        for _ in pipeline.pipe(paragraphs):  # type: ignore[union-attr]
            pass

    if pipeline is None:
        ours = best(lambda: extract_all(documents))[0]
        missing = "spaCy is not installed: 'make bench' installs it"
        return Row(what, f"{size(documents) / MB / ours:.2f} MB/s", missing)
    ours, theirs = best(lambda: extract_all(documents), cut)
    rates = [f"{size(documents) / MB / took:.2f} MB/s" for took in (ours, theirs)]
    return Row(what, rates[0], f"{rates[1]} (spaCy)", f"{theirs / ours:.1f}", "faster than spaCy", ours < theirs)


def starting() -> Row:
    """Return the line about start-up."""
    found = startup.measure()
    return Row(
        f"start-up: extract, one file of {startup.smallest().stat().st_size / 1000:.1f} kB",
        f"{found.ours:.3f} s",
        f"{found.bare:.3f} s (bare Python)",
        f"+{found.over:.3f} s",
        "at most 0.5 s over bare",
        found.over <= 0.5,
    )


def table(rows: Iterable[Row]) -> Table:
    """Return the lines as a table for people."""
    made = Table(title="Extraction on one core: processor time, best of three; start-up: wall clock, median of seven")
    for heading in ("what", "ours", "beside"):
        made.add_column(heading)
    for heading in ("ratio", "bar", "holds"):
        made.add_column(heading, justify="right")
    for row in rows:
        made.add_row(*row[:-1], {None: "", True: "yes", False: "NO"}[row.holds])
    return made


def on_one_core() -> None:
    """Keep this process, and what it starts, on one core where the system lets us choose."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def main(args: Sequence[str] | None = None) -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, help="folder with real letters; the samples where it is absent")
    parser.add_argument("--small", action="store_true", help="a little text: to see that it works, not to measure")
    chosen = parser.parse_args(args)
    folder = chosen.corpus if chosen.corpus and chosen.corpus.is_dir() else startup.SAMPLES
    on_one_core()
    tools_for()
    rows = [*measure(letters(folder), SMALL if chosen.small else Sizes()), starting()]
    console = Console(width=None if Console().is_terminal else 170)
    console.print(table(rows))
    real = "the real letters" if folder is not startup.SAMPLES else "the samples"
    load_average = f"; load average {os.getloadavg()[0]:.2f}" if hasattr(os, "getloadavg") else ""
    console.print(f"Dense text: {real}{load_average}")


if __name__ == "__main__":
    main()
