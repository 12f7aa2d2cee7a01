"""What was said in a debate, or answered in a letter, is dated by that day and not by the day of printing."""

import pytest

from missieregister.extraction import extract
from missieregister.model.document import DocumentKind
from tests.extraction.making import document

DEBATE = (
    "De vaste commissie voor Defensie heeft op 12 december 2030 overleg gevoerd met de minister van Defensie over "
    "de VN-missie UNMIVER."
)
ANSWERS = (
    "De commissie heeft een aantal vragen voorgelegd over de VN-missie UNMIVER. De minister heeft deze vragen "
    "beantwoord bij brief van 12 december 2030."
)


@pytest.mark.parametrize(("head", "kind"), [(DEBATE, "debate"), (ANSWERS, "questions")])
@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("De bijdrage aan de VN-missie UNMIVER loopt tot eind dit jaar.", "2030-12-31~"),
        ("De bijdrage aan de VN-missie UNMIVER eindigt op 15 december a.s.", "2030-12-15"),
    ],
)
def test_days_are_told_from_the_day_of_the_debate(head: str, kind: DocumentKind, said: str, end: str) -> None:
    found = extract(document(head, said, kind=kind, date="2031-01-30"))
    assert {s.end for s in found if s.actor == "nl" and s.end} == {end}
    assert {s.published for s in found} == {"2031-01-30"}


def test_a_promise_of_the_debate_was_due_before_it_was_printed() -> None:
    pledge = "Ik zeg de Kamer toe dat zij over de VN-missie UNMIVER nog vóór het kerstreces een brief ontvangt."
    found = extract(document(DEBATE, pledge, kind="debate", date="2031-01-30"))
    assert [s.due for s in found if s.kind == "commitment"] == ["2030-12"]


def test_an_earlier_debate_of_which_a_letter_speaks_does_not_date_it() -> None:
    told = "De bijdrage aan de VN-missie UNMIVER loopt tot eind dit jaar."
    found = extract(document(DEBATE, told, date="2031-01-30"))
    assert {s.end for s in found if s.end} == {"2031-12-31~"}
