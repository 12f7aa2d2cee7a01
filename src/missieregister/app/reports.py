"""What adding and extracting report back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

import msgspec

from missieregister.model.document import Document
from missieregister.model.problems import Problem
from missieregister.model.statement import Statement

if TYPE_CHECKING:
    from missieregister.store import Store

#: Told as files are read: how many are done, of how many, and which was last or is at hand.
Progress = Callable[[int, int, str], None]


class FileReport(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one file: the row of a report.

    ``outcome`` is that of ``store.Added``, or ``failed``. ``statements`` counts those of the whole document.
    """

    source: str
    outcome: Literal["new", "rendition", "changed", "unchanged", "failed"]
    document: str = ""
    title: str = ""
    format: str = ""
    statements: int = 0
    problems: tuple[Problem, ...] = ()


class AddReport(msgspec.Struct, frozen=True):
    """What became of all files, and what was wrong outside them (a folder without rights, a manifest)."""

    files: tuple[FileReport, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Every problem, in the order in which things were met."""
        return (*self.problems, *(p for file in self.files for p in file.problems))


class Extracted(msgspec.Struct, frozen=True):
    """Documents that were read without being stored, their statements, and what was wrong."""

    documents: tuple[Document, ...]
    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]


class Collector:
    """Collects what became of files, in whichever order that is known, and tells how far things are."""

    def __init__(self, sources: Sequence[str], progress: Progress | None) -> None:
        self._places = {source: place for place, source in enumerate(sources)}
        self._rows: list[FileReport] = []
        self._progress = progress

    def add(self, row: FileReport) -> None:
        """Take in a row."""
        self._rows.append(row)
        if self._progress:
            self._progress(len(self._rows), len(self._places), row.source)

    def rows(self) -> list[FileReport]:
        """Return the rows in the order in which the files were found."""
        return sorted(self._rows, key=lambda row: self._places[row.source])


def completed(rows: Sequence[FileReport], store: "Store") -> tuple[FileReport, ...]:
    """Say what the documents are called now: a later file may have given an earlier one its number."""
    names = {row.document: store.resolve(row.document) for row in rows if row.document}
    held = {document.id: document for document in store.documents(set(names.values()))}
    found = []
    for row in rows:
        document = held.get(names.get(row.document, ""))
        if document is not None:
            forms = {r.source: r.format for r in document.renditions}
            form = row.format or forms.get(row.source, "")
            row = msgspec.structs.replace(
                row, document=document.id, title=document.title, format=form, statements=document.statements
            )
        found.append(row)
    return tuple(found)
