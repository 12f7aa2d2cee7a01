"""``extract``: what files say, without a store."""

import datetime
from pathlib import Path

import click

from missieregister.interfaces.cli.columns import STATEMENT_COLUMNS
from missieregister.interfaces.cli.common import (
    FINE,
    Day,
    data_option,
    finish,
    format_option,
    out,
    report,
    say,
    the_app,
)
from missieregister.interfaces.cli.dutch import DutchCommand
from missieregister.interfaces.cli.piped import from_pipe, is_pipe
from missieregister.interfaces.cli.progress import shown_progress
from missieregister.interfaces.output import Format, write, write_table
from missieregister.model.statement import Statement


@click.command(cls=DutchCommand)
@click.argument(
    "paths", metavar="BESTAND...|-", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True)
)
@click.option("--date", type=Day(), help="Datum van de genoemde bestanden, als die er niet in staat.")
@format_option
@data_option
def extract(paths: tuple[Path, ...], date: datetime.date | None, form: Format) -> None:
    """Toon wat bestanden zeggen, elk feit met zijn zin, zonder iets te bewaren.

    Met - leest de opdracht een tekst van de standaardinvoer.
    """
    app = the_app()
    moment = date.isoformat() if date else None
    piped = any(map(is_pipe, paths))
    if piped and len(paths) > 1:
        raise click.UsageError("- gaat niet samen met bestanden.")
    with shown_progress(quiet=piped) as progress:
        found = from_pipe(app, moment) if piped else app.extract(paths, moment, progress)
    if form != "table":
        write((s.record() for s in found.statements), form, out(), Statement.__struct_fields__)
    elif found.statements:
        write_table(found.statements, STATEMENT_COLUMNS, out())
    code = report(found.problems)
    if not found.documents and code == FINE:
        say("Er is niets te lezen: daar staan geen brieven.")
    elif found.documents and not found.statements:
        say("Hierin staat geen feit over een missie.")
    finish(code)
