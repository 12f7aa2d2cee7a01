"""Parts of a sentence that read by themselves: the clause round a place, without the clauses put into it, and who is
its subject by the order of its words, also where no word of the lexicon names him."""

import re

import msgspec

from missieregister.extraction.text.us import MINISTERS, WE
from missieregister.model.calendar import ANY_WEEKDAY
from missieregister.patterns import regex

#: "uiterlijk juni, maar als het kan eerder, zal": no clause of its own
_IF_IT_CAN = r"\s(?:het|dat|dit)\s(?:enigszins\s|even\s)?(?:kan|lukt)(?!\w)|\smogelijk(?!\w)"
#: what opens a clause of its own: "verzoek, dat ons op 3 juni bereikte"
_OPENS = regex(
    r"(?:,\s|(?:^|\s)(?=(?:dat|die)\s(?:ons|op|door|van|bij|in|de|het|uw|u|wij|ik|na|ministers?)\s))"
    r"(?P<word>daar(?=\s(?:de|het|een|deze|er)\s)|die|dat|waar\w*|welke|wiens|hoewel|ofschoon|nu|nadat|toen|omdat|aangezien|doordat|terwijl|zodat|"
    rf"zoals|als(?!{_IF_IT_CAN})|indien|zodra|mocht|wanneer|zolang|voordat|tenzij|mits|ook\sal)\s|"
    r"^(?P<first>als(?!\s(?:gevolg|onderdeel|reactie|uitvloeisel)\s)|hoewel|ofschoon|nu|nadat|toen|omdat|"
    r"aangezien|terwijl|zoals(?!\s(?:vele|veel|enkele|andere|diverse|sommige)\s)|indien|zodra|mocht|wanneer|zolang|voordat|"
    r"tenzij)\s"
)
_RELATIVE = ("die", "dat", "welke")
_CLOSES = regex(r"[,;]|:\s|\s[–-]\s")
#: what parts main clauses
_PARTS = regex(rf";|:\s|,\s(?=(?:maar(?!\s(?:als|zo|indien)(?:{_IF_IT_CAN}))|terwijl|en|waarna|doch)\s)")
_AUXILIARY = regex(
    # not "in zijn brief"
    r"(?<!\w)(?P<is>is|(?<!\sin\s)(?<!^in\s)(?<!\sbij\s)(?<!^bij\s)(?<!\smet\s)(?<!\svan\s)(?<!\saan\s)(?<!\sdoor\s)zijn|"
    r"was|waren|werd|werden|wordt|worden|bent|ben)(?!\w)|"
    r"(?<!\w)(?P<has>heeft|hebben|heb|had|hadden)(?!\w)"
)
#: what makes "weten" a verb of telling, and is the verb that its subject stands beside
_LETS = regex(r"(?<!\w)(?:liet|lieten|laat|laten)(?!\w)")
#: a clause that opens with one of these has its subject behind its verb
_FRONTED = regex(
    r"(?:inleiding\s(?=(?:bij|in|op)\s))?"
    r"(?:als gevolg|evenals|net als|zoals\s(?:vele|veel|enkele|andere|diverse|sommige)|behalve|"
    r"wel|nadien|daarna|daags\sdaarna|los\svan|desondanks|eveneens|intussen|ondertussen|aan|bij|binnen|door|eerder|eind|gedurende|gelijktijdig|hiertoe|daartoe|"
    r"hierop|daarop|"
    r"hierover|daarover|hierom|daarom|"
    r"in|inmiddels|kort|later|medio|met|mede|na|naar|naast|namens|niettemin|ook|onlangs|op|over|per|recent|reeds|"
    r"sinds|tegelijk|tegen|tevens|tijdens|tot|uit|vanuit|van|vandaag|via|voor|vóór|voorafgaand|voorts|vorig|vorige|"
    r"vervolgens|verder|overigens|uiteindelijk|destijds|derhalve|thans|gisteren|eergisteren|vanmorgen|vanochtend|vanmiddag|vanavond|"
    rf"zo|zoals|{ANY_WEEKDAY}|ten|ter|begin|al|toen|daarnaast|bovendien|"
    r"daarbij|hierbij|hiermee|daarmee|afgelopen|wegens|vanwege|gezien|gelet(?=\sop\s)|ondanks|dankzij|conform|krachtens|"
    r"overeenkomstig|ingevolge|blijkens|volgens|direct|vlak|pas|\d+)(?!\w)"
)
#: what may stand between a verb and the subject behind it
_LIGHT = regex(
    r"\s*(?:(?:zich|ook|toen|daarom|daartoe|hierom|hiertoe|tevens|reeds|al|eerst|voorts|bovendien|onlangs|"
    r"recent|eerder|"
    r"inmiddels|nog|ons|hem|mij|u|nadien|vervolgens|derhalve|dan|nu|echter|er|daar|hier|daarnaast)\s+)*"
)
_OURS = regex(
    r"(?:nederland|de nederlandse|het nederlandse|nederlandse|"
    r"het (?:(?:toenmalige|vorige|huidige|nieuwe|demissionaire) )?kabinet|"
    r"de (?:(?:toenmalige|vorige|huidige|nieuwe|demissionaire) )?regering(?!\s+(?:van|te)\s(?!nederland)|"
    r"\s+in\s(?!nederland|de|het|"
    r"\d|\w+(?:ari|rt|il|ei|ni|li|tus|ber)\s))|"
    rf"{WE}|ik|ons land|(?:de|beide|beiden) (?:{MINISTERS})"
    r"(?!\s+van\s+[\w-]+(?:\s+(?!en\s)[\w-]+)?\s+(?:uit|van)\s(?!nederland))|minister|ministers|defensie|"
    r"(?:de|onze) permanente vertegenwoordig(?:ing|er)|de krijgsmacht|de koninklijke|het ministerie|"
    r"de ministerraad|zij|hij|ze|men|onze|ons|mij|ondergetekende|"
    r"de (?:marechaussee|landmacht|luchtmacht|marine|krijgsmachtdelen)(?!\svan\s))(?!\w)"
)


