"""Document to statements: pure, explainable, the same for the same bytes and rules."""

from missieregister.extraction.reader import read
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
    return tuple(s for reading in read(document, tools_for(knowledge)) for s in reading.statements)
