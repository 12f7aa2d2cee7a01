"""What the headings of a document say that the text below them is about."""

from missieregister.extraction.text.alike import TAKING_PART
from missieregister.patterns import regex

#: "3. Mandaat", "II. Financiën"
_NUMBERED = regex(r"\s*(?:\d{1,2}(?:\.\d+)*\.?|[IVX]+\.|[a-z]\))\s")
#: what stands over a part of what is told of one mission, and begins nothing new: "Duur", "Taken en omvang"
_INTERTITLE = regex(
    r"\s*(?:(?:de|het|nederlandse|verdere|nieuwe|meer)\s)?(?:duur|verlenging|omvang|taken|taak|informatie|mandaat|start|begin|einde|"
    rf"personeel|materieel|samenstelling|achtergrond|vertrek|aankomst|terugkeer|besluit|aantallen|{TAKING_PART})"
    r"(?:\sen\s(?:duur|omvang|taken|mandaat|personeel|samenstelling))?\s*:?\s*"
)


class Headings:
    """The missions of headings, by the section that each opens: the titles from the outermost to its own."""

    def __init__(self, *, of_news: bool) -> None:
        """The titles in an item ``of_news`` part what it tells, and not what it is about."""
        self._of_news = of_news
        self._missions: dict[tuple[str, ...], tuple[str, ...]] = {}
        #: those of the last heading without a number
        self._part: tuple[str, ...] = ()

    def enter(self, section: tuple[str, ...], missions: tuple[str, ...], *, above: tuple[str, ...]) -> None:
        """Remember the missions that a heading names, the topic of all below it, also of the numbered headings that
        follow a heading without a number; an intertitle goes on with what the section ``above`` was about."""
        if not missions and self.is_intertitle(section):
            if named := self.nearest(above):
                self._missions[section] = named
            return
        if missions:
            self._missions[section] = missions
        if not _NUMBERED.match(section[-1]):
            self._part = missions
        elif self._part and not missions:
            self._missions[section] = self._part

    def name(self, section: tuple[str, ...], missions: tuple[str, ...]) -> None:
        """Remember what a section is about from here on."""
        self._missions[section] = missions

    def of(self, section: tuple[str, ...]) -> tuple[str, ...]:
        """Return the missions of the heading of a section; none where it names none."""
        return self._missions.get(section, ())

    def nearest(self, section: tuple[str, ...]) -> tuple[str, ...]:
        """Return the missions of the nearest heading of a section or above it that names any."""
        depths = range(len(section), 0, -1)
        return next((m for depth in depths if (m := self._missions.get(section[:depth]))), ())

    def is_intertitle(self, section: tuple[str, ...]) -> bool:
        """Whether the heading of a section only says to what side of the mission above it a news item comes."""
        return self._of_news and bool(section) and _INTERTITLE.fullmatch(section[-1].lower()) is not None
