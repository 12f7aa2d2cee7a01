"""Cuts a block of text into sentences, with spans. Linear: each full stop is looked at once."""

import re

from missieregister.extraction.text.alike import DECIDED, DECIDED_THEN
from missieregister.model.spans import Span
from missieregister.patterns import regex

LONGEST = 1200

#: never end a sentence
_HARD = frozenset(
    [
        "nr",
        "nrs",
        "dhr",
        "mevr",
        "mw",
        "mr",
        "drs",
        "dr",
        "prof",
        "ir",
        "ing",
        "ds",
        "bijv",
        "bv",
        "blz",
        "p",
        "pag",
        "art",
        "artt",
        "resp",
        "ca",
        "circa",
        "max",
        "min",
        "incl",
        "excl",
        "st",
        "i.v.m",
        "m.b.t",
        "d.d",
        "dd",
        "t.a.v",
        "o.a",
        "o.m",
        "t.b.v",
        "m.u.v",
        "i.h.k.v",
        "n.a.v",
        "t.g.v",
        "z.g.n",
        "zgn",
        "vgl",
        "cf",
        "vs",
        "gen",
        "kol",
        "kap",
        "lt",
        "lkol",
        "sgt",
        "maj",
        "ltz",
        "t.o.v",
        "a.d.h.v",
        "i.c.m",
        "c.q",
        "jhr",
        "afd",
        "bijl",
        "hfst",
        "fig",
        "tab",
        "o.l.v",
        "i.s.m",
        "d.w.z",
        "i.p.v",
        "nl",
        "fl",
        "dfl",
        "hfl",
        "zr.ms",
        "hr.ms",
        "zr",
        "hr",
        "ms",
    ]
)
#: may end a sentence, unless a bracket, a digit or a small letter follows
_SOFT = frozenset(["jl", "j.l", "a.s", "enz", "etc", "e.d", "ll", "mln", "mld"])
#: a stop, maybe with the mark of a footnote ("160 militairen.1 Hiervan", "militairen.[1] Hiervan"), or with the next
#: sentence, as pages are stored that had a break there: "uitleg geven.De missie", "bij UNTSO.Zr.Ms. Tromp",
#: "(ANP).‘Het is'"
_STOP = regex(
    # one and then more: so a search skips to the next
    r"[.!?…][.!?…]*[\"'”’»)\]]*(?:(?<=[a-zà-ÿ][.!?])\d{1,2}(?=\s)|\s?\[\d{1,2}\](?=\s|$))?"
    r"(?P<blanks>\s+|$|(?:(?<=\w[\w)][.!?])|(?<=\w[.!?][\"'”’»]))"
    r"(?=[‘“\"'«]?(?:[A-ZÀ-Þ][a-zà-ÿ]+(?:['’][a-z]+|[,:])?\s|[A-Z]{2,}[\s,]|[ZH]r\.\s?Ms\.\s|‘[a-z]\s)))"
)
#: read from a full stop backwards, which takes one step; forwards a search would try every letter before it
_WORD_BACKWARDS = regex(r"\n?(\w[\w.]*)")
#: "heeft op 3 mei jl. Nederland gevraagd": a name and then a participle, where a sentence would have its verb
_GOES_ON = regex(
    r"\s+(?:(?:[A-Z][\w'’-]*|[ZH]r\.\s?Ms\.)\s+){1,3}(?:verzocht|verlaten|vertrokken|begonnen|laten\s+weten|(?:ge|ver|be|over|her|ont|uit|aan|toe|op|mee|"
    r"mede)\w{2,}d)\b"
)
#: "operatie Themis, die op 1 februari jl. Triton verving": the clause has no verb yet
_OPEN_CLAUSE = regex(
    r",\s(?:die|dat|waarvan|waarop|waarin|waarmee|welke)\s(?:op\s|in\s|per\s)?(?:\d{1,2}\s)?[a-z]+\s\w{1,3}\Z"
)
#: "besloot op 8 november jl. EUPM te ...": the verb that "besloot" wants is still to come
_WANTS_MORE = regex(
    rf"(?<!\w)(?:{DECIDED_THEN}|{DECIDED}|verzocht|vroeg|stelde)\s(?:(?:de|het)\s[\w-]+\s)?(?:op|in|per)\s[^.;,]{{3,40}}\Z"
)
_A_NAME = regex(r"\s+(?:[A-Z]{2,}|[A-Z][A-Za-z]*[A-Z])")
_ACRONYM = regex(r"[A-Z]{2,}-[A-Z]\Z")
_INITIAL = regex(r"(?:[A-Z](?:\.[A-Za-z]{1,2})*|[A-Z][a-z]?)$")


