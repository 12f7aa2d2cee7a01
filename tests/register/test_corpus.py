"""What the extractor finds in the real letters gives the register that a careful reader would write."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from missieregister.app import App
from missieregister.model.edtf import parse
from missieregister.register import Mandate, Register
from missieregister.register.changes import Changed, changes
from missieregister.register.comparing import differences
from missieregister.settings import Settings

pytestmark = pytest.mark.real

SECOND, THIRD = "kst-29521-446", "kst-29521-AZ-n1"
OCTOBER = datetime.date(2022, 10, 1)
JULY, DECEMBER = datetime.date(2022, 7, 1), datetime.date(2022, 12, 1)
CHANGES = {
    "start": {"began"},
    "extend": {"extended"},
    "maintain": {"extended"},
    "increase": {"raised"},
    "decrease": {"lowered"},
    "end": {"ended"},
    "lapse": {"lapsed"},
    "decline": {"declined"},
    "investigate": {"investigated"},
}


@pytest.fixture(scope="module")
def app(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> App:
    app = App(Settings(data=tmp_path_factory.mktemp("corpus")))
    app.add([shared / "corpus"])
    return app


@pytest.fixture(scope="module")
def register(app: App) -> Register:
    return app.register()


def held(register: Register, mission: str, day: datetime.date, known: datetime.date | None = None) -> Mandate:
    (found,) = [m for m in register.on(day, known) if mission in m.missions]
    return found


def last_day(end: str | None) -> datetime.date:
    assert end is not None
    return parse(end).latest


@pytest.mark.parametrize(("known", "extended"), [(JULY, None), (DECEMBER, "2024-06-30"), (None, "2024-06-30")])
def test_minusma_in_october(register: Register, known: datetime.date | None, extended: str | None) -> None:
    mandate = held(register, "minusma", OCTOBER, known)
    assert (mandate.ceiling, mandate.certain, mandate.extended_until) == (16, True, extended)
    # A sum with "ten hoogste tien" in it has no least number.
    assert mandate.floor is None
    assert last_day(mandate.end) == datetime.date(2022, 12, 31)
    assert SECOND in {e.document for e in mandate.sources}


def test_the_extension_of_minusma_rests_on_a_condition_and_is_decided(register: Register) -> None:
    mandate = held(register, "minusma", datetime.date(2023, 6, 1))
    assert (mandate.state, mandate.ceiling, mandate.end, mandate.certain) == ("extended", 16, "2024-06-30", True)
    assert (mandate.conditions or "").startswith("mits")
    assert THIRD in {e.document for e in mandate.sources}


@pytest.mark.parametrize("day", [OCTOBER, datetime.date(2023, 6, 1)])
def test_the_two_sahel_missions_share_fifteen_once(register: Register, day: datetime.date) -> None:
    mandate = held(register, "eucap-sahel-mali", day)
    assert mandate.missions == ("eucap-sahel-mali", "eucap-sahel-niger")
    assert (mandate.ceiling, mandate.certain) == (15, True)
    region = register.totals(day).regions["Sahel"]
    assert region.certain == 15 + 16 + 6 + (2 if day == OCTOBER else 0)


def test_untso(register: Register) -> None:
    mandate = held(register, "untso", OCTOBER)
    assert (mandate.ceiling, mandate.end) == (12, "2025-07-31")


def test_decisions_to_end_without_a_date(register: Register) -> None:
    for mission in ("undof", "irini", "eubam-rafah"):
        mandate = held(register, mission, OCTOBER)
        assert (mandate.outcome, mandate.end, mandate.certain) == ("ended", None, False)


def test_the_umbrella_goes_on_and_the_coalition_does_not(register: Register) -> None:
    coalition, umbrella = (
        next(m for m in register.on(OCTOBER) if "oir" in m.missions and (len(m.missions) == 1) is alone)
        for alone in (True, False)
    )
    assert register.umbrella(umbrella.missions) == "irak"
    assert (coalition.end, coalition.extended_until) == ("2022-12-31", None)
    assert (umbrella.end, umbrella.extended_until) == ("2022-12-31", "2025-07-31")


def test_the_life_of_takuba(register: Register) -> None:
    life = register.life("takuba")
    told = [(s.date, s.action) for s in life.steps if s.kind in ("procedure", "decision")]
    wanted: Iterator[tuple[str, str]] = iter(
        [
            ("2019-09-05", "notification"),
            ("2019-11-27", "request"),
            ("2020-02-28", "request"),
            ("2020-03-27", "start"),
            ("2020-03-27", "decline"),
            ("2022-02-17", "notification"),
            ("2022-06-17", "extend"),
            ("2022-11-25", "lapse"),
        ]
    )
    step = next(wanted)
    for found in told:
        if found == step:
            step = next(wanted, ("", ""))
    assert step == ("", ""), f"{step} is missing, or out of order, in {told}"
    assert "end" in {action for _, action in told}
    dates = [parse(s.date).earliest for s in life.steps if s.date]
    assert dates == sorted(dates)


def test_the_mandate_of_takuba_is_one_without_oddities(register: Register) -> None:
    (mandate,) = register.life("takuba").mandates
    assert (mandate.state, mandate.floor, mandate.ceiling, mandate.certain) == ("lapsed", 1, 2, True)
    assert last_day(mandate.end) == datetime.date(2022, 12, 31)
    assert mandate.extended_until is None
    then = held(register, "takuba", OCTOBER, JULY)
    assert (then.state, then.outcome) == ("extended", None)
    assert not [m for m in register.on(datetime.date(2023, 1, 1)) if "takuba" in m.missions]


def noted(shared: Path) -> list[tuple[str, set[str], set[str], bool]]:
    """The decisions that people noted in the two letters: document, missions, kinds of change, and whether due."""
    rows = (line.split("\t") for line in (shared / "gold" / "dev.tsv").read_text(encoding="utf-8").splitlines())
    return [
        (
            THIRD if document.endswith("-AZ") else document,
            {*missions.split("+")},
            set().union(*(CHANGES[action] for action in value.split("|"))),
            required == "required",
        )
        for document, missions, slot, value, required, *_ in rows
        if slot == "decision" and document in (SECOND, "kst-29521-AZ")
    ]


def same(register: Register, change: Changed, fact: tuple[str, set[str], set[str], bool]) -> bool:
    document, missions, kinds, _ = fact
    told = {*change.missions} | {register.umbrella(change.missions) or ""}
    return change.document == document and change.change in kinds and ("*" in missions or bool(told & missions))


def test_changes_names_every_decision_of_both_letters_and_nothing_else(register: Register, shared: Path) -> None:
    found = changes(register, datetime.date(2022, 6, 1), datetime.date(2022, 12, 31))
    facts = noted(shared)
    assert len(facts) > 40
    missing = [f for f in facts if f[3] and not any(same(register, c, f) for c in found)]
    # That one was decided in 2021, says the letter: recalled, it is no news of 2022.
    assert [f for f in missing if f[1] != {"gpoi"}] == []
    decisions = [c for c in found if c.change != "promised"]
    assert [c for c in decisions if not any(same(register, c, f) for f in facts)] == []
    assert {c.date for c in found} <= {"2022-06-17", "2022-11-25", "2022-10", "2022-10~"}
    told = [(c.change, c.missions, c.document) for c in decisions]
    assert len(told) == len(set(told))


def test_the_letter_of_november_against_that_of_june(register: Register) -> None:
    found = {c.missions: c for c in differences(register, SECOND, THIRD)}
    assert found[("takuba",)].change == "lapsed"
    for missions in (("minusma",), ("eutm-mali",), ("eucap-sahel-mali", "eucap-sahel-niger")):
        change = found[missions]
        assert (change.change, change.after and change.after.end) == ("extended", "2024-06-30")
        assert change.before is not None
        assert last_day(change.before.end) == datetime.date(2022, 12, 31)
        assert change.earlier is not None


def test_the_letter_of_june_against_that_of_2020(register: Register) -> None:
    told = differences(register, "kst-29521-405", SECOND)
    assert [c.missions for c in told if c.change == "declined"] == [("minusma",)]
    found = {c.missions: c for c in told if c.change != "declined"}
    for missions in (("takuba",), ("eucap-sahel-mali", "eucap-sahel-niger"), ("minusma",)):
        change = found[missions]
        assert change.before is not None
        assert change.before.end is None
        assert last_day(change.after.end if change.after else None) == datetime.date(2022, 12, 31)
    assert ("efp",) not in found


def test_what_is_odd_and_what_is_not(app: App) -> None:
    """docs/checks.md says why each of these is reported, and what is not."""
    horizon = app.horizon()
    assert horizon == datetime.date(2022, 11, 25)
    found = [finding for finding, _ in app.check(horizon)]
    grave = [(f.what, f.missions) for f in found if f.severity != "info"]
    assert grave == [("ran_out", ("patriots-slovakia",))]
    noted = [(f.what, f.missions) for f in found if f.severity == "info" and f.what != "citation_unknown"]
    assert noted == [("above_ceiling", ("emasoh",)), ("promise_late", ())]
    held = {document.id for document in app.documents()}
    cited = {document: app.cites(document) for document in held}
    for finding in found:
        for evidence in finding.evidence:
            text = app.document(evidence.document)
            assert text is not None
            assert text.text[evidence.start_char : evidence.end_char] == evidence.quote
            assert cited[evidence.document] is not None


def test_the_agenda_of_december(app: App) -> None:
    found = {(d.what, d.missions) for d in app.agenda(DECEMBER, datetime.date(2023, 6, 1))}
    assert ("mandate_ends", ("takuba",)) in found
    assert ("mandate_ends", ("oir",)) in found
    assert ("investigation_open", ("nmi",)) in found
    assert ("mandate_ends", ("minusma",)) not in found
    assert not any(what == "commitment_late" for what, _ in found)


def test_who_cites_the_letter_on_leaving_mali(app: App) -> None:
    found = app.cites("kst-29521-440")
    assert found is not None
    assert [r.document for r in found.cited_by] == [SECOND, THIRD]
    assert all("440" in r.quote for r in found.cited_by)


def test_nothing_was_known_here_before_the_letters_came(app: App, register: Register) -> None:
    assert app.register("2020-01-01T00:00:00.000000Z").on(OCTOBER) == ()
    assert app.register("9999-01-01T00:00:00.000000Z").on(OCTOBER) == register.on(OCTOBER)
