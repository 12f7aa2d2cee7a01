"""Footnotes: found wherever a rendition put them, tied to the mark in the text that refers to them.

A mark is taken out of the text only where a footnote bears its number: ``F-16`` and ``hoofdtaak 2`` stay.
"""

from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from missieregister.documents.passages import Passage
from missieregister.patterns import regex

_NOOT = regex(r"(?:X\s?)?Noot$")
_LABEL = regex(r"\d{1,3}$|[*†‡]{1,3}$|[a-z]$")
#: ``1. Text ↩︎``, ``[1] Text``, ``[^1]: Text``, ``1 Text``; group label
_NUMBERED = regex(r"(?:\[\^?(\d{1,3})\]:?|(\d{1,3})(?:[.)]|(?=\s)))\s*(?=\S)")
_BACK = regex(r"\s*[\u21a9\u2191][\ufe0e\ufe0f]?\s*$")
_ENDED = regex(r"[.)»”\"'!?]$")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
#: Where a mark may begin: a pattern that starts with one set of characters is looked for fast.
_DIGIT = regex(r"[0-9\[]")
_DIGIT_OR_RAISED = regex(r"[0-9\[⁰¹²³⁴⁵⁶⁷⁸⁹]")
#: A number that may be glued to what stands before it, a raised number, or one between brackets.
_MARK = regex(r"(?P<glued>\d{1,2}(?![\w%€°/-]|[.,]\d))|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|\[\^?(?P<bracket>\d{1,2})\](?!:)")
_YEAR_AND_COMMA = regex(r"(?<!\d)(?:19|20)\d\d[,.]$")
_STOPS = ".,;:!?)»”’\"'"
_NOT_GLUED = "/-–—€$%"
_LAST_WORD = regex(r"[^\W\d_]+$")
_NO_MARK_AFTER = frozenset({"nr", "nrs", "art", "p", "pp", "blz", "lid", "no", "par", "hfst", "st", "fig", "tabel"})


def gather_footnotes(passages: Sequence[Passage], tail: int) -> tuple[list[Passage], list[Passage]]:
    """Return the body and the footnotes. ``tail`` is the index behind the last signature."""
    body: list[Passage] = []
    notes: list[Passage] = []
    index = 0
    interrupted = False
    while index < len(passages):
        passage = passages[index]
        if passage.kind == "footnote":
            notes.append(passage)
            interrupted = True
        elif _NOOT.match(passage.plain) if len(passage.pieces[0].text) < 10 else None:
            index = _take_noot(passages, index, notes)
            continue
        elif not passage.fixed and _heads_annex(passages, index):
            body.append(passage)
        elif not passage.fixed and _is_note(passage, notes, in_tail=index >= tail):
            notes.append(passage)
            interrupted = True
        elif index >= tail and _breaks_off(notes) and passage.kind == "paragraph" and not passage.fixed:
            notes[-1].extend(passage)
        else:
            passage.interrupted = passage.interrupted or interrupted
            interrupted = False
            body.append(passage)
        index += 1
    return body, notes


def _take_noot(passages: Sequence[Passage], index: int, notes: list[Passage]) -> int:
    """Read ``X Noot``, its label and its text from ``index`` on; return the index behind them."""
    label = ""
    index += 1
    if index < len(passages) and _LABEL.match(passages[index].plain):
        label = passages[index].plain
        index += 1
    note: Passage | None = None
    while index < len(passages) and not _NOOT.match(passages[index].plain):
        if note is None:
            note = passages[index]
            note.kind, note.label = "footnote", label
            notes.append(note)
        else:
            note.extend(passages[index])
        index += 1
    return index


#: "1 Inleiding": a heading may be so long
_SHORT = 70
_HEADING = regex(r"\d{1,2}\s+[^\W\d_][^\d.;:]*")


def _heads_annex(passages: Sequence[Passage], index: int) -> bool:
    """Whether ``1 Inleiding`` is the heading of an annex behind the signatures: running text follows, no next note."""
    first = passages[index].pieces[0].text
    if len(first) > _SHORT or not first[:1].isdigit() or not _HEADING.fullmatch(passages[index].plain):
        return False
    after = next((p for p in passages[index + 1 : index + 2] if p.kind == "paragraph" and not p.fixed), None)
    return after is not None and (after.longer_than(_SHORT) or not after.plain[:1].isdigit() or "." in after.plain[:4])


