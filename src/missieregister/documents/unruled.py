"""Tables without rules or gaps, as PDFs give them: each row is a line, a name and its values with a blank between."""

from collections.abc import Sequence

from missieregister.documents.lines import Line
from missieregister.patterns import regex

#: a dash between a name and a day is no value, and no minus: "EUSTAT – 31 mei 2031"
_VALUES = (
    r"(?:\d{1,2}\s[a-z]{3,9}\s\d{4}|(?![–-]\s\d{1,2}\s[a-z])(?:(?:[–-]\s?)?\d{1,3}(?:\.\d{3})+(?:,\d+)?|"
    r"(?:[–-]\s?)?\d+(?:,\d+)?|[–-])|n\.?v\.?t\.?|p\.?m\.?)"
)
_ROW = regex(rf"(?P<name>[^\W\d][^.;:?!]{{1,60}}?)\s(?P<values>{_VALUES}(?:\s{_VALUES})+)")
_VALUE = regex(rf"(?<!\S){_VALUES}(?!\S)")
#: a column of a head begins with a capital or is a year: "Missie Begroting 2031 Realisatie 2031 Verschil"
_COLUMN = regex(r"(?<!\S)(?=[A-Z(])")
_YEARS = regex(r"(?P<name>\S[^\d]*?)\s(?P<values>(?:19|20)\d\d(?:\s(?:19|20)\d\d)+)")
#: rows enough to be told from sentences that end in numbers
_ROWS = 3

Cells = list[tuple[str, int]]


def unruled(lines: Sequence[Line], first: int) -> tuple[int, list[Cells]]:
    """Return how many lines from ``first`` on form a table, and its rows; none where they do not.

    The first line heads it: as many columns as its rows have.
    """
    head = lines[first]
    if not head.text or len(head.text) > _LONG or head.text.endswith(":"):
        return 0, []
    rows: list[Cells] = []
    behind = first + 1
    for place in range(first + 1, len(lines)):
        line = lines[place]
        if not line.text:
            continue
        row = _row(line)
        if not row or (rows and len(row) != len(rows[0])):
            break
        rows.append(row)
        behind = place + 1
    if len(rows) < _ROWS:
        return 0, []
    columns = _head(head, len(rows[0]))
    return (behind - first, [columns, *rows]) if columns else (0, [])


#: no head is longer than this many characters
_LONG = 160


def _row(line: Line) -> Cells:
    found = _ROW.fullmatch(line.text)
    if found is None:
        return []
    start = found.start("values")
    values = [(v[0], line.start + start + v.start()) for v in _VALUE.finditer(found["values"])]
    return [(found["name"], line.start), *values] if len(values) > 1 else []  # "EUSTAT – 75" has one


def _head(line: Line, width: int) -> Cells:
    """Return the columns of a head, where it has ``width`` of them, or one fewer: the first may have no name."""
    years = _YEARS.fullmatch(line.text)
    if years:
        starts = [0, *(years.start("values") + y.start() for y in _VALUE.finditer(years["values"]))]
    else:
        starts = [m.start() for m in _COLUMN.finditer(line.text)]
    if not starts:
        return []
    cells = [
        (line.text[start:end].strip(), line.start + start)
        for start, end in zip(starts, (*starts[1:], len(line.text)), strict=True)
    ]
    if len(cells) == width - 1:
        return [("", line.start), *cells]
    return cells if len(cells) == width else []
