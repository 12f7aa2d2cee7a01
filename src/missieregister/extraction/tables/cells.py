"""What a table's cell holds: a number of people, a day, a period, a decision."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from missieregister.extraction.mentions.numbers import number_value
from missieregister.extraction.slots.headcount import personnel
from missieregister.extraction.text.alike import ABOUT
from missieregister.model.document import Block, Document
from missieregister.model.statement import Personnel
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools

#: a cell that is no more than a number of people
COUNT = regex(
    rf"(?:(?:max(?:imaal|\.)?|ca\.?|{ABOUT}|±)\s*)?(?P<low>\d{{1,3}}(?:[. ]\d{{3}})+|\d+)(?:\s?(?:-|–|tot|"
    r"à)\s?(?P<high>\d+))?(?:\s*\(.*\))?(?:\s*[¹²³*]|\s[1-9]\)?)?"
)
#: a cell that repeats the one above it
_AGAIN = regex(r"(?:idem(?:\sdito)?|id\.|[\"”„″]|'')")
#: "juli 2026 - heden"
_UNTIL_NOW = regex(r"(?:\s?[-–]\s?|\s(?:tot|t/m|tot\sen\smet)\s)(?:heden|nu|doorlopend|onbepaald)\W*\Z")
#: brackets of which the words were taken out
_LEFT_OVER = regex(r"\(\s*\)|\s+")
#: groups of verbs that a cell may decide with; a decision's action is called as they are
_DECIDES = ("extend", "maintain", "increase", "decrease", "end", "decline", "investigate")


class Cells:
    """Reads the cells of one table; a cell that repeats the one above it ("idem") is read as that one."""

    def __init__(self, document: Document, tools: "Tools", low: str) -> None:
        self._document, self._tools, self._low = document, tools, low
        #: the cells that others repeat, by where these begin
        self._repeats: dict[int, Block] = {}

    def write_out(self, body: Sequence[Mapping[int, Block]]) -> None:
        """Take each cell that repeats the one above it ("idem") for that one."""
        for above, row in pairwise(body):
            for column, block in row.items():
                if column in above and _AGAIN.fullmatch(self.text(block).strip()):
                    self._repeats[block.start] = self._repeats.get(above[column].start, above[column])

    def text(self, block: Block) -> str:
        """Return the words of a cell in lower case, or of the one that it repeats."""
        block = self._repeats.get(block.start, block)
        return self._low[block.start : block.end]

    def action(self, block: Block) -> str | None:
        """Return what a cell decides: "verlengen", "beëindigd", "geen bijdrage"."""
        cues = self._tools.scanner.find(self.text(block))
        action = next((c.name for c in cues if c.kind == "verb" and c.name in _DECIDES), None)
        denied = {c.name for c in cues if c.kind == "negation"}
        if "not" in denied:
            return "lapse" if action in ("extend", "maintain") else None
        if "none" in denied:
            return "decline" if any(c.kind == "noun" and c.name == "contribution" for c in cues) else None
        return action

    def people(self, block: Block, text: str) -> Personnel | None:
        """Return how many people a cell counts by the words of it that are given: ``max. 12``, ``3 tot 5``, ``zes``."""
        found = COUNT.fullmatch(text)
        if found:
            low = number_value(found["low"].replace(" ", ""))
            high = number_value(found["high"]) if found["high"] else low
            return Personnel(
                min=None if text.startswith("max") else low,
                max=high,
                text=self._document.text[block.start : block.end],
            )
        mentions = self._tools.people.find(text)
        if not mentions and (value := number_value(text)) is not None:
            return Personnel(min=value, max=value, text=self._document.text[block.start : block.end])
        return personnel(mentions, text) if mentions else None

    def date(self, text: str) -> str | None:
        """Return the last day of the first date in a cell (EDTF)."""
        found = [d for d in self._tools.dates.find(text, self._document.date, "future") if d.last]
        return found[0].last if found else None

    def day(self, text: str) -> str | None:
        """Return the first date in a cell as it is (EDTF): a day, a quarter, a season."""
        return next((d.edtf for d in self._tools.dates.find(text, self._document.date, "future") if d.edtf), None)

    def without_term(self, text: str) -> tuple[str, str | None]:
        """Return what a cell says beside until when, and that day: ``6 militairen tot en met 31 december 2031``."""
        found = [d for d in self._tools.dates.find(text, self._document.date, "future")
                 if d.edtf and d.role in ("end", "span")]  # fmt: skip
        if not found:
            return text, None
        rest = text[: found[0].start] + text[found[-1].end :]
        return _LEFT_OVER.sub(" ", rest).strip(" ,;:/–-"), found[-1].last

    def period(self, text: str) -> tuple[str | None, str | None]:
        """Return begin and end of ``1 januari 2031 – 31 december 2031``, or the end alone of ``t/m mei 2031``."""
        found = [
            d
            for d in self._tools.dates.find(text, self._document.date, "future")
            if d.edtf and d.duration_months is None
        ]
        if len(found) > 1 and found[0].role in ("at", "start"):
            return found[0].first, found[-1].last
        if not found:
            return None, None
        if _UNTIL_NOW.search(text):
            return found[0].first, None
        only = found[0]
        return (only.first if only.role in ("span", "start") else None), (only.last if only.role != "start" else None)
