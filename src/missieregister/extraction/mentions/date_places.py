"""Where in a text a date can stand at all: its pattern is dear, and most sentences hold no month and no year."""

import re
from collections.abc import Iterable, Iterator

from missieregister.extraction.text.phrases import is_word, longest
from missieregister.knowledge.words import Time
from missieregister.model.calendar import WEEKDAYS
from missieregister.patterns import regex

#: what one of must stand in every date beside the words of the lexicon: a year's first figures, a piece of a year
_YEARS = ("198", "199", "200", "201", "202", "203", "204", "205", "206")
_PIECES = (
    "kwartaal", "helft", "half", "halfjaar", *(f"{number} maanden" for number in
    ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")),
    "deze maand", "volgende maand", "komende maand", "vorige maand", "afgelopen maand",
    "dit jaar", "volgend jaar", "vorig jaar", "komend jaar", "afgelopen jaar", "het jaar",
    "ingang van vandaag", "ingang van heden", "ingang van morgen", "per vandaag", "vanaf vandaag", "vanaf heden",
    "vanaf morgen", "sinds vandaag", "sinds vanochtend", "sinds vanmorgen", "sinds vanmiddag", "sinds gisteren",
)  # fmt: skip
#: what may stand in a date before that, beside figures, the words of the lexicon and those that the pattern spells out
_BEFORE = ("q1", "q2", "q3", "q4", *WEEKDAYS)
_SPELT_OUT = regex(r"[^\W\d_]+")
_FIGURES = frozenset("0123456789–-")


class DatePlaces:
    """Finds what a pattern of dates would, by looking only round the words of which each date has one."""

    def __init__(self, words: Time, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        moments = [name for moment in words.calendar for name in moment.names]
        holds = [*words.months, *words.seasons, *moments]
        #: with one of these years begins a word of every date, or one of these words stands in it
        self.years = _YEARS
        self.words = tuple(dict.fromkeys((*_PIECES, *(phrase.split()[-1] for phrase in holds))))
        self._automaton = longest((*self.years, *self.words))
        prepositions = [phrase for phrases in words.roles.values() for phrase in phrases]
        phrases = [*prepositions, *words.parts, *words.last, *words.next, *words.this, *holds]
        spelt_out = _SPELT_OUT.findall(pattern.pattern)
        self._before = frozenset((*_BEFORE, *spelt_out, *(word for phrase in phrases for word in phrase.split())))

    def find(self, text: str, starts: Iterable[int] | None = None) -> Iterator[re.Match[str]]:
        """Yield what ``pattern.finditer(text)`` would; ``starts`` are where its words begin, if somebody knows."""
        behind = 0
        for start in self._starts(text) if starts is None else starts:
            if start < behind:
                continue
            found = self.pattern.search(text, self._beginning(text, start, behind))
            if found is None:
                return
            yield found
            behind = found.end()

    def _starts(self, text: str) -> Iterator[int]:
        """Yield where words begin of which each date has one."""
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            if start and is_word(text[start - 1]):
                continue
            if index < len(_YEARS) or end == len(text) or not is_word(text[end]):
                yield start

    def _beginning(self, text: str, place: int, floor: int) -> int:
        """Return where a date may begin that holds the word at a place: behind the first word that no date has."""
        end = place
        while end > floor:
            begin = max(text.rfind(" ", floor, end) + 1, floor)
            if any(word not in self._before and word[0] not in _FIGURES for word in text[begin:end].split()):
                return begin
            end = begin - 1
        return floor
