"""What a passage is about: the missions that ``deze bijdrage``, ``de missie`` and ``daar`` point back to."""

from collections.abc import Mapping
from types import MappingProxyType

from missieregister.extraction.discourse.craft import Craft
from missieregister.extraction.discourse.headings import Headings
from missieregister.extraction.discourse.kinds import Kinds
from missieregister.extraction.frames.conditions import WITH_CRAFT
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.missions.elsewhere import Elsewhere, in_country, of_another
from missieregister.extraction.missions.just_named import announced, successor, that_one, those
from missieregister.extraction.missions.named import Named, gives_several_sums, gives_sums
from missieregister.extraction.missions.no_mission import counts_all, is_of_any_mission
from missieregister.extraction.missions.pairs import Pair
from missieregister.extraction.missions.scenery import came_before, is_force, tells_which
from missieregister.extraction.missions.targets import central_mentions, is_reason, sharing
from missieregister.extraction.missions.whereabouts import some_mission
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.patterns import regex

#: a mission that a letter names so many times as often as another is what it is about
_OFTENER = 3
#: "die bijdrage", "deze missie": the one spoken of last
_POINTS_AT = regex(
    r"(?<!\w)(?:die|deze|dit|dat)\s(?:[\w-]+e\s)?(?:[\w-]*(?:missie|operatie|bijdrage)|inzet|deelname|deelneming|detachement|eenheid|"
    r"mandaat|uitzending)(?!\w)|(?<!\w)(?:het\s(?:schip|fregat)|dit\sverzoek|hiervan|hieraan|daaraan)(?!\w)"
)
#: of these the mission is the one spoken of last, whatever is named behind them
OF_IT = ("hiervan", "hieraan", "daaraan")
#: a letter that decides about more missions than these is about none of them as a whole
_FEW = 3


