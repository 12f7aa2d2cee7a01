"""Numbers of people and days that no event of a sentence took: each as a candidate of the event nearest to it.

No frame sees these. They are weighed (see weighing), with what is seen of the words round them.
"""

from collections.abc import Collection, Iterator, Sequence

import msgspec

from missieregister.extraction.candidates.candidate import Candidate, said_before, said_of
from missieregister.extraction.candidates.not_there import is_of_then
from missieregister.extraction.discourse.antecedents import Discourse
from missieregister.extraction.events.event import verbless
from missieregister.extraction.events.unreal import is_unreal, may_have
from missieregister.extraction.mentions.occasions import is_of_occasion
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.headcount import personnel
from missieregister.extraction.slots.taken import Slots

#: how its mission was found: as that of the event beside it
FROM_BESIDE = "ernaast"


def strays(sentence: Sentence, found: Sequence[Candidate], discourse: Discourse, actor: str) -> Iterator[Candidate]:
    """Yield a candidate for each number and day that none of those found holds; ``actor`` is who acts where nobody is
    named."""
    meant = [c for c in found if c.missions]
    if not meant and (sentence.people or sentence.dates):
        meant = [c for c in _without_verb(sentence, discourse, actor) if c.missions]
    if not meant:
        return
    told = {c.slots.personnel.text for c in meant if c.slots.personnel}
    #: "700 waarnemers, onder wie zeven Nederlanders": all together are not ours
    mixed = {p.part_of for p in sentence.people if p.part_of is not None and p.is_dutch}
    for place, people in enumerate(sentence.people):
        if not people.is_dutch and (place in mixed or _is_part_of_told(sentence, people, told)):
            continue
        if not _is_left(sentence, people, told):
            continue
        if count := personnel([msgspec.structs.replace(people, part_of=None)], sentence.text):
            yield _beside(meant, people.start, Slots(personnel=count, counted=(people,)))
    days = {day for c in meant for day in (c.slots.start, c.slots.end, c.slots.date, c.slots.due) if day}
    for date in (d for d in sentence.dates if not is_unreal(sentence, d.start)):
        if date.edtf is None or is_of_occasion(sentence.low, date.start):
            continue
        if days.isdisjoint((date.edtf, date.first, date.last)):
            yield _beside(meant, date.start, _dated(date))


def _is_left(sentence: Sentence, people: PeopleMention, told: Collection[str]) -> bool:
    """Whether people are there, or may be how many there are, and were not told."""
    if people.aside or people.delta or is_of_then(sentence, people) or any(people.text in text for text in told):
        return False
    return not _may_not_be(sentence, people.start)


def _is_part_of_told(sentence: Sentence, people: PeopleMention, told: Collection[str]) -> bool:
    """Whether people are of some kind among those who were told: ``tien functionarissen, waarvan vier adviseurs``."""
    whole = sentence.people[people.part_of] if people.counted and people.part_of is not None else None
    return whole is not None and whole.text in told and people.size <= whole.size


def _may_not_be(sentence: Sentence, at: int) -> bool:
    """Whether people at a place are only possible, or only spoken of."""
    return may_have(sentence, at) or is_unreal(sentence, at)


def _without_verb(sentence: Sentence, discourse: Discourse, actor: str) -> Iterator[Candidate]:
    """Yield what a sentence without an event may be about: each mission that it names, or the one before it."""
    event = verbless(sentence, "stray", actor=actor, form="noun")
    for mention in sentence.missions:
        near = event.altered(start=mention.start, end=mention.end)
        yield said_of(near, Slots(), [mention])
    if not sentence.missions:
        yield said_before(sentence, event, Slots(), discourse)


def _beside(found: Sequence[Candidate], place: int, slots: Slots) -> Candidate:
    near = min(found, key=lambda c: min(abs(c.event.start - place), abs(c.event.end - place)))
    return msgspec.structs.replace(near, slots=slots, how=FROM_BESIDE)


def _dated(date: DateMention) -> Slots:
    if date.role == "span":
        return Slots(start=date.first, end=date.last)
    if date.role == "end":
        return Slots(end=date.last)
    return Slots(start=date.first) if date.role == "start" else Slots(date=date.edtf)
