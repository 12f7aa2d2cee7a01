"""Makes the statement that a frame asks for out of a candidate's slots."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import msgspec

from missieregister.extraction.candidates.candidate import ELSEWHERE, PASSAGE, Candidate
from missieregister.extraction.mentions.durations import later
from missieregister.extraction.sentences.consent import awaits_consent
from missieregister.extraction.sentences.days import is_of_decision
from missieregister.extraction.sentences.only_then import waits_for
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.lately import SETS_OFF
from missieregister.extraction.statements.framing import Attempt
from missieregister.extraction.text.alike import AT_MOST
from missieregister.extraction.text.phrases import any_in
from missieregister.knowledge.frames_file import Frame
from missieregister.knowledge.words import NL
from missieregister.model.document import Document
from missieregister.model.statement import Personnel, Statement, Status
from missieregister.patterns import regex

#: how much surer a reading is with its mission in the sentence than with one from the passage or from further away
_CONFIDENCE = {PASSAGE: 0.96, ELSEWHERE: 0.9}

_STATUS: dict[str, Status] = {
    "decided": "decided",
    "plain": "decided",
    "intended": "intended",
    "investigated": "intended",
    "possible": "conditional",
    "reported": "reported",
}


#: more people than the Netherlands ever sent on a mission
MOST_PEOPLE = 5000
_OURS = ("decision", "mandate", "deployment")


def statement_of(
    document: Document,
    sentence: Sentence,
    attempt: Attempt,
    last: Statement | None,
    ends: Mapping[tuple[str, ...], str],
    renewed: Collection[tuple[str, ...]] = (),
) -> Statement | None:
    """Return the statement of a frame that fired, with ``last`` for what it takes over from the one before; None where
    there is too little to state.

    ``ends`` are the ends of Dutch mandates that the document told before, from which "met een jaar verlengd" counts;
    those of the missions in ``renewed`` are what the document itself decided, which it tells again.
    """
    frame, candidate = attempt.frame, attempt.candidate
    slots, event = candidate.slots, candidate.event
    inherits = "inherit" in frame.fills
    counted = _counted(sentence, frame, candidate)
    if (inherits and last is None) or (counted and slots.on_top and frame.kind != "decision"):
        return None
    waits = awaits_consent(slots.conditions or "") or sentence.once(waits_for) is not None
    if frame.kind == "deployment" and event.modality == "decided" and waits:
        return None  # nobody is there yet: "Als het parlement instemt, levert Nederland twintig militairen"
    people = _people_of(sentence, attempt, counted) if counted else None
    action = last.action if inherits and last else frame.action
    values = _filled(sentence, attempt)
    if inherits and last:
        values["end"] = values.get("end") or last.end
    if slots.months and "end" in frame.fills and candidate.missions in ends and event.modality != "reported":
        told = ends[candidate.missions]
        # what it decided before it may tell again; what its own sentence counted on from is the sentence's
        values["end"] = (slots.end or told) if candidate.missions in renewed else later(told, slots.months)
    _keep_likely_days(frame, values, sentence.published)
    if "published" in frame.fills:
        values["date"] = values.get("date") or document.date
    if frame.kind == "mandate" and not (people or slots.conditions or any(values.values())):
        return None
    if people and (people.max or 0) > MOST_PEOPLE and event.actor == NL and frame.kind in _OURS:
        return None
    status = frame.status or status_of(candidate, action)
    if frame.kind == "decision" and status == "decided" and values.get("date") and values["date"] != sentence.published:
        status = "reported"
    start, end = sentence.span
    made = Statement(
        document=document.id, kind=frame.kind, missions=_missions_of(sentence, attempt), action=action,
        status=status, actor=frame.actor or event.actor or "nl", personnel=people,
        cites=tuple(dict.fromkeys(c.document for c in document.citations if start <= c.start and c.end <= end)),
        published=document.date, quote=document.text[start:end], start_char=start, end_char=end, rule=frame.id,
        confidence=round(frame.confidence * _CONFIDENCE.get(candidate.source, 1.0), 3), **values,
    )  # fmt: skip
    return made.identified()


#: verbs of those who are there and remain
_STAY = ("stay", "serve", "maintain")
#: what opens a sentence about more of those whom the one before counts
_AND_ALSO = regex(r"(?:daarnaast|daarbovenop|bovendien|voorts|verder|tevens|eveneens|ook)\s(?:blijft|blijven)\s")


def _are_more_of_them(sentence: Sentence, counted: Personnel) -> bool:
    """Whether people stay beside more of the same mission whom the sentence before counts, so that they are not all of
    it: ``Daarnaast blijven vijf stafofficieren werkzaam``; a ceiling or a term of their own is decided by itself."""
    before = sentence.before
    if before is None or before.block is not sentence.block or not _AND_ALSO.match(sentence.low):
        return False
    if sentence.dates or any(p.bound == "max" for p in sentence.people):
        return False
    named = {m.missions for m in sentence.missions}
    most = max((p.high or 0 for p in before.people), default=0)
    return most > (counted.max or 0) and named <= {m.missions for m in before.missions}


#: the slots that a frame takes over as they are
_AS_THEY_ARE = ("start", "end", "date", "due", "amount", "conditions")


def _filled(sentence: Sentence, attempt: Attempt) -> dict[str, Any]:
    """Return the values of a statement that a frame takes from the slots of its candidate."""
    frame, slots = attempt.frame, attempt.candidate.slots
    values: dict[str, Any] = {name: getattr(slots, name) for name in _AS_THEY_ARE if name in frame.fills}
    if "begins" in frame.fills:
        values["start"] = slots.start or _begin_of(sentence, attempt)
    if frame.action == "maintain" and attempt.candidate.event.group in ("end", "leave", "return"):
        values["end"] = None  # "ziet geen aanleiding de bijdrage per 1 mei te beëindigen"
    if "due_at" in frame.fills:
        values["due"] = _not_before(slots.due or slots.end or slots.date, sentence.published)
    return values


#: verbs of those who set to work, or off to it, on the day that is told
_SETS_TO = ("beginnen met", *SETS_OFF)
#: what tells that something had not been before
_FIRST_TIME = (" voor het eerst", " voor de eerste keer", " voor de eerste maal")


def _begin_of(sentence: Sentence, attempt: Attempt) -> str | None:
    """Return the day on which something begins that says no other: its own, unless that is one of an agreement, or of a
    decision that was taken today."""
    event, date = attempt.candidate.event, attempt.candidate.slots.date
    if event.group == "send" and event.form == "past" and event.lemma in SETS_OFF:
        return date  # "Het fregat vertrok vandaag naar UNMIVER"
    if event.group == "approve" or _is_decided_on(sentence, date):
        return None
    begins = event.group in ("begin", "arrive") or event.lemma in _SETS_TO
    if event.group in ("send", "contribute") and event.form == "past" and any_in(_FIRST_TIME, sentence.low):
        return date  # "In 2026 stuurde Nederland voor het eerst waarnemers naar UNMIVER"
    if begins and (event.form in ("past", "participle") or event.lemma in _IS_SINCE):
        return date
    return _not_before(date, sentence.published) if sentence.published else None


def _keep_likely_days(frame: Frame, values: dict[str, Any], published: str | None) -> None:
    """Drop the day of a decision or of people who are there that lies ahead, and the one on which a mission's mandate
    ends, if nothing took place on it yet."""
    told = values.get("date")
    if frame.kind == "international_mandate" and told == values.get("end"):
        values["date"] = _recalled(told, published)
    if frame.kind in ("decision", "deployment") and told:
        values["date"] = _recalled(told, published)


def _missions_of(sentence: Sentence, attempt: Attempt) -> tuple[str, ...]:
    """Return the missions that a statement is about; those of its candidate may be too far away for its frame."""
    frame, candidate = attempt.frame, attempt.candidate
    if frame.missions != "optional" or candidate.is_near(sentence):
        return candidate.missions
    return sentence.missions[0].missions if frame.kind == "commitment" and sentence.missions else ()


def _people_of(sentence: Sentence, attempt: Attempt, counted: Personnel) -> Personnel | None:
    """Return the people of a statement out of those that its candidate counts, who may be what was before."""
    frame, candidate = attempt.frame, attempt.candidate
    if frame.kind == "deployment":
        return msgspec.structs.replace(counted, previous=None)
    if candidate.slots.on_top or (candidate.event.group in _STAY and _are_more_of_them(sentence, counted)):
        return None  # how many come on top of how many is not said
    if frame.action == "decrease" and candidate.event.negated:
        return _as_before(counted)  # "handhaaft het plafond van dertig personen niet"
    if frame.id == _UNTIL and _were_there(candidate):
        return None
    if frame.action in ("extend", "maintain") and _changes_too(sentence, candidate):
        return _as_before(counted)  # "van twaalf militairen wordt verlengd en uitgebreid met zes"
    return _as_before(counted) if frame.kind == "mandate" and _is_past(sentence, attempt) else counted


def _as_before(people: Personnel) -> Personnel:
    """Return how many there were, of whom there is no telling how many there are."""
    return Personnel(min=None, max=None, previous=people.max, text=people.text)


def _changes_too(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether what goes on also grows or shrinks by so many, so that its people are what it had before."""
    own = {p.start for p in candidate.slots.counted}
    if not any(p.delta and p.start not in own for p in sentence.people):
        return False
    one = len({m.missions for m in sentence.missions}) <= 1
    return one and any(c.name in ("increase", "decrease") for c in sentence.of("verb"))


