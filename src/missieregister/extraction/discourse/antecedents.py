"""What words point back to: the missions that ``deze bijdrage``, ``de missie`` and ``daar`` are about."""

from missieregister.extraction.discourse.focus import Focus, is_of_ours
from missieregister.extraction.mentions.craft import WITH_CRAFT
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.place_lines import places_in_line
from missieregister.extraction.missions.elsewhere import of_another
from missieregister.extraction.missions.just_named import announced, sums_up, that_one, those
from missieregister.extraction.missions.named import gives_several_sums, gives_sums
from missieregister.extraction.missions.no_mission import counts_all, is_of_any_mission
from missieregister.extraction.missions.whereabouts import some_mission
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import TAKING_PART, TAKING_PART_MORE
from missieregister.extraction.text.spelt import Listed
from missieregister.knowledge.alike import ALIKE
from missieregister.patterns import regex

#: a mission that a letter names so many times as often as another is what it is about
_OFTENER = 3
#: "die bijdrage", "deze missie": the one spoken of last
_POINTS_AT = Listed(
    rf"(?<!\w)(?:die|deze|dit|dat)\s(?:[\w-]+e\s)?(?:[\w-]*(?:missie|operatie|bijdrage)|{TAKING_PART}|<units>|"
    r"mandaat|uitzending)(?!\w)|(?<!\w)(?:het\s(?:<ships>)|dit\sverzoek|hiervan|hieraan|daaraan)(?!\w)"
)
#: what a letter names in one passage it calls there by its name, and by what it is
_ONCE = 2
#: how words begin that point at what was named last: "hiervoor", "deze bijdrage"; "de missie" may be the letter's
_POINTING = ("hier", "daar", "die ", "deze ", "dit ", "dat ")
#: missions, and by what they were found, or why there are none
Told = tuple[tuple[str, ...], str]
#: of these the mission is the one spoken of last, whatever is named behind them
OF_IT = ("hiervan", "hieraan", "daaraan")


