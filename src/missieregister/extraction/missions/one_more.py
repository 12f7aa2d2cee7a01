"""One more mission than those a text is about, which it only describes: ``Ook gaat een fregat naar de Rode Zee,
voor een door Verania geleide missie.``"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from missieregister.extraction.missions.named import Named
from missieregister.extraction.missions.whereabouts import CODES
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools

_MISSION = r"[\w-]*(?:missie|operatie|vredesmacht|zeemacht|troepenmacht)(?![\w-])"
#: "voor een door Verania geleide missie", "meedoen aan een Franse missie"
_A_MISSION = regex(
    rf"(?<!\w)(?:van|aan|naar|voor|bij|in)\seen\s(?:door\s(?:de\s)?(?P<leads>[\w-]+)\s(?:geleide|aangevoerde|opgezette)\s)?"
    rf"(?:(?P<whose>[\w-]+)\s)?(?:[\w-]+\s){{0,2}}?{_MISSION}"
)
#: where that is, or where what is sent goes: a country, a sea, a strait
_WHERE = regex(
    r"(?<!\w)(?:naar|in|richting|op|bij|boven|kust\svan)\s(?:(?:de|het)\s)?"
    r"(?P<place>[\w-]+\szee|[\w-]+\sgolf|(?:straat|golf)\svan\s[\w-]+|[\w-]+)"
)


def one_more(
    sentence: Sentence, about: Sequence[str], named: Named, is_near: Callable[[str, Sequence[str], "Tools"], bool]
) -> tuple[str, ...] | None:
    """Return the mission that a sentence describes beside those that the text is ``about``, none where nobody knows
    which it is, and None where it describes none, or one that may be theirs."""
    found = _A_MISSION.search(sentence.low) if about and " een " in sentence.low and not sentence.missions else None
    if found is None or not all(m in sentence.tools.gazetteer for m in about):
        return None
    tools = sentence.tools
    places = [
        tools.lands.called(where["place"])
        for where in _WHERE.finditer(sentence.low)
        if any(letter.isupper() for letter in sentence.text[where.start("place") : where.end("place")])
    ]
    known = [p for p in places if (p in tools.lands.known or p in tools.lands.all_places) and p != "nederland"]
    if any(is_near(place, about, tools) for place in known):
        return None
    if known:
        return named.there(known, sentence, told=True)
    led = {c.name for c in sentence.nationalities if found.start() < c.start < found.end()} - _OURS
    by = {_OF.get(code, "") for code in led} | {"coalition"}  # a coalition's mission is led by whoever is in it
    return () if led and by.isdisjoint(of for m in about for of in tools.organisations[m]) else None


#: whose a mission is that anybody may call so
_OURS = frozenset(("nl", "int", "other", "mission"))
#: what the gazetteer calls those who lead missions
_OF = {code: name for name, code in CODES.items()} | {
    "fr": "frankrijk",
    "us": "verenigde staten",
    "gb": "verenigd koninkrijk",
}
