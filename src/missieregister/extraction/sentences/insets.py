"""Clauses set in the midst of another: ``kan de regering, gezien de schaarste aan teams, niet voldoen``."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.text.alike import ABOUT
from missieregister.extraction.text.us import OUR_COUNTRY
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.events.event import Event
    from missieregister.extraction.mentions.mission_mention import MissionMention
    from missieregister.extraction.sentences.sentence import Sentence

#: "de bijdrage groeit, nu bijna 40 man, naar 60": what holds now, and no clause that "nu" opens
_COUNT_OF_NOW = rf"\s(?:(?:nog|al|{ABOUT}|een|kleine|goed)\s){{0,3}}{NUMBER}\s(?:[\w-]+e\s)?[\w-]+,"
_OPENERS = (
    r"(?:mede |juist |ook )?(?:gezien|gehoord|gelet op|in verband met|vanwege|wegens|met het oog op)|gegeven|ondanks|"
    rf"nu(?!{_COUNT_OF_NOW})|"
    r"alles (?:afwegend|overwegend|overziend|afgewogen)e?|overeenkomstig|conform|samen met|tezamen met|"
    r"anders dan|evenals|net (?:zo)?als|zoals|hoewel|ofschoon|omdat|aangezien|als|indien|mits|zodra|wanneer|die|dat|"
    r"welke|wiens|"
    r"waar|waarom|waarvoor|waarvan|waarbij|waarin|waarop|waaraan|waartoe|waarmee|waarover|waarnaar|"
    r"in (?:overleg|overeenstemming|afwachting|aanvulling|navolging)|"
    r"vanuit (?:de|het)|(?:in|uit) de (?:verwachting|veronderstelling|overtuiging|gedachte|hoop)|uit (?:vrees|zorg)|"
    r"ervan uitgaande|"
    r"na (?:overleg|afweging|ommekomst|een verzoek|het verzoek)|op (?:verzoek|voorstel)"
)
#: what begins anew behind a comma, and so carries no clause on
_ANEW = (
    r"en|maar|of|terwijl|waarbij|waarna|waarop|waardoor|waarmee|waarvan|die|dat|zodat|omdat|hoewel|evenals|alsmede|"
    r"alsook|noch|dan"
)
#: ", waarin Nederland met zeven militairen, tien agenten en een arts deelneemt": the list goes on, and so the clause
_NEXT_GROUP = rf"(?!een\s|één\s){NUMBER}\s[\w-]+(?:\s[\w-]+)?(?:,|\sen)\s"
#: "om die reden", "voor die missie" open no clause
_NO_PREPOSITION = "".join(
    rf"(?<!\b{word})" for word in "om in op van aan met bij uit na tot over voor door naar onder".split()
)
_INSET = regex(
    rf"(?:,\s(?=(?:{_OPENERS})\s)|(?<=\w){_NO_PREPOSITION}\s(?=(?:die|waarvan|waaraan|waarvoor|waarom|"
    rf"waarmee)\s))(?P<inside>[^,;:]{{4,180}}),\s(?!(?:{_ANEW})\s|{_NEXT_GROUP})"
)


#: "De missie die eind dit jaar zou aflopen wordt verlengd": a clause without commas, closed by its verbs
_WHICH_ENDS = regex(
    r"(?<=\w)\s(?P<inside>(?:die|dat|welke)\s(?!(?:wordt|worden|is|zijn|werd|werden|zal|zou|de|het|een|onze|nederland\w*)\s)"
    r"[^,;:]{4,100}?\s(?:(?:zou|zouden|zal|zullen)\s(?:aflopen|eindigen|stoppen|verlopen|verstrijken|beginnen|vertrekken)|[\w-]*(?:loopt|liep|eindigt|eindigde|verstrijkt|verstreek|stopt|stopte|begint|begon))\s)"
    r"(?=(?:wordt|worden|is|zijn|werd|werden|blijft|blijven|gaat|gaan|krijgt|krijgen)\s)",
    words=("die", "dat", "welke"),
)
#: "(het mandaat van de operatie loopt tot 31 maart)"
_BRACKETED = regex(r"\((?P<inside>(?:het|de|dit|deze)\s[^()]{8,200})\)")


#: "heeft X verlengd tot december, een jaar langer dan de Nederlandse bijdrage duurt": what it is compared with
_COMPARES = regex(
    r",\s(?P<inside>(?:(?:dat|dit)\sis\s(?:dus\s)?)?(?:[\w-]+\s){0,3}(?:maanden|maand|jaar|weken|week|dagen)\s"
    r"(?:langer|korter|later|eerder)\sdan\s(?:de|het|onze?|wij|we|nederland\w*)\s[^;]*)"
)


def _is_closed(before: str) -> bool:
    """Whether what stands before the only comma of a sentence ends with a clause that it closes: ``de bijdrage die in
    mei zou aflopen, te verlengen``."""
    return " waarom " in before or (" die " in before and " zou" in before[before.rfind(" die ") :])


#: "verlengt, evenals Noorwegen, de bijdrage": whom somebody is likened to
_LIKE = ("evenals ", "net als ", "net zoals ")


def _subjects(sentence: "Sentence") -> frozenset[int]:
    """Return where countries and bodies of a sentence begin that may act."""
    return frozenset(c.start for c in sentence.of("subject"))


def _is_no_row(sentence: "Sentence", start: int, end: int) -> bool:
    """Whether a stretch is a clause set in, and no part of a row: behind "evenals" stands a country, and no more."""
    like = next((word for word in _LIKE if sentence.low.startswith(word, start)), None)
    if like is None:
        return True
    return "(" not in sentence.low[start:end] and start + len(like) in sentence.once(_subjects)


def insets(sentence: "Sentence") -> list[tuple[int, int]]:
    """Return where clauses stand that interrupt another, behind which that one goes on."""
    low = sentence.low
    found = []
    if "(" in low:
        spans = [match.span("inside") for match in _BRACKETED.finditer(low)]
        verbs = [c.start for c in sentence.of("verb") if c.form == "finite"] if spans else []
        found = [span for span in spans if any(span[0] <= at < span[1] for at in verbs)]
    first = low.find(", ")
    if first >= 0 and (low.find(", ", first + 2) >= 0 or _is_closed(low[:first])):
        found += [(match.start("inside"), match.end()) for match in _INSET.finditer(low)]
        found = sorted(span for span in found if _is_no_row(sentence, *span))
    if ends := _WHICH_ENDS.search(low):
        found = sorted({*found, ends.span("inside")})
    if first >= 0 and " dan " in low:
        found = sorted({*found, *(match.span("inside") for match in _COMPARES.finditer(low))})
    return found


#: what only remarks on the rest of a sentence: ", mede op verzoek van de VN", ", waarmee aan die wens is voldaan"
_REMARK = regex(
    r",\s(?:(?:mede|ook|juist|dit|zulks|een\sen\sander|alles)\s)?(?:op\s(?:\w+\s)?(?:verzoek|vraag|uitnodiging)|waarmee|waardoor|hetgeen|"
    r"wat|zodat|in\s(?:overleg|afstemming|samenwerking|antwoord|reactie|lijn)|conform|overeenkomstig|zoals|om|teneinde|"
    r"gezien|gelet|vanwege|wegens|ondanks|omdat|aangezien|doordat)\s[^,;:]*"
)


def remarks(sentence: "Sentence") -> list[tuple[int, int]]:
    """Return the clauses behind a comma that remark on the rest of a sentence: at whose request, to what end."""
    return [match.span() for match in _REMARK.finditer(sentence.low)] if ", " in sentence.low else []


def with_other_half(left: int, right: int, edges: Sequence[int], inset: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return a clause with its other half, where another interrupts it."""
    for start, end in reversed(inset):
        if end == left:
            left = max(edge for edge in edges if edge < start)
    for start, end in inset:
        if start == right:
            right = min((edge for edge in edges if edge > end), default=right)
    return left, right


