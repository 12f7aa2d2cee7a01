"""Names that may act in a sentence, and what they stand behind: a decision, ``namens``, ``door``, places in a row."""

from typing import NamedTuple

from missieregister.extraction.sentences.clauses_about import BY
from missieregister.extraction.sentences.sentence import PREPOSITION, Sentence
from missieregister.extraction.text.phrases import WholeWords
from missieregister.extraction.text.scan import Cue
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

#: those that are no country
NO_COUNTRY = (NL, "un", "eu", "nato", "osce", "other", "foe")
_DECISION_OF = regex(
    r"(?<!\w)(?:besluit|beslissing|(?<!op )(?<!op het )(?<!op een )verzoek|voorstel|aankondiging|plan|plannen|"
    r"voornemen)\s+(?:van|door)\s+(?:de\s+|het\s+)?$"
)
#: what waits for such a decision is another's: "Afhankelijk van het besluit van de VN zal het kabinet"
_WAITS_FOR_IT = regex(
    r"(?<!\w)(?:afhankelijk\svan|in\safwachting\svan|vooruitlopend\sop|onder\svoorbehoud\svan)\s(?:(?:de|het|een)\s)?[\w-]+\s"
    r"(?:van|door)\s(?:de\s|het\s)?\Z",
    words=("afhankelijk", "afwachting", "vooruit", "voorbehoud"),
)
#: "de missies in Mali (EUTM, tien militairen) en Niger"
_IN_ROW = regex(
    r"(?<!\w)(?:in|van|naar|voor|aan|uit|boven|langs|tussen|"
    r"met)\s+(?:de\s+)?[\w-]+(?:\s+\([^()]*\))?(?:,\s+[\w-]+(?:\s+\([^()]*\))?)*\s+en\s+\Z"
)
#: "in Irak, Jordanië en Koeweit": also the names between
_ROW_BEGINS = regex(r"(?<!\w)(?:in|naar|boven|langs)\s+(?:de\s+)?[\w-]+(?:,\s+[\w-]+)*,\s+\Z")
_ROW_GOES_ON = regex(r"(?:,\s+[\w-]+)*\s+en\s+[\w-]+")
#: "het parlement in Kopenhagen"
_SEAT = regex(r"(?<!\w)(?:parlement|regering|kabinet|senaat|congres|ministerie|leger)\s+(?:in|te)\s+$")
#: whose a mission is, as its name may begin
_IN_NAMES = ("navo", "eu", "vn", "ovse", "weu", "au")


#: a post or office that is called by whose it is
_OF_A_POST = (
    *(" speciaal vertegenwoordiger", " speciale vertegenwoordiger", " speciaal gezant", " special representative"),
    "-kantoor",
)  # fmt: skip
#: before the country in which a place lies
_A_PLACE = regex(r"(?<!\w)(?:in|te|op|bij|naar|vanaf|vanuit|uit)\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?\s\(\Z")


class Behind(NamedTuple):
    """What words a subject stands behind: a decision that is its own, ``namens``, ``door``, others of its ``row``; or
    ``free`` to act. ``apart`` is the subordinate clause that it stands in."""

    decision: bool
    namens: bool
    by: bool
    row: bool
    free: bool
    apart: tuple[int, int] | None


