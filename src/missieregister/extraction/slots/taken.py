"""What an event takes of its sentence: how many, since when and until when, for how much, and on what condition."""

import msgspec

from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.sentences.beside_us import only_beside_us
from missieregister.extraction.sentences.conditions import CONDITION, ONLY_IF
from missieregister.extraction.sentences.consent import consent_awaited
from missieregister.extraction.sentences.insets import insets
from missieregister.extraction.sentences.only_then import waits_for
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.stages import Stage
from missieregister.extraction.text.alike import ABOUT, TAKING_PART
from missieregister.extraction.text.scan import Cue
from missieregister.knowledge.words import NL
from missieregister.model.statement import Amount, Personnel
from missieregister.patterns import regex


class Slots(msgspec.Struct, kw_only=True):
    """What the sentence gives an event. ``aside`` is a number said to be temporary (``nu tijdelijk
    vier``), ``limited`` that a ceiling is named, ``ours`` that the people are Dutch: the text says so, here or just
    before, or they are a handful; ``ahead`` that the start lies after the letter; ``months`` how long something goes on
    from an end that stands elsewhere ("met een jaar verlengd"); ``on_top`` that the people come on top of those
    whom the text told of before, ``delta`` that only by how many something changes is told; ``counted`` are all people
    that an event may be about, ``beside`` those ceilings among them that ``personnel`` does not tell, and ``stages``
    the levels of which ``personnel`` is the first."""

    personnel: Personnel | None = None
    aside: Personnel | None = None
    start: str | None = None
    end: str | None = None
    date: str | None = None
    due: str | None = None
    amount: Amount | None = None
    conditions: str | None = None
    limited: bool = False
    ours: bool = False
    ahead: bool = False
    months: float | None = None
    on_top: bool = False
    delta: bool = False
    counted: tuple[PeopleMention, ...] = ()
    beside: tuple[PeopleMention, ...] = ()
    stages: tuple[Stage, ...] = ()


#: a handful, as one country sends and no mission has in all
_FEW = 40


#: soldiers are, by themselves, seldom all that a mission has
_FEW_SOLDIERS = 300


_SOLDIERS = regex(r"(?<!\w)(?:militairen|mariniers|commando's|trainers|man)(?!\w)")


#: and so many in Dutch news, that counts our people without saying whose they are
_FEW_IN_NEWS = 700


#: and no more than so many of ours were anywhere, where a heading alone says that they are
_MANY = 3000
#: characters at the beginning of a sentence in which its subject stands
_OPENING = 12


#: a force that only we call so, and those of the writer's own country
_OURS_BY_NAME = ("marechaussee", "landgenoten")


def are_ours(sentence: Sentence, people: Personnel | None) -> bool:
    """Whether people whom a sentence calls nobody's are Dutch: by what stands before it, or because they are few."""
    if people is None:
        return False
    few = _FEW
    if not sentence.once(_names_others) and not sentence.once(_is_the_missions):
        few = _FEW_IN_NEWS if sentence.is_news else _FEW_SOLDIERS if _SOLDIERS.search(people.text) else _FEW
    if any(word in people.text.lower() for word in _OURS_BY_NAME):
        return True
    if "nederland" not in people.text.lower() and sentence.once(_has_some_of_ours_behind):
        return False
    count = people.max or people.min or 0
    if sentence.follows or sentence.ours or 0 < count <= few:
        return True
    return count <= _MANY and (_is_headed_ours(sentence) or _is_what_we_give(sentence, people.text))


#: "de bijdrage aan SFOR (op dit moment 1450 militairen)": those who take part
_IN_BRACKETS = regex(
    rf"(?<!\w)(?:(?:voor|op|over|aan|met|van)\s)?(?:de|onze)\s(?:[\w-]*bijdrage|{TAKING_PART})\s(?:aan|in|bij)\s[^();]{{1,60}}\s"
    rf"\((?:(?:op\sdit\smoment|nu|thans|momenteel|{ABOUT})\s){{0,2}}\Z"
)


def _is_what_we_give(sentence: Sentence, people: str) -> bool:
    """Whether people stand in brackets behind a contribution of which nobody is said to make it."""
    at = sentence.low.find(people.lower()) if "(" in sentence.low else -1
    if at < 0 or any(c.name not in _NO_COUNTRY for c in sentence.nationalities):
        return False
    return _IN_BRACKETS.search(sentence.low, 0, at) is not None


#: "Onder hen bevinden zich zeven Nederlanders", behind all whom a mission has
_OURS_AMONG_THEM = regex(
    r"\s*(?:onder\shen|daaronder|van\shen|onder\sdie\s[\w-]+)\s(?:zijn|is|waren|bevinden\szich|bevindt\szich|komen|zitten)\s[^.;]{0,60}"
    r"(?:nederlander|nederlandse\s|uit\snederland)"
)
#: characters in which that stands
_NEXT = 120


def _has_some_of_ours_behind(sentence: Sentence) -> bool:
    """Whether the next sentence tells how many of the people that this one counts are ours: the others are not."""
    if any(c.name == NL for c in sentence.nationalities):
        return False
    end = sentence.span.end
    behind = sentence.document.text[end : min(end + _NEXT, sentence.block.end)].lower()
    return _OURS_AMONG_THEM.match(behind) is not None


#: "Deze missie is sinds 2013 in Verania", "De EU-missie EUSTAT traint daar soldaten"
_A_MISSION_DOES = regex(
    r"(?<!\w)(?:(?:de|deze)\s[\w-]*(?:missie|operatie|troepenmacht)\s(?:[\w-]+\s){0,3}?"
    r"(?:is|was|bestaat|begon|werd|traint|werkt|loopt|leidt|adviseert|helpt)|is\sdeze\s[\w-]*(?:missie|operatie))(?!\w)"
)


