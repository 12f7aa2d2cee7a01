"""From bytes to documents: detect the rendition, read it, say what it is, gather renditions of one letter."""

from missieregister.documents.gathering import fingerprint, gather, merge, same_letter
from missieregister.documents.reader import Reading, read
from missieregister.documents.sidecar import Sidecar

__all__ = ["Reading", "Sidecar", "fingerprint", "gather", "merge", "read", "same_letter"]
