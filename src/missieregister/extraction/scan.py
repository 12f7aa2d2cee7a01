"""One pass of one automaton over a text: every word of the lexicon that may mean something, with its place."""

import re
from collections.abc import Iterable
from typing import Literal

import ahocorasick_rs
import msgspec

from missieregister.knowledge.words import NL, Lexicon

CueKind = Literal["verb", "noun", "modality", "negation", "subject", "adjective", "reference"]
Form = Literal["finite", "past", "participle", "infinitive", "noun", ""]


class Cue(msgspec.Struct, frozen=True, gc=False):
    """A word of the lexicon at a place. ``name`` is its class (``extend``, ``contribution``, ``decided``, an
    actor's code); for a verb ``lemma``, ``form`` and, where separable, the ``particle`` still to be found."""

    start: int
    end: int
    kind: CueKind
    name: str
    form: Form = ""
    lemma: str = ""
    particle: str = ""


#: word lists in references.yaml that help to recognise names and point at nothing themselves
_NO_CUES = frozenset(("introduces", "openers", "no_missions"))

#: every country has these; "Nederland" and "wij" are nobody else's
_GOVERNMENTS = (
    "regering", "kabinet", "krijgsmacht", "ministerraad", "ministerie", "minister", "ministers",
    "staatssecretaris", "defensie",
)  # fmt: skip
_OF_PLACE = re.compile(r"\s+(?:van|in|te)\s+(?:de\s+|het\s+)?")

#: auxiliaries that stand between the parts of a separable verb in a subordinate clause
_PARTING = ("zal", "zullen", "zou", "zouden", "gaat", "gaan", "kan", "kunnen", "wil", "willen", "blijft", "blijven",
            "te blijven", "zal blijven", "wil blijven", "blijft te")  # fmt: skip

_Entry = tuple[CueKind, str, Form, str, str]


