"""Regular expressions that are compiled when they are first asked.

Reading knows hundreds of them; one small file asks a quarter. Compiling all at import took a fifth of the time in which
the command answers.
"""

import re
from collections.abc import Callable
from typing import Any, AnyStr, TypeVar, cast

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


class _Later:
    """Looks like a pattern; becomes one at the first question and answers as quickly from then on."""

    def __init__(self, text: str | bytes, flags: int, words: tuple[str, ...]) -> None:
        self._written = text, flags
        #: of which one stands in whatever it finds; none where nobody said so
        self.words = words

    def __getattr__(self, name: str) -> object:
        if name not in _ASKED:
            raise AttributeError(name)
        text, flags = self._written
        compiled = re.compile(text, flags)
        vars(self).update({method: getattr(compiled, method) for method in _ASKED})
        if self.words:
            self.search = _where_any(self.words, compiled.search, None)
            self.finditer = _where_any(self.words, compiled.finditer, _NOWHERE)
        return getattr(self, name)


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


def regex(text: AnyStr, flags: int = 0, *, words: tuple[str, ...] = ()) -> re.Pattern[AnyStr]:
    """Return what ``re.compile`` returns, compiled at its first use; for patterns a module holds.

    Of a pattern that is asked of most sentences and found in few, ``words`` are pieces of text of which one stands in
    all that it finds: where none of them does, ``search`` and ``finditer`` answer at once.

    Raises:
        re.error: at that first use, when the text is no regular expression. ``tests/test_patterns.py`` uses them all.
    """
    return cast("re.Pattern[AnyStr]", _Later(text, flags, words))
