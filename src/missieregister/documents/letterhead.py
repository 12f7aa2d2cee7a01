"""Reads the lines around and above a text that say which document it is: its head, and the furniture."""

import re

import msgspec

from missieregister.documents.cues import (
    ADDRESSEE,
    COLOPHON,
    DATE,
    DATELINE,
    DOSSIER_LINE,
    GLUED,
    LABEL,
    NUMBER_LINE,
    PAPER_LINE,
    PLACE,
    REPRINT_LINE,
    RUNNING_HEAD,
    SESSION,
    SUBJECT,
    WHAT_LINE,
)
from missieregister.documents.dating import TOP, iso_date
from missieregister.documents.parsed import Parsed
from missieregister.model.document import Chamber
from missieregister.model.ids import is_official
from missieregister.patterns import regex

_DOSSIER_PARTS = regex(r"(\d{2})[\s.]?(\d{3})(?:[\s.-]{0,3}(\d{2}\b|[A-Z]{1,7}\b))?")


class Head(msgspec.Struct):
    """What the lines around and above the text say; filled in line by line."""

    id: str = ""
    dossiers: list[str] = []
    dossier_title: str = ""
    number: str = ""
    reprint: bool = False
    erratum: bool = False
    what: str = ""
    subject: str = ""
    addressee: str = ""
    chamber: Chamber | None = None
    session_year: str = ""
    date: str | None = None


def read_head(parsed: Parsed) -> Head:
    """Return what the lines around and above the text say, as far as they have a known form."""
    head = Head()
    for line in parsed.letterhead:
        _read_furniture(head, line)
    after_dossier = False
    label = ""
    for block in parsed.blocks:
        if block.kind != "letterhead":
            continue
        words = parsed.text[block.start : block.end]
        known = _read_value(head, label, words) or _read_line(head, words)
        labelled = LABEL.match(words)
        label = labelled["label"] if labelled else ""
        if not known and after_dossier and not head.dossier_title:
            head.dossier_title = words
        after_dossier = bool(head.dossiers)
    top = "" if head.number and head.dossiers else "\n".join((*parsed.letterhead, parsed.text[:TOP]))
    paper = next((found for pattern in (_PAPER, GLUED, _PAGE) if top and (found := pattern.search(top))), None)
    if paper:
        dossier = dossier_id(paper["dossier"])
        if not head.dossiers or head.dossiers[0].startswith(f"{dossier}-"):
            head.dossiers = [dossier]  # "27476-14" looks like a dossier's number too
        head.number = paper["number"]
    if not head.dossiers:
        _read_annex(head, parsed)
    return head


#: ``Aanhangsel van de Handelingen`` with its number on the next line
_ANNEX = regex(
    r"^(?:[^\n.]{0,80}[,\s])?Aanhangsel(?: van de Handelingen)?\n{1,2}(?:Vragen gesteld door [^\n]{5,120}\n{1,2})?"
    r"(?:[Nn]r\.? )?(?P<number>[1-4]?\d{1,3})$",  # a longer one has the mark of a footnote glued to it
    re.MULTILINE,
)


def _read_annex(head: Head, parsed: Parsed) -> None:
    """Read the number that printed answers to written questions have in the annex of the Proceedings."""
    found = _ANNEX.search(parsed.text, 0, TOP)
    session = SESSION.search("\n".join((*parsed.letterhead, parsed.text[:TOP]))) if found else None
    if found and session:
        head.number = found["number"]
        head.session_year = head.session_year or _session(session)
        chamber = "ek" if head.chamber == "Eerste Kamer" else "tk"
        head.id = head.id or f"ah-{chamber}-{head.session_year.replace('-', '')}-{found['number']}"


def _read_value(head: Head, label: str, words: str) -> bool:
    """Read the line below a label that stands by itself; return whether it was one."""
    if label == "Datum":
        day = DATE.match(words)
        head.date = (iso_date(day) if day else None) or head.date
        return day is not None
    if label:
        head.subject = head.subject or words
    return bool(label)


