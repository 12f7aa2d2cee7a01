"""The store remembers everything, overwrites nothing, and does not mind in which order files come."""

import itertools
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from missieregister.documents import Sidecar
from missieregister.model.ids import with_suffix
from missieregister.store import Added, Letters, ReadFile, Store, StoreError
from missieregister.store.archive import Archive, digest
from missieregister.store.engine import set_up_sqlite
from missieregister.store.store import DATABASE
from tests import fakes
from tests.fakes import letter

LETTERS = Letters(gather=fakes.gather, extract=fakes.extract, ruleset=fakes.RULESET)
TABLES = (
    "schema",
    "raw",
    "reading",
    "fingerprint",
    "version",
    "rendition",
    "alias",
    "extraction",
    "statement",
    "review",
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "data")
    store.create()
    return store


def put(store: Store, data: bytes, source: str = "brief.txt", letters: Letters = LETTERS) -> Added:
    document = fakes.read(data, source).document
    assert document is not None
    file = ReadFile(
        source,
        digest(data),
        len(data),
        document,
        statements=fakes.extract(document),
        fingerprint=tuple(fakes.fingerprint(document)),
    )
    return store.add(file, data, letters)


def rows(store: Store, folder: Path) -> dict[str, int]:
    with closing(sqlite3.connect(folder / "data" / DATABASE)) as connection:
        return {t: connection.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in TABLES}


def test_a_letter_comes_back_as_it_was_read(store: Store) -> None:
    data = letter("a", "alcyon", number="kst-39990-7", title="Brief over Alcyon")
    assert put(store, data) == Added("kst-39990-7", "new")
    document = store.document("kst-39990-7")
    assert document is not None
    assert document == fakes.read(data, "brief.txt").document
    (row,) = store.documents()
    assert (row.id, row.title, row.statements) == ("kst-39990-7", "Brief over Alcyon", 1)
    (statement,) = store.statements()
    assert document.text[statement.start_char : statement.end_char] == statement.quote
    assert store.archive.get(digest(data)) == data


def test_the_same_bytes_again_add_no_row(store: Store, tmp_path: Path) -> None:
    put(store, letter("a", "alcyon"))
    before, moment = rows(store, tmp_path), store.moment()
    assert put(store, letter("a", "alcyon"), "elders.txt") == Added("een-brief", "unchanged")
    assert (rows(store, tmp_path), store.moment()) == (before, moment)


def test_a_provisional_letter_gets_its_number_when_its_numbered_rendition_comes(store: Store) -> None:
    put(store, letter("a", "alcyon", more="kort"), "a.pdf")
    assert [d.id for d in store.documents()] == ["een-brief"]
    assert put(store, letter("a", "alcyon", number="kst-39990-7"), "a.html") == Added("kst-39990-7", "rendition")
    (document,) = store.documents()
    assert document.id == "kst-39990-7"
    assert {r.source for r in document.renditions} == {"a.pdf", "a.html"}
    assert {s.document for s in store.statements()} == {"kst-39990-7"}
    assert store.resolve("een-brief") == "kst-39990-7"
    assert store.document("een-brief") == store.document("kst-39990-7")
    assert store.statements(document="een-brief") == store.statements(document="kst-39990-7")


FILES = {
    "a.html": letter("a", "alcyon", number="kst-39990-7"),
    "a.pdf": letter("a", "alcyon", more="een langere weergave van dezelfde brief"),
    "a.txt": letter("a", "alcyon", title="Anders genoemd"),
    "b.txt": letter("b", "unmiver", "alcyon", number="kst-39990-9"),
    "c.txt": letter("c", "unmiver", title="Nieuws", date=""),
}


def state_after(folder: Path, order: tuple[str, ...]) -> object:
    store = Store(folder)
    store.create()
    for name in order:
        put(store, FILES[name], name)
    return store.documents(), store.statements(), [store.document(d.id) for d in store.documents()]


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> object:
    return state_after(tmp_path_factory.mktemp("expected"), tuple(FILES))


