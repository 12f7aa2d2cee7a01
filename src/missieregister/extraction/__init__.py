"""Document to statements: pure, explainable, the same for the same bytes and rules."""

import hashlib
from functools import cache

import msgspec

from missieregister.extraction.opened import open_document
from missieregister.extraction.reader import read_opened
from missieregister.extraction.statements.ongoing import as_terms, without_parts
from missieregister.extraction.statements.units_that_end import ends_of_units
from missieregister.extraction.tables.reading import table_statements
from missieregister.extraction.tools import Tools
from missieregister.knowledge import Knowledge, load
from missieregister.model.document import Document
from missieregister.model.statement import Statement

__all__ = ["RULES", "extract", "ruleset", "tools_for"]

#: Raised whenever a change of this package's code may change statements.
RULES = "19"

_built: dict[int, tuple[Knowledge, Tools]] = {}


@cache
def ruleset() -> str:
    """Return the name of the rules that statements are made by: the code's version and a hash of the knowledge.

    It is stored with every extraction, so that an edited mission, word or frame makes stored letters count as
    read by older rules.
    """
    digest = hashlib.sha256(msgspec.json.encode(load(), order="sorted")).hexdigest()
    return f"{RULES}-{digest[:12]}"


def tools_for(knowledge: Knowledge | None = None) -> Tools:
    """Return the compiled grammars of a knowledge base (of the shipped one by default), built once for each."""
    knowledge = knowledge or load()
    found = _built.get(id(knowledge))
    if found is None:
        found = (knowledge, Tools(knowledge))
        _built[id(knowledge)] = found
    return found[1]


def extract(document: Document, knowledge: Knowledge | None = None) -> tuple[Statement, ...]:
    """Return the statements that a document makes, in the order of its text. Never raises on any document."""
    tools = tools_for(knowledge)
    opened = open_document(document, tools)
    if opened is None:
        return ()
    found = [s for reading in read_opened(opened, tools) for s in reading.statements]
    found.extend(table_statements(document, tools, opened.low, opened.mentions, opened.records))
    whole = ends_of_units(as_terms(without_parts(found, document.text)), document.text, tools.spelt)
    return tuple(sorted(whole, key=lambda s: s.start_char))
