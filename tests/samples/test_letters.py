"""The sample letters: made from their sources, read as their README says, the same in every rendition."""

import csv
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from missieregister.documents.reader import read
from missieregister.documents.sidecar import Sidecar, parse_sidecar
from missieregister.model.document import Document

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
LETTERS = SAMPLES / "letters"
DEFENCE = ("De Minister van Defensie", "H.A. van Oldenrode-Kuiper")
FOREIGN = ("De Minister van Buitenlandse Zaken", "J.M. Terwoude")
JUSTICE = ("De Minister van Justitie en Veiligheid", "A.R. Loosbroek")


class Expected(msgspec.Struct, frozen=True):
    """What README.md says of one letter."""

    id: str
    date: str
    files: tuple[str, ...]
    signed: tuple[tuple[str, str], ...]
    cites: tuple[str, ...]
    number: str = ""
    session: str = ""
    chamber: str = "Tweede Kamer"


EXPECTED = (
    Expected("kst-39990-3", "2029-05-14", ("kst-39990-3.txt",), (DEFENCE, FOREIGN), ("kst-39990-1",), "3",
             "2028-2029"),
    Expected("kst-39990-7", "2029-10-12", ("kst-39990-7.xml", "kst-39990-7.html", "kst-39990-7.pdf"),
             (DEFENCE, FOREIGN), ("kst-39990-3", "kst-39990-5", "kst-39800-X-2"), "7", "2029-2030"),
    Expected("kst-39990-12", "2030-11-20", ("kst-39990-12.html", "kst-39990-12.md", "kst-39990-12.txt"),
             (DEFENCE, FOREIGN), ("kst-39990-7", "kst-39990-10"), "12", "2030-2031"),
    Expected("kst-39990-15", "2031-06-17", ("kst-39990-15.opentk.txt",), (FOREIGN, JUSTICE), ("kst-39990-12",),
             "15", "2030-2031"),
    Expected("kst-39990-18", "2031-09-03", ("kst-39990-18.pdf",), (FOREIGN, DEFENCE), ("kst-39800-X-61",), "18",
             "2031-2032"),
    Expected("kst-39990-19", "2031-11-24", ("kst-39990-19.html",), (DEFENCE, FOREIGN), ("kst-39990-12",), "19",
             "2031-2032"),
    Expected("kst-39990-21", "2032-05-18", ("kst-39990-21.xml",), (FOREIGN, DEFENCE, JUSTICE),
             ("kst-39990-15", "kst-39990-19"), "21", "2031-2032"),
    Expected("kst-39990-C-n1", "2032-12-09", ("kst-39990-C-n1.md",), (FOREIGN, DEFENCE),
             ("kst-39990-24", "kst-39990-21"), "C", "2032-2033", "Eerste Kamer"),
    Expected("kst-39990-26", "2033-05-30", ("kst-39990-26.xml",), (FOREIGN, JUSTICE), ("kst-39990-24",), "26",
             "2032-2033"),
)  # fmt: skip


def load(name: str) -> Document:
    path = LETTERS / name
    beside = LETTERS / f"{name}.meta.yaml"
    sidecar = parse_sidecar(beside.read_text(encoding="utf-8"), beside.name) if beside.exists() else None
    assert sidecar is None or isinstance(sidecar, Sidecar)
    reading = read(path.read_bytes(), name, sidecar=sidecar)
    assert reading.document is not None, [problem.line() for problem in reading.problems]
    assert reading.problems == ()
    return reading.document


def body(document: Document) -> list[tuple[str, str, str]]:
    """The letter proper: kind, label and words of each block below the letterhead."""
    return [
        (block.kind, block.label, document.block_text(block)) for block in document.blocks if block.kind != "letterhead"
    ]


