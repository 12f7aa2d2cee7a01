"""The columns of tables for people."""

from missieregister.interfaces import wording
from missieregister.interfaces.output import Column
from missieregister.model.statement import Statement

#: A quote in a table stops here; programs and ``--sources`` get all of it.
QUOTE_LENGTH = 160


def shortened(quote: str, length: int = QUOTE_LENGTH) -> str:
    """Return a quote on one line, cut at a word where it is long."""
    line = " ".join(quote.split())
    if len(line) <= length:
        return line
    return line[:length].rsplit(" ", 1)[0] + " …"


def _of(statement: Statement) -> str:
    beside = [said for said in (wording.whose_text(statement), wording.unsure_text(statement)) if said]
    return wording.step_text(statement) + "".join(f" ({said})" for said in beside)


STATEMENT_COLUMNS = (
    Column("Document", lambda s: s.document, wrap=False),
    Column("Missies", lambda s: ", ".join(s.missions)),
    Column("Wat", _of),
    Column("Aantal", lambda s: wording.personnel_text(s.personnel)),
    Column("Citaat", lambda s: shortened(s.quote)),
)
