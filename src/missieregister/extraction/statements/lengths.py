"""How long a contribution lasts, said beside the sentence that tells when it begins: ``De inzet duurt twee jaar. De
uitzending begint op 1 augustus``."""

from collections.abc import Iterator, Sequence

import msgspec

from missieregister.extraction.mentions.durations import add_duration, bare_durations, find_durations, read_duration
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.statements.general_end import missions_with_an_end
from missieregister.extraction.statements.readings import Reading
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.text.splitting import split
from missieregister.knowledge.words import NL
from missieregister.model.document import Block
from missieregister.model.statement import Statement
from missieregister.patterns import regex

#: what a sentence is about that tells how long it lasts; a mission's own length is another
_OF_OURS = (
    rf"(?:(?:de|deze|die|onze|hun)\s(?:nederlandse\s)?(?:[a-z]+e\s)?(?:{TAKING_PART}|plaatsing|"
    r"detachering|aanwezigheid|steun)|zij|ze)(?!\w)"
)
_LASTS = regex(
    rf"\A{_OF_OURS}(?!\svan\s(?!nederland))[^.;:]*?\s(?:"
    r"duurt|duren|zal\s(?:[\w-]+\s){0,3}duren(?=\s)|heeft\s(?:[\w-]+\s){0,3}een\sduur\svan|is\s[^.;:]{0,60}|geldt|bestrijkt|beslaat|"
    r"wordt\s(?:[\w-]+\s)?aangegaan|vindt\splaats)\s|"
    rf"\A(?:de|deze)\s(?:totale\s|beoogde\s|voorziene\s)?(?:duur|looptijd|termijn)\s(?:van\s{_OF_OURS}|(?:hier|daar|er)van)\s",
)
#: "Zij blijven er vier maanden", "De eenheid wordt daar ten hoogste een halfjaar ingezet"
_THEY = Listed(
    r"\A(?:zij|ze|het|hij|(?:de|het|deze|die|dit|alle|onze)\s(?:nederlandse\s)?[\w-]*(?:<several>|<units>|<ships>))\s"
    r"(?:blijven|blijft|dienen|dient|worden|wordt|zullen|zal|gaan|gaat)\s"
)
_ARE_THERE = regex(
    r"(?<!\w)(?:blijven|blijft|dienen|dient|uitgezonden|ingezet|gestationeerd|geplaatst|ontplooid|gelegerd|gedetacheerd)(?!\w)"
)
_NOT_SURE = regex(
    r"(?<!\w)(?:niet(?!\smeer\sdan\s)|geen|mogelijk|misschien|wellicht|tot|sinds|vanaf|om\sde|elke|iedere|steeds|telkens|afgelost)(?!\w)"
)
#: by how much something changes, or what is long past, is no length
_NO_LENGTH = regex(
    r"(?<!\w)(?:\w*verleng\w*\smet|langer|korter|eerder|afgelopen|voorbije|na|binnen|al|reeds|geleden|oud|elke|iedere|per)(?!\w)"
)


def with_lengths(readings: Sequence[Reading], text: str, low: str) -> Iterator[Reading]:
    """Yield readings with the ends of contributions of which one sentence tells when they begin and the one before or
    behind it how long they last; of a mission whose end the document tells, nothing is added."""
    ended: frozenset[str] | None = None
    decided = _Decided()
    for reading in readings:
        open_ended = [s for s in reading.statements if _begins(s)]
        if open_ended and ended is None:
            ended = missions_with_an_end([s for r in readings for s in r.statements])
        known = ended or frozenset()
        months = next(_told_beside(reading.sentence, text, low), None) if open_ended else None
        months = months or decided.lasting(reading, open_ended)
        if months is None or any(not known.isdisjoint(s.missions) for s in open_ended):
            yield reading
            continue
        told = tuple(_lasting(s, months) if s in open_ended else s for s in reading.statements)
        yield msgspec.structs.replace(reading, statements=told)


#: what else in a decision may last so long, or be done so often
_OF_ELSE = regex(
    r"(?<!\w)(?:[\w-]*mandaat|aflos\w*|afgelost|rouleren|rouleert|rotaties?|opleiding\w*|voorbereiding\w*)(?!\w)"
)


class _Decided:
    """How long a paragraph decided that contributions last of which it did not say when they begin: ``heeft besloten
    voor zes maanden een bataljon te leveren. De inzet begint op 1 augustus``."""

    def __init__(self) -> None:
        self._months: dict[tuple[str, ...], float] = {}
        self._block: Block | None = None

    def lasting(self, reading: Reading, open_ended: Sequence[Statement]) -> float | None:
        """Return the length that a sentence before gave what begins, and remember what this one gives."""
        if reading.sentence.block is not self._block:
            self._months, self._block = {}, reading.sentence.block
        begun = [s for s in reading.statements if s.kind == "decision" and s.action == "start" and s.actor == NL]
        undated = [s.missions for s in begun if not (s.start or s.end)]
        dates = reading.sentence.dates if undated or open_ended else []
        if len(dates) > 1:
            return None  # "vangt aan in juli en is in augustus voltooid"
        if undated and dates and dates[0].edtf is None and not _OF_ELSE.search(reading.sentence.low):
            self._months.update((missions, months) for missions in undated if (months := dates[0].duration_months))
        found = {self._months.get(s.missions) for s in open_ended if s.kind == "mandate"} - {None}
        return found.pop() if len(found) == 1 else None


def _begins(statement: Statement) -> bool:
    """Whether a statement tells from when a contribution of ours is, and not until when."""
    if statement.actor != NL or statement.start is None or statement.end is not None:
        return False
    return statement.kind == "mandate" or (statement.kind == "decision" and statement.action == "start")


def _lasting(statement: Statement, months: float) -> Statement:
    end = add_duration(statement.start, months) if statement.start else None
    return msgspec.structs.replace(statement, end=end).identified() if end else statement


def _told_beside(sentence: Sentence, text: str, low: str) -> Iterator[float]:
    """Yield the length, in months, that the sentences beside one in its paragraph give ours."""
    block = sentence.block
    spans = split(text, block.start, block.end)
    here = next((n for n, span in enumerate(spans) if span.start == sentence.span.start), None)
    if here is None:
        return
    for near in (*spans[max(0, here - 1) : here], *spans[here + 1 : here + 2]):
        said = low[near.start : near.end]
        if _LASTS.search(said):
            lengths = list(find_durations(said))
        elif _ARE_THERE.search(said) and not _NOT_SURE.search(said) and sentence.tools.spelt(_THEY).match(said):
            lengths = list(bare_durations(said))
        else:
            continue
        months = read_duration(lengths[0]) if len(lengths) == 1 else None
        if months and months >= 1 and not _NO_LENGTH.search(said, 0, lengths[0].start()):
            yield months
