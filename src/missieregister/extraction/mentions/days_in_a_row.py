"""Days that share the month behind the last of them: ``op 3 en 10 mei``, ``de brieven van 3, 10 en 17 mei``."""

import re

from missieregister.extraction.mentions.periods import DateMention
from missieregister.patterns import regex

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
#: what stands before the last day: "op 3 en", "van 3, 10 en"; not "tussen 3 en"
_DAYS_BEFORE = regex(
    rf"(?<!\w)(?P<prep>op|van|d\.d\.)\s(?P<days>{_DAY}(?:,\s{_DAY}){{0,4}})\s(?:en|respectievelijk|onderscheidenlijk)\s(?:op\s)?\Z"
)
_NUMBER = regex(r"\d+")
_JOINS = (" en ", "respectievelijk ", "onderscheidenlijk ")
#: characters that such days take up
_REACH = 60
_WHOLE_DAY = len("2031-05-31")


def _before(date: DateMention, low: str) -> re.Match[str] | None:
    """Return the days that stand before a date, with the preposition before them."""
    at = date.start + (len("op ") if low.startswith("op ", date.start) else 0)
    if date.role != "at" or len(date.edtf or "") != _WHOLE_DAY or not low.endswith((*_JOINS, " en op "), 0, at):
        return None
    return _DAYS_BEFORE.search(low, max(0, date.start - _REACH), at)


def opens_row(date: DateMention, low: str) -> int:
    """Return where a date begins, with the days before it that have its month: at ``op`` of ``op 3 en 10 mei``."""
    row = _before(date, low)
    return row.start("prep") if row else date.start


def days_before(date: DateMention, low: str) -> list[tuple[str, int]]:
    """Return the days before a date that have its month and year, each with where it stands."""
    row, edtf = _before(date, low), date.edtf or ""
    if row is None:
        return []
    every = ((f"{edtf[:-2]}{int(day[0]):02}", day.start()) for day in _NUMBER.finditer(low, *row.span("days")))
    return [day for day in every if day[0] < edtf]
