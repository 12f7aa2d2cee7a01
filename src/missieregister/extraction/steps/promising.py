"""Promises: the government will tell parliament, by a day, at an occasion, or once something is known.

A promise is a clause that tells of the future, with a verb of telling or receiving, and parliament as the one who is
told; or a report that follows. When it is due is the date that the clause gives its verb, and not a date of what the
report is about ("de evaluatie over 2009", "na 31 juli").
"""

import re
from collections.abc import Iterator

from missieregister.extraction.events.now_or_later import HEREBY, points_later_in
from missieregister.extraction.sentences.due import EVERY, condition_of, due_of
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.steps.pledges import Promised, pledged_papers, put_into_papers
from missieregister.extraction.steps.promised import (
    AFTER,
    AWAITED,
    CHAMBER,
    NEXT_PAPER,
    THERE_A_PAPER,
    TOLD_NOW,
    WITH_A_PAPER,
    is_for_later,
    is_promised,
)
from missieregister.extraction.text.parts import Part, end_of_verbs, part_at, subject_of
from missieregister.patterns import regex

#: verbs that tell only with words of their own in the clause
_WITH = {
    word: words
    for verbs, words in (
        ("biedt bieden bied", r"aan"),
        ("doet doen doe", r"toekomen|verslag|mededeling|melding"),
        ("komt komen kom ligt", rf"terug|toe|{WITH_A_PAPER}|{THERE_A_PAPER}"),
        ("laat laten", r"weten|toekomen"),
        ("gaat gaan ga", r"toe|naar (?:de|uw|beide) (?:tweede )?kamers?|aan (?:de|uw) kamer|in op"),
        ("brengt brengen breng", r"op de hoogte|verslag"),
        ("houdt houden houd", r"op de hoogte"),
        ("stelt stellen stel", r"op de hoogte|in kennis"),
        ("deelt delen deel", r"mee|mede|met (?:de|uw) kamer"),
        ("legt leggen leg", r"voor"),
        ("geeft geven geef", r"uitsluitsel"),
        ("ziet", r"tegemoet"),
        ("maakt maken maak", r"melding"),
        ("praat praten", r"bij"),
        ("zegt zeg zeggen", r"toe"),
    )
    for word in verbs.split()
}
_WITH_PATTERNS = {word: regex(rf"(?<!\w)(?:{words})(?!\w)") for word, words in _WITH.items()}
_FUTURE = regex(
    r"(?<!\w)(?:zal|zullen|zult|wordt|worden|streeft|streven|streef|beoogt|beogen|voornemens?|van plan|van zins|"
    r"ons voor|mij voor|zegt|zeg|zeggen|zegde|zegden|toegezegd|belooft|beloofde|beloofd|"
    r"kunt|mag|hoopt|hoop|hopen|(?<!dan )verwacht|verwachten|"
    r"wil|willen|bereid)(?!\w)"
)
#: "kunt u een brief verwachten"
_MAY_EXPECT = regex(r"(?<!\w)(?:kunt\su|u\s(?:kunt|kan|mag)|(?:kan|mag)\s(?:de|uw)\skamer|kamer\s(?:kan|mag))(?!\w)")
#: "Op dit moment ligt er een brief", "Er ligt inmiddels een brief voor": it is there
_LIES_THERE = regex(r"(?<!\w)(?:op\sdit\smoment|nu|thans|momenteel|inmiddels|reeds|al)(?!\w)")
#: "de evaluatie is voorzien voor april"
_IS_PLANNED = regex(r"(?<!\w)(?:is|staat)\s(?=(?:[\w-]+\s){0,4}(?:voorzien|gepland)\Z)")
_MAY = regex(r"(?<!\w)(?:kan|kunnen)(?!\w)")
_PLANS = ("van plan", "van zins")
_WANTED = frozenset((
    *"streeft streven streef beoogt beogen voornemens voornemen hoopt hoop hopen".split(),
    *"verwacht verwachten wil willen".split(),
    *_PLANS,
))  # fmt: skip
#: of these somebody of ours must be the subject: "is bereid", "is van plan de Kamer in te lichten"
_OF_WHOM = ("bereid", *_PLANS)
_DONE = regex(r"(?<!\w)(?:is|zijn|bent|werd|werden|was|waren|heeft|hebt|heb|hebben|had|hadden|zoals toegezegd)(?!\w)")
#: one of these stands in every promise: who is told, or what follows
_TOLD_OF = (
    "kamer parlement staten-generaal agenda evaluatie brief rapport verslag overzicht notitie nota balans stand "
    "bericht voorstel beoordeling appreciatie terug zeg uitsluitsel melding"
).split()


