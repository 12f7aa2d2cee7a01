"""Which event of a sentence a number, a date or a sum of money is of: the one that it costs least to reach."""

from collections.abc import Collection, Sequence
from typing import Protocol, TypeVar

from missieregister.extraction.events.event import Event
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.sentences.clauses import FINITES
from missieregister.extraction.sentences.insets import apart, insets
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.listed_who import without_their_verbs
from missieregister.extraction.slots.stages import CHANGES_SIZE
from missieregister.extraction.text.alike import ABOUT, AT_MOST, TAKING_PART
from missieregister.extraction.text.reach import CLAUSE
from missieregister.patterns import regex

#: verbs that speak of what nouns name: the date of "informeert u over de verlenging tot 2035" is the extension's
_SPEECH = ("inform", "receive")


def owning(events: Sequence[Event]) -> list[Event]:
    """Return the events that may own mentions: a noun beside a verb of the same clause does not."""
    acting = [e for e in events if e.group != "alter" or e.lemma == "aanvullen"]  # "vult de bijdrage aan met tien man"
    acting = [e for e in acting if not (e.group == "approve" and "nominal" in e.flags)]
    # people who come home show what ended; the date is that of the end
    if any(e.group in _ENDS for e in acting):
        acting = [e for e in acting if e.group != "return"]
    if any(e.group == "stay" for e in acting):
        # "blijven twee stafofficieren geplaatst, tot en met 31 december": one verb in two words
        acting = [e for e in acting if e.form != "participle" or not ("goes_on" in e.flags or e.lemma in _STAY_SO)]
    acting = [e for e in acting if not (e.form == "participle" and _is_particle(e, acting))]
    done = {e.window for e in acting if e.form == "noun" and e.group in _DONE}
    acting = [e for e in acting if e.form == "noun" or e.lemma not in _IS_DONE or e.window not in done]
    # "De vermindering van de bijdrage vindt plaats in mei": nothing ends then
    altered = {e.window for e in acting if e.form == "noun" and e.group in ("increase", "decrease")}
    acting = [e for e in acting if e.lemma != "plaatsvinden" or e.window not in altered]
    nouns = frozenset(e.start for e in acting if e.form == "noun")
    doing = (e for e in acting if e.form != "noun" and e.group not in _SPEECH)
    verbs = {e.window for e in doing if not _is_beside_nouns(e, nouns)}
    return [e for e in acting if e.form != "noun" or e.window not in verbs]


#: "blijven twaalf militairen verbonden"
_STAY_SO = ("verbonden zijn", "werkzaam zijn")
#: verbs that say something of what a noun says, and act upon nothing: "met de verlenging tot mei is ... gemoeid"
_BESIDE_NOUNS = ("betreffen", "gemoeid zijn")
#: "Concreet gaat het om een verdere verlenging tot mei": up to so many characters behind it
_IS_ABOUT, _RIGHT_BEHIND = "gaan om", 20
#: verbs that only say when what a noun says is done: "de terugtrekking vindt plaats per 1 mei", "is op 1 mei afgerond"
_IS_DONE = ("plaatsvinden", "voorzien zijn", "gepland staan", "afronden", "afsluiten")
_DONE = ("end", "finish", "return")
_ENDS = ("end", "finish", "expire", "leave", "maintain", "extend")


def _is_beside_nouns(event: Event, nouns: Collection[int]) -> bool:
    """Whether a verb only says something of what a noun says: ``Met de beëindiging per 1 mei draagt Nederland bij aan
    de stabiliteit``."""
    if event.lemma == _IS_ABOUT:
        return any(event.end + gap in nouns for gap in range(_RIGHT_BEHIND))
    return event.lemma in _BESIDE_NOUNS or (event.group == "contribute" and "elsewhere" in event.flags)


def _is_particle(event: Event, others: Sequence[Event]) -> bool:
    """Whether a participle is half of another verb: of ``blijft tot het einde van het jaar gehandhaafd``."""
    return any(
        e.form == "finite" and e.start < event.start and e.group == event.group and e.lemma.endswith("d blijven")
        for e in others
    )


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_M = TypeVar("_M", bound=_Placed)


def in_its_clause(sentence: Sentence, event: Event, mentions: list[_M]) -> list[_M]:
    """Leave out what a clause tells that interrupts the event's, where its own tells as much."""
    if not mentions:
        return mentions
    own = [m for m in mentions if not apart(sentence, m.start, event.start)] or mentions
    if len(own) > 1 and ";" in sentence.low:
        return [m for m in own if not _is_in_another_clause(sentence.low, event, m)] or own
    if len(own) > 1 and _BUT.search(sentence.low, max(0, event.start - CLAUSE), event.start):
        # "was voorzien tot 1 januari, maar is verlengd tot 1 maart"
        return [m for m in own if not _BUT.search(sentence.low, max(m.end, event.start - CLAUSE), event.start)] or own
    return own


