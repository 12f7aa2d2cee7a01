"""What no frame foresees is weighed: by weights in the open, and only where nobody told it."""

from pathlib import Path

import msgspec
import pytest

from missieregister.extraction import extract, tools_for
from missieregister.extraction.explain import explain
from missieregister.knowledge import Knowledge, KnowledgeError, load
from missieregister.knowledge.weights_file import Question, Weights, load_weights
from missieregister.model.statement import Statement
from tests.extraction.making import document

#: no frame knows this verb
SENTENCE = "Het kabinet laat de bijdrage van negen militairen aan de VN-missie UNMIVER voortbestaan."
MAINTAIN = Question(id="decision-maintain", kind="decision", action="maintain", at_least=0.5)
CEILING = Question(id="ceiling", kind="mandate", takes=("most",), at_least=0.5)
START = Question(id="mandate_start", kind="mandate", takes=("start",), at_least=0.5)
DEPLOYED = Question(id="deployed", kind="deployment", takes=("most",), at_least=0.5)


def knowing(*questions: Question, **seen: float) -> Knowledge:
    """Return our knowledge with weights of its own: each word seen speaks for all questions."""
    words = {f"word={word}": tuple((n, weight) for n, _ in enumerate(questions)) for word, weight in seen.items()}
    return msgspec.structs.replace(load(), weights=Weights(questions, (-2.0,) * len(questions), words))


def read(knowledge: Knowledge, *paragraphs: str) -> tuple[Statement, ...]:
    return extract(document(*paragraphs), knowledge)


def test_no_frame_knows_the_sentence() -> None:
    assert not [s for s in read(knowing(), SENTENCE) if s.kind in ("decision", "mandate")]


def test_a_word_that_weighs_enough_makes_a_statement() -> None:
    made = [s for s in read(knowing(MAINTAIN, voortbestaan=3.0), SENTENCE) if s.kind == "decision"]
    assert [(s.action, s.missions, s.rule) for s in made] == [("maintain", ("unmiver",), "gewogen-decision-maintain")]
    assert made[0].quote == SENTENCE
    assert made[0].confidence == pytest.approx(0.731, abs=0.001)  # 1 / (1 + e^(2 - 3))


def test_one_that_weighs_too_little_makes_none() -> None:
    assert not [s for s in read(knowing(MAINTAIN, voortbestaan=1.5), SENTENCE) if s.kind == "decision"]


def test_where_no_frame_tells_of_us_it_must_be_likely_or_name_us() -> None:
    unsure = knowing(msgspec.structs.replace(MAINTAIN, at_least=0.4), voortbestaan=1.7)  # 1 / (1 + e^(2 - 1.7)) is 0.43

    def made(*paragraphs: str) -> bool:
        return any(s.action == "maintain" for s in read(unsure, *paragraphs))

    bare = "Het kabinet laat de bijdrage aan de VN-missie UNMIVER met ingang van 1 mei 2031 voortbestaan."
    assert not made(bare)
    assert made(bare.replace("de bijdrage", "de Nederlandse bijdrage"))
    assert made("Het kabinet verlengt de bijdrage aan de NAVO-operatie Noorderlicht tot 1 mei 2032.", bare)


def test_a_decision_takes_the_day_that_is_as_probable() -> None:
    sentence = "Het kabinet laat de bijdrage aan de VN-missie UNMIVER met ingang van 1 mei 2031 voortbestaan."
    assert not [s for s in read(knowing(), sentence) if s.start]
    made = [s for s in read(knowing(MAINTAIN, START, voortbestaan=3.0), sentence) if s.rule.startswith("gewogen")]
    assert [(s.kind, s.action, s.start) for s in made] == [("decision", "maintain", "2031-05-01")]


def test_what_a_frame_told_is_not_told_again() -> None:
    told = "Het kabinet verlengt de bijdrage aan de VN-missie UNMIVER met negen militairen tot 1 mei 2032."
    plain = read(knowing(), told, SENTENCE)
    weighed = read(knowing(CEILING, voortbestaan=3.0), told, SENTENCE)
    assert any(s.kind == "decision" and s.personnel and s.personnel.max == 9 for s in plain)
    assert [s for s in weighed if s.rule.startswith("gewogen")] == []


