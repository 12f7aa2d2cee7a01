"""Whose missions are that nobody listed, and where, as letters introduce them."""

import datetime

import pytest

from missieregister.model.mission import Mission
from missieregister.register import fold
from missieregister.register.introduced import introduced
from tests.cli.test_naming import said

KNOWN = {"eutm-mali": Mission(id="eutm-mali", name="EUTM Mali", organisation="EU", countries=("Mali",), region="Sahel")}


def told(quote: str, mission: str) -> tuple[str, tuple[str, ...], str]:
    found = introduced([mission], KNOWN, [said(quote, mission)])[mission]
    return found.organisation, found.countries, found.region


@pytest.mark.parametrize(
    ("quote", "mission", "organisation", "land"),
    [
        ("over de VN-missie in Ombeya, de Missie Ombeya (MISO)", "miso", "VN", "Ombeya"),
        ("deel te nemen aan de EU-trainingsmissie in Karanda", "karanda-training", "EU", "Karanda"),
        ("aan de nieuwe civiele missie in Varda (EUPOL Varda)", "eupol-varda", "EU", "Varda"),
        ("aan de missie van de Verenigde Naties in Oost-Lindara (MOL)", "mol", "VN", "Oost-Lindara"),
        ("De bijdrage aan EUTM Karanda wordt verlengd.", "eutm-karanda", "EU", "Karanda"),
        ("De bijdrage aan UNMISO wordt verlengd.", "unmiso", "VN", ""),
        ("deelname aan NAVO-operatie Noorderlicht", "noorderlicht", "NAVO", ""),
        ("ontving het verzoek van de NAVO om bij te dragen aan operatie Noorderlicht", "noorderlicht", "NAVO", ""),
        ("De bijdrage aan Noorderlicht wordt verlengd.", "noorderlicht", "", ""),
        ("de VN-missie in Ombeya en de EU-missie in Karanda", "miso", "", ""),
        ("De missie in Nederland duurt voort.", "miso", "", ""),
        ("De bijdrage aan Unity Shield wordt verlengd.", "unity-shield", "", ""),
        ("Een trainingsmissie voor Defensie duurt voort.", "miso", "", ""),
    ],
)
def test_letters_tell_whose_a_mission_is_and_where(quote: str, mission: str, organisation: str, land: str) -> None:
    assert told(quote, mission)[:2] == (organisation, (land,) if land else ())


def test_a_country_that_is_known_tells_the_region() -> None:
    assert told("de VN-missie in Mali (MIMA)", "mima") == ("VN", ("Mali",), "Sahel")


def test_totals_count_what_letters_introduce_under_its_organisation() -> None:
    register = fold([said("de VN-missie in Mali (MIMA)", "mima")], KNOWN)
    assert register.described["mima"].organisation == "VN"
    assert register.described["eutm-mali"] is KNOWN["eutm-mali"]
    totals = register.totals(datetime.date(2030, 1, 1))
    assert set(totals.organisations) <= {"VN"}
