"""Who acts in an event: the cabinet, another country, an organisation."""

from missieregister.extraction.mentions.at_home import grows_at_home
from missieregister.extraction.participants.deciders import decided_by
from missieregister.extraction.participants.nearest_subject import nearest_subject
from missieregister.extraction.participants.objects import OF_THEMSELVES
from missieregister.extraction.participants.owners import doer_of, owner_of
from missieregister.extraction.participants.subjects import NO_COUNTRY
from missieregister.extraction.participants.whose_nouns import is_our_own
from missieregister.extraction.sentences.clauses_about import (
    antecedent,
    done_by,
    is_set_in_behind_mission,
    mission_acts,
)
from missieregister.extraction.sentences.sentence import Sentence, stands_free
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.verbs.company import GOES_TO_WORK
from missieregister.extraction.verbs.handovers import HANDOVERS
from missieregister.extraction.verbs.more_or_fewer import ON_TOP
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

#: "Luxemburg en Nederland plaatsen beide een officier", "Nederland, Italië en Noorwegen leveren elk twee artsen": what
#: each does, the Netherlands does
_EACH = r"\s+(?:\w+\s+)?(?:beide|elk|ieder|allebei)(?!\w)"
_EACH_WITH_US = regex(
    rf"\s+en\s+nederland(?={_EACH})|"
    rf"(?<!\w)nederland(?:,\s[\w-]+){{0,4}}\s+en\s+(?:het\s+|de\s+)?[\w-]+(?:\s+[\w-]+)?(?={_EACH})",
    words=("beide", "elk", "ieder", "allebei"),
)
#: "Nederland en Denemarken bezien of zij": what they do together, we do; whom they count are not all ours
_WITH_US = regex(
    r"(?:\A|[,;:.]\s|\s(?:dat|of|waarin|omdat|maar)\s)(?:nederland\sen\s(?!\w+\sen\s)[\w-]+|nederland(?:,\s[\w-]+){1,3}\sen\s[\w-]+|"
    r"[\w-]+(?:,\s[\w-]+){0,3}\sen\snederland)\s\Z"
)

#: characters in which those names stand
_NAMES = 120


def acting(sentence: Sentence, cue: Cue, window: tuple[int, int], object_at: int | None) -> str | None:
    """Return the code of who acts: ``nl``, a country, an organisation; None where nobody is named.

    The owner of the contribution ("de Duitse bijdrage") goes before the subject, the subject of the governing verb
    before the rest.
    """
    if "nederland" in sentence.low and _EACH_WITH_US.search(sentence.low, window[0], window[1]):
        return NL
    decider = decided_by(sentence, cue)
    if decider:
        return decider
    if cue.lemma == GOES_TO_WORK:
        return _who_goes(sentence, cue, window)
    if cue.lemma in HANDOVERS:
        return NL  # see handovers.py: no others are left
    told = done_by(sentence, cue)
    if told:
        return told
    if "ie die " in sentence.low and mission_acts(sentence, cue):
        return "mission"
    if cue.name in _SIZES and not sentence.missions and grows_at_home(sentence.low, cue.start):
        return "other"
    if ", " in sentence.low and is_set_in_behind_mission(sentence, cue):
        return "mission"
    doer = doer_of(sentence, cue)
    if doer:
        return doer
    other = (
        _is_of_some(sentence.low, cue, object_at)
        or _is_added_to(sentence.low, object_at)
        or _is_where_they_serve(sentence, cue, window, object_at)
    )
    owner = None if other else owner_of(sentence, object_at)
    if owner and cue.name in OF_THEMSELVES:
        return owner
    if owner and cue.form in ("noun", "participle"):
        by = nearest_subject(sentence, cue, window)
        return by if owner == "nl" and by not in (None, "nl") and cue.form == "noun" else owner
    subject = nearest_subject(sentence, cue, window)
    near = max(window[0], cue.start - _NAMES)
    if subject not in (None, NL) and not sentence.people and _WITH_US.search(sentence.low, near, cue.start):
        return NL
    if cue.name == "measure" and any(p.is_dutch and window[0] <= p.start < window[1] for p in sentence.people):
        return NL
    whom = antecedent(sentence, cue, window)
    if whom:
        return whom
    if cue.name == "ask" and subject == NL:
        subject = _who_asks_us(sentence) or subject
    if subject == NL and owner not in (None, NL) and cue.name in ("contribute", "serve", "measure"):
        return NL if object_at is not None and _BESIDE.search(sentence.low, 0, object_at) else owner
    if (
        subject in ("other", "mission")
        and cue.name in BY_ITSELF
        and any(is_our_own(sentence, c) for c in sentence.of("noun", "mission"))
    ):
        return NL  # "De missie duurt tot medio 2014": of the one in Kunduz, which is ours alone
    if cue.lemma == ON_TOP and subject in ("mission", *NO_COUNTRY) and _gets_ours(sentence, window):
        return NL
    return subject or owner


