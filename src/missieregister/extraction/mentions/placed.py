"""Missions that a text calls by their place alone: ``militairen in Mali``, ``de missies in Libanon en Soedan``."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.mentions.reasons import Reasons
from missieregister.extraction.text.alike import ABOUT, TAKING_PART
from missieregister.extraction.text.phrases import any_of, longest
from missieregister.extraction.text.spelt import Listed, Spelt
from missieregister.extraction.text.us import OUR_COUNTRY
from missieregister.knowledge.alike import ALIKE
from missieregister.knowledge.words import Lexicon
from missieregister.model.calendar import ANY_MONTH
from missieregister.model.mission import Mission
from missieregister.patterns import regex

#: between "in" and the name of a place: "in de", "in het Litouwse", "in de Afghaanse provincie"
_TO_ITS_NAME = (
    r"\s+(?:(?:de|het|een)\s+(?:[\w-]+e\s+){0,2}(?:(?:hoofd|haven|grens)?stad|provincie|regio|plaats|plaatsje|dorp|deelstaat|eiland|kust|"
    r"(?:leger|lucht|vlieg|luchtmacht|marine|militaire\s)?basis|kamp|luchthaven|vliegveld|enclave|district|republiek|buurland)\s+(?:van\s+)?|"
    r"de\s+|het\s(?:[\w-]+se\s)?)?\Z"
)
#: a word between who goes and where: none that begins another phrase, but a day or month ("vertrekt in mei naar")
_BETWEEN = (
    r"(?:(?!(?:die|dat|en|om|omdat|van|voor|met|maar|of|door|in|uit|op|bij|aan|onder|tegen|over)\s)[\w-]+\s|"
    r"(?:in|op|uit|vanuit)\s[\w-]+\s(?=(?:naar|richting)\s)|"
    # "vertrekken op 1 mei 2032 uit"
    rf"(?:op|per|vóór|voor)\s\d{{1,2}}\s(?:{ANY_MONTH})\s(?:\d{{4}}\s)?|in\s(?:{ANY_MONTH})\s(?:\d{{4}}\s)?)"
)
#: what a letter says of "the mission in Mali" it says of the best known one there
_THERE = Listed(
    rf"(?<![\w-])(?:(?:[a-z]*missies?|operaties?|[a-z-]*bijdragen?|[a-z-]*inzet|{TAKING_PART}|uitzending(?:en)?|"
    r"aanwezigheid|presentie|militairen|(?P<trainers>trainers|instructeurs)|troepen(?:macht)?|[\w-]*(?:<units>)|battlegroup|"
    r"f-16's)\s+(?:aan\s+(?:de\s+|het\s+)?[\w-]+\s+)?(?:in|naar|voor)(?:\s+de\s+kust\s+van)?|"
    r"(?:<soldiers>|nederlanders|mannen\sen\svrouwen|blauwhelmen)\s(?:[\w-]+\s){0,4}?in|"
    # "stuurt veertig mariniers naar Verania", "Nederlandse troepen blijven zeker tot eind 2032 in Verania"
    r"(?P<people><soldiers>|nederlanders|blauwhelmen|man)\s"
    rf"{_BETWEEN}{{0,7}}?(?:in|naar|uit)|"
    # "stuurt een fregat naar de Straat van Hormuz", "Zr.Ms. Tromp is vertrokken richting", "de Patriots staan in"
    r"(?:(?:een|het|de)\s(?:[\w-]+\s)?[\w-]*(?:<ships>)|[zh]r\.\s?ms\.\s(?:de\s)?[\w-]+|patriots)\s"
    rf"{_BETWEEN}{{0,4}}?(?:in|naar|richting)|"
    # "De derde missie is die in Verania", "de missie op Verania"
    r"missie\s(?:[\w-]+\s){0,6}?(?:bij\skomt,\s)?is\sdie\s(?:in|op)|missies?\sop|"
    r"laatste\s(?:[\w-]+\s){1,6}uit|"
    # "verlieten de laatste Nederlandse militairen Verania", "hebben op 3 mei Verania verlaten"
    r"(?:verlaten|verlieten)\s(?:(?:de|alle|onze|laatste)\s){0,3}(?:nederlanders|nederlandse\s(?:<soldiers>))|"
    rf"(?:nederlanders|nederlandse\s(?:<soldiers>))\s(?:verlaten|verlieten|hebben)(?:\s(?:op|per|in)(?:\s\d{{1,2}})?\s(?:{ANY_MONTH})(?:\s\d{{4}})?)?|"
    r"(?:luchtaanvallen|bombardementen|luchtacties)\s(?:op\s\w+\s)?(?:in|boven)|"
    rf"(?:vertrek|terugtrekking|terugkeer|terug)\s+uit){_TO_ITS_NAME}"
)
#: "Nederland blijft tot eind 2032 in Verania", "de regering wil tot eind 2032 in Verania blijven"
_WE_ARE = regex(
    r"(?<!\w)(?:nederland|kabinet|regering)\s(?P<verbs>(?:(?!dat\s)[\w'-]+\s){0,6}?(?:verlaat|in|uit)\s)\Z",
    words=("nederland", "kabinet", "regering"),
)
_STAY_OR_GO = regex(r"(?<!\w)(?:blijft|blijven|vertrekt|stopt|verlaat|zit|zat|weg)(?!\w)")
_STAY_BEHIND = regex(
    r"\s(?:(?:aanwezig\s|actief\s)?(?:te\s)?(?:blijven|vertrekken|blijft)|(?:aanwezig|actief)\sis)(?!\w)"
)
#: "de laatste militairen vertrekken uit Verania": a mission that the text names elsewhere, too
_GOES_OUT = regex(r"(?<!\w)(?:uit|vertrek|terugtrekking|terugkeer)(?!\w)")
#: "In Verania hebben wij tachtig militairen", "Ook in Verania gaan Nederlandse militairen langer door", "Voor Verania
#: geldt dat het mandaat"
_OPENS = regex(rf"(?:\A|[.:;!?\n]\s*)(?:ook\s)?(?P<how>in|voor|uit){_TO_ITS_NAME}")
_WE_HAVE = Listed(
    r"\s(?:<there>|hebben|heeft|zijn|doen|leveren|houden|blijft|blijven|gaan|komen)\s"
    rf"(?:(?:er|nu|nog|ook|op\sdit\smoment|momenteel|{ABOUT})\s){{0,3}}(?:we|wij|{OUR_COUNTRY}|onze|defensie|"
    r"(?P<people>(?:[\w.]+\s)?(?:nederlanders|nederlandse\s(?:<soldiers>))))(?!\w)"
)
#: "Uit Mali vertrekt Nederland op 1 mei"
_WE_LEAVE = Listed(
    r"\s(?:vertrekt|vertrekken|komt|komen|gaat|gaan|trekt|trekken|keert|keren|haalt|halen)\s(?:er\s|nu\s|ook\s|juist\s){0,2}"
    rf"(?:we|wij|{OUR_COUNTRY}|onze|defensie|(?:het\s)?kabinet|(?:de\s|alle\s|alle\s\d+\s)?(?:nederlanders|nederlandse\s(?:<soldiers>)))(?!\w)"
)
_THE_MANDATE = regex(r"\s[^.;\n]{0,60}(?<!\w)(?:mandaat|bijdrage|plafond)(?!\w)")
#: "de missies in Libanon, Soedan en Mali": countries of a list
_SEVERAL = ("missies", "operaties", *ALIKE["taking_part_more"])
#: and with a number for each: "450 militairen in Mali, 310 in Irak", "naar Mali (450 man), Irak (310)"
_ALSO = regex(
    rf"(?:\s\(\d[\d.]*(?:\s[a-z]+)?\))?(?:,\s+|,?\s+(?:en|of)\s+)"
    rf"(?:(?:(?:{ABOUT}|nog)\s)?{NUMBER}\s(?:[a-z]{{2,14}}\s)?in\s+|in\s+)?(?:de\s+)?\Z"
)
#: "In Mali zitten 290 Nederlanders, in Afghanistan honderd en in Litouwen 270": each place with its own number
_AND_IN = regex(r"(?:,|,?\sen)\sin\s(?:de\s|het\s)?\Z")
_SO_MANY = regex(rf"\s(?:(?:nog|er|{ABOUT})\s){{0,3}}{NUMBER}(?!\w|,\d)")
#: "mariniers ingezet voor noodhulp in Haïti": of no mission there
_RELIEF = regex(r"(?<!\w)(?:nood|ramp)?(?:hulp|hulpverlening|evacuatie)(?!\w)")
_BEFORE = 80
#: the month from which on what begins in the next year may be spoken of
_LATE = "09"
#: characters between two places of one list, at most
NEXT_PLACE = 12


class Placed:
    """Missions that their place alone tells, in their years, where a text names none there: see Mission.places."""

    def __init__(self, missions: Mapping[str, Mission], lexicon: Lexicon, reasons: Reasons) -> None:
        lands = lexicon.countries
        self._lands, self._reasons, self._spelt = lands, reasons, Spelt(lexicon)
        self._leads = lexicon.actors.leaders_called()
        #: whose a mission is said to be, before it: "een nieuwe Europese missie in"
        self._called = regex(rf"(?<!\w)een\s(?:\w+e\s)?({any_of(self._leads)})\s(?:\w+e\s)?\Z")
        self._missions: dict[str, list[Mission]] = {}
        for mission in missions.values():
            for place in mission.places:
                self._missions.setdefault(place.lower(), []).append(mission)
        self._countries = {m.id: {c.lower() for c in (*m.countries, *m.places)} for m in missions.values()}
        #: what may be all that is done in a country, and where each of these has people
        self._everywhere = [
            m for m in missions.values() if not (m.members or m.beside) and m.kind not in ("exercise", "standing force")
        ]
        self._near = {m.id: {c.lower() for c in (*m.countries, *m.places, *m.seats)} for m in self._everywhere}
        self._whose = {m.id: m.organisation.lower() for m in missions.values()}
        self._members = {m.id: m.members for m in missions.values() if m.members}
        self._without_police = {m.id for m in missions.values() if m.kind not in ("police", "mixed", "civilian")}
        #: places that tell a mission, and behind them countries that only tell one that the text names
        self._names = list(self._missions)
        countries = {c for there in self._countries.values() for c in there} | lands.spelt.keys()
        self._names += sorted(countries - self._missions.keys())
        self._automaton = longest(self._names)

    def only_at(self, place: str, year: int, published: str | None = None) -> str | None:
        """Return the one mission that a place, in lower case, tells in a year, if one does; at its end, as a text was
        ``published`` then, one that begins in the next."""
        there = self._missions.get(place, ())
        then = [m for m in there if runs_in(m, year)]
        if not then and published and published[5:7] >= _LATE:
            then = [m for m in there if m.start_year == year + 1]
        then = [m for m in then if len(then) == 1 or {o.id for o in then if o is not m}.issubset(m.members)]
        return then[0].id if len(then) == 1 else None

    def only_in(self, countries: Iterable[str], year: int) -> str | None:
        """Return the one mission that is in all of some countries, in lower case, in a year, if one is."""
        there = [m for m in self._everywhere if self._near[m.id].issuperset(countries) and runs_in(m, year)]
        return there[0].id if len(there) == 1 else None

    def find(self, low: str, published: str | None, named: set[str]) -> list[MissionMention]:
        """Return the missions that a place tells; none where no year is known, or for places of ``named`` ones."""
        year, found = year_of(published, low), list[MissionMention]()
        if year is None:
            return []
        taken = {place for mission in named for place in self._countries.get(mission, ())}
        listed, row, opened = -1, list[MissionMention](), -1
        for place, start, end in self._places(low):
            there = self._spelt(_THERE).search(low, max(0, start - _BEFORE), start)
            ours = None if there or place not in self._missions else self._where_we_are(low, start, end, year, named)
            if there is None and opened >= 0 and ours is None and _goes_on_counting(low, opened, start, end):
                ours = self.only_at(place, year)
            if ours and self._beside(place, named, seats=True) <= {ours, *self._members.get(ours, ())}:
                found.append(MissionMention(start, end, (ours,)))
                listed = opened = end
                continue
            goes_on = there is None and listed >= 0 and _goes_on(low, listed, start)
            if not (goes_on or (there and self._is_told(place, there, low))):
                continue
            row = row if listed >= 0 and not there else []
            listed = end
            only = self._one_at(place, there, _year_told(low, start, end, year), year, published, named)
            if only is None or (there and self._is_called_otherwise(only, there, low)):
                continue
            mention = MissionMention(start, end, (only,))
            left = there and self._beside(place, named) == {only} and _GOES_OUT.search(there[0])
            if left or taken.isdisjoint(self._countries[only]):
                found += [*row, mention]  # "de missies in Litouwen en Mali", of which the text names one
                row = []
            elif found and not there and found[-1].end + NEXT_PLACE > start:
                found.append(mention)
            elif only in named:
                row = [mention]
        return found

    def _places(self, low: str) -> Iterator[tuple[str, int, int]]:
        """Yield the places that a text names, each with where it begins and ends."""
        for index, start, end in self._automaton.find_matches_as_indexes(low):
            if not (low[end : end + 1].isalnum() or low[end : end + 1] == "-"):
                yield self._names[index], start, end

    def _is_told(self, place: str, there: re.Match[str], low: str) -> bool:
        """Whether what stands before a place says that something is done there, and not by the way."""
        if place not in self._missions and not there[0].startswith(_SEVERAL):
            return False
        start, reasons = there.start(), self._reasons
        if reasons.by_the_way.search(low, max(0, start - _BEFORE), start) or _RELIEF.search(there[0]):
            return False
        return not (there["people"] and reasons.as_a_reason.search(low, max(0, start - 2 * _BEFORE), start))

    def _one_at(
        self, place: str, there: re.Match[str] | None, then: int, year: int, published: str | None, named: Set[str]
    ) -> str | None:
        """Return the one mission that a place tells in a year, ``then``; of a country in a list of them, in the year of
        the text itself, the one that this names."""
        only = self.only_at(place, then, published if then == year else None)
        if only is None and then == year and (there is None or there[0].startswith(_SEVERAL)):
            return self._only_named(place, named)
        return only

    def _is_called_otherwise(self, mission: str, there: re.Match[str], low: str) -> bool:
        """Whether what stands before a place is none that the mission there is: ``een Europese missie in`` for one of
        the UN, that has no trainers either; a ``politiemissie`` where no police is."""
        if "politiemissie" in there[0] and mission in self._without_police:
            return True
        whose = self._whose[mission]
        if there["trainers"] and whose == "vn":
            return True
        called = self._called.search(low, max(0, there.start() - 40), there.start())
        return called is not None and "missie" in there[0] and self._leads[called[1]] != whose

    def _beside(self, place: str, named: Set[str], *, seats: bool = False) -> set[str]:
        """Return the missions that a text names in a place, or with a seat there."""
        return {m for m in named if place in (self._near if seats else self._countries).get(m, ())}

    def _only_named(self, country: str, named: Set[str]) -> str | None:
        """Return the one mission that a text names of those in a country that tells none by itself."""
        there = [m for m in named if self._lands.called(country) in self._countries.get(m, ())]
        return there[0] if len(there) == 1 else None

    def _where_we_are(self, low: str, start: int, end: int, year: int, named: Set[str]) -> str | None:
        """Return the one mission of a place that we are said to be in, stay in or leave; on a line with no other.
        People of ours there tell it only where the text has not ``named`` it."""
        told = _WE_ARE.search(low, max(0, start - _BEFORE), start)
        stays = bool(told and (_STAY_OR_GO.search(told["verbs"]) or _STAY_BEHIND.match(low, end)))
        opens = _OPENS.search(low, max(0, start - _BEFORE), start)
        have = self._spelt(_WE_HAVE).match(low, end) if opens and opens["how"] == "in" else None
        stays = stays or bool(opens and opens["how"] == "uit" and self._spelt(_WE_LEAVE).match(low, end))
        stays = stays or bool(have or (opens and opens["how"] == "voor" and _THE_MANDATE.match(low, end)))
        place = low[start:end]
        ours = (self.only_at(place, year) or self._only_named(place, named)) if stays else None
        if ours is None or (have and have["people"] and ours in named):
            return None
        line = low[end:].partition("\n")[0]
        before = "" if opens else low[low.rfind("\n", 0, start) + 1 : start]
        line = line.partition(". ")[0] if opens else before + line
        others, joined = list[str](), -1 if opens else len(before)
        for i, left, right in self._automaton.find_matches_as_indexes(line):
            if joined >= 0 and _ALSO.fullmatch(line, joined, left):
                joined = right  # "blijft tot eind 2032 in Verania en Orland"
            elif not (have and have["people"] and _has_its_own(line, left, right)):
                others.append(self._names[i])
        return ours if all(o in self._countries[ours] for o in others if o in self._missions) else None


_STOPS = regex(r"[;:!?]\s|\n")
#: "In Mali zitten 290 Nederlanders. In Afghanistan zijn het er honderd"
_ARE_THERE = regex(rf"\s(?:zijn|waren|blijven|zitten)\s(?:het\s)?er\s(?:(?:nog|nu|{ABOUT})\s){{0,2}}{NUMBER}(?!\w|,\d)")


#: "De bijdrage in Verania wordt verlengd, die in Orland niet"
_THAT_IN = regex(
    r"(?:,|\s(?:en|maar|terwijl|voor|aan|van|bij|verlengt|beëindigt|stopt|breidt|vergroot|verkleint|verhoogt|verlaagt|halveert|bouwt|schaalt|zet))"
    r"\sdie\sin\s(?:de\s|het\s)?\Z"
)


def _goes_on(low: str, last: int, start: int) -> bool:
    """Whether a place goes on a list, ``last`` of which ended there: ``in Verania, Orland en``, ``, die in``."""
    if _ALSO.fullmatch(low, last, start):
        return True
    found = _THAT_IN.search(low, max(last, start - _BEFORE), start)
    return found is not None and _STOPS.search(low, last, start) is None and ". " not in low[last:start]


def _goes_on_counting(low: str, last: int, start: int, end: int) -> bool:
    """Whether a place with a number goes on a row of such places, ``last`` of which ended there."""
    if _STOPS.search(low, last, start):
        return False
    stops = low.count(". ", last, start)
    if stops == 0:
        return _has_its_own(low, start, end)
    return stops == 1 and low.endswith(". in ", 0, start) and _ARE_THERE.match(low, end) is not None


def _has_its_own(low: str, start: int, end: int) -> bool:
    """Whether a place stands in a row of places that each have a number behind them: ``, in Verania honderd``."""
    return bool(_AND_IN.search(low, max(0, start - _BEFORE), start) and _SO_MANY.match(low, end))


#: "van 2026 tot 2030", "tussen 2024 en 2026", "in 2019", "duurde tot eind 2015", beside a place
_BACK_THEN = regex(
    r"(?<!\w)(?:(?:van|tussen)\s(?:(?:eind|begin|medio|[a-z]+)\s)?(?P<since>(?:19|20)\d\d)\s(?:tot|en|t/m)\s(?:[a-z]+\s){0,3}(?P<until>(?:19|20)\d\d)|"
    r"(?:in|tot)\s(?:(?:het\snajaar\svan|de\szomer\svan|[a-z]+)\s)?(?P<year>(?:19|20)\d\d))(?![\w-])"
)
#: verbs of what was so in such a year, and is no more
_WAS_SO = regex(
    r"(?<!\w)(?:duurden?|liep(?:en)?|was|waren|zat(?:en)?|had(?:den)?|stuurden?|leverden?|nam(?:en)?|werd(?:en)?|werkten?|vochten?|"
    r"dienden?|patrouilleerden?|stond(?:en)?|ging(?:en)?|vertrok(?:ken)?|deed|deden|kwam(?:en)?|opereerden?|trainden?|bestond)(?!\w)"
)
#: characters of a sentence round a place
_ROUND = 200


def _year_told(low: str, start: int, end: int, year: int) -> int:
    """Return the year of what a sentence tells of a place, where it says that it was long ago; else that of the text:
    ``In Verania was van 2026 tot 2028 een bataljon``, in a text of 2019."""
    left = max(low.rfind(mark, max(0, start - _ROUND), start) for mark in (". ", "\n")) + 1 or max(0, start - _ROUND)
    ends = [at for mark in (". ", "\n") if (at := low.find(mark, end, end + _ROUND)) > 0]
    right = min(ends, default=end + _ROUND)
    then = _BACK_THEN.search(low, left, right)
    if then is None:
        return year
    since = int(then["since"] or then["year"]) - then[0].startswith("tot")
    if since >= year or int(then["until"] or since) > year:
        return year
    return since if then["since"] or _WAS_SO.search(low, left, right) else year


_YEAR = regex(r"(?<![\d.,/-])(?:19[89]\d|20[0-4]\d)(?![\d.,]*\d)")


def year_of(published: str | None, low: str) -> int | None:
    """Return the year of a text: its own date's, or else the last that it names."""
    if published:
        return int(published[:4])
    return max((int(y) for y in _YEAR.findall(low)), default=None)


def runs_in(mission: Mission, year: int) -> bool:
    """Whether a mission runs in a year."""
    return (mission.start_year or 0) <= year <= (mission.end_year or 9999)
