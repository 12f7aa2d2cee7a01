"""Whom a sentence counts: the groups of people in it, without those whom it calls another's."""

import re
from typing import TYPE_CHECKING

import msgspec

from missieregister.extraction.mentions.bare import apposed, bare_count, bare_counts, becomes, only_counts, our_share
from missieregister.extraction.mentions.counts import LIMITS
from missieregister.extraction.mentions.groups import shared_out
from missieregister.extraction.mentions.numbers import NUMBER, number_value
from missieregister.extraction.mentions.others import without_others
from missieregister.extraction.mentions.own_strength import (
    is_large,
    speaks_of_us,
    tells_its_own,
    without_all_of_it,
    without_its_growth,
    without_its_own,
    without_those_of_it,
)
from missieregister.extraction.mentions.people_mention import PeopleMention, Seen, without
from missieregister.extraction.sentences.among_them import are_among_those, are_elsewhere_of_those
from missieregister.extraction.sentences.carried import is_before_as_well, is_carried
from missieregister.extraction.sentences.former import is_of_old_mandate
from missieregister.extraction.sentences.unnamed import go_elsewhere
from missieregister.extraction.text.alike import ABOUT, AT_MOST
from missieregister.extraction.text.leads import counts_things, is_theirs, lead_of
from missieregister.extraction.text.spelt import Listed
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.sentences.sentence import Sentence

#: behind a mission, before all the people that it has: ", een missie met", ", met 900 militairen een van de grootste"
_MISSION_WITH = regex(
    r"(?:\sin\s[\w-]+)?,\s(?:(?:een|de)\s(?P<what>(?:[\w-]+\s){0,4}?[\w-]*(?:missie|operatie|"
    r"troepenmacht))\s)?(?:met|van)\s"
    rf"(?:(?:{AT_MOST}|{ABOUT}|in totaal)\s)*\Z"
)


#: "de opleiding van 1700 agenten"
_OBJECT_OF = regex(
    r"(?<!\w)(?:opleiding|training|bijscholing|ontwapening|demobilisatie|evacuatie|dood|overlijden|gijzeling)\s+van\s+"
    rf"(?:(?:{ABOUT}|in totaal)\s+)*\Z"
)


#: "Op dit moment zijn er tien ontplooid", behind what was said of ours
_THERE_ARE = regex(
    rf"(?<!\w)(?:zijn|waren)\s(?:(?:dat|het)\s)?er(?:,[^,;.]*,)?\s(?:(?:thans|nu|momenteel|nog|inmiddels|reeds|al)\s)*"
    rf"(?P<number>{NUMBER})\s(?=(?:[\w-]+\s){{0,2}}"
    r"(?:ontplooid|aanwezig|werkzaam|geplaatst|gedetacheerd|uitgezonden|ingezet|actief|gestationeerd)(?!\w))"
)


#: an answer that is no more than a number: "Op dit moment zes."
_ONLY_A_NUMBER = regex(
    rf"(?:antwoord:?\s)?(?:ja,\s)?(?:(?:nog|er\szijn\ser|op\sdit\smoment|in\stotaal|thans|momenteel|nu|gemiddeld|{ABOUT})\s)*(?P<number>{NUMBER})\s*(?:[.,;](?!\d)|\Z|van\sde\s)"
)


#: "drie van de vier waarnemers waren op afroep in Nederland": no contribution, as those are who are there on call
_ON_CALL_AT_HOME = regex(
    r"\s(?:(?!(?:en|terwijl)\s)[a-z][\w-]*\s){0,5}?op\safroep\s(?:\w+\s)?(?:in\snederland|thuis)(?!\w)"
)


#: in a list of changes: "EUSTAT: 85 militairen minder (was 505)"
_FEWER = regex(r"\s(?:minder|meer)(?=\s?(?:\(|[.,;]|\Z))")


#: "waar twee militairen omkwamen"
_LOST = regex(r"\s(?:[\w-]+\s){0,3}(?:omkwamen|omkwam|omgekomen|sneuvelden|gesneuveld|gewond|om\shet\sleven)(?!\w)")


#: "1.100 militairen van 22 landen"
_OF_MANY_COUNTRIES = regex(r"\s(?:van|uit)\s(?:[\w-]+\s){1,3}(?:landen|lidstaten)(?!\w)")


