"""When a promise is due that counts from the end of a contribution: ``binnen zes maanden na afloop van de inzet``."""

import datetime as dt
from collections.abc import Mapping

import msgspec

from missieregister.extraction.mentions.durations import later
from missieregister.extraction.mentions.numbers import NUMBER, number_value
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.model.statement import Statement
from missieregister.patterns import regex

_ENDS = r"(?:afloop|beëindiging|het\seinde|einde|afronding|ommekomst|voltooiing|terugkeer)"
_AFTER = regex(
    rf"(?<!\w)(?P<count>{NUMBER}|een\shalf)\s(?P<unit>week|weken|maand|maanden|jaar|halfjaar)\sna\s(?:(?:de|het)\s)?"
    rf"(?P<end>{_ENDS})(?!\w)",
    words=("afloop", "beëindiging", "einde", "afronding", "ommekomst", "voltooiing", "terugkeer"),
)
#: how many months a unit counts
_MONTHS = {"maand": 1.0, "maanden": 1.0, "jaar": 12.0, "halfjaar": 6.0}
#: between that and the day of the end: "van de inzet in EUSTAT op 31 oktober"
_OF = regex(r"(?:\svan\s[^,;:.]{3,80}?)?\s")


def due_after_end(promise: Statement, sentence: Sentence, ends: Mapping[tuple[str, ...], str]) -> Statement:
    """Return a promise with the day by which it is due, where its sentence counts that from the end of a contribution:
    one that it gives itself, or that the document told before (``ends``, by missions)."""
    found = _AFTER.search(sentence.low) if promise.kind == "commitment" else None
    count = 0.5 if found and found["count"].startswith("een half") else number_value(found["count"]) if found else None
    if found is None or count is None:
        return promise
    told = next(
        (d for d in sentence.dates if d.edtf and d.role != "due" and _OF.fullmatch(sentence.low, found.end(), d.start)),
        None,
    )
    if promise.due and (told is None or promise.due != told.edtf):
        return promise
    base = told.edtf if told else ends.get(promise.missions)
    due = _counted_on(base, count, found["unit"]) if base else None
    return msgspec.structs.replace(promise, due=due).identified()


def _counted_on(end: str, count: float, unit: str) -> str | None:
    """Return the day that lies so long after an end (EDTF); None where that is no day to count weeks from."""
    if unit in _MONTHS:
        return later(end, count * _MONTHS[unit])
    try:
        return (dt.date.fromisoformat(end) + dt.timedelta(weeks=count)).isoformat()
    except (ValueError, OverflowError):
        return None
