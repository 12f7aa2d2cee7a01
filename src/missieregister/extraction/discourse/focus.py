"""What a document is about while it is read: the missions that its headings, paragraphs and decisions have in focus."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from missieregister.extraction.discourse.craft import Craft
from missieregister.extraction.discourse.detachments import Detachments
from missieregister.extraction.discourse.headings import Headings
from missieregister.extraction.discourse.kinds import Kinds
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.missions.beside import is_beside
from missieregister.extraction.missions.elsewhere import Elsewhere, in_country
from missieregister.extraction.missions.given_reasons import is_reason
from missieregister.extraction.missions.just_named import successor
from missieregister.extraction.missions.named import Named
from missieregister.extraction.missions.pairs import Pair
from missieregister.extraction.missions.scenery import are_standing, came_before, is_force, tells_which
from missieregister.extraction.missions.targets import central_mentions, sharing
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

#: a sentence opens with what stands within so many characters
_OPENS = 30
#: what opens a sentence that only compares
IS_ASIDE = regex(r"(?:ter\svergelijking|vergeleken\smet|anders\sdan|in\stegenstelling\stot|net\sals|evenals)(?!\w)")
#: a mission named within so many characters is what a sentence is about
_EARLY = 60
#: a letter that decides about more missions than these is about none of them as a whole
_FEW = 3


class Focus:
    """The missions in focus while a document is read from top to bottom."""

    def __init__(
        self,
        main_topic: tuple[str, ...] = (),
        only: tuple[str, ...] = (),
        named: Mapping[tuple[str, ...], int] = MappingProxyType({}),
        titled: tuple[str, ...] = (),
        opening: tuple[str, ...] = (),
        *,
        ships: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
        of_news: bool = False,
        below: bool = False,
        announced: bool = False,
    ) -> None:
        """Begin a document: ``named`` says how often it names which missions, ``only`` the one where there is one.

        That one counts once it was heard, in news from the start. ``titled`` is the mission that its title names,
        ``opening`` the one of its first paragraph, and ``ships`` are those that it names with one mission only.
        The titles in an item ``of_news`` part what it tells, and not what it is about.
        What the ``main_topic`` is of a part ``below`` a heading that names it first, it is not above that. Where it is
        ``announced`` the document is sent for a decision about it.
        """
        self._announced = announced
        self._of_news = of_news
        #: whether what stands above its title goes on in this section
        self._goes_on = False
        self._opening = opening
        self._titled = titled
        self._main_topic = () if below else main_topic
        self._main_below = main_topic if below else ()
        self._only = only
        self._names = Named(named)
        self._pair = Pair()
        #: whether the only mission was heard, or counts without that
        self._heard = of_news and not below and bool(only)
        self._section: tuple[str, ...] = ()
        #: the sections below a country where no mission is
        self._in_no_missions: set[tuple[str, ...]] = set()
        self._block = -1
        #: what the text was about above the list that is read, where it is one
        self._above_list: tuple[str, ...] | None = None
        #: what the paragraph was about that ends in the lead of that list
        self._led: tuple[str, ...] = ()
        #: the missions that its items told of, and those of the list right above a paragraph
        self._in_list: dict[str, None] = {}
        self._just_listed: tuple[str, ...] = ()
        #: whether that list is of all that goes on, and so about nothing that stands above it
        self._overlooks = False
        self._focus: tuple[str, ...] = ()
        self._paragraph_topic: tuple[str, ...] = ()
        #: what the paragraph opened with, where that said nothing of ours
        self._set_by_theirs: tuple[str, ...] = ()
        self._headings = Headings(of_news=of_news)
        self._decided: list[str] = []
        self._told: set[str] = set()
        #: those of which the text ends a contribution
        self._over: set[str] = set()
        self._told_here: dict[str, None] = {}
        self._kinds = Kinds()
        self._asked: tuple[str, ...] = ()
        self._craft = Craft(ships)
        self._detachments = Detachments()
        self._elsewhere = Elsewhere(self._names)
        #: the missions of which the last sentence says that another took their place
        self._left_behind: tuple[tuple[str, ...], ...] = ()

    def enter(self, block: int, section: tuple[str, ...], *, item: bool = False, led: bool = False) -> None:
        """Begin a block; a new section forgets what the one before was about, an item of a list what the other items
        were: ``- Twee Nederlanders werken bij UNDOF.``, ``- Zo'n dertig mariniers beveiligen schepen.``

        Items ``led`` by the end of a paragraph ("Nederland levert het volgende:") are part of its passage.
        """
        if section != self._section:
            goes_on = self._headings.is_intertitle(section) and section[:-1] == self._section[: len(section) - 1]
            self._section, self._goes_on = section, goes_on
            if not goes_on:
                self._told_here = {}
                self._focus = ()
                self._names.last = []
                self._pair.forget()
        if block != self._block:
            if item and self._of_news and self._above_list is not None:
                self._focus = self._above_list
            if not item:
                self._just_listed, self._in_list = tuple(self._in_list), {}
                self._above_list, self._overlooks, self._led = None, False, ()
            elif self._above_list is None:
                self._above_list = self._focus
                self._led = self._focus if led and self._paragraph_topic else ()
            self._block = block
            self._paragraph_topic = self._set_by_theirs = ()
            self._elsewhere.enter(in_no_missions=section in self._in_no_missions)
            self._pair.enter()

    def overlook(self) -> None:
        """Begin a list of missions that go on, which is about none of those above it: ``Lopende operaties:``."""
        self._focus = self._above_list = ()
        self._overlooks = True

    def heading(self, section: tuple[str, ...], missions: tuple[str, ...], *, is_of_no_mission: bool = False) -> None:
        """Remember the missions that a heading names, or whose aircraft: the topic of all below it, also of the
        numbered headings that follow a heading without a number; or that it is a country without a mission."""
        if is_of_no_mission:
            self._in_no_missions.add(section)
        missions = missions or self._craft.heading(section[-1])
        if missions:
            if missions == self._main_below:
                self._main_topic = missions
            self._heard = True
            self._asked = ()
        self._headings.enter(section, missions, above=self._section)

    def name_part(self, missions: tuple[str, ...]) -> None:
        """Remember the mission that a line of its own names, in a section without a heading for it: what the section
        is about from here on."""
        self._headings.name(self._section, missions)
        self._focus = missions
        self._heard = True

    def ask(self, missions: tuple[str, ...]) -> None:
        """Begin the answer to a question: it is about the mission that the question names."""
        self._asked = missions
        self._focus = ()

    def decide(self, missions: tuple[str, ...]) -> None:
        """Remember that the text decides about missions: they are what it is about as a whole, if they are few."""
        self._decided.extend(m for m in missions if m not in self._decided)

    def end(self, missions: tuple[str, ...]) -> None:
        """Remember that the text ends the contribution to missions."""
        self._over.update(missions)

    @property
    def decided(self) -> tuple[str, ...]:
        """The missions that the text decided about so far, where they are so few that all of it may be about them."""
        return tuple(self._decided) if len(self._decided) <= _FEW else ()

    @property
    def _here(self) -> tuple[str, ...]:
        """The missions that the passage is about."""
        return self._focus or self._paragraph_topic

    @property
    def _headed(self) -> tuple[str, ...]:
        """The missions of the nearest heading that names any."""
        return self._headings.nearest(self._section)

    def hear_of_it(self) -> None:
        """Remember that the text has a mission above its first words, in its letterhead."""
        self._heard = True

    def hear(self, sentence: Sentence) -> None:
        """Take note of the missions that a sentence names, or of the one in the country that it opens a passage with,
        in a text about several."""
        self._left_behind = ()
        if sentence.missions:
            self._hear_missions(sentence)
        else:
            self._hear_no_mission(sentence)

    def _hear_no_mission(self, sentence: Sentence) -> None:
        """Take note of the craft and of the country that a sentence without a mission speaks of."""
        if "ms." in sentence.low:
            self._craft.ships(sentence, ())
        if self._focus and "nederlandse " in sentence.low:
            self._detachments.learn(sentence, self._focus)
        self._craft.kinds(sentence, (), self._focus if self._paragraph_topic else ())
        another = self._elsewhere.hear(sentence, self._here, self._main_topic)
        if another:
            self._paragraph_topic = self._focus = another
        described = None if "-mandaat" in sentence.low else self._names.of_organisation(sentence)
        if described and described != self._here:
            # "Een fregat is het vlaggenschip van de NAVO-operatie. Aan boord zijn 210 militairen"
            self._paragraph_topic = self._focus = described
        several = not (self._paragraph_topic or self._main_topic or self._titled)
        there = in_country(sentence, self._focus or self.decided, self._names) if several else None
        if there:
            self._paragraph_topic = self._focus = there

    def _hear_missions(self, sentence: Sentence) -> None:
        """Take note of the missions that a sentence names."""
        self._elsewhere.come_back(sentence)
        self._pair.hear(sentence)
        about = self._headings.of(self._section) or self._main_topic
        central = [m for m in central_mentions(sentence) if not came_before(m.missions, about, sentence.tools)]
        if not is_of_ours(sentence):
            central = [m for m in central if not is_beside(m.missions, sentence.tools)]
        self._heard = self._heard or bool(central)
        self._hear_of_ours(sentence, central)
        if central and self._is_aside(sentence, central[0]):
            for mention in central:
                self._names.hear(mention.missions)
            return
        self._move(sentence, central)

    def _hear_of_ours(self, sentence: Sentence, central: Sequence[MissionMention]) -> None:
        """Take note of the ships, aircraft and units of ours in a sentence about some missions."""
        if central and "ms." in sentence.low:
            self._craft.ships(sentence, central[0].missions)
        self._craft.aircraft(sentence, central)
        if len({m.missions for m in central}) == 1:
            self._detachments.hear(sentence, central[0].missions)
        self._craft.kinds(sentence, central, ())

    def _move(self, sentence: Sentence, central: Sequence[MissionMention]) -> None:
        """Go on with what a sentence is about, unless it only tells that beside what the passage is about."""
        opens = not self._paragraph_topic
        in_passing = bool(central) and self._is_force_in_passing(sentence, central[0])
        for mention in central:
            if not (self._paragraph_topic or in_passing):
                self._paragraph_topic = mention.missions
                self._set_by_theirs = () if is_of_ours(sentence) else mention.missions
            self._names.hear(mention.missions)
        if central and (in_passing or self._is_beside(sentence, central[0])):
            return
        early = central and central[0].start < _EARLY and not tells_which(sentence, central[0])
        if central and (early or opens or not self._focus):
            self._focus = central[0].missions
            together = sentence.once(sharing)
            if together:  # "één mandaat voor A, B en C. Het plafond ligt op ..."
                self._paragraph_topic = self._focus = tuple(dict.fromkeys(i for m in together for i in m.missions))
            after = successor(sentence, central)
            if after:
                self._paragraph_topic = self._focus = after
                self._left_behind = tuple(m.missions for m in central if m.missions != after)

    def _is_aside(self, sentence: Sentence, mention: MissionMention) -> bool:
        """Whether a mission is only compared with what the text is about; or named below the heading of another where
        nothing is said of us: ``UNDOF``, ``De waarnemers van EUSTAT, die onder de missie vallen, zijn vertrokken.``; or
        named where a paragraph about another tells of theirs: ``Franse militairen opereren er in operatie X``."""
        if IS_ASIDE.match(sentence.low):
            return bool(self._here or self._decided)
        if sentence.low.startswith("naast ") and self._is_beside_its_own(sentence):
            return True
        headed = self._headings.of(self._section)
        before = sentence.low[: mention.start].removesuffix("de ")
        opens = sentence.span.start <= sentence.block.start or (mention.start < _OPENS and not before.endswith("van "))
        if opens or mention.missions in (headed, self._paragraph_topic):
            return False
        theirs = any(c.name != NL and c.start < _OPENS for c in sentence.of("adjective"))
        if len(headed) != 1 and not (theirs and self._paragraph_topic):
            return False
        return not (is_of_ours(sentence) or (sentence.ours and not theirs))

    def _is_beside_its_own(self, sentence: Sentence) -> bool:
        """Whether a sentence only tells what there is beside the mission that the text is about, and nothing of ours:
        ``Naast EUTM Mali zijn in het land ook MINUSMA en Barkhane actief``."""
        first = sentence.missions[0].missions
        about = first in (self._here, self._main_topic) or self._is_one_decided(first)
        return about and not any(c.name == NL for c in sentence.nationalities)

    def _is_one_decided(self, missions: tuple[str, ...]) -> bool:
        return bool(missions) and set(missions).issubset(self._decided)

    def _is_beside(self, sentence: Sentence, mention: MissionMention) -> bool:
        """Whether a mission is only a reason; or a standing force, in a text about missions, that no heading names."""
        if is_reason(sentence, mention):
            return bool(self._focus)
        about = self._headings.of(self._section) or self._main_topic or self._only
        return bool(about) and mention.missions != about and is_force(sentence, mention)

    def _is_force_in_passing(self, sentence: Sentence, mention: MissionMention) -> bool:
        """Whether a passage that goes on about a mission only says of what a unit will be a part: ``De eenheden van de
        brigade zijn vanaf 2025 ingedeeld in de EU Battlegroup``."""
        goes_on = bool(self._focus) and mention.start >= _EARLY and not self._headings.of(self._section)
        return goes_on and is_force(sentence, mention) and not are_standing(self._focus, sentence.tools)

    def tell(self, missions: tuple[str, ...]) -> None:
        """Remember that a statement was made about missions."""
        self._told.update(missions)
        if self._above_list is not None:
            self._in_list.update(dict.fromkeys(missions))
        self._told_here.update(dict.fromkeys(missions))
        self._kinds.tell(self._section, missions)

    def dwell(self, missions: tuple[str, ...]) -> None:
        """Set the focus to the missions of a statement just made, unless others took their place."""
        if missions and missions not in self._left_behind:
            headed = self._headings.of(self._section)
            if not (headed and self._paragraph_topic == headed != missions and self._focus == headed):
                self._focus = missions
            self._paragraph_topic = self._paragraph_topic or missions
            self._names.hear(missions)


#: what anybody may have somewhere: "een VN-presentie (UNMIVER)"
_ANYBODY_S = ("presentie", "aanwezigheid")


def is_of_ours(sentence: Sentence) -> bool:
    """Whether a sentence speaks of us, or of a contribution."""
    if sentence.of("subject", NL) or sentence.of("adjective", NL):
        return True
    return any(not sentence.low.endswith(_ANYBODY_S, c.start, c.end) for c in sentence.of("noun", "contribution"))
