"""How many people: a level, a change of it, or the sum of the groups that a text lists."""

from collections.abc import Sequence

import msgspec

from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.slots.series import IN_YEAR
from missieregister.extraction.text.alike import ABOUT, AT_MOST, ENLARGED, REDUCED, TAKING_PART, TO_ENLARGE, TO_REDUCE
from missieregister.model.statement import Part, Personnel
from missieregister.patterns import regex

_NOW = regex(
    r"(?<!\w)(?:thans|nu|momenteel|op dit moment|tot nu toe|tot dusver|tot nog toe|voorheen)\s+"
    rf"(?:(?:nog|{AT_MOST}|{ABOUT}|uit|bestaande uit)\s+)*$"
)
_GOES_TO = regex(rf"(?<!\w)(?:tot|naar)\s+(?:(?:{AT_MOST}|{ABOUT}|omstreeks)\s+)*$")


def said_of_now(text: str, mention: PeopleMention) -> bool:
    """Whether a number is said to hold today: ``thans 232 man``."""
    return _NOW.search(text[max(0, mention.start - 40) : mention.start].lower()) is not None


def _goes_to(mention: PeopleMention, text: str) -> bool:
    """Whether a number is the level that something goes to."""
    return _GOES_TO.search(text[max(0, mention.start - 40) : mention.start].lower()) is not None


#: what a level before a change goes through
_WAY = regex(rf"(?<!\w)(?:(?P<more>{ENLARGED}|{TO_ENLARGE}|aangevuld)|(?P<less>{REDUCED}|{TO_REDUCE}))(?!\w)")
#: the way in which a number changes is told within so many characters behind it
_NEAR = 40


def without_present(mentions: Sequence[PeopleMention], text: str) -> list[PeopleMention]:
    """Leave out those beside whom others are told of: ``naast de drie reeds aanwezige militairen een adviseur``."""
    if any(m.delta for m in mentions):
        return list(mentions)
    return [m for m in mentions if not (_THERE_ALREADY.search(_left(m, text)) or _is_beside(m, text))]


#: "naast de bestaande bijdrage van 270 militairen", so many characters before them
_OF_CONTRIBUTION = regex(
    r"(?<!\w)(?:naast|behalve|bovenop)\s(?:(?:de|het|onze|deze|bestaande|huidige|lopende|reguliere|nederlandse)\s){1,4}"
    rf"[\w-]*(?:{TAKING_PART}|detachement)\s(?:van|met)\s(?:(?:{AT_MOST}|{ABOUT})\s)*\Z"
)
_BESIDE = 80


def _is_beside(mention: PeopleMention, text: str) -> bool:
    """Whether people are those of a contribution beside which others come."""
    return _OF_CONTRIBUTION.search(text[max(0, mention.start - _BESIDE) : mention.start].lower()) is not None


def as_it_goes_on(mentions: Sequence[PeopleMention], text: str) -> list[PeopleMention]:
    """Leave out those who are there now of a contribution that goes on with as many as are named behind them."""
    return [m for m in mentions if m is mentions[-1] or not _THERE_NOW.search(_left(m, text))]


def _left(mention: PeopleMention, text: str) -> str:
    return text[max(0, mention.start - 30) : mention.start].lower()


#: "Nederland levert maximaal 190 militairen, onder wie vijftien Nederlanders op het hoofdkwartier": all are ours
_WE_GIVE = regex(r"(?<!\w)[Nn]ederland\s(?:levert|leverde|draagt|droeg|stelt|stuurt|zendt|zet)\s[^,;.]*\Z")


