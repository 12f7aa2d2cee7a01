"""Requests told by their noun: with a day ("het verzoek van de VN van 11 mei"), or with a verb that brings it over
("dat ons op 3 juni bereikte")."""

import re
from collections.abc import Iterator

from missieregister.extraction.sentences.days import IN_PARLIAMENT, Day, day_by, past_day
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.steps.askers import BY_SOMEBODY, NO_CONTRIBUTION, US, Request
from missieregister.extraction.text.alike import DECIDED, DECIDED_THEN
from missieregister.extraction.text.parts import Part, Subject, is_ours, part_at, passive, subject_of
from missieregister.extraction.text.us import OUR_COUNTRY
from missieregister.patterns import regex

NOUNS = (
    *("hulpvraag", "aanvraag", "vraag", "uitvraag", "uitnodiging"),
    *("oproep", "wens", "appel", "beroep", "behoeftestelling"),
)
#: a request, or several: "verzoeken om", and no "te verzoeken om"
NOUN = regex(
    rf"(?<![\w-])(?:(?:\w+-)?\w*verzoek|(?<!te\s)verzoeken(?=\s(?:om|tot|van|daartoe|hiertoe)\s)|{'|'.join(NOUNS)})(?!\w)"
)


#: "het op 9 maart jl. door de NAVO gedane verzoek"
_BEFORE = regex(
    r"(?P<by>[^,;]{0,80})\s(?:gedane?|gerichte?|ontvangen|ingediende?|geuite|verzonden|gestelde)\s+(?:[\w-]+\s+)?"
)
#: from a request's noun to its date: no verb and no comma in between
_OF_DATE = regex(
    r"(?:\s+(?:(?:van|door|uit|vanuit|om|tot|aan)\s|daartoe|hiertoe)"
    rf"(?:(?!\s(?:is|zijn|was|werd|wordt|worden|heeft|hebben|had|{DECIDED_THEN}|{DECIDED}|zal|zullen|verwacht|verwachten)\s)[^,;]){{0,90}}?)?\s+"
)
#: "vraag van het secretariaat in Brussel, gedaan op 9 september"
_TOLD_BEHIND = regex(
    r"[^;.]{0,120}?[,(–]\s?(?:door\s[^,;()]{2,40}\s)?"
    r"(?:ontvangen|gedaan|gericht|ingediend|kenbaar gemaakt|gesteld|uitgesproken|gedateerd|"
    r"overgebracht|overhandigd|verzonden)\s(?:[^,;()]{0,60}?\s)??"
)
#: "verzoek van de missieleiding (d.d. 8 november)", "de vraag van de Hoge Vertegenwoordiger, de dato 31 januari,"
_DATED = regex(r"[^;.]{0,90}?[,(–]\s?(?:de\sdato\s)?")
_WRITTEN_ON = ("d.d.", "dd.", "dd ", "de dato")
#: "Het formele verzoek dateert van 25 februari jl."
_DATES_FROM = regex(r"(?:\s(?:daartoe|hiertoe|van\s[^,;]{2,40}))?\s(?:dateert|dateerde|stamt|is\sgedateerd)\s")
_TODAY = regex(r"(?<!\w)(?:vandaag|heden)\s+(?:ontvangen|binnengekomen|gedaan)\s+(?:[\w-]+\s+)?\Z")
#: whose request: "het verzoek van de VN", "een vraag vanuit Brussel"
_WHOSE = regex(r"\s+(?:daartoe\s+|hiertoe\s+)?(?:van|vanuit|door|uit)\s+(?P<who>[^,;]{2,60})")
#: of what the Chamber was told on a day
_ITS_RECEIPT = regex(r"(?<!\w)(?:van|over)\s(?:de\s)?(?:ontvangst|binnenkomst)\svan\s(?:het|dit|dat)\s(?:[\w-]+e\s)?\Z")
#: verbs that bring a request over: what receives has us as its subject, what sends has not
_NOT_OURS = regex(r"(?<!\w)(?:nederlandse?|onze|ons|uw|mijn|parlementaire)\s+(?:[\w-]+e\s+)?\Z")


