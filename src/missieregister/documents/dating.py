"""When a document was written: the date that it says of itself, where no letterhead told it."""

import datetime
import itertools
import re

from missieregister.documents.cues import (
    ANSWERED,
    ANSWERED_ON,
    DATE,
    FORM_DATE,
    MONTHS,
    PLACED,
    SHORT_DATE,
)
from missieregister.documents.page_dates import opening_date, page_date
from missieregister.documents.parsed import Parsed
from missieregister.patterns import regex


def date_of(parsed: Parsed) -> str | None:
    """Return the ISO date that a text says of itself: of its answers, of a form, by itself, or behind a place."""
    return (
        _answered(parsed)
        or _form_date(parsed)
        or _loose_date(parsed)
        or _placed_date(parsed)
        or _end_of_week(parsed)
        or _of_today(parsed)
    )


#: a text says in so many characters where and when it was written
TOP = 1200
_WEEK = regex(r"\bweek van (?:\d{1,2}(?: [a-z]+)?(?: \d{4})?) (?:tot en met|t/m|tot|-|–) (\d{1,2}) ([a-z]+) (\d{4})\b")


def _end_of_week(parsed: Parsed) -> str | None:
    """Return the last day of the week of which a text is the overview."""
    found = _WEEK.search(parsed.text, 0, TOP)
    return iso_date(found) if found and found[2] in MONTHS else None


_TODAY = regex(r"\b(?:vandaag|heden),? (?:op )?(?:[a-z]+dag )?(\d{1,2}) ([a-z]+) (\d{4})\b")


def _of_today(parsed: Parsed) -> str | None:
    """Return the day that a text calls its own: ``Dat schrijven de ministers vandaag, 24 februari 2031``."""
    found = _TODAY.search(parsed.text, 0, TOP)
    return iso_date(found) if found and found[2] in MONTHS else None


_IN_NAME = regex(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<by>[-_]?)(?P<month>[01]\d)(?P=by)(?P<day>[0-3]\d)(?!\d)")


def date_in_name(source: str) -> str | None:
    """Return the day that the name of a file ends with or holds: ``overzicht-2031-05-14.txt``, ``20310514-mali``."""
    found = _IN_NAME.search(source.rsplit("/", 1)[-1])
    return _day(int(found["year"]), int(found["month"]), int(found["day"])) if found else None


def iso_date(found: re.Match[str]) -> str | None:
    """Return the date of a match whose last groups are day, month by name and year; None where there is none."""
    day, month, year = found.groups()[-3:]
    return _day(int(year), MONTHS[month.lower()], int(day))


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _answered(parsed: Parsed) -> str | None:
    """Return the day on which parliament received the answers to written questions, as they say it themselves."""
    found = ANSWERED.search(parsed.text) or ANSWERED_ON.search(parsed.text, 0, TOP)
    return iso_date(found) if found else None


def _placed_date(parsed: Parsed) -> str | None:
    """Return the date behind the name of a place, amid the first lines of a text that lost its lines."""
    found = PLACED.search(parsed.text, 0, TOP)
    if found is None:
        return None
    return _shortened(found)


def _shortened(found: re.Match[str]) -> str | None:
    """Return a date whose month may be shortened."""
    month = next(
        number for name, number in MONTHS.items() if name.startswith(found[2][:3].lower().replace("mrt", "maa"))
    )
    return _day(int(found[3]), month, int(found[1]))


def _form_date(parsed: Parsed) -> str | None:
    """Return the date under a form's printed line, also where a file's number is glued to it."""
    found = FORM_DATE.search("\n".join((*parsed.letterhead, parsed.text[:TOP])))
    return iso_date(found) if found else None


#: above the text of a saved page stand at most so many blocks, shorter than so many characters
_ABOVE, _SHORT = 9, 110
#: and below it who printed it in a line of fewer than so many
_ONE_LINE = 60


def _loose_date(parsed: Parsed) -> str | None:
    """Return a date that stands alone in a short line near the top or in the last, as news items print it."""
    head = sum(1 for _ in itertools.takewhile(lambda b: b.kind == "letterhead", parsed.blocks))
    titled = 0 < head < len(parsed.blocks) and parsed.blocks[head].kind == "heading"  # its date may stand below
    lines = [parsed.text[b.start : b.end] for b in parsed.blocks[: max(head + 1 + titled, 4)] if not b.cell]
    if head == 0:
        first = itertools.takewhile(lambda b: b.end - b.start < _SHORT and not b.cell, parsed.blocks[4:_ABOVE])
        lines += [parsed.text[b.start : b.end] for b in first if all(len(line) < _SHORT for line in lines)]
    for line in (*parsed.letterhead, *lines):
        if line.endswith("?"):
            continue  # what is asked is of some other day
        short = SHORT_DATE.match(line)
        if short:
            return _shortened(short)
        if len(line) > 90 or (line[-1:] == "." and len(line) > 40):
            found = opening_date(line[:_SHORT])
        else:
            found = page_date(line)
        if found:
            return found
    ends = parsed.blocks[-1] if parsed.blocks else None
    last = parsed.text[ends.start : ends.end] if ends and not ends.cell else ""
    if opens := opening_date(last) if len(last) < _SHORT else None:
        return opens
    below = (DATE.match(last) if len(last) < 40 else None) or _below(last)
    return iso_date(below) if below else page_date(last) if _STAMPED.match(last) and len(last) < _ONE_LINE else None


#: "Gepubliceerd op", "Laatst gewijzigd op", below a page
_STAMPED = regex(
    r"(?i:(?:laatste?\s)?(?:toegevoegd|gepubliceerd|geplaatst|gewijzigd|wijziging|aangepast|bijgewerkt|update|publicatiedatum|datum)(?!\w))"
)
#: "Den Helder, 9 februari 2031", "(De Courant, 26 augustus 2031)", "Bron: ANP, 3 mei 2031", below a news item
_SIGNED = regex(r"\(?(?:[^\W\d][\w'’.:&/-]*,?\s){1,6}")


def _below(last: str) -> re.Match[str] | None:
    """Return the date in the last line of a text, behind the place or the newspaper where it was written."""
    found = DATE.search(last) if len(last) < _ONE_LINE else None
    if found is None or last[found.end() :].strip(" .)"):
        return None
    signed = _SIGNED.fullmatch(last, 0, found.start())
    return found if signed and last[: found.start()].rstrip().endswith((",", "|", "op")) else None
