"""One mission's life on a terminal."""

from collections.abc import Callable, Sequence
from typing import Any, TextIO

from missieregister.interfaces import wording
from missieregister.interfaces.cli.columns import shortened
from missieregister.interfaces.output import console, visible
from missieregister.register.values import Mandate, MissionLife, Step

#: The lists beside the steps that people get to see, under their headings.
_BESIDE = (
    ("Feitelijke inzet", "deployments"),
    ("Kosten", "money"),
    ("Toezeggingen", "commitments"),
    ("Internationaal mandaat", "international"),
)


def print_life(life: MissionLife, sources: bool, out: TextIO, called: Callable[[Sequence[str]], str]) -> None:
    """Print a mission's life in order: date, what happened, how many, which document says so and how.

    ``called`` gives what people call missions that share a mandate.
    """
    screen = console(out)
    _heading(screen, f"{life.name} ({life.id})")
    _print_steps(screen, life.steps, sources)
    if life.mandates:
        _heading(screen, "\nMandaten")
        for mandate in life.mandates:
            _print_mandate(screen, mandate, "" if mandate.missions == (life.id,) else called(mandate.missions))
    # Steps hold all that happened; what only these lists hold comes after them.
    told = {step.statement for step in life.steps}
    for heading, name in _BESIDE:
        steps = tuple(step for step in getattr(life, name) if step.statement not in told)
        if steps:
            _heading(screen, f"\n{heading}")
            _print_steps(screen, steps, sources)


def _heading(screen: Any, text: str) -> None:
    from rich.text import Text

    screen.print(Text(visible(text), style="bold"))


def _print_steps(screen: Any, steps: tuple[Step, ...], sources: bool) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(min_width=12, vertical="top")
    table.add_column(ratio=1, overflow="fold")
    table.add_column(no_wrap=True, vertical="top")
    for step in steps:
        what = Text(visible(wording.step_text(step)), style="bold")
        if step.personnel:
            what.append(f", {visible(wording.people_text(step.personnel))}", style="not bold")
        if unsure := wording.unsure_text(step):
            what.append(f" ({unsure})", style="not bold dim")
        quote = step.quote if sources else shortened(step.quote)
        what.append(f"\n“{visible(quote)}”", style="not bold italic")
        if sources:
            what.append(f"\n{step.document}, tekens {step.start_char} tot {step.end_char}", style="not bold dim")
            for again in step.repeats:
                what.append(f"\nOok in {again.document}: “{visible(again.quote)}”", style="not bold dim")
        table.add_row(Text(wording.date_text(step.date or step.published)), what, Text(visible(step.document)))
    screen.print(table)


def _print_mandate(screen: Any, mandate: Mandate, name: str) -> None:
    from rich.text import Text

    begin = "" if mandate.start is None else f"vanaf {wording.date_text(mandate.start)}"
    parts = (
        wording.state_text(mandate),
        "" if mandate.ceiling is None and mandate.floor is None else f"{wording.ceiling_text(mandate)} personen",
        begin,
        wording.mandate_until_text(mandate),
        "gedeeld" if len(mandate.missions) > 1 and mandate.ceiling is not None else "",
        f"voorwaarde: {shortened(mandate.conditions)}" if mandate.conditions else "",
    )
    words = ", ".join(part for part in parts if part)
    screen.print(Text(visible(f"{name}: {words}" if name else words)))
