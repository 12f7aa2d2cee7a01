"""The end that a letter gives to all that it decides and names no end of.

"De mandaten lopen, tenzij anders vermeld, tot en met 30 juni 2032", above what is decided about each mission.
"""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import TAKING_PART_MORE
from missieregister.knowledge.words import NL
from missieregister.model.statement import Statement
from missieregister.patterns import regex

_UNLESS = regex(
    r"(?<!\w)tenzij\s(?:hierna\s|hieronder\s|hierbij\s|in\shet\snavolgende\s|nadrukkelijk\s)?anders"
    r"(?:\s(?:is\s|wordt\s)?(?:vermeld|aangegeven|genoemd|gemeld|bepaald))?(?!\w)"
)
_ALL_OF_THEM = regex(
    rf"(?<!\w)(?:mandaten|[\w-]*(?:{TAKING_PART_MORE})|besluiten|verlengingen|plafonds|termijnen)(?!\w)"
)
#: what may last until then
_LASTING = ("extend", "maintain", "increase", "decrease", "start")


class GeneralEnd(NamedTuple):
    """Until when decisions hold that say nothing of it (EDTF), and from which place of the document on."""

    start_char: int
    until: str


def general_end(sentence: Sentence) -> GeneralEnd | None:
    """Return the end that a sentence gives to all that is decided behind it; None where it gives none."""
    if sentence.missions or "tenzij " not in sentence.low or not _UNLESS.search(sentence.low):
        return None
    if not _ALL_OF_THEM.search(sentence.low):
        return None
    until = next((d.last for d in sentence.dates if d.role == "end" and d.last), None)
    return GeneralEnd(sentence.span.start, until) if until else None


def missions_with_an_end(statements: Sequence[Statement]) -> frozenset[str]:
    """Return the missions of which a document's statements say until when we take part."""
    told = (s for s in statements if s.actor == NL and s.end and s.kind in ("decision", "mandate"))
    return frozenset(mission for statement in told for mission in statement.missions)


def lasting_until(general: GeneralEnd, statement: Statement, told: frozenset[str]) -> Statement:
    """Return a decision with the general end, where it stands behind it and neither it nor another names one."""
    holds = statement.start_char > general.start_char and statement.actor == NL and not statement.end
    decided = (
        statement.kind == "decision" and statement.action in _LASTING and statement.status in ("decided", "intended")
    )
    limited = statement.kind == "mandate" and statement.personnel is not None
    if not (holds and (decided or limited)) or not statement.missions or not told.isdisjoint(statement.missions):
        return statement
    return msgspec.structs.replace(statement, end=general.until).identified()
