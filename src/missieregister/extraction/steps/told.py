"""A notification as a value: where a sentence tells of it and of which day it is; and who is told."""

import msgspec

from missieregister.extraction.text.us import PARLIAMENT_AS_WELL
from missieregister.patterns import regex


class Told(msgspec.Struct, frozen=True):
    """A notification: where its word stands, and its day (EDTF)."""

    start: int
    end: int
    date: str
    #: where its date stands, if the sentence has it
    at: int = -1


WHO_IS_TOLD = regex(
    r"(?<!\w)(?:(?:uw|de|beide|eerste|tweede) kamers?|kamer|u|"
    rf"(?:het )?parlement(?!\s(?:in(?!\skennis)|van|te)\s)|{PARLIAMENT_AS_WELL}|"
    # whose members ask, is told: "in antwoord op schriftelijke vragen van het lid De Boer"
    r"antwoord op (?:de |uw )?(?:schriftelijke |kamer)?vragen)(?!\w)"
)
