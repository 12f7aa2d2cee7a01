"""The questions that are asked of what no frame tells, and the lists that answer them."""

import json
import re
from importlib.resources import files

import yaml
from jsonschema import Draft202012Validator

from missieregister.knowledge import load
from missieregister.knowledge.schemas import json_schema
from missieregister.knowledge.weights_file import BIAS, Question

KNOWLEDGE = files("missieregister.knowledge")
WEIGHTS = KNOWLEDGE / "weights"


def test_the_committed_schema_is_the_one_the_type_gives() -> None:
    committed = json.loads((KNOWLEDGE / "schema" / "questions.schema.json").read_text(encoding="utf-8"))
    assert committed == json_schema(tuple[Question, ...])


def test_the_questions_fit_the_schema() -> None:
    schema = json_schema(tuple[Question, ...])
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(yaml.safe_load((WEIGHTS / "questions.yaml").read_text(encoding="utf-8")))


def test_every_question_has_a_list_in_the_order_of_the_alphabet_and_no_list_is_left_over() -> None:
    lists = {path.name for path in WEIGHTS.iterdir() if path.name.endswith(".tsv")}
    assert lists == {f"{question.id}.tsv" for question in load().weights.questions}
    for name in lists:
        seen = [line.split("\t")[0] for line in (WEIGHTS / name).read_text(encoding="utf-8").splitlines()]
        assert seen == sorted(set(seen)), name
        assert BIAS in seen


def test_a_line_is_what_is_seen_a_tab_and_a_weight_of_two_decimals() -> None:
    for path in WEIGHTS.iterdir():
        if path.name.endswith(".tsv"):
            for line in path.read_text(encoding="utf-8").splitlines():
                assert re.fullmatch(r"[^\t]+\t-?\d+\.\d\d", line), (path.name, line)
