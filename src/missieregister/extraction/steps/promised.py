"""Whether a clause promises parliament what its own letter does not tell: who is told, and that it is later."""

import re

from missieregister.extraction.events.now_or_later import HEREBY, points_later, points_later_in
from missieregister.extraction.participants.objects import TOLD_BEFORE
from missieregister.extraction.sentences.due import EVERY, due_of
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.steps.pledges import REPORT
from missieregister.extraction.text.alike import ENDING, GOING_ON, TAKING_PART, TAKING_PART_MORE
from missieregister.extraction.text.parts import Part, subject_of
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.text.us import OUR_CABINET, PARLIAMENT, PARLIAMENT_AS_WELL
from missieregister.model.calendar import ANY_WEEKDAY
from missieregister.patterns import regex

_PAPER = r"(?:[\w-]+ )?[\w-]*(?:brief|evaluatie|rapportage|voorstel|overzicht|notitie|plan|besl\w+|standpunt|reactie)"
#: "komt met een brief", "er komt voor de zomer een brief"
WITH_A_PAPER, THERE_A_PAPER = rf"met (?:een|het) {_PAPER}", rf"er (?:[\w-]+ ){{0,6}}?een {_PAPER}"
CHAMBER = regex(
    rf"(?<!\w)(?:(?:uw|de|beide|eerste|tweede) kamers?|kamer|u|het parlement|parlement|{PARLIAMENT_AS_WELL}|"
    r"geannoteerde agenda)(?!\w)"
)
#: not "niet later dan 1 mei", nor "niet voor 1 juli maar uiterlijk 1 september"
_DENIED = regex(r"(?<!\w)(?:niet(?! (?:later|eerder) dan|(?=\s[^,;]{1,40}\smaar\s))|geen|nooit)(?!\w)")
_WITH_PAPER = regex(rf"(?<!\w){WITH_A_PAPER}(?!\w)")
_THERE_WILL_BE = regex(rf"(?<!\w){THERE_A_PAPER}(?!\w)")
#: not "komen op 14 december terug op de vliegbasis": who comes home tells nobody anything
_COMES_BACK = regex(
    r"(?<!\w)(?:daarop|hierop|daar|hier|er|schriftelijk|bij u|later|"
    rf"op(?!\s(?:\d|{ANY_WEEKDAY}|schiphol|(?:de\s|het\s)?(?:\w*basis|\w*bases|vliegveld|kazerne))))(?!\w)"
)
#: those who come home
_PEOPLE = Listed(
    r"\s*(?:(?:de|alle|onze|ook|laatste|eerste)\s){0,3}(?:nederlandse\s)?[\w-]*"
    r"(?:<several>|<units>|<ships>|nederlanders)(?!\w)"
)
#: reports that come by themselves, and verbs that then need no parliament
_FOLLOWS = ("volgt", "volgen", "verschijnt", "verschijnen")
_AT_THE_END = regex(
    rf"(?<!\w)bij\s(?:de\s)?(?:afronding|{ENDING}|afloop|gelegenheid|voltooiing|afsluiting|"
    rf"volgende (?:{GOING_ON}))(?!\w)"
)
#: "ik kom daar bij de begrotingsbehandeling op terug"
_OCCASION = regex(
    r"(?<!\w)(?:in|bij|tijdens)\s(?:de|het)\s(?:komende\s|volgende\s)?(?:begrotingsbehandeling|"
    r"behandeling van de begroting|algemeen overleg|notaoverleg|commissiedebat|plenaire debat)(?!\w)"
)
AFTER = regex(r"(?<!\w)(?:na|binnen|daarna|daaropvolgend|nadien)(?!\w)")
_HANDED_OVER = (
    "toegezonden",
    "aangeboden",
    "verstrekt",
    "uitgebracht",
    "gezonden",
    "gestuurd",
    "verstrekken",
    "gedeeld",
)
#: "ik zeg mevrouw X toe dat"
_PLEDGES = regex(r"(?<!\w)(?:zeg|zegt|zeggen|zegde|zegden)\s[^,;]{0,60}?toe\Z|(?<!\w)toegezegd\Z")
#: "zegt de bijdragen aan onderstaande missies toe": what is promised is no word to parliament
_GIVES = Listed(rf"(?<!\w)(?:{TAKING_PART_MORE}|{TAKING_PART}|<several>|<units>|<ships>)(?!\w)[^,;]*\stoe(?!\w)")
AWAITED = ("verwacht", "voorzien", "gepland")
#: "gelet op de afspraken met de Kamer": they are not told
_WITH_THEM = regex(rf"(?<!\w)(?:afspraken|afspraak|overleg|debat)\smet\s(?:{PARLIAMENT})(?!\w)")
#: "na een beoordeling van de proef": what comes first is not what is awaited
_AFTER_IT = regex(r"(?<!\w)na\s(?:een|de|het)\s[\w-]+")
_SAYS = ("rapporteert", "rapporteren", "rapporteer", "gerapporteerd")
_WEEKDAY = regex(rf"(?<!\w)(?:{ANY_WEEKDAY})(?!\w)")
#: "in de volgende stand-van-zakenbrief"
NEXT_PAPER = regex(
    r"(?<!\w)(?:volgende|komende|aparte)\s(?:[\w-]+\s)?[\w-]*(?:brief|rapportage|overzicht|evaluatie|verslag)(?!\w)"
)
#: "in de stand-van-zakenbrief van mei"
_PAPER_OF = regex(
    r"(?<!\w)in\s(?:de|het)\s(?:[\w-]+e\s)*[\w-]*(?:brief|rapportage|evaluatie|agenda|verslag)\s(?:[^.,;]{0,60}\s)?(?:van|in)\s"
)
#: "Indien de Raad het mandaat niet verlengt, wordt de Kamer geïnformeerd": what is denied is the case
_IN_CASE = regex(r"(?:indien|als|mocht|mochten|wanneer|zodra|nu|omdat|aangezien|hoewel|ofschoon)\s")
_THEN = regex(r",\s(?:dan\s)?(?=wordt|worden|zal|zullen|zult|informeer|ontvang|stel|stuur|bericht|kom)")
#: "delen wij u mee dat de militairen tot medio 2016 blijven": what is told says nothing of when
TOLD_NOW = regex(
    rf"\s(?:(?:wij|ik|we|{OUR_CABINET}|de\sminister)\s)?(?:u|{PARLIAMENT})\s?(?:thans\s|nu\s)?(?:mee\s|mede\s)?(?:dat|het\s(?:kabinets|regerings)?besluit)\s|"
    r"\s(?:[^.;:]|\bjl\.){0,150}?(?:van|over)\shet\s(?:kabinets|regerings)?besluit\s"
)
#: "wil daar niet op vooruitlopen en zal de Kamer berichten": what is denied is another thing
_AND_THEN = regex(
    r"\sen\s(?=(?:zal|zullen|zult|wordt|informeert?|informeren|stuurt?|sturen|bericht|berichten|stelt?|stellen|komt?|komen|zendt?|zenden)\s)"
)
_IS_DONE_TO = regex(r"(?<!\w)(?:wordt|worden|ontvang(?:t|en))(?!\w)")
#: "in aanvulling op de brief van 16 april": a paper that is only referred to is not what is handed over
_CITED = regex(
    r"(?<!\w)(?:(?:in\s(?:aanvulling|aansluiting|vervolg|antwoord)|aanvullend|volgend)\sop|conform|overeenkomstig|(?:onder|met)\sverwijzing\snaar|"
    r"(?:uiteengezet|gemeld|genoemd|vermeld|beschreven|aangekondigd|toegelicht|opgenomen)\sin)\s(?:de|het|mijn|onze|die|dat)\s"
    r"(?:[^,;]{0,50}?\s(?:in|van)\s(?:de|het|mijn|onze)\s)?(?:[\w-]+e\s)?[\w-]*(?:brie(?:f|ven)|rapport|verslag|notitie|nota|antwoorden)(?!\w)"
)


