"""Sees from bytes alone what a file is and how its characters are written. File names are not trusted."""

import codecs
import re
from typing import Literal

import msgspec

from missieregister.documents.opentk import is_opentk
from missieregister.model.problems import Problem
from missieregister.patterns import regex

#: What a file turns out to be: each has its reader.
Found = Literal["pdf", "xml", "html", "opentk", "markdown", "text"]

#: The largest file that is read, in bytes; the longest letter with annexes is far below it.
LARGEST = 64 * 1024 * 1024

_SNIFF = 4096
_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x03\x04", "is een zip- of Word-bestand (docx)", "Sla het op als PDF of tekst en voeg dat toe."),
    (b"\xd0\xcf\x11\xe0", "is een oud Word-bestand (doc)", "Sla het op als PDF of tekst en voeg dat toe."),
    (b"{\\rtf", "is een RTF-bestand", "Sla het op als PDF of tekst en voeg dat toe."),
    (b"\x89PNG", "is een afbeelding (PNG)", "Maak er met tekstherkenning (OCR) een tekst van."),
    (b"\xff\xd8\xff", "is een afbeelding (JPEG)", "Maak er met tekstherkenning (OCR) een tekst van."),
    (b"GIF8", "is een afbeelding (GIF)", "Maak er met tekstherkenning (OCR) een tekst van."),
    (b"II*\x00", "is een afbeelding (TIFF)", "Maak er met tekstherkenning (OCR) een tekst van."),
    (b"\x1f\x8b", "is ingepakt (gzip)", "Pak het eerst uit."),
    (b"7z\xbc\xaf", "is ingepakt (7z)", "Pak het eerst uit."),
    (b"SQLite format 3\x00", "is een SQLite-database", "Geef de map of het bestand met de brieven zelf."),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_DECLARED = regex(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})|<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
#: Western encodings that pages name while they write Windows-1252, as browsers take them.
_WESTERN = frozenset({"iso-8859-1", "latin-1", "latin1", "l1", "iso8859-1", "us-ascii", "ascii", "cp1252"})
_CONTROL = bytes(range(9)) + bytes(range(14, 32))
_HTML = regex(
    r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:div|p|h1|span|article|main)(?:\s[^<>]{0,200})?>",
    re.IGNORECASE,
)
_XML = regex(
    r"<\?xml\b"
    r"|<(?:[\w-]{1,20}:)?(?:officiele-publicatie|kamerstuk|handelingen|kamervragen|vlosCoreDocument)\b"
)
_XHTML = regex(r"<!doctype html|<html[\s>]", re.IGNORECASE)
_MARKDOWN = regex(
    r"^#{1,6} \S|^\*\*[^*\n]{1,300}\*\*[ ]*$|<sup>|^\|[ ]?:?-{2,}[^\n]{0,400}\|[ ]*$|^(?:-{3,}|\*{3,})$"
    r"|\]\(https?:|^\[\^\w{1,4}\]:|^> ",
    re.MULTILINE,
)
#: a line drawn across the page
_LINE = regex(r"-{3,}|\*{3,}")
#: a row of a table set with blanks, which Markdown does not know; so many are a table
_GAPPED = regex(r"^[^|\n]{0,120}?\S {3,}\S[^|\n]{0,120}? {3,}\S[^|\n]{0,200}$", re.MULTILINE)
_GAPPED_ROWS = 3
#: the line below the head of a Markdown table; rows between bars without one are plain text
_RULED = regex(r"^\|[ ]?:?-{2,}[^\n]{0,400}\|[ ]*$", re.MULTILINE)
_MARKS_NEEDED = 2
#: a text that opens with a heading of Markdown's
_TITLED = regex(r"#{1,3} [^\W\d_]")


class Detected(msgspec.Struct, frozen=True):
    """What a file is, and its decoded characters (empty for a PDF, whose reader takes the bytes)."""

    found: Found
    text: str = ""


def detect(data: bytes, source: str) -> Detected | Problem:
    """Return what a file is, or in Dutch why it cannot be read and what helps."""
    refusal = _refuse(data)
    if refusal:
        return Problem(source, *refusal)
    if data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\x00").startswith(b"%PDF-"):
        return Detected("pdf")
    text = decode(data)
    if text is None:
        remedy = "Voeg de brief toe als PDF, HTML, XML of tekst."
        return Problem(source, "Dit is geen tekst maar een binair bestand.", remedy)
    if not text.strip():
        remedy = "Sla het document opnieuw op en voeg het weer toe."
        return Problem(source, "Het bestand bevat alleen witruimte.", remedy)
    return Detected(_kind(text), text)


def decode(data: bytes) -> str | None:
    """Return the characters of a file: by its byte-order mark, what it declares, UTF-8, or Windows-1252.

    None where the bytes are no text. Never raises.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            body = data[len(mark) :] if name == "utf-8" else data
            return body.decode(name, errors="replace")
    sample = data[: 16 * _SNIFF]
    if b"\x00" in sample or len(sample) - len(sample.translate(None, _CONTROL)) > len(sample) // 50:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_declared(data)


def _decode_declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_SNIFF])
    name = (found[1] or found[2]).decode("ascii").lower() if found else ""
    if name and name not in _WESTERN and not name.startswith("windows-1252") and not name.startswith("utf"):
        try:
            return data.decode(name)
        except (LookupError, UnicodeError):
            pass
    lenient = data.decode("utf-8", errors="replace")
    wrong = lenient.count("\ufffd")
    right = (len(data) - len(lenient)) // 2 - wrong
    if right > 3 * wrong:
        # Mostly UTF-8: a few bytes were damaged or the end was cut off.
        return lenient
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _refuse(data: bytes) -> tuple[str, str] | None:
    if not data:
        return "Het bestand is leeg.", "Haal het document opnieuw op en voeg het weer toe."
    if len(data) > LARGEST:
        size, most = len(data) // 1024**2, LARGEST // 1024**2
        return (
            f"Het bestand is te groot ({size} MB; meer dan {most} MB).",
            "Voeg de afzonderlijke brieven toe.",
        )
    for magic, what, remedy in _MAGIC:
        if data.startswith(magic):
            return f"Dit {what}.", remedy
    return None


def _kind(text: str) -> Found:
    head = text[:_SNIFF].lstrip("\ufeff \t\r\n")
    if head.startswith("ï»¿"):
        head = head[3:]
    if head.startswith("<"):
        if _XML.match(head) and not _XHTML.search(head):
            return "xml"
        if _HTML.search(head):
            return "html"
        if _XML.search(head):
            return "xml"
    if _XHTML.search(head) and len(_HTML.findall(head)) > 2:
        return "html"
    if is_opentk(text):
        return "opentk"
    if _TITLED.match(head):
        return "markdown"
    if _RULED.search(text) and len(_GAPPED.findall(text)) < _GAPPED_ROWS:
        return "markdown"
    told = False
    for marks, mark in enumerate(_MARKDOWN.finditer(text), start=1):
        # rules alone are how a text page or a typewritten table is set, and say nothing
        told = told or not _LINE.fullmatch(mark[0])
        if told and marks >= _MARKS_NEEDED:
            return "markdown"
    return "text"
