"""Regular expressions that are compiled when they are first asked.

Reading knows hundreds of them; one small file asks a quarter. Compiling all at import took a fifth of the time in which
the command answers.
"""

import re
from typing import AnyStr, cast

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

    def __init__(self, text: str | bytes, flags: int) -> None:
        self._written = text, flags

    def __getattr__(self, name: str) -> object:
        if name not in _ASKED:
            raise AttributeError(name)
        text, flags = self._written
        compiled = re.compile(text, flags)
        vars(self).update({method: getattr(compiled, method) for method in _ASKED})
        return getattr(compiled, name)


def regex(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what ``re.compile`` returns, compiled at its first use; for patterns a module holds.

    Raises:
        re.error: at that first use, when the text is no regular expression. ``tests/test_patterns.py`` uses them all.
    """
    return cast("re.Pattern[AnyStr]", _Later(text, flags))
