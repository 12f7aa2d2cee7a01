"""An item of a list as the sentence that announces the list would say it.

*De Kamer ontvangt dit voorjaar:* with *in mei de evaluatie van UNMIVER* below it is read as the one sentence that
they make up, so that all that the rules know of sentences holds for lists.
"""

import re
from collections.abc import Iterable, Sequence

import msgspec

from missieregister.extraction.mentions.counts import MONTHS
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.text.alike import TAKING_PART, TAKING_PART_MORE
from missieregister.model.document import Document
from missieregister.model.spans import Span
from missieregister.patterns import regex

#: what an item stands for in the sentence above it: "het volgende besloten", "lopen als volgt af"
_STANDS_FOR = regex(r"\s(?:het\svolgende|als\svolgt|hieronder)(?=\s|\Z)")
#: "de volgende mandaten lopen af": the item follows the noun
_THE_FOLLOWING = regex(
    r"(?<!\w)(?<!het )(?P<word>(?:volgende|onderstaande|hierna\sgenoemde)\s)"
    r"(?P<noun>(?:[\w-]+e\s){0,2}[\w-]+(?:en|s))(?!\w)"
)
#: what missions are put behind, and how: "de mandaten voor EUSTAT"
_OF_NAMES = regex(
    r"(?<!\w)(?:(?P<voor>mandaten|looptijden|einddata|plafonds|kosten|uitgaven|ramingen)|"
    rf"(?P<aan>contributies|{TAKING_PART_MORE})|(?P<van>verlengingen|uitbreidingen|verhogingen|beëindigingen)|"
    r"(?P<plain>missies|operaties))(?!\w)"
)
#: "tenzij anders vermeld"
_UNLESS = regex(r",?\s(?:tenzij|waar niet|voor zover niet)\s[^,:]{0,30}\s?(?:anders|vermeld|aangegeven)\b[^,:]*")
_DAY = regex(r"(?:(?:op|per|tot\sen\smet|tot|t/m)\s)?\d{1,2}\s[a-z]{3,9}\s\d{4}")
_END_OF_LEAD = regex(r"\s*:\s*\Z")
_END_OF_ITEM = regex(r"(?:[\s;,.]+(?:en|of)?)?\s*\Z")
_BEFORE_NAME = regex(r"(?:\(?[a-z\d]\)\s)?(?:(?:de|het)\s)?(?:[\w-]*(?:missie|operatie)\s)?")
#: "EUSTAT (31 maart 2032)"
_DAY_ALONE = regex(r"\s\((?P<day>(?:tot(?:\sen\smet)?\s|t/m\s)?\d{1,2}\s[a-z]+(?:\s\d{4})?)\)")
#: "EUSTAT: 31 maart 2032 (resolutie 9890)": a day without the word that says what happens on it
_BARE_DAY = regex(r"\s?\d{1,2}\s[a-z]{3,9}(?:\s\d{4})?\s?(?P<aside>\([^()]{2,40}\))?")
#: what parts a name from what an item says of it: "EUSTAT: tot 1 juni", "EUSTAT – 1 juni"
_BEHIND_NAME = regex(r"(?:\s\([^()]{2,60}\))?\s?(?::|\s[–—-])\s")
#: a day of an item whose year its lead tells
_WITHOUT_YEAR = regex(
    r"(?:\d{1,2}|begin|medio|half|eind|in)\s(?:jan|febr|maart|april|mei|juni|juli|aug|sept|okt|nov|dec)[a-z]*(?!\w|\s\d{4}|\sjl|\sa\.s)"
)
_YEAR = regex(r"(?<!\w)(?:in|voor|over|gedurende)\s(?P<year>(?:19|20)\d\d)(?!\w)")
#: when a lead says that its items come, which an item says better
_COARSE = regex(
    r"\s(?:(?:in|de|het)\s){0,2}(?:dit|deze|komende?|volgende?)\s(?:voorjaar|najaar|zomer|herfst|winter|jaar|maanden?|"
    r"weken|kwartaal|halfjaar|periode|tijd)(?!\w)"
)
_A_TIME = regex(
    rf"(?<!\w)(?:{MONTHS}|\w*reces|voorjaar|"
    r"najaar|zomer|herfst|winter|kwartaal|maand|week|prinsjesdag)(?!\w)"
)
#: "een brief over de bijdrage aan EUSTAT: uiterlijk 1 oktober": the day belongs to what stands before it
_DAY_BEHIND_COLON = regex(
    r":(?=\s(?:(?:uiterlijk|in|op|voor|vóór|begin|medio|half|eind|per|nog)\s)?(?:(?:de|het)\s)?"
    r"(?:\d{1,2}\s|(?:eerste|tweede|derde|vierde)\s)?[a-zà-ÿ]+(?:\s(?:van\s)?[a-z]+)?(?:\s\d{4})?\s*\Z)"
)
#: whom an item does not count: "twee adviseurs (geen militairen)"
_NOT_THESE = regex(r"\s\((?:geen|zonder|exclusief|excl\.)\s[^()]{2,40}\)")
#: what stands below a heading that names a mission and has no verb: "Vier stafofficieren, in Pristina."
BELOW_HEADING = "{kop}: {item}"


