"""Missions that a text calls by whose they are, where the words before said in which place: ``Het fregat vaart naar de
Straat van Hormuz. Het helpt daar in een Europese missie.``"""

from collections.abc import Iterator, Mapping, Sequence

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.text.phrases import any_in
from missieregister.knowledge.words import Countries
from missieregister.model.mission import Mission
from missieregister.patterns import regex

_NOUN = r"(?P<noun>[a-z]*missie|[a-z]*operatie|[a-z]*macht|[a-z]*coalitie)"
#: "een Europese missie", "een VN-vredesmacht", "een vredesoperatie van de NAVO": not one that was named
_SOME = regex(
    rf"(?<!\w)(?P<article>een|de|die)\s(?:(?!europese\s)[\w-]+e\s){{0,2}}?(?:(?:(?P<whose>vn|eu|navo|ovse)-|(?P<europe>europese\s(?:[\w-]+e\s)?)){_NOUN}|"
    r"(?P<noun2>[a-z]*missie|[a-z]*operatie|[a-z]*macht)\svan\sde\s(?P<of>vn|eu|navo|ovse|europese\sunie|verenigde\snaties))(?![\w-])"
)
_MARKS = (
    " europese ",
    "een vn-",
    "een eu-",
    "een navo-",
    "van de vn",
    "van de eu",
    "van de navo",
    "van de verenigde",
    "e vn-",
    "e eu-",
    "e navo-",
)
#: what a mission is called that does one thing: what stands in its English name
DOES = {
    "training": ("training",), "opleiding": ("training",), "waarne": ("observ", "monitor"), "monitor": ("monitor",),
    "grens": ("border",), "adviseur": ("advis",), "advies": ("advis",), "rechtsstaat": ("rule of law", "justice"),
    "capaciteit": ("capacity",), "politie": ("police",),
}  # fmt: skip
#: what goes on about where the sentence before was: "daar", "ze maken deel uit van"
_GOES_ON = regex(
    r"(?<!\w)(?:daar|er|ter\splaatse|deel\suit|onderdeel|(?:hij|zij|ze|het|die|deze|dat|dit)\s(?:[\w-]+\s){0,6}?(?:aan|bij|voor|in|van|onder|binnen)|"
    r"gaat\som|in\shet\skader)(?!\w)"
)
#: what says that a mission that is called as if it were known is in the place just named: "de NAVO-missie aldaar"
_HERE = regex(r"(?<!\w)(?:in\s(?:het|dat|dit)\sland|aldaar|ter\splaatse|daar)(?!\w)")
_BEHIND = 20
#: words in the names of missions at sea
_AT_SEA = ("naval", "navfor", "maritime")
#: characters before a description in which it is said where it is
_BEFORE = 300


class DescribedNear:
    """Finds ``een Europese missie`` where the sentence before it, or its own, says where."""

    def __init__(
        self,
        missions: Mapping[tuple[str, str], list[Mission]],
        places: str,
        lands: Countries,
        leads: Mapping[str, str],
        ships: tuple[str, ...],
    ) -> None:
        """``missions`` are those of an organisation in a country or place, in lower case; ``places`` is the pattern of
        the names of these, ``leads`` how the gazetteer calls an organisation,
        ``ships`` words by which a text speaks of a mission at sea."""
        self._missions, self._lands, self._leads = missions, lands, leads
        self._ships = ships
        self._goes_to = regex(
            rf"(?<!\w)(?:naar|in|richting|op|bij|boven|vanuit|kust\svan)\s(?:(?:de|het)\s)?(?:[\w-]+e\s){{0,2}}?"
            rf"(?:(?:(?:hoofd|haven)?stad|provincie|regio|eiland)\s)?(?P<place>{places})(?!\w)|"
            rf"(?:(?<=\.\s)|(?<=\n)|(?<=[-–]\s))(?P<subject>{places})\s|"
            rf"(?<!\w)(?P<theirs>{'|'.join(sorted(lands.theirs, key=len, reverse=True))})\s"
        )

    def find(self, low: str, year: int | None, taken: Sequence[MissionMention]) -> Iterator[MissionMention]:
        """Yield the missions that a text, in lower case, describes so in a year, where it can be but one."""
        if year is None or not any_in(_MARKS, low):
            return
        names = {at for m in taken for at in (m.start, m.end - 1)}
        for match in _SOME.finditer(low):
            if any(at in names for at in range(match.start(), match.end() + 1)):
                continue
            first = max(0, match.start() - _BEFORE)
            begins = max(low.rfind("\n\n", first, match.start()) + 1, first)
            own = max(low.rfind(". ", begins, match.start()) + 1, begins)
            there = next(reversed(list(self._goes_to.finditer(low, begins, match.start()))), None)
            if there is None:
                continue
            here = _HERE.search(low, own, match.end() + _BEHIND) is not None
            goes_on = here or there.start() >= own or _GOES_ON.search(low, own, match.start()) is not None
            if not (here if match["article"] != "een" else goes_on):
                continue
            place = self._lands.called(there["place"] or there["subject"] or self._lands.theirs[there["theirs"]])
            whose = match["whose"] or match["of"]
            mission = self._only(
                self._leads.get(whose, whose) if whose else None,
                place,
                match["noun"] or match["noun2"],
                year,
                at_sea=any_in(self._ships, low[begins : match.end()]),
            )
            if mission:
                if there["place"] and there.start("place") not in names:
                    yield MissionMention(*there.span("place"), (mission.id,))
                    names.update(there.span("place"))
                yield MissionMention(match.start(), match.end(), (mission.id,))

    def _only(self, whose: str | None, place: str, noun: str, year: int, *, at_sea: bool) -> Mission | None:
        """Return the one mission of an organisation, or of Europeans, in a place; of several the one at sea, if ships
        are spoken of."""
        fits = [
            m
            for (of, where), there in self._missions.items()
            if where == place
            for m in there
            if (of == whose if whose else of == "eu" or "european" in m.name_en.lower())
            and (m.start_year or 0) - 1 <= year <= (m.end_year or 9999)
        ]
        fits = list({m.id: m for m in fits}.values())
        fits = [m for m in fits if (m.start_year or 0) <= year] or fits
        if len(fits) > 1:
            fits = that_does(noun, fits)
        if len(fits) > 1:
            fits = [m for m in fits if any_in(_AT_SEA, m.name_en.lower()) == at_sea]
        return fits[0] if len(fits) == 1 else None


def that_does(noun: str, missions: list[Mission]) -> list[Mission]:
    """Return those of which their name tells that they do what a noun says: the ``trainingsmissie``."""
    does = next((words for stem, words in DOES.items() if noun.startswith(stem)), None)
    if does is None:
        return missions
    return [
        m for m in missions if any(w in m.name_en.lower() for w in does) or ("police" in does and m.kind == "police")
    ]
