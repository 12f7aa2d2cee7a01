"""What every reader of a rendition returns: the text, its blocks, and what the rendition itself states.

A reader fills in only what its rendition says outright (an XML attribute, an HTML meta element, the head of
an OpenTK page). ``identity`` completes the rest from the blocks; sidecars override both.
"""

import msgspec

from missieregister.model.document import (
    Block,
    Chamber,
    ChamberRecord,
    Citation,
    DocumentKind,
    Format,
    Signatory,
)
from missieregister.model.problems import Problem
from missieregister.model.spans import OffsetMap


class Parsed(msgspec.Struct, frozen=True, kw_only=True):
    """A rendition as its reader understood it.

    ``text``, ``blocks`` and ``source_map`` come from ``TextBuilder.finish``; offsets in the source count
    characters of the decoded source.

    Everything else is optional, in the forms of ``model.document.Document``: ``dossiers`` like ``29521`` and
    ``35925-V``, ``number`` like ``405`` or ``AZ``, ``date`` ISO 8601, ``session_year`` ``2019-2020``.
    ``citations`` are those that the rendition resolved itself (``extref``), with offsets in ``text``.
    ``letterhead`` holds lines that the reader dropped as furniture and that may still tell what the document
    is (``2019-202029521 nr. 405``).
    """

    format: Format
    media_type: str
    text: str
    blocks: tuple[Block, ...]
    source_map: OffsetMap = OffsetMap()
    id: str = ""
    kind: DocumentKind | None = None
    title: str = ""
    dossiers: tuple[str, ...] = ()
    dossier_title: str = ""
    number: str = ""
    chamber: Chamber | None = None
    session_year: str = ""
    date: str | None = None
    signatories: tuple[Signatory, ...] = ()
    addressee: str = ""
    record: ChamberRecord | None = None
    citations: tuple[Citation, ...] = ()
    letterhead: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
