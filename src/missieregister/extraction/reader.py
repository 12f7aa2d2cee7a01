"""Reads a document: its sentences one after another, and what they make together."""

from collections.abc import Iterator

import msgspec

from missieregister.extraction.blocks import Blocks
from missieregister.extraction.opened import ACTING, Opened, open_document
from missieregister.extraction.statements.answering import with_answers
from missieregister.extraction.statements.charged_to import with_budgets_behind
from missieregister.extraction.statements.fulfilled import left_open
from missieregister.extraction.statements.home_again import without_homecomings
from missieregister.extraction.statements.lengths import with_lengths
from missieregister.extraction.statements.on_condition import with_conditions_behind
from missieregister.extraction.statements.ongoing import as_going_on, said_to_go_on
from missieregister.extraction.statements.readings import (
    Reading,
    of_organisation,
    of_ours,
    with_ends_behind,
    with_general_end,
    with_sizes,
)
from missieregister.extraction.tools import Tools
from missieregister.knowledge.words import NL
from missieregister.model.document import Document


def read(document: Document, tools: Tools, *, near: bool = False) -> Iterator[Reading]:
    """Yield the readings of a document in order; ``near`` keeps the frames that nearly fired."""
    opened = open_document(document, tools, near=near)
    if opened:
        yield from read_opened(opened, tools, near=near)


def read_opened(opened: Opened, tools: Tools, *, near: bool = False) -> Iterator[Reading]:
    """Yield the readings of an opened document in order."""
    ongoing: dict[str, str] = {}
    readings: list[Reading] = []
    blocks = Blocks(opened, tools, near=near)
    for reading in blocks.read():
        told = reading.statements
        if told:
            ongoing = {**ongoing, **said_to_go_on(told)}
            told = tuple(as_going_on(s, ongoing) for s in told) if ongoing else told
        readings.append(reading if told == reading.statements else msgspec.structs.replace(reading, statements=told))
    if blocks.general_end:
        readings = with_general_end(readings, blocks.general_end)
    speaks = opened.speaker
    if not near and speaks != NL:
        kept = of_organisation if speaks in ACTING else of_ours
        readings = [ours for reading in readings if (ours := kept(reading)).statements]
    lasting = list(with_lengths(list(with_ends_behind(readings)), opened.document.text, opened.low))
    lasting = list(without_homecomings(lasting, opened.low))
    whole = with_conditions_behind(lasting, opened.document, opened.low)
    answered = with_answers(left_open(list(with_sizes(list(whole))), opened.low))
    yield from with_budgets_behind(answered, opened.document, opened.low)
