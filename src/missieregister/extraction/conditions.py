"""The conditions that a frame puts on an event itself, and what they leave worth reading in a sentence."""

from collections.abc import Iterator, Sequence

from missieregister.extraction.events import Event
from missieregister.extraction.passage import Sentence
from missieregister.knowledge.frames_file import When
from missieregister.knowledge.words import NL

#: nouns for a mandate that can be Dutch
MANDATES = ("mandate", "combined", "national_mandate")


def event_lacks(when: When, sentence: Sentence, event: Event) -> Iterator[str]:
    """Yield in plain Dutch what an event lacks for a frame; nothing where it meets all conditions."""
    for name, options, value in (
        ("werkwoord", when.lemma, event.lemma),
        ("vorm", when.form, event.form),
        ("zekerheid", when.modality, event.modality),
    ):
        if options and value not in options:
            yield f"{name} is {value or 'onbekend'}, niet {' of '.join(options)}"
    actor = event.actor if event.actor in when.actor else "nl" if event.actor == "nl" else "other"
    if when.actor and actor not in when.actor:
        yield f"wie is {actor}, niet {' of '.join(when.actor)}"
    if when.about and event.objects.isdisjoint(when.about):
        yield f"gaat niet over {' of '.join(when.about)}"
    if when.not_about and not event.objects.isdisjoint(when.not_about):
        yield f"gaat over {' en '.join(sorted(event.objects & set(when.not_about)))}"
    if when.negated is not None and event.negated != when.negated:
        yield "is ontkend" if event.negated else "is niet ontkend"
    for flag in when.flags:
        if flag not in event.flags:
            yield f"kenmerk {flag} ontbreekt"
    for flag in when.unflagged:
        if flag in event.flags:
            yield f"kenmerk {flag} staat er"
    if when.words and not any(w in sentence.low for w in when.words):
        yield f"geen van de woorden {', '.join(when.words)}"
    for word in when.without_words:
        if word in sentence.low:
            yield f"het woord {word} staat er"


def _may_say(sentence: Sentence) -> bool:
    """Whether a frame could ask for what a sentence speaks of: told by its words alone, before any event is read."""
    things = {c.name for c in sentence.of("noun")} | {"people"}
    if sentence.missions:
        things.add("mission")
    if sentence.of("reference"):
        things.add("reference")
    if "mandate" in things:
        things |= {"national_mandate", "international_mandate"}
    groups = {c.name for c in sentence.of("verb")}
    return any(
        not (when.about and things.isdisjoint(when.about))
        and not (when.words and not _any_in(when.words, sentence.low))
        for group in groups
        for _, whens in sentence.tools.frames_for(group)
        for when in whens
    )


def _any_in(words: tuple[str, ...], low: str) -> bool:
    return any(w in low for w in words)


def _may_frame(sentence: Sentence, event: Event) -> bool:
    """Whether some frame could make a statement of an event, given the right slots."""
    return any(
        next(event_lacks(when, sentence, event), None) is None
        for _, whens in sentence.tools.frames_for(event.group)
        for when in whens
    )


def worth_reading(sentence: Sentence) -> bool:
    """Whether its words alone leave room for a statement."""
    if _may_say(sentence) or sentence.of("noun", *MANDATES) or _moves_level(sentence.low):
        return True
    return bool(sentence.money) or counts_ours(sentence) or "kennisgevings" in sentence.low


def worth_filling(sentence: Sentence, events: Sequence[Event]) -> bool:
    """Whether any statement can come of a sentence: without, its people and dates need not be looked for."""
    if sentence.money or sentence.of("noun", *MANDATES) or any(_may_frame(sentence, e) for e in events):
        return True
    if counts_ours(sentence) or sentence.of("noun", "request") or "kennisgevings" in sentence.low:
        return True
    return (bool(sentence.missions) and "(" in sentence.low) or _moves_level(sentence.low)


def counts_ours(sentence: Sentence) -> bool:
    """Whether it may count people of ours: it has a word for people, and a mission, or speaks of what was decided."""
    if not (sentence.of("noun", "role") or " er " in sentence.low):
        return False
    if sentence.missions or sentence.ours or sentence.follows:
        return True
    return bool(sentence.of("adjective", NL) or sentence.of("subject", NL))


def _moves_level(low: str) -> bool:
    return "van " in low and " naar " in low
