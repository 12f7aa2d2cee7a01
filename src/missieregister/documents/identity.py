"""Says what a document is: its id, kind, dossiers, number, chamber, date, title, addressee and signatories.

What the rendition states itself comes first, then what the letterhead and the furniture around it say; a
person's sidecar overrides both.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

import msgspec

from missieregister.documents.cues import (
    ADDRESSEE,
    COLOPHON,
    DATELINE,
    DOSSIER_LINE,
    GLUED,
    NUMBER_LINE,
    PLACE,
    RUNNING_HEAD,
    SESSION,
    SUBJECT,
    WHAT_LINE,
)
from missieregister.documents.dating import TOP, date_in_name, date_of, iso_date
from missieregister.documents.parsed import Parsed
from missieregister.documents.sidecar import Sidecar
from missieregister.documents.structure import split_signature
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
_LOWER = frozenset({
    "van", "de", "het", "en", "voor", "der", "een", "aan", "op", "in", "over", "naar", "aanleiding",
    "minister", "ministers", "minister-president", "staatssecretaris", "staatssecretarissen", "brief",
    "motie", "verslag", "lid", "leden", "c.s.", "commissie", "vaste", "algemene", "algemeen", "overleg",
    "nota", "lijst", "vragen", "antwoorden", "rapport", "schriftelijk", "commissiedebat", "vastgesteld",
})  # fmt: skip
_DOSSIER_PARTS = regex(r"(\d{2})[\s.]?(\d{3})(?:[\s.-]{0,3}(\d{2}\b|[A-Z]{1,7}\b))?")
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


class _Head(msgspec.Struct):
    """What the lines around and above the text say; filled in line by line."""

    id: str = ""
    dossiers: list[str] = []
    dossier_title: str = ""
    number: str = ""
    reprint: bool = False
    what: str = ""
    subject: str = ""
    addressee: str = ""
    chamber: Chamber | None = None
    session_year: str = ""
    date: str | None = None

    @property
    def title(self) -> str:
        """What the letter says it is about, or else what it is: ``Brief van de minister van Defensie``."""
        return self.subject or _sentence_case(self.what)


def identify(parsed: Parsed, source: str, sidecar: Sidecar | None = None) -> Identity:
    """Return what a document is. ``source`` names it where it bears no official number. Never raises."""
    given = sidecar or Sidecar()
    head = _read_head(parsed)
    signatories = parsed.signatories or _signatories(parsed)
    dossiers = given.dossiers or parsed.dossiers or tuple(head.dossiers)
    number = given.number or parsed.number or head.number
    kind = given.kind or parsed.kind or _kind(parsed, head, signatories)
    identifier, provisional = _identifier(parsed, head, dossiers, number, source, kind, given)
    return Identity(
        id=identifier,
        kind=kind,
        title=given.title or parsed.title or head.subject or _sentence_case(head.what) or _first_words(parsed),
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
    head: _Head,
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
        official = f"kst-{dossiers[0]}-{number}" + ("-n1" if head.reprint else "")
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


def _read_head(parsed: Parsed) -> _Head:
    head = _Head()
    for line in parsed.letterhead:
        _read_furniture(head, line)
    after_dossier = False
    for block in parsed.blocks:
        if block.kind != "letterhead":
            continue
        words = parsed.text[block.start : block.end]
        known = _read_line(head, words)
        if not known and after_dossier and not head.dossier_title:
            head.dossier_title = words
        after_dossier = bool(head.dossiers)
    top = "" if head.number and head.dossiers else "\n".join((*parsed.letterhead, parsed.text[:TOP]))
    paper = next((found for pattern in (_PAPER, GLUED, _PAGE) if top and (found := pattern.search(top))), None)
    if paper:
        dossier = dossier_id(paper["dossier"])
        if not head.dossiers or head.dossiers[0].startswith(f"{dossier}-"):
            head.dossiers = [dossier]  # "27476-14" looks like a dossier's number too
        head.number = paper["number"]
    return head


#: the form of an answer to parliament: ``Kamerstuknummer : 27476-322``
_PAPER = regex(r"Kamerstuknummer\s*:?\s*(?P<dossier>\d{2}\s?\d{3})[-, ]+(?:nr\.?\s*)?(?P<number>\d{1,5})\b")
#: a saved page of the official publications: ``Vergaderjaar 2008-2009`` above ``Kamerstuk 28676 nr. 34``
_PAGE = regex(r"\bKamerstuk (?P<dossier>\d{5}(?:-[\dIVXLC]+)?) nr\. (?P<number>\d{1,5})(?=\s*$)", re.MULTILINE)


def _read_furniture(head: _Head, line: str) -> None:
    for pattern in (GLUED, RUNNING_HEAD):
        found = pattern.search(line)
        if found:
            head.chamber = "Eerste Kamer" if found["chamber"] == "Eerste" else "Tweede Kamer"
            head.session_year = head.session_year or f"{found['from']}-{found['to']}"
            head.dossiers = head.dossiers or [dossier_id(found["dossier"])]
            head.number = head.number or found["number"]
            return
    session = SESSION.match(line)
    if session and line.lower().startswith("vergaderjaar"):
        head.session_year = head.session_year or _session(session)
    if line.startswith(("Tweede Kamer der", "Eerste Kamer der")) and len(line) < 45:
        head.chamber = head.chamber or ("Eerste Kamer" if line.startswith("Eerste") else "Tweede Kamer")
    if COLOPHON.match(line) and line.startswith("kst-") and is_official(line):
        head.id = head.id or line
    dateline = DATELINE.match(line)
    if dateline:
        head.date = head.date or iso_date(dateline)


def _read_line(head: _Head, words: str) -> bool:
    """Read one line of the letterhead; return whether its form is known."""
    if dateline := DATELINE.match(words):
        head.date = iso_date(dateline) or head.date
    elif ADDRESSEE.match(words):
        head.addressee = words.removesuffix(",")
        head.chamber = head.chamber or _addressed(words)
    elif number := NUMBER_LINE.match(words):
        head.number = number["number"] or number["letters"] or head.number
        head.reprint = head.reprint or bool(number["reprint"])
        head.what = number["what"] or head.what
    elif WHAT_LINE.match(words):
        head.what = words
    elif dossier := DOSSIER_LINE.match(words):
        name = dossier_id(dossier["dossier"])
        if name not in head.dossiers:
            head.dossiers = [*head.dossiers, name]
        head.dossier_title = head.dossier_title or (dossier["title"] or "").strip()
    elif subject := SUBJECT.match(words):
        head.subject = subject["title"]
    else:
        return PLACE.match(words) is not None
    return True


def dossier_id(words: str) -> str:
    """Return a dossier's number as ids write it: ``35925-V`` for ``35 925 V``; empty where it is none."""
    found = _DOSSIER_PARTS.match(words)
    if not found:
        return ""
    number, extra = found[1] + found[2], found[3]
    return f"{number}-{extra}" if extra else number