_BRACKETED = regex(r"\([^()]*\)")
_COMMA = regex(r"[,;]")


class Part(msgspec.Struct, frozen=True):
    """A clause: ``low`` is the whole sentence with blanks for what is no part of it, so that places stay the same.

    ``opener`` is the word that makes it a clause inside another ("dat", "waarom"), ``before`` what stands before that.
    """

    start: int
    end: int
    low: str
    opener: str = ""
    before: str = ""

    def holds(self, start: int) -> bool:
        """Whether a word that begins at a place is of this clause, and of none that is put into it."""
        return self.start <= start < self.end and not self.low[start].isspace()


def part_at(low: str, start: int, end: int) -> Part:
    """Return the part of a sentence in which a word stands, from its place."""
    if "(" in low:  # commas in brackets part nothing
        low = _BRACKETED.sub(lambda m: m[0] if m.start() <= start < m.end() else _COMMA.sub(" ", m[0]), low)
    left = max((m.end() for m in _PARTS.finditer(low, 0, start)), default=0)
    opened = None
    for found in _OPENS.finditer(low, left, start + 1):
        if found.end() <= start and not _CLOSES.search(low, found.end(), start):
            opened = found
    if opened:
        closed = _CLOSES.search(low, end)
        right = closed.start() if closed else len(low)
        word = opened["word"] or opened["first"]
        return Part(opened.end(), right, _only(low, opened.end(), right), word, low[left : opened.start()])
    parted = _PARTS.search(low, end)
    right = parted.start() if parted else len(low)
    text = _only(low, left, right)
    for found in _OPENS.finditer(low, left, right):
        closed = _CLOSES.search(low, found.end(), right)
        until = closed.end() if closed else right
        if found.start() > end and not closed:
            until = right
        if not found.start() <= start < until:
            text = text[: found.start()] + " " * (until - found.start()) + text[until:]
    return Part(left, right, text)


