"""Weighs what the frames leave: how probable it is that a candidate tells a fact, by all that is seen of it.

No rule foresees every wording. For each candidate each question of ``knowledge/weights`` adds up the weights of what
is seen (see features) and turns the sum into a probability, from 0 to 1: a logistic regression, in the open. What is
made of the answers is told in answering.
"""

import math
import struct
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import msgspec

from missieregister.extraction.candidates.candidate import Candidate
from missieregister.extraction.candidates.not_our_money import DIFFERS, is_common, is_common_to_all, is_not_spent
from missieregister.extraction.candidates.not_there import awaits_call, may_come
from missieregister.extraction.events.dropped import is_of_dropped
from missieregister.extraction.events.other_times import is_of_then_to_come, were_there_in_turn
from missieregister.extraction.events.undecided import is_undecided
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.taken import are_ours
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.weights.features import of_candidate, of_event, of_sentence, of_value, value
from missieregister.extraction.weights.not_held import DENIES, not_held
from missieregister.knowledge.weights_file import Question, Take, Weights
from missieregister.knowledge.words import BODIES, NL
from missieregister.patterns import regex


class Answer(msgspec.Struct, frozen=True, gc=False):
    """A question that a candidate answers with yes: about which ``value``, how probably, and the weights of what
    speaks for it and against it, where somebody wants to know."""

    question: Question
    take: Take
    value: str
    probability: float
    because: tuple[tuple[str, float], ...] = ()


class Weighed(msgspec.Struct, frozen=True):
    """A candidate with its answers; where somebody wants to know, also what was ``seen`` of it, its ``values`` and what
    was ``seen_of`` each."""

    candidate: Candidate
    answers: tuple[Answer, ...]
    seen: tuple[str, ...] = ()
    values: Mapping[Take, str] = {}
    seen_of: Mapping[Take, tuple[str, ...]] = {}


#: of a row of weights: bytes for each question, parts that a weight of one has, and what stands for none
_BYTES, _PARTS = 8, 1_000_000
#: so many rows are kept, and all that weigh something
_KEPT = 30_000
_NONE = 1 << (8 * _BYTES - 1)


class _Rows(dict[str, int]):
    """Of each thing that is seen the weights that it has for all questions, as one whole number with some bytes for
    each question: the sum of two rows is that of the weights for every question, and costs one addition."""

    def __init__(self, seen: Mapping[str, Sequence[tuple[int, float]]]) -> None:
        super().__init__()
        self._seen = seen

    def __missing__(self, what: str) -> int:
        """Make a row when it is first asked for. Those of what weighs nothing, any word, are kept up to a number."""
        held = self._seen.get(what)
        row = _row(held) if held else 0
        if held or len(self) < _KEPT:
            self[what] = row
        return row


def _row(weights: Iterable[tuple[int, float]]) -> int:
    return sum(round(weight * _PARTS) << (8 * _BYTES * number) for number, weight in weights)


