"""What ends or is due soon, and what is past due."""

from datetime import date
from typing import Any

from missieregister.model.statement import Statement
from missieregister.register import fold
from missieregister.register.agenda import agenda
from missieregister.register.life import with_settlements
from missieregister.register.settling import FollowUp
from tests.register.making import MISSIONS, said

DAY, UNTIL = date(2021, 6, 1), date(2021, 12, 1)


def due(made: list[Statement], known: date | None = None, until: date = UNTIL) -> list[tuple[str, str, str]]:
    return [(d.date, d.what, "+".join(d.missions)) for d in agenda(fold(made, MISSIONS), DAY, until, known)]


def test_mandates_that_end_in_the_window() -> None:
    made = [
        said("decision", "munora", "start", people=10, end="2021-07-31"),
        said("decision", "zwaluw", "start", people=2, end="2021-12-31", at=1),
        said("decision", "kaap-cela", "start", people=2, end="2021-05-31", at=2),
        said("decision", "eutm-norania", "start", people=2, end="2021-23", at=3),
        said("mandate", "eucap-delta", people=15, end="2021-11", at=4),
    ]
    assert due(made) == [
        ("2021-07-31", "mandate_ends", "munora"),
        ("2021-11", "mandate_ends", "eucap-ostia+eucap-westia"),
        ("2021-23", "mandate_ends", "eutm-norania"),
    ]


def test_an_extended_mandate_does_not_end_once_that_is_known() -> None:
    made = [
        said("decision", "munora", "start", people=10, end="2021-07-31"),
        said("decision", "munora", "extend", end="2022-07-31", doc="kst-90001-2", published="2021-05-15"),
    ]
    assert due(made) == []
    assert due(made, date(2021, 5, 1)) == [("2021-07-31", "mandate_ends", "munora")]


def test_promises_due_and_late() -> None:
    made = [
        said("commitment", "munora", due="2021-09"),
        said("commitment", "", due="2021-33", at=1),
        said("commitment", "zwaluw", due="2021-05-15", at=2),
        said("commitment", "zwaluw", due="2022-06", at=3),
        said("commitment", "zwaluw", at=4),
        said("commitment", "eutm-norania", due="2021-05-15", at=5),
        said("mandate", "eutm-norania", people=3, doc="kst-90001-2", published="2021-05-10"),
    ]
    assert due(made) == [
        ("2021-33", "commitment_late", ""),
        ("2021-05-15", "commitment_late", "zwaluw"),
        ("2021-09", "commitment_due", "munora"),
    ]
    citing = said("decision", "kaap-cela", "decline", doc="kst-90001-3", published="2021-05-20", cites=("kst-90001-1",))
    assert due([*made, citing]) == [("2021-09", "commitment_due", "munora")]


def test_international_mandates_by_the_newest_word() -> None:
    made = [
        said("international_mandate", "munora", end="2021-06-30", actor="un"),
        said("international_mandate", "munora", end="2022-06-30", doc="a", published="2021-07-02", actor="other"),
        # What it was before is told too, and told last; a month that was only hoped for does not count.
        said("international_mandate", "munora", end="2021-06-30", doc="a", published="2021-07-02", at=9),
        said("international_mandate", "munora", end="2023-01", doc="b", published="2021-07-03", status="intended"),
        said("international_mandate", "zwaluw+munora", end="2021-10", at=3, actor="other"),
    ]
    assert due(made) == [("2021-10", "international_ends", "zwaluw")]
    assert due(made, date(2021, 4, 1))[-1] == ("2021-10", "international_ends", "zwaluw+munora")
    assert due(made, until=date(2022, 12, 31))[-1] == ("2022-06-30", "international_ends", "munora")


def test_investigations_stay_open_until_something_comes_of_them() -> None:
    made = [
        said("decision", "munora", "investigate"),
        said("procedure", "zwaluw", "notification", date="2021-02", at=1),
        said("procedure", "kaap-cela", "request", at=2),
    ]
    assert due(made) == [
        ("2021-02", "investigation_open", "zwaluw"),
        ("2021-03-01", "investigation_open", "munora"),
    ]
    outcome = [
        said("decision", "munora", "decline", doc="kst-90001-2", published="2021-04-01"),
        said("decision", "zwaluw", "start", people=5, end="2022-12", doc="kst-90001-2", published="2021-04-01"),
    ]
    assert due([*made, *outcome]) == []


def test_an_investigation_that_is_still_to_begin_is_not_due() -> None:
    made = [said("decision", "munora", "investigate", published="2022-03-01")]
    assert due(made) == []


def test_a_promise_is_late_until_something_comes_back_to_it_and_tells_what_did() -> None:
    """A number of people there, a row of a table, a guess, or a word on what was before come back to nothing."""
    later: dict[str, Any] = {"doc": "kst-90001-2", "published": "2021-06-20"}
    made = [
        said("commitment", "munora", due="2021-05-15"),
        said("deployment", "munora", people=3, at=1, **later),
        said("finance", "munora", amount=300, at=2, **later),
        said("mandate", "munora", people=3, end="2021-12-31", rule="table.mandate", at=3, **later),
        said("decision", "munora", "extend", end="2021-12-31", rule="gewogen-extend", at=4, **later),
        said("decision", "munora", "extend", end="2021-12-31", date="2021-01-10", status="reported", at=5, **later),
    ]
    told = said("decision", "munora", "extend", end="2022-12-31", doc="kst-90001-3", published="2021-11-01")
    by = {"settled_by": "kst-90001-3", "settled_on": "2021-11-01", "settled_how": "tells"}
    for statements, settled in ((made, dict.fromkeys(by)), ([*made, told], by)):
        (late,) = agenda(fold(statements, MISSIONS), date(2021, 7, 1), date(2021, 7, 31))
        assert (late.what, {name: getattr(late, name) for name in by}) == ("commitment_late", settled)
    every = fold([*made, told], MISSIONS)
    assert agenda(every, date(2021, 11, 2), date(2021, 11, 3)) == []
    (promise,) = with_settlements(every.life("munora"), FollowUp(every.statements())).commitments
    assert {name: getattr(promise, name) for name in by} == by


def test_who_stays_on_hides_no_end_of_the_others() -> None:
    later: dict[str, Any] = {"doc": "kst-90001-2", "published": "2021-06-27"}
    made = [
        said("decision", "munora", "start", people=160, start="2020-11-01", end="2021-10-31", published="2020-09-15"),
        said("decision", "munora", "lapse", end="2021-10-31", **later),
        said("decision", "munora", "maintain", people=5, end="2022-12-31", at=40, **later),
    ]
    found = agenda(fold(made, MISSIONS), date(2021, 8, 1), date(2021, 12, 31))
    assert [(d.date, d.what) for d in found] == [("2021-10-31", "mandate_ends")]
