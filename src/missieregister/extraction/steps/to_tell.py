"""Promises by an infinitive or participle, and the word that says it is to come: ``zal worden geïnformeerd``."""

from collections.abc import Iterator

from missieregister.extraction.events.now_or_later import HEREBY, points_later_in
from missieregister.extraction.sentences.due import EVERY, due_of, dues_of
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.steps.pledges import Promised
from missieregister.extraction.steps.promised import (
    AFTER,
    AWAITED,
    CHAMBER,
    NEXT_PAPER,
    is_promised,
)
from missieregister.extraction.steps.telling_verb import TellingVerb, Unless
from missieregister.extraction.steps.unaddressed import is_unaddressed
from missieregister.extraction.text.alike import DECIDED, DECIDED_THEN
from missieregister.extraction.text.parts import Part, end_of_verbs, part_at, subject_of
from missieregister.extraction.text.us import OUR_CABINET, PARLIAMENT
from missieregister.patterns import regex

FUTURE = regex(
    r"(?<!\w)(?:zal|zullen|zult|wordt|worden|blijft|blijven|blijf|streeft|streven|streef|beoogt|beogen|voornemens?|"
    r"van plan|van zins|"
    r"(?:ons|mij|me|zich) voor(?! te)|zegt|zeg|zeggen|zegde|zegden|toegezegd|belooft|beloofde|beloofd|"
    r"kunt|mag|hoopt|hoop|hopen|(?<!dan )verwacht|verwachten|"
    r"wil|willen|bereid)(?!\w)"
)
_WILL = regex(r"(?<!\w)(?:zal|zullen)(?!\w)")
#: "kunt u een brief verwachten"
_MAY_EXPECT = regex(
    rf"(?<!\w)(?:kunt\su|u\s(?:kunt|kan|mag)|(?:kan|mag)\s(?:{PARLIAMENT})|(?:kamer|{PARLIAMENT})\s(?:kan|mag))(?!\w)"
)
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
DONE = regex(r"(?<!\w)(?:is|zijn|bent|werd|werden|was|waren|heeft|hebt|heb|hebben|had|hadden|zoals toegezegd)(?!\w)")
_ONCE = regex(r"(?<!\w)(?:was|waren|had|hadden)\s")


def _is_of_who_tells(verb: TellingVerb) -> bool:
    """Whether "bericht" is no participle, as who tells stands behind it: ``bericht ik u``."""
    return verb.word == "bericht" and verb.low.startswith(WHO_TELLS, verb.end)


def _may_be_expected(verb: TellingVerb) -> bool:
    """Whether parliament may expect something: ``kunt u een brief verwachten``."""
    return _MAY_EXPECT.search(verb.part.low, verb.part.start, verb.start) is not None


def _is_what_was_planned(verb: TellingVerb) -> bool:
    """Whether a verb only tells what something is compared with: ``later dan was voorzien``."""
    return verb.word in ("voorzien", "gepland") and verb.is_behind("dan was ", "dan is ", "dan ")


def _ought_to_be(verb: TellingVerb) -> bool:
    """Whether parliament ought to be told, which nobody promises: ``De Kamer moet tijdig worden ingelicht``."""
    return verb.is_behind("worden ") and _MUST_BE.search(verb.low, max(0, verb.start - 90), verb.start) is not None


def _is_of_others(verb: TellingVerb) -> bool:
    """Whether those who are ready or plan to do something are none of ours, or it is no telling."""
    if verb.future is None or verb.to_come not in _OF_WHOM:
        return False
    to_do = verb.is_behind("te ") or " te " in f" {verb.word} "
    return not (to_do and subject_of(verb.part, verb.future.span()).ours)


def _wants_to_now(verb: TellingVerb) -> bool:
    """Whether the letter itself does what its writer wants: ``wil ik u berichten over de stand van zaken``."""
    if verb.future is None or verb.to_come not in ("wil", "willen"):
        return False
    now = _WANTS_NOW.match(verb.low, verb.future.start()) and not points_later_in(verb.low)
    return bool(now) or _HOW_THINGS_ARE.search(verb.low) is not None


def _plans_to_tell(verb: TellingVerb) -> bool:
    """Whether the plan is to tell parliament, and still is: not ``is van plan agenten te sturen, zo schrijft hij de
    Kamer``."""
    part = verb.part
    comma = part.low.find(",", verb.end, part.end)
    told = CHAMBER.search(part.low, part.start, comma if comma > 0 else part.end)
    planned = verb.future.start() if verb.future else verb.start
    return told is not None and not _ONCE.search(part.low, part.start, planned)


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


