"""What else a frame may ask of an event: who says it, in what way, and of which part of a mission."""

from collections.abc import Callable, Iterator

from missieregister.extraction.events.conditionals import told_to_be
from missieregister.extraction.events.flags_of_all import said_of_all, speaks_of_others
from missieregister.extraction.events.going_on import goes_on
from missieregister.extraction.events.now_or_later import is_told_later
from missieregister.extraction.events.other_times import told_of_once
from missieregister.extraction.mentions.mission_mention import is_called_ours
from missieregister.extraction.participants.deciders import is_by_cabinet
from missieregister.extraction.sentences.insets import whether_clauses
from missieregister.extraction.sentences.sentence import Sentence, stands_free
from missieregister.extraction.text.alike import DECIDED
from missieregister.extraction.text.phrases import any_in, phrases, standing_alone
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.extraction.verbs.coming_to import COMES, comes_there, says_what_is_decided
from missieregister.extraction.verbs.company import FAR_BEFORE, TO_DECIDE_ON, WHAT_WE_CAN
from missieregister.extraction.verbs.giving import GIVING, gives_elsewhere
from missieregister.extraction.verbs.headline import ONLY_THERE, ends_headline, opens_headline
from missieregister.extraction.verbs.lasting_longer import is_asked_to_change
from missieregister.extraction.verbs.rules import OfVerbs, Rules
from missieregister.knowledge.alike import ALIKE
from missieregister.patterns import regex

#: the part of a sentence that an event governs
Window = tuple[int, int]
_TELLS = ("inform", "receive", "send", "follow", "settle")
#: what decides about a thing that a noun names, and the word that leads to it
_RESOLVING_WORDS = (
    *ALIKE["decided"], *ALIKE["decided_then"], "besluit", "besluiten", "ingestemd", "stemt", "stemde", "akkoord",
    "gekozen", "kiest", "koos", "kozen", "groen licht", "licht op groen", "overgegaan", "gaat over", "goedgekeurd",
    "voornemens", "voornemen", "eens over", "eens geworden over", "keurt", "keurde", "keurden",
)  # fmt: skip
_RESOLVES = phrases(*_RESOLVING_WORDS)
_TO_WHAT = regex(r"\s(?:tot|met|voor)\s")
_TO_BE = phrases("wordt", "worden")


_CABINET = regex(r"kabinet|regering|ministe|staatssecretaris|bewindslieden|wij|ondergetekenden|koninkrijk")


def who_flags(sentence: Sentence, named: str | None, at: int) -> frozenset[str]:
    """``named``: the text says who acts; ``cabinet``: the government itself, and not just "Nederland"; ``we``: it says
    so of itself. Behind a semicolon another sentence begins than that of an event ``at`` a place."""
    if named != "nl":
        ours = named is None and sentence.of("adjective", "nl") and not speaks_of_others(sentence)
        return frozenset(("named",)) if ours else frozenset()
    ours = [c for c in sentence.of("subject", "nl") if sentence.low.find(";", at, c.start) < 0]
    cabinet = [m for c in ours if (m := _CABINET.search(sentence.low, c.start, c.end))]
    if not cabinet:
        return frozenset(("named",))
    return frozenset(("named", "cabinet", "we") if all(m[0] == "wij" for m in cabinet) else ("named", "cabinet"))


#: characters between an agreement and the noun that it is to
_CLOSE = 60


def triggers() -> Iterator[tuple[str, str]]:
    """Yield what stands in a folded text wherever a noun may be decided about, with the name of its mark."""
    for word in (*_RESOLVING_WORDS, *COMES):
        yield from ((spelt, "resolves") for spelt in standing_alone(word))


def _resolving(sentence: Sentence) -> list[int]:
    """Return where words end that decide about a thing."""
    return [m.end() for m in _RESOLVES.finditer(sentence.low)]


#: behind what is decided on: "tot verlenging van de bijdrage besloten"
_HAS_DECIDED = regex(rf"[^,;.]{{0,90}}\s(?:{DECIDED})(?!\w)")


#: "De verlenging van de bijdrage werd in november door de ministerraad goedgekeurd"
_IS_APPROVED = regex(r"[^,;.]{0,90}\s(?:is|werd)\s(?:[^,;.]{0,60}\s)?goedgekeurd(?!\w)")
#: "keurde gisteren de verlenging van de bijdrage goed", "heeft de verlenging goedgekeurd"
_APPROVES = ("keurt", "keurde", "keurden")
#: what else is approved, and by whom
_NO_CONTRIBUTION = (";", "motie", "amendement", "evaluatie", "mandaat", "begroting")
_OTHERS_APPROVE = regex(r"(?<!\w)(?:(?:eu|navo|vn)-[a-z]+|europese\s[a-z]+|veiligheidsraad|bondsdag|bundestag)(?!\w)")
_GOOD = regex(r"[^,;]{0,110}\sgoed(?!\w)")
_HAS_APPROVED = regex(r"(?<!\w)(?:heeft|hebben)\s[^,;.]{0,40}\Z")
_APPROVED = regex(r"[^,;.]{0,90}\sgoedgekeurd(?!\w)")
#: a noun within so many characters opens its sentence
_EARLY = 12
_SUPPOSES = regex(rf"(?:als|indien|mocht|wanneer|zodra)\s[^,;.]{{0,60}}(?:{DECIDED}|besluit)")


