"""One pass of one automaton over a text: every word that may mean something, with its place.

The pass runs over the *folded* text: one byte for each character, a blank for whatever parts words. So a word with
blanks round it is a pattern like any other, the automaton itself tells words from parts of words, and places are those
of the text. What a stretch of text holds is then one number, a bit for each kind of thing (see Marks): whether it has
what a rule asks for can be told without looking at any word.
"""

import codecs
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import ahocorasick_rs
import msgspec

from missieregister.knowledge.words import NL, Lexicon, Verb
from missieregister.patterns import regex

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
_NO_CUES = frozenset(("introduces", "openers", "no_missions", "aircraft"))

#: every country has these; "Nederland" and "wij" are nobody else's
_GOVERNMENTS = (
    "regering", "kabinet", "krijgsmacht", "ministerraad", "ministerie", "minister", "ministers",
    "staatssecretaris", "defensie",
)  # fmt: skip
_OF_PLACE = regex(r"\s+(?:van|in|te)\s+(?:de\s+|het\s+)?")

#: auxiliaries that stand between the parts of a separable verb in a subordinate clause
_PARTING = ("zal", "zullen", "zou", "zouden", "gaat", "gaan", "kan", "kunnen", "wil", "willen", "blijft", "blijven",
            "te blijven", "zal blijven", "wil blijven", "blijft te")  # fmt: skip

#: of money; they part words as points do
SIGNS = ("€", "$", "ƒ")

#: what a word of the lexicon is, as in a Cue: kind, name, form, lemma, particle
Entry = tuple[CueKind, str, Form, str, str]
#: where a pattern begins, minus where it ends (so that the longest at a place sorts first), and its number
Hit = tuple[int, int, int]


class Marks:
    """Gives a bit to everything that may stand in a stretch of text, by its name: ``noun contribution``."""

    def __init__(self) -> None:
        self._bits: dict[tuple[str, ...], int] = {}
        self._words: dict[tuple[str, str], int] = {}

    def of(self, *name: str) -> int:
        """Return the bit of something."""
        bit = self._bits.get(name)
        if bit is None:  # most are asked of every sentence, and there are more bits than a machine's word has
            bit = self._bits[name] = 1 << len(self._bits)
        return bit

    def of_word(self, kind: str, name: str) -> int:
        """Return the bits of a word of a class: that it is a cue, its kind and its class."""
        bits = self._words.get((kind, name))
        if bits is None:  # thousands of words are of some dozens of classes
            bits = self._words[kind, name] = self.of("cue") | self.of(kind) | self.of(kind, name)
        return bits

    def any_of(self, kind: str, names: Iterable[str]) -> int:
        """Return the bits of several things of a kind together."""
        bits = 0
        for name in names:
            bits |= self.of(kind, name)
        return bits

    def texts(self) -> list[tuple[str, int]]:
        """Return the pieces of text that were asked for (as ``text`` and the piece), with their bits."""
        return [(name[1], bit) for name, bit in self._bits.items() if name[0] == "text"]


