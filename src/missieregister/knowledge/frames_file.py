"""Frames: what a decision, a mandate, a deployment ... looks like, loaded from ``frames/*.yaml``."""

from collections.abc import Set
from pathlib import Path
from typing import Any, Literal

import msgspec

from missieregister.knowledge.alike import spelt_out
from missieregister.knowledge.problems import KnowledgeError
from missieregister.model.statement import DECISION_ACTIONS, PROCEDURE_ACTIONS, StatementKind, Status

_Words = tuple[str, ...]

#: As lists of names, so that a slip of the pen in a frame is told when it is loaded, and editors can offer them.
Form = Literal["finite", "past", "participle", "infinitive", "noun"]
Modality = Literal[
    "decided", "intended", "investigated", "asked", "possible", "reported", "purpose", "plain", "dropped"
]
#: what ``extraction.slots`` fills; ``previous`` is the level that a change of people starts from
Slot = Literal[
    "personnel",
    "previous",
    "aside",
    "start",
    "end",
    "date",
    "due",
    "amount",
    "conditions",
    "limited",
    "ours",
    "ahead",
    "delta",
]
Filled = Literal[
    "personnel", "aside", "start", "begins", "end", "date", "due", "due_at", "amount", "conditions",
    "published", "inherit",
]  # fmt: skip
Reach = Literal["sentence", "passage", "anywhere", "optional"]


class When(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The conditions on an event. Each list names the values of which one must hold; an empty list asks nothing.

    ``group`` what is done; ``lemma`` narrows it to verbs; ``form`` and ``modality`` how it is said; ``about`` the
    class of thing acted upon (one of them), ``not_about`` those that must not be; ``actor`` who acts (``other``
    stands for anybody but the Netherlands); ``has`` slots that must be filled, ``lacks`` that must not be;
    ``flags`` that must all be set, ``unflagged`` that must not; ``words`` of which one stands in the sentence;
    ``negated`` whether the event is denied (null: either).
    """

    group: _Words
    lemma: _Words = ()
    form: tuple[Form, ...] = ()
    modality: tuple[Modality, ...] = ()
    about: _Words = ()
    not_about: _Words = ()
    actor: _Words = ("nl",)
    has: tuple[Slot, ...] = ()
    lacks: tuple[Slot, ...] = ()
    flags: _Words = ()
    unflagged: _Words = ()
    words: _Words = ()
    without_words: _Words = ()
    negated: bool | None = False


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence of our own (or a few), and for an example for: values of the statement that the frame makes."""

    text: str
    gives: dict[str, Any] = {}


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One frame. ``fills`` lists the slots that it takes over; ``missions`` where they may come from:
    ``sentence`` only, the ``passage`` too, ``anywhere`` (headings and earlier paragraphs), or ``optional``.
    """

    id: str
    kind: StatementKind
    action: str | None = None
    status: Status | None = None
    actor: str = ""
    when: tuple[When, ...]
    fills: tuple[Filled, ...] = ()
    missions: Reach = "anywhere"
    priority: int = 0
    confidence: float = 0.9
    examples: tuple[Example, ...]
    counterexamples: tuple[Example, ...]


#: frames, each with the conditions of which one must hold
Frames = tuple[tuple[Frame, tuple[When, ...]], ...]


def load_frames(folder: Path, groups: Set[str]) -> tuple[Frame, ...]:
    """Read all frames, by priority and then file and order in it. Raises KnowledgeError naming file and place."""
    # Here, because knowledge that was kept is read without it.
    import yaml

    frames: list[Frame] = []
    for path in sorted((p for p in folder.iterdir() if p.name.endswith(".yaml")), key=lambda p: p.name):
        try:
            read = spelt_out(yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader))
            found = msgspec.convert(read, tuple[Frame, ...])
        except (yaml.YAMLError, msgspec.ValidationError) as error:
            raise KnowledgeError(f"frames/{path.name}", str(error)) from error
        except KeyError as error:
            raise KnowledgeError(f"frames/{path.name}", f"onbekende lijst {error}") from error
        for frame in found:
            if wrong := _what_is_wrong(frame, groups):
                raise KnowledgeError(f"frames/{path.name}", f"frame {frame.id}: {wrong}")
        frames.extend(found)
    return tuple(sorted(frames, key=lambda f: -f.priority))


def _what_is_wrong(frame: Frame, groups: Set[str]) -> str:
    """Return in Dutch what a frame names that nobody knows; empty where it is in order."""
    unknown = {g for when in frame.when for g in when.group} - groups - NOMINAL_GROUPS
    if unknown:
        return f"onbekende groep {', '.join(sorted(unknown))}"
    actions = _ACTIONS.get(frame.kind, ())
    if frame.action is None:
        return f"er staat geen action; kies {', '.join(actions)}" if actions and "inherit" not in frame.fills else ""
    if not actions:
        return f"action {frame.action} hoort niet bij een {frame.kind}"
    return "" if frame.action in actions else f"onbekende action {frame.action}; kies {', '.join(actions)}"


#: what statements of a kind may tell to be done; other kinds have no action
_ACTIONS: dict[StatementKind, tuple[str, ...]] = {"decision": DECISION_ACTIONS, "procedure": PROCEDURE_ACTIONS}
#: events that no verb carries; the engine makes them from a mandate's noun, a bracket behind a mission, a sum of money,
#: people whom no verb counts, a dated request, a dated notification, a promise to parliament
NOMINAL_GROUPS = frozenset(
    (
        "mandate_noun",
        "bracket",
        "money",
        "change_up",
        "change_down",
        "former_level",
        "verbless",
        "present",
        "lasting",
        "since",
        "abroad",
        "request_noun",
        "letter_noun",
        "debate_noun",
        "will_tell",
        "own_mandate",
    )
)
