"""The parts of reading, one by one: hyphens, headings, footnotes, ministry letterheads, sidecars, fingerprints."""

import datetime
import time

import pytest

from missieregister.documents import fingerprint, read
from missieregister.documents.lines import hyphen_decider
from missieregister.documents.sidecar import Sidecar, is_manifest, parse_sidecar
from missieregister.model.document import Document, Signatory
from missieregister.model.ids import is_official, parse_paper_id, slug
from missieregister.model.problems import Problem
from tests.documents import letters

MINISTRY = """> Retouradres Postbus 20701 2500 ES Den Haag

de Voorzitter van de Tweede Kamer
der Staten-Generaal
Plein 2

Onze referentie
BS2031001234

Datum 14 juni 2031
Betreft Verlenging bijdrage aan UNZAN

Geachte voorzitter,

Hierbij informeer ik u, mede namens de minister van Buitenlandse Zaken, over de verlenging van
de Nederlandse bijdrage aan de missie UNZAN in Zandrië. Het gaat om de volgende onderdelen:
• maximaal tien stafofficieren in het hoofdkwartier;
• een medisch team van vijf personen, waar
nodig aangevuld.

Pagina 1 van 2

De Minister van Defensie heeft hierover op 3 juni jl. overlegd met zijn collega's, die de inzet
steunen. De kosten bedragen € 3,2 miljoen.

DE MINISTER VAN DEFENSIE

C.Th.D. Golf-Strand
"""


def document(text: str, source: str = "x.txt") -> Document:
    reading = read(text.encode(), source)
    assert reading.document is not None, reading.problems
    return reading.document


@pytest.mark.parametrize(
    ("elsewhere", "line", "after", "joint"),
    [
        ("", "de capaci-", "teiten van", ""),
        ("", "de EU-", "trainingsmissie", "-"),
        ("", "de KMar-", "eenheid", "-"),
        ("", "de anti-", "terreurwet", "-"),
        ("", "de operatie Allied Pro-", "tector vaart", ""),
        ("", "de West-", "Afrikaanse kust", "-"),
        ("", "wapen-", "en drugshandel", " "),
        ("een zee-arend vloog", "een zee-", "arend", "-"),
        ("een antiterreurwet", "de anti-", "terreurwet", ""),
    ],
)
def test_what_becomes_of_a_hyphen_at_a_line_end(elsewhere: str, line: str, after: str, joint: str) -> None:
    assert hyphen_decider(elsewhere)(line, after) == joint


def test_a_letter_on_the_ministrys_own_paper() -> None:
    found = document(MINISTRY)
    assert (found.kind, found.date, found.chamber) == ("letter", "2031-06-14", "Tweede Kamer")
    assert found.title == "Verlenging bijdrage aan UNZAN"
    assert found.signatories == (Signatory("DE MINISTER VAN DEFENSIE", "C.Th.D. Golf-Strand"),)
    items = [found.block_text(b) for b in found.blocks if b.kind == "list_item"]
    assert items[1] == "een medisch team van vijf personen, waar nodig aangevuld."
    for gone in ("Retouradres", "BS2031001234", "Pagina 1"):
        assert gone not in found.text


def test_digits_that_are_no_marks_stay() -> None:
    text = letters.OFFICIAL_PAGE.replace("gevestigd is.1 De", "gevestigd is. In G1 en op 28-30 juni, nr.1 op zee.1 De")
    found = document(text)
    assert "In G1 en op 28-30 juni, nr.1 op zee. De capaciteiten" in found.text
    assert "hoofdtaak 1 beschikbaar" in found.text


def test_a_news_item_with_a_line_for_its_date() -> None:
    found = document("Defensie blijft\n\nNieuwsbericht | 03-02-2031 | 10:24\n\nHet kabinet verlengt de missie.\n")
    assert (found.kind, found.date) == ("news", "2031-02-03")
    assert "10:24" not in found.text


