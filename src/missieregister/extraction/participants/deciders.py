"""Who decides, or looks into something, where that is said outside the clause of its verb, or by no person at all.

``Een meerderheid schaart zich achter het kabinetsbesluit om de bijdrage te verlengen``: the cabinet extends it, whoever
is for it. ``De missie wordt verlengd, heeft het kabinet besloten`` likewise. ``Het rapport beziet of het doel is
bereikt``: no government looks into anything.
"""

from missieregister.extraction.sentences.clauses import FINITES
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import DECIDED, DECIDED_THEN, TAKING_PART, TAKING_PART_MORE
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.text.us import OUR_COUNTRY, PARLIAMENT, THE_CABINET
from missieregister.extraction.verbs.spelled_alike import HAS
from missieregister.knowledge.alike import ALIKE
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

#: "schaart zich achter het kabinetsbesluit om": whoever is behind it
_CABINETS = regex(
    r"(?<!\w)(?:(?:kabinets|regerings)besluit\s(?:(?:van|d\.d\.)\s[^,;:]{3,30}\s)?|"
    rf"besluit\svan\s(?:{THE_CABINET})\s)om\s"
)
#: who decides for us, as letters and papers call it
_CABINET = rf"(?:{THE_CABINET})"
#: ", heeft het kabinet vrijdag besloten", ", besloot de ministerraad", at the end of what is decided
_SO_DECIDED = regex(
    rf",\s(?:zo\s|aldus\s)?(?:(?:heeft|had)\s{_CABINET}\s(?:[^,;.]{{0,40}}\s)?(?:{DECIDED})|(?:{DECIDED_THEN}|besluit)\s{_CABINET}(?:\s[^,;.]{{0,30}})?)"
    r"\s?[.!]?\s*\Z"
)
#: "Dat heeft het kabinet vrijdag besloten.", behind the sentence that tells what
_THAT_WAS_DECIDED = regex(
    rf"\s*(?:dat|dit|zo|daartoe|hiertoe)\s(?:(?:heeft|had)\s{_CABINET}\s(?:[^,;.]{{0,60}}\s)?(?:{DECIDED})|"
    rf"(?:besl(?:oot|uit|ist|iste))\s{_CABINET})(?!\w)"
)
#: characters in which that stands
_NEXT = 140
#: "met instemming van de Kamer": what a parliament consented to that is called so, its government decided
_WITH_CONSENT = regex(
    r"(?<!\w)(?:met|na|onder)\s(?:de\s)?(?:[a-z]+e\s)?(?:instemming|steun|goedkeuring|goedvinden|toestemming|akkoord|medeweten|"
    r"raadpleging|overleg)\s(?:van|met|in|door)\s(?:(?:een\s)?(?:[a-z]+e\s)?meerderheid\s(?:van|in)\s)?"
    rf"(?:{PARLIAMENT})(?!\w)"
)
#: one of these stands in that
_PARLIAMENTS = (" kamer", " parlement", *(f" {body}" for body in ALIKE["parliament_as_well"]))
_DECIDED_THAT = regex(
    rf"\A{_CABINET}\s(?:heeft\s(?:[^,;.]{{0,40}}\s)?(?:{DECIDED})|(?:{DECIDED_THEN}|besluit))\sdat\s[^,;:]*\Z"
)
#: what opens a clause that is a reason or a condition of what was decided
_APART = regex(r"(?:nu|nadat|omdat|als|indien|wanneer|zodra|hoewel|aangezien|doordat|mocht|terwijl)\s")
_REPORT = r"(?:het|de|dit|deze|die|dat|een)\s(?:[\w-]+e\s)?[\w-]*(?:rapport|evaluatie|verslag)"
#: "Het rapport beziet of het doel is bereikt", "In de eerste plaats beziet de evaluatie van X"
_REPORT_BEFORE = regex(rf"(?:\A|[.;:,]\s|\s(?:en|dat)\s){_REPORT}\s(?:(?:van|over|naar)\s[^,;:]{{2,80}}\s)?\Z")
_REPORT_BEHIND = regex(rf"\s{_REPORT}(?!\w)")


def decided_by(sentence: Sentence, cue: Cue) -> str | None:
    """Return who does what a verb tells, where a decision or a report does so."""
    low = sentence.low
    if " hun " in low and sentence.once(_other_countries) and _is_of_theirs(sentence, cue):
        return "other"
    if cue.form == "infinitive" and _WELCOMED.search(low, max(0, cue.start - 2 * _DECIDED_ON), cue.start):
        return "other"
    if cue.name == "investigate" and cue.form in ("finite", "past"):
        return "other" if _is_of_report(low, cue) else None
    return NL if is_by_cabinet(sentence, cue) else None


