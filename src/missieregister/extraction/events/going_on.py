"""Whether what somebody does goes on: ``blijft deelnemen`` does, ``neemt deel aan de missie die blijft`` may not."""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.phrases import phrases
from missieregister.extraction.text.scan import Cue
from missieregister.patterns import regex

#: "blijft deelnemen", "wordt onverminderd deelgenomen"
_GOES_ON = phrases(
    "blijft",
    "blijven",
    "onverminderd",
    "onveranderd",
    "ongewijzigd",
    r"ook (?:in|na|gedurende) (?:heel )?\d{4}",
    r"ook na (?:\d+|dit jaar|die datum|deze datum)",
    r"ook (?:het|de) komende",
    r"ook (?:volgend|komend) jaar",
)
#: "blijft de toestand samen met landen die troepen leveren volgen": what others do
_OF_OTHERS = regex(r"\s(?:landen|partners|lidstaten|bondgenoten)\s(?:die|welke)\s[^,;]*\Z")
#: behind a verb, what begins a clause with a verb of its own: "deelnemen aan de missie die moet blijven opleiden"
_ANOTHER_CLAUSE = regex(r"[,;:]\s|\s(?:die|dat|welke|waar\w*|terwijl|zolang|omdat|zodat|maar|en)\s")
#: before it, a clause put in that has ended: "wil, zolang de missie blijft bestaan, deelnemen"
_PUT_IN = regex(r"(?:,\s|\A)(?:die|welke|waar\w*|zolang|omdat|aangezien|hoewel|terwijl|als|indien|nu)\s[^,;]{0,120}\Z")


def goes_on(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> bool:
    """Whether the clause of a verb itself says that what it tells goes on, and not a clause beside it."""
    low = sentence.low
    going = _GOES_ON.search(low, window[0], window[1])
    if going is None or _OF_OTHERS.search(low, going.end(), max(going.end(), cue.start)):
        return False
    if going.start() >= cue.end:
        return _ANOTHER_CLAUSE.search(low, cue.end, going.start()) is None
    closed = "," in low[going.end() : cue.start]
    return not (closed and _PUT_IN.search(low, max(window[0], going.start() - 130), going.start()))
