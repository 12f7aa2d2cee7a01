"""What a document is called where no rendition tells it: the first of its lines that says something."""

from missieregister.documents.cues import SALUTATION
from missieregister.documents.letterhead import Head
from missieregister.documents.parsed import Parsed
from missieregister.documents.structure import is_letterhead
from missieregister.model.document import DocumentKind
from missieregister.patterns import regex

_LOWER = frozenset({
    "van", "de", "het", "en", "voor", "der", "een", "aan", "op", "in", "over", "naar", "aanleiding",
    "minister", "ministers", "minister-president", "staatssecretaris", "staatssecretarissen", "brief",
    "motie", "verslag", "lid", "leden", "c.s.", "commissie", "vaste", "algemene", "algemeen", "overleg",
    "nota", "lijst", "vragen", "antwoorden", "rapport", "schriftelijk", "commissiedebat", "vastgesteld",
})  # fmt: skip


def sentence_case(words: str) -> str:
    """Return a heading in capitals as people write it: only names keep theirs."""
    if not words or not words.isupper():
        return words
    lowered = words.lower().split(" ")
    cased = [w if w.strip(",") in _LOWER else w[:1].upper() + w[1:] for w in lowered]
    return " ".join([cased[0][:1].upper() + cased[0][1:], *cased[1:]])


def title_of(parsed: Parsed, head: Head, kind: DocumentKind) -> str:
    """Return the title of a document: what it calls itself, what it is about, what it is, or its first words."""
    if parsed.title and not _NUMBER_ONLY.fullmatch(parsed.title):
        return parsed.title
    asked = _asked(parsed) if kind == "questions" else ""
    return head.subject or asked or sentence_case(head.what) or _first_words(parsed) or parsed.title


#: so many blocks from the top stands what questions are about
_TOP = 10
_ASKED = regex(
    r"(?:(?:Antwoord(?:en)? op|Beantwoording(?: van)?|Reactie op) (?:de )?(?:schriftelijke |feitelijke )?)?"
    r"[Vv]ragen van (?:het lid|de leden)\s[^\n]{5,600}"
)
_SENT_IN = regex(r"\s*\((?:[Ii]ngezonden|[Oo]ntvangen)\s[^()]{3,60}\)\.?$")


def _asked(parsed: Parsed) -> str:
    """Return whose questions a document answers and about what, without the day on which they were sent."""
    for block in parsed.blocks[:_TOP]:
        if found := _ASKED.fullmatch(parsed.text, block.start, block.end):
            return _shortened(_SENT_IN.sub("", found[0]))
    return ""


#: what a page of the official publications calls itself
_NUMBER_ONLY = regex(r"Kamerstuk(?:ken)? \d[\d .]*(?:-[\w]+)?,? nr\. ?\w{1,5}")
#: lines that say which document it is, or where it stood, and not what it is about
_SAYS_NOTHING = regex(
    r"(?:Tweede|Eerste) Kamer\b[^.]{0,120}$|Vergaderjaar\b|"
    r"(?:Vraag|Vragen|Antwoord(?:en)?)(?: \d[\d ,;&ent/m]{0,40})?:?$|"
    r"(?:Ons|Onze|Uw) ?(?:kenmerk|referentie|brief)\b.{0,60}$|(?:Datum|Van|Kenmerk|Aan)\s*:.{0,200}$|"
    r"(?:Datum|Onderwerp|Betreft|Kamerbrief|Kamerstuk|Brieven aan de Kamer|Kamerbrieven|Nieuwsbank)$|"
    r"(?:Persbericht|Nieuwsbericht|Nieuws|Bericht)\b(?:.{0,40}\d{4}|[^\d]{0,15})$|Ministerie van [^.]{3,80}$|"
    r"(?:Postbus |\d{4} ?[A-Z]{2} )|[A-Z]{2,5}/[A-Z]|\d{4}[ZD]\d{5}$|[\d\W]+$|\d{1,2} [a-z]+ \d{4}$"
)


def _first_words(parsed: Parsed) -> str:
    """Return the first line of a text that says what it is about, else the first of its lines."""
    lines = [parsed.text[b.start : b.end] for b in parsed.blocks if b.kind in ("heading", "paragraph")][:_TOP]
    said = (line for line in lines if not (is_letterhead(line) or SALUTATION.match(line) or _SAYS_NOTHING.match(line)))
    return _shortened(next(said, lines[0] if lines else ""))


#: the longest title that is given whole, and how much of a longer one is
_WHOLE, _PART = 160, 120


def _shortened(words: str) -> str:
    return words if len(words) <= _WHOLE else words[:_PART].rsplit(" ", 1)[0] + " …"
