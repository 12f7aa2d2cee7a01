"""What went wrong with an input, said so that a person can mend it."""

import errno
from collections.abc import Mapping
from typing import Literal

import msgspec

#: what an operating system may refuse, as people say it
_REFUSALS: Mapping[int, str] = {
    errno.EACCES: "u hebt er geen rechten voor",
    errno.EPERM: "u hebt er geen rechten voor",
    errno.EADDRINUSE: "een ander programma gebruikt haar al",
    errno.EADDRNOTAVAIL: "dat adres heeft deze computer niet",
    errno.EEXIST: "er is al een bestand dat zo heet",
    errno.ENOTDIR: "op die plaats staat een bestand",
    errno.EISDIR: "op die plaats staat een map",
    errno.ENOENT: "die plaats bestaat niet",
    errno.ENOSPC: "de schijf is vol",
    errno.EROFS: "de schijf is alleen te lezen",
    errno.EIO: "de schijf geeft een fout",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EMFILE: "er staan te veel bestanden open",
}


def refused(error: OSError | OverflowError) -> str:
    """Return in a few Dutch words why the operating system refused something; its own number where we have none."""
    number = error.errno if isinstance(error, OSError) else None
    if number is not None and number < 0:  # from the look-up of an address
        return "dat adres bestaat niet"
    return _REFUSALS.get(number or 0) or (f"fout {number} van het systeem" if number else "het systeem weigert dat")


class Problem(msgspec.Struct, frozen=True):
    """One thing that is wrong with one input.

    ``source`` is the file or address; ``place`` a line, page or element inside it, or empty; ``reason`` and
    ``remedy`` are one plain Dutch sentence each. An ``error`` means nothing was read from the input; a
    ``warning`` means that it was read and something in it deserves a look.
    """

    source: str
    reason: str
    remedy: str
    place: str = ""
    severity: Literal["error", "warning"] = "error"

    def line(self) -> str:
        """Return the problem as one line for a terminal or a log."""
        where = f"{self.source} ({self.place})" if self.place else self.source
        return f"{where}: {self.reason} {self.remedy}"
