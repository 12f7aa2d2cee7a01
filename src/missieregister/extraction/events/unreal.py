"""What was wished, hoped or supposed, and so is not: "Ik had liever gezien dat ...", "Stel dat ...".

The verbs and the people that stand in it tell of nothing that came about.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from missieregister.extraction.events.disowned import is_disowned
from missieregister.extraction.events.undecided import is_undecided
from missieregister.extraction.text.alike import DECIDED
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.us import OUR_COUNTRY
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.sentences.sentence import Sentence

#: the rest of the sentence, until it says how it is instead, tells of what somebody would have liked
_WISHED = regex(
    r"(?<!\w)(?:had|hadden)\s[^,;]{0,120}?(?:"
    # "had u graag gemeld", "had liever gezien"
    r"(?<!\w)(?:graag|liever|het\sliefst)(?=\s)|"
    # "had gehoopt dat", "hadden daarop gerekend"
    r"(?<!\w)(?:gehoopt|gewenst|gerekend|gewild|verhoopt)(?!\w))|"
    r"(?<!\w)(?:was|werd)\s(?:[\w-]+\s){0,3}(?:gerekend|gehoopt)\sop(?!\w)|"
    r"(?<!\w)was\s(?:het\s)?(?:(?:aanvankelijk|oorspronkelijk|eigenlijk|destijds)\s)?de\sbedoeling\sdat(?!\w)|"
    r"(?<!\w)(?:zou|zouden)\s(?:[\w-]+\s){0,4}(?:mooi|mooier|goed|beter|fraai|ideaal|wenselijk|prettig|fijn|nuttig)\s"
    r"(?:zijn|geweest|zijn\sgeweest),?\s(?:als|indien|wanneer)(?!\w)"
)
#: all that a sentence tells that begins so: "Was het mandaat er geweest, dan hadden"; "Idealiter zouden"
_SUPPOSED = regex(
    r"(?:als|indien|wanneer)\s[^,;]{3,120}(?<!\w)(?:had|hadden|was|waren)(?:\s[\w-]+)?,\s(?:dan\s)?(?:had|hadden|was|waren|zou|zouden)\s|"
    r"(?:was|waren|had|hadden)\s[^,;?]{3,120},\s(?:dan\s)?(?:had|hadden|was|waren|zou|zouden)\s|"
    # "Zonder dat verzoek was het kabinet er niet aan begonnen", "Anders was de bijdrage beëindigd"
    r"zonder\s[^,;]{3,140}?\s(?:had|hadden|was|waren|zou|zouden)\s[^;]{3,160}?(?<!\w)(?:niet|geen|nooit|nimmer)(?!\w)|"
    r"anders\s(?:had|hadden|was|waren|zou|zouden)\s|"
    r"(?:idealiter|in\shet\sideale\sgeval|in\seen\sideale\swereld|liefst)\s(?:zou|zouden|had|hadden|waren|was)\s|"
    r"(?:ge)?stel(?:d)?(?:\seens)?,?\sdat\s"
)
_SUPPOSES = (
    "als ", "indien ", "wanneer ", "was ", "waren ", "had", "ideal", "in ", "liefst ", "stel", "gesteld ", "zonder ",
    "anders ",
)  # fmt: skip
#: "Om haar te verlengen, en daarmee onze deelname, moet opnieuw worden besloten": nobody did so yet
_IT_TAKES = regex(
    r"om\s[^;]{3,160}?\s(?:te|voort\ste|door\ste)\s[\w-]+(?:,\s[^,;]{3,90})?,?\s(?:"
    rf"(?:moet|moeten|vergt|vereist|behoeft|vraagt)\s[^;]{{0,80}}?(?<!\w)(?:besluit|besluiten|besluitvorming|beslissing|{DECIDED})(?!\w)|"
    r"(?:is|zijn|zal)\s[^;]{0,80}?(?<!\w)(?:besluit|besluitvorming|beslissing)\s(?:[\w-]+\s){0,8}(?:nodig|vereist|noodzakelijk)(?!\w))"
)
#: "tot 23 december of zoveel eerder als de operatie eindigt": nobody says that it does
_OR_SOONER = regex(r"(?<!\w)(?:eerder|korter)\s(?:als|indien|wanneer|zodra|mocht)\s")
_HOW_IT_IS = regex(r",?\s(?:maar|doch|echter)(?!\w)|;|,\s(?:en\s)?(?:thans|momenteel|nu|inmiddels|feitelijk)\s")
_MARKS = ("had ", "hadden ", "gerekend op", "gehoopt op", "bedoeling dat", "zou", "eerder ", "korter ")


def unreal(sentence: "Sentence") -> list[tuple[int, int]]:
    """Return the parts of a sentence that tell of what is not, but was wished or supposed."""
    low = sentence.low
    if low.startswith(_SUPPOSES) and _SUPPOSED.match(low):
        return [(0, _until(low, 0))]
    if low.startswith("om ") and _IT_TAKES.match(low):
        return [(0, _until(low, 0))]
    if not any_in(_MARKS, low):
        return []
    parts = [(m.start(), _until(low, m.end())) for m in _OR_SOONER.finditer(low)]
    found = _WISHED.search(low)
    while found:
        parts.append((found.start(), _until(low, found.end())))
        found = _WISHED.search(low, parts[-1][1])
    return parts


def is_unreal(sentence: "Sentence", at: int) -> bool:
    """Whether what stands at a place was only wished or supposed, is only repeated, or is not settled."""
    wished = any(begin <= at < end for begin, end in sentence.once(unreal))
    return wished or is_disowned(sentence, at) or is_undecided(sentence, at)


def _beside(adverbs: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a verb that one of some adverbs stands beside."""
    words = "|".join(adverbs)
    return regex(
        rf"(?:\A|(?<=[,;]\s))(?:{words})\s(?P<verb>[\w-]+)(?!\w)|(?<!\w)(?P<before>[\w-]+)\s(?:{words})(?!\w)",
        words=adverbs,
    )


