"""By when a promise is due: the day that its clause gives its verb, and no day of what is told about."""

import datetime as dt
import re
from collections.abc import Iterator

from missieregister.extraction.mentions.durations import later
from missieregister.extraction.mentions.home_coming import is_why
from missieregister.extraction.mentions.numbers import NUMBER, number_value
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ABOUT
from missieregister.extraction.text.parts import Part
from missieregister.patterns import regex

EVERY = regex(
    r"(?<!\w)(?:jaarlijkse?|elk jaar|ieder jaar|elk kwartaal|ieder kwartaal|halfjaarlijkse?|maandelijkse?|"
    r"(?:elk|ieder) half ?jaar|halfjaarlijks|wekelijkse?|tweewekelijkse?|"
    r"(?:elke|iedere) (?:\w+ )?(?:maand|maanden|week|weken)|"
    r"om de \w+ (?:maanden|weken)|"
    r"(?:een|twee|vier|drie) ?(?:keer|maal) per jaar|zesmaandelijkse?)(?!\w)"
)
_THEN = regex(r"(?<!\w)(?:dan|alsdan|waarna|daarna|vervolgens|daarover|waarvan|hierover)(?!\w)")
_NO_DUE = ("van ", "over ", "na ", "sinds ", "vanaf ", "tot ", "per ", "d.d. ", "sedert ", "t/m ", "ingaande ")
#: "voor het commissiedebat van 20 juni", "bij de begrotingsbehandeling van 3 december"
_BEFORE_TALK = regex(
    r"(?<!\w)(?:voor|vóór|voorafgaand\saan|uiterlijk\sbij)\s(?:het|de)\s(?:[\w-]+e?\s)?"
    r"[\w-]*(?:debat|overleg|begrotingsbehandeling)\s\Z"
)
#: "niet voor 1 juli maar uiterlijk 1 september": the other one counts
_REPLACED = regex(r"(?<!\w)niet\s(?:(?:meer|zoals\s\w+)\s)?\Z")
_NEXT = 12
_PART_OF = regex(
    r"(?:woensdag|week|loop|helft|begin|einde|dagen|(?:volgende\s)?[\w-]*(?:rapportage|leveringenbrief|"
    r"voortgangsbrief))\s\Z"
)
#: a report of a month is what a promise is kept in: "in de tussentijdse evaluatie van mei 2031"
_IN_A_REPORT = regex(
    r"(?:[\w-]*evaluatie|[\w-]*verslag|[\w-]*overzicht|[\w-]*rapportage|[\w-]+-van-zakenbrief|voortgangsbrief)\s\Z"
)
#: "ontvangt jaarlijks in mei een rapportage": the first of them is due then
_YEARLY_IN = regex(
    r"(?<!\w)(?:jaarlijks\s(?:in|begin|eind|medio)|jaarlijkse\s(?:[\w-]+\s)?[\w-]*(?:rapportages?|evaluaties?|brief))(?!\w)"
)
#: "zodra de Raad heeft besloten, doch uiterlijk op 15 januari"
_BUT = regex(r"(?:doch|maar|echter|in\s(?:ieder|elk)\sgeval|in\sieder\sgeval\svóór)\s\Z")
_MONTH = len("2031-05")


def due_of(sentence: Sentence, part: Part, verb: tuple[int, int], told: bool = False) -> str | None:
    """Return by when a promise is due: what its clause says, or the clause before it that it points back to.

    Dates behind the verb say nothing of it where they are of what is ``told``.
    """
    return next(iter(dues_of(sentence, part, verb, told)), None)


def dues_of(sentence: Sentence, part: Part, verb: tuple[int, int], told: bool = False) -> list[str]:
    """Return the days by which a promise is due, where it gives several one after another: ``in april en in oktober``;
    none where it gives no day."""
    fitting = _fitting(sentence, part, verb, told)
    if not fitting:
        within = _within(part, sentence.published)
        return [within] if within else []
    best = min(fitting, key=lambda d: (len(d.edtf or "") < _MONTH, d.role != "due", _distance(d, verb)))
    best = next((d for d in fitting if sentence.low[d.end : best.start] in (" en ", " en")), best)
    best = next((d for d in fitting if sentence.low.endswith("voor het eerst ", 0, d.start)), best)
    if EVERY.search(part.low) and not (
        best.role == "due" or re.search(r"\d{4}|jaar", best.text) or _YEARLY_IN.search(part.low)
    ):
        return []
    dues = (_ahead(sentence, d) for d in (best, *_also(sentence, best)))
    return [due for due in dues if due]


