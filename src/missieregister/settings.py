"""What can be set, where it is read from, and what it is when nobody set it."""

import os
from pathlib import Path

import msgspec

#: Larger files are refused: no letter comes near, and a reader holds a file in memory several times.
MAX_FILE_BYTES = 50 * 1024 * 1024

DEFAULT_DATA = "data"
DEFAULT_PORT = 8100

DATA_VARIABLE = "MISSIEREGISTER_DATA"
PORT_VARIABLE = "MISSIEREGISTER_PORT"


class Settings(msgspec.Struct, frozen=True):
    """``data`` is the folder with the database and the archive of raw files; ``port`` where the pages are."""

    data: Path
    port: int = DEFAULT_PORT

    @classmethod
    def from_environment(cls) -> "Settings":
        """Read MISSIEREGISTER_DATA and MISSIEREGISTER_PORT; ``data`` and 8100 are the defaults.

        Raises ValueError for a port that is no number.
        """
        return cls(
            data=Path(os.environ.get(DATA_VARIABLE) or DEFAULT_DATA),
            port=int(os.environ.get(PORT_VARIABLE) or DEFAULT_PORT),
        )
