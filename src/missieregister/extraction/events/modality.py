"""How sure a text is of an event: decided, intended, investigated, asked, possible, reported."""

from missieregister.extraction.events.conditionals import depends, is_in_condition, told_to_be
from missieregister.extraction.events.disowned import is_disowned, is_heard, is_of_a_question
from missieregister.extraction.events.dropped import DROPPED
from missieregister.extraction.events.governors import (
    CAN_TELL,
    DOUBTS,
    OPEN,
    can_be_told,
    governor,
    is_answered,
    without_its_request,
    words_of_mood,
)
from missieregister.extraction.events.taken_back import is_an_end
from missieregister.extraction.events.undecided import is_undecided
from missieregister.extraction.events.unreal import if_decided, is_likely, is_unreal, may_be
from missieregister.extraction.events.wishes import came_to_nothing, is_a_must, is_only_meant, is_wished
from missieregister.extraction.participants.deciders import is_allowed
from missieregister.extraction.sentences.consent import consent_awaited
from missieregister.extraction.sentences.due import end_of_condition
from missieregister.extraction.sentences.insets import whether_clauses
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.phrases import phrases
from missieregister.extraction.text.reach import CLAUSE
from missieregister.extraction.text.scan import Cue, Form
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.extraction.verbs.lasting_longer import is_put_off
from missieregister.extraction.verbs.rules import OfVerbs, Rules, Test
from missieregister.patterns import regex

_HAS_BEEN = frozenset(("is", "zijn", "was", "waren", "werd", "werden", "heeft", "hebben", "had", "hadden"))
_ASKS_WHETHER = phrases(
    "vraagt", "vragen", "vroeg", "vroegen", "gevraagd", "vraag ik", "ik vraag",
    then=r"(?:\s[\w-]+){0,3},?\s(?:of|hoe|waarom|wanneer)\s",
)  # fmt: skip
_HAS_HAD = phrases("heeft", "hebben", "heb", "had", "hadden")
_ONCE_MEANT = phrases("eigenlijk", "aanvankelijk", "oorspronkelijk")
#: no "om die reden"
_IN_ORDER_TO = phrases("om", then=r"\s(?!(?:die|deze|dezelfde|welke|[\w-]+e)\sreden)")
_THAT = phrases("of", "dat", then=r"\s")
_WORD = regex(r"\w+")
#: "na de beëindiging van de inzet in Uruzgan"
_AFTER = regex(r"(?<!\w)(?:na|sinds|sedert)\s(?:de\s|het\s)?\Z")
_TO_BE = phrases("wordt", "worden")


