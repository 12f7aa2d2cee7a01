"""People who are some of those whom the sentence before counted: ``Van hen werken er dertig in de staf``. How many of
ours there are, they do not tell."""

from typing import TYPE_CHECKING

from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.text.spelt import Listed
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.sentences.sentence import Sentence

#: with one of these such a sentence begins
_OPENERS = ("daarvan", "hiervan", "daaronder", "hieronder", "onder ", "van ")
_OPENS = Listed(
    rf"(?:daarvan|hiervan|daaronder|hieronder|(?:onder|van)\s(?:hen|(?:de|deze|die)\s(?:[\w-]+e\s)?"
    rf"(?:{NUMBER}\s)?(?:[\w-]*(?:<several>)|man|mensen)))(?!\w)"
)
#: how many of those who may be there are there
_THERE_NOW = regex(
    r"(?<!\w)(?:nu|thans|momenteel|op\sdit\smoment|inmiddels|ingevuld|gevuld|bezet|daadwerkelijk|feitelijk|reeds|al|nog|over\w*|blijven|resteren)(?!\w)"
)
#: who goes home is fewer of all
_GOES = ("return", "leave", "end", "decrease", "finish")


def are_among_those(sentence: "Sentence", people: PeopleMention) -> bool:
    """Whether people are some of ours whom the sentence before counted, told of by what they do."""
    low, before = sentence.low, sentence.before
    if not low.startswith(_OPENERS) or before is None or before.block is not sentence.block or not sentence.after_dutch:
        return False
    if sentence.missions or "nederland" in low or not sentence.tools.spelt(_OPENS).match(low):
        return False
    if _THERE_NOW.search(low) or any(c.name in _GOES for c in sentence.of("verb")):
        return False
    return any(p.size > people.size and not p.bound for p in before.people)


#: "Van hen zijn er zes werkzaam in Orlo", "Zes van hen werken in Orlo", with where they are
_SOME_OF_THEM = regex(
    rf"(?:van\shen|van\sdezen|hiervan|daarvan|van\sdeze\s[\w-]+|{NUMBER}\svan\s(?:hen|deze\s[\w-]+))(?!\w)"
)
_IN_A_PLACE = regex(
    r"\s(?:in|te|op|bij|vanuit)\s(?:het\s|de\s)?(?:[A-Z]\w|(?:hoofdkwartier(?:en)?|staf|provincie|regio|(?:vlieg)?basis|"
    r"ambassade)(?!\w))"
)


def are_elsewhere_of_those(sentence: "Sentence", people: PeopleMention) -> bool:
    """Whether people are some of those whom the sentence before counts as there, told of for where they are."""
    before = sentence.before
    if before is None or before.block is not sentence.block or sentence.missions:
        return False
    if not (_SOME_OF_THEM.match(sentence.low) and _IN_A_PLACE.search(sentence.text)):
        return False
    if before.of("modality", "possible") or any(p.bound for p in before.people) or _THERE_NOW.search(sentence.low):
        return False  # "kan twintig waarnemers leveren. Daarvan zijn er veertien in Orlo": so many are there
    return any(p.size > people.size for p in before.people)
