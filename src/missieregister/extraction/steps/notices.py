"""Letters that are called a notification, or are said to have been sent, with their day: ``de kennisgevingsbrief van 7
juli``, ``De artikel 100-brief over UNMIVER dateert van 4 maart``, ``sinds de verzending van de brief op 4 maart``."""

from collections.abc import Iterator

from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.sentences.days import Day, past_day
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.us import PARLIAMENT
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

#: "de kennisgevingsbrief van 7 juli jl."
_NOTICE = regex(
    r"(?<!\w)(?:kennisgevings(?:brief|brieven)|(?:kennisgeving|notificatie|notificatiebrief)"
    rf"(?=\s+(?:aan\s(?:u|{PARLIAMENT})\s+)?(?:\([^()]{{0,40}}\)\s+)?(?:van|d\.d\.)\s+(?:\w+dag\s+)?\d))"
    rf"(?:\s+aan\s(?:u|{PARLIAMENT}))?(?:\s+\([^()]{{0,40}}\))?\s+(?=(?:van|d\.d\.|dd\.?)\s)"
)
#: "De artikel 100-brief over UNMIVER dateert van 4 maart 2030"
_IS_DATED = regex(
    rf"(?<!\w)(?:artikel[\s-]100-?\s?|kennisgevings|notificatie)brief\s(?:aan\s(?:u|{PARLIAMENT})\s)?"
    r"(?:(?:over|inzake|betreffende|omtrent)\s[^,;:.]{3,80}\s)?(?:is|was|dateert|dateerde)\s(?=van\s)"
)
#: "In vervolg op onze brief van 3 juni 2030", "Deze brief volgt op die van 3 juni 2030": the one before; and "met
#: verwijzing naar onze artikel 100-brieven van 3 juni 2030 en 4 mei 2031"
_GOES_ON_FROM = regex(
    r"(?<!\w)(?:(?:in\s(?:vervolg|aansluiting|aanvulling)|als\svervolg|aansluitend)\sop\s(?:mijn|onze)\s(?:[\w-]+e\s)?(?:kamer)?brief|"
    r"(?:(?:in\s(?:vervolg|aansluiting|aanvulling)|als\svervolg|aansluitend)\sop|(?:met|onder)\sverwijzing\snaar)\s"
    r"(?:de|mijn|onze)\s(?:[\w-]+e\s)?(?:artikel[\s-]100[\s-]?|kennisgevings|notificatie)brie(?:f|ven)|"
    r"deze\sbrief\s(?:volgt|is\seen\svervolg)\sop\s(?:die|de\s(?:kamer)?brief))\s(?=van\s(?:\d|begin|medio|eind))",
    words=("brief", "brieven"),
)
#: "Onder verwijzing naar de brief van 3 juni 2030 inzake UNMIVER", "In de brief van de minister van 3 juni over X"
_LETTER = regex(
    r"(?<!\w)(?:(?:de|mijn|onze)\s(?:kamer)?brief\s|(?:de|een)\s(?:kamer)?brief\svan\s(?:de\s)?(?:minister|ministers|regering|"
    r"bewindslieden|staatssecretaris)(?!\w)(?:\s(?!aan\s|over\s|inzake\s|d\.d\.|van\s\d)[^\s.;,()]+){0,8}?\s)"
    r"(?=(?:van|d\.d\.)\s(?:(?:\w+dag\s)?\d|gisteren|eergisteren|vandaag|vanmorgen|vanochtend|vanmiddag))",
    words=("brief",),
)
_ABOUT = regex(
    r"\s?(?:(?:jl\.|j\.l\.)\s?)?(?:\([^()]{0,80}\)\s?)?(?:over|inzake|betreffende|omtrent|met\sbetrekking\stot|aangaande)\s[^.;]{0,90}"
)
#: "de vragen van de commissie over de brief van 3 april 2030", "over de UNMIVER-brieven van 3 en 9 april": of what
#: parliament asked, it was told; and not by what somebody else wrote
_ASKED_ABOUT = regex(
    r"(?<!\w)vragen\s[^;.]{0,220}?(?<!\w)(?:over|bij|inzake|naar\saanleiding\svan)\s(?:de|mijn|onze)\s(?:[\w-]+e\s)?"
    r"(?:[\w-]*-|kamer)?brie(?:f|ven)\s(?:van\s(?!\d)(?:de\s)?(?:minister|ministers|regering|bewindslieden)(?!\w)[^;,()]{0,80}?\s)?"
    r"(?=(?:van|d\.d\.|dd\.?)\s\d(?!\d?\s\w+(?:\s\d{4})?\s(?:van\s[^,;()]{3,40}?\s)?aan\s(?!uw|de\s(?:tweede\s)?kamer)))",
    words=("vragen",),
)
#: what such a letter goes with that tells of no decision
_NO_NEWS = regex(r"(?<!\w)(?:[\w-]*evaluaties?|geannoteerde\sagenda|verslag|eindrapport\w*)(?!\w)")
#: "de Kamerbrief «Kennisgeving bijdrage aan X» (Kamerstuk 29 521, nr. 100, d.d. 8 november 2031)"
_BY_TITLE = regex(r"[«\"“'‘]kennisgeving\s[^»\"”'’]{4,120}[»\"”'’]\s\([^()]*?(?=d\.d\.|dd\.?|van \d)")
#: nouns of sending, of which the last part is enough: "toezending van de brief"
SENDING = ("zending", "sturing", "aanbieding")
#: "sinds de verzending van de brief over UNMIVER aan uw Kamer", with the day behind it or before what is sent
_SENDING = regex(
    rf"(?<!\w)(?:(?:ver|toe|in)?zending|(?:ver|toe)sturing|aanbieding)\s(?:op\s\d[^,;:]{{4,20}}\s)?(?:aan\s(?:u|{PARLIAMENT})\s)?"
    r"van\s(?:(?:de|het|een|mijn|onze|die|deze)\s)(?:[\w-]+\s){0,3}?[\w-]*(?:brief|rapportage|notitie|kennisgeving)(?!\w)",
    words=SENDING,
)
_TO_CHAMBER = regex(rf"(?<!\w)(?:aan|naar)\s(?:{PARLIAMENT})(?!\w)")
#: a verb between what is sent and a day: the day is that of the verb
_DONE_THEN = regex(
    r"(?<!\w)(?:is|zijn|was|waren|werd|werden|heeft|hebben|had|hadden|wordt|worden|zal|zullen|kan)(?!\w)"
)
_ON = ("op ", "d.d. ")
#: behind what is sent stands within so many characters to whom
_REACH = 80


