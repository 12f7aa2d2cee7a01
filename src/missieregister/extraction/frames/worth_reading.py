"""What is worth reading in a sentence: whether people, dates and steps can come to anything, asked before they are."""

from collections.abc import Sequence

from missieregister.extraction.events.event import Event
from missieregister.extraction.frames.conditions import may_frame, meets
from missieregister.extraction.mentions.counts import changes_count
from missieregister.extraction.mentions.craft import THE_SHIP, WITH_CRAFT
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.steps.asking import requests
from missieregister.extraction.steps.debating import debates
from missieregister.extraction.steps.ending import endings
from missieregister.extraction.steps.promising import promises
from missieregister.extraction.steps.telling import notifications
from missieregister.extraction.text.phrases import phrases
from missieregister.knowledge.words import NL

#: nouns for a mandate that can be Dutch
MANDATES = ("mandate", "combined", "national_mandate")


def worth_filling(sentence: Sentence, events: Sequence[Event]) -> bool:
    """Whether any statement can come of a sentence: without, its people and dates need not be looked for."""
    if sentence.money or sentence.of("noun", *MANDATES) or any(may_frame(sentence, e) for e in events):
        return True
    if sentence.once(counts_ours) or tells_step(sentence):
        return True
    if (sentence.missions and "(" in sentence.low) or _moves_level(sentence.low):
        return True
    # a number may change that no verb does, beside an event that would be one of ours if it had a number or a date
    wanting = [e for e in events if e.wanting]
    return bool(wanting and sentence.once(may_change) and sentence.people) and any(
        _would_meet(sentence, e) for e in wanting
    )


def _would_meet(sentence: Sentence, event: Event) -> bool:
    """Whether an event meets a frame's conditions, whatever its slots may hold."""
    frames = sentence.tools.frames_for_word(event.group, event.lemma, event.form)
    return any(meets(when, sentence, event) for _, whens in frames for when, _ in whens)


def tells_step(sentence: Sentence) -> bool:
    """Whether it tells of a request to us, or of what parliament was or will be told."""
    may_tell = sentence.marks & sentence.tools.step_marks or sentence.answers.whether_asked
    return bool(may_tell) and sentence.once(_tells_step)


def _tells_step(sentence: Sentence) -> bool:
    return any(sentence.once(work) for work in (requests, notifications, promises, endings, debates))


def _counts_several(sentence: Sentence) -> bool:
    """Whether a sentence counts several of ours by a word that is made up: ``820 Nederlandse KFOR-militairen``."""
    return any(people.size > 1 and "nederland" in people.text for people in sentence.people)


def counts_ours(sentence: Sentence) -> bool:
    """Whether it may count people of ours: it has a word for people, and a mission, or speaks of what was decided."""
    low, told_of = sentence.low, sentence.answers.counts_ours
    of_them = " van hen" in low and sentence.after_ours
    people = told_of or sentence.of("noun", "role") or " er " in low or of_them or "uit nederland" in low
    if not (people or ("nederlandse " in low and _counts_several(sentence))):
        return False
    return bool(
        sentence.missions
        or sentence.follows
        or sentence.ours
        or told_of
        or (sentence.after_dutch and " er " in low)
        or of_them
        or "aan boord" in low
        or sentence.tools.spelt(THE_SHIP).match(low)
        or sentence.tools.spelt(WITH_CRAFT).match(low)
        or sentence.of("adjective", NL)
        or sentence.of("subject", NL)
    )


#: verbs between a number of people and what it becomes: "worden dat er zeven", "dat zullen er twee zijn"
BECOMING = ("worden", "mogen", "kunnen", "zijn", "zullen")
_BECOMES = phrases("dat", "het", *BECOMING, then=r"\s+(?:er|dit\saantal|dat\saantal)\s")


def may_change(sentence: Sentence) -> bool:
    """Whether a number of people may change without a verb that says so: ``van zes naar zeven``, ``dat worden er``."""
    return changes_count(sentence.low) or _BECOMES.search(sentence.low) is not None


def _moves_level(low: str) -> bool:
    return "van " in low and " naar " in low