#: verbs that tell how large something may be, and in the past how large it was
_MAY_BE = ("gelden", "gaan om", "betreffen", "bedragen", "bestaan uit")
#: how large it was when it began is its ceiling, as nothing says that it changed
_AT_FIRST = regex(r"(?<!\w)(?:bij\s(?:de\s)?aanvang|oorspronkelijk|destijds|toen)(?!\w)")


#: "bestond in 2029 uit maximaal dertien militairen": a report of the year before tells what is allowed, and no change
_IN_YEAR = regex(
    r"(?<!\w)(?:in|over)\s(?:het\sjaar\s)?(?P<year>(?:19|20)\d\d)(?!\d)|"
    r"(?<!\w)in\s(?:het\sverslagjaar|de\sverslagperiode)(?!\w)"
)


#: "Dat waren er maximaal 6"
_WERE_AT_MOST = regex(rf"(?<!\w)waren\s(?:(?:dat|het|er|dit)\s){{0,2}}(?:{AT_MOST})\s\Z")


def _is_past(sentence: Sentence, attempt: Attempt) -> bool:
    """Whether a ceiling is told of as what it was: ``tot dusver gold een maximum van 215``."""
    event = attempt.candidate.event
    allowed = event.form == "past" and event.lemma in _MAY_BE
    allowed = allowed or (
        event.group == "present"
        and _WERE_AT_MOST.search(sentence.low, max(0, event.start - 60), event.start) is not None
    )
    if not allowed or _AT_FIRST.search(sentence.low):
        return False
    in_year, published = _IN_YEAR.search(sentence.low), sentence.published
    if in_year is None or not published:
        return True
    return int(published[:4]) - int(in_year["year"] or published[:4]) > 1


