"""Whether a sentence may say anything at all: told by the marks of what stands in it, before any of it is read.

What a frame asks of a sentence's words is worked out once, for each verb in each form, as a few masks (see scan.Marks).
Most sentences of a letter lack what every frame asks for their verbs, and are passed over for the price of some
operations on whole numbers. The gate lets through what it is not sure of: it stops only what would make no statement.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from missieregister.extraction import asking, promising, telling
from missieregister.extraction.clauses import ellipses, settled_as
from missieregister.extraction.conditions import (
    FOLLOWING,
    MANDATES,
    OF_DATES,
    OF_PEOPLE,
    announces,
    lists_missions,
    may_change,
    may_step,
)
from missieregister.extraction.mentions import durations, money, numbers
from missieregister.extraction.mentions.date_places import DatePlaces
from missieregister.extraction.objects import CHANGES
from missieregister.extraction.passage import Sentence
from missieregister.extraction.scan import Entry, Form, Marks
from missieregister.knowledge import Frame, Lexicon
from missieregister.knowledge.frames_file import When
from missieregister.knowledge.words import NL


class Need(NamedTuple):
    """What a frame asks of a sentence: ``every`` one of these marks, one of each of ``some``, ``none`` of those; and
    for its slots one of each of ``filled``."""

    every: int
    none: int
    some: tuple[int, ...]
    filled: tuple[int, ...]


class Gate:
    """Knows what a sentence must hold before it may make a statement. ``marks`` are those that the scanner sets."""

    def __init__(self, frames: Iterable[Frame], marks: Marks) -> None:
        self._marks = marks
        self._whens: dict[str, list[When]] = {}
        for frame in frames:
            for when in frame.when:
                marks.any_of("text", (*when.words, *when.without_words))
                for group in when.group:
                    self._whens.setdefault(group, []).append(when)
        #: of patterns of the scanner that stood in some sentence: what their verbs need
        self._needs: dict[int, tuple[Need, ...]] = {}
        self._count, self._time, self._money = marks.of("count"), marks.of("time"), marks.of("money")
        self._mission, self._carried, self._lent = marks.of("mission"), marks.of("carried"), marks.of("lent")
        self._announced, self._follows = marks.of("announced"), marks.of("follows")
        self._ours = marks.of("adjective", NL) | marks.of("subject", NL)
        self._following = marks.any_of("text", FOLLOWING)
        self._repeating = marks.of("yes or no")
        self._mandates = marks.any_of("noun", MANDATES)
        self._step = marks.of("asks") | marks.of("tells") | marks.of("promises")
        self._people = marks.of("noun", "role") | marks.of("text", " er ")
        self._moving = marks.of("text", " naar ")
        self._words = marks.of("cue") | self._money
        self._pointing = marks.any_of("reference", ("first", "last"))
        self._nationalities = marks.of("subject") | marks.of("adjective")

    def is_empty(self, sentence: Sentence) -> bool:
        """Whether nothing stands in a sentence that any rule could look at."""
        return not (sentence.missions or sentence.marks & self._words)

    def points_back(self, sentence: Sentence) -> bool:
        """Whether a sentence may speak of the former or the latter mission."""
        return bool(sentence.marks & self._pointing)

    def names_anybody(self, sentence: Sentence) -> bool:
        """Whether a sentence names a country or an organisation."""
        if not sentence.marks & self._nationalities:
            return False
        part_of_a_name = sentence.missions or sentence.said_from > sentence.span.start
        return not part_of_a_name or bool(sentence.nationalities)

    def opens(self, sentence: Sentence, *, carried: bool) -> bool:
        """Whether a sentence may say something; ``carried``: whether another lends it what is said."""
        if sentence.explained or self._leads(sentence):
            return True
        if sentence.missions and (carried or self._lists(sentence)):
            return True
        marks = self._with_what_came_before(sentence, carried)
        return self._names(sentence, marks) or self._tells(sentence, marks)

    def _with_what_came_before(self, sentence: Sentence, carried: bool) -> int:
        """Return the marks of a sentence, and of what is known about it."""
        marks = sentence.marks
        if sentence.missions:
            marks |= self._mission
        if carried:
            marks |= self._carried
        if sentence.lent:
            marks |= self._lent
        if sentence.announced:
            marks |= self._announced
        if sentence.follows:
            marks |= self._follows
        return marks

    def _leads(self, sentence: Sentence) -> bool:
        """Whether a list may follow that it governs."""
        return bool(sentence.low.rstrip().endswith(":") or (sentence.marks & self._following)) and sentence.once(
            announces
        )

    def _lists(self, sentence: Sentence) -> bool:
        """Whether a sentence that names missions may say something of them without a verb, or with the one before."""
        if sentence.marks & (self._count | self._time) and ("(" in sentence.low or lists_missions(sentence)):
            return True
        return bool(sentence.marks & self._repeating and sentence.once(ellipses))

    def _names(self, sentence: Sentence, marks: int) -> bool:
        """Whether a noun may say something that no verb carries (see nominals)."""
        if marks & self._money and sentence.money:
            return True
        if marks & self._step and may_step(sentence):
            return True
        if not marks & self._count:
            return False
        if marks & self._mandates or (marks & self._moving and "van " in sentence.low):
            return True
        whose = marks & (self._mission | self._follows | self._ours) or sentence.ours
        return bool(marks & self._people and whose)

    def _tells(self, sentence: Sentence, marks: int) -> bool:
        """Whether a verb may make a frame fire, or stand beside a number that changes without one."""
        changes = bool(marks & self._count)
        for index in sentence.patterns:
            needs = self._needs.get(index)
            if needs is None:
                needs = self._needs[index] = self._needs_of(sentence.tools.scanner.entries[index])
            for need in needs:
                if _holds(need, marks) and (_fills(need, marks) or (changes and sentence.once(may_change))):
                    return True
        return False

    def _needs_of(self, entries: Iterable[Entry]) -> tuple[Need, ...]:
        """Return what must stand beside the verbs of a pattern for one of their frames to fire."""
        verbs = [
            settled
            for kind, group, form, lemma, _ in entries
            if kind == "verb"
            for settled in settled_as(group, lemma, form)
        ]
        return tuple(dict.fromkeys(need for verb in verbs for need in self._needs_for(*verb)))

    def _needs_for(self, group: str, lemma: str, form: Form) -> Iterator[Need]:
        for when in self._whens.get(group, ()):
            if lemma in (when.lemma or (lemma,)) and form in (when.form or (form,)):
                yield self._need(when, group)

    def _need(self, when: When, group: str) -> Need:
        marks = self._marks
        every = marks.of("negation") if when.negated else 0
        every |= self._announced if "announced" in when.flags else 0
        every |= self._follows if "follows" in when.flags else 0
        some = []
        if when.words:
            some.append(marks.any_of("text", when.words))
        if when.about:
            # where missions or another sentence stand by, a pronoun may be what changes: "om deze te verlengen"
            by_pronoun = group in CHANGES and "contribution" in when.about
            some.append(self._thing(when.about) | (self._mission | self._carried if by_pronoun else 0))
        if not {"named", "cabinet"}.isdisjoint(when.flags):
            some.append(self._ours)
        filled = []
        if not OF_PEOPLE.isdisjoint(when.has):
            filled.append(self._count)
        if not OF_DATES.isdisjoint(when.has):
            filled.append(self._time | self._lent)
        if "amount" in when.has:
            filled.append(self._money)
        return Need(every, marks.any_of("text", when.without_words), tuple(some), tuple(filled))

    def _thing(self, classes: Iterable[str]) -> int:
        """Return the marks of what an event may be about."""
        marks = self._marks
        found = marks.any_of("noun", classes)
        if "people" in classes:
            found |= self._count
        if "mission" in classes:
            found |= self._mission
        if "reference" in classes:
            found |= marks.of("reference")
        if not {"national_mandate", "international_mandate"}.isdisjoint(classes):
            found |= marks.of("noun", "mandate")
        return found


def _holds(need: Need, marks: int) -> bool:
    """Whether a sentence with these marks has all that is asked of its words."""
    every, none, some, _ = need
    if marks & every != every or marks & none:
        return False
    for one_of in some:  # noqa: SIM110 - half the time of all() over so few
        if not marks & one_of:
            return False
    return True


def _fills(need: Need, marks: int) -> bool:
    """Whether it has something for each slot that is asked for."""
    for one_of in need.filled:  # noqa: SIM110
        if not marks & one_of:
            return False
    return True


def triggers(lexicon: Lexicon, places: DatePlaces, marks: Marks) -> Iterator[tuple[str, int]]:
    """Yield what stands in a folded text wherever something may be counted, dated or paid, with the mark of that."""
    for beginning in numbers.BEGINNINGS:
        yield f" {beginning}", marks.of("count")
    for word in lexicon.people.vague:
        yield f" {word}", marks.of("count")
        yield f"-{word}", marks.of("count")
    for word in (*places.triggers, *durations.UNITS, "datum"):
        yield f" {word}", marks.of("time")
        yield f"-{word}", marks.of("time")
    for word in ("niet", "wel"):
        yield f" {word} ", marks.of("yes or no")
    for trigger, name in (*asking.triggers(), *telling.triggers(), *promising.triggers()):
        yield trigger, marks.of(name)
    for sign in money.signs():
        yield sign, marks.of("money")
