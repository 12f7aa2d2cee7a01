"""How long a mission has been mandated: what the Security Council, the Council of the EU or NATO gave it.

Read by clauses where its verb or its words say whose mandate it is: "de EU heeft operatie X verlengd tot", "dat van X
door de Raad tot eind 2031", "de datum waarop het mandaat van de Veiligheidsraad verstrijkt".
"""

import re
from collections.abc import Iterator

import msgspec

from missieregister.extraction.mentions.durations import add_duration
from missieregister.extraction.mentions.mission_mention import is_called_ours
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.missions.brackets import lists_missions
from missieregister.extraction.missions.closing import closings
from missieregister.extraction.participants.for_us import is_for_us
from missieregister.extraction.participants.pronouns import is_that_of_another
from missieregister.extraction.participants.whose import HAS_ITS_OWN, tells_of_itself
from missieregister.extraction.sentences.days import is_of_decision
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import AT_MOST, DECIDED, DECIDED_THEN, TAKING_PART
from missieregister.extraction.text.parts import Part, part_at
from missieregister.patterns import regex


class Ending(msgspec.Struct, frozen=True):
    """The end of a mission's own mandate (EDTF): where the word stands that tells of it."""

    start: int
    end: int
    until: str


_MANDATE = regex(
    r"(?<![\w-])(?P<own>(?:eu|vn|navo|ovse|weu|missie)-?)?(?:mandaat|mandaten|mandaats?periode|machtiging|autorisatie|"
    r"(?P<period>looptijd|(?<!voor de )duur(?=\svan\s)))(?!\w)"
)
#: "EUBAM heeft een looptijd"
_MISSION_HAS = regex(
    r"(?:^|[;:,]\s)(?:(?:de|deze)\s[\w-]*(?:missie|operatie)\s)?[\w -]{3,40}\s(?:heeft|kreeg|had|"
    r"kent)\s(?:[\w-]+\s){0,2}een\s\Z"
)
#: "een mandaat van twaalf maanden, tot 19 september"
_SO_LONG = regex(
    r"(?:\s(?:van|voor)\s[^,;.]{3,60},)?(?:\s(?:dat\swil\szeggen|te\sweten|derhalve|dus|en\swel|namelijk))?\s?"
)
#: "De Raad heeft de duur van X bepaald op zes maanden, tot en met 30 september"
_SETS = regex(r"[^;.]{0,60}\s(?:bepaald|vastgesteld|gesteld|begrensd)\sop\s[^,;.]{3,30},\s")
_NATIONAL = regex(
    r"(?<!\w)(?:nationale?|nederlandse?|artikel 100-|ons|onze|eigen|gecombineerde?|overkoepelende?|"
    r"gezamenlijke?)\s+(?:\w+\s+)?\Z"
)
_OF_OURS = regex(
    rf"\s+(?:voor|van)\s+(?:de\s|deze\s|het\s|een\s)?(?:onze|nederlandse|{TAKING_PART}|eenheid|"
    rf"{AT_MOST}|{NUMBER}(?!\w|\s(?:maand|jaar|week|weken|dag))|detachement|missiebijdrage)"
)
_DECIDES = regex(r"(?:het )?kabinet|(?:de )?regering|wij|de minister|nederland")
_OPEN = regex(
    r"(?<!\w)(?:naar verwachting|waarschijnlijk|voorstel|"
    r"voorgesteld|stelt voor|pleit|kan|kunnen|zou|zouden|mocht)(?!\w)"
)
_THEN = tuple(f"{it} {ends}" for it in ("het", "dit", "deze") for ends in ("eindigt", "verstrijkt", "loopt", "geldt"))
_WORDS = (
    *"mandaat mandaten machtiging autorisatie verleng nieuwd beëindig opgeheven doorgetrokken".split(),
    "mandateerd", "machtigd", " gesloten", "afsluit", "opheft", "overgedragen", " duur van ",
    "ingesteld", "gelanceerd", "opgericht", "looptijd", *_THEN,
    "groen licht", " doorgaan", "op te heffen", "uit te voeren", "ontruimen", "voort te zetten", " sluit ", " sluiten ",
    " vertrokken", " vertrekken", " verlaten",
)  # fmt: skip


def triggers() -> Iterator[tuple[str, str]]:
    """Yield what stands in a folded text wherever a mission's own mandate may end, with the name of its mark."""
    yield from ((word, "ends") for word in _WORDS)


