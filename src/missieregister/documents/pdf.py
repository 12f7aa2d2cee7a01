"""Reads PDF with pdfium: the text of all pages, joined by form feeds, then as hard-wrapped text.

Where each line stands on the page tells paragraphs apart, how large it is printed tells footnotes.
"""

import re
from collections import deque
from collections.abc import Iterator
from ctypes import c_double
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from missieregister.documents.lines import Line, split_lines
from missieregister.documents.parsed import Parsed
from missieregister.documents.text import read_lines
from missieregister.model.problems import Problem
from missieregister.patterns import regex

#: What pdfium writes for a hyphen at a line end, the line feed gone with it.
_HYPHEN = regex("[\x02\ufffe](?:\r?\n)?")
_PAGES = 3000
_WIDER = 1.3
_SMALLER = 0.9
_LINE_START = regex(r"(?:^|[\n\x02\ufffe])\r?\n?[ \t]*(?=\S)")


def read_pdf(data: bytes, source: str = "") -> Parsed | Problem:
    """Return what a PDF says, or in Dutch why it cannot be read and what helps."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return _refused(error, source)
    try:
        pages = [_page(document, number) for number in range(min(len(document), _PAGES))]
    except pdfium.PdfiumError:
        return Problem(source, "Een bladzijde van deze PDF is beschadigd.", "Download de PDF opnieuw.")
    finally:
        document.close()
    text = "\f".join(words for words, _ in pages)
    if not text.strip():
        reason = "Deze PDF bevat geen tekst; waarschijnlijk is het een scan."
        return Problem(source, reason, "Maak er met tekstherkenning (OCR) een PDF met tekst van.")
    lines = _lines(text, [places for _, places in pages])
    return read_lines(lines, text, "pdf", media_type="application/pdf", wrapped=True)


def _refused(error: Exception, source: str) -> Problem:
    if "assword" in str(error) or "ecurity" in str(error):
        remedy = "Sla een kopie zonder wachtwoord op en voeg die toe."
        return Problem(source, "Deze PDF is met een wachtwoord beveiligd.", remedy)
    return Problem(source, "Deze PDF is onvolledig of beschadigd.", "Download de PDF opnieuw en voeg hem weer toe.")


class _Place(NamedTuple):
    """How a line stands on its page: whether more room than usual is above it, and its size in points."""

    gap: bool
    size: float


def _page(document: pdfium.PdfDocument, number: int) -> tuple[str, list[_Place]]:
    page = document[number]
    try:
        textpage = page.get_textpage()
        try:
            text = textpage.get_text_range()
            places = _places(textpage, text) if len(text) == textpage.count_chars() else []
        finally:
            textpage.close()
    finally:
        page.close()
    return _HYPHEN.sub("-\n", text).replace("\f", " "), places


def _places(textpage: Any, text: str) -> list[_Place]:
    """Return how each line that holds text stands on the page."""
    x, y = c_double(), c_double()
    heights, sizes = [], []
    for found in _LINE_START.finditer(text):
        pdfium_c.FPDFText_GetCharOrigin(textpage, found.end(), x, y)
        heights.append(y.value)
        sizes.append(pdfium_c.FPDFText_GetFontSize(textpage, found.end()))
    steps = [above - below for above, below in pairwise(heights)]
    downward = sorted(step for step in steps if step > 0)
    # Not the median: on a page of short paragraphs and lists most steps may be the wider ones between them.
    usual = downward[len(downward) // 4] if downward else 0.0
    gaps = [False, *(step > _WIDER * usual > 0 for step in steps)]
    return [_Place(gap, size) for gap, size in zip(gaps, sizes, strict=False)]


def _lines(text: str, pages: list[list[_Place]]) -> list[Line]:
    """Return the lines of all pages, with what their places on the page say."""
    sizes = [place.size for places in pages for place in places]
    body = median(sizes) if sizes else 0.0
    placed: list[Line] = []
    waiting = iter(pages)
    current: Iterator[_Place] = iter(next(waiting, []))
    breaks = deque(found.end() for found in re.finditer("\f", text))
    for line in split_lines(text):
        while breaks and line.start >= breaks[0]:
            breaks.popleft()
            current = iter(next(waiting, []))
        place = next(current, None) if line.text else None
        placed.append(line._replace(gap=place.gap, small=place.size < _SMALLER * body) if place else line)
    return placed
