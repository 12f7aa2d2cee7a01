"""What has the form of a verb and is none here, or says what no frame asks for: ``het verlengde mandaat``."""

from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ABOUT, CHANGED, CHANGES, DECIDED, GOING_ON, GROWING, SHRINKING
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.verbs.company import WHAT_WE_CAN
from missieregister.extraction.verbs.headline import opens_headline
from missieregister.extraction.verbs.infinitives import MODALS
from missieregister.extraction.verbs.rules import word_of, words_before
from missieregister.knowledge.alike import ALIKE
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

_WORD_NEXT = regex(r"\s\w")


def opens_no_headline(sentence: Sentence, cue: Cue) -> bool:
    """Whether a word that is a verb only where it opens a headline does not: ``aan het einde Nederlandse tijd``."""
    return not opens_headline(sentence, cue.start)


def leaves_nobody(sentence: Sentence, cue: Cue) -> bool:
    """Whether nobody is said before to be away: ``weg uit`` without us."""
    return "nederland" not in sentence.low[: cue.end]


def is_a_request(sentence: Sentence, cue: Cue) -> bool:
    """Whether contributions are what is asked for: ``verzoeken om bijdragen aan missies``."""
    return words_before(sentence, cue)[-1:] == ["om"] and word_of(sentence, cue) == "bijdragen"


#: what is paid, or held ready to be
_COSTS = (
    r"(?:[\w-]*kosten|[\w-]*uitgaven|lasten|[\w-]*raming|[\w-]*begroting|[\w-]*budget|bedrag|biv|hgis|voorziening|reservering)"
    r"(?!\w)"
)
_HAVE = r"(?:wordt|worden|is|zijn|werd|werden|was|waren|zal|zullen|heeft|hebben)"
#: "De kosten van de inzet nemen toe", "Daarom wordt het BIV met 20 miljoen verhoogd": no number of people does
_COSTS_DO = regex(
    rf"(?:\A|[,;:]\s|(?<!\w)(?:{_HAVE}|waardoor|zodat|omdat|doordat|dat|terwijl|als|indien)\s)"
    rf"(?:(?:de|deze|het|dit|die)\s(?:[\w-]+\s){{0,3}}?|[\w-]+e\s)?{_COSTS}"
    rf"(?:\s(?:van|voor|aan|ten\sbehoeve\svan)\s[^,;.]{{1,90}}?)?(?:\s{_HAVE})?"
    rf"(?:\s(?:in|over|vanaf)\s[\w-]+)?(?:\s(?:met|naar|tot|van)\s(?:(?:{ABOUT})\s)?[€\d][^;]*)?\s\Z"
)
#: "stijgen de kosten van de inzet", "verhoogt het budget"
_DO_COSTS = regex(
    rf"\s(?:(?:dus|hierdoor|daardoor|ook|daarmee|van|in\s\d{{4}})\s)?(?:de|deze|het|dit|die)\s(?:[\w-]+\s){{0,3}}?{_COSTS}"
)
_OF_MONEY = (
    *(
        "kosten",
        "uitgaven",
        "lasten",
        "raming",
        "begroting",
        "budget",
        "bedrag",
        "biv",
        "hgis",
        "voorziening",
        "reservering",
    ),
)


def is_of_costs(sentence: Sentence, cue: Cue) -> bool:
    """Whether costs rise or fall, and no number of people: ``De kosten van de inzet nemen toe``."""
    if not any_in(_OF_MONEY, sentence.low):
        return False
    if cue.form == "noun":
        return False  # "de verhoging van de raming" says nothing by itself, and keeps its days
    before = _COSTS_DO.search(sentence.low, max(0, cue.start - 160), cue.start)
    return before is not None or _DO_COSTS.match(sentence.low, cue.end) is not None


