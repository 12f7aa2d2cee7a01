"""Requests told by a verb: ``heeft Nederland op 3 mei gevraagd``, ``is verzocht de bijdrage te verlengen``.

Who asks need not be in the lexicon: whoever is neither the Dutch government nor parliament, by the order of words.
"""

import re
from collections.abc import Iterator

from missieregister.extraction.sentences.days import IN_PARLIAMENT, days_by, days_round, year_by
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.lately import day_lately
from missieregister.extraction.steps.askers import NO_CONTRIBUTION, US, Request, by_whom
from missieregister.extraction.text.alike import GOING_ON, GROWING, TAKING_PART
from missieregister.extraction.text.parts import Part, Subject, is_ours, part_at, passive, subject_of
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.patterns import regex

#: "riep Nederland op"; not "riep op 4 mei een macht in het leven"
_CALLS = r"op(?!\s\d)"
#: verbs that ask only with a word of their own behind them: "drong ... aan"
_SEPARABLE = {"informeerde": "(?:waar)?naar", "informeerden": "(?:waar)?naar",
              "drong": "aan", "drongen": "aan", "riep": _CALLS, "riepen": _CALLS, "nodigde": "uit", "nodigden": "uit",
              "klopte": "aan", "wendde": "zich", "wendden": "zich", "gewend": "zich"}  # fmt: skip
_WHAT_FOR = regex(
    r"(?<!\w)(?:om|of|daarom|waarom|erom|hierom|daartoe|hiertoe|waartoe|waarop|daarop|naar|er|te\s\w+)(?!\w)"
)
#: what stands where a subject would: "is aan Nederland gevraagd", "er is verzocht"
_NOBODY = regex(r"(?:er|daarom|hierom|daartoe|hiertoe|om|of|door|aan|het|een)(?!\w)")
#: somebody named before, who is another where he asks us by name
_HE = regex(r"(?:hij|zij|ze)(?!\w)")
_GIVES = ("contribution", "role", "equipment", "mandate", "national_mandate")


def _is_of_ours(sentence: Sentence, part: Part) -> bool:
    """Whether what an alliance is asked is what its members are to give: that a mission comes, stays or grows."""
    named = any(part.holds(m.start) for m in sentence.missions)
    return named and (_MORE_OF_IT.search(part.low) or _SUPPORT.search(part.low) or _HELP.search(part.low)) is not None


_HELP = regex(
    r"(?<!\w)(?:om\s(?:\w+e\s)?(?:steun|hulp|bijstand|assistentie)|te\s(?:versterken|ondersteunen|leveren|sturen|zenden))(?!\w)"
)


def _may_be_asked_of_us(sentence: Sentence, part: Part, subject: Subject, verb: tuple[int, int]) -> bool:
    """Whether a clause names us as those who are asked, or nobody and something that we could give."""
    if US.search(part.low, subject.end, part.end):
        return True
    all_of_us = sentence.tools.bodies.all_of_us
    allied = all_of_us.match(part.low, verb[1]) or all_of_us.search(part.low, subject.end, verb[0])
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
    wanted = wanted or sentence.tools.spelt(_STAYS).search(part.low) is not None
    wanted = wanted or (ours and _MORE_OF_IT.search(part.low) is not None)
    return (
        (wanted and _WHAT_FOR.search(part.low) is not None)
        or part.opener.startswith("waar")
        or _FOR_THAT.search(part.low, subject.end) is not None
    )


