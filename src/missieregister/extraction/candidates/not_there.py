"""Numbers of people that tell something else than how many of ours are there now.

Others than ours, room for people, those who come on top of others; and people who are home, honoured, ready to go, or
whose places nobody fills.
"""

from bisect import bisect_left

from missieregister.extraction.events.other_times import told_of_once, were_there_in_turn
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.sentences.clauses_about import told_of
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ABOUT, AT_MOST, GROWING, TAKING_PART
from missieregister.extraction.text.spelt import Listed
from missieregister.knowledge.words import NL
from missieregister.patterns import regex


def counts_something_else(sentence: Sentence, people: PeopleMention) -> bool:
    """Whether a number counts a whole mission, those whom ours command, room, or a difference."""
    low, start = sentence.low, people.start
    if _WHOLE.search(low, max(0, start - 60), start) and "nederland" not in people.text:
        return True
    if not people.is_dutch and _COMMANDED.search(low, max(0, start - 60), start):
        return True
    named = bisect_left(sentence.missions, start, key=lambda m: m.start)
    if named and not people.is_dutch and _HAS.fullmatch(low, sentence.missions[named - 1].end, start):
        return True  # "EUSTAT beschikt over ruim 170 trainers"
    if named and not people.is_dutch and _NUMBERS.match(low, people.end):
        mission = sentence.missions[named - 1]
        ours = _CONTRIBUTION_TO.search(low, max(0, mission.start - 80), mission.start)
        if ours is None and _THAT_HAS.fullmatch(low, mission.end, start):
            return True  # "EUSTAT, die in totaal 170 trainers telt"
    if _FIRST_OF.search(low, max(0, start - 12), start) and _moves(sentence):
        return True  # "de eerste zestig militairen keren in maart terug"
    if are_some(people) and _moves(sentence):
        return True  # "dertig van de vijftig trainers keren terug"
    return (
        _OWN_STRENGTH.search(low, max(0, start - 110), start) is not None
        or _ROOM_FOR.search(low, max(0, start - 40), start) is not None
        or (
            _COME_ON_TOP.search(low, max(0, start - 60), start) is not None
            and _BESIDES.search(low, max(0, start - 40), start) is None
        )
        or _NO_LEVEL.match(low, people.end) is not None
        or (not people.is_dutch and _TAUGHT.match(low, people.end) is not None)
        or (not people.is_dutch and told_of(sentence, start) not in (None, NL))
        or _SAYS.search(low, max(0, start - 24), start) is not None
        or may_come(low, start)
        or (_WHO_SPEAK.search(people.text.lower()) is not None and _IN_DEBATE.search(low) is not None)
    )


#: "Er zijn zes woordvoerders": those who speak in a debate
_WHO_SPEAK = regex(r"(?<!\w)(?:woordvoerders?|sprekers?|(?:kamer)?leden|afgevaardigden)(?!\w)")
_IN_DEBATE = regex(
    r"\A(?:er\s(?:zijn|hebben\szich)|aanwezig\szijn|(?:wij|we)\shebben|ik\s(?:zie|heb))\s|"
    r"(?<!\w)(?:\w*debat|\w*overleg|spreektijd|inbreng|vergadering|termijn)(?!\w)"
)


def may_come(low: str, start: int) -> bool:
    """Whether people at a place are of a contribution that may be: ``een eventuele bijdrage van vijf agenten``."""
    return _MAY_COME.search(low, max(0, start - 100), start) is not None


def is_not_there(sentence: Sentence, people: PeopleMention) -> bool:
    """Whether people are home again, still to leave, told of as once there, or no more than vacant places."""
    low = sentence.low
    clause = max(low.rfind(mark, 0, people.start) for mark in ",;") + 1
    ends = low.find(";", people.end)
    return (
        told_of_once(sentence, max(low.rfind(";", 0, people.start), 0), people.end)
        or sentence.once(_opens_ahead)
        or sentence.once(were_there_in_turn)
        or _WERE_THEN.match(low) is not None
        or _READY.match(low, people.end) is not None
        or (_TO.match(low, people.end) is not None and all(c.form == "noun" for c in sentence.of("verb")))
        or _LEFT.match(low, people.end) is not None
        or _VACANT.match(low, people.end) is not None
        or _tell(low, people)
        or (" volg" in low and _FOLLOW.search(low, max(0, people.start - 90), people.start) is not None)
        or _AGREED_TO.search(low, max(0, people.start - 60), people.start) is not None
        or ("beslis" in low and _UNDECIDED.search(low, 0, people.end + 160) is not None)
        or sentence.tools.spelt(_AT_HOME).search(low, clause, ends if ends >= 0 else len(low)) is not None
    )


