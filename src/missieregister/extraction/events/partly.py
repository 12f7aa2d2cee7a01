"""Whether a sentence tells only of some of the people: ``drie van de vier``, ``de helft van de waarnemers``."""

from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.text.alike import AT_MOST, TAKING_PART
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.spelt import Listed, Spelt
from missieregister.patterns import regex

#: "drie van de vier officieren zijn teruggetrokken", "twee van hen keerden terug": what stands behind the number, so
#: that a search skips to the next "van"
_OF_THEM = Listed(
    rf"\svan\s(?:(?P<them>hen)(?!\w)|(?:de|deze|die|onze|zijn|haar)\s(?:{NUMBER}(?!\w)|nederlandse|<several>))"
)
_SO_MANY = regex(rf"(?<!\w){NUMBER}\Z")
#: characters that a number takes at most
_NUMBER = 60
#: "zodat er vijf overblijven"
_PART = Listed(
    rf"zodat\s(?:[^,;.]{{1,60}}\s)?(?:er|nog)\s(?:nog\s)?{NUMBER}\s(?:[\w-]+\s){{0,2}}(?:(?:over|achter)?(?:blijven|resteren)|over\szijn)(?!\w)|"
    rf"zodat\ser\s(?:[\w-]+\s){{0,8}}?(?:{AT_MOST}|nog\s(?:maar\s|slechts\s)?|slechts\s){NUMBER}(?!\w)|"
    # "waardoor de bijdrage met vijftig militairen afneemt"
    rf"(?:zodat|waardoor|waarmee)\s(?:de|onze|het)\s(?:[\w-]+e\s)?(?:{TAKING_PART}|detachement|contingent|aantal)\s"
    r"[^,;.]{0,80}(?<!\w)(?:af(?:neemt|nemen)|daalt|dalen|krimpt|krimpen|slinkt|kleiner)(?!\w)|"
    # "zijn grotendeels teruggetrokken", "de helft van de waarnemers", "doordat vijf functies niet opnieuw zijn gevuld"
    r"(?<!\w)(?:grotendeels|gedeeltelijk|deels|ten\sdele|voor\s(?:een|het\sgrootste)\s(?:groot\s)?deel)\s(?:[\w-]+\s){0,2}terug|"
    rf"(?<!\w)(?:de\shelft|een\s(?:\w+\s)?deel|een\sderde|twee\sderde|een\skwart|enkele|sommige)\svan\s(?:de|onze|zijn|haar|hun)\s(?:{NUMBER}\s)?"
    r"(?:nederlandse\s)?[\w-]*(?:<several>|<one>|nederlander)|"
    rf"(?<!\w)(?:doordat|omdat|aangezien)\s(?:er\s)?{NUMBER}\s(?:functies|plaatsen|posten)(?!\w)|"
    r"(?<!\w)een\s(?:groot\s|klein\s)?deel\svan\s(?:de|het|onze|zijn|haar|hun)\s(?:nederlandse\s)?(?:<several>|<units>|personeel)(?!\w)",
    words=(
        *("zodat", "waardoor", "waarmee", "deel", "dele", "helft", "derde", "kwart", "enkele", "sommige"),
        "doordat",
        "omdat",
        "aangezien",
    ),
)
#: a sentence without any of these tells of no such part
_OF_SOME = (
    " van de",
    " van hen",
    " van onze",
    " van zijn",
    " van haar",
    "zodat ",
    "waardoor ",
    "waarmee ",
    "deel",
    "ten dele",
    "oordat",
    "mdat",
    "aangezien",
)


def tells_of_some(spelt: Spelt, low: str) -> bool:
    """Whether a text, in lower case, tells of a part of the people only."""
    return any_in(_OF_SOME, low) and (_counts_some(spelt, low) or spelt(_PART).search(low) is not None)


def _counts_some(spelt: Spelt, low: str) -> bool:
    """Whether a text counts some of those that it names; of "hen" a sentence that begins so."""
    for of_them in spelt(_OF_THEM).finditer(low):
        counted = _SO_MANY.search(low, max(0, of_them.start() - _NUMBER), of_them.start())
        if counted and (of_them["them"] is None or counted.start() == 0):
            return True
    return False
