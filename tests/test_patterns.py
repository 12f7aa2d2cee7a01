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
from missieregister.extraction.text.spelt import Listed, Spelt
from missieregister.knowledge import load
from missieregister.literals import words_in_all
from missieregister.patterns import regex

#: what a module holds that is compiled at its first use
_LATER = type(regex(""))


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


def test_is_not_compiled_for_a_text_without_any_of_its_words_unless_it_is_asked_often() -> None:
    broken = regex(r"(?:mandaat|inzet)(?P<1>x)")  # groups have no numbers for names
    assert (broken.search("de missie"), broken.match("de missie", 3), broken.fullmatch("missie")) == (None, None, None)
    assert list(broken.finditer("de missie")) == []
    with pytest.raises(re.error):
        broken.search("het mandaat")
    asked_often = regex(r"(?:mandaat|inzet)(?P<1>x)")
    with pytest.raises(re.error):
        any(asked_often.search("de missie") for _ in range(100))


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (r"(?:de|een)\s(?:missie|inzet)(?!\w)", ("missie", "inzet")),
        (r"(?<!\w)in(?:zet)?\sop\b", ("in",)),  # the first of those that are as long
        (r"m(?<!\wm)andaat\s+(?:van|voor)", ("mandaat",)),
        (r"missies?(?:\s\d{2,3}){1,2}", ("missie",)),
        (r"(?:kamer){2}x{3}y*", ("kamer",)),
        (r"(?:kamer){0,2}xy*", ("x",)),
        (r"\[bron\]\.", ("[bron].",)),
        (r"a|\d+", ()),  # one of the alternatives has none
        (r"(?:missie)?\d", ()),
        (r"[mn]issie?", ("issi",)),
        (r"(?i:missie)", ()),  # whatever is not foreseen tells nothing
        (r"(?P<a>x)(?P=a)", ()),
        (r"(missie", ()),
        (r"missie)", ()),
    ],
)
def test_tells_the_words_of_which_one_stands_in_all_that_is_found(written: str, words: tuple[str, ...]) -> None:
    assert words_in_all(written) == words


def test_the_words_that_are_told_of_our_patterns_stand_in_all_that_they_find() -> None:
    spelt = Spelt(load().lexicon)
    ours = [p for package in (missieregister.documents, missieregister.extraction) for p in _patterns(package)]
    ours += [spelt(listed) for listed in _patterns(missieregister.extraction, Listed)]
    plain = [p.pattern for p in ours if isinstance(p.pattern, str) and not p.flags & ~re.UNICODE]
    told = [(written, words) for written in plain if (words := words_in_all(written))]
    assert len(told) > 1_000
    for written, words in told:
        parsed = importlib.import_module("re._parser").parse(written)
        assert _holds_one(parsed, words), f"{words} of {written}"


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


@pytest.mark.parametrize(
    "text",
    [
        r"(?<!\w)(?:tot|in)\s(?:mei|juni)",
        r"(?<![\w-])(?:missie|(?:de|die)\soperatie)(?!\w)",
        r"(?<!\w)mandaat|(?<!\w)(?P<what>inzet|deel(?:name)?)",
        r"(?<!\w)(?:[\w-]*missie|in)",  # this and those below may begin with anything
        r"(?<!\w)(?:de\s)?missie",
        r"(?<!\w)(?:s?lot|in)",
        r"(?<!\w)(?:in[()|]|op)\s|\s\|",
    ],
)
def test_a_look_at_what_stands_before_finds_the_same_behind_the_first_letter(text: str) -> None:
    ours, theirs = regex(text), re.compile(text)
    for said in (
        "In mei, tot juni; EU-missie in mei",
        "de missie, die operatie-x",
        "lin( op| slot deelname mandaat in|",
    ):
        assert [m.regs for m in ours.finditer(said)] == [m.regs for m in theirs.finditer(said)]
        assert [m.regs for m in ours.finditer(said, 3)] == [m.regs for m in theirs.finditer(said, 3)]
    assert ours.pattern == text


@pytest.mark.parametrize("package", [missieregister.documents, missieregister.extraction], ids=lambda p: p.__name__)
def test_every_pattern_of_a_module_is_sound(package: ModuleType) -> None:
    assert sum(bool(pattern.pattern) for pattern in _patterns(package)) > 50


def test_every_pattern_that_names_lists_is_sound_with_their_words() -> None:
    spelt = Spelt(load().lexicon)
    written = list(_patterns(missieregister.extraction, Listed))
    assert len(written) > 10
    for pattern in written:
        assert spelt(pattern).pattern != pattern.text, f"no list in {pattern.text}"


def test_a_list_stands_for_its_words_as_they_are_spelt_and_a_named_group_for_itself() -> None:
    spelt = Spelt(load().lexicon)
    them = Listed(r"(?P<units>de|deze)\s(?:<several>)(?!\w)", words=("de ", "deze "))
    found = spelt(them).search("op 1 mei vertrekken deze commando's")
    assert found is not None
    assert (found[0], found["units"]) == ("deze commando's", "deze")
    assert spelt(them) is spelt(them)
    with pytest.raises(KeyError):
        spelt(Listed("<nobody>"))


def test_of_the_words_of_a_pattern_one_stands_in_all_that_it_finds() -> None:
    spelt = Spelt(load().lexicon)
    told = [pattern for pattern in _patterns(missieregister.extraction) if pattern.words]
    told += [spelt(listed) for listed in _patterns(missieregister.extraction, Listed) if listed.words]
    assert len(told) > 20
    for pattern in told:
        parsed = importlib.import_module("re._parser").parse(pattern.pattern, pattern.flags & ~re.UNICODE)
        assert _holds_one(parsed, pattern.words), f"{pattern.words} of {pattern.pattern}"


def _patterns(package: ModuleType, kind: type = _LATER) -> Iterator[Any]:
    """Yield the patterns that the modules of a package hold, of one kind."""
    for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for value in vars(importlib.import_module(info.name)).values():
            if isinstance(value, kind):
                yield value


def _holds_one(parts: Any, words: tuple[str, ...], letters: str = "") -> bool:
    """Whether one of some words stands in whatever the parts of a parsed pattern find, one behind the other, where
    ``letters`` stand right before them."""
    for kind, value in parts:
        name = str(kind)
        if name == "LITERAL":
            letters += chr(value)
            if _in(words, letters):
                return True
            continue
        if name == "IN" and all(str(k) == "LITERAL" and _in(words, letters + chr(v)) for k, v in value):
            return True
        # what alternatives begin with in common is parsed as standing before them
        if name == "BRANCH" and all(_holds_one(branch, words, letters) for branch in value[1]):
            return True
        if name == "SUBPATTERN" and _holds_one(value[3], words, letters):
            return True
        if name not in ("AT", "ASSERT", "ASSERT_NOT"):  # these find no text themselves
            letters = ""
        if name == "ASSERT" and value[0] > 0 and _holds_one(value[1], words):
            return True  # what stands behind it is in the text as well
        if name in ("MAX_REPEAT", "MIN_REPEAT") and value[0] and _holds_one(value[2], words):
            return True
    return False


def _in(words: tuple[str, ...], text: str) -> bool:
    return any(word in text for word in words)