class Weigher:
    """Knows the weights. Weighing takes time with the number of words of a sentence, for each of its candidates."""

    def __init__(self, weights: Weights) -> None:
        self._weights, self._rows = weights.seen, _Rows(weights.seen)
        count = len(weights.questions)
        self._begin = _row(enumerate(weights.bias))
        self._nothing = sum(_NONE << (8 * _BYTES * number) for number in range(count))
        self._fields = struct.Struct(f"<{count}Q")
        #: whether there is anything to ask
        self.asks = bool(weights.questions)
        self._takes: tuple[Take, ...] = tuple(dict.fromkeys(t for q in weights.questions for t in q.takes))
        #: each question with its number, what it is about, and what its sum must reach: the log-odds of its probability
        self._asked = [
            (number, question, take, math.log(question.at_least / (1 - question.at_least)))
            for number, question in enumerate(weights.questions)
            for take in question.takes
        ]

    def weigh(
        self, sentence: Sentence, candidates: Iterable[Candidate], ranks: Mapping[str, int], *, near: bool = False
    ) -> list[Weighed]:
        """Return the candidates with a mission that answer a question; with ``near`` all of them, with what was seen.

        ``ranks`` tells of each mission how many the document names more often.
        """
        found: list[Weighed] = []
        meant = [c for c in candidates if c.missions and _may_tell(sentence, c)]
        if not meant:
            return found
        not_so, around = not_held(sentence, meant), of_sentence(sentence)
        begin = self._sum(around, self._begin)
        of_events: dict[int, tuple[list[str], int]] = {}
        for candidate in meant:
            event = candidate.event
            if id(event) not in of_events:  # several candidates are of one
                told = of_event(sentence, event)
                of_events[id(event)] = told, self._sum(told, begin)
            of_it, row = of_events[id(event)]
            seen = of_candidate(sentence, candidate, ranks)
            sums = self._each(self._sum(seen, row))
            if near:
                seen += (*of_it, *around)
            taken = self._taken(sentence, candidate)
            seen_of = {take: of_value(sentence, candidate, take) for take in taken}
            every = self._answers(sums, taken, seen_of, seen if near else None)
            answers = tuple(
                a
                for a in every
                if _may_answer(sentence, candidate, a.question) and not not_so.has(candidate, a.question.id, a.value)
            )
            if near:
                of_each = {take: tuple(what) for take, what in seen_of.items()}
                found.append(Weighed(candidate, answers, tuple(seen), taken, of_each))
            elif answers:
                found.append(Weighed(candidate, answers))
        return found

    def _taken(self, sentence: Sentence, candidate: Candidate) -> dict[Take, str]:
        """Return the values of a candidate that questions may be about: no people and no sums of others, and none that
        were only planned."""
        if is_of_dropped(sentence, candidate.event.start):
            return {}
        taken = {take: told for take in self._takes if (told := value(candidate.slots, take))}
        if not_settled := sentence.once(_days_not_settled):
            taken = {take: told for take, told in taken.items() if told not in not_settled}
        if not _counts_ours(sentence, candidate):
            taken.pop("most", None)
            taken.pop("previous", None)
        if "amount" in taken and (not candidate.is_near(sentence) or _is_no_cost(sentence, candidate)):
            del taken["amount"]
        if "start" in taken and _begins_to_leave(sentence, candidate):
            del taken["start"]
        return taken

    def _answers(
        self,
        sums: Sequence[int],
        taken: Mapping[Take, str],
        seen_of: Mapping[Take, Sequence[str]],
        seen: Sequence[str] | None,
    ) -> Iterator[Answer]:
        """Yield the questions that are answered with yes, with what weighed where ``seen`` is told."""
        more = {take: self._each(self._sum(own, 0)) for take, own in seen_of.items()}
        for number, question, take, least in self._asked:
            if take in taken:
                total = (sums[number] + more[take][number]) / _PARTS
            elif take == "nothing":
                total = sums[number] / _PARTS
            else:
                continue
            if total >= least:
                own = seen_of.get(take, ())
                because = self._because((*seen, *own), number) if seen else ()
                probability = 1 / (1 + math.exp(-total))
                yield Answer(question, take, taken.get(take, str(question.action)), probability, because)

    def _sum(self, seen: Iterable[str], begin: int) -> int:
        """Return a row with the weights of all that is seen added to it."""
        return sum(map(self._rows.__getitem__, seen), begin)

    def _each(self, row: int) -> list[int]:
        """Return what a row holds for each question, in parts."""
        told = (row + self._nothing).to_bytes(self._fields.size, "little")
        return [field - _NONE for field in self._fields.unpack(told)]

    def _because(self, seen: Iterable[str], question: int) -> tuple[tuple[str, float], ...]:
        """Return what weighs in a question, the heaviest first."""
        told = {what: w for what in seen for number, w in self._weights.get(what, ()) if number == question}
        return tuple(sorted(told.items(), key=lambda item: (-abs(item[1]), item[0])))


def without(kinds: Container[str], weighed: Sequence[Weighed]) -> tuple[Weighed, ...]:
    """Return what was weighed without the answers about some kinds of statement."""
    return tuple(
        msgspec.structs.replace(w, answers=tuple(a for a in w.answers if a.question.kind not in kinds)) for w in weighed
    )


#: who acts in what may be ours: we do, or the text names the mission or an organisation, and no other country
_OURS_OR_NOBODYS = (NL, "mission", *BODIES)
#: how nothing is said that holds
_OPEN = ("asked",)


def _days_not_settled(sentence: Sentence) -> frozenset[str | None]:
    """Return the days that a sentence tells of without their being settled."""
    found = (d for d in sentence.dates if is_undecided(sentence, d.start))
    return frozenset(day for d in found for day in (d.first, d.last))