@pytest.mark.parametrize("order", list(itertools.permutations(FILES))[::5])
def test_the_order_in_which_files_come_does_not_show(tmp_path: Path, order: tuple[str, ...], expected: object) -> None:
    assert state_after(tmp_path, order) == expected


def test_two_letters_with_one_name_stay_two(store: Store) -> None:
    first, second = letter("a", "alcyon"), letter("b", "unmiver")
    suffixed = with_suffix("een-brief", [digest(second)])
    assert put(store, first) == Added("een-brief", "new")
    assert put(store, second) == Added(suffixed, "new")
    assert {d.id for d in store.documents()} == {"een-brief", suffixed}
    assert {s.document for s in store.statements()} == {"een-brief", suffixed}
    # The name was given out: it stays with its letter, also as an alias.
    put(store, letter("a", "alcyon", number="kst-39990-7"))
    assert {d.id for d in store.documents()} == {"kst-39990-7", suffixed}
    third = letter("c", "tolmar")
    assert put(store, third) == Added(with_suffix("een-brief", [digest(third)]), "new")


def test_a_copy_by_another_name_does_not_move_the_day_of_a_letter(store: Store, tmp_path: Path) -> None:
    data = letter("a", "alcyon", date="")

    def described(source: str, date: str) -> ReadFile:
        document = fakes.read(data, source, Sidecar(date=date)).document
        assert document is not None
        return ReadFile(source, digest(data), len(data), document, f'{{"date":"{date}"}}', fakes.extract(document))

    assert store.add(described("map/a.txt", "2031-12-08"), data, LETTERS) == Added("een-brief", "new")
    before = rows(store, tmp_path)
    assert store.add(described("map/zz.txt", "2031-12-20"), data, LETTERS) == Added("een-brief", "disputed")
    assert rows(store, tmp_path) == before
    assert store.add(described("elders/a.txt", "2031-12-20"), data, LETTERS) == Added("een-brief", "changed")
    assert [d.date for d in store.documents()] == ["2031-12-20"], "by its own name the day is mended"


def test_bytes_that_are_described_anew_make_a_new_version(store: Store, tmp_path: Path) -> None:
    data = letter("a", "alcyon", date="")
    put(store, data)
    document = fakes.read(data, "brief.txt", Sidecar(date="2031-05-06")).document
    assert document is not None
    again = ReadFile("brief.txt", digest(data), len(data), document, '{"date":"2031-05-06"}', fakes.extract(document))
    assert store.add(again, data, LETTERS) == Added("een-brief", "changed")
    assert [d.date for d in store.documents()] == ["2031-05-06"]
    assert [s.published for s in store.statements()] == ["2031-05-06"]
    assert rows(store, tmp_path)["version"] == 2
    assert store.holds(digest(data), "") == "een-brief", "what is known stays known when it is not said again"
    assert store.holds(digest(data), '{"date":"2031-05-07"}') is None


def test_statements_are_chosen_by_document_mission_and_kind(store: Store) -> None:
    for name, data in FILES.items():
        put(store, data, name)
    assert {s.document for s in store.statements(mission="alcyon")} == {"kst-39990-7", "kst-39990-9"}
    assert {m for s in store.statements(document="kst-39990-9") for m in s.missions} == {"unmiver", "alcyon"}
    assert len(store.statements(mission="unmiver", kind="decision")) == 2
    assert store.statements(kind="finance") == []
    assert store.statements(document="kst-1") == []


def test_another_ruleset_adds_an_extraction_and_leaves_the_old_one(store: Store, tmp_path: Path) -> None:
    put(store, letter("a", "alcyon"))
    later = Letters(fakes.gather, lambda _document: (), "fake-2")
    assert (store.stale("fake-1"), store.stale("fake-2")) == (0, 1)
    with store.intake(later) as intake:
        ((number, document),) = intake.stale()
        intake.add_extraction(number, later.extract(document))
    assert store.statements() == []
    assert store.stale("fake-2") == 0
    assert rows(store, tmp_path)["statement"] == 1, "the former ruleset's statement is still there"


