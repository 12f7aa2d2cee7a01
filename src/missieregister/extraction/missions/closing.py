"""A mission that closes: ``MINUSMA sluit uiterlijk 30 juni haar deuren``, ``Op haar wens sluit ook de VN-missie``.

Its verb is that of much else ("sluit een akkoord", "sluit zich aan"), so that no lexicon has it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.patterns import regex

_CLOSES = regex(r"(?<!\w)(?:sluit|sluiten)(?=\s)")
_MISSION = r"(?:de|deze|die)\s[\w-]*(?:missie|operatie|vredesmacht)(?:\s(?:in|van)\s[\w-]+)?"
#: what closes, where it stands before the verb
_BEFORE = regex(rf"(?:\A|[,;:]\s|(?<!\w)(?:dat|en)\s){_MISSION}(?:\szelf)?\s\Z")
#: and behind it: a name, or a word for it, up to the day
_NAMED_BEHIND = regex(r"\s(?:ook\s|dan\s)?(?:de\s)?")
_BEHIND = regex(rf"\s(?:(?:ook|dan|daarom)\s)?(?P<what>{_MISSION}|)\s?(?:(?:definitief|haar\sdeuren|de\sdeuren)\s)?")
#: between the name of what closes and the verb: "EUSTAT in Oost-Verania"
_IN_PLACE = regex(r"\)?(?:\s(?:in|op)\s(?:de\s)?[\w-]+)?\s")
#: up to the end of the clause
_ENDS = regex(r"(?:\s(?:(?:haar|de|hun)\s(?:deuren|poorten)|definitief|voorgoed))?\s?(?:[.,;]|\Z|en\s)")
_ROLES = ("at", "end", "due", "start")


class Closing(NamedTuple):
    """Where a verb says that a mission closes, and when (EDTF)."""

    start: int
    end: int
    until: str


def closings(sentence: Sentence) -> Iterator[Closing]:
    """Yield the days on which a mission closes."""
    low = sentence.low
    for verb in _CLOSES.finditer(low) if " sluit" in low else ():
        date = next((d for d in sentence.dates if d.start > verb.end()), None)
        if date is None or date.last is None or date.role not in _ROLES or not _ENDS.match(low, date.end):
            continue
        named = next((m for m in sentence.missions if _NAMED_BEHIND.fullmatch(low, verb.end(), m.start)), None)
        behind = _BEHIND.fullmatch(low, named.end if named else verb.end(), date.start)
        before = any(_IN_PLACE.fullmatch(low, m.end, verb.start()) for m in sentence.missions if m.end <= verb.start())
        if behind and (named or before or behind["what"] or _BEFORE.search(low, 0, verb.start())):
            yield Closing(*verb.span(), date.last)