def apart(sentence: "Sentence", at: int, here: int) -> bool:
    """Whether a word stands in a clause that interrupts the one in which another word stands."""
    found = sentence.once(insets)
    return bool(found) and any(start <= at < end and not start <= here < end for start, end in found)


#: "Of ook agenten worden uitgezonden, wordt nog onderzocht": what is asked stands first
_WHETHER = regex(
    r"(?:^|[;:]\s)(?:of|hoe\slang|hoelang|hoe|in\swelke\s(?:vorm|mate|omvang)|in\shoeverre)\s[^;:]{10,300}?,\s"
    r"(?=wordt|worden|zal|moet|is|wil|onder|bezi|beraad|gaa|ga|hang|komt|staat|blijft)"
)


#: "twee of drie officieren" asks nothing
_NO_NUMBER = "".join(rf"(?<!\b{word})" for word in r"een één twee drie vier vijf zes zeven acht negen tien \d".split())
#: "beslist in de zomer of Nederland een bijdrage zal leveren": what is yet to be decided stands behind
_DECIDES_WHETHER = regex(
    r"(?<!\w)(?:beslist|beslissen|beslissing|besluitvorming|(?:kabinet|regering)\sbesluit|de vraag|afweging|"
    r"bekijkt|bekijken|onderzoekt|onderzocht|beziet|verkent|gaat\sna|(?<!te\s)(?:onderzoeken|bezien|verkennen)|"
    r"niet vast|twijfelt|twijfelen|aarzelt|aarzelen|nadenkt|nadenken|na\ste\sdenken|"
    r"(?:denkt|denken)\s[^.;]{0,60}?na|niet\suit|niet\seens|nog\sgeen\s(?:besluit|beslissing|knoop)(?=[^.;:]{0,60}\sof\s))(?!\w)[^.;]{0,60}?"
    rf"{_NO_NUMBER}\sof[\s,](?:(?!,\s(?:maar|doch)\s)[^.;])*"
)


