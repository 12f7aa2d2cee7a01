"""Reads tables: a row names a mission, the columns' headings say what its values are."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from missieregister.extraction.discourse.topics import main_topic, only_one
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.tables.announced import announced
from missieregister.extraction.tables.as_of import counted_on
from missieregister.extraction.tables.cells import Cells
from missieregister.extraction.tables.heads import Head
from missieregister.extraction.tables.promises import columns_of_promises, due_in, is_open
from missieregister.extraction.tables.records import Record
from missieregister.extraction.tables.rows import Row, Said
from missieregister.extraction.text.leads import is_theirs
from missieregister.model.document import Block, Document
from missieregister.model.ids import slug
from missieregister.model.statement import TABLED, Statement
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools

#: a note under a table: "1 Inclusief ..."
_NOTE = regex(r"(?m)^(\d)\s+[^\W\d]")
_ACRONYM = regex(r"[A-Z]{4,}(?:-[A-Z]+)?(?![\w-])")
#: "SMM*", "RSM (Afghanistan)": what a name in a cell may have behind it
_WITHOUT_NOTE = regex(r"\s*(?:[*¹²³]+|\([^()]*\))\Z")


def table_statements(
    document: Document,
    tools: "Tools",
    low: str,
    mentions: Sequence[MissionMention],
    written: Sequence[Record] = (),
) -> Iterator[Statement]:
    """Yield the statements of all tables of a document, row by row; ``written`` are those that it writes as lines."""
    tables: dict[int, list[Block]] = {}
    for block in document.blocks:
        if block.cell is not None:
            tables.setdefault(block.cell.table, []).append(block)
    for cells in (*tables.values(), *(list(record.cells) for record in written)):
        yield from _Table(document, tools, low, mentions, cells).statements()


class _Table:
    """One table: its rows, and what stands above and below it."""

    def __init__(
        self,
        document: Document,
        tools: "Tools",
        low: str,
        mentions: Sequence[MissionMention],
        cells: list[Block],
    ) -> None:
        self._document, self._tools, self._low, self._mentions = document, tools, low, mentions
        self._rows: dict[int, dict[int, Block]] = {}
        #: the day on which its people were counted
        self._day: str | None = None
        self._cells = Cells(document, tools, low)
        for block in cells:
            if block.cell:
                self._rows.setdefault(block.cell.row, {})[block.cell.column] = block
        other = max((b.end for b in document.blocks if b.cell and b.end <= cells[0].start), default=0)
        self._before = low[max(other, cells[0].start - 300) : cells[0].start]
        self._announced = announced(self._before)
        self._notes = frozenset(_NOTE.findall(low[cells[-1].end : cells[-1].end + 1500]))

    def statements(self) -> Iterator[Statement]:
        """Yield the statements of its rows, in order."""
        head = Head(sorted(self._rows.items()), self._cells, self._tools, self._before, self._missions)
        self._day = counted_on(self._tools, self._document.date, head.titles_of_people, self._before)
        self._cells.write_out(head.body)
        named = [self._missions(row) for row in head.body]
        names = head.column_of_missions
        if names is not None or 2 * sum(map(bool, named)) >= len(named) > 1:
            named = [m or self._unlisted(row, names) for m, row in zip(named, head.body, strict=True)]
        if columns := columns_of_promises(head.titles, self._tools):
            for row, missions in zip(head.body, named, strict=True):
                if missions and is_open(row, columns, self._cells, self._tools):
                    yield self._made(row, missions, Said(kind="commitment", due=due_in(row, columns, self._cells)))
            return
        topic = main_topic(self._mentions) or only_one(self._mentions)
        costs = "amount" in head.roles.values() and topic and not any(named)  # what the letter's own subject costs
        sends = bool(topic) and 2 * sum(map(bool, named)) < len(named) and head.lists_what_we_send()
        for row, missions in zip(head.body, named, strict=True):
            if sends and self._is_theirs(row):
                continue
            if costs:
                yield from self._row(row, topic, head, only="amount")
            elif (missions or sends) and not self._is_total(row):
                yield from self._row(row, missions or topic, head, sends=sends)

    def _row(
        self, row: Mapping[int, Block], missions: tuple[str, ...], head: Head, *, only: str = "", sends: bool = False
    ) -> Iterator[Statement]:
        """Yield the statements of a row about missions: of all columns, or ``only`` those that hold one thing."""
        values = Row(self._cells, f"{self._before} {' '.join(head.titles.values())}")
        for column, block in row.items():
            role = head.roles.get(column, "")
            if not only or role == only:
                values.take(block, role, head.titles.get(column, ""))
        for said in values.says(self._document.date, self._notes, sends=sends, announced=self._announced):
            yield self._made(row, missions, said)

    def _is_theirs(self, row: Mapping[int, Block]) -> bool:
        return is_theirs(self._tools.scanner.find(self._cells.text(row[min(row)])))

    def _is_total(self, row: Mapping[int, Block]) -> bool:
        first = self._cells.text(row[min(row)]).split()
        return bool(first) and first[0].rstrip(":") in self._tools.lexicon.tables["total"]

    def _missions(self, row: Mapping[int, Block]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for block in row.values():
            for mention in self._mentions:
                if block.start <= mention.start and mention.end <= block.end:
                    found.update(dict.fromkeys(mention.missions))
        return tuple(found)

    def _unlisted(self, row: Mapping[int, Block], column: int | None) -> tuple[str, ...]:
        """Return the mission that a row of a table of missions tells by a mere acronym: one that needs more words
        elsewhere, or that the gazetteer lacks."""
        first = row.get(min(row) if column is None else column)
        if first is None:
            return ()
        words = _WITHOUT_NOTE.sub("", self._document.text[first.start : first.end].strip())
        known = self._tools.missions.listed(words, self._document.date)
        if known is not None:
            return known
        acronym = _ACRONYM.match(self._document.text, first.start, first.end)
        if acronym is None or acronym[0] in self._tools.lexicon.no_missions:
            return ()
        return (slug(acronym[0]),)

    def _made(self, row: Mapping[int, Block], missions: tuple[str, ...], said: Said) -> Statement:
        first, last = min(b.start for b in row.values()), max(b.end for b in row.values())
        return Statement(
            document=self._document.id,
            kind=said.kind,
            missions=missions,
            action=said.action,
            status="decided" if said.action else "reported",
            personnel=said.people,
            start=said.start,
            end=said.end,
            due=said.due,
            date=self._day if said.kind == "deployment" else None,
            amount=said.amount,
            published=self._document.date,
            quote=self._document.text[first:last],
            start_char=first,
            end_char=last,
            rule=f"{TABLED}{said.kind}",
            confidence=0.95,
        ).identified()
