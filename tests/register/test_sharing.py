"""Missions that share a mandate in sets that overlap, and contributions that are carried on."""

from datetime import date

from missieregister.register import fold
from tests.register.making import MISSIONS, said

DAY = date(2021, 6, 1)


def test_overlapping_sets_with_one_number_are_one_mandate() -> None:
    made = [
        said("mandate", "munora+zwaluw", people=15, published="2021-01-01"),
        said("mandate", "zwaluw+kaap-cela", people=15, doc="kst-90001-2", published="2021-02-01"),
    ]
    register = fold(made, MISSIONS)
    assert [(m.missions, m.ceiling) for m in register.on(DAY)] == [(("kaap-cela", "munora", "zwaluw"), 15)]
    assert [m.missions for m in register.on(DAY, date(2021, 1, 15))] == [("munora", "zwaluw")]


def test_overlapping_sets_with_their_own_numbers_are_two() -> None:
    made = [
        said("mandate", "munora+zwaluw", people=15, published="2021-01-01", end="2022"),
        said("mandate", "zwaluw+kaap-cela", people=20, doc="kst-90001-2", published="2021-02-01", end="2022"),
    ]
    assert fold(made, MISSIONS).totals(DAY).all.certain == 35


def test_a_member_that_already_had_that_number_was_sharing_it() -> None:
    made = [
        said("mandate", "eucap-ostia", people=15, published="2021-01-01", end="2021-12-31"),
        said("mandate", "eucap-delta", people=15, doc="kst-90001-2", published="2021-02-01", end="2021-12-31"),
    ]
    (mandate,) = fold(made, MISSIONS).on(DAY)
    assert (mandate.missions, mandate.ceiling) == (("eucap-ostia", "eucap-westia"), 15)
    assert [e.document for e in mandate.sources] == ["kst-90001-1", "kst-90001-2"]


def test_a_newer_letter_carries_on_what_was_folded_and_leaves_the_old_register_alone() -> None:
    first = said("decision", "munora", "start", people=10, end="2021-12-31", published="2021-01-01")
    second = said("decision", "munora", "extend", end="2022", doc="kst-90001-2", published="2021-11-01")
    register = fold([first], MISSIONS)
    before = register.on(DAY)
    newer = register.adding([second])
    assert newer.on(DAY)[0].extended_until == "2022"
    assert newer.on(DAY, date(2021, 10, 31)) == before == register.on(DAY)
    assert newer.life("munora") == fold([second, first], MISSIONS).life("munora")


def test_a_reprint_that_comes_later_withdraws_what_was_folded() -> None:
    original = said("decision", "munora", "start", people=10, end="2021-12-31", published="2021-01-01")
    other = said("decision", "zwaluw", "start", people=2, doc="kst-90001-1-n1", published="2021-02-01", at=3)
    register = fold([original], MISSIONS)
    assert register.on(DAY)
    newer = register.adding([other])
    assert [m.missions for m in newer.on(DAY)] == [("zwaluw",)]
    assert [m.missions for m in newer.on(date(2021, 3, 1), date(2021, 1, 31))] == [("munora",)]
    assert [s.document for s in newer.of_document("kst-90001-1")] == ["kst-90001-1"]
