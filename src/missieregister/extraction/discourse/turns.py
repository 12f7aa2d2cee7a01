"""Who has the word: a question or its answer, a member of parliament or the government.

In lists of questions and reports of debates only the government's word counts; a question tells what its answer, which
may be no more than a number or a day, is about.
"""

import re

from missieregister.extraction.mentions.own_strength import speaks_of_us
from missieregister.extraction.sentences.asked import Asked, Question, Questions, label
from missieregister.extraction.text.alike import AT_MOST, TAKING_PART
from missieregister.extraction.text.spelt import Listed, Spelt
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY, WE
from missieregister.patterns import regex

#: who begins to speak: "Mevrouw De Wit (D66):", "Minister Van Dam:", "De voorzitter:"
_SPEAKER = Listed(
    r"(?:(?P<member>(?:<addressed>)\s[^:().]{2,40}\([^()]{2,40}\))|"
    r"(?:de )?(?:(?P<government>minister|staatssecretaris)|(?P<chair>(?<=de )voorzitter)|voorzitter)"
    r"(?:\s(?:[^:.()]|\([^():]*\)){2,60})?)\s?:"
)
#: who speaks is named in fewer characters
_SPEAKERS = 130
#: a motion, as it is read out or printed: "De Kamer, gehoord de beraadslaging, constaterende dat ...", in one block or
#: in one for each
_MOTION_WORDS = (
    r"(?:gehoord|constaterende|overwegende|kennisgenomen|kennis\sgenomen|van\s(?:mening|oordeel)|gelet|gezien|"
    r"in\saanmerking|erkennende)"
)
_MOTION = regex(rf"de\s(?:(?:tweede|eerste)\s)?kamer,(?:\s{_MOTION_WORDS}(?!\w)|\s*\Z)")
_MOTION_GOES_ON = regex(
    rf"(?:en\s)?(?:{_MOTION_WORDS}|verzoekt|spreekt|roept|draagt|nodigt|gaat\sover|voorts|tevens)(?!\w)"
)
_OF_MEMBERS = regex(
    r"(?:[ivx]+\.?\s+)?(?:vragen|inbreng)\s+(?:en\s+opmerkingen\s+)?(?:uit|van|vanuit)\s+de\s+\w*(?:commissie|"
    r"leden|fractie)"
)
_OF_GOVERNMENT = regex(
    r"(?:[ivx]+\.?\s+)?(?:het\s|de\s)?(?:antwoord|reactie|beantwoording|inbreng van de (?:minister|bewinds)|"
    r"nadere gedachte|termijn van de|bijlage)"
)
#: "Deze leden vragen of de minister voornemens is": what members of parliament want to know
_MEMBERS_ASK = Listed(
    r"(?:<addressed>)\s[^.;:,]{2,40}?\s(?:stelt\s(?:[\w-]+\s){0,2}?voor|stelde\s(?:[\w-]+\s){0,2}?voor|"
    r"suggereert|suggereerde|oppert|opperde|pleit|pleitte|bepleit|bepleitte)\s|"
    r"(?:de|deze)\s(?:voornoemde\s)?leden\s(?:van\s[^.;]{3,60}\s)?(?:vragen|vernemen|willen\sweten|zouden\sgraag|verzoeken)\s"
)
#: "Wij spreken vandaag over de verlenging", "Ik heet u welkom bij het debat over", "Aan de orde is de brief"
_NAMES_THE_SUBJECT = regex(
    r"(?<!\w)(?:(?:wij|we|de\scommissies?|de\skamer)\s(?:spreken|spreekt|praten|praat|debatteren|debatteert|overleggen|"
    r"vergaderen|vergadert|behandelen|behandelt|bespreken|bespreekt|gaan)|(?:spreken|praten|debatteren|overleggen|vergaderen|"
    r"behandelen|bespreken)\s(?:wij|we)|(?:open|heropen|begin)\s(?:hierbij\s|nu\s)?(?:dit|het|de|deze|hierbij)|"
    r"aan\sde\sorde(?:\sis|\szijn|\sstel)?|op\sde\sagenda|welkom\s(?:bij|in|op|tot)|(?:het\s(?:debat|overleg)\s)?gaat(?:\shet)?(?:\s\w+)?\s"
    r"(?:over|om)|(?:het|dit)\s(?:\w+)?(?:debat|overleg)\s(?:\w+\s)?(?:over|gaat|betreft)|(?:onderwerp|thema)\s(?:van|is))(?!\w)"
)
#: "Hoeveel Nederlandse militairen zijn er thans in Afghanistan?": the answer need not say whose they are
_HOW_MANY = Listed(
    r"(?<!\w)hoeveel\s(?:[\w-]+\s){0,2}(?:nederlandse|nederlanders)(?!\w)|"
    rf"(?<!\w)hoeveel\s(?:[\w-]+\s)?(?:mensen|personen|\w*(?:<several>))\s[^.?]{{0,60}}(?<!\w)(?:(?:{OUR_COUNTRY}|wij|we)(?!\w)|"
    r"(?:(?:de|deze|die|onze)\s)?(?:nederlandse\s|(?<=de\s|ze\s|ie\s)(?:huidige\s)?)"
    rf"(?:{TAKING_PART}|eenheid|missiebijdrage)(?!\w))|"
    r"(?<!\w)(?:hoe\s(?:groot|omvangrijk)\sis|wat\sis\sde\s(?:\w+\s)?omvang\svan)\s(?:de|het|deze|die|onze|ons)\s(?:huidige\s)?"
    rf"(?:nederlandse\s)?(?:{TAKING_PART}|eenheid|detachement|contingent|aandeel)(?!\w)"
)
#: "Tot wanneer loopt de Nederlandse bijdrage?": the answer may be no more than a day
_UNTIL_WHEN = regex(
    r"(?<!\w)(?:tot\s(?:wanneer|welke\sdatum|welk\smoment)|hoe\slang|wanneer)\s[^.?]{0,60}?"
    rf"(?:mandaat|bijdrage|(?:nederlandse\s)?(?:{TAKING_PART})|uitzending)(?!\w)|"
    rf"(?<!\w)(?:tot\swanneer|hoe\slang|blijft|blijven)\s[^.?]{{0,60}}(?<!\w)(?:{OUR_COUNTRY}|wij|we)(?!\w)|"
    rf"(?<!\w)(?:{OUR_COUNTRY}|wij|we)(?!\w)[^.?]{{0,60}}\sen\s(?:voor\shoe\slang|tot\swanneer)(?!\w)|"
    r"(?<!\w)wordt\s(?:de|onze)\s[^.?]{0,60}\s(?:verlengd|voortgezet)(?!\w)|(?<!\w)einddatum\svan(?!\w)"
)
#: "Wanneer keert de eenheid terug?", "Per wanneer trekt Nederland zich terug?": when ours are there no more
_WHEN_HOME = regex(
    r"(?<!\w)wanneer\s(?:(?:keert|keren|komt|komen|vertrekt|vertrekken|verlaat|verlaten|trekt|trekken)\s|(?:zal|zullen|is|zijn|gaat|gaan)\s)"
    r"[^.?]{0,160}?(?<!\w)(?:terug|terugkeren|teruggekeerd|teruggetrokken|naar\shuis|thuis|vertrekt|vertrekken|vertrokken|"
    r"weg|uit|verlaten)(?!\w)"
)
_OF_OURS = regex(rf"(?<!\w)(?:nederland|nederlandse|nederlanders|onze|{WE})(?!\w)")
#: "Hoeveel personen kan Nederland ten hoogste plaatsen?", "Wat is het plafond?": the answer is how many there may be
_AT_MOST = regex(
    r"(?<!\w)(?:wat\s(?:is|was|bedraagt)|hoe\s(?:hoog|groot|omvangrijk)\s(?:is|was)|hoeveel\s(?:bedraagt|is))\s"
    rf"(?:het|de|ons|onze)\s(?:[\w-]+\s)?(?:(?P<of>[\w-]*maximum\w*|maximale\s(?:aantal|omvang|sterkte|{TAKING_PART})|bovengrens)|"
    r"(?:troepen)?plafond|(?:omvang|grootte|hoogte)\svan\shet\s(?:nederlandse|nationale)\smandaat|nederlandse\smandaat|nationale\smandaat)"
    r"(?!\w)(?!\svan\s(?:de|deze|die)\s[\w-]*(?:missie|operatie))|"
    rf"(?<!\w)hoeveel\s(?!van\s)[^.?]{{0,100}}(?<!\w)(?:{AT_MOST}|maximum)(?!\w)|"
    rf"(?<!\w)hoeveel\s(?:[\w-]+\s){{1,3}}(?:mag|mogen)\s(?:{OUR_COUNTRY}|wij|we)(?!\w)"
)
#: "het maximum aantal militairen van UNMIVER", unless it is that of our contribution
_OF_A_MISSION = regex(rf"[^?]{{0,40}}?\svan\s(?!(?:de|het|onze?|deze)\s(?:nederlandse|{TAKING_PART}|aantal)|nederland)")
#: "Hebben wij nog mensen in UNMIVER?": the answer may be how many
_ARE_THERE_OURS = Listed(
    rf"(?:heeft|hebben|zijn|werken|zitten|dienen|bevinden)\s(?:[\w-]+\s){{0,3}}?(?:{OUR_COUNTRY}|wij|we|nederlandse|nederlanders)\s"
    r"(?=[^.?]{0,100}(?:nederlanders|mensen|personen|politie|<several>|<one>))[^.?]{0,160}\?"
)
#: "Heeft de EU Nederland om een bijdrage gevraagd?", "Is er een verzoek ontvangen?": the answer may be on which day
_WHETHER_ASKED = regex(
    rf"(?<!\w)(?:heeft|hebben)\s[^.?]{{2,60}}\s(?:{OUR_COUNTRY}|ons|{OUR_CABINET})\s[^?]{{0,60}}?(?:gevraagd|verzocht|benaderd)(?!\w)|"
    r"(?<!\w)(?:is|zijn)\s(?:er|het|een|hiertoe|daartoe)\s[^?]{0,60}?verzoek(?:en)?\s[^?]{0,80}?(?:ontvangen|gedaan|binnengekomen|ingediend)(?!\w)|"
    r"(?<!\w)wanneer\s(?:heeft|hebben|is|werd)\s[^?]{2,90}?(?:verzoek|verzocht|gevraagd)(?!\w)"
)
#: "Wanneer verstrijkt het VN-mandaat van UNMIVER?": what ends is the mission's own
_OWN_MANDATE = regex(
    rf"(?<!\w)(?:vn|eu|navo|ovse)-mandaat(?!\w)|(?<!\w)mandaat\svan\s(?!(?:de|het|onze|ons)\s(?:nederlandse|{TAKING_PART}))"
)
#: "Wanneer wordt de evaluatie naar de Kamer gestuurd?": the answer may be no more than a day
_WHEN_TOLD = regex(
    r"(?<!\w)wanneer\s[^?]{0,90}(?<!\w)(?:kamer|commissie)(?!\w)[^?]{0,90}"
    r"(?:gestuurd|toegestuurd|toegezonden|gezonden|geïnformeerd|tegemoetzien|tegemoet\szien|verwachten|ontvangen)|"
    r"(?<!\w)wanneer\s(?:ontvangt|hoort)\s(?:de|uw)\s(?:tweede\s)?kamer(?!\w)|"
    rf"(?<!\w)wanneer\s(?:informeert|bericht|stuurt|zendt|meldt)\s(?:u|de\sminister|{OUR_CABINET})\s[^?]{{0,60}}?"
    r"(?<!\w)(?:kamer|commissie)(?!\w)"
)
#: "Wilt u de Kamer informeren over EUSTAT?", "Bent u bereid dit met de Kamer te delen?": the answer may be by when
_WHETHER_TOLD = regex(
    rf"(?:vraag\s\d+\s+)?(?:[^?.]{{0,80}},\s)?(?:zo\sja,?\s)?(?:wilt|kunt|zult|bent|is|wil|kan|zal)\s(?:u|de\sminister|{OUR_CABINET})\s"
    r"[^?.]{0,120}?(?<!\w)(?:de|uw|deze)\s(?:tweede\s)?kamer(?!\w)[^?.]{0,120}?"
    r"(?<!\w)(?:informeren|inlichten|berichten|sturen|zenden|toezenden|toesturen|doen\stoekomen|delen|in\ste\slichten|aanbieden)(?!\w)"
)
#: "Wanneer eindigt de bijdrage en wordt de Kamer geïnformeerd?": the day is not only that of the telling
_WHEN_OVER = regex(
    r"(?<!\w)(?:eindig\w*|beëindig\w*|verstrijk\w*|loopt|afloopt|afloop|duurt|hoe\slang|tot\swanneer)(?!\w)"
)
#: "Wordt de bijdrage aan UNMIVER verlengd?", "Bent u bereid de inzet voort te zetten?": the answer may be yes or no
_WHETHER_EXTENDED = regex(
    rf"(?:vraag\s\d+\s+)?(?:(?P<decided>wordt|zal)|(?:bent\su|is\s(?:{OUR_CABINET}|{OUR_COUNTRY}))\s(?:bereid|voornemens|van\splan))\s"
    rf"(?:om\s)?(?:de|deze|die|onze)\s(?:huidige\s)?(?:nederlandse\s)?(?:{TAKING_PART})(?!\w)"
    r"[^,;.?]{0,80}\s(?:(?:worden\s)?(?:verlengd|voortgezet)|te\sverlengen|voort\ste\szetten)\?"
)
#: "Wat kost de bijdrage?", "U vraagt wat UNMIVER ons kost": the answer may be no more than a sum
_WHAT_COST = regex(
    r"(?<!\w)(?:(?:wat|hoeveel)\s(?:[^.?]{0,80}\s)?kost(?:te|en)?(?!\w)|(?:wat|hoeveel|hoe\shoog)\s[^.?]{0,40}(?:kosten|uitgaven|gereserveerd|uitgetrokken|"
    r"uitgegeven|begroot|geraamd)|(?:vraagt|vroeg|vragen)\snaar\sde\skosten|\Ade\skosten\s[^.?]{3,60}\?)"
)
#: "Antwoord op vraag 3:"
_ONLY_A_LABEL = regex(r"\s*antwoord(?:en)?(?:\s(?:op\s)?(?:de\s)?vra(?:ag|gen)[\d ,;&ent/m–-]*)?\s*[:.]?\s*")
#: "Antwoord 3: Ja.", but not "Antwoorden van minister De Wit"
_BEHIND_A_LABEL = regex(
    r"antwoord(?:\s(?:op\s)?(?:de\s)?vra(?:ag|gen))?(?:\s\d[\d ,;&ent/m–-]*)?\s?[:.]?(?:\Z|\n|(?<=[:.])\s)"
)
#: what makes a question go on with the one before: "Welk schip volgt Hr.Ms. X op?"
_POINTS_BACK = regex(
    rf"(?<!\w)(?:deze|dit|die|daar|daarvan|hiervan|de (?:\w+e )?(?:missie|operatie|{TAKING_PART})|[hz]r\.\s?ms)(?!\w)"
)


