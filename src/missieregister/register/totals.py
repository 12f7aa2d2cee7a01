"""How many people may be deployed: each shared ceiling counted once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from missieregister.model.mission import Mission
from missieregister.register.values import Mandate

#: Where the gazetteer does not say, and where the missions that share a mandate differ.
UNKNOWN, SEVERAL = "onbekend", "meerdere"


class Total(msgspec.Struct, frozen=True):
    """A number of people: ``certain`` by mandates that surely hold, ``possible`` with those that possibly do.

    ``mandates`` counts the mandates, ``unknown`` those among them without a known ceiling (they add nothing).
    """

    certain: int = 0
    possible: int = 0
    mandates: int = 0
    unknown: int = 0

    def plus(self, mandate: Mandate) -> "Total":
        """Return the total with one more mandate."""
        people = mandate.ceiling or 0
        return Total(
            certain=self.certain + (people if mandate.certain else 0),
            possible=self.possible + people,
            mandates=self.mandates + 1,
            unknown=self.unknown + (mandate.ceiling is None),
        )


class Totals(msgspec.Struct, frozen=True):
    """The total of all mandates on a day, and its parts by organisation and by region."""

    all: Total
    organisations: dict[str, Total]
    regions: dict[str, Total]


def totals_of(mandates: Sequence[Mandate], missions: Mapping[str, Mission]) -> Totals:
    """Return the totals over mandates that hold at one time.

    A mandate whose missions all fall under a wider one that holds too is a part of that one: it adds nothing.
    """
    wider = [frozenset(m.missions) for m in mandates if len(m.missions) > 1 and m.ceiling is not None]
    everything = Total()
    organisations: dict[str, Total] = defaultdict(Total)
    regions: dict[str, Total] = defaultdict(Total)
    for mandate in mandates:
        if any(frozenset(mandate.missions) < shared for shared in wider):
            continue
        known = [missions.get(mission) for mission in mandate.missions]
        organisation = _one({m.organisation if m else "" for m in known})
        region = _one({m.region if m else "" for m in known})
        everything = everything.plus(mandate)
        organisations[organisation] = organisations[organisation].plus(mandate)
        regions[region] = regions[region].plus(mandate)
    return Totals(everything, dict(sorted(organisations.items())), dict(sorted(regions.items())))


def _one(values: set[str]) -> str:
    if len(values) > 1:
        return SEVERAL
    return next(iter(values)) or UNKNOWN
