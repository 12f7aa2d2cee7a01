"""What is no mission: work in our own country under a heading of its own, and missions that an exercise makes up."""

from missieregister.extraction.phrases import any_in
from missieregister.patterns import regex

#: "Bewaking in eigen land", "Marechaussees op Schiphol", "Nationale operaties"
_AT_HOME = regex(
    r"(?<!\w)(?:[\w-]*bewaking|beveiliging|inzet|steun|steunverlening|bijstand|hulpverlening|optreden|militairen|\w*marechaussees?|"
    r"noodopvang|opvang|ramp\w*)\s(?:[\w-]+\s){0,3}?(?:in\s(?:eigen\sland|(?:heel\s)?nederland|drenthe|overijssel|gelderland|limburg|brabant|"
    r"groningen|friesland|flevoland|zeeland|rotterdam|amsterdam)|op\sschiphol|te\ster\sapel|in\ster\sapel)(?!\w)|"
    r"(?<!\w)(?:nationale\s(?:operaties|taken)|binnenlandse\s(?:inzet|steunverlening|operaties)|in\seigen\sland|schiphol)\s*\Z"
)
#: "de fictieve VN-missie UNFORTAL": of it nothing is so
_MADE_UP = regex(
    r"(?<!\w)(?:fictieve|fictief|denkbeeldige|verzonnen|gefingeerde)\s(?:[\w-]+\s){0,2}?[\w-]*"
    r"(?:missie|operatie|vredesmacht|troepenmacht|coalitie|mandaat|bijdrage)(?!\w)"
)


def is_at_home(title: str) -> bool:
    """Whether what stands below a heading, in lower case, is done in our own country."""
    return _AT_HOME.search(title) is not None


#: one of these stands in all that is made up
_STEMS = ("ficti", "denkbeeldig", "verzonnen", "gefingeerd")


def may_make_up(low: str) -> bool:
    """Whether a text, in lower case, has a word for what somebody makes up."""
    return any_in(_STEMS, low)


def is_made_up(low: str) -> bool:
    """Whether a sentence, in lower case, tells of a mission that there is not."""
    return may_make_up(low) and _MADE_UP.search(low) is not None
