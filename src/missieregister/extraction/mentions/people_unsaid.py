"""Tells a number of people from other numbers where no word for people follows it: ``een plafond van 350``."""

from collections.abc import Callable
from typing import NamedTuple

from missieregister.extraction.mentions.counts import FIRST_YEAR, LIMITS, MONTHS, MOVES_A_LEVEL, NO_PEOPLE, Count
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.mentions.said_of_numbers import ADAPTS, FALLS_BACK, is_told_beside, said_of_number
from missieregister.extraction.text.alike import ABOUT, AT_MOST, CHANGED, FROM_THEN, PART_TAKEN, TAKING_PART, TO_CHANGE
from missieregister.patterns import regex

_LEVEL_NOUN = regex(
    rf"(?:plafond|bovengrens|maximum|mandaat|omvang|{PART_TAKEN}|sterkte|personele inzet)\s+van\s+{LIMITS}$"
)
_LEVEL_VERB = regex(
    rf"(?:{CHANGED}|{TO_CHANGE}|bijgesteld|gestegen|gedaald|gegroeid|toegenomen|afgenomen|"
    r"dalen|zakken|groeien|stijgen|toe|af|toenemen|afnemen|omhoog|omlaag)\s+(?:tot|naar|met)\s+"
    rf"{LIMITS}$"
)
_LEVEL_IS = regex(
    r"(?:plafond|maximum|toegestane aantal)(?:\s+(?:voor|van|aan)\s+[^.;,]{0,40})?\s+(?:blijft|is|bedraagt|"
    r"ligt op|wordt|komt op)\s+"
    rf"(?:(?:daarmee|dan|daardoor|daarvoor|nu)\s+)?{LIMITS}$|"
    rf"(?<!\w)(?:is|bedraagt|wordt|blijft)\s(?:het|dit|ons)\s(?:\w+\s)?(?:plafond|maximum)\s{LIMITS}$"
)
#: "het aantal militairen zal ten hoogste 40 bedragen"
_AMOUNTS_TO = regex(
    r"\s+(?:bed(?:ragen|raagt|roeg)|(?:zal\s|zullen\s|mag\s|kan\s)?(?:uitkom(?:en|t)|uitgaan|uitgaat))(?!\w)"
)
_LEVEL_OF = regex(rf"(?<!\w)(?:aantal|omvang|plafond|{TAKING_PART})(?!\w)[^.;]*\s{LIMITS}$")
_COMES_TO = regex(rf"(?<!\w)op\s+{LIMITS}$")
_COMES = regex(r"\s+(?:uit)?(?:komt|komen|kwam|kwamen)(?!\w)")
#: "het aantal militairen komt daarmee op 280"
_LEVEL_COMES = regex(
    rf"(?<!\w)(?:aantal|totaal|omvang|plafond|{TAKING_PART}|sterkte|detachement)(?!\w)[^.;,]{{0,60}}"
    rf"\s(?:komt|kwam|komen|stijgt|daalt|groeit)(?!\w)[^.;,]{{0,40}}\s(?:op|naar|tot)\s+{LIMITS}$"
)
#: "de sterkte van het detachement, de staf inbegrepen, komt daarmee op 1.690"
_COMES_SO = regex(
    rf"(?<!\w)komt\s+(?:de|het)\s(?:\w+\s)?(?:totaal|aantal|omvang|{PART_TAKEN}|sterkte)(?:\s[^.;,]{{0,60}}?)?\s(?:uit\s)?"
    rf"op\s+{LIMITS}$|"
    rf"(?<!\w)komt\s+(?:daarmee|hiermee|daardoor|hierdoor|zo|dan)\s+(?:uit\s+)?op\s+{LIMITS}$"
)
#: "het genoemde aantal van 230 is het maximum"
_IS_THE_LIMIT = (" is het maximum", " is het plafond", " is een maximum", " vormt het maximum", " geldt als maximum")
#: "terwijl het mandaat er vijftien toestaat", "waar het mandaat ruimte biedt voor tien"
_MANDATE_FOR = regex(r"(?<!\w)mandaat\s(?:er|ruimte\s(?:biedt|laat)\svoor)\s$")
#: "Het mandaat biedt ruimte voor dertig", "Er is toestemming voor vijf"
_ROOM_FOR = regex(
    r"(?<!\w)(?:mandaat|kabinetsbesluit)\s(?:[\w-]+\s){0,4}?(?:biedt|laat|geeft|bood)\s(?:[\w-]+\s){0,2}?(?:ruimte|plaats)\s"
    rf"(?:voor|aan)\s{LIMITS}$|(?<!\w)(?:er\sis|is\ser)\s(?:[\w-]+\s)?(?:toestemming|ruimte|plaats)\svoor\s{LIMITS}$"
)
_ALLOWS = regex(r"\s(?:toestaat|toelaat|mogelijk\smaakt)(?!\w)|\s*(?:[.,;]|$)")
_COMING = ("komt", "kwam", "komen", "stijgt", "daalt", "groeit")
_MEASURE = regex(rf"(?:bedraagt|omvat|telt|bedragen|omvatten)\s+{LIMITS}$")
#: "waarnemers, vijftien in getal"
_IN_NUMBER = regex(r"\s(?:in\sgetal|(?:man|personen|militairen)\ssterk)(?!\w)")
#: "de militairen in Verania, zo'n 90 in totaal, zijn ongedeerd"
_IN_ALL_APART = regex(r"(?:\s(?:in\stotaal|bij\selkaar|tezamen|samen))?[,).;]")
_AND_THAT_OF = regex(r"\s+en\s+die\s+(?:aan|in|bij|voor)\s")
#: ", van wie de eerste vijftien zijn gearriveerd"
_OF_WHOM_FIRST = regex(r"(?<!\w)(?:van\swie|onder\swie|waarvan)\sde\seerste\s$")
_WITH_PARTS = regex(r",?\s+(?:waarvan|van wie|onder wie)\s")
_REFERENCE = regex(r"(?:nr|nrs|artikel|kamerstuk|dossier)\.?\s+$")
_ASIDE = regex(r"\((?:nu|thans|momenteel)?\s*(?:tijdelijk|nu|thans|momenteel)\s+$")
#: a level that a change leads to: "oplopen tot ten hoogste twintig", "met tien, tot in totaal dertig"; of what has size
_TO_LEVEL = regex(rf"(?<!\w)(?:tot|naar)\s+(?:in\s+totaal\s+|een\s+totaal\s+van\s+)?{LIMITS}$")
#: "dalen tot 450 in juni en 380 in september"
_AND_TO_LEVEL = regex(
    rf"(?<!\w)(?:tot|naar)\s{LIMITS}{NUMBER}\s(?:in|op|per|eind|begin|medio)\s[^,;.]{{2,30}}\sen\s{LIMITS}$"
)
_OF_SIZE = regex(
    rf"(?<!\w)(?:aantal|omvang|sterkte|totaal|plafond|maximum|mandaat|\w*(?:{TAKING_PART})|"
    r"\w*detachement|eenheid|aandeel)(?!\w)"
)
#: "waren 331 van hen ter plaatse"
_OF_THEM = regex(
    r"\s+van\s+(?:(?:hen|wie)(?!\w)|(?:de|deze|die)\s(?:functies|plaatsen|posten)\s(?:gevuld|bezet|vervuld|ingevuld))"
)
#: "EUMM Georgië (maximaal 15)"
_CLOSES = (")", ", tot ", "; tot ")
_IN_BRACKETS = regex(rf"\((?:{AT_MOST})\s+$")
#: "naar Mali (450 man), Irak (310) en Afghanistan (100)": the first says what they are
_ROW_IN_BRACKETS = regex(
    r"\(\d[\d.]*\s(?:man|militairen|mensen|personen|nederlanders)\)"
    r"(?:(?:,|,?\sen)\s[a-zà-ÿ][\w -]{1,30}\s\([\d.]+\)){0,6}(?:,|,?\sen)\s[a-zà-ÿ][\w -]{1,30}\s\(\Z"
)
#: "bedroeg hun aantal tot nu toe hooguit 130"
_LIMITED_LEVEL = regex(
    r"(?<!\w)(?:aantal|omvang|sterkte|plafond|maximum|bezetting)(?!\w)[^.,;]{0,50}\s"
    rf"(?:{AT_MOST}|{ABOUT})\s+$"
)
_LIMITING = ("hooguit", "hoogstens", "maximaal", "ten hoogste", "circa", "ongeveer")
#: "wordt het plafond met 60 verhoogd tot 160 militairen"
_RAISED_TO = regex(rf"\s(?:{CHANGED})\s(?:tot|naar)\s")
#: "het aantal van zes waarnemers met drie te verhogen"
_TO_RAISE_BY = regex(
    r"\s(?:te\s|uit\ste\s|op\ste\s|terug\ste\s)?(?:verhogen|verlagen|verminderen|breiden|hogen|vergroten|verkleinen|verhoogd|verlaagd|"
    r"verminderd|uitgebreid|vergroot|verkleind|opgehoogd)(?:\s*[.,;]|\Z)"
)
#: "stelt het maximum vast op achttien,"
_PUT_AT = regex(rf"(?<!\w)(?:vast|vastgesteld|vast te stellen|gesteld|bepaald|gezet|gebracht)\s+op\s+{LIMITS}$")
#: "stelt het plafond met ingang van 1 juli op tien", "brengt dit aantal op veertien"
_PUTS = regex(
    r"(?<!\w)(?:stelt|stelde|bepaalt|bepaalde|brengt|brengen|bracht|brachten)\s(?:het|dit|dat|de|deze)\s(?:\w+e?\s)?(?:plafond|maximum|aantal|totaal|bovengrens|mandaat)"
    rf"(?:\s[^.;,]{{1,60}})?\sop\s{LIMITS}$"
)
_PUTTING = ("stel", "bepaal", "breng", "brach")
#: "verhoogt dit tot veertien": of what the sentence before counts
_RAISES_THIS = regex(
    r"(?<!\w)(?:verhoogt|verhoogde|verlaagt|verlaagde|vergroot|vergrootte|verruimt|verruimde|vermindert|verminderde|breidt|breidde|"
    rf"brengt|bracht)\s(?:dit|dat)\s(?:aantal\s)?(?:[^.;,]{{1,40}}\s)?(?:tot|naar)\s{LIMITS}$"
)
#: "stelt het maximum op achttien vast"
_PUT = regex(
    r"\s+(?:(?:is|was|wordt|werd|zal|zou|wil)\s)?(?:(?:wordt|worden|kunnen)\s)?(?:vast|gebracht|te\sbrengen|brengen|gesteld|vastgesteld|gehouden|gehandhaafd|te\shandhaven|handhaven|bepaald)(?!\w)"
)
#: what holds now, said aside: "de omvang, thans 1.220,"
_NOW = regex(rf"[,(–-]\s*(?:thans|nu|momenteel|op dit moment|tot nu toe|tot dusver|nog)\s+{LIMITS}$")
_NOW_WORDS = ("nu", "thans", "momenteel", "moment", "tot", "nog")
_APART = regex(r"\s*[,;).–]")
#: "telden wij er 291", "waren er 147 ter plaatse": people named before
_PARTITIVE = regex(
    rf"(?<!van hen worden )(?<!\w)er\s(?:[^.,;:0-9]{{0,60}}?\s)??(?:(?:nu|nog|thans|momenteel|dan|al|"
    rf"inmiddels|slechts|maar|in totaal|vandaag|op dit moment)\s+)*{LIMITS}$"
)
_ER = regex(r"er(?<!\wer)\s")
#: "dat kunnen er volgens het mandaat hoogstens 350 zijn"
_AT_MOST = regex(rf"(?<!\w)er\s[^.,;]{{0,50}}?(?:{AT_MOST})\s+$")
_NO_NOUN = regex(
    r"\s*(?:[.,;:)]|$|(?:in|op|ter|te|bij|aan|van|toe|werkzaam|actief|aanwezig|geplaatst|gestationeerd|ingezet|"
    r"uitgezonden|"
    r"daadwerkelijk|inmiddels|feitelijk|thans|deel|afkomstig|momenteel|door|om|is|was|zijn|worden|waren|zitten|verblijven|"
    r"werken|dienen|achter\w*bleven|over\w*bleven|overblijven|achterblijven|zouden|kunnen|mogen|oplopen|stijgen|dalen|groeien|doen\sgroeien|laten\sgroeien|reeds|al|onder|over|"
    rf"tot\s(?:en\smet|eind|begin|medio|half|uiterlijk|\d{{1,2}}\s{MONTHS}|{MONTHS})|"
    rf"(?:{FROM_THEN})\s(?:\d{{1,2}}\s|eind|begin|medio|{MONTHS})|(?:eind|begin|medio)\s(?:dit|volgend|{MONTHS}|\d{{4}})|en|"
    r"(?!bedoeld|bestemd|benodigd|"
    r"gepland)(?:ge|be|ver|uitge|aange|inge)[a-z]+(?:d|t|en))(?!\w))"
)


