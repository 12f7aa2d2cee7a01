"""Decisions that are taken back: ``is teruggekomen op het besluit om te beëindigen``, ``Het vertrek gaat niet door``.

What was decided does not come about, and what was to end goes on (see dropped). The words that take it back end, refuse
and bring back nothing themselves.
"""

import re
from collections.abc import Iterator

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ENDING
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.scan import Cue
from missieregister.patterns import regex

#: what is taken back, and the words that do so
Found = tuple[tuple[int, int], tuple[int, int]]

#: verbs and nouns of what may be ended
ENDS = ("end", "leave", "return")
_NAMES_OF_DECISIONS = ("besluit", "beslissing", "voornemen", "plan", "aankondiging")
_DECISION = rf"(?:{'|'.join(_NAMES_OF_DECISIONS)})(?!\w)"
_OF_WHOM = r"(?:(?:het|zijn|haar|hun|ons|dit|dat|de|die|een)\s)?(?:[\w-]+e\s){0,2}"
#: "is teruggekomen op het besluit", "komt terug van zijn beslissing"; who comes back *to* one tells more of it later
_COMES_BACK = regex(
    rf"(?<!\w)(?:teruggekomen\s(?:op|van)|(?:kwam|kwamen)\s(?:[\w-]+\s){{0,5}}?terug\s(?:op|van)|"
    rf"kom(?:t|en)?\s(?:[\w-]+\s){{0,5}}?terug\svan)\s{_OF_WHOM}{_DECISION}"
)
#: "trekt het besluit in", "draait het besluit tot beëindiging terug"
_WITHDRAWS = regex(
    rf"(?<!\w)(?:(?P<trekt>trekt?|trekken|trok|trokken)|draai(?:t|en|de|den)?)\s(?:[\w-]+\s){{0,4}}?{_OF_WHOM}{_DECISION}"
)
_IN = regex(r"(?<!\w)in(?=\som\s|[.,;]|\Z)")
_BACK = regex(r"(?<!\w)terug(?=\som\s|[.,;]|\Z)")
_HELPS = r"(?:is|zijn|was|waren|werd|werden|wordt|worden|heeft|hebben)\s"
_IS_OFF = (
    r"(?:ingetrokken|teruggedraaid|herroepen|geschrapt|afgeblazen|afgelast|van\sde\sbaan|van\stafel|ongedaan\sgemaakt|"
    r"niet\sdoorgegaan)(?!\w)"
)
_OF_WHAT = r"(?:\s(?:uit|van|bij|aan|in|door|per|op|voor|met|tot|na|naar)\s[^,;:.]{1,120}?)?"
#: "heeft het besluit tot beëindiging van de bijdrage ingetrokken"
_DECIDED_TO = regex(
    rf"(?<!\w){_DECISION}\s(?P<plan>(?:tot|van|over|voor)\s[^,;:.]{{3,140}}?)\s(?P<said>(?:{_HELPS}(?:[\w-]+\s){{0,4}}?)?{_IS_OFF})",
    words=_NAMES_OF_DECISIONS,
)
#: "; dat besluit is in 2020 teruggedraaid"
_THAT_ONE = regex(
    rf"[;,]\s(?:maar\s|doch\s)?(?:dat|dit|die)\s{_DECISION}\s{_HELPS}(?:[\w-]+\s){{0,5}}?{_IS_OFF}",
    words=_NAMES_OF_DECISIONS,
)
#: "Het vertrek uit Verania gaat niet door"
_IS_NOT_DONE = regex(
    rf"{_OF_WHAT}\s(?P<said>(?:gaat|gaan|ging|gingen)\s(?:[\w-]+\s){{0,3}}?niet\s(?:meer\s|langer\s)?door(?!\w)|"
    rf"vind(?:t|en)\sgeen\sdoorgang|{_HELPS}(?:[\w-]+\s){{0,4}}?{_IS_OFF})"
)
#: "ziet alsnog af van het aangekondigde vertrek"
_REFRAINS = regex(
    r"(?<!\w)(?:zie(?:t|n)?|zag(?:en)?)\s(?:[\w-]+\s){0,7}?af\svan\s(?:(?:de|het|een|zijn|onze?|haar)\s)?(?:[\w-]+\s){0,3}\Z|"
    r"(?<!\w)(?:heeft|hebben|is)\s(?:[\w-]+\s){0,4}?afgezien\svan\s(?:(?:de|het|een|zijn|onze?|haar)\s)?(?:[\w-]+\s){0,3}\Z"
)
#: "ziet ervan af de bijdrage te beëindigen"
_REFRAINS_TO = regex(
    r"(?<!\w)(?:zie(?:t|n)?|zag(?:en)?|heeft|hebben|is)\s(?:[\w-]+\s){0,4}?(?:ervan|er\s(?:[\w-]+\s){0,3}?van)\s(?:af|afgezien),?\s(?P<plan>[^,;]*)\Z"
)
#: an end that is no word of the lexicon, and is not done
_DEPARTURE = regex(r"(?<!\w)(?:vertrek|einde)(?=\s(?:uit|van|aan)\s|[.,;]|\Z)", words=("vertrek", "einde"))
_REACH = 160
#: letters of which some stand wherever one of the patterns is found
_WORDS = (
    *("terugge", " terug", " in.", " in,", " in om", " in en ", " in;", "ingetrokken", "herroepen", "geschrapt"),
    *("afgeblazen", "afgelast", "van de baan", "van tafel", "ongedaan", "niet door", "niet meer door"),
    *("niet langer door", " doorgang", " af ", " af,", "afgezien"),
)


