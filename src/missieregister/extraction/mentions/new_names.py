"""Missions that the gazetteer does not know, by the way a text introduces them: ``de vredesmissie Sentinel``, ``de
deelneming aan de Temporary International Presence (TIP)``, ``EUMM Verania``."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import chain

from missieregister.extraction.mentions.described import matches_at
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.own_subject import named_by_subject
from missieregister.extraction.text.phrases import longest, phrases
from missieregister.knowledge.alike import ALIKE
from missieregister.knowledge.words import Lexicon
from missieregister.model.ids import slug
from missieregister.model.mission import Mission
from missieregister.patterns import regex

#: what looks like one: EULEX, SFOR-II
ACRONYM = r"[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]+)?"
_ACRONYM = regex(ACRONYM)
#: an acronym in brackets has at most so many characters
_LONGEST = 30
_ACRONYM_BEHIND = regex(rf" \({ACRONYM}\)")
#: the same behind a name that goes on: "de VN-missie Stabilization Mission in Mali (MINUSMA)"
_GOES_ON_TO_ACRONYM = regex(rf"(?: (?:in|for|to|of|and|the|en|pour|au|[A-ZÀ-Þ][\w'’-]+)){{1,8}} \({ACRONYM}\)")
#: the EU and the UN name their missions alike: EUCAP, EUMM, UNMISS, UNAMID
_BY_FORM = regex(
    r"(?<![\w-])(?:EU(?:TM|MM|AM|PM)(?= [A-ZÀ-Þ][a-zà-þ]{3})|(?:EU|UN|MINU)[A-Z]{3,})"
    r"(?: (?:[A-ZÀ-Þ][a-zà-þ]{3,}|(?!(?:EN|IN|VAN|AAN|MET)\b)[A-Z]{2,5}(?:/[A-Z]{2,5})?))?(?!\w)"
)
#: one of the EU and where it is
_OF_A_PLACE = regex(r"EU(?:TM|MM|AM|PM|CAP|POL|BAM) (?P<place>[A-ZÀ-Þ][a-zà-þ]{3,})(?!\w)")
#: the same written with one capital, as newspapers do: "de VN-missie Unmiver"
_IN_PRESS = r"(?:Un|Eu(?!rop)|Minu)[a-z]{3,}(?!\w)"
_BY_FORM_IN_PRESS = regex(_IN_PRESS)
_NAME = r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,3}"


#: behind a unit that is ours
_OF_OUR_FORCES = regex(
    r"\svan\s(?:(?:de\s)?(?:Koninklijke\s|Nederlandse\s)?(?:[Ll]uchtmacht|[Ll]andmacht|[Mm]arine|[Mm]arechaussee|[Kk]rijgsmacht)|"
    r"het\s(?:Korps|Commando)\s[A-Z]\w+|Defensie)(?!\w)"
)
#: what goes to, or is for, a mission
_GOVERNORS = (
    *ALIKE["taking_part"], *ALIKE["taking_part_more"], "mandaat", "mandaten"
)  # fmt: skip
#: "aan de nieuwe vredesmacht, DFOR geheten", "- DFOR genaamd -"
_SO_CALLED = regex(rf"(?:,\s|\s[–—-]\s|\()[«\"“'‘]?(?P<name>{ACRONYM})[»\"”'’]?\s(?:geheten|genaamd)(?!\w)")
_MARKS = regex(r"[\s,(–—-]+\Z")
#: how the EU calls its missions, by what they do
_CALLED = {
    "training": "EUTM", "opleiding": "EUTM", "waarnemers": "EUMM", "waarneming": "EUMM", "advies": "EUAM",
    "adviseurs": "EUAM", "grens": "EUBAM", "politie": "EUPOL", "capaciteitsopbouw": "EUCAP",
}  # fmt: skip
#: "de Europese trainingsmissie in Karanda"
_DOES_THERE = regex(
    rf"(?<!\w)(?:[Dd]e|[Dd]eze) (?:[\w-]+ )?(?P<words>(?:Europese |EU-)(?P<does>{'|'.join(_CALLED)})s?missie in "
    r"(?P<place>[A-ZÀ-Þ][\w-]+))(?!\w)"
)
#: groups that are called after where they are
_GROUPS = ("taakgroep", "task group", "task force")
_AT_A_PLACE = regex(r"(?<!\w)(?:in|te|naar|uit|vanuit)\s(?P<place>[\w'’-]+)")
#: words for any mission or force, behind which stands what is no name of one, too
_GENERIC = ("missie", "mission", "force", "coalitie")
_PART_OF = regex(r"\s+(?:van|binnen|onder)\s+(?:de\s+|het\s+)?")


class NewNames:
    """Finds names of missions that nobody listed; built once for a gazetteer."""

    def __init__(self, missions: Mapping[str, Mission], lexicon: Lexicon) -> None:
        self._introducers = longest(lexicon.references["introduces"])
        self._governors = longest(_GOVERNORS)
        self._forms = longest(("EU", "UN", "MINU"))
        nouns = "|".join(re.escape(w) for w in sorted(lexicon.references["introduces"], key=len, reverse=True))
        self._acronym_pattern = regex(rf"\((?P<acronym>(?:{ACRONYM}|{_IN_PRESS})(?:\s+[A-ZÀ-Þ][a-zà-þ]+)?)\)")
        #: "de deelneming aan de Temporary International Presence (TIP)": spelt out where a contribution goes to it
        self._goes_to_it = regex(
            rf"(?:{'|'.join(_GOVERNORS)})\s(?:aan|in|voor|bij|naar)\s(?:de\s|het\s)?(?P<full>[A-ZÀ-Þ][^.,;:()]{{8,100}})$"
        )
        self._introduced = regex(rf"(?<!\w)(?:\w+-)?(?:{nouns})(?![\w])[^.,;:()]{{0,90}}$", re.IGNORECASE)
        self._named = regex(rf"[ \xa0][«\"“'‘]?(?P<name>{_NAME})")
        # "de bijdrage aan UNMIVER": what a contribution goes to is a mission, if its name looks like one
        name = r"[A-Z]{2}[A-Za-z]*[A-Z](?: [A-ZÀ-Þ][a-zà-þ]+)?"
        self._governed = regex(
            rf"(?<!\w)(?i:{'|'.join(_GOVERNORS)}) "
            r"(?:[\w-]+ ){0,4}?"
            rf"(?:aan|in|voor|bij|van|naar) (?:de )?(?P<name>{name})(?!\w)(?: en (?P<other>{name})(?!\w))?"
        )
        #: names that several missions share are of none of them, written so
        self._shared = {n.name.lower() for m in missions.values() for n in m.names() if n.only_with}
        self._no_acronyms = lexicon.no_missions
        adjectives = {a for actor in lexicon.actors.all() for a in (*actor.adjectives, *actor.subjects)}
        countries = {c.lower() for m in missions.values() for c in m.countries}
        lands = {land for named in lexicon.countries.others.values() for land in named}
        self._no_names = (
            adjectives
            | countries
            | {
                land.lower() for land in (*lands, *lexicon.countries.former, *lexicon.countries.spelt)
            }  # "de EU-operatie Macedonië"
            | set(lexicon.time.months)
            | {"nederland", "nederlandse", "kamer", "de", "het", "noord", "oost", "zuid", "west"}
            | {n.lower() for n in self._no_acronyms}
        )
        #: places in which there is one of the EU that is listed
        self._with_theirs = frozenset(
            spot.lower()
            for m in missions.values()
            if "EU" in m.organisation.split()
            for spot in (*m.countries, *m.places, *m.seats)
        )
        spots = {spot.lower() for m in missions.values() for spot in (*m.countries, *m.places, *m.seats)}
        #: the words that names of countries and places are made of: "Westelijke Sahara", "Oost-Timor"
        self._of_places = frozenset(w for place in (*self._no_names, *spots) for w in _HYPHEN_OR_SPACE.split(place))
        self._no_words = self._no_names | self._of_places
        #: "de EU-operatie Rode Zee" is called by where it is
        self._places = frozenset(spots)

    def find(self, text: str, low: str, known: Sequence[MissionMention]) -> list[MissionMention]:
        """Return the missions of a text, ``low`` in lower case, that none of those ``known`` is."""
        taken = {i for m in known for i in (m.start, m.end - 1)}
        names = dict(self._in_brackets(text, low, known, taken))
        others = (self._introduced_in(text, low, taken), self._so_called(text, low, taken), self._by_form(text, taken))
        by_subject = named_by_subject(text, low, self._no_words)
        by_subject = (name for name in by_subject if not _is_in(known, name, text))
        for name in chain(*others, self._governed_in(text, low, taken), by_subject):
            names.setdefault(name, slug(name))
        names.update(self._by_what_it_does(text, low))
        if not names:
            return []
        pattern = phrases(*(re.escape(n) for n in sorted(names, key=len, reverse=True)))
        return [MissionMention(m.start(), m.end(), (names[m[0]],), known=False) for m in pattern.finditer(text)]

    def _in_brackets(
        self, text: str, low: str, known: Sequence[MissionMention], taken: Set[int]
    ) -> Iterator[tuple[str, str]]:
        """Yield the acronyms in brackets behind what is called like a mission, each with the mission that it is."""
        ends = {m.end for m in known}
        for m in self._acronym_pattern.finditer(text):
            inside = any(i in taken for i in range(m.start(), m.end()))
            before = text[max(0, m.start() - 110) : m.start()].rstrip().rpartition("\n\n")[2]
            covered = any(end in ends for end in range(m.start() - 2, m.start() + 1))
            name = m["acronym"]
            if inside or covered or name in self._no_acronyms or _stands_for_a_place(before, name):
                continue
            if _OF_OUR_FORCES.match(text, m.end()):
                continue  # a unit: "De Air Task Force (ATF) van de Koninklijke Luchtmacht"
            if self._introduced.search(before) or self._goes_to(before):
                yield name, _whole_of(low, m.end(), known) or slug(name)

    def _introduced_in(self, text: str, low: str, taken: Set[int]) -> Iterator[str]:
        """Yield the names right behind a word for a mission or force: ``de vredesmissie Sentinel``."""
        places = cache(lambda: frozenset(m["place"] for m in _AT_A_PLACE.finditer(low)))
        for _, begin, end in self._introducers.find_matches_as_indexes(low):
            if text[end + 1 : end + 2].islower():
                continue  # no name
            called = self._named.match(text, end)
            if called is None or (begin and low[begin - 1].isalnum()):
                continue
            name, start = self._without_places(called["name"]), called.start("name")
            if name.split()[0].lower() in self._no_names or any(i in taken for i in range(start, start + len(name))):
                continue
            if name.lower() in self._places:
                continue
            if _ACRONYM_BEHIND.match(text, called.end(), called.end() + _LONGEST):
                continue
            if " " in name and _GOES_ON_TO_ACRONYM.match(text, called.end(), called.end() + 3 * _LONGEST):
                continue
            if low[begin:end].endswith(_GROUPS) and name.lower() in places():
                continue  # "de Task Group Kandahar", in a text that also says "in Kandahar"
            kind = low[begin:end]
            if not kind.endswith(_GENERIC) or self._looks_like_one(name) or self._is_a_name(kind, name, places()):
                yield name

    def _without_places(self, name: str) -> str:
        """Return a name without the places, months and the like at its end."""
        while " " in name and name.split()[-1].lower() in self._no_names:
            name = name.rsplit(None, 1)[0]
        return name

    def _looks_like_one(self, name: str) -> bool:
        """Whether a name is written as missions' are, which a word for any of them may stand before."""
        in_press = _BY_FORM_IN_PRESS.match(name) is not None and name.lower() not in self._shared
        return in_press or _ACRONYM.match(name) is not None

    def _so_called(self, text: str, low: str, taken: Set[int]) -> Iterator[str]:
        """Yield the acronyms that a text says a mission to be called by: ``de nieuwe vredesmacht, DFOR geheten``."""
        if "geheten" not in low and "genaamd" not in low:
            return
        for m in _SO_CALLED.finditer(text):
            before = _MARKS.sub("", text[max(0, m.start() - 110) : m.start()])
            if m.start("name") not in taken and m["name"] not in self._no_acronyms and self._introduced.search(before):
                yield m["name"]

    def _by_form(self, text: str, taken: Set[int]) -> Iterator[str]:
        """Yield the names that are written as those of the EU and the UN are."""
        for m in matches_at(_BY_FORM, text, self._forms.find_matches_as_indexes(text)):
            if m[0].split()[0] not in self._no_acronyms and m.start() not in taken:
                yield m[0]

    def _governed_in(self, text: str, low: str, taken: Set[int]) -> Iterator[str]:
        """Yield the names of what a contribution goes to: ``de bijdrage aan UNMIVER en UNMISOR``."""
        for m in matches_at(self._governed, text, self._governors.find_matches_as_indexes(low)):
            for group in ("name", "other"):
                name = m[group]
                if name and len(name) >= 4 and name.split()[0] not in self._no_acronyms and m.start(group) not in taken:
                    yield name

    def _by_what_it_does(self, text: str, low: str) -> Iterator[tuple[str, str]]:
        """Yield missions of the EU that a text calls by what they do in a place where nobody listed one, as they are
        named: ``de Europese trainingsmissie in Karanda`` is EUTM Karanda."""
        for m in _DOES_THERE.finditer(text) if "missie in " in low else ():
            place = m["place"].lower()
            if place not in self._with_theirs and not _ACRONYM_BEHIND.match(text, m.end(), m.end() + _LONGEST):
                yield m["words"], slug(f"{_CALLED[m['does']]} {m['place']}")

    def goes_on(self, text: str, start: int, end: int, known: Mission) -> bool:
        """Whether a name that a ``known`` mission shares with others goes on in a text, so that it is another one's:
        ``EUTM Oostland``; not where what is behind it is a place of the known one, or no name."""
        whole = _OF_A_PLACE.match(text, start)
        if whole is None or whole.start("place") != end + 1 or whole["place"] in self._no_acronyms:
            return False
        own = " ".join((*known.countries, *known.places, *known.seats, *map(str, known.names()))).lower()
        return whole["place"].lower() not in own

    def _is_a_name(self, kind: str, name: str, places: frozenset[str]) -> bool:
        """Whether what stands behind a ``kind`` of mission is what it is called, and not where it is or who leads it:
        ``de NAVO-missie Iron Gate``, ``de politiemissie Dageraad``; not ``de VN-missie Westelijke Sahara``."""
        words = [w for w in _HYPHEN_OR_SPACE.split(name.lower()) if w]
        if not kind.endswith("missie") or name.lower() in self._shared:
            return False  # "the Force Generation Conference", "de politiemissie Eupol"
        if any(w in self._of_places or w in places for w in words) or any(len(w) < _SHORT for w in words):
            return False
        return len(words) > 1 or kind.endswith(_DOES)

    def _goes_to(self, before: str) -> bool:
        """Whether a contribution goes to what an acronym stands for, and that is called like a mission."""
        called = self._goes_to_it.search(before)
        return called is not None and any(stem in called["full"].lower() for stem in _OF_MISSIONS)