#: "blijft deelnemen met maximaal 160", "neemt met ten hoogste twintig deel": so many take part
_WITH_SO_MANY = regex(
    rf"(?<!\w)met\s(?:(?:nog|steeds|thans)\s)?(?:{AT_MOST}|{ABOUT}|"
    r"bijna|zo'n)\s$"
)
_TAKES_PART = regex(
    r"(?<!\w)(?:deelne\w+|deel\ste\snemen|bijdra\w+|bij\ste\sdragen|meedoe\w*|mee\ste\sdoen|participe\w+|vertegenwoordigd|"
    r"(?:neemt|nemen|nam|namen|draagt|dragen|droeg|doet|doen)\s[^.;]{1,160}\s(?:deel|bij|mee)(?!\w))"
)
#: "terwijl onder EUSTAT nog dertig werkzaam blijven", "zodat in Stad nog 121 over zijn"
_STILL = regex(rf"(?<!\w)nog\s(?:(?:maar|slechts|steeds|{ABOUT})\s)?$")
_AT_WORK = regex(
    r"\s(?:werkzaam|actief|geplaatst|gestationeerd|gedetacheerd|gelegerd|over)\s(?:zijn|waren|blijven|bleven)(?!\w)|"
    r"\s(?:zijn|waren)\sover(?:gebleven)?(?!\w)"
)
#: "De twaalf die bleven, werken in Stad"
_WHO_STAYED = regex(r"\sdie\s(?:(?:er|daar|nog|over)\s)*(?:achter|over)?(?:bleven|blijven)(?!\w)")


