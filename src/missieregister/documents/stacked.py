"""Tables copied cell by cell: each cell stands on a line of its own, row after row, as a browser copies them."""

from collections.abc import Sequence

from missieregister.documents.lines import Line
from missieregister.patterns import regex

#: a cell that holds a value: a number, a sum, a date, or that there is none
_VALUE = regex(
    r"(?:(?:max\.?|maximaal|circa|ca\.|tot|t/m|€|eur|[–-](?=\s?\d))\s*)*"
    r"(?:[\d][\d.,  ]*(?:mln|miljoen|%)?|\d{1,2}[-/ ][\w]{1,9}[-/ ]\d{4}|"
    r"n\.?v\.?t\.?\d?|n/?a\d?|p\.?m\.?|-|–|geen|onbepaald)\s*[*¹²³]?",
)
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: cells and headings are shorter than this many characters
_CELL = 48
#: tables have from two to nine columns, and rows enough to be told from a list: two do where each has values only
_WIDTHS = range(2, 10)
_ROWS, _FULL_ROWS = 3, 2
#: a head without a name for its rows is known by as many years as this
_FEWEST = 2
#: a line between two rows that is no row
_BETWEEN = ("waarvan", "waaronder", "van wie", "w.o.")
#: no table is longer than this many lines
_FAR = 400


def stacked(lines: Sequence[Line], first: int) -> tuple[int, list[list[Line]]]:
    """Return how many lines from ``first`` on form a table, and its rows; none where they do not.

    The head comes first, and has no values; every row opens with a name, and has values behind it.
    """
    if not _is_heading(lines[first]):
        return 0, []
    near, _ = _cells(lines, first, 4 * max(_WIDTHS))
    if not any(map(_is_value, near[: 2 * max(_WIDTHS)])):
        return 0, []
    cells, places = _cells(lines, first, _FAR)
    for width in _WIDTHS:
        if len(cells) < ((_FULL_ROWS if width > _FULL_ROWS else _ROWS) + 1) * width or not all(
            map(_is_heading, cells[:width])
        ):
            break
        rows = [cells[:width]]
        behind = width
        while True:
            apart = behind < len(cells) and cells[behind].text.lower() in _BETWEEN
            row = cells[behind + apart : behind + apart + width]
            if not _is_row(row, width):
                break
            rows.append(row)
            behind += apart + width
        full = width > _FULL_ROWS and len(rows) > _FULL_ROWS and all(_is_run(row, width - 1) for row in rows[1:])
        if (len(rows) > _ROWS or full) and 2 * sum(map(_has_number, rows[1:])) >= len(rows) - 1:
            return places[behind - 1] + 1 - first, rows
    return _by_runs(cells, places, first)


def _by_runs(cells: Sequence[Line], places: Sequence[int], first: int) -> tuple[int, list[list[Line]]]:
    """Return a table whose names are each followed by equally many values, below a head of years.

    The head may leave the names nameless. Lines without values may stand between its rows: what they group ("Afrika").
    """
    name = next((n - 1 for n, cell in enumerate(cells) if _is_value(cell)), 0)
    width = next((n for n, cell in enumerate(cells[name + 1 :]) if not _is_value(cell)), 0)
    if width not in _WIDTHS or name < width:
        return 0, []
    rows, behind = [list(cells[name : name + 1 + width])], name + 1 + width
    while True:
        place = next((n for n in range(behind, len(cells)) if _is_value(cells[n])), len(cells))
        row = cells[place - 1 : place + width]
        if place == behind or not _is_run(row, width) or _is_run(cells[place - 1 : place + 1 + width], width + 1):
            break
        rows.append(list(row))
        behind = place + width
    if len(rows) < _ROWS:
        return 0, []
    years = [sum(1 for cell in cells[at : at + width] if _YEAR.search(cell.text)) for at in range(name - width + 1)]
    if name == width + 1 and _heads_names(cells[0]) and years[1] >= _FEWEST:
        return places[behind - 1] + 1 - first, [list(cells[:name]), *rows]
    if years[0] < _FEWEST or max(years) > years[0] or max(years[1:], default=0) == years[0]:
        return 0, []  # the head comes later, or there is none
    return places[behind - 1] + 1 - first, [list(cells[:width]), *rows]


def _cells(lines: Sequence[Line], first: int, most: int) -> tuple[list[Line], list[int]]:
    """Return the short lines among the ``most`` from a place on, and where each stands."""
    cells, places = [], []
    for place in range(first, min(len(lines), first + most)):
        line = lines[place]
        if not line.text:
            continue
        if len(line.text) > _CELL or (line.text.endswith((".", "?", ";")) and not _is_value(line)):
            break
        cells.append(line)
        places.append(place)
    return cells, places


def _is_value(line: Line) -> bool:
    return _VALUE.fullmatch(line.text.lower()) is not None


def _has_number(row: Sequence[Line]) -> bool:
    return any(cell.text[:1].isdigit() for cell in row[1:])


def _is_heading(line: Line) -> bool:
    return bool(line.text) and len(line.text) <= _CELL and line.text[0].isalpha() and not _is_value(line)


def _heads_names(line: Line) -> bool:
    """Whether the first heading stands over the names of rows: "Bedragen x € 1 000", and no "Realisatie 2031"."""
    return _YEAR.search(line.text) is None


def _is_run(cells: Sequence[Line], width: int) -> bool:
    return len(cells) == width + 1 and not _is_value(cells[0]) and all(map(_is_value, cells[1:]))


def _is_row(cells: Sequence[Line], width: int) -> bool:
    if len(cells) < width or _is_value(cells[0]):
        return False
    values = sum(1 for cell in cells[1:] if _is_value(cell))
    return values > 0 and 2 * values >= width - 1
