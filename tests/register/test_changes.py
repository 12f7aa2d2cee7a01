"""What changed between two dates, and between two documents."""

from datetime import date
from typing import Any

from missieregister.register import fold
from missieregister.register.changes import Changed, Level, changes
from missieregister.register.comparing import differences
from tests.register.making import MISSIONS, said
from tests.register.test_real import MISSIONS as REAL
from tests.register.test_real import letters

START, END = date(2021, 1, 1), date(2021, 12, 31)


def brief(found: list[Changed]) -> list[tuple[Any, ...]]:
    return [(c.date, c.change, "+".join(c.missions)) for c in found]


def test_each_kind_of_change_has_its_name() -> None:
    made = [
        said(kind, "munora", action, at=at, end=end, doc=f"kst-90001-{at}", published=f"2021-01-{at + 10}")
        for at, (kind, action, end) in enumerate(
            [
                ("decision", "investigate", None),
                ("decision", "start", "2021-05"),
                ("decision", "increase", None),
                ("decision", "decrease", None),
                ("decision", "extend", "2021-08"),
                ("decision", "maintain", "2021-09"),
                ("decision", "maintain", None),
                ("decision", "decline", None),
                ("decision", "lapse", None),
                ("decision", "end", "2021-07"),
                ("commitment", None, None),
                ("deployment", None, None),
                ("procedure", "request", None),
                ("mandate", None, "2021-09"),
            ]
        )
    ]
    assert [c.change for c in changes(fold(made, MISSIONS), START, END)] == [
        "investigated", "began", "raised", "lowered", "extended", "extended", "declined", "lapsed", "ended",
        "promised",
    ]  # fmt: skip


def test_before_and_after() -> None:
    made = [
        said("decision", "munora", "start", people=10, end="2021-06-30", published="2021-01-10"),
        said("decision", "munora", "increase", people=12, doc="kst-90001-2", published="2021-03-10"),
        said("decision", "munora", "extend", end="2021-12-31", doc="kst-90001-3", published="2021-06-10"),
    ]
    began, raised, extended = changes(fold(made, MISSIONS), START, END)
    assert (began.before, began.after) == (None, Level(10, None, "2021-06-30"))
    assert (raised.before, raised.after) == (Level(10, None, "2021-06-30"), Level(12, None, "2021-06-30"))
    assert (extended.before, extended.after) == (Level(12, None, "2021-06-30"), Level(12, None, "2021-12-31"))


def test_the_first_day_of_a_change_may_stand_in_another_sentence() -> None:
    made = [
        said("decision", "munora", "start", published="2021-01-10"),
        said("mandate", "munora", people=10, start="2021-03-01", end="2021-06-30", published="2021-01-10"),
        said(
            "decision", "munora", "increase", people=12, start="2021-04-01", doc="kst-90001-2", published="2021-03-10"
        ),
        said("decision", "munora", "decline", start="2021-09-01", doc="kst-90001-3", published="2021-06-10"),
    ]
    found = changes(fold(made, MISSIONS), START, END)
    assert [(c.change, c.start) for c in found] == [
        ("began", "2021-03-01"), ("raised", "2021-04-01"), ("declined", None),
    ]  # fmt: skip


def test_what_is_recalled_intended_or_denied_is_no_change() -> None:
    made = [
        said("decision", "munora", "start", people=10, date="2020-02-17", status="reported"),
        said("decision", "munora", "extend", end="2022", status="intended", at=1),
        said("decision", "munora", "end", end="2022", status="denied", at=2),
        said("decision", "munora", "increase", people=12, published=None, doc="nieuws"),
    ]
    assert changes(fold(made, MISSIONS), START, END) == []


def test_a_change_told_twice_is_one() -> None:
    made = [
        said("decision", "eucap-ostia+eucap-westia", "extend", people=15, end="2021-12-31"),
        said("decision", "eucap-ostia", "extend", people=15, end="2021-12", at=4),
        said("decision", "eucap-westia", "extend", end="2021-12", doc="kst-90001-2", published="2021-04-01"),
    ]
    found = changes(fold(made, MISSIONS), START, END)
    assert brief(found) == [("2021-03-01", "extended", "eucap-ostia+eucap-westia")]


def test_a_letter_may_tell_an_end_roughly_first() -> None:
    made = [
        said("decision", "eucap-ostia", "extend", end="2021-12-31~"),
        said("decision", "eucap-ostia", "extend", people=15, end="2021-12-31", at=4),
    ]
    assert brief(changes(fold(made, MISSIONS), START, END)) == [("2021-03-01", "extended", "eucap-ostia")]


def test_known_time() -> None:
    made = [
        said("decision", "munora", "start", people=10, published="2021-01-10"),
        said("decision", "zwaluw", "start", people=2, doc="kst-90001-2", published="2021-02-10"),
    ]
    found = changes(fold(made, MISSIONS), START, END, known=date(2021, 1, 31))
    assert brief(found) == [("2021-01-10", "began", "munora")]


