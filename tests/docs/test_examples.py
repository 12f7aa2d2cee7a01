"""The worked examples of the documentation work: the frame of reading.md, the words of statement.md."""

import re
from pathlib import Path

import msgspec
import pytest
import yaml
from jsonschema import Draft202012Validator

from missieregister.extraction import extract, tools_for
from missieregister.extraction.slots.headcount import personnel
from missieregister.knowledge import Knowledge, load
from missieregister.knowledge.frames_file import Example, Frame
from missieregister.knowledge.words import Verb
from tests.extraction.making import brief, document, holds

ROOT = Path(__file__).resolve().parents[2]
KNOWLEDGE = ROOT / "src" / "missieregister" / "knowledge"


def example(name: str) -> str:
    page = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    found = re.search(rf"<!-- example: {name} -->\n```yaml\n(.*?)```", page, re.DOTALL)
    assert found, name
    return found[1]


def added() -> tuple[tuple[Verb, ...], tuple[Frame, ...]]:
    verbs = msgspec.convert(yaml.safe_load(example("verbs")), tuple[Verb, ...])
    return verbs, msgspec.convert(yaml.safe_load(example("frames")), tuple[Frame, ...])


@pytest.fixture(scope="module")
def taught() -> Knowledge:
    knowledge = load()
    verbs, frames = added()
    return msgspec.structs.replace(
        knowledge,
        lexicon=msgspec.structs.replace(knowledge.lexicon, verbs=(*knowledge.lexicon.verbs, *verbs)),
        frames=tuple(sorted((*knowledge.frames, *frames), key=lambda f: -f.priority)),
    )


def test_the_frame_that_reading_adds_is_new() -> None:
    verbs, frames = added()
    assert not {v.lemma for v in verbs} & {v.lemma for v in load().lexicon.verbs}
    assert not {f.id for f in frames} & {f.id for f in load().frames}


@pytest.mark.parametrize("shown", [e for f in added()[1] for e in f.examples], ids=lambda e: e.text)
def test_the_frame_that_reading_adds_reads_its_examples(taught: Knowledge, shown: Example) -> None:
    rules = {frame.id for frame in added()[1]}
    letter = document(shown.text)
    assert not any(s.rule in rules for s in extract(letter))
    made = [s for s in extract(letter, taught) if s.rule in rules]
    assert any(holds(shown.gives, s.record()) for s in made), [brief(s) for s in extract(letter, taught)]


@pytest.mark.parametrize("shown", [e for f in added()[1] for e in f.counterexamples], ids=lambda e: e.text)
def test_the_frame_that_reading_adds_leaves_its_counterexamples(taught: Knowledge, shown: Example) -> None:
    rules = {frame.id for frame in added()[1]}
    assert not [brief(s) for s in extract(document(shown.text), taught) if s.rule in rules]


def rows(heading: str) -> list[list[str]]:
    """The cells of the first table under a heading of statement.md, without its head."""
    page = (ROOT / "docs" / "statement.md").read_text(encoding="utf-8")
    section = page.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


@pytest.mark.parametrize("row", rows("People"), ids=lambda row: row[0])
def test_numbers_of_people_are_read_as_the_contract_says(row: list[str]) -> None:
    words = row[0].strip("`")
    read = personnel(tools_for().people.find(words), words)
    assert read is not None
    told = [None if cell in ("", "null") else int(cell) for cell in row[1:]]
    assert [read.min, read.max, read.previous] == told
    assert read.text in words


@pytest.mark.parametrize("row", rows("Time"), ids=lambda row: row[0])
def test_dates_are_read_as_the_contract_says(row: list[str]) -> None:
    words = row[0].partition("`")[2].partition("`")[0]
    found = tools_for().dates.find(words, "2030-06-17", None)
    assert [mention.edtf for mention in found] == [row[1].strip("`")]


def schema(name: str) -> Draft202012Validator:
    found = msgspec.json.decode((KNOWLEDGE / "schema" / f"{name}.schema.json").read_bytes())
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(found)


@pytest.mark.parametrize("path", sorted((KNOWLEDGE / "frames").glob("*.yaml")), ids=lambda path: path.name)
def test_every_frame_file_fits_the_schema(path: Path) -> None:
    frames = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert [error.message for error in schema("frames").iter_errors(frames)] == []


def test_the_lexicon_fits_the_schema() -> None:
    lexicon = {
        path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in (KNOWLEDGE / "lexicon").glob("*.yaml")
    }
    assert [error.message for error in schema("lexicon").iter_errors(lexicon)] == []


@pytest.mark.parametrize(
    ("written", "meant"), [("missions: passage", "missions: passages"), ("[resume]", "resume"), ("fills:", "fils:")]
)
def test_the_schema_tells_a_slip_of_the_pen(written: str, meant: str) -> None:
    text = example("frames")
    assert not list(schema("frames").iter_errors(yaml.safe_load(text)))
    assert written in text
    assert list(schema("frames").iter_errors(yaml.safe_load(text.replace(written, meant))))
