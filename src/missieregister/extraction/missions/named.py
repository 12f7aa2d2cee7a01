"""What a document has named, and what it named last: which of those missions a place or an organisation tells."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.placed import year_of
from missieregister.extraction.missions.given_reasons import reason_at_end
from missieregister.extraction.missions.whereabouts import (
    FOR_PLACE,
    asks_us,
    country_of_mission,
    in_places,
    organisation_of_mission,
    others_by_organisation,
)
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.phrases import bare_words
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools

#: so many missions that were named last are remembered
_LAST = 6
#: a sum of money
_SUM = regex(r"€|(?<!\w)(?:euro|eur|miljoen|mln)(?!\w)")
#: a place within so many characters behind a mission may be where that is
_NEAR = 30

#: between "de EU-missie" and its name: "in Verania (", "ter plaatse, "
_IS_NAMED = regex(r"[«\"“'‘(\s,]*(?:(?:in|op|voor|te)\s(?:[\w-]+\s){1,3})?(?:[\w-]+\s)?[«\"“'‘(]*")
#: "de twee operaties tegen piraterij", "de antipiraterijmissies"
_SEVERAL = regex(
    r"(?<!\w)(?:de|deze|beide|onze)\s(?:(?:nederlandse|genoemde|twee|drie)\s){0,2}"
    r"(?P<what>[\w-]*(?:missies|operaties)(?:\s(?:tegen|ter)\s(?:de\s)?[\w-]+(?:\svan\s(?:de\s)?[\w-]+)?)?)",
    words=("missies", "operaties"),
)
#: more than so many are no single ones any more
_FEW = 3


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
        ``in Mali werken vijf Nederlanders en in Niger drie``; or in those, or the towns of headquarters, that it gives
        sums for, maybe beside a mission that it names. Those of which the ``section`` told go first."""
        if not sentence.marked("count"):
            return []
        sums, several = sentence.once(gives_sums), sentence.once(gives_several_sums)
        if sentence.missions and not several:
            return []
        towns = sums and "waarvan " not in sentence.low
        if not sums and (seated := self._seated_in_section(section, sentence)):
            return seated
        found = list[MissionMention]()
        for match in sentence.tools.spelt(FOR_PLACE).finditer(sentence.low) if sums else sentence.once(in_places):
            place = sentence.tools.lands.called(match["place"])
            spot = place in sentence.tools.lands.all_places
            if not (spot or towns) or _is_named_there(place, match.start("place"), sentence):
                continue
            there = self._only_one_at(place, section, sentence) if spot else self.seated_at(place, sentence)
            if not (spot or there):
                continue
            if there:
                found.append(MissionMention(match.start("place"), match.end("place"), (there,)))
            elif not several:
                return []
        return found if len(found) == len({m.missions for m in found}) > (0 if sums else 1) else []

    def _seated_in_section(self, section: Sequence[str], sentence: Sentence) -> list[MissionMention]:
        """Return the missions of which the section told in the towns that a sentence counts people in, where one is in
        each: ``In Bamako werken vier Nederlanders en in Niamey drie``, below both missions."""
        if len(section) < 2:
            return []
        found, where = list[MissionMention](), sentence.tools.lands.whereabouts
        for match in sentence.once(in_places):
            there = [m for m in section if match["place"] in where.get(m, ())]
            if match["place"] in sentence.tools.lands.all_countries or len(there) != 1:
                return []
            found.append(MissionMention(match.start("place"), match.end("place"), (there[0],)))
        return found if len(found) == len({m.missions for m in found}) > 1 else []

    def _only_one_at(self, place: str, section: Sequence[str], sentence: Sentence) -> str | None:
        """Return the one mission that the text names in a place; of several the one that is there and nowhere else."""
        tools = sentence.tools
        near = (section, [m[0] for m in self._each])
        there = next((t for t in (_at(place, missions, tools) for missions in near) if t), [])
        if len(there) > 1:
            there = [m for m in there if tools.lands.countries.get(m) == frozenset((place,))]
        return there[0] if len(there) == 1 else None

    def in_country(self, sentence: Sentence, about: Sequence[str]) -> tuple[str, ...] | None:
        """Return the mission that is in the country of ``de missie in Mali``: the one heard of last, or the only one
        that the document names there. Where what the text is ``about`` is elsewhere it is the only one that is there
        and nowhere else, or none; and None where no country is spoken of."""
        country = sentence.once(country_of_mission)
        if country is None or sentence.low.find(country) > sentence.once(reason_at_end):
            return None
        where, spots = sentence.tools.lands.countries, sentence.tools.lands.spots
        heard = [m for m in self.last if len(m) == 1 and _at(country, m, sentence.tools)]
        if heard:
            return _next_one(heard[-1], country, sentence) or heard[-1]
        named = {m for m in self._each if country in where.get(m[0], ())}
        named = named or {m for m in self._each if country in spots.get(m[0], ())}
        if len(named) == 1:
            only = next(iter(named))
            return _next_one(only, country, sentence) or only
        if country not in sentence.tools.lands.all_countries:
            return None
        elsewhere = about and all(where.get(m) and country not in where[m] for m in about)
        if not elsewhere:
            return None
        alone = [m for m in named if where[m[0]] == frozenset((country,))]
        return alone[0] if len(alone) == 1 else ()

    def there(self, lands: Sequence[str], sentence: Sentence, *, told: bool = False) -> tuple[str, ...]:
        """Return the one mission that is in all of some countries: of those that the text names, or else the one of the
        gazetteer that the country tells in the year of the document, or, unless it must be ``told``, that is alone
        there; none where there is no such one."""
        where, tools = sentence.tools.lands.whereabouts, sentence.tools
        heard = [m for m in self.last if len(m) == 1 and where.get(m[0], frozenset()).issuperset(lands)]
        named = [m for m in self._each if where.get(m[0], frozenset()).issuperset(lands)]
        if heard or named:
            return heard[-1] if heard else named[0] if len(named) == 1 else ()
        year = str(year_of(None, sentence.low) or sentence.published or "")
        tells = {only for land in lands if (only := tools.missions.only_at(land, year))}
        only = next(iter(tells)) if len(tells) == 1 else None if told else tools.missions.only_in(lands, year)
        return (only,) if only else ()

    def of_organisation(self, sentence: Sentence) -> tuple[str, ...] | None:
        """Return the mission that ``de NAVO-missie`` or ``de coalitie`` is: of those that the text named of that
        organisation the one heard of last, or the only one; None where no mission is described so, or it is in another
        place."""
        described = sentence.once(organisation_of_mission)
        if described is None:
            return None
        whose, place = described
        of, where = sentence.tools.organisations, sentence.tools.lands.whereabouts
        there = [m for m in self._each if whose in of.get(m[0], ()) and (not place or place in where.get(m[0], ()))]
        heard = [m for m in self.last if m in there]
        return heard[-1] if heard else there[0] if len(there) == 1 else None

    def of_asker(self, sentence: Sentence, else_of: tuple[str, ...]) -> tuple[str, ...]:
        """Return the one mission that the document names of the organisation that asks us for something, where the
        sentence would else be about one of another organisation; none where that tells nothing."""
        asker = sentence.once(asks_us)
        if asker is None:
            return ()
        tools = sentence.tools
        whose = {
            m: tools.codes.get(of[0])
            for m in (*self._each, else_of)
            if (of := tools.organisations.get(m[0] if m else ""))
        }
        if whose.get(else_of) in (None, asker) or len(else_of) != 1:
            return ()
        theirs = [m for m in self._each if whose.get(m) == asker]
        return theirs[0] if len(theirs) == 1 else ()

    def several_doing(self, sentence: Sentence) -> tuple[str, ...] | None:
        """Return the missions, two or three, that a sentence without a name calls together by what they do: ``de
        antipiraterijoperaties``; none where the text does not name so many, and None where it calls none so."""
        told = None if sentence.missions else _SEVERAL.search(sentence.low)
        doing = sentence.tools.missions.doing(told["what"]) if told else None
        if doing is None:
            return None
        named = tuple(m[0] for m in self._each if m[0] in doing)
        return named if 2 <= len(named) <= _FEW else ()

    def called_by_organisation(self, sentence: Sentence) -> list[MissionMention]:
        """Return as mentions what a sentence calls ``de EU-operatie`` beside the name of another mission: the one of
        that organisation that was heard of last, or the only one that the document names."""
        if not sentence.missions:
            return []
        of, found = sentence.tools.organisations, list[MissionMention]()
        here = {m.missions for m in sentence.missions}
        for match in others_by_organisation(sentence):
            if any(_IS_NAMED.fullmatch(sentence.low, match.end(), m.start) for m in sentence.missions):
                continue  # "de EU-missie in Verania (EUVER)"
            whose = match["whose"]
            if any(whose in of.get(i, ()) for m in sentence.missions for i in m.missions):
                continue
            land = _land_before(sentence, match.start())
            heard = [m for m in self.last if len(m) == 1 and whose in of.get(m[0], ())]
            named = [m for m in self._each if whose in of.get(m[0], ())]
            meant = heard[-1] if heard else named[0] if len(named) == 1 else None
            if land and not (meant and _at(land, meant, sentence.tools)):
                # "In Irak werken er zes bij de NAVO-missie en negen bij X", behind what was said of another one
                only = sentence.tools.missions.only_one_of(whose, land, "missie", sentence.published)
                there = [m for m in named if _at(land, m, sentence.tools)]
                meant = there[0] if len(there) == 1 else (only,) if only and not there else None
            if meant and meant not in here:
                # "laatstgenoemde" behind it is one that was named
                found.append(MissionMention(match.start(), match.end(), meant, pointed=True))
        return found

    def seated_at(self, town: str, sentence: Sentence) -> str | None:
        """Return the one mission that the text names of those with their seat in a town; of none of another's."""
        tools = sentence.tools
        if town not in tools.lands.all_seats:
            return None
        there = {
            m[0]
            for m in self._each
            if town in tools.lands.whereabouts.get(m[0], ()) and tools.gazetteer[m[0]].is_there(sentence.published)
        }
        led_by = {c.name for c in sentence.nationalities} & tools.organisation_codes
        only = next(iter(there)) if len(there) == 1 else None
        return only if only and (not led_by or tools.codes.get(tools.organisations[only][0]) in led_by) else None

    def only_in_country(self, sentence: Sentence) -> tuple[str, ...]:
        """Return the one mission that the document names in a country of which the sentence speaks."""
        if sentence.missions:
            return ()  # named, and left out: "met uitzondering van"
        places, where = sentence.tools.lands.all_countries, sentence.tools.lands.countries
        why = sentence.once(reason_at_end)
        words = sentence.words if why == len(sentence.low) else bare_words(sentence.low[:why])
        countries = {sentence.tools.lands.called(word) for word in words} & places
        named = {m for m in self._each if not countries.isdisjoint(where.get(m[0], ()))}
        return next(iter(named)) if len(named) == 1 else ()


