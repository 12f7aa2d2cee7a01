"""Sums of money that a sentence says something of ours to cost, each with the mission that it is for."""

from collections.abc import Sequence

from missieregister.extraction.candidates.candidate import Candidate
from missieregister.extraction.candidates.nominal import Counted, Nominal, nearest
from missieregister.extraction.candidates.not_our_money import (
    CLAUSE,
    DIFFERS,
    costs_all,
    is_common,
    is_common_to_all,
    is_not_spent,
    is_own_budget,
    is_paid_by_another,
    is_whole_pot,
    pays_other,
    tells_of_pot,
)
from missieregister.extraction.candidates.other_purposes import is_of_another_purpose
from missieregister.extraction.candidates.totals import of_all_before, of_whom_in_all
from missieregister.extraction.discourse.antecedents import Discourse
from missieregister.extraction.discourse.turns import asks_cost
from missieregister.extraction.events.unreal import is_unreal
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.money import MoneyMention
from missieregister.extraction.mentions.sharing import IN_THEIR_ORDER, in_turns
from missieregister.extraction.missions.scenery import is_peripheral
from missieregister.extraction.missions.targets import merged
from missieregister.extraction.sentences.sentence import Sentence, stands_free
from missieregister.extraction.slots.taken import Slots
from missieregister.extraction.text.alike import ABOUT, AT_MOST, TAKING_PART
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.us import OUR_COUNTRY
from missieregister.knowledge.words import NL
from missieregister.patterns import regex


def sums(sentence: Sentence, counted: Counted, discourse: Discourse, default_actor: str) -> list[Candidate]:
    """Return the candidates of the sums of money in a sentence that asks for none."""
    if not sentence.money or sentence.low.rstrip().endswith("?"):
        return []
    return _Sums(sentence, counted, discourse, default_actor).candidates()


