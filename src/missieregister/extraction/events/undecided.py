"""What a sentence tells of without it being settled: ``Er is nog geen besluit genomen over de verlenging``.

Nothing in it is done, and nothing in it is denied either: nobody decided yet, somebody else hopes for it, it is only on
an agenda, or it is what would be done in some case.
"""

from typing import TYPE_CHECKING

from missieregister.extraction.text.alike import CHANGES, DECIDED, TAKING_PART
from missieregister.extraction.text.us import OUR_COUNTRY
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.sentences.sentence import Sentence

_DECISION = r"(?:besluit|besluiten|beslissing|beslissingen|besluitvorming)"
_DECIDED = rf"(?:{DECIDED})"
_ABOUT = r"(?:over|omtrent|inzake|aangaande|betreffende|tot|om|ten\saanzien\svan|met\sbetrekking\stot)"
#: "nog geen besluit genomen over", "nog niet besloten tot", "nog niets besloten over"
_NOT_DECIDED = regex(
    rf"(?<!\w)(?:geen\s(?:[\w-]+\s)?{_DECISION}(?:\sgenomen|\sgevallen)?|"
    rf"nog\s(?:altijd\s|steeds\s)?(?:niet|niets)\s(?:[\w-]+\s)?{_DECIDED})\s(?P<what>[^,;:.(]*)",
    words=("geen", "nog"),
)
#: "Over een verlenging moet nog worden besloten", "Over voortzetting is nog niets besloten"
_ABOUT_WHICH = regex(
    rf"\A(?:over|omtrent|inzake|ten\saanzien\svan)\s(?P<what>[^,;:.(]*?)(?:,[^;:.]*?)?,?\s(?:(?:moet|moeten|zal|zullen|wordt|worden|dient|dienen|kan)\s"
    rf"[^;:.]*?|(?:is|zijn|heeft|hebben)\s[^;:.]*?(?<!\w)nog\s(?:[\w-]+\s){{0,2}}?(?:niet|niets|geen)\s[^;:.]*?)"
    rf"(?<!\w)(?:{_DECIDED}|{_DECISION})(?!\w)",
    words=("over", "omtrent", "inzake", "aanzien"),
)
#: "Een besluit tot verlenging is nog niet genomen", "Het besluit over verlenging volgt in het najaar"
_DECISION_TO_COME = regex(
    rf"\A(?:een|het|de)\s(?:[\w-]+e?\s)?{_DECISION}\s{_ABOUT}\s(?P<what>[^,;:.(]*?)(?:,[^;:.]*?)?,?\s(?:(?:volgt|volgen)(?!\w)|"
    r"(?:is|zijn|wordt|worden|moet|moeten|zal|zullen|laat|kan|komt|valt)\s[^;:.]*?(?<!\w)(?:nog|verwacht|later|volgen|op\szich)(?!\w))",
    words=("beslui", "besliss"),
)
#: "Het beëindigen van het mandaat wordt later dit jaar besproken"
_TO_BE_DISCUSSED = regex(
    rf"(?<!\w)(?P<what>(?:het\s(?:beëindigen|verlengen|voortzetten|wijzigen|aanpassen)|(?:de\s)?(?:{CHANGES}))\s(?:van|voor)\s"
    r"[^.;:]{3,120}?\s(?:wordt|worden|zal|zullen)\s[^.,;:]{0,90}?(?:besproken|afgewogen|bediscussieerd)(?!\w))",
    words=("besproken", "afgewogen", "bediscussieerd"),
)
#: "Verwacht wordt dat Nederland", "De VN hopen dat Nederland de inzet verlengt": so others suppose or wish
_OTHERS_EXPECT = regex(
    r"(?<!\w)(?:(?:verwacht|gehoopt|gevreesd)\swordt|hoopt?|hopen|hoopten?|wensen|wenst|rekenen\serop|rekent\serop|vrezen|vreest|"
    r"gaan\servan\suit|gaat\servan\suit|dringt\serop\saan|dringen\serop\saan|zou\sgraag\szien|zouden\sgraag\szien)\sdat"
    rf"(?=\s(?:{OUR_COUNTRY}|de\snederlandse|het\snederlandse|onze|het\skabinet)\s)(?P<what>[^;:.]*)",
    words=("dat",),
)
#: "Voor het geval de inzet wordt verlengd, zijn", "Zolang de inzet niet is verlengd, blijven"
_IN_CASE = regex(
    r"(?<!\w)(?:voor\shet\sgeval|in\shet\sgeval|ingeval)\s(?P<what>(?:dat\s)?(?:de|het|een|deze|onze|nederland|er)\s[^,;:.]*)|"
    r"\Azolang\s(?P<first>(?:de|het|een|deze|onze|nederland|er)\s[^,;:.]*?\s(?:niet|geen)\s[^,;:.]*),",
    words=("geval", "zolang"),
)
#: "In dat scenario wordt de inzet beëindigd", "Zonder instemming van de Kamer wordt de inzet niet verlengd"
_IN_THAT_CASE = regex(
    r"\A(?P<what>(?:in\s(?:dat|zo'n|zo’n|dit|een\sdergelijk|het\s[\w-]+)\s(?:geval|scenario)\s(?:wordt|worden|zal|zullen|zou|zouden|kan|kunnen|eindigt|stopt|vertrek)"
    r"|zonder\s(?:[\w-]+\s)?(?:instemming|toestemming|steun|akkoord|mandaat|medewerking|besluit|verlenging)\s[^,;]{0,80}?(?:wordt|worden|zal|zullen|gaat|gaan|zou|zouden|eindigt|stopt)\s)[^;:.]*)",
    words=("in", "zonder"),
)
#: "Op de agenda staat de verlenging van de inzet", "De verlenging van de inzet staat op de agenda"
_ON_THE_AGENDA = regex(
    r"(?<!\w)op\s(?:de|haar|hun)\s(?:[\w-]+\s){0,2}?agenda\s(?:[\w-]+\s){0,4}?(?:staat|staan|stond|stonden)\s(?P<what>[^;:.]*)|"
    r"\A(?P<first>[^;:.]*?)\s(?:staat|staan|stond|stonden)\s[^;:.]{0,60}?op\s(?:de|haar|hun)\s(?:[\w-]+\s){0,2}?agenda(?!\w)",
    words=("agenda",),
)
#: "Hoeveel militairen Nederland gaat leveren, is nog niet bekend", "niet duidelijk is met welke missie het meevaart"
_NOT_KNOWN = regex(
    r"\A(?P<first>(?:of|hoeveel|welke?|wie|wanneer|waar|waarmee|hoe\s[\w-]+)\s[^;:.]*?),\s(?:is|zijn|staat|blijft|was)\s"
    r"(?:[\w-]+\s){0,3}?(?:niet|onbekend|onduidelijk|onzeker)(?!\w)|"
    r"(?<!\w)niet\s(?:duidelijk|bekend|zeker|helder|vast)(?:\s(?:is|was))?,?\s(?:(?:aan|met|bij|voor|in|op|naar)\s)?"
    r"(?P<what>(?:welke?|wie|wat|hoe|hoeveel|wanneer|waar|of)\s[^;]*)",
    words=("niet", "onbekend", "onduidelijk", "onzeker"),
)
#: "Denkbaar is een bijdrage met ten hoogste vijftig militairen", "Nederland is voorstander van verlenging van X"
_THOUGHT_OF = regex(
    r"(?<!\w)(?:(?:denkbaar|voorstelbaar|een\s(?:optie|mogelijkheid|scenario))\s(?:is|zijn|zou|zouden)|te\sdenken\svalt\saan|valt\ste\sdenken\saan|"
    r"voorstanders?\svan|tegenstanders?\svan)\s(?P<what>[^;:.]*)",
    words=("denkbaar", "voorstelbaar", "optie", "mogelijkheid", "scenario", "denken", "voorstander", "tegenstander"),
)
#: "De AIV beveelt aan ten hoogste vijftig militairen te leveren"
_ADVISED = regex(
    r"(?<!\w)(?:beveelt|bevelen|beval|bevalen|raadt|raden|raadde)\s(?:(?:de\sregering|het\skabinet|nederland|defensie|de\sminister)\s)?aan,?\s(?P<what>[^;:.]*)",
    words=("beveelt", "bevelen", "beval", "raadt", "raden", "raadde"),
)
#: "Een verlenging van de inzet zou drie miljoen euro kosten"
_WOULD_TAKE = regex(
    rf"\A(?P<what>(?:een|verdere|nog\seen)\s(?:[\w-]+e\s)?(?:{CHANGES}|{TAKING_PART})\s"
    r"[^;:.]*?\szou(?:den)?\s[^;:.]*?(?:kosten|vergen|vragen|betekenen|inhouden|leiden|neerkomen)(?!\w)[^;:.]*)",
    words=("zou",),
)
#: "Mocht het kabinet besluiten de inzet tot 1 mei te verlengen, dan wordt u ingelicht"
_SUPPOSED = regex(r"\A(?:mocht|mochten|indien|ingeval)\s(?P<what>[^,;]*),\s")
#: "Een eventuele verlenging van de inzet tot 1 mei is nog niet aan de orde"
_EVENTUAL = regex(
    r"(?<!\w)(?:eventuele|mogelijke)\s(?P<what>[\w-]+\s[^,;:.(]*?)(?=\s(?:is|zijn|wordt|worden|zal|zullen|zou|zouden|kan|kunnen|moet|moeten|"
    r"heeft|hebben|vergt|vraagt|komt|hangt)\s|[,;:.(]|\Z)",
    words=("eventuele", "mogelijke"),
)
#: what these are about is not done; what there is of it may be told beside it: "over de inzet van 85 militairen"
_OF_ACTIONS = (_NOT_DECIDED, _ABOUT_WHICH, _DECISION_TO_COME, _EVENTUAL)
#: nothing of what these tell is so
_OF_ALL = (
    _OTHERS_EXPECT,
    _IN_CASE,
    _IN_THAT_CASE,
    _ON_THE_AGENDA,
    _TO_BE_DISCUSSED,
    _NOT_KNOWN,
    _THOUGHT_OF,
    _ADVISED,
    _WOULD_TAKE,
    _SUPPOSED,
)


def undecided(sentence: "Sentence") -> list[tuple[int, int]]:
    """Return the parts of a sentence that tell of what is not settled."""
    low = sentence.low
    found = [match.span(match.lastgroup or 0) for pattern in _OF_ALL for match in pattern.finditer(low)]
    for begin, end in (match.span("what") for pattern in _OF_ACTIONS for match in pattern.finditer(low)):
        verbs = (c.start for c in sentence.of("verb") if begin <= c.start < end and c.form in ("noun", "infinitive"))
        found += [(first, end) for first in (next(verbs, None),) if first is not None]
    return found


def is_undecided(sentence: "Sentence", at: int) -> bool:
    """Whether what stands at a place is not settled."""
    return any(begin <= at < end for begin, end in sentence.once(undecided))
