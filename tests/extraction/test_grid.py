"""Every verb of a decision, in every construction of the genre, about every object: the plain sentences of letters.

What a list of examples overlooks, a grid does not: each row crosses with each column, and the sentences that lose their
action, number or period are named.
"""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

import pytest

from missieregister.extraction import extract
from missieregister.model.statement import Statement
from tests.extraction.making import document


class Verb(NamedTuple):
    """A verb that decides: what it does, with "te", in the present tense with its particle, and as a participle."""

    action: str
    to: str
    present: str
    particle: str
    done: str


VERBS = [
    Verb("extend", "te verlengen", "verlengt", "", "verlengd"),
    Verb("maintain", "voort te zetten", "zet", " voort", "voortgezet"),
    Verb("maintain", "te continueren", "continueert", "", "gecontinueerd"),
    Verb("maintain", "te handhaven", "handhaaft", "", "gehandhaafd"),
    Verb("end", "te beëindigen", "beëindigt", "", "beëindigd"),
    Verb("end", "stop te zetten", "zet", " stop", "stopgezet"),
    Verb("end", "terug te trekken", "trekt", " terug", "teruggetrokken"),
    Verb("increase", "te verhogen", "verhoogt", "", "verhoogd"),
    Verb("increase", "uit te breiden", "breidt", " uit", "uitgebreid"),
    Verb("increase", "te vergroten", "vergroot", "", "vergroot"),
    Verb("increase", "op te hogen", "hoogt", " op", "opgehoogd"),
    Verb("increase", "te intensiveren", "intensiveert", "", "geïntensiveerd"),
    Verb("decrease", "te verlagen", "verlaagt", "", "verlaagd"),
    Verb("decrease", "te verminderen", "vermindert", "", "verminderd"),
    Verb("decrease", "te reduceren", "reduceert", "", "gereduceerd"),
    Verb("decrease", "terug te brengen", "brengt", " terug", "teruggebracht"),
    Verb("decrease", "af te bouwen", "bouwt", " af", "afgebouwd"),
    Verb("decrease", "te verkleinen", "verkleint", "", "verkleind"),
]
OBJECTS = [
    "de Nederlandse bijdrage aan de VN-missie UNMIVER",
    "de bijdrage aan de VN-missie UNMIVER",
    "de deelname aan de VN-missie UNMIVER",
    "de inzet in de VN-missie UNMIVER",
    "het mandaat voor de VN-missie UNMIVER",
    "de Nederlandse deelneming aan de VN-missie UNMIVER",
]
CONSTRUCTIONS = {
    "decided, number and date before": "Het kabinet heeft besloten {object}{level}{date} {verb.to}.",
    "decided, number and date behind": "Het kabinet heeft besloten {object} {verb.to}{level}{date}.",
    "om": "Het kabinet heeft besloten om {object}{date} {verb.to}{level}.",
    "therefore": "De regering heeft daarom besloten {object}{date} {verb.to}{level}.",
    "present tense": "Het kabinet {verb.present} {object}{level}{date}{verb.particle}.",
    "present tense, particle first": "Nederland {verb.present} {object}{verb.particle}{level}{date}.",
    "passive": "{Object} wordt{level}{date} {verb.done}.",
    "passive, number behind": "{Object} wordt{date} {verb.done}{level}.",
    "future": "{Object} zal{date} worden {verb.done}{level}.",
    "intended": "Het kabinet is voornemens {object}{date} {verb.to}{level}.",
    "dat": "Het kabinet heeft besloten dat {object}{level}{date} wordt {verb.done}.",
    "hereby": "Hierbij informeren wij u over het besluit van het kabinet {object}{level}{date} {verb.to}.",
    "article 100": "Op grond van artikel 100 van de Grondwet volgt het besluit om {object}{level}{date} {verb.to}.",
}
LASTS = ("extend", "maintain")


def sentences(construction: str) -> Iterator[tuple[Verb, str]]:
    for verb, thing in product(VERBS, OBJECTS):
        if verb.action == "end":
            level, date = "", " per 1 maart 2031"
        elif verb.action in LASTS:
            level, date = " met maximaal dertig militairen", " tot en met 31 december 2031"
        else:
            level, date = " tot maximaal dertig militairen", " met ingang van 1 maart 2031"
        words = {"object": thing, "Object": thing[0].upper() + thing[1:], "level": level, "date": date, "verb": verb}
        yield verb, CONSTRUCTIONS[construction].format(**words)


def lost(verb: Verb, found: tuple[Statement, ...]) -> list[str]:
    """Return what the statements of a sentence lack."""
    told = [s for s in found if s.kind in ("decision", "mandate")]
    actions = LASTS if verb.action in LASTS else (verb.action,)
    missing = [] if any(s.action in actions for s in told) else [verb.action]
    if any(s.action not in (None, *actions) for s in told):
        missing.append("no other action")
    if verb.action == "end":
        return missing if any(s.end == "2031-03-01" for s in told) else [*missing, "end"]
    if not any(s.personnel and s.personnel.max == 30 for s in told):
        missing.append("thirty")
    lasts = verb.action in LASTS
    if not any((s.end == "2031-12-31") if lasts else (s.start == "2031-03-01") for s in told):
        missing.append("end" if lasts else "start")
    return missing


@pytest.mark.parametrize("construction", CONSTRUCTIONS)
def test_no_verb_loses_its_action_number_or_period(construction: str) -> None:
    made = [(text, lost(verb, extract(document(text)))) for verb, text in sentences(construction)]
    assert [(text, missing) for text, missing in made if missing] == []
