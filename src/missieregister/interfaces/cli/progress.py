"""How far a command is, for people who wait for it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from missieregister.app import Progress


@contextmanager
def shown_progress(quiet: bool = False) -> Iterator[Progress | None]:
    """Yield what shows how far things are: a bar on a terminal, nothing where nobody looks."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar
    from rich.text import Text

    # Something moves also while one large file is read.
    columns = (
        SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.fields[last]}"),
    )  # fmt: skip
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("lezen", total=None, last="")

        def advance(done: int, total: int, last: str) -> None:
            bar.update(task, completed=done, total=total, last=Text(last).markup)

        yield advance