def triggers() -> Iterator[tuple[str, str]]:
    """Yield what stands in a folded text of every promise beside its verb: who is told, or what follows."""
    yield from ((word, "told of") for word in _TOLD_OF)
    yield " u ", "u"


#: "zij vragen u of de Kamer een overzicht kan ontvangen"
_ASKS_WHETHER = regex(
    r"\A(?:kunt|wilt)\su\s(?![^.;]*(?:verwachten|tegemoet|vernemen))|(?<!\w)(?:vraagt|vragen)\s(?:u|de\s(?:regering|minister|ministers)|het\skabinet)\sof(?!\w)",
    words=("kunt", "wilt", "vra"),
)


#: "Het Toetsingskader bepaalt dat uw Kamer elk jaar een evaluatie krijgt": of all missions, and nobody promises it now
_IS_A_RULE = regex(
    r"(?<!\w)toetsingskader\s(?:[\w-]+\s){0,3}?(?:bepaalt|voorziet|vereist|verplicht|schrijft|stelt|regelt)(?!\w)"
)


def may_promise(sentence: Sentence) -> bool:
    """Whether its words leave room for a promise to parliament."""
    if not any(sentence.marked("step", name) for name in ("will_tell", "to_tell", "pledges", "includes")):
        return False
    if "toetsingskader" in sentence.low and _IS_A_RULE.search(sentence.low):
        return False
    told = sentence.marked("told of") or (sentence.marked("u") and sentence.has_word("u"))
    return told and not sentence.low.rstrip().endswith("?") and _ASKS_WHETHER.search(sentence.low) is None


def promises(sentence: Sentence) -> list[Promised]:
    """Return the promises of a sentence, one for each day by which they are due."""
    if not may_promise(sentence):
        return []
    found: dict[str | None, Promised] = {}
    for promised in _promises(sentence):
        found.setdefault(promised.due, promised)
    for included in put_into_papers(sentence):
        found.setdefault(included.due, included)
    for pledged in pledged_papers(sentence):
        found.setdefault(pledged.due, pledged)
    if len(found) > 1:
        found.pop(None, None)
    return list(found.values())


