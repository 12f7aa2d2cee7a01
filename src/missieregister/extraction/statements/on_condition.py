"""Conditions in a sentence of their own, about what the sentence before decided.

"Het kabinet verlengt de bijdrage. Daarbij stelt het kabinet als voorwaarde dat ...": the decision depends on it as one
does that says so itself.
"""

from collections.abc import Iterator, Sequence

import msgspec

from missieregister.extraction.sentences.only_then import waited_for
from missieregister.extraction.statements.readings import Reading, begins_or_goes_on
from missieregister.extraction.text.alike import CHANGES, TAKING_PART
from missieregister.extraction.text.splitting import split
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.model.document import Document
from missieregister.model.statement import Statement
from missieregister.patterns import regex

_OF_IT = r"(?:daarbij|hierbij|daaraan|hieraan|daarvoor|hiervoor|daartoe|(?:aan|voor)\s(?:dit|deze)\s[\w-]+)"
_SAYS = r"(?:stelt|stellen|stel|verbindt|verbinden|hanteert|hanteren|geldt)"
_WE = rf"(?:{OUR_CABINET}|{OUR_COUNTRY}|ik|wij)"
_THAT = r"(?P<condition>(?:als|de|één|een)\s(?:[\w-]+e\s)?voorwaarde,?\s(?:geldt\s)?dat\s)"
#: what the sentence before decided: "Dit gebeurt", "De verlenging geldt"; also "Deze bijdrage is mogelijk"
_IT = rf"(?:dit|dat|deze\s[\w-]+|dit\sbesluit|de\s(?:{CHANGES}|{TAKING_PART}))"
_BEHIND = regex(
    rf"(?:(?:{_OF_IT}|wel)\s{_SAYS}\s(?:{_WE}\s)?|{_WE}\s{_SAYS}\s)(?:(?:{_OF_IT}|wel|echter|nadrukkelijk|ook)\s){{0,3}}{_THAT}|"
    rf"(?P<itself>(?:(?:de|een|één)\s)?(?:[\w-]+e\s)?voorwaarde\s(?:(?:{_OF_IT}|voor\sde\s[\w-]+)\s)?is(?:\s{_OF_IT})?(?:\swel)?,?\sdat\s)|"
    rf"{_IT}\s(?:gebeurt|geschiedt|geldt|is\smogelijk|kan|vindt\splaats)\s(?:(?:wel|alleen|slechts|enkel|echter|uitsluitend)\s){{0,2}}"
    r"(?P<on>(?:(?:onder\sde|op(?:\sde)?)\s(?:[\w-]+e\s)?voorwaarde\sdat|mits|zolang)\s)"
)
#: characters in which such a sentence says that it names a condition, and no more
_OPENS = 200
#: blanks between two sentences, and characters of the longest sentence, at most
_BLANKS, _LONG = 4, 1000
#: so many sentences behind a decision may say what the contribution waits for
_SENTENCES = 3
#: and so many readings behind its own are looked through for the next decision
_NEAR = 6


def with_conditions_behind(readings: Sequence[Reading], document: Document, low: str) -> Iterator[Reading]:
    """Yield readings with the conditions that the sentences right behind a decision of ours make of it; ``low`` is the
    document's text in small letters."""
    for number, reading in enumerate(readings):
        held = [s for s in reading.statements if begins_or_goes_on(s) and s.conditions is None]
        one = len({s.action for s in held}) == 1 and reading.item is None
        behind = readings[number + 1 : number + 1 + _NEAR] if one else ()
        condition = _behind(reading, document, low, _next_decision(behind)) if one else None
        if condition:
            told = tuple(_on(s, condition) if s in held else s for s in reading.statements)
            reading = msgspec.structs.replace(reading, statements=told)
        yield reading


def _next_decision(behind: Sequence[Reading]) -> int | None:
    """Return where the next sentence begins that decides something; None where none does."""
    deciding = (r for r in behind if any(s.kind == "decision" for s in r.statements))
    return next((r.sentence.span.start for r in deciding), None)


def _behind(reading: Reading, document: Document, low: str, decided: int | None) -> str | None:
    """Return the condition that the sentence behind a reading's own names, as it words it; or what one of the next few,
    before anything else is ``decided``, says that the contribution waits for."""
    block, start = reading.sentence.block, reading.sentence.span.end
    start += len(low[start : start + _BLANKS]) - len(low[start : start + _BLANKS].lstrip())
    if start >= block.end:
        return None
    sentences = split(document.text, start, min(block.end, start + _LONG))
    found = _BEHIND.match(low, start, min(block.end, start + _OPENS))
    if found is not None:
        begin = max(found.start(name) for name in ("condition", "itself", "on"))
        return document.text[begin : sentences[0].end].rstrip(" .")
    for span in sentences[:_SENTENCES]:
        if decided is not None and span.start >= decided:
            return None
        if awaited := waited_for(low[span.start : span.end]):
            return document.text[span.start + awaited[0] : span.start + awaited[1]].rstrip(" .,")
    return None


def _on(statement: Statement, condition: str) -> Statement:
    status = "conditional" if statement.status == "decided" else statement.status
    return msgspec.structs.replace(statement, conditions=condition, status=status).identified()
