"""On what day a clause says that something was asked, sent or told: before its verb, behind it, or round it."""

import re
from typing import NamedTuple

from missieregister.extraction.mentions.days_in_a_row import days_before, opens_row
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import DECIDED, DECIDED_THEN
from missieregister.extraction.text.parts import Part
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.model.calendar import WEEKDAYS
from missieregister.patterns import regex


class Day(NamedTuple):
    """A date to the month or day (EDTF), and where it stands."""

    edtf: str
    at: int


#: where parliament asks
IN_PARLIAMENT = regex(
    r"(?<!\w)(?:(?:algemeen|schriftelijk|nota)\s?overleg|\w*debat|regeling van werkzaamheden|vragenuur|"
    r"procedurevergadering|kamervragen|commissie|\w*motie(?:-[\w/-]+)?)(?!\w)"
)
#: what a date of a letter stands behind: "bij brief van 9 juni"
_LETTER = regex(
    r"(?<!\w)(?:\w*brief|brieven|fax|telefax|schrijven|nota|note verbale|bericht|e-mail|gesprek|verzoek|vraag|aanvraag|"
    r"\w*conferentie|\w*bijeenkomst|overleg|vergadering|zitting|bezoek|top|(?:navo-|eu-)?(?:ministeriële|defensieministeriële)|"
    r"(?:europese\s|noord-atlantische\s|navo-|eu-)?(?:raad|raz|rbz)"
    r"(?:\s(?:buitenlandse\szaken|algemene\szaken|defensie|justitie))?(?:\s(?:defensie|en\sdefensie))?),?\s+"
    r"(?:\([^()]*\)\s*)?\Z"
)
#: what tells which letter or meeting has no more characters
_NAME = 60
COMPLEMENT = regex(r"(?<!\w)(?:om|te|dat|of)\s")
_MONTH = len("2031-05")
_YEAR = len("2031")


def day_by(sentence: Sentence, part: Part, verb: tuple[int, int]) -> Day | None:
    """Return the day that a verb's clause gives it: before the verb, or right behind it and not in what is asked."""
    days = days_by(sentence, part, verb)
    return days[-1] if days else None


def days_by(sentence: Sentence, part: Part, verb: tuple[int, int]) -> list[Day]:
    """Return the days that a verb's clause gives it; several where they are joined: ``op 3 mei en op 8 juni``."""
    before, behind = [], []
    for date in sentence.dates:
        if date.role != "at" or not part.holds(date.start):
            continue
        if not _tells_when(sentence.low, date):
            continue
        if date.end <= verb[0]:
            before.append(date)
        elif not COMPLEMENT.search(part.low, verb[1], date.start) and not _is_of_what_is_asked(
            sentence, part, verb, date
        ):
            behind.append(date)
    chosen = before[-1:] or behind[:1]
    if before and behind and _is_nearer(behind[0], before[-1]):
        chosen = behind[:1]
    if len(before) > 1 and sentence.low[before[-2].end : before[-1].start].strip() == "en":
        chosen = before[-2:]
    return [day for date in chosen if (day := past_day(sentence, date))]


#: between days that are joined: "op 3 april en op 10 mei"
_JOINS_DAYS = regex(r",?\s(?:en|respectievelijk|onderscheidenlijk)\s(?:op\s)?|,\s")


def days_joined(sentence: Sentence, day: Day) -> list[Day]:
    """Return a day with those that are joined to it: ``De debatten van 3 en 10 mei``, ``Op 3 april en 10 mei``."""
    dates = [d for d in sentence.dates if d.role == "at"]
    here = next((n for n, d in enumerate(dates) if d.start == day.at), None)
    if here is None:
        return [day]
    first = last = here
    while first and _JOINS_DAYS.fullmatch(sentence.low, dates[first - 1].end, dates[first].start):
        first -= 1
    while last + 1 < len(dates) and _JOINS_DAYS.fullmatch(sentence.low, dates[last].end, dates[last + 1].start):
        last += 1
    joined: list[Day] = []
    for date in dates[first : last + 1]:
        told = past_day(sentence, date)
        if told:
            year = told.edtf[:_YEAR]
            joined += (Day(f"{year}{edtf[_YEAR:]}", at) for edtf, at in days_before(date, sentence.low))
            joined.append(told)
    return joined or [day]