#: "laat u weten of de inzet wordt verlengd", "niet duidelijk hoe lang de bijdrage wordt voortgezet"
_TELLS_WHETHER = regex(
    r"(?<!\w)(?:weten|de\svraag|vragen|(?:on)?duidelijk|onzeker|(?:on)?bekend|blijken|blijkt|beraadt|beraden)(?!\w)[^.;:]{0,40}?[\s,]"
    rf"(?:of(?=,|\s(?:de|het|een|er|en|{OUR_COUNTRY}|deze|dit|onze|wij|we|ons|ook|zij|hij|verdere|verlenging)\s)|hoe|hoe\slang|hoelang|"
    r"in\swelke\s(?:vorm|mate|omvang)|in\shoeverre)[\s,][^.;:]*"
)


#: "zal u berichten of de bijdrage wordt voortgezet", "hoort de Kamer of": what the Chamber is yet to be told
_INFORMS_WHETHER = regex(
    r"(?<!\w)(?:bericht|berichten|informeert|informeren|hoort|horen|verneemt|vernemen|meldt|melden|meedelen|mee\ste\sdelen|"
    r"geïnformeerd|ingelicht|bericht\sworden)(?:\s(?:u|uw|de|het|tweede|kamer|kabinet|daarna|dan|hierover|daarover|nader|opnieuw|ook|worden|schriftelijk)){0,6},?"
    rf"\sof\s(?:de|het|een|er|en|{OUR_COUNTRY}|deze|dit|die|onze|wij|we|ons|ook|zij|hij|verdere)\s[^.;:]*"
)
#: "de kans dat Nederland gaat meedoen is groter geworden"
_CHANCE = regex(r"(?<!\w)(?:de|een|enige)\s(?:\w+e\s)?(?:kans|mogelijkheid)\sdat\s[^.;,]*")


def whether_clauses(sentence: "Sentence") -> list[tuple[int, int]]:
    """Return the clauses that ask whether something is to be: before the verb that looks into it, or behind it."""
    low = sentence.low
    found = []
    if low.startswith(("of ", "hoe", "in welke ", "in hoeverre ")) or "; of " in low or ": of " in low:
        found = [match.span() for match in _WHETHER.finditer(low)]
    if " of " in low or " of," in low:
        found += [match.span() for match in _DECIDES_WHETHER.finditer(low)]
        found += [match.span() for match in _INFORMS_WHETHER.finditer(low)]
    if " of" in low or " hoe" in low or "in welke" in low:
        found += [match.span() for match in _TELLS_WHETHER.finditer(low)]
    if "kans dat" in low or "mogelijkheid dat" in low:
        found += [match.span() for match in _CHANCE.finditer(low)]
    return found


def round_inset(sentence: "Sentence", event: "Event") -> "list[MissionMention]":
    """Return the one mission of a sentence that stands before a clause set in with an event told by a noun: ``De
    evaluatie van EUSTAT zal, gelet op de terugkeer van de eenheden in mei, volgen``."""
    if event.form != "noun" or not sentence.missions or not sentence.once(_names_one):
        return []
    missions = sentence.missions
    inside = any(missions[0].end <= start <= event.start < end for start, end in sentence.once(insets))
    return missions[:1] if inside else []


def _names_one(sentence: "Sentence") -> bool:
    return len({m.missions for m in sentence.missions}) == 1
