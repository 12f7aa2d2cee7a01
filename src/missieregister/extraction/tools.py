"""The compiled grammars of one body of knowledge, built once and shared by all documents."""

from missieregister.extraction.mentions.dates import DateGrammar
from missieregister.extraction.mentions.missions import MissionFinder
from missieregister.extraction.mentions.people import PeopleGrammar
from missieregister.extraction.scan import Scanner
from missieregister.knowledge import Frame, Knowledge
from missieregister.knowledge.frames_file import When


class Tools:
    """Scanner, mission finder, grammars and frames of a knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        lexicon = knowledge.lexicon
        self.missions = MissionFinder(knowledge.missions, lexicon)
        self.scanner = Scanner(lexicon)
        self.dates = DateGrammar(lexicon.time)
        self.people = PeopleGrammar(lexicon.people)
        self.frames: tuple[Frame, ...] = knowledge.frames
        self.gazetteer = knowledge.missions
        self.lexicon = lexicon
        #: missions that stand for all that is done in one country, by its name: the ``irak`` of ``inzet in Irak``
        self.umbrellas = {
            country.lower(): mission.id
            for mission in knowledge.missions.values()
            for country in mission.countries
            if mission.members and mission.id == country.lower()
        }
        #: where each mission is, in lower case
        self.countries = {m.id: frozenset(c.lower() for c in m.countries) for m in knowledge.missions.values()}
        groups: dict[str, list[tuple[Frame, tuple[When, ...]]]] = {}
        for frame in knowledge.frames:
            for group in dict.fromkeys(g for when in frame.when for g in when.group):
                groups.setdefault(group, []).append((frame, tuple(w for w in frame.when if group in w.group)))
        self._frames_by_group = {group: tuple(frames) for group, frames in groups.items()}

    def frames_for(self, group: str) -> tuple[tuple[Frame, tuple[When, ...]], ...]:
        """Return the frames that an event group may fire, by priority, each with its conditions for that group."""
        return self._frames_by_group.get(group, ())
