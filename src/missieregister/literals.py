"""Which words stand in all that a regular expression finds, told from how it is written.

Telling its words takes far less time than compiling an expression; so one of which no word stands in a text need not be
compiled for it (see ``patterns``).
"""

import re
from collections.abc import Sequence

#: the pieces that an expression is written in: what is escaped, a class, what opens a group, how often, and the rest
_PIECES = re.compile(
    r"[^\\[(){}|.^$*+?]+(?![*+?{])|\(\?(?::|P<\w+>|<?[=!])|\(\?|[()|.^$]|(?:[*+?]|\{\d*,?\d*\})\??"
    r"|\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\[(){}|.^$*+?]",
    re.DOTALL,
)
_END = ")"
_ENDS = frozenset("|)")
#: what looks ahead or back, and finds nothing itself: a word may go on behind it
_LOOKS = frozenset("=!<")
_ANY = frozenset(".^$")
_OFTEN = frozenset("*+?{")
#: behind ``{``: no times, or none at least
_NONE = frozenset("0,")
_CONTROL = {r"\n": "\n", r"\t": "\t", r"\r": "\r", r"\f": "\f", r"\v": "\v"}
#: with more words than these, looking for them is not worth it
_MOST = 400


def words_in_all(written: str) -> tuple[str, ...]:
    r"""Return pieces of text of which one stands in whatever an expression finds; none where it need not hold any.

    ``(?:de|een)\s(?:missie|inzet)(?!\w)`` tells ``missie`` and ``inzet``. Only for expressions without flags. What is
    written in a way that is not foreseen here tells nothing.
    """
    pieces = _PIECES.findall(written)
    if "(?" in pieces or sum(map(len, pieces)) != len(written):
        return ()
    # as many as close whatever was not closed, and end it
    found, end = _of_alternatives([*pieces, *[_END] * (written.count("(") + 1)], 0)
    return tuple(dict.fromkeys(found)) if end == len(pieces) and len(found) <= _MOST else ()


def _of_alternatives(pieces: Sequence[str], at: int) -> tuple[list[str], int]:
    """Return the words of what stands from a piece to the bracket that closes it, and the place of that bracket."""
    together, at = _of_sequence(pieces, at)
    all_have = bool(together)
    while pieces[at] == "|":
        words, at = _of_sequence(pieces, at + 1)
        all_have = all_have and bool(words)
        together += words
    return (together if all_have else []), at


def _of_sequence(pieces: Sequence[str], at: int) -> tuple[list[str], int]:
    """Return the words of one alternative, and the place of what ends it: of its parts that must stand there, those of
    which the shortest is the longest, because they stand in the fewest texts."""
    best: list[str] = []
    length = 0
    run = ""
    while (piece := pieces[at]) not in _ENDS:
        at += 1
        group: list[str] = []
        letters = ""
        if piece[0] == "(":
            group, at = _of_alternatives(pieces, at)
            at += 1
            if piece[2:3] in _LOOKS:
                continue
        else:
            letters = _CONTROL.get(piece, "" if piece[1].isalnum() else piece[1]) if piece[0] == "\\" else piece
            if piece in _ANY or piece[0] == "[":
                letters = ""
        often = pieces[at][:1]
        if often in _OFTEN:
            if often in "*?" or pieces[at][1:2] in _NONE:
                group, letters = [], ""
            at += 1
        run += letters
        if often in _OFTEN or not letters:
            if len(run) > length:
                best, length = [run], len(run)
            run = ""
        if group and (shortest := min(map(len, group))) > length:
            best, length = group, shortest
    return ([run] if len(run) > length else best), at
