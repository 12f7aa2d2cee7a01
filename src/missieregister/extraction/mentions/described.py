"""Missions that a text calls by whose they are: ``de NAVO-missie in Afghanistan``, ``de EU-trainingsmissie``."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from operator import attrgetter

import msgspec

from missieregister.extraction.mentions.described_near import DOES, DescribedNear, that_does
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.placed import NEXT_PLACE, year_of
from missieregister.extraction.text.phrases import any_in, longest
from missieregister.extraction.text.scan import word_start
from missieregister.knowledge.words import ActorTable, Countries, People
from missieregister.model.mission import Mission
from missieregister.patterns import regex

_MARKS = ("vn-", "eu-", "navo-", "ovse-", " van de ")
_NOUNS = r"(?P<noun>[a-z]*missie|operatie|inzet|[a-z]*macht)"
#: so many characters before "een EU-missie" may say where it is
_WHERE_BEFORE = 80


_CIVIL = ("civilian", "police")
_NO_MISSION = ("exercise", "programme", "standing force")


class Described:
    """Missions that are called by whose they are and where: ``de NAVO-missie in Afghanistan``."""

    def __init__(self, missions: Mapping[str, Mission], lands: Countries, actors: ActorTable, people: People) -> None:
        self._lands = lands
        #: whose a mission can be that is called by it: "de NAVO-missie in Irak", "de missie van de NAVO"
        self._leads = actors.organisations_called()
        possible = [
            m
            for m in missions.values()
            if m.countries and m.start_year and not (m.members or m.beside) and m.kind not in _NO_MISSION
        ]
        self._missions: dict[tuple[str, str], list[Mission]] = {}
        for mission in possible:
            # where one of the UN has people, there may be another of it
            seats = () if mission.organisation.startswith("VN") else mission.seats
            for country in dict.fromkeys(c.lower() for c in (*mission.countries, *mission.places, *seats)):
                for whose in mission.organisation.lower().split(" en "):  # "VN en Afrikaanse Unie"
                    self._missions.setdefault((whose, country), []).append(mission)
        self._civil: dict[str, list[Mission]] = {}
        for mission in possible:
            if mission.kind in _CIVIL:
                for country in dict.fromkeys(c.lower() for c in (*mission.countries, *mission.places)):
                    self._civil.setdefault(country, []).append(mission)
        self._whose = longest([f"{name}-" for name in self._leads])
        self._belongs = longest(["missie van de ", "operatie van de ", "macht van de "])
        countries = {c.lower() for m in possible for c in (*m.countries, *m.places, *m.seats)} | lands.spelt.keys()
        places = "|".join(re.escape(c) for c in sorted(countries, key=len, reverse=True))
        self._near = DescribedNear(self._missions, places, lands, self._leads, (*people.ships, *people.at_sea))
        names = "|".join(self._leads)
        where = (
            r"\s+(?:(?:in|op|voor|te)\s+(?:de\s+)?(?:(?:[\w-]+se\s)?(?:hoofdstad|stad|provincie|regio)\s|het\s[\w-]+se\s)?)?"
            rf"(?P<country>{places})(?!\w)"
        )
        self._pattern = regex(rf"(?<![\w-])(?P<whose>{names})-{_NOUNS}{where}")
        # "naar de civiele missie in Niger": whosever it is
        self._civil_in = regex(rf"(?<![\w-])civiele\smissie{where}")
        self._of_whom = regex(rf"(?<![\w-]){_NOUNS}\svan\sde\s(?P<whose>{names}){where}")
        # "In Kosovo is sinds 2008 een EU-rechtsstaatmissie actief"
        self._alone = regex(rf"(?<![\w-])(?P<whose>{names})-{_NOUNS}(?![\w-])")
        # "In Kosovo loopt een rechtsstaatmissie van de EU"
        self._alone_of_whom = regex(rf"(?<![\w-]){_NOUNS}\svan\sde\s(?P<whose>{names})(?![\w-]|\sen\s)")
        self._is_there = regex(
            rf"(?<!\w)in\s(?:het\s|de\s)?(?P<country>{places})\s(?:is|werkt|loopt|draait|begint|begon|start|komt|opereert|bestaat|vindt)"
            r"\s(?:(?:er|nu|ook|al|sinds|vanaf|thans|momenteel|inmiddels|verder|in|medio|begin|eind|\w*\d{4})\s){0,4}"
            r"(?:de|een)\s(?:[\w-]+e\s)?\Z"
        )
        # "de EU-missie voor de opbouw van de Iraakse rechtsstaat"
        self._for_theirs = regex(
            rf"(?<![\w-])(?P<whose>{names})-{_NOUNS}\s(?:voor|ter|ten\sbehoeve\svan|bij)\s(?P<does>(?:[\w-]+\s){{0,5}}?)"
            rf"(?P<theirs>{'|'.join(sorted(lands.theirs, key=len, reverse=True))})\s(?P<what>[\w-]+)"
        )

    def find(self, low: str, published: str | None, names: Sequence[MissionMention]) -> list[MissionMention]:
        """Return the described missions; one that could be several is none, unless the text ``names`` one of them: of
        these it is the one named just before."""
        found = []
        named = {m for mention in names for m in mention.missions}
        year = year_of(published, low)
        belongs = [(i, word_start(low, at), to) for i, at, to in self._belongs.find_matches_as_indexes(low)]
        for match in (
            *matches_at(self._pattern, low, self._whose.find_matches_as_indexes(low)),
            *matches_at(self._of_whom, low, belongs),
        ):
            country = self._lands.called(match["country"])
            chosen = self._chosen(match, country, match["noun"], year, names, named)
            if chosen:
                found.append(MissionMention(match.start(), match.end(), (chosen,)))
        if "civiele missie " in low:
            found += self._of_civilians(low, year, names, named)
        taken = {m.start for m in found}
        for match in (
            *matches_at(self._alone, low, self._whose.find_matches_as_indexes(low)),
            *matches_at(self._alone_of_whom, low, belongs),
        ):
            if match.start() in taken:
                continue
            there = self._is_there.search(low, max(0, match.start() - _WHERE_BEFORE), match.start())
            theirs = None if there else self._for_theirs.match(low, match.start())  # none of "van de EU"
            if there:
                chosen = self._chosen(match, self._lands.called(there["country"]), match["noun"], year, names, named)
            elif theirs:
                what = _what_it_does(theirs)
                chosen = self._chosen(
                    match, self._lands.theirs[theirs["theirs"]], what, year, names, named, helped=True
                )
            else:
                continue
            if chosen:
                end = theirs.end("theirs") if theirs else match.end()
                found.append(MissionMention(match.start(), end, (chosen,)))
        return found

    def near(self, low: str, published: str | None, found: Sequence[MissionMention]) -> list[MissionMention]:
        """Return the missions that a text describes right behind where it says that they are, beside those ``found``:
        ``gaan naar Verania. Ze dienen daar in een Europese missie``."""
        return list(self._near.find(low, year_of(published, low), found))

    def _of_civilians(
        self, low: str, year: int | None, names: Sequence[MissionMention], named: Set[str]
    ) -> list[MissionMention]:
        """Return what a text calls ``de civiele missie in Niger``, of any organisation, where it can be but one."""
        found = list[MissionMention]()
        for match in self._civil_in.finditer(low):
            there = [m for m in self._civil.get(self._lands.called(match["country"]), ()) if _is_then(m, year)]
            chosen = [m for m in there if m.id in named] or _of_it_alone(there)
            if len(chosen) == 1 and not any(n.start < match.end() and match.start() < n.end for n in names):
                found.append(MissionMention(match.start(), match.end(), (chosen[0].id,)))
        return found

    def _chosen(
        self,
        match: re.Match[str],
        country: str,
        noun: str,
        year: int | None,
        names: Sequence[MissionMention],
        named: Set[str],
        *,
        helped: bool = False,
    ) -> str | None:
        """Return the mission of an organisation in a country that does what a noun says, if it is one; one that helps
        the country may be in others, too."""
        there = self._in_year(self._leads[match["whose"]], country, year)
        chosen = that_does(noun, [m for m in there if m.id in named])
        if len(chosen) > 1 and (last := _named_last(names, match.end(), {m.id for m in chosen})):
            chosen = [m for m in chosen if m.id in last]
        chosen = chosen or that_does(noun, _of_it_alone(there)) or (that_does(noun, there) if helped else [])
        if len(chosen) > 1:
            chosen = [m for m in chosen if country in {p.lower() for p in m.places}]
        return chosen[0].id if len(chosen) == 1 else None

    def only_one(self, whose: str, country: str, noun: str, year: int) -> str | None:
        """Return the one mission of an organisation in a country in a year that does what a noun says, if it is one."""
        fits = self._that_fit(whose, country, noun, year)
        return fits[0].id if len(fits) == 1 else None

    def as_named(self, low: str, published: str | None, found: list[MissionMention]) -> list[MissionMention]:
        """Return mentions where a description that stands in the gazetteer as a name of one mission means another of
        that organisation in that country, because the text names that one before it, or right behind, and this one
        nowhere: ``de bijdrage aan EUSEC RDC ... de EU-missie in Congo``."""
        described = {i: match for i, mention in enumerate(found) if (match := self._description(low, mention))}
        if not described:
            return found
        year, result = year_of(published, low), list(found)
        names = [mention for i, mention in enumerate(found) if i not in described]
        named = {m for mention in names for m in mention.missions}
        for i, match in described.items():
            mention = found[i]
            if not named.isdisjoint(mention.missions):
                continue
            country = self._lands.called(match["country"])
            fit = {m.id for m in that_does(match["noun"], self._in_year(self._leads[match["whose"]], country, year))}
            meant = _named_last(names, mention.end + NEXT_PLACE, fit)
            if meant:
                result[i] = msgspec.structs.replace(mention, missions=meant)
        return result

    def _description(self, low: str, mention: MissionMention) -> re.Match[str] | None:
        """Return how a mention tells whose its mission is and where, if it names it by nothing else."""
        if len(mention.missions) != 1 or not any_in(_MARKS, low[mention.start : mention.end]):
            return None
        match = self._pattern.search(low, mention.start, mention.end + 1) or self._of_whom.search(
            low, mention.start, mention.end + 1
        )
        return match if match and match.end() == mention.end else None

    def _that_fit(self, whose: str, country: str, noun: str, year: int | None) -> list[Mission]:
        return that_does(noun, _of_it_alone(self._in_year(whose, country, year)))

    def _in_year(self, whose: str, country: str, year: int | None) -> list[Mission]:
        there = self._missions.get((whose, country), [])
        return [m for m in there if _is_then(m, year)]


def _is_then(mission: Mission, year: int | None) -> bool:
    """Whether a mission is there in a year, or begins in the next one."""
    return year is None or (mission.start_year or 0) - 1 <= year <= (mission.end_year or 9999)


def _named_last(names: Sequence[MissionMention], before: int, fit: set[str]) -> tuple[str, ...]:
    """Return the last mission that a text names before a place, of those that fit; ``names`` stand in its order."""
    first = bisect_left(names, before, key=attrgetter("start"))
    return next((n.missions for n in reversed(names[:first]) if fit.issuperset(n.missions)), ())


def _of_it_alone(missions: list[Mission]) -> list[Mission]:
    """Return those that are in one country, if there are any."""
    return [m for m in missions if len(m.countries) == 1] or missions


def _what_it_does(described: re.Match[str]) -> str:
    """Return the first word of a description that tells what a mission does: ``EU-missie voor de opleiding van``; its
    last where none does."""
    words: list[str] = [described["noun"], *described["does"].split(), described["what"]]
    return next((word for word in words if word.startswith(tuple(DOES))), words[-1])


def matches_at(pattern: re.Pattern[str], text: str, places: Iterable[tuple[int, int, int]]) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer`` would: one automaton's pass finds the places, the pattern looks there only."""
    behind = 0
    for _, begin, _ in places:
        found = pattern.match(text, begin) if begin >= behind else None
        if found:
            behind = found.end()
            yield found
