"""What holds for any text: no exception, exact quotes, stable ids, and no order where none should matter."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from missieregister.extraction import extract, tools_for
from missieregister.extraction.discourse.topics import lowered
from missieregister.extraction.explain import explain
from missieregister.knowledge import load
from missieregister.model.document import Block, Cell, Document, DocumentKind
from missieregister.model.edtf import parse
from missieregister.model.statement import Statement
from tests.extraction.making import TODAY, document

SENTENCES = [
    example.text for frame in load().frames for example in (*frame.examples, *frame.counterexamples)
]  # fmt: skip
#: pieces of which the genre is made, to be put together in ways that nobody writes
PIECES = [
    "Het kabinet", "Duitsland", "verlengt", "heeft besloten", "te verlengen", "niet", "geen", "de bijdrage aan",
    "de VN-missie UNMIVER", "UNIFIL", "(EUTM)", "EUCAP Sahel Mali en Niger", "met maximaal tien militairen",
    "van zes naar", "zeven,", "waarvan", "tot en met 31 mei 2031", "jl.", "a.s.", "medio", "€ 3,5 mln.", "mits",
    "respectievelijk", "deze bijdrage", "beide missies", "eerstgenoemde", ";", ":", "(", ")", ".", "?", "\xa0", "«",
    "”", "het mandaat", "loopt af", "zet", "voort", "nr. 84", "twee tot", "waarvan drie", "tussen 2014 en", "20–",
    "İ", "ẞ", "telt 1.200 Duitse militairen,", "300 Deense", "van wie 20 artsen", "onder wie vier officieren",
    "en 270 Nederlandse militairen", "uit Denemarken", "in totaal", "Per detachement", "Deze macht", "dertig van hen",
    "piraten", "die", "dat", "geïnformeerd", "voor de zomer",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(SENTENCES), max_size=4).map(" ".join),
)
KINDS: list[DocumentKind] = ["letter", "news", "debate", "motion", "questions", "agenda", "report", "other"]


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Draw a document of any blocks, some of them in a table."""
    text, blocks = "", []
    for number, words in enumerate(draw(st.lists(TEXTS, max_size=6))):
        start = len(text)
        text += words
        kind = draw(st.sampled_from(["paragraph", "heading", "list_item", "footnote", "table_cell", "letterhead"]))
        cell = Cell(0, number // 2, number % 2, header=number < 2) if kind == "table_cell" else None
        section = draw(st.sampled_from([(), ("UNIFIL",), ("1. Inleiding", "KFOR")]))
        blocks.append(Block(kind, start, len(text), section, cell=cell))  # type: ignore[arg-type]
        text += "\n\n"
    date = draw(st.sampled_from([TODAY, None, "1999-02-28", "2024-02-29"]))
    return Document(id="d", kind=draw(st.sampled_from(KINDS)), text=text, blocks=tuple(blocks), date=date)


@pytest.mark.parametrize(
    "text",
    [
        # found with pieces of the genre put together at random
        "- ’ dat VN-missie UNMIVER teruggetrokken voor zomer",
        "Deze macht telt 1.200 Duitse militairen, 300 Deense militairen, van wie 20 artsen, bij de VN-missie UNMIVER.",
    ],
)
def test_what_once_ended_in_an_exception_is_read(text: str) -> None:
    assert not [s for s in extract(document(text)) if s.personnel]


@given(documents())
def test_any_document_gives_statements_with_their_exact_words(made: Document) -> None:
    found = extract(made)
    assert [s.start_char for s in found] == sorted(s.start_char for s in found)
    for statement in found:
        assert statement.quote
        assert made.text[statement.start_char : statement.end_char] == statement.quote
        assert statement.document == made.id
        assert 0 < statement.confidence < 1
        assert statement.id == statement.identified().id


@given(documents())
def test_the_same_document_gives_the_same_statements(made: Document) -> None:
    assert extract(made) == extract(made)


@given(documents())
def test_every_value_is_one_that_the_contract_allows(made: Document) -> None:
    for statement in extract(made):
        for edtf in (statement.start, statement.end, statement.date, statement.due):
            if edtf is not None:
                parse(edtf)
        people = statement.personnel
        if people and people.min is not None and people.max is not None:
            assert people.min <= people.max
        if statement.amount:
            assert statement.amount.value >= 0


@given(documents())
def test_no_statement_is_made_twice(made: Document) -> None:
    ids = [s.id for s in extract(made)]
    assert len(ids) == len(set(ids))


@given(documents())
def test_explaining_shows_every_statement_once_and_no_other(made: Document) -> None:
    facts = extract(made)
    shown = list(explain(made, tools_for(), facts))
    assert sorted(s.id for sentence in shown for s in sentence.statements) == sorted(s.id for s in facts)
    for sentence in shown:
        assert made.text[sentence.start_char : sentence.end_char] == sentence.text
        words = sentence.read_as or made.text
        for mention in sentence.mentions:
            assert words[mention.start_char : mention.end_char] == mention.text
        for clause in (*sentence.clauses, *(e.clause for e in sentence.events)):
            assert words[clause.start_char : clause.end_char] == clause.text


@given(st.text(max_size=100))
def test_lower_case_keeps_every_offset(text: str) -> None:
    assert len(lowered(text)) == len(text)


#: paragraphs that stand by themselves: each names its mission, and no two share one
APART = [
    "Het kabinet verlengt de bijdrage aan de VN-missie UNMIVER met twaalf militairen tot en met 31 mei 2031.",
    "De Nederlandse bijdrage aan de NAVO-operatie Noorderlicht wordt per 1 maart 2031 beëindigd.",
    "Momenteel zijn acht Nederlandse militairen werkzaam in de EU-missie EUSTAT.",
    "Duitsland levert zestig militairen aan Taakgroep Alcyon.",
    "De kosten van de Nederlandse bijdrage aan de EU-missie EUCIVER bedragen 3,5 miljoen euro.",
    "Het kabinet ziet af van een bijdrage aan operatie Grijze Reiger.",
    "De Veiligheidsraad heeft het mandaat van de VN-missie UNTOLM verlengd tot en met 30 juni 2031.",
    "In het gebouw wordt verbouwd.",
]


def said(statements: tuple[Statement, ...]) -> list[str]:
    """Return what statements say, without where they say it."""
    plain = [
        (s.kind, s.missions, s.action, s.status, s.actor, s.personnel, s.end, s.amount, s.quote) for s in statements
    ]
    return sorted(map(str, plain))


@given(st.permutations(APART))
def test_paragraphs_that_do_not_refer_to_each_other_may_stand_in_any_order(order: list[str]) -> None:
    expected = said(extract(document(*APART)))
    assert len(expected) >= 6
    assert said(extract(document(*order))) == expected


@pytest.mark.parametrize("text", SENTENCES)
def test_no_break_spaces_change_nothing(text: str) -> None:
    hard = text.replace(" ", "\xa0").replace("operatie\xa0", "operatie ")
    one, other = extract(document(text)), extract(document(hard))
    assert [(s.kind, s.action, s.missions, s.end, s.due, s.status, s.actor) for s in one] == [
        (s.kind, s.action, s.missions, s.end, s.due, s.status, s.actor) for s in other
    ]


@pytest.mark.parametrize("text", SENTENCES)
def test_blanks_round_a_paragraph_change_nothing(text: str) -> None:
    assert said(extract(document(text))) == said(extract(document(f"  {text}\n")))


def test_statements_are_the_same_in_every_process() -> None:
    made = document(*random.Random(1).sample(SENTENCES, len(SENTENCES)))
    program = (
        "import sys, msgspec; from missieregister.extraction import extract;"
        "from missieregister.model.document import Document;"
        "made = msgspec.json.decode(sys.stdin.buffer.read(), type=Document);"
        "print(msgspec.json.encode(extract(made)).decode())"
    )

    data = msgspec.json.encode(made)
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            input=data,
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(outputs) == 1
    assert [s["id"] for s in json.loads(outputs.pop())] == [s.id for s in extract(made)]
