"""Dates in Dutch, as people read them: ``eind maart 2031``, ``voorjaar 2031``, ``datum onbekend``."""

import calendar
import re
from collections.abc import Iterable, Mapping

from missieregister.model.calendar import MONTHS

#: EDTF numbers above 12 in the place of a month: seasons, quarters, halves (ISO 8601-2, 4.8).
_PARTS_OF_YEAR: Mapping[int, str] = {
    21: "voorjaar", 22: "zomer", 23: "najaar", 24: "winter",
    25: "voorjaar", 26: "zomer", 27: "najaar", 28: "winter",
    29: "voorjaar", 30: "zomer", 31: "najaar", 32: "winter",
    33: "eerste kwartaal", 34: "tweede kwartaal", 35: "derde kwartaal", 36: "vierde kwartaal",
    40: "eerste helft", 41: "tweede helft",
}  # fmt: skip

#: Month ranges that people call by a name: (first, last month) of one year.
_RANGES: Mapping[tuple[int, int], int] = {
    (1, 3): 33,
    (4, 6): 34,
    (7, 9): 35,
    (10, 12): 36,
    (1, 6): 40,
    (7, 12): 41,
}

UNKNOWN_DATE = "datum onbekend"

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)")


def date_text(edtf: str | None, unknown: str = UNKNOWN_DATE) -> str:
    """Return an EDTF date (level 1) as Dutch words: ``2022-05~`` is ``medio mei 2022``.

    ``unknown`` stands for None and for an empty date. What is no EDTF that we know comes back as it is.
    """
    if not edtf:
        return unknown
    first, slash, last = edtf.partition("/")
    if not slash:
        return _one_date(edtf)
    if first in ("", ".."):
        return f"uiterlijk {_one_date(last)}"
    if last in ("", ".."):
        return f"vanaf {_one_date(first)}"
    named = _named_range(first, last)
    return named or f"{_one_date(first)} tot en met {_one_date(last)}"


def _named_range(first: str, last: str) -> str | None:
    a, b = _DATE.fullmatch(first), _DATE.fullmatch(last)
    if not a or not b or a[1] != b[1] or not a[2] or not b[2] or a[3] or b[3]:
        return None
    part = _RANGES.get((int(a[2]), int(b[2])))
    return f"{_PARTS_OF_YEAR[part]} van {a[1]}" if part else None


def _one_date(edtf: str) -> str:
    found = _DATE.fullmatch(edtf)
    if not found:
        return edtf
    year, month, day, mark = found[1], int(found[2] or 0), int(found[3] or 0), found[4]
    if month > 12:
        part = _PARTS_OF_YEAR.get(month)
        if part is None:
            return edtf
        return _hedged(f"{part} van {year}" if month >= 33 else f"{part} {year}", mark)
    if not month:
        return _hedged(year, mark)
    name = f"{MONTHS[month - 1]} {year}"
    if not day:
        return f"medio {name}" if mark == "~" else _hedged(name, mark)
    if mark == "~" and day == calendar.monthrange(int(year), month)[1]:
        return f"eind {year}" if month == 12 else f"eind {name}"
    if mark == "~" and day == 1:
        return f"begin {year}" if month == 1 else f"begin {name}"
    return _hedged(f"{day} {name}", mark)


def _hedged(text: str, mark: str) -> str:
    return {"~": f"omstreeks {text}", "?": f"mogelijk {text}", "%": f"mogelijk omstreeks {text}"}.get(mark, text)


def until_text(edtf: str | None, *quotes: str) -> str:
    """Return an inclusive end as it follows a verb: ``tot en met 31 juli 2025``, ``tot medio mei 2022``.

    ``quotes`` are the sentences that tell it: where they say ``tot 31 juli`` and none says that this day counts too,
    ours says no more than they do.
    """
    if not edtf:
        return ""
    words = date_text(edtf)
    if words.startswith(("begin", "medio", "eind", "omstreeks", "uiterlijk")) or _said_until(edtf, quotes):
        return f"tot {words}"
    return f"tot en met {words}"


#: "tot 31 juli", "tot zondag 31 juli", "tot 1 juli", "tot juli 2025"; what must follow it is the date at hand
_UNTIL = r"\btot\s+(?:uiterlijk\s+)?(?:[a-z]+dag\s+)?"
_UP_TO = r"(?:\btot\s+en\s+met|\bt/m)\s+(?:uiterlijk\s+)?(?:[a-z]+dag\s+)?"


def _said_until(edtf: str, quotes: Iterable[str]) -> bool:
    """Whether sentences say ``tot`` a date, and none of them ``tot en met``."""
    found = _DATE.fullmatch(edtf)
    if not found or found[4] or int(found[2] or 0) > 12:
        return False
    year, month, day = found[1], int(found[2] or 0), int(found[3] or 0)
    date = rf"{MONTHS[month - 1]}\b" if month else rf"{year}\b"
    if day:
        date = rf"(?:{day}\s+{date}|0?{day}-0?{month}-{year}\b)"
    text = "\n".join(quotes).lower()
    return bool(re.search(_UNTIL + date, text)) and not re.search(_UP_TO + date, text)


_DATE_IN_TEXT = re.compile(r"\b\d{4}-\d\d(?:-\d\d)?[~?%]?(?![\w-])")


def with_dates(text: str) -> str:
    """Return text with its ISO dates (day or month) in Dutch words."""
    return _DATE_IN_TEXT.sub(lambda found: date_text(found[0]), text)
