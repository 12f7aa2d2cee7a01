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


def cache_folder() -> Path | None:
    """Return the folder for what we can make again at any time: in the user's own, or None where there is none."""
    named = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    if named:
        # As the specification of XDG_CACHE_HOME says: what is no whole path does not count.
        return Path(named) / "missieregister" if Path(named).is_absolute() else None
    try:
        return Path.home() / ".cache" / "missieregister"
    except RuntimeError:
        return None
