"""Whether a form of a verb is one: its particle, infinitives, plurals and nouns told apart, other senses left out."""

import re

import msgspec

from missieregister.extraction.mentions.counts import MONTHS
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.sentences.clauses import FINITES
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.verbs.coming_to import comes_back_to
from missieregister.extraction.verbs.company import (
    GOES_TO_WORK,
    ONLY_WHERE,
    WHAT_WE_CAN,
    comes_about,
    comes_home,
    goes_to_work,
    is_governed,
    reaches_number,
    sets_out,
    tells_who_leaves,
)
from missieregister.extraction.verbs.handovers import HANDOVERS, TAKES_OVER, are_relieved, is_handed_on, settle_handover
from missieregister.extraction.verbs.headline import ONLY_THERE, goes_nowhere, opens_headline
from missieregister.extraction.verbs.more_or_fewer import more_or_fewer, takes_some, to_nothing
from missieregister.extraction.verbs.senses import is_no_such_verb
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

_NUMBER_FOLLOWS = r"van (?=\d|\w+(?:tien|tig|een|twee|drie|vier|vijf|zes|zeven|acht|negen)\b)"
#: what may stand behind the particle of a separable verb; a noun would make it a preposition
_END_OF_CLAUSE = regex(
    r"\s*(?:$|[.,;:)!?\"”]|(?:om|en|of|tot|voor|als|bij|te|ter|waarbij|die|dat|per|vanaf|met|ten|gedurende|binnen|"
    r"van(?=\s[\w-]+\s(?:naar|tot)\s)|"
    r"aan|voorlopig|zolang|mits|omdat|na|naar|uit|medio|eind|begin|half|op(?=\s(?:\d|\w+dag\s))|"
    rf"in(?=\s(?:{MONTHS}|de loop|het|\d{{4}}))|{_NUMBER_FOLLOWS})\b)"
)
_OFTEN_PREPOSITION = frozenset(("in", "op", "aan", "door", "bij", "uit", "na"))
MODALS = frozenset(
    (
        "zal zullen wil willen wenst kan kunnen kon konden mocht mochten zou zouden moet moeten "
        "mag mogen gaat gaan blijft blijven laat laten hoeft"
    ).split()
)
_DETERMINERS = frozenset(
    "de een deze die alle beide twee drie vier vijf zes onze hun zijn haar geen diverse grotere kleinere".split()
)
_PRONOUNS_IN_E = ("we", "ze", "je", "zij", "daartoe", "hiertoe", "waartoe", "mede", "mee", "aanstaande")
_HOLDS = regex(
    r"(?![^.;]*\b(?:besloten|besluit|gekozen|vastgesteld|ingetrokken|beëindigd|ver(?:lengd|hoogd|laagd|ruimd|"
    r"kleind|groot)|"
    r"teruggebracht|opgehoogd|opgeschaald|uitgebreid|afgebouwd|afgeschaald)\b)[^.;]{0,70}\b(?:mandaat|mandaten|"
    r"plafond)\b"
)
_KEEPS_DOING = regex(r"\s+(?:\w+\s+){0,3}(?:bijdragen|leveren|deelnemen|inzetten|steunen|werken|volgen|voeren)\b")
#: "de terugkeer blijft gepland op 15 december": nobody stays
_STILL_IS = regex(r"\s(?:gepland|voorzien|beoogd|verwacht|mogelijk|nodig|van\sbelang|van\splan)(?!\w)")
_ENDS_HERE = regex(r"\s*[.,;]|\Z")
#: "hebben laten weten dat we de helikopters eind dit jaar terugtrekken"
_THAT_WE = regex(
    r"(?<!\w)dat\s(?:we|wij)\s(?:(?!(?:zal|zullen|willen|kunnen|gaan|moeten|mogen|zouden|te)\s)[\w'-]+\s)+\Z"
)
_GO_HOME = regex(
    r"(?<!\w)ga(?:at|an)\s(?:[^,;]*\s)?(?:naar\shuis|(?:terug|weer)\snaar\s(?:nederland|eigen\sland)|huiswaarts)(?!\w)"
)
#: "twee stafofficieren versterken het hoofdkwartier van UNMIVER"
_STAFF = regex(r"\s(?:[\w-]+\s){0,4}?(?:het\s(?:hoofdkwartier|team|detachement)|de\s(?:staf|eenheid))(?!\w)")
_SOMEWHERE = regex(r"(?<!\w)(?:in|bij)\s(?:[\w-]+\s){1,3}\Z")
_WORD_NEXT = regex(r"\s\w")
_UPON_NEXT = regex(r"\sop\s")
_TO_GO = regex(
    r"\s[^,;]{0,60}?(?:voor|op|met\shet\soog\sop)\shun\s(?:[\w-]+e\s)?(?:uitzending|inzet|missie|vertrek)(?!\w)"
)
_TURNS = regex(rf"[;:]|, (?:maar|terwijl|waarbij)|\sen\s(?:{FINITES})\s")
#: "gaan er vier stafofficieren bij", "kwam daar een tweede arts bij"
_ON_TOP = regex(
    rf"(?P<there>\s(?:er|daar)(?:,\s[^,;]{{3,60}},)?)?\s(?:[\w-]+\s){{0,8}}{NUMBER}\s(?:[\w-]+\s){{1,6}}bij\s*(?:[.,;)]|(?:in|voor|tot|per|naar)\s)"
)
#: "dienen er dan per saldo duizend Nederlanders meer"
_THAT_MANY_MORE = regex(
    rf"(?<!\w){NUMBER}\s(?:(?!(?:niet|geen|onder|steeds)\s)[\w-]+\s){{1,3}}meer(?:\s*(?:[.,;]|\Z)|\s(?:in|mee|deel|bij|uit|aan|naar|voor)(?!\w))"
)
#: "15 trainers minder", not "en het doel is dat minder"
_FEWER = regex(
    rf"(?<!\w)(?:(?!en\s){NUMBER}|enkele|een aantal)\s(?:(?!(?:dat|om|die|of|en|maar)\s)[\w-]+\s){{1,3}}"
    r"minder(?!\w)(?!\sdan)"
)


