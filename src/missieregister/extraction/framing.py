"""Chooses which candidates are facts: tries each frame and says what was missing where one nearly fits."""

import msgspec

from missieregister.extraction.candidates import ELSEWHERE, NOWHERE, PASSAGE, SENTENCE, Candidate
from missieregister.extraction.passage import Sentence
from missieregister.knowledge.frames_file import Frame, When

_FROM = {"sentence": (SENTENCE,), "passage": (SENTENCE, PASSAGE), "anywhere": (SENTENCE, PASSAGE, ELSEWHERE)}


class Attempt(msgspec.Struct, frozen=True):
    """A frame tried on a candidate: it fired, or ``missing`` says what it lacked."""

    frame: Frame
    candidate: Candidate
    missing: tuple[str, ...] = ()

    @property
    def fired(self) -> bool:
        """Whether the frame made a statement."""
        return not self.missing


def attempts(
    frames: tuple[Frame, ...], sentence: Sentence, candidate: Candidate, *, near: bool = False
) -> list[Attempt]:
    """Return the frames that fire on a candidate; with ``near`` also those of its group that did not.

    Of frames of one kind the one of the highest priority wins.
    """
    result: list[Attempt] = []
    kinds: set[str] = set()
    for frame in frames:
        tries = [w for w in frame.when if candidate.event.group in w.group]
        if not tries:
            continue
        lacks = min((_missing(frame, w, sentence, candidate) for w in tries), key=len)
        if lacks:
            if near:
                result.append(Attempt(frame, candidate, tuple(lacks)))
            continue
        if frame.kind in kinds:
            if near:
                result.append(Attempt(frame, candidate, ("een ander frame van deze soort ging voor",)))
            continue
        kinds.add(frame.kind)
        result.append(Attempt(frame, candidate))
    return result


def _missing(frame: Frame, when: When, sentence: Sentence, candidate: Candidate) -> list[str]:
    """Return in plain Dutch what a candidate lacks for a frame; empty where the frame fires."""
    event, slots = candidate.event, candidate.slots
    lacks: list[str] = []

    def want(name: str, options: tuple[str, ...], value: str) -> None:
        if options and value not in options:
            lacks.append(f"{name} is {value or 'onbekend'}, niet {' of '.join(options)}")

    want("werkwoord", when.lemma, event.lemma)
    want("vorm", when.form, event.form)
    want("zekerheid", when.modality, event.modality)
    actor = "other" if event.actor != "nl" else "nl"
    want("wie", when.actor, event.actor if event.actor in when.actor else actor)
    if when.about and not event.objects & set(when.about):
        lacks.append(f"gaat niet over {' of '.join(when.about)}")
    wrong = event.objects & set(when.not_about)
    if wrong:
        lacks.append(f"gaat over {' en '.join(sorted(wrong))}")
    if when.negated is not None and event.negated != when.negated:
        lacks.append("is ontkend" if event.negated else "is niet ontkend")
    for slot in when.has:
        if not _has(slots, slot):
            lacks.append(f"{slot} ontbreekt")
    lacks += [f"{slot} is gevuld" for slot in when.lacks if _has(slots, slot)]
    lacks += [f"kenmerk {flag} ontbreekt" for flag in when.flags if flag not in event.flags]
    lacks += [f"kenmerk {flag} staat er" for flag in when.unflagged if flag in event.flags]
    if when.words and not any(w in sentence.low for w in when.words):
        lacks.append(f"geen van de woorden {', '.join(when.words)}")
    lacks += [f"het woord {w} staat er" for w in when.without_words if w in sentence.low]
    if frame.missions != "optional" and not _near_enough(frame, candidate):
        lacks.append(
            candidate.how or "geen missie gevonden" if candidate.source == NOWHERE else "missie staat te ver weg"
        )
    return lacks


def _near_enough(frame: Frame, candidate: Candidate) -> bool:
    """Whether the missions were found where the frame allows: a passage may reach back further for a contribution
    that the text itself calls Dutch."""
    if candidate.source in _FROM[frame.missions]:
        return True
    return (
        frame.missions == "passage"
        and candidate.source == ELSEWHERE
        and bool(candidate.event.flags & {"named", "announced"})
    )


def _has(slots: object, name: str) -> bool:
    if name == "previous":
        people = getattr(slots, "personnel", None)
        return people is not None and people.previous is not None
    return bool(getattr(slots, name))
