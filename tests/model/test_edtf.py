"""Fuzzy time: our reading of EDTF, with the edtf package as oracle where the two mean to agree."""

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from missieregister.model.edtf import MARGINS, PARTS_OF_YEAR, day_after, day_before, parse, parse_or_none

EXAMPLES = [
    ("2025-07-31", date(2025, 7, 31), date(2025, 7, 31), "day"),
    ("2022-12", date(2022, 12, 1), date(2022, 12, 31), "month"),
    ("2022", date(2022, 1, 1), date(2022, 12, 31), "year"),
    ("2022-05~", date(2022, 4, 1), date(2022, 6, 30), "month"),
    ("2024-12-31~", date(2024, 12, 16), date(2025, 1, 15), "day"),
    ("2022?", date(2021, 1, 1), date(2023, 12, 31), "year"),
    ("2022-02-28%", date(2022, 2, 13), date(2022, 3, 15), "day"),
    ("2022-21", date(2022, 3, 1), date(2022, 5, 31), "season"),
    ("2022-22", date(2022, 6, 1), date(2022, 8, 31), "season"),
    ("2022-23", date(2022, 9, 1), date(2022, 11, 30), "season"),
    ("2022-24", date(2022, 12, 1), date(2023, 2, 28), "season"),
    ("2023-24", date(2023, 12, 1), date(2024, 2, 29), "season"),
    ("2022-33", date(2022, 1, 1), date(2022, 3, 31), "quarter"),
    ("2022-36", date(2022, 10, 1), date(2022, 12, 31), "quarter"),
    ("2022-40", date(2022, 1, 1), date(2022, 6, 30), "half"),
    ("2022-41", date(2022, 7, 1), date(2022, 12, 31), "half"),
    ("2023-01/2023-06", date(2023, 1, 1), date(2023, 6, 30), "interval"),
    ("../2022-12", date.min, date(2022, 12, 31), "interval"),
    ("2022-01-15/..", date(2022, 1, 15), date.max, "interval"),
    ("2022-XX", date(2022, 1, 1), date(2022, 12, 31), "year"),
    ("2022-05-XX", date(2022, 5, 1), date(2022, 5, 31), "month"),
    ("202X", date(2020, 1, 1), date(2029, 12, 31), "decade"),
    ("19XX", date(1900, 1, 1), date(1999, 12, 31), "century"),
    ("9999-12~", date(9999, 11, 1), date.max, "month"),
    ("0001~", date.min, date(2, 12, 31), "year"),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), EXAMPLES)
def test_bounds(text: str, earliest: date, latest: date, precision: str) -> None:
    value = parse(text)
    assert (value.edtf, value.earliest, value.latest, value.precision) == (text, earliest, latest, precision)
    assert value.approximate is any(mark in text for mark in "~?%")


@pytest.mark.parametrize(
    "text",
    ["", "x", "2022-02-30", "2022-13", "2022-25", "0000", "2022-1", "2022-05-3X", "202X-05", "2022-XX-05",
     "2022-21-01", "../..", "/", "2023/2022", "2022/2023/2024", "2022-05-01T10:00", "２０２２", "-2022"],
)  # fmt: skip
def test_what_is_no_edtf_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match=r"is no|names|ends before"):
        parse(text)
    assert parse_or_none(text) is None


def test_nothing_is_nothing() -> None:
    assert parse_or_none(None) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-12", date(2022, 12, 31), date(2022, 12, 31)),  # "tot en met december" lasts all month
        ("2023-22", date(2023, 6, 1), date(2023, 8, 31)),  # "zomer 2023": any of its days
        ("2022-05~", date(2022, 4, 1), date(2022, 6, 30)),
        ("2022-XX", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-06/..", date(2022, 6, 1), date.max),
    ],
)
def test_between_which_days_it_ends(text: str, first: date, last: date) -> None:
    assert parse(text).last_days == (first, last)


@pytest.mark.parametrize(
    ("text", "day", "answer"),
    [
        ("2022-12", date(2022, 12, 31), "yes"),
        ("2022-12", date(2023, 1, 1), "no"),
        ("2022-05~", date(2022, 5, 15), "possibly"),
        ("2022-05-XX", date(2022, 5, 15), "possibly"),
        ("2022-24", date(2023, 1, 15), "yes"),
    ],
)
def test_whether_it_covers_a_day(text: str, day: date, answer: str) -> None:
    assert parse(text).covers(day) == answer


def test_first_days_are_fuzzy_for_all_but_a_day() -> None:
    assert parse("2013").first_days == (date(2013, 1, 1), date(2013, 12, 31))
    assert parse("2013-04-25").first_days == (date(2013, 4, 25), date(2013, 4, 25))


def test_days_beside_the_ends_of_the_calendar() -> None:
    assert day_after(date(2022, 12, 31)) == date(2023, 1, 1)
    assert day_before(date(2024, 3, 1)) == date(2024, 2, 29)
    assert day_after(date.max) == date.max
    assert day_before(date.min) == date.min


#: Winter is left out: the oracle ends it on 31 December, we at the end of February.
PLAIN = st.one_of(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.isoformat),
    st.builds("{:04}-{:02}".format, st.integers(1900, 2100), st.integers(1, 12)),
    st.builds("{:04}".format, st.integers(1900, 2100)),
    st.builds("{:04}-{:02}".format, st.integers(1900, 2100), st.sampled_from(sorted({*PARTS_OF_YEAR} - {24}))),
    st.builds("{:04}-XX".format, st.integers(1900, 2100)),
    st.builds("{:03}X".format, st.integers(190, 210)),
)


@given(PLAIN)
def test_bounds_agree_with_the_oracle(text: str) -> None:
    oracle = parse_edtf(text)
    value = parse(text)
    assert tuple(oracle.lower_strict())[:3] == (value.earliest.year, value.earliest.month, value.earliest.day)
    assert tuple(oracle.upper_strict())[:3] == (value.latest.year, value.latest.month, value.latest.day)


@given(PLAIN.filter(lambda text: "X" not in text), st.sampled_from("~?%"))
def test_a_mark_widens_on_both_sides(text: str, mark: str) -> None:
    plain, marked = parse(text), parse(text + mark)
    assert marked.earliest < plain.earliest <= plain.latest < marked.latest
    assert marked.precision in MARGINS


@given(st.text(max_size=20) | st.from_regex(r"[0-9X~?%/.-]{0,18}", fullmatch=True))
def test_any_text_is_read_or_refused(text: str) -> None:
    value = parse_or_none(text)
    assert value is None or value.earliest <= value.latest


@given(PLAIN)
def test_what_lasts_up_to_a_time_ends_in_it(text: str) -> None:
    value = parse(text)
    first, last = value.last_days
    assert value.earliest <= first <= last == value.latest
