"""A mission's life: in order, each step once, umbrella missions included; and how missions are found."""

from datetime import date
from typing import Any

import pytest

from missieregister.model.mission import Mission
from missieregister.register import find_mission, fold, record
from tests.register.making import MISSIONS, said


def test_steps_stand_in_the_order_in_which_they_took_place() -> None:
    letter: dict[str, Any] = {"doc": "kst-90001-1", "published": "2020-03-27"}
    later: dict[str, Any] = {"doc": "kst-90001-2", "published": "2022-06-17"}
    made = [
        said("decision", "zwaluw", "start", people=(1, 2), at=10, **letter),
        said("procedure", "zwaluw", "notification", date="2019-09-05", at=30, **letter),
        said("procedure", "zwaluw", "request", date="2019-11-27", at=1, **letter),
        said("deployment", "zwaluw", people=2, doc="nieuws", published=None),
        said("deployment", "zwaluw", people=1, **later),
        said("decision", "zwaluw", "end", end="2022-05", status="reported", **later),
    ]
    steps = fold(made, MISSIONS).life("zwaluw").steps
    assert [(s.date, s.action or s.kind) for s in steps] == [
        ("2019-09-05", "notification"),
        ("2019-11-27", "request"),
        ("2020-03-27", "start"),
        ("2022-05", "end"),
        ("2022-06-17", "deployment"),
        (None, "deployment"),
    ]


def test_a_step_told_again_is_one_step_with_the_earliest_document_first() -> None:
    first: dict[str, Any] = {"date": "2020-02-17", "doc": "kst-90001-1", "published": "2020-02-20"}
    second = {**first, "doc": "kst-90001-2", "published": "2021-01-01"}
    third = {**first, "doc": "kst-90001-3", "published": "2022-01-01", "status": "reported"}
    made = [
        said("decision", "zwaluw", "start", people=2, **third),
        said("decision", "zwaluw", "start", people=2, **first),
        said("decision", "zwaluw", "start", people=3, **second),
    ]
    steps = fold(made, MISSIONS).life("zwaluw").steps
    assert [(s.document, [e.document for e in s.repeats]) for s in steps] == [
        ("kst-90001-1", ["kst-90001-3"]),
        ("kst-90001-2", []),
    ]


def test_a_step_and_a_source_tell_how_probable_they_are_only_where_they_were_weighed() -> None:
    made = [
        said("mandate", "zwaluw", people=12, end="2022-12-31", rule="gewogen-ceiling", confidence=0.6),
        said("deployment", "zwaluw", people=9, at=1),
    ]
    life = fold(made, MISSIONS).life("zwaluw")
    assert [(s.kind, s.probability) for s in life.steps] == [("mandate", 0.6), ("deployment", None)]
    assert [e.probability for m in life.mandates for e in m.sources] == [0.6]


def test_steps_without_figures_are_repeats_only_in_the_same_words() -> None:
    made = [said("commitment", "zwaluw", quote=quote, at=at) for at, quote in enumerate(["een", "twee", "een"])]
    assert [s.quote for s in fold(made, MISSIONS).life("zwaluw").commitments] == ["een", "twee"]


def test_other_facts_stand_beside_the_mandate_and_never_move_it() -> None:
    made = [
        said("decision", "munora", "start", people=10, end="2021-12-31"),
        said("deployment", "munora", people=14, at=1),
        said("finance", "munora", amount=4_000_000, at=2),
        said("international_mandate", "munora", end="2021-06-30", at=3, actor="other"),
        said("commitment", "munora", due="2021-09", at=4),
    ]
    register = fold(made, MISSIONS)
    life = register.life("munora")
    assert [(m.ceiling, m.end) for m in register.on(date(2021, 8, 1))] == [(10, "2021-12-31")]
    assert [s.personnel.max for s in life.deployments if s.personnel] == [14]
    assert [s.amount.value for s in life.money if s.amount] == [4_000_000]
    assert [s.end for s in life.international] == ["2021-06-30"]
    assert [s.due for s in life.commitments] == ["2021-09"]
    assert len(life.steps) == 5


def test_a_common_name_reaches_its_members_and_back() -> None:
    made = [
        said("mandate", "eucap-delta", people=15, end="2021-12-31"),
        said("finance", "eucap-westia", amount=5, at=1),
        said("finance", "munora", amount=6, at=2),
    ]
    register = fold(made, MISSIONS)
    assert [s.kind for s in register.life("eucap-ostia").steps] == ["mandate"]
    assert [s.kind for s in register.life("eucap-westia").steps] == ["mandate", "finance"]
    assert [s.kind for s in register.life("eucap-delta").steps] == ["mandate", "finance"]
    assert register.life("eucap-ostia").mandates == register.life("eucap-delta").mandates


