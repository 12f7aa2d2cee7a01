"""Whose are which numbers, where a sentence gives several missions theirs: ``vijf bij A, bij B drie en in C één``."""

from collections.abc import Sequence

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.money import MoneyMention
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.text.phrases import any_in
from missieregister.patterns import regex

#: words that give what follows to what was named, in the same order
IN_THEIR_ORDER = ("respectievelijk", "onderscheidenlijk", " resp. ")


def in_turns(
    low: str, missions: Sequence[MissionMention], others: Sequence[PeopleMention | MoneyMention | DateMention]
) -> list[MissionMention]:
    """Return for each of ``others`` its mission, where they take turns: ``voor A 58 miljoen en voor B 19 miljoen``."""
    if len(missions) != len(others) or len(missions) < 2:
        return []
    if any_in(IN_THEIR_ORDER, low):
        return list(missions)
    order = sorted([(m.start, "m") for m in missions] + [(o.start, "o") for o in others])
    turns = "".join(kind for _, kind in order)
    return list(missions) if turns in ("mo" * len(missions), "om" * len(missions)) else []


#: between the people of one mission and the next: ", bij", "en in Burundi, in het kader van"
_NEXT_SHARE = regex(
    r".*(?:,|;|\sen)\s(?:[^.;]{0,50}\s)?(?:bij|in|aan|voor|naar|van|onder)\s(?:de\s|het\s)?"
    r"(?:[\w-]+e\s)?(?:[\w-]*(?:missie|operatie|macht|commando)\s)?\Z"
)
#: between people and the mission that they go to: "tien militairen aan"
_TO_MISSION = regex(
    r"[^.;,]{0,40}\s(?:bij|in|aan|voor|naar|onder|binnen)\s(?:de\s|het\s)?(?:[\w-]+e\s)?(?:[\w-]*(?:missie|operatie|macht|commando)\s)?\Z"
)

Share = tuple[MissionMention, list[PeopleMention]]


def in_groups(low: str, missions: Sequence[MissionMention], people: Sequence[PeopleMention]) -> list[Share]:
    """Return for each mission its people, where a sentence gives each its own; nothing where it does not.

    One number each in turns, or each mission followed by its numbers; the first may have them before it.
    """
    # "ISAF 1.980 (waarvan Task Force Uruzgan 1.420); KFOR 9": one mission by two names
    missions = [m for order, m in enumerate(missions) if not order or m.missions != missions[order - 1].missions]
    turns = in_turns(low, missions, people)
    if turns:
        return [(mission, [one]) for mission, one in zip(turns, people, strict=True)]
    if not 2 <= len(missions) <= len(people) or len({m.missions for m in missions}) < len(missions):
        return []
    shares: list[Share] = []
    before: list[PeopleMention] = []
    first = min(missions[0].start, people[0].start)
    for mission, ahead in zip(missions, (*missions[1:], None), strict=True):
        mine = [p for p in people if mission.end <= p.start and (ahead is None or p.start < ahead.start)]
        if mission is missions[0]:
            before = [p for p in people if p.start < mission.start]
            if bool(before) == bool(mine) or (before and not _TO_MISSION.fullmatch(low, before[-1].end, mission.start)):
                return []
            shares.append((mission, before or mine))
        elif not mine or not _NEXT_SHARE.fullmatch(low, _end(shares[-1], first), mission.start):
            return []
        else:
            shares.append((mission, mine))
    return shares


#: where those go whom no mission has: "en vijftien aan het hoofdkwartier"
_ELSEWHERE = regex(r"(?:\s(?!en\s)[\w-]+){0,3}\s(?:aan|bij|op|in|voor|naar)\s")


def led_to(low: str, missions: Sequence[MissionMention], people: Sequence[PeopleMention]) -> list[Share]:
    """Return for each mission those who go to it, where some of a row go to something that has no name, or several
    groups to one: ``twintig agenten aan A, zes aan B en vijf militairen aan het hoofdkwartier``."""
    if not 2 <= len(missions) < len(people) or len({m.missions for m in missions}) < len(missions):
        return []
    shares: list[Share] = []
    left = list(people)
    for mission in missions:
        before = [p for p in left if p.end <= mission.start]
        if not before or not _TO_MISSION.fullmatch(low, before[-1].end, mission.start):
            return []
        left = left[len(before) :]
        shares.append((mission, [p for p in before if p is before[-1] or not _ELSEWHERE.match(low, p.end)]))
    return shares if all(_ELSEWHERE.match(low, p.end) for p in left) else []


#: "voor elk van beide missies geldt een maximum van acht", "A en B kennen ieder een plafond van acht"
_EACH = regex(
    r"(?<!\w)(?:elk|ieder)\s(?:van\s(?:de\s)?(?:beide|twee|drie|vier|deze|die|missies)|voor\s|met\s|een\s(?:[\w-]+e\s)?"
    rf"(?:plafond|maximum|mandaat)|maximaal\s|ten\shoogste\s|hoogstens\s|{NUMBER}\s(?!jaar|maand))"
)


def gives_each_as_many(low: str) -> bool:
    """Whether a sentence gives each of several missions the number that it names, and not all of them together."""
    return ("elk " in low or "ieder " in low) and _EACH.search(low) is not None


def _end(share: Share, first: int) -> int:
    """Return where a mission's share ends, behind its name and its people."""
    mission, people = share
    return max(first, mission.end, people[-1].end)
