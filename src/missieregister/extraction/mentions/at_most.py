"""A limit that is said in two halves: ``Meer dan zestig militairen stuurt Nederland niet`` allows sixty."""

import re

from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.text.us import MINISTERS, OUR_COUNTRY, THE_CABINET, WE
from missieregister.patterns import regex

#: who does no more than so much
_WE = rf"(?:{OUR_COUNTRY}|{THE_CABINET}|de\s(?:{MINISTERS}|krijgsmacht|marine)|defensie|den\shaag|{WE}|ik|er)"
#: what is not surpassed opens its clause, and the verb stands before who acts: no "meer dan een jaar geleden"
_MORE_THAN = regex(
    r"(?:(?<=[,;:]\s)|\A|(?<=\sen\s)|(?<=\smaar\s)|(?<=\swant\s))(?:veel\s)?(?:meer|langer)\sdan\s"
    rf"(?P<what>(?:tot\s|{NUMBER}(?!\w))(?![^,;.:]{{0,20}}\sgeleden)[^,;.:]{{1,60}}?)"
    rf"\s(?:[\w'’-]+\s{_WE}\s(?:[^,;:]{{1,80}}?\s)?|(?:zal|zullen|mag|mogen|wordt|worden)\s(?:[^,;.:]{{2,60}}?\s)?)(?P<not>niet|nooit)(?!\w)"
)
_ONE_DOES = regex(
    r"\s(?:[^,;.]{0,60}\s)?(?:ge(?:stuurd|zonden|leverd|plaatst)|ingezet|uitgezonden|ontplooid|gaan|duren|deelnemen|naar)(?!\w)"
)
#: "zal niet langer duren dan tot 1 mei"
_NO_LONGER_THAN = regex(rf"niet\s(?:langer|meer)\s(?:[\w-]+\s){{1,3}}?dan\s(?:tot\s|{NUMBER}(?!\w))")


def denials_of_limits(low: str) -> frozenset[int]:
    """Return where the words stand that deny what is more than a limit, and so say the limit."""
    if " dan " not in low or (" niet" not in low and " nooit" not in low):
        return frozenset()
    found = {m.start("not") for m in _MORE_THAN.finditer(low) if _is_limit(low, m)}
    return frozenset((*found, *(m.start() for m in _NO_LONGER_THAN.finditer(low))))


def is_limit(low: str, number: int) -> bool:
    """Whether a number is one that is not surpassed: ``Meer dan zestig militairen stuurt Nederland niet``."""
    if not low.endswith("eer dan ", 0, number):
        return False
    near = _MORE_THAN.finditer(low, max(0, number - len(", veel meer dan ")), number + _REACH)
    return any(m.start("what") == number and _is_limit(low, m) for m in near)


def _is_limit(low: str, found: re.Match[str]) -> bool:
    return _WE_DO.search(found[0]) is not None or _ONE_DOES.match(low, found.end()) is not None


#: characters in which such a limit is said
_REACH = 260
#: somebody acts right behind a verb
_WE_DO = regex(rf"(?<=\w\s){_WE}(?=\s)")
