"""What a row of a table says of its missions, by the roles that the head gives its columns."""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from missieregister.extraction.tables.cells import COUNT, Cells
from missieregister.extraction.tables.sums import sum_in
from missieregister.extraction.text.alike import ABOUT, AT_MOST
from missieregister.model.document import Block
from missieregister.model.statement import Amount, Personnel, StatementKind
from missieregister.patterns import regex

#: a number that is no more than allowed: "max. 12", "100 (plafond)"
_CEILING = regex(rf"\Amax|(?<!\w)(?:{AT_MOST}|plafond|maximum)(?!\w)")
#: what heads a column of ends that also says how many: "Plafond en einddatum"
_SIZE_TOO = regex(r"plafond|ceiling|maxim|aantal|omvang")
#: what counts in a cell that says until when
_SO_MANY = regex(rf"(?:{AT_MOST}|{ABOUT})\s\d|\d\s[^\W\d]")
#: what heads a column of days until which something is extended
_EXTENDED = ("verlengd ", "verlenging ", "verlengen ")
#: "9 waarnemers (max. 12)"
_AT_MOST = regex(rf"(?<=\w)\s\((?:{AT_MOST}|plafond)\s(?P<ceiling>\d+)\)\Z")


#: what a cell may decide with until when: "verlengd t/m 31 augustus"
_LASTS = ("extend", "maintain", "end", "increase", "decrease")


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A statement that a row makes, but for where it stands and which missions it is about."""

    kind: StatementKind
    people: Personnel | None = None
    start: str | None = None
    end: str | None = None
    amount: Amount | None = None
    action: str | None = None
    due: str | None = None


class Row:
    """The cells of one row, each taken for what its column holds."""

    def __init__(self, cells: Cells, above: str) -> None:
        """Begin a row; ``above`` is what stands above the table, and its headings."""
        self._cells, self._above = cells, above
        self._ceiling: Personnel | None = None
        self._deployed: Personnel | None = None
        self._kinds: list[Personnel] = []
        self._action: str | None = None
        self._start: str | None = None
        self._end: str | None = None
        #: what is no matter of ours being there
        self._beside: list[Said] = []

    def take(self, block: Block, role: str, title: str) -> None:
        """Take a cell for what its column holds; ``title`` is what heads that."""
        take = _TAKES.get(role)
        if take is not None:
            take(self, block, self._cells.text(block).strip(), title)

    def says(
        self, published: str | None, notes: frozenset[str], *, sends: bool, announced: str | None = None
    ) -> list[Said]:
        """Return what the row says in a document of a day; ``notes`` stand below the table. A row of what we ``send``
        has no mandate once it is over. What the sentence above has ``announced`` is decided for whoever is counted."""
        ceiling, start, end, action = self._ceiling, self._start, self._end, self._action
        deployed = _without_note(self._deployed or _together(self._kinds), ceiling, notes)
        if announced and action is None and end:
            ceiling, action = ceiling or deployed, announced
        if deployed and start and published and start[:10] > published:
            ceiling, deployed = ceiling or deployed, None  # they will be there, and are not yet
        if sends and deployed and end and published and end < published:
            start = end = None
        said = list(self._beside)
        if action == "decline":
            said.append(Said(kind="decision", action=action))
        elif action:
            said.append(Said(kind="decision", people=ceiling, start=start, end=end, action=action))
        elif ceiling or end or start:
            said.append(Said(kind="mandate", people=ceiling, start=start, end=end))
        if deployed:
            said.append(Said(kind="deployment", people=deployed))
        return said

    def _take_ceiling(self, block: Block, text: str, _: str) -> None:
        rest, until = self._cells.without_term(text)
        people = self._cells.people(block, rest)
        self._ceiling = people or self._ceiling
        self._end = self._end or until or (None if people else self._cells.date(text))

    def _take_deployed(self, block: Block, text: str, title: str) -> None:
        beside = _AT_MOST.search(text)
        if beside:
            self._ceiling = self._cells.people(block, beside["ceiling"]) or self._ceiling
            text = text[: beside.start()].strip()
        elif _CEILING.search(text):
            self._take_ceiling(block, text, title)
            return
        self._deployed = self._cells.people(block, text) or self._deployed

    def _take_kind(self, block: Block, text: str, _: str) -> None:
        people = self._cells.people(block, text)
        if people and people.max:
            self._kinds.append(people)

    def _take_decision(self, block: Block, text: str, _: str) -> None:
        self._action = self._cells.action(block)
        if self._action in _LASTS:
            first, last = self._cells.period(text)
            if self._action == "end":
                first, last = None, last or first  # "beëindigd per 1 juli"
            self._start, self._end = self._start or first, self._end or last
        change = self._cells.people(block, text) if self._action in ("increase", "decrease") else None
        self._ceiling = self._ceiling or (change if change and change.previous is not None else None)

    def _take_period(self, _: Block, text: str, __: str) -> None:
        first, last = self._cells.period(text)
        self._start, self._end = first or self._start, last or self._end

    def _take_end(self, block: Block, text: str, title: str) -> None:
        first, last = self._cells.period(text)
        self._start, self._end = self._start or first, last or self._end
        if last and title.startswith(_EXTENDED):
            self._action = self._action or "extend"
        rest, _ = self._cells.without_term(text)
        counted = _SO_MANY.search(rest) or (_SIZE_TOO.search(title) and COUNT.fullmatch(rest))
        if rest != text and counted:
            self._ceiling = self._ceiling or self._cells.people(block, rest)  # "max. 6 (t/m 31 december)"

    def _take_over(self, _: Block, text: str, __: str) -> None:
        self._end = self._cells.period(text)[1]
        self._action = "end" if self._end else self._action

    def _take_start(self, _: Block, text: str, __: str) -> None:
        self._start = self._cells.date(text) or self._start

    def _take_international(self, _: Block, text: str, __: str) -> None:
        until = self._cells.date(text)
        if until:
            self._beside.append(Said(kind="international_mandate", end=until))

    def _take_amount(self, _: Block, text: str, title: str) -> None:
        amount = sum_in(text, title, self._above)
        if amount:
            self._beside.append(Said(kind="finance", amount=amount))


#: by what a column holds, how its cells are taken; how many there were before (``previous``) is nothing of now
_TAKES: Mapping[str, Callable[[Row, Block, str, str], None]] = {
    "ceiling": Row._take_ceiling,
    "deployed": Row._take_deployed,
    "kinds": Row._take_kind,
    "decision": Row._take_decision,
    "period": Row._take_period,
    "end": Row._take_end,
    "over": Row._take_over,
    "start": Row._take_start,
    "international": Row._take_international,
    "amount": Row._take_amount,
}


def _without_note(deployed: Personnel | None, ceiling: Personnel | None, notes: frozenset[str]) -> Personnel | None:
    """Return 13 for "131" under a ceiling of 15, where note 1 follows: a text lost what raised the figure."""
    if not (deployed and ceiling and deployed.max and ceiling.max) or deployed.max <= ceiling.max:
        return deployed
    count, note = divmod(deployed.max, 10)
    if str(note) not in notes or deployed.min != deployed.max or not 0 < count <= ceiling.max:
        return deployed
    return msgspec.structs.replace(deployed, min=count, max=count)


def _together(kinds: Sequence[Personnel]) -> Personnel | None:
    """Return all people of a row whose columns tell what they are: soldiers, civilians, police."""
    if not kinds:
        return None
    return msgspec.structs.replace(kinds[0], min=sum(k.min or 0 for k in kinds), max=sum(k.max or 0 for k in kinds))
