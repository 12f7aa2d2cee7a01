"""Makes statements of one sentence after another, and remembers what the next ones rest on."""

from collections.abc import Mapping, Sequence

import msgspec

from missieregister.extraction.candidates.announcing import Lead, announced_mood, leading
from missieregister.extraction.candidates.candidate import LATER, PASSAGE, SENTENCE, Candidate
from missieregister.extraction.candidates.lasting import lasting
from missieregister.extraction.candidates.of_events import candidates
from missieregister.extraction.candidates.presence import present
from missieregister.extraction.candidates.there_since import there_since
from missieregister.extraction.discourse.antecedents import Discourse
from missieregister.extraction.discourse.focus import IS_ASIDE
from missieregister.extraction.discourse.turns import is_asked_by_members
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.participants.carried_on import carried_from
from missieregister.extraction.sentences.mistakes import is_mistaken
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.statements.answering import untold
from missieregister.extraction.statements.due_after import due_after_end
from missieregister.extraction.statements.framing import Attempt, attempts
from missieregister.extraction.statements.making import distinct, statement_of
from missieregister.extraction.statements.ongoing import RUNS_OUT
from missieregister.extraction.statements.readings import Reading, begins_later, begins_or_goes_on
from missieregister.extraction.statements.sizes import of_what_ends
from missieregister.extraction.statements.terms import Terms
from missieregister.extraction.tools import Tools
from missieregister.extraction.weights.strays import strays
from missieregister.extraction.weights.weighing import Weighed
from missieregister.knowledge.words import NL
from missieregister.model.statement import Statement
from missieregister.patterns import regex

#: what is told of first and ends, where the sentence goes on about another: "Tegelijk met het stoppen bij A is
#: besloten", "Waar de bijdrage aan A eindigt, wordt die aan B verlengd. Daarvoor"
_ENDS_FIRST = regex(r"\shet\sstoppen\s|\A(?:waar|terwijl|hoewel|ofschoon|nu|nadat)\s")
#: decisions after which nothing of a contribution goes on
_ENDS = ("end", "lapse", "decline")
#: "Tot die tijd worden er maximaal zes adviseurs ingezet": of what ends, after all
_UNTIL_THEN = regex(r"(?<!\w)(?:tot\s(?:die|dat|dan|aan|het|de)|voordien|in\sde\s(?:tussentijd|laatste)|nog)(?!\w)")
#: the first sentence of a list's item begins behind a label or name of at most so many characters
LABEL = 80


