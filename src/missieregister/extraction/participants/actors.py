"""Who acts in an event: the cabinet, another country, an organisation."""

from missieregister.extraction.mentions.at_home import grows_at_home
from missieregister.extraction.participants.deciders import decided_by
from missieregister.extraction.participants.objects import OF_THEMSELVES, is_our_own
from missieregister.extraction.participants.owners import owner_of, owner_of_people
from missieregister.extraction.participants.pronouns import is_contribution
from missieregister.extraction.participants.subjects import NO_COUNTRY, subjects
from missieregister.extraction.sentences.clauses_about import (
    antecedent,
    done_by,
    is_set_in_behind_mission,
    mission_acts,
)
from missieregister.extraction.sentences.insets import apart, insets
from missieregister.extraction.sentences.sentence import PREPOSITION, Sentence, stands_free
from missieregister.extraction.text.phrases import WholeWords, any_in
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.verbs.company import GOES_TO_WORK
from missieregister.extraction.verbs.handovers import HANDOVERS
from missieregister.extraction.verbs.more_or_fewer import ON_TOP
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

_FINITE_HELP = WholeWords(
    "heeft hebben had hadden is zijn wil willen wenst zal zullen besluit besloot besloten kiest beoogt kan kunnen "
    "moet acht onderzoekt verkent beziet overweegt richt streeft gaat blijft ontving ontvangt".split()
)
_BEHIND_ANY = regex(
    r"(?<!\w)(?:van|aan|in|met|door|naar|voor|bij|uit|namens|over|onder|op|tegen|via|binnen|als|"
    r"en)\s+(?:[\w«\"'’-]+\s+){0,4}[(«\"]?$"
)
_BODY = regex(
    r"\s+(?:\w+\s+)?(?:regering|parlement|kabinet|president|minister|autoriteiten|strijdkrachten|krijgsmacht|"
    r"leger|ministerraad|premier|bondsdag|ministerie|overheid)\b"
)
_CROSSES = regex(r"[,;(]|\b(?:aan|in|voor|van|bij|naar|op)\b")
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
    other = (
        _is_of_some(sentence.low, cue, object_at)
        or _is_added_to(sentence.low, object_at)
        or _is_where_they_serve(sentence, cue, window, object_at)
    )
    owner = None if other else owner_of(sentence, object_at)
    if owner and cue.name in OF_THEMSELVES:
        return owner
    if owner and cue.form in ("noun", "participle"):
        by = _subject(sentence, cue, window)
        return by if owner == "nl" and by not in (None, "nl") and cue.form == "noun" else owner
    subject = _subject(sentence, cue, window)
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


def _helping_verbs(sentence: Sentence) -> list[tuple[int, int]]:
    """Return where the verbs stand that a subject may belong to, instead of to the event's own."""
    return _FINITE_HELP.spans(sentence.low)


_ANSWERS = ("honour", "decline", "investigate")
_LEADS = regex(r"\s(?:geleide|aangevoerde|opgerichte|ingestelde|gecoördineerde|gemandateerde|aangestuurde)\s")
_RESOLVED = regex(r"(?<!\w)beslo(?:ten|ot)\s|(?<!\w)besluit\s", words=("beslo", "besluit"))


#: what is told of whoever follows: "vernomen dat Ierland bereid is 400 militairen te leveren", "omdat Noorwegen geen
#: helikopters kon leveren"
_THAT = regex(r"\s(?:dat|omdat|doordat|aangezien|nadat|hoewel)\s(?:ook\s|alleen\s)?(?:de\s|het\s|een\s)?(?:\w+e\s)?\Z")


_THAT_HE = regex(r"\sdat\s(?:zij|hij|ze)\s")


#: one of these stands in that
_OPENERS = (" dat ", "omdat ", "doordat ", "aangezien ", "nadat ", "hoewel ")


