"""Tables in plain text: lines whose cells are kept apart by bars, tabs, wide gaps, or by their values alone."""

import re
from collections.abc import Iterator, Sequence

from missieregister.documents.cues import DOSSIER_LINE, NUMBER_LINE, OFFICE
from missieregister.documents.glued import glued
from missieregister.documents.lines import Cells, Line
from missieregister.documents.parted import parted
from missieregister.documents.passages import Passage, Piece
from missieregister.documents.stacked import stacked
from missieregister.documents.unruled import unruled
from missieregister.model.document import Cell
from missieregister.patterns import regex

_BAR = regex(r"\s*\|\s*")
_TAB = regex(r"\s*\t\s*")
_GAP = regex(r"\s{3,}")
_PAIR = regex(r"\s{2,}")
_RULE = regex(r"[\s|:+=-]+")
#: With gaps alone two lines are no proof of a table; with bars and tabs they are.
_LEAST = {_BAR: 2, _TAB: 2, _GAP: 3}


def segments(lines: Sequence[Line]) -> Iterator[tuple[list[Line], list[Cells]]]:
    """Yield the lines in stretches: of running text (with no rows), or of one table with its rows of cells.

    A cell is its words and their source offset.
    """
    plain: list[Line] = []
    index = 0
    while index < len(lines):
        taken, rows = _table(lines, index)
        if not rows:
            taken, rows = glued(lines, index)
        if not rows:
            taken, rows = parted(lines, index)
        if not rows:
            taken, stack = stacked(lines, index)
            rows = [[(cell.text, cell.start) for cell in row] for row in stack]
        if not rows:
            taken, rows = unruled(lines, index)
        if rows:
            if plain:
                yield plain, []
                plain = []
            yield list(lines[index : index + taken]), rows
            index += taken
        else:
            plain.append(lines[index])
            index += 1
    if plain:
        yield plain, []


def grid_passages(rows: Sequence[Cells], table: int) -> list[Passage]:
    """Return the cells of a table as passages; the first row heads it where none of its cells is a number."""
    headed = len(rows) > 1 and not any(text[:1].isdigit() for text, _ in rows[0])
    return [
        Passage(
            [Piece(text, start)],
            kind="table_cell",
            cell=Cell(table, number, column, header=headed and number == 0),
            fixed=True,
        )
        for number, row in enumerate(rows)
        for column, (text, start) in enumerate(row)
        if text
    ]


def _table(lines: Sequence[Line], first: int) -> tuple[int, list[Cells]]:
    """Return how many lines from ``first`` on form a table, and its rows; none where they do not."""
    separator = _separator(lines[first].text)
    if separator is None:
        return 0, []
    rows: list[Cells] = []
    kept: list[Line] = []
    taken = 0
    while first + taken < len(lines):
        line = lines[first + taken]
        if (
            not line.text
            and rows
            and first + taken + 1 < len(lines)
            and _separator(lines[first + taken + 1].text) is separator
        ):
            taken += 1
            continue
        if not line.text or (_separator(line.text) is not separator and not (rows and _rules(line, separator))):
            break
        if not _RULE.fullmatch(line.text):
            rows.append(_cells(line, separator))
            kept.append(line)
        taken += 1
    if separator is _GAP and rows:
        rows = [_recut(cells, line, len(rows[0])) for cells, line in zip(rows, kept, strict=True)]
    return (taken, rows) if len(rows) >= _LEAST[separator] and max(map(len, rows)) > 1 else (0, [])


def _recut(cells: Cells, line: Line, width: int) -> Cells:
    """Return the cells of a line with fewer than the head has, cut at two blanks where that makes as many."""
    finer = _cells(line, _PAIR) if len(cells) < width else cells
    return finer if len(finer) == width else cells


def _separator(text: str) -> re.Pattern[str] | None:
    if text.count("|") >= 2 or (text.count("|") == 1 and not text.endswith((".", ";"))):
        return _BAR
    if "\t" in text:
        # a letter's head and its signatures are set with tabs, and are no table
        return None if any(pattern.match(text) for pattern in (DOSSIER_LINE, NUMBER_LINE, OFFICE)) else _TAB
    return _GAP if len(_GAP.findall(text)) >= 2 else None


def _rules(line: Line, separator: re.Pattern[str]) -> bool:
    """Whether a line is drawn under the head or across a table set with gaps."""
    return separator is _GAP and len(line.text) > 8 and _RULE.fullmatch(line.text) is not None


def _cells(line: Line, separator: re.Pattern[str]) -> Cells:
    cells = []
    start = 0
    for gap in (*separator.finditer(line.text), None):
        end = gap.start() if gap else len(line.text)
        if not (separator is _BAR and end == start and (start == 0 or gap is None)):
            cells.append((line.text[start:end], line.start + start))
        start = gap.end() if gap else end
    return cells
