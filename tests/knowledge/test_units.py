"""What is sent, and words of being there: what is added to the lists is known to the rules that read them."""

import pytest

from missieregister.extraction.candidates.there_since import being_there
from missieregister.extraction.mentions.units import Units
from missieregister.extraction.text.scan import Scanner
from missieregister.knowledge import load

LEXICON = load().lexicon
PEOPLE, PRESENCE = LEXICON.people, LEXICON.presence
UNITS, THERE, SCANNER = Units(PEOPLE), being_there(PRESENCE), Scanner(LEXICON)
FORMS = [form for forms in PRESENCE.verbs.values() for form in forms]


def test_words_stand_in_a_list_once_and_in_lower_case() -> None:
    for words in (
        (*PRESENCE.words, *FORMS),
        PEOPLE.units,
        PEOPLE.formations,
        PEOPLE.ships,
        PEOPLE.aircraft,
        LEXICON.heads,
    ):
        assert len(words) == len(set(words))
        assert [word for word in words if word != word.lower()] == []


@pytest.mark.parametrize(
    "word", [*PRESENCE.words, *FORMS, *(f"{form} agenten {on}" for form, on in PRESENCE.apart.items())]
)
def test_who_is_so_is_there(word: str) -> None:
    assert THERE.search(f"de militairen, die daar {word}")
    assert not THERE.search(f"de militairen, die daar x{word}x")


@pytest.mark.parametrize("head", LEXICON.heads)
def test_a_compound_is_of_the_class_of_its_head(head: str) -> None:
    alone, compound = ([c for c in SCANNER.find(f"{word} is er") if c.kind == "noun"] for word in (head, f"zee{head}"))
    assert {c.name for c in compound} <= {c.name for c in alone}
    assert [c.end for c in compound[:1]] == [len(f"zee{head}")]


@pytest.mark.parametrize("name", [*PEOPLE.units, *PEOPLE.ships, *PEOPLE.aircraft])
def test_what_is_sent_may_stand_right_before_a_mission(name: str) -> None:
    assert UNITS.right_before.search(f"het kabinet stuurt {name} naar de missie in ")


@pytest.mark.parametrize("name", PEOPLE.formations)
def test_ours_are_part_of_a_formation(name: str) -> None:
    assert UNITS.of_formation.search(f"de compagnie hoort bij een {name} van in totaal ")
    assert f"{name} van " in UNITS.formations


def test_a_mission_may_be_called_a_team() -> None:
    assert UNITS.one.search("de patriot-eenheid")
    assert not UNITS.one.search("het eu police advisory team")
