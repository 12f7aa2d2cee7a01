"""The Dutch words in which people read the register: one place for terminal, pages and feeds."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from missieregister.interfaces import date_wording
from missieregister.model import edtf

if TYPE_CHECKING:
    # For their names only: a command that prints no register need not load it.
    from missieregister.model.document import Rendition
    from missieregister.model.statement import Amount, Personnel, Statement
    from missieregister.register.agenda import Due
    from missieregister.register.changes import Changed, Level
    from missieregister.register.values import Evidence, Mandate, Step

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
    "maintain": "voortgezet",
    "request": "verzoek ontvangen",
    "notification": "Kamer op de hoogte gesteld",
    "investigation": "onderzoek naar een bijdrage",
    "outcome": "uitkomst van het onderzoek gemeld",
    "debate": "debat met de Kamer",
}

#: What an end is that is none of all that is there for good.
NUANCES: Mapping[str, str] = {"suspended": "opgeschort", "unit": "inzet van een eenheid beëindigd"}

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
    if personnel.approximate and level[:1].isdigit():
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
    if step.nuance:
        phrase = f"{KINDS[step.kind]}: {NUANCES[step.nuance]}"
    details = _details(step)
    if details:
        phrase += f" {details}" if step.action else f": {details}"
    status = STATUSES.get(step.status, step.status)
    # An investigation is what it is, of whatever it is intended to come: "heeft laten onderzoeken" intends nothing.
    plain = step.status == "reported" or (step.status == "intended" and step.action in ("investigate", "investigation"))
    return f"{phrase} ({status})" if status and not plain else phrase


def settled_text(promise: "Step | Due") -> str:
    """Return what first came back to a promise, and when; empty where nothing did.

    A document that only tells of the mission may say something else: that it does not cite the promise is told too.
    """
    if promise.settled_by is None:
        return ""
    letter = f"{promise.settled_by} ({date_wording.date_text(promise.settled_on)})"
    if promise.settled_how == "cites":
        return f"{letter} komt erop terug"
    return f"daarna schreef {letter} over de missie, zonder deze brief te noemen"


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
        budget = step.amount.budget if step.amount else None
        return amount_text(step.amount) + (f" ({budget})" if budget else "")
    if step.kind == "commitment":
        return f"uiterlijk {date_wording.date_text(step.due)}" if step.due else ""
    if step.action in ("end", "lapse"):
        return f"per {date_wording.date_text(step.end)}" if step.end else ""
    begin = f"vanaf {date_wording.date_text(step.start)}" if step.start else ""
    return " ".join(part for part in (begin, date_wording.until_text(step.end, step.quote)) if part)


#: what came before any mandate and did happen, whatever may come of it
_HAPPENED = ("requested", "notified", "declined")


def state_text(mandate: "Mandate") -> str:
    """Return a mandate's state; ``mogelijk`` before it where a fuzzy bound leaves it open.

    An end that was decided without a date says so; what rests on a condition too.
    """
    if mandate.end is None and "ended" in (mandate.state, mandate.outcome):
        return "wordt beëindigd, datum niet genoemd"
    words = STATES.get(mandate.state, mandate.state)
    if mandate.conditions:
        words += ", onder voorwaarde"
    return words if mandate.certain or mandate.state in _HAPPENED else f"mogelijk: {words}"


def past_state_text(mandate: "Mandate", day: date) -> str:
    """Return ``state_text`` of one of the mandates of a mission's life, as it looks from a day: what is over ran, and
    what was decided and has begun runs."""
    if mandate.certain and not mandate.conditions and mandate.state in ("running", "decided"):
        last, first = edtf.parse_or_none(mandate.end), edtf.parse_or_none(mandate.start)
        if last is not None and last.latest < day:
            return "liep"
        if mandate.state == "decided" and first is not None and first.latest <= day:
            return STATES["running"]
    return state_text(mandate)


def mandate_until_text(mandate: "Mandate") -> str:
    """Return until when a mandate holds, as its sources say it."""
    return date_wording.until_text(mandate.end, *(source.quote for source in mandate.sources))


def end_text(mandate: "Mandate") -> str:
    """Return when a mandate ends, what was known to come of it, and until when its number holds if that changes."""
    end = date_wording.date_text(mandate.end, "niet genoemd")
    later = extended_until_text(mandate)
    after = {"lapsed": "daarna niet verlengd", "ended": "daarna beëindigd"}.get(mandate.outcome or "")
    if later and mandate.extended_until != mandate.end:
        after = f"daarna {'voor een deel ' if mandate.extended_for else ''}verlengd {later}"
    told = [text for text in (until_next_level(mandate), after if mandate.end or later else None) if text]
    return f"{end} ({'; '.join(told)})" if told else end


def extended_until_text(mandate: "Mandate") -> str:
    """Return until when the extension of a mandate goes, as the sentence says that decides it; else nothing."""
    quotes = (mandate.extended_by.quote,) if mandate.extended_by is not None else ()
    return date_wording.until_text(mandate.extended_until, *quotes)


def until_next_level(mandate: "Mandate") -> str:
    """Return until when a mandate's number holds, where another is decided for the rest of it; else nothing."""
    if mandate.level_until is None:
        return ""
    until = date_wording.until_text(mandate.level_until, *(source.quote for source in mandate.sources))
    return f"dit maximum {until}, daarna {mandate.next_ceiling or 'niet genoemd'}"