def _subject_of_that(sentence: Sentence, cue: Cue) -> str | None:
    """Return the country, other than ours, that opens the clause behind ``dat`` which the verb ends; or who tells it,
    where that is said of himself: ``De regering heeft de NAVO laten weten dat zij``."""
    low = sentence.low
    if cue.form == "noun" or not any_in(_OPENERS, low[: cue.start]):
        return None
    himself = next(reversed(list(_THAT_HE.finditer(low, 0, cue.start))), None)
    if himself and not any(mark in low[himself.end() : cue.start] for mark in (",", ";", " dat ")):
        return next(
            (c.name for c in sentence.of("subject") if c.start < himself.start() and stands_free(low, c.start)), None
        )
    opening = [(c.start, c.end, c.name) for c in sentence.of("subject")]
    opening += [
        (a.start, a.end, a.name)
        for a in sentence.of("adjective")
        if any(n.start == a.end + 1 for n in sentence.of("noun", "equipment", "role"))
    ]
    for start, end, name in sorted(opening, reverse=True):
        if end > cue.start or name in NO_COUNTRY or not _THAT.search(low, max(0, start - 40), start):
            continue
        between = low[end : cue.start]
        return None if any(mark in between for mark in (",", ";", " dat ")) else name
    return None


def _shared_subject(sentence: Sentence, cue: Cue) -> str | None:
    """Return who opens a sentence of which a second verb tells what he does too, whoever stands between: ``Nederland
    geeft gehoor aan het verzoek van de VN en stuurt een compagnie``."""
    low = sentence.low
    if cue.form not in ("finite", "past") or not low.endswith(" en ", 0, cue.start) or not low.startswith(" ", cue.end):
        return None
    named = sentence.of("subject")
    first = named[0] if named and named[0].start == 0 else None
    if first is None or any(mark in low[: cue.start] for mark in ",;:(") or low.startswith(" en ", first.end):
        return None
    follows = any(c.start == cue.end + 1 for c in named)  # "en stuurt Duitsland"
    acts = any(c.start == first.end + 1 for c in sentence.of("verb") if c.form in ("finite", "past"))
    return first.name if acts and not follows else None


