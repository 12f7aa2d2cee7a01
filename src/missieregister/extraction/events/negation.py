"""Whether a text denies an event, and not something else in the same sentence."""

from missieregister.extraction.mentions.at_most import denials_of_limits
from missieregister.extraction.sentences.insets import apart
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.scan import Cue
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
    r"\sen\s(?:heeft|hebben|is|zijn|wordt|worden|zal|zullen|kan|wil)\s|"
    r"\sen\s(?:dit|dat|het|deze)\s[\w-]+\s(?:[\w-]+\s){0,3}?(?:heeft|is|wordt|werd|zal)\s(?!niet)"
)


_ANOTHER_SUBJECT = regex(
    r"\sen\s(?:de\sregering|het\skabinet|nederland|wij|de\svn|de\seu|de\snavo)\s(?:is|heeft|ziet|acht|wil|zal|zijn|hebben|zullen)\s"
)
#: a clause about what we do
_THAT_WE = regex(
    r"\w\s(?:die|dat|welke|waarmee|waaraan|waarvoor|zoals)\s"
    r"(?:nederland|ons land|het kabinet|de regering|defensie|wij|we)\s"
)


def negated(sentence: Sentence, cue: Cue, window: tuple[int, int], clause: tuple[int, int]) -> bool:
    """Return whether a word in its clause, or in what it governs before that, denies an event."""
    left, right = window
    if any(c.form != "noun" and clause[1] <= c.start < right for c in sentence.of("verb")):
        right = clause[1]  # what is said behind its clause, another verb says
    for neg in sentence.of("negation"):
        if (
            not left <= neg.start < right
            or ";" in sentence.low[neg.end : cue.start]
            or apart(sentence, neg.start, cue.start)
        ):
            continue
        if neg.start > cue.end and _ANOTHER_SUBJECT.search(sentence.low, cue.end, neg.start):
            continue  # "zijn elf waarnemers werkzaam en de regering is niet voornemens daarin wijziging te brengen"
        if neg.start > cue.end and _in_brackets(sentence.low, cue.end, neg.start):
            continue  # "zijn zeven stafofficieren werkzaam (de agenten keerden niet terug)"
        if neg.end <= cue.start and _FOLLOWS_FROM_IT.search(sentence.low, neg.end, cue.start):
            continue  # "is niet langer verantwoord, zodat is besloten hen terug te trekken"
        if neg.end <= cue.start and _IN_CASE.match(sentence.low) and _THEN.search(sentence.low, neg.end, cue.start):
            continue  # "Indien de Raad besluit het mandaat niet te verlengen, wordt de Kamer geïnformeerd"
        if cue.form in ("finite", "past") and sentence.low[neg.end : cue.start] == " en ":
            continue  # "wijzigt niet en blijft 45 militairen"
        if neg.start > cue.end and sentence.low.endswith(" en ", 0, neg.start):
            continue  # "te verkleinen tot 110 militairen en niet meer te vervangen"
        if _KNOWN.match(sentence.low, neg.end) and neg.end <= cue.start:
            continue  # "niet duidelijk is bij welke missie het schip meedoet"
        if ", integendeel" in sentence.low[neg.end : cue.start]:
            continue
        if _denies_what_follows(sentence, cue, neg):
            continue
        after = sentence.low[neg.end : neg.end + 12]
        if _NEXT_CLAUSE.search(sentence.low, neg.end, cue.start) and neg.end < clause[1]:
            continue  # "beschikt niet over helikopters en heeft het verzoek afgewezen"
        if cue.form == "finite" and sentence.low.endswith(" en ", 0, cue.start) and _ended(sentence, neg, cue):
            continue  # "wordt niet verlengd en eindigt derhalve op 30 juni"
        if neg.start > cue.end and cue.form != "noun" and _WHOSE.search(sentence.low, cue.end, neg.start):
            continue  # "werkt één adviseur, wiens uitzending afloopt en die niet wordt opgevolgd"
        if cue.form in ("finite", "past") and neg.start > cue.end and _said_of_next(sentence, cue, neg):
            continue  # "loopt tot en met 31 december en wijzigt niet"
        if cue.form != "noun" and _TOLD_OF_IT.search(sentence.low, neg.end, cue.start):
            continue  # "Evenmin raakt dit het mandaat voor X, dat eind 2031 is afgelopen"
        why = _BECAUSE.match(sentence.low)
        if why and neg.end <= why.end() <= cue.start:
            continue  # "Aangezien de VN geen kandidaten accepteert, is dit vervallen"
        if cue.form == "infinitive" and neg.start > cue.end and _governs_another(sentence, cue, neg):
            continue  # "tot 1 november te leveren en daarna niet voort te zetten"
        if cue.form == "finite" and _THAT_WE.search(sentence.low, neg.end, cue.start):
            continue  # "valt niet onder de bijdrage die Nederland aan X levert"
        if cue.start <= neg.start < cue.end:
            continue
        if (but := _NOT_BUT.match(sentence.low, neg.end)) and not _is_what_is_not_done(sentence, cue, neg, but.end()):
            continue
        if neg.start > cue.end and _MAIN_VERB.match(sentence.low, cue.end):
            continue  # "waaraan wij bijdragen, zijn de Taliban niet verslagen"
        if sentence.low.startswith(_NOT_OVER, neg.start):
            continue
        if neg.start in sentence.once(_limits):
            continue  # "Meer dan zestig militairen stuurt Nederland niet"
        if cue.end <= sentence.low.rfind("voor zover ", 0, neg.start):
            continue  # "keert terug, voor zover zij niet wordt aangehouden"
        if cue.form in ("infinitive", "participle") and "," in sentence.low[cue.end : neg.start]:
            continue  # "zal 180 bedragen, de aflossing niet inbegrepen"
        if (
            neg.name == "not"
            and not sentence.low[: neg.start].endswith("al dan ")
            and not after.startswith((" alleen", " enkel", " later dan", " dan ", " van de baan", " van tafel"))
            and not (after.startswith(" in staat") and cue.name not in _OFFERS)
        ):
            return True
        if neg.name == "nor" and (neg.start < cue.start or "," not in sentence.low[cue.end : neg.start]):
            return True  # "is beëindigd noch verlengd"
        if (
            neg.name == "none"
            and (neg.start < cue.start or cue.form in ("finite", "past"))
            and not after.startswith(
                (" sprake", " uitzicht", " gevolgen", " gebruik", " enkel mo", " moment", " rekening")
            )
        ):
            return True
        if (
            neg.name == "stop"
            and neg.end <= cue.start
            and (cue.form == "infinitive" or after[:1] != " " or not (sentence.low.endswith("zonder", 0, neg.end)))
        ):
            return True
    return False


