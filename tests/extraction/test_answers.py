"""An answer may be no more than a number, a day or a sum: its question tells of what."""

from typing import Any

import pytest

from missieregister.extraction import extract
from tests.extraction.making import brief, document, holds

_UNTIL = "Tot en met 30 juni 2031."


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("Hoeveel militairen levert Nederland aan de VN-missie UNMIVER?", "Ongeveer 290.",
         {"kind": "deployment", "personnel": {"max": 290}}),
        ("Hoeveel militairen dienen er bij de VN-missie UNMIVER namens Nederland?", "12.",
         {"kind": "deployment", "personnel": {"max": 12}}),
        ("Hoeveel agenten levert Nederland aan de VN-missie UNMIVER?", "Zeven.",
         {"kind": "deployment", "personnel": {"max": 7}}),
        ("Uit hoeveel militairen bestaat de Nederlandse bijdrage aan de VN-missie UNMIVER?", "Gemiddeld 270.",
         {"kind": "deployment", "personnel": {"max": 270}}),
        ("Wat is de omvang van de bijdrage aan de VN-missie UNMIVER?", "In totaal 27.",
         {"kind": "deployment", "personnel": {"max": 27}}),
        ("Wordt de Nederlandse bijdrage aan de VN-missie UNMIVER verlengd?", "Ja.",
         {"kind": "decision", "action": "extend", "status": "decided"}),
        ("Wordt de Nederlandse bijdrage aan de VN-missie UNMIVER voortgezet?", "Ja, tot en met 30 juni 2031.",
         {"kind": "decision", "action": "extend", "end": "2031-06-30"}),
        ("Bent u bereid de bijdrage aan de VN-missie UNMIVER te verlengen?", "Nee.",
         {"kind": "decision", "action": "lapse"}),
        ("Wanneer wordt de Kamer over de bijdrage aan de VN-missie UNMIVER geïnformeerd?", "In september.",
         {"kind": "commitment", "due": "2030-09"}),
        ("Hoeveel kost de deelname aan de VN-missie UNMIVER?", "Circa € 7,8 miljoen.",
         {"kind": "finance", "amount": {"value": 7_800_000}}),
        ("Wat zijn de verwachte uitgaven voor de VN-missie UNMIVER?", "Circa € 53 miljoen.",
         {"kind": "finance", "amount": {"value": 53_000_000}}),
        ("Tot wanneer blijft Nederland in de VN-missie UNMIVER vertegenwoordigd?", _UNTIL,
         {"kind": "mandate", "end": "2031-06-30"}),
        ("Neemt Nederland deel aan de VN-missie UNMIVER, en voor hoe lang?", "Ja, tot april 2031.",
         {"kind": "mandate", "end": "2031-04"}),
        ("Wanneer eindigt de Nederlandse bijdrage aan de VN-missie UNMIVER?", "Deze eindigt op 31 juli 2031.",
         {"kind": "mandate", "end": "2031-07-31"}),
        ("Tot wanneer loopt het Nederlandse mandaat voor de VN-missie UNMIVER?", _UNTIL,
         {"kind": "mandate", "end": "2031-06-30"}),
        ("Wanneer verstrijkt het VN-mandaat van UNMIVER (VN-missie)?", _UNTIL,
         {"kind": "international_mandate", "end": "2031-06-30"}),
        ("Tot wanneer loopt het mandaat van de VN-missie UNMIVER?", _UNTIL,
         {"kind": "international_mandate", "end": "2031-06-30"}),
        ("Wanneer wordt de evaluatie van de VN-missie UNMIVER naar de Kamer gestuurd?", "In september.",
         {"kind": "commitment", "due": "2030-09"}),
        ("Wat is het plafond van de bijdrage aan de VN-missie UNMIVER?", "Zes.",
         {"kind": "mandate", "personnel": {"max": 6}}),
        ("Hoeveel personen mag Nederland ten hoogste in de VN-missie UNMIVER plaatsen?", "Vijftien personen.",
         {"kind": "mandate", "personnel": {"max": 15}}),
        ("Hebben wij nog mensen in de VN-missie UNMIVER?", "Ja, negentien.",
         {"kind": "deployment", "personnel": {"max": 19}}),
        ("Wanneer keert de Nederlandse compagnie uit de VN-missie UNMIVER terug?", "Op 1 mei 2031.",
         {"kind": "mandate", "end": "2031-05-01"}),
        ("Per wanneer trekt Nederland zich terug uit de VN-missie UNMIVER?", "Per 1 mei 2031.",
         {"kind": "mandate", "end": "2031-05-01"}),
        ("Is er een verzoek van de VN ontvangen voor de VN-missie UNMIVER? Zo ja, wanneer?", "Ja, op 12 mei 2030.",
         {"kind": "procedure", "action": "request", "date": "2030-05-12"}),
        ("Wanneer informeert u de Kamer over de toekomst van de VN-missie UNMIVER?", "In september.",
         {"kind": "commitment", "due": "2030-09"}),
        ("Bent u bereid de Kamer over de toekomst van de VN-missie UNMIVER in te lichten?", "Ja, in september.",
         {"kind": "commitment", "due": "2030-09"}),
    ],
)  # fmt: skip
def test_an_answer_tells_what_its_question_asks(question: str, answer: str, expected: dict[str, Any]) -> None:
    found = extract(document(question, answer, kind="questions"))
    assert any(holds(expected, s.record()) for s in found), [brief(s) for s in found]
    assert {s.kind for s in found} == {expected["kind"]}


