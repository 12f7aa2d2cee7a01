"""Steps: clauses read apart from those put into them."""

import pytest

from missieregister.extraction import extract
from missieregister.extraction.text.parts import part_at, subject_of
from tests.extraction.making import document


@pytest.mark.parametrize(
    ("low", "verb", "subject"),
    [
        ("op 3 mei heeft de commandant ons verzocht te komen.", "verzocht", "de commandant"),
        ("de commandant, die op 3 mei vertrok, heeft ons verzocht te komen.", "verzocht", "de commandant"),
        ("het schip, waarom de navo in april had gevraagd, vaart uit.", "gevraagd", "de navo"),
        ("het verzoek van denemarken, dat ons op 3 mei bereikte, is nieuw.", "bereikte", "het verzoek"),
        ("hoewel de vn daar om had gevraagd, kan dat niet.", "gevraagd", "de vn"),
    ],
)
def test_a_clause_has_its_subject_by_the_order_of_words(low: str, verb: str, subject: str) -> None:
    at = low.index(verb), low.index(verb) + len(verb)
    assert subject_of(part_at(low, *at), at).words.startswith(subject)


def test_a_clause_put_into_another_is_no_part_of_it() -> None:
    low = "denemarken, dat op 3 mei de leiding nam, heeft ons op 5 mei verzocht te komen."
    main = part_at(low, low.index("verzocht"), low.index("verzocht") + 8)
    assert not main.holds(low.index("3 mei"))
    assert main.holds(low.index("5 mei"))


def test_each_letter_that_a_report_lists_told_parliament_of_the_missions_that_it_names() -> None:
    report = document(
        "De vaste commissie voor Defensie heeft op 12 maart 2031 overleg gevoerd met de minister over:",
        "- de brief van de minister van Defensie d.d. 3 februari 2031 inzake de verlenging van de bijdrage aan UNMISS;",
        "- de brief van de minister van Buitenlandse Zaken d.d. 4 februari 2031 over KFOR en EULEX Kosovo;",
        "- de brief van de minister van Defensie d.d. 5 februari 2031 over het materieel van de marine;",
        "- de brief van de minister van Defensie d.d. 6 februari 2031 over de eindevaluatie van UNMIL.",
        kind="debate",
        date="2031-04-01",
    )
    steps = {(s.action, s.date, s.missions) for s in extract(report) if s.kind == "procedure"}
    assert {told for told in steps if told[0] == "notification"} == {
        ("notification", "2031-02-03", ("unmiss",)),
        ("notification", "2031-02-04", ("kfor", "eulex-kosovo")),
    }
    assert ("debate", "2031-03-12", ("unmiss",)) in steps


def test_a_letter_in_a_list_of_another_paper_tells_nothing_by_itself() -> None:
    letter = document(
        "In deze brief ga ik in op:",
        "- de brief van de minister van Defensie d.d. 3 februari 2031 inzake de verlenging van de bijdrage aan UNMISS;",
    )
    assert not [s for s in extract(letter) if s.action == "notification" and s.date == "2031-02-03"]
