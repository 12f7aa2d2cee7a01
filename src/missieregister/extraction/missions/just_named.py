"""Which mission a sentence leaves behind as the one that is spoken of: the one that came after, or the last named."""

from collections.abc import Sequence

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.missions.targets import TO_IT, central_mentions
from missieregister.extraction.missions.whereabouts import country_of_mission
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import TAKING_PART, TAKING_PART_MORE
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.spelt import Listed, Spelt
from missieregister.knowledge.alike import ALIKE
from missieregister.patterns import regex

#: "SFOR is opgevolgd door Althea": what is said from then on is said of the mission that comes after
_SUCCEEDED = regex(
    r"(?<!\w)(?:opgevolgd|vervangen|afgelost)\sdoor(?!\w)|(?<!\w)overgegaan\sin(?!\w)|(?<!\w)gi(?:ng|ngen)\s[^,;.]{0,60}\sover\sin(?!\w)|"
    r"(?<!\w)(?:wordt|werd)\s[^,;.]{0,60}\sdoor\s(?=[^,;.]{2,60}\s(?:opgevolgd|vervangen|afgelost))|"
    r"(?<!\w)is\s[^,;.]{0,60}\sdoor\s(?=[^,;.]{2,60}\s(?:opgevolgd|vervangen|afgelost))|"
    r"(?<!\w)(?:draagt|droeg|dragen|droegen)\s[^,;.]{0,80}\sover\saan(?!\w)|"
    r"(?<!\w)(?:draagt|droeg|dragen|droegen)\saan\s(?=[^,;.]{2,80}\sover(?!\w))"
)


def successor(sentence: Sentence, central: Sequence[MissionMention]) -> tuple[str, ...] | None:
    """Return the mission that a sentence says to have come after the first that it names."""
    if len(central) < 2:
        return None
    succeeded = _SUCCEEDED.search(sentence.low)
    return next((m.missions for m in central[1:] if succeeded and succeeded.start() < m.start), None)


#: "Aan die missie neemt Nederland niet deel", behind "... droeg haar taken over aan MINURCAT."
_THAT_MISSION = regex(
    rf"(?:(?:over|voor)\s(?:de\s|een\s)?(?:nederlandse\s)?(?:{TAKING_PART})\s)?(?:aan|in|bij|voor)\s(?:die|laatstgenoemde)\s"
    r"[\w-]*(?:missie|operatie)(?!\w)"
)
#: "Wij denken na over een bijdrage aan deze missie", behind the only one that was named
_THIS_MISSION = regex(r"(?<!\w)(?:deze|die)\s[\w-]*(?:missie|operatie)(?![\w-])", words=("missie", "operatie"))
#: "Zij werken samen met UNDOF"
_WITH = regex(r"(?<!\w)(?:met|naast|van)\s(?:de\s)?(?:[\w-]+\s)?\Z")
#: so few characters before its end a sentence names what the next one begins with
_LAST_WORDS = 4


#: "Die wordt niet voortgezet", behind "met uitzondering van de bijdrage aan UNDOF."
_IT_THEN = regex(rf"(?:die|deze|dat|dit)\s(?:(?:missie|{TAKING_PART}|mandaat)\s)?(?:wordt|zal|loopt|eindigt|is|werd)\s")
_BUT_IT = regex(
    r"(?<!\w)(?:met\suitzondering\svan|uitgezonderd|behalve)\s(?:(?:de|het|die)\s)?(?:(?:nederlandse\s)?[\w-]+\s)?(?:(?:aan|in|bij|van|voor)\s)?"
    r"(?:(?:de|het)\s)?(?:[\w-]*(?:missie|operatie)\s)?\Z"
)


#: "Daarnaast is er één gestationeerd in Bagdad": one more of those whom the sentence before counted
_ONE_MORE = regex(
    r"(?:daarnaast|verder|ook|bovendien|voorts)\s(?:is|zijn|werkt|werken|zit|zitten|dient|dienen)\s(?:er\s)?(?:nog\s|ook\s)?"
    rf"{NUMBER}\s(?:gestationeerd|geplaatst|gedetacheerd|werkzaam|actief|in\s|op\s|te\s)"
)


