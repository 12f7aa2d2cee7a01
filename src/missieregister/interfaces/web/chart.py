"""Periods as pictures: bars on a time axis, drawn as SVG on the server, readable without scripts."""

import datetime
from collections.abc import Sequence

import msgspec

_LANE = 38
_BAR = 24
_TOP = 26
_CHAR = 6.6


class Period(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of time to draw, open where a bound is None; ``label`` stands in or beside it."""

    start: datetime.date | None
    end: datetime.date | None
    label: str
    title: str
    href: str = ""
    style: str = "loopt"
    certain: bool = True


class Moment(msgspec.Struct, frozen=True):
    """A day on which something happened."""

    day: datetime.date
    title: str
    href: str


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """A period with its place in the drawing, in user units."""

    x: float
    y: float
    width: float
    height: float
    text_x: float
    text_anchor: str
    inside: bool
    open_start: bool
    open_end: bool
    period: Period


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """A drawing: what stands where. Templates write it down."""

    width: int
    height: int
    axis: float
    years: tuple[tuple[float, str], ...]
    bars: tuple[Bar, ...]
    moments: tuple[tuple[float, Moment], ...]
    today: float | None


def draw(
    periods: Sequence[Period], moments: Sequence[Moment], *, width: int, today: datetime.date | None = None
) -> Chart | None:
    """Return a chart ``width`` units wide, or None where there is no period with a known bound."""
    drawn = [p for p in periods if p.start or p.end]
    if not drawn:
        return None
    days = [d for p in drawn for d in (p.start, p.end) if d] + [m.day for m in moments]
    scale = _Scale(min(days), max(days), width)
    lanes: list[float] = []
    bars = []
    for period in sorted(drawn, key=lambda p: (p.start or scale.first, p.end or scale.last)):
        left = scale.x(period.start) if period.start else 0.0
        right = scale.x(period.end + datetime.timedelta(days=1)) if period.end else float(width)
        right = max(right, left + 4)
        text_x, anchor, inside = _label(left, right, width, period.label)
        taken_left = min(left, text_x - len(period.label) * _CHAR) if anchor == "end" else left
        taken_right = right if inside or anchor == "end" else text_x + len(period.label) * _CHAR
        lane = next((n for n, edge in enumerate(lanes) if edge <= taken_left + 0.5), len(lanes))
        lanes[lane : lane + 1] = [taken_right]
        bars.append(
            Bar(
                x=round(left, 1),
                y=_TOP + lane * _LANE,
                width=round(right - left, 1),
                height=_BAR,
                text_x=round(text_x, 1),
                text_anchor=anchor,
                inside=inside,
                open_start=period.start is None,
                open_end=period.end is None,
                period=period,
            )
        )
    axis = _TOP + len(lanes) * _LANE
    return Chart(
        width=width,
        height=axis + (30 if moments else 10),
        axis=axis,
        years=scale.years(),
        bars=tuple(bars),
        moments=tuple((round(scale.x(m.day), 1), m) for m in moments),
        today=round(scale.x(today), 1) if today and scale.first <= today <= scale.last else None,
    )


def _label(left: float, right: float, width: int, label: str) -> tuple[float, str, bool]:
    needed = len(label) * _CHAR + 14
    if right - left >= needed:
        return left + (18 if left <= 0 else 8), "start", True
    if right + needed <= width:
        return right + 6, "start", False
    return left - 6, "end", False


class _Scale:
    """Days to user units; whole years around the days, so that the grid begins and ends on a line."""

    def __init__(self, first: datetime.date, last: datetime.date, width: int) -> None:
        self.first = datetime.date(first.year, 1, 1)
        self.last = datetime.date(min(last.year, 9998) + 1, 1, 1)
        self._width = width
        self._days = (self.last - self.first).days

    def x(self, day: datetime.date) -> float:
        """The place of a day, from the left."""
        return min(max((day - self.first).days / self._days, 0.0), 1.0) * self._width

    def years(self) -> tuple[tuple[float, str], ...]:
        """Where lines stand and which year begins there; not more than fit."""
        count = self.last.year - self.first.year
        step = next((s for s in (1, 2, 5, 10, 20, 50, 100) if count / s * 44 <= self._width), 1000)
        return tuple(
            (round(self.x(datetime.date(year, 1, 1)), 1), str(year))
            for year in range(self.first.year, self.last.year)
            if year % step == 0 or step == 1
        )