class _Sums(Nominal):
    """One sentence, and the money in it."""

    def candidates(self) -> list[Candidate]:
        """``voor MINUSMA 58 miljoen euro``."""
        sentence, result = self._sentence, []
        mentions = [m for m in sentence.once(merged) if not is_peripheral(sentence, m)]
        paired = in_turns(sentence.low, mentions, sentence.money)
        paired = paired or in_turns(sentence.low, sentence.once(merged), sentence.money) or self._respective()
        actor = self._spender()
        for order, money in enumerate(sentence.money):
            if (
                is_not_spent(sentence.low, money)
                or is_unreal(sentence, money.start)
                or _asks_which_part(sentence.low, money)
                or tells_of_pot(sentence.low, money)
                or is_paid_by_another(sentence, money)
                or DIFFERS.match(sentence.low, money.end)
                or is_common_to_all(sentence.low, money)
                or _is_of_another_item(sentence, mentions, order)
                or _is_for_another_place(sentence, mentions, order)
                or _is_that_of_another(sentence, mentions, money)
                or (not mentions and not _tells_cost(sentence) and is_of_another_purpose(sentence.low, money))
            ):
                continue
            if (told := of_all_before(sentence, money)) is not None:
                event = self._event("money", (money.start, money.end), self._whole(), self._objects, actor=actor)
                slots = Slots(amount=money.amount)
                result.append(self._candidate(event, slots, told) if told else Candidate(event=event, slots=slots))
                continue
            if order == 0 and (every := of_whom_in_all(sentence, mentions)):
                event = self._event("money", (money.start, money.end), self._whole(), self._objects, actor=actor)
                result.append(self._candidate(event, Slots(amount=money.amount), every))
                continue
            if (
                _is_shared(sentence, mentions, order)
                or (not mentions and is_whole_pot(sentence.low, money))
                or (not paired and _is_for_several(sentence, mentions, money))
            ):
                event = self._event("money", (money.start, money.end), self._whole(), self._objects, actor=actor)
                result.append(Candidate(event=event, slots=Slots(amount=money.amount)))
                continue
            if _is_of_all(sentence, mentions, order):
                objects = self._objects | {"named_mission"}
                event = self._event("money", (money.start, money.end), self._whole(), objects, actor=actor)
                result.append(self._candidate(event, Slots(amount=money.amount), mentions))
                continue
            near = _beside(sentence, mentions, money)
            if near is None and not paired:
                continue
            own = [paired[order]] if paired else self._paid_for(near or [], money)
            if own is None:
                continue
            if own and not paired:
                own = _with_joined(sentence, mentions, own[0])
            objects = self._objects | {"named_mission"} if own or _tells_cost(sentence) else self._objects
            event = self._event("money", (money.start, money.end), self._whole(), objects, actor=actor)
            result.append(self._candidate(event, Slots(amount=money.amount), own))
        return result

    def _respective(self) -> list[MissionMention]:
        """Return for each sum the mission before the sentence that it is for: ``4 respectievelijk 2 miljoen euro``."""
        sentence, low = self._sentence, self._sentence.low
        if sentence.missions or len(sentence.money) < 2 or not any_in(IN_THEIR_ORDER, low):
            return []
        start, end = sentence.money[0].start, sentence.money[-1].start
        if (
            _YEAR.search(low)
            or _HAVE_THEIR_OWN.match(low)
            or not _RESPECTIVELY.search(low, max(0, start - _BEFORE_SUMS), end)
        ):
            return []
        told = self._discourse.in_turn(sentence, len(sentence.money))
        return [MissionMention(s.start, s.end, (m,)) for s, m in zip(sentence.money, told, strict=False)]

    def _paid_for(self, near: Sequence[MissionMention], money: MoneyMention) -> list[MissionMention] | None:
        """Return the mission that a sum is for: the one behind it ("voor X"), or before it; None for that of others."""
        low = self._sentence.low
        if len(near) == 1 and _AND_FOR.search(low, money.end, max(money.end, near[0].start)):
            return []  # "voor de compagnie € 6 miljoen en voor de deelneming aan X € 1 miljoen"
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
        if costs_all(sentence.low):
            return "other"
        spenders = [c.name for c in sentence.of("subject") if stands_free(sentence.low, c.start)]
        # a country says where it is, and names no mission of others
        placed = all(sentence.low[m.start : m.end] in sentence.tools.lands.all_countries for m in sentence.missions)
        dollars = any(m.amount.currency == "USD" for m in sentence.money)
        ours = sentence.is_news and placed and not dollars and _MISSION_COSTS.match(sentence.low)
        if ours or _COSTS_US.search(sentence.low):
            return NL
        if is_common(sentence.low) or is_own_budget(sentence) or (spenders and NL not in spenders and not self._flags):
            return "other"
        if not self._flags and (dollars or pays_other(sentence)):
            return "other"
        verb = next((e for e in self._events if e.actor not in (NL, "")), None)
        return verb.actor if verb and not any(e.actor == NL for e in self._events) else self._actor


#: "verzoekt de regering aan te geven welk deel van de 225 miljoen euro"
_ASKS_WHICH = regex(
    r"(?<!\w)(?:verzoekt|verzoeken|vraagt|vragen|verneemt|vernemen|wil|willen)\s(?!wij|ik)[^;:]{0,120}?"
    r"(?<!\w)(?:welke?|hoeveel|hoe|waarom|of|waaruit)\s[^;:]*\Z",
    words=("verzoek", "vra", "vern", "wil"),
)


def _asks_which_part(low: str, money: MoneyMention) -> bool:
    """Whether a sum stands in what somebody wants to know: ``De commissie verzoekt aan te geven welk deel van``."""
    return _ASKS_WHICH.search(low, max(0, money.start - CLAUSE), money.start) is not None


