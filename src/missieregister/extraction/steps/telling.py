"""Notifications: on a day the government told parliament of a mission, by a letter that is named or in other words."""

from collections.abc import Iterator
from itertools import pairwise

from missieregister.extraction.events.now_or_later import BY_CONSTITUTION
from missieregister.extraction.sentences.days import Day, day_by, days_joined, past_day
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.lately import day_lately, writes_lately
from missieregister.extraction.steps.askers import by_whom
from missieregister.extraction.steps.listed_letters import listed_letters
from missieregister.extraction.steps.notices import SENDING, named_letters
from missieregister.extraction.steps.papers import NOT_YET, days_of_papers
from missieregister.extraction.steps.telling_now import may_be_one, tells_of_a_study, told_now, triggers_of_now
from missieregister.extraction.steps.told import WHO_IS_TOLD, Told
from missieregister.extraction.text.parts import (
    Part,
    end_of_verbs,
    is_ours,
    part_at,
    passive,
    subject_of,
)
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.us import PARLIAMENT
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

#: forms that tell of the past only with an auxiliary, or as in "zoals gemeld bij brief van"
_PARTICIPLES = frozenset((
    *"geïnformeerd ingelicht gegeven gesteld gemeld vermeld meegedeeld medegedeeld geschreven bericht".split(),
    "toegegaan", "toegezonden",
    "gedeeld", "verwittigd",
    *"toegestuurd toegekomen aangeboden gestuurd gezonden ontvangen uiteengezet toegelicht aangekondigd".split(),
    "doen toekomen", "hoogte gebracht", "kennis gebracht", "kenbaar gemaakt", "laten weten",
    "mededeling gedaan", "kennisgeving gedaan", "beantwoord",
))  # fmt: skip
#: what makes an answer one that is written; "bij brief beantwoord" says a report of such an answer of itself
_WRITTEN = ("schriftelijke vragen ", "kamervragen ", "schriftelijk ")
#: verbs that tell only with a word of their own in the clause
_WITH = {
    **dict.fromkeys(("gaven", "gaf", "gegeven", "gesteld", "stelde", "stelden"), ("kennis ", "hoogte ", "de orde ")),
    "weten": ("liet ", "lieten "),
    "beantwoord": _WRITTEN,
    **dict.fromkeys(("kondigde", "kondigden"), (" aan",)),
    **dict.fromkeys(("deelde", "deelden"), (" mede", " mee")),
    **dict.fromkeys(("lichtte", "lichtten"), (" in",)),
    **dict.fromkeys(("kwam", "kwamen"), (" toe",)),
    **dict.fromkeys(("deed", "deden"), ("mededeling ", "melding ", "kennisgeving ")),
    # what is sent is a letter, and no troops
    **dict.fromkeys(
        ("doen toekomen", "zond", "zonden", "stuurde", "stuurden"),
        ("brief", "besluit ", "bericht", "kennisgeving", "notificatie", "rapportage", "notitie", "mededeling"),
    ),
}
_RECEIVED = (
    *"ontving ontvingen ontvangen kreeg kregen gekregen vernam vernamen vernomen".split(),
    "bericht gekregen", "bericht ontvangen",
)  # fmt: skip
#: "ontving u", "heeft u op 3 mei ontvangen": the order of words takes "u" for an object
_YOU_RECEIVED = regex(
    rf"(?<!\w)(?:(?:ontving|ontvingen|kreeg|heeft|hebt|had)\su|(?:ontving|kreeg)\s(?:{PARLIAMENT}))(?!\w)"
)
#: verbs of the letter itself, and of whoever wrote it
_REACHED = ("bereikte", "bereikten")
_WENT_INTO = ("ingegaan",)
#: verbs of a letter that goes somewhere: "Op 28 maart ging een artikel 100-brief naar de Tweede Kamer"
_WENT = ("ging", "gingen", "gegaan")
_TO_THE_CHAMBER = regex(rf"(?<!\w)naar\s(?:{PARLIAMENT})(?!\w)")
#: "ging de Kamer een brief toe", "kwam uw Kamer een rapportage over UNMIVER toe"
_WENT_TO = regex(
    r"(?:ging|gingen|kwam|kwamen)\s(?:[^,;:]{2,120}\s)?toe(?=\s?(?:[.,;]|\Z)|\s(?:over|inzake|met|waarin|van)\s)"
)
#: verbs of what a letter says: "zoals in de Kamerbrief van 22 mei jl. stond", "in de Kamerbrief van 22 mei stond dat"
_STANDS = ("stond", "staat", "te lezen")
#: a letter to parliament, as its name or its number says
_TO_CHAMBER = regex(
    r"(?<!\w)(?:(?:kamer|kabinets|regerings|kennisgevings|notificatie)brief|artikel 100-brief|"
    r"brief van [^();]{4,40}\(kamerstuk|(?:mijn|onze) brie(?:f|ven)(?!\saan\s(?!uw\skamer|de\s(?:tweede\s)?kamer)))"
)
_LETTER = regex(r"(?<![a-z])(?:[\w-]*brief|bericht|kennisgeving|notificatie|mededeling)(?!\w)")
#: what parliament may receive: "De eerste voortgangsrapportage ontving uw Kamer op 3 januari"
_PAPER_WORD = (
    r"[\w-]*brie(?:f|ven)|bericht(?:en)?|kennisgeving(?:en)?|notificatie|mededeling(?:en)?|[\w-]*rapportages?|"
    r"[\w-]*evaluaties?|update"
)
_PAPER = regex(rf"(?<![a-z])(?:{_PAPER_WORD})(?!\w)")
#: "zoals bij brief van 5 oktober is gemeld"
_BY_LETTER = regex(
    r"(?<!\w)(?:bij|in|met|per)\s(?:(?:de|mijn|onze|zijn|haar|een)\s)?(?:kamer|kabinets|regerings|artikel\s100-)?brie(?:f|ven)\s"
    r"(?:\([^()]{4,60}\)\s)?van\s"
)
#: told by word of mouth, or not to all
_SPOKEN = regex(r"overleg|debat|vragenuur|briefing|vertrouwelijk|lidstaten|beantwoord(?!d)|verslag|toetsingskader\sdat")
#: what tells how or where: "over EUSTAT in een besloten briefing"; and "bij brief", whatever it was about
_HOW = regex(r"(?<!\w)(?:tijdens|in|bij|op)\s(?:(?:de|het|een|dat|dit)\s)?(?:[\w-]+\s){0,2}[\w-]*\Z")
_HOW_LONG = 60
_IN_WRITING = regex(r"(?<!\w)(?:bij|per|met|in|via)\s(?:(?:de|een|mijn|onze)\s)?[\w-]*brief(?!\w)")


