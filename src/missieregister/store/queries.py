"""What is current, asked of rows that never change. Standard SQL only."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, FromClause, Select, exists, func, select, true

from missieregister.store.tables import alias, extraction, fingerprint, reading, rendition, statement, version

#: Databases limit the values in one question; far below any limit, and enough for one question mostly.
_AT_ONCE = 500

T = TypeVar("T")


def current_versions(recorded: str | None = None) -> Select[tuple[int]]:
    """Select the id of each document's latest version, without documents that now go by another id.

    With ``recorded`` (as stored) this is what was current then: rows of later do not count.
    """
    later = version.alias()
    return select(version.c.id).where(
        _by(version, recorded),
        ~exists().where(later.c.document == version.c.document, later.c.id > version.c.id, _by(later, recorded)),
        ~exists().where(alias.c.alias == version.c.document, alias.c.version > version.c.id, _by(alias, recorded)),
    )


def latest_extractions(recorded: str | None = None) -> Select[tuple[int]]:
    """Select the id of the latest extraction of each version, as it was at ``recorded``."""
    later = extraction.alias()
    return select(extraction.c.id).where(
        _by(extraction, recorded),
        ~exists().where(later.c.version == extraction.c.version, later.c.id > extraction.c.id, _by(later, recorded)),
    )


def _by(table: FromClause, recorded: str | None) -> ColumnElement[bool]:
    """Tell whether a row was there at ``recorded``."""
    return true() if recorded is None else table.c.recorded <= recorded


def stale_versions(ruleset: str) -> Select[tuple[int]]:
    """Select the id of each current version whose statements another ruleset found."""
    fresh = select(extraction.c.version).where(
        extraction.c.id.in_(latest_extractions()), extraction.c.ruleset == ruleset
    )
    return select(version.c.id).where(version.c.id.in_(current_versions()), version.c.id.not_in(fresh))


def statements_of(connection: Connection, number: int, ruleset: str) -> Sequence[str] | None:
    """Return the statements (JSON) of a version if this ruleset was the last to read it, else None."""
    last = connection.execute(
        select(extraction.c.id, extraction.c.ruleset)
        .where(extraction.c.version == number)
        .order_by(extraction.c.id.desc())
        .limit(1)
    ).first()
    if last is None or last[1] != ruleset:
        return None
    bodies = select(statement.c.body).where(statement.c.extraction == last[0]).order_by(statement.c.position)
    return connection.execute(bodies).scalars().all()


def resolve(connection: Connection, name: str) -> str:
    """Return the id by which the document called ``name`` now goes, ``name`` itself where that is it."""
    seen = {name}
    while True:
        latest = select(func.coalesce(func.max(version.c.id), 0)).where(version.c.document == name).scalar_subquery()
        renamed = (
            select(alias.c.document)
            .where(alias.c.alias == name, alias.c.version > latest)
            .order_by(alias.c.id.desc())
            .limit(1)
        )
        found = connection.execute(renamed).scalar()
        if found is None or found in seen:
            return name
        seen.add(found)
        name = found


def is_used(connection: Connection, name: str) -> bool:
    """Whether ``name`` is or ever was some document's id."""
    held = connection.execute(select(version.c.id).where(version.c.document == name).limit(1)).scalar()
    return held is not None or (
        connection.execute(select(alias.c.id).where(alias.c.alias == name).limit(1)).scalar() is not None
    )


def latest_version(connection: Connection, document: str) -> tuple[int, str] | None:
    """Return the number and body of a document's latest version, or None where it has none."""
    row = connection.execute(
        select(version.c.id, version.c.body)
        .where(version.c.document == document)
        .order_by(version.c.id.desc())
        .limit(1)
    ).first()
    return None if row is None else (row[0], row[1])


def latest_reading(connection: Connection, sha256: str) -> tuple[int, str, str] | None:
    """Return number, description and body of the last reading of some bytes, or None without one."""
    row = connection.execute(
        select(reading.c.id, reading.c.description, reading.c.body)
        .where(reading.c.sha256 == sha256)
        .order_by(reading.c.id.desc())
        .limit(1)
    ).first()
    return None if row is None else (row[0], row[1], row[2])


def readings_of(connection: Connection, document: str) -> Sequence[tuple[int, str, str]]:
    """Return number, digest and body of the readings that the latest version of a document is made from."""
    latest = select(func.max(version.c.id)).where(version.c.document == document).scalar_subquery()
    rows = connection.execute(
        select(reading.c.id, reading.c.sha256, reading.c.body)
        .join(rendition, rendition.c.reading == reading.c.id)
        .where(rendition.c.version == latest)
        .order_by(reading.c.id)
    )
    return [(row[0], row[1], row[2]) for row in rows]


def documents_of(connection: Connection, readings: Iterable[int]) -> set[str]:
    """Return the ids of the current documents that have one of these readings among their renditions."""
    question = (
        select(version.c.document)
        .join(rendition, rendition.c.version == version.c.id)
        .where(version.c.id.in_(current_versions()))
    )
    found: set[str] = set()
    for part in portions(sorted(readings)):
        found.update(connection.execute(question.where(rendition.c.reading.in_(part))).scalars())
    return found


def readings_like(connection: Connection, values: Sequence[int]) -> set[int]:
    """Return the readings that share a fingerprint value: candidates for being the same letter."""
    found: set[int] = set()
    for part in portions(values):
        shared = select(fingerprint.c.reading).where(fingerprint.c.value.in_(part))
        found.update(connection.execute(shared).scalars())
    return found


def portions(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield values in portions that fit in one question."""
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