#: EDTF in running text, as explanations for programs have it.
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


def due_text(due: "Due") -> str:
    """Return what is on the agenda, of a promise with what came of it: ``toezegging (... komt erop terug)``."""
    settled = settled_text(due)
    return f"{AGENDA[due.what]} ({settled})" if settled else AGENDA[due.what]


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


def level_text(level: "Level | None", *quotes: str, start: str | None = None) -> str:
    """Return what a mandate allows and until when: ``maximaal 16, tot en met december 2022``; empty for None.

    ``quotes`` are the sentences that tell it, as for ``until_text``; ``start`` (EDTF) is the day from which it does.
    """
    if level is None:
        return ""
    people = ""
    if level.ceiling is not None:
        least = f"{number_text(level.floor)} tot " if level.floor else "maximaal "
        people = least + number_text(level.ceiling)
    since = f"vanaf {date_wording.date_text(start)}" if start else ""
    return ", ".join(part for part in (people, since, date_wording.until_text(level.end, *quotes)) if part)


def change_text(changed: "Changed") -> str:
    """Return what a change is: ``verlengd, onder voorwaarde``, ``voornemen: beëindigd``."""
    words = NUANCES[changed.nuance] if changed.nuance else CHANGES[changed.change]
    if changed.status == "intended" and changed.change not in ("investigated", "promised"):
        return f"voornemen: {words}"
    return f"{words}, onder voorwaarde" if changed.status == "conditional" else words


def before_text(changed: "Changed") -> str:
    """Return the level before a change, until when it held as its own sentence says; empty where none is known."""
    return level_text(changed.before, *((changed.earlier.quote,) if changed.earlier is not None else ()))


def after_text(changed: "Changed") -> str:
    """Return what a change leaves: the level, or by when a promise is due; an end without a day says so."""
    quotes = (changed.quote, *((changed.ends.quote,) if changed.ends is not None else ()))
    if changed.change in ("ended", "lapsed") and changed.after is not None and changed.after.end is not None:
        # What is over has no most: nobody is there then. "Per 1 juli" says not whether that day counts.
        return f"einde {date_wording.date_text(changed.after.end)}"
    level = level_text(changed.after, *quotes, start=changed.start)
    if changed.change == "ended" and changed.status != "intended" and not (changed.after and changed.after.end):
        return f"{level}, zonder einddatum" if level else "zonder einddatum"
    return level or (f"uiterlijk {date_wording.date_text(changed.due)}" if changed.due else "")


def read_as_text(renditions: "Iterable[Rendition]") -> str:
    """Return in which forms a document came: ``PDF, HTML``."""
    return ", ".join(dict.fromkeys(FORMATS.get(r.format, r.format) for r in renditions))
