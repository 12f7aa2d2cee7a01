"""What the code names of the lexicon, the lexicon has: a verb that was renamed there is not silently passed over."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from missieregister import extraction
from missieregister.knowledge import load
from missieregister.knowledge.frames_file import NOMINAL_GROUPS

ROOT = Path(extraction.__file__).parent
MODULES = sorted(path for path in ROOT.rglob("*.py"))
LEXICON = load().lexicon
#: what a verb is called by, and the class that it has; events that no verb carries are called by their group
KNOWN = {
    "lemma": {verb.lemma for verb in LEXICON.verbs} | NOMINAL_GROUPS | {""},
    "group": LEXICON.groups | NOMINAL_GROUPS | {"stray"},
}


def values_beside(tree: ast.AST, name: str) -> Iterator[ast.expr]:
    """Yield what ``x.lemma`` is compared with or looked up in, and what is given as ``lemma=``."""

    def is_it(node: ast.expr) -> bool:
        told = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
        return told == name

    for node in ast.walk(tree):
        match node:
            case ast.Compare(left=left, comparators=others) if any(map(is_it, (left, *others))):
                yield from (side for side in (left, *others) if not is_it(side))
            case ast.Subscript(value=table, slice=key) if is_it(key):
                yield table
            case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[key, *_]) if is_it(key):
                yield table
            case ast.keyword(arg=given, value=value) if given == name:
                yield value


def names_in(path: Path, name: str) -> Iterator[tuple[int, str]]:
    """Yield the lemmas (or groups) that a module names, each with its line; what it works out is left alone."""
    module = ".".join(("missieregister.extraction", *path.relative_to(ROOT).with_suffix("").parts))
    told = vars(importlib.import_module(module.removesuffix(".__init__")))
    for value in values_beside(ast.parse(path.read_text(encoding="utf-8")), name):
        if {node.id for node in ast.walk(value) if isinstance(node, ast.Name)} <= told.keys():
            held: Any = eval(compile(ast.Expression(value), str(path), "eval"), told)
            named = (held,) if isinstance(held, str) else held or ()
            yield from ((value.lineno, one) for one in named if isinstance(one, str))


@pytest.mark.parametrize("name", ["lemma", "group"])
def test_verbs_that_the_code_names_are_in_the_lexicon(name: str) -> None:
    named = [(path, *found) for path in MODULES for found in names_in(path, name)]
    assert len(named) > 50, "the code names verbs in another way now: this test must look there"
    gone = [f"{path.relative_to(ROOT)}:{line} {one}" for path, line, one in named if one not in KNOWN[name]]
    assert gone == []


def test_what_the_code_names_is_found() -> None:
    told = ast.parse("a.lemma in ('x', 'y') or b.lemma == 'z' or TABLE.get(c.lemma) or TABLE[d.lemma] or f(lemma='w')")
    found = [ast.unparse(value) for value in values_beside(told, "lemma")]
    assert found == ["('x', 'y')", "'z'", "TABLE", "TABLE", "'w'"]
