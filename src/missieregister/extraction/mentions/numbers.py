"""Numbers in Dutch figures and words. The words are read by text2num; this module says where one stands."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from text_to_num import text2num

from missieregister.extraction.text.phrases import longest
from missieregister.patterns import regex

_ATOMS = (
    "een|één|eén|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|twintig|dertig|veertig"
    "|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend|tig|en|ën"
)
#: a number word is one word built of number atoms
NUMBER_WORD = rf"(?:{_ATOMS})+"
#: what sets thousands apart in papers of before 2010 ("1 050 militairen"), beside the point of today
_SPACES = " \xa0\u2009\u202f"
NUMBER = rf"(?:\d{{1,3}}(?:\.\d{{3}})+|[1-9]\d?[{_SPACES}]\d{{3}}(?![\d.,]*\d)|\d+|{NUMBER_WORD})"
_NO_SEPARATORS = str.maketrans("", "", "." + _SPACES)


@lru_cache(maxsize=4096)
def number_value(word: str) -> int | None:
    """Return the value of a number in figures or words (lower case), or None where it is none.

    >>> number_value("honderdtwintig"), number_value("2.500"), number_value("1 050"), number_value("en")
    (120, 2500, 1050, None)
    """
    plain = word.translate(_NO_SEPARATORS)
    if plain.isdigit():
        return int(plain) if len(plain) < 10 else None
    try:
        return int(text2num(word.replace("eén", "één"), "nl"))
    except ValueError:
        return None


#: "twaalfkoppig" and "40-koppige" hold a number, too
NUMBER_TOKEN = regex(rf"(?<![\w.,-]){NUMBER}(?!(?!koppig)\w|,\d)")

#: what words end in, and no number begins with
_ENDINGS = ("en", "ën", "tig")
#: what a number begins with
BEGINNINGS = (*(atom for atom in _ATOMS.split("|") if atom not in _ENDINGS), *"0123456789")
_ANY_BEGINNING = longest((*BEGINNINGS, *_ENDINGS))


def find_numbers(text: str, starts: Iterable[int] | None = None) -> Iterator[re.Match[str]]:
    """Yield what ``NUMBER_TOKEN.finditer`` would in a text in lower case, looked for only where a number can begin.

    ``starts`` are those places, ascending, where somebody knows them (what begins with _ENDINGS is then left out).
    """
    if starts is None:
        starts = (start for _, start, _ in _ANY_BEGINNING.find_matches_as_indexes(text))
    behind = 0
    for start in starts:
        if start < behind or (start and text[start - 1].isalnum()):
            continue
        found = NUMBER_TOKEN.match(text, start)
        if found:
            behind = found.end()
            yield found
