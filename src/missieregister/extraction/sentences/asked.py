"""Which questions an answer belongs to: those of its numbers, or those asked since the answer before.

``Vraag 1 ... Vraag 2 ... Antwoord op vraag 1 en 2: Negen.`` One answer goes with several questions, and printed papers
may have all questions first ("1 ... 2 ...") and then all answers ("Antwoord 1 ... 2 ...").
"""

from collections.abc import Sequence
from typing import NamedTuple

from missieregister.patterns import regex

#: "Vraag 1, 2 en 4", "Antwoord op de vragen 3 t/m 5:", "Antwoord vraag 1 & 2", "7"
_LABEL = regex(
    r"\s*(?P<what>antwoord(?:en)?|vra(?:ag|gen))?\s?(?:op\s)?(?:de\s)?(?:vra(?:ag|gen)\s)?"
    r"(?P<numbers>\d{1,3}(?:\s?(?:,\sen|,|;|&|/|en|t/m|tot\sen\smet|-|–)\s?\d{1,3}){0,60})\s?[:.)]?\s*"
)
_NUMBER = regex(r"(?P<to>t/m|tot\sen\smet|-|–)?\s?(?P<number>\d{1,3})")
#: a label is no longer than this
_LONGEST = 160
#: what asks for a number, and for a day
_HOW_MANY = regex(r"(?<!\w)(?:hoeveel|hoe\sgroot|aantal(?:len)?|omvang)(?!\w)")
_WHEN = regex(r"(?<!\w)(?:wanneer|hoe\slang|welke\s(?:datum|termijn)|welk\smoment|einddatum)(?!\w)")


class Asked(NamedTuple):
    """What a question wants to know: how many of ours there are, until when they, or the mission itself, are there,
    what that costs, and when the Chamber will be told."""

    counts_ours: bool = False
    #: what ends is ours (``nl``) or the mission's own mandate (``other``); empty where nobody asks
    until_when: str = ""
    what_cost: bool = False
    when_told: bool = False
    #: how sure it is that a contribution is extended, if the answer is yes: ``decided`` or ``intended``
    extended: str = ""
    #: how many of ours there may be
    at_most: bool = False
    #: whether we were asked for a contribution, and when
    whether_asked: bool = False
    #: whether any of ours are there: how many, only the first sentence of the answer tells
    whether_there: bool = False
    #: whether the Chamber will be told: the answer may be yes, and by when
    whether_told: bool = False


class Question(NamedTuple):
    """A question: its words, in lower case, what it wants to know, and the missions that it is about."""

    low: str
    asked: Asked
    missions: tuple[str, ...] = ()


class Label(NamedTuple):
    """The numbers of the questions that come, or with ``answers`` of those that are answered."""

    numbers: tuple[int, ...]
    answers: bool | None


def label(low: str) -> Label | None:
    """Return the label that a line in lower case is; ``answers`` is None where it is no more than a number."""
    found = _LABEL.fullmatch(low) if len(low) <= _LONGEST else None
    if not found or (not found["what"] and low.rstrip()[-1] in ".:"):  # "280." is an answer
        return None
    numbers: list[int] = []
    for one in _NUMBER.finditer(found["numbers"]):
        number = int(one["number"])
        first = numbers[-1] + 1 if one["to"] and numbers and number - numbers[-1] < 2 * _FEW else number
        numbers.extend(range(first, number + 1))
    return Label(tuple(numbers), found["what"].startswith("antw") if found["what"] else None)


#: an answer that bears no number belongs to no more questions than this
_FEW = 12


class Questions:
    """The questions of a paper, by their numbers, and those that wait for an answer."""

    def __init__(self) -> None:
        self._numbers: tuple[int, ...] = ()
        self._by_number: dict[int, list[Question]] = {}
        self._waiting: list[Question] = []
        self._answers = False
        #: the label of the question that is read, ``vraag`` or ``number``, and whether answers have labels of their own
        self._below = ""
        self._labelled = False

    def begin_answer(self, *, labelled: bool) -> None:
        """Take note that an answer begins; ``labelled``: below a label of its own."""
        self._below, self._labelled = "", self._labelled or labelled

    def expects(self, low: str) -> bool:
        """Whether a block goes on with the question above it.

        All below "Vraag 3" does where answers are labelled too, else the first one, and the first one below a number if
        it asks at all ("Klopt dit? Nederland heeft besloten ...").
        """
        if self._below == "vraag" and self._labelled:
            return True
        below, self._below = self._below, ""
        return below == "vraag" or (below == "number" and "?" in low)

    def enter(self, found: Label) -> None:
        """Take note of a label: what is asked below it bears its numbers, or what is said there answers these."""
        known = all(n in self._by_number for n in found.numbers)
        self._answers = found.answers or (found.answers is None and known)
        self._numbers = found.numbers
        self._below = "" if self._answers else "number" if found.answers is None else "vraag"
        self._labelled = self._labelled or found.answers is True
        if not self._answers:
            for number in found.numbers:
                self._by_number.pop(number, None)  # another list begins
        elif any(n in self._by_number for n in found.numbers):
            one = [q for n in found.numbers for q in self._by_number.get(n, ())]
            self._waiting = list({id(q): q for q in one}.values())

    def ask(self, question: Question) -> None:
        """Take note of a question."""
        if self._answers:
            self._answers, self._numbers, self._waiting = False, (), []
        self._waiting = [*self._waiting[1 - _FEW :], question]
        for number in self._numbers:
            self._by_number.setdefault(number, []).append(question)

    @property
    def about(self) -> tuple[str, ...]:
        """The one mission that the questions are about which the answer that begins belongs to."""
        missions = {q.missions for q in self._waiting if q.missions}
        return next(iter(missions)) if self._answers and len(missions) == 1 else ()

    def answer(self) -> Asked:
        """Return what the questions want to know that an answer belongs to, and wait for others."""
        waiting, self._waiting = self._waiting, []
        return together(waiting)


def together(questions: Sequence[Question]) -> Asked:
    """Return what an answer to several questions may tell: what one of them alone asks, and what the last one does."""
    if not questions:
        return Asked()
    last = questions[-1].asked
    if len(questions) == 1:
        return last
    counts = [q for q in questions if q.asked.counts_ours and not q.asked.whether_there]
    numbers = sum(1 for q in questions if q.asked.counts_ours or (not q.asked.what_cost and _HOW_MANY.search(q.low)))
    ends = [q for q in questions if q.asked.until_when]
    told = any(q.asked.when_told for q in questions)
    days = sum(1 for q in questions if q.asked.until_when or q.asked.when_told or _WHEN.search(q.low))
    if len(counts) == numbers == 1:
        last = last._replace(counts_ours=True, at_most=counts[0].asked.at_most)
    if days == 1:
        last = last._replace(until_when=ends[0].asked.until_when if ends else "", when_told=told)
    return last._replace(what_cost=any(q.asked.what_cost for q in questions))
