"""Events that a shortened clause repeats: ``Nederland verlengt de bijdrage aan A, die aan B niet``."""

import re
from collections.abc import Sequence

from missieregister.extraction.candidates.announcing import LEADING
from missieregister.extraction.events.event import Event
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.sentences.clauses import AS_WELL, ellipses
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.taken import Slots


def repeated(sentence: Sentence, events: Sequence[Event]) -> list[Event]:
    """Return the events that ``..., die aan Y niet`` repeats with the opposite sign, ``die aan Y tot ...`` with its own
    end, ``evenals die aan Y`` as they are."""
    result = []
    for start, end in sentence.once(ellipses):
        before = [
            e for e in events if e.group in LEADING and e.form != "noun" and e.window[0] < start and e.end <= start
        ]
        denied = re.search(r"\bniet\b", sentence.low[start:end]) is not None
        if not before:
            continue
        as_well = sentence.low.startswith(AS_WELL, start)
        own = (
            _day_of_its_own(sentence, before[-1], start, end)
            or _time_of_its_own(sentence, before[-1], start, end)
            or ships_days(sentence, start, end)
        )
        if as_well or own or denied != before[-1].negated:
            objects = before[-1].objects | ({"contribution", "mission"} if "whole" not in before[-1].flags else set())
            negated = before[-1].negated if as_well else denied
            again = before[-1].altered(window=(start, end), negated=negated, object_at=None, objects=objects)
            result.append(again)
    return result


def own_time(sentence: Sentence, again: Event) -> Slots:
    """Return the day that a repeated verb has of its own: ``die aan Y tot en met 30 juni``."""
    if (another := ships_days(sentence, *again.window)) and again.group in _BE_THERE:
        begins, ends = another.role != "end", another.role != "start"
        return Slots(start=another.first if begins else None, end=another.last if ends else None)
    return Slots(end=_day_of_its_own(sentence, again, *again.window))


#: what a ship does for some time
_BE_THERE = ("contribute", "send", "serve", "stay", "run")


def ships_days(sentence: Sentence, start: int, end: int) -> DateMention | None:
    """Return when another ship does what the one before does: ``en Hr.Ms. Y van juli tot november aan B``."""
    if not sentence.low.startswith(("hr.ms. ", "zr.ms. "), start):
        return None
    days = [d for d in sentence.dates if start <= d.start < end and d.edtf and d.role in ("span", "start", "end")]
    return days[0] if len(days) == 1 else None


def _day_of_its_own(sentence: Sentence, event: Event, start: int, end: int) -> str | None:
    """Return until when something holds by a stretch of a sentence, or on what day it ends where an event says so."""
    roles = ("end", "at", "start") if event.group in ("expire", "end", "finish") else ("end",)
    return next((d.last for d in sentence.dates if start <= d.start < end and d.role in roles), None)


def _time_of_its_own(sentence: Sentence, event: Event, start: int, end: int) -> bool:
    """Whether a stretch of a sentence says for how long more: ``en die aan Y met zes maanden``."""
    return event.group == "extend" and any(start <= d.start < end and d.role == "span" for d in sentence.dates)
