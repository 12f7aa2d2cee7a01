"""Tables of promises: ``Toezegging | Missie | Termijn | Stand``. What a row says to be settled is none any more."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from missieregister.extraction.tables.cells import Cells
from missieregister.extraction.text.phrases import any_in, phrases
from missieregister.model.document import Block

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools


#: "nog niet afgedaan", "deels voldaan"
_NOT_ALL = (" niet ", " deels ", " gedeeltelijk ", " wordt ", " zal ")


class Promises(msgspec.Struct, frozen=True):
    """The columns of such a table: what was promised, by when, and how that stands."""

    what: int
    due: int | None
    stand: int | None


def columns_of_promises(titles: Mapping[int, str], tools: "Tools") -> Promises | None:
    """Return the columns of a table whose heads are ``titles``, in lower case; None where it lists no promises."""
    words = tools.lexicon.tables

    def column(name: str, *but: int | None) -> int | None:
        heads = phrases(*words[name])
        return next((c for c, title in titles.items() if c not in but and heads.search(title)), None)

    what = column("promise")
    if what is None:
        return None
    due = column("promised by", what)
    return Promises(what, due, column("promise stands", what, due))


def due_in(row: Mapping[int, Block], columns: Promises, cells: Cells) -> str | None:
    """Return by when a row says that its promise is due (EDTF), if it does."""
    cell = row.get(columns.due) if columns.due is not None else None
    return cells.day(cells.text(cell)) if cell else None


def is_open(row: Mapping[int, Block], columns: Promises, cells: Cells, tools: "Tools") -> bool:
    """Whether a row promises something that it does not say to be settled."""
    what, stand = row.get(columns.what), row.get(columns.stand) if columns.stand is not None else None
    if what is None or not cells.text(what).strip():
        return False
    said = f" {cells.text(stand)} " if stand is not None else ""
    return any_in(_NOT_ALL, said) or phrases(*tools.lexicon.tables["settled"]).search(said) is None
