"""PDF, from bytes that we print ourselves: paragraphs, pages, footnotes, and files that cannot be read."""

import io
from collections.abc import Sequence

import pikepdf
import pytest
from fpdf import FPDF

from missieregister.documents import read, same_letter
from missieregister.documents.pdf import read_pdf
from missieregister.model.document import Document
from missieregister.model.problems import Problem
from tests.documents import letters

HEAD = "Tweede Kamer, vergaderjaar 2030-2031, 99 521, nr. 17"


def print_pdf(pages: Sequence[Sequence[str]], notes: Sequence[Sequence[str]], *, running: bool = False) -> bytes:
    """Print paragraphs on pages with footnotes in small type, and a running head and page number if asked."""
    pdf = FPDF(format="A4")
    for number, (paragraphs, small) in enumerate(zip(pages, notes, strict=True), 1):
        pdf.add_page()
        pdf.set_font("helvetica", size=11)
        for paragraph in paragraphs:
            pdf.multi_cell(0, 5.5, paragraph, align="L", new_x="LMARGIN", new_y="NEXT")
            pdf.ln(4)
        pdf.set_font("helvetica", size=8)
        for note in small:
            pdf.multi_cell(0, 4, note, align="L", new_x="LMARGIN", new_y="NEXT")
        if running:
            pdf.cell(0, 4, f"{HEAD} {number}", new_x="LMARGIN", new_y="NEXT")
            pdf.cell(0, 4, str(number))
    return bytes(pdf.output())


LETTER = print_pdf(
    [
        [
            "Den Haag, 5 mei 2031",
            "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
            letters.NOTICE,
            letters.SECOND,
            "De Minister van Buitenlandse Zaken,\nA.B. van der Duin",
            "De Minister van Defensie,\nC.Th.D. Golf-Strand",
        ]
    ],
    [[f"1 {letters.NOTE}"]],
)


def document(data: bytes) -> Document:
    found = read(data, "brief.pdf")
    assert found.document is not None, found.problems
    return found.document


def words(found: Document, kind: str) -> list[str]:
    return [found.block_text(b) for b in found.blocks if b.kind == kind]


def test_a_printed_letter_says_the_same_as_its_page_on_the_web() -> None:
    found = document(LETTER)
    page = read(letters.OFFICIAL_PAGE.encode(), "pagina.txt").document
    assert page is not None
    for kind in ("paragraph", "footnote", "signature"):
        assert words(found, kind) == words(page, kind)
    assert same_letter(found, page)
    assert (found.renditions[0].format, found.renditions[0].media_type) == ("pdf", "application/pdf")
    (note,) = [b for b in found.blocks if b.kind == "footnote"]
    assert found.text[: note.anchor].endswith("trainingsmissie gevestigd is.")


def test_pages_run_on_and_their_heads_and_numbers_go() -> None:
    first = (
        "Het kabinet heeft besloten de bijdrage aan de missie in Zandrië te verlengen omdat de veiligheid"
        " op de eilanden nog broos is1 en het bestuur van de eilanden daar opnieuw om heeft gevraagd,"
        " zoals de"
    )
    found = document(
        print_pdf(
            [
                ["Den Haag, 5 mei 2031", first],
                ["Kamer eerder is gemeld. Dat blijft zo.", "De kosten zijn gedekt."],
            ],
            [["1 Zie de eerdere brief over de veiligheid op de eilanden."], []],
            running=True,
        )
    )
    assert words(found, "paragraph") == [
        first.replace("is1", "is") + " Kamer eerder is gemeld. Dat blijft zo.",
        "De kosten zijn gedekt.",
    ]
    assert words(found, "footnote") == ["Zie de eerdere brief over de veiligheid op de eilanden."]
    assert (found.id, found.session_year) == ("kst-99521-17", "2030-2031")


def encrypted(data: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(user="geheim", owner="geheim"))
    return out.getvalue()


def blank() -> bytes:
    pdf = FPDF()
    pdf.add_page()
    return bytes(pdf.output())


@pytest.mark.parametrize(
    ("data", "says", "helps"),
    [
        (LETTER[: len(LETTER) // 2], "onvolledig of beschadigd", "opnieuw"),
        (b"%PDF-1.7\n", "onvolledig of beschadigd", "opnieuw"),
        (encrypted(LETTER), "wachtwoord", "zonder wachtwoord"),
        (blank(), "geen tekst", "OCR"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why_and_what_helps(data: bytes, says: str, helps: str) -> None:
    found = read(data, "brief.pdf")
    assert found.document is None
    (problem,) = found.problems
    assert says in problem.reason
    assert helps in problem.remedy


def test_offsets_lead_to_the_text_of_the_pages() -> None:
    parsed = read_pdf(LETTER)
    assert not isinstance(parsed, Problem)
    start = parsed.text.index("twee stafofficieren")
    begin = parsed.source_map.to_source(start)
    assert begin > 0
    assert parsed.source_map.to_source(start + len("twee stafofficieren")) == begin + len("twee stafofficieren")
