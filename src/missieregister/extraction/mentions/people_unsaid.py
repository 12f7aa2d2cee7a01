"""Tells a number of people from other numbers where no word for people follows it: ``een plafond van 350``."""

from missieregister.extraction.mentions.counts import FIRST_YEAR, LIMITS, MONTHS, MOVES, NO_PEOPLE, Count
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.patterns import regex

_LEVEL_NOUN = regex(
    rf"(?:plafond|bovengrens|maximum|mandaat|omvang|bijdrage|sterkte|personele inzet)\s+van\s+{LIMITS}$"
)
_LEVEL_VERB = regex(
    r"(?:uitgebreid|versterkt|verhoogd|verlaagd|teruggebracht|afgebouwd|opgehoogd|gereduceerd|opgetrokken|"
    r"opgevoerd|verruimd|opgeschaald|afgeschaald|afgeslankt|ingekrompen|uitgebouwd|teruggeschroefd|gehalveerd|verdubbeld|"
    r"gestegen|gedaald|gegroeid|toegenomen|afgenomen|ophogen|op te hogen|verhogen|verlagen|uitbreiden|uit te breiden|"
    r"terugbrengen|terug te brengen|afbouwen|af te bouwen|opvoeren|op te voeren|verruimen|vergroten|"
    r"vergroot|verkleind|verkleinen|opschalen|op te schalen|afschalen|af te schalen|inkrimpen|in te krimpen|"
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
_LEVEL_OF = regex(rf"(?<!\w)(?:aantal|bijdrage|omvang|plafond|deelname)(?!\w)[^.;]*\s{LIMITS}$")
_COMES_TO = regex(rf"(?<!\w)op\s+{LIMITS}$")
_COMES = regex(r"\s+(?:uit)?(?:komt|komen|kwam|kwamen)(?!\w)")
#: "het aantal militairen komt daarmee op 280"
_LEVEL_COMES = regex(
    r"(?<!\w)(?:aantal|totaal|bijdrage|omvang|plafond|deelname|inzet|sterkte|detachement)(?!\w)[^.;,]{0,60}"
    rf"\s(?:komt|kwam|komen|stijgt|daalt|groeit)(?!\w)[^.;,]{{0,40}}\s(?:op|naar|tot)\s+{LIMITS}$"
)
#: "de sterkte van het detachement, de staf inbegrepen, komt daarmee op 1.690"
_COMES_SO = regex(
    r"(?<!\w)komt\s+(?:de|het)\s(?:\w+\s)?(?:totaal|aantal|omvang|bijdrage|sterkte)(?:\s[^.;,]{0,60}?)?\s(?:uit\s)?"
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
#: "het aantal waarnemers bij UNTSO is op dit moment twaalf", "bedroeg op 1 februari jl. twaalf"
_STRENGTH_IS = regex(
    r"(?<!\w)(?:sterkte|omvang)\s[^.;,]{0,60}(?:nederlands|detachement|bijdrage|eenheid|contingent|"
    r"bemanning)[^.;,]{0,40}\s"
    rf"(?:bedraagt|bedroeg|is|was)\s(?:[^.;,\d]{{0,40}}\s)?{LIMITS}$"
)
#: a number with which a clause ends; "is tussen 5 en 18 mei ontplooid" goes on
_AND_NO_MORE = regex(rf"{NUMBER}\s?(?:[,;.)]|\Z)")
#: "het Nederlandse aandeel daarin is 180", "de Nederlandse bijdrage aan UNMIVER bedraagt nu 45"
_OUR_PART_IS = regex(
    r"(?<!\w)nederlandse\s(?:bijdrage|aandeel|inzet|deelname|detachement|contingent|eenheid|presentie)\s(?:[^.;,]{1,60}\s)?"
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
#: "waarnemers, vijftien in getal"
_IN_NUMBER = regex(r"\s(?:in\sgetal|(?:man|personen|militairen)\ssterk)(?!\w)")
#: "de Nederlandse adviseurs in Bagdad, thans"
_TOLD_BESIDE = regex(
    r"(?:militairen|officieren|adviseurs|waarnemers|trainers|instructeurs|experts|functionarissen|marechaussees|mariniers|"
    r"nederlanders|personeel|agenten|deskundigen)(?:\s[^.;,()]{2,50})?\s?[,(]\s?(?:(?:thans|nu|momenteel|op\sdit\smoment|in\stotaal|"
    r"tezamen|samen)\s(?:nog\s|circa\s|ongeveer\s)?|(?:circa|ongeveer|ruim|bijna|zo'n|een\skleine)\s)\Z"
)
#: behind such a number: "de militairen in Verania, zo'n 90 in totaal, zijn ongedeerd"
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
    r"(?<!\w)(?:aantal|omvang|sterkte|plafond|maximum|\w*bijdrage|\w*deelname|deelneming|\w*inzet|"
    r"\w*detachement|eenheid|aandeel)(?!\w)"
)
#: "waren 331 van hen ter plaatse"
_OF_THEM = regex(
    r"\s+van\s+(?:(?:hen|wie)(?!\w)|(?:de|deze|die)\s(?:functies|plaatsen|posten)\s(?:gevuld|bezet|vervuld|ingevuld))"
)
#: "EUMM Georgië (maximaal 15)"
_IN_BRACKETS = regex(r"\((?:maximaal|max\.|ten hoogste|hoogstens)\s+$")
#: "bedroeg hun aantal tot nu toe hooguit 130"
_LIMITED_LEVEL = regex(
    r"(?<!\w)(?:aantal|omvang|sterkte|plafond|maximum|bezetting)(?!\w)[^.,;]{0,50}\s"
    r"(?:hooguit|hoogstens|maximaal|ten hoogste|circa|ongeveer)\s+$"
)
_LIMITING = ("hooguit", "hoogstens", "maximaal", "ten hoogste", "circa", "ongeveer")
#: "wordt het plafond met 60 verhoogd tot 160 militairen"
_RAISED_TO = regex(
    r"\s(?:verhoogd|verlaagd|uitgebreid|verruimd|vergroot|verkleind|opgehoogd|teruggebracht)\s(?:tot|naar)\s"
)
#: "het aantal van zes waarnemers met drie te verhogen"
_TO_RAISE_BY = regex(
    r"\s(?:te\s|uit\ste\s|op\ste\s|terug\ste\s)?(?:verhogen|verlagen|verminderen|breiden|hogen|vergroten|verkleinen|verhoogd|verlaagd|"
    r"verminderd|uitgebreid|vergroot|verkleind|opgehoogd)(?:\s*[.,;]|\Z)"
)
#: "stelt het maximum vast op achttien,"
_PUT_AT = regex(rf"(?<!\w)(?:vast|vastgesteld|vast te stellen|gesteld|bepaald|gezet|gebracht)\s+op\s+{LIMITS}$")
#: "stelt het plafond met ingang van 1 juli op tien", "brengt dit aantal op veertien"
_PUTS = regex(
    r"(?<!\w)(?:stelt|stelde|bepaalt|bepaalde|brengt|brengen|bracht|brachten)\s(?:het|dit|dat|de|deze)\s(?:\w+e?\s)?(?:plafond|maximum|aantal|bovengrens|mandaat)"
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
_AT_MOST = regex(r"(?<!\w)er\s[^.,;]{0,50}?(?:hoogstens|maximaal|ten hoogste)\s+$")
_NO_NOUN = regex(
    r"\s*(?:[.,;:)]|$|(?:in|op|ter|te|bij|aan|van|toe|werkzaam|actief|aanwezig|geplaatst|gestationeerd|ingezet|"
    r"uitgezonden|"
    r"daadwerkelijk|inmiddels|feitelijk|thans|deel|afkomstig|momenteel|door|om|is|was|zijn|worden|waren|zitten|verblijven|"
    r"werken|dienen|achter\w*bleven|over\w*bleven|overblijven|achterblijven|zouden|kunnen|mogen|oplopen|stijgen|dalen|groeien|doen\sgroeien|laten\sgroeien|reeds|al|onder|over|"
    rf"tot\s(?:en\smet|eind|begin|medio|half|uiterlijk|\d{{1,2}}\s{MONTHS}|{MONTHS})|"
    rf"(?:per|vanaf)\s(?:\d{{1,2}}\s|eind|begin|medio|{MONTHS})|(?:eind|begin|medio)\s(?:dit|volgend|{MONTHS}|\d{{4}})|en|"
    r"(?!bedoeld|bestemd|benodigd|"
    r"gepland)(?:ge|be|ver|uitge|aange|inge)[a-z]+(?:d|t|en))(?!\w))"
)


#: "blijft deelnemen met maximaal 160", "neemt met ten hoogste twintig deel": so many take part
_WITH_SO_MANY = regex(
    r"(?<!\w)met\s(?:(?:nog|steeds|thans)\s)?(?:maximaal|ten\shoogste|hoogstens|hooguit|niet\smeer\sdan|circa|ongeveer|ruim|"
    r"bijna|zo'n)\s$"
)
_TAKES_PART = regex(
    r"(?<!\w)(?:deelne\w+|deel\ste\snemen|bijdra\w+|bij\ste\sdragen|meedoe\w*|mee\ste\sdoen|participe\w+|vertegenwoordigd|"
    r"(?:neemt|nemen|nam|namen|draagt|dragen|droeg|doet|doen)\s[^.;]{1,160}\s(?:deel|bij|mee)(?!\w))"
)
#: "valt zij terug op ten hoogste 150": a level, whatever has it
_FALLS_BACK = regex(
    rf"(?<!\w)(?:(?:val(?:t|len)|viel(?:en)?)\s[^.;,]{{1,60}}\sterug|terug(?:val(?:t|len)|viel)|"
    rf"terug\ste\svallen)\sop\s{LIMITS}$"
)
#: "terwijl onder EUSTAT nog dertig werkzaam blijven", "zodat in Stad nog 121 over zijn"
_STILL = regex(r"(?<!\w)nog\s(?:(?:maar|slechts|steeds|circa|ongeveer|ruim|bijna)\s)?$")
_AT_WORK = regex(
    r"\s(?:werkzaam|actief|geplaatst|gestationeerd|gedetacheerd|gelegerd|over)\s(?:zijn|waren|blijven|bleven)(?!\w)|"
    r"\s(?:zijn|waren)\sover(?:gebleven)?(?!\w)"
)
#: "De twaalf die bleven, werken in Stad"
_WHO_STAYED = regex(r"\sdie\s(?:(?:er|daar|nog|over)\s)*(?:achter|over)?(?:bleven|blijven)(?!\w)")


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


def _may_be_year(text: str, count: Count) -> bool:
    """Whether a number can be a year, or a whole mission's: of so many only "maximaal 2.020" is ours."""
    if (count.high or 0) < FIRST_YEAR:
        return False
    limited = text.endswith(("maximaal ", "ten hoogste ", "hoogstens ", "hooguit "), 0, count.start)
    return not (limited and "." in text[count.start : count.end])


def ends_there(text: str, at: int) -> bool:
    """Whether no noun follows a number that ends at a place: ``nog vier.``, ``nog twee vervuld``."""
    return _NO_NOUN.match(text, at, at + 40) is not None


def is_of_people(text: str, count: Count) -> bool:
    """Whether a number with no role is one of people: ``een plafond van 350``, ``(nu tijdelijk vier)``."""
    left = text[max(0, count.start - 60) : count.start]
    right = text[count.end : count.end + 40]
    near = text[max(0, count.start - 120) : count.start]
    if right.startswith(" totaal "):
        return False  # "tot een totaal van 140"
    if "van" in left and _LEVEL_NOUN.search(left):
        return not NO_PEOPLE.match(right)
    goes = "tot" in left or "naar" in left or "met" in left
    if goes and _LEVEL_VERB.search(left):
        return not NO_PEOPLE.match(right) and not _may_be_year(text, count)
    level = goes and (_TO_LEVEL.search(left) or (" en " in left and _AND_TO_LEVEL.search(left)))
    if level and MOVES.search(text) and _OF_SIZE.search(text):
        return bool(_NO_NOUN.match(right)) and not _may_be_year(text, count)
    if goes and (" dit " in left or " dat " in left) and _RAISES_THIS.search(left):
        return bool(_NO_NOUN.match(right)) and not _may_be_year(text, count)
    if goes and _WITH_SO_MANY.search(left) and _NO_NOUN.match(right):
        return _TAKES_PART.search(text, max(0, count.start - 250), count.end + 120) is not None
    if "terug" in left and _FALLS_BACK.search(left):
        return bool(_NO_NOUN.match(right)) and not _may_be_year(text, count)
    if "nog " in left and _STILL.search(left) and _AT_WORK.match(right):
        return True
    if left.endswith(("de ", "deze ")) and _WHO_STAYED.match(right):
        return True
    if _OF_THEM.match(right) or _IN_NUMBER.match(right) or (right.startswith(")") and _IN_BRACKETS.search(left)):
        return True
    if left.rstrip().endswith(_LIMITING) and _LIMITED_LEVEL.search(left):
        return bool(_NO_NOUN.match(right))
    if "op" in left and _PUT_AT.search(left):
        return bool(_NO_NOUN.match(right)) and bool(_OF_SIZE.search(text))
    if "op" in left and any(verb in near for verb in _PUTTING) and _PUTS.search(near):
        return bool(_NO_NOUN.match(right) or _PUT.match(right))
    if left.endswith("met ") and (_RAISED_TO.match(right) or _TO_RAISE_BY.match(right)):
        return bool(_OF_SIZE.search(text))
    if _PUT.match(right) and _COMES_TO.search(left):
        return bool(_OF_SIZE.search(text))
    if _IN_ALL_APART.match(right) and is_told_beside(text, count.start):
        return True
    if any(word in left for word in _NOW_WORDS) and _NOW.search(left):
        return bool(_APART.match(right)) and bool(_OF_SIZE.search(text))
    if (("plafond" in left or "maximum" in left) and _LEVEL_IS.search(left)) or (
        _COMES.match(right) and _COMES_TO.search(left)
    ):
        return True
    if any(verb in near for verb in _COMING) and _LEVEL_COMES.search(text, max(0, count.start - 120), count.start):
        return not NO_PEOPLE.match(right)
    if "komt" in left and _COMES_SO.search(left):
        said = _OF_SIZE.search(text) or ("het totaal " in left and _NO_NOUN.match(right))
        return bool(said) and not NO_PEOPLE.match(right)
    if right.startswith(_IS_THE_LIMIT):
        return True
    if "mandaat" in left and _MANDATE_FOR.search(left) and _ALLOWS.match(right):
        return True
    if ("ruimte" in left or "plaats " in left or "toestemming" in left) and _ROOM_FOR.search(left):
        return bool(_APART.match(right)) or not right
    if _AMOUNTS_TO.match(right) and _LEVEL_OF.search(near):
        return True
    if not _may_be_year(text, count) and said_of_number(text, count.start):
        return bool(_NO_NOUN.match(right))
    if _AND_THAT_OF.match(right) and _MEASURE.search(left):
        return True
    if left.endswith("de eerste ") and _OF_WHOM_FIRST.search(left):
        return bool(_NO_NOUN.match(right))
    if _WITH_PARTS.match(right):
        return not _REFERENCE.search(left)
    if _ER.search(left) and (_PARTITIVE.search(left) or _AT_MOST.search(left)) and not NO_PEOPLE.match(right):
        return bool(_NO_NOUN.match(right))
    return "(" in left and bool(_ASIDE.search(left))
