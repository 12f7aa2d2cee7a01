"""Lines that are no more than countries or other places, as headings are: ``3. Kosovo``, ``Missies in Libanon en
Syrië``, ``Israël en de Palestijnse gebieden``."""

from collections.abc import Callable

from missieregister.patterns import regex

#: what may stand before the first place
_BEFORE = regex(
    r"\A\s*(?:(?:\d{1,2}(?:\.\d+)*\.?|[ivx]+\.|[a-z]\)|#+)\s+)?(?:inzet\s(?:in\s)?|missies?\sin\s)?(?:de\s|het\s)?"
)
#: "Irak en Syrië", "Israël en de Palestijnse gebieden"
_AND = regex(r"\s*(?:,|/|\sen\s)\s*(?:(?:de|het)\s)?")


def places_in_line(low: str, called: Callable[[str], str]) -> list[str]:
    """Return what a line in lower case names, as if it were places: those parts of it that "en" or a comma joins, up to
    a colon, each as the gazetteer has ``called`` it. Whether they are places is for whoever asks."""
    low = low.strip(" :.")
    before = _BEFORE.match(low)
    named = low[before.end() if before else 0 :].partition(":")[0]  # "IV. Burundi: veiligheidssector"
    return [called(place) for place in _AND.split(named)]
