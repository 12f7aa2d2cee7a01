"""Reading whole renditions: each kind of file gives the document that it holds."""

import itertools
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missieregister.documents import Sidecar, gather, merge, read, same_letter
from missieregister.documents.detect import decode
from missieregister.model.document import Block, Document, Signatory
from tests.documents import letters
from tests.documents.checks import leads_back

TEXTS = {
    "pagina.txt": letters.OFFICIAL_PAGE,
    "ministerie.txt": letters.PDF_TEXT,
    "opentk.txt": letters.OPENTK,
    "eerste.md": letters.MARKDOWN,
    "zandrie.news.txt": letters.NEWS,
}


def document(text: str, source: str) -> Document:
    reading = read(text.encode(), source)
    assert reading.document is not None, reading.problems
    return reading.document


def words(found: Document, kind: str) -> list[str]:
    return [found.block_text(b) for b in found.blocks if b.kind == kind]


def test_a_page_of_the_official_publications() -> None:
    found = document(letters.OFFICIAL_PAGE, "willekeurig.txt")
    assert (found.id, found.kind, found.provisional) == ("kst-99521-17", "letter", False)
    assert (found.dossiers, found.number) == (("99521",), "17")
    assert found.dossier_title == "Deelname aan missies op verzonnen eilanden"
    assert found.title == "Brief van de ministers van Defensie en van Buitenlandse Zaken"
    assert (found.chamber, found.session_year, found.date) == ("Tweede Kamer", "2030-2031", "2031-05-05")
    assert found.addressee == "Aan de Voorzitter der Tweede Kamer van de Staten-Generaal"
    assert found.signatories == (
        Signatory("De Minister van Buitenlandse Zaken", "A.B. van der Duin"),
        Signatory("De Minister van Defensie", "C.Th.D. Golf-Strand"),
    )
    assert found.cites == ("kst-99521-12",)
    assert "Datum publicatie" not in found.text
    assert found.renditions[0].format == "text"


def test_the_foot_of_a_page_names_a_chapter_of_the_budget_as_the_head_does() -> None:
    pages = (
        "99 521 X Vaststelling van een verzonnen begroting",
        "Nr. 17 BRIEF VAN DE MINISTER VAN DEFENSIE",
        "Aan de Voorzitter der Tweede Kamer van de Staten-Generaal",
        "Den Haag, 5 mei 2031",
        "De bijdrage aan de missie op Zandrie wordt verlengd.",
        "Tweede Kamer, vergaderjaar 2030–2031, 99 521 X, nr. 17 2",
        "De kosten zijn gedekt.",
    )
    found = document("\n\n".join(pages), "a.txt")
    assert (found.id, found.number) == ("kst-99521-X-17", "17")
    assert "vergaderjaar" not in found.text


def test_the_hard_wrapped_text_of_a_pdf_says_the_same_word_for_word() -> None:
    page = document(letters.OFFICIAL_PAGE, "a.txt")
    wrapped = document(letters.PDF_TEXT, "brief van mei.pdf.txt")
    for kind in ("paragraph", "footnote", "signature"):
        assert words(page, kind) == words(wrapped, kind)
    assert (wrapped.id, wrapped.provisional) == ("brief-van-mei", True)
    assert wrapped.renditions[0].format == "pdftext"
    assert "trainingsmissie" in wrapped.text
    assert "capaciteiten van de F-16 blijven in hoofdtaak 1" in wrapped.text


_WRAPPED = """Over de bijdrage bent u eerder geïnformeerd, en daarbij is toegezegd dat de
Kamer ieder jaar een stand van zaken ontvangt. Het kabinet heeft daarom besloten
de bijdrage aan de EU-missie EUSTAT te verlengen tot en met 31 juli
2032. Daarbij is in aanmerking genomen wat is gemeld in Kamerstuk 99 521, nr.
14. De bijdrage omvat daarnaast aan de VN-missie UNMIVER in het zuiden maximaal
12 militairen, die daar worden geplaatst bij de staf van het hoofdkwartier.
"""