#: "in verhouding tot de totale sterkte van 4.600 militairen"
_COMPARED_WITH = regex(
    r"(?<!\w)(?:in\s(?:verhouding\stot|vergelijking\smet)|afgezet\stegen|vergeleken\smet)\s(?:de|het|een)\s"
    r"(?:[\w-]+\s){0,4}\Z"
)


#: "De operatie, die in totaal 350 militairen omvat"
_ALL_OF_IT = regex(
    r"(?:^|[.:;]\s)(?:de|deze)\s[\w-]*(?:missie|operatie|troepenmacht|vredesmacht),\s"
    rf"(?:die|waarvan|waarbij)\sin\stotaal\s(?:(?:{ABOUT})\s)?\Z",
    words=("totaal",),
)


#: "In deze raming is de inzet van een vliegtuig (maximaal 12 personen) niet begrepen": whom it leaves out
_LEFT_OUT = regex(
    r"(?P<between>[^.;]{0,200}?)\sniet\s(?:(?:in|bij)\s(?:dit|deze|dat|het|die)\s[\w-]+\s)?(?:is\s|zijn\s)?"
    r"(?:inbegrepen|begrepen|meegerekend|meegeteld)(?!\w)",
    words=("begrepen", "meegerekend", "meegeteld"),
)
_A_SUM = regex(r"(?<!\w)(?:[\w-]*raming(?:en)?|bedrag(?:en)?|[\w-]*kosten|[\w-]*uitgaven|begroting)(?!\w)")
#: others whom it leaves out, or what opens their clause
_OTHERS_OR_WHICH = regex(
    rf"(?<!\w)(?:{NUMBER}|(?:waar|hier|daar)(?:in|bij|van|onder))(?!\w)|(?<!\w)(?:in|bij)\s(?:dit|deze|dat)\s"
)


def _is_left_out(low: str, people: PeopleMention) -> bool:
    """Whether what people cost is not in a sum: who is left out of a number of people is there all the same."""
    told = _LEFT_OUT.match(low, people.end) if _A_SUM.search(low, 0, people.start) else None
    return told is not None and _OTHERS_OR_WHICH.search(told["between"]) is None


#: "personeel van de vijf directies": whence they come is counted, and not they
_STAFF_OF = Listed(
    r"(?<!\w)(?:<several>|personeel|mensen)\svan\s"
    r"(?:(?:de|alle|onze|al\sonze)\s)?\Z",
    words=("van",),
)
_UNITS = regex(r"[\w-]+\s(?:operationele\scommando's|[^,;:.]{3,60}\sen\s)")
#: "bestaat uit militairen en een arts", "mensen van landmacht en marine en een arts"
_AND_ONE = Listed(
    r"(?<!\w)(?:<several>|personeel|mensen)(?:\svan\s(?!wie\s)[^,;:.]{2,80})? en \Z",
    words=(" en ",),
)


_AMONG_OTHERS = regex(r"\s(?:een van de|de grootste|de kleinste)\s")


#: characters above a list of bare numbers in which its lead stands
_ABOVE = 500


def counted(sentence: "Sentence") -> list[PeopleMention]:
    """Return the counted groups of people, in order, without those whom the sentence itself calls another's."""
    if sentence.answers.counts_ours and (answer := _only_a_number(sentence)):
        return [answer]
    of_us = sentence.before is not None and "nederland" in sentence.before.low
    if not sentence.theirs and (listed := only_counts(sentence.low, sentence.missions, ours=of_us)):
        return [] if _is_below_things(sentence) else listed
    seen = Seen(sentence.places("number"), sentence.marked("vague"), sentence.marked("people"))
    every = sentence.tools.people.find(sentence.low, seen)
    ours = our_share(sentence.low, every)
    found = _without_others(sentence, every)
    if len(found) == 1 and found[0].size == 1 and _is_beside_others(sentence, found[0]):
        return []  # beside others whom nobody counts, one is not how many there are
    if sentence.answers.at_most and len(found) == 1 and not found[0].bound:
        return [msgspec.structs.replace(found[0], bound="max")]
    bare = list[PeopleMention]()
    if len(sentence.missions) > 1:
        if ":" in sentence.low:
            of_list = [i for i, p in enumerate(found) if not p.role and _counts_what_follows(sentence, p)]
            found = without(found, of_list)
        bare = bare_counts(sentence.tools.spelt, sentence.low, sentence.missions, found)
        found = without(found, [i for i, p in enumerate(found) if _is_their_total(sentence, p, bare)])
    if more := bare or ours:
        return sorted((*found, *more), key=lambda p: p.start)
    return found or _counted_without_a_word(sentence)


