"""Keeps the knowledge as it was last read, so that a start does not read hundreds of YAML files again.

What is kept bears a digest of all that it was made of: the bytes of every file and of the code that reads them.
Whatever differs, is missing or cannot be written means reading the files, as if nothing had been kept.
See docs/decisions/009-kept-knowledge.md.
"""

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

from missieregister.settings import cache_folder

_T = TypeVar("_T")
_DIGEST = 32


def kept(name: str, kind: type[_T], sources: Iterable[Path], make: Callable[[], _T]) -> _T:
    """Return what ``make`` returns, a value of ``kind``, or an equal one that was kept of the same ``sources``.

    Raises only what ``make`` raises.
    """
    folder = cache_folder()
    if folder is None:
        return make()
    path = folder / f"{name}.msgpack"
    made_of = _digest(sources)
    held = _read(path, made_of, kind)
    if held is None:
        held = make()
        _write(path, made_of, held)
    return held


def _digest(sources: Iterable[Path]) -> bytes:
    """Return a digest of names and contents: times and sizes may stay as they are when a file changes."""
    found = hashlib.sha256()
    for source in sources:
        data = source.read_bytes()
        found.update(f"{source.name}\0{len(data)}\0".encode())
        found.update(data)
    return found.digest()


def _read(path: Path, made_of: bytes, kind: type[_T]) -> _T | None:
    try:
        data = path.read_bytes()
        if data[:_DIGEST] != _seal(made_of, data[_DIGEST:]):
            return None
        return msgspec.msgpack.decode(data[_DIGEST:], type=kind)
    except (OSError, msgspec.DecodeError):
        return None


def _write(path: Path, made_of: bytes, value: object) -> None:
    payload = _payload(value)
    if payload is None:
        return
    # Under a name of this process first: whoever starts meanwhile finds all of it or nothing.
    half = path.with_name(f"{path.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            half.write_bytes(_seal(made_of, payload) + payload)
            half.replace(path)
        finally:
            half.unlink(missing_ok=True)


def _payload(value: object) -> bytes | None:
    """Return a value as bytes, or None where it would not come back as it went: a date among a frame's examples."""
    try:
        payload = msgspec.msgpack.encode(value)
        return payload if msgspec.msgpack.decode(payload, type=type(value)) == value else None
    except (msgspec.MsgspecError, TypeError, ValueError, OverflowError, RecursionError):
        return None


def _seal(made_of: bytes, payload: bytes) -> bytes:
    """Return what a kept file begins with: it fits these sources and these bytes only."""
    return hashlib.sha256(made_of + payload).digest()
