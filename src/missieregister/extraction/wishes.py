"""What somebody would like, and what did not come about: ``hoopt dat Nederland blijft``, ``had kunnen verlengen``."""

from missieregister.extraction.parts import PARTIES
from missieregister.extraction.phrases import phrases
from missieregister.patterns import regex

#: characters in which what a verb leans on is looked for
_REACH = 250
#: "wil dat Nederland ... levert": somebody's wish
_WISH = phrases(
    "wil", "willen", "vindt", "vinden", "vraagt", "vragen", "hoopt", "eist", "bepleit", "wenst",
    "graag zien", "graag ziet", "zien graag", "ziet graag", "zag graag", "liever zien",
    then=r"\s+(?:\w+\s+)?dat\s",
    words=("dat",),
)  # fmt: skip
#: "D66 wil 100 militairen naar UNMIVER sturen": a party's wish, or the Chamber's
_PARTY_WANTS = regex(
    rf"(?<!\w)(?:(?:{PARTIES})(?:-kamerlid\s\w+)?|kamer|kamerleden|fracties?|oppositie|coalitie|vakbond\w*)\s"
    r"(?:wil|willen|wilde|wilden)\s[^,;]*\Z"
)
#: what could have been, and was not: "had bijna verlengd", "had willen verlengen"
_GIVEN_UP = regex(
    r"(?<!\w)(?:had|hadden)\s(?:(?:[^,;]*\s)?(?:bijna|haast)\s(?:[^,;]*\s)?|"
    r"(?:[^,;]*\s)?(?:willen|kunnen|moeten|mogen)\s(?:\w+\s)?)\Z"
)


def is_a_partys(low: str, at: int) -> bool:
    """Whether what stands at a place is what a party, or the Chamber, would like."""
    return _PARTY_WANTS.search(low, max(0, at - _REACH), at) is not None


def is_wished(low: str, at: int) -> bool:
    """Whether what stands at a place is what somebody would like: ``hoopt dat Nederland langer blijft``."""
    wish = _WISH.search(low, 0, at)
    return wish is not None and "," not in low[wish.end() : at]


def is_given_up(low: str, at: int) -> bool:
    """Whether the verb at a place tells of what did not come about: ``had kunnen verlengen``."""
    return _GIVEN_UP.search(low, max(0, at - _REACH), at) is not None