def without_new(low: str, placed: list[MissionMention], named: Sequence[MissionMention]) -> list[MissionMention]:
    """Return the missions that a place tells, without those of which the next sentence gives a new name: ``Er gaan
    militairen naar Verania. Nederland doet mee met een nieuwe eenheid, de Joint Task Force (JTF)``."""
    new = sorted(m.start for m in named if not m.known)
    if not new or not placed:
        return placed
    return [m for m in placed if not any(_is_next(low, m.end, at) for at in new[bisect_left(new, m.end) :][:1])]


#: a name in the next sentence stands at most so far behind a place
_NEXT = 300


def _is_next(low: str, end: int, at: int) -> bool:
    """Whether a place lies in the sentence behind the one that another lies in."""
    between = low[end : min(at, end + _NEXT)]
    return at - end < _NEXT and between.count(". ") == 1 and "\n\n" not in between


def _is_in(known: Iterable[MissionMention], name: str, text: str) -> bool:
    """Whether a name is part of that of a known mission in a text."""
    return any(name in text[m.start : m.end] for m in known)


def _whole_of(low: str, end: int, known: Iterable[MissionMention]) -> str | None:
    """Return the mission that a new name is a part of: ``de Maritime Task Force (MTF) van UNIFIL``."""
    link = _PART_OF.match(low, end)
    if link is None:
        return None
    return next((m.missions[0] for m in known if m.start == link.end()), None)


#: words of a name are as long at least: "Van Kappen" is who led it
_SHORT = 4
#: kinds of missions that say what it does, and so not where: one word behind them is its name
_DOES = ("smissie", "politiemissie")
_HYPHEN_OR_SPACE = regex(r"[\s-]+")
#: one of these is in the full name of a mission, in Dutch, English or French
_OF_MISSIONS = ("missi", "operati", "opérati", "force", "macht", "taakgroep", "presence", "programm", "coalit", "group")


def _stands_for_a_place(before: str, acronym: str) -> bool:
    """Whether an acronym abbreviates the words before it, and these name no mission: ``Republiek Verania (RV)``."""
    words = [w for w in _HYPHEN_OR_SPACE.split(before) if w][-len(acronym) :]
    initials = "".join(w[0] for w in words).lower()
    return initials == acronym.lower() and not any(stem in w.lower() for w in words for stem in _OF_MISSIONS)
