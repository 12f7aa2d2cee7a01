"""Why a frame that fired gave no fact: what is said of that is so."""

import pytest

from missieregister.extraction import extract, tools_for
from missieregister.extraction.explain import explain
from tests.extraction.making import LANGUAGE, document, paragraphs

TEXTS = [paragraphs(row) for name in ("lists", "who_has_the_word") for row in LANGUAGE[name].get("silent", ())]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[-1][:60])
def test_another_fact_goes_before_only_where_there_is_one(text: tuple[str, ...]) -> None:
    made = document(*text)
    facts = extract(made)
    why = [frame.dropped for shown in explain(made, tools_for(), facts) for frame in shown.frames if frame.dropped]
    assert facts or "een ander feit gaat voor" not in why