def test_of_one_sentence_comes_one_decision_about_a_mission() -> None:
    extend = msgspec.structs.replace(MAINTAIN, id="decision-extend", action="extend")
    made = [s for s in read(knowing(MAINTAIN, extend, voortbestaan=3.0), SENTENCE) if s.kind == "decision"]
    assert len(made) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "De Duitse regering laat de bijdrage van negen militairen aan de VN-missie UNMIVER voortbestaan.",
        "Kan het kabinet de bijdrage van negen militairen aan de VN-missie UNMIVER laten voortbestaan?",
    ],
)
def test_what_others_do_or_ask_is_not_weighed(sentence: str) -> None:
    assert not [s for s in read(knowing(MAINTAIN, voortbestaan=9.0), sentence) if s.rule.startswith("gewogen")]


def test_all_that_a_mission_has_is_no_number_of_ours() -> None:
    sentence = "De VN-missie UNMIVER laat haar 9.400 militairen voortbestaan."
    assert not [s for s in read(knowing(DEPLOYED, voortbestaan=9.0), sentence) if s.rule.startswith("gewogen")]


def test_a_number_that_no_event_took_is_weighed() -> None:
    sentence = "Van de VN-missie UNMIVER kwamen drie Nederlandse stafofficieren en, apart, een adviseur ter sprake."
    found = read(knowing(DEPLOYED, sprake=9.0), sentence)
    assert any(s.kind == "deployment" and s.personnel and s.personnel.max == 3 for s in found)


def test_explain_shows_what_speaks_for_it_and_against_it() -> None:
    knowledge = knowing(MAINTAIN, voortbestaan=3.0, laat=-0.5)
    written = document(SENTENCE, head=None)
    shown = next(iter(explain(written, tools_for(knowledge), extract(written, knowledge))))
    answer = next(a for a in shown.answers if a.statement)
    assert (answer.question, answer.value, answer.missions) == ("decision-maintain", "maintain", ("unmiver",))
    assert [(w.seen, w.weight) for w in answer.because] == [("word=voortbestaan", 3.0), ("word=laat", -0.5)]
    assert answer.probability == pytest.approx(0.622, abs=0.001)
    assert answer.statement in {s.id for s in shown.statements}


def test_the_weights_that_ship_know_more_than_the_frames() -> None:
    """A wording of which no frame knows the verb; the weights are learned anew now and then, and must still tell it."""
    sentence = (
        "Het kabinet acht voortduring van de Nederlandse bijdrage aan de VN-missie UNMIVER gewenst en continueert haar."
    )
    weighed = [s for s in extract(document(sentence)) if s.missions == ("unmiver",)]
    assert any(s.action in ("extend", "maintain") for s in weighed)


def test_a_list_with_a_line_without_a_number_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "questions.yaml").write_text("- {id: ceiling, kind: mandate, takes: [most], at_least: 0.5}\n")
    (tmp_path / "ceiling.tsv").write_text("word=vijf\t1.0\nword=zes 2.0\n")
    with pytest.raises(KnowledgeError, match=r"weights/ceiling.tsv.*regel 2"):
        load_weights(tmp_path)


def test_a_question_without_a_list_is_named(tmp_path: Path) -> None:
    (tmp_path / "questions.yaml").write_text("- {id: ceiling, kind: mandate, takes: [most], at_least: 0.5}\n")
    with pytest.raises(KnowledgeError, match=r"weights/ceiling.tsv.*make weights"):
        load_weights(tmp_path)


def test_a_question_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "questions.yaml").write_text("- {id: ceiling, kind: mandate, takes: [everything], at_least: 0.5}\n")
    with pytest.raises(KnowledgeError, match=r"weights/questions.yaml"):
        load_weights(tmp_path)


def test_every_list_has_a_beginning_and_no_names() -> None:
    """A weight for a name would hold for one mission or country only."""
    weights = load().weights
    assert len(weights.bias) == len(weights.questions)
    words = {what.partition("=")[2] for what in weights.seen if what.startswith(("word=", "own="))}
    assert words
    assert words.isdisjoint(("unmiss", "minusma", "kfor", "isaf", "mali", "irak", "duitsland", "duitse"))