def is_denied(own: str) -> bool:
    """Whether a clause denies what it says."""
    return _DENIED.search(own) is not None


def _lies_ahead(sentence: Sentence, due: str | None) -> bool:
    published = sentence.published
    return due is not None and published is not None and due > published[: len(due)]


def is_promised(sentence: Sentence, part: Part, verb: re.Match[str], *, finite: bool) -> bool:
    """Whether a clause tells parliament something that is not told in this letter."""
    bodies = sentence.tools.bodies
    own = _WITH_THEM.sub(_blank, part.low[part.start : part.end]).replace("al dan niet", " " * len("al dan niet"))
    own = TOLD_BEFORE.sub(_blank, own)
    in_case = _IN_CASE.match(sentence.low) and next(reversed(list(_THEN.finditer(own))), None)
    told = max((m.end() for m in _AND_THEN.finditer(own, 0, verb.end() + 1 - part.start)), default=0)
    if (
        _DENIED.search(own, max(told, in_case.end() if in_case else 0))
        or HEREBY.search(own)
        or "gelijktijdig met deze" in sentence.low
    ):
        return False
    subject = subject_of(part, verb.span()) if finite else None
    report = REPORT.search(sentence.low, 0 if part.opener or verb[0] in _FOLLOWS else part.start, part.end)
    if verb[0] in _FOLLOWS:
        others = [c for c in sentence.of("subject") if c.name != "nl" and c.start < verb.start()]
        return report is not None and not any(report.end() <= c.start for c in others)
    if verb[0] == "krijgen":  # "zal uw Kamer een brief krijgen", not what others will get
        who = CHAMBER.search(part.low, part.start, verb.start())
        return who is not None and REPORT.search(part.low, who.end(), verb.start()) is not None
    if verb[0] == "bereiken":  # "Nadere informatie zal u uiterlijk 1 mei bereiken"
        return (report is not None or "informatie " in own) and CHAMBER.search(own) is not None
    if bodies.outsider.match(part.low, part.start) and not _IS_DONE_TO.search(own):
        return False
    if CHAMBER.search(own) or (part.opener == "dat" and _PLEDGES.search(part.before)):
        return True
    if verb[0] in ("zegt", "zeg", "zeggen"):
        return subject is not None and subject.ours and not sentence.tools.spelt(_GIVES).search(own)
    if verb[0] in _HANDED_OVER and bodies.told.search(own):
        return False
    if verb[0] in _HANDED_OVER:
        cited = report is not None and not part.opener and REPORT.search(_CITED.sub(_blank, own)) is None
        return report is not None and not cited and not bodies.given_to.search(own)
    if verb[0] in AWAITED:
        own_report = REPORT.search(_AFTER_IT.sub(_blank, part.low), part.start, part.end)
        return own_report is not None and due_of(sentence, part, verb.span()) is not None
    if verb[0] in ("gaat", "gaan", "ga", "ingegaan", "ingaan", "in te gaan"):
        return (subject is None or subject.ours) and NEXT_PAPER.search(own) is not None
    if verb[0] in ("komt", "komen", "ligt") and _THERE_WILL_BE.search(own):
        return True
    if (verb[0] in _SAYS or verb[0] == "rapporteren") and bodies.reports.match(part.low, part.start):
        return False
    if bodies.told.search(own):
        return False
    if verb[0] in _SAYS or "uitsluitsel" in own or "melding" in own:
        return subject is None or subject.ours
    if verb[0] in ("komt", "komen", "kom", "te komen", "terugkomen", "terug te komen"):
        back = _COMES_BACK if verb[0] != "te komen" and "terug" in own else _WITH_PAPER
        if subject is not None and sentence.tools.spelt(_PEOPLE).match(subject.words):
            return False
        return (subject is None or subject.ours) and back.search(own) is not None
    return False


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def is_for_later(sentence: Sentence, part: Part, told: re.Match[str]) -> bool:
    """Whether something told in the present tense is told later."""
    verb = told[0]
    content = TOLD_NOW.match(sentence.low, told.end())
    if content and not points_later_in(sentence.low[: content.start()]):
        return False
    if verb in ("ontvangt", "houdt", "houden", "houd") or part.opener == "waarna" or sentence.mood == "decided":
        return True
    if verb in _FOLLOWS and AFTER.search(part.low):
        return True
    return (
        sentence.once(points_later)
        or _AT_THE_END.search(part.low) is not None
        or verb.startswith("zeg")
        or (verb.startswith("kom") and ("schriftelijk" in part.low or _OCCASION.search(part.low) is not None))
        or "eerstvolgende" in part.low
        or NEXT_PAPER.search(part.low) is not None
        or (_PAPER_OF.search(part.low) is not None and _lies_ahead(sentence, due_of(sentence, part, told.span())))
        or (verb.startswith("krijg") and _WEEKDAY.search(part.low) is not None)
        or EVERY.search(sentence.low) is not None
    )
