"""Whether a sentence counts people of ours in another part of the world than the mission that its passage is about.

``Vanuit Koeweit vliegen dertig Nederlandse militairen``, behind what was said of a mission in South Sudan, is said of
the mission that is there; where the gazetteer knows none, of no mission.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from missieregister.extraction.mentions.described import SPELT
from missieregister.extraction.named import Named
from missieregister.extraction.passage import Sentence
from missieregister.extraction.whereabouts import ASIDE, first_half
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools

#: countries where no mission of the gazetteer is, by the region that they lie in
_OTHER_LANDS = {
    "pakistan": "Afghanistan en Centraal-Azië", "nepal": "Azië", "india": "Azië", "bangladesh": "Azië",
    "sri lanka": "Azië", "filipijnen": "Azië", "australië": "Azië", "japan": "Azië", "nigeria": "West-Afrika",
    "ghana": "West-Afrika", "senegal": "West-Afrika", "zimbabwe": "Zuidelijk Afrika", "malawi": "Zuidelijk Afrika",
    "suriname": "Latijns-Amerika en Caribisch gebied",
    "dominica": "Latijns-Amerika en Caribisch gebied", "colombia": "Latijns-Amerika en Caribisch gebied",
}  # fmt: skip
#: a country that is no more, by what came of it
_PARTS = {
    "joegoslavië": frozenset((
        "joegoslavië", "bosnië-herzegovina", "kroatië", "slovenië", "servië", "montenegro", "kosovo", "noord-macedonië",
    )),
}  # fmt: skip
#: countries where missions have their staffs, or train and pass through, wherever they are
_OF_STAFFS = frozenset((
    "nederland", "belgië", "duitsland", "frankrijk", "italië", "spanje", "griekenland", "verenigd koninkrijk",
    "verenigde staten", "noorwegen", "cyprus", "djibouti", "bahrein",
))  # fmt: skip
#: countries from where missions all around are supported: there is another one only where it is known
_BASES = frozenset(("koeweit", "qatar", "oman", "verenigde arabische emiraten", "saoedi-arabië", "jordanië", "turkije"))
_NAME = r"(?:sri\s|sierra\s|burkina\s|saoedi-)?[\w-]+"
#: "vanuit X", "op de grens van X en Y", "in het zuiden van X", "in het voormalige X"
_ARE_IN = regex(
    r"(?<!\w)(?:(?:op|aan|langs|bij|nabij)\sde\sgrens\s(?:van|met|tussen)|(?:nabij|rond|langs)\sde\skust\svan|"
    r"in\s(?:het|de)\s(?:[\w-]+e\s)?(?:(?:noord|zuid)?(?:oosten|westen)|noorden|zuiden|midden|grensgebied|grensstreek|regio)"
    r"\s(?:van|met|tussen)|vanuit|in)"
    rf"\s(?:het\svoormalige\s|de\s)?(?P<place>{_NAME})(?:\sen\s(?P<other>{_NAME}))?"
)
#: "De vierde missie is die in X": what comes is about that one
_MOVES_TO = regex(
    r"(?<!\w)(?:missie|operatie|bijdrage|inzet|trainingsmissie)(?:\s|,\s[^,;]{2,60},\s)is\s(?:die|dat|degene)\sin\s(?:het\s|de\s)?"
    rf"(?P<place>{_NAME})(?P<other>)"
)
#: what is said of the mission itself, wherever it is done: "steunen de inzet", "voor deze missie"
_OF_THE_MISSION = regex(
    r"(?<!\w)(?:de|deze|die|dit|dat|het|onze|haar)\s(?:nederlandse\s)?(?:[\w-]*(?:missie|operatie|bijdrage)|inzet|deelname|deelneming|mandaat)"
    r"(?!\w)|(?<!\w)(?:terug|teruggekeerd|opgeleid|getraind)(?!\w)"
)


def elsewhere(sentence: Sentence, about: Sequence[str], named: Named) -> tuple[str, ...] | None:
    """Return the mission where a sentence says that people are, none if there is none there or it can't be told; and
    None where it does not say that they are in another part of the world than the missions it may be ``about``."""
    if sentence.missions or not about:
        return None
    moves = moves_on(sentence)
    if not moves and (not sentence.people or _OF_THE_MISSION.search(sentence.low)):
        return None
    if not all(m in sentence.tools.gazetteer and sentence.tools.gazetteer[m].region for m in about):
        return None
    for found in (_MOVES_TO if moves else _ARE_IN).finditer(sentence.low, 0, first_half(sentence)):
        lands = [
            SPELT.get(found[name], found[name])
            for name in ("place", "other")
            if found[name] and sentence.text[found.start(name)].isupper()
        ]
        if not lands or _OF_STAFFS.issuperset(lands) or ASIDE.search(sentence.low, 0, found.start()):
            continue
        known = [land for land in lands if land in sentence.tools.regions or land in _OTHER_LANDS or land in _PARTS]
        if not known or any(_is_near(land, about, sentence.tools) for land in known):
            return None
        there = named.there(known, sentence)
        return there if there or _BASES.isdisjoint(known) else None
    return None


def moves_on(sentence: Sentence) -> bool:
    """Whether a sentence says where the mission is that the text is about from here on."""
    return (" is die " in sentence.low or " is dat " in sentence.low) and _MOVES_TO.search(sentence.low) is not None


def _is_near(land: str, about: Sequence[str], tools: "Tools") -> bool:
    """Whether a country is one of those where missions are, or lies in the same part of the world."""
    parts = _PARTS.get(land, frozenset((land,)))
    if any(not parts.isdisjoint(tools.whereabouts.get(m, ())) for m in about):
        return True
    regions: frozenset[str] = tools.regions.get(land, frozenset())
    return any(
        region in regions or region == _OTHER_LANDS.get(land) for m in about if (region := tools.gazetteer[m].region)
    )


def is_no_missions(title: str) -> bool:
    """Whether a heading is no more than a country where no mission is: ``Pakistan``."""
    return title.strip(" :.").lower() in _OTHER_LANDS
