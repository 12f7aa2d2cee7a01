"""Separable verbs: whether the particle that stands apart from a verb follows it, and is no preposition."""

import re

from missieregister.extraction.mentions.counts import MONTHS
from missieregister.extraction.sentences.clauses import FINITES
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.scan import Cue
from missieregister.patterns import regex

_NUMBER_FOLLOWS = r"van (?=\d|\w+(?:tien|tig|een|twee|drie|vier|vijf|zes|zeven|acht|negen)\b)"
#: what may stand behind the particle of a separable verb; a noun would make it a preposition
_END_OF_CLAUSE = regex(
    r"\s*(?:$|[.,;:)!?\"”]|(?:om|en|of|tot|voor|als|bij|te|ter|waarbij|die|dat|per|vanaf|met|ten|gedurende|binnen|"
    r"van(?=\s[\w-]+\s(?:naar|tot)\s)|"
    r"aan|voorlopig|zolang|mits|omdat|na|naar|uit|medio|eind|begin|half|op(?=\s(?:\d|\w+dag\s))|"
    rf"in(?=\s(?:{MONTHS}|de loop|het|\d{{4}}))|{_NUMBER_FOLLOWS})\b)"
)
_OFTEN_PREPOSITION = frozenset(("in", "op", "aan", "door", "bij", "uit", "na"))
_TURNS = regex(rf"[;:]|, (?:maar|terwijl|waarbij)|\sen\s(?:{FINITES})\s")
#: "houdt op te bestaan" has its own
_OF_AN_INFINITIVE = regex(r"\ste\s(?!bestaan(?!\w))")
#: "zit er eind september op", "zit de missie er voor Nederland op": "erop", of which the halves stand apart
_ER_OP = regex(r"(?:\s[^,;:.]{2,60})?\ser\s(?:[^,;:.]{2,60}\s)?op(?=\s?(?:[.,;:]|en\s|\Z))")
#: characters behind a verb in which its particle may stand
_REACH = 320


def has_its_particle(sentence: Sentence, cue: Cue) -> bool:
    """Whether the particle of a verb follows it: ``breidt de bijdrage uit``."""
    if not cue.particle:
        return False
    low, limit = sentence.low, min(len(sentence.low), cue.end + _REACH)
    if cue.particle == "erop" and " er " in low[cue.end : limit] and _ER_OP.match(low, cue.end):
        return True
    if low.find(cue.particle, cue.end, limit) < 0:
        return False
    for match in re.finditer(rf"(?<![\w-]){re.escape(cue.particle)}(?![\w-])", low[cue.end : limit]):
        if _OF_AN_INFINITIVE.match(low, cue.end + match.end()) and cue.form in ("finite", "past"):
            continue  # "loopt door, en er is geen reden daarop terug te komen": of that infinitive
        at_end = _END_OF_CLAUSE.match(low, cue.end + match.end())
        about = cue.particle == "na" and low.startswith(" over ", cue.end + match.end())  # "denkt lang na over"
        if cue.particle not in _OFTEN_PREPOSITION or at_end or about:
            between = low[cue.end : cue.end + match.start()]
            # "loopt terug tot zestig, dat in UNMIVER loopt op": of the same verb behind it
            return not (_TURNS.search(between) or f" {low[cue.start : cue.end]} " in between)
    return False
