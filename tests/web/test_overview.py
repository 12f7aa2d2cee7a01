"""The picture of the years and the small sums of the front page."""

import datetime
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missieregister.interfaces.days import first_day, is_fuzzy, last_day
from missieregister.interfaces.web.chart import Moment, Period, draw
from missieregister.interfaces.web.overview import shifted, short
from missieregister.interfaces.years import suggestions, ticks
from missieregister.register.values import Mandate
from tests.web.holdings import FakeRegister

DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2060, 12, 31))


class Long(FakeRegister):
    """Something runs in 1995 and from 2010 up to and including 2029."""

    def on(self, day: datetime.date, known: datetime.date | None = None) -> tuple[Mandate, ...]:
        runs = known is None and (day.year == 1995 or 2010 <= day.year <= 2029)
        return tuple(self.held)[: int(runs)]


def counted(register: FakeRegister) -> Callable[[datetime.date], int]:
    return lambda day: len(register.on(day))


def test_a_short_register_is_drawn_in_quarters_without_empty_ends() -> None:
    bars = ticks(counted(FakeRegister()), datetime.date(2015, 1, 1), datetime.date(2025, 1, 1))
    assert (bars[0].day, bars[-1].day) == (datetime.date(2022, 1, 1), datetime.date(2023, 10, 1))
    assert [b.count for b in bars] == [1, 1, 2, 2, 2, 2, 1, 1]


def test_a_long_register_is_drawn_in_years_holes_included() -> None:
    bars = ticks(counted(Long()), datetime.date(1990, 1, 1), datetime.date(2040, 1, 1))
    assert [b.label for b in bars] == [str(year) for year in range(1995, 2030)]
    assert {b.label for b in bars if b.count} == {"1995", *map(str, range(2010, 2030))}


def test_suggestions_are_days_of_different_years_on_which_something_ran() -> None:
    bars = ticks(counted(Long()), datetime.date(1990, 1, 1), datetime.date(2040, 1, 1))
    chosen = suggestions(bars, datetime.date(2013, 5, 1))
    assert [s.day.year for s in chosen] == [2011, 2012, 2013, 2014] or chosen[0].day.year == 2012
    assert len({s.day.year for s in chosen}) == len(chosen) == 4
    assert all(s.count for s in chosen)
    assert list(chosen) == sorted(chosen, key=lambda s: s.day)


def test_the_same_day_in_another_year() -> None:
    assert shifted(datetime.date(2024, 2, 29), 1) == datetime.date(2025, 2, 28)
    assert shifted(datetime.date(2023, 5, 1), -1) == datetime.date(2022, 5, 1)
    assert shifted(datetime.date(1, 1, 1), -1) is None
    assert shifted(datetime.date(9999, 12, 31), 1) is None


@given(st.text(max_size=400), st.integers(20, 200))
def test_a_short_quote_is_its_beginning(quote: str, length: int) -> None:
    found = short(quote, length)
    assert quote.startswith(found.removesuffix(" …"))
    assert len(found) <= length + 2


@pytest.mark.parametrize(
    ("text", "first", "last", "fuzzy"),
    [
        ("2022-05-03", "2022-05-03", "2022-05-03", False),
        ("2022-05~", "2022-05-01", "2022-05-31", True),
        ("2024-12-31~", "2024-12-31", "2024-12-31", True),
        ("2023-22", "2023-06-01", "2023-08-31", True),
        ("2023-01/2023-06", "2023-01-01", "2023-06-30", True),
        ("../2023-06", "None", "2023-06-30", True),
        (None, "None", "None", False),
        ("ooit", "None", "None", False),
    ],
)
def test_bounds_of_what_is_drawn(text: str | None, first: str, last: str, fuzzy: bool) -> None:
    assert (str(first_day(text)), str(last_day(text)), is_fuzzy(text)) == (first, last, fuzzy)


@given(st.lists(st.tuples(st.none() | DAYS, st.none() | st.integers(0, 4000)), max_size=12), st.lists(DAYS, max_size=5))
def test_every_period_with_a_bound_is_drawn_inside_and_none_over_another(
    spans: list[tuple[datetime.date | None, int | None]], days: list[datetime.date]
) -> None:
    periods = [
        Period(
            start=start,
            end=None if length is None else (start or datetime.date(2000, 1, 1)) + datetime.timedelta(length),
            label="40",
            title="",
        )
        for start, length in spans
    ]
    chart = draw(periods, [Moment(d, "", "") for d in days], width=340)
    drawn = [p for p in periods if p.start or p.end]
    assert (chart is None) == (not drawn)
    if chart is None:
        return
    assert len(chart.bars) == len(drawn)
    for bar in chart.bars:
        assert bar.x >= 0
        assert bar.y + bar.height <= chart.axis < chart.height
        assert bar.x + bar.width <= chart.width + 4.1
    for one in chart.bars:
        for other in chart.bars:
            if one is not other and one.y == other.y:
                assert one.x + one.width <= other.x + 1 or other.x + other.width <= one.x + 1
