"""When ours are home again, behind the day on which a document says that their contribution ends: no other end."""

from collections.abc import Iterator, Sequence

import msgspec

from missieregister.extraction.mentions.durations import later
from missieregister.extraction.statements.readings import Reading
from missieregister.knowledge.words import NL
from missieregister.model.statement import Statement
from missieregister.patterns import regex

#: rules that take the day of coming home for the last of a mandate
_BY_COMING_HOME = frozenset(("mandate.returns", "mandate.lasting", "mandate.until", "mandate.withdrawn"))
_HOME = regex(r"(?<!\w)(?:terug\w*|thuis\w*|huiswaarts|voltooid|afgerond|afgebroken)(?!\w)")
#: the months within which ours are home behind the end
_SOON = 6.0


def without_homecomings(readings: Sequence[Reading]) -> Iterator[Reading]:
    """Yield readings without the days on which ours are home again behind the one on which their contribution is
    decided to end: ``wordt eind februari beëindigd. Het fregat keert begin maart terug``."""
    over = {
        s.missions: s.end
        for reading in readings
        for s in reading.statements
        if s.action == "end" and s.end and s.actor == NL and s.status in ("decided", "intended")
    }
    for reading in readings:
        kept = tuple(s for s in reading.statements if not _is_home_again(s, over.get(s.missions)))
        yield reading if len(kept) == len(reading.statements) else msgspec.structs.replace(reading, statements=kept)


def _is_home_again(statement: Statement, over: str | None) -> bool:
    """Whether a statement tells when ours are home, soon behind the day on which their contribution is over."""
    if over is None or statement.kind != "mandate" or statement.rule not in _BY_COMING_HOME or statement.start:
        return False
    end, last = statement.end, later(over, _SOON)
    low = statement.quote.lower()
    if end is None or last is None or " tot " in low or not _HOME.search(low):
        return False
    return over[: len(end)] < end[: len(over)] and end[: len(last)] <= last[: len(end)]
