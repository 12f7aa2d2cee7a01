"""Days that are ends by the words beside them: ``tot de afloop van het mandaat op 27 juli``."""

import msgspec

from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.text.alike import ENDING
from missieregister.patterns import regex

#: "tot de afloop van het huidige mandaat op 27 juli"
_TO_THE_END = regex(
    rf"(?<!\w)tot\s(?:aan\s)?(?:de\s|het\s)?(?:afloop|einde|eind|{ENDING}|verstrijken)\s(?:van\s)[^.,;]{{3,50}}\s\Z"
)


#: "tot het einde van het huidige missiemandaat, te weten 12 december"
_NAMELY = regex(
    r"(?<!\w)tot\s(?:aan\s)?(?:de\s|het\s)?(?:afloop|einde|eind)\svan\s[^.,;]{3,60},\s(?:te\sweten|namelijk|dus|zijnde)\s(?:op\s)?\Z"
)
#: "voor een periode van drie maanden die half juli afloopt"
_A_TERM = regex(r"(?<!\w)(?:periode|termijn|tijdvak|duur)\s(?:van\s[^,;]{3,30}\s)?(?:die|dat|welke)\s\Z")
_ENDS_THEN = regex(r"\s(?:zal\s|zou\s)?(?:afloopt|eindigt|verstrijkt|verloopt|aflopen|eindigen)(?!\w)")


def is_denied(low: str, date: DateMention) -> bool:
    """Whether a day is what another is told instead of: ``loopt niet in mei maar op 30 september af``."""
    return low.endswith(("niet ", "niet al "), 0, date.start) and low.startswith((" maar ", ", maar "), date.end)


#: "eindigt op 31 december in plaats van, zoals voorzien, op 31 maart"
_INSTEAD_OF = regex(r"(?<!\w)in\splaats\s(?:van,?\s(?:zoals\s)?(?:[\w-]+,?\s){0,3})?\Z")


def is_replaced(low: str, date: DateMention) -> bool:
    """Whether a day is what another takes the place of: ``eindigt op 31 december in plaats van op 31 maart``."""
    return _INSTEAD_OF.search(low, max(0, date.start - 60), date.start) is not None


def as_end(low: str, date: DateMention) -> DateMention:
    """Return a day as the end that it is where something lasts until what ends on it."""
    if (
        date.role == "at"
        and _ENDS_THEN.match(low, date.end)
        and _A_TERM.search(low, max(0, date.start - 60), date.start)
    ):
        return msgspec.structs.replace(date, role="end")
    if date.role == "at" and _NAMELY.search(low, max(0, date.start - 110), date.start):
        return msgspec.structs.replace(date, role="end")
    if date.role != "at" or not low.startswith(("op ", "eind ", "medio ", "in "), date.start):
        return date
    if _TO_THE_END.search(low, max(0, date.start - 90), date.start) is None:
        return date
    return msgspec.structs.replace(date, role="end")
