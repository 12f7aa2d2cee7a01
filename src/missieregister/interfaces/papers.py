"""Papers as people name them."""

import re

#: a paper as letters write of it: "29 521, nr. 446", "Kamerstuk 29521-446", "kst-29521-446"
_PAPER = re.compile(
    r"(?:kamerstuk(?:ken)?\s|kst-)?(\d{2})\s?(\d{3})(?:[\s-]([IVXLC]+|\d{2}))?(?:,?\s?nr\.?\s?|-)(\d{1,5}|[A-Z]{1,3})",
    re.IGNORECASE,
)


def as_id(words: str) -> str:
    """Return the id of the paper that somebody named as letters do, ``29 521, nr. 446``; else the words."""
    found = _PAPER.fullmatch(" ".join(words.split()))
    if found is None:
        return words
    chapter = f"-{found[3].upper()}" if found[3] else ""
    return f"kst-{found[1]}{found[2]}{chapter}-{found[4].upper()}"