def _limits(sentence: Sentence) -> frozenset[int]:
    """Return where denials of a sentence stand that say a limit."""
    return denials_of_limits(sentence.low)


def _is_what_is_not_done(sentence: Sentence, cue: Cue, neg: Cue, but: int) -> bool:
    """Whether a verb right behind a denial is denied for another: ``niet te beëindigen maar te verlengen``; but
    not ``niet met twee jaar te verlengen maar met een jaar``."""
    right_behind = neg.end <= cue.start <= neg.end + len(" te ") and cue.end < but
    return right_behind and any(c.form != "noun" and c.start >= but for c in sentence.of("verb"))


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


def _said_of_next(sentence: Sentence, cue: Cue, neg: Cue) -> bool:
    """Whether another verb of the same subject stands between a verb and a denial."""
    if _GOES_ON_WITH.search(sentence.low, cue.end, neg.end):
        return True
    between = [c for c in sentence.of("verb") if c.form in ("finite", "past") and cue.end < c.start < neg.start]
    return any(sentence.low.endswith(" en ", 0, c.start) for c in between)


#: "loopt tot juli en behoeft geen aanpassing": a verb that the lexicon lacks, or its helper
_GOES_ON_WITH = regex(
    r"\sen\s(?:(?:be|ge|ver|ont|er)?[a-z]{2,12}t|is|zijn|wordt|worden|zal|zullen|kan|hoeft|hoeven|komt)\s(?:[^,;]{1,40}\s)?(?:niet|geen)\Z"
)


def _governs_another(sentence: Sentence, cue: Cue, neg: Cue) -> bool:
    """Whether a denial behind an infinitive stands before another one that it denies."""
    if " en " not in sentence.low[cue.end : neg.start] and ", " not in sentence.low[cue.end : neg.start]:
        return False
    return any(c.form == "infinitive" and c.start > neg.end for c in sentence.of("verb"))


def _ended(sentence: Sentence, neg: Cue, cue: Cue) -> bool:
    """Whether what is denied is a verb that ends its clause before another."""
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


def _denies_what_follows(sentence: Sentence, cue: Cue, neg: Cue) -> bool:
    """Whether a denial stands behind a verb that ends its clause: "die op 3 mei afloopt en niet wordt verlengd"."""
    if neg.start < cue.end or not sentence.low.startswith(" en ", cue.end):
        return False
    return any(c.form == "participle" and c.start > neg.end for c in sentence.of("verb"))