def _fitting(sentence: Sentence, part: Part, verb: tuple[int, int], told: bool) -> list[DateMention]:
    """Return the dates on which what a clause promises may be due."""
    condition = end_of_condition(sentence.low)
    fitting = [
        d
        for d in sentence.dates
        if part.holds(d.start)
        and d.start >= condition
        and _may_be_due(sentence, d)
        and not _is_of_subject(part, verb, d)
        and not (told and d.start > verb[0])
    ]
    earlier = [m.end() for m in sentence.tools.steps["to_tell"].finditer(part.low, part.start, verb[0])]
    if earlier and any(earlier[-1] <= d.start for d in fitting):
        fitting = [d for d in fitting if d.start >= earlier[-1]]  # "informeren en medio 2027 een evaluatie toesturen"
    if not fitting and (_THEN.search(part.low) or part.opener == "waarna"):
        before = (d for d in sentence.dates if condition <= d.start and d.end <= part.start)
        fitting = [d for d in before if _may_be_due(sentence, d)][-1:]
    return fitting or [d for d in sentence.dates if d.start > verb[1] and _is_at_the_latest(sentence, d)][:1]


#: between days on each of which something is due: "in april 2026 en in oktober 2026"
_AND_ON = regex(r"\s?(?:,\s|,?\s(?:en|alsmede|evenals)\s(?:(?:nogmaals|opnieuw|vervolgens|daarna)\s)?)")
#: between days by each of which something else is: "vóór 1 juli de evaluatie van X en uiterlijk 1 september de
#: kabinetsreactie"
_AND_THAT = regex(r"\s(?:de|het|een)\s[^,;:.]{3,90}?(?:,|,?\s(?:en|alsmede))\s")
#: between days by each of which the Chamber is told of something else: "vóór 1 juli geïnformeerd over X en vóór
#: 1 oktober over Y", "over X vóór 1 juli geïnformeerd, over Y vóór 1 oktober"
_AND_OF_ANOTHER = regex(
    r"(?:\s[^,;:.]{0,40}?)?\s(?:over|inzake)\s[^,;:.]{2,90}?,?\s(?:en|alsmede)\s|"
    r"(?:\s[^,;:.]{0,40}?)?,\s(?:en\s)?(?:over|inzake)\s[^,;:.]{2,60}\s",
    words=("over", "inzake"),
)
_OF_ANOTHER = regex(r"\s(?:[^,;:.]{0,40}?\s)?(?:over|inzake)\s|\s?[.;]|\s?\Z")
_A_PAPER = regex(
    r"\s(?:(?:de|het|een|haar|zijn|onze)\s)(?:[\w-]+e\s){0,2}[\w-]*(?:brief|evaluatie|rapportage|verslag|reactie|overzicht|"
    r"rapport|voorstel|standpunt|besluit)(?!\w)"
)


def _also(sentence: Sentence, first: DateMention) -> Iterator[DateMention]:
    """Yield the days that stand in a row with the first one, and on which something is due as well."""
    low, last = sentence.low, first
    for day in sentence.dates:
        if day.start < last.end or not _may_be_due(sentence, day) or len(day.edtf or "") < _MONTH:
            continue
        between = (low, last.end, day.start)
        alike = _AND_ON.fullmatch(*between)
        of_another = _AND_OF_ANOTHER.fullmatch(*between) and _OF_ANOTHER.match(low, day.end)
        if not (alike or of_another or (_AND_THAT.fullmatch(*between) and _A_PAPER.match(low, day.end))):
            return
        yield day
        last = day


#: "Verandert het mandaat vóór juli, dan": a verb that opens its sentence makes a condition of the clause
_IF = regex(
    r"(?:zijn|worden|zouden|(?!(?:het|dit|dat|met|uit|tot|niet|kort|eerst|want|laat|vast|recht)\s)[a-zé]+t|is|zou|"
    r"(?:gaan|blijven|stoppen|vertrekken|verlengen)\s(?:we|wij|ze|zij))\s[^;]{4,250}?,\sdan\s"
)
#: what may open a sentence that somebody says
_QUOTES = "\"',‘“„«"


def end_of_condition(low: str) -> int:
    """Return up to where a sentence gives a condition that no word says is one: ``Verandert het mandaat, dan``."""
    condition = _IF.match(low, len(low) - len(low.lstrip(_QUOTES))) if ", dan " in low else None
    return condition.end() if condition else 0


#: "binnen zes weken", counted from the letter; not "binnen een half jaar na terugkeer"
_WITHIN = regex(
    rf"(?<!\w)(?<!dan )(?<!daarna )(?<!daarop )binnen\s(?:(?:nu\sen|{ABOUT}|uiterlijk)\s)?(?P<count>{NUMBER})\s"
    r"(?P<unit>dag|dagen|week|weken|maand|maanden)(?!\w)(?!\s(?:na|nadat|van|te\srekenen|volgend))"
)


#: "Na afloop van de inzet volgt binnen zes maanden een evaluatie"
_ONCE_OVER = regex(r"(?<!\w)(?:na|nadat|zodra|wanneer|na\shet)\s(?!(?:of|vandaag|heden|dagtekening)(?!\w))")


