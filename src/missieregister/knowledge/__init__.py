"""What a civil servant can edit: missions, words and frames, as data with a schema; and the weights of what is seen."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import msgspec

from missieregister.knowledge.frames_file import Frame, load_frames
from missieregister.knowledge.kept import kept
from missieregister.knowledge.problems import KnowledgeError
from missieregister.knowledge.weights_file import Weights, load_weights
from missieregister.knowledge.words import Lexicon, load_lexicon
from missieregister.model.mission import Mission

__all__ = ["Frame", "Knowledge", "KnowledgeError", "Lexicon", "load"]

#: beside the code; by importlib.resources it would be found at a twentieth of the time that the command starts in
_HERE = Path(__file__).parent


class Knowledge(msgspec.Struct, frozen=True):
    """All that reading rests on beside its rules."""

    missions: Mapping[str, Mission]
    lexicon: Lexicon
    frames: tuple[Frame, ...]
    weights: Weights = Weights()


@cache
def load() -> Knowledge:
    """Return the knowledge that ships with the package, read once. Raises KnowledgeError for a faulty file."""
    return kept("knowledge", Knowledge, _sources(), _read)


def _read() -> Knowledge:
    from missieregister.knowledge.gazetteer import load_missions

    lexicon = load_lexicon(_HERE / "lexicon")
    return Knowledge(
        missions=load_missions(_HERE / "missions"),
        lexicon=lexicon,
        frames=load_frames(_HERE / "frames", lexicon.groups),
        weights=load_weights(_HERE / "weights"),
    )


def _sources() -> Iterator[Path]:
    """Yield all that decides what ``_read`` returns: its files, the code that reads them, the values they become."""
    for folder in (_HERE / "lexicon", _HERE / "missions", _HERE / "frames", _HERE / "weights"):
        yield from sorted((f for f in folder.iterdir() if f.name.endswith((".yaml", ".tsv"))), key=lambda f: f.name)
    for folder in (_HERE, _HERE.parent / "model"):
        yield from sorted((f for f in folder.iterdir() if f.name.endswith(".py")), key=lambda f: f.name)
