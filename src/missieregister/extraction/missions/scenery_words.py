"""What makes scenery of a mission, by the phrases of ``lexicon/scenery.yaml``: ``ter ondersteuning van X``."""

import re
from collections.abc import Iterator

from missieregister.extraction.text.alike import ABOUT, TAKING_PART
from missieregister.extraction.text.phrases import any_of, standing_alone
from missieregister.knowledge.words import Scenery
from missieregister.patterns import regex

#: what may be of "een gelijke omvang als" a mission
_ALIKE = ("gelijke", "dezelfde", "eenzelfde")
#: what is measured by a mission: "groter dan die aan X"
_WHAT = ("die", "dat", "destijds", "eerder")
#: of these, what has words between that may be many
_EXCEPTED = ("met uitzondering van", "uitgezonderd", "behoudens", "buiten", "afgezien van")


class SceneryWords:
    """Patterns of a text up to where a mission begins; built once."""

    def __init__(self, words: Scenery) -> None:
        self._words = words
        near = "|".join(_unless(word, words.unless) for word in words.near)
        because, against = any_of(words.because), any_of(words.against)
        #: right before it
        self.near = regex(rf"(?<!\w)(?:{near})(?!\w)\s*(?:[\w-]+\s+){{0,3}}$")
        #: from some words away
        self.far = regex(
            # "wordt met eenzelfde termijn verlengd als die aan EUSTAT", but not "zowel ... als die aan"
            r"(?<!\w)(?:een|de|het)zelfde\s[^,;]{2,60}\sals\s(?:die|dat|bij)\s(?:(?:aan|voor|in|van)\s)?(?:(?:de|het)\s)?$|"
            rf"(?<!\w)(?:{against})\s+(?:(?:{ABOUT}|"
            r"ruim)\s+)?[\w.]+\s+(?:\w+\s+)?(?:in|bij)\s+(?:de\s+)?$|"
            rf"(?<!\w)(?:{any_of(words.far)})(?!\w)[^,;]{{0,80}}$|"
            # "vanwege de inzet van de marechaussee in EUSTAT"
            rf"(?<!\w)(?:{because}) (?:de|het) (?:lopende\s)?(?:{TAKING_PART}|beslag|"
            r"verplichtingen|inspanning)(?!\w)[^,;]{0,80}$|"
            rf"(?<!\w)(?:{because}) (?:(?:de|het) (?:nederlandse )?)?(?:[\w-]+ en )?$"
        )
        #: what a contribution is like: "te vergelijken is met de bestaande bijdrage aan X", "groter dan die aan X"
        self.compared = regex(
            rf"(?<!\w)(?:{any_of(words.compared)})\s[^,;]{{0,40}}?(?:met|als)\s[^,;]{{0,70}}\Z|"
            rf"(?<!\w)van\s(?:een\s)?(?:{any_of(_ALIKE)})\s(?:omvang|aard|grootte|sterkte|duur)\sals\s[^,;]{{0,70}}\Z|"
            rf"(?<!\w)(?:{any_of(words.measured)})\s(?:{any_of(_WHAT)})\s"
            r"(?:aan|in|bij|voor|naar|met)\s(?:de\s|het\s)?(?:[\w-]+\s)?\Z"
        )
        #: where something is done, if nothing else is named
        self.setting = regex(rf"(?<!\w)(?:{any_of(words.setting)})(?!\w)\s*(?:[\w-]+\s+){{0,4}}$")

    def triggers(self) -> Iterator[tuple[str, str]]:
        """Yield what stands in a folded text before a mission that is scenery, a setting or left out, with its mark."""
        words = self._words
        scenery = (*words.near, *words.far, *words.against, *words.because, *words.compared, *_ALIKE)
        measured = (f"{word} {what}" for word in words.measured for what in _WHAT)
        others = ("om", "na", "als die", "als dat", "als bij")
        for name, several in (
            ("scenery", (*others, *scenery, *measured)),
            ("setting", words.setting),
            ("but", _EXCEPTED),
        ):
            for word in several:
                yield from ((spelt, name) for spelt in standing_alone(word))


def _unless(word: str, unless: dict[str, str]) -> str:
    """Return the pattern of a phrase, not behind what takes it away."""
    before = rf"(?<!{re.escape(unless[word])} )" if word in unless else ""
    return before + re.escape(word)
