"""Tables whose cells are kept apart by marks that prose has too: dots, dashes, semicolons, slashes in brackets.

"EUSTAT ...... 12 ...... Verania", "EUSTAT – civiel – 12 – 31 mei 2031", "EUSTAT (3 / 9 / 12)": a head with as many
cells as each of the rows below it, and numbers in most of these, tell them from sentences. A name may stand right
before the first of its values: "EUSTAT 3 / 9 / 12" below "Missie / 2029 / 2030 / 2031".
"""

import re
from collections.abc import Sequence

from missieregister.documents.lines import Cells, Line
from missieregister.patterns import regex

_SLASH = regex(r"\s+/\s+")
_MARKS = (
    regex(r"\s*(?:\.{3,}|…{2,})\s*"),
    regex(r"\s+[–—-]\s+"),
    regex(r"\s?;\s*(?=\S)"),
    # the brackets go with the slashes: "EUSTAT (3 / 9 / 12)"
    regex(r"\s+\((?=[^()]*/[^()]*\)$)|(?<=[\w.])\s?/\s?(?=[^()]+\)$)|\)$"),
    _SLASH,
)
#: no cell is longer than this many characters, and rows are at least so many
_LONG, _ROWS = 60, 2
#: behind so many rows of which few have numbers the rest is not looked at
_SEEN = 8
#: "EUSTAT 51.207": what stands before the first slash
_NAMED = regex(r"(?P<name>[^\W\d].*?)\s(?P<value>(?:€\s?|[–-]\s?)?\d{1,3}(?:[. ]\d{3})*(?:,\d+)?)")
#: a cell may end in a stop that ends no sentence
_SHORTENED = regex(r"(?i)(?<!\w)(?:n\.v\.t|p\.m|mln|mld|jl|a\.s)\.\Z")
_TOTAL = regex(r"(?i)(?:sub)?totaal(?!\w)")


def parted(lines: Sequence[Line], first: int) -> tuple[int, list[Cells]]:
    """Return how many lines from ``first`` on form a table, and its rows; none where they do not."""
    for mark in _MARKS:
        head = _cells(lines[first], mark)
        if len(head) < 2 or any(text[:1].isdigit() for text, _ in head):
            continue
        rows, behind, numbers = [head], first + 1, 0
        for place in range(first + 1, len(lines)):
            if not lines[place].text:
                continue
            row = _cells(lines[place], mark)
            if mark is _SLASH and row and len(row) == len(head) - 1:
                row = _apart(row)
            if len(row) != len(head) and not (len(row) > 1 and _TOTAL.match(row[0][0])):
                break
            rows.append(row)
            behind = place + 1
            numbers += any(text[:1].isdigit() for text, _ in row)
            if len(rows) > _SEEN and 2 * numbers < len(rows):
                break  # names and offices, however many: no need to look at them all again from the next line
        if len(rows) > _ROWS and 2 * numbers > len(rows) - 1:
            return behind - first, rows
    return 0, []


def _apart(row: Cells) -> Cells:
    """Return a row with its first cell cut into a name and the number behind it, where it is both."""
    found = _NAMED.fullmatch(row[0][0])
    return [(found["name"], row[0][1]), (found["value"], row[0][1] + found.start("value")), *row[1:]] if found else row


def _cells(line: Line, mark: re.Pattern[str]) -> Cells:
    """Return the cells of a line, with where their words stand; none where it is no row."""
    cells: Cells = []
    start = 0
    for gap in (*mark.finditer(line.text), None):
        end = gap.start() if gap else len(line.text)
        if end > start or gap:
            cells.append((line.text[start:end], line.start + start))
        start = gap.end() if gap else end
    fits = all(
        text and len(text) <= _LONG and (not text.endswith((".", ";", ":")) or _SHORTENED.search(text))
        for text, _ in cells
    )
    return cells if fits else []
