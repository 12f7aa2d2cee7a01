"""Ends told by what ends then: ``tot het einde van het genoemde mandaat``, ``gelijk te laten lopen met de missie``."""

from collections.abc import Mapping, Sequence

import msgspec

from missieregister.extraction.candidate import Candidate
from missieregister.extraction.passage import Sentence
from missieregister.patterns import regex

#: what may last as long as a mission's own mandate does
_LASTING = frozenset(("maintain", "extend", "run", "stay", "contribute", "send", "serve"))
_WHOSE = (
    r"(?:het|dit|dat|zijn)\s(?:(?:genoemde|huidige|lopende|nieuwe|nieuw|internationale|europese|vn|eu)[\s-])*mandaat"
)
_AS_LONG_AS_THE_MISSION = regex(
    rf"(?<!\w)(?:(?:tot|voor)\s(?:aan\s)?(?:het\s|de\s)?(?:einde?|afloop|duur)\svan\s(?:{_WHOSE}|(?:deze|die|de\snieuwe)\stermijn)|"
    r"gelijk\s(?:te\slaten\s)?(?:lopen|loopt)\s(?:met|aan)\s(?:dat\svan\s)?(?:de\smissie|het\s(?:vn|eu)-mandaat))(?!\w)"
)


def lasts_as_long(sentence: Sentence) -> bool:
    """Whether a sentence says that something lasts as long as the mission's own mandate does."""
    return _AS_LONG_AS_THE_MISSION.search(sentence.low) is not None


def with_terms(
    found: Sequence[Candidate], sentence: Sentence, terms: Mapping[tuple[str, ...], str]
) -> Sequence[Candidate]:
    """Return candidates with the end of their mission's own mandate, where they last until then.

    ``terms`` are the ends of missions' own mandates that the document told before.
    """
    if not terms or not lasts_as_long(sentence):
        return found
    return [_with_term(candidate, terms) for candidate in found]


def _with_term(candidate: Candidate, terms: Mapping[tuple[str, ...], str]) -> Candidate:
    end = terms.get(candidate.missions)
    slots = candidate.slots
    if end is None or slots.end or candidate.event.group not in _LASTING or candidate.event.negated:
        return candidate
    return msgspec.structs.replace(candidate, slots=msgspec.structs.replace(slots, end=end))