def _may_tell(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a candidate may tell anything: what somebody else does, asks or would like tells nothing of ours."""
    event = candidate.event
    return event.actor in _OURS_OR_NOBODYS and event.modality not in _OPEN and not sentence.low.rstrip().endswith("?")


def _is_no_cost(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the sum of a candidate is paid by all members, is not spent, or is by how much another differs."""
    if is_common(sentence.low):
        return True
    own = (m for m in sentence.money if m.amount == candidate.slots.amount)
    low = sentence.low
    return any(DIFFERS.match(low, m.end) or is_not_spent(low, m) or is_common_to_all(low, m) for m in own)


#: what somebody will tell later is decided by nobody yet
_WILL_TELL = "will_tell"


def _may_answer(sentence: Sentence, candidate: Candidate, question: Question) -> bool:
    """Whether a question may be answered with yes: no decision of another body, none that is denied, no term of what
    is not there ("heeft tot begin 2031 geen schip beschikbaar"), no day of an end that is denied, and no end where only
    some leave ("twee van hen keerden terug")."""
    event = candidate.event
    if event.modality == "investigated" and question.id == "deployed" and not _are_of_now(sentence, candidate):
        return False  # "Het staat niet vast of zestig militairen deelnemen"
    if question.kind == "decision" and (_is_a_bodys(candidate) or event.group == _WILL_TELL):
        return False
    tells = event.group == "inform" and event.modality == "decided" and event.is_about(("chamber",))
    if question.kind == "decision" and tells and "later" in event.flags:
        return False
    if candidate.slots.on_top and question.id in ("ceiling", "deployed"):
        return False  # "zet ook maximaal 60 militairen extra in": by how much it grows
    if question.id in ("ceiling", "deployed") and any(may_come(sentence.low, p.start) for p in candidate.slots.counted):
        return False
    if question.id == "deployed" and any(awaits_call(sentence.low, p) for p in candidate.slots.counted):
        return False
    if question.kind == "deployment" and "strength" in event.objects:
        return False  # "De VN-macht zelf telt thans 4.500 militairen"
    if question.id == "deployed" and (sentence.once(is_of_then_to_come) or sentence.once(were_there_in_turn)):
        return False  # "Daarna zijn er nog twee in Verania", "In de loop der jaren waren er 5.000"
    denied = "start" if question.id in ("mandate_start", "mandate_end") else question.action
    if event.negated and event.group in DENIES.get(denied, ()):
        return False
    return not (question.action == "end" and "partly" in event.flags) and not _refuses_nobody(sentence, question)


#: "of de huidige inzet van één officier kan worden uitgebreid"
_OF_NOW = regex(r"(?<!\w)(?:huidige|bestaande|lopende)\s[^,;:]{0,40}\Z", words=("huidige", "bestaande", "lopende"))


def _are_of_now(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether people are those who are there, whatever else a sentence looks into."""
    counted = candidate.slots.counted
    return bool(counted) and all(_OF_NOW.search(sentence.low, max(0, p.start - 60), p.start) for p in counted)


#: what had not been done so far
_NEVER_YET = ("niet eerder ", "nooit eerder ", "nog nooit ", "nog nimmer ")


def _refuses_nobody(sentence: Sentence, question: Question) -> bool:
    """Whether nobody asked for what is not done: ``Nog niet eerder had Nederland aan zoiets deelgenomen``."""
    return question.action == "decline" and any_in(_NEVER_YET, sentence.low)


def _is_a_bodys(candidate: Candidate) -> bool:
    """Whether an organisation decides about its mission, and nothing is said of us: ``De Raad heeft X beëindigd``."""
    event = candidate.event
    if event.actor not in BODIES or event.group not in ("end", "finish", "extend", "establish"):
        return False
    return not event.is_about(("contribution", "national_mandate", "people", "role", "equipment"))


#: "De terugtrekking van het bataljon begint op 7 maart": on that day nothing of ours begins
_TO_LEAVE = (
    r"(?:terugtrekking|terugtocht|aftocht|afbouw|redeployment|herontplooiing|ontmanteling|terugkeer|vertrek)(?!\w)"
)
_LEAVING = regex(rf"(?<!\w){_TO_LEAVE}[^.;,]{{0,60}}\Z")
#: "begint in mei met de terugtrekking"
_WITH_LEAVING = regex(rf"[^.;,]{{0,60}}\smet\s(?:de|het|hun|zijn|haar)\s(?:[\w-]+e\s)?{_TO_LEAVE}")


def _begins_to_leave(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether what a candidate says to begin is that ours leave."""
    if candidate.event.group != "begin":
        return False
    low, start = sentence.low, candidate.event.start
    return bool(_LEAVING.search(low, max(0, start - 90), start) or _WITH_LEAVING.match(low, start))


def _is_of_a_mission(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a mission gives people to another, and nobody calls them ours: ``A steunt B met dertig waarnemers``."""
    gives = candidate.event.actor == "mission" and candidate.event.group in ("contribute", "send")
    return gives and not (candidate.event.is_named() or sentence.of("adjective", NL) or sentence.of("subject", NL))


def _counts_ours(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the people of a candidate may be ours, and not all that a mission has or gives another."""
    if _is_of_a_mission(sentence, candidate):
        return False
    return candidate.slots.ours or candidate.event.is_named() or are_ours(sentence, candidate.slots.personnel)
