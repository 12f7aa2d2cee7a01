"""What a document is about as a whole: its title, its first paragraph, and the mission that it names most."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from missieregister.extraction.discourse.sent_for import sent_for
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.place_lines import places_in_line
from missieregister.extraction.missions.beside import without_those_beside
from missieregister.extraction.missions.scenery import are_standing
from missieregister.model.calendar import ANY_MONTH
from missieregister.model.document import Block, Document
from missieregister.model.spans import Span
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools

_BLANKS = "\xa0\u202f\u2009\u2007"
#: a letter names what it is about at least so many times
_OFTEN = 3
#: titles are shorter than this many characters
_TITLE = 150
#: within so many blocks a text has its first paragraph, which is longer than so many characters
_FIRST_BLOCKS, _LINE = 24, 60


def lowered(text: str) -> str:
    """Return the text in lower case, all blanks plain, with every character at its own offset."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for blank in _BLANKS:
        low = low.replace(blank, " ")
    return _UP_TO.sub("tot", low) if " t/m " in low else low


#: "t/m 31 december" is "tot" to all who read it; "artikelen 3 t/m 5" are no days
_UP_TO = regex(
    rf"(?<=\s)t/m(?=\s(?:(?:eind|begin|medio|half|uiterlijk)\s|(?:\d{{1,2}}\s)?(?:{ANY_MONTH})(?!\w)|(?:19|20)\d\d(?!\d)))"
)


#: the title of a paper, which says nothing itself: "de brief «Inzet in missies 2031-2034» (Kamerstuk 29 521, nr. 1)"
_TITLE_OF_PAPER = regex(r"[«“][^«»“”]{3,300}[»”](?=\s*\(kamerstuk)")


def without_titles(low: str) -> str:
    """Return a text with blanks for the titles of papers that it cites; of a notification's its first word stays."""
    return _TITLE_OF_PAPER.sub(_blanked, low) if "(kamerstuk" in low else low


def _blanked(title: re.Match[str]) -> str:
    kept = "«kennisgeving»" if title[0].startswith(("«kennisgeving ", "“kennisgeving ")) else ""
    return kept.ljust(len(title[0]))


def within(items: Sequence[MissionMention], starts: Sequence[int], span: Span) -> list[MissionMention]:
    """Return the missions named inside a stretch of text; ``starts`` are where all begin, ascending."""
    start, end = span
    return [i for i in items[bisect_left(starts, start) : bisect_left(starts, end)] if i.end <= end]


class Topics(msgspec.Struct, frozen=True, kw_only=True):
    """The missions that a document may be about as a whole, by what tells so; none of each where that tells none."""

    #: by its title, by how often it is named, by the country in the title
    main: tuple[str, ...]
    #: as no other is named
    only: tuple[str, ...]
    titled: tuple[str, ...]
    #: by the first paragraph, where nothing else tells
    opening: tuple[str, ...]
    #: whether it is only what the part below a heading is about
    are_below: bool
    #: whether it is sent for a decision about the main one
    announced: bool

    @property
    def any(self) -> tuple[str, ...]:
        """The one that it is about, or else the only one that it names."""
        return self.main or self.only


def topics_of(document: Document, tools: "Tools", mentions: Sequence[MissionMention]) -> Topics:
    """Return what a document is about as a whole."""
    mentions = without_those_beside(mentions, tools)
    titled = _not_outnumbered(named_in_title(document, tools), mentions) or named_in_head(document, mentions)
    decided = sent_for(document, _first_paragraph(document), mentions)
    main = titled or decided or main_topic(mentions) or placed_in_title(document, tools, mentions)
    if not main and document.kind == "questions":
        main = opening(document, mentions)  # "vragen over de brief inzake ...": all answers are about that
    # a headquarters or fleet that a text names as well, and not more often, is not what it is about
    moving = [m for m in mentions if not are_standing(m.missions, tools)]
    only = only_one(mentions) or (only_one(moving) if 2 * len(moving) >= len(mentions) else ())
    may_have_parts = document.kind in ("news", "other") and not titled
    return Topics(
        main=main,
        only=only,
        titled=titled,
        opening=() if main else opening(document, mentions),
        are_below=may_have_parts and is_named_below(document, mentions, main or only),
        announced=bool(decided) and main == decided,
    )


def main_topic(mentions: Sequence[MissionMention]) -> tuple[str, ...]:
    """Return the mission that a document is about as a whole: named three times or more, and twice as often as any
    other, more often than all others together, or in one of three places and before all others."""
    counts = Counter(m.missions for m in mentions).most_common(2)
    if not counts or counts[0][1] < _OFTEN:
        return ()
    top, times = counts[0]
    second = counts[1][1] if len(counts) > 1 else 0
    if times >= 2 * second or 2 * times > len(mentions):
        return top
    return top if mentions[0].missions == top and 3 * times >= len(mentions) else ()


#: headings are alike that begin with so many of the same words: "Nederlands aandeel in X", "Nederlands aandeel in Y"
_ALIKE = 2


def is_named_below(document: Document, mentions: Sequence[MissionMention], topic: tuple[str, ...]) -> bool:
    """Whether a text of several parts with headings alike names a mission first in a heading that is not its first: it
    is what that part is about, and not what stands above it."""
    first = next((m for m in mentions if m.missions == topic), None)
    titles = [b for b in document.blocks if b.kind == "heading" and b.start <= first.start] if first else []
    if first is None or len(titles) <= 1 or first.end > titles[-1].end:
        return False
    opens = [document.text[b.start : b.end].split()[:_ALIKE] for b in titles]
    return opens[-1] in opens[:-1]