def triggers() -> Iterator[tuple[str, str]]:
    """Yield what stands in a folded text wherever a noun may tell of a notification, or it is one, with its mark."""
    yield from (
        ("kennisgeving", "notice"),
        ("notificatie", "notice"),
        ("brief van ", "letter of"),
        ("brieven van ", "letter of"),
        ("brief die ", "letter of"),
        ("brief volgt op ", "letter of"),
        ("brief is een vervolg op ", "letter of"),
        ("brief aan die ", "letter of"),
        ("artikel 100-brief", "letter of"),
        ("artikel 100-brieven", "letter of"),
        ("artikel-100 brief", "letter of"),
        ("artikel-100 brieven", "letter of"),
        ("artikel-100-brieven", "letter of"),
        *((f"{noun} {by} ", "letter of") for noun in SENDING for by in ("van", "aan", "op")),
    )
    yield ("brief (", "letter of")
    yield from triggers_of_now()


#: one of these stands in a sentence that tells of a letter
_LETTER_WORDS = ("kennisgeving", "notificatie", "brief", "brieven", "kamerstuk")


def may_tell(sentence: Sentence) -> bool:
    """Whether its words leave room for a notification."""
    low = sentence.low
    told = sentence.marked("step", "tells") or sentence.marked("notice") or sentence.marked("letter of")
    told = (told and (sentence.marked("time") or sentence.marked("lately"))) or sentence.marked("looks into")
    if not (told or may_be_one(sentence) or writes_lately(sentence)) or low.rstrip().endswith("?"):
        return False
    if any_in(_LETTER_WORDS, low):
        return True
    if BY_CONSTITUTION.search(low):
        return True
    return WHO_IS_TOLD.search(low) is not None


