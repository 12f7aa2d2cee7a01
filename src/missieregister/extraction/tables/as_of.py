"""On which day the people of a table were counted: a heading or the words above it say so (``het aantal functionarissen
dat op 1 mei was ingezet``)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools

#: what is said of those who are counted, in the clause that gives the day
_COUNTED = regex(
    r"(?<!\w)(?:ingezet|aanwezig|uitgezonden|ontplooid|gedetacheerd|geplaatst|werkzaam|actief|geteld|stand|standen|peildatum|peilmoment|"
    r"bezetting|personeelssterkte|sterkte|aantal(?:len)?(?=\s(?:uitgezonden\s|nederlandse\s|ingezette\s)?[\w-]+\s(?:op|per)\s))(?!\w)"
)
#: what the day is of that a clause gives otherwise
_OF_ELSE = regex(
    r"(?<!\w)(?:kamerbrief|brief|besluit\w*|verslag|nr|kamerstuk|sinds|vanaf|tot|mandaat|resolutie|einddatum)(?!\w)"
)
#: what parts sentences, and parts of them; not the stop behind "jl."
_STOPS = regex(r"(?<!\sjl)(?<!\sd\.d)[.!?]\s+|;\s|\n")
_A_DAY = len("2031-05-31")


def counted_on(tools: "Tools", published: str | None, titles: Iterable[str], above: str) -> str | None:
    """Return the day (EDTF) of the headings of a table's people, or else the last that the words ``above`` it give.

    All in lower case; days that lie ahead are none.
    """
    for title in titles:
        found = [d.edtf for d in tools.dates.find(title, published, "past") if d.edtf and d.role in ("at", "start")]
        if found and _is_past(found[-1], published):
            return found[-1]
    for date in reversed(tools.dates.find(above, published, "past")):
        if date.edtf is None or date.role not in ("at", "start") or not _is_past(date.edtf, published):
            continue
        begin = max((m.end() for m in _STOPS.finditer(above, 0, date.start)), default=0)
        stop = _STOPS.search(above, date.end)
        clause = above[begin : stop.start() if stop else len(above)]
        if _COUNTED.search(clause) and not _OF_ELSE.search(clause):
            return date.edtf
    return None


def _is_past(day: str, published: str | None) -> bool:
    return len(day) == _A_DAY and (published is None or day <= published)