def _is_resolved(sentence: Sentence, cue: Cue) -> bool:
    """Whether a noun is what somebody decides: ``heeft besloten, gehoord de VN, tot een verlenging van``."""
    if _SUPPOSES.match(sentence.low):
        return False  # "Als besloten wordt tot verlenging"
    end = next((end for end in reversed(sentence.once(_resolving)) if end <= cue.start), None)
    if end is None:
        if cue.start < _EARLY and _IS_APPROVED.match(sentence.low, cue.end):
            return True
        if "goedgekeurd" in sentence.low and _APPROVED.match(sentence.low, cue.end):
            return _HAS_APPROVED.search(sentence.low, max(0, cue.start - FAR_BEFORE), cue.start) is not None
        behind = TO_DECIDE_ON.search(sentence.low, max(0, cue.start - FAR_BEFORE), cue.start)
        return behind is not None and _HAS_DECIDED.match(sentence.low, cue.end) is not None
    between = sentence.low[end : cue.start]
    if sentence.low.endswith(_APPROVES, 0, end) and _GOOD.match(sentence.low, cue.end):
        return not (
            any_in(_NO_CONTRIBUTION, between) or _OTHERS_APPROVE.search(sentence.low, max(0, end - FAR_BEFORE), end)
        )
    if (
        ";" in between
        or "uitstel van " in between
        or not (sentence.low.endswith(" over", 0, end) or _TO_WHAT.search(" " + between))
    ):
        return False
    return not any(c.form != "noun" and end <= c.start < cue.start for c in sentence.of("verb"))


#: "onderzoekt of dat mogelijk is", "wordt bezien of een mijnenjager kan deelnemen"
_WHETHER_IT_CAN = regex(
    r"\s(?:[^;:]{0,40}\s)?of\s[^;:]{0,180}(?<!\w)(?:kan|kunnen|mogelijk|haalbaar|wenselijk)(?!\w)|"
    rf"\s(?:wat|welke\s\w+)\s(?:{OUR_COUNTRY}|defensie|{OUR_CABINET}|het|wij|we)\s[^;:]{{0,120}}(?<!\w)(?:kan|kunnen)(?!\w)|"
    rf"\s(?:[^;:]{{0,40}}\s)?{WHAT_WE_CAN}|"
    r"\s(?:[^;:]{0,30}\s)?mogelijkhe(?:id|den)\s(?:om|van|tot|voor)\s"
)
#: "dat het de mogelijkheid onderzoekt om een fregat in te zetten"
_THE_CHANCE = regex(r"(?<!\w)(?:de|een)\s(?:wenselijkheid\sen\s)?mogelijkhe(?:id|den)\s(?:en\swenselijkheid\s)?\Z")


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
    r"(?<!\w)(?:aan|in|naar|voor|bij|uit|binnen|via|tot|inzake|ten\saanzien\svan|wat\sbetreft|wat|geval\svan)\s+(?:(?!(?:dat|die|of|om|van)\s)[\w«\"'’-]+\s+){0,4}[(«\"]?$"
)


def _acts_on_whole(sentence: Sentence, window: tuple[int, int]) -> bool:
    """Whether what is acted upon is a mission, and not what somebody has in it: ``de operatie wordt voortgezet``."""
    spots = [c.start for c in sentence.of("noun", "mission")]
    spots += [m.start for m in sentence.missions if not is_called_ours(sentence.low, m)]
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


def _is_become(low: str, window: tuple[int, int]) -> bool:
    """Whether a clause has "wordt" or "worden"."""
    return _TO_BE.search(low, *window) is not None


def _agrees_to_a_noun(sentence: Sentence, cue: Cue, _: Window) -> bool:
    low = sentence.low
    return any(
        0 <= c.start - cue.end < _CLOSE
        and (
            (c.form == "noun" and c.lemma not in ONLY_THERE)
            or (c.form == "infinitive" and low.endswith("het ", 0, c.start))
        )
        for c in sentence.of("verb")
    )


def _agrees_to_a_request(sentence: Sentence, cue: Cue, _: Window) -> bool:
    return "verzoek" in sentence.low[cue.end : cue.end + _CLOSE] and is_asked_to_change(sentence, cue)


