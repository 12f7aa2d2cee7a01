"""What is sent, as sentences call it: units, ships and aircraft, which a clause may count or tell of."""

from missieregister.extraction.text.alike import ABOUT, AT_MOST, TAKING_PART
from missieregister.extraction.text.phrases import any_of
from missieregister.knowledge.words import People
from missieregister.patterns import regex

#: units that missions are named after: "EU Police Advisory Team"
_IN_NAMES = ("team", "element")


class Units:
    """Patterns of the units, ships and aircraft of ``people.yaml``; built once."""

    def __init__(self, words: People) -> None:
        # what a clause with "die" or "dat" may tell of instead of the mission, which it stands right before
        things = any_of((*words.units, *words.ships, *words.aircraft))
        sent = (
            rf"(?:{TAKING_PART}|{things}|mensen|personeel|"
            r"[a-z]*officier(?:en)?|militair(?:en)?|experts?|vlagofficier)"
        )
        self.something_sent = regex(rf"{sent}(?!\w)")
        self.right_before = regex(
            rf"(?P<what>{sent})\s(?:[\w-]+\s){{0,4}}?(?:aan|in|bij|te|voor|van|op)\s(?:[\w-]+\s){{0,2}}\Z|nederlandse\s\Z"
        )
        #: what ours are called by may stand for the mission
        own = (word for word in (*words.units, *words.ships) if word not in _IN_NAMES)
        self.one = regex(rf"(?:{any_of(own)})(?!\w)")
        #: before all the people of a unit that ours are a part of: "gaat horen bij een bataljon van in totaal"
        self.of_formation = regex(
            r"(?<!\w)(?:deel\s(?:uit\s(?:te\s)?)?(?:[\w-]+\s)?van|onderdeel\s(?:[\w-]+\s)?van|bij|binnen|in|tot|aan)\s"
            rf"(?:een|het|de)\s(?!nederlandse)(?:[\w-]+e\s){{0,2}}[\w-]*(?:{any_of(words.formations)})\svan\s"
            rf"(?P<all>in\stotaal\s)?(?:(?:{AT_MOST}|{ABOUT})\s)*\Z"
        )
        #: one of these stands before them
        self.formations = tuple(f"{word} van " for word in words.formations)
