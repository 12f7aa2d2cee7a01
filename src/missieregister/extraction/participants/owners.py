"""Whose a contribution or people are, by the words beside them: ``de Duitse bijdrage``, ``het mandaat van Ierland``."""

from missieregister.extraction.sentences.sentence import Sentence, stands_free, word_end
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.scan import Cue
from missieregister.knowledge.alike import ALIKE
from missieregister.knowledge.words import BODIES, NL
from missieregister.patterns import regex

_NEW_PHRASE = regex(r"[,;.(]|\b(?:van|aan|in|met|voor|een|de|het)\b")
_OF = regex(r"\s+van\s+(?:de\s+|het\s+)?")
_PEOPLE_NEXT = regex(
    r"\s+(?:\w+\s+)?(?:militair|stafofficier|expert|politie|marechaussee|functionaris|waarnemer|eenheid|"
    r"eenheden|officier|"
    rf"trainer|instructeur|personeel|troepen|{TAKING_PART}|mandaat|bataljon)"
)
_CONTRIBUTIONS = (*ALIKE["taking_part"], "aandeel")


def owner_of(sentence: Sentence, object_at: int | None) -> str | None:
    """Return whose the contribution is: an adjective before the noun or ``van Duitsland`` behind it."""
    if object_at is None:
        return None
    low = sentence.low
    if not any(
        c.start == object_at for c in sentence.of("noun", "contribution", "mandate", "national_mandate", "combined")
    ):
        return None
    for adjective in reversed(sentence.of("adjective")):
        if (
            adjective.end <= object_at
            and len(low[adjective.end : object_at].split()) <= 3
            and not _NEW_PHRASE.search(low[adjective.end : object_at])
        ):
            return adjective.name
    end = word_end(low, object_at)
    theirs = sentence.of("adjective") if low.endswith(_CONTRIBUTIONS, object_at, end) else ()
    for adjective in theirs:
        if adjective.name != NL and 0 <= adjective.start - end <= 9 and _OF.fullmatch(low, end, adjective.start):
            return adjective.name  # "de inzet van de Georgische compagnie"
    for subject in sentence.of("subject"):
        if 0 <= subject.start - end <= 12 and _OF.fullmatch(low, end, subject.start):
            return subject.name
    return None


def doer_of(sentence: Sentence, cue: Cue) -> str | None:
    """Return whose deed a noun is that a verb makes, by the adjective before it: ``de Poolse terugtrekking``."""
    if cue.form != "noun":
        return None
    before = (a for a in sentence.of("adjective") if a.end < cue.start)
    return next((a.name for a in before if _TO_ROLE.fullmatch(sentence.low, a.end, cue.start)), None)


#: between a nationality and its people: "Poolse", "Poolse civiele"
_TO_ROLE = regex(r"\s(?:[\w-]+e\s)?")


def is_of_people(sentence: Sentence, adjective: Cue) -> bool:
    """Whether a nationality is that of people: ``trekken de Poolse adviseurs zich terug``."""
    return any(
        role.start > adjective.end and _TO_ROLE.fullmatch(sentence.low, adjective.end, role.start)
        for role in sentence.of("noun", "role")
    )


#: "onder wie ook Ierse en Finse officieren": some of many
_AMONG_THEM = regex(r"(?<!\w)(?:onder\swie|waaronder)\s[^,;]*\Z")


#: "in het Ierse bataljon", "samen met een Duitse eenheid": theirs is what ours are in, beside or go to
_BESIDE_UNIT = regex(r"(?<!\w)(?:in|aan|bij|onder|naast|binnen|samen\smet)\s(?:de|het|een)\s\Z")


def foreigners(sentence: Sentence) -> set[str]:
    """Return the countries, other than ours, whose people or ships a sentence tells of, each right behind its
    adjective, and not as what ours work with: ``zes Poolse stafofficieren``, ``een Frans fregat``."""
    return {
        adjective.name
        for adjective in sentence.of("adjective")
        if adjective.name not in (NL, *BODIES)
        and (is_of_people(sentence, adjective) or _is_of_equipment(sentence, adjective))
        and not _BESIDE_UNIT.search(sentence.low, max(0, adjective.start - 20), adjective.start)
    }


def _is_of_equipment(sentence: Sentence, adjective: Cue) -> bool:
    return any(c.start == adjective.end + 1 for c in sentence.of("noun", "equipment"))


def owner_of_people(sentence: Sentence, window: tuple[int, int]) -> str | None:
    """``de laatste Nederlandse stafofficier``: whose people they are, where no subject is named."""
    low = sentence.low
    for adjective in sentence.of("adjective"):
        if not window[0] <= adjective.start < window[1] or _AMONG_THEM.search(low, 0, adjective.start):
            continue
        if adjective.name != NL and _BESIDE_UNIT.search(low, max(0, adjective.start - 20), adjective.start):
            continue
        if _PEOPLE_NEXT.match(low, adjective.end, adjective.end + 40) or (
            stands_free(low, adjective.start) and is_of_people(sentence, adjective)
        ):
            return adjective.name
        drives = _is_of_equipment(sentence, adjective)
        ours = any(window[0] <= c.start < adjective.start for c in sentence.of("adjective", NL))
        if drives and not ours and stands_free(low, adjective.start):
            return adjective.name  # "In de Golf nemen twee Duitse fregatten deel"
    return None