def test_a_line_wider_than_the_page_leaves_a_wrapped_text_wrapped() -> None:
    papers = ", ".join(f"Kamerstuk 99 521, nr. {number}" for number in range(1, 8))
    text = f"Geachte voorzitter,\n\n{papers}.\n\n{_WRAPPED}"
    assert max(map(len, text.splitlines())) > 160
    for source in (text, text.replace(papers, papers[:80])):
        found = document(source, "a.txt").text
        assert "31 juli 2032. Daarbij" in " ".join(found.split("\n"))
        assert [b for b in found.split("\n\n") if b[0].isdigit() or b[0].islower()] == []


def test_a_page_of_wide_paragraphs_and_short_rows_is_not_wrapped() -> None:
    rows = [f"Bijdrage aan de missie met nummer {number} van het overzicht, UNMIVER" for number in range(1, 12)]
    text = "\n".join(("Inzet in het buitenland", *("De inzet is in alle jaren even groot geweest. " * 6,) * 3, *rows))
    assert [line for line in rows if line not in document(text, "a.txt").text.split("\n\n")] == []


def test_a_line_of_a_text_that_is_not_wrapped_goes_on_before_a_number() -> None:
    wide = _WRAPPED.replace("\n", " ")
    text = (
        f"Geachte voorzitter,\n\n{wide}\n\nDe bijdrage aan de EU-missie EUSTAT wordt verlengd tot en met 31 juli\n2032."
    )
    assert "31 juli 2032." in document(text, "a.txt").text.replace("\n", " ").split("EUSTAT")[2]


def test_an_opentk_page_with_its_record() -> None:
    found = document(letters.OPENTK, "x.txt")
    assert found.id == "kst-99521-18"
    assert found.title == "Verlenging van de inzet op de eilanden 2031-2033"
    assert found.record is not None
    assert (found.record.number, found.record.version) == ("2031D04567", 2)
    assert (found.record.updated, found.record.case) == ("2031-06-01 09:15", "2031Z01234")
    assert "overzicht" not in found.text
    assert "Preview" not in found.text
    assert words(found, "heading") == [
        "Uitgangspunten", "1. Noordelijke eilanden", "1.1 Zandrië", "Voort te zetten inzet",
        "2. Zuidelijke eilanden", "Financiële aspecten",
    ]  # fmt: skip
    levels = [b.level for b in found.blocks if b.kind == "heading"]
    assert levels == [1, 1, 2, 3, 1, 1]
    observers = next(b for b in found.blocks if found.block_text(b) == "De waarnemers blijven.")
    assert observers.section == ("1. Noordelijke eilanden", "1.1 Zandrië", "Voort te zetten inzet")


def test_markdown_from_text_recognition() -> None:
    found = document(letters.MARKDOWN, "x.md")
    assert (found.id, found.chamber, found.session_year) == ("kst-99521-BC-n1", "Eerste Kamer", "2030-2031")
    assert (found.number, found.dossier_title) == ("BC", "Deelname aan missies op verzonnen eilanden")
    paragraphs = words(found, "paragraph")
    assert paragraphs[0].endswith("nauw samen met het Bestuur van de eilanden. In dit verband is een goede"
        " samenwerkingsovereenkomst gesloten met de buurlanden, die alle partijen hebben ondertekend"
        " en die ook voor de krijgsmacht van belang is en blijft.")  # fmt: skip
    assert "Island Observer Mission (IOM-Z) te verlengen. Deze missie" in paragraphs[0]
    notes = [b for b in found.blocks if b.kind == "footnote"]
    assert [b.label for b in notes] == ["1", "2"]
    assert [found.text[: b.anchor].split()[-1] for b in notes] == ["HERDRUK", "verlengen."]
    assert words(found, "list_item") == ["eerste waarnemer", "tweede waarnemer"]
    cells = [b for b in found.blocks if b.kind == "table_cell"]
    assert [found.block_text(b) for b in cells] == ["Missie", "Militairen", "IOM-Z", "12"]
    assert [(b.cell.row, b.cell.column, b.cell.header) for b in cells if b.cell] == [
        (0, 0, True), (0, 1, True), (1, 0, False), (1, 1, False),
    ]  # fmt: skip
    assert found.signatories == (Signatory("De Minister van Defensie", "C.Th.D. Golf-Strand"),)


