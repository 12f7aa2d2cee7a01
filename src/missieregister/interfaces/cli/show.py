"""What is held: ``documents``, ``mission``, ``statements``."""

from collections.abc import Mapping, Sequence

import click

from missieregister.app import App
from missieregister.interfaces import date_wording, wording
from missieregister.interfaces.cli.asking import Word
from missieregister.interfaces.cli.columns import STATEMENT_COLUMNS
from missieregister.interfaces.cli.common import (
    INCOMPLETE,
    caller,
    data_option,
    finish,
    format_option,
    names_of,
    out,
    say,
    the_app,
    today,
)
from missieregister.interfaces.cli.dutch import DutchCommand
from missieregister.interfaces.cli.known import document_named, mission_named, nearby, unknown_mission
from missieregister.interfaces.cli.life import print_life
from missieregister.interfaces.naming import subjects_of
from missieregister.interfaces.output import Column, Format, plain, write, write_object, write_table
from missieregister.model.statement import Statement
from missieregister.register import Found, Step, find_mission

#: so many missions are named of what a document is about
_NAMED = 3


def _document_columns(subjects: Mapping[str, Sequence[str]]) -> tuple[Column, ...]:
    return (
        Column("Document", lambda d: d.id, wrap=False),
        Column("Datum", lambda d: date_wording.date_text(d.date, "onbekend"), wrap=False),
        Column("Soort", lambda d: wording.DOCUMENT_KINDS.get(d.kind, d.kind)),
        Column("Titel", lambda d: d.title),
        Column("Over", lambda d: _about(subjects.get(d.id, ()))),
        Column("Vormen", lambda d: wording.read_as_text(d.renditions)),
        Column("Uitspraken", lambda d: str(d.statements), align="right", wrap=False),
    )


def _about(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" en {more} meer" if more > 0 else "")


def _subjects(app: App) -> dict[str, list[str]]:
    """Return the names of the missions that each document speaks of, most spoken of first."""
    names = names_of(app)
    spoken = subjects_of(app.register().statements())
    return {document: [names.get(m, m) for m in missions] for document, missions in spoken.items()}


@click.command(cls=DutchCommand)
@format_option
@data_option
def documents(form: Format) -> None:
    """Toon welke documenten er zijn."""
    app = the_app()
    held = app.documents()
    if form == "table":
        write_table(held, _document_columns(_subjects(app) if held else {}), out())
    else:
        write((plain(row) for row in held), form, out(), [])


@click.command(cls=DutchCommand)
@click.argument("name", metavar="NAAM")
@click.option("--sources", is_flag=True, help="Toon elke zin helemaal, met zijn plaats in het document.")
@format_option
@data_option
def mission(name: str, sources: bool, form: Format) -> None:
    """Toon het verloop van één missie, elke stap met zijn datum, bron en zin."""
    app = the_app()
    life = app.mission(name)
    if isinstance(life, Found):
        say(f"Fout: {unknown_mission(app, name, life)}")
        finish(INCOMPLETE)
        return
    if not life.steps:
        held = find_mission(name, {}, dict(app.register().missions()))
        say(f"Over {life.name} staat nog niets in het register.{nearby(app, held)}")
    if form == "table":
        print_life(life, sources, out(), caller(app), today())
    elif form == "csv":
        write((plain(step) for step in life.steps), form, out(), Step.__struct_fields__, caller(app))
    else:
        write_object(plain(life), form, out())


@click.command(cls=DutchCommand)
@click.option("--document", metavar="ID", help="Alleen uit dit document.")
@click.option("--mission", metavar="NAAM", help="Alleen over deze missie.")
@click.option("--kind", type=Word(wording.KINDS, "SOORT"), help="Alleen van deze soort, zoals besluit of toezegging.")
@format_option
@data_option
def statements(document: str | None, mission: str | None, kind: str | None, form: Format) -> None:
    """Toon wat de documenten zeggen, elk feit met zijn zin."""
    app = the_app()
    document = document_named(app, document) if document else None
    mission = mission_named(app, mission) if mission else None
    found = app.statements(document, mission, kind)
    if not found:
        say(
            "Er zijn geen uitspraken in het register"
            + (" die aan uw vraag voldoen." if document or mission or kind else ".")
        )
    if form == "table":
        if found:
            write_table(found, STATEMENT_COLUMNS, out())
    else:
        write((s.record() for s in found), form, out(), Statement.__struct_fields__, caller(app))
