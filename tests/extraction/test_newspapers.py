"""What a news item calls a mission, and is our part in it; the same words in a letter are of the mission itself."""

import pytest

from missieregister.extraction import extract
from tests.extraction.making import brief, document, holds

EXTENDED = {"kind": "decision", "action": "extend", "actor": "nl", "missions": ["unifil"]}
LARGER = {"kind": "decision", "action": "increase", "actor": "nl", "missions": ["unifil"]}
ENDED = {"kind": "decision", "action": "end", "actor": "nl", "missions": ["unifil"]}

OURS = [
    (["De missie in Libanon wordt verlengd tot 1 juli 2031. Dat heeft het kabinet vrijdag besloten."], EXTENDED),
    (["De militaire missie in Libanon wordt verlengd. Het kabinet heeft dat dinsdag laten weten."], EXTENDED),
    (["De missie in Libanon stopt in mei 2031, melden bronnen rond het kabinet."], ENDED),
    (["Nederland trekt zich terug uit de EU-missie EUSTAT. De missie in Libanon wordt juist vergroot."], LARGER),
    (["Het kabinet verlengt de bijdrage aan EUSTAT. Ook de missie in Libanon wordt een jaar verlengd."], EXTENDED),
    (
        ["De Nederlandse EUSTAT-militairen zitten in een oude school. De missie in Libanon wordt juist vergroot."],
        LARGER,
    ),
]
UNTIL = {"kind": "mandate", "actor": "nl", "missions": ["unifil"], "end": "2031-12-31~"}
SINCE = {"kind": "mandate", "actor": "nl", "missions": ["unifil"], "start": "2027-03"}
OURS += [
    (["Nederland doet mee aan UNIFIL. De missie loopt tot eind 2031."], UNTIL),
    (["Nederland doet met dertig militairen mee aan UNIFIL. Eind 2031 zit de missie erop."], UNTIL),
    (["De Nederlandse bijdrage aan UNIFIL eindigt vandaag. De missie startte in maart 2027."], SINCE),
    (
        ["De missie in Libanon, die eind juli zou aflopen, wordt een jaar verlengd. Dat heeft minister Bos gezegd."],
        EXTENDED,
    ),
    (["Het kabinet stuurt zestig militairen naar UNIFIL. De missie begint in juli en duurt tot eind 2031."], UNTIL),
]
THEIRS = [
    ["De missie in Libanon wordt verlengd tot 1 juli 2031. Dat heeft de Veiligheidsraad vrijdag besloten."],
    ["De VN-missie in Libanon wordt verlengd tot 1 juli 2031."],
    ["Het kabinet verlengt de bijdrage aan EUSTAT. De VN-missie in Libanon wordt vergroot."],
    ["Het kabinet verlengt de bijdrage aan EUSTAT. De missie in Libanon wordt verlengd door de Veiligheidsraad."],
    ["De Duitse EUSTAT-militairen zitten in een oude school. De missie in Libanon wordt juist vergroot."],
    ["Nederlanders doen mee aan UNIFIL. De missie wordt vergroot met 4000 militairen uit de regio."],
]


@pytest.mark.parametrize(("text", "expected"), OURS)
def test_newspapers_call_our_part_the_mission(text: list[str], expected: dict[str, object]) -> None:
    made = extract(document(*text, kind="news"))
    assert any(holds(expected, s.record()) for s in made), [brief(s) for s in made]


@pytest.mark.parametrize("text", THEIRS)
def test_what_others_decide_of_a_mission_is_not_ours(text: list[str]) -> None:
    made = [s for s in extract(document(*text, kind="news")) if s.actor == "nl" and s.kind == "decision"]
    assert not any("unifil" in s.missions for s in made), [brief(s) for s in made]


@pytest.mark.parametrize("end", ["De missie zelf loopt tot eind 2031.", "De VN-missie loopt tot eind 2031."])
def test_the_mission_itself_is_not_our_part_in_it(end: str) -> None:
    made = extract(document(f"Nederland doet mee aan UNIFIL. {end}", kind="news"))
    assert not any(holds(UNTIL, s.record()) for s in made), [brief(s) for s in made]


def test_a_letter_means_the_mission_itself() -> None:
    told = "De militaire missie in Libanon wordt verlengd. Het kabinet heeft dat dinsdag laten weten."
    made = extract(document(told))
    assert not any(holds(EXTENDED, s.record()) for s in made), [brief(s) for s in made]


