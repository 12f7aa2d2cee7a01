"""A sentence that takes up one mission after another: ``Voor A wordt de bijdrage beëindigd, voor B wordt deze
verlengd``, ``Wat A betreft, geldt een maximum van twaalf militairen, wat B betreft, van dertig``.

Each part is read as a sentence of its own, with the verb of the first where it has none.
"""

import re

import msgspec

from missieregister.extraction.lists.ordinals import Piece, Turn
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.sentences.clauses import FINITES
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import DECIDED
from missieregister.model.spans import Span
from missieregister.patterns import regex

#: what takes up a mission, up to its name
_TAKES_UP = (
    r"(?P<by>ten\saanzien\svan|met\sbetrekking\stot|met\sbetrekking\sop|in\shet\sgeval\svan|(?:voor\s)?wat\sbetreft|wat|waar\shet|"
    r"inzake|aangaande|omtrent|voor|bij|in|aan|met|over|naar)\s(?P<named>(?:(?:de|het|onze|die|dat)\s)?(?:[\w-]+\s){0,4}?[«\"“(]?)\Z"
)
_OPENS = regex(r"\A(?:(?:ook|verder|voorts|daarnaast)\s)?" + _TAKES_UP)
_NEXT = regex(r"(?P<parted>,\sen\s|,\smaar\s|,\sterwijl\s|,\s|;\s(?:en\s)?|\sen\s|\smaar\s|\sterwijl\s)" + _TAKES_UP)
#: what ends it, behind the name: "wat A betreft, "
_TAKEN_UP = regex(r"[»\"”)]?(?:\s\([^()]{1,40}\))?(?:\s(?:betreft|aangaat|aanbelangt))?,?\s")
_FINITE = regex(
    rf"(?:{FINITES}|geldt|gelden|bedraagt|bedragen|betekent|betekende|bestaat|omvat|komt|komen|werd|werden|was|waren|zijn|had|hadden|"
    r"blijven|zullen|gaan|leveren|acht|overweegt|lopen|eindigen|betreft|kost|kosten|volgt|verandert|blijkt|ontving|ontvangt|houdt|valt|ligt|telt)\s"
)
#: a name stands so near behind what takes it up, or parts it from what was before
_NEAR = 70
#: no more parts than these
_MOST = 6


def in_turn(sentence: Sentence) -> list[Turn]:
    """Return the parts of a sentence that takes up several missions, one after another; none where it does not."""
    missions, low = sentence.missions, sentence.low
    if not 2 <= len(missions) <= _MOST or any(m.pointed for m in missions):
        return []
    first = _place(_OPENS.search(low, 0, missions[0].start), missions[0], low)
    if first is None or not _FINITE.match(low, first.rest):
        return []
    turns, about = [first], [missions[0].missions]
    for mission in missions[1:]:
        opens = _NEXT.search(low, max(turns[-1].rest, mission.start - _NEAR), mission.start)
        turn = _place(opens, mission, low)
        if turn and turn.by == first.by:
            turns.append(turn)
            about.append(mission.missions)
    if len(turns) < 2:
        return []
    ends = [*(turn.parted for turn in turns[1:]), len(low.rstrip(" ."))]
    told = [_told(sentence, turn, end, first, ends[0]) for turn, end in zip(turns, ends, strict=True)]
    if not all(told):
        return []
    return [
        Turn(which, pieces, turn is not first and not _has_own_verb(sentence, turn))
        for which, pieces, turn in zip(about, told, turns, strict=True)
    ]


class _Place(msgspec.Struct, frozen=True):
    """Where a part takes up its mission ``by`` some words: where those before it end, where it begins, and where the
    rest of it does, behind the name; ``aside`` where it is a clause that hangs on the one before."""

    by: str
    parted: int
    start: int
    rest: int
    aside: bool


def _place(opens: re.Match[str] | None, mission: MissionMention, low: str) -> _Place | None:
    ends = _TAKEN_UP.match(low, mission.end)
    if opens is None or ends is None:
        return None
    parted = opens.groupdict().get("parted") or ""
    return _Place(opens["by"], opens.start(), opens.start("by"), ends.end(), "terwijl" in parted)


def _told(sentence: Sentence, turn: _Place, end: int, first: _Place, first_end: int) -> tuple[Piece, ...]:
    """Return what one part says, with what the first lends it; nothing where that cannot be told."""

    def span(begin: int, stop: int) -> Span:
        return Span(sentence.at(begin), sentence.at(stop, end=True))

    if turn is first:
        return (span(turn.start, end),)
    if _has_own_verb(sentence, turn):
        pronoun = _PRONOUN.match(sentence.low, turn.rest)
        if pronoun is None or not any(first.rest <= c.start < first_end for c in sentence.of("noun", "contribution")):
            return (span(turn.start, end),)
        return (span(turn.start, pronoun.start("it")), "de bijdrage", span(pronoun.end("it"), end))
    own = (turn.rest, end)
    instead = _same_value(sentence, own, (first.rest, first_end)) or _from_its_word(sentence.low, own, first, first_end)
    if instead is None or instead[0] <= first.rest:
        return ()
    tail = (span(instead[1], first_end),) if instead[1] < first_end else ()
    return (span(turn.start, turn.rest), span(first.rest, instead[0]), span(*own), *tail)


#: what the first part told of: "voor B eindigt zij"
_PRONOUN = regex(r"[\w-]+\s(?P<it>zij|ze|deze|die)\s")


def _has_own_verb(sentence: Sentence, turn: _Place) -> bool:
    """Whether a part has a verb of its own: right behind what it takes up, or at its end where it hangs on another."""
    return turn.aside or _FINITE.match(sentence.low, turn.rest) is not None


def _same_value(sentence: Sentence, own: tuple[int, int], first: tuple[int, int]) -> tuple[int, int] | None:
    """Return where the first part has the value of which another's own words are one: a day or a sum."""
    for values in (sentence.dates, sentence.money):
        mine = next((v for v in values if v.start == own[0] and v.end >= own[1] - 1), None)
        its = [v for v in values if first[0] <= v.start and v.end <= first[1]]
        if mine and len(its) == 1:
            return its[0].start, its[0].end
    return None


#: behind this the first part says what is decided
_DECIDED = regex(rf"(?<!\w)(?:{DECIDED})\s")
#: the words that may open what a part has for itself
_OWN = regex(r"(?:(?:de|het|een|tot|van|om|met)\s[\w-]+|(?:geen|wel|niet)(?!\w))")


def _from_its_word(low: str, own: tuple[int, int], first: _Place, end: int) -> tuple[int, int] | None:
    """Return where the first part says, to its end, what another says with the word that opens its own."""
    opens = _OWN.match(low, *own)
    if opens is None:
        return None
    decided = _DECIDED.search(low, first.rest, end)
    begin = decided.end() if decided else first.rest
    for words in dict.fromkeys((opens[0], opens[0].split()[0])):
        found = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(low, begin, end)
        if found:
            return found.start(), end
    return None