def _is_their_total(sentence: "Sentence", people: PeopleMention, bare: list[PeopleMention]) -> bool:
    """Whether people are all those of several missions, of whom a list then tells how many each has: ``Er waren 135
    militairen uitgezonden: A 90, B 29 en C 16``."""
    if len(bare) < 2 or sentence.missions[0].start < people.end or ":" not in sentence.low[people.end :]:
        return False
    behind = [p for p in bare if p.start > people.end]
    return len(behind) == len(bare) and sum(p.size for p in behind) == people.size


def _is_beside_others(sentence: "Sentence", people: PeopleMention) -> bool:
    """Whether one person is counted beside others whom nobody counts: ``militairen en een arts``."""
    return sentence.tools.spelt(_AND_ONE).search(sentence.low, 0, people.start) is not None


def _only_a_number(sentence: "Sentence") -> PeopleMention | None:
    """Return those whom an answer counts that is no more than a number."""
    alone = _ONLY_A_NUMBER.match(sentence.low)
    value = number_value(alone["number"]) if alone else None
    if alone is None or value is None:
        return None
    bound = "max" if sentence.answers.at_most else ""
    return PeopleMention(*alone.span("number"), value, value, "", alone["number"], bound, counted=False)


def _without_others(sentence: "Sentence", found: list[PeopleMention]) -> list[PeopleMention]:
    """Leave out the people whom a sentence calls another's, all that a mission has, and those who go elsewhere."""
    low, missions, units = sentence.low, sentence.missions, sentence.tools.units
    found = without(found, [i for i, p in enumerate(found) if _are_others(sentence, p)])
    if len(found) > 1 and low.startswith(_WITH_OR_WITHOUT):
        found = without(found, [i for i, p in enumerate(found) if _SOME_OF_THEM.fullmatch(low, 0, p.start)])
    found = without_its_own(units, low, missions, found)
    found = without_all_of_it(units, low, found)
    found = without_its_growth(low, missions, found)
    found = without_those_of_it(low, missions, found)
    found = shared_out(found, low, missions)
    if found:
        found = without_others(low, sentence.of("subject"), sentence.of("verb"), found)
        found = without(found, [i for i, p in enumerate(found) if go_elsewhere(sentence, found[0], p)])
    return found


#: "Met inbegrip van de staf (twintig militairen) levert Nederland 320 militairen": of those, or beside them
_WITH_OR_WITHOUT = ("met inbegrip van ", "inclusief ", "exclusief ", "afgezien van ")
_SOME_OF_THEM = regex(rf"(?:{'|'.join(_WITH_OR_WITHOUT)})[^,;()]{{3,100}}\({LIMITS}")


def _counted_without_a_word(sentence: "Sentence") -> list[PeopleMention]:
    """Return those whom a sentence counts by a number alone, as what stands before it says who they are."""
    low = sentence.low
    if sentence.after_dutch and (there := _THERE_ARE.search(low)):
        value = number_value(there["number"])
        if value is not None:
            people = PeopleMention(*there.span("number"), value, value, "", there["number"])
            return [] if are_elsewhere_of_those(sentence, people) else [people]
    if "nederland" in low and (all_of_them := apposed(sentence.tools.spelt, low)):
        return all_of_them
    if sentence.after_dutch and (" er " in low or "t aantal" in low):
        return becomes(low)
    if sentence.counts_items and sentence.missions:
        return bare_count(low, sentence.missions[0])
    return []


def _is_below_things(sentence: "Sentence") -> bool:
    """Whether its heading, or the lead of its list, counts something else than people of ours: ``Duur in maanden``,
    ``Duitse militairen per missie``."""
    above = (*sentence.block.section[-1:], lead_of(sentence.above(_ABOVE)))
    return any(counts_things(text.lower()) or is_theirs(sentence.tools.scanner.find(text.lower())) for text in above)


