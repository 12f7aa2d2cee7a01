"""What a news item calls a mission, and is our part in it: ``De missie in Mali wordt verlengd. Dat meldde het
kabinet.`` Where the cabinet is said to have decided it, a letter means the same (see deciders)."""

from missieregister.extraction.events.event import Event
from missieregister.extraction.participants.for_us import is_for_us, is_our_unit
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import DECIDED, DECIDED_THEN
from missieregister.extraction.text.us import MINISTERS, THE_CABINET
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

#: verbs of what a government does to its part in a mission
_DONE_TO_IT = frozenset(("extend", "increase", "decrease", "maintain", "end", "expire", "rise", "fall", "run"))
#: what may be told of a mission "voor Nederland"
_ENDS = frozenset(("end", "finish", "expire", "run", "begin"))
#: what is changed in what is ours
_CHANGES = frozenset(("extend", "increase", "decrease"))
#: what is told behind whatever was said of ours
_BEHIND_OURS = _CHANGES | {"expire", "run"}
#: "De missie in Verania wordt juist vergroot"; of "De VN-missie" somebody else may decide
_OPENS_WITH_IT = regex(
    r"(?:ook\s|maar\s)?de\s(?:[\w-]+e\s)?(?P<whose>\w+-)?(?:trainings|militaire\s)?(?:missie|operatie)"
    r"(?:\s[^,;.:]{1,60}?)?(?:,\s(?:die|welke)\s[^,;.:]{3,90},)?\s(?:wordt|begint|start|gaat|blijft|krimpt|groeit|stopt|eindigt|duurt|loopt|zal)(?!\w)"
)
#: "De missie begon in maart 2011", behind what was said of ours
_IT_BEGAN = regex(
    r"(?:de|deze)\s(?:[\w-]+e\s)?(?:trainings|politie|militaire\s)?(?:missie|operatie)"
    r"(?:\s(?:in|naar)\s[^,;.:]{2,40}?)?\s(?:begon|startte|ging|is|was|begint|start)\s"
)
_WE = rf"(?:{THE_CABINET}|(?:de\s)?(?:{MINISTERS})(?!\s?raad))(?!\w)"
_TOLD = rf"(?:{DECIDED}|bekendgemaakt|laten\sweten|gezegd|gemeld|meegedeeld|aangekondigd|geschreven|bevestigd)"
_TELLS = (
    rf"(?:{DECIDED_THEN}|besluit|schrijft|schrijven|schreef|schreven|meldt|melden|meldde|meldden|zegt|zei|maakte|maakten|maakt|"
    r"bevestigde|bevestigt|kondigde)"
)
#: the sentence behind: "Dat heeft het kabinet vrijdag besloten", "Het kabinet heeft dat dinsdag laten weten"
_THAT_WE_DECIDED = regex(
    rf"\s*(?:(?:dat|dit|daartoe|hiertoe)\s(?:(?:heeft|hebben)\s{_WE}[^;.!?]{{0,120}}?\s{_TOLD}|{_TELLS}\s{_WE})|"
    rf"{_WE}\s(?:heeft|hebben)\s(?:dat|dit)\s[^;.!?]{{0,60}}?{_TOLD})(?!\w)"
)
#: the end of the sentence: ", heeft het kabinet besloten", ", melden bronnen rond het kabinet"
_SO_WE_DECIDED = regex(
    rf",\s(?:zo\s|aldus\s)?(?:(?:heeft|hebben)\s{_WE}[^;,.]{{0,60}}?\s{_TOLD}|{_TELLS}\s(?:bronnen\s(?:rond|bij|binnen)\s)?{_WE})"
)
#: so many people are what a mission has of all
_OF_ALL = 2000
#: characters behind a sentence in which it is told who decided
_NEAR = 240


def as_in_papers(sentence: Sentence, event: Event) -> Event:
    """Return what a news item says is done to a mission as done to our contribution, where it calls that so; or any
    text, of one that ends or begins for us."""
    of_mission = event.group in _ENDS and ("whole" in event.flags or event.is_about(("mission",)))
    if of_mission and is_for_us(sentence, *event.window):
        return _ours(event)
    if event.group in ("end", "finish") and not event.objects and sentence.once(is_our_unit):
        return _ours(event)
    if sentence.is_news and event.group == "begin" and "after" in event.flags and _IT_BEGAN.match(sentence.low):
        return event if " door " in sentence.low else _ours(event)
    if not sentence.is_news or "whole" not in event.flags or not _is_our_mission(sentence, event):
        return event
    return _ours(event)


def _ours(event: Event) -> Event:
    return event.altered(
        actor=NL,
        objects=(event.objects - {"international_mandate"}) | {"contribution"},
        flags=event.flags - {"whole"},
    )


def _is_our_mission(sentence: Sentence, event: Event) -> bool:
    """Whether a news item calls our part in a mission the mission: behind a decision of ours, or where it tells right
    behind that it is one."""
    if event.group not in _DONE_TO_IT or event.actor not in (NL, "mission", "other"):
        return False
    low = sentence.low
    opened = _OPENS_WITH_IT.match(low)
    if opened is None or " door " in low or " zelf " in low or any(p.size >= _OF_ALL for p in sentence.people):
        return False
    if sentence.tools.bodies.of_alliance.search(opened[0]):
        return False
    behind_ours = "after" in event.flags and event.group in _BEHIND_OURS
    of_our_people = event.group in _CHANGES and sentence.ours
    if not opened["whose"] and (sentence.follows or behind_ours or of_our_people):
        return True
    if event.group in _CHANGES and is_for_us(sentence, *event.window):
        return True  # "De missie in Uruzgan wordt verlengd"
    return _SO_WE_DECIDED.search(low, event.end) is not None or _is_told_behind(sentence)


def _is_told_behind(sentence: Sentence) -> bool:
    """Whether the sentence behind says that the government decided so, or told of it."""
    end = sentence.span[1]
    return _THAT_WE_DECIDED.match(sentence.document.text[end : end + _NEAR].lower()) is not None
