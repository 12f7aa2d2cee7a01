"""What can be set, where it is read from, and what it is when nobody set it."""

import os
from pathlib import Path

import msgspec

#: Larger files are refused: no letter comes near, and a reader holds a file in memory several times.
MAX_FILE_BYTES = 50 * 1024 * 1024


class Settings(msgspec.Struct, frozen=True):
    """``data`` is the folder with the database and the archive of raw files; ``port`` where the pages are served."""

    data: Path
    port: int = 8100

    @classmethod
    def from_environment(cls) -> "Settings":
        """Read MISSIEREGISTER_DATA and MISSIEREGISTER_PORT; the folder ``data`` and port 8100 are the defaults."""
        return cls(
            data=Path(os.environ.get("MISSIEREGISTER_DATA", "data")),
            port=int(os.environ.get("MISSIEREGISTER_PORT", "8100")),
        )