def may_end(sentence: Sentence) -> bool:
    """Whether its words leave room for the end of a mission's own mandate."""
    return sentence.marked("ends") and sentence.marked("time") and not sentence.low.rstrip().endswith("?")


def endings(sentence: Sentence) -> list[Ending]:
    """Return the ends of mandates that are a mission's own, one for each day."""
    if not may_end(sentence) or not sentence.dates:
        return []
    found: dict[str, Ending] = {}
    closes = (Ending(*closing) for closing in closings(sentence))
    for ending in (*_of_mandates(sentence), *_of_missions(sentence), *closes):
        found.setdefault(ending.until, ending)
    return list(found.values())


def _of_mandates(sentence: Sentence) -> Iterator[Ending]:
    """Yield the ends of what a sentence calls a mandate, and of what it goes on about."""
    low = sentence.low
    of_a_row = bool(sentence.people) and (sentence.block.kind == "list_item" or lists_missions(sentence))
    for noun in _MANDATE.finditer(low):
        if _NATIONAL.search(low, max(0, noun.start() - 40), noun.start()) or _OF_OURS.match(low, noun.end()):
            continue
        if of_a_row and not noun["own"]:
            continue  # "UNMISS: 29 personen (mandaat tot 1 juli)": theirs
        if until := _until_of(sentence, noun):
            yield Ending(*noun.span(), until)
    goes_on = _IT_ENDS.match(low)
    if goes_on and sentence.before and _tells_of_its_mandate(sentence.before):
        until = _until(sentence, part_at(low, *goes_on.span()))
        if until:
            yield Ending(*goes_on.span(), until)
    for again in _ANOTHER.finditer(low):
        date = next((d for d in sentence.dates if d.role == "end" and 0 <= d.start - again.end() <= _NEAR), None)
        if date and date.last and ";" not in low[again.end() : date.start] and _MANDATE.search(low, 0, again.start()):
            yield Ending(*again.span(), date.last)


def _until_of(sentence: Sentence, noun: re.Match[str]) -> str | None:
    """Return until when a mandate is, where it is a mission's own and its clause tells so."""
    low, bodies = sentence.low, sentence.tools.bodies
    part = part_at(low, *noun.span())
    if _AS_LONG_AS.search(low, max(0, noun.start() - 60), noun.start()):
        return None  # "De deelname duurt tot 31 mei, of zoveel korter als het mandaat van de VN duurt"
    if is_for_us(sentence, part.start, part.end):
        return None  # "Voor Nederland loopt het mandaat van UNMIVER tot 1 mei": ours
    set_so = noun["period"] and bodies.named.search(part.low) and _SETS.match(low, noun.end())
    if set_so:
        return next((d.last for d in sentence.dates if d.role == "end" and d.start - set_so.end() in range(4)), None)
    itself = HAS_ITS_OWN.search(low, max(0, noun.start() - 90), noun.start())
    is_subjects = _is_subjects(sentence, noun.start())
    if noun["period"] and not (itself or (_MISSION_HAS.search(low, 0, noun.start()) and is_subjects)):
        return None
    given = bool(noun["own"] or itself or _is_said_to_be_its(sentence, noun, part))
    until = _appositive(sentence, noun.start()) if given else None
    if until or _we_decide_of_it(sentence, part) or not (given or is_subjects):
        return until
    return _until(sentence, part) or _until_behind(sentence, noun)


_AS_LONG_AS = regex(r"zo\s?veel\s(?:korter|langer)(?!\w)[^;.]*\Z")


def _is_said_to_be_its(sentence: Sentence, noun: re.Match[str], part: Part) -> bool:
    """Whether a mandate is said to be a mission's: it is named behind it, or who gave it is."""
    low, end, bodies = sentence.low, noun.end(), sentence.tools.bodies
    if low.startswith(" van", end) and any(0 <= m.start - end <= _NAMED_NEAR for m in sentence.missions):
        return True
    if low.endswith("haar ", 0, noun.start()) or _is_for_it(sentence, end):
        return True
    return bool(bodies.of_its_own.match(low, end) or bodies.named.search(part.low))


#: between "mandaat van" and the mission that has it
_NAMED_NEAR = 30