def _is_told_now(verb: TellingVerb) -> bool:
    """Whether parliament is told by the letter itself: ``Ook wordt u ingelicht over X``, behind ``Hierbij informeren
    wij u over Y``; or by what keeps a promise, if no word tells of later."""
    sentence, part = verb.sentence, verb.part
    own = part.low[part.start : part.end]
    if "gehouden" in own or points_later_in(own) or EVERY.search(own) or AFTER.search(own) or NEXT_PAPER.search(own):
        return False
    if _OPENS.match(sentence.low):
        return True
    if due_of(sentence, part, verb.span) is not None:
        return False
    if _BY_WHICH_KEPT.search(sentence.low):
        return True
    if not _AS_WELL.search(part.low, part.start, verb.start):
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
_GOVERNMENT = rf"(?:de\s(?:nederlandse\s)?regering|{OUR_CABINET}|de\sministers?|de\sbewindslieden)"
_ASKS_GOVERNMENT = regex(
    rf"(?<!\w)(?:{_GOVERNMENT}\s(?:(?:wordt|worden|werd|werden|is|zijn|daarom|daarin|ook)\s){{0,2}}(?:verzocht|gevraagd|opgeroepen)|"
    rf"(?:verzoekt|verzoeken|verzocht|vraagt|vragen|vroeg|vroegen|roept|roepen|riep)\s(?:daarom\s|ook\s|tevens\s)?{_GOVERNMENT})(?!\w)"
)
#: behind a request: the government has the word again
_ANSWERED = regex(
    rf"(?<!\w)(?:zal|zullen|zeg|zegt|zeggen|toegezegd|bereid|voornemens|hebben\swij|heb\sik|{DECIDED})(?!\w)"
)


def _is_asked(verb: TellingVerb) -> bool:
    """Whether somebody asks that parliament be told: nobody promises it yet."""
    low, part, start = verb.low, verb.part, verb.start
    if _IS_ASKED.search(part.low, max(part.start, start - _ASKED_WITHIN), start):
        return True
    if not verb.is_behind("te ", "te worden "):
        return False
    if _WISHED.search(low, max(0, start - _ASKED_WITHIN), start) and not _WILL_DO_SO.search(low):
        return True
    asked = _ASKS_GOVERNMENT.search(low, max(0, start - 2 * _ASKED_WITHIN), start) if verb.is_behind("te ") else None
    return asked is not None and not _ANSWERED.search(low, asked.end(), start)


#: "Ik wil u nader berichten over de stand van zaken": this letter does
_HOW_THINGS_ARE = regex(r"(?<!\w)u[\s,][^.;]{0,80}?\s(?:over|van)\sde\sstand\svan\szaken(?!\w)")
_WANTS_NOW = regex(rf"(?:wil\sik|willen\swij)\s(?:u|{PARLIAMENT})[\s,]")
#: who is quoted: what they write, they write now
_SAYS_WHO = regex(r"\s(?:de\s)?(?:ministers?|bewinds\w+|staatssecretaris(?:sen)?)(?!\w)")
#: who tells, behind a verb that comes first
WHO_TELLS = (" wij ", " we ", " ik ", " het kabinet ", " de regering ")
#: who has to tell promises nothing: "dan moet zij de Kamer dat laten weten"
_HAS_TO = regex(r",\sdan\s(?:moet|dient|behoort)(?!\w)")
#: "moet op tijd en volledig worden": what ought to be
_MUST_BE = regex(
    r"(?<!\w)(?:moet|moeten|moest|moesten|dient|dienen|hoort|horen|behoort|behoren)\s[^,;:]{0,70}worden\s\Z"
)
#: "besloten de inzet te verlengen en uw Kamer halfjaarlijks te informeren"
_DECIDED = regex(rf"(?<!\w)(?:besluit|{DECIDED}|{DECIDED_THEN}|kabinetsbesluit|toegezegd|toezegging)(?!\w)")


def _is_decided_to_tell(verb: TellingVerb) -> bool:
    """Whether somebody decides, or promises, to tell parliament something time and again."""
    to = " te " in f" {verb.word} " or verb.is_behind("te ")
    again = to and verb.clause_has(EVERY) and verb.clause_has(CHAMBER)
    return again and _DECIDED.search(verb.low, 0, verb.start) is not None


def _with_the_one_before(low: str, part: Part) -> Part:
    """Return a clause with the one before it, whose auxiliary it shares: ``zal ... bezien, en de Kamer inlichten``."""
    before = part_at(low, max(0, part.start - 6), max(0, part.start - 5))
    start = before.start
    return Part(start, part.end, " " * start + low[start : part.end] + " " * (len(low) - part.end))


#: "is toegezegd dat zij uiterlijk 1 juni wordt geïnformeerd"
_THAT_IT_WILL = regex(r",?\sdat\s[^;:.]*?(?<!\w)(?:zal|zullen|wordt|worden|ontvangt|krijgt)(?!\w)")


