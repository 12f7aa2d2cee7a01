"""Numbers in Dutch figures and words. The words are read by text2num; this module says where one stands."""

import re
from functools import lru_cache

from text_to_num import text2num

_ATOMS = (
    "een|één|eén|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|twintig|dertig|veertig"
    "|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend|tig|en|ën"
)
#: a number word is one word built of number atoms; figures may have points as thousands separators
NUMBER_WORD = rf"(?:{_ATOMS})+"
NUMBER = rf"(?:\d{{1,3}}(?:\.\d{{3}})+|\d+|{NUMBER_WORD})"

_INDEFINITE = {"een"}


@lru_cache(maxsize=4096)
def number_value(word: str) -> int | None:
    """Return the value of a number in figures or words (lower case), or None where it is none.

    >>> number_value("honderdtwintig"), number_value("2.500"), number_value("en")
    (120, 2500, None)
    """
    plain = word.replace(".", "")
    if plain.isdigit():
        return int(plain) if len(plain) < 10 else None
    try:
        return int(text2num(word.replace("eén", "één"), "nl"))
    except ValueError:
        return None


NUMBER_TOKEN = re.compile(rf"(?<![\w.,-]){NUMBER}(?!\w|,\d)")