def personnel(mentions: Sequence[PeopleMention], text: str) -> Personnel | None:
    """Return one number of people for an event: a level, or the sum of the groups that it lists."""
    every = _all_or_ours(mentions, text)
    present = [m for m in every if _INCLUDED.search(_left(m, text))]
    level = [m for m in every if m not in present] or every
    changed = next((m for m in level if m.previous is not None), None)
    if changed:
        return _changed(changed, level[level.index(changed) + 1 :], text)
    level = _with_those_beside(_those_there(level, text), text)
    deltas = [m for m in level if m.delta]
    level = [m for m in level if not m.delta]
    if not level:
        return _beside(present, deltas, text)
    if going := _going_to(level, text):
        return going
    named = [m for m in level if m.counted]
    listed = _listed(named, text) if named else level[:1]
    level = _without_some(listed)
    if len(level) == 1 and deltas and (changed_by := _changed_by(level[0], deltas[0], text)):
        return changed_by
    parts = tuple(Part(m.low, m.high, m.role, text[m.start : m.end]) for m in level)
    inner = tuple(Part(m.low, m.high, m.role, text[m.start : m.end]) for m in mentions if m.part_of is not None)
    return Personnel(
        # "enkele militairen" is no floor of two
        min=_sum([m.low if m.high is not None or m.bound == "min" else None for m in level], whole=True),
        max=_sum([m.high for m in level], whole=True),
        text=text[level[0].start : level[-1].end],
        previous=_before_change(level[0], deltas[0], text) if len(level) == 1 and deltas else None,
        approximate=any(m.approximate or m.high is None for m in listed),
        parts=inner or (parts if len(parts) > 1 else ()),
    )


def _all_or_ours(mentions: Sequence[PeopleMention], text: str) -> list[PeopleMention]:
    """Return the groups of a level without their parts; of what others have too, the parts that are ours."""
    level = [m for m in mentions if not m.aside and m.part_of is None]
    ours = [m for m in mentions if m.part_of is not None and m.is_dutch]
    if ours and not any(m.is_dutch or _WE_GIVE.search(text, 0, m.start) for m in level):
        return ours  # "700 waarnemers, onder wie zeven Nederlanders"
    return level


#: "uitgebreid met 50 militairen voor de training en 30 mariniers": both come on top
_AND_BY = regex(
    r"\)?(?:\s(?!(?:en|tot|naar|die|dat|waarvan)\s)[\w'’/-]+){0,9}(?:,\sen|\sen|\salsmede|\sevenals|,)\s"
    rf"(?:(?:met|nog|{AT_MOST}|{ABOUT}|een)\s)*(?:[\w-]+\s(?:\(|van\s)(?:(?:{ABOUT})\s)?)?"
)


def _with_those_beside(level: list[PeopleMention], text: str) -> list[PeopleMention]:
    """Return groups of which those that a row joins to a change are of that change too."""
    if not any(m.delta for m in level):
        return level
    result: list[PeopleMention] = []
    for group in level:
        last = result[-1] if result else None
        if last and last.delta and not group.delta and group.counted and group.previous is None and not group.bound:
            joined = _AND_BY.fullmatch(text, last.end, group.start) is not None
            group = msgspec.structs.replace(group, delta=joined)
        result.append(group)
    return result


def _those_there(level: list[PeopleMention], text: str) -> list[PeopleMention]:
    """Return those who are there out of a number: ``van de dertig waarnemers zijn er zeventien uitgezonden``."""
    if len(level) < 2 or not _OUT_OF.search(_left(level[0], text)):
        return level
    there = [m for m in level[1:] if _ARE.search(text[level[0].end : m.start].lower())]
    return [msgspec.structs.replace(there[0], counted=True)] if there else level


def _beside(present: Sequence[PeopleMention], deltas: Sequence[PeopleMention], text: str) -> Personnel | None:
    """Return those who are there with those who come: ``naast de aanwezige dertig militairen nog eens 25``."""
    if not deltas or not present or deltas[0].high is None or present[0].high is None:
        return None
    after = present[0].high + deltas[0].high
    return Personnel(min=after, max=after, previous=present[0].high, text=text[deltas[0].start : deltas[0].end])


