"""Consent that a sentence waits for: ``Als het parlement instemt, levert Nederland``, ``Stemt de Kamer in, dan``.

What depends on it is decided, but for that: a decision with a condition, and nobody who is there.
"""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.patterns import regex

_AGREES = (
    r"(?:instemt|instemmen|(?:akkoord|mee\seens)\s(?:gaat|gaan|is|zijn|geeft|geven)|toestemming\s(?:geeft|geven|verleent|verlenen)|"
    r"(?:haar|zijn|hun)\s(?:goedkeuring|fiat|instemming|zegen)\s(?:geeft|geven|hecht|hechten)|groen\slicht\s(?:geeft|geven)|goedkeurt|goedkeuren|"
    r"(?:heeft|hebben)\singestemd|akkoord\s(?:is|zijn)\sgegaan|ingestemd\s(?:heeft|hebben))"
)
#: "als het parlement daarmee instemt", also at the end of its sentence
_IF_AGREED = regex(
    rf"(?:\A|(?<=\s))(?:als|wanneer|zodra|indien)\s(?!(?:niet|geen)\s)[^,;.]{{2,140}}?\s{_AGREES}(?:\s(?:met|aan)\s[^,;.]{{1,80}})?(?=[,;.]|\Z)",
    words=("instem", "ingestem", "toestem", "akkoord", "groen", "goedk", "eens", "fiat", "zegen"),
)
#: "als de Veiligheidsraad het mandaat van X verlengt"
_IF_RENEWED = regex(
    r"(?:\A|(?<=\s))(?:als|wanneer|zodra|indien)\s(?:[^,;.]{2,90}\s)?(?:het|haar|dit|dat|diens)\s(?:[\w-]+\s){0,2}[\w-]*mandaat\s"
    r"(?:[^,;.]{1,80}\s)?(?:verlengt|verlengen|vernieuwt|hernieuwt|(?:wordt|is)\s(?:verlengd|vernieuwd|hernieuwd)|"
    r"(?:verlengd|vernieuwd|hernieuwd)\s(?:wordt|is))(?:\s(?:met|tot|voor)\s[^,;.]{1,60})?(?=[,;.]|\Z)",
    words=("mandaat",),
)
#: "zodra de Raad X heeft opgericht", "als de missie is gelanceerd"
_IF_FOUNDED = regex(
    r"(?:\A|(?<=\s))(?:als|wanneer|zodra|indien)\s[^,;.]{2,110}?\s(?:(?:heeft|is|wordt)\s(?:opgericht|ingesteld|gelanceerd)|"
    r"(?:opgericht|ingesteld|gelanceerd)\s(?:heeft|is|wordt)|opricht|lanceert)(?=[,;.]|\Z)",
    words=("opgericht", "ingesteld", "gelanceerd", "opricht", "lanceert"),
)
_IFS = (_IF_AGREED, _IF_RENEWED, _IF_FOUNDED)
#: "Stemt de Kamer in, dan", "Gaat het parlement akkoord met dit besluit, dan"
_AGREES_FIRST = regex(
    r"(?:(?:stemt|stemmen)\s[^,;.]{2,100}?\sin|(?:gaat|gaan|is|zijn|geeft|geven)\s[^,;.]{2,100}?\sakkoord|"
    r"(?:geeft|geven|verleent|verlenen)\s[^,;.]{2,100}?\s(?:toestemming|groen\slicht|goedkeuring)|(?:keurt|keuren)\s[^,;.]{2,100}?\sgoed)"
    r"(?:\s(?:met|voor|aan)\s[^,;.]{1,80})?(?=,\sdan\s)"
)
_DENIED = regex(r"(?<!\w)(?:niet|geen|nooit)(?!\w)")


def consent_awaited(sentence: Sentence) -> tuple[int, int] | None:
    """Return where a sentence says on whose consent it depends; None where it waits for nobody's."""
    low = sentence.low
    found = _AGREES_FIRST.match(low) or next((m for told in _IFS if (m := told.search(low))), None)
    return found.span() if found and not _DENIED.search(found[0]) else None


def awaits_consent(condition: str) -> bool:
    """Whether a condition, as a sentence words it, is that somebody consents."""
    low = condition.lower()
    return any(told.match(low) for told in _IFS) or _AGREES_FIRST.match(f"{low}, dan ") is not None
