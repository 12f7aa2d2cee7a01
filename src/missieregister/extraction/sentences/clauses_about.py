"""Clauses behind a name that tell of it, or of what stands there: who does what they say.

"Australië, dat ruim 900 militairen levert", "een compagnie, welke taak door Polen wordt voortgezet".
"""

from missieregister.extraction.sentences.sentence import Sentence, stands_free, word_end
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.knowledge.words import BODIES, NL
from missieregister.patterns import regex

#: before who does what a participle tells
BY = regex(r"(?<!\w)(?:door|namens|van de zijde van)\s+(?:(?:de|het|een)\s+|\w+e\s+){0,2}$")
#: a clause about what was named: ", welke taak", ", die"
_WHICH = regex(r",\s(?:die|dat|welke?(?:\s\w+)?)\s")


def done_by(sentence: Sentence, cue: Cue) -> str | None:
    """Return the country that does what a clause about ours tells: ``een compagnie, welke taak door Polen wordt
    voortgezet``."""
    if cue.form != "participle" or sentence.low.find(" door ", 0, cue.start) < 0:
        return None
    opens = next(reversed(list(_WHICH.finditer(sentence.low, 0, cue.start))), None)
    if opens is None or any(mark in sentence.low[opens.end() : cue.start] for mark in ",;"):
        return None
    named = (c for c in sentence.of("subject") if opens.end() <= c.start < cue.start and c.name != NL)
    return next((c.name for c in named if BY.search(sentence.low, opens.start(), c.start)), None)


#: "Australië, dat ruim 900 militairen levert"
_WHO = regex(r",\s(?:dat|die|welk[e]?)\s")


#: "de multinationale battlegroup in Rukla, die ongeveer 1.200 militairen telt"
_MULTINATIONAL = regex(
    r"(?<!\w)(?:multinationale|internationale)(?:\s(?!die|dat)[\w-]+){1,3}?(?:\s(?:in|te)\s[\w-]+)?\Z|"
    # "deze politiemacht, die 2.000 functionarissen omvat"
    r"(?<!\w)(?:de|deze)\s(?:[\w-]+\s)?(?:politie|troepen|vredes|stabilisatie|interventie)macht(?:\s(?:in|te)\s[\w-]+)?\Z|"
    r"-geleide\sbattle\s?group\Z"
)


