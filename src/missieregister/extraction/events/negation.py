"""Whether a text denies an event, and not something else in the same sentence."""

from collections.abc import Callable

import msgspec

from missieregister.extraction.mentions.at_most import denials_of_limits
from missieregister.extraction.sentences.insets import apart
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import FROM_THEN
from missieregister.extraction.text.scan import Cue, Form
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.extraction.verbs.rules import OfVerbs, Rules
from missieregister.patterns import regex

#: a limit, and no denial
_NOT_OVER = (
    "niet boven de ",
    *(f"niet {more} dan" for more in ("meer", "hoger", "groter", "langer", "minder", "lager")),
    *(f"niet {part}" for part in ("het gehele jaar", "het hele jaar", "altijd", "steeds")),
    *(f"niet {counted}" for counted in ("meegerekend", "meegeteld", "inbegrepen")),
    *(f"niet van {rule}" for rule in ("toepassing", "invloed", "belang", "doorslaggevende")),
)
#: "niet duidelijk is bij welke missie": what is open is not denied
_KNOWN = regex(
    r"\s(?:duidelijk|bekend|zeker|helder)\s(?:(?:is|was)\s)?(?:(?:aan|met|bij|voor|in|op|naar)\s)?"
    r"(?:welke?|wie|wat|hoe|hoeveel|wanneer|waar|of)\s"
)
#: "niet met twee jaar maar met een jaar"
_NOT_BUT = regex(r"\s[^,.;]{1,40}\smaar\s")
_MAIN_VERB = regex(r",\s(?:is|zijn|was|waren|wordt|worden|heeft|hebben|zal|zullen|kan|kunnen)\s(?!niet)")
#: what a government may be unable to do
_OFFERS = ("contribute", "send", "honour", "inform")


_NEXT_CLAUSE = regex(
    r"\s(?:doch|maar)\s(?:heeft|hebben|is|zijn|wordt|worden|zal|zullen|wil)\s(?!niet|geen)|"
    r"\sen\s(?:heeft|hebben|is|zijn|wordt|worden|zal|zullen|kan|wil)\s|"
    r"\sen\s(?:dit|dat|het|deze)\s[\w-]+\s(?:[\w-]+\s){0,3}?(?:heeft|is|wordt|werd|zal)\s(?!niet)"
)


_ANOTHER_SUBJECT = regex(
    rf"\sen\s(?:{OUR_CABINET}|{OUR_COUNTRY}|wij|de\svn|de\seu|de\snavo)\s(?:is|heeft|ziet|acht|wil|zal|zijn|hebben|zullen)\s"
)
#: a clause about what we do
_THAT_WE = regex(
    r"\w\s(?:die|dat|welke|waarmee|waaraan|waarvoor|zoals)\s"
    rf"(?:{OUR_COUNTRY}|{OUR_CABINET}|defensie|wij|we)\s"
)


class _Denial(msgspec.Struct, frozen=True, gc=False):
    """A word that denies something (``neg``), beside a verb or noun (``cue``) that it may deny, in its ``clause``."""

    sentence: Sentence
    cue: Cue
    neg: Cue
    clause: tuple[int, int]

    @property
    def low(self) -> str:
        return self.sentence.low

    @property
    def is_before(self) -> bool:
        return self.neg.end <= self.cue.start

    @property
    def is_behind(self) -> bool:
        return self.neg.start > self.cue.end

    @property
    def between(self) -> str:
        """What stands between the two, where the denial comes first."""
        return self.low[self.neg.end : self.cue.start]

    @property
    def after(self) -> str:
        """What stands right behind the denial."""
        return self.low[self.neg.end : self.neg.end + _NEAR]


#: characters behind a denial in which stands what it is of
_NEAR = 12


def _limits(sentence: Sentence) -> frozenset[int]:
    """Return where denials of a sentence stand that say a limit."""
    return denials_of_limits(sentence.low)


def _is_another_way(denial: _Denial) -> bool:
    """Whether what is denied is only how: ``niet met twee jaar te verlengen maar met een jaar``; but not the verb right
    behind a denial that is denied for another: ``niet te beëindigen maar te verlengen``."""
    cue, neg = denial.cue, denial.neg
    but = _NOT_BUT.match(denial.low, neg.end)
    if but is None:
        return False
    right_behind = neg.end <= cue.start <= neg.end + len(" te ") and cue.end < but.end()
    return not (right_behind and any(c.form != "noun" and c.start >= but.end() for c in denial.sentence.of("verb")))