#: "de bijdrage, waarvan het mandaat nog tot en met 31 december doorliep"
_ITS_MANDATE = regex(r",\swaarvan\shet\s(?:[\w-]+e\s)?mandaat\s[^,;]*\Z")


def _promises_people(sentence: Sentence, cue: Cue) -> bool:
    """Whether people are promised to a mission or who leads it, and no letter to anybody: ``drie officieren aan UNMIVER
    toegezegd``, ``zegde de VN dertig agenten toe``."""
    if sentence.of("noun", "chamber", "report"):
        return False
    if cue.form == "participle":
        return bool(sentence.missions) and any(0 <= cue.start - p.end < _PROMISED for p in sentence.people)
    given = [p for p in sentence.people if cue.end < p.start] if cue.particle else []
    if not given or not (sentence.missions or _TO_WHOM.match(sentence.low, cue.end)):
        return False
    return _PROMISED_THEM.match(sentence.low, given[-1].end) is not None


#: "zegde de Verenigde Naties"
_TO_WHOM = regex(r"\s(?:[\w-]+\s)?(?:aan\s)?de\s(?:verenigde\snaties|vn|navo|eu|europese\sunie|ovse)(?!\w)")
_PROMISED_THEM = regex(r"\s(?:(?:aan|voor)\s[^,;]{2,60}\s)?toe(?!\w)")
#: characters between people and the word that they are promised
_PROMISED = 60


