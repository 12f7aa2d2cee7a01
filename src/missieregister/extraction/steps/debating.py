"""Debates: on a day parliament spoke with the government of a mission, or agreed to a contribution.

Told by the debate's name with its day ("het algemeen overleg van 12 februari"), or by a verb in a clause about
parliament ("heeft de Kamer op 15 januari met het kabinet gesproken over").
"""

import datetime
from collections.abc import Iterator

import msgspec

from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.sentences.days import Day, day_by, days_joined, past_day
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.lately import day_lately
from missieregister.extraction.text.parts import Part, end_of_verbs, part_at, subject_of
from missieregister.extraction.text.us import PARLIAMENT_AS_WELL
from missieregister.patterns import regex


class Debated(msgspec.Struct, frozen=True):
    """A debate: where its word stands, and its day (EDTF)."""

    start: int
    end: int
    date: str
    #: where its date stands
    at: int
    #: whether it is yet to be held
    ahead: bool = False


_A_DAY = len("2031-05-31")
#: from a debate's name to its day: "met uw Kamer over X van"
_OF_DAY = regex(r"(?:\s(?:met|over|in|inzake|tussen|aan)\s[^,;.()]{2,80})?\s")
_BEFORE_DAY = ("van ", "op ", "d.d. ", "dd ", "dd. ")
#: a debate that is spoken of before it is held is not further away
_SOON = datetime.timedelta(days=120)
_TOOK_PLACE = regex(r"(?<!\w)(?:plaats|plaatsgevonden|gehouden|gevoerd|afgesloten|afgerond)(?!\w)")
#: who speaks, or is spoken to
_PARLIAMENT = regex(
    rf"(?<!\w)(?:(?:uw|de|tweede|eerste|beide) kamers?|kamer|parlement|{PARLIAMENT_AS_WELL}|"
    r"(?:vaste |algemene )?(?:kamer)?commissies?|u)"
    r"(?!\w)"
)
_NOT_YET = regex(r"(?<!\w)(?:zal|zullen|wordt|worden|kan|kunnen|zou|zouden|moet|moeten|wil|willen|verzoek\w*)(?!\w)")
_OWN_WORD = {"gewisseld": "gedachten", "wisselde": "gedachten", "wisselden": "gedachten",
             "stemde": " in", "stemden": " in", "ging": "akkoord", "gegaan": "akkoord"}  # fmt: skip
#: verbs of parliament alone
_AGREES = ("ingestemd", "stemde", "stemden", "akkoord", "ging", "gegaan")


def may_debate(sentence: Sentence) -> bool:
    """Whether its words leave room for a debate."""
    if not (sentence.marked("time") or sentence.marked("lately")) or sentence.low.rstrip().endswith("?"):
        return False
    return sentence.marked("step", "debate") or (
        sentence.marked("step", "debated") and _PARLIAMENT.search(sentence.low) is not None
    )


def debates(sentence: Sentence) -> list[Debated]:
    """Return the debates that a sentence tells of, one for each day."""
    if not may_debate(sentence):
        return []
    found: dict[str, Debated] = {}
    for debated in (*_named(sentence), *_told(sentence)):
        found.setdefault(debated.date, debated)
    return list(found.values())


def _named(sentence: Sentence) -> Iterator[Debated]:
    """Yield the debates whose name a day follows, or that a clause says to have taken place on one."""
    low = sentence.low
    for noun in sentence.tools.steps["debate"].finditer(low):
        named = next((d for d in sentence.dates if _names(low, noun.end(), d.start)), None)
        day = past_day(sentence, named) if named else None
        part = part_at(low, *noun.span())
        if day is None and _TOOK_PLACE.search(part.low) and not _NOT_YET.search(part.low):
            day = day_by(sentence, part, noun.span())
        named = named or next((d for d in sentence.dates if day and d.start == day.at), None)
        yield from _on(sentence, day, noun.span(), ahead=named is not None and _is_yet_to_come(sentence, named))


def _is_yet_to_come(sentence: Sentence, date: DateMention) -> bool:
    """Whether a debate is to be held soon, as nothing in its sentence tells of what was: ``Ten behoeve van het debat
    van 4 juli`` in June. What would lie further ahead was last year."""
    first, published = date.first or "", sentence.published or ""
    if len(first) < _A_DAY or len(published) < _A_DAY or first <= published:
        return False
    return first[:_A_DAY] <= str(datetime.date.fromisoformat(published) + _SOON)


def _names(low: str, end: int, day: int) -> bool:
    """Whether a debate's name, that ends at a place, has its day at another."""
    return low.startswith(_BEFORE_DAY, day) and _OF_DAY.fullmatch(low, end, day) is not None


def _told(sentence: Sentence) -> Iterator[Debated]:
    """Yield the debates that a verb tells of, in a clause in which parliament speaks or is spoken to."""
    low = sentence.low
    for verb in sentence.tools.steps["debated"].finditer(low):
        part = part_at(low, *verb.span())
        own = _OWN_WORD.get(verb[0])
        if (own and own not in part.low) or not _spoke(sentence, part, verb.span(), agrees=verb[0] in _AGREES):
            continue
        day = day_by(sentence, part, verb.span()) or day_lately(sentence, part, verb.span())
        yield from _on(sentence, day, verb.span())


def _spoke(sentence: Sentence, part: Part, verb: tuple[int, int], *, agrees: bool) -> bool:
    if _NOT_YET.search(part.low, part.start, end_of_verbs(part, verb[1])):
        return False
    if agrees:
        return sentence.tools.chamber.begins(subject_of(part, verb).words)
    return _PARLIAMENT.search(part.low) is not None


def _on(sentence: Sentence, day: Day | None, place: tuple[int, int], *, ahead: bool = False) -> Iterator[Debated]:
    for one in days_joined(sentence, day) if day else ():
        if len(one.edtf) >= _A_DAY:
            yield Debated(*place, *one, ahead)