#: before the sum of those whom the clause before lists: "en dertig agenten; in totaal 380 personen"
_SUM_OF_THEM = regex(r";\s(?:in\stotaal|tezamen|samen|bij\selkaar|alles\sbij\selkaar)\s(?:[\w.']+\s){0,2}\Z")


def _is_in_another_clause(low: str, event: Event, mention: _Placed) -> bool:
    """Whether a semicolon stands between an event and what is mentioned; none that only leads to a sum."""
    at = low.find(";", event.end, mention.start)
    if at >= 0 and _SUM_OF_THEM.match(low, at, mention.start):
        at = low.find(";", at + 1, mention.start)
    return at >= 0 or ";" in low[mention.end : event.start]


#: clauses set in that tell of another than the sentence does: "EUSTAT, waaraan Nederland deelneemt, is"
_ABOUT_IT = ("waaraan ", "waarin ", "waarbij ", "waartoe ", "waarvoor ")
_CONDITION = regex(r",\s(?:althans\s|uiteraard\s)?mits\s[^,;]*\Z")
_GOES_ON = regex(rf"(?:{FINITES}|werd|werden|was|waren)\s")


def of_the_rest(sentence: Sentence, event: Event, at: int) -> bool:
    """Whether a place lies behind the clause set in that an event is in, in what is told of the mission itself:
    ``EUSTAT, waaraan wordt bijgedragen, is tot 1 mei gemandateerd``; or before the condition that it is in: ``houdt tot
    1 mei een fregat gereed, mits de NAVO het mandaat verlengt``."""
    if at < event.start and " mits " in sentence.low:
        return _CONDITION.search(sentence.low, max(at, event.start - CLAUSE), event.start) is not None
    for start, end in sentence.once(insets):
        if start <= event.start < end <= at and sentence.low.startswith(_ABOUT_IT, start):
            return _GOES_ON.match(sentence.low, end) is not None
    return False


_BUT = regex(r",\smaar\s(?:is|wordt|werd|zijn|worden|werden)\s[^,;]*\Z")


def assign(sentence: Sentence, owners: Sequence[Event], mentions: Sequence[_M]) -> dict[int, list[_M]]:
    """Give each mention to the event that it costs least to reach, and the people of one row to one event; keyed by the
    event's identity."""
    given: dict[int, list[_M]] = {}
    last: tuple[_M, Event] | None = None
    for mention in mentions:
        best: Event | None
        if last and isinstance(mention, PeopleMention) and _of_one_row(sentence, last[0].end, mention):
            best = last[1]
        else:
            may_own = _that_may_own(sentence, owners, mention)
            best = min(may_own, key=lambda e: _cost(sentence, e, mention, owners), default=None)
        last = None
        if best is not None:
            last = mention, best
            given.setdefault(id(best), []).append(mention)
    return given


def _of_one_row(sentence: Sentence, end: int, people: PeopleMention) -> bool:
    """Whether people are the last of a row, behind those before them: ``zeven militairen en twee deskundigen``; not
    where a verb of their own follows: ``blijven zeven militairen en twee deskundigen keren terug``."""
    if people.start - end != len(" en ") or not sentence.low.startswith(" en ", end):
        return False
    return not any(c.start == people.end + 1 and c.form in ("finite", "past") for c in sentence.of("verb"))


#: "heeft 150 mensen aan boord en blijft tot april": who sail with it are no ceiling
_ABOARD_AND = regex(r"\saan\sboord(?!\w)[^;]*\sen\s")


def _that_may_own(sentence: Sentence, owners: Sequence[Event], mention: _Placed) -> Sequence[Event]:
    """Leave out verbs of a clause that ends before a day; and, where people are given, events that go on behind a
    clause that counts who is aboard, or that tell of another mission."""
    if isinstance(mention, DateMention):
        if _is_of_founding(sentence.low, mention):
            return [e for e in owners if e.start > mention.start]
        return [
            e
            for e in owners
            if not (_is_behind_its_clause(sentence, e, mention) or _is_before_its_row(sentence.low, e, mention))
        ]
    if not isinstance(mention, PeopleMention):
        return owners
    if sentence.low.startswith(" aan boord", mention.end):
        owners = [e for e in owners if e.group != "stay" or not _ABOARD_AND.match(sentence.low, mention.end, e.start)]
    if len(owners) > 1 and len(sentence.people) > 1 and (" die " in sentence.low or " dat " in sentence.low):
        owners = without_their_verbs(sentence, mention, owners)
    if len(sentence.missions) > 1:
        owners = [e for e in owners if not _is_of_another_mission(sentence, e, mention)]
    return owners


