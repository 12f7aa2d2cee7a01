"""One mission's life on a terminal."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TextIO

from missieregister.interfaces import date_wording, wording
from missieregister.interfaces.cli.columns import shortened
from missieregister.interfaces.layout import wrapped
from missieregister.interfaces.output import console, print_line, visible
from missieregister.register.values import Mandate, MissionLife, Step

#: The lists beside the steps that people get to see, under their headings.
_BESIDE = (
    ("Feitelijke inzet", "deployments"),
    ("Kosten", "money"),
    ("Toezeggingen", "commitments"),
    ("Internationaal mandaat", "international"),
)


def print_life(
    life: MissionLife, sources: bool, out: TextIO, called: Callable[[Sequence[str]], str], day: date
) -> None:
    """Print a mission's life in order: date, what happened, how many, which document says so and how.

    ``called`` gives what people call it, and missions that share a mandate; ``day`` is that from which it is seen.
    """
    screen = console(out)
    _heading(screen, f"{called((life.id,))} ({life.id})")
    _print_steps(screen, life.steps, sources)
    if life.mandates:
        _heading(screen, "\nMandaten")
        for mandate in life.mandates:
            _print_mandate(screen, mandate, "" if mandate.missions == (life.id,) else called(mandate.missions), day)
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


#: so much at least of a line is for what happened; where there is less, the document stands below it
_ROOM = 30


def _print_steps(screen: Any, steps: tuple[Step, ...], sources: bool) -> None:
    dates = [date_wording.date_text(step.date or step.published) for step in steps]
    left = max(map(len, dates), default=0) + 2
    right = max((len(step.document) for step in steps), default=0) + 2
    beside = screen.width - left - right >= _ROOM
    for step, told in zip(steps, dates, strict=True):
        parts = _told(step, sources)
        if not beside:
            parts = [*parts, (step.document, "dim")]
        _print_beside(screen, told, parts, left, step.document if beside else "", right if beside else 0)


def _told(step: Step, sources: bool) -> list[tuple[str, str]]:
    """Return what happened and the sentence that says it, each as text with its style."""
    what = wording.step_text(step) + (f", {wording.people_text(step.personnel)}" if step.personnel else "")
    if unsure := wording.unsure_text(step):
        what += f" ({unsure})"
    if settled := wording.settled_text(step):
        what += f"; {settled}"
    parts = [(what, "bold"), (f"“{step.quote if sources else shortened(step.quote)}”", "italic")]
    if sources:
        parts.append((f"{step.document}, tekens {step.start_char} tot {step.end_char}", "dim"))
        parts += [(f"Ook in {again.document}: “{again.quote}”", "dim") for again in step.repeats]
    return parts


def _print_beside(
    screen: Any, first: str, parts: Sequence[tuple[str, str]], left: int, last: str, right: int
) -> None:  # fmt: skip
    """Print texts below each other, with one before and one behind their first line."""
    from rich.text import Text

    width = screen.width - left - right
    lines = [(line, style) for text, style in parts for line in wrapped(visible(text), width)]
    for number, (words, style) in enumerate(lines):
        line = Text((first if not number else "").ljust(left))
        line.append(words, style=style)
        if last and not number:
            line.append(" " * (left + width + 2 - line.cell_len) + visible(last))
        line.rstrip()
        print_line(screen, line)


def _print_mandate(screen: Any, mandate: Mandate, name: str, day: date) -> None:
    from rich.text import Text

    begin = "" if mandate.start is None else f"vanaf {date_wording.date_text(mandate.start)}"
    parts = (
        wording.past_state_text(mandate, day),
        "" if mandate.ceiling is None and mandate.floor is None else f"{wording.ceiling_text(mandate)} personen",
        begin,
        wording.mandate_until_text(mandate),
        "gedeeld" if len(mandate.missions) > 1 and mandate.ceiling is not None else "",
        f"voorwaarde: {shortened(mandate.conditions)}" if mandate.conditions else "",
    )
    words = ", ".join(part for part in parts if part)
    screen.print(Text(visible(f"{name}: {words}" if name else words)))
