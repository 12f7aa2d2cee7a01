"""How a date is written in Dutch: one pattern of all ways, made of the lexicon's words of time."""

import re
from collections.abc import Iterable

from missieregister.extraction.text.alike import ABOUT
from missieregister.knowledge.words import Time
from missieregister.model.calendar import ANY_WEEKDAY

_YEAR = r"(?:19[4-9]\d|20[0-6]\d)"
#: a note may stand right behind a year: "27 juni 2031¹"
_ENDS = r"(?:\b|(?=[¹²³⁰⁴-⁹]))"
#: "volgend jaar maart", "volgend jaar zomer"
_OF_A_YEAR = ("dit jaar", "volgend jaar", "vorig jaar", "komend jaar")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))


def date_pattern(words: Time) -> str:
    """Return the pattern of all ways to write a date or a part of a year, with a group for each piece of it."""
    month = rf"(?P<month>{_any_of(words.months)})\b\.?"
    before = _any_of([*words.last, *words.next, *words.this, *_OF_A_YEAR])
    preps = _any_of([w for ws in words.roles.values() for w in ws])
    part = _any_of(words.parts)
    after = (
        r"(?P<after>\s+(?:jl\b\.?|j\.l\.|jongstleden|a\.s\.|aanstaande|laatstleden|ll\.|"
        r"(?:van )?(?:dit|vorig|volgend|komend) jaar|van het (?:(?:volgende|komende|vorige|afgelopen) )?jaar))?"
    )
    day = r"(?:0?[1-9]|[12]\d|3[01])"
    season = _any_of(words.seasons)
    moment = _any_of(name for moment in words.calendar for name in moment.names)
    weekday = rf"(?:(?:{ANY_WEEKDAY})\s+)?"
    return (
        rf"(?:(?<![\w-])|(?<=[a-z] \d\d\d\d-)(?={_YEAR}\b))(?:(?P<prep>{preps})\s+)?"
        rf"(?:(?:en\s+met|(?:(?<=op\s)|op\s)of\s(?:omstreeks|rond)|op|aan|het|de|in|{ABOUT}|omstreeks|heel|geheel)\s+){{0,2}}"
        r"(?P<value>"
        rf"(?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b"
        rf"|(?P<nl>(?:0?[1-9]|[12]\d|3[01])[-/](?:0?[1-9]|1[0-2])[-/]{_YEAR})\b"
        rf"|(?P<yto>{_YEAR})\s?[–-]\s?(?P<yto2>{_YEAR})\b"
        rf"|(?:(?P<part>{part})\s+(?:van\s+)?)?(?:de\s+|het\s+)?(?:maand\s+)?(?:"
        rf"(?:(?P<before>{before})\s+)?{weekday}"
        rf"(?:(?:(?P<dayf>(?<=van\s){day}(?=\s(?:tot|t/m)\s)|(?<=tussen\s){day}(?=\sen\s))\s"
        r"(?:tot en met|t/m|tot|en)\s)?"
        rf"(?P<day>{day})(?:\s?[–-]\s?(?P<day2>[12]?\d|3[01]))?\s+)?"
        rf"{month}(?:\s+(?:van\s+)?(?P<myear>{_YEAR}){_ENDS})?{after}"
        r"|(?P<ord>eerste|tweede|derde|vierde|laatste|[1-4]e)\s+(?P<piece>kwartaal|helft|halfjaar|half\s+jaar|(?:twee|drie|vier|vijf|zes|zeven|acht|negen)\s+maanden)"
        rf"(?:\s+(?:van\s+)?(?:(?P<oyear>{_YEAR})|(?P<orel>dit jaar|volgend jaar|vorig jaar|het jaar)))?\b"
        rf"|q(?P<q>[1-4])[\s-]+(?P<qyear>{_YEAR})\b"
        rf"|(?:(?P<sbefore>{before})\s+)?(?P<season>{season})\b"
        rf"(?:\s+(?:van\s+)?(?:(?P<syear>{_YEAR})|(?P<srel>dit jaar|volgend jaar|vorig jaar)))?"
        rf"|(?P<moment>{moment})\b(?:\s+(?:van\s+)?(?P<moyear>{_YEAR}))?"
        r"|(?P<rel>dit jaar|volgend jaar|vorig jaar|komend jaar|afgelopen jaar|van het jaar|het jaar)\b"
        rf"(?!\s+{_YEAR})"
        r"|(?P<relmonth>deze|volgende|komende|vorige|afgelopen) maand\b"
        r"|(?P<today>(?<=ingang van )(?:vandaag|heden|morgen)|(?<=per )vandaag|(?<=vanaf )(?:vandaag|heden|morgen)|"
        r"(?<=sinds )(?:vandaag|vanochtend|vanmorgen|vanmiddag|gisteren))\b"
        rf"|(?<!toetsingskader )(?<!resolutie )(?<!agenda )(?:jaar\s+)?(?P<year>{_YEAR})(?![\d.,]*\d|/\d|[a-z]\d)"
        r"(?!\s?(?:militairen|personen|man\b|euro))))"
    )
