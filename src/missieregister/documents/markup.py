"""What the readers of XML and HTML share: collecting passages, and what their words say of the letter."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from missieregister.documents.cues import ADDRESSEE, DATE, DATELINE, MONTHS, PLACE
from missieregister.documents.passages import Passage, Piece
from missieregister.documents.tree import Node
from missieregister.model.document import Block, BlockKind, Cell, Chamber, Citation, DocumentKind
from missieregister.model.spans import OffsetMap
from missieregister.patterns import regex

#: How many passages from the start a letter's address and date line are looked for among.
_HEAD = 8
_CHAPTER = regex(r"(\d{2})[\s.]?(\d{3})(?:[\s-]*(\(R[\s]?\d{3,4}\)|[IVXLC]{1,7}|\d{2}))?(?![\w])")
_MOJIBAKE = regex(r"[\x80-\xffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2,}")
_PAPER_KINDS: tuple[tuple[str, DocumentKind], ...] = (
    ("BRIEF", "letter"),
    ("MOTIE", "motion"),
    ("NADER GEWIJZIGDE MOTIE", "motion"),
    ("GEWIJZIGDE MOTIE", "motion"),
    ("AMENDEMENT", "motion"),
    ("GEWIJZIGD AMENDEMENT", "motion"),
    ("NADER GEWIJZIGD AMENDEMENT", "motion"),
    ("VERSLAG VAN EEN", "debate"),
    ("STENOGRAFISCH VERSLAG", "debate"),
    ("LIJST VAN VRAGEN", "questions"),
    ("RAPPORT", "report"),
)


class Cited(NamedTuple):
    """A citation that the markup resolved: the document, and the source range of its words."""

    document: str
    start: int
    end: int


class Collector:
    """Collects the passages of a document while its tree is walked; footnotes are kept for the end."""

    def __init__(self) -> None:
        self.body: list[Passage] = []
        self.notes: list[Passage] = []
        self.cited: list[Cited] = []

    def new(self, kind: BlockKind, *, level: int = 0, label: str = "", cell: Cell | None = None) -> Passage:
        """Begin a passage of the body."""
        passage = Passage([], kind=kind, level=level, label=label, cell=cell, fixed=True)
        self.body.append(passage)
        return passage

    def note(self, label: str) -> Passage:
        """Begin a footnote."""
        passage = Passage([], kind="footnote", label=label, fixed=True)
        self.notes.append(passage)
        return passage

    def passages(self) -> list[Passage]:
        """All passages with words: the body in reading order, then the footnotes."""
        kept = [passage for passage in [*self.body, *self.notes] if passage.text.strip()]
        for passage in kept:
            passage.pieces = tightened(passage.pieces)
        return kept


def keep_apart(passage: Passage, near: Node) -> None:
    """Keep the words of ``near`` apart from those before; the space leads to the place where it stands."""
    if passage.pieces and (piece := next(near.pieces(), None)):
        passage.pieces.append(Piece(" ", piece.source))


def tightened(pieces: list[Piece]) -> list[Piece]:
    """Take out the line breaks that pretty-printing put between a word and the comma or bracket beside it."""
    out: list[Piece] = []
    broken = False
    for piece in pieces:
        words = piece.text.lstrip()
        lead = len(piece.text) - len(words)
        broken = broken or "\n" in piece.text[:lead]
        if not words:
            out.append(piece)
            continue
        before = next((one.text.rstrip() for one in reversed(out[-4:]) if one.text.strip()), "")
        if broken and (words[0] in ",.;:)!?»" or before.endswith(("(", "«"))):
            _trim(out)
            piece = Piece(words, piece.source + lead, piece.anchor)
        out.append(piece)
        broken = "\n" in piece.text[len(piece.text.rstrip()) :]
    return out


def _trim(pieces: list[Piece]) -> None:
    """Take the white space off the end of a passage; anchors stay."""
    for at in range(len(pieces) - 1, -1, -1):
        words = pieces[at].text.rstrip()
        pieces[at] = Piece(words, pieces[at].source, pieces[at].anchor)
        if words:
            return


def mark_letterhead(passages: Sequence[Passage]) -> tuple[str, str | None]:
    """Mark address and date lines near the start as letterhead; return addressee and date."""
    addressee, date = "", None
    for passage in passages[:_HEAD]:
        if passage.kind not in ("paragraph", "letterhead"):
            continue
        words = passage.plain.replace("\xa0", " ")
        if not addressee and ADDRESSEE.match(words):
            addressee, passage.kind = words, "letterhead"
        elif date is None and DATELINE.match(words):
            date, passage.kind = date_in(words), "letterhead"
        elif PLACE.match(words):
            passage.kind = "letterhead"
    return addressee, date


def date_in(words: str) -> str | None:
    """Return the first full Dutch date in ``words`` as ISO 8601, or None."""
    found = DATE.search(words)
    if not found:
        return None
    return f"{found[3]}-{MONTHS[found[2].lower()]:02}-{int(found[1]):02}"


def dossier_id(words: str) -> str:
    """Return a dossier's number in the form of ids (``29521``, ``35925-V``), or an empty string."""
    found = _CHAPTER.search(" ".join(words.split()))
    if not found:
        return ""
    chapter = re.sub(r"\s", "", found[3] or "")
    return f"{found[1]}{found[2]}-{chapter}" if chapter else f"{found[1]}{found[2]}"


