"""How many were allowed before, or are allowed where fewer are there: ``tegen 240 in het lopende mandaat``, ``voorheen
bedroeg het maximum 210``.

A level that is told beside the one that is decided, and that no verb of a frame carries.
"""

from typing import TYPE_CHECKING, NamedTuple

from missieregister.extraction.mentions.numbers import NUMBER, number_value
from missieregister.extraction.text.alike import ABOUT, AT_MOST, TAKING_PART
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.sentences.sentence import Sentence


class Former(NamedTuple):
    """A level that was, and where its number stands."""

    start: int
    end: int
    value: int


_LIMIT = r"(?:maximum|plafond|bovengrens|mandaat)"
_OLD = r"(?:lopende|huidige|vorige|oude|eerdere|vigerende|(?:thans|nu|tot dusver|tot nu toe) geldende)"
_THAN = "tegen|tegenover|ten opzichte van|minder dan|meer dan|lager dan|hoger dan"
_UNTIL_NOW = r"(?:tot dusver|tot nu toe|tot op heden|tot voor kort|voorheen|eerder|in (?:19|20)\d\d)"
_WAS = r"(?:was|waren|bedroeg|beliep|gold|golden|lag)"
_SO_MANY = (
    rf"(?:(?:{AT_MOST}|nog|op|{ABOUT})\s){{0,3}}"
    rf"(?P<number>\d{{1,3}}\s\d{{3}}|{NUMBER})(?![\w.,]*\d)"
)
_OF_PEOPLE = r"(?:\s(?:militairen|personen|functionarissen|man|experts|waarnemers|stafofficieren))?"
#: "het vorige mandaat voor UNMIVER voorzag in maximaal 130 militairen", "in het oude mandaat stonden er 130"
_OLD_MANDATE = regex(
    rf"(?<!\w)(?:het|ons)\s(?:vorige|oude|eerdere|voorgaande|vroegere)\s{_LIMIT}"
    r"(?:\s(?:voor|van|bij|in|aan)\s[^;.]{2,60}?)?,?\s(?:(?:voorzag\sin|ging\suit\svan|bood\s(?:ruimte|plaats)\s(?:aan|voor)|"
    r"bedroeg|stonden|stond|was|waren|telde|omvatte|liet|gold|uitging\svan|voorzien\swas\sin)\s(?:er\s|nog\s)?"
    rf"(?:een\s(?:{TAKING_PART}|{_LIMIT})\svan\s)?){_SO_MANY}(?!\s(?:maanden|jaar))"
)
_SAYS = (
    _OLD_MANDATE,
    # "tegen maximaal 240 in het lopende mandaat"
    regex(
        rf"(?<!\w)(?:{_THAN}|in plaats van)\s(?:de\s)?{_SO_MANY}{_OF_PEOPLE}\s"
        rf"(?:in|uit|van|onder)\s(?:het|ons)\s{_OLD}\s{_LIMIT}(?!\w)"
    ),
    # "in het lopende mandaat was dit 290"
    regex(
        rf"(?<!\w)(?:in|onder)\s(?:het|ons)\s{_OLD}\s{_LIMIT}\s{_WAS}\s"
        rf"(?:dit|dat|het|er)\s(?:aantal\s|maximum\s)?{_SO_MANY}"
    ),
    # "voorheen bedroeg het maximum 210", "tot dusver gold een plafond van acht"
    regex(
        rf"(?<!\w){_UNTIL_NOW}\s{_WAS}\s(?:voor\s[^,;.]{{2,40}}\s)?(?:het|de|een)\s(?:[\w-]+e\s)?{_LIMIT}\s"
        rf"(?:voor\s[^,;.]{{2,40}}\s)?(?:van\s)?{_SO_MANY}"
    ),
    # "voorheen mocht Nederland maximaal 130 militairen inzetten"
    regex(
        rf"(?<!\w){_UNTIL_NOW}\s(?:mocht|mochten|kon|konden)\s(?:{OUR_COUNTRY}|{OUR_CABINET}|wij|we|er)\s(?:er\s)?"
        rf"(?=(?:{AT_MOST}|tot)\s)(?:tot\s)?{_SO_MANY}"
    ),
    # "het toegestane maximum bedroeg twaalf"
    regex(rf"(?<!\w)(?:het|de)\s(?:toegestane|vorige|oude|eerdere)\s{_LIMIT}\s{_WAS}\s{_SO_MANY}"),
    # "ten opzichte van het huidige plafond van 270", "lager dan het plafond van 45 dat tot nu toe gold"
    regex(rf"(?<!\w)(?:{_THAN})\s(?:het|ons)\s{_OLD}\s{_LIMIT}\svan\s{_SO_MANY}"),
    regex(rf"(?<!\w)het\s{_LIMIT}\svan\s{_SO_MANY}{_OF_PEOPLE},?\sdat\s{_UNTIL_NOW}\sgold(?!\w)"),
    # "plaats voor maximaal 300, was 360", "een plafond van 30 militairen; dat was 45"
    regex(
        rf"(?<!\w)(?:{AT_MOST}|(?:plaats|ruimte) voor|{_LIMIT} van)\s{NUMBER}(?:\s[\w-]+){{0,3}}"
        rf"[,;(]\s?(?:dat\s)?(?:was|waren)\s(?:(?:er|dat|voorheen|eerst|eerder)\s){{0,2}}{_SO_MANY}"
        r"(?=\s?[.,;)]|\Z)"
    ),
)


