"""What else a frame may ask of an event: who says it, in what way, and of which part of a mission."""

from collections.abc import Iterator

from missieregister.extraction.events.going_on import goes_on
from missieregister.extraction.events.modality import told_to_be
from missieregister.extraction.events.partly import tells_of_some
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.participants.deciders import is_by_cabinet
from missieregister.extraction.sentences.insets import whether_clauses
from missieregister.extraction.sentences.sentence import Sentence, stands_free
from missieregister.extraction.text.phrases import phrases, standing_alone
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.verbs.coming_to import COMES, comes_there, says_what_is_decided
from missieregister.extraction.verbs.company import FAR_BEFORE, TO_DECIDE_ON, WHAT_WE_CAN
from missieregister.extraction.verbs.giving import GIVING, gives_elsewhere
from missieregister.extraction.verbs.headline import ONLY_THERE, ends_headline, is_a_note, opens_headline
from missieregister.extraction.verbs.lasting_longer import is_asked_to_change
from missieregister.patterns import regex

_CONDITION = phrases(
    "mits",
    "onder voorbehoud",
    "onder voorwaarde",
    "onder de voorwaarde",
    "op voorwaarde van",
    "op voorwaarde dat",
    "tenzij",
    "afhankelijk van",
    "zolang",
    words=("mits", "voorbehoud", "voorwaarde", "tenzij", "afhankelijk", "zolang"),
)
_BY = ("met", "middels", "via", "door middel van", "in", "bij")
HEREBY = phrases(
    "hierbij", "hiermee", "bijgaand", "bijgevoegd", "bij deze", "bij dezen", "langs deze weg",
    r"het volgende(?! (?:\w+ )?\w*(?:overzicht|rapport|verslag|jaar|kwartaal|bericht|debat|overleg|voorjaar|"
    r"najaar))", "als volgt", "vandaag nog",
    "volgende besluiten", "onderstaande besluiten", "heden", "hieronder", "in het onderstaande",
    "middels dit verslag", "met dit verslag",
    "in dit verslag", *(f"{by} (?:deze|onderhavige) (?:kamer|kennisgevings|verzamel|aanbiedings)?brief" for by in _BY),
    words=(
        *("hier", "bijg", "bij deze", "deze weg", "volg", "vandaag", "onderstaand", "heden", "dit verslag", "brief"),
    ),
)  # fmt: skip
#: what obliges the government to tell parliament, whom the sentence then need not name
BY_CONSTITUTION = regex(r"(?<!\w)(?:artikel 100|toetsingskader)", words=("artikel 100", "toetsingskader"))
#: "Overeenkomstig het Toetsingskader melden wij u dat", "stelt het kabinet de Kamer ervan in kennis"
TELLS_NOW = regex(
    r"(?<!\w)(?:meldt|melden|informeert|informeren|bericht|berichten|stelt|stellen|deelt|delen|laat|laten|brengt|brengen|licht|lichten)"
    r"\s(?:wij|we|ik|het\skabinet|de\sregering)(?!\w)"
)
_TELLS = ("inform", "receive", "send", "follow", "settle")
#: what decides about a thing that a noun names, and the word that leads to it
_RESOLVING_WORDS = (
    "besloten", "besluit", "besloot", "besluiten", "ingestemd", "stemt", "stemde", "akkoord", "gekozen", "kiest",
    "koos", "kozen", "groen licht", "licht op groen",
    "overgegaan", "gaat over", "goedgekeurd", "voornemens", "voornemen", "eens over", "eens geworden over",
)  # fmt: skip
_RESOLVES = phrases(*_RESOLVING_WORDS)
_TO_WHAT = regex(r"\s(?:tot|met|voor)\s")
_RECESS = r"(?:\w*reces|zomer|winter|afloop|ommekomst|ontvangst|afronding|begroting\w*)"
#: what is promised for later: the future, a report that is to come, or a moment that lies ahead
_LATER = phrases(
    *"zodra indien mocht toegezegd nader later binnenkort weldra eerdaags spoedig tijdig tussentijds".split(),
    "periodiek", "regelmatig",
    *"jaarlijks halfjaarlijks voortaan daarna vervolgens alsdan onverwijld direct terstond volgend komend".split(),
    "komende", "volgende brief", "volgende rapportage", "volgende voortgangsrapportage",
    "uiterlijk", "medio", "te zijner tijd", "elk kwartaal", "ieder kwartaal", "elk jaar", "ieder jaar",
    "nog voor", *(rf"{word}\s+(?:(?:de|het|afloop|ommekomst)\s+)?{_RECESS}" for word in ("na", "voor", "vóór")),
    *(rf"{word}\s+\w+\s+(?:maanden|weken|dagen|jaar)" for word in ("over", "binnen")),
)  # fmt: skip
#: what makes a promise of a verb that is not in the present tense itself
_TO_COME = phrases(
    *"zal zullen zult zou wordt worden beoogt voornemens zegt zeg zeggen zegde zegden streef streeft streven".split(),
    *"verwacht kunt kan kunnen laat laten wil willen hoop hopen toegezegd".split(), "stellen ons voor",
)  # fmt: skip
_TO_BE = phrases("wordt", "worden")


