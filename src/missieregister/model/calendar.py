"""Months and days of the week by their Dutch names, as people write them in full and as readers see them; and days as
people type them.

What else letters call a time of the year by is in ``knowledge/lexicon/time.yaml``; a test holds the two to each other.
"""

import datetime
import re

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
#: from the first day of the week to the last, as ``datetime.date.weekday`` counts them
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

#: the alternatives of a pattern that finds one, in lower case, for a group to hold
ANY_MONTH, ANY_WEEKDAY = "|".join(MONTHS), "|".join(WEEKDAYS)


_TYPED = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_WRITTEN = re.compile(
    rf"(?:(?:{ANY_WEEKDAY}) )?(\d{{1,2}})[ -]({ANY_MONTH}|[a-z]{{3,4}}\.?)[ -](\d{{4}})", re.ASCII | re.IGNORECASE
)
#: months that people shorten otherwise than to their first letters
_SHORTENED = {"mrt": 3}


def typed_day(words: str) -> datetime.date | None:
    """Return the day that somebody typed: ``2022-10-01``, ``1-10-2022``, ``1 oktober 2022``; else None."""
    words = " ".join(words.split())
    found, written = _TYPED.fullmatch(words), _WRITTEN.fullmatch(words)
    try:
        if found:
            return datetime.date(int(found[3]), int(found[2]), int(found[1]))
        if written:
            month = _month(written[2].lower().rstrip("."))
            return datetime.date(int(written[3]), month, int(written[1])) if month else None
        return datetime.date.fromisoformat(words) if words.isascii() else None
    except ValueError:
        return None


def _month(name: str) -> int | None:
    """Return the number of a month by its name or the letters with which that begins; else None."""
    begins = (number for number, month in enumerate(MONTHS, 1) if month.startswith(name))
    return _SHORTENED.get(name) or next(begins, None)
