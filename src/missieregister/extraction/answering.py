"""Makes statements of what was weighed: only of what no frame told, each the most probable of its kind.

Frames go first. A fact that a document told is not told again, of one sentence comes one decision about a mission, and
of the sentences that may tell a fact the surest does.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from missieregister.extraction.candidate import Candidate
from missieregister.extraction.passage import Sentence
from missieregister.extraction.readings import Reading
from missieregister.extraction.statements import status_of
from missieregister.extraction.weighing import Answer
from missieregister.knowledge.words import NL
from missieregister.model.facts import facts_of
from missieregister.model.statement import Personnel, Statement

#: what the rules of statements that were weighed begin with
WEIGHED = "gewogen-"
#: what else is decided about a mission must be so probable, where the document decides something about it
_SURE = 0.75
#: more people than the Netherlands ever sent on a mission
_MOST = 5000


class _Choice(msgspec.Struct, frozen=True):
    """An answer, of a candidate, in a reading."""

    reading: int
    candidate: Candidate
    answer: Answer


def with_answers(readings: Sequence[Reading]) -> list[Reading]:
    """Return readings with the statements of what was weighed and no frame told."""
    choices = list(_chosen(readings))
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


def _chosen(readings: Sequence[Reading]) -> Iterator[_Choice]:
    """Yield what is told, the surest first."""
    told: dict[str, set[str]] = {}
    decided: set[str] = set()
    here: dict[int, set[str]] = {}
    for number, reading in enumerate(readings):
        for statement in reading.statements:
            for _, value in facts_of(statement):
                told.setdefault(value, set()).update(statement.missions)
            if statement.kind == "decision":
                here.setdefault(number, set()).update(statement.missions)
                if statement.status != "reported":
                    decided.update(statement.missions)
    found = [
        _Choice(number, weighed.candidate, answer)
        for number, reading in enumerate(readings)
        for weighed in reading.weighed
        for answer in weighed.answers
    ]
    for choice in sorted(found, key=lambda c: -c.answer.probability):
        missions = choice.candidate.missions
        if not told.get(choice.answer.value, set()).isdisjoint(missions):
            continue
        if choice.answer.question.kind == "decision":
            own = here.setdefault(choice.reading, set())
            unsure = choice.answer.probability < _SURE and not decided.isdisjoint(missions)
            if unsure or not own.isdisjoint(missions):
                continue
            decided.update(missions)
            own.update(missions)
        told.setdefault(choice.answer.value, set()).update(missions)
        yield choice


def _statements(sentence: Sentence, choices: Sequence[_Choice]) -> Iterator[Statement]:
    """Yield the statements of one candidate: a decision with the levels and days that it gives, or a mandate with
    these, and what is told of the other kinds."""
    candidate = choices[0].candidate
    answers = {c.answer.question.id: c.answer for c in choices}
    decision = next((a for a in answers.values() if a.question.kind == "decision"), None)
    mandate = [a for a in answers.values() if a.question.kind == "mandate"]
    if decision or mandate:
        yield from _told(sentence, candidate, decision or mandate[0], [decision, *mandate] if decision else mandate)
    for answer in answers.values():
        if answer.question.kind not in ("decision", "mandate"):
            yield from _told(sentence, candidate, answer, [answer])


def _told(sentence: Sentence, candidate: Candidate, first: Answer, answers: Iterable[Answer]) -> Iterator[Statement]:
    document, slots, question = sentence.document, candidate.slots, first.question
    answers = list(answers)
    taken = {a.question.id: a for a in answers}
    people = _people(candidate, taken)
    if people and max(people.max or 0, people.previous or 0) > _MOST:
        return
    start, end = sentence.span
    yield Statement(
        document=document.id, kind=question.kind, missions=candidate.missions, action=question.action,
        status=status_of(candidate, question.action),
        actor=candidate.event.actor or NL if question.kind == "international_mandate" else NL,
        personnel=people,
        start=taken["mandate_start"].value if "mandate_start" in taken else None,
        end=next((taken[q].value for q in ("mandate_end", "international_end") if q in taken), None),
        date=first.value if question.takes == ("date",) else None,
        amount=slots.amount if question.takes == ("amount",) else None,
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
