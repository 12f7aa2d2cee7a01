"""What the sentence above a table decides for all its rows: ``De hieronder vermelde bijdragen worden verlengd``."""

from missieregister.extraction.text.alike import DECIDED
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.patterns import regex

#: what points at the table, or heads it
_POINTS = regex(
    r"(?<!\w)(?:hieronder|onderstaande?|hierna|(?:na)?volgende|tabel(?:\s\d+)?)(?!\w)",
    words=("onder", "hierna", "volgende", "tabel"),
)
#: an action, and how a sentence above a table decides on it
_DECIDES = (
    (
        "extend",
        regex(
            rf"(?<!\w)(?:(?:worden|wordt)\s[^.:]{{0,120}}?verlengd|(?:{DECIDED})\s[^.:]{{0,160}}?te\sverlengen|besluit\stot\sverlenging|"
            rf"(?:{OUR_CABINET}|{OUR_COUNTRY})\sverlengt|verlengt\s(?:{OUR_CABINET}|{OUR_COUNTRY}))(?!\w)",
            words=("verleng",),
        ),
    ),
    (
        "end",
        regex(
            rf"(?<!\w)(?:(?:worden|wordt)\s[^.:]{{0,120}}?beëindigd|(?:{DECIDED})\s[^.:]{{0,160}}?te\sbeëindigen)(?!\w)",
            words=("beëindig",),
        ),
    ),
)
#: what leaves it open, or denies it
_OPEN = regex(r"(?<!\w)(?:niet|geen|zou|zouden|kan|kunnen|indien|mogelijk|of)(?!\w)")


def announced(before: str) -> str | None:
    """Return the action that the last sentences before a table, in lower case, decide for what stands in it."""
    for said in before.replace("\n\n", ". ").split(". "):
        if _POINTS.search(said) and not _OPEN.search(said):
            for action, decides in _DECIDES:
                if decides.search(said):
                    return action
    return None
