"""Promises that an earlier letter or debate made, and that a sentence only recalls: ``In mijn brief van 3 maart heb ik
toegezegd``, ``Eerder zegde de minister toe``.
"""

import msgspec

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.patterns import regex

#: somebody promised it, or it was promised
_PROMISED = regex(
    r"(?<!\w)(?:(?:heb|heeft|hebben|had|hadden|is|werd|was)\s[^;:.]{0,200}?(?<!zoals\s)(?:toegezegd|beloofd)|"
    r"(?:zegde|zegden)\s[^;:.]{0,160}?\stoe|beloofde|beloofden)(?!\w)",
    words=("toegezegd", "beloofd", "zegde"),
)
_PAPER = r"[\w-]*(?:brie(?:f|ven)|verslag|rapportage|kennisgeving|antwoorden|beantwoording|agenda)"
_TALK = r"[\w-]*(?:debat|overleg|vragenuur|behandeling|mondelinge\svragen)"
#: where it was: a paper or a debate that went before, or a time that is over
_THEN = regex(
    rf"(?<!\w)(?:(?:in|bij|per)\s(?:(?:mijn|onze|de|het|een|die|dat|haar|zijn)\s)?(?:[\w-]+e\s){{0,2}}{_PAPER}|"
    rf"(?:in|tijdens|bij|na)\s(?:(?:het|de|een|dat|die)\s)(?:[\w-]+\s){{0,2}}{_TALK}|"
    r"eerder|destijds|indertijd|toentertijd|toen|vorig\s(?:jaar|voorjaar|najaar)|vorige\s(?:maand|week|zomer)|onlangs|jl)(?!\w)"
)
#: what this letter does itself: "In deze brief", "bij dezen"
_HERE = regex(r"(?<!\w)(?:in\sdeze|met\sdeze|deze\sbrief|bij\sdeze|bij\sdezen|hierbij|bijgaand)(?!\w)")
#: "Overeenkomstig hetgeen in het overleg is toegezegd": what comes behind it is done or promised now
_AS = regex(r"(?<!\w)(?:hetgeen|zoals|wat)\s[^,;]{0,100}\Z")


#: "De evaluatie, die u voor 1 april was toegezegd, ontvangt u in mei": what is promised now
_BY_THE_WAY = regex(
    r",\s(?:die|dat|welke)\s[^,;:]*(?<!\w)(?:toegezegd|beloofd|zou\s(?:ontvangen|krijgen)|zouden\s(?:ontvangen|krijgen))(?!\w)[^,;]*,",
    words=("toegezegd", "beloofd", "zou"),
)


class Before(msgspec.Struct, frozen=True):
    """A promise that a sentence recalls, and the day (EDTF) on which it was made, if the sentence says so."""

    date: str | None


def promised_before(sentence: Sentence, at: int) -> Before | None:
    """Return the promise that a sentence recalls, to do what its verb ``at`` a place says: made in a paper or debate
    before its letter, or on a day before it; None where it recalls none."""
    told = _PROMISED.search(sentence.low, 0, at)
    if (
        told is None
        or _BY_THE_WAY.search(sentence.low, 0, at)
        or _HERE.search(sentence.low)
        or _AS.search(sentence.low, 0, told.start())
    ):
        return None
    # what stands behind the promise is what it is about
    published = sentence.published or ""
    days = [d.edtf for d in sentence.dates if d.start < told.end() and d.edtf and d.role not in ("span", "due")]
    past = next((day for day in days if day < published[: len(day)]), None)
    return Before(past) if past or _THEN.search(sentence.low, 0, told.end()) else None
