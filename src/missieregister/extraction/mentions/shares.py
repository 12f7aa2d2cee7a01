"""Numbers of which another is a part or a multiple: ``tien van de vijftien plaatsen``, ``twee teams van vijf``."""

import msgspec

from missieregister.extraction.mentions.counts import Count
from missieregister.extraction.mentions.groups import YEARS
from missieregister.extraction.mentions.numbers import NUMBER, number_value
from missieregister.extraction.mentions.people_unsaid import ends_there
from missieregister.extraction.text.alike import ABOUT, AT_MOST
from missieregister.patterns import regex

_POOL_BEFORE = regex(
    rf"(?<!\w)van\s+(?:de|deze)\s+(?:(?:normaal|gewoonlijk|{AT_MOST}|beoogde|genoemde)\s+)?(?:(?:{ABOUT})\s+)?\Z"
)
#: "tien van de vijftien plaatsen": the ten are meant
_OUT_OF = regex(
    rf"(?<!\w)(?P<part>{NUMBER})\s+van\s+(?:de|deze|die|(?:een|het)\s(?:maximum|plafond|totaal)\svan)\s+"
    rf"(?:(?:{AT_MOST}|in totaal|beoogde|toegestane|voorziene|toegezegde)\s+)?\Z"
)
_OF_THEM_AFTER = regex(r"[^.;]{0,80}\ser\s")


_TEAMS_OF = regex(
    rf"(?<!\w)(?P<many>{NUMBER})\s(?:[\w-]+\s)?[\w-]*(?:teams|ploegen|groepen|detachementen)\s(?:van|met)\s"
    r"(?:elk\s|ieder\s|telkens\s)?\Z"
)

#: "twee fregatten met elk ongeveer 150 bemanningsleden"
_EACH_WITH = regex(
    rf"(?<!\w)(?P<many>{NUMBER})\s(?:[\w-]+\s)?[\w-]*(?:fregatten|schepen|mijnenjagers|pelotons|compagnieën|eenheden|secties|"
    rf"batterijen|eskadrons)\s(?:van|met)\s(?:elk|ieder)\s(?:een\sbemanning\svan\s)?(?:(?:{ABOUT})\s)?\Z"
)


def meant(text: str, number: Count) -> Count:
    """Return the number that is meant of ``tien van de vijftien plaatsen``: the first."""
    teams = _TEAMS_OF.search(text, max(0, number.start - 50), number.start)
    if teams is None and (" elk " in text or " ieder " in text):
        teams = _EACH_WITH.search(text, max(0, number.start - 80), number.start)
    many = number_value(teams["many"]) if teams else None
    if teams and many and number.high:
        # "twee teams van vijf adviseurs"
        low = number.low * many if number.low is not None else None
        return msgspec.structs.replace(number, start=teams.start("many"), low=low, high=number.high * many)
    part = _OUT_OF.search(text, max(0, number.start - 40), number.start)
    value = number_value(part["part"]) if part else None
    if part is None or value is None or value >= (number.high or 0) or value in YEARS:
        return number
    if value == 1 and (number.high or 0) >= _SOME and _WHO_ALL.match(text, number.end):
        return number  # "Een van de 75 militairen die maandag vertrokken, is Kees": all of them did
    return msgspec.structs.replace(number, start=part.start("part"), low=value, high=value)


#: so many people are no few of whom one is told
_SOME = 5
#: what is told of all behind one of them
_WHO_ALL = regex(r"\s(?:[\w-]+\s){1,3}(?:die|dat)\s")


#: "Van de dertien Nederlanders die hierin werkzaam zijn, bevinden zich er vijf in Orlo": thirteen are there
_OURS_IN_PLACES = regex(
    rf"(?<!\w)van\s(?:de|deze|onze)\s(?P<all>{NUMBER})\s(?:nederlanders|nederlandse\s[\w-]+)(?!\w)[^.;:]{{0,90}}?\s"
    rf"(?:(?:bevinden|bevindt)\szich|werken|werkt|zitten|verblijven|dienen|zijn|is)\ser\s(?P<part>{NUMBER})\s(?:in|te|op|bij)\s"
    r"(?!\d)(?![^.;,]*(?<!\w)(?:terug\w*|vertrokken|gesneuveld|gewond|omgekomen|ziek)(?!\w))"
    # not where each goes to a place of its own: "dienen er twaalf in A en dertig in B"
    rf"(?![^.;]*?(?:,|\sen)\s(?:er\s)?{NUMBER}\s(?:in|bij|aan|voor)\s)"
)


def _in_places(text: str) -> tuple[int, int] | None:
    """Return where all of ours are counted, and some of them for where they are."""
    if " er " not in text or not any(mark in text for mark in (" nederlanders ", " nederlandse ")):
        return None
    found = _OURS_IN_PLACES.search(text)
    return (found.start("all"), found.start("part")) if found else None


def is_pool(text: str, number: Count, end: int) -> bool:
    """Whether a number is only what others are taken from, or some of ours told of for where they are."""
    if placed := _in_places(text):
        return number.start == placed[1]
    return bool(_POOL_BEFORE.search(text, max(0, number.start - 40), number.start) and _OF_THEM_AFTER.match(text, end))


#: "zijn er van de 74 militairen in 2031 nog vier", "heeft van de zes functies er nog twee vervuld"
_STILL_OF_THEM = regex(
    rf"[^.;:,]{{0,60}}\s(?:er|nog|thans|nu|momenteel|inmiddels)\s(?:(?:nog|slechts|maar|{ABOUT})\s){{0,2}}(?P<part>{NUMBER})(?!\w)"
)


def left_of(text: str, number: Count, end: int) -> Count | None:
    """Return how many are left of those that a number counts: two of ``van de zes functies nog twee vervuld``."""
    if not _POOL_BEFORE.search(text, max(0, number.start - 40), number.start) or _in_places(text):
        return None
    found = _STILL_OF_THEM.match(text, end)
    value = number_value(found["part"]) if found else None
    if found is None or value is None or number.high is None or value >= number.high:
        return None
    rest = Count(found.start("part"), found.end("part"), value, value)
    return rest if ends_there(text, rest.end) else None
