"""What stands right behind a mission and is of it: a bracket (``EUTM (6 personen)``), or a colon (``UNIFIL: één``)."""

import re

import msgspec

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.missions.targets import merged
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ABOUT, AT_MOST
from missieregister.patterns import regex


class Bracket(msgspec.Struct, frozen=True):
    """What stands in brackets behind a mission, and the ``span`` from the mission to the closing bracket."""

    mission: MissionMention
    people: list[PeopleMention]
    dates: list[DateMention]
    span: tuple[int, int]


_OPENING = regex(r"[»\"”)]?\s*\(")


def brackets_of(sentence: Sentence) -> list[Bracket]:
    """Return the missions behind which a bracket gives people or a date: ``EUTM Mali (6 personen)``."""
    result: list[Bracket] = []
    low = sentence.low
    if "(" not in low:
        return result
    mentions = sentence.once(merged)
    for index, mention in enumerate(mentions):
        opening = _OPENING.match(low, mention.end)
        around = low.rfind("(", 0, mention.start)
        if opening:
            start = opening.end()
        elif around >= 0 and ")" not in low[around : mention.start] and mention.start - around <= 3:
            start = mention.end
        else:
            continue
        close = low.find(")", start)
        if close < 0 or sentence.tools.bodies.in_bracket.search(low[start:close]):
            continue
        people = [p for p in sentence.people if start <= p.start and p.end <= close]
        dates = [d for d in sentence.dates if start <= d.start and d.end <= close + 1]
        if people or dates:
            partner = next((m for m in mentions[index + 1 :] if m.end <= close), None)
            if partner and re.search(r"(?:gecombineerd|gezamenlijk|gedeeld)", low[start:close]):
                mention = msgspec.structs.replace(mention, missions=(*mention.missions, *partner.missions))
            result.append(Bracket(mention, people, dates, (mention.start, close + 1)))
    return result


#: characters between a mission and its number, in "EUSTAT (7), UNMIVER 12"
_NEXT = 2
#: what stands between a mission and what a list says of it
_LISTED = regex(r"\s*(?:\([^()]{0,60}\)\s*)?[:–—-]\s|\)\s*[:–—-]\s")


#: an item that is no more than a mission and a bracket: "– UNMIVER (12 waarnemers, tot 1 juli);"
_ITEM_STARTS = regex(r"[\s–•*-]*(?:[a-zà-ÿ-]+(?:\s[a-zà-ÿ-]+)?:\s)?(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie)\s)?")
#: "- UNMIVER, twaalf waarnemers, mandaat tot en met 31 mei"
_AND_PEOPLE = regex(rf"(?:\s\([^()]{{0,60}}\))?,\s(?:(?:{AT_MOST}|{ABOUT})\s)?{NUMBER}\s\w+(?:\s\w+)?(?:[,;.]|\s*\Z)")
_ALL_OF_ITEM = regex(r"\s\([^()]{3,90}\)\s*(?:[;,.]\s*(?:en)?|en)?\s*")


def lists_missions(sentence: Sentence) -> bool:
    """Whether a line lists missions: ``Libanon (UNIFIL) – een officier``."""
    low = sentence.low
    if any(_LISTED.match(low, m.end) for m in sentence.missions):
        return True
    numbered = [m for m in sentence.missions if any(0 < p.start - m.end <= _NEXT for p in sentence.people)]
    if len(numbered) > 1:
        return True
    first = sentence.missions[0] if sentence.missions else None
    if first is None or _ITEM_STARTS.fullmatch(low, 0, first.start) is None:
        return False
    if sentence.block.kind == "list_item" and _AND_PEOPLE.match(low, first.end):
        return True
    return _ALL_OF_ITEM.fullmatch(low, first.end) is not None