def test_a_news_item_without_a_date_says_how_to_give_one() -> None:
    reading = read(letters.NEWS.encode(), "zorgen.news.txt")
    assert reading.document is not None
    assert (reading.document.id, reading.document.kind, reading.document.date) == ("zorgen", "news", None)
    assert not reading.document.provisional
    assert "Archieffoto" not in reading.document.text
    assert "Vergroot" not in reading.document.text
    (problem,) = reading.problems
    assert problem.severity == "warning"
    assert "--date" in problem.remedy
    assert "zorgen.news.txt.meta.yaml" in problem.remedy


def test_a_sidecar_overrides_what_the_text_says() -> None:
    sidecar = Sidecar(date="2031-02-03", title="Eigen titel", kind="report", id="eigen-id", url="https://x.example/1")
    found = read(letters.NEWS.encode(), "zorgen.txt", sidecar=sidecar)
    assert found.problems == ()
    assert found.document is not None
    assert (found.document.id, found.document.date, found.document.kind) == (
        "eigen-id",
        "2031-02-03",
        "report",
    )
    assert found.document.title == "Eigen titel"
    assert found.document.renditions[0].source == "https://x.example/1"


def test_a_file_name_that_looks_official_proves_nothing() -> None:
    found = document(letters.PDF_TEXT, "map/kst-99521-17.pdf.txt")
    assert (found.id, found.provisional) == ("voorlopig-kst-99521-17", True)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "leeg"),
        (b" \n\t ", "witruimte"),
        (bytes(range(256)) * 40, "binair"),
        (b"PK\x03\x04" + b"x" * 50, "docx"),
        (b"\x89PNG\r\n\x1a\n", "afbeelding"),
        (letters.RECIPE.encode(), "geen Kamerstuk"),
        (b"file\tdocument\nx.txt\tkst-99521-1\n", "manifest"),
    ],
)
def test_what_cannot_be_read_gives_one_clear_line(data: bytes, says: str) -> None:
    reading = read(data, "map/bestand.bin")
    assert reading.document is None
    (problem,) = reading.problems
    assert says in problem.reason
    assert problem.remedy.endswith(".")
    assert problem.line().startswith("map/bestand.bin: ")


def test_a_stranger_is_taken_in_when_a_person_says_what_it_is() -> None:
    found = read(letters.RECIPE.encode(), "taart.txt", sidecar=Sidecar(kind="report", date="2031-01-01")).document
    assert found is not None
    assert found.kind == "report"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_seen(codec: str) -> None:
    found = read(letters.OFFICIAL_PAGE.replace("↩︎", "").encode(codec), "x.txt").document
    assert found is not None
    assert found.text == document(letters.OFFICIAL_PAGE, "x.txt").text


@pytest.mark.parametrize("source", TEXTS)
def test_every_character_leads_back_to_its_source(source: str) -> None:
    text = TEXTS[source]
    leads_back(document(text, source), text)


def test_renditions_of_one_letter_become_one_document_in_any_order() -> None:
    found = [document(text, source) for source, text in TEXTS.items()]
    expected = gather(found)
    assert [d.id for d in expected] == ["kst-99521-17", "kst-99521-18", "kst-99521-BC-n1", "zandrie"]
    joined = expected[0]
    assert [r.format for r in joined.renditions] == ["text", "pdftext"]
    assert not joined.provisional
    assert joined.text == found[0].text
    for order in itertools.permutations(found):
        assert gather(order) == expected
    assert merge([found[0], found[1]]) == merge([found[1], found[0]])


