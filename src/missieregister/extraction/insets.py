"""Clauses set in the midst of another: ``kan de regering, gezien de schaarste aan teams, niet voldoen``."""

import re
from collections.abc import Sequence

from missieregister.extraction.passage import Sentence

_OPENERS = (
    r"(?:mede |juist |ook )?(?:gezien|gelet op|in verband met|vanwege|wegens|met het oog op)|gegeven|ondanks|"
    r"overeenkomstig|conform|anders dan|zoals|hoewel|ofschoon|omdat|aangezien|als|indien|mits|zodra|wanneer|die|dat|"
    r"welke|wiens|"
    r"waarom|waarvoor|waarvan|waarbij|waarin|waarop|waaraan|waartoe|waarmee|waarover|waarnaar|"
    r"in (?:overleg|overeenstemming|afwachting|aanvulling|navolging)|"
    r"na (?:overleg|afweging|ommekomst)|op (?:verzoek|voorstel)"
)
#: what begins anew behind a comma, and so carries no clause on
_ANEW = (
    r"en|maar|of|terwijl|waarbij|waarna|waarop|waardoor|waarmee|waarvan|die|dat|zodat|omdat|hoewel|evenals|alsmede|"
    r"alsook|noch|dan"
)
_INSET = re.compile(
    rf"(?:,\s(?=(?:{_OPENERS})\s)|(?<=\w)\s(?=(?:die|waarvan|waaraan|waarvoor|waarmee)\s))(?P<inside>[^,;:]{{4,180}}),\s(?!(?:{_ANEW})\s)"
)


def insets(sentence: Sentence) -> list[tuple[int, int]]:
    """Return where clauses stand that interrupt another, behind which that one goes on."""
    low = sentence.low
    first = low.find(", ")
    if first < 0 or low.find(", ", first + 2) < 0:
        return []
    return [(match.start("inside"), match.end()) for match in _INSET.finditer(low)]


def carried_on(left: int, right: int, edges: Sequence[int], inset: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return a clause with its other half, where another interrupts it."""
    for start, end in reversed(inset):
        if end == left:
            left = max(edge for edge in edges if edge < start)
    for start, end in inset:
        if start == right:
            right = min(edge for edge in edges if edge > end)
    return left, right


def apart(sentence: Sentence, at: int, here: int) -> bool:
    """Whether a word stands in a clause that interrupts the one in which another word stands."""
    found = sentence.once(insets)
    return bool(found) and any(start <= at < end and not start <= here < end for start, end in found)
