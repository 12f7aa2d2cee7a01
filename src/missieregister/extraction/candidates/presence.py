"""People of whom no statement was made when the verbs of a sentence have had their say: those who are there.

"Bij UNMISS zijn zeven militairen geplaatst", "de tien militairen die nu in Juba werken": whatever the verb, people who
are ours and are said to be there are people deployed, and "maximaal tien" of them a ceiling.
"""

from collections.abc import Sequence

import msgspec

from missieregister.extraction.candidates.candidate import Candidate
from missieregister.extraction.candidates.given import is_among_others, is_given
from missieregister.extraction.candidates.mood_of_people import OF_WHOM_THERE, mood_of
from missieregister.extraction.candidates.nominal import Counted, Nominal, nearest, right_behind
from missieregister.extraction.candidates.not_there import ARE_THEM, counts_something_else, is_not_there, is_of_then
from missieregister.extraction.candidates.owner_of_people import named_owner, opens_clause_with_er
from missieregister.extraction.discourse.antecedents import Discourse
from missieregister.extraction.events.dropped import is_of_dropped
from missieregister.extraction.events.event import Event
from missieregister.extraction.frames.worth_reading import counts_ours
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.mentions.said_of_numbers import is_told_beside, said_of_number
from missieregister.extraction.mentions.sharing import Share, in_groups
from missieregister.extraction.missions.targets import central_mentions, merged, sharing, taking_part
from missieregister.extraction.sentences.former import gives_room
from missieregister.extraction.sentences.insets import apart
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.headcount import personnel, said_of_now
from missieregister.extraction.slots.series import by_year
from missieregister.extraction.slots.taken import Slots, are_ours
from missieregister.extraction.text.alike import ABOUT, TAKING_PART
from missieregister.extraction.text.reach import CLAUSE
from missieregister.extraction.text.us import OUR_COUNTRY
from missieregister.extraction.verbs.more_or_fewer import TAKES_SOME
from missieregister.patterns import regex


def present(
    sentence: Sentence, counted: Counted, told: Sequence[PeopleMention], discourse: Discourse, default_actor: str
) -> list[Candidate]:
    """Return candidates for the people of a sentence of whom nothing was told yet; ``told`` are the others."""
    if not sentence.once(counts_ours):
        return []
    return _Presence(sentence, counted, told, discourse, default_actor).candidates()


#: the number to which something would be changed
_UP_TO = regex(r"\svan\s[^,;:]*\s(?:tot|naar)\s(?:[\w-]+\s){0,2}\Z")


