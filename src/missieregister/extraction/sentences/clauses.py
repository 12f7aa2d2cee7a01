"""Clauses: what part of a sentence a verb governs."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from missieregister.extraction.mentions.counts import MONTHS
from missieregister.extraction.sentences.insets import insets, whether_clauses, with_other_half
from missieregister.extraction.text.alike import DECIDED, TAKING_PART
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.scan import Cue
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.sentences.sentence import Sentence

_CONJUNCTIONS = (
    "en|maar|terwijl|waarbij|waardoor|waarmee|omdat|aangezien|hoewel|zodat|mits|tenzij|nadat|voordat|waarna|waarvoor|als|"
    "indien|doordat|evenals|dus|die|dat|wat|waar|daar|om|alsmede|vanwege|gezien|zoals|tot|ter|wegens|waarvan"
)
FINITES = (
    "wordt|worden|zal|is|heeft|hebben|gaat|blijft|loopt|eindigt|levert|draagt|zet|stelt|verlengt|neemt|wil|kan|moet|ziet|"
    "kiest|beziet|onderzoekt"
)
#: verbs of who is quoted, behind what he says: "er gaan veertig man extra heen, schrijft de minister aan de Kamer"
_SAYS = (
    r"schrijft|schrijven|schreef|schreven|meldt|melden|meldde|meldden|zegt|zeggen|zei|zeiden|aldus|"
    r"(?:laat|laten|liet|lieten)(?=\s[^,;.]{2,60}\sweten)"
)
#: "heeft, gehoord de Chef Defensiestaf, tot deelneming besloten": what it goes on with behind a clause put in
_GOES_ON = rf"tot\s[^,;:]{{3,90}}\s(?:{DECIDED}|overgegaan)(?!\w)"
#: a sign or a blank first, whichever it is: so that a search skips to the next
_BOUNDARY = regex(
    rf"[;:,\s](?:(?<=;)|(?<=:)\s|(?<=,)\s(?=(?:{_CONJUNCTIONS}|{FINITES})\b)(?!{_GOES_ON})"
    # "..., schrijft de minister in een brief"; not what is quoted of "zegt hij over de bijdrage"
    rf"|(?<=[^\"”»’'],)\s(?=(?:{_SAYS})\s)(?![^,;.]{{2,60}}\sover\s)"
    r"|(?<=\s)(?=maar\s|terwijl\s|omdat\s|waarbij\s|aangezien\s|doordat\s|zodat\s|alsook\s|zodra\s|wanneer\s|"
    r"nadat\s|voordat\s|totdat\s|"
    # "deelname is pas aan de orde als de VN de operatie verlengt": what others do first
    r"als\s(?:de|het)\s[\w-]+\s(?:de|het|deze|dit|die|dat|zijn|haar|hun)\s[\w-]+\s(?:[\w-]+\s)?[\w-]+(?:t|en)(?:[.,;]|\s(?:en|of)\s|\Z)))"
)
#: ``en`` before a new main clause, not between two nouns
_AND_CLAUSE = regex(
    r"\sen\s(?=(?:de|het|een|deze|dit|nederland|nederlandse|beëindigt|stopt|verlaat|trekt|breidt|zijn|"
    rf"{FINITES})(?:\s|,\s)"
    # "en in Kosovo blijven tien agenten werkzaam", "en er gaan veertig militairen heen"
    rf"|(?:in\s[\w-]+|er)\s(?:{FINITES}|blijven|nemen|leveren|gaan|zijn|zullen)\s"
    # "en op 1 juni is de bijdrage aan B begonnen"
    r"|(?:op|per|vanaf|sinds)\s\d[\w\s]{3,18}?\s(?:is|was|wordt|werd|zijn|worden|werden|begint|start|eindigt|loopt)\s(?:de|het|ook)\s)"
)
#: "waarin Nederland met zeven militairen en een deskundige deelneemt": a clause whose verb is still to come goes on
_STILL_OPEN = regex(r",\swaar(?:in|aan|bij|mee|voor|toe|op|onder)\s")
#: the same between verbs of which one is an infinitive: "zou eindigen en wordt verlengd"
_AND_FINITE = regex(rf"\sen\s(?=(?:{FINITES})\s)")
#: "voort te zetten tot 1 april en om de deelname aan X te verlengen"
_AND_TO = regex(rf"\sen\s(?=om\s(?:de|het|een)\s|(?:{FINITES})\s)")
#: "Het mandaat van X loopt tot 12 oktober, de Nederlandse bijdrage daaraan eindigt op 1 augustus"
_OURS_NEXT = regex(
    rf",\s(?=(?:(?:de|het)\snederlandse|onze?)\s(?:[\w-]+e\s)?(?:{TAKING_PART}|mandaat|aandeel|eenheid)"
    r"(?!\w))"
)
_NEW_SUBJECT = regex(rf",\s(?:(?:die|de\s+(?:\w+\s+)?(?:{TAKING_PART}))\s+(?:aan|in|bij)\s+(?:de\s+)?)?$")
#: "de VN-vredesmissie in Sudan, UNMIS": the name of what stands before
_ITS_NAME = regex(r"(?<!\w)[\w-]*(?:missie|operatie|troepenmacht)\s(?:(?:van|in|voor)\s[^,;.]{2,50})?,\s\Z")
#: of "waarvan het mandaat afloopt" it is the mandate that ends, and not what the clause tells of
_RELATIVE = regex(
    r"(?:(?:dat|die)(?!\s(?:van|aan|voor|bij)\s(?!\d))|welke|waarvan(?!\shet\s(?:[\w-]+e\s)?mandaat)|waartoe)\s"
)
#: "aan A blijven er twaalf verbonden, en aan B een": without a verb behind it, part of the clause before
_AND_TO_ANOTHER = regex(rf"en\s(?:aan|in|bij|voor|naar|vanaf|van(?=\s(?:medio|begin|eind|half|\d|{MONTHS})))\s")
_STRONG = ("contribution", "mandate", "national_mandate", "combined")


#: "Nederland stopt in Mali, meer inzet in Irak": what is told behind a comma without a verb, of another place
_AND_MORE = regex(
    r",\s(?=(?:meer|minder|extra|geen|wel)\s(?:inzet|militairen|troepen|mensen|trainers|steun|bijdrage)\s(?:in|naar|bij|aan|voor)\s)",
)


def bounds(sentence: "Sentence", cues: list[Cue]) -> list[int]:
    """Return where the clauses of a sentence begin and end: at conjunctions, and at ``en`` between two main verbs."""
    low = sentence.low
    # "aan de VN-missie in Verania, UNMIVER, neemt Nederland deel": the name of what stands before parts nothing
    names = {m.end for m in sentence.missions if low.endswith(", ", 0, m.start)}
    marks = [m.end() for m in _BOUNDARY.finditer(low) if m.start() not in names or low[m.start()] != ","]
    if "(" in low:
        marks = [at for at in marks if low.count("(", 0, at) <= low.count(")", 0, at)]
    if "niet alleen " in low:
        marks = [at for at in marks if not low.startswith("maar ook ", at)]
    mains = sorted({c.start: c.form for c in cues if c.form != "noun"}.items())
    if ", en " in low:
        marks = [at for at in marks if not _AND_TO_ANOTHER.match(low, at) or any(start >= at for start, _ in mains)]
    found = {0, len(low), *marks, *(m.end() for m in (_AND_MORE.finditer(low) if sentence.missions else ()))}
    found.update(m.end() for m in _OURS_NEXT.finditer(low) if _stands_between(mains, m.end(), low))
    for (left, first), (right, second) in pairwise(mains):
        begins = _AND_CLAUSE if "infinitive" not in (first, second) else _AND_FINITE
        begins = _AND_TO if first == second == "infinitive" else begins
        join = begins.search(low, left, min(len(low), right + 24))
        whole = join is not None and ";" not in low[join.end() : right]
        if join and whole and join.end() <= right and not _STILL_OPEN.search(low, left, join.start()):
            found.add(join.end())
        elif (
            second == "finite"
            and low.endswith(" en ", left, right)
            and (
                # "X wordt voortgezet en groeit van 450 naar 580 man", "breidt de bijdrage aan X uit en verlengt"
                first == "participle" or any(left < m.start < right for m in sentence.missions)
            )
        ):
            found.add(right)
        found.update(
            subject.start() + 2  # behind the comma
            for m in sentence.missions
            if left < m.start < right
            and (subject := _NEW_SUBJECT.search(low, max(left, m.start - 40), m.start))
            and low.count("(", left, m.start) == low.count(")", left, m.start)
            and not _ITS_NAME.search(low, max(left, m.start - 70), m.start)
            and not any(
                o.end == m.start - 2 and (o.missions == m.missions or _goes_on_with_one(sentence, m.end))
                for o in sentence.missions
            )
        )
    for half in (*sentence.once(ellipses), *sentence.once(insets)):
        found.update(half)
    return sorted(found)


def _goes_on_with_one(sentence: "Sentence", end: int) -> bool:
    """Whether a row of missions goes on behind a name: ``de deelname aan A, B en C te verlengen``."""
    behind = next((len(link) for link in (" en ", ", ") if sentence.low.startswith(link, end)), None)
    return behind is not None and any(m.start == end + behind for m in sentence.missions)


def _stands_between(mains: Sequence[tuple[int, str]], at: int, low: str) -> bool:
    """Whether a main verb stands in the clause before a place, and another in the one that begins there."""
    opens = max(low.rfind(mark, max(0, at - _CLAUSE), at - 2) for mark in (", ", ";"))
    ends = min(
        (end for end in (low.find(mark, at, at + _CLAUSE) for mark in (", ", ";")) if end >= 0), default=len(low)
    )
    here = bisect_left(mains, (at, ""))
    before = takewhile(lambda main: main[0] > max(opens, at - _CLAUSE), reversed(mains[max(0, here - _VERBS) : here]))
    behind = takewhile(lambda main: main[0] < ends, mains[here : here + _VERBS])
    return any(form in ("finite", "past") for _, form in before) and any(form != "participle" for _, form in behind)


#: a clause has no more characters, and no more verbs
_CLAUSE, _VERBS = 400, 12
_ELLIPSIS = regex(r"(?:,|;|\ben|\bmaar)\s(?P<rest>[^,;]{4,110}?)(?<!\sen)\s(?P<turn>niet|wel)(?:\s+meer)?\s*[.,;)]")


#: "en die aan X tot en met 30 juni", "dat van Y op 1 mei": with a day of its own
_SHARES = regex(
    r"(?:,|;|\ben)\s(?P<rest>(?:die|dat)\s(?:aan|in|bij|van|voor|naar)\s(?:(?!\sen\s)[^;,]){2,120}?"
    r"\s(?:tot\s|(?:op|per)\s(?=\d)|met\s(?=[\w-]+\s(?:jaar|maanden)(?!\w)))(?:(?!\sen\sd[ia])[^;,]){4,40})(?=[.;,]|\sen\sd[ia]|$)"
)


#: "eindigt op 1 mei en aan X op 1 juni": the same without a word for what is repeated, behind a day of the first
_SHARES_BARELY = regex(
    r"\s(?:op|per|tot|tot\sen\smet)\s\d[^,;]{4,25}(?:,|\sen)\s(?P<rest>(?:aan|in|bij)\s(?:(?!\sen\s)[^;,]){2,60}?"
    r"\s(?:op|per|tot|tot\sen\smet)\s\d(?:(?!\sen\s)[^;,]){4,25})(?=[.;,]|\sen\s(?:aan|in|bij)\s|$)"
)
#: one of these begins that half
_BARELY = (", aan ", ", in ", ", bij ", " en aan ", " en in ", " en bij ")


#: "wordt verlengd, evenals de deelname aan Y": behind the verb, and to the end
_AS_WELL = regex(
    r",?\s(?P<rest>(?:evenals|net\sals|net\szoals|alsook)\s(?:ook\s)?(?:(?:de|het|onze)\s(?:[a-z]+e\s)?"
    rf"(?:{TAKING_PART}|missie|operatie|aandeel|verblijf|steun|werk|"
    r"meedoen|deelnemen|bijdragen|meewerken)|die|dat)\s"
    r"(?:aan|in|bij|voor|van)\s[^,;:]{2,120}?)(?=[.,;]?\s*$)"
)
#: "doet mee aan A, wel aan B", "levert militairen aan A maar niet aan B"
_TURNS_FIRST = regex(
    r"(?:,|(?<!\w)maar)\s(?P<rest>(?:niet|wel)\s(?:aan|in|bij|voor|naar|met)\s(?:de\s|het\s)?[^,;]{4,90}?)(?=[.,;)]|$)"
)
#: "neemt deel aan A en Hr.Ms. X van juli tot november aan B": what another ship does
_ANOTHER_SHIP = regex(r"(?:,|\sen)\s(?P<rest>[hz]r\.ms\.\s[^,;]{4,140}?)(?=[.;,]|\sen\s[hz]r\.ms\.|$)")
AS_WELL = ("evenals ", "net als ", "net zoals ", "alsook ")


def ellipses(sentence: "Sentence") -> list[tuple[int, int]]:
    """Return the halves of a sentence that repeat a verb: with the opposite sign (``die aan X niet``), with a day of
    their own (``die aan X tot en met 30 juni``), or for another mission (``evenals de bijdrage aan X``)."""
    low = sentence.low
    if not sentence.missions:
        return []
    found = list(_ELLIPSIS.finditer(low)) if "niet" in low or "wel" in low else []
    found += _TURNS_FIRST.finditer(low) if " niet " in low or " wel " in low else []
    found += _SHARES.finditer(low) if " die " in low or " dat " in low else []
    found += _AS_WELL.finditer(low) if any_in(AS_WELL, low) else []
    if len(sentence.missions) > 1 and "r.ms. " in low:
        found += _ANOTHER_SHIP.finditer(low)
    if len(sentence.missions) > 1 and any_in(_BARELY, low):
        found += [match for match in _SHARES_BARELY.finditer(low) if _is_of_verb(sentence, match.start())]
    return [
        (match.start("rest"), match.end())
        for match in found
        if any(match.start("rest") <= m.start < match.end() for m in sentence.missions)
        and not any(
            c.form != "noun" and match.start("rest") <= c.start < match.end() and not low.endswith(" het ", 0, c.start)
            for c in sentence.of("verb")
        )
    ]


def _is_of_verb(sentence: "Sentence", at: int) -> bool:
    """Whether what stands before a day is a verb of its own, and no noun: ``eindigt op``, and not ``het aflopen van A
    per``, of which both missions are."""
    before = [c for c in sentence.of("verb") if c.end <= at]
    return bool(before) and before[-1].form in ("finite", "past")


def clause_of(cue: Cue, edges: list[int]) -> tuple[int, int]:
    """Return the clause that a verb stands in."""
    return max(b for b in edges if b <= cue.start), min(b for b in edges if b >= cue.end)


#: the auxiliary of somebody who did what the participle says: "...; Nederland heeft daarvoor tien man aangeboden"
_HAVE_DONE = regex(r"(?<!\w)(?:heeft|hebben|heb)\s")
#: what stands for the contribution in another country
_THAT_IN = ("die in ", "dat in ")
#: what opens a clause that has a subject of its own
_OWN_SUBJECT = ("zodra ", "wanneer ", "nadat ", "voordat ", "totdat ")
#: an auxiliary that opens a clause acts upon what stands before the comma: "Op het verzoek, kan zij niet ingaan"
_HEADS_ITS_CLAUSE = ("wordt", "worden", "is ", "zijn ", "zal", "te ", "kan ", "kunnen ", "heeft ", "hebben ")


#: "de verlenging van A met vijf personen en de beëindiging van B"
_NEXT_IN_ROW = regex(
    r"(?:,|;|\sen|\salsmede|\sevenals|\salsook)\s(?:(?:ook|tot|over|van|met)\s)?(?:(?:de|het|een)\s)?\Z"
)


def _share_of_row(sentence: "Sentence", cue: Cue, cues: list[Cue], left: int, right: int) -> tuple[int, int]:
    """Return what a noun governs that stands in a row of them, where the sentence names several missions."""
    if len(sentence.missions) < 2:
        return left, right
    row = [c for c in cues if c.form == "noun" and c.start != cue.start and left <= c.start < right]
    ahead = next((c for c in row if c.start > cue.end and _begins_in_row(sentence, c)), None)
    if ahead:
        right = ahead.start
    if _begins_in_row(sentence, cue) and (ahead or any(c.end <= cue.start for c in row)):
        left = cue.start
    return left, right


def _begins_in_row(sentence: "Sentence", noun: Cue) -> bool:
    return _NEXT_IN_ROW.search(sentence.low, max(0, noun.start - 24), noun.start) is not None


#: what is said of the noun before a clause: "de bijdrage, die op 1 mei afloopt", "een team, dat tot mei blijft"
_RELATIVELY = ("expire", "run", "end", "stay", "return", "leave", "serve")


def window(sentence: "Sentence", cue: Cue, cues: list[Cue], edges: list[int]) -> tuple[int, int]:
    """Return the stretch of a sentence that a verb governs: its clause, or more where its object stands before."""
    left, right = with_other_half(*clause_of(cue, edges), edges, sentence.once(insets))
    if cue.form == "noun":
        return _share_of_row(sentence, cue, cues, left, right)
    if cue.name == "investigate" and left:
        left = next((begin for begin, end in sentence.once(whether_clauses) if begin < left <= end + 1), left)
    relative = cue.name in _RELATIVELY or cue.lemma in ("daartoe besluiten", "verlengen")
    if left and relative and _RELATIVE.match(sentence.low, left):
        left = max((b for b in edges if b < left), default=0)
    second = (
        left
        and cue.name in ("expire", "run", "extend")
        and cue.form == "finite"
        and sentence.low[:left].endswith(" en ")
    )
    if second and not _names_mission(sentence, cue.end, right):
        # "het mandaat bedraagt ... en loopt af op ..."
        left = max((b for b in edges if b < left), default=0)
    if left and cue.form == "finite" and cue.start == left and not _has_object(sentence, left, right):
        # "het mandaat, waarvoor ..., loopt tot"
        left = 0
    if sentence.low.startswith(_OWN_SUBJECT, left):
        return left, right
    passive = cue.form == "participle" or (cue.form == "infinitive" and not _has_object(sentence, left, right))
    if passive and not _has_object(sentence, left, cue.start):
        # a verb whose object stands before a clause in between: "de bijdrage aan X, die ..., wordt verlengd"
        another = sentence.low[:left].rstrip().endswith(";")
        if another and (
            cue.form == "infinitive"
            or _names_mission(sentence, cue.end, right)
            # "...; die in Verania wordt verlengd", "...; het mandaat van de missie is verlengd"
            or sentence.low.startswith(_THAT_IN, left + sentence.low.startswith(" ", left))
            or any(left <= c.start < cue.start for c in sentence.of("noun", "international_mandate"))
            or _HAVE_DONE.search(sentence.low, left, cue.start)
        ):
            # another sentence stands there: "...; verder zijn twee officieren geplaatst bij X"
            return left, right
        earlier = [b for b in edges if b < left]
        others = [c.end for c in cues if c.end <= left and c.form != "noun"]
        if earlier and (not others or max(others) <= earlier[-1]):
            left = earlier[-1]
        elif earlier and sentence.low[left:].startswith(_HEADS_ITS_CLAUSE):
            # "...; die aan KFOR loopt op 1 juli af en wordt niet verlengd" goes on with that one
            goes_on = sentence.low.endswith(" en ", 0, left) and _names_mission(sentence, earlier[-1], left)
            left = earlier[-1] if goes_on else 0
        if left and cue.form == "participle" and not _has_object(sentence, left, cue.start):
            left = 0
    return left, right


def _has_object(sentence: "Sentence", left: int, right: int) -> bool:
    nouns = any(left <= c.start and c.end <= right for c in sentence.of("noun", *_STRONG))
    return nouns or _names_mission(sentence, left, right)


def _names_mission(sentence: "Sentence", left: int, right: int) -> bool:
    return any(left <= m.start and m.end <= right for m in sentence.missions)
