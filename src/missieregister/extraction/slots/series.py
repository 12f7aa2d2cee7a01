"""Numbers of people year by year: ``In 2003 en 2004 waren het 27 marechaussees, in 2005 19 en in 2006 4.``

Only the first of them says whom it counts, and only it has a verb; each that follows stands behind its own year.
"""

from collections.abc import Mapping
from itertools import pairwise

from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ABOUT
from missieregister.patterns import regex

_PERIOD = r"(?:19|20)\d\d(?:\s(?:en|tot\sen\smet|t/m|tot)\s(?:19|20)\d\d)?"
#: what stands right before a number that its year gives: ", in 2005", "en van 2006 tot 2008 nog"
IN_YEAR = regex(
    rf"(?:,|;|,?\sen)\s(?:(?:in|over|vanaf|sinds|eind|begin|medio|van)\s)?(?P<year>{_PERIOD})\s"
    rf"(?:(?:nog|maar|slechts|al|{ABOUT}|weer|waren\s(?:dat|het)(?:\ser)?)\s)*\Z"
)
#: the first of them is of a year too
_OF_YEAR = regex(r"(?<!\w)(?:19|20)\d\d(?!\d)")
#: a year stands within so many characters before its number
_REACH = 60


def by_year(sentence: Sentence) -> Mapping[int, PeopleMention]:
    """Return, by where they stand, the people whom a series of years goes on counting, each with the first of its
    series: not those of years to come, nor room for people."""
    people = sentence.people
    first = _OF_YEAR.search(sentence.low) if len(people) > 1 else None
    if first is None:
        return {}
    now = (sentence.published or "9999")[:4]
    result: dict[int, PeopleMention] = {}
    for before, after in pairwise(people):
        head = result.get(before.start, before if before.counted and before.bound != "max" else None)
        found = IN_YEAR.search(sentence.low, max(before.end, after.start - _REACH), after.start)
        if head is None or found is None or first.start() >= found.start() or found["year"][-4:] > now:
            continue
        if not after.counted or after.role == before.role:
            result[after.start] = head
    return result
