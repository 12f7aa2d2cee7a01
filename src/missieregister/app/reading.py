"""From files to readings and statements, in this process or in several."""

import signal
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec

from missieregister.model.document import Document
from missieregister.model.ids import with_suffix
from missieregister.model.problems import Problem
from missieregister.model.statement import Statement
from missieregister.sources.files import FoundFile

if TYPE_CHECKING:
    # Here, because most readings need no other process, and these bring the library of logging with them.
    from concurrent.futures import Executor, Future

    from missieregister.documents import Reading
    from missieregister.documents.sidecar import Sidecar

#: Files that wait for one process, so that none is idle and few are in memory.
_AHEAD = 4


class Tools(msgspec.Struct, frozen=True):
    """The functions of ``documents`` and ``extraction`` that the app applies; tests may hand in others.

    All are importable by name, so that another process can apply them too.
    """

    read: "Callable[[bytes, str, Sidecar | None], Reading]"
    gather: Callable[[Iterable[Document]], list[Document]]
    fingerprint: Callable[[Document], Iterable[int]]
    extract: Callable[[Document], tuple[Statement, ...]]
    ruleset: str


class Waiting(msgspec.Struct, frozen=True):
    """A file on its way through reading. ``description`` is its sidecar as it is stored."""

    source: str
    sha256: str
    data: bytes
    description: str
    sidecar: "Sidecar | None"
    problems: tuple[Problem, ...] = ()


class Understood(msgspec.Struct, frozen=True):
    """All that can be said of some bytes by themselves: what another process may work out."""

    reading: "Reading"
    statements: tuple[Statement, ...] = ()
    fingerprint: tuple[int, ...] = ()


def real_tools() -> Tools:
    """Return the functions that this release reads with."""
    from missieregister import documents, extraction

    return Tools(
        read=_read,
        gather=documents.gather,
        fingerprint=_fingerprint,
        extract=extraction.extract,
        ruleset=extraction.ruleset(),
    )


def _fingerprint(document: Document) -> list[int]:
    """Return values of which a letter's renditions share some, and other letters as good as none.

    Renditions of one letter bear one date. With it in the values, letters of one form (thousands present some
    report in the same words) do not all become each other's candidates.
    """
    from missieregister.documents import fingerprint

    if document.date is None:
        return []
    salt = zlib.crc32(document.date.encode())
    return [value ^ salt for value in fingerprint(document)]


def _read(data: bytes, source: str, sidecar: "Sidecar | None") -> "Reading":
    from missieregister.documents import read

    return read(data, source, sidecar=sidecar)


def separate(found: Iterable[FoundFile | Problem], problems: list[Problem]) -> Iterator[FoundFile]:
    """Yield the files that were found, and put what was in the way with the problems."""
    for item in found:
        if isinstance(item, Problem):
            problems.append(item)
        else:
            yield item


def distinct(documents: Iterable[Document]) -> list[Document]:
    """Return the documents by id; of letters that would have one provisional id, the later get a suffix."""
    used: set[str] = set()
    distinct = []
    for document in sorted(documents, key=lambda d: (d.id, min((r.sha256 for r in d.renditions), default=""))):
        if document.id in used:
            name = with_suffix(document.id, [r.sha256 for r in document.renditions])
            document = msgspec.structs.replace(document, id=name)
        used.add(document.id)
        distinct.append(document)
    return distinct


def understand(tools: Tools, data: bytes, source: str, sidecar: "Sidecar | None") -> Understood:
    """Return what some bytes say, the statements in it, and its fingerprint."""
    reading = tools.read(data, source, sidecar)
    document = reading.document
    if document is None:
        return Understood(reading)
    return Understood(reading, tools.extract(document), tuple(tools.fingerprint(document)))


def in_processes(tools: Tools, waiting: Iterator[Waiting], workers: int) -> Iterator[tuple[Waiting, Understood]]:
    """Read and extract files, here or in other processes; yield them in the order in which they came."""
    if workers <= 1:
        for file in waiting:
            yield file, understand(tools, file.data, file.source, file.sidecar)
        return
    with _pool(workers) as executor:
        ahead: deque[tuple[Waiting, Future[Understood]]] = deque()
        for file in waiting:
            ahead.append((file, executor.submit(understand, tools, file.data, file.source, file.sidecar)))
            if len(ahead) >= workers * _AHEAD:
                first, future = ahead.popleft()
                yield first, future.result()
        for first, future in ahead:
            yield first, future.result()


@contextmanager
def _pool(workers: int) -> "Iterator[Executor]":
    """Yield processes that leave Ctrl-C to us; when we stop early what they have not begun is dropped."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Spawned, not forked: a fork would share our open files and locks.
    executor = ProcessPoolExecutor(workers, get_context("spawn"), _ignore_interrupts)
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def sidecar_of(file: FoundFile, date: str | None) -> "tuple[Sidecar | None, tuple[Problem, ...]]":
    """Return what is said beside a file: by its manifest, by its sidecar, which goes first, and by ``date``.

    ``date`` counts where neither of them nor the text has one.
    """
    if not file.descriptions and date is None:
        return None, ()
    from missieregister.documents.sidecar import Sidecar, parse_sidecar

    fields: dict[str, object] = {}
    problems: list[Problem] = []
    for description in file.descriptions:
        parsed = parse_sidecar(description.text, description.source, description.place)
        if isinstance(parsed, Problem):
            problems.append(parsed)
        else:
            fields.update(_said(parsed))
    if date not in (None, fields.get("date")):
        fields["assumed"] = date
    return (msgspec.convert(fields, Sidecar) if fields else None), tuple(problems)


def counting(sidecar: "Sidecar | None", date: str | None) -> "Sidecar | None":
    """Return a sidecar without the date that was assumed, where the document turned out to have another."""
    if sidecar is None or sidecar.assumed in (None, date):
        return sidecar
    return msgspec.structs.replace(sidecar, assumed=None)


def canonical(sidecar: "Sidecar | None") -> str:
    """Return what a sidecar says as text to store and compare; empty where it says nothing."""
    said = {} if sidecar is None else _said(sidecar)
    return msgspec.json.encode(said, order="sorted").decode() if said else ""


def from_canonical(text: str) -> "Sidecar | None":
    """Return the sidecar that ``canonical`` wrote down."""
    if not text:
        return None
    from missieregister.documents.sidecar import Sidecar

    return msgspec.json.decode(text, type=Sidecar)


def _said(sidecar: "Sidecar") -> dict[str, object]:
    return {name: value for name, value in msgspec.to_builtins(sidecar).items() if value}