#: a clause about what was named or told, up to its own verb
_TOLD_OF_IT = regex(
    r",\s(?:in\sweerwil\svan\s|ondanks\s|anders\sdan\s)?(?:dat|die|welke?|hetgeen|zoals|waarna|waarop|waarvan|van\swie)\s[^,;]*\Z"
)
#: what comes of something that is denied, and is not denied itself
_FOLLOWS_FROM_IT = regex(r"[\s,](?:zodat|waardoor|reden\swaarom|om\swelke\sreden|met\sals\sgevolg\sdat)\s")
#: what opens a sentence with a case, and the main clause behind that
_IN_CASE = regex(r"(?:indien|als|mocht|wanneer|zolang|zodra|nu|omdat|aangezien|doordat|hoewel|ofschoon)\s")
_THEN = regex(r",\s(?:dan\s)?(?:wordt|worden|is|zijn|zal|zullen|heeft|hebben|kan|kunnen|wil|blijft)\s")
#: what begins a clause about somebody
_WHOSE = regex(r",\s(?:wiens|wier)\s|\sen\sdie\s")


def _in_brackets(low: str, start: int, end: int) -> bool:
    """Whether a bracket opens behind a place that is not closed before another."""
    return low.count("(", start, end) > low.count(")", start, end)


#: what a sentence opens with that only says why, or although what
_BECAUSE = regex(r"(?:aangezien|omdat|nu|doordat|hoewel|ofschoon)\s[^,;]*,")


def _is_why(denial: _Denial) -> bool:
    """Whether a denial stands in a clause that only says why: ``Aangezien de VN geen kandidaten accepteert, is``."""
    why = _BECAUSE.match(denial.low)
    return why is not None and denial.neg.end <= why.end() <= denial.cue.start


def _is_of_next(denial: _Denial) -> bool:
    """Whether another verb of the same subject stands between a verb and a denial."""
    sentence, cue, neg = denial.sentence, denial.cue, denial.neg
    if _GOES_ON_WITH.search(sentence.low, cue.end, neg.end):
        return True
    between = [c for c in sentence.of("verb") if c.form in ("finite", "past") and cue.end < c.start < neg.start]
    return any(sentence.low.endswith(" en ", 0, c.start) for c in between)


#: "loopt tot juli en behoeft geen aanpassing": a verb that the lexicon lacks, or its helper
_GOES_ON_WITH = regex(
    r"\sen\s(?:(?:be|ge|ver|ont|er)?[a-z]{2,12}t|is|zijn|wordt|worden|zal|zullen|kan|hoeft|hoeven|komt)\s(?:[^,;]{1,40}\s)?(?:niet|geen)\Z"
)


def _governs_another(denial: _Denial) -> bool:
    """Whether a denial behind an infinitive stands before another one that it denies."""
    between = denial.low[denial.cue.end : denial.neg.start]
    if " en " not in between and ", " not in between:
        return False
    return any(c.form == "infinitive" and c.start > denial.neg.end for c in denial.sentence.of("verb"))


def _has_ended(denial: _Denial) -> bool:
    """Whether what is denied is a verb that ends its clause before another."""
    sentence, cue, neg = denial.sentence, denial.cue, denial.neg
    if any(c.form == "participle" and neg.end <= c.start and c.end + 4 == cue.start for c in sentence.of("verb")):
        return True
    if _NOT_WANTED.match(sentence.low, neg.end) and sentence.low[neg.end : cue.start].count(" en ") == 1:
        return True
    goes_on = len(sentence.low) - cue.end > _MAIN_CLAUSE
    if goes_on and _OF_THAT_CLAUSE.search(sentence.low, max(0, neg.start - _REACH), neg.start):
        return True  # "oordeelt dat de omstandigheden geen vermindering toestaan en laat dit aantal tot mei intact"
    return _TO_DO.search(sentence.low, neg.end, cue.start) is not None


#: "geen kandidaat meer voor te dragen en sluit hiermee zijn bijdrage af"
_TO_DO = regex(r"\ste\s\w+en\sen\s\Z")


