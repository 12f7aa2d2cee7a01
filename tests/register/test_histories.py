"""Invented histories with the register that they must give, written by hand before the code ran them."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from missieregister.model.statement import Statement
from missieregister.register import Mandate, fold
from tests.register.making import MISSIONS, said

HISTORIES = sorted((Path(__file__).parent / "histories").glob("*.yaml"))


def load(path: Path) -> dict[str, Any]:
    history: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return history


def text(value: Any) -> Any:
    """YAML reads bare dates and years as such; the register gives EDTF."""
    return value.isoformat() if isinstance(value, date) else str(value) if isinstance(value, int) else value


def statements_of(history: dict[str, Any]) -> list[Statement]:
    made = []
    for given in history["statements"]:
        row = dict(given)
        for name in ("published", "date", "start", "end", "due"):
            if name in row:
                row[name] = text(row[name])
        if isinstance(row.get("people"), list):
            row["people"] = tuple(row["people"])
        made.append(said(row.pop("kind"), row.pop("missions"), row.pop("action", None), **row))
    return made


def compare(found: Mandate, expected: dict[str, Any], where: str) -> None:
    for name, value in expected.items():
        if name == "missions":
            assert found.missions == tuple(value.split("+")), where
        elif name in ("start", "end", "extended_until", "level_until"):
            assert getattr(found, name) == text(value), f"{where}: {name}"
        else:
            assert getattr(found, name) == value, f"{where}: {name}"


@pytest.mark.parametrize("path", HISTORIES, ids=lambda path: path.stem)
def test_what_holds(path: Path) -> None:
    history = load(path)
    register = fold(statements_of(history), MISSIONS)
    for question in history["holds"]:
        day, known = question["day"], question.get("known")
        where = f"{path.stem} on {day} known {known}"
        found = register.on(day, known)
        assert [m.missions for m in found] == [tuple(m["missions"].split("+")) for m in question["mandates"]], where
        for mandate, expected in zip(found, question["mandates"], strict=True):
            compare(mandate, expected, where)
            assert mandate.sources, where
        if "total" in question:
            assert register.totals(day, known).all.certain == question["total"], where


@pytest.mark.parametrize("path", [p for p in HISTORIES if "life" in load(p)], ids=lambda path: path.stem)
def test_whole_lives(path: Path) -> None:
    history = load(path)
    register = fold(statements_of(history), MISSIONS)
    for mission, expected in history["life"].items():
        mandates = register.life(mission).mandates
        assert len(mandates) == len(expected), [(m.state, m.start, m.end) for m in mandates]
        for index, (mandate, wanted) in enumerate(zip(mandates, expected, strict=True)):
            compare(mandate, wanted, f"{path.stem}: {mission}, period {index}")


def test_every_state_occurs() -> None:
    """The histories are meant to reach every state that a mandate can be in."""
    states = set()
    for path in HISTORIES:
        made = statements_of(load(path))
        moments = [date.fromisoformat(s.published) for s in made if s.published]
        for known in moments:
            until = [s for s in made if s.published and date.fromisoformat(s.published) <= known]
            register = fold(until, MISSIONS)
            for mission, _ in register.missions():
                states |= {mandate.state for mandate in register.life(mission).mandates}
    every = "requested notified investigated decided running extended lapsed ended declined"
    assert states == set(every.split())
