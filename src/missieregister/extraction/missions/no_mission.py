"""Contributions to what is no mission (``een bijdrage aan de stabiliteit van de regio``), or to all missions."""

from missieregister.extraction.sentences.sentence import Sentence, word_end
from missieregister.extraction.text.alike import TAKING_PART
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
    rf"^(?!internationale ).*(?:missie|operatie|taakgroep|oefening|programma|{TAKING_PART}|verband|coalitie|macht|"
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


#: "experts toe te voegen aan het kantoor van de vertegenwoordiger, maar ziet daarvan af"
_TO_BE_GIVEN = regex(
    r"(?<!\w)(?:toe\ste\svoegen|te\sleveren|bij\ste\sdragen|te\splaatsen)\s(?:aan|bij)\s(?:de|het|een)\s(?P<word>(?:[\w-]+e\s){0,2}[\w-]+)"
)


def declines_something_else(sentence: Sentence) -> bool:
    """Whether what a sentence says to be refrained from ("daarvan") was to go to something that is no mission."""
    if sentence.missions or sentence.words.isdisjoint(("daarvan", "hiervan")):
        return False
    given = _TO_BE_GIVEN.search(sentence.low)
    return given is not None and not _POINTS_BACK.search(given["word"])


#: "De oefening duurt tot 1 april": what opens a sentence and is no mission, where none was named that is an exercise
_THE_EXERCISE = regex(r"(?:de|deze|die)\s(?:[\w-]+\s){0,2}?(?:[\w-]+-)?oefening(?!\w)")


def is_of_an_exercise(sentence: Sentence, missions: tuple[str, ...]) -> bool:
    """Whether a sentence tells of an exercise, and the missions that it may be about are none."""
    if "oefening" not in sentence.low or sentence.missions or not _THE_EXERCISE.match(sentence.low):
        return False
    known = (sentence.tools.gazetteer.get(m) for m in missions)
    return not any(m is not None and m.kind == "exercise" for m in known)


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


#: words that say of what kind missions are, and not which: without an article the plural is of all there are
_IN_GENERAL = (
    r"(?:aan|in|bij|naar)\s(?:(?:allerlei|diverse|verschillende|andere|tal\svan|internationale|militaire|civiele|buitenlandse|"
    r"europese|zulke|dergelijke|multinationale)\s){0,3}"
    r"(?:(?:vn|eu|navo)-)?(?:vredes|crisisbeheersings|vredeshandhavings|politie|trainings)?-?(?:missies|operaties)(?!\w)"
)
#: "neemt sinds 1999 deel aan vredesoperaties", "dat Nederland al lang aan VN-missies bijdraagt"
_GIVES_TO_ANY = regex(
    r"(?<!\w)(?:neemt|nam|nemen|namen|draagt|droeg|dragen|droegen|levert|leverde|leveren|leverden|stuurt|stuurde|doet|deed|"
    rf"zendt|zond|heeft|hebben|zijn|is)\s(?:[^,;:.]{{1,110}}\s)?{_IN_GENERAL}|"
    rf"(?<!\w){_IN_GENERAL}\s(?:deel(?:neemt|nam|nemen|namen)|bij(?:draagt|dragen|droeg)|mee(?:doet|deed|doen)|levert|leverde|leveren)(?!\w)",
    words=("missies", "operaties"),
)
#: "In andere missies zijn 613 Nederlandse militairen ingezet"
_IN_OTHERS = regex(
    r"(?:in|bij|aan)\s(?:de\s)?(?:andere|overige|diverse|verschillende)\s(?:[\w-]+e\s)?(?:missies|operaties)(?!\w)(?!\sin\s)"
)
_OURS = ("contribution", "mandate", "national_mandate", "combined")


def is_of_any_mission(sentence: Sentence) -> bool:
    """Whether what a sentence gives goes to missions as such, whichever: ``Nederland neemt sinds 1999 deel aan
    vredesoperaties``. One that speaks of a contribution before that, or points back, is about that one."""
    if not sentence.missions and _IN_OTHERS.match(sentence.low):
        return True
    found = _GIVES_TO_ANY.search(sentence.low) if not sentence.missions else None
    if found is None or any(c.name != "forms" for c in sentence.of("reference")):
        return False
    return not any(c.start < found.end() for c in sentence.of("noun", *_OURS))