class Discourse(Focus):
    """The missions that a sentence is about which names none, told by those in focus."""

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
        if not about or about == missions or self.is_headed(missions):
            return False
        if self._is_decided(missions) and not self._is_decided(about):
            return False  # what a letter decides about may be called by a new name
        if sentence.tools.spelt(_POINTS_AT).search(sentence.low) or self.is_headed_elsewhere(sentence):
            return False
        return self._names.times(about) > self._names.times(missions)

    def is_headed_elsewhere(self, sentence: Sentence) -> bool:
        """Whether the heading above a sentence is a country where the letter's subject is not: ``Afghanistan``."""
        about, where = sentence.topic, sentence.tools.lands.countries
        words = self._section[-1].lower().split() if self._section else ()
        headed = {sentence.tools.lands.called(word) for word in words} & sentence.tools.lands.all_countries
        return bool(headed) and all(where.get(m) and headed.isdisjoint(where[m]) for m in about)

    def _is_below_country(self, sentence: Sentence) -> bool:
        """Whether the heading above is no more than places: ``2. Israël en de Palestijnse gebieden``."""
        lands = sentence.tools.lands
        named = places_in_line(self._section[-1].lower(), lands.called) if self._section else []
        return bool(named) and all(place in lands.known or place in lands.all_places for place in named)

    def is_headed(self, missions: tuple[str, ...]) -> bool:
        """Whether the heading right above names these missions, and so is what a sentence below it is about."""
        return bool(missions) and missions == self._headings.of(self._section)

    def headed_rather(self, missions: tuple[str, ...]) -> tuple[str, ...]:
        """Return the one mission of the heading right above, where these were only named below it and nothing was told
        of them: ``EUSTAT``, ``Onze experts werken samen met UNMIVER.``; else none."""
        headed = self._headings.of(self._section)
        return headed if len(headed) == 1 and self._told_here.keys().isdisjoint(missions) else ()

    def is_of_all(self, sentence: Sentence) -> bool:
        """Whether a sentence counts the people of all missions together, where no single one is spoken of."""
        return not self._paragraph_topic and not self._main_topic and sentence.once(counts_all)

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
        return self._craft.counts_crew(sentence) or (
            bool(self._decided) and sentence.tools.spelt(WITH_CRAFT).match(sentence.low) is not None
        )

    def in_turn(self, sentence: Sentence, count: int) -> tuple[str, ...]:
        """Return the missions that a sentence without one tells of in the order that they were named in, where there
        are so many: ``De kosten zijn 4 miljoen respectievelijk 2 miljoen euro``."""
        told, _ = self.resolve(sentence)
        if len(told) == count:
            return told
        near = [m for ids in self._pair.near for m in ids]
        return tuple(near) if len(near) == count else ()

    def resolve(self, sentence: Sentence) -> Told:
        """Return the missions that a sentence without a mission of its own is about, and by what they were found."""
        return self.told_here(sentence) or self.told_before(sentence)

    def told_here(self, sentence: Sentence) -> Told | None:
        """Return what resolve does where the sentence or its passage tells it; else None."""
        return (
            self._of_words_before(sentence)
            or self._elsewhere.told(sentence, self._here, self.decided, self._main_topic)
            or self._of_craft(sentence)
            or self._described(sentence)
            or self._of_several(sentence)
            or self._of_letter(sentence)
            or self._of_passage()
        )

    def _of_words_before(self, sentence: Sentence) -> Told | None:
        """Return what words of a sentence point back to right before it, or say to be no single mission."""
        if self.is_of_all(sentence):
            return (), "gaat over alle missies samen"
        if sums_up(sentence):
            return (), "gaat over verschillende missies"
        if just_named := that_one(sentence):
            return just_named, "zojuist genoemd"
        if together := those(sentence, self._pair.here):
            return together, "zojuist samen genoemd"
        if (group := announced(sentence)) is not None:
            return group, "volgende zin" if group else "gaat over verschillende missies"
        return ((), "gaat over missies in het algemeen") if is_of_any_mission(sentence) else None

    def _of_craft(self, sentence: Sentence) -> Told | None:
        """Return the mission of a ship, aircraft or unit that a sentence names, or gives a sum for."""
        if craft := self._craft.named_in(sentence):
            return self._craft.missions[craft], "schip of toestel"
        if unit := self._detachments.named_in(sentence):
            return unit, "eenheid"
        one = sentence.once(gives_sums) and not sentence.once(gives_several_sums)
        ship = self._craft.the_ship(sentence) if one else None
        return (ship.missions, "schip of toestel") if ship else None

    def _described(self, sentence: Sentence) -> Told | None:
        """Return the mission that a sentence calls by whose it is, or another one than what was spoken of."""
        if described := self._names.of_organisation(sentence):
            return described, "omschrijving"
        another = of_another(sentence, self._here)
        if another is None:
            return None
        return another, "omschrijving" if another else "gaat over een andere missie"

    def _of_several(self, sentence: Sentence) -> Told | None:
        """Return the missions that a sentence says something of together: all, both, those of a kind."""
        several = self._told_here if _ALL_OF_THEM.search(sentence.low) else {}
        if len(several) > 1:
            return tuple(several), "alle"
        if len(self._just_listed) > 1 and _THEY_ALL.match(sentence.low):
            return self._just_listed, "alle uit de lijst"
        if self._over and _THE_OTHERS.search(sentence.low):
            others = tuple(m for m in self._told_here if m not in self._over)
            return others, "de overige" if others else "gaat over andere bijdragen"
        last = self._pair.near if len(self._pair.near) == 2 else self._names.last[-2:]
        if len(last) == 2 and sentence.of("reference", "both"):
            return tuple(dict.fromkeys((*last[0], *last[1]))), "beide"
        doing = self._names.several_doing(sentence)
        if doing is not None:
            return doing, "omschrijving" if doing else "gaat over verschillende missies"
        of_kind = self._kinds.of(sentence)
        if of_kind is None:
            return None
        return of_kind, "soort" if of_kind else "gaat over verschillende missies"

    def _of_letter(self, sentence: Sentence) -> Told | None:
        """Return the mission that a letter decides about, where its paragraph opened with what others do in one that
        it names nowhere else, and now speaks of us: ``De VN heeft MINURCAT ingesteld. Nederland is gevraagd om``."""
        opened = self._set_by_theirs
        if not (self._announced and opened and opened == self._focus and self._told.isdisjoint(opened)):
            return None
        if opened in (self._headed, self._main_topic) or self._names.times(opened) > _ONCE or not is_of_ours(sentence):
            return None
        points = any(sentence.low.startswith(_POINTING, r.start) for r in sentence.of("reference"))
        return None if points else (self._main_topic, "document")

    def _of_passage(self) -> Told | None:
        """Return what the paragraph is about, the lead of its list, or the question that it answers."""
        if self._paragraph_topic:
            return self._focus or self._paragraph_topic, "passage"
        if self._led and self._focus == self._led:
            return self._led, "passage"
        return (self._asked, "vraag") if self._asked and not self._focus else None

    def told_before(self, sentence: Sentence) -> Told:
        """Return what resolve does where only earlier paragraphs, headings or the whole text can tell it; what somebody
        asks of us is for the mission of those who ask: ``het verzoek van de Verenigde Naties``."""
        told = self._told_anywhere(sentence)
        asked = self._names.of_asker(sentence, told[0]) if told[0] else ()
        return (asked, "wie erom vraagt") if asked else told

    def _told_anywhere(self, sentence: Sentence) -> Told:
        """Return what told_before does, whoever asks for something."""
        if self._focus:
            return self._told_in_passage_before(sentence)
        if self._headed and not self._overlooks:
            return self._headed, "kop"
        if self._overlooks or _OF_SEVERAL.search(sentence.low):
            return (), ""
        if sentence.topic and self._is_below_country(sentence) and self.is_headed_elsewhere(sentence):
            return (), "kop van een ander land"
        return self._told_by_document(sentence) or self._told_where_it_opens(sentence)

    def _told_in_passage_before(self, sentence: Sentence) -> Told:
        """Return what an earlier paragraph was about, unless the letter is rather about another."""
        if not self._told.issubset(self._focus) and _ALL_OURS.search(sentence.low):
            return (), "gaat over alle bijdragen"
        if self._told - set(self._focus) and _THOSE_THAT.search(sentence.low):
            return (), "gaat over verschillende missies"
        if self._goes_on:
            return self._focus, "vorige passage"
        if len(self._decided) == 1 and self._told.isdisjoint(self._focus) and self._focus != self._headed:
            # a mission that was only named does not take the word from the one that the letter decides about
            return self.decided, "besluit"
        if self._titled and self._is_decided(self._titled) and not self._is_decided(self._focus):
            return self._titled, "titel"
        passing = self._is_passing(self._focus) and not sentence.tools.spelt(_POINTS_AT).search(sentence.low)
        if passing and not self.is_headed_elsewhere(sentence):
            return self._main_topic, "document"
        return self._focus, "vorige passage"

    def _told_by_document(self, sentence: Sentence) -> Told | None:
        """Return what a document is about as a whole, or decides about."""
        if topic := self._main_topic or (self._only if self._heard else ()):
            return topic, "document"
        if aboard := self._craft.ahead(sentence):
            return aboard, "schip of toestel"
        # named once, in full, where the letter opens: the one it decides about
        return (self.decided, "besluit") if len(self._decided) == 1 else None

    def _told_where_it_opens(self, sentence: Sentence) -> Told:
        """Return the one mission in a country that a sentence names, or the one that the text begins with."""
        if placed := self._names.only_in_country(sentence):
            return placed, "land"
        # "naar de regio", in news that names the mission below
        further_on = self._of_news and not (self._heard or self._main_below) and sentence.published
        ahead = tuple(m for m in self.named_first if further_on and m in sentence.tools.gazetteer)
        opening = (self._opening or ahead) if not _OF_PEACEKEEPING.search(sentence.low) else ()
        return opening, "begin" if opening else ""


