"""What somebody would like, and what did not come about: ``hoopt dat Nederland blijft``, ``had kunnen verlengen``."""

from missieregister.extraction.text.phrases import phrases
from missieregister.extraction.text.reach import CLAUSE
from missieregister.extraction.text.us import CABINET, MINISTERS, OUR_CABINET, OUR_COUNTRY, WE
from missieregister.patterns import regex

#: "wil dat Nederland ... levert": somebody's wish
_WISH = phrases(
    "wil", "willen", "vindt", "vinden", "vraagt", "vragen", "hoopt", "eist", "bepleit", "wenst",
    "graag zien", "graag ziet", "zien graag", "ziet graag", "zag graag", "liever zien",
    then=r"\s+(?:\w+\s+)?dat\s",
    words=("dat",),
)  # fmt: skip
#: what could have been, and was not: "had bijna verlengd", "had willen verlengen"
_GIVEN_UP = regex(
    r"(?<!\w)(?:had|hadden)\s(?:(?:[^,;]*\s)?(?:bijna|haast)\s(?:[^,;]*\s)?|"
    r"(?:[^,;]*\s)?(?:willen|kunnen|moeten|mogen)\s(?:\w+\s)?)\Z"
)


def is_wished(low: str, at: int) -> bool:
    """Whether what stands at a place is what somebody would like: ``hoopt dat Nederland langer blijft``."""
    wish = _WISH.search(low, 0, at)
    return wish is not None and "," not in low[wish.end() : at]


def came_to_nothing(low: str, at: int) -> bool:
    """Whether the verb at a place tells of what did not come about: ``had kunnen verlengen``."""
    return _GIVEN_UP.search(low, max(0, at - CLAUSE), at) is not None


#: "Het is volgens hem belangrijk dat Nederland blijft deelnemen": it ought to be so; not "goed dat", which it then is
_OUGHT = regex(
    r"(?:\A|[.;:,]\s|\s)(?:het\s(?:is|was|blijft|lijkt)|is\shet|lijkt\shet|vindt\s[^,;.]{2,40}?\shet)\s(?:volgens\s[^,;.]{2,50},\s[^,;.]{2,50},\s)?(?:[^,;.]{1,80}?\s)?"
    r"(?:belangrijk|nodig|noodzakelijk|wenselijk|cruciaal|essentieel|zaak|van\s(?:groot\s)?belang|verstandig|beter)\sdat\s"
)
#: "Nederland moet blijven meedoen, vindt de oud-commandant"
_MUST = regex(r"(?<!\w)(?:moet|moeten|hoort|dient)\s[^,;]*\Z")
_SAYS_WHO = regex(
    r"[^,;.]{0,80},\s(?:vindt|vinden|zegt|zei|meent|stelt|aldus|bepleit|betoogt|schrijft)\s"
    rf"(?!(?:het\s|de\s)?(?:demissionair\s)?(?:{CABINET}|{MINISTERS}|defensie))"
)
#: "wordt het makkelijker om een ander verzoek af te wijzen"
_EASIER = regex(
    r"(?<!\w)(?:ge)?(?:makkelijk|eenvoudig|moeilijk|lastig|gemakkelijk)(?:er)?\s(?:(?:is|wordt|maakt|worden|maken)\s(?:om\s)?|om\s)[^;.]*\Z"
)
#: "een ander verzoek, namelijk om troepen te sturen": what was asked
_ASKED_TO = regex(r"(?<!\w)verzoek(?:en)?\s(?:[^,;.]{0,80}\s?)?,\s(?:namelijk|te\sweten|en\swel)\som\s[^;.,]*\Z")


def is_only_meant(low: str, at: int, end: int) -> bool:
    """Whether a verb tells what ought to be, would be easier, or was asked of us: ``Het is belangrijk dat Nederland
    blijft deelnemen``, ``maakt het makkelijker om een verzoek af te wijzen``."""
    left = max(0, at - CLAUSE)
    near = low[left:at]
    if " dat " in near and (ought := _OUGHT.search(low, left, at)) and "," not in low[ought.end() : at]:
        return True
    if ("moet" in near or "hoort " in near or "dient " in near) and _SAYS_WHO.match(low, end):
        return _MUST.search(low, left, at) is not None
    if "om " not in near:
        return False
    eased = "kelijk" in near or "voudig" in near or "lastig" in near
    eased = (eased or "moeilijk" in near) and _EASIER.search(low, left, at) is not None
    return eased or ("verzoek" in near and _ASKED_TO.search(low, left, at) is not None)


#: who says what must be done has not done it
_US = rf"(?:{OUR_COUNTRY}|{OUR_CABINET}|{WE})"
_WE_MUST = regex(
    rf"(?<!\w)(?:{_US}\s(?:[^,;:]*\s)?(?<!zou )(?<!zouden )(?:moet|moeten|dient|dienen)|"
    rf"(?:moet|moeten|dient|dienen)\s{_US})(?!\w)"
    r"(?:(?!\sen\s)[^,;:])*\Z",
    words=("moet", "dient", "dienen"),
)
#: what we had to do is done: "heeft de inzet moeten beëindigen"
_HAD = phrases("heeft", "hebben", "heb", "had", "hadden")


def is_a_must(low: str, at: int) -> bool:
    """Whether the verb at a place tells what we are said to have to do: ``Nederland moet de bijdrage verlengen``."""
    must = _WE_MUST.search(low, max(0, at - CLAUSE), at)
    return must is not None and _HAD.search(low, max(0, must.start() - CLAUSE), at) is None
