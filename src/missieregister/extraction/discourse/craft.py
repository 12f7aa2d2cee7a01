"""Ships and aircraft of ours: what is heard of with its mission tells that mission afterwards: ``de Tromp``.

A ship that a document names with one mission and no other tells it from the start: news opens with the ship, and names
the mission further on.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from operator import attrgetter

from missieregister.extraction.discourse.topics import within
from missieregister.extraction.mentions.craft import THE_SHIP
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.missions.scenery import are_forces
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.phrases import any_in, longest
from missieregister.extraction.text.splitting import split
from missieregister.model.document import Document
from missieregister.model.spans import Span
from missieregister.patterns import regex

#: "Zr.Ms. Tromp": later "de Tromp" is where she was said to be
_SHIP = regex(r"[ZzHh]r\.\s?Ms\.\s(?P<name>(?:(?:Van|De|Den|Karel|Johan(?:\sde)?)\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)")

#: "een ziekenhuisschip", "het fregat": a ship without its name
_KINDS = ("schip", "fregat", "onderzeeboot", "mijnenjager")
_KIND_OF = r"(?P<kind>[\w-]*(?:schip|fregat|onderzeeboot|mijnenjager))(?![\w-])"
_A_SHIP = regex(rf"(?<![\w-])een\s(?:[\w-]+\s)?{_KIND_OF}|[zh]r\.\s?ms\.\s")
_THAT_SHIP = regex(rf"(?<![\w-])(?:het|dit|de|die)\s(?:[\w-]+e\s)?{_KIND_OF}")
_SHIPS = (*_KINDS, "ms.")

#: "de inzet van F-16's in UNMIVER"
_IN = regex(r"\s(?:in|bij|voor|aan|binnen|onder|ten behoeve van)\s(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie)\s)?")


#: the ship that the sentence before named last
_THAT_ONE = regex(
    r"(?:die|dat|(?:dat|dit|het)\s(?:fregat|schip|marineschip|vaartuig)|(?:de|deze|die)\s(?:mijnenjager|onderzeeboot))\s"
    r"(?:is|maakt|doet|neemt|vaart|was|deed|nam|voer)\s"
)


class Craft:
    """The ships and aircraft that a text names, each with the mission that it was named with; none for those of two."""

    def __init__(self, ahead: Mapping[str, tuple[str, ...]]) -> None:
        """Begin a document; ``ahead`` are the ships that it names with one mission only, maybe further on."""
        self.missions: dict[str, tuple[str, ...]] = {}
        self._ahead = ahead
        self._last = ""
        self._kinds: dict[str, set[tuple[str, ...]]] = {}

    def ships(self, sentence: Sentence, missions: tuple[str, ...]) -> None:
        """Take note of the ships that a sentence names, about a mission where it names any."""
        named = None
        for named in _SHIP.finditer(sentence.text):
            self._last = named["name"].lower()
            if missions:
                self.missions[self._last] = missions
        if missions and self._last and named is None and _THAT_ONE.match(sentence.low):
            self.missions[self._last] = missions  # "Nu is Zr.Ms. Tromp er nog. Die maakt deel uit van X"

    def aircraft(self, sentence: Sentence, central: Sequence[MissionMention]) -> None:
        """Take note of the aircraft in a sentence about one mission, or right before one of several: of those heard of
        in two none tells."""
        alone = len({m.missions for m in central}) == 1
        for match in sentence.tools.aircraft.finditer(sentence.low):
            name = f"de {match[0]}"
            own = central if alone else [m for m in central if _IN.fullmatch(sentence.low, match.end(), m.start)]
            if own and self.missions.setdefault(name, own[0].missions) != own[0].missions:
                self.missions[name] = ()

    def kinds(self, sentence: Sentence, central: Sequence[MissionMention], about: tuple[str, ...]) -> None:
        """Take note of the ships that a sentence about one mission speaks of, ``een fregat``, ``Zr.Ms. Tromp``: of the
        mission that it names in that part, or else of the one that its passage is ``about``."""
        if not any_in(_SHIPS, sentence.low) or len({m.missions for m in central}) > 1:
            return
        where = central[0].missions if central else about
        if not where or are_forces(sentence, where):
            return
        low, named = sentence.low, central[0] if central else None
        for match in _A_SHIP.finditer(low):
            if named is None or ";" not in low[min(match.end(), named.end) : max(match.start(), named.start)]:
                self._kinds.setdefault(match["kind"] or "schip", set()).add(where)

    def the_ship(self, sentence: Sentence) -> MissionMention | None:
        """Return ``het schip``, ``het fregat`` as a mention of the mission that ships were told of; None of several."""
        if not any_in(_KINDS, sentence.low):
            return None
        for match in _THAT_SHIP.finditer(sentence.low):
            there = {m for kind, heard in self._kinds.items() if kind.endswith(match["kind"]) for m in heard}
            there = there or self._kinds.get("schip", set())
            if len(there) == 1:
                return MissionMention(match.start("kind"), match.end("kind"), next(iter(there)))
        return None

    def heading(self, heading: str) -> tuple[str, ...]:
        """Return the missions of the aircraft that a heading is about: ``3. F-16's``."""
        low = heading.lower()
        return next((where for name, where in self.missions.items() if where and low.endswith(f" {name[3:]}")), ())

    def ships_beside(self, sentence: Sentence, named: Sequence[MissionMention]) -> list[MissionMention]:
        """Return as mentions the ships that a sentence names, of missions other than those ``named`` in it; none where
        all is about one mission."""
        here = {m.missions for m in named}
        aircraft = sentence.tools.aircraft
        known = ((name, where) for name, where in self.missions.items() if where and where not in here)
        ships = ((name, where) for name, where in known if not aircraft.fullmatch(name.removeprefix("de ")))
        found = [(sentence.low.find(name), name, where) for name, where in ships if _stands_in(sentence.low, name)]
        beside = [MissionMention(at, at + len(name), where) for at, name, where in found]
        ship = self.the_ship(sentence) if not beside else None
        beside += [ship] if ship and ship.missions not in here else []
        return beside if len(here | {m.missions for m in beside}) > 1 else []

    def named_in(self, sentence: Sentence) -> str | None:
        """Return the ship or aircraft, heard of before with its mission, that a sentence names."""
        return next((name for name, where in self.missions.items() if where and _stands_in(sentence.low, name)), None)

    def counts_crew(self, sentence: Sentence) -> bool:
        """Whether a sentence counts those on board of a ship of ours: ``Aan boord van de Tromp``, or ``Het schip vaart
        met``, behind its name."""
        if "aan boord" in sentence.low and (self.named_in(sentence) is not None or self.ahead(sentence)):
            return True
        return (
            bool(self._last)
            and " met " in sentence.low
            and sentence.tools.spelt(THE_SHIP).match(sentence.low) is not None
        )

    def ahead(self, sentence: Sentence) -> tuple[str, ...]:
        """Return the mission with which a document names a ship only later, of the ship that a sentence names or, where
        it says ``het schip``, of the one that was named last."""
        if not self._ahead:
            return ()
        named = next((where for name, where in self._ahead.items() if _stands_in(sentence.low, name)), ())
        where = named or (self._ahead.get(self._last, ()) if sentence.tools.spelt(THE_SHIP).match(sentence.low) else ())
        return () if are_forces(sentence, where) else where


