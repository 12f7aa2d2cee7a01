"""What all candidates share that no verb carries: who acts, what is spoken of, which missions they are about."""

from collections.abc import Sequence

import msgspec

from missieregister.extraction.candidates.candidate import NOWHERE, PASSAGE, Candidate, said_before, said_of
from missieregister.extraction.discourse.antecedents import Discourse
from missieregister.extraction.events.event import Event, verbless
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.missions.brackets import Bracket
from missieregister.extraction.missions.given_reasons import without_reasons
from missieregister.extraction.missions.land_of_clause import land_apart
from missieregister.extraction.missions.targets import umbrella
from missieregister.extraction.sentences.former import gives_room
from missieregister.extraction.sentences.sentence import Sentence, stands_free
from missieregister.extraction.slots.taken import Slots
from missieregister.extraction.text.lazy import lazy
from missieregister.knowledge.words import NL
from missieregister.patterns import regex


class Counted(msgspec.Struct, frozen=True):
    """The events of a sentence, each with the people that it counts, and its brackets."""

    events: tuple[tuple[Event, tuple[PeopleMention, ...]], ...] = ()
    brackets: tuple[Bracket, ...] = ()


class Nominal:
    """One sentence, of which events are made that no verb carries."""

    def __init__(self, sentence: Sentence, counted: Counted, discourse: Discourse, default_actor: str) -> None:
        self._sentence, self._counted, self._discourse = sentence, counted, discourse
        self._events = [e for e, _ in counted.events]
        self._default_actor = default_actor

    @lazy
    def _objects(self) -> frozenset[str]:
        return frozenset(c.name for c in self._sentence.of("noun") if not gives_room(self._sentence, c.start))

    @lazy
    def _actor(self) -> str:
        sentence = self._sentence
        foreign = {e.actor for e in self._events if e.lemma != "betreffen"} - {NL, ""}
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
        flags = self._flags
        if group == "present":
            flags |= {"follows"} if self._sentence.follows else frozenset()
            flags |= {"announced"} if self._sentence.announced else frozenset()
        return verbless(
            self._sentence, group, about, actor=self._actor if actor is None else actor, lemma=group, form="noun",
            modality=modality, place=place, window=window, flags=flags,
        )  # fmt: skip

    def _candidate(self, event: Event, slots: Slots, mentions: Sequence[MissionMention]) -> Candidate:
        if not mentions and not self._sentence.missions:
            mentions = self._sentence.once(_deployed_in)
        about = without_reasons(self._sentence, event, list(mentions))
        if about and event.group in _IN_CLAUSES and (land := land_apart(self._sentence, event.start, about)):
            there = self._discourse.there(land, self._sentence)
            return Candidate(event=event, slots=slots, missions=there, source=PASSAGE if there else NOWHERE, how="land")
        if about:
            return said_of(event, slots, about)
        before = said_before(self._sentence, event, slots, self._discourse)
        return before if before.missions or not mentions else said_of(event, slots, mentions)

    def _only_period(self, people: PeopleMention) -> tuple[str | None, str | None]:
        """Return begin and end of the one period told behind a ceiling: ``hooguit tien, tot 1 mei``."""
        ends = [d for d in self._sentence.dates if d.role in ("end", "span") and d.last]
        if len(ends) != 1 or self._events_with_days():
            return None, None
        between = self._sentence.low[people.end : ends[0].start] if ends[0].start > people.end else ""
        if any(mark in between for mark in ".;") or len(between) > _NEAR_PEOPLE:
            return None, None
        return (ends[0].first if ends[0].role == "span" else None), ends[0].last

    def _events_with_days(self) -> bool:
        """Whether a verb of the sentence may tell what its day is of."""
        return any(e.group in _OF_DAYS for e in self._events)

    def _whole(self) -> tuple[int, int]:
        return 0, len(self._sentence.low)


def _deployed_in(sentence: Sentence) -> list[MissionMention]:
    """Return what ``de inzet in Irak`` is part of, where one name stands for all that is done in a country."""
    deployed = sentence.of("noun", "contribution")
    return umbrella(sentence, deployed[0].end) if deployed else []


#: what a clause tells of those who are in its country
_IN_CLAUSES = ("lasting", "present", "since")
#: characters between people and their period, at most
_NEAR_PEOPLE = 70
#: groups of verbs whose day it is
_OF_DAYS = frozenset(
    "extend maintain end finish expire run begin return leave send contribute increase decrease stay".split()
)
_AT_IT = regex(r"\s(?:bij|in|aan|voor|binnen|naar)\s(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie)\s)?")


def right_behind(low: str, mentions: Sequence[MissionMention], end: int) -> list[MissionMention]:
    """Return the mission that people are said to be in right behind them: ``en 1.110 bij SFOR``."""
    return [m for m in mentions if m.start > end and _AT_IT.fullmatch(low, end, m.start)][:1]


def nearest(mentions: Sequence[MissionMention], place: int) -> list[MissionMention]:
    """Return the mission named nearest to a place, if any is."""
    return sorted(mentions, key=lambda m: abs(m.start - place))[:1]
