"""What the heading of a column, or the label of a field, says of the values that stand below or behind it."""

import re
from collections.abc import Mapping, Sequence

from missieregister.extraction.text.phrases import phrases

#: classes of ``tables.yaml`` in the order in which they are tried: the first that has a word of a heading wins
_CLASSES = (
    "amount", "planned", "over", "decision", "period", "international", "end", "start", "previous", "ceiling",
    "deployed", "kinds", "mission",
)  # fmt: skip
#: what a heading ends with whose values are days on which something ends
_UNTIL = (" loopt tot", " tot", " t/m", " tot en met")

#: and begins with
_TERM = ("looptijd besluit", "looptijd bijdrage", "looptijd inzet", "looptijd van ")


class Columns:
    """Tells the class of a heading."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._strength = tuple(words["strength"])
        self._people = phrases(*map(re.escape, words["people"]))
        self._planned, self._actual = (
            phrases(*map(re.escape, words["planned"])),
            phrases(*map(re.escape, words["actual"])),
        )
        self._classes = tuple((name, phrases(*map(re.escape, words[name]))) for name in _CLASSES)
        self._days = tuple((name, pattern) for name, pattern in self._classes if name in ("end", "start"))

    def says(self, heading: str) -> str:
        """Return the class of a heading in lower case, or nothing: also where the values are nobody of ours."""
        if any(word in heading for word in self._strength):
            return ""
        if heading.endswith(_UNTIL) or heading.startswith(_TERM):
            return "end"  # "Besluit loopt tot", "Looptijd besluit"
        said = next((name for name, pattern in self._classes if pattern.search(heading)), "")
        if said == "decision":  # "Einddatum besluit"
            return next((name for name, pattern in self._days if pattern.match(heading)), said)
        if said == "planned":  # "Realisatie" is a sum, "Personeel (realisatie)" who are there
            return "deployed" if self._people.search(heading) else "amount"
        return said

    def plans(self, heading: str) -> bool:
        """Whether the values below a heading were planned, or are what became of that: ``Begroot``, ``Werkelijk``."""
        return self._planned.search(heading) is not None

    def tells_outcome(self, heading: str) -> bool:
        """Whether the values below a heading are what became of a plan: ``Gerealiseerd``."""
        return self._actual.search(heading) is not None