def _promises(sentence: Sentence) -> Iterator[Promised]:
    low = sentence.low
    for verb in sentence.tools.steps["will_tell"].finditer(low) if sentence.marked("step", "will_tell") else ():
        if verb[0] == "berichten" and low.endswith(("de ", "deze ", "die ", "onze ", "eerdere "), 0, verb.start()):
            continue  # "Het eerste van deze berichten"
        part = part_at(low, *verb.span())
        if _BEHIND_WHOM.search(low, 0, verb.start()):
            continue  # "heeft de minister, mede namens zijn ambtgenoot, u bericht"
        if verb[0] == "ligt" and _LIES_THERE.search(part.low, part.start, part.end):
            continue
        needs = _WITH_PATTERNS.get(verb[0])
        if needs and not needs.search(part.low, verb.end()) and not needs.search(part.low, part.start, verb.start()):
            continue
        inverted = low.startswith(_WHO_TELLS, verb.end())  # "zodra meer bekend is informeren wij uw Kamer"
        dependent = low.endswith("te ", 0, verb.start()) or _has_auxiliary(part, verb)
        dependent = dependent or (verb[0] == "bericht" and _AS_TOLD.search(low, 0, verb.start()) is not None)
        dependent = dependent or bool(_IN_WHOSE_NAME.search(low, max(0, verb.start() - _HALF_WITHIN), verb.start()))
        if verb[0].endswith(("en", "bericht", "bereikt")) and dependent and not inverted:
            continue  # an infinitive or participle, then
        if _GIVES_THIS.match(low, verb.end()):
            continue  # "Op verzoek van de Kamer om periodiek te worden ingelicht stuur ik u deze brief"
        content = TOLD_NOW.match(low, verb.end()) if inverted else None
        behind = low[verb.end() : content.end() if content else len(low)]
        if inverted and _REFERS.match(low) and not points_later_in(behind.replace("nog voor ", "")):
            continue  # "Onder verwijzing naar de brief van 3 mei informeren wij u nog voor het reces": this letter does
        due = due_of(sentence, part, verb.span(), TOLD_NOW.match(low, verb.end()) is not None)
        later = due or verb.start() >= (condition_of(low) or len(low)) or is_for_later(sentence, part, verb)
        if later and is_promised(sentence, part, verb, finite=True):
            yield Promised(*verb.span(), due)
    if not sentence.marked("step", "to_tell"):
        return
    kept = [m.span() for m in _BY_WHICH_KEPT.finditer(low)]
    for verb in sentence.tools.steps["to_tell"].finditer(low):
        if any(start < verb.start() < end for start, end in kept):
            continue  # "waarmee de toezegging om u halfjaarlijks te berichten wordt nagekomen"
        if verb[0] == "bericht" and low.startswith(_WHO_TELLS, verb.end()):
            continue  # "om te worden geïnformeerd over EUSTAT bericht ik u dat": no participle
        part = part_at(low, *verb.span())
        for _ in range(2):  # "zal daarna, en uiterlijk 15 juni, worden geïnformeerd"
            if not _FUTURE.search(part.low) and part.start and low[: part.start].rstrip().endswith((", en", ",")):
                part = _with_the_one_before(low, part)
        future = _FUTURE.search(part.low, part.start, end_of_verbs(part, verb.end()))
        if _SAYS_WHO.match(low, verb.end()) and low.endswith(", ", 0, verb.start()):
            continue  # "er gaan vijftien man heen, schrijven de ministers"
        if verb[0] in AWAITED and low.endswith(" dan ", 0, verb.start()):
            continue  # "meer landen dan verwacht"
        if verb[0] == "verwachten" and not _MAY_EXPECT.search(part.low, part.start, verb.start()):
            continue
        if future is None and verb[0] in ("voorzien", "gepland"):
            future = _IS_PLANNED.search(part.low, part.start, verb.end())
        if future is None and verb[0].startswith(("tegemoet", "verwachten")):
            future = _MAY.search(part.low, part.start, verb.end())
        if future is None and _is_decided_to_tell(low, part, verb):
            yield Promised(*verb.span(), None if EVERY.search(part.low) else due_of(sentence, part, verb.span()))
        if future is None or _is_past(part, future, verb) or _is_asked(low, part, verb):
            continue
        if _HAS_TO.search(part.low, part.start, part.end):
            continue  # "Wil de regering militairen sturen, dan moet zij dat de Kamer laten weten"
        if low.endswith("worden ", 0, verb.start()) and _MUST_BE.search(low, max(0, verb.start() - 90), verb.start()):
            continue  # "De Kamer moet tijdig worden ingelicht"
        to_do = low.endswith("te ", 0, verb.start()) or " te " in f" {verb[0]} "
        if future[0] in _OF_WHOM and not (to_do and subject_of(part, future.span()).ours):
            continue
        if future[0] in _PLANS and not _plans_to_tell(part, future, verb):
            continue
        if future[0] in ("wil", "willen") and (
            (_WANTS_NOW.match(low, future.start()) and not points_later_in(low)) or _HOW_THINGS_ARE.search(low)
        ):
            continue  # "wil ik u berichten over de stand van zaken": this letter does
        if future[0] in ("wordt", "worden") and _is_told_now(sentence, part, verb):
            continue
        if is_promised(sentence, part, verb, finite=False):
            yield Promised(*verb.span(), due_of(sentence, part, verb.span()), future[0] in _WANTED)


