"""Answers that leave to their question what they say: ``Ja.``, ``Tot medio april 2031.``, ``Die loopt tot 1 juni.``"""

from missieregister.extraction.events.event import Event, verbless
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import FROM_THEN
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

#: "Die loopt tot 1 juni", "Deze eindigt op 1 juni", in answer to a question after it
_IT_LASTS = regex(
    r"(?:antwoord\s?:\s)?(?:die|deze|dit|dat|het)\s(?:(?:loopt|duurt|geldt|is\s(?:[\w-]+\s)?verlengd)\s(?=[^.;]*\stot\s|tot\s)|"
    r"(?:eindigt|verloopt|verstrijkt)\s(?:op|per|in)\s)"
)
#: "Per 1 maart 2031.": not since then
_PER_DAY = regex(rf"(?:antwoord\s?:\s)?(?:(?:naar\sverwachting|uiterlijk)\s)?(?:{FROM_THEN})\s")
#: "Ja.", "Nee, daarvan is geen sprake.", and no more: what follows would tell it better
_YES_OR_NO = regex(r"(?:antwoord\s?:\s)?(?:ja|(?P<no>nee|neen))\s?(?:,[^.]*)?\.?\s*")

#: "Ja, uiterlijk op 15 januari.", "Ja. Dat gebeurt voor het zomerreces."
_YES_BY = regex(
    r"(?:antwoord\s?:\s)?ja[,.]?\s(?:(?:dat|dit|ik\s(?:zal|doe)|wij\s(?:zullen|doen))\s[^,;.]{0,30}?)?(?:uiterlijk|voor|vóór|in|begin|medio|eind|nog|binnen|op)\s"
)


def as_answered(sentence: Sentence, events: list[Event]) -> list[Event]:
    """Return the events of a sentence; of an answer that is no more than a word or a day, what it says to happen."""
    answers, low = sentence.answers, sentence.low
    if answers.extended and sentence.is_alone and (said := _YES_OR_NO.fullmatch(low)) and not events:
        return [_repeats_the_question(sentence, denied=said["no"] is not None)]
    if answers.until_when and sentence.dates and (not events or _IT_LASTS.match(low)):
        return [_answer(sentence, "expire" if _PER_DAY.match(low) else "run")]
    told = answers.when_told or (answers.whether_told and _YES_BY.match(low) is not None)
    if told and sentence.dates and not events:
        return [_answer(sentence, "will_tell", "chamber")]
    return events


def _repeats_the_question(sentence: Sentence, *, denied: bool) -> Event:
    """Return the event of ``Ja.`` or ``Nee.``, where a question asks whether our contribution will be extended."""
    return verbless(
        sentence, "extend", ("contribution",), actor=NL, lemma="verlengen", form="participle",
        modality=sentence.answers.extended, negated=denied,
    )  # fmt: skip


def _answer(sentence: Sentence, group: str, about: str = "") -> Event:
    """Return the event of an answer that is no more than a day: ``Tot medio april 2031, met ten hoogste 32 man.``

    Unless ``group`` and ``about`` say what happens on it, what was asked after ends then: ours, or the mission's own.
    """
    actor = sentence.answers.until_when or NL
    about = about or ("contribution" if actor == NL else "international_mandate")
    return verbless(sentence, group, (about,), actor=actor, lemma="lopen", form="finite", modality="decided")
