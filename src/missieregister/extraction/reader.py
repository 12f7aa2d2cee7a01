"""Reads a document from top to bottom and yields, for each sentence, what the frames made of it."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

import msgspec

from missieregister.extraction.candidates import SENTENCE, candidates, leading
from missieregister.extraction.discourse import Discourse
from missieregister.extraction.events import Event
from missieregister.extraction.framing import Attempt, attempts
from missieregister.extraction.mentions.missions import MissionMention
from missieregister.extraction.passage import Sentence
from missieregister.extraction.scan import Cue
from missieregister.extraction.sentences import split
from missieregister.extraction.statements import states
from missieregister.extraction.tools import Tools
from missieregister.model.document import Block, Document
from missieregister.model.spans import Span
from missieregister.model.statement import Statement

#: documents that ask or list and decide nothing
_ASKING = ("motion", "agenda")
_READ = ("paragraph", "list_item", "footnote")


_M = TypeVar("_M", Cue, MissionMention)


class Reading(msgspec.Struct, frozen=True):
    """A sentence, what was tried on it, and the statements that came of it."""

    sentence: Sentence
    attempts: tuple[Attempt, ...]
    statements: tuple[Statement, ...]


def lowered(text: str) -> str:
    """Return the text in lower case with every character at its own offset."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def read(document: Document, tools: Tools, *, near: bool = False) -> Iterator[Reading]:
    """Yield the readings of a document in order; ``near`` keeps the frames that nearly fired."""
    text = document.text
    if document.kind in _ASKING and not near:
        return
    low = lowered(text)
    mentions = tools.missions.find(text)
    cues = tools.scanner.find(low)
    actor = nationality(low)
    discourse = Discourse(_main_topic(mentions))
    at_mention = at_cue = 0
    last: Statement | None = None
    lead: tuple[Event, ...] = ()
    asking = document.kind == "questions"
    for number, block in enumerate(document.blocks):
        at_mention, own = _until(mentions, at_mention, block)
        at_cue, words = _until(cues, at_cue, block)
        if block.kind == "heading":
            title = text[block.start : block.end]
            if own:
                discourse.heading(
                    (*block.section, title),
                    own[0].missions
                    if len({m.missions for m in own}) == 1
                    else tuple(dict.fromkeys(i for m in own for i in m.missions)),
                )
            continue
        if block.kind not in _READ:
            continue
        if document.kind == "questions":
            asking = _asks(low[block.start : block.end], asking)
            if asking:
                continue
        discourse.enter(number, block.section)
        if block.kind == "paragraph":
            lead = ()
        dutch = False
        for span in split(text, block.start, block.end):
            sentence = _sentence(tools, document, low, span, block, words, own)
            sentence.missions = [*sentence.missions, *discourse.pointed_at(sentence)]
            sentence.after_dutch = dutch
            sentence.announced = last is not None and last.action == "start" and last.status != "reported"
            if not (sentence.cues or sentence.missions or near or _speaks_of_money(sentence.low)):
                continue
            tried: list[Attempt] = []
            made: list[Statement] = []
            found_here = candidates(sentence, discourse, actor, lead)
            discourse.hear(sentence)
            if block.kind == "paragraph":
                lead = leading(sentence, found_here)
            for candidate in found_here:
                if candidate.event in lead and candidate.source != SENTENCE and candidate.event.end:
                    continue
                found = attempts(tools.frames, sentence, candidate, near=near)
                tried.extend(found)
                for attempt in found:
                    if attempt.fired:
                        made.extend(states(document, sentence, attempt, last))
            made = _distinct(made)
            dutch = any(s.kind in ("decision", "mandate", "deployment") for s in made) or (dutch and not made)
            for statement in made:
                if statement.kind == "decision":
                    last = statement
            if made and made[0].missions:
                discourse.dwell(made[0].missions)
            if made or near:
                yield Reading(sentence, tuple(tried), tuple(made))


def _until(items: Sequence[_M], at: int, block: Block) -> tuple[int, list[_M]]:
    """Return the items inside a block, and where the next block's begin."""
    while at < len(items) and items[at].start < block.start:
        at += 1
    first = at
    while at < len(items) and items[at].start < block.end:
        at += 1
    return at, [i for i in items[first:at] if i.end <= block.end]


def _sentence(
    tools: Tools,
    document: Document,
    low: str,
    span: Span,
    block: Block,
    cues: Sequence[Cue],
    mentions: Sequence[MissionMention],
) -> Sentence:
    start, end = span
    missions = [
        msgspec.structs.replace(m, start=m.start - start, end=m.end - start)
        for m in mentions
        if start <= m.start and m.end <= end
    ]
    words = [
        msgspec.structs.replace(c, start=c.start - start, end=c.end - start)
        for c in cues
        if start <= c.start and c.end <= end and not _part_of_name(c, mentions)
    ]
    return Sentence(tools, document.text[start:end], low[start:end], span, block, words, missions, document.date)


def _part_of_name(cue: Cue, mentions: Sequence[MissionMention]) -> bool:
    """Whether a country or organisation only stands inside a mission's name: the Mali of ``EUTM Mali``."""
    return cue.kind in ("subject", "adjective") and any(m.start <= cue.start and cue.end <= m.end for m in mentions)


def _main_topic(mentions: Sequence[MissionMention]) -> tuple[str, ...]:
    """Return the mission that a document is about as a whole: named at least three times and more than all others."""
    counts: dict[tuple[str, ...], int] = {}
    for mention in mentions:
        counts[mention.missions] = counts.get(mention.missions, 0) + 1
    top = max(counts, key=lambda m: counts[m], default=())
    return top if top and counts[top] >= 3 and 2 * counts[top] > len(mentions) else ()


def _asks(low: str, before: bool) -> bool:
    """Whether a block of questions and answers asks: from ``Vraag 3`` on, until ``Antwoord``."""
    if re.match(r"(?:antwoord|antwoorden)\b", low):
        return False
    if low.rstrip().endswith("?") or re.match(r"(?:vraag|vragen)\b|\d{1,3}\s*$", low):
        return True
    return before and not low.rstrip().endswith((".", "!"))


def _speaks_of_money(low: str) -> bool:
    return "€" in low or "euro" in low or "gulden" in low


_NL = re.compile(r"(?<!\w)nederland(?:se?)?(?!\w)")
_BE = re.compile(r"(?<!\w)belgi(?:ë|sche?)(?!\w)")


def nationality(low: str) -> str:
    """Return who speaks where a text says "de regering" or "onze bijdrage": ``nl``, or ``be`` for a Belgian text."""
    belgian = len(_BE.findall(low))
    return "be" if belgian >= 2 and belgian > 2 * len(_NL.findall(low)) else "nl"


def _distinct(statements: list[Statement]) -> list[Statement]:
    """Drop statements that say the same as another of the sentence, or less."""
    result: list[Statement] = []
    for statement in statements:
        if any(_says(other, statement) for other in result):
            continue
        result = [other for other in result if not _says(statement, other)]
        result.append(statement)
    return result


def _says(one: Statement, other: Statement) -> bool:
    """Whether ``one`` holds all that ``other`` does."""
    if (one.kind, one.action) != (other.kind, other.action) or not set(other.missions) <= set(one.missions):
        return False
    return all(
        getattr(other, slot) is None or getattr(other, slot) == getattr(one, slot)
        for slot in ("personnel", "start", "end", "date", "due", "amount")
    )
