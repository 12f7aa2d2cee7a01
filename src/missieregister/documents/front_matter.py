"""What an author wrote above his text, between two lines of dashes: ``title: Lijst van vragen``."""

from collections.abc import Mapping

import msgspec

from missieregister.documents.sidecar import known_values
from missieregister.model.ids import is_official
from missieregister.patterns import regex

_FRONT = regex(r"\ufeff?---[ \t]*\r?\n(?P<fields>(?:[^\n]*\n){1,40}?)---[ \t]*(?:\r?\n|\Z)")
#: the lines between are fields, from the first on
_FIELDS = regex(r"\s*[A-Za-z_-]{2,30}:(?:\s|\Z)")
_WRITTEN = regex(r"[^\n\r]")


class Front(msgspec.Struct, frozen=True):
    """A text with blanks where its author's fields stood, so that all else keeps its place; and those fields, by the
    names of ``Parsed``."""

    text: str
    fields: Mapping[str, object]


def parted(text: str) -> Front:
    """Return a text without the fields above it, and these; of a text without them itself and nothing."""
    found = _FRONT.match(text)
    if found is None or not _FIELDS.match(found["fields"]):
        return Front(text, {})
    return Front(_WRITTEN.sub(" ", found[0]) + text[found.end() :], _fields(found["fields"]))


def _fields(words: str) -> Mapping[str, object]:
    told = dict(known_values(words))
    if not is_official(str(told.get("id", ""))):
        told.pop("id", None)  # a number of the author's own: two notes may bear it
    return {name: value for name, value in told.items() if name != "url"}
