"""A mission's life as its page shows it: the pictures of its mandates, and what stands beside them."""

import datetime
from collections.abc import Sequence

import msgspec

from missieregister.interfaces import date_wording, wording
from missieregister.interfaces.days import first_day, is_fuzzy, last_day
from missieregister.interfaces.web.chart import Chart, Moment, Period, draw
from missieregister.register.values import Mandate, MissionLife, Step

WIDE, NARROW = 760, 340

_STYLES = {
    "running": "loopt", "extended": "loopt", "decided": "loopt",
    "lapsed": "voorbij", "ended": "voorbij",
    "declined": "niet", "requested": "vraag", "notified": "vraag", "investigated": "vraag",
}  # fmt: skip


class LifeView(msgspec.Struct, frozen=True):
    """The picture in two sizes (None where there is nothing to draw) and the present mandate."""

    wide: Chart | None
    narrow: Chart | None
    now: tuple[Mandate, ...]


def life_view(life: MissionLife, today: datetime.date, held: Sequence[Mandate]) -> LifeView:
    """Return what a mission's page shows beside its steps. ``held`` are its mandates that hold today."""
    periods = [_period(place, m) for place, m in enumerate(life.mandates)]
    moments = _moments(life.steps)
    return LifeView(
        wide=draw(periods, moments, width=WIDE, today=today),
        narrow=draw(periods, moments, width=NARROW, today=today),
        now=tuple(held),
    )


def _period(place: int, mandate: Mandate) -> Period:
    ceiling = "" if mandate.ceiling is None else wording.ceiling_text(mandate)
    number = ceiling.removeprefix("maximaal ").replace(" tot ", "–")
    state = wording.state_text(mandate)
    when = period_text(mandate)
    shared = len(mandate.missions) > 1
    # An end that no letter gave, of what was extended since, lies before that of the extension.
    unsaid = mandate.end is None and mandate.extended_until is not None
    return Period(
        start=first_day(mandate.start),
        end=last_day(mandate.extended_until if unsaid else mandate.end),
        label=(f"{number} gedeeld" if shared else number) if ceiling else state,
        title=f"{when}: {ceiling or 'geen aantal genoemd'} ({state}{', gedeeld' if shared else ''})",
        href=f"#mandaat-{place + 1}",
        style=_STYLES.get(mandate.state, "loopt"),
        certain=mandate.certain and not unsaid and not is_fuzzy(mandate.start) and not is_fuzzy(mandate.end),
    )


def _moments(steps: Sequence[Step]) -> list[Moment]:
    found = []
    for step in steps:
        day = first_day(step.date)
        if day and step.kind in ("decision", "procedure"):
            title = f"{date_wording.date_text(step.date)}: {wording.step_text(step)}"
            found.append(Moment(day, title, f"#stap-{step.statement}"))
    return found


def period_text(mandate: Mandate) -> str:
    """Return a mandate's period in words."""
    start = date_wording.date_text(mandate.start, "")
    end = wording.mandate_until_text(mandate)
    if start and end:
        return f"van {start} {end}"
    return f"vanaf {start}" if start else end or "zonder genoemde periode"
