"""What closes a sentence and says nothing of it: the paper in which it stands, and the minister who said so.

``De deelname wordt verlengd (Kamerstuk 29 521, nr. 100).`` is read as ``De deelname wordt verlengd``. Papers with a day
of their own stay: that day may be when the Chamber was told.
"""

from missieregister.model.spans import Span
from missieregister.patterns import regex

#: a paper without a day in brackets, or who of ours said so, before the stop
_TAIL = regex(
    r"(?:\s\((?:zie\s(?:ook\s)?)?(?:(?:tweede\s|eerste\s)?kamerstuk(?:ken)?\s)?\d\d\s?\d{3}[^()]{0,40}?\snrs?\.?\s(?:(?!d\.d|dd\.|van\s\d)[^()]){1,40}\)|"
    r",\saldus\s(?:de\s|het\s)?(?:minister|bewindsman|bewindsvrouw|bewindslieden|staatssecretaris|ministerie|kabinet|defensie)(?!\w)[^,;.()]{0,60})"
    r"(?=[.]?\s*\Z)"
)
#: one of these stands in it
_MARKS = ("nr", "aldus ")
#: characters in which it stands
_LONGEST = 140


def told_until(low: str, span: Span) -> int:
    """Return where in a text, in lower case, what a sentence says ends, before what only closes it."""
    start, end = span
    first = max(start, end - _LONGEST)
    if not any(low.find(mark, first, end) >= 0 for mark in _MARKS):
        return end
    tail = _TAIL.search(low[first:end])
    return first + tail.start() if tail else end
