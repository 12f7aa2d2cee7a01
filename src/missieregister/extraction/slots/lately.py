"""Days that a text names by their distance from its own: ``gisteren``, ``afgelopen vrijdag``, ``vanmiddag``.

Newspapers tell so when parliament got a letter: ``Dat heeft het kabinet gisteren aan de Kamer laten weten``.
"""

import datetime
import re
from collections.abc import Iterator

from missieregister.extraction.events.event import Event
from missieregister.extraction.mentions.numbers import NUMBER, number_value
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.sentences.days import COMPLEMENT, Day
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import DECIDED
from missieregister.extraction.text.parts import Part
from missieregister.extraction.text.phrases import standing_alone
from missieregister.extraction.text.us import OUR_CABINET, PARLIAMENT
from missieregister.model.calendar import ANY_WEEKDAY, WEEKDAYS
from missieregister.patterns import regex

#: how many days ago they were
_AGO = {
    **dict.fromkeys(("vandaag", "vanochtend", "vanmorgen", "vanmiddag", "vanavond"), 0),
    **dict.fromkeys(("gisteren", "gisterochtend", "gistermorgen", "gistermiddag", "gisteravond"), 1),
    "eergisteren": 2,
}
_WEEK = len(WEEKDAYS)
#: no weekday with a date of its own ("maandag 12 november"), of every week, or ahead
_DAY = regex(
    rf"(?<!\w)(?:(?P<word>{'|'.join(_AGO)})|"
    rf"(?P<last>(?:afgelopen\s|vorige\s)?)(?<!komende\s)(?<!volgende\s)(?<!elke\s)(?<!iedere\s)"
    rf"(?P<weekday>{ANY_WEEKDAY})(?:(?:och|mid|av)\w*)?(?P<jl>\sjl\.)?"
    r"(?!\s(?:\d|a\.s|aanstaande|over\s)))(?![\w-])"
)


_PAST = "geleden"
#: "drie maanden geleden", "een jaar geleden"
_SO_LONG_AGO = regex(rf"(?<!\w)(?P<count>{NUMBER})\s(?P<unit>dag|dagen|week|weken|maand|maanden|jaar)\s{_PAST}(?!\w)")


def triggers() -> Iterator[tuple[str, str]]:
    """Yield what stands in a folded text wherever such a day may stand, with its mark."""
    for word in (*_AGO, *WEEKDAYS):
        yield from ((spelt, "lately") for spelt in standing_alone(word))
    yield from ((spelt, "lately") for spelt in standing_alone(_PAST))
    for word in WEEKDAYS:
        yield from ((f"{word}{part} ", "lately") for part in ("ochtend", "middag", "avond"))


def day_lately(sentence: Sentence, part: Part, verb: tuple[int, int]) -> Day | None:
    """Return the day that a clause names by its distance from its text's, where it is its verb's and not of what is
    told or asked: not ``schreef dat vrijdag``."""
    published = sentence.published
    if not published or len(published) != len("2031-05-31") or not sentence.marked("lately"):
        return None
    found = _DAY.search(part.low, part.start, part.end)
    if found is None or COMPLEMENT.search(part.low, verb[1], found.start()):
        return None
    return Day(_day(found, published), found.start())


def _day(found: re.Match[str], published: str) -> str:
    """Return the day that was found, by the day of the text."""
    today = datetime.date.fromisoformat(published)
    if found["word"]:
        ago = _AGO[found["word"]]
    else:
        ago = (today.weekday() - WEEKDAYS.index(found["weekday"])) % _WEEK
        if not ago and (found["last"] or found["jl"]):
            ago = _WEEK
    return (today - datetime.timedelta(days=ago)).isoformat()


def _long_ago(found: re.Match[str], published: str) -> str | None:
    """Return when it was that lies so many days, weeks, months or years back: a day, a month or a year (EDTF)."""
    count = number_value(found["count"])
    if count is None or not 0 < count < _TOO_LONG:
        return None
    if found["unit"] == "jaar":
        return str(int(published[:4]) - int(count))
    if found["unit"].startswith("maand"):
        year, month = divmod(int(published[:4]) * 12 + int(published[5:7]) - 1 - int(count), 12)
        return f"{year}-{month + 1:02}"
    of_week = found["unit"].startswith("we")
    then = datetime.date.fromisoformat(published) - datetime.timedelta(days=int(count) * (_WEEK if of_week else 1))
    return then.isoformat()[: len("2031-05")] if of_week else then.isoformat()


_TOO_LONG = 100


def _days(sentence: Sentence) -> list[re.Match[str]]:
    return list(_DAY.finditer(sentence.low))


