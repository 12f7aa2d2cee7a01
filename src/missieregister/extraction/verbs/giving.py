"""To what something is given: to a mission, or to an aim or a talk (``bijdragen aan de stabiliteit``)."""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.scan import Cue
from missieregister.patterns import regex

#: verbs that say to what something is given, with ``aan``
GIVING = (
    "bijdragen", "leveren", "deelnemen", "meedoen", "participeren", "meewerken", "beschikbaar stellen",
    "ter beschikking stellen",
)  # fmt: skip
_GIVEN_TO = regex(r"(?<!\w)aan\s(?!het\s\w+en\s)")
_MISSIONLIKE = regex(
    rf"missie|operatie|taakgroep|oefening|programma|{TAKING_PART}|verband|coalitie|macht|vlag|eu-|vn-|navo|"
    r"hoofdkwartier|"
    r"component|kamer|verzoek|taak|taken|eenheid|brigade|staf|luchtbrug|embargo|bewaking|handhaving|opleiding|training"
)
_TALKS = regex(
    r"(?:de |het |een )?(?:\w+e )?(?:overleg|gesprek|besluitvorming|gevechten|gevechtshandeling|vergader|verkiezing|"
    r"conferentie|bijeenkomst|debat|onderhandel|discussie)|"
    # of no mission in particular: "aan zulke missies"
    r"(?:(?:zulke|dergelijke|internationale|(?:dit|zulk)\ssoort)\s(?:[\w-]+e\s)?)?[a-z-]*(?:missies|operaties)(?=\s(?:moet|kan|wil|blijft|mee|deel|bij|te)\s)"
)


def gives_elsewhere(
    sentence: Sentence, cue: Cue, window: tuple[int, int], object_at: int | None, *, strict: bool = False
) -> bool:
    """Whether what is given goes to no mission: ``wil met deelname aan X bijdragen aan de stabiliteit``.

    One takes part in much that a mission does; ``strict`` asks for a mission, or a word for one, there too.
    """
    low = sentence.low
    if "aan " not in low:
        return False
    others = [
        c.end + 1
        for c in sentence.of("noun", "contribution")
        if not cue.start <= c.start < cue.end and (cue.lemma != "leveren" or c.start != object_at)
    ]
    to = [m.end() for m in _GIVEN_TO.finditer(low, *window) if m.start() not in others]
    if not to:
        return False
    if strict or cue.lemma in ("bijdragen", "leveren") or any(c.name == "not" for c in sentence.of("negation")):
        return not any(leads_to_mission(sentence, at) for at in to)
    return all(_TALKS.match(low, at) for at in to)


_LED = regex(r"(?<!\w)door\s[^,;]{2,60}?\s\w+de\s")
_HEAD_ENDS = regex(r"\s(?:in|op|van|te|voor|bij|over|naar|ter|met|tot|door)\s|[,;.]")


#: "bijdragen aan de versterking van de missie", "aan de force protection van X"
_WHAT_OF_IT = regex(
    r"(?:de\s)?(?:versterking|uitvoering|ondersteuning|beveiliging|bescherming|force\sprotection|uitbreiding)\svan\s"
)


def leads_to_mission(sentence: Sentence, at: int) -> bool:
    """Whether a mission, or a word for one, stands close behind a preposition."""
    if _TALKS.match(sentence.low, at):
        return False
    what = _WHAT_OF_IT.match(sentence.low, at)
    at = what.end() if what else at
    plain = _LED.sub(lambda m: " " * len(m[0]), sentence.low[at : at + 110])
    ends = _HEAD_ENDS.search(plain)
    head = at + (ends.start() if ends else len(plain))
    # a name may hold the preposition itself: "de bijdrage aan de strijd tegen ISIS"
    return any(m.start <= head and at < m.end for m in sentence.missions) or bool(
        _MISSIONLIKE.search(sentence.low, at, head)
    )