def _we_decide_of_it(sentence: Sentence, part: Part) -> bool:
    """Whether a clause says what we decide, and not only what we take note of."""
    decides = any(part.holds(c.start) and _DECIDES.match(sentence.low, c.start) for c in sentence.of("subject", "nl"))
    return decides and _ONLY_NOTES.search(part.low) is None


def _is_for_it(sentence: Sentence, end: int) -> bool:
    """Whether a mandate is for a mission, in a sentence that tells of the mission itself: ``De verlenging van het
    mandaat voor EUSTAT tot mei 2033 voorziet in een kleinere missie``."""
    if not sentence.low.startswith(" voor ", end) or not any(
        0 <= m.start - end <= _FOR_NEAR for m in sentence.missions
    ):
        return False
    return sentence.once(tells_of_itself)


#: between "mandaat" and the mission that it is for: "voor de EU-missie"
_FOR_NEAR = 40


#: "Het eindigt op 31 december", after a sentence about the mission's mandate
_IT_ENDS = regex(rf"(?:{'|'.join(_THEN)})(?!\w)")


def _tells_of_its_mandate(sentence: Sentence) -> bool:
    """Whether a sentence speaks of a mandate that a body gave a mission."""
    low = sentence.low
    ours = sentence.of("subject", "nl") or sentence.of("noun", "contribution", "national_mandate")
    noun = _MANDATE.search(low) if not ours else None
    if noun is None or noun["period"]:
        return False
    its_own = low.startswith(" van ", noun.end()) and any(
        m.start - noun.end() in range(_NAMED_NEAR) for m in sentence.missions
    )
    given = noun["own"] or its_own or sentence.tools.bodies.named.search(low) or "raadsbesluit" in low
    return bool(given or _BY_IT.match(low) or (not sentence.people and _RESTS_ON.match(low)))


#: what a mission's mandate rests on and what it is for: "Het mandaat is gebaseerd op hoofdstuk VII"
_RESTS_ON = regex(
    r"(?:het|dit)\smandaat\s(?:is\s(?:[\w-]+\s)?(?:gebaseerd|gegrond|gestoeld|defensief|robuust|uitvoerend|(?:niet-)?executief)|"
    r"berust|stoelt|beperkt\szich|strekt|voorziet|richt\szich|omvat|behelst|bestaat)(?!\w)"
)


#: "Volgens het nieuwe mandaat beschermt de missie burgers"
_BY_IT = regex(r"(?:volgens|krachtens|onder)\s(?:het|dit)\s(?:nieuwe|aangepaste|gewijzigde|verruimde)\smandaat(?!\w)")


#: "; dat van EUTM door de Raad tot eind 2031", "het huidige loopt tot"
_ANOTHER = regex(
    rf"(?:[;,]|\sen)\s(?:dat van\s(?!(?:de\s)?(?:nederland|onze|eenheid|{TAKING_PART}))|"
    r"(?:het huidige|dit)\s(?=loopt|eindigt|geldt))"
)
#: an end stands within so many characters behind "again", a mission that a sentence is about before that
_NEAR = 90
#: "een nieuw mandaat, dat op 14 juni verstrijkt", and not "het mandaat van A, dat van B"
_TOLD_OF_IT = regex(r"[^,;]{0,40},?\s(?:dat|die)\s(?!van\s)")


#: "neemt met instemming kennis van de verlenging": what a government does not decide
_ONLY_NOTES = regex(
    r"(?<!\w)(?:kennis\s(?:genomen|nemen)|(?:neemt|nam)\s[^,;]{0,40}kennis|verwelkom\w*|juicht|toegejuicht)(?!\w)"
)
_OF_IT = regex(r"\s(?:van|voor)\s(?:de\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?")


def _is_subjects(sentence: Sentence, place: int) -> bool:
    """Whether a mission that opens a clause is what has a mandate: ``UNMIVER heeft een mandaat tot``."""
    ours = (*sentence.of("subject", "nl"), *sentence.of("adjective", "nl"), *sentence.of("noun", "contribution"))
    return not ours and any(m.start < place and m.start < _NEAR for m in sentence.missions)


