"""Candidates that no verb carries: a bracket behind a mission, a mandate's noun, a change of level, money, people."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from missieregister.extraction.candidates.candidate import Candidate, said_of
from missieregister.extraction.candidates.nominal import Counted, Nominal, nearest
from missieregister.extraction.candidates.steps import steps
from missieregister.extraction.candidates.sums import sums
from missieregister.extraction.discourse.antecedents import Discourse
from missieregister.extraction.events.event import Event
from missieregister.extraction.frames.worth_reading import BECOMING, MANDATES, counts_ours, may_change, tells_step
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.own_strength import speaks_of_us, tells_its_own
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.missions.brackets import Bracket, lists_missions
from missieregister.extraction.missions.scenery import is_peripheral
from missieregister.extraction.missions.targets import central_mentions, coordinated, merged, sharing
from missieregister.extraction.sentences.former import MIGHT, former_levels, rooms
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.headcount import personnel
from missieregister.extraction.slots.taken import Slots
from missieregister.extraction.text.alike import ABOUT, AT_MOST, FROM_THEN
from missieregister.extraction.text.phrases import any_in
from missieregister.knowledge.words import NL
from missieregister.model.statement import Personnel
from missieregister.patterns import regex


def may_be_nominal(sentence: Sentence, brackets: Sequence[Bracket]) -> bool:
    """Whether a sentence has anything of which a candidate could come that no verb carries."""
    if brackets or sentence.money or sentence.of("noun", *MANDATES) or tells_step(sentence):
        return True
    return (sentence.once(counts_ours) or sentence.once(may_change)) and bool(sentence.people)


def nominals(sentence: Sentence, counted: Counted, discourse: Discourse, default_actor: str) -> list[Candidate]:
    """Return the candidates that no verb carries; ``counted`` are the events with the people that they count."""
    reading = _Nominals(sentence, counted, discourse, default_actor)
    return [
        *reading.in_brackets(),
        *reading.mandates(),
        *reading.changes(),
        *reading.former_levels(),
        *reading.rooms(),
        *sums(sentence, counted, discourse, default_actor),
        *(steps(sentence, counted, discourse, default_actor) if tells_step(sentence) else ()),
    ]


class _Nominals(Nominal):
    """One sentence, asked for each kind of nominal in turn."""

    def in_brackets(self) -> list[Candidate]:
        """``EUTM Mali (tot eind 2031)``."""
        result = []
        # a number alone, as in "UNIFIL (1)", is a ceiling where a mandate is spoken of
        mandated = bool(self._sentence.of("noun", *MANDATES))
        for bracket in self._counted.brackets:
            people = [p for p in bracket.people if mandated or p.role or p.bound]
            if not (people or bracket.dates):
                continue
            slots = Slots(
                personnel=personnel(people, self._sentence.text), limited=any(p.bound == "max" for p in people)
            )
            for date in bracket.dates:
                if date.role in ("end", "span"):
                    slots.end = date.last
                if date.role in ("start", "span"):
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
            within = _WITHIN.search(sentence.low, max(0, noun.start - 50), noun.start)
            if within and sentence.low.endswith(" met ", noun.end, near[0].start):
                continue  # "wordt binnen het bestaande mandaat met twee adviseurs aangevuld"
            opened = sentence.low.rfind("(", 0, noun.start)
            closed = sentence.low.find(")", near[0].end)
            in_bracket = opened >= 0 and ")" not in sentence.low[opened : noun.start]
            if not in_bracket and any(e.form != "noun" and near[0] in own[:1] for e, own in self._counted.events):
                continue
            window = (opened, closed + 1) if in_bracket and closed > 0 else (noun.start, near[0].end)
            inside = [m for m in sentence.once(merged) if not is_peripheral(sentence, m)]
            if in_bracket and any(b.span[0] <= m.start < b.span[1] for m in inside for b in self._counted.brackets):
                continue
            slots = Slots(
                personnel=personnel(near[:1], sentence.text), limited=near[0].bound == "max", counted=(near[0],)
            )
            slots.start, slots.end = self._only_period(near[0])
            event = self._event("mandate_noun", (noun.start, noun.end), window, self._objects | {"national_mandate"})
            if len(inside) > 1 and _EACH.search(sentence.low, max(0, noun.start - 50), noun.start):
                result += [self._candidate(event, slots, [mission]) for mission in inside]
                continue
            result.append(self._candidate(event, slots, self._limited_by(event, inside)))
        return result

    def _limited_by(self, event: Event, missions: list[MissionMention]) -> list[MissionMention]:
        """Return the missions that a mandate is of: those that share it, the one that it is said to be for, or the one
        before it: ``voor A een maximum van twee, voor B een maximum van zes``."""
        together = missions if len(missions) == 1 else self._sentence.once(sharing)
        inside = [m for m in missions if event.window[0] <= m.start < event.window[1]]
        inside = inside or self._said_to_be_for(event.window[1], missions)
        before = [m for m in missions if m.end <= event.start]
        return together or inside or (coordinated(self._sentence, before, event) if before else [])

    def _said_to_be_for(self, at: int, missions: Sequence[MissionMention]) -> list[MissionMention]:
        """Return the missions right behind a number that it is said to be for: ``zes personen voor A en B``."""
        found: list[MissionMention] = []
        for mission in missions:
            link = _AND_IT if found else _FOR_IT
            if link.fullmatch(self._sentence.low, found[-1].end if found else at, mission.start):
                found.append(mission)
        return found

    def changes(self) -> list[Candidate]:
        """``van zes naar zeven``."""
        if any(e.group in ("increase", "decrease", "rise", "fall") for e in self._events):
            return []
        if "bezetting " in self._sentence.low and any(e.group == "serve" for e in self._events):
            return []  # who is there, and no level that is decided
        sentence, result = self._sentence, []
        became = self._became()
        if became:
            result.append(became)
        changed = [p for p in sentence.people if p.previous is not None and p.high is not None and p.high != p.previous]
        around = central_mentions(sentence) if changed else []
        for order, change in enumerate(changed):
            if change.previous is not None and change.high is not None:
                group = "change_up" if change.high > change.previous else "change_down"
                about = self._objects | {"people"}
                if sentence.block.kind == "list_item" and lists_missions(sentence):
                    about |= {"contribution"}  # "- UNMIVER: van drie naar tien militairen"
                event = self._event(group, (change.start, change.end), self._whole(), about)
                slots = Slots(
                    personnel=personnel([change], sentence.text), limited=change.bound == "max", counted=(change,)
                )
                span = next((d for d in sentence.dates if d.role == "span" and self._in_clause(d.start, change)), None)
                if span:
                    slots.start, slots.end = span.first, span.last  # "van maart tot juni van twee naar vier"
                else:  # "per 1 februari van vier naar acht te brengen"
                    begins = (d for d in sentence.dates if d.role == "start" and self._in_clause(d.start, change))
                    slots.start = next((d.first for d in begins), None)
                inside = [around[order]] if len(around) == len(changed) else self._nearest_of(around, change)
                result.append(self._candidate(event, slots, inside))
        return result

    def _nearest_of(self, around: Sequence[MissionMention], change: PeopleMention) -> list[MissionMention]:
        """Return the mission nearest to a change, of those in its clause: ``bij A van drie naar twee, bij B``."""
        own = [m for m in around if self._in_clause(m.start, change)]
        return nearest(own or around, change.start)

    def former_levels(self) -> list[Candidate]:
        """``tegen 240 in het lopende mandaat``."""
        sentence, result = self._sentence, []
        if not sentence.marked("count") or not (sentence.of("noun", *MANDATES) or any_in(MIGHT, sentence.low)):
            return []
        for level in sentence.once(former_levels):
            event = self._event(
                "former_level", (level.start, level.end), self._whole(), self._objects,
                actor=self._default_actor, modality="reported",
            )  # fmt: skip
            was = Personnel(min=None, max=None, previous=level.value, text=sentence.text[level.start : level.end])
            result.append(
                self._candidate(event, Slots(personnel=was), nearest(central_mentions(sentence), level.start))
            )
        return result

    def rooms(self) -> list[Candidate]:
        """``drie experts, in plaats van de vijftien die het mandaat mogelijk maakt``."""
        sentence, result = self._sentence, []
        for room in sentence.once(rooms) if sentence.marked("count") else ():
            objects = self._objects | {"national_mandate"}
            event = self._event("mandate_noun", (room.start, room.end), self._whole(), objects)
            allowed = Personnel(min=None, max=room.value, text=sentence.text[room.start : room.end])
            near = nearest(central_mentions(sentence), room.start)
            result.append(self._candidate(event, Slots(personnel=allowed, limited=True), near))
        return result

    def _in_clause(self, place: int, change: PeopleMention) -> bool:
        """Whether a place stands between the same commas as a change."""
        low = self._sentence.low
        return not any(mark in low[min(place, change.start) : max(place, change.start)] for mark in ",;")

    def _became(self) -> Candidate | None:
        """``waar tot dusver vijf functionarissen waren voorzien, worden dat er zeven``; also where the sentence before
        told of the five: ``Dat worden er zeven.``"""
        sentence = self._sentence
        people = [p for p in sentence.people if p.high is not None]
        told = _last_of_ours(sentence) if sentence.after_dutch else None
        earlier = told.people if told and not tells_its_own(told.low, "") else []
        if (
            people
            and earlier
            and earlier[-1].high is not None
            and (
                _BECOME.match(sentence.low)
                or self._will_be_them()
                or _BROUGHT_TO.search(sentence.low, 0, people[0].start)
            )
        ):
            level = _level_before(told, earlier[-1], people[0]) if told else None
            return self._grown(level, people[0], (people[0],), -1) if level else None
        for before, after in pairwise(people):
            if _IS_NOW.search(sentence.low, before.end, after.start):
                continue  # "maximaal vijf stafofficieren; thans zijn dat er drie"
            if (
                before.high is not None
                and _WERE.search(sentence.low, before.end, after.start)
                and after.high is not None
            ):
                return self._grown(after.high, before, (before, after), 0)
            named = sentence.missions
            behind = bisect_left(named, before.end, key=lambda m: m.start)
            if len(named) > 1 and behind < len(named) and named[behind].start < after.start:
                continue  # "In UNMIVER dient één Nederlander; in EUSTAT zijn het er drie"
            if before.high is None:
                continue
            brings = _TO_BRING.match(sentence.low, after.end) or _BRINGS.search(sentence.low, before.end, after.start)
            if _BECOMES.search(sentence.low, before.end, after.start) or (
                brings and _BROUGHT_TO.search(sentence.low, before.end, after.start)
            ):
                return self._grown(before.high, after, (before, after), before.end)
        return None

    def _will_be_them(self) -> bool:
        """Whether those told of before are so many from a day ahead: ``Vanaf 1 juli zijn dat er 25``."""
        today = self._sentence.published
        if today is None or _WILL_BE_THEM.match(self._sentence.low) is None:
            return False
        return any(d.first and d.first > today for d in self._sentence.dates)

    def _grown(
        self, level: int, after: PeopleMention, counted: tuple[PeopleMention, ...], since: int
    ) -> Candidate | None:
        """Return the change from a level to the people who are there then, with the dates behind a place."""
        if after.high is None or after.high == level:
            return None
        group = "change_up" if after.high > level else "change_down"
        event = self._event(group, (after.start, after.end), self._whole(), self._objects | {"people", "contribution"})
        dates = [d for d in self._sentence.dates if d.edtf and d.start > since]
        slots = Slots(
            personnel=personnel([msgspec.structs.replace(after, previous=level)], self._sentence.text),
            counted=counted,
            start=next((d.first for d in dates if d.role == "start"), None),
            end=next((d.last for d in dates if d.role == "end"), None),
        )
        return self._candidate(event, slots, nearest(central_mentions(self._sentence), after.start))


def _last_of_ours(sentence: Sentence) -> Sentence | None:
    """Return the sentence before one; where that counts what others decide on, or all of a mission, the one before that
    in its paragraph: ``Thans zijn er tien. De NAVO heeft ingestemd met een uitbreiding tot 300 man``."""
    told = sentence.before
    if told is None or told.before is None or not told.people or told.before.block is not told.block:
        return told
    theirs = any(c.name != NL for c in told.of("subject")) or tells_its_own(told.low, "")
    return told.before if theirs and not speaks_of_us(told.low) else told


def _level_before(told: Sentence, earlier: PeopleMention, after: PeopleMention) -> int | None:
    """Return how many there were before they become so many: as the sentence before told, or by how many more or fewer
    it says that there will be: ``verhoogt de bijdrage met dertig militairen. Dit brengt het totaal op 130``."""
    if not earlier.delta or earlier.high is None or after.high is None:
        return earlier.high
    fewer = any(c.name in ("decrease", "fall") for c in told.of("verb"))
    level = after.high + earlier.high if fewer else after.high - earlier.high
    return level if level > 0 else None


#: "Dat worden er 340": of those of whom the sentence before told
_BECOME = regex(
    r"(?:dat|dit)\s(?:aantal\s)?(?:worden|wordt)\s(?:er\s)?|[^,;]{0,40}(?<!\w)(?:wordt|worden)\s(?:dit|dat)\saantal\s"
)
#: "Vanaf 1 juli zijn dat er 25", "Volgend jaar worden dat er 25": of a day ahead, they become so many
_WILL_BE_THEM = regex(
    rf"(?:{FROM_THEN}|in|op|begin|medio|eind|volgend|volgende|komend|komende|over|na)\s[^,;]{{3,30}}\s(?:zijn|worden)\s(?:dat|dit|het)\ser\s"
)
#: "heeft besloten dit aantal met ingang van 1 februari op vier te brengen"
_BROUGHT_TO = regex(
    r"(?<!\w)(?:(?:dit|dat|het|een)\s(?:\w+e\s)?aantal|(?:brengt|brengen|bracht|brachten)\s(?:het|een)\stotaal)\s"
    rf"(?:[^.;]{{0,60}}\s)?op\s(?:(?:{AT_MOST}|{ABOUT})\s)?\Z"
)
_TO_BRING = regex(r"\s(?:te\s|zal\s|wil\s)?brengen(?!\w)|\s(?:(?:is|wordt|zal|zullen)\s)?(?:worden\s)?gebracht(?!\w)")
#: "; het kabinet brengt dit aantal op vier"
_BRINGS = regex(r"(?<!\w)(?:brengt|brengen|bracht|brachten)\s(?:[^.;,]{1,40}\s)?(?:dit|dat)\s(?:\w+e\s)?aantal\s")
#: before the level that a number becomes
_BECOMES = regex(
    rf"(?<!\w)(?:(?:{'|'.join(BECOMING)})\s+(?:dat|het)|dat\s+(?:{'|'.join(BECOMING)}))\s+er\s[^.;]{{0,50}}$"
)
#: "beperken tot vijftien; dat waren er dertig"
_WERE = regex(r"[,;]\s(?:dat|dit)\swaren\ser\s(?:eerst\s|eerder\s|nog\s)?\Z")
_IS_NOW = regex(
    r"(?<!\w)(?:dat|het)\szijn\ser\s(?:thans|nu|momenteel|inmiddels|op dit moment)\s|"
    r"(?<!\w)(?:thans|nu|momenteel|op dit moment|inmiddels)\s(?:zijn|waren)\s(?:dat|het)\ser\s"
)


#: "A en B kennen ieder een plafond van acht"
_EACH = regex(r"(?<!\w)(?:ieder|elk|allebei)\s(?:afzonderlijk\s)?(?:met\s)?een\s(?:\w+\s)?\Z")
#: "een mandaat van zes personen voor X"
_FOR_IT = regex(r"\s(?:voor|aan|in|bij)\s(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie)\s)?")
_AND_IT = regex(r"(?:,|\sen)\s(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie)\s)?")
_WITHIN = regex(r"(?<!\w)binnen\s(?:het|ons|dit|dat)\s(?:[\w-]+\s){0,2}\Z")


def _is_missions_own(sentence: Sentence, end: int) -> bool:
    """Whether a mandate is the mission's own: "het mandaat van X", and nobody calls it Dutch."""
    low = sentence.low
    if not re.match(r"\s+van\s", low[end : end + 6]) or sentence.of("subject", NL) or sentence.of("adjective", NL):
        return False
    named = [m.start for m in sentence.missions if end <= m.start <= end + 40]
    if named and any(end < p.start < min(named[0], end + _OF_SO_MANY) for p in sentence.people):
        return False  # "het mandaat van (maximaal) 80 militairen voor X"
    return bool(named)


#: characters between a mandate and how many it is of
_OF_SO_MANY = len(" van ten hoogste ")