#: "hebben daarom verzocht", "heeft daar bij brief van 11 september om verzocht"
_FOR_THAT = regex(r"(?<!\w)(?:daarom|hierom|hiertoe|daartoe|(?:daar|hier)\s[^,;]{0,60}?\som)(?!\w)")
#: that what is there stays there
_STAYS = Listed(
    r"(?<!\w)of\s(?:de|het)\s(?:<units>|<ships>|<aircraft>)\s[^,;]*(?:blijven|beschikbaar)(?!\w)|"
    rf"(?<!\w)(?:langer|verder)\ste\sblijven(?!\w)|(?<!\w)mogelijkhe(?:id|den)\svan\s(?:een\s)?(?:{GOING_ON})"
)
#: what is asked for that is ours to give, whomever the sentence names
_SUPPORT = regex(rf"(?<!\w)om\s(?:een\s)?(?:[\w-]+e\s)?(?:versterking|aanvulling|{TAKING_PART})(?!\w)")
#: "heeft verzocht een verlenging in overweging te nemen", after what is to be extended
_MORE_OF_IT = regex(
    rf"(?<!\w)(?:{GOING_ON}|{GROWING}|te\s(?:verhogen|verlengen|handhaven|vergroten)|uit\ste\sbreiden|"
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


def by_verb(sentence: Sentence) -> Iterator[Request]:
    """Yield the requests of verbs by which somebody else asks us, one for each day."""
    low = sentence.low
    for verb in sentence.tools.steps["asks"].finditer(low):
        part = part_at(low, *verb.span())
        own = _SEPARABLE.get(verb[0])
        if own and not re.search(rf"(?<!\w){own}(?!\w)", part.low):
            continue
        if _asks_us(sentence, part, verb.span()):
            days = days_by(sentence, part, verb.span()) or days_round(sentence, part, verb.span())
            lately = None if days else day_lately(sentence, part, verb.span())
            year = None if days or lately else year_by(sentence, part, verb.span())
            for day in days or [d for d in (lately, year) if d]:
                yield Request(*verb.span(), *day)


#: what is asked of others so that ours may go: "die taak van Nederland over te nemen", "aflossing van de Nederlanders"
_RELIEVES_US = regex(
    r"(?<!\w)(?:van\s(?:nederland|ons|de\snederland\w+(?:\s\w+)?)\sover(?:\ste\snemen|neemt|nemen|name)|"
    r"(?:nederland|(?:de|het)\snederlandse?\s[\w-]+(?:\s\w+)?|de\snederlanders)\s(?:(?:in|bij|aan|van|als|per|op|na|eind|begin|medio|half)\s"
    r"[^,;]{1,40}\s)?(?:af\ste\slossen|te\s(?:vervangen|ontlasten|ontheffen|verlossen)|aflossen|aflost|vervangen|vervangt)|"
    r"(?:aflossing|vervanging|opvolging|overname|ontheffing)\svan\s(?:nederland|(?:de|het)\snederland\w*|onze|ons))(?!\w)"
)
_ASKED_BY_NAME = regex(rf"(?<!\w)(?:{OUR_COUNTRY}|{OUR_CABINET}|ons)(?!\w)")


def _are_to_relieve_us(part: Part, subject: Subject) -> bool:
    """Whether others are asked to take the place of ours: ``heeft de bondgenoten gevraagd die taak van Nederland over
    te nemen``; not where we are asked by name."""
    relieved = _RELIEVES_US.search(part.low, part.start, part.end)
    if relieved is None:
        return False
    return not (subject.ours or _ASKED_BY_NAME.search(part.low, max(subject.end, part.start), relieved.start()))


def _asks_us(sentence: Sentence, part: Part, verb: tuple[int, int]) -> bool:
    """Whether in a clause somebody else asks, and asks us, or asks nobody in particular for what we could give."""
    if NO_CONTRIBUTION.search(part.low) or IN_PARLIAMENT.search(part.low):
        return False
    subject = subject_of(part, verb)
    agent = by_whom(part, verb)
    voice = passive(part, verb)
    if _are_to_relieve_us(part, subject):
        return False
    if voice and subject.words and not (subject.ours or US.match(subject.words) or _NOBODY.match(subject.words)):
        return False  # others are asked
    if voice or (voice is None and agent):
        if agent and (is_ours(agent["who"]) or sentence.tools.chamber.begins(agent["who"])):
            return False
        return subject.ours or (
            not sentence.tools.chamber.begins(subject.words) and _may_be_asked_of_us(sentence, part, subject, verb)
        )
    if not subject.words or sentence.tools.chamber.begins(subject.words):
        return False
    if subject.ours and not (_HE.match(subject.words) and US.search(part.low, subject.end, part.end)):
        return False
    return _may_be_asked_of_us(sentence, part, subject, verb)