def test_answers_to_written_questions_bear_the_day_on_which_they_came() -> None:
    found = document(
        "Tweede Kamer der Staten-Generaal\n\nVergaderjaar 2031–2032\n\nAanhangsel van de Handelingen\n\n922\n\n"
        "Vragen van het lid Zand (ABC) over de bijdrage aan UNZAN (ingezonden 30 november 2031).\n\n"
        "Antwoord van minister De Wit (Defensie), mede namens die van Justitie (ontvangen 22 december 2031).\n\n"
        "Vraag 1\nHoeveel militairen neemt Nederland mee?\n\nAntwoord 1\nTwaalf.\n"
    )
    assert found.date == "2031-12-22"


def test_joint_dossiers_budget_chapters_and_other_kinds() -> None:
    head = "{}\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n’s-Gravenhage, 7 mei 2031\n\nTekst.\n"
    joint = document(head.format("99 521\nEen titel\n\n94 952\nAndere titel\n\nNr. 403\nBRIEF VAN DE MINISTER"))
    assert (joint.id, joint.dossiers, joint.date) == ("kst-99521-403", ("99521", "94952"), "2031-05-07")
    chapter = document(head.format("95 925 X Een begroting\n\nNr. 59 BRIEF VAN DE MINISTER VAN DEFENSIE"))
    assert (chapter.id, chapter.title) == ("kst-95925-X-59", "Brief van de minister van Defensie")
    assert document(head.format("99 521 Titel\n\nNr. 6 MOTIE VAN HET LID ZAND")).kind == "motion"
    assert document(head.format("99 521 X Titel\n\nNr. 8 GEWIJZIGD AMENDEMENT VAN HET LID ZAND")).kind == "motion"
    assert document(head.format("99 521 Titel\n\nNr. 7 VERSLAG VAN EEN COMMISSIEDEBAT")).kind == "debate"


def test_a_sidecar_in_dutch_or_english() -> None:
    assert parse_sidecar("datum: 2031-02-03\nsoort: brief\nkamer: EK\n", "x") == Sidecar(
        date="2031-02-03", kind="letter", chamber="Eerste Kamer"
    )
    assert parse_sidecar("", "x") == Sidecar()
    for written in ("12-1-2035", "12/01/2035", "2035-01-12", "2035-01-12T10:00"):
        assert parse_sidecar(f"datum: {written}", "x") == Sidecar(date="2035-01-12"), written
    read_back = parse_sidecar("date: 2031-02-03\ndossiers: [99 521, 95925-X]", "x")
    assert isinstance(read_back, Sidecar)
    assert datetime.date.fromisoformat(read_back.date or "").year == 2031
    assert read_back.dossiers == ("99521", "95925-X")


@pytest.mark.parametrize("text", ["- a\n- b", "date: gisteren", "kleur: rood", "a: [", "kind: taart", "id: a b"])
def test_a_bad_sidecar_is_a_problem(text: str) -> None:
    found = parse_sidecar(text, "x.meta.yaml")
    assert isinstance(found, Problem)
    assert found.source == "x.meta.yaml"
    assert found.remedy


def test_a_date_that_does_not_exist_is_a_wrong_date_and_not_wrong_yaml() -> None:
    found = parse_sidecar("date: 2032-13-45\nkind: letter\n", "x.meta.yaml")
    assert isinstance(found, Problem)
    assert "2032-13-45" in found.reason
    assert "2022-02-03" in found.remedy


def test_a_bad_part_of_a_manifest_is_a_problem_with_its_place() -> None:
    found = parse_sidecar('{"date": "morgen"}', "manifest.tsv", "regel 3")
    assert isinstance(found, Problem)
    assert (found.source, found.place) == ("manifest.tsv", "regel 3")


def test_a_manifest_is_told_from_a_text() -> None:
    assert is_manifest("file\tid\tdate\tremark\na.txt\tkst-99521-1\t2031-01-02\tx\n")
    assert is_manifest("bestand,datum\na.txt,2031-01-02\n")
    assert not is_manifest("a,b\n1,2\n")


def test_fingerprints_of_renditions_have_most_in_common() -> None:
    page, wrapped = document(letters.OFFICIAL_PAGE), document(letters.PDF_TEXT)
    other = document(letters.OPENTK)
    ours, theirs, others = set(fingerprint(page)), set(fingerprint(wrapped)), set(fingerprint(other))
    assert list(fingerprint(page)) == sorted(ours)
    assert len(ours & theirs) > 0.8 * len(ours)
    assert len(ours & others) < 0.5 * len(others)