def test_the_real_second_half_of_2022() -> None:
    register = fold(letters(), REAL)
    both = "eucap-sahel-mali+eucap-sahel-niger"
    assert brief(changes(register, date(2022, 6, 1), date(2022, 12, 31))) == [
        ("2022-06-17", "extended", "minusma"),
        ("2022-06-17", "declined", "minusma"),
        ("2022-06-17", "extended", both),
        ("2022-06-17", "extended", "eutm-mali"),
        ("2022-06-17", "extended", "takuba"),
        ("2022-06-17", "extended", "untso"),
        ("2022-10", "ended", "takuba"),
        ("2022-11-25", "lapsed", "takuba"),
        ("2022-11-25", "extended", "minusma"),
        ("2022-11-25", "extended", "eutm-mali"),
        ("2022-11-25", "extended", both),
    ]


def test_document_against_document() -> None:
    register = fold(letters(), REAL)
    found = differences(register, "kst-29521-446", "kst-29521-AZ-n1")
    assert [("+".join(d.missions), d.change, d.before, d.after) for d in found] == [
        ("takuba", "lapsed", Level(2, None, "2022-12"), None),
        ("minusma", "extended", Level(16, None, "2022-12"), Level(16, None, "2024-06-30")),
        ("eutm-mali", "extended", Level(6, None, "2022-12"), Level(6, None, "2024-06-30")),
        (
            "eucap-sahel-mali+eucap-sahel-niger",
            "extended",
            Level(15, None, "2022-12"),
            Level(15, None, "2024-06-30"),
        ),
    ]
    assert all(d.earlier and d.earlier.document == "kst-29521-446" for d in found)
    assert [d.missions for d in differences(register, "kst-29521-AZ-n1", "kst-29521-446") if not d.before] == [
        ("untso",)
    ]
    assert differences(register, "kst-29521-446", "kst-29521-446") == []


def test_an_intention_to_end_what_runs_is_told_as_such() -> None:
    made = [
        said("decision", "munora", "start", people=10, end="2021-12-31", published="2021-01-05"),
        said("decision", "munora", "end", doc="kst-90001-2", status="intended", published="2021-04-01"),
        said("decision", "zwaluw", "end", doc="kst-90001-2", status="intended", published="2021-04-01", at=1),
    ]
    (found,) = changes(fold(made, MISSIONS), date(2021, 3, 1), date(2021, 5, 1))
    assert (found.change, found.status, found.missions) == ("ended", "intended", ("munora",))
    assert (found.before, found.after) == (Level(10, None, "2021-12-31"), None)


def test_investigations_are_told_once_a_letter() -> None:
    made = [
        said("decision", "munora", "investigate", status="intended", at=1),
        said("decision", "munora", "investigate", status="intended", at=2),
        said("decision", "zwaluw", "investigate", status="intended", at=3),
        said("decision", "munora+zwaluw", "investigate", status="intended", at=4),
        said("decision", "munora", "investigate", doc="kst-90001-2", at=1, published="2021-04-01"),
    ]
    found = changes(fold(made, MISSIONS), date(2021, 1, 1), date(2021, 12, 31))
    assert [(c.document, c.missions) for c in found] == [
        ("kst-90001-1", ("munora",)),
        ("kst-90001-1", ("zwaluw",)),
        ("kst-90001-2", ("munora",)),
    ]


def test_the_sentence_that_gives_the_number_is_quoted() -> None:
    made = [
        said("decision", "munora", "extend", end="2022-12", at=1),
        said("decision", "munora", "extend", people=6, end="2022-12-31", at=2),
    ]
    (found,) = changes(fold(made, MISSIONS), date(2021, 1, 1), date(2021, 12, 31))
    assert found.start_char == 2


def test_a_second_number_of_a_letter_is_a_change_of_its_own() -> None:
    first = said("decision", "munora", "start", people=60, start="2021-04-01", end="2022-03-31", at=1)
    of: dict[str, Any] = {"doc": "kst-90001-2", "published": "2021-12-01"}
    made = [
        first,
        said("decision", "munora", "decrease", people=50, start="2023-04-01", at=1, **of),
        said("decision", "munora", "extend", end="2024-03-31", at=2, **of),
        said("decision", "munora", "increase", people=80, at=3, **of),
    ]
    register = fold(made, MISSIONS)
    until = "2024-03-31"
    expected = [(3, "raised", (60, "2022-03-31"), (80, until)), (1, "lowered", (80, until), (50, until))]
    for found in (
        differences(register, "kst-90001-1", "kst-90001-2"),
        [c for c in changes(register, START, END) if c.document == "kst-90001-2" and c.change != "extended"],
    ):
        told = {(c.start_char, c.change, *((v.ceiling, v.end) for v in (c.before, c.after) if v)) for c in found}
        assert told == set(expected)
    assert differences(register, "kst-90001-2", "kst-90001-2") == []


