"""Reads an OpenTK page saved as text: what the page says about the document, then the document itself."""

from collections.abc import Sequence

import msgspec

from missieregister.documents.lines import is_wrapped, passages_of_lines, split_lines, unwrap
from missieregister.documents.parsed import Parsed
from missieregister.documents.text import parsed_passages
from missieregister.model.document import ChamberRecord, DocumentKind
from missieregister.patterns import regex

PREVIEW = regex(r"Preview document\b")
_NUMBER = regex(r"Nummer:\s*(?P<number>\d{4}[DZ]\d{4,6})\b")
_DATE = regex(r"\bdatum:\s*(?P<date>\d{4}-\d{2}-\d{2})\b")
_UPDATED = regex(r"\bbijgewerkt:\s*(?P<updated>\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?)")
_VERSION = regex(r"\bversie:\s*(?P<version>\d{1,4})\b")
_OFFICIAL = regex(r"\((kst-[A-Za-z0-9()-]{5,40})\)")
_CASE = regex(r"zaak\s+(?P<case>\d{4}Z\d{4,6})\b")
_DOSSIER = regex(
    r"kamerstukdossier\s+(?P<dossier>\d{5}(?:-[IVXLC]{1,7}(?=\s)|-\d{2}(?=\s))?)\s*"
    r"-\s*(?P<number>\d{1,5}|[A-Z]{1,3})\b\s*(?P<title>.{0,400})$"
)
_KINDS: dict[str, DocumentKind] = {
    "brief regering": "letter", "brief lid": "letter", "motie": "motion", "motie (gewijzigd/nader)": "motion",
    "amendement": "motion",
    "schriftelijke vragen": "questions", "antwoord schriftelijke vragen": "questions", "agenda": "agenda",
    "convocatie": "agenda", "verslag van een commissiedebat": "debate", "stenogram": "debate",
    "verslag": "report", "rapport": "report", "jaarverslag": "report", "bijlage": "report",
}  # fmt: skip
_HEAD_REACH = 60


def is_opentk(source: str) -> bool:
    """Whether a text is a page of OpenTK: a document's number and a preview, or the site's menu."""
    head = source[:6000]
    return bool(_NUMBER.search(head) and ("Preview document" in head or "Onderdeel van" in head)) or (
        "[overzicht] [activiteiten]" in head and "Preview document" in head
    )


def read_opentk(source: str) -> Parsed:
    """Return what an OpenTK page says, the words of the page itself taken for metadata only."""
    lines = split_lines(source)
    cut = next((i + 1 for i, line in enumerate(lines[:_HEAD_REACH]) if PREVIEW.match(line.text)), 0)
    if not cut:
        cut = 1 + max((i for i, line in enumerate(lines[:_HEAD_REACH]) if _NUMBER.match(line.text)), default=-1)
    head, rest = lines[:cut], lines[cut:]
    passages = unwrap(rest, source) if is_wrapped(rest) else passages_of_lines(rest, source)
    parsed = parsed_passages(passages, "opentk", "text/plain", [line.text for line in head if line.text])
    return with_page(parsed, [line.text for line in head])


def with_page(parsed: Parsed, head: Sequence[str]) -> Parsed:
    """Return a document with what the lines of its OpenTK page, ``head``, say about it."""
    words = [line for line in head if line and not line.startswith("[")]
    page = "\n".join(words)
    number, date, updated = _NUMBER.search(page), _DATE.search(page), _UPDATED.search(page)
    version, case, official = _VERSION.search(page), _CASE.search(page), _OFFICIAL.search(page)
    dossier = next((found for found in map(_DOSSIER.search, words) if found), None)
    kind = next((_KINDS[w.lower()] for w in words if w.lower() in _KINDS), None)
    above = words[: next((i for i, w in enumerate(words) if _NUMBER.match(w)), 0)]
    return msgspec.structs.replace(
        parsed,
        id=official[1] if official else "",
        date=date["date"] if date else None,
        title=next((w for w in above if w.lower() not in _KINDS), ""),
        kind=kind,
        dossiers=(dossier["dossier"],) if dossier else (),
        dossier_title=dossier["title"].rstrip(". ") if dossier else "",
        number=dossier["number"] if dossier else "",
        record=ChamberRecord(
            number=number["number"] if number else "",
            version=int(version["version"]) if version else None,
            updated=updated["updated"] if updated else "",
            case=case["case"] if case else "",
        ),
    )
