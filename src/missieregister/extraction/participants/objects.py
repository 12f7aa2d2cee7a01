"""What an event acts upon: a contribution, a mandate and whose, people, the Chamber."""

from missieregister.extraction.mentions.counts import MONTHS
from missieregister.extraction.mentions.mission_mention import is_called_ours
from missieregister.extraction.participants.pronouns import (
    CHANGES,
    THEY_DO,
    acts_on_it,
    begins_in_clause,
    comes_to_its_end,
    goes_on_with_it,
    is_it_of_before,
    is_mandate_of_before,
    is_one_of_two,
    is_that_of_another,
    is_the_contribution,
    stands_before_given,
    that_one_does,
    they_do,
)
from missieregister.extraction.participants.whose_nouns import (
    NOUNS_MADE_OURS,
    TERM_OF_MISSION,
    as_ours,
    end_of_its_mission,
    is_of_it,
    of_name,
)
from missieregister.extraction.sentences.former import gives_room
from missieregister.extraction.sentences.insets import apart
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import FROM_THEN, TAKING_PART
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.patterns import regex

#: nouns that only say what else a clause speaks of
_BESIDE = ("chamber", "report", "role", "equipment", "strength")


#: what runs or ends by itself is the subject: before the verb, or right behind it ("loopt het mandaat af")
OF_THEMSELVES = ("expire", "run", "measure", "stay")
_INVERTED = regex(
    rf"\s+(?:er\s)?(?:(?:{FROM_THEN}|op)\s\d{{1,2}}\s[a-z]+\s(?:\d{{4}}\s)?|in\s(?:19|20)\d\d\s|"
    r"(?:in|eind|begin|medio|vanaf|per)\s[a-z]+\s(?:(?:19|20)\d\d|jl\.|a\.s\.)\s|"
    r"na\s[\w-]+\s(?:jaar|maanden|weken)\s|"
    r"(?:in ieder geval|in elk geval|hoe dan ook|in principe|in beginsel|naar verwachting|volgens (?:plan|planning|"
    r"afspraak)|(?:zoals|als) (?:gepland|voorzien|afgesproken|bekend))\s)?"
    r"(?:(?!aan|in|met|van|op|tot|bij|voor|uit|gelijk)[\w'’-]+\s+){0,5}"
    r"(?:einde?\s+aan\s+(?:(?:de|het|deze|dit|onze|zijn|haar)\s+)?(?:[\w-]+e\s+){0,2})?"
)


#: "dat een einde komt aan de inzet"
_TO_WHICH = regex(r"\s+aan\s+(?:(?:de|het|deze|dit|die|onze|zijn|haar)\s+)?(?:[\w-]+e\s+){0,2}")


def _is_behind(low: str, cue: Cue, at: int) -> bool:
    """Whether a noun behind a verb is what runs or ends: ``loopt het mandaat af``, ``een einde komt aan de inzet``."""
    if _INVERTED.fullmatch(low, cue.end, at):
        return True
    return cue.lemma.endswith(" aan") and _TO_WHICH.fullmatch(low, cue.end, at) is not None


_PREPOSITION_BEFORE = regex(
    r"(?<!\w)(?:van|aan|in|bij|voor|met|over|op|naar|voor de|met het oog op)\s+"
    rf"(?:(?!\d|{MONTHS}\s)\w+\s+){{0,3}}$"
)