def _session(found: re.Match[str]) -> str:
    first, last = found[1], found[2]
    return f"{first}-{last if len(last) == 4 else first[:2] + last}"


def _addressed(words: str) -> Chamber | None:
    first, second = "Eerste" in words, "Tweede" in words
    if first == second:
        return None
    return "Eerste Kamer" if first else "Tweede Kamer"


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
#: a letterhead takes at most so many lines
_LINES = 24


def _kind(parsed: Parsed, head: _Head, signatories: tuple[Signatory, ...]) -> DocumentKind:
    for words in (head.what, parsed.title, head.subject, *_opening(parsed)):
        for pattern, kind in _KINDS:
            if words and pattern.match(words):
                return kind
    if sum(1 for _ in _QUESTION.finditer(parsed.text)) > 2 < sum(1 for _ in _ANSWER.finditer(parsed.text)):
        return "questions"
    if _has_few_questions(parsed):
        return "questions"
    lines = (parsed.text[b.start : b.end] for b in parsed.blocks[:_LINES] if b.kind == "letterhead")
    if any(kind == "questions" and pattern.match(line) for line in lines for pattern, kind in _KINDS):
        return "questions"
    if not head.addressee and _PRINTED_WITH_ANSWERS.search(parsed.text[:_NEWS_LENGTH]):
        return "questions"
    if head.addressee or (signatories and head.date):
        return "letter"
    start = parsed.text[:_NEWS_LENGTH]
    if _ASKED.search(start):
        return "motion"
    if sum(1 for _ in _CHAIR.finditer(start)) > 1:
        return "debate"
    if head.number and head.dossiers:
        return "letter" if signatories else "report"
    return "news" if len(parsed.text) < _NEWS_LENGTH else "report"


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


def _sentence_case(words: str) -> str:
    """Return a heading in capitals as people write it: only names keep theirs."""
    if not words or not words.isupper():
        return words
    lowered = words.lower().split(" ")
    cased = [w if w.strip(",") in _LOWER else w[:1].upper() + w[1:] for w in lowered]
    return " ".join([cased[0][:1].upper() + cased[0][1:], *cased[1:]])


def _first_words(parsed: Parsed) -> str:
    for block in parsed.blocks:
        if block.kind in ("heading", "paragraph"):
            words = parsed.text[block.start : block.end]
            if len(words) <= 160:
                return words
            return words[:120].rsplit(" ", 1)[0] + " …"
    return ""