def test_ids() -> None:
    reprint = parse_paper_id("kst-99521-AZ-n1")
    assert reprint is not None
    assert (reprint.is_reprint, reprint.original, str(reprint)) == (True, "kst-99521-AZ", "kst-99521-AZ-n1")
    assert parse_paper_id("kst-95925-V-84") is not None
    assert parse_paper_id("brief") is None
    assert is_official("h-tk-20302031-1-2")
    assert not is_official("defensie-zandrie")
    assert slug("Brief: Zandrië 2031!") == "brief-zandrie-2031"


def test_an_annex_behind_the_signatures_stays_text() -> None:
    text = letters.OFFICIAL_PAGE.split("X Noot")[0] + "Bijlage\n\n1. Inleiding\n\nDe missie is in 2031 begonnen.\n"
    found = document(text)
    assert [b.kind for b in found.blocks][-3:] == ["heading", "heading", "paragraph"]
    assert "is.1 De" in found.text


@pytest.mark.parametrize("unit", ["x\n", "X Noot\n1\nnoot\n\n", "De Minister van Defensie,\n", "woord1 ", "1. x↩\n"])
def test_reading_takes_time_in_proportion_to_length(unit: str) -> None:
    def seconds(length: int) -> float:
        data = (unit * (length // len(unit))).encode()
        start = time.process_time()
        assert read(data, "x", sidecar=Sidecar(kind="letter", date="2031-01-01")).document
        return time.process_time() - start

    seconds(1_000)
    assert seconds(60_000) < 40 * max(seconds(6_000), 0.005)


HEAD_OF_LETTER = (
    "39 990 Nederlandse deelname aan missies\n\nNr. 41 BRIEF VAN DE MINISTER VAN DEFENSIE\n\nDen Haag, 17 juni 2030\n\n"
)


def kinds(*lines: str) -> list[str]:
    found = read((HEAD_OF_LETTER + "\n\n".join(lines) + "\n").encode(), "brief.txt").document
    assert found is not None
    return [b.kind for b in found.blocks if b.kind != "letterhead"]


def test_lines_under_a_colon_are_items_though_no_bullet_says_so() -> None:
    lines = ["Er lopen de volgende mandaten:", "UNMIVER: 6 militairen", "1. EUSTAT (maximaal 20)", "UNTSO, tot 2031"]
    assert kinds(*lines, "Dit is een alinea die hierop volgt, en die uit een hele zin bestaat.") == [
        "paragraph", "list_item", "list_item", "list_item", "paragraph",
    ]  # fmt: skip


def test_three_lines_of_names_with_values_are_items_and_two_are_headings() -> None:
    text = "Dit is een alinea die hierop volgt, en die uit een hele zin bestaat."
    assert kinds("Overzicht", "UNMIVER: 12", "EUSTAT – 7", "UNTSO 4", text) == [
        "heading", "list_item", "list_item", "list_item", "paragraph",
    ]  # fmt: skip
    assert kinds("Deel 1: achtergrond", "UNMIVER: stand van zaken", text) == ["heading", "heading", "paragraph"]


def test_a_question_behind_a_sentence_ends_a_paragraph_and_a_question_alone_is_a_heading() -> None:
    told = "Nederland levert 45 militairen aan UNMIVER. Meer weten over deze inzet?"
    text = "Dit is een alinea die hierop volgt, en die uit een hele zin bestaat."
    assert kinds("Verania (UNMIVER)", told, "Wat doet Nederland in UNMIVER?", text) == [
        "heading", "paragraph", "heading", "paragraph",
    ]  # fmt: skip


def test_names_that_stand_over_their_texts_stay_headings() -> None:
    lines = ["Overzicht van missies:", "UNMIVER", "laatste militair vertrokken op 3 mei", "EUSTAT", "nog niet begonnen"]
    assert kinds(*lines)[1] == "heading"
