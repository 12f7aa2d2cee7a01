"""Registers to ask: one of the sample letters that is shared, and an empty one of a test's own."""

from pathlib import Path

import pytest

from missieregister.interfaces.cli import run
from tests.cli.terminal import LETTERS, Terminal


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of the sample letters, for tests that only ask."""
    data = tmp_path_factory.mktemp("register")
    assert run(["add", "--data", str(data), "--quiet", str(LETTERS)]) == 0
    return data


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], held: Path) -> Terminal:
    return Terminal(capsys, held)


@pytest.fixture
def fresh(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Terminal:
    return Terminal(capsys, tmp_path / "data")
