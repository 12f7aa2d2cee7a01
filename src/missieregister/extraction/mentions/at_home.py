"""What is no mission: work in our own country under a heading of its own, and missions that an exercise makes up; and
towns and units by which a text is ours."""

from missieregister.extraction.mentions.geography import Geography
from missieregister.extraction.text.phrases import any_in, any_of, phrases
from missieregister.knowledge.words import Home, Parliament
from missieregister.patterns import regex

#: "de fictieve VN-missie UNFORTAL": of it nothing is so
_MADE_UP = regex(
    r"(?<!\w)(?:fictieve|fictief|denkbeeldige|verzonnen|gefingeerde)\s(?:[\w-]+\s){0,2}?[\w-]*"
    r"(?:missie|operatie|vredesmacht|troepenmacht|coalitie|mandaat|bijdrage)(?!\w)"
)
_OURS = "nederland"


class AtHome:
    """Knows headings of what is done in our own country (``Bewaking in eigen land``, ``Marechaussees op Schiphol``),
    and its towns, units and parties, by which a text is ours that does not name it."""

    def __init__(self, home: Home, parliament: Parliament) -> None:
        self._heading = regex(
            rf"(?<!\w)(?:[\w-]*bewaking|\w*marechaussees?|ramp\w*|{any_of(home.work)})\s(?:[\w-]+\s){{0,3}}?"
            rf"(?:{any_of(home.places)})(?!\w)|(?<!\w)(?:{any_of(home.titles)})\s*\Z"
        )
        self._helped = phrases(*home.helped)
        #: how words begin
        self._tells = phrases(*home.towns, *home.units, *parliament.unmistakable, then="")
        self._town = regex(rf"(?:{any_of(home.towns)})|(?:nederland|{any_of(home.other_towns)})(?!\w)")
        self._ours, self._anybodys = home.ours, home.anybodys

    def heads(self, title: str) -> bool:
        """Whether what stands below a heading, in lower case, is done in our own country."""
        return (self._heading.search(title) or self._helped.search(title)) is not None

    def helps(self, low: str, lands: Geography) -> bool:
        """Whether a paragraph, in lower case, tells of help in our own country, and names no other."""
        if self._helped.search(low) is None:
            return False
        named = (lands.called(word.strip(".,;:()'’")) for word in low.split())
        return not any(land != _OURS and land in lands.all_countries for land in named)

    def is_told_in(self, low: str) -> bool:
        """Whether a text, in lower case, names a town, unit or party of ours."""
        return self._tells.search(low) is not None

    def has_our_words(self, low: str) -> bool:
        """Whether a text, in lower case, has a word that no long text of ours goes without."""
        return any_in(self._ours, low)

    def has_anybodys_words(self, low: str) -> bool:
        """Whether a text, in lower case, has a word of a government that may be any country's."""
        return any_in(self._anybodys, low)

    def is_town_at(self, low: str, place: int) -> bool:
        """Whether one of our towns, or our country, is named at a place of a text in lower case."""
        return self._town.match(low, place) is not None


#: one of these stands in all that is made up
_STEMS = ("ficti", "denkbeeldig", "verzonnen", "gefingeerd")


def may_make_up(low: str) -> bool:
    """Whether a text, in lower case, has a word for what somebody makes up."""
    return any_in(_STEMS, low)


def is_made_up(low: str) -> bool:
    """Whether a sentence, in lower case, tells of a mission that there is not."""
    return may_make_up(low) and _MADE_UP.search(low) is not None


#: "Het squadron groeit": a unit at home, of which the clause names no other place
_HOME_UNIT = regex(
    r"(?:\A|[,;:]\s|\sen\s)(?:het|de|dit|deze)\s(?:[\w-]+e\s)?"
    r"(?:squadron|brigade|vliegbasis|kazerne|regiment|korps|krijgsmacht|landmacht|luchtmacht|marine|"
    r"personeelsbestand|opleiding|school)\s(?:zelf\s)?\Z"
)


def grows_at_home(low: str, verb: int) -> bool:
    """Whether what a verb says to grow or shrink is a unit at home, of a sentence in lower case: ``Het squadron groeit
    van 140 naar 210 mensen``."""
    return _HOME_UNIT.search(low, max(0, verb - 50), verb) is not None


#: "ons land bewaakt met dertig militairen de Nederlandse toestellen": no Dutch paper writes so
_OURS_FOR_THEM = regex(
    r"(?<!\w)ons\sland\s[^.;!?]{0,160}?(?<!\w)(?:voor|van|met|naast|bij|aan|door)\s(?:(?:de|het)\s)?nederland(?:se?|ers)?(?!\w)"
)
_OUR_LAND = "ons land"


def is_of_neighbours(low: str) -> bool:
    """Whether a text, in lower case, speaks of Belgium, and of "our country" as of another than ours."""
    return _OUR_LAND in low and low.count("belgi") > 1 and _OURS_FOR_THEM.search(low) is not None


def speaks_of_their_land(low: str) -> bool:
    """Whether a sentence of a neighbours' text, in lower case, tells of what is theirs."""
    return _OUR_LAND in low