#: "Het kabinet steunt daarom het besluit om de training op te schorten": somebody else took it
_WELCOMED = regex(
    rf"(?<!\w)(?:{THE_CABINET}|{OUR_COUNTRY}|wij)\s(?:[^;:.]{{1,160}}\s)?(?:steunt|steunen|steunde|onderschrijft|onderschrijven|verwelkomt|"
    r"verwelkomen|respecteert|betreurt|betreuren)\s(?:[\w-]+\s){0,2}(?:het|dit)\s(?!nederlandse)(?:[\w-]+e?\s)?besluit\s"
    r"(?:(?:van|door)\s[^,;:]{2,60}\s)?(?:om|tot)\s[^;:]*\Z",
    words=("besluit",),
)
#: characters between the cabinet's decision and what it is
_DECIDED_ON = 250


def _is_in_decision(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb tells what the cabinet's decision is: ``het kabinetsbesluit om de missie te verlengen``."""
    if cue.form != "infinitive" or "besluit " not in sentence.low:
        return False
    decision = _CABINETS.search(sentence.low, max(0, cue.start - _DECIDED_ON), cue.start)
    return decision is not None and ";" not in sentence.low[decision.end() : cue.start]


#: "de landen die met Nederland een bataljon vormen": who has something of their own
_COUNTRIES = regex(
    r"(?<![\w-])(?:[\w-]*landen|[\w-]*lidstaten|[\w-]*bondgenoten|[\w-]*partners)"
    r"(?:\s(?!en\s)|,\s(?!waaronder|waarvan|inclusief))"
)
#: before our name, where we are beside those countries and no part of them
_BESIDE_US = (
    " als ",
    " met ",
    " waarmee ",
    " dan ",
    " van ",
    " naast ",
    " behalve ",
    " door ",
    " aan ",
    " bij ",
    " voor ",
)
_THEIRS = Listed(
    rf"(?<!\w)hun\s(?:[\w-]+e?\s)?[\w-]*(?:{TAKING_PART_MORE}|{TAKING_PART}|aandeel|"
    r"contingenten|<units>|<several>)(?!\w)"
)
#: between what is theirs and what they do with it
_CLOSE = 70


def _other_countries(sentence: Sentence) -> int:
    """Return where a sentence first names other countries together, of which we are none, or 0."""
    low = sentence.low
    found = _COUNTRIES.search(low)
    if found is None:
        return 0
    ours = -1
    while (ours := low.find("nederland", ours + 1)) >= 0:
        if not low.endswith(_BESIDE_US, 0, ours):
            return 0
    return found.end()


def _is_of_theirs(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb tells what several countries do with what is theirs: ``Andere landen beëindigen hun bijdrage``."""
    low, begin = sentence.low, sentence.once(_other_countries)
    for theirs in sentence.tools.spelt(_THEIRS).finditer(low, max(begin, cue.start - 200), cue.end + 200):
        left, right = sorted(((theirs.start(), theirs.end()), (cue.start, cue.end)))
        if right[0] - left[1] < _CLOSE and not any(mark in low[left[1] : right[0]] for mark in ",;:"):
            return True
    return False


def is_by_cabinet(sentence: Sentence, cue: Cue) -> bool:
    """Whether a sentence closes with the cabinet's having decided what a passive verb tells, or opens with it; or the
    next one says so: ``De missie wordt beëindigd. Dat heeft het kabinet besloten.``"""
    low = sentence.low
    if _is_in_decision(sentence, cue):
        return True
    if cue.name not in _BY_CABINET:
        return False
    if (
        cue.name == "extend"
        and cue.form in ("participle", "infinitive")
        and any_in(_PARLIAMENTS, low)
        and _is_consented(sentence, cue)
    ):
        return True
    if not (cue.form == "participle" or (cue.name == "end" and cue.form == "finite")):
        return False
    if sentence.once(_is_decided_next):
        return _APART.match(low) is None and "," not in low[cue.end :]
    if " besl" not in low:
        return False
    decided = _SO_DECIDED.search(low, cue.end, cue.end + 120)
    if decided:
        return _APART.match(low) is None and "," not in low[cue.end : decided.start()]
    return cue.name == "extend" and _DECIDED_THAT.match(low) is not None


#: what a cabinet may decide to do to a mission as a whole
_BY_CABINET = ("extend", "end", "increase", "decrease")


def may_be_by_cabinet(group: str, form: str) -> bool:
    """Whether the cabinet may have decided, in another sentence, what a verb tells in some form (see is_by_cabinet)."""
    return group in _BY_CABINET and (form == "participle" or (group == "end" and form == "finite"))


def _is_consented(sentence: Sentence, cue: Cue) -> bool:
    """Whether parliament consented to what a verb tells, or to the decision that it tells of: ``is met instemming van
    de Kamer besloten de missie te verlengen``."""
    low = sentence.low
    consent = _WITH_CONSENT.search(low, 0, cue.start)
    if (
        consent is None
        or (HAS.search(low, 0, cue.start) and any(c.name != NL for c in sentence.of("subject")))
        or ";" in low[consent.end() : cue.start]
    ):
        return False
    return cue.form == "participle" or any(
        low.find(f" {decided} ", consent.end(), cue.start) >= 0 for decided in ALIKE["decided"]
    )


def _is_decided_next(sentence: Sentence) -> bool:
    """Whether the sentence behind tells that the cabinet decided what this one tells."""
    end = sentence.span.end
    behind = sentence.document.text[end : min(end + _NEXT, sentence.block.end)].lower()
    return _THAT_WAS_DECIDED.match(behind) is not None


def _is_of_report(low: str, cue: Cue) -> bool:
    """Whether it is a report that looks into something: at what was done, and not at what might be."""
    before = _REPORT_BEFORE.search(low, max(0, cue.start - 140), cue.start)
    return before is not None or _REPORT_BEHIND.match(low, cue.end) is not None


#: "Een meerderheid van de Kamer steunt dat", "De Tweede Kamer gaf groen licht", ", nu de Kamer heeft ingestemd"
_CHAMBER_AGREES = regex(
    rf"(?:(?:een\s(?:ruime\s|grote\s)?(?:kamer)?meerderheid|(?:de\s)?(?:tweede\s)?kamer|{PARLIAMENT})"
    r"(?=\s)(?:(?!\sniet\s|\sgeen\s|\stegen\s|\swil\s)[^.;!?]){0,90}?|"
    r"(?:daarvoor|daar|hiervoor|ervoor)\s(?:is|bestaat|was|bleek)\s(?:[\w-]+\s){0,3}(?:een\s)?(?:kamer)?meerderheid(?=\s|\.)[^.;!?]{0,60}?)"
    r"(?<!\w)(?:steun|steunt|steunde|steunen|groen\slicht|akkoord|ingestemd|achter|(?:stemt|stemde)\s[^.;!?]{0,60}?in|in\sde\skamer)(?!\w)"
)
#: a verb of what goes on
_GOES_ON = ("extend", "maintain", "stay")


def is_allowed(sentence: Sentence, cue: Cue) -> bool:
    """Whether what can go on will, as the Chamber agrees: ``kan tot mei worden voortgezet. De Kamer steunt dat``."""
    if not sentence.is_news or cue.name not in _GOES_ON or "kan" not in sentence.words:
        return False
    return sentence.once(_chamber_agrees)


def _chamber_agrees(sentence: Sentence) -> bool:
    """Whether a sentence, or the one behind it, says that the Chamber agrees."""
    end = sentence.span.end
    behind = sentence.document.text[end : min(end + _NEXT, sentence.block.end)].lower().lstrip()
    found = _CHAMBER_AGREES.match(behind) or ("kamer" in sentence.low and _CHAMBER_AGREES.search(sentence.low))
    return bool(found)


#: "het besluit van Duitsland om 300 militairen te zenden", "de toezegging van België hiertoe twintig man te leveren"
_DECISION_OF = regex(
    r"(?<!\w)(?:besluit|beslissing|voornemen|toezegging|aanbod|bereidheid|aankondiging|plan)\s(?:van|door)\s(?:de\s|het\s)?\Z"
)
_TO_DO = regex(r",?\s(?:om|hiertoe|daartoe|hiervoor|daarvoor|hieraan|daaraan)\s[^,;:]*\Z")
_DECIDES_ITSELF = regex(rf"\s(?:{FINITES}|hebben|zijn|worden|{DECIDED}|besluit|{DECIDED_THEN})\s")


def who_decided(sentence: Sentence, at: int) -> str | None:
    """Return what other country or organisation decided, planned or promised what a place tells, by the noun for that
    before it; None where none did."""
    low = sentence.low
    for who in sentence.of("subject"):
        if who.end > at or who.name == NL or not _TO_DO.match(low, who.end, at):
            continue
        if _DECISION_OF.search(low, max(0, who.start - 60), who.start):
            return None if _DECIDES_ITSELF.search(low, who.end, at) else who.name
    return None
