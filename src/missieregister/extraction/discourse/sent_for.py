"""The mission of the decision that a letter is sent for, which its first paragraph tells: what it is about."""

from collections.abc import Sequence

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.text.alike import DECIDED
from missieregister.extraction.text.splitting import split
from missieregister.model.document import Block, Document
from missieregister.patterns import regex

#: documents that may be such a letter, with its head or without
_KINDS = ("letter", "other", "news")
#: "Hierbij informeren wij u over het besluit om", "Met deze brief delen wij u mee dat is besloten"
_ANNOUNCES = regex(
    r"(?<!\w)(?:hierbij|(?:met|in|middels|door|bij|via)\sdeze\s(?:[\w-]*brief)|inform\w+|bericht\w*|deelt|delen|stelt|stellen|"
    rf"ontvangt|zend\w*|bied\w*)(?!\w).{{0,400}}(?<!\w)(?:besluit|{DECIDED}|beslissing|voornemen|voornemens)(?!\w)"
)
#: what opens the sentence behind it that names what else the letter tells of
_BESIDE = regex(
    r"(?:tevens|daarnaast|ook|voorts|verder|bovendien|eveneens|daarbij|tot\sslot|ten\sslotte|tenslotte|daarenboven|"
    r"(?:in|met)\s(?:deze|dezelfde)\s(?:[\w-]*brief)\s(?:\w+\s){1,3}(?:ook|tevens|eveneens|daarnaast|voorts))(?!\w)"
)
#: another decision, of which the letter is about as much
_DECIDES = regex(
    rf"(?<!\w)(?:besluit|{DECIDED}|beslissing|voornemens?|verleng\w*|voort(?:ge)?zet\w*|voort\ste\szetten)(?!\w)"
)


def sent_for(document: Document, first: Block | None, mentions: Sequence[MissionMention]) -> tuple[str, ...]:
    """Return the mission of the decision that a letter's first paragraph announces, where that names it alone.

    However often the letter names another one that it tells of as well: ``Hierbij informeren wij u over het besluit om
    bij te dragen aan EUSTAT. Tevens gaan wij kort in op UNMIVER``.
    """
    if first is None or document.kind not in _KINDS:
        return ()
    named = [m for m in mentions if first.start <= m.start and m.end <= first.end]
    if not named:
        return ()
    spans = split(document.text, first.start, first.end)
    opens = next((s for s in spans if s.start <= named[0].start < s.end), None)
    if opens is None:
        return ()
    told = {m.missions for m in named if m.start < opens.end}
    if len(told) != 1 or not _ANNOUNCES.search(_low(document, opens.start, named[0].start)):
        return ()
    others = [m for m in named if m.missions not in told]
    for start, end in (s for s in spans if any(s.start <= m.start < s.end for m in others)):
        low = _low(document, start, end)
        if not _BESIDE.match(low) or _DECIDES.search(low):
            return ()
    return next(iter(told))


def _low(document: Document, start: int, end: int) -> str:
    return " ".join(document.text[start:end].lower().split())
