"""Where a sentence says that a mission is, and whose it is, where it does not name one."""

import re
from collections.abc import Iterator

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import GOING_ON, GROWING, TAKING_PART
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.patterns import regex

#: "de missie in Mali", "de inzet in Irak", "In Litouwen zijn ..."
_IN_COUNTRY = Listed(
    rf"(?:(?:missie|operatie|{TAKING_PART}|militairen|nederlanders|"
    r"eenheid|eenheden|contingent|bataljon|terugtocht|"
    r"terugkeer|vertrek|redeployment|terugtrekking|(?<=\sis\s)die)\s+(?:van\s+de\s+(?:<called>)\s+)?"
    r"(?:in|naar|voor|uit)|^(?:ook )?in)\s+(?P<country>[\w-]+(?:\s[\w-]+)?)"
)


#: "de NAVO-missie", "de coalitie"
_BY_ORGANISATION = Listed(
    r"(?<!\w)(?:de|deze)\s+(?:(?P<whose><organisations>)-(?:[a-z]*missie|operatie|fase|periode)|"
    r"(?P<coalition>(?:internationale\s)?coalitie))(?!\w)|"
    r"(?<!\w)het\s(?:[\w-]+e\s)?(?P<mandated><organisations>)-mandaat(?!\w)"
)


#: "de EU-operatie", "de VN-macht", in a sentence that names another mission
_ONE_OF_ORGANISATION = Listed(
    r"(?<!\w)(?:de|deze)\s(?:[\w-]+e\s)?(?P<whose><organisations>)-(?:[a-z]*missie|[a-z]*operatie|[a-z]*macht)(?![\w-])"
)


def organisation_of_mission(sentence: Sentence) -> tuple[str, str | None] | None:
    """Return the organisation whose mission a sentence speaks of without its name, and the place that it says that it
    is in, if it does."""
    may_be = not sentence.missions and ("coalitie" in sentence.low or _is_called(sentence))
    found = sentence.tools.spelt(_BY_ORGANISATION).search(sentence.low) if may_be else None
    whose = found and (found["whose"] or found["mandated"])
    if found is None:
        return None
    return (whose, in_a_place(sentence, found)) if whose else ("coalition", None)


_WHERE = regex(r"\s(?:in|te|op)\s(?:de\s)?(?P<place>[\w-]+)")


def in_a_place(sentence: Sentence, mission: re.Match[str]) -> str | None:
    """Return the place that stands by its name right behind what is called a mission: ``de EU-missie in Verania``."""
    where = _WHERE.match(sentence.low, mission.end())
    named = where is not None and sentence.text[where.start("place")].isupper()
    return sentence.tools.lands.called(where["place"]) if where and named else None


_ASKED_BY = Listed(
    r"(?<!\w)verzoek\svan\sde\s(?P<whose><organisations>)\s(?:[^,;]{0,40}\s)?om\s[^,;]{0,60}\svoor\sde\smissie\s(?:in|te)\s"
)


def asked_by(sentence: Sentence) -> str | None:
    """Return the organisation that a sentence says to have asked for something for a mission without a name."""
    found = sentence.tools.spelt(_ASKED_BY).search(sentence.low) if "verzoek van de " in sentence.low else None
    return found["whose"] if found else None


#: "het verzoek van de VN om de mariniers langer beschikbaar te houden"; "De NAVO heeft Nederland verzocht"
_REQUEST_OF = regex(r"(?<!\w)(?:het|een|dit|dat)\s(?:[\w-]+e\s)?verzoek\svan\s(?=\w)", words=("verzoek",))
_ASKED_US = regex(
    rf"\s(?:heeft|hebben|had|hadden|vroeg|vroegen|verzocht|verzochten)\s(?:{OUR_COUNTRY}|ons|{OUR_CABINET})\s"
    r"(?=(?:.*\s)?(?:om|te)\s)"
)


def asks_us(sentence: Sentence) -> str | None:
    """Return the code of the organisation that a sentence without a mission says to have asked us for something."""
    low = sentence.low
    if not ("verzo" in low or "vroeg" in low or "gevraagd" in low) or sentence.missions:
        return None
    found = _REQUEST_OF.search(low)
    at = found.end() if found else 0
    asks = next((c for c in sentence.of("subject") if at <= c.start <= at + len("de ")), None)
    if asks is None or asks.name not in sentence.tools.organisation_codes:
        return None
    # whose head asks: "de secretaris-generaal van de NAVO"
    of = next((c for c in sentence.of("subject") if low[asks.end : c.start].strip() in ("van", "van de")), asks)
    return of.name if found or _ASKED_US.match(low, of.end) else None


