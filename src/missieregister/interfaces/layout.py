"""Tables and indented lines of plain text in a given width: words stay whole, and nothing is cut off.

A cell is wrapped at spaces; a word that is too long for its column goes on behind a hyphen or slash. Where even that
does not fit, or columns are so narrow that it takes less room, a row is written as lines of its own, each with the
heading of its column.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

_GAP = 2
_INDENT = 2
#: parts of a word after which it may go on on the next line
_PART = re.compile(r"[^-/]*[-/]+|[^-/]+")


class Shape(NamedTuple):
    """How a column stands: its heading, whether its values are wrapped, and whether they stand on the right."""

    heading: str
    wrap: bool = True
    right: bool = False


def wrapped(text: str, width: int) -> list[str]:
    """Return text in lines of at most ``width`` cells, at least one; a part of a word that is longer stays whole."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            for piece, space in _pieces(word, width):
                joined = f"{line}{space if line else ''}{piece}"
                if line and cell_len(joined) > width:
                    lines.append(line)
                    line = piece
                else:
                    line = joined
        lines.append(line)
    return lines


def hanging(text: str, width: int, indent: int) -> list[str]:
    """Return text in lines of at most ``width`` cells that start ``indent`` cells in; those that go on, a bit more."""
    first, *rest = wrapped(text, width - indent - _INDENT)
    return [" " * indent + first, *(" " * (indent + _INDENT) + line for line in rest)]


def widths(shapes: Sequence[Shape], rows: Sequence[Sequence[str]], width: int) -> list[int] | None:
    """Return how wide each column is in a table of ``width`` cells; None where no word would stay whole."""
    least, most = [], []
    for place, shape in enumerate(shapes):
        lines = [line for row in rows for line in row[place].split("\n")]
        longest = max(map(cell_len, [*lines, shape.heading]))
        heading = _longest_part(shape.heading)
        most.append(longest)
        least.append(max([heading, *map(_longest_part if shape.wrap else cell_len, lines)]))
    spare = width - sum(least) - _GAP * (len(shapes) - 1)
    if spare < 0:
        return None
    # What is left goes to those that want least, so that short columns stay on one line and long ones share the rest.
    wanting = sorted(range(len(shapes)), key=lambda place: most[place] - least[place])
    for count, place in enumerate(wanting):
        given = min(most[place] - least[place], spare // (len(wanting) - count))
        least[place] += given
        spare -= given
    return least


def table(shapes: Sequence[Shape], rows: Sequence[Sequence[str]], width: int) -> Iterator[tuple[str, bool]]:
    """Yield the lines of a table, each with whether it is one of headings."""
    found = widths(shapes, rows, width)
    lines = [line for row in rows for line in _row(row, shapes, found)] if found else []
    if found is None or len(lines) > len(rows):  # with a row on a line each, nothing is shorter
        records = [*_records(shapes, rows, width)]
        if found is None or len(records) < len(lines):
            yield from ((line, False) for line in records)
            return
    yield from ((line, True) for line in _row([shape.heading for shape in shapes], shapes, found))
    yield from ((line, False) for line in lines)


def _row(cells: Sequence[str], shapes: Sequence[Shape], widths: Sequence[int]) -> Iterator[str]:
    columns = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for number in range(max(map(len, columns), default=0)):
        parts = []
        for lines, shape, width in zip(columns, shapes, widths, strict=True):
            text = lines[number] if number < len(lines) else ""
            blank = " " * (width - cell_len(text))
            parts.append(blank + text if shape.right else text + blank)
        yield (" " * _GAP).join(parts).rstrip()


def _records(shapes: Sequence[Shape], rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    names = max(cell_len(shape.heading) for shape in shapes) + _GAP
    for number, row in enumerate(rows):
        if number:
            yield ""
        for shape, cell in zip(shapes, row, strict=True):
            for place, line in enumerate(wrapped(cell, max(width - names, 1)) if cell else ()):
                yield f"{'' if place else shape.heading:{names}}{line}".rstrip()


def _pieces(word: str, width: int) -> Iterator[tuple[str, str]]:
    """Yield a word, or where it is too long its parts, each with what stands before it on its line."""
    if cell_len(word) <= width:
        yield word, " "
        return
    for number, part in enumerate(_PART.findall(word)):
        yield part, "" if number else " "


def _longest_part(text: str) -> int:
    return max((cell_len(part) for word in text.split() for part in _PART.findall(word)), default=0)
