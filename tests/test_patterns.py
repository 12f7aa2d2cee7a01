"""Patterns that are compiled at their first use: that they answer as patterns do, and that all of them are sound."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

import missieregister.documents
import missieregister.extraction
from missieregister.patterns import regex


def test_answers_as_a_compiled_pattern_does() -> None:
    words = r"(?P<year>\d{4})-mandaat"
    ours, theirs = regex(words, re.IGNORECASE), re.compile(words, re.IGNORECASE)
    text = "Het 2031-MANDAAT volgt op het 2030-mandaat."
    assert [m.span("year") for m in ours.finditer(text)] == [m.span("year") for m in theirs.finditer(text)]
    assert ours.sub("x", text) == theirs.sub("x", text)
    assert (ours.pattern, ours.flags, ours.groups) == (theirs.pattern, theirs.flags, theirs.groups)
    assert ours.fullmatch(text) is None


def test_compiles_at_its_first_use_and_not_before() -> None:
    broken = regex(r"(nooit gesloten")
    with pytest.raises(re.error):
        broken.search("wat dan ook")


def test_what_a_pattern_does_not_have_is_missing() -> None:
    with pytest.raises(AttributeError):
        regex("a").anders  # type: ignore[attr-defined]  # noqa: B018


def test_a_pattern_with_words_finds_what_it_does_without_them() -> None:
    ours, theirs = regex(r"(?<!\w)mandaat van \w+", words=("mandaat van",)), re.compile(r"(?<!\w)mandaat van \w+")
    text = "Het mandaat van X en het mandaat van Y; geen mandaat."
    assert [m.span() for m in ours.finditer(text)] == [m.span() for m in theirs.finditer(text)]
    assert [m.span() for m in ours.finditer(text, 10)] == [m.span() for m in theirs.finditer(text, 10)]
    assert ours.search(text, 30) is None
    assert list(ours.finditer(text, 30)) == []
    assert ours.search("Een mandaat") is None


@pytest.mark.parametrize("package", [missieregister.documents, missieregister.extraction], ids=lambda p: p.__name__)
def test_every_pattern_of_a_module_is_sound(package: ModuleType) -> None:
    assert sum(bool(pattern.pattern) for pattern in _patterns(package)) > 50


def test_of_the_words_of_a_pattern_one_stands_in_all_that_it_finds() -> None:
    told = [pattern for pattern in _patterns(missieregister.extraction) if pattern.words]
    assert len(told) > 20
    for pattern in told:
        parsed = importlib.import_module("re._parser").parse(pattern.pattern, pattern.flags & ~re.UNICODE)
        assert _holds_one(parsed, pattern.words), f"{pattern.words} of {pattern.pattern}"


def _patterns(package: ModuleType) -> Iterator[Any]:
    """Yield the patterns that the modules of a package hold."""
    for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for value in vars(importlib.import_module(info.name)).values():
            if isinstance(value, type(regex(""))):
                yield value


def _holds_one(parts: Any, words: tuple[str, ...]) -> bool:
    """Whether one of some words stands in whatever the parts of a parsed pattern find, one behind the other."""
    letters = ""
    for kind, value in parts:
        name = str(kind)
        if name == "LITERAL":
            letters += chr(value)
            if any(word in letters for word in words):
                return True
            continue
        if name not in ("AT", "ASSERT", "ASSERT_NOT"):  # these find no text themselves
            letters = ""
        if name == "SUBPATTERN" and _holds_one(value[3], words):
            return True
        if name == "BRANCH" and all(_holds_one(branch, words) for branch in value[1]):
            return True
        if name in ("MAX_REPEAT", "MIN_REPEAT") and value[0] and _holds_one(value[2], words):
            return True
    return False
