"""Promises: the government will tell parliament, by a day, at an occasion, or once something is known.

A promise is a clause that tells of the future, with a verb of telling or receiving, and parliament as the one who is
told; or a report that follows. When it is due is the date that the clause gives its verb, and not a date of what the
report is about ("de evaluatie over 2009", "na 31 juli").
"""

from collections.abc import Iterator

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.steps.pledges import Promised, pledged_papers, put_into_papers
from missieregister.extraction.steps.to_tell import to_tell
from missieregister.extraction.steps.will_tell import will_tell
from missieregister.extraction.text.us import OUR_CABINET
from missieregister.knowledge.alike import ALIKE
from missieregister.patterns import regex

#: one of these stands in every promise: who is told, or what follows
_TOLD_OF = (
    *"kamer parlement agenda evaluatie brief rapport verslag overzicht notitie nota balans stand bericht".split(),
    *"voorstel beoordeling appreciatie terug zeg uitsluitsel melding".split(), *ALIKE["parliament_as_well"],
)  # fmt: skip


def triggers() -> Iterator[tuple[str, str]]:
    """Yield what stands in a folded text of every promise beside its verb: who is told, or what follows."""
    yield from ((word, "told of") for word in _TOLD_OF)
    yield from ((words, "told of") for words in (" met een besl", " standpunt", "reactie"))
    yield from ((word, "found out") for word in ("uitkomst", "resultaat", "resultat", "bevindingen"))
    yield " u ", "u"


#: "zij vragen u of de Kamer een overzicht kan ontvangen"
_ASKS_WHETHER = regex(
    rf"\A(?:kunt|wilt)\su\s(?![^.;]*(?:verwachten|tegemoet|vernemen))|(?<!\w)(?:vraagt|vragen)\s(?:u|de\s(?:regering|minister|ministers)|{OUR_CABINET})\sof(?!\w)",
    words=("kunt", "wilt", "vra"),
)


#: "Het Toetsingskader bepaalt dat uw Kamer elk jaar een evaluatie krijgt": of all missions, and nobody promises it now
_IS_A_RULE = regex(
    r"(?<!\w)toetsingskader\s(?:[\w-]+\s){0,3}?(?:bepaalt|voorziet|vereist|verplicht|schrijft|stelt|regelt)(?!\w)"
)


def may_promise(sentence: Sentence) -> bool:
    """Whether its words leave room for a promise to parliament."""
    if not any(sentence.marked("step", name) for name in ("will_tell", "to_tell", "pledges", "includes")):
        return False
    if "toetsingskader" in sentence.low and _IS_A_RULE.search(sentence.low):
        return False
    told = says_who_or_what(sentence) or sentence.marked("found out")
    return told and not sentence.low.rstrip().endswith("?") and _ASKS_WHETHER.search(sentence.low) is None


def says_who_or_what(sentence: Sentence) -> bool:
    """Whether a sentence has who is told, or a paper in which it is."""
    return sentence.marked("told of") or (sentence.marked("u") and sentence.has_word("u"))


def promises(sentence: Sentence) -> list[Promised]:
    """Return the promises of a sentence, one for each day by which they are due."""
    if not may_promise(sentence):
        return []
    found: dict[str | None, Promised] = {}
    for promised in (*will_tell(sentence), *(to_tell(sentence) if says_who_or_what(sentence) else ())):
        found.setdefault(promised.due, promised)
    for included in put_into_papers(sentence):
        found.setdefault(included.due, included)
    for pledged in pledged_papers(sentence):
        found.setdefault(pledged.due, pledged)
    if len(found) > 1:
        found.pop(None, None)
    return list(found.values())
