"""Changes that go in stages: ``van 350 tot 200 eind dit jaar en vervolgens tot 110 in de loop van 2031``.

One verb leads to several levels, one after another, each with its own day and each with the one before it as what was.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ABOUT, AT_MOST
from missieregister.patterns import regex

#: what grows or shrinks
CHANGES_SIZE = ("increase", "decrease", "rise", "fall")
_GROWS = ("increase", "rise")

_AT_MOST = rf"(?:(?:{AT_MOST}|{ABOUT}|nog)\s)*"
_TO = regex(rf"(?<!\w)(?:tot|naar|op)\s{_AT_MOST}\Z")
#: between two levels: ", daarna per 1 mei tot", "en in 2031 naar", and where a day stands before it no more than "en"
_NEXT = regex(
    r"(?P<next>,|\sen)\s(?:(?:vervolgens|daarna|later|uiteindelijk|verder|dan)\s)?(?:[^,;.]{2,40}\s)?(?:tot|naar|op)\s"
    rf"{_AT_MOST}\Z|(?P<and>\sen)\s{_AT_MOST}\Z"
)
#: one level follows another within so many characters
_REACH = 110


class Stage(NamedTuple):
    """A level that a change leads to, and from when on."""

    people: PeopleMention
    start: str | None


def stages(
    sentence: Sentence, group: str, people: Sequence[PeopleMention], dates: Sequence[DateMention]
) -> list[Stage]:
    """Return the levels that a change of some group leads to, where there are two or more of them."""
    if group not in CHANGES_SIZE or len(people) < 2:
        return []
    low = sentence.low
    at = next((n for n, p in enumerate(people) if p.previous is not None or _leads_to(low, p)), None)
    if at is None:
        return []
    levels, edges = [people[at]], [0]
    for level in people[at + 1 :]:
        before = levels[-1]
        found = _NEXT.search(low, before.end, level.start) if level.start - before.end < _REACH else None
        if found is None or not _goes_on(group, before, level):
            break
        dated = any(before.end <= d.start < found.start() + 1 for d in dates)
        if found["next"] is None and not dated:
            break
        if any(before.end <= m.start < level.end for m in sentence.missions):
            break  # "van A tot 80 en van B tot 50"
        levels.append(msgspec.structs.replace(level, previous=before.high))
        edges.append(found.start())
    edges.append(len(low))
    spans = pairwise(edges)
    return [Stage(p, _day(dates, *span)) for p, span in zip(levels, spans, strict=True)] if len(levels) > 1 else []


def _leads_to(low: str, people: PeopleMention) -> bool:
    return _TO.search(low, max(0, people.start - 40), people.start) is not None


def _goes_on(group: str, before: PeopleMention, after: PeopleMention) -> bool:
    """Whether a level lies further in the same direction."""
    if before.high is None or after.high is None or after.delta or after.previous is not None:
        return False
    return after.high > before.high if group in _GROWS else after.high < before.high


def _day(dates: Sequence[DateMention], left: int, right: int) -> str | None:
    """Return the day that a stretch of a sentence names."""
    return next((d.first for d in dates if left <= d.start < right and d.role in ("at", "start") and d.first), None)
