"""What all tests share: where the real letters lie, and a reproducible hypothesis."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("steady", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the real letters, beside the repository; tests that need it are marked ``real``."""
    if not (SHARED / "corpus").is_dir():
        pytest.skip("the real letters (../shared/corpus) are not here")
    return SHARED


@pytest.fixture(autouse=True)
def _no_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables are as wide in every test, in whichever terminal or process it runs."""
    monkeypatch.delenv("COLUMNS", raising=False)
