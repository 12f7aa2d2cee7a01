"""The facts of the real letters (numbers and dates, not their words) give the register that they must."""

from datetime import date
from typing import Any

import pytest

from missieregister.model.mission import Mission
from missieregister.model.statement import Statement
from missieregister.register import Mandate, Register, fold
from tests.register.making import said

MISSIONS = {
    mission.id: mission
    for mission in (
        Mission(id="takuba", name="Taakgroep Takuba"),
        Mission(id="minusma", name="MINUSMA", organisation="VN"),
        Mission(id="eutm-mali", name="EUTM Mali", organisation="EU"),
        Mission(id="eucap-sahel", name="EUCAP Sahel", members=("eucap-sahel-mali", "eucap-sahel-niger")),
        Mission(id="eucap-sahel-mali", name="EUCAP Sahel Mali", organisation="EU"),
        Mission(id="eucap-sahel-niger", name="EUCAP Sahel Niger", organisation="EU"),
        Mission(id="untso", name="UNTSO", organisation="VN"),
    )
}


def letters() -> list[Statement]:
    first: dict[str, Any] = {"doc": "kst-29521-405", "published": "2020-03-27"}
    second: dict[str, Any] = {"doc": "kst-29521-446", "published": "2022-06-17"}
    third: dict[str, Any] = {"doc": "kst-29521-AZ-n1", "published": "2022-11-25"}
    news: dict[str, Any] = {"doc": "defensie-mali", "published": None}
    both = "eucap-sahel-mali+eucap-sahel-niger"
    return [
        said("procedure", "takuba", "request", date="2019-11-27", at=1, **first),
        said("procedure", "takuba", "request", date="2020-02-28", at=2, **first),
        said("procedure", "takuba", "notification", date="2019-09-05", at=3, **first),
        said("decision", "takuba", "decline", at=4, **first),
        said("decision", "takuba", "start", people=(1, 2), at=5, **first),
        said("deployment", "eutm-mali", people=(5, 5), at=6, **first),
        said("mandate", both, people=15, at=7, **first),
        said("mandate", "minusma", people=13, at=8, **first),
        said("mandate", "minusma", people=16, end="2022-07-31", at=1, **second),
        said("decision", "minusma", "extend", end="2022-12", at=2, **second),
        said("decision", "minusma", "decline", at=3, **second),
        said("mandate", "eucap-sahel", people=15, at=4, **second),
        said("decision", "eucap-sahel", "extend", end="2022-12", at=5, **second),
        said("decision", "eutm-mali", "extend", people=6, end="2022-12", at=6, **second),
        said("mandate", "takuba", people=2, at=7, **second),
        said("decision", "takuba", "extend", end="2022-12", at=8, **second),
        said("deployment", "takuba", people=1, at=9, **second),
        said("decision", "untso", "extend", people=12, end="2025-07-31", at=10, **second),
        said("mandate", f"minusma+eutm-mali+{both}+takuba", end="2022-12-31", at=1, **third),
        said("mandate", "takuba", people=2, end="2022-12-31", at=2, **third),
        said("decision", "takuba", "end", end="2022-10", status="reported", at=3, **third),
        said("decision", "takuba", "lapse", at=4, **third),
        said("decision", "minusma", "extend", people=16, end="2024-06-30", at=5, **third),
        said("decision", "eutm-mali", "extend", people=6, end="2024-06-30", at=6, **third),
        said("decision", "eucap-sahel-mali", "extend", people=15, end="2024-06-30", at=7, **third),
        said("decision", both, "extend", people=15, end="2024-06-30", at=8, **third),
        said("deployment", "takuba", people=2, at=1, **news),
        said("decision", "minusma", "end", end="2022-05~", at=2, **news),
    ]


@pytest.fixture(scope="module")
def register() -> Register:
    return fold(letters(), MISSIONS)


def held(register: Register, mission: str, day: date, known: date | None) -> Mandate:
    (found,) = [m for m in register.on(day, known) if mission in m.missions]
    return found


OCTOBER = date(2022, 10, 1)


@pytest.mark.parametrize("known", [date(2022, 7, 1), date(2022, 12, 1), None])
def test_minusma_in_october(register: Register, known: date | None) -> None:
    mandate = held(register, "minusma", OCTOBER, known)
    assert (mandate.ceiling, mandate.end, mandate.certain) == (16, "2022-12", True)
    assert mandate.extended_until == (None if known == date(2022, 7, 1) else "2024-06-30")


@pytest.mark.parametrize("known", [date(2022, 7, 1), date(2022, 12, 1), None])
def test_the_others_in_october(register: Register, known: date | None) -> None:
    assert [(m.missions, m.ceiling, m.end) for m in register.on(OCTOBER, known)] == [
        (("eucap-sahel-mali", "eucap-sahel-niger"), 15, "2022-12"),
        (("eutm-mali",), 6, "2022-12"),
        (("minusma",), 16, "2022-12"),
        (("takuba",), 2, "2022-12"),
        (("untso",), 12, "2025-07-31"),
    ]
    assert register.totals(OCTOBER, known).all.certain == 15 + 6 + 16 + 2 + 12


def test_nothing_before_the_first_letter(register: Register) -> None:
    assert register.on(date(2020, 3, 26)) == ()
    assert register.on(OCTOBER, date(2020, 3, 26)) == ()


def test_after_the_lapse(register: Register) -> None:
    assert [m.missions for m in register.on(date(2023, 1, 1)) if "takuba" in m.missions] == []
    assert held(register, "takuba", date(2022, 12, 31), None).outcome == "lapsed"
    assert register.totals(date(2023, 1, 1)).all.certain == 15 + 6 + 16 + 12


def test_the_life_of_takuba(register: Register) -> None:
    life = register.life("takuba")
    assert [(s.date, s.action or s.kind) for s in life.steps] == [
        ("2019-09-05", "notification"),
        ("2019-11-27", "request"),
        ("2020-02-28", "request"),
        ("2020-03-27", "decline"),
        ("2020-03-27", "start"),
        ("2022-06-17", "extend"),
        ("2022-06-17", "mandate"),
        ("2022-06-17", "deployment"),
        ("2022-10", "end"),
        ("2022-11-25", "lapse"),
        ("2022-11-25", "mandate"),
        ("2022-11-25", "mandate"),
        (None, "deployment"),
    ]
    assert [(m.state, m.floor, m.ceiling, m.end) for m in life.mandates] == [
        ("lapsed", 1, 2, "2022-12"),
    ]