def settle(sentence: Sentence, cue: Cue) -> Cue | None:
    """Find a separable verb's particle, and tell infinitives, plurals and nouns apart; None where it is no verb."""
    low = sentence.low
    before = low[max(0, cue.start - 12) : cue.start].split()
    brings = cue.lemma in ("komen", "gaan naar", "sturen", "zenden") or low[cue.start : cue.end] in (
        "krijgt",
        "krijgen",
    )
    if brings and (top := _ON_TOP.match(low, cue.end)) and (top["there"] or low.endswith("er ", 0, cue.start)):
        return msgspec.structs.replace(cue, name="increase", lemma="erbij komen")
    if (cue.name == "relieve" or cue.lemma in HANDOVERS) and is_handed_on(sentence, cue):
        return msgspec.structs.replace(cue, name="end", lemma=TAKES_OVER)
    if cue.name == "relieve" and are_relieved(sentence, cue) and (not cue.particle or _particle_follows(low, cue)):
        return msgspec.structs.replace(cue, name="end", lemma=TAKES_OVER)
    if to_nothing(sentence, cue):
        cue = msgspec.structs.replace(cue, name="end", lemma="beëindigen")
    if cue.lemma in ONLY_THERE and not opens_headline(sentence, cue.start):
        return None
    if cue.lemma == "daarheen" and goes_nowhere(sentence, cue):
        return None
    if cue.lemma == "weg uit" and "nederland" not in low[: cue.end]:
        return None
    if cue.lemma in HANDOVERS:
        handed = settle_handover(sentence, cue)
        if handed is None:
            return None
        cue = handed
    if cue.lemma == "komen":
        if reaches_number(sentence, cue):
            return msgspec.structs.replace(cue, name="measure", lemma="uitkomen op")
        return cue if comes_about(sentence, cue) else None
    if cue.name in ("contribute", "send", "serve") and "minder" in low and _FEWER.search(low, max(0, cue.start - 60)):
        cue = msgspec.structs.replace(cue, name="decrease", lemma="minder inzetten")
    if (
        cue.name in ("send", "serve", "contribute")
        and " meer" in low
        and _THAT_MANY_MORE.search(low, cue.end, cue.end + 160)
    ):
        return msgspec.structs.replace(cue, name="increase", lemma="erbij komen")
    cue = more_or_fewer(sentence, cue) or takes_some(sentence, cue) or cue
    if cue.lemma == "terugkeren" and comes_back_to(sentence, cue):
        cue = msgspec.structs.replace(cue, name="send")
    goes_home = cue.lemma == "gaan naar" and _GO_HOME.search(low)
    if goes_home or (cue.lemma == "vertrekken" and tells_who_leaves(sentence)):
        cue = msgspec.structs.replace(cue, name="leave")
    if cue.lemma == "terugkomen" and cue.form in ("finite", "past") and comes_home(sentence, cue):
        cue = msgspec.structs.replace(cue, name="return", lemma="terugkeren")
    if cue.lemma in ("gaan naar", "aan de slag gaan") and goes_to_work(sentence, cue):
        return msgspec.structs.replace(cue, name="send", lemma=GOES_TO_WORK, particle="")
    if cue.lemma == "weg zijn" and sets_out(sentence, cue):
        start = low.index("vertrokken", cue.start)
        cue = msgspec.structs.replace(cue, name="send", lemma="vertrekken", form="past", start=start)
    if cue.lemma == "toezeggen" and _promises_people(sentence, cue):
        return msgspec.structs.replace(cue, name="contribute")
    if before[-1:] == ["om"] and low[cue.start : cue.end] == "bijdragen":
        return None  # "verzoeken om bijdragen aan missies"
    if is_no_such_verb(sentence, cue):
        return None
    if cue.name in ("rise", "fall") and _COSTS_DO.search(low, max(0, cue.start - 120), cue.start):
        return None
    if cue.lemma == "afscheid nemen" and _parts_from_people(sentence):
        return None
    if cue.lemma == "doorlopen" and _ITS_MANDATE.search(low, 0, cue.start):
        return msgspec.structs.replace(cue, name="run", lemma="lopen")  # nobody decides that it does
    if cue.lemma == "beginnen" and cue.form == "infinitive" and _says_when(sentence, cue):
        return None
    if cue.lemma == "gevuld zijn" and _ALL_PLACES.search(low, 0, cue.start) and not sentence.of("adjective", NL):
        return None  # "de plaatsen voor UNMIVER zijn in 2032 gevuld": by whomever
    if cue.lemma == "gevuld zijn" and (
        _POSTS.search(low)
        or _WITH_PEOPLE.search(low, max(0, cue.start - 40), cue.start)
        or _SO_MANY_OF_THEM.search(low, max(0, cue.start - 60), cue.start)
    ):
        return msgspec.structs.replace(cue, name="serve", lemma="vullen")
    if (
        cue.lemma == "versterken"
        and _STAFF.match(low, cue.end)
        and any(p.end == cue.start - 1 for p in sentence.people)
    ):
        return msgspec.structs.replace(cue, name="serve", form="finite", lemma="werkzaam zijn")
    if cue.name == "support" and _gives_to_a_mission(sentence, cue):
        cue = msgspec.structs.replace(cue, name="contribute")
    elif cue.name == "support" or _means_something_else(sentence, cue):
        return None
    if cue.name == "investigate" and cue.form != "participle" and _is_passive(sentence, cue):
        return msgspec.structs.replace(cue, form="participle")
    if cue.form in ("finite", "past") and cue.particle:
        if before[-1:] == ["te"]:
            return None  # "te laten vertrekken als daar een verzoek toe komt": an infinitive has its particle before it
        return cue if _particle_follows(low, cue) else None
    if cue.name == "send" and _SCOUTS.search(low):
        return None
    if cue.form == "noun" and cue.name == "expire" and before[-1:] and before[-1] in _WHEN:
        return None
    if cue.form == "infinitive":
        if (
            cue.lemma == "langer"
            or before[-1:] == ["te"]
            or before[-2:] in (["te", "doen"], ["te", "laten"])
            or " te " in f" {low[cue.start : cue.end]}"
        ):
            return cue
        if before[-1:] in (["het"], ["dit"]):
            return msgspec.structs.replace(cue, form="noun")
        if before[-1:] in (["wij"], ["we"]) or _THAT_WE.search(low, max(0, cue.start - 90), cue.start):
            return msgspec.structs.replace(cue, form="finite")
        whole = " " in low[cue.start : cue.end]  # "geen gehoor geven" has its noun with it
        if (
            before
            and not whole
            and not any(0 <= cue.start - m.end <= 2 for m in sentence.missions)  # "aan EUAM Ukraine deelnemen"
            and (
                (before[-1] in _DETERMINERS and before[-2:-1] not in (["tot"], ["naar"]))
                or (
                    before[-1].endswith("e")
                    and not _is_object(sentence, cue)
                    and before[-1] not in _PRONOUNS_IN_E
                    and not _is_behind_a_place(sentence, cue)
                )
            )
        ):
            return None
        if not sentence.words.isdisjoint(MODALS):
            return cue
        return msgspec.structs.replace(cue, form="finite")
    if (
        cue.name == "run"
        and cue.form == "finite"
        and before[-2:] == ["te", "laten"]
        and sentence.of("modality", "asked")
    ):
        return msgspec.structs.replace(cue, form="infinitive")  # "vraagt de bijdrage tot mei te laten duren"
    if cue.lemma == "blijven" and _ENDS_HERE.match(low, cue.end):
        if before[-1:] in (["zal"], ["zullen"]):
            return cue  # "dat de eenheid tot mei zal blijven"
        if " dat " not in low[: cue.start] and _SOMEWHERE.search(low, max(0, cue.start - 60), cue.start):
            return msgspec.structs.replace(cue, form="infinitive")  # "wil tot eind 2032 in Verania blijven"
    if cue.lemma == "blijven" and (
        # "blijft" is no infinitive: "blijft tot mei en zal in juni weg zijn"
        (low[cue.start : cue.end] != "blijft" and sentence.words & (MODALS - {"blijft", "blijven"}))
        or before[-1:] == ["te"]
        or _KEEPS_DOING.match(low, cue.end)
        or _STILL_IS.match(low, cue.end)
    ):
        return None
    if (
        cue.form == "participle"
        and cue.name != "expire"
        and before[-1:] in (["een"], ["het"], ["de"], ["deze"])
        and _WORD_NEXT.match(low, cue.end)
    ):
        return None
    if cue.lemma == "aflopen" and low[cue.start : cue.end] == "afgelopen" and _WORD_NEXT.match(low, cue.end):
        return None
    if cue.name == "serve" and _TO_GO.match(low, cue.end):
        return None  # "oefenen voor hun uitzending"
    if cue.lemma == "inzetten" and _UPON_NEXT.match(low, cue.end):
        return None
    if cue.lemma == "hebben" and not _HOLDS.match(low, cue.end):
        return None
    if (
        cue.form == "finite"
        and before[-1:] in (["het"], ["een"], ["dit"], ["de"])
        and cue.lemma not in ("actief zijn", "werkzaam zijn", "besluiten tot")
        and not (cue.name == "measure" and before[-1] in ("het", "dit"))  # "het betreft tien militairen"
        and not (before[-1] == "het" and low[cue.end - 1] == "t" and "kabinet" in low[: cue.start])  # that it does
    ):
        return None
    return cue