def _is_open(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb stands in a clause of which it is yet to be seen whether it comes true."""
    return any(begin <= cue.start < end for begin, end in sentence.once(whether_clauses))


_NOT_ON_TABLE = regex(
    r",\s(?:(?:dat|dit)\s)?(?:is|lijkt)\s(?:[\w-]+\s){0,4}niet\saan\sde\sorde|,\sdaarvan\sis\sgeen\ssprake"
)
#: "waren 380 militairen aanwezig", but not "zijn nog tot 1 december"
_WERE = regex(r"(?<!\w)(?:was|waren)(?!\w)(?!.*\snog\stot\s)")


#: lengths of time that are verbs to us
_LASTS = ("langer", "tijd erbij")
#: infinitives whose words are no auxiliaries of another verb
_WHOLE = ("blijven", "laten gaan")

#: what is only looked into is so by hearsay, too: "overweegt volgens bronnen een compagnie te sturen"
_ONLY_LOOKED_INTO = ("zou", "zouden", "overweegt", "overwegen", "onderzoekt", "onderzoeken", "beziet", "bekijkt")
#: what is done to a contribution
_DONE = frozenset(
    "extend maintain increase decrease rise fall end suspend expire contribute send decline investigate".split()
)
#: "Indien de VN daarom vragen, is het kabinet bereid de bijdrage te handhaven"
_IS_WILLING = regex(rf",\s(?:is|zijn)\s(?:{OUR_CABINET}|{OUR_COUNTRY}|wij|ik)\s(?:[\w-]+\s)?(?:bereid|voornemens)\s")


def _is_not_on_the_table(sentence: Sentence, cue: Cue) -> bool:
    low = sentence.low
    return low[cue.start : cue.end].endswith("en") and _NOT_ON_TABLE.search(low, cue.end, cue.end + CLAUSE) is not None


def _is_either_way(sentence: Sentence, cue: Cue) -> bool:
    return sentence.low.endswith(("al dan niet ", "al dan niet te "), 0, cue.start) and "kan" not in sentence.words


def _did_not_come_true(sentence: Sentence, cue: Cue) -> bool:
    return is_unreal(sentence, cue.start) or (" had" in sentence.low and came_to_nothing(sentence.low, cue.start))


def _is_only_meant(sentence: Sentence, cue: Cue) -> bool:
    return is_only_meant(sentence.low, cue.start, cue.end)


def _is_a_partys_wish(sentence: Sentence, cue: Cue) -> bool:
    return " wil" in sentence.low and sentence.tools.chamber.wants(sentence.low, cue.start)


def _is_a_question(sentence: Sentence, cue: Cue) -> bool:
    low = sentence.low
    if "of " not in low and " hoe " not in low:
        return False
    # "De VN vroeg of Nederland kon bijdragen; de regering heeft dat afgewezen": what was asked ends there
    return _ASKS_WHETHER.search(low, max(0, low.rfind("; ", 0, cue.start)), cue.start) is not None


def _is_supposed(sentence: Sentence, cue: Cue) -> bool:
    low = sentence.low
    return (cue.start < CLAUSE and cue.start < end_of_condition(low)) or if_decided(low, cue.start)


def _depends_and_is_meant(sentence: Sentence, cue: Cue) -> bool:
    return depends(sentence.low) and _IS_WILLING.search(sentence.low, 0, cue.start) is not None


def _depends(sentence: Sentence, cue: Cue) -> bool:
    """Whether a sentence tells of a case that may not be; of a consent it waits for it is decided what is done then."""
    return depends(sentence.low) and (cue.name == "investigate" or sentence.once(consent_awaited) is None)


def _had_to(sentence: Sentence, cue: Cue) -> bool:
    low = sentence.low
    return low.endswith("moeten ", 0, cue.start) and _HAS_HAD.search(low, 0, cue.start) is not None


class Mood(OfVerbs, frozen=True):
    """How a verb or noun is said where ``test`` holds of it in its sentence, as it does of ``example``."""

    modality: str
    example: str
    test: Test


#: verbs, and no nouns
_VERBS: tuple[Form, ...] = ("finite", "past", "participle", "infinitive")
_INFINITIVE: tuple[Form, ...] = ("infinitive",)
#: what is done to a contribution that is there
_DONE_TO = _DONE - {"contribute", "send"}

#: what goes before all that governs a verb
FIRST = Rules(
    Mood("asked", "Wordt de inzet verlengd?", lambda s, _: s.low.rstrip().endswith("?")),
    Mood("asked", "Opnieuw sturen, is niet aan de orde", _is_not_on_the_table),
    Mood("investigated", "het al dan niet voortzetten van de inzet", _is_either_way),
    Mood(
        "asked", "zal ingaan op de vraag of de bijdrage kan worden verlengd", lambda s, c: is_of_a_question(s, c.start)
    ),
    Mood("investigated", "of Nederland de bijdrage verlengt, wordt bezien", _is_open, but=("investigate", "settle")),
    Mood(
        "asked",
        "De minister ontkent dat de bijdrage wordt beëindigd",
        lambda s, c: is_disowned(s, c.start),
        but=("investigate", "settle"),
    ),
    Mood(
        "asked",
        "Over verlenging van de bijdrage is nog niet besloten",
        lambda s, c: is_undecided(s, c.start),
        but=("investigate", "settle"),
    ),
    Mood(
        DROPPED,
        "Het vertrek uit Verania gaat niet door",
        lambda s, c: is_an_end(s.low, c.start) and s.of("negation"),
        lemmas=("doorgaan",),
    ),
    Mood(
        "asked",
        "Het vertrek uit Verania gaat door",
        lambda s, c: is_an_end(s.low, c.start) and not s.of("negation"),
        lemmas=("doorgaan",),
    ),
    Mood("asked", "had de bijdrage graag verlengd, maar", _did_not_come_true, forms=_VERBS),
    Mood(
        "asked",
        "stelt de beëindiging uit tot december",
        lambda s, c: is_put_off(s.low, c),
        groups=("end", "leave", "return"),
        forms=("noun",),
    ),
    Mood("decided", "kan de bijdrage tot mei voortzetten, want de Kamer stemt daarmee in", is_allowed, forms=_VERBS),
    Mood("possible", "Misschien levert Nederland twaalf artsen", lambda s, c: may_be(s, c.start), forms=_VERBS),
    Mood(
        "intended",
        "Vermoedelijk stopt Nederland per 1 mei met de bijdrage",
        lambda s, c: is_likely(s, c.start),
        groups=("end", "extend", "maintain", "increase", "decrease", "contribute"),
        forms=_VERBS,
    ),
    Mood(
        "intended",
        "Naar verluidt stopt Nederland per 1 mei met de bijdrage",
        lambda s, c: is_heard(s, c.start) and not (c.form == "infinitive" and s.has_word(*_ONLY_LOOKED_INTO)),
        groups=(*_DONE_TO, "contribute", "send"),
        forms=("finite", "infinitive", "participle"),
    ),
    Mood(
        "possible",
        "moet het verzoek afwijzen, vindt de oud-commandant",
        _is_only_meant,
        groups=("decline",),
        forms=_VERBS,
    ),
    Mood("asked", "Het is belangrijk dat Nederland blijft deelnemen", _is_only_meant, forms=_VERBS),
    Mood("asked", "De SP wil de bijdrage verlengen", _is_a_partys_wish, forms=_INFINITIVE),
    Mood(
        "asked",
        "Nederland moet de bijdrage verlengen",
        lambda s, c: is_a_must(s.low, c.start),
        groups=("extend", "maintain", "increase", "contribute", "send"),
        forms=_INFINITIVE,
    ),
    Mood("asked", "vragen of Nederland meedoet", _is_a_question, but=("investigate",)),
    Mood("asked", "Wordt de bijdrage verlengd, dan krijgt de Kamer een brief", _is_supposed, groups=_DONE),
    Mood(
        "intended",
        "Indien de VN dat vragen, is het kabinet bereid de bijdrage te verlengen",
        _depends_and_is_meant,
        groups=_DONE_TO,
        forms=_INFINITIVE,
    ),
    Mood(
        "possible",
        "Mocht het misgaan, dan kan het kabinet de bijdrage beëindigen",
        _depends,
        groups=_DONE_TO,
        forms=_INFINITIVE,
    ),
)
#: what goes before the rest, where no auxiliary parts an infinitive
THEN = Rules(
    Mood("asked", "wil dat Nederland een jaar langer meedoet", lambda s, c: is_wished(s.low, c.start), lemmas=_LASTS),
    Mood(
        "decided",
        "laat zijn militairen een jaar langer in Verania",
        lambda s, _: s.has_word("laat", "laten", "houdt"),
        lemmas=("langer",),
    ),
    Mood("reported", "heeft dit verzoek moeten afwijzen", _had_to, forms=_INFINITIVE),
)


def modality(sentence: Sentence, cue: Cue, window: tuple[int, int], clause: tuple[int, int]) -> str:
    """Return how an event is said; ``plain`` for a noun that nothing governs."""
    first = next((mood.modality for mood in FIRST.of(cue) if mood.test(sentence, cue)), None)
    if first:
        return first
    low, left = sentence.low, words_of_mood(sentence, cue)
    inside = low[window[0] : min(window[1], cue.end + 14)]
    if cue.form == "infinitive" and cue.lemma not in _WHOLE and (inner := _INSIDE.search(low, cue.start, cue.end)):
        return _by_its_auxiliary(low, cue, inner[0], left)
    if cue.name == "serve" and cue.lemma.endswith(" zijn") and _WERE.search(inside):
        return "reported"  # "waren 380 militairen aanwezig"
    then = next((mood.modality for mood in THEN.of(cue) if mood.test(sentence, cue)), None)
    if then:
        return then
    if cue.form == "noun":
        return _of_noun(sentence, cue, left)
    if cue.form == "infinitive":
        return _of_infinitive(sentence, cue, window, left)
    return _of_verb(sentence, cue, window, clause, left)


def _of_noun(sentence: Sentence, cue: Cue, left: list[Cue]) -> str:
    """Return how what a noun names is said: by what governs it, or as over, or plainly."""
    governed = governor(sentence, cue, left) or sentence.mood
    if governed:
        return governed
    told = _AFTER.search(sentence.low, max(0, cue.start - 12), cue.start) or _is_finished(sentence, cue)
    return "reported" if told else "plain"


def _of_infinitive(sentence: Sentence, cue: Cue, window: tuple[int, int], left: list[Cue]) -> str:
    """Return how an infinitive is said: by what governs it, or as announced, as an aim, as what will be."""
    governed = governor(sentence, cue, left) or sentence.mood
    if governed:
        return governed
    if _is_announced(sentence.low, cue):
        return "decided"
    if _IN_ORDER_TO.search(sentence.low[window[0] : cue.start]):
        return "purpose"
    return "decided" if sentence.words & {"zal", "zullen"} else "plain"


def _of_verb(sentence: Sentence, cue: Cue, window: tuple[int, int], clause: tuple[int, int], left: list[Cue]) -> str:
    """Return how a finite verb or a participle is said."""
    low = sentence.low
    if is_in_condition(low, cue.start) or (cue.name in _DONE and _depends(sentence, cue)):
        return "possible"
    if is_wished(low, cue.start):
        return "asked"
    if cue.name == "end" and _ONCE_MEANT.search(low, clause[0], clause[1]):
        return "possible"  # "die eigenlijk op 31 december stopt"
    if cue.form == "past":
        return "reported"
    if cue.form == "participle":
        own = low[clause[0] : min(clause[1], cue.end + 14)]
        inside = low[window[0] : min(window[1], cue.end + 14)]
        return _of_participle(sentence, cue, own if _AUXILIARY.search(own) else inside, left)
    if left and _THAT.search(low[window[0] : cue.start]):
        doubts = [c.name for c in left[-3:] if c.name in DOUBTS and not is_answered(low, c)]
        return doubts[-1] if doubts else "decided"
    return "decided"


def _is_finished(sentence: Sentence, cue: Cue) -> bool:
    """Whether a change of size is complete: ``De uitbreiding van ... naar honderd militairen is afgerond.``"""
    return (
        cue.name in ("increase", "decrease") and _COMPLETE.search(sentence.low, cue.end, cue.end + CLAUSE) is not None
    )


_COMPLETE = regex(
    r"(?<!\w)(?:is|zijn)\s(?:[^,;]*\s)?(?<!niet )(?:afgerond|voltooid|een\sfeit|een\sfeit\sgeworden)(?!\w)"
)
#: what helps a participle, and so is its own
_AUXILIARY = phrases(
    *"wordt worden werd werden zal zullen zult is zijn was waren heeft hebben had hadden kan kunnen zou zouden".split(),
    "moet", "moeten",
)  # fmt: skip


#: the auxiliary of "deel zou nemen"
_INSIDE = regex(r"\b(?:zal|zullen|zou|zouden|gaat|gaan|kan|kunnen|wil|willen|blijft|blijven)\b")


def _by_its_auxiliary(low: str, cue: Cue, auxiliary: str, left: list[Cue]) -> str:
    """Return how sure a verb is that its auxiliary parts."""
    doubted = next((c.name for c in reversed(left[-3:]) if c.name in OPEN), None)
    if doubted:
        return doubted
    if auxiliary in ("zou", "zouden"):
        return "decided" if told_to_be(low, cue.start) else "possible"
    return {"kan": "possible", "kunnen": "possible", "wil": "intended", "willen": "intended"}.get(auxiliary, "decided")


#: "maakte het kabinet bekend", "kondigde de minister in de Kamer aan", "heeft aangekondigd": and then what is done
_ANNOUNCES = regex(
    r"(?<!\w)(?:kondig(?:t|de|den|en)\s(?:[\w-]+\s){0,8}?aan|ma(?:akt|akte|akten|ken)\s(?:[\w-]+\s){0,8}?bekend|"
    r"aangekondigd|bekendgemaakt|bekend\sgemaakt),?\s(?!(?:dat|of|hoe|wanneer)\s)"
)
#: what the infinitive behind it would be of instead: "kondigde een bijdrage aan EUSTAT aan om de politie te trainen"
_OF_SOMETHING_ELSE = regex(r"[;:]|(?<!\w)(?:om|dat|of|die|door|zonder|teneinde|na|alvorens)(?!\w)")


def _is_announced(low: str, cue: Cue) -> bool:
    """Whether an infinitive is what was announced: ``maakte bekend de bijdrage te verkleinen``."""
    if ("kondig" not in low and "bekend" not in low) or " te " not in low[max(0, cue.start - 4) : cue.end]:
        return False
    announced = _ANNOUNCES.search(low, max(0, cue.start - 2 * CLAUSE), cue.start)
    return announced is not None and not _OF_SOMETHING_ELSE.search(low, announced.end(), cue.start)


#: a modal verb that has an infinitive of its own: "zou aflopen en wordt verlengd", "dat zou eindigen, verlengd"
_OF_ANOTHER_VERB = regex(
    r"(?<!\w)(?:zou|zouden|kon|konden)\s[^,;]*?en\sen\s(?=(?:is|zijn|wordt|worden|werd|werden|heeft|hebben)\s)|"
    r"(?<=, )(?:die|dat)\s[^,;]*?(?<!\w)(?:zou|zouden|kon|konden)\s[^,;]*,"
)


#: characters in which a wish governs what "wordt" tells, with the name of a mission between them
_NEAR = 140


def _of_participle(sentence: Sentence, cue: Cue, inside: str, left: list[Cue]) -> str:
    told = CAN_TELL.search(inside)
    words = set(_WORD.findall(_OF_ANOTHER_VERB.sub(" ", inside[told.end() :] if told else inside)))
    left = [c for c in left if not (is_answered(sentence.low, c) or (told and can_be_told(sentence.low, c, cue)))]
    left = without_its_request(sentence.low, cue, left)
    near = left[-1] if left else None
    if near and near.name == "possible" and " dat " in sentence.low[near.end : cue.start]:
        return "possible"  # "het is denkbaar dat de bijdrage wordt afgebouwd"
    if words & {"zal", "zullen"} and words & {"worden"} and not words & {"bezien", "onderzocht", "gewogen"}:
        return "decided"
    would = words & {"zou", "zouden"} and "worden" in words and not words & {"kan", "kunnen", "moet", "moeten"}
    if would and told_to_be(sentence.low, cue.start):
        return "decided"  # "bevestigde dat de bijdrage zou worden beëindigd"
    if words & {"kan", "kunnen", "zou", "zouden", "moet", "moeten"} or (
        near and near.name in ("investigated", "asked") and words & {"worden", "wordt"}
    ):
        return near.name if near and near.name in ("investigated", "asked") else "possible"
    if words & {"zal", "zullen", "zult"}:
        return "decided"
    if words & {"wordt", "worden"}:
        return near.name if near and near.name == "intended" and near.start > cue.start - _NEAR else "decided"
    if not words & _HAS_BEEN and _TO_BE.search(sentence.low[: cue.start]):
        return "decided"
    return "reported"
