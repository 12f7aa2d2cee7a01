"""What the sentence above a list says that its items do not tell."""

from missieregister.patterns import regex

#: what was asked for and not given, or is over: "Geen Nederlandse bijdrage:", "Beëindigde bijdragen:"
_REFUSED = regex(
    r"\A(?:geen|niet\sgehonoreerde|afgewezen|beëindigde|afgelopen|afgeronde|voormalige|eerdere)\s[^.;]{0,90}:\Z|"
    r"(?<!\w)(?:niet\sgehonoreerd|afgewezen)(?!\w)[^.;]{0,40}:\Z"
)
#: "De komende maanden zal de Kamer worden geïnformeerd over:": what will be told of is not decided
_TOPICS = regex(r"(?<!\w)(?:geïnformeerd|informeren|informeert|bericht|gesproken|ingegaan)\s(?:over|op):\Z")
#: "De bijdrage bestaat uit:": parts of what is there, or may be
_PARTS = regex(
    r"(?<!\w)(?:bestaat\s(?:[\w-]+\s)?uit|omvat|is\s(?:als\svolgt\s)?opgebouwd\suit|als\svolgt\sverdeeld):\Z"
)


def dropped_by(lead: str, *, names: bool) -> tuple[str, ...]:
    """Return the kinds of statement that an item does not make; ``names``: whether it names a mission itself."""
    if not lead:
        return ()
    if _REFUSED.search(lead):
        return ("deployment",)
    if _TOPICS.search(lead):
        return ("decision",)
    return ("deployment", "mandate") if not names and _PARTS.search(lead) else ()