def by_noun(sentence: Sentence) -> Iterator[Request]:
    """Yield the requests that their noun tells of, with the day beside it or that of the verb that brings it over."""
    low = sentence.low
    for noun in NOUN.finditer(low):
        whose = _WHOSE.match(low, noun.end())
        if whose and (is_ours(whose["who"]) or sentence.tools.chamber.begins(whose["who"])):
            continue
        if _NOT_OURS.search(low, max(0, noun.start() - 40), noun.start()) or NO_CONTRIBUTION.match(low, noun.end() + 1):
            continue
        if _ITS_RECEIPT.search(low, max(0, noun.start() - 40), noun.start()) and "kamer" in low:
            continue  # "is op 3 mei van de ontvangst van het verzoek in kennis gesteld"
        if IN_PARLIAMENT.search(part_at(low, *noun.span()).low):
            continue
        date = _day_named(sentence, noun.span(), certain="verzoek" in noun[0] or whose is not None)
        date = date or _day_brought(sentence, noun.span())
        if date:
            yield Request(*noun.span(), *date)


_IS_ANSWERED = regex(
    r"\s(?:positief\s|negatief\s)?(?:gehonoreerd|ingewilligd|afgewezen|beantwoord|besproken|aanvaard)(?!\w)"
)


_ITS_DAY = ("van ", "d.d. ", "dd ", "dd. ", "uit ")
#: "heeft op verzoek van de VN op 18 december besloten": that day is ours
_AT_REQUEST = regex(r"(?<!\w)op\s(?:[\w-]+\s)?\Z")


def _beside_noun(low: str, noun: int) -> tuple[str, ...]:
    """Return how a day begins that stands right behind a request at a place and is its own."""
    return _ITS_DAY if _AT_REQUEST.search(low, 0, noun) else (*_ITS_DAY, "op ", "in ")


def _day_named(sentence: Sentence, noun: tuple[int, int], *, certain: bool) -> Day | None:
    """Return the day that stands by a request's noun: "van 11 mei", "gedaan op 9 september"."""
    low = sentence.low
    for date in sentence.dates:
        if date.start >= noun[1]:
            answered = low.startswith("op ", date.start) and _IS_ANSWERED.match(low, date.end)
            if answered:
                continue  # "dit verzoek op 22 april gehonoreerd": when we answered
            by_name = certain and low.startswith(_beside_noun(low, noun[0]), date.start)
            if by_name and date.start - noun[1] <= _NEAR and _OF_DATE.fullmatch(low, noun[1], date.start):
                return past_day(sentence, date)
            if _DATES_FROM.fullmatch(low, noun[1], date.start):
                return past_day(sentence, date)
            dated = low.startswith(_WRITTEN_ON, date.start) or low.endswith("de dato ", 0, date.start)
            if certain and dated and _DATED.fullmatch(low, noun[1], date.start):
                return past_day(sentence, date)
            aside = certain and low.startswith("van ", date.start) and low[date.end : date.end + 1] in (",", ")")
            if aside and _DATED.fullmatch(low, noun[1], date.start):
                return past_day(sentence, date)  # "een tweede verzoek, van 3 februari jl., om"
            if date.start - noun[1] <= 2 * _NEAR and _TOLD_BEHIND.fullmatch(low, noun[1], date.start):
                return past_day(sentence, date)
        else:
            before = _BEFORE.fullmatch(low, date.end, noun[0])
            agent = BY_SOMEBODY.search(before["by"]) if before else None
            if before and not (agent and (is_ours(agent["who"]) or sentence.tools.chamber.begins(agent["who"]))):
                return past_day(sentence, date)
    return None


def received(sentence: Sentence) -> Iterator[Request]:
    """Yield the requests that we have received on a day that the text does not say, or on the letter's own."""
    low = sentence.low
    for noun in NOUN.finditer(low):
        if _TODAY.search(low, 0, noun.start()) and _WHOSE.match(low, noun.end()):
            yield Request(*noun.span(), sentence.published)
        part = part_at(low, *noun.span())
        for verb in sentence.tools.steps["receives"].finditer(low, part.start, part.end):
            if not passive(part, verb.span()) and subject_of(part, verb.span()).ours and "verzoek" in noun[0]:
                yield Request(*noun.span(), None)


#: a day stands within so many characters behind a request, one told of it within twice as many
_NEAR = 80
#: the clause that tells of a noun: ", dat ons op 3 juni bereikte"
_TELLS_OF_IT = regex(r"[^;.]{0,120}?,?\s(?:dat|die|welke?)\s")


#: so far behind the word that opens a clause one is well inside it
_INSIDE = len("door de ")


