"""Which of two forms that are spelt alike a verb has: ``versterkt`` is finite, or goes with an auxiliary."""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.scan import Cue
from missieregister.patterns import regex

#: not "versterkt zijn bijdrage": whose it is
_HELPED = regex(
    rf"(?<!\w)(?:wordt|worden|is|zijn(?!\s(?:[\w-]+e\s)?[\w-]*(?:{TAKING_PART}|aandeel|contingent|detachement|missie)(?!\w))|was|waren|werd|werden|heeft|hebben|had|hadden)(?!\w)"
)
_MARKS = ",;:"
#: with a participle it says who did what
HAS = regex(r"(?<!\w)(?:heeft|hebben|had|hadden)(?!\w)")


#: what an infinitive stands beside
_LED = regex(
    r"(?<!\w)(?:te|zal|zult|zullen|zou|zouden|kan|kunt|kunnen|kon|konden|mag|mogen|mocht|mochten|wil|willen|wilde|wilden|"
    r"moet|moeten|moest|moesten|gaat|gaan|ging|gingen|laat|laten|liet|lieten|blijft|blijven|doet|doen|hoeft|hoeven|helpt|helpen|om)(?!\w)"
)
#: the forms that a finite verb may be spelt like, with what stands beside those
_WITH_HELP = {"participle": _HELPED, "infinitive": _LED}


def one_form_each(sentence: Sentence, cues: list[Cue]) -> list[Cue]:
    """Choose between the two forms that ``versterkt`` and ``verlaten`` can be: the participle, or the infinitive, where
    its clause has an auxiliary."""
    finite = {c.start for c in cues if c.form == "finite"}
    twins = [c for c in cues if c.form in _WITH_HELP and c.start in finite]
    if not twins:
        return cues
    kept: dict[int, str] = {}
    for cue in twins:
        marks = _MARKS if cue.form == "participle" else _MARKS.replace(",", "")
        helped = _WITH_HELP[cue.form].search(sentence.low, *_part_of(sentence.low, cue.start, marks))
        kept[cue.start] = cue.form if helped else kept.get(cue.start, "finite")
    return [c for c in cues if c.form == kept.get(c.start, c.form) or c.form not in (*_WITH_HELP, "finite")]


def _part_of(low: str, at: int, marks: str) -> tuple[int, int]:
    """Return the part of a sentence, between two marks, that a place is in."""
    left = max(low.rfind(mark, 0, at) for mark in marks) + 1
    return left, min((e for e in (low.find(mark, at) for mark in marks) if e >= 0), default=len(low))
