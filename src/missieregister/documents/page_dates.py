"""The day of a page of news, in the ways that sites print it: ``Toegevoegd: maandag 3 mrt 2031, 10:15``,
``3 May 2031 10:15 Gewijzigd op 6 June 2032 11:00``; of several, the one on which it appeared."""

import datetime
import re

from missieregister.documents.cues import MONTHS
from missieregister.model.calendar import ANY_MONTH
from missieregister.patterns import regex

#: months by the letters that they begin with, as Dutch and English pages shorten them: "okt.", "mrt", "May"
_BEGINS = {
    **{name[:3]: number for name, number in MONTHS.items()},
    "mrt": 3, "maa": 3, "mar": 3, "may": 5, "oct": 10,
}  # fmt: skip
_NAMES = (
    f"{ANY_MONTH}|"
    "january|february|march|may|june|july|august|october|jan|febr|feb|mrt|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec"
)
_CLOCK = r"(?:,?\s(?:-\s|om\s|\|\s)?|T)\d{1,2}[:.u]\d\d(?!\d)"
#: "5 feb. 2031", "2 oktober '31", "March 30, 2031", "7-10-2031", "12.05.2031", "2031-10-02"
_A_DAY = regex(
    rf"(?<![\w/.-])(?:(?P<day>\d{{1,2}})(?:\.?\s|-)(?i:(?P<month>{_NAMES}))\.?,?[\s-](?P<year>(?:19|20)\d\d|['’]\d\d)(?!\d)|"
    rf"(?i:(?P<first>{_NAMES}))\.?\s(?P<th>\d{{1,2}}),\s(?P<of>(?:19|20)\d\d)(?!\d)|"
    r"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?!\d)|"
    r"(?P<dd>\d{1,2})(?P<by>[-/.])(?P<mm>\d{1,2})(?P=by)(?P<yy>(?:19|20)\d\d)(?!\d))"
)
#: what stands before the day on which a page was changed
_CHANGED = regex(
    r"(?i:(?<!\w)(?:gewijzigd|wijziging|aangepast|bijgewerkt|bewerkt|update|updated|modified|geactualiseerd))[^\d\n]{0,30}\Z"
)
#: what stands before the day of something else: "Mandaat tot 31 december 2031", "Einddatum: 31-12-2031", "EUSTAT;12;"
_OF_ELSE = regex(
    r"(?i:(?<!\w)(?:tot|t/m|met|vanaf|sinds|na|voor|uiterlijk)):?\s(?:[a-z]+dag\s)?\Z|:\s+per\s\Z|"
    r"(?i:(?<!\w)(?:eind\w*|begin\w*|start\w*|aanvang|afloop\w*|looptijd|duur|periode|termijn|mandaat|besluit|verloopt|inzet|missie))"
    r"(?:\s[^:\d]{0,40})?:\s*(?:\d[\w\s-]{4,24}\s?[-–]\s*)?\Z|;[^;]*;[^;]*\Z"
)
_WEEKDAY = r"(?i:(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)[a-z]*),?\s"
#: what stands before a day at the beginning of a line that goes on: "Gepubliceerd op", "za", "NOS Nieuws •"
_OPENS = regex(
    rf"[\s(•|-]*(?:(?i:toegevoegd|gepubliceerd|geplaatst|geschreven|datum|bericht|nieuws|publicatiedatum|published|posted)(?:\sop)?:?\s)?"
    rf"(?:{_WEEKDAY})?"
)
_THEN_CLOCK = regex(_CLOCK)
#: who wrote it stands in so many characters, and no day that something was done on: "werd op 12 mei 2031 om 10:33"
_WRITER = 70
_TOLD = regex(
    r"(?i:(?<!\w)(?:op|in|van|tot|t/m|met|vanaf|sinds|na|voor|update|gewijzigd|bijgewerkt)\s(?:[a-z]+dag\s)?\Z)|[.!?]\s"
)


def page_date(line: str) -> str | None:
    """Return the day that a short line gives as that of the page: the first that is not that of a change, else the
    first; None where it gives none, or one until which something lasts."""
    days = [m for m in _A_DAY.finditer(line) if not _OF_ELSE.search(line, 0, m.start()) and _iso(m)]
    appeared = [m for m in days if not _CHANGED.search(line, 0, m.start())]
    return next((_iso(m) for m in (*appeared, *days)), None)


def opening_date(line: str) -> str | None:
    """Return the day with its time that a line opens with, maybe behind its writer, and whatever comes behind:
    ``za 12 mei 2031, 10:33 Den Haag``, ``Door ANP - 7-10-2031, 15:32 Er gaan``."""
    opened = _OPENS.match(line)
    at = opened.end() if opened else 0
    day = _A_DAY.match(line, at) or _A_DAY.search(line, at, at + _WRITER)
    if day is None or not _THEN_CLOCK.match(line, day.end()):
        return None
    told = day.start() > at and _TOLD.search(line, at, day.start())
    return None if told else _iso(day)


def _iso(found: re.Match[str]) -> str | None:
    """Return a day as an ISO date; None where there is no such day."""
    if found["iso"]:
        year, month, day = (int(part) for part in found["iso"].split("-"))
    elif found["dd"]:
        year, month, day = int(found["yy"]), int(found["mm"]), int(found["dd"])
    else:
        name = (found["month"] or found["first"]).lower()
        year, month, day = _year(found["year"] or found["of"]), _BEGINS[name[:3]], int(found["day"] or found["th"])
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _year(words: str) -> int:
    """Return a year that may be shortened: ``'31`` is of this century, ``'95`` of the last."""
    if words.isdigit():
        return int(words)
    short = int(words[1:])
    return 1900 + short if short >= _LAST_CENTURY else 2000 + short


#: the first year of the last century in which there was anything to tell
_LAST_CENTURY = 48
