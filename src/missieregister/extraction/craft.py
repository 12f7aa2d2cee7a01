"""Ships and aircraft of ours: what is heard of with its mission tells that mission afterwards: ``de Tromp``."""

from collections.abc import Sequence

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.passage import Sentence
from missieregister.patterns import regex

#: "Zr.Ms. Tromp": later "de Tromp" is where she was said to be
_SHIP = regex(r"[ZzHh]r\.\s?Ms\.\s(?P<name>(?:(?:Van|De|Den|Karel|Johan)\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)")

#: "de inzet van F-16's in UNMIVER"
_IN = regex(r"\s(?:in|bij|voor|aan|binnen|onder|ten behoeve van)\s(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie)\s)?")


class Craft:
    """The ships and aircraft that a text names, each with the mission that it was named with; none for those of two."""

    def __init__(self) -> None:
        self.missions: dict[str, tuple[str, ...]] = {}

    def ships(self, sentence: Sentence, missions: tuple[str, ...]) -> None:
        """Take note of the ships that a sentence about a mission names."""
        self.missions.update((match["name"].lower(), missions) for match in _SHIP.finditer(sentence.text))

    def aircraft(self, sentence: Sentence, central: Sequence[MissionMention]) -> None:
        """Take note of the aircraft in a sentence about one mission, or right before one of several: of those heard of
        in two none tells."""
        alone = len({m.missions for m in central}) == 1
        for match in sentence.tools.aircraft.finditer(sentence.low):
            name = f"de {match[0]}"
            own = central if alone else [m for m in central if _IN.fullmatch(sentence.low, match.end(), m.start)]
            if own and self.missions.setdefault(name, own[0].missions) != own[0].missions:
                self.missions[name] = ()

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
        several = len(here | {where for _, _, where in found}) > 1
        return [MissionMention(at, at + len(name), where) for at, name, where in found] if several else []

    def named_in(self, sentence: Sentence) -> str | None:
        """Return the ship or aircraft, heard of before with its mission, that a sentence names."""
        return next((name for name, where in self.missions.items() if where and _stands_in(sentence.low, name)), None)


def _stands_in(low: str, name: str) -> bool:
    """Whether a name stands in a text by itself."""
    at = low.find(name)
    return at > 0 and not low[at - 1].isalnum() and not low[at + len(name) : at + len(name) + 1].isalnum()
