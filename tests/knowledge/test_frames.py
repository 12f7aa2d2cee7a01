"""Every frame makes the statements of its examples and none of its counterexamples."""

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from missieregister.extraction import extract
from missieregister.extraction.slots.taken import Slots
from missieregister.knowledge import Frame, KnowledgeError, load
from missieregister.knowledge.frames_file import NOMINAL_GROUPS, load_frames
from missieregister.model.statement import Statement, StatementKind, Status
from tests.extraction.making import brief, document, holds

FRAMES = load().frames
#: what a frame may fill beside a slot: a way in which it takes over a value
TAKEN_OVER = {"inherit", "begins", "due_at", "published", "aside"}


@pytest.mark.parametrize("frame", FRAMES, ids=lambda f: f.id)
def test_each_example_makes_a_statement_by_its_frame_with_the_values_it_gives(frame: Frame) -> None:
    for example in frame.examples:
        made = [s for s in extract(document(example.text)) if s.rule == frame.id]
        assert any(holds(example.gives, s.record()) for s in made), (
            f"{example.text}\nexpected {example.gives}\ngot {[brief(s) for s in extract(document(example.text))]}"
        )


@pytest.mark.parametrize("frame", FRAMES, ids=lambda f: f.id)
def test_no_counterexample_makes_a_statement_by_its_frame(frame: Frame) -> None:
    for example in frame.counterexamples:
        made = [s for s in extract(document(example.text)) if s.rule == frame.id]
        assert not made, f"{example.text}\ngot {[brief(s) for s in made]}"


@pytest.mark.parametrize("frame", FRAMES, ids=lambda f: f.id)
def test_a_frame_is_whole(frame: Frame) -> None:
    assert frame.examples
    assert frame.counterexamples
    assert any(example.gives for example in frame.examples), "an example says what it gives"
    fields = set(Statement.__struct_fields__)
    for example in frame.examples:
        assert set(example.gives) <= fields
    known = set(Slots.__struct_fields__)
    assert set(frame.fills) <= known | TAKEN_OVER
    for when in frame.when:
        assert set(when.has) | set(when.lacks) <= known | {"previous"}
    assert 0 < frame.confidence < 1


@pytest.mark.parametrize("frame", FRAMES, ids=lambda f: f.id)
def test_a_frame_makes_what_the_contract_knows(frame: Frame) -> None:
    assert frame.kind in get_args(StatementKind)
    assert frame.status is None or frame.status in get_args(Status)
    assert frame.id.split(".")[0] in ("international", frame.kind)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ("kind: decision, action: extnd", "onbekende action extnd"),
        ("kind: procedure, action: extend", "onbekende action extend"),
        ("kind: deployment, action: extend", "hoort niet bij een deployment"),
        ("kind: decision", "er staat geen action"),
        ("kind: decision, action: extend", "onbekende groep extend"),
    ],
)
def test_a_frame_that_names_what_nobody_knows_is_refused(tmp_path: Path, fields: str, reason: str) -> None:
    group = "extend" if "groep" in reason else "present"
    frame = f"{{id: one, {fields}, when: [{{group: [{group}]}}], examples: [], counterexamples: []}}"
    (tmp_path / "one.yaml").write_text(f"- {frame}\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=reason):
        load_frames(tmp_path, set())


@pytest.mark.parametrize("frame", FRAMES, ids=lambda f: f.id)
def test_a_frame_asks_for_events_that_can_happen(frame: Frame) -> None:
    lexicon = load().lexicon
    lemmas = {verb.lemma for verb in lexicon.verbs} | NOMINAL_GROUPS
    about = set(lexicon.nouns) | {"role", "equipment", "people", "mission", "named_mission", "reference"}
    for when in frame.when:
        assert set(when.group) <= lexicon.groups | NOMINAL_GROUPS
        assert set(when.lemma) <= lemmas
        assert set(when.form) <= {"finite", "past", "participle", "infinitive", "noun", ""}
        assert set(when.about) | set(when.not_about) <= about
    assert frame.missions in ("sentence", "passage", "anywhere", "optional")


def test_ids_are_unique() -> None:
    assert [name for name, count in Counter(f.id for f in FRAMES).items() if count > 1] == []


def test_no_sentence_stands_as_an_example_in_two_places_of_one_frame() -> None:
    for frame in FRAMES:
        texts = [e.text for e in (*frame.examples, *frame.counterexamples)]
        assert len(texts) == len(set(texts)), frame.id
