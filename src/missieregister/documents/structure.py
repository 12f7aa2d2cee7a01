"""Decides what each passage of a document is: letterhead, heading, list item, signature or text."""

import re
from collections import Counter
from collections.abc import Sequence

from missieregister.documents.cues import (
    ADDRESSEE,
    ANNEX_LINE,
    BULLET,
    DATE,
    DATELINE,
    DOSSIER_LINE,
    FORM,
    GLUED_DATE,
    LABEL,
    LONE_LINE,
    NAME,
    NUMBER_LINE,
    NUMBERED,
    OFFICE,
    PAPER_LINE,
    PLACE,
    REPRINT_LINE,
    SUBJECT,
    WHAT_LINE,
)
from missieregister.documents.footnotes import gather_footnotes, tie_marks
from missieregister.documents.furniture import drop_furniture
from missieregister.documents.passages import Passage, Piece
from missieregister.patterns import regex

_LETTERHEAD_REACH = 30
#: a text begins below so many lines, with its date and a sentence of more than so many characters
_FIRST_LINES, _SENTENCE = 4, 50
_HEADING_LENGTH = 170
_SENTENCE_END = ".;:,!-"
_FINISHED = regex(r"[.?!:;][)»”\"'’\]]{0,2}\d{0,2}$|[»”\"]$")
#: Headings that stand beside the numbered ones, not under them.
_OUTERMOST = regex(
    r"(?:Tot slot|Slot|Afsluit|Conclusie|Inleiding|Financi|Bijlage|Samenvatting|Vervolg|Ten slotte|Budget)",
    re.IGNORECASE,
)
#: "EUSTAT: zes militairen", "EUSTAT – van dertig naar tien", "EUSTAT 51,0"
_NAME_AND_VALUE = regex(r"[^:;.]{2,60}?(?::\s\S|\s[–—-]\s|\s(?!(?:19|20)\d\d\Z)\d[\d.,]*\Z)")
#: "Minister Van Dam: Ik zeg de Kamer toe", "Antwoord 2: Ja."
_SPEAKS = regex(
    r"(?:De heer|Mevrouw|(?:De )?(?:Minister|Staatssecretaris|Voorzitter|voorzitter)|Het lid|De leden|Vraag|Antwoord)"
    r"(?!\w)[^:]{0,50}:\s"
)
_ROMAN = regex(r"[IVX]{1,6}\.\s+(?=[A-ZÀ-Þ])")
_SIGNATURE_LENGTH = 220
_INITIALS = regex(r"\s(?=[A-ZÀ-Þ](?:[a-z]{1,2})?\.)")


def settle(passages: Sequence[Passage]) -> tuple[list[Passage], list[str]]:
    """Return passages with their kinds, footnotes last, and the lines dropped as furniture."""
    kept, dropped = drop_furniture(passages)
    kept = part_dateline(kept)
    mark_letterhead(kept)
    kept, tail = mark_signatures(kept)
    body, notes = gather_footnotes(kept, tail)
    body = join_broken(body)
    mark_lists(body)
    mark_items_without_bullets(body)
    mark_headings(body)
    tie_marks(body, notes)
    return [*body, *notes], dropped


def part_dateline(passages: list[Passage]) -> list[Passage]:
    """Return the passages with a dateline apart from the first sentence to which it was glued.

    ``14 mei 2031, debat - De Kamer spreekt over UNMIVER.`` Several of such are days of a chronology, and stay.
    """
    found = [
        (n, match)
        for n, p in enumerate(passages[:_LETTERHEAD_REACH])
        if not p.fixed and p.pieces[0].text[:1].isalnum() and (match := GLUED_DATE.match(p.pieces[0].text))
    ]
    if len(found) != 1 or found[0][0] > _FIRST_LINES or not passages[found[0][0]].longer_than(_SENTENCE):
        return passages
    index, match = found[0]
    glued = passages[index]
    line = Passage([Piece(match["line"], glued.pieces[0].source)], kind="letterhead", fixed=True)
    glued.cut(0, match.end())
    return [*passages[:index], line, *passages[index:]]


def mark_letterhead(passages: Sequence[Passage]) -> None:
    """Mark the lines above the text that say what the document is and to whom it is sent."""
    last = -1
    for index, passage in enumerate(passages[:_LETTERHEAD_REACH]):
        if passage.fixed and passage.kind == "heading" and index < _FIRST_LINES:
            continue
        if passage.fixed and passage.kind != "paragraph":
            break
        words = passage.plain
        if is_letterhead(words) or (index and _is_value(passages[index - 1].plain, words)):
            last = index
        elif len(words) > 2 * _HEADING_LENGTH or (len(words) > 90 and words[-1] in ".?!"):
            break
    for passage in passages[: last + 1]:
        if passage.kind == "heading" and not is_letterhead(passage.plain):
            continue  # its title, among them
        passage.kind, passage.fixed = "letterhead", True