def that_one(sentence: Sentence) -> tuple[str, ...]:
    """Return the mission that the sentence before ends with, where this one begins with "that mission", or in which
    it tells last of a share, where this one is about what goes "to it"."""
    before = sentence.before
    if before is None or sentence.missions or not before.missions:
        return ()
    last = before.missions[-1]
    if before.people and _ONE_MORE.match(sentence.low) and {m.missions for m in before.missions} == {last.missions}:
        return last.missions
    if _IT_THEN.match(sentence.low) and _BUT_IT.search(before.low, max(0, last.start - 70), last.start):
        return last.missions if before.low[last.end :].strip(" .)") == "" else ()
    if len(before.low.rstrip()) - last.end <= _LAST_WORDS:
        only = _THIS_MISSION.search(sentence.low) and {m.missions for m in before.missions} == {last.missions}
        only = only and not _WITH.search(before.low, max(0, last.start - 30), last.start)
        if _THAT_MISSION.match(sentence.low) or (only and central_mentions(before)):
            return last.missions
    return _shared_in_last(before) if TO_IT.search(sentence.low) else ()


#: "een verlenging van het aandeel in B", "de bijdrage aan EU Advisory Mission (EUAM": before the last mission that a
#: sentence names
_SHARE_IN = regex(
    rf"(?<!\w)(?:[\w-]*bijdrage|{TAKING_PART}|aandeel)\s(?:aan|in|bij)\s(?:(?:de|het)\s)?"
    r"(?:(?:[\w-]+e\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?[(«\"“]?|(?:[\w'’/-]+\s){1,8}\()\Z"
)


#: "in Verania (voorheen EUSTAT)": what it was called before
_FORMERLY = regex(r"[(,]\s?(?:voorheen|vroeger|eerder|(?:de\s)?opvolger\svan)\s(?:de\s)?\Z")


def _shared_in_last(sentence: Sentence) -> tuple[str, ...]:
    """Return the mission in which a sentence tells last of a share, and which is there for its own sake: to that one
    ``daaraan`` behind it points: ``De bijdrage aan A raakt niet aan de deelname aan B. Wij leveren daaraan ...``"""
    low = sentence.low
    named, central = (
        [m for m in mentions if not _FORMERLY.search(low, max(0, m.start - 30), m.start)]
        for mentions in (sentence.missions, central_mentions(sentence))
    )
    if not central or central[-1].end != named[-1].end:
        return ()
    last = central[-1]
    return last.missions if _SHARE_IN.search(low, max(0, last.start - 80), last.start) else ()


def those(sentence: Sentence, together: tuple[str, ...]) -> tuple[str, ...]:
    """Return the missions that the sentence before names, where this one speaks of "these missions", as in "Deze
    bijdragen worden verlengd", or else those that its paragraph named ``together``; of one alone it can't be said."""
    before = sentence.before
    if before is None or before.block is not sentence.block or sentence.missions:
        return ()
    if not sentence.of("reference", "those"):
        return ()
    central = central_mentions(before)  # without what there is besides
    mentions = central if len({m.missions for m in central}) > 1 else before.missions
    named = tuple(dict.fromkeys(mission for mention in mentions for mission in mention.missions))
    return named if len(named) > 1 else together


#: "De bijdragen aan de EU-missies in de Sahel lopen door"
_SEVERAL = regex(
    r"(?<!\w)(?:aan|in|bij|voor)\s(?:de|alle|deze|onze|verschillende|twee|drie|vier)\s(?:[\w-]+e\s)?"
    r"[\w-]*(?:missies|operaties)\s(?:in|op|rond|bij)\s(?!\d|het\s)"
)


#: "de bijdragen aan een aantal missies te verlengen", before a sentence that says which: "Het betreft A, B en C"
_SOME = regex(
    rf"(?<!\w)(?:een\saantal|verschillende|meerdere|diverse|enkele|de\svolgende|onderstaande|{NUMBER})\s(?:[\w-]+e?\s){{0,2}}"
    rf"(?:missies|operaties|(?:missie)?(?:{TAKING_PART_MORE}))(?!\w)"
)
_PLURALS = ("missies", "operaties", *ALIKE["taking_part_more"])
_THESE_ARE = regex(r"\s(?:het|dit|daarbij|hierbij)\s(?:gaat|betreft)\s(?:(?:hierbij|daarbij|het)\s)?(?!\d)")
#: characters in which that stands
_OPENS = 60


def _says_which(sentence: Sentence) -> bool:
    """Whether a sentence tells of some missions, of which the one behind it says which they are."""
    if _SOME.search(sentence.low) is None:
        return False
    end = sentence.span.end
    return _THESE_ARE.match(sentence.document.text[end : end + _OPENS].lower()) is not None


