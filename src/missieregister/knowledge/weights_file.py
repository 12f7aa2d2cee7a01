"""Weights: how much each thing that is seen of an event speaks for a fact, loaded from ``weights/``.

``questions.yaml`` lists what is asked of an event; beside it stands, for each question, a list of what speaks for the
answer yes and against it. The lists are learned from letters of which people noted the facts (``make weights``; see
docs/decisions/019-what-frames-leave.md), and are text that anybody can read and change.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from missieregister.knowledge.problems import KnowledgeError
from missieregister.model.statement import StatementKind

#: what of an event's slots a question is about: its people at most, those it had before, a day, a sum, or nothing but
#: that something is decided
Take = Literal["most", "previous", "start", "end", "date", "amount", "nothing"]


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One question: whether an event tells a fact of a ``kind`` about what it ``takes``, or that an ``action`` is
    decided. Its ``id`` is the slot that it asks after (see model.facts), or any name where it asks after a decision. A
    statement is made where the answer is at least so probable, from 0 to 1."""

    id: str
    kind: StatementKind
    takes: tuple[Take, ...] = ("nothing",)
    action: str | None = None
    at_least: Annotated[float, msgspec.Meta(gt=0, lt=1)]

    @property
    def tells(self) -> str:
        """The slot that it asks after (see model.facts)."""
        return "decision" if self.kind == "decision" else self.id


class Weights(msgspec.Struct, frozen=True):
    """The questions, and for each thing seen the weight that it has for some of them, by their numbers. ``bias`` is
    what each question begins with."""

    questions: tuple[Question, ...] = ()
    bias: tuple[float, ...] = ()
    seen: Mapping[str, tuple[tuple[int, float], ...]] = {}


#: the line of a list that holds where a question begins
BIAS = "(begin)"


def load_weights(folder: Path) -> Weights:
    """Read the questions and their lists. Raises KnowledgeError naming file and line."""
    # Here, because knowledge that was kept is read without it.
    import yaml

    name = "questions.yaml"
    try:
        loaded = yaml.load((folder / name).read_bytes(), Loader=yaml.CSafeLoader)
        questions = msgspec.convert(loaded, tuple[Question, ...])
    except (OSError, yaml.YAMLError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"weights/{name}", str(error)) from error
    seen: dict[str, list[tuple[int, float]]] = {}
    bias = []
    for number, question in enumerate(questions):
        told = _read(folder / f"{question.id}.tsv")
        bias.append(told.pop(BIAS, 0.0))
        for what, weight in told.items():
            seen.setdefault(what, []).append((number, weight))
    return Weights(questions, tuple(bias), {what: tuple(held) for what, held in seen.items()})


def _read(path: Path) -> dict[str, float]:
    """Return the weights of one list: a line each, what is seen and its weight with a tab between them."""
    place = f"weights/{path.name}"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise KnowledgeError(place, f"{error}; maak de lijst met make weights") from error
    told: dict[str, float] = {}
    for number, line in enumerate(lines, start=1):
        what, _, weight = line.partition("\t")
        try:
            told[what] = float(weight)
        except ValueError as error:
            reason = f"regel {number}: achter '{what}' staat geen tab met een getal"
            raise KnowledgeError(place, reason) from error
    return told
