"""Missions that a text describes by two things or more of what they are: whose, what they do, and where.

``de antipiraterij-operatie van de EU``, ``de missie ter hervorming van de Congolese veiligheidssector``. A description
means the one mission of its time that all of it holds for, or of several the one that the text names.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from operator import attrgetter

import ahocorasick_rs
import msgspec

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.names import sentence_at
from missieregister.extraction.mentions.place_lines import places_in_line
from missieregister.extraction.mentions.placed import runs_in
from missieregister.extraction.text.phrases import any_in, any_of, is_word, longest
from missieregister.extraction.text.scan import word_start
from missieregister.knowledge.words import Lexicon
from missieregister.model.mission import Mission
from missieregister.patterns import regex

#: what a description is said of, as words or the ends of words
_HEADS = ("missie", "operatie", "macht", "taakgroep", "vlootverband", "waarnemersorganisatie")
#: of these, what is no mission by itself: "de rechterlijke macht"
_OF_NOTHING = ("macht", "vlootverband")
#: what the first part of a compound may be that tells nothing of which mission it is; all other compounds that tell no
#: activity are no missions: "handelsmissie", "krijgsmacht"
_OF_ANY = ("", "vredes", "troepen", "interventie", "beschermings", "veiligheids", "militaire", "civiele")
#: a title has no more characters
_TITLE = 100
#: the kinds of missions that are called forces, and civilian
_FORCES = ("military", "coalition", "standing force")
_CIVIL = ("civilian", "police", "mixed")
#: whose a mission may be that is called European
_EUROPEAN = "eu"
#: the article of what was not, and may yet be
_A = "een"
#: articles of what was spoken of before
_THE = ("de", "die", "deze", "dezelfde")
#: before a head: its article and some adjectives
_BEFORE = regex(r"(?<![\w-])(?:(?P<article>de|die|deze|dezelfde|het|een|onze)\s)?(?P<adjectives>(?:[\w-]+e\s){0,3})\Z")
#: behind it: words up to another clause or part of one
_BEHIND = regex(
    r"(?:\s(?!(?:die|dat|waar\w*|en|of|maar|als|om|met|tot|door|per|sinds|vanaf|tijdens|gedurende|dan|wordt|worden|werd|werden|is|"
    r"zijn|was|waren|heeft|hebben|had|hadden|zal|zullen|kan|kunnen|moet|gaat|loopt|telt|bestaat|nu|thans|momenteel|niet|ook)"
    r"[\s,.;:])[\w’'-]+){0,12}"
)
#: a name behind a head
_NAME = regex(r"\s[«\"“‘'(]*[A-Z]")
#: a place behind a head, maybe an unknown one
_SOMEWHERE = regex(r"\s(?:in|op|te|boven|bij)\s(?:de\s|het\s)?[A-Z]")
#: what points at a place of which the words before told
_THERE = regex(r"(?<!\w)(?:aldaar|ter\splaatse|in\s(?:dat|dit|het)\sland|daar)(?!\w)")
#: before the name of a place: that something is there
_IN = regex(
    r"(?<!\w)(?:in|op|voor|te|boven|bij|naar|vanuit|van)\s(?:(?:de|het)\s)?(?:[\w-]+e\s)?(?:(?:hoofd|haven)?stad\s)?\Z"
)
#: a heading is at most so long, so many lines above a paragraph
_LINE, _PARAGRAPHS = 60, 12
#: "in dat land", behind a description
_LAND = 12
_PART_OF = regex(r"(?:noord|zuid|oost|west|centraal)-\Z")
#: so far before a description its sentence may say where it is
_SENTENCE = 200
#: between a description and the name of what it describes, or a name within it
_IS_ITS_NAME = regex(r"[\s(,«\"“‘'–-]{0,6}(?:de\s|het\s)?")
#: how far a description goes at most before its head
_LEFT = 60

#: of so many missions that were named before a description it may mean one
_LAST = 60
_START = attrgetter("start")


class _Told(msgspec.Struct, frozen=True):
    """What a description tells, of each what it does not tell empty: what the mission is ``called`` but for whose it
    is, whose it is, what it does, of which kinds it may be, where it is; and what only the words before tell: places,
    the last ``near`` first, and whose."""

    called: str
    whose: str
    does: tuple[str, ...]
    kinds: tuple[str, ...]
    where: str
    near: tuple[str, ...]
    perhaps: str


class Composed:
    """Finds missions by descriptions; built once for a gazetteer."""

    def __init__(self, missions: Mapping[str, Mission], lexicon: Lexicon) -> None:
        self._missions, self._lexicon = missions, lexicon
        self._heads = longest(_HEADS)
        #: of activities that were asked: who does them
        self._doing: dict[str, frozenset[str]] = {}

    @cached_property
    def _possible(self) -> list[Mission]:
        missions = (m for m in self._missions.values() if m.start_year and not (m.members or m.beside))
        return [m for m in missions if m.kind != "exercise"]

    @cached_property
    def _called(self) -> dict[str, str]:
        """Return of each mission all its names, in lower case."""
        names = (
            (m.id, (m.name, m.name_en, *(a if isinstance(a, str) else a.name for a in m.aliases)))
            for m in self._possible
        )
        return {mission: f"{'; '.join(called)} ".lower() for mission, called in names}

    def _do(self, activity: str) -> frozenset[str]:
        """Return the missions that some name of theirs says to do something."""
        found = self._doing.get(activity)
        if found is None:
            words = self._lexicon.activities[activity].named
            found = frozenset(mission for mission, called in self._called.items() if any_in(words, called))
            self._doing[activity] = found
        return found

    @cached_property
    def _where(self) -> dict[str, frozenset[str]]:
        """Return of each mission, in lower case, where it is: also in which part of the world."""
        return {
            m.id: frozenset(p.lower() for p in (*m.countries, *m.places, *m.seats, *m.region.split(" en ")) if p)
            for m in self._possible
        }

    @cached_property
    def _all_places(self) -> frozenset[str]:
        return frozenset(place for there in self._where.values() for place in there)

    @cached_property
    def _leads(self) -> dict[str, str]:
        """Return how the gazetteer calls those whose missions are, by what precedes or describes a mission."""
        actors = self._lexicon.actors
        return {**actors.leaders_called(), **actors.organisations_called()}

    @cached_property
    def _whose(self) -> re.Pattern[str]:
        names = _any_of(self._lexicon.actors.organisations_called())
        return re.compile(rf"(?:\svan\sde|\svoor\sde)\s(?P<of>{names})(?![\w-])|(?<![\w-])(?P<prefix>{names})-")

    @cached_property
    def _acts(self) -> re.Pattern[str]:
        """Return a pattern of organisations that do something: ``Ook de EU is in Irak actief met``."""
        names = _any_of(self._lexicon.actors.organisations_called())
        return re.compile(rf"(?<!van )(?<!voor )(?<!bij )(?<!aan )(?<!\w)de (?P<body>{names})(?![\w-])")

    @cached_property
    def _places(self) -> tuple[list[str], ahocorasick_rs.AhoCorasick]:
        """Return the names of places, with the adjectives of countries, and what finds them; no pattern, which would
        take a tenth of the time that the command starts in."""
        lands = self._lexicon.countries
        names = list(
            {place for there in self._where.values() for place in there} | lands.spelt.keys() | lands.theirs.keys()
        )
        return names, longest(names)

    def find(self, text: str, low: str, year: int | None, taken: Sequence[MissionMention]) -> Iterator[MissionMention]:
        """Yield the missions that a text, ``low`` in lower case, describes so in a year, beside those ``taken``; none
        where no year is known, nor where a name follows: ``de EU-missie EUSTAT``."""
        if year is None:
            return
        taken = sorted(taken, key=_START)
        named = {i for m in taken for i in m.missions}
        for _, at, end in self._heads.find_matches_as_indexes(low):
            start = word_start(low, at)
            if low[end : end + 1].isalpha() or low[end : end + 1] == "-" or _NAME.match(text, end):
                continue
            before = _BEFORE.search(low, max(0, start - _LEFT), start)
            behind = _BEHIND.match(low, end)
            begin, stop = before.start() if before else start, behind.end() if behind else end
            if start == at and low[at:end] in _OF_NOTHING:
                continue
            first = bisect_left(taken, begin, key=_START)
            beside = taken[max(0, first - 1) : first + 1]
            if any(begin < m.end and _IS_ITS_NAME.fullmatch(low, min(stop, m.start), m.start) for m in beside):
                continue
            article = (before["article"] or "") if before else ""
            told = self._tells(low, low[start:at].strip("-"), (begin, start, end, stop), article)
            if told and not told.where and _SOMEWHERE.match(text, end):
                continue  # "de verificatiemissie in Verania", where none is
            before_it = taken[max(0, first - _LAST) : first]
            mission = self._meant(told, year, named, before_it, article) if told else None
            if mission:
                yield MissionMention(start, end, (mission,))

    def _tells(self, low: str, compound: str, at: tuple[int, int, int, int], article: str) -> _Told | None:
        """Return what a description tells; None where its ``compound`` is of no mission. ``at``: where it begins, where
        its head begins and ends, and where it ends."""
        begin, start, end, stop = at
        at_head = start + len(compound)
        leads = [self._leads[w] for w in low[begin:start].split() if w in self._leads]
        # "een Europese missie" may be of other Europeans than the EU
        whose = next((lead for lead in leads if lead != _EUROPEAN), "")
        for match in self._whose.finditer(low[start:stop]):
            whose = self._leads[match["of"] or match["prefix"]]
        parts = [p for p in compound.split("-") if p not in self._leads]
        does = self._activities(" ".join((low[begin:start], *parts, low[at_head:end])))
        if parts and not does and not all(p in _OF_ANY for p in parts):
            return None
        does += [a for a in self._activities(low[end:stop]) if a not in does]
        own = [*self._places_in(low, begin, start, theirs=True), *self._places_in(low, end, stop, theirs=True)]
        own = [p for p in own if p != whose]
        there = (bool(whose) and article != _A) or _THERE.search(low, end, stop + _LAND) is not None
        near = () if own else self._near(low, begin, there=there)
        kinds = _CIVIL if "civiele " in low[begin:start] else _FORCES if low.startswith("macht", end - 5) else ()
        acting = [] if whose else [*self._acts.finditer(low, sentence_at(low, begin).start, begin)]
        perhaps = self._leads[acting[-1]["body"]] if acting else _EUROPEAN if leads and not whose else ""
        called = "".join((*parts, low[at_head:end].lstrip("-")))
        return _Told(called, whose, tuple(does), kinds, own[-1] if own else "", near, perhaps)

    def _near(self, low: str, begin: int, *, there: bool) -> tuple[str, ...]:
        """Return the places that the words before a description tell, the last first: its sentence, if it points
        ``there`` its paragraph, and the heading above."""
        opens = max(low.rfind("\n", 0, begin), begin - 2 * _SENTENCE, 0) if there else sentence_at(low, begin).start
        before = [*self._places_in(low, opens, begin)]
        heading = self._heading(low, begin)
        title = self._title(low, begin) if there and not (before or heading) else ()
        return tuple(dict.fromkeys((*reversed(before), *heading, *title)))

    def _title(self, low: str, begin: int) -> tuple[str, ...]:
        """Return the one place that the first line of a text names: ``Laatste militairen terug uit Mali``."""
        end = low.find("\n")
        if not 0 < end <= _TITLE or end >= begin:
            return ()
        words = (word.strip(".,:;()") for word in low[:end].split())
        places = {self._lexicon.countries.called(word) for word in words} & self._all_places
        return tuple(places) if len(places) == 1 else ()

    def _heading(self, low: str, at: int) -> tuple[str, ...]:
        """Return the countries or places that are the heading above a place in a text, where it is no more than these:
        ``3. Kosovo``, ``Libanon en Syrië``."""
        at = low.rfind("\n", 0, at)
        for _ in range(_PARAGRAPHS):
            begin = low.rfind("\n", 0, max(0, at)) + 1
            line = low[begin : max(0, at)].strip()
            if line and len(line) <= _LINE and line[-1] not in ".:;?":
                names = places_in_line(line, self._lexicon.countries.called)
                return tuple(names) if self._all_places.issuperset(names) else ()
            at = begin - 1
            if at < 0:
                return ()
        return ()

    def doing(self, words: str) -> frozenset[str] | None:
        """Return the missions that do all that words, in lower case, say missions to do; None where they say none."""
        does = self._activities(words)
        return frozenset[str].intersection(*(self._do(activity) for activity in does)) if does else None

    def _activities(self, words: str) -> list[str]:
        return [name for name, said in self._lexicon.activities.items() if any_in(said.said, words)]

    def _places_in(self, low: str, start: int, end: int, *, theirs: bool = False) -> Iterator[str]:
        """Yield the places that a stretch says something to be in, or whose something is."""
        lands = self._lexicon.countries
        names, automaton = self._places
        for index, begin, stop in automaton.find_matches_as_indexes(low[start:end]):
            begin, stop, name = begin + start, stop + start, names[index]
            if is_word(low[stop : stop + 1] or " ") or low[stop : stop + 1] == "-":
                continue
            part = _PART_OF.search(low, max(0, begin - 8), begin)  # "Zuid-Libanon"
            begin = part.start() if part else begin
            if begin and (is_word(low[begin - 1]) or low[begin - 1] == "-"):
                continue
            if name in lands.theirs:
                if theirs:
                    yield lands.theirs[name]
            elif _IN.search(low, max(0, begin - 40), begin):
                yield lands.called(name)

    def _meant(
        self, told: _Told, year: int, named: Set[str], before: Sequence[MissionMention], article: str
    ) -> str | None:
        """Return the mission that a description means, if it tells two things or more and they are of one mission; of
        several the one that was named last ``before``, if the text has ``named`` more than one."""
        if told.does and not (told.whose or told.where) and article in _THE:
            # "de trainingsmissie": of those named before the last that trains
            alike = {m.id for m in self._possible if self._does_all(m.id, told)}
            last = _last_of(before, alike)
            if last and self._where[last].isdisjoint(told.near) and any(self._where[m] & set(told.near) for m in alike):
                last = None  # "In Irak ligt de focus van de missie op advies", behind one in Mali
            if last or not told.near:
                return last
        for where in (told.where,) if told.where else (*told.near, ""):
            if not _tells_enough(told, where, article):
                continue
            fits = self._that_fit(told, where, year)
            of_these = [m for m in fits if m.id in named]
            if of_these and not where:
                return None  # it may be what the passage is about, that the text has another name for
            if len(of_these) > 1:
                return _last_of(before, {m.id for m in of_these})
            chosen = of_these or [m for m in fits if runs_in(m, year)] or fits
            if len(chosen) > 1 and where:
                chosen = [m for m in chosen if len(m.countries) == 1] or chosen
            if len(chosen) == 1:
                return chosen[0].id
        return None

    def _that_fit(self, told: _Told, where: str, year: int) -> list[Mission]:
        """Return the missions of which all holds that is told; of these, those go first that what is perhaps told holds
        of as well: who acts in the sentence, that a force is called one, the kind that an activity is mostly of."""
        fits = [m for m in self._possible if self._fits(m, told, where, year)]
        if not where:
            fits = [m for m in fits if self._is_called(m, told.called)]
        fits = [m for m in fits if told.perhaps in m.organisation.lower().split(" en ")] or fits
        if told.kinds == _FORCES:
            fits = [m for m in fits if any("force" in n.name.lower() for n in m.names())] or fits
        kinds = {k for activity in told.does if (k := self._lexicon.activities[activity].kind)}
        return [m for m in fits if m.kind in kinds] or fits

    def _fits(self, mission: Mission, told: _Told, where: str, year: int) -> bool:
        """Whether all holds for a mission that a description tells, in a year or just before or behind it."""
        if not (mission.start_year or 0) - 1 <= year <= (mission.end_year or 9999) + 1:
            return False
        if told.whose and told.whose not in mission.organisation.lower().split(" en "):
            return False
        if where and where not in self._where[mission.id]:
            return False
        if told.kinds and mission.kind not in told.kinds:
            return False
        return self._does_all(mission.id, told)

    def _is_called(self, mission: Mission, what: str) -> bool:
        """Whether some name of a mission has a word in it, but for whose it is: ``antipiraterijoperatie``; one that
        trains police is no ``trainingsmissie``."""
        if what in _HEADS:
            return True
        words = (word for name in mission.names() for word in name.name.lower().split())
        own = ((p for p in word.split("-") if p not in self._leads) for word in words)
        return any("".join(parts) == what for parts in own)

    def _does_all(self, mission: str, told: _Told) -> bool:
        return all(mission in self._do(activity) for activity in told.does)


def _tells_enough(told: _Told, where: str, article: str) -> bool:
    """Whether a description, with a place, tells two things, what the mission does among them where it has no place; of
    one that was not spoken of before, where it is and whose."""
    if article == _A:
        return bool(where and (told.whose or told.perhaps) and (told.whose or told.does or told.kinds))
    if not where:
        return bool(told.whose and told.does)
    return bool(told.whose or told.does or told.kinds)


def _last_of(before: Sequence[MissionMention], fit: Set[str]) -> str | None:
    return next((i for m in reversed(before) for i in m.missions if i in fit), None)


def _any_of(names: Iterable[str]) -> str:
    """Return a pattern's alternatives that find the longest of some names."""
    return any_of(sorted(names, key=len, reverse=True))
