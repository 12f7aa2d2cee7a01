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


def typed_day(words: str) -> datetime.date | None:
    """Return the day that somebody typed: ``2022-10-01`` or ``1-10-2022``; None for anything else."""
    words = words.strip()
    found = re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", words, re.ASCII)
    try:
        if found:
            return datetime.date(int(found[3]), int(found[2]), int(found[1]))
        return datetime.date.fromisoformat(words) if words.isascii() else None
    except ValueError:
        return None