#: the words between what missions are put behind and their names
_LINKS = {"voor": ("voor",), "aan": ("aan",), "van": ("van de bijdrage aan",)}
#: how many a lead says that follow: "met drie verlengingen", "eindigen er dit jaar drie"
_HOW_MANY = regex(
    r"(?<!\w)(?:een\sdrietal|een\sviertal|twee|drie|vier|vijf|zes|zeven|acht)(?:\s(?=(?:[\w-]*mandaten|[\w-]*bijdragen|"
    r"[\w-]*missies|operaties|verlengingen|besluiten)(?!\w))|(?=\s*:?\s*\Z))"
)


class Composed(msgspec.Struct, frozen=True):
    """The words of a lead and of an item, and where each of their pieces came from: (here, there, how long)."""

    text: str
    pieces: tuple[tuple[int, int, int], ...]


def compose(
    document: Document, low: str, lead: Span, item: Span, names: Sequence[MissionMention], says: str = ""
) -> Composed | None:
    """Return a lead's sentence with an item in it, or None where they make none.

    ``names`` are the missions that they name; ``says`` is the sentence that the lead stands for, if it is none.
    """
    text = document.text
    lead = Span(lead.start, _cut(_END_OF_LEAD, low, lead))
    item = Span(item.start, _cut(_END_OF_ITEM, low, item))
    name, rest = _name_and_rest(low, item, names)
    dated = _WITHOUT_YEAR.search(low, *rest)
    year = _YEAR.search(low, *lead) if dated else None
    coarse = _COARSE.search(low, *lead) if _A_TIME.search(low, *rest) else None
    unless = _UNLESS.search(low, *lead)
    general = _DAY.search(low, *lead) if unless and _DAY.search(low, *rest) else None
    colon = _DAY_BEHIND_COLON.search(low, *rest)
    colon = colon if colon and _A_TIME.search(low, colon.end(), rest.end) else None
    others = _NOT_THESE.search(low, *rest)
    told = (general, unless, year, coarse, colon, others, _HOW_MANY.search(low, *lead))
    left_out = sorted(m.span() for m in told if m)
    alone = _BARE_DAY.fullmatch(low, *rest)
    if alone and alone["aside"]:
        left_out.append(alone.span("aside"))
    words: list[str] = []
    kept: list[tuple[int, int, int]] = []
    length = 0

    def put(word: str) -> None:
        nonlocal length
        words.append(word)
        length += len(word) + 1

    arranged = _put_in(says, low, lead, item, names) if says else _arranged(low, lead, name, rest)
    until = "verleng" in low[lead.start : lead.end] or says.endswith(" is {rest}.")
    link = ("tot" if until else "op") if alone else ""
    for piece in arranged:
        if isinstance(piece, str):
            if piece:
                put(piece)
            continue
        if link and piece == rest:
            put(link)
        for start, stop in _without(piece, left_out, dated.end() if dated and year else None):
            said = text[start:stop].strip()
            if said:
                kept.append((length, text.index(said, start), len(said)))
                put(said)
            if dated and year and stop == dated.end():
                put(year["year"])
    return Composed(" ".join(words).rstrip(" .") + ".", tuple(kept)) if kept else None


def joined(text: str, pieces: Sequence[Span | str]) -> Composed:
    """Return pieces of a document, and words of our own between them, as one sentence."""
    words: list[str] = []
    kept: list[tuple[int, int, int]] = []
    length = 0
    for piece in pieces:
        said = piece if isinstance(piece, str) else text[slice(*piece)].strip()
        if not said:
            continue
        if isinstance(piece, Span):
            kept.append((length, text.index(said, piece.start), len(said)))
        words.append(said)
        length += len(said) + 1
    return Composed(" ".join(words).rstrip(" .") + ".", tuple(kept))


#: ", met vier Apaches", ", onder wie drie artsen": what more is told of a part
_MORE_OF_PART = regex(r",\s(?:met|voor|waaronder|waarvan|onder\swie|van\swie|die|dat|inclusief)\s")


