"""What a sentence comes to: who acts, how sure it is, what is denied, and which mission it points back to."""

import pytest

from missieregister.documents import read as read_bytes
from missieregister.documents.sidecar import Sidecar
from missieregister.extraction import extract
from missieregister.model.document import Block, Cell, Document, DocumentKind
from missieregister.model.statement import Statement
from tests.extraction.making import TODAY, brief, document, holds

OURS = ("decision", "mandate", "deployment", "finance", "commitment")


def read(*paragraphs: str, kind: DocumentKind = "letter", date: str | None = TODAY) -> tuple[Statement, ...]:
    return extract(document(*paragraphs, kind=kind, date=date))


def dutch(statements: tuple[Statement, ...]) -> list[Statement]:
    return [s for s in statements if s.actor == "nl" and s.kind in OURS]


def told(expected: dict[str, object], statements: tuple[Statement, ...]) -> bool:
    return any(holds(expected, s.record()) for s in statements)


SAYS: list[tuple[str, dict[str, object]]] = [
    # decisions in all their forms
    ("Het kabinet verlengt de Nederlandse bijdrage aan de VN-missie UNMIVER tot en met 31 mei 2031.",
     {"kind": "decision", "action": "extend", "missions": ["unmiver"], "end": "2031-05-31", "status": "decided"}),
    ("Het kabinet heeft besloten de Nederlandse bijdrage aan de VN-missie UNMIVER te verlengen tot eind 2031.",
     {"kind": "decision", "action": "extend", "end": "2031-12-31~"}),
    ("De Nederlandse bijdrage aan de VN-missie UNMIVER wordt met een jaar verlengd tot en met mei 2032.",
     {"kind": "decision", "action": "extend", "end": "2032-05"}),
    ("Het kabinet zet de bijdrage aan de NAVO-operatie Noorderlicht voort tot en met 30 juni 2031.",
     {"kind": "decision", "action": "maintain", "end": "2031-06-30"}),
    ("Het kabinet breidt de bijdrage aan de NAVO-operatie Noorderlicht uit van 40 naar maximaal 60 militairen.",
     {"kind": "decision", "action": "increase", "personnel": {"max": 60, "previous": 40}}),
    ("Het kabinet verlaagt de bijdrage aan de VN-missie UNMIVER van tien naar zes militairen.",
     {"kind": "decision", "action": "decrease", "personnel": {"max": 6, "previous": 10}}),
    ("Het kabinet beëindigt de Nederlandse bijdrage aan de EU-missie EUSTAT per 1 maart 2031.",
     {"kind": "decision", "action": "end", "missions": ["eustat"]}),
    ("Het kabinet ziet af van een bijdrage aan de NAVO-operatie Noorderlicht.",
     {"kind": "decision", "action": "decline", "missions": ["noorderlicht"]}),
    ("Nederland levert geen bijdrage aan de NAVO-operatie Noorderlicht.",
     {"kind": "decision", "action": "decline", "missions": ["noorderlicht"]}),
    ("Het kabinet onderzoekt de mogelijkheid van een Nederlandse bijdrage aan de EU-missie EUSTAT.",
     {"kind": "decision", "action": "investigate", "missions": ["eustat"]}),
    ("Het kabinet besluit om deel te nemen aan de EU-missie EUSTAT met maximaal tien militairen.",
     {"kind": "decision", "action": "start", "personnel": {"max": 10}}),
    # mandates, people, the mission's own mandate
    ("Het nationale mandaat voor de bijdrage aan de VN-missie UNMIVER loopt tot en met 31 december 2030.",
     {"kind": "mandate", "missions": ["unmiver"], "end": "2030-12-31"}),
    ("Momenteel zijn twaalf Nederlandse militairen werkzaam in de VN-missie UNMIVER.",
     {"kind": "deployment", "personnel": {"min": 12, "max": 12}}),
    ("De Veiligheidsraad heeft het mandaat van de VN-missie UNMIVER verlengd tot en met 30 juni 2031.",
     {"kind": "international_mandate", "end": "2031-06-30", "missions": ["unmiver"]}),
    # money and promises
    ("De additionele kosten van de bijdrage aan de VN-missie UNMIVER bedragen 3,5 miljoen euro.",
     {"kind": "finance", "amount": {"value": 3500000, "currency": "EUR"}}),
    ("Het kabinet zal uw Kamer voor 1 december 2030 informeren over de bijdrage aan de VN-missie UNMIVER.",
     {"kind": "commitment", "due": "2030-11-30"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAYS, ids=[str(i) for i in range(len(SAYS))])
def test_a_sentence_says_what_it_says(text: str, expected: dict[str, object]) -> None:
    found = read(text)
    assert told({"actor": "nl", **expected} if expected["kind"] in OURS else expected, found), (
        text, [brief(s) for s in found],
    )  # fmt: skip


FOREIGN = [
    "Duitsland verlengt zijn bijdrage aan de VN-missie UNMIVER met zestig militairen tot en met 31 mei 2031.",
    "Noorwegen levert twintig militairen aan de NAVO-operatie Noorderlicht.",
    "De Zweedse bijdrage aan de EU-missie EUSTAT wordt beëindigd per 1 maart 2031.",
    "Het Britse parlement stemde in met de uitzending van 200 militairen naar de NAVO-operatie Noorderlicht.",
    "De VN-missie UNMIVER telt 12.000 blauwhelmen.",
    "De Europese Unie heeft de EU-missie EUSTAT verlengd tot en met 31 mei 2031.",
    "De NAVO breidt de operatie Noorderlicht uit tot 4.000 militairen.",
    "Denemarken trekt zijn fregat terug uit de NAVO-operatie Noorderlicht.",
    "Belgische militairen blijven tot eind 2031 in de EU-missie EUSTAT.",
    "De Bondsdag verlengde het mandaat voor de Duitse deelname aan de VN-missie UNMIVER tot en met 30 juni 2031.",
    "Het mandaat van de Verenigde Naties voor de VN-missie UNMIVER loopt tot en met 31 augustus 2030.",
    "De Verenigde Staten ziet af van een bijdrage aan de NAVO-operatie Noorderlicht.",
]


@pytest.mark.parametrize("text", FOREIGN)
def test_what_others_do_is_not_dutch(text: str) -> None:
    assert [brief(s) for s in dutch(read(text))] == []


STATUS = [
    ("Het kabinet heeft besloten de bijdrage aan de VN-missie UNMIVER te verlengen tot eind 2031.", "decided"),
    ("Het kabinet is voornemens de bijdrage aan de VN-missie UNMIVER te verlengen tot eind 2031.", "intended"),
    ("Het kabinet wil de bijdrage aan de VN-missie UNMIVER verlengen tot eind 2031.", "intended"),
    ("Het kabinet verlengt de bijdrage aan de VN-missie UNMIVER tot eind 2031, mits de Verenigde Naties daarom vragen.",
     "conditional"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), STATUS, ids=[s for _, s in STATUS[:2]] + ["wants", "conditional"])
def test_a_decision_is_as_sure_as_its_words(text: str, status: str) -> None:
    found = [s for s in read(text) if s.kind == "decision" and s.action == "extend"]
    assert [s.status for s in found] == [status]


def test_a_condition_is_kept_in_its_own_words() -> None:
    found = read("Het kabinet verlengt de bijdrage aan de VN-missie UNMIVER tot eind 2031, mits de VN daarom vraagt.")
    assert [s.conditions for s in found if s.kind == "decision"] == ["mits de VN daarom vraagt"]


def test_a_recalled_decision_is_the_old_one() -> None:
    found = read(
        "Zoals gemeld is op 17 februari 2030 besloten de bijdrage aan de VN-missie UNMIVER te verlengen tot mei 2031."
    )
    assert not told({"kind": "decision", "status": "decided", "date": TODAY}, found)


NOTHING = [
    "Verzoekt de regering de bijdrage aan de VN-missie UNMIVER te verlengen tot eind 2031.",
    "Is het kabinet bereid de bijdrage aan de VN-missie UNMIVER te verlengen tot eind 2031?",
    "Het kabinet levert een bijdrage aan de stabiliteit in de regio.",
    "De fractie pleit voor een bijdrage van tien militairen aan de VN-missie UNMIVER.",
    "De missie heeft een belangrijke bijdrage geleverd aan de veiligheid.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_who_asks_or_praises_decides_nothing(text: str) -> None:
    assert [brief(s) for s in dutch(read(text)) if s.kind in ("decision", "mandate")] == []


@pytest.mark.parametrize("kind", ["motion", "agenda"])
def test_a_motion_and_an_agenda_state_nothing(kind: DocumentKind) -> None:
    sentence = "Het kabinet verlengt de bijdrage aan de VN-missie UNMIVER tot en met 31 mei 2031."
    assert read(sentence)
    assert read(sentence, kind=kind) == ()


def test_of_questions_and_answers_only_the_answers_count() -> None:
    asked = "Vraag 1. Verlengt het kabinet de bijdrage aan de VN-missie UNMIVER tot en met 31 mei 2031."
    answer = "Antwoord. Het kabinet beëindigt de bijdrage aan de VN-missie UNMIVER per 1 maart 2031."
    found = dutch(read(asked, answer, kind="questions"))
    assert {s.action for s in found} == {"end"}


BACK = [
    (("Nederland neemt deel aan de VN-missie UNMIVER. Het kabinet verlengt deze bijdrage tot en met 31 mei 2031.",),
     ["unmiver"]),
    (("# EU-missie EUSTAT", "Het kabinet verlengt de bijdrage tot en met 31 mei 2031."), ["eustat"]),
    (("Nederland steunt de EU-missie EUSTAT en de VN-missie UNMIVER. Het kabinet verlengt beide bijdragen tot en met "
      "31 mei 2031.",), ["eustat", "unmiver"]),
    (("Het kabinet verlengt de bijdragen aan de EU-missie EUSTAT en de VN-missie UNMIVER tot en met 31 mei 2031.",),
     ["eustat", "unmiver"]),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "missions"), BACK, ids=["deze", "kop", "beide", "en"])
def test_a_passage_points_back_to_its_missions(paragraphs: tuple[str, ...], missions: list[str]) -> None:
    found = [s for s in read(*paragraphs) if s.kind == "decision" and s.action == "extend"]
    assert sorted({m for s in found for m in s.missions}) == missions


def test_a_new_section_forgets_the_mission_of_the_one_before() -> None:
    found = read(
        "# VN-missie UNMIVER", "Nederland levert daar drie stafofficieren.",
        "# EU-missie EUSTAT", "Het kabinet verlengt de bijdrage tot en met 31 mei 2031.",
    )  # fmt: skip
    assert {m for s in found if s.action == "extend" for m in s.missions} == {"eustat"}


def test_one_sentence_may_decide_opposite_things() -> None:
    found = read(
        "Het kabinet verlengt de bijdrage aan de VN-missie UNMIVER tot eind 2031, die aan de EU-missie EUSTAT niet."
    )
    extended = [s.missions for s in found if s.action == "extend" and s.status != "denied"]
    assert extended == [("unmiver",)]


def test_each_mission_gets_its_own_number() -> None:
    found = read(
        "Nederland levert tien militairen aan de VN-missie UNMIVER en vijf militairen aan de EU-missie EUSTAT."
    )
    levels = {s.missions: s.personnel.max for s in found if s.personnel}
    assert levels == {("unmiver",): 10, ("eustat",): 5}


def list_of(lead: str, *items: str) -> Document:
    text, blocks = lead, [Block("paragraph", 0, len(lead))]
    for item in items:
        start = len(text) + 2
        text += "\n\n" + item
        blocks.append(Block("list_item", start, len(text), level=1))
    return Document(id="lijst", kind="letter", text=text, blocks=tuple(blocks), date=TODAY)


def test_a_list_carries_on_the_verb_that_announces_it() -> None:
    found = extract(
        list_of(
            "Het kabinet verlengt de volgende bijdragen:",
            "de VN-missie UNMIVER met vier militairen tot en met 31 mei 2031;",
            "de EU-missie EUSTAT met zes militairen tot en met 30 juni 2031.",
        )
    )
    ends = {s.missions: (s.end, s.personnel.max) for s in found if s.action == "extend" and s.personnel}
    assert ends == {("unmiver",): ("2031-05-31", 4), ("eustat",): ("2031-06-30", 6)}


def test_the_items_of_a_list_may_decide_for_themselves_within_the_period_that_announces_them() -> None:
    found = extract(
        list_of(
            "Het kabinet heeft besloten tot de volgende inzet in de periode 1 augustus 2030 tot en met 31 juli 2033:",
            "EU-missie EUSTAT: uitbreiding van acht naar maximaal twaalf waarnemers;",
            "VN-missie UNMIVER: één stafofficier, tot en met 31 december 2031;",
            "NAVO-operatie Noorderlicht: geen nieuwe bijdrage.",
        )
    )
    assert {s.missions: (s.action, s.end) for s in found if s.kind == "decision"} == {
        ("eustat",): ("increase", "2033-07-31"),
        ("unmiver",): ("start", "2031-12-31"),
        ("noorderlicht",): ("decline", None),
    }


def test_a_list_that_names_the_parts_of_a_decision_may_decide_otherwise_in_each() -> None:
    found = extract(
        list_of(
            "Het kabinet heeft besloten de inspanningen voort te zetten. Meer in het bijzonder betreft het:",
            "voortzetting van de deelname van tien functionarissen aan de EU-missie EUSTAT tot 1 januari 2032; en",
            "het uitzenden van een chirurgisch team voor het hospitaal van de NAVO-operatie Noorderlicht in de periode "
            "begin september 2031 tot medio maart 2032. De brief gaat ook in op de toestand in de regio.",
        )
    )
    assert {s.missions: (s.action, s.start, s.end) for s in found if s.kind == "decision"} == {
        ("eustat",): ("maintain", None, "2032-01-01"),
        ("noorderlicht",): ("start", "2031-09-01~", "2032-03~"),
    }


def table(*rows: tuple[str, ...]) -> Document:
    text, blocks = "", []
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            text += "\n\n" if text else ""
            cell = Cell(0, number, column, header=number == 0)
            blocks.append(Block("table_cell", len(text), len(text) + len(words), cell=cell))
            text += words
    return Document(id="tabel", kind="report", text=text, blocks=tuple(blocks), date=TODAY)


def test_a_table_says_by_its_headings_what_its_cells_mean() -> None:
    found = extract(
        table(
            ("Missie", "Mandaat", "Ingezet", "Tot en met", "Kosten (x € 1.000)"),
            ("VN-missie UNMIVER", "max. 12", "9", "31 mei 2031", "1.250"),
            ("NAVO-operatie Noorderlicht", "20", "18", "eind 2031", "640"),
            ("Totaal", "32", "27", "", "1.890"),
        )
    )
    mandates = {s.missions: (s.personnel.max, s.end) for s in found if s.kind == "mandate" and s.personnel}
    assert mandates == {("unmiver",): (12, "2031-05-31"), ("noorderlicht",): (20, "2031-12-31~")}
    there = {s.missions: s.personnel.max for s in found if s.kind == "deployment" and s.personnel}
    assert there == {("unmiver",): 9, ("noorderlicht",): 18}
    costs = {s.missions: s.amount.value for s in found if s.kind == "finance" and s.amount}
    assert costs == {("unmiver",): 1_250_000, ("noorderlicht",): 640_000}


def test_a_table_without_missions_says_nothing() -> None:
    assert extract(table(("Post", "Bedrag"), ("Huisvesting", "€ 1.250"), ("Totaal", "€ 1.250"))) == ()


def written(markdown: str, kind: DocumentKind = "letter") -> tuple[Statement, ...]:
    """Return the statements of a letter written in Markdown."""
    found = read_bytes(markdown.encode(), "brief.md", sidecar=Sidecar(id="brief", kind=kind, date=TODAY))
    assert found.document is not None
    return extract(found.document)


def test_a_row_may_name_two_missions_under_one_ceiling() -> None:
    found = written(
        "# Overzicht\n\n"
        "| Missie | Nationaal mandaat | Einddatum | Huidige bezetting |\n|---|---|---|---|\n"
        "| EU-missie EUSTAT | 2 tot 4 | medio 2031 | 3 |\n"
        "| VN-missie UNMIVER en Taakgroep Alcyon | max. 20 (gezamenlijk) | t/m 2031 | 18 |\n"
        "| Totaal | 24 | | 21 |\n"
    )
    mandates = {
        s.missions: (s.personnel.min, s.personnel.max, s.end) for s in found if s.kind == "mandate" and s.personnel
    }
    assert mandates == {("eustat",): (2, 4, "2031-06~"), ("unmiver", "alcyon"): (None, 20, "2031")}
    assert {s.missions: s.personnel.max for s in found if s.kind == "deployment" and s.personnel} == {
        ("eustat",): 3, ("unmiver", "alcyon"): 18,
    }  # fmt: skip


def test_a_list_of_contributions_says_one_for_each_item() -> None:
    found = written(
        "Nederland levert momenteel de volgende bijdragen:\n\n"
        "1. VN-missie UNMIVER: een stafofficier;\n2. Taakgroep Alcyon: twee stafofficieren en een adviseur;\n"
        "3. EU-missie EUSTAT: vier trainers.\n"
    )
    there = {s.missions: s.personnel.max for s in found if s.kind == "deployment" and s.personnel}
    assert there == {("unmiver",): 1, ("alcyon",): 3, ("eustat",): 4}


def test_a_heading_gives_each_section_its_mission() -> None:
    found = written(
        "## VN-missie UNMIVER\n\nNederland neemt deel met één stafofficier.\n\n"
        "## Taakgroep Alcyon\n\nHet mandaat voor maximaal vier personen loopt tot eind 2030.\n"
    )
    assert {(s.kind, s.missions) for s in found} == {("deployment", ("unmiver",)), ("mandate", ("alcyon",))}


def test_a_heading_of_countries_stands_for_ours_there() -> None:
    """Weekly reviews name the country and not the mission; a heading of our own land stands for none."""
    text = "# Weekoverzicht\n\nNederland neemt met tien militairen deel aan de VN-missie UNMIVER.\n\n## {}\n\n"
    text += "Het detachement bestaat uit circa 150 Nederlandse militairen.\n"
    told_there = {s.missions for s in written(text.format("Irak en Syrië")) if s.personnel and s.personnel.max == 150}
    assert told_there == {("irak",)}
    assert not [s for s in written(text.format("Eigen land")) if "irak" in s.missions]


def test_a_footnote_is_read_with_the_sentence_that_it_stands_by() -> None:
    found = written(
        "Het kabinet verlengt de bijdrage aan de VN-missie UNMIVER.[^1]\n\n"
        "[^1]: Het mandaat loopt tot en met 31 mei 2031.\n"
    )
    assert told({"kind": "mandate", "missions": ["unmiver"], "end": "2031-05-31"}, found)


def test_what_a_member_says_in_a_debate_is_not_the_governments_word() -> None:
    found = written(
        "De heer Jansma (ABC): Nederland levert aan de VN-missie UNMIVER maar zestien militairen.\n\n"
        "Daar zijn er inmiddels twintig van vertrokken uit de VN-missie UNMIVER.\n\n"
        "Minister Van Dam: Aan de VN-missie UNMIVER levert Nederland veertien militairen.\n\n"
        "De voorzitter: De minister stuurt de Kamer voor 1 juli 2031 een brief over de VN-missie UNMIVER.\n",
        "report",
    )
    assert [(s.kind, s.personnel.max if s.personnel else s.due) for s in found] == [
        ("deployment", 14),
        ("commitment", "2031-06-30"),
    ]


def test_a_minister_who_answers_among_the_members_questions_has_the_word() -> None:
    found = written(
        "## Vragen en opmerkingen uit de commissies\n\n"
        "De heer Jansma (ABC): Nederland levert aan de VN-missie UNMIVER maar zestien militairen.\n\n"
        "Minister Van Dam: Ik zeg de Kamer toe dat zij over de VN-missie UNMIVER voor 1 juli 2031 een brief krijgt.\n\n"
        "De heer Jansma (ABC): Nederland levert aan de VN-missie UNMIVER dan zestien militairen.\n",
        "report",
    )
    assert [(s.kind, s.due) for s in found] == [("commitment", "2031-06-30")]


def test_a_question_in_bold_is_a_question() -> None:
    found = written(
        "**Vraag 1**\n\nKlopt het dat Nederland de bijdrage aan de VN-missie UNMIVER beëindigt?\n\n"
        "**Antwoord**\n\nNee. Het kabinet verlengt de bijdrage aan de VN-missie UNMIVER tot en met 31 mei 2031.\n",
        "questions",
    )
    assert [(s.action, s.end) for s in found] == [("extend", "2031-05-31")]


def test_an_answer_need_not_say_whose_people_the_question_asks_after() -> None:
    asked = "**Vraag 1**\n\n{}\n\n**Antwoord**\n\nOp dit moment zijn er 830 militairen bij de VN-missie UNMIVER.\n"
    ours = written(asked.format("Hoeveel Nederlandse militairen zijn er thans bij de VN-missie UNMIVER?"), "questions")
    theirs = written(asked.format("Hoe groot is de VN-missie UNMIVER thans?"), "questions")
    assert [s.personnel.max for s in ours if s.kind == "deployment" and s.personnel] == [830]
    assert [s for s in theirs if s.kind == "deployment"] == []


def test_items_of_a_list_may_hold_the_verbs_that_the_sentence_above_them_governs() -> None:
    found = written(
        "Het kabinet heeft besloten:\n\n"
        "- de bijdrage aan de VN-missie UNMIVER te verlengen tot en met 31 mei 2031;\n"
        "- de bijdrage aan Taakgroep Alcyon te beëindigen per 1 maart 2031;\n"
        "- geen bijdrage te leveren aan de EU-missie EUSTAT.\n"
    )
    assert {(s.action, s.missions, s.status) for s in found} == {
        ("extend", ("unmiver",), "decided"), ("end", ("alcyon",), "decided"), ("decline", ("eustat",), "decided"),
    }  # fmt: skip


def test_a_list_of_the_parts_of_a_contribution_counts_them_no_second_time() -> None:
    found = written(
        "Het kabinet heeft besloten een bijdrage met maximaal zestig militairen te leveren aan de VN-missie UNMIVER. "
        "De bijdrage bestaat uit:\n\n"
        "- maximaal 54 mariniers, die patrouilleren;\n- zes stafofficieren in het hoofdkwartier.\n"
    )
    assert {s.personnel.max for s in found if s.personnel} == {60}


def test_a_list_of_what_the_chamber_will_hear_of_decides_nothing() -> None:
    found = written(
        "De komende maanden zal uw Kamer worden geïnformeerd over:\n\n"
        "- de voortzetting van de bijdrage aan de VN-missie UNMIVER;\n- de beëindiging van de bijdrage aan KFOR.\n"
    )
    assert [s for s in found if s.kind == "decision"] == []


def test_columns_of_years_under_a_word_of_costs_hold_money() -> None:
    found = written(
        "De kosten zijn als volgt (x € 1.000):\n\n"
        "| Operatie | 2029 | 2030 |\n|---|---|---|\n| VN-missie UNMIVER | 400 | 500 |\n"
    )
    assert [(s.kind, s.missions, s.amount.value) for s in found if s.amount] == [
        ("finance", ("unmiver",), 400_000), ("finance", ("unmiver",), 500_000),
    ]  # fmt: skip


def test_a_heading_is_the_topic_of_what_continues_below_it() -> None:
    found = written(
        "## VN-missie UNMIVER\n\nNederland neemt deel met één stafofficier. "
        "De bijdrage wordt voortgezet tot en met 31 december 2031.\n"
    )
    assert told({"action": "maintain", "missions": ["unmiver"], "end": "2031-12-31"}, found)


@pytest.mark.parametrize(
    ("members", "government"),
    [
        ("# Vragen en opmerkingen uit de commissie", "# Antwoord van de bewindslieden"),
        ("# I Vragen en opmerkingen vanuit de fracties", "# II Reactie van de minister"),
        ("# Inbreng van de leden van de commissie", "# Beantwoording door de minister"),
    ],
)
def test_what_members_write_below_a_heading_of_their_own_is_no_word_of_the_government(
    members: str, government: str
) -> None:
    made = extract(
        document(
            "Dit verslag gaat over de Nederlandse bijdrage aan de VN-missie UNMIVER.",
            members,
            "De heer De Bruin (VVD) stemt in met het besluit om dertig militairen aan UNMIVER te leveren.",
            "Nederland trekt zich volgens hem uit UNMIVER terug op 1 mei 2031.",
            government,
            "De additionele kosten van de inzet in UNMIVER bedragen 3,2 miljoen euro per jaar.",
        )
    )
    assert [s.kind for s in made] == ["finance"]


def test_the_mission_of_the_first_paragraph_is_the_topic_of_what_names_none() -> None:
    made = read(
        "Wij berichten u over de Nederlandse deelname aan de EU-missie EUSTAT in Verania, die in mei begint.",
        "De totale Nederlandse bijdrage bestaat uit vijf personen.",
    )
    assert told({"kind": "deployment", "personnel": {"max": 5}, "missions": ["eustat"]}, made)


def test_a_mission_named_in_passing_does_not_take_the_word() -> None:
    made = read(
        "Het kabinet heeft besloten deel te nemen aan UNMISS. De inzet in UNMISS begint in september.",
        "UNMISS beschermt burgers. Nederland zal ten slotte twee militairen leveren voor KFOR.",
        "De Nederlandse bijdrage vangt medio november aan en wordt medio februari 2031 beëindigd.",
    )
    assert told({"kind": "decision", "action": "end", "end": "2031-02~", "missions": ["unmiss"]}, made)


def test_a_decision_that_a_letter_tells_twice_counts_once() -> None:
    made = read(
        "Het kabinet heeft besloten de bijdrage aan de EU-missie EUSTAT te verlengen tot en met 31 juli 2031.",
        "De Nederlandse deelname aan de EU-missie EUSTAT wordt met een jaar voortgezet.",
    )
    assert {s.end for s in made if s.kind == "decision"} == {"2031-07-31"}


def test_a_shared_name_is_of_the_mission_whose_place_stands_beside_it() -> None:
    made = read(
        "In EUTM Somalia werken vijftien Nederlandse militairen.",
        "Ook geeft één Nederlander les bij EUTM in Koulikoro.",
    )
    assert told({"kind": "deployment", "personnel": {"max": 1}, "missions": ["eutm-mali"]}, made)


def test_a_name_that_missions_share_is_of_the_one_that_there_was_in_the_letters_year() -> None:
    made = read(
        "Nederland stelt Patriots beschikbaar. Het kabinet heeft besloten de Patriots zes maanden te plaatsen.",
        "Eerder stonden er twee systemen bij Adana. De eenheid in Slowakije telt ten hoogste 160 militairen.",
        date="2022-03-18",
    )
    assert {m for s in dutch(made) for m in s.missions} == {"patriots-slovakia"}


def test_a_heading_of_aircraft_is_about_the_mission_that_they_were_told_to_be_in() -> None:
    found = written(
        "De Kamer wordt geïnformeerd over de bijdrage aan de VN-missie UNMIVER, en over de inzet van F-16's in de "
        "NAVO-operatie Noorderlicht.\n\n"
        "## 1. UNMIVER\n\nDe bijdrage aan de VN-missie UNMIVER eindigt op 30 juni 2031.\n\n"
        "## 2. F-16's\n\nHet kabinet heeft besloten de bijdrage te verlengen tot 1 januari 2032.\n"
    )
    assert told({"action": "extend", "end": "2032-01-01", "missions": ["noorderlicht"]}, found)


def test_a_standing_force_that_a_letter_names_in_passing_does_not_take_the_word() -> None:
    made = read(
        "Het kabinet heeft besloten bij te dragen aan UNMISS. De inzet in UNMISS duurt een half jaar.",
        "UNMISS telt 12.000 militairen. Het mandaat van UNMISS loopt tot 30 juni 2031.",
        "De staf komt van de brigade SHIRBRIG. De Nederlandse bijdrage wordt op 1 juni 2031 beëindigd.",
    )
    assert told({"action": "end", "end": "2031-06-01", "missions": ["unmiss"]}, made)


def test_a_list_that_follows_does_not_hide_the_number_before_it() -> None:
    found = list_of(
        "Nederland neemt deel aan UNMISS. De bijdrage zal ten hoogste 185 militairen omvatten, te weten:",
        "een geneeskundig detachement;",
        "een peloton mariniers.",
    )
    assert told({"kind": "mandate", "personnel": {"max": 185}, "missions": ["unmiss"]}, extract(found))


def test_a_part_that_lapses_is_no_end_and_what_was_always_given_no_start() -> None:
    parted = read(
        "Bij de VN-missie UNMIVER werken vier stafofficieren. Twee van deze functies zijn op 1 mei vervallen."
    )
    assert not told({"action": "end"}, parted)
    always = read("Van oudsher stelt Nederland waarnemers ter beschikking van de VN-missie UNMIVER.")
    assert not told({"action": "start"}, always)


def test_equipment_that_takes_the_place_of_other_is_no_number_of_people() -> None:
    made = read("De bijdrage aan de VN-missie UNMIVER wordt uitgebreid: vier in plaats van drie Chinooks.")
    assert not told({"personnel": {"max": 4}}, made)


def test_a_mandate_that_an_organisation_extends_is_no_decision_of_ours() -> None:
    made = read(
        "In de VN-missie UNMIVER dienen vier Nederlanders. De WEU-raad heeft het mandaat verlengd tot april 2031."
    )
    assert told({"kind": "international_mandate", "end": "2031-04"}, made)
    assert not told({"action": "extend"}, made)


def test_decisions_that_a_letter_puts_before_the_chamber_are_no_promises() -> None:
    found = read(
        "Dit gaat over de VN-missie UNMIVER.",
        "De volgende besluiten worden aan u voorgelegd:",
        "- beëindiging van de bijdrage aan UNMIVER met ingang van 1 juni 2031;",
        "- verlenging van de bijdrage aan de EU-missie EUSTAT tot 1 juli 2031.",
    )
    assert "commitment" not in {s.kind for s in found}
    assert told({"action": "end", "missions": ["unmiver"], "end": "2031-06-01"}, found)


def test_a_title_within_a_news_item_does_not_close_what_stands_above_it() -> None:
    item = (
        "# Politie blijft in Kosovo", "Het kabinet verlengt de bijdrage aan EULEX met 30 agenten tot juni 2031.",
        "# Marine naar zee", "Het kabinet neemt deel aan operatie Ocean Shield met 240 militairen.",
        "# Duur", "De militairen blijven er tot 9 december.",
    )  # fmt: skip
    made = read(*item, kind="news")
    assert told({"missions": ["ocean-shield"], "end": "2030-12-09"}, made), [brief(s) for s in made]


def test_news_tells_what_is_done_before_the_only_mission_that_it_names() -> None:
    item = ("Het fregat heeft ongeveer 175 bemanningsleden aan boord.", "Zr.Ms. Tromp vaart voor UNIFIL.")
    made = read(*item, kind="news")
    assert told({"missions": ["unifil"], "personnel": {"max": 175}}, made), [brief(s) for s in made]


def test_an_item_of_a_weekly_overview_is_not_about_the_mission_of_the_item_before() -> None:
    overview = (
        "# Lopende inzet",
        "- In Naqoura werken drie Nederlandse officieren voor UNIFIL.",
        "- Ongeveer veertig mariniers varen mee op koopvaardijschepen.",
        "- Negen Nederlandse waarnemers werken bij UNTSO. Er werken ook twee Nederlandse artsen.",
    )  # fmt: skip
    below = ("# Terugblik", "Bij KFOR werken vijf Nederlandse officieren.", "Lopende operaties:", *overview[1:])
    assert not told({"personnel": {"max": 40}}, read(*below, kind="news"))
    made = read(*overview, kind="news")
    assert not told({"personnel": {"max": 40}}, made), [brief(s) for s in made]
    assert told({"missions": ["untso"], "personnel": {"max": 2}}, made)


def test_the_mission_of_a_later_part_is_not_what_the_first_part_is_about() -> None:
    page = (
        "# Ons aandeel in politiemissie Droba", "Het kabinet stelde twaalf marechaussees ter beschikking.",
        "# Ons aandeel in KFOR", "KFOR telde 900 Nederlandse militairen. KFOR viel onder de NAVO.",
    )  # fmt: skip
    made = read(*page, kind="news")
    assert not told({"missions": ["kfor"], "personnel": {"max": 12}}, made), [brief(s) for s in made]


def test_news_does_not_take_how_many_a_mission_has_for_how_many_we_have() -> None:
    item = "De EU-missie EUSTAT is sinds 2027 in Verania bezig. Het aantal instructeurs is al van 280 naar 200 gedaald."
    made = read(item, kind="news")
    assert not told({"actor": "nl", "personnel": {"max": 200}}, made), [brief(s) for s in made]
    ours = "Nederland doet mee aan de EU-missie EUSTAT. Het aantal instructeurs is al van 280 naar 200 gedaald."
    assert told({"action": "decrease", "actor": "nl", "personnel": {"max": 200}}, read(ours, kind="news"))


@pytest.mark.parametrize(
    "words", ["De missie loopt tot half maart 2031.", "De missie van de mariniers duurt tot half maart 2031."]
)
def test_the_mission_of_a_paper_is_ours(words: str) -> None:
    item = f"Zo'n 60 Nederlandse mariniers werken voor de VN-missie UNMIVER. {words}"
    until: dict[str, object] = {"kind": "mandate", "actor": "nl", "missions": ["unmiver"], "end": "2031-03~"}
    assert told(until, made := read(item, kind="news")), [brief(s) for s in made]
    assert "mariniers duurt" in words or not told(until, read(item)), "a letter means the mission itself"


@pytest.mark.parametrize("whose", ["De missie zelf", "De VN-missie", "De missie van de VN"])
def test_the_mission_itself_is_not_ours_in_a_paper(whose: str) -> None:
    item = f"Zo'n 60 Nederlandse mariniers werken voor de VN-missie UNMIVER. {whose} loopt tot half maart 2031."
    assert not told({"kind": "mandate", "end": "2031-03~"}, read(item, kind="news"))


def test_soldiers_who_are_sent_to_a_country_go_to_the_mission_that_a_news_item_names_next() -> None:
    item = "Nederland stuurt opnieuw militairen naar Verania. Het gaat om zo'n 120 mensen voor de VN-missie UNMIVER."
    made = read(item, kind="news")
    assert told({"action": "start", "missions": ["unmiver"]}, made), [brief(s) for s in made]
    assert told({"kind": "mandate", "personnel": {"max": 120}}, made), [brief(s) for s in made]
    trained = "Nederland stuurt militairen naar Verania om te oefenen. Eerder waren zij bij de VN-missie UNMIVER."
    assert not told({"action": "start"}, read(trained, kind="news"))


@pytest.mark.parametrize(
    "costs",
    [
        "De missie kost over twee jaar 112 miljoen euro.",
        "De missie in Verania gaat naar schatting 112 miljoen euro kosten.",
    ],
)
def test_what_the_mission_costs_in_a_paper_is_our_money(costs: str) -> None:
    made = read(f"Nederland neemt deel aan de VN-missie UNMIVER. {costs}", kind="news")
    assert told({"kind": "finance", "actor": "nl", "amount": {"value": 112_000_000}}, made), [brief(s) for s in made]


def test_a_country_where_those_are_whom_a_news_item_counts_does_not_send_them() -> None:
    there = read("Ongeveer 360 militairen dragen in Litouwen bij aan de VN-missie UNMIVER.", kind="news")
    assert told({"kind": "deployment", "personnel": {"max": 360}}, there), [brief(s) for s in there]
    place = read("Zo'n 360 mariniers dragen in het Afrikaanse land bij aan de VN-missie UNMIVER.", kind="news")
    assert told({"kind": "deployment", "personnel": {"max": 360}}, place), [brief(s) for s in place]
    theirs = read("Litouwen draagt met ongeveer 360 militairen bij aan de VN-missie UNMIVER.", kind="news")
    assert not told({"actor": "nl", "personnel": {"max": 360}}, theirs)