def _is_value(label: str, words: str) -> bool:
    """Whether a line is what the line above it only labels: ``Datum`` above ``24 april 2031``."""
    found = LABEL.match(label)
    if found is None:
        return False
    return DATE.match(words) is not None if found["label"] == "Datum" else len(words) <= _HEADING_LENGTH


def is_letterhead(words: str) -> bool:
    """Whether a line has one of the forms of a letter's head."""
    if len(words) > 450:
        return False
    return any(
        pattern.match(words) is not None
        for pattern in (
            DATELINE, ADDRESSEE, NUMBER_LINE, WHAT_LINE, DOSSIER_LINE, SUBJECT, PLACE, FORM, PAPER_LINE, REPRINT_LINE,
            ANNEX_LINE,
        )
    )  # fmt: skip


#: a line of a label and its value: "Van: de ministers van Defensie"
_FIELD = regex(r"[A-ZÀ-Þ][^\W\d_]{1,24}(?: [a-z]{1,20})?:\s\S")
_CAPITALS = regex(r"[^a-z]{4,}$")


def apart(line: str, below: str, *, top: bool) -> bool:
    """Whether of two lines of one paragraph either stands by itself; ``top``: they are in a letter's head."""
    if _CAPITALS.match(below) and (NUMBER_LINE.match(line) or WHAT_LINE.match(line)) and not is_letterhead(below):
        return False  # "Nr. 8232 BRIEF VAN DE MINISTERS VAN BUITENLANDSE ZAKEN" / "EN VAN DEFENSIE"
    if LONE_LINE.match(line) or LONE_LINE.match(below):
        return True
    if not (top and line and below) or below[0].islower():
        return False
    return is_letterhead(line) or is_letterhead(below) or bool(_FIELD.match(line) and _FIELD.match(below))


def split_signature(words: str) -> tuple[str, str] | None:
    """Return office and name of a signature on one line, the name empty where it is not there; else None."""
    if len(words) > _SIGNATURE_LENGTH or not OFFICE.match(words):
        return None
    office, comma, name = words.rpartition(",")
    name = name.strip()
    if not comma:
        initials = _INITIALS.search(words)
        if initials and NAME.match(words, initials.end()):
            return words[: initials.start()], words[initials.end() :]
        return (words, "") if words[-1] not in ".:;?!" and len(words) < 120 else None
    if not name:
        return office.strip(), ""
    if NAME.match(name) and not any(mark in office for mark in ".:;?!"):
        return office.strip(), name
    return None


def mark_signatures(passages: Sequence[Passage]) -> tuple[list[Passage], int]:
    """Join office and name into one passage a signatory; return the passages and the index behind the last.

    Signatures stand behind the last long passage; an office without a name behind it is none.
    """
    found: list[Passage] = []
    tail = len(passages) + 1
    index = 0
    while index < len(passages):
        passage = passages[index]
        first = passage.pieces[0].text if passage.pieces else ""
        signed = None
        if not passage.fixed and len(first) <= _SIGNATURE_LENGTH:
            signed = split_signature(passage.plain)
        if signed and not signed[1]:
            after = passages[index + 1] if index + 1 < len(passages) else None
            if after is not None and not after.fixed and len(after.plain) < 60 and NAME.match(after.plain):
                passage.extend(after)
                index += 1
            else:
                signed = None
        if signed:
            passage.kind, passage.fixed = "signature", True
            tail = len(found) + 1
        found.append(passage)
        index += 1
    return found, min(tail, len(found))


def join_broken(passages: Sequence[Passage]) -> list[Passage]:
    """Join paragraphs that a page break, a rule or a footnote cut in two."""
    joined: list[Passage] = []
    for passage in passages:
        before = joined[-1] if joined else None
        if before is not None and before.kind == passage.kind == "paragraph" and not passage.cell:
            how = _continues(before, passage)
            if how:
                before.extend(passage, hyphenated=how == "-")
                continue
        joined.append(passage)
    return joined


def _continues(before: Passage, passage: Passage) -> str:
    """Return ``-`` where a word runs on, `` `` where a sentence does, else nothing."""
    end, start = before.pieces[-1].text.rstrip()[-80:], passage.pieces[0].text.lstrip()[:4]
    if not end or not start or BULLET.match(start):
        return ""
    if end[-1] == "-" and len(end) > 2 and end[-2].islower() and start[0].islower():
        return "-"
    if not before.longer_than(90) or _FINISHED.search(end):
        return ""
    if start[0].islower():
        return " "
    runs_on = end[-1].islower() or end[-1] == ","
    if passage.interrupted and runs_on and before.longer_than(150) and not _heads(passage.plain):
        return " "
    return ""