def test_files_are_what_their_sources_make() -> None:
    made = subprocess.run(
        [sys.executable, str(SAMPLES / "make.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert (made.returncode, made.stdout) == (0, ""), made.stdout + made.stderr


@pytest.mark.parametrize(
    ("expected", "name"), [(one, name) for one in EXPECTED for name in one.files], ids=lambda v: str(v)[:40]
)
def test_metadata(expected: Expected, name: str) -> None:
    document = load(name)
    assert document.id == expected.id
    assert document.kind == "letter"
    assert document.date == expected.date
    assert document.number == expected.number
    assert document.dossiers == ("39990",)
    assert document.dossier_title == "Nederlandse deelname aan oefenmissies"
    assert document.chamber == expected.chamber
    assert document.session_year == expected.session
    assert tuple((one.office, one.name) for one in document.signatories) == expected.signed
    assert tuple(c for c in document.cites if c.startswith("kst-")) == expected.cites
    assert document.addressee == f"Aan de Voorzitter der {expected.chamber} van de Staten-Generaal"
    assert not document.provisional


def test_news_item_gets_its_date_from_the_sidecar() -> None:
    document = load("nieuws-alcyon.txt")
    assert (document.kind, document.date) == ("news", "2031-12-08")
    assert document.title == "Mariniers dragen patrouilles over aan kustwacht Verania"
    assert "Archieffoto" not in document.text


def test_ministry_pdf_bears_no_number() -> None:
    document = load("kamerbrief-einde-taakgroep.pdf")
    assert document.provisional
    assert (document.number, document.dossiers, document.date) == ("", (), "2031-11-24")


def test_opentk_page_keeps_its_record() -> None:
    document = load("kst-39990-15.opentk.txt")
    assert document.record is not None
    assert (document.record.number, document.record.version) == ("2031D28114", 2)
    assert (document.record.updated, document.record.case) == ("2031-07-02 09:14", "2031Z13377")


@pytest.mark.parametrize(
    "names",
    [
        ("kst-39990-7.xml", "kst-39990-7.html"),
        ("kst-39990-7.xml", "kst-39990-7.pdf"),
        ("kst-39990-12.html", "kst-39990-12.md"),
        ("kst-39990-12.html", "kst-39990-12.txt"),
        ("kst-39990-19.html", "kamerbrief-einde-taakgroep.pdf"),
    ],
    ids=lambda names: names[1],
)
def test_renditions_of_one_letter_have_the_same_body(names: tuple[str, str]) -> None:
    first, second = map(load, names)
    assert body(first) == body(second)


@pytest.mark.parametrize("name", sorted(p.name for p in LETTERS.iterdir() if not p.name.endswith(".meta.yaml")))
def test_footnotes_hang_on_their_marks(name: str) -> None:
    document = load(name)
    for block in document.blocks:
        if block.kind == "footnote":
            assert block.anchor is not None
            assert document.text[block.anchor - 1] in ".2K"  # a sentence, "maximaal 12" in the table, HERDRUK
            assert not document.block_text(block).startswith(block.label)


def test_table_of_the_progress_report() -> None:
    document = load("kst-39990-21.xml")
    cells = {(b.cell.row, b.cell.column): document.block_text(b) for b in document.blocks if b.cell}
    assert [cells[0, column] for column in range(4)] == ["Missie", "Mandaat", "Ingezet", "Loopt tot en met"]
    assert [cells[2, column] for column in range(4)] == ["EUCIV Verania", "maximaal 12", "6", "31 juli 2033"]
    assert len(cells) == 16


def facts() -> list[dict[str, str]]:
    with (SAMPLES / "facts.tsv").open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_facts_quote_the_letters() -> None:
    texts = {re.sub(r"-n\d+$", "", one.id): load(one.files[0]).text for one in EXPECTED}
    texts["nieuws-alcyon"] = load("nieuws-alcyon.txt").text
    missing = [fact for fact in facts() if fact["quote"] not in texts[fact["doc"]]]
    assert missing == []


def test_facts_use_the_missions_listed() -> None:
    listed = {line.split("\t")[0] for line in (SAMPLES / "missions.tsv").read_text(encoding="utf-8").splitlines()[1:]}
    used = {mission for fact in facts() for mission in fact["missions"].split("+")}
    assert used - {"*"} == listed


@pytest.mark.real
def test_no_twelve_words_of_a_real_letter(shared: Path) -> None:
    def runs(text: str) -> set[tuple[str, ...]]:
        found = set()
        for paragraph in re.split(r"\n\s*\n", text):
            words = re.findall(r"\w+", paragraph.lower())
            found |= {tuple(words[at : at + 12]) for at in range(len(words) - 11)}
        return found

    real = set().union(*(runs(path.read_text(encoding="utf-8")) for path in (shared / "corpus").iterdir()))
    ours = set().union(*(runs(path.read_text(encoding="utf-8")) for path in (SAMPLES / "source").iterdir()))
    assert not ours & real


@pytest.mark.real
def test_missions_bear_no_real_name(shared: Path) -> None:
    real = (shared / "gold" / "missions.tsv").read_text(encoding="utf-8").lower()
    names = [line.split("\t")[1] for line in (SAMPLES / "missions.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    assert not [name for name in names if name.lower() in real]
