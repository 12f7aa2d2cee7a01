"""Missions in a text: by the names of the gazetteer, and new ones by the way a letter introduces them."""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial

import msgspec

from missieregister.extraction.mentions.described import Described, matches_at
from missieregister.extraction.mentions.helped import without_helped
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.names import Owner, SharedNames, folded, places_of, sentence_at
from missieregister.extraction.mentions.placed import Placed, year_of
from missieregister.extraction.phrases import any_in, longest, phrases
from missieregister.knowledge.words import Lexicon
from missieregister.model.ids import slug
from missieregister.model.mission import Mission, MissionName
from missieregister.patterns import regex

_ACRONYM = r"[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]+)?"
#: the EU and the UN name their missions alike: EUCAP, EUMM, UNMISS, UNAMID
_BY_FORM = regex(
    r"(?<![\w-])(?:EU|UN|MINU)[A-Z]{3,}"
    r"(?: (?:[A-ZÀ-Þ][a-zà-þ]{3,}|(?!(?:EN|IN|VAN|AAN|MET)\b)[A-Z]{2,5}(?:/[A-Z]{2,5})?))?(?!\w)"
)
_NAME = r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,3}"


#: behind a unit that is ours
_OF_OUR_FORCES = regex(
    r"\svan\s(?:(?:de\s)?(?:Koninklijke\s|Nederlandse\s)?(?:[Ll]uchtmacht|[Ll]andmacht|[Mm]arine|[Mm]arechaussee|[Kk]rijgsmacht)|"
    r"het\s(?:Korps|Commando)\s[A-Z]\w+|Defensie)(?!\w)"
)
#: what goes to, or is for, a mission
_GOVERNORS = (
    "bijdragen", "bijdrage", "deelname", "deelneming", "inzet", "mandaat", "mandaten", "uitzending", "detachering"
)  # fmt: skip


