"""Our own country and its parliament: words that anybody may add to, and what reading makes of them."""

import pytest

from missieregister.extraction.discourse.members import Members
from missieregister.extraction.mentions.at_home import AtHome
from missieregister.extraction.text.chamber import Chamber
from missieregister.extraction.text.scan import Scanner
from missieregister.knowledge import load
from missieregister.knowledge.words import Parliament

HOME, PARLIAMENT = load().lexicon.home, load().lexicon.parliament
AT_HOME = AtHome(HOME, PARLIAMENT)
NEW = Parliament(
    parties=("Zeepartij", "ZP'31"), unmistakable=(), names=("kamer",), advisers=("zeekamer",), addressed=("de heer",)
)


def test_words_of_home_are_in_lower_case_and_a_town_is_in_one_list() -> None:
    lists = (HOME.ours, HOME.anybodys, HOME.towns, HOME.units, HOME.other_towns, HOME.areas, HOME.work, HOME.places,
             HOME.titles, HOME.press, PARLIAMENT.names, PARLIAMENT.unmistakable, PARLIAMENT.addressed)  # fmt: skip
    assert [word for words in lists for word in words if word != word.lower()] == []
    assert set(HOME.towns).isdisjoint(HOME.other_towns)


def test_a_party_that_tells_a_text_is_a_party() -> None:
    assert set(PARLIAMENT.unmistakable) <= {party.lower() for party in PARLIAMENT.parties}


@pytest.mark.parametrize("party", NEW.parties)
def test_a_party_is_known_everywhere_once_it_is_in_the_list(party: str) -> None:
    low = f"{party} wil vijftig militairen naar unmiver sturen".lower()
    chamber = Chamber(NEW)
    assert chamber.begins(f"{party} heeft gevraagd".lower())
    assert chamber.wants(low, low.index("sturen"))
    assert Members(NEW).said_by(f"De heer Veer ({party}) meent dat".lower(), "", debate=False) == "member"
    assert not Chamber(PARLIAMENT).begins(party.lower())


@pytest.mark.parametrize("town", ["Den Helder", "Nijmegen", "Doorn", "Nederland"])
def test_who_leaves_one_of_our_towns_leaves_home(town: str) -> None:
    low = f"zij vertrekken uit {town} naar verania".lower()
    assert AT_HOME.is_town_at(low, low.index("uit ") + 4)


@pytest.mark.parametrize(
    "words", ["het verdrag van amsterdam", "de vrede van utrecht", "stroef verlopen", "een doornig pad"]
)
def test_a_town_that_gave_its_name_to_something_makes_no_text_dutch(words: str) -> None:
    assert not AT_HOME.is_told_in(words)
    assert AT_HOME.is_told_in(f"{words}, in havelte")


def test_heads_what_is_done_at_home() -> None:
    assert AT_HOME.heads("bewaking van de grens in noord-brabant")
    assert not AT_HOME.heads("bewaking van de grens in verania")


@pytest.mark.parametrize("words", ["uit Vredepeel", "uit 't Harde", "kazerne in Nieuw-Milligen", "vliegbasis Volkel"])
def test_who_is_of_one_of_our_towns_is_ours(words: str) -> None:
    low = f"zestig militairen {words} gaan naar verania".lower()
    found = Scanner(load().lexicon).find(low)
    assert [(c.name, low[c.start : c.end]) for c in found if c.kind == "adjective"] == [("nl", words.lower())]