def _is_nearer(date: DateMention, other: DateMention) -> bool:
    """Whether a date tells the day of the month that another names: ``In maart kreeg u, namelijk op 12 maart``."""
    month, day = other.edtf, date.edtf
    return bool(month and day) and len(month or "") == _MONTH < len(day or "") and (day or "").startswith(month or "")


_HELPED = regex(r"(?<!\w)(?:heeft|hebben|had|hadden|is|zijn|was|waren|werd|werden|wordt|worden)(?!\w)")
_TO_DO = regex(r"[^;]{0,200}?(?<!\w)(?P<word>om|of|dat|te)\s")


def _is_of_what_is_asked(sentence: Sentence, part: Part, verb: tuple[int, int], date: DateMention) -> bool:
    """Whether a day behind a participle lies in the clause that tells what is asked: ``heeft Nederland gevraagd die
    taak half juni over te nemen``."""
    told = sentence.published and date.last and date.last < sentence.published and re.search(r"\d{4}", date.text)
    if told or "jl" in date.text or "afgelopen" in date.text:
        return False
    to_do = _TO_DO.match(part.low, date.end, part.end)
    asked = to_do is not None and to_do["word"] == "te"
    return asked and _HELPED.search(part.low, part.start, verb[0]) is not None


def days_round(sentence: Sentence, part: Part, verb: tuple[int, int]) -> list[Day]:
    """Return the day that stands outside a verb's clause and is its own: of the letter "waarin Nederland is gevraagd",
    or what its sentence opens with, before a clause put in."""
    low = sentence.low
    for date in reversed(sentence.dates):
        if date.role != "at" or date.end > verb[0]:
            continue
        if part.opener.startswith("waar"):
            told = date.end <= part.start and not _VERB_SINCE.search(low, date.end, part.start)
            told = told and not IN_PARLIAMENT.search(part.before)
        else:
            told = date.start == 0 and low.startswith((" heeft ", " hebben ", " is ", " werd "), date.end)
            told = told or (part.start <= date.start and _tells_when(low, date) and ";" not in low[date.end : verb[0]])
        day = past_day(sentence, date) if told else None
        return [day] if day else []
    bracket = _LETTER_BEHIND.match(low, verb[1])
    dates = [d for d in sentence.dates if bracket and d.start == bracket.end("before")]
    return [day for date in dates if (day := past_day(sentence, date))]


_MAY_BE = regex(r"(?<!\w)(?:wordt|worden|zal|zullen|kan|kunnen|zou|zouden|mocht|indien)(?!\w)")
#: "eerder dit jaar": behind us, whatever is asked
_EARLIER = regex(r"(?<!\w)(?:eerder|al|reeds)\s\Z")


def year_by(sentence: Sentence, part: Part, verb: tuple[int, int]) -> Day | None:
    """Return the year behind us in which a verb's clause says that somebody asked, where no day is told: ``vroeg
    Nederland vorig jaar mee te doen``."""
    this = (sentence.published or "")[:_YEAR]
    if _MAY_BE.search(part.low):
        return None  # "dat Nederland in de loop van dit jaar wordt gevraagd"
    for date in sentence.dates:
        year = date.edtf or ""
        if date.role != "at" or len(year) != _YEAR or not part.holds(date.start) or not this or year > this:
            continue
        if date.end > verb[0]:
            if COMPLEMENT.search(part.low, verb[1], date.start):
                continue
            if year == this and not _EARLIER.search(sentence.low, 0, date.start):
                continue  # "heeft gevraagd dit jaar te blijven"
        return Day(year, date.start)
    return None