_WHERE = (" in ", " op ")


def _says_where(sentence: Sentence, country: Cue) -> bool:
    """Whether a country only tells where something is: ``bij UNFICYP op Cyprus``; not ``in de missie``."""
    low, at = sentence.low, country.start
    opens = at == len("op ") and low.startswith(("in ", "op "))
    return sentence.text[at].isupper() and (opens or low.endswith(_WHERE, 0, at))


def _speaks_of_others(sentence: Sentence) -> bool:
    """Whether a sentence names others, and not only where something is."""
    if any(c.name != "nl" for c in sentence.of("adjective")):
        return True
    return any(c.name != "nl" and not _says_where(sentence, c) for c in sentence.of("subject"))


_CABINET = regex(r"kabinet|regering|ministe|staatssecretaris|bewindslieden|wij|ondergetekenden|koninkrijk")


def who_flags(sentence: Sentence, named: str | None, at: int) -> frozenset[str]:
    """``named``: the text says who acts; ``cabinet``: the government itself, and not just "Nederland"; ``we``: it says
    so of itself. Behind a semicolon another sentence begins than that of an event ``at`` a place."""
    if named != "nl":
        ours = named is None and sentence.of("adjective", "nl") and not _speaks_of_others(sentence)
        return frozenset(("named",)) if ours else frozenset()
    ours = [c for c in sentence.of("subject", "nl") if sentence.low.find(";", at, c.start) < 0]
    cabinet = [m for c in ours if (m := _CABINET.search(sentence.low, c.start, c.end))]
    if not cabinet:
        return frozenset(("named",))
    return frozenset(("named", "cabinet", "we") if all(m[0] == "wij" for m in cabinet) else ("named", "cabinet"))


def said_of_all(sentence: Sentence) -> frozenset[str]:
    """Return the flags that the words of a sentence give all its events."""
    flags = {c.name for c in sentence.of("modality", "provisional", "unchanged", "recalled")}
    if _CONDITION.search(sentence.low):
        flags.add("conditional")
    if sentence.announced:
        flags.add("announced")
    if sentence.follows:
        flags.add("follows")
    if sentence.leads:
        flags.add("leads")
    if sentence.after_ours or sentence.answers.counts_ours or _counts_what_we_give(sentence):
        flags.add("after")
    if HEREBY.search(sentence.low) or (BY_CONSTITUTION.search(sentence.low) and TELLS_NOW.search(sentence.low)):
        flags.add("hereby")
    if sentence.before and _asks_for_something(sentence.before):
        flags.add("requested")
    if tells_of_some(sentence.low):
        flags.add("partly")
    if " laatste " in sentence.low and _tells_of_last(sentence):
        flags.add("last")
    if sentence.before and any(c.name in ("return", "leave") for c in sentence.before.of("verb")):
        flags.add("returned")
    if sentence.headed_ours:
        flags.add("headed")
    if sentence.is_news and _OUR_MISSION.match(sentence.low) and not sentence.missions:
        flags.add("papers")
    if sentence.block.section and is_a_note(sentence):
        flags.add("titled")
    return frozenset(flags)


