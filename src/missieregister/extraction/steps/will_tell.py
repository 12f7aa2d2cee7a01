"""Promises by a verb in the present tense: ``informeren wij uw Kamer voor het zomerreces``."""

from collections.abc import Iterator, Sequence

from missieregister.extraction.events.now_or_later import points_later_in
from missieregister.extraction.sentences.due import dues_of, end_of_condition
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.steps.pledges import Promised
from missieregister.extraction.steps.promised import (
    THERE_A_PAPER,
    TOLD_NOW,
    WITH_A_PAPER,
    is_for_later,
    is_promised,
)
from missieregister.extraction.steps.telling_verb import TellingVerb, Unless
from missieregister.extraction.steps.to_tell import DONE, FUTURE, WHO_TELLS
from missieregister.extraction.steps.unaddressed import is_unaddressed
from missieregister.extraction.text.us import OUR_CABINET, PARLIAMENT
from missieregister.patterns import regex

#: verbs that tell only with words of their own in the clause
_WITH = {
    word: words
    for verbs, words in (
        ("biedt bieden bied", r"aan"),
        ("doet doen doe", r"toekomen|verslag|mededeling|melding"),
        ("komt komen kom ligt", rf"terug|toe|{WITH_A_PAPER}|{THERE_A_PAPER}|(?:naar|bij) (?:{PARLIAMENT})"),
        ("laat laten", r"weten|toekomen"),
        ("gaat gaan ga", rf"toe|(?:naar|aan) (?:{PARLIAMENT})|in op"),
        ("brengt brengen breng", r"op de hoogte|verslag"),
        ("houdt houden houd", r"op de hoogte"),
        ("stelt stellen stel", r"op de hoogte|in kennis"),
        ("deelt delen deel", rf"mee|mede|met (?:{PARLIAMENT})"),
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
#: "Op dit moment ligt er een brief", "Er ligt inmiddels een brief voor": it is there
_LIES_THERE = regex(r"(?<!\w)(?:op\sdit\smoment|nu|thans|momenteel|inmiddels|reeds|al)(?!\w)")
#: "zoals aan uw Kamer bericht in de brief van 30 september": a participle
_AS_TOLD = regex(
    r"(?<!\w)zoals\s(?:(?:eerder|reeds|al|recent|ook|hierover|daarover|aan|uw|de|beide|tweede|eerste|kamers?|u)\s){0,6}\Z"
)
_REFERS = regex(
    r"(?:onder verwijzing naar|met verwijzing naar|in vervolg op|in aansluiting op|in aanvulling op|ter uitvoering van|"
    r"naar aanleiding van|overeenkomstig|conform|ingevolge)\s"
)
#: "stuur ik u deze brief", "bied ik u hierbij het verslag aan": what this letter does itself
_GIVES_THIS = regex(
    rf"\s(?:ik|wij|we|{OUR_CABINET})\s(?:aan\s)?(?:u|{PARLIAMENT})\s(?:daarom\s|thans\s|nu\s)?(?:hierbij|hiermee|bijgaand|deze\s[\w-]*brief|bijgaande?)(?!\w)"
)
#: "heeft de minister, mede namens zijn ambtgenoot, u bericht"
_BEHIND_WHOM = regex(rf"(?<!\w)(?:heeft|hebben|is|zijn|werd|was)\s[^;:.]{{3,160}},\s(?:u|{PARLIAMENT})\s\Z")
#: "heeft u, mede uit naam van zijn ambtgenoot, op 3 mei laten weten": the other half of its auxiliary
_IN_WHOSE_NAME = regex(
    r"(?<!\w)(?:heeft|hebben|had|hadden|is|zijn|bent|werd|werden|was|waren)\s[^,;:]{1,120},\s(?:ook\s|mede\s|tevens\s)?"
    r"(?:namens|uit\snaam\svan|conform|overeenkomstig|ingevolge|in\santwoord\sop|naar\saanleiding\svan|zoals|tijdens)\s"
    r"[^,;:]{1,120},\s[^,;:]{0,80}\Z"
)
#: how far back the auxiliary of such a verb stands
_HALF_WITHIN = 400
_MUST = regex(r"(?<!\w)(?:moet|moeten|moest|moesten|dient|dienen|diende|dienden|behoort|behoren)(?!\w)")


def _lacks_its_words(verb: TellingVerb) -> bool:
    """Whether a verb that tells only with words of its own does not have them: ``legt`` without ``voor``."""
    needs, part = _WITH_PATTERNS.get(verb.word), verb.part
    return needs is not None and not (
        needs.search(part.low, verb.end) or needs.search(part.low, part.start, verb.start)
    )


def _is_inverted(verb: TellingVerb) -> bool:
    """Whether who tells stands behind the verb: ``zodra meer bekend is informeren wij uw Kamer``."""
    return verb.low.startswith(WHO_TELLS, verb.end)


def _is_dependent(verb: TellingVerb) -> bool:
    """Whether a form that may be a plural is an infinitive or participle: ``zal u berichten``, ``zoals bericht``."""
    if not verb.word.endswith(("en", "bericht", "bereikt")) or _is_inverted(verb):
        return False
    return (
        verb.is_behind("te ")
        or _has_auxiliary(verb)
        or (verb.word == "bericht" and _AS_TOLD.search(verb.low, 0, verb.start) is not None)
        or _IN_WHOSE_NAME.search(verb.low, max(0, verb.start - _HALF_WITHIN), verb.start) is not None
    )


def _has_auxiliary(verb: TellingVerb) -> bool:
    part = verb.part
    left = max(part.start, part.low.rfind(",", 0, verb.start))
    return any(helps.search(part.low, left, verb.start) for helps in (_MUST, FUTURE, DONE))


def _refers_back(verb: TellingVerb) -> bool:
    """Whether the letter itself tells what another began, whatever day it names: ``Onder verwijzing naar de brief van
    3 mei informeren wij u nog voor het reces``."""
    if not _is_inverted(verb) or not _REFERS.match(verb.low):
        return False
    content = TOLD_NOW.match(verb.low, verb.end)
    behind = verb.low[verb.end : content.end() if content else len(verb.low)]
    return not points_later_in(behind.replace("nog voor ", ""))


#: before letters that are called "berichten"
_THESE = ("de ", "deze ", "die ", "onze ", "eerdere ")
#: before what a newspaper wrote
_A_REPORT = ("het ", "een ", "dit ", "dat ", "genoemde ")
#: where such a verb promises nothing
NO_PROMISE = (
    Unless(
        "de brief aan de Kamer met een reactie op het bericht «Stad in handen van rebellen»",
        lambda verb: verb.word == "bericht" and verb.is_behind(*_A_REPORT),
    ),
    Unless("het eerste van deze berichten", lambda verb: verb.word == "berichten" and verb.is_behind(*_THESE)),
    Unless(
        "heeft de minister, mede namens zijn ambtgenoot, u bericht",
        lambda verb: _BEHIND_WHOM.search(verb.low, 0, verb.start),
    ),
    Unless("er ligt inmiddels een brief voor", lambda verb: verb.word == "ligt" and verb.clause_has(_LIES_THERE)),
    Unless("legt de Kamer in mei een schip aan de kade", _lacks_its_words),
    Unless("zal u berichten", _is_dependent),
    Unless("die u voor het zomerreces zou ontvangen", TellingVerb.was_to_come),
    Unless(
        "Het Duitse parlement stemt in met het sturen van helikopters",
        lambda verb: verb.word.endswith("en") and verb.is_behind("het ") and verb.low.startswith(" van ", verb.end),
    ),
    Unless("stuur ik u deze brief", lambda verb: _GIVES_THIS.match(verb.low, verb.end)),
    Unless("Onder verwijzing naar de brief van 3 mei informeren wij u", _refers_back),
)


def will_tell(sentence: Sentence) -> Iterator[Promised]:
    """Yield the promises of verbs in the present tense that tell of what is to come."""
    low = sentence.low
    for found in sentence.tools.steps["will_tell"].finditer(low) if sentence.marked("step", "will_tell") else ():
        verb = TellingVerb(sentence, found)
        if any(unless.test(verb) for unless in NO_PROMISE):
            continue
        dues = dues_of(sentence, verb.part, verb.span, TOLD_NOW.match(low, verb.end) is not None)
        later = dues or verb.start >= (end_of_condition(low) or len(low)) or is_for_later(sentence, verb.part, found)
        if later and _is_promised(verb, dues):
            yield from (Promised(*verb.span, due) for due in dues or (None,))


def _is_promised(verb: TellingVerb, dues: Sequence[str]) -> bool:
    if is_promised(verb.sentence, verb.part, verb.found, finite=True):
        return True
    return is_unaddressed(verb.sentence, verb.part, verb.found, verb.span, dues[0] if dues else None)
