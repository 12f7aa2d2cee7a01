"""What a letter says instead of a mistake: ``is abusievelijk vermeld dat de bijdrage 75 militairen telt. Dit moet zijn:
85 militairen`` is read as the sentence of the mistake with the right number, day or sum in it."""

from collections.abc import Iterable, Iterator

from missieregister.extraction.mentions.numbers import NUMBER_TOKEN, number_value
from missieregister.extraction.sentences.mistakes import mistaken
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ABOUT, AT_MOST, FROM_THEN
from missieregister.model.spans import Span
from missieregister.patterns import regex

Piece = Span | str

_IT = (
    r"(?:dit|dat|deze|het|die|hier|hiervoor|daarvoor|er)"
    r"(?:\s(?:aantal|getal|bedrag|maximum|plafond|datum|einddatum|jaar|jaartal|zin))?"
)
_WHAT = r"(?:\w*aantal|\w*maximum|\w*plafond|\w*bedrag|\w*datum|getal|jaartal|omvang|raming)"
#: what stands before what is right
_RIGHT = regex(
    rf"(?<!\w)(?:{_IT}\s(?:(?:moet|moest|dient|had|hoort|behoort)(?!\w)|(?:is|zijn|bedraagt|betreft|gaat)\s(?:er\s|om\s|echter\s|in\swerkelijkheid\s)?)|"
    rf"(?:moet|dient)\s{_IT}(?!\w)|"
    rf"(?:het|de)\s(?:juiste|correcte)\s{_WHAT}\s(?:[^,;:.]{{0,60}}\s)?(?:is|bedraagt|luidt|moet\szijn)(?!\w)|"
    r"(?:juist|correct)\sis(?!\w)|(?:gelezen\smoet\sworden|te\slezen\sis|lees)(?!\w))"
)
_BOUND = regex(rf"(?<!\w)(?:{AT_MOST}|minimaal|ten\sminste|{ABOUT})\s\Z")
#: the day of the letter in which the mistake stands
_OF_A_PAPER = regex(
    r"(?:brief|brieven|kamerbrief|bericht|rapport|notitie|kennisgeving|antwoorden|artikel|verslag|stuk)\s(?:aan\sde\skamer\s)?\Z"
)
#: the words of a day that say what happens on it
_BEFORE_DAY = regex(
    rf"(?:(?:tot\sen\smet|tot|t/m|{FROM_THEN}|op|van|uiterlijk|in|voor|sinds|sedert)\s(?:de\s|het\s)?)+"
)
#: and its number, or that of a page
_OF_PAPERS = regex(
    r"(?:kamerstuk(?:nummer)?|nr\.?|nummer|pagina|blz\.|tabel|voetnoot|bijlage|paragraaf|alinea|vraag|antwoord|,|\d)\s\Z"
)
#: what opens a sentence in the place of "Abusievelijk"
_OPENS = "Daar"
#: a mistake stands at most so far before what is right: in the same sentence or the one before
_NEAR = 3


def corrected(sentence: Sentence) -> list[Piece]:
    """Return what is right, in pieces of the document: those of the sentence of a mistake with the value put in that
    a sentence gives instead; nothing where it corrects none."""
    wrong, before = sentence, sentence.before
    mark, start = sentence.once(mistaken), 0
    if mark:
        start = mark[1]
    elif before and sentence.span.start - before.span.end <= _NEAR:
        wrong, mark = before, before.once(mistaken)
    told = _RIGHT.search(sentence.low, start) if mark else None
    if mark is None or told is None:
        return []
    end = told.start() if wrong is sentence else len(wrong.low)
    right, kind = _first(sentence, told.end())
    places = [p for k, p in _values(wrong) if k == kind and p.end <= end]
    if right is None or not places:
        return []
    return list(_pieces(wrong, Span(*mark), places[-1], sentence, right, end))


def _first(sentence: Sentence, start: int) -> tuple[Span | None, str]:
    """Return the first value behind a place, and of which kind it is."""
    found = sorted((p, k) for k, p in _values(sentence) if p.start >= start)
    return found[0] if found else (None, "")


def _values(sentence: Sentence) -> Iterator[tuple[str, Span]]:
    """Yield the sums, days and numbers of a sentence, without those by which it calls a paper, in their order."""
    low = sentence.low
    sums = [Span(m.start, m.end) for m in sentence.money]
    yield from (("sum", place) for place in sums)
    days = [Span(d.start, d.end) for d in sentence.dates]
    for day in days:
        before = _BEFORE_DAY.match(low, *day)
        if not _OF_A_PAPER.search(low, 0, day.start):
            yield "day", Span(before.end() if before else day.start, day.end)
    taken = [*sums, *days, *(Span(m.start, m.end) for m in sentence.missions)]
    for number in NUMBER_TOKEN.finditer(low):
        free = not any(p.start < number.end() and number.start() < p.end for p in taken)
        if free and number_value(number[0]) and not _OF_PAPERS.search(low, 0, number.start()):
            yield "number", Span(*number.span())


def _pieces(wrong: Sentence, mark: Span, place: Span, sentence: Sentence, right: Span, end: int) -> Iterable[Piece]:
    """Yield the sentence of a mistake up to ``end``, without its ``mark`` and with what is right in a place."""
    bound, own = _BOUND.search(sentence.low, 0, right.start), _BOUND.search(wrong.low, 0, place.start)
    if bound:
        right = Span(bound.start(), right.end)
        place = Span(own.start() if own else place.start, place.end)
    if mark.start == 0:
        yield _OPENS
    put = Span(sentence.at(right.start), sentence.at(right.end, end=True))
    for start, stop in sorted(((0, mark.start), (mark.end, end))):
        if start <= place.start and place.end <= stop:
            yield from (
                Span(wrong.at(start), wrong.at(place.start, end=True)),
                put,
                Span(wrong.at(place.end), wrong.at(stop, end=True)),
            )
        else:
            yield Span(wrong.at(start), wrong.at(stop, end=True))
