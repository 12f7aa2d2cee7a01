"""Document to statements: pure, explainable, the same for the same bytes and rules."""

from missieregister.extraction.reader import lowered, read
from missieregister.extraction.tables import table_statements
from missieregister.extraction.tools import Tools
from missieregister.knowledge import Knowledge, load
from missieregister.model.document import Document
from missieregister.model.statement import Statement

#: Raised whenever a change of rules or of knowledge may change statements; stored with every extraction.
RULESET = "1"

__all__ = ["RULESET", "extract", "tools_for"]


_built: dict[int, tuple[Knowledge, Tools]] = {}


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
    found = [s for reading in read(document, tools) for s in reading.statements]
    if any(block.cell for block in document.blocks):
        low = lowered(document.text)
        found.extend(table_statements(document, tools, low, tools.missions.find(document.text, low)))
    return tuple(sorted(found, key=lambda s: s.start_char))
