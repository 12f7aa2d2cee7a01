"""Steps between those who ask, government and parliament: requests, notifications, debates, promises, mandates."""

from collections.abc import Sequence

from missieregister.extraction.candidates.candidate import SENTENCE, Candidate
from missieregister.extraction.candidates.nominal import Counted, Nominal
from missieregister.extraction.discourse.antecedents import Discourse
from missieregister.extraction.events.event import Event
from missieregister.extraction.events.flags_of_all import said_of_all
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.sharing import in_turns
from missieregister.extraction.missions.targets import central_mentions, coordinated, merged
from missieregister.extraction.sentences.due import end_of_condition
from missieregister.extraction.sentences.insets import apart
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.taken import Slots, condition_named
from missieregister.extraction.steps.askers import Request
from missieregister.extraction.steps.asking import requests
from missieregister.extraction.steps.debating import Debated, debates
from missieregister.extraction.steps.ending import Ending, endings
from missieregister.extraction.steps.papers import is_of_unnamed, named_before_paper
from missieregister.extraction.steps.pledges import Promised
from missieregister.extraction.steps.promised_before import promised_before
from missieregister.extraction.steps.promising import promises
from missieregister.extraction.steps.telling import notifications
from missieregister.extraction.steps.told import Told
from missieregister.extraction.text.alike import DECIDED
from missieregister.extraction.text.us import OUR_CABINET, PARLIAMENT
from missieregister.knowledge.words import NL
from missieregister.patterns import regex


def steps(sentence: Sentence, counted: Counted, discourse: Discourse, default_actor: str) -> list[Candidate]:
    """Return the candidates of the steps that a sentence tells of."""
    reading = _Steps(sentence, counted, discourse, default_actor)
    return [
        *(reading.step("request_noun", "other", asked) for asked in sentence.once(requests)),
        *(reading.step("letter_noun", NL, told) for told in sentence.once(notifications)),
        *(reading.step("debate_noun", NL, debated) for debated in sentence.once(debates) if not debated.ahead),
        *(reading.step("will_tell", NL, promised) for promised in sentence.once(promises)),
        *(reading.step("own_mandate", "other", ending) for ending in sentence.once(endings)),
    ]


class _Steps(Nominal):
    """One sentence, and the steps in it."""

    def step(self, group: str, actor: str, step: Request | Told | Debated | Promised | Ending) -> Candidate:
        """Return the candidate of a step, with its day and the missions that it is about."""
        event = self._event(group, (step.start, step.end), self._whole(), self._objects, actor=actor)
        central = central_mentions(self._sentence)
        # what is evaluated is what a promise is about, "om X te versterken" what is asked for
        central = central or (self._sentence.once(merged) if isinstance(step, Promised | Request) else [])
        if isinstance(step, Promised) and ";" in self._sentence.low and len(central) > 1:
            # "de evaluatie van A komt u in mei toe; die van B volgt"
            central = [m for m in central if not _parted(self._sentence.low, m, step.start)] or central
        # "vroeg de VN, omdat A te laat zou komen, Nederland om een bijdrage aan B"
        outside = [m for m in central if not apart(self._sentence, m.start, step.start)]
        asks_for_it = isinstance(step, Request) and _FOR_THE_MISSION.search(self._sentence.low, step.start)
        central = outside if outside or asks_for_it else central
        if isinstance(step, Told) and step.at >= 0 and is_of_unnamed(self._sentence, step.at):
            return Candidate(event=event, slots=Slots(date=step.date), missions=(), source=SENTENCE, how="zonder naam")
        if isinstance(step, Told) and (of_paper := named_before_paper(self._sentence, step.at, central)):
            central, event = of_paper, event.altered(start=of_paper[-1].end, end=of_paper[-1].end)
        own = coordinated(self._sentence, central, event.altered(object_at=step.start)) if central else []
        if isinstance(step, Promised):
            own = self._with_what_is_evaluated(own, event) if own else own
            own = _each_by_its_day(self._sentence, step) or own
            flags = event.flags | self._sentence.once(said_of_all)
            before = promised_before(self._sentence, step.end)
            event = event.altered(flags=flags, modality="reported" if before else self._how(step))
            slots = Slots(
                due=step.due, date=before.date if before else None, conditions=condition_named(self._sentence)
            )
            return self._candidate(event, slots, own)
        own = _in_turn(self._sentence, step, own) if len(own) > 1 else own
        slots = Slots(end=step.until) if isinstance(step, Ending) else Slots(date=step.date)
        return self._candidate(event, slots, own)

    def _with_what_is_evaluated(self, own: list[MissionMention], event: Event) -> list[MissionMention]:
        """Return the missions of a promise with those joined to the first that are named as what is evaluated: ``een
        evaluatie van de missies in A, B en C``, ``een overzicht van de bijdragen, waaronder A, B en C``."""
        every = self._sentence.once(merged)
        if len(every) == len(own) or ";" in self._sentence.low:
            return own
        joined = coordinated(self._sentence, every, event.altered(object_at=own[0].start))
        return joined if own[0] in joined and joined.index(own[0]) > 0 else own

    def _how(self, promised: Promised) -> str:
        """Return how sure a promise is: only wanted, only if something happens, or certain."""
        if promised.wanted:
            return "intended"
        low = self._sentence.low
        return "possible" if low.startswith(("indien ", "mocht ", "als ")) or end_of_condition(low) else "plain"