class Scanner:
    """Finds the words of a lexicon, and what else ``marks`` asks for; built once.

    ``triggers`` are patterns of a folded text (a blank is any end of a word) with the bits that they set.
    """

    def __init__(self, lexicon: Lexicon, marks: Marks | None = None, triggers: Iterable[tuple[str, int]] = ()) -> None:
        self._patterns: list[bytes] = []
        #: of each pattern: how many characters before its word it begins and behind it ends, its bits, what it is
        self._leads: list[int] = []
        self._tails: list[int] = []
        self.marks: list[int] = []
        self.entries: list[tuple[Entry, ...]] = []
        #: of some: what must stand in the text itself; the class of a noun that compounds end in
        self._exactly: dict[int, str] = {}
        self._heads: set[int] = set()
        #: those that are some country's government, but nobody's by themselves
        self.governments: set[int] = set()
        marks = marks or Marks()
        words = _by_surface(lexicon)
        for surface, entries in words.items():
            self._add_word(surface, entries, marks)
        for surface in lexicon.heads:
            self._add_head(surface, words.get(surface, []), marks)
        #: what the folded text has no sign for, with its number
        self._signs: list[tuple[str, int]] = []
        signs = [(sign, marks.of("money")) for sign in SIGNS]
        for text, bit in marks.texts():
            if _folded(text).isspace():  # a dash: each blank of a text would be one
                signs.append((text, bit))
            else:
                self._add(_folded(text), 0, 0, bit, exactly=text)
        for trigger, bit in triggers:
            lead, tail = len(trigger) - len(trigger.lstrip(" -")), len(trigger) - len(trigger.rstrip(" -"))
            self._add(_folded(trigger), lead, tail, bit)
        for sign, bit in signs:
            self._signs.append((sign, len(self.marks)))
            self.marks.append(bit)
            self.entries.append(())
        self._automaton = ahocorasick_rs.BytesAhoCorasick(self._patterns, matchkind=ahocorasick_rs.MatchKind.Standard)

    def _add_word(self, surface: str, entries: list[Entry], marks: Marks) -> None:
        """Add a word that stands by itself; a noun also with a hyphen behind it, and as the end of a compound."""
        word = _folded(surface)
        exactly = "" if _LATIN.fullmatch(surface) else surface
        if surface.endswith(_GOVERNMENTS) and any(kind == "subject" and name == NL for kind, name, *_ in entries):
            self.governments.add(len(self._patterns))
        self._add(b" " + word + b" ", 1, 1, _bits(entries, marks), entries, exactly)
        nouns = [entry for entry in entries if entry[0] == "noun"]
        if nouns:
            self._add(b" " + word + b"-", 1, 1, _bits(nouns, marks), nouns, exactly)

    def _add_head(self, surface: str, entries: list[Entry], marks: Marks) -> None:
        """Add a noun that others are compounded with, as the end of a longer word."""
        name = _head_class(entries)
        if name:
            self._heads.add(len(self._patterns))
            compounds: list[Entry] = [("noun", name, "", "", "")]
            self._add(_folded(surface) + b" ", 0, 1, _bits(compounds, marks), compounds)

    def _add(
        self, pattern: bytes, lead: int, tail: int, bits: int, entries: Iterable[Entry] = (), exactly: str = ""
    ) -> None:
        if exactly:
            self._exactly[len(self._patterns)] = exactly
        self._patterns.append(pattern)
        # one less and one more, because the folded text is searched with a blank before it
        self._leads.append(lead - 1)
        self._tails.append(tail + 1)
        self.marks.append(bits)
        self.entries.append(tuple(entries))

    def scan(self, low: str) -> "Scan":
        """Return all that stands in ``low`` (lower case)."""
        folded = b" " + _folded(low) + b" "
        found: list[Hit] = []
        leads, tails, exactly, heads = self._leads, self._tails, self._exactly, self._heads
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            start += leads[index]
            if index in exactly:
                if not low.startswith(exactly[index], start):
                    continue
            elif index in heads:
                if folded[start] == _BLANK:
                    continue
                start = word_start(low, start)
            found.append((start, tails[index] - end, index))
        for sign, index in self._signs:
            at = low.find(sign)
            while at >= 0:
                found.append((at, -at - len(sign), index))
                at = low.find(sign, at + 1)
        found.sort()
        return Scan(self, low, found)

    def find(self, low: str) -> list[Cue]:
        """Return the cues in ``low`` (lower case), by start; of one kind and class the longest at a place."""
        return self.scan(low).cues(0, len(low))


class Scan:
    """What one pass found in a text."""

    def __init__(self, scanner: Scanner, low: str, hits: list[Hit]) -> None:
        self.low = low
        self._entries, self._marks, self._governments = scanner.entries, scanner.marks, scanner.governments
        self._hits = hits
        self._starts = [hit[0] for hit in hits]

    def within(self, start: int, end: int) -> list[Hit]:
        """Return what stands in a stretch."""
        starts = self._starts
        return [hit for hit in self._hits[bisect_left(starts, start) : bisect_left(starts, end)] if -hit[1] <= end]

    def marks_of(self, hits: Iterable[Hit]) -> int:
        """Return the marks of several hits together."""
        marks, found = self._marks, 0
        for _, _, index in hits:
            found |= marks[index]
        return found

    def having(self, hits: Iterable[Hit], mark: int) -> list[Hit]:
        """Return those hits that have a mark."""
        marks = self._marks
        return [hit for hit in hits if marks[hit[2]] & mark]

    def cues(
        self, start: int, end: int, since: int = 0, hits: Sequence[Hit] | None = None, low: str | None = None
    ) -> list[Cue]:
        """Return the cues in a stretch, placed from its start, in order; what begins before ``since`` is left out.
        ``hits`` are what stands in the stretch, where that is known, and ``low`` what is read of it.

        Of a kind, a cue inside a longer one is none: ``besluit`` in ``het besluit van``.
        """
        found: list[Cue] = []
        longest: dict[CueKind, tuple[int, int]] = {}
        governments = False
        if hits is None:
            hits = self.within(max(start, since), end)
        elif since > start:
            hits = [hit for hit in hits if hit[0] >= since]
        for begin, stop, index in hits:
            entries = self._entries[index]
            if not entries:
                continue
            place = begin - start, -stop - start
            for kind, name, form, lemma, particle in entries:
                if kind in longest and place[1] <= longest[kind][1] and place != longest[kind]:
                    continue
                longest[kind] = place
                found.append(Cue(*place, kind, name, form, lemma, particle))
            governments = governments or index in self._governments
        return _whose_government(found, low or self.low[start:end]) if governments else found


_BLANK = ord(" ")
#: letters, digits and hyphens stay as they are; all else parts words
_PARTS_WORDS = bytes(c if chr(c).isalnum() or c == ord("-") else _BLANK for c in range(256))
#: what a folded word tells apart: no blank, which may stand for anything that parts words
_LATIN = regex(r"[a-z0-9à-öø-ÿ-]+")