#: "4 miljoen respectievelijk 2 miljoen euro": sums for what was named before, in that order
_RESPECTIVELY = regex(r"(?<!\w)(?:respectievelijk|onderscheidenlijk)(?!\w)")
_YEAR = regex(r"(?<![\w.])(?:19|20)\d\d(?![\w.])|(?<!\w)(?:halfjaar|kwartaal)(?!\w)")
#: "De missies hebben een begroting van respectievelijk": what they spend themselves
_HAVE_THEIR_OWN = regex(
    r"(?:de|deze|die|beide)\s(?:[\w-]+e\s)?[\w-]*(?:missies|operaties)\s(?:hebben|kennen|beschikken)(?!\w)"
)
#: characters in which "respectievelijk" may stand before sums
_BEFORE_SUMS = 20
#: behind a sum, before what another sum is for
_AND_FOR = regex(r"\sen\svoor\s(?:de|het)\s[\w-]+\s(?:aan|van|in|bij)\s[^,;]*\Z")
#: what an item of a list of sums is called: ", capaciteitsopbouw Irak", "en voor de attachés"
_ITEM = regex(
    r"(?:\A|[,:;]\s|\sen\s)(?P<label>(?:(?:voor|aan)\s)?(?:(?:de|het|overige)\s)?[a-z][\w'’-]{3,}(?:\s[\w'’-]+){0,4})\s\Z"
)
_NO_LABEL = regex(
    rf"(?<!\w)(?:waarvan|daarvan|hiervan|{ABOUT}|totaal|samen|{AT_MOST}|over|in|per|met|naar|tot|is|zijn|was|kost|"
    rf"kostte|bedraagt|bedroeg|bedroegen|bedragen|beloopt|beliep|beliepen|uitgaven|kosten|wordt|werd|komt|komen|kwam|kwamen|tegen|tegenover|jaar|begroot|geraamd|besteed|besteedt|besteedde|trekt|trok|stelt|stelde|geeft|gaf|betaalt|betaalde|reserveert|reserveerde|missie|operatie|{TAKING_PART})(?!\w)|\d"
)


def _is_of_another_item(sentence: Sentence, mentions: Sequence[MissionMention], order: int) -> bool:
    """Whether a sum of several belongs to an item that is called otherwise than a mission."""
    if len(sentence.money) < 2 or not mentions:
        return False
    start = sentence.money[order].start
    item = _ITEM.search(sentence.low, max(0, start - 70), start)
    of_others = item is not None and _OF_OTHERS.match(item["label"]) is not None
    if item is None or (_NO_LABEL.search(item["label"]) and not of_others):
        return False
    return not any(item.start("label") <= m.start < start for m in mentions)


#: behind a sum, with what it is for: " euro voor de trainers in Irak"
_FOR_A_PLACE = regex(r"\s(?:euro\s)?voor(?:\s[\w-]+){1,5}")
#: and before it: ", voor de capaciteitsopbouw in Irak € 7 miljoen"
_FOR_WHAT_IS_THERE = regex(r"(?:,|\sen)\svoor(?:\s[\w-]+){1,4}\sin\s(?P<place>[\w-]+)\s(?:op\s|van\s)?\Z")


def _is_for_another_place(sentence: Sentence, mentions: Sequence[MissionMention], order: int) -> bool:
    """Whether a sum of several is for a place in which the sentence names no mission, where it names others."""
    if len(sentence.money) < 2 or not mentions:
        return False
    start = sentence.money[order].start
    there = _FOR_WHAT_IS_THERE.search(sentence.low, max(0, start - _PURPOSE), start)
    if there and there["place"] in sentence.tools.lands.all_countries:
        return not any(there.start() <= m.start < start for m in mentions)
    ends = (at for at in (sentence.low.find(mark, sentence.money[order].end) for mark in (",", ";", " en ")) if at > 0)
    end = min(ends, default=len(sentence.low))
    if any(sentence.money[order].end <= m.start < end for m in mentions):
        return False
    words = _FOR_A_PLACE.match(sentence.low, sentence.money[order].end, end)
    return words is not None and any(word in sentence.tools.lands.all_countries for word in words[0].split())


def _beside(
    sentence: Sentence, mentions: Sequence[MissionMention], money: MoneyMention
) -> Sequence[MissionMention] | None:
    """Return the missions that a sum may be for: in brackets behind it, or within its part of the sentence; None where
    the brackets tell of what has no name, beside others that tell of missions."""
    low = sentence.low
    bracket = _IN_BRACKETS.match(low, money.end) if len(sentence.money) > 1 else None
    within = [m for m in mentions if bracket and bracket.start() < m.start < bracket.end()]
    if within:
        return within
    if bracket and _in_brackets_too(sentence, mentions):
        return None  # "€ 73 miljoen (ISIS), € 11 miljoen (Afghanistan)"
    near = [m for m in mentions if ";" not in low[min(m.end, money.end) : max(m.start, money.start)]]
    return near or [m for m in mentions if m.end <= money.start][-1:]  # "; ons aandeel daarin is 1,6 miljoen"


