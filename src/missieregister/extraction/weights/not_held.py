"""Numbers and days of what is denied or refused: nobody serves, and nothing begins or ends, by these.

``ziet geen mogelijkheid vijf officieren te leveren`` has a number, and ``ziet geen reden de inzet tot 1 mei te
verlengen`` a day. Both are of a verb that says what is not so.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec

from missieregister.extraction.candidates.candidate import Candidate
from missieregister.extraction.events.event import Event
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.reach import CLAUSE
from missieregister.patterns import regex

#: verbs that tell the opposite of a decision where they are denied: "wordt niet onttrokken aan X" ends nothing
DENIES: Mapping[str | None, frozenset[str]] = {
    "start": frozenset(("contribute", "send", "begin")),
    "extend": frozenset(("extend",)),
    "maintain": frozenset(("maintain", "stay")),
    "increase": frozenset(("increase",)),
    "decrease": frozenset(("decrease",)),
    "end": frozenset(("end", "finish", "leave", "return", "expire")),
}
#: verbs of which every day is denied; of one that goes on only the day until which it would: "wordt na 1 mei niet
#: verlengd" has the day on which it ends
_CHANGES = DENIES["end"] | DENIES["increase"] | DENIES["decrease"] | DENIES["start"]
_GO_ON = DENIES["extend"] | DENIES["maintain"]
#: verbs whose people would be there if they were so; of others only the number that they would lead to is not so
_BRING = DENIES["start"] | {"decline"}
_DEEDS = _CHANGES | _GO_ON
#: "wordt niet verhoogd tot 40", "niet tot en met 1 mei verlengd": the number to which, the day until which
_UP_TO = regex(r"(?<!\w)(?:tot|naar)\s(?:[\w-]+\s){0,2}\Z")


#: questions after what is done to a contribution
_DONE = ("decision-increase", "decision-decrease", "decision-end", "decision-extend", "decision-maintain")
_NONE_OF_IT = "geen sprake zijn"


#: "levert geen fregat, doch een schip met 210 opvarenden": what is so instead
_BUT = regex(r"[,;]\s(?:doch|maar)\s", words=("doch", "maar"))


class NotHeld(msgspec.Struct, frozen=True):
    """Where the people of a sentence stand who are not there by it, and the days on which nothing begins or ends."""

    people: Collection[int] = frozenset()
    days: Collection[str] = frozenset()
    #: whether it says of what a noun tells that there is none: "Van verlaging is geen sprake"
    none_of_it: bool = False

    def __bool__(self) -> bool:
        return bool(self.people or self.days or self.none_of_it)

    def has(self, candidate: Candidate, question: str, value: str) -> bool:
        """Whether a question is after a value that is not so: a ceiling, or a day of ours."""
        if question == "ceiling":
            return any(p.start in self.people for p in candidate.slots.counted)
        if self.none_of_it and candidate.event.form == "noun" and question in _DONE:
            return True
        return question in ("mandate_start", "mandate_end") and value in self.days


def not_held(sentence: Sentence, found: Sequence[Candidate]) -> NotHeld:
    """Return what a sentence tells of what is not so, and of nothing else; ``found`` are all its candidates."""
    denied = [c for c in found if _is_denied(sentence, c.event)]
    if not denied:
        return NotHeld()
    so = [c for c in found if c.event.group in _DEEDS and not _is_denied(sentence, c.event)]
    people = {p.start for c in denied for p in _people(sentence, c)}
    days = {day for c in denied for day in _days(sentence, c)}
    return NotHeld(
        people.difference(p.start for c in so for p in c.slots.counted),
        days.difference(day for c in so for day in (c.slots.start, c.slots.end) if day),
        any(c.event.lemma == _NONE_OF_IT for c in denied),
    )


def _is_denied(sentence: Sentence, event: Event) -> bool:
    """Whether an event says what is not so; no end that is told before something else is denied: ``loopt op 1 mei af en
    krijgt geen vervolg``."""
    if event.group == "decline":
        return not event.negated
    if not event.negated or event.group not in _DEEDS:
        return False
    first = next((c for c in sentence.of("negation")), None)
    return first is None or first.name == "not" or first.start < event.start


def _people(sentence: Sentence, candidate: Candidate) -> Iterator[PeopleMention]:
    brings = candidate.event.group in _BRING
    for people in candidate.slots.counted:
        if _BUT.search(sentence.low, max(candidate.event.window[0], people.start - CLAUSE), people.start):
            continue
        if brings or _UP_TO.search(sentence.low, max(0, people.start - 30), people.start):
            yield people


def _days(sentence: Sentence, candidate: Candidate) -> Iterator[str]:
    event, slots = candidate.event, candidate.slots
    if event.form == "noun" and not sentence.low.endswith("ing", event.start, event.end):
        return  # "De einddatum, 1 mei, verandert niet"
    own = [day for day in (slots.start, slots.end) if day]
    if event.group in _CHANGES:
        yield from own
    elif event.group in _GO_ON:
        yield from sentence.once(_until).intersection(own)


def _until(sentence: Sentence) -> frozenset[str]:
    """Return the days that a sentence has behind "tot"."""
    ends = (d for d in sentence.dates if d.role == "end" and sentence.low.startswith("tot ", d.start))
    return frozenset(d.last for d in ends if d.last)
