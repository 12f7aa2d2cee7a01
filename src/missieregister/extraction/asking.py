"""Requests: somebody else asks the Netherlands for something, on a day.

A request is told by a verb ("heeft Nederland op 3 mei gevraagd"), by its noun with a day ("het verzoek van de VN van
11 mei"), or by its noun and a verb that brings it over ("dat ons op 3 juni bereikte"). Who asks need not be in the
lexicon: whoever is neither the Dutch government nor parliament, by the order of words.
"""

import re
from collections.abc import Iterator

import msgspec

from missieregister.extraction.days import IN_PARLIAMENT, Day, day_by, days_by, days_round, past_day
from missieregister.extraction.parts import Part, Subject, is_ours, is_parliament, part_at, passive, subject_of
from missieregister.extraction.passage import Sentence
from missieregister.extraction.phrases import standing_alone
from missieregister.patterns import regex


class Asked(msgspec.Struct, frozen=True):
    """A request: where its word stands, and when it was made (EDTF, to the month or day), if the text says so."""

    start: int
    end: int
    date: str | None
    #: where its date stands, if the sentence has it
    at: int = -1


#: verbs that ask only with a word of their own behind them: "drong ... aan"
_SEPARABLE = {"informeerde": "(?:waar)?naar", "informeerden": "(?:waar)?naar",
              "drong": "aan", "drongen": "aan", "riep": "op", "riepen": "op", "nodigde": "uit", "nodigden": "uit",
              "klopte": "aan", "wendde": "zich", "wendden": "zich", "gewend": "zich"}  # fmt: skip
_NOUNS = (
    *("hulpvraag", "aanvraag", "vraag", "uitvraag", "uitnodiging"),
    *("oproep", "wens", "appel", "beroep", "behoeftestelling"),
)
_NOUN = regex(rf"(?<![\w-])(?:(?:\w+-)?\w*verzoek|{'|'.join(_NOUNS)})(?!\w)")


def triggers() -> Iterator[tuple[str, str]]:
    """Yield what stands in a folded text wherever a noun may tell of a request, or one came today, with its mark."""
    for word in _NOUNS:
        yield from ((spelt, "request") for spelt in standing_alone(word))
    yield from (("verzoek ", "request"), ("verzoek-", "request"), (" vandaag ", "today"), (" heden ", "today"))


def may_ask(sentence: Sentence) -> bool:
    """Whether its words leave room for a request."""
    if not (sentence.marked("step", "asks") or sentence.marked("request")):
        return False
    when = sentence.marked("time") or sentence.marked("step", "receives") or sentence.marked("today")
    return when and not sentence.low.rstrip().endswith("?")


def requests(sentence: Sentence) -> list[Asked]:
    """Return the requests that a sentence tells of, one for each day; one without a day where we received it."""
    if sentence.answers.whether_asked and (told := _on_a_day(sentence)):
        return [told]
    if not may_ask(sentence):
        return []
    found: dict[str | None, Asked] = {}
    for asked in (*_by_noun(sentence), *_by_verb(sentence)) if sentence.dates else _received(sentence):
        found.setdefault(asked.date, asked)
    return list(found.values())


#: "Ja, op 3 november jl.", "Op 12 oktober 2015"
_YES_ON = regex(
    r"(?:antwoord:?\s)?(?:ja,?\s)?(?:(?:laatstelijk|voor\shet\slaatst|inderdaad|dat\swas|dit\swas|namelijk),?\s)?"
    r"(?:op|in|per|begin|eind|medio)?\s?\Z"
)


def _on_a_day(sentence: Sentence) -> Asked | None:
    """Return the request of an answer that is a day, or yes and a day: ``Ja, op 3 november jl.``"""
    dates = sentence.dates
    if len(dates) != 1 or not dates[0].edtf or not _YES_ON.match(sentence.low[: dates[0].start]):
        return None
    return Asked(0, len(sentence.low), dates[0].edtf, dates[0].start)


# --- who asks whom, and for what

