"""The site over invented holdings."""

import datetime

import pytest

from missieregister.interfaces.web import create_app
from tests.web.holdings import FakeApp
from tests.web.visitor import Visitor

TODAY = datetime.date(2022, 10, 1)


@pytest.fixture(scope="session")
def visitor() -> Visitor:
    return Visitor(create_app(FakeApp(), today=lambda: TODAY))


@pytest.fixture(scope="session")
def empty() -> Visitor:
    return Visitor(create_app(FakeApp(empty=True), today=lambda: TODAY))
