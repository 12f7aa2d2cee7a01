"""People to whom something is done, and who are not there for us: victims, and those whom a mission teaches.

"Een rechter die voor de EU-missie EUPM werkte, is verongelukt": whose he is it does not say. "Nederland traint de 800
agenten in de hoofdstad", "is verantwoordelijk voor de opleiding van alle 2.200 agenten": ours teach them.
"""

from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.text.alike import ABOUT
from missieregister.extraction.text.phrases import any_in
from missieregister.patterns import regex

_HARM = (
    *(
        "doodgeschoten",
        "neergeschoten",
        "doodgestoken",
        "neergestoken",
        "vermoord",
        "gedood",
        "verongelukt",
        "overleden",
    ),
    *(
        "omgekomen",
        "gesneuveld",
        "verdronken",
        "ontvoerd",
        "gegijzeld",
        "gewond",
        "mishandeld",
        "om het leven",
        "vermist",
    ),
)
_HARMED = rf"(?<!\w)(?:{'|'.join(_HARM)})(?!\w)"
#: "die voor de EU-missie EUPM in Bosnië werkte, is zondag verongelukt", "van de VN-missie is dinsdag gedood"
_IS_HARMED = regex(
    rf"(?:,?\s(?:die|dat)\s[^,;:]{{2,90}},?|\s(?:van|in|bij|uit|voor|namens)\s[^,;:]{{2,80}}?)?"
    rf"\s(?:is|zijn|werd|werden|raakte|raakten|kwam|kwamen|bleek|bleken)\s(?:[^,;:]{{1,90}}\s)?{_HARMED}"
)
#: "Bij een aanslag is een blauwhelm omgekomen"
_THERE_IS = regex(
    r"(?<!\w)(?:is|zijn|werd|werden|raakte|raakten|kwam|kwamen)\s(?:ook\s|daarbij\s|er\s|zeker\s|minstens\s)*\Z"
)
_AND_HARMED = regex(rf"\s(?:[^,;:]{{1,50}}\s)?{_HARMED}")
#: "kwamen 25 militairen om", "verloren vier mariniers het leven": the verb before them, and its rest behind them
_DIED_BEFORE = regex(
    r"(?<!\w)(?:(?P<om>kwam|kwamen|komen|komt)|(?P<life>verloor|verloren|liet|lieten))\s"
    r"(?:(?:er|daarbij|daar|ook|hierbij|in\stotaal|zeker|minstens|toen)\s)*\Z"
)
_DIED = regex(
    r"(?:\s[^,;:.]{1,60})?\s(?:(?P<om>om(?=[.,;]|\Z|\s(?:en|tijdens|bij|in|door)\s))|(?P<life>het\sleven(?!\w)))"
)

_TEACHING = (
    *(
        "traint",
        "trainde",
        "trainen",
        "train",
        "opleid",
        "leidt ",
        "leidde ",
        "leiden ",
        "scholing",
        "schoolt",
        "schoolde",
    ),
    *("scholen", "begeleid", "onderwijst", "coacht", "mentor", "vorming"),
)
#: "verantwoordelijk voor de opleiding van alle"
_THE_TEACHING_OF = regex(
    r"(?<!\w)(?:opleiding|training|scholing|bijscholing|basisopleiding|politieopleiding|politietraining|begeleiding|mentoring|vorming)"
    rf"(?:\sen\s[\w-]+)?\svan\s(?:(?:de|alle|in\stotaal|{ABOUT}|nog\seens|nog)\s)*\Z"
)
#: "Nederland traint bij UNMIL de", "begeleidt Nederland"; but not "traint met"
_TEACHES = regex(
    r"(?<!\w)(?:(?P<whom>(?:be)?geleidt|begeleidde|traint|trainde|onderwijst|coacht|coachte|mentort|schoolt|schoolde)|"
    r"(?P<part>leidt|leidde|(?<=nederlanders\s)leiden|(?<=instructeurs\s)leiden|(?<=trainers\s)leiden)|"
    r"(?<=nederlanders\s)(?:trainen|scholen|begeleiden)|(?<=instructeurs\s)(?:trainen|scholen|begeleiden)|"
    r"(?<=trainers\s)(?:trainen|scholen|begeleiden))"
    r"\s(?:(?!met\s|door\s|onder\s|naast\s|via\s)[^\s,;:]+\s){0,9}?\Z"
)
_UP = regex(r"[^,;:]{0,80}\sop(?=\s?(?:[.,;:]|\Z)|\sen\s|\svoor\s)")
#: what stands before pupils and before victims is looked for so near
_NEAR = 110
#: and what happened to them so near behind
_FAR = 320


def is_victim(low: str, people: PeopleMention) -> bool:
    """Whether people are told of as something befell them: ``Een rechter die voor EUPM werkte, is gedood``."""
    if not any_in(_HARM, low[max(0, people.start - _NEAR) : people.end + _FAR]):
        return _have_died(low, people)
    if _IS_HARMED.match(low, people.end) is not None:
        return True
    before = _THERE_IS.search(low, max(0, people.start - 50), people.start)
    return before is not None and _AND_HARMED.match(low, people.end) is not None


def _have_died(low: str, people: PeopleMention) -> bool:
    """Whether a verb in two parts round people says that they died: ``Daar kwamen 25 militairen om``."""
    died = _DIED_BEFORE.search(low, max(0, people.start - 50), people.start)
    rest = _DIED.match(low, people.end) if died else None
    return bool(died and rest and died.lastgroup == rest.lastgroup)


def is_taught(low: str, people: PeopleMention) -> bool:
    """Whether people are those whom others teach: ``Nederland traint de 800 agenten in de hoofdstad``."""
    left = max(0, people.start - _NEAR)
    if not any_in(_TEACHING, low[left : people.end]):
        return False
    if _THE_TEACHING_OF.search(low, left, people.start):
        return True
    teaches = _TEACHES.search(low, left, people.start)
    return teaches is not None and (teaches["part"] is None or _UP.match(low, people.end) is not None)