#: of these the present tense tells what began on a day: "was op 1 oktober operationeel"
_IS_SINCE = ("operationeel zijn",)
#: the frame of ends, which a past that is over has too
_UNTIL = "mandate.until"
_ALLOWED = ("national_mandate", "mandate", "combined")


def _were_there(candidate: Candidate) -> bool:
    """Whether people are told of as there once, which allows nothing: ``van mei tot juli waren 252 militairen aan
    boord``."""
    event = candidate.event
    there = (event.form, event.modality) == ("past", "reported") and event.group in ("serve", "contribute", "send")
    return there and not candidate.slots.limited and not event.is_about(_ALLOWED)


def _recalled(edtf: str | None, published: str | None) -> str | None:
    """Return the date of a decision taken before the letter; a date in its future is none of a decision's."""
    if edtf is None or published is None:
        return None
    first = edtf.split("/")[0].rstrip("~")
    return edtf if first < published[: len(first)] or first == published else None


def _is_decided_on(sentence: Sentence, date: str | None) -> bool:
    """Whether a date is that of a decision, today or before: ``heeft op 29 november besloten``."""
    return date is not None and any(d.edtf == date and is_of_decision(sentence, d) for d in sentence.dates)


def _not_before(edtf: str | None, published: str | None) -> str | None:
    """Return a date that lies in or after the document's year, None for one before."""
    if edtf is None or published is None:
        return edtf
    last = edtf.split("/")[-1]
    return edtf if last[: min(len(last), 7)].rstrip("~") >= published[: min(len(last.rstrip("~")), 7)] else None


