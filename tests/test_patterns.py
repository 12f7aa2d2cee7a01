"""Patterns that are compiled at their first use: that they answer as patterns do, and that all of them are sound."""

import importlib
import pkgutil
import re

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


@pytest.mark.parametrize("package", [missieregister.documents, missieregister.extraction], ids=lambda p: p.__name__)
def test_every_pattern_of_a_module_is_sound(package: object) -> None:
    later = type(regex(""))
    seen = 0
    for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):  # type: ignore[attr-defined]
        for value in vars(importlib.import_module(info.name)).values():
            if isinstance(value, later):
                assert value.pattern
                seen += 1
    assert seen > 50