@pytest.mark.parametrize(
    "answer", ["Zeven, van de negen die het mandaat toestaat.", "Zeven van de 9 die ons mandaat toelaat."]
)
def test_an_answer_may_tell_how_many_are_there_and_how_many_may_be(answer: str) -> None:
    found = extract(document("Hoeveel agenten levert Nederland aan de VN-missie UNMIVER?", answer, kind="questions"))
    assert {(s.kind, s.personnel.max) for s in found if s.personnel} == {("deployment", 7), ("mandate", 9)}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Hoeveel militairen telt de VN-missie UNMIVER?", "Ongeveer 14.000."),
        ("Wanneer is de VN-missie UNMIVER begonnen?", "Op 1 mei 2028."),
        ("Wilt u de Kamer informeren over de VN-missie UNMIVER?", "Op 15 september."),
        ("Uit hoeveel militairen bestaat de Duitse bijdrage aan de VN-missie UNMIVER?", "27."),
        ("Wordt de Duitse bijdrage aan de VN-missie UNMIVER verlengd?", "Ja."),
        ("Hoeveel kost een helikopter als die van de VN-missie UNMIVER?", "Dat is niet bekend."),
    ],
)
def test_an_answer_to_another_question_tells_nothing(question: str, answer: str) -> None:
    assert [brief(s) for s in extract(document(question, answer, kind="questions"))] == []


#: of a list of questions: what they are about, an answer about another mission, and a question that goes on
_ABOUT = (
    "De commissie heeft vragen voorgelegd over de brief van 20 april 2030 inzake de voortgang van de VN-missie UNMIVER."
)
_OF_ANOTHER = (
    "Hoeveel agenten heeft de EU-missie EUSTAT?",
    "Nederland levert maximaal 40 agenten aan de EU-missie EUSTAT.",
)


@pytest.mark.parametrize(
    "question",
    ["Hoe lang blijven de helikopters?", "Hoe lang blijven de helikopters? Is overwogen deze eerder terug te halen?"],
)
def test_a_question_without_a_mission_is_about_that_of_the_letter(question: str) -> None:
    answer = (
        "Op 30 maart jl. heeft het kabinet besloten de inzet van de helikopters te verlengen tot en met 31 mei 2031."
    )
    found = extract(document(_ABOUT, *_OF_ANOTHER, question, answer, kind="questions"))
    assert [s.missions for s in found if s.action == "extend"] == [("unmiver",)], [brief(s) for s in found]