_ONCE = regex(r"(?<!\w)(?:was|waren|had|hadden)\s")


def _plans_to_tell(part: Part, plan: re.Match[str], verb: re.Match[str]) -> bool:
    """Whether the plan is to tell parliament, and still is: not ``is van plan agenten te sturen, zo schrijft hij de
    Kamer``."""
    comma = part.low.find(",", verb.end(), part.end)
    told = CHAMBER.search(part.low, part.start, comma if comma > 0 else part.end)
    return told is not None and not _ONCE.search(part.low, part.start, plan.start())


#: "zoals aan uw Kamer bericht in de brief van 30 september": a participle
_AS_TOLD = regex(
    r"(?<!\w)zoals\s(?:(?:eerder|reeds|al|recent|ook|hierover|daarover|aan|uw|de|beide|tweede|eerste|kamers?|u)\s){0,6}\Z"
)
#: "Ook wordt u ingelicht over": what the letter tells beside what it opened with
_AS_WELL = regex(r"(?<!\w)(?:ook|tevens|eveneens|voorts|verder|daarnaast|bovendien|daarbij|tot\sslot)(?!\w)")
#: "waarmee de toezegging wordt nagekomen", "Daarmee wordt aan het verzoek voldaan"
_BY_WHICH_KEPT = regex(
    r"(?<!\w)(?:waarmee|daarmee|hiermee)\s[^.;]{0,40}?(?<!\w)(?:toezegging(?:en)?|verzoek(?:en)?|motie|belofte)(?!\w)"
    r"[^.;]{0,160}?(?<!\w)(?:nagekomen|voldaan|gestand|invulling|uitvoering|gevolg|ingelost|ingevuld|uitgevoerd|afgedaan)(?!\w)",
    words=("waarmee", "daarmee", "hiermee"),
)
#: "Met deze brief, en onder verwijzing naar die van 4 mei, wordt u ingelicht": the clause is parted from what it opens
_OPENS = regex(r"(?:(?:met|middels|via|door\smiddel\svan)\s(?:deze|onderhavige)\s[\w-]*brief|hierbij|hiermee),")
#: how many sentences back the one may stand that says what the letter does
_OPENED_WITHIN = 2


def _is_told_now(sentence: Sentence, part: Part, verb: re.Match[str]) -> bool:
    """Whether parliament is told by the letter itself: ``Ook wordt u ingelicht over X``, behind ``Hierbij informeren
    wij u over Y``; or by what keeps a promise, if no word tells of later."""
    own = part.low[part.start : part.end]
    if "gehouden" in own or points_later_in(own) or EVERY.search(own) or AFTER.search(own) or NEXT_PAPER.search(own):
        return False
    if _OPENS.match(sentence.low):
        return True
    if due_of(sentence, part, verb.span()) is not None:
        return False
    if _BY_WHICH_KEPT.search(sentence.low):
        return True
    if not _AS_WELL.search(part.low, part.start, verb.start()):
        return False
    before = sentence.before
    for _ in range(_OPENED_WITHIN):
        if before is None:
            return False
        if HEREBY.search(before.low):
            return True
        before = before.before
    return False


#: "waarin de regering wordt verzocht de Kamer te berichten", "heeft gevraagd om te worden geïnformeerd"
_IS_ASKED = regex(
    r"(?<!\w)(?:wordt|worden|werd|werden|is|zijn|heeft|hebben|had)\s(?:[^,;]{0,80}\s)?"
    r"(?:verzocht|gevraagd|opgeroepen|aangespoord|gesuggereerd|voorgesteld)\s[^;,]*?(?<!\w)te\s(?:worden\s)?\Z"
)


