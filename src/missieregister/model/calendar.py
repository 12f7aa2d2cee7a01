"""Months and days of the week by their Dutch names, as people write them in full and as readers see them.

What else letters call a time of the year by is in ``knowledge/lexicon/time.yaml``; a test holds the two to each other.
"""

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
#: from the first day of the week to the last, as ``datetime.date.weekday`` counts them
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

#: the alternatives of a pattern that finds one, in lower case, for a group to hold
ANY_MONTH, ANY_WEEKDAY = "|".join(MONTHS), "|".join(WEEKDAYS)