_SOME = r"(?:(?:een|de|het|nadere|meer|aanvullende|nader|verder|verdere|schriftelijke|deze)\s+){0,3}"
#: what is asked for that is no contribution
_NO_CONTRIBUTION = regex(
    rf"(?<!\w)(?:om|naar|tot|(?<!oog )op|over)\s+{_SOME}"
    r"(?:informatie|inlichtingen|geld|financi\w+|opheldering|uitstel|gesprek|briefing|debat|reactie|"
    r"overeenkomst|advies|rapport|rapportage|verslag|onderzoek|evaluatie|verduidelijking|toestemming|instemming|spoed|"
    r"terughoudendheid|overleg|hervorming\w*|verkiezingen|wapenstilstand|staakt-het-vuren|brief|toelichting|"
    r"beantwoording|vertrek|terugtrekking|vervolging)(?!\w)"
)
_WHAT_FOR = regex(
    r"(?<!\w)(?:om|of|daarom|waarom|erom|hierom|daartoe|hiertoe|waartoe|waarop|daarop|naar|er|te\s\w+)(?!\w)"
)
#: to whom: us by name, or all of which we are one
_US = regex(
    r"(?<!\w)(?:nederland|ons|(?:de regering|het kabinet)(?!\s(?:van|in|te)\s)|(?:de|zijn|haar|hun) nederlandse\s\w+|"
    r"den haag|(?<!van )defensie|hem|mij|"
    r"(?:de|beide|onze|mijn) (?:minister|ministers|minister-president|ambtgenoot|ambtgenoten|bewindslieden)"
    r"(?!\svan\s(?:buitenlandse\szaken|defensie)\svan)|"
    r"(?:navo-)?bondgenoten|bondgenootschap|(?:de )?(?:eu-|navo-|vn-)?lidstaten|(?:haar|zijn|de|hun|alle) leden|"
    r"(?:[\w-]+e |\w+-|\w*)landen|partners|coalitiegenoten|coalitiepartners|troepenleveranciers|deelnemers)(?!\w)"
)
_BY = regex(
    r"(?<!\w)(?:door(?!\s(?:middel|tussenkomst))|vanuit|van de (?:zijde|kant) van)\s+"
    r"(?:onder meer\s+|onder andere\s+)?(?P<who>[^,;]{2,60})"
)
#: what stands where a subject would: "is aan Nederland gevraagd", "er is verzocht"
_NOBODY = regex(r"(?:er|daarom|hierom|daartoe|hiertoe|om|of|door|aan|het|een)(?!\w)")
#: somebody named before, who is another where he asks us by name
_HE = regex(r"(?:hij|zij|ze)(?!\w)")
_GIVES = ("contribution", "role", "equipment", "mandate", "national_mandate")


#: an alliance of which we are one, as those who are asked: "heeft de NAVO op 11 oktober verzocht"
_ALL_OF_US = regex(
    r"(?<!\svan)(?<!\sdoor)(?<!\sin)\s(?:de|het)\s(?:navo|noord-atlantische\s(?:verdragsorganisatie|raad)|bondgenootschap|eu|europese\sunie|vn|"
    r"verenigde\snaties|veiligheidsraad)(?=\s(?:op|in|om|bij|eind|begin|medio|verzocht|gevraagd)\s)"
)


def _is_of_ours(sentence: Sentence, part: Part) -> bool:
    """Whether what an alliance is asked is what its members are to give: that a mission comes, stays or grows."""
    named = any(part.holds(m.start) for m in sentence.missions)
    return named and (_MORE_OF_IT.search(part.low) or _SUPPORT.search(part.low) or _HELP.search(part.low)) is not None


_HELP = regex(
    r"(?<!\w)(?:om\s(?:\w+e\s)?(?:steun|hulp|bijstand|assistentie)|te\s(?:versterken|ondersteunen|leveren|sturen|zenden))(?!\w)"
)


