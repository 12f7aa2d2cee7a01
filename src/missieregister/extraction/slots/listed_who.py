"""Clauses that tell what some of a list of people do: they are of the list, and not of that clause's verb.

``een bijdrage, bestaande uit zes militairen en een adviseur die helpt bij de opleiding, wordt verlengd``: seven.
"""

from collections.abc import Sequence
from itertools import pairwise

from missieregister.extraction.events.event import Event
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ABOUT, AT_MOST
from missieregister.patterns import regex

_TELLS = ("inform", "receive")
_WHO = (" die ", ", die ", " dat ", ", dat ")
#: up to where such a clause goes: a comma, or the "en" before the next of the list
_CLAUSE = regex(r",?\s(?:die|dat)\s[^,;:.]{0,120}")
#: between two of a list: "militairen op het hoofdkwartier en", "stafofficieren die in de hoofdstad werken en"
_JOINED = regex(rf"[^;:.]{{0,120}}?(?:,|\sen|\salsmede|\sevenals)\s(?:(?:met|ook|nog|{AT_MOST}|{ABOUT}|een)\s){{0,2}}")


def told_of_them(sentence: Sentence) -> dict[int, list[tuple[int, int]]]:
    """Return the clauses that tell of listed people, by where people of the same list stand."""
    low, people = sentence.low, sentence.people
    found = dict[int, list[tuple[int, int]]]()
    for one, other in pairwise(people):
        clauses = [_CLAUSE.match(low, p.end) for p in (one, other) if low.startswith(_WHO, p.end)]
        if not clauses or not _JOINED.fullmatch(low, one.end, other.start):
            continue
        for clause in clauses:
            if clause:
                start, end = clause.span()
                # "die in de hoofdstad werken en een adviseur": up to the next of the list
                end = other.start if start < other.start < end else end
                for p in (one, other):
                    found.setdefault(p.start, []).append((start, end))
    return found


def without_their_verbs(sentence: Sentence, people: PeopleMention, owners: Sequence[Event]) -> Sequence[Event]:
    """Return the events that may own people of a list: not those of a clause about some of them, nor of who tells of
    them, where others may: ``Zoals gemeld is de bijdrage, bestaande uit ... en een adviseur die helpt, verlengd``."""
    clauses = sentence.once(told_of_them).get(people.start, ())
    if not clauses:
        return owners
    outside = [e for e in owners if not any(start <= e.start < end for start, end in clauses)] or owners
    return [e for e in outside if e.group not in _TELLS] or outside