#: the opening of a clause that has its verb last, so that one right behind "en" is that of the main clause again
_OF_THAT_CLAUSE = regex(r"(?<!\w)(?:dat|omdat|aangezien|nu|doordat)\s[^,;]*\Z")
#: characters in which such a clause is opened
_REACH = 200
#: characters that go on behind a verb of a main clause
_MAIN_CLAUSE = 15
#: "acht vermindering niet wenselijk en handhaaft dit aantal"
_NOT_WANTED = regex(r"\s(?:wenselijk|nodig|noodzakelijk|mogelijk|opportuun|verantwoord|raadzaam|zinvol)\sen\s")


def _denies_what_follows(denial: _Denial) -> bool:
    """Whether a denial stands behind a verb that ends its clause: ``die op 3 mei afloopt en niet wordt verlengd``."""
    cue, neg = denial.cue, denial.neg
    if neg.start < cue.end or not denial.low.startswith(" en ", cue.end):
        return False
    return any(c.form == "participle" and c.start > neg.end for c in denial.sentence.of("verb"))


class _NotOfIt(OfVerbs, frozen=True):
    """Where a denial is of something else than of a verb or noun: where ``test`` holds, as it does of ``example``."""

    example: str
    test: Callable[[_Denial], object]


_MAIN: tuple[Form, ...] = ("finite", "past")
_FINITE: tuple[Form, ...] = ("finite",)
_INFINITIVE: tuple[Form, ...] = ("infinitive",)
_VERBS: tuple[Form, ...] = ("finite", "past", "participle", "infinitive")

#: "niet per 1 juli 2026, maar per 1 september": the day is denied, and another one told
_ANOTHER_DAY = regex(
    rf"\s(?:al\s)?(?:op|in|{FROM_THEN})\s[^,;]{{3,30}},?\smaar\s(?:pas\s|al\s|reeds\s)?(?:op|in|{FROM_THEN})\s"
)

#: who is left of what is denied
_EXCEPT = regex(r"(?<!\w)(?:met\suitzondering\svan|uitgezonderd|behalve|behoudens)\s")