#: no main verb stands between a date and the clause that tells of what bears it
_VERB_SINCE = regex(r"[;:]|(?<!\w)(?:heeft|hebben|wordt|worden|zal|zullen)(?!\w)")
#: "heeft ons verzocht te blijven (brief van 28 september)"
_LETTER_BEHIND = regex(r"(?P<before>[^();]{0,80}\((?:brief|schrijven|nota)\s)van\s")


def _tells_when(low: str, date: DateMention) -> bool:
    start = opens_row(date, low)
    if low.startswith("van ", start):
        return _LETTER.search(low, max(0, start - _NAME), start) is not None
    if low.endswith(("vandaag, ", "heden, "), 0, start):
        return True
    return low.startswith(_WHEN, start)


#: what a day begins with on which something is told: "op 4 mei", "eind mei", "de brief die maandag 4 mei is gestuurd"
_WHEN = (
    *("op ", "in ", "d.d. ", "dd ", "dd. ", "eind ", "begin ", "medio ", "half ", "rond ", "omstreeks "),
    *("vorige maand", "afgelopen ", "dezelfde dag", "diezelfde dag"),
    *(f"{day} " for day in WEEKDAYS),
)


_AHEAD = regex(r"(?<!\w)(?:a\.s\.|as\.|aanstaande|komende|volgende)")


def past_day(sentence: Sentence, date: DateMention) -> Day | None:
    """Return a date to the month or day that lies before the letter, or on its day."""
    if date.edtf is None or len(date.edtf) < _MONTH or "/" in date.edtf or date.edtf[5:7] > "12":
        return None
    if _AHEAD.search(date.text.lower()):
        return None
    published = sentence.published
    if published and date.edtf[: len(published)] > published[: len(date.edtf.rstrip("~"))]:
        if re.search(r"\d{4}", date.text):
            return None
        return Day(f"{int(date.edtf[:4]) - 1}{date.edtf[4:]}", date.start)  # told of the past: last year's
    return Day(date.edtf, date.start)


#: "Op 14 april jl. is besloten dat", "op 14 oktober jl. heeft de Raad besloten UNMIVER te", "In juni kondigden wij aan"
_DECIDED_THAT = regex(
    rf"(?:[^,;]{{0,90}}|[^,;]{{0,30}},\s[^,;]{{3,90}},\s[^,;]{{0,30}})(?<!\w)(?:{DECIDED}|{DECIDED_THEN}|aangekondigd)\s(?:dat|om|de|het|tot|in|op|[\w-]{{3,30}})\s|"
    r"\skondigden?\s[^,;]{0,60}?(?<!\w)aan\s"
)
#: "besloot op 14 oktober jl. de"
_DECIDED_ON = regex(rf"(?<!\w)(?:{DECIDED_THEN}|kondigden?)\s(?:(?:wij|{OUR_COUNTRY}|{OUR_CABINET})\s)?\Z")


#: the months in which seasons begin, by their numbers in the Extended Date/Time Format
_SEASONS = {"21": "03", "22": "06", "23": "09", "24": "01"}


def _begun(day: str) -> str:
    """Return from when on a day lies behind a letter: of a season its first month, ``Dit voorjaar besloot``."""
    return f"{day[:5]}{_SEASONS[day[5:7]]}" if day[5:7] in _SEASONS else day[:10]


def is_of_decision(sentence: Sentence, date: DateMention) -> bool:
    """Whether a day behind us is that of a decision, not of what was decided: ``Op 14 april is besloten dat``."""
    if not sentence.published or not date.last or _begun(date.last) > sentence.published or date.role != "at":
        return False
    if _DECIDED_ON.search(sentence.low, max(0, date.start - 30), date.start):
        return True
    return _DECIDED_THAT.match(sentence.low, date.end) is not None
