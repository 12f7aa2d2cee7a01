"""What people type after an option: moments, spans of time, and words for states and kinds."""

import calendar
import datetime
import re
from collections.abc import Mapping
from typing import Any

import click

from missieregister.model.calendar import typed_day

_SPAN = re.compile(r"(\d{1,3})\s*([dwmjy])", re.IGNORECASE)


class Moment(click.ParamType[str]):
    """A moment in local time, ISO 8601; a day alone is all of that day. Its value is UTC as the store records it."""

    name = "TIJD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the moment, or say how to write it."""
        day = typed_day(value)
        try:
            moment = datetime.datetime.fromisoformat(value) if day is None else _end_of(day)
        except ValueError:
            self.fail(f"'{value}' is geen tijd. Schrijf 2022-10-01 of 2022-10-01T14:30.", param, ctx)
        try:
            return moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        except (OverflowError, ValueError):
            self.fail(f"'{value}' ligt buiten de kalender.", param, ctx)


def _end_of(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time.max)


class Span(click.ParamType["Span.Value"]):
    """A span of time from a day on: ``30d``, ``2w``, ``6m``, ``1j``."""

    name = "DUUR"

    class Value(tuple[int, str]):
        """How many, and of what: d(ays), w(eeks), m(onths) or j(aren)."""

        __slots__ = ()

        def after(self, day: datetime.date) -> datetime.date:
            """Return the day that lies this span after ``day``; a month's last day stays one."""
            count, unit = self
            try:
                if unit in "dw":
                    return day + datetime.timedelta(days=count * (7 if unit == "w" else 1))
                index = day.year * 12 + day.month - 1 + count * (1 if unit == "m" else 12)
                year, month = divmod(index, 12)
                return day.replace(
                    year=year, month=month + 1, day=min(day.day, calendar.monthrange(year, month + 1)[1])
                )
            except (OverflowError, ValueError):
                return datetime.date.max

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> "Span.Value":
        """Return the span, or say how to write it."""
        if isinstance(value, Span.Value):
            return value
        found = _SPAN.fullmatch(value.strip())
        if not found:
            self.fail(f"'{value}' is geen duur. Schrijf 30d, 2w, 6m of 1j (dagen, weken, maanden, jaren).", param, ctx)
        return Span.Value((int(found[1]), found[2].lower().replace("y", "j")))


class Word(click.ParamType[str]):
    """One of some words, as programs write it or in Dutch; its value is the former."""

    name = "WOORD"

    def __init__(self, words: Mapping[str, str], name: str) -> None:
        self._words = words
        self.name = name

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word, or say which ones there are."""
        wanted = value.strip().casefold()
        found = [word for word, dutch in self._words.items() if wanted in (word.casefold(), dutch.casefold())]
        found = found or [word for word, dutch in self._words.items() if _begins(dutch.casefold(), wanted)]
        if len(found) != 1:
            known = ", ".join(f"{word} ({dutch})" for word, dutch in self._words.items())
            self.fail(f"'{value}' is er niet bij. Kies uit {known}.", param, ctx)
        return found[0]


def _begins(dutch: str, wanted: str) -> bool:
    """Whether somebody typed the first word of a name, maybe without its ending: ``militair``."""
    first, _, _ = dutch.partition(" ")
    return wanted in (first, first.removesuffix("e"), first.removesuffix("missie"))