def _counts_what_follows(sentence: "Sentence", people: PeopleMention) -> bool:
    """Whether a bare number says how many missions a list names: ``eindigen er dit jaar drie: A, B en C``."""
    return sentence.low.startswith(":", people.end) and sum(m.start > people.end for m in sentence.missions) > 1


def _counts_the_mission(sentence: "Sentence") -> bool:
    """Whether a sentence counts all that a mission has: ``Deze macht zal 4.200 man tellen``."""
    return tells_its_own(sentence.low, sentence.before.low if sentence.before else "")


#: "In totaal gaan zo'n 1.100 militairen naar het land"
_IN_ALL = regex(
    r"(?:(?:in\stotaal|bij\selkaar|uiteindelijk|al\smet\sal)(?!\w)|er\s(?:gaan|zijn|zullen|komen|doen)\sin\stotaal\s|"
    r"(?:de|deze)\s[\w-]*(?:missie|operatie|troepenmacht|vredesmacht)\s(?:telt|omvat|bestaat\suit)\s)"
)
#: so many times those of ours whom the sentence before counted are not all ours
_FAR_MORE = 10


def _counts_all_together(sentence: "Sentence", people: PeopleMention) -> bool:
    """Whether a sentence behind one that counts ours tells how many all countries send together: ``Nederland stuurt
    veertig mariniers. In totaal gaan zo'n 1.100 militairen``."""
    before = sentence.before
    if before is None or not _IN_ALL.match(sentence.low) or speaks_of_us(sentence.low):
        return False
    ours = max((p.size for p in before.people), default=0) if speaks_of_us(before.low) else 0
    return bool(ours) and people.size >= _FAR_MORE * ours and not before.of("noun", "equipment")


def _are_anothers(sentence: "Sentence", people: PeopleMention) -> bool:
    """Whether another country is named in the words for people."""
    if "nederland" in people.text:
        return False
    return any(people.start <= c.start < people.end and c.name != NL for c in sentence.of("adjective"))


def _are_of_many(sentence: "Sentence", people: PeopleMention) -> bool:
    """Whether so many people are all that a mission, or several countries, have."""
    return is_large(people) and bool(sentence.once(_counts_the_mission) or _counts_all_together(sentence, people))


def _are_whence_they_come(sentence: "Sentence", people: PeopleMention) -> bool:
    """Whether those are counted from whom people come: ``personeel van de vijf directies``."""
    return (
        _stands_before(sentence.tools.spelt(_STAFF_OF), sentence, people, 40) and _UNITS.match(people.text) is not None
    )


def _are_all_of_a_mission(sentence: "Sentence", people: PeopleMention) -> bool:
    """Whether people are all that a mission has: ``X, een missie met 900 militairen,``."""
    inset = _MISSION_WITH.search(sentence.low, max(0, people.start - 60), people.start)
    if inset is None or not any(m.end == inset.start() for m in sentence.missions):
        return False
    return inset["what"] is not None or _AMONG_OTHERS.match(sentence.low, people.end) is not None


def _stands_before(pattern: re.Pattern[str], sentence: "Sentence", people: PeopleMention, characters: int) -> bool:
    """Whether a pattern that ends where people begin is found in so many characters before them."""
    return pattern.search(sentence.low, max(0, people.start - characters), people.start) is not None


def _are_others(sentence: "Sentence", people: PeopleMention) -> bool:
    """Whether people are of another country, or all that a mission has; or wait at home."""
    low, end = sentence.low, people.end
    return bool(
        _are_anothers(sentence, people)
        or _LOST.match(low, end)
        or _OF_MANY_COUNTRIES.match(low, end)
        or ("afroep" in low and _ON_CALL_AT_HOME.match(low, end))
        or (sentence.block.kind == "list_item" and _FEWER.match(low, end))
        or _stands_before(_COMPARED_WITH, sentence, people, 60)
        or _are_of_many(sentence, people)
        or _stands_before(_ALL_OF_IT, sentence, people, 70)
        or _stands_before(_OBJECT_OF, sentence, people, 40)
        or is_of_old_mandate(low, people.start)
        or _is_left_out(low, people)
        or _are_whence_they_come(sentence, people)
        or is_carried(sentence, people)
        or is_before_as_well(sentence, people)
        or are_among_those(sentence, people)
        or _are_all_of_a_mission(sentence, people)
        or are_elsewhere_of_those(sentence, people)
    )
