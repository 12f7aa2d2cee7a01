"""What stands above a list and tells what its items say, or do not say."""

import re
from collections.abc import Iterable

import msgspec

from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.phrases import phrases
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.us import OUR_CABINET
from missieregister.knowledge.words import BODIES, NL, LeadWords
from missieregister.model.calendar import ANY_MONTH
from missieregister.model.spans import Span
from missieregister.patterns import regex

#: what was asked for and not given, or is over: "Geen Nederlandse bijdrage:", "Beëindigde bijdragen:"
_REFUSED = regex(
    r"\A(?:geen|niet\sgehonoreerde|afgewezen|beëindigde|afgelopen|afgeronde|voormalige|eerdere)\s[^.;]{0,90}:\Z|"
    r"(?<!\w)(?:niet\sgehonoreerd|afgewezen)(?!\w)[^.;]{0,40}:\Z"
)
#: "De komende maanden zal de Kamer worden geïnformeerd over:": what will be told of is not decided
_TOPICS = regex(r"(?<!\w)(?:geïnformeerd|informeren|informeert|bericht|gesproken|ingegaan)\s(?:over|op):\Z")
#: "De bijdrage bestaat uit:": parts of what is there, or may be
_PARTS = regex(
    r"(?<!\w)(?:(?:bestaat\s(?:[\w-]+\s)?uit|omvat|is\s(?:als\svolgt\s)?opgebouwd\suit)"
    r"(?:\sde\svolgende\s(?:onderdelen|eenheden|elementen|componenten))?|als\svolgt\sverdeeld):\Z"
)

#: what may be done, is talked about or wanted: "De volgende opties zijn onderzocht:", "Te behandelen:"
_OPEN = regex(
    r"(?<!\w)(?:optie|opties|variant|varianten|alternatieven|scenario's|mogelijkheden|keuzes|afgewogen|te\sbehandelen|"
    r"geagendeerd|agendapunten|bespreekpunten|gespreksonderwerpen|wensen|wenste|suggesties|voorstellen\svan|amendementen|moties|"
    rf"vragen|inbreng)(?!\w)|(?<!\w)agenda\s(?:van|voor|staan)(?!\w)|\A(?:agenda|op\stafel\sligg\w+|kunt\su|kan\s(?:u|de\sminister|{OUR_CABINET})|wilt\su|"
    r"bent\su|hoe|waarom|welke)(?!\w)"
)
#: "Door de leden van de VVD-fractie is gevraagd om:"
_WANTED = regex(
    r"(?<!\w)(?:leden|fracties?)(?!\w)[^.;]*(?<!\w)(?:gevraagd|vragen|vroegen|vraagt|verzocht|verzochten|bepleitten|bepleit|pleiten|"
    r"willen|wensen)(?!\w)"
)
#: "Trainingen in februari:": who follows a course is not there
_COURSES = regex(
    r"\A(?:[\w-]+\s){0,2}(?:trainingen|cursussen|oefeningen|opleidingen|examens|voorbereidingen)"
    r"(?:\s(?:in|van|tot)\s[\w\s]{3,24})?\s*:?\Z"
)
#: "De Luchtmacht oefent dit voorjaar. Op het programma staan:"
_EXERCISES = regex(r"(?<!\w)oefen(?:t|en|den|de)(?!\w)")
#: "Sinds het begin van de missie zijn te betreuren:"
_LOST = regex(r"(?<!\w)(?:betreuren|gesneuveld|omgekomen|slachtoffers|gewonden|overleden)(?!\w)")
#: "Hun taken zijn:"
_TASKS = regex(
    r"(?<!\w)(?:taken|pijlers|doelen|doelstellingen|werkzaamheden)\s(?:[\w\s]{2,30}\s)?(?:zijn|omvatten|behoren)[^.;]{0,30}:\Z"
)
_ALL = ("decision", "mandate", "deployment", "commitment", "finance", "international_mandate")


def dropped_by(lead: str, *, names: bool) -> tuple[str, ...]:
    """Return the kinds of statement that an item does not make; ``names``: whether it names a mission itself."""
    if not lead:
        return ()
    if _OPEN.search(lead) or _WANTED.search(lead):
        return _ALL
    if _REFUSED.search(lead) or _COURSES.search(lead) or _LOST.search(lead):
        return ("deployment",)
    if _TASKS.search(lead) or _EXERCISES.search(lead):
        return ("deployment", "mandate")
    if _TOPICS.search(lead):
        return ("decision",)
    return ("deployment", "mandate") if not names and _PARTS.search(lead) else ()


def is_made_up_of(lead: str) -> bool:
    """Whether the items below a lead are parts of what it tells of: ``De bijdrage bestaat uit:``."""
    return lead.endswith(":") and _PARTS.search(lead) is not None


def is_theirs(cues: Iterable[Cue]) -> bool:
    """Whether what stands above a list names other countries, and not ours."""
    names = {c.name for c in cues if c.kind in ("subject", "adjective")}
    return not names <= {NL, *BODIES} and NL not in names


