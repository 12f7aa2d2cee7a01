"""Reads plain text: saved from a web page, or copied out of a PDF with its lines broken."""

from missieregister.documents.furniture import drop_running_lines
from missieregister.documents.grids import grid_passages, segments
from missieregister.documents.lines import Line, is_wrapped, passages_of_lines, split_lines, unwrap
from missieregister.documents.parsed import Parsed
from missieregister.documents.passages import Passage, write
from missieregister.documents.structure import settle
from missieregister.documents.timed import is_cut_up, without_times
from missieregister.model.document import Format


def read_text(source: str, form: Format = "text") -> Parsed:
    """Return what a plain text says; hard-wrapped lines are put together again."""
    lines = split_lines(source)
    said = without_times(lines)
    return read_lines(said or lines, source, form, wrapped=is_cut_up(said) if said else None)


def read_lines(
    lines: list[Line],
    source: str,
    form: Format,
    *,
    media_type: str = "text/plain",
    wrapped: bool | None = None,
) -> Parsed:
    """Return what the lines of a text say. ``wrapped``: whether they are broken; None lets the lines tell."""
    dropped: list[str] = []
    if any(line.page for line in lines):
        lines, dropped = drop_running_lines(lines)
    if wrapped is None:
        wrapped = is_wrapped(lines)
    if wrapped and form == "text":
        form = "pdftext"
    passages: list[Passage] = []
    tables = 0
    for stretch, rows in segments(lines):
        if rows:
            passages += grid_passages(rows, tables)
            tables += 1
        else:
            passages += unwrap(stretch, source) if wrapped else passages_of_lines(stretch, source)
    return parsed_passages(passages, form, media_type, dropped)


def parsed_passages(passages: list[Passage], form: Format, media_type: str, dropped: list[str]) -> Parsed:
    """Return what passages say once each is known for what it is."""
    settled, furniture = settle(passages)
    text, blocks, source_map = write(settled)
    return Parsed(
        format=form,
        media_type=media_type,
        text=text,
        blocks=blocks,
        source_map=source_map,
        letterhead=(*dropped, *furniture),
    )
