"""People of the mission itself, whom a clause behind its name counts: they are not those whom a country sends.

"Nederland neemt met drie waarnemers deel aan EUSTAT, die 220 waarnemers telt": three are ours.
"""

from collections.abc import Sequence

import msgspec

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.patterns import regex

#: a clause right behind a name: "EUSTAT (Verania), die ", "EUSTAT in Verania, waarin "
_CLAUSE = regex(
    r"[»”\"’']?(?:\s\([^()]{2,60}\))?(?:\s(?:in|op|te|voor)\s(?:de\s)?[\w-]+)?,?\s"
    r"(?:(?P<itself>die|dat|welke)|waar(?:in|bij|aan|van|toe|mee)?)\s(?P<inside>[^,;:]*)"
)
#: who is told of there may be ours
_OURS = regex(r"(?<!\w)(?:nederland\w*|onze?|wij|we|wordt|worden|werd|werden|zal|zullen)(?!\w)")
#: those who came before others of ours: "waar al twaalf militairen werkzaam zijn"
_BEFORE = regex(r"(?<!\w)(?:al|reeds|ook|eveneens|nog|inmiddels|eerder)(?!\w)")
#: what a clause with "die" or "dat" may tell of instead of the mission, which it stands right before
_SENT = (
    r"(?:bijdrage|deelname|deelneming|inzet|eenheid|eenheden|detachement|element|team|compagnie|bataljon|contingent|"
    r"fregat|schip|schepen|helikopters?|vliegtuig(?:en)?|toestel(?:len)?|mensen|personeel|[a-z]*officier(?:en)?|"
    r"militair(?:en)?|experts?|eskadron|peloton|batterij(?:en)?|vlagofficier)"
)
_SOMETHING_SENT = regex(rf"{_SENT}(?!\w)")
_RIGHT_BEFORE = regex(
    rf"(?P<what>{_SENT})\s(?:[\w-]+\s){{0,4}}?(?:aan|in|bij|te|voor|van|op)\s(?:[\w-]+\s){{0,2}}\Z|nederlandse\s\Z"
)
#: what ours are called by may stand for the mission
_A_UNIT = regex(r"(?:eenheid|eenheden|detachement|bataljon|compagnie|batterij|fregat)(?!\w)")
#: so many of a country's people a mission may count
_A_HANDFUL = 40


def without_its_own(
    low: str, missions: Sequence[MissionMention], people: Sequence[PeopleMention]
) -> list[PeopleMention]:
    """Return the people of a sentence in lower case, but those that a clause behind a mission says it has."""
    if not (missions and (", die " in low or ", dat " in low or " waar" in low or ", welke " in low)):
        return list(people)
    kept = list(people)
    for mission in missions:
        clause = _CLAUSE.match(low, mission.end)
        if clause is None or _OURS.search(clause["inside"]) or _A_UNIT.search(low, mission.start, mission.end):
            continue  # "de Patriot-eenheid, die met 145 militairen"
        start, end = clause.span("inside")
        inside = [p for p in people if start <= p.start < end]
        others = [p for p in people if not start <= p.start < end and p.part_of is None]
        sent = clause["itself"] and _SOMETHING_SENT.search(low, max(0, mission.start - 110), mission.start)
        before = _RIGHT_BEFORE.search(low, max(0, mission.start - 80), mission.start) if clause["itself"] else None
        if before and not any(p.start <= before.start("what") < p.end for p in others):
            continue  # "het bataljon in Verania, dat 695 militairen telt"
        most = max((p.high or 0 for p in others), default=0)
        for its_own in inside:
            size = its_own.high or its_own.low or 0
            if clause["itself"]:
                is_its = size > most if others else not sent and size > _A_HANDFUL
            else:
                is_its = bool(others) and size > max(most, _A_HANDFUL) and not _BEFORE.search(clause["inside"])
                is_its = is_its and not any(p.delta for p in others)
            if is_its and its_own in kept and "nederland" not in its_own.text:
                kept.remove(its_own)
    return _numbered_anew(people, kept)


def _numbered_anew(every: Sequence[PeopleMention], kept: list[PeopleMention]) -> list[PeopleMention]:
    """Return people with the places of those whom they are part of, as these are among the kept."""
    if len(kept) == len(every):
        return kept
    places = {at: kept.index(p) for at, p in enumerate(every) if p in kept}
    return [p if p.part_of is None else msgspec.structs.replace(p, part_of=places.get(p.part_of)) for p in kept]
