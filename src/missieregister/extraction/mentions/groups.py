"""Groups of people that a text counts beside each other: numbers that share a word for people, and parts of a total."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise

import msgspec

from missieregister.extraction.mentions.counts import Count
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.numbers import NUMBER, NUMBER_TOKEN, number_value
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.text.alike import ABOUT, AT_MOST
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.us import OUR_COUNTRY
from missieregister.patterns import regex

#: a number that may be a year
YEARS = range(1900, 2046)
#: before "bij EUSTAT 52 militairen": "bij UNMIVER zijn 43 en"
_EACH_ITS_OWN = regex(
    rf"(?<![\w.,-])(?P<number>{NUMBER})(?:\sen\s(?:(?:bij|in|aan|voor)\s(?:de\s)?)?|,\s(?:bij|aan|voor)\s(?:de\s)?)"
    r"(?!\d)(?!(?:later|daarna|nadien|vervolgens|uiteindelijk|inmiddels|straks|sindsdien|sinds|vanaf)\s)"
    r"[a-z][\w-]*(?:\s[\w-]+){0,2}?\s"
    rf"(?:(?:{AT_MOST}|{ABOUT}|nog)\s)?$"
)
_MOST = r"(?P<most>maximaal\s|ten\shoogste\s|hoogstens\s)?"
_ROW = regex(
    rf"(?:respectievelijk|onderscheidenlijk)\s+{_MOST}(?P<row>{NUMBER}(?:,\s+{NUMBER}){{0,8}}(?:,\s+|\s+en\s+))$"
)
#: "de elf respectievelijk twee Nederlanders": the word between them
_ROW_BETWEEN = regex(rf"(?<![\w.,-])(?P<row>{NUMBER}(?:,\s{NUMBER}){{0,4}}\s(?:respectievelijk|onderscheidenlijk)\s)$")
_AT_NEXT = regex(r"\s+(?:bij|aan|in|voor|naar|op|te)\s+(?:de\s+)?[\w-]+")
_AT_MISSION = regex(r"\s(?:bij|voor|aan|onder)\s")
#: "bij EUTM zijn vijf militairen werkzaam en bij EUBAM vier"
_THERE_SO_MANY = regex(
    r"^(?:\s\([^().;:\d]{2,40}\))?(?!.*[.;:()])[^\d]{0,60}(?:,|\sen)\s(?:(?:dat|die)\s)?"
    r"(?:(?:bij|in|voor|aan)\s(?:de\s)?[\w-]+(?:\s[\w-]+){0,3}|op\shet\s[\w-]+\s(?:van|in)\s[\w-]+(?:\s(?:in|te)\s[\w-]+)?)\s"
    r"(?:met\s|(?:een\s)?van\s)?\Z"
)
#: "De Denen leveren 80 militairen, Nederland 35"
_WE_SO_MANY = regex(rf"^[^.;:()]{{0,60}},\s(?:en\s)?(?:{OUR_COUNTRY}|wij)\s\Z")
#: "aanvankelijk met 1.100 man, nu met zo'n 1.350"
_NOW_SO_MANY = regex(
    r"^[^.;:()]{0,90}(?:,\s(?:en\s)?|\sen\s)(?:nu|thans|inmiddels|momenteel|tegenwoordig|op\sdit\smoment|aan\shet\seinde?(?:\svan\shet\sjaar)?)\s(?:nog\s)?(?:met\s)?"
    rf"(?:(?:{ABOUT}|een\sstuk\sof)\s)?\Z"
)
_ENDS_SO = regex(r"\s*(?:[.,;)]|\Z)|\sen\s(?:bij|in|voor|aan|op)\s")
#: "zeven militairen blijven, twee in Bagdad en vijf op de school": the rest of those that were counted
_AND_THE_REST = regex(rf"[^,.;]{{2,40}}\sen\s(?P<rest>{NUMBER})\s(?:in|op|bij|te|aan)\s")


#: ", van wie twee van de marechaussee, en", "- van wie zes van de marechaussee en vijf van de politie -": the part was
#: told, and what follows is another group
_PART_TOLD = regex(
    rf"(?:,\s(?:waarvan|van wie|onder wie|waaronder)\s(?:er\s)?{NUMBER}\s[^,;.]{{2,70}},\s(?:en|alsmede|evenals)|"
    rf"\s[–—-]\s(?:waarvan|van wie|onder wie|waaronder)\s(?:er\s)?{NUMBER}\s[^;.–—]{{2,110}}\s[–—-],?"
    r"(?:\s(?:en|alsmede|evenals))?)\s(?:[\w-]+\s)?\Z"
)


def in_a_row(found: list[PeopleMention], text: str) -> list[PeopleMention]:
    """Give ``respectievelijk twee, twaalf en één militair`` three groups: the numbers before the role too."""
    if "respectievelijk" not in text and "onderscheidenlijk" not in text:
        return found
    result: list[PeopleMention] = []
    for mention in found:
        row = _ROW.search(text, 0, mention.start)
        if row is None and mention.counted:
            row = _ROW_BETWEEN.search(text, max(0, mention.start - 80), mention.start)
        if row:
            # "respectievelijk maximaal twaalf, twee en dertig militairen": each of them is a ceiling
            bound = "max" if row.groupdict().get("most") else ""
            for number in NUMBER_TOKEN.finditer(text, row.start("row"), mention.start):
                value = number_value(number[0])
                if value is not None and not any(m.start == number.start() for m in result):
                    least = None if bound else value
                    result.append(
                        PeopleMention(number.start(), number.end(), least, value, mention.role, number[0], bound)
                    )
            if bound:
                mention = msgspec.structs.replace(mention, low=None, bound=bound)
        result.append(mention)
    return result


def each_its_own(found: list[PeopleMention], text: str, maximum: re.Pattern[str]) -> list[PeopleMention]:
    """Give ``bij UNMIVER 43 en bij EUSTAT 52 militairen`` two groups: the number that lacks the role too.

    ``maximum`` is what stands before a number that is a ceiling.
    """
    result: list[PeopleMention] = []
    for mention in found:
        row, at = list[PeopleMention](), mention.start
        while mention.counted and len(row) < _SHARES:
            first = _EACH_ITS_OWN.search(text, max(0, at - 80), at)
            value = number_value(first["number"]) if first else None
            if not (first and value) or value in YEARS or any(m.end > first.start("number") for m in result):
                break
            start, end = first.span("number")
            most = maximum.search(text[max(0, start - 60) : start]) is not None
            low, bound = (None, "max") if most else (value, "")
            row.insert(0, PeopleMention(start, end, low, value, mention.role, first["number"], bound=bound))
            at = start
        result += [*row, mention]
    return result


#: a member of a list of people, counted by a noun that no lexicon has: ", één imam,"
_MEMBER = regex(
    rf"(?:,|,?\sen)\s(?P<number>{NUMBER})\s(?P<what>(?:[a-z]\w+e\s)?[a-z][\w-]+)(?:\s(?:van|uit|voor|bij)\s[\w-]+)?(?=(?:,|,?\sen)\s)"
)
_NOBODY = regex(
    r"(?:(?:half)?ja(?:ar|ren)|maand(?:en)?|we(?:ek|ken)|dag(?:en)?|keer|maal|procent|miljoen|euro|\w*(?:honden|hond|"
    r"paarden|wapens?|middelen|voertuigen|landen|missies?|operaties?|mandaten|locaties?|steden|functies?|plaatsen))\Z"
)


def with_unknown_members(found: list[PeopleMention], text: str, is_thing: Callable[[str], bool]) -> list[PeopleMention]:
    """Give a list of people those of its members that are called by a word of which nothing is known, where they stand
    between two that are known: ``vijf marechaussees, één imam en twee rechters``."""
    result = found[:1]
    for before, mention in pairwise(found):
        at, members = before.end, list[PeopleMention]()
        while before.counted and mention.counted and (member := _MEMBER.match(text, at, mention.start)):
            what, value = member["what"], number_value(member["number"])
            if not value or value in YEARS or _NOBODY.search(what) or any(is_thing(word) for word in what.split()):
                break
            start, at = member.start("number"), member.end()
            members.append(PeopleMention(start, at, value, value, what, text[start:at]))
        if members and _AND.fullmatch(text, at, mention.start):
            result += members
        result.append(mention)
    return result


_AND = regex(r"(?:,|,?\sen)\s(?:nog\s|ook\s)?")
#: those who lead others are as many people as those, but a text that only names one counts nobody
_LEADERS = ("commandant", "commander", "generaal", "commandeur", "hoofd", "chef-staf", "stafchef", "chef van de staf")
#: "met één commandant en", "uit een Nederlandse plaatsvervangend commandant, ongeveer"
_LEADER = regex(
    r"(?:(?<=\s)een|één|eén)\s(?:(?:nederlandse|plaatsvervangend|waarnemend|militaire?|force|deputy)\s){0,3}"
    r"(?P<what>[a-z]*commandant|(?:[a-z-]+\s)?commander|[a-z]*generaal|commandeur|hoofd|chef-staf|stafchef|"
    r"chef van de staf)"
    rf"(?:,|,?\sen)\s(?:(?:{AT_MOST}|{ABOUT}|nog|ook)\s)?\Z"
)


def with_leader(found: list[PeopleMention], text: str) -> list[PeopleMention]:
    """Give a row of people the one who leads them, named right before the first of them: ``één commandant en twaalf
    stafofficieren``."""
    if not found or not any_in(_LEADERS, text):
        return found
    result: list[PeopleMention] = []
    for mention in found:
        begins = not result or not _AND.fullmatch(text, result[-1].end, mention.start)
        row = begins and mention.counted and not mention.delta and mention.previous is None
        leader = _LEADER.search(text, max(0, mention.start - 80), mention.start) if row else None
        if leader and not any(other.end > leader.start() for other in result):
            start, end = leader.start(), leader.end("what")
            result.append(PeopleMention(start, end, 1, 1, leader["what"], text[start:end]))
        result.append(mention)
    return result


#: "Voor UNMIVER geldt een plafond van twaalf, voor EUSTAT van twee": of what, only the first noun says
_CEILING = regex(r"(?<!\w)(?:plafond|maximum|bovengrens)(?!\w)[^.;]*\Z")


def _is_ceiling(text: str, people: PeopleMention) -> bool:
    """Whether a number that counts nobody is a ceiling, as the noun before it says, of it or of one before it."""
    return _CEILING.search(text, max(0, people.start - 160), people.start) is not None


#: "1770 militairen, van wie 1200 in Orlo, 400 in Stad en": each is a part of those
_SOME_OF_THEM = regex(rf",\s(?:van\swie|onder\swie)\s(?:er\s)?{NUMBER}\s(?:in|op|te)\s")


def like_the_last(text: str, number: Count, found: list[PeopleMention]) -> PeopleMention | None:
    """Read ``zes bij EUTM`` behind ``vijf militairen bij EUCAP`` as people of the same role."""
    if not found:
        return None
    # "werken er 17 bij A en 130 bij B", and not "er 318 in Gao, 41 in Bamako"
    of_them = text.endswith(" er ", 0, found[-1].start) and _AT_MISSION.match(text, number.end)
    if not (found[-1].counted or found[-1].role or of_them or _is_ceiling(text, found[-1])):
        return None
    between = text[found[-1].end : number.start]
    so_many = _WE_SO_MANY.search(between) or _THERE_SO_MANY.search(between) or _NOW_SO_MANY.search(between)
    # "in Afghanistan waren 40 officieren bij A, in Kosovo zeven bij B"
    ends = so_many and (_ENDS_SO.match(text, number.end) or _AT_NEXT.match(text, number.end))
    if ends and (number.high or 0) <= 1900:
        last = found[-1]
        return PeopleMention(
            number.start, number.end, number.low, number.high, last.role, text[number.start : number.end], counted=False
        )
    if not _AT_NEXT.match(text, number.end):
        return None
    if (
        len(between) > 60
        or not re.search(r"(?:,|\ben)\s+(?:(?:met|de)\s+){0,2}$", between)
        or re.search(r"[.;:(]", between)
        or (number.high or 0) > 1900
        or _SOME_OF_THEM.search(between)
    ):
        return None
    before = found[-1]
    rest = _AND_THE_REST.match(text, number.end) if between.endswith(", ") else None
    parted = rest and number.high and (number_value(rest["rest"]) or 0) + number.high == before.high
    if parted or (before.part_of is not None and before.role == ""):
        return None
    # "minimaal een expert bij A en een bij B": at least so many, too
    high, bound = (None, "min") if before.bound == "min" else (number.high, "")
    return PeopleMention(
        number.start, number.end, number.low, high, before.role, text[number.start : number.end], bound
    )


def parts_marked(found: list[PeopleMention], text: str) -> list[PeopleMention]:
    """Tie the groups after ``waarvan`` to the total before it."""
    result: list[PeopleMention] = []
    total: int | None = None
    dashed = False
    for index, mention in enumerate(found):
        between = text[found[index - 1].end : mention.start] if index else ""
        if (
            index
            and re.search(r"(?:waarvan|waaronder|van wie|bestaande uit|te weten|namelijk|onder wie|:)\s", between + " ")
            and len(between) < 220
            and not _PART_TOLD.search(between)
        ):
            total = index - 1 if found[index - 1].part_of is None else found[index - 1].part_of
            dashed = _DASH.search(between) is not None
        elif total is not None and dashed and _DASH.search(between):
            total = None  # "elf militairen - onder wie twee artsen - en drie agenten"
        elif index and total is None and _adds_up(found, index, text):
            total = index - 1
        elif (
            index
            and total is not None
            and not (
                len(between) < 60 and re.search(r"(?:,|en|alsmede|evenals)\s", between + " ") and "." not in between
            )
        ):
            total = None
        result.append(msgspec.structs.replace(mention, part_of=total) if total is not None else mention)
    return result


#: what opens and closes an aside
_DASH = regex(r"\s[–—-](?=[\s,])")
#: the rest of a total's clause: "zeven militairen die actief zijn in Verania"
_TOTALS_CLAUSE = regex(r"[^,;.:()]{0,60}")
#: a share of it with where that is: ", vijf in een missie van de EU", ", van wie drie bij A", " en de rest bij B"
_SHARE = regex(
    rf"(?:[,:]|,?\sen)\s(?:(?P<among>van\swie|onder\swie|waarvan|waaronder)\s(?:er\s)?)?(?P<number>{NUMBER}|(?P<rest>de\s(?:overigen?|rest|anderen)))\s"
    rf"(?:in|bij|voor|aan|binnen)\s(?P<where>(?:(?!\sen\s(?:{NUMBER}|de\s(?:overig|rest|ander)\w*)\s)[^,;.:]){{2,70}})"
)
#: "31 Nederlanders bij deze missie, van wie 19 in Kabul": all are of one mission
_OF_THE_ONE = regex(r"\s(?:bij|in|aan|voor|binnen)\s(?:deze|die|dit|dat)\s[\w-]+(?!\w)")
#: a total is shared out over no more
_SHARES = 8
#: a mission, or what is beside one, that nothing names
_NO_NAME = regex(
    r"(?:missie|operatie|macht|vertegenwoordiger|vertegenwoordiging|kantoor|delegatie|coalitie|(?:multinationale|internationale)\sstaf)(?!\w)"
)


def shared_out(found: list[PeopleMention], low: str, missions: Sequence[MissionMention]) -> list[PeopleMention]:
    """Give a total that is shared out over missions in what follows only the shares of those that it names: of ``zeven
    militairen, vijf in een trainingsmissie van de EU en twee in EUSTAT`` there are two in EUSTAT."""
    if not found or not missions:
        return found
    starts, result, behind = [m.start for m in missions], list[PeopleMention](), 0
    for people in found:
        if people.start < behind:
            continue
        own, end = _shares(people, low, missions, starts)
        result += own or [people]
        behind = end if own else behind
    return result


def _shares(
    total: PeopleMention, low: str, missions: Sequence[MissionMention], starts: Sequence[int]
) -> tuple[list[PeopleMention], int]:
    """Return the shares of a total that stand before a mission, if all add up to it and are of several missions, and
    where the last ends; of ``in totaal 135 militairen, onder wie 90 bij A en 7 bij B`` they may be fewer."""
    if not total.high or total.part_of is not None:
        return [], total.end
    rest = _TOTALS_CLAUSE.match(low, total.end)
    if rest and _OF_THE_ONE.search(rest[0]):
        return [], total.end
    at, added, own = rest.end() if rest else total.end, 0, list[PeopleMention]()
    of = set[tuple[str, ...]]()
    among = False
    for _ in range(_SHARES):
        share = _SHARE.match(low, at) if added < total.high else None
        if share is None:
            break
        value = total.high - added if share["rest"] else number_value(share["number"]) or total.high
        at, added = share.end(), added + value
        among = among or share["among"] is not None
        first, last = (bisect_left(starts, place) for place in share.span("where"))
        if first < last:
            start, end = share.span("number")
            own.append(PeopleMention(start, end, value, value, total.role, low[start:end]))
            of.add(missions[first].missions)
        elif _NO_NAME.search(share["where"]):
            of.add(())
    some = among and own and not total.bound and added < total.high and (not starts or starts[0] >= total.end)
    return (own, at) if some or (len(of) > 1 and added == total.high) else ([], at)


#: between the parts of a total that follow it
_AND_ALSO = regex(r"(?:\s[^\s,;.:()]+){0,9}?(?:,|\sen|,?\salsmede|,?\sevenals|\sen\sverder)\s(?:de\s)?")
#: between a total and its parts: no more than the rest of its own clause
_REST_OF_CLAUSE = regex(r"\s[^,;.:()]{2,60},\s")


#: behind one that is the other: "een militair aan EUSTAT, een adviseur logistiek in Stad"
_IS_HE = regex(r"(?:\s(?!en\s|aan\s|bij\s|naar\s)[\w-]+){0,4}[.;]?\Z")


def _adds_up(found: list[PeopleMention], index: int, text: str) -> bool:
    """Whether the groups from a place on are what the one before it adds up to: ``drie deskundigen, een officier van
    justitie en twee politieadviseurs``."""
    whole = found[index - 1]
    if not (whole.high and whole.counted and whole.part_of is None and not whole.delta):
        return False
    if not _REST_OF_CLAUSE.fullmatch(text, whole.end, found[index].start):
        return False
    added = 0
    for place in range(index, len(found)):
        part = found[place]
        if place > index and not _AND_ALSO.fullmatch(text, found[place - 1].end, part.start):
            break
        if part.bound or not part.high or not part.counted:
            return False
        added += part.high
        if added >= whole.high:
            alone = place == index and whole.high == 1 and _IS_HE.match(text, part.end)
            return added == whole.high and (place > index or alone is not None)
    return False
