"""What the conditions of frames ask of the words of a sentence, as masks of its marks (see scan.Marks).

A condition is worked out once; whether a sentence leaves room for it is then a few operations on whole numbers. What
the masks let through, ``conditions`` asks in full.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from missieregister.extraction.participants.pronouns import CHANGES, THEY, THEY_DO
from missieregister.extraction.participants.whose_nouns import NOUNS_MADE_OURS
from missieregister.extraction.text.scan import Form, Marks
from missieregister.extraction.verbs.handovers import HANDOVERS, TAKES_OVER
from missieregister.extraction.verbs.more_or_fewer import GIVES
from missieregister.knowledge.frames_file import Frame, When
from missieregister.knowledge.words import NL

#: slots that only people fill, and those that only dates fill
OF_PEOPLE = frozenset(("personnel", "previous", "limited", "aside", "delta"))
OF_DATES = frozenset(("start", "end", "date", "due", "ahead"))
#: flags that hang on what came before a sentence
_BEFORE = ("announced", "follows")


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
        # a sentence may begin with one, and "ze " ends "deze "
        self._they = marks.any_of("text", tuple(f"{word} " if len(word) > len("ze") else f" {word} " for word in THEY))
        # "Zr.Ms. Evertsen" is equipment by its name alone
        self._ships = marks.any_of("text", ("r.ms. ", "r. ms. "))
        self._pointing = marks.of("reference") | marks.any_of("text", (" deze ", " die "))

    def of(self, when: When, group: str, form: str) -> Need:
        """Return what a condition needs where a verb of a group stands in a sentence, in some form."""
        marks = self._marks
        every = marks.of("negation") if when.negated else 0
        for flag in when.flags:
            every |= marks.of(flag) if flag in _BEFORE else 0
        some = []
        if when.words:
            some.append(marks.any_of("text", when.words))
        # a pronoun may be what changes: "om deze te verlengen"
        if when.about and not (group in CHANGES and "contribution" in when.about):
            they = self._they if group in THEY_DO and "role" in when.about else 0
            that = self._pointing if group == "expire" and "contribution" in when.about else 0
            that |= self._they if group in ("run", "measure") and "contribution" in when.about else 0
            some.append(self._thing(when.about) | they | that)
        if not {"named", "cabinet"}.isdisjoint(when.flags):
            some.append(self._ours)
        if "resolved" in when.flags and form == "noun":
            some.append(marks.of("resolves") | marks.of("mood"))
        filled = []
        if not OF_PEOPLE.isdisjoint(when.has):
            filled.append(marks.of("count"))
        if not OF_DATES.isdisjoint(when.has):
            filled.append(marks.of("time") | marks.of("lent") | marks.of("lately"))
        if "amount" in when.has:
            filled.append(marks.of("money"))
        return Need(every, marks.any_of("text", when.without_words), tuple(some), tuple(filled))

    def _thing(self, classes: Iterable[str]) -> int:
        """Return the marks of what an event may be about."""
        marks = self._marks
        found = marks.any_of("noun", classes)
        if "people" in classes:
            found |= marks.of("count")
        if "equipment" in classes:
            found |= self._ships
        if "contribution" in classes:
            found |= marks.any_of("noun", NOUNS_MADE_OURS)
        if "mission" in classes:
            found |= marks.of("mission")
        if "reference" in classes:
            found |= self._pointing
        if not {"national_mandate", "international_mandate"}.isdisjoint(classes):
            found |= marks.of("noun", "mandate")
        return found


def settled_as(group: str, lemma: str, form: Form) -> Iterator[tuple[str, str, Form]]:
    """Yield all that ``settling.settle`` may make of a verb: its group, lemma and form."""
    forms: list[Form] = [form]
    if form == "infinitive":
        forms += ["finite", "noun"]
    if group == "investigate":
        forms.append("participle")
    for one in forms:
        yield group, lemma, one
        if lemma == "komen":
            yield "measure", "uitkomen op", one
        if group == "relieve":
            yield "end", TAKES_OVER, one
        if lemma in HANDOVERS:
            yield "contribute", lemma, one
            yield "end", lemma, one
        if lemma == "vertrekken":
            yield "leave", lemma, one
        if lemma == "doorlopen":
            yield "run", "lopen", one
        if lemma == "gevuld zijn":
            yield "serve", "vullen", one
        if lemma == "versterken":
            yield "serve", "werkzaam zijn", one
        if lemma == "toezeggen":
            yield "contribute", lemma, one
        if lemma in ("komen", "gaan naar") or group in ("send", "serve"):
            yield "increase", "erbij komen", one
        if group in GIVES:
            yield "increase", "meer inzetten", one
            yield "decrease", "minder inzetten", one
        if group == "support":
            yield "contribute", lemma, one