def ends_there(text: str, at: int) -> bool:
    """Whether no noun follows a number that ends at a place: ``nog vier.``, ``nog twee vervuld``."""
    return _NO_NOUN.match(text, at, at + 40) is not None


class _Number:
    """A number without a word for people, and what stands on both sides of it."""

    def __init__(self, text: str, count: Count) -> None:
        self.text, self.count, self.start = text, count, count.start
        self.left: str = text[max(0, count.start - _LEFT) : count.start]
        self.right: str = text[count.end : count.end + _RIGHT]
        #: what stands on the left of it, as far as a clause goes
        self.near: str = text[max(0, count.start - _NEAR) : count.start]
        #: whether something may go to it: "verhoogd tot 40"
        self.goes: bool = "tot" in self.left or "naar" in self.left or "met" in self.left

    def is_alone(self) -> bool:
        """Whether no noun follows that it could count."""
        return _NO_NOUN.match(self.right) is not None

    def is_of_no_things(self) -> bool:
        """Whether nothing follows that is known not to be people."""
        return NO_PEOPLE.match(self.right) is None

    def is_of_size(self) -> bool:
        """Whether its sentence speaks of what has a size: a contribution, a ceiling."""
        return _OF_SIZE.search(self.text) is not None

    def may_be_year(self) -> bool:
        """Whether it can be a year, or a whole mission's: of so many only "maximaal 2.020" is ours."""
        if (self.count.high or 0) < FIRST_YEAR:
            return False
        limited = self.text.endswith(("maximaal ", "ten hoogste ", "hoogstens ", "hooguit "), 0, self.start)
        return not (limited and "." in self.text[self.start : self.count.end])

    def is_alone_and_no_year(self) -> bool:
        """Whether no noun follows, and it can be no year."""
        return self.is_alone() and not self.may_be_year()

    def any_of(self, words: tuple[str, ...]) -> bool:
        """Whether one of some words stands near."""
        return any(word in self.near for word in words)


