"""People of whom no statement was made when the verbs of a sentence have had their say: those who are there.

"Bij UNMISS zijn zeven militairen geplaatst", "de tien militairen die nu in Juba werken": whatever the verb, people who
are ours and are said to be there are people deployed, and "maximaal tien" of them a ceiling.
"""

from collections.abc import Sequence

import msgspec

from missieregister.extraction.candidates.candidate import Candidate
from missieregister.extraction.candidates.given import THE, is_among_others, is_given, is_our_share
from missieregister.extraction.candidates.nominal import Counted, Nominal, nearest, right_behind
from missieregister.extraction.candidates.not_there import ARE_THEM, counts_something_else, is_not_there, is_of_then
from missieregister.extraction.discourse.antecedents import Discourse
from missieregister.extraction.events.dropped import is_of_dropped
from missieregister.extraction.events.event import Event
from missieregister.extraction.events.governors import AT_REQUEST
from missieregister.extraction.events.unreal import is_unreal, may_have
from missieregister.extraction.frames.conditions import counts_ours
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.mentions.people_unsaid import is_told_beside, said_of_number
from missieregister.extraction.mentions.sharing import Share, in_groups
from missieregister.extraction.missions.targets import central_mentions, merged, sharing, taking_part
from missieregister.extraction.sentences.clauses_about import is_its_task
from missieregister.extraction.sentences.former import gives_room
from missieregister.extraction.sentences.insets import remarks
from missieregister.extraction.sentences.sentence import Sentence, stands_free, word_end
from missieregister.extraction.slots.headcount import personnel, said_of_now
from missieregister.extraction.slots.series import by_year
from missieregister.extraction.slots.sized import WILL_BE, is_of_size, owner_of_unit
from missieregister.extraction.slots.taken import Slots, are_ours
from missieregister.extraction.verbs.more_or_fewer import TAKES_SOME
from missieregister.patterns import regex


