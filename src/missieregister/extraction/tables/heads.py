"""The head of a table: which rows it is, what it calls the columns, and what these hold by that."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from missieregister.extraction.tables.cells import COUNT, Cells
from missieregister.extraction.tables.headless import roles_of_columns
from missieregister.model.document import Block
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools

_YEAR = regex(r"(?:19|20)\d\d")
#: the line above a table of contributions that are over
_OVER = regex(
    r"(?:[^\w\n]|\d|tabel|overzicht(?:\svan)?|de|nederlandse|inmiddels|recent|in\s\d{4})*"
    r"(?:beëindigde|afgeronde|afgelopen|voltooide)\s"
)
#: "Hr.Ms. De Ruyter"
_SHIP = regex(r"[hz]r\.?\s?ms\.?\s")
_COSTS = regex(r"kosten|raming|uitgaven|begroot|begroting|bedragen|budget")
#: a line above a table that counts people: "Aantal uitgezonden militairen"; not "Militaire operaties"
_COUNTED = regex(
    r"(?<!\w)(?:personeel|personele|bezetting|militairen|nederlanders|personen|functionarissen|waarnemers)(?!\w)"
)
#: money by its unit
_UNIT = regex(r"€|euro|mln|miljoen")
#: a line above a table without a head: "Uitgaven 2031 (x € 1.000)"
_SUMS_BELOW = regex(r"(?:kosten|uitgaven|bedragen)(?!\w)[^\n]*€|\(x\s€")
#: what heads a column of people of one kind: "Aantal mil."
_A_KIND = regex(r"(?<!\w)(?:mil|militair|militairen|civ|civiel|civiele|civielen|burgers|pol|politie|kmar)(?!\w)")
#: what heads a column that adds others up
_ALL_KINDS = regex(r"totaal(?:\saantal)?|tot\.|samen")
_OF_PEOPLE = regex(r"militair|person|bezetting|sterkte|experts|functionarissen|nederlanders|aantal")
#: what heads a column of ours: ships, units, decisions
_OURS = regex(
    r"(?:schip|schepen|eenheid|eenheden|onderdeel|detachement|rotatie|besluit|besluitdatum|fase|middel)(?!\w)"
)
#: a table has a head and rows
_A_TABLE = 3

#: the cells of a row by their columns, and the rows of a table with their numbers
CellsOfRow = Mapping[int, Block]
Rows = Sequence[tuple[int, CellsOfRow]]


class Head:
    """What a table says of its columns: by its head, by the words above it, or by what most of its cells are."""

    def __init__(
        self, rows: Rows, cells: Cells, tools: "Tools", before: str, names_missions: Callable[[CellsOfRow], object]
    ) -> None:
        """Read the head of a table; ``before`` is the text above it, ``names_missions`` whether a row does."""
        self._rows, self._cells, self._tools, self._before = rows, cells, tools, before
        self._names_missions = names_missions
        self._line_above = before.rstrip().rpartition("\n")[2]
        #: the numbers of its rows
        self.numbers = [n for n, row in rows if any(b.cell and b.cell.header for b in row.values())]
        #: what stands above each column
        self.titles: dict[int, str] = {}
        #: what each column holds, a class of tables.yaml
        self.roles: dict[int, str] = {}
        self._read_titles()
        self._take_titles()
        self._tell_money()
        self._tell_people()
        if len(self.titles) > 1:
            self._tell_planned_people()
        self._tell_years_apart()
        self._keep_what_was_spent()
        self._tell_what_is_over()

    @property
    def body(self) -> list[CellsOfRow]:
        """The rows below it."""
        return [row for number, row in self._rows if number not in self.numbers]

    @property
    def column_of_missions(self) -> int | None:
        """The column that is called one of missions."""
        return next((c for c, title in self.titles.items() if self._tools.columns.says(title) == "mission"), None)

    @property
    def titles_of_people(self) -> list[str]:
        """The titles of columns that count people."""
        return [self.titles[c] for c, role in self.roles.items() if role in ("deployed", "kinds") and c in self.titles]

    def lists_what_we_send(self) -> bool:
        """Whether rows are our ships, units or decisions, with how many and until when: all of one mission."""
        told = set(self.roles.values())
        lasts = not told.isdisjoint(("period", "start", "end"))
        return (
            lasts and not told.isdisjoint(("ceiling", "deployed")) and _OURS.search(self.titles.get(0, "")) is not None
        )

    def _read_titles(self) -> None:
        """Find the rows of the head and what they call the columns, or what these hold where there is no head."""
        rows = self._rows
        without = not self.numbers and len(rows) >= _A_TABLE and self._tells_itself(rows[0][1])
        if not self.numbers and rows and not without and not self._names_missions(rows[0][1]):
            self.numbers = [rows[0][0]]
        self._add_titles([row for number, row in rows if number in self.numbers])
        columns = len(self.titles)
        if without:
            self.roles, self.titles = self._as_its_cells_say(rows[0][1]), {0: "schip"}
        elif columns > 1 and 0 in self.titles and all(max(row) == columns for row in self.body):
            # the names of rows have no heading
            self.titles = {column + 1: title for column, title in self.titles.items()}
        if below := self._second_row():
            self.numbers.append(below[0])
            self._add_titles([below[1]], shift=1)
        elif not (self.numbers or without) and len(rows) >= _A_TABLE and (told := self._without_head(rows)):
            self.roles = told
        elif not self.numbers and _SUMS_BELOW.search(self._line_above):
            self.roles = dict.fromkeys(self._counting_columns(rows)[-1:], "amount")

    def _add_titles(self, head: Sequence[CellsOfRow], shift: int = 0) -> None:
        """Add what the rows of a head call the columns, which may be shifted."""
        for row in head:
            for column, block in row.items():
                above = self.titles.get(column + shift, "")
                self.titles[column + shift] = f"{above} {self._cells.text(block)}".strip()

    def _take_titles(self) -> None:
        """Take each column for what its title says that it holds."""
        until = any(t == "tot" or t.startswith(("tot ", "t/m")) for t in self.titles.values())
        for column, title in self.titles.items():
            costs = _YEAR.fullmatch(title) and (
                _COSTS.search(self._before) or _COSTS.search(self.titles.get(0, "")) or self._are_sums(column)
            )
            role = self._tools.columns.says(title) or ("amount" if costs else "")
            if title == "van" and until:
                role = "start"
            if role:
                self.roles[column] = role

    def _are_sums(self, column: int) -> bool:
        """Whether all that stands in a column is sums of money, as its cells themselves say: ``€ 6,1 mln.``"""
        texts = [text for row in self.body if column in row and (text := self._cells.text(row[column]).strip())]
        return bool(texts) and all(_UNIT.search(text) for text in texts)

    def _tell_money(self) -> None:
        """In a table of money "stand" is a sum, unless people are counted beside it."""
        roles, titles = self.roles, self.titles
        if len(self._rows) < _A_TABLE or not titles or "ceiling" in roles.values():
            return
        if _COSTS.search(" ".join((*titles.values(), self._before))):
            roles |= {
                c: "amount" for c, r in roles.items() if r == "deployed" and not _OF_PEOPLE.search(titles.get(c, ""))
            }

    def _tell_people(self) -> None:
        """Find who are there where no title says it: in the last of several days, or where all kinds are added up."""
        roles, titles = self.roles, self.titles
        if _OF_PEOPLE.search(self._before) and "deployed" not in roles.values():
            # "Aantal Nederlanders per missie", with a column for each day that they were counted
            dated = {c: d for c, t in titles.items() if c not in roles and (d := self._cells.date(t))}
            roles |= dict.fromkeys(sorted(dated, key=lambda c: dated[c])[-1:], "deployed")
        there = [c for c, r in roles.items() if r == "deployed"]
        if len(there) > 1 and all(_A_KIND.search(titles.get(c, "")) for c in there):
            roles |= dict.fromkeys(there, "kinds")  # "Aantal mil.", "Aantal civ."
        if "kinds" in roles.values() and "deployed" not in roles.values():
            # the column that adds them up, rather than those of which one may not be known
            roles |= dict.fromkeys([c for c, title in titles.items() if _ALL_KINDS.fullmatch(title)][-1:], "deployed")

    def _counting_columns(self, rows: Rows) -> list[int]:
        """Return the columns of which every cell that says something is a number."""
        cells: dict[int, list[str]] = {}
        for _, row in rows:
            for column, block in row.items():
                cells.setdefault(column, []).append(self._cells.text(block).strip())
        return [c for c, texts in sorted(cells.items()) if all(COUNT.fullmatch(t) for t in texts if t)]

    def _second_row(self) -> tuple[int, CellsOfRow] | None:
        """Return the second row of a head, which leaves the first column empty: units, days."""
        rows = self._rows
        if len(self.numbers) != 1 or len(rows) < _A_TABLE or rows[1][0] == self.numbers[0]:
            return None
        head = next(row for number, row in rows if number == self.numbers[0])
        number, second = rows[1]
        if len(second) != len(head) - 1 or self._names_missions(second):
            return None
        plain = any(COUNT.fullmatch(self._cells.text(block).strip()) for block in second.values())
        return None if plain or len(rows[2][1]) != len(head) else (number, second)

    def _tell_planned_people(self) -> None:
        """Take ``Begroot`` and ``Werkelijk`` for people where the line above counts people, or another column has the
        money: who is there is what became of the plan."""
        roles, titles = self.roles, self.titles
        planned = [c for c, title in titles.items() if self._tools.columns.plans(title)]
        if not planned:
            return
        counts = set(self._counting_columns([(n, row) for n, row in self._rows if n not in self.numbers]))
        sums = [c for c, r in roles.items() if r == "amount" and c in counts and c not in planned]
        money = any(_UNIT.search(titles.get(c, "")) for c in sums)
        # "Bedragen x € 1.000" above the names, or in the text before, is of every column
        units = any(_UNIT.search(t) for t in (self._before, *(t for c, t in titles.items() if c not in sums)))
        people = _COUNTED.search(self._line_above) is not None and not _COSTS.search(self._line_above)
        if not units and (money or people) and counts.issuperset(planned):
            roles |= dict.fromkeys(planned, "deployed")
        became = [c for c in planned if roles.get(c) == "deployed" and self._tools.columns.tells_outcome(titles[c])]
        if became:
            for column in [c for c in planned if roles.get(c) == "deployed" and c not in became]:
                del roles[column]

    def _tell_what_is_over(self) -> None:
        """Below "Beëindigde bijdragen", or beside a column of what has ended: who was there is there no more."""
        roles = self.roles
        if _OVER.match(self._line_above) and "over" not in roles.values():
            roles |= {c: "over" for c, r in roles.items() if r == "end"}
        if "over" in roles.values():
            for column in [c for c, r in roles.items() if r in ("ceiling", "deployed", "previous", "kinds")]:
                del roles[column]

    def _keep_what_was_spent(self) -> None:
        """Of what was spent in several years ("Realisatie 2029", "Realisatie 2030") take the last."""
        roles, titles = self.roles, self.titles
        amounts = [c for c, r in roles.items() if r == "amount" and "realisatie" in titles.get(c, "")]
        spent = {c: y[0] for c in amounts if (y := _YEAR.search(titles[c]))}
        for column, year in spent.items():
            if year != max(spent.values()):
                del roles[column]

    def _tell_years_apart(self) -> None:
        """Of ceilings for two years ("Plafond 2031", "Plafond 2032") take the earlier for what was before."""
        ceilings = [c for c, r in self.roles.items() if r == "ceiling"]
        years = {c: y[0] for c in ceilings if (y := _YEAR.search(self.titles.get(c, "")))}
        if len(set(years.values())) == len(years) > 1:
            for column, year in years.items():
                if year != max(years.values()):
                    self.roles[column] = "previous"

    def _tells_itself(self, row: CellsOfRow) -> bool:
        """Whether a row without a head above it names one of our ships, with its people and its period."""
        ship = _SHIP.match(self._cells.text(row[min(row)]))
        return ship is not None and {"deployed", "period"} <= set(self._as_its_cells_say(row).values())

    def _as_its_cells_say(self, row: CellsOfRow) -> dict[int, str]:
        """Return what the columns hold by the cells of a row: people, or a period."""
        found: dict[int, str] = {}
        for column, block in row.items():
            text = self._cells.text(block).strip()
            if self._tools.people.find(text):
                found[column] = "deployed"
            elif all(self._cells.period(text)):
                found[column] = "period"
        return found

    def _without_head(self, rows: Rows) -> dict[int, str]:
        """Return what the columns of missions hold where there is no head at all."""
        return roles_of_columns(rows, self._cells, self._line_above, self._tools)
