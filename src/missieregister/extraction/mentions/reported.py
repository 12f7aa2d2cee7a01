"""Periods of which a report tells: ``de voortgang van de bijdrage aan EUSTAT in de periode van maart tot september``.

They say what the letter looks back on, and not from when until when ours may be there.
"""

from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.text.phrases import any_in
from missieregister.patterns import regex

#: what a letter that looks back is, or tells of
_WORDS = ("voortgang", "verloop", "stand van zaken", "verslag", "rapportage", "evaluatie", "terugblik", "in op ",
          "beslaat", "bestrijkt", "ontwikkelingen", "informeer", "informeren", "bericht", "schetst",
          "beschrijft", "toegelicht", "beschreven", "belicht", "geschetst", "uiteengezet", "weergegeven",
          "samengevat")  # fmt: skip
#: behind a verb nothing belongs to the report any more, and what is gone on with has a period of its own
_NO_VERB = (
    r"(?!\s(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|zal|zullen|loopt|liep|duurt|duurde|dat|die|"
    r"eindigt|nam|neemt|levert|besluit|voornemen)\s|verleng|voortzet|beëindig|mandaat)"
)
_NOT_ANOTHER = rf"(?:{_NO_VERB}[^,;:])"
#: "het verloop van de deelneming aan EUSTAT in de maanden"
_TELLS_OF = regex(
    r"(?<!\w)(?:voortgang|verloop|stand\svan\szaken|(?:[\w-]*verslag|[\w-]*rapportage|terugblik)\s|"
    r"ga(?:at|an)\s(?:[\w-]+\s){0,3}in\sop\s|beslaat|bestrijkt|ontwikkelingen)"
    rf"{_NOT_ANOTHER}{{0,200}}\Z"
)
#: the whole contribution may be evaluated: only a period that is called one is that of the report
_EVALUATES = regex(
    rf"(?<!\w)[\w-]*evaluatie(?!\w){_NOT_ANOTHER}{{0,200}}\s(?:over|in|van)\s(?:de|het)\s(?:periode|tijdvak|maanden|jaren)"
    r"(?:\svan(?:af)?)?\s\Z"
)
#: "informeert het kabinet u over EUSTAT en de bijdrage daaraan, alsmede over de hulp, in de periode van": all that is
#: told of stands in a row
_INFORMS = regex(
    r"(?<!\w)(?:informe(?:ert|ren|er)|bericht(?:en)?|schetst|beschrijft)(?!\w)"
    rf"(?:{_NO_VERB}[^;:]){{0,300}}\s(?:in|over|gedurende|tijdens)\s(?:de|het)\s(?:afgelopen\s)?(?:periode|tijdvak|maanden)"
    r"(?:\svan(?:af)?)?\s\Z"
)
#: "over de bijdrage, de veiligheid en de hulp, van januari tot en met mei"
_INFORMS_APART = regex(
    rf"(?<!\w)(?:informe(?:ert|ren|er)|bericht(?:en)?)(?!\w)(?:{_NO_VERB}[^;:]){{0,300}}\s(?:en|alsmede|alsook|evenals)\s[^,;:]{{2,80}},\s\Z"
)
#: "wordt de bijdrage in de maanden januari tot mei toegelicht", "dat de periode van maart tot mei beslaat"
_IS_TOLD_OF = regex(
    r"\s(?:toegelicht|beschreven|belicht|besproken|geschetst|uiteengezet|weergegeven|samengevat|behandeld|bestrijkt|beslaat)(?!\w)"
)
#: who reports stands within so many characters before a day
_FAR = 230
_FAR_IN_A_ROW = 330
_TO_THE_MONTH = len("2031-05")


def may_report(low: str) -> bool:
    """Whether a sentence in lower case has a word for a report, or for what one tells of."""
    return any_in(_WORDS, low)


def is_reported_on(low: str, date: DateMention, published: str | None) -> bool:
    """Whether a date is the period, over by now, on which a report looks back."""
    if date.role not in ("span", "end", "start") or date.last is None:
        return False
    if published and date.last[:_TO_THE_MONTH] > published[:_TO_THE_MONTH]:
        return False
    left = max(0, date.start - _FAR)
    if _TELLS_OF.search(low, left, date.start) or _EVALUATES.search(low, left, date.start):
        return True
    if published is None:
        return False
    if date.role == "span" and _IS_TOLD_OF.match(low, date.end):
        return True
    left = max(0, date.start - _FAR_IN_A_ROW)
    return bool(_INFORMS.search(low, left, date.start) or _INFORMS_APART.search(low, left, date.start))
