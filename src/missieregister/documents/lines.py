"""Lines of a plain text, and the paragraphs that a hard-wrapped text is put together from again.

A text copied out of a PDF breaks lines wherever the page was full, and words at hyphens. Whether such a
hyphen belongs to the word is decided from the words that stand elsewhere in the same document, then from
what stands before it (an acronym, a prefix keep theirs).
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from missieregister.documents.cues import BULLET, DOSSIER_LINE, LONE_LINE, NUMBER_LINE, OFFICE
from missieregister.documents.passages import Passage, Piece
from missieregister.model.calendar import ANY_MONTH
from missieregister.patterns import regex

#: the cells of a line: the words of each and their source offset
Cells = list[tuple[str, int]]

_WORD = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WIDEST, _LONG = 160, 45
#: so many lines that all begin with a capital are broken nowhere
_SEVERAL = 3
#: a wrapped text may have lines that are wider by far, with links or numbers of papers: at most this part of its words
_FEW = 0.4
_HYPHENS = "-\u2010\xad"
_LAST_PART = regex(r"[\w-]+$")
_FIRST_PART = regex(r"[\w-]+")
_KEEPING = frozenset({"anti", "ex", "niet", "non", "oud", "pro", "semi", "vice", "quasi", "adjunct", "luitenant"})
#: "de operatie Allied Pro-" goes on with "tector": in a name no part stays that only a word of its own would keep
_IN_NAME = regex(r"(?<!\w)[A-ZÀ-Þ][\w'’]+\s[A-ZÀ-Þ][\w-]*\Z")
#: a line of a label and a value: "Feitelijke inzet: 12 militairen"
_FIELD = regex(r"[A-ZÀ-Þ][^:.;(),]{2,40}:\s\S")
#: How many lines a letter's head takes at most, and lines in capitals there, which may run on.
_HEAD = 40
_CAPITALS = regex(r"[^a-z]{12,}$")
_NUMBERED = regex(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+[^\W\d_a-z]")


class Line(NamedTuple):
    """One line of the source: where its words begin, the words, and what stands before it.

    ``page``: it is the first of a page. ``gap``: more room stands above it than between lines of a paragraph.
    ``small``: it is printed smaller than the body of the text.
    """

    start: int
    text: str
    page: bool = False
    gap: bool = False
    small: bool = False

    @property
    def end(self) -> int:
        """The source offset behind the last character."""
        return self.start + len(self.text)


def split_lines(source: str) -> list[Line]:
    """Return the lines of a text, blank ones too, without the white space around their words."""
    lines = []
    page = False
    place = 0
    for raw in source.splitlines(keepends=True):
        text = raw.strip()
        lead = len(raw) - len(raw.lstrip()) if text and text[0] != raw[0] else 0
        lines.append(Line(place + lead, text, page))
        page = raw[-1] == "\f" or (page and not text)
        place += len(raw)
    return lines


#: what no paragraph ends with
_LEANS = regex(r"(?<=[a-zà-ÿ,] )(?:de|het|een|van|aan|in|op|en|met|voor|door|bij|om|te|dat|die|of|als)\Z")

#: what a number follows: "tot en met 31 juli" (2029), "Kamerstuk 29 521, nr." (14), "maximaal" (12 militairen)
_NUMBER_FOLLOWS = regex(
    rf"(?<!\w)(?:{ANY_MONTH}|nrs?\.|"
    r"nummer|artikel|resolutie|paragraaf|maximaal|minimaal|circa|ongeveer|ruim|bijna)\Z"
)


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether paragraphs run over several lines, as in a text copied out of a PDF."""
    lengths = sorted(len(line.text) for line in lines if line.text)
    if len(lengths) < 4:
        return False
    wide = lengths[int(len(lengths) * 0.95)] > _WIDEST
    if wide and sum(length for length in lengths if length > _WIDEST) > _FEW * sum(lengths):
        return False
    long = [(line, after) for line, after in pairwise(lines) if len(line.text) >= _LONG]
    followed = [(line, after) for line, after in long if after.text]
    if len(followed) >= _SEVERAL and all(after.text[0].isupper() for _, after in followed):
        return False  # each line begins anew: items without bullets
    # rows and items end without a stop too, but those below begin with a capital, a number or a mark
    running = sum(line.text[-1] not in ".?!:;" and (after.text[0].islower() or not wide) for line, after in followed)
    return len(followed) >= 0.4 * len(long) > 0 and running >= 0.5 * len(followed)


def passages_of_lines(lines: Sequence[Line], source: str) -> list[Passage]:
    """Return one passage a line: the text was not wrapped, but where a line plainly goes on in the next."""
    decide = hyphen_decider(source)
    found: list[Passage] = []
    group: list[Line] = []
    interrupted = blank = False
    for line, after in zip(lines, (*lines[1:], None), strict=True):
        interrupted = interrupted or line.page
        if line.text:
            group.append(line)
            if after is None or not _runs_on(line, after):
                pieces = _join(group, source, decide) if len(group) > 1 else [Piece(line.text, line.start)]
                found.append(Passage(pieces, interrupted=interrupted, attached=not (blank or interrupted)))
                group.clear()
                interrupted = blank = False
        else:
            blank = True
    return found


#: shorter lines are headings, cells and items
_SENTENCE = 60


