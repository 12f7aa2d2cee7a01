"""Tables that a text writes as lines: fields (``Einddatum: 1 juni 2031``), or names with bare values below a lead.

Both become cells, which ``reading`` reads like those of any table: a block of fields is one row whose headings are its
labels; a list of names and numbers has its lead for the heading of its second column.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING

import msgspec

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.numbers import NUMBER_WORD
from missieregister.extraction.tables.label_lines import LINES, labelled
from missieregister.extraction.text.leads import counts_things, is_theirs
from missieregister.model.document import Block, Cell, Document
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools

#: lines of fields and of lists of values are no longer than this many characters
_SHORT = 160
#: and what several fields on one line may take up
_LONG = 600
_FIELD = regex(r"(?P<label>[a-zà-ÿ][^:.;()]{2,40}?)(?:\s\([^()]*\))?\s?:(?:\s|(?<!\d:)(?=\d))(?P<value>\S.*?)[;.]?\Z")
#: a field between others that takes a sentence
_LONG_FIELD = regex(r"[a-zà-ÿ][^:.,;()\d]{2,24}:\s\S")
#: between fields on one line: "Mandaat: 10. Bezetting: 7"; a sign or a blank first, so that a search skips to the next
_NEXT_FIELD = regex(
    r"[.;,\s](?:(?<=[.;,])\s+|(?<=\s)[|/]\s)(?=[a-zà-ÿ][^:.;,()|]{2,40}(?:\s\([^()]*\))?\s?:\s)", words=(":",)
)
#: behind the mission that such a line begins with
_BEHIND_NAME = regex(r"(?:\s\([^()]*\))?\s?(?:[:.,]|[–—-])\s+(?:(?P<where>[^:.;,()\d]{3,40})[.,;]\s+)?")
#: and may have before it: "Irak: NAVO Missie Irak. Duur: tot en met mei 2031"
_BEFORE_NAME = regex(r"(?:[^:.;,\d]{3,40}:\s(?:de\s)?)?")
#: between fields without colons, and one of those: "UNMIVER: mandaat 10, bezetting 7"
_NEXT_PLAIN = regex(r"[.;,]\s+(?=[a-zà-ÿ])")
_PLAIN_FIELD = regex(r"(?P<label>[a-zà-ÿ][a-zà-ÿ/ -]{1,30}?)\s(?P<value>(?:max\w*\.?\s|circa\s)?\d[^:]{0,60}?)[;,.]?\Z")
#: "EUSTAT: 12", "EUSTAT 51,0", "EUSTAT – 1.650;", "EUSTAT 1 650", but not "EUSTAT1 0181 5001 500", of which nobody
#: knows what belongs together
_ROW = regex(
    r"(?P<name>[^\W\d][^;:]{1,70}?)(?<!\d{4})(?:\s?:|\s[–-])?\s"
    rf"(?P<value>(?!(?:19|20)\d\d(?!\d))(?:€\s?)?(?:\d{{1,3}}(?:[.\s]\d{{3}})+|\d{{1,6}})(?:,\d+)?|{NUMBER_WORD})(?:[;,.]|,?\sen)?\Z"
)
#: what a field may say of a mission
_SAYS = frozenset(("ceiling", "deployed", "end", "start", "period", "international", "amount"))
#: what a lead may say of the bare numbers below it
_NUMBERS = frozenset(("ceiling", "deployed", "amount"))
#: a block of fields has at least so many that say something, and so have lists of names and numbers
_FEWEST = 2


class Record(msgspec.Struct, frozen=True):
    """The cells of a table that a text wrote as lines, and where the lines begin that it takes up."""

    cells: tuple[Block, ...]
    lines: frozenset[int]


class _Line(msgspec.Struct, frozen=True):
    """A line of a name (or label) and a value, with what the label says that the value is."""

    block: Block
    name: Block
    value: Block
    says: str = ""


def records(document: Document, tools: "Tools", low: str, mentions: Sequence[MissionMention]) -> tuple[Record, ...]:
    """Return the tables that a document writes as lines; a line is in one of them at most."""
    finder = _Finder(document, tools, low, mentions)
    fields = (*finder.fields(), *finder.named())
    taken = frozenset(start for record in fields for start in record.lines)
    fields = (*fields, *(r for r in finder.labels() if taken.isdisjoint(r.lines)))
    taken = frozenset(start for record in fields for start in record.lines)
    return (*fields, *(r for r in finder.lists() if taken.isdisjoint(r.lines)))


class _Finder:
    def __init__(self, document: Document, tools: "Tools", low: str, mentions: Sequence[MissionMention]) -> None:
        self._blocks, self._tools, self._low = document.blocks, tools, low
        self._mentions = mentions
        self._numbers = count(-1, -1)

    def fields(self) -> Iterator[Record]:
        """Yield each block of fields that names a mission, or stands below a heading that does."""
        run: list[_Line] = []
        above: Block | None = None
        for block in (*self._blocks, None):
            lines = self._fields_in(block)
            if not lines and run and block is not None and self._tells_at_length(block):
                continue
            named = any(n.says == "mission" for n in lines) and any(n.says == "mission" for n in run)
            if not lines or named:
                yield from self._row_of(run, above)
                run, above = [], None if named else block
            run += lines

    def _tells_at_length(self, block: Block) -> bool:
        """Whether a line is a field whose value is too long to be read: ``Aandeel: een bataljon mariniers, ...``."""
        return _SHORT < block.end - block.start <= _LONG and _LONG_FIELD.match(self._low, block.start) is not None

    def _fields_in(self, block: Block | None) -> list[_Line]:
        """Return the field that a line is, or those of one that is all fields: ``Mandaat: 10. Bezetting: 7.``"""
        if block is None:
            return []
        lines = self._parts(block, _NEXT_FIELD, _FIELD)
        if len(lines) >= _FEWEST:
            return lines
        whole = self._field(block, block)
        return [whole] if whole else []

    def _field(self, part: Block, block: Block, field: re.Pattern[str] = _FIELD) -> _Line | None:
        """Return the field that a part of a line is, if any."""
        line = self._line(field, part)
        if line is None:
            return None
        says = self._tools.columns.says(self._text(line.name))
        return msgspec.structs.replace(line, block=block, says=says)

    def named(self) -> Iterator[Record]:
        """Yield each line of a mission and its fields: ``EUSTAT: mandaat 10, bezetting 7, einddatum 31 juli 2031.``"""
        starts = [m.start for m in self._mentions]
        for block in self._blocks:
            if block.kind not in LINES or block.end - block.start > _LONG:
                continue
            first = bisect_left(starts, block.start)
            name = self._mentions[first] if first < len(starts) else None
            if name is None or not _BEFORE_NAME.fullmatch(self._low, block.start, min(name.start, block.end)):
                continue
            behind = _BEHIND_NAME.match(self._low, name.end, block.end)
            if behind is None or self._is_of_another(block, name):
                continue
            rest = Block(block.kind, behind.end(), block.end)
            lines = self._parts(rest, _NEXT_FIELD, _FIELD) or self._parts(rest, _NEXT_PLAIN, _PLAIN_FIELD)
            lines = [msgspec.structs.replace(n, block=block) for n in lines]
            if sum(n.says in _SAYS for n in lines) >= _FEWEST:
                yield from self._row_of(lines, Block(block.kind, name.start, name.end))

    def _is_of_another(self, block: Block, name: MissionMention) -> bool:
        """Whether a country stands before a mission that is not where it is: ``Duitsland: EUSTAT. Aantal: 300``."""
        label = self._low[block.start : name.start].split(":")[0].strip()
        where = {place for m in name.missions for place in self._tools.lands.whereabouts.get(m, ())}
        return label not in where and is_theirs(self._tools.scanner.find(label))

    def labels(self) -> Iterator[Record]:
        """Yield each block of fields whose values stand on a line below their label."""
        starts = [b.start for b in self._blocks]
        names = frozenset(starts[max(0, bisect_right(starts, m.start) - 1)] for m in self._mentions) if starts else ()
        for above, run in labelled(self._blocks, self._low, names) if names else ():
            lines = [_Line(label, label, value, self._label_says(label)) for label, value in run]
            for record in self._row_of(lines, above):
                below = frozenset(n.value.start for n in lines if n.says)
                yield Record(record.cells, record.lines | below)

    def _label_says(self, label: Block) -> str:
        """Return what a label says of the value below it; ``Aantal slachtoffers`` nothing."""
        text = self._text(label).strip()
        says = self._tools.columns.says(text)
        return "" if says in _NUMBERS and says != "amount" and counts_things(text) else says

    def _parts(self, block: Block, between: re.Pattern[str], field: re.Pattern[str]) -> list[_Line]:
        """Return the fields that a stretch of a line is, with nothing beside them; none where it is something else."""
        cuts = list(between.finditer(self._text(block)[:_LONG]))
        starts = [block.start, *(block.start + m.end() for m in cuts)]
        ends = [*(block.start + m.start() for m in cuts), block.end]
        parts = [Block(block.kind, start, end) for start, end in zip(starts, ends, strict=True)]
        found = [self._field(part, block, field) for part in parts]
        lines = [n for n in found if n is not None and n.says]
        return lines if len(lines) == len(found) else []

    def _row_of(self, run: Sequence[_Line], above: Block | None) -> Iterator[Record]:
        called = next((n.value for n in run if n.says == "mission"), above)
        told = [n for n in run if n.says in _SAYS]
        # a period between other fields says as much as two
        says = len(told) + (called is not above) + (len(run) > 1 and any(n.says == "period" for n in told))
        if called is None or says < _FEWEST or not told or not self._names(called):
            return
        table = next(self._numbers)
        head = [_cell(n.name, table, 0, i + 1, header=True) for i, n in enumerate(told)]
        row = [_cell(called, table, 1, 0), *(_cell(n.value, table, 1, i + 1) for i, n in enumerate(told))]
        yield Record((*head, *row), frozenset(n.block.start for n in run if n.says))

    def lists(self) -> Iterator[Record]:
        """Yield each list of missions and bare numbers, below a lead that says what the numbers are."""
        run: list[_Line] = []
        lead: Block | None = None
        for block in (*self._blocks, None):
            line = self._line(_ROW, block) if lead else None
            if line is None:
                yield from self._rows_of(run, lead)
                run, lead = [], block if block and block.kind in ("heading", "paragraph") else None
            else:
                run.append(line)

    def _rows_of(self, run: Sequence[_Line], lead: Block | None) -> Iterator[Record]:
        rows = [n for n in run if self._names(n.name)]
        if lead is None or len(rows) < _FEWEST:
            return  # a lead may be a long paragraph, and most have no list below them
        says = self._tools.columns.says(self._text(lead))
        if says not in _NUMBERS:
            return
        if says != "amount" and counts_things(self._text(lead)):
            return  # "Het aantal slachtoffers per missie:"
        if is_theirs(self._tools.scanner.find(self._text(lead))):
            return
        table = next(self._numbers)
        cells = [_cell(lead, table, 0, 1, header=True)]
        for index, line in enumerate(rows, 1):
            cells += [_cell(line.name, table, index, 0), _cell(line.value, table, index, 1)]
        yield Record(tuple(cells), frozenset(n.block.start for n in run))

    def _line(self, pattern: re.Pattern[str], block: Block | None) -> _Line | None:
        if block is None or block.kind not in LINES or block.end - block.start > _SHORT:
            return None
        found = pattern.match(self._text(block).rstrip())
        if found is None:
            return None
        name = "name" if pattern is _ROW else "label"
        return _Line(block, _part(block, found, name), _part(block, found, "value"))

    def _names(self, block: Block) -> bool:
        return any(block.start <= m.start and m.end <= block.end for m in self._mentions)

    def _text(self, block: Block) -> str:
        return self._low[block.start : block.end]


def _part(block: Block, found: re.Match[str], name: str) -> Block:
    return Block("paragraph", block.start + found.start(name), block.start + found.end(name))


def _cell(block: Block, table: int, row: int, column: int, *, header: bool = False) -> Block:
    return Block("table_cell", block.start, block.end, cell=Cell(table, row, column, header))
