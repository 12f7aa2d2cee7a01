"""People whom a sentence itself calls another's: of another country, victims and prisoners, those of a mission as a
whole.

"onder wie zes militairen uit Finland", "34 verdachten, van wie er vijf", "De missie kampt met een tekort: er zijn 178".
"""

from collections.abc import Sequence

from missieregister.extraction.mentions.own_strength import speaks_of_us
from missieregister.extraction.mentions.people_mention import PeopleMention, without
from missieregister.extraction.mentions.suffering import is_taught, is_victim
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.scan import Cue
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
#: "Per detachement worden tien mariniers uitgezonden", "Elk team bestaat uit tien man": of how many nobody says
_EACH = (" per ", " elk ", " elke ", " ieder ", " iedere ")
_OF_EACH = regex(
    r"(?:\A|[,;:.]\s)(?:per|elke?|iedere?)\s[\w-]*(?:detachement|team|schip|vaartuig|fregat|eenheid|peloton|rotatie|lichting|keer)\s"
    r"[^,;:.]{0,60}\Z"
)
#: whose some are stands within so many characters before them
_FAR = 130
#: so many may be ours where nobody says whose they are
_A_HANDFUL = 40


def without_others(
    low: str, named: Sequence[Cue], verbs: Sequence[Cue], people: Sequence[PeopleMention]
) -> list[PeopleMention]:
    """Return the people of a sentence in lower case that it calls nobody else's; ``named`` are countries, in order."""
    stay = not any(v.name in _TAKES_AWAY for v in verbs)
    countries = {c.start for c in named if c.name not in (NL, *BODIES)} if stay and _FROM in low else frozenset()
    if countries and _AWAY.search(low):
        countries = frozenset()
    itself = _OF_ITSELF.search(low) if any(p.size > _A_HANDFUL for p in people) else None
    of_each = any_in(_EACH, f" {low}")
    its_own = itself.end() if itself and not speaks_of_us(low) else len(low)

    def is_anothers(p: PeopleMention) -> bool:
        return "nederland" not in p.text and bool(
            (low.startswith(_FROM, p.end) and p.end + len(_FROM) in countries)
            or (p.start >= its_own and p.size > _A_HANDFUL)
            or _is_dead_or_held(low, p)
            or is_taught(low, p)
            or (of_each and _OF_EACH.search(low, max(0, p.start - _FAR), p.start))
        )

    return without(people, [i for i, p in enumerate(people) if is_victim(low, p) or is_anothers(p)])


def _is_dead_or_held(low: str, people: PeopleMention) -> bool:
    """Whether people are some of those who are dead, held or saved."""
    left = max(0, people.start - _FAR)
    if _OF_VICTIMS.search(low, left, people.start) or _FREED.search(low, max(0, people.start - 50), people.start):
        return True
    return _HELD.match(low, people.end) is not None and _HELD_BY.search(low, left, people.start) is not None
