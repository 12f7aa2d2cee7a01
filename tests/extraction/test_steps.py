"""Steps: clauses read apart from those put into them."""

import pytest

from missieregister.extraction.text.parts import part_at, subject_of


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
