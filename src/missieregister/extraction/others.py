"""People whom a sentence itself calls another's: of another country, victims and prisoners, those of a mission as a
whole.

"onder wie zes militairen uit Finland", "34 verdachten, van wie er vijf", "De missie kampt met een tekort: er zijn 178".
"""

from collections.abc import Sequence

from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.scan import Cue
from missieregister.knowledge.words import BODIES, NL
from missieregister.patterns import regex

_FROM = " uit "
#: "haalt zes militairen uit Verania terug": whence they come home is not where they are from
_TAKES_AWAY = ("return", "leave", "end", "finish", "decrease")
_AWAY = regex(
    r"(?<!\w)(?:terug\w*|weg|teruggetrokken|gehaald|haalt|halen|verplaatst|vertrek\w*|overgebracht|getrokken)(?!\w)"
)
#: before some of those who are dead, held or saved
_OF_VICTIMS = regex(
    r"(?:doden|slachtoffers|gewonden|gesneuvelden|verdachten|gevangenen|piraten|kapers|gijzelaars|arrestanten|"
    r"drenkelingen|vluchtelingen|patiënten)(?!\w)[^;.]{0,80}"
    r"(?<!\w)(?:onder\swie|van\swie|waaronder|waarvan|daarvan|van\shen)\s(?:er\s)?(?:ook\s)?\Z"
)
#: "hielden piraten nog 236 bemanningsleden vast", "bevrijdde 23 bemanningsleden"
_HELD_BY = regex(r"(?<!\w)(?:piraten|kapers|gijzelnemers|terroristen|rebellen|milities)(?!\w)[^;.]*\Z")
_HELD = regex(r"\s(?:[\w-]+\s){0,4}?(?:vast|gegijzeld|gevangen|in\sgijzeling)(?!\w)")
_FREED = regex(r"(?<!\w)(?:bevrijd\w*|gegijzelde|ontvoerde|gekaapte|gearresteerde|opgepakte)\s(?:[\w-]+\s){0,3}\Z")
#: "De politiemissie kampt met onderbezetting: van de 400 voorziene functionarissen zijn er 178 ter plaatse"
_OF_ITSELF = regex(r"(?:\A|[.;:–-]\s)(?:de|deze)\s[\w-]*(?:missie|operatie|macht)\s(?!in\s|waar)[^:;]{3,120}:\s")
_OURS = regex(r"(?<!\w)(?:nederland\w*|onze?|wij|we)(?!\w)")
#: so many may be ours where nobody says whose they are
_A_HANDFUL = 40


def without_others(
    low: str, named: Sequence[Cue], verbs: Sequence[Cue], people: Sequence[PeopleMention]
) -> list[PeopleMention]:
    """Return the people of a sentence in lower case that it calls nobody else's; ``named`` are countries, in order."""
    return [p for p in people if "nederland" in p.text or not _is_anothers(low, named, verbs, p)]


def _is_anothers(low: str, named: Sequence[Cue], verbs: Sequence[Cue], people: PeopleMention) -> bool:
    if low.startswith(_FROM, people.end) and _are_from(low, named, verbs, people.end + len(_FROM)):
        return True
    left = max(0, people.start - 130)
    if _OF_VICTIMS.search(low, left, people.start) or _FREED.search(low, max(0, people.start - 50), people.start):
        return True
    if _HELD.match(low, people.end) and _HELD_BY.search(low, left, people.start):
        return True
    size = people.high or people.low or 0
    itself = _OF_ITSELF.search(low) if size > _A_HANDFUL else None
    return itself is not None and people.start >= itself.end() and not _OURS.search(low)


def _are_from(low: str, named: Sequence[Cue], verbs: Sequence[Cue], at: int) -> bool:
    """Whether a country stands at a place from which people are, and do not come back."""
    country = next((c for c in named if c.kind == "subject" and c.start == at), None)
    if country is None or country.name in (NL, *BODIES):
        return False
    return not any(v.name in _TAKES_AWAY for v in verbs) and _AWAY.search(low) is None