#: "Mogelijk vertrekken", "wordt misschien verlengd", "stuurt wellicht dertig militairen"
_MAYBE = _beside(("mogelijk", "wellicht", "misschien"))
#: "Vermoedelijk stopt", "wordt waarschijnlijk verlengd"
_LIKELY = _beside(("vermoedelijk", "waarschijnlijk"))
#: "kan een besluit tot deelname zijn", "zou kunnen uitmonden in een besluit om mee te doen"; but "kan ik u een besluit
#: melden"
_MAY_DECIDE = regex(
    r"(?<!\w)(?:kan|kunnen|zou|zouden)\s(?!(?:ik|wij)\s)[^,;.]{0,60}?(?<!\w)een\s(?:[\w-]+\s)?(?P<verb>besluit|beslissing)\s(?:tot|om)(?!\w)"
)
#: "Mogelijk nog deze week", "Waarschijnlijk al in mei": one of these adverbs goes with a time before the verb
_WITH_A_TIME = r"\s(?:nog|al|pas|reeds|in|op|over|na|vanaf|tot|eind|medio|begin|half|volgend\w*|deze|dit|komend\w*)\s"
_MAY_OPEN = regex(rf"(?:mogelijk|wellicht|misschien){_WITH_A_TIME}")
_LIKELY_OPEN = regex(rf"(?:vermoedelijk|waarschijnlijk){_WITH_A_TIME}")
#: verbs that help another, at the end of their clause
_HELP = frozenset("wordt worden zal zullen gaat gaan".split())


def _maybes(sentence: "Sentence") -> list[tuple[int, bool]]:
    """Return where verbs begin that say what may be, and whether they only help the one that their clause ends with."""
    low = sentence.low
    decisions = _MAY_DECIDE.finditer(low) if any_in((" een besluit ", " besliss", "e besluit "), low) else ()
    may = [(m.start("verb"), True) for m in decisions]
    if not any_in(("mogelijk ", "wellicht ", "misschien "), low):
        return may
    return may + _verbs_of(_MAYBE.finditer(low)) + _opened(sentence, _MAY_OPEN)


