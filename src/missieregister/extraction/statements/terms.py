"""Ends told by what ends then: ``tot het einde van het genoemde mandaat``, ``gelijk te laten lopen met de missie``."""

from collections.abc import Sequence

import msgspec

from missieregister.extraction.candidates.candidate import Candidate
from missieregister.extraction.mentions.durations import add_duration, later
from missieregister.extraction.participants.whose_nouns import TERM_OF_MISSION
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import GOING_ON, TAKING_PART
from missieregister.model.statement import Statement
from missieregister.patterns import regex

#: what may last as long as a mission's own mandate does
_LASTING = frozenset(("maintain", "extend", "run", "stay", "contribute", "send", "serve"))
_ENDS = frozenset(("end", "expire", "finish", "return", "leave"))
#: "De Nederlandse deelneming eindigt daarmee eveneens", "wordt dan beëindigd"
_ENDS_WITH_IT = regex(
    r"(?<!\w)(?:eindigt|eindigen|stopt|wordt|worden|komt|keert|keren|loopt)\s(?:\w+\s){0,2}?(?:daarmee|hiermee|dan)(?!\w)|"
    r"\A(?:daarmee|hiermee|dan)\s(?:eindigt|eindigen|stopt|wordt|worden|komt|keert|keren|loopt)(?!\w)",
    words=("daarmee", "hiermee", "dan"),
)
_WHOSE = (
    r"(?:het|dit|dat|zijn)\s(?:(?:genoemde|huidige|lopende|nieuwe|nieuw|internationale|europese|vn|eu)[\s-])*mandaat"
)
_AS_LONG_AS_THE_MISSION = regex(
    rf"(?<!\w)(?:(?:tot|voor)\s(?:aan\s)?(?:het\s|de\s)?(?:einde?|afloop|duur)\svan\s(?:{_WHOSE}|(?:deze|die|de\snieuwe)\stermijn)|"
    r"gelijk\s(?:te\slaten\s)?(?:lopen|loopt)\s(?:met|aan)\s(?:dat\svan\s)?(?:de\smissie|het\s(?:vn|eu)-mandaat))(?!\w)",
    words=("mandaat", "termijn", "gelijk"),
)


#: how long the present term lasts, said behind what it is extended by: "Het lopende mandaat verstrijkt op 20 juni"
_THE_PRESENT_ONE = regex(
    r"(?:het|dit|de|deze)\s(?:huidige|lopende|bestaande|vigerende|geldende|thans geldende)\s(?:[\w-]+\s)?"
    rf"(?:mandaat|termijn|{TAKING_PART}|periode)(?!\w)"
)


#: when the next term begins: "De verlenging gaat in op 12 juni"
_THE_NEXT_ONE = regex(
    rf"(?:de|deze)\s(?:{GOING_ON})(?!\w)|"
    rf"(?:het|de|deze|dit)\s(?:nieuwe|volgende|verlengde)\s(?:mandaat|\w*termijn|{TAKING_PART}|\w*periode)(?!\w)"
)
_SETS_IN = regex(r"(?<!\w)(?:gaat|begint|start|vangt|ingaat|aanvangt|geldt)(?!\w)")


def extended_from(extension: Statement, sentence: Sentence, behind: Sentence, told: Sequence[Statement]) -> Statement:
    """Return an extension by so many months with its end, where the sentence ``behind`` it tells until when the present
    term lasts, or from when the next: ``met zes maanden te verlengen. Het lopende mandaat verstrijkt op 20 juni.``"""
    if (
        extension.kind != "decision"
        or extension.action != "extend"
        or extension.end
        or behind.block is not sentence.block
    ):
        return extension
    months = next((d.duration_months for d in sentence.dates if d.duration_months and d.edtf is None), None)
    if months is None:
        return extension
    end, own = None, [s for s in told if s.kind == "mandate" and s.missions == extension.missions]
    if _THE_PRESENT_ONE.match(behind.low):
        base = next((s.end for s in own if s.end), None)
        end = later(base, months) if base else None
    elif _THE_NEXT_ONE.match(behind.low):
        begin = next((s.start for s in own if s.start and not s.end), None) or _only_day(behind)
        end = add_duration(begin, months) if begin else None
    return msgspec.structs.replace(extension, end=end).identified() if end else extension


def _only_day(sentence: Sentence) -> str | None:
    """Return the one day that a sentence tells of a beginning, where it names no mission."""
    days = [d for d in sentence.dates if d.edtf]
    if len(days) != 1 or days[0].role not in ("at", "start") or sentence.missions or not _SETS_IN.search(sentence.low):
        return None
    return days[0].first


#: so many months between two ends are none
_ABOUT_THEN = 1


def _months_apart(one: str, other: str) -> int:
    """Return how many months lie between two days or months; none where one tells no month."""
    months = [int(d[:4]) * 12 + int(d[5:7]) for d in (one, other) if d[:4].isdigit() and d[5:7].isdigit()]
    return abs(months[0] - months[1]) if len(months) == len((one, other)) else 0


