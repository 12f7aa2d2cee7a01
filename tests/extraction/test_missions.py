"""Missions: known by any of their names, new ones by the way a letter introduces them, and words that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missieregister.extraction.discourse.topics import lowered
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.missions import MissionFinder
from missieregister.extraction.mentions.names import places_of
from missieregister.extraction.missions.whereabouts import IN_PLACE
from missieregister.knowledge import load

KNOWLEDGE = load()
FINDER = MissionFinder(KNOWLEDGE.missions, KNOWLEDGE.lexicon)


def find(text: str) -> list[MissionMention]:
    return FINDER.find(text, lowered(text))


def named(text: str) -> list[str]:
    return [mission for mention in find(text) for mission in mention.missions]


KNOWN = [
    ("de bijdrage aan UNIFIL", ["unifil"]),
    ("de bijdrage aan MINUSMA", ["minusma"]),
    ("de EU-missie EUTM Mali", ["eutm-mali"]),
    ("de VN-missie in Mali (MINUSMA)", ["minusma"]),
    ("operatie Atalanta", ["atalanta"]),
    ("de antipiraterijmissie Atalanta", ["atalanta"]),
    ("de antipiraterijoperatie Atalanta", ["atalanta"]),
    ("Resolute Support", ["resolute-support"]),
    ("de ISAF-missie", ["isaf"]),
    ("EUCAP Sahel Mali en EUCAP Sahel Niger", ["eucap-sahel-mali", "eucap-sahel-niger"]),
    ("EUCAP Sahel Mali en Niger", ["eucap-sahel"]),
    ("KFOR, UNIFIL en UNDOF", ["kfor", "unifil", "undof"]),
    ("EULEX Kosovo", ["eulex-kosovo"]),
    ("EUMM Georgië", ["eumm-georgia"]),
    ("EUPOL Afghanistan", ["eupol-afghanistan"]),
]


@pytest.mark.parametrize(("text", "missions"), KNOWN, ids=[t for t, _ in KNOWN])
def test_a_known_mission_is_found_by_its_name(text: str, missions: list[str]) -> None:
    found = named(f"Nederland levert een bijdrage in {text}.")
    assert list(dict.fromkeys(found)) == missions


SHARED = [
    # the word that stands nearest: the country of the heading, and not the one at the end
    (
        "2026-02-13",
        "Litouwen\n\nDe deelname, die al jaren duurt, aan de battlegroup gaat door.{far}Roemenië neemt het over.",
        "efp",
    ),
    (
        "2026-02-13",
        "Roemenië\n\nDe deelname, die al jaren duurt, aan de battlegroup gaat door.{far}Litouwen juicht.",
        "battlegroup-romania",
    ),
    # the one that there was in that year, of two that the text names in full
    ("2010-03-12", "EUSEC en EUPOL{far}EUPOL RD Congo is de opvolger.{far}EUPOL Kinshasa is voorbij.", "eupol-rdc"),
]


@pytest.mark.parametrize(("published", "text", "mission"), SHARED)
def test_a_name_that_missions_share_is_of_the_one_whose_word_is_nearest(
    published: str, text: str, mission: str
) -> None:
    text = text.format(far=" Dit is een zin die er niet toe doet. " * 9)
    found = {m.missions for m in FINDER.find(text, lowered(text), published) if text[m.start : m.end] in _SHARED_NAMES}
    assert found == {(mission,)}


_SHARED_NAMES = ("battlegroup", "EUPOL")


@pytest.mark.parametrize(
    ("text", "missions"),
    [
        ("de EU-partnerschapsmissie (EUPM Moldova) is verlengd", ["eupm-moldova"]),
        ("de deelname aan de battlegroup (enhanced Forward Presence) in Litouwen", ["efp"]),
        ("aan de opvolger van ISAF, die van start gaat", ["resolute-support"]),
    ],
)
def test_a_description_is_the_mission_that_its_brackets_or_the_gazetteer_name(text: str, missions: list[str]) -> None:
    assert list(dict.fromkeys(named(text))) == missions


def test_a_country_may_be_spelt_otherwise_and_a_mission_be_te_its_seat() -> None:
    def of(text: str) -> set[str]:
        return {i for m in FINDER.find(text, lowered(text), "2004-03-12") for i in m.missions}

    assert of("Aan de EU-politiemissie in FYROM") == {"proxima"}
    assert of("Aan de uitgebreide missie van de OVSE te Skopje") == {"osce-skopje"}


def test_a_mission_that_began_years_later_is_not_meant() -> None:
    text = "de VN-missie in Zuid-Soedan"
    assert "unmiss" in {i for m in FINDER.find(text, lowered(text), "2014-03-12") for i in m.missions}
    assert "unmiss" not in {i for m in FINDER.find(text, lowered(text), "2006-03-12") for i in m.missions}


def test_a_name_that_needs_no_word_is_not_of_a_mission_that_began_later_and_has_its_own_places() -> None:
    text = "Aan EUPM in Sarajevo nemen vijf mensen deel. Over Moldavië is niets te melden. EUPM telt vijf mensen."
    for published in ("2009-03-12", None):
        dated = text if published else f"{text} Dat was in 2009."
        assert {m.missions for m in FINDER.find(dated, lowered(dated), published)} == {("eupm",)}
    text = "Aan EUPM in Chisinau nemen vijf mensen deel. Over Moldavië is niets te melden. EUPM telt vijf mensen."
    assert {m.missions for m in FINDER.find(text, lowered(text), "2024-03-12")} == {("eupm-moldova",)}


@pytest.mark.parametrize(
    ("text", "mission"),
    [
        ("De bijdrage aan EUSEC RDC loopt af. Ons aandeel in de EU-missie in Congo groeit.", "eusec-rdc"),
        ("De VN-missie in Soedan, UNAMID, breidt zich uit.", "unamid"),
        ("De VN-missie in Soedan breidt zich uit. UNAMID is de missie in Darfur.", "unmis"),
    ],
)
def test_a_description_is_the_mission_that_the_text_named_in_that_country(text: str, mission: str) -> None:
    first = next(m for m in FINDER.find(text, lowered(text), "2009-03-12") if "missie in" in text[m.start : m.end])
    assert first.missions == (mission,)


PLACED = [
    ("2012-03-01", "De inzet in Afghanistan duurt voort.", ["isaf"]),
    ("2018-03-01", "De inzet in Afghanistan duurt voort.", ["resolute-support"]),
    (
        "2015-03-01",
        "Het kabinet verlengt de missies in Irak, Afghanistan en Mali.",
        ["oir", "resolute-support", "minusma"],
    ),
    ("2023-03-01", "De helikopters keren terug uit Mali.", ["minusma"]),
    ("2012-03-01", "De inzet in Litouwen duurt voort.", []),  # before its years
    ("2007-03-01", "Er wordt gewerkt aan een politiemissie in Afghanistan.", []),  # the one known there is military
    ("2018-03-01", "De president van Mali bezocht de militairen in Genua.", []),  # no mission is said to be there
    ("2018-03-01", "Gelet op de inzet in Litouwen wordt het verzoek afgewezen.", []),  # by the way
    ("2018-03-01", "De bijdrage aan EUTM Mali en de inzet in Mali.", ["eutm-mali"]),  # the one that is named there
    (None, "De inzet in Mali duurt voort.", []),
    # a list of places, of which the text names one mission itself
    (
        "2018-06-15",
        "De missies in Litouwen en Mali worden verlengd. De inzet in Minusma loopt af.",
        ["efp", "minusma", "minusma"],
    ),
    # where we are said to stay, or what we leave; not where ministers or others are
    ("2015-06-15", "Nederland blijft tot eind 2016 in Mali.", ["minusma"]),
    ("2015-06-15", "De regering wil tot eind 2016 in Mali blijven.", ["minusma"]),
    ("2015-06-15", "Nederland verlaat Mali op 1 mei. De inzet in Minusma loopt af.", ["minusma", "minusma"]),
    ("2015-06-15", "Nederland verlaat Mali op 1 mei. De inzet in EUTM Mali loopt af.", ["eutm-mali"]),
    ("2015-06-15", "De minister blijft tot vrijdag in Mali.", []),
    ("2015-06-15", "Het kabinet wil dat de VN tot 2017 in Mali blijven.", []),
    ("2018-06-15", "Nederland blijft in Litouwen, transportvliegtuig naar Mali", []),
    ("2018-06-15", "De missies in Mali lopen af. De inzet in Minusma loopt af.", ["minusma"]),
]


@pytest.mark.parametrize(("published", "text", "missions"), PLACED, ids=[f"{d} {t}" for d, t, _ in PLACED])
def test_a_place_alone_tells_the_mission_of_its_years(published: str | None, text: str, missions: list[str]) -> None:
    found = FINDER.find(text, lowered(text), published)
    assert [mission for mention in found for mission in mention.missions] == missions


def test_every_mission_is_found_by_its_own_name() -> None:
    lost = [
        m.id
        for m in KNOWLEDGE.missions.values()
        if m.id not in named(f"Het kabinet verlengt de bijdrage aan {m.name} met een jaar.")
    ]
    assert lost == []


ORDINARY = [
    "de godin artemis", "concordia is eendracht", "de eutm", "het irini", "een isaf", "de sophia van de buren",
    "unifilter", "KFORUM", "de atalantabank", "hij is aspides", "de takuba",
]  # fmt: skip


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_word_is_no_mission(text: str) -> None:
    assert named(f"Gisteren sprak men over {text} in de zaal.") == []


NEW = [
    ("de VN-missie in Verania (UNMIVER)", ["unmiver"]),
    ("de VN-missie UNMIVER", ["unmiver"]),
    ("de EU-missie EUSTAT", ["eustat"]),
    ("de NAVO-operatie Noorderlicht", ["noorderlicht"]),
    ("operatie Noorderlicht", ["noorderlicht"]),
    ("Taakgroep Alcyon", ["alcyon"]),
    ("de trainingsmissie EUTRAIN", ["eutrain"]),
    ("de nieuwe EU-capaciteitsopbouwmissie in Tolmar (EUCAPTOL)", ["eucaptol"]),
    ("de operatie «Grijze Reiger»", ["grijze-reiger"]),
]


@pytest.mark.parametrize(("text", "missions"), NEW, ids=[t for t, _ in NEW])
def test_a_mission_that_nobody_listed_is_known_by_its_introduction(text: str, missions: list[str]) -> None:
    found = find(f"Nederland levert een bijdrage aan {text}.")
    assert [m for mention in found for m in mention.missions] == missions
    assert not any(mention.known for mention in found)


def test_a_new_mission_is_found_again_by_its_short_name() -> None:
    text = "Nederland steunt de VN-missie in Verania (UNMIVER). Later kreeg UNMIVER een nieuw mandaat."
    assert named(text) == ["unmiver", "unmiver"]


def test_a_short_name_without_an_introduction_is_nothing() -> None:
    assert named("Later kreeg UNMIVER een nieuw mandaat.") == []


NO_NEW = [
    "de missie van Nederland",
    "de operatie in Mali",
    "een missie naar Vietnam",
    "de Europese Unie (EU)",
    "het Budget Internationale Veiligheid (BIV)",
    "de minister van Buitenlandse Zaken (BZ)",
    "de Tweede Kamer (TK)",
    "de operatie van Duitsland",
    "de missie Nederlandse militairen",
    "de Koninklijke Marechaussee (KMar)",
    "de missie, zo vroeg het lid De Linde (GroenLinks),",
    "de missie waarover Kamerlid De Linde (ChristenUnie) sprak",
]


@pytest.mark.parametrize("text", NO_NEW)
def test_no_mission_is_made_of_other_names(text: str) -> None:
    assert named(f"Vandaag sprak men over {text} in de zaal.") == []


@pytest.mark.parametrize("text", ["Takuba-partners", "EUTM-trainers"])
def test_a_mission_inside_a_longer_word_is_only_scenery(text: str) -> None:
    found = find(f"Nederland sprak met de {text} over de inzet.")
    assert all(mention.compound for mention in found)


def test_hyphens_and_no_break_spaces_join_a_name_as_spaces_do() -> None:
    for name in ("EUCAP Sahel Mali", "EUCAP Sahel-Mali", "EUCAP\u2011Sahel\u2011Mali"):
        assert named(f"de bijdrage aan {name} loopt door.") == ["eucap-sahel-mali"]


@given(st.text(max_size=300))
def test_any_text_gives_missions_inside_it_that_do_not_overlap(text: str) -> None:
    end = 0
    for mention in find(text):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.missions
        end = mention.end


@given(st.lists(st.sampled_from([t for t, _ in (*KNOWN, *NEW)]), min_size=1, max_size=4))
def test_missions_are_found_whatever_stands_beside_them(parts: list[str]) -> None:
    expected = {m for part in parts for t, ms in (*KNOWN, *NEW) if t == part for m in ms}
    assert expected <= set(named("; ".join(f"de bijdrage aan {p}" for p in parts) + "."))


def test_a_mission_is_called_by_the_first_half_of_its_name_behind_the_whole() -> None:
    def in_2007(text: str) -> list[tuple[str, ...]]:
        return [m.missions for m in FINDER.find(text, lowered(text), "2007-03-01")]

    whole = "De NAVO-trainingsmissie in Irak groeit."
    assert in_2007(f"{whole} Aan de NAVO-trainingsmissie nemen vier militairen deel.") == [("ntm-i",)] * 2
    assert in_2007(f"{whole} Later volgt een NAVO-trainingsmissie.") == [("ntm-i",)]
    assert in_2007("De NAVO-trainingsmissie groeit.") == [("ntm-i",)]  # there was one then
    assert in_2007("De EU-trainingsmissie groeit.") == []


def test_a_contribution_goes_to_what_its_acronym_is_spelt_out_as() -> None:
    text = "De deelneming aan de Interim Monitoring Presence in Verania (IMPV) wordt verlengd. De missie begon in mei."
    assert named(text) == ["impv"]
    assert not named("De bijdrage aan de Verenigde Fabrieken van Verania (VFV) wordt verlengd. De missie begon in mei.")


@pytest.mark.parametrize(
    ("place", "year", "mission"),
    [
        ("erbil", "2016-05-01", "oir"),
        ("erbil", None, None),
        ("irak", "1998-05-01", None),
        ("utrecht", "2016-05-01", None),
    ],
)
def test_a_place_tells_the_only_mission_of_a_year(place: str, year: str | None, mission: str | None) -> None:
    assert FINDER.only_at(place, year) == mission


@pytest.mark.parametrize(
    ("low", "place"),
    [
        ("de inzet in de rode zee kost vier miljoen euro.", "rode zee"),
        ("in erbil werken zestig militairen.", "erbil"),
        ("in de haven liggen twee schepen.", "de"),
        ("in de rode zeecontainer lag niets.", "de"),
    ],
)
def test_a_sea_is_a_place_too(low: str, place: str) -> None:
    found = IN_PLACE.search(low)
    assert found is not None
    assert found["place"] == place


def test_a_word_of_a_rule_begins_a_word_and_an_acronym_is_one() -> None:
    assert places_of("unmis", "unmiss en unmis") == [0, 10]
    assert places_of("unmis", "unmiss en unmis", whole=True) == [10]
    assert places_of("mali", "somalia, maliënkolder, mali") == [9, 23]
