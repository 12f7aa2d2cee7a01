"""Weights are learned from what people noted: a fact of a sentence speaks for its words, a look-alike against them."""

from pathlib import Path

import pytest
from evaluation.learning import Example, examples, learn, told_by, write

from missieregister.app import App
from missieregister.knowledge.weights_file import BIAS, Question
from missieregister.settings import Settings

HEAD = "doc\tmissions\tslot\tvalue\tneed\tquote\n"
GOES_ON = "Het kabinet laat de bijdrage van negen militairen aan de VN-missie UNMIVER voortbestaan."
STOPS = "Het kabinet laat de bijdrage van acht militairen aan de EU-missie EUSTAT doodbloeden."
MAINTAIN = Question(id="decision-maintain", kind="decision", action="maintain", at_least=0.5)
DEPLOYED = Question(id="deployed", kind="deployment", takes=("most",), at_least=0.5)


@pytest.fixture(scope="module")
def learned_from(tmp_path_factory: pytest.TempPathFactory) -> list[Example]:
    """Return the candidates of a set of one letter, in which one of two sentences tells a decision."""
    folder = tmp_path_factory.mktemp("set")
    (folder / "texts").mkdir()
    told = "\n\n".join((GOES_ON, STOPS, "Bij de VN-missie UNMIVER werken vier Nederlandse militairen."))
    (folder / "texts" / "kst-39990-7.txt").write_text(
        "39 990 Bijdragen\n\nNr. 7 BRIEF VAN DE MINISTER VAN DEFENSIE\n\nAan de Voorzitter van de Tweede Kamer\n\n"
        f"Den Haag, 3 juli 2031\n\n{told}\n",
        encoding="utf-8",
    )
    rows = f"kst-39990-7\tunmiver\tdecision\tmaintain\trequired\t{GOES_ON}\n"
    rows += "kst-39990-7\tunmiver\tdeployed\t4\toptional\tvier Nederlandse militairen\n"
    (folder / "facts.tsv").write_text(HEAD + rows, encoding="utf-8")
    return list(examples([folder], App(Settings(data=Path("data")))))


def of(found: list[Example], mission: str, lemma: str) -> Example:
    return next(e for e in found if mission in e.weighed.candidate.missions and f"own={lemma}" in e.weighed.seen)


def test_a_sentence_tells_the_fact_that_was_noted_of_it(learned_from: list[Example]) -> None:
    assert told_by(of(learned_from, "unmiver", "voortbestaan"), MAINTAIN, "") is True
    assert told_by(of(learned_from, "eustat", "doodbloeden"), MAINTAIN, "") is False


def test_a_fact_that_its_document_tells_elsewhere_teaches_nothing(learned_from: list[Example]) -> None:
    assert told_by(of(learned_from, "unmiver", "werken"), MAINTAIN, "") is None


def test_an_optional_fact_need_not_be_told(learned_from: list[Example]) -> None:
    assert told_by(of(learned_from, "unmiver", "werken"), DEPLOYED, "4") is False


def test_a_look_alike_tells_nothing_of_ours(learned_from: list[Example]) -> None:
    plain = of(learned_from, "unmiver", "voortbestaan")
    alike = Example(plain.weighed, plain.tells, plain.anywhere, looks_alike=True)
    abroad = Question(id="international_end", kind="international_mandate", takes=("end",), at_least=0.5)
    assert told_by(alike, MAINTAIN, "") is False
    assert told_by(alike, abroad, "") is None


def test_what_does_not_tell_one_thing_may_tell_another(learned_from: list[Example]) -> None:
    plain = of(learned_from, "unmiver", "voortbestaan")
    never = Example(plain.weighed, plain.tells, plain.anywhere, never=("decision", "maintain"))
    assert told_by(never, MAINTAIN, "") is False
    assert told_by(never, DEPLOYED, "9") is None


def test_what_stands_in_facts_weighs_more_than_what_does_not(learned_from: list[Example]) -> None:
    weights = learn(MAINTAIN, learned_from * 40)
    one, other = of(learned_from, "unmiver", "voortbestaan"), of(learned_from, "eustat", "doodbloeden")
    sums = [weights[BIAS] + sum(weights.get(what, 0.0) for what in e.weighed.seen) for e in (one, other)]
    assert sums[0] > 0 > sums[1]
    assert learn(MAINTAIN, learned_from * 40) == weights, "the same examples give the same weights"


def test_a_list_is_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    write({"word=zes": 1.0, BIAS: -2.0, "word=acht": 0.125}, tmp_path / "ceiling.tsv")
    assert (tmp_path / "ceiling.tsv").read_text(encoding="utf-8") == "(begin)\t-2.00\nword=acht\t0.12\nword=zes\t1.00\n"