def _is_note(passage: Passage, notes: Sequence[Passage], *, in_tail: bool) -> bool:
    """Recognise a numbered footnote; takes its number and its arrow back out of the words."""
    if not passage.pieces[0].text[:4].lstrip("[^")[:1].isdigit():
        return False
    text = passage.text
    found = _NUMBERED.match(text)
    if not found:
        return False
    back = _BACK.search(text[-6:])
    label = found[1] or found[2]
    due = int(label) == _last_number(notes) + 1
    marked = back is not None or text.startswith("[^")
    if not marked and text[: found.end()].rstrip().endswith(".") and not _ENDED.search(text[-3:]):
        # The numbered heading of an annex, behind the signatures.
        return False
    if not (marked or (due and (in_tail or passage.small)) or (due and _looks_like_note(text, found.end()))):
        return False
    if back:
        passage.cut(len(text) - len(back.group()), len(text))
    passage.cut(0, found.end())
    passage.kind, passage.label = "footnote", label
    return True


def _breaks_off(notes: Sequence[Passage]) -> bool:
    """Whether the last note ends amid a sentence, so that what follows belongs to it."""
    return bool(notes) and not _ENDED.search(notes[-1].plain[-3:])


def _last_number(notes: Sequence[Passage]) -> int:
    return next((int(note.label) for note in reversed(notes) if note.label.isdigit()), 0)


def _looks_like_note(text: str, start: int) -> bool:
    """Whether ``1 Text.`` amid the document may be a footnote: a sentence, no stop after its number."""
    return text[:start].strip().isdigit() and text[start].isupper() and len(text) > 60 and bool(_ENDED.search(text))


def tie_marks(body: Sequence[Passage], notes: Sequence[Passage]) -> None:
    """Take the marks of footnotes out of the body, leaving anchors.

    Marks come in the order of their notes. A number glued to an abbreviation in capitals (``G5``) is a mark
    only where nothing better follows.
    """
    labels = [n.label for n in notes if n.label.isdigit()]
    if not labels:
        return
    anchored = {p.anchor for passage in body for p in passage.pieces if p.anchor}
    found = _candidates(body, frozenset(labels) - anchored)
    taken: list[_Mark] = []
    for label in labels:
        sure, doubtful = found.get(label, (deque(), deque()))
        for marks in (sure, doubtful):
            while marks and taken and marks[0] <= taken[-1]:
                marks.popleft()
        if sure or doubtful:
            taken.append((sure or doubtful)[0])
    for mark in reversed(taken):
        body[mark.passage].cut(mark.start, mark.end, anchor=mark.label)


class _Mark(NamedTuple):
    """Where a footnote's number stands: the index of the passage, and the range in its text."""

    passage: int
    start: int
    end: int
    label: str


def _candidates(body: Sequence[Passage], labels: frozenset[str]) -> dict[str, tuple[deque[_Mark], deque[_Mark]]]:
    """Return for each label where its mark surely and where it perhaps stands, in order."""
    found: dict[str, tuple[deque[_Mark], deque[_Mark]]] = {label: (deque(), deque()) for label in labels}
    for index, passage in enumerate(body):
        if passage.kind in ("signature", "footnote"):
            continue
        text = passage.text
        raised = not text.isascii() and any(sign in text for sign in "¹²³")
        for begin in (_DIGIT_OR_RAISED if raised else _DIGIT).finditer(text):
            mark = _MARK.match(text, begin.start())
            if not mark:
                continue
            kind = mark.lastgroup or ""
            label = mark[kind].translate(_RAISED)
            if label not in labels:
                continue
            trust = 0 if kind != "glued" else _distrust(text, mark.start())
            if trust is not None:
                start, end = mark.span() if kind == "bracket" else mark.span(kind)
                found[label][trust].append(_Mark(index, start, end, label))
    return found


def _distrust(text: str, start: int) -> int | None:
    """Return 0 where a number glued to the words before it is a mark, 1 where it may be, else None."""
    before = text[max(start - 24, 0) : start]
    if not before or before[-1] in _NOT_GLUED or before[-1].isspace() or before[-1].isdigit():
        return None
    words = before.rstrip(_STOPS)
    stops = before[len(words) :]
    word = _LAST_WORD.search(words)
    if not word and _YEAR_AND_COMMA.search(before):
        return 1  # "in 2025 en 2026,1 stelt"
    if not word:
        return 0 if stops[:1] in (")", "»", "”", "’") and len(stops) <= 2 else None
    if len(word.group()) < 2 or word.group().lower() in _NO_MARK_AFTER or len(stops) > 2:
        return None
    return 1 if not stops and word.group()[-1].isupper() else 0
