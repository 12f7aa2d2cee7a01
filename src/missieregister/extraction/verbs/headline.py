"""Headlines and notes: lines that say without a verb what happens, ``Einde Nederlandse deelname UNMIVER``, or what
becomes of what stands above them, ``Verlenging tot en met 31 mei``."""

from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import CHANGES, FROM_THEN
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.spelt import Listed
from missieregister.patterns import regex

#: an auxiliary, which the lexicon does not have
_AUXILIARY = regex(
    r"(?<!\w)(?:is|zijn|was|waren|wordt|worden|werd|werden|zal|zullen|heeft|hebben|moet|moeten|kan|kunnen)(?!\w)"
)
#: characters of a headline or note, at most
_SHORT = 110


#: words that say so of ours in a headline alone: "aan het einde van de deelname" says nothing
ONLY_THERE = ("einde", "weg uit", "geen vervolg", "niet gaan", "daarheen", "akkoord met")
#: a headline opens with what happens, within so many characters
EARLY = 12
#: or behind who decides and how many there are: "Kabinet: dertig extra (Nederlandse militairen naar)"
_WHO = r"(?:(?:het\s|de\s)?(?:kabinet|ministerraad|regering|defensie|nederland)(?P<then>:|\swil)?\s)?"
_OPENS = Listed(
    rf"{_WHO}(?:ook\s|weer\s|opnieuw\s|toch\s)?(?:(?:circa\s|ruim\s|bijna\s|zo'n\s)?{NUMBER}\s)?(?:extra\s|nog\s)?|"
    # "Nederlanders per 1 mei weg uit"
    r"(?:nederland|nederlanders|nederlandse\s(?:<several>))\s"
    rf"(?:(?:{FROM_THEN}|op|in|uiterlijk|eind|medio|begin|voor|volgend|eerder|nu|definitief)(?:\s[^,;.:]{{2,20}})?\s)"
)


def opens_headline(sentence: Sentence, at: int) -> bool:
    """Whether a headline opens with the word at a place."""
    return (at < EARLY or sentence.tools.spelt(_OPENS).fullmatch(sentence.low, 0, at) is not None) and is_headline(
        sentence
    )


#: "naar VN-missie UNMIVER", "naar UNMIVER": not "naar huis uit UNMIVER"
_THERE = regex(r"\s(?:de\s)?(?:[\w-]*(?:missie|operatie)\s)?(?:in\s)?['\"‘“]?")


def goes_nowhere(sentence: Sentence, cue: Cue) -> bool:
    """Whether a headline about people on their way does not say next to which mission they go, or whose they are:
    ``Nederlandse militairen naar UNMIVER``, ``Kabinet: militairen naar UNMIVER``."""
    opens = sentence.tools.spelt(_OPENS).fullmatch(sentence.low, 0, cue.start)
    if not (sentence.low.startswith("nederland", cue.start) or (opens and opens["then"])):
        return True
    return not any(_THERE.fullmatch(sentence.low, cue.end, m.start) for m in sentence.missions if m.start > cue.end)


def ends_headline(sentence: Sentence, cue: Cue) -> bool:
    """Whether a headline ends with what was done: ``Nederlandse bijdrage UNMIVER gehalveerd``."""
    low = sentence.low
    if cue.end != len(low.rstrip(" .!")) or len(low) > _SHORT or _AUXILIARY.search(low):
        return False
    return not any(c.form != "noun" and c.start < cue.start for c in sentence.of("verb"))


def is_headline(sentence: Sentence) -> bool:
    """Whether a sentence is short and has no verb, or ``Betreft`` alone: not ``Beëindiging is niet aan de orde``."""
    if len(sentence.low) > _SHORT or sentence.low.rstrip().endswith(("?", ":")):
        return False
    if _AUXILIARY.search(sentence.low):
        return False
    return not any(c.form != "noun" and c.lemma != "betreffen" for c in sentence.of("verb"))


#: "Verlenging tot en met 31 mei met één officier.", below the heading of its mission
_NOTE = regex(
    rf"(?:{CHANGES})\s"
    r"(?:tot|met|per|naar|van)\s"
)


def is_a_note(sentence: Sentence) -> bool:
    """Whether a sentence is a note without a verb that says what becomes of what its heading names."""
    if len(sentence.low) > _SHORT or _NOTE.match(sentence.low) is None or sentence.block.kind != "paragraph":
        return False
    return not sentence.missions and not any(c.form != "noun" for c in sentence.of("verb"))
