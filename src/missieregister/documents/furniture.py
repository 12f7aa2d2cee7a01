"""What surrounds a document without being part of it: menus, running heads, page numbers, captions."""

from collections import Counter
from collections.abc import Sequence

from missieregister.documents.cues import (
    CHAMBER_LINE,
    COLOPHON,
    GLUED,
    NEWS_LINE,
    PAGE_NUMBER,
    RUNNING_HEAD,
    SESSION_LINE,
)
from missieregister.documents.lines import Line
from missieregister.documents.passages import Passage
from missieregister.patterns import regex

_MENU = regex(r"\[[^\][]{1,40}\](?:\s*\[[^\][]{1,40}\])+$")
_TABLE_HEAD = regex(r"Datum ?publicatie ?Organisatie|Dossier- en ondernummer")
#: the first cell of that table, where its cells are kept apart
_PAGE_TABLE = regex(r"Datum ?publicatie")
_PICTURE = regex(r"(?:Vergroot afbeelding|Beeld:|Foto:|Archieffoto:|Afbeelding:|Bekijk de video|©)(?:\s|$)")
_WEB = regex(
    r"(?:Deel (?:dit|deze) [\w ]{1,30}|Delen|Zie ook:?|Terug naar (?:boven|overzicht)|Naar boven|"
    r"Print(?:en)?|Lees voor|Sla (?:over|navigatie over).{0,40}|Ga direct naar.{0,40}|Naar de inhoud|Menu|"
    r"Zoeken|Service(?:menu)?|Cookies|Privacy|Toegankelijkheid|Download(?: als)? (?:pdf|PDF).{0,30})$"
)
_MAIL = regex(
    r">? ?Retouradres|Postbus \d|Ministerie van [A-Z][\w ,en]{3,60}$|Onze (?:referentie|ref)|"
    r"Uw (?:kenmerk|referentie)|Bijlage(?:n|\(n\)):? ?\d*$|Bezuidenhoutseweg|Rijnstraat \d|T \d{3}|"
    r"www\.[\w.]+$|DEFENSIE$"
)
_DIGITS = regex(r"\d+")
#: the line above the text of a saved page, below its menu
_HERE = regex(r"U bent hier ?:?$")
#: so many passages from the top may be such a menu
_TOP = 40
_EDGE = 3
_SHORT = 100


def drop_furniture(passages: Sequence[Passage]) -> tuple[list[Passage], list[str]]:
    """Return the passages without furniture, and the furniture's lines, which may tell what the document is.

    A picture's caption goes with the line that announces the picture. A page break noted at a passage that
    goes passes to the next one.
    """
    kept: list[Passage] = []
    passages, dropped = _without_page_head(passages)
    interrupted = caption = False
    for passage in passages:
        short = not passage.fixed and len(passage.pieces[0].text) < 2 * _SHORT
        words = passage.plain if short else ""
        caption = short and (_PICTURE.match(words) is not None or (caption and passage.attached))
        # The chamber's line of an official publication often leaves its page number on a line of its own.
        number = bool(dropped) and not kept and words.isdigit()
        if caption or number or (short and _is_furniture(words)):
            dropped.append(words)
            interrupted = interrupted or passage.interrupted or words.startswith("Pagina")
            continue
        passage.interrupted = passage.interrupted or interrupted
        interrupted = False
        kept.append(passage)
    return kept, dropped


def _without_page_head(passages: Sequence[Passage]) -> tuple[Sequence[Passage], list[str]]:
    """Return the passages without the head of a saved page of the official publications, and that head's lines.

    The head is a table ("Datum publicatie | Organisatie | ..."), which may come twice, and short lines of a menu
    between and above it that end with "U bent hier:". A table's row makes one line.
    """
    tables = {
        p.cell.table for p in passages[:_TOP] if p.cell and p.cell.row == 0 and _PAGE_TABLE.match(p.plain) is not None
    }
    here = next((n for n, p in enumerate(passages[:_TOP]) if not p.cell and _HERE.match(p.plain)), -1)
    menu = all(p.cell or len(p.plain) < _SHORT for p in passages[: here + 1])
    if not tables and here < 0:
        return passages, []
    kept: list[Passage] = []
    lines: list[str] = []
    row: tuple[int, int] | None = None
    for number, passage in enumerate(passages):
        cell = passage.cell
        if cell and cell.table in tables:
            place = cell.table, cell.row
            lines[len(lines) - (place == row) :] = [f"{lines[-1]} | {passage.plain}" if place == row else passage.plain]
            row = place
        elif number == here or (number < here and menu and not cell):
            lines.append(passage.plain)
        else:
            kept.append(passage)
    return kept, lines


def _is_furniture(words: str) -> bool:
    if not words:
        return True
    first = words[0]
    if first == "[":
        return _MENU.match(words) is not None
    if first in "TEVK" and (CHAMBER_LINE.match(words) or RUNNING_HEAD.match(words) or SESSION_LINE.match(words)):
        return True
    return any(pattern.match(words) is not None for pattern in (GLUED, _TABLE_HEAD, COLOPHON, NEWS_LINE, _WEB, _MAIL))


def drop_running_lines(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """Return lines without page numbers and without what comes back at the top or foot of pages.

    Works on lines with page breaks; a line that stands (but for its digits) within three lines of the edge
    on at least half of three or more pages, or on both of two, is a running head.
    """
    pages: list[list[Line]] = [[]]
    for line in lines:
        if line.page and pages[-1]:
            pages.append([])
        pages[-1].append(line)
    edges = [_edge_lines(page) for page in pages]
    seen = Counter(key for edge in edges for key in set(edge.values()))
    needed = max(2, (len(pages) + 1) // 2)
    kept, dropped = [], []
    for page, edge in zip(pages, edges, strict=True):
        gone = {
            line.start
            for line, key in edge.items()
            if len(pages) > 1 and (seen[key] >= needed or PAGE_NUMBER.match(line.text))
        }
        broken = bool(page) and page[0].page
        for line in page:
            if line.start in gone and line.text:
                dropped.append(line.text)
            else:
                kept.append(line._replace(page=broken) if broken != line.page else line)
                broken = broken and not line.text
    return kept, dropped


def _edge_lines(page: Sequence[Line]) -> dict[Line, str]:
    """Return the lines at a page's top and foot, each with what it may share with those of other pages."""
    written = [line for line in page if line.text and len(line.text) < _SHORT]
    return {
        line: side + _DIGITS.sub("#", line.text)
        for side, lines in (("top ", written[:_EDGE]), ("foot ", written[-_EDGE:]))
        for line in lines
    }
