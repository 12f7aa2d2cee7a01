"""A clause behind a mission that tells of the mission itself: ``Nederland mijdt EUSTAT, die in april tot mei 2031 werd
verlengd``. Who extended it is not who is spoken of in the sentence."""

from missieregister.extraction.events.event import Event
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.text.us import CABINET, WE
from missieregister.patterns import regex

#: what is done to a mission by those whose it is, or that it does
_DONE_TO_IT = frozenset(("extend", "maintain", "end", "finish", "expire", "run"))
#: a clause behind a name or a noun for it: "EUSTAT (2.000 man), die", "EUSTAT, een missie die", "de missie, die"
_WHICH = regex(
    r"(?:\s\([^()]{2,60}\))?(?:,\s(?:die|dat)|,\s(?:een|de)\s(?:[\w-]+e\s)?[\w-]*(?:missie|operatie)\s(?:die|dat))\s"
)
_THE_MISSION = regex(
    r"(?<!\w)(?:de|deze|die)\s(?:[\w-]+e\s)?[\w-]*(?:missie|operatie|vredesmacht)(?:\s(?:in|op)\s(?:het|dat)\s(?:land|gebied))?(?=,\s(?:die|dat)\s)"
)
#: who decides for us, in the clause itself
_OURS = ("nederland", *CABINET.split("|"), *(f" {we} " for we in (*WE.split("|"), "ons")))
#: what goes to a mission before its name, and may itself be what the clause tells of; but not what there is none of
_GOES_TO_IT = Listed(
    r"(?<!\w)(?P<none>(?:geen|niet)\s(?:[\w-]+\s){0,2}?)?"
    rf"(?:[\w-]*bijdrage|{TAKING_PART}|aandeel|[\w-]*mandaat|verleng(?:t|d|de|ing|en)|"
    r"[\w-]*(?:<units>|<ships>|<aircraft>|<several>)|man|nederlanders)"
    r"(?=\s)"
)
#: people, of whom a clause with a verb of the singular does not tell
_PLURAL = Listed(r"(?:<several>|nederlanders)\Z")
_SINGULAR = regex(r"(?<!\w)(?:is|wordt|werd|loopt|liep|duurt|duurde|eindigt|eindigde|afloopt)(?!\w)")
#: a verb and its auxiliary take no more characters
_VERB = 24
#: a clause that tells of a mission has no more characters, and what goes to it stands within so many before
_CLAUSE, _BEFORE = 140, 110


def as_of_mission(sentence: Sentence, event: Event) -> Event:
    """Return an event in a clause behind a mission as done to the mission itself, by those whose it is."""
    if event.group not in _DONE_TO_IT or event.form == "infinitive" or not _tells_of_it(sentence, event.start):
        return event
    return event.altered(
        actor="other",
        objects=frozenset(("mission",)),
        flags=(event.flags | {"whole"}) - {"named", "cabinet", "state"},
    )


def _tells_of_it(sentence: Sentence, at: int) -> bool:
    """Whether a place lies in a clause that tells of the mission, or of ``de missie``, right before it."""
    low = sentence.low
    if not any_in((", die ", ", dat ", "missie die ", "operatie die "), low):
        return False
    spelt = sentence.tools.spelt
    ends = [m.end for m in sentence.missions if not low.startswith("nederlandse ", m.start)] + [
        m.end() for m in _THE_MISSION.finditer(low, max(0, at - _CLAUSE), at)
    ]
    for end in ends:
        opened = _WHICH.match(low, end) if at - _CLAUSE < end < at else None
        clause = low[opened.end() : at] if opened else ""
        if opened is None or opened.end() > at or any_in((",", ";", *_OURS), clause):
            continue
        begins = max(0, end - _BEFORE, *(low.rfind(mark, 0, end) for mark in ",;:"))
        going = list(spelt(_GOES_TO_IT).finditer(low, begins, end))
        if not going or going[-1]["none"]:
            return True
        if all(spelt(_PLURAL).search(g[0]) for g in going) and _SINGULAR.search(low, opened.end(), at + _VERB):
            return True  # "stuurt dertig militairen naar EUSTAT, die tot mei 2031 is verlengd"
    return False