def test_what_keeps_letters_apart() -> None:
    page, wrapped = document(letters.OFFICIAL_PAGE, "a.txt"), document(letters.PDF_TEXT, "b.txt")
    assert same_letter(page, wrapped)
    assert same_letter(wrapped, page)
    later = document(letters.PDF_TEXT.replace("5 mei 2031", "6 mei 2031"), "b.txt")
    other_names = document(letters.PDF_TEXT.replace("A.B. van der Duin", "X. Helm"), "b.txt")
    senate = document(letters.PDF_TEXT.replace("Tweede Kamer", "Eerste Kamer"), "b.txt")
    reprint = document(letters.OFFICIAL_PAGE.replace("Nr. 17 BRIEF", "Nr. 17 HERDRUK BRIEF"), "a.txt")
    assert reprint.id == "kst-99521-17-n1"
    for other in (later, other_names, senate, reprint):
        assert not same_letter(page, other)


def check(found: Document) -> None:
    """What holds for any document at all."""
    end = -2
    for block in found.blocks:
        assert isinstance(block, Block)
        assert block.start == end + 2
        assert block.end > block.start
        assert found.text[block.start : block.end].strip() == found.text[block.start : block.end]
        assert block.anchor is None or 0 <= block.anchor <= len(found.text)
        end = block.end
    assert end == len(found.text)
    for citation in found.citations:
        assert 0 <= citation.start < citation.end <= len(found.text)


@given(st.binary(max_size=400))
def test_any_bytes_give_a_document_or_a_problem(data: bytes) -> None:
    reading = read(data, "x")
    assert (reading.document is None) == any(p.severity == "error" for p in reading.problems)


CHUNKS = st.sampled_from(
    [
        *("\n", "\n\n", "\f", "-\n", "<sup>1</sup>", "1", "X Noot\n", "# ", "| a | b |\n|---|---|\n", "↩︎"),
        *(
            "99 521",
            ", nr. 3",
            "De Minister van Defensie,",
            "<",
            "&amp;",
            "&#0;",
            "\\*",
            "**",
            "  \n",
            "\x00",
        ),
        *("- ", "1. ", "Handelingen II 2030/31, nr. ", "resolutie 2999", "```\n", "<!--", "%PDF-1.4", "\xad"),
        *("\u2028", "¹", "[^1]"),
    ]
)


@given(
    st.sampled_from(sorted(TEXTS)),
    st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 80), CHUNKS), max_size=8),
)
def test_damaged_letters_still_give_a_sound_document(source: str, damage: list[tuple[int, int, str]]) -> None:
    text = TEXTS[source]
    for place, length, chunk in damage:
        text = text[:place] + chunk + text[place + length :]
    data = text.encode("utf-8", "replace")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        reading = read(data, source, sidecar=Sidecar(kind="letter"))
    if reading.document is None:
        assert not any("liet zich niet lezen" in p.reason for p in reading.problems), reading.problems
        return
    check(reading.document)
    if reading.document.renditions[0].media_type in ("text/plain", "text/markdown"):
        decoded = decode(data)
        assert decoded is not None
        leads_back(reading.document, decoded)


def test_rules_alone_make_no_markdown() -> None:
    found = document(
        "39 990 Bijdragen in Verania\n\nNr. 41 BRIEF VAN DE MINISTER VAN DEFENSIE\n\n---\n\nDen Haag, 3 mei 2031\n\n"
        "---\n\n3. Bijdrage\n\nDe bijdrage van tien militairen eindigt in juni.\n",
        "brief.txt",
    )
    assert {r.format for r in found.renditions} == {"text"}


def test_a_day_in_the_name_of_a_file_counts_where_the_text_has_none() -> None:
    dated = read(letters.NEWS.encode(), "zorgen-2031-05-14.news.txt").document
    assert dated is not None
    assert dated.date == "2031-05-14"
    assert not read(letters.NEWS.encode(), "zorgen-2031-05-14.news.txt").problems
    joined = read(letters.NEWS.encode(), "20310514_zorgen.news.txt").document
    assert joined is not None
    assert joined.date == "2031-05-14"

    undated = read(letters.NEWS.encode(), "zorgen-2031-15-14.news.txt").document
    assert undated is not None
    assert undated.date is None