class _Presence(Nominal):
    """The people of one sentence that are left."""

    def __init__(
        self,
        sentence: Sentence,
        counted: Counted,
        told: Sequence[PeopleMention],
        discourse: Discourse,
        default_actor: str,
    ) -> None:
        super().__init__(sentence, counted, discourse, default_actor)
        low = sentence.low
        bracketed = (p for b in counted.brackets for p in b.people)
        self._told = [*told, *(p for p in bracketed if not is_told_beside(low, p.start))]  # "de militairen (zo'n 90)"
        #: where people stand who go, and are not those who are left
        self._gone = {p.start for e, own in counted.events if e.lemma == TAKES_SOME for p in own}
        self._owner = {id(p): e for e, own in counted.events for p in own if not gives_room(sentence, e.start)}

    def candidates(self) -> list[Candidate]:
        """Return a candidate for each group of them that is free, or for each mission that they are shared out over."""
        low = self._sentence.low
        free = [p for p in self._sentence.people if self._is_free(p)]
        if not free:
            return []
        missions = central_mentions(self._sentence)
        shares = in_groups(low, missions, free) or in_groups(low, taking_part(self._sentence), free)
        shares = shares or self._shares_of_all(missions, free)
        if shares:
            return [self._of_group(people, missions, [mission]) for mission, people in shares]
        return [self._of_group(people, missions) for people in _together(free, low)]

    def _of_group(
        self, group: Sequence[PeopleMention], missions: Sequence[MissionMention], own: Sequence[MissionMention] = ()
    ) -> Candidate:
        """Return the candidate for people who belong together, about their ``own`` missions where they have some."""
        sentence = self._sentence
        place, end = group[0].start, group[-1].end
        part = group[0].part_of is not None or _OF_WHOM_ARE.search(sentence.low, 0, place) is not None
        part = part or is_among_others(sentence.low, group[0])
        owner = self._owner.get(id(group[0]))
        group = [msgspec.structs.replace(p, part_of=None, aside=False) for p in group]
        abroad = self._discourse.is_of_all(sentence)
        event = self._event(
            "abroad" if abroad else "present",
            (place, end),
            self._whole(),
            # those of a mandate's people who are there are no mandate
            frozenset(("people",)) if part else self._about(group) | {"people"},
            actor=self._whose(place, end),
            modality=mood_of(sentence, group[0], owner),
        )
        slots = Slots(personnel=personnel(group, sentence.text), limited=any(p.bound == "max" for p in group))
        if slots.limited:
            slots.start, slots.end = self._only_period(group[-1])
        slots.ours = self._are_ours(group[0], slots)
        if abroad:
            return Candidate(event=event, slots=slots)
        about = (
            own
            or sentence.once(sharing)
            or right_behind(sentence.low, sentence.once(merged), end)
            or nearest(missions, place)
        )
        return self._candidate(event, slots, about)

    def _are_ours(self, first: PeopleMention, slots: Slots) -> bool:
        """Whether people are ours: by what the sentence says, or by those of whom the ones before told."""
        sentence = self._sentence
        return (
            bool(self._flags)
            or sentence.answers.counts_ours
            or are_ours(sentence, slots.personnel)
            or self._goes_on_counting(first)
            or self._goes_on_by_year(first)
            or (self._is_of_them(first) and sentence.after_ours)
            or self._discourse.counts_crew(sentence)
        )

    def _shares_of_all(self, missions: Sequence[MissionMention], free: Sequence[PeopleMention]) -> list[Share]:
        """Return the missions of people of whom nothing was told yet, in a row whose other people were told of."""
        every = [p for p in self._sentence.people if p.part_of is None]
        if len(free) == len(every):
            return []
        shares = [(m, [p for p in own if p in free]) for m, own in in_groups(self._sentence.low, missions, every)]
        left = [(m, own) for m, own in shares if own]
        return left if sum(len(own) for _, own in left) == len(free) else []

    def _about(self, group: Sequence[PeopleMention]) -> frozenset[str]:
        """Return what a sentence is about, but for what it concludes from people, and for its strength where they
        are said to be ours: ``De troepenmacht omvat 180 Nederlandse militairen``."""
        concludes = _CONCLUDES.search(self._sentence.low, group[-1].end)
        if concludes is None:
            return self._objects - {"strength"} if all(p.is_dutch for p in group) else self._objects
        return frozenset(c.name for c in self._sentence.of("noun") if c.start < concludes.start())

    def _is_free(self, people: PeopleMention) -> bool:
        """Whether people are counted as there, so that a candidate of their own can tell it."""
        sentence, told = self._sentence, people in self._told
        if self._is_of_a_change(people):
            return False
        if people.part_of is not None:
            return not told and self._is_free_part(people, people.part_of)
        if is_among_others(sentence.low, people):
            return not told and not self._is_denied(people)
        if self._has_dutch_part(people) or is_of_dropped(sentence, people.start):
            return False
        if is_given(sentence.low, people):
            return not self._is_denied(people) and not counts_something_else(sentence, people)
        anew = self._is_counted_anew(people)
        if told and not (anew or self._are_those_of_now(people)):
            return False
        if self._is_told_of_others(people) or not self._may_be_there(people):
            return False
        return people.counted or anew or self._is_said_to_count(people)

    def _is_of_a_change(self, people: PeopleMention) -> bool:
        """Whether a number tells who go, by how many it changes, or what it is for a while beside another."""
        changes = people.start in self._gone or people.delta or people.previous is not None
        return changes or (people.aside and len(self._sentence.people) > 1)

    def _is_free_part(self, people: PeopleMention, total: int) -> bool:
        """Whether people are the Dutch ones of a ``total``, or those of its places who are there."""
        low = self._sentence.low
        if _ARE_THERE.match(low, people.end) and OF_WHOM_THERE.search(low, 0, people.start):
            # "van wie de eerste vijftien zijn gearriveerd"
            return low.endswith("de eerste ", 0, people.start) or self._is_of_room(total)
        return people.is_dutch and not self._is_denied(people)

    def _is_counted_anew(self, people: PeopleMention) -> bool:
        """Whether a number says anew how many there are: now, of ours beside others, in the next year."""
        low = self._sentence.low
        return _ANEW.search(low, max(0, people.start - 40), people.start) is not None or self._goes_on_by_year(people)

    def _are_those_of_now(self, people: PeopleMention) -> bool:
        """Whether people are those of now, beside an event that tells what will be."""
        return said_of_now(self._sentence.text, people) and _decides(self._owner.get(id(people)))

    def _is_told_of_others(self, people: PeopleMention) -> bool:
        """Whether people are others whom the sentence tells of: casualties, all of a mission, those who do not act."""
        low, owner = self._sentence.low, self._owner.get(id(people))
        if _AMONG_CASUALTIES.search(low, max(0, people.start - 120), people.start):
            return True
        if low.endswith(("onder de ", "tot de "), 0, people.start) and not people.is_dutch:
            return True  # "onder de 600 militairen zijn 71 Nederlanders", "tot de 600 militairen behoren er zes"
        if owner is None:
            return False
        if owner.lemma == _REFUSED and not apart(self._sentence, people.start, owner.start):
            return True
        if owner.negated and owner.group not in _GO:
            return True
        if owner.lemma == "afzien" and _UP_TO.search(low, max(owner.end, people.start - CLAUSE), people.start):
            return True  # "ziet af van uitbreiding tot maximaal zestig militairen"
        # what something else amounts to: a battalion of another country, the mission itself
        return owner.group == "measure" and not people.is_dutch

    def _may_be_there(self, people: PeopleMention) -> bool:
        """Whether nothing says that people are not there now, or that something else is counted."""
        if counts_something_else(self._sentence, people) or self._is_denied(people):
            return False
        return not (is_not_there(self._sentence, people) or (not people.counted and self._counts_none_of_now(people)))

    def _is_said_to_count(self, people: PeopleMention) -> bool:
        """Whether a number without a word for people is said to be of some."""
        sentence, low = self._sentence, self._sentence.low
        return (
            sentence_answers(sentence, people)
            or said_of_number(low, people.start)
            or is_told_beside(low, people.start)
            or low.startswith(" in getal", people.end)
            or self._is_of_them(people)
            or _OF_THEM.search(low, max(0, people.start - 80), people.start) is not None
        )

    def _goes_on_by_year(self, people: PeopleMention) -> bool:
        """Whether a number goes on counting those of ours, year by year: ``in 2005 19``."""
        head = self._sentence.once(by_year).get(people.start)
        return head is not None and (head.is_dutch or are_ours(self._sentence, personnel([head], self._sentence.text)))

    def _is_of_them(self, people: PeopleMention) -> bool:
        """Whether a number is one of those told of before, who are there: ``220 van hen``."""
        low = self._sentence.low
        return low.startswith(" van hen", people.end) and " waren " not in low[max(0, people.start - 30) : people.start]

    def _is_of_room(self, total: int) -> bool:
        """Whether a total is how many there may be, of which some are there."""
        every = self._sentence.people
        if self._sentence.of("noun", "mandate", "national_mandate", "combined"):
            return True
        if total < len(every) and _MAY_BE.search(self._sentence.low, 0, every[total].start):
            return True
        return total >= len(every) or every[total].bound == "max" or every[total].role in ("plaatsen", "functies")

    def _has_dutch_part(self, people: PeopleMention) -> bool:
        """Whether people are all that a mission has: ``circa 400 medewerkers, van wie negen uit Nederland``."""
        every = self._sentence.people
        place = every.index(people)
        return not people.is_dutch and any(p.part_of == place and p.is_dutch for p in every)

    def _is_denied(self, people: PeopleMention) -> bool:
        """Whether the clause of people says that they are not there: ``van 2000 militairen is geen sprake geweest``."""
        low = self._sentence.low
        left = max(low.rfind(mark, 0, people.start) for mark in ",;:")
        right = min((e for e in (low.find(mark, people.end) for mark in ",;:") if e >= 0), default=len(low))
        denied = [
            c
            for c in self._sentence.of("negation", "none")
            if left < c.start < right and not low.startswith(_OF_NOBODY, c.end)
        ]
        return any(c.start < people.start or _OF_PEOPLE.match(low, c.end) for c in denied)

    def _counts_none_of_now(self, people: PeopleMention) -> bool:
        """Whether a bare number behind "er" is of another time, or of the ships that the sentence before counts."""
        sentence, before = self._sentence, self._sentence.before
        if ARE_THEM.search(sentence.low, 0, people.start) is None:
            return False
        if is_of_then(sentence, people):
            return True
        if before is None or before.block is not sentence.block or before.people or sentence.of("noun", "role"):
            return False
        return any(sentence.tools.people.is_equipment(word) for word in before.words)

    def _goes_on_counting(self, people: PeopleMention) -> bool:
        """Whether a number is of those of ours of whom the sentence before told: ``Thans zijn dat er elf.``"""
        sentence = self._sentence
        return (
            not people.counted
            and (sentence.after_dutch or any(p.end < people.start for p in sentence.people))
            and ARE_THEM.search(sentence.low, 0, people.start) is not None
        )

    def _whose(self, place: int, end: int) -> str:
        """Return whose the people at a place are, also where their clause names nobody."""
        sentence = self._sentence
        named = named_owner(sentence, place, end)
        if named is not None:
            return named
        if opens_clause_with_er(sentence, place):
            return self._default_actor
        return "other" if not self._flags and _THEIR_OWN.search(sentence.low) else self._actor