#: characters on the left of a number, on its right, and on its left as far as a clause goes
_LEFT, _RIGHT, _NEAR = 60, 40, 120


def _takes_part(number: _Number) -> bool:
    start, end = number.start, number.count.end
    return _TAKES_PART.search(number.text, max(0, start - 250), end + 120) is not None


def _is_reached(number: _Number) -> bool:
    """Whether a level moves to a number: ``oplopen tot ten hoogste twintig``."""
    left = number.left
    if not number.goes or not (_TO_LEVEL.search(left) or (" en " in left and _AND_TO_LEVEL.search(left))):
        return False
    return MOVES_A_LEVEL.search(number.text) is not None and number.is_of_size()


def _is_level(number: _Number) -> bool:
    """Whether a number is what a ceiling is: ``het plafond blijft 350``, ``op 40 komt``."""
    left = number.left
    if ("plafond" in left or "maximum" in left) and _LEVEL_IS.search(left):
        return True
    return bool(_COMES.match(number.right) and _COMES_TO.search(left))


def _is_comes_so(number: _Number) -> bool:
    said = number.is_of_size() or ("het totaal " in number.left and number.is_alone())
    return said and number.is_of_no_things()


def _is_one_of_them(number: _Number) -> bool:
    """Whether a number behind "er" counts people named before: ``telden wij er 291``."""
    left = number.left
    if not _ER.search(left) or not (_PARTITIVE.search(left) or _AT_MOST.search(left)):
        return False
    return number.is_of_no_things()