#: "Vorig jaar ging het nog om dertig militairen"
_WERE_THEN = regex(
    r"(?:vorig\sjaar|een\sjaar\s(?:geleden|eerder)|toen|eerder|in\s(?:19|20)\d\d)\s(?:ging\shet|waren\s(?:het|dat|er))\s(?:er\s)?nog\s"
)
#: "Eind april zijn alle 368 militairen ter plaatse": behind a day ahead that opens the sentence
_WILL_BE = regex(r"\s(?:zijn|is|zitten|staan|werken|telt|tellen)\s(?!(?:al|inmiddels|nu|nog|thans|reeds)\s)")


def _opens_ahead(sentence: Sentence) -> bool:
    """Whether a sentence opens with a day ahead, on which it says people to be somewhere."""
    published = sentence.published
    if not published or sentence.follows:
        return False  # how many are to come, behind what was decided
    opens = (d for d in sentence.dates if d.start <= _OPENING and d.role in ("at", "due"))
    return any(
        d.first is not None and d.first[:10] > published[: len(d.first[:10])] and _WILL_BE.match(sentence.low, d.end)
        for d in opens
    )


#: a sentence opens with what begins in its first characters
_OPENING = 4
#: "In augustus volgt het geniebataljon met 900 militairen": they are yet to come
_FOLLOW = regex(r"(?<!\w)(?:volgt|volgen)\s(?:(?:dan|nog|ook|daarna)\s)?(?:de|het|een|nog)?\s?(?:[\w-]+\s){0,4}\Z")


def awaits_call(low: str, people: PeopleMention) -> bool:
    """Whether people are kept for a call, and not ready somewhere: ``houdt een eenheid van 60 man paraat``."""
    return _ON_CALL.match(low, people.end) is not None


def _tell(low: str, people: PeopleMention) -> bool:
    """Whether people say or write something, and nothing tells that they are all: ``twee officieren vertelden``."""
    told = _SAY.match(low, people.end) or _SAID.search(low, max(0, people.start - 20), people.start)
    return told is not None and not people.is_dutch


def is_of_then(sentence: Sentence, people: PeopleMention) -> bool:
    """Whether a bare number behind "er" is of a time before or after those who are there: ``Vorig jaar waren dat er
    drie``, ``In januari waren het er nog zes``, ``Volgend jaar zijn dat er twaalf``."""
    low, before, place = sentence.low, sentence.before, people.start
    verb = ARE_THEM.search(low, 0, place) if not people.counted else None
    if verb is None:
        return False
    if verb[0].startswith("waren"):
        now = before is not None and _NOW_THERE.search(before.low) is not None and " waren " not in before.low
        still = now and low.endswith((" nog ", " pas ", " al "), 0, place) and bool(sentence.dates)
        return still or _IN_EARLIER_YEARS.search(low) is not None
    today = sentence.published or "9"
    return any(d.role in ("at", "start") and d.end <= place and (d.first or "") > today for d in sentence.dates)


def are_some(people: PeopleMention) -> bool:
    """Whether a number is a part of another: ``dertig van de vijftig trainers``."""
    return _SOME_OF.match(people.text) is not None


def _moves(sentence: Sentence) -> bool:
    """Whether a sentence tells of people who come home or leave."""
    return any(c.name in ("return", "leave") or c.lemma == "laten terugkeren" for c in sentence.of("verb"))