def _runs_on(line: Line, after: Line) -> bool:
    """Whether a long line ends in the midst of a sentence, and the next one, right below it, goes on."""
    if len(line.text) < _SENTENCE or not after.text or after.page:
        return False
    if _wants_number(line, after):
        return True
    if BULLET.match(after.text):
        return False
    goes_on = after.text[0].islower() and (line.text[-1].isalnum() or line.text[-1] in ",)")
    return goes_on or _LEANS.search(line.text) is not None


def _wants_number(line: Line, after: Line) -> bool:
    """Whether a line stops before a number that the next begins with: ``tot en met 31 juli`` / ``2029. De inzet``."""
    return after.text[0].isdigit() and _NUMBER_FOLLOWS.search(line.text) is not None


def unwrap(lines: Sequence[Line], source: str) -> list[Passage]:
    """Return the paragraphs that hard-wrapped lines make up."""
    lengths = sorted(len(line.text) for line in lines if line.text)
    width = lengths[int(len(lengths) * 0.9)] if lengths else 0
    if width > _WIDEST:  # some lines are wider than the page
        width = lengths[int(len(lengths) * 0.75)]
    decide = hyphen_decider(source)
    found: list[Passage] = []
    group: list[Line] = []
    interrupted = attached = False

    def close() -> None:
        nonlocal interrupted, attached
        if group:
            pieces = _join(group, source, decide)
            small = all(line.small for line in group)
            found.append(Passage(pieces, interrupted=interrupted, attached=attached, small=small))
            group.clear()
            interrupted, attached = False, True

    for number, line in enumerate(lines):
        if line.page:
            close()
            interrupted, attached = True, False
        if not line.text:
            close()
            attached = False
        else:
            if group and _begins_paragraph(group, line, width, head=number < _HEAD):
                close()
            if line.gap:
                attached = False
            group.append(line)
    close()
    return found


def _begins_paragraph(group: Sequence[Line], line: Line, width: int, *, head: bool) -> bool:
    last = group[-1]
    if line.gap or line.small != last.small or LONE_LINE.match(last.text) or LONE_LINE.match(line.text):
        return True
    if len(last.text) > width // 2 and _wants_number(last, line):
        return False
    if _FIELD.match(line.text) and (_FIELD.match(last.text) or (len(group) == 1 and len(last.text) < width // 2)):
        return True  # "Mandaat: 13 militairen"
    goes_on = line.text[0].islower() and last.text[-1].isalpha() and len(last.text) > width // 2
    if BULLET.match(line.text) or (OFFICE.match(line.text) and not goes_on):
        return True  # and not behind "mede namens de", at the end of a line
    if head and any(
        pattern.match(words) for pattern in (DOSSIER_LINE, NUMBER_LINE) for words in (line.text, last.text)
    ):
        return True
    if _LEANS.search(last.text):
        return False  # "een bijdrage aan de", at the end of a line
    short = len(last.text) < 0.75 * width and len(line.text) < 0.75 * width
    if head and short and not line.text[0].islower() and not _CAPITALS.match(last.text):
        return True
    if OFFICE.match(group[0].text) and last.text.endswith(","):
        return False
    if len(last.text) > 0.8 * width:
        return False
    ends = last.text[-1] in ".?!:" or (len(group) == 1 and _NUMBERED.match(last.text) is not None)
    return ends and not line.text[0].islower()


def _join(group: Sequence[Line], source: str, decide: Callable[[str, str], str]) -> list[Piece]:
    pieces: list[Piece] = []
    start, end = group[0].start, group[0].end
    for line, after in pairwise(group):
        keep = decide(line.text, after.text) if line.text[-1] in _HYPHENS else " "
        if keep == " ":
            if source[end : after.start].isspace():
                end = after.end
            else:  # what stood between is left out, as the times of a transcript are
                pieces.append(Piece(source[start : end + 1], start))
                start, end = after.start, after.end
            continue
        # The hyphen stays with its own place in the source; the line break behind it goes.
        stop = line.end if keep == "-" else line.end - 1
        pieces.append(Piece(source[start:stop], start))
        start, end = after.start, after.end
    pieces.append(Piece(source[start:end], start))
    return pieces


def hyphen_decider(source: str) -> Callable[[str, str], str]:
    """Return a function that says what joins two lines of which the first ends in a hyphen.

    It returns ``""`` (the hyphen only broke the line), ``"-"`` (it belongs to the word), or ``" "`` (it
    stands for a part left out: ``wapen- en drugshandel``). The document's own words are looked at once.
    """
    words: frozenset[str] | None = None

    def decide(line: str, after: str) -> str:
        nonlocal words
        left = _LAST_PART.search(line[:-1])
        right = _FIRST_PART.match(after)
        if not left or not right or line[-2:-1].isspace():
            return " "
        if right.group() in ("en", "of", "dan", "tot"):
            return " "
        if words is None:
            words = frozenset(found.lower() for found in _WORD.findall(source))
        first, second = left.group(), right.group()
        part = first.rsplit("-", 1)[-1]
        if not second[0].islower():
            return "-"
        if f"{first}{second}".lower() in words:
            return ""
        if f"{first}-{second}".lower() in words:
            return "-"
        acronym = any(letter.isupper() for letter in part[1:]) or any(c.isdigit() for c in part) or len(part) < 2
        keeps = part.lower() in _KEEPING and not _IN_NAME.search(line[:-1])
        return "-" if acronym or keeps else ""

    return decide