def _within(part: Part, published: str | None) -> str | None:
    """Return the day by which something is due that comes within so many weeks or months of the letter."""
    if published is None or "binnen " not in part.low or _ONCE_OVER.search(part.low, part.start, part.end):
        return None
    found = _WITHIN.search(part.low, part.start, part.end)
    count = number_value(found["count"]) if found else None
    if found is None or count is None:
        return None
    try:
        if found["unit"].startswith("maand"):
            return later(published, count)
        days = count * (7 if found["unit"].startswith("we") else 1)
        return (dt.date.fromisoformat(published) + dt.timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return None


def _is_at_the_latest(sentence: Sentence, date: DateMention) -> bool:
    """Whether a day behind a clause is when what it promises is due at the latest."""
    return date.role == "due" and _BUT.search(sentence.low, max(0, date.start - 24), date.start) is not None


def _ahead(sentence: Sentence, date: DateMention) -> str | None:
    """Return a date that a promise is due on: one without a year that has passed is next year's."""
    edtf, published = date.edtf, sentence.published
    if edtf and published and _has_passed(date, published):
        edtf = f"{int(edtf[:4]) + 1}{edtf[4:]}" if "/" not in edtf else None
    return _day_before(edtf) if edtf and _BEFORE.match(date.text.lower()) else edtf


#: "vóór 1 juni": on the last of May at the latest; not "voor of op 1 juni"
_BEFORE = regex(r"v(?:oo|óó)r\s\d{1,2}\s")


def _day_before(edtf: str) -> str:
    """Return the day before one (EDTF); anything else as it is."""
    try:
        return (dt.date.fromisoformat(edtf) - dt.timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return edtf


def _has_passed(date: DateMention, published: str) -> bool:
    last = (date.last or "").rstrip("~")
    return last[:_MONTH] < published[: min(len(last), _MONTH)]


#: "informeren wij u over missies waarvan het mandaat op 31 december afloopt": the date is of what is told
_SUBJECT = regex(r"\s(?:waarvan|waarin|waarvoor|waaraan)\s|,\s(?:die|dat|omdat|nu)\s")
_TOPIC = regex(r"(?<!\w)(?:over|inzake|omtrent)\s")


def _is_of_subject(part: Part, verb: tuple[int, int], date: DateMention) -> bool:
    """Whether a date belongs to what parliament is told about."""
    if date.start < verb[1] or date.role == "due":
        return False
    if _SUBJECT.search(part.low, verb[1], date.start):
        return True
    told = part.low[verb[0] : verb[1]].startswith(("inform", "inlicht", "bericht", "meld", "rapport"))
    return told and _TOPIC.search(part.low, verb[1], date.start) is not None


def _distance(date: DateMention, verb: tuple[int, int]) -> int:
    return verb[0] - date.end if date.end <= verb[0] else date.start - verb[1]


def _may_be_due(sentence: Sentence, date: DateMention) -> bool:
    """Whether something may be due on a date: one that lies ahead, and is no date of what the report is about."""
    if date.edtf is None or date.role == "span" or (date.role == "start" and not date.text.startswith("te beginnen")):
        return False
    if _OF_A_MEETING.search(sentence.low, max(0, date.start - 60), date.start):
        return False
    if _OF_A_PAPER.match(sentence.low, date.end) or is_why(sentence.low, date):
        return False
    near = (sentence.low, max(0, date.start - 30), date.start)
    of_a_year = sentence.low.endswith(("begroting ", "jaarverslag ", "jaarverslag over "), 0, date.start)
    if of_a_year and len(date.edtf) < _MONTH:
        return False
    if _REPLACED.search(*near) and " maar " in sentence.low[date.end : date.end + _NEXT]:
        return False
    if date.text.startswith(_NO_DUE) and not (_PART_OF.search(*near) or _BEFORE_TALK.search(*near)):
        return len(date.edtf) >= _MONTH and _IN_A_REPORT.search(*near) is not None
    published = sentence.published
    if date.text.startswith("van ") and _has_passed(date, published or ""):
        return False
    return published is None or not _has_passed(date, published) or not _DATED.search(date.text)


#: "de brieven van 3 mei (Kamerstuk ...), 7 oktober (Kamerstuk ...)"
_OF_A_PAPER = regex(r"\s\((?:tweede |eerste )?(?:kamerstuk|handelingen|dossier|tk|\d{2}\s?\d{3})")
#: "de geannoteerde agenda van de Raad Buitenlandse Zaken op 16 december": when they meet
_OF_A_MEETING = regex(
    r"(?<!\w)(?:raad(?:\s(?!op\b)\w+){0,4}|overleg|top|bijeenkomst|vergadering|conferentie|zitting|ministeriële)\s\Z"
)
#: a date that says its year
_DATED = regex(r"\d{4}|jaar|jl|afgelopen|vorig")
