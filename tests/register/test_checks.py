"""Each kind of thing that does not fit is found, with the words on both sides; what fits is not."""

from datetime import date
from typing import Any

import msgspec
import pytest

from missieregister.model.statement import Part, Personnel, Statement
from missieregister.register import fold
from missieregister.register.checks import Finding, check
from missieregister.register.citing import Reference
from missieregister.register.settling import Letter
from tests.register.making import MISSIONS, said
from tests.register.test_real import MISSIONS as REAL
from tests.register.test_real import letters

DAY = date(2022, 3, 1)


def found(made: list[Statement], **values: Any) -> list[Finding]:
    return check(fold(made, MISSIONS), DAY, **values)


def brief(made: list[Statement], **values: Any) -> list[tuple[str, str, list[str]]]:
    return [brief_of(f) for f in found(made, **values)]


def brief_of(finding: Finding) -> tuple[str, str, list[str]]:
    return finding.what, "+".join(finding.missions), [e.document for e in finding.evidence]


def later(number: int, month: int = 6) -> dict[str, Any]:
    return {"doc": f"kst-90001-{number}", "published": f"2021-{month:02}-01"}


def test_a_quiet_history_gives_nothing() -> None:
    made = [
        said("procedure", "munora", "request", date="2021-01"),
        said("decision", "munora", "start", people=10, end="2021-12-31", at=1),
        said("deployment", "munora", people=10, **later(2)),
        said("commitment", "munora", due="2021-12", at=2),
        said("decision", "munora", "extend", end="2022-12-31", **later(3, 11)),
        said("mandate", "munora", people=10, end="2022-12", at=4, **later(3, 11)),
    ]
    assert found(made, held=["kst-90001-1"]) == []


def test_two_letters_that_differ() -> None:
    made = [
        said("decision", "munora", "start", people=8, end="2022-12-31"),
        said("mandate", "munora", people=6, **later(2)),
        said("decision", "zwaluw", "start", people=2, end="2022-12-31", at=1),
        said("mandate", "zwaluw", end="2022-10-31", **later(3)),
    ]
    assert brief(made) == [
        ("contradiction", "munora", ["kst-90001-1", "kst-90001-2"]),
        ("contradiction", "zwaluw", ["kst-90001-1", "kst-90001-3"]),
    ]
    assert [f.explanation for f in found(made)] == [
        "Twee brieven verschillen: eerst 8 personen, later 6, zonder besluit daartussen.",
        "Twee brieven verschillen: eerst tot en met 2022-12-31, later tot en met 2022-10-31.",
    ]


@pytest.mark.parametrize(("action", "reported"), [(None, True), ("lapse", False), ("end", False)])
def test_a_mandate_that_ran_out_unless_it_was_let_go(action: str | None, reported: bool) -> None:
    made = [said("decision", "munora", "start", people=8, end="2021-12-31")]
    if action is not None:
        made.append(said("decision", "munora", action, end="2021-12-31", **later(2)))
    assert [f.what for f in found(made)] == (["ran_out"] if reported else [])


def test_an_extension_of_what_ended_or_never_began() -> None:
    made = [
        said("decision", "munora", "start", people=8, end="2021-12-31"),
        said("decision", "munora", "lapse", **later(2)),
        said("decision", "munora", "extend", end="2022-12-31", **later(3, 9)),
        said("decision", "zwaluw", "decline"),
        said("decision", "zwaluw", "extend", end="2022-12-31", at=1, **later(3, 9)),
        said("decision", "kaap-cela", "extend", end="2022-12-31", at=2, **later(3, 9)),
    ]
    assert brief(made) == [
        ("extension_of_nothing", "munora", ["kst-90001-2", "kst-90001-3"]),
        ("extension_of_nothing", "zwaluw", ["kst-90001-1", "kst-90001-3"]),
    ]


def test_parts_that_do_not_add_up() -> None:
    def people(*counts: int) -> Personnel:
        parts = tuple(Part(count_min=None, count_max=count, role="", text=str(count)) for count in counts)
        return Personnel(min=None, max=10, text="tien", parts=parts)

    statement = said("decision", "munora", "start", end="2022-12-31")
    right, wrong = (
        msgspec.structs.replace(statement, id="", personnel=people(*counts)).identified() for counts in ((4, 6), (4, 5))
    )
    assert found([right]) == []
    assert [f.explanation for f in found([wrong])] == ["De delen tellen op tot 9, het geheel is 10."]
    some = msgspec.structs.replace(wrong, id="", quote="Tien militairen, onder wie vier artsen en vijf verplegers.")
    assert found([some.identified()]) == []
    more = msgspec.structs.replace(some, id="", personnel=people(6, 5))
    assert [f.what for f in found([more.identified()])] == ["parts_differ"]


def test_more_people_than_the_mandate_allows() -> None:
    made = [
        said("decision", "munora", "start", people=8, end="2022-12-31"),
        said("deployment", "munora", people=9, **later(2)),
        said("deployment", "munora", people=50, doc="nieuws", published=None),
        said("deployment", "munora", people=60, at=3, status="intended", **later(2)),
        said("decision", "zwaluw", "start", people=2, end="2022-12-31", at=9),
        said("deployment", "zwaluw", people=4, at=9, quote="twee (nu tijdelijk vier)"),
    ]
    assert [(f.severity, *brief_of(f)) for f in found(made)] == [
        ("error", "above_ceiling", "munora", ["kst-90001-1", "kst-90001-2"]),
        ("info", "above_ceiling", "zwaluw", ["kst-90001-1"]),
    ]


