"""Whose the people are that a clause counts, by the country or organisation that it names beside them."""

from missieregister.extraction.candidates.given import is_our_share
from missieregister.extraction.participants.deciders import who_decided
from missieregister.extraction.sentences.sentence import Sentence, stands_free, word_end
from missieregister.extraction.slots.sized import owner_of_unit
from missieregister.extraction.text.alike import ABOUT, AT_MOST
from missieregister.patterns import regex

#: "de Nederlandse bijdrage van ongeveer 190 militairen"
_OF_OURS = regex(rf"(?<!\w)(?:nederlandse|onze)\s[\w-]+\s(?:van|met)\s(?:(?:{AT_MOST}|{ABOUT})\s)*\Z")
#: what a clause with another subject begins with: "De missie duurt twee jaar en er gaan veertig militairen heen"
_NEW_CLAUSE = (",", ";", ":", " en er ")
#: a country may follow people at so many characters: "twaalf militairen uit Orland"
_NEAR = 15


def named_owner(sentence: Sentence, place: int, end: int) -> str | None:
    """Return whose the people at a place are: the last country or organisation named before them, in the clause; None
    where it names nobody."""
    if _OF_OURS.search(sentence.low, max(0, place - 60), place) or is_our_share(sentence.low, place, end):
        return "nl"
    if told := owner_of_unit(sentence, end) or who_decided(sentence, place):
        return told
    left = max(sentence.low.rfind(mark, 0, place) for mark in _NEW_CLAUSE)
    if sentence.low.startswith((", die ", ", dat "), left):
        told_of = next((c for c in sentence.of("subject") if word_end(sentence.low, c.start) == left), None)
        if told_of:
            return told_of.name  # "Duitsland, dat ongeveer 980 militairen inzet"
        left = max(sentence.low.rfind(mark, 0, left) for mark in ",;:")  # who they are stands before
    free = [c for c in sentence.of("adjective") if left < c.start < end]
    free += [c for c in sentence.of("subject") if left < c.start < end + _NEAR and stands_free(sentence.low, c.start)]
    if free:
        return min(free, key=lambda c: abs(c.start - place)).name
    return None


def opens_clause_with_er(sentence: Sentence, place: int) -> bool:
    """Whether people stand in a clause with another subject than the mission that opens the sentence: ``De missie duurt
    twee jaar en er gaan veertig militairen heen``."""
    left = max(sentence.low.rfind(mark, 0, place) for mark in _NEW_CLAUSE)
    return left >= 0 and sentence.low.startswith("de missie ") and sentence.low.startswith(" en er ", left)
