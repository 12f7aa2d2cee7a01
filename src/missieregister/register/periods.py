"""A period of a mandate with its fuzzy bounds, and the chain of periods of one contribution."""

from array import array
from bisect import bisect_right
from datetime import date

import msgspec

from missieregister.model.edtf import Answer, day_after, day_before, parse_or_none
from missieregister.model.statement import Statement
from missieregister.register.values import State


class Period(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One stretch of one mandate. Bounds are days, inclusive; ``None`` for an end means that none is known.

    ``start`` and ``end`` are EDTF for people, the four bounds what they mean in days. ``begin_latest`` is
    None where it never certainly began. ``tentative`` rests on an intention or a condition; from
    ``doubtful_from`` on the mandate may be over (an end without a date was announced then). ``ceiling_by`` is
    the statement that gave the ceiling, also where a later period inherited it. ``goes_on`` tells that only the number
    changes at its end: the next period is the same mandate. ``parts`` are missions of a shared mandate of which it was
    decided apart what comes after it, ``parts_on`` those of them that go on, and ``parts_until`` until when (EDTF).
    """

    state: State
    begin_earliest: date
    begin_latest: date | None
    start: str | None = None
    end: str | None = None
    end_earliest: date | None = None
    end_latest: date | None = None
    ceiling: int | None = None
    floor: int | None = None
    ceiling_by: Statement | None = None
    conditions: str | None = None
    tentative: bool = False
    doubtful_from: date | None = None
    goes_on: bool = False
    parts: frozenset[str] = frozenset()
    parts_on: frozenset[str] = frozenset()
    parts_until: str | None = None
    sources: tuple[Statement, ...] = ()

    @property
    def ends_known(self) -> bool:
        """Whether an end is known, however fuzzy."""
        return self.end_latest is not None

    def holds(self, day: date) -> Answer:
        """Whether the mandate holds on ``day``."""
        if day < self.begin_earliest or (self.end_latest is not None and day > self.end_latest):
            return "no"
        if self.tentative or self.end_earliest is None or day > self.end_earliest:
            return "possibly"
        if self.begin_latest is None or day < self.begin_latest:
            return "possibly"
        if self.doubtful_from is not None and day >= self.doubtful_from:
            return "possibly"
        return "yes"

    def ending(self, end: str | None) -> "Period":
        """Return the period with another end (EDTF, inclusive); None or unreadable for an unknown one."""
        value = parse_or_none(end)
        earliest, latest = value.last_days if value else (None, None)
        if latest == date.max:
            earliest = latest = None
        return msgspec.structs.replace(
            self, end=end if latest else None, end_earliest=earliest, end_latest=latest, goes_on=False
        )

    def cut_before(self, day: date) -> "Period | None":
        """Return what is left of the period before ``day``; None where nothing is."""
        if self.end_latest is not None and self.end_latest < day:
            return self
        if self.begin_earliest >= day:
            return None
        return self.ending(day_before(day).isoformat())

    def beginning(self, day: date) -> "Period":
        """Return the period from ``day`` on (for the part after a change)."""
        return msgspec.structs.replace(self, start=day.isoformat(), begin_earliest=day, begin_latest=day)

    def supported(self, statement: Statement) -> "Period":
        """Return the period with one more statement that it rests on."""
        if any(s.id == statement.id for s in self.sources):
            return self
        return msgspec.structs.replace(self, sources=(*self.sources, statement))


def begin_bounds(start: str | None, known_from: date | None, end: str | None) -> tuple[date, date | None]:
    """Return the earliest and latest first day of a mandate.

    With a ``start`` (EDTF) these are its days; else the mandate is known to run from ``known_from``, when it
    was told; with neither it is known to run only on its last days, and never for certain.
    """
    value = parse_or_none(start)
    if value is not None:
        earliest, latest = value.first_days
        return earliest, (None if latest == date.max else latest)
    if known_from is not None:
        return known_from, known_from
    finish = parse_or_none(end)
    return (finish.last_days[0] if finish else date.max), None


def start_after(period: Period) -> str | None:
    """Return the EDTF of the day after a period's end, approximate or an interval where that end is fuzzy."""
    if period.end is None or period.end_latest is None or period.end_earliest is None:
        return None
    if period.end_earliest == period.end_latest:
        return day_after(period.end_latest).isoformat()
    plain = parse_or_none(period.end.rstrip("~?%"))
    if plain is not None and plain.exact:
        return f"{day_after(plain.latest).isoformat()}~"
    return f"{day_after(period.end_earliest).isoformat()}/{day_after(period.end_latest).isoformat()}"


class Conflict(msgspec.Struct, frozen=True, gc=False):
    """Two statements that cannot both be right: the newer, and the one that it speaks against."""

    statement: Statement
    against: Statement


class Chain(msgspec.Struct, frozen=True, gc=False):
    """One contribution through time: its missions, its mandate periods in order, and what came before.

    ``missions`` holds several ids where they share one mandate. ``preparation`` is the state before any
    mandate (requested, notified, investigated, declined). ``conflicts`` are statements that say otherwise
    than the chain did before: kept for the checks. ``stopped`` are the periods as they were before an end was decided,
    which goes on where that is taken back. ``begins`` holds the ordinals of the periods' first days, side
    by side in memory: a question that goes through thousands of chains is over before pointers would be followed.
    """

    missions: tuple[str, ...]
    periods: tuple[Period, ...] = ()
    preparation: Period | None = None
    conflicts: tuple[Conflict, ...] = ()
    stopped: tuple[Period, ...] = ()
    begins: "array[int]" = msgspec.field(default_factory=lambda: array("i"))

    def with_periods(self, periods: tuple[Period, ...]) -> "Chain":
        """Return the chain with other periods, put in order of their begin."""
        ordered = tuple(sorted(periods, key=lambda p: (p.begin_earliest, p.end_latest or date.max)))
        return msgspec.structs.replace(
            self,
            periods=ordered,
            begins=array("i", [p.begin_earliest.toordinal() for p in ordered]),
            preparation=None if ordered else self.preparation,
        )

    def replacing(self, old: Period, *new: Period | None) -> "Chain":
        """Return the chain with one period replaced by others (or by nothing)."""
        kept = tuple(p for p in self.periods if p is not old)
        return self.with_periods((*kept, *(p for p in new if p is not None)))

    def disputed(self, statement: Statement, period: Period) -> "Chain":
        """Return the chain with a statement noted that says otherwise than ``period`` did."""
        against = period.sources[-1] if statement.end is not None else period.ceiling_by or period.sources[-1]
        return msgspec.structs.replace(self, conflicts=(*self.conflicts, Conflict(statement, against)))

    def at(self, day: date) -> tuple[int, Answer] | None:
        """Return which period holds on ``day`` and how surely: the surest, else the first."""
        found: tuple[int, Answer] | None = None
        # Periods are cut where the next begins, so before one that is over none holds any more.
        for index in range(bisect_right(self.begins, day.toordinal()) - 1, -1, -1):
            answer = self.periods[index].holds(day)
            if answer == "yes":
                return index, answer
            if answer == "no":
                break
            found = (index, answer)
        return found

    def whole(self, index: int) -> int:
        """Return which period ends the mandate that the one at ``index`` is of; its levels follow at once."""
        while self.periods[index].goes_on and index + 1 < len(self.periods):
            index += 1
        return index

    def covering(self, day: date | None) -> Period | None:
        """Return the period that holds, or possibly holds, on ``day``."""
        held = self.at(day) if day is not None else None
        return self.periods[held[0]] if held else None

    @property
    def last(self) -> Period | None:
        """The last period that is decided, not merely intended."""
        for period in reversed(self.periods):
            if not (period.tentative and period.state == "investigated"):
                return period
        return None


def told_apart(chain: Chain, period: Period) -> bool:
    """Whether of each mission of a shared mandate it was decided apart what comes after ``period``."""
    return bool(period.parts) and period.parts >= frozenset(chain.missions)


def ground_of(period: Period) -> Statement:
    """Return the statement that gives a period's end: the first with the number too, else the first; else any."""
    ends = [(s, parse_or_none(s.end)) for s in period.sources]
    told = [s for s, end in ends if end is not None and end.last_days == (period.end_earliest, period.end_latest)]
    return next((s for s in told if s.personnel is not None), (told or period.sources)[0])
