"""People who are told of as there already, or as ours among others.

"naast de drie reeds aanwezige militairen"; "9.000 blauwhelmen, van wie 23 uit Nederland", "Nederland 45 en België 20".
"""

from missieregister.extraction.mentions.numbers import number_value
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.text.alike import ABOUT
from missieregister.extraction.text.us import OUR_COUNTRY
from missieregister.patterns import regex

#: "de drie reeds aanwezige militairen", "de huidige vijf stafofficieren"
THE = regex(rf"(?<!\w)(?:de|die|deze|onze|haar|alle|beide)\s(?:(?:[\w-]+e|reeds|al|{ABOUT}|nog)\s){{0,3}}\Z")
_ALREADY = regex(
    r"(?<!\w)(?:huidige|bestaande|zittende|(?:(?:reeds|al|daar|aldaar|ter\splaatse|thans|momenteel|nog)\s(?:[\w-]+\s)?)"
    r"(?:aanwezige|geplaatste|gestationeerde|werkzame|uitgezonden|ingezette|dienende|actieve|gelegerde))(?!\w)"
)
#: "het huidige detachement van 90 militairen"; a ceiling is nobody who is there
_UNIT_OF_NOW = regex(
    r"(?<!\w)(?:de|het|onze?)\s(?:huidige|zittende)\s(?:[\w-]+e\s)?(?![\w-]*(?:mandaat|plafond|maximum|bovengrens|limiet))[\w-]+"
    r"\svan\s(?:(?:ruim|circa|ongeveer|bijna|zo'n)\s)?\Z",
    words=("huidige", "zittende"),
)
#: "naast de 110 trainers in Bagdad"
_BESIDE_THEM = regex(r"(?<!\w)(?:naast|behalve|bovenop)\s\Z")
#: "de tien militairen die momenteel in Erbil adviseren"
_WHO_NOW = regex(
    r"(?:\s[^,;.()]{0,40})?,?\sdie\s(?:[^,;]{0,60}?\s)?(?:momenteel|nu|thans|reeds|al|sinds|sedert|op\sdit\smoment)\s(?!(?:de|het|een)\skomende)"
    r"(?![^,;]*(?:zullen|zouden|terug))"
)


#: who are there as long as their ship is
_CREW = ("opvarenden", "bemanningsleden", "koppen")


def is_given(low: str, people: PeopleMention) -> bool:
    """Whether people are told of as there already, whatever is said of them: ``naast de drie reeds aanwezige``."""
    if people.bound != "max" and _UNIT_OF_NOW.search(low, max(0, people.start - 80), people.start):
        return True
    the = THE.search(low, max(0, people.start - 50), people.start)
    if the is None or people.bound == "max":
        return False
    if _BESIDE_THEM.search(low, max(0, the.start() - 12), the.start()):
        return True
    if people.role in _CREW and the[0].startswith(("de ", "die ", "alle ")):
        return True  # "De 190 opvarenden mogen niet van boord"
    return _ALREADY.search(low, the.start(), people.end) is not None or _WHO_NOW.match(low, people.end) is not None


#: "Nederland 45", "Nederland (ongeveer 45)"
_JUST_US = regex(rf"(?<!\w)(?:{OUR_COUNTRY})\s\(?(?:er\s)?(?:(?:{ABOUT})\s)?\Z")


def is_our_share(low: str, start: int, end: int) -> bool:
    """Whether a bare number is what a row of countries gives us: ``Duitsland levert 120 militairen, Nederland 45``."""
    return number_value(low[start:end]) is not None and _JUST_US.search(low, max(0, start - 40), start) is not None


def is_among_others(low: str, people: PeopleMention) -> bool:
    """Whether people of ours are some of others, not counted: ``9.000 blauwhelmen, van wie 23 uit Nederland``."""
    return people.is_dutch and (
        _AMONG_WHOM.search(low, max(0, people.start - 16), people.start) is not None
        or (people.text.endswith("uit nederland") and low.endswith((" komen er ", " kwamen er "), 0, people.start))
    )


_AMONG_WHOM = regex(r"(?<!\w)(?:waarvan|waaronder|van\swie|onder\swie)\s(?:er\s)?\Z")