def _parted(low: str, mention: MissionMention, at: int) -> bool:
    """Whether a semicolon parts a mission from a place."""
    return ";" in low[min(mention.start, at) : max(mention.start, at)]


def _each_by_its_day(sentence: Sentence, step: Promised) -> list[MissionMention]:
    """Return the mission of a promise where each of several days has its own: ``vóór 1 juli over A en vóór 1 oktober
    over B``; none where they have not."""
    same = [promised for promised in sentence.once(promises) if promised.start == step.start]
    turns = in_turns(sentence.low, sentence.once(merged), sentence.dates) if len(same) > 1 else []
    return [turns[same.index(step)]] if len(turns) == len(same) else []


def _in_turn(
    sentence: Sentence, step: Request | Told | Debated | Ending, own: list[MissionMention]
) -> list[MissionMention]:
    """Return the mission of a step where each of several days has its own: ``Op 3 mei en 8 juni ontving de regering
    verzoeken om bij te dragen aan A respectievelijk B``."""
    if "respectievelijk" not in sentence.low and "onderscheidenlijk" not in sentence.low:
        return own
    if isinstance(step, Ending):
        ends = [d.last for d in sentence.dates if d.last]
        return [own[ends.index(step.until)]] if len(ends) == len(own) and step.until in ends else own
    every: Sequence[Request | Told | Debated] = sentence.once(debates)
    if not isinstance(step, Debated):
        every = sentence.once(requests) if isinstance(step, Request) else sentence.once(notifications)
    places = sorted({one.at for one in every})
    return [own[places.index(step.at)]] if len(places) == len(own) else own


#: "vroeg de VN, die vreest dat A te laat komt, Nederland aan de missie deel te nemen": the one spoken of before
_FOR_THE_MISSION = regex(r"(?<!\w)(?:aan|in|voor|bij|naar)\s(?:de|deze|die)\s(?:[\w-]*missie|operatie)(?!\w)")


def days_told(sentence: Sentence) -> frozenset[int]:
    """Return where the dates stand on which somebody asked, told or debated, and that are of nothing else."""
    low = sentence.low
    if not sentence.dates:
        return frozenset()
    named = (
        d.start
        for d in sentence.dates
        if _NAMED_THEN.match(low, d.end)
        or (low.endswith("besluit ", 0, d.start) and d.role != "span")
        or (_LET.search(low, max(0, d.start - _NEAR), d.start) and _KNOW.match(low, d.end))
    )
    asked_or_told = (
        *named,
        *(r.at for r in sentence.once(requests)),
        *(n.at for n in sentence.once(notifications)),
        *(d.at for d in sentence.once(debates)),
    )
    if "zoals" not in sentence.words:
        return frozenset(asked_or_told)
    announced = (d.start for d in sentence.dates if _AS.search(low, 0, d.start) and _ANNOUNCED.match(low, d.end))
    return frozenset((*asked_or_told, *announced))


#: "liet vorig jaar weten een fregat te zullen sturen"
_LET = regex(r"(?<!\w)(?:laat|laten|liet|lieten)\s(?:[\w-]+\s){0,3}?\Z", words=("laat", "laten", "liet"))
_KNOW = regex(r"\s(?:[\w-]+\s){0,2}?weten(?!\w)")
_NEAR = 60
#: "het in juni 2031 meegedeelde maximum"; likewise "met het kabinetsbesluit van 8 februari"
_NAMED_THEN = regex(
    rf"\s(?:aan\s(?:u|{PARLIAMENT})\s)?(?:meegedeelde|medegedeelde|gemelde|genoemde|vastgestelde|aangekondigde|"
    r"toegezegde|overeengekomen|afgesproken|gesloten|aangenomen|goedgekeurde|genomen)\s"
)
#: "zoals reeds in 2031 is aangekondigd" says when something was told, not when it holds
_AS = regex(rf"zoals\s(?:(?:u|{PARLIAMENT}|wij|ik|reeds|al|eerder|ook|{OUR_CABINET})\s){{0,3}}$")
_ANNOUNCED = regex(
    r"\s?(?:(?:door|van|de|het|is|was|werd|hebben|heeft|ik|wij|u|uw kamer|kabinet|regering|reeds|al)\s){0,4}"
    rf"(?:aangekondigd|gemeld|{DECIDED}|bekendgemaakt|toegezegd|afgesproken|overeengekomen|vastgelegd|voorzien|"
    r"meegedeeld)(?!\w)"
)
