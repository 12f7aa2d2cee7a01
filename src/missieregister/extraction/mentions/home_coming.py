"""Coming home by a noun: ``gezien de terugkeer van onze eenheden in augustus`` tells when ours are back,
whatever the sentence goes on to say, and nothing of when that is done.
"""

from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.text.parts import Part
from missieregister.patterns import regex

_WORDS = ("terugkeer ", "thuiskomst ")
#: "de terugkeer van de Nederlandse militairen uit Verania in"
_COMING = regex(
    r"(?P<why>(?:gezien|gelet\sop|in\sverband\smet|vanwege|wegens|door|ondanks|vooruitlopend\sop|met\shet\soog\sop)\s)?"
    r"(?<!\w)(?:de|hun|onze)\s(?:(?!mogelijke|eventuele|gewenste|beoogde)[\w-]+e\s)?(?:terugkeer|thuiskomst)\s(?:van|uit)\s"
    r"(?!(?:een|enkele|enige|de\seerste|vluchtelingen|ontheemden)\s)"
    r"(?:(?!\s(?:is|staat|zijn|wordt|worden|zal|zullen|werd|kan|heeft|volgt|komt)\s)[^,;:.\d]){0,140}?"
    r"(?:\s(?:is|staat)\s(?:voorzien|gepland|verwacht))?\s\Z"
)
#: who comes home stands within so many characters of the day
_FAR = 220
#: who comes home is relieved, or is not the whole
_OTHERS_COME = regex(
    r"aflos|afgelost|vervang|rotatie|lichting|opvolg|verlof|(?<!\w)(?:deel\svan|helft|laatste\sdeel|indien|als|zou|kan)(?!\w)"
)


def says_coming_home(low: str) -> bool:
    """Whether a sentence in lower case has a noun for coming home."""
    return any(word in low for word in _WORDS)


def part_of_coming(low: str, date: DateMention) -> Part | None:
    """Return the words of those who come home with their day, where a noun and its day say so and nobody comes in
    their place."""
    found = _COMING.search(low, max(0, date.start - _FAR), date.start)
    if found is None:
        return None
    start = found.start()
    if _OTHERS_COME.search(low, max(0, start - _FAR), date.end + _FAR):
        return None
    return Part(start, date.end, " " * start + low[start : date.end] + " " * (len(low) - date.end))


def is_why(low: str, date: DateMention) -> bool:
    """Whether a day is when somebody comes home, told as why or with what something else is done."""
    found = _COMING.search(low, max(0, date.start - _FAR), date.start) if says_coming_home(low) else None
    return found is not None and found["why"] is not None