def _folded(low: str) -> bytes:
    """Return a byte for each character: itself, or a blank where it parts words; one letter for all beyond Latin-1."""
    return low.encode("latin-1", "missieregister.folded").translate(_PARTS_WORDS)


def _beyond_latin(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join("ª" if c.isalnum() else " " for c in error.object[error.start : error.end]), error.end


codecs.register_error("missieregister.folded", _beyond_latin)


def _bits(entries: Iterable[Entry], marks: Marks) -> int:
    """Return the bits of a word: that it is a cue, its kind and its class; verbs have theirs by what they are."""
    bits = marks.of("cue")
    for entry in entries:
        bits |= marks.of_word(entry[0], entry[1])
    return bits


def _by_surface(lexicon: Lexicon) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for surface, entry in _entries(lexicon):
        bucket = found.setdefault(surface.lower(), [])
        if entry not in bucket:
            bucket.append(entry)
    return found


#: classes of nouns of which a compound is
_COMPOUNDED = ("contribution", "mandate", "mission", "equipment")


def _head_class(entries: list[Entry]) -> str:
    """Return the class of the compounds of a noun, if it has any."""
    return next((name for kind, name, *_ in entries if kind == "noun" and name in _COMPOUNDED), "")


def word_start(low: str, at: int) -> int:
    """Return where the word begins in which a place lies, with what a hyphen joins to it."""
    while at and (low[at - 1].isalnum() or low[at - 1] == "-"):
        at -= 1
    return at


def _entries(lexicon: Lexicon) -> Iterator[tuple[str, Entry]]:
    """Yield all words of a lexicon that are looked for, each with what it is."""
    for verb in lexicon.verbs:
        yield from _forms_of(verb)
    tables: tuple[tuple[CueKind, Mapping[str, Iterable[str]]], ...] = (
        ("noun", lexicon.nouns),
        ("modality", lexicon.modality),
        ("negation", lexicon.negation),
        ("reference", lexicon.references),
    )
    for kind, table in tables:
        for name, surfaces in table.items():
            if name not in _NO_CUES:
                yield from _words(surfaces, kind, name)
    yield from _words(lexicon.people.counted(), "noun", "role")
    yield from _words(lexicon.people.equipment, "noun", "equipment")
    yield from _words(lexicon.home.adjectives(), "adjective", NL)
    for actor in lexicon.actors.all():
        yield from _words(actor.subjects, "subject", actor.code)
        yield from _words(actor.adjectives, "adjective", actor.code)


def _words(surfaces: Iterable[str], kind: CueKind, name: str) -> Iterator[tuple[str, Entry]]:
    for surface in surfaces:
        yield surface, (kind, name, "", "", "")


def _forms_of(verb: Verb) -> Iterator[tuple[str, Entry]]:
    """Yield all forms of a verb, and those that an auxiliary parts."""
    particle = verb.particle
    # the plural of "zette" is a present, too
    plurals = (plural for past in verb.past for plural in _weak_plural(past) if plural not in verb.finite)
    pasts = tuple(dict.fromkeys((*verb.past, *plurals)))
    # as a subordinate clause writes them: "waaraan 140 militairen deelnamen"
    joined = (particle + past for past in pasts if particle and " " not in particle)
    participles = (spelt for form in verb.participle for spelt in (form, *_parted_participle(form)))
    infinitives = (spelt for form in verb.infinitive for spelt in (form, *_parted_infinitive(form, particle)))
    forms: tuple[tuple[Iterable[str], Form, str], ...] = (
        (verb.finite, "finite", particle),
        (pasts, "past", particle),
        (verb.joined, "finite", ""),
        (joined, "past", ""),
        (participles, "participle", ""),
        (infinitives, "infinitive", ""),
        (verb.noun, "noun", ""),
    )
    for surfaces, form, parts_from in forms:
        for surface in surfaces:
            yield surface, ("verb", verb.group, form, verb.lemma, parts_from)


def _weak_plural(past: str) -> Iterator[str]:
    """Yield the plural of a weak past: ``versterkten`` of ``versterkte``; the lexicon has those of strong ones."""
    if " " not in past and past.endswith(("de", "te")):
        yield past + "n"


def _parted_participle(surface: str) -> Iterator[str]:
    """Yield a participle with its noun before the auxiliary: ``zal geen gevolg worden gegeven``."""
    noun, _, last = surface.rpartition(" ")
    return (f"{noun} {auxiliary} {last}" for auxiliary in _OF_PARTICIPLES if noun)


def _parted_infinitive(surface: str, particle: str) -> Iterator[str]:
    """Yield an infinitive with its particle before the auxiliary: ``dat Nederland deel zou nemen``."""
    stem = surface.removeprefix(f"{particle} te ")
    return (f"{particle} {auxiliary} {stem}" for auxiliary in _PARTING if particle and stem != surface)


#: what stands between a participle and the noun that is a part of it
_OF_PARTICIPLES = ("worden", "wordt", "is", "werd", "heeft")


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