def test_an_answer_about_ours_does_not_tell_whose_mandate_the_next_one_means() -> None:
    text = document(
        "6. Hoeveel Nederlanders werken in de VN-missie UNMIVER?",
        "In UNMIVER werken twaalf Nederlanders.",
        "7. Hoe groot is de EU-missie EUSTAT en wat is de einddatum van het mandaat?",
        "De missie telt 620 militairen uit 27 landen. Het huidige mandaat loopt tot 18 mei 2032.",
        kind="questions",
    )
    ends = [s for s in extract(text) if s.end]
    assert [(s.kind, s.end) for s in ends] == [("international_mandate", "2032-05-18")], [brief(s) for s in ends]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        # labels that printed lists have, and one answer to several questions
        (("Vraag 1:", "Hoeveel Nederlandse militairen zijn er in de VN-missie UNMIVER?", "Antwoord vraag 1:", "Negen."),
         {"kind": "deployment", "personnel": {"max": 9}}),
        (("# Vraag 1", "Hoeveel Nederlandse militairen zijn er in de VN-missie UNMIVER?", "# Vraag 2",
          "Tot wanneer loopt de Nederlandse bijdrage aan UNMIVER?", "Antwoord op vraag 1 & 2:", _UNTIL),
         {"kind": "mandate", "end": "2031-06-30"}),
        (("Vraag 1, 3", "Hoeveel Nederlandse militairen zijn er in de VN-missie UNMIVER?", "Waarom is dat zo weinig?",
          "Antwoord 1, 3", "Negen. Meer is niet nodig."),
         {"kind": "deployment", "personnel": {"max": 9}, "missions": ["unmiver"]}),
        # all questions, and then all answers
        (("1", "Hoeveel Nederlandse militairen zijn er in de VN-missie UNMIVER?",
          "2", "Wat kost de bijdrage aan de EU-missie EUSTAT?", "Antwoord", "1", "280.", "2", "5 miljoen euro."),
         {"kind": "deployment", "personnel": {"max": 280}, "missions": ["unmiver"]}),
        (("1", "Wat kost de bijdrage aan de EU-missie EUSTAT?",
          "2", "Hoeveel Nederlandse militairen zijn er in de VN-missie UNMIVER?", "Antwoord", "1", "5 miljoen euro."),
         {"kind": "finance", "amount": {"value": 5_000_000}, "missions": ["eustat"]}),
    ],
)  # fmt: skip
def test_an_answer_belongs_to_the_questions_of_its_numbers(
    paragraphs: tuple[str, ...], expected: dict[str, Any]
) -> None:
    found = extract(document(*paragraphs, kind="questions"))
    assert any(holds(expected, s.record()) for s in found), [brief(s) for s in found]


@pytest.mark.parametrize(
    "paragraphs",
    [
        # of two numbers nobody knows which one is meant
        ("Vraag 1, 2", "Hoeveel Nederlandse militairen zijn er in de VN-missie UNMIVER?", "Hoeveel brieven kwamen er?",
         "Antwoord 1, 2", "Negen."),
        # what a question claims
        ("2", "Klopt het bericht? Nederland heeft besloten uit de VN-missie UNMIVER te vertrekken.", "Nee."),
        ("Vraag 2", "Nederland heeft besloten uit de VN-missie UNMIVER te vertrekken.", "Antwoord 2", "Nee."),
        ("Vraag 1", "Is het druk?", "Antwoord 1", "Nee.", "Vraag 2", "Klopt het bericht?",
         "Nederland levert twintig militairen aan de VN-missie UNMIVER.", "Antwoord 2", "Nee."),
    ],
)  # fmt: skip
def test_what_stands_in_a_question_is_not_told(paragraphs: tuple[str, ...]) -> None:
    assert [brief(s) for s in extract(document(*paragraphs, kind="questions"))] == []


def test_what_stands_below_an_unlabelled_question_is_its_answer() -> None:
    answer = "Ja. Nederland levert twintig militairen aan de VN-missie UNMIVER."
    found = extract(document("Vraag 2", "Klopt dat bericht?", answer, kind="questions"))
    assert [s.personnel.max for s in found if s.personnel] == [20], [brief(s) for s in found]


def test_what_a_chair_only_names_as_the_subject_is_not_told() -> None:
    said = (
        "De voorzitter: Wij spreken over de verlenging van de VN-missie UNMIVER met 30 militairen tot 1 maart 2031.",
        "Het gaat om de inzet van 150 militairen in de EU-missie EUSTAT tot 1 juli 2031.",
        "De minister stuurt de Kamer voor 1 december 2030 een brief over UNMIVER.",
    )
    found = extract(document(*said, kind="debate"))
    assert {s.kind for s in found} <= {"commitment", "procedure"}, [brief(s) for s in found]
    assert "2030-11-30" in [s.due for s in found], [brief(s) for s in found]
    minister = "Minister Van Dam: Wij zijn met 20 militairen in de EU-missie EUSTAT tot 1 juli 2031."
    answered = extract(document(*said, minister, kind="debate"))
    assert [s.personnel.max for s in answered if s.kind == "deployment" and s.personnel] == [20]


def test_what_a_chair_tells_beside_the_subject_is_told() -> None:
    said = "De voorzitter: Welkom bij dit overleg. Onze bijdrage aan de VN-missie UNMIVER eindigt op 1 juni 2031."
    found = extract(document(said, kind="debate"))
    assert "2031-06-01" in [s.end for s in found], [brief(s) for s in found]
