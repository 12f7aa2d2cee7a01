"""Knowledge that was kept is the knowledge of the files as they are now, or is not used."""

import datetime
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from missieregister import knowledge
from missieregister.knowledge import Knowledge, KnowledgeError
from missieregister.knowledge.kept import kept
from missieregister.settings import cache_folder


class Value(msgspec.Struct, frozen=True):
    words: tuple[str, ...]
    anything: dict[str, Any] = {}


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "missieregister"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "words.yaml"
    path.write_text("eerste")
    return path


class Maker:
    """Makes the value of a file, and counts how often it had to."""

    def __init__(self, source: Path, **anything: Any) -> None:
        self.source, self.anything, self.times = source, anything, 0

    def __call__(self) -> Value:
        self.times += 1
        return Value((self.source.read_text(),), self.anything)

    def ask(self) -> Value:
        return kept("words", Value, [self.source], self)


def test_what_was_kept_is_not_made_again(cache: Path, source: Path) -> None:
    make = Maker(source)
    assert make.ask() == make.ask() == Value(("eerste",))
    assert make.times == 1
    assert [path.name for path in cache.iterdir()] == ["words.msgpack"]


def test_a_changed_file_counts_even_with_its_old_time_and_size(cache: Path, source: Path) -> None:
    make = Maker(source)
    make.ask()
    before = source.stat()
    source.write_text("tweede")
    os.utime(source, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert make.ask() == Value(("tweede",))
    assert source.stat().st_mtime_ns == before.st_mtime_ns
    assert source.stat().st_size == before.st_size


def test_a_file_renamed_added_or_removed_counts(cache: Path, source: Path, tmp_path: Path) -> None:
    make = Maker(source)
    make.ask()
    more = tmp_path / "more.yaml"
    more.write_text("")
    kept("words", Value, [source, more], make)
    assert make.times == 2
    make.source = source.rename(tmp_path / "other.yaml")
    make.ask()
    assert make.times == 3


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _flipped(data: bytes) -> bytes:
    return data[:-1] + bytes([data[-1] ^ 1])


def _empty(_: bytes) -> bytes:
    return b""


def _longer(data: bytes) -> bytes:
    return data + b"x"


@pytest.mark.parametrize("spoil", [_cut, _flipped, _empty, _longer])
def test_a_spoilt_file_is_replaced(cache: Path, source: Path, spoil: Callable[[bytes], bytes]) -> None:
    make = Maker(source)
    make.ask()
    held = cache / "words.msgpack"
    good = held.read_bytes()
    held.write_bytes(spoil(good))
    assert make.ask() == Value(("eerste",))
    assert make.times == 2
    assert held.read_bytes() == good


def test_what_would_come_back_otherwise_is_not_kept(cache: Path, source: Path) -> None:
    day = datetime.date(2031, 5, 14)
    for odd in (day, 2**70, object()):
        make = Maker(source, odd=odd)
        assert make.ask().anything == {"odd": odd}
        assert make.ask().anything == {"odd": odd}
        assert make.times == 2
    assert not cache.exists()


def test_where_nothing_can_be_written_everything_works(cache: Path, source: Path) -> None:
    cache.parent.mkdir()
    cache.write_text("a file where the folder should be")
    make = Maker(source)
    assert make.ask() == make.ask() == Value(("eerste",))
    assert make.times == 2


def test_a_folder_in_the_place_of_the_file_is_no_failure(cache: Path, source: Path) -> None:
    (cache / "words.msgpack").mkdir(parents=True)
    assert Maker(source).ask() == Value(("eerste",))
    assert [path.name for path in cache.iterdir()] == ["words.msgpack"]


def test_without_a_home_nothing_is_kept(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> Path:
        raise RuntimeError("no home")

    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(Path, "home", nowhere)
    assert cache_folder() is None
    assert Maker(source).ask() == Value(("eerste",))
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cache_folder() is None


def test_errors_of_the_files_are_told_every_time(cache: Path, source: Path) -> None:
    def broken() -> Value:
        raise KnowledgeError("words.yaml", "kapot")

    for _ in range(2):
        with pytest.raises(KnowledgeError, match="kapot"):
            kept("words", Value, [source], broken)


def test_the_shipped_knowledge_comes_back_as_it_was_read(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load: Callable[[], Knowledge] = knowledge.load.__wrapped__
    first = load()
    monkeypatch.setattr(knowledge, "_read", lambda: pytest.fail("the files were read again"))
    again = load()
    assert again == first
    assert list(again.missions) == list(first.missions)
    assert msgspec.json.encode(again, order="sorted") == msgspec.json.encode(first, order="sorted")


def test_a_mistake_in_a_file_crosses_to_another_process_as_it_is() -> None:
    """A worker that cannot read a file must say which and why, and not that it broke."""
    error = KnowledgeError("frames/decision.yaml", "geen lijst")
    other = pickle.loads(pickle.dumps(error))
    assert (str(other), other.file, other.reason) == (str(error), error.file, error.reason)