class Discourse:
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
    ) -> None:
        """Begin a document: ``named`` says how often it names which missions, ``only`` the one where there is one.

        That one counts once it was heard, in news from the start. ``titled`` is the mission that its title names,
        ``opening`` the one of its first paragraph, and ``ships`` are those that it names with one mission only.
        The titles in an item ``of_news`` part what it tells, and not what it is about.
        What the ``main_topic`` is of a part ``below`` a heading that names it first, it is not above that.
        """
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
        #: whether that list is of all that goes on, and so about nothing that stands above it
        self._overlooks = False
        self._focus: tuple[str, ...] = ()
        self._paragraph_topic: tuple[str, ...] = ()
        self._headings = Headings(of_news=of_news)
        self._decided: list[str] = []
        self._told: set[str] = set()
        self._told_here: dict[str, None] = {}
        self._kinds = Kinds()
        self._asked: tuple[str, ...] = ()
        self._craft = Craft(ships)
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
                self._above_list, self._overlooks, self._led = None, False, ()
            elif self._above_list is None:
                self._above_list = self._focus
                self._led = self._focus if led and self._paragraph_topic else ()
            self._block = block
            self._paragraph_topic = ()
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

    @property
    def named_first(self) -> tuple[str, ...]:
        """The mission that a document of one or two names first, also where it has not yet done so."""
        return self._names.first_of_few

    def _is_decided(self, missions: tuple[str, ...]) -> bool:
        return not set(missions).isdisjoint(self._decided)

    def _is_passing(self, missions: tuple[str, ...]) -> bool:
        """Whether a mission is named once, in a letter that decides about another that it names often; one that the
        heading names is not."""
        if not self._main_topic or set(missions).issubset(self._main_topic) or missions == self._headed:
            return False
        times = self._names.times(missions)
        if self._is_decided(self._main_topic) and times == 1:
            return True
        return _OFTENER * times <= self._names.times(self._main_topic)

    def is_rather(self, sentence: Sentence, missions: tuple[str, ...]) -> bool:
        """Whether a sentence that points at nothing is rather about the letter's subject than about these missions,
        which the letter names less."""
        about = sentence.topic
        if not about or about == missions or _POINTS_AT.search(sentence.low) or self.is_headed_elsewhere(sentence):
            return False
        return self._names.times(about) > self._names.times(missions)

    def is_headed_elsewhere(self, sentence: Sentence) -> bool:
        """Whether the heading above a sentence is a country where the letter's subject is not: ``Afghanistan``."""
        about, where = sentence.topic, sentence.tools.countries
        words = self._section[-1].lower().split() if self._section else ()
        headed = {sentence.tools.lands.called(word) for word in words} & sentence.tools.places
        return bool(headed) and all(where.get(m) and headed.isdisjoint(where[m]) for m in about)

    def is_of_all(self, sentence: Sentence) -> bool:
        """Whether a sentence counts the people of all missions together, where no single one is spoken of."""
        return not self._paragraph_topic and not self._main_topic and sentence.once(counts_all)

    def hear_of_it(self) -> None:
        """Remember that the text has a mission above its first words, in its letterhead."""
        self._heard = True

    def hear(self, sentence: Sentence) -> None:
        """Take note of the missions that a sentence names, or of the one in the country that it opens a passage with,
        in a text about several."""
        self._left_behind = ()
        if not sentence.missions:
            if "ms." in sentence.low:
                self._craft.ships(sentence, ())
            self._craft.kinds(sentence, (), self._focus if self._paragraph_topic else ())
            another = self._elsewhere.hear(sentence, self._here, self._main_topic)
            if another:
                self._paragraph_topic = self._focus = another
            several = not (self._paragraph_topic or self._main_topic or self._titled)
            there = in_country(sentence, self._focus or self.decided, self._names) if several else None
            if there:
                self._paragraph_topic = self._focus = there
            return
        self._elsewhere.come_back(sentence)
        self._pair.hear(sentence)
        about = self._headings.of(self._section) or self._main_topic
        central = [m for m in central_mentions(sentence) if not came_before(m.missions, about, sentence.tools)]
        self._heard = self._heard or bool(central)
        if central and "ms." in sentence.low:
            self._craft.ships(sentence, central[0].missions)
        self._craft.aircraft(sentence, central)
        self._craft.kinds(sentence, central, ())
        opens = not self._paragraph_topic
        for mention in central:
            if not self._paragraph_topic:
                self._paragraph_topic = mention.missions
            self._names.hear(mention.missions)
        if central and self._is_beside(sentence, central[0]):
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

    def _is_beside(self, sentence: Sentence, mention: MissionMention) -> bool:
        """Whether a mission is only a reason; or a standing force, in a text about missions, that no heading names."""
        if is_reason(sentence, mention):
            return bool(self._focus)
        about = self._headings.of(self._section) or self._main_topic or self._only
        return bool(about) and mention.missions != about and is_force(sentence, mention)

    def tell(self, missions: tuple[str, ...]) -> None:
        """Remember that a statement was made about missions."""
        self._told.update(missions)
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

    def pointed_at(self, sentence: Sentence) -> list[MissionMention]:
        """Return ``eerstgenoemde``, ``aan de tweede`` as mentions of the missions that they point back to."""
        return self._pair.pointed_at(sentence, self._names.last)

    def in_places(self, sentence: Sentence) -> list[MissionMention]:
        """Return the missions in the places that a sentence tells of (see named), and of the ships that it tells what
        they cost, beside others: ``de inzet van Zr.Ms. Tromp 5,5 miljoen euro``."""
        found = self._names.in_places(sentence, self._section_missions())
        if not sentence.once(gives_several_sums):
            return found
        return [*found, *self._craft.ships_beside(sentence, (*sentence.missions, *found))]

    def called_by_organisation(self, sentence: Sentence) -> list[MissionMention]:
        """Return ``de EU-operatie``, beside another mission or where another is spoken of, as a mention of the mission
        that it is (see named)."""
        another = of_another(sentence, self._here)
        if another and (named := some_mission(sentence)):
            return [MissionMention(*named.span(), another)]
        return self._names.called_by_organisation(sentence)

    def there(self, land: str, sentence: Sentence) -> tuple[str, ...]:
        """Return the one mission in a country that the text names, or that the country tells (see named)."""
        return self._names.there([land], sentence)

    def _section_missions(self) -> list[str]:
        """Return the missions that this section, or its heading, told of."""
        above = self._headings.of(self._section)
        return list(dict.fromkeys((*above, *(i for m in self._names.last for i in m))))

    def counts_crew(self, sentence: Sentence) -> bool:
        """Whether a sentence counts those on board of a ship or aircraft of ours."""
        return self._craft.counts_crew(sentence) or (bool(self._decided) and WITH_CRAFT.match(sentence.low) is not None)

    def in_turn(self, sentence: Sentence, count: int) -> tuple[str, ...]:
        """Return the missions that a sentence without one tells of in the order that they were named in, where there
        are so many: ``De kosten zijn 4 miljoen respectievelijk 2 miljoen euro``."""
        told, _ = self.resolve(sentence)
        if len(told) == count:
            return told
        near = [m for ids in self._pair.near for m in ids]
        return tuple(near) if len(near) == count else ()

    def resolve(self, sentence: Sentence) -> tuple[tuple[str, ...], str]:
        """Return the missions that a sentence without a mission of its own is about, and by what they were found."""
        return self.told_here(sentence) or self.told_before(sentence)

    def told_here(self, sentence: Sentence) -> tuple[tuple[str, ...], str] | None:
        """Return what resolve does where the sentence or its passage tells it; else None."""
        if self.is_of_all(sentence):
            return (), "gaat over alle missies samen"
        just_named = that_one(sentence)
        if just_named:
            return just_named, "zojuist genoemd"
        together = those(sentence, self._pair.here)
        if together:
            return together, "zojuist samen genoemd"
        group = announced(sentence)
        if group is not None:
            return group, "volgende zin" if group else "gaat over verschillende missies"
        if is_of_any_mission(sentence):
            return (), "gaat over missies in het algemeen"
        gone = self._elsewhere.told(sentence, self._here, self.decided, self._main_topic)
        if gone is not None:
            return gone
        craft = self._craft.named_in(sentence)
        if craft:
            return self._craft.missions[craft], "schip of toestel"
        one = sentence.once(gives_sums) and not sentence.once(gives_several_sums)
        if one and (ship := self._craft.the_ship(sentence)):
            return ship.missions, "schip of toestel"
        described = self._names.of_organisation(sentence)
        if described:
            return described, "omschrijving"
        another = of_another(sentence, self._here)
        if another is not None:
            return another, "omschrijving" if another else "gaat over een andere missie"
        several = self._told_here if _ALL_OF_THEM.search(sentence.low) else {}
        if len(several) > 1:
            return tuple(several), "alle"
        both = sentence.of("reference", "both")
        last = self._pair.near if len(self._pair.near) == 2 else self._names.last[-2:]
        if both and len(last) == 2:
            return tuple(dict.fromkeys((*last[0], *last[1]))), "beide"
        if (of_kind := self._kinds.of(sentence)) is not None:
            return of_kind, "soort" if of_kind else "gaat over verschillende missies"
        if self._paragraph_topic:
            return self._focus or self._paragraph_topic, "passage"
        if self._led and self._focus == self._led:
            return self._led, "passage"
        if self._asked and not self._focus:
            return self._asked, "vraag"
        return None

    def told_before(self, sentence: Sentence) -> tuple[tuple[str, ...], str]:
        """Return what resolve does where only earlier paragraphs, headings or the whole text can tell it."""
        if self._focus and not self._told.issubset(self._focus) and _ALL_OURS.search(sentence.low):
            return (), "gaat over alle bijdragen"
        if self._focus:
            if self._goes_on:
                return self._focus, "vorige passage"
            if len(self._decided) == 1 and self._told.isdisjoint(self._focus) and self._focus != self._headed:
                # a mission that was only named does not take the word from the one that the letter decides about
                return self.decided, "besluit"
            if self._titled and self._is_decided(self._titled) and not self._is_decided(self._focus):
                return self._titled, "titel"
            passing = self._is_passing(self._focus) and not _POINTS_AT.search(sentence.low)
            if passing and not self.is_headed_elsewhere(sentence):
                return self._main_topic, "document"
            return self._focus, "vorige passage"
        headed = () if self._overlooks else self._headed
        if headed:
            return headed, "kop"
        if self._overlooks or _OF_SEVERAL.search(sentence.low):
            return (), ""
        topic = self._main_topic or (self._only if self._heard else ())
        aboard = self._craft.ahead(sentence) if not topic else ()
        if aboard:
            return aboard, "schip of toestel"
        if not topic and len(self._decided) == 1:
            return self.decided, "besluit"  # named once, in full, where the letter opens: the one it decides about
        if topic:
            return topic, "document"
        placed = self._names.only_in_country(sentence)
        if placed:
            return placed, "land"
        # "naar de regio", in news that names the mission below
        further_on = self._of_news and not (self._heard or self._main_below) and sentence.published
        ahead = tuple(m for m in self.named_first if further_on and m in sentence.tools.gazetteer)
        opening = (self._opening or ahead) if not _OF_PEACEKEEPING.search(sentence.low) else ()
        return opening, "begin" if opening else ""