def only_one(mentions: Sequence[MissionMention]) -> tuple[str, ...]:
    """Return the mission that a document names, where it names one."""
    named = {m.missions for m in mentions}
    return next(iter(named)) if len(named) == 1 else ()


def named_in_title(document: Document, tools: "Tools") -> tuple[str, ...]:
    """Return the mission that the title names, where it names one."""
    title = f"{document.title}\n{_first_line(document)}"
    found = tools.missions.find(title, lowered(title), document.date, placed=False)
    named = {m.missions for m in without_those_beside(found, tools)}
    return next(iter(named)) if len(named) == 1 else ()


def _not_outnumbered(titled: tuple[str, ...], mentions: Sequence[MissionMention]) -> tuple[str, ...]:
    """Return what a title names; none where the text names another mission much more often, of which the title may have
    a name that only the text explains: ``Eindevaluatie van A en B``."""
    counts = Counter(m.missions for m in mentions)
    most = max(counts.values(), default=0)
    return titled if not titled or most < _OFTEN or _MORE * counts[titled] >= most else ()


#: a mission that is named more than so many times as often as another is what a text is about, rather
_MORE = 1.5


def named_in_head(document: Document, mentions: Sequence[MissionMention]) -> tuple[str, ...]:
    """Return the mission that the subject line in a letter's head names and nobody listed, where it names one."""
    title = document.title
    heads = [b for b in document.blocks if b.kind == "letterhead"] if title else []
    lines = [b for b in heads if document.text.endswith(title, b.start, b.end)]
    named = {m.missions for b in lines for m in mentions if not m.known and b.start <= m.start and m.end <= b.end}
    return next(iter(named)) if len(named) == 1 else ()


def placed_in_title(document: Document, tools: "Tools", mentions: Sequence[MissionMention]) -> tuple[str, ...]:
    """Return the mission that the text names most often in the country that its title names: ``missie in Mali``; of
    those that it names as often, the first."""
    words = lowered(f"{document.title} {_first_line(document)}").replace(",", " ").split()
    countries = tools.lands.all_countries.intersection(words)
    if len(countries) != 1:
        return ()
    there = (m.missions for m in mentions if not countries.isdisjoint(tools.lands.countries.get(m.missions[0], ())))
    often = Counter(there).most_common(1)
    return often[0][0] if often else ()


def placed_in_heading(
    title: str, mentions: Sequence[MissionMention], tools: "Tools", published: str | None
) -> tuple[str, ...]:
    """Return the one mission that a document names in the country, countries or place that a heading is; where it
    names none there, what stands for all of ours in that country; or the one of the organisation that a heading says to
    be worked for; none where the heading says something else, or several missions are there."""
    low = lowered(title).strip(" :.")
    places = places_in_line(low, tools.lands.called)
    if not tools.lands.all_places.issuperset(places):
        return _of_organisation(low, mentions, tools)
    there = {m.missions for m in mentions if all(_is_in(place, m.missions, tools) for place in places)}
    if there:
        return next(iter(there)) if len(there) == 1 else ()
    of_all = (tools.lands.umbrellas.get(place) for place in places)
    umbrella = next((m for m in of_all if m and tools.gazetteer[m].has_begun(published)), None)
    told = umbrella or (tools.missions.only_at(places[0], published) if len(places) == 1 else None)
    return (told,) if told else ()


#: "Beveiliging voor de NAVO", "Bijdrage aan de EU-missie"
_WORKED_FOR = regex(
    r"(?<!\w)(?:(?:voor|bij)\sde\s(?P<body>navo|vn|eu|ovse)|(?P<whose>navo|vn|eu|ovse)-(?:missie|operatie))\Z"
)


def _of_organisation(low: str, mentions: Sequence[MissionMention], tools: "Tools") -> tuple[str, ...]:
    """Return the one mission that a document names of the organisation for which a heading says that ours work."""
    found = _WORKED_FOR.search(low)
    if found is None:
        return ()
    whose = found["body"] or found["whose"]
    of = {m.missions for m in mentions if all(whose in tools.organisations.get(i, ()) for i in m.missions)}
    return next(iter(of)) if len(of) == 1 else ()


def _is_in(place: str, missions: Sequence[str], tools: "Tools") -> bool:
    return any(place in tools.lands.whereabouts.get(m, ()) for m in missions)


def opening(document: Document, mentions: Sequence[MissionMention]) -> tuple[str, ...]:
    """Return the one mission that the first paragraph names: ``inzake de Nederlandse deelneming aan EUSTAT``."""
    block = _first_paragraph(document)
    named = {m.missions for m in mentions if block.start <= m.start and m.end <= block.end} if block else set()
    return next(iter(named)) if len(named) == 1 else ()


def _first_paragraph(document: Document) -> Block | None:
    blocks = document.blocks[:_FIRST_BLOCKS]
    return next((b for b in blocks if b.kind == "paragraph" and b.end - b.start > _LINE), None)


def _first_line(document: Document) -> str:
    """Return what stands above a text like a title: a short first block that is no sentence."""
    block = document.blocks[0] if document.blocks else None
    line = document.text[block.start : block.end].strip() if block else ""
    return line if len(line) < _TITLE and not line.endswith((".", ":", "?")) else ""


def ranks(mentions: Sequence[MissionMention]) -> dict[str, int]:
    """Return of each mission how many others a document names more often."""
    times = Counter(i for m in mentions for i in m.missions)
    return {mission: sum(other > often for other in times.values()) for mission, often in times.items()}