def test_a_level_is_quoted_with_the_sentence_that_has_its_number() -> None:
    of: dict[str, Any] = {"doc": "kst-90001-2", "published": "2021-12-01"}
    made = [
        said("decision", "munora", "start", people=45, start="2021-04-01", end="2021-12-31", at=1),
        said("decision", "munora", "extend", end="2022-06-30", at=1, **of),
        said("decision", "munora", "decrease", people=25, previous=45, at=2, **of),
    ]
    register = fold(made, MISSIONS)
    (found,) = differences(register, "kst-90001-1", "kst-90001-2")
    assert (found.start_char, found.earlier and found.earlier.start_char) == (2, 1)
    (held,) = register.on(date(2022, 2, 1))
    assert (held.ceiling, [e.start_char for e in held.sources if e.document == "kst-90001-2"]) == (25, [2, 1])
    assert held.sources[0].start_char == 2


def test_a_plan_that_its_letter_calls_a_decision_is_told_with_its_values() -> None:
    made = [
        said("decision", "munora", "start", at=1),
        said("decision", "munora", "start", status="intended", people=10, start="2021-06-01", end="2022-05-31", at=2),
        said("decision", "zwaluw", "start", status="intended", people=7, start="2021-06-01", end="2022-05-31", at=3),
    ]
    register = fold(made, MISSIONS)
    (found,) = changes(register, START, END)
    assert (found.missions, found.change, found.start_char) == (("munora",), "began", 2)
    assert found.after == Level(10, None, "2022-05-31")
    told = differences(register, "kst-90001-9", "kst-90001-1")
    assert [(c.missions, c.start_char) for c in told] == [(("munora",), 2)]


def test_a_promise_that_is_recalled_is_no_new_one() -> None:
    later: dict[str, Any] = {"doc": "kst-90001-2", "published": "2021-11-20", "cites": ("kst-90001-1",)}
    made = [
        said("commitment", "munora", due="2021-11-30", at=1),
        said("commitment", "munora", at=1, **later),
        said("commitment", "munora", due="2022-02-01", at=2, **later),
        said("commitment", "zwaluw", at=3, **later),
        said("commitment", "zwaluw", status="reported", at=4, doc="kst-90001-3", published="2021-11-21"),
    ]
    found = changes(fold(made, MISSIONS), START, END)
    assert [(c.document, c.start_char) for c in found] == [("kst-90001-1", 1), ("kst-90001-2", 2), ("kst-90001-2", 3)]


def test_a_begin_of_what_was_there_until_then_goes_on() -> None:
    """ "Vanaf 15 december nog acht waarnemers", where ten were there: fewer, and no new contribution."""
    made = [
        said("decision", "munora", "extend", people=10, end="2021-12-14", published="2020-06-28"),
        said("decision", "munora", "start", people=8, start="2021-12-15", end="2022-12-14", doc="kst-90001-2",
             published="2021-11-20"),
        said("decision", "zwaluw", "extend", people=10, end="2021-06-14", published="2020-06-28", at=9),
        said("decision", "zwaluw", "start", people=8, start="2021-12-15", end="2022-12-14", doc="kst-90001-2",
             published="2021-11-20", at=9),
    ]  # fmt: skip
    found = changes(fold(made, MISSIONS), START, END)
    assert [(c.change, c.missions) for c in found] == [("lowered", ("munora",)), ("began", ("zwaluw",))]


def test_a_number_for_a_time_tells_until_when() -> None:
    made = [
        said("decision", "munora", "start", people=100, start="2020-02-01", end="2022-01-31", published="2020-01-10"),
        said("decision", "munora", "increase", people=150, start="2021-07-01", end="2021-09-30", doc="kst-90001-2",
             published="2021-06-10"),
    ]  # fmt: skip
    (found,) = changes(fold(made, MISSIONS), START, END)
    assert (found.before, found.after) == (Level(100, None, "2022-01-31"), Level(150, None, "2021-09-30"))
    assert found.earlier is not None
    assert found.earlier.document == "kst-90001-1"


def test_a_copy_of_a_letter_differs_in_nothing() -> None:
    """To the Eerste Kamer went the same words under another number."""
    same: dict[str, Any] = {"published": "2021-05-03"}
    made = [
        s
        for doc in ("kst-90001-1", "kst-90001-2")
        for s in (
            said("decision", "munora", "end", end="2021-07-01", doc=doc, **same),
            said("mandate", "munora", people=12, end="2021-10-01", doc=doc, at=40, **same),
            said("decision", "zwaluw", "lapse", doc=doc, at=50, **same),
        )
    ]
    later = said("decision", "zwaluw", "end", end="2021-09-01", doc="kst-90001-3", published="2021-06-01")
    register = fold([*made, later], MISSIONS)
    assert differences(register, "kst-90001-1", "kst-90001-2") == []
    assert brief(differences(register, "kst-90001-1", "kst-90001-3")) == [("2021-06-01", "ended", "zwaluw")]
