"""Recognises that two files are renditions of one letter, and makes one document of them."""

import re
import zlib
from collections.abc import Iterable, Sequence

import msgspec

from missieregister.documents.identity import named_by_file
from missieregister.model.document import Document, Format, Rendition
from missieregister.patterns import regex

#: The best rendition first: the more markup says, the less had to be guessed.
_RANK: tuple[Format, ...] = ("xml", "html", "text", "opentk", "markdown", "pdf", "pdftext", "news")
_SHINGLE = 5
_SKETCH = 64
#: Of two texts of one letter at least this part of the shorter one's shingles comes back in the other.
_OVERLAP = 0.6
_WORD = regex(rb"[a-z0-9\x80-\xff]+")
_BODY = frozenset({"paragraph", "list_item", "table_cell"})


def same_letter(a: Document, b: Document) -> bool:
    """Whether two documents are renditions of one letter.

    The same official id says so, two different ones say not (a reprint is a document of its own). Otherwise
    date, kind, chamber, signatories and most of the words must agree.
    """
    if a.id == b.id and not (a.provisional or b.provisional):
        return True
    if not (a.provisional or b.provisional):
        return False
    return _may_be_same(a, b) and _overlap(_shingles(a), _shingles(b)) >= _OVERLAP


def fingerprint(document: Document) -> tuple[int, ...]:
    """Return a sketch of a document's words: its 64 smallest shingle hashes (32 bits), ascending.

    Two renditions of one letter share most of theirs, so that a store finds candidates without the texts.
    """
    return tuple(sorted(_shingles(document))[:_SKETCH])


def merge(documents: Sequence[Document]) -> Document:
    """Return one document for renditions of one letter, the same in whatever order they come.

    Text, blocks and citations come from the best rendition; each other value from the best rendition that
    has one; the renditions are all of theirs, the best first. Raises ValueError for an empty sequence.
    """
    if not documents:
        raise ValueError("nothing to merge")
    ordered = sorted(documents, key=_preference)
    best = ordered[0]
    named = next((d for d in ordered if not d.provisional), best)
    return msgspec.structs.replace(
        best,
        id=named.id,
        provisional=named.provisional,
        title=next((d.title for d in ordered if d.title), ""),
        dossiers=next((d.dossiers for d in ordered if d.dossiers), ()),
        dossier_title=next((d.dossier_title for d in ordered if d.dossier_title), ""),
        number=next((d.number for d in ordered if d.number), ""),
        chamber=next((d.chamber for d in ordered if d.chamber), None),
        session_year=next((d.session_year for d in ordered if d.session_year), ""),
        date=next((d.date for d in ordered if d.date), None),
        signatories=next((d.signatories for d in ordered if d.signatories), ()),
        addressee=next((d.addressee for d in ordered if d.addressee), ""),
        record=next((d.record for d in ordered if d.record), None),
        citations=tuple(c for c in best.citations if c.document != named.id),
        renditions=_renditions(ordered),
    )


def gather(documents: Iterable[Document]) -> list[Document]:
    """Return one document a letter, renditions merged, by id: the same in whatever order they come."""
    groups: list[list[Document]] = []
    by_id: dict[str, list[Document]] = {}
    loose: list[Document] = []
    for document in sorted(documents, key=lambda d: (d.id, _preference(d))):
        if document.provisional:
            loose.append(document)
        elif document.id in by_id:
            by_id[document.id].append(document)
        else:
            by_id[document.id] = [document]
            groups.append(by_id[document.id])
    by_day: dict[str | None, list[list[Document]]] = {}
    for group in groups:
        for day in {d.date for d in group}:
            by_day.setdefault(day, []).append(group)
    for document in loose:
        near = by_day.setdefault(document.date, [])
        home = next((group for group in near if any(same_letter(document, d) for d in group)), None)
        if home is None:
            home = []
            groups.append(home)
            near.append(home)
        home.append(document)
    return sorted((merge(group) for group in groups), key=lambda d: d.id)


def named_by_files(documents: Sequence[Document]) -> list[Document]:
    """Give documents that bear no number the official one that their file is named by, where no other bears it.

    For a reading that nothing is kept of: a store waits for a rendition that bears the number itself.
    """
    taken = {d.id for d in documents}
    names = {d.id: named_by_file(d.id) for d in documents}
    return [
        msgspec.structs.replace(d, id=names[d.id]) if names[d.id] and names[d.id] not in taken else d for d in documents
    ]


def _preference(document: Document) -> tuple[int, int, str]:
    """Sort key: the best rendition first, of equals the longest text, then the smallest hash."""
    first = document.renditions[0] if document.renditions else None
    rank = _RANK.index(first.format) if first else len(_RANK)
    return rank, -len(document.text), first.sha256 if first else document.text


def _renditions(ordered: Sequence[Document]) -> tuple[Rendition, ...]:
    lead = ordered[0].renditions[:1]
    rest = {(r.sha256, r.source): r for d in ordered for r in d.renditions if r not in lead}
    return (*lead, *sorted(rest.values(), key=lambda r: (_RANK.index(r.format), r.source, r.sha256)))


def _may_be_same(a: Document, b: Document) -> bool:
    if a.kind != b.kind or a.date is None or a.date != b.date:
        return False
    if a.chamber and b.chamber and a.chamber != b.chamber:
        return False
    ours, theirs = _names(a), _names(b)
    return not ours or not theirs or ours == theirs


def _names(document: Document) -> frozenset[str]:
    return frozenset("".join(c for c in s.name.casefold() if c.isalpha()) for s in document.signatories if s.name)


def _shingles(document: Document) -> frozenset[int]:
    """Return the hashes of all runs of five words in the body."""
    words = "\n".join(document.block_text(b) for b in document.blocks if b.kind in _BODY)
    data = b" ".join(_WORD.findall(words.lower().encode()))
    starts = [0, *(found.end() for found in re.finditer(b" ", data))]
    ends = [*(start - 1 for start in starts[1:]), len(data)]
    if len(starts) <= _SHINGLE:
        return frozenset({zlib.crc32(data)} if data else ())
    crc = zlib.crc32
    return frozenset(crc(data[start:end]) for start, end in zip(starts, ends[_SHINGLE - 1 :], strict=False))


def _overlap(ours: frozenset[int], theirs: frozenset[int]) -> float:
    smaller = min(len(ours), len(theirs))
    return len(ours & theirs) / smaller if smaller else 0.0
