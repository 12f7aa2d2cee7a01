"""``cites``: what a document refers to and what refers to it, with the sentences."""

import difflib
from collections.abc import Sequence
from typing import NamedTuple

import click

from missieregister.app import App
from missieregister.interfaces import date_wording
from missieregister.interfaces.cli.columns import shortened
from missieregister.interfaces.cli.common import (
    INCOMPLETE,
    data_option,
    finish,
    format_option,
    out,
    say,
    the_app,
)
from missieregister.interfaces.cli.dutch import DutchCommand
from missieregister.interfaces.cli.known import meant
from missieregister.interfaces.output import Column, Format, Row, plain, write, write_object, write_table
from missieregister.interfaces.papers import as_id
from missieregister.register.citing import Citing, Reference

_FIELDS = ("direction", *Reference.__struct_fields__)


class _Way(NamedTuple):
    """A reference, and whether the document makes it (``cites``) or gets it (``cited_by``)."""

    direction: str
    reference: Reference

    def row(self) -> Row:
        return {"direction": self.direction, **plain(self.reference)}


@click.command(cls=DutchCommand)
@click.argument("document", metavar="DOCUMENT")
@format_option
@data_option
def cites(document: str, form: Format) -> None:
    """Toon waar een document naar verwijst en wat ernaar verwijst, elk met de zin."""
    app = the_app()
    found = app.cites(as_id(document)) or _numbered(app, document)
    if found is None:
        hint = meant(difflib.get_close_matches(document, [row.id for row in app.documents()], 3, 0.5))
        say(f"Fout: het register kent geen document '{document}', en niets verwijst ernaar.{hint}")
        finish(INCOMPLETE)
        return
    if form == "json":
        write_object(plain(found), form, out())
        return
    ways = [_Way("cites", r) for r in found.cites] + [_Way("cited_by", r) for r in found.cited_by]
    if form != "table":
        write((way.row() for way in ways), form, out(), _FIELDS)
        return
    _print(f"{found.document} verwijst naar", found.cites, _CITES)
    _print(f"Naar {found.document} verwijst", found.cited_by, _CITED_BY)


def _numbered(app: App, number: str) -> Citing | None:
    """Return what is known of the one paper that bears a number, where one does."""
    held = [row.id for row in app.documents() if row.number == number.strip()]
    return app.cites(held[0]) if len(held) == 1 else None


_SENTENCE = Column("Zin", lambda r: shortened(r.quote))
_CITES = (Column("Document", lambda r: r.cited, wrap=False), _SENTENCE)
_CITED_BY = (
    Column("Document", lambda r: r.document, wrap=False),
    Column("Datum", lambda r: date_wording.date_text(r.published, "onbekend"), wrap=False),
    _SENTENCE,
)


def _print(heading: str, references: Sequence[Reference], columns: Sequence[Column]) -> None:
    click.echo(f"{heading}:" if references else f"{heading} niets.")
    if references:
        write_table(references, columns, out())