#: what a lead has beside its words: a number in front, a year, the colon
_BESIDE = regex(
    r"\A\d{1,2}(?:\.\d{1,2})*\.?\s|\s(?:in|per|over|sinds|vanaf|op|tot)\s(?:\d{1,2}\s)?(?:[a-z]+\s)?(?:19|20)\d\d(?!\d)|\s*:\s*\Z"
)

_OF_PEOPLE = regex(
    r"militair|person(?:en|eel)|bezetting|functionaris|nederlanders|aantal|waarnemers|bijdrage|mandaten|plafond|mensen|"
    rf"{TAKING_PART}|deelnemers|missies"
)
_OF_THINGS = regex(
    r"(?<!\w)(?:duur|maanden|weken|dagen|jaren|landen|lidstaten|resoluties?|pagina\w*|bladzijde\w*|incidenten|aanvallen|procent|percentage|"
    r"vluchten|patrouilles|artikel\w*|vragen|tonnen?|voertuigen|schepen|vliegtuigen)(?!\w)"
)
_OF_MONEY = regex(r"€|euro|gulden|kosten|uitgaven|raming|miljoen|budget")


class Above(msgspec.Struct, frozen=True):
    """What stands above a list or a paragraph: a heading, or the sentence that announces the list."""

    span: Span
    #: its paragraph or heading in lower case
    text: str
    #: the sentence that it stands for, where it is none
    stands_for: str = ""
    #: the sentence that it stands for to an item that is a period and no more
    of_period: str = ""
    #: whether it is a heading that names one mission
    names: bool = False
    #: whether it is a sentence that announces a list
    announces: bool = False
    #: whether it speaks of other countries only
    theirs: bool = False
    #: whether another country does what its items say: "Noorwegen heeft aangekondigd:"
    they_act: bool = False

    @property
    def counts(self) -> bool:
        """Whether the numbers of a list below it are of people."""
        if self.theirs:
            return False
        return _OF_PEOPLE.search(self.text) is not None and _OF_MONEY.search(self.text) is None


def counts_things(text: str) -> bool:
    """Whether bare numbers below a heading or lead are of something else than people: ``Duur in maanden``."""
    return any(pattern.search(text) for pattern in (_OF_MONEY, _LOST, _OF_THINGS))


def lead_of(before: str) -> str:
    """Return the line that bare numbers stand below, of all that stands before one: the last that has none itself."""
    lines = (line.strip() for line in reversed(before.splitlines()))
    lead = next((line for line in lines if line and not _A_ROW.search(line)), "")
    return "" if len(lead) > _A_LEAD or lead.endswith((".", ";")) else lead


#: "EUSTAT: 12"
_A_ROW = regex(r":\s(?:max\w*\.?\s)?[\w.]{1,12}[;,.]?\Z")
#: characters of a lead
_A_LEAD = 160


class Leads:
    """Tells which sentence an item stands for below a lead that is none: ``Aflopende mandaten in 2031:``."""

    def __init__(self, words: Iterable[LeadWords]) -> None:
        self._alone: dict[str, LeadWords] = {}
        self._inside: list[tuple[re.Pattern[str], LeadWords]] = []
        for kind in words:
            self._alone |= {lead: kind for lead in kind.leads if " " not in lead}
            longer = [re.escape(lead) for lead in kind.leads if " " in lead]
            if longer:
                self._inside.append((phrases(*longer), kind))

    def says(self, lead: str) -> str:
        """Return the sentence with room for an item, or nothing; ``lead`` is in lower case."""
        kind = self._kind(lead)
        return kind.says if kind else ""

    def says_of_period(self, lead: str) -> str:
        """Return the sentence with room for an item that is a period and no more, or nothing."""
        kind = self._kind(lead)
        return kind.until if kind else ""

    def _kind(self, lead: str) -> LeadWords | None:
        plain = _BESIDE.sub("", lead).strip()
        if plain in self._alone:
            return self._alone[plain]
        return next((kind for pattern, kind in self._inside if pattern.search(plain)), None)


#: "tot en met 31 mei 2031", "van 1 juni tot eind 2031", and no other word beside
_A_PERIOD = regex(
    r"(?:tot|t/m|van|vanaf|sinds|per|eind|medio|begin)\s(?:(?:en\smet|tot|t/m|eind|medio|begin|half|het|de|\d{1,2}|(?:19|20)\d\d|"
    rf"{ANY_MONTH}|voorjaar|zomer|najaar|winter)"
    r"(?:\s|(?=[.;,])|\Z))+[.;,]?\Z"
)


def is_a_period(item: str) -> bool:
    """Whether an item is a period and no more: ``tot en met 31 augustus 2030``."""
    return len(item) < _SO_SHORT and _A_PERIOD.match(item.strip()) is not None


#: characters of a period
_SO_SHORT = 80
