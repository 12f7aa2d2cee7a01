"""Numbers that a list of missions gives each of them without saying of what: ``A 8, B 4 en C 11 functionarissen``."""

import re
from collections.abc import Sequence

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.numbers import NUMBER, number_value
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.text.alike import ABOUT, AT_MOST
from missieregister.extraction.text.spelt import Listed, Spelt
from missieregister.patterns import regex

#: right behind a name, or the bracket that it stands in, and before what ends its turn
_BEHIND = regex(
    rf"\)?\s(?:(?:zijn|waren|werken|werkten)\s(?:dat\ser|het\ser|er)\s)?\(?(?P<number>(?!(?:19|20)\d\d(?!\d)){NUMBER})\)?(?=(?:\s\([\d.]+\))?\s?(?:[,;.]\s|\.?\Z|en\s|,?\svan\swie\s))"
)
#: in brackets behind a name, whatever follows: "A (zes) en B (twaalf) worden"
_BRACKETED = regex(rf"\s\((?P<number>(?!(?:19|20)\d\d(?!\d)){NUMBER})\)")
#: right before a name: "verdeeld: 12 bij A, in Verania 2 bij B"
_AHEAD = regex(
    rf"(?:[:,;]|\sen)\s(?:in\s[\w-]+\s)?(?P<number>(?!(?:19|20)\d\d(?!\d)){NUMBER})\s(?:bij|in|voor|aan)\s(?:(?:de|het)\s)?(?:[\w-]*(?:missie|operatie)\s)?\Z"
)
#: between people and their mission: "dienen er 12 in A en 2 in B"
_TO_IT = regex(r"\s(?:bij|in|voor|aan)\s(?:(?:de|het)\s)?(?:[\w-]*(?:missie|operatie)\s)?")
#: what is counted, in a word somewhere in the sentence
_COUNTED = Listed(
    r"<several>|<one>|person|bezetting|nederlanders|aantal|plafond|(?<!\w)(?:stand|inzet|sterkte|mensen|bijdragen|dat\ser)(?!\w)"
)
#: a list gives at least so many missions a number
_FEWEST = 2
#: a number stands within so many characters before its mission
_NEAR = 40


#: in an item below a lead that counts people: "EUSTAT: maximaal drie;", "Verania: 40 bij EUSTAT"
_BOUND = rf"(?:(?P<bound>{AT_MOST})\s|(?:{ABOUT}|nog)\s)?"
_OF_ITEM = regex(
    rf"(?:\s\([^()]{{2,40}}\))?(?::\s|,\s(?:met\s)?|\s[–—-]\s){_BOUND}(?P<number>(?!(?:19|20)\d\d(?!\d)){NUMBER})(?=\s?[;,.)]|\s?\Z)"
)
_BEFORE_NAME = regex(rf"(?:\A|:\s){_BOUND}(?P<number>{NUMBER})\s(?:bij|in|voor|aan)\s(?:de\s|het\s)?\Z")


def bare_count(low: str, mission: MissionMention) -> list[PeopleMention]:
    """Return the bare number that an item of a list gives its mission, of a list that counts people."""
    found = _OF_ITEM.match(low, mission.end) or _BEFORE_NAME.search(low, 0, mission.start)
    value = number_value(found["number"]) if found else None
    if found is None or value is None:
        return []
    start, end = found.span("number")
    bound = "max" if found["bound"] else ""
    return [PeopleMention(start, end, None if bound else value, value, "", found["number"], bound)]


#: all that a line says of a mission: "CMF: 5.", "KFOR 7," and "USSC: 7 (5 militair)"
_ITS_NUMBER = regex(
    rf"(?P<colon>:|\s[–—-])?\s{_BOUND}(?P<number>(?!\d{{4}}){NUMBER})(?:\s\([^()]{{2,90}}\))?"
    r"(?P<ends>\s*\Z|[.;]\s*\Z|,\s(?:idem|(?:mandaat\s)?tot\s[^,;:]{4,30})[.;]?\s*\Z|[,;]\s(?:en\s)?|\sen\s|,\s(?:onder\swie|van\swie|waarvan|waaronder)\s[^;:]*\Z)"
)
#: what a line may put before its first name
_BULLET = regex(r"[\s–•*·-]{0,4}(?:(?:de|het)\s)?")
#: characters for each mission on a line of no more than these and their numbers
_A_NAME = 130
#: no more people than so many are told of by a bare number, or than so many where the line before speaks of ours
_MANY, _MANY_OF_OURS = 300, 2500
#: "UNTSO en UNDOF: veertien, respectievelijk één."
_IN_ORDER = regex(rf"(?P<first>{NUMBER}),?\s(?:respectievelijk|onderscheidenlijk)\s(?P<second>{NUMBER})[.;]?\s*\Z")


def only_counts(low: str, missions: Sequence[MissionMention], *, ours: bool = False) -> list[PeopleMention]:
    """Return the bare numbers of a line that is nothing but missions and their numbers: ``CMF: 5.``, ``KFOR 7, EULEX
    11.``; a single mission needs a colon or dash behind it. ``ours``: whether the line before speaks of ours."""
    if len(missions) == 2 and (two := _two_in_order(low, *missions)):
        return two
    if not missions or len(low) > _A_NAME * len(missions):
        return []
    result: list[PeopleMention] = []
    position, most = 0, _MANY_OF_OURS if ours else _MANY
    for mission in missions:
        if mission.end < position and result:
            continue  # in the bracket behind another: "ISAF 1.980 (waarvan Task Force Uruzgan 1.420)"
        found = _ITS_NUMBER.match(low, mission.end)
        value = number_value(found["number"]) if found else None
        if found is None or value is None or value > most or (len(missions) == 1 and not found["colon"]):
            return []
        if _BULLET.fullmatch(low, position, mission.start) is None:
            return []
        bound = "max" if found["bound"] else ""
        low_value = None if bound else value
        result.append(PeopleMention(*found.span("number"), low_value, value, "", found["number"], bound))
        position = found.end()
    return result if position == len(low) else []


