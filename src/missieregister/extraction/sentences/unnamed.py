"""People who go to something that has no name, behind others who go to a mission.

``levert drie waarnemers aan UNMIVER en één officier aan de door Frankrijk geleide coalitie``: three are in UNMIVER.
"""

from typing import TYPE_CHECKING

from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.sentences.sentence import Sentence

#: "en een officier aan de coalitie in Norland"; on whose initiative it is, is no such thing ("aan de op Frans
#: initiatief begonnen operatie Noorderlicht"); "een troepenmacht" is another than "de
#: troepenmacht", which may be the mission
_TO_ANOTHER = regex(
    r"\s(?:aan|bij|voor|naar)\s(?:een|de|het)\s(?:op\s(?:[\w-]+\s){1,2}?initiatief\s|(?!op\s(?:[\w-]+\s){1,2}?initiatief\s))"
    r"(?:[\w-]+\s){0,11}?"
    r"(?:[\w-]*(?:coalitie|initiatief|missie|operatie|hulpactie|oefening|ambassade|programma|project))(?!\w)|"
    r"\s(?:aan|bij|voor|naar)\seen\s(?:[\w-]+\s){0,4}?"
    r"(?:[\w-]*(?:troepenmacht|samenwerkingsverband|vlootverband|eskader|brigade|bataljon))(?!\w)"
)
#: "en over de inzet van twee militairen in een operatie onder leiding van Frankrijk", unless its name follows
_IN_ANOTHER = regex(
    r"\s(?:in|binnen)\seen\s(?:[\w-]+e\s){0,3}(?:coalitie|operatie|missie|troepenmacht|samenwerkingsverband)\s"
    r"(?:onder\s(?:[\w-]+e\s)?leiding|geleid\sdoor|op\sinitiatief)(?!\w)"
)
_NAME_FOLLOWS = 60
#: "en een officier aan het Britse hoofdkwartier"
_TO_THEIRS = regex(
    r"\s(?:aan|bij|in|op)\s(?:een|de|het)\s(?P<whose>[\w-]+)\s(?:[\w-]+e\s)?"
    r"(?:[\w-]*(?:hoofdkwartier|staf|krijgsmacht|marine|leger|luchtmacht|eenheid|bataljon|brigade|fregat|schip))(?!\w)"
    r"(?!\svan\s(?:de|deze|die)\s(?:missie|operatie))"
)


def go_elsewhere(sentence: "Sentence", first: PeopleMention, people: PeopleMention) -> bool:
    """Whether people go to something that has no name, where others before them go to a mission."""
    if not any(first.end <= m.start < people.start for m in sentence.missions):
        return False
    to, reach = _TO_ANOTHER.match(sentence.low, people.end), 2
    if to is None:
        to, reach = _IN_ANOTHER.match(sentence.low, people.end), _NAME_FOLLOWS
    if to is None:
        theirs = _TO_THEIRS.match(sentence.low, people.end)
        others = {c.start for c in sentence.of("adjective") if c.name != NL} if theirs else set[int]()
        to = theirs if theirs and theirs.start("whose") in others else None
    return to is not None and not any(people.end <= m.start <= to.end() + reach for m in sentence.missions)


def tells_of_unnamed(sentence: "Sentence", start: int, end: int) -> bool:
    """Whether a stretch of a sentence names no mission, and tells of people who go to something without a name."""
    if any(start <= m.start < end for m in sentence.missions):
        return False
    ends = [start + p.end for p in sentence.tools.people.find(sentence.low[start:end])]
    low = sentence.low
    return any(_TO_ANOTHER.match(low, at, end) or _IN_ANOTHER.match(low, at, end) for at in ends)