#: "drie experts, in plaats van de vijftien die het mandaat mogelijk maakt", "drie van de vijf die ons mandaat toestaat"
_ROOM = regex(
    rf"(?<!\w)(?:in plaats van|minder dan|tegenover|onder|van)\s(?:de|het)\s{_SO_MANY}(?:\s[\w-]+){{0,2}},?\s"
    rf"(?:die|dat|waarin|waarvoor|waartoe)\s(?:het|ons)\s(?:[\w-]+e\s)?{_LIMIT}\s"
    r"(?:mogelijk\smaakt|toestaat|toelaat|voorziet|ruimte\sbiedt)(?!\w)",
    words=("mogelijk", "toestaat", "toelaat", "voorziet", "ruimte"),
)


def gives_room(sentence: "Sentence", place: int) -> bool:
    """Whether a word at a place only says for how many there is room, beside those who are there."""
    return any(start <= place < end for start, end in sentence.once(_rooms))


def _rooms(sentence: "Sentence") -> list[tuple[int, int]]:
    if " het mandaat" not in sentence.low and " ons " not in sentence.low:
        return []
    return [found.span() for found in _ROOM.finditer(sentence.low)]


_GIVEN_WORDS = ("toegezegde", "toegewezen", "toegestane", "beschikbare", "gemandateerde", "toebedeelde")
_GIVEN = rf"(?:{'|'.join(_GIVEN_WORDS)})"
_WHOM = (
    r"(?:[\w-]+e\s)?[\w-]*(?:plaats|functie|post|positie|functionaris|militair|expert|waarnemer|officier|agent|trainer|"
    r"adviseur|perso|deskundige|instructeur|marechaussee|marinier)[a-z]*(?!\w)"
)
#: "13 van de toegezegde 20 functionarissen", "van de acht beschikbare plaatsen", "30 functies die wij mogen bezetten"
_PROMISED = (
    regex(rf"(?<!\w)van\s(?:de|onze|deze)\s{_GIVEN}\s{_SO_MANY}(?=\s{_WHOM})", words=_GIVEN_WORDS),
    regex(rf"(?<!\w)van\s(?:de|onze|deze)\s{_SO_MANY}\s(?:[\w-]+e\s)?{_GIVEN}\s(?={_WHOM})", words=_GIVEN_WORDS),
    regex(
        rf"(?<!\w)de\s{_SO_MANY}\s(?:functies|plaatsen|posten|posities)\sdie\s(?:{OUR_COUNTRY}|wij)\s[^,;]{{0,50}}"
        r"(?:mag|mogen|kan|kunnen)\s(?:bezetten|vervullen|leveren|invullen|vullen)(?!\w)",
        words=("functies", "plaatsen", "posten", "posities"),
    ),
    # "van de 80 militairen die Nederland in UNMIVER mag inzetten"
    regex(
        rf"(?<!\w)van\s(?:de|deze)\s{_SO_MANY}(?=\s{_WHOM})(?:\s[\w-]+){{1,3}}\sdie\s(?:{OUR_COUNTRY}|wij|{OUR_CABINET})\s"
        r"[^,;]{0,60}(?:mag|mogen)\s(?:inzetten|leveren|uitzenden|sturen|bijdragen|plaatsen|ontplooien|stationeren)(?!\w)",
        words=("inzetten", "leveren", "uitzenden", "sturen", "bijdragen", "plaatsen", "ontplooien", "stationeren"),
    ),
)
#: "12 militairen werkzaam (mandaat: 15)", "(van de toegestane 15)": right behind those who are there
_IN_BRACKET = regex(
    rf"\((?:(?:het\s)?(?:nationa(?:al|le)\s)?{_LIMIT}:?|toegestaan:?|{AT_MOST}|van\s(?:de|het)\s"
    rf"(?:maximaal\s)?(?:toegestane|gemandateerde|beschikbare)(?:\s{_LIMIT}\svan)?)\s"
    r"(?P<number>(?!(?:19|20)\d\d(?!\d))(?:\d{1,3}(?:\.\d{3})+|\d{1,3}))\s?(?=[,;)])"
)
#: characters between people and the bracket behind them, and how many more than they may be allowed
_BEHIND, _ROOMIER = 70, 4
#: no more are ours where nobody says so
_A_HANDFUL = 40
_MOST = 3000