def _going_to(level: Sequence[PeopleMention], text: str) -> Personnel | None:
    """Return the level that something goes to from another, or by a number."""
    to = next((m for m in level[1:] if _goes_to(m, text)), None)
    if to is None:
        return None
    first, between = level[0], text[level[0].end : to.start].lower()
    by = first.high if _WITH.search(_left(first, text)) else None
    told = Personnel(min=to.low, max=to.high, text=text[to.start : to.end], previous=first.high)
    if to.high and by and by < to.high and _RAISED.fullmatch(between):
        # "wordt de bijdrage met twee deskundigen uitgebreid tot maximaal zes personen"
        return msgspec.structs.replace(told, previous=to.high - by)
    # "met een omvang van 270 militairen, wordt opgehoogd naar maximaal 350 militairen"
    return told if said_of_now(text, first) or not _JOINS.match(between) else None


def _changed_by(level: PeopleMention, delta: PeopleMention, text: str) -> Personnel | None:
    """Return the level after a change by a number, where it is told as the one before it."""
    high, by = level.high, delta.high
    if high is None or by is None or by >= high:
        return None
    behind = delta.start > level.end and _WAY.search(text[level.end : delta.end + _NEAR].lower())
    if behind and not _goes_to(level, text):
        # "de bijdrage van elf militairen wordt met twee uitgebreid"
        after = high - by if behind["less"] else high + by
        return Personnel(
            min=None if level.low is None else after, max=after, previous=high,
            text=text[level.start : delta.end], approximate=level.approximate,
        )  # fmt: skip
    if _ON_TOP_OF.search(text[: level.start].lower()):
        # "bovenop de reguliere bijdrage van zeventig militairen, veertig extra functionarissen"
        return Personnel(min=high + by, max=high + by, previous=high, text=text[level.start : delta.end])
    return None


def _before_change(level: PeopleMention, delta: PeopleMention, text: str) -> int | None:
    """Return how many there were before a change by a number, where the level is the one behind it."""
    if level.high is None or delta.high is None or delta.high >= level.high:
        return None
    if _WITHIN.search(text[: level.start].lower()):
        return None
    # "met twee functionarissen teruggebracht tot vier" were six
    fewer = _WAY.search(text[delta.end : level.start].lower())
    less = fewer["less"] if fewer else _SHRINKS.search(text[max(0, delta.start - _FAR) : level.start].lower())
    return level.high + delta.high if less else level.high - delta.high


#: "daalt met 120 militairen tot 1.900", "neemt met 120 man af tot"
_SHRINKS = regex(
    r"(?<!\w)(?:daalt|daalden?|dalen|gedaald|krimpt|krimpen|gekrompen|slinkt|slinken|zakt|zakken|loopt\sterug|vermindert|verminderde|"
    r"verlaagt|verkleint|(?:neemt|nemen|nam|namen)\s(?:[^,;.]{0,60}\s)?af|afneemt|afnemen|afgenomen)(?!\w)"
)
#: characters before a change in which its verb stands
_FAR = 80


#: "van zes naar vier agenten en één stafofficier"
_AND_THESE = regex(rf",?\s(?:en|alsmede|evenals|plus)\s(?:(?:nog|{AT_MOST}|{ABOUT}|van)\s)*")


def _changed(first: PeopleMention, behind: Sequence[PeopleMention], text: str) -> Personnel:
    """Return the level that something changes to, with the groups that are joined to it."""
    every = [first]
    for group in behind:
        if not group.counted or group.delta or not _AND_THESE.fullmatch(text[every[-1].end : group.start].lower()):
            break
        every.append(group)
    return Personnel(
        min=_sum([p.low for p in every], whole=True), max=_sum([p.high for p in every], whole=True),
        text=text[first.start : every[-1].end], previous=_sum([p.previous for p in every]),
        approximate=any(p.approximate for p in every),
    )  # fmt: skip


def as_turned(lemma: str, people: Personnel | None) -> Personnel | None:
    """Return what becomes of people whom a verb halves or doubles; of those of another verb, themselves."""
    turned = {"halveren": halved, "verdubbelen": doubled}.get(lemma)
    return turned(people) if turned else people


def halved(people: Personnel | None) -> Personnel | None:
    """Return half of the people that a change halves: ``de bijdrage van tien militairen wordt gehalveerd``."""
    if people is None or people.max is None or people.previous is not None:
        return people
    half = people.max // 2
    return Personnel(min=half, max=half, previous=people.max, text=people.text, approximate=people.max % 2 == 1)


