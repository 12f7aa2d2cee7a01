"""From bytes to documents: detect the rendition, read it, say what it is, gather renditions of one letter."""

from missieregister.documents.gathering import fingerprint, gather, merge, named_by_files, same_letter
from missieregister.documents.reader import Reading, read
from missieregister.documents.sidecar import Sidecar

__all__ = ["Reading", "Sidecar", "fingerprint", "gather", "merge", "named_by_files", "read", "same_letter"]
