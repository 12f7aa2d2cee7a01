"""What is seen of a candidate: the names under which weights are learned and looked up (see weighing).

Each name says what it is of: ``group=extend``, ``word=ingezet`` (a word of the sentence), ``own=ingezet`` (of the part
that the event governs), ``value right before=tot`` (right before what is asked after). Nothing here looks beyond the
sentence, except for what the sentence was told of what stands before it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from missieregister.extraction.candidates.candidate import Candidate
from missieregister.extraction.events.event import Event
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.taken import Slots
from missieregister.knowledge.weights_file import Take
from missieregister.knowledge.words import BODIES, NL
from missieregister.patterns import regex

#: no names, which stand for one mission or country only; ours does
_WORD = regex(r"(?<!\w)(?:[a-zà-ÿ][a-zà-ÿ'’-]*|Nederland[a-z]*)(?!\w)")
#: how far words beside something are looked for, in characters, and how many of them count
_BESIDE, _NEAR = 50, 3
#: up to how many people a size goes by one name
_SIZES = (5, 40, 300, 1500)
_FILLED = (
    *("personnel", "aside", "start", "end", "date", "due", "amount", "conditions", "limited", "ours", "ahead"),
    *("months", "on_top", "delta"),
)
_DAYS = ("start", "end", "date", "due")
#: a rank beyond this makes no difference
_LAST_RANK = 3
#: how near a date stands to the verb, in characters
_AT_HAND, _CLOSE = 25, 70


def of_event(sentence: Sentence, event: Event) -> list[str]:
    """Return what is seen of an event, whatever its candidates take."""
    group = event.group
    seen = [
        *(f"group={group}", f"lemma={event.lemma}", f"form={event.form}", f"modality={event.modality}"),
        *(f"actor={event.actor}", f"negated={event.negated}"),
        *(f"{group}+modality={event.modality}", f"{group}+actor={event.actor}", f"{group}+form={event.form}"),
        f"{group}+negated={event.negated}",
    ]
    seen += [f"flag={flag}" for flag in event.flags]
    for thing in event.objects:
        seen += (f"about={thing}", f"{group}+about={thing}")
    left, right = event.window
    seen += [f"own={word}" for word in sentence.once(_words).between(left, right)]
    seen += _beside(sentence, event.start, event.end, "verb")
    return list(dict.fromkeys(seen))


def of_candidate(sentence: Sentence, candidate: Candidate, ranks: Mapping[str, int]) -> list[str]:
    """Return what is seen of a candidate, beside what is seen of its event and its sentence.

    ``ranks`` tells of each mission how many the document names more often.
    """
    group, slots = candidate.event.group, candidate.slots
    seen = [
        *(f"how={candidate.how}", f"source={candidate.source}", f"{group}+source={candidate.source}"),
        f"missions={min(len(candidate.missions), 3)}",
        f"rank={min((ranks.get(i, _LAST_RANK) for i in candidate.missions), default=_LAST_RANK)}",
        f"topic={candidate.missions == sentence.topic}",
    ]
    for name in _FILLED:
        if getattr(slots, name):
            seen += (f"has={name}", f"{group}+has={name}")
    seen += _of_people(slots)
    seen += _of_days(slots, (sentence.published or "")[:10])
    return list(dict.fromkeys(seen))


def value(slots: Slots, take: Take) -> str | None:
    """Return what a question would take of the slots, as facts are written (see model.facts); None if there is none."""
    people = slots.personnel
    if take in ("most", "previous"):
        count = None if people is None else people.max if take == "most" else people.previous
        return None if count is None else str(count)
    if take == "amount":
        return str(slots.amount.value) if slots.amount else None
    day: str | None = None if take == "nothing" else getattr(slots, take)
    return day


def of_value(sentence: Sentence, candidate: Candidate, take: Take) -> list[str]:
    """Return what is seen of the words that gave a candidate the value that a question takes."""
    slots = candidate.slots
    seen = [f"takes={take}"]
    if take in ("most", "previous") and slots.personnel:
        said = slots.personnel.text.lower()
        for people in slots.counted or sentence.people:
            own = people.text.lower()
            if own in said or said in own:
                seen += _beside(sentence, people.start, people.end, "value")
                seen += (f"bound={people.bound}", f"role={people.role}")
                break
    elif take in _DAYS:
        told, verb = getattr(slots, take), candidate.event.start
        for day in sentence.dates:
            if told in (day.edtf, day.first, day.last):
                seen += _beside(sentence, day.start, day.end, "value")
                first = _WORD.search(day.text)
                far = abs(day.start - verb)
                seen += (f"day={day.role}", f"day opens={first[0] if first else ''}", f"day behind={day.start > verb}")
                seen.append(f"day is={'at hand' if far < _AT_HAND else 'close' if far < _CLOSE else 'far'}")
                break
    return list(dict.fromkeys(seen))


def of_sentence(sentence: Sentence) -> list[str]:
    """Return what is seen of a sentence, whatever its events."""
    named = sorted({c.name if c.name in (NL, *BODIES) else "other" for c in sentence.nationalities})
    seen = [f"word={word}" for word in dict.fromkeys(sentence.once(_words).words)]
    seen.append(f"document={sentence.document.kind}")
    seen += (f"names={bool(sentence.missions)}", f"nations={'+'.join(named)}", f"follows={bool(sentence.follows)}")
    seen += (f"after ours={bool(sentence.after_dutch)}", f"section ours={bool(sentence.dutch_section)}")
    return seen


def _of_people(slots: Slots) -> Iterator[str]:
    people = slots.personnel
    if people is None:
        return
    most = people.max or 0
    yield f"size={next((str(size) for size in _SIZES if most <= size), 'more')}"
    yield from (f"people={word.lower()}" for word in _WORD.findall(people.text))
    if people.previous is not None:
        yield "changes=True"


def _of_days(slots: Slots, published: str) -> Iterator[str]:
    """Yield whether the days of the slots lie before or behind that of the document."""
    for name in _DAYS:
        day = getattr(slots, name)
        if day and published:
            last = day.rpartition("/")[2].rstrip("~?")
            own = published[: len(last)]
            yield f"{name}={'past' if last < own else 'ahead' if last > own else 'now'}"


class _Words(NamedTuple):
    """The words of a sentence in lower case, without numbers and names, with where each begins and ends."""

    words: list[str]
    starts: list[int]
    ends: list[int]

    def between(self, left: int, right: int) -> list[str]:
        """Return the words that lie in a stretch."""
        return self.words[bisect_left(self.starts, left) : bisect_right(self.ends, right)]


def _words(sentence: Sentence) -> _Words:
    text = sentence.text
    found = list(_WORD.finditer(text[:1].lower() + text[1:]))  # the first word has a capital, and may be no name
    return _Words([m[0].lower() for m in found], [m.start() for m in found], [m.end() for m in found])


def _beside(sentence: Sentence, start: int, end: int, what: str) -> Iterator[str]:
    """Yield the words right before and behind something."""
    words = sentence.once(_words)
    before = words.between(start - _BESIDE, start)[-_NEAR:]
    behind = words.between(end, end + _BESIDE)[:_NEAR]
    for near, side in ((before, "before"), (behind[::-1], "behind")):
        yield from (f"{what} {side}={word}" for word in near)
        if near:
            yield f"{what} right {side}={near[-1]}"
        if len(near) > 1:
            yield f"{what} right {side}={'_'.join(near[-2:] if side == 'before' else near[:-3:-1])}"