def present(
    sentence: Sentence, counted: Counted, told: Sequence[PeopleMention], discourse: Discourse, default_actor: str
) -> list[Candidate]:
    """Return candidates for the people of a sentence of whom nothing was told yet; ``told`` are the others."""
    if not sentence.once(counts_ours):
        return []
    return _Presence(sentence, counted, told, discourse, default_actor).candidates()


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
        sentence, result = self._sentence, []
        free = [p for p in sentence.people if self._is_free(p)]
        if not free:
            return []
        missions = central_mentions(sentence)
        shares = in_groups(sentence.low, missions, free) or in_groups(sentence.low, taking_part(sentence), free)
        shares = shares or self._shares_of_all(missions, free)
        groups = [people for _, people in shares] or _together(free, sentence.low)
        for order, group in enumerate(groups):
            place = group[0].start
            part = group[0].part_of is not None or _OF_WHOM_ARE.search(sentence.low, 0, place) is not None
            part = part or is_among_others(sentence.low, group[0])
            group = [msgspec.structs.replace(p, part_of=None, aside=False) for p in group]
            own = (
                [shares[order][0]]
                if shares
                else sentence.once(sharing)
                or right_behind(sentence.low, sentence.once(merged), group[-1].end)
                or nearest(missions, place)
            )
            abroad = self._discourse.is_of_all(sentence)
            event = self._event(
                "abroad" if abroad else "present",
                (place, group[-1].end),
                self._whole(),
                # those of a mandate's people who are there are no mandate
                frozenset(("people",)) if part else self._about(group) | {"people"},
                actor=self._whose(place, group[-1].end),
                modality=self._mood(group[0]),
            )
            slots = Slots(personnel=personnel(group, sentence.text), limited=any(p.bound == "max" for p in group))
            if slots.limited:
                slots.start, slots.end = self._only_period(group[-1])
            slots.ours = (
                bool(self._flags)
                or sentence.answers.counts_ours
                or are_ours(sentence, slots.personnel)
                or self._goes_on_counting(group[0])
                or self._goes_on_by_year(group[0])
                or (self._is_of_them(group[0]) and sentence.after_ours)
                or self._discourse.counts_crew(sentence)
            )
            result.append(Candidate(event=event, slots=slots) if abroad else self._candidate(event, slots, own))
        return result

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
        low = self._sentence.low
        if (
            people.start in self._gone
            or people.delta
            or people.previous is not None
            or (people.aside and len(self._sentence.people) > 1)
        ):
            return False
        if people.part_of is not None:
            if _ARE_THERE.match(low, people.end) and _OF_WHOM_THERE.search(low, 0, people.start):
                first = low.endswith("de eerste ", 0, people.start)  # "van wie de eerste vijftien zijn gearriveerd"
                return people not in self._told and (first or self._is_of_room(people.part_of))
            return people.is_dutch and people not in self._told and not self._is_denied(people)
        if is_among_others(low, people):
            return people not in self._told and not self._is_denied(people)
        if self._has_dutch_part(people) or is_of_dropped(self._sentence, people.start):
            return False
        owner = self._owner.get(id(people))
        if is_given(low, people):
            return not self._is_denied(people) and not counts_something_else(self._sentence, people)
        anew = _ANEW.search(low, max(0, people.start - 40), people.start) is not None or self._goes_on_by_year(people)
        if people in self._told and not (anew or (said_of_now(self._sentence.text, people) and _decides(owner))):
            return False
        if _AMONG_CASUALTIES.search(low, max(0, people.start - 120), people.start):
            return False
        if low.endswith(("onder de ", "tot de "), 0, people.start) and not people.is_dutch:
            return False  # "onder de 600 militairen zijn 71 Nederlanders", "tot de 600 militairen behoren er zes"
        if owner and ((owner.negated and owner.group not in _GO) or (owner.group == "measure" and not people.is_dutch)):
            return False  # what something else amounts to: a battalion of another country, the mission itself
        if counts_something_else(self._sentence, people) or self._is_denied(people):
            return False
        if is_not_there(self._sentence, people) or (not people.counted and self._counts_none_of_now(people)):
            return False
        return (
            people.counted
            or anew
            or sentence_answers(self._sentence, people)
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
            if left < c.start < right and not low.startswith((" geval", " enkel geval", " enkel moment"), c.end)
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
        """Return whose the people at a place are: the last country or organisation named before them, in the clause."""
        sentence = self._sentence
        if _OF_OURS.search(sentence.low, max(0, place - 60), place) or is_our_share(sentence.low, place, end):
            return "nl"
        unit = owner_of_unit(sentence, end)
        if unit:
            return unit
        left = max(sentence.low.rfind(mark, 0, place) for mark in _NEW_CLAUSE)
        if sentence.low.startswith((", die ", ", dat "), left):
            told_of = next((c for c in sentence.of("subject") if word_end(sentence.low, c.start) == left), None)
            if told_of:
                return told_of.name  # "Duitsland, dat ongeveer 980 militairen inzet"
            left = max(sentence.low.rfind(mark, 0, left) for mark in ",;:")  # who they are stands before
        free = [c for c in sentence.of("adjective") if left < c.start < end]
        free += [
            c for c in sentence.of("subject") if left < c.start < end + _NEAR and stands_free(sentence.low, c.start)
        ]
        if free:
            return min(free, key=lambda c: abs(c.start - place)).name
        if left >= 0 and sentence.low.startswith("de missie ") and sentence.low.startswith(" en er ", left):
            return self._default_actor
        return "other" if not self._flags and _THEIR_OWN.search(sentence.low) else self._actor

    def _mood(self, people: PeopleMention) -> str:
        """Return how people are told of: as there, as possible, or asked for."""
        low = self._sentence.low
        if low.rstrip().endswith("?") or is_unreal(self._sentence, people.start):
            return "asked"
        if (
            said_of_now(self._sentence.text, people)
            or is_given(low, people)
            or _OF_WHOM_THERE.search(low, 0, people.start)
        ):
            return "plain"
        if is_of_size(low, people):
            return "plain"
        owner = self._owner.get(id(people))
        if (owner and owner.modality in _OPEN) or may_have(self._sentence, people.start):
            return "possible"
        if _are_relieved(low, people):
            return "plain"
        if people.is_dutch and _THOSE.search(low, max(0, people.start - 8), people.start):
            return "plain"  # "worden de 220 Nederlandse militairen teruggebracht"
        left, right = self._told_in(people)
        aside = [(b, e) for b, e in self._sentence.once(remarks) if not b <= people.start < e]

        def tells(at: int) -> bool:
            beside = any(b <= at < e for b, e in aside) or AT_REQUEST.search(low, max(0, at - 40), at) is not None
            beside = beside or is_its_task(low, people.end, at)
            beside = beside or low.endswith(
                ("volgens ", "volgens de ", "volgens het "), 0, at
            )  # "gaan volgens plan weg"
            return left <= at < right and not beside

        if any(tells(c.start) for c in self._sentence.of("modality", "investigated", "asked", "intended")):
            return "possible"
        if any(tells(m.start()) for m in _NOT_YET.finditer(low, left, right)):
            return "possible"
        today = self._sentence.published or "9"
        starts = (d for d in self._sentence.dates if d.role == "start" and not d.text.startswith(("sinds", "sedert")))
        if any(tells(d.start) and (d.first or "") > today for d in starts):
            return "decided"  # "Bij X komt er vanaf 1 september een detachement met 110 militairen"
        if any(tells(m.start()) for m in WILL_BE.finditer(low, left, right)):
            return "decided"
        decided = self._sentence.follows or self._sentence.announced
        return "decided" if decided and _GO_ALONG.search(low, left, right) else "plain"

    def _told_in(self, people: PeopleMention) -> tuple[int, int]:
        """Return where a sentence tells of people: in all of it, or in the clause about something that ends it."""
        low = self._sentence.low
        opened = low.rfind(", ", 0, people.start)
        ends = opened > 0 and not any(mark in low[people.end :] for mark in ",;")
        return (opened, len(low)) if ends and _TELLS_MORE.match(low, opened) else (0, len(low))


#: "van 2000 militairen is geen sprake geweest"; not "heeft geen gevolgen"
_OF_PEOPLE = regex(
    r"\s(?:[\w-]+e\s)?(?:sprake|militair|nederland|personeel|functionaris|bijdrage|inzet|deelname|mensen|plaats)"
)
_THOSE = regex(r"(?<!\w)de\s\Z")
#: "Er staan 158 militairen, dus daarmee blijven wij binnen het mandaat"
_CONCLUDES = regex(
    r"\s\(mandaat:?\s|,\s(?:dus|zodat|waarmee|en\s(?:dus|daarmee))\s|;\s(?:het|dat|dit|ons)\s(?:\w+\s)?mandaat"
)
#: "de Nederlandse bijdrage van ongeveer 190 militairen"
_OF_OURS = regex(r"(?<!\w)(?:nederlandse|onze)\s[\w-]+\s(?:van|met)\s(?:(?:circa|ongeveer|ruim|maximaal)\s)*\Z")
#: "waren er nog acht actief, nu zijn dat er vijf"; "De Denen leveren er tachtig, Nederland 35"
_ANEW = regex(
    r"(?<!\w)(?:nu|thans|momenteel|inmiddels)\szijn\s(?:dat|het)\ser\s(?:(?:nog|maar|ruim|circa|ongeveer|bijna)\s)*\Z|"
    r",\s(?:en\s)?(?:nederland|ons\sland|wij)\s\Z|"
    r"(?:,\s(?:en\s)?|\sen\s)(?:nu|thans|inmiddels|momenteel|tegenwoordig|op\sdit\smoment|aan\shet\seinde?(?:\svan\shet\sjaar)?)\s(?:nog\s)?(?:met\s)?"
    r"(?:(?:zo'n|zo’n|circa|ongeveer|ruim|bijna|een\sstuk\sof)\s)?\Z"
)


def _are_relieved(low: str, people: PeopleMention) -> bool:
    """Whether others take the place of people, who are there until then: ``De 120 militairen worden afgelost``."""
    if _RELIEVED.match(low, people.end) is None:
        return False
    the = THE.search(low, max(0, people.start - 50), people.start)
    return the is not None and not low.endswith("door ", 0, the.start())


_RELIEVED = regex(r"\s(?:[^,;.]{0,120}\s)?afgelost(?!\w)")


def sentence_answers(sentence: Sentence, people: PeopleMention) -> bool:
    """Whether an answer is no more than a number."""
    return sentence.answers.counts_ours and people.role == "" and sentence.people == [people]


#: "waarvan er negen zijn geplaatst", "van wie er nu 71 in Verania zijn"
_OF_WHOM_THERE = regex(
    r"(?<!\w)(?:waarvan|van wie|onder wie)\s+(?:er|de\seerste)\s+(?:(?:nu|thans|momenteel|al|inmiddels|slechts|"
    r"in de praktijk|feitelijk|op dit moment)\s+)*\Z"
)
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
#: what a clause with another subject begins with: "De missie duurt twee jaar en er gaan veertig militairen heen"
_NEW_CLAUSE = (",", ";", ":", " en er ")
#: a country may follow people at so many characters: "twaalf militairen uit Orland"
_NEAR = 15
#: events that themselves tell who is there
_TELL_OF_NOW = ("contribute", "send", "serve", "stay", "measure", "verbless")


def _decides(event: Event | None) -> bool:
    """Whether an event tells what will be, so that a number "nu" beside it tells something else."""
    return event is None or event.group not in _TELL_OF_NOW


#: whoever does not go is there: "de drie trainers worden niet teruggetrokken maar blijven"
_GO = ("end",)
_OPEN = ("asked", "investigated", "possible", "purpose", "intended")
#: people named before: "daarvan zijn er nu vijf ingevuld"
_OF_THEM = regex(r"(?<!\w)er\s[^.,;:]{0,60}\Z")
#: "heeft zijn eigen bijdrage op 140 militairen bepaald": a country that the lexicon lacks
_THEIR_OWN = regex(r"(?<!\w)(?:zijn|haar|hun)\s+eigen(?!\w)")
_NOT_YET = regex(
    r"(?<!\w)(?:zou|zouden|kan|kunnen|moet|moeten|wil|willen|mag|mogen|indien|mits|"
    r"als(?=\s(?:de|het|dat|er|deze|dit|zij)\s)|mocht|verzoek|verzoekt|"
    r"onder voorbehoud|te vinden (?:is|zijn|voor|om)|aan te bieden|"
    r"vraagt|vroeg|vroegen|verzocht|gevraagd|pleitte|bepleitte|voorstel|stelt voor|"
    r"kans dat|mogelijkheid dat|streven|doel|behoefte|nodig|benodigd|ambieert|kandidaten|"
    r"voorgedragen|toegezegd|vacature|vacatures|arriveert|arriveren|(?<!\w)komen\s[^,;]{0,40}\saan)(?!\w)"
)
#: "Met het toestel gaan zo'n 65 militairen mee", behind what is decided
_GO_ALONG = regex(r"(?<!\w)gaa(?:t|n)\s[^,;]{0,90}\smee(?!\w)")
#: "kan een beroep doen op UNMIVER, waar zestig militairen van ons werkzaam zijn"
_TELLS_MORE = regex(r",\s(?:waar|waarin|waarbij|waaraan)\s")
_TOGETHER = regex(r"(?:\s+[\w-]+){0,5}\s*(?:,|en|alsmede|evenals|plus)\s+")


def _together(people: Sequence[PeopleMention], low: str) -> list[list[PeopleMention]]:
    """Put groups that a list joins together: ``één stafofficier en één trainer``."""
    result: list[list[PeopleMention]] = []
    for mention in people:
        joined = result and _TOGETHER.fullmatch(low[result[-1][-1].end : mention.start])
        if joined and is_given(low, result[-1][-1]) == is_given(low, mention):
            result[-1].append(mention)
        else:
            result.append([mention])
    return result