def notifications(sentence: Sentence) -> list[Told]:
    """Return the notifications that a sentence tells of, one for each day."""
    if not may_tell(sentence):
        return []
    found: dict[str, Told] = {}
    ways = (listed_letters, told_now, _named, _told, _papers, _relative, _decided)
    for told in (told for way in ways for told in way(sentence)):
        found.setdefault(told.date, told)
        for further in _days_beside(sentence, told):
            found.setdefault(further.date, further)
        for day in days_joined(sentence, Day(told.date, told.at)) if told.at >= 0 else ():
            found.setdefault(day.edtf, Told(told.start, told.end, *day))
    return list(found.values())


#: "bij brieven van 3 mei 2031, 7 oktober 2031 (voortgang) en 4 februari jl."
#: and "(Kamerstuk 29 521, nr. 100, d.d. 3 mei 2031 en nr. 101, d.d. 7 oktober 2031)"
_AND_OF = regex(
    r"(?:\s\([^()]{2,60}\))?(?:,|;|,?\sen)\s(?:(?:tweede\s|eerste\s)?(?:kamerstuk\s)?(?:\d[\d\s-]{2,9},?\s)?nr\.?\s\d+,?\s)?"
)


def _days_beside(sentence: Sentence, told: Told) -> Iterator[Told]:
    """Yield the notifications of the days that stand in one list with that of another."""
    at = next((i for i, d in enumerate(sentence.dates) if d.edtf == told.date), None)
    if at is None:
        return
    for before, date in pairwise(sentence.dates[at:]):
        day = past_day(sentence, date)
        if not _AND_OF.fullmatch(sentence.low, before.end, date.start) or day is None or len(day.edtf) < _A_DAY:
            return
        yield Told(date.start, date.end, *day)


def _named(sentence: Sentence) -> Iterator[Told]:
    """Yield the days of the letters that are called what they are: a notification."""
    yield from (Told(*span, *day) for span, day in named_letters(sentence) if len(day.edtf) >= _A_DAY)


_A_DAY, _A_MONTH = len("2031-05-31"), len("2031-05")


#: "de kennisgevingsbrief die u maandag 12 november bereikte", "die u op dinsdag 4 mei hebt ontvangen",
#: "de brief van 9 oktober, waarmee de Kamer is ingelicht"
_THAT_CAME = regex(
    rf"(?:kennisgevings|kamer|artikel\s100-|(?<!\w))brief\s(?:[^,;.]{{2,60}}\s)?(?:aan\s)?(?:die|welke)\s(?:u|{PARLIAMENT})\s"
    r"(?:(?:hierover|daarover|reeds|eerder|over\s[^,;]{3,60})\s)?(?:op\s)?(?:\w+dag\s)?(?:op\s)?(?=\d)"
)
#: "ontving", "bereikte": behind the day on which it came
_CAME = regex(
    r"\s(?:\([^()]*\)\s)?(?:heeft\s|hebt\s)?(?:over\s[^,;]{3,60}\s)?(?:toegezonden\s|toegestuurd\s)?(?:ontving|ontvangen|bereikte?|kreeg|toekwam)(?!\w)"
)
_BY_WHICH = regex(
    rf"[^,;]{{0,40}},\s(?:waarmee|waarin|waarbij)\s(?:u|{PARLIAMENT})\s"
    r"(?:is|werd|bent|zijn)\s[^,;]{0,40}?(?:ingelicht|geïnformeerd|bericht|op\sde\shoogte|in\skennis)"
)
_OWN_LETTER = regex(r"(?<!\w)brief\s\Z")


def _relative(sentence: Sentence) -> Iterator[Told]:
    """Yield the days of letters of which a clause set behind them says that parliament was told by them."""
    low = sentence.low
    for date in sentence.dates:
        came = _THAT_CAME.search(low, max(0, date.start - 110), date.end)
        by = low.startswith("van ", date.start) and _OWN_LETTER.search(low, max(0, date.start - 12), date.start)
        if came and not came[0].startswith("kennisgeving") and not _CAME.match(low, date.end):
            came = None
        if not ((came and came.end() >= date.start) or (by and _BY_WHICH.match(low, date.end))):
            continue
        day = past_day(sentence, date)
        if day and len(day.edtf) >= _A_DAY:
            yield Told(date.start, date.end, *day)