def _only(low: str, start: int, end: int) -> str:
    return " " * start + low[start:end] + " " * (len(low) - end)


class Subject(msgspec.Struct, frozen=True):
    """Who a clause is about: the words that begin with it, and where in the sentence the rest of the clause begins."""

    words: str
    end: int

    @property
    def ours(self) -> bool:
        """Whether it is the Dutch government or a part of it."""
        return is_ours(self.words)


def subject_of(part: Part, verb: tuple[int, int]) -> Subject:
    """Return the subject of a clause by the order of its words; without words where it has none."""
    own = part.low[part.start : part.end]
    if part.opener:
        behind = part.start + _light(own)
        if part.opener in _RELATIVE and (behind > part.start or _FRONTED.match(own)):
            return Subject(_last_phrase(part.before), part.start)
        return _phrase_at(part, behind)
    opening = part.start + len(own) - len(own.lstrip(" ,«\"“'’‘(–-•"))
    auxiliary = _AUXILIARY.search(part.low, part.start, verb[0])
    if auxiliary is None and part.low.startswith("weten", verb[0]):
        auxiliary = _LETS.search(part.low, part.start, verb[0])  # "Ook liet het kabinet uw Kamer weten"
    finite = auxiliary.span() if auxiliary else verb
    if opening < finite[0] and not _FRONTED.match(part.low, opening):
        behind = finite[1] + _light(part.low[finite[1] : part.end])
        told = _IT.fullmatch(part.low, opening, finite[0]) and is_ours(part.low[behind : part.end])
        return _phrase_at(part, behind if told else opening)
    behind = finite[1] + _light(part.low[finite[1] : part.end])
    if auxiliary and (behind >= verb[0] or part.low.startswith(", ", behind)):
        return Subject("", behind)  # "Op 9 november is gevraagd of", "Voorts werd, op 30 september, gevraagd om"
    return _phrase_at(part, behind)


def _light(text: str) -> int:
    found = _LIGHT.match(text)
    return found.end() if found else 0


#: what is told, and stands first: "Dat heeft het kabinet de Kamer laten weten"
_IT = regex(r"(?:dat|dit|zulks)\s")

_PHRASE = regex(r"(?:(?:de|het|een|deze|dit|zijn|haar|hun|onze|enkele|diverse)\s)?(?:[\w-]+e\s)*[\w-]+")


def _phrase_at(part: Part, start: int) -> Subject:
    if _FRONTED.match(part.low, start):
        return Subject("", start)
    phrase = _PHRASE.match(part.low, start)
    return Subject(part.low[start : part.end], phrase.end() if phrase else start)


def _last_phrase(before: str) -> str:
    """Return the noun phrase at the end of what stands before ``, dat``: what the clause behind it is about."""
    return re.split(r"[,;:]\s|\sen\s", before.rstrip(" ,"))[-1].strip()


def is_ours(words: str) -> bool:
    """Whether words begin with the Dutch government or a part of it."""
    return _OURS.match(words.lstrip()) is not None


def passive(part: Part, verb: tuple[int, int]) -> bool | None:
    """Whether a verb is said of what somebody else does ("is ... gevraagd"); None where no auxiliary stands by it."""
    found = list(_AUXILIARY.finditer(part.low, part.start, end_of_verbs(part, verb[1])))
    return not any(m["has"] for m in found) if found else None


def end_of_verbs(part: Part, verb_end: int) -> int:
    """Return up to where auxiliaries may stand behind a verb: ``geïnformeerd zal worden``, and not in what is told."""
    told = _TOLD.search(part.low, verb_end)
    return min(part.end, verb_end + 15, told.start() if told else part.end)


_TOLD = regex(r"[,;:]|\s(?:dat|of|om|over|aan|van|in|te)\s")
