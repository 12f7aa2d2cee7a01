"""Writes a sample letter as PDF, byte for byte the same each time.

Two looks: the official publication (running foot with page numbers) and the ministry's own
letter (no dossier number anywhere: only its date, its words and its signatures tell which letter it is). Lines
are wrapped hard and words broken with hyphens at line ends, as in the PDFs that parliament receives.
"""

import datetime

from fpdf import FPDF
from letter import DOSSIER, DOSSIER_TITLE, Letter, plain

#: Where a long word may be broken. A table, so that the same bytes come out on every machine.
BREAKS = [
    "kennisgevings-brief",
    "onder-zoekt",
    "onder-zoek",
    "deel-nemen",
    "deel-name",
    "taak-groep",
    "kust-wacht",
    "mili-tairen",
    "geraamd",
    "gevechts-helikopters",
    "gereed-stelling",
    "staf-officieren",
    "verbin-dingen",
    "hoofd-kwartier",
    "Mare-chaussee",
    "bevoor-radings-schip",
    "patrouille-boten",
    "provin-cies",
    "veiligheids-raad",
    "evacu-atie",
    "aan-houdingen",
    "additio-nele",
    "begro-ting",
    "gereser-veerd",
    "infor-meren",
    "voort-gang",
    "scheepvaart-verkeer",
    "haalbaar-heid",
    "onder-houd",
    "mogelijk-heid",
    "besluit",
    "geëin-digd",
    "eindevalu-atie",
    "ongewij-zigd",
    "neder-landse",
    "regering",
    "volgens",
    "financi-ele",
    "oplei-ding",
    "partners",
    "patrouil-les",
    "opera-ties",
]
_BREAKS = {word.replace("-", "").lower(): word.split("-") for word in BREAKS if "-" in word}

SIZE, LEADING, MARGIN = 10.5, 5.2, 42.0


def _pieces(word: str) -> list[str]:
    core = word.rstrip(".,;:)").lower()
    if core not in _BREAKS:
        return [word]
    out, at = [], 0
    for piece in _BREAKS[core]:
        out.append(word[at : at + len(piece)])
        at += len(piece)
    out[-1] += word[at:]
    return out


def wrap(pdf: FPDF, text: str, width: float) -> list[str]:
    """Break ``text`` into lines of at most ``width`` mm, with a hyphen where a word is broken."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        joined = f"{line} {word}".strip()
        if pdf.get_string_width(joined) <= width:
            line = joined
            continue
        pieces = _pieces(word)
        for cut in range(len(pieces) - 1, 0, -1):
            head = f"{line} {''.join(pieces[:cut])}-".strip()
            if pdf.get_string_width(head) <= width:
                lines.append(head)
                line = "".join(pieces[cut:])
                break
        else:
            lines.append(line)
            line = word
    return [*lines, line]


class _Paper(FPDF):
    def __init__(self, letter: Letter, *, official: bool) -> None:
        super().__init__(format="A4")
        self.letter = letter
        self.official = official
        self.set_margins(MARGIN, 25, 46)
        self.set_auto_page_break(True, margin=32)
        self.set_title(letter.head["title"])
        self.set_author(f"{letter.head['chamber']} der Staten-Generaal" if official else "Ministerie van Defensie")
        year, month, day = (int(piece) for piece in letter.head["date"].split("-"))
        self.set_creation_date(datetime.datetime(year, month, day, 12, tzinfo=datetime.UTC))

    def header(self) -> None:
        if not self.official and self.page_no() > 1:
            self.set_font("Helvetica", size=8)
            self.cell(0, 5, f"Pagina {self.page_no()} van {{nb}}", align="R", new_x="LMARGIN", new_y="NEXT")
            self.ln(4)

    def footer(self) -> None:
        if not self.official:
            return
        self.set_y(-18)
        self.set_font("Helvetica", size=8)
        years = self.letter.session
        number = self.letter.number[:1].lower() + self.letter.number[1:]
        foot = f"{self.letter.head['chamber']}, vergaderjaar {years}, {DOSSIER}, {number}"
        self.cell(0, 5, foot)
        self.cell(0, 5, str(self.page_no()), align="R")

    def paragraph(self, text: str, *, style: str = "", size: float = SIZE, indent: float = 0) -> None:
        self.set_font("Times", style, size)
        for line in wrap(self, text, self.epw - indent):
            self.set_x(MARGIN + indent)
            self.cell(0, LEADING * size / SIZE, line, new_x="LMARGIN", new_y="NEXT")
        self.ln(LEADING * 0.7)


def _head(paper: _Paper, letter: Letter) -> None:
    if not paper.official:
        paper.paragraph("Defensie", style="B", size=14)
        paper.paragraph(letter.addressee)
        paper.paragraph(f"Den Haag, {letter.date}")
        return
    paper.paragraph(f"{letter.head['chamber']} der Staten-Generaal 2", style="B", size=13)
    paper.paragraph(f"Vergaderjaar {letter.session}")
    paper.paragraph(f"{DOSSIER} {DOSSIER_TITLE}", style="B", size=13)
    paper.paragraph(f"{letter.number} {letter.head['title']}", style="B")
    paper.paragraph(letter.addressee)
    paper.paragraph(f"Den Haag, {letter.date}")


def pdf(letter: Letter, *, official: bool) -> bytes:
    """The letter as PDF bytes: the official publication, or the ministry's without a dossier number."""
    paper = _Paper(letter, official=official)
    paper.add_page()
    _head(paper, letter)
    for part in letter.parts:
        body = plain(part.body)
        if part.kind in ("h1", "h2"):
            paper.paragraph(body, style="B" if part.kind == "h1" else "I")
        elif part.kind == "li":
            paper.paragraph(f"- {body}", indent=4)
        else:
            paper.paragraph(body)
    for office, first, last in letter.signatures:
        paper.paragraph(office)
        paper.set_y(paper.get_y() - LEADING * 0.7)
        paper.paragraph(f"{first} {last}")
    paper.ln(4)
    for note in letter.notes:
        paper.paragraph(f"{note.number} {plain(note.body)}", size=8)
    return bytes(paper.output())
