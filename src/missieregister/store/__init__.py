"""Append-only storage of bytes, readings, documents and statements; what is current is asked, not marked."""

from missieregister.store.errors import StoreError
from missieregister.store.intake import Letters
from missieregister.store.rows import Added, DocumentRow, ReadFile, Review
from missieregister.store.store import Moment, Store, StoredReading

__all__ = ["Added", "DocumentRow", "Letters", "Moment", "ReadFile", "Review", "Store", "StoreError", "StoredReading"]
