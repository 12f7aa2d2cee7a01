"""What is put into a sentence or closes it and says nothing of it: a paper, a short name to come, who said so, what
kind of mission it is about.

``De deelname aan EUSTAT (hierna: de missie), een missie die vrouwen opleidt, wordt verlengd (29 521, nr. 7).``
is read as ``De deelname aan EUSTAT wordt verlengd.``. Papers with a day of their own stay: that day may be when the
Chamber was told. So does what counts, names a day or a sum, or says something of ours.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.text.alike import DECIDED_THEN
from missieregister.extraction.text.scan import Hit, Marks, Scan
from missieregister.knowledge.words import NL
from missieregister.model.calendar import ANY_MONTH
from missieregister.model.spans import Span
from missieregister.patterns import regex

#: a paper, without a day of its own
_PAPER = (
    r"(?:(?:tweede\s|eerste\s)?kamerstuk(?:ken)?\s)?\d\d\s?\d{3}[^()]{0,40}?\snrs?\.?\s"
    r"(?:(?!d\.d|dd\.|van\s\d)[^()]){1,40}"
)
#: "(zie paragraaf 3)", "(zie ook bijlage 2)"
_ELSEWHERE = r"zie\s(?:ook\s)?(?:paragraaf|hoofdstuk|bijlage|tabel|figuur|kader|voetnoot|onder)(?:\s[^()]{1,30})?"
#: "(hierna: de missie)", "(verder te noemen: EUSTAT)"
_CALLED = (
    r"(?:hierna|verder|in\shet\svervolg|voortaan)(?:\sook)?"
    r"(?:\s(?:te\snoemen|genoemd|aangeduid\sals|aan\ste\sduiden\sals))?(?::|\s(?=[“\"'‘«]))\s?[^()]{1,60}"
)
_BRACKET = regex(rf"\s\((?:(?:zie\s(?:ook\s)?)?(?P<paper>{_PAPER})|{_ELSEWHERE}|{_CALLED})\)")
#: one of these stands in such a bracket
_IN_BRACKETS = (" nr", "zie ", "hierna", "verder", "vervolg", "voortaan")
#: "In de brief van 22 mei jl. (Kamerstuk 29 521, nr. 901) is de inzet gemeld": what the paper is
_IS_PAPER = regex(
    r"(?:(?:brief|brieven|notitie|nota|rapport|rapportage|verslag|evaluatie|motie|kennisgeving|notificatie|antwoorden|"
    r"toezegging|begroting|advies|debat|overleg|bericht|gemeld|geïnformeerd|ingelicht|informeerde|meldde)(?!\w)[^,;:()]*|"
    rf"\d\s(?:{ANY_MONTH})(?:\s\d{{4}}|\sjl\.?|\sjongstleden)?)\Z"
)
#: characters before a paper within which it says what it is
_NEAR = 80
_ENDS = regex(r"[.]?\s*\Z")
#: who of ours said so, before the stop
_SAID_SO = regex(
    rf"(?:aldus|(?:zo\s)?(?:meldt|melden|bericht|zegt|bevestigt|laat|schrijft)|zo\s(?:blijkt|volgt)\suit|zo\s(?:heeft|{DECIDED_THEN}))\s"
    r"(?:(?:de|het|demissionair)\s)?(?:minister|ministers|ministerraad|bewindsman|bewindsvrouw|bewindslieden|"
    r"staatssecretaris|ministerie|kabinet|defensie|brief|kamerbrief|begroting|bijlage)(?!\w)(?![^,;]*dag(?!\w))[^,;.()]{0,60}[.]?\s*\Z"
)
#: what only remarks on the rest of a sentence, and closes it
_REMARKS = (
    "in nauw overleg", "in overleg met", "in samenwerking met", "in nauwe samenwerking", "in goed overleg",
    "in afstemming", "in nauwe afstemming", "in lijn met", "in aansluiting op", "in het kader van", "met als doel",
    "met het doel", "met het oog op", "conform", "overeenkomstig", "hetgeen past", "wat past", "met steun van", "zulks",
    "teneinde", "om zo", "om daarmee",
)  # fmt: skip
#: why something is so; why it is not may be asked of it
_REASONS = ("gelet op", "mede gelet op", "gezien", "mede gezien", "vanwege", "mede vanwege", "ondanks")
#: words of such a remark that are words of mood elsewhere, and what fits: "hetgeen past binnen"
_AIMS = ("met als doel", "als ", "teneinde", "past ")
#: a closing aim: "om bij te dragen aan de stabiliteit in de regio"
_AIM = regex(
    r",?\s(?:om|teneinde)\s(?:(?:zo|daarmee|aldus|ook)\s)?(?:bij\ste\sdragen\saan|bij\ste\sdragen\stot)\s(?:(?:de|het|een|meer)\s)?(?:[\w-]+e\s)?"
    r"(?:stabiliteit|stabilisering|stabilisatie|veiligheid|vrede|rust|wederopbouw|opbouw|bescherming|bestrijding|"
    r"herstel|ontwikkeling|verbetering|rechtsorde|afschrikking)(?!\w)[^,;:.()]*(?=[.]?\s*\Z)"
)
#: what tells of a mission right behind its name: "EUSTAT, een missie van de EU,"
_TELLS_OF_IT = regex(
    r"[»”\"’']?(?:\s\([^()]{1,40}\))?(?P<aside>,\s(?:(?:die|dat|welke|waarin|waaraan|waaronder|waar)\s|(?:een|de|het)\s"
    r"(?:[\w-]+e\s){0,2}[\w-]*(?:missie|operatie|macht|coalitie|verband|vloot|eenheid|programma)(?!\w)|"
    r"(?:onder\sleiding\svan|geleid\sdoor|met\s(?:het\s)?hoofdkwartier\s(?:in|te)|gevestigd\s(?:in|te))\s)[^,;:()]{4,120}?(?:,(?!\s[\w-]+(?:\s[\w-]+)?,)(?=\s)|(?=[.]?\s*\Z)))"
)
#: "die in 2005 van start ging": since when a mission is there
_STARTED = regex(
    r",\s(?:die|dat|welke)\s(?:(?:reeds|al)\s)?(?:in|sinds|eind|begin)\s(?:\w+\s)?(?:19|20)\d\d\s(?:door\s[^,]{4,40}\s)?"
    r"(?:van\sstart\s(?:ging|is\sgegaan)|(?:werd|is)\s(?:opgericht|ingesteld|gestart|gelanceerd|opgezet)),"
)
#: "a) De bijdrage aan ..."
_LABEL = regex(r"\(?[a-z]\)\s")
#: what opens and closes a name
_QUOTES = {"«": "»", "‘": "’", "“": "”", '"': '"', "'": "'", "„": "”"}
#: classes of nouns that make something be said of ours
_NOUNS = ("contribution", "mandate", "national_mandate", "international_mandate", "combined", "request", "equipment")
#: of these, those that tell of more than the mission
_NOUNS_OF_OURS = ("contribution", "request", "equipment", "role")
#: classes of verbs that others, or a mission itself, may do in what tells of it
_IDLE = ("serve", "follow", "support", "establish")


class Asides:
    """Finds what is not read of the sentences of one text."""

    def __init__(self, low: str, scan: Scan, marks: Marks) -> None:
        self._low, self._scan = low, scan
        #: what stands in something that says something
        self._says = marks.of("count") | marks.of("money") | marks.of("time") | marks.of("date")
        self._says |= marks.of("adjective", NL) | marks.of("subject", NL) | marks.any_of("noun", _NOUNS)
        self._acts = self._says | marks.of("verb") | marks.of("negation") | marks.of("modality")
        #: when somebody said so, or how many
        self._told = marks.of("count") | marks.of("money") | marks.of("time") | marks.of("date") | marks.of("today")
        self._of_it = self._says & ~marks.any_of("noun", _NOUNS) | marks.any_of("noun", _NOUNS_OF_OURS)
        self._not = marks.of("negation") | marks.any_of("verb", ("decline",))
        self._verb, self._idle = marks.of("verb"), marks.any_of("verb", _IDLE)
        self._takes_part, self._others = marks.any_of("verb", ("contribute", "send")), marks.of("subject")
        self._named = marks.of("subject") | marks.of("adjective")

    def of(self, span: Span, missions: Sequence[MissionMention]) -> list[Span]:
        """Return the stretches of a sentence that are not read, in order; ``missions`` are those that it names."""
        low, (start, end) = self._low, span
        found = list[Span]()
        if low[start] in "(abcdefghijk" and (label := _LABEL.match(low, start, end)):
            found.append(Span(*label.span()))
        first = low.find(" (", start, end)
        if first >= 0 and any(low.find(word, first, end) >= 0 for word in _IN_BRACKETS):
            found += self._brackets(first, span)
        aim = low.rfind(" bij te dragen ", start, end)
        if aim >= 0 and (match := _AIM.search(low, max(start, aim - 30), end)):
            says = self._scan.marks_of(self._scan.within(aim, match.end())) & self._says
            if not says and not any(m.start > aim for m in missions):
                found.append(Span(*match.span()))
        last = low.rfind(", ", start, end)
        if last >= 0:
            found += self._closing(last, span, missions)
            for index, mission in enumerate(missions):
                found += self._telling(mission, missions[index + 1 :], end)
        for mission in missions:
            closed = _QUOTES.get(low[mission.start - 1]) if mission.start > start else None
            if closed and low[mission.end : mission.end + 1] == closed and mission.end < end:
                found += (Span(mission.start - 1, mission.start), Span(mission.end, mission.end + 1))
        return _parted(found) if len(found) > 1 else found

    def _brackets(self, first: int, span: Span) -> Iterator[Span]:
        low, (start, end) = self._low, span
        for match in _BRACKET.finditer(low, first, end):
            begin, stop = match.span()
            of_paper = match["paper"] and _IS_PAPER.search(low, max(start, begin - _NEAR), begin)
            if not of_paper or _ENDS.match(low, stop, end):
                yield Span(begin, stop)

    def _closing(self, last: int, span: Span, missions: Sequence[MissionMention]) -> Iterator[Span]:
        """Yield what closes a sentence, behind its last comma, if it says nothing."""
        low, (start, end) = self._low, span
        stop = end - 1 if low[end - 1] == "." else end
        if missions and missions[-1].start > last:
            return
        why = low.startswith(_REASONS, last + 2) and not self._scan.marks_of(self._scan.within(start, last)) & self._not
        if why or low.startswith(_REMARKS, last + 2):
            hits = self._scan.having(self._scan.within(last, stop), self._acts)
            if all(low.startswith(_AIMS, h[0]) for h in hits) and low.find(";", last, stop) < 0:
                yield Span(last, stop)
        elif _SAID_SO.match(low, last + 2, end) and not self._scan.marks_of(self._scan.within(last, stop)) & self._told:
            yield Span(last, stop)

    def _telling(self, mission: MissionMention, others: Sequence[MissionMention], end: int) -> Iterator[Span]:
        """Yield what tells of a mission right behind its name, if it says nothing of ours."""
        if self._low[mission.end : mission.end + 1] not in (",", " ", "»", "’", "”", '"', "'"):
            return
        match = _TELLS_OF_IT.match(self._low, mission.end, end)
        if match is None:
            return
        span = Span(*match.span("aside"))
        if _STARTED.fullmatch(self._low, *span):
            yield span
            return
        if any(m.start < span.end and m.missions != mission.missions for m in others):
            return
        hits = [h for h in self._scan.within(*span) if self._low[h[0] : -h[1]] != "een"]
        marks = self._scan.marks_of(hits)
        if (
            self._scan.marks_of(h for h in self._scan.within(span.end, span.end + 40) if h[0] == span.end + 1)
            & self._named
        ):
            return  # "waaraan ook Denemarken, Italië en Turkije deelnemen"
        may = self._idle | (self._takes_part if marks & self._others else 0)
        if not marks & self._of_it and len(self._scan.having(hits, self._verb)) == len(self._scan.having(hits, may)):
            yield span


def _parted(found: list[Span]) -> list[Span]:
    """Return stretches in order, without those that lie in one before them."""
    found.sort()
    kept = [found[0]]
    kept += [span for before, span in pairwise(found) if span.start >= before.end]
    return kept


def without(hits: Iterable[Hit], left_out: Sequence[Span]) -> list[Hit]:
    """Return what a scan found in a sentence outside what is not read, placed as if that did not stand in it."""
    found = list[Hit]()
    for start, end, index in hits:
        removed = 0
        for aside in left_out:
            if aside.start >= -end:
                break
            if aside.end > start:
                removed = -1
                break
            removed += aside.end - aside.start
        if removed >= 0:
            found.append((start - removed, end + removed, index))
    return found


def outside(
    missions: Iterable[MissionMention], left_out: Sequence[Span], start: int
) -> tuple[list[MissionMention], Sequence[Span]]:
    """Return missions of a document as a sentence that begins at ``start`` places them, and what of it is not read: a
    bracket that names the only mission is."""
    named = list(missions)
    kept = [m for m in named if not any(a.start <= m.start < a.end for a in left_out)]
    if named and not kept:
        left_out = [a for a in left_out if not any(a.start <= m.start < a.end for m in named)]
        kept = named
    moved = list[MissionMention]()
    for m in kept:
        by = start + sum(a.end - a.start for a in left_out if a.end <= m.start)
        moved.append(MissionMention(m.start - by, m.end - by, m.missions, m.known, m.compound))
    return moved, left_out


def without_asides(text: str, span: Span, asides: Sequence[Span]) -> str:
    """Return what is read of a stretch of a text."""
    start, end = span
    if not asides:
        return text[start:end]
    starts, ends = [start, *(a.end for a in asides)], [*(a.start for a in asides), end]
    return "".join(text[a:b] for a, b in zip(starts, ends, strict=True))


def place_of(span: Span, asides: Sequence[Span], offset: int, *, end: bool = False) -> int:
    """Return where in a text something is that begins, or ``end``s, at a place of what is read of a stretch of it."""
    place = span.start + offset
    for aside in asides:
        if place >= aside.start + end:
            place += aside.end - aside.start
    return place
