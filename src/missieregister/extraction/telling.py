"""Notifications: on a day the government told parliament of a mission, by a letter that is named or in other words."""

import re
from collections.abc import Iterator

import msgspec

from missieregister.extraction.asking import by_whom, day_by, past_day
from missieregister.extraction.parts import Part, is_ours, is_parliament, part_at, passive, subject_of
from missieregister.extraction.passage import Sentence
from missieregister.extraction.phrases import phrases


class Told(msgspec.Struct, frozen=True):
    """A notification: where its word stands, and its day (EDTF)."""

    start: int
    end: int
    date: str


_VERB = phrases(
    "geïnformeerd", "informeerde", "informeerden", "bericht", "berichtte", "berichtten", "ingelicht", "gegeven",
    "gaven", "gaf", "gesteld", "hoogte gebracht", "laten weten",
    "gemeld", "meldde", "meldden", "meegedeeld", "medegedeeld", "geschreven", "schreef", "schreven", "toegegaan",
    "toegezonden", "toegestuurd", "toegekomen", "aangeboden", "gestuurd", "gezonden", "ontving", "ontvingen",
    "ontvangen", "stelde", "stelden", "mededeling gedaan", "kennisgeving gedaan", "uiteengezet", "aangekondigd",
)  # fmt: skip
#: verbs that tell only with a word of their own in the clause
_WITH = dict.fromkeys(("gaven", "gaf", "gegeven", "gesteld", "stelde", "stelden"), ("kennis ", "hoogte "))
_RECEIVED = ("ontving", "ontvingen", "ontvangen")
_CHAMBER = re.compile(
    r"(?<!\w)(?:(?:uw|de|beide|eerste|tweede) kamers?|kamer|u|het parlement|parlement|staten-generaal)(?!\w)"
)
_LETTER = re.compile(r"(?<![a-z])(?:[\w-]*brief|kennisgeving|notificatie|mededeling)(?!\w)")
_NOT_YET = re.compile(r"(?<!\w)(?:zal|zullen|wordt|worden|kan|kunnen|zou|zouden|zult|moet|moeten)(?!\w)")
#: told by word of mouth, or not to all
_SPOKEN = ("overleg", "debat", "vragenuur", "briefing", "vertrouwelijk", "lidstaten", "beantwoord", "verslag")
#: "de kennisgevingsbrief van 7 juli jl."
_NOTICE = re.compile(
    r"(?<!\w)(?:kennisgevings(?:brief|brieven)|(?:kennisgeving|notificatie|notificatiebrief)(?=\s+(?:\([^()]{0,40}\)\s+)?(?:van|d\.d\.)\s+\d))"
    r"(?:\s+\([^()]{0,40}\))?\s+(?=(?:van|d\.d\.|dd\.?)\s)"
)
_TELLS = (
    "geïnformeerd informeerde bericht ingelicht kennis hoogte weten meld gedeeld schre toege aangeboden gestuurd "
    "gezonden ontv mededeling uiteengezet aangekondigd notificatie"
).split()


def may_tell(sentence: Sentence) -> bool:
    """Whether its words leave room for a notification."""
    low = sentence.low
    if not any(word in low for word in _TELLS) or low.rstrip().endswith("?"):
        return False
    return "kennisgevings" in low or "notificatie" in low or _CHAMBER.search(low) is not None


def notifications(sentence: Sentence) -> list[Told]:
    """Return the notifications that a sentence tells of, one for each day."""
    if not sentence.once(may_tell) or not sentence.dates:
        return []
    found: dict[str, Told] = {}
    for told in (*_named(sentence), *_told(sentence)):
        found.setdefault(told.date, told)
    return list(found.values())


def _named(sentence: Sentence) -> Iterator[Told]:
    for notice in _NOTICE.finditer(sentence.low):
        date = next((d for d in sentence.dates if d.start - notice.end() in range(6)), None)
        day = past_day(sentence, date) if date else None
        if day and len(day) >= _A_DAY:
            yield Told(*notice.span(), day)


_A_DAY = len("2031-05-31")


def _told(sentence: Sentence) -> Iterator[Told]:
    low = sentence.low
    for verb in _VERB.finditer(low):
        part = part_at(low, *verb.span())
        own = _WITH.get(verb[0])
        if own and not any(word in part.low for word in own):
            continue
        if not _tells_parliament(part, verb.span(), received=verb[0] in _RECEIVED):
            continue
        day = day_by(sentence, part, verb.span())
        if day and len(day) >= _A_DAY and _is_of_missions(sentence, part):
            yield Told(*verb.span(), day)


_ABOUT = re.compile(r"(?<!\w)(?:over|inzake|betreffende|omtrent)\s")
_OF_MISSIONS = (
    "contribution", "mission", "mandate", "national_mandate", "international_mandate", "combined", "request",
)  # fmt: skip


def _is_of_missions(sentence: Sentence, part: Part) -> bool:
    """Whether what is told is of a contribution, where the sentence names a subject at all and no mission."""
    about = _ABOUT.search(part.low, part.start, part.end)
    if about is None or sentence.missions:
        return True
    cues = (*sentence.of("noun", *_OF_MISSIONS), *sentence.of("modality", "investigated", "decided"),
            *(c for c in sentence.of("verb") if c.form == "noun"))  # fmt: skip
    return any(about.end() <= c.start <= about.end() + 45 for c in cues)


def _tells_parliament(part: Part, verb: tuple[int, int], *, received: bool) -> bool:
    """Whether in a clause the government told parliament, in writing or in words that do not say how."""
    low = part.low
    if _NOT_YET.search(low, part.start, verb[1] + 15) or any(word in low for word in _SPOKEN):
        return False
    if not _CHAMBER.search(low):
        return False
    subject = subject_of(part, verb)
    if received:
        return is_parliament(subject.words) and _LETTER.search(low) is not None
    if passive(part, verb):
        agent = by_whom(part, verb)
        return agent is None or is_ours(agent["who"])
    return subject.ours