def _says_when(sentence: Sentence, cue: Cue) -> bool:
    """Whether "te beginnen" is of a date and says when the verb before does: ``te leveren, te beginnen op 6 mei``."""
    if not any(d.start <= cue.start < d.end for d in sentence.dates):
        return False
    return any(c.name in _PERIODS and c.form != "noun" and c.end < cue.start for c in sentence.of("verb"))


#: groups of verbs that a period belongs to
_PERIODS = ("contribute", "send", "serve", "extend", "maintain", "increase", "decrease")


#: "De kosten van de inzet nemen toe": no number of people does
_COSTS_DO = regex(r"(?:\A|[,;]\s)(?:(?:de|deze)\s)?(?:[\w-]+e\s)?(?:kosten|uitgaven)\s(?:van|voor)\s[^,;.]{1,90}\Z")
#: before those of whom somebody takes leave
_FROM = regex(r"(?<!\w)van\s(?:(?:de|het|een|onze|haar|zijn|hun|deze|die)\s)?(?:[\w-]+e\s)?")


def _parts_from_people(sentence: Sentence) -> bool:
    """Whether those of whom somebody takes leave are people: ``nam afscheid van de militairen die vertrekken``."""
    roles = {c.start for c in sentence.of("noun", "role")}
    return any(m.end() in roles for m in _FROM.finditer(sentence.low))