def antecedent(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> str | None:
    """Return the country of which a clause behind it tells what it does."""
    begins = _clause_about(sentence, max(0, window[0] - 2), cue.start)
    if begins is None:
        return None
    if cue.name == "measure" and _MULTINATIONAL.search(sentence.low, max(0, begins - 60), begins):
        return "other"
    return _named_up_to(sentence, begins) or _troops_up_to(sentence, begins, cue.start)


def told_of(sentence: Sentence, at: int) -> str | None:
    """Return the country or body of which the clause tells that a place is in: ``de Verenigde Staten, die er 200``."""
    begins = _clause_about(sentence, max(0, at - _NEAR), at)
    return _named_up_to(sentence, begins) if begins is not None else None


#: a clause about somebody begins within so many characters before what it says of him
_NEAR = 60


def _clause_about(sentence: Sentence, left: int, at: int) -> int | None:
    """Return where the comma stands that begins the clause about somebody that a place is in, if it is in one."""
    begins = next(_WHO.finditer(sentence.low, left, at), None)
    if begins is None or any(mark in sentence.low[begins.end() : at] for mark in ",;"):
        return None
    return begins.start()


def _named_up_to(sentence: Sentence, end: int) -> str | None:
    """Return the country or body whose name ends at a place."""
    return next(
        (c.name for c in sentence.of("subject") if word_end(sentence.low, c.start) == end or c.end == end), None
    )


#: "de Deense helikopters", "een Iers bataljon in Naqoura"
_TROOPS = regex(r"\s(?!(?:regering|minister|parlement)\w*\s)[\w'’-]+(?:\s(?:in|te|uit)\s[\w-]+)?")


def _troops_up_to(sentence: Sentence, end: int, verb: int) -> str | None:
    """Return the other country of whose troops a clause tells that begins behind them: ``lossen de Finse compagnie af,
    die in mei naar huis is gegaan``; None where somebody is named in it who acts."""
    if any(end < c.start < verb and stands_free(sentence.low, c.start) for c in sentence.of("subject")):
        return None  # and none of those "die aan de coalitie bijdragen"
    return next(
        (
            a.name
            for a in sentence.of("adjective")
            if a.name not in (NL, *BODIES) and a.end < end and _TROOPS.fullmatch(sentence.low, a.end, end)
        ),
        None,
    )


#: "bij de EU-missie die de politie moet opleiden"
_ITS_TASK = regex(
    rf"(?:missie|operatie|troepenmacht|vredesmacht)(?:\s[\w-]+|\sin\s[\w-]+)?,?\s(?:die|dat)\s(?!(?:{OUR_COUNTRY}|wij|we|{OUR_CABINET})\s)[^,;]*\Z"
)
_TO_DO = regex(r"(?<!\w)(?:moet|moest|zal|zou|kan|gaat|wil)(?!\w)")
#: a clause that tells what a mission has to do has no more characters
_TASK = 140


def is_its_task(low: str, since: int, at: int) -> bool:
    """Whether a word stands in what is told that a mission has to do: ``de EU-missie die agenten moet helpen``."""
    return _ITS_TASK.search(low, max(since, at - _TASK), at) is not None


def mission_acts(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb tells what a mission itself has to do, and nobody of ours does."""
    if cue.form not in ("finite", "infinitive", "past") or not is_its_task(sentence.low, 0, cue.start):
        return False
    if cue.name in ("leave", "return", "end") and _ENDS_CLAUSE.match(sentence.low, cue.end):
        return True  # "EUSTAT, de missie die uit Verania vertrok"
    return _TO_DO.search(sentence.low, max(0, cue.start - _BESIDE_VERB), cue.start) is not None


#: what is set in behind a name, of which the sentence goes on to tell: ", in 2011 opgericht en vorig jaar verlengd,"
_SET_IN = regex(
    r"(?:\s\([^()]{2,60}\))?,\s(?!(?:waar|die|dat|van\swie|welke|en|maar|of|is|zijn|word|werd|heeft|zal)\w*\s)"
    r"[^,;:]{0,120},"
)
#: a name that somebody's contribution goes to
_CONTRIBUTED_TO = Listed(
    rf"(?<!\w)(?:bijdragen?|deelnames?|{TAKING_PART}|aandeel|<units>|<several>|steun)\s[^,;:]{{0,60}}\Z"
)
#: what is set in needs no auxiliary: the row of "de bijdragen aan A, B en C worden verlengd, tot" is none
_AUXILIARY = regex(r"\s(?:word(?:t|en)|werd(?:en)?|is|zijn|was|waren|heeft|hebben|zal|zullen)\s")


def is_set_in_behind_mission(sentence: Sentence, cue: Cue) -> bool:
    """Whether a participle tells, set in behind the name of a mission, what was done to the mission itself: ``EUSTAT,
    in 2011 opgericht en vorig jaar verlengd, telt 140 man``."""
    if cue.form != "participle":
        return False
    for mission in sentence.missions:
        inset = _SET_IN.match(sentence.low, mission.end)
        if inset and inset.start() < cue.start and cue.end == inset.end() - 1 and "nederland" not in inset[0]:
            if _AUXILIARY.search(inset[0]):
                continue
            return (
                sentence.tools.spelt(_CONTRIBUTED_TO).search(sentence.low, max(0, mission.start - 100), mission.start)
                is None
            )
    return False


_ENDS_CLAUSE = regex(r"\s?(?:[.,;:)]|\Z)")
#: an auxiliary stands so near before its verb: "moet", "zal blijven"
_BESIDE_VERB = 16
