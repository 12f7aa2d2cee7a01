"""Tables whose cells a saved page runs together: "EUSTAT14 2297 500" below "Realisatie 2029Begroting 2030".

Thousands set apart tell where one number ends and the next begins: behind a blank or a dot stand three digits, and no
more of that number. A row that could be cut in more than one way keeps its name and no values.
"""

from collections.abc import Iterator, Sequence

from missieregister.documents.lines import Cells, Line
from missieregister.patterns import regex

#: a column of such a head: words and a year, or a year alone; behind the last year one of words alone
_COLUMN = regex(r"(?:[A-Z][a-zà-ÿ][^\d\n]{0,40})?(?:19|20)\d\d|(?<=\d)[A-Z][a-zà-ÿ]{2,20}\Z")
#: cells that run together: a year with a word right behind it, or years
_TOGETHER = regex(r"(?:19|20)\d\d(?:[A-Z][a-zà-ÿ]|(?:19|20)\d\d)")
_ROW = regex(r"(?P<name>[^\W\d][^\d.;:?!]{1,60}?)\s?(?P<values>(?:[–-]\s?)?\d[\d .–-]*)")
#: how one number begins, with its sign, and each of its thousands
_LEADING = regex(r"(?:[–-]\s?)?(?P<figures>0|[1-9]\d{0,2})")
_THOUSAND = regex(r"[ .]\d{3}")
#: no head is longer than this many characters, and no row
_LONG = 200
#: nor has one more columns: there would be too many ways to cut a row
_COLUMNS = 8
#: rows enough to be told from other lines that end in figures
_ROWS = 2


def glued(lines: Sequence[Line], first: int) -> tuple[int, list[Cells]]:
    """Return how many lines from ``first`` on form a table, and its rows; none where they do not."""
    head = lines[first]
    if len(head.text) > _LONG or not _TOGETHER.search(head.text):
        return 0, []
    columns = [(m[0], head.start + m.start()) for m in _COLUMN.finditer(head.text)]
    if not 2 <= len(columns) <= _COLUMNS:
        return 0, []
    rows: list[Cells] = []
    behind = first + 1
    for place in range(first + 1, len(lines)):
        line = lines[place]
        if not line.text:
            continue
        found = _ROW.fullmatch(line.text) if len(line.text) <= _LONG else None
        if found is None:
            break
        values = _cut(found["values"], len(columns))
        start = line.start + found.start("values")
        rows.append([(found["name"], line.start), *((v, start + at) for v, at in values)])
        behind = place + 1
    if len(rows) < _ROWS or all(len(row) == 1 for row in rows):
        return 0, []
    before = head.text[: columns[0][1] - head.start].strip()  # "Bedragen x € 1 000", above the names
    return behind - first, [[(before, head.start), *columns], *rows]


def _cut(values: str, count: int) -> Cells:
    """Return the numbers that run together, with where they begin; none where they could be cut otherwise as well."""
    ways = []
    for way in _ways(values, 0, count):
        ways.append(way)
        if len(ways) > 1:
            return []
    return ways[0] if ways else []


def _ways(values: str, start: int, count: int) -> Iterator[Cells]:
    """Yield each way to cut ``values`` from ``start`` on into ``count`` numbers."""
    if not count:
        if start == len(values):
            yield []
        return
    for end in _ends(values, start):
        for rest in _ways(values, end, count - 1):
            yield [(values[start:end].strip(), start), *rest]


def _ends(values: str, start: int) -> Iterator[int]:
    """Yield where the number that begins at ``start`` may end: before a blank or dot only with its thousands."""
    lead = _LEADING.match(values, start)
    if lead is None:
        return
    for behind in range(lead.start("figures") + 1, lead.end() + 1):
        end = behind
        yield end
        while thousand := _THOUSAND.match(values, end):
            end = thousand.end()
            yield end
