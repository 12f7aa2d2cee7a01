"""Missions that are said to begin or end for us: our part in them, and not what sends them.

``De missie eindigt voor Nederland op 1 juli`` tells no end of the mission; ``het mandaat van de Uruzgan-missie`` is the
one that the cabinet gave, as nobody but we had a mission in that province.
"""

import re
from collections.abc import Sequence

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.us import OUR_COUNTRY
from missieregister.patterns import regex

#: "voor Nederland", "voor de Nederlandse militairen"; not "van belang voor Nederland"
_FOR_US = regex(
    rf"(?<!\w)(?<!belang\s)(?<!belangrijk\s)(?<!goed\s)voor\s(?:{OUR_COUNTRY}|ons|de\snederlanders|"
    r"(?:de\snederlandse|onze)\s(?:militairen|blauwhelmen|troepen|mariniers|krijgsmacht))(?!\w)"
)
#: "De Air Task Force van de Koninklijke Luchtmacht", at the head of a sentence: a unit of ours, whatever it is called
_OUR_UNIT = regex(
    r"(?:de|het)\s[^,;:.]{3,90}\svan\s(?:(?:de\s)?(?:koninklijke\s|nederlandse\s)(?:luchtmacht|landmacht|marine|marechaussee|krijgsmacht)|"
    r"het\skorps\s(?:commandotroepen|mariniers))(?!\w)"
)
_US = (" ons", "oor nederland", "oor de nederland", "oor onze")


class OurAreas:
    """Provinces and towns where a mission of many was one of ours alone."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        area = rf"(?:{'|'.join(re.escape(name) for name in names)})"
        #: "De missie in Uruzgan", "het mandaat van de Uruzgan-missie", "de politiemissie in Kunduz"; no "NAVO-missie"
        self.mission_there = regex(
            rf"(?<![\w-])(?:{area}-?(?:missie|operatie)|(?:politie|trainings|politietrainings|opleidings)?missie\s(?:in|naar)\s"
            rf"(?:(?:de|het)\s(?:[\w-]+\s){{1,3}}?)?{area})(?!\w)"
        )


def is_for_us(sentence: Sentence, left: int, right: int) -> bool:
    """Whether a stretch of a sentence speaks of a mission as far as it is ours, or of what a unit of ours does."""
    low = sentence.low
    for_us, there = sentence.once(_may_be_for_us)
    if for_us and _FOR_US.search(low, left, right):
        return True
    if left == 0 and sentence.once(is_our_unit):
        return True
    return there and sentence.tools.our_areas.mission_there.search(low, left, right) is not None


def _may_be_for_us(sentence: Sentence) -> tuple[bool, bool]:
    """Whether a sentence has words for us, and a name of an area where we had a mission of our own."""
    return any(us in sentence.low for us in _US), any(area in sentence.low for area in sentence.tools.our_areas.names)


def is_our_unit(sentence: Sentence) -> bool:
    """Whether a sentence opens with a unit of ours, whatever it is called."""
    low = sentence.low
    of_us = " koninklijke " in low or " korps " in low or "krijgsmacht" in low
    return of_us and _OUR_UNIT.match(low) is not None