#: what opens a clause that tells of what stands before it, up to its verb; not "Die bijdrage eindigt, zo is bekend,"
_TELLS_OF_IT = regex(r"(?<=[^\s.;:]\s)(?:die|dat|waaraan|waarin|waarbij|waarmee)\s[^,;:]*\Z")


#: behind the verb of such a clause, and still of it: ", te weten met een fregat in mei"
_GOES_ON_WITH_IT = regex(
    r",\s(?:te\sweten|namelijk|en|maar|doch|of|met|tot|van|vanaf|voor|zoals|ook|zij\shet|althans|eerst|zowel|onder|waar\w*|als|mits)\s"
)


def _is_behind_its_clause(sentence: Sentence, event: Event, date: DateMention) -> bool:
    """Whether a day stands behind the clause that a verb closes, in what is told of its subject: ``De compagnie die aan
    EUSTAT deelneemt, komt in mei thuis``, ``de bijdrage, die op 1 mei afloopt, tot 3 juni``; but not ``die de Raad
    verlengde, tot 3 mei``."""
    low = sentence.low
    if event.form not in ("finite", "past") or date.start < event.end or not low.startswith(", ", event.end):
        return False
    told = _TELLS_OF_IT.search(low, max(0, event.start - CLAUSE), event.start)
    if told and event.group in ("expire", "run") and any(told.start() <= d.start < event.start for d in sentence.dates):
        return True  # until when that was, its own clause tells
    if _GOES_ON_WITH_IT.match(low, event.end) or (date.role != "at" and date.start == event.end + len(", ")):
        return False
    return told is not None


#: what stands second in a row: "het aflopen van mandaten op 31 juli en het besluit om deel te nemen"
_AND_THE_PLAN = regex(
    r"\sen\s(?:(?:over|van|op|voor)\s)?(?:het|de|ons|haar|zijn)\s(?:besluit|voornemen|beslissing)\s"
    r"(?:[^,;()]|\([^()]{1,60}\)){0,70}?(?<!\w)om(?!\w)"
)


def _is_before_its_row(low: str, event: Event, date: DateMention) -> bool:
    """Whether a day stands in the first half of a row, and what an event does in the plan that the second half is."""
    if event.form != "infinitive" or date.end > event.start:
        return False
    return " en " in low[date.end : event.start] and _AND_THE_PLAN.search(low, date.end, event.start) is not None


#: behind the day of a clause that tells of the mission before it: ", die op 20 februari door de Raad is opgericht"
_IS_FOUNDED = regex(
    r"\s(?:[^,;.]{1,50}\s)?(?:(?:is|werd|was|wordt)\s(?:[\w-]+\s)?(?:gelanceerd|opgericht|ingesteld)|"
    r"(?:gelanceerd|opgericht|ingesteld)\s(?:is|werd|was|wordt))(?!\w)"
)


def _is_of_founding(low: str, date: DateMention) -> bool:
    """Whether a day is that on which a mission was founded, as a clause behind its name tells."""
    return low.endswith((", die ", ", dat ", ", welke "), 0, date.start) and bool(_IS_FOUNDED.match(low, date.end))


def _stands_by(low: str, people: PeopleMention, mission: MissionMention) -> bool:
    """Whether a mission stands behind people, or right before them: ``steunt EUSTAT met zes agenten``."""
    return mission.start >= people.end or low[mission.end : people.start].strip(' )"”’»') == "met"


def _is_of_another_mission(sentence: Sentence, event: Event, people: PeopleMention) -> bool:
    """Whether people are where the clause before says, and a verb behind ``en`` tells of another mission: ``heeft zes
    agenten bij EUSTAT en doet mee aan UNMIVER``."""
    if event.form not in ("finite", "past") or not sentence.low.endswith(" en ", 0, event.start):
        return False
    if sentence.people[-1].start > event.end:
        return False  # "dertig agenten bij EUSTAT, en levert er drie aan UNMIVER": see sharing
    missions = sentence.missions
    own = next((m for m in missions if m.start < event.start and _stands_by(sentence.low, people, m)), None)
    other = next((m for m in missions if m.start >= event.end), None)
    return own is not None and other is not None and own.missions != other.missions