#: "Dat schrijven de ministers Jansen (Defensie) en De Wit vrijdag aan de Kamer", ", meldt zij de Kamer vrijdag": in a
#: paper of that week
_ON_DAY = "|".join((*_AGO, *WEEKDAYS))
_CHAMBER = rf"(?:{PARLIAMENT})(?!\w)"
_WRITES = regex(
    rf"(?:(?<!\w)(?:dit|dat)|,)\s(?:zo\s)?(?P<verb>schrij(?:ft|ven)|meld(?:t|en)|bericht(?:en)?)\s(?:{OUR_CABINET}|"
    r"(?:de\s)?(?:ministers?|bewindslieden|bewindspersonen)(?!\w)[^;:]{0,140}?)\s"
    rf"(?:(?P<day>{_ON_DAY})\s(?:[\w-]+\s){{0,4}}?aan\s{_CHAMBER}|"
    rf"(?:aan\s)?{_CHAMBER}\s(?:[\w-]+\s){{0,3}}?(?P<behind>{_ON_DAY})(?!\w))"
)


def writes_lately(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Return where a verb of now says that the government writes to parliament, and the day that stands by it."""
    published = sentence.published
    if not published or len(published) != len("2031-05-31") or not sentence.marked("lately"):
        return []
    found = _WRITES.search(sentence.low)
    places = found.span("day")[:1] + found.span("behind")[:1] if found else ()
    day = next((d for d in sentence.once(_days) if d.start() in places), None)
    return [(*found.span("verb"), _day(day, published))] if found and day else []


#: what happens on a day
_HAPPENS = ("end", "finish", "expire", "begin", "return", "leave")
#: and who sets off then
SETS_OFF = ("vertrekken", "afreizen", "gaan naar")
#: behind a day that opens a clause, and before one in its midst: it is of the participle that follows
_IS = regex(r"\s(?:is|zijn|werd|werden|was|waren)(?!\w)")
_WAS = regex(r"(?<!\w)(?:is|zijn|werd|werden|was|waren)\s\Z")
_ANOTHER_CLAUSE = regex(rf"[,;:]|(?<!\w)(?:dat|die|om|of|en|heeft|hebben|had|hadden|{DECIDED})(?!\w)")


def happened(sentence: Sentence, event: Event) -> list[DateMention]:
    """Return the day right beside a verb on which a contribution began or ended: ``stopt vandaag``, ``is gisteren
    beëindigd``, ``Vrijdag is een einde gekomen aan``; a weekday of what is still to come is no day behind us."""
    published = sentence.published
    left = event.group == "send" and event.lemma in SETS_OFF and event.form in ("past", "participle")
    if not (left or event.group in _HAPPENS) or not published or len(published) != len("2031-05-31"):
        return []
    low, result = sentence.low, []
    if _PAST in low and event.form in ("past", "participle") and (event.group != "begin" or "nederland" in low):
        result = _happened_long_ago(sentence, event, published)
    for found in sentence.once(_days) if sentence.marked("lately") else ():
        start, end = found.span()
        if event.form == "participle" or (left and _WAS.search(low, max(0, start - 10), start)):
            helped = start < event.start and bool(_IS.match(low, end) or _WAS.search(low, max(0, start - 10), start))
            beside = helped and not _ANOTHER_CLAUSE.search(low, end, event.start)
        else:
            beside = event.form in ("finite", "past") and (end + 1 == event.start or event.end + 1 == start)
            beside = beside and (found["word"] is not None or event.form == "past")
        if beside:
            result.append(DateMention(start, end, "at", _day(found, published), found[0]))
        elif event.group in _IS_OVER and event.form == "finite" and _is_to_come(sentence, event, found):
            result.append(DateMention(start, end, "at", _day_ahead(found, published), found[0]))
    return result[:1]


#: what is over on a weekday that a news item tells ahead: "Zondag komt een eind aan", "eindigt zondag"
_IS_OVER = ("end", "finish", "expire")


def _is_to_come(sentence: Sentence, event: Event, found: re.Match[str]) -> bool:
    """Whether a weekday without a date stands right beside a verb of now in a news item."""
    if not sentence.is_news or not found["weekday"] or found["last"] or found["jl"]:
        return False
    return found.end() + 1 == event.start or event.end + 1 == found.start()


def _day_ahead(found: re.Match[str], published: str) -> str:
    today = datetime.date.fromisoformat(published)
    ahead = (WEEKDAYS.index(found["weekday"]) - today.weekday()) % _WEEK
    return (today + datetime.timedelta(days=ahead)).isoformat()


#: what stands between a verb and how long ago that was, where they belong together
_APART = regex(r"[,;:]|(?<!\w)(?:dat|die|om|of|en|maar)(?!\w)")


#: how long ago something was stands so near its verb
_NEAR_VERB = 200


def _long_agos(sentence: Sentence) -> list[re.Match[str]]:
    return list(_SO_LONG_AGO.finditer(sentence.low))


def _happened_long_ago(sentence: Sentence, event: Event, published: str) -> list[DateMention]:
    """Return how long ago a verb's clause says that something ended or began: ``Twee maanden geleden stopte``."""
    for found in sentence.once(_long_agos):
        if abs(found.start() - event.start) > _NEAR_VERB:
            continue
        left, right = min(found.end(), event.end), max(found.start(), event.start)
        when = _long_ago(found, published)
        if when and not _APART.search(sentence.low, left, right):
            return [DateMention(*found.span(), "at", when, found[0])]
    return []
