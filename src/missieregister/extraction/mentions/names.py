"""How the names of missions are compared, and whose a name is that several missions share."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from missieregister.model.mission import Mission

#: characters that read alike in a name; each stands for one, so that offsets hold
_SAME = (("-", " "), ("–", " "), ("\u2011", " "), ("’", "'"), ("(", " "), (")", " "), ("/", " "))
#: a word so many characters from a name says which mission it is
_NEAR = 40

#: a mission, the name that it may have, and the words of which one must stand in the text for it
Owner = tuple[str, str, tuple[str, ...]]


def folded(low: str) -> str:
    """Return a text in lower case with characters that read alike as one, each at its own offset."""
    for character, same in _SAME:
        low = low.replace(character, same)
    return low


def places_of(word: str, text: str, *, whole: bool = False) -> list[int]:
    """Return where a word begins in a text: Mali does not in Somalia; ``whole`` ones also end there, as UNMIS does not
    in UNMISS."""
    found: list[int] = []
    at = text.find(word)
    while at >= 0:
        ends = not whole or not text[at + len(word) : at + len(word) + 1].isalnum()
        if ends and not (at and text[at - 1].isalnum()):
            found.append(at)
        at = text.find(word, at + 1)
    return found


class SharedNames:
    """Knows when each mission was there, which tells it from others of the same name."""

    def __init__(self, missions: Mapping[str, Mission]) -> None:
        self._missions = missions

    def owner(
        self,
        owners: Sequence[Owner],
        surface: str,
        at: int,
        places: Callable[[str], Sequence[int]],
        before: str,
        year: int | None,
    ) -> str | None:
        """Return whose a name is that stands ``at`` a place, None where it is nobody's there.

        Of several it is the one of which a word stands near it, that was named just ``before``, that the text names in
        full, that there was in its ``year``, or of which it has a word at all; of several such the one whose word
        stands nearest. ``places`` tells where a word stands in the text, ascending.
        """
        fallback = again = None
        told: list[tuple[bool, bool, int, str]] = []
        for mission, name, only_with in owners:
            if not _same_case(surface, name):
                continue
            if not only_with:
                fallback = fallback or mission
                continue
            far = {word: _distance(there, at) for word in only_with if (there := places(word))}
            if not far:
                continue
            own = folded(name.lower())
            if any(distance <= len(name) + _NEAR and not word.startswith(own) for word, distance in far.items()):
                return mission
            again = again or (mission if mission == before else None)
            lasts = year is not None and self.was_there(mission, year)
            full = any(word.startswith(own) for word in far)
            told.append((not full, not lasts, min(far.values()), mission))
        return again or (min(told)[-1] if told else fallback)

    def was_there(self, mission: str, year: int) -> bool:
        """Whether a mission is known to run in a year, or to have ended shortly before it."""
        known = self._missions[mission]
        return (known.start_year or year) <= year <= (known.end_year or year) + 1


def _distance(places: Sequence[int], at: int) -> int:
    """Return how many characters lie between a place and the nearest of some others, ascending."""
    behind = bisect_left(places, at)
    return min(abs(place - at) for place in places[max(0, behind - 1) : behind + 1])


def _same_case(surface: str, name: str) -> bool:
    """Whether a surface may stand for a name: acronyms want capitals, names at least their first one."""
    if " " in name.strip():
        if name[0].isupper() and not surface[0].isupper():
            return len(name) > 14
        return True
    capitals = sum(c.isupper() for c in name)
    if capitals >= 2 and len(name) <= 5:
        # "Sfor" and "Kfor" were written so for years; of three letters it is somebody's name
        return sum(c.isupper() for c in surface) >= 2 or (len(name) >= 4 and surface.istitle())
    return surface[0].isupper() or name[0].islower()
