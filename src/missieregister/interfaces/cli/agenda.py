"""``agenda``: what ends, what was promised, what is still being looked into."""

import datetime

import click

from missieregister.interfaces import date_wording, wording
from missieregister.interfaces.cli.asking import Span, Word
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
from missieregister.interfaces.cli.known import mission_named
from missieregister.interfaces.output import Column, Format, plain, write, write_table
from missieregister.register.agenda import Due

#: what may be asked for: a promise in time or late is a promise
_ASKED = {"commitment": "toezegging", **{w: said for w, said in wording.AGENDA.items() if w[:10] != "commitment"}}


@click.command(cls=DutchCommand)
@click.option("--within", type=Span(), default="6m", help="Hoe ver vooruit: 30d, 2w, 6m of 1j; anders 6m.")
@click.option("--on", "day", type=Day(), help="De datum vanwaar u kijkt; anders vandaag.")
@click.option("--known", type=Day(), help="Alleen met wat de Kamer op deze datum wist.")
@click.option("--mission", metavar="NAAM", help="Alleen over deze missie.")
@click.option("--what", type=Word(_ASKED, "WAT"), help="Alleen dit, zoals toezegging.")
@format_option
@data_option
def agenda(
    within: Span.Value,
    day: datetime.date | None,
    known: datetime.date | None,
    mission: str | None,
    what: str | None,
    form: Format,
) -> None:
    """Toon wat er afloopt, wat is toegezegd en wat nog wordt onderzocht."""
    app = the_app()
    day = day or today()
    until = within.after(day)
    asked = mission_named(app, mission) if mission else None
    found = [
        due
        for due in app.agenda(day, until, known)
        if (what is None or due.what.startswith(what)) and (asked is None or asked in due.missions)
    ]
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
            Column("Wat", wording.due_text),
            Column("Missie", lambda d: contribution(app, d.missions, names)),
            Column("Document", lambda d: d.document, wrap=False),
            Column("Citaat", lambda d: shortened(d.quote)),
        ),
        out(),
    )
