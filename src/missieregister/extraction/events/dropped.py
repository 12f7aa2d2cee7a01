"""Plans that are off: ``Het plan om de bijdrage tot 20 te verhogen, is van de baan``.

What stands in the plan was wanted once and is not done. The words that say so stand behind the clause of the plan
(``is vervallen``) or before it (``heeft het plan laten varen om ...``), and are no step of the register themselves:
``Het voornemen om te verlengen is ingetrokken`` ends no contribution.
"""

from bisect import bisect_right
from operator import itemgetter
from typing import NamedTuple

from missieregister.extraction.events.taken_back import ENDS, taken_back
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.phrases import any_in, phrases
from missieregister.extraction.text.scan import Cue
from missieregister.patterns import regex

#: how it is said what a plan was to do that is off by any other word than a denial: no frame asks for it
DROPPED = "dropped"


class Dropped(NamedTuple):
    """A plan that is off: where what is planned stands, and where the words are that drop it."""

    plan: tuple[int, int]
    said: tuple[int, int]
    #: whether a decision is taken back: that something ends, or any that is called a decision
    back: bool = False


_PLAN = phrases(
    *"plan plannen voornemen voornemens idee besluit beslissing voorstel toezegging aanbod bedoeling".split()
)
#: what drops a plan; a sentence without any of it drops none
_ARE_OFF = (
    *("van de baan", "van tafel", "vervallen", "geschrapt", "ingetrokken", "afgeblazen", "opgegeven", "losgelaten"),
    *("gesneuveld", "afgevoerd", "verlaten", "teruggedraaid", "herroepen", "ongedaan gemaakt", "verworpen"),
    *("laten vallen", "laten varen", "afgezien", "teruggekomen", "niet doorgegaan", "niet doorgezet"),
)
#: these drop a plan whatever is denied before them: "is niet langer nodig en dus van de baan"
_GONE = ("van de baan", "van tafel")
#: what a plan may be to do that is of how many ours are alone
_LEVELS = ("increase", "decrease", "rise", "fall")
_NO_MORE = ("niet door", "niet meer door", "niet langer door")
_HELPS = r"(?:is|zijn|was|waren|werd|werden|wordt|worden|heeft|hebben)\s"
#: behind what is planned, and what else belongs to that: "te verlengen tot mei, is daarmee van de baan"
_OFF = regex(
    r"(?:\s(?:tot|naar|met|bij|in|aan|per|voor|na|van)\s[^,;:.]{1,50}?)?,?\s"
    rf"(?P<said>(?:{_HELPS}(?:niet\s[^,;:.]{{1,40}}?\sen\s)?(?:(?!niet\s|nooit\s)[\w-]+\s){{0,5}}?)?(?:{'|'.join(_ARE_OFF)})(?!\w)|"
    rf"(?:gaat|gaan|ging|gingen)\s(?:[\w-]+\s){{0,3}}?(?:{'|'.join(_NO_MORE)})(?!\w))"
)
#: between the plan and what it is to do: "het plan laten varen om"
_OFF_BEFORE = regex(
    r",?\s(?P<said>(?:laten|gelaten)\s(?:vallen|varen)|opgegeven|losgelaten|ingetrokken|geschrapt)\s(?=om\s)"
)
_TO = regex(r"(?<!\w)te\s\w+|(?<=\s)[a-z]+te[a-z]+en(?!\w)")
#: "Na het besluit om te beëindigen zijn vijf functies vervallen": of something else it is said that it is off
_ASIDE = regex(
    r"(?<!\w)(?:na|sinds|met|door|volgens|in|bij|conform|vanwege|wegens|tot)\s(?:(?:het|de|een|dit|dat|ons)\s)?(?:[\w-]+e\s)?\Z"
)
#: characters that what is planned takes at most
_LONG = 250


def dropped(sentence: Sentence) -> list[Dropped]:
    """Return the plans that a sentence says are off."""
    return [*_plans_off(sentence.low), *(Dropped(*found, back=True) for found in taken_back(sentence))]


def _plans_off(low: str) -> list[Dropped]:
    if not any_in(_ARE_OFF, low) and not any_in(_NO_MORE, low):
        return []
    plans = (p for p in _PLAN.finditer(low) if not _ASIDE.search(low, max(0, p.start() - 30), p.start()))
    return [found for plan in plans if (found := _dropped(low, plan.end())) is not None]


def _dropped(low: str, at: int) -> Dropped | None:
    """Return the plan that is named right before a place, if it is off."""
    before = _OFF_BEFORE.match(low, at)
    if before:
        last = min(len(low), before.end() + _LONG)
        ends = [end for end in (low.find(mark, before.end(), last) for mark in (",", ";")) if end >= 0]
        return Dropped((before.end(), min(ends, default=last)), before.span("said"))
    stop = low.find(";", at, at + _LONG)
    for to in _TO.finditer(low, at, stop if stop >= 0 else at + _LONG):
        off = _OFF.match(low, to.end())
        if off:
            return Dropped((at, off.start("said")), off.span("said"))
    return None


def is_dropped(sentence: Sentence, cue: Cue) -> bool:
    """Whether an infinitive is what a plan that is off was to do, or a noun or infinitive what was decided and is taken
    back."""
    if cue.form == "infinitive" and is_of_dropped(sentence, cue.start):
        return True
    return cue.form in ("infinitive", "noun") and _lies_in(sentence.once(_taken_back), cue.start)


def how_dropped(sentence: Sentence, cue: Cue) -> str:
    """Return how it is said what a plan that is off was to do: ``dropped``, or, where a denial drops it ("is niet
    doorgegaan"), as what was decided against."""
    return DROPPED if _lies_in(sentence.once(_not_denied), cue.start) else "decided"


def is_of_dropped(sentence: Sentence, place: int) -> bool:
    """Whether what stands at a place was only planned: the ``tot 20`` of a plan that is off."""
    return _lies_in(sentence.once(_plans), place)


def only_drops(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb does no more than drop a plan: the ``ingetrokken`` of a plan is no end of a contribution, and
    ``van de baan``, which declines what is planned, declines none that was only to become larger or smaller,
    or to end."""
    if cue.name == "decline":
        return _lies_in(sentence.once(_said_of_levels), cue.start)
    return _lies_in(sentence.once(_said), cue.start)


def _plans(sentence: Sentence) -> list[tuple[int, int]]:
    return sorted(d.plan for d in sentence.once(dropped))


def _not_denied(sentence: Sentence) -> list[tuple[int, int]]:
    said = ((d, sentence.low[slice(*d.said)]) for d in sentence.once(dropped))
    return sorted(d.plan for d, words in said if d.back or "niet " not in words or words.endswith(_GONE))


def _taken_back(sentence: Sentence) -> list[tuple[int, int]]:
    return sorted(d.plan for d in sentence.once(dropped) if d.back)


def _said(sentence: Sentence) -> list[tuple[int, int]]:
    return sorted(d.said for d in sentence.once(dropped))


def _said_of_levels(sentence: Sentence) -> list[tuple[int, int]]:
    levels = [c.start for c in sentence.of("verb", *_LEVELS, *ENDS)]
    return sorted(d.said for d in sentence.once(dropped) if d.back or any(d.plan[0] <= at < d.plan[1] for at in levels))


def _lies_in(spans: list[tuple[int, int]], place: int) -> bool:
    """Whether a place lies in one of some stretches, in order, of which the last that begins before it tells."""
    last = bisect_right(spans, place, key=itemgetter(0)) - 1
    return last >= 0 and place < spans[last][1]