#: "is dit team met zeven militairen gevuld"
_WITH_PEOPLE = regex(r"(?<!\w)(?:met|door)\s[\w-]+\s[\w -]{3,30}\Z")
#: what all who take part fill between them: "alle rotaties van UNMIVER", "de slots voor UNMIVER"
_ALL_PLACES = regex(r"(?<!\w)(?:de|alle)\s(?:slots?|plaatsen|plekken|rotaties)\s(?:voor|van|bij|binnen)\s")
#: what is filled with people: "de functie wordt gevuld tot en met 15 november"
_POSTS = regex(r"(?<!\w)(?:slots?|plekken|rotaties|functies?|plaatsen|posten?|posities?|vacatures?)(?!\w)")
#: "een maximum van vijf, waarvan er thans een is gevuld"
_SO_MANY_OF_THEM = regex(r"(?<!\w)(?:waarvan|daarvan|van\swie|hiervan)\s[^.,;]{0,40}\Z")
#: who go to see, and are no contribution
_SCOUTS = regex(r"verkennings(?:team|missie|bezoek)|fact[ -]?finding")
#: "een half jaar na afloop van de inzet": when, and not that it ends
_WHEN = ("na", "voor", "vóór", "bij", "sinds", "tot")
#: forms that are a participle too: "wordt bezien", "is onderzocht"
_PARTICIPLES_TOO = {"bezien": ("wordt", "worden", "werd", "werden"), "onderzoeken": (
    "wordt", "worden", "werd", "werden", "is", "zijn", "heeft", "hebben", "had", "hadden")}  # fmt: skip


def _is_passive(sentence: Sentence, cue: Cue) -> bool:
    """Whether a form of to investigate that reads two ways is a participle here."""
    helped = _PARTICIPLES_TOO.get(cue.lemma, ())
    if sentence.low[cue.start : cue.end] not in ("bezien", "onderzocht") or not sentence.has_word(*helped):
        return False
    return not sentence.low[: cue.start].endswith(" te ")


_WITH = regex(r"(?<!\w)met\s")
#: "te steunen met een militaire bijdrage van": what is given
_GIVEN = regex(r"(?<!\w)met\s(?:een|de|het)\s(?:[\w-]+e\s)?\Z|(?<!\w)bestaande\suit\s[^;.]*\Z")


def _gives_to_a_mission(sentence: Sentence, cue: Cue) -> bool:
    """Whether a mission itself is supported with people: "ondersteunt UNMIVER met dertig militairen"."""
    low = sentence.low
    if not sentence.missions or not _WITH.search(low) or sentence.money:
        return False
    if any(not _GIVEN.search(low, 0, c.start) for c in sentence.of("noun", "contribution")):
        return False
    if cue.form == "participle" and not (sentence.of("subject", NL) or sentence.of("adjective", NL)):
        return False
    return any(not is_governed(low, m.start) for m in sentence.missions)


