"""Says what a document is: its id, kind, dossiers, number, chamber, date, title, addressee and signatories.

What the rendition states itself comes first, then what the letterhead and the furniture around it say; a
person's sidecar overrides both.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

import msgspec

from missieregister.documents.cues import SALUTATION
from missieregister.documents.dating import date_in_name, date_of
from missieregister.documents.letterhead import Head, read_head
from missieregister.documents.parsed import Parsed
from missieregister.documents.sidecar import Sidecar
from missieregister.documents.structure import split_signature
from missieregister.documents.titles import title_of
from missieregister.model.document import Chamber, DocumentKind, Signatory
from missieregister.model.ids import is_official, slug
from missieregister.patterns import regex

_KINDS: tuple[tuple[re.Pattern[str], DocumentKind], ...] = (
    (
        regex(
            r"(?:\d{4}D\d{5} )?(?:INBRENG )?VERSLAG VAN EEN|STENOGRAFISCH|Handelingen\b|(?:Plenair|Commissie)debat\b"
        ),
        "debate",
    ),
    (regex(r"(?:NADER )?(?:GEWIJZIGDE? )?(?:MOTIE|(?:SUB-?)?AMENDEMENT)\b|(?:Motie|Amendement) van "), "motion"),
    (
        regex(
            r"LIJST VAN VRAGEN|Aanhangsel van de Handelingen|Kamervraag\b|"
            r"(?:Schriftelijke v|V)ragen van (?:het lid|de leden)|"
            r"Antwoord(?:en)? op (?:de )?(?:schriftelijke )?vragen|"
            r"Beantwoording (?:van )?(?:de )?(?:schriftelijke |feitelijke )?vragen"
        ),
        "questions",
    ),
    (regex(r"BRIEF\b|GELEIDENDE BRIEF|Brief (?:van|regering)|Kamerbrief\b"), "letter"),
    (regex(r"(?:JAAR|EIND)?VERSLAG\b|RAPPORT\b|NOTA\b|MEMORIE\b|Jaarverslag\b|Rapport\b"), "report"),
    (
        regex(
            r"(?:Gewijzigde )?[Aa]genda\b|AGENDA\b|Convocatie|Brievenlijst\b|Lijst van ingekomen stukken|"
            r"(?:Herziene |Aangepaste )?[Pp]rocedurevergadering|PROCEDUREVERGADERING|"
            # and not that of the council of ministers, which decides
            r"(?i:(?:(?:gewijzigde|herziene) |concept-?|ontwerp-?)?besluitenlijst\b[^\n]{0,60}?(?:procedure|commissie))"
        ),
        "agenda",
    ),
)
_ASKED = regex(r"De Kamer,$|gehoord de beraadslaging,?$|verzoekt de regering")
#: the questions of members and the answers to them, as each begins a line
_QUESTION = regex(r"^Vraag\b", re.MULTILINE)
_ANSWER = regex(r"^Antwoord\b", re.MULTILINE)
#: a question and its answer under labels of their own: "Vraag 2, 3", "Antwoord 2, 3"; "1", "Wanneer?", "Antwoord"
_LABELS = r"(?: (?:op )?(?:de )?(?:vra(?:ag|gen) )?\d[\d ,;&ent/m]{0,60})"
_LABELLED_QUESTION = regex(rf"^(?:Vraag|Vragen){_LABELS}:?$", re.MULTILINE)
_LABELLED_ANSWER = regex(rf"^Antwoord(?:en)?{_LABELS}:?$", re.MULTILINE)
_ASKED_AND_ANSWERED = regex(r"^\d{1,3}\s+[^\n]{5,600}\?\s+Antwoord:?$", re.MULTILINE)
#: how questions of members begin when printed: "Vragen van het lid De Wit (X) aan ... (ingezonden 3 mei 2031)"
_SENT_IN = regex(r"Vragen van (?:het lid|de leden)\s[^\n]{3,500}?\([Ii]ngezonden\s")
#: "Hieronder zijn de vragen met de antwoorden afgedrukt"
_PRINTED_WITH_ANSWERS = regex(r"[Vv]ragen\s(?:en|met)\s(?:de\s)?antwoorden\s(?:zijn\s)?[^.]{0,60}?afgedrukt")
_CHAIR = regex(r"De voorzitter ?:")
#: how a report of a debate opens, whatever is left of its head
_CONFERRED = regex(
    r"De (?:vaste |algemene |tijdelijke )?commissie(?!\w)[^\n]{5,700}? (?:heeft|hebben) op [^\n]{6,60}? "
    r"(?:\w+ )?overleg gevoerd met "
)
#: how the report of a plenary debate begins
_ON_THE_FLOOR = regex(r"^Aan de orde (?:is|zijn)\b", re.MULTILINE)
_NEWS_LENGTH = 15_000
#: goes before an id that looks official and that only a file's name gave
_PROVISIONAL = "voorlopig-"
_SLUG = regex(r"^\.*([^.]*)")


class Identity(msgspec.Struct, frozen=True, kw_only=True):
    """What a document is; fields as in ``model.document.Document``."""

    id: str
    kind: DocumentKind
    title: str = ""
    dossiers: tuple[str, ...] = ()
    dossier_title: str = ""
    number: str = ""
    chamber: Chamber | None = None
    session_year: str = ""
    date: str | None = None
    signatories: tuple[Signatory, ...] = ()
    addressee: str = ""
    provisional: bool = False


def identify(parsed: Parsed, source: str, sidecar: Sidecar | None = None) -> Identity:
    """Return what a document is. ``source`` names it where it bears no official number. Never raises."""
    given = sidecar or Sidecar()
    head = read_head(parsed)
    signatories = parsed.signatories or _signatories(parsed)
    dossiers = given.dossiers or parsed.dossiers or tuple(head.dossiers)
    number = given.number or parsed.number or head.number
    kind = given.kind or parsed.kind or _kind(parsed, head, signatories)
    identifier, provisional = _identifier(parsed, head, dossiers, number, source, kind, given)
    return Identity(
        id=identifier,
        kind=kind,
        title=given.title or title_of(parsed, head, kind),
        dossiers=dossiers,
        dossier_title=parsed.dossier_title or head.dossier_title,
        number=number,
        chamber=given.chamber or parsed.chamber or head.chamber,
        session_year=parsed.session_year or head.session_year,
        date=given.date or parsed.date or head.date or date_of(parsed) or given.assumed or date_in_name(source),
        signatories=signatories,
        addressee=parsed.addressee or head.addressee,
        provisional=provisional,
    )


def _identifier(
    parsed: Parsed,
    head: Head,
    dossiers: tuple[str, ...],
    number: str,
    source: str,
    kind: DocumentKind,
    given: Sidecar,
) -> tuple[str, bool]:
    if given.id:
        return given.id, False
    official = parsed.id or head.id
    if not official and dossiers and number:
        # an erratum tells what is wrong; a reprint says all of it again, and stands in for what it reprints
        official = f"kst-{dossiers[0]}-{number}" + ("-e1" if head.erratum else "-n1" if head.reprint else "")
    if not official and parsed.record:
        official = parsed.record.number
    if official:
        return official, False
    name = file_slug(source)
    if is_official(name):
        name = f"{_PROVISIONAL}{name}"
    return name, kind == "letter"


def named_by_file(identifier: str) -> str:
    """Return the official number that only a file's name gave a provisional document, or nothing."""
    return identifier.removeprefix(_PROVISIONAL) if identifier.startswith(_PROVISIONAL) else ""


