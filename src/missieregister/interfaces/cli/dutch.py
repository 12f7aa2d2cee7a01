"""Click in Dutch: usage lines, headings and error messages."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

_OPTIONS = "[OPTIES]"


class DutchCommand(click.Command):
    """A command whose help is in Dutch."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", _OPTIONS)
        super().__init__(*args, **kwargs)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help`` with a Dutch text."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Toon deze hulp."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under a Dutch heading."""
        options = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]
        records = [r for p in options if (r := p.get_help_record(ctx)) is not None]
        if records:
            with formatter.section("Opties"):
                formatter.write_dl(records)


class DutchGroup(DutchCommand, click.Group):
    """A group in Dutch that imports a command only when it is called: start-up counts.

    ``lazy`` maps a command's name to ``module:attribute`` and the line that lists it.
    """

    def __init__(self, *args: Any, lazy: Mapping[str, tuple[str, str]], **kwargs: Any) -> None:
        kwargs.setdefault("subcommand_metavar", "OPDRACHT [ARGUMENTEN]...")
        super().__init__(*args, **kwargs)
        self._lazy = lazy

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the commands in the order in which people need them."""
        return list(self._lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command."""
        if cmd_name not in self._lazy:
            return None
        module, _, attribute = self._lazy[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write options and commands."""
        super().format_options(ctx, formatter)
        with formatter.section("Opdrachten"):
            formatter.write_dl([(name, line) for name, (_, line) in self._lazy.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which ones there are."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            ctx.fail(f"De opdracht '{name}' bestaat niet. Er zijn: {', '.join(self._lazy)}.")
        return super().resolve_command(ctx, args)


def explain(error: click.ClickException) -> str:
    """Return what is wrong with a command line, in Dutch."""
    if isinstance(error, click.NoSuchOption):
        near = f" Bedoelt u {' of '.join(sorted(error.possibilities))}?" if error.possibilities else ""
        return f"De optie '{error.option_name}' bestaat niet.{near}"
    if isinstance(error, click.MissingParameter):
        return f"Er ontbreekt iets: {_name(error).rstrip('.')}."
    if isinstance(error, click.BadOptionUsage):
        return f"De optie '{error.option_name}' is niet goed gebruikt: zij verwacht een waarde, of juist geen."
    if isinstance(error, click.BadParameter):
        parameter = error.param
        kind = None if parameter is None else parameter.type
        if isinstance(kind, click.Choice):
            return f"{_name(error)}: kies uit {', '.join(str(c) for c in kind.choices)}."
        if isinstance(kind, click.IntRange):
            return f"{_name(error)}: geef een getal van {kind.min} tot en met {kind.max}."
        return f"{_name(error)}: {error.message}"
    if isinstance(error, click.UsageError) and error.message.startswith("Got unexpected"):
        return "Er staan te veel argumenten op de opdrachtregel."
    return error.format_message()


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint or "invoer")
    if isinstance(error.param, click.Argument):
        return str(error.param.metavar or error.param.human_readable_name)
    return "/".join(error.param.opts)