def test_nothing_is_ever_updated_or_deleted(tmp_path: Path) -> None:
    issued: list[str] = []

    def listen(_c: object, _k: object, sql: str, *_rest: object) -> None:
        issued.append(sql)

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        store = Store(tmp_path / "data")
        store.create()
        for name, data in reversed(FILES.items()):
            put(store, data, name)
        store.documents(), store.statements()
    finally:
        event.remove(Engine, "before_cursor_execute", listen)
    assert any(sql.startswith("INSERT") for sql in issued)
    assert not [sql for sql in issued if sql.lstrip().upper().startswith(("UPDATE", "DELETE", "DROP"))]


@pytest.mark.parametrize("table", [*TABLES, "statement_mission"])
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {} SET {}"])
def test_the_database_itself_refuses_changes(store: Store, tmp_path: Path, table: str, change: str) -> None:
    for name, data in reversed(FILES.items()):
        put(store, data, name)
    store.review("abc", "silence", "te oud", "A")
    with closing(sqlite3.connect(tmp_path / "data" / DATABASE)) as connection:
        (column, *_rest) = (row[1] for row in connection.execute(f"PRAGMA table_info({table})"))
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(change.format(table, f"{column} = {column}"))


def test_a_letter_is_stored_whole_or_not_at_all(store: Store, tmp_path: Path) -> None:
    put(store, letter("a", "alcyon", more="de betere weergave van de twee"))
    before = rows(store, tmp_path)

    def fails(_document: object) -> tuple[()]:
        raise KeyboardInterrupt

    broken = Letters(fakes.gather, fails, fakes.RULESET)
    with pytest.raises(KeyboardInterrupt):
        put(store, letter("a", "alcyon", number="kst-39990-7"), letters=broken)
    assert rows(store, tmp_path) == before
    assert put(store, letter("a", "alcyon", number="kst-39990-7")).document == "kst-39990-7"


def test_a_store_of_a_later_release_is_not_touched(store: Store, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "data" / DATABASE)) as connection, connection:
        connection.execute("INSERT INTO schema VALUES (99, '2031')")
    with pytest.raises(StoreError, match="nieuwere versie"):
        Store(tmp_path / "data").create()
    with pytest.raises(StoreError, match="schema 99"):
        Store(tmp_path / "data").open()


def test_what_is_no_store_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="nog geen register"):
        Store(tmp_path / "niets").open()
    (tmp_path / DATABASE).write_bytes(b"geen database" * 100)
    with pytest.raises(StoreError, match="geen database"):
        Store(tmp_path).open()
    (tmp_path / "bestand").write_text("x")
    with pytest.raises(StoreError, match="kan niet gemaakt worden"):
        Store(tmp_path / "bestand" / "data").create()


def test_what_was_known_here_at_a_moment_can_be_asked_again(tmp_path: Path) -> None:
    """A rename, another rendition, another ruleset and another letter: each moment keeps its own answer."""
    ticks = itertools.count(1)
    store = Store(tmp_path / "data", clock=lambda: f"2031-01-{next(ticks):02}T00:00:00.000000Z")
    store.create()
    steps: list[tuple[str, list[str]]] = []

    def remember() -> None:
        moment = f"2031-01-{next(ticks):02}T00:00:00.000000Z"
        steps.append((moment, [s.document + " " + s.missions[0] for s in store.statements()]))

    remember()
    put(store, letter("a", "alcyon"))
    remember()
    put(store, letter("a", "alcyon", "unmiver", number="kst-39990-7", more="een langere weergave"), "b.txt")
    remember()
    put(store, letter("c", "unmiver", number="kst-39990-9", title="Nog een brief"), "c.txt")
    remember()
    newer = msgspec.structs.replace(LETTERS, ruleset="fake-2", extract=lambda _document: ())
    with store.intake(newer) as intake:
        for number, _document in intake.stale():
            intake.add_extraction(number, ())
    remember()
    assert [told for _, told in steps] == [
        [],
        ["een-brief alcyon"],
        ["kst-39990-7 alcyon", "kst-39990-7 unmiver"],
        ["kst-39990-7 alcyon", "kst-39990-7 unmiver", "kst-39990-9 unmiver"],
        [],
    ]
    for moment, told in steps:
        assert [s.document + " " + s.missions[0] for s in store.statements(recorded=moment)] == told, moment


