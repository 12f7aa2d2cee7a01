"""The compiled grammars of one body of knowledge, built once and shared by all documents."""

from missieregister.extraction.frames.needs import Need, Needs
from missieregister.extraction.gate import Gate, triggers
from missieregister.extraction.mentions.at_home import AtHome
from missieregister.extraction.mentions.dates import DateGrammar
from missieregister.extraction.mentions.missions import MissionFinder
from missieregister.extraction.mentions.people import PeopleGrammar
from missieregister.extraction.participants.for_us import OurAreas
from missieregister.extraction.tables.columns import Columns
from missieregister.extraction.text.leads import Leads
from missieregister.extraction.text.phrases import phrases
from missieregister.extraction.text.scan import Marks, Scanner
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
        self.missions = MissionFinder(knowledge.missions, lexicon)
        self.dates = DateGrammar(lexicon.time)
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
        self.belgian: tuple[str, ...] = tuple(lexicon.references["belgian"])
        self.home: tuple[str, ...] = tuple(lexicon.references["home"])
        #: what names us in a long text as our own name does: towns with barracks, units, parties
        self.home_towns = phrases(*lexicon.references["home_towns"], then="")
        self.our_areas = OurAreas(lexicon.references["our_areas"])
        self.home_or_theirs: tuple[str, ...] = tuple(lexicon.references["home_or_theirs"])
        #: other words for countries, and what the gazetteer does not tell of them
        self.lands = lexicon.countries
        #: the regions of countries where no mission is
        self.other_lands = {land: region for region, lands in lexicon.countries.others.items() for land in lands}
        self.at_home = AtHome(lexicon.references)
        #: a pattern for each class of words of steps
        self.steps = {name: phrases(*words) for name, words in lexicon.steps.items()}
        #: missions that stand for all that is done in one country, by its name: the ``irak`` of ``inzet in Irak``
        self.umbrellas = {
            country.lower(): mission.id
            for mission in knowledge.missions.values()
            for country in mission.countries
            if mission.members and mission.id == country.lower()
        }
        #: where each mission is, in lower case
        self.countries = {m.id: frozenset(c.lower() for c in m.countries) for m in knowledge.missions.values()}
        #: whose each mission is, in lower case; ``coalition`` for one of a coalition
        self.organisations = {
            m.id: (m.organisation.lower(), *(("coalition",) if m.kind == "coalition" else ()))
            for m in knowledge.missions.values()
        }
        #: missions that are ours alone, whatever the text calls them
        self.our_own = frozenset(m for m, whose in self.organisations.items() if whose == ("nederland",))
        self.places = frozenset(country for countries in self.countries.values() for country in countries)
        #: the regions of the missions in each country
        self.regions = {
            place: frozenset(
                m.region for m in knowledge.missions.values() if m.region and place in self.countries[m.id]
            )
            for place in self.places
        }
        #: all countries of which the region is known, or what they are part of
        self.known_lands = frozenset((*self.regions, *self.other_lands, *lexicon.countries.former))
        #: the country that an adjective is of: "in het Litouwse Rukla"
        self.adjectives = {
            adjective: lexicon.countries.called(land)
            for actor in lexicon.actors.countries
            for land in actor.subjects
            if lexicon.countries.called(land) in self.known_lands
            for adjective in actor.adjectives
        } | lexicon.countries.theirs
        #: of some: their country, and towns and regions that tell them (see Mission.places)
        self.spots = {m.id: frozenset(p.lower() for p in m.places) for m in knowledge.missions.values() if m.places}
        #: all of these, and the towns of headquarters
        self.whereabouts = {
            m.id: frozenset(p.lower() for p in (*m.countries, *m.places, *m.seats)) for m in knowledge.missions.values()
        }
        self.seats = frozenset(p.lower() for m in knowledge.missions.values() for p in m.seats)
        self.all_spots = self.places.union(*self.spots.values())
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