def _may_be_asked_of_us(sentence: Sentence, part: Part, subject: Subject, verb: tuple[int, int]) -> bool:
    """Whether a clause names us as those who are asked, or nobody and something that we could give."""
    if _US.search(part.low, subject.end, part.end):
        return True
    allied = _ALL_OF_US.match(part.low, verb[1]) or _ALL_OF_US.search(part.low, subject.end, verb[0])
    if allied and _is_of_ours(sentence, part):
        return True
    if any(
        c.name != "nl"
        and subject.end <= c.start
        and part.holds(c.start)
        and not _BEHIND.search(part.low, 0, c.start)
        and not (c.name == "other" and part.low.endswith(", ", 0, c.start))  # ", de missie die"
        for c in sentence.of("subject")
    ):
        return False
    wanted = bool(sentence.people or sentence.of("noun", *_GIVES)) or _is_for_mission(sentence, part)
    wanted = wanted or _SUPPORT.search(part.low) is not None
    ours = sentence.after_dutch or sentence.dutch_section
    wanted = wanted or _STAYS.search(part.low) is not None
    wanted = wanted or (ours and _MORE_OF_IT.search(part.low) is not None)
    return (
        (wanted and _WHAT_FOR.search(part.low) is not None)
        or part.opener.startswith("waar")
        or _FOR_THAT.search(part.low, subject.end) is not None
    )


#: "hebben daarom verzocht", "heeft daar bij brief van 11 september om verzocht"
_FOR_THAT = regex(r"(?<!\w)(?:daarom|hierom|hiertoe|daartoe|(?:daar|hier)\s[^,;]{0,60}?\som)(?!\w)")
#: that what is there stays there
_STAYS = regex(
    r"(?<!\w)of\s(?:het\s(?:schip|fregat|detachement|bataljon)|de\s(?:eenheid|compagnie|helikopters|toestellen))\s[^,;]*(?:blijven|beschikbaar)(?!\w)|"
    r"(?<!\w)(?:langer|verder)\ste\sblijven(?!\w)|(?<!\w)mogelijkhe(?:id|den)\svan\s(?:een\s)?verlenging"
)
#: what is asked for that is ours to give, whomever the sentence names
_SUPPORT = regex(r"(?<!\w)om\s(?:een\s)?(?:[\w-]+e\s)?(?:versterking|bijdrage|deelname|deelneming)(?!\w)")
#: "heeft verzocht een verlenging in overweging te nemen", after what is to be extended
_MORE_OF_IT = regex(
    r"(?<!\w)(?:verlenging|voortzetting|uitbreiding|te\s(?:verhogen|verlengen|handhaven|vergroten)|uit\ste\sbreiden|"
    r"voort\ste\szetten)(?!\w)"
)
_FOR = regex(r"(?<!\w)(?:voor|aan|in|naar|bij|binnen)\s(?:[\w-]+\s){0,3}\Z")


def _is_for_mission(sentence: Sentence, part: Part) -> bool:
    """Whether what is asked is for a mission, and not about it: ``adviseurs voor X``, not ``de verlenging van X``."""
    return any(part.holds(m.start) and _FOR.search(part.low, 0, m.start) for m in sentence.missions)


#: a name behind one of these is not whom one asks
_BEHIND = regex(
    r"(?<!\w)(?:van|in|uit|bij|voor|over|namens|met|tegen|binnen|onder|door|en)\s+(?:(?:de|het)\s+)?(?:\w+e\s+)?\Z"
)


def by_whom(part: Part, verb: tuple[int, int]) -> re.Match[str] | None:
    """Return who does what a participle tells: ``door de VN``, before it or right behind it."""
    return _BY.search(part.low, part.start, verb[0]) or _BY.match(part.low, verb[1] + 1)


def _by_verb(sentence: Sentence) -> Iterator[Asked]:
    low = sentence.low
    for verb in sentence.tools.steps["asks"].finditer(low):
        part = part_at(low, *verb.span())
        own = _SEPARABLE.get(verb[0])
        if own and not re.search(rf"(?<!\w){own}(?!\w)", part.low):
            continue
        if _asks_us(sentence, part, verb.span()):
            days = days_by(sentence, part, verb.span()) or days_round(sentence, part, verb.span())
            for day in days:
                yield Asked(*verb.span(), *day)