#: the form of an answer to parliament: ``Kamerstuknummer : 27476-322``
_PAPER = regex(r"Kamerstuknummer\s*:?\s*(?P<dossier>\d{2}\s?\d{3})[-, ]+(?:nr\.?\s*)?(?P<number>\d{1,5})\b")
#: a saved page of the official publications: ``Vergaderjaar 2008-2009`` above ``Kamerstuk 28676 nr. 34``
_PAGE = regex(r"\bKamerstuk (?P<dossier>\d{5}(?:-[\dIVXLC]+)?) nr\. (?P<number>\d{1,5})(?=\s*$)", re.MULTILINE)


def _read_furniture(head: Head, line: str) -> None:
    for pattern in (GLUED, RUNNING_HEAD):
        found = pattern.search(line)
        if found:
            head.chamber = "Eerste Kamer" if found["chamber"] == "Eerste" else "Tweede Kamer"
            head.session_year = head.session_year or f"{found['from']}-{found['to']}"
            head.dossiers = head.dossiers or [dossier_id(found["dossier"])]
            head.number = head.number or found["number"]
            return
    session = SESSION.match(line)
    if session and line.lower().startswith("vergaderjaar"):
        head.session_year = head.session_year or _session(session)
    if line.startswith(("Tweede Kamer der", "Eerste Kamer der")) and len(line) < 45:
        head.chamber = head.chamber or ("Eerste Kamer" if line.startswith("Eerste") else "Tweede Kamer")
    if COLOPHON.match(line) and line.startswith("kst-") and is_official(line):
        head.id = head.id or line
    dateline = DATELINE.match(line)
    if dateline:
        head.date = head.date or iso_date(dateline)


def _read_line(head: Head, words: str) -> bool:
    """Read one line of the letterhead; return whether its form is known."""
    if dateline := DATELINE.match(words):
        head.date = iso_date(dateline) or head.date
    elif ADDRESSEE.match(words):
        head.addressee = words.removesuffix(",")
        head.chamber = head.chamber or _addressed(words)
    elif number := NUMBER_LINE.match(words):
        head.number = number["number"] or number["letters"] or head.number
        head.reprint = head.reprint or bool(number["reprint"])
        head.erratum = head.erratum or bool(number["erratum"])
        head.what = number["what"] or head.what
    elif paper := PAPER_LINE.match(words):
        head.dossiers = [*head.dossiers, dossier_id(paper["dossier"])] if not head.dossiers else head.dossiers
        head.number = head.number or paper["number"]
    elif reprint := REPRINT_LINE.match(words):
        head.reprint = head.reprint or bool(reprint["reprint"])
        head.erratum = head.erratum or bool(reprint["both"] or reprint["erratum"])
    elif WHAT_LINE.match(words):
        head.what = words
    elif dossier := DOSSIER_LINE.match(words):
        name = dossier_id(dossier["dossier"])
        if name not in head.dossiers:
            head.dossiers = [*head.dossiers, name]
        head.dossier_title = head.dossier_title or (dossier["title"] or "").strip()
    elif subject := SUBJECT.match(words):
        head.subject = subject["title"]
    else:
        return PLACE.match(words) is not None
    return True


def dossier_id(words: str) -> str:
    """Return a dossier's number as ids write it: ``35925-V`` for ``35 925 V``; empty where it is none."""
    found = _DOSSIER_PARTS.match(words)
    if not found:
        return ""
    number, extra = found[1] + found[2], found[3]
    return f"{number}-{extra}" if extra else number


def _session(found: re.Match[str]) -> str:
    first, last = found[1], found[2]
    return f"{first}-{last if len(last) == 4 else first[:2] + last}"


def _addressed(words: str) -> Chamber | None:
    first, second = "Eerste" in words, "Tweede" in words
    if first == second:
        return None
    return "Eerste Kamer" if first else "Tweede Kamer"
