"""Sentences: where they end, and where a full stop is something else."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missieregister.extraction.text.splitting import split


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text, 0, len(text))]


WHOLE = [
    "De VN hebben op 3 mei jl. Nederland gevraagd vijf officieren te leveren.",
    "In Kamerstuk 29 521, nr. 405 staat het besluit.",
    "Zie de nrs. 12 en 13 van dit dossier.",
    "Op 5 september jl. heeft het kabinet besloten.",
    "Op 5 september jl. (Kamerstuk 29 521) besloot het kabinet.",
    "Op 1 juli a.s. begint de inzet.",
    "De brief d.d. 3 mei 2030 is ontvangen.",
    "De heer A.B. Bijleveld tekende de brief.",
    "De heer A.Th.B. Bijleveld tekende de brief.",
    "De brief van H.A. van Oldenrode-Kuiper is ontvangen.",
    "Er zijn 1.400 militairen ingezet.",
    "De kosten bedragen 3.500.000 euro.",
    "De inzet kost 12,5 mln. euro per jaar.",
    "Dit gebeurt i.s.m. Duitsland en i.o.m. de NAVO.",
    "De inzet van o.a. Duitsland en bijv. Noorwegen loopt door.",
    "Dat kost ca. 15 militairen meer.",
    "Het besluit is m.b.t. de inzet genomen.",
    "Prof. Jansen en dr. De Vries schreven het rapport.",
    "Zie art. 100 van de Grondwet.",
    "Zie blz. 12 van het rapport.",
    "Het gaat om helikopters, schepen, enz. in de regio.",
    "Versie 2.0 van het plan is gereed.",
    "Het plan (zie nr. 4.) is gereed.",
    "Wat is de inzet? vroeg het lid.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert cut(text) == [text]


SPLIT = [
    ("Dat gebeurde op 3 mei jl. Nederland vertrekt in juni.", 2),
    ("De inzet loopt af. Het kabinet verlengt haar niet.", 2),
    ("De inzet liep af op 5 september jl. Het kabinet verlengt haar niet.", 2),
    ("De inzet begint op 1 juli a.s. Duitsland volgt later.", 2),
    ("Helikopters, schepen, enz. Dat alles blijft thuis.", 2),
    ("Loopt de inzet af? Ja. Dat is besloten!", 3),
    ("Hij zei: «De inzet loopt af.» Daarna ging hij.", 2),
    ('Hij zei: "De inzet loopt af." Daarna ging hij.', 2),
    ("De inzet loopt af (tot eind 2031). Daarna volgt een brief.", 2),
    ("(De inzet loopt af.) Daarna volgt een brief.", 2),
    ("Er zijn 57 militairen ingezet. 23 van hen keren terug.", 2),
    ("De operatie duurt tot 2031. In 2032 volgt de evaluatie.", 2),
    ("De bijdrage is voor UNIFIL. De missie duurt voort.", 2),
    ("Daarover is onduidelijkheid… Het kabinet wacht af.", 2),
    ("De inzet in de EU. Daarna volgt de NAVO.", 2),
]


@pytest.mark.parametrize(("text", "count"), SPLIT, ids=[t for t, _ in SPLIT])
def test_a_stop_at_the_end_ends_a_sentence(text: str, count: int) -> None:
    assert len(cut(text)) == count


def test_only_the_block_is_cut() -> None:
    text = "Eerst dit. Dan dat. Tot slot."
    assert [text[a:b] for a, b in split(text, 11, 19)] == ["Dan dat."]


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_sentences_hold_all_words_once_and_in_order(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    spans = list(split(text, start, end))
    assert "".join(text[start:end].split()) == "".join("".join(text[a:b].split()) for a, b in spans)
    assert all(start <= a < b <= end for a, b in spans)
    assert all(text[a:b] == text[a:b].strip() for a, b in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


@given(st.lists(st.sampled_from([*WHOLE, *(t for t, _ in SPLIT)]), min_size=1, max_size=5))
def test_sentences_one_behind_the_other_are_cut_as_each_by_itself(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == [sentence for part in parts for sentence in cut(part)]


@given(st.lists(st.sampled_from(WHOLE), min_size=1, max_size=4))
def test_no_break_spaces_cut_as_spaces_do(parts: list[str]) -> None:
    text = " ".join(parts)
    assert list(split(text.replace(" ", "\xa0"), 0, len(text))) == list(split(text, 0, len(text)))