#: what is asked of others so that ours may go: "die taak van Nederland over te nemen", "aflossing van de Nederlanders"
_RELIEVES_US = regex(
    r"(?<!\w)(?:van\s(?:nederland|ons|de\snederland\w+(?:\s\w+)?)\sover(?:\ste\snemen|neemt|nemen|name)|"
    r"(?:nederland|(?:de|het)\snederlandse?\s[\w-]+(?:\s\w+)?|de\snederlanders)\s(?:(?:in|bij|aan|van|als|per|op|na|eind|begin|medio|half)\s"
    r"[^,;]{1,40}\s)?(?:af\ste\slossen|te\s(?:vervangen|ontlasten|ontheffen|verlossen)|aflossen|aflost|vervangen|vervangt)|"
    r"(?:aflossing|vervanging|opvolging|overname|ontheffing)\svan\s(?:nederland|(?:de|het)\snederland\w*|onze|ons))(?!\w)"
)
_ASKED_BY_NAME = regex(r"(?<!\w)(?:nederland|ons land|de regering|het kabinet|ons)(?!\w)")


def _are_to_relieve_us(part: Part, subject: Subject) -> bool:
    """Whether others are asked to take the place of ours: ``heeft de bondgenoten gevraagd die taak van Nederland over
    te nemen``; not where we are asked by name."""
    relieved = _RELIEVES_US.search(part.low, part.start, part.end)
    if relieved is None:
        return False
    return not (subject.ours or _ASKED_BY_NAME.search(part.low, max(subject.end, part.start), relieved.start()))


def _asks_us(sentence: Sentence, part: Part, verb: tuple[int, int]) -> bool:
    """Whether in a clause somebody else asks, and asks us, or asks nobody in particular for what we could give."""
    if _NO_CONTRIBUTION.search(part.low) or IN_PARLIAMENT.search(part.low):
        return False
    subject = subject_of(part, verb)
    agent = by_whom(part, verb)
    voice = passive(part, verb)
    if _are_to_relieve_us(part, subject):
        return False
    if voice and subject.words and not (subject.ours or _US.match(subject.words) or _NOBODY.match(subject.words)):
        return False  # others are asked
    if voice or (voice is None and agent):
        if agent and (is_ours(agent["who"]) or is_parliament(agent["who"])):
            return False
        return subject.ours or (not subject.parliament and _may_be_asked_of_us(sentence, part, subject, verb))
    if not subject.words or subject.parliament:
        return False
    if subject.ours and not (_HE.match(subject.words) and _US.search(part.low, subject.end, part.end)):
        return False
    return _may_be_asked_of_us(sentence, part, subject, verb)


# --- told by a noun

