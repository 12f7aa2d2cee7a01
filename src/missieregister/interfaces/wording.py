"""The Dutch words in which people read the register: one place for terminal, pages and feeds."""

import calendar
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # For their names only: a command that prints no register need not load it.
    from missieregister.model.document import Rendition
    from missieregister.model.statement import Amount, Personnel, Statement
    from missieregister.register.changes import Changed, Level
    from missieregister.register.values import Evidence, Mandate, Step

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

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

KINDS: Mapping[str, str] = {
    "decision": "besluit",
    "mandate": "mandaat",
    "deployment": "feitelijke inzet",
    "international_mandate": "internationaal mandaat",
    "finance": "kosten",
    "commitment": "toezegging",
    "procedure": "procedure",
}

#: What a step's action says of the contribution; completed by numbers and dates in ``step_text``.
ACTIONS: Mapping[str, str] = {
    "start": "nieuwe bijdrage",
    "extend": "verlengd",
    "increase": "uitgebreid",
    "decrease": "verkleind",
    "end": "beëindigd",
    "decline": "geen bijdrage",
    "lapse": "niet verlengd",
    "investigate": "mogelijke bijdrage wordt onderzocht",
    "maintain": "ongewijzigd voortgezet",
    "request": "verzoek ontvangen",
    "notification": "Kamer op de hoogte gesteld",
    "investigation": "onderzoek naar een bijdrage",
    "outcome": "uitkomst van het onderzoek gemeld",
    "debate": "debat met de Kamer",
}

STATES: Mapping[str, str] = {
    "requested": "verzoek ontvangen",
    "notified": "Kamer op de hoogte gesteld",
    "investigated": "wordt onderzocht",
    "decided": "besloten",
    "running": "loopt",
    "extended": "verlengd",
    "lapsed": "afgelopen",
    "ended": "beëindigd",
    "declined": "geen bijdrage",
}

#: How sure the document is; a plain decision needs no word.
STATUSES: Mapping[str, str] = {
    "decided": "",
    "intended": "voornemen",
    "conditional": "onder voorwaarden",
    "reported": "gemeld",
    "denied": "ontkend",
}

DOCUMENT_KINDS: Mapping[str, str] = {
    "letter": "Kamerbrief",
    "news": "nieuwsbericht",
    "debate": "debatverslag",
    "motion": "motie of amendement",
    "questions": "Kamervragen",
    "agenda": "agenda",
    "report": "rapport",
    "other": "overig",
}

FORMATS: Mapping[str, str] = {
    "xml": "XML",
    "html": "HTML",
    "markdown": "Markdown",
    "text": "tekst van een webpagina",
    "opentk": "OpenTK-pagina",
    "news": "nieuwspagina",
    "pdf": "PDF",
    "pdftext": "tekst uit een PDF",
}

