"""What a document as a whole says of its decisions: a contribution that it extends, it does not begin as well."""

from collections.abc import Iterable, Sequence

import msgspec

from missieregister.extraction.text.phrases import any_in, phrases
from missieregister.knowledge.alike import ALIKE
from missieregister.knowledge.words import NL
from missieregister.model.statement import Statement
from missieregister.patterns import regex

_AHEAD = ("decided", "intended", "conditional")
#: another decision than that to go on: one told of before, or one that adds something
_OTHER = phrases(
    *"brief eerder kennis geïnformeerd bericht gemeld tevens extra daarnaast naast voorts nieuw nieuwe vooruitlopend "
    "aanvullend aanvullende additioneel additionele bovendien".split()
)
#: "Nederland zal in 2032 wederom deelnemen": once more, and so no other decision where the one before is to extend
_AGAIN = phrases("opnieuw", "wederom")
_EXTENDS = ("extend", "maintain")
#: "zodra opnieuw aan de eisen wordt voldaan": what the words of a condition tell is no decision
_CASE = regex(r"(?:^|[,;]\s)(?:zodra|indien|mits|wanneer|zolang|mocht|als)\s[^,;.]*")
#: what is only done to a contribution that is there; the last goes before the others
_GOES_ON = ("decrease", "increase", "maintain", "extend")


def said_to_go_on(statements: Iterable[Statement]) -> dict[str, str]:
    """Return the missions in which a document says that a Dutch contribution goes on, with how it says so."""
    found = [
        s for s in statements if s.kind == "decision" and s.action in _GOES_ON and s.actor == NL and s.status in _AHEAD
    ]
    found.sort(key=lambda s: _GOES_ON.index(s.action or ""))
    return {mission: s.action or "" for s in found for mission in s.missions}


#: the frame of a contribution of which a text only says when it ends
RUNS_OUT = "decision.runs_out"


def as_terms(statements: Sequence[Statement]) -> list[Statement]:
    """Return statements with the ends that the document decides to put off as what they are: the terms of mandates.

    "De bijdrage eindigt op 31 december" ends something in one letter; in another it is why the letter was written.
    """
    if not any(s.rule == RUNS_OUT for s in statements):
        return list(statements)
    ongoing = said_to_go_on(statements)
    found = [
        (msgspec.structs.replace(s, kind="mandate", action=None).identified() if s.end else None)
        if s.rule == RUNS_OUT and not ongoing.keys().isdisjoint(s.missions)
        else s
        for s in statements
    ]
    return [s for s in found if s]


#: "ziet af van de inzet van een helikopterdetachement": what is named so is a part
_A_PART = regex(
    r"(?<!\w)van\s(?:de|het|een)\s(?:inzet|uitzending|levering|sturen|leveren|zenden|uitzenden|inzetten|ontplooien|ontplooiing|plaatsing|plaatsen)"
    r"\svan\s(?!(?:[\w-]+e\s)*(?:militairen|troepen|personeel|mensen|functionarissen|nederlanders)(?!\w))",
    words=("inzet", "uitzend", "zenden", "lever", "sturen", "ontplooi", "plaats"),
)
#: what answers a request declines all that was asked
_ASKED = regex(r"(?<!\w)(?:verzoek\w*|verzocht|gevraagd\w*|vroeg|vroegen|vraag|wens|daarom)(?!\w)")


def without_parts(statements: Sequence[Statement], text: str) -> list[Statement]:
    """Return statements without those that decline only a part of what their paragraph decides to contribute: ``Het
    kabinet zal 75 militairen leveren. Van de inzet van een Chinook-detachement ziet het af.``"""
    begun = [s for s in statements if s.action in ("start", *_GOES_ON) and s.actor == NL and s.status in _AHEAD]
    parts = {
        s.id
        for s in statements
        if s.action == "decline" and s.actor == NL and _A_PART.search(s.quote.lower())
        if not _ASKED.search(s.quote.lower())
        and any(
            b.missions == s.missions and b.end_char <= s.start_char and "\n\n" not in text[b.end_char : s.start_char]
            for b in begun
        )
    }
    return [s for s in statements if s.id not in parts] if parts else list(statements)


def as_going_on(statement: Statement, ongoing: dict[str, str]) -> Statement:
    """Return a beginning as what it is where the document said before that the contribution goes on: the same decision.

    "Nederland zal met twaalf militairen deelnemen" begins something in one letter and goes on with it in another. A
    decision of an earlier date is left as it is.
    """
    if statement.action != "start" or statement.status not in _AHEAD or statement.date or statement.actor != NL:
        return statement
    low = _CASE.sub(" ", statement.quote.lower())
    if _OTHER.search(low) or any_in(ALIKE["decided"], low) or (statement.start and "ms." in low):
        return statement  # said in so many words to be decided, or a ship that sails
    actions = {ongoing.get(mission) for mission in statement.missions}
    action = actions.pop() if len(actions) == 1 else None
    if action not in _EXTENDS and _AGAIN.search(low):
        return statement
    return msgspec.structs.replace(statement, action=action).identified() if action else statement
