"""The budget that sums are charged to, where the sentence behind them says so.

"De uitgaven worden geraamd op 4 miljoen euro. Deze komen ten laste van het BIV": the sum is one of that budget, as it
is where its own sentence names it.
"""

from collections.abc import Iterator, Sequence

import msgspec

from missieregister.extraction.mentions.money import budgets_named, find_money
from missieregister.extraction.statements.readings import Reading
from missieregister.extraction.text.splitting import split
from missieregister.model.document import Document
from missieregister.model.statement import Statement
from missieregister.patterns import regex

#: "Deze uitgaven komen ten laste van", "Dekking vindt plaats uit", "Hiervoor is ruimte in"
_CHARGED = regex(
    r"(?:(?:ook|al)\s)?(?:(?:deze|de|die|alle|genoemde)\s(?:[\w-]+e\s){0,2}?(?:[\w-]*uitgaven|[\w-]*kosten|bedragen|lasten|middelen)|"
    r"deze|dit(?:\s[\w-]*bedrag)?|dat\sbedrag|het\sbedrag|(?:de\s)?(?:dekking|financiering|bekostiging)|hier(?:voor|in|toe)|daar(?:voor|in|toe)|een\sen\sander)"
    r"\s(?=[^;]{0,120}(?<!\w)(?:ten\slaste|gefinancierd|bekostigd|gedekt|betaald|dekking|drukt|drukken|voorzien|voorziet|beroep|"
    r"gebracht|vindt|gevonden|bestreden|opgevangen|uit)(?!\w))"
)
#: so many sentences behind a sum may say what it is charged to, no longer than this
_SENTENCES, _LONG = 2, 600


def with_budgets_behind(readings: Sequence[Reading], document: Document, low: str) -> Iterator[Reading]:
    """Yield readings with the budgets that the sentences behind a sum charge it to; ``low`` is the document's text in
    small letters."""
    for reading in readings:
        if any(_is_open(s) for s in reading.statements) and (budget := _behind(reading, document, low)):
            told = tuple(_charged(s, budget) if _is_open(s) else s for s in reading.statements)
            reading = msgspec.structs.replace(reading, statements=told)
        yield reading


def _is_open(statement: Statement) -> bool:
    return statement.kind == "finance" and statement.amount is not None and statement.amount.budget is None


def _behind(reading: Reading, document: Document, low: str) -> str | None:
    """Return the budget that the sentence behind a reading's own, or the next, charges its sums to."""
    block, start = reading.sentence.block, reading.sentence.span.end
    start += len(low[start : block.end]) - len(low[start : block.end].lstrip())
    if start >= block.end:
        return None
    for span in split(document.text, start, min(block.end, start + _LONG))[:_SENTENCES]:
        told = low[span.start : span.end]
        if find_money(told):
            return None  # of another sum
        if _CHARGED.match(told):
            named = budgets_named(told)
            return named[0] if named else None  # the HGIS "in de Defensiebegroting" is the HGIS
    return None


def _charged(statement: Statement, budget: str) -> Statement:
    amount = statement.amount and msgspec.structs.replace(statement.amount, budget=budget)
    return msgspec.structs.replace(statement, amount=amount).identified()
