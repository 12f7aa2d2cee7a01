"""An item of a list as the sentence that announces the list would say it.

*De Kamer ontvangt dit voorjaar:* with *in mei de evaluatie van UNMIVER* below it is read as the one sentence that
they make up, so that all that the rules know of sentences holds for lists.
"""

import re
from collections.abc import Iterable, Sequence

import msgspec

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.passage import Sentence
from missieregister.extraction.tools import Tools
from missieregister.extraction.topics import lowered
from missieregister.knowledge.words import NL
from missieregister.model.document import Block, Document
from missieregister.model.spans import Span
from missieregister.model.statement import Statement
from missieregister.patterns import regex

#: what an item stands for in the sentence above it: "het volgende besloten", "lopen als volgt af"
_STANDS_FOR = regex(r"\s(?:het\svolgende|als\svolgt|hieronder)(?=\s|\Z)")
#: "de volgende mandaten lopen af": the item follows the noun
_THE_FOLLOWING = regex(
    r"(?<!\w)(?P<word>(?:volgende|onderstaande|hierna\sgenoemde)\s)(?P<noun>(?:[\w-]+e\s){0,2}[\w-]+(?:en|s))(?!\w)"
)
#: what missions are put behind, and how: "de mandaten voor EUSTAT"
_OF_NAMES = regex(
    r"(?<!\w)(?:(?P<voor>mandaten|looptijden|einddata|plafonds|kosten|uitgaven|ramingen)|(?P<aan>bijdragen|contributies|deelnames)|"
    r"(?P<plain>missies|operaties))(?!\w)"
)
#: "tenzij anders vermeld"
_UNLESS = regex(r",?\s(?:tenzij|waar niet|voor zover niet)\s[^,:]{0,30}\s?(?:anders|vermeld|aangegeven)\b[^,:]*")
_DAY = regex(r"(?:(?:op|per|tot\sen\smet|tot|t/m)\s)?\d{1,2}\s[a-z]{3,9}\s\d{4}")
_END_OF_LEAD = regex(r"\s*:\s*\Z")
_END_OF_ITEM = regex(r"(?:[\s;,.]+(?:en|of)?)?\s*\Z")
_BEFORE_NAME = regex(r"(?:(?:de|het)\s)?(?:[\w-]*(?:missie|operatie)\s)?")
#: "EUSTAT (31 maart 2032)"
_DAY_ALONE = regex(r"\s\((?P<day>\d{1,2}\s[a-z]+(?:\s\d{4})?)\)")
#: what parts a name from what an item says of it: "EUSTAT: tot 1 juni", "EUSTAT – 1 juni"
_BEHIND_NAME = regex(r"(?:\s\([^()]{2,60}\))?\s?(?::|\s[–—-])\s")
#: a day of an item whose year its lead tells
_WITHOUT_YEAR = regex(
    r"\d{1,2}\s(?:jan|febr|maart|april|mei|juni|juli|aug|sept|okt|nov|dec)[a-z]*(?!\w|\s\d{4}|\sjl|\sa\.s)"
)
_YEAR = regex(r"(?<!\w)(?:in|voor|over)\s(?P<year>(?:19|20)\d\d)(?!\w)")
#: when a lead says that its items come, which an item says better
_COARSE = regex(
    r"\s(?:(?:in|de|het)\s){0,2}(?:dit|deze|komende?|volgende?)\s(?:voorjaar|najaar|zomer|herfst|winter|jaar|maanden?|"
    r"weken|kwartaal|halfjaar|periode|tijd)(?!\w)"
)
_A_TIME = regex(
    r"(?<!\w)(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|\w*reces|voorjaar|"
    r"najaar|zomer|herfst|winter|kwartaal|maand|week|prinsjesdag)(?!\w)"
)
#: a paper that an item names: of what it is about nothing is decided there
_A_PAPER = regex(
    r"(?:op\s[\w\s]{3,20}?\s)?(?:(?:de|het|een|uw|onze|mijn)\s)?(?:[\w-]+e\s){0,2}[\w-]*(?:brief|brieven|besluit|evaluatie|verslag|nota|"
    r"rapport|rapportage|motie|agenda|kennisgeving|antwoorden|beantwoording|overzicht|stand)(?!\w)"
)
_TO_THE_CHAMBER = regex(
    r"(?<!\w)kamers?(?!\w)[^.;]*(?<!\w)(?:gezonden|toegezonden|verzonden|gestuurd|ontving|ontvangt|ontvangen|krijgt|tegemoet\w*|"
    r"verwachten|aangeboden|toegegaan|geïnformeerd)(?!\w)|(?<!\w)(?:u|kamer)\s(?:ontvangt|ontving|krijgt|kunt|mag|kan)(?!\w)"
)
#: these make statements about missions that an item or its lead names
_OF_MISSIONS = ("decision", "mandate", "deployment", "finance", "international_mandate")
#: an item that leaves what it says to another
_DITTO = regex(r"(?<!\w)(?:idem|zie\s(?:hier)?boven|n\.v\.t\.)(?!\w)")
#: what stands below a heading that names a mission and has no verb: "Vier stafofficieren, in Pristina."
BELOW_HEADING = "{kop}: {item}"
#: how much surer a sentence of the text's own is than one that a lead and an item make up
_LESS_SURE = 0.9


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
    left_out = sorted(m.span() for m in (general, unless, year, coarse) if m)
    words: list[str] = []
    kept: list[tuple[int, int, int]] = []
    length = 0

    def put(word: str) -> None:
        nonlocal length
        words.append(word)
        length += len(word) + 1

    arranged = _put_in(says, low, lead, item, names) if says else _arranged(low, lead, name, rest)
    for piece in arranged:
        if isinstance(piece, str):
            put(piece)
            continue
        for start, stop in _without(piece, left_out, dated.end() if dated and year else None):
            said = text[start:stop].strip()
            if said:
                kept.append((length, text.index(said, start), len(said)))
                put(said)
            if dated and year and stop == dated.end():
                put(year["year"])
    return Composed(" ".join(words).rstrip(".") + ".", tuple(kept)) if kept else None


