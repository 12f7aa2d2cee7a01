"""Which document a text is: its number, kind, date and title, in the many ways in which heads are written."""

import pytest

from missieregister.documents import read
from missieregister.documents.sidecar import Sidecar
from missieregister.model.document import Document

BODY = "Het kabinet heeft besloten de bijdrage aan UNMIVER te verlengen tot en met 31 augustus 2035."
TABLE = "| Missie | Mandaat | Einddatum |\n|---|---|---|\n| EUSTAT | 13 | 31 december 2037 |\n"


def document(text: str, sidecar: Sidecar | None = None) -> Document:
    reading = read(text.encode(), "stuk.txt", sidecar=sidecar)
    assert reading.document is not None, reading.problems
    return reading.document


def identity(text: str) -> tuple[str, str, str | None]:
    found = document(text)
    return found.id, found.kind, found.date


LINES = (
    "39 990 Nederlandse deelname aan missies op eilanden\n"
    "Nr. 61 BRIEF VAN DE MINISTERS VAN BUITENLANDSE ZAKEN EN VAN DEFENSIE\n"
    "Den Haag, 15 mei 2034\nOnderwerp: Stand van zaken\n"
)


def test_a_table_of_markdown_leaves_the_lines_of_a_head_apart() -> None:
    found = document(f"{LINES}\n{BODY}\n\n{TABLE}")
    assert (found.id, found.kind, found.date) == ("kst-39990-61", "letter", "2034-05-15")
    assert found.title == "Stand van zaken"
    assert found.dossier_title == "Nederlandse deelname aan missies op eilanden"


def test_a_number_line_of_capitals_may_go_on_in_a_head_of_markdown() -> None:
    found = document(
        "39 990 Nederlandse deelname aan missies op eilanden\n\n"
        "Nr. 61 BRIEF VAN DE MINISTERS VAN BUITENLANDSE ZAKEN\nEN VAN DEFENSIE\n\n"
        f"Den Haag, 15 mei 2034\n\n{BODY}\n\n{TABLE}"
    )
    assert found.title == "Brief van de ministers van Buitenlandse Zaken en van Defensie"


def test_a_paragraph_of_markdown_that_runs_over_lines_stays_one() -> None:
    found = document(f"# Over UNMIVER\n\nHet kabinet heeft in overleg met de\nNAVO besloten. {BODY}\n\n{TABLE}")
    assert "in overleg met de NAVO besloten" in found.text


def test_the_label_of_a_question_stands_apart_in_markdown() -> None:
    found = document(
        "# Vragen aan de minister van Defensie over UNMIVER\n\n"
        "**Vraag 1**\nHoeveel militairen zijn er?\n\n**Antwoord 1**\nTot 1 mei vier.\n"
    )
    assert [found.block_text(b) for b in found.blocks][1:] == [
        "Vraag 1", "Hoeveel militairen zijn er?", "Antwoord 1", "Tot 1 mei vier.",
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["", "**"])
@pytest.mark.parametrize("sender", ["", "Van:{m} de ministers van Buitenlandse Zaken en van Defensie\n"])
def test_labels_above_a_report_tell_its_number_and_day(mark: str, sender: str) -> None:
    lines = "Datum:{m} 24 april 2034\nKamerstuk:{m} 39 990, nr. 62\n" + sender
    labels = "".join(f"{mark}{line}\n" for line in lines.format(m=mark).splitlines())
    found = document(f"# Eindevaluatie bijdrage UNMIVER\n\n{labels}\n{BODY}\n")
    assert (found.id, found.kind, found.date) == ("kst-39990-62", "report", "2034-04-24")
    assert found.title == "Eindevaluatie bijdrage UNMIVER"


@pytest.mark.parametrize("line", ["39 990, nr. 63", "Kamerstuk 39 990, nr. 63", "Kamerstuk: 39990 nr. 63"])
@pytest.mark.parametrize("form", ["{}\n\nDen Haag, 4 mei 2034\n\n{}\n", "<html><p>{}</p><p>Den Haag, 4 mei 2034</p>{}"])
def test_a_number_on_a_line_of_its_own_above_a_text_is_its_own(line: str, form: str) -> None:
    assert identity(form.format(line, BODY))[::2] == ("kst-39990-63", "2034-05-04")


def test_a_number_in_a_sentence_is_another_papers() -> None:
    found = document(f"Den Haag, 4 mei 2034\n\nIn de brief (Kamerstuk 39 990, nr. 63) staat het volgende. {BODY}\n")
    assert found.number == ""


@pytest.mark.parametrize(
    "what", ["Brief van de ministers van Defensie", "Verslag van een algemeen overleg", "Motie van het lid Duin c.s."]
)
def test_what_a_paper_is_may_be_written_as_in_a_sentence(what: str) -> None:
    found = document(f"39 990 Missies op eilanden\n\nNr. 64 {what}\n\n's-Gravenhage, 9 juni 1999\n\n{BODY}\n")
    assert (found.id, found.date, found.title) == ("kst-39990-64", "1999-06-09", what)


def test_what_stands_behind_a_number_in_a_sentence_is_no_title() -> None:
    assert document(f"Nr. 64 is van gisteren.\n\nDen Haag, 9 juni 2034\n\n{BODY}\n").number == ""


