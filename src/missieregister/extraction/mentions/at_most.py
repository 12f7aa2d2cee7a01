"""A limit that is said in two halves: ``Meer dan zestig militairen stuurt Nederland niet`` allows sixty."""

from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.patterns import regex

#: who does no more than so much
_WE = (
    r"(?:nederland|ons\sland|het\skabinet|de\s(?:regering|minister|krijgsmacht|marine)|defensie|den\shaag|wij|we|ik|er)"
)
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


def limits_said_apart(low: str) -> list[tuple[int, int]]:
    """Return what a sentence says not to be surpassed, as where that begins and where its denial stands."""
    if " dan " not in low or (" niet" not in low and " nooit" not in low):
        return []
    found = [
        (m.start("what"), m.start("not"))
        for m in _MORE_THAN.finditer(low)
        if _WE_DO.search(m[0]) or _ONE_DOES.match(low, m.end())
    ]
    return found + [(m.end(), m.start()) for m in _NO_LONGER_THAN.finditer(low)]


#: somebody acts right behind a verb
_WE_DO = regex(rf"(?<=\w\s){_WE}(?=\s)")