def mark_lists(passages: Sequence[Passage]) -> None:
    """Mark list items and take their bullets out; a numbered short line without a stop stays a heading."""
    for passage in passages:
        if passage.fixed or passage.kind != "paragraph":
            continue
        found = BULLET.match(passage.pieces[0].text)
        if not found or (found["label"] and found["label"].isdigit() and _heads(passage.plain)):
            continue
        passage.kind, passage.label, passage.level = "list_item", found["label"] or "", passage.level or 1
        passage.cut(0, found.end())


def mark_items_without_bullets(passages: Sequence[Passage]) -> None:
    """Mark lines that form a list though no bullet says so: under a colon, or three or more of names with values."""
    index = 0
    while index < len(passages):
        announced = index > 0 and passages[index - 1].kind == "paragraph" and passages[index - 1].plain.endswith(":")
        run = _lines_from(passages, index, any_line=announced)
        if announced and len(run) > 1 and _is_bare(run[-1]) and not _is_bare(run[0]):
            del run[-1]  # a heading, over the text that follows
        if len(run) >= (2 if announced else 3) and not _stand_over_each_other(run):
            for passage in run:
                found = BULLET.match(passage.pieces[0].text)
                passage.kind, passage.level = "list_item", 1
                if found:
                    passage.label = found["label"] or ""
                    passage.cut(0, found.end())
        index += max(len(run), 1)


def _lines_from(passages: Sequence[Passage], first: int, *, any_line: bool) -> list[Passage]:
    """Return the short lines from a passage on, of which only the last may end in a full stop.

    Unless ``any_line`` counts, those that give a name and a value.
    """
    run: list[Passage] = []
    for passage in passages[first:]:
        if passage.kind != "paragraph" or passage.fixed or passage.longer_than(_HEADING_LENGTH):
            break
        words, tells = passage.plain, _names_and_tells(passage)
        if words[-1] in ":?!" or not words[0].isalnum() or not (tells or any_line) or _SPEAKS.match(words):
            break
        last = words[-1] == "." and not tells
        if last and not (run and run[-1].plain[-1] in ";,"):
            break
        run.append(passage)
        if last:
            break
    return run


def _stand_over_each_other(run: Sequence[Passage]) -> bool:
    """Whether some lines are names that stand over what others tell of them."""
    bare = [_is_bare(p) for p in run]
    return any(bare) and not all(bare)


def _is_bare(passage: Passage) -> bool:
    """Whether a line is no more than a name or title."""
    words = passage.plain
    return not _names_and_tells(passage) and _heads(words) and not any(c.isdigit() for c in words)


def _names_and_tells(passage: Passage) -> bool:
    return _NAME_AND_VALUE.match(passage.plain) is not None


def _heads(words: str) -> bool:
    if len(words) > _HEADING_LENGTH or words[-1] in _SENTENCE_END or "€" in words:
        return False
    return words[-1] != "?" or _A_SENTENCE.search(words) is None


#: before a question that ends a paragraph: "Nederland levert acht agenten aan EUSTAT. Meer weten?"
_A_SENTENCE = regex(r"[a-zà-þA-Z]{3}\.\s+[A-ZÀ-Þ]")


def mark_headings(passages: Sequence[Passage]) -> None:
    """Mark headings with their levels: a number's depth, or one below the numbered heading above."""
    depth = 0
    numbered = any(_number(p) for p in passages if _may_head(p))
    times = Counter(p.plain for p in passages if numbered and _may_head(p))
    for index, passage in enumerate(passages):
        if not _may_head(passage):
            continue
        if passage.kind != "heading" and not _stands_above(passages, index):
            continue
        number = _number(passage)
        if number:
            depth = passage.level = number.count(".") + 1
        elif numbered or not passage.level:
            # "Financiën" that comes back under each numbered heading stands below it
            outermost = _OUTERMOST.match(passage.plain) and times[passage.plain] < 2
            passage.level = 1 if outermost else depth + 1
        passage.kind = "heading"


def _may_head(passage: Passage) -> bool:
    if passage.kind == "heading":
        return True
    if passage.fixed or passage.kind != "paragraph" or len(passage.pieces[0].text) > _HEADING_LENGTH:
        return False
    words = passage.plain
    return _heads(words) and (words[0].isupper() or words[0].isdigit() or words[0] in "«\"'“‘")


def _number(passage: Passage) -> str:
    words = passage.plain
    found = NUMBERED.match(words)
    if found:
        return found["number"]
    return "I" if _ROMAN.match(words) else ""


def _stands_above(passages: Sequence[Passage], index: int) -> bool:
    """Whether text follows under a line: a heading heads something, and is no salutation or name."""
    passage = passages[index]
    after = passages[index + 1] if index + 1 < len(passages) else None
    if after is not None and after.kind == "letterhead" and DATE.match(after.plain):
        after = passages[index + 2] if index + 2 < len(passages) else None  # a title above its date
    if after is None or after.kind in ("signature", "letterhead"):
        return False
    if not any(letter.isalpha() for letter in passage.plain):
        return False
    return not passage.attached or index == 0 or passages[index - 1].kind == "heading"
