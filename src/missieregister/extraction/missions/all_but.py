"""A mission that is the only one of which something is not said: ``Op A na worden alle bijdragen verlengd``."""

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.patterns import regex

#: "Op UNMIVER na worden alle bijdragen verlengd"
_ALL_BUT = regex(
    rf"(?:\A|[,;(]\s?|\s)op\s(?:(?:(?:de|het)\s(?:[\w-]*bijdrage|missie|operatie|{TAKING_PART}|mandaat)\s(?:aan|in|bij|van|voor)|"
    r"die\s(?:aan|in|bij)|dat\svan|de|het)\s)?(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie)\s)?\Z"
)
_NOT_IT = regex(
    r"\sna(?=[,.;)]|\s(?:worden|zijn|zullen|lopen|eindigen|blijven|werden|waren|hebben|gaan|alle|al)\s|\s?\Z)"
)


def is_the_only_one_not(low: str, mention: MissionMention) -> bool:
    """Whether something is said of all but a mission: ``Op UNMIVER na worden alle bijdragen verlengd``."""
    if _NOT_IT.match(low, mention.end) is None:
        return False
    return _ALL_BUT.search(low, max(0, mention.start - 60), mention.start) is not None
