"""Events: what a sentence says is done to a contribution, by whom, and how sure it is.

Each verb (or noun made of one) that the lexicon sorts into a group is a candidate; this module decides what
part of the sentence it governs, what it acts upon, who acts, and whether it is said, wanted, denied or recalled.
Frames (knowledge/frames) then choose which events are facts of the register.
"""

import msgspec

from missieregister.extraction.actors import acting
from missieregister.extraction.clauses import bounds, clause_of, settle, window
from missieregister.extraction.modality import flags_of, modality, negated, who_flags
from missieregister.extraction.objects import objects_of, whose_mandate
from missieregister.extraction.passage import Sentence
from missieregister.extraction.scan import Cue, Form


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One event in a sentence. ``clause`` is where it stands, ``window`` the part of the sentence that it governs.

    ``modality`` is how it is said: decided, intended, investigated, asked, possible, reported, purpose or plain (a
    noun with no governor).
    """

    group: str
    lemma: str
    form: Form
    start: int
    end: int
    window: tuple[int, int]
    actor: str
    modality: str
    negated: bool
    objects: frozenset[str]
    flags: frozenset[str] = frozenset()
    object_at: int | None = None
    clause: tuple[int, int] = (0, 0)


def read_events(sentence: Sentence, default_actor: str) -> list[Event]:
    """Return the events of a sentence in order; ``default_actor`` is who acts where nobody is named."""
    settled = (settle(sentence, c) for c in sentence.of("verb"))
    cues = list(dict.fromkeys(c for c in settled if c))
    separable = {c.start for c in cues if c.particle}
    cues = [c for c in cues if c.particle or c.start not in separable]
    edges = bounds(sentence, cues)
    return [_event(sentence, cue, cues, edges, default_actor) for cue in cues]


def _event(sentence: Sentence, cue: Cue, cues: list[Cue], edges: list[int], default_actor: str) -> Event:
    clause = clause_of(cue, edges)
    span = window(sentence, cue, cues, edges)
    objects, object_at = objects_of(sentence, cue, span)
    named = acting(sentence, cue, span, object_at)
    if "mandate" in objects and object_at is not None:
        objects = whose_mandate(sentence, objects, object_at, named)
    return Event(
        group=cue.name,
        lemma=cue.lemma,
        form=cue.form,
        start=cue.start,
        end=cue.end,
        window=span,
        clause=clause,
        actor=named or default_actor,
        modality=modality(sentence, cue, span),
        negated=negated(sentence, cue, span, clause),
        objects=objects,
        object_at=object_at,
        flags=flags_of(sentence, cue, span) | who_flags(sentence, named),
    )