def taken_back(sentence: Sentence) -> list[Found]:
    """Return the decisions that a sentence takes back, and the ends that do not come about."""
    low = sentence.low
    if not any_in(_WORDS, low):
        return []
    found = [*_decisions(low)]
    for cue in sentence.of("verb", *ENDS):
        if cue.form == "noun":
            found += _of_noun(low, cue)
        elif cue.form == "infinitive" and (to := _REFRAINS_TO.search(low, max(0, cue.start - _REACH), cue.start)):
            found.append(((to.start("plan"), cue.end), (to.start(), to.start("plan"))))
    for departure in _DEPARTURE.finditer(low):
        if before := _REFRAINS.search(low, max(0, departure.start() - _REACH), departure.start()):
            found.append((departure.span(), (before.start(), departure.start())))
    return found


_AN_END_IS = f"vertrek|einde|terugtrekking|terugtocht|aftocht|terugkeer|{ENDING}"
#: "Het aangekondigde vertrek uit Verania gaat"
_AN_END = regex(
    rf"(?<!\w)(?:de|het|dit|dat|een)\s(?:[\w-]+\s){{0,4}}?(?:{_AN_END_IS})(?:\s(?:uit|van|aan|in|bij|per|op)\s[^,;:.]{{1,80}}?)?\s\Z"
)


def is_an_end(low: str, at: int) -> bool:
    """Whether what is said at a place is said of an end: ``Het vertrek uit Verania``."""
    near = max(0, at - _REACH)
    return _AN_END.search(low, near, at) is not None


def _decisions(low: str) -> Iterator[Found]:
    """Yield the decisions that are called so."""
    if "teruggekomen" in low or " terug " in low:
        for back in _COMES_BACK.finditer(low):
            yield (back.end(), _end_of_clause(low, back.end())), back.span()
    for withdraws in _WITHDRAWS.finditer(low) if "trek" in low or "trok" in low or "draai" in low else ():
        last = _end_of_clause(low, withdraws.end())
        particle = (_IN if withdraws["trekt"] else _BACK).search(low, withdraws.end(), last)
        if particle:
            yield (withdraws.end(), last), withdraws.span()
    for decided in _DECIDED_TO.finditer(low):
        yield decided.span("plan"), decided.span("said")
    for that in _THAT_ONE.finditer(low):
        yield (low.rfind(";", 0, that.start()) + 1, that.start()), that.span()


def _of_noun(low: str, cue: Cue) -> Iterator[Found]:
    """Yield an end that is told by a noun, and does not come about."""
    behind = _IS_NOT_DONE.match(low, cue.end)
    if behind:
        yield (cue.start, behind.start("said")), behind.span("said")
    elif before := _REFRAINS.search(low, max(0, cue.start - _REACH), cue.start):
        yield (cue.start, _end_of_clause(low, cue.end)), (before.start(), cue.start)


_CLAUSE_ENDS = re.compile(r"[,;:]|\sen\s(?=\w+t\s)|\.?\Z")


def _end_of_clause(low: str, at: int) -> int:
    """Return where a clause ends: before the next one, or a second verb of its subject."""
    end = _CLAUSE_ENDS.search(low, at)
    return end.start() if end else len(low)
