"""Units of ours: what was heard of with its mission tells that mission afterwards: ``het verkenningspeloton``.

Only units that are called by what they do are told apart by it: ``het detachement`` may be any. ``De compagnie`` is the
one that was heard of, if there was no other.
"""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.spelt import Listed
from missieregister.patterns import regex

#: "een verkenningspeloton", "het geniedetachement": a unit by the compound that it is called
_UNIT = Listed(
    r"(?<![\w-])(?:(?P<known>het|dit|dat|de|deze|die)\s)?(?:[\w-]+e\s)?(?P<name>[a-z]{3,}-?(?:<units>))(?![\w-])"
)
#: "de compagnie", "het peloton": formations, by what they end in
_FORMATION = regex(
    r"(?<![\w-])(?:het|dit|dat|de|deze|die)\s(?P<head>compagnie|peloton|bataljon|eskadron|batterij|squadron)(?![\w-]|\s(?:in|te|bij|van)\s)",
    words=("compagnie", "peloton", "bataljon", "eskadron", "batterij", "squadron"),
)


class Detachments:
    """The units that a text tells of, each with the missions that it was told of in; built for a document."""

    def __init__(self) -> None:
        self._missions: dict[str, set[tuple[str, ...]]] = {}

    def hear(self, sentence: Sentence, missions: tuple[str, ...]) -> None:
        """Take note of the units that a sentence about missions, and no others, tells of."""
        for match in sentence.tools.spelt(_UNIT).finditer(sentence.low):
            self._missions.setdefault(match["name"], set()).add(missions)

    def learn(self, sentence: Sentence, missions: tuple[str, ...]) -> None:
        """Take note of the units that a sentence tells of whose passage is about missions, if they are new."""
        for match in sentence.tools.spelt(_UNIT).finditer(sentence.low):
            self._missions.setdefault(match["name"], {missions})

    def named_in(self, sentence: Sentence) -> tuple[str, ...]:
        """Return the missions of the unit that a sentence speaks of as known, if it was heard of with no others."""
        if not self._missions or sentence.missions:
            return ()
        for match in sentence.tools.spelt(_UNIT).finditer(sentence.low):
            there = self._missions.get(match["name"], set()) if match["known"] else set[tuple[str, ...]]()
            if len(there) == 1:
                return next(iter(there))
        formation = _FORMATION.search(sentence.low)
        return self._of_formation(formation["head"]) if formation else ()

    def _of_formation(self, head: str) -> tuple[str, ...]:
        """Return the missions of the one unit that was heard of whose name ends so, if they are its only ones."""
        there = [missions for name, missions in self._missions.items() if name.endswith(head)]
        return next(iter(there[0])) if len(there) == 1 == len(there[0]) else ()
