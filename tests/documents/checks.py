"""What holds for every document, whatever it was read from."""

from missieregister.documents.builder import same_length
from missieregister.model.document import Document


def leads_back(found: Document, source: str) -> None:
    """Each word of each block stands in the source where the map says; white space may be of another kind."""
    starts = found.source_map.text
    for begin, place, end in zip(starts, found.source_map.source, (*starts[1:], len(found.text)), strict=True):
        original = same_length(source[place : place + end - begin])
        shown = found.text[begin:end]
        if shown != original:
            assert all(a == b or a.isspace() for a, b in zip(shown, original.ljust(len(shown)), strict=True))
