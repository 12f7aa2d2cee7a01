"""``add`` and ``reextract``: what fills the register."""

import datetime
from collections.abc import Sequence
from pathlib import Path, PurePath

import click

from missieregister.app import AddReport, FileReport
from missieregister.interfaces import wording
from missieregister.interfaces.cli.columns import shortened
from missieregister.interfaces.cli.common import (
    Day,
    data_option,
    finish,
    format_option,
    out,
    report,
    say,
    the_app,
    today,
)
from missieregister.interfaces.cli.dutch import DutchCommand
from missieregister.interfaces.cli.piped import is_pipe
from missieregister.interfaces.cli.progress import shown_progress
from missieregister.interfaces.output import Column, Format, plain, write, write_table

OUTCOMES = {
    "new": "nieuw",
    "rendition": "andere vorm",
    "changed": "bijgewerkt",
    "unchanged": "was er al",
    "failed": "niet gelezen",
}

#: A title in the report stops here: it helps to recognise the letter.
_TITLE_LENGTH = 60


def _columns(rows: Sequence[FileReport]) -> tuple[Column, ...]:
    folder = _common_folder([row.source for row in rows])
    return (
        Column("Bestand", lambda row: row.source.removeprefix(folder)),
        Column("Gelezen als", lambda row: wording.FORMATS.get(row.format, row.format)),
        Column("Document", lambda row: row.document, wrap=False),
        Column("Titel", lambda row: shortened(row.title, _TITLE_LENGTH)),
        Column("Uitspraken", lambda row: str(row.statements) if row.document else "", align="right", wrap=False),
        Column("Uitkomst", lambda row: OUTCOMES[row.outcome], wrap=False),
        *([Column("Wat er mis was", _faults)] if any(row.problems for row in rows) else []),
    )


def _faults(row: FileReport) -> str:
    return " ".join(problem.reason for problem in row.problems)


def _common_folder(sources: Sequence[str]) -> str:
    """Return the folder that all files share, with its slash; a lone file keeps its name."""
    folders = [PurePath(source).parent.parts for source in sources]
    shared = []
    for names in zip(*folders, strict=False):
        if len(set(names)) > 1:
            break
        shared.append(names[0])
    return f"{PurePath(*shared).as_posix()}/" if shared else ""


@click.command(cls=DutchCommand)
@click.argument("paths", metavar="PAD...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--date", type=Day(), help="Datum van de genoemde bestanden, als die er niet in staat.")
@click.option("--workers", type=click.IntRange(1, 256), default=1, metavar="N", help="Aantal processen dat leest.")
@click.option("--quiet", is_flag=True, help="Toon alleen wat er mis was.")
@format_option
@data_option
def add(paths: tuple[Path, ...], date: datetime.date | None, workers: int, quiet: bool, form: Format) -> None:
    """Lees brieven in het register: bestanden en mappen, in elke vorm.

    Wat er al is, blijft zoals het is. Weet een bestand zijn datum niet, zet die dan in BESTAND.meta.yaml
    ('date: 2022-02-01') of gebruik --date.
    """
    if any(map(is_pipe, paths)):
        raise click.UsageError(
            "add leest bestanden en mappen, niet de standaardinvoer: een brief in het register blijft vindbaar onder "
            "de naam van zijn bestand. Bewaar hem eerst; 'missieregister extract -' leest hem zonder te bewaren."
        )
    if date and date > today():
        say(f"Let op: {date.isoformat()} van --date ligt in de toekomst.")
    app = the_app()
    with shown_progress(quiet) as progress:
        added = app.add(paths, date.isoformat() if date else None, workers, progress)
    _conclude(added, form, quiet)
    if not quiet and (stale := app.stale()):
        say(f"{stale} documenten zijn met oudere regels gelezen. 'missieregister reextract' leest ze opnieuw.")
    finish(report(added.all_problems))


@click.command(cls=DutchCommand)
@click.option("--quiet", is_flag=True, help="Toon alleen wat er mis was.")
@format_option
@data_option
def reextract(quiet: bool, form: Format) -> None:
    """Lees alle bewaarde bestanden opnieuw met de regels van deze versie; wat er was, blijft bewaard."""
    with shown_progress(quiet) as progress:
        done = the_app().reextract(progress)
    _conclude(done, form, quiet)
    finish(report(done.all_problems))


def _conclude(added: AddReport, form: Format, quiet: bool) -> None:
    if quiet:
        return
    if form != "table":
        write((plain(row) for row in added.files), form, out(), FileReport.__struct_fields__)
    elif added.files:
        write_table(added.files, _columns(added.files), out())
    counts = {name: sum(row.outcome == outcome for row in added.files) for outcome, name in OUTCOMES.items()}
    silent = [row for row in added.files if row.outcome in ("new", "changed") and row.document and not row.statements]
    say(", ".join(f"{count} {name}" for name, count in counts.items() if count) or "Er waren geen bestanden.")
    if silent:
        which = ", ".join(row.document for row in silent[:_NAMED]) + (" ..." if len(silent) > _NAMED else "")
        say(f"Zonder uitspraken: {len(silent)} ({which}). 'missieregister explain BESTAND' toont hoe zij zijn gelezen.")


#: so many documents without statements are named
_NAMED = 5