class Scanner:
    """Finds cues; built once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        entries: dict[str, list[_Entry]] = {}
        for surface, entry in _entries(lexicon):
            bucket = entries.setdefault(surface.lower(), [])
            if entry not in bucket:
                bucket.append(entry)
        self._surfaces = list(entries)
        self._entries = [entries[s] for s in self._surfaces]
        # the class of a noun that compounds end in: the "inzet" of "vlootinzet"
        self._heads = [_head_class(s, e) for s, e in zip(self._surfaces, self._entries, strict=True)]
        self._automaton = ahocorasick_rs.AhoCorasick(self._surfaces, matchkind=ahocorasick_rs.MatchKind.Standard)

    def find(self, low: str) -> list[Cue]:
        """Return the cues in ``low`` (lower case), by start; of one kind and class the longest at a place."""
        size = len(low)
        found: list[Cue] = []
        entries, heads = self._entries, self._heads
        for index, start, end in self._automaton.find_matches_as_indexes(low, overlapping=True):
            after = low[end] if end < size else " "
            if after.isalnum():
                continue
            if start:
                before = low[start - 1]
                if before.isalnum() or before == "-":
                    head = heads[index]
                    if head and after != "-":
                        found.append(Cue(_word_start(low, start), end, "noun", head, "", "", ""))
                    continue
            for kind, name, form, lemma, particle in entries[index]:
                if after == "-" and kind != "noun":
                    continue
                found.append(Cue(start, end, kind, name, form, lemma, particle))
        found.sort(key=lambda c: (c.start, -c.end))
        return _whose_government(_longest(found), low)


#: nouns that others are compounded with, and a compound is of their class: "trainingsbijdrage", "adviesmissie"
_HEADS = frozenset(
    "inzet bijdrage bijdragen deelname deelneming aandeel aanwezigheid presentie detachement contingent uitzending "
    "mandaat mandaten plafond missie missies operatie operaties eenheid eenheden bataljon compagnie "
    "fregat fregatten schip schepen vaartuig vaartuigen vliegtuig vliegtuigen toestel toestellen helikopter "
    "helikopters batterij batterijen team teams peloton".split()
)
_COMPOUNDED = ("contribution", "mandate", "mission", "equipment")


def _head_class(surface: str, entries: list[_Entry]) -> str:
    if surface not in _HEADS:
        return ""
    return next((name for kind, name, *_ in entries if kind == "noun" and name in _COMPOUNDED), "")


def _word_start(low: str, at: int) -> int:
    while at and (low[at - 1].isalnum() or low[at - 1] == "-"):
        at -= 1
    return at


def _entries(lexicon: Lexicon) -> Iterable[tuple[str, _Entry]]:
    for verb in lexicon.verbs:
        for surface in verb.finite:
            yield surface, ("verb", verb.group, "finite", verb.lemma, verb.particle)
        for surface in verb.past:
            yield surface, ("verb", verb.group, "past", verb.lemma, verb.particle)
        for surface in verb.joined:
            yield surface, ("verb", verb.group, "finite", verb.lemma, "")
        if verb.particle and " " not in verb.particle:
            # as a subordinate clause writes them: "waaraan 140 militairen deelnamen"
            for surface in verb.past:
                yield verb.particle + surface, ("verb", verb.group, "past", verb.lemma, "")
        for surface in verb.participle:
            yield surface, ("verb", verb.group, "participle", verb.lemma, "")
            noun, _, last = surface.rpartition(" ")
            if noun:
                # "zal geen gevolg worden gegeven"
                for auxiliary in ("worden", "wordt", "is", "werd", "heeft"):
                    yield f"{noun} {auxiliary} {last}", ("verb", verb.group, "participle", verb.lemma, "")
        for surface in verb.infinitive:
            yield surface, ("verb", verb.group, "infinitive", verb.lemma, "")
            if verb.particle and surface.startswith(f"{verb.particle} te "):
                # "dat Nederland deel zou nemen"
                stem = surface.removeprefix(f"{verb.particle} te ")
                for auxiliary in _PARTING:
                    yield f"{verb.particle} {auxiliary} {stem}", ("verb", verb.group, "infinitive", verb.lemma, "")
        for surface in verb.noun:
            yield surface, ("verb", verb.group, "noun", verb.lemma, "")
    for kind, table in (
        ("noun", lexicon.nouns),
        ("modality", lexicon.modality),
        ("negation", lexicon.negation),
        ("reference", lexicon.references),
    ):
        for name, surfaces in table.items():
            if name in _NO_CUES:
                continue
            for surface in surfaces:
                yield surface, (kind, name, "", "", "")  # type: ignore[misc]
    for surface in lexicon.people.roles:
        yield surface, ("noun", "role", "", "", "")
    for surface in lexicon.people.equipment:
        yield surface, ("noun", "equipment", "", "", "")
    for actor in lexicon.actors.all():
        for surface in actor.subjects:
            yield surface, ("subject", actor.code, "", "", "")
        for surface in actor.adjectives:
            yield surface, ("adjective", actor.code, "", "", "")


def _whose_government(cues: list[Cue], low: str) -> list[Cue]:
    """Give ``het Duitse kabinet``, ``de regering van Mali`` and ``het kabinet in Berlijn`` to whom they belong."""
    result: list[Cue] = []
    for index, cue in enumerate(cues):
        if cue.kind == "subject" and cue.name == NL and low[cue.start : cue.end].endswith(_GOVERNMENTS):
            before = next((c for c in reversed(cues[max(0, index - 8) : index]) if c.kind == "adjective"), None)
            after = next((c for c in cues[index + 1 : index + 9] if c.kind == "subject" and c.name != NL), None)
            if before and before.name != NL and low[before.end : cue.start].strip() == "":
                cue = msgspec.structs.replace(cue, name=before.name)
            elif after and _OF_PLACE.fullmatch(low[cue.end : after.start]):
                cue = msgspec.structs.replace(cue, name=after.name)
        result.append(cue)
    return result


def _longest(cues: list[Cue]) -> list[Cue]:
    """Drop a cue that lies inside a longer one of the same kind (``besluit`` in ``het besluit van``)."""
    result: list[Cue] = []
    reach: dict[CueKind, int] = {}
    for cue in cues:
        kind, end = cue.kind, cue.end
        if end > reach.get(kind, -1):
            reach[kind] = end
        elif not any(c.start == cue.start and c.end == end for c in result[-6:] if c.kind == kind):
            continue
        result.append(cue)
    return result
