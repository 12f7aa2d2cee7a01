"""Where missions are: countries, spots, seats and whereabouts told apart."""

from missieregister.extraction.mentions.geography import Geography
from missieregister.knowledge import load
from missieregister.model.mission import Mission

UNMIVER = Mission(
    id="unmiver", name="UNMIVER", kind="military", organisation="VN", region="Sahel", countries=("Verania", "Mali"),
    places=("Port Vere",), seats=("Brussel",),
)  # fmt: skip
VERANIA = Mission(
    id="verania", name="Inzet in Verania", kind="military", organisation="", region="Azië", countries=("Verania",),
    members=("unmiver",),
)  # fmt: skip
LANDS = Geography({m.id: m for m in (UNMIVER, VERANIA)}, load().lexicon)


def test_a_mission_is_in_its_countries_and_told_by_its_spots_and_seats() -> None:
    assert LANDS.countries == {"unmiver": {"verania", "mali"}, "verania": {"verania"}}
    assert LANDS.spots == {"unmiver": {"port vere"}}
    assert LANDS.whereabouts == {"unmiver": {"verania", "mali", "port vere", "brussel"}, "verania": {"verania"}}


def test_a_seat_is_no_place_where_a_mission_is() -> None:
    assert LANDS.all_countries == {"verania", "mali"}
    assert LANDS.all_places == {"verania", "mali", "port vere"}
    assert LANDS.all_seats == {"brussel"}


def test_of_a_country_its_regions_are_known_or_that_no_mission_is_there() -> None:
    assert LANDS.regions == {"verania": {"Sahel", "Azië"}, "mali": {"Sahel"}}
    assert LANDS.known >= LANDS.all_countries | set(LANDS.others) | set(LANDS.former)


def test_a_mission_that_stands_for_all_in_a_country_is_called_by_it() -> None:
    assert LANDS.umbrellas == {"verania": "verania"}


def test_countries_have_other_names_and_adjectives() -> None:
    assert LANDS.called("verania") == "verania"
    assert LANDS.adjectives["malinese"] == "mali"
