"""How a text tells of people who may be there: as there, as to come, as possible, or asked for."""

from missieregister.extraction.candidates.given import THE, is_given
from missieregister.extraction.events.event import Event
from missieregister.extraction.events.governors import AT_REQUEST
from missieregister.extraction.events.unreal import is_unreal, may_have
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.sentences.clauses_about import is_its_task
from missieregister.extraction.sentences.insets import remarks
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.headcount import said_of_now
from missieregister.extraction.slots.sized import WILL_BE, is_of_size
from missieregister.patterns import regex

_THOSE = regex(r"(?<!\w)de\s\Z")
#: "waarvan er negen zijn geplaatst", "van wie er nu 71 in Verania zijn"
OF_WHOM_THERE = regex(
    r"(?<!\w)(?:waarvan|van wie|onder wie)\s+(?:er|de\seerste)\s+(?:(?:nu|thans|momenteel|al|inmiddels|slechts|"
    r"in de praktijk|feitelijk|op dit moment)\s+)*\Z"
)
#: how what they belong to is said, that may not be; a "kan" or "als" of theirs is looked for beside them
_OPEN = ("asked", "investigated", "purpose", "intended")
_NOT_YET = regex(
    r"(?<!\w)(?:zou|zouden|kan|kunnen|moet|moeten|wil|willen|mag|mogen|indien|mits|"
    r"als(?=\s(?:de|het|dat|er|deze|dit|zij)\s)|mocht|verzoek|verzoekt|"
    r"onder voorbehoud|te vinden (?:is|zijn|voor|om)|aan te bieden|"
    r"vraagt|vroeg|vroegen|verzocht|gevraagd|pleitte|bepleitte|voorstel|stelt voor|"
    r"kans dat|mogelijkheid dat|streven|doel|behoefte|nodig|benodigd|ambieert|kandidaten|"
    r"voorgedragen|toegezegd|vacature|vacatures|arriveert|arriveren|(?<!\w)komen\s[^,;]{0,40}\saan)(?!\w)"
)
#: "Met het toestel gaan zo'n 65 militairen mee", behind what is decided
_GO_ALONG = regex(r"(?<!\w)gaa(?:t|n)\s[^,;]{0,90}\smee(?!\w)")
#: "kan een beroep doen op UNMIVER, waar zestig militairen van ons werkzaam zijn"
_TELLS_MORE = regex(r",\s(?:waar|waarin|waarbij|waaraan)\s")


#: "De Kamer stemt in met een inzet van veertig militairen": who are yet to go
_AGREED_TO = regex(
    r"(?<!\w)(?:ingestemd|in|gegaan|akkoord)\smet\s(?:(?:de|een)\s)?(?:nederlandse\s)?"
    r"(?:bijdrage|deelname|deelneming|inzet|uitzending)\s(?:van|met)\s(?:(?:circa|ongeveer|ruim|maximaal|zo'n)\s)?\Z",
    words=("met",),
)


def mood_of(sentence: Sentence, people: PeopleMention, owner: Event | None) -> str:
    """Return how people are told of: as there, as possible, or asked for; ``owner`` is the event whose they are."""
    low = sentence.low
    if low.rstrip().endswith("?") or is_unreal(sentence, people.start):
        return "asked"
    if said_of_now(sentence.text, people) or is_given(low, people) or OF_WHOM_THERE.search(low, 0, people.start):
        return "plain"
    if is_of_size(low, people):
        return "plain"
    if (owner and owner.modality in _OPEN and _stands_in_its_clause(low, people, owner)) or may_have(
        sentence, people.start
    ):
        return "possible"
    if _AGREED_TO.search(low, max(0, people.start - 90), people.start):
        return "decided"
    if _are_relieved(low, people):
        return "plain"
    if people.is_dutch and _THOSE.search(low, max(0, people.start - 8), people.start):
        return "plain"  # "worden de 220 Nederlandse militairen teruggebracht"
    left, right = _told_in(sentence, people)
    aside = [(b, e) for b, e in sentence.once(remarks) if not b <= people.start < e]

    def tells(at: int) -> bool:
        beside = any(b <= at < e for b, e in aside) or AT_REQUEST.search(low, max(0, at - 40), at) is not None
        beside = beside or is_its_task(low, people.end, at)
        beside = beside or low.endswith(("volgens ", "volgens de ", "volgens het "), 0, at)  # "gaan volgens plan weg"
        return left <= at < right and not beside

    if any(tells(c.start) for c in sentence.of("modality", "investigated", "asked", "intended")):
        return "possible"
    if any(tells(m.start()) for m in _NOT_YET.finditer(low, left, right)):
        return "possible"
    today = sentence.published or "9"
    starts = (d for d in sentence.dates if d.role == "start" and not d.text.startswith(("sinds", "sedert")))
    if any(tells(d.start) and (d.first or "") > today for d in starts):
        return "decided"  # "Bij X komt er vanaf 1 september een detachement met 110 militairen"
    if any(tells(m.start()) for m in WILL_BE.finditer(low, left, right)):
        return "decided"
    decided = sentence.follows or sentence.announced
    return "decided" if decided and _GO_ALONG.search(low, left, right) else "plain"


def _stands_in_its_clause(low: str, people: PeopleMention, owner: Event) -> bool:
    """Whether people stand in the clause of the event whose they are: ``om een arts te zenden``, not ``25 man was ter
    plekke om te kijken``; how many there may be at most is told however open it is whether they go."""
    between = low[people.end : owner.start] if people.start < owner.start else low[owner.end : people.start]
    return people.bound != "max" and "," not in between and " om " not in between


def _told_in(sentence: Sentence, people: PeopleMention) -> tuple[int, int]:
    """Return where a sentence tells of people: between semicolons, or in the clause about something that ends it."""
    low = sentence.low
    opened = low.rfind(", ", 0, people.start)
    ends = opened > 0 and not any(mark in low[people.end :] for mark in ",;")
    if ends and _TELLS_MORE.match(low, opened):
        return opened, len(low)
    if _THERE_NOW.match(low, low.rfind(";", 0, people.start) + 1):
        return low.rfind(";", 0, people.start) + 1, (low.find(";", people.end) + 1 or len(low) + 1) - 1
    return 0, len(low)


#: "; op dit moment zijn het er vier"
_THERE_NOW = regex(r"\s(?:op\sdit\smoment|thans|momenteel|nu)\s(?:zijn|werken|dienen)\s")


def _are_relieved(low: str, people: PeopleMention) -> bool:
    """Whether others take the place of people, who are there until then: ``De 120 militairen worden afgelost``."""
    if _RELIEVED.match(low, people.end) is None:
        return False
    the = THE.search(low, max(0, people.start - 50), people.start)
    return the is not None and not low.endswith("door ", 0, the.start())


_RELIEVED = regex(r"\s(?:[^,;.]{0,120}\s)?afgelost(?!\w)")