#: behind "geen", and of nobody: "heeft geen gevolgen voor de bijdrage van 160 militairen"
_OF_NOBODY = (
    " geval",
    " enkel geval",
    " enkel moment",
    " gevolgen",
    " directe gevolgen",
    " invloed",
    " consequenties",
    " effect",
)
#: "van 2000 militairen is geen sprake geweest"; not "heeft geen gevolgen"
_OF_PEOPLE = regex(rf"\s(?:[\w-]+e\s)?(?:sprake|militair|nederland|personeel|functionaris|{TAKING_PART}|mensen|plaats)")
#: "Er staan 158 militairen, dus daarmee blijven wij binnen het mandaat"
_CONCLUDES = regex(
    r"\s\(mandaat:?\s|,\s(?:dus|zodat|waarmee|en\s(?:dus|daarmee))\s|;\s(?:het|dat|dit|ons)\s(?:\w+\s)?mandaat"
)
#: "waren er nog acht actief, nu zijn dat er vijf"; "De Denen leveren er tachtig, Nederland 35"
_ANEW = regex(
    rf"(?<!\w)(?:nu|thans|momenteel|inmiddels)\szijn\s(?:dat|het)\ser\s(?:(?:nog|maar|{ABOUT})\s)*\Z|"
    rf",\s(?:en\s)?(?:{OUR_COUNTRY}|wij)\s\Z|"
    r"(?:,\s(?:en\s)?|\sen\s)(?:nu|thans|inmiddels|momenteel|tegenwoordig|op\sdit\smoment|aan\shet\seinde?(?:\svan\shet\sjaar)?)\s(?:nog\s)?(?:met\s)?"
    rf"(?:(?:{ABOUT}|een\sstuk\sof)\s)?\Z"
)


