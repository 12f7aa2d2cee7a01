"""From bytes to a document: see what it is, read it, say what it is called.

Bad input gives problems, never errors.
"""

import hashlib
from bisect import bisect_left
from itertools import accumulate
from pathlib import PurePosixPath

import msgspec
from msgspec import structs

from missieregister.documents.citations import find_citations
from missieregister.documents.cues import NEWS_LINE
from missieregister.documents.detect import Detected, detect
from missieregister.documents.front_matter import parted
from missieregister.documents.identity import Identity, identify, named_by_file
from missieregister.documents.parsed import Parsed
from missieregister.documents.sidecar import Sidecar, is_manifest, overruled
from missieregister.model.document import Citation, Document, Rendition
from missieregister.model.problems import Problem
from missieregister.patterns import regex

#: Beginnings of words that a parliamentary document or a ministry's news item uses. A text with fewer than
#: three points is neither: a word of the first group gives two, one of the second one, and each counts once.
#: A text without a word of the first needs more of the second.
_STRONG = (
    "kamerstuk", "staten-generaal", "kamerbrief", "missie", "krijgsmacht", "defensie", "militair",
    "kabinet", "minister", "staatssecretaris", "mandaat", "mandaten", "navo", "parlement", "vredes",
    "kamerlid", "kamerleden", "kamervragen", "artikel-100", "blauwhelm", "marinier", "vn-missie", "eu-missie",
    "trainingsmissie", "politiemissie", "minusma", "unifil", "unprofor", "untso", "isaf", "sfor", "kfor", "eufor",
    "uruzgan", "atalanta", "althea",
)  # fmt: skip
_WEAK = (
    "nederland", "kamer", "regering", "inzet", "bijdrage", "operatie", "uitzending", "veiligheid", "troepen",
    "eenheid", "eenheden", "marine", "luchtmacht", "landmacht", "marechaussee", "ambassade", "begroting",
    "motie", "debat", "grondwet", "vn", "eu", "fregat", "coalitie", "gevechtsvliegtuig", "luchtaanval",
    "deelname", "detachement", "bataljon", "waarnemer", "politiemacht", "onderzeeboot", "tankvliegtuig", "commandant",
)  # fmt: skip
#: "Patriotmissie", and no "commissie"
_SOME_MISSION = regex(
    r" (?![^ ]*(?:com|per|sub|trans|inter|ad)missies? )(?!(?:[^ ]*-)?(?:e|re|im)missies? )[^ ]{3,}missies? "
)
_WORD = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENOUGH = 3
#: so many of the second group are enough without any of the first
_MANY = 4
_LOOKED_AT = 40_000


class Reading(msgspec.Struct, frozen=True):
    """What reading one input gave: its document, or None, and what was wrong or deserves a look."""

    document: Document | None
    problems: tuple[Problem, ...] = ()


def read(data: bytes, source: str, *, sidecar: Sidecar | None = None) -> Reading:
    """Read one rendition of a document from its bytes.

    ``source`` is its file name or address; it names a document that bears no official number, and nothing
    is concluded from it about what the bytes are. ``sidecar`` overrides what the text says. Never raises:
    what cannot be read gives a Problem with reason and remedy.
    """
    try:
        return _read(data, source, sidecar)
    except Exception as error:
        # Any input gives a valid answer: a fault in a reader must not cost the files that come after it.
        reason = f"Dit document liet zich niet lezen ({type(error).__name__})."
        return Reading(None, (Problem(source, reason, "Meld dit met het bestand erbij."),))


def _read(data: bytes, source: str, sidecar: Sidecar | None) -> Reading:
    found = detect(data, source)
    if isinstance(found, Problem):
        return Reading(None, (found,))
    if found.found == "text" and is_manifest(found.text):
        reason = "Dit is een manifest, geen document."
        return Reading(None, (Problem(source, reason, "Voeg de map toe waarin het staat."),))
    front = parted(found.text)
    parsed = _parse(structs.replace(found, text=front.text), data, source)
    if isinstance(parsed, Problem):
        return Reading(None, (parsed,))
    parsed = structs.replace(parsed, **front.fields)
    if not parsed.text.strip():
        remedy = "Sla de hele pagina op, of voeg de PDF toe."
        return Reading(None, (Problem(source, "In dit bestand staat geen leesbare tekst.", remedy), *parsed.problems))
    identity = identify(parsed, source, sidecar)
    if not _is_document(parsed, identity, sidecar):
        return Reading(None, (_stranger(source), *parsed.problems))
    problems = (*parsed.problems, *_warnings(identity, source, sidecar))
    return Reading(_document(parsed, identity, data, source, sidecar), problems)