def test_an_overview_of_a_week_is_of_its_last_day() -> None:
    words = f"{letters.NEWS}\nEen overzicht van de operaties in de week van 18 tot en met 24 mei 2031.\n"
    found = read(words.encode(), "zorgen.news.txt").document
    assert found is not None
    assert found.date == "2031-05-24"


def test_a_news_item_may_have_its_date_at_its_foot() -> None:
    found = document(f"{letters.NEWS.rstrip()}\n\n24 mei 2034, 15:48\n", "zorgen.news.txt")
    assert found.date == "2034-05-24"


@pytest.mark.parametrize(
    "foot", ["Veenhaven, 24 mei 2034", "De Noordelijke Courant, 24 mei 2034", "(Bron: ANP, 24 mei 2034)"]
)
def test_who_printed_a_news_item_may_stand_before_the_date_at_its_foot(foot: str) -> None:
    found = document(f"{letters.NEWS.rstrip()}\n\n{foot}\n", "zorgen.news.txt")
    assert found.date == "2034-05-24"


def test_a_sentence_that_ends_in_a_date_is_no_foot() -> None:
    found = document(
        f"{letters.NEWS.rstrip()}\n\nDe missie in Verania duurt volgens hem tot 24 mei 2034.\n", "zorgen.news.txt"
    )
    assert found.date is None


def test_a_text_that_says_what_day_it_is_was_written_then() -> None:
    words = f"{letters.NEWS}\nNederland blijft. Dat schrijven de ministers vandaag, 24 mei 2031, aan de Kamer.\n"
    found = read(words.encode(), "blijft.news.txt").document
    assert found is not None
    assert found.date == "2031-05-24"


def test_a_printed_form_holds_the_date_of_a_letter() -> None:
    form = "Uw brief    Uw kenmerk    Ons nummer    Datum\n                          VD-085    21 maart 2033\n"
    found = document(
        f"Ministerie van Defensie\n\nAan:\nde Voorzitter van de\nTweede Kamer der\nStaten-Generaal\n\n{form}\n"
        "Onderwerp: de missie in Verania\n\nZeer geachte Voorzitter,\n\nDe regering heeft besloten mee te doen.\n",
        "brief.txt",
    )
    assert found.date == "2033-03-21"


def test_questions_are_told_by_the_lines_that_open_them() -> None:
    pairs = "\n\n".join(
        f"Vraag {n}\nHoe lang duurt deel {n}?\n\nAntwoord\nDeel {n} van de missie duurt een jaar." for n in (1, 2, 3)
    )
    found = document(f"Kamerstuknummer : 39 990, nr. 61\nDatum : 13 december 2035\n\n{pairs}\n", "antwoorden.txt")
    assert found.kind == "questions"


def test_a_file_number_glued_to_the_date_of_a_form_hides_it_not() -> None:
    form = "Uw brief Uw kenmerk Ons nummerDatum\nDVB/CV-117-0711 april 2033\n"
    found = document(
        f"Ministerie van Defensie\nAan:\nde Voorzitter van de Tweede Kamer\n{form}\n"
        "Onderwerp: de missie in Verania\n\nOp 2 maart jl. besloot de regering een mijnenjager in te zetten.\n",
        "brief.txt",
    )
    assert found.date == "2033-04-11"