def sentence_answers(sentence: Sentence, people: PeopleMention) -> bool:
    """Whether an answer is no more than a number."""
    return sentence.answers.counts_ours and people.role == "" and sentence.people == [people]


#: "Onder de gewonden van de aanslag zijn zeven Nederlanders"
_AMONG_CASUALTIES = regex(
    r"(?<!\w)onder\s(?:de|het|alle)\s(?:[\w-]+\s)?(?:gewonden|doden|slachtoffers|gesneuvelden|overledenen|gegijzelden|vermisten)(?!\w)[^,;]*\Z"
)
#: "kan Nederland vijf functionarissen leveren, van wie er thans twee ter plaatse zijn"
_MAY_BE = regex(r"(?<!\w)(?:kan|kunnen|mag|mogen)(?!\w)[^,;]{0,80}\Z")
_ARE_THERE = regex(
    r"\s+(?:[\w-]+\s+){0,4}?(?:zijn|geplaatst|gevuld|ingevuld|bezet|aanwezig|uitgezonden|vervuld|verblijven|werken|"
    r"dienen|zitten|werkzaam|actief|ontplooid|ingezet|gearriveerd|aangekomen)(?!\w)"
)
#: "daarvan zijn er zes uitgezonden": of those of a mandate, and none itself
_OF_WHOM_ARE = regex(
    r"(?<!\w)(?:daarvan|hiervan|van hen|van deze)\s(?:zijn|waren|werken|dienen)\ser\s(?:[\w-]+\s){0,4}\Z"
)
#: events that themselves tell who is there
_TELL_OF_NOW = ("contribute", "send", "serve", "stay", "measure", "verbless")


