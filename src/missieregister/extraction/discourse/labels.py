"""Labels of questions and answers that stand before the text itself: ``Antwoord 4 Tot 1 november is``."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from missieregister.model.document import Block, Document
from missieregister.patterns import regex

#: "Antwoord 4", "Vraag 1, 2 en 3:", "Antwoord op de vragen 3 t/m 5", before a sentence
_LABEL_FIRST = regex(
    r"(?:[Aa]ntwoord(?:en)?|[Vv]ra(?:ag|gen)|ANTWOORD|VRAAG)(?:\s(?:op\s)?(?:de\s)?vra(?:ag|gen))?"
    r"\s\d{1,3}(?:\s?(?:,\sen|,|;|&|/|en|t/m|tot\sen\smet|-|–)\s?\d{1,3}){0,30}\s?[:.]?\s+(?=[A-ZÀ-Þ‘“\"€])"
)


def with_labels_apart(document: Document, low: str) -> Sequence[Block]:
    """Return the blocks of a document, with labels of questions and answers apart from the text that they open."""
    if "antwoord" not in low and "vraag" not in low:
        return document.blocks
    return [part for block in document.blocks for part in _parts(document.text, block)]


def _parts(text: str, block: Block) -> Iterator[Block]:
    """Yield a paragraph in parts: what stands before a label, the label, and what it opens."""
    at = block.start
    for label in _LABEL_FIRST.finditer(text, block.start, block.end) if block.kind == "paragraph" else ():
        start, end = label.span()
        if end >= block.end or not (
            start == block.start or text[max(block.start, start - 4) : start].rstrip()[-1:] in _STOPS
        ):
            continue
        edges = (at, start, start + len(label[0].rstrip()))
        yield from (msgspec.structs.replace(block, start=a, end=b) for a, b in pairwise(edges) if text[a:b].strip())
        at = end
    yield msgspec.structs.replace(block, start=at) if at > block.start else block


#: a label opens a paragraph, or stands behind the end of a sentence
_STOPS = tuple(".?!")