class Turns:
    """Follows who has the word from block to block; ``questions``: whether the document lists questions and answers."""

    def __init__(self, spelt: Spelt, *, questions: bool) -> None:
        self._spelt = spelt
        self._questions = self._asking = questions
        self._member = self._minister = self._inputs = self._motion = False
        #: whether the chair has the word, who announces and records what others say
        self.chaired = False
        #: what is asked and not yet answered
        self._open = Questions()

    def enter_heading(self, low: str) -> bool:
        """Take note of a heading, in lower case, and return whether it is a question itself."""
        self._minister = False
        self.is_a_members(low)  # a short turn of a debate looks like a heading
        self._inputs = _goes_to_members(low, self._inputs)
        return self._questions and low.endswith("?")

    def is_a_question(self, low: str) -> bool:
        """Whether a block, in lower case, asks."""
        if self._questions:
            if low.startswith("antwoord"):
                self._open.begin_answer(labelled=_BEHIND_A_LABEL.match(low) is not None)
            goes_on = self._open.expects(low)
            self._asking = asks(low, self._asking) or goes_on
        return self._asking

    def is_a_members(self, low: str) -> bool:
        """Whether a block is what a member of parliament says, in the report of a debate: not the government's word."""
        speaker = self._spelt(_SPEAKER).match(low)
        if speaker:
            self._member = speaker["member"] is not None
            self._minister = speaker["government"] is not None
            self.chaired = speaker["chair"] is not None
        self._motion = _MOTION.match(low) is not None or (self._motion and _MOTION_GOES_ON.match(low) is not None)
        return self._motion or self._member or (self._inputs and not self._minister)

    def enter_label(self, low: str) -> bool:
        """Take note of a line that is no more than the numbers of questions or of an answer; return whether it is."""
        found = label(low) if self._questions else None
        if found:
            self._open.enter(found)
        elif self._questions and _ONLY_A_LABEL.fullmatch(low):
            self._open.begin_answer(labelled=True)
        return found is not None

    @property
    def about(self) -> tuple[str, ...]:
        """The mission of the questions that the answer belongs to of which the label was read last."""
        return self._open.about

    def ask(self, low: str, missions: tuple[str, ...] = ()) -> None:
        """Take note of what a question wants to know, and of the missions that it is about."""
        until_when = ""
        if _UNTIL_WHEN.search(low):
            until_when = "other" if _OWN_MANDATE.search(low) and not speaks_of_us(low) else "nl"
        if not until_when and "wanneer" in low and _WHEN_HOME.search(low) and _OF_OURS.search(low):
            until_when = "nl"
        when_told = _WHEN_TOLD.search(low) is not None
        if when_told and not _WHEN_OVER.search(low):
            until_when = ""
        whether = _WHETHER_EXTENDED.search(low)
        extended = ("decided" if whether["decided"] else "intended") if whether else ""
        at_most = _AT_MOST.search(low)
        if at_most and at_most["of"] and _OF_A_MISSION.match(low, at_most.end()):
            at_most = None
        how_many = at_most is not None or self._spelt(_HOW_MANY).search(low) is not None
        there = not how_many and self._spelt(_ARE_THERE_OURS).match(low.lstrip(" .0123456789")) is not None
        asked = Asked(
            how_many or there, until_when, asks_cost(low), when_told, extended,
            at_most=at_most is not None, whether_asked=_WHETHER_ASKED.search(low) is not None,
            whether_there=there, whether_told=_WHETHER_TOLD.match(low.lstrip(" .0123456789")) is not None,
        )  # fmt: skip
        if not self._questions:
            self._open = Questions()  # in a debate only the last one is answered
        self._open.ask(Question(low, asked, missions))

    def answer(self, low: str) -> Asked:
        """Begin an answer, in lower case, and return what its question wants to know."""
        return Asked() if _ONLY_A_LABEL.fullmatch(low) else self._open.answer()


