"""Posts that are places and no people: ``moest 28 posten verlaten``, ``bemant zes posten langs de grens``."""

from missieregister.patterns import regex

#: what is said of places on the ground: "moest 28 posten verlaten", "bemant zes posten langs de grens"
_ON_THE_GROUND = regex(
    r"\s(?:(?:[\w-]+\s){0,3}?(?:verlaten|verliet|verlieten|ontruimd?|ontruimen|ontruimden?|overlopen|aangevallen|beschoten|bemannen|bemand)(?!\w)|"
    r"(?:langs|rond|rondom|op|in|aan)\s(?:de|het)\s(?:\w+e\s)?[\w-]*(?:grens|linie?|lijn|zone|kust|weg|wegen|heuvels?|rivier)(?!\w))"
)
_HOLDS_GROUND = regex(
    r"(?<!\w)(?:be(?:mant|mannen|mande|manden)|verla(?:at|ten)|verliet(?:en)?|ontruim(?:t|en|de|den)|betrek(?:t|ken)|betrok(?:ken)?)\s"
    r"(?:[\w-]+\s){0,4}\Z"
)


def are_on_ground(text: str, start: int, end: int) -> bool:
    """Whether posts are places that somebody holds or gives up, and no people: ``bemant zes posten langs de grens``."""
    return (
        _ON_THE_GROUND.match(text, end) is not None or _HOLDS_GROUND.search(text, max(0, start - 60), start) is not None
    )
