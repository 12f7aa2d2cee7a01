"""Dates that point: to one named before (``tot diezelfde datum``), to the letter's year (``de rest van dit jaar``)."""

from collections.abc import Callable, Sequence

from missieregister.extraction.mentions.durations import add_duration, read_duration
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.mentions.periods import DateMention, Role
from missieregister.extraction.text.phrases import any_in
from missieregister.patterns import regex

_REST_OF_YEAR = regex(r"(?:voor|gedurende)\s+(?:de\s+rest|het\s+restant)\s+van\s+(?:dit|het(?:\s+lopende)?)\s+jaar")
#: "tot diezelfde datum", "per die datum", "voor dezelfde periode"
_THAT_DATE = regex(
    r"(?<!\w)(?P<prep>tot en met|tot|t/m|met ingang van|vanaf|per|op|van|voor|vóór|uiterlijk op)\s+"
    r"(?:die|deze|diezelfde|dezelfde|genoemde)\s+"
    r"(?:datum|dag(?=\s(?:eindigt|verstrijkt|verloopt|vervalt|expireert|loopt)\s))(?!\w)|(?<!\w)(?P<until>tot|tot\sen\smet)\s(?:dat\s(?:tijdstip|moment)|dan(?!\stoe)|die\sdag)(?!\w)|(?<!\w)(?P<long>voor|gedurende)\s+(?:diezelfde|dezelfde)\s+(?:periode|termijn|duur)(?!\w)|"
    # "U bent hierover dezelfde dag per brief geïnformeerd"
    r"(?<!\w)(?P<told>(?:op\s)?(?:diezelfde|dezelfde)\sdag)\s(?=(?:(?:per|bij|met\seen|in\seen)\s(?:kamer)?brief\s|schriftelijk\s|nog\s){0,2}"
    r"(?:geïnformeerd|ingelicht|bericht|gemeld|gestuurd|(?:in\skennis|op\sde\shoogte)\s(?:gesteld|gebracht))(?!\w))"
)
#: one of these stands in whatever holds such a date
_POINTS_BACK = ("datum", "zelfde ", "tot dat ", "tot dan", "die dag ")
_ROLE_OF: dict[str, Role] = {
    "tot en met": "end", "tot": "end", "t/m": "end",
    "met ingang van": "start", "vanaf": "start", "per": "start", "op": "at", "van": "at",
    "voor": "due", "vóór": "due", "uiterlijk op": "due",
}  # fmt: skip


def rest_of_year(text: str, found: list[DateMention], published: str | None) -> list[DateMention]:
    """Add to the dates ``found`` the end that ``voor de rest van dit jaar`` gives."""
    match = _REST_OF_YEAR.search(text) if published else None
    if match is None or published is None:
        return found
    kept = [d for d in found if not (match.start() <= d.start < match.end())]
    return sorted(
        [*kept, DateMention(match.start(), match.end(), "end", f"{published[:4]}-12-31", match[0])],
        key=lambda d: d.start,
    )


#: "doet de komende drie maanden mee", "vaart het komende halfjaar": not what happens some day in that time; who is said
#: to go on for a year, or for that time as well, may stay longer
_COMING = regex(
    r"(?<!\w)(?<!in )(?<!binnen )(?<!over )(?<!ook )(?:de|het)\skomende\s"
    rf"(?:(?P<count>{NUMBER})\s(?P<unit>maanden)|half\s?jaar)(?!\w)"
)
_HALF_A_YEAR = 6.0


def coming(text: str, found: list[DateMention], published: str | None) -> list[DateMention]:
    """Add to the dates ``found`` the end that ``de komende drie maanden`` gives, counted from the day of the letter."""
    added = []
    for match in _COMING.finditer(text) if published else ():
        months = read_duration(match) if match["count"] else _HALF_A_YEAR
        end = add_duration(published or "", months) if months and months >= 1 else None
        beside = [d for d in found if d.start < match.end() and match.start() < d.end]
        if end and not any(d.edtf for d in beside):
            found = [d for d in found if d not in beside]
            added.append(DateMention(match.start(), match.end(), "end", end, match[0]))
    return sorted([*found, *added], key=lambda d: d.start)