#: what papers say of ours, and letters of the mission itself: "De missie duurt tot eind 2031"
_OUR_MISSION = regex(
    r"de\s(?:(?:militaire\s)?missie|uitzending)\s(?:van\s(?:de|het)\s(?!vn|eu\W|navo|ovse|europe|verenigde|afrika|coalitie)[\w'’-]+\s)?"
    r"(?:duurt|loopt)\s(?:(?:nu|nog|zeker|voorlopig|vooralsnog|officieel|formeel|in\s(?:ieder|elk)\sgeval|minstens|minimaal)\s){0,2}tot\s"
)


def _asks_for_something(sentence: Sentence) -> bool:
    """Whether a sentence tells of a request to contribute."""
    return bool(sentence.of("noun", "request")) or any(c.name == "ask" for c in sentence.of("verb"))


#: "de laatste drie stafofficieren": not "de laatste drie maanden"
_THE_LAST = regex(rf"(?<!\w)(?:de|onze|hun)\slaatste\s(?:{NUMBER}\s)?(?:[\w-]+e\s){{0,2}}")


def _tells_of_last(sentence: Sentence) -> bool:
    """Whether a sentence tells of the last people who are somewhere."""
    roles = [c.start for c in sentence.of("noun", "role")]
    return any(m.end() in roles for m in _THE_LAST.finditer(sentence.low))


#: "Het gaat om 150 militairen", "Deze bestaat uit 150 militairen"
_COUNTS_IT = regex(
    r"(?:in totaal\s)?(?:het\s(?:gaat|betreft)|gaat\shet|(?:deze|dit|die|de|het)\s(?:[\w-]*(?:eenheid|compagnie|team|"
    r"detachement|peloton|groep)\s)?(?:bestaat|telt|omvat))(?!\w)"
)
_A_UNIT = regex(
    r"(?<!\w)[\w-]*(?:compagnie|eenheid|eenheden|detachement|peloton|bataljon|team|teams|taakgroep|fregat|schip|brigade|"
    r"batterijen|trainers|instructeurs|infanteristen)(?!\w)"
)


def _counts_what_we_give(sentence: Sentence) -> bool:
    """Whether a sentence counts the unit that the one before it said to be ours, in a mission."""
    before = sentence.before
    if before is None or not (sentence.ours or before.is_news) or not _COUNTS_IT.match(sentence.low):
        return False
    return bool(before.missions) and not _speaks_of_others(before) and _A_UNIT.search(before.low) is not None


#: characters between an agreement and the noun that it is to
_CLOSE = 60


def points_later(sentence: Sentence) -> bool:
    """Whether a sentence speaks of a moment that lies ahead, or of what waits for something."""
    return points_later_in(sentence.low)


def points_later_in(low: str) -> bool:
    """Whether a stretch of a sentence does."""
    return _LATER.search(low) is not None


def _promising(sentence: Sentence) -> list[tuple[int, int]]:
    """Return where words stand that make a promise."""
    return [m.span() for m in _TO_COME.finditer(sentence.low)]