#: a mission named within so many characters is what a sentence is about
_EARLY = 60
#: what cannot be about the one mission of a letter
_OF_SEVERAL = regex(
    r"(?<!\w)(?:de|deze|alle|lopende|nederlandse|kleinschalige)\s+(?:bijdragen|missies|mandaten)(?!\w)",
    words=("missies", "bijdragen", "mandaten"),
)
#: "de kosten van de militaire bijdragen bedragen in totaal": of all that the letter told of
_ALL_OURS = regex(
    r"(?<!\w)(?:de|alle)\s(?:nederlandse\s|militaire\s|civiele\s|genoemde\s)*(?:bijdragen|missies|mandaten|inzetten)\s[^.;]{0,120}"
    r"(?<!\w)(?:in\stotaal|tezamen|gezamenlijk|samen)(?!\w)",
    words=("totaal", "tezamen", "samen", "gezamenlijk"),
)
#: all operations that a country takes part in
_OF_PEACEKEEPING = regex(r"(?<!\w)(?:vredes|crisisbeheersings|vredeshandhavings)(?:operaties|missies)(?!\w)")


#: "al deze bijdragen lopen tot": all that the section told of
_ALL_OF_THEM = regex(
    r"(?<!\w)(?:al deze|alle genoemde|de genoemde|bovengenoemde|de bovengenoemde)\s+(?:bijdragen|missies|mandaten)",
    words=("genoemde", "al deze"),
)