def session_in(words: str) -> str:
    """Return the parliamentary year in ``words`` as ``2019-2020``, or an empty string."""
    found = re.search(r"(\d{4})\s?[-–/]\s?(\d{4})", words)
    return f"{found[1]}-{found[2]}" if found else ""


def chamber_in(words: str) -> Chamber | None:
    """Return the chamber that ``words`` name, or None where they name none or both."""
    second, first = "Tweede Kamer" in words, "Eerste Kamer" in words
    if second == first:
        return None
    return "Tweede Kamer" if second else "Eerste Kamer"


def kind_of_title(title: str) -> DocumentKind | None:
    """Return what a paper's title (``BRIEF VAN DE MINISTER ...``) says that it is, or None."""
    words = title.upper()
    return next((kind for start, kind in _PAPER_KINDS if words.startswith(start)), None)


def place_citations(cited: Iterable[Cited], blocks: Sequence[Block], source_map: OffsetMap) -> tuple[Citation, ...]:
    """Return citations with offsets in the text, in order, for source ranges whose words are in the text."""
    runs: list[tuple[int, int, int]] = []  # source offset, text offset, length
    for block in blocks:
        at = bisect_right(source_map.text, block.start) - 1
        while at < len(source_map.text) and source_map.text[at] < block.end:
            begin = max(source_map.text[at], block.start)
            stop = source_map.text[at + 1] if at + 1 < len(source_map.text) else block.end
            source = source_map.source[at] + begin - source_map.text[at]
            runs.append((source, begin, min(stop, block.end) - begin))
            at += 1
    runs.sort()
    starts = [run[0] for run in runs]
    placed = []
    for one in cited:
        start, end = None, None
        at = max(bisect_right(starts, one.start) - 1, 0)
        while at < len(runs) and runs[at][0] < one.end:
            source, text, length = runs[at]
            low, high = max(one.start, source), min(one.end, source + length)
            if low < high:
                start = text + low - source if start is None else start
                end = text + high - source
            at += 1
        if start is not None and end is not None and start < end:
            placed.append(Citation(one.document, start, end))
    return tuple(sorted(placed, key=lambda c: (c.start, c.end)))


def mended(text: str, source: int) -> Iterable[tuple[str, int]]:
    """Yield the pieces of a text that was encoded twice, with the characters that were meant.

    ``Ã«`` becomes ``ë``. What cannot have come about that way stays as it is. A mended character stands for
    several of the source; its offset is the first one's.
    """
    done = 0
    for found in _MOJIBAKE.finditer(text):
        meant = _decoded_again(found.group())
        if meant is None:
            continue
        if found.start() > done:
            yield text[done : found.start()], source + done
        place = source + found.start()
        for character in meant:
            yield character, place
            place += len(character.encode("utf-8"))
        done = found.end()
    if done < len(text):
        yield text[done:], source + done


def _decoded_again(words: str) -> str | None:
    """Undo one decoding as Latin-1 or Windows-1252, or return None where there was none."""
    try:
        data = b"".join(character.encode("latin-1" if ord(character) < 256 else "cp1252") for character in words)
        return data.decode("utf-8")
    except UnicodeError:
        return None