def rooms(sentence: "Sentence") -> list[Former]:
    """Return the levels that a mandate leaves room for, beside fewer who are there."""
    low = sentence.low
    most = _MOST if "nederland" in low else _A_HANDFUL
    found = [(match, number_value(match["number"].replace(" ", ""))) for match in _ROOM.finditer(low)]
    if "(" in low:
        bracketed = ((match, number_value(match["number"])) for match in _IN_BRACKET.finditer(low))
        found += [(m, v) for m, v in bracketed if v and _are_before(sentence, m.start(), v)]
    if "van de " in low or " die " in low or "van onze " in low:
        given = (match for pattern in _PROMISED for match in pattern.finditer(low))
        values = ((match, number_value(match["number"].replace(" ", ""))) for match in given)
        found += [(match, value) for match, value in values if value and value <= most]
    return [Former(*match.span("number"), value) for match, value in found if value]


def _are_before(sentence: "Sentence", bracket: int, allowed: int) -> bool:
    """Whether people stand right before a bracket of whom it may say how many are allowed: no fewer, nor many more."""
    near = [p for p in sentence.people if p.role and 0 <= bracket - p.end <= _BEHIND]
    if not near or ";" in sentence.low[near[-1].end : bracket]:
        return False
    there = near[-1].high or 0
    return there <= allowed <= _ROOMIER * there + _A_HANDFUL


def is_of_old_mandate(low: str, place: int) -> bool:
    """Whether a number at a place is what a mandate before allowed, and none of now: ``het vorige mandaat bood ruimte
    aan 130 militairen``."""
    if "mandaat" not in low and "plafond" not in low and "maximum" not in low:
        return False
    return any(old.start("number") == place for old in _OLD_MANDATE.finditer(low, max(0, place - 160), place + 20))


#: what a country could do before, where no mandate is named
MIGHT = ("mocht ", "mochten ", "kon ", "konden ")


def former_levels(sentence: "Sentence") -> list[Former]:
    """Return the levels that a sentence tells of as what was allowed before."""
    found: dict[int, Former] = {}
    for pattern in _SAYS:
        for match in pattern.finditer(sentence.low):
            value = number_value(match["number"].replace(" ", ""))
            if value:
                found.setdefault(match.start("number"), Former(*match.span("number"), value))
    return list(found.values())