#: "neemt het gevaar voor onze eenheden toe", "wordt het risico groter": nobody goes there
_DANGERS = r"(?:[\w-]*risico(?:['’]s)?|gevaar|gevaren|dreiging(?:en)?|spanning(?:en)?|onveiligheid|kans)(?!\w)"
_DANGERS_DO = regex(
    rf"(?:\A|[,;:]\s|(?<!\w)(?:{_HAVE}|waardoor|zodat|omdat|doordat|dat|terwijl|als|en)\s)(?:(?:de|deze|het|dit|die)\s)?"
    rf"(?:[\w-]+e\s)?{_DANGERS}(?:\s(?:van|voor|op|bij|in|dat)\s[^,;.]{{1,60}}?)?(?:\s{_HAVE})?\s\Z"
)
_DO_DANGERS = regex(rf"\s(?:(?:dus|hierdoor|daardoor|ook)\s)?(?:de|deze|het|dit|die)\s(?:[\w-]+e\s)?{_DANGERS}")
_OF_DANGER = ("risico", "gevaar", "gevaren", "dreiging", "spanning", "onveilig", "kans ")


def is_of_danger(sentence: Sentence, cue: Cue) -> bool:
    """Whether a danger rises or falls, and no number of people: ``neemt het gevaar voor onze eenheden toe``."""
    if cue.form == "noun" or not any_in(_OF_DANGER, sentence.low):
        return False
    before = _DANGERS_DO.search(sentence.low, max(0, cue.start - 120), cue.start)
    return before is not None or _DO_DANGERS.match(sentence.low, cue.end) is not None


#: "Na aflopen van het bestand op 9 juli": no mission ends with that
_OF_THE_WAR = regex(
    r"\svan\s(?:(?:de|het|een|dit|die)\s)?(?:[\w-]+e\s)?(?:bestand|wapenstilstand|staakt-het-vuren|oorlog|burgeroorlog|gevechten|vijandelijkheden|"
    r"ultimatum|verkiezingen|noodtoestand)(?!\w)",
    words=("bestand", "wapenstilstand", "staakt", "oorlog", "gevechten", "vijand", "ultimatum", "verkiezing", "nood"),
)


def is_of_the_war(sentence: Sentence, cue: Cue) -> bool:
    """Whether what ends or lasts is a truce, a war or an election: ``na aflopen van het bestand``."""
    found = _OF_THE_WAR.search(sentence.low, cue.end)
    return found is not None and found.start() == cue.end


#: "verlenging met een half jaar van de detachering": what is altered is a contribution, and sends nobody
_ALTERED = regex(
    rf"(?:{CHANGES}|einde|hervatting|intrekking)\s"
    r"(?:(?:met|tot|per)\s[^,;]{2,40}\s)?van\s(?:(?:de|het|onze|deze|een)\s)?(?:[\w-]+e\s)?\Z",
    words=("ing", "einde", "reductie", "afbouw", "prolongatie"),
)


def is_what_is_altered(sentence: Sentence, cue: Cue) -> bool:
    """Whether a noun is what another one alters: ``de verlenging van de detachering van een officier``."""
    return _ALTERED.search(sentence.low, max(0, cue.start - 90), cue.start) is not None


#: "De bezetting van de bijdrage is teruggelopen": how many are there, and not how many may be
_THOSE_THERE_DO = regex(
    r"(?<!\w)(?:bezetting|bezettingsgraad|vulling)(?:\s(?:van|bij|in|binnen|op)\s[^,;.]{1,90}?)?\s"
    r"(?:(?:is|zijn|was|loopt|neemt|nam|liep|ging|gaat)\s(?:[^,;.]{1,60}\s)?)?\Z"
)


def is_of_those_there(sentence: Sentence, cue: Cue) -> bool:
    """Whether it rises or falls how many are there: ``De bezetting is van twaalf tot negen teruggelopen``."""
    return "bezetting" in sentence.low and _THOSE_THERE_DO.search(sentence.low, 0, cue.start) is not None


#: "dienen uiterlijk 1 mei uit Verania te zijn vertrokken", and not "dienen te Leeuwarden"
_HAS_TO = regex(r"\s(?:[^,;.]{0,120}?\s)?(?:te|(?:uit|terug|op|door|voort|af)\ste)\s[a-z]+n(?!\w)")