class Terms:
    """The ends that a document told so far: of what is ours, and of missions' own mandates; by missions."""

    def __init__(self) -> None:
        self.ours: dict[tuple[str, ...], str] = {}
        self.renewed: set[tuple[str, ...]] = set()
        #: when what is ours is over: where it is decided to end, or at the last of its ends that were told
        self.over: dict[tuple[str, ...], str] = {}
        self._ended: set[tuple[str, ...]] = set()
        self._own: dict[tuple[str, ...], str] = {}

    def note(self, made: Sequence[Statement]) -> None:
        """Remember the ends of statements, and which missions the document itself goes on with."""
        self.renewed.update(s.missions for s in made if s.action in ("extend", "maintain") and s.status == "decided")
        self.ours.update((s.missions, s.end) for s in made if s.end and s.kind in ("decision", "mandate"))
        for told in made:
            if told.end and told.kind in ("decision", "mandate"):
                self._note_over(told.missions, told.end, ends=told.action == "end")
        self._own.update((s.missions, s.end) for s in made if s.end and s.kind == "international_mandate")

    def _note_over(self, missions: tuple[str, ...], end: str, *, ends: bool) -> None:
        if ends or (missions not in self._ended and end > self.over.get(missions, "")):
            self.over[missions] = end
        if ends:
            self._ended.add(missions)

    def continued(self, made: list[Statement], sentence: Sentence) -> list[Statement]:
        """Return statements, those of a mission's own mandate that is extended on some day with their end counted from
        the end that the text told before: ``X loopt tot 13 december. De Raad heeft dit mandaat op 15 mei met een jaar
        verlengd.``; a term told before that ends about a year from that day is the new one already."""
        low = sentence.low
        if "verleng" not in low or "machtig" in low or not any(s.missions in self._own for s in made):
            return made  # a resolution that lets a mission do something is another term
        months = next((d.duration_months for d in sentence.dates if d.duration_months and d.edtf is None), None)
        day = next((d.edtf for d in sentence.dates if d.role == "at" and d.edtf), None)
        counted = add_duration(day, months) if day and months else None
        return [self._continued(s, day, counted, months) for s in made] if day and counted and months else made

    def _continued(self, made: Statement, day: str, counted: str, months: float) -> Statement:
        """Return a statement with the end of its mission's mandate moved on, where its end was counted from a day."""
        before = self._own.get(made.missions) if made.kind == "international_mandate" else None
        if before is None or made.end != counted or before <= day:
            return made
        same = _months_apart(before, counted) <= _ABOUT_THEN
        return msgspec.structs.replace(made, end=before if same else later(before, months) or counted).identified()

    def are_meant(self, sentence: Sentence) -> bool:
        """Whether a sentence says that something lasts as long as a mission's own mandate, whose end was told."""
        return bool(self._own) and _AS_LONG_AS_THE_MISSION.search(sentence.low) is not None

    def lend(self, found: list[Candidate], sentence: Sentence) -> list[Candidate]:
        """Return candidates with the end of their mission's own mandate, where they last until then, or end with it."""
        if self._own and _ENDS_WITH_IT.search(sentence.low) and not any(d.edtf for d in sentence.dates):
            return [self._ended_with_it(candidate) for candidate in found]
        if (term := TERM_OF_MISSION.search(sentence.low)) is not None:
            until = next((d.last for d in sentence.dates if term.start("until") <= d.start < term.end()), None)
            return [_lasting_until(candidate, until, term.start()) for candidate in found]
        return [self._lent(candidate) for candidate in found] if self.are_meant(sentence) else found

    def _ended_with_it(self, candidate: Candidate) -> Candidate:
        """Return what ends ``daarmee`` or ``dan`` with the end of the mission's own mandate that was told before it."""
        end, slots = self._own.get(candidate.missions), candidate.slots
        if end is None or slots.end or candidate.event.group not in _ENDS or candidate.event.negated:
            return candidate
        return msgspec.structs.replace(candidate, slots=msgspec.structs.replace(slots, end=end))

    def _lent(self, candidate: Candidate) -> Candidate:
        end, slots = self._own.get(candidate.missions), candidate.slots
        if end is None or slots.end or candidate.event.group not in _LASTING or candidate.event.negated:
            return candidate
        return msgspec.structs.replace(candidate, slots=msgspec.structs.replace(slots, end=end))


def _lasting_until(candidate: Candidate, until: str | None, before: int) -> Candidate:
    """Return what goes on for the term of its mission, told right behind it, with the end of that term."""
    slots, event = candidate.slots, candidate.event
    if until is None or slots.end or event.group not in _LASTING or event.negated or event.start > before:
        return candidate
    return msgspec.structs.replace(candidate, slots=msgspec.structs.replace(slots, end=until))
