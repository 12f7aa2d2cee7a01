"""Candidates that no verb carries: a bracket behind a mission, a mandate's noun, a change of level, money, people."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from missieregister.extraction.actors import stands_free
from missieregister.extraction.asking import Asked, requests
from missieregister.extraction.brackets import Bracket
from missieregister.extraction.candidate import Candidate, said_before, said_of
from missieregister.extraction.conditions import MANDATES, counts_ours, may_change, steps
from missieregister.extraction.discourse import Discourse
from missieregister.extraction.events import Event
from missieregister.extraction.lazy import lazy
from missieregister.extraction.mentions.missions import MissionMention
from missieregister.extraction.mentions.people import PeopleMention
from missieregister.extraction.passage import Sentence
from missieregister.extraction.promising import Promised, promises
from missieregister.extraction.slots import Slots, are_ours, personnel, said_of_now
from missieregister.extraction.targets import central_mentions, coordinated, in_turns, is_peripheral, merged, umbrella
from missieregister.extraction.telling import Told, notifications
from missieregister.knowledge.words import NL


def may_be_nominal(sentence: Sentence, brackets: Sequence[Bracket]) -> bool:
    """Whether a sentence has anything of which a candidate could come that no verb carries."""
    if brackets or sentence.money or sentence.of("noun", *MANDATES):
        return True
    if steps(sentence):
        return True
    return (counts_ours(sentence) or sentence.once(may_change)) and bool(sentence.people)


def nominals(
    sentence: Sentence,
    taken: Sequence[tuple[Event, tuple[PeopleMention, ...]]],
    brackets: Sequence[Bracket],
    discourse: Discourse,
    default_actor: str,
) -> list[Candidate]:
    """Return the candidates that no verb carries; ``taken`` are the events with the people that they count."""
    reading = _Nominals(sentence, taken, brackets, discourse, default_actor)
    return [
        *reading.in_brackets(),
        *reading.mandates(),
        *reading.changes(),
        *reading.sums(),
        *reading.present(),
        *reading.requests(),
        *reading.letters(),
        *reading.promises(),
    ]


class _Nominals:
    """One sentence, asked for each kind of nominal in turn."""

    def __init__(
        self,
        sentence: Sentence,
        taken: Sequence[tuple[Event, tuple[PeopleMention, ...]]],
        brackets: Sequence[Bracket],
        discourse: Discourse,
        default_actor: str,
    ) -> None:
        self._sentence, self._taken, self._brackets, self._discourse = sentence, taken, brackets, discourse
        self._events = [e for e, _ in taken]
        self._default_actor = default_actor

    @lazy
    def _objects(self) -> frozenset[str]:
        return frozenset(c.name for c in self._sentence.of("noun"))

    @lazy
    def _actor(self) -> str:
        sentence = self._sentence
        foreign = {e.actor for e in self._events} - {NL, ""}
        if foreign and not any(e.actor == NL for e in self._events):
            return min(foreign)
        speakers = [c.name for c in sentence.of("subject") if c.start < 25 and stands_free(sentence.low, c.start)]
        return speakers[0] if speakers and not self._events else self._default_actor

    @lazy
    def _flags(self) -> frozenset[str]:
        dutch = self._sentence.of("adjective", NL) or self._sentence.of("subject", NL)
        return frozenset(("named",)) if dutch else frozenset[str]()

    def _event(
        self,
        group: str,
        place: tuple[int, int],
        window: tuple[int, int],
        about: frozenset[str],
        *,
        actor: str | None = None,
        modality: str = "plain",
    ) -> Event:
        flags = self._flags | {"follows"} if group == "present" and self._sentence.follows else self._flags
        return Event.made(
            group=group, lemma=group, form="noun", start=place[0], end=place[1], window=window, negated=False,
            actor=self._actor if actor is None else actor, modality=modality, objects=about, flags=flags,
        )  # fmt: skip

    def _candidate(self, event: Event, slots: Slots, mentions: Sequence[MissionMention]) -> Candidate:
        if not mentions and not self._sentence.missions:
            mentions = self._sentence.once(_deployed_in)
        if mentions:
            return said_of(event, slots, mentions)
        return said_before(self._sentence, event, slots, self._discourse)

    def _whole(self) -> tuple[int, int]:
        return 0, len(self._sentence.low)

    def in_brackets(self) -> list[Candidate]:
        """``EUTM Mali (tot eind 2031)``."""
        result = []
        for bracket in self._brackets:
            slots = Slots(
                personnel=personnel(bracket.people, self._sentence.text),
                limited=any(p.bound == "max" for p in bracket.people),
            )
            for date in bracket.dates:
                if date.role in ("end", "span"):
                    slots.end = date.last
                if date.role == "span":
                    slots.start = date.first
            if not is_peripheral(self._sentence, bracket.mission):
                event = self._event(
                    "bracket", (bracket.mission.start, bracket.mission.end), bracket.span, self._objects
                )
                result.append(said_of(event, slots, [bracket.mission]))
        return result

    def mandates(self) -> list[Candidate]:
        """``een mandaat voor tien personen``."""
        sentence, result = self._sentence, []
        for noun in sentence.of("noun", *MANDATES):
            if noun.name == "mandate" and _is_missions_own(sentence, noun.end):
                continue
            near = [
                p
                for p in sentence.people
                if 0 <= p.start - noun.end <= 45 and not re.search(r"[.;()]", sentence.low[noun.end : p.start])
            ]
            if not near or near[0].previous is not None:
                continue
            opened = sentence.low.rfind("(", 0, noun.start)
            closed = sentence.low.find(")", near[0].end)
            in_bracket = opened >= 0 and ")" not in sentence.low[opened : noun.start]
            if not in_bracket and any(e.form != "noun" and near[0] in own[:1] for e, own in self._taken):
                continue
            window = (opened, closed + 1) if in_bracket and closed > 0 else (noun.start, near[0].end)
            inside = [m for m in sentence.once(merged) if not is_peripheral(sentence, m)]
            if in_bracket and any(b.span[0] <= m.start < b.span[1] for m in inside for b in self._brackets):
                continue
            slots = Slots(personnel=personnel(near[:1], sentence.text), limited=near[0].bound == "max")
            event = self._event("mandate_noun", (noun.start, noun.end), window, self._objects | {"national_mandate"})
            result.append(self._candidate(event, slots, inside if len(inside) == 1 else ()))
        return result

    def changes(self) -> list[Candidate]:
        """``van zes naar zeven``."""
        if any(e.group in ("increase", "decrease", "rise", "fall") for e in self._events):
            return []
        sentence, result = self._sentence, []
        became = self._became()
        if became:
            return [became]
        changed = [p for p in sentence.people if p.previous is not None and p.high is not None and p.high != p.previous]
        around = central_mentions(sentence) if changed else []
        for order, change in enumerate(changed):
            if change.previous is not None and change.high is not None:
                group = "change_up" if change.high > change.previous else "change_down"
                event = self._event(group, (change.start, change.end), self._whole(), self._objects | {"people"})
                slots = Slots(personnel=personnel([change], sentence.text), limited=change.bound == "max")
                inside = [around[order]] if len(around) == len(changed) else _nearest(around, change.start)
                result.append(self._candidate(event, slots, inside))
        return result

    def _became(self) -> Candidate | None:
        """``waar tot dusver vijf functionarissen waren voorzien, worden dat er zeven``."""
        people = [p for p in self._sentence.people if p.high is not None]
        for before, after in pairwise(people):
            if before.high != after.high and _BECOMES.search(self._sentence.low, before.end, after.start):
                group = "change_up" if (after.high or 0) > (before.high or 0) else "change_down"
                about = self._objects | {"people", "contribution"}
                event = self._event(group, (after.start, after.end), self._whole(), about)
                level = personnel([msgspec.structs.replace(after, previous=before.high)], self._sentence.text)
                dates = [d for d in self._sentence.dates if d.edtf and d.start > before.end]
                slots = Slots(
                    personnel=level,
                    start=next((d.first for d in dates if d.role == "start"), None),
                    end=next((d.last for d in dates if d.role == "end"), None),
                )
                return self._candidate(event, slots, _nearest(central_mentions(self._sentence), after.start))
        return None

    def sums(self) -> list[Candidate]:
        """``voor MINUSMA 58 miljoen euro``."""
        sentence, result = self._sentence, []
        if not sentence.money:
            return []
        mentions = [m for m in sentence.once(merged) if not is_peripheral(sentence, m)]
        paired = in_turns(sentence.low, mentions, sentence.money)
        actor = self._spender()
        for order, money in enumerate(sentence.money):
            own = [paired[order]] if paired else _nearest(mentions, money.end)
            objects = self._objects | {"named_mission"} if own else self._objects
            event = self._event("money", (money.start, money.end), self._whole(), objects, actor=actor)
            result.append(self._candidate(event, Slots(amount=money.amount), own))
        return result

    def _spender(self) -> str:
        sentence = self._sentence
        spenders = [c.name for c in sentence.of("subject") if stands_free(sentence.low, c.start)]
        if _is_own_budget(sentence) or (spenders and NL not in spenders and not self._flags):
            return "other"
        verb = next((e for e in self._events if e.actor not in (NL, "")), None)
        return verb.actor if verb and not any(e.actor == NL for e in self._events) else self._actor

    def present(self) -> list[Candidate]:
        """People whom no verb of the lexicon counts: ``Bij UNMISS zijn zeven militairen geplaatst``."""
        sentence, result = self._sentence, []
        if not counts_ours(sentence):
            return []
        inside = [p for b in self._brackets for p in b.people]
        counted = [p for e, own in self._taken if self._counts(e) for p in own]
        told = [p for e, own in self._taken if e.group in _TELL_OF_NOW for p in own]
        free = [
            p
            for p in sentence.people
            if (p.counted or _OF_THEM.search(sentence.low, max(0, p.start - 80), p.start))
            and not (p.part_of is not None or p.aside or p.delta or p.previous is not None)
            and ((p not in counted and p not in inside) or (said_of_now(sentence.text, p) and p not in told))
        ]
        if not free:
            return []
        missions = central_mentions(sentence)
        paired = in_turns(sentence.low, missions, free)
        groups = [[p] for p in free] if paired else _together(free, sentence.low)
        for order, group in enumerate(groups):
            place = group[0].start
            own = [paired[order]] if paired else _nearest(missions, place)
            event = self._event(
                "present",
                (place, group[-1].end),
                self._whole(),
                self._objects | {"people"},
                actor=self._whose(place, group[-1].end + 15),
                modality="plain" if said_of_now(sentence.text, group[0]) else self._mood(),
            )
            slots = Slots(personnel=personnel(group, sentence.text), limited=any(p.bound == "max" for p in group))
            slots.ours = bool(self._flags) or are_ours(sentence, slots.personnel)
            result.append(self._candidate(event, slots, own))
        return result

    def _counts(self, event: Event) -> bool:
        """Whether an event could make a statement with the people that it counts."""
        return any("personnel" in frame.fills for frame, _ in self._sentence.tools.frames_for(event.group))

    def _whose(self, place: int, end: int) -> str:
        """Return whose the people at a place are: the last country or organisation named before them, in the clause."""
        sentence = self._sentence
        left = max(sentence.low.rfind(mark, 0, place) for mark in ",;:")
        named = [c for c in (*sentence.of("subject"), *sentence.of("adjective")) if left < c.start < end]
        free = [c for c in named if c.kind == "adjective" or stands_free(sentence.low, c.start)]
        if free:
            return min(free, key=lambda c: abs(c.start - place)).name
        return "other" if not self._flags and _THEIR_OWN.search(sentence.low) else self._actor

    def _mood(self) -> str:
        low = self._sentence.low
        if low.rstrip().endswith("?"):
            return "asked"
        open_ = self._sentence.of("modality", "investigated", "asked", "intended")
        return "possible" if open_ or _NOT_YET.search(low) else "plain"

    def requests(self) -> list[Candidate]:
        """``het verzoek van de VN van 11 mei jl.``, ``heeft Nederland op 11 mei verzocht``."""
        return [self._step("request_noun", "other", r) for r in requests(self._sentence)]

    def letters(self) -> list[Candidate]:
        """``de kennisgevingsbrief van 7 juli jl.``, ``op 7 juli jl. is uw Kamer geïnformeerd``."""
        return [self._step("letter_noun", NL, n) for n in notifications(self._sentence)]

    def promises(self) -> list[Candidate]:
        """``uw Kamer ontvangt voor het zomerreces een brief``."""
        return [self._step("will_tell", NL, p) for p in promises(self._sentence)]

    def _step(self, group: str, actor: str, step: Asked | Told | Promised) -> Candidate:
        """Return the candidate of a step between government and parliament, or another and us, on its day."""
        event = self._event(group, (step.start, step.end), self._whole(), self._objects, actor=actor)
        event = event.altered(object_at=step.start)
        central = central_mentions(self._sentence)
        if isinstance(step, Promised):
            central = central or self._sentence.once(merged)  # what is evaluated is what the promise is about
        own = coordinated(self._sentence, central, event) if central else []
        slots = Slots(due=step.due) if isinstance(step, Promised) else Slots(date=step.date)
        return self._candidate(event.altered(object_at=None), slots, own)


#: before the level that a number becomes
_BECOMES = re.compile(
    r"(?<!\w)(?:(?:worden|mogen|kunnen|zijn)\s+(?:dat|het)|dat\s+(?:worden|mogen|kunnen|zijn))\s+er\s[^.;]{0,50}$"
)
#: people named before: "daarvan zijn er nu vijf ingevuld"
_OF_THEM = re.compile(r"(?<!\w)er\s[^.,;:]{0,60}\Z")
#: events that themselves tell who is there
_TELL_OF_NOW = ("contribute", "send", "serve", "stay", "measure", "verbless")
#: "heeft zijn eigen bijdrage op 140 militairen bepaald": a country that the lexicon lacks
_THEIR_OWN = re.compile(r"(?<!\w)(?:zijn|haar|hun)\s+eigen(?!\w)")
_NOT_YET = re.compile(
    r"(?<!\w)(?:zal|zullen|zou|zouden|kan|kunnen|moet|moeten|wil|willen|mag|mogen|indien|mits|als|mocht|verzoek|verzoekt|"
    r"onder voorbehoud|vraagt|vroeg|vroegen|verzocht|gevraagd|pleitte|bepleitte|voorstel|stelt voor|"
    r"streven|doel|behoefte|nodig|benodigd|worden|wordt)(?!\w)"
)
_TOGETHER = re.compile(r"(?:\s+[\w-]+){0,3}\s*(?:,|en|alsmede|evenals|plus)\s+")


def _together(people: Sequence[PeopleMention], low: str) -> list[list[PeopleMention]]:
    """Put groups that a list joins together: ``één stafofficier en één trainer``."""
    result: list[list[PeopleMention]] = []
    for mention in people:
        if result and _TOGETHER.fullmatch(low[result[-1][-1].end : mention.start]):
            result[-1].append(mention)
        else:
            result.append([mention])
    return result


#: what a mission or organisation itself may spend
_OWN_BUDGET = re.compile(r"(?<!\w)(?:begroting|jaarbegroting|budget|jaarbudget)\s+van\s+(?:de\s+)?(?:[\w-]+\s+){0,2}$")


def _is_own_budget(sentence: Sentence) -> bool:
    return any(_OWN_BUDGET.search(sentence.low[max(0, m.start - 60) : m.start]) for m in sentence.missions)


def _is_missions_own(sentence: Sentence, end: int) -> bool:
    """Whether a mandate is the mission's own: "het mandaat van X", and nobody calls it Dutch."""
    low = sentence.low
    if not re.match(r"\s+van\s", low[end : end + 6]) or sentence.of("subject", NL) or sentence.of("adjective", NL):
        return False
    return any(end <= m.start <= end + 40 for m in sentence.missions)


def _deployed_in(sentence: Sentence) -> list[MissionMention]:
    """Return what ``de inzet in Irak`` is part of, where one name stands for all that is done in a country."""
    deployed = sentence.of("noun", "contribution")
    return umbrella(sentence, deployed[0].end) if deployed else []


def _nearest(mentions: Sequence[MissionMention], place: int) -> list[MissionMention]:
    return sorted(mentions, key=lambda m: abs(m.start - place))[:1]
