"""How large it is what a document decides to go on with, where only who is there tells.

"Nederland neemt deel met twaalf waarnemers. Deze bijdrage wordt ongewijzigd verlengd": twelve is what was decided. A
ceiling that the document names itself goes before.
"""

from collections.abc import Iterable, Sequence

import msgspec

from missieregister.knowledge.words import NL
from missieregister.model.statement import Statement
from missieregister.patterns import regex

#: the rule by which such a statement was made: no frame of its own sentence
RULE = "mandate.as_many"
_GOES_ON = ("extend", "maintain")
#: those whom the text counts on some day may be fewer, and those that another verb tells of may be some of them
_SERVING = "deployment.serving"
#: how sure it is, beside the statement of who is there
_LESS_SURE = 0.8


def of_what_ends(made: Sequence[Statement]) -> list[Statement]:
    """Return the statements of a sentence, those of what ends with how many it was that the sentence tells of once:
    ``De bijdrage, die uit twee stafofficieren bestond, is beëindigd``."""
    return [
        _as_it_was(s, made) if s.action == "end" and s.personnel is None and s.actor == NL and s.nuance is None else s
        for s in made
    ]


#: "levert geen agenten meer; wel blijven vijf stafofficieren"
_REMAIN = regex(
    r"(?:;|,\s(?:maar|terwijl|al)(?!\w))[^;]*(?<!\w)(?:nog|wel|blijft|blijven)\s[^;]*\Z",
    words=("nog", "wel", "blijft", "blijven"),
)


def _as_it_was(end: Statement, made: Sequence[Statement]) -> Statement:
    told = {
        s.personnel.max or s.personnel.previous: s.personnel
        for s in made
        if s.kind in ("deployment", "mandate")
        and s.actor == NL
        and s.missions == end.missions
        and s.personnel
        # "beëindigd, op vier stafofficieren na": those stay
        and f"op {s.personnel.text.lower()}" not in end.quote.lower()
        # "De laatste vier waarnemers keren terug": there were more
        and f"laatste {s.personnel.text.lower()}" not in end.quote.lower()
        and not _REMAIN.search(end.quote.lower().partition(s.personnel.text.lower())[0])
    }
    if len(told) != 1:
        return end
    size = next(iter(told.values()))
    people = size if size.max is not None else msgspec.structs.replace(size, max=size.previous, previous=None)
    return msgspec.structs.replace(end, personnel=people).identified()


def with_a_size(every: Iterable[Statement]) -> frozenset[str]:
    """Return the missions of which a document's statements say how large a decision or mandate is."""
    return frozenset(m for s in every if s.kind in ("decision", "mandate") and s.personnel for m in s.missions)


def as_many(paragraph: Sequence[Statement], sized: frozenset[str]) -> list[Statement]:
    """Return the mandates that follow from the statements of one paragraph; the ``sized`` missions need none."""
    decided = {
        s.missions
        for s in paragraph
        if s.kind == "decision" and s.action in _GOES_ON and s.actor == NL and s.status in ("decided", "intended")
    }
    there = [s for s in paragraph if s.rule == _SERVING and s.actor == NL and s.missions in decided and not s.date]
    if not there:
        return []
    return [
        msgspec.structs.replace(
            s, kind="mandate", status="decided", start=None, end=None, date=None, rule=RULE,
            confidence=round(s.confidence * _LESS_SURE, 3),
        ).identified()
        for s in there
        if s.personnel and s.personnel.max is not None and sized.isdisjoint(s.missions) and "maximaal" not in s.quote
    ]  # fmt: skip
