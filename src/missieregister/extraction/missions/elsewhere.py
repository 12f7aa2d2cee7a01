"""Where a paragraph goes that leaves what the text is about: another country, a place of its own, a mission described.

``Vanuit Koeweit vliegen dertig Nederlandse militairen``, behind what was said of a mission in South Sudan, is said of
the mission that is there; where the gazetteer knows none, of no mission. So is ``de NAVO-missie in dat land``, where
the one spoken of is of the EU.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from missieregister.extraction.missions.given_reasons import reason_at_end
from missieregister.extraction.missions.named import Named
from missieregister.extraction.missions.one_more import one_more
from missieregister.extraction.missions.whereabouts import (
    asked_by,
    country_of_mission,
    first_half,
    in_a_place,
    in_places,
    some_mission,
)
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.spelt import Listed
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools

_NAME = r"(?:sri\s|sierra\s|burkina\s|saoedi-)?[\w-]+"
#: "vanuit X", "op de grens van X en Y", "in het zuiden van X", "in het voormalige X"
_ARE_IN = regex(
    r"(?<!\w)(?:(?:op|aan|langs|bij|nabij)\sde\sgrens\s(?:van|met|tussen)|(?:nabij|rond|langs)\sde\skust\svan|"
    r"in\s(?:het|de)\s(?:[\w-]+e\s)?(?:(?:noord|zuid)?(?:oosten|westen)|noorden|zuiden|midden|grensgebied|grensstreek|regio)"
    r"\s(?:van|met|tussen)|vanuit|in)"
    rf"\s(?:het\svoormalige\s|de\s)?(?P<place>{_NAME})(?:\sen\s(?P<other>{_NAME}))?"
)
#: "in het Litouwse Rukla", "vanaf de Iraakse basis", "in de hoofdstad van Kosovo": a town or base by its country
_TOWN = (
    r"(?:hoofdstad|kustplaats|havenstad|havenplaats|grensplaats|grensstad|stad|plaats|haven|provincie|regio|vliegveld|luchthaven|"
    r"(?:vlieg|luchtmacht|marine|leger)?basis|kazerne)"
)
_IN_TOWN = regex(
    rf"(?<!\w)(?:in|op|vanuit|vanaf|nabij|bij)\s(?:het|de)\s(?:{_TOWN}\svan\s(?P<place>{_NAME})|"
    rf"(?P<their>[a-zà-ÿ-]+)\s(?:{_TOWN}(?!\w)|(?P<town>[\w-]+)))"
)
#: "Uit Mali keren in mei alle militairen terug", "Naar Mali gaan twintig militairen"
_COME_HOME = Listed(
    rf"(?:uit|naar)\s(?P<place>{_NAME})\s(?:gaan|gaat|stuurt|sturen|komen|komt|keren|keert|vertrekken|vertrekt|trekt|trekken|halen|haalt|worden|zijn)\s"
    r"(?:[^.;:]{1,80}\s)?(?:[\w-]*(?:<several>|<units>)|nederlanders)(?!\w)"
)
#: "keren in februari terug uit X", "worden uit X teruggehaald": behind or before a verb of coming home; "verlaten X"
_FROM_THERE = Listed(
    rf"(?<!\w)(?:uit|verlaat|verlaten|verliet|verlieten)\s(?:\d+\s)?(?:het\s|de\s|(?:nederlandse\s)?(?:<several>|nederlanders)\s)*"
    rf"(?P<place>{_NAME})",
    words=("uit", "verl"),
)
_COMES_HOME = regex(
    r"(?<!\w)(?:terug(?:keren|gekeerd|gehaald|getrokken|trekken|halen)?|keer(?:t|de|den)|keren|huiswaarts|vertrek(?:t|ken)|"
    r"vertrok(?:ken)?|verla(?:at|ten)|verliet(?:en)?|weggehaald)(?!\w)",
    words=("terug", "keer", "keren", "huis", "vertr", "verl", "weggehaald"),
)
#: "De vierde missie is die in X", "De missie waar een jaar bij komt, is die in X": what comes is about that one
_MOVES_TO = regex(
    rf"(?<!\w)(?:missie|operatie|{TAKING_PART}|trainingsmissie)(?:\s|(?:,|\swaar)\s[^,;]{{2,60}},\s)is\s(?:die|dat|degene)\sin\s(?:het\s|de\s)?"
    rf"(?P<place>{_NAME})(?P<other>)"
)
#: "kan militairen sturen naar X", "een fregat vertrekt in juli naar X", whose number nobody says
_SENT_TO = Listed(
    r"(?<!\w)(?:(?:grond)?(?:<several>)|(?:marine)?(?:<ships>)|<aircraft>|f-16['’]s)\s"
    rf"(?:(?!(?:die|dat|en|om|maar|of|voor|van|met)\s)[\w-]+\s){{0,6}}?naar\s(?:het\s|de\s)?(?P<place>{_NAME})(?:\sen\s(?P<other>{_NAME}))?"
)
#: what is said of the mission itself, wherever it is done: "steunen de inzet", "voor deze missie"
_OF_THE_MISSION = regex(
    rf"(?<!\w)(?:de|deze|die|dit|dat|het|onze|haar)\s(?:nederlandse\s)?(?:[\w-]*(?:missie|operatie|bijdrage)|{TAKING_PART}|mandaat)"
    r"(?!\w)|(?<!\w)(?:terug|teruggekeerd|opgeleid|getraind)(?!\w)"
)
#: what points at a place that was spoken of
_THERE = regex(r"(?<!\w)(?:aldaar|ter plaatse|in (?:dat|dit|het|hetzelfde) land)(?!\w)|\A(?:daar|hier|hun)\s")
#: what leans on the mission that the sentence before only described: "Daarvoor gaan vijf juristen"
_LEANS = regex(rf"(?:daarvoor|hiervoor|daaraan|hieraan|daarbij|daartoe|hiertoe|die|deze\s(?:missie|{TAKING_PART}))\s")

#: "betrokken bij een andere internationale missie": not the one spoken of, whichever it is
_ANOTHER = regex(
    r"(?<!\w)(?<!dan\s)(?<!als\s)(?:in|aan|bij|naar|voor)\s(?:nog\s)?een\s(?:geheel\s)?andere\s(?:[\w-]+\s)?[\w-]*(?:missie|operatie)(?!\w)"
)


#: "Verder heeft de EU nog een missie in Orland": another than those spoken of
_YET_ANOTHER = regex(
    rf"(?<!\w)nog\seen\s(?:[\w-]+e\s)?[\w-]*(?:missie|operatie)\s(?:in|op|voor\sde\skust\svan)\s(?:de\s|het\s)?(?P<place>{_NAME})"
)
#: "besloot om daar niet meer aan bij te dragen": at the mission that the sentence before described
_LEANS_LATER = regex(r"(?<!\w)(?:daar\s(?:[\w-]+\s){0,3}?(?:aan|bij|in)|daaraan|eraan)(?!\w)")


#: "Nederland verdwijnt daarmee niet uit Verania", "is daarmee niet weg"
_OTHERS_STAY = regex(
    r"(?<!\w)(?:geen\s(?:definitief\s|volledig\s)?einde\saan\s(?:de|het|alle)\s(?:nederlandse\s|militaire\s)*(?:aanwezigheid|presentie|inzet|betrokkenheid)|"
    r"(?:verdwijnt|vertrekt)\s(?:[\w-]+\s){0,2}?niet\s(?:[\w-]+\s){0,2}?uit|(?:helemaal|volledig|geheel)\sweg\s[^,;]{0,60}\sniet|"
    r"niet\s(?:(?:dat|helemaal|volledig|geheel|nederland)\s){0,3}weg)(?!\w)"
)
_STAYS = regex(r"(?<!\w)(?:blijf|blijft|blijven|aanwezig|actief|gestationeerd|gelegerd)(?!\w)")


def _says_that_others_stay(sentence: Sentence) -> bool:
    """Whether a sentence says that others of ours stay, beside a mission that is over."""
    low = sentence.low
    return ("niet" in low or "geen" in low) and "nederland" in low and _OTHERS_STAY.search(low) is not None


class Elsewhere:
    """Where the paragraph that is read went, away from the missions that the text is about."""

    def __init__(self, named: Named) -> None:
        """Begin a document, that has ``named`` missions."""
        self._named = named
        #: the missions in the place that the paragraph told of last, where what it is about is not: maybe none
        self._there: tuple[str, ...] | None = None
        #: whether the whole paragraph goes on about that place
        self._moved = False
        #: whether the paragraph told of a mission that is another than those spoken of, and which nobody knows
        self._unknown = False
        #: the missions that are over, beside which others of ours go on: "Nederland is daarmee niet weg"
        self._over: frozenset[str] = frozenset()

    def enter(self, *, in_no_missions: bool) -> None:
        """Begin a block: what stands below a country where no mission is, is elsewhere from the start."""
        self.forget()
        if in_no_missions:
            self._there, self._moved = (), True

    def forget(self) -> None:
        """Come back to the missions that the text names."""
        self._there, self._moved, self._unknown, self._over = None, False, False, frozenset()

    def come_back(self, sentence: Sentence) -> None:
        """Come back to the missions that a sentence names, unless it says that others stay beside them."""
        self.forget()
        if _says_that_others_stay(sentence):
            self._over = frozenset(m for mention in sentence.missions for m in mention.missions)

    def hear(self, sentence: Sentence, here: Sequence[str], main: Sequence[str]) -> tuple[str, ...] | None:
        """Take note of where a sentence without a mission's name goes, away from those that its passage (``here``) or
        the text (``main``) is about; return the other mission that it describes (see of_another)."""
        if moves_on(sentence) and (far := elsewhere(sentence, here or main, self._named)) is not None:
            self._there, self._moved = far, True
        if (more := one_more(sentence, here or main, self._named, is_near)) is not None:
            self._there, self._moved = more, True
        if (land := opens_in_another_country(sentence, here or main)) is not None:
            self._there, self._moved = self._named.there((land,), sentence), True
        if _says_that_others_stay(sentence):
            self._over = frozenset(here or main)
        another = of_another(sentence, here)
        if another is None and "nog een " in sentence.low and self._tells_of_yet_another(sentence, here or main):
            self._unknown = True
        if another == () and not _lands(sentence):
            self._unknown = True
        return another

    def _tells_of_yet_another(self, sentence: Sentence, about: Sequence[str]) -> bool:
        """Whether a sentence tells of one more mission, by its place only, and nobody knows which it is."""
        found = _YET_ANOTHER.search(sentence.low) if not sentence.missions else None
        if found is None or not sentence.text[found.start("place")].isupper():
            return False
        place = sentence.tools.lands.called(found["place"])
        if any(place in sentence.tools.lands.whereabouts.get(m, ()) for m in about):
            return False
        return not in_country(sentence, about, self._named)

    def told(
        self, sentence: Sentence, here: Sequence[str], decided: Sequence[str], main: Sequence[str]
    ) -> tuple[tuple[str, ...], str] | None:
        """Return the missions where a sentence, or what it leans on, is elsewhere, and by what they were found; None
        where it is about what its passage (``here``), or the text, is about."""
        if self._over and not sentence.missions and _STAYS.search(sentence.low):
            at_place = _told_by_place(sentence, (), self._named)
            return ((at_place,), "plaats") if at_place else ((), "gaat over een andere missie")
        about = here or decided or main
        country = in_country(sentence, about, self._named)
        if "andere " in sentence.low and _ANOTHER.search(sentence.low):
            self._there, self._unknown = (), True
            return (() if set(about).intersection(country or ()) else country or ()), "gaat over een andere missie"
        if country is not None:
            self._there = None if country else ()
            return country, "land" if country else "gaat over een ander land"
        if self._unknown and (_LEANS.match(sentence.low) or _LEANS_LATER.search(sentence.low)):
            return (), "gaat over een andere missie"
        if self._there is not None and (self._moved or _THERE.search(sentence.low)):
            return self._there, "plaats" if self._there else "gaat over een ander land"
        more = one_more(sentence, here or main, self._named, is_near)
        if more is not None:
            self._there, self._moved = more, True
            return more, "omschrijving" if more else "gaat over een andere missie"
        at_place = _told_by_place(sentence, here or main, self._named)
        if at_place:
            return (at_place,), "plaats"
        far = elsewhere(sentence, here or main, self._named)
        if far is not None:
            self._there = far
            return far, "plaats" if far else "gaat over een ander land"
        return None


def in_country(sentence: Sentence, about: Sequence[str], named: Named) -> tuple[str, ...] | None:
    """Return the mission that is in the country of ``de missie in Mali`` (see named); of an organisation that asks
    for something for it: ``het verzoek van de OVSE om waarnemers voor de missie in Kroatië``."""
    there = named.in_country(sentence, about)
    whose = sentence.once(asked_by)
    if whose and there and not any(whose in sentence.tools.organisations.get(m, ()) for m in there):
        country = sentence.once(country_of_mission)
        meant = country and sentence.tools.missions.only_one_of(whose, country, "missie", sentence.published)
        return (meant,) if meant else ()
    return there


#: within so many characters a sentence says what it is about
_OPENS = 24
#: whose missions nobody calls "de Europese missie"
_NOT_EUROPEAN = frozenset(("navo", "vn", "ovse", "verenigde staten", "verenigd koninkrijk"))


def of_another(sentence: Sentence, about: Sequence[str]) -> tuple[str, ...] | None:
    """Return the mission that ``de NAVO-missie in dat land`` is, where the one spoken of is of another
    organisation: the only one in the country that this sentence or the one before names, else none; None where it
    is no other."""
    found = some_mission(sentence) if not sentence.missions else None
    if found is None:
        return None
    tools, whose = sentence.tools, found["whose"] or "eu"
    if found["european"] and (
        found.start() > _OPENS or not all(_NOT_EUROPEAN.intersection(tools.organisations.get(m, ())) for m in about)
    ):
        return None  # told of beside others, or one that Europeans lead and not the EU
    place = in_a_place(sentence, found) or sentence.once(country_of_mission)
    if place and not any(place in tools.lands.whereabouts.get(m, ()) for m in about):
        meant = tools.missions.only_one_of(whose, place, found["noun"], sentence.published)
        return (meant,) if meant else () if about else None
    if not about:
        return None
    if not all(tools.organisations.get(m) and whose not in tools.organisations[m] for m in about):
        return None
    for told in (sentence, sentence.before):
        countries = _lands(told) if told else set[str]()
        if len(countries) == 1:
            meant = tools.missions.only_one_of(whose, countries.pop(), found["noun"], sentence.published)
            return (meant,) if meant else ()
    same = {c for m in about for c in tools.lands.countries.get(m, ())} if _THERE.search(sentence.low) else set[str]()
    meant = tools.missions.only_one_of(whose, same.pop(), found["noun"], sentence.published) if len(same) == 1 else None
    return (meant,) if meant else ()


def _lands(sentence: Sentence) -> set[str]:
    """Return the countries that a sentence names where missions are, but for our own."""
    lands = sentence.tools.lands
    return {lands.called(word) for word in sentence.words} & lands.all_countries - {"nederland"}


def _told_by_place(sentence: Sentence, about: Sequence[str], named: Named) -> str | None:
    """Return the mission that a place in a sentence tells, where the one spoken of is nowhere near:
    ``Er verblijven nog 22 militairen in Erbil``, behind what was said of one in Afghanistan."""
    tools, lands = sentence.tools, sentence.tools.lands
    if sentence.missions or not all(lands.countries.get(m) for m in about):
        return None
    half = sentence.once(first_half)
    for found in sentence.once(in_places):
        if found.start() >= half or found.start() >= sentence.once(reason_at_end):
            break
        place = lands.called(found["place"])
        if any(place in lands.whereabouts[m] for m in about if m in lands.whereabouts):
            return None
        there = named.seated_at(place, sentence)
        if there and any(not sentence.words.isdisjoint(lands.whereabouts.get(m, ())) for m in about):
            return None  # "in Bagdad en Erbil": of which one at least is where the mission spoken of is
        if there and sentence.people and not tools.reasons.aside.search(sentence.low, 0, found.start()):
            return there
        only = tools.missions.only_at(place, sentence.published) if place in lands.all_places else None
        if only and not tools.reasons.aside.search(sentence.low, 0, found.start()):
            near = lands.countries.get(only, frozenset())
            if sentence.is_news and found.start() == 0 and place in lands.spots.get(only, ()) and place not in near:
                return only  # "In Erbil ...", behind what was said of a mission in Bagdad
            return None if any(not near.isdisjoint(lands.countries[m]) for m in about) else only
    return None


def elsewhere(sentence: Sentence, about: Sequence[str], named: Named) -> tuple[str, ...] | None:
    """Return the mission where a sentence says that people are, none if there is none there or it can't be told; and
    None where it does not say that they are in another part of the world than the missions it may be ``about``."""
    if sentence.missions or not about:
        return None
    moves, sent = moves_on(sentence), _is_sent(sentence)
    home = (
        sentence.low.startswith(("uit ", "naar ")) and sentence.tools.spelt(_COME_HOME).match(sentence.low) is not None
    )
    home = home or bool(sentence.once(_comes_from))
    if not (moves or sent or home) and (not sentence.people or _OF_THE_MISSION.search(sentence.low)):
        return None
    if not all(m in sentence.tools.gazetteer and sentence.tools.gazetteer[m].region for m in about):
        return None
    tools = sentence.tools
    for start, lands in _places_of(sentence, _MOVES_TO if moves else sentence.tools.spelt(_SENT_TO) if sent else None):
        if start >= sentence.once(reason_at_end):
            return None
        if not lands or tools.lands.staffs.issuperset(lands) or tools.reasons.aside.search(sentence.low, 0, start):
            continue
        known = [land for land in lands if land in tools.lands.known]
        if not known:
            return None
        if any(is_near(land, about, tools) for land in known):
            # those who leave a country in the same part of the world may be of the mission there
            own = any(not tools.lands.whereabouts.get(m, frozenset()).isdisjoint(known) for m in about)
            leaves = not own and (start, lands) in sentence.once(_comes_from) and tools.lands.bases.isdisjoint(lands)
            return (named.there(known, sentence) or None) if leaves else None
        there = named.there(known, sentence, told=sent)
        return there if there or tools.lands.bases.isdisjoint(known) else None
    return None


#: "In Irak komt de focus te liggen op": where a paragraph opens
_OPENS_IN = regex(rf"(?:in|boven)\s(?P<place>{_NAME})\s")


def opens_in_another_country(sentence: Sentence, about: Sequence[str]) -> str | None:
    """Return the country in which a paragraph of a news item opens, where it is in another part of the world than the
    missions spoken of: what comes is not of these, though it only says "daar" or "de missie"."""
    if not sentence.is_news or not about or sentence.missions or sentence.span.start != sentence.block.start:
        return None
    opens = _OPENS_IN.match(sentence.low)
    if opens is None or not sentence.text[opens.start("place")].isupper():
        return None
    lands = sentence.tools.lands
    land = lands.called(opens["place"])
    if land == "nederland" or land not in lands.all_countries:
        return None
    known = all(m in sentence.tools.gazetteer and sentence.tools.gazetteer[m].region for m in about)
    return None if not known or is_near(land, about, sentence.tools) else land


def _comes_from(sentence: Sentence) -> list[tuple[int, list[str]]]:
    """Return where a sentence of coming home says from which country: ``keren in mei terug uit Mali``."""
    if not _COMES_HOME.search(sentence.low):
        return []
    found = sentence.tools.spelt(_FROM_THERE).finditer(sentence.low, 0, sentence.once(first_half))
    lands = (
        (m.start(), sentence.tools.lands.called(m["place"])) for m in found if sentence.text[m.start("place")].isupper()
    )
    return [(at, [land]) for at, land in lands if land in sentence.tools.lands.known]


def _is_sent(sentence: Sentence) -> bool:
    """Whether a sentence that counts nobody sends people or a ship to a place: ``militairen kan sturen naar Jemen``."""
    if " naar " not in sentence.low or sentence.people:
        return False
    return sentence.tools.spelt(_SENT_TO).search(sentence.low) is not None


def _places_of(sentence: Sentence, where: "re.Pattern[str] | None") -> Iterator[tuple[int, list[str]]]:
    """Yield where the first half of a sentence says in what countries something is, or in which it is by a pattern of
    ``where`` something goes, and these countries."""
    tools, half = sentence.tools, sentence.once(first_half)
    home = None if where else tools.spelt(_COME_HOME).match(sentence.low)
    if home and sentence.text[home.start("place")].isupper():
        yield 0, [tools.lands.called(home["place"])]
    yield from () if where else sentence.once(_comes_from)
    for found in (where or _ARE_IN).finditer(sentence.low, 0, half):
        told = [name for name in ("place", "other") if found[name] and sentence.text[found.start(name)].isupper()]
        if found["place"] not in tools.lands.adjectives:
            yield found.start(), [tools.lands.called(found[name]) for name in told]
    for found in () if where else _IN_TOWN.finditer(sentence.low, 0, half):
        land = tools.lands.adjectives.get(found["their"] or "") or tools.lands.called(found["place"] or "")
        if not found["town"] or sentence.text[found.start("town")].isupper():
            yield found.start(), [land] if land in tools.lands.known else []


def moves_on(sentence: Sentence) -> bool:
    """Whether a sentence says where the mission is that the text is about from here on."""
    return (" is die " in sentence.low or " is dat " in sentence.low) and _MOVES_TO.search(sentence.low) is not None


def is_near(land: str, about: Sequence[str], tools: "Tools") -> bool:
    """Whether a country is one of those where missions are, or lies in the same part of the world."""
    parts = tools.lands.former.get(land, (land,))
    if any(not tools.lands.whereabouts.get(m, frozenset()).isdisjoint(parts) for m in about):
        return True
    regions: frozenset[str] = tools.lands.regions.get(land, frozenset())
    return any(
        region in regions or region == tools.lands.others.get(land)
        for m in about
        if (region := tools.gazetteer[m].region)
    )


def is_no_missions(title: str, tools: "Tools") -> bool:
    """Whether a heading is no more than a country where no mission is: ``Pakistan``."""
    return title.strip(" :.").lower() in tools.lands.others