def _is_the_missions(sentence: Sentence) -> bool:
    """Whether a number is that of a mission of which the sentence before tells: ``Deze missie is sinds 2031 bezig. Het
    aantal trainers daalde tot 400.``"""
    before = sentence.before
    if " aantal " not in f" {sentence.low}" or before is None or before.block is not sentence.block:
        return False
    if any(c.name == "nl" for s in (before, sentence) for c in s.nationalities):
        return False
    return _A_MISSION_DOES.search(before.low) is not None


#: a unit by which a mission is called: "De Task Force Uruzgan is met 1.240 militairen aanwezig"
_UNIT_OF_OURS = regex(r"(?:air\s)?task\s(?:force|group)\s|[\w-]*(?:detachement|bataljon|compagnie|eenheid)(?!\w)")


def _is_headed_ours(sentence: Sentence) -> bool:
    """Whether a sentence names nobody, below a heading over what is ours: ``Nederlandse inzet``; a mission that opens
    it may be what is counted."""
    if sentence.named_before or not sentence.headed_ours or sentence.block.kind == "list_item":
        return False
    others = any(c.name not in _NO_COUNTRY for c in sentence.nationalities)
    opening = (m for m in sentence.missions if m.start < _OPENING)
    return not others and all(_UNIT_OF_OURS.match(sentence.low, m.start) for m in opening)


def _names_others(sentence: Sentence) -> bool:
    """Whether a sentence, or the last before it that names any, names another country, or counts a whole mission."""
    if "sterkte" in sentence.low or "omvang" in sentence.low:
        return True  # "de sterkte van NTM-I is gegroeid"
    told = (sentence.named_before, sentence) if sentence.named_before else (sentence,)
    return any(
        c.name not in _NO_COUNTRY
        and not (_is_the_mission(s, c) or only_beside_us(s.low, s.nationalities, c) or (s.is_news and _is_where(s, c)))
        for s in told
        for c in s.nationalities
    )


#: "dragen in Verania bij": where those are whom a news item counts
_WHERE = ("in ", "vanuit ", "boven ", "uit ", "naar ")
#: "in het West-Afrikaanse land", "vanaf de Poolse basis", and "in het Verische Orlo"
_PLACES = (" land", " hoofdstad", " stad", " plaats", " basis", " vliegbasis", " luchtruim", " grens", " kust", " dorp")
_IN_THE = regex(r"(?<!\w)(?:in|vanuit|vanaf|boven|uit|naar|op|bij|aan|voor)\s(?:de|het|een)\s(?:[\w]+-)?\Z")


def _is_where(sentence: Sentence, name: Cue) -> bool:
    """Whether a country is only where something is: ``Ongeveer 260 militairen dragen in Verania bij aan EUSTAT``."""
    if name.kind == "adjective":
        place = sentence.low.startswith(_PLACES, name.end) or sentence.text[name.end + 1 : name.end + 2].isupper()
        return place and _IN_THE.search(sentence.low, max(0, name.start - 30), name.start) is not None
    return name.kind == "subject" and sentence.low.endswith(_WHERE, 0, name.start)


def _is_the_mission(sentence: Sentence, name: Cue) -> bool:
    """Whether somebody is "de missie", and it is not told how many it has: ``bevestigt het einde van de missie``."""
    return sentence.low[name.start : name.end] == "de missie" and not (sentence.marked("count") and sentence.people)


#: who is no country that sends people of its own
_NO_COUNTRY = ("nl", "un", "eu", "nato", "osce", "foe")


def condition_named(sentence: Sentence) -> str | None:
    """Return the condition that a sentence names: ``mits de Raad instemt``."""
    if found := CONDITION.search(sentence.low):
        return sentence.text[found.start() : _end_of(sentence, *found.span())].rstrip(" .,")
    if found := ONLY_IF.search(sentence.low):
        return sentence.text[found.start("if") : found.end()].rstrip(" .,")
    awaited = sentence.once(consent_awaited) or sentence.once(waits_for)
    return sentence.text[slice(*awaited)].rstrip(" .,") if awaited else None


#: behind a condition that opens its sentence, and before the verb of what depends on it
_MAIN = regex(
    r",?\s(?:dan\s)?(?=(?:zal|zullen|zou|zouden|kan|kunnen|wil|willen|wordt|worden|is|zijn|heeft|hebben|gaat|gaan)\s)"
)
#: conditions without a verb of their own
_NAMED_ONLY = (
    "onder voorbehoud van",
    "onder het voorbehoud van",
    "behoudens ",
    "onder voorwaarde van",
    "afhankelijk ",
    "op voorwaarde van",
)

#: conditions that point to what stands before
_ON_THAT = ("afhankelijk hiervan", "afhankelijk daarvan")


def _end_of(sentence: Sentence, start: int, end: int) -> int:
    """Return where a condition ends: set in the midst of a clause with its comma, and at the beginning of a sentence
    before the verb of the main clause."""
    low = sentence.low
    for left, right in sentence.once(insets):
        if left <= start < right:
            return right
    if low.startswith(_ON_THAT, start):
        return start + len(_ON_THAT[0])
    bare = low.startswith(_NAMED_ONLY, start)
    if bare and low.endswith(", ", 0, start):
        comma = low.find(", ", start, end)
        return comma if comma >= 0 else end
    if low[:start].strip(" -–\"'‘“"):
        return end
    commas = [c.start for c in sentence.of("verb") if c.form == "finite" and low.endswith((", ", ", dan "), 0, c.start)]
    auxiliary = next((m.start() for m in _MAIN.finditer(low, start, end) if bare or m[0].startswith(",")), end)
    return min((at - 1 for at in (*commas, auxiliary + 1) if start < at), default=end)
