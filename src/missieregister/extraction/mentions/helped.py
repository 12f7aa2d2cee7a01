"""Missions that are named only because another one helps them: that other, which has no name yet, is meant.

"deel te nemen aan een EU-troepenmacht die MONUC bijstaat", "een EU-missie ter ondersteuning van UNMIS".
"""

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.text.phrases import any_in
from missieregister.patterns import regex

_ANOTHER = (
    r"(?<!\w)(?:(?:eu|vn|navo|ovse|au)-|(?:europese|multinationale|internationale|franse|britse|afrikaanse)\s(?:[\w-]+\s)?)"
    r"[\w-]*(?:missie|operatie|macht)(?:\s[\w()-]+){0,2}"
)
_CALLED = r"(?:de\s|het\s|deze\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?[«\"“'‘]?\Z"
#: before it: what helps it, by a clause or by a phrase
_WHICH = regex(rf"{_ANOTHER},?\s(?:die|dat|welke)\s(?:[\w-]+\s){{0,3}}{_CALLED}")
_IN_SUPPORT = regex(
    rf"{_ANOTHER},?\s(?:ter\s(?:ondersteuning|versterking|ontlasting|bescherming)|tot\ssteun|ten\sbehoeve)\s(?:van|aan)\s{_CALLED}",
    words=("ondersteuning", "versterking", "ontlasting", "bescherming", "steun", "behoeve"),
)
#: behind it, in the clause
_HELPS = regex(
    r"[»\"”'’)]?\s(?!heet|heette|wordt genoemd)[^,;.:]{0,110}?(?<!\w)(?:bijstaat|bijstaan|bij\ste\sstaan|bijgestaan|"
    r"(?:onder)?steunt|(?:onder)?steunen|terzijde\s(?:staat|staan|te\sstaan)|te\shulp\s(?:komt|komen|schiet|schieten)|"
    r"ontlast|ontlasten|beschermt|beschermen|beveiligt|beveiligen|versterkt|versterken|assisteert|assisteren|aanvult|"
    r"aanvullen)(?!\w)"
)
_HELP = ("bijsta", "steun", "terzijde", "te hulp", "ontlast", "bescherm", "beveilig", "versterk", "assisteer", "aanvul")
#: who helps stands within so many characters before a mission
_FAR = 130


def without_helped(low: str, found: list[MissionMention]) -> list[MissionMention]:
    """Return the missions of a text in lower case, but those that it names as what another mission helps."""
    return [m for m in found if not _is_helped(low, m)] if found and any_in(_HELP, low) else found


def _is_helped(low: str, mention: MissionMention) -> bool:
    left = max(0, mention.start - _FAR)
    if _IN_SUPPORT.search(low, left, mention.start):
        return True
    return _HELPS.match(low, mention.end) is not None and _WHICH.search(low, left, mention.start) is not None