def _parse(found: Detected, data: bytes, source: str) -> Parsed | Problem:
    # Each reader is imported when the first file of its form comes: a PDF library for a text costs start-up time.
    match found.found:
        case "pdf":
            from missieregister.documents.pdf import read_pdf

            return read_pdf(data, source)
        case "xml":
            from missieregister.documents.xml import read_xml

            return read_xml(found.text, source)
        case "html":
            from missieregister.documents.html import read_html

            return read_html(found.text, source)
        case "opentk":
            from missieregister.documents.opentk import read_opentk

            return read_opentk(found.text)
        case "markdown":
            from missieregister.documents.markdown import read_markdown

            return read_markdown(found.text)
        case "text":
            from missieregister.documents.text import read_text

            return read_text(found.text)


def _is_document(parsed: Parsed, identity: Identity, sidecar: Sidecar | None) -> bool:
    """Whether this is a parliamentary document or news item; generous: only strangers are refused."""
    if sidecar is not None and (sidecar.kind or sidecar.id):
        return True
    if (identity.number and identity.dossiers) or parsed.id or parsed.record or identity.addressee:
        return True
    if any(NEWS_LINE.fullmatch(line.strip()) for line in parsed.letterhead):
        return True
    if named_by_file(identity.id):  # saved as a Kamerstuk, however little of it was saved
        return True
    words = f" {' '.join(_WORD.findall(parsed.text[:_LOOKED_AT].lower()))} "
    strong = sum(f" {cue}" in words for cue in _STRONG) + (_SOME_MISSION.search(words) is not None)
    weak = sum((f" {cue}" if len(cue) > 2 else f" {cue} ") in words for cue in _WEAK)
    return (strong > 0 and 2 * strong + weak >= _ENOUGH) or weak >= _MANY


def _stranger(source: str) -> Problem:
    name = PurePosixPath(source).name
    return Problem(
        source,
        "Dit lijkt geen Kamerstuk of nieuwsbericht van een ministerie.",
        f"Is het dat wel, zet dan `kind: letter` (of news, report) in {name}.meta.yaml ernaast.",
    )


def _warnings(identity: Identity, source: str, sidecar: Sidecar | None) -> tuple[Problem, ...]:
    if identity.date is None:
        name = PurePosixPath(source).name
        remedy = f"Geef hem met --date JJJJ-MM-DD, met `date: JJJJ-MM-DD` in {name}.meta.yaml, of in een manifest."
        return (Problem(source, "De datum van dit document staat er niet in.", remedy, severity="warning"),)
    return overruled(source, identity.date, sidecar)


def _document(parsed: Parsed, identity: Identity, data: bytes, source: str, sidecar: Sidecar | None) -> Document:
    form = "news" if parsed.format in ("text", "pdftext") and identity.kind == "news" else parsed.format
    rendition = Rendition(
        source=(sidecar.url if sidecar and sidecar.url else source),
        format=form,
        media_type=parsed.media_type,
        sha256=hashlib.sha256(data).hexdigest(),
    )
    return Document(
        **{name: getattr(identity, name) for name in identity.__struct_fields__},
        text=parsed.text,
        blocks=parsed.blocks,
        citations=_citations(parsed, identity.id),
        record=parsed.record,
        renditions=(rendition,),
        source_map=parsed.source_map,
    )


def _citations(parsed: Parsed, own: str) -> tuple[Citation, ...]:
    """Return what the markup resolved and what the words say, where both speak of one place the markup's."""
    resolved = sorted(parsed.citations, key=_place)
    starts = [c.start for c in resolved]
    ends = list(accumulate((c.end for c in resolved), max))
    read = [
        c
        for c in find_citations(parsed.text)
        if not (before := bisect_left(starts, c.end)) or ends[before - 1] <= c.start
    ]
    return tuple(sorted((c for c in (*resolved, *read) if c.document != own), key=_place))


def _place(citation: Citation) -> tuple[int, int, str]:
    return citation.start, citation.end, citation.document
