"""What goes into the store and what comes out of it, as values."""

from typing import Literal

import msgspec

from missieregister.model.document import Chamber, Document, DocumentKind, Rendition, Signatory
from missieregister.model.statement import Statement


class ReadFile(msgspec.Struct, frozen=True):
    """A file as read: its bytes' digest and size, what was known beside it, and the document it gave.

    ``description`` is what a sidecar, manifest or option said (canonical JSON), or empty. ``statements``
    are those of ``document`` as it stands, before it meets other renditions; ``fingerprint`` holds
    values of which two renditions of one letter share some.
    """

    source: str
    sha256: str
    size: int
    document: Document
    description: str = ""
    statements: tuple[Statement, ...] = ()
    fingerprint: tuple[int, ...] = ()


class Added(msgspec.Struct, frozen=True):
    """What storing a file did, and the id of the document that it is now part of.

    ``new``: a document that was not held; ``rendition``: another form of one that was; ``changed``: bytes
    that were held, now read or described otherwise; ``unchanged``: nothing was stored. ``disputed``: nothing was
    stored either, because a copy by another name gives these bytes another date than they have.
    """

    document: str
    outcome: Literal["new", "rendition", "changed", "unchanged", "disputed"]


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """What ``reviewer`` thought of a finding: to be silent about it, or to show it again; and why.

    ``recorded`` is when it was stored (UTC, ISO 8601).
    """

    finding: str
    verdict: Literal["silence", "show"]
    reason: str
    reviewer: str
    recorded: str = ""


class DocumentRow(msgspec.Struct, frozen=True, kw_only=True):
    """A document without its text, for lists. ``statements`` counts those of its latest extraction."""

    id: str
    kind: DocumentKind
    title: str = ""
    dossiers: tuple[str, ...] = ()
    number: str = ""
    chamber: Chamber | None = None
    session_year: str = ""
    date: str | None = None
    renditions: tuple[Rendition, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    cites: tuple[str, ...] = ()
    provisional: bool = False
    statements: int = 0

    @classmethod
    def of(cls, document: Document, statements: int = 0) -> "DocumentRow":
        """Return the row of a document with this number of statements."""
        shared = {name: getattr(document, name) for name in cls.__struct_fields__ if name != "statements"}
        return cls(**shared, statements=statements)
