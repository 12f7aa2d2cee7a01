"""Since when and until when we take part, in every way to say that we do, and every way to say when.

As ``test_grid`` crosses verbs that decide, this crosses verbs of being there with days, in both orders of words, and
days with the clauses that a contribution, a command or a letter stands in.
"""

from itertools import product

import pytest

from missieregister.extraction import extract
from missieregister.model.statement import Statement
from tests.extraction.making import document
from tests.extraction.test_language import OURS

#: who, and whether that is more than one
WHO = {
    "Nederland": False,
    "Twee Nederlandse stafofficieren": True,
    "Een Nederlandse compagnie": False,
    "De Nederlandse marechaussees": True,
}
#: what one does, what several do, and in what
DO = (
    ("neemt", "nemen", "deel aan {m}"),
    ("doet", "doen", "mee aan {m}"),
    ("draagt", "dragen", "bij aan {m}"),
    ("is", "zijn", "actief in {m}"),
    ("is", "zijn", "betrokken bij {m}"),
    ("is", "zijn", "aanwezig in {m}"),
    ("is", "zijn", "onderdeel van {m}"),
    ("is", "zijn", "werkzaam bij {m}"),
    ("is", "zijn", "verbonden aan {m}"),
    ("werkt", "werken", "voor {m}"),
    ("dient", "dienen", "in {m}"),
    ("maakt", "maken", "deel uit van {m}"),
    ("zit", "zitten", "bij {m}"),
    ("staat", "staan", "onder bevel van {m}"),
    ("verleent", "verlenen", "steun aan {m}"),
    ("traint", "trainen", "agenten voor {m}"),
    ("patrouilleert", "patrouilleren", "voor {m}"),
)
#: when, with the begin and the end that it tells; letters of these tests are of June 2030
WHEN = {
    "sinds 2029": ("2029", None),
    "al sinds 1 maart 2029": ("2029-03-01", None),
    "sinds november vorig jaar": ("2029-11", None),
    "vanaf 1 oktober 2030": ("2030-10-01", None),
    "met ingang van 1 oktober 2030": ("2030-10-01", None),
    "per 1 oktober 2030": ("2030-10-01", None),
    "vanaf begin 2031": ("2031-01~", None),
    "tot 1 mei 2031": (None, "2031-05-01"),
    "tot en met december 2030": (None, "2030-12"),
    "van 1 juni 2030 tot 1 juni 2031": ("2030-06-01", "2031-06-01"),
}
#: sentences of a contribution, a command, and clauses that hang on others; each with a day in it
SENTENCES = """
De minister meldt dat Nederland {t} deelneemt aan {m}.
De dertig Nederlandse militairen die {t} in {m} dienen, verrichten goed werk.
Het Nederlandse detachement dat {t} in {m} werkt, telt 30 militairen.
Nederland heeft {t} de leiding over {m}.
Nederland voert {t} het commando over {m}.
Nederland levert {t} de commandant van {m}.
Nederland draagt met twee militairen {t} bij aan {m}.
De Nederlandse bijdrage aan {m} ({t}) verloopt goed.
""".strip().splitlines()
#: those of which only a day to come tells something
AHEAD = """
De Nederlandse bijdrage aan {m} loopt {t}.
Het nationale mandaat voor {m} loopt {t}.
Het Nederlandse mandaat voor {m} geldt {t}.
De inzet van het Nederlandse detachement in {m} vindt {t} plaats.
De Nederlandse deelname aan {m} is {t} voorzien.
""".strip().splitlines()
MISSIONS = ("UNMISS", "EUTM Mali")


def _held(text: str) -> tuple[set[str | None], set[str | None]]:
    found: list[Statement] = [s for s in extract(document(text)) if s.kind in OURS]
    return {s.start for s in found}, {s.end for s in found}


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _lower(who: str) -> str:
    return who if who.startswith("Nederland") else who[0].lower() + who[1:]


@pytest.mark.parametrize(("when", "day"), WHEN.items(), ids=list(WHEN))
def test_a_day_is_told_whatever_the_verb_and_the_order(when: str, day: tuple[str | None, str | None]) -> None:
    missed = []
    for number, ((who, several), (one, more, what)) in enumerate(product(WHO.items(), DO)):
        verb, what = more if several else one, what.format(m=MISSIONS[number % 2])
        for text in (f"{who} {verb} {when} {what}.", f"{_capital(when)} {verb} {_lower(who)} {what}."):
            starts, ends = _held(text)
            if (day[0] and day[0] not in starts) or (day[1] and day[1] not in ends):
                missed.append(text)
    assert missed == []


@pytest.mark.parametrize("sentence", SENTENCES + AHEAD)
def test_a_day_is_told_whatever_the_sentence(sentence: str) -> None:
    missed = []
    for number, (when, day) in enumerate(WHEN.items()):
        if sentence in AHEAD and "sinds" in when:
            continue
        text = sentence.format(t=when, m=MISSIONS[number % 2])
        starts, ends = _held(text)
        if (day[0] and day[0] not in starts) or (day[1] and day[1] not in ends):
            missed.append(text)
    assert missed == []


@pytest.mark.parametrize("when", WHEN)
def test_days_of_others_are_not_ours(when: str) -> None:
    said = []
    for one, _, what in DO:
        text = f"Een Deense compagnie {one} {when} {what.format(m='UNMISS')}."
        said += [text] if any(s.actor == "nl" for s in extract(document(text)) if s.kind in OURS) else []
    assert said == []
