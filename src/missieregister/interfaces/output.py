"""The one way in which data leaves: rows as JSON, JSON Lines or CSV for programs, as a table for people.

A row is a mapping of the contract's names to plain values. Programs get every field; people get the columns
that a command chose, in Dutch. Standard output carries nothing but data.
"""

import csv
import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, TextIO

import msgspec

Format = Literal["table", "json", "jsonl", "csv"]
FORMATS: tuple[Format, ...] = ("table", "json", "jsonl", "csv")

Row = Mapping[str, Any]

#: Leading characters with which spreadsheets take a cell for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Column(msgspec.Struct, frozen=True):
    """A column of a table for people: its Dutch heading, and the words for a row.

    ``align`` is how it stands; ``wrap`` is False for what must stay on one line (ids, numbers).
    """

    heading: str
    text: Callable[[Any], str]
    align: Literal["left", "right"] = "left"
    wrap: bool = True


def plain(value: Any) -> Row:
    """Return a value of the model, or a mapping of them, as a row."""
    found: Row = msgspec.to_builtins(value)
    return found


def write(
    rows: Iterable[Row],
    form: Format,
    out: TextIO,
    fields: Sequence[str] = (),
    called: Callable[[Sequence[str]], str] | None = None,
) -> None:
    """Write rows for programs, in any format but ``table``. ``fields`` heads a CSV file without rows; ``called`` gives
    what people call the missions of one, for a column of their names in it."""
    if form == "jsonl":
        for row in rows:
            out.write(_json(row) + "\n")
    elif form == "json":
        _write_array(rows, out)
    elif form == "csv":
        _write_csv(list(rows), out, fields, called)
    else:
        raise ValueError(f"{form} is not a format for programs")


def write_object(row: Row, form: Format, out: TextIO) -> None:
    """Write the one object of a question that has one answer."""
    if form == "json":
        out.write(json.dumps(row, ensure_ascii=False, indent=2) + "\n")
    else:
        write([row], form, out)


def write_table(rows: Sequence[Any], columns: Sequence[Column], out: TextIO) -> None:
    """Write a table for people: as wide as the terminal, plain text elsewhere. No word is cut."""
    from missieregister.interfaces import layout

    shapes = [layout.Shape(column.heading, column.wrap, column.align == "right") for column in columns]
    cells = [[visible(column.text(row)) for column in columns] for row in rows]
    screen = console(out)
    for line, heads in layout.table(shapes, cells, screen.width):
        print_line(screen, line, "bold" if heads else "")


def print_line(screen: Any, line: Any, style: str = "") -> None:
    """Print a line that is no wider than the screen as it is: no markup, nothing wrapped and no blanks behind it."""
    from rich.text import Text

    # Text, not markup: a title may hold square brackets, and no file may colour our terminal.
    screen.print(Text(line, style=style) if isinstance(line, str) else line, soft_wrap=True)


#: How wide tables are where nobody looks and nobody said.
_WIDE = 160


def console(out: TextIO) -> Any:
    """Return a rich Console on a stream; where nobody looks it is plain, and as wide as COLUMNS says or else wide."""
    from rich.console import Console

    class Ours(Console):
        """One that leaves it to the command what is done when nobody reads on."""

        def on_broken_pipe(self) -> None:
            """Raise what happened, and make no exit of its own."""
            raise BrokenPipeError

    asked = os.environ.get("COLUMNS", "")
    wide = int(asked) if asked.isdecimal() and int(asked) > 0 else _WIDE
    return Ours(file=out, soft_wrap=False, highlight=False, width=None if out.isatty() else wide)


def visible(text: str) -> str:
    """Return text without control characters: what a document says must not steer a terminal."""
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)


def _json(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(", ", ": "))


def _write_array(rows: Iterable[Row], out: TextIO) -> None:
    mark = "[\n"
    for row in rows:
        out.write(mark + _json(row))
        mark = ",\n"
    out.write("[]\n" if mark == "[\n" else "\n]\n")


#: what spreadsheets get in columns of their own, behind the cells that hold it together
_FLAT: Mapping[str, tuple[str, ...]] = {
    "personnel": ("min", "max", "previous", "approximate"),
    "amount": ("value", "currency", "bound", "per", "budget"),
    "before": ("ceiling", "floor", "end"),
    "after": ("ceiling", "floor", "end"),
}
#: and what of the first of several, under which name
_FIRST: Mapping[str, tuple[str, ...]] = {"sources": ("document", "quote"), "evidence": ("document", "quote")}


def _write_csv(
    rows: Sequence[Row], out: TextIO, fields: Sequence[str], called: Callable[[Sequence[str]], str] | None
) -> None:
    names = list(dict.fromkeys([*fields, *(name for row in rows for name in row)]))
    flat = [(name, part) for name in names for part in (*_FLAT.get(name, ()), *_FIRST.get(name, ()))]
    named = called is not None and "missions" in names
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*names, *(["mission_names"] if named else []), *(f"{name}_{part}" for name, part in flat)])
    for row in rows:
        cells = [row.get(name) for name in names]
        if called is not None and named:
            cells.append(called(row.get("missions") or ()))
        writer.writerow([_cell(cell) for cell in (*cells, *(_part(row.get(name), part) for name, part in flat))])


def _part(value: Any, part: str) -> Any:
    """Return one value of what a field holds, or of the first of what it holds."""
    if isinstance(value, (list, tuple)):
        value = value[0] if value else None
    return value.get(part) if isinstance(value, Mapping) else None


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    if isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value):
        return _cell(" ".join(value)) if all(" " not in item for item in value) else _json_cell(value)
    return _json_cell(value)


def _json_cell(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
