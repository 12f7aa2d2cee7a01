"""The real letters in ../shared: what each must say of itself, and that nothing in them gets lost."""

from pathlib import Path

import pytest

from missieregister.documents import gather, read
from missieregister.documents.sidecar import Sidecar
from missieregister.model.document import Block, ChamberRecord, Document, Signatory
from missieregister.sources.files import FoundFile, walk
from tests.documents.checks import leads_back

pytestmark = pytest.mark.real

WEB, WRAPPED = "kst-29521-405.officielebekendmakingen.txt", "kst-29521-405.pdf.txt"
OPENTK, SENATE, NEWS = "kst-29521-446.opentk.txt", "kst-29521-AZ.md", "defensie-mali.news.txt"
FILES = (WEB, WRAPPED, OPENTK, SENATE, NEWS)

MINISTERS_2022 = (
    Signatory("De Minister van Buitenlandse Zaken", "W.B. Hoekstra"),
    Signatory("De Minister van Defensie", "K.H. Ollongren"),
    Signatory(
        name="E.N.A.J. Schreinemacher", office="De Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking"
    ),
    Signatory("De Minister van Justitie en Veiligheid", "D. Yeşilgöz-Zegerius"),
)


@pytest.fixture(scope="module")
def corpus(shared: Path) -> dict[str, Document]:
    found = {}
    for name in FILES:
        reading = read((shared / "corpus" / name).read_bytes(), name)
        assert reading.document is not None, reading.problems
        found[name] = reading.document
    return found


def words(found: Document, *kinds: str) -> list[str]:
    return [found.block_text(b) for b in found.blocks if b.kind in kinds]


def notes(found: Document) -> list[Block]:
    return [b for b in found.blocks if b.kind == "footnote"]


def test_five_files_are_four_documents(corpus: dict[str, Document]) -> None:
    found = gather(corpus.values())
    assert [d.id for d in found] == ["defensie-mali", "kst-29521-405", "kst-29521-446", "kst-29521-AZ-n1"]
    assert [r.source for r in found[1].renditions] == [WEB, WRAPPED]
    assert gather(reversed(corpus.values())) == found
    assert not any(d.provisional for d in found)


def test_the_letter_in_two_renditions(corpus: dict[str, Document]) -> None:
    web, wrapped = corpus[WEB], corpus[WRAPPED]
    assert words(web, "paragraph", "footnote", "signature") == words(wrapped, "paragraph", "footnote", "signature")
    assert len(words(web, "paragraph")) == 8
    assert (wrapped.id, wrapped.provisional) == ("voorlopig-kst-29521-405", True)
    assert (web.kind, web.chamber, web.session_year) == ("letter", "Tweede Kamer", "2019-2020")
    assert (web.date, wrapped.date) == ("2020-03-27", "2020-03-27")
    assert (web.dossiers, web.number) == (("29521",), "405")
    assert web.dossier_title == "Nederlandse deelname aan vredesmissies"
    assert wrapped.signatories == web.signatories == (
        Signatory("De Minister van Buitenlandse Zaken", "S.A. Blok"),
        Signatory("De Minister van Defensie", "A.Th.B. Bijleveld-Schouten"),
    )  # fmt: skip
    for found in (web, wrapped):
        (note,) = notes(found)
        assert found.text[: note.anchor].endswith("VN-missie MINUSMA.")
        assert "MINUSMA.1" not in found.text
        assert "Kennisgevingsbrief werd" in found.text
        assert "KMar- politiefunctionarissen" in found.text
        assert "trainingsvoorportaal" in found.text


def test_the_opentk_page(corpus: dict[str, Document]) -> None:
    found = corpus[OPENTK]
    assert (found.id, found.kind, found.date) == ("kst-29521-446", "letter", "2022-06-17")
    assert found.record == ChamberRecord("2022D25755", 3, "2024-02-19 10:56", "2022Z12463")
    assert (found.chamber, found.session_year, found.number) == ("Tweede Kamer", "2021-2022", "446")
    assert found.signatories == MINISTERS_2022
    assert found.title.startswith("Samenhangende Nederlandse inzet")
    assert [found.text[: n.anchor].split()[-1] for n in notes(found)] == ["bijdragen", "OHR."]
    headings = {found.block_text(b): b for b in found.blocks if b.kind == "heading"}
    assert headings["3.1 Irak"].level == 2
    assert headings["3.1 Irak"].section == ("3. Midden-Oosten en Noord-Afrika",)
    assert headings["Financiële aspecten"].level == 1
    assert all(b.level == 3 for b in found.blocks if found.block_text(b) == "Te beëindigen inzet")
    assert "(G5 Sahel)" in found.text
    assert "overzicht" not in found.text


def test_the_reprint_for_the_senate(corpus: dict[str, Document]) -> None:
    found = corpus[SENATE]
    assert (found.id, found.kind, found.date) == ("kst-29521-AZ-n1", "letter", "2022-11-25")
    assert (found.chamber, found.session_year, found.number) == ("Eerste Kamer", "2022-2023", "AZ")
    assert found.dossier_title == "Nederlandse deelname aan vredesmissies"
    assert found.signatories == MINISTERS_2022
    assert [n.label for n in notes(found)] == list("1234567")
    assert all(n.anchor is not None for n in notes(found))
    joined = " ".join(words(found, "paragraph"))
    seams = ("vlak van veiligheid, ", "in 2015 hebben ", "met het Westen ", "voortgang van de ")
    for seam in (*seams, "bescherming van burgers ", "samenwerkingsovereenkomst"):
        assert seam in joined
    headings = [found.block_text(b) for b in found.blocks if b.kind == "heading" and b.level <= 2]
    numbers = [h.split()[0] for h in headings]
    assert " ".join(numbers) == "1. 1.1 1.2 1.3 1.4 1.5 2. 2.1 2.2 2.3 2.4 2.5 2.6 2.7"


def test_the_news_item(corpus: dict[str, Document], shared: Path) -> None:
    found = corpus[NEWS]
    assert (found.id, found.kind, found.date, found.provisional) == ("defensie-mali", "news", None, False)
    assert found.title == "Zorgen over ontwikkelingen in Mali"
    assert words(found, "heading") == [found.title, "Andere missies", "Terrorisme"]
    assert "Archieffoto" not in found.text
    data = (shared / "corpus" / NEWS).read_bytes()
    assert "--date" in read(data, NEWS).problems[0].remedy
    assert read(data, NEWS, sidecar=Sidecar(date="2022-02-03")).problems == ()


def test_all_citations_exist(corpus: dict[str, Document], shared: Path) -> None:
    known = set((shared / "samples/identifiers/kst_mission_dossiers.txt").read_text().split())
    cited = [c.document for found in corpus.values() for c in found.citations]
    papers = [name for name in cited if name.startswith("kst-") or "Z" in name]
    assert len(papers) == 22
    assert [name for name in papers if name not in known] == ["2022Z18320"]


@pytest.mark.parametrize("name", FILES)
def test_no_word_is_lost_or_made_up(corpus: dict[str, Document], shared: Path, name: str) -> None:
    found = corpus[name]
    leads_back(found, (shared / "corpus" / name).read_text(encoding="utf-8"))
    assert "\xa0" not in found.text
    assert "<sup>" not in found.text
    assert "**" not in found.text


def test_their_manifest_is_for_people_and_changes_nothing(shared: Path) -> None:
    found = [file for file in walk([shared / "corpus"]) if isinstance(file, FoundFile)]
    assert {file.path.name for file in found} >= set(FILES)
    assert not any(file.descriptions for file in found)