def _until_behind(sentence: Sentence, noun: re.Match[str]) -> str | None:
    """Return until when a mandate runs by what stands behind it: ``mandaat tot``, ``mandaat, dat ... verstrijkt``."""
    low = sentence.low
    named = (m.end for m in sentence.missions if _OF_IT.fullmatch(low, noun.end(), m.start))
    behind = next(named, noun.end())
    for date in sentence.dates:
        if date.role == "end" and 0 <= date.start - behind <= 1:
            return date.last
        if date.role == "end" and date.start >= noun.end() and _SO_LONG.fullmatch(low, noun.end(), date.start):
            return date.last
    told = _TOLD_OF_IT.match(low, noun.end())
    if told is None:
        return None
    until = _until(sentence, part_at(low, told.end(), told.end() + 1))
    if until:
        return until
    right = low.find(";", noun.end())
    right = right if right >= 0 else len(low)
    return _until(
        sentence, Part(noun.end(), right, " " * noun.end() + low[noun.end() : right] + " " * (len(low) - right))
    )


#: "tot 21 juni 2030, de datum waarop het huidige mandaat", "18 mei 2030, de einddatum van het EU-mandaat"
_APPOSITIVE = regex(
    r",?\s*(?:(?:dat\swil\szeggen|te\sweten|zijnde)\s)?(?:tot\s)?(?:(?:de|het)\s(?:datum|dag|moment|einddatum|tijdstip|slotdatum|"
    r"afloop|einde?)\s(?:waarop|van)|wanneer)\s(?:[\w-]+\s){0,3}\Z"
)
#: "de einddatum van het mandaat is 30 juni 2031"
_END_OF = regex(
    r"(?<!\w)(?:einddatum|afloop|aflopen|verstrijken|einde?|slotdatum)\svan\s(?:het|dit)\s(?:[\w-]+\s){0,2}\Z"
)
#: "gelijk met het mandaat van de EU"
_ALIKE = regex(
    r"(?<!\w)(?:gelijk|gelijklopend|gelijktijdig|tegelijk|parallel|synchroon|samen|evenals|conform)\s(?:met|aan)?\s?"
    r"(?:de\s(?:looptijd|duur)\svan\s)?(?:het\s)?(?:\w+\s)?\Z"
)


def _appositive(sentence: Sentence, place: int) -> str | None:
    """Return the day of which is said that it is the mandate's last."""
    low = sentence.low
    for date in sentence.dates:
        if date.end <= place and _APPOSITIVE.fullmatch(low, date.end, place):
            return date.last
    if _END_OF.search(low, max(0, place - 60), place):
        return next((d.last for d in sentence.dates if d.start > place and d.edtf), None)
    if _ALIKE.search(low, max(0, place - 40), place):
        return next((d.last for d in sentence.dates if d.role in ("end", "span")), None) or next(
            (d.last for d in sentence.dates if _EXACT.fullmatch(d.edtf or "") and "eindig" in low), None
        )
    return None


_EXACT = regex(r"\d{4}-\d\d-\d\d")


def _until(sentence: Sentence, part: Part) -> str | None:
    """Return until when a clause says that a mandate runs."""
    dates = [d for d in sentence.dates if part.holds(d.start)]
    if _OPEN.search(part.low, part.start, dates[0].start if dates else part.end):
        return None
    steps = sentence.tools.steps
    grants, runs = steps["grants"].search(part.low), steps["runs"].search(part.low)
    for date in dates:
        if date.role == "end" and date.last and (grants or runs):
            return date.last
    if runs:
        behind = [d for d in dates if d.role in ("at", "start") and _tells_end(part, d)]
        chosen = [d for d in behind if d.start > runs.start()] or ([] if grants else behind)
        if chosen:
            return chosen[0].last
    lasts = next((d for d in sentence.dates if d.duration_months and part.holds(d.start)), None)
    if any(d.role == "end" and d.last for d in sentence.dates):
        return None
    if grants and lasts and part.low.startswith(("voor ", "met "), lasts.start):
        since = next((d for d in dates if d.edtf and _EXACT.fullmatch(d.edtf) and d.role in ("at", "start")), None)
        return add_duration(since.edtf, lasts.duration_months or 0) if since and since.edtf else None
    return None


def _tells_end(part: Part, date: DateMention) -> bool:
    return part.low.startswith(("op ", "per ", "eind ", "in ", "medio "), date.start) and any(
        word in part.low for word in (" af", "verstr", "eindig", "afloop", "afliep", "expireer", "verval")
    )


#: what opens a clause is no part of it: "die aan B wordt beëindigd"
_OPENER = len("die ")