def has_to(sentence: Sentence, cue: Cue) -> bool:
    """Whether "dienen" helps the verb that its clause ends with: ``dienen voor 1 mei te zijn vertrokken``."""
    return _HAS_TO.match(sentence.text, cue.end) is not None


#: "de vrijvallende middelen elders in te zetten": money is spent, and sends nobody
_MEANS = regex(
    r"(?<!\w)(?:middelen|gelden|geld|fondsen|budget(?:ten)?)\s(?:[\w-]+\s){0,3}\Z",
    words=("middelen", "geld", "fonds", "budget"),
)


def is_of_means(sentence: Sentence, cue: Cue) -> bool:
    """Whether it is money that somebody puts in: ``de daardoor vrijvallende middelen elders in te zetten``."""
    return _MEANS.search(sentence.low, max(0, cue.start - 60), cue.start) is not None


#: before those of whom somebody takes leave
_FROM = regex(r"(?<!\w)van\s(?:(?:de|het|een|onze|haar|zijn|hun|deze|die)\s)?(?:[\w-]+e\s)?")


def parts_from_people(sentence: Sentence, _: Cue) -> bool:
    """Whether those of whom somebody takes leave are people: ``nam afscheid van de militairen die vertrekken``."""
    roles = {c.start for c in sentence.of("noun", "role")}
    return any(m.end() in roles for m in _FROM.finditer(sentence.low))


#: groups of verbs that a period belongs to
_PERIODS = ("contribute", "send", "serve", "extend", "maintain", "increase", "decrease")


def begins_a_period(sentence: Sentence, cue: Cue) -> bool:
    """Whether "te beginnen" is of a date and says when the verb before does: ``te leveren, te beginnen op 6 mei``."""
    if not any(d.start <= cue.start < d.end for d in sentence.dates):
        return False
    return any(c.name in _PERIODS and c.form != "noun" and c.end < cue.start for c in sentence.of("verb"))


#: before a day on which something takes effect: "die op 1 mei ingaat"
_OF_A_CHANGE = regex(rf"(?<!\w)(?:{GOING_ON}|{GROWING}|{SHRINKING}|wijziging)(?!\w)[^;:]*\Z")
#: behind the verb that follows its day: "Op 1 mei gaat de detachering in."
_AND_IN = regex(
    r"\s(?:de|het|onze|deze|die|dit|zij|ze)(?:\s(?!op\s)[^\s,;:.]+){0,12}?\sin(?=\s*(?:[.,;]|\Z|(?:en|voor)\s))"
)
_FROM_WHEN = ("op ", "in ", *(f"{word} " for word in ALIKE["from_then"]))


def takes_effect(sentence: Sentence, cue: Cue) -> bool:
    """Whether a day right before a verb, or between it and its particle, tells when something begins: ``de detachering,
    die op 1 mei ingaat``, ``De detachering gaat op 1 mei in``, ``Op 1 mei gaat zij in``; no request has one there."""
    if _OF_A_CHANGE.search(sentence.low, max(0, cue.start - 120), cue.start):
        return False  # what there was has begun before
    if "verzoek" in sentence.low or " in op " in sentence.low[cue.end : cue.end + 60]:
        return False
    low = sentence.low
    days = [d for d in sentence.dates if d.edtf and (low.startswith(_FROM_WHEN, d.start) or low[d.start].isdigit())]
    if cue.form == "finite" and low[cue.start : cue.end] != "ingaat":
        if any(d.start == cue.end + 1 and low.startswith(" in", d.end) for d in days):
            return True
        behind = _AND_IN.match(low, cue.end) if any(d.end == cue.start - 1 for d in days) else None
        return behind is not None and _OF_A_CHANGE.search(behind[0]) is None
    return any(d.end == cue.start - 1 for d in days)


