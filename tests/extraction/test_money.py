"""Sums of money: value, currency, bound, period and budget."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missieregister.extraction.mentions.money import find_money
from missieregister.model.statement import Amount

SUMS = [
    ("3,5 miljoen euro", 3_500_000, "EUR"),
    ("€ 350.000", 350_000, "EUR"),
    ("€350.000", 350_000, "EUR"),
    ("€ 1.250.000,-", 1_250_000, "EUR"),
    ("€ 18,2 miljoen", 18_200_000, "EUR"),
    ("€ 18,2 mln", 18_200_000, "EUR"),
    ("2½ miljoen euro", 2_500_000, "EUR"),
    ("€ 18,2 mln. in 2031", 18_200_000, "EUR"),
    ("EUR 12 mln", 12_000_000, "EUR"),
    ("euro 4 miljoen", 4_000_000, "EUR"),
    ("1,1 miljard euro", 1_100_000_000, "EUR"),
    ("250 duizend euro", 250_000, "EUR"),
    ("250.000 euro", 250_000, "EUR"),
    ("14 miljoen gulden", 14_000_000, "NLG"),
    ("1.200 gulden", 1_200, "NLG"),
    ("f 12,5 miljoen", 12_500_000, "NLG"),
    ("2 miljoen dollar", 2_000_000, "USD"),
    ("US$ 5 miljoen", 5_000_000, "USD"),
    ("0,75 miljoen euro", 750_000, "EUR"),
    ("€ 99,95", 99.95, "EUR"),
    ("5 euro", 5, "EUR"),
    ("€ 2.450.300", 2_450_300, "EUR"),
]


def read(text: str) -> list[Amount]:
    return [m.amount for m in find_money(text.lower())]


@pytest.mark.parametrize(("text", "value", "currency"), SUMS, ids=[t for t, *_ in SUMS])
def test_a_sum_has_its_value_and_currency(text: str, value: float, currency: str) -> None:
    for sentence in (text, f"De kosten hiervan zijn {text} en komen ten laste van het Rijk; dollar, euro, gulden."):
        found = read(sentence)
        assert [(a.value, a.currency) for a in found] == [(value, currency)]
    assert isinstance(found[0].value, type(value))


BOUNDS = [
    ("maximaal 18,2 miljoen euro", "max"),
    ("ten hoogste € 350.000", "max"),
    ("tot een bedrag van 2 miljoen euro", "max"),
    ("maximaal circa 2 miljoen euro", "max"),
    ("circa 3 miljoen euro", "about"),
    ("ongeveer € 3 miljoen", "about"),
    ("geraamd op 3 miljoen euro", "about"),
    ("naar schatting 3 miljoen euro", "about"),
    ("precies 3 miljoen euro", "exact"),
    ("3 miljoen euro", "exact"),
]


@pytest.mark.parametrize(("text", "bound"), BOUNDS, ids=[t for t, _ in BOUNDS])
def test_a_sum_has_the_bound_that_its_words_give_it(text: str, bound: str) -> None:
    assert [a.bound for a in read(f"de kosten bedragen {text}.")] == [bound]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("1,6 miljoen euro per jaar", "year"),
        ("jaarlijks 1,6 miljoen euro", "year"),
        ("1,6 miljoen euro op jaarbasis", "year"),
        ("structureel 1,6 miljoen euro", "year"),
        ("in 2031 1,6 miljoen euro", None),
    ],
)
def test_a_sum_can_be_yearly(text: str, per: str | None) -> None:
    assert [a.per for a in read(f"dit kost {text}.")] == [per]


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("komt ten laste van het budget internationale veiligheid (biv)", "BIV"),
        ("wordt gedekt uit de hgis", "HGIS"),
        ("komt uit het stabiliteitsfonds", "Stabiliteitsfonds"),
        ("komt ten laste van de defensiebegroting", "Defensiebegroting"),
        ("staat op de begroting van buitenlandse zaken", "BZ-begroting"),
        ("is nog niet gedekt", None),
    ],
)
def test_a_sum_names_the_budget_it_is_charged_to(text: str, budget: str | None) -> None:
    assert [a.budget for a in read(f"de 3 miljoen euro {text}.")] == [budget]


@pytest.mark.parametrize(
    "text",
    [
        "zestig militairen", "35 procent", "de Europese Unie", "de eurozone", "de eurolanden in 2031", "euro",
        "een miljoen mensen", "artikel 100", "de f-16 in 2030", "EUROCORPS 2", "12 eurocommissarissen",
    ],
)  # fmt: skip
def test_what_is_no_money_is_none(text: str) -> None:
    assert read(f"het gaat om {text}, en om de euro.") == []


def test_two_sums_in_one_sentence_are_two() -> None:
    found = read("de kosten bedragen 14,5 miljoen euro in 2030 en maximaal € 250.000 in 2031.")
    assert [(a.value, a.bound) for a in found] == [(14_500_000, "exact"), (250_000, "max")]


@given(st.text(alphabet="0123456789.,€ eurmiljoenfl$-", max_size=80))
def test_any_text_gives_sums_inside_it(text: str) -> None:
    for mention in find_money(text):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.amount.value >= 0
