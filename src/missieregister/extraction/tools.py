"""The compiled grammars of one body of knowledge, built once and shared by all documents."""

from missieregister.extraction.candidates.there_since import being_there
from missieregister.extraction.discourse.members import Members
from missieregister.extraction.frames.needs import Need, Needs
from missieregister.extraction.gate import Gate, triggers
from missieregister.extraction.mentions.at_home import AtHome
from missieregister.extraction.mentions.dates import DateGrammar
from missieregister.extraction.mentions.geography import Geography
from missieregister.extraction.mentions.missions import MissionFinder
from missieregister.extraction.mentions.people import PeopleGrammar
from missieregister.extraction.mentions.units import Units
from missieregister.extraction.missions.scenery_words import SceneryWords
from missieregister.extraction.participants.bodies import Bodies
from missieregister.extraction.participants.for_us import OurAreas
from missieregister.extraction.tables.columns import Columns
from missieregister.extraction.text.chamber import Chamber
from missieregister.extraction.text.leads import Leads
from missieregister.extraction.text.phrases import phrases
from missieregister.extraction.text.scan import Marks, Scanner
from missieregister.extraction.text.spelt import Spelt
from missieregister.extraction.weights.weighing import Weigher
from missieregister.knowledge import Frame, Knowledge
from missieregister.knowledge.frames_file import Frames, Slot, When

#: the same for one word, each condition with what it needs
FramesOfWord = tuple[tuple[Frame, tuple[tuple[When, Need], ...]], ...]


def _asks(slot: Slot, when: When) -> bool:
    return slot in when.has or slot in when.lacks


class Tools:
    """Scanner, mission finder, grammars and frames of a knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        lexicon = knowledge.lexicon
        #: patterns in which lists of words stand by their names
        self.spelt: Spelt = Spelt(lexicon)
        self.missions = MissionFinder(knowledge.missions, lexicon)
        self.dates = DateGrammar(lexicon.time)
        self.reasons = self.missions.reasons
        self.scenery = SceneryWords(lexicon.scenery)
        #: the marks that the scanner sets
        self.marks = marks = Marks()
        self.gate = Gate(marks)
        self.step_marks = self.gate.step
        self._needs = Needs(knowledge.frames, marks)
        self.people = PeopleGrammar(lexicon.people)
        self.scanner = Scanner(lexicon, marks, triggers(lexicon, self))
        self.frames: tuple[Frame, ...] = knowledge.frames
        self.weigher = Weigher(knowledge.weights)
        self.gazetteer = knowledge.missions
        self.lexicon = lexicon
        self.leads = Leads(lexicon.leads)
        self.columns = Columns(lexicon.tables)
        #: aircraft, which tell their mission once they were named with it
        aircraft = lexicon.references["aircraft"]
        self.aircraft = phrases(*aircraft, then=r"(?:['’]?s)?(?![\w-])", words=tuple(aircraft))
        #: what only Belgians say of their ministry, people and places
        self.belgian: tuple[str, ...] = lexicon.home.belgian
        #: the codes of those who lead missions, as the gazetteer calls them, and of the organisations among them
        self.codes = lexicon.actors.codes()
        self.organisation_codes = frozenset(actor.code for actor in lexicon.actors.organisations if actor.called)
        self.units = Units(lexicon.people)
        self.being_there = being_there(lexicon.presence)
        self.our_areas = OurAreas(lexicon.home.areas)
        self.bodies = Bodies(lexicon.actors, lexicon.parliament)
        self.chamber = Chamber(lexicon.parliament)
        self.members = Members(lexicon.parliament)
        #: where missions are, and which words tell it
        self.lands = Geography(knowledge.missions, lexicon)
        self.at_home = AtHome(lexicon.home, lexicon.parliament)
        #: a pattern for each class of words of steps
        self.steps = {name: phrases(*words) for name, words in lexicon.steps.items()}
        #: whose each mission is, in lower case; ``coalition`` for one of a coalition
        self.organisations = {
            m.id: (m.organisation.lower(), *(("coalition",) if m.kind == "coalition" else ()))
            for m in knowledge.missions.values()
        }
        #: missions of others, which texts only name beside ours
        self.beside = frozenset(m.id for m in knowledge.missions.values() if m.beside)
        #: missions that are ours alone, whatever the text calls them
        self.our_own = frozenset(m for m, whose in self.organisations.items() if whose == ("nederland",))
        groups: dict[str, list[tuple[Frame, tuple[When, ...]]]] = {}
        for frame in knowledge.frames:
            for group in dict.fromkeys(g for when in frame.when for g in when.group):
                groups.setdefault(group, []).append((frame, tuple(w for w in frame.when if group in w.group)))
        self._frames_by_group = {group: tuple(frames) for group, frames in groups.items()}
        #: groups of events of which a frame asks whether the people are ours
        self.ours = frozenset(
            g for g, frames in groups.items() if any(_asks("ours", w) for _, ws in frames for w in ws)
        )
        self._frames_by_word: dict[tuple[str, str, str], FramesOfWord] = {}

    def frames_for(self, group: str) -> Frames:
        """Return the frames that an event group may fire, by priority, each with its conditions for that group."""
        return self._frames_by_group.get(group, ())

    def frames_for_word(self, group: str, lemma: str, form: str) -> FramesOfWord:
        """Return what frames_for does, without the conditions that ask for another verb or another form of it, and
        with what each needs of a sentence."""
        word = (group, lemma, form)
        if word not in self._frames_by_word:
            fitting = (
                (frame, [w for w in whens if lemma in (w.lemma or (lemma,)) and form in (w.form or (form,))])
                for frame, whens in self.frames_for(group)
            )
            self._frames_by_word[word] = tuple(
                (frame, tuple((when, self._needs.of(when, group, lemma, form)) for when in whens))
                for frame, whens in fitting
                if whens
            )
        return self._frames_by_word[word]
