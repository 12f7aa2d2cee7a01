"""Who acts in an event: the cabinet, another country, an organisation."""

from collections.abc import Callable

import msgspec

from missieregister.extraction.mentions.at_home import grows_at_home
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.participants.deciders import decided_by, who_decided
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
from missieregister.extraction.sentences.granted import granted_before
from missieregister.extraction.sentences.sentence import Sentence, stands_free
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.verbs.company import GOES_TO_WORK
from missieregister.extraction.verbs.handovers import HANDOVERS
from missieregister.extraction.verbs.more_or_fewer import ON_TOP
from missieregister.extraction.verbs.rules import OfVerbs, Rules
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
    told = next((who for first in FIRST.of(cue) if (who := first.told(sentence, cue))), None)
    if told:
        return told
    owner = None if _is_beside_ours(sentence, cue, window, object_at) else owner_of(sentence, object_at)
    if owner and cue.name in OF_THEMSELVES:
        return owner
    subject = nearest_subject(sentence, cue, window)
    if owner and cue.form in ("noun", "participle"):
        return subject if owner == NL and subject not in (None, NL) and cue.form == "noun" else owner
    does = _Doing(sentence, cue, window, object_at, owner, subject)
    return next((who for rather in RATHER.of(cue) if (who := rather.told(does))), subject or owner)


class _First(OfVerbs, frozen=True):
    """What tells who acts before whose it is that is acted upon, and before the subject, as in ``example``."""

    example: str
    told: Callable[[Sentence, Cue], str | None]


class _Doing(msgspec.Struct, frozen=True, gc=False):
    """An event of which the ``owner`` of what it acts upon and the nearest ``subject`` are known."""

    sentence: Sentence
    cue: Cue
    window: tuple[int, int]
    object_at: int | None
    owner: str | None
    subject: str | None

    @property
    def people(self) -> list[PeopleMention]:
        """The people whom its clause counts."""
        return [p for p in self.sentence.people if self.window[0] <= p.start < self.window[1]]


class _Rather(OfVerbs, frozen=True):
    """What tells who acts rather than the nearest subject, as in ``example``."""

    example: str
    told: Callable[[_Doing], str | None]


def _of_ours(_: Sentence, __: Cue) -> str:
    return NL


def _which_acts(sentence: Sentence, cue: Cue) -> str | None:
    return "mission" if "ie die " in sentence.low and mission_acts(sentence, cue) else None


def _what_grows_at_home(sentence: Sentence, cue: Cue) -> str | None:
    return "other" if not sentence.missions and grows_at_home(sentence.low, cue.start) else None


#: "heeft IS de strijd voortgezet": written as the verb is in a text without capitals
_FOE = regex(
    r"(?:\A|(?<!\w)(?:heeft|had|zet|zette|breidt|breidde|wil|kan|zal|dat|omdat|terwijl|en)\s)IS(?:IS)?(?=\s)",
    words=("IS",),
)


def _who_is_fought(sentence: Sentence, cue: Cue) -> str | None:
    return "foe" if _FOE.search(sentence.text, 0, cue.end) else None


def _which_is_set_in(sentence: Sentence, cue: Cue) -> str | None:
    return "mission" if ", " in sentence.low and is_set_in_behind_mission(sentence, cue) else None


