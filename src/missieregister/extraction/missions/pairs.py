"""Missions that were named together, and what points back to one of them: ``eerstgenoemde``, ``aan de tweede``."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ABOUT, AT_MOST, TAKING_PART
from missieregister.extraction.text.phrases import standing_alone
from missieregister.patterns import regex

#: what a mission, or ours in it, is called behind an ordinal
_NOUN = rf"[a-z-]*(?:missie|operatie|bijdrage)|{TAKING_PART}|[a-z-]*mandaat|[a-z-]*verband|oefening"
_POINTER = regex(
    r"(?<!\w)(?P<how>eerstgenoemde?|laatstgenoemde?|\Ade\slaatste(?=\s(?:bijdrage|wordt|is|blijft|loopt|eindigt)\s)|"
    r"(?:de|het)\s(?P<nth>eerste|tweede|derde|vierde))"
    rf"(?:\s(?P<noun>{_NOUN}))?(?!\w)"
)
_PLACE = {"eerste": 0, "tweede": 1, "derde": 2, "vierde": 3}
#: "het laatstgenoemde land"
_NO_MISSION = regex(r"\s(?:land|jaar|gebied|regio|periode|partij|organisatie|onderdeel|punt|bedrag|datum)(?!\w)")
#: behind an ordinal that no noun follows: "de eerste tot 2 mei", "aan de tweede, die"
_ALONE = regex(
    r"\s?(?:[,;.:)]|\Z)|\s(?:en|met|tot|per|op|in|is|was|zijn|waren|staat|zal|zullen|wordt|worden|werd|heeft|had|neemt|levert|"
    rf"geldt|gelden|gaat|loopt|duurt|eindigt|blijft|kent|telt|omvat|draagt|bestaat|een|{AT_MOST}|ten|{ABOUT}|"
    r"voort|niet|te|ook|eveneens|nog|alleen|naar|uiterlijk|sinds|vanaf|"
    rf"{ABOUT})(?!\w)"
)
_SO_MANY = regex(rf"\s{NUMBER}(?!\w)")
#: what one takes part in stands behind one of these: "aan de eerste"
_GOES_TO = regex(r"(?<!\w)(?:aan|bij|voor|in|van|binnen)\s\Z")
#: "het eerste mandaat van UNMIVER" is the first of several
_OF_ONE = regex(r"\s(?:aan|in|bij|van|voor|binnen|onder)\s(?:de\s|het\s)?(?:[\w-]+\s)?")
#: "twee fregatten", of which one may be the first
_TWO_OTHERS = regex(
    r"(?<!\w)(?:twee|drie|beide)\s(?!(?:[\w-]+e\s)?[\w-]*(?:missies|operaties|bijdragen|verbanden)(?!\w))"
)


def triggers() -> Iterator[tuple[str, str]]:
    """Yield what stands in a folded text where something may point back to one of two, with its mark."""
    for ordinal in _PLACE:
        yield from ((spelt, "ordinal") for article in ("de", "het") for spelt in standing_alone(f"{article} {ordinal}"))
    for word in ("eerstgenoemde", "eerstgenoemd", "laatstgenoemde", "laatstgenoemd", "de laatste"):
        yield from ((spelt, "ordinal") for spelt in standing_alone(word))


class Pair:
    """The missions that a text last named together, while nothing else was named behind them.

    What points to one of them names none: behind ``A en B. Aan eerstgenoemde ...`` they still are A and B.
    """

    def __init__(self) -> None:
        self._missions: list[tuple[str, ...]] = []
        #: the blocks in which they were named, and that is read
        self._named_in = self._block = 0
        self._among_others = False

    def enter(self) -> None:
        """Begin a block."""
        self._block += 1

    def forget(self) -> None:
        """Begin a section, which is about something else."""
        self._missions = []

    def hear(self, sentence: Sentence) -> None:
        """Take note of the missions that a sentence names."""
        named = _each_last(m for m in sentence.missions if not m.pointed)
        if len(named) > 1:
            self._missions, self._named_in = named, self._block
            self._among_others = _TWO_OTHERS.search(sentence.low) is not None
        elif named and named[0] not in self._missions:
            self._missions = []

    @property
    def near(self) -> list[tuple[str, ...]]:
        """The missions that were named together in this paragraph or the one before."""
        return self._missions if self._block - self._named_in <= 1 else []

    @property
    def here(self) -> tuple[str, ...]:
        """The missions that were named together in this paragraph."""
        here = self._block == self._named_in
        return tuple(dict.fromkeys(i for m in self._missions for i in m)) if here else ()

    def pointed_at(self, sentence: Sentence, last: Sequence[tuple[str, ...]]) -> list[MissionMention]:
        """Return ``eerstgenoemde missie``, ``aan de tweede`` as mentions of the missions that they point back to.

        ``last`` are those that were heard of last, whether or not together.
        """
        if not sentence.marked("ordinal"):
            return []
        found = list[MissionMention]()
        pointers = list(islice(_POINTER.finditer(sentence.low), _MOST))
        matches = [m for m in pointers if not self._names_its_own(sentence, m)]
        for match in matches:
            here = _each_last(m for m in sentence.missions if m.end <= match.start())
            together = here if len(here) > 1 else self.near
            if match["how"].endswith("d") and not match["noun"]:
                continue  # "laatstgenoemd fregat"
            if match["nth"] and not match["noun"]:
                among_others = self._among_others if together is self.near else False
                if not _stands_alone(sentence, match, matches, among_others):
                    continue
            missions = _meant(match, together, last, sentence)
            if missions:
                found.append(MissionMention(*match.span(), missions, pointed=True))
        return found

    @staticmethod
    def _names_its_own(sentence: Sentence, match: re.Match[str]) -> bool:
        """Whether what looks like a pointer names a mission, ``de eerste bijdrage aan UNMIVER``, or means none."""
        if _NO_MISSION.match(sentence.low, match.end()):
            return True
        return any(
            m.start == match.end() + 1 or _OF_ONE.fullmatch(sentence.low, match.end(), m.start)
            for m in sentence.missions
            if 0 < m.start - match.end() < _NEAR
        )


#: a sentence points back no more often than this
_MOST = 12
#: a mission within so many characters behind a pointer may be the one that it names
_NEAR = 30


def _each_last(mentions: Iterator[MissionMention]) -> list[tuple[str, ...]]:
    """Return missions in the order of their mentions, each where it stands last."""
    named: list[tuple[str, ...]] = [(i,) for m in mentions for i in m.missions]
    return list(dict.fromkeys(reversed(named)))[::-1]


def _stands_alone(
    sentence: Sentence, match: re.Match[str], matches: Sequence[re.Match[str]], among_others: bool
) -> bool:
    """Whether an ordinal without a noun is one of two missions: ``aan de eerste``, ``de eerste tot 2 mei en de tweede
    tot 5 juni``; not ``de eerste drie maanden``, nor one of two ships."""
    if among_others or _TWO_OTHERS.search(sentence.low, 0, match.start()):
        return False
    # "Aan het eerste verband neemt een fregat deel. Het tweede staat onder Nederlands bevel."
    before = sentence.before if sentence.before and sentence.before.block is sentence.block else None
    if before and _TWO_OTHERS.search(before.low):
        return False
    paired = len({m["nth"] for m in matches if m["nth"]}) > 1 or (before and any(m.pointed for m in before.missions))
    if not _ALONE.match(sentence.low, match.end()):
        # "met de eerste bijdrage zijn twaalf en met de tweede twee militairen gemoeid"
        return bool(paired) and match is not matches[0] and _SO_MANY.match(sentence.low, match.end()) is not None
    return bool(paired) or _GOES_TO.search(sentence.low, max(0, match.start() - 8), match.start()) is not None


def _meant(
    match: re.Match[str], together: Sequence[tuple[str, ...]], last: Sequence[tuple[str, ...]], sentence: Sentence
) -> tuple[str, ...] | None:
    """Return the mission of those named ``together``, or else heard of ``last``, that a pointer is."""
    nth = match["nth"]
    if match["how"] == "de laatste" and len(together) != _TWO:
        return None  # the last of all, or of soldiers
    if match["how"].startswith("laatst") and (only := _only_by_name(sentence)):
        return only
    if len(together) > 1:
        if nth:
            return together[_PLACE[nth]] if _PLACE[nth] < len(together) else None
        first = match["how"].startswith("eerst")
        alone = [] if first else _named_alone(sentence, together)
        return (alone or together)[0 if first else -1]
    if len(last) < 2 or (nth and not (match["noun"] or "").endswith(("missie", "operatie"))):
        return None
    if nth == "eerste" or match["how"].startswith("eerst"):
        return last[-2]
    return (_named_alone(sentence, ()) or last)[-1] if nth != "derde" else None


_TWO = 2
#: "de EU-operatie": whose it is, and no name
_NO_NAME = regex(r"(?:(?:eu|vn|navo|ovse)-)?[a-z]*(?:missie|operatie|macht)")


def _only_by_name(sentence: Sentence) -> tuple[str, ...] | None:
    """Return the one mission that the sentence before names, where it calls others only by whose they are: ``EUSTAT kan
    in de NAVO-operatie opgaan. De bijdrage aan laatstgenoemde``."""
    before = sentence.before
    if before is None or before.block is not sentence.block:
        return None
    mentions = [m for m in before.missions if not m.pointed]
    named = [m for m in mentions if not _NO_NAME.fullmatch(before.low, m.start, m.end)]
    ids = {m.missions for m in named}
    return named[0].missions if len(ids) == 1 and len(named) < len(mentions) else None


def _named_alone(sentence: Sentence, together: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the mission that the sentence before names by itself, behind those named ``together``."""
    before = sentence.before
    if before is None or before.block is not sentence.block:
        return []
    named = _each_last(m for m in before.missions if not m.pointed)
    return named if len(named) == 1 or not together else []