def _has_been_going_on(sentence: Sentence, cue: Cue, window: Window) -> bool:
    low = sentence.low
    since = sentence.has_word("sinds", "sedert", "vanouds", "oudsher") or "jaar en dag" in low
    served = cue.form in ("past", "participle") and cue.name == "serve"
    return since and (cue.form == "finite" or served or _is_become(low, window))


def _is_of_the_state(sentence: Sentence, cue: Cue, window: Window) -> bool:
    # "Nederland verlengt de deelname aan A en stopt met B": one subject, of both verbs
    shares = cue.form == "finite" and cue.start == window[0] and sentence.low.endswith(" en ", 0, cue.start)
    return any((shares or window[0] <= start) and start < window[1] for start in sentence.once(_states))


def _asks_if_it_can(sentence: Sentence, cue: Cue, _: Window) -> bool:
    low = sentence.low
    return bool(_WHETHER_IT_CAN.search(low, cue.start + 1) or _THE_CHANCE.search(low, 0, cue.start))


def _will_be(sentence: Sentence, cue: Cue, window: Window) -> bool:
    # "zullen zes stafofficieren werkzaam blijven", "zullen er zes resteren"
    there = (cue.name == "serve" and cue.lemma.endswith(" zijn")) or cue.lemma == "resteren"
    return (cue.form == "participle" or there) and _TO_COME_TO_BE.search(sentence.low, *window) is not None


def _is_yet_to_come(sentence: Sentence, _: Cue, window: Window) -> bool:
    also = sentence.follows or ("after" in sentence.once(said_of_all) and _ALSO_BECOME.match(sentence.low))
    return bool(also) and _is_become(sentence.low, window) and not sentence.once(_tells_of_now)


def _opens_with_a_noun(sentence: Sentence) -> bool:
    """Whether what is done opens a sentence as a noun: ``Verlenging van de bijdrage``."""
    return any(c.form == "noun" and c.start < _EARLY for c in sentence.of("verb")[:3])


def _is_a_question(sentence: Sentence, window: Window) -> bool:
    """Whether a clause is what is looked into: ``of deelname mogelijk is``."""
    return any(begin == window[0] for begin, _ in sentence.once(whether_clauses))


#: what was announced right before: "De eenheid, van ongeveer dertig personen, werkt"
_OF_THE_UNIT = Listed(r"(?:de|het|deze|dit)\s(?:<units>|team|<ships>)[\s,]")


def _is_of_what_begins(sentence: Sentence) -> bool:
    """Whether a sentence counts those of what is yet to begin."""
    return sentence.yet_to_begin and not sentence.once(_tells_of_now)


class Flag(OfVerbs, frozen=True):
    """A flag that events have where ``test`` holds of their verb, in a sentence and the part of it that it governs, as
    it does of ``example``."""

    name: str
    example: str
    test: Callable[[Sentence, Cue, Window], bool]


#: what says how many there are of what was spoken of
_COUNTS = ("gaan om", "bestaan uit", "telt", "omvatten", "betreffen", "behelzen", "het zijn")
#: "dertig instructeurs die vanaf 1 mei deelnemen"
_WHO_BEGIN = regex(r"[^.;:]*?(?<!\w)die\s(?:(?!worden|wordt)[\w-]+\s){0,3}")
#: "die op 1 mei begint, "
_INSET_BEGINS, _INSET_ENDS = regex(r",\s(?:die|dat)\s(?:[\w-]+\s){0,3}\Z"), regex(r"[^,;:]{0,80},\s")
_BEGIN = regex(r"\s(?:[\w-]+\s){0,2}?(?:begin(?:t|nen)|start(?:en)?|ingaa[nt]|aanvang(?:t|en)|vertrek(?:t|ken))(?!\w)")


def _begin_later(sentence: Sentence, cue: Cue) -> bool:
    """Whether those whom a sentence counts, or what they are part of, are said to begin on a day to come: ``dertig man
    die vanaf mei deelnemen``, ``De eenheid, die in mei begint, telt``."""
    low, today = sentence.low, sentence.published or "9"
    ahead = [d for d in sentence.dates if (d.first or d.edtf or "") > today and d.role in ("start", "span", "at")]
    begin = [d for d in ahead if d.role != "at" or _BEGIN.match(low, d.end)]
    behind = (d for d in begin if d.start > cue.end)
    before = (d for d in begin if d.end < cue.start and _INSET_ENDS.fullmatch(low, d.end, cue.start))
    return any(_WHO_BEGIN.fullmatch(low, cue.end, d.start) for d in behind) or any(
        _INSET_BEGINS.search(low, 0, d.start) for d in before
    )


_CHANGES = ("increase", "decrease")
_GIVES = ("contribute", "send")
_AGREES = ("approve",)
_LOOKS_INTO = ("investigate",)