#: what cannot be about the one mission of a letter
_OF_SEVERAL = regex(
    rf"(?<!\w)(?:de|deze|alle|lopende|nederlandse|kleinschalige)\s+(?:{TAKING_PART_MORE}|missies|mandaten)(?!\w)",
    words=("missies", *ALIKE["taking_part_more"], "mandaten"),
)
#: "de kosten van de militaire bijdragen bedragen in totaal": of all that the letter told of
_ALL_OURS = regex(
    rf"(?<!\w)(?:de|alle)\s(?:nederlandse\s|militaire\s|civiele\s|genoemde\s)*(?:{TAKING_PART_MORE}|missies|mandaten|inzetten)\s[^.;]{{0,120}}"
    r"(?<!\w)(?:in\stotaal|tezamen|gezamenlijk|samen)(?!\w)",
    words=("totaal", "tezamen", "samen", "gezamenlijk"),
)
#: "zal de Kamer informeren over de mandaten die in juli aflopen": whichever these are
_THOSE_THAT = regex(
    rf"(?<!\w)(?:over|van)\sde\s(?:nederlandse\s)?(?:mandaten|{TAKING_PART_MORE}|missies)(?:\sdie|,?\swaarvan)\s",
    words=("mandaten", *ALIKE["taking_part_more"], "missies"),
)
#: all operations that a country takes part in
_OF_PEACEKEEPING = regex(r"(?<!\w)(?:vredes|crisisbeheersings|vredeshandhavings)(?:operaties|missies)(?!\w)")


#: "De overige bijdragen worden verlengd", behind one that ends
_THE_OTHERS = regex(
    rf"(?<!\w)de\s(?:overige|andere)\s(?:nederlandse\s)?(?:{TAKING_PART_MORE}|missies|mandaten|inzetten)(?!\w)",
    words=("overige", "andere"),
)
#: "De mandaten lopen tot 31 december", right behind a list
_THEY_ALL = regex(
    rf"(?:alle|deze|de|al\sdeze)\s(?:nederlandse\s|genoemde\s)?(?:mandaten|{TAKING_PART_MORE}|missies|inzetten)\s"
    r"(?:lopen|gelden|eindigen|worden|blijven|zijn|duren|hebben)(?!\w)"
)
#: "al deze bijdragen lopen tot": all that the section told of
_ALL_OF_THEM = regex(
    r"(?<!\w)(?:al deze|alle genoemde|de genoemde|bovengenoemde|de bovengenoemde)\s+"
    rf"(?:{TAKING_PART_MORE}|missies|mandaten)",
    words=("genoemde", "al deze"),
)