#: What sort of undertaking a mission is, as the gazetteer tells.
MISSION_KINDS: Mapping[str, str] = {
    "military": "militaire missie",
    "civilian": "civiele missie",
    "police": "politiemissie",
    "mixed": "civiel-militaire missie",
    "coalition": "coalitie",
    "exercise": "oefening",
    "programme": "programma",
    "standing force": "staande troepenmacht",
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


def mandate_until_text(mandate: "Mandate") -> str:
    """Return until when a mandate holds, as its sources say it."""
    return until_text(mandate.end, *(source.quote for source in mandate.sources))


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


def number_text(value: float) -> str:
    """Return a number as it is printed in Dutch: ``1.400``, ``2,5``."""
    whole = f"{value:,.10g}" if isinstance(value, float) else f"{value:,}"
    return whole.translate(str.maketrans(",.", ".,"))


def personnel_text(personnel: "Personnel | None") -> str:
    """Return how many people: ``maximaal 5``, ``2 tot 3``, ``van 10 naar 15``, ``voorheen 20``; empty for None."""
    if personnel is None:
        return ""
    low, high = personnel.min, personnel.max
    if low is None and high is None and personnel.previous is not None:
        return f"voorheen {number_text(personnel.previous)}"
    if low != high and high is not None:
        low = personnel.floor
    if low is None and high is None:
        level = personnel.text
    elif low is None and high is not None:
        level = f"maximaal {number_text(high)}"
    elif high is None and low is not None:
        level = f"minimaal {number_text(low)}"
    elif low == high and low is not None:
        level = number_text(low)
    else:
        level = f"{number_text(low or 0)} tot {number_text(high or 0)}"
    if personnel.approximate and not level.startswith(("maximaal", "minimaal")):
        level = f"circa {level}"
    return level if personnel.previous is None else f"van {number_text(personnel.previous)} naar {level}"


def people_text(personnel: "Personnel | None") -> str:
    """Return ``personnel_text`` with the noun: ``maximaal 5 personen``, ``1 persoon``."""
    words = personnel_text(personnel)
    if not words or personnel is None or (personnel.min is None and personnel.max is None):
        return words
    return f"{words} persoon" if (personnel.max or personnel.min) == 1 else f"{words} personen"


def ceiling_text(mandate: "Mandate") -> str:
    """Return a mandate's bounds: ``maximaal 15``, ``8 tot 15``, or ``niet genoemd``."""
    if mandate.ceiling is None:
        return "niet genoemd" if mandate.floor is None else f"minimaal {number_text(mandate.floor)}"
    if mandate.floor in (None, 0):
        return f"maximaal {number_text(mandate.ceiling)}"
    if mandate.floor == mandate.ceiling:
        return number_text(mandate.ceiling)
    return f"{number_text(mandate.floor or 0)} tot {number_text(mandate.ceiling)}"


def amount_text(amount: "Amount | None") -> str:
    """Return a sum of money: ``maximaal € 5,2 miljoen per jaar``; empty for None."""
    if amount is None:
        return ""
    sign = {"EUR": "€", "USD": "$", "GBP": "£"}.get(amount.currency, amount.currency)
    value = amount.value
    for size, name in ((1_000_000_000, " miljard"), (1_000_000, " miljoen")):
        if abs(value) >= size:
            figure = number_text(round(value / size, 4)) + name
            break
    else:
        figure = number_text(value)
    bound = {"max": "maximaal ", "about": "circa ", "exact": ""}[amount.bound]
    return f"{bound}{sign} {figure}" + (" per jaar" if amount.per == "year" else "")


def action_text(kind: str, action: str | None) -> str:
    """Return what happened, without numbers: ``besluit: verlengd``; a procedure needs no kind before it."""
    what = ACTIONS.get(action or "", action or "")
    label = KINDS.get(kind, kind)
    if kind == "procedure" and what:
        return what
    return f"{label}: {what}" if what else label


def whose_text(statement: "Statement") -> str:
    """Return that somebody else decides or does something (``niet van Nederland (be)``); nothing where we do, or where
    the kind of statement says so already."""
    if statement.actor == "nl" or statement.kind == "international_mandate":
        return ""
    return "niet van Nederland" + ("" if statement.actor == "other" else f" ({statement.actor})")


def step_text(step: "Step | Statement") -> str:
    """Return one step of a mission's life as a phrase: ``besluit: verlengd tot en met 31 juli 2025``.

    The number of people is not in it (``people_text``); a status other than decided stands behind it.
    """
    phrase = action_text(step.kind, step.action)
    details = _details(step)
    if details:
        phrase += f" {details}" if step.action else f": {details}"
    status = STATUSES.get(step.status, step.status)
    # An investigation is what it is, of whatever it is intended to come: "heeft laten onderzoeken" intends nothing.
    plain = step.status == "reported" or (step.status == "intended" and step.action in ("investigate", "investigation"))
    return f"{phrase} ({status})" if status and not plain else phrase


def unsure_text(said: "Statement | Step | Evidence") -> str:
    """Return how probable a fact is that was weighed: ``gewogen, kans 71%``; nothing for one that a rule read."""
    return "" if said.probability is None else f"gewogen, kans {said.probability:.0%}"


def sources_text(sources: "Iterable[Evidence]") -> str:
    """Return the documents of some sources, each once, and how probable it is what those say that none was read in."""
    surest: dict[str, Evidence] = {}
    for source in sources:
        held = surest.get(source.document)
        if held is None or (held.probability or 1) < (source.probability or 1):
            surest[source.document] = source
    return ", ".join(f"{e.document} ({unsure_text(e)})" if unsure_text(e) else e.document for e in surest.values())


def _details(step: "Step | Statement") -> str:
    """Return what a step's dates and sums add to its action."""
    if step.kind == "finance":
        return amount_text(step.amount)
    if step.kind == "commitment":
        return f"uiterlijk {date_text(step.due)}" if step.due else ""
    if step.action in ("end", "lapse"):
        return f"per {date_text(step.end)}" if step.end else ""
    begin = f"vanaf {date_text(step.start)}" if step.start else ""
    return " ".join(part for part in (begin, until_text(step.end, step.quote)) if part)


def state_text(mandate: "Mandate") -> str:
    """Return a mandate's state; ``mogelijk`` before it where a fuzzy bound leaves it open.

    An end that was decided without a date says so; what rests on a condition too.
    """
    if mandate.end is None and "ended" in (mandate.state, mandate.outcome):
        return "wordt beëindigd, datum niet genoemd"
    words = STATES.get(mandate.state, mandate.state)
    if mandate.conditions:
        words += ", onder voorwaarde"
    return words if mandate.certain else f"mogelijk: {words}"


def end_text(mandate: "Mandate") -> str:
    """Return when a mandate ends, and what was known to come of it."""
    end = date_text(mandate.end, "niet genoemd")
    later = until_text(mandate.extended_until)
    if later and mandate.extended_until != mandate.end:
        return f"{end} (daarna verlengd {later})"
    after = {"lapsed": "daarna niet verlengd", "ended": "daarna beëindigd"}.get(mandate.outcome or "")
    return f"{end} ({after})" if after and mandate.end else end


#: EDTF in running text, as explanations for programs have it.
_DATE_IN_TEXT = re.compile(r"\b\d{4}-\d\d(?:-\d\d)?[~?%]?(?![\w-])")


def with_dates(text: str) -> str:
    """Return text with its ISO dates (day or month) in Dutch words."""
    return _DATE_IN_TEXT.sub(lambda found: date_text(found[0]), text)


CHANGES: Mapping[str, str] = {
    "began": "begonnen",
    "extended": "verlengd",
    "raised": "verhoogd",
    "lowered": "verlaagd",
    "ended": "beëindigd",
    "lapsed": "niet verlengd",
    "declined": "geen bijdrage",
    "investigated": "wordt onderzocht",
    "promised": "toegezegd",
}

AGENDA: Mapping[str, str] = {
    "mandate_ends": "mandaat loopt af",
    "commitment_due": "toezegging",
    "commitment_late": "toezegging, termijn voorbij",
    "international_ends": "internationaal mandaat loopt af",
    "investigation_open": "onderzoek zonder bekende uitkomst",
}

CHECKS: Mapping[str, str] = {
    "contradiction": "brieven verschillen",
    "ran_out": "afgelopen zonder bekend vervolg",
    "extension_of_nothing": "verlenging van wat niet liep",
    "parts_differ": "delen tellen niet op",
    "above_ceiling": "inzet boven het maximum",
    "promise_late": "toezegging, termijn voorbij",
    "citation_unknown": "document niet in het register",
    "mission_unknown": "onbekende missie",
}

SEVERITIES: Mapping[str, str] = {"error": "fout", "warning": "let op", "info": "ter info"}


def level_text(level: "Level | None", *quotes: str) -> str:
    """Return what a mandate allows and until when: ``maximaal 16, tot en met december 2022``; empty for None.

    ``quotes`` are the sentences that tell it, as for ``until_text``.
    """
    if level is None:
        return ""
    people = ""
    if level.ceiling is not None:
        least = f"{number_text(level.floor)} tot " if level.floor else "maximaal "
        people = least + number_text(level.ceiling)
    return ", ".join(part for part in (people, until_text(level.end, *quotes)) if part)


def change_text(changed: "Changed") -> str:
    """Return what a change is: ``verlengd, onder voorwaarde``, ``voornemen: beëindigd``."""
    words = CHANGES[changed.change]
    if changed.status == "intended" and changed.change not in ("investigated", "promised"):
        return f"voornemen: {words}"
    return f"{words}, onder voorwaarde" if changed.status == "conditional" else words


def after_text(changed: "Changed") -> str:
    """Return what a change leaves: the new level, or by when a promise is due; an end without a day says so."""
    level = level_text(changed.after, changed.quote)
    if changed.change == "ended" and changed.status != "intended" and not (changed.after and changed.after.end):
        return f"{level}, zonder einddatum" if level else "zonder einddatum"
    return level or (f"uiterlijk {date_text(changed.due)}" if changed.due else "")


def read_as_text(renditions: "Iterable[Rendition]") -> str:
    """Return in which forms a document came: ``PDF, HTML``."""
    return ", ".join(dict.fromkeys(FORMATS.get(r.format, r.format) for r in renditions))
