"""Countries that a sentence only names as those with whom, or under whom, ours work: ``oefent met Franse collega's``,
``onder Franse leiding``; whose people are told of next, they do not tell."""

from collections.abc import Sequence

from missieregister.extraction.text.scan import Cue
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

_WITH = regex(
    r"(?<!\w)met\s(?:(?:de|het|hun|haar|zijn|onder\smeer|onder\sandere|ook)\s){0,2}(?:[\w-]+(?:,|\sen)\s){0,4}\Z"
)
_UNDER = regex(r"(?<!\w)onder\s(?:de\s|het\s)?(?:[\w-]+\sen\s|[\w-]+-)?\Z")
_LEADS = regex(r"\s(?:leiding|bevel|commando|vlag|aanvoering)(?!\w)")
#: characters before a name in which that stands
_NEAR = 80


def only_beside_us(low: str, named: Sequence[Cue], cue: Cue) -> bool:
    """Whether a country is only one with or under whom ours work; ``named`` are all that a sentence names."""
    if cue.name == NL:
        return False
    left = max(0, cue.start - _NEAR)
    if cue.kind == "adjective" and _LEADS.match(low, cue.end) and _UNDER.search(low, left, cue.start):
        return True
    ours = any(c.name == NL and c.start < cue.start for c in named)
    return ours and _WITH.search(low, left, cue.start) is not None


def last_is_ours(low: str, named: Sequence[Cue]) -> bool:
    """Whether the last nationality that a sentence names, but for those beside ours, is ours."""
    last = next((c for c in reversed(named) if not only_beside_us(low, named, c)), None)
    return last is not None and last.name == NL