#: what stands behind more blanks than this does not go on with a sentence
_FAR = 2
#: a word of letters only that is longer than any abbreviation
_NO_ABBREVIATION = 1 + max(len(word) for word in (*_HARD, *_SOFT) if word.isalpha())


def split(text: str, start: int, end: int) -> list[Span]:
    """Return the sentences of ``text[start:end]`` without the white space round them.

    One that runs on for more than LONGEST characters is cut at white space: no sentence of a letter does, and
    what reads a sentence may then look at all its words together.
    """
    found: list[Span] = []
    begin = start
    while begin < end and text[begin].isspace():
        begin += 1
    for stop in _STOP.finditer(text, begin, end):
        if _ends(text, begin, stop, end):
            _add(found, text, begin, stop.start("blanks"))
            begin = stop.end()
    _add(found, text, begin, end)
    return found


def _add(found: list[Span], text: str, begin: int, end: int) -> None:
    """Add a sentence, in pieces where it is too long."""
    while end - begin > LONGEST:
        space = text.rfind(" ", begin + LONGEST // 2, begin + LONGEST)
        cut = space if space > 0 else begin + LONGEST
        found.append(Span(begin, cut))
        begin = cut + 1 if space > 0 else cut
    if begin < end:
        found.append(Span(begin, end))


def _ends(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Whether a sentence ends at a stop."""
    at, to = stop.span()
    if to == end or to - stop.start("blanks") > _FAR:
        return True
    following = text[to]
    if following.islower():
        return False
    if to == stop.start("blanks"):
        return _ends_glued(text, start, at)
    if text[at] != ".":
        return True
    word = _word_before(text, start, at)
    if len(word) >= _NO_ABBREVIATION and word.isalpha():
        return True
    if len(word) == 1 and _ACRONYM.search(text, max(start, at - 12), at):
        return True  # "Nederland nam deel aan NTM-I. Daarna ..."
    plain = word.lower()
    if plain in _HARD:
        return False
    if plain in _SOFT:
        if _GOES_ON.match(text, stop.start("blanks"), stop.start("blanks") + 80):
            return False
        if _OPEN_CLAUSE.search(text, max(start, at - 60), at):
            return False
        if _A_NAME.match(text, stop.start("blanks")) and _WANTS_MORE.search(text, max(start, at - 60), at):
            return False
        return not (following.isdigit() or following in "([")
    return not (
        _INITIAL.fullmatch(word)
        and not word.isdigit()
        and len(word.replace(".", "")) <= 5
        and "." in word + "."
        and len(word) != 2
    )


#: what an address has and a word has not
_OF_ADDRESS = frozenset("./@:_")
#: a word before a capital that is longer than its like in names and titles: "Zr.Ms", "dr.De"; a shorter one has a
#: vowel, and is none of the abbreviations: "dat.De", "af.Het"
_A_WORD = 4
_VOWELS = frozenset("aeiouy")


def _ends_glued(text: str, start: int, at: int) -> bool:
    """Whether a sentence ends at a stop with the next one glued to it: ``uitleg geven.De missie``, not an address."""
    near = max(start, at - 80)
    word = text[max(text.rfind(" ", near, at), text.rfind("\n", near, at)) + 1 or near : at].strip("\"'“”‘’()«»")
    if not _OF_ADDRESS.isdisjoint(word) or word.lower() in _HARD:
        return False
    return len(word) >= _A_WORD or _is_short_word(word)


def _is_short_word(word: str) -> bool:
    """Whether a few letters are a word, and no abbreviation or initial: ``dat``, ``af``, ``VN``, ``Gao``."""
    if len(word) < 2 or not word.isalpha() or word in _SOFT:
        return False
    return word.isupper() or ((word.islower() or len(word) > 2) and not _VOWELS.isdisjoint(word))


def _word_before(text: str, start: int, at: int) -> str:
    """Return the word that ends at a place, with the full stops inside it."""
    near = max(start, at - 24)
    plain = text[text.rfind(" ", near, at) + 1 or at : at]
    if plain.isalpha():
        return plain
    found = _WORD_BACKWARDS.match(text[near:at][::-1])
    return found[1][::-1] if found else ""
