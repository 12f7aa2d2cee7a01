"""``agenda``: what ends, what was promised, what is still being looked into."""

import datetime

import click

from missieregister.interfaces import date_wording, wording
from missieregister.interfaces.cli.asking import Span
from missieregister.interfaces.cli.columns import shortened
from missieregister.interfaces.cli.common import (
    Day,
    caller,
    contribution,
    data_option,
    format_option,
    names_of,
    out,
    tell,
    the_app,
    today,
)
from missieregister.interfaces.cli.dutch import DutchCommand
from missieregister.interfaces.output import Column, Format, plain, write, write_table
from missieregister.register.agenda import Due


@click.command(cls=DutchCommand)
@click.option("--within", type=Span(), default="6m", help="Hoe ver vooruit: 30d, 2w, 6m of 1j; anders 6m.")
@click.option("--on", "day", type=Day(), help="De datum vanwaar u kijkt; anders vandaag.")
@click.option("--known", type=Day(), help="Alleen met wat de Kamer op deze datum wist.")
@format_option
@data_option
def agenda(within: Span.Value, day: datetime.date | None, known: datetime.date | None, form: Format) -> None:
    """Toon wat er afloopt, wat is toegezegd en wat nog wordt onderzocht."""
    app = the_app()
    day = day or today()
    until = within.after(day)
    found = app.agenda(day, until, known)
    if form != "table":
        write((plain(item) for item in found), form, out(), Due.__struct_fields__, caller(app))
        return
    period = f"{date_wording.date_text(day.isoformat())} tot en met {date_wording.date_text(until.isoformat())}"
    if not found:
        tell(f"Van {period} staat er niets op de agenda dat het register kent.")
        return
    tell(f"Van {period}, met wat daarvoor al had moeten gebeuren")
    names = names_of(app)
    write_table(
        found,
        (
            Column("Datum", lambda d: date_wording.date_text(d.date)),
            Column("Wat", lambda d: wording.AGENDA[d.what]),
            Column("Missie", lambda d: contribution(app, d.missions, names)),
            Column("Document", lambda d: d.document, wrap=False),
            Column("Citaat", lambda d: shortened(d.quote)),
        ),
        out(),
    )