class Way(NamedTuple):
    """A way to count people without calling them that: where ``said`` holds of a number, as it does of ``example``, it
    is of people if ``counts`` does."""

    example: str
    said: Callable[[_Number], object]
    counts: Callable[[_Number], bool]


def _yes(_: _Number) -> bool:
    return True


def _no(_: _Number) -> bool:
    return False


#: the ways, in the order in which they are asked: the first that is said decides
WAYS = (
    Way("tot een totaal van 140", lambda n: n.right.startswith(" totaal "), _no),
    Way("een plafond van 350", lambda n: "van" in n.left and _LEVEL_NOUN.search(n.left), _Number.is_of_no_things),
    Way(
        "verhoogd tot 350",
        lambda n: n.goes and _LEVEL_VERB.search(n.left),
        lambda n: n.is_of_no_things() and not n.may_be_year(),
    ),
    Way("oplopen tot ten hoogste twintig", _is_reached, _Number.is_alone_and_no_year),
    Way(
        "verhoogt dit tot veertien",
        lambda n: n.goes and (" dit " in n.left or " dat " in n.left) and _RAISES_THIS.search(n.left),
        _Number.is_alone_and_no_year,
    ),
    Way(
        "blijft deelnemen met maximaal 160",
        lambda n: n.goes and _WITH_SO_MANY.search(n.left) and n.is_alone(),
        _takes_part,
    ),
    Way(
        "valt de bijdrage terug op ten hoogste 150",
        lambda n: "terug" in n.left and FALLS_BACK.search(n.left),
        _Number.is_alone_and_no_year,
    ),
    Way(
        "nog dertig werkzaam blijven",
        lambda n: "nog " in n.left and _STILL.search(n.left) and _AT_WORK.match(n.right),
        _yes,
    ),
    Way("de twaalf die bleven", lambda n: n.left.endswith(("de ", "deze ")) and _WHO_STAYED.match(n.right), _yes),
    Way("waren 331 van hen ter plaatse", lambda n: _OF_THEM.match(n.right), _yes),
    Way("waarnemers, vijftien in getal", lambda n: _IN_NUMBER.match(n.right), _yes),
    Way("EUSTAT (maximaal 15)", lambda n: n.right.startswith(_CLOSES) and _IN_BRACKETS.search(n.left), _yes),
    Way(
        "Mali (450 man), Irak (310)",
        lambda n: n.right.startswith(")") and n.left.endswith("(") and _ROW_IN_BRACKETS.search(n.text, 0, n.start),
        _yes,
    ),
    Way(
        "Hun aantal bedroeg maximaal 130",
        lambda n: n.left.rstrip().endswith(_LIMITING) and _LIMITED_LEVEL.search(n.left),
        _Number.is_alone,
    ),
    Way(
        "stelt het maximum vast op achttien,",
        lambda n: "op" in n.left and _PUT_AT.search(n.left),
        lambda n: n.is_alone() and n.is_of_size(),
    ),
    Way(
        "stelt het plafond met ingang van 1 juli op tien",
        lambda n: "op" in n.left and n.any_of(_PUTTING) and _PUTS.search(n.near),
        lambda n: n.is_alone() or _PUT.match(n.right) is not None,
    ),
    Way(
        "past het plafond aan naar achttien",
        lambda n: n.is_of_size() and n.any_of(("past", "pass", "stel")) and ADAPTS.search(n.near),
        _Number.is_alone_and_no_year,
    ),
    Way(
        "het plafond met 60 verhoogd tot 160",
        lambda n: n.left.endswith("met ") and (_RAISED_TO.match(n.right) or _TO_RAISE_BY.match(n.right)),
        _Number.is_of_size,
    ),
    Way(
        "stelt het maximum op achttien vast",
        lambda n: _PUT.match(n.right) and _COMES_TO.search(n.left),
        _Number.is_of_size,
    ),
    Way(
        "de militairen in Verania, zo'n 90 in totaal,",
        lambda n: _IN_ALL_APART.match(n.right) and is_told_beside(n.text, n.start),
        _yes,
    ),
    Way(
        "de omvang, thans 1.220,",
        lambda n: any(word in n.left for word in _NOW_WORDS) and _NOW.search(n.left),
        lambda n: _APART.match(n.right) is not None and n.is_of_size(),
    ),
    Way("het plafond blijft 350", _is_level, _yes),
    Way(
        "het aantal militairen komt daarmee op 280",
        lambda n: n.any_of(_COMING) and _LEVEL_COMES.search(n.text, max(0, n.start - _NEAR), n.start),
        _Number.is_of_no_things,
    ),
    Way(
        "de sterkte, de staf inbegrepen, komt daarmee op 1.690",
        lambda n: "komt" in n.left and _COMES_SO.search(n.left),
        _is_comes_so,
    ),
    Way("230 is het maximum", lambda n: n.right.startswith(_IS_THE_LIMIT), _yes),
    Way(
        "het mandaat er vijftien toestaat",
        lambda n: "mandaat" in n.left and _MANDATE_FOR.search(n.left) and _ALLOWS.match(n.right),
        _yes,
    ),
    Way(
        "het mandaat biedt ruimte voor dertig",
        lambda n: any(word in n.left for word in ("ruimte", "plaats ", "toestemming")) and _ROOM_FOR.search(n.left),
        lambda n: _APART.match(n.right) is not None or not n.right,
    ),
    Way(
        "het aantal militairen zal ten hoogste 40 bedragen",
        lambda n: _AMOUNTS_TO.match(n.right) and _LEVEL_OF.search(n.near),
        _yes,
    ),
    Way(
        "het aantal waarnemers is op dit moment twaalf",
        lambda n: not n.may_be_year() and said_of_number(n.text, n.start),
        _Number.is_alone,
    ),
    Way(
        "bedraagt tien en die aan EUSTAT twaalf",
        lambda n: _AND_THAT_OF.match(n.right) and _MEASURE.search(n.left),
        _yes,
    ),
    Way(
        "van wie de eerste vijftien zijn gearriveerd",
        lambda n: n.left.endswith("de eerste ") and _OF_WHOM_FIRST.search(n.left),
        _Number.is_alone,
    ),
    Way("twaalf, van wie drie", lambda n: _WITH_PARTS.match(n.right), lambda n: _REFERENCE.search(n.left) is None),
    Way("telden wij er 291", _is_one_of_them, _Number.is_alone),
    Way("(nu tijdelijk vier)", lambda n: "(" in n.left and _ASIDE.search(n.left), _yes),
)


def is_of_people(text: str, count: Count) -> bool:
    """Whether a number with no role is one of people: ``een plafond van 350``, ``(nu tijdelijk vier)``."""
    number = _Number(text, count)
    way = next((way for way in WAYS if way.said(number)), None)
    return way is not None and way.counts(number)
