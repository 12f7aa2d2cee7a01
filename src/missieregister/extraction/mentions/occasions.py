"""Days of an occasion that a contribution serves, and on which it neither begins nor ends: ``voor de verkiezingen van
18 september``, ``bij de conferentie die op 4 oktober plaatsvindt``."""

import re

from missieregister.extraction.text.alike import TAKING_PART
from missieregister.patterns import regex

#: what takes place, and is neither a mission nor a part in one
_WHAT = (
    r"(?:\w*verkiezing(?:en)?|(?<!\w)(?:[\w-]+-)?(?:referendum|volksraadpleging|volkstelling|\w*stemming|stemronde|kiesronde|top|\w*conferentie|"
    r"\w*bijeenkomst|\w*besprekingen|\w*onderhandelingen|\w*herdenking|\w*viering|inauguratie|beëdiging|spelen|kampioenschap(?:pen)?))"
)
#: right before a day that only says which: "voor de verkiezingen van 18 september"
_OF_THAT_DAY = regex(
    r"(?:\w*verkiezingen|(?<!\w)(?:[\w-]+-)?(?:referendum|top|conferentie|aanslag(?:en)?|aardbeving))\s\Z",
    words=("verkiezingen", "referendum", "top", "conferentie", "aanslag", "aardbeving"),
)
#: a clause that tells of the occasion, up to a day or verb in it: "de verkiezingen in het land, die op 4 oktober"
_WHICH = regex(
    rf"{_WHAT}(?:\s(?:in|van|over)\s(?:(?:de|het)\s)?[\w-]+(?:\s[\w-]+)?)?,?\s(?:die|dat|welke)\s(?:[^,;:]*\s)?\Z",
    words=("die", "dat", "welke"),
)
#: "vooruitlopend op de oprichting van X op 19 februari", "met het oog op de start van de missie op 1 mei": when the
#: mission itself begins
_ITS_START = regex(
    r"(?<!\w)(?:vooruitlopend\sop|voorafgaand\saan|met\shet\soog\sop|in\sde\saanloop\snaar|in\safwachting\svan|ter\svoorbereiding\sop|na)\s"
    r"(?:(?:de|het)\s)?(?:formele\s|officiële\s)?(?:oprichting|lancering|instelling|start|aanvang|begin|ontplooiing)\svan\s"
    rf"(?!(?:de|onze|deze)\s(?:nederlandse\s)?(?:{TAKING_PART}))[^,;:.]{{2,80}}?\s(?:op|in|per|medio|begin|eind)?\s?\Z",
    words=("oprichting", "lancering", "instelling", "start", "aanvang", "begin", "ontplooiing"),
)
#: "het verslag van de bijeenkomst op 7 en 8 maart en de beëindiging van"
_OF_REPORT = regex(
    r"(?<!\w)(?:verslag|agenda)\s(?:van|voor|bij)\s(?:(?:de|het)\s)?[^,;:]{2,100}?\s\Z", words=("verslag", "agenda")
)
#: "vanaf de eerste dag van de verkiezingen die op 30 juli plaatsvinden": from that day on
_FROM_THEN_ON = regex(r"(?<!\w)(?:vanaf|gerekend|rekenen|sinds|tot|na)(?!\w)[^,;:]{0,60}\Z")
#: so far before a place its occasion stands
_FAR = 160


def is_of_occasion(low: str, at: int) -> bool:
    """Whether a day at a place in a sentence in lower case is that of an occasion."""
    if _tells(_OF_THAT_DAY, low, at) or _tells(_WHICH, low, at) or _tells(_OF_REPORT, low, at):
        return True
    return _ITS_START.search(low, max(0, at - _FAR), at) is not None


def tells_of_occasion(low: str, at: int) -> bool:
    """Whether a verb at a place tells of an occasion: ``de verkiezingen die op 4 oktober plaatsvinden``."""
    return _tells(_WHICH, low, at)


def _tells(pattern: re.Pattern[str], low: str, at: int) -> bool:
    """Whether what stands before a place tells of an occasion, from which on nothing is counted."""
    found = pattern.search(low, max(0, at - _FAR), at)
    return found is not None and _FROM_THEN_ON.search(low, max(0, found.start() - _FAR), found.start()) is None