_OF_ONESELF = regex(
    r"(?<!\w)(?:zich|ons)\s(?:[\w-]+\s){0,5}(?:inzet|in\ste\szet|in\s(?:zal|zullen|blijven)\s)|(?:zet|"
    r"zetten)\s+(?:zich|ons)\s"
)
_ACTED_UPON = ("contribution", "mandate", "national_mandate", "international_mandate", "combined", "mission")
#: "wij hebben onderzocht wat de missie heeft gekost" looks back, and at no contribution that is to come
_ASKS_WHAT = regex(r"[\s,]+(?:[\w-]+\s+){0,2}(?:wat|hoe|hoeveel|waarom|in hoeverre|welke lessen)\s")
_WHAT_WE_CAN = regex(rf"[\s,]+(?:[\w-]+\s+){{0,2}}{WHAT_WE_CAN}")
_COUNTED = regex(rf"(?<!\w)(?:aantal|{NUMBER}|(?!te\s)\w+e)\s+\Z")


#: before what only says which: "de verhoogde dreiging", "van hernieuwde gevechten", "twee versterkte bataljons"
_IN_NOUN_PHRASE = regex(
    r"(?<!\w)(?:van|de|het|een|deze|dit|met|bij|door|voor|aan|tegen|onder|"
    r"twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\s\Z"
)


def _means_something_else(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb's form is no verb here, or says what no frame asks for."""
    if cue.form == "past" and any(c.start == cue.end + 1 for c in sentence.of("noun", *_ACTED_UPON)):
        return True  # "hernieuwde deelname", "het verlengde mandaat"
    inflected = cue.form == "past" and sentence.low.endswith(("de", "te"), 0, cue.end)
    if inflected and _IN_NOUN_PHRASE.search(sentence.low, max(0, cue.start - 12), cue.start):
        return True  # "het gevaar van hernieuwde gevechten"
    if (
        cue.lemma == "plaatsen"
        and cue.form == "infinitive"
        and _COUNTED.search(sentence.low, max(0, cue.start - 40), cue.start)
    ):
        return True
    if (
        cue.lemma == "inzetten"
        and cue.form != "participle"
        and _OF_ONESELF.search(sentence.low, max(0, cue.start - 60), cue.end + 14)
    ):
        return True  # "zal zich inzetten voor vrede"
    if cue.name == "investigate" and _ASKS_WHAT.match(sentence.low, cue.end):
        return _WHAT_WE_CAN.match(sentence.low, cue.end) is None
    return cue.lemma in ONLY_WHERE and not ONLY_WHERE[cue.lemma](sentence, cue)


def _is_object(sentence: Sentence, cue: Cue) -> bool:
    """Whether the word before a verb is what it acts upon: the ``bijdrage`` of ``geen bijdrage leveren``."""
    return any(0 <= cue.start - c.end <= 1 for c in sentence.of("noun"))


#: "houdt op te bestaan" has its own
_OF_AN_INFINITIVE = regex(r"\ste\s(?!bestaan(?!\w))")


#: "zit er eind september op", "zit de missie er voor Nederland op": "erop", of which the halves stand apart
_ER_OP = regex(r"(?:\s[^,;:.]{2,60})?\ser\s(?:[^,;:.]{2,60}\s)?op(?=\s?(?:[.,;:]|en\s|\Z))")


def _is_behind_a_place(sentence: Sentence, cue: Cue) -> bool:
    """Whether the name of a place stands right before a verb: ``in Servië en Turkije stationeren``."""
    before = sentence.low[max(0, cue.start - 40) : cue.start].split()
    return before[-1] in sentence.tools.places


def _particle_follows(low: str, cue: Cue) -> bool:
    limit = min(len(low), cue.end + 320)
    if cue.particle == "erop" and " er " in low[cue.end : limit] and _ER_OP.match(low, cue.end):
        return True
    if low.find(cue.particle, cue.end, limit) < 0:
        return False
    for match in re.finditer(rf"(?<![\w-]){re.escape(cue.particle)}(?![\w-])", low[cue.end : limit]):
        if _OF_AN_INFINITIVE.match(low, cue.end + match.end()) and cue.form in ("finite", "past"):
            continue  # "loopt door, en er is geen reden daarop terug te komen": of that infinitive
        at_end = _END_OF_CLAUSE.match(low, cue.end + match.end())
        about = cue.particle == "na" and low.startswith(" over ", cue.end + match.end())  # "denkt lang na over"
        if cue.particle not in _OFTEN_PREPOSITION or at_end or about:
            between = low[cue.end : cue.end + match.start()]
            # "loopt terug tot zestig, dat in UNMIVER loopt op": of the same verb behind it
            return not (_TURNS.search(between) or f" {low[cue.start : cue.end]} " in between)
    return False