def _is_for_later(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> bool:
    """Whether what is told is told later: by an auxiliary, by a word of time, or since one only receives in future."""
    if cue.form == "finite" and cue.name == "receive":
        return True
    if sentence.once(points_later):
        return True
    promising = sentence.once(_promising)
    if cue.form != "finite":
        return bool(promising)
    # "wordt de Kamer bericht" looks like the present tense
    return any(window[0] <= start and end <= cue.start for start, end in promising)


def triggers() -> Iterator[tuple[str, str]]:
    """Yield what stands in a folded text wherever a noun may be decided about, with the name of its mark."""
    for word in (*_RESOLVING_WORDS, *COMES):
        yield from ((spelt, "resolves") for spelt in standing_alone(word))


def _resolving(sentence: Sentence) -> list[int]:
    """Return where words end that decide about a thing."""
    return [m.end() for m in _RESOLVES.finditer(sentence.low)]


#: behind what is decided on: "tot verlenging van de bijdrage besloten"
_HAS_DECIDED = regex(r"[^,;.]{0,90}\sbesloten(?!\w)")


#: "De verlenging van de bijdrage werd in november door de ministerraad goedgekeurd"
_IS_APPROVED = regex(r"[^,;.]{0,90}\s(?:is|werd)\s(?:[^,;.]{0,60}\s)?goedgekeurd(?!\w)")
#: a noun within so many characters opens its sentence
_EARLY = 12
_SUPPOSES = regex(r"(?:als|indien|mocht|wanneer|zodra)\s[^,;.]{0,60}(?:besloten|besluit)")


def _is_resolved(sentence: Sentence, cue: Cue) -> bool:
    """Whether a noun is what somebody decides: ``heeft besloten, gehoord de VN, tot een verlenging van``."""
    if _SUPPOSES.match(sentence.low):
        return False  # "Als besloten wordt tot verlenging"
    end = next((end for end in reversed(sentence.once(_resolving)) if end <= cue.start), None)
    if end is None:
        if cue.start < _EARLY and _IS_APPROVED.match(sentence.low, cue.end):
            return True
        behind = TO_DECIDE_ON.search(sentence.low, max(0, cue.start - FAR_BEFORE), cue.start)
        return behind is not None and _HAS_DECIDED.match(sentence.low, cue.end) is not None
    between = sentence.low[end : cue.start]
    if (
        ";" in between
        or "uitstel van " in between
        or not (sentence.low.endswith(" over", 0, end) or _TO_WHAT.search(" " + between))
    ):
        return False
    return not any(c.form != "noun" and end <= c.start < cue.start for c in sentence.of("verb"))


#: a time that is over, and that no date tells
_ONCE = regex(
    r"(?<!\w)(?:op\s(?:het|zijn|haar)\shoogtepunt|(?:\w+\s)?jaar\sgeleden|tot\svorige\s(?:week|maand)|destijds|indertijd|toentertijd|"
    r"ooit)(?!\w)",
    words=("hoogtepunt", "geleden", "vorige", "destijds", "indertijd", "toentertijd", "ooit"),
)


#: "onderzoekt of dat mogelijk is", "wordt bezien of een mijnenjager kan deelnemen"
_WHETHER_IT_CAN = regex(
    r"\s(?:[^;:]{0,40}\s)?of\s[^;:]{0,180}(?<!\w)(?:kan|kunnen|mogelijk|haalbaar|wenselijk)(?!\w)|"
    r"\s(?:wat|welke\s\w+)\s(?:nederland|ons\sland|defensie|het\skabinet|het|wij|we)\s[^;:]{0,120}(?<!\w)(?:kan|kunnen)(?!\w)|"
    rf"\s(?:[^;:]{{0,40}}\s)?{WHAT_WE_CAN}|"
    r"\s(?:[^;:]{0,30}\s)?mogelijkhe(?:id|den)\s(?:om|van|tot|voor)\s"
)
#: "dat het de mogelijkheid onderzoekt om een fregat in te zetten"
_THE_CHANCE = regex(r"(?<!\w)(?:de|een)\s(?:wenselijkheid\sen\s)?mogelijkhe(?:id|den)\s(?:en\swenselijkheid\s)?\Z")


def told_of_once(sentence: Sentence, left: int, right: int) -> bool:
    """Whether a stretch of a sentence tells of a time that is over: ``Vier jaar geleden zaten er 450``."""
    return not sentence.dates and _ONCE.search(sentence.low, left, right) is not None


def _states(sentence: Sentence) -> list[int]:
    """Return where the state or its government stands that acts itself, and not its people or ships."""
    return [
        c.start
        for c in sentence.of("subject", "nl")
        if not sentence.low.startswith(("nederlanders", "zr", "hr"), c.start) and stands_free(sentence.low, c.start)
    ]


_OF_WHOLE = frozenset("extend maintain investigate increase decrease rise fall end finish expire run".split())
#: before what a contribution is in, and so is not itself what is done to
_IN_WHAT = regex(
    r"(?<!\w)(?:aan|in|naar|voor|bij|uit|binnen|via|tot)\s+(?:(?!(?:dat|die|of|om|van)\s)[\w«\"'’-]+\s+){0,4}[(«\"]?$"
)


def _acts_on_whole(sentence: Sentence, window: tuple[int, int]) -> bool:
    """Whether what is acted upon is a mission, and not what somebody has in it: ``de operatie wordt voortgezet``."""
    spots = [c.start for c in sentence.of("noun", "mission")] + [m.start for m in sentence.missions]
    return any(window[0] <= at < window[1] and not _IN_WHAT.search(sentence.low, max(0, at - 60), at) for at in spots)


#: "levert geen trainers meer": those who were there leave; not "geen extra trainers meer", "geen trainers meer dan"
_NO_MORE = regex(
    r"(?<!\w)geen\s(?!(?:van|extra|nieuwe?|andere?|aanvullende?|verdere?|additionele?)\s)(?:[\w-]+\s){1,4}?meer"
    r"(?!\w)(?!\sdan(?!\w))"
)


def _gives_no_more(low: str, window: tuple[int, int]) -> bool:
    """Whether a clause says that what was given stops: ``stuurt vanaf 1 mei geen instructeurs meer``."""
    return low.find(" meer", *window) >= 0 and _NO_MORE.search(low, *window) is not None


#: "zullen dertig militairen worden ontplooid"
_TO_COME_TO_BE = phrases("zal", "zullen")
_SOON = phrases(
    "binnenkort", "straks", "vervolgens", "daarna", "aanstaande", "komend", "komende", "volgend jaar", "volgende week",
    "volgende maand", "op termijn", "dit najaar", "dit voorjaar", "deze zomer", "later dit jaar", "opnieuw", "wederom",
)  # fmt: skip


#: what is so now, or was so: no part of what is to come
_OF_NOW = phrases(
    *"thans nu momenteel reeds inmiddels sinds sedert gemiddeld jaarlijks telkens steeds doorgaans al waren".split(),
    "was",
    "op dit moment",
)


def _tells_of_now(sentence: Sentence) -> bool:
    """Whether a sentence speaks of what is so by now, or goes on being so."""
    return _OF_NOW.search(sentence.low) is not None


def _is_soon(sentence: Sentence) -> bool:
    """Whether a sentence in the present tense speaks of what is to come: ``stuurt volgende maand``."""
    return _SOON.search(sentence.low) is not None


#: "Verder worden vier stafofficieren geplaatst op het hoofdkwartier", behind a statement of ours
_ALSO_BECOME = regex(r"(?:verder|daarnaast|voorts|tevens|bovendien)\sworden\s")


def flags_of(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> frozenset[str]:
    """Return what else a frame may ask for: provisional, recalled, conditional, passive, hereby, announced ..."""
    low = sentence.low
    flags = set(sentence.once(said_of_all))
    if cue.form == "noun" and opens_headline(sentence, cue.start):
        flags.add("headline")
    if cue.form == "participle" and cue.name in ("increase", "decrease") and ends_headline(sentence, cue):
        flags.add("headline")
    if cue.form == "participle" and _TO_BE.search(low, window[0], window[1]):
        flags.add("passive")
    if cue.name == "approve" and any(
        0 <= c.start - cue.end < _CLOSE
        and (
            (c.form == "noun" and c.lemma not in ONLY_THERE)
            or (c.form == "infinitive" and low.endswith("het ", 0, c.start))
        )
        for c in sentence.of("verb")
    ):
        flags.add("nominal")
    if cue.name == "approve" and "verzoek" in low[cue.end : cue.end + _CLOSE] and is_asked_to_change(sentence, cue):
        flags.add("nominal")
    if cue.lemma == "goedkeuren" and any(c.form == "noun" and c.start < _EARLY for c in sentence.of("verb")[:3]):
        flags.add("nominal")
    if cue.form in ("finite", "infinitive") and told_to_be(low, cue.start, decided=True):
        flags.add("resolved")
    if cue.name == "measure" and cue.form == "finite" and says_what_is_decided(sentence, cue):
        flags.add("resolved")
    listed = sentence.mood == "decided" and cue.form in ("noun", "finite")
    if listed or (cue.form == "noun" and (_is_resolved(sentence, cue) or comes_there(sentence, cue))):
        flags.add("resolved")
    if cue.name in _TELLS and _is_for_later(sentence, cue, window):
        flags.add("later")
    since = sentence.has_word("sinds", "sedert", "vanouds", "oudsher") or "jaar en dag" in low
    served = cue.form == "past" and cue.name == "serve"
    if since and (cue.form == "finite" or served or _TO_BE.search(low, window[0], window[1])):
        flags.add("since")
    # "Nederland verlengt de deelname aan A en stopt met B": one subject, of both verbs
    shares = cue.form == "finite" and cue.start == window[0] and low.endswith(" en ", 0, cue.start)
    if any((shares or window[0] <= start) and start < window[1] for start in sentence.once(_states)):
        flags.add("state")
    if cue.lemma in GIVING and gives_elsewhere(sentence, cue, window, None, strict=True):
        flags.add("elsewhere")
    if cue.name in ("contribute", "send") and cue.form == "finite" and sentence.once(_is_soon):
        flags.add("soon")
    if cue.name == "investigate" and any(begin == window[0] for begin, _ in sentence.once(whether_clauses)):
        flags.add("whether")
    if cue.name == "investigate" and (
        _WHETHER_IT_CAN.search(low, cue.start + 1) or _THE_CHANCE.search(low, 0, cue.start)
    ):
        flags.add("if_it_can")
    there = cue.name == "serve" and cue.lemma.endswith(" zijn")  # "zullen zes stafofficieren werkzaam blijven"
    if (cue.form == "participle" or there) and _TO_COME_TO_BE.search(low, window[0], window[1]):
        flags.add("future")
    if cue.name == "contribute" and cue.lemma == "toezeggen":
        flags.add("future")  # "heeft drie stafofficieren toegezegd": they are not there yet
    also = sentence.follows or ("after" in flags and _ALSO_BECOME.match(low))
    if cue.lemma == "gaan om" and sentence.yet_to_begin and not sentence.once(_tells_of_now):
        flags.add("coming")
    if "passive" in flags and also and not sentence.once(_tells_of_now):
        flags.add("coming")
    if cue.name in _OF_WHOLE and _acts_on_whole(sentence, window):
        flags.add("whole")
    if is_by_cabinet(sentence, cue):
        flags.add("by_cabinet")
    if told_of_once(sentence, *window):
        flags.add("once")
    if cue.name in ("contribute", "send") and goes_on(sentence, cue, window):
        flags.add("goes_on")
    if cue.name in ("contribute", "send") and _gives_no_more(low, window):
        flags.add("no_more")
    return frozenset(flags)