_LABEL = regex(r"(?P<place>[\w-]+):\s")


def _land_before(sentence: Sentence, end: int) -> str | None:
    """Return the last country before a place of a sentence in which it says that something is."""
    label = _LABEL.match(sentence.low)  # "Irak: 70 trainers bij X; daarnaast vijf bij de NAVO-missie"
    places = [label["place"]] if label else []
    places += [m["place"] for m in sentence.once(in_places) if m.end() <= end]
    lands = [sentence.tools.lands.called(place) for place in places]
    return next((land for land in reversed(lands) if land in sentence.tools.lands.all_countries), None)


def gives_sums(sentence: Sentence) -> bool:
    """Whether a sentence gives a sum of money."""
    return sentence.marked("money") and _SUM.search(sentence.low) is not None


def gives_several_sums(sentence: Sentence) -> bool:
    """Whether a sentence gives several sums of money, of which each may be for a mission of its own."""
    return sentence.once(gives_sums) and len(sentence.money) > 1


def _is_named_there(place: str, start: int, sentence: Sentence) -> bool:
    """Whether a sentence names a mission right before the place that it is in: ``voor MINUSMA in Mali``."""
    at, tools = (m for m in sentence.missions if m.start <= start <= m.end + _NEAR), sentence.tools
    return any(start < m.end or _at(place, m.missions, tools) for m in at)


def _at(place: str, missions: Sequence[str], tools: "Tools") -> list[str]:
    """Return those missions that are in a country or another place."""
    return [m for m in missions if place in tools.lands.countries.get(m, ()) or place in tools.lands.spots.get(m, ())]


def _next_one(named: tuple[str, ...], country: str, sentence: Sentence) -> tuple[str, ...] | None:
    """Return the one mission that a country tells in the year of what is said to be so, where the one that the text
    named there was over by then: ``In Afghanistan werken tachtig Nederlanders`` is said in 2017 of no ISAF."""
    ended = sentence.tools.gazetteer[named[0]].end_year if named[0] in sentence.tools.gazetteer else None
    year = year_of(sentence.published, sentence.low) if ended and sentence.published else None
    if not ended or year is None or year <= ended or _YEAR.search(sentence.low):
        return None
    forms = {c.form for c in sentence.of("verb")}
    if "finite" not in forms or "past" in forms:
        return None
    only = sentence.tools.missions.only_at(country, sentence.published)
    return (only,) if only and only != named[0] else None


_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