#: what all who take part fill between them: "alle rotaties van UNMIVER", "de slots voor UNMIVER"
_ALL_PLACES = regex(r"(?<!\w)(?:de|alle)\s(?:slots?|plaatsen|plekken|rotaties)\s(?:voor|van|bij|binnen)\s")


def is_by_whomever(sentence: Sentence, cue: Cue) -> bool:
    """Whether places are filled by whomever: ``de plaatsen voor UNMIVER zijn in 2032 gevuld``."""
    return _ALL_PLACES.search(sentence.low, 0, cue.start) is not None and not sentence.of("adjective", NL)


_ACTED_UPON = ("contribution", "mandate", "national_mandate", "international_mandate", "combined", "mission")


def is_before_its_object(sentence: Sentence, cue: Cue) -> bool:
    """Whether a form of the past only says which: ``hernieuwde deelname``, ``het verlengde mandaat``."""
    return any(c.start == cue.end + 1 for c in sentence.of("noun", *_ACTED_UPON))


#: before what only says which: "de verhoogde dreiging", "van hernieuwde gevechten", "twee versterkte bataljons"
_IN_NOUN_PHRASE = regex(
    r"(?<!\w)(?:van|de|het|een|deze|dit|met|bij|door|voor|aan|tegen|onder|"
    r"twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\s\Z"
)


def is_an_adjective(sentence: Sentence, cue: Cue) -> bool:
    """Whether a form of the past stands in a noun phrase: ``het gevaar van hernieuwde gevechten``."""
    if not sentence.low.endswith(("de", "te"), 0, cue.end):
        return False
    return _IN_NOUN_PHRASE.search(sentence.low, max(0, cue.start - 12), cue.start) is not None


_COUNTED = regex(rf"(?<!\w)(?:aantal|{NUMBER}|(?!te\s)\w+e)\s+\Z")


def is_counted(sentence: Sentence, cue: Cue) -> bool:
    """Whether "plaatsen" are places: ``zes plaatsen``."""
    return _COUNTED.search(sentence.low, max(0, cue.start - 40), cue.start) is not None


_OF_ONESELF = regex(
    r"(?<!\w)(?:zich|ons)\s(?:[\w-]+\s){0,5}(?:inzet|in\ste\szet|in\s(?:zal|zullen|blijven)\s)|(?:zet|"
    r"zetten)\s+(?:zich|ons)\s"
)


