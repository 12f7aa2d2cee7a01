"""Pronouns that stand for what an event acts upon: ``is voornemens deze te verlengen``, ``zij blijven tot mei``."""

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.scan import Cue
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

#: what is done to a contribution that a pronoun stands for: "is voornemens deze te verlengen"
CHANGES = ("extend", "maintain", "end", "finish", "increase", "decrease")
_IT = regex(
    r"(?:^(?:zij|ze)\s(?:wordt|zal)\s[^,;]*|^(?:die|deze)\s(?:wordt|zal)\s[^,;]*\sniet\s|(?<!\w)(?:(?:deze|die|haar|ze)\s+(?:[\w-]+\s+){0,5}|(?:het|dit)\s+(?:(?:niet|voor|met|tot|per|nog|opnieuw|"
    r"weer|na)\s+(?:[\w-]+\s+){0,5})?(?:te\s+)?))\Z"
)
_THAT_ONE = regex(
    r"(?<!\w)(?:deze|die|zij)\s+\Z|(?<!\w)(?:zodat|waarna|en)\s(?:dit|deze|dat)\s(?:(?:op|per|eind|medio|"
    r"in)\s[^,;]{2,30}\s)?\Z"
)
#: what stands for a contribution that the sentence before told of
IT_IS = ("deze", "die", "zij", "ze")
#: what may stand for what is given, beside those: "is verzocht dit te leveren"
THIS = ("dit", "haar")


def stands_before(sentence: Sentence, cue: Cue, left: int, near: int) -> bool:
    """Whether a pronoun that stands for a contribution is before a verb, within so many characters."""
    return _IT.search(sentence.low, max(left, cue.start - near), cue.start) is not None


def stands_before_given(sentence: Sentence, cue: Cue, left: int) -> bool:
    """Whether a pronoun that stands for what is given is before its verb: ``is bereid het te leveren``; a ``het``
    before a finite verb gives itself: ``nu het niet meedoet``."""
    it = _IT.search(sentence.low, max(left, cue.start - _GIVEN), cue.start)
    return it is not None and not (cue.form in ("finite", "past") and it[0].startswith("het"))


#: characters between what is given and its verb
_GIVEN = 60


def that_one_does(sentence: Sentence, cue: Cue) -> bool:
    """Whether what a verb is said of is a pronoun right before it: ``deze eindigt op``."""
    return _THAT_ONE.search(sentence.low, max(0, cue.start - 50), cue.start) is not None


def is_it_of_before(sentence: Sentence, cue: Cue) -> bool:
    """Whether what stands right before a verb may be for what the sentence before told of: not the ``die`` of ``De norm
    die voorziet in``, which is of a word of its own."""
    low, at = sentence.low, cue.start
    if not low.endswith(_IT_BEFORE, 0, at):
        return False
    return not low.endswith("die ", 0, at) or _OPENS.search(low, max(0, at - 20), at - len("die ")) is not None


_IT_BEFORE = tuple(f"{word} " for word in IT_IS)
#: before a "die" that belongs to no word before it: "Die loopt", "maar die loopt", "is die geëindigd"
_OPENS = regex(
    r"(?:\A|[;:.]\s|(?<!\w)(?:en|maar|doch|want|dus|dat|of|als|omdat|zodat|is|was|zal|zou|wordt|werd|kan|moet)\s)\Z"
)


#: "Dat is geldig tot", "Het verloopt op"
_IT_RUNS = regex(r"(?:dat|dit|het)\s(?:(?:is|blijft)\s)?\Z")


def is_mandate_of_before(sentence: Sentence, cue: Cue) -> bool:
    """Whether a sentence opens with a word for the mandate that the one before says a council to give: ``De
    Veiligheidsraad verlengt het mandaat elk jaar. Dat is geldig tot 2 november.``"""
    before = sentence.before
    if before is None or before.block is not sentence.block or not _IT_RUNS.match(sentence.low, 0, cue.start):
        return False
    if "mandaat" not in before.low or any(c.name == NL for c in before.nationalities):
        return False
    return sentence.tools.bodies.named.search(before.low) is not None


def begins_in_clause(sentence: Sentence, cue: Cue, left: int) -> bool:
    """Whether a verb tells in a clause behind it when something began: ``de bijdrage aan X, die in mei 2030 begon``."""
    if cue.name != "begin" or cue.form not in ("finite", "past"):
        return False
    return sentence.low.startswith(("die ", "dat ", "welke "), left) and sentence.low.endswith(", ", 0, left)


def is_the_contribution(sentence: Sentence, cue: Cue) -> bool:
    """Whether ``zij`` is the contribution that the sentence before is about: ``De uitzending ... Zij omvat 71 man``."""
    before = sentence.before
    if before is None or not _SHE.match(sentence.low) or cue.form != "finite":
        return False
    first = next((c for c in before.of("noun", "contribution", "mission")), None)
    return first is not None and first.name == "contribution"