def subjects(sentence: Sentence) -> list[tuple[Cue, Behind]]:
    """Return the subjects that are no part of a mission's name, with what stands before them."""
    result = []
    for subject in sentence.of("subject"):
        low, start = sentence.low, subject.start
        if low.endswith(_IN_NAMES, start, subject.end) and any(
            0 <= m.start - subject.end <= 1 for m in sentence.missions
        ):
            continue  # "de NAVO operatie X"
        if low.startswith(_OF_A_POST, subject.end):
            continue  # "de EU Speciaal Vertegenwoordiger"
        if low.startswith(" van ", subject.end) and low.endswith("missie", start, subject.end):
            ours = next((n for n in sentence.of("noun", "contribution") if n.start < subject.end < n.end), None)
            if ours and not low.startswith((" van ", " uit "), ours.end):
                continue  # "de missie van het fregat", not "de missie van de militairen van Ghana"
        before = low[max(0, start - 60) : start]
        if before.endswith("vanuit ") and subject.name not in NO_COUNTRY:
            continue  # "de F-16's vanuit Jordanië"
        if before.endswith(("behalve ", "naast ")) and subject.name == NL:
            continue  # "Behalve Nederland dragen vijf landen bij"
        if low.startswith(")", subject.end) and subject.name not in NO_COUNTRY:
            where = low.endswith("(", 0, start) and _A_PLACE.search(sentence.text, 0, start)
            if where or any(m.end + 2 == start for m in sentence.missions):
                continue  # "vanaf Malbork (Polen)", "UNMIVER (Orland)"
        row = subject.name != NL and _is_of_row(low, subject)
        told = Behind(
            decision=bool(_DECISION_OF.search(before)) and not _WAITS_FOR_IT.search(before),
            namens=before.endswith("namens "),
            by=bool(BY.search(before)),
            row=row,
            free=not PREPOSITION.search(before) or bool(_SEAT.search(before)) or _tells_of_it(low, subject),
            apart=_clause_apart(sentence, start),
        )
        result.append((subject, told))
    return result


def _tells_of_it(low: str, name: Cue) -> bool:
    """Whether a clause tells what a country does that somebody is likened to: ``evenals Noorwegen (dat vertrekt)``."""
    return low.endswith("evenals ", 0, name.start) and low.startswith((" (dat ", " (die ", ", dat "), name.end)


def _is_of_row(low: str, name: Cue) -> bool:
    """Whether a name is one of several places: ``in Irak, Jordanië en Koeweit``."""
    left = max(0, name.start - 100)
    if low.endswith(", ", 0, name.start):
        return bool(_ROW_BEGINS.search(low, left, name.start) and _ROW_GOES_ON.match(low, name.end))
    return low[left : name.start].rstrip().endswith("en") and _IN_ROW.search(low, left, name.start) is not None


_SUBORDINATE = regex(
    r"^nu\s(?=de\s|het\s|deze\s)|(?:^|[,;]\s|\s(?=wanneer|zodra|nadat))(?:wanneer|zodra|omdat|als|indien|nadat|"
    r"doordat|aangezien|mits|tenzij|totdat|waarna|hoewel|ofschoon|"
    r"zoals|waarop|waarvoor|waarmee|waarom|waaraan|waarbij|waarin|waartoe)\s(?:ook\s|onder\s(?:meer|andere)\s)?"
)


_OPENS_CLAUSE = WholeWords(
    "nu wanneer zodra omdat als indien nadat doordat aangezien mits tenzij totdat waarna hoewel ofschoon zoals "
    "waarop waarvoor waarmee waarom waaraan waarbij waarin waartoe".split()
)


def _subordinates(sentence: Sentence) -> list[int]:
    """Return where subordinate clauses go on behind the word that opens them."""
    return [m.end() for m in _SUBORDINATE.finditer(sentence.low)] if _OPENS_CLAUSE.spans(sentence.low) else []


#: "Denemarken, Italië en "
_NAMES = regex(r"(?:[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)*(?:,\s|\sen\s))+")


def _clause_apart(sentence: Sentence, subject: int) -> tuple[int, int] | None:
    """Return the subordinate clause that a name stands in, of which no verb outside it tells: "..., wanneer Roemenië
    haar aflost"."""
    low = sentence.low
    begin = next((end for end in reversed(sentence.once(_subordinates)) if end <= subject), None)
    if begin is None or (
        any(mark in low[begin:subject] for mark in ",;") and not _NAMES.fullmatch(sentence.text, begin, subject)
    ):
        return None
    ends = [at for at in (low.find(mark, subject) for mark in ",;") if at >= 0]
    return begin, min(ends, default=len(low))
