"""Chooses which candidates are facts: tries each frame and says what was missing where one nearly fits."""

from collections.abc import Iterator

import msgspec

from missieregister.extraction.candidates.candidate import ELSEWHERE, NOWHERE, PASSAGE, SENTENCE, Candidate
from missieregister.extraction.frames.conditions import event_lacks, frames_met
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.taken import Slots
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


def attempts(sentence: Sentence, candidate: Candidate, *, near: bool = False) -> list[Attempt]:
    """Return the frames that fire on a candidate; with ``near`` also those of its group that did not.

    Of frames of one kind the one of the highest priority wins.
    """
    if not near:
        return _fired(sentence, candidate)
    result: list[Attempt] = []
    kinds: set[str] = set()
    for frame, whens in sentence.tools.frames_for(candidate.event.group):
        lacks = min((tuple(_lacks(frame, when, sentence, candidate)) for when in whens), key=len)
        if lacks:
            result.append(Attempt(frame, candidate, lacks))
        elif frame.kind in kinds:
            result.append(Attempt(frame, candidate, ("een ander frame van deze soort ging voor",)))
        else:
            kinds.add(frame.kind)
            result.append(Attempt(frame, candidate))
    return result


def _fired(sentence: Sentence, candidate: Candidate) -> list[Attempt]:
    """Return the frames that fire, and say nothing of the others."""
    result: dict[str, Attempt] = {}
    for frame, whens in frames_met(sentence, candidate.event):
        if _is_of_none(frame, candidate, sentence):
            continue
        if frame.kind in result or (frame.missions != "optional" and not _near_enough(frame, candidate, sentence)):
            continue
        if any(_fits(when, candidate.slots) for when in whens):
            result[frame.kind] = Attempt(frame, candidate)
    return list(result.values())


def _is_of_none(frame: Frame, candidate: Candidate, sentence: Sentence) -> bool:
    """Whether a frame tells of the mandate of others, and the missions are ours alone."""
    own = sentence.tools.our_own
    return frame.kind == "international_mandate" and bool(candidate.missions) and own.issuperset(candidate.missions)


def _fits(when: When, slots: Slots) -> bool:
    return all(_has(slots, slot) for slot in when.has) and not any(_has(slots, slot) for slot in when.lacks)


def _lacks(frame: Frame, when: When, sentence: Sentence, candidate: Candidate) -> Iterator[str]:
    """Yield in plain Dutch what a candidate lacks for a frame; nothing where the frame fires."""
    yield from event_lacks(when, sentence, candidate.event)
    for slot in when.has:
        if not _has(candidate.slots, slot):
            yield f"{slot} ontbreekt"
    for slot in when.lacks:
        if _has(candidate.slots, slot):
            yield f"{slot} is gevuld"
    if _is_of_none(frame, candidate, sentence):
        yield "de missie is van Nederland alleen"
    if frame.missions != "optional" and not _near_enough(frame, candidate, sentence):
        yield (candidate.how or "geen missie gevonden") if candidate.source == NOWHERE else "missie staat te ver weg"


def _near_enough(frame: Frame, candidate: Candidate, sentence: Sentence) -> bool:
    """Whether the missions were found where the frame allows: a passage may reach back further for a contribution
    that the text itself calls Dutch, and for the mission that the whole letter is about."""
    if candidate.source in _FROM[frame.missions]:
        return True
    if frame.missions != "passage" or candidate.source != ELSEWHERE:
        return False
    return candidate.missions == sentence.topic or not candidate.event.flags.isdisjoint(("named", "announced"))


def _has(slots: Slots, name: str) -> bool:
    if name == "previous":
        return slots.personnel is not None and slots.personnel.previous is not None
    return bool(getattr(slots, name))
