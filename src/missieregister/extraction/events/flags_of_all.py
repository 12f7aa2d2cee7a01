"""The flags that the words of a sentence give all its events, whichever they are."""

from collections.abc import Callable

from missieregister.extraction.events.now_or_later import BY_CONSTITUTION, HEREBY, TELLS_NOW
from missieregister.extraction.events.partly import tells_of_some
from missieregister.extraction.mentions.durations import COUNT
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.sentences.conditions import CONDITIONAL, ONLY_IF
from missieregister.extraction.sentences.only_then import waits_for
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ABOUT, AT_MOST
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.verbs.headline import is_a_note
from missieregister.patterns import regex

_WHERE = (" in ", " op ")


def _says_where(sentence: Sentence, country: Cue) -> bool:
    """Whether a country only tells where something is: ``bij UNFICYP op Cyprus``; not ``in de missie``."""
    low, at = sentence.low, country.start
    opens = at == len("op ") and low.startswith(("in ", "op "))
    return sentence.text[at].isupper() and (opens or low.endswith(_WHERE, 0, at))


def speaks_of_others(sentence: Sentence) -> bool:
    """Whether a sentence names others, and not only where something is."""
    if any(c.name != "nl" for c in sentence.of("adjective")):
        return True
    return any(c.name != "nl" and not _says_where(sentence, c) for c in sentence.of("subject"))


#: what papers say of ours, and letters of the mission itself: "De missie duurt tot eind 2031"
_OUR_MISSION = regex(
    r"de\s(?:(?:militaire\s)?missie|uitzending)\s(?:van\s(?:de|het)\s(?!vn|eu\W|navo|ovse|europe|verenigde|afrika|coalitie)[\w'’-]+\s)?"
    r"(?:duurt|loopt)\s(?:(?:nu|nog|zeker|voorlopig|vooralsnog|officieel|formeel|in\s(?:ieder|elk)\sgeval|minstens|minimaal)\s){0,2}tot\s|"
    r"(?:(?:dan|op|in|begin|medio|half|eind|na|over)\s(?:[\w-]+\s){0,4})?zit\s(?:de|deze|hun)\s(?:missie|uitzending)\s(?:[\w-]+\s){0,3}erop"
)
#: "nog een jaar", "nog maximaal zes maanden", "een half jaar langer"
_LONGER = regex(
    rf"(?<!\w)(?:langer|nog\s(?:(?:eens|zeker|{ABOUT}|tenminste|minstens|minimaal|ten\sminste|{AT_MOST}|uiterlijk|slechts|voor)\s)"
    rf"{{0,2}}{COUNT})(?!\w|\sgeleden|\soud)",
    words=("langer", "nog"),
)
#: what the words of a sentence, or what stands before it, say of all its events
_OF_ALL: tuple[tuple[str, Callable[[Sentence], object]], ...] = (
    ("conditional", lambda s: CONDITIONAL.search(s.low) or ONLY_IF.search(s.low) or s.once(waits_for)),
    ("announced", lambda s: s.announced),
    ("follows", lambda s: s.follows),
    ("leads", lambda s: s.leads),
    ("after", lambda s: s.after_ours or s.answers.counts_ours or _counts_what_we_give(s)),
    ("hereby", lambda s: HEREBY.search(s.low) or (BY_CONSTITUTION.search(s.low) and TELLS_NOW.search(s.low))),
    ("requested", lambda s: s.before and _asks_for_something(s.before)),
    ("longer", lambda s: _LONGER.search(s.low)),
    ("partly", lambda s: tells_of_some(s.tools.spelt, s.low)),
    ("last", lambda s: _tells_of_last(s)),
    ("returned", lambda s: s.before and _tells_who_came_home(s.before)),
    ("headed", lambda s: s.headed_ours),
    ("papers", lambda s: s.is_news and _OUR_MISSION.match(s.low) and not s.missions),
    ("titled", lambda s: s.block.section and is_a_note(s)),
)


def said_of_all(sentence: Sentence) -> frozenset[str]:
    """Return the flags that the words of a sentence give all its events."""
    told = (c.name for c in sentence.of("modality", "provisional", "unchanged", "recalled"))
    return frozenset((*told, *(flag for flag, holds in _OF_ALL if holds(sentence))))


def _tells_who_came_home(sentence: Sentence) -> bool:
    """Whether a sentence tells of people who leave or return."""
    return any(c.name in ("return", "leave") for c in sentence.of("verb"))


def _asks_for_something(sentence: Sentence) -> bool:
    """Whether a sentence tells of a request to contribute."""
    return bool(sentence.of("noun", "request")) or any(c.name == "ask" for c in sentence.of("verb"))


#: "de laatste drie stafofficieren": not "de laatste drie maanden"
_THE_LAST = regex(rf"(?<!\w)(?:de|onze|hun)\slaatste\s(?:{NUMBER}\s)?(?:[\w-]+e\s){{0,2}}")


#: "De zestig mariniers zijn in mei teruggekeerd": all that were counted before
_THOSE_WENT = regex(
    rf"(?:de|onze|alle)\s{NUMBER}\s(?:nederlandse\s)?[\w-]+\s(?:(?:van|bij|uit|in|aan)\s[^,;:]{{2,50}}\s)?"
    r"(?:zijn|waren)\s(?:[^,;:]{2,60}\s)?(?:teruggekeerd|vertrokken|naar\shuis\sgegaan)"
    r"(?:\s(?:naar|uit|in)\s[\w-]+)?\s?[.]?\s*\Z"
)


def _tells_of_last(sentence: Sentence) -> bool:
    """Whether a sentence tells of the last people who are somewhere, or of all who were there."""
    if _THOSE_WENT.match(sentence.low):
        return True
    if " laatste " not in sentence.low:
        return False
    roles = [c.start for c in sentence.of("noun", "role")]
    return any(m.end() in roles for m in _THE_LAST.finditer(sentence.low))


#: "Het gaat om 150 militairen", "Deze bestaat uit 150 militairen"
_COUNTS_IT = Listed(
    r"(?:in totaal\s)?(?:het\s(?:gaat|betreft)|gaat\shet|(?:deze|dit|die|de|het)\s(?:[\w-]*(?:<units>|groep)\s)?"
    r"(?:bestaat|telt|omvat))(?!\w)"
)
_A_UNIT = Listed(
    r"(?<!\w)[\w-]*(?:<units>|<formations>|<ships>|teams|taakgroep|trainers|instructeurs|infanteristen)(?!\w)"
)


def _counts_what_we_give(sentence: Sentence) -> bool:
    """Whether a sentence counts the unit that the one before it said to be ours, in a mission."""
    before = sentence.before
    if (
        before is None
        or not (sentence.ours or before.is_news)
        or not sentence.tools.spelt(_COUNTS_IT).match(sentence.low)
    ):
        return False
    named = bool(before.missions) and not speaks_of_others(before)
    return named and sentence.tools.spelt(_A_UNIT).search(before.low) is not None
