"""The words by which a sentence says on what condition something is done: ``mits``, ``onder voorbehoud van``."""

from missieregister.extraction.text.phrases import phrases
from missieregister.patterns import regex

#: what makes all that a sentence decides conditional
_ON_CONDITION = (
    *("mits", "tenzij", "zolang", "afhankelijk van", "afhankelijk hiervan", "afhankelijk daarvan"),
    *(
        "op voorwaarde dat",
        "op de voorwaarde dat",
        "onder de voorwaarde dat",
        "als voorwaarde dat",
        "als voorwaarde, dat",
    ),
    *("op voorwaarde van", "onder voorwaarde van"),
    *("onder voorbehoud van", "onder het voorbehoud van", "onder voorbehoud dat", "onder het voorbehoud dat"),
    *("behoudens instemming", "behoudens goedkeuring", "behoudens toestemming"),
    *("alleen als", "slechts als", "uitsluitend als", "alleen indien", "slechts indien", "uitsluitend indien"),
)
_WORDS = ("mits", "tenzij", "zolang", "afhankelijk", "voorwaarde", "voorbehoud", "behoudens", "als", "indien", "zodra")
_IN_IT = r"(?:[^.;]|\.(?=\d))*"
#: that a sentence decides on a condition, whatever that is
CONDITIONAL = phrases(*_ON_CONDITION, "onder voorbehoud", "onder voorwaarde", "onder de voorwaarde", words=_WORDS)
#: a condition with all that it says; "indien" and "zodra" may only tell when
CONDITION = phrases(*_ON_CONDITION, "indien", "zodra", then=rf"(?!\w){_IN_IT}", words=_WORDS)
#: "zal de inzet alleen tot mei verlengen als de Raad instemt"
ONLY_IF = regex(
    rf"(?<!\w)(?:alleen|slechts|uitsluitend|enkel)\s[^,;.]{{2,120}}?\s(?P<if>(?:als|indien|wanneer)\s{_IN_IT})",
    words=("alleen", "slechts", "uitsluitend", "enkel"),
)
