"""What says the same in other words says the same: sentences of the tables, altered in ways that change nothing."""

import re
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from missieregister.extraction import extract, tools_for
from missieregister.extraction.explain import explain
from tests.extraction.making import LANGUAGE, TODAY, brief, document, holds
from tests.extraction.test_language import OURS

_WORDS = "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien".split()
_COUNTED = re.compile(rf"\b({'|'.join(_WORDS)}) (?=militairen|personen|functionarissen|stafofficieren|waarnemers)")


def _closed_by(words: str) -> Callable[[str], str]:
    return lambda text: f"{text[:-1]}{words}."


def _with_a_short_name(text: str) -> str:
    """Set a short name to come behind the first mission that is named by its letters."""
    for mission in tools_for().missions.find(text, text.lower(), TODAY):
        if text[mission.start : mission.end].isupper() and re.match(r" [a-z]", text[mission.end :]):
            return f"{text[: mission.end]} (hierna: de missie){text[mission.end :]}"
    return text


#: each with how many of the rows it is tried on: one in so many
ALTERED: dict[str, tuple[Callable[[str], str], int]] = {
    "closed by a paper": (_closed_by(" (Kamerstuk 29 521, nr. 300)"), 9),
    "closed by who said so": (_closed_by(", aldus de minister van Defensie"), 9),
    "with a short name to come": (_with_a_short_name, 2),
    "until by its sign": (lambda text: text.replace(" tot en met ", " t/m "), 1),
    "in digits": (lambda text: _COUNTED.sub(lambda m: f"{_WORDS.index(m[1]) + 2} ", text), 3),
}
#: rows that say something else when they are altered, by how they begin, and why
EXCEPTIONS: dict[str, dict[str, str]] = {
    "closed by a paper": {
        "Nederland heeft 240 militairen bij UNIFIL, een missie": "what a mission is no longer closes the sentence",
    },
    "with a short name to come": {
        "De inzet van vier Cougars": "the helicopters are counted beside the name itself only",
        "De regering heeft besloten met 900 militairen deel te nemen": "the name goes on: no good Dutch",
    },
    "in digits": {"Nederland draagt met maximaal vier militairen bij": "4 and 2 are not taken apart: open"},
}

_ROWS = [
    row
    for table in LANGUAGE.values()
    for row in table.get("says", ())
    if isinstance(row["text"], str)
    and row["text"].endswith(".")
    and "\n" not in row["text"]
    and "conditions" not in row["gives"]  # which quotes the words of a condition as they stand
]


def _says(row: dict[str, Any], text: str) -> bool:
    expected = row["gives"]
    if expected.get("kind", "decision") in OURS:
        expected = {"actor": "nl", **expected}
    return any(holds(expected, s.record()) for s in extract(document(text)))


@pytest.mark.parametrize("how", ALTERED)
def test_what_is_altered_says_the_same(how: str) -> None:
    alter, one_in = ALTERED[how]
    allowed = EXCEPTIONS.get(how, {})
    texts = [(row, alter(row["text"])) for row in _ROWS]
    # the same rows, whatever others come: by their words
    tried = [(row, text) for row, text in texts if text != row["text"] and not zlib.crc32(text.encode()) % one_in]
    lost = [
        (text, [brief(s) for s in extract(document(text))])
        for row, text in tried
        if not _says(row, text) and not row["text"].startswith(tuple(allowed))
    ]
    assert tried
    assert not lost, (len(lost), len(tried), lost)


def test_places_hold_behind_what_is_not_read() -> None:
    text = "Het kabinet verlengt de bijdrage aan «UNTSO» (hierna: de missie), een missie van de VN, tot 1 mei 2032."
    written = document(text)
    shown = [m for sentence in explain(written, tools_for(), extract(written)) for m in sentence.mentions]
    assert {m.kind for m in shown} >= {"mission", "date", "verb"}
    assert all(written.text[m.start_char : m.end_char] == m.text for m in shown)
