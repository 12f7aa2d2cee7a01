"""Patterns of phrases, put so that a search is quick."""

import re
from collections.abc import Iterable, Sequence

import ahocorasick_rs

from missieregister.patterns import regex

#: of more words than these an automaton with a table for each step takes too long to build
_MANY = 500


def longest(words: Sequence[str]) -> ahocorasick_rs.AhoCorasick:
    """Return an automaton that finds the longest of some words at each place of a text, as quickly as it can be built
    in no time: what the library chooses by itself searches half as fast."""
    kinds = ahocorasick_rs.Implementation
    return ahocorasick_rs.AhoCorasick(
        words,
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=kinds.DFA if len(words) <= _MANY else kinds.ContiguousNFA,
    )


class WholeWords:
    """Finds words of a list that stand by themselves; the words are of letters only, so that none overlap."""

    def __init__(self, words: Sequence[str]) -> None:
        self._automaton = longest(words)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return what ``(?<!\\w)(?:a|b|c)(?!\\w)`` finds in a text."""
        return [
            (start, end)
            for _, start, end in self._automaton.find_matches_as_indexes(text)
            if not (start and is_word(text[start - 1])) and not (end < len(text) and is_word(text[end]))
        ]


def bare_words(text: str) -> frozenset[str]:
    """Return the words of a text, without punctuation."""
    return frozenset(word.strip(".,;:()«»\"'’“”") for word in text.split())


def any_in(words: Sequence[str], text: str) -> bool:
    """Return whether one of the words stands in a text, as part of a word too."""
    for word in words:  # noqa: SIM110 - half the time of any() over so few words
        if word in text:
            return True
    return False


def any_of(words: Iterable[str]) -> str:
    """Return the alternatives of a pattern that find some words as they are written, for a group to hold."""
    return "|".join(re.escape(word) for word in words)


def is_word(character: str) -> bool:
    """Whether a character is one of ``\\w``."""
    return character.isalnum() or character == "_"


def phrases(*alternatives: str, then: str = r"(?!\w)", words: tuple[str, ...] = ()) -> re.Pattern[str]:
    """Return the pattern ``(?<!\\w)(?:a|b|c)`` with ``then`` behind it; each alternative begins with a letter, and
    one of ``words``, if any are told, stands in each (see patterns).

    What may not stand before a phrase is asked behind its first letter: with a lookbehind in front a search tries
    every character of a text, without it skips to those with which a phrase begins. That takes a third of the time.
    """
    spelt = "|".join(rf"{phrase[0]}(?<!\w{phrase[0]}){phrase[1:]}" for phrase in alternatives)
    return regex(rf"(?:{spelt}){then}", words=words)


def standing_alone(word: str) -> tuple[str, ...]:
    """Return how a word that stands by itself is spelt in a folded text (see scan): with what parts words round it."""
    return f" {word} ", f"-{word} ", f" {word}-", f"-{word}-"