def _two_in_order(low: str, first: MissionMention, second: MissionMention) -> list[PeopleMention]:
    """Return the numbers of two missions that a line names before them: ``A en B: veertien, respectievelijk één.``"""
    if low[first.end : second.start] != " en " or not low.startswith(": ", second.end):
        return []
    each = _IN_ORDER.match(low, second.end + 2)
    told = [(each.span(name), number_value(each[name])) for name in ("first", "second")] if each else []
    return [PeopleMention(*at, value, value, "", low[slice(*at)]) for at, value in told if value is not None]


#: "Dit worden er per 1 juli 25.", "Per 1 juli wordt dit aantal 25": behind what was said of ours
_BECOMES = regex(
    r"(?:(?:\A|,\s)(?:dat|dit)\s(?:aantal\s)?(?:worden|wordt)\s(?:er\s)?|(?<!\w)(?:wordt|worden)\s(?:dit|dat)\saantal\s|"
    r"(?<!\w)zijn\s(?:dat|dit|het)\ser\s)"
    rf"(?:[^.;,]{{0,40}}?\s)?(?P<number>(?!(?:19|20)\d\d(?!\d)){NUMBER})(?=\s?[.;,]|\s(?:per|vanaf|met\singang)\s|\s?\Z)"
)


def becomes(low: str) -> list[PeopleMention]:
    """Return the bare number that a sentence says becomes, or is from then on, how many of those told of before."""
    found = _BECOMES.search(low)
    value = number_value(found["number"]) if found else None
    if found is None or value is None:
        return []
    return [PeopleMention(*found.span("number"), value, value, "", found["number"])]


#: "alle Nederlandse militairen, ruim 900, verlaten": right behind those who are counted
_APPOSED = Listed(
    r"(?<!\w)(?P<who>(?:(?:de|alle|onze)\s)?nederlandse\s(?:<several>)|alle\snederlanders),\s"
    rf"(?P<about>(?:in\stotaal|{ABOUT}|samen)\s)+(?P<number>{NUMBER})(?:\sman)?,\s"
)


def apposed(spelt: Spelt, low: str) -> list[PeopleMention]:
    """Return the bare number that stands behind people of ours, between commas: ``alle militairen, ruim 900,``."""
    found = spelt(_APPOSED).search(low) if "n, " in low else None
    value = number_value(found["number"]) if found else None
    if found is None or value is None:
        return []
    start, end = found.start(), found.end("number")
    return [PeopleMention(start, end, value, value, found["who"].split()[-1], low[start:end], approximate=True)]


#: "Duitsland levert 120 militairen, Nederland 45 en België 20", "ook Nederland (45) levert een bijdrage"
_OUR_SHARE = regex(
    rf"(?:,\s(?:en\s)?|\sen\s|\sook\s)(?P<who>nederland|ons\sland)\s(?:(?P<opened>\()|(?:er\s)?)(?:(?:{ABOUT})\s)?"
    rf"(?P<number>(?!(?:19|20)\d\d(?!\d)){NUMBER})(?(opened)\)|(?=\s?[.,;]|\sen\s(?:[a-zëï-]+\s){{1,3}}{NUMBER}|\s?\Z))"
)


def our_share(low: str, people: Sequence[PeopleMention]) -> list[PeopleMention]:
    """Return the bare number that a row of countries gives the Netherlands, behind people who are counted: ``Duitsland
    levert 120 militairen, Nederland 45 en België 20``."""
    first = next((p for p in people if p.role), None)
    found = _OUR_SHARE.search(low, first.end) if first and ("nederland " in low or "ons land " in low) else None
    value = number_value(found["number"]) if found else None
    if first is None or found is None or value is None:
        return []
    start, end = found.start("who"), found.end("number")
    if any(p.start < end and start < p.end for p in people):
        return []
    return [PeopleMention(found.start("number"), end, value, value, first.role, low[start:end])]


def _number_beside(low: str, mission: MissionMention) -> re.Match[str] | None:
    """Return the bare number that a list has right behind a mission, or right before it: ``12 bij A, 2 bij B``."""
    behind = _BEHIND.match(low, mission.end) or _BRACKETED.match(low, mission.end)
    return behind or _AHEAD.search(low, max(0, mission.start - _NEAR), mission.start)


def bare_counts(
    spelt: Spelt, low: str, missions: Sequence[MissionMention], people: Sequence[PeopleMention]
) -> list[PeopleMention]:
    """Return the bare numbers of a sentence in lower case as people, where it lists missions with theirs."""
    found = {m.start: match for m in missions if (match := _number_beside(low, m))}
    told = sum(
        any(0 < p.start - m.end < _FEWEST + 1 or _TO_IT.fullmatch(low, p.end, m.start) for p in people)
        for m in missions
        if m.start not in found
    )
    if not found or len(found) + told < _FEWEST or "€" in low or "miljoen" in low or not spelt(_COUNTED).search(low):
        return []
    starts = {p.start for p in people}
    result = []
    for match in found.values():
        value = number_value(match["number"])
        if value is not None and match.start("number") not in starts:
            start, end = match.span("number")
            result.append(PeopleMention(start, end, value, value, "", match["number"]))
    return result
