"""Pages and papers of parliament beside plain letters: saved pages, debates, few questions, lists of decisions."""

import pytest

from missieregister.documents import read
from missieregister.model.document import Document

PAGE = (
    "Kamerstuk\nDatum publicatie | Organisatie | Vergaderjaar | Dossier- en ondernummer |\n---|---|---|---|\n"
    "Tweede Kamer der Staten-Generaal | 2033-2034 | 39990 nr. 41 |\n"
)
QUESTIONS = (
    "Vastgesteld 20 januari 2034\n"
    "De vaste commissie voor Defensie heeft een vraag gesteld over de missie UNMIVER in Verania.\n"
    "De vragen en antwoorden zijn hierna afgedrukt.\n"
    "1\nWat doet Nederland in Verania?\nAntwoord\nNederland neemt met vijf militairen deel aan UNMIVER.\n"
)


def document(text: str) -> Document:
    reading = read(text.encode(), "pagina.txt")
    assert reading.document is not None, reading.problems
    return reading.document


def words(found: Document, kind: str) -> list[str]:
    return [found.block_text(b) for b in found.blocks if b.kind == kind]


@pytest.mark.parametrize(
    "head", [PAGE, f"{PAGE}U bent hier:\n{PAGE}", f"{PAGE}Zoek in andere bekendmakingen.\nU bent hier:\n{PAGE}"]
)
def test_the_head_of_a_saved_page_hides_nothing(head: str) -> None:
    found = document(head + QUESTIONS)
    assert (found.id, found.kind, found.date) == ("kst-39990-41", "questions", "2034-01-20")
    assert found.title.startswith("De vaste commissie voor Defensie")
    assert "publicatie" not in found.text
    assert "bekendmakingen" not in found.text
    assert "U bent hier" not in found.text


def test_a_table_of_a_letter_stays_though_pages_have_tables_above() -> None:
    table = "Missie | Militairen |\n---|---|\nUNMIVER | 12 |\nEUSTAT | 5 |\n"
    found = document(f"{PAGE}Den Haag, 5 mei 2034\nDe bijdragen aan missies staan in deze tabel.\n{table}")
    assert words(found, "table_cell") == ["Missie", "Militairen", "UNMIVER", "12", "EUSTAT", "5"]


def test_a_debate_with_broken_lines_keeps_its_date_and_its_speakers() -> None:
    found = document(
        "39 990 Nederlandse deelname aan missies op eilanden\n"
        "Nr. 43 VERSLAG VAN EEN COMMISSIEDEBAT\n"
        "Vastgesteld 5 juni 2034\n"
        "De vaste commissie voor Defensie en de vaste commissie voor Buitenlandse Zaken hebben\n"
        "op 25 mei 2034 overleg gevoerd met de Minister van Defensie over de missie UNMIVER in\n"
        "Verania en over de inzet van waarnemers daar.\n"
        "De voorzitter:\n"
        "Ik heet de leden welkom bij dit debat over de missie in Verania, en ik zie dat er ook\n"
        "vele mensen op de publieke tribune zitten. Het woord is aan de heer Duin.\n"
        "De heer Duin (XYZ):\n"
        "Voorzitter. Er zijn al jaren negen militairen in Verania bij UNMIVER, en dat is wat mijn\n"
        "fractie betreft genoeg voor een land van onze omvang.\n"
    )
    assert (found.kind, found.date) == ("debate", "2034-06-05")
    assert "De heer Duin (XYZ):" in words(found, "paragraph") + words(found, "heading")


def test_a_debate_is_known_without_the_line_that_calls_it_one() -> None:
    found = document(
        "39990 nr. 44\n\nVastgesteld 5 juni 2034\n\n"
        "De vaste commissie voor Defensie heeft op 25 mei 2034 overleg gevoerd met minister Duin van Defensie over:\n\n"
        "de brief van de minister van Defensie d.d. 12 april 2034 inzake de missie UNMIVER (39 990, nr. 40);\n"
    )
    assert (found.kind, found.date) == ("debate", "2034-06-05")


@pytest.mark.parametrize(
    "text",
    [
        "Vragen van het lid Duin (XYZ) aan de Minister van Defensie over UNMIVER (ingezonden 26 oktober 2033).\n\n"
        "Is de missie in Verania u bekend?\n",
        "Aanhangsel van de Handelingen\n\nHoe lang blijft de missie van Defensie?\n\nEen jaar, aldus de VN.\n",
        "De missie in Verania\n\nVraag 2, 3 en 5\n\nHoe lang blijft de missie?\n\n"
        "Antwoord op vraag 2, 3 en 5:\n\nZij blijft een jaar, aldus Defensie.\n",
    ],
)
def test_one_question_makes_a_paper_of_questions(text: str) -> None:
    assert document(text).kind == "questions"


