"""Words that say the same, by the names of their lists in ``lexicon/alike.yaml``.

Patterns of modules are made of them when these are imported, before any knowledge is loaded. So the file is read as
the lines that it has, a list on each, which takes no time; a test holds that as YAML it says the same.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_LIST = re.compile(r"^(\w+): \[(.*)\]$", re.MULTILINE)
_FILE = Path(__file__).parent / "lexicon" / "alike.yaml"
#: the words of each list
ALIKE: dict[str, tuple[str, ...]] = {
    name: tuple(words.split(", ")) for name, words in _LIST.findall(_FILE.read_text(encoding="utf-8"))
}
#: a list by its name, in what another file lists
_NAME = re.compile(r"<(\w+)>")


def spelt_out(value: Any) -> Any:
    """Return what was read of a file with the words of a list for its name, wherever a list of words has it:
    ``[einde <taking_part>]`` becomes ``[einde bijdrage, einde deelname, ...]``.

    Raises:
        KeyError: where it names a list that there is none of.
    """
    if isinstance(value, dict):
        return {key: spelt_out(held) for key, held in value.items()}
    if isinstance(value, list):
        if any(isinstance(held, str) and "<" in held for held in value):
            return list(dict.fromkeys(word for held in value for word in _spelt(held)))
        return [spelt_out(held) for held in value]
    return value


def _spelt(words: Any) -> Iterator[Any]:
    """Yield a text with each word of the lists that it names in it."""
    name = _NAME.search(words) if isinstance(words, str) else None
    if name is None:
        yield words
        return
    for word in ALIKE[name[1]]:
        yield from _spelt(f"{words[: name.start()]}{word}{words[name.end() :]}")
