"""Papers that are pledged ("De minister heeft een brief toegezegd"), and what is to be put into one that follows
("wordt opgenomen in de voortgangsrapportage van mei"): promises without a verb of telling.
"""

from collections.abc import Iterator

import msgspec

from missieregister.extraction.sentences.due import due_of
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.parts import part_at, subject_of
from missieregister.patterns import regex


class Promised(msgspec.Struct, frozen=True):
    """A promise: where its verb stands, and by when it is due (EDTF), if the text says so."""

    start: int
    end: int
    due: str | None
    #: whether it is only wanted: "streeft ernaar uw Kamer te informeren"
    wanted: bool = False


#: what parliament may be sent
REPORT = regex(
    r"(?<![a-z])[\w-]*(?:brief|evaluatie|rapportage|overzicht|verslag|notitie|nota|balans|stand|bericht|"
    r"rapport|voorstel|"
    r"beoordeling|appreciatie)(?!\w)"
)
#: "De minister heeft een brief daarover toegezegd", "zegde voor 1 mei een brief toe"
_PLEDGED_PAPER = regex(
    r"(?<!\w)(?:(?:heeft|hebben|had|hadden)\s(?=[^.;:]{0,160}?(?<!zoals )(?P<done>toegezegd|beloofd)(?!\w))|"
    r"(?:zegde|zegt|zei|zegden)\s(?=[^.;:]{0,120}?(?P<says>\stoe)(?!\w))|"
    r"(?P<promises>belooft|beloven|beloofde|beloofden)\s)"
)


#: "belooft de Kamer voor 1 mei een brief", "belooft voor 1 mei duidelijkheid"
_CLARITY = regex(rf"{REPORT.pattern}|(?<!\w)(?:opheldering|duidelijkheid|uitsluitsel)(?!\w)")


def pledged_papers(sentence: Sentence) -> Iterator[Promised]:
    """Yield papers that a minister is said to have promised by a day that lies ahead."""
    if not sentence.marked("step", "pledges"):
        return
    for pledge in _PLEDGED_PAPER.finditer(sentence.low):
        at = pledge.span(next(name for name in ("done", "says", "promises") if pledge[name]))
        part = part_at(sentence.low, *pledge.span())
        paper = (_CLARITY if pledge["promises"] else REPORT).search(
            sentence.low, pledge.end(), part.end if pledge["promises"] else at[0]
        )
        due = due_of(sentence, part, at) if paper and subject_of(part, pledge.span()).ours else None
        if due and (sentence.published is None or due > sentence.published[: len(due)]):
            yield Promised(*at, due)


_A_PAPER = r"(?:de|het|een)\s(?:[\w-]+e\s)*[\w-]*(?:rapportage|evaluatie|brief|verslag|overzicht|voorjaarsnota)"
#: "worden opgenomen in de voortgangsrapportage van mei", "wordt in de evaluatie van mei meegenomen"
_PUT_IN = regex(
    rf"(?<!\w)(?:wordt|worden|zal|zullen)\s(?:(?!\s(?:dat|die)\s)[^.;]){{0,120}}?(?:"
    rf"(?P<put>opgenomen|meegenomen|betrokken|verwerkt|gemeld|vermeld|weergegeven)\s(?:in|bij)\s(?P<paper>{_A_PAPER})|"
    rf"in\s(?P<in>{_A_PAPER})(?:\s(?:van|over|in)\s[^.,;]{{3,30}})?\s(?P<last>opgenomen|meegenomen|betrokken|verwerkt|gemeld|vermeld))"
)


def put_into_papers(sentence: Sentence) -> Iterator[Promised]:
    """Yield what is said to come in a paper that follows: one of a month ahead, or the next."""
    for put in _PUT_IN.finditer(sentence.low):
        name, verb = ("paper", "put") if put["put"] else ("in", "last")
        at, published = put.span(verb), sentence.published
        dates = [d for d in sentence.dates if 0 <= d.start - put.end(name) <= _BESIDE and d.edtf and d.role != "span"]
        due = dates[0].edtf if dates else None
        if due and (published is None or due > published[: len(due)]):
            yield Promised(*at, due)
        elif not dates and ("volgende" in put[name] or "voorjaarsnota" in put[name]):
            yield Promised(*at, None)


#: the month of a paper stands within so many characters behind its name
_BESIDE = 30