def _verbs_of(found: Iterable[re.Match[str]]) -> list[tuple[int, bool]]:
    groups = ((m, "verb" if m["verb"] else "before") for m in found)
    return [(m.start(group), m[group] in _HELP) for m, group in groups]


def _likelies(sentence: "Sentence") -> list[tuple[int, bool]]:
    return _verbs_of(_LIKELY.finditer(sentence.low)) + _opened(sentence, _LIKELY_OPEN)


def _opened(sentence: "Sentence", adverb: re.Pattern[str]) -> list[tuple[int, bool]]:
    """Return where the verb begins behind an adverb that opens a sentence with a time: ``Mogelijk nog deze week
    vertrekken``."""
    if not adverb.match(sentence.low):
        return []
    first = next((c for c in sentence.of("verb") if c.form in ("finite", "past", "infinitive")), None)
    return [(first.start, sentence.low[first.start : first.end] in _HELP)] if first else []


def is_likely(sentence: "Sentence", start: int) -> bool:
    """Whether a verb tells what is thought to come about: ``Vermoedelijk stopt Nederland met de bijdrage``."""
    return any(
        at == start or (helps and _in_one_clause(sentence.low, at, start)) for at, helps in sentence.once(_likelies)
    )


def may_be(sentence: "Sentence", start: int) -> bool:
    """Whether a verb tells what may come about: ``Mogelijk gaan dertig militairen naar X``."""
    return any(
        at == start or (helps and _in_one_clause(sentence.low, at, start)) for at, helps in sentence.once(_maybes)
    )


def may_have(sentence: "Sentence", start: int) -> bool:
    """Whether people are only what a verb before them may give: ``Mogelijk stuurt Nederland dertig militairen``."""
    return any(_in_one_clause(sentence.low, at, start) for at, _ in sentence.once(_maybes))


def _in_one_clause(low: str, verb: int, start: int) -> bool:
    return verb < start and low.find(",", verb, start) < 0 and low.find(";", verb, start) < 0


def _until(low: str, start: int) -> int:
    instead = _HOW_IT_IS.search(low, start)
    return instead.start() if instead else len(low)


#: characters in which a condition is looked for
_IN_REACH = 250
#: "indien het kabinet besluit de bijdrage te verlengen", "als tot verlenging wordt besloten"
_IF_DECIDED = regex(
    rf"(?<!\w)(?:indien|als|mocht|wanneer|zodra)\s(?:(?:het|de|{OUR_COUNTRY}|wij|er|tot|tussentijds)\s)[^,;.]{{0,60}}?"
    rf"(?<!\w)(?:besluit|besluiten|beslist|(?:{DECIDED})\s(?:wordt|zou))\s[^,;.]*\Z|"
    rf"(?<!\w)(?:indien|als|wanneer|zodra)\s(?:(?:er|daartoe)\s)?(?:(?:{DECIDED})\s(?:wordt|zou|is)|(?:wordt|is)\s(?:{DECIDED}))\s[^,;.]*\Z"
)
#: "zou Nederland, als het kabinet daartoe besluit, vanaf mei"
_WOULD_IF_DECIDED = regex(
    r"(?<!\w)(?:zou|zouden|kan|kunnen)(?:\s[^,;.]{1,60})?,\s(?:indien|als|mocht|wanneer)\s[^,;.]{0,120}?"
    rf"(?<!\w)(?:besluit|besluiten|beslist|(?:{DECIDED})\s(?:is|wordt|zou\sworden)),\s[^,;.]*\Z"
)


def if_decided(low: str, at: int) -> bool:
    """Whether what a verb says is done if somebody decides so: ``indien het kabinet besluit te verlengen``."""
    near = low[max(0, at - _IN_REACH) : at]
    if not (" beslui" in near or " beslis" in near or " besloten " in near):
        return False
    return _IF_DECIDED.search(near) is not None or _WOULD_IF_DECIDED.search(near) is not None
