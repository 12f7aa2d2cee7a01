"""Transcripts and subtitles: lines that begin with, or stand below, the time at which they were said.

``[0:00:27] bij aan de missie.``, ``00:27`` on a line of its own, ``00:00:12,000 --> 00:00:17,000`` with a number above.
"""

from collections.abc import Sequence
from itertools import pairwise

from missieregister.documents.lines import Line
from missieregister.patterns import regex

_CODE = r"\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?"
#: a time that opens a line, and no "10:00 uur" or "10:00-12:00"
_TIME = regex(rf"(?:\[{_CODE}\]|\({_CODE}\)|{_CODE}(?:\s-->\s{_CODE}[^\n]*)?)(?:\Z|\s+(?!uur(?!\w)|[-–]))")
_NUMBER = regex(r"\d{1,5}")
#: so many lines have one, and one line in so many
_FEWEST, _SHARE = 4, 3
#: of a text that is cut up, one line in so many goes on in the next
_CUT = 4


def is_cut_up(lines: Sequence[Line]) -> bool:
    """Whether many lines of a transcript stop in the midst of a sentence, which the next goes on with."""
    cut = sum(one.text[-1] not in ".?!" and after.text[0].islower() for one, after in pairwise(lines))
    return cut * _CUT >= len(lines)


def without_times(lines: Sequence[Line]) -> list[Line] | None:
    """Return the lines of a transcript without its times, and without blank lines between them; None of other texts."""
    told = [line for line in lines if line.text]
    timed = {line.start: match for line in told if line.text[0] in "[(0123456789" and (match := _TIME.match(line.text))}
    if len(timed) < _FEWEST or len(timed) * _SHARE < len(told):
        return None
    result: list[Line] = []
    for number, line in enumerate(told):
        match = timed.get(line.start)
        ahead = told[number + 1] if number + 1 < len(told) else None
        if match is None and not (ahead and ahead.start in timed and _NUMBER.fullmatch(line.text)):
            result.append(line)
        elif match and match.end() < len(line.text):
            result.append(line._replace(start=line.start + match.end(), text=line.text[match.end() :]))
    return result
