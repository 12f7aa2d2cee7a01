"""What is said beside a number of what it counts: ``het aantal waarnemers is twaalf``, ``de artsen, thans acht,``."""

from missieregister.extraction.mentions.counts import LIMITS, MONTHS
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.text.alike import ABOUT, AT_MOST, PART_TAKEN, TAKING_PART
from missieregister.patterns import regex

#: "het aantal waarnemers bij UNTSO is op dit moment twaalf", "bedroeg op 1 februari jl. twaalf"
_STRENGTH_IS = regex(
    rf"(?<!\w)(?:sterkte|omvang)\s[^.;,]{{0,60}}(?:nederlands|detachement|{TAKING_PART}|eenheid|contingent|"
    r"bemanning)[^.;,]{0,40}\s"
    rf"(?:bedraagt|bedroeg|is|was)\s(?:[^.;,\d]{{0,40}}\s)?{LIMITS}$"
)
#: a number with which a clause ends; "is tussen 5 en 18 mei ontplooid" goes on
_AND_NO_MORE = regex(rf"{NUMBER}\s?(?:[,;.)]|\Z)")
#: "het Nederlandse aandeel daarin is 180", "de Nederlandse bijdrage aan UNMIVER bedraagt nu 45"
_OUR_PART_IS = regex(
    rf"(?<!\w)nederlandse\s(?:aandeel|{TAKING_PART}|detachement|contingent|eenheid)\s(?:[^.;,]{{1,60}}\s)?"
    rf"(?:is|bedraagt|bedroeg|beloopt|beliep|telt|telde)\s(?:(?:nu|thans|momenteel|nog|op\sdit\smoment)\s)*{LIMITS}$"
)
_NUMBER_IS = regex(
    r"(?<!\w)(?:aantal|bezetting)\s(?:[^.;,]{3,80}\s)?(?:bedraagt|bedroeg|is|was|beloopt|beliep|ligt|lag|staat|stond)\s"
    rf"(?:op\s\d{{1,2}}\s{MONTHS}\s(?:jl\.\s|\d{{4}}\s)?|[^.;,\d]{{0,40}}\s)?{LIMITS}$|"
    rf"(?<!\w)(?:bedraagt|bedroeg)\s(?:het|dit|dat)\s(?:totale\s|feitelijke\s|werkelijke\s)?aantal\s(?:[^.;,\d]{{0,60}}\s)?{LIMITS}$"
)
#: "het aantal militairen zal niet boven de zestig uitkomen"
_NOT_ABOVE = regex(r"(?<!\w)(?:aantal|omvang|sterkte)\s[^.;,]{0,70}(?:niet|nooit|geval|moment)\sboven\sde\s$")
_VARIES = regex(r"(?<!\w)aantal\s[^.;,]{3,110}\s(?:schommel\w+|vari[eë]\w+|fluctue\w+)\s(?:van|tussen)\s(?:de\s)?$")
#: "de Nederlandse adviseurs in Bagdad, thans"
_TOLD_BESIDE = regex(
    r"(?:militairen|officieren|adviseurs|waarnemers|trainers|instructeurs|experts|functionarissen|marechaussees|mariniers|"
    r"nederlanders|personeel|agenten|deskundigen)(?:\s[^.;,()]{2,50})?\s?[,(]\s?(?:(?:thans|nu|momenteel|op\sdit\smoment|in\stotaal|"
    rf"tezamen|samen)\s(?:nog\s|circa\s|ongeveer\s)?|(?:{AT_MOST}|{ABOUT})\s)\Z"
)


def is_told_beside(text: str, at: int) -> bool:
    """Whether a number at a place stands beside the people whom it counts: ``de adviseurs in Bagdad, thans acht,``."""
    return _TOLD_BESIDE.search(text[max(0, at - 90) : at]) is not None


def said_of_number(text: str, at: int) -> bool:
    """Whether a number at a place is what ``het aantal waarnemers`` is said to be."""
    left = text[max(0, at - 120) : at]
    if left.endswith("boven de ") and _NOT_ABOVE.search(left):
        return True
    if "aantal" in left or "bezetting" in left:
        return (_NUMBER_IS.search(left) or _VARIES.search(left)) is not None
    if "nederlandse " in left and _OUR_PART_IS.search(left) and _AND_NO_MORE.match(text, at, at + 60):
        return True
    return ("sterkte" in left or "omvang" in left) and _STRENGTH_IS.search(left) is not None


#: "past het plafond aan naar achttien", "het maximum wordt aangepast tot achttien"
ADAPTS = regex(
    r"(?<!\w)(?:(?:past|pasten?|stelt|stelde)\s(?:het|dit|dat|de|deze)\s(?:[^.;,]{1,40}\s)?(?:plafond|maximum|aantal|bovengrens|"
    rf"mandaat|{PART_TAKEN}|omvang)(?:\s[^.;,]{{1,60}})?\s(?:aan|bij)|aangepast|aan\ste\spassen|aanpassen|bij\ste\sstellen|bijstellen)"
    rf"\s(?:tot|naar|op)\s{LIMITS}$"
)
#: "valt zij terug op ten hoogste 150": a level, whatever has it
FALLS_BACK = regex(
    rf"(?<!\w)(?:(?:val(?:t|len)|viel(?:en)?)\s[^.;,]{{1,60}}\sterug|terug(?:val(?:t|len)|viel)|"
    rf"terug\ste\svallen)\sop\s{LIMITS}$"
)
