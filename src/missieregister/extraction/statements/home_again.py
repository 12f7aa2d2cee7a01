"""Days on which ours come home and that end nothing: behind the one on which their contribution ends, or of one ship
where others stay."""

from collections.abc import Iterator, Sequence

import msgspec

from missieregister.extraction.mentions.durations import later
from missieregister.extraction.mentions.numbers import NUMBER, number_value
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.statements.readings import Reading
from missieregister.extraction.text.spelt import Listed
from missieregister.knowledge.words import NL
from missieregister.model.statement import Statement
from missieregister.patterns import regex

#: rules that take the day of coming home for the last of a mandate
_BY_COMING_HOME = frozenset(("mandate.returns", "mandate.lasting", "mandate.until", "mandate.withdrawn"))
_HOME = regex(r"(?<!\w)(?:terug\w*|thuis\w*|huiswaarts|voltooid|afgerond|afgebroken)(?!\w)")
#: the months within which ours are home behind the end
_SOON = 6.0


#: one of the things that a paragraph may count several of
_ONE_THING = Listed(
    r"(?<!\w)(?:de|het|deze|dit|dat)\s(?:(?:nederlandse|eerste|tweede)\s)?[\w-]*(?:<ships>|<aircraft>|onderzeeboot)(?!\w)|"
    r"(?<!\w)[hz]r\.\s?ms\.\s"
)
_THINGS = Listed(
    rf"(?<!\w)(?P<many>{NUMBER})\s(?:[\w-]+e\s)?(?:[\w-]*(?:<ships>|<aircraft>|onderzeeboot|onderzeeboten)|p-3c|f-16)(?!\w)"
)
#: what one does: "keert in april terug", "zal in april zijn teruggekeerd"
_GOES_ALONE = regex(
    r"(?<!\w)(?:keert|komt|vaart|gaat|is|wordt|zal)\s(?:[^,;.]{0,80}\s)?(?:terug\w*|thuis\w*|huiswaarts|naar\shuis)(?!\w)|"
    r"(?<!\w)verlaat\shet\s"
)
#: characters before a sentence in which its paragraph counts them
_BEFORE = 400


def without_homecomings(readings: Sequence[Reading], low: str) -> Iterator[Reading]:
    """Yield readings without the days on which ours are home again behind the one on which their contribution is
    decided to end: ``wordt eind februari beëindigd. Het fregat keert begin maart terug``; nor those of one ship of the
    several that its paragraph counts: ``met twee fregatten en een onderzeeboot. De onderzeeboot keert in april terug``.
    """
    over = {
        s.missions: s.end
        for reading in readings
        for s in reading.statements
        if s.action == "end" and s.end and s.actor == NL and s.status in ("decided", "intended")
    }
    for reading in readings:
        kept = tuple(
            s
            for s in reading.statements
            if not (_is_home_again(s, over.get(s.missions)) or _is_one_of_several(s, reading.sentence, low))
        )
        yield reading if len(kept) == len(reading.statements) else msgspec.structs.replace(reading, statements=kept)


def _is_one_of_several(statement: Statement, sentence: Sentence, low: str) -> bool:
    """Whether a statement ends a contribution with the coming home of one of several things of ours."""
    if statement.kind != "mandate" or statement.rule not in _BY_COMING_HOME or statement.start:
        return False
    if not _GOES_ALONE.search(sentence.low) or " tot " in sentence.low:
        return False
    spelt, start = sentence.tools.spelt, sentence.span.start
    if not spelt(_ONE_THING).search(sentence.low) or spelt(_THINGS).search(sentence.low):
        return False
    counted = [m["many"] for m in spelt(_THINGS).finditer(low, max(sentence.block.start, start - _BEFORE), start)]
    return sum(number_value(many) or 0 for many in counted) > 1


def _is_home_again(statement: Statement, over: str | None) -> bool:
    """Whether a statement tells when ours are home, soon behind the day on which their contribution is over."""
    if over is None or statement.kind != "mandate" or statement.rule not in _BY_COMING_HOME or statement.start:
        return False
    end, last = statement.end, later(over, _SOON)
    low = statement.quote.lower()
    if end is None or last is None or " tot " in low or not _HOME.search(low):
        return False
    return over[: len(end)] < end[: len(over)] and end[: len(last)] <= last[: len(end)]
