"""The command line. Each command is imported when it is called."""

import gc
import io
import os
import sys

import click

from missieregister import __version__
from missieregister.interfaces.cli.dutch import DutchGroup, explain

_HERE = "missieregister.interfaces.cli"

#: what is said of a command that was broken off, beside that it was
_BROKEN_OFF = {
    "add": " Wat al gelezen was, is bewaard; herhaal de opdracht om verder te gaan.",
    "reextract": " Wat al gelezen was, is bewaard; herhaal de opdracht om verder te gaan.",
    "extract": " Deze opdracht bewaart niets.",
    "explain": " Deze opdracht bewaart niets.",
    "evaluate": " Deze opdracht bewaart niets.",
}

COMMANDS = {
    "add": (f"{_HERE}.add:add", "Lees brieven (bestanden en mappen) in het register."),
    "documents": (f"{_HERE}.show:documents", "Toon welke documenten er zijn."),
    "register": (f"{_HERE}.register:register", "Toon welke bijdragen er op een datum lopen."),
    "mission": (f"{_HERE}.show:mission", "Toon het verloop van één missie."),
    "changes": (f"{_HERE}.changes:changes", "Toon wat er veranderde tussen twee datums of twee brieven."),
    "agenda": (f"{_HERE}.agenda:agenda", "Toon wat er afloopt en wat er is toegezegd."),
    "check": (f"{_HERE}.check:check", "Toon wat er niet klopt, met de zinnen erbij."),
    "cites": (f"{_HERE}.cites:cites", "Toon waar een document naar verwijst, en wat ernaar verwijst."),
    "statements": (f"{_HERE}.show:statements", "Toon wat de documenten zeggen, met de zinnen."),
    "extract": (f"{_HERE}.extract:extract", "Lees bestanden zonder ze te bewaren."),
    "explain": (f"{_HERE}.explaining:explain", "Toon hoe een tekst is gelezen, zin voor zin."),
    "evaluate": (f"{_HERE}.evaluate:evaluate", "Meet het lezen aan feiten die mensen noteerden."),
    "reextract": (f"{_HERE}.add:reextract", "Lees alles opnieuw, na een nieuwe versie van missieregister."),
    "serve": (f"{_HERE}.serve:serve", "Toon het register op webpagina's."),
}


def _print_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"missieregister {__version__}")
        ctx.exit()


def _make_group() -> click.Group:
    from missieregister.interfaces.cli.common import data_option

    @click.group(cls=DutchGroup, lazy=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
    @click.option(
        "--version",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_print_version,
        help="Toon de versie.",
    )
    @data_option
    def group() -> None:
        """Het register van Nederlandse bijdragen aan missies en operaties, gelezen uit Kamerstukken."""

    return group


group = _make_group()


#: so many objects are made before Python looks for those that only each other hold; it begins with 700, and looks
#: hundreds of times while the knowledge is loaded, of which nothing is let go
_MADE_BEFORE_A_LOOK = 200_000


def main(args: list[str] | None = None) -> None:
    """Run a command and end the process with its exit code: 0 fine, 1 something was not read, 2 wrong use."""
    gc.set_threshold(_MADE_BEFORE_A_LOOK)
    code = run(args)
    # The process ends: nobody need look through all that was made once more.
    gc.freeze()
    sys.exit(code)


def run(args: list[str] | None = None) -> int:
    """Run a command and return its exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Programs read UTF-8, whatever the locale says; half a character becomes an escape that JSON knows.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = _invoke(sys.argv[1:] if args is None else [*args])
        sys.stdout.flush()
    except OSError as error:
        if error.filename is not None:
            raise  # not of our output, which has no name
        # Nothing more can be written; Python would complain again at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return 141  # whoever read our output has had enough (``| head``)
        from missieregister.interfaces.cli.common import INCOMPLETE, say
        from missieregister.model.problems import refused

        say(f"Fout: de uitvoer is niet te schrijven ({refused(error)}).")
        return INCOMPLETE
    return code


def _invoke(args: list[str]) -> int:
    from missieregister.interfaces.cli.common import FINE, INCOMPLETE, WRONG_USE, say

    command: str | None = None
    try:
        # Not ``group.main``: it speaks English, and has exit codes of its own.
        with group.make_context("missieregister", args) as context:
            try:
                group.invoke(context)
            finally:
                command = context.invoked_subcommand
    except click.exceptions.Exit as ending:
        return ending.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else "", err=True)
        return WRONG_USE
    except click.ClickException as error:
        say(f"Fout: {explain(error)}")
        path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "missieregister"
        say(f"Hulp: {path} --help")
        return WRONG_USE
    except (click.Abort, KeyboardInterrupt):
        say(f"Afgebroken.{_BROKEN_OFF.get(command or '', '')}")
        return 130
    except Exception as error:
        # By name: importing the store for the sake of its error would slow down what needs no store.
        if type(error).__name__ == "StoreError":
            say(f"Fout: {error}")
            return INCOMPLETE
        raise
    return FINE