_ROOM = regex(r"(\{[a-z]+\})")
_FIRST_WORD = regex(r"[a-zà-ÿ]+(?:ing|einde|start)(?!\w)")


def _put_in(says: str, low: str, lead: Span, item: Span, names: Sequence[MissionMention]) -> Iterable[str | Span]:
    """Yield the pieces of a sentence with an item put in where it has room; none where the item lacks what it wants."""
    name, rest = _name_and_rest(low, item, names)
    deed = _FIRST_WORD.match(low, *rest)
    if ("{naam}" in says and name is None) or ("{daad}" in says and deed is None):
        return
    if "{daad}" in says and deed:
        rest = Span(deed.end(), rest.end)
    above = next((Span(n.start, n.end) for n in names if lead.start <= n.start and n.end <= lead.end), None)
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
        yield from (noun.lastgroup,) if noun.lastgroup in ("voor", "aan") else ()
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


def sentence_of(
    composed: Composed, document: Document, tools: Tools, block: Block, names: Sequence[MissionMention]
) -> Sentence:
    """Return the composed words as the sentence of a document of their own."""
    whole = Span(0, len(composed.text))
    alone = msgspec.structs.replace(document, text=composed.text, blocks=(), citations=())
    missions = [
        MissionMention(n.start - there + here, n.end - there + here, n.missions, n.known, n.compound)
        for here, there, length in composed.pieces
        for n in names
        if there <= n.start and n.end <= there + length
    ]
    paragraph = Block("paragraph", 0, whole.end, section=block.section)
    scan = tools.scanner.scan(lowered(composed.text))
    return Sentence(tools, alone, scan, whole, paragraph, sorted(missions, key=lambda m: m.start), 0)


def may_go_on(low: str, item: Span) -> bool:
    """Whether an item may be what the sentence above goes on with: it says something of its own."""
    return _DITTO.search(low, item.start, item.end) is None


def lists_papers(low: str, lead: Span, item: Span) -> bool:
    """Whether a lead tells what the Chamber got or will get, and an item names a paper: "Aan de Kamer is gezonden:"."""
    return _TO_THE_CHAMBER.search(low, *lead) is not None and _A_PAPER.match(low, *item) is not None


def of_item(statements: Iterable[Statement], sentence: Sentence, document: Document, block: Block) -> list[Statement]:
    """Return those statements of a composed sentence that its item may make, with the item's words for their quote."""
    text = document.block_text(block)
    paper = _A_PAPER.match(text.lower()) is not None
    whose = {c.name for c in sentence.nationalities if c.name != "int"}
    theirs = bool(whose) and NL not in whose
    cites = tuple(dict.fromkeys(c.document for c in document.citations if block.start <= c.start < block.end))
    # who is there, by a frame that asks for no verb, need not be whom the lead speaks of
    found = (s for s in statements if s.rule != "deployment.present")
    named = {m for mention in sentence.missions for m in mention.missions}
    return [
        msgspec.structs.replace(
            s, quote=text, start_char=block.start, end_char=block.end, cites=cites,
            confidence=round(s.confidence * _LESS_SURE, 3),
        ).identified()
        for s in found
        if not (theirs and s.actor == NL and s.kind in _OF_MISSIONS)
        if s.kind not in _OF_MISSIONS or (not paper and s.action != "investigate" and not named.isdisjoint(s.missions))
    ]  # fmt: skip
