"""Verbs that say in some company what another verb says: ``gaan er vier officieren bij`` that there are more."""

from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import FROM_THEN
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.extraction.verbs.company import is_governed, tells_who_leaves
from missieregister.extraction.verbs.handovers import are_relieved
from missieregister.extraction.verbs.particles import has_its_particle
from missieregister.extraction.verbs.rules import word_of
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

#: "gaan er vier stafofficieren bij", "kwam daar een tweede arts bij"
_ON_TOP = regex(
    rf"(?P<there>\s(?:er|daar)(?:,\s[^,;]{{3,60}},)?)?\s(?:[\w-]+\s){{0,8}}{NUMBER}\s(?:[\w-]+\s){{1,6}}bij\s*(?:[.,;)]|(?:in|voor|tot|per|naar)\s)"
)


def gets_more(sentence: Sentence, cue: Cue) -> bool:
    """Whether people come on top of those who are there: ``gaan er vier stafofficieren bij``."""
    top = _ON_TOP.match(sentence.low, cue.end)
    return top is not None and (top["there"] is not None or sentence.low.endswith("er ", 0, cue.start))


def gets_more_itself(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody gets people on top of those who are there: ``krijgt er twaalf militairen bij``."""
    return word_of(sentence, cue) in ("krijgt", "krijgen") and gets_more(sentence, cue)


def are_relieved_by_others(sentence: Sentence, cue: Cue) -> bool:
    """Whether others, named first, take the place of ours: ``lost een Deense eenheid de Nederlandse compagnie af``."""
    return are_relieved(sentence, cue) and (not cue.particle or has_its_particle(sentence, cue))


#: "15 trainers minder", not "en het doel is dat minder"
_FEWER = regex(
    rf"(?<!\w)(?:(?!en\s){NUMBER}|enkele|een aantal)\s(?:(?!(?:dat|om|die|of|en|maar)\s)[\w-]+\s){{1,3}}"
    r"minder(?!\w)(?!\sdan)"
)
#: characters before a verb in which those stand whom it gives
_BEFORE = 60


def gives_fewer(sentence: Sentence, cue: Cue) -> bool:
    """Whether so many people fewer are given: ``levert Nederland 15 trainers minder``."""
    low = sentence.low
    return "minder" in low and _FEWER.search(low, max(0, cue.start - _BEFORE)) is not None


#: "vanaf 15 december nog maar acht waarnemers"; not "nog maar drie maanden"
_ONLY_SO_MANY = regex(
    rf"(?<!\w)nog\s(?:maar|slechts)\s(?:maximaal\s)?{NUMBER}\s(?!(?:jaar|jaren|maand|week|dag)\w*(?!\w))",
    words=("maar", "slechts"),
)
_FROM_A_DAY = regex(rf"(?<!\w)(?:{FROM_THEN}|daarna|voortaan)(?!\w)")


def gives_only(sentence: Sentence, cue: Cue) -> bool:
    """Whether fewer are given from a day on: ``levert Nederland vanaf 15 december nog maar acht waarnemers``."""
    if cue.form not in ("finite", "infinitive") or _FROM_A_DAY.search(sentence.low) is None:
        return False
    return _ONLY_SO_MANY.search(sentence.low) is not None


#: "dienen er dan per saldo duizend Nederlanders meer"
_THAT_MANY_MORE = regex(
    rf"(?<!\w){NUMBER}\s(?:(?!(?:niet|geen|onder|steeds)\s)[\w-]+\s){{1,3}}meer(?:\s*(?:[.,;]|\Z)|\s(?:in|mee|deel|bij|uit|aan|naar|voor)(?!\w))"
)
#: characters behind a verb in which they stand
_BEHIND = 160


def gives_more(sentence: Sentence, cue: Cue) -> bool:
    """Whether so many people more are given: ``dienen er dan per saldo duizend Nederlanders meer``."""
    return " meer" in sentence.low and _THAT_MANY_MORE.search(sentence.low, cue.end, cue.end + _BEHIND) is not None


_GO_HOME = regex(
    r"(?<!\w)ga(?:at|an)\s(?:[^,;]*\s)?(?:naar\shuis|(?:terug|weer)\snaar\s(?:nederland|eigen\sland)|huiswaarts)(?!\w)"
)


def goes_home(sentence: Sentence, _: Cue) -> bool:
    """Whether those who go somewhere go home: ``gaan in mei naar huis``."""
    return _GO_HOME.search(sentence.low) is not None


def leaves_with_others(sentence: Sentence, _: Cue) -> bool:
    """Whether a sentence tells who is there no more (see company)."""
    return tells_who_leaves(sentence)


def has_left(sentence: Sentence, cue: Cue) -> Cue:
    """Return "zijn" of ``zijn in mei naar UNMIVER vertrokken`` as the verb behind it."""
    start = sentence.low.index("vertrokken", cue.start)
    return Cue(start, cue.end, cue.kind, "send", "past", "vertrekken", cue.particle)


#: "zegde de Verenigde Naties"
_TO_WHOM = regex(r"\s(?:[\w-]+\s)?(?:aan\s)?de\s(?:verenigde\snaties|vn|navo|eu|europese\sunie|ovse)(?!\w)")
_PROMISED_THEM = regex(r"\s(?:(?:aan|voor)\s[^,;]{2,60}\s)?toe(?!\w)")
#: "Nederland zegde veertig marechaussees toe"
_WE_PROMISE = regex(
    rf"(?<!\w)(?:{OUR_COUNTRY}|{OUR_CABINET}|defensie)\szeg(?:t|de|den|gen)\s|(?<!\w)zeg(?:t|de)\s(?:{OUR_COUNTRY}|{OUR_CABINET})\s"
)
#: characters between people and the word that they are promised
_PROMISED = 60


def promises_people(sentence: Sentence, cue: Cue) -> bool:
    """Whether people are promised to a mission or who leads it, and no letter to anybody: ``drie officieren aan UNMIVER
    toegezegd``, ``zegde de VN dertig agenten toe``."""
    if sentence.of("noun", "chamber", "report"):
        return False
    if cue.form == "participle":
        return bool(sentence.missions) and any(0 <= cue.start - p.end < _PROMISED for p in sentence.people)
    given = [p for p in sentence.people if cue.end < p.start] if cue.particle else []
    if not given or not (
        sentence.missions or _TO_WHOM.match(sentence.low, cue.end) or _WE_PROMISE.search(sentence.low)
    ):
        return False
    return _PROMISED_THEM.match(sentence.low, given[-1].end) is not None


#: "de bijdrage, waarvan het mandaat nog tot en met 31 december doorliep"
_ITS_MANDATE = regex(r",\swaarvan\shet\s(?:[\w-]+e\s)?mandaat\s[^,;]*\Z")


def is_of_its_mandate(sentence: Sentence, cue: Cue) -> bool:
    """Whether a mandate goes on for a while, and nobody decides that it does: ``waarvan het mandaat doorliep``."""
    return _ITS_MANDATE.search(sentence.low, 0, cue.start) is not None


#: what is filled with people: "de functie wordt gevuld tot en met 15 november"
_POSTS = regex(r"(?<!\w)(?:slots?|plekken|rotaties|functies?|plaatsen|posten?|posities?|vacatures?)(?!\w)")
#: "is dit team met zeven militairen gevuld"
_WITH_PEOPLE = regex(r"(?<!\w)(?:met|door)\s[\w-]+\s[\w -]{3,30}\Z")
#: "een maximum van vijf, waarvan er thans een is gevuld"
_SO_MANY_OF_THEM = regex(r"(?<!\w)(?:waarvan|daarvan|van\swie|hiervan)\s[^.,;]{0,40}\Z")


def fills_posts(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is filled has people in it: ``is dit team met zeven militairen gevuld``."""
    low = sentence.low
    return bool(
        _POSTS.search(low)
        or _WITH_PEOPLE.search(low, max(0, cue.start - 40), cue.start)
        or _SO_MANY_OF_THEM.search(low, max(0, cue.start - 60), cue.start)
    )


_STAFF = regex(r"\s(?:[\w-]+\s){0,4}?(?:het\s(?:hoofdkwartier|team|detachement)|de\s(?:staf|eenheid))(?!\w)")


def strengthens_a_staff(sentence: Sentence, cue: Cue) -> bool:
    """Whether people work where they lend strength: ``twee stafofficieren versterken het hoofdkwartier``."""
    return _STAFF.match(sentence.low, cue.end) is not None and any(p.end == cue.start - 1 for p in sentence.people)


_WITH = regex(r"(?<!\w)met\s")
#: "te steunen met een militaire bijdrage van": what is given
_GIVEN = regex(r"(?<!\w)met\s(?:een|de|het)\s(?:[\w-]+e\s)?\Z|(?<!\w)bestaande\suit\s[^;.]*\Z")


def gives_to_a_mission(sentence: Sentence, cue: Cue) -> bool:
    """Whether a mission itself is supported with people: ``ondersteunt UNMIVER met dertig militairen``."""
    low = sentence.low
    if not sentence.missions or not _WITH.search(low) or sentence.money:
        return False
    if any(not _GIVEN.search(low, 0, c.start) for c in sentence.of("noun", "contribution")):
        return False
    if cue.form == "participle" and not (sentence.of("subject", NL) or sentence.of("adjective", NL)):
        return False
    return any(not is_governed(low, m.start) for m in sentence.missions)


#: forms that are a participle too: "wordt bezien", "is onderzocht"
_PARTICIPLES_TOO = {"bezien": ("wordt", "worden", "werd", "werden"), "onderzoeken": (
    "wordt", "worden", "werd", "werden", "is", "zijn", "heeft", "hebben", "had", "hadden")}  # fmt: skip


def is_looked_into(sentence: Sentence, cue: Cue) -> bool:
    """Whether a form of to investigate that reads two ways is a participle: ``wordt bezien``."""
    helped = _PARTICIPLES_TOO.get(cue.lemma, ())
    if word_of(sentence, cue) not in ("bezien", "onderzocht") or not sentence.has_word(*helped):
        return False
    return not sentence.low[: cue.start].endswith(" te ")


#: "De bezetting van de bijdrage aan UNMIVER is": who are there, whatever may be
_OCCUPATION = regex(r"(?<!\w)(?:feitelijke\s|werkelijke\s|daadwerkelijke\s)?bezetting\s[^,;:]*\Z", words=("bezetting",))


def tells_who_is_there(sentence: Sentence, cue: Cue) -> bool:
    """Whether so many more or fewer are there, and nobody decides so: ``De bezetting is teruggelopen tot negen``."""
    return _OCCUPATION.search(sentence.low, max(0, cue.start - 160), cue.start) is not None


#: "In totaal gaat het, inclusief staf, om 450 militairen": with an aside between
_ABOUT_SO_MANY = regex(r"\shet(?:\s(?:daarbij|hierbij|dan|nu))?,\s[^,;]{3,70},\som\s")


def is_about_so_many(sentence: Sentence, cue: Cue) -> bool:
    """Whether it is told how many there are: ``gaat het, inclusief staf, om 450 militairen``."""
    return _ABOUT_SO_MANY.match(sentence.low, cue.end) is not None


#: "komt de Nederlandse bijdrage aan X ten einde"
_TO_AN_END = regex(r"\s(?:[^,;.]{1,90}\s)?ten\seinde(?!\w)", words=("einde",))


def comes_to_end(sentence: Sentence, cue: Cue) -> bool:
    """Whether a contribution comes to an end, and not to a number: ``komt de bijdrage op 1 mei ten einde``."""
    return _TO_AN_END.match(sentence.low, cue.end) is not None


#: "Besluitvorming over een eventuele verlenging vindt plaats in mei", "vindt in mei besluitvorming plaats"
_DECIDING = r"(?:(?:de|definitieve|verdere|nadere|formele)\s){0,2}(?:besluitvorming|herbeoordeling|heroverweging)(?!\w)"
_DECIDES_BEFORE = regex(rf"(?:\A|[,;:]\s){_DECIDING}[^,;]*\Z")
_DECIDES_BEHIND = regex(rf"\s(?:[^,;]{{1,60}}\s)?{_DECIDING}")


def decides_then(sentence: Sentence, cue: Cue) -> bool:
    """Whether a decision takes place, and no contribution: ``Besluitvorming over verlenging vindt plaats in mei``."""
    low = sentence.low
    return _DECIDES_BEFORE.search(low, 0, cue.start) is not None or _DECIDES_BEHIND.match(low, cue.end) is not None
