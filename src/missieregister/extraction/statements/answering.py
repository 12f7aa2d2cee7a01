"""Makes statements of what was weighed: only of what no frame told, each the most probable of its kind.

Frames go first. A fact that a document told is not told again, of one sentence comes one decision about a mission, and
of the sentences that may tell a fact the surest does.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from missieregister.extraction.candidates.candidate import LATER, Candidate
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.statements.making import MOST_PEOPLE, status_of
from missieregister.extraction.statements.readings import Reading
from missieregister.extraction.weights.weighing import Answer, Weighed
from missieregister.knowledge.words import NL
from missieregister.model.facts import facts_of
from missieregister.model.statement import WEIGHED, Personnel, Statement
from missieregister.patterns import regex

#: how probable another decision, or another such day, must be where the document told one of the same mission
_SURE = {"decision": 0.75, "mandate_start": 0.9, "mandate_end": 0.9}
#: and how probable anything in a text of which no frame told of us, unless its sentence names us
_SURE_ALONE, _US = 0.5, ("nederland", "zr.ms", "hr.ms", "ons land")
#: and how probable a decision beside the mission's own mandate
_SURE_ENOUGH = 0.6
#: what is one mission's where a sentence tells it of that one
_COUNTED = ("ceiling", "previous_ceiling", "deployed", "amount_eur")
#: of levels one after the other each is a ceiling: "zes tot en met mei; daarna ten hoogste vier"
_IN_TURN = regex(
    r"(?<!\w)(?:daarna|vervolgens|nadien|later|aanvankelijk|(?:eerste|tweede|derde|vierde)\s(?:helft|kwartaal|halfjaar))(?!\w)"
)
#: the rule of what goes home from some day on
_GOES_HOME = "decision.withdrawal_begins"
#: the slot that a mission's own mandate fills
_THEIRS = "international_end"


class _Choice(msgspec.Struct, frozen=True):
    """An answer, of a candidate, in a reading."""

    reading: int
    candidate: Candidate
    answer: Answer


def untold(weighed: Iterable[Weighed], made: Iterable[Statement]) -> Iterator[Weighed]:
    """Yield what was weighed of a sentence with the answers that its own statements do not tell, if any: what nobody
    will tell need not be kept until the document ends."""
    told = _Told()
    told.hear(0, made)
    for one in weighed:
        answers = tuple(a for a in one.answers if not told.tells(a.value, one.candidate.missions))
        if answers:
            yield one if len(answers) == len(one.answers) else msgspec.structs.replace(one, answers=answers)


def with_answers(readings: Sequence[Reading]) -> list[Reading]:
    """Return readings with the statements of what was weighed and no frame told.

    Where no frame told of us at all, a text may be on an aid programme that names a mission, or on the mission itself.
    """
    choices = list(_chosen(readings))
    if not any(s.actor == NL for reading in readings for s in reading.statements):
        lows = {c.reading: readings[c.reading].sentence.low for c in choices}
        choices = [
            c for c in choices if c.answer.probability >= _SURE_ALONE or any(us in lows[c.reading] for us in _US)
        ]
    if not choices:
        return list(readings)
    added: dict[int, list[Statement]] = {}
    groups: dict[tuple[int, int], list[_Choice]] = {}
    for choice in choices:
        groups.setdefault((choice.reading, id(choice.candidate)), []).append(choice)
    for (number, _), group in groups.items():
        added.setdefault(number, []).extend(_statements(readings[number].sentence, group))
    return [
        msgspec.structs.replace(r, statements=(*r.statements, *added[n])) if n in added else r
        for n, r in enumerate(readings)
    ]


#: days of ours, and how a mission was found that only stands behind what is said
_DAYS = ("mandate_start", "mandate_end")
_NAMED_LATER = ("verderop", LATER)


class _Told:
    """What a document told of which missions: which values, in which slots, and in which sentence."""

    def __init__(self) -> None:
        self._values: dict[str, set[str]] = {}
        self._slots: dict[str, set[str]] = {}
        self._here: dict[tuple[int, str], set[str]] = {}
        self._values_here: set[tuple[int, str]] = set()
        #: the ceiling that the frames told in a sentence of one mission
        self._ceilings: dict[tuple[int, tuple[str, ...]], int] = {}
        #: the numbers of those whom the frames added up in a sentence, of one mission or several
        self._added: set[tuple[int, tuple[str, ...], int]] = set()
        #: what a sentence told of no mission
        self._nameless: set[tuple[int, str]] = set()

    def hear(self, reading: int, statements: Iterable[Statement]) -> None:
        """Remember what the statements of a sentence tell."""
        for statement in statements:
            if statement.rule == _GOES_HOME:  # the day on which a withdrawal begins begins nothing
                self._here.setdefault((reading, "mandate_start"), set()).update(statement.missions)
            self._added.update((reading, statement.missions, part) for part in _added_up(statement))
            for slot, value in facts_of(statement):
                holds = slot != "decision" or statement.status != "reported"
                self.note(reading, slot, value, statement.missions, holds=holds)
                if slot == "ceiling" and len(statement.missions) == 1 and not _IN_TURN.search(statement.quote.lower()):
                    self._ceilings.setdefault((reading, statement.missions), int(value))

    def tells(self, value: str, missions: Iterable[str]) -> bool:
        """Whether a value was told of one of some missions, in whatever slot."""
        return not self._values.get(value, set()).isdisjoint(missions)

    def note(self, reading: int, slot: str, value: str, missions: Collection[str], *, holds: bool = True) -> None:
        """Remember what a sentence told; a decision that was only recalled does not ``hold``."""
        self._values.setdefault(value, set()).update(missions)
        self._here.setdefault((reading, slot), set()).update(missions)
        self._values_here.add((reading, value))
        if not missions:
            self._nameless.add((reading, value))
        if holds:
            self._slots.setdefault(slot, set()).update(missions)

    def _is_part(self, choice: _Choice) -> bool:
        """Whether a number is a part of what a frame told in its sentence: "maximaal tien agenten en twee officieren"
        is a ceiling of twelve, and none of ten."""
        value, missions = int(choice.answer.value), choice.candidate.missions
        if (choice.reading, missions, value) in self._added:
            return True  # "vier marechaussees en twee experts blijven" are six, and no four
        return choice.answer.question.tells == "ceiling" and value < self._ceilings.get((choice.reading, missions), 0)

    def leaves(self, choice: _Choice) -> bool:
        """Whether something was left untold that an answer tells, and it is sure enough to be told."""
        slot, missions = choice.answer.question.tells, choice.candidate.missions
        if slot in _DAYS and choice.candidate.how in _NAMED_LATER and not choice.candidate.event.objects:
            return False  # "De overgangsperiode eindigt op 20 augustus", before any mission is named
        if self.tells(choice.answer.value, missions):
            return False
        if slot in _COUNTED and (choice.reading, choice.answer.value) in self._values_here:
            return False  # the same people, or the same sum, of another mission
        if slot == "notification" and (choice.reading, choice.answer.value) in self._nameless:
            return False  # of something without a name
        if slot in ("ceiling", "deployed") and self._is_part(choice):
            return False
        if slot == "deployed" and "coming" in choice.candidate.event.flags:
            return False  # of what is yet to begin
        if slot in _SURE and not self._here.get((choice.reading, slot), set()).isdisjoint(missions):
            return False
        if slot == "decision" and not self._here.get((choice.reading, _THEIRS), set()).isdisjoint(missions):
            return choice.answer.probability >= _SURE_ENOUGH  # what goes on is the mission's own mandate
        again = not self._slots.get(slot, set()).isdisjoint(missions)
        return not again or choice.answer.probability >= _SURE.get(slot, 0.0)


def _added_up(statement: Statement) -> Iterator[int]:
    """Yield the numbers of the groups that add up to all whom a statement counts."""
    people = statement.personnel
    parts = [part.count_max or 0 for part in people.parts] if people else []
    if people and len(parts) > 1 and sum(parts) == people.max:
        yield from parts


def _chosen(readings: Sequence[Reading]) -> Iterator[_Choice]:
    """Yield what is told, the surest first."""
    told = _Told()
    for number, reading in enumerate(readings):
        told.hear(number, reading.statements)
    found = [
        _Choice(number, weighed.candidate, answer)
        for number, reading in enumerate(readings)
        for weighed in reading.weighed
        for answer in weighed.answers
    ]
    for choice in sorted(found, key=lambda c: -c.answer.probability):
        if told.leaves(choice):
            told.note(choice.reading, choice.answer.question.tells, choice.answer.value, choice.candidate.missions)
            yield choice


def _statements(sentence: Sentence, choices: Sequence[_Choice]) -> Iterator[Statement]:
    """Yield the statements of one candidate: a decision with the levels and days that it gives, or a mandate with
    these, and what is told of the other kinds."""
    candidate = choices[0].candidate
    answers: dict[str, Answer] = {}
    for choice in choices:  # the surest first
        answers.setdefault(choice.answer.question.id, choice.answer)
    decided = [a for a in answers.values() if a.question.kind == "decision"]
    mandate = [a for a in answers.values() if a.question.kind == "mandate"]
    others = [[a] for a in answers.values() if a.question.kind not in ("decision", "mandate")]
    for told in ([*decided, *mandate], *others):
        if told and (made := _statement(sentence, candidate, told)):
            yield made


def _statement(sentence: Sentence, candidate: Candidate, answers: Sequence[Answer]) -> Statement | None:
    """Return the statement that answers make together, of the kind of the first; None where it counts too many."""
    document, first = sentence.document, answers[0]
    question = first.question
    taken = {a.question.id: a for a in answers}
    people = _people(candidate, taken)
    if people and max(people.max or 0, people.previous or 0) > MOST_PEOPLE:
        return None
    start, end = sentence.span
    return Statement(
        document=document.id, kind=question.kind, missions=candidate.missions, action=question.action,
        status=status_of(candidate, question.action),
        actor=candidate.event.actor or NL if question.kind == "international_mandate" else NL,
        personnel=people,
        start=taken["mandate_start"].value if "mandate_start" in taken else None,
        end=next((taken[q].value for q in ("mandate_end", "international_end") if q in taken), None),
        date=first.value if question.takes == ("date",) else None,
        amount=candidate.slots.amount if question.takes == ("amount",) else None,
        cites=tuple(dict.fromkeys(c.document for c in document.citations if start <= c.start and c.end <= end)),
        published=document.date, quote=document.text[start:end], start_char=start, end_char=end,
        rule=f"{WEIGHED}{question.id}", confidence=round(min(a.probability for a in answers), 3),
    ).identified()  # fmt: skip


def _people(candidate: Candidate, taken: dict[str, Answer]) -> Personnel | None:
    """Return the people of a candidate as far as the questions take them."""
    people = candidate.slots.personnel
    if people is None:
        return None
    if "deployed" in taken:
        return msgspec.structs.replace(people, previous=None)
    before = taken.get("previous_ceiling")
    previous = int(before.value) if before else None
    if "ceiling" in taken:
        return msgspec.structs.replace(people, previous=previous)
    if before and "decision-end" in taken and before.take == "most":
        return msgspec.structs.replace(people, previous=None)
    return Personnel(min=None, max=None, previous=previous, text=people.text) if before else None
