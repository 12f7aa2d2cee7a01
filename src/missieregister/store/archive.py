"""The archive of raw bytes, each file under the SHA-256 of what it holds."""

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path


def digest(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal: their name in the archive."""
    return hashlib.sha256(data).hexdigest()


class Archive:
    """Keeps bytes in ``folder/ab/abcd...``. What is there once is never written again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, sha256: str) -> Path:
        """Return where the bytes of this digest are or would be."""
        return self._folder / sha256[:2] / sha256

    def put(self, data: bytes) -> str:
        """Keep bytes and return their digest; also after a crash all of them are there, or nothing."""
        sha256 = digest(data)
        place = self.path(sha256)
        if place.exists():
            return sha256
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(place)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
        _sync_folder(place.parent)
        return sha256

    def get(self, sha256: str) -> bytes:
        """Return the bytes of a digest.

        Raises FileNotFoundError where they are not held, ValueError where the disk damaged them.
        """
        data = self.path(sha256).read_bytes()
        if digest(data) != sha256:
            raise ValueError(f"the archive's copy of {sha256} is damaged")
        return data


def _sync_folder(folder: Path) -> None:
    # A renamed file is only there after a power cut once its folder is on disk too; Windows has no such call.
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