def doubled(people: Personnel | None) -> Personnel | None:
    """Return twice the people that a change doubles: ``de bijdrage van tien militairen wordt verdubbeld``."""
    if people is None or people.max is None or people.previous is not None:
        return people
    twice = 2 * people.max
    return Personnel(min=twice, max=twice, previous=people.max, text=people.text, approximate=people.approximate)


#: "van de dertig waarnemers zijn er tot nu toe zeventien uitgezonden"
_OUT_OF = regex(
    r"(?<!\w)van\s(?:de|onze|deze|die)\s(?:(?:in totaal|voorziene|beoogde|oorspronkelijke|"
    r"toegezegde|geplande|aangeboden|toegestane|beschikbare|toegewezen)\s)*\Z"
)
_ARE = regex(r"(?<!\w)(?:zijn|waren|worden|werden|bleven|blijven|konden|kunnen|werken|zitten)\ser\s(?:[\w-]+\s){0,6}\Z")
#: "met inbegrip van drie stafofficieren zullen ten hoogste 35 personen"
_INCLUDED = regex(
    r"(?<!\w)(?:met inbegrip van|inclusief|meegerekend|naast|behalve|bovenop|"
    r"(?:met|door|na) (?:de komst|het vertrek) van)\s+"
    rf"(?:(?:de|onze|al|reeds|aanwezige|ingezette|geplaatste|bestaande|werkzame|{ABOUT}|huidige)\s+)*\Z"
)
#: "de bijdrage, thans negen militairen, wordt voortgezet met vijftien"
_THERE_NOW = regex(r"[,(]\s?(?:thans|nu|momenteel|op\sdit\smoment)\s\Z")
#: those who are there, beside whom something is told of others
_THERE_ALREADY = regex(r"(?<!\w)(?:naast|behalve|bovenop)\s(?:[\w-]+\s)*\Z")
#: "met twee deskundigen op het gebied van zeerecht uitgebreid tot maximaal"
_WITH = regex(r"(?<!\w)met\s\Z")
_RAISED = regex(r"[^,;]*\s(?:uitgebreid|verhoogd|vergroot|opgehoogd|versterkt)\s(?:tot|naar)\s(?:[\w-]+\s){0,2}")
#: "de uitbreiding met 24 militairen blijft binnen het maximum van 545"
_WITHIN = regex(
    r"(?<!\w)binnen\s(?:het|ons|dit)\s(?:[\w-]+\s){0,2}(?:maximum|plafond|mandaat)\svan\s(?:[\w-]+\s){0,2}\Z"
)
_ON_TOP_OF = regex(
    rf"(?<!\w)bovenop\s(?:(?:de|het|onze|deze|die)\s)?(?:[\w-]+\s){{0,3}}?(?:van\s)?(?:(?:{ABOUT})\s)*\Z"
)
_JOINS = regex(
    # "230 militairen van de genie en de logistieke eenheden en 220 mariniers"
    r"^(?:\s(?:van|uit|bij|in)\s(?:de|het)\s[\w-]+\sen\s(?:de|het)\s(?:[\w-]+e\s)?[\w-]+(?=\sen\s)|"
    r"(?:\s+(?!en\b)[\w'’/-]+){0,11})\s*(?:,|\ben\b|\balsmede\b|\bevenals\b|"
    r"\bplus\b|\balsook\b|\bbenevens\b|,?\s(?:samen|aangevuld|versterkt)\smet\b|&)\s*"
    rf"(?:(?:en|met|een|uit|ook|daarnaast|voorts|nog|{AT_MOST}|{ABOUT}|"
    rf"{AT_MOST}|in totaal|van|aan boord)\s+)*(?:[\w'’.-]+\s+){{0,2}}(?:van\s(?:de|het)\s[\w-]+\s)?"
    rf"(?:van\s(?:(?:{AT_MOST}|{ABOUT}|in totaal)\s)?)?$"
)
#: "45 militairen, een verplaatsbaar hospitaal met 62 militairen en een staf met ruim tien officieren"
_JOINS_UNIT = regex(
    r"^(?:,|,?\sen|\salsmede|\sevenals)\seen\s(?:[\w-]+e?\s)?[\w-]+\smet\s"
    rf"(?:(?:{AT_MOST}|{ABOUT})\s)?$"
)
#: "60 militairen, een genie-eenheid en een stafelement met respectievelijk 40 en 10 militairen"
_JOINS_ROW = regex(
    r"^,\s(?:(?:en|alsmede)\s)?een\s[^;,().]{2,60}\sen\seen\s[^;,().]{2,60}\s(?:met|van)\s(?:respectievelijk|onderscheidenlijk)\s$"
)
#: "stafofficieren in het hoofdkwartier in Potsdam en dat in Kinshasa, en drie": an "en" inside an item, one behind it
_JOINS_ITEM = regex(
    r"^(?:\s+[\w'’/-]+){0,16},\s+(?:(?:en|alsmede|evenals)\s+)?"
    rf"(?:(?:met|een|uit|ook|nog|{AT_MOST}|{ABOUT})\s+){{0,2}}$"
)
#: "zowel vijf marechaussees als drie civiele deskundigen"
_JOINS_BOTH = regex(rf"^(?:\s+[\w'’-]+){{0,8}}\s+als\s+(?:(?:ook|{AT_MOST}|{ABOUT})\s+)*$")
#: "tien militairen, drie officieren daarvan", ", vijf man minder dan vorig jaar", ", twee artsen niet meegerekend"
_AMONG_THEM = regex(
    r"\s(?:daarvan|hiervan|van\shen|minder|meer\sdan)(?!\w)|[^,;.]{0,60}?\sniet\s(?:meegerekend|meegeteld|inbegrepen)(?!\w)"
)
#: "twaalf stafleden en twee helikopters met bemanning (ongeveer tachtig personen)", "en een fregat met 180 man": the
#: crew is there too
_JOINS_CREW = regex(
    r"^(?:\s+(?!en\b)[\w'’/-]+){0,6}\s*(?:,|\ben\b|\balsmede\b|\bevenals\b)\s"
    r"(?:[^,;()]{3,60}|[^,;()]{3,60}(?:bemanning|personeel)[^,;()]{0,30})\s"
    rf"\((?:(?:{AT_MOST}|{ABOUT}|samen|in totaal|totaal)\s)*$|"
    r"^\s*(?:,|\ben\b|\balsmede\b|\bevenals\b)\s(?:\w+\s)(?:[\w-]+\s){0,2}[\w-]*"
    r"(?:vliegtuig(?:en)?|fregat|schip|schepen|helikopters?|toestel(?:len)?|jagers?|drones?|f-16'?s?)\s(?:met|en)\s"
    rf"(?:een\sbemanning\svan\s)?(?:(?:{AT_MOST}|{ABOUT}|in totaal)\s)*$"
)