#: "afgezet tegen de totale sterkte van 4.600 militairen"
_WHOLE = regex(
    r"(?<!\w)(?<!nederlandse )(?<!onze )(?:totale|gehele)\s(?:sterkte|omvang|troepensterkte|"
    r"troepenmacht)\s(?:van|is|bedraagt|(?:van\s[\w-]+\s)?bedraagt\s(?:momenteel|thans|nu))\s"
    rf"(?:(?:{ABOUT})\s)?\Z"
)
_OWN_STRENGTH = regex(
    r"(?<!\w)(?:missie|operatie|troepenmacht|vredesmacht)(?!\w)(?:(?!nederland|;)[^.]){0,60}\s(?:sterkte|"
    r"omvang)\s(?:van|is)\s"
    rf"(?:(?:{AT_MOST}|{ABOUT})\s)*\Z"
)
#: "Thans zijn dat er elf"
ARE_THEM = regex(r"(?<!\w)(?:zijn|waren)\s(?:(?:dat|dit|het|daar|daarvan)\s)?er\s")
#: "Vorig jaar waren dat er drie"
_IN_EARLIER_YEARS = regex(
    r"(?<!\w)(?:(?:vorig|verleden|voorgaand)\sjaar|(?:voorbije|afgelopen|vorige|eerdere|voorgaande)\sja(?:ar|ren)|voorheen)(?!\w)"
)
#: of whom a sentence tells that they are there, before one that tells how many there were
_NOW_THERE = regex(
    r"(?<!\w)(?:zijn|werken|dienen|verblijven|zitten|staan|levert|leveren|heeft|telt|nu|thans|momenteel|op\sdit\smoment)(?!\w)"
)
#: some of those who come or go
_FIRST_OF = regex(r"(?<!\w)(?:de eerste|de laatste|de overige)\s\Z")
_SOME_OF = regex(r"[\w.]+\svan\s(?:de|onze|deze)\s")
#: "wij hebben ruimte voor vijftig man gemaakt"
_ROOM_FOR = regex(rf"(?<!\w)(?:ruimte|plek|plaats)\s(?:[\w-]+\s)?voor\s(?:(?:{AT_MOST}|{ABOUT}|nog)\s)*\Z")
#: "bij de vier stafofficieren komen dit najaar twee genisten"
_COME_ON_TOP = regex(r"(?<!\w)kom(?:t|en)\s(?:(?!(?:uit|de|bovenop)\s)[\w-]+\s){0,6}\Z")
#: "Daarbij komen 86 militairen voor de vier F-16's": who are there too
_BESIDES = regex(rf"(?:daarbij|daarnaast|hierbij)\skom(?:t|en)\s(?:(?:nog|{ABOUT})\s)*\Z")
#: "krijgt de leiding over 1300 militairen", "onder Nederlands bevel trainen 600 militairen"
_COMMANDED = regex(
    rf"(?<!\w)(?:leiding|bevel|commando|gezag)\s(?:over|van|met)\s(?:(?:{ABOUT}|de|een)\s)*\Z|"
    r"(?<!\w)onder\snederlandse?\s(?:bevel|leiding|commando)\s[^,;]*\Z"
)
#: "vindt 270 militairen te veel", "één persoon minder dan vorig jaar", "zijn daar 80 militairen bij gekomen"
_NO_LEVEL = regex(r"\s(?:minder|meer)\sdan(?!\w)|[^,;]*\s(?:te\s(?:veel|weinig)|bij\s?gekomen)(?!\w)")
#: "hebben 210 agenten de cursus voltooid"
_TAUGHT = regex(
    r"[^,;]*\s(?:cursus|opleiding|training|scholing)(?!\w)[^,;]*(?:voltooid|gevolgd|afgerond|afgesloten|doorlopen|\saf(?!\w))"
)
#: "zijn zaterdag teruggekeerd", "weer thuis", "zijn gedecoreerd", "oefenen voor hun uitzending"
_AT_HOME = Listed(
    r"(?<!\w)(?:"
    r"(?:zijn|is)\s(?:[\w'’.-]+\s){0,12}?(?:teruggekeerd|teruggekomen|onderscheiden|ziek|thuis|terug\sin\snederland|"
    r"thuisgekomen|geland|aangekomen\sop\svliegbasis)|"
    r"(?:zijn|is)\s(?:al\s|weer\s|inmiddels\s|nu\s)?naar\shuis(?!\sgestuurd)|"
    r"(?:keerden|kwamen)\s[^,;]{3,60}\sterug(?!\sop)|keren\s[^,;]{3,60}\sterug\snaar|"
    # a crew is aboard until it is home
    r"(?<!bemanningsleden )(?<!opvarenden )(?<!koppen )(?<!bemanning )op\sweg\snaar\shuis|"
    r"landden|landen\s[^,;]{3,80}\sop\s(?:vlieg\w+|<towns>)|"
    r"weer\s(?:thuis|in\snederland)|zit\s[^,;]{3,60}\serop|geëvacueerd|als\saflossing|vastgehouden|"
    r"overgenomen\sdoor|door\s[^,;]{2,30}\s(?:overgenomen|ingevuld)|"
    # whom it cost their lives
    r"verongelukt(?:e|en)?|(?:ge)?sneuveld(?:e|en)?|verdronk(?:en)?|omgekomen|k(?:wam|omen|wamen)\s(?:[^,;]{1,60}\s)?om\shet\sleven|"
    r"k(?:wam|omt|omen|wamen)\s[^,;]{1,60}\som(?=\s?(?:\.|bij\s(?:een|het|de|gevechten)\s|door\s|tijdens\s|toen\s|nadat\s))|"
    # who only offered to go
    r"(?:hebben|heeft|hadden)\s(?:[^,;]{1,40}\s)?zich\s(?:[^,;]{1,60}\s)?(?:aan|op)?(?:gemeld|gegeven)|meld(?:de|den|t|en)\szich\s(?:aan|vrijwillig|als\svrijwilliger)|"
    r"medailles?|herinneringsmedailles?|lintjes?|gedecoreerd|"
    r"(?:oefen(?:en|den)|train(?:en|den))(?=\s[^,;]*(?:hun|zich)\s)|bereid(?:en|den)(?=\s[^,;]*zich\s)"
    r")(?!\w)"
)
#: "de overige tien plaatsen blijven onbezet"
_VACANT = regex(
    r"[^,;]*?(?<!\w)(?:onbezet|oningevuld|vacant|toegewezen|niet\s(?:(?:opnieuw|meer)\s)?(?:door\s[\w-]+\s)?(?:gevuld|ingevuld|vervuld|bezet))(?!\w)"
)
#: "Eén instructeur vertrok, zodat er nu vijf zijn"; not "vertrokken in mei naar Verania"
_LEFT = regex(r"\s(?:vertrok|vertrokken)(?=,|\s(?:uit|bij|zodat|waardoor)\s)")
#: "Over de inzet van twee officieren valt weldra een beslissing"
_UNDECIDED = regex(
    r"(?<!\w)over\s[^,;]{2,90}\s(?:valt|volgt|komt|wordt|moet)\s[^,;]{0,50}?(?:(?<!\w)beslissing|beslist|(?<!\w)beslissen)(?!\w)"
)
#: "De Kamer stemt in met de uitzending van 60 militairen": they are still to go
_AGREED_TO = regex(
    r"(?<!\w)(?:(?:in|akkoord|eens)\smet|steunt|steunden?)\s(?:de|het)\s(?:uitzending|uitzenden|zenden|sturen)\svan\s"
    rf"(?:(?:{AT_MOST}|{ABOUT})\s)*\Z"
)
#: "zeiden twee commandanten", "drie officieren schreven": some who are asked, or ask
_SAY = regex(
    r"\s(?:zei|zeiden|zeggen|vertel(?:de|den|len)|klaag(?:de|den)|klagen|schreef|schreven|schrijven|getuig(?:de|den|en)|"
    r"waarschuw(?:de|den|en)|beweer(?:de|den)|beweren|verklaar(?:de|den)|verklaren|noemden?|vonden)(?!\w)"
)
_SAID = regex(
    r"(?<!\w)(?:zei|zeiden|zeggen|vertel(?:de|den|len)|klaagden|klagen|schreven|waarschuwden|beweerden|verklaarden)\s\Z"
)
#: "staan 150 militairen gereed op Cyprus": they are not there yet
_READY = regex(r"\s(?:[\w-]+\s){0,7}?(?:gereed|paraat|klaar|stand-by|standby|achter\sde\shand)(?!\w)")
_ON_CALL = regex(r"\s(?:[\w-]+\s){0,7}?(?:gereed|paraat|stand-by|standby|op\safroep)(?!\w)")
#: "Veertig militairen naar Verania": a title
_TO = regex(r"\s(?:extra\s)?naar\s")
#: "de bijdrage aan EUSTAT, die ongeveer 170 militairen omvat": the contribution, and not the mission
_CONTRIBUTION_TO = regex(rf"(?<!\w)(?:{TAKING_PART})\s(?:aan|in|bij)\s(?:(?:de|het)\s)?(?:[\w-]+\s){{0,2}}\Z")
#: "zei een medewerker": who has the word
_SAYS = regex(
    r"(?<!\w)(?:zei|zegt|aldus|volgens|vertelt|vertelde|verklaart|verklaarde|reageert|reageerde|zeggen|zeiden)\s(?:ook\s)?\Z"
)
#: "Van de eventuele bijdrage van maximaal drie functionarissen": nobody decided that there will be one
_MAY_COME = regex(
    rf"(?<!\w)(?:eventuele|mogelijke|potentiële|hypothetische|denkbare)\s(?:[\w-]+\s){{0,2}}(?:\w*bijdrage|\w*inzet|{TAKING_PART}|"
    rf"uitbreidingen|{GROWING})\s(?:[^,;:]{{1,50}}\s)?(?:van|met)\s(?:[\w-]+\s){{0,2}}\Z",
    words=("eventuele", "mogelijke", "potentiële", "hypothetische", "denkbare"),
)
#: what a mission itself has
_HAS = regex(rf"\s(?:heeft|had|beschikt\sover|beschikte\sover)\s(?:(?:{ABOUT}|al|nu|inmiddels)\s)*")
_THAT_HAS = regex(r"(?:\s(?:in|te|op|van)\s[\w\s-]{2,40})?,\s(?:die|dat|welke)\s(?:[\w-]+\s){0,4}")
_NUMBERS = regex(r"[^,;]*\s(?:telt|telde|omvat|omvatte|kent|kende)(?!\w)")