def _decides(event: Event | None) -> bool:
    """Whether an event tells what will be, so that a number "nu" beside it tells something else."""
    return event is None or event.group not in _TELL_OF_NOW


#: whoever does not go is there: "de drie trainers worden niet teruggetrokken maar blijven"
_GO = ("end",)
#: "Stationering van 50 militairen is niet haalbaar"
_REFUSED = "niet aan de orde zijn"
#: people named before: "daarvan zijn er nu vijf ingevuld"
_OF_THEM = regex(r"(?<!\w)er\s[^.,;:]{0,60}\Z")
#: "heeft zijn eigen bijdrage op 140 militairen bepaald": a country that the lexicon lacks
_THEIR_OWN = regex(r"(?<!\w)(?:zijn|haar|hun)\s+eigen(?!\w)")
_TOGETHER = regex(
    rf"(?:\s+[\w-]+){{0,5}}\s*(?:,|en|alsmede|evenals|plus)\s+(?:een\s(?:[\w-]+\s){{1,2}}(?:van|met)\s(?:(?:{ABOUT})\s)?)?"
)
#: what is joined to a number that counts nobody by itself: "een bemanning van 155, aangevuld met"
_IN_ADDITION = regex(r"(?<!\w)aangevuld\smet(?!\w)", words=("aangevuld",))


def _together(people: Sequence[PeopleMention], low: str) -> list[list[PeopleMention]]:
    """Put groups that a list joins together: ``één stafofficier en één trainer``."""
    result: list[list[PeopleMention]] = []
    for mention in people:
        between = low[result[-1][-1].end : mention.start] if result else ""
        joined = _TOGETHER.fullmatch(between) if result else None
        if joined and between.endswith((" van ", " met ")) and _IN_ADDITION.search(low, 0, mention.start):
            joined = None
        if joined and is_given(low, result[-1][-1]) == is_given(low, mention):
            result[-1].append(mention)
        else:
            result.append([mention])
    return result