NOT_OF_IT = Rules(
    _NotOfIt("wijzigt de inzet niet; zij wordt verlengd", lambda d: ";" in d.between),
    _NotOfIt(
        "verlengt, gezien het niet geringe belang, de bijdrage", lambda d: apart(d.sentence, d.neg.start, d.cue.start)
    ),
    _NotOfIt(
        "zijn elf waarnemers werkzaam en de regering is niet voornemens daarin wijziging te brengen",
        lambda d: d.is_behind and _ANOTHER_SUBJECT.search(d.low, d.cue.end, d.neg.start),
    ),
    _NotOfIt(
        "zijn zeven stafofficieren werkzaam (de agenten keerden niet terug)",
        lambda d: d.is_behind and _in_brackets(d.low, d.cue.end, d.neg.start),
    ),
    _NotOfIt(
        "is niet langer verantwoord, zodat is besloten hen terug te trekken",
        lambda d: d.is_before and _FOLLOWS_FROM_IT.search(d.low, d.neg.end, d.cue.start),
    ),
    _NotOfIt(
        "Indien de Raad besluit het mandaat niet te verlengen, wordt de Kamer geïnformeerd",
        lambda d: d.is_before and _IN_CASE.match(d.low) and _THEN.search(d.low, d.neg.end, d.cue.start),
    ),
    _NotOfIt(
        "wordt niet per 1 juli, maar per 1 september beëindigd",
        lambda d: d.is_before and " maar " in d.between and _ANOTHER_DAY.match(d.low, d.neg.end, d.cue.start),
    ),
    _NotOfIt(
        "zijn geen officieren, met uitzondering van een arts, wiens uitzending eind juni eindigt",
        lambda d: d.is_before and _EXCEPT.search(d.low, d.neg.end, d.cue.start),
    ),
    _NotOfIt("wijzigt niet en blijft 45 militairen", lambda d: d.between == " en ", forms=_MAIN),
    _NotOfIt(
        "te verkleinen tot 110 militairen en niet meer te vervangen",
        lambda d: d.is_behind and d.low.endswith(" en ", 0, d.neg.start),
    ),
    _NotOfIt(
        "niet duidelijk is bij welke missie het schip meedoet",
        lambda d: d.is_before and _KNOWN.match(d.low, d.neg.end),
    ),
    _NotOfIt("doet niet minder, integendeel, Nederland levert twaalf artsen", lambda d: ", integendeel" in d.between),
    _NotOfIt("die op 3 mei afloopt en niet wordt verlengd", _denies_what_follows),
    _NotOfIt(
        "beschikt niet over helikopters en heeft het verzoek afgewezen",
        lambda d: d.neg.end < d.clause[1] and _NEXT_CLAUSE.search(d.low, d.neg.end, d.cue.start),
    ),
    _NotOfIt(
        "wordt niet verlengd en eindigt derhalve op 30 juni",
        lambda d: d.low.endswith(" en ", 0, d.cue.start) and _has_ended(d),
        forms=_FINITE,
    ),
    _NotOfIt(
        "werkt één adviseur, wiens uitzending afloopt en die niet wordt opgevolgd",
        lambda d: d.is_behind and _WHOSE.search(d.low, d.cue.end, d.neg.start),
        forms=_VERBS,
    ),
    _NotOfIt("loopt tot en met 31 december en wijzigt niet", lambda d: d.is_behind and _is_of_next(d), forms=_MAIN),
    _NotOfIt(
        "Evenmin raakt dit het mandaat voor X, dat eind 2031 is afgelopen",
        lambda d: _TOLD_OF_IT.search(d.low, d.neg.end, d.cue.start),
        forms=_VERBS,
    ),
    _NotOfIt("Omdat er geen artsen zijn, verlaagt het kabinet de bijdrage", _is_why),
    _NotOfIt(
        "tot 1 november te leveren en daarna niet voort te zetten",
        lambda d: d.is_behind and _governs_another(d),
        forms=_INFINITIVE,
    ),
    _NotOfIt(
        "valt niet onder de bijdrage die Nederland aan X levert",
        lambda d: _THAT_WE.search(d.low, d.neg.end, d.cue.start),
        forms=_FINITE,
    ),
    _NotOfIt("geen vervolg krijgen", lambda d: d.cue.start <= d.neg.start < d.cue.end),
    _NotOfIt("niet met twee jaar maar met een jaar verlengd", _is_another_way),
    _NotOfIt(
        "waaraan wij bijdragen, zijn de Taliban niet verslagen",
        lambda d: d.is_behind and _MAIN_VERB.match(d.low, d.cue.end),
    ),
    _NotOfIt("levert niet meer dan tien artsen", lambda d: d.low.startswith(_NOT_OVER, d.neg.start)),
    _NotOfIt("Meer dan zestig militairen stuurt Nederland niet", lambda d: d.neg.start in d.sentence.once(_limits)),
    _NotOfIt(
        "keert terug, voor zover zij niet wordt aangehouden",
        lambda d: d.cue.end <= d.low.rfind("voor zover ", 0, d.neg.start),
    ),
    _NotOfIt(
        "zal 180 bedragen, de aflossing niet inbegrepen",
        lambda d: "," in d.low[d.cue.end : d.neg.start],
        forms=("infinitive", "participle"),
    ),
)


def negated(sentence: Sentence, cue: Cue, window: tuple[int, int], clause: tuple[int, int]) -> bool:
    """Return whether a word in its clause, or in what it governs before that, denies an event."""
    left, right = window
    if any(c.form != "noun" and clause[1] <= c.start < right for c in sentence.of("verb")):
        right = clause[1]  # what is said behind its clause, another verb says
    for neg in sentence.of("negation"):
        if left <= neg.start < right:
            denial = _Denial(sentence, cue, neg, clause)
            if not any(other.test(denial) for other in NOT_OF_IT.of(cue)) and _denies(denial):
                return True
    return False


def _denies(denial: _Denial) -> bool:
    """Whether a denial that is of a verb or noun denies it, by what it is itself and what stands right behind it."""
    cue, neg, low, after = denial.cue, denial.neg, denial.low, denial.after
    match neg.name:
        case "not":
            if low[: neg.start].endswith("al dan ") or after.startswith(_NOT_ONLY):
                return False
            return not (after.startswith(" in staat") and cue.name not in _OFFERS)
        case "nor":
            # "is beëindigd noch verlengd"
            return neg.start < cue.start or "," not in low[cue.end : neg.start]
        case "none":
            return (neg.start < cue.start or cue.form in _MAIN) and not after.startswith(_NONE_OF_IT)
        case "stop":
            ends = cue.form == "infinitive" or after[:1] != " " or not low.endswith("zonder", 0, neg.end)
            return denial.is_before and ends
    return False


_NOT_ONLY = (" alleen", " enkel", " later dan", " dan ", " van de baan", " van tafel")
_NONE_OF_IT = (" sprake", " uitzicht", " gevolgen", " gebruik", " enkel mo", " moment", " rekening")