def _who_goes(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> str | None:
    """Return whose people go to work, and not whom they train: ``Ook gaan 130 militairen Iraakse soldaten trainen``."""
    behind = next((p for p in sentence.people if 0 < p.start - cue.end < _NEAR_VERB), None)
    left, right = (cue.end, behind.end) if behind else (window[0], cue.start)
    named = [c.name for c in sentence.nationalities if left <= c.start < right and c.name not in NO_COUNTRY]
    return named[0] if named else None


#: people stand so near behind the verb that says what they go to do
_NEAR_VERB = 40
#: verbs of what a mission does by itself
BY_ITSELF = ("begin", "run", "expire", "end")
#: verbs of what grows or shrinks
_SIZES = ("rise", "fall", "measure")


def _gets_ours(sentence: Sentence, window: tuple[int, int]) -> bool:
    """Whether people whom a mission gets are ours, by their name or by what stands before: ``De missie krijgt er twaalf
    militairen bij``, behind what tells of Dutch ones."""
    here = [p for p in sentence.people if window[0] <= p.start < window[1]]
    if any(p.is_dutch for p in here) or " van ons " in sentence.low:
        return True
    return sentence.ours and all(c.name in NO_COUNTRY for c in sentence.nationalities)


#: "zijn negen militairen geplaatst, onder wie vier die een Verische eenheid adviseren"
_OF_SOME = regex(r",\s(?:onder\swie|van\swie|waaronder|waarvan|die)\s")


def _is_of_some(low: str, cue: Cue, object_at: int | None) -> bool:
    """Whether a noun stands in a clause behind a verb that tells what some of its people do: with that of others."""
    return object_at is not None and object_at > cue.end and _OF_SOME.search(low, cue.end, object_at) is not None


#: "Nederland plaatst twee militairen bij het Deense detachement"
_BESIDE = regex(r"(?<!\w)(?:bij|aan|in|onder|binnen|naast|met)\s(?:de\s|het\s|een\s)?(?:\w+\s)\Z")
#: "heeft een peloton geplaatst ter aanvulling van het Deense bataljon": theirs is what ours comes to
_ADDED_TO = regex(
    r"(?<!\w)(?:ter\s(?:aanvulling|versterking|ondersteuning|bescherming|bewaking)|ten\s(?:behoeve|dienste)|als\sonderdeel)\s"
    r"van\s(?:de|het|een)\s(?:\w+\s){1,2}\Z"
)


def _is_added_to(low: str, object_at: int | None) -> bool:
    """Whether a noun names the unit that somebody's people come to: ``ter aanvulling van het Deense bataljon``."""
    return object_at is not None and _ADDED_TO.search(low, max(0, object_at - 70), object_at) is not None


def _is_where_they_serve(sentence: Sentence, cue: Cue, window: tuple[int, int], object_at: int | None) -> bool:
    """Whether a unit is what people of a clause work with: ``In Gao zitten 4 militairen bij de Duitse eenheid``."""
    if object_at is None or cue.name != "serve" or not _BESIDE.search(sentence.low, window[0], object_at):
        return False
    return any(window[0] <= p.start and p.end < object_at for p in sentence.people)


def _who_asks_us(sentence: Sentence) -> str | None:
    """Return who asks in ``de NAVO heeft Nederland om deelneming gevraagd``: who is named before us, and acts."""
    named = [c for c in sentence.of("subject") if stands_free(sentence.low, c.start)]
    return named[0].name if len(named) > 1 and named[0].name != NL else None
