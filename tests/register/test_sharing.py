"""Missions that share a mandate in sets that overlap, and contributions that are carried on."""

from datetime import date
from typing import Any

import msgspec

from missieregister.model.statement import Part, Personnel
from missieregister.register import fold
from missieregister.register.agenda import agenda
from missieregister.register.checks import check
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


def test_a_least_number_is_no_number_of_its_own() -> None:
    made = [
        said("mandate", "munora+zwaluw", people=100, published="2021-01-01", end="2021-06-30"),
        said("decision", "zwaluw", "extend", doc="kst-90001-2", published="2021-05-01", end="2022-05-01"),
        said("mandate", "zwaluw", people=(50, None), doc="kst-90001-2", published="2021-05-01", at=9),
    ]
    (mandate,) = fold(made, MISSIONS).on(DAY)
    assert (mandate.missions, mandate.ceiling) == (("munora", "zwaluw"), 100)
    assert {m.missions for m in fold(made, MISSIONS).on(date(2021, 12, 1))} == {
        m.missions for m in fold(made[:2], MISSIONS).on(date(2021, 12, 1))
    }


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


def test_a_whole_told_beside_its_part_is_a_mandate_of_its_own() -> None:
    """An umbrella goes on while the part ends: what is told of the one does not move the other."""
    first: dict[str, Any] = {"doc": "kst-90001-1", "published": "2021-03-01"}
    made = [
        said("mandate", "eucap-ostia+eucap-delta", end="2021-12-31", at=1, **first),
        said("decision", "eucap-delta", "extend", end="2023-06-30", at=2, **first),
        said("decision", "eucap-ostia", "end", status="intended", at=3, **first),
        said("procedure", "eucap-westia", "notification", at=4, **first),
    ]
    register = fold(made, MISSIONS)
    both, part = ("eucap-ostia", "eucap-westia"), ("eucap-ostia",)
    assert [(m.missions, m.end, m.extended_until) for m in register.on(date(2021, 6, 1))] == [
        (part, "2021-12-31", None),
        (both, "2021-12-31", "2023-06-30"),
    ]
    assert [m.missions for m in register.on(date(2022, 6, 1))] == [both]
    assert register.umbrella(both) == "eucap-delta"
    assert register.umbrella(part) is None
    assert [c.preparation.state for c in register.chains(["eucap-westia"]) if c.preparation] == ["notified"]


def test_a_sum_has_a_floor_only_where_every_part_has_one() -> None:
    parts = (Part(2, 3, "officieren", "twee tot drie"), Part(None, 10, "agenten", "maximaal tien"))
    some = Personnel(min=2, max=13, text="", parts=parts)
    every = Personnel(min=4, max=6, text="", parts=(parts[0], Part(2, 3, "adviseurs", "twee tot drie")))
    assert (some.floor, every.floor) == (None, 4)
    assert (Personnel(min=6, max=6, text="zes").floor, Personnel(min=1, max=2, text="").floor) == (None, 1)


def test_a_shared_mandate_of_which_each_member_was_decided_apart_neither_ends_nor_runs_out() -> None:
    letter = "kst-90001-2"
    made = [
        said("mandate", "eucap-delta", people=8, published="2021-01-01", end="2021-12-31"),
        said("decision", "eucap-ostia", "end", people=3, doc=letter, published="2021-11-01"),
        said(
            "decision", "eucap-westia", "extend", people=5, end="2022-12-31", doc=letter, published="2021-11-01", at=9
        ),
    ]
    whole, part = ("eucap-ostia", "eucap-westia"), ("eucap-westia",)
    register = fold(made, MISSIONS)
    assert [m.extended_for for m in register.on(DAY)] == [part]
    due = [(d.what, d.missions) for d in agenda(register, date(2021, 11, 2), date(2023, 1, 1))]
    assert due == [("mandate_ends", ("eucap-ostia",)), ("mandate_ends", part)]
    assert check(register, date(2022, 6, 1)) == []
    assert [m.missions for m in register.standing(date(2022, 6, 1))] == [("eucap-ostia",), part]
    # Of the other nothing is known as long as only one is decided on.
    only = fold(made[:2], MISSIONS)
    assert [(f.what, f.missions) for f in check(only, date(2022, 6, 1))] == [("ran_out", whole)]


def test_a_number_of_a_part_tells_the_whole_again() -> None:
    parts = (Part(None, 75, "militairen", "75 militairen"), Part(None, 3, "adviseurs", "drie adviseurs"))
    people = Personnel(min=None, max=78, text="75 militairen en drie adviseurs", parts=parts)
    decided = said("decision", "munora", "start", start="2021-06-01", end="2022-05-31", published="2021-03-01")
    whole = msgspec.structs.replace(decided, id="", personnel=people).identified()
    for news in (
        said("decision", "munora", "start", people=75, start="2021-06", doc="news", published="2021-03-03"),
        said("mandate", "munora", people=75, doc="news", published="2021-07-01"),
    ):
        register = fold([whole, news], MISSIONS)
        assert [(m.ceiling, m.end) for m in register.life("munora").mandates] == [(78, "2022-05-31")]
        assert check(register, date(2021, 8, 1)) == []
