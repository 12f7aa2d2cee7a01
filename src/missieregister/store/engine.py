"""Opens the database. All that is particular to SQLite stands here; PostgreSQL needs another address only."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, create_engine, event, func, insert, inspect, select
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.schema import DDL

from missieregister.store import tables
from missieregister.store.errors import StoreError

#: How long a writer waits for another one, in seconds: a large letter is stored in well under one.
BUSY_SECONDS = 30

_WRITING = "missieregister_writing"

# The promise that nothing is overwritten is the database's to keep, not only ours.
for _table in tables.metadata.sorted_tables:
    for _change in ("UPDATE", "DELETE"):
        event.listen(
            _table,
            "after_create",
            DDL(  # type: ignore[no-untyped-call]
                f"CREATE TRIGGER {_table.name}_no_{_change.lower()} BEFORE {_change} ON {_table.name} "
                "BEGIN SELECT RAISE(ABORT, 'append-only'); END"
            ).execute_if(dialect="sqlite"),
        )


def sqlite_url(file: Path) -> URL:
    """Return the address of a SQLite database in a file."""
    return URL.create("sqlite", database=str(file))


def open_engine(url: URL) -> Engine:
    """Return an engine for a database whose transactions are ours to begin; nothing is opened yet."""
    # Without a pool every connection is closed where it was used: the store needs no closing.
    if url.get_backend_name() != "sqlite":
        return create_engine(url, poolclass=NullPool)
    engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def set_up_sqlite(connection: sqlite3.Connection, _record: object = None) -> None:
    """Have a connection to SQLite write ahead, check what refers to what, and leave transactions to us."""
    # Python's own transaction handling begins too late for a consistent read; SQLAlchemy's event begins ours.
    connection.isolation_level = None
    cursor = connection.cursor()
    # WAL: readers (the pages) never wait for the writer. With it NORMAL survives a crash of the program;
    # a power cut may take the last transactions but leaves the database whole.
    _write_ahead(cursor)
    for pragma in ("synchronous = NORMAL", "foreign_keys = ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _write_ahead(cursor: sqlite3.Cursor) -> None:
    """Have a database write ahead. Two who open a new one at once both ask for it, and SQLite turns one of them down
    without the wait that all else gets."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if str(error) != "database is locked" or time.monotonic() > until:
                raise
            time.sleep(_AGAIN)
        else:
            return


#: seconds between two tries
_AGAIN = 0.02


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes its lock at once: what it reads to decide on is then still true when it writes.
    writing = connection.get_execution_options().get(_WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def transaction(engine: Engine, *, writing: bool = False) -> Iterator[Connection]:
    """Yield a connection in one transaction: all of it is stored, or nothing.

    Raises StoreError where the database is damaged, locked for too long, or not writable.
    """
    try:
        with engine.connect().execution_options(**{_WRITING: writing}) as connection, connection.begin():
            yield connection
    except OperationalError as error:
        raise StoreError(
            f"De database is niet te gebruiken ({_said(error.orig)}).",
            "Controleer of de map bestaat en beschrijfbaar is, en of er schijfruimte is.",
        ) from error
    except DatabaseError as error:
        if isinstance(error.orig, sqlite3.DatabaseError) and "not a database" in str(error.orig):
            raise StoreError(
                "Het bestand missieregister.db is geen database.", "Kies een andere map met --data."
            ) from error
        raise


#: what SQLite says, as people say it
_DUTCH = {
    "unable to open database file": "het bestand is niet te openen",
    "database is locked": "een ander programma schrijft erin",
    "database or disk is full": "de schijf is vol",
    "attempt to write a readonly database": "het bestand is alleen te lezen",
    "disk I/O error": "de schijf geeft een fout",
}


def _said(error: BaseException | None) -> str:
    return _DUTCH.get(str(error), str(error))


def prepare(engine: Engine, now: str) -> None:
    """Make the tables that are not there yet, and check that this release knows those that are.

    Raises StoreError for a store that a later release made.
    """
    with transaction(engine) as connection:
        if _version(connection) == tables.SCHEMA_VERSION:
            return
    with transaction(engine, writing=True) as connection:
        if _version(connection) != tables.SCHEMA_VERSION:
            # Later releases only ever add tables: what is missing is made, what is there stays.
            tables.metadata.create_all(connection)
            connection.execute(insert(tables.schema), {"version": tables.SCHEMA_VERSION, "recorded": now})


def _version(connection: Connection) -> int | None:
    if not inspect(connection).has_table(tables.schema.name):
        return None
    found = connection.execute(select(func.max(tables.schema.c.version))).scalar()
    if found is not None and found > tables.SCHEMA_VERSION:
        raise StoreError(
            f"Dit register is gemaakt met een nieuwere versie van missieregister "
            f"(schema {found}; deze versie kent {tables.SCHEMA_VERSION}).",
            "Werk missieregister bij.",
        )
    return found


def utc_now() -> str:
    """Return the time as it is recorded: UTC, ISO 8601, in microseconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
