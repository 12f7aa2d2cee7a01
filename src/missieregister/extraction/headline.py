"""Headlines and notes: lines that say without a verb what happens, ``Einde Nederlandse deelname UNMIVER``, or what
becomes of what stands above them, ``Verlenging tot en met 31 mei``."""

from missieregister.extraction.passage import Sentence
from missieregister.patterns import regex

#: an auxiliary, which the lexicon does not have
_AUXILIARY = regex(
    r"(?<!\w)(?:is|zijn|was|waren|wordt|worden|werd|werden|zal|zullen|heeft|hebben|moet|moeten|kan|kunnen)(?!\w)"
)
#: characters of a headline or note, at most
_SHORT = 110


#: words that say so of ours in a headline alone: "aan het einde van de deelname" says nothing
ONLY_THERE = ("einde", "weg uit", "geen vervolg", "niet gaan")
#: a headline opens with what happens, within so many characters
EARLY = 12


def opens_headline(sentence: Sentence, at: int) -> bool:
    """Whether a headline opens with the word at a place."""
    return at < EARLY and is_headline(sentence)


def is_headline(sentence: Sentence) -> bool:
    """Whether a sentence is short and has no verb, or ``Betreft`` alone: not ``Beëindiging is niet aan de orde``."""
    if len(sentence.low) > _SHORT or sentence.low.rstrip().endswith(("?", ":")):
        return False
    if _AUXILIARY.search(sentence.low):
        return False
    return not any(c.form != "noun" and c.lemma != "betreffen" for c in sentence.of("verb"))


#: "Verlenging tot en met 31 mei met één officier.", below the heading of its mission
_NOTE = regex(
    r"(?:verlenging|beëindiging|uitbreiding|verhoging|verlaging|inkrimping|vermindering|voortzetting)\s"
    r"(?:tot|met|per|naar|van)\s"
)


def is_a_note(sentence: Sentence) -> bool:
    """Whether a sentence is a note without a verb that says what becomes of what its heading names."""
    if len(sentence.low) > _SHORT or _NOTE.match(sentence.low) is None or sentence.block.kind != "paragraph":
        return False
    return not sentence.missions and not any(c.form != "noun" for c in sentence.of("verb"))
