"""What all commands share: their options, where the register is, and how problems are said."""

import datetime
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from missieregister.app import App
from missieregister.interfaces.naming import as_written
from missieregister.interfaces.output import FORMATS, console, print_line, visible
from missieregister.model.calendar import typed_day
from missieregister.model.problems import Problem
from missieregister.settings import DATA_VARIABLE, DEFAULT_DATA, Settings

F = TypeVar("F", bound=Callable[..., Any])

#: Exit codes: all went well; something could not be read or found, the rest is done; wrong command line.
FINE, INCOMPLETE, WRONG_USE = 0, 1, 2


class Day(click.ParamType[datetime.date]):
    """A calendar day, as the pages take one too: ``2022-10-01`` or ``1-10-2022``."""

    name = "DATUM"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """Return the day, or say how to write it."""
        if isinstance(value, datetime.date):
            return value
        day = typed_day(value)
        if day is None:
            self.fail(f"'{value}' is geen datum. Schrijf 2022-10-01 of 1-10-2022.", param, ctx)
        return day


def names_of(app: App) -> dict[str, str]:
    """Return the names of all missions, also of those that only the letters know, as these write them."""
    register = app.register()
    statements = register.statements()
    held = as_written(register.missions(), app.missions, statements, lambda: (d.title for d in app.documents()))
    return held | {m.id: m.name for m in app.missions.values()}


def contribution(app: App, missions: Sequence[str], names: Mapping[str, str]) -> str:
    """Return what people call a contribution: the name for its missions together, or theirs."""
    umbrella = app.register().umbrella(missions) if len(missions) > 1 else None
    return names.get(umbrella, umbrella) if umbrella else " en ".join(names.get(m, m) for m in missions)


def caller(app: App) -> Callable[[Sequence[str]], str]:
    """Return what gives what people call the missions of a row; nothing is looked up before it is asked."""
    names: dict[str, str] = {}

    def called(missions: Sequence[str]) -> str:
        if missions and not names:
            names.update(names_of(app))
        return contribution(app, missions, names) if missions else ""

    return called


def today() -> datetime.date:
    """Return the day that it is here."""
    return datetime.datetime.now().astimezone().date()


def data_option(command: F) -> F:
    """Give a command ``--data``, which goes before that of the group and the environment."""
    return click.option(
        "--data",
        metavar="MAP",
        type=click.Path(path_type=Path),
        expose_value=False,
        is_eager=True,
        callback=_remember_data,
        help=f"Map met het register. Anders ${DATA_VARIABLE}, anders '{DEFAULT_DATA}'.",
    )(command)


def format_option(command: F) -> F:
    """Give a command ``--format``."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        default="table",
        help="Vorm van de uitvoer; table is voor mensen, de andere zijn voor programma's.",
    )(command)


def _remember_data(ctx: click.Context, _param: click.Parameter, value: Path | None) -> None:
    if value is not None:
        ctx.find_root().ensure_object(dict)["data"] = value


def the_app() -> App:
    """Return the app on the register that the command line or the environment names."""
    chosen = click.get_current_context().find_root().ensure_object(dict).get("data")
    settings = Settings.from_environment()
    return App(settings if chosen is None else Settings(data=chosen, port=settings.port))


def say(text: str) -> None:
    """Tell a person something: on standard error, so that standard output holds data alone."""
    click.echo(visible(text), err=True)


def tell(text: str) -> None:
    """Write a line for people among what a command answers, in as many lines as it is wide."""
    from missieregister.interfaces.layout import wrapped

    screen = console(out())
    for line in wrapped(visible(text), screen.width):
        print_line(screen, line)


def report(problems: Iterable[Problem]) -> int:
    """Print one line for each problem; return the exit code that follows from them."""
    code = FINE
    for problem in problems:
        if problem.severity == "error":
            code = INCOMPLETE
        say(f"{'Fout' if problem.severity == 'error' else 'Let op'}: {problem.line()}")
    return code


def finish(code: int) -> None:
    """End the command with an exit code."""
    if code != FINE:
        click.get_current_context().exit(code)


def out() -> Any:
    """Return the stream for data."""
    return sys.stdout