def called(document: Document, low: str) -> tuple[str, ...]:
    """Return what the ships of ours that a document names may be called in it, in lower case: ``de tromp``, ``de karel
    doorman``."""
    if "ms." not in low:
        return ()
    names = {match["name"].lower() for match in _SHIP.finditer(document.text)}
    return tuple(sorted(name if name.startswith(("de ", "den ")) else f"de {name}" for name in names))


def told_anywhere(document: Document, low: str, mentions: Sequence[MissionMention]) -> dict[str, tuple[str, ...]]:
    """Return the ships that a document, in lower case too, names in a sentence with a mission, each with it; none that
    it names with several."""
    names = {match["name"].lower() for match in _SHIP.finditer(document.text)} if "ms." in low else set[str]()
    if not names:
        return {}
    ordered = sorted(names)
    blocks, starts = [b.start for b in document.blocks], [m.start for m in mentions]
    told: dict[str, set[tuple[str, ...]]] = {}
    at, spans = -1, list[Span]()
    for index, start, _ in longest(ordered).find_matches_as_indexes(low):
        number = bisect_right(blocks, start) - 1
        if number != at:
            at, block = number, document.blocks[max(0, number)]
            spans = split(document.text, block.start, block.end)
        sentence = bisect_right(spans, start, key=attrgetter("start")) - 1
        if sentence >= 0 and start < spans[sentence].end:
            named = {m.missions for m in within(mentions, starts, spans[sentence])}
            told.setdefault(ordered[index], set()).update(named)
    return {name: next(iter(missions)) for name, missions in told.items() if len(missions) == 1}


def _stands_in(low: str, name: str) -> bool:
    """Whether a name stands in a text by itself."""
    at = low.find(name)
    return at > 0 and not low[at - 1].isalnum() and not low[at + len(name) : at + len(name) + 1].isalnum()