def _subject(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> str | None:
    low = sentence.low
    told = _subject_of_that(sentence, cue) or _shared_subject(sentence, cue)
    if told:
        return told
    candidates: list[tuple[float, str]] = []
    interrupted = bool(sentence.once(insets))
    anchors = [
        start
        for start, end in sentence.once(_helping_verbs)
        if end <= cue.start and not (interrupted and apart(sentence, start, cue.start))
    ]
    anchor = cue.start if cue.form in ("finite", "past") or not anchors else anchors[-1]
    if cue.form not in ("finite", "past") and anchors:
        inside = [a for a in anchors if a >= window[0]]
        anchor = inside[0] if inside else anchors[-1]
    for subject, behind in sentence.once(subjects):
        if subject.start >= window[1] or (interrupted and apart(sentence, subject.start, cue.start)):
            continue
        if (
            subject.start < window[0]
            and low.startswith("er ", window[0])
            and low.startswith("de missie ", subject.start)
        ):
            continue  # "De missie duurt twee jaar en er gaan 380 militairen heen"
        if subject.name != NL and behind.by and _LEADS.match(low, subject.end):
            continue  # "de door Frankrijk geleide operatie"
        if behind.apart and not behind.apart[0] <= cue.start < behind.apart[1]:
            continue
        if cue.form in ("participle", "infinitive") and not behind.by and "," in low[cue.end : subject.start]:
            continue  # a verb at the end of its clause has its subject before it
        if behind.decision and cue.name in _ANSWERS:
            continue  # who asked is not who answers
        if behind.decision and _RESOLVED.search(low, subject.end, cue.start):
            continue  # "naar aanleiding van het verzoek van de VN is besloten"
        if behind.decision and subject.end <= cue.start:
            candidates.append((abs(cue.start - subject.end) * 0.5, subject.name))
            continue
        if behind.namens and window[0] <= subject.start:
            candidates.append((1.0, subject.name))
            continue
        if behind.by:
            if window[0] <= subject.start < window[1] and cue.form in ("participle",):
                candidates.append((5.0, subject.name))
            continue
        if behind.row or not behind.free:
            continue
        if low.startswith(" nederland", cue.end) and _is_in_brackets(low, subject.start, anchor):
            continue  # "met de partners (het Verenigd Koninkrijk en Canada) brengt Nederland"
        distance = subject.start - anchor if subject.start >= anchor else (anchor - subject.end) * 1.5 + 2
        crossing = low[min(subject.end, anchor) : max(subject.start, anchor)]
        distance += 60 * crossing.count(",") + 120 * crossing.count(";")
        if distance < 420:
            candidates.append((float(distance), subject.name))
    candidates.extend(
        # "het Duitse parlement", "de Amerikaanse regering"
        (float(abs(a.start - anchor)), a.name)
        for a in sentence.of("adjective")
        if _BODY.match(low, a.end) and not PREPOSITION.search(low[max(0, a.start - 60) : a.start])
    )
    for role in sentence.of("noun", "role"):
        # "de troepen van Portugal"
        owner = next(
            (
                c
                for c in sentence.of("subject")
                if 0 <= c.start - role.end <= 10 and low[role.end : c.start].split()[:1] in (["van"], ["uit"])
            ),
            None,
        )
        if owner and window[0] <= role.start < window[1]:
            candidates.append((float(abs(role.start - anchor)), owner.name))
    # "om de bijdrage aan X te verlengen": who does so stands outside
    acts = cue.form not in ("participle", "noun") and not (cue.form == "infinitive" and not anchors)
    if cue.lemma == "doorlopen":  # "De beide bijdragen – dus A en B – lopen door"
        acts = acts and not any(window[0] <= c.start < cue.start for c in sentence.of("noun", "contribution"))
    for mention in sentence.missions if acts else ():
        # a mission that acts by itself: "Daarmee beoogt USSC ..."
        word = low.rfind(" ", 0, mention.start) + 1 if low.endswith("-", 0, mention.start) else mention.start
        before = low[max(0, word - 60) : word]  # of "NAVO-operatie X" the name begins inside the word
        if mention.pointed and is_contribution(sentence, mention):
            continue  # "Eerstgenoemde eindigt", of two contributions
        if mention.start >= anchor and _RESOLVED.search(low, anchor, mention.start):
            break  # "is besloten Atalanta te ondersteunen"
        if any(sentence.tools.people.is_equipment(word) for word in low[mention.start : mention.end].split()):
            # "De Patriots blijven in Adana", "De Duitse Patriots blijven"
            candidates += [(0.0, a.name) for a in sentence.of("adjective") if a.end == mention.start - 1]
            continue
        if cue.name == "leave" and mention.start >= anchor:
            break  # "De laatste twaalf militairen verlieten X": who leaves does not stand behind
        distance = mention.start - anchor if mention.start >= anchor else anchor - mention.end
        if not mention.compound and 0 <= distance < 16 and not _BEHIND_ANY.search(before) and "(" not in before[-2:]:
            crossing = low[min(mention.end, anchor) : max(mention.start, anchor)]
            if not _CROSSES.search(crossing):
                ours = low.startswith("nederlandse ", mention.start)  # "De Nederlandse missie in Verania liep"
                candidates.append((distance + 30.0, NL if ours else "mission"))
    if candidates:
        return min(candidates)[1]
    whose = owner_of_people(sentence, window)
    return whose if whose or cue.lemma in _IMPERSONAL else _stranger(sentence, anchor, window)


def _is_in_brackets(low: str, place: int, verb: int) -> bool:
    """Whether a place lies in brackets that a verb stands outside of."""
    opened = low.rfind("(", 0, place)
    closed = low.find(")", place)
    return opened >= 0 <= closed and ")" not in low[opened:place] and not opened < verb < closed


#: "Gemiddeld gaat het om 160 militairen": nobody acts
_IMPERSONAL = ("gaan om", "gemoeid zijn", "betreffen", "het zijn")


#: "Daarvan zijn er vijf ingevuld"
_PRONOMINAL = regex(r"(?:daar|hier|waar|er)[a-z]+")
#: prepositions that make a name a place: "In Erbil zit een eenheid"
_PLACES = frozenset("in te bij op uit vanuit naar voor aan met tussen rond nabij boven langs".split())


def _stranger(sentence: Sentence, anchor: int, window: tuple[int, int]) -> str | None:
    """Return ``other`` where a name that the lexicon lacks acts: ``Kervo levert twintig militairen``."""
    before = sentence.text[window[0] : anchor].split()
    if not 1 <= len(before) <= 2:
        return None
    name = before[-1]
    if (len(before) > 1 and before[0].lower() in (*_PLACES, "de", "het")) or _PRONOMINAL.fullmatch(name.lower()):
        return None
    if not (name[0].isupper() and name.isalpha()) or name.lower() in sentence.tools.lexicon.references["openers"]:
        return None
    if any(m.start <= anchor - len(name) - 1 < m.end for m in sentence.missions) or sentence.of("adjective", "nl"):
        return None
    taken = any(window[0] <= c.start < anchor for c in (*sentence.of("noun"), *sentence.of("verb")))
    return None if taken else "other"