def file_slug(source: str) -> str:
    """Return a file's name up to its first dot as a slug: ``brief-x`` for ``Brief X.pdf.txt``."""
    name = PurePosixPath(source.replace("\\", "/")).name
    found = _SLUG.match(name)
    official = found[1] if found and is_official(found[1]) else ""
    return official or slug(found[1] if found else name) or "document"


def _signatories(parsed: Parsed) -> tuple[Signatory, ...]:
    found = []
    for block in parsed.blocks:
        if block.kind == "signature":
            words = parsed.text[block.start : block.end]
            office, name = split_signature(words) or (words, "")
            found.append(Signatory(office, name))
    return tuple(found)


#: what a text is stands in so many blocks from the top
_ABOVE = 6
#: a letterhead takes at most so many lines, and a salutation so many characters
_LINES, _SHORT = 24, 60


def _kind(parsed: Parsed, head: Head, signatories: tuple[Signatory, ...]) -> DocumentKind:
    for words in (head.what, parsed.title, head.subject, *_opening(parsed)):
        for pattern, kind in _KINDS:
            if words and pattern.match(words):
                return kind
    if any(_CONFERRED.match(parsed.text, b.start, b.end) for b in parsed.blocks[:_ABOVE]):
        return "debate"
    if sum(1 for _ in _QUESTION.finditer(parsed.text)) > 2 < sum(1 for _ in _ANSWER.finditer(parsed.text)):
        return "questions"
    if _has_few_questions(parsed):
        return "questions"
    lines = (parsed.text[b.start : b.end] for b in parsed.blocks[:_LINES] if b.kind == "letterhead")
    if any(kind == "questions" and pattern.match(line) for line in lines for pattern, kind in _KINDS):
        return "questions"
    if not head.addressee and _PRINTED_WITH_ANSWERS.search(parsed.text[:_NEWS_LENGTH]):
        return "questions"
    if head.addressee or (signatories and head.date) or _greets(parsed):
        return "letter"
    start = parsed.text[:_NEWS_LENGTH]
    asked, chairs = _ASKED.search(start), [found.start() for found in _CHAIR.finditer(start)]
    if asked and not (chairs and chairs[0] < asked.start()):  # who gives members the word stands in no motion
        return "motion"
    if len(chairs) > 1 or (chairs and (asked or _ON_THE_FLOOR.search(start))):
        return "debate"
    if head.number and head.dossiers:
        return "letter" if signatories or head.subject else "report"
    return "news" if len(parsed.text) < _NEWS_LENGTH else "report"


def _greets(parsed: Parsed) -> bool:
    """Whether a text opens as a letter to parliament does."""
    return any(
        SALUTATION.match(parsed.text[b.start : b.end]) for b in parsed.blocks[:_LINES] if b.end - b.start < _SHORT
    )


def _has_few_questions(parsed: Parsed) -> bool:
    """Whether a text is printed as questions of members, though it has no more than one or two of them."""
    if any(_SENT_IN.match(parsed.text, b.start, b.end) for b in parsed.blocks[:_ABOVE]):
        return True
    if _LABELLED_QUESTION.search(parsed.text) and _LABELLED_ANSWER.search(parsed.text):
        return True
    return "\nAntwoord" in parsed.text and _ASKED_AND_ANSWERED.search(parsed.text) is not None


def _opening(parsed: Parsed) -> Iterator[str]:
    for block in parsed.blocks[:3]:
        if block.kind in ("heading", "letterhead"):
            yield parsed.text[block.start : block.end][:200]
