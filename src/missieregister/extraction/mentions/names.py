"""How the names of missions are compared, and whose a name is that several missions share."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from missieregister.model.mission import Mission
from missieregister.model.spans import Span

#: what reads alike in a name, as "missie te Rafah" and "missie in Rafah"; of the same length, so that offsets hold
_SAME = (("-", " "), ("–", " "), ("\u2011", " "), ("’", "'"), ("(", " "), (")", " "), ("/", " "), (" te ", " in "))
#: a word so many characters from a name says which mission it is
_NEAR = 40
#: so many years before it begins a mission may be spoken of
_AHEAD = 2

#: what ends a sentence, and how long one is at most
_ENDS, _LONG = (". ", "? ", "\n"), 300

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
        sentence: Callable[[], Span],
    ) -> str | None:
        """Return whose a name is that stands ``at`` a place, None where it is nobody's there.

        Of several it is the one of which a word stands near it, or in its ``sentence``, that was named just ``before``,
        that the text names in full, that there was in its ``year``, or of which it has a word at all; of several such
        the one whose word stands nearest. ``places`` tells where a word stands in the text, ascending. One that began
        long after that year is nobody's; one that needs no word (EUPM) has those of where it is (Sarajevo) beside the
        words of others.
        """
        owners = [o for o in owners if not self.is_yet_to_come(o[0], year)]
        fallback = again = None
        near: list[tuple[int, str]] = []
        told: list[tuple[bool, bool, int, str]] = []
        for mission, name, only_with in owners:
            if not _same_case(surface, name):
                continue
            if not only_with:
                fallback = fallback or mission
                only_with = self._where(mission, name) if len(owners) > 1 else ()
            far = {word: _distance(there, at) for word in only_with if (there := places(word))}
            if not far:
                continue
            own = folded(name.lower())
            close = [d for word, d in far.items() if d <= len(name) + _NEAR and not word.startswith(own)]
            if close:
                near.append((min(close), mission))
            again = again or (mission if mission == before else None)
            lasts = year is not None and self.was_there(mission, year)
            full = any(word.startswith(own) for word in far)
            told.append((not full, not lasts, min(far.values()), mission))
        meant = min(near)[-1] if near else again
        if meant and (beside := _told_beside(owners, surface, places, sentence(), meant)):
            return beside
        return meant or (min(told)[-1] if told else self._of_its_year(fallback, owners, surface, year))

    def _of_its_year(self, fallback: str | None, owners: Sequence[Owner], surface: str, year: int | None) -> str | None:
        """Return whose a name is that no word tells: of the mission that needs none, unless it was over by then and
        what describes it is one other that there was: ``de VN-missie in Haïti`` of 1995 and of 2010."""
        if fallback is None or year is None or " " not in surface or self.was_there(fallback, year):
            return fallback
        there = {m for m, name, _ in owners if _same_case(surface, name) and self.was_there(m, year)}
        return there.pop() if len(there) == 1 else fallback

    def is_yet_to_come(self, mission: str, year: int | None) -> bool:
        """Whether a mission began so long after a year that another is meant: "de VN-missie in Zuid-Soedan" of 2006 is
        the one of Soedan, EUPM the one in Bosnia."""
        began = self._missions[mission].start_year
        return began is not None and year is not None and began > year + _AHEAD

    def _where(self, mission: str, name: str) -> tuple[str, ...]:
        """Return the places that tell a mission whose name needs no word; none that stand in it."""
        known, own = self._missions[mission], folded(name.lower())
        places = (folded(place.lower()) for place in (*known.countries, *known.places, *known.seats))
        return tuple(place for place in places if place not in own)

    def was_there(self, mission: str, year: int) -> bool:
        """Whether a mission is known to run in a year, or to have ended shortly before it."""
        known = self._missions[mission]
        return (known.start_year or year) <= year <= (known.end_year or year) + 1


def _told_beside(
    owners: Sequence[Owner], surface: str, places: Callable[[str], Sequence[int]], sentence: Span, meant: str
) -> str | None:
    """Return the one of which a word stands in the sentence of a name, where none stands there of the one that is
    meant otherwise: ``In Roemenië daarentegen neemt Nederland afscheid van de battlegroup``."""
    beside = {
        mission
        for mission, name, only_with in owners
        if _same_case(surface, name) and any(_within(places(word), sentence) for word in only_with)
    }
    return next(iter(beside)) if len(beside) == 1 and meant not in beside else None


def _within(places: Sequence[int], span: Span) -> bool:
    """Whether one of some places, ascending, lies in a stretch of text."""
    at = bisect_left(places, span.start)
    return at < len(places) and places[at] < span.end


def sentence_at(plain: str, at: int) -> Span:
    """Return about where a sentence begins and ends in which a place lies."""
    first, last = max(0, at - _LONG), min(len(plain), at + _LONG)
    start = max(plain.rfind(mark, first, at) for mark in _ENDS)
    ends = [end for mark in _ENDS if (end := plain.find(mark, at, last)) >= 0]
    return Span(max(start, first), min(ends, default=last))


def _distance(places: Sequence[int], at: int) -> int:
    """Return how many characters lie between a place and the nearest of some others, ascending."""
    behind = bisect_left(places, at)
    return min(abs(place - at) for place in places[max(0, behind - 1) : behind + 1])


#: the article of an Arabic name may be small: "de provincie al-Muthanna"
_ARABIC = ("al-", "el-")


def _same_case(surface: str, name: str) -> bool:
    """Whether a surface may stand for a name: acronyms want capitals, names at least their first one."""
    if " " in name.strip():
        if name[0].isupper() and not surface[0].isupper():
            return len(name) > 14 or (surface.startswith(_ARABIC) and surface[3:4].isupper())
        return True
    capitals = sum(c.isupper() for c in name)
    if capitals >= 2 and len(name) <= 5:
        # "Sfor" and "Kfor" were written so for years; of three letters it is somebody's name
        return sum(c.isupper() for c in surface) >= 2 or (len(name) >= 4 and surface.istitle())
    return surface[0].isupper() or name[0].islower()
