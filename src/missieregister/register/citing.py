"""Who cites whom: what a document refers to and what refers to it, each with its sentence."""

from collections.abc import Iterable, Iterator

import msgspec

from missieregister.extraction.text.splitting import split
from missieregister.model.document import Citation, Document
from missieregister.model.ids import parse_paper_id


class Reference(msgspec.Struct, frozen=True):
    """One reference from a document to another: the sentence that makes it, and its place in the text."""

    document: str
    cited: str
    quote: str
    start_char: int
    end_char: int
    published: str | None = None


class Citing(msgspec.Struct, frozen=True):
    """What a document cites, in the order of its text, and what cites it, oldest first."""

    document: str
    cites: tuple[Reference, ...] = ()
    cited_by: tuple[Reference, ...] = ()


def citing(documents: Iterable[Document], document: str) -> Citing:
    """Return the references of ``document`` and those to it among ``documents``.

    A reprint and its original are one paper here: who cites the one cites the other. A document that is not
    held can be cited all the same.
    """
    paper = _paper(document)
    cites: list[Reference] = []
    cited_by: list[Reference] = []
    for held in documents:
        own = _paper(held.id) == paper
        if held.id == document:
            cites += _references(held, held.citations)
        elif not own:
            cited_by += _references(held, (c for c in held.citations if _paper(c.document) == paper))
    cited_by.sort(key=lambda r: (r.published or "9999", r.document, r.start_char))
    return Citing(document, tuple(cites), tuple(cited_by))


def references(documents: Iterable[Document]) -> Iterator[Reference]:
    """Yield every reference that documents make to others, one a sentence, in the order of their texts."""
    for document in documents:
        own = _paper(document.id)
        yield from _references(document, (c for c in document.citations if _paper(c.document) != own))


def _paper(identifier: str) -> str:
    """Return what reprints and their original have in common; an annex is a document of its own."""
    paper = parse_paper_id(identifier)
    return paper.original if paper is not None and paper.is_reprint else identifier


def _references(document: Document, citations: Iterable[Citation]) -> list[Reference]:
    found: dict[tuple[str, int], Reference] = {}
    for citation in sorted(citations, key=lambda c: (c.start, c.end)):
        start, end = _sentence(document, citation)
        reference = Reference(
            document=document.id,
            cited=citation.document,
            quote=document.text[start:end],
            start_char=start,
            end_char=end,
            published=document.date,
        )
        found.setdefault((citation.document, start), reference)
    return list(found.values())


def _sentence(document: Document, citation: Citation) -> tuple[int, int]:
    """Return where the sentence round a citation stands; the citation itself where no block holds it."""
    for block in document.blocks:
        if block.start <= citation.start < block.end:
            for sentence in split(document.text, block.start, block.end):
                if sentence.start <= citation.start < sentence.end:
                    # "nr. 12" may look like the end of a sentence: the citation is never cut.
                    return sentence.start, max(sentence.end, citation.end)
    return citation.start, citation.end