#: "Dan verstrijkt het mandaat": on the day that the sentence before named last
_ENDS = "verstrijkt eindigt loopt verloopt expireert vervalt stopt keert keren vertrekt vertrekken".split()
_THEN = regex(rf"dan(?=\s(?:{'|'.join(_ENDS)})\s)")
#: "Op die datum loopt ook het mandaat af": what ends on it points at an end, whatever day stands nearer
_ENDS_ON_IT = regex(rf"\s(?:{'|'.join(_ENDS)})\s")
#: with which a date that points may begin
POINTING = (
    "datum",
    "die dag",
    "diezelfde dag",
    "dezelfde dag",
    "tijdstip",
    "dat moment",
    "van dat jaar",
    *(f"dan {verb}" for verb in _ENDS),
)

#: that one may open a sentence with
OPENING = "tot dan"


def then(text: str, found: list[DateMention], before: Callable[[], Sequence[DateMention]]) -> list[DateMention]:
    """Add to the dates ``found`` in a text the day that its first word points at, where something ends on it:
    ``De helikopters vliegen tot 1 mei. Dan loopt de inzet af.``"""
    match = _THEN.match(text)
    named = [d for d in before() if d.last and d.role in ("end", "at", "due")] if match and not found else []
    if match is None or not named:
        return found
    return [DateMention(match.start(), match.end(), "at", named[-1].last, match[0])]


#: "blijven tot het einde van dat jaar"
_END_OF_THAT_YEAR = regex(r"(?<!\w)tot\s(?:en\smet\s)?(?:(?:aan\s)?het\seinde?|eind)\svan\sdat\sjaar(?!\w)")


def end_of_that_year(
    text: str, found: list[DateMention], before: Callable[[], Sequence[DateMention]]
) -> list[DateMention]:
    """Add to the dates ``found`` in a text the end of the year that it, or else the sentence ``before``, named last."""
    added = []
    for match in _END_OF_THAT_YEAR.finditer(text):
        named = [d for d in found if d.end <= match.start() and d.last] or [d for d in before() if d.last]
        if named and named[-1].last and not any(d.start < match.end() and match.start() < d.end for d in found):
            end = f"{named[-1].last[:4]}-12-31"
            added.append(DateMention(match.start(), match.end(), "end", end, match[0]))
    return sorted([*found, *added], key=lambda d: d.start)


def pointing_dates(
    text: str, found: list[DateMention], before: Callable[[], Sequence[DateMention]]
) -> list[DateMention]:
    """Add to the dates ``found`` in a text those that point back: ``tot diezelfde datum`` is the last date named in it,
    or else the last of the sentence ``before``."""
    if not any_in(_POINTS_BACK, text):
        return found
    added = []
    for match in _THAT_DATE.finditer(text):
        named = [d for d in found if d.end <= match.start() and d.last] or [d for d in before() if d.last]
        if match["told"]:
            named = [d for d in named if d.role == "at"]
        if match["long"]:
            named = [d for d in named if d.role in ("end", "span", "due")]  # a day on which something was is no period
        if match["until"] and named and named[-1].text.startswith(("sinds", "sedert")):
            continue  # "sinds maart 2031, in aansluiting op wat er tot dat moment was"
        if named:
            role = "end" if match["long"] or match["until"] else _ROLE_OF[match["prep"] or "op"]
            if role == "at":
                ends = [d for d in named if d.role == "end"] if _ENDS_ON_IT.match(text, match.end()) else []
                named = ends or [d for d in named if d.role == "at"] or named
            elif role == "end":  # "blijven tot 1 mei, nu de Raad op 3 april het mandaat tot dezelfde datum verlengde"
                named = [d for d in named if d.role in ("end", "span")] or named
            added.append(DateMention(match.start(), match.end(), role, named[-1].last, match[0]))
    return sorted([*found, *added], key=lambda d: d.start)
