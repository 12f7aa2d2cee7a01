"""Whether a sentence may say anything at all: told by the marks of what stands in it, before any of it is read.

What a frame asks of a sentence's words is worked out once, for each verb in each form, as a few masks (see scan.Marks).
Most sentences of a letter lack what every frame asks for their verbs, and are passed over for the price of some
operations on whole numbers. The gate lets through what it is not sure of: it stops only what would make no statement.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from missieregister.extraction.candidates.lasting import SHIP, says_until, we_do_so
from missieregister.extraction.candidates.there_since import says_since
from missieregister.extraction.candidates.whom_told_of import are_they, opens_with_them
from missieregister.extraction.events import flags
from missieregister.extraction.frames.conditions import FOLLOWING, announces
from missieregister.extraction.frames.needs import Need, fills, holds
from missieregister.extraction.frames.worth_reading import MANDATES, may_change, tells_step
from missieregister.extraction.mentions import durations, money, numbers, pointing
from missieregister.extraction.missions import pairs
from missieregister.extraction.missions.brackets import lists_missions
from missieregister.extraction.participants import unsaid
from missieregister.extraction.participants.objects import LABEL
from missieregister.extraction.sentences.clauses import ellipses
from missieregister.extraction.sentences.mistakes import PUTS_RIGHT, is_mistaken
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots import lately
from missieregister.extraction.steps import asking, ending, promising, telling
from missieregister.extraction.text.phrases import any_in, phrases, standing_alone
from missieregister.extraction.text.scan import Marks
from missieregister.extraction.verbs.settling import may_become
from missieregister.knowledge import Lexicon
from missieregister.knowledge.words import NL

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools


#: the classes of words of steps of which one opens a step, beside nouns
_STEPS = ("asks", "tells", "will_tell", "to_tell", "pledges", "includes", "debate", "debated")


class Gate:
    """Knows what a sentence must hold before it may make a statement. ``marks`` are those that the scanner sets."""

    def __init__(self, marks: Marks) -> None:
        #: of patterns of the scanner that stood in some sentence: their verbs
        self._verbs: dict[int, tuple[_Verb, ...]] = {}
        self._count, self._time, self._money = marks.of("count"), marks.of("time"), marks.of("money")
        self._when = self._time | marks.of("coming")
        self._mission, self._lent, self._mood = marks.of("mission"), marks.of("lent"), marks.of("mood")
        self._announced, self._follows = marks.of("announced"), marks.of("follows")
        self._ours = marks.of("adjective", NL) | marks.of("subject", NL)
        self._labelled, self._named_before = marks.of("labelled"), marks.of("named before")
        self._following = marks.any_of("text", FOLLOWING)
        self._repeating = marks.of("yes or no")
        self._mandates = marks.any_of("noun", MANDATES)
        #: without one of these a sentence tells no step
        self.step = marks.any_of("step", _STEPS) | marks.of("ends")
        self.step |= marks.of("request") | marks.of("notice") | marks.of("looks into") | marks.of("today")
        self.step |= marks.of("letter of")
        self._there = marks.any_of("noun", ("contribution", "role", "equipment"))
        self._strength = marks.of("noun", "strength")
        self._people = marks.of("noun", "role") | marks.of("text", " er ")
        self._by_name = marks.of("people")
        self._moving = marks.of("text", " naar ")
        self._words = marks.of("cue") | self._money
        self._pointing = marks.of("ordinal")
        self._nationalities = marks.of("subject") | marks.of("adjective")

    def is_empty(self, sentence: Sentence) -> bool:
        """Whether nothing stands in a sentence that any rule could look at."""
        if sentence.missions or sentence.marks & self._words or any_in(sentence.ships, sentence.low):
            return False
        if opens_with_them(sentence.low) or (sentence.marks & self._time and sentence.low.startswith(PUTS_RIGHT)):
            return False
        return not (sentence.marks & self._count and any_in((" er ", " van hen"), sentence.low))

    def points_back(self, sentence: Sentence) -> bool:
        """Whether a sentence may speak of the former or the latter mission."""
        return bool(sentence.marks & self._pointing)

    def may_name_us(self, sentence: Sentence) -> bool:
        """Whether a sentence may name the Netherlands, or has the government of any country."""
        return bool(sentence.marks & self._ours)

    def names_anybody(self, sentence: Sentence) -> bool:
        """Whether a sentence names a country or an organisation."""
        if not sentence.marks & self._nationalities:
            return False
        named = sentence.spans_of(self._nationalities)
        return any(
            sentence.at(start) >= sentence.said_from
            and not any(m.start <= start and end <= m.end for m in sentence.missions)
            for start, end in named
        )

    def opens(self, sentence: Sentence, *, carried: bool) -> bool:
        """Whether a sentence may say something; ``carried``: whether another lends it what is said. Its marks tell what
        came before it (see note)."""
        marks = sentence.marks
        asked = sentence.answers
        asks_when = asked.until_when or asked.when_told or asked.whether_told or asked.whether_asked
        if (asks_when and marks & self._time) or sentence.answers.extended or self._leads(sentence):
            return True
        if marks & self._time and sentence.low.startswith(PUTS_RIGHT) and sentence.before:
            return is_mistaken(sentence.before) or self._tells(sentence, marks) or self._names(sentence, marks)
        if sentence.missions and (carried or self._lists(sentence)):
            return True
        return self._tells(sentence, marks) or self._names(sentence, marks)

    def holds_values(self, sentence: Sentence) -> bool:
        """Whether a sentence may count people, name a day or a sum: what is weighed, whatever its verbs."""
        return bool(sentence.marks & (self._count | self._time | self._money))

    def note(self, sentence: Sentence) -> None:
        """Add to the marks of a sentence those of what came before it."""
        marks = sentence.marks
        if sentence.missions:
            marks |= self._mission
            if sentence.missions[0].start <= LABEL:
                marks |= self._labelled
        if sentence.named_before is not None:
            marks |= self._named_before
        if sentence.mood:
            marks |= self._mood
        if sentence.lent:
            marks |= self._lent
        if sentence.announced:
            marks |= self._announced
        if sentence.follows:
            marks |= self._follows
        sentence.marks = marks

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
        if tells_step(sentence):
            return True
        if marks & self._when and self._may_last(sentence, marks):
            return True
        if not marks & self._count:
            return False
        if marks & self._mandates or (marks & self._moving and "van " in sentence.low):
            return True
        if sentence.answers.counts_ours or (sentence.after_dutch and any_in((" er ", " van hen"), sentence.low)):
            return True  # "Thans zijn dat er elf."
        if marks & self._people and "aan boord" in sentence.low:
            return True
        whose = marks & (self._mission | self._follows | self._ours) or sentence.ours or sentence.answers.counts_ours
        if marks & self._people:
            return bool(whose)
        by_name = marks & self._by_name and "nederlandse " in sentence.low  # "820 Nederlandse VN-militairen"
        return bool(whose and (by_name or "uit nederland" in sentence.low))

    def _may_last(self, sentence: Sentence, marks: int) -> bool:
        """Whether something of ours may be somewhere until a day."""
        low = sentence.low
        there = (
            marks & self._there
            or (marks & self._strength and "nederlandse " in low)
            or SHIP.search(low)
            or any_in(sentence.ships, low)
        )
        if not ((says_until(low) or says_since(sentence)) if there else (we_do_so(low) or self._they_since(sentence))):
            return False
        whose = marks & (self._ours | self._follows) or sentence.after_dutch or sentence.dutch_section
        return bool(whose) or sentence.ours

    def _they_since(self, sentence: Sentence) -> bool:
        """Whether those of whom the sentence before told may be there since or until a day: ``Ze zitten er sinds
        mei``."""
        low = sentence.low
        if are_they(sentence):
            return True
        told = sentence.after_ours or sentence.follows or sentence.ours
        return told and (" ze " in f" {low}" or "zij " in low) and says_since(sentence)

    def _tells(self, sentence: Sentence, marks: int) -> bool:
        """Whether a verb may make a frame fire, or stand beside a number that changes without one."""
        changes = bool(marks & self._count)
        for _, _, index in sentence.hits:
            verbs = self._verbs.get(index)
            if verbs is None:
                verbs = self._verbs[index] = tuple(_verbs(sentence.tools, index))
            for particle, needs in verbs:
                stands = particle is None
                for need in needs:
                    if not holds(need, marks):
                        continue
                    stands = stands or (particle is not None and particle.search(sentence.low) is not None)
                    if not stands:
                        break  # without it the verb is another
                    if fills(need, marks) or (changes and sentence.once(may_change)):
                        return True
        return False


#: the particle that a verb wants, and what must stand beside it for one of its frames to fire
_Verb = tuple[re.Pattern[str] | None, tuple[Need, ...]]


def _verbs(tools: "Tools", index: int) -> Iterator[_Verb]:
    """Yield the verbs that a pattern of the scanner may be."""
    for kind, group, form, lemma, particle in tools.scanner.entries[index]:
        if kind == "verb":
            parted = particle and form in ("finite", "past")
            needs = {
                need: None
                for verb in may_become(group, lemma, form)
                for _, whens in tools.frames_for_word(*verb)
                for _, need in whens
            }
            yield phrases(re.escape(particle)) if parted else None, tuple(needs)


#: modules that look for words of their own: each says in ``triggers`` which mark these set
TRIGGERED = (asking, telling, lately, promising, ending, flags, pairs, unsaid)


def triggers(lexicon: Lexicon, tools: "Tools") -> Iterator[tuple[str, int]]:
    """Yield what stands in a folded text wherever something may be counted, dated, paid or told, with its marks."""
    marks = tools.marks
    count, time = marks.of("count"), marks.of("time")
    for beginning in numbers.BEGINNINGS:
        yield f" {beginning}", count | marks.of("number")
    for word in lexicon.people.vague:
        yield f" {word}", count | marks.of("vague")
        yield f"-{word}", count | marks.of("vague")
    for role in tools.people.role_endings:
        yield f"{role} ", marks.of("people")
        yield f"{role}-", marks.of("people")
    for year in tools.dates.places.years:
        yield f" {year}", time | marks.of("date")
        yield f"-{year}", time | marks.of("date")
    for word in tools.dates.places.words:
        yield from ((spelt, time | marks.of("date")) for spelt in standing_alone(word))
    for word in (*durations.UNITS, *pointing.POINTING):
        yield f" {word}", time
    yield pointing.OPENING, time
    yield " komende ", marks.of("coming")
    for word in ("niet", "wel"):
        yield f" {word} ", marks.of("yes or no")
    for name, words in lexicon.steps.items():
        yield from ((spelt, marks.of("step", name)) for word in words for spelt in standing_alone(word))
    for module in (*TRIGGERED, tools.scenery):
        yield from ((trigger, marks.of(name)) for trigger, name in module.triggers())
    for sign in money.signs():
        yield sign, marks.of("money")
