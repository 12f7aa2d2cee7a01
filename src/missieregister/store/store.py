"""The store: a folder with the database and the archive of raw bytes. Rows are only ever added."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Literal, NamedTuple

import msgspec
from sqlalchemy import Select, func, insert, select

from missieregister.model.document import Document
from missieregister.model.problems import refused
from missieregister.model.statement import Statement
from missieregister.store import queries
from missieregister.store.archive import Archive
from missieregister.store.engine import open_engine, prepare, sqlite_url, transaction, utc_now
from missieregister.store.errors import StoreError
from missieregister.store.intake import Intake, Letters
from missieregister.store.rows import Added, DocumentRow, ReadFile, Review
from missieregister.store.tables import alias, extraction, reading, review, statement, statement_mission, version

DATABASE = "missieregister.db"
ARCHIVE = "raw"


class Moment(NamedTuple):
    """How far the store has come: equal moments have equal contents."""

    reading: int
    version: int
    extraction: int
    alias: int


class StoredReading(msgspec.Struct, frozen=True):
    """What is needed to read some bytes of the archive again."""

    sha256: str
    source: str
    description: str


class Store:
    """One register on disk. ``clock`` gives the recorded time (UTC, as ``engine.utc_now``)."""

    def __init__(self, folder: Path, clock: Callable[[], str] = utc_now) -> None:
        self._folder = folder
        self._clock = clock
        self._engine = open_engine(sqlite_url(folder / DATABASE))
        self._checked = False
        self.archive = Archive(folder / ARCHIVE)

    @property
    def exists(self) -> bool:
        """Whether there is a register in the folder."""
        return (self._folder / DATABASE).is_file()

    def create(self) -> None:
        """Make the folder and the tables where they are missing. Raises StoreError where that cannot be."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                f"De map '{self._folder}' kan niet gemaakt worden ({refused(error)}).",
                "Kies een andere map met --data.",
            ) from error
        prepare(self._engine, self._clock())
        self._checked = True

    def open(self) -> None:
        """Check that there is a register that this release can read. Raises StoreError."""
        if self._checked:
            return
        if not self.exists:
            raise StoreError(
                f"Er is nog geen register in de map '{self._folder}'.",
                "Voeg brieven toe met 'missieregister add PAD', of noem een andere map met --data.",
            )
        prepare(self._engine, self._clock())
        self._checked = True

    @contextmanager
    def kept_open(self) -> Iterator[None]:
        """Keep the database open from one transaction to the next: each last close tidies up on disk."""
        with closing(self._engine.raw_connection()):
            yield

    @contextmanager
    def intake(self, letters: Letters) -> Iterator[Intake]:
        """Yield an Intake in a transaction of its own: all of it is stored, or nothing."""
        with transaction(self._engine, writing=True) as connection:
            yield Intake(connection, letters, self._clock())

    def add(self, file: ReadFile, data: bytes, letters: Letters) -> Added:
        """Store a file that was read, and its bytes. Raises StoreError, or OSError from the disk."""
        # Bytes first: a database row never points at bytes that are not there.
        self.archive.put(data)
        with self.intake(letters) as intake:
            return intake.add(file)

    def holds(self, sha256: str, description: str) -> str | None:
        """Return the document that has these bytes, described like this (or not at all), as a rendition."""
        with transaction(self._engine) as connection:
            found = queries.latest_reading(connection, sha256)
            if found is None or description not in ("", found[1]):
                return None
            return min(queries.documents_of(connection, [found[0]]), default=None)

    def moment(self) -> Moment:
        """Return how far the store has come."""
        with transaction(self._engine) as connection:
            tables = (reading, version, extraction, alias)
            return Moment(
                *(connection.execute(select(func.coalesce(func.max(t.c.id), 0))).scalar_one() for t in tables)
            )

    def resolve(self, name: str) -> str:
        """Return the id by which the document called ``name`` now goes."""
        with transaction(self._engine) as connection:
            return queries.resolve(connection, name)

    def document(self, name: str) -> Document | None:
        """Return the current version of a document, by its id or one that it had before."""
        with transaction(self._engine) as connection:
            found = queries.latest_version(connection, queries.resolve(connection, name))
        return None if found is None else msgspec.json.decode(found[1], type=Document)

    def documents(self, ids: Collection[str] | None = None) -> list[DocumentRow]:
        """Return the current documents, or those of some ids: by date, those without one last, then by id."""
        question = (
            select(version.c.summary, extraction.c.statements)
            .join(extraction, extraction.c.version == version.c.id)
            .where(
                version.c.id.in_(queries.current_versions()),
                extraction.c.id.in_(queries.latest_extractions()),
            )
        )
        questions = [question]
        if ids is not None:
            questions = [question.where(version.c.document.in_(p)) for p in queries.portions(sorted(ids))]
        with transaction(self._engine) as connection:
            found = [row for part in questions for row in connection.execute(part)]
        decode = msgspec.json.Decoder(DocumentRow).decode
        rows = [msgspec.structs.replace(decode(summary), statements=count) for summary, count in found]
        return sorted(rows, key=lambda row: (row.date is None, row.date or "", row.id))

    def statements(
        self,
        document: str | None = None,
        mission: str | None = None,
        kind: str | None = None,
        recorded: str | None = None,
    ) -> list[Statement]:
        """Return the current statements, optionally of one document (id or alias), mission id or kind.

        With ``recorded`` (a time as ``engine.utc_now`` gives it) they are those that were current then. They
        stand in the order of publication, unknown dates last, then as they stand in the text.
        """
        question: Select[Any] = (
            select(statement.c.body)
            .join(extraction, extraction.c.id == statement.c.extraction)
            .join(version, version.c.id == extraction.c.version)
            .where(
                version.c.id.in_(queries.current_versions(recorded)),
                extraction.c.id.in_(queries.latest_extractions(recorded)),
            )
        )
        if kind is not None:
            question = question.where(statement.c.kind == kind)
        if mission is not None:
            named = select(statement_mission.c.extraction).where(
                statement_mission.c.mission == mission,
                statement_mission.c.extraction == statement.c.extraction,
                statement_mission.c.position == statement.c.position,
            )
            question = question.where(named.exists())
        with transaction(self._engine) as connection:
            if document is not None:
                question = question.where(version.c.document == queries.resolve(connection, document))
            bodies = connection.execute(question).scalars().all()
        decode = msgspec.json.Decoder(Statement).decode
        found = [decode(body) for body in bodies]
        return sorted(found, key=lambda s: (s.published is None, s.published or "", s.document, s.start_char, s.id))

    def review(self, finding: str, verdict: Literal["silence", "show"], reason: str, reviewer: str) -> Review:
        """Store what somebody thought of a finding; what was thought before stays."""
        made = Review(finding=finding, verdict=verdict, reason=reason, reviewer=reviewer, recorded=self._clock())
        with transaction(self._engine, writing=True) as connection:
            connection.execute(insert(review), msgspec.to_builtins(made))
        return made

    def reviews(self) -> dict[str, Review]:
        """Return the last review of each finding that has one."""
        names = Review.__struct_fields__
        question = select(*(review.c[name] for name in names)).order_by(review.c.id)
        with transaction(self._engine) as connection:
            rows = [dict(zip(names, row, strict=True)) for row in connection.execute(question)]
        return {row["finding"]: msgspec.convert(row, Review) for row in rows}

    def texts(self) -> Iterator[Document]:
        """Yield the current version of every document, one at a time, by id."""
        numbers = select(version.c.id).where(version.c.id.in_(queries.current_versions())).order_by(version.c.document)
        with transaction(self._engine) as connection:
            wanted = connection.execute(numbers).scalars().all()
        for part in queries.portions(wanted):
            question = select(version.c.body).where(version.c.id.in_(part)).order_by(version.c.document)
            with transaction(self._engine) as connection:
                bodies = connection.execute(question).scalars().all()
            yield from (msgspec.json.decode(body, type=Document) for body in bodies)

    def readings(self) -> Sequence[StoredReading]:
        """Return what is needed to read everything again, in the order of arrival."""
        later = reading.alias()
        last = select(func.max(later.c.id)).group_by(later.c.sha256)
        question = (
            select(reading.c.sha256, reading.c.source, reading.c.description)
            .where(reading.c.id.in_(last))
            .order_by(reading.c.id)
        )
        with transaction(self._engine) as connection:
            return [StoredReading(*row) for row in connection.execute(question)]

    def stale(self, ruleset: str) -> int:
        """Return how many current documents were not read by this ruleset."""
        question = select(func.count()).select_from(queries.stale_versions(ruleset).subquery())
        with transaction(self._engine) as connection:
            return connection.execute(question).scalar_one()