#: "ingevolge het verzoek van uw Kamer om vooraf te worden geïnformeerd": what parliament wishes
_WISHED = regex(
    r"(?<!\w)(?:verzoek(?:en)?|wens(?:en)?|vraag|oproep|behoefte)\s(?:(?:van|door|uit|bij)\s(?:de|uw|beide)\s(?:[\w-]+\s)?)"
    r"(?:kamers?|kamercommissies?|commissies?|leden|fracties?)(?!\w)[^;:]{0,200}?(?<!\w)te\s(?:worden\s)?\Z|"
    r"(?<!\w)uw\s(?:verzoek|wens|vraag)\s(?:om|te)\s[^;:]{0,200}?(?<!\w)te\s(?:worden\s)?\Z",
    words=("verzoek", "wens", "vraag", "oproep", "behoefte"),
)
#: "zal voldoen aan het verzoek", "zullen wij gevolg geven aan de wens": who does so later promises it
_WILL_DO_SO = regex(
    r"(?<!\w)(?:zal|zullen|zeg|zegt|zeggen|toegezegd|bereid|voornemens)\s[^;:]{0,300}(?<!\w)(?:verzoek|wens|vraag|oproep|behoefte)|"
    r"(?<!\w)(?:zal|zullen)\s[^;:]{0,80}(?<!\w)(?:voldoen|tegemoet|nakomen|inwilligen|honoreren)(?!\w)",
)
#: who asks stands within so many characters before what is asked
_ASKED_WITHIN = 300


#: "de motie-X verzoekt de regering na te gaan ..., en de Kamer daarover te", in whatever clause of the sentence
_GOVERNMENT = r"(?:de\s(?:nederlandse\s)?regering|het\skabinet|de\sministers?|de\sbewindslieden)"
_ASKS_GOVERNMENT = regex(
    rf"(?<!\w)(?:{_GOVERNMENT}\s(?:(?:wordt|worden|werd|werden|is|zijn|daarom|daarin|ook)\s){{0,2}}(?:verzocht|gevraagd|opgeroepen)|"
    rf"(?:verzoekt|verzoeken|verzocht|vraagt|vragen|vroeg|vroegen|roept|roepen|riep)\s(?:daarom\s|ook\s|tevens\s)?{_GOVERNMENT})(?!\w)"
)
#: behind a request: the government has the word again
_ANSWERED = regex(
    r"(?<!\w)(?:zal|zullen|zeg|zegt|zeggen|toegezegd|bereid|voornemens|hebben\swij|heb\sik|besloten)(?!\w)"
)


def _is_asked(low: str, part: Part, verb: re.Match[str]) -> bool:
    """Whether somebody asks that parliament be told: nobody promises it yet."""
    if _IS_ASKED.search(part.low, max(part.start, verb.start() - _ASKED_WITHIN), verb.start()):
        return True
    if not low.endswith(("te ", "te worden "), 0, verb.start()):
        return False
    wished = _WISHED.search(low, max(0, verb.start() - _ASKED_WITHIN), verb.start())
    if wished and not _WILL_DO_SO.search(low):
        return True
    if not low.endswith("te ", 0, verb.start()):
        return False
    asked = _ASKS_GOVERNMENT.search(low, max(0, verb.start() - 2 * _ASKED_WITHIN), verb.start())
    return asked is not None and not _ANSWERED.search(low, asked.end(), verb.start())