def asks_cost(low: str) -> bool:
    """Whether a question, or a sentence that tells of one, asks what something costs."""
    return _WHAT_COST.search(low) is not None


def said_from(spelt: Spelt, low: str, start: int, end: int) -> int:
    """Return where what is said begins, behind the name of who says it: who speaks is not who acts."""
    speaker = spelt(_SPEAKER).match(low, start, end) if low.find(":", start, start + _SPEAKERS) > 0 else None
    return speaker.end() if speaker else start


def names_the_subject(low: str) -> bool:
    """Whether a sentence of a chair says what the debate is about: "Ik open dit overleg over UNMIVER." """
    return _NAMES_THE_SUBJECT.search(low) is not None


def is_asked_by_members(spelt: Spelt, low: str) -> bool:
    """Whether a sentence only says what members of parliament want to know."""
    return spelt(_MEMBERS_ASK).match(low) is not None


def asks_something_new(low: str) -> bool:
    """Whether a question that names no mission leaves the one behind that the question before it was about."""
    first = low.partition("?")[0]  # what a second question points at may be in the first
    return bool(low.strip(" .0123456789")) and _POINTS_BACK.search(first) is None


def asks(low: str, before: bool) -> bool:
    """Whether a block of questions and answers asks; ``before``: whether the block before it did."""
    if re.match(r"(?:antwoord|antwoorden)\b", low):
        return False
    if low.rstrip().endswith("?") or re.match(r"(?:vraag|vragen)\b|\d{1,3}\s*$", low):
        return True
    return before and not low.rstrip().endswith((".", "!"))


def _goes_to_members(title: str, before: bool) -> bool:
    """Whether a heading opens what members of parliament said; ``before``: whether they had the word before it."""
    low = title.strip()
    return (before or _OF_MEMBERS.match(low) is not None) and not _OF_GOVERNMENT.match(low)