def _cost(sentence: Sentence, event: Event, mention: _Placed, owners: Sequence[Event]) -> float:
    """How far a mention lies from an event: characters, dearer across clauses, verbs and against the word order."""
    low = sentence.low
    if mention.start >= event.end:
        between = low[event.end : mention.start]
        if _is_what_it_leads_to(low, event, mention, between):
            return 0.0
        gap = float(len(between))
        if gap < _APPOSED and between.endswith(_BEHIND_COMMA) and low.startswith(("tot ", "van "), mention.start):
            return gap  # "te verlengen met een jaar, tot en met 18 mei, en ..."
        gap += _cost_of_between(event, mention, between, owners)
    else:
        between = low[mention.end : event.start]
        gap = float(len(between)) * (1.0 if event.form in ("infinitive", "participle") else 1.6)
        if event.form == "infinitive" and " om " in between and any(e.end <= mention.start for e in owners):
            gap += 60  # "stuurt het kabinet 160 militairen naar Niger om deel te nemen": of those who are sent
        if event.group in CHANGES_SIZE and event.form in _TOLD and _AND_THEN.search(between):
            # "vergroot zijn bijdrage aan A tot vijftien en verkleint die aan B": of the verb before them
            gap += 60 * any(e.group in CHANGES_SIZE and e.form in _TOLD and e.end <= mention.start for e in owners)
    clause = event.clause if event.clause[1] else event.window
    if not clause[0] <= mention.start < clause[1]:
        gap += 70 if event.window[0] <= mention.start < event.window[1] else 110
    if event.form == "noun" and len(sentence.missions) > 1 and not event.window[0] <= mention.start < event.window[1]:
        gap += 110
    if apart(sentence, mention.start, event.start) or apart(sentence, event.start, mention.start):
        gap += 60
    low_at, high_at = sorted((mention.start, event.start))
    gap += 45 * sum(1 for e in owners if e is not event and low_at < e.start < high_at)
    gap += 40 * between.count(";")
    return gap + (25 if event.group in ("hold", "ask", "receive", "inform", "investigate") else 0)


def _is_what_it_leads_to(low: str, event: Event, mention: _Placed, between: str) -> bool:
    """Whether a mention is the level or day right behind an event, whatever stands between."""
    if event.group in CHANGES_SIZE and _LEVEL.fullmatch(between):
        return True  # "wordt teruggebracht tot ten hoogste acht personen en voortgezet"
    # "met de verlenging van de bijdrage aan X tot en met 31 december is ... gemoeid"
    until = event.form == "noun" and low.startswith("tot ", mention.start)
    return until and _OF_WHAT.fullmatch(between) is not None


def _cost_of_between(event: Event, mention: _Placed, between: str, owners: Sequence[Event]) -> int:
    """How much farther a mention behind an event lies than it seems, by the words between the two."""
    cost = 0
    if event.group == "end" and "uitzondering van" in between:
        cost += 200  # "te beëindigen, met uitzondering van vijf stafofficieren, die ..."
    if (", waarin " in between or ", waaraan " in between) and any(e.start >= mention.end for e in owners):
        cost += 70  # "draagt bij aan X, waarin zeven militairen en een deskundige dienen": of the clause's own verb
    if " om " in between:
        cost += 60  # "informeren u over het besluit om vanaf 1 mei ... te leveren"
    if event.group in (*_SPEECH, "approve") and between.startswith(" dat "):
        cost += 80  # "deel u mee dat Nederland met ingang van 1 april ... toevoegt"
    if event.group in _PROMISED and isinstance(mention, PeopleMention) and _is_of_what_is_promised(mention, owners):
        cost += 110  # "heeft toegezegd 25 militairen ter beschikking te stellen"
    if event.form == "infinitive":
        cost += 12 * between.count(" en ")
    return cost


#: forms of a verb with a clause of its own, and what opens the next of two such clauses
_TOLD = ("finite", "past")
_AND_THEN = regex(r"(?:\A|[\s,])(?:en|maar|terwijl|doch)\s|,")
#: what somebody says that he will do
_PROMISED = ("promise", "inform")


def _is_of_what_is_promised(people: PeopleMention, owners: Sequence[Event]) -> bool:
    """Whether people stand before an infinitive that acts upon them, and so are not of what promises that deed."""
    behind = next((e for e in owners if e.start >= people.end), None)
    return behind is not None and behind.form == "infinitive" and behind.group not in _PROMISED


#: between a noun and the day until which it is: "van de bijdrage aan de VN-missie UNMIVER"
_OF_WHAT = regex(
    rf"\svan\s(?:(?:de|het|onze|deze)\s)?(?:nederlandse\s)?[\w-]*(?:{TAKING_PART}|mandaat)\s"
    r"(?:(?:aan|in|bij|voor|van)\s(?:(?:de|het)\s)?(?:[\w-]+\s){1,4})?"
)
#: "beschikbaar te houden, en wel tot en met 30 juni"
_BEHIND_COMMA = (", ", ", en wel ", " en wel ", ", en dat ", ", te weten ", ", namelijk ")
#: characters between a verb and a day behind a comma that is its own
_APPOSED = 30
#: between a change and the level that it leads to
_LEVEL = regex(
    r"\s(?:tot|naar)\s"
    rf"(?:(?:{AT_MOST}|{ABOUT})\s)?"
)
