"""Words that say the same: sentences of the tables say what they said with one word of a list for another.

The lists are those of ``lexicon/alike.yaml``. What stands in one that a rule spells by itself, and so does not read, is
found here by the rows that it loses.
"""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import missieregister.knowledge
from missieregister.extraction import extract
from missieregister.knowledge.alike import ALIKE, spelt_out
from tests.extraction.making import LANGUAGE, brief, document, holds, paragraphs
from tests.extraction.test_language import OURS

_KNOWLEDGE = Path(missieregister.knowledge.__file__).parent
#: of each list the words that stand in many rows, and one in how many of these rows is tried with each other word
TRIED: dict[str, dict[str, int]] = {
    "taking_part": {"bijdrage": 60, "inzet": 12, "deelname": 9},
    "going_on": {"verlenging": 4},
    "ending": {"beëindiging": 1},
    "growing": {"uitbreiding": 1, "verhoging": 1},
    "shrinking": {"vermindering": 1},
    "the_cabinet": {"het kabinet": 60},
    "our_country": {"nederland": 9},
    "parliament_as_well": {"kamer": 9},
    "at_most": {"maximaal": 12, "ten hoogste": 4},
    "about": {"ongeveer": 5, "circa": 5},
}
#: words of a list that are no good Dutch for the others in most sentences, or name less than these, and why
UNLIKE = {
    "detachering": "of persons only",
    "stationering": "of persons and things only",
    "ontplooiing": "of persons and things only",
    "uitzending": "of persons only",
    "max": "a table's, without a stop",
    "rond de": "stands before round numbers only",
    "een goede": "stands before round numbers only",
    "een dikke": "stands before round numbers only",
    "een kleine": "stands before round numbers only",
    "een krappe": "stands before round numbers only",
    "vaste commissies": "more than one",
    "vaste kamercommissies": "more than one",
}
#: rows that say something else with another word, by that word and how they begin, and why
EXCEPTIONS: dict[str, dict[str, str]] = {
    "presentie": {"De regering heeft besloten een bijdrage te geven": "nobody gives one: no good Dutch"},
    "betrokkenheid": {"Aan de EU-missie EUSTAT zal door Nederland": "nobody delivers one: no good Dutch"},
    "bijdrage": {
        "Nederland neemt deel aan de VN-missie UNMIVER. De inzet van de zes F-16's": "all that is ours, and no unit"
    },
    "inbreng": {"# Bijdragen van Nederland": "a heading over what members of parliament write"},
    "deelneming": {"De inzet van vier Cougars": "all that is ours, and no unit"},
    "stopzetting": {"De Veiligheidsraad heeft de beëindiging": "nobody says so of a mission"},
    "vermeerdering": {"Thans werken er drie Nederlandse agenten": "told by the words around it: open"},
    "vaste commissie": {"De Kamer kan de resultaten": "what it may look forward to: open"},
    "niet meer dan": {"Wij berichten u over de kleine missies": "taken for a denial: open"},
    "op zijn hoogst": {"Bij de VN-missie UNMIVER zijn 1.100": "its verb is taken for another: open"},
}

#: before these words the other has to be another: "uw Kamer", "Tweede Kamer", "Nederland" as a name among others
_NOT_HERE = {
    "kamer": re.compile(r"(?<!\bde )(?<!\buw )\bkamer\b", re.IGNORECASE),
    "nederland": re.compile(r"\b(?:naar|uit|van|en|of|door|voor|in) nederland\b|nederland(?:,| en )", re.IGNORECASE),
}
_ROWS = [
    row
    for table in LANGUAGE.values()
    for row in table.get("says", ())
    if "conditions" not in row["gives"]  # which quotes the words of a condition as they stand
]


def _put(word: str, other: str, text: str) -> str:
    """Put another word for each one, with its capital."""
    if word == "kamer":
        text = re.sub(r"\b(u|U)w (?=kamer\b)", lambda m: "De " if m[1] == "U" else "de ", text, flags=re.IGNORECASE)
    return re.sub(
        rf"(?<![\w-]){re.escape(word)}(?![\w-])",
        lambda m: other.capitalize() if m[0][0].isupper() and _opens(m) and word != "kamer" else other,
        text,
        flags=re.IGNORECASE,
    )


def _opens(found: re.Match[str]) -> bool:
    """Whether a word opens a sentence, so that its capital is no name's."""
    return re.search(r"(?:\A|# |- |[.!?:»”\"] )\Z", found.string[: found.start()]) is not None


def _pairs() -> Iterator[tuple[str, str, str, int]]:
    for name, words in TRIED.items():
        for word, one_in in words.items():
            yield from ((name, word, other, one_in) for other in ALIKE[name] if other != word and other not in UNLIKE)


def _says(row: dict[str, Any], texts: tuple[str, ...]) -> tuple[bool, list[str]]:
    expected = row["gives"]
    if expected.get("kind", "decision") in OURS:
        expected = {"actor": "nl", **expected}
    if expected.get("action") in ("extend", "maintain"):  # "verlenging" is the one, "voortzetting" the other
        expected = {key: value for key, value in expected.items() if key not in ("action", "rule")}
    found = extract(document(*texts))
    return any(holds(expected, s.record()) for s in found), [brief(s) for s in found]


@pytest.mark.parametrize(("name", "word", "other", "one_in"), tuple(_pairs()))
def test_another_word_of_the_list_says_the_same(name: str, word: str, other: str, one_in: int) -> None:
    tried, lost = 0, []
    for row in _ROWS:
        said = paragraphs(row)
        # the same rows, whatever others come: by their words
        if zlib.crc32(f"{other} {said}".encode()) % one_in or said[0].startswith(tuple(EXCEPTIONS.get(other, ()))):
            continue
        if word in _NOT_HERE and any(_NOT_HERE[word].search(text) for text in said):
            continue
        texts = tuple(_put(word, other, text) for text in said)
        if texts == said:
            continue
        tried += 1
        says, found = _says(row, texts)
        if not says:
            lost.append((texts, row["gives"], found))
    assert tried
    assert not lost, (len(lost), tried, lost)


def test_the_lists_are_read_as_the_yaml_that_they_are() -> None:
    lexicon = yaml.safe_load((_KNOWLEDGE / "lexicon" / "alike.yaml").read_text(encoding="utf-8"))
    assert {name: tuple(words) for name, words in lexicon.items()} == ALIKE


def test_a_list_stands_for_its_words_wherever_it_is_named() -> None:
    assert spelt_out({"words": ["de <ending>", "einde"], "lemma": ["stoppen"]}) == {
        "words": [*(f"de {word}" for word in ALIKE["ending"]), "einde"],
        "lemma": ["stoppen"],
    }
    with pytest.raises(KeyError):
        spelt_out(["<niets>"])


def test_what_is_given_to_a_mission_is_read_as_that() -> None:
    nouns = missieregister.knowledge.load().lexicon.nouns
    assert {*ALIKE["taking_part"], *ALIKE["taking_part_more"]} <= set(nouns["contribution"])
    assert {*ALIKE["part_taken"]} <= {*ALIKE["taking_part"]}
