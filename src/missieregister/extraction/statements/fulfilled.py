"""Promises that the letter which tells of them keeps: "De minister heeft toegezegd ... Met deze brief geven wij daaraan
gevolg."
"""

from collections.abc import Sequence

import msgspec

from missieregister.extraction.statements.readings import Reading
from missieregister.extraction.text.us import OUR_CABINET
from missieregister.model.statement import Statement
from missieregister.patterns import regex

#: a promise that was made before
_PROMISED = regex(
    rf"(?<!\w)(?:toegezegd\w*|toezegging|zegde\w*|zegden|beloofd|aangekondigd|had\s(?:ik|{OUR_CABINET}))(?!\w)"
)
_THIS_LETTER = (
    r"(?:met\s(?:deze|dit|de\svoorliggende)\s[\w-]+|in\sdeze\s[\w-]+|bij\sdeze|bij\sdezen|hierbij|hiermee|bijgaand\w*)"
)
_KEEPS = (
    r"(?:gevolg|voldaan|voldoen|voldoe|voldoet|gestand|invulling|uitvoering|tegemoet|nagekomen|"
    r"kom\s(?:ik|wij)|komen\swij|komt\shet\skabinet)"
)
#: the sentence behind it: "Met deze brief doe ik die toezegging gestand"
_KEPT = regex(
    rf"\s*(?:{_THIS_LETTER}\s[^.]{{0,60}}(?<!\w)(?:daaraan|hieraan|toezegging|verzoek|belofte|daarin|hierin)(?!\w)[^.]{{0,60}}\.|"
    rf"(?:aan\s)?(?:deze|die)\s(?:toezegging|belofte)\s[^.]{{0,30}}{_THIS_LETTER}\s[^.]{{0,40}}{_KEEPS})"
)
_KEEPING = regex(_KEEPS)
_FAR = 170


def left_open(readings: Sequence[Reading], low: str) -> list[Reading]:
    """Return readings without the promises that the sentence behind them says this letter keeps, and those of the very
    day of the letter, which is what was promised; ``low`` is the document in lower case."""
    found = []
    for reading in readings:
        left = tuple(s for s in reading.statements if not _is_kept(s, low))
        same = len(left) == len(reading.statements)
        found.append(reading if same else msgspec.structs.replace(reading, statements=left))
    return found


def _is_kept(statement: Statement, low: str) -> bool:
    if statement.kind != "commitment":
        return False
    if statement.due and statement.due == statement.published:
        return True
    behind = _KEPT.match(low, statement.end_char, statement.end_char + _FAR)
    if behind is None or not _PROMISED.search(low, statement.start_char, statement.end_char):
        return False
    return _KEEPING.search(behind[0]) is not None
