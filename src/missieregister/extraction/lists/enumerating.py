"""Lists inside a sentence: ``De mandaten lopen af: A 1 mei, B 1 juni en C 1 juli``."""

from itertools import pairwise

import msgspec

from missieregister.extraction.mentions.counts import MONTHS
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.model.spans import Span
from missieregister.patterns import regex

#: what ends the words before a list
_OPENS = regex(
    r":\s|(?<!\w)(?:ontving|ontvangt)\s(?:[\w-]+\s){0,4}(?=(?:de|een|mijn)\s[\w-]*brief\s)|,?\s(?:namelijk|te\sweten)\s(?:(?:dat|die)\s(?:van|voor|aan)\s)?"
)
#: what parts an item from the one before, and may stand before the name in it
_PARTS = regex(r"(?:[,;]\s(?:en\s)?|\sen\s)(?:(?:voorts|ten slotte|alsmede)\s)?(?=[^,;:]{0,60}\Z)")
#: an item says more than a name: a number, a day, a sum
_SAYS = regex(
    rf"\d|€|(?<!\w)(?:{MONTHS}|voorjaar|zomer|"
    r"najaar|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig|"
    r"(?:begin|medio|eind|half|tot|per|sinds)\s\w+)(?!\w)"
)
#: how many there are in all, before a list
_COUNTS = regex(rf"(?<![\w.,-]){NUMBER}\s[^:]{{3,90}}:\s\Z")
#: between the words before a list and its first name
_NEAR = 60


class Enumerated(msgspec.Struct, frozen=True):
    """The words before a list and its items, as places in the document."""

    lead: Span
    items: tuple[Span, ...]


def enumerated(sentence: Sentence) -> Enumerated | None:
    """Return the list of missions that a sentence holds, each with what it says of it; None where it holds none."""
    low, missions = sentence.low, sentence.missions
    if len(missions) < 2 or not any(word in low for word in (":", "namelijk", "te weten", "ontving", "ontvangt")):
        return None
    opened = [m for m in _OPENS.finditer(low, 0, missions[0].start) if missions[0].start - m.end() <= _NEAR]
    if not opened:
        return None
    starts = [opened[-1].end()]
    seen = {missions[0].missions}
    for before, mission in pairwise(missions):
        parts = [m.end() for m in _PARTS.finditer(low, before.end, mission.start)]
        if parts and mission.missions not in seen:
            starts.append(parts[-1])
            seen.add(mission.missions)
    ends = [*starts[1:], len(low)]
    items = tuple(Span(sentence.at(start), sentence.at(end, end=True)) for start, end in zip(starts, ends, strict=True))
    named = [[m for m in missions if start <= m.start < end] for start, end in zip(starts, ends, strict=True)]
    if len(items) < 2 or any(not own for own in named):
        return None
    if _COUNTS.search(low, 0, starts[0]) and _shares_out(sentence, list(zip(starts, ends, strict=True))):
        return None
    if not all(_tells(low, start, end, own[0].end) for start, end, own in zip(starts, ends, named, strict=True)):
        return None
    lead_end = opened[-1].end() if low[opened[-1].start()].isalpha() else opened[-1].start()
    return Enumerated(Span(sentence.at(0), sentence.at(lead_end, end=True)), items)


def _shares_out(sentence: Sentence, items: list[tuple[int, int]]) -> bool:
    """Whether a sentence counts people in its items, one number in each, and nobody before them: ``Er zijn 135
    militairen uitgezonden: 90 in A en 45 in B``."""
    people = sentence.people
    return len(people) == len(items) and all(a <= p.start < b for p, (a, b) in zip(people, items, strict=True))


#: "Uruzgan (ISAF): 1.400 militairen", "Bosnië - SFOR-12 voltooid": what a telegram begins with
_TELEGRAM = regex(r"\s?[a-zà-ÿ][\w'’() -]{2,45}?(?::|\s[–—-])\s")


def telegrams(sentence: Sentence) -> tuple[Span, ...]:
    """Return the parts of a sentence that semicolons part, where each tells of a place or mission of its own."""
    low = sentence.low
    if len(sentence.missions) < 2:
        return ()
    if low.count(";") < 2:
        return _labelled(sentence)
    edges = [-1, *(i for i, c in enumerate(low) if c == ";"), len(low)]
    parts = [(start + 1, end) for start, end in pairwise(edges)]
    if not all(_TELEGRAM.match(low, start, end) for start, end in parts):
        return ()
    return tuple(Span(sentence.at(start + (low[start] == " ")), sentence.at(end, end=True)) for start, end in parts)


#: between what is said of one mission and the name of the next: ", NMI: 100 militairen"
_NEXT = regex(r".*[,;]\s(?:en\s)?\Z")
_COLON = regex(r"\s?(?:\([^()]*\))?:\s")


def _labelled(sentence: Sentence) -> tuple[Span, ...]:
    """Return the parts of a sentence that is all missions, each with a colon behind it and what it says of that:
    ``A: 160 militairen tot 1 mei, B: 100 militairen``."""
    low, missions = sentence.low, sentence.missions
    if low.count(":") < len(missions) or missions[0].start or not all(_COLON.match(low, m.end) for m in missions):
        return ()
    if not all(_NEXT.fullmatch(low, before.end, mission.start) for before, mission in pairwise(missions)):
        return ()
    ends = [*(m.start for m in missions[1:]), len(low)]
    return tuple(
        Span(sentence.at(m.start), sentence.at(len(low[:end].rstrip(" ,;")), end=True))
        for m, end in zip(missions, ends, strict=True)
    )


def _tells(low: str, start: int, end: int, name_end: int) -> bool:
    return _SAYS.search(low, name_end, end) is not None or _SAYS.search(low, start, name_end) is not None
