"""More people or fewer, without a number: ``gaat meer militairen leveren`` begins nothing that was not there."""

import msgspec

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.spelt import Listed
from missieregister.knowledge.words import BODIES, NL
from missieregister.patterns import regex

#: "meer militairen", "veel minder Nederlandse trainers"; not "meer dan tien", "niet meer", "meer militairen dan ooit"
_SOME = regex(r"(?<!\w)(?<!niet\s)(?<!geen\s)(?<!onder\s)(?:(?P<more>meer|extra|additionele)|minder)\s(?:[\w-]+e\s)?")
_THAN = regex(r"[^,;]{0,60}\sdan(?!\w)")
#: what a verb gives stands in its clause, at so many characters at most
_FAR = 120
_MARKS = ("meer ", "minder ", "extra ", "additionele ")
#: the lemma of what comes on top of those who are there
ON_TOP = "erbij komen"
#: verbs that give somebody people
GIVES = ("contribute", "send", "serve")


def more_or_fewer(sentence: Sentence, cue: Cue) -> Cue | None:
    """Return a verb that gives people as one of a change, where it gives more or fewer of them, uncounted."""
    low = sentence.low
    if cue.name not in GIVES or cue.form == "past" or not any(mark in low for mark in _MARKS):
        return None
    roles = [c.start for c in sentence.of("noun", "role", "equipment")]
    for found in _SOME.finditer(low, max(0, cue.start - _FAR), cue.end + _FAR):
        if found.end() not in roles or _THAN.match(low, found.end()) or _are_theirs(sentence, found.end()):
            continue
        left, right = sorted((found.start(), cue.start))
        if not _apart(low[left:right]) and not any(p.start <= found.start() < p.end for p in sentence.people):
            name, lemma = ("increase", "meer inzetten") if found["more"] else ("decrease", "minder inzetten")
            return msgspec.structs.replace(cue, name=name, lemma=lemma)
    return None


#: "wordt tot nul teruggebracht", "brengt de bijdrage terug naar nul"
_TO_NOTHING = regex(r"(?<!\w)(?:tot|naar|op)\snul(?!\w)")


def to_nothing(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is made less is so until nothing is left, and so ends."""
    if cue.name != "decrease":
        return False
    return _TO_NOTHING.search(sentence.low, max(0, cue.start - _FAR), cue.end + _FAR) is not None


#: the lemma of what takes some away and leaves the rest
TAKES_SOME = "deels terugtrekken"
#: verbs of people or things that go: their own, and of who takes them away
GO_AWAY = (
    "terugtrekken",
    "weghalen",
    "terughalen",
    "terugroepen",
    "wegtrekken",
    "terugkeren",
    "gaan naar",
    "vertrekken",
    "weggaan",
)
#: "Nederland blijft deelnemen aan UNIFIL, maar", "De missie gaat door, al": what a clause says of the contribution
_GOES_ON = (
    r"(?:blijft|blijven|verleng(?:t|en|d)|voortgezet|handhaaft|(?:zet|zetten)\s[^,;.]{2,80}\s(?:voort|door)|"
    r"(?:gaat|gaan|loopt|lopen)\s(?:[^,;.]{2,60}\s)?door|doorgaan|"
    r"(?:doet|doen|neemt|nemen)\s(?:nog|langer|verder)\s(?:[^,;.]{2,40}\s)?(?:mee|deel))(?!\w)"
)
_BUT = r"(?:,\s|\s)(?:maar|doch|al|hoewel|wel|terwijl|echter)\s"
_GOES_ON_BUT = regex(rf"(?<!\w){_GOES_ON}[^;.]{{0,160}}?{_BUT}")
_BUT_GOES_ON = regex(rf"[^;.]{{0,120}}?{_BUT}[^;.,]{{0,80}}?(?<!\w){_GOES_ON}")
#: "trekt alle militairen terug": nobody is left
_ALL = Listed(
    r"(?<!\w)(?:alle|al\s(?:zijn|haar|hun|onze|de)|de\shele|de\slaatste)\s(?:[\w-]+\s){0,2}"
    r"(?:<several>|mensen|nederlanders|eenheid|blauwhelmen|personeel)(?!\w)"
)


#: what denies a verb stands so near before it
_BESIDE = 30
#: what is over, whatever goes on beside it
_STOPS = regex(r"(?<!\w)(?:stop(?:t|pen|te)|beëindig\w+|stopgezet|stopzetting|zich)(?!\w)")


def takes_some(sentence: Sentence, cue: Cue) -> Cue | None:
    """Return a verb that takes people or things away as one that leaves fewer of them, where its sentence says that the
    contribution goes on: ``Nederland blijft deelnemen aan UNIFIL, maar trekt vijftig militairen terug``."""
    if cue.lemma not in GO_AWAY or not (sentence.people or sentence.of("noun", "equipment")):
        return None
    low, far = sentence.low, 2 * _FAR
    before = _GOES_ON_BUT.search(low, max(0, cue.start - far), cue.start)
    after = _BUT_GOES_ON.match(low, cue.end) if before is None else None
    goes_on = before or after
    all_go = sentence.tools.spelt(_ALL).search(low, max(0, cue.start - _FAR), cue.end + _FAR)
    if goes_on is None or all_go or _STOPS.search(low):
        return None
    if any(0 <= cue.start - n.end < _BESIDE for n in sentence.of("negation")):
        return None  # "worden niet teruggetrokken maar blijven"
    left, right = (0, goes_on.end()) if before else goes_on.span()
    told = [c.name for c in sentence.nationalities if left <= c.start < right and c.name not in BODIES]
    ours = NL in told or bool(after) or any(c.start < right for c in sentence.of("noun", "contribution"))
    if not ours or any(name != NL for name in told):
        return None  # "De VN-missie gaat door, maar Nederland trekt zijn militairen terug"
    return msgspec.structs.replace(cue, name="decrease", lemma=TAKES_SOME)


#: "extra troepen die de NAVO in Verania heeft"
_WHOM = regex(r"[\w-]+\s(?:die|dat)\s")


def _are_theirs(sentence: Sentence, at: int) -> bool:
    """Whether people at a place are those whom somebody else has or sends: ``draagt bij aan de extra troepen die de
    NAVO heeft``."""
    whom = _WHOM.match(sentence.low, at)
    return whom is not None and any(c.start == whom.end() and c.name != NL for c in sentence.of("subject"))


def _apart(between: str) -> bool:
    """Whether what stands between a verb and people parts them."""
    return any(mark in between for mark in (",", ";", " die ", " dat ", " maar ", " en "))