def is_of_oneself(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody only does his best: ``zal zich inzetten voor vrede``."""
    if cue.form == "participle":
        return False
    return _OF_ONESELF.search(sentence.low, max(0, cue.start - 60), cue.end + 14) is not None


#: "wij hebben onderzocht wat de missie heeft gekost" looks back, and at no contribution that is to come
_ASKS_WHAT = regex(r"[\s,]+(?:[\w-]+\s+){0,2}(?:wat|hoe|hoeveel|waarom|in hoeverre|welke lessen)\s")
_WHAT_WE_CAN = regex(rf"[\s,]+(?:[\w-]+\s+){{0,2}}{WHAT_WE_CAN}")


def asks_what_was(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is looked into is no contribution that may be: ``onderzocht wat de missie heeft gekost``."""
    low = sentence.low
    return _ASKS_WHAT.match(low, cue.end) is not None and _WHAT_WE_CAN.match(low, cue.end) is None


#: who go to see, and are no contribution
_SCOUTS = regex(r"verkennings(?:team|missie|bezoek)|fact[ -]?finding")


def goes_to_see(sentence: Sentence, _: Cue) -> bool:
    """Whether those who are sent go to see, and are no contribution: ``een verkenningsteam``."""
    return _SCOUTS.search(sentence.low) is not None


#: "een half jaar na afloop van de inzet": when, and not that it ends
_WHEN = ("na", "voor", "vóór", "bij", "sinds", "tot")


def is_when(sentence: Sentence, cue: Cue) -> bool:
    """Whether an end only says when: ``een half jaar na afloop van de inzet``."""
    before = words_before(sentence, cue)
    return bool(before) and before[-1] in _WHEN


_KEEPS_DOING = regex(r"\s+(?:\w+\s+){0,3}(?:bijdragen|leveren|deelnemen|inzetten|steunen|werken|volgen|voeren)\b")
#: "de terugkeer blijft gepland op 15 december": nobody stays
_STILL_IS = regex(r"\s(?:gepland|voorzien|beoogd|verwacht|mogelijk|nodig|van\sbelang|van\splan)(?!\w)")
#: modal verbs but for "blijft" itself, which is no infinitive: "blijft tot mei en zal in juni weg zijn"
_MODALS_OF_STAYING = MODALS - {"blijft", "blijven"}


def only_helps(sentence: Sentence, cue: Cue) -> bool:
    """Whether "blijven" helps another verb, or is helped by one: ``blijft bijdragen``, ``blijft gepland``."""
    return bool(
        (word_of(sentence, cue) != "blijft" and sentence.words & _MODALS_OF_STAYING)
        or words_before(sentence, cue)[-1:] == ["te"]
        or _KEEPS_DOING.match(sentence.low, cue.end)
        or _STILL_IS.match(sentence.low, cue.end)
    )


def names_its_kind(sentence: Sentence, cue: Cue) -> bool:
    """Whether a participle stands before what it tells of: ``een uitgebreid mandaat``."""
    return words_before(sentence, cue)[-1:] in (["een"], ["het"], ["de"], ["deze"]) and _goes_on(sentence, cue)


def is_over(sentence: Sentence, cue: Cue) -> bool:
    """Whether "afgelopen" says which year or month: ``afgelopen jaar``."""
    return word_of(sentence, cue) == "afgelopen" and _goes_on(sentence, cue)


def _goes_on(sentence: Sentence, cue: Cue) -> bool:
    return _WORD_NEXT.match(sentence.low, cue.end) is not None


_TO_GO = regex(
    r"\s[^,;]{0,60}?(?:voor|op|met\shet\soog\sop)\shun\s(?:[\w-]+e\s)?(?:uitzending|inzet|missie|vertrek)(?!\w)"
)


def prepares_to_go(sentence: Sentence, cue: Cue) -> bool:
    """Whether those who do something only make ready: ``oefenen voor hun uitzending``."""
    return _TO_GO.match(sentence.low, cue.end) is not None


_UPON_NEXT = regex(r"\sop\s")


def counts_on_something(sentence: Sentence, cue: Cue) -> bool:
    """Whether "inzetten op" is meant: ``zet in op een politieke oplossing``."""
    return _UPON_NEXT.match(sentence.low, cue.end) is not None


_HOLDS = regex(
    rf"(?![^.;]*\b(?:{DECIDED}|besluit|gekozen|vastgesteld|ingetrokken|beëindigd|verlengd|"
    rf"{CHANGED})\b)[^.;]{{0,70}}\b(?:mandaat|mandaten|"
    r"plafond)\b"
)


def has_no_mandate(sentence: Sentence, cue: Cue) -> bool:
    """Whether what somebody has is no mandate: ``heeft een fregat``, ``heeft het mandaat verlengd``."""
    return _HOLDS.match(sentence.low, cue.end) is None


#: verbs that an article may stand before
_BEHIND_ANYTHING = ("actief zijn", "werkzaam zijn", "besluiten tot")


def is_behind_an_article(sentence: Sentence, cue: Cue) -> bool:
    """Whether a finite form is a noun by the word before it: ``het besluit``; not ``het betreft tien militairen``, nor
    ``dat het kabinet het verlengt``."""
    before, low = words_before(sentence, cue)[-1:], sentence.low
    if before not in (["het"], ["een"], ["dit"], ["de"]) or cue.lemma in _BEHIND_ANYTHING:
        return False
    if cue.name == "measure" and before[0] in ("het", "dit"):
        return False
    return not (before == ["het"] and low[cue.end - 1] == "t" and "kabinet" in low[: cue.start])
