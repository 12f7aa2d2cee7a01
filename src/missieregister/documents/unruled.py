"""Tables without rules or gaps, as PDFs give them: each row is a line, a name and its values with a blank between.

A blank may set thousands apart too ("EUSTAT 4 215 22 000 19 750"): how many columns the head has tells which it does.
"""

from collections.abc import Sequence

from missieregister.documents.lines import Cells, Line
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
#: what a group of three digits may stand behind in one number, and such a group
_LEADING, _GROUP = regex(r"(?:[–-]\s?)?[1-9]\d{0,2}"), regex(r"\d{3}(?:,\d+)?")
#: of how many groups the numbers of a row are, rather few than many, and how many values there may be to put together
_GROUPS, _MOST = (2, 3), 40
#: rows enough to be told from sentences that end in numbers
_ROWS = 3


def unruled(lines: Sequence[Line], first: int) -> tuple[int, list[Cells]]:
    """Return how many lines from ``first`` on form a table, and its rows; none where they do not.

    The first line heads it: as many columns as its rows have.
    """
    head = lines[first]
    if not head.text or len(head.text) > _LONG or head.text.endswith(":"):
        return 0, []
    columns = _head(head)
    if len(columns) < 2:
        return 0, []
    found: list[tuple[int, Line, Cells]] = []
    for place in range(first + 1, len(lines)):
        line = lines[place]
        if line.text:
            row = _row(line)
            if not row:
                break
            found.append((place, line, row))
    same = next((i for i, (_, _, row) in enumerate(found) if len(row) != len(found[0][2])), len(found))
    rows = [row for _, _, row in found[:same]]
    if len(rows) < _ROWS or not 0 <= len(rows[0]) - len(columns) <= 1:
        rows = _with_thousands(found, len(columns))
    if len(rows) < _ROWS:
        return 0, []
    width = max(map(len, rows))
    heads = columns if len(columns) == width else [("", head.start), *columns]
    return found[len(rows) - 1][0] + 1 - first, [heads, *rows]


def _with_thousands(found: Sequence[tuple[int, Line, Cells]], columns: int) -> list[Cells]:
    """Return rows whose numbers are written with blanks, cut to the columns of a head; none where most cannot be.

    The head may name the first column or not. A row that can be cut in several ways is one cell, its line.
    """
    best: list[Cells] = []
    most = len(found) // 2
    for width in (columns, columns - 1) if len(found) >= _ROWS else ():
        cut = [_in_thousands(row, width) for _, _, row in found]
        told = sum(map(bool, cut))
        if told > most:
            best, most = [row or [(line.text, line.start)] for row, (_, line, _) in zip(cut, found, strict=True)], told
    return best


def _in_thousands(row: Cells, width: int) -> Cells:
    """Return a row with the groups of each number put together, where one way alone makes them ``width`` values.

    ``4 215 22 000 19 750`` are three: 4 215, 22 000 and 19 750.
    """
    name, *values = row
    if not 1 <= width <= len(values) <= _MOST:
        return []
    for groups in _GROUPS:
        # in how many ways so many values end before each place, and how one of them begins
        ways: list[dict[int, tuple[int, Cells]]] = [{0: (1, [])}, *({} for _ in values)]
        for first in range(len(values)):
            for behind in range(first + 1, min(first + groups, len(values)) + 1):
                if not _is_one([text for text, _ in values[first:behind]]):
                    break
                one = (" ".join(text for text, _ in values[first:behind]), values[first][1])
                for told, (number, before) in ways[first].items():
                    others = ways[behind].get(told + 1, (0, []))[0]
                    ways[behind][told + 1] = (number + others, [*before, one])
        number, cells = ways[-1].get(width, (0, []))
        if number:
            return [name, *cells] if number == 1 else []
    return []


def _is_one(groups: Sequence[str]) -> bool:
    """Whether what stands between blanks is one number: ``31 600``, and not ``31 60`` or ``0 600``."""
    first, *others = groups
    if not others:
        return not (len(first) == 3 and first[0] == "0")  # a group of three that begins with nought is no number
    return bool(_LEADING.fullmatch(first)) and all(
        _GROUP.fullmatch(group) and (group is others[-1] or "," not in group) for group in others
    )


#: no head is longer than this many characters
_LONG = 160


def _row(line: Line) -> Cells:
    found = _ROW.fullmatch(line.text)
    if found is None:
        return []
    start = found.start("values")
    values = [(v[0], line.start + start + v.start()) for v in _VALUE.finditer(found["values"])]
    return [(found["name"], line.start), *values] if len(values) > 1 else []  # "EUSTAT – 75" has one


def _head(line: Line) -> Cells:
    """Return the columns of a head; none of what is a row itself."""
    years = _YEARS.fullmatch(line.text)
    if years:
        starts = [0, *(years.start("values") + y.start() for y in _VALUE.finditer(years["values"]))]
    elif _row(line):
        return []
    else:
        starts = [m.start() for m in _COLUMN.finditer(line.text)]
    ends = (*starts[1:], len(line.text))[: len(starts)]
    return [(line.text[start:end].strip(), line.start + start) for start, end in zip(starts, ends, strict=True)]
