"""Dates and periods: what each expression means in a document of a given day, and what is no date at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missieregister.extraction.mentions.dates import DateGrammar, Tense
from missieregister.extraction.mentions.durations import add_duration
from missieregister.extraction.mentions.periods import DateMention
from missieregister.knowledge import load
from missieregister.model.edtf import parse

GRAMMAR = DateGrammar(load().lexicon.time)
#: the document's date unless a row says otherwise: a Monday
TODAY = "2030-06-17"


def read(text: str, published: str | None = TODAY, tense: Tense | None = None) -> list[DateMention]:
    return GRAMMAR.find(text.lower(), published, tense)


def values(text: str, published: str | None = TODAY, tense: Tense | None = None) -> list[str]:
    return [f"{d.role} {d.edtf}" for d in read(text, published, tense) if d.edtf]


ABSOLUTE = [
    # days
    ("op 31 juli 2025", "at 2025-07-31"),
    ("31 juli 2025", "at 2025-07-31"),
    ("tot en met 31 juli 2025", "end 2025-07-31"),
    ("t/m 1 maart 2028", "end 2028-03-01"),
    ("tot 1 september 2031", "end 2031-09-01"),
    ("tot uiterlijk 30 juni 2031", "end 2031-06-30"),
    ("uiterlijk 30 juni 2031", "due 2031-06-30"),
    ("vóór 1 december 2030", "due 2030-12-01"),
    ("voor 1 december 2030", "due 2030-12-01"),
    ("nog voor 1 december 2030", "due 2030-12-01"),
    ("vanaf 1 januari 2031", "start 2031-01-01"),
    ("met ingang van 1 januari 2031", "start 2031-01-01"),
    ("per 1 januari 2031", "start 2031-01-01"),
    ("sinds 15 maart 2029", "start 2029-03-15"),
    ("sedert 15 maart 2029", "start 2029-03-15"),
    ("d.d. 3 mei 2029", "at 2029-05-03"),
    ("op maandag 17 juni 2030", "at 2030-06-17"),
    ("op 01-07-2031", "at 2031-07-01"),
    ("op 1/7/2031", "at 2031-07-01"),
    ("op 2031-07-01", "at 2031-07-01"),
    # months
    ("in december 2022", "at 2022-12"),
    ("tot en met december 2022", "end 2022-12"),
    ("medio mei 2022", "at 2022-05~"),
    ("half mei 2022", "at 2022-05~"),
    ("begin maart 2031", "at 2031-03-01~"),
    ("eind maart 2031", "at 2031-03-31~"),
    ("tot eind februari 2028", "end 2028-02-29~"),
    ("in de maand mei 2031", "at 2031-05"),
    # years and their parts
    ("in 2031", "at 2031"),
    ("tot en met 2032", "end 2032"),
    ("eind 2024", "at 2024-12-31~"),
    ("tot eind 2031", "end 2031-12-31~"),
    ("medio 2031", "at 2031-06~"),
    ("zomer 2023", "at 2023-22"),
    ("in de zomer van 2031", "at 2031-22"),
    ("in het najaar van 2031", "at 2031-23"),
    ("tot het voorjaar van 2031", "end 2031-21"),
    ("winter 2031", "at 2031-24"),
    ("eerste kwartaal van 2023", "at 2023-01/2023-03"),
    ("in het vierde kwartaal van 2031", "at 2031-10/2031-12"),
    ("q3 2031", "at 2031-07/2031-09"),
    ("eerste helft van 2023", "at 2023-01/2023-06"),
    ("in de tweede helft van 2031", "at 2031-07/2031-12"),
    ("tweede halfjaar 2031", "at 2031-07/2031-12"),
    ("2022-2024", "span 2022/2024"),
    ("in de periode 2022–2024", "span 2022/2024"),
    # periods
    ("van 1 maart 2025 tot en met 31 juli 2025", "span 2025-03-01/2025-07-31"),
    ("van 1 februari 2031 tot 1 augustus 2031", "span 2031-02-01/2031-08-01"),
    ("tussen 2014 en 2019", "span 2014/2019"),
    ("van medio 2031 tot eind 2032", "span 2031-06~/2032-12-31~"),
    # an elided year comes from the partner
    ("van 1 maart tot en met 31 juli 2025", "span 2025-03-01/2025-07-31"),
    ("medio februari tot eind juni 2010", "span 2010-02~/2010-06-30~"),
    ("van november tot en met februari 2012", "span 2011-11/2012-02"),
    ("van mei tot augustus 2031", "span 2031-05/2031-08"),
    # the calendar of parliament
    ("voor prinsjesdag 2031", "due 2031-09-16"),
    ("voor het zomerreces van 2031", "due 2031-07"),
    ("bij voorjaarsnota 2031", "at 2031-06"),
]  # fmt: skip

RELATIVE = [
    # text, document's date, tense, expected
    ("op 5 september jl.", "2020-03-10", None, "at 2019-09-05"),
    ("op 5 september jl.", "2020-10-10", None, "at 2020-09-05"),
    ("op 5 september jongstleden", "2020-03-10", None, "at 2019-09-05"),
    ("op 5 september j.l.", "2020-03-10", None, "at 2019-09-05"),
    ("op 1 juli a.s.", "2030-06-17", None, "at 2030-07-01"),
    ("op 1 mei a.s.", "2030-06-17", None, "at 2031-05-01"),
    ("op 1 juli aanstaande", "2030-06-17", None, "at 2030-07-01"),
    ("afgelopen juli", "2030-06-17", None, "at 2029-07"),
    ("afgelopen mei", "2030-06-17", None, "at 2030-05"),
    ("komende juli", "2030-06-17", None, "at 2030-07"),
    ("komend najaar", "2030-06-17", None, "at 2030-23"),
    ("afgelopen najaar", "2030-06-17", None, "at 2029-23"),
    ("deze zomer", "2030-06-17", None, "at 2030-22"),
    ("eind dit jaar", "2030-06-17", None, "at 2030-12-31~"),
    ("tot eind dit jaar", "2030-06-17", None, "end 2030-12-31~"),
    ("eind volgend jaar", "2030-06-17", None, "at 2031-12-31~"),
    ("eind vorig jaar", "2030-06-17", None, "at 2029-12-31~"),
    ("begin volgend jaar", "2030-06-17", None, "at 2031-01~"),
    ("medio volgend jaar", "2030-06-17", None, "at 2031-06~"),
    ("volgend jaar", "2030-06-17", None, "at 2031"),
    ("in het eerste kwartaal van volgend jaar", "2030-06-17", None, "at 2031-01/2031-03"),
    ("in mei volgend jaar", "2030-06-17", None, "at 2031-05"),
    ("in mei van volgend jaar", "2030-06-17", None, "at 2031-05"),
    ("op 17 februari", "2030-06-17", "past", "at 2030-02-17"),
    ("op 17 september", "2030-06-17", "past", "at 2029-09-17"),
    ("op 17 september", "2030-06-17", "future", "at 2030-09-17"),
    ("op 17 februari", "2030-06-17", "future", "at 2031-02-17"),
    ("tot 1 maart", "2030-06-17", None, "end 2031-03-01"),
    ("uiterlijk 1 maart", "2030-06-17", None, "due 2031-03-01"),
    ("uiterlijk 1 september", "2030-06-17", None, "due 2030-09-01"),
    ("voor het zomerreces", "2030-06-17", None, "due 2030-07"),
    ("voor het zomerreces", "2030-09-17", None, "due 2031-07"),
    ("voor het kerstreces", "2030-06-17", None, "due 2030-12"),
    ("met prinsjesdag", "2030-06-17", None, "at 2030-09-17"),
]  # fmt: skip

NO_DATES = [
    "nr. 84",
    "artikel 100",
    "de artikel 100-brief",
    "zes F-16's",
    "resolutie 2608",
    "resolutie 2025 (2011)",
    "kamerstuk 29 521, nr. 2019",
    "resolutie 2025",
    "paragraaf 3.1",
    "28 930",
    "29 521",
    "2000 militairen",
    "2050 personen",
    "1999 euro",
    "bijlage 4",
    "C-130",
    "de mei-nota",
    "maart",
    "mei",
    "een half bataljon",
    "20 procent",
    "1.999",
    "2.024,50",
    "hoofdstuk 12",
    "het toetsingskader 2014",
    "de agenda 2030",
    "31 februari 2031",
    "32 maart",
    "het jaar",
]

UNDATED = [
    "5 september jl.",
    "1 juli a.s.",
    "afgelopen juli",
    "komend najaar",
    "eind dit jaar",
    "volgend jaar",
    "tot 1 maart",
    "voor het zomerreces",
    "uiterlijk 1 september",
]


@pytest.mark.parametrize(("text", "expected"), ABSOLUTE, ids=[t for t, _ in ABSOLUTE])
def test_a_full_date_means_the_same_in_any_document(text: str, expected: str) -> None:
    for published in (TODAY, "1999-12-31", None):
        assert values(text, published) == [expected]


@pytest.mark.parametrize(("text", "published", "tense", "expected"), RELATIVE)
def test_a_relative_date_resolves_against_the_documents(
    text: str, published: str, tense: Tense | None, expected: str
) -> None:
    assert values(text, published, tense) == [expected]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    found = [v for v in values(f"dit betreft {text} van ons.") if v]
    assert found == []


@pytest.mark.parametrize("text", UNDATED)
def test_without_a_documents_date_nothing_is_guessed(text: str) -> None:
    found = read(text, None)
    assert len(found) == 1
    assert found[0].edtf is None
    assert found[0].text


def test_no_break_spaces_are_spaces() -> None:
    text = "tot en met 31 december 2031, medio mei 2022 en op 5 september jl."
    assert values(text.replace(" ", "\xa0")) == values(text)


DURATIONS = [
    ("voor zes maanden", 6.0),
    ("voor de duur van een jaar", 12.0),
    ("met twee jaar", 24.0),
    ("voor een periode van twaalf maanden", 12.0),
    ("gedurende anderhalf jaar", 18.0),
    ("voor een half jaar", 6.0),
    ("met 18 maanden", 18.0),
    ("voor nog eens drie maanden", 3.0),
]


@pytest.mark.parametrize(("text", "months"), DURATIONS)
def test_durations_count_months(text: str, months: float) -> None:
    found = [d for d in read(f"het mandaat wordt {text} verlengd.") if d.duration_months is not None]
    assert [d.duration_months for d in found] == [months]
    assert found[0].edtf is None


@pytest.mark.parametrize("text", ["twee jaar geleden", "na 3 kilometer", "voor het jaar", "met zes militairen"])
def test_what_lasts_no_time_is_no_duration(text: str) -> None:
    assert [d for d in read(text) if d.duration_months is not None] == []


PERIODS = [
    ("vanaf 1 maart 2025 voor zes maanden", "2025-08-31"),
    ("met ingang van 1 januari 2031 voor de duur van een jaar", "2031-12-31"),
    ("voor een periode van 12 maanden vanaf 15 juni 1999", "2000-06-14"),
    ("vanaf maart 2025 voor zes maanden", "2025-08"),
]


@pytest.mark.parametrize(("text", "end"), PERIODS)
def test_a_duration_behind_a_begin_gives_the_last_day(text: str, end: str) -> None:
    ends = [d.edtf for d in read(f"de inzet geldt {text}.") if d.role == "end"]
    assert ends == [end]


def test_a_duration_without_a_begin_has_no_end() -> None:
    assert [d.role for d in read("de bijdrage wordt met een jaar verlengd.") if d.edtf] == []


@given(
    st.dates(min_value=parse("1990").earliest, max_value=parse("2069").latest),
    st.integers(min_value=1, max_value=60),
)
def test_a_period_of_whole_months_ends_the_day_before_the_same_day(day: object, months: int) -> None:
    end = add_duration(str(day), months)
    assert end is not None
    begin, last = parse(str(day)).earliest, parse(end).latest
    assert begin < last
    passed = (last.year - begin.year) * 12 + last.month - begin.month
    assert passed in (months - 1, months)


@given(st.text(max_size=200), st.sampled_from([TODAY, None]))
def test_any_text_gives_dates_inside_it_and_in_order(text: str, published: str | None) -> None:
    found = GRAMMAR.find(text, published)
    assert [d.start for d in found] == sorted(d.start for d in found)
    for date in found:
        assert 0 <= date.start < date.end <= len(text)


@given(st.lists(st.sampled_from([t for t, _ in ABSOLUTE] + [t for t, *_ in RELATIVE]), max_size=6))
def test_every_value_is_edtf(parts: list[str]) -> None:
    for date in read("; ".join(parts)):
        if date.edtf:
            parse(date.edtf)
