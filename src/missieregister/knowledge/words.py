"""The lexicon: words and what they mean for reading, loaded from ``lexicon/*.yaml``."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from missieregister.knowledge.alike import spelt_out
from missieregister.knowledge.problems import KnowledgeError

NL = "nl"
#: organisations, beside which we may be named: they have no soldiers of their own
BODIES = ("un", "eu", "nato", "osce", "int")


class Verb(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"group": "class"}):
    """A verb with its forms and the nouns made of it; ``group`` says what it does to a contribution."""

    lemma: str
    group: str
    finite: tuple[str, ...]
    past: tuple[str, ...]
    participle: tuple[str, ...]
    infinitive: tuple[str, ...]
    noun: tuple[str, ...]
    joined: tuple[str, ...] = ()
    particle: str = ""


class Actors(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names of one actor: ``subjects`` act by themselves, ``adjectives`` say whose a contribution is. A mission is
    ``called`` theirs by these, of which the gazetteer has the first."""

    subjects: tuple[str, ...]
    adjectives: tuple[str, ...]
    code: str = NL
    called: tuple[str, ...] = ()


class Bodies(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Bodies that send missions or are told of them: ``councils`` that decide, the ``alliances`` themselves, all their
    ``members``, their ``heads`` and ``commanders``; with "de" where the word alone may be something else."""

    councils: tuple[str, ...]
    alliances: tuple[str, ...]
    members: tuple[str, ...]
    heads: tuple[str, ...]
    commanders: tuple[str, ...]


class ActorTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All actors: the Netherlands, other countries, international organisations, with their bodies."""

    nl: Actors
    countries: tuple[Actors, ...]
    organisations: tuple[Actors, ...]
    bodies: Bodies

    def all(self) -> tuple[Actors, ...]:
        """Every actor, the Netherlands first."""
        return (self.nl, *self.countries, *self.organisations)

    def codes(self) -> dict[str, str]:
        """Return the codes of those who lead missions, by how the gazetteer calls them: ``un`` of ``vn``."""
        return {actor.called[0]: actor.code for actor in self.all() if actor.called}

    def organisations_called(self) -> dict[str, str]:
        """Return how the gazetteer calls an organisation, by each name that its missions are called by."""
        return {name: actor.called[0] for actor in self.organisations for name in actor.called}

    def leaders_called(self) -> dict[str, str]:
        """Return how the gazetteer calls those who lead missions, by their adjectives: ``europese``, ``franse``."""
        return {word: actor.called[0] for actor in self.all() if actor.called for word in actor.adjectives}


class People(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words round a number of people, and for what is sent with them: ``units``, larger ``formations`` that may be of
    several countries, ``ships`` and ``aircraft``; ``at_sea`` are pieces of words of missions at sea. ``who`` are told
    of without a number as well: several, with the word for one; ``soldiers`` are those of them who are of forces."""

    roles: tuple[str, ...]
    who: dict[str, str | None]
    soldiers: tuple[str, ...]
    not_people: tuple[str, ...]
    equipment: tuple[str, ...]
    approximate: tuple[str, ...]
    maximum: tuple[str, ...]
    minimum: tuple[str, ...]
    vague: dict[str, tuple[int | None, int | None]]
    units: tuple[str, ...]
    formations: tuple[str, ...]
    ships: tuple[str, ...]
    aircraft: tuple[str, ...]
    at_sea: tuple[str, ...]

    def one_of_them(self) -> tuple[str, ...]:
        """Return the words for one of those who are told of without a number."""
        return tuple(filter(None, self.who.values()))

    def counted(self) -> tuple[str, ...]:
        """Return all words for people that a number can count."""
        return (*self.roles, *self.who, *self.one_of_them())


class CalendarMoment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A moment of the parliamentary year: its names, its month, and the EDTF form it is rendered to."""

    names: tuple[str, ...]
    edtf: str
    month: int


class Time(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of time and of the part that a date plays."""

    months: dict[str, int]
    seasons: dict[str, int]
    parts: dict[str, str]
    last: tuple[str, ...]
    next: tuple[str, ...]
    this: tuple[str, ...]
    calendar: tuple[CalendarMoment, ...]
    roles: dict[str, tuple[str, ...]]


class Countries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Countries that the gazetteer does not tell of, and other words for those that it does; all in lower case.

    ``spelt`` and ``theirs`` give the gazetteer's name for another spelling and for an adjective; ``others`` are where
    no mission is, by region; ``former`` what came of a country that is no more. Missions have their ``staffs`` wherever
    they are, and from ``bases`` those all around are supported.
    """

    spelt: dict[str, str]
    theirs: dict[str, str]
    others: dict[str, tuple[str, ...]]
    former: dict[str, tuple[str, ...]]
    staffs: frozenset[str]
    bases: frozenset[str]

    def called(self, name: str) -> str:
        """Return how the gazetteer calls a country, by whatever name."""
        return self.spelt.get(name, name)


class Home(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Our own country: what a text of ours names instead of it, and what is done in it that is no mission.

    A text without ``ours`` is not Dutch; ``anybodys`` another country may have too. ``towns`` and ``units`` tell a
    Dutch text by themselves, ``other_towns`` do not; what is ``belgian`` tells one of theirs. In ``areas`` a mission of
    many was one of ours alone. ``work`` before ``places``, and ``titles``, are headings of what is done at home, as is
    a passage without a mission that names who is ``helped``; what the ``press`` writes is hearsay. All in lower case.
    """

    ours: tuple[str, ...]
    anybodys: tuple[str, ...]
    towns: tuple[str, ...]
    units: tuple[str, ...]
    other_towns: tuple[str, ...]
    belgian: tuple[str, ...]
    areas: tuple[str, ...]
    work: tuple[str, ...]
    places: tuple[str, ...]
    titles: tuple[str, ...]
    helped: tuple[str, ...]
    press: tuple[str, ...]

    def adjectives(self) -> Iterator[str]:
        """Yield what says of people that they are ours by the town that they come from: ``uit Havelte``."""
        for town in (*self.towns, *self.other_towns):
            yield from (f"uit {town}", f"kazerne in {town}", f"vliegbasis {town}")


class Parliament(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The Dutch parliament: its ``parties`` as they write themselves, and in lower case those that are
    ``unmistakable``, ``names`` of its parts and people, its ``advisers``, and how members are ``addressed``."""

    parties: tuple[str, ...]
    unmistakable: tuple[str, ...]
    names: tuple[str, ...]
    advisers: tuple[str, ...]
    addressed: tuple[str, ...]


class Scenery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that make scenery of the mission behind them, ``near`` or ``far``; ``unless`` tells what takes that away
    before one of those that are near. A number is set ``against`` another, a reason opens with ``because``, something
    is ``compared`` with a mission or ``measured`` by it; a ``setting`` only says where."""

    near: tuple[str, ...]
    unless: dict[str, str]
    far: tuple[str, ...]
    against: tuple[str, ...]
    because: tuple[str, ...]
    compared: tuple[str, ...]
    measured: tuple[str, ...]
    setting: tuple[str, ...]


class Presence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of being somewhere, or at work there: ``words``, ``verbs`` with their forms, and forms of verbs in two
    parts, ``apart``, with what stands further on. At the end of a clause who ``serve`` are in a mission."""

    words: tuple[str, ...]
    serve: tuple[str, ...]
    verbs: dict[str, tuple[str, ...]]
    apart: dict[str, str]


class Activity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that missions do: pieces of words by which it is ``said`` that one does it, and of which one is in some
    name of each that does, as it is ``named``. All in lower case. Of several, those of its ``kind`` go first."""

    said: tuple[str, ...]
    named: tuple[str, ...]
    kind: str = ""


class LeadWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Leads of lists that are no sentences, and what an item below one says: a sentence with room for it.

    ``until``: what an item says that is a period and no more.
    """

    says: str
    leads: tuple[str, ...]
    until: str = ""


class Lexicon(msgspec.Struct, frozen=True, dict=True):
    """All words. Where a field maps text to texts, it maps a class to its surfaces."""

    verbs: tuple[Verb, ...]
    nouns: dict[str, tuple[str, ...]]
    modality: dict[str, tuple[str, ...]]
    negation: dict[str, tuple[str, ...]]
    references: dict[str, tuple[str, ...]]
    tables: dict[str, tuple[str, ...]]
    steps: dict[str, tuple[str, ...]]
    leads: tuple[LeadWords, ...]
    countries: Countries
    actors: ActorTable
    people: People
    time: Time
    home: Home
    parliament: Parliament
    scenery: Scenery
    presence: Presence
    activities: dict[str, Activity]
    #: nouns that others are compounded with
    heads: tuple[str, ...]

    @cached_property
    def no_missions(self) -> frozenset[str]:
        """Acronyms that a contribution may go to and that are no missions, the parties among them."""
        return frozenset((*self.references["no_missions"], *self.parliament.parties))

    @cached_property
    def groups(self) -> frozenset[str]:
        """The event classes that verbs are sorted into; frames may name no other."""
        return frozenset(verb.group for verb in self.verbs)


_WORD_LISTS = dict[str, tuple[str, ...]]


def load_lexicon(folder: Path) -> Lexicon:
    """Read the lexicon's files. Raises KnowledgeError that names the file and what to mend."""

    # Here, because knowledge that was kept is read without it.
    import yaml

    def read(name: str, kind: Any) -> Any:
        path = folder / name
        try:
            return msgspec.convert(spelt_out(yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)), kind)
        except (yaml.YAMLError, msgspec.ValidationError, OSError) as error:
            raise KnowledgeError(f"lexicon/{name}", str(error)) from error
        except KeyError as error:
            raise KnowledgeError(f"lexicon/{name}", f"onbekende lijst {error}") from error

    return Lexicon(
        verbs=read("verbs.yaml", tuple[Verb, ...]),
        nouns=read("nouns.yaml", _WORD_LISTS),
        modality=read("modality.yaml", _WORD_LISTS),
        negation=read("negation.yaml", _WORD_LISTS),
        references=read("references.yaml", _WORD_LISTS),
        tables=read("tables.yaml", _WORD_LISTS),
        steps=read("steps.yaml", _WORD_LISTS),
        leads=read("leads.yaml", tuple[LeadWords, ...]),
        countries=read("countries.yaml", Countries),
        actors=read("actors.yaml", ActorTable),
        people=read("people.yaml", People),
        time=read("time.yaml", Time),
        home=read("home.yaml", Home),
        parliament=read("parliament.yaml", Parliament),
        scenery=read("scenery.yaml", Scenery),
        presence=read("presence.yaml", Presence),
        activities=read("activities.yaml", dict[str, Activity]),
        heads=read("heads.yaml", tuple[str, ...]),
    )
