"""``extract``: what files say, without a store."""

import datetime
from pathlib import Path

import click

from missieregister.interfaces.cli.columns import STATEMENT_COLUMNS
from missieregister.interfaces.cli.common import Day, data_option, finish, format_option, out, report, the_app
from missieregister.interfaces.cli.dutch import DutchCommand
from missieregister.interfaces.output import Format, write, write_table
from missieregister.model.statement import Statement


@click.command(cls=DutchCommand)
@click.argument("paths", metavar="BESTAND...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--date", type=Day(), help="Datum van de genoemde bestanden, als die er niet in staat.")
@format_option
@data_option
def extract(paths: tuple[Path, ...], date: datetime.date | None, form: Format) -> None:
    """Toon wat bestanden zeggen, elk feit met zijn zin, zonder iets te bewaren."""
    found = the_app().extract(paths, date.isoformat() if date else None)
    if form == "table":
        write_table(found.statements, STATEMENT_COLUMNS, out())
    else:
        write((s.record() for s in found.statements), form, out(), Statement.__struct_fields__)
    finish(report(found.problems))
