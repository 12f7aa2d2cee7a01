"""Reads tables: a row names a mission, the columns' headings say what its values are."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from missieregister.extraction.discourse.topics import main_topic, only_one
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.tables.as_of import counted_on
from missieregister.extraction.tables.cells import COUNT, Cells
from missieregister.extraction.tables.records import Record
from missieregister.extraction.tables.sums import sum_in
from missieregister.extraction.text.leads import is_theirs
from missieregister.model.document import Block, Document
from missieregister.model.ids import slug
from missieregister.model.statement import Amount, Personnel, Statement, StatementKind
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools

#: a number that is no more than allowed: "max. 12", "100 (plafond)"
_CEILING = regex(r"\Amax|(?<!\w)(?:maximaal|ten\shoogste|plafond|maximum)(?!\w)")
#: what heads a column of ends that also says how many: "Plafond en einddatum"
_SIZE_TOO = regex(r"plafond|ceiling|maxim|aantal|omvang")
#: what counts in a cell that says until when
_SO_MANY = regex(r"(?:max\.?|maximaal|ten\shoogste|circa|ca\.)\s\d|\d\s[^\W\d]")
#: "9 waarnemers (max. 12)"
_AT_MOST = regex(r"(?<=\w)\s\((?:max\.?|maximaal|ten\shoogste|plafond)\s(?P<ceiling>\d+)\)\Z")
#: a note under a table: "1 Inclusief ..."
_NOTE = regex(r"(?m)^(\d)\s+[^\W\d]")
_ACRONYM = regex(r"[A-Z]{4,}(?:-[A-Z]+)?(?![\w-])")
#: "SMM*", "RSM (Afghanistan)": what a name in a cell may have behind it
_WITHOUT_NOTE = regex(r"\s*(?:[*¹²³]+|\([^()]*\))\Z")
_YEAR = regex(r"(?:19|20)\d\d")
#: the line above a table of contributions that are over
_OVER = regex(
    r"(?:[^\w\n]|\d|tabel|overzicht(?:\svan)?|de|nederlandse|inmiddels|recent|in\s\d{4})*"
    r"(?:beëindigde|afgeronde|afgelopen|voltooide)\s"
)
#: "Hr.Ms. De Ruyter"
_SHIP = regex(r"[hz]r\.?\s?ms\.?\s")
#: between the ends of a period
_FROM_TO = regex(r"(?:\s(?:-|–|tot|t/m)\s|\d[-–](?:heden|\d{4}))")
#: what heads a column of ours: ships, units, decisions
_OURS = regex(
    r"(?:schip|schepen|eenheid|eenheden|onderdeel|detachement|rotatie|besluit|besluitdatum|fase|middel)(?!\w)"
)
_COSTS = regex(r"kosten|raming|uitgaven|begroot|begroting|bedragen|budget")
#: a line above a table that counts people: "Aantal uitgezonden militairen"; not "Militaire operaties"
_COUNTED = regex(
    r"(?<!\w)(?:personeel|personele|bezetting|militairen|nederlanders|personen|functionarissen|waarnemers)(?!\w)"
)
#: money by its unit
_UNIT = regex(r"€|euro|mln|miljoen")
#: a line above a table without a head: "Uitgaven 2031 (x € 1.000)"
_SUMS_BELOW = regex(r"(?:kosten|uitgaven|bedragen)(?!\w)[^\n]*€|\(x\s€")
#: what heads a column that adds others up
_ALL_KINDS = regex(r"totaal(?:\saantal)?|tot\.|samen")
_OF_PEOPLE = regex(r"militair|person|bezetting|sterkte|experts|functionarissen|nederlanders|aantal")


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


#: a table has a head and rows
_A_TABLE = 3


class _Table:
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
        #: whether rows are what we send: who was there before has no mandate of his own
        self._sends = False
        #: the day on which its people were counted
        self._day: str | None = None
        self._cells = Cells(document, tools, low)
        for block in cells:
            if block.cell:
                self._rows.setdefault(block.cell.row, {})[block.cell.column] = block
        other = max((b.end for b in document.blocks if b.cell and b.end <= cells[0].start), default=0)
        self._before = low[max(other, cells[0].start - 300) : cells[0].start]
        self._above = self._before
        self._notes = frozenset(_NOTE.findall(low[cells[-1].end : cells[-1].end + 1500]))

    def statements(self) -> Iterator[Statement]:
        rows = sorted(self._rows.items())
        head = [n for n, row in rows if any(b.cell and b.cell.header for b in row.values())]
        without_head = not head and len(rows) >= _A_TABLE and self._tells_itself(rows[0][1])
        if not head and rows and not without_head and not self._missions(rows[0][1]):
            head = [rows[0][0]]
        roles: dict[int, str] = {}
        titles: dict[int, str] = {}
        for number in head:
            for column, block in self._rows[number].items():
                titles[column] = f"{titles.get(column, '')} {self._cells.text(block)}".strip()
        if without_head:
            roles = self._as_its_cells_say(rows[0][1])
            titles = {0: "schip"}
        elif len(titles) > 1 and 0 in titles and all(max(row) == len(titles) for n, row in rows if n not in head):
            titles = {column + 1: title for column, title in titles.items()}  # the names of rows have no heading
        if len(head) == 1 and (below := self._goes_on(self._rows[head[0]], rows)) is not None:
            head.append(below)
            for column, block in self._rows[below].items():
                titles[column + 1] = f"{titles.get(column + 1, '')} {self._cells.text(block)}".strip()
        elif not (head or without_head) and len(rows) >= _A_TABLE and (told := self._as_most_say(rows)):
            roles = told
        elif not head and _SUMS_BELOW.search(self._before.rstrip().rpartition("\n")[2]):
            roles = dict.fromkeys(self._counting_columns(rows)[-1:], "amount")
        for column, title in titles.items():
            role = self._tools.columns.says(title) or (
                "amount" if _YEAR.fullmatch(title) and _COSTS.search(self._before) else ""
            )
            if title == "van" and any(t == "tot" or t.startswith(("tot ", "t/m")) for t in titles.values()):
                role = "start"
            if role:
                roles[column] = role
        if (
            len(rows) >= _A_TABLE
            and titles
            and "ceiling" not in roles.values()
            and _COSTS.search(" ".join((*titles.values(), self._before)))
        ):
            # a table of money: "stand" is a sum there, unless people are counted beside it
            roles |= {
                c: "amount" for c, r in roles.items() if r == "deployed" and not _OF_PEOPLE.search(titles.get(c, ""))
            }
        if _OF_PEOPLE.search(self._before) and "deployed" not in roles.values():
            # "Aantal Nederlanders per missie", with a column for each day that they were counted
            dated = {c: d for c, t in titles.items() if c not in roles and (d := self._cells.date(t))}
            roles |= dict.fromkeys(sorted(dated, key=lambda c: dated[c])[-1:], "deployed")
        if "kinds" in roles.values() and "deployed" not in roles.values():
            # the column that adds them up, rather than those of which one may not be known
            roles |= dict.fromkeys([c for c, title in titles.items() if _ALL_KINDS.fullmatch(title)][-1:], "deployed")
        if len(titles) > 1:
            self._tell_planned_people(roles, titles, [(n, row) for n, row in rows if n not in head])
        self._tell_years_apart(roles, titles)
        self._keep_what_was_spent(roles, titles)
        self._tell_what_is_over(roles)
        self._above = f"{self._before} {' '.join(titles.values())}"
        heads = [titles[c] for c, r in roles.items() if r in ("deployed", "kinds") and c in titles]
        self._day = counted_on(self._tools, self._document.date, heads, self._before)
        body = [row for number, row in rows if number not in head]
        self._cells.write_out(body)
        named = [self._missions(row) for row in body]
        names = next((c for c, title in titles.items() if self._tools.columns.says(title) == "mission"), None)
        if names is not None or 2 * sum(1 for missions in named if missions) >= len(named) > 1:
            named = [m or self._unlisted(row, names) for m, row in zip(named, body, strict=True)]
        topic = main_topic(self._mentions) or only_one(self._mentions)
        costs = "amount" in roles.values() and topic and not any(named)  # what the letter's own subject costs
        if topic and 2 * sum(map(bool, named)) < len(body) and self._lists_what_we_send(roles, titles):
            named, self._sends = [m or topic for m in named], True
        for row, missions in zip(body, named, strict=True):
            if self._sends and self._is_theirs(row):
                continue
            if costs:
                yield from self._row(row, topic, {c: r for c, r in roles.items() if r == "amount"}, titles)
            elif missions and not self._is_total(row):
                yield from self._row(row, missions, roles, titles)

    def _counting_columns(self, rows: Sequence[tuple[int, dict[int, Block]]]) -> list[int]:
        """Return the columns of which every cell that says something is a number."""
        cells: dict[int, list[str]] = {}
        for _, row in rows:
            for column, block in row.items():
                cells.setdefault(column, []).append(self._cells.text(block).strip())
        return [c for c, texts in sorted(cells.items()) if all(COUNT.fullmatch(t) for t in texts if t)]

    def _goes_on(self, head: dict[int, Block], rows: Sequence[tuple[int, dict[int, Block]]]) -> int | None:
        """Return the second row of a head, which leaves the first column empty: units, days."""
        if len(rows) < _A_TABLE or rows[1][1] is head:
            return None
        number, second = rows[1]
        if len(second) != len(head) - 1 or self._missions(second):
            return None
        plain = any(COUNT.fullmatch(self._cells.text(block).strip()) for block in second.values())
        return None if plain or len(rows[2][1]) != len(head) else number

    def _tell_planned_people(
        self, roles: dict[int, str], titles: dict[int, str], body: Sequence[tuple[int, dict[int, Block]]]
    ) -> None:
        """Take ``Begroot`` and ``Werkelijk`` for people where the line above counts people, or another column has the
        money: who is there is what became of the plan."""
        planned = [c for c, title in titles.items() if self._tools.columns.plans(title)]
        if not planned:
            return
        above = self._before.rstrip().rpartition("\n")[2]
        counts = set(self._counting_columns(body))
        sums = [c for c, r in roles.items() if r == "amount" and c in counts and c not in planned]
        money = any(_UNIT.search(titles.get(c, "")) for c in sums)
        # "Bedragen x € 1.000" above the names, or in the text before, is of every column
        units = any(_UNIT.search(t) for t in (self._before, *(t for c, t in titles.items() if c not in sums)))
        people = _COUNTED.search(above) is not None and not _COSTS.search(above)
        if not units and (money or people) and counts.issuperset(planned):
            roles |= dict.fromkeys(planned, "deployed")
        became = [c for c in planned if roles.get(c) == "deployed" and self._tools.columns.tells_outcome(titles[c])]
        if became:
            for column in [c for c in planned if roles.get(c) == "deployed" and c not in became]:
                del roles[column]

    def _tell_what_is_over(self, roles: dict[int, str]) -> None:
        """Below "Beëindigde bijdragen", or beside a column of what has ended: who was there is there no more."""
        if _OVER.match(self._before.rstrip().rpartition("\n")[2]) and "over" not in roles.values():
            roles |= {c: "over" for c, r in roles.items() if r == "end"}
        if "over" in roles.values():
            for column in [c for c, r in roles.items() if r in ("ceiling", "deployed", "previous", "kinds")]:
                del roles[column]

    @staticmethod
    def _keep_what_was_spent(roles: dict[int, str], titles: dict[int, str]) -> None:
        """Of what was spent in several years ("Realisatie 2029", "Realisatie 2030") take the last."""
        amounts = [c for c, r in roles.items() if r == "amount" and "realisatie" in titles.get(c, "")]
        spent = {c: y[0] for c in amounts if (y := _YEAR.search(titles[c]))}
        for column, year in spent.items():
            if year != max(spent.values()):
                del roles[column]

    @staticmethod
    def _tell_years_apart(roles: dict[int, str], titles: dict[int, str]) -> None:
        """Of ceilings for two years ("Plafond 2031", "Plafond 2032") take the earlier for what was before."""
        years = {c: y[0] for c, r in roles.items() if r == "ceiling" and (y := _YEAR.search(titles.get(c, "")))}
        if len(set(years.values())) == len(years) > 1:
            for column, year in years.items():
                if year != max(years.values()):
                    roles[column] = "previous"

    def _tells_itself(self, row: dict[int, Block]) -> bool:
        """Whether a row without a head above it names one of our ships, with its people and its period."""
        ship = _SHIP.match(self._cells.text(row[min(row)]))
        return ship is not None and {"deployed", "period"} <= set(self._as_its_cells_say(row).values())

    def _as_its_cells_say(self, row: dict[int, Block]) -> dict[int, str]:
        """Return what the columns hold by the cells of a row: people, or a period."""
        found: dict[int, str] = {}
        for column, block in row.items():
            text = self._cells.text(block).strip()
            if self._tools.people.find(text):
                found[column] = "deployed"
            elif all(self._cells.period(text)):
                found[column] = "period"
        return found

    def _as_most_say(self, rows: Sequence[tuple[int, dict[int, Block]]]) -> dict[int, str]:
        """Return what the columns of missions without a head hold, where one column has periods and one other people:
        ``UNTSO | juli 2026 - heden | 11 waarnemers``."""
        found: dict[str, list[int]] = {"period": [], "deployed": []}
        for column in range(1, max(len(row) for _, row in rows)):
            texts = [self._cells.text(row[column]).strip() for _, row in rows if column in row]
            if 2 * sum(any(self._cells.period(t)) and bool(_FROM_TO.search(t)) for t in texts) > len(rows):
                found["period"].append(column)
            elif 2 * sum(bool(COUNT.fullmatch(t) or self._tools.people.find(t)) for t in texts) > len(rows):
                found["deployed"].append(column)
        if any(len(columns) != 1 for columns in found.values()):
            return {}
        return {columns[0]: role for role, columns in found.items()}

    def _lists_what_we_send(self, roles: dict[int, str], titles: dict[int, str]) -> bool:
        """Whether rows are our ships, units or decisions, with how many and until when: all of one mission."""
        told = set(roles.values())
        lasts = not told.isdisjoint(("period", "start", "end"))
        return lasts and not told.isdisjoint(("ceiling", "deployed")) and _OURS.search(titles.get(0, "")) is not None

    def _is_theirs(self, row: dict[int, Block]) -> bool:
        return is_theirs(self._tools.scanner.find(self._cells.text(row[min(row)])))

    def _is_total(self, row: dict[int, Block]) -> bool:
        first = self._cells.text(row[min(row)]).split()
        return bool(first) and first[0].rstrip(":") in self._tools.lexicon.tables["total"]

    def _missions(self, row: dict[int, Block]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for block in row.values():
            for mention in self._mentions:
                if block.start <= mention.start and mention.end <= block.end:
                    found.update(dict.fromkeys(mention.missions))
        return tuple(found)

    def _unlisted(self, row: dict[int, Block], column: int | None) -> tuple[str, ...]:
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
        if acronym is None or acronym[0] in self._tools.lexicon.references["no_missions"]:
            return ()
        return (slug(acronym[0]),)

    def _row(
        self, row: dict[int, Block], missions: tuple[str, ...], roles: dict[int, str], titles: dict[int, str]
    ) -> Iterator[Statement]:
        ceiling = deployed = previous = action = None
        start = end = None
        kinds: list[Personnel] = []
        for column, block in row.items():
            role, text = roles.get(column, ""), self._cells.text(block).strip()
            if role == "deployed" and (beside := _AT_MOST.search(text)):
                ceiling = self._cells.people(block, beside["ceiling"]) or ceiling
                text = text[: beside.start()].strip()
            elif role == "deployed" and _CEILING.search(text):
                role = "ceiling"
            if role in ("ceiling", "deployed", "previous"):
                rest, until = self._cells.without_term(text) if role == "ceiling" else (text, None)
                people = self._cells.people(block, rest)
                if role == "ceiling":
                    ceiling, end = people or ceiling, end or until or (None if people else self._cells.date(text))
                elif role == "deployed":
                    deployed = people or deployed
                else:
                    previous = people or previous
            elif role == "kinds":
                kinds += [p for p in (self._cells.people(block, text),) if p and p.max]
            elif role == "decision":
                action = self._cells.action(block)
                change = self._cells.people(block, text) if action in ("increase", "decrease") else None
                ceiling = ceiling or (change if change and change.previous is not None else None)
            elif role == "period":
                first, last = self._cells.period(text)
                start, end = first or start, last or end
            elif role == "end":
                first, last = self._cells.period(text)
                start, end = start or first, last or end
                rest, _ = self._cells.without_term(text)
                counted = _SO_MANY.search(rest) or (_SIZE_TOO.search(titles.get(column, "")) and COUNT.fullmatch(rest))
                if rest != text and counted:
                    ceiling = ceiling or self._cells.people(block, rest)  # "max. 6 (t/m 31 december)"
            elif role == "over":
                end = self._cells.period(text)[1]
                action = "end" if end else action
            elif role == "international":
                until = self._cells.date(text)
                if until:
                    yield self._made(row, missions, "international_mandate", end=until)
            elif role == "start":
                start = self._cells.date(text) or start
            elif role == "amount":
                amount = sum_in(text, titles.get(column, ""), self._above)
                if amount:
                    yield self._made(row, missions, "finance", amount=amount)
        deployed = self._without_note(deployed or _together(kinds), ceiling)
        if deployed and start and self._document.date and start[:10] > self._document.date:
            ceiling, deployed = ceiling or deployed, None  # they will be there, and are not yet
        if self._sends and deployed and end and self._document.date and end < self._document.date:
            start = end = None
        if action == "decline":
            yield self._made(row, missions, "decision", action=action)
        elif action:
            yield self._made(row, missions, "decision", people=ceiling, start=start, end=end, action=action)
        elif ceiling or end or start:
            yield self._made(row, missions, "mandate", people=ceiling, start=start, end=end)
        if deployed:
            yield self._made(row, missions, "deployment", people=deployed, date=self._day)

    def _without_note(self, deployed: Personnel | None, ceiling: Personnel | None) -> Personnel | None:
        """Return 13 for "131" under a ceiling of 15, where note 1 follows: a text lost what raised the figure."""
        if not (deployed and ceiling and deployed.max and ceiling.max) or deployed.max <= ceiling.max:
            return deployed
        count, note = divmod(deployed.max, 10)
        if str(note) not in self._notes or deployed.min != deployed.max or not 0 < count <= ceiling.max:
            return deployed
        return msgspec.structs.replace(deployed, min=count, max=count)

    def _made(
        self,
        row: dict[int, Block],
        missions: tuple[str, ...],
        kind: StatementKind,
        people: Personnel | None = None,
        start: str | None = None,
        end: str | None = None,
        amount: Amount | None = None,
        action: str | None = None,
        date: str | None = None,
    ) -> Statement:
        first, last = min(b.start for b in row.values()), max(b.end for b in row.values())
        return Statement(
            document=self._document.id,
            kind=kind,
            missions=missions,
            action=action,
            status="decided" if action else "reported",
            personnel=people,
            start=start,
            end=end,
            date=date,
            amount=amount,
            published=self._document.date,
            quote=self._document.text[first:last],
            start_char=first,
            end_char=last,
            rule=f"table.{kind}",
            confidence=0.95,
        ).identified()


def _together(kinds: Sequence[Personnel]) -> Personnel | None:
    """Return all people of a row whose columns tell what they are: soldiers, civilians, police."""
    if not kinds:
        return None
    return msgspec.structs.replace(kinds[0], min=sum(k.min or 0 for k in kinds), max=sum(k.max or 0 for k in kinds))
