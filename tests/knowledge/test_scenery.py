"""Phrases that make scenery of a mission: whatever is added to a list is seen by the scanner and by its pattern."""

import pytest

from missieregister.extraction.missions.scenery_words import SceneryWords
from missieregister.knowledge import load

LISTS = load().lexicon.scenery
WORDS = SceneryWords(LISTS)
SEEN = {(word.strip(" -"), name) for word, name in WORDS.triggers()}


@pytest.mark.parametrize("phrase", LISTS.near)
def test_a_phrase_makes_scenery_of_the_mission_right_behind_it(phrase: str) -> None:
    assert WORDS.near.search(f"dit gebeurt {phrase} de ")
    assert (phrase, "scenery") in SEEN


@pytest.mark.parametrize(("phrase", "before"), LISTS.unless.items())
def test_what_stands_before_a_phrase_may_take_that_away(phrase: str, before: str) -> None:
    assert phrase in LISTS.near
    assert not WORDS.near.search(f"dit gebeurt {before} {phrase} ")


@pytest.mark.parametrize("phrase", [*LISTS.far, *(f"{word} de inzet" for word in LISTS.because)])
def test_a_phrase_makes_scenery_of_a_mission_further_on(phrase: str) -> None:
    assert WORDS.far.search(f"dit gebeurt {phrase} van de marechaussee in ")


@pytest.mark.parametrize(
    "phrase", [f"{word} met de" for word in LISTS.compared] + [f"{w} die aan" for w in LISTS.measured]
)
def test_what_a_contribution_is_like_is_scenery(phrase: str) -> None:
    assert WORDS.compared.search(f"een bijdrage {phrase} ")


@pytest.mark.parametrize("phrase", LISTS.setting)
def test_a_setting_says_where(phrase: str) -> None:
    assert WORDS.setting.search(f"dit gebeurt {phrase} de missie ")
    assert (phrase, "setting") in SEEN