#: what a frame may ask of an event beside what its sentence tells of all; one flag may have several ways to hold
FLAGS = Rules(
    Flag("headline", "Einde Nederlandse bijdrage UNMIVER", lambda s, c, _: opens_headline(s, c.start), forms=("noun",)),
    Flag("headline", "Inzet uitgebreid", lambda s, c, _: ends_headline(s, c), groups=_CHANGES, forms=("participle",)),
    Flag("passive", "wordt verlengd", lambda s, _, w: _is_become(s.low, w), forms=("participle",)),
    Flag("nominal", "stemt in met verlenging", _agrees_to_a_noun, groups=_AGREES),
    Flag("nominal", "stemt in met het verzoek om te verlengen", _agrees_to_a_request, groups=_AGREES),
    Flag("nominal", "Verlenging is goedgekeurd", lambda s, *_: _opens_with_a_noun(s), lemmas=("goedkeuren",)),
    Flag(
        "resolved",
        "besloten is dat wij twee artsen leveren",
        lambda s, c, _: told_to_be(s.low, c.start, decided=True),
        forms=("finite", "infinitive"),
    ),
    Flag(
        "resolved",
        "Het kabinetsbesluit behelst twee artsen",
        lambda s, c, _: says_what_is_decided(s, c),
        groups=("measure",),
        forms=("finite",),
    ),
    Flag(
        "resolved",
        "Het kabinet heeft besloten: / - verlenging van de bijdrage aan UNMIVER",
        lambda s, *_: s.mood == "decided",
        forms=("noun", "finite"),
    ),
    Flag("resolved", "besloten tot een verlenging", lambda s, c, _: _is_resolved(s, c), forms=("noun",)),
    Flag("resolved", "er komt een verlenging", lambda s, c, _: comes_there(s, c), forms=("noun",)),
    Flag("later", "zal u in mei informeren", is_told_later, groups=_TELLS),
    Flag("since", "werkt sinds 2030 in Verania", _has_been_going_on),
    Flag("state", "Nederland verlengt", _is_of_the_state),
    Flag(
        "elsewhere",
        "draagt bij aan de stabiliteit van het land",
        lambda s, c, w: gives_elsewhere(s, c, w, None, strict=True),
        lemmas=GIVING,
    ),
    Flag("soon", "stuurt volgende maand", lambda s, *_: s.once(_is_soon), groups=_GIVES, forms=("finite",)),
    Flag(
        "whether",
        "Of Nederland kan bijdragen, wordt onderzocht",
        lambda s, _, w: _is_a_question(s, w),
        groups=_LOOKS_INTO,
    ),
    Flag("if_it_can", "onderzoekt of dat mogelijk is", _asks_if_it_can, groups=_LOOKS_INTO),
    Flag("future", "zullen dertig man worden ontplooid", _will_be),
    # they are not there yet
    Flag("future", "heeft drie artsen toegezegd", lambda *_: True, groups=("contribute",), lemmas=("toezeggen",)),
    Flag(
        "coming",
        "zendt vanaf mei 2031 een eenheid. Het gaat om dertig militairen",
        lambda s, *_: _is_of_what_begins(s),
        lemmas=_COUNTS,
        forms=("finite",),
    ),
    Flag(
        "coming",
        "zendt vanaf mei 2031 een eenheid. De eenheid, dertig man sterk, werkt zelfstandig",
        lambda s, *_: _is_of_what_begins(s) and s.tools.spelt(_OF_THE_UNIT).match(s.low) is not None,
        groups=("serve",),
        forms=("finite",),
    ),
    Flag(
        "coming",
        "telt dertig man die in mei beginnen",
        lambda s, c, _: _begin_later(s, c),
        lemmas=_COUNTS,
        forms=("finite",),
    ),
    Flag("coming", "Verder worden vier artsen geplaatst", _is_yet_to_come, forms=("participle",)),
    Flag("whole", "de operatie wordt voortgezet", lambda s, _, w: _acts_on_whole(s, w), groups=_OF_WHOLE),
    Flag("by_cabinet", "De bijdrage wordt verlengd, heeft het kabinet besloten", lambda s, c, _: is_by_cabinet(s, c)),
    Flag("once", "Vier jaar geleden zaten er 450", lambda s, _, w: told_of_once(s, *w)),
    Flag("goes_on", "blijft leveren", goes_on, groups=_GIVES),
    Flag("no_more", "stuurt geen artsen meer", lambda s, _, w: _gives_no_more(s.low, w), groups=_GIVES),
)


def flags_of(sentence: Sentence, cue: Cue, window: Window) -> frozenset[str]:
    """Return what else a frame may ask for: provisional, recalled, conditional, passive, hereby, announced ..."""
    flags = set(sentence.once(said_of_all))
    for flag in FLAGS.of(cue):
        if flag.name not in flags and flag.test(sentence, cue, window):
            flags.add(flag.name)
    return frozenset(flags)