@pytest.mark.parametrize(
    ("most", "there", "severity"),
    [
        ("15 stafofficieren", "180 koppen", "info"),
        ("vijftien stafofficieren", "180 militairen", "info"),
        ("15 stafofficieren", "zestien stafofficieren", "error"),
        ("15 militairen", "180 opvarenden", "error"),
        ("vijftien", "180", "error"),
    ],
)
def test_the_most_of_some_is_not_that_of_others(most: str, there: str, severity: str) -> None:
    """The staff of a mission may be fifteen where a ship's company of 180 is there beside it."""
    made = [
        said("decision", "munora", "start", people=15, end="2022-12-31"),
        said("deployment", "munora", people=180, **later(2)),
    ]
    told = [
        msgspec.structs.replace(s, id="", personnel=msgspec.structs.replace(s.personnel, text=text)).identified()
        for s, text in zip(made, (most, there), strict=True)
        if s.personnel is not None
    ]
    assert [(f.what, f.severity) for f in found(told)] == [("above_ceiling", severity)]


def test_a_cut_that_goes_with_the_extension_is_not_passed_before_it() -> None:
    day = "2021-11-06"
    made = [
        said("mandate", "munora", end="2021-12-31", published=day),
        said("deployment", "munora", status="reported", people=(143, 143), at=1, published=day),
        said("decision", "munora", "extend", end="2022-12-31", at=2, published=day),
        said("decision", "munora", "decrease", people=90, previous=160, at=3, published=day),
    ]
    assert found(made) == []
    later = said("deployment", "munora", status="reported", people=(143, 143), doc="b", published="2022-02-01")
    assert [(f.severity, f.what) for f in found([*made, later])] == [("error", "above_ceiling")]


def test_a_sentence_that_gives_both_numbers_accounts_for_them_whoever_decided_the_ceiling() -> None:
    made = [
        said("decision", "munora", "start", people=90, start="2021-01-01", end="2022-12-31", published="2020-12-01"),
        said("mandate", "munora", people=90, doc="news", at=7),
        said("deployment", "munora", status="reported", people=(140, 140), doc="news", at=7),
    ]
    (finding,) = found(made)
    assert (finding.severity, brief_of(finding)) == ("info", ("above_ceiling", "munora", ["news"]))


def test_promises_citations_and_missions() -> None:
    made = [
        said("commitment", "munora", due="2021-09"),
        said("finance", "geheim", amount=5, cites=("kst-90001-77", "kst-90001-5", "kst-90001-78"), at=4),
    ]
    assert brief(made, held=["kst-90001-1", "kst-90001-5-n1"]) == [
        ("promise_late", "munora", ["kst-90001-1"]),
        ("citation_unknown", "geheim", ["kst-90001-1"]),
        ("citation_unknown", "geheim", ["kst-90001-1"]),
        ("mission_unknown", "geheim", ["kst-90001-1"]),
    ]
    assert [f.what for f in found(made)] == ["promise_late", "mission_unknown"]


def test_papers_that_documents_cite_without_a_statement() -> None:
    made = [said("decision", "munora", "start", people=8, end="2022-12-31", cites=("kst-90001-7",))]
    references = [
        Reference("kst-90001-1", "kst-90001-7", "Zie nr. 7.", 5, 15, "2021-03-01"),
        Reference("kst-90001-1", "kst-90001-8", "Zie nr. 8.", 20, 30, "2021-03-01"),
        Reference("kst-90001-9", "kst-90001-8", "Ook nr. 8.", 0, 10, "2020-03-01"),
        Reference("kst-90001-1", "s-res-9999", "De resolutie.", 40, 50, "2021-03-01"),
    ]
    held = ["kst-90001-1", "kst-90001-9"]
    told = found(made, held=held, references=references)
    assert [(f.explanation, f.missions, f.evidence[0].quote) for f in sorted(told, key=lambda f: f.explanation)] == [
        ("Verwijst naar kst-90001-7, dat niet in het register zit.", ("munora",), made[0].quote),
        ("Verwijst naar kst-90001-8, dat niet in het register zit.", (), "Ook nr. 8."),
    ]
    assert found(made, held=[*held, "kst-90001-7-n1"], references=references, known=date(2020, 1, 1)) == []


def test_a_letter_that_cites_the_one_with_the_promise_comes_back_to_it() -> None:
    made = [said("commitment", "", due="2021-09")]
    cites = Letter("kst-90001-2", "2021-10-01", ("kst-90001-1",))
    assert [f.what for f in found(made)] == ["promise_late"]
    (late,) = found(made, letters=[cites])
    assert (late.what, late.severity) == ("promise_late", "info")
    assert late.explanation.endswith("pas kst-90001-2 van 2021-10-01 komt erop terug.")
    assert found(made, letters=[Letter("kst-90001-2", "2021-09-20", ("kst-90001-1",))]) == []
    assert [f.what for f in found(made, letters=[cites], known=date(2021, 9, 30))] == ["promise_late"]
    assert [f.what for f in found(made, letters=[Letter("nieuws", None, ("kst-90001-1",))])] == ["promise_late"]


def test_ids_are_stable_and_one_each() -> None:
    made = [
        said("decision", "munora", "start", people=8, end="2021-12-31"),
        said("finance", "geheim", amount=5, at=4),
    ]
    first, again = found(made), found(list(reversed(made)))
    assert [f.id for f in first] == [f.id for f in again]
    assert len({f.id for f in first}) == len(first) == 2


def test_the_real_letters() -> None:
    """At the end of 2022 nothing in them is odd; after the mandates' last end a letter is missed."""
    register = fold(letters(), REAL)
    assert check(register, date(2022, 12, 31)) == []
    assert [("+".join(f.missions), f.what) for f in check(register, date(2024, 7, 1))] == [
        ("eucap-sahel-mali+eucap-sahel-niger", "ran_out"),
        ("eutm-mali", "ran_out"),
        ("minusma", "ran_out"),
    ]