class MissionFinder:
    """Finds missions; built once for a gazetteer."""

    def __init__(self, missions: Mapping[str, Mission], lexicon: Lexicon) -> None:
        self._missions = missions
        names: dict[str, list[Owner]] = {}
        #: words of rules that are acronyms, and stand by themselves
        self._acronyms: set[str] = set()
        for mission in missions.values():
            for alias in (mission.name, mission.name_en, *mission.aliases):
                name, only_with = (alias.name, alias.only_with) if isinstance(alias, MissionName) else (alias, ())
                if name:
                    rule = tuple(folded(word.lower()) for word in only_with)
                    self._acronyms.update(folded(word.lower()) for word in only_with if word.isupper())
                    for variant in _variants(name):
                        names.setdefault(variant, []).append((mission.id, name, rule))
        self._patterns = list(names)
        self._owners = [names[p] for p in self._patterns]
        self._automaton = longest(self._patterns)
        told_by = (*lexicon.references["introduces"], *lexicon.references["forms"])
        self._speaking = longest(told_by)
        self._introducers = longest(lexicon.references["introduces"])
        self._governors = longest(_GOVERNORS)
        self._forms = longest(("EU", "UN", "MINU"))
        self._described = Described(missions, lexicon.countries)
        self._placed = Placed(missions, lexicon.countries)
        self._shared = SharedNames(missions)
        self._siblings = _country_siblings(missions)
        nouns = "|".join(re.escape(w) for w in sorted(lexicon.references["introduces"], key=len, reverse=True))
        self._acronym_pattern = regex(rf"\((?P<acronym>{_ACRONYM}(?:\s+[A-ZÀ-Þ][a-zà-þ]+)?)\)")
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
        self._no_acronyms = frozenset(lexicon.references["no_missions"])
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

    def find(self, text: str, low: str, published: str | None = None, *, placed: bool = True) -> list[MissionMention]:
        """Return the missions named in ``text``, in order and not overlapping; ``low`` is the text in lower case.

        New missions are looked for only where some word for a mission stands in the text at all. ``published`` is
        the document's ISO date, which tells the NATO mission in Afghanistan of 2010 from that of 2018. ``placed`` also
        counts missions that only their place tells, which takes a whole text: it may name another there.
        """
        found = self._known(text, folded(low), year_of(published, low))
        named = {i for m in found for i in m.missions}
        if found or self._speaks_of_missions(low):
            found += self._described.find(low, published, found)
            found += self._unknown(text, low, found)
            found += _shortened(low, found)
            named.update(i for m in found for i in m.missions)
            # what else there is in that place is told by the place as before
            found += self._described.near(low, published, found)
        if placed:
            found += _before_no_new(low, self._placed.find(low, published, named), found)
        found.sort(key=lambda m: (m.start, -m.end))
        found = self._described.as_named(low, published, _without_overlap(found))
        found = [self._or_successor(low, m) for m in _named_beside(low, found)]
        if "vervolg" in low:
            found = sorted((*found, *self._follow_ons(low, found)), key=lambda m: m.start)
        return self._coordinated(text, without_helped(low, found))

    def _or_successor(self, low: str, mention: MissionMention) -> MissionMention:
        """Return the mission that ``de opvolger van ISAF`` is, where the gazetteer knows; else what was named."""
        after = _COMES_AFTER.search(low, max(0, mention.start - 40), mention.start)
        known = self._missions.get(mention.missions[0]) if after else None
        if after is None or known is None or not known.successor:
            return mention
        return msgspec.structs.replace(mention, start=after.start(), missions=(known.successor,))

    def _follow_ons(self, low: str, found: Sequence[MissionMention]) -> Iterator[MissionMention]:
        """Yield what a text calls the follow-on, of the last mission before it that the gazetteer gives a successor:
        ``na afloop van Essential Harvest deel te nemen aan de vervolgmacht``."""
        for match in _FOLLOW_ON.finditer(low) if any_in(_FOLLOW_ONS, low) else ():
            near = (m for m in reversed(found) if match.start() - _NAMED_BEFORE < m.end <= match.start())
            before = (self._missions.get(m.missions[0]) for m in near)
            after = next((known.successor for known in before if known and known.successor), None)
            if after and not any(match.start() < m.end and m.start < match.end() + _NAMED_BEHIND for m in found):
                yield MissionMention(match.start(), match.end(), (after,))

    def only_at(self, place: str, published: str | None) -> str | None:
        """Return the one mission that a place, in lower case, tells in the year of a document, if one does."""
        return self._placed.only_at(place, int(published[:4]), published) if published else None

    def only_in(self, countries: Sequence[str], published: str | None) -> str | None:
        """Return the one mission that is in all of some countries, in lower case, in the year of a document."""
        return self._placed.only_in(countries, int(published[:4])) if published else None

    def only_one_of(self, whose: str, country: str, noun: str, published: str | None) -> str | None:
        """Return the one mission of an organisation (``eu``) in a country, in lower case, in the year of a document, if
        there is one that does what a noun says: ``trainingsmissie``."""
        return self._described.only_one(whose, country, noun, int(published[:4])) if published else None

    def listed(self, words: str, published: str | None) -> tuple[str, ...] | None:
        """Return the one mission that there was in the year of a document and that a list means by a mere name:
        ``RSM``, of which a sentence must say more. Empty where it may be one of several; None where it is no name."""
        year = int(published[:4]) if published else None
        plain = folded(words.lower())
        whole = (i for i, start, end in self._matches(plain, 0, len(plain)) if (start, end) == (0, len(plain)))
        owners = {owner for i in whole for owner, name, _ in self._owners[i] if name == words}
        there = tuple(o for o in owners if year is None or self._shared.was_there(o, year))
        return (there if len(there) == 1 else ()) if owners else None

    def _speaks_of_missions(self, low: str) -> bool:
        return any(
            not (start and low[start - 1].isalnum()) and not low[end : end + 1].isalnum()
            for _, start, end in self._speaking.find_matches_as_indexes(low)
        )

    def _known(self, text: str, plain: str, year: int | None) -> list[MissionMention]:
        result: list[MissionMention] = []
        size = len(text)
        # Once a word and document: a name that two missions share may stand on every page.
        places = cache(lambda word: places_of(word, plain, whole=word in self._acronyms))
        matches = deque(self._matches(plain, 0, size))
        while matches:
            index, start, end = matches.popleft()
            if start and text[start - 1].isalnum():
                continue
            if end < size and text[end].isalnum() and not _NOTE.match(text, end):
                continue
            owners = self._owners[index]
            before = next(
                (m.missions[0] for m in reversed(result[-_LATELY:]) if any(m.missions[0] == o[0] for o in owners)), ""
            )
            beside = partial(sentence_at, plain, start)
            owner = self._shared.owner(owners, text[start:end], start, places, before, year, beside)
            if owner is None and (space := plain.find(" ", start, end)) > 0:
                # nobody's here: "de Europese trainingsmissie EUTM Verania" holds the name of another
                behind = list(self._matches(plain, space + 1, min(size, end + _ON)))
                upto = matches[0][1] if matches else size
                matches.extendleft(reversed([m for m in behind if m[1] < end and m[2] <= upto]))
            if owner and not self._shared.is_yet_to_come(owner, year):
                compound = end < size and text[end] == "-" and end + 1 < size and text[end + 1].islower()
                compound = compound and not _OWN_NOUN.match(text, end + 1)
                result.append(MissionMention(start, end, (owner,), compound=compound))
        return result

    def _matches(self, plain: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield the longest names in a stretch; behind the first word of one that begins inside a compound, others, and
        before the last word of one that ends inside another word."""
        for index, begin, stop in self._automaton.find_matches_as_indexes(plain[start:end]):
            begin, stop = begin + start, stop + start
            yield index, begin, stop
            if plain[stop : stop + 1].isalpha() and (last := plain.rfind(" ", begin, stop)) > 0:
                yield from self._matches(plain, begin, last)  # the "EUPOL" of "EUPOL afloopt", and no "EUPOL A"
            space = plain.find(" ", begin, stop)
            if begin and plain[begin - 1].isalnum() and space > 0:
                yield from self._matches(plain, space + 1, stop)

    def _unknown(self, text: str, low: str, known: list[MissionMention]) -> list[MissionMention]:
        taken = {i for m in known for i in (m.start, m.end - 1)}
        ends = {m.end for m in known}
        names: dict[str, str] = {}
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
                names[m["acronym"]] = _whole_of(low, m.end(), known) or slug(m["acronym"])
        places = cache(lambda: frozenset(m["place"] for m in _AT_A_PLACE.finditer(low)))
        for _, begin, end in self._introducers.find_matches_as_indexes(low):
            if text[end + 1 : end + 2].islower():
                continue  # no name
            called = self._named.match(text, end)
            if called is None or (begin and low[begin - 1].isalnum()):
                continue
            name = called["name"]
            while name and name.split()[-1].lower() in self._no_names and " " in name:
                name = name.rsplit(None, 1)[0]
            if name.split()[0].lower() in self._no_names or any(
                i in taken for i in range(called.start("name"), called.start("name") + len(name))
            ):
                continue
            if re.match(rf" \({_ACRONYM}\)", text[called.end() : called.end() + 30]):
                continue
            if low[begin:end].endswith(_GROUPS) and name.lower() in places():
                continue  # "de Task Group Kandahar", in a text that also says "in Kandahar"
            generic = low[begin:end].endswith(("missie", "mission", "force", "coalitie"))
            if generic and not re.match(_ACRONYM, name):
                continue
            names.setdefault(name, slug(name))
        for m in _SO_CALLED.finditer(text) if "geheten" in low or "genaamd" in low else ():
            before = _MARKS.sub("", text[max(0, m.start() - 110) : m.start()])
            if m.start("name") not in taken and m["name"] not in self._no_acronyms and self._introduced.search(before):
                names.setdefault(m["name"], slug(m["name"]))
        for m in matches_at(_BY_FORM, text, self._forms.find_matches_as_indexes(text)):
            if m[0].split()[0] not in self._no_acronyms and m.start() not in taken:
                names.setdefault(m[0], slug(m[0]))
        for m in matches_at(self._governed, text, self._governors.find_matches_as_indexes(low)):
            for group in ("name", "other"):
                name = m[group]
                if name and len(name) >= 4 and name.split()[0] not in self._no_acronyms and m.start(group) not in taken:
                    names.setdefault(name, slug(name))
        if not names:
            return []
        pattern = phrases(*(re.escape(n) for n in sorted(names, key=len, reverse=True)))
        return [MissionMention(m.start(), m.end(), (names[m[0]],), known=False) for m in pattern.finditer(text)]

    def _goes_to(self, before: str) -> bool:
        """Whether a contribution goes to what an acronym stands for, and that is called like a mission."""
        called = self._goes_to_it.search(before)
        return called is not None and any(stem in called["full"].lower() for stem in _OF_MISSIONS)

    def _coordinated(self, text: str, found: list[MissionMention]) -> list[MissionMention]:
        """Read ``EUCAP Sahel Mali en Niger`` as both missions."""
        result = []
        for mention in found:
            if len(mention.missions) == 1:
                for country, other in self._siblings.get(mention.missions[0], ()):
                    tail = f" en {country}"
                    if text.startswith(tail, mention.end):
                        mention = msgspec.structs.replace(
                            mention, end=mention.end + len(tail), missions=(*mention.missions, other)
                        )
                        break
            result.append(mention)
        return result


#: "aan de nieuwe vredesmacht, DFOR geheten", "- DFOR genaamd -"
_SO_CALLED = regex(rf"(?:,\s|\s[–—-]\s|\()[«\"“'‘]?(?P<name>{_ACRONYM})[»\"”'’]?\s(?:geheten|genaamd)(?!\w)")
_MARKS = regex(r"[\s,(–—-]+\Z")
#: in a compound with one of these a mission is what it is about: "de MINUSMA-bijdrage", "de SFOR-vredesmacht"; or it is
#: what a name ends in: "de missie op de Golan-hoogten"
_OWN_NOUN = regex(
    r"bijdrage|deelname|deelneming|inzet|missie|operatie|detachement|contingent|mandaat|[a-z]{0,20}macht(?![a-z])|"
    r"hoogten?(?![a-z])|hoogvlakte(?![a-z])"
)
#: groups that are called after where they are
_GROUPS = ("taakgroep", "task group", "task force")
_AT_A_PLACE = regex(r"(?<!\w)(?:in|te|naar|uit|vanuit)\s(?P<place>[\w'’-]+)")
#: the number of a footnote, glued to the word before it: "operatie Irini1"
_NOTE = regex(r"(?<=[a-zà-ÿA-Z])\d{1,2}(?!\w)")
#: a name that begins inside another ends so far behind it at most
_ON = 80
#: a name is of one of the last missions that were named, if it can be
_LATELY = 3
_PART_OF = regex(r"\s+(?:van|binnen|onder)\s+(?:de\s+|het\s+)?")


def _before_no_new(low: str, placed: list[MissionMention], named: Sequence[MissionMention]) -> list[MissionMention]:
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


def _whole_of(low: str, end: int, known: Iterable[MissionMention]) -> str | None:
    """Return the mission that a new name is a part of: ``de Maritime Task Force (MTF) van UNIFIL``."""
    link = _PART_OF.match(low, end)
    if link is None:
        return None
    return next((m.missions[0] for m in known if m.start == link.end()), None)


#: "de NAVO-trainingsmissie in Irak" is "de NAVO-trainingsmissie" from then on; "de VN-missie" may be any
_OF_COUNTRY = regex(r"(?P<short>(?:[a-z]+-)?[a-z]{4,}(?:missie|operatie|macht))\s(?:in|op|voor|te)\s(?:de\s)?[\w-]+")
_MAY_BE_ANY = ("vredesmissie", "vredesoperatie", "vredesmacht", "troepenmacht", "krijgsmacht", "strijdmacht")


def _shortened(low: str, found: Sequence[MissionMention]) -> list[MissionMention]:
    """Return where a text calls a mission by the first half of a name that it gave it in full."""
    called: dict[str, set[tuple[str, ...]]] = {}
    first: dict[str, int] = {}
    for mention in found:
        full = _OF_COUNTRY.fullmatch(low, mention.start, mention.end)
        if full and not full["short"].endswith(_MAY_BE_ANY):
            called.setdefault(full["short"], set()).add(mention.missions)
            first[full["short"]] = min(mention.start, first.get(full["short"], mention.start))
    taken = {i for m in found for i in (m.start, m.end - 1)}
    starts = {m.start for m in found}
    return [
        MissionMention(at.start(), at.end(), next(iter(missions)))
        for short, missions in called.items()
        if len(missions) == 1
        for at in re.finditer(rf"(?<![\w-])(?<!een ){re.escape(short)}(?![\w-]|\s(?:in|op|voor|te|van)\s)", low)
        if at.start() > first[short]
        and at.start() not in taken
        and at.end() - 1 not in taken
        and at.end() + 1 not in starts  # "de EU-missie EUSTAT", behind "de EU-missie in Verania"
    ]


#: "aan de vervolgmacht van de NAVO", of which no name stands right behind
_FOLLOW_ON = regex(r"(?<!\w)(?:de|die|deze)\s(?:[\w-]+-)?vervolg(?:macht|missie|operatie)(?!\w)")
_FOLLOW_ONS = ("vervolgmacht", "vervolgmissie", "vervolgoperatie")
_NAMED_BEFORE, _NAMED_BEHIND = 100, 25
#: "aan de opvolger van ISAF"
_COMES_AFTER = regex(r"(?<!\w)opvolger\svan\s(?:de\s)?(?:[\w-]*(?:missie|operatie)\s)?\Z", words=("opvolger",))
_HYPHEN_OR_SPACE = regex(r"[\s-]+")
#: one of these is in the full name of a mission, in Dutch, English or French
_OF_MISSIONS = ("missi", "operati", "opérati", "force", "macht", "taakgroep", "presence", "programm", "coalit", "group")


def _stands_for_a_place(before: str, acronym: str) -> bool:
    """Whether an acronym abbreviates the words before it, and these name no mission: ``Republiek Verania (RV)``."""
    words = [w for w in _HYPHEN_OR_SPACE.split(before) if w][-len(acronym) :]
    initials = "".join(w[0] for w in words).lower()
    return initials == acronym.lower() and not any(stem in w.lower() for w in words for stem in _OF_MISSIONS)


def _variants(name: str) -> Iterable[str]:
    plain = folded(name.lower())
    yield plain
    words = name.split()
    # an acronym in brackets inside a name: "EU Advisory Mission (EUAM) Oekraïne", "(EUCAP) Sahel Mali"
    if len(words) > 1 and re.fullmatch(_ACRONYM, words[0]):
        yield plain.replace(" ", "  ", 1)


def _country_siblings(missions: Mapping[str, Mission]) -> dict[str, list[tuple[str, str]]]:
    """For each mission that is a member of a family: (country, member) of its siblings."""
    result: dict[str, list[tuple[str, str]]] = {}
    for family in missions.values():
        members = [missions[m] for m in family.members if m in missions]
        for one in members:
            stem = one.name.rsplit(None, 1)[0]
            for other in members:
                if other.id != one.id and other.countries and other.name.rsplit(None, 1)[0] == stem:
                    result.setdefault(one.id, []).append((other.countries[0], other.id))
    return result


#: a mission that is called by whose or where it is
_DESCRIPTION = regex(r"(?:vn|eu|navo|ovse)-[a-z]+(?:\s(?:in|op|voor)\s|\Z)|battlegroup\Z|[a-z]+\svan\sde\s")
_APPOSED = regex(r",\s(?:de|een)\s|\s\((?:de\s)?")


def _named_beside(low: str, found: list[MissionMention]) -> list[MissionMention]:
    """Leave out what describes a mission beside its name: ``de VN-missie in Verania (UNMIVER)``."""
    result: list[MissionMention] = []
    for mention in found:
        last = result[-1] if result else None
        if last and last.missions != mention.missions:
            between = low[last.end : mention.start]
            described = _DESCRIPTION.match(low, last.start, last.end)
            named = _DESCRIPTION.match(low, mention.start, mention.end) is None
            if described and named and (between == " (" or (between == ", " and _closes(low, mention.end))):
                result.pop()
            elif not (described or named) and _APPOSED.fullmatch(between):
                continue
        result.append(mention)
    return result


def _closes(low: str, end: int) -> bool:
    """Whether a name ends what it stands in, and is not the next of a list."""
    return not low.startswith((" en ", ", ", " of "), end) or low.startswith((", de ", ", die ", ", dat "), end)


def _without_overlap(found: list[MissionMention]) -> list[MissionMention]:
    result: list[MissionMention] = []
    for mention in found:
        if result and mention.start < result[-1].end:
            continue
        result.append(mention)
    return result
