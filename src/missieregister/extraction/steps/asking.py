"""Requests: somebody else asks the Netherlands for something, on a day.

A request is told by a verb ("heeft Nederland op 3 mei gevraagd", see asking_by_verb), by its noun with a day ("het
verzoek van de VN van 11 mei"), or by its noun and a verb that brings it over ("dat ons op 3 juni bereikte", see
asking_by_noun).
"""

from collections.abc import Iterator

from missieregister.extraction.sentences.days import Day, days_joined
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.steps.askers import Request
from missieregister.extraction.steps.asking_by_noun import NOUNS, by_noun, received
from missieregister.extraction.steps.asking_by_verb import by_verb
from missieregister.extraction.text.phrases import standing_alone
from missieregister.patterns import regex


def triggers() -> Iterator[tuple[str, str]]:
    """Yield what stands in a folded text wherever a noun may tell of a request, or one came today, with its mark."""
    for word in NOUNS:
        yield from ((spelt, "request") for spelt in standing_alone(word))
    yield from (
        ("verzoek ", "request"),
        ("verzoek-", "request"),
        ("verzoeken ", "request"),
        (" vandaag ", "today"),
        (" heden ", "today"),
    )


def may_ask(sentence: Sentence) -> bool:
    """Whether its words leave room for a request."""
    if not (sentence.marked("step", "asks") or sentence.marked("request")):
        return False
    when = sentence.marked("time") or sentence.marked("step", "receives") or sentence.marked("today")
    when = when or sentence.marked("lately")
    return when and not sentence.low.rstrip().endswith("?")


#: "heeft geen verzoek ontvangen"
_NO_REQUEST = regex(
    r"(?<!\w)geen\s(?:[\w-]+\s)?verzoek(?:en)?\s(?:[^,;.]{0,60}\s)?(?:ontvangen|gekregen|gedaan|binnengekomen)(?!\w)",
    words=("geen",),
)


def requests(sentence: Sentence) -> list[Request]:
    """Return the requests that a sentence tells of, one for each day; one without a day where we received it."""
    if sentence.answers.whether_asked and (told := _on_a_day(sentence)):
        return [told]
    if not may_ask(sentence) or _NO_REQUEST.search(sentence.low):
        return []
    found: dict[str | None, Request] = {}
    lately = [] if sentence.dates or not sentence.marked("lately") else list(by_verb(sentence))
    for asked in (*by_noun(sentence), *by_verb(sentence)) if sentence.dates else lately or received(sentence):
        for each in _on_each_day(sentence, asked):
            found.setdefault(each.date, each)
    return list(found.values())


def _on_each_day(sentence: Sentence, asked: Request) -> list[Request]:
    """Return a request as one for each of its days, where they are joined: ``Op 3 en 10 mei vroegen de VN ons``."""
    if asked.date is None or asked.at < 0:
        return [asked]
    return [Request(asked.start, asked.end, *day) for day in days_joined(sentence, Day(asked.date, asked.at))]


#: "Ja, op 3 november jl.", "Op 12 oktober 2015"
_YES_ON = regex(
    r"(?:antwoord:?\s)?(?:ja,?\s)?(?:(?:laatstelijk|voor\shet\slaatst|inderdaad|dat\swas|dit\swas|namelijk),?\s)?"
    r"(?:op|in|per|begin|eind|medio)?\s?\Z"
)


def _on_a_day(sentence: Sentence) -> Request | None:
    """Return the request of an answer that is a day, or yes and a day: ``Ja, op 3 november jl.``"""
    dates = sentence.dates
    if len(dates) != 1 or not dates[0].edtf or not _YES_ON.match(sentence.low[: dates[0].start]):
        return None
    return Request(0, len(sentence.low), dates[0].edtf, dates[0].start)