@pytest.mark.parametrize(
    "head",
    [
        "vrijdag, 18. mei 2034 - 16:10\n\nMissie langer door\n\n",
        "18 mei 2034 13:20\n\nMissie langer door\n\n",
        "Ministerie van Defensie\n\nMissie langer door\n\n18 mei 2034 | ",
        "18 mei 2034 | ",
        "Missie langer door\n\nDEN HAAG, 18 MEI 2034. ",
        "---\n\nBrieven aan de Kamer\n\n---\n\nMissie langer door\n\nStand van de bijdrage\n\n18-05-2034\n\n",
        "Missie langer door\n\nToegevoegd: donderdag 18 mei 2034, 10:15\n\n",
        "Missie langer door\n\nwo 18 mei '34\n\n",
        "Missie langer door\n\n18 May 2034 10:15 Gewijzigd op 6 June 2035 11:00\n\n",
        "Missie langer door\n\nLaatst bijgewerkt op 3 april 2035 | Gepubliceerd op 18 mei 2034\n\n",
        "Missie langer door\n\nMay 18, 2034\n\n",
        "Missie langer door\n\nBinnenland • 18.05.2034 - 10:33\n\n",
        "Missie langer door\n\n2034-05-18T08:10:00+02:00\n\n",
        "Missie langer door\n\nDoor Jan de Wit - 18-5-2034, 10:15 ",
        "Missie duurt tot 3 april 2036\n\n18 mei 2034 om 10:15 uur\n\n",
    ],
)
def test_a_page_of_news_may_say_its_date_in_many_ways(head: str) -> None:
    text = (
        "De ministerraad heeft ingestemd met de voortzetting van de deelname aan de missie in Verania tot 24 mei 2035."
    )
    assert document(f"{head}{text}\n", "nieuws.txt").date == "2034-05-18"


def test_an_office_at_the_start_of_a_line_may_go_on_with_the_sentence() -> None:
    found = document(
        "Den Haag, 2 maart 2034\n\nOp 8 januari jl. heeft de minister van Buitenlandse Zaken, mede namens de\n"
        "minister van Defensie, uw Kamer bericht over het voornemen van de regering om\nernstig te onderzoeken of "
        "zij gunstig kan antwoorden op de vraag van de commandant\nvan de missie in Verania.\n",
        "brief.txt",
    )
    assert any("mede namens de minister van Defensie, uw Kamer" in found.text[b.start : b.end] for b in found.blocks)


def test_a_dateline_may_shorten_its_month() -> None:
    text = "De ministerraad heeft ingestemd met de voortzetting van de deelname aan de missie in Verania."
    assert document(f"Missie langer door\n\nDEN HAAG, 15 FEBR. 2034. {text}\n", "nieuws.txt").date == "2034-02-15"


@pytest.mark.parametrize(
    "head",
    [
        "Kamerstuk\nDatum publicatie | Organisatie | Vergaderjaar | Dossier- en ondernummer |\n---|---|---|---|\n"
        "Tweede Kamer der Staten-Generaal | 2033-2034 | 39990 nr. 41 |\n",
        "Skip navigatie\n\nTekstgrootte\n\n+\n\nVergaderjaar 2033-2034\nKamerstuk 39990 nr. 41\n\n"
        "Gepubliceerd op 9 maart 2034\n\nMISSIES\n\nnr. 41\n",
        "Kamerstuknummer : 39990-41\n\nDatum : 2 maart 2034\n\n",
    ],
)
def test_a_saved_page_says_which_paper_it_is(head: str) -> None:
    letter = (
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 2 maart 2034\n\nHierbij bericht ik u.\n"
    )
    found = document(f"{head}BRIEF VAN DE MINISTER VAN DEFENSIE\n\n{letter}", "pagina.txt")
    assert (found.id, found.dossiers, found.number) == ("kst-39990-41", ("39990",), "41")


def test_a_title_above_the_dossier_hides_no_number() -> None:
    found = document(
        "Brief regering : Reactie op verzoek commissie over stand van zaken van de missie in Verania\n"
        "39 990 Nederlandse deelname aan missies op eilanden\n"
        "Nr. 41 BRIEF VAN DE MINISTERS VAN BUITENLANDSE ZAKEN EN VAN DEFENSIE\n"
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n"
        "Den Haag, 12 juni 2033\n"
        "Naar aanleiding van uw verzoek berichten wij u over de stand van zaken rond\n"
        "het verzoek om een bijdrage aan de missie in Verania, in zee en aan land.\n"
        "Hierover overlegt Nederland met de lidstaten en met de commandant van de missie.\n"
        "De evaluatie daarvan, waarover wij u eerder berichtten, komt na de zomer.\n",
        "kst-39990-41.txt",
    )
    assert (found.id, found.date, found.provisional) == ("kst-39990-41", "2033-06-12", False)
