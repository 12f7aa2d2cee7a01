"""What a civil servant can edit: missions, words and frames, as data with a schema."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

from missieregister.knowledge.frames_file import Frame, load_frames
from missieregister.knowledge.gazetteer import load_missions
from missieregister.knowledge.problems import KnowledgeError
from missieregister.knowledge.words import Lexicon, load_lexicon
from missieregister.model.mission import Mission

__all__ = ["Frame", "Knowledge", "KnowledgeError", "Lexicon", "load"]


class Knowledge(msgspec.Struct, frozen=True):
    """All that reading rests on beside its rules."""

    missions: Mapping[str, Mission]
    lexicon: Lexicon
    frames: tuple[Frame, ...]


@cache
def load() -> Knowledge:
    """Return the knowledge that ships with the package, read once. Raises KnowledgeError for a faulty file."""
    root = files(__package__)
    lexicon = load_lexicon(root / "lexicon")
    return Knowledge(
        missions=load_missions(root / "missions"),
        lexicon=lexicon,
        frames=load_frames(root / "frames", lexicon.groups),
    )
