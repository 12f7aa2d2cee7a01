"""One counted group of people in a text."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

import msgspec


class PeopleMention(msgspec.Struct, frozen=True, gc=False):
    """One counted group. ``bound`` is how a word limits the count; ``previous`` the level that a change leaves.

    ``delta`` is True where the number is a change and not a level (``met 50 militairen uitgebreid``);
    ``aside`` where it stands in brackets or is said to be temporary (``nu tijdelijk vier``); ``counted`` is
    False for a number that only a word such as ``plafond`` or ``bijdrage`` makes one of people.
    """

    start: int
    end: int
    low: int | None
    high: int | None
    role: str
    text: str
    bound: str = ""
    approximate: bool = False
    previous: int | None = None
    delta: bool = False
    aside: bool = False
    counted: bool = True
    part_of: int | None = None

    @property
    def size(self) -> int:
        """How many they are at most, as far as is told."""
        return self.high or self.low or 0

    @property
    def is_dutch(self) -> bool:
        """Whether the text calls them Dutch where it counts them: ``zeven Nederlanders``, ``een Nederlandse arts``."""
        return "nederland" in self.text.lower()


def without(people: Sequence[PeopleMention], left_out: Collection[int]) -> list[PeopleMention]:
    """Return people without some, with the places of those whom they are part of as these then are; a part whose whole
    is left out is its own, so that it still is one."""
    if not left_out:
        return list(people)
    kept = [i for i in range(len(people)) if i not in left_out]
    places = {old: new for new, old in enumerate(kept)}
    return [
        p if p.part_of is None else msgspec.structs.replace(p, part_of=places.get(p.part_of, new))
        for new, p in enumerate(people[i] for i in kept)
    ]


class Seen(NamedTuple):
    """What a text holds: where ``numbers`` may begin, whether a ``vague`` count stands in it, a word for people
    (``roles``; None: who knows)."""

    numbers: Sequence[int] | None
    vague: bool
    roles: bool | None = None
