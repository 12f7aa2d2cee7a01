"""``changes``: what changed between two dates, or what one letter says otherwise than another."""

import datetime
from typing import NamedTuple

import click

from missieregister.app import App
from missieregister.interfaces import date_wording, wording
from missieregister.interfaces.cli.columns import shortened
from missieregister.interfaces.cli.common import (
    Day,
    caller,
    contribution,
    data_option,
    format_option,
    names_of,
    out,
    the_app,
)
from missieregister.interfaces.cli.dutch import DutchCommand
from missieregister.interfaces.cli.known import document_named
from missieregister.interfaces.output import Column, Format, plain, write, write_table
from missieregister.model.calendar import typed_day
from missieregister.register.changes import Changed


class _Asked(NamedTuple):
    """Either two days or two documents."""

    days: tuple[datetime.date, datetime.date] | None
    documents: tuple[str, str] | None


@click.command(cls=DutchCommand)
@click.argument("first", metavar="VAN")
@click.argument("second", metavar="TOT")
@click.option("--known", type=Day(), help="Alleen met wat de Kamer op deze datum wist.")
@format_option
@data_option
def changes(first: str, second: str, known: datetime.date | None, form: Format) -> None:
    """Toon wat er veranderde van VAN tot en met TOT: twee datums, of twee documenten.

    Met twee documenten: wat het tweede anders zegt dan het eerste.
    """
    app = the_app()
    asked = _understood(app, first, second, known)
    found = app.changes(*asked.days, known) if asked.days else app.differences(*(asked.documents or ("", "")))
    if form != "table":
        write((plain(c) for c in found), form, out(), Changed.__struct_fields__, caller(app))
        return
    if not found:
        click.echo("Er veranderde niets dat het register kent.")
        return
    names = names_of(app)
    write_table(
        found,
        (
            Column("Datum", lambda c: date_wording.date_text(c.date)),
            Column("Wat", wording.change_text),
            Column("Missie", lambda c: contribution(app, c.missions, names)),
            Column("Eerst", wording.before_text),
            Column("Daarna", wording.after_text),
            Column("Document", lambda c: c.document, wrap=False),
            Column("Citaat", lambda c: shortened(c.quote, 110)),
        ),
        out(),
    )


def _understood(app: App, first: str, second: str, known: datetime.date | None) -> _Asked:
    days = [typed_day(words) for words in (first, second)]
    if days[0] and days[1]:
        if days[0] > days[1]:
            raise click.UsageError(f"{first} ligt na {second}: noem de vroegste datum eerst.")
        return _Asked((days[0], days[1]), None)
    if any(days):
        raise click.UsageError("Noem twee datums (2022-06-01 2022-12-31) of twee documenten, niet van elk één.")
    if known:
        raise click.UsageError("--known hoort bij twee datums, niet bij twee documenten.")
    found = [document_named(app, words, "is geen datum (2022-10-01 of 1-10-2022) en") for words in (first, second)]
    return _Asked(None, (found[0], found[1]))
