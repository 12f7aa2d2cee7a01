"""Rules that stand in tables with an example each: the example is one.

Each example is read in a letter, by itself or with somebody before it, while no rule of its table decides anything; the
rule must hold of some verb, noun or number in it.
"""

from types import SimpleNamespace
from typing import Any

import pytest

from missieregister.extraction import tools_for
from missieregister.extraction.events import flags, modality, negation
from missieregister.extraction.events.event import read_events
from missieregister.extraction.mentions import people_unsaid
from missieregister.extraction.participants import actors
from missieregister.extraction.reader import read
from missieregister.extraction.steps import to_tell, will_tell
from missieregister.extraction.verbs import settling
from missieregister.knowledge.words import NL
from missieregister.model.document import DocumentKind
from tests.extraction.making import document

TOOLS = tools_for()
#: what may stand before a part of a sentence
OPENINGS = ("", "Het kabinet ", "De militairen ", "Zij ", "De bijdrage ", "Nederland ", "De bijdrage aan UNMIVER ")
KINDS: tuple[DocumentKind, ...] = ("letter", "news")
BEFORE = "Nederland levert een bijdrage aan de VN-missie UNMIVER."
#: tables of rules, which each are asked by ``test`` or ``told``
TABLES: dict[str, tuple[Any, str]] = {
    "settling": (settling.RULES_OF_VERBS, "test"),
    "first moods": (modality.FIRST, "test"),
    "then moods": (modality.THEN, "test"),
    "flags": (flags.FLAGS, "test"),
    "not of it": (negation.NOT_OF_IT, "test"),
    "first actors": (actors.FIRST, "told"),
    "rather actors": (actors.RATHER, "told"),
}


def read_all(example: str) -> None:
    """Read an example by itself, and as the end of a sentence, each behind our contribution and apart from it."""
    stop = "" if example.endswith(("?", ".", ",")) else "."
    texts: list[tuple[str, ...]] = [(f"{BEFORE} {opening}{example}",) for opening in OPENINGS]
    texts += [(BEFORE, f"{opening}{example}{stop}") for opening in OPENINGS]
    texts += [(BEFORE, *example.split(" / "))]  # a lead and its item
    for paragraphs in texts:
        for kind in KINDS:
            for reading in read(document(*paragraphs, kind=kind), TOOLS, near=True):
                for event in read_events(reading.sentence, NL):
                    for asked in ("modality", "flags", "negated", "actor"):
                        getattr(event, asked)  # works it out


def heard(rule: Any, asked: str, held: list[Any]) -> Any:
    """Return a rule that notes where it holds, and never says so."""

    def test(*what: Any) -> None:
        if getattr(rule, asked)(*what):
            held.append(rule)

    fields = {name: getattr(rule, name) for name in rule.__struct_fields__}
    return SimpleNamespace(**{**fields, asked: test, "is_of": rule.is_of})


EXAMPLES = [
    pytest.param(rules, asked, rule, id=f"{name}: {rule.example}")
    for name, (rules, asked) in TABLES.items()
    for rule in rules
]


@pytest.mark.parametrize(("rules", "asked", "rule"), EXAMPLES)
def test_a_rule_holds_of_its_example(rules: Any, asked: str, rule: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[Any] = []
    all_of_them = [heard(one, asked, held) for one in rules]

    def of(cue: Any, behind: Any = None) -> list[Any]:
        first = 0 if behind is None else all_of_them.index(behind) + 1
        return [one for one in all_of_them[first:] if one.is_of(cue)]

    monkeypatch.setattr(rules, "of", of)
    read_all(rule.example)
    assert rule in held


#: tables of a module that are gone through from top to bottom, with what is asked of each line
LISTS = [
    (people_unsaid, "WAYS", "said"),
    (will_tell, "NO_PROMISE", "test"),
    (to_tell, "NO_VERB", "test"),
    (to_tell, "NO_PROMISE_TO_COME", "test"),
]
LINES = [
    pytest.param(module, table, asked, line, id=f"{table}: {line.example}")
    for module, table, asked in LISTS
    for line in getattr(module, table)
]


@pytest.mark.parametrize(("module", "table", "asked", "line"), LINES)
def test_a_line_holds_of_its_example(
    module: Any, table: str, asked: str, line: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[str] = []

    def noting(one: Any) -> Any:
        def test(what: Any) -> bool:
            if getattr(one, asked)(what):
                held.append(one.example)
            return False

        return one._replace(**{asked: test})

    monkeypatch.setattr(module, table, tuple(map(noting, getattr(module, table))))
    read_all(line.example)
    assert line.example in held
