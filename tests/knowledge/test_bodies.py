"""Bodies that send missions: what is added to their lists is known wherever a body is asked for."""

import itertools

import msgspec
import pytest

from missieregister.extraction.participants.bodies import Bodies
from missieregister.knowledge import load
from missieregister.knowledge.words import Bodies as Words

LEXICON = load().lexicon
WORDS = Words(
    councils=("de zeeraad",), alliances=("de verbonden staten",), members=("de verbondenen",), heads=("zeevoogd",),
    commanders=("opperste",),
)  # fmt: skip
BODIES = Bodies(msgspec.structs.replace(LEXICON.actors, bodies=WORDS), LEXICON.parliament)


def test_no_body_stands_in_two_lists() -> None:
    words = LEXICON.actors.bodies
    lists = [words.councils, words.alliances, words.members, words.heads, words.commanders]
    assert all(set(one).isdisjoint(other) for one, other in itertools.combinations(lists, 2))
    assert [word for words in lists for word in words if word != word.lower()] == []


@pytest.mark.parametrize("name", [*WORDS.councils, *WORDS.alliances, *WORDS.members])
def test_a_body_gives_a_mandate(name: str) -> None:
    bare = name.removeprefix("de ")
    assert BODIES.named.search(f"in mei heeft {name} het mandaat verlengd")
    assert not BODIES.named.search(f"in mei heeft {bare} het mandaat verlengd")
    assert BODIES.gave.search(f"het door {name} verleende ")
    assert BODIES.decided.search(f"het mandaat is door {name} bekrachtigd")
    assert BODIES.of_its_own.match(f" van {name}")
    assert BODIES.reports.match(f"{name} zal in mei rapporteren")
    assert BODIES.told.search(f"zal aan {name} rapporteren")


def test_of_an_alliance_and_its_council_we_are_one_and_its_members_are_told() -> None:
    assert BODIES.all_of_us.search("heeft de verbonden staten op 3 mei verzocht")
    assert not BODIES.all_of_us.search("heeft de opperste op 3 mei verzocht")
    assert BODIES.given_to.search("zal de verbondenen een verslag verstrekken")
    assert not BODIES.given_to.search("zal na de zeeraad een verslag verstrekken")


def test_who_speaks_for_a_body_promises_nothing() -> None:
    assert BODIES.outsider.match("de zeevoogd zal de kamer informeren")
    assert BODIES.told.search("zal aan de vice-opperste rapporteren")
