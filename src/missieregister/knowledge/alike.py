"""Words that say the same, by the names of their lists in ``lexicon/alike.yaml``.

Patterns of modules are made of them when these are imported, before any knowledge is loaded. So the file is read as
the lines that it has, a list on each, which takes no time; a test holds that as YAML it says the same.
"""

import re
from pathlib import Path

_LIST = re.compile(r"^(\w+): \[(.*)\]$", re.MULTILINE)
_FILE = Path(__file__).parent / "lexicon" / "alike.yaml"
#: the words of each list
ALIKE: dict[str, tuple[str, ...]] = {
    name: tuple(words.split(", ")) for name, words in _LIST.findall(_FILE.read_text(encoding="utf-8"))
}
