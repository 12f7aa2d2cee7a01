"""Clauses of one sentence that are each about another country: ``In Orland dienen zestig militairen in UNMIVER en in
Verania blijven tot 1 maart dertig instructeurs``: the thirty are in no UNMIVER."""

from collections.abc import Sequence

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.missions.elsewhere import is_near
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.phrases import any_in
from missieregister.patterns import regex

_OPENS = regex(
    r"(?:\A(?:ook\s)?|;\s?|,?\s(?:en|maar|terwijl)\s)in\s(?:het\s|de\s)?(?P<place>[\w-]+)(?=\s)", words=("in",)
)
_JOINS = (" en in ", " maar in ", " terwijl in ", "; in ", ";in ")


def land_apart(sentence: Sentence, at: int, mentions: Sequence[MissionMention]) -> str | None:
    """Return the country that the clause at a place is about, where another clause is about another country and names
    the missions, and none of these is anywhere near the first."""
    if not mentions or not any_in(_JOINS, sentence.low):
        return None
    clauses = sentence.once(_clauses)
    order = max((n for n, (start, _) in enumerate(clauses) if start <= at), default=None)
    if order is None:
        return None
    start, land = clauses[order]
    ends = clauses[order + 1][0] if order + 1 < len(clauses) else len(sentence.low)
    if any(start <= m.start < ends for m in sentence.missions):
        return None
    about = [i for m in mentions for i in m.missions]
    known = all(i in sentence.tools.gazetteer and sentence.tools.gazetteer[i].region for i in about)
    return land if known and not is_near(land, about, sentence.tools) else None


def _clauses(sentence: Sentence) -> list[tuple[int, str]]:
    """Return where clauses begin that open with a country, and which; none where there is no verb in each."""
    lands = sentence.tools.lands
    found = [
        (m.start(), lands.called(m["place"]))
        for m in _OPENS.finditer(sentence.low)
        if sentence.text[m.start("place")].isupper()
    ]
    found = [(start, land) for start, land in found if land in lands.all_countries]
    if len(found) < 2:
        return []
    ends = [*(start for start, _ in found[1:]), len(sentence.low)]
    verbs = [c.start for c in sentence.of("verb") if c.form != "noun"]
    spoken = all(any(start <= at < end for at in verbs) for (start, _), end in zip(found, ends, strict=True))
    return found if spoken and len({land for _, land in found}) == len(found) else []