_REFERS = regex(
    r"(?:onder verwijzing naar|met verwijzing naar|in vervolg op|in aansluiting op|in aanvulling op|ter uitvoering van|"
    r"naar aanleiding van|overeenkomstig|conform|ingevolge)\s"
)
#: "stuur ik u deze brief", "bied ik u hierbij het verslag aan": what this letter does itself
_GIVES_THIS = regex(
    r"\s(?:ik|wij|we|het\skabinet)\s(?:aan\s)?(?:u|uw\skamer|de\skamer)\s(?:daarom\s|thans\s|nu\s)?(?:hierbij|hiermee|bijgaand|deze\s[\w-]*brief|bijgaande?)(?!\w)"
)
#: "heeft de minister, mede namens zijn ambtgenoot, u bericht"
_BEHIND_WHOM = regex(r"(?<!\w)(?:heeft|hebben|is|zijn|werd|was)\s[^;:.]{3,160},\s(?:u|uw\skamer|de\skamer)\s\Z")
#: "heeft u, mede uit naam van zijn ambtgenoot, op 3 mei laten weten": the other half of its auxiliary
_IN_WHOSE_NAME = regex(
    r"(?<!\w)(?:heeft|hebben|had|hadden|is|zijn|bent|werd|werden|was|waren)\s[^,;:]{1,120},\s(?:ook\s|mede\s|tevens\s)?"
    r"(?:namens|uit\snaam\svan|conform|overeenkomstig|ingevolge|in\santwoord\sop|naar\saanleiding\svan|zoals|tijdens)\s"
    r"[^,;:]{1,120},\s[^,;:]{0,80}\Z"
)
#: how far back the auxiliary of such a verb stands
_HALF_WITHIN = 400
#: "Ik wil u nader berichten over de stand van zaken": this letter does
_HOW_THINGS_ARE = regex(r"(?<!\w)u[\s,][^.;]{0,80}?\s(?:over|van)\sde\sstand\svan\szaken(?!\w)")
_WANTS_NOW = regex(r"(?:wil\sik|willen\swij)\s(?:u|uw\skamer|de\skamer)[\s,]")
#: who is quoted: what they write, they write now
_SAYS_WHO = regex(r"\s(?:de\s)?(?:ministers?|bewinds\w+|staatssecretaris(?:sen)?)(?!\w)")
#: who tells, behind a verb that comes first
_WHO_TELLS = (" wij ", " we ", " ik ", " het kabinet ", " de regering ")


def _has_auxiliary(part: Part, verb: re.Match[str]) -> bool:
    left = max(part.start, part.low.rfind(",", 0, verb.start()))
    if _MUST.search(part.low, left, verb.start()):
        return True
    return bool(_FUTURE.search(part.low, left, verb.start()) or _DONE.search(part.low, left, verb.start()))


#: who has to tell promises nothing: "dan moet zij de Kamer dat laten weten"
_HAS_TO = regex(r",\sdan\s(?:moet|dient|behoort)(?!\w)")
#: "moet op tijd en volledig worden": what ought to be
_MUST_BE = regex(
    r"(?<!\w)(?:moet|moeten|moest|moesten|dient|dienen|hoort|horen|behoort|behoren)\s[^,;:]{0,70}worden\s\Z"
)
_MUST = regex(r"(?<!\w)(?:moet|moeten|moest|moesten|dient|dienen|diende|dienden|behoort|behoren)(?!\w)")


#: "besloten de inzet te verlengen en uw Kamer halfjaarlijks te informeren"
_DECIDED = regex(r"(?<!\w)(?:besluit|besloten|besloot|kabinetsbesluit|toegezegd|toezegging)(?!\w)")


def _is_decided_to_tell(low: str, part: Part, verb: re.Match[str]) -> bool:
    """Whether somebody decides, or promises, to tell parliament something time and again."""
    to = " te " in f" {verb[0]} " or low.endswith("te ", 0, verb.start())
    again = EVERY.search(part.low, part.start, part.end) and CHAMBER.search(part.low, part.start, part.end)
    return bool(to and again and _DECIDED.search(low, 0, verb.start()))


def _with_the_one_before(low: str, part: Part) -> Part:
    """Return a clause with the one before it, whose auxiliary it shares: ``zal ... bezien, en de Kamer inlichten``."""
    before = part_at(low, max(0, part.start - 6), max(0, part.start - 5))
    start = before.start
    return Part(start, part.end, " " * start + low[start : part.end] + " " * (len(low) - part.end))


def _is_past(part: Part, future: re.Match[str], verb: re.Match[str]) -> bool:
    """Whether what looks like the future is none: ``zijn worden``, ``zoals toegezegd``."""
    done = _DONE.search(part.low, part.start, verb.start())
    return (
        done is not None
        and future[0] in ("toegezegd", "kunt", "mag")
        and done.start() < future.start()
        and (done[0].startswith("zoals") or " te " not in part.low[future.end() : verb.end()])
    )
