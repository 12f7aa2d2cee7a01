"""What a letter says was wrong in an earlier one, and so states no fact: ``is abusievelijk vermeld dat``."""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.patterns import regex

_SAID = (
    r"(?:vermeld|staat|staan|stond|stonden|genoemd|opgenomen|aangegeven|gemeld|opgegeven|weergegeven|uitgegaan|"
    r"gesproken|geschreven|bericht|meegedeeld|medegedeeld|gesteld|aangehouden|gehanteerd|vermeldt|vermeldde|noemt|noemde|meldt|meldde|meldden|"
    r"gepubliceerd|afgedrukt|gezet|beweerd|gesuggereerd|verondersteld|aangenomen|ontstaan|gewekt)"
)
_BY_MISTAKE = (
    r"(?:abusievelijk|per\sabuis|(?:per|bij)\svergissing|ten\sonrechte|foutief|verkeerdelijk|"
    rf"verkeerd(?=\s{_SAID}(?!\w)))"  # and not "het verkeerd geladen materieel"
)
#: "is abusievelijk vermeld dat", "staat ten onrechte een maximum van", "Eerder stond hier dat"
_MISTAKEN = regex(
    rf"(?<!\w)(?P<first>{_BY_MISTAKE})\s(?:(?!niet\s|geen\s|nagelaten\s|verzuimd\s|dat\s|die\s|,\sen\s)[^;:.]){{0,160}}?(?<!\w){_SAID}(?!\w)|"
    rf"(?<!\w){_SAID}\s(?:(?!\sdat\s)[^,;:.]){{0,60}}?(?<!\w)(?P<then>{_BY_MISTAKE})(?!\w)|"
    r"(?<!\w)eerder\s(?:stond|stonden|vermeldden\swij|meldden\swij)\s(?P<here>(?:in\sdit\s(?:artikel|bericht)|hier)\s)",
    words=("abusievelijk", "abuis", "vergissing", "onrechte", "foutief", "verkeerd", "eerder"),
)
#: what tells the mistake by the way, and goes on with what is right: "Anders dan abusievelijk vermeld, bedraagt"
_BY_THE_WAY = regex(
    r"(?<!\w)(?:anders\sdan|in\s(?:tegenstelling\stot|afwijking\svan|plaats\svan)|omdat|doordat|hoewel|waar|zoals|wat)(?!\w)[^,;.]*\Z"
)
#: "geen 12 maar 21 militairen" says what is right as well
_NOT_BUT = regex(r"(?<!\w)(?:niet|geen)\s[^;.]{1,60}\smaar\s", words=("maar",))


def mistaken(sentence: Sentence) -> tuple[int, int] | None:
    """Return where a sentence says that what it tells was said by mistake; None where it does not."""
    found = _MISTAKEN.search(sentence.low)
    if found is None:
        return _put_right_behind(sentence)
    if _BY_THE_WAY.search(sentence.low, 0, found.start()) or _NOT_BUT.search(sentence.low):
        return None
    return next(found.span(name) for name in ("first", "then", "here") if found[name])


#: what opens a sentence that may put right what the one before has: "Dit moet zijn 31 december"
PUTS_RIGHT = tuple(
    f"{it} {ought} " for it in ("dit", "dat", "hier") for ought in ("moet", "dient", "hoort", "behoort", "had")
)
_SHOULD_BE = regex(
    rf"(?:{'|'.join(PUTS_RIGHT)})(?:echter\s|uiteraard\s)?(?:[^.,;\d]{{0,12}}\d[^;]{{0,30}}?\s)?(?:moeten\s)?(?:te\s)?(?:zijn|staan|luiden)(?!\w)"
)
_WRITTEN = regex(rf"(?<!\w)(?P<said>{_SAID})(?!\w)")
#: characters in which that is said
_BEHIND = 70


def _put_right_behind(sentence: Sentence) -> tuple[int, int] | None:
    """Return where a sentence says that something was written that the next one puts right."""
    end = sentence.span.end
    behind = " ".join(sentence.document.text[end : min(end + _BEHIND, sentence.block.end)].lower().split())
    if not behind.startswith(PUTS_RIGHT):
        return None
    said = _WRITTEN.search(sentence.low) if _SHOULD_BE.match(behind) else None
    return (said.start("said"), said.start("said")) if said else None


def is_mistaken(sentence: Sentence) -> bool:
    """Whether a sentence tells what was said by mistake."""
    return sentence.once(mistaken) is not None