def _is_past(verb: TellingVerb) -> bool:
    """Whether what looks like the future is none: ``zijn worden``, ``zoals toegezegd``."""
    part, future = verb.part, verb.future
    done = DONE.search(part.low, part.start, verb.start)
    if verb.to_come == "toegezegd" and future and _THAT_IT_WILL.search(part.low, future.end(), part.end):
        return False
    if done is None or future is None or verb.to_come not in ("toegezegd", "kunt", "mag"):
        return False
    told = done[0].startswith("zoals") or " te " not in part.low[future.end() : verb.end]
    return done.start() < future.start() and told


#: how many clauses before its own an auxiliary may stand: "zal daarna, en uiterlijk 15 juni, worden geïnformeerd"
_CLAUSES_BEFORE = 2
#: where such a verb promises nothing, whatever says that it is to come
NO_VERB = (
    Unless("om te worden geïnformeerd over EUSTAT bericht ik u", lambda verb: _is_of_who_tells(verb)),
    Unless(
        "zal de Kamer dat melden, schrijven de ministers aan de Kamer",
        lambda verb: verb.is_behind(", ") and _SAYS_WHO.match(verb.low, verb.end),
    ),
    Unless(
        "zullen er meer landen dan verwacht een brief sturen aan de Kamer",
        lambda verb: verb.word in AWAITED and verb.is_behind(" dan "),
    ),
    Unless("wij verwachten een brief", lambda verb: verb.word == "verwachten" and not _may_be_expected(verb)),
)
#: and where it promises nothing by what says so
NO_PROMISE_TO_COME = (
    Unless("zoals toegezegd is u bericht", _is_past),
    Unless("verzocht wordt de Kamer te berichten", _is_asked),
    Unless("De Kamer zou voor 1 mei worden bericht", TellingVerb.was_to_come),
    Unless(
        "Wil de regering militairen sturen, dan moet zij dat de Kamer laten weten",
        lambda verb: verb.clause_has(_HAS_TO),
    ),
    Unless("De Kamer moet tijdig worden ingelicht", _ought_to_be),
    Unless("Ik meld u dat een toegezegd stuk later komt dan was voorzien", _is_what_was_planned),
    Unless("De Denen zijn bereid dit de Kamer mede te delen", _is_of_others),
    Unless(
        "is van plan agenten te sturen, zo schrijft hij de Kamer",
        lambda verb: verb.to_come in _PLANS and not _plans_to_tell(verb),
    ),
    Unless("wil ik u berichten over de stand van zaken", _wants_to_now),
    Unless(
        "Hierbij informeren wij u over EUSTAT. Ook wordt u ingelicht over UNMIVER",
        lambda verb: verb.to_come in ("wordt", "worden") and _is_told_now(verb),
    ),
)


def to_tell(sentence: Sentence) -> Iterator[Promised]:
    """Yield the promises of infinitives and participles that something says are to come."""
    if not sentence.marked("step", "to_tell"):
        return
    kept = [m.span() for m in _BY_WHICH_KEPT.finditer(sentence.low)]
    for found in sentence.tools.steps["to_tell"].finditer(sentence.low):
        if any(start < found.start() < end for start, end in kept):
            continue  # "waarmee de toezegging om u halfjaarlijks te berichten wordt nagekomen"
        verb = TellingVerb(sentence, found)
        _find_future(verb)
        if any(unless.test(verb) for unless in NO_VERB):
            continue
        if verb.future is None:
            if _is_decided_to_tell(verb):
                again = EVERY.search(verb.part.low)
                yield Promised(*verb.span, None if again else due_of(sentence, verb.part, verb.span))
            continue
        if any(unless.test(verb) for unless in NO_PROMISE_TO_COME):
            continue
        dues = dues_of(sentence, verb.part, verb.span)
        due = dues[0] if dues else None
        if is_promised(sentence, verb.part, found, finite=False) or (
            is_unaddressed(sentence, verb.part, found, verb.future.span(), due)
        ):
            yield from (Promised(*verb.span, day, verb.to_come in _WANTED) for day in dues or (None,))


def _find_future(verb: TellingVerb) -> None:
    """Find what says that a verb is to come, in its clause or in those before it that it shares an auxiliary with."""
    low, part = verb.low, verb.part
    for _ in range(_CLAUSES_BEFORE):
        if not FUTURE.search(part.low) and part.start and low[: part.start].rstrip().endswith((", en", ",")):
            part = verb.part = _with_the_one_before(low, part)
    verb.future = FUTURE.search(part.low, part.start, end_of_verbs(part, verb.end))
    if verb.to_come in ("wil", "willen") and verb.future:  # "wil daar niet op vooruitlopen en zal u berichten"
        verb.future = _WILL.search(part.low, verb.future.end(), verb.start) or verb.future
    if verb.future is None and verb.word in ("voorzien", "gepland"):
        verb.future = _IS_PLANNED.search(part.low, part.start, verb.end)
    if verb.future is None and verb.word.startswith(("tegemoet", "verwachten")):
        verb.future = _MAY.search(part.low, part.start, verb.end)
