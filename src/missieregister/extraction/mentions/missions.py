"""Missions in a text: by the names of the gazetteer, by what describes them, and new ones (see new_names)."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial

import msgspec

from missieregister.extraction.mentions.composed import Composed
from missieregister.extraction.mentions.described import Described
from missieregister.extraction.mentions.helped import without_helped
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.names import Owner, SharedNames, folded, places_of, sentence_at
from missieregister.extraction.mentions.new_names import ACRONYM, NewNames, without_new
from missieregister.extraction.mentions.own_subject import says_its_subject
from missieregister.extraction.mentions.placed import Placed, year_of
from missieregister.extraction.mentions.reasons import Reasons
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.phrases import any_in, longest
from missieregister.knowledge.words import Lexicon
from missieregister.model.mission import Mission, MissionName
from missieregister.patterns import regex


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
                    words = (*only_with, *(_in_full(mission, name) if only_with else ()))
                    rule = tuple(folded(word.lower()) for word in words)
                    self._acronyms.update(folded(word.lower()) for word in only_with if word.isupper())
                    for variant in _variants(name):
                        names.setdefault(variant, []).append((mission.id, name, rule))
        self._patterns = list(names)
        self._owners = [names[p] for p in self._patterns]
        self._automaton = longest(self._patterns)
        self._speaking = longest((*lexicon.references["introduces"], *lexicon.references["forms"]))
        self._new = NewNames(missions, lexicon)
        self._described = Described(missions, lexicon.countries, lexicon.actors, lexicon.people)
        self._composed = Composed(missions, lexicon)
        self.reasons = Reasons(lexicon.scenery)
        self._placed = Placed(missions, lexicon, self.reasons)
        self._shared = SharedNames(missions)
        self._siblings = _country_siblings(missions)

    def find(self, text: str, low: str, published: str | None = None, *, placed: bool = True) -> list[MissionMention]:
        """Return the missions named in ``text``, in order and not overlapping; ``low`` is the text in lower case.

        New missions are looked for only where some word for a mission stands in the text at all. ``published`` is
        the document's ISO date, which tells the NATO mission in Afghanistan of 2010 from that of 2018. ``placed`` also
        counts missions that only their place tells, which takes a whole text: it may name another there.
        """
        found = self._known(text, folded(low), year_of(published, low))
        named = {i for m in found for i in m.missions}
        if found or self._speaks_of_missions(low) or says_its_subject(low):
            # what tells more than whose and where goes first
            described = list(self._composed.find(text, low, year_of(published, low), found))
            by_place = self._described.find(low, published, found)
            found += [*described, *(m for m in by_place if not any(_overlap(m, d) for d in described))]
            found += self._new.find(text, low, found)
            found += _shortened(low, found)
            named.update(i for m in found for i in m.missions)
            # what else there is in that place is told by the place as before
            found += self._described.near(low, published, found)
        if placed:
            found += without_new(low, self._placed.find(low, published, named), found)
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

    def doing(self, words: str) -> frozenset[str] | None:
        """Return the missions that do what words, in lower case, say: ``antipiraterijoperaties``; None where they say
        nothing that missions do."""
        return self._composed.doing(words)

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
            if (
                text[start].islower()
                and " " not in plain[start:end]
                and _ONE_OF_MANY.search(plain, max(0, start - 40), start)
            ):
                continue  # "een logistiek en transportbataljon"
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
            if owner and (space := plain.find(" ", start, end)) > 0 and self._goes_beyond(plain, space + 1, end):
                # "de EU-politiemissie EUPOL Oostland" holds the name of another, and is not "de EU-politiemissie EUPOL"
                matches.extendleft(reversed([m for m in self._matches(plain, space + 1, end + _ON) if m[2] > end][:1]))
                continue
            if owner and self._new.goes_on(text, start, end, self._missions[owner]):
                owner = None  # "EUTM Oostland", in a text about Somalia
            if owner and not self._shared.is_yet_to_come(owner, year):
                compound = end < size and text[end] == "-" and end + 1 < size and text[end + 1].islower()
                compound = compound and not _OWN_NOUN.match(text, end + 1)
                result.append(MissionMention(start, end, (owner,), compound=compound))
        return result

    def _goes_beyond(self, plain: str, start: int, end: int) -> bool:
        """Whether a name begins in the last words of another and ends in a word of its own behind it."""
        found = next((m for m in self._matches(plain, start, min(len(plain), end + _ON)) if m[1] < end < m[2]), None)
        if found is None or (found[1] and plain[found[1] - 1].isalnum()):
            return False
        return not plain[found[2] : found[2] + 1].isalnum() and plain[end : end + 1] == " "

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


#: in a compound with one of these a mission is what it is about: "de MINUSMA-bijdrage", "de SFOR-vredesmacht", "zes
#: EUPOL-functionarissen"; or it is what a name ends in: "de missie op de Golan-hoogten"
_OWN_NOUN = regex(
    rf"{TAKING_PART}|missie|operatie|detachement|contingent|mandaat|[a-z]{{0,20}}macht(?![a-z])|"
    r"hoogten?(?![a-z])|hoogvlakte(?![a-z])|(?:politie|staf)?functionaris(?:sen)?(?![a-z])|waarnemers?(?![a-z])|"
    r"(?:politie)?trainers?(?![a-z])|instructeurs?(?![a-z])|stafofficier(?:en)?(?![a-z])|personeel(?![a-z])"
)
#: before a unit that is not yet any in particular
_ONE_OF_MANY = regex(r"(?<!\w)een\s(?:[\w-]+\s(?:en\s)?)?\Z")
#: the number of a footnote, glued to the word before it: "operatie Irini1"
_NOTE = regex(r"(?<=[a-zà-ÿA-Z])\d{1,2}(?!\w)")
#: a name that begins inside another ends so far behind it at most
_ON = 80
#: a name is of one of the last missions that were named, if it can be
_LATELY = 3


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


def _overlap(one: MissionMention, other: MissionMention) -> bool:
    return one.start < other.end and other.start < one.end


def _in_full(mission: Mission, name: str) -> Iterator[str]:
    """Yield the names of a mission that say what a name is which needs other words: ``operatie Concordia``, behind
    which ``Concordia`` alone is the mission too."""
    for alias in mission.aliases:
        what, _, last = alias.partition(" ") if isinstance(alias, str) else ("", "", "")
        if last == name and what.lower().endswith(("operatie", "operation", "missie")):
            yield what + " " + last


_ACRONYM = regex(ACRONYM)


def _variants(name: str) -> Iterable[str]:
    plain = folded(name.lower())
    yield plain
    words = name.split()
    # an acronym in brackets inside a name: "EU Advisory Mission (EUAM) Oekraïne", "(EUCAP) Sahel Mali"
    if len(words) > 1 and _ACRONYM.fullmatch(words[0]):
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
