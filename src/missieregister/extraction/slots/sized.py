"""Units that are called by how many they are: ``het 40 militairen tellende Nederlandse team``."""

from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ABOUT
from missieregister.patterns import regex

_COUNTING = (" tellende ", " sterke ", " omvattende ")
#: how many stand behind these are those who are there, and not some that are yet to come
_THE = regex(rf"(?<!\w)(?:het|de|ons|onze|dit|deze|dat)\s(?:(?:{ABOUT}|in\stotaal)\s){{0,2}}\Z")
#: "worden maximaal acht functionarissen uitgezonden": who will be there
WILL_BE = regex(r"(?<!\w)(?:zal|zullen|wordt|worden)(?!\w)")
#: the nationality of a unit stands within so many characters behind its number: "tellende Duitse"
_NEAR = 12


def _sizes(low: str, end: int) -> bool:
    """Whether a number that ends at a place is that of a unit: ``40 militairen tellende``, ``80-koppige``."""
    return low.startswith(_COUNTING, end) or low.endswith(("koppig", "koppige"), 0, end)


def is_of_size(low: str, people: PeopleMention) -> bool:
    """Whether a number is the size of a unit that is there, whatever is possible or wanted of it: ``Het bijna 40
    militairen tellende team kan die taak aan``."""
    if not _sizes(low, people.end) or not _THE.search(low, max(0, people.start - 40), people.start):
        return False
    return not WILL_BE.search(low, people.end)


def owner_of_unit(sentence: Sentence, end: int) -> str | None:
    """Return whose a unit is whose number ends at a place: ``de 40 man sterke Duitse eenheid``."""
    if not _sizes(sentence.low, end):
        return None
    return next((c.name for c in sentence.of("adjective") if 0 < c.start - end <= _NEAR), None)