def one_sentence(low: str, lead: Span, items: Sequence[Span]) -> list[Span | str]:
    """Return a lead and all items of its list as the pieces of one sentence: ``omvat een peloton en een staf``."""
    pieces: list[Span | str] = [Span(lead.start, _cut(_END_OF_LEAD, low, lead))]
    for number, item in enumerate(items):
        if number:
            pieces.append("en" if number == len(items) - 1 else ",")
        part = Span(item.start, _cut(_END_OF_ITEM, low, item))
        pieces.append(Span(item.start, _cut(_MORE_OF_PART, low, part)))
    return pieces


_ROOM = regex(r"(\{[a-z]+\})")
_FIRST_WORD = regex(rf"[a-zà-ÿ]+(?:ing|einde|start)(?!\w)|(?:{TAKING_PART})(?!\w)")


def _put_in(says: str, low: str, lead: Span, item: Span, names: Sequence[MissionMention]) -> Iterable[str | Span]:
    """Yield the pieces of a sentence with an item put in where it has room; none where the item lacks what it wants."""
    name, rest = _name_and_rest(low, item, names)
    deed = _FIRST_WORD.match(low, *rest)
    above = next((Span(n.start, n.end) for n in names if lead.start <= n.start and n.end <= lead.end), None)
    above = above or next((Span(n.start, n.end) for n in names if not item.start <= n.start < item.end), None)
    wanted = {"{naam}": name, "{daad}": deed, "{kop}": above}
    if any(room in says and found is None for room, found in wanted.items()):
        return
    if "{daad}" in says and deed:
        rest = Span(deed.end(), rest.end)
    room = {
        "{kop}": above,
        "{naam}": name,
        "{rest}": rest,
        "{item}": item,
        "{daad}": Span(*deed.span()) if deed else None,
    }
    for part in _ROOM.split(says):
        yield room.get(part) or part.strip()


def _arranged(low: str, lead: Span, name: Span | None, rest: Span) -> Iterable[str | Span]:
    """Yield the pieces of a lead and of an item in the order in which a sentence would have them."""
    start = lead.start + len("wat ") if low.startswith("wat ", lead.start) else lead.start
    named = _THE_FOLLOWING.search(low, start, lead.end)
    stands = _STANDS_FOR.search(low, start, lead.end)
    of_names = list(_OF_NAMES.finditer(low, start, lead.end))[-1:] if name else []
    if named:
        yield Span(start, named.start("word"))
        start = named.start("noun")
    for noun in of_names:
        yield Span(start, noun.end())
        yield from _LINKS.get(noun.lastgroup or "", ())
        yield name or rest
        start = noun.end()
    if named and not of_names:
        yield Span(start, named.end())
        yield from (name, rest) if name else (rest,)
        yield Span(named.end(), lead.end)
    elif stands and stands.start() >= start:
        yield Span(start, stands.start())
        yield from (name, rest) if name and not of_names else (rest,)
        yield Span(stands.end(), lead.end)
    else:
        yield Span(start, lead.end)
        yield from (name, rest) if name and not of_names else (rest,)


def _cut(pattern: re.Pattern[str], low: str, span: Span) -> int:
    found = pattern.search(low, span.start, span.end)
    return found.start() if found else span.end


def _name_and_rest(low: str, item: Span, names: Sequence[MissionMention]) -> tuple[Span | None, Span]:
    """Return the name of a mission that an item begins with, and what it says of it; None where it has other words
    before the name."""
    first = next((n for n in names if item.start <= n.start and n.end <= item.end), None)
    if first is None or not _BEFORE_NAME.fullmatch(low, item.start, first.start):
        return None, item
    alone = _DAY_ALONE.fullmatch(low, first.end, item.end)
    if alone:
        return Span(first.start, first.end), Span(*alone.span("day"))
    behind = _BEHIND_NAME.match(low, first.end, item.end)
    return Span(first.start, first.end), Span(behind.end() if behind else first.end, item.end)


def _without(piece: Span, left_out: Sequence[tuple[int, int]], cut_at: int | None) -> Iterable[tuple[int, int]]:
    """Yield a piece without the stretches that are left out, and parted at a place."""
    edges = [piece.start, piece.end]
    for begin, end in left_out:
        if piece.start <= begin and end <= piece.end:
            edges += [begin, end]
    if cut_at is not None and piece.start < cut_at < piece.end:
        edges += [cut_at, cut_at]
    edges.sort()
    return zip(edges[::2], edges[1::2], strict=True)