def test_a_letter_that_speaks_of_questions_is_a_letter() -> None:
    found = document(
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 2 maart 2034\n\n"
        "Vragen van het lid Duin over UNMIVER heb ik vandaag beantwoord.\n\nHet antwoord op vraag 1 is aangevuld.\n"
    )
    assert found.kind == "letter"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Besluitenlijst van de procedurevergadering van donderdag 21 mei 2034", "agenda"),
        ("Gewijzigde besluitenlijst vaste commissie voor Defensie", "agenda"),
        ("Procedurevergadering : Procedurevergadering", "agenda"),
        ("Besluitenlijst ministerraad", "news"),
        ("2034D01906 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "debate"),
    ],
)
def test_lists_of_papers_are_agendas_unless_ministers_decide_by_them(title: str, kind: str) -> None:
    body = "De bijdrage aan de missie UNMIVER van Defensie wordt verlengd.\n"
    assert document(f"{title}\n\n{body}").kind == kind


def test_a_page_of_a_question_is_of_the_day_of_its_answer() -> None:
    found = document(
        "Kamervraag 2034Z01905\n\nDe inzet in Verania\n\nIngediend 16 januari 2034\n"
        "Beantwoord 28 februari 2034 (na 43 dagen)\n"
        "\nWat doet Nederland in de missie UNMIVER?\n\nHet neemt daaraan deel.\n"
    )
    assert (found.kind, found.date) == ("questions", "2034-02-28")


def test_a_dateline_is_no_part_of_the_sentence_behind_it() -> None:
    sentence = "De Kamer spreekt met de minister van Defensie over de missie UNMIVER in Verania."
    found = document(f"Een bijdrage in Verania\n\n14 mei 2034, debat - {sentence}\n\nZij duurt een jaar.\n")
    assert found.date == "2034-05-14"
    assert words(found, "heading") == ["Een bijdrage in Verania"]
    assert words(found, "paragraph")[0] == sentence


def test_days_of_a_chronology_stay_with_what_happened() -> None:
    days = (
        "14 mei 2034 - De regering besluit tot deelneming aan de missie UNMIVER.",
        "16 mei 2034 - De Kamer ontvangt een brief over de missie in Verania.",
    )
    found = document("Den Haag, 1 juni 2034\n\n" + "\n\n".join(days) + "\n")
    assert found.date == "2034-06-01"
    assert words(found, "paragraph") == list(days)


def cells(text: str) -> list[list[str]]:
    found = document(f"{OVER_TABLE}\n\n{text}\n\nHierna volgt een toelichting op deze bedragen, van enige lengte.\n")
    rows: dict[int, list[str]] = {}
    for block in found.blocks:
        if block.cell:
            rows.setdefault(block.cell.row, []).append(found.block_text(block))
    return list(rows.values())


OVER_TABLE = "De minister van Defensie bericht de Kamer over de missies in deze tabel."


def test_a_table_copied_cell_by_cell_may_have_two_rows() -> None:
    rows = (["Missie", "Militairen", "Einddatum"], ["UNMIVER", "12", "31 juli 2034"], ["EUSTAT", "5", "1 mei 2035"])
    assert cells("\n\n".join(cell for row in rows for cell in row)) == list(rows)


def test_a_table_copied_cell_by_cell_may_be_wide_and_group_its_rows() -> None:
    years = [f"Realisatie {year}" for year in range(2028, 2033)]
    head = ["Bedragen x € 1 000", *years, "Begroting 2032", "Verschil"]
    rows = [
        ["Verplichtingen", "358 411", "349 982", "300 114", "221 870", "203 655", "214 300", "– 10 645"],
        ["UNMIVER", "340", "212", "198", "187", "176", "250", "– 74"],
        ["EUSTAT", "0", "9 870", "12 115", "10 432", "14 208", "13 700", "508"],
    ]
    lines = [*head, *rows[0], "Uitgaven", "Vrede in het noorden", *rows[1], *rows[2]]
    assert cells("\n\n".join(lines)) == [head, *rows]


def test_a_few_names_with_numbers_are_no_table() -> None:
    assert cells("Missies\n\nMilitairen\n\nUNMIVER\n\n12\n\nEUSTAT\n\n5") == []
