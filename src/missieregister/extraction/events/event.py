"""Events: what a sentence says is done to a contribution, by whom, and how sure it is.

Each verb (or noun made of one) that the lexicon sorts into a group is a candidate; this module decides what
part of the sentence it governs, what it acts upon, who acts, and whether it is said, wanted, denied or recalled.
Frames (knowledge/frames) then choose which events are facts of the register.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from missieregister.extraction.events.dropped import how_dropped, is_dropped, only_drops
from missieregister.extraction.events.flags import flags_of, who_flags
from missieregister.extraction.events.modality import modality
from missieregister.extraction.events.negation import negated
from missieregister.extraction.participants.actors import acting
from missieregister.extraction.participants.objects import (
    OF_THEMSELVES,
    counts_itself,
    nouns_of,
    objects_of,
    things_named,
)
from missieregister.extraction.participants.unsaid import stand_ins
from missieregister.extraction.participants.whose import whose_mandate
from missieregister.extraction.sentences.clauses import bounds, clause_of, window
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.lazy import lazy
from missieregister.extraction.text.scan import Cue, Form
from missieregister.extraction.verbs.giving import GIVING, gives_elsewhere
from missieregister.extraction.verbs.settling import settle
from missieregister.extraction.verbs.spelled_alike import one_form_each
from missieregister.knowledge.frames_file import Frames

#: what an event can act upon that no noun of the lexicon names
_BESIDE_NOUNS = frozenset(("people", "mission", "reference"))


class Event:
    """One event in a sentence. ``clause`` is where it stands, ``window`` the part of the sentence that it governs.

    ``modality`` is how it is said: decided, intended, investigated, asked, possible, reported, purpose, plain (a noun
    with no governor) or dropped (see dropped), which no frame asks for. An event that was read from a sentence knows
    its word at once and all else when first asked: of most verbs no frame asks more. ``verbless`` makes one that no
    verb carries.
    """

    group: str
    lemma: str
    form: Form
    start: int
    end: int
    #: whether it was read from the words of its sentence, and so its marks hold for it
    is_read = True
    #: the frames whose conditions it meets, once somebody asked (see conditions.frames_met)
    met: Frames | None = None
    #: whether it may meet another that nothing in the sentence can fill
    wanting = False

    def __init__(self, verbs: "_Verbs", cue: Cue) -> None:
        self._verbs, self._sentence, self._cue = verbs, verbs.sentence, cue
        self.group, self.lemma, self.form = cue.name, cue.lemma, cue.form
        self.start, self.end = cue.start, cue.end

    def altered(self, **values: Any) -> "Event":
        """Return this event with some values changed; what was worked out of the others stays as it is."""
        return _known({**self._values(), **values})

    def _values(self) -> dict[str, Any]:
        return {
            "group": self.group, "lemma": self.lemma, "form": self.form, "start": self.start, "end": self.end,
            "window": self.window, "actor": self.actor, "modality": self.modality, "negated": self.negated,
            "objects": self.objects, "flags": self.flags, "object_at": self.object_at, "clause": self.clause,
        }  # fmt: skip

    def __eq__(self, other: object) -> bool:
        if self is other or not isinstance(other, Event):
            return self is other
        return hash(self) == hash(other) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash((self.group, self.lemma, self.form, self.start, self.end))

    @lazy
    def clause(self) -> tuple[int, int]:
        """Where it stands."""
        return clause_of(self._cue, self._verbs.edges)

    @lazy
    def window(self) -> tuple[int, int]:
        """The part of the sentence that it governs."""
        return window(self._sentence, self._cue, self._verbs.cues, self._verbs.edges)

    @lazy
    def modality(self) -> str:
        """How it is said."""
        if is_dropped(self._sentence, self._cue):
            return how_dropped(self._sentence, self._cue)
        return modality(self._sentence, self._cue, self.window, self.clause)

    @lazy
    def negated(self) -> bool:
        """Whether it is denied, by a word or because the plan of it is off."""
        if is_dropped(self._sentence, self._cue):
            return True
        if not self._sentence.of("negation"):
            return False
        return negated(self._sentence, self._cue, self.window, self.clause)

    @lazy
    def things(self) -> frozenset[str]:
        """What it can act upon at most: all that the sentence speaks of, and what it has no noun for."""
        unsaid = {s.thing for s in stand_ins(self.group, self.form)}
        return self._sentence.once(things_named) | unsaid

    @lazy
    def _nouns(self) -> tuple[frozenset[str], int | None]:
        return nouns_of(self._sentence, self._cue, self.window)

    @lazy
    def object_at(self) -> int | None:
        """Where the noun stands that it acts upon."""
        return self._nouns[1]

    @lazy
    def objects(self) -> frozenset[str]:
        """The classes of what it acts upon."""
        nouns, object_at = self._nouns
        objects = objects_of(self._sentence, nouns, self.window, self.start)
        if self.group == "measure" and counts_itself(self._sentence, self.window):
            return objects | {"strength"}
        if self.lemma in GIVING and gives_elsewhere(self._sentence, self._cue, self.window, object_at):
            return objects - {"mission", "reference", "contribution"}
        if "mandate" in objects and object_at is not None:
            # what runs or ends by itself is nobody's deed: "de minister zei dat het mandaat van X afloopt"
            actor = None if self.group in OF_THEMSELVES else self._named
            return whose_mandate(self._sentence, objects, object_at, actor)
        return objects

    def is_about(self, classes: Sequence[str]) -> bool:
        """Whether it acts upon one of some classes; people are looked for only where they decide about that."""
        if "objects" not in self.__dict__ and self.lemma not in GIVING:
            nouns, _ = self._nouns
            if "mandate" not in nouns and not nouns.isdisjoint(classes):
                return True
            by_name = "equipment" in classes and self._sentence.marked("ship")  # a ship that no noun names
            if "mandate" not in nouns and not (by_name or _BESIDE_NOUNS.intersection(classes)):
                return False
        return not self.objects.isdisjoint(classes)

    @lazy
    def _named(self) -> str | None:
        return acting(self._sentence, self._cue, self.window, self.object_at)

    @lazy
    def actor(self) -> str:
        """Who acts."""
        return self._named or self._verbs.default_actor

    @lazy
    def flags(self) -> frozenset[str]:
        """What else a frame may ask for."""
        return flags_of(self._sentence, self._cue, self.window) | self._who

    @lazy
    def _who(self) -> frozenset[str]:
        return who_flags(self._sentence, self._named, self.start)

    def is_named(self) -> bool:
        """Whether the text says that we act: the flag ``named``, without the work for the others."""
        return "named" in (self.flags if "flags" in self.__dict__ else self._who)


def _known(values: dict[str, Any]) -> Event:
    """Return an event of which everything is known: its values stand where the lazy ones would be put."""
    event = Event.__new__(Event)
    event.__dict__.update(values, is_read=False, things=values["objects"])
    return event


def verbless(
    sentence: Sentence,
    group: str,
    about: Iterable[str] = (),
    *,
    actor: str,
    lemma: str = "",
    form: Form = "",
    modality: str = "plain",
    negated: bool = False,
    place: tuple[int, int] = (0, 0),
    window: tuple[int, int] | None = None,
    flags: frozenset[str] = frozenset(),
) -> Event:
    """Return an event that no verb carries, ``about`` classes of things. It stands at a ``place``, where the sentence
    begins if no words tell it, and governs all of the sentence, or a ``window``."""
    return _known({
        "group": group, "lemma": lemma, "form": form, "start": place[0], "end": place[1],
        "window": window or (0, len(sentence.low)), "actor": actor, "modality": modality, "negated": negated,
        "objects": frozenset(about), "flags": flags, "object_at": None, "clause": (0, 0),
    })  # fmt: skip


class _Verbs:
    """The verbs of a sentence, settled, and the clauses that they part it into."""

    def __init__(self, sentence: Sentence, cues: Sequence[Cue], default_actor: str) -> None:
        self.sentence = sentence
        self.cues = list(cues)
        self.default_actor = default_actor

    @lazy
    def edges(self) -> list[int]:
        """Where clauses begin and end."""
        return bounds(self.sentence, self.cues)


def read_events(sentence: Sentence, default_actor: str) -> list[Event]:
    """Return the events of a sentence in order; ``default_actor`` is who acts where nobody is named."""
    settled: list[Cue] = []
    for verb in sentence.of("verb"):
        cue = settle(sentence, verb)
        if cue is not None and cue not in settled and not only_drops(sentence, cue):
            settled.append(cue)
    cues = one_form_each(sentence, settled)
    separable = {c.start for c in cues if c.particle}
    verbs = _Verbs(sentence, [c for c in cues if c.particle or c.start not in separable], default_actor)
    return [Event(verbs, cue) for cue in verbs.cues]
