"""Totals of sums: of all the missions that the parts are for, which add up to it."""

from collections.abc import Sequence

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.money import MoneyMention
from missieregister.extraction.missions.targets import merged
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.phrases import any_in
from missieregister.patterns import regex

#: parts that are rounded differ so much from their total
_ROUNDED = 0.03
#: "De totale uitgaven van 106 miljoen euro", "In totaal gaat het om"
_IN_ALL = regex(r"(?<!\w)(?:totale?|totaal|tezamen|gezamenlijke?|opgeteld)(?!\w)")
#: what is spent on more than was told of
_OF_ALL = ("missies", "operaties", "alle bijdragen")


def of_whom_in_all(sentence: Sentence, mentions: Sequence[MissionMention]) -> list[MissionMention]:
    """Return the missions of which the first sum is that of all: ``In totaal 3 miljoen euro: 2 voor A en 1 voor B``, as
    the others add up to it and each mission stands behind it; none where it is no such total."""
    total, *parts = sentence.money
    if not 1 < len(parts) <= len(mentions) or mentions[0].start < total.end:
        return []
    added = sum(part.amount.value for part in parts)
    return list(mentions) if abs(added - total.amount.value) <= _ROUNDED * total.amount.value else []


def of_all_before(sentence: Sentence, money: MoneyMention) -> list[MissionMention] | None:
    """Return the missions to which the sentence before gave sums that add up to the total that this one tells; none of
    them where they do not, and the total is of more; None where it is no such total."""
    before = sentence.before
    if before is None or sentence.missions or len(before.money) < 2 or not _IN_ALL.search(sentence.low):
        return None
    told = dict.fromkeys(m.missions for m in before.once(merged))
    if len(told) < 2:
        return None
    added = sum(part.amount.value for part in before.money)
    if abs(added - money.amount.value) > _ROUNDED * money.amount.value:
        return [] if any_in(_OF_ALL, sentence.low) else None
    return [MissionMention(money.start, money.end, missions) for missions in told]
