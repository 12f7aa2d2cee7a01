"""The conditions that a frame puts on an event itself, asked from cheap to dear, or told in words."""

from collections.abc import Iterator

from missieregister.extraction.events.dropped import DROPPED
from missieregister.extraction.events.event import Event
from missieregister.extraction.frames.needs import OF_DATES, OF_PEOPLE, fills, holds
from missieregister.extraction.sentences.clauses import ellipses
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.phrases import any_in, phrases
from missieregister.knowledge.frames_file import Frames, When


def _actor(when: When, event: Event) -> str:
    """Return who acts as a frame calls it: by name where it names one, or else as nl or other."""
    return event.actor if event.actor in when.actor else "nl" if event.actor == "nl" else "other"


_ANNOUNCES = phrases("volgende", "onderstaande", "hieronder", "als volgt")
#: one of these stands in what announces
FOLLOWING = ("volg", "onderstaande", "hieronder")


def event_lacks(when: When, sentence: Sentence, event: Event) -> Iterator[str]:
    """Yield in plain Dutch what an event lacks for a frame; nothing where it meets all conditions."""
    for name, options, value in (
        ("werkwoord", when.lemma, event.lemma),
        ("vorm", when.form, event.form),
        ("zekerheid", when.modality, event.modality),
    ):
        if options and value not in options:
            yield f"{name} is {value or 'onbekend'}, niet {' of '.join(options)}"
    actor = _actor(when, event)
    if when.actor and actor not in when.actor:
        yield f"wie is {actor}, niet {' of '.join(when.actor)}"
    if when.about and event.objects.isdisjoint(when.about):
        yield f"gaat niet over {' of '.join(when.about)}"
    if when.not_about and not event.objects.isdisjoint(when.not_about):
        yield f"gaat over {' en '.join(sorted(event.objects & set(when.not_about)))}"
    if when.negated is not None and event.negated != when.negated:
        yield "is ontkend" if event.negated else "is niet ontkend"
    elif event.negated and event.modality == DROPPED and DROPPED not in when.modality:
        yield "is van een plan dat niet doorgaat"
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


def meets(when: When, sentence: Sentence, event: Event) -> bool:
    """Whether an event lacks nothing for a frame: what event_lacks tells in words, asked from cheap to dear.

    What nobody asks of an event is never worked out: most fail by their form or by the words beside them.
    """
    return _may_meet(when, sentence, event) and _does_meet(when, event)


def _may_meet(when: When, sentence: Sentence, event: Event) -> bool:
    """Whether the words of a sentence leave room for a frame."""
    if (when.lemma and event.lemma not in when.lemma) or (when.form and event.form not in when.form):
        return False
    low = sentence.low
    if (when.words and not any_in(when.words, low)) or (when.without_words and any_in(when.without_words, low)):
        return False
    return not (when.about and event.things.isdisjoint(when.about))


def _does_meet(when: When, event: Event) -> bool:
    """Whether an event is what a frame wants, where the words leave room for it."""
    if when.negated is not None and event.negated != when.negated:
        return False
    if event.negated and event.modality == DROPPED and DROPPED not in when.modality:
        return False  # it is not denied in words, as a refusal is
    if when.modality and event.modality not in when.modality:
        return False
    if when.about and not event.is_about(when.about):
        return False
    if when.not_about and event.is_about(when.not_about):
        return False
    if when.actor and _actor(when, event) not in when.actor:
        return False
    if not (when.flags or when.unflagged):
        return True
    return event.flags.issuperset(when.flags) and event.flags.isdisjoint(when.unflagged)


def may_be_filled(when: When, sentence: Sentence) -> bool:
    """Whether a sentence has what the slots could hold that a frame wants: most name no people, many no date."""
    for slot in when.has:
        if slot == "aside":
            possible = "(" in sentence.low and any(p.aside for p in sentence.people)
        elif slot in OF_PEOPLE:
            possible = bool(sentence.people)
        elif slot in OF_DATES:
            possible = sentence.lent or bool(sentence.dates) or sentence.marked("lately")
        else:
            possible = slot != "amount" or bool(sentence.money)
        if not possible:
            return False
    return True


def announces(sentence: Sentence) -> bool:
    """Whether a list may follow that the sentence governs."""
    low = sentence.low
    return low.rstrip().endswith(":") or (any_in(FOLLOWING, low) and _ANNOUNCES.search(low) is not None)


def _asks_for_all(sentence: Sentence) -> bool:
    """Whether events count that make no statement: for who explains, where a list follows or a clause repeats a verb
    with the opposite sign."""
    return bool(sentence.explained or sentence.once(announces) or sentence.once(ellipses))


def frames_met(sentence: Sentence, event: Event) -> Frames:
    """Return the frames that could make a statement of an event, given the right slots and missions.

    Frames whose slots nothing in the sentence can fill are left out, unless all its events are asked for.
    """
    if event.met is None:
        every = sentence.once(_asks_for_all)
        marks = sentence.marks
        met = []
        for frame, whens in sentence.tools.frames_for_word(event.group, event.lemma, event.form):
            holding = []
            for when, need in whens:
                if not (holds(need, marks) if event.is_read else _may_meet(when, sentence, event)):
                    continue
                if not (every or (fills(need, marks) and may_be_filled(when, sentence))):
                    event.wanting = True
                elif _does_meet(when, event):
                    holding.append(when)
            if holding:
                met.append((frame, tuple(holding)))
        event.met = tuple(met)
    return event.met


def may_frame(sentence: Sentence, event: Event) -> bool:
    """Whether some frame could make a statement of an event."""
    return bool(frames_met(sentence, event))