def test_the_last_review_of_a_finding_counts_and_none_is_lost(tmp_path: Path) -> None:
    ticks = itertools.count(1)
    store = Store(tmp_path / "data", clock=lambda: f"2031-01-{next(ticks):02}T00:00:00.000000Z")
    store.create()
    assert store.reviews() == {}
    store.review("abc", "silence", "te oud", "A")
    store.review("def", "silence", "klopt", "B")
    shown = store.review("abc", "show", "toch niet", "C")
    assert {name: review.verdict for name, review in store.reviews().items()} == {"abc": "show", "def": "silence"}
    assert store.reviews()["abc"] == shown
    assert shown.recorded == "2031-01-04T00:00:00.000000Z"
    assert rows(store, tmp_path)["review"] == 3


def test_a_store_of_the_first_release_gets_what_it_lacks(store: Store, tmp_path: Path) -> None:
    put(store, letter("a", "alcyon"))
    with closing(sqlite3.connect(tmp_path / "data" / DATABASE)) as connection, connection:
        connection.execute("DROP TABLE review")
        connection.execute("DROP TRIGGER schema_no_update")
        connection.execute("UPDATE schema SET version = 1")
    later = Store(tmp_path / "data")
    later.open()
    later.review("abc", "silence", "te oud", "A")
    assert [s.missions for s in later.statements()] == [("alcyon",)]
    assert later.reviews()["abc"].reason == "te oud"
    with closing(sqlite3.connect(tmp_path / "data" / DATABASE)) as connection:
        assert connection.execute("SELECT version FROM schema ORDER BY version").fetchall() == [(1,), (2,)]


def test_recorded_times_come_from_the_clock(tmp_path: Path) -> None:
    ticks: Iterator[int] = itertools.count(1)
    store = Store(tmp_path / "data", clock=lambda: f"2031-01-01T00:00:{next(ticks):02}.000000Z")
    store.create()
    put(store, letter("a", "alcyon"))
    put(store, letter("b", "unmiver", number="kst-39990-9"))
    with closing(sqlite3.connect(tmp_path / "data" / DATABASE)) as connection:
        times = [row[0] for row in connection.execute("SELECT recorded FROM version ORDER BY id")]
    assert times == sorted(set(times))
    assert all(time.endswith("Z") for time in times)


def test_the_archive_keeps_bytes_under_their_digest(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    name = archive.put(b"een brief")
    assert archive.path(name) == tmp_path / name[:2] / name
    assert archive.put(b"een brief") == name
    assert archive.get(name) == b"een brief"
    archive.path(name).write_bytes(b"beschadigd")
    with pytest.raises(ValueError, match="damaged"):
        archive.get(name)


def test_an_interrupted_write_leaves_nothing_in_the_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    archive = Archive(tmp_path)
    with pytest.raises(OSError, match="No space"):
        archive.put(b"een brief")
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_a_new_database_may_be_opened_by_several_at_once(tmp_path: Path) -> None:
    """SQLite turns down at once whoever asks a new database to write ahead while another does: two times in five."""

    def opened(file: Path, together: threading.Barrier) -> object:
        with closing(sqlite3.connect(file)) as connection:
            together.wait()
            set_up_sqlite(connection)
            return connection.execute("PRAGMA journal_mode").fetchone()[0]

    with ThreadPoolExecutor(2) as both:
        for number in range(60):
            file, together = tmp_path / f"{number}.db", threading.Barrier(2)
            assert [told.result() for told in [both.submit(opened, file, together) for _ in range(2)]] == ["wal", "wal"]