#: "€ 73 miljoen (Irak)": what a sum is for
_IN_BRACKETS = regex(r"\s(?:euro\s)?\([^()\d]{2,40}\)")


def _in_brackets_too(sentence: Sentence, mentions: Sequence[MissionMention]) -> bool:
    """Whether another sum of a sentence has a mission in brackets behind it."""
    brackets = [b for m in sentence.money if (b := _IN_BRACKETS.match(sentence.low, m.end))]
    return any(b.start() < m.start < b.end() for b in brackets for m in mentions)


#: "De kosten van X zijn 11 miljoen, die van de officieren in Bahrein 0,3 miljoen": for what no name tells
_THAT_OF = regex(r"[,;]\s(?:en\s)?die\s(?:van|voor|in|op|bij)\s(?:de|het|onze|andere|overige)\s[^,;]{2,60}\Z")


def _is_that_of_another(sentence: Sentence, mentions: Sequence[MissionMention], money: MoneyMention) -> bool:
    """Whether a sum is said to be that of something else than the mission before it, and no mission is named there."""
    that = _THAT_OF.search(sentence.low, max(0, money.start - _PURPOSE), money.start) if mentions else None
    if that is None or not any(m.end <= that.start() for m in mentions):
        return False
    ends = min((e for e in (sentence.low.find(mark, money.end) for mark in (",", ";", " en ")) if e > 0), default=10**9)
    return not any(that.start() < m.start < ends for m in mentions)


#: characters between a sum and what it is for
_PURPOSE = 70


#: "voor de beide missies in Congo", "die van de VN-missies", "de overige drie bijdragen": no mission of the sentence
_SEVERAL = regex(
    r"(?<!\w)(?:de|beide|alle|twee|drie|vier)\s(?:"
    r"(?:overige|andere|resterende)\s(?:[\w-]+\s)?(?:bijdragen|missies|operaties)|"
    r"(?:[\w-]+\s){0,2}(?:missies|operaties|bijdragen|[\w-]*groepen)\s(?:in|op)\s"
    r"(?!\d|tabel|deze|dit|bovenst|heel|(?:de|het)\s(?:\w*begroting|hgis))|"
    r"(?:vn|eu|navo)-(?:missies|operaties)(?!\w))"
)


#: "met die in Orland 9 miljoen euro"
_THAT_IN = regex(r"(?<!\w)(?:met|voor|van)\sdie\s(?:in|op)\s(?P<place>[\w-]+)")


def _is_for_several(sentence: Sentence, mentions: Sequence[MissionMention], money: MoneyMention) -> bool:
    """Whether the clause of a sum says that it is for missions, or a place, that the sentence does not name: ``de
    overige drie bijdragen``, and for ``die in Orland`` where the other sum is for what is elsewhere."""
    low = sentence.low
    several = any_in(("missies", "operaties", "bijdragen", "groepen"), low)
    if not several and not (mentions and " die " in low):
        return False
    left = max(low.rfind(mark, 0, money.start) for mark in (", ", "; ")) + 1
    ends = (low.find(mark, money.end) for mark in (", ", "; ", "."))
    right = min((at for at in ends if at >= 0), default=len(low))
    if any(left <= m.start < right for m in mentions):
        return False
    if several and _SEVERAL.search(low, max(left, money.start - CLAUSE), min(right, money.end + CLAUSE)):
        return True
    there = _THAT_IN.search(low, max(left, money.start - CLAUSE), money.start) if mentions else None
    return there is not None and there["place"] in sentence.tools.lands.all_countries


#: between two missions that one sum is for
_AND = regex(
    rf"\s?/\s?|(?:\s\([^()]{{1,24}}\))?(?:,|,?\sen|,?\salsmede|,?\sevenals)\s(?:(?:(?:de|die)\s(?:{TAKING_PART})\s)?(?:aan|in|bij|voor|van)\s|"
    r"die\s(?:aan|in|bij|van)\s)?"
    r"(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie)\s)?"
)


