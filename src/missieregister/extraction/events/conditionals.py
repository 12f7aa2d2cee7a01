"""What a sentence makes depend on something, and what it says to be decided or known: whether a verb stands in that."""

from missieregister.extraction.text.phrases import phrases
from missieregister.patterns import regex

#: at the begin of a clause, with or without a comma: "is bereid te verlengen als Duitsland meedoet"
_IF = regex(
    r"(?:^|[,;]\s|\ste\s[\w-]+\s)(?P<if>(?:indien|als|mocht|wanneer|in het geval dat|zodra)\s)",
    words=("indien", "als", "mocht", "wanneer", "geval", "zodra"),
)
#: an "als" that supposes nothing; the lexicon has them as ``no_case``, so that they count for no doubt
NO_CASE = tuple(
    f"als {word}"
    for word in (
        "gevolg onderdeel reactie uitvloeisel bijdrage waarnemer teken blijk compensatie invulling uitvoering "
        "tegenprestatie antwoord"
    ).split()
)
_CASE = ("mocht ", "indien ", "in het geval dat ", "ingeval ")
#: "Als de Raad het mandaat niet verlengt, eindigt ook onze bijdrage", "Als de veiligheid verslechtert, wordt de inzet
#: beëindigd"; an "als" behind which something is certain tells when
_IF_NOT = regex(
    r"als\s(?:[^,;]*\s(?:niet|geen)\s[^,;]*|[^,;]*\s(?:verslechter(?:t|en)|verbeter(?:t|en)|verander(?:t|en)|instem(?:t|men)|toela(?:at|ten)|"
    r"(?:nodig|mogelijk|noodzakelijk|wenselijk|haalbaar|onverantwoord)\s(?:is|zijn|blijkt|blijken|wordt)|vereis(?:t|en)|lukt|slaagt|misgaat|"
    r"uitblijf(?:t|en)|toeneemt|toenemen|escaleert|verzoek(?:t|en)|vra(?:agt|gen)|akkoord\sga(?:at|an))),\s"
)


def depends(low: str) -> bool:
    """Whether a sentence tells of a case that may not be: ``Mocht het misgaan, dan wordt de inzet beëindigd``."""
    return (low.startswith(_CASE) and ", " in low) or _IF_NOT.match(low) is not None


def is_in_condition(low: str, at: int) -> bool:
    """Whether the word at a place stands inside an if-clause that has not ended yet."""
    last = None
    for match in _IF.finditer(low, 0, at):
        if not low.startswith(NO_CASE, match.start("if")):
            last = match
    if last is None:
        return False
    return "," not in low[last.end() : at]


_DECIDED = (
    *"besloten beslist besluit besloot besliste toegezegd ingestemd aangekondigd bekendgemaakt bekendmaakte".split(),
    "houdt in",
    r"kondigt \w+ aan", r"kondigde (?:\w+ ){0,3}aan", r"maakten? (?:\w+ ){0,3}bekend",
)  # fmt: skip
_TOLD = (*"bericht berichtte berichtten gemeld meldde meldden meegedeeld medegedeeld".split(), "laten weten")
_DAT = r"(?:\s(?!of\s)[\w-]+){0,4},?\sdat\s"
#: what is decided, or made known, stands in a clause behind one of these
_DECIDED_THAT, _MADE_KNOWN = phrases(*_DECIDED, then=_DAT), phrases(*_DECIDED, *_TOLD, then=_DAT)
#: "De minister bevestigde dat de bijdrage zou worden beëindigd": what was to come when a government said it
_GOVERNMENT_SAID = regex(
    r"(?<!\w)(?:ministers?|minister-president|premier|staatssecretaris(?:sen)?|bewindslieden|bewindspersoon|bewindspersonen|kabinet|regering)"
    r"\s(?:[\w'’-]+\s){0,6}?(?:bevestigden?|verzekerden?|schree?f|schreven|antwoordden?|zei|zeiden|verklaarden?|benadrukten?|onderstreepten?|"
    r"herhaalden?|stelden?|lieten?\s(?:\w+\s){0,2}weten|ga(?:f|ven)\saan|deelden?\smee)"
    r"(?:\s(?!(?:of|te|niet)\s)[\w-]+){0,4},?\sdat\s"
)
_ONLY_IF = (" als ", " indien ", " mits ", " tenzij ")


def told_to_be(low: str, at: int, *, decided: bool = False) -> bool:
    """Whether a place lies in a clause of which the sentence says before that it was ``decided``, or made known."""
    if " dat " not in low[:at]:
        return False
    told = (_DECIDED_THAT if decided else _MADE_KNOWN).search(low, 0, at)
    if told is None and not decided and not any(word in low[at:] for word in _ONLY_IF):
        told = _GOVERNMENT_SAID.search(low, 0, at)
    return told is not None and ";" not in low[told.end() : at]
