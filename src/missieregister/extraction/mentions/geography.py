"""Where missions are, and which words of a text tell it: countries, towns, regions, and adjectives of these."""

from collections.abc import Mapping

from missieregister.knowledge.words import Lexicon
from missieregister.model.mission import Mission


class Geography:
    """Where missions are, by the gazetteer and ``lexicon/countries.yaml``; all names in lower case.

    Of each mission, by its id: the ``countries`` that it is in; its ``spots``, a country, towns or regions that alone
    tell it in its years (``places`` of the gazetteer; few missions have some); and its ``whereabouts``, these two and
    the ``seats`` of the gazetteer, towns with its headquarters or people, maybe in another country: all that a text may
    say to be where it is.

    Of all missions together: ``all_countries``, ``all_places`` (these, and all spots), and ``all_seats``.

    Of countries: the ``regions`` of the missions in each; ``others``, those without a mission, each with its region;
    ``known``, all of which one of the two is known, or what they fell apart into (``former``). ``staffs`` are where
    missions have headquarters whatever they do, and from ``bases`` those all around are supported.
    """

    def __init__(self, missions: Mapping[str, Mission], lexicon: Lexicon) -> None:
        words = lexicon.countries
        self.called = words.called
        self.former, self.staffs, self.bases = words.former, words.staffs, words.bases
        missions = {m.id: m for m in missions.values() if not m.beside}
        self.countries = {m.id: frozenset(c.lower() for c in m.countries) for m in missions.values()}
        self.spots = {m.id: frozenset(p.lower() for p in m.places) for m in missions.values() if m.places}
        self.whereabouts = {
            m.id: frozenset(p.lower() for p in (*m.countries, *m.places, *m.seats)) for m in missions.values()
        }
        self.all_countries = frozenset(country for countries in self.countries.values() for country in countries)
        self.all_places = self.all_countries.union(*self.spots.values())
        self.all_seats = frozenset(p.lower() for m in missions.values() for p in m.seats)
        self.regions = {
            country: frozenset(m.region for m in missions.values() if m.region and country in self.countries[m.id])
            for country in self.all_countries
        }
        self.others = {land: region for region, lands in words.others.items() for land in lands}
        self.known = frozenset((*self.regions, *self.others, *words.former))
        #: the country that an adjective is of: "in het Litouwse Rukla"
        self.adjectives = {
            adjective: words.called(land)
            for actor in lexicon.actors.countries
            for land in actor.subjects
            if words.called(land) in self.known
            for adjective in actor.adjectives
        } | words.theirs
        #: missions that stand for all that is done in one country, by its name: the ``irak`` of ``inzet in Irak``
        self.umbrellas = {
            country.lower(): mission.id
            for mission in missions.values()
            for country in mission.countries
            if mission.members and mission.id == country.lower()
        }