@pytest.mark.parametrize(
    ("lines", "identifier"),
    [
        ("Nr. 65\nHERDRUK\n\nBRIEF VAN DE MINISTER VAN DEFENSIE", "kst-39990-65-n1"),
        ("Nr. 65 HERDRUK BRIEF VAN DE MINISTER VAN DEFENSIE", "kst-39990-65-n1"),
        ("Nr. 65 HERDRUK / ERRATUM", "kst-39990-65-e1"),
        ("Nr. 65 ERRATUM", "kst-39990-65-e1"),
        ("Nr. 65\nERRATUM", "kst-39990-65-e1"),
        ("Nr. 65 BRIEF VAN DE MINISTER VAN DEFENSIE", "kst-39990-65"),
    ],
)
def test_a_reprint_and_an_erratum_are_no_originals(lines: str, identifier: str) -> None:
    text = f"39 990 Missies op eilanden\n\n{lines}\n\nDen Haag, 24 april 2034\n\n{BODY}\n"
    assert identity(text)[::2] == (identifier, "2034-04-24")


def test_a_form_may_have_its_values_below_its_labels() -> None:
    found = document(
        "Ministerie van Defensie\n\nOns kenmerk\nD2034-0012\n\n"
        "Datum\n24 april 2034\n\nOnderwerp\nUNMIVER in Verania\n\n"
        f"Geachte voorzitter,\n\n{BODY}\n"
    )
    assert (found.kind, found.date, found.title) == ("letter", "2034-04-24", "UNMIVER in Verania")


def test_who_greets_the_chair_writes_a_letter() -> None:
    assert identity(f"Den Haag, 4 mei 2034\n\nGeachte voorzitter,\n\n{BODY}\n")[1] == "letter"
    assert identity(f"Den Haag, 4 mei 2034\n\nDe minister begon met: Geachte voorzitter. {BODY}\n")[1] == "news"


@pytest.mark.parametrize("between", ["", "Vragen gesteld door de leden der Kamer, met de antwoorden\n\n"])
@pytest.mark.parametrize(
    "head",
    [
        "Tweede Kamer, vergaderjaar 2033-2034, Aanhangsel van de Handelingen",
        "Tweede Kamer der Staten-Generaal\nVergaderjaar 2033–2034\nAanhangsel van de Handelingen",
    ],
)
def test_printed_answers_are_named_by_their_number_and_called_by_what_was_asked(head: str, between: str) -> None:
    found = document(
        f"{head}\n\n{between}611\n\n"
        "Vragen van het lid Duin (XYZ) aan de minister van Defensie over UNMIVER (ingezonden 20 oktober 2033).\n\n"
        "Antwoord van minister Berg (Defensie) (ontvangen 18 november 2033).\n\n"
        "Vraag 1\nHoeveel militairen zijn er?\n\nAntwoord 1\nVijf.\n"
    )
    assert (found.id, found.kind, found.date) == ("ah-tk-20332034-611", "questions", "2033-11-18")
    assert found.title == "Vragen van het lid Duin (XYZ) aan de minister van Defensie over UNMIVER"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Persbericht\nMinisterie van Defensie\n18 mei 2034\n\nAgenten naar EUSTAT", "Agenten naar EUSTAT"),
        ("2034Z08812\n\nVraag 1\n\nHoeveel militairen telt UNMIVER?", "Hoeveel militairen telt UNMIVER?"),
        ("# Fregat naar Verania\n\n*Van onze verslaggever, 18 mei 2034*", "Fregat naar Verania"),
        ("---\n\nBrieven aan de Kamer\n\nVoortgang UNMIVER\n\n18 mei 2034", "Voortgang UNMIVER"),
    ],
)
def test_a_title_says_what_a_document_is_about(head: str, title: str) -> None:
    assert document(f"{head}\n\n{BODY} De militairen vertrekken in mei.\n").title == title


def test_fields_above_a_text_tell_what_it_is() -> None:
    text = "---\ntitle: Lijst van antwoorden over UNMIVER\ndate: 2034-03-20\nauthor: Duin\n---\n\n39 990, nr. 66\n\n"
    text += f"{BODY}\n"
    found = document(text)
    assert (found.id, found.date, found.title) == ("kst-39990-66", "2034-03-20", "Lijst van antwoorden over UNMIVER")
    assert "title" not in found.text
    start = found.text.index("Het kabinet")
    assert text[found.source_map.to_source(start) :].startswith("Het kabinet")


def test_a_number_of_the_authors_own_is_no_documents() -> None:
    ids = {document(f"---\nid: 1\ntitle: Notitie {name}\n---\n\n{BODY} {name}.\n").id for name in ("een", "twee")}
    official = document(f"---\nid: kst-39990-66\n---\n\n{BODY}\n").id
    assert ("1" in ids, official) == (False, "kst-39990-66")


def test_a_line_across_the_page_is_no_field() -> None:
    assert "Op de eerste regel" in document(f"---\nOp de eerste regel: niets.\n---\n\n{BODY}\n").text


@pytest.mark.parametrize(
    "text",
    [
        "Vraag 1\nKlopt het dat Nederland overweegt de deelname aan UNMIVER al per 1 januari 2035 te staken?",
        f"Overzicht missies\n\n{TABLE}\n{BODY}",
    ],
)
def test_a_day_that_is_asked_about_or_stands_in_a_table_is_not_that_of_the_document(text: str) -> None:
    assert document(text, Sidecar(kind="letter", assumed="2034-11-18")).date == "2034-11-18"
