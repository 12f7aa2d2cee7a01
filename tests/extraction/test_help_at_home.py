"""Help in our own country, which is no mission's: a passage is asked for it once, however many sentences it has."""

import pytest

from missieregister.extraction import extract
from missieregister.extraction.mentions.at_home import AtHome
from missieregister.extraction.mentions.geography import Geography
from tests.extraction.making import document

HELP = "Defensie ondersteunt de GGD tot 1 mei 2031 met 300 militairen. "


def test_what_is_done_at_home_is_of_no_mission_named_before() -> None:
    found = extract(document("Nederland draagt bij aan de VN-missie UNMIVER.", HELP))
    assert not [s for s in found if s.personnel or s.end]


def test_a_mission_in_the_same_passage_is_read() -> None:
    found = extract(document(HELP + "Nederland levert twaalf militairen aan de VN-missie UNMIVER."))
    assert [s for s in found if "unmiver" in s.missions and s.personnel]


def test_a_passage_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    helps = AtHome.helps

    def counted(self: AtHome, low: str, lands: Geography) -> bool:
        asked.append(low)
        return helps(self, low, lands)

    monkeypatch.setattr(AtHome, "helps", counted)
    extract(document("Nederland draagt bij aan de VN-missie UNMIVER.", HELP * 40))
    assert sum(1 for low in asked if "ggd" in low) == 1
