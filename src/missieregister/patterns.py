"""Regular expressions that are compiled when they may first find something.

Reading knows two thousand of them; one small file asks hundreds, most of which find nothing in it, and compiling what
is asked takes much of the time in which the command answers.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, AnyStr, TypeVar, cast

from missieregister.literals import words_in_all

_T = TypeVar("_T")
_ASKED = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "split",
    "sub",
    "subn",
    "pattern",
    "flags",
    "groups",
    "groupindex",
)


#: what finds nothing where no word stands that is in all that a pattern finds
_FINDING = frozenset({"search", "match", "fullmatch", "finditer"})
#: how often a pattern is asked of texts that have none of its words before it is compiled all the same: looking for
#: them takes longer than asking it
_PATIENCE = 20


class _Later:
    """Looks like a pattern; becomes one when it may find something and answers as quickly from then on."""

    def __init__(self, text: str | bytes, flags: int, words: tuple[str, ...]) -> None:
        self._written = text, flags
        #: of which one stands in whatever it finds; none where nobody said so
        self.words = words
        self._asked = 0

        if words:
            self.search = _where_any(words, lambda *asked: self._first("search")(*asked), None)
            self.finditer = _where_any(words, lambda *asked: self._first("finditer")(*asked), _NOWHERE)

    def __getattr__(self, name: str) -> object:
        if name not in _ASKED:
            raise AttributeError(name)
        text, flags = self._written
        waits = name in _FINDING and isinstance(text, str) and not flags and self._words_in_all
        if not waits:
            return self._first(name)
        return lambda asked, *stretch: self._where_words_stand(name, asked, *stretch)

    def _where_words_stand(self, name: str, asked: str, *stretch: int) -> object:
        self._asked += 1
        if self._asked < _PATIENCE and not any(word in asked for word in self._words_in_all):
            return iter(_NOWHERE) if name == "finditer" else None
        found: object = self._first(name)(asked, *stretch)
        return found

    @cached_property
    def _words_in_all(self) -> tuple[str, ...]:
        return words_in_all(str(self._written[0]))

    def _first(self, name: str) -> Any:
        """Return what is asked of the pattern itself, which is asked without this detour from now on; where it looks
        for words first, it still does."""
        text, flags = self._written
        compiled: re.Pattern[Any] = re.compile(
            _letter_first(text) if isinstance(text, str) and not flags else text, flags
        )
        vars(self).update({asked: getattr(compiled, asked) for asked in _ASKED}, pattern=text)
        if self.words:
            self.search = _where_any(self.words, compiled.search, None)
            self.finditer = _where_any(self.words, compiled.finditer, _NOWHERE)
        return vars(self)[name]


#: what is found where nothing can be
_NOWHERE: tuple[Any, ...] = ()


def _where_any(words: tuple[str, ...], find: Callable[..., _T], nothing: Any) -> Callable[..., _T | Any]:
    """Return ``find``, which looks for a pattern in a text, so that it does not look where none of some words stands.

    Looking for a word takes a twentieth of the time in which a pattern is tried at each character.
    """

    def found(text: str, *stretch: int) -> _T | Any:
        for word in words:
            if (text.find(word, *stretch) >= 0) if stretch else (word in text):
                return find(text, *stretch)
        return nothing

    return found


#: a look at the one character before, in front of all else
_BEFORE = re.compile(r"\(\?<!(?P<what>\\w|\[[^\]\\]*(?:\\w[^\]\\]*)?\])\)")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>)")
_REPEATED = ("?", "*", "+", "{")
#: what tells where the alternatives of a pattern end, beside what looks like it: an escaped sign, a class of characters
_SIGNS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]")


def _letter_first(text: str) -> str:
    """Return a pattern that finds the same, in which what may not stand before it is asked behind its first letter:
    ``(?<!\\w)(?:tot|in)`` as ``(?:t(?<!\\wt)ot|i(?<!\\wi)n)``.

    With a look back in front a search tries every character of a text; with letters in front it skips to those, which
    takes a tenth of the time. A pattern that may begin with anything else stays as it is.
    """
    if not text.startswith("(?<!"):
        return text
    parts = []
    for part in _alternatives(text):
        look = _BEFORE.match(part)
        turned = _looking_back(part[look.end() :], look["what"]) if look else part if part[:1].isalpha() else None
        if turned is None:
            return text
        parts.append(turned)
    return "|".join(parts)


def _looking_back(text: str, what: str) -> str | None:
    """Return a pattern that begins with letters with what may not stand before them behind each first letter; None
    where it may begin with anything else."""
    if text[:1].isalpha():
        return None if text[1:2] in _REPEATED else f"{text[0]}(?<!{what}{text[0]}){text[1:]}"
    group = _GROUP.match(text)
    if group is None:
        return None
    inside = next(_alternatives(text[group.end() :], closed=True))
    end = group.end() + len(inside)
    if text[end + 1 : end + 2] in _REPEATED:
        return None
    turned = [_looking_back(part, what) for part in _alternatives(inside)]
    return None if None in turned else f"{group[0]}{'|'.join(filter(None, turned))}{text[end:]}"


def _alternatives(text: str, *, closed: bool = False) -> Iterator[str]:
    """Yield the alternatives of a pattern that no group holds; or, where it is ``closed``, what stands before the
    bracket that closes it."""
    begin, depth = 0, 0
    for sign in _SIGNS.finditer(text):
        if sign[0] == "(":
            depth += 1
        elif sign[0] == ")":
            if closed and depth == 0:
                yield text[: sign.start()]
                return
            depth -= 1
        elif sign[0] == "|" and depth == 0 and not closed:
            yield text[begin : sign.start()]
            begin = sign.end()
    yield text[begin:]


def regex(text: AnyStr, flags: int = 0, *, words: tuple[str, ...] = ()) -> re.Pattern[AnyStr]:
    """Return what ``re.compile`` returns, compiled at its first use; for patterns a module holds.

    Of a pattern that is asked of most sentences and found in few, ``words`` are pieces of text of which one stands in
    all that it finds: where none of them does, ``search`` and ``finditer`` answer at once.

    Raises:
        re.error: at that first use, when the text is no regular expression. ``tests/test_patterns.py`` uses them all.
    """
    return cast("re.Pattern[AnyStr]", _Later(text, flags, words))