def announced(sentence: Sentence) -> tuple[str, ...] | None:
    """Return the missions that the sentence behind this one names, where this one tells of them as a group, or by the
    country of all: ``De inzet in Soedan loopt door. Aan UNMIS ..., aan UNAMID ...``; none where it tells of a group
    that nobody names, and None where it tells of none."""
    if sentence.missions:
        return None
    behind, new = sentence.named_behind if len(sentence.named_behind) > 1 else (), sentence.named_behind
    if len(new) == 1 and new[0] not in sentence.tools.gazetteer and sentence.once(country_of_mission):
        return new  # "Er gaan militairen naar Mali. Het gaat om een nieuwe eenheid, de JTF."
    if behind and any_in(_PLURALS, sentence.low) and _says_which(sentence):
        return behind
    if "missies " in sentence.low or "operaties " in sentence.low:
        return behind if _SEVERAL.search(sentence.low) else None
    country = sentence.once(country_of_mission) if behind else None
    where = sentence.tools.lands.countries
    return behind if country and all(country in where.get(m, ()) for m in behind) else None


#: "Het totaal komt daarmee op 545 militairen"
_SUM = regex(
    r"(?:daarmee\skomt\s)?(?:het|dit)\stotaal(?!\w)|in\stotaal\s(?:gaat\shet|betreft\shet|betreft\sdit|zijn|gaan|worden|telt)(?!\w)"
)


def sums_up(sentence: Sentence) -> bool:
    """Whether a sentence adds up those whom the one before gave to several missions, each its own: their sum is that
    of none of them."""
    before = sentence.before
    if before is None or before.block is not sentence.block or sentence.missions or not _SUM.match(sentence.low):
        return False
    return len(before.people) > 1 and len({m.missions for m in before.missions}) > 1


_FOR = r"(?:voor|bij|in|binnen|namens|van)\s(?:de\s|het\s)?(?:[\w-]+e\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?[(«\"“]?"
_AS_PART = (
    r"(?:als\s(?:\w+e\s)?(?:bijdrage|deel|onderdeel)|in\shet\skader|ten\sbehoeve|onder\sde\svlag|in\sopdracht)\s(?:van|aan)\s(?:de\s|het\s)?"
    r"(?:[\w-]+e\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?(?:[^.;()]{2,60}\s)?[(«\"“]?"
)
#: "Zij werken voor UNTSO", "Hij is voor UNTSO geplaatst", "Die werkt voor UNTSO",
#: "Dat werk doen zij voor X", "Het vaart als bijdrage aan X"
_WORK_FOR = Listed(
    # how many they are may be told first: "Dat gaat om 90 militairen."
    r"(?:\s+(?:dat|het|dit)\sgaat\s[^.;:]{3,90}\.)?\s+(?:(?:zij|ze|deze\s(?:<several>|nederlanders))\s"
    rf"(?:[^.;]{{0,110}}\s)?{_FOR}|"
    rf"(?:hij|die|deze\s(?:<one>)|het\s(?:<ships>|<aircraft>|<units>))\s(?:is|werkt|vaart|vliegt|dient)\s(?:er\s|daar\s)?(?:[\w-]+\s)?{_FOR}|"
    r"(?:dat|dit|dat\swerk|dit\swerk|deze\staak|die\staak)\s(?:doen|doet|verricht|verrichten|vervullen|vervult|gebeurt)\s"
    rf"(?:(?:zij|ze|hij|het)\s)?(?:(?:voor|namens|binnen)\s(?:de\s|het\s)?(?:[\w-]+e\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?[(«\"“]?|{_AS_PART})|"
    rf"(?:het|hij|zij|ze|dit|dat|deze|de)\s[^.;]{{2,90}}\s{_AS_PART}|"
    # "De manschappen zullen deelnemen aan X", "Het schip maakt daar deel uit van X"
    r"(?:zij|ze|(?:de|deze|het|dit)\s(?:<several>|<units>|<ships>|<aircraft>|nederlanders|"
    r"blauwhelmen))\s(?:[^.;:]{0,60}\s)?"
    r"(?:deel(?:nemen|\snemen)?\saan|deel\suit(?:maken|\smaken)?\svan|onderdeel\s(?:uit\s)?van|mee(?:doen|\sdoen)?\saan|"
    r"ingezet\s(?:bij|voor|in))\s(?:de\s|het\s|een\s)?(?:[\w-]+e\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?[(«\"“]?)"
)


def works_for(spelt: Spelt, low: str, end: int, name: int) -> bool:
    """Whether between the end of a sentence and a name behind it stands what says that those whom the sentence counts
    work for the mission of that name."""
    return spelt(_WORK_FOR).fullmatch(low, end, name) is not None
