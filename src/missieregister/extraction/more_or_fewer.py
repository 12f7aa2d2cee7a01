"""More people or fewer, without a number: ``gaat meer militairen leveren`` begins nothing that was not there."""

import msgspec

from missieregister.extraction.passage import Sentence
from missieregister.extraction.scan import Cue
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

#: "meer militairen", "veel minder Nederlandse trainers"; not "meer dan tien", "niet meer", "meer militairen dan ooit"
_SOME = regex(r"(?<!\w)(?<!niet\s)(?<!geen\s)(?<!onder\s)(?:(?P<more>meer|extra|additionele)|minder)\s(?:[\w-]+e\s)?")
_THAN = regex(r"[^,;]{0,60}\sdan(?!\w)")
#: what a verb gives stands in its clause, at so many characters at most
_FAR = 120
_MARKS = ("meer ", "minder ", "extra ", "additionele ")
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
