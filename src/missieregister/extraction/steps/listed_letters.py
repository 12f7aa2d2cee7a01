"""Letters that the head of a debate's report lists: each told parliament, on its day, of the missions that it names.

``– de brief van de minister van Defensie d.d. 12 maart 2031 inzake de verlenging van de bijdrage aan UNMIVER;``, and
not an evaluation or the report of a meeting.
"""

from collections.abc import Iterator

from missieregister.extraction.sentences.days import past_day
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.steps.told import Told
from missieregister.patterns import regex

_LISTED = regex(
    r"\A[\s–−•·-]*(?:de\s)?(?:(?:aanvullende|nadere|eerste|tweede|gezamenlijke)\s)?(?:kamer|artikel[\s-]100[\s-]?|kennisgevings|notificatie)?brief\svan\s(?:de\s)?(?:minister|ministers|staatssecretaris|staatssecretarissen|bewindslieden|regering)(?!\w)"
    r"[^;()]{0,200}?(?<!\w)(?=(?:d\.d\.|dd\.?|van)\s\d)"
)
#: what looks back, or tells of a meeting
_LOOKS_BACK = regex(
    r"(?<!\w)(?:(?:eind|tussentijdse\s)?evaluaties?|(?:eind)?verslag|eindrapport\w*|uitkomsten|terugblik)(?!\w)"
)
#: "inzake verslag van de bijeenkomst en de beëindiging van de bijdrage": and tells of a decision as well
_AND_DECIDED = regex(
    r"(?<!\w)en\s(?:(?:over|inzake)\s)?(?:de|het|een)\s(?:(?:voorgenomen|tussentijdse|nederlandse)\s)?"
    r"(?:beëindiging|verlenging|voortzetting|uitbreiding|verhoging|verlaging|afbouw|opschorting|besluit)\s(?:van|tot|om)\s"
)
_A_DAY = len("2031-05-31")


def _is_item(sentence: Sentence) -> bool:
    """Whether it is an item of a list, also of one whose signs are lost: a passage that begins with a small letter."""
    if sentence.block.kind == "list_item":
        return True
    return sentence.block.kind == "paragraph" and sentence.text.startswith("de brief van ")


def listed_letters(sentence: Sentence) -> Iterator[Told]:
    """Yield the letter that an item of such a list is."""
    if sentence.document.kind != "debate" or not sentence.missions or not _is_item(sentence):
        return
    letter = _LISTED.match(sentence.low)
    date = next((d for d in sentence.dates if letter and d.start >= letter.end()), None)
    day = past_day(sentence, date) if date else None
    if not letter or not day or len(day.edtf) < _A_DAY:
        return
    if not _LOOKS_BACK.search(sentence.low, letter.end()) or _AND_DECIDED.search(sentence.low, letter.end()):
        yield Told(letter.start(), letter.end(), day.edtf, day.at)
