"""Papers that are named by their number, by which parliament was told, each of the mission that is named before it.

``over X (Kamerstuk 29 521, nr. 100, d.d. 16 februari 2031) en over Y (Kamerstuk 29 521, nr. 101, d.d. 3 maart 2031)``
"""

from collections.abc import Iterator, Sequence

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.sentences.days import Day, past_day
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.sentences.unnamed import tells_of_unnamed
from missieregister.extraction.steps.askers import by_whom
from missieregister.extraction.text.parts import (
    Part,
    end_of_verbs,
    is_ours,
    part_at,
    passive,
    subject_of,
)
from missieregister.patterns import regex

_OF_PAPER = regex(r"\((?:tweede |eerste )?kamerstuk[^()]{4,60}?,?\s(?=d\.d\.|dd\.?\s|van\s\d)")
#: "Zoals gemeld in Kamerstuk 29 521, nr. 100 van 16 februari 2031"
_IN_PAPER = regex(
    r"(?<!\w)(?:in|bij|per|via|met)\s(?:de\s)?(?:tweede\s|eerste\s)?kamerstuk(?:ken)?\s\d[^();:]{4,40}?,?\s(?=d\.d\.|dd\.?\s|van\s\d)"
)
#: "zoals aan uw Kamer reeds is": before a participle, of which nobody else is said to have told
_AS = regex(
    r"(?<!\w)(?:zo)?als\s(?:(?:aan|u|uw|de|beide|tweede|eerste|kamers?|is|werd|bent|eerder|reeds|al|ook|hierover|daarover)\s){0,8}\Z"
)
#: what is yet to be told
NOT_YET = regex(r"(?<!\w)(?:zal|zullen|wordt|worden|kan|kunnen|zou|zouden|zult|moet|moeten)(?!\w)")
_A_DAY = len("2031-05-31")


def days_of_papers(sentence: Sentence) -> Iterator[tuple[int, Day]]:
    """Yield where a paper in brackets is dated, and its day, where a clause before it says that parliament was told."""
    papers = sentence.once(_papers)
    if not papers:
        return
    for verb in sentence.tools.steps["tells"].finditer(sentence.low):
        part = part_at(sentence.low, *verb.span())
        if NOT_YET.search(part.low, part.start, end_of_verbs(part, verb.end())):
            continue
        if not (_we_told(sentence, part, verb.span()) or _AS.search(sentence.low, 0, verb.start())):
            continue
        for _, place in papers:
            date = next((d for d in sentence.dates if d.start == place), None)
            day = past_day(sentence, date) if date and (place > verb.end() or part.holds(place)) else None
            if day and len(day.edtf) >= _A_DAY:
                yield place, day


def _we_told(sentence: Sentence, part: Part, verb: tuple[int, int]) -> bool:
    """Whether a clause says that we told parliament, or that it was told, and not by others."""
    subject = subject_of(part, verb)
    if subject.ours:
        return True
    agent = by_whom(part, verb)
    return (
        bool(passive(part, verb))
        and sentence.tools.chamber.begins(subject.words)
        and (agent is None or is_ours(agent["who"]))
    )


def named_before_paper(sentence: Sentence, at: int, missions: Sequence[MissionMention]) -> list[MissionMention]:
    """Return the missions that stand before the paper which is dated at a place, and behind the one before; none where
    a sentence has only one paper, or names none there."""
    papers = sentence.once(_papers)
    order = next((n for n, (opens, place) in enumerate(papers) if opens < at <= place), None)
    if order is None or len(papers) == 1:
        return []
    left = papers[order - 1][1] if order else 0
    return [m for m in missions if left <= m.start < papers[order][0]]


def is_of_unnamed(sentence: Sentence, at: int) -> bool:
    """Whether the paper that is dated at a place stands behind people who go to something without a name, and those
    before it behind a mission: ``en met twee militairen aan de coalitie (Kamerstuk 29 521, nr. 101, d.d. 3 maart)``."""
    papers = sentence.once(_papers)
    order = next((n for n, (opens, place) in enumerate(papers) if opens < at <= place), 0)
    # further days in the brackets of a paper: "(Kamerstuk ..., d.d. 3 maart 2031 en nr. 102, d.d. 9 maart 2031)"
    if not order and papers:
        last = max((n for n, (_, place) in enumerate(papers) if place < at), default=0)
        order = last if ")" not in sentence.low[papers[last][1] : at] else 0
    return order > 0 and tells_of_unnamed(sentence, papers[order - 1][1], papers[order][0])


def _papers(sentence: Sentence) -> list[tuple[int, int]]:
    """Return where a sentence names a paper, in brackets or not, each with where its date stands."""
    if "kamerstuk" not in sentence.low:
        return []
    return sorted(m.span() for found in (_OF_PAPER, _IN_PAPER) for m in found.finditer(sentence.low))