def _of_missions(sentence: Sentence) -> Iterator[Ending]:
    """Yield ends of what a body does with a mission itself: ``de EU heeft operatie X verlengd tot``."""
    low = sentence.low
    for verbs, stops in (("grants", False), ("stops", True)):
        for verb in sentence.tools.steps[verbs].finditer(low):
            part = part_at(low, *verb.span())
            if is_for_us(sentence, part.start, part.end) or is_that_of_another(
                sentence, part.start - _OPENER, part.end
            ):
                continue
            if verb[0] == "gemandateerd" and any(part.holds(c.start) for c in sentence.of("noun", "contribution")):
                continue  # "De bijdrage aan X is gemandateerd tot"
            if _OPEN.search(part.low) or _MANDATE.search(part.low) or not _acts_on_mission(sentence, part):
                continue
            itself = verb[0] in ("ingesteld", "opgericht") and _THE_MISSION.match(part.low, part.start)
            itself = itself or (stops and _THE_MISSION.match(part.low, part.start))
            subject = stops or verb[0] == "gemandateerd"  # "EUTM is tot 31 december gemandateerd"
            if not (
                sentence.tools.bodies.named.search(part.low)
                or itself
                or (subject and _opens_with_mission(sentence, part))
            ):
                continue
            roles = ("at", "end", "due", "start") if stops else ("end",)
            ends = [d for d in sentence.dates if part.holds(d.start) and d.role in roles and _may_end_on(d, stops)]
            ends = [d for d in ends if not (stops and (is_of_decision(sentence, d) or _dates_a_paper(low, d)))]
            ends = [d for d in ends if not _BEGAN.search(low, max(0, d.start - 30), d.start)]
            decided = _DECIDED.search(part.low)
            ends = [d for d in ends if decided and d.start > decided.start()] or ends
            until = ends[0].last if ends else None if stops else _until(sentence, part)
            if until:
                yield Ending(*verb.span(), until)


#: "De operatie begon op 30 juli en is op 30 november beëindigd": of the first half
_BEGAN = regex(r"(?<!\w)(?:begon|begonnen|begint|startte|gestart|ving\saan|aangevangen|van\sstart)\s\Z")


def _dates_a_paper(low: str, date: DateMention) -> bool:
    """Whether a day is that of what was decided, written or said: ``het besluit tot beëindiging van X van 14 mei``."""
    return low.startswith("van ", date.start) and not low.endswith("ingang ", 0, date.start)


#: "de missie is ingesteld voor twee jaar, tot 15 juli"
_THE_MISSION = regex(r"\s*(?:de|deze)\s(?:[\w-]+\s)?[\w-]*(?:missie|operatie)\s")
#: "besloot op 28 juni de operatie op 31 december te beëindigen"
_DECIDED = regex(rf"(?<!\w)(?:{DECIDED_THEN}|{DECIDED}|besluit)(?!\w)")


def _opens_with_mission(sentence: Sentence, part: Part) -> bool:
    """Whether a clause has a mission as its subject: ``EUTM wordt op 31 december beëindigd``."""
    opening = part.start + len(part.low[part.start :]) - len(part.low[part.start :].lstrip())
    return any(opening <= m.start <= opening + len("de vn-missie ") for m in sentence.missions)


def _may_end_on(date: DateMention, stops: bool) -> bool:
    return bool(date.last) and (not stops or len(date.last or "") >= len("2031-05"))


#: whoever founds a mission says how large it will be
_FOUNDED = regex(r"(?<!\w)(?:ingesteld|opgericht|gelanceerd|gemachtigd)(?!\w)")


def _acts_on_mission(sentence: Sentence, part: Part) -> bool:
    """Whether a clause is about a mission, and not about what a country gives to one."""
    if any(part.holds(c.start) for c in sentence.of("noun", "contribution", "national_mandate", "combined", "role")):
        return False
    if any(part.holds(c.start) for c in sentence.of("subject", "nl")):
        return False
    if any(part.holds(m.start) and is_called_ours(sentence.low, m) for m in sentence.missions):
        return False  # "De Nederlandse Air Task Force in Kandahar wordt beëindigd": ours
    founded = _FOUNDED.search(part.low) is not None and sentence.tools.bodies.named.search(part.low) is not None
    if not founded and any(part.holds(p.start) for p in sentence.people):
        return False
    return any(part.holds(m.start) for m in sentence.missions) or any(
        part.holds(c.start) for c in sentence.of("noun", "mission")
    )