#: "in Erbil", "in de Rode Zee"; what may not stand before it is asked behind its first letter (see phrases)
IN_PLACE = regex(
    r"(?:i(?<!\wi)n|o(?<!\wo)p|o(?<=\Ao)ver|w(?<=\Aw)at betreft)\s"
    r"(?:de\s(?=[\w-]+\szee(?!\w)))?(?P<place>(?:el\s|goz\s|abu\s)?[\w-]+(?:\szee(?!\w))?)"
)
#: "Voor Mali is 70 miljoen gereserveerd", "de uitgaven voor de inzet in Irak", "het terughalen van materieel uit Mali",
#: "€ 70 miljoen (Mali)", "Mali kost 70 miljoen"
FOR_PLACE = Listed(
    rf"(?:(?:\A|[,:;]\s|\sen\s)(?=[\w-]+\s(?:kost|vergt|drukt\svoor|€))|(?:(?:\A|,\s|:\s|\sen\s|,\sdie\s|(?:euro|miljoen|mln)\s)voor|(?<!\w)(?:missie|{TAKING_PART}|bedrag|uitgaven|kosten|"
    r"raming|legering|materieel|<several>|<units>|operatie|"
    r"staf|stafleden|stafofficieren|politiefunctionarissen|plaatsing|"
    rf"{GOING_ON}|{GROWING}|opleiding|voor\s(?:die|dat))\s(?:[\w-]+\s){{0,4}}?"
    r"(?:in|op|voor|uit|naar))\s|(?:euro|miljoen|mln)\s\()(?:de\s(?=[\w-]+\szee(?!\w)))?(?P<place>(?!(?:die|dat)\s)(?:el\s|goz\s|abu\s)?[\w-]+(?:\szee(?!\w))?)"
)


def in_places(sentence: Sentence) -> list[re.Match[str]]:
    """Return what a sentence says to be in some place: ``in Erbil``."""
    return list(IN_PLACE.finditer(sentence.low))


def first_half(sentence: Sentence) -> int:
    """Return where the first half of a sentence ends, that a semicolon or colon parts from the rest: what is counted
    behind it goes with it, ``vier bleven achter: drie in Naqoura``."""
    half = min((at for at in (sentence.low.find(";"), sentence.low.find(": ")) if at > 0), default=len(sentence.low))
    return len(sentence.low) if any(p.start > half for p in sentence.people) else half


#: "bijdragen aan een EU-missie in de Sahel", "de nieuwe NAVO-missie in dat land", "die Europese missie"
_SOME_MISSION = Listed(
    r"(?<!\w)(?:een|de|deze|die)\s+(?:\w+e\s+)?(?:(?P<whose><organisations>)-|(?P<european>europese\s))"
    r"(?P<noun>[a-z]*missie|operatie)(?!\w)"
)
#: "vaart tot december voor de EU": in a mission of it
_SERVES = Listed(
    r"(?<!\w)(?:vaart|varen|vliegt|vliegen|werkt|werken|dient|dienen|actief|ingezet|patrouilleert|patrouilleren|trainen)\s(?:[\w-]+\s){0,6}?"
    r"(?:voor|namens)\sde\s(?P<whose><organisations>)(?P<european>)(?P<noun>)(?![\w-])"
)


def some_mission(sentence: Sentence) -> re.Match[str] | None:
    """Return the first that a sentence calls ``een EU-missie``, ``de NAVO-operatie``, or for whose organisation
    somebody works: ``vaart voor de EU``."""
    spelt, low = sentence.tools.spelt, sentence.low
    found = spelt(_SOME_MISSION).search(low) if "europese " in low or _is_called(sentence) else None
    return found or (spelt(_SERVES).search(low) if any_in(sentence.tools.bodies.by_name, low) else None)


def _is_called(sentence: Sentence) -> bool:
    """Whether anything in a sentence is called by an organisation: ``NAVO-``."""
    return any_in(sentence.tools.bodies.before_missions, sentence.low)


def others_by_organisation(sentence: Sentence) -> Iterator[re.Match[str]]:
    """Yield what a sentence calls ``de EU-operatie``, ``de VN-macht``."""
    return sentence.tools.spelt(_ONE_OF_ORGANISATION).finditer(sentence.low) if _is_called(sentence) else iter(())


#: who comes from a country, rather than being there
_OF_OURS = ("militairen uit", "eenheid uit", "eenheden uit", "contingent uit", "bataljon uit")


#: "Omdat de inzet in Uruzgan voorgaat, levert Nederland hier": the reason, with which a sentence opens
_WHY = regex(r"(?:omdat|aangezien|doordat|daar(?=\s(?:de|het|deze|onze|nederland|zij)\s))\s[^,;]*")


def _is_aside(sentence: Sentence, start: int) -> bool:
    """Whether a place is only told of by the way, or as a reason."""
    low = sentence.low
    return (
        sentence.tools.reasons.by_the_way.search(low, 0, start) is not None or _WHY.fullmatch(low, 0, start) is not None
    )


def country_of_mission(sentence: Sentence) -> str | None:
    """Return the country in which a sentence says a mission is, of those that the gazetteer knows."""
    places = sentence.tools.spelt(_IN_COUNTRY).finditer(sentence.low)
    found = next((m for m in places if not _is_aside(sentence, m.start())), None)
    names = (found["country"], found["country"].split()[0]) if found else ()
    spelt = (sentence.tools.lands.called(name) for name in names)
    if found and found["country"].startswith("nederland") and found[0].startswith(_OF_OURS):
        return None  # "veertig militairen uit Nederland": where they come from
    return next((name for name in spelt if name in sentence.tools.lands.all_places), None)
