"""Steps: the words that they are looked for by, and clauses read apart from those put into them."""

import pytest

from missieregister.extraction.asking import ASKS
from missieregister.extraction.parts import part_at, subject_of
from missieregister.extraction.telling import TELLS, WITH
from missieregister.knowledge import load


@pytest.mark.parametrize(("words", "pieces"), [("asks", ASKS), ("tells", TELLS)])
def test_a_verb_of_a_step_holds_a_piece_by_which_sentences_are_chosen(words: str, pieces: tuple[str, ...]) -> None:
    found = load().lexicon.steps[words]
    assert [w for w in found if w not in WITH and not any(piece in w for piece in pieces)] == []


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