def test_a_mission_in_a_country_is_not_the_one_that_the_text_names_in_another() -> None:
    text = ("De regering gaat de missie in Mali stopzetten.", "In Libanon werken veertig Nederlanders voor UNIFIL.")
    made = extract(document(*text, kind="news"))
    assert not any(holds(ENDED, s.record()) for s in made), [brief(s) for s in made]


@pytest.mark.parametrize(("where", "ours"), [("in het Libanese Naqoura", True), ("naast het Libanese leger", False)])
def test_an_adjective_of_a_place_says_where_and_not_whose(where: str, ours: bool) -> None:
    text = f"Het doek valt voor de Nederlandse bijdrage aan UNIFIL {where}. Nu werken daar nog zo'n 460 militairen."
    made = extract(document(text, kind="news"))
    there = {"kind": "deployment", "missions": ["unifil"], "personnel": {"max": 460}}
    assert any(holds(there, s.record()) for s in made) == ours, [brief(s) for s in made]


#: what fills a text of a local paper
_CHATTER = "Op het plein speelde een orkest, en wie dat wilde kreeg koffie met een stuk zelfgebakken taart. " * 8


@pytest.mark.parametrize(
    ("from_where", "ours"),
    [
        ("Vanaf de kazerne in Havelte", True),
        ("Vanaf Eindhoven Airport", True),
        ("Met de burgemeester van Assen als getuige", True),
        ("Vanuit de haven van Oslo", False),
        ("Zonder dat zij konden passen", False),  # and not "assen"
    ],
)
def test_a_long_text_of_a_local_paper_is_ours_by_our_towns(from_where: str, ours: bool) -> None:
    text = f"{from_where} reisden zestig militairen af naar Libanon. Ze werken daar nu bij UNIFIL."
    made = extract(document(text, _CHATTER, kind="news"))
    there = {"kind": "deployment", "missions": ["unifil"], "personnel": {"max": 60}}
    assert any(holds(there, s.record()) for s in made) == ours, [brief(s) for s in made]


def test_a_mission_in_another_country_does_not_make_a_long_text_that_countrys() -> None:
    made = extract(document("Het kabinet verlengt de missie in Libanon tot 1 juli 2031.", _CHATTER, kind="news"))
    assert any(holds(EXTENDED, s.record()) for s in made), [brief(s) for s in made]


GOES_ON = {"kind": "decision", "action": "extend", "actor": "nl", "missions": ["unifil"], "end": "2031-12-31~"}


@pytest.mark.parametrize(
    ("behind", "agreed"),
    [
        ("Een meerderheid van de Kamer gaf donderdag aan dat te steunen.", True),
        ("De Tweede Kamer stemde er donderdag mee in.", True),
        ("Een meerderheid van de Kamer wil dat niet.", False),
        ("De minister komt daar later op terug.", False),
    ],
)
def test_what_can_go_on_will_where_the_chamber_agrees(behind: str, agreed: bool) -> None:
    text = f"Onze bijdrage aan UNIFIL kan tot eind 2031 worden verlengd. {behind}"
    made = extract(document(text, kind="news"))
    assert any(holds(GOES_ON, s.record()) for s in made) == agreed, [brief(s) for s in made]


def test_our_country_is_another_in_a_neighbours_paper() -> None:
    text = (
        "België en Nederland zetten bij UNIFIL om beurten schepen in. De Belgische regering beslist in mei.",
        "Ons land levert nu vijftig militairen voor de bescherming van de Nederlandse schepen.",
    )
    made = extract(document(*text, kind="news"))
    assert not any(s.personnel for s in made), [brief(s) for s in made]


