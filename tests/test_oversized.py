"""Modules and functions that are too large are known, and become fewer."""

import pytest

from tests.oversized import AGAIN, LIST, oversized


@pytest.fixture(scope="module")
def today() -> set[str]:
    return set(oversized())


@pytest.fixture(scope="module")
def known() -> set[str]:
    return set(LIST.read_text(encoding="utf-8").splitlines())


def test_nothing_becomes_too_large(today: set[str], known: set[str]) -> None:
    new = sorted(today - known)
    assert not new, f"too large: {'; '.join(new)}. Split it; if it only moved or got another name: {AGAIN}"


def test_what_was_split_is_no_longer_listed(today: set[str], known: set[str]) -> None:
    mended = sorted(known - today)
    assert not mended, f"not too large any more: {'; '.join(mended)}. Take it off the list: {AGAIN}"
