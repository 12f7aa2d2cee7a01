"""Sums of money in the cells of tables: what a number counts in is told by its cell, its heading or the words above."""

from missieregister.extraction.mentions.money import find_money
from missieregister.model.statement import Amount
from missieregister.patterns import regex

_AMOUNT = regex(
    r"(?:€\s?)?(?P<value>\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?:,-)?(?:\s*(?P<scale>mln\.?|miljoen|duizend))?"
)
#: what a sentence above a table says that its numbers stand for: "bedragen in duizenden euro's"
_UNITS_ABOVE = (
    (
        regex(r"(?:(?<!\w)in\s+(?:€\s?)?|[x×]\s?(?:€|eur|euro)?\s?(?:1\s)?|\((?:€|eur)\s?(?:1\s)?)(?:mln|miljoen)"),
        1_000_000,
    ),
    (
        regex(
            r"(?:x\s?(?:€|eur|euro)?\s?1[. ]?000\b|(?<!\w)in\s+duizend|"
            r"(?:\(|bedragen\s)in\s(?:€|eur|euro)\s?1[. ]000\b)"
        ),
        1_000,
    ),
)
_UNITS = (
    (regex(r"(?:mln|miljoen)"), 1_000_000),
    (regex(r"(?:x\s?(?:€|eur|euro)?\s?1[. ]?000\b|duizend)"), 1_000),
    (regex(r"(?:€|euro|eur\b)"), 1),
)


def sum_in(text: str, title: str, above: str) -> Amount | None:
    """Return the sum in a cell below a title; ``above`` are the words before the table and in its head.

    None where nothing tells what the number counts in, and for nothing spent.
    """
    found = _AMOUNT.fullmatch(text)
    if not found:
        sums = find_money(text)
        return sums[0].amount if len(sums) == 1 else None
    unit = _unit(title) or _unit(text) or _unit_above(above)
    if unit is None or not found["value"].strip("0.,"):
        return None
    value = round(float(found["value"].replace(".", "").replace(" ", "").replace(",", ".")) * unit, 2)
    return Amount(value=int(value) if value == int(value) else value)


def _unit(text: str) -> int | None:
    return next((scale for pattern, scale in _UNITS if pattern.search(text)), None)


def _unit_above(above: str) -> int | None:
    """Return what the words before a table or in its head count in; the nearest ones tell."""
    told = [(m.start(), scale) for pattern, scale in _UNITS_ABOVE for m in pattern.finditer(above)]
    return max(told)[1] if told else None