#: "Met de terugkeer van de laatste 70 militairen eindigt de bijdrage": so many were left, and no more were allowed
_THE_LAST = regex(r"(?<!\w)(?:terugkeer|vertrek|terugtrekking)\svan\s(?:de|onze)\slaatste\s\Z")


def _counted(sentence: Sentence, frame: Frame, candidate: Candidate) -> Personnel | None:
    """Return the people that a frame takes from its candidate: those in brackets, or all that it counts."""
    counted = candidate.slots.counted if frame.kind == "mandate" else ()
    if counted and _THE_LAST.search(sentence.low, max(0, counted[0].start - 40), counted[0].start):
        return None
    if "aside" in frame.fills:
        return candidate.slots.aside
    return candidate.slots.personnel if "personnel" in frame.fills else None


#: "indien de Raad instemt"; not "indien nodig"
_IF = regex(r"indien\s(?!(?:nodig|gewenst|wenselijk|mogelijk|noodzakelijk|opportuun|van\stoepassing)(?!\w))")


def status_of(candidate: Candidate, action: str | None) -> Status:
    """Return how sure it is what a candidate tells, by how its event is said; ``action`` is what would be decided."""
    event = candidate.event
    if event.group == "approve" and event.modality == "reported" and not candidate.slots.date:
        return "decided"
    status = _STATUS.get(event.modality, "decided")
    if action == "decline" and event.negated and status == "conditional":
        return "decided"  # what cannot be done will not be
    if action is None and status == "conditional" and candidate.slots.limited and not candidate.slots.conditions:
        return "decided"  # "kunnen ten hoogste zeven militairen worden ingezet": how many there may be is settled
    if action is None and status == "decided" and event.group == "investigate":
        return "intended"  # "beraadt zich op verlenging tot 1 mei": it is yet to be seen
    condition = candidate.slots.conditions or ""
    if_so = _IF.match(condition.lower()) is not None or awaits_consent(condition)
    depends = "conditional" in event.flags or (action is not None and if_so)
    if status == "decided" and condition and depends:
        return "conditional"
    if status == "decided" and "recalled" in event.flags and event.form in ("past", "participle"):
        return "reported"
    return status


def distinct(statements: Sequence[Statement]) -> list[Statement]:
    """Drop statements that say the same as another of the sentence, or less."""
    result: list[Statement] = []
    for statement in statements:
        if any(says_all(other, statement) for other in result):
            continue
        result = [other for other in result if not says_all(statement, other)]
        result.append(statement)
    return result


def says_all(one: Statement, other: Statement) -> bool:
    """Whether ``one`` holds all that ``other`` does: of one kind, or a decision that says its mandate itself."""
    same = (one.kind, one.action) == (other.kind, other.action)
    own_mandate = one.kind == "decision" and other.kind == "mandate" and one.status != "reported"
    if not (same or own_mandate) or not set(other.missions) <= set(one.missions):
        return False
    return all(
        getattr(other, slot) is None
        or getattr(other, slot) == getattr(one, slot)
        or (slot == "personnel" and own_mandate and not same and _was_before(one, other))
        for slot in ("personnel", "start", "end", "date", "due", "amount")
    )


def _was_before(change: Statement, mandate: Statement) -> bool:
    """Whether a mandate in brackets is what a change starts from: ``X (acht militairen) wordt met vier verhoogd``."""
    if change.personnel is None or mandate.personnel is None or mandate.rule != "mandate.bracket":
        return False
    return mandate.personnel.max is not None and mandate.personnel.max == change.personnel.previous
