"""What the conditions of frames ask of the words of a sentence, as masks of its marks (see scan.Marks).

A condition is worked out once; whether a sentence leaves room for it is then a few operations on whole numbers. What
the masks let through, ``conditions`` asks in full.
"""

from collections.abc import Iterable
from typing import NamedTuple

from missieregister.extraction.events.dropped import DROPPED
from missieregister.extraction.participants.unsaid import ANYTHING, Mark, acts_unsaid, stand_ins
from missieregister.extraction.participants.whose_nouns import NOUNS_MADE_OURS
from missieregister.extraction.text.scan import Marks
from missieregister.knowledge.frames_file import Frame, When
from missieregister.knowledge.words import NL

#: slots that only people fill, and those that only dates fill
OF_PEOPLE = frozenset(("personnel", "previous", "limited", "aside", "delta"))
OF_DATES = frozenset(("start", "end", "date", "due", "ahead"))
#: flags that hang on what came before a sentence
_BEFORE = ("announced", "follows")
#: every mark, so that any sentence has one of them
_ANY = -1


class Need(NamedTuple):
    """What a condition asks of a sentence: ``every`` one of these marks, ``none`` of those, one of each of ``some``;
    and for the slots that it wants filled, one of each of ``filled``."""

    every: int
    none: int
    some: tuple[int, ...]
    filled: tuple[int, ...]


def holds(need: Need, marks: int) -> bool:
    """Whether a sentence with these marks leaves room for a condition."""
    every, none, some, _ = need
    if marks & every != every or marks & none:
        return False
    for one_of in some:  # noqa: SIM110 - half the time of all() over so few
        if not marks & one_of:
            return False
    return True


def fills(need: Need, marks: int) -> bool:
    """Whether it may have something for each slot that a condition wants filled."""
    for one_of in need.filled:  # noqa: SIM110
        if not marks & one_of:
            return False
    return True


class Needs:
    """Works out what the conditions of frames need, as far as words tell."""

    def __init__(self, frames: Iterable[Frame], marks: Marks) -> None:
        for when in (when for frame in frames for when in frame.when):
            marks.any_of("text", (*when.words, *when.without_words))
        self._marks = marks
        self._ours = marks.of("adjective", NL) | marks.of("subject", NL)

    def of(self, when: When, group: str, lemma: str, form: str) -> Need:
        """Return what a condition needs where a verb of a group stands in a sentence, in some form."""
        marks = self._marks
        every = marks.of("negation") if when.negated and DROPPED not in when.modality else 0
        for flag in when.flags:
            every |= marks.of(flag) if flag in _BEFORE else 0
        some = []
        if when.words:
            some.append(marks.any_of("text", when.words))
        if when.about:
            some.append(self._thing(when.about, group, form))
        if not {"named", "cabinet"}.isdisjoint(when.flags):
            some.append(self._one_of(acts_unsaid(group, lemma, form)) | self._ours)
        if "resolved" in when.flags and form == "noun":
            some.append(marks.of("resolves") | marks.of("mood"))
        filled = []
        if not OF_PEOPLE.isdisjoint(when.has):
            filled.append(marks.of("count"))
        if not OF_DATES.isdisjoint(when.has):
            filled.append(marks.of("time") | marks.of("lent") | marks.of("lately"))
        if "amount" in when.has:
            filled.append(marks.of("money"))
        some = [one_of for one_of in some if one_of != _ANY]
        return Need(every, marks.any_of("text", when.without_words), tuple(some), tuple(filled))

    def _thing(self, classes: Iterable[str], group: str, form: str) -> int:
        """Return the marks of what an event may be about."""
        marks = self._marks
        found = marks.any_of("noun", classes)
        if "people" in classes:
            found |= marks.of("count")
        if "equipment" in classes:
            found |= marks.of("ship")
        if "contribution" in classes:
            found |= marks.any_of("noun", NOUNS_MADE_OURS)
        if "mission" in classes:
            found |= marks.of("mission") | marks.of("noun", "strength")
        if "reference" in classes:
            found |= marks.of("reference")
        if not {"national_mandate", "international_mandate"}.isdisjoint(classes):
            found |= marks.of("noun", "mandate")
        for unsaid in stand_ins(group, form):
            if unsaid.thing in classes:
                found |= self._one_of(unsaid.marks)
        return found

    def _one_of(self, names: Iterable[Mark]) -> int:
        """Return the marks of some names together."""
        found = 0
        for name in names:
            found |= _ANY if name == ANYTHING else self._marks.of(*name)
        return found