class Teller:
    """What the sentences of a document have led to so far: the last decision and its section, the terms of what goes
    on, and the event and mood that the sentence before a list lends to its items."""

    def __init__(self, tools: Tools, discourse: Discourse, *, actor: str, ranks: Mapping[str, int], near: bool) -> None:
        """Begin a document; ``actor`` is whose it is, ``ranks`` tells of each mission how many it names more often, and
        ``near`` keeps the frames that nearly fired."""
        self._tools, self._discourse = tools, discourse
        self._actor, self._ranks, self._near = actor, ranks, near
        self.last: Statement | None = None
        self.last_section: tuple[str, ...] = ()
        #: the last sentence that says that ours begins on a day to come
        self.begins_later: Sentence | None = None
        self.terms = Terms()
        self.over: set[tuple[str, ...]] = set()
        #: the missions of the last decision that begins or goes on with something, and its section
        self.goes_on: tuple[tuple[str, ...], tuple[str, ...]] = (), ()
        self.lead: Lead | None = None
        self.mood = ""

    def forget_lead(self) -> None:
        """Begin a paragraph: no list of the one before goes on."""
        self.lead, self.mood = None, ""

    def read(self, sentence: Sentence) -> Reading:
        """Return what a sentence says, and remember what the next ones rest on."""
        if sentence.by_member:
            self._hear_member(sentence)
            return Reading(sentence, (), ())
        if is_mistaken(sentence):
            self._discourse.hear(sentence)
            return Reading(sentence, (), ())
        actor = carried_from(sentence) or self._actor
        found, tried = self._attempts(sentence, actor)
        self._discourse.hear(sentence)
        made = of_what_ends(distinct([s for a in tried if self._holds(a) for s in self._states(sentence, a)]))
        self._remember(sentence, made)
        about = _goes_on_about(sentence, made)
        if about and not any(a.fired and a.candidate.how == LATER for a in tried):
            self._discourse.dwell(about)
        if is_asked_by_members(sentence.tools.spelt, sentence.low):
            return Reading(sentence, tuple(tried), ())
        weighed = self._weighed(sentence, found, actor)
        kept = weighed if self._near else untold(weighed, made)
        return Reading(sentence, tuple(tried), tuple(made), weighed=tuple(kept))

    def _hear_member(self, sentence: Sentence) -> None:
        """Take note of what a member of parliament speaks of: what members ask about, the answer is about."""
        self._discourse.hear(sentence)
        named = {m.missions for m in sentence.missions}
        if len(named) == 1:
            self._discourse.dwell(next(iter(named)))

    def _attempts(self, sentence: Sentence, actor: str) -> tuple[list[Candidate], list[Attempt]]:
        """Return the candidates of a sentence and how frames were tried on them: first on what its verbs say, then on
        people of whom these told nothing, then on days that nobody took."""
        opens = sentence.block.kind != "list_item" or sentence.span.start - sentence.block.start < LABEL
        found, counted = candidates(sentence, self._discourse, actor, self.lead if opens else None)
        if sentence.block.kind == "paragraph":
            live = [c for c in found if not c.idle]
            self.lead, self.mood = leading(sentence, live, self.last), announced_mood(sentence)
        found = self.terms.lend([c for c in found if not self._only_announces(c)], sentence)
        found = [self._of_what_goes_on(c, sentence) for c in found]
        tried = self._tried(sentence, found)
        there = present(sentence, counted, _told_people(tried), self._discourse, actor)
        there = [self._of_what_goes_on(c, sentence) for c in there]
        tried += self._tried(sentence, there)
        filled = [a.candidate.slots for a in tried if a.fired]
        lasts = lasting(sentence, counted, {s.end for s in filled if s.end}, self._discourse, actor)
        lasts += there_since(sentence, counted, {s.start for s in filled if s.start}, self._discourse, actor)
        tried += self._tried(sentence, lasts)
        return [*found, *there, *lasts], tried

    def _remember(self, sentence: Sentence, made: Sequence[Statement]) -> None:
        """Take note of the missions that a sentence told of, and of what it decided."""
        for statement in made:
            self._discourse.tell(statement.missions)
            if statement.kind == "decision":
                self.last, self.last_section = statement, sentence.block.section
                if begins_or_goes_on(statement):
                    self.goes_on = statement.missions, sentence.block.section
                self._remember_decision(statement)

    def _remember_decision(self, decision: Statement) -> None:
        """Take note of the missions of a decision: as those that the document decides about, or as over."""
        ends = decision.action in _ENDS and decision.rule != RUNS_OUT
        if ends:
            self._discourse.end(decision.missions)
        if ends and decision.status == "decided":
            self.over.add(decision.missions)
        if begins_or_goes_on(decision) or (ends and decision.action == "end" and decision.actor == NL):
            self._discourse.decide(decision.missions)

    def _weighed(self, sentence: Sentence, found: Sequence[Candidate], actor: str) -> Sequence[Weighed]:
        """Return what may be told that no frame tells; worked out now, as later sentences let go of this one."""
        if not sentence.weighed:
            return ()
        every = (*found, *strays(sentence, found, self._discourse, actor))
        return self._tools.weigher.weigh(sentence, every, self._ranks, near=self._near)

    def _states(self, sentence: Sentence, attempt: Attempt) -> list[Statement]:
        told = statement_of(sentence.document, sentence, attempt, self.last, self.terms.ours, self.terms.renewed)
        made = self.terms.continued([told] if told else [], sentence)
        made = [due_after_end(s, sentence, self.terms.over) for s in made]
        self.terms.note(made)
        if any(begins_later(s) for s in made):
            self.begins_later = sentence
        return made

    def _tried(self, sentence: Sentence, found: Sequence[Candidate]) -> list[Attempt]:
        return [attempt for candidate in found for attempt in attempts(sentence, candidate, near=self._near)]

    def _holds(self, attempt: Attempt) -> bool:
        """Whether a frame fired, and not for what cannot be altered of a contribution that the document ended:
        ``Nederland verlengt zijn bijdrage niet. Aan die termijn valt niet te tornen``."""
        candidate = attempt.candidate
        if candidate.event.group != "alter" or candidate.source == SENTENCE or attempt.frame.action != "maintain":
            return attempt.fired
        return attempt.fired and candidate.missions not in self.over

    def _of_what_goes_on(self, candidate: Candidate, sentence: Sentence) -> Candidate:
        """Return the candidate of a ceiling to come as one of the mission that its section goes on with, where the one
        that it seems to be of was ended: ``De bijdrage aan A wordt beëindigd en die aan B verlengd. Er worden maximaal
        zes adviseurs beschikbaar gesteld.``"""
        missions, section = self.goes_on
        to_come = candidate.slots.limited and candidate.event.modality in ("decided", "intended")
        ended = candidate.source != SENTENCE and candidate.missions in self.over and missions not in self.over
        if (
            not (to_come and ended and missions)
            or section != sentence.block.section
            or _UNTIL_THEN.search(sentence.low)
        ):
            return candidate
        return msgspec.structs.replace(candidate, missions=missions, source=PASSAGE, how="besluit")

    def _only_announces(self, candidate: Candidate) -> bool:
        """Whether an event is said of the list that follows, and not of a mission in its own sentence."""
        return (
            self.lead is not None
            and candidate.event == self.lead.event
            and candidate.source != SENTENCE
            and candidate.event.end > 0
            and candidate.slots.personnel is None
        )


def _told_people(tried: Sequence[Attempt]) -> list[PeopleMention]:
    """Return the people that frames told of, without those who are named beside them."""
    filled = [a.candidate.slots for a in tried if a.fired and "personnel" in a.frame.fills]
    return [p for slots in filled for p in slots.counted if p not in slots.beside]


def _goes_on_about(sentence: Sentence, made: Sequence[Statement]) -> tuple[str, ...]:
    """Return the missions that what follows a sentence is about, by what it told of ours."""
    if IS_ASIDE.match(sentence.low):
        return ()
    ours = [s for s in made if s.kind != "international_mandate"]
    if ours and ours[0].action == "end" and _ENDS_FIRST.search(sentence.low):
        # "Tegelijk met het stoppen bij A is besloten de bijdrage aan B te verlengen. Daarvoor": B
        ours = [s for s in ours if s.action not in ("end", None)] or ours
    return ours[0].missions if ours else ()