def goes_on_with_it(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb is the second of what stands for the contribution of the sentence before: ``Die gaat in op 1
    januari en duurt tot eind 2031``."""
    before = sentence.before
    if before is None or cue.form != "finite" or not sentence.after_dutch:
        return False
    if not sentence.low.endswith(" en ", 0, cue.start) or _IT_AND.match(sentence.low, 0, cue.start) is None:
        return False
    first = next((c for c in before.of("noun", "contribution", "mission")), None)
    return first is not None and first.name == "contribution"


#: what begins, and what stands between that and its end
_IT_AND = regex(
    r"(?:die|deze|zij|ze)\s(?:gaat|begint|start|vangt|loopt|duurt|geldt|telt|omvat|bestaat)\s[^.,;:]{1,90}\Z"
)
#: a word for one thing and its verb, which is not that of several people
_SHE = regex(r"(?:zij|ze)\s(?:omvat|telt|bestaat|loopt|duurt|eindigt|bedraagt)(?!\w)")


def they_do(sentence: Sentence, left: int, right: int) -> bool:
    """Whether a stretch has a word for those whom the sentence before told of."""
    return _THEY.search(sentence.low, left, right) is not None


#: "het kabinet zet dit voort tot en met"
_IT_BEHIND = regex(
    rf"\s(?:dit|deze|die)\s(?:(?:daarom|nu|ook|dan)\s)?(?:voort|verder|met|tot|per|uit|terug)(?!\w)(?!\s(?:aantal|{TAKING_PART}|mandaat))"
)


def acts_on_it(sentence: Sentence, cue: Cue, left: int) -> bool:
    """Whether what is done is done to what a pronoun stands for."""
    if cue.form == "finite" and _IT_BEHIND.match(sentence.low, cue.end):
        return True
    if _BOTH.match(sentence.low) and sentence.before and sentence.before.of("noun", "contribution"):
        return True
    return is_one_of_two(sentence, cue, left) or stands_before(sentence, cue, left, 100)


#: "maar die aan EUSTAT wordt beëindigd", "beëindigt die aan de EU-missie EUSTAT": the noun stands in the clause before
_THAT_OF = regex(
    r"(?<!\w)(?:die|dat)\s(?:aan|in|bij|voor)\s(?:(?:de|het)\s)?(?:[\w-]*(?:missie|operatie|programma)\s)?[«\"“(]?\Z"
)
_THAT = regex(r"(?<!\w)(?:die|dat)\s(?:aan|in|bij|voor)\s")
#: what a mission may be named behind: "die aan de EU-missie"
_NAMED_BEHIND = 40


def is_that_of_another(sentence: Sentence, left: int, right: int) -> bool:
    """Whether a clause is about the contribution to another mission than that of the clause before it."""
    if not left or _THAT.search(sentence.low, left, right) is None:
        return False
    inside = [m.start for m in sentence.missions if left < m.start < right]
    if not any(_THAT_OF.search(sentence.low, max(left, at - _NAMED_BEHIND), at) for at in inside):
        return False
    return any(c.end < left for c in sentence.of("noun", "contribution", "national_mandate"))


#: "Aan die taak komt in april een einde"
_TO_THAT = regex(
    r"(?:\A|[,;]\s|\sen\s)(?:(?:ook|en|maar)\s)?(?:aan\s(?:die|deze|dit|dat|onze)\s(?:[\w-]+e\s)?(?:taak|taken|opdracht|rol|werk|steun|hulp)|"
    r"daaraan|hieraan)\s\Z"
)


def comes_to_its_end(sentence: Sentence, cue: Cue) -> bool:
    """Whether an end comes to what the sentence before told of us: ``Aan die taak komt in april een einde.``"""
    before = sentence.before
    if before is None or cue.lemma != "een einde komen aan":
        return False
    ours = sentence.after_dutch or any(c.name == NL for c in before.nationalities)
    # "Het grootste deel van de militairen bewaakt het vliegveld": nobody else's, in a text of ours
    ours = ours or (not before.nationalities and bool(before.of("noun", "role", "contribution")))
    return ours and _TO_THAT.search(sentence.low, max(0, cue.start - 50), cue.start) is not None


#: "Beide worden verlengd", behind "bijdragen aan UNTSO en UNDOF"
_BOTH = regex(r"beide\s(?:worden|werden|zijn|zullen|lopen|eindigen)(?!\w)")


def is_one_of_two(sentence: Sentence, cue: Cue, left: int) -> bool:
    """Whether what is done is done to ``de tweede``, of two contributions."""
    return any(left <= m.start < cue.start and is_contribution(sentence, m) for m in sentence.once(_pointers))


#: "de tweede", which has no noun of its own, and is what acts or is acted upon
_ONE_OF_TWO = regex(r"(?<!aan )(?<!bij )(?<!voor )(?<!in )(?:de\s(?:eerste|tweede|derde)|(?:eerst|laatst)genoemde)")


def _pointers(sentence: Sentence) -> list[MissionMention]:
    return [m for m in sentence.missions if m.pointed]


def is_contribution(sentence: Sentence, pointer: MissionMention) -> bool:
    """Whether ``de tweede`` is the second of the contributions, rather than of the missions, that were spoken of."""
    if any(pointer.start < c.start and c.end <= pointer.end for c in sentence.of("noun", "contribution")):
        return True  # "de eerste bijdrage"
    if not _ONE_OF_TWO.fullmatch(sentence.low, pointer.start, pointer.end):
        return False
    own = [c for c in sentence.of("noun", "contribution", "mission") if c.end <= pointer.start]
    named = own or (sentence.before.of("noun", "contribution", "mission") if sentence.before else [])
    return bool(named) and named[0].name == "contribution"


#: what those whom the sentence before told of may do
THEY_DO = ("stay", "return", "leave")
THEY = ("zij", "ze", "hij", "dezen", "allen", "beiden")
_THEY = regex(rf"(?<!\w)(?:{'|'.join(THEY)})(?!\w)")
