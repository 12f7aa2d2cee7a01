"""Missions that a sentence names only to tell why: ``Omdat de inzet bij A eindigt, verlengt het kabinet B``."""

import re

from missieregister.extraction.events.event import Event
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.sentences.insets import insets
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.patterns import regex


def without_reasons(sentence: Sentence, event: Event, mentions: list[MissionMention]) -> list[MissionMention]:
    """Leave out missions that only tell why, or since when, before what is done, or why at the end of the sentence."""
    known = sentence.tools.reasons
    reasons = known.first if event.group in ("decline", "honour") else known.sure
    why = reasons.match(sentence.low, 0, event.start) or _inverted_reason(sentence, event)
    if why is None and sentence.before and sentence.before.block is sentence.block and sentence.before.missions:
        why = known.although.match(sentence.low, 0, event.start)
    if why:
        mentions = [m for m in mentions if m.start >= why.end()]
    if setting := known.setting.match(sentence.low):
        behind = [m for m in mentions if setting.end() <= m.start] if setting.end() <= event.start else []
        mentions = behind or mentions
    if any(event.start > m.start for m in mentions):
        return mentions
    return [m for m in mentions if not is_reason(sentence, m, event.start)]


#: what points at one thing alone
_THIS = ("dit ", "deze ", "die ", "dat ")


def _inverted_reason(sentence: Sentence, event: Event) -> re.Match[str] | None:
    """Return the reason that a sentence opens with, without a comma behind it, where it then points at what was spoken
    of before: ``Gelet op de samenloop met A verlengt het kabinet dit mandaat niet``."""
    why = sentence.tools.reasons.inverted.match(sentence.low, 0, event.start)
    points = why and any(
        r.start > why.end() and sentence.low.startswith(_THIS, r.start) for r in sentence.of("reference")
    )
    return why if points else None


_REASON = regex(
    r"\w\s(?:omdat|aangezien|doordat)(?!\w)|,\s(?:omdat|aangezien|doordat|waarna|(?:nu|daar)(?=\s(?:de|het|deze|onze|nederland|hij|zij)\s))(?!\w)",
    words=("omdat", "aangezien", "doordat", "waarna", "nu", "daar"),
)


def is_reason(sentence: Sentence, mention: MissionMention, behind: int = 0) -> bool:
    """Whether a mission stands in what a sentence gives as the reason of what it says before it: at its end, or set in
    between commas, behind which it goes on."""
    reasons = _REASON.finditer(sentence.low, behind, mention.start)
    closed = [end for start, end in sentence.once(insets) if end <= mention.start]
    return any(not any(why.start() < end for end in closed) for why in reasons)


#: "..., omdat de eenheden voor Mali nodig zijn", "... vanwege de inzet in Irak"
_WHY = regex(
    r"\w,?\s(?:omdat|aangezien|doordat|vanwege|wegens|in\sverband\smet)(?!\w)",
    words=("omdat", "aangezien", "doordat", "wegens", "vanwege", "verband"),
)


def reason_at_end(sentence: Sentence) -> int:
    """Return where the reason begins that a sentence ends with, or else its end: a country in it is not where what it
    tells is done (``wijst het verzoek af, omdat de eenheden voor Mali nodig zijn``)."""
    why = _WHY.search(sentence.low)
    return why.start() if why else len(sentence.low)
