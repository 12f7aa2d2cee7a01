"""Contributions to what is no mission (``een bijdrage aan de stabiliteit van de regio``), or to all missions."""

from missieregister.extraction.sentences.sentence import Sentence, word_end
from missieregister.patterns import regex

_CLOSED = regex(
    r"\s+aan\s+(?:(?:de|het|een|deze|dit|die|dat|dergelijke|onze|hun)\s+)?(?P<word>(?:[\w-]+e\s+){0,2}[\w-]+)"
)
#: "de deelname aan een NAVO-oefening"
_AN_EXERCISE = regex(r"\s(?:een\s[\w-]*|de\s[\w-]+e\s|[\w]+-)oefening(?:en)?\Z")
#: "doet daarna mee aan een oefening met": behind a verb
_IN_AN_EXERCISE = regex(r"\s(?:[^,;:]{1,60}\s)?(?:aan|in)\seen\s(?:[\w-]+\s){0,2}?[\w-]*oefening(?:en)?(?!\w)")
_POINTS_BACK = regex(
    r"^(?:training|opleiding|einde?|begin|slot|uw?)$|"
    r"^(?!internationale ).*(?:missie|operatie|taakgroep|oefening|programma|inzet|bijdrage|verband|coalitie|macht|"
    r"kamer|maximum|plafond|mandaat|aantal|niveau|eu-|vn-|navo|hoofdkwartier|verzoek|oproep|vraag)"
)


def speaks_of_something_else(sentence: Sentence, object_at: int | None, verb_end: int) -> bool:
    """Whether a contribution is to something that is no mission: ``een bijdrage (te leveren) aan de stabiliteit``,
    ``doet mee aan een oefening``."""
    if "oefening" in sentence.low and not sentence.missions and _IN_AN_EXERCISE.match(sentence.low, verb_end):
        return True
    if object_at is None:
        return False
    behind_verb = _CLOSED.match(sentence.low, verb_end) if verb_end > object_at else None
    if (
        behind_verb
        and not any(m.start >= verb_end for m in sentence.missions)
        and not _POINTS_BACK.search(behind_verb["word"])
    ):
        return True
    found = _CLOSED.match(sentence.low, word_end(sentence.low, object_at))
    if not found:
        return False
    if _AN_EXERCISE.search(found[0]) and not any(
        found.start() <= m.start <= found.end() + 30 for m in sentence.missions
    ):
        return True
    if any(found.start() <= m.start <= found.end() + 45 for m in sentence.missions):
        return False
    return not _POINTS_BACK.search(found["word"])


#: "in totaal waren 3200 Nederlandse militairen uitgezonden": in all missions together
_ALL_ABROAD = regex(
    r"(?<!\w)(?:waren|zijn)\s(?:er\s)?(?:in totaal|tezamen)(?!\w)(?:[^.;]|\.(?=\d))*(?:uitgezonden|missies|buitenland)|"
    r"(?<!\w)(?:in|bij|aan)\s+(?:alle\s)?(?:civiele|militaire|"
    r"internationale)?\s?missies(?!\w)(?:[^.;]|\.(?=\d))*(?:werkzaam|actief|uitgezonden)",
    words=("in totaal", "tezamen", "missies"),
)


def counts_all(sentence: Sentence) -> bool:
    """Whether a sentence that names no mission may count the people of all missions together."""
    return not sentence.missions and _ALL_ABROAD.search(sentence.low) is not None
