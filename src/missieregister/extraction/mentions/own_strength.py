"""People of the mission itself, whom a clause behind its name counts: they are not those whom a country sends.

"Nederland neemt met drie waarnemers deel aan EUSTAT, die 220 waarnemers telt": three are ours.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.people_mention import PeopleMention, without
from missieregister.extraction.mentions.units import Units
from missieregister.extraction.text.alike import ABOUT, AT_MOST
from missieregister.extraction.text.phrases import any_in
from missieregister.knowledge.alike import ALIKE
from missieregister.patterns import regex

#: a clause right behind a name: "EUSTAT (Verania), die ", "EUSTAT in Verania, waarin "
_CLAUSE = regex(
    r"[»”\"’']?(?:\s\([^()]{2,60}\))?(?:\s(?:in|op|te|voor)\s(?:de\s)?[\w-]+)?,?\s"
    r"(?:(?P<itself>die|dat|welke)|waar(?:in|bij|aan|van|toe|mee)?)\s(?P<inside>[^,;:]{0,300})"
)
#: "waarin vierduizend militairen uit West-Afrika dienen"
_FROM_ABROAD = regex(
    r"\suit\s(?:(?:de|het|meer\sdan|ruim|bijna|onder\smeer|vooral|een\s\w+)\s)*"
    r"(?:(?:west|oost|noord|zuid|centraal|midden|zuidoost)-)?(?:afrika|azië|europa|latijns-amerika|[\w.]+\s(?:verschillende\s)?landen|"
    r"(?:diverse|verschillende|andere|vele)\slanden|buurlanden)(?!\w)"
)
#: "een EU-missie in Verania van in totaal 300 man"
_OF_IN_ALL = regex(rf"[»”\"’']?(?:\s(?:in|op|te|voor)\s(?:de\s)?[\w-]+)?,?\svan\sin\stotaal\s(?:(?:{ABOUT})\s)?")
#: who is told of there may be ours
_OURS = regex(r"(?<!\w)(?:nederland\w*|onze?|wij|we|wordt|worden|werd|werden|zal|zullen)(?!\w)")
#: those who came before others of ours: "waar al twaalf militairen werkzaam zijn"
_BEFORE = regex(r"(?<!\w)(?:al|reeds|ook|eveneens|nog|inmiddels|eerder)(?!\w)")
#: so many of a country's people a mission may count
_A_HANDFUL = 40

#: before all the people of a mission that nothing names: "zestig man voor een EU-politiemissie van in totaal"
_OF_SO_MANY = regex(
    r"(?<!\w)(?:een|de)\s(?:[\w-]+e\s)?(?:(?:eu|vn|navo|ovse)-)?[a-z]*(?:missie|operatie|macht)(?:\svan\sde\s(?:eu|vn|navo|ovse))?"
    r"(?:\s(?:in|voor|op)\s(?:de\s|het\s)?[\w-]+)?\s(?:van|ter\sgrootte\svan|met\seen\s(?:omvang|sterkte)\svan)\s"
    rf"(?P<all>in\stotaal\s)?(?:(?:{AT_MOST}|{ABOUT})\s)*\Z"
)
_MISSIONS = ("missie ", "operatie ", "macht ")
#: "Deze macht zal 4.200 man tellen", "Zij staat onder Franse leiding en telt 1.700 militairen"
_ITSELF = r"(?:de|deze|die)\s(?:[\w-]+e\s)?(?!krijgs|land|lucht|hoofd)[\w-]*(?:missie|operatie|macht)(?!\w)"
_COUNTS = (
    r"\s[^;:]{0,120}?(?<!\w)(?:telt|omvat|bestaat\s(?:momenteel\s|thans\s|in\stotaal\s)?uit|tellen|omvatten|telde|omvatte|"
    r"bestond\suit|uit\s[^;:]{3,40}\sbestaan|heeft\seen\s(?:sterkte|omvang)\svan)(?!\w)"
)
#: "De gevechtsgroep bestaat uit 1.200 militairen", "De eenheid staat onder Duitse leiding en telt": many countries' own
_OF_MANY_COUNTRIES = (
    r"(?:de|deze|die)\s(?:(?:multinationale\s)?(?:navo-)?gevechtsgroep|multinationale\sbattlegroup|navo-battlegroup|[\w-]+(?:\sin\s[\w-]+)?\s"
    r"(?:staat|staande|die)\s(?:[\w-]+\s)?onder\s(?!nederlandse)[\w-]+e\s(?:leiding|commando|bevel))(?!\w)"
)
_ITSELF_COUNTS = regex(rf"(?:{_ITSELF.replace('missie|operatie|', '')}|{_OF_MANY_COUNTRIES}){_COUNTS}")
#: "De missie zelf telt 150 militairen"
_ALL_BY_ITSELF = regex(_ITSELF + r"\szelf" + _COUNTS)
_IT_COUNTS = regex(r"(?:zij|ze|hij|deze|die)" + _COUNTS)
_OPENS_WITH_IT = regex(_ITSELF)
_OF_US = regex(r"(?<!\w)(?:nederland\w*|onze?|wij|we)(?!\w)")


def speaks_of_us(low: str) -> bool:
    """Whether a text, in lower case, speaks of the Netherlands or of us."""
    return _OF_US.search(low) is not None


#: "maken deel uit van een NAVO-eenheid onder Duitse leiding": what "Die telt 1.200 militairen" may be said of
_ENDS_WITH_IT = regex(
    r"(?<!\w)(?:deel\s(?:uit|uitmaken|uit\smaken)|onderdeel(?:\suit)?)\svan\s(?:een|de|het)\s(?:[\w-]+e\s){0,2}(?:(?:navo|eu|vn)-[\w-]+|[\w-]*(?:missie|operatie|battlegroup|"
    r"troepenmacht|vredesmacht|gevechtsgroep))(?:\s[^,;.]{0,50})?[.]?\s*\Z"
)


def tells_its_own(low: str, before: str) -> bool:
    """Whether a sentence counts all that the mission has: what it says of it, or of a pronoun that stands for it;
    ``before`` is the sentence before it."""
    if " zelf " in low and _ALL_BY_ITSELF.match(low):
        return not speaks_of_us(low)
    if low.startswith(("die ", "deze ")) and _IT_COUNTS.match(low) and _ENDS_WITH_IT.search(before[-160:]):
        return not speaks_of_us(low)
    if not _ITSELF_COUNTS.match(low) and not (_IT_COUNTS.match(low) and _OPENS_WITH_IT.match(before)):
        return False
    return not speaks_of_us(low) and ("nederland" not in before or _ITSELF_COUNTS.match(low) is not None)


def is_large(people: PeopleMention) -> bool:
    """Whether people are more than a handful, and nobody calls them ours."""
    return people.size > _A_HANDFUL and "nederland" not in people.text


#: one of these stands in all that a mission's people are counted by
_MAY_COUNT = (", die ", ", dat ", " waar", ", welke ", " van in totaal ")


#: "De eerste, EUSTAT, adviseert het ministerie van Defensie en telt ongeveer 45 adviseurs"
_AND_HAS = (" en telt ", " en omvat ", " en heeft ")
_DOES_AND_HAS = regex(
    r"[»”\"’']?(?:\s\([^()]{2,60}\))?,?\s[a-z]+t\s[^;:]{2,160}\sen\s(?:telt|omvat|heeft)\s(?:[\w-]+\s){0,3}\Z"
)
_OPENS_WITH_NAME = regex(r"(?:(?:de|het)\s)?(?:[\w-]+(?:,\s|\s)){0,2}[«\"“'‘]?")


#: "EUSTAT is met 200 militairen een kleine missie"
_IS_WITH = regex(r"[»”\"’']?(?:\s\([^()]{2,60}\))?\s(?:is|was|blijft)\smet\s(?:[\w'’-]+\s){0,3}\Z")
_OF_ITS_KIND = regex(r"\s(?:[\w-]+\s){0,3}(?:een|de|het)\s(?:[\w-]+\s){1,4}?[\w-]*(?:missies?|operaties?|macht)(?!\w)")


def _is_of_a_kind(low: str, mission: MissionMention, people: PeopleMention) -> bool:
    """Whether people tell how large the mission is that a sentence calls large or small: ``EUSTAT is met 200 militairen
    een kleine missie``."""
    if not 0 < people.start - mission.end < _IS_ONE or "nederland" in low[mission.end : people.end]:
        return False
    behind = _IS_WITH.fullmatch(low, mission.end, people.start)
    return behind is not None and _OF_ITS_KIND.match(low, people.end) is not None


#: characters between a mission and how many it is said to be with
_IS_ONE = 100


def _is_also_counted(low: str, mission: MissionMention, people: PeopleMention) -> bool:
    """Whether people are those of a mission that opens a sentence: it tells what that does and how many it has."""
    if people.start < mission.end or "nederland" in low[: people.end]:
        return False
    opens = _OPENS_WITH_NAME.fullmatch(low, 0, mission.start)
    return opens is not None and _DOES_AND_HAS.match(low[mission.end : people.start]) is not None


def _without_also_counted(
    low: str, missions: Sequence[MissionMention], people: Sequence[PeopleMention]
) -> Sequence[PeopleMention]:
    if missions and " met " in low:
        people = without(people, {i for i, p in enumerate(people) if _is_of_a_kind(low, missions[0], p)})
    if not (missions and any_in(_AND_HAS, low)):
        return people
    return without(people, {i for i, p in enumerate(people) if _is_also_counted(low, missions[0], p)})


def without_its_own(
    units: Units, low: str, missions: Sequence[MissionMention], people: Sequence[PeopleMention]
) -> list[PeopleMention]:
    """Return the people of a sentence in lower case, but those that a clause behind a mission says it has."""
    people = _without_also_counted(low, missions, people)
    if not (missions and any(mark in low for mark in _MAY_COUNT)):
        return list(people)
    starts = [p.start for p in people]
    sizes = [p.size if p.part_of is None else 0 for p in people]
    before, behind = _most_so_far(sizes), _most_so_far(sizes[::-1])[::-1]
    adds = any(p.delta for p in people)
    its_own: set[int] = set()
    for mission in missions:
        in_all = _OF_IN_ALL.match(low, mission.end)
        first = bisect_left(starts, in_all.end()) if in_all else len(people)
        if in_all and starts[first : first + 1] == [in_all.end()] and 0 < before[first] < people[first].size:
            its_own.add(first)  # "zes agenten voor een missie van in totaal 300 man"
        clause = _CLAUSE.match(low, mission.end)
        if clause is None or _OURS.search(clause["inside"]) or units.one.search(low, mission.start, mission.end):
            continue  # "de Patriot-eenheid, die met 145 militairen"
        first, last = (bisect_left(starts, at) for at in clause.span("inside"))
        most = max(before[first], behind[last])
        if clause["itself"]:
            if _tells_of_what_is_sent(units, low, mission.start, people[:first][-1:]):
                continue  # "het bataljon in Verania, dat 695 militairen telt"
            least = most or _A_HANDFUL
            if not most and units.something_sent.search(low, max(0, mission.start - 110), mission.start):
                continue
        elif not most:
            its_own.update(
                i for i in range(first, last) if is_large(people[i]) and _FROM_ABROAD.match(low, people[i].end)
            )
            continue
        elif adds or _BEFORE.search(clause["inside"]):
            continue
        else:
            least = max(most, _A_HANDFUL)
        its_own.update(i for i in range(first, last) if people[i].size > least and "nederland" not in people[i].text)
    return without(people, its_own)


#: "Ze maken deel uit van een gevechtsgroep van 1.200 man": those told of before are some of them
_THEY_ARE = regex(r"(?<!\w)(?:zij|ze|(?:de|die|deze)\s(?:militairen|mariniers|troepen))\s(?:maken|maakten)\s\Z")


def without_all_of_it(units: Units, low: str, people: Sequence[PeopleMention]) -> list[PeopleMention]:
    """Return the people of a sentence in lower case, but those that a mission, or a unit that ours are a part of, is
    said to be "of", where fewer stand before, or where it says that they are all: ``tien man voor een trainingsmacht
    van de NAVO van in totaal 700``, ``gaat horen bij een bataljon van in totaal 600 militairen``."""
    in_unit = any_in(units.formations, low)
    if not in_unit and not any_in(_MISSIONS, low):
        return list(people)
    before = _most_so_far([p.size if p.part_of is None else 0 for p in people])
    all_of_it = set[int]()
    for i, group in enumerate(people):
        of = _OF_SO_MANY.search(low, max(0, group.start - 110), group.start)
        if of is None and in_unit:
            of = units.of_formation.search(low, max(0, group.start - 110), group.start)
        if (
            of is None
            or "nederland" in group.text
            or units.right_before.search(low, max(0, of.start() - 80), of.start())
        ):
            continue
        part = of["all"] or _THEY_ARE.search(low, 0, of.start()) is not None
        if 0 < before[i] < group.size or (part and group.size > _A_HANDFUL):
            all_of_it.add(i)
    return without(people, all_of_it)


#: "In Verania staan 1.314 man van UNMIVER", where nothing is said of ours
_STAND_THERE = regex(
    r"(?:(?:in|op|bij)\s(?:de\s|het\s)?[\w-]+(?:\s[\w-]+)?|daar|er)\s(?:staan|stonden|zijn|waren|zitten|zaten|bevinden\szich|dienen|werken)\s"
    rf"(?:(?:nu|nog|thans|momenteel|inmiddels|al|er|in\stotaal|{ABOUT})\s){{0,3}}\Z"
)
_OF_IT = regex(r"\svan\s(?:de\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?[«\"“'‘]?")


def without_those_of_it(
    low: str, missions: Sequence[MissionMention], people: Sequence[PeopleMention]
) -> list[PeopleMention]:
    """Return the people of a sentence in lower case, but those who are said to be there and to be a mission's, where
    it does not speak of us: ``In Verania staan 1.314 man van UNMIVER``."""
    if not missions or " van " not in low or speaks_of_us(low):
        return list(people)
    its = set[int]()
    for i, group in enumerate(people):
        named = next((m for m in missions if m.start >= group.end), None)
        opened = max(low.rfind(mark, 0, group.start) + 2 for mark in (", ", "; ", ": ")) if group.start else 0
        opened = 0 if opened < len(", ") else opened
        if named and _OF_IT.fullmatch(low, group.end, named.start) and _STAND_THERE.fullmatch(low, opened, group.start):
            its.add(i)
    return without(people, its)


#: "wordt de missie uitgebreid met 71 waarnemers"
_GROWS = ("uitgebreid met ", "versterkt met ", "vergroot met ")
_GROWS_BY = regex(rf"(?:{'|'.join(_GROWS)})(?:(?:nog\s)?(?:eens|{AT_MOST}|{ABOUT}|naar\sverwachting)\s)*\Z")
_WHAT_GROWS = regex(
    r"(?:\A|[,;:]\s|(?<!\w)(?:wordt|werd|is|zal|moet|kan|zou)\s)(?P<what>(?:de|het|deze)\s(?!nederlandse)(?:[\w-]+e\s)?(?:[\w-]*(?:missie|operatie)\s)?)?\Z"
)
_GROWS_NEAR = 160


#: "de reductie van EUFOR Althea van 6000 naar 2500 militairen"
_CHANGES = tuple(f"{change} van " for change in ALIKE["shrinking"])
_CHANGE_OF = regex(rf"(?:{'|'.join(_CHANGES)})(?:(?:de|het)\s)?(?:[\w-]+e\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?\Z")
_FROM_TO = regex(
    r"[»”\"’']?(?:\s\([^()]{2,40}\))?(?:\s(?:in|op)\s[\w-]+)?"
    rf"\s(?:van\s[\d. ]+\s)?(?:tot|naar)\s(?:(?:{ABOUT})\s)?"
)


def _is_its_change(low: str, missions: Sequence[MissionMention], people: PeopleMention) -> bool:
    """Whether people are the level to which a noun says that a mission itself is reduced."""
    named = next((m for m in reversed(missions) if m.end <= people.start), None)
    return (
        named is not None
        and _FROM_TO.fullmatch(low, named.end, people.start) is not None
        and _CHANGE_OF.search(low, max(0, named.start - 60), named.start) is not None
    )


def without_its_growth(
    low: str, missions: Sequence[MissionMention], people: Sequence[PeopleMention]
) -> list[PeopleMention]:
    """Return the people of a sentence in lower case, but those by whom a mission is itself enlarged, that no word calls
    ours: ``de EU-missie EUSTAT wordt uitgebreid met 71 waarnemers``."""
    alters = bool(missions) and any_in(_CHANGES, low)
    if not (alters or any_in(_GROWS, low)):
        return list(people)
    grown = set[int]()
    for i, group in enumerate(people):
        if alters and is_large(group) and _is_its_change(low, missions, group):
            grown.add(i)
            continue
        by = _GROWS_BY.search(low, max(0, group.start - 70), group.start) if is_large(group) else None
        if by is None:
            continue
        named = next((m for m in reversed(missions) if m.end <= by.start() <= m.end + _GROWS_NEAR), None)
        if named and _WHAT_GROWS.search(low, max(0, named.start - 60), named.start):
            grown.add(i)
    return without(people, grown)


def _most_so_far(sizes: Sequence[int]) -> list[int]:
    """Return the largest of the sizes before each place, and before the end."""
    return [0, *accumulate(sizes, max)]


def _tells_of_what_is_sent(units: Units, low: str, name: int, last: Sequence[PeopleMention]) -> bool:
    """Whether a clause behind a name tells of what stands right before it, which nobody counted; ``last`` are those
    counted last before it."""
    sent = units.right_before.search(low, max(0, name - 80), name)
    return sent is not None and not any(p.start <= sent.start("what") < p.end for p in last)
