"""What a document has named, and what it named last: which of those missions a place or an organisation tells."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.passage import Sentence
from missieregister.extraction.whereabouts import (
    CODES,
    FOR_PLACE,
    IN_PLACE,
    SPELT,
    country_of_mission,
    organisation_of_mission,
)
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools

#: so many missions that were named last are remembered
_LAST = 6
#: a sum of money
_SUM = regex(r"€|(?<!\w)(?:euro|eur|miljoen|mln)(?!\w)")


class Named:
    """The missions that a document names, and those that were heard of last."""

    def __init__(self, times: Mapping[tuple[str, ...], int]) -> None:
        """Begin a document; ``times`` says how often it names which missions, in the order of their first mention."""
        self._times = times
        self._each = [m for m in times if len(m) == 1]
        #: those heard of last in this section, the last one last
        self.last: list[tuple[str, ...]] = []

    def times(self, missions: tuple[str, ...]) -> int:
        """Return how often the document names missions."""
        return self._times.get(missions, 0)

    @property
    def first_of_few(self) -> tuple[str, ...]:
        """The mission that a document of one or two names first, also where it has not yet done so."""
        return next(iter(self._times), ()) if len(self._times) <= 2 else ()

    def hear(self, missions: tuple[str, ...]) -> None:
        """Remember missions as heard of last."""
        if len(missions) > 1:
            for mission in missions:
                self.hear((mission,))
            return
        if missions in self.last:
            self.last.remove(missions)
        self.last.append(missions)
        del self.last[:-_LAST]

    def in_places(self, sentence: Sentence, section: Sequence[str]) -> list[MissionMention]:
        """Return the missions in the places that a sentence counts people in, where the text names one in each:
        ``in Mali werken vijf Nederlanders en in Niger drie``; or in the one that it gives a sum for. Those of which the
        ``section`` told go first."""
        if sentence.missions or not sentence.marked("count"):
            return []
        tools, found = sentence.tools, list[MissionMention]()
        sums = _SUM.search(sentence.low) is not None
        for match in (FOR_PLACE if sums else IN_PLACE).finditer(sentence.low):
            place = SPELT.get(match["place"], match["place"])
            if place in tools.all_spots:
                near = (section, [m[0] for m in self._each])
                there = next((t for t in (_at(place, missions, tools) for missions in near) if t), [])
                if len(there) > 1:  # the one that is there and nowhere else
                    there = [m for m in there if tools.countries.get(m) == frozenset((place,))]
                if len(there) != 1:
                    return []
                found.append(MissionMention(match.start("place"), match.end("place"), (there[0],)))
        return found if len(found) == len({m.missions for m in found}) > (0 if sums else 1) else []

    def in_country(self, sentence: Sentence, about: Sequence[str]) -> tuple[str, ...] | None:
        """Return the mission that is in the country of ``de missie in Mali``: the one heard of last, or the only one
        that the document names there; none where it names none and what the text is ``about`` is elsewhere, and None
        where no country is spoken of."""
        country = sentence.once(country_of_mission)
        if country is None:
            return None
        where, spots = sentence.tools.countries, sentence.tools.spots
        heard = [m for m in self.last if len(m) == 1 and _at(country, m, sentence.tools)]
        if heard:
            return heard[-1]
        named = {m for m in self._each if country in where.get(m[0], ())}
        named = named or {m for m in self._each if country in spots.get(m[0], ())}
        if len(named) == 1:
            return next(iter(named))
        if country not in sentence.tools.places:
            return None
        elsewhere = about and all(where.get(m) and country not in where[m] for m in about)
        return () if elsewhere and not named else None

    def of_organisation(self, sentence: Sentence) -> tuple[str, ...] | None:
        """Return the mission that ``de NAVO-missie`` or ``de coalitie`` is: of those that the text named of that
        organisation the one heard of last, or the only one; None where no mission is described so."""
        whose = sentence.once(organisation_of_mission)
        if whose is None:
            return None
        of = sentence.tools.organisations
        heard = [m for m in self.last if len(m) == 1 and whose in of.get(m[0], ())]
        named = {m for m in self._each if whose in of.get(m[0], ())}
        return heard[-1] if heard else next(iter(named)) if len(named) == 1 else None

    def seated_at(self, town: str, sentence: Sentence) -> str | None:
        """Return the one mission that the text names of those with their seat in a town; of none of another's."""
        tools = sentence.tools
        if town not in tools.seats:
            return None
        there = {
            m[0]
            for m in self._each
            if town in tools.whereabouts.get(m[0], ()) and tools.gazetteer[m[0]].is_there(sentence.published)
        }
        led_by = {c.name for c in sentence.nationalities} & {"nato", "eu", "un"}
        only = next(iter(there)) if len(there) == 1 else None
        return only if only and (not led_by or CODES.get(tools.organisations[only][0]) in led_by) else None

    def only_in_country(self, sentence: Sentence) -> tuple[str, ...]:
        """Return the one mission that the document names in a country of which the sentence speaks."""
        if sentence.missions:
            return ()  # named, and left out: "met uitzondering van"
        places, where = sentence.tools.places, sentence.tools.countries
        countries = {SPELT.get(word, word) for word in sentence.words} & places
        named = {m for m in self._each if not countries.isdisjoint(where.get(m[0], ()))}
        return next(iter(named)) if len(named) == 1 else ()


def _at(place: str, missions: Sequence[str], tools: "Tools") -> list[str]:
    """Return those missions that are in a country or another place."""
    return [m for m in missions if place in tools.countries.get(m, ()) or place in tools.spots.get(m, ())]