#: "trainers in Bagdad (twintig man), een chirurgisch team (tien man) en zes stafofficieren"
_JOINS_BRACKETS = regex(
    r"^\)\s*(?:,|,?\sen|\salsmede|\sevenals)\s(?:[^,;()]{3,80}\s\()?"
    rf"(?:(?:{AT_MOST}|{ABOUT}|nog)\s)*$"
)
#: "achtereenvolgens Zr.Ms. A (278 militairen) en Zr.Ms. B (168 militairen)"
_ONE_BY_ONE = regex(
    r"(?<!\w)(?:achtereenvolgens|afwisselend|na elkaar|om beurten)(?!\w)",
    words=("achtereenvolgens", "afwisselend", "na elkaar", "om beurten"),
)
#: what stands between the groups of a list: "(reservisten)", ", afkomstig van 11 Luchtmobiele Brigade,",
#: ", van wie twee marechaussees,", "– drie van Schiphol en een van de staf –"
_ASIDE = regex(
    r"\([^()]*\)|"
    r",\s(?:afkomstig (?:van|uit)|geleverd door|inclusief|van wie|waarvan|onder wie|waaronder|die)\s[^,;]{3,70}(?=,)|"
    r"\s[–—-]\s[^–—;]{3,90}\s[–—-](?=[,\s])|,\s(?:sinds|sedert)\s[^,;]{3,25},|"
    # ships and aircraft among the people: "220 commando's, vier Apache-helikopters, 128 militairen"
    rf",\s{NUMBER}\s(?:[\w'’-]+\s){{0,2}}[\w'’-]*(?:vliegtuig(?:en)?|fregat(?:ten)?|schip|schepen|helikopters?|toestel(?:len)?|"
    r"jagers?|drones?|f-?\d\d['’]?s|voertuigen|apaches|chinooks|systemen)(?=,)"
)
#: "twee verkenners en drie stafofficieren, in totaal vijf militairen"
_IN_ALL = regex(r"(?:in totaal|totaal|bij elkaar|tezamen|samen(?!\smet)|alles bijeen|al met al)\s+(?:[\w.]+\s+){0,2}$")