def _with_joined(sentence: Sentence, mentions: Sequence[MissionMention], head: MissionMention) -> list[MissionMention]:
    """Return a mission with those that are joined to it, for all of which the one sum of a sentence is: ``Met A en B
    is samen 0,9 miljoen euro gemoeid``."""
    chosen: list[MissionMention] = []
    for mention in mentions:
        if chosen and not _AND.fullmatch(sentence.low, chosen[-1].end, mention.start):
            if head in chosen:
                break
            chosen = []
        chosen.append(mention)
    if head not in chosen or (len(sentence.money) > 1 and _are_of_others(sentence, chosen)):
        return [head]
    return chosen


#: "2 miljoen euro voor A en B 3 miljoen euro": the last of what is joined has the sum behind it
_ITS_OWN = regex(rf"\)?\s(?:voor\s)?(?:(?:{ABOUT})\s)?\Z")


def _are_of_others(sentence: Sentence, chosen: Sequence[MissionMention]) -> bool:
    """Whether missions that are joined stand between two sums, of which the second follows right behind them."""
    last = chosen[-1]
    behind = next((m for m in sentence.money if m.start >= last.end), None)
    before = any(_IS_FOR.fullmatch(sentence.low, m.end, chosen[0].start) for m in sentence.money)
    return behind is not None and before and _ITS_OWN.fullmatch(sentence.low, last.end, behind.start) is not None


#: "Als gevolg van de wijzigingen komt daar 6 miljoen bij", behind what the contribution costs
_COMES_ON_TOP = regex(r"(?<!\w)(?:komt|komen|kwam|kwamen)\s(?:daar|hier|er)\s[^;:]*\sbij(?!\w)", words=("bij",))


def _tells_cost(sentence: Sentence) -> bool:
    """Whether a sentence answers what something of ours costs, or what comes on top of that."""
    before = sentence.before
    told = before is not None and before.block is sentence.block and before.money and before.missions
    if told and _COMES_ON_TOP.search(sentence.low):
        return True
    return sentence.answers.what_cost or (sentence.before is not None and asks_cost(sentence.before.low))


def _is_shared(sentence: Sentence, mentions: Sequence[MissionMention], order: int) -> bool:
    """Whether a sum is for more than what the sentence names: ``11 miljoen, waarvan een miljoen voor UNMIVER``."""
    money, after = sentence.money[order], sentence.money[order + 1 : order + 2]
    if not after or any(m.start < after[0].start for m in mentions):
        return False
    return bool(mentions) and "waarvan " in sentence.low[money.end : after[0].start]


def _is_of_all(sentence: Sentence, mentions: Sequence[MissionMention], order: int) -> bool:
    """Whether a sum is what the others of its sentence, for several missions, add up to: ``19,9 miljoen, te weten 18
    miljoen voor A en 1,9 miljoen voor B``."""
    others = [m.amount.value for n, m in enumerate(sentence.money) if n != order]
    if len(others) < 2 or len({m.missions for m in mentions}) < 2:
        return False
    return abs(sentence.money[order].amount.value - sum(others)) < 1


#: "58 miljoen voor MINUSMA", "voor de overige bijdragen 3 miljoen"
_IS_FOR = regex(r"\s(?:euro\s)?(?:voor|aan|ten behoeve van)\s(?:de\s|het\s)?(?:[\w-]+\s){0,3}")
_OF_OTHERS = regex(r"(?<!\w)(?:kleine|kleinschalige|overige|andere|kleinere|resterende)(?!\w)")
#: "heeft Nederland tot nu toe 15 miljoen euro gekost"
_COSTS_US = regex(
    rf"(?<!\w)(?:kost(?:te)?\s(?:{OUR_COUNTRY}|de schatkist)|"
    rf"heeft\s(?:{OUR_COUNTRY}|de schatkist)\s[^.;]{{0,80}}\sgekost)(?!\w)"
)
#: what papers say of ours: "De missie kost 30 miljoen euro", "De missie in Mali gaat 30 miljoen euro kosten"
_MISSION_COSTS = regex(
    r"de\s(?:missie|uitzending)\s(?:in\s[\w-]+\s)?(?:kost(?:te)?\s|(?:gaat|heeft|zal|zou)\s[^,;]{3,60}\s(?:gekost|kosten)(?!\w))"
)
