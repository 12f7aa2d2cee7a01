"""Letters of a made-up, plain kind, for tests of what is done with letters rather than of their reading.

A file is lines ``field: value``: ``id`` (official, or absent), ``title``, ``date``, ``letter`` (which letter
it is a rendition of), ``fact`` (a mission that it decides to extend; may be repeated). Longer files are
better renditions.
"""

import hashlib
import zlib
from collections.abc import Iterable

import msgspec

from missieregister.app.reading import Tools
from missieregister.documents import Reading
from missieregister.documents.sidecar import Sidecar
from missieregister.model.document import Block, Document, Rendition
from missieregister.model.ids import slug
from missieregister.model.problems import Problem
from missieregister.model.statement import Statement

RULESET = "fake-1"


def letter(
    letter: str,
    *facts: str,
    number: str = "",
    title: str = "Een brief",
    date: str = "2031-02-03",
    more: str = "",
) -> bytes:
    """Return a file that says these things."""
    lines = [f"letter: {letter}", f"title: {title}"]
    lines += [f"id: {number}"] * bool(number) + [f"date: {date}"] * bool(date) + [f"fact: {fact}" for fact in facts]
    return "\n".join([*lines, more]).encode()


def read(data: bytes, source: str, sidecar: Sidecar | None = None) -> Reading:
    text = data.decode("utf-8", "replace")
    fields = dict(line.split(": ", 1) for line in text.splitlines() if ": " in line)
    if "letter" not in fields:
        return Reading(None, (Problem(source=source, reason="Dit is geen brief.", remedy="Kies een brief."),))
    official = fields.get("id", "")
    date = (sidecar.date if sidecar else None) or fields.get("date") or (sidecar.assumed if sidecar else None)
    title = (sidecar.title if sidecar else None) or fields["title"]
    document = Document(
        id=official or slug(title),
        kind="letter",
        text=text,
        blocks=(Block("paragraph", 0, len(text)),),
        title=title,
        date=date,
        provisional=not official,
        renditions=(Rendition(source, "text", "text/plain", hashlib.sha256(data).hexdigest()),),
    )
    return Reading(document, ())


def _letter(document: Document) -> str:
    return document.text.splitlines()[0]


def gather(documents: Iterable[Document]) -> list[Document]:
    groups: dict[str, list[Document]] = {}
    for document in documents:
        groups.setdefault(_letter(document), []).append(document)
    return [_merge(group) for _, group in sorted(groups.items())]


def _merge(group: list[Document]) -> Document:
    ranked = sorted(group, key=lambda d: (d.provisional, -len(d.text), d.renditions[0].sha256))
    best = max(ranked, key=lambda d: (len(d.text), d.renditions[0].sha256))
    return msgspec.structs.replace(
        best,
        id=ranked[0].id,
        provisional=ranked[0].provisional,
        date=next((d.date for d in ranked if d.date), None),
        renditions=tuple(d.renditions[0] for d in ranked),
    )


def fingerprint(document: Document) -> list[int]:
    return [zlib.crc32(_letter(document).encode())]


def extract(document: Document) -> tuple[Statement, ...]:
    found = []
    start = 0
    for line in document.text.splitlines(keepends=True):
        quote = line.strip()
        if line.startswith("fact: "):
            found.append(
                Statement(
                    document=document.id,
                    kind="decision",
                    missions=(quote.removeprefix("fact: "),),
                    action="extend",
                    published=document.date,
                    quote=quote,
                    start_char=start,
                    end_char=start + len(quote),
                    rule="fake",
                    confidence=1.0,
                ).identified()
            )
        start += len(line)
    return tuple(found)


TOOLS = Tools(read=read, gather=gather, fingerprint=fingerprint, extract=extract, ruleset=RULESET)
