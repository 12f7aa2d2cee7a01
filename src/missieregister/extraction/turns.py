"""Who has the word: a question or its answer, a member of parliament or the government.

In lists of questions and reports of debates only the government's word counts; a question tells what its answer, which
may be no more than a number or a day, is about.
"""

import re
from typing import NamedTuple

from missieregister.patterns import regex

#: who begins to speak: "Mevrouw De Wit (D66):", "Minister Van Dam:", "De voorzitter:"
_SPEAKER = regex(
    r"(?:(?P<member>(?:de heer|mevrouw|het lid)\s[^:().]{2,40}\([^()]{2,40}\))|"
    r"(?:de )?(?:(?P<government>minister|staatssecretaris)|voorzitter)(?:\s[^:.]{2,60})?)\s?:"
)
#: who speaks is named in fewer characters
_SPEAKERS = 130
_OF_MEMBERS = regex(
    r"(?:[ivx]+\.?\s+)?(?:vragen|inbreng)\s+(?:en\s+opmerkingen\s+)?(?:uit|van|vanuit)\s+de\s+\w*(?:commissie|"
    r"leden|fractie)"
)
_OF_GOVERNMENT = regex(
    r"(?:[ivx]+\.?\s+)?(?:het\s|de\s)?(?:antwoord|reactie|beantwoording|inbreng van de (?:minister|bewinds)|"
    r"nadere gedachte|termijn van de|bijlage)"
)
#: "Deze leden vragen of de minister voornemens is": what members of parliament want to know
_MEMBERS_ASK = regex(
    r"(?:de\sheer|mevrouw|het\slid|collega)\s[^.;:,]{2,40}?\s(?:stelt\s(?:[\w-]+\s){0,2}?voor|stelde\s(?:[\w-]+\s){0,2}?voor|"
    r"suggereert|suggereerde|oppert|opperde|pleit|pleitte|bepleit|bepleitte)\s|"
    r"(?:de|deze)\s(?:voornoemde\s)?leden\s(?:van\s[^.;]{3,60}\s)?(?:vragen|vernemen|willen\sweten|zouden\sgraag|verzoeken)\s"
)
#: "Hoeveel Nederlandse militairen zijn er thans in Afghanistan?": the answer need not say whose they are
_HOW_MANY = regex(r"(?<!\w)hoeveel\s(?:[\w-]+\s){0,2}(?:nederlandse|nederlanders)(?!\w)")
#: "Tot wanneer loopt de Nederlandse bijdrage?": the answer may be no more than a day
_UNTIL_WHEN = regex(
    r"(?<!\w)(?:tot\s(?:wanneer|welke\sdatum|welk\smoment)|hoe\slang|wanneer)\s[^.?]{0,60}?"
    r"(?:mandaat|bijdrage|(?:nederlandse\s)?(?:inzet|deelname|deelneming|aanwezigheid)|uitzending)(?!\w)"
)
#: "Wat kost de bijdrage?", "U vraagt wat UNMIVER ons kost": the answer may be no more than a sum
_WHAT_COST = regex(
    r"(?<!\w)(?:wat\s(?:[^.?]{0,80}\s)?kost(?:te|en)?|(?:wat|hoeveel|hoe\shoog)\s[^.?]{0,40}(?:kosten|gereserveerd|uitgetrokken|"
    r"uitgegeven|begroot|geraamd)|(?:vraagt|vroeg|vragen)\snaar\sde\skosten|\Ade\skosten\s[^.?]{3,60}\?)"
)
#: "Antwoord op vraag 3:"
_ONLY_A_LABEL = regex(r"\s*antwoord(?:\sop\s(?:de\s)?vra(?:ag|gen)[\d ,ent/m]*)?\s*[:.]?\s*")
#: what makes a question go on with the one before: "Welk schip volgt Hr.Ms. X op?"
_POINTS_BACK = regex(
    r"(?<!\w)(?:deze|dit|die|daar|daarvan|hiervan|de (?:\w+e )?(?:missie|operatie|inzet|bijdrage)|[hz]r\.\s?ms)(?!\w)"
)


class Asked(NamedTuple):
    """What a question wants to know: how many of ours there are, until when they are there, what that costs."""

    counts_ours: bool = False
    until_when: bool = False
    what_cost: bool = False


class Turns:
    """Follows who has the word from block to block; ``questions``: whether the document lists questions and answers."""

    def __init__(self, *, questions: bool) -> None:
        self._questions = self._asking = questions
        self._member = self._minister = self._inputs = False
        #: what the last question asks for: how many of ours there are, until when they are there, and what that costs
        self.counts_ours = self.until_when = self.what_cost = False

    def enter_heading(self, low: str) -> bool:
        """Take note of a heading, in lower case, and return whether it is a question itself."""
        self._minister = False
        self.is_a_members(low)  # a short turn of a debate looks like a heading
        self._inputs = _goes_to_members(low, self._inputs)
        return self._questions and low.endswith("?")

    def is_a_question(self, low: str) -> bool:
        """Whether a block, in lower case, asks."""
        if self._questions:
            self._asking = asks(low, self._asking)
        return self._asking

    def is_a_members(self, low: str) -> bool:
        """Whether a block is what a member of parliament says, in the report of a debate: not the government's word."""
        speaker = _SPEAKER.match(low)
        if speaker:
            self._member = speaker["member"] is not None
            self._minister = speaker["government"] is not None
        return self._member or (self._inputs and not self._minister)

    def ask(self, low: str) -> None:
        """Take note of what a question wants to know."""
        self.counts_ours = _HOW_MANY.search(low) is not None
        self.until_when = _UNTIL_WHEN.search(low) is not None
        self.what_cost = asks_cost(low)

    def answer(self, low: str) -> Asked:
        """Begin an answer, in lower case, and return what its question wants to know."""
        if _ONLY_A_LABEL.fullmatch(low):
            return Asked()
        asked = Asked(self.counts_ours, self.until_when, self.what_cost)
        self.counts_ours = self.until_when = self.what_cost = False
        return asked


def asks_cost(low: str) -> bool:
    """Whether a question, or a sentence that tells of one, asks what something costs."""
    return _WHAT_COST.search(low) is not None


def said_from(low: str, start: int, end: int) -> int:
    """Return where what is said begins, behind the name of who says it: who speaks is not who acts."""
    speaker = _SPEAKER.match(low, start, end) if low.find(":", start, start + _SPEAKERS) > 0 else None
    return speaker.end() if speaker else start


def is_asked_by_members(low: str) -> bool:
    """Whether a sentence only says what members of parliament want to know."""
    return _MEMBERS_ASK.match(low) is not None


def asks_something_new(low: str) -> bool:
    """Whether a question that names no mission leaves the one behind that the question before it was about."""
    return bool(low.strip(" .0123456789")) and _POINTS_BACK.search(low) is None


def asks(low: str, before: bool) -> bool:
    """Whether a block of questions and answers asks; ``before``: whether the block before it did."""
    if re.match(r"(?:antwoord|antwoorden)\b", low):
        return False
    if low.rstrip().endswith("?") or re.match(r"(?:vraag|vragen)\b|\d{1,3}\s*$", low):
        return True
    return before and not low.rstrip().endswith((".", "!"))


def _goes_to_members(title: str, before: bool) -> bool:
    """Whether a heading opens what members of parliament said; ``before``: whether they had the word before it."""
    low = title.strip()
    return (before or _OF_MEMBERS.match(low) is not None) and not _OF_GOVERNMENT.match(low)
