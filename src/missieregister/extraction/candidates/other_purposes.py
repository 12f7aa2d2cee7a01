"""Sums for another purpose than what we send: aid to a country, what is bought: ``miljoen voor hulp aan Verania``."""

from missieregister.extraction.mentions.money import MoneyMention
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.patterns import regex

#: characters between a sum and what it is for
_PURPOSE = 70
#: "voor hulp aan Verania", and no "steun aan de missie"
_HELPS = regex(
    r"(?<!\w)(?:voor|aan)\s(?:de\s)?(?:[\w-]+\s)?(?:nood|wederopbouw|ontwikkelings)?(?:hulp|steun|bijstand|opvang|wederopbouw)\s(?:aan|voor|van|in)\s"
    r"(?!(?:(?:de|deze|het|onze|die)\s)?(?:nederlandse\s)?[\w-]*(?:missie|operatie|macht|eenheid|eenheden|troepen|militairen|"
    rf"{TAKING_PART}|detachement)(?!\w))"
)


#: "draagt via ontwikkelingssamenwerking bij", "voor de opbouw van de rechtsstaat", "in waterprojecten": aid
_AID = regex(
    r"(?<!\w)(?:via\s(?:de\s)?ontwikkelings(?:samenwerking|hulp)|aan\sontwikkelingsgeld|(?:aan|voor|in)\s(?:(?:de|het)\s)?(?:"
    r"capaciteitsopbouw|opbouw\svan\s(?:(?:de|het|een)\s)?(?:rechtsstaat|land|onderwijs|samenleving|economie)|(?:voedsel|nood|ontwikkelings|humanitaire\s)hulp|wederopbouw|"
    r"onderwijs|scholen|ziekenhuizen|water(?:projecten|voorziening|putten)|landbouw|ontwikkelingsprojecten))(?!\w)"
)
#: "rekenen op opdrachten ter waarde van", "De koop van de toestellen kost": what is bought, and from whom
_BUYS = regex(
    r"(?<!\w)(?:(?:opdrachten|orders|contracten)\s[^,;:]{0,30}(?:ter\swaarde\svan|van|voor)|"
    r"(?:koop|aankoop|aanschaf)\s[^,;:]{0,40}(?:kost|kostte|bedraagt)|verkiezingen,\sdie)\s[^,;:]{0,30}\Z"
)


def is_of_another_purpose(low: str, money: MoneyMention) -> bool:
    """Whether a sum goes to help a country, in a sentence without a mission: ``miljoen voor hulp aan Verania``."""
    found = _HELPS.search(low, max(0, money.start - _PURPOSE), money.end + _PURPOSE)
    found = found or _AID.search(low, max(0, money.start - _PURPOSE), money.end + _PURPOSE)
    if found is None:
        return _BUYS.search(low, max(0, money.start - _PURPOSE), money.start) is not None
    between = low[money.end : found.start()] if found.start() >= money.end else low[found.end() : money.start]
    return "," not in between and ";" not in between
