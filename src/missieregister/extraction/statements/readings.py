"""What a sentence gave, and what the readings of a document give together."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from missieregister.extraction.discourse.turns import names_the_subject
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.statements.framing import Attempt
from missieregister.extraction.statements.general_end import GeneralEnd, lasting_until, missions_with_an_end
from missieregister.extraction.statements.sizes import as_many, with_a_size
from missieregister.extraction.statements.terms import extended_from
from missieregister.extraction.weights.weighing import Weighed, without
from missieregister.knowledge.words import NL
from missieregister.model.document import Block
from missieregister.model.statement import Personnel, Statement

#: kinds of statement about a mission, apart from what parliament was or will be told
OF_MISSIONS = ("decision", "mandate", "deployment", "finance", "international_mandate")


class Reading(msgspec.Struct, frozen=True):
    """A sentence, what was tried on it, and the statements that came of it; ``item`` is where the words stand that were
    read together with those above them (see composing), ``weighed`` what may be told that no frame tells."""

    sentence: Sentence
    attempts: tuple[Attempt, ...]
    statements: tuple[Statement, ...]
    item: Block | None = None
    weighed: tuple[Weighed, ...] = ()


def as_titled(reading: Reading) -> Reading:
    """Return what a title says to be decided: ``Nederlands fregat beëindigt EUSTAT``, not ``60 man naar Orlo``; of two
    decisions in so few words it does not say which missions they are about."""
    decisions = tuple(s for s in reading.statements if s.kind == "decision")
    return msgspec.structs.replace(reading, statements=decisions if len(decisions) == 1 else (), weighed=())


def with_general_end(readings: Sequence[Reading], general: GeneralEnd) -> list[Reading]:
    """Return readings with the end that the document gives to all decisions that name none (see general_end)."""
    told = missions_with_an_end([s for reading in readings for s in reading.statements])
    return [
        msgspec.structs.replace(r, statements=tuple(lasting_until(general, s, told) for s in r.statements))
        for r in readings
    ]


def with_ends_behind(readings: Sequence[Reading]) -> Iterator[Reading]:
    """Yield readings with the ends of extensions that a sentence behind them lets count (see terms), before another
    extension is told."""
    for place, reading in enumerate(readings):
        told = reading.statements
        for behind in readings[place + 1 : place + 1 + _ENDS_WITHIN] if any(_lacks_end(s) for s in told) else ():
            if behind.sentence.block is reading.sentence.block:
                told = tuple(extended_from(s, reading.sentence, behind.sentence, behind.statements) for s in told)
            if any(s.action == "extend" for s in behind.statements) or not any(_lacks_end(s) for s in told):
                break
        yield reading if told == reading.statements else msgspec.structs.replace(reading, statements=told)


#: "met een jaar verlengd. Daarbij gaat het aantal militairen omlaag. De verlenging gaat in op 4 juli.": so many
#: sentences behind an extension may stand from when or until when it counts
_ENDS_WITHIN = 4


def _lacks_end(statement: Statement) -> bool:
    return statement.action == "extend" and statement.end is None


def with_sizes(readings: Sequence[Reading]) -> Iterator[Reading]:
    """Yield readings with how large it is what their paragraphs decide to go on with (see sizes)."""
    sized = with_a_size(s for reading in readings for s in reading.statements)
    for _, paragraph in groupby(readings, key=lambda r: (r.item or r.sentence.block).start):
        told = list(paragraph)
        sizes = as_many([s for reading in told for s in reading.statements], sized)
        for reading in told:
            own = tuple(s for s in sizes if any(s.start_char == o.start_char for o in reading.statements))
            yield msgspec.structs.replace(reading, statements=(*reading.statements, *own)) if own else reading


def begins_or_goes_on(statement: Statement) -> bool:
    """Whether a statement decides that a Dutch contribution is to be there: what follows may say how large it is."""
    if statement.kind != "decision" or statement.actor != NL or statement.status not in ("decided", "intended"):
        return False
    return statement.action in ("start", "extend", "maintain", "increase", "decrease")


#: what tells when a contribution begins, and decides nothing
_BEGINS = "mandate.begins"


def begins_later(statement: Statement) -> bool:
    """Whether a statement says that a contribution of ours begins on a day after its document: nobody is there yet."""
    start, today = statement.start, statement.published
    begins = statement.rule == _BEGINS or (statement.kind == "decision" and statement.action == "start")
    return begins and statement.actor == NL and bool(start and today and start[:10] > today)


def of_ours(reading: Reading) -> Reading:
    """Return what a sentence of another government's text says of people whom it counts and calls Dutch."""
    told = tuple(s for s in reading.statements if s.kind == "deployment" and s.personnel and _names_us(s.personnel))
    return msgspec.structs.replace(reading, statements=told, weighed=())


def of_organisation(reading: Reading) -> Reading:
    """Return what a sentence of a legal act says of the mandate of a mission."""
    told = tuple(s for s in reading.statements if s.kind == "international_mandate")
    return msgspec.structs.replace(reading, statements=told, weighed=())


def _names_us(people: Personnel) -> bool:
    text = people.text.lower()
    return "nederland" in text and "burgers" not in text  # whom others bring home


def as_chaired(reading: Reading) -> Reading:
    """Return a reading without what a chair only names as the subject: "Wij spreken over de inzet van 30 man." """
    if not names_the_subject(reading.sentence.low):
        return reading
    kept = tuple(s for s in reading.statements if s.kind not in OF_MISSIONS)
    return msgspec.structs.replace(reading, statements=kept, weighed=without(OF_MISSIONS, reading.weighed))