#: groups of verbs of which a letter of the government to nobody else is the decision
_DECIDES = frozenset(("extend", "maintain", "increase", "decrease", "end"))
_WHOSE = ("contribution", "national_mandate", "combined")
#: whom the letter was for: "bij brief van 3 mei (Kamerstuk 29 521, nr. 3) aan de secretaris-generaal"
_TO_SOMEBODY = regex(
    r"\s(?:\([^()]{2,80}\)\s)?(?:aan|van|door)\s(?!(?:uw|de|beide|de\stweede)\s(?:voorzitter|kamer)|u(?!\w))"
)


def _decided(sentence: Sentence) -> Iterator[Told]:
    """Yield the days of the letters by which the government decided: ``bij brief van 3 mei is de inzet verlengd``."""
    low = sentence.low
    for date in sentence.dates if _BY_LETTER.search(low) else ():
        by = low.startswith("van ", date.start) and _BY_LETTER.search(low, max(0, date.start - 100), date.start + 4)
        if not by or by.end() != date.start + 4 or _TO_SOMEBODY.match(low, date.end):
            continue
        day = past_day(sentence, date)
        if day and len(day.edtf) >= _A_DAY and _decides_ours(sentence, part_at(low, date.start, date.end)):
            yield Told(date.start, date.end, *day)


def _decides_ours(sentence: Sentence, part: Part) -> bool:
    """Whether a clause tells that something of ours was decided, by us."""
    verbs = [c for c in sentence.of("verb") if part.holds(c.start) and c.name in _DECIDES]
    verbs = [c for c in verbs if c.form in ("participle", "past")]
    resolved = [
        c
        for c in sentence.of("modality", "decided")
        if part.holds(c.start) and not sentence.low.startswith("toegezegd", c.start)  # a letter, to the Chamber
    ]
    verb = next(iter((*resolved, *verbs)), None)
    if verb is None or any(c.name != NL and part.holds(c.start) for c in sentence.of("adjective")):
        return False
    span = (verb.start, verb.end)
    if NOT_YET.search(part.low, part.start, end_of_verbs(part, verb.end)):
        return False
    if passive(part, span) is False:
        return subject_of(part, span).ours
    agent = by_whom(part, span)
    if agent:
        return is_ours(agent["who"])
    return bool(resolved) or any(part.holds(c.start) for c in sentence.of("noun", *_WHOSE))


def _papers(sentence: Sentence) -> Iterator[Told]:
    """Yield the days of the papers in brackets by which a clause says that parliament was told."""
    yield from (Told(place, place + 1, *day) for place, day in days_of_papers(sentence))


def _told(sentence: Sentence) -> Iterator[Told]:
    low = sentence.low
    for verb in sentence.tools.steps["tells"].finditer(low):
        part = part_at(low, *verb.span())
        own = _WITH.get(verb[0])
        # "een brief die de minister de Kamer stuurde"
        beside = part.before[-_HOW_LONG:] + part.low if part.opener in ("die", "dat") else part.low
        if own and not any(word in beside for word in own):
            continue
        received = verb[0] in _RECEIVED
        if not _tells_parliament(sentence, part, verb.span(), received=received):
            continue
        day = day_by(sentence, part, verb.span())
        # a month tells which paper was received, and when somebody wrote: "hebben u in maart geschreven dat"
        if day and len(day.edtf) >= (_A_DAY if received else _A_MONTH) and _is_of_missions(sentence, part):
            yield Told(*verb.span(), *day)
        lately = day_lately(sentence, part, verb.span()) if day is None else None
        if lately and not _IN_THE_CHAMBER.search(part.low) and _is_of_missions(sentence, part):
            yield Told(*verb.span(), lately.edtf)

    yield from (Told(*found) for found in writes_lately(sentence))


#: "heeft de minister gisteren in de Kamer gemeld": by word of mouth
_IN_THE_CHAMBER = regex(rf"(?<!\w)(?:in|tegen|tegenover)\s(?:{PARLIAMENT})(?!\w)")


_ABOUT = regex(r"(?<!\w)(?:over|inzake|betreffende|omtrent)\s")
#: "over deze benadering", of which the text just told
_THIS = regex(r"(?:deze|dit|die|dat)\s|(?:het|een|de)\s(?:onderzoek|voornemen|besluit|beslissing|verzoek)(?!\w)")
_OF_MISSIONS = (
    "contribution", "mission", "mandate", "national_mandate", "international_mandate", "combined", "request",
)  # fmt: skip


