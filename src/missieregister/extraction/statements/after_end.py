"""Promises that are due so long after something of ours is over: ``binnen zes maanden na afloop van de inzet``.

When that is over the sentence may tell itself ("na afloop van de inzet op 31 oktober"), or the document before.
"""

import datetime as dt
from collections.abc import Mapping

import msgspec

from missieregister.extraction.mentions.durations import later
from missieregister.extraction.mentions.numbers import NUMBER, number_value
from missieregister.extraction.sentences.due import BEHIND_END
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.model.statement import Statement
from missieregister.patterns import regex

_WITHIN = regex(
    rf"(?<!\w)(?:binnen|uiterlijk)\s(?:(?P<half>een\shalf\s?jaar)|(?P<count>{NUMBER})\s(?P<unit>weken|maand|maanden|jaar))\s{BEHIND_END}",
    words=("binnen", "uiterlijk"),
)
_HALF_A_YEAR, _A_YEAR, _A_WEEK = 6, 12, 7


def due_after_end(made: Statement, sentence: Sentence, ends: Mapping[tuple[str, ...], str]) -> Statement:
    """Return a promise with the day on which it is due, counted from the end of what is ours, where one was told; any
    other statement as it is. ``ends`` are those that the document told, by missions."""
    if made.kind != "commitment" or made.due:
        return made
    within = _WITHIN.search(sentence.low)
    if within is None:
        return made
    # "na afloop van de inzet op 31 oktober"
    told = next((d for d in sentence.dates if d.start >= within.end() and d.edtf), None)
    end = told.edtf if told and "," not in sentence.low[within.end() : told.start] else ends.get(made.missions)
    due = _later(end, within["half"], within["count"], within["unit"]) if end else None
    return msgspec.structs.replace(made, due=due).identified() if due else made


def _later(end: str, half: str | None, count: str | None, unit: str | None) -> str | None:
    number = number_value(count) if count else _HALF_A_YEAR if half else None
    if number is None:
        return None
    if unit != "weken":
        return later(end, number * _A_YEAR if unit == "jaar" else number)
    try:
        return (dt.date.fromisoformat(end) + dt.timedelta(days=number * _A_WEEK)).isoformat()
    except (ValueError, OverflowError):
        return None  # an end that is no day