GOING = [
    (
        "Zestig Nederlandse militairen gaan vanaf september voor EUSTAT agenten opleiden.",
        {"kind": "decision", "action": "start", "missions": ["eustat"], "start": "2030-09", "personnel": {"max": 60}},
    ),
    (
        "Drie Nederlandse F-16's zijn vrijdag aangekomen om de komende drie maanden voor EUSTAT te patrouilleren.",
        {"kind": "mandate", "missions": ["eustat"], "start": "2030-06-17", "end": "2030-09-16"},
    ),
    (
        "Voor EUSTAT patrouilleren sinds half maart 40 mariniers langs de grens.",
        {"kind": "mandate", "missions": ["eustat"], "start": "2030-03~"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), GOING)
def test_newspapers_say_what_people_go_to_do(text: str, expected: dict[str, object]) -> None:
    told = extract(document(f"Nederland helpt de EU-missie EUSTAT. {text}", kind="news"))
    assert any(holds(expected, s.record()) for s in told), [brief(s) for s in told]


@pytest.mark.parametrize(
    "text",
    [
        "De Nederlandse militairen hebben de komende drie maanden geen verlof bij EUSTAT.",
        "Zestig Deense militairen gaan vanaf september voor EUSTAT agenten opleiden.",
        "Voor EUSTAT patrouilleren sinds half maart 40 Deense mariniers langs de grens.",
        "EUSTAT telt 9000 militairen, die sinds 2027 langs de grens patrouilleren.",
    ],
)
def test_what_is_no_going_or_of_others_begins_nothing(text: str) -> None:
    told = extract(document(f"De EU-missie EUSTAT groeit. {text}", kind="news"))
    assert not [s for s in told if s.actor == "nl" and (s.start or s.action)], [brief(s) for s in told]


@pytest.mark.parametrize(
    ("title", "decided"),
    [
        ("Nederlands fregat beëindigt missie UNIFIL", True),
        ("Kabinet stopt met UNIFIL", True),
        (
            "Kabinet zet punt achter deelname UNIFIL en verlengt EUSTAT",
            False,
        ),  # of two it may mistake one for the other
        ("Pools fregat beëindigt missie UNIFIL", False),
        ("Kabinet houdt vast aan UNIFIL", False),
    ],
)
def test_a_title_may_tell_what_the_text_does_not(title: str, decided: bool) -> None:
    made = extract(document(f"# {title}", "De laatste dag verliep rustig, zegt de commandant.", kind="news"))
    assert any(holds(ENDED, s.record()) for s in made) == decided, [brief(s) for s in made]


def test_a_title_does_not_say_how_many_are_there() -> None:
    text = ("# 60 man met helikopters naar UNIFIL", "De militairen vertrekken in het voorjaar.")
    made = extract(document(*text, kind="news"))
    assert not any(s.kind == "deployment" for s in made), [brief(s) for s in made]


def test_the_heading_of_a_letter_decides_nothing() -> None:
    made = extract(document("# Nederland beëindigt missie UNIFIL", "De commandant is tevreden."))
    assert not any(holds(ENDED, s.record()) for s in made), [brief(s) for s in made]


@pytest.mark.parametrize(
    ("text", "date", "mission"),
    [
        ("Nederland stuurt 60 militairen voor de training van Oekraïners. Die vindt plaats in Polen.", "2023-03-10",
         "eumam-ukraine"),
        ("Nederland stuurt 60 militairen naar Engeland voor het opleiden van Oekraïense soldaten.", "2023-03-10",
         "interflex"),
        ("Nederland stuurt 600 militairen naar het voormalige Joegoslavië.", "1993-11-12", "unprofor"),
        ("Nederland stuurt 600 militairen naar het voormalige Joegoslavië.", "2013-11-12", None),
    ],
)  # fmt: skip
def test_where_people_go_and_what_for_tell_the_mission(text: str, date: str, mission: str | None) -> None:
    made = extract(document(text, date=date, kind="news"))
    sent = [s.missions for s in made if s.kind == "decision" and s.action == "start"]
    assert sent == ([(mission,)] if mission else [])


def test_places_of_a_row_each_have_their_own_people() -> None:
    there = [("minusma", 471), ("oir", 60), ("resolute-support", 92)]
    for text in (
        "Momenteel zijn 471 Nederlandse militairen in Mali, zestig in Irak en 92 in Afghanistan.",
        "De uitzendingen naar Mali (471 man), Irak (60) en Afghanistan (92) gaan door.",
    ):
        found = extract(document(text, date="2015-12-18", kind="news"))
        told = [(*s.missions, s.personnel.max) for s in found if s.personnel]
        assert told == there, text


def test_what_is_guarded_from_a_day_ahead_begins_then() -> None:
    text = "Vanaf 1 december beschermen twee Nederlandse fregatten schepen voor operatie Noorderlicht."
    made = extract(document(text, kind="news"))
    begins = {"kind": "mandate", "actor": "nl", "missions": ["noorderlicht"], "start": "2030-12-01"}
    assert any(holds(begins, s.record()) for s in made), [brief(s) for s in made]
