"""A mission that closes: ``MINUSMA sluit uiterlijk 30 juni haar deuren``, ``Op haar wens sluit ook de VN-missie``.

Its verb is that of much else ("sluit een akkoord", "sluit zich aan"), so that no lexicon has it. Neither is one a
mission that goes: ``UNMIVER dient uiterlijk 30 juni 2031 uit Verania te zijn vertrokken``.
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


#: a mission that opens a clause, and is to go: "moet zij voor het einde van het jaar ... hebben verlaten"
_MUST_GO = regex(
    r"(?:\s\([^()]*\))?\s(?:dient|moet|zal|behoort|heeft)\s(?:dan\s|daarom\s|daarmee\s|dus\s)?(?:(?:uiterlijk|volledig|geheel)\s)*\Z"
)
_SUBJECT = regex(rf"(?:\A|[,;:]\s){_MISSION}\Z")
#: what it leaves behind, from its day to the end of the clause
_GONE = regex(
    r"\s(?:(?:volledig|geheel|definitief)\s)?(?:uit\s(?:het\sland|[\w-]+)\s(?:(?:te\s)?zijn\svertrokken|vertrokken\s(?:te\s)?zijn|vertrekken)|"
    r"(?:het\sland|[\w-]+)\s(?:(?:te\s)?hebben\sverlaten|verlaten\s(?:te\s)?hebben|(?:te\s)?verlaten))(?=\s?(?:[.,;]|\Z)|\sen\s)"
)


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
    yield from _departures(sentence) if " vertrokken" in low or " verlaten" in low or " vertrekken" in low else ()


def _departures(sentence: Sentence) -> Iterator[Closing]:
    """Yield the days by which a mission is to have left."""
    low = sentence.low
    for date in sentence.dates:
        gone = _GONE.match(low, date.end) if date.last and date.role in _ROLES else None
        must = _MUST_GO.search(low, 0, date.start) if gone else None
        if not (gone and must and date.last):
            continue
        named = any(m.end == must.start() and (_OPENS.search(low, 0, m.start) is not None) for m in sentence.missions)
        if named or _SUBJECT.search(low, 0, must.start()):
            yield Closing(*gone.span(), date.last)


#: a name is the subject where it opens its clause
_OPENS = regex(r"(?:\A|[,;:]\s)(?:(?:de|deze)\s)?(?:[\w-]*(?:missie|operatie|vredesmacht)\s)?\Z")
