"""Candidates that no verb carries: a bracket behind a mission, a mandate's noun, a change of level, money, people."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from missieregister.extraction.brackets import Bracket
from missieregister.extraction.candidate import Candidate, said_of
from missieregister.extraction.conditions import BECOMING, MANDATES, counts_ours, may_change, tells_step
from missieregister.extraction.discourse import Discourse
from missieregister.extraction.headcount import personnel
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.money import MoneyMention
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.nominal import Counted, Nominal, nearest
from missieregister.extraction.passage import Sentence, stands_free
from missieregister.extraction.phrases import any_in
from missieregister.extraction.sharing import in_turns
from missieregister.extraction.slots import Slots
from missieregister.extraction.steps import steps
from missieregister.extraction.targets import central_mentions, is_peripheral, merged, sharing
from missieregister.extraction.turns import asks_cost
from missieregister.knowledge.words import NL
from missieregister.patterns import regex


def may_be_nominal(sentence: Sentence, brackets: Sequence[Bracket]) -> bool:
    """Whether a sentence has anything of which a candidate could come that no verb carries."""
    if brackets or sentence.money or sentence.of("noun", *MANDATES) or tells_step(sentence):
        return True
    return (counts_ours(sentence) or sentence.once(may_change)) and bool(sentence.people)


def nominals(sentence: Sentence, counted: Counted, discourse: Discourse, default_actor: str) -> list[Candidate]:
    """Return the candidates that no verb carries; ``counted`` are the events with the people that they count."""
    reading = _Nominals(sentence, counted, discourse, default_actor)
    return [
        *reading.in_brackets(),
        *reading.mandates(),
        *reading.changes(),
        *reading.sums(),
        *(steps(sentence, counted, discourse, default_actor) if tells_step(sentence) else ()),
    ]


class _Nominals(Nominal):
    """One sentence, asked for each kind of nominal in turn."""

    def in_brackets(self) -> list[Candidate]:
        """``EUTM Mali (tot eind 2031)``."""
        result = []
        for bracket in self._counted.brackets:
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
            if not in_bracket and any(e.form != "noun" and near[0] in own[:1] for e, own in self._counted.events):
                continue
            window = (opened, closed + 1) if in_bracket and closed > 0 else (noun.start, near[0].end)
            inside = [m for m in sentence.once(merged) if not is_peripheral(sentence, m)]
            if in_bracket and any(b.span[0] <= m.start < b.span[1] for m in inside for b in self._counted.brackets):
                continue
            slots = Slots(
                personnel=personnel(near[:1], sentence.text), limited=near[0].bound == "max", counted=(near[0],)
            )
            event = self._event("mandate_noun", (noun.start, noun.end), window, self._objects | {"national_mandate"})
            result.append(self._candidate(event, slots, inside if len(inside) == 1 else sentence.once(sharing)))
        return result

    def changes(self) -> list[Candidate]:
        """``van zes naar zeven``."""
        if any(e.group in ("increase", "decrease", "rise", "fall") for e in self._events):
            return []
        sentence, result = self._sentence, []
        became = self._became()
        if became:
            result.append(became)
        changed = [p for p in sentence.people if p.previous is not None and p.high is not None and p.high != p.previous]
        around = central_mentions(sentence) if changed else []
        for order, change in enumerate(changed):
            if change.previous is not None and change.high is not None:
                group = "change_up" if change.high > change.previous else "change_down"
                event = self._event(group, (change.start, change.end), self._whole(), self._objects | {"people"})
                slots = Slots(
                    personnel=personnel([change], sentence.text), limited=change.bound == "max", counted=(change,)
                )
                span = next((d for d in sentence.dates if d.role == "span" and self._in_clause(d.start, change)), None)
                if span:
                    slots.start, slots.end = span.first, span.last  # "van maart tot juni van twee naar vier"
                else:  # "per 1 februari van vier naar acht te brengen"
                    begins = (d for d in sentence.dates if d.role == "start" and self._in_clause(d.start, change))
                    slots.start = next((d.first for d in begins), None)
                inside = [around[order]] if len(around) == len(changed) else nearest(around, change.start)
                result.append(self._candidate(event, slots, inside))
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
        earlier = sentence.before.people if sentence.before and sentence.after_dutch else []
        if people and earlier and earlier[-1].high is not None and _BECOME.match(sentence.low):
            return self._grown(earlier[-1].high, people[0], (people[0],), 0)
        for before, after in pairwise(people):
            if _IS_NOW.search(sentence.low, before.end, after.start):
                continue  # "maximaal vijf stafofficieren; thans zijn dat er drie"
            if (
                before.high is not None
                and _WERE.search(sentence.low, before.end, after.start)
                and after.high is not None
            ):
                return self._grown(after.high, before, (before, after), 0)
            if before.high is not None and _BECOMES.search(sentence.low, before.end, after.start):
                return self._grown(before.high, after, (before, after), before.end)
        return None

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

    def sums(self) -> list[Candidate]:
        """``voor MINUSMA 58 miljoen euro``."""
        sentence, result = self._sentence, []
        if not sentence.money or sentence.low.rstrip().endswith("?"):
            return []
        mentions = [m for m in sentence.once(merged) if not is_peripheral(sentence, m)]
        paired = in_turns(sentence.low, mentions, sentence.money)
        actor = self._spender()
        for order, money in enumerate(sentence.money):
            if (
                _is_repaid(sentence.low, money)
                or _tells_of_pot(sentence.low, money)
                or _DIFFERS.match(sentence.low, money.end)
                or _is_common_to_all(sentence.low, money)
            ):
                continue
            if _is_shared(sentence, mentions, order):
                event = self._event("money", (money.start, money.end), self._whole(), self._objects, actor=actor)
                result.append(Candidate(event=event, slots=Slots(amount=money.amount)))
                continue
            near = [m for m in mentions if ";" not in sentence.low[min(m.end, money.end) : max(m.start, money.start)]]
            near = near or [m for m in mentions if m.end <= money.start][-1:]  # "; ons aandeel daarin is 1,6 miljoen"
            own = [paired[order]] if paired else self._paid_for(near, money)
            if own is None:
                continue
            objects = self._objects | {"named_mission"} if own or _tells_cost(sentence) else self._objects
            event = self._event("money", (money.start, money.end), self._whole(), objects, actor=actor)
            result.append(self._candidate(event, Slots(amount=money.amount), own))
        return result

    def _paid_for(self, near: Sequence[MissionMention], money: MoneyMention) -> list[MissionMention] | None:
        """Return the mission that a sum is for: the one behind it ("voor X"), or before it; None for that of others."""
        low = self._sentence.low
        if (
            len(near) < 2
            or len(self._sentence.money) < 2
            or any(_IS_FOR.fullmatch(low, money.end, m.start) for m in near)
        ):
            return nearest(near, money.end)
        before = [m for m in near if m.end <= money.start]
        if not before:
            return nearest(near, money.end)
        taken = any(before[-1].end <= other.start < money.start for other in self._sentence.money)
        if taken and _OF_OTHERS.search(low, before[-1].end, money.start):
            return None
        return [before[-1]]

    def _spender(self) -> str:
        sentence = self._sentence
        spenders = [c.name for c in sentence.of("subject") if stands_free(sentence.low, c.start)]
        if _COSTS_US.search(sentence.low):
            return NL
        if (
            _is_common(sentence.low)
            or _is_own_budget(sentence)
            or (spenders and NL not in spenders and not self._flags)
        ):
            return "other"
        if not self._flags and (_pays_other(sentence) or any(m.amount.currency == "USD" for m in sentence.money)):
            return "other"
        verb = next((e for e in self._events if e.actor not in (NL, "")), None)
        return verb.actor if verb and not any(e.actor == NL for e in self._events) else self._actor


def _tells_cost(sentence: Sentence) -> bool:
    """Whether a sentence answers what something of ours costs."""
    return sentence.answers_cost or (sentence.before is not None and asks_cost(sentence.before.low))


def _is_shared(sentence: Sentence, mentions: Sequence[MissionMention], order: int) -> bool:
    """Whether a sum is for more than what the sentence names: ``11 miljoen, waarvan een miljoen voor UNMIVER``."""
    money, after = sentence.money[order], sentence.money[order + 1 : order + 2]
    if not after or any(m.start < after[0].start for m in mentions):
        return False
    return bool(mentions) and "waarvan " in sentence.low[money.end : after[0].start]


#: "58 miljoen voor MINUSMA", "voor de overige bijdragen 3 miljoen"
_IS_FOR = regex(r"\s(?:euro\s)?(?:voor|aan|ten behoeve van)\s(?:de\s|het\s)?(?:[\w-]+\s){0,3}")
_OF_OTHERS = regex(r"(?<!\w)(?:overige|andere|kleinere|resterende)(?!\w)")
#: "heeft Nederland tot nu toe 15 miljoen euro gekost"
_COSTS_US = regex(
    r"(?<!\w)(?:kost(?:te)?\s(?:nederland|ons land|de schatkist)|"
    r"heeft\s(?:nederland|ons land|de schatkist)\s[^.;]{0,80}\sgekost)(?!\w)"
)
_COSTS = regex(r"\s+(?:[\w-]+\s+)?(?:uitgaven|kosten|bijdrage|begroting|budget|steun|inzet|deelname)(?!\w)")
_BY_THEM = regex(r"(?<!\w)door\s(?:(?:de|het)\s)?\Z")
_PAY = regex(
    r"\s(?:[\w-]+\s)?(?:geraamd|begroot|betaald|gefinancierd|gedragen|bekostigd|uitgetrokken|vrijgemaakt)(?!\w)"
)


_COMMON = ("gemeenschappelijke kosten", "athena", "gbvb")
#: "ten laste van de voorziening vredesoperaties, waarin 18 miljoen is opgenomen"; "de kosten van UNMIVER, die ..."
_OF_POT = regex(
    r"(?<!\w)(?:\w*voorziening\w*|homogene groep|hgis\w*|\w*begroting|\w*budget|\w*fonds|contributies?|kosten van)"
    r"(?:[^,;]{0,90}),\s(?:die|dat|waarin|waarvoor|waaruit)\s(?P<told>[^,;]{0,90})\Z"
)
#: "Het jaarlijkse budget bedraagt 32 miljoen euro": that of the mission that was spoken of
_POT_IS = regex(
    r"(?<!\w)het\s(?:\w+e\s)?(?:missie)?budget\s(?:van de missie\s|voor \d{4}\s)?"
    r"(?:bedraagt|bedroeg|beloopt)\s[^,;]{0,40}\Z"
)


def _tells_of_pot(low: str, money: MoneyMention) -> bool:
    """Whether a sum is how much there is in all of that from which something is paid."""
    if "budget" in low and _POT_IS.search(low, max(0, money.start - 110), money.start):
        return True
    if ", " not in low[: money.start]:
        return False
    found = _OF_POT.search(low, max(0, money.start - 240), money.start)
    if found is None or "nederland" in found["told"]:
        return False
    return money.amount.currency == "USD" or not found[0].startswith("kosten")


_OUR_SHARE = regex(r"(?<!\w)(?:nederlandse?\s(?:aandeel|bijdrage)|nederland\s(?:betaalt|draagt|betaalde|droeg))(?!\w)")


def _is_common(low: str) -> bool:
    """Whether costs are what all members pay together, and no share of ours in them."""
    return any_in(_COMMON, low) and not _OUR_SHARE.search(low)


def _is_common_to_all(low: str, money: MoneyMention) -> bool:
    """Whether the clause of a sum says that all members pay it together, where another gives our share in it."""
    if not any_in(_COMMON, low):
        return False
    left = max(low.rfind(";", 0, money.start), low.rfind(", waarvan", 0, money.start), 0)
    ends = (low.find(mark, money.end) for mark in (";", ", waarvan", "waarvan"))
    clause = low[left : min((at for at in ends if at >= 0), default=len(low))]
    return _is_common(clause)


def _pays_other(sentence: Sentence) -> bool:
    """Whether costs are those of another country, or another pays them: ``de Amerikaanse uitgaven``."""
    low = sentence.low
    if any(c.name != NL and _COSTS.match(low, c.end) for c in sentence.of("adjective")):
        return True
    return any(
        c.name != NL and _BY_THEM.search(low, max(0, c.start - 12), c.start) and _PAY.match(low, c.end)
        for c in sentence.of("subject")
    )


#: "Dat worden er 340": of those of whom the sentence before told
_BECOME = regex(r"(?:dat|dit)\s(?:aantal\s)?(?:worden|wordt)\s(?:er\s)?")
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
#: "dit is 1,3 miljoen euro minder dan geraamd"
_DIFFERS = regex(r"\s*(?:minder|meer|hoger|lager)(?!\w)")
#: what a mission or organisation itself may spend
_OWN_BUDGET = regex(r"(?<!\w)(?:begroting|jaarbegroting|budget|jaarbudget)\s+van\s+(?:de\s+)?(?:[\w-]+\s+){0,2}$")


#: "waarvan 29 miljoen door de VN wordt vergoed"
_REPAID = regex(r"(?<!\w)(?:vergoedt|vergoed|vergoeden|vergoeding|terugbetaald|restitutie|terugontvangen)(?!\w)")


def _is_repaid(low: str, money: MoneyMention) -> bool:
    """Whether somebody else pays a sum back, as its clause says."""
    right = min((at for at in (low.find(mark, money.end) for mark in (", ", ";")) if at >= 0), default=len(low))
    left = max(low.rfind(mark, 0, money.start) for mark in (", ", ";"))
    return _REPAID.search(low, max(left, 0), right) is not None


def _is_own_budget(sentence: Sentence) -> bool:
    return any(_OWN_BUDGET.search(sentence.low[max(0, m.start - 60) : m.start]) for m in sentence.missions)


def _is_missions_own(sentence: Sentence, end: int) -> bool:
    """Whether a mandate is the mission's own: "het mandaat van X", and nobody calls it Dutch."""
    low = sentence.low
    if not re.match(r"\s+van\s", low[end : end + 6]) or sentence.of("subject", NL) or sentence.of("adjective", NL):
        return False
    return any(end <= m.start <= end + 40 for m in sentence.missions)
