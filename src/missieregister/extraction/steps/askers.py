"""What requests have in common, told by a verb or by a noun: who is asked, by whom, and for what."""

import re

import msgspec

from missieregister.extraction.mentions.counts import MONTHS
from missieregister.extraction.text.parts import Part
from missieregister.extraction.text.us import MINISTERS, OUR_CABINET, OUR_COUNTRY
from missieregister.patterns import regex


class Request(msgspec.Struct, frozen=True):
    """A request: where its word stands, and when it was made (EDTF, to the month or day), if the text says so."""

    start: int
    end: int
    date: str | None
    #: where its date stands, if the sentence has it
    at: int = -1


_SOME = r"(?:(?:een|de|het|nadere|meer|aanvullende|nader|verder|verdere|schriftelijke|deze)\s+){0,3}"
#: what is asked for that is no contribution
NO_CONTRIBUTION = regex(
    rf"(?<!\w)(?:om|naar|tot|(?<!oog )op|over)\s+{_SOME}"
    r"(?:informatie|inlichtingen|geld|financi\w+|opheldering|uitleg|uitstel|gesprek|briefing|debat|reactie|"
    r"overeenkomst|advies|rapport|rapportage|verslag|onderzoek|evaluatie|verduidelijking|toestemming|instemming|spoed|"
    r"terughoudendheid|overleg|hervorming\w*|verkiezingen|wapenstilstand|staakt-het-vuren|brief|toelichting|"
    r"beantwoording|vertrek|terugtrekking|vervolging)(?!\w)"
)
#: to whom: us by name, or all of which we are one
US = regex(
    rf"(?<!\w)(?:{OUR_COUNTRY}|ons|(?:{OUR_CABINET})(?!\s(?:van|te|in(?!\s(?:{MONTHS}|\d{{4}}))(?!\w))\s)|"
    r"(?:de|zijn|haar|hun) nederlandse\s\w+|"
    r"den haag|(?<!van )defensie|hem|mij|"
    rf"(?:de|beide|onze|mijn) (?:{MINISTERS}|ambtgenoot|ambtgenoten)"
    r"(?!\svan\s(?:buitenlandse\szaken|defensie)\svan)|"
    r"(?:navo-)?bondgenoten|bondgenootschap|(?:de )?(?:eu-|navo-|vn-)?lidstaten|(?:haar|zijn|de|hun|alle) leden|"
    r"(?:[\w-]+e |\w+-|\w*)landen|partners|coalitiegenoten|coalitiepartners|troepenleveranciers|deelnemers)(?!\w)"
)
BY_SOMEBODY = regex(
    r"(?<!\w)(?:door(?!\s(?:middel|tussenkomst))|vanuit|van de (?:zijde|kant) van)\s+"
    r"(?:onder meer\s+|onder andere\s+)?(?P<who>[^,;]{2,60})"
)


def by_whom(part: Part, verb: tuple[int, int]) -> re.Match[str] | None:
    """Return who does what a participle tells: ``door de VN``, before it or right behind it."""
    return BY_SOMEBODY.search(part.low, part.start, verb[0]) or BY_SOMEBODY.match(part.low, verb[1] + 1)
