"""What went wrong with an input, said so that a person can mend it."""

from typing import Literal

import msgspec


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
