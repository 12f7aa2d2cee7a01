"""Numbers of people: what is counted, between which bounds, and what is no number of people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missieregister.extraction import extract
from missieregister.extraction.mentions.people import PeopleGrammar
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.slots.headcount import personnel
from missieregister.knowledge import load
from missieregister.model.statement import Personnel
from tests.extraction.making import document

GRAMMAR = PeopleGrammar(load().lexicon.people)


def read(text: str) -> list[PeopleMention]:
    return GRAMMAR.find(text.lower())


def total(text: str) -> Personnel | None:
    return personnel(read(text), text)


ONE = [
    # text, min, max
    ("zes militairen", 6, 6),
    ("een stafofficier", 1, 1),
    ("één stafofficier", 1, 1),
    ("12 waarnemers", 12, 12),
    ("2.500 militairen", 2500, 2500),
    ("honderdtwintig militairen", 120, 120),
    ("vijfenzeventig militairen", 75, 75),
    ("tweehonderdvijftig mannen en vrouwen", 250, 250),
    ("duizend man", 1000, 1000),
    ("maximaal vijf civiele experts", None, 5),
    ("ten hoogste 30 militairen", None, 30),
    ("hoogstens acht trainers", None, 8),
    ("niet meer dan 15 personen", None, 15),
    ("maximaal in totaal twaalf personen", None, 12),
    ("minimaal tien militairen", 10, None),
    ("ten minste 10 instructeurs", 10, None),
    ("minstens tien instructeurs", 10, None),
    ("twee tot drie stafofficieren", 2, 3),
    ("15 tot 20 militairen", 15, 20),
    ("15 à 20 militairen", 15, 20),
    ("15-20 militairen", 15, 20),
    ("15–20 militairen", 15, 20),
    ("zes leden van de Koninklijke Marechaussee", 6, 6),
    ("een of twee stafofficieren", 1, 2),
    ("één of twee stafofficieren", 1, 2),
    ("tussen de 40 en 60 militairen", 40, 60),
    ("vier tot maximaal zes trainers", 4, 6),
    ("enkele stafofficieren", 2, None),
    ("tientallen militairen", 20, None),
    ("een twintigtal mariniers", 20, 20),
    ("een honderdtal militairen", 100, 100),
    ("acht politie-experts", 8, 8),
    ("drie landmachtmilitairen", 3, 3),
    ("twee officieren van justitie", 2, 2),
    ("35 Nederlandse militairen", 35, 35),
    ("vier extra zwaar uitgeruste commando's", 4, 4),
    ("10 vte", 10, 10),
    ("drie militaire waarnemers", 3, 3),
    ("veertig personeelsleden", 40, 40),
    ("een adviseur", 1, 1),
    ("twee civiele en militaire experts", 2, 2),
]


@pytest.mark.parametrize(("text", "low", "high"), ONE, ids=[t for t, *_ in ONE])
def test_a_counted_group_has_its_bounds(text: str, low: int | None, high: int | None) -> None:
    for sentence in (text, f"Nederland levert {text} aan de missie."):
        found = read(sentence)
        assert [(p.low, p.high) for p in found] == [(low, high)]


CHANGES = [
    # text, previous, max
    ("van tien naar vijftien militairen", 10, 15),
    ("van 60 naar maximaal 75 militairen", 60, 75),
    ("van zes naar maximaal zeven stafofficieren", 6, 7),
    ("van 450 naar 320 militairen", 450, 320),
    ("van maximaal twaalf naar acht personen", 12, 8),
    ("van twee naar vier", 2, 4),
    ("van circa 140 naar circa 110 militairen", 140, 110),
    ("van tien militairen naar twintig militairen", 10, 20),
]


@pytest.mark.parametrize(("text", "previous", "high"), CHANGES, ids=[t for t, *_ in CHANGES])
def test_a_change_has_a_level_before_and_after(text: str, previous: int, high: int) -> None:
    found = total(f"de bijdrage wordt gewijzigd {text}.")
    assert found is not None
    assert (found.previous, found.max) == (previous, high)


DELTAS = [
    # a delta is no level; beside a level it tells the level before
    ("de bijdrage wordt met 25 militairen uitgebreid tot 180 militairen", 155, 180),
    ("de bijdrage wordt met 50 militairen uitgebreid", None, None),
    ("de bijdrage wordt met tien militairen verminderd", None, None),
]


@pytest.mark.parametrize(("text", "previous", "high"), DELTAS, ids=[t for t, *_ in DELTAS])
def test_a_delta_is_no_level(text: str, previous: int | None, high: int | None) -> None:
    found = total(text)
    assert (found.previous if found else None, found.max if found else None) == (previous, high)


SUMS = [
    ("vier stafofficieren en twee trainers", 6, 6),
    ("vier stafofficieren, drie trainers en een arts", 8, 8),
    ("maximaal tien politiefunctionarissen en twee tot drie stafofficieren", None, 13),
    ("twaalf waarnemers alsmede drie stafofficieren", 15, 15),
    ("38 instructeurs, 14 militairen voor de beveiliging en zes logistici", 58, 58),
]


@pytest.mark.parametrize(("text", "low", "high"), SUMS, ids=[t for t, *_ in SUMS])
def test_groups_that_a_text_lists_are_summed(text: str, low: int, high: int) -> None:
    found = total(f"Nederland levert {text} aan de missie.")
    assert found is not None
    assert (found.min, found.max) == (low, high)
    assert len(found.parts) > 1


PARTS = [
    ("zeven militairen, waarvan zes stafofficieren en een politiefunctionaris", 7, [6, 1]),
    ("tien personen, onder wie twee artsen", 10, [2]),
    ("twaalf militairen, van wie drie stafofficieren", 12, [3]),
    ("zestig militairen: 38 instructeurs, 14 beveiligers en acht logistici", 60, [38, 14, 8]),
    ("vijftien militairen, bestaande uit tien trainers en vijf beveiligers", 15, [10, 5]),
]


@pytest.mark.parametrize(("text", "high", "parts"), PARTS, ids=[t for t, *_ in PARTS])
def test_parts_inside_a_total_are_not_added_to_it(text: str, high: int, parts: list[int]) -> None:
    found = total(f"Nederland levert {text}.")
    assert found is not None
    assert found.max == high
    assert [p.count_max for p in found.parts] == parts


APPROXIMATE = [
    "circa 120 militairen", "ongeveer 120 militairen", "ruim 120 militairen", "bijna 120 militairen",
    "zo'n 120 militairen", "naar schatting 120 militairen", "rond de 120 militairen",
]  # fmt: skip


@pytest.mark.parametrize("text", APPROXIMATE)
def test_a_number_can_be_about_right(text: str) -> None:
    found = total(f"Er zijn {text} ingezet.")
    assert found is not None
    assert found.approximate
    assert found.max == 120


def test_a_plain_number_is_not_about() -> None:
    found = total("Er zijn 120 militairen ingezet.")
    assert found is not None
    assert not found.approximate


NOBODY = [
    "zes F-16's",
    "vier Apache-helikopters",
    "twee fregatten",
    "een fregat",
    "drie C-130 transporttoestellen",
    "twee Patriot-systemen",
    "acht pantservoertuigen",
    "500 vluchtelingen",
    "drie burgerslachtoffers",
    "12.000 blauwhelmen",
    "zes maanden",
    "90 dagen",
    "twaalf landen",
    "twee missies",
    "drie miljoen euro",
    "350.000 euro",
    "artikel 100",
    "resolutie 2608",
    "20 procent",
    "paragraaf 3.1",
    "17 februari 2031",
    "hoofdstuk vijf",
    "Kamerstuk 29 521, nr. 405",
    "vier keer",
    "80 kilometer",
    "een compagnie",
    "een missie",
    "een bijdrage",
    "een evenwichtige verdeling van personeel",
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_counts_no_people_is_no_number_of_people(text: str) -> None:
    assert [p.text for p in read(f"Het gaat hierbij om {text} in de regio.")] == []


MIXED = [
    ("zes F-16's met circa 120 militairen", [120]),
    ("een fregat met 230 opvarenden", [230]),
    ("twee helikopters en veertig militairen", [40]),
    ("vier Patriot-systemen en 200 personen voor zes maanden", [200]),
    ("in 2031 zijn 15 militairen in drie landen actief", [15]),
    ("op 1 november waren 57 militairen ingezet", [57]),
]


@pytest.mark.parametrize(("text", "counts"), MIXED, ids=[t for t, _ in MIXED])
def test_equipment_dates_and_people_are_told_apart(text: str, counts: list[int]) -> None:
    assert [p.high for p in read(text)] == counts


BARE = [
    ("een plafond van 350", 350),
    ("een mandaat van maximaal twaalf", 12),
    ("met een omvang van circa 60", 60),
    ("wordt uitgebreid tot 350", 350),
    ("wordt teruggebracht tot acht", 8),
]


@pytest.mark.parametrize(("text", "high"), BARE, ids=[t for t, _ in BARE])
def test_a_number_without_a_noun_can_be_one_of_people(text: str, high: int) -> None:
    assert [(p.high, p.counted) for p in read(f"de bijdrage heeft {text}.")] == [(high, False)]


@pytest.mark.parametrize(
    "text", ["een plafond van 3,5 miljoen euro", "wordt uitgebreid tot januari", "een omvang van 80 procent"]
)
def test_a_number_of_something_else_is_none_of_people(text: str) -> None:
    assert read(f"de bijdrage heeft {text}.") == []


def test_at_least_so_many_holds_for_the_next_of_a_list_too() -> None:
    found = GRAMMAR.find("vijf experts, waarvan minimaal één expert bij eustat en één bij unmiver.")
    assert [(p.low, p.high) for p in found] == [(5, 5), (1, None), (1, None)]


def test_respectively_gives_each_its_own_number() -> None:
    found = read("de bijdragen aan A, B en C tellen respectievelijk twee, twaalf en één militair.")
    assert [p.high for p in found] == [2, 12, 1]


@given(st.text(max_size=300))
def test_any_text_gives_groups_inside_it(text: str) -> None:
    low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for mention in GRAMMAR.find(low):
        assert 0 <= mention.start < mention.end <= len(low)
        assert low[mention.start : mention.end] == mention.text or mention.text in low


@given(st.lists(st.sampled_from([t for t, *_ in ONE] + NOBODY), min_size=1, max_size=4))
def test_bounds_are_never_the_wrong_way_round(parts: list[str]) -> None:
    for mention in read(" en ".join(parts)):
        if mention.low is not None and mention.high is not None:
            assert mention.low <= mention.high


def test_parts_keep_their_whole_when_others_are_left_out() -> None:
    """Else reading such a sentence ended in an exception."""
    letter = document(
        "Deze macht bestaat uit 1.200 Duitse militairen, 300 Deense militairen, van wie 20 artsen, "
        "en 270 Nederlandse militairen, van wie tien artsen, bij de VN-missie UNMIVER."
    )
    assert [s.personnel.max for s in extract(letter) if s.personnel] == [270]