def nouns_of(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> tuple[frozenset[str], int | None]:
    """Return the classes of the noun that the event acts upon, and where that noun stands."""
    left, _ = window
    if _tells_term_of_mission(sentence, cue):
        return frozenset(("international_mandate",)), None
    nouns = _nouns_in(sentence, cue, window)
    things = [c for c in nouns if c.name not in _BESIDE]
    main = _main(sentence, cue, things)
    if not main and cue.name in OF_THEMSELVES and that_one_does(sentence, cue):
        # "de bijdrage aan UNDOF wordt niet verlengd; deze eindigt op ..."
        main = _strong([c for c in sentence.of("noun") if c.end <= left])[-1:]
        it_is = sentence.after_dutch and is_it_of_before(sentence, cue)
        if not main and (it_is or is_the_contribution(sentence, cue)):
            return frozenset(("contribution",)), None
    if not (main or things):
        told = _goes_on_about(sentence, cue)
        if told:
            return frozenset((told,)), None
        main = _from_before(sentence, cue, left)
    if main and cue.name in (*CHANGES, "run") and is_of_it(sentence, main[0]):
        main = []
    found = _beside(sentence, cue, nouns) | (_pointed_at(sentence, cue, left) if not main else set())
    if cue.name in (*CHANGES, "expire", "run") and is_that_of_another(sentence, left, window[1]):
        found.add("contribution")
    if not (main or things) and cue.name in THEY_DO and sentence.after_dutch and they_do(sentence, *window):
        found.add("role")  # "Zij blijven in ieder geval tot november"
    if not main:
        return frozenset(found), None
    at = main[0].start
    return frozenset(found | {c.name for c in (*nouns, *main) if c.start <= at < c.end}), at


def _goes_on_about(sentence: Sentence, cue: Cue) -> str:
    """Return what ends or lasts of which a sentence has no noun: the mandate or the contribution told of before."""
    if cue.name not in ("run", "expire"):
        return ""
    if is_mandate_of_before(sentence, cue):
        return "international_mandate"
    # "De inzet is verlengd. Op 1 maart is deze geëindigd."
    return "contribution" if goes_on_with_it(sentence, cue) else ""


def _tells_term_of_mission(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb tells until when a mission lasts, for the term of which something of ours does."""
    term = TERM_OF_MISSION.search(sentence.low) if cue.name in ("expire", "run") else None
    return term is not None and cue.start > term.start("until")


def _nouns_in(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> list[Cue]:
    """Return the nouns of the part of a sentence that a verb governs, as ours or a mission's where words say so."""
    left, right = window
    nouns = [
        as_ours(sentence, c)
        for c in sentence.of("noun")
        if left <= c.start
        and c.end <= right
        and not (c.start <= cue.start < c.end)
        and not apart(sentence, c.start, cue.start)
        and not gives_room(sentence, c.start)
        and not (c.name == "request" and cue.name == "approve" and _is_only_why(sentence.low, c))
    ]
    if cue.name in (*CHANGES, "contribute", "send"):
        nouns = [of_name(sentence, c) for c in nouns]
    if cue.form == "noun":
        until = end_of_its_mission(sentence, cue)
        nouns = [c for c in nouns if until is None or c.start < until]
    return nouns


def _is_only_why(low: str, noun: Cue) -> bool:
    """Whether a request only says why something is done: ``op verzoek van de VN``, not ``op het verzoek``."""
    return low.endswith("op ", 0, noun.start) and low.startswith("verzoek van ", noun.start)


def _main(sentence: Sentence, cue: Cue, things: list[Cue]) -> list[Cue]:
    """Return the noun that a verb acts upon, of those around it: behind a finite verb, before the others."""
    before = [c for c in things if c.end <= cue.start]
    after = [c for c in things if c.start >= cue.end]
    if cue.name in OF_THEMSELVES and cue.form in ("finite", "past"):
        after = [c for c in after if _is_behind(sentence.low, cue, c.start)]
    if cue.form in ("finite", "past", "noun"):
        return _strong(after)[:1] or _head(sentence, _strong(before)) or after[:1] or before[-1:]
    return _head(sentence, before) or _strong(after)[:1] or after[:1]


def _from_before(sentence: Sentence, cue: Cue, left: int) -> list[Cue]:
    """Return the noun of the clause before that a verb without one acts upon as well."""
    told = _told_of_in_clause(sentence, left) if begins_in_clause(sentence, cue, left) else []
    if told:
        return told
    before = _strong([c for c in sentence.of("noun") if c.end <= left])
    if before and cue.name in ("run", "expire") and sentence.low.endswith(" en ", 0, cue.start):
        return before[:1]
    if cue.form == "infinitive" and _NOT_TO_BUT.search(sentence.low, max(0, left - 90), cue.start):
        return before[-1:]
    return []


def _beside(sentence: Sentence, cue: Cue, nouns: list[Cue]) -> set[str]:
    """Return the classes of what a clause speaks of beside what is acted upon; who only was told of it is not."""
    told = _told_before(sentence, cue)
    return {
        c.name
        for c in nouns
        if c.name in (*_BESIDE, "request")
        and not (c.name in _TOLD_TO and (c.end <= told or _TOLD_OF.match(sentence.low, c.end)))
    }


def _pointed_at(sentence: Sentence, cue: Cue, left: int) -> set[str]:
    """Return the classes of what a verb without a noun acts upon: of what a word points back to, or an item is of."""
    found = set()
    if cue.name in ("contribute", "send") and stands_before_given(sentence, cue, left):
        found.add("reference")
    if (cue.name in CHANGES and acts_on_it(sentence, cue, left)) or (
        cue.name in ("run", "expire") and (is_one_of_two(sentence, cue, left) or comes_to_its_end(sentence, cue))
    ):
        found.add("contribution")
    if cue.name in CHANGES and any(
        left <= m.start < cue.start and is_called_ours(sentence.low, m) for m in sentence.missions
    ):
        found.add("contribution")  # "Het Nederlandse PRT in Baghlan wordt beëindigd": what is called by its unit
    if cue.form == "participle" and _opens_item(sentence, cue):
        found.add("contribution")  # "KFOR: per 1 januari teruggebracht van acht naar vijf"
    return found


def _told_of_in_clause(sentence: Sentence, left: int) -> list[Cue]:
    """Return what is ours right before a clause about it, and of which nothing else is told: not ``het onderzoek naar
    de bijdrage aan X, dat in mei begon``."""
    ours = _strong([as_ours(sentence, c) for c in sentence.of("noun") if c.end < left])
    head = _head(sentence, ours)
    ends = {*(c.end for c in head), *(m.end for m in sentence.missions)}
    if not head or left - len(", ") not in ends:
        return []
    if _PREPOSITION_BEFORE.search(sentence.low, max(0, head[0].start - 40), head[0].start):
        return []
    return head


#: "de eenheid niet af te lossen maar op 20 oktober naar huis te halen": one thing, of which both are said
_NOT_TO_BUT = regex(r"(?<!\w)niet\s(?:[^,;]{0,60}\s)?te\s\w+,?\smaar\s(?!(?:de|het|een|deze|die|onze)\s)[^,;]*\Z")


#: between the mission that opens an item of a list and what was done with what is ours in it
_ITEM = regex(
    r"\s*(?:\([^()]*\)\s*)?(?::|\s[–—-])\s(?:(?:per|sinds|met|vanaf|in|ook|weer)\s[^:;.]{2,60}\s|ongewijzigd\s)?"
)


def _opens_item(sentence: Sentence, cue: Cue) -> bool:
    """Whether a participle says what was done in the mission that opens a line: ``KFOR: beëindigd per 1 februari``."""
    first = sentence.missions[0] if sentence.missions else None
    return (
        first is not None and first.start <= LABEL and _ITEM.fullmatch(sentence.low, first.end, cue.start) is not None
    )


#: the mission of an item stands within so many characters from where it opens
LABEL = 12


_TOLD_TO = ("chamber", "report")
#: "het eerder aan uw Kamer gemelde transportvliegtuig", "een aan u gemeld team"
_WHAT_WAS_TOLD = (
    r"\s(?:(?:eerder|reeds|al|recent|onlangs)\s)?(?:(?:gemeld|aangekondigd|medegedeeld|meegedeeld|genoemd|vermeld|bekend|"
    r"gepresenteerd|geschetst)e|beschreven|(?:gemeld|aangekondigd)(?=\s[\w-]*(?:team|schip|fregat|detachement|"
    rf"vliegtuig|toestel|eenheid|bataljon|aantal|plan|voornemen|besluit|{TAKING_PART})(?!\w)))(?!\w)"
)
_TOLD_OF = regex(rf"{_WHAT_WAS_TOLD}|\stoegezegde\s")
#: what somebody was told of, which is no telling; what was pledged to them is for them
TOLD_BEFORE = regex(rf"(?<!\w)(?:aan|bij)\s(?:(?:uw|de|beide)\s(?:tweede\s|eerste\s)?kamers?|u){_WHAT_WAS_TOLD}")


def _told_before(sentence: Sentence, cue: Cue) -> int:
    """Return up to where a sentence only says that somebody is told of an intention: ``Hierbij informeer ik u over het
    voornemen om``; what is sent then is no letter to them."""
    if cue.name in CHANGES or cue.name in ("contribute", "send", "honour", "decline"):
        that = sentence.low.rfind(" dat ", 0, cue.start)
        if that > 0 and _TELLS_THEM.search(sentence.low, 0, that):
            return that
    if cue.form not in ("infinitive", "noun") or cue.name not in ("contribute", "send", "honour"):
        return 0
    governing = [c.start for c in sentence.of("modality", "decided", "intended") if c.end <= cue.start]
    return governing[-1] if governing else 0


#: "berichten wij u dat", "deel ik u mede dat"
_TELLS_THEM = regex(
    r"(?<!\w)(?:berichten?|meld(?:en)?|deel|delen|doen?|laat|laten|stel(?:len)?|informeer|informeren|"
    r"bevestig(?:en)?)\s(?:wij|ik|u|uw)(?!\w)"
    r"[^;]{0,80}\Z"
)


def objects_of(sentence: Sentence, nouns: frozenset[str], window: tuple[int, int], at: int) -> frozenset[str]:
    """Return the classes of all that the event acts upon: of its noun, and people, missions and words that point.

    ``at`` is where its verb stands.
    """
    left, right = window
    found = set(nouns)
    if any(left <= p.start and p.end <= right and not _counts_mission(sentence, p.start, at) for p in sentence.people):
        found.add("people")
    if any(left <= m.start and m.end <= right for m in sentence.missions) or (
        sentence.missions and _tells_of_mission(sentence, left, right)
    ):
        found.add("mission")
    if any(left <= r.start and r.end <= right for r in sentence.of("reference")):
        found.add("reference")
    if "ms." in sentence.low and _SHIP.search(sentence.low, left, right):
        found.add("equipment")
    return frozenset(found)


#: what opens a clause about the mission before it; its halves may stand apart: "waar Nederland aan bijdraagt"
_WHEREIN = regex(
    rf"(?:waaraan|waarin|waarbij)\s|waar\s(?:{OUR_COUNTRY}|wij|we|{OUR_CABINET}|nederlandse)\s[^,;]{{0,90}}\s(?:aan|in|bij)\s"
)
#: between that mission and its clause: "vindt EUSTAT plaats, waar", "UNMISS in Juba, waaraan"
_TO_ITS_CLAUSE = regex(r"(?:\s(?:plaats|in|te|bij)(?:\s[\w-]+)?|\s?\([^()]{1,40}\))?,?\s")


def _tells_of_mission(sentence: Sentence, left: int, right: int) -> bool:
    """Whether a clause tells until when we are in the mission right before it: ``UNMISS, waar Nederland tot mei
    aan zou bijdragen``."""
    if not sentence.low.startswith("waar", left) or sentence.low.find(" tot ", left, right) < 0:
        return False
    if not _WHEREIN.match(sentence.low, left, right):
        return False
    return any(_TO_ITS_CLAUSE.fullmatch(sentence.low, m.end, left) for m in sentence.missions if m.end < left)


#: "tot half december wordt Zr.Ms. Tromp ingezet"
_SHIP = regex(r"(?<!\w)[zh]r\.\s?ms\.\s")


def _counts_mission(sentence: Sentence, people: int, at: int) -> bool:
    """Whether people are a mission's own, in a clause set behind it: ``Barkhane, waaraan 900 man deelnemen,``."""
    if not apart(sentence, people, at):
        return False
    inside = sentence.low.rfind(", ", 0, people)
    return any(m.end == inside for m in sentence.missions)


#: "In totaal zal EUPOL 195 personen tellen", "UNMIVER telt 900 waarnemers"
_AS_SUBJECT = regex(
    r"(?:^|[;:]\s|(?<!\w)(?:zal|zullen|kan|telt|telde|omvat|omvatte|bestaat|bestond)\s)(?:(?:de|het)\s)?"
    r"(?:[\w-]+e\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?\Z"
)


#: "de battlegroup als geheel telt", "de volledige staf bestaat uit", "KFOR, dat in totaal ... omvat"
_AS_A_WHOLE = regex(
    r"(?<!\w)als\sgeheel(?!\w)|(?<!\w)de\s[\w-]*(?:missie|operatie|macht)\szelf(?!\w)|(?<!\w)de\s(?:volledige|gehele|hele|totale)\s(?:missie|staf|operatie|macht|eenheid|battlegroup)(?!\w)|"
    r",\s(?:dat|die)\sin\stotaal\s|"
    r"(?<!\w)(?:door\s[\w-]+\sgeleide|[\w-]+-geleide|multinationale)\s(?:battle\s?group|brigade|taakgroep)"
    r"(?:\s(?:in|te)\s[\w-]+)?\s(?:omvat|telt|bestaat|omvatte|telde)(?!\w)"
)


def counts_itself(sentence: Sentence, window: tuple[int, int]) -> bool:
    """Whether what a mission amounts to is told, and none of its people are said to be ours."""
    left, right = window
    if any("nederland" in p.text for p in sentence.people):
        return False
    if _AS_A_WHOLE.search(sentence.low, max(0, left - 6), right):
        return True
    return any(
        left <= m.start < right
        and not sentence.low.startswith("-", m.end)  # "de UNMIVER-bijdrage telt dertig militairen"
        and _AS_SUBJECT.search(sentence.low, max(0, m.start - 40), m.start)
        for m in sentence.missions
    )


def things_named(sentence: Sentence) -> frozenset[str]:
    """Return the classes of all that a sentence speaks of: what its events act upon is among them, or in unsaid."""
    things = {c.name for c in sentence.of("noun")} | {"people"}
    if sentence.missions:
        things.add("mission")
    if sentence.of("reference"):
        things.add("reference")
    if not things.isdisjoint(NOUNS_MADE_OURS):
        things.add("contribution")
    if "strength" in things:
        things.add("mission")
    if sentence.marked("ship"):
        things.add("equipment")
    if sentence.low.startswith(("dat ", "dit ", "het ")) or TERM_OF_MISSION.search(sentence.low):
        things.add("international_mandate")
    if "mandate" in things:
        things |= {"national_mandate", "international_mandate"}
    return frozenset(things)


def _head(sentence: Sentence, before: list[Cue]) -> list[Cue]:
    """Of the nouns before a clause-final verb, the first in its noun phrase ("de bijdrage met drie militairen
    aan de missie"): a noun behind a preposition belongs to the one before it."""
    pool = _of_last_clause(sentence, _strong(before) or before)
    for cue in pool:
        if not _PREPOSITION_BEFORE.search(sentence.low[max(0, cue.start - 40) : cue.start]):
            return [cue]
    return pool[-1:]


#: "het EU-mandaat loopt tot juni en de Nederlandse bijdrage zal dan eindigen"
_ANOTHER_SUBJECT = regex(r"\sen\s(?:de|het|deze|dit|die|onze)\s(?:[\w-]+\s)?\Z")


def _of_last_clause(sentence: Sentence, pool: list[Cue]) -> list[Cue]:
    """Return the nouns from the last on that is the subject of a new clause, behind a verb of the one before."""
    for index in range(len(pool) - 1, 0, -1):
        first, cue = pool[0], pool[index]
        if _ANOTHER_SUBJECT.search(sentence.low, max(0, cue.start - 40), cue.start) and any(
            v.form == "finite" and not v.particle and first.end <= v.start < cue.start for v in sentence.of("verb")
        ):
            return pool[index:]
    return pool


def _strong(nouns: list[Cue]) -> list[Cue]:
    """Return the nouns that a decision can act upon: mandates and contributions, not missions as such."""
    return [
        c
        for c in nouns
        if c.name in ("national_mandate", "combined", "mandate", "contribution", "size", "international_mandate")
    ]
