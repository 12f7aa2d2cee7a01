"""Cuts a block of text into sentences, with spans. Linear: each full stop is looked at once."""

import re
from collections.abc import Iterator

from missieregister.model.spans import Span

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
        "zr.ms",
        "hr.ms",
        "zr",
        "hr",
        "ms",
    ]
)
#: may end a sentence, unless a bracket, a digit or a small letter follows
_SOFT = frozenset(["jl", "j.l", "a.s", "enz", "etc", "e.d", "ll", "mln", "mld"])
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)")
#: read from a full stop backwards, which takes one step; forwards a search would try every letter before it
_WORD_BACKWARDS = re.compile(r"\n?(\w[\w.]*)")
#: "heeft op 3 mei jl. Nederland gevraagd": a name and then a participle, where a sentence would have its verb
_GOES_ON = re.compile(
    r"\s+(?:[A-Z][\w'’-]*\s+){1,3}(?:verzocht|laten\s+weten|(?:ge|ver|be|over|her|ont|uit|aan|toe|op|mee|mede)\w{2,}d)\b"
)
_INITIAL = re.compile(r"(?:[A-Z](?:\.[A-Za-z]{1,2})*|[A-Z][a-z]?)$")


def split(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the sentences of ``text[start:end]`` without the white space round them.

    One that runs on for more than LONGEST characters is cut at white space: no sentence of a letter does, and
    what reads a sentence may then look at all its words together.
    """
    for sentence in _sentences(text, start, end):
        yield from _cut(text, sentence)


def _cut(text: str, sentence: Span) -> Iterator[Span]:
    begin, end = sentence
    while end - begin > LONGEST:
        space = text.rfind(" ", begin + LONGEST // 2, begin + LONGEST)
        cut = space if space > 0 else begin + LONGEST
        yield Span(begin, cut)
        begin = cut + 1 if space > 0 else cut
    if begin < end:
        yield Span(begin, end)


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    begin = start
    while begin < end and text[begin].isspace():
        begin += 1
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and not _ends(text, start, stop):
            continue
        if stop.end() > begin:
            yield Span(begin, stop.end())
        begin = stop.end()
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        yield Span(begin, end)


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    following = text[stop.end() : stop.end() + 3].lstrip()
    if not following:
        return True
    if stop[0][0] != ".":
        return not following[0].islower()
    found = _WORD_BACKWARDS.match(text[max(start, stop.start() - 24) : stop.start()][::-1])
    word = found[1][::-1] if found else ""
    plain = word.lower()
    if plain in _HARD:
        return False
    if plain in _SOFT:
        if _GOES_ON.match(text, stop.end(), stop.end() + 80):
            return False
        return not (following[0].islower() or following[0].isdigit() or following[0] in "([")
    if (
        _INITIAL.fullmatch(word)
        and not word.isdigit()
        and len(word.replace(".", "")) <= 5
        and "." in word + "."
        and len(word) != 2
    ):
        return False
    return not following[0].islower()