def _is_of_missions(sentence: Sentence, part: Part) -> bool:
    """Whether what is told is of a contribution, where the sentence names a subject at all and no mission."""
    about = _ABOUT.search(part.low, part.start, part.end)
    if about is None or sentence.missions or _THIS.match(part.low, about.end()):
        return True
    land = sentence.low[about.end() :].split(maxsplit=1)[:1]
    if land and sentence.tools.lands.called(land[0].strip(" .,;")) in sentence.tools.lands.all_countries:
        return True  # "een brief inzake Afghanistan", where a mission is
    cues = (*sentence.of("noun", *_OF_MISSIONS), *sentence.of("modality", "investigated", "decided"),
            *(c for c in sentence.of("verb") if c.form == "noun"))  # fmt: skip
    return any(about.end() <= c.start <= about.end() + 45 for c in cues)


def _is_spoken(low: str) -> bool:
    """Whether a clause says that it was told by word of mouth, or to others: no word for that counts behind what it
    was about ("over de bijdragen van de lidstaten"), or behind the letter by which it was told."""
    about, letter = _ABOUT.search(low), _IN_WRITING.search(low)
    for word in _SPOKEN.finditer(low):
        at = word.start()
        if about and about.end() <= at and not _HOW.search(low, max(about.end(), at - _HOW_LONG), at):
            continue
        if letter and letter.end() <= at and word[0] not in ("lidstaten", "vertrouwelijk"):
            continue
        if word[0] == "beantwoord" and any_in(_WRITTEN, low):
            continue
        return True
    return False


#: right before the verb: "is op 3 mei niet geïnformeerd", "heeft op 3 mei geen brief ontvangen"
_NOT_TOLD = regex(
    rf"(?<!\w)(?:(?:niet|nooit|evenmin)\s(?:eens\s)?|geen\s(?:[\w-]+\s)?(?:{_PAPER_WORD})\s(?:over\s[^,;]{{2,60}}\s)?)\Z",
    words=("niet", "nooit", "evenmin", "geen"),
)


def _tells_parliament(sentence: Sentence, part: Part, verb: tuple[int, int], *, received: bool) -> bool:
    """Whether in a clause the government told parliament, in writing or in words that do not say how."""
    low = part.low
    not_yet = NOT_YET.search(low, part.start, end_of_verbs(part, verb[1])) or _NOT_TOLD.search(low, 0, verb[0])
    if not_yet or _is_spoken(low):
        return False
    may_be = low[verb[0] : verb[1]] == "weten" or BY_CONSTITUTION.search(low) is not None
    looks_into = may_be and tells_of_a_study(low)
    as_told = low.endswith(("als ", "zoals "), 0, verb[0]) or part.opener == "zoals"
    by_letter = _BY_LETTER.search(low) and not sentence.tools.bodies.written_to.search(low, 0, verb[1] + len(" aan"))
    by_letter = by_letter and subject_of(part, verb).ours
    if not (
        by_letter
        or looks_into
        or WHO_IS_TOLD.search(low)
        or _TO_CHAMBER.search(low)
        or (as_told and _BY_LETTER.search(low))
    ):
        return False
    subject = subject_of(part, verb)
    word = low[verb[0] : verb[1]]
    if received or word in _REACHED:
        who = word in _REACHED or sentence.tools.chamber.begins(subject.words) or _YOU_RECEIVED.search(low)
        return bool(who) and _PAPER.search(part.before[-80:] + low) is not None
    if _WENT_TO.match(low, verb[0]) and WHO_IS_TOLD.search(low):
        return _PAPER.search(low) is not None
    if word in _WENT:
        return _PAPER.search(subject.words) is not None and _TO_THE_CHAMBER.search(low) is not None
    if word in _WENT_INTO:
        return subject.ours and _LETTER.search(low) is not None
    if word in _STANDS:
        stands = _BY_LETTER.search(low, 0, len(low) if as_told else verb[0])
        return stands is not None and (as_told or _TO_CHAMBER.search(low) is not None)
    voice = passive(part, verb)
    if voice is None and word in _PARTICIPLES:
        # "zoals aangekondigd in de brief van 3 mei" may be of the letter itself
        return as_told and (word not in ("aangekondigd", "uiteengezet") or bool(_BY_LETTER.search(low, 0, verb[0])))
    if voice:
        agent = by_whom(part, verb)
        return agent is None or is_ours(agent["who"])
    return subject.ours