def _who_goes(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> str | None:
    """Return whose people go to work, and not whom they train: ``Ook gaan 130 militairen Iraakse soldaten trainen``."""
    behind = next((p for p in sentence.people if 0 < p.start - cue.end < _NEAR_VERB), None)
    left, right = (cue.end, behind.end) if behind else (window[0], cue.start)
    named = [c.name for c in sentence.nationalities if left <= c.start < right and c.name not in NO_COUNTRY]
    return named[0] if named else None


def _whose_decision_it_is(sentence: Sentence, cue: Cue) -> str | None:
    return who_decided(sentence, cue.start)


#: people stand so near behind the verb that says what they go to do
_NEAR_VERB = 40
#: verbs of what a mission does by itself
BY_ITSELF = ("begin", "run", "expire", "end", "measure")
#: verbs of what grows or shrinks
_SIZES = ("rise", "fall", "measure")
#: verbs of people who are there
_OF_PEOPLE = ("contribute", "serve", "measure")

FIRST = Rules(
    # see handovers.py: no others are left
    _First("neemt de inzet over van België", _of_ours, lemmas=HANDOVERS),
    _First("een compagnie, welke taak door Polen wordt voortgezet", done_by, forms=("participle",)),
    _First("een missie die agenten moet helpen", _which_acts),
    _First("de krijgsmacht groeit met duizend militairen", _what_grows_at_home, groups=_SIZES),
    _First("UNMIVER, in 2029 opgericht en vorig jaar verlengd, telt 140 man", _which_is_set_in, forms=("participle",)),
    _First("IS heeft de strijd voortgezet", _who_is_fought, groups=("maintain", "extend", "increase", "end")),
    _First("de Poolse terugtrekking", doer_of, forms=("noun",)),
    _First("het besluit van Polen om dertig militairen te zenden", _whose_decision_it_is, forms=("infinitive",)),
)


def _we_with_another(does: _Doing) -> str | None:
    low, start = does.sentence.low, does.cue.start
    if does.subject in (None, NL) or does.sentence.people:
        return None
    return NL if _WITH_US.search(low, max(does.window[0], start - _NAMES), start) else None


def _we_who_are_counted(does: _Doing) -> str | None:
    return NL if any(p.is_dutch for p in does.people) else None


def _of_whom_its_clause_is(does: _Doing) -> str | None:
    return antecedent(does.sentence, does.cue, does.window)


def _who_asks_us(does: _Doing) -> str | None:
    """Return who asks in ``de NAVO heeft Nederland om deelneming gevraagd``: who is named before us, and acts."""
    if does.subject != NL:
        return None
    named = [c for c in does.sentence.of("subject") if stands_free(does.sentence.low, c.start)]
    return named[0].name if len(named) > 1 and named[0].name != NL else None


def _whose_people_are(does: _Doing) -> str | None:
    if does.subject != NL or does.owner in (None, NL):
        return None
    beside = does.object_at is not None and _BESIDE.search(does.sentence.low, 0, does.object_at)
    return NL if beside else does.owner


def _we_whose_mission_is(does: _Doing) -> str | None:
    sentence = does.sentence
    if does.subject not in ("other", "mission"):
        return None
    return NL if any(is_our_own(sentence, c) for c in sentence.of("noun", "mission")) else None


def _we_whom_it_gets(does: _Doing) -> str | None:
    return NL if does.subject in ("mission", *NO_COUNTRY) and _gets_ours(does) else None


def _we_who_grant_it(does: _Doing) -> str | None:
    """Return that we act where those asked who are named between a request that is granted and what it asks for."""
    request = granted_before(does.sentence, does.cue.start) if does.subject not in (None, NL) else None
    if request is None:
        return None
    grants = [c.name for c in does.sentence.of("subject") if c.start < request.start]
    return grants[-1] if grants else NL


RATHER = Rules(
    _Rather(
        "Het kabinet honoreert het verzoek van de VN om de inzet te verlengen", _we_who_grant_it, forms=("infinitive",)
    ),
    _Rather("Nederland en Denemarken bezien of zij", _we_with_another),
    _Rather("het bataljon omvat tachtig Nederlanders", _we_who_are_counted, groups=("measure",)),
    _Rather("een Deense eenheid, die in mei vertrekt", _of_whom_its_clause_is),
    _Rather("De VN heeft Nederland verzocht de bijdrage te verlengen", _who_asks_us, groups=("ask",)),
    _Rather("Nederland levert een Deense bijdrage", _whose_people_are, groups=_OF_PEOPLE),
    # of the one in Kunduz, which is ours alone
    _Rather("De missie in Kunduz duurt tot medio 2014", _we_whose_mission_is, groups=BY_ITSELF),
    _Rather("De missie krijgt er twaalf Nederlandse militairen bij", _we_whom_it_gets, lemmas=(ON_TOP,)),
)


def _gets_ours(does: _Doing) -> bool:
    """Whether people whom a mission gets are ours, by their name or by what stands before: ``De missie krijgt er twaalf
    militairen bij``, behind what tells of Dutch ones."""
    sentence = does.sentence
    if any(p.is_dutch for p in does.people) or " van ons " in sentence.low:
        return True
    return sentence.ours and all(c.name in NO_COUNTRY for c in sentence.nationalities)


def _is_beside_ours(sentence: Sentence, cue: Cue, window: tuple[int, int], object_at: int | None) -> bool:
    """Whether what is named is another's that people of ours work with or come to, and not what is acted upon."""
    return (
        _is_of_some(sentence.low, cue, object_at)
        or _is_added_to(sentence.low, object_at)
        or _is_where_they_serve(sentence, cue, window, object_at)
    )


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