def test_a_mission_that_the_gazetteer_does_not_know_lives_too() -> None:
    register = fold([said("decision", "nieuwe-missie", "start", people=1, end="2021-12-31")], MISSIONS)
    assert register.missions() == [("nieuwe-missie", "nieuwe-missie")]
    assert register.life("nieuwe-missie").mandates[0].ceiling == 1
    assert register.life("nooit-genoemd").steps == ()


def test_missions_come_by_name() -> None:
    made = [said("finance", ids, amount=1, at=at) for at, ids in enumerate(("zwaluw", "eutm-norania", "munora"))]
    assert [name for _, name in fold(made, MISSIONS).missions()] == [
        "EUTM Norania",
        "MUNORA",
        "Operatie Zwaluw",
    ]


def test_totals_by_organisation_and_region() -> None:
    made = [
        said("mandate", "munora", people=10, end="2021-12-31"),
        said("mandate", "eucap-delta", people=15, end="2021-12-31", at=1),
        said("mandate", "eutm-norania", people=5, end="2021-22", at=2),
        said("decision", "zwaluw", "extend", end="2021-12-31", at=3),
    ]
    totals = fold(made, MISSIONS).totals(date(2021, 7, 1))
    assert (totals.all.certain, totals.all.possible, totals.all.mandates, totals.all.unknown) == (
        25,
        30,
        4,
        1,
    )
    assert {name: t.certain for name, t in totals.organisations.items()} == {
        "EU": 15,
        "VN": 10,
        "onbekend": 0,
    }
    assert {name: t.possible for name, t in totals.regions.items()} == {
        "Golfregio en Indo-Pacific": 0, "Sahel": 15, "meerdere": 15,
    }  # fmt: skip


def test_values_go_out_as_the_contract_says() -> None:
    register = fold([said("mandate", "munora", people=10, end="2021-12-31")], MISSIONS)
    row = record(register.on(date(2021, 7, 1))[0])
    assert {"missions", "state", "ceiling", "floor", "start", "end", "certain", "sources"} <= row.keys()
    assert {"document", "quote", "start_char", "end_char"} <= row["sources"][0].keys()
    step = record(register.life("munora").steps[0])
    assert {"date", "kind", "action", "document", "quote"} <= step.keys()


@pytest.mark.parametrize(
    ("name", "mission"),
    [
        ("munora", "munora"),
        ("MUNORA", "munora"),
        ("  VN-missie in Norania ", "munora"),
        ("operation swallow", "zwaluw"),
        ("Operatie Zwalluw", "zwaluw"),
        ("kaap-cela", "kaap-cela"),
        ("maritieme missie KAAP CELA", "kaap-cela"),
        ("EUTM Noraniä", "eutm-norania"),
        ("Nieuwe Missie", "nieuwe-missie"),
    ],
)
def test_missions_are_found_forgivingly(name: str, mission: str) -> None:
    assert find_mission(name, MISSIONS, {"nieuwe-missie": "De nieuwe missie"}).mission == mission


def test_what_is_unclear_is_suggested_not_chosen() -> None:
    found = find_mission("EUCAP", MISSIONS)
    assert found.mission is None
    assert {"eucap-ostia", "eucap-westia", "eucap-delta"} <= {*found.suggestions}
    assert find_mission("xyzzy", MISSIONS).suggestions == ()
    assert find_mission("  ", MISSIONS).mission is None


def test_one_alias_of_two_missions_takes_the_first_and_names_the_other() -> None:
    missions = {m.id: m for m in (Mission(id="a-1", name="Een", aliases=("Wacht",)), Mission(id="b-2", name="Wacht"))}
    found = find_mission("wacht", missions)
    assert (found.mission, found.suggestions) == ("b-2", ("a-1",))


def test_no_day_is_made_up_for_an_end_that_nobody_told() -> None:
    first: dict[str, Any] = {"doc": "kst-90001-1", "published": "2020-03-27"}
    later: dict[str, Any] = {"doc": "kst-90001-2", "published": "2022-06-17"}
    made = [
        said("decision", "zwaluw", "start", people=2, **first),
        said("decision", "zwaluw", "extend", end="2022-12", **later),
        said("mandate", "munora", people=13, at=2, **first),
        said("decision", "munora", "extend", people=16, end="2022-12", at=3, **later),
    ]
    register = fold(made, MISSIONS)
    assert [(m.state, m.ceiling, m.start, m.end) for m in register.life("zwaluw").mandates] == [
        ("extended", 2, None, "2022-12")
    ]
    # The number changed, so there were two mandates: the first was over at the latest when the second began.
    assert [(m.ceiling, m.end) for m in register.life("munora").mandates] == [(13, "../2022-06-16"), (16, "2022-12")]
    assert [m.ceiling for m in register.on(date(2022, 6, 16)) if m.missions == ("munora",)] == [13]
