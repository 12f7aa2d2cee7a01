"""The flags that the words of a sentence give all its events, whichever they are."""

from missieregister.extraction.events.now_or_later import BY_CONSTITUTION, HEREBY, TELLS_NOW
from missieregister.extraction.events.partly import tells_of_some
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.sentences.only_then import waits_for
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.phrases import phrases
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.verbs.headline import is_a_note
from missieregister.patterns import regex

_CONDITION = phrases(
    "mits",
    "onder voorbehoud",
    "onder voorwaarde",
    "onder de voorwaarde",
    "op voorwaarde van",
    "op voorwaarde dat",
    "op de voorwaarde dat",
    "als voorwaarde dat",
    "als voorwaarde, dat",
    "tenzij",
    "afhankelijk van",
    "zolang",
    words=("mits", "voorbehoud", "voorwaarde", "tenzij", "afhankelijk", "zolang"),
)
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


def said_of_all(sentence: Sentence) -> frozenset[str]:
    """Return the flags that the words of a sentence give all its events."""
    flags = {c.name for c in sentence.of("modality", "provisional", "unchanged", "recalled")}
    if _CONDITION.search(sentence.low) or sentence.once(waits_for):
        flags.add("conditional")
    if sentence.announced:
        flags.add("announced")
    if sentence.follows:
        flags.add("follows")
    if sentence.leads:
        flags.add("leads")
    if sentence.after_ours or sentence.answers.counts_ours or _counts_what_we_give(sentence):
        flags.add("after")
    if HEREBY.search(sentence.low) or (BY_CONSTITUTION.search(sentence.low) and TELLS_NOW.search(sentence.low)):
        flags.add("hereby")
    if sentence.before and _asks_for_something(sentence.before):
        flags.add("requested")
    if tells_of_some(sentence.low):
        flags.add("partly")
    if " laatste " in sentence.low and _tells_of_last(sentence):
        flags.add("last")
    if sentence.before and any(c.name in ("return", "leave") for c in sentence.before.of("verb")):
        flags.add("returned")
    if sentence.headed_ours:
        flags.add("headed")
    if sentence.is_news and _OUR_MISSION.match(sentence.low) and not sentence.missions:
        flags.add("papers")
    if sentence.block.section and is_a_note(sentence):
        flags.add("titled")
    return frozenset(flags)


#: what papers say of ours, and letters of the mission itself: "De missie duurt tot eind 2031"
_OUR_MISSION = regex(
    r"de\s(?:(?:militaire\s)?missie|uitzending)\s(?:van\s(?:de|het)\s(?!vn|eu\W|navo|ovse|europe|verenigde|afrika|coalitie)[\w'’-]+\s)?"
    r"(?:duurt|loopt)\s(?:(?:nu|nog|zeker|voorlopig|vooralsnog|officieel|formeel|in\s(?:ieder|elk)\sgeval|minstens|minimaal)\s){0,2}tot\s"
)


def _asks_for_something(sentence: Sentence) -> bool:
    """Whether a sentence tells of a request to contribute."""
    return bool(sentence.of("noun", "request")) or any(c.name == "ask" for c in sentence.of("verb"))


#: "de laatste drie stafofficieren": not "de laatste drie maanden"
_THE_LAST = regex(rf"(?<!\w)(?:de|onze|hun)\slaatste\s(?:{NUMBER}\s)?(?:[\w-]+e\s){{0,2}}")


def _tells_of_last(sentence: Sentence) -> bool:
    """Whether a sentence tells of the last people who are somewhere."""
    roles = [c.start for c in sentence.of("noun", "role")]
    return any(m.end() in roles for m in _THE_LAST.finditer(sentence.low))


#: "Het gaat om 150 militairen", "Deze bestaat uit 150 militairen"
_COUNTS_IT = regex(
    r"(?:in totaal\s)?(?:het\s(?:gaat|betreft)|gaat\shet|(?:deze|dit|die|de|het)\s(?:[\w-]*(?:eenheid|compagnie|team|"
    r"detachement|peloton|groep)\s)?(?:bestaat|telt|omvat))(?!\w)"
)
_A_UNIT = regex(
    r"(?<!\w)[\w-]*(?:compagnie|eenheid|eenheden|detachement|peloton|bataljon|team|teams|taakgroep|fregat|schip|brigade|"
    r"batterijen|trainers|instructeurs|infanteristen)(?!\w)"
)


def _counts_what_we_give(sentence: Sentence) -> bool:
    """Whether a sentence counts the unit that the one before it said to be ours, in a mission."""
    before = sentence.before
    if before is None or not (sentence.ours or before.is_news) or not _COUNTS_IT.match(sentence.low):
        return False
    return bool(before.missions) and not speaks_of_others(before) and _A_UNIT.search(before.low) is not None