def _day_brought(sentence: Sentence, noun: tuple[int, int]) -> Day | None:
    """Return the day on which a request was brought over, by a verb in its clause or in the one that tells of it."""
    low = sentence.low
    places = [noun]
    told = _TELLS_OF_IT.match(low, noun[1])
    if told:
        inside = min(told.end() + _INSIDE, len(low) - 1)
        places.append((inside, inside + 1))
    for place in places:
        part = part_at(low, *place)
        for verbs, receives in (("receives", True), ("sends", False), ("arrives", None)):
            for verb in sentence.tools.steps[verbs].finditer(low, part.start, part.end):
                if part.holds(verb.start()) and _brings(sentence, part, verb.span(), receives):
                    date = day_by(sentence, part, verb.span())
                    if date:
                        return date
    return None


def _brings(sentence: Sentence, part: Part, verb: tuple[int, int], receives: bool | None) -> bool:
    """Whether a verb brings somebody else's request to us."""
    subject = subject_of(part, verb)
    agent = re.search(r"(?<!\w)(?:door|vanuit|van)\s+(?P<who>[^,;]{2,60})", part.low[part.start : part.end])
    others = bool(agent and not (is_ours(agent["who"]) or sentence.tools.chamber.begins(agent["who"])))
    if receives is not None and not passive(part, verb):
        if receives:
            return subject.ours
        return (
            bool(subject.words)
            and not (subject.ours or sentence.tools.chamber.begins(subject.words))
            and _is_for_us(sentence, part, subject)
        )
    if agent and not others and not receives and (is_ours(agent["who"]) or sentence.tools.chamber.begins(agent["who"])):
        return False
    if receives is None and verb[1] - verb[0] > 5 and part.low[verb[0] : verb[1]].startswith("volgde"):
        return not (agent and not others)
    if not agent and part.low[verb[0] : verb[1]] == "gedaan" and "dit verzoek" not in part.low:
        return True  # "Het verzoek is op 4 april in Straatsburg gedaan"
    if not agent and receives and _THEIR_REQUEST.search(sentence.low[: verb[0]]):
        return True  # "Aan het verzoek van de AU om instructeurs, dat op 14 juni is ontvangen"
    if not agent and receives and _THAT_REQUEST.search(sentence.low, 0, verb[0]) and _was_asked_before(sentence):
        return True
    return others or US.search(part.low, part.start, part.end) is not None


#: "Dit verzoek is op 4 februari ontvangen", behind "De EU heeft Nederland om instructeurs gevraagd"
_THAT_REQUEST = regex(r"(?<!\w)(?:dit|dat|het\sdesbetreffende|het\sbetreffende)\sverzoek(?!\w)")
_ASKED_US = regex(
    rf"(?<!\w)(?:{OUR_COUNTRY}|de\slidstaten|de\sbondgenoten)(?!\w)[^;]{{0,120}}(?<!\w)(?:gevraagd|verzocht)(?!\w)|"
    rf"(?<!\w)(?:vroeg|verzocht|vraagt|verzoekt)\s(?:aan\s)?(?:{OUR_COUNTRY}|de\slidstaten|de\sbondgenoten)(?!\w)"
)
_OF_PARLIAMENT = regex(r"(?<!\w)(?:kamer|motie|commissie|leden|fractie)(?!\w)")


def _was_asked_before(sentence: Sentence) -> bool:
    """Whether the sentence before tells that somebody asked us for something, and not parliament."""
    before = sentence.before
    if before is None or before.block is not sentence.block:
        return False
    return _ASKED_US.search(before.low) is not None and not _OF_PARLIAMENT.search(before.low)


#: a request of somebody else's, or one that is called formal
_THEIR_REQUEST = regex(
    r"(?<!\w)(?:verzoek|aanvraag|vraag|uitnodiging)\s(?:van|uit|vanuit)\s(?:de\s|het\s)?(?!nederland|kamer|regering|kabinet|leden|lid\s|"
    r"commissie)|(?<!\w)(?:formele|officiële|schriftelijke|eerdere)\sverzoek(?!\w)"
)


def _is_for_us(sentence: Sentence, part: Part, subject: Subject) -> bool:
    """Whether a request that is sent goes to us, or to nobody that the clause names."""
    to = re.search(r"(?<!\w)(?:tot|aan|bij)\s+(?P<who>[^,;]{2,50})", part.low[subject.end : part.end])
    named = to and any(
        c.name != "nl" and 0 <= c.start - subject.end - to.start("who") <= 4 for c in sentence.of("subject")
    )
    return bool(US.search(part.low, subject.end, part.end)) or not named
