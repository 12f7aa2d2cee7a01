"""The compiled grammars of one body of knowledge, built once and shared by all documents."""

from missieregister.extraction.mentions.dates import DateGrammar
from missieregister.extraction.mentions.missions import MissionFinder
from missieregister.extraction.mentions.people import PeopleGrammar
from missieregister.extraction.scan import Scanner
from missieregister.knowledge import Frame, Knowledge


class Tools:
    """Scanner, mission finder and grammars for a knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        lexicon = knowledge.lexicon
        self.missions = MissionFinder(knowledge.missions, lexicon)
        self.scanner = Scanner(lexicon)
        self.dates = DateGrammar(lexicon.time)
        self.people = PeopleGrammar(lexicon.people)
        self.frames: tuple[Frame, ...] = knowledge.frames
        self.gazetteer = knowledge.missions
        self.lexicon = lexicon
