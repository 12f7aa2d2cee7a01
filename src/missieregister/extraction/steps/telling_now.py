"""Letters that are a notification themselves, or are told of on the day on which they are sent."""

from collections.abc import Iterator

from missieregister.extraction.events.now_or_later import BY_CONSTITUTION, HEREBY, TELLS_NOW
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.steps.told import WHO_IS_TOLD, Told
from missieregister.extraction.text.phrases import phrases, standing_alone
from missieregister.extraction.text.us import CABINET, MINISTERS
from missieregister.patterns import regex

#: "of een bijdrage wenselijk en mogelijk is"
_LOOKS_INTO = (
    "onderzoekt", "onderzoeken", "onderzoek", "verkent", "verkennen", "nagaan", "nagaat", "na te gaan", "bezien",
    "beziet",
)  # fmt: skip
_INVESTIGATES = phrases(*_LOOKS_INTO)
_WHETHER = regex(r"(?<!\w)(?:wenselijk|mogelijk)(?:heid)?(?!\w)")


def tells_of_a_study(low: str) -> bool:
    """Whether a sentence tells that somebody looks into whether a contribution is wise, or may be."""
    return _WHETHER.search(low) is not None and _INVESTIGATES.search(low) is not None


def told_now(sentence: Sentence) -> Iterator[Told]:
    """Yield the notification that the letter itself is: it tells parliament that a contribution is looked into."""
    low = sentence.low
    hereby = HEREBY.search(low)
    if not hereby and BY_CONSTITUTION.search(low) and _LOOKS_NOW.search(low):
        hereby = TELLS_NOW.search(low)
    if hereby and sentence.published and WHO_IS_TOLD.search(low) and tells_of_a_study(low):
        yield Told(*hereby.span(), sentence.published)
    is_one = _IS_ONE.search(low) or _TODAY.search(low)
    if is_one and sentence.published:
        yield Told(*is_one.span(), sentence.published)


_LOOKS_NOW = regex(r"(?<!\w)(?:onderzoekt|nagaat|beziet|verkent|onderzoeken|nagaan|bezien)(?!\w)")
#: "Deze alinea geldt als kennisgeving in de zin van het Toetsingskader"
_IS_ONE = regex(
    r"(?<!\w)(?:deze|dit)\s(?:brief|alinea|mededeling|passage|paragraaf|bericht)\s(?:[\w-]+\s){0,6}?als\s(?:een\s)?kennisgeving(?!\w)"
)
#: "De Tweede Kamer is vanmiddag met een brief ingelicht", "De ministers hebben dat vandaag aan de Kamer geschreven",
#: "Dat schrijft minister Jansen vandaag aan de Tweede Kamer", "Dat laat hij de Kamer vandaag per brief
#: weten", "Vandaag gaat de artikel 100-brief naar de Kamer"
_OF_TODAY = ("vandaag", "vanmiddag", "vanochtend", "vanmorgen", "vanavond")
_WHEN = rf"(?:{'|'.join(_OF_TODAY)})"
_TO_IT = r"(?:de\s(?:tweede\s)?kamer|het\sparlement)"
_OF_OURS = rf"(?:{CABINET}|{MINISTERS}|ministers?\s[\w\s(),.-]{{2,110}}|wij)"
_PAPER_OF = r"(?:de|een|deze|die|hun|zijn|haar)\s(?:artikel[\s-]100[\s-]?|kamer|besluit)brief"
_BY_MAIL = r"(?:per|in\seen|met\seen|bij|via\seen)\s\w*brief"
_TODAY = regex(
    rf"(?<!\w)kamer\s(?:heeft|is|wordt)\s(?:hierover\s|daarover\s)?{_WHEN}\s"
    r"(?:[\w-]+\s){0,6}?(?:\w*brief\s)(?:\([^()]*\)\s)?(?:ontvangen|ingelicht|geïnformeerd)(?!\w)|"
    rf"(?<!\w){_OF_OURS}\s(?:heeft|hebben)\s(?:dit|dat|hierover|daarover)\s{_WHEN}\saan\s{_TO_IT}\s"
    r"(?:geschreven|gemeld|meegedeeld|medegedeeld|laten\sweten)(?!\w)|"
    rf"(?:dit|dat)\s(?:heeft|hebben)\s(?:de\s|het\s)?{_OF_OURS}\s{_WHEN}\saan\s{_TO_IT}\s(?:geschreven|gemeld|meegedeeld|medegedeeld|laten\sweten)(?!\w)|"
    rf"(?:dit|dat)\s(?:schrij(?:ft|ven)|schreef|schreven|meld(?:t|en|de|den))\s(?:de\s|het\s)?{_OF_OURS}\s{_WHEN}\saan\s{_TO_IT}(?!\w)|"
    rf"(?:(?<!\w)(?:dit|dat|zo)|,)\s(?:la(?:at|ten)|liet(?:en)?|schrij(?:ft|ven)|schre(?:ef|ven)|meld(?:t|en|de|den)|de(?:elt|len|elde|elden))\s"
    rf"(?:de\s|het\s)?{_OF_OURS}\s(?:{_WHEN}\s(?:{_BY_MAIL}\s)?(?:aan\s)?{_TO_IT}|(?:aan\s)?{_TO_IT}\s(?:{_BY_MAIL}\s)?{_WHEN})(?!\w)|"
    rf"(?<!\w){_OF_OURS}\s(?:licht(?:en)?|informe(?:ert|ren))\s{_TO_IT}\s(?:(?:daar|hier)(?:over)?\s)?{_WHEN}(?!\w)|"
    rf"\A{_WHEN}\s(?:gaat|ging|is)\s{_PAPER_OF}\s(?:[\w-]+\s){{0,6}}?naar\s{_TO_IT}(?!\w)|"
    rf"{_PAPER_OF}\s(?:gaat|ging|is|wordt)\s{_WHEN}\s(?:[\w-]+\s){{0,4}}?(?:naar|aan)\s{_TO_IT}(?!\w)"
)


def may_be_one(sentence: Sentence) -> bool:
    """Whether a sentence says that its letter is a notification, or that parliament is told today."""
    if sentence.marked("notice") and _IS_ONE.search(sentence.low):
        return True
    return sentence.marked("today") and _TODAY.search(sentence.low) is not None


def triggers_of_now() -> Iterator[tuple[str, str]]:
    """Yield what stands in a folded text wherever a letter may be a notification by itself, with its mark."""
    yield from ((f" {word} ", "today") for word in _OF_TODAY)
    for word in _LOOKS_INTO:
        yield from ((spelt, "looks into") for spelt in standing_alone(word))
