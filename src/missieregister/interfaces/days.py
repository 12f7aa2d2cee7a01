"""The days between which a picture draws a fuzzy date."""

import datetime

from missieregister.model import edtf

#: A picture draws "medio mei" as May; that it is not exact shows in the style of the bar, not in its length.
_QUALIFIERS = str.maketrans("", "", "~?%")


def first_day(text: str | None) -> datetime.date | None:
    """Return the first day of a date, qualifiers aside; None where it is open, unknown or not understood."""
    found = _parsed(text)
    return None if found is None or found.earliest == datetime.date.min else found.earliest


def last_day(text: str | None) -> datetime.date | None:
    """Return the last day of a date, qualifiers aside; None where it is open, unknown or not understood."""
    found = _parsed(text)
    return None if found is None or found.latest == datetime.date.max else found.latest


def is_fuzzy(text: str | None) -> bool:
    """Whether a date is known, and is not a day, a month or a year as such."""
    found = edtf.parse_or_none(text)
    return found is not None and not found.exact


def _parsed(text: str | None) -> edtf.FuzzyDate | None:
    return edtf.parse_or_none(text.translate(_QUALIFIERS)) if text else None
