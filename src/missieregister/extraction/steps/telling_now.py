"""Letters that are a notification themselves, or are told of on the day on which they are sent."""

from collections.abc import Iterator

from missieregister.extraction.events.now_or_later import BY_CONSTITUTION, HEREBY, TELLS_NOW
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.steps.told import WHO_IS_TOLD, Told
from missieregister.extraction.text.phrases import phrases, standing_alone
from missieregister.extraction.text.us import CABINET, MINISTERS, PARLIAMENT
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
    if not hereby and _LOOKS_NOW.search(low) and (BY_CONSTITUTION.search(low) or _WISE_AND_POSSIBLE.search(low)):
        hereby = TELLS_NOW.search(low)
    if hereby and sentence.published and WHO_IS_TOLD.search(low) and tells_of_a_study(low):
        yield Told(*hereby.span(), sentence.published)
    one = _IS_ONE.search(low)
    today = one.span() if one else sentence.once(_when_told)
    if today and sentence.published:
        yield Told(*today, sentence.published)


#: "onderzoekt of het wenselijk en mogelijk is": so a notification words it
_WISE_AND_POSSIBLE = regex(
    r"(?<!\w)(?:wenselijk(?:heid)?\sen\s(?:de\s)?mogelijk|mogelijk(?:heid)?\sen\s(?:de\s)?wenselijk)"
)
_LOOKS_NOW = regex(r"(?<!\w)(?:onderzoekt|nagaat|beziet|verkent|onderzoeken|nagaan|bezien)(?!\w)")
#: "Deze alinea geldt als kennisgeving in de zin van het Toetsingskader"
_IS_ONE = regex(
    r"(?<!\w)(?:deze|dit)\s(?:brief|alinea|mededeling|passage|paragraaf|bericht)\s(?:[\w-]+\s){0,6}?als\s(?:een\s)?kennisgeving(?!\w)"
)
_OF_TODAY = ("vandaag", "vanmiddag", "vanochtend", "vanmorgen", "vanavond")
_WHEN = rf"(?:{'|'.join(_OF_TODAY)})"
_TO_IT = rf"(?:{PARLIAMENT})"
_PAPER_OF = r"(?:de|een|deze|die|hun|zijn|haar)\s(?:artikel[\s-]100[\s-]?|kamer|besluit)brief"
#: "Vandaag gaat de artikel 100-brief naar de Kamer"
_PAPER_GOES = regex(
    rf"\A{_WHEN}\s(?:gaat|ging|is)\s{_PAPER_OF}\s(?:[\w-]+\s){{0,6}}?naar\s{_TO_IT}(?!\w)|"
    rf"{_PAPER_OF}\s(?:gaat|ging|is|wordt)\s{_WHEN}\s(?:[\w-]+\s){{0,4}}?(?:naar|aan)\s{_TO_IT}(?!\w)"
)
_TODAY = regex(rf"(?<!\w){_WHEN}(?!\w)")
_KAMER = regex(rf"(?<!\w)(?:{_TO_IT}|kamer)(?!\w)")
_OURS = regex(rf"(?<!\w)(?:{CABINET}|{MINISTERS}|ministers?|wij)(?!\w)")
#: "heeft dat aan de Kamer geschreven", "is met een brief ingelicht"
_HAS_TOLD = regex(
    r"(?<!\w)(?:heeft|hebben|is|zijn|werd|wordt)\s[^,;:]*(?:geïnformeerd|ingelicht|geschreven|gemeld|meegedeeld|medegedeeld|laten\sweten|"
    r"op\sde\shoogte\sge(?:bracht|steld)|in\skennis\sgesteld|brief\s(?:[\w-]+\s)?ontvangen)(?!\w)"
)
#: "schrijft de minister aan de Kamer", "liet de Kamer weten"
_TELLS = regex(
    r"(?<!\w)(?:schrij(?:ft|ven)|schre(?:ef|ven)|meld(?:t|en|de|den)|informe(?:ert|ren|erde|erden)|(?:la(?:at|ten)|liet(?:en)?)\s[^,;:]*weten|"
    r"(?:licht(?:te|ten|en)?\s[^,;:]*\sin|deel(?:t|de|den)\s[^,;:]*\smee|delen\s[^,;:]*\smee)|licht(?:te|ten|en)?(?=\sde\s(?:tweede\s)?kamer\s))(?!\w)"
)
#: what is not told yet, or not at all; and what is told of a debate
_NOT_YET = regex(r"(?<!\w)(?:zal|zullen|wil|willen|kan|moet|mag|niet|geen|nog|opnieuw|debat\w*|vragen)(?!\w)")
_STRETCH = regex(r"[^,;:]+")
_BRACKETED = regex(r"\([^()]*\)")


def _told_today(low: str) -> tuple[int, int] | None:
    """Return where a sentence says ``vandaag`` in a clause that tells parliament: ``De ministers hebben de Kamer hier
    vandaag over geïnformeerd``."""
    found = _PAPER_GOES.search(low)
    if found:
        return found.span()
    plain = _BRACKETED.sub(lambda m: " " * len(m[0]), low)
    for stretch in _STRETCH.finditer(plain):
        start, end = stretch.span()
        when = _TODAY.search(plain, start, end)
        if when is None or not _KAMER.search(plain, start, end):
            continue
        told = _HAS_TOLD.search(plain, start, end)
        tells = told or (_TELLS.search(plain, start, end) if _OURS.search(plain, start, end) else None)
        if tells and not _NOT_YET.search(plain, start, tells.end()):
            return when.span()
    return None


def _when_told(sentence: Sentence) -> tuple[int, int] | None:
    return _told_today(sentence.low) if sentence.marked("today") else None


def may_be_one(sentence: Sentence) -> bool:
    """Whether a sentence says that its letter is a notification, or that parliament is told today."""
    if sentence.marked("notice") and _IS_ONE.search(sentence.low):
        return True
    return sentence.once(_when_told) is not None


def triggers_of_now() -> Iterator[tuple[str, str]]:
    """Yield what stands in a folded text wherever a letter may be a notification by itself, with its mark."""
    yield from ((f" {word} ", "today") for word in _OF_TODAY)
    for word in _LOOKS_INTO:
        yield from ((spelt, "looks into") for spelt in standing_alone(word))