_ANYBODY = ("mensen", "man", "personen", "functionarissen", "nederlanders", "medewerkers")


def _listed(mentions: Sequence[PeopleMention], text: str) -> list[PeopleMention]:
    """Return the first group and those that a list joins to it: ``vier stafofficieren, drie trainers en een arts``."""
    chosen = [mentions[0]]
    together = _ONE_BY_ONE.search(text[: chosen[0].start].lower()) is None
    both = " zowel " in text[max(0, chosen[0].start - 30) : chosen[0].start].lower()
    for mention in mentions[1:]:
        if _is_total(mention, chosen, text):
            break
        if IN_YEAR.search(text, max(chosen[-1].end, mention.start - 40), mention.start):
            break  # "in 2021 twaalf militairen, in 2022 acht militairen"
        between = _ASIDE.sub(" ", text[chosen[-1].end : mention.start].lower())
        joined = _JOINS.match(between) or _JOINS_ITEM.match(between) or _JOINS_CREW.match(between)
        joined = joined or _JOINS_UNIT.match(between)
        joined = joined or _JOINS_ROW.match(between) or (_JOINS_BOTH.match(between) if both else None)
        if not (joined or (together and _JOINS_BRACKETS.match(between))) or _AMONG_THEM.match(text, mention.end):
            break
        chosen.append(mention)
    total = next((m for m in mentions if m not in chosen and _is_total(m, chosen, text)), None)
    rest = [m.high or 0 for m in chosen[1:]]
    if len(rest) > 1 and chosen[0].high == sum(rest) and chosen[0].role in _ANYBODY:
        return chosen[:1]  # "een dertigtal mensen, vijftien politiemensen en vijftien militairen"
    return [total] if total else chosen


def _is_total(mention: PeopleMention, listed: Sequence[PeopleMention], text: str) -> bool:
    """Whether a number is that of all who are listed before it; one that is too small for that, and right behind the
    last of them, is a total of its own: ``150 militairen en een team van in totaal 35``."""
    before = _IN_ALL.search(text[max(0, mention.start - 40) : mention.start].lower())
    if before is None:
        return False
    own = text[max(0, mention.start - 40) : mention.start].lower().endswith("van ", 0, before.start())
    return not own or mention.high is None or mention.high >= sum(m.high or 0 for m in listed)


def _without_some(listed: list[PeopleMention]) -> list[PeopleMention]:
    """Leave out of a list the groups that have no number: ``negen waarnemers, twaalf agenten en enkele stafleden``."""
    counted = [m for m in listed if m.high is not None or m.bound]
    return counted if len(counted) > 1 and all(m.high is not None for m in counted) else listed


def _sum(values: Sequence[int | None], *, whole: bool = False) -> int | None:
    known = [v for v in values if v is not None]
    if not known or (whole and len(known) < len(values)):
        return None
    return sum(known)


def aside(mentions: Sequence[PeopleMention], text: str) -> Personnel | None:
    """Return the number that is said in brackets, or to be temporary: ``(nu tijdelijk vier)``."""
    said = next((m for m in mentions if m.aside), None)
    return Personnel(min=said.low, max=said.high, text=text[said.start : said.end]) if said else None
