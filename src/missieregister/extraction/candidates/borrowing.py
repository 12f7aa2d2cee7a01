"""What the verbs of one sentence lend each other: who honours a request does what was asked, and when it was."""

from collections.abc import Sequence

from missieregister.extraction.events.event import Event
from missieregister.extraction.slots.taken import Slots


def lend_each_other(events: Sequence[Event], slots: Sequence[Slots]) -> None:
    """Give verbs the people and days that another of their sentence has; ``slots`` are those of each."""
    if any(e.group == "honour" and not e.negated for e in events):
        _borrow_what_was_asked(events, slots)
    if any(e.group == "investigate" for e in events):
        _borrow_what_is_investigated(events, slots)
    _join_begin_and_end(events, slots)


def _borrow_what_is_investigated(events: Sequence[Event], slots: Sequence[Slots]) -> None:
    """What is investigated has its numbers with its own verb: ``onderzoekt ... om twee officieren te plaatsen``."""
    inner = next((s for e, s in zip(events, slots, strict=True) if e.modality == "investigated" and s.personnel), None)
    for event, filled in zip(events, slots, strict=True):
        if inner and event.group == "investigate" and filled.personnel is None:
            filled.personnel, filled.start = inner.personnel, filled.start or inner.start


def _borrow_what_was_asked(events: Sequence[Event], slots: Sequence[Slots]) -> None:
    """Who honours a request does what was asked: ``... om te leveren, van mei tot juli``."""
    asked = [
        s for e, s in zip(events, slots, strict=True) if e.group in ("contribute", "send") and e.modality == "asked"
    ]
    inner = next((s for s in asked if s.personnel or s.start or s.end), None)
    for event, filled in zip(events, slots, strict=True):
        if inner and event.group == "honour":
            filled.personnel = filled.personnel or inner.personnel
            filled.start, filled.end = filled.start or inner.start, filled.end or inner.end


def _join_begin_and_end(events: Sequence[Event], slots: Sequence[Slots]) -> None:
    """Make one period of ``begint op 1 maart en eindigt op 31 december``."""
    begin = next((s for e, s in zip(events, slots, strict=True) if e.group == "begin" and s.start), None)
    end = next((s for e, s in zip(events, slots, strict=True) if e.group in ("expire", "run") and s.end), None)
    if begin and end and not end.start and not begin.end and begin.start != end.end:
        begin.end, end.start = end.end, begin.start
