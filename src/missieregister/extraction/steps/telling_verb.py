"""A verb of telling in its clause, as promises ask of it."""

import re
from collections.abc import Callable
from typing import NamedTuple

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.parts import Part, part_at
from missieregister.patterns import regex

#: "die u voor het zomerreces zou ontvangen": what was to come, and did not; not "zegde toe dat u een brief zou krijgen"
_WAS_TO = regex(r"(?<!\w)(?:zou|zouden)(?!\w)")
_PROMISED_THAT = regex(
    r"(?<!\w)(?:toegezegd|toe|zei|beloofd|beloofde|beloofden|gemeld|meldde|meldden|gezegd|bericht|verzekerd|verzekerde|weten|aangekondigd|aangegeven|"
    r"afgesproken|gesteld|schreef|geschreven)\s[^;:]{0,100}?(?<!\w)dat\s[^;:]*\Z"
)


class TellingVerb:
    """A verb of telling, the clause that it stands in and, for an infinitive or participle, the ``future`` that says
    that it is to come."""

    def __init__(self, sentence: Sentence, found: re.Match[str]) -> None:
        self.sentence, self.low, self.found = sentence, sentence.low, found
        self.word = found[0]
        self.start, self.end = self.span = found.span()
        self.part: Part = part_at(sentence.low, *self.span)
        self.future: re.Match[str] | None = None

    def is_behind(self, *words: str) -> bool:
        """Whether one of some words stands right before it."""
        return self.low.endswith(words, 0, self.start)

    def clause_has(self, pattern: re.Pattern[str]) -> bool:
        """Whether its clause has what a pattern finds."""
        return pattern.search(self.part.low, self.part.start, self.part.end) is not None

    def was_to_come(self) -> bool:
        """Whether it was once to be done, and nobody says that it is promised: ``die u voor mei zou ontvangen``."""
        once = _WAS_TO.search(self.part.low, self.part.start, self.start)
        return once is not None and _PROMISED_THAT.search(self.low, 0, once.start()) is None

    @property
    def to_come(self) -> str:
        """The word that says that it is to come."""
        return self.future[0] if self.future else ""


class Unless(NamedTuple):
    """Where a verb of telling promises nothing: where ``test`` holds of it, as it does of ``example``."""

    example: str
    test: Callable[[TellingVerb], object]