def _sent(sentence: Sentence) -> Iterator[tuple[tuple[int, int], Day]]:
    """Yield where a paper is said to have been sent to parliament, and the day on which it was."""
    low = sentence.low
    for noun in _SENDING.finditer(low):
        date = next((d for d in sentence.dates if d.start > noun.start()), None)
        if date is None or not low.startswith(_ON, date.start):
            continue
        between = low[noun.start() : max(date.start, noun.end() + _REACH)]
        day = past_day(sentence, date)
        if day and _TO_CHAMBER.search(between) and not _DONE_THEN.search(low, noun.start(), date.start):
            yield noun.span(), day


def named_letters(sentence: Sentence) -> Iterator[tuple[tuple[int, int], Day]]:
    """Yield where a letter is called a notification, and its day."""
    low, lower = sentence.low, sentence.text.lower()
    for title in _BY_TITLE.finditer(lower) if "kennisgeving " in lower else ():
        behind = next((d for d in sentence.dates if d.start >= title.end() - 1), None)
        told = past_day(sentence, behind) if behind else None
        if told:
            yield title.span(), told
    dated = _IS_DATED.finditer(low) if "brief" in low else ()
    before = _GOES_ON_FROM.finditer(low) if "brief" in low or "brieven" in low else ()
    asked = [m for m in _ASKED_ABOUT.finditer(low) if not _NO_NEWS.search(low, m.end())] if "vragen" in low else ()
    for notice in (*_NOTICE.finditer(low), *dated, *before, *asked):
        date = _day_behind(sentence, notice.end())
        day = past_day(sentence, date) if date else None
        if day:
            yield notice.span(), day
    yield from _letters_about(sentence)
    yield from _sent(sentence)


#: a day stands within so many characters behind the letter that has it
_CLOSE = 16


def _day_behind(sentence: Sentence, place: int) -> DateMention | None:
    """Return the day that stands right behind a place."""
    return next((d for d in sentence.dates if d.start - place in range(_CLOSE)), None)


def _letters_about(sentence: Sentence) -> Iterator[tuple[tuple[int, int], Day]]:
    """Yield where a letter of ours is named with its day, and with the mission that it is about behind that."""
    low = sentence.low
    for letter in _LETTER.finditer(low) if "brief " in low and sentence.missions else ():
        date = _day_behind(sentence, letter.end())
        about = _ABOUT.match(low, date.end) if date else None
        if date is None or about is None or not any(m.start in range(*about.span()) for m in sentence.missions):
            continue
        if "minister" in letter[0] and (_NO_NEWS.search(low, *about.span()) or _is_of_others(sentence, letter.span())):
            continue
        if day := past_day(sentence, date):
            yield letter.span(), day


def _is_of_others(sentence: Sentence, letter: tuple[int, int]) -> bool:
    """Whether a letter is that of another country's minister: ``de brief van de minister van Portugal van 3 mei``."""
    named = (c for c in sentence.nationalities if c.start in range(*letter))
    return any(c.name != NL and not sentence.low.startswith("buitenlandse zaken", c.start) for c in named)