#: "het op 9 maart jl. door de NAVO gedane verzoek"
_BEFORE = regex(
    r"(?P<by>[^,;]{0,80})\s(?:gedane?|gerichte?|ontvangen|ingediende?|geuite|verzonden|gestelde)\s+(?:[\w-]+\s+)?"
)
#: from a request's noun to its date: no verb and no comma in between
_OF_DATE = regex(
    r"(?:\s+(?:(?:van|door|uit|vanuit|om|tot|aan)\s|daartoe|hiertoe)"
    r"(?:(?!\s(?:is|zijn|was|werd|wordt|worden|heeft|hebben|had|besloot|besloten)\s)[^,;]){0,90}?)?\s+"
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
#: verbs that bring a request over: what receives has us as its subject, what sends has not
_NOT_OURS = regex(r"(?<!\w)(?:nederlandse?|onze|ons|uw|mijn|parlementaire)\s+(?:[\w-]+e\s+)?\Z")


def _by_noun(sentence: Sentence) -> Iterator[Asked]:
    low = sentence.low
    for noun in _NOUN.finditer(low):
        whose = _WHOSE.match(low, noun.end())
        if whose and (is_ours(whose["who"]) or is_parliament(whose["who"])):
            continue
        if _NOT_OURS.search(low, max(0, noun.start() - 40), noun.start()) or _NO_CONTRIBUTION.match(
            low, noun.end() + 1
        ):
            continue
        if IN_PARLIAMENT.search(part_at(low, *noun.span()).low):
            continue
        date = _day_named(sentence, noun.span(), certain=noun[0].endswith("verzoek") or whose is not None)
        date = date or _day_brought(sentence, noun.span())
        if date:
            yield Asked(*noun.span(), *date)


_IS_ANSWERED = regex(
    r"\s(?:positief\s|negatief\s)?(?:gehonoreerd|ingewilligd|afgewezen|beantwoord|besproken|aanvaard)(?!\w)"
)


def _day_named(sentence: Sentence, noun: tuple[int, int], *, certain: bool) -> Day | None:
    """Return the day that stands by a request's noun: "van 11 mei", "gedaan op 9 september"."""
    low = sentence.low
    for date in sentence.dates:
        if date.start >= noun[1]:
            by_name = certain and low.startswith(("van ", "d.d. ", "dd ", "dd. ", "op ", "uit ", "in "), date.start)
            answered = low.startswith("op ", date.start) and _IS_ANSWERED.match(low, date.end)
            if answered:
                continue  # "dit verzoek op 22 april gehonoreerd": when we answered
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
            agent = _BY.search(before["by"]) if before else None
            if before and not (agent and (is_ours(agent["who"]) or is_parliament(agent["who"]))):
                return past_day(sentence, date)
    return None


def _received(sentence: Sentence) -> Iterator[Asked]:
    """Yield the requests that we have received on a day that the text does not say, or on the letter's own."""
    low = sentence.low
    for noun in _NOUN.finditer(low):
        if _TODAY.search(low, 0, noun.start()) and _WHOSE.match(low, noun.end()):
            yield Asked(*noun.span(), sentence.published)
        part = part_at(low, *noun.span())
        for verb in sentence.tools.steps["receives"].finditer(low, part.start, part.end):
            if not passive(part, verb.span()) and subject_of(part, verb.span()).ours and noun[0].endswith("verzoek"):
                yield Asked(*noun.span(), None)


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
    others = bool(agent and not (is_ours(agent["who"]) or is_parliament(agent["who"])))
    if receives is not None and not passive(part, verb):
        if receives:
            return subject.ours
        return bool(subject.words) and not (subject.ours or subject.parliament) and _is_for_us(sentence, part, subject)
    if agent and not others and not receives and (is_ours(agent["who"]) or is_parliament(agent["who"])):
        return False
    if receives is None and verb[1] - verb[0] > 5 and part.low[verb[0] : verb[1]].startswith("volgde"):
        return not (agent and not others)
    if not agent and part.low[verb[0] : verb[1]] == "gedaan" and "dit verzoek" not in part.low:
        return True  # "Het verzoek is op 4 april in Straatsburg gedaan"
    if not agent and receives and _THEIR_REQUEST.search(sentence.low[: verb[0]]):
        return True  # "Aan het verzoek van de AU om instructeurs, dat op 14 juni is ontvangen"
    if not agent and receives and _THAT_REQUEST.search(sentence.low, 0, verb[0]) and _was_asked_before(sentence):
        return True
    return others or _US.search(part.low, part.start, part.end) is not None


#: "Dit verzoek is op 4 februari ontvangen", behind "De EU heeft Nederland om instructeurs gevraagd"
_THAT_REQUEST = regex(r"(?<!\w)(?:dit|dat|het\sdesbetreffende|het\sbetreffende)\sverzoek(?!\w)")
_ASKED_US = regex(
    r"(?<!\w)(?:nederland|ons\sland|de\slidstaten|de\sbondgenoten)(?!\w)[^;]{0,120}(?<!\w)(?:gevraagd|verzocht)(?!\w)|"
    r"(?<!\w)(?:vroeg|verzocht|vraagt|verzoekt)\s(?:aan\s)?(?:nederland|ons\sland|de\slidstaten|de\sbondgenoten)(?!\w)"
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
    return bool(_US.search(part.low, subject.end, part.end)) or not named
