"""Takes a file that was read into the store: finds the letter it is a rendition of, and adds what is new.

Every version of a document is made anew from all its readings, so the order in which files came does not
show in it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, Table, insert, select

from missieregister.model.document import Document
from missieregister.model.ids import with_suffix
from missieregister.model.statement import Statement
from missieregister.store import queries
from missieregister.store.rows import Added, DocumentRow, ReadFile
from missieregister.store.tables import (
    alias,
    extraction,
    fingerprint,
    raw,
    reading,
    rendition,
    statement,
    statement_mission,
    version,
)


class Letters(msgspec.Struct, frozen=True):
    """What the store must know about letters, handed in by the app.

    ``gather`` makes one document of each letter's renditions; ``extract`` finds the statements, by the rules
    that ``ruleset`` names.
    """

    gather: Callable[[Iterable[Document]], list[Document]]
    extract: Callable[[Document], tuple[Statement, ...]]
    ruleset: str


class _Held(msgspec.Struct, frozen=True):
    """A reading that is in the store: its row, and the current document that it is part of, if any."""

    row: int
    body: Document
    owner: str | None


class Intake:
    """Adds one file within one transaction of the caller's."""

    def __init__(self, connection: Connection, letters: Letters, now: str) -> None:
        self._connection = connection
        self._letters = letters
        self._now = now

    def add(self, file: ReadFile) -> Added:
        """Store a file; the same bytes, described and read as before, add no row."""
        former = queries.latest_reading(self._connection, file.sha256)
        if former and _disputes(file, former[2]):
            owners = queries.documents_of(self._connection, [former[0]])
            return Added(min(owners, default=file.document.id), "disputed")
        if former:
            # Bytes keep the name under which they first came; a copy elsewhere is nothing new.
            file = msgspec.structs.replace(file, document=_renamed(file.document, former[2]))
        body = encode(file.document)
        if former and former[2] == body and file.description in ("", former[1]):
            owners = queries.documents_of(self._connection, [former[0]])
            return Added(min(owners, default=file.document.id), "unchanged")
        row = self._add_reading(file, body, is_known=former is not None)
        held = self._neighbours(file, former[0] if former else None)
        is_rendition = any(h.owner for sha256, h in held.items() if sha256 != file.sha256)
        held[file.sha256] = _Held(row, file.document, held[file.sha256].owner if file.sha256 in held else None)
        home = self._regroup(held, file)
        if former:
            return Added(home, "changed")
        joined = is_rendition and len(queries.readings_of(self._connection, home)) > 1
        return Added(home, "rendition" if joined else "new")

    def _add_reading(self, file: ReadFile, body: str, *, is_known: bool) -> int:
        if not is_known:
            self._insert(raw, {"sha256": file.sha256, "size": file.size, "recorded": self._now})
        row = self._insert(
            reading,
            {
                "sha256": file.sha256,
                "source": file.source,
                "description": file.description,
                "body": body,
                "recorded": self._now,
            },
        )
        values = sorted(set(file.fingerprint))
        if values:
            self._connection.execute(insert(fingerprint), [{"value": v, "reading": row} for v in values])
        return row

    def _neighbours(self, file: ReadFile, former: int | None) -> dict[str, _Held]:
        """Return, by digest, the readings of every current document that this file may belong to."""
        values = sorted(set(file.fingerprint))
        candidates = queries.readings_like(self._connection, values)
        if former is not None:
            candidates.add(former)
        owners = queries.documents_of(self._connection, candidates)
        owners.add(queries.resolve(self._connection, file.document.id))
        return {
            sha256: _Held(row, msgspec.json.decode(body, type=Document), owner)
            for owner in sorted(owners)
            for row, sha256, body in queries.readings_of(self._connection, owner)
        }

    def _regroup(self, held: dict[str, _Held], file: ReadFile) -> str:
        """Store what is new about the letters among these readings; return the id of the file's letter."""
        home = ""
        names: set[str] = set()
        moved: dict[str, tuple[str, int]] = {}
        groups = [(g, [r.sha256 for r in g.renditions]) for g in self._letters.gather(h.body for h in held.values())]
        # A letter that holds its id already goes before the newcomer who would like the same one.
        for group, digests in sorted(groups, key=lambda g: (file.sha256 in g[1], g[0].id, g[1])):
            owners = list(dict.fromkeys(o for d in digests if (o := held[d].owner)))
            document = self._named(group, owners, digests)
            number = self._add_version(document, [held[d].row for d in digests], file)
            for owner in owners:
                moved.setdefault(owner, (document.id, number))
            if file.sha256 in digests:
                home = document.id
            names.add(document.id)
        for former, (id_, number) in moved.items():
            if former not in names:
                row = {"alias": former, "document": id_, "version": number, "recorded": self._now}
                self._insert(alias, row)
        return home

    def _named(self, group: Document, owners: Sequence[str], digests: Sequence[str]) -> Document:
        """Return a letter with an id that is its own: ids that we gave ourselves may be another's already."""
        if not group.provisional or queries.resolve(self._connection, group.id) in owners:
            return group
        given = (with_suffix(group.id, [d]) for d in digests)
        name = next((name for name in given if name in owners), None)
        if name is None and queries.is_used(self._connection, group.id):
            name = with_suffix(group.id, digests)
        return group if name is None else msgspec.structs.replace(group, id=name)

    def _add_version(self, document: Document, readings: Sequence[int], file: ReadFile) -> int:
        """Add a version with its statements unless the latest is the same; return its number."""
        body = encode(document)
        latest = queries.latest_version(self._connection, document.id)
        if latest and latest[1] == body and queries.resolve(self._connection, document.id) == document.id:
            return latest[0]
        summary = msgspec.json.encode(DocumentRow.of(document)).decode()
        row = {"document": document.id, "summary": summary, "body": body, "recorded": self._now}
        number = self._insert(version, row)
        rows = [{"version": number, "reading": r} for r in readings]
        self._connection.execute(insert(rendition), rows)
        self.add_extraction(number, self._statements_of(document, latest, file))
        return number

    def _statements_of(self, document: Document, latest: tuple[int, str] | None, file: ReadFile) -> Sequence[Statement]:
        """Return what a new version says; of the same text, found already, it is not looked for again."""
        # A letter's only rendition was extracted where it was read, maybe in another process.
        if _says_the_same(document, file.document):
            return file.statements
        if latest and _says_the_same(document, msgspec.json.decode(latest[1], type=Document)):
            found = queries.statements_of(self._connection, latest[0], self._letters.ruleset)
            if found is not None:
                return [msgspec.json.decode(body, type=Statement) for body in found]
        return self._letters.extract(document)

    def add_extraction(self, number: int, statements: Sequence[Statement]) -> None:
        """Add the statements that the current ruleset finds in a version."""
        row = {
            "version": number,
            "ruleset": self._letters.ruleset,
            "statements": len(statements),
            "recorded": self._now,
        }
        made = self._insert(extraction, row)
        if not statements:
            return
        self._connection.execute(
            insert(statement),
            [
                {"extraction": made, "position": i, "id": s.id, "kind": s.kind, "body": encode(s)}
                for i, s in enumerate(statements)
            ],
        )
        missions = [
            {"extraction": made, "position": i, "mission": mission}
            for i, s in enumerate(statements)
            for mission in dict.fromkeys(s.missions)
        ]
        if missions:
            self._connection.execute(insert(statement_mission), missions)

    def stale(self) -> list[tuple[int, Document]]:
        """Return number and document of the current versions that this ruleset has not read."""
        rows = self._connection.execute(
            select(version.c.id, version.c.body)
            .where(version.c.id.in_(queries.stale_versions(self._letters.ruleset)))
            .order_by(version.c.id)
        )
        return [(row[0], msgspec.json.decode(row[1], type=Document)) for row in rows]

    def _insert(self, table: Table, row: Mapping[str, object]) -> int:
        """Add a row; return the number that the database gave it (0 where its key is ours)."""
        key = self._connection.execute(insert(table), row).inserted_primary_key
        return key[0] if key and isinstance(key[0], int) else 0


def _says_the_same(one: Document, other: Document) -> bool:
    """Whether two versions differ in their renditions alone, which no statement depends on."""
    return msgspec.structs.replace(one, renditions=other.renditions) == other


def _disputes(file: ReadFile, former: str) -> bool:
    """Whether a copy gives the day of a letter otherwise than the file by the name of which its bytes are held."""
    known = msgspec.json.decode(former, type=Document)
    names = {source.replace("\\", "/").rpartition("/")[2] for source in (file.source, known.renditions[0].source)}
    return len(names) > 1 and None not in (known.date, file.document.date) and known.date != file.document.date


def _renamed(document: Document, former: str) -> Document:
    source = msgspec.json.decode(former, type=Document).renditions[0].source
    renditions = tuple(msgspec.structs.replace(r, source=source) for r in document.renditions)
    return msgspec.structs.replace(document, renditions=renditions)


def encode(value: msgspec.Struct) -> str:
    """Return a value as the JSON text in which it is stored; equal values give equal text."""
    return msgspec.json.encode(value).decode()
