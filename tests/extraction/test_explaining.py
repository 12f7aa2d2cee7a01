"""Why a frame that fired gave no fact: what is said of that is so."""

import pytest

from missieregister.extraction import extract, tools_for
from missieregister.extraction.explain import explain
from tests.extraction.making import LANGUAGE, document, paragraphs

_BEFORE = "een ander feit gaat voor: "
TEXTS = [paragraphs(row) for name in ("lists", "who_has_the_word") for row in LANGUAGE[name].get("silent", ())]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[-1][:60])
def test_another_fact_goes_before_only_where_there_is_one(text: tuple[str, ...]) -> None:
    made = document(*text)
    facts = extract(made)
    why = [frame.dropped for shown in explain(made, tools_for(), facts) for frame in shown.frames if frame.dropped]
    assert facts or not any(reason.startswith("een ander feit gaat voor") for reason in why)


def test_the_fact_that_goes_before_is_one_of_the_same_kind_about_the_same_mission() -> None:
    every = [paragraphs(row) for name in ("lists", "decisions") for row in LANGUAGE[name]["says"][:20]]
    for text in every:
        made = document(*text)
        facts = extract(made)
        for frame in (f for shown in explain(made, tools_for(), facts) for f in shown.frames):
            if frame.dropped.startswith(_BEFORE):
                words = frame.dropped.removeprefix(_BEFORE).strip("“”").removesuffix(" …")
                same = [f for f in facts if f.kind == frame.kind and not set(f.missions).isdisjoint(frame.missions)]
                assert any(" ".join(f.quote.split()).startswith(words) for f in same), (text, frame)


def test_who_is_sent_if_somebody_consents_is_not_there_and_that_is_said() -> None:
    made = document("Als het parlement instemt, levert Nederland twintig militairen aan de VN-missie UNMIVER.")
    why = {f.dropped for shown in explain(made, tools_for(), extract(made)) for f in shown.frames if f.fired}
    assert "dit hangt af van instemming die er nog niet is" in why


def test_a_sentence_is_shown_whole_whatever_of_it_is_not_read() -> None:
    text = "De deelname aan de EU-missie EUSTAT (hierna: de missie) wordt met zes maanden verlengd (29 521, nr. 7)."
    made = document(text)
    *_, shown = explain(made, tools_for(), extract(made))
    assert shown.text == text
    assert [made.text[m.start_char : m.end_char] for m in shown.mentions] == [m.text for m in shown.mentions]
    assert all(made.text[c.start_char : c.end_char] == c.text for c in shown.clauses)
