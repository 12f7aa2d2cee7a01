"""Who acts in an event: the cabinet, another country, an organisation."""

from typing import NamedTuple

from missieregister.extraction.clauses_about import BY, antecedent, done_by, mission_acts
from missieregister.extraction.handovers import HANDOVERS
from missieregister.extraction.headcount import is_dutch
from missieregister.extraction.insets import apart
from missieregister.extraction.objects import OF_THEMSELVES
from missieregister.extraction.passage import PREPOSITION, Sentence, stands_free, word_end
from missieregister.extraction.phrases import WholeWords
from missieregister.extraction.pronouns import is_contribution
from missieregister.extraction.scan import Cue
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
_DECISION_OF = regex(
    r"(?<!\w)(?:besluit|beslissing|(?<!op )(?<!op het )(?<!op een )verzoek|voorstel|aankondiging|plan|plannen|"
    r"voornemen)\s+(?:van|door)\s+(?:de\s+|het\s+)?$"
)


_NEW_PHRASE = regex(r"[,;.(]|\b(?:van|aan|in|met|voor|een|de|het)\b")
_OF = regex(r"\s+van\s+(?:de\s+|het\s+)?")
_CROSSES = regex(r"[,;(]|\b(?:aan|in|voor|van|bij|naar|op)\b")
_PEOPLE_NEXT = regex(
    r"\s+(?:\w+\s+)?(?:militair|stafofficier|expert|politie|marechaussee|functionaris|waarnemer|eenheid|"
    r"eenheden|officier|"
    r"trainer|instructeur|personeel|troepen|bijdrage|inzet|deelname|mandaat|bataljon)"
)

#: "de missies in Mali (EUTM, tien militairen) en Niger"
_IN_ROW = regex(
    r"(?<!\w)(?:in|van|naar|voor|aan|uit|"
    r"met)\s+(?:de\s+)?[\w-]+(?:\s+\([^()]*\))?(?:,\s+[\w-]+(?:\s+\([^()]*\))?)*\s+en\s+\Z"
)
#: "in Irak, Jordanië en Koeweit": also the names between
_ROW_BEGINS = regex(r"(?<!\w)(?:in|naar)\s+(?:de\s+)?[\w-]+(?:,\s+[\w-]+)*,\s+\Z")
_ROW_GOES_ON = regex(r"(?:,\s+[\w-]+)*\s+en\s+[\w-]+")
#: "het parlement in Kopenhagen"
_SEAT = regex(r"(?<!\w)(?:parlement|regering|kabinet|senaat|congres|ministerie|leger)\s+(?:in|te)\s+$")
#: "Luxemburg en Nederland plaatsen beide een officier": what each does, the Netherlands does
_EACH_WITH_US = regex(r"\s+en\s+nederland(?=\s+(?:\w+\s+)?(?:beide|elk|ieder|allebei)(?!\w))")


def acting(sentence: Sentence, cue: Cue, window: tuple[int, int], object_at: int | None) -> str | None:
    """Return the code of who acts: ``nl``, a country, an organisation; None where nobody is named.

    The owner of the contribution ("de Duitse bijdrage") goes before the subject, the subject of the governing verb
    before the rest.
    """
    if "nederland" in sentence.low and _EACH_WITH_US.search(sentence.low, window[0], window[1]):
        return NL
    if cue.lemma in HANDOVERS:
        return NL  # see handovers.py: no others are left
    told = done_by(sentence, cue)
    if told:
        return told
    if "ie die " in sentence.low and mission_acts(sentence, cue):
        return "mission"
    owner = None if _is_of_some(sentence.low, cue, object_at) else _owner(sentence, object_at)
    if owner and cue.name in OF_THEMSELVES:
        return owner
    if owner and cue.form in ("noun", "participle"):
        by = _subject(sentence, cue, window)
        return by if owner == "nl" and by not in (None, "nl") and cue.form == "noun" else owner
    subject = _subject(sentence, cue, window)
    if cue.name == "measure" and any(is_dutch(p) and window[0] <= p.start < window[1] for p in sentence.people):
        return NL
    whom = antecedent(sentence, cue, window)
    if whom:
        return whom
    if cue.name == "ask" and subject == NL:
        subject = _who_asks_us(sentence) or subject
    if subject == NL and owner not in (None, NL) and cue.name in ("contribute", "serve", "measure"):
        return NL if object_at is not None and _BESIDE.search(sentence.low, 0, object_at) else owner
    return subject or owner


#: "zijn negen militairen geplaatst, onder wie vier die een Verische eenheid adviseren"
_OF_SOME = regex(r",\s(?:onder\swie|van\swie|waaronder|waarvan|die)\s")


def _is_of_some(low: str, cue: Cue, object_at: int | None) -> bool:
    """Whether a noun stands in a clause behind a verb that tells what some of its people do: with that of others."""
    return object_at is not None and object_at > cue.end and _OF_SOME.search(low, cue.end, object_at) is not None


#: "Nederland plaatst twee militairen bij het Deense detachement"
_BESIDE = regex(r"(?<!\w)(?:bij|aan|in|onder|binnen|naast|met)\s(?:de\s|het\s|een\s)?(?:\w+\s)\Z")


def _who_asks_us(sentence: Sentence) -> str | None:
    """Return who asks in ``de NAVO heeft Nederland om deelneming gevraagd``: who is named before us, and acts."""
    named = [c for c in sentence.of("subject") if stands_free(sentence.low, c.start)]
    return named[0].name if len(named) > 1 and named[0].name != NL else None


_CONTRIBUTIONS = ("inzet", "bijdrage", "deelname", "deelneming", "uitzending", "aandeel")
_BODIES = (NL, "un", "eu", "nato", "osce", "other")


#: whose a mission is, as its name may begin
_IN_NAMES = ("navo", "eu", "vn", "ovse", "weu", "au")


#: before the country in which a place lies
_A_PLACE = regex(r"(?<!\w)(?:in|te|op|bij|naar|vanaf|vanuit|uit)\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?\s\(\Z")


class _Behind(NamedTuple):
    """What words a subject stands behind: a decision that is its own, ``namens``, ``door``, others of its ``row``; or
    ``free`` to act. ``apart`` is the subordinate clause that it stands in."""

    decision: bool
    namens: bool
    by: bool
    row: bool
    free: bool
    apart: tuple[int, int] | None


def _subjects(sentence: Sentence) -> list[tuple[Cue, _Behind]]:
    """Return the subjects that are no part of a mission's name, with what stands before them."""
    result = []
    for subject in sentence.of("subject"):
        low, start = sentence.low, subject.start
        if low.endswith(_IN_NAMES, start, subject.end) and any(
            0 <= m.start - subject.end <= 1 for m in sentence.missions
        ):
            continue  # "de NAVO operatie X"
        before = low[max(0, start - 60) : start]
        if before.endswith("vanuit ") and subject.name not in _BODIES:
            continue  # "de F-16's vanuit Jordanië"
        if before.endswith(("behalve ", "naast ")) and subject.name == NL:
            continue  # "Behalve Nederland dragen vijf landen bij"
        where = _A_PLACE.search(sentence.text, 0, start) or any(m.end + 2 == start for m in sentence.missions)
        if low.startswith(")", subject.end) and where and subject.name not in _BODIES:
            continue  # "vanaf Malbork (Polen)", "UNMIVER (Orland)"
        row = subject.name != NL and _is_of_row(low, subject)
        told = _Behind(
            decision=bool(_DECISION_OF.search(before)),
            namens=before.endswith("namens "),
            by=bool(BY.search(before)),
            row=row,
            free=not PREPOSITION.search(before) or bool(_SEAT.search(before)),
            apart=_clause_apart(sentence, start),
        )
        result.append((subject, told))
    return result


def _is_of_row(low: str, name: Cue) -> bool:
    """Whether a name is one of several places: ``in Irak, Jordanië en Koeweit``."""
    left = max(0, name.start - 100)
    if low.endswith(", ", 0, name.start):
        return bool(_ROW_BEGINS.search(low, left, name.start) and _ROW_GOES_ON.match(low, name.end))
    return low[left : name.start].rstrip().endswith("en") and _IN_ROW.search(low, left, name.start) is not None


def _helping_verbs(sentence: Sentence) -> list[tuple[int, int]]:
    """Return where the verbs stand that a subject may belong to, instead of to the event's own."""
    return _FINITE_HELP.spans(sentence.low)


def _owner(sentence: Sentence, object_at: int | None) -> str | None:
    """Return whose the contribution is: an adjective before the noun or ``van Duitsland`` behind it."""
    if object_at is None:
        return None
    low = sentence.low
    if not any(
        c.start == object_at for c in sentence.of("noun", "contribution", "mandate", "national_mandate", "combined")
    ):
        return None
    for adjective in reversed(sentence.of("adjective")):
        if (
            adjective.end <= object_at
            and len(low[adjective.end : object_at].split()) <= 3
            and not _NEW_PHRASE.search(low[adjective.end : object_at])
        ):
            return adjective.name
    end = word_end(low, object_at)
    theirs = sentence.of("adjective") if low.endswith(_CONTRIBUTIONS, object_at, end) else ()
    for adjective in theirs:
        if adjective.name != NL and 0 <= adjective.start - end <= 9 and _OF.fullmatch(low, end, adjective.start):
            return adjective.name  # "de inzet van de Georgische compagnie"
    for subject in sentence.of("subject"):
        if 0 <= subject.start - end <= 12 and _OF.fullmatch(low, end, subject.start):
            return subject.name
    return None


_SUBORDINATE = regex(
    r"^nu\s(?=de\s|het\s|deze\s)|(?:^|[,;]\s|\s(?=wanneer|zodra|nadat))(?:wanneer|zodra|omdat|als|indien|nadat|"
    r"doordat|aangezien|mits|tenzij|totdat|waarna|hoewel|ofschoon|"
    r"zoals|waarop|waarvoor|waarmee|waarom|waaraan|waarbij|waarin|waartoe)\s(?:ook\s|onder\s(?:meer|andere)\s)?"
)


_OPENS_CLAUSE = WholeWords(
    "nu wanneer zodra omdat als indien nadat doordat aangezien mits tenzij totdat waarna hoewel ofschoon zoals "
    "waarop waarvoor waarmee waarom waaraan waarbij waarin waartoe".split()
)


def _subordinates(sentence: Sentence) -> list[int]:
    """Return where subordinate clauses go on behind the word that opens them."""
    return [m.end() for m in _SUBORDINATE.finditer(sentence.low)] if _OPENS_CLAUSE.spans(sentence.low) else []


#: "Denemarken, Italië en "
_NAMES = regex(r"(?:[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)*(?:,\s|\sen\s))+")


def _clause_apart(sentence: Sentence, subject: int) -> tuple[int, int] | None:
    """Return the subordinate clause that a name stands in, of which no verb outside it tells: "..., wanneer Roemenië
    haar aflost"."""
    low = sentence.low
    begin = next((end for end in reversed(sentence.once(_subordinates)) if end <= subject), None)
    if begin is None or (
        any(mark in low[begin:subject] for mark in ",;") and not _NAMES.fullmatch(sentence.text, begin, subject)
    ):
        return None
    ends = [at for at in (low.find(mark, subject) for mark in ",;") if at >= 0]
    return begin, min(ends, default=len(low))


_ANSWERS = ("honour", "decline", "investigate")
_LEADS = regex(r"\s(?:geleide|aangevoerde|opgerichte|ingestelde|gecoördineerde|gemandateerde|aangestuurde)\s")
_RESOLVED = regex(r"(?<!\w)beslo(?:ten|ot)\s|(?<!\w)besluit\s")


#: what is told of whoever follows: "vernomen dat Ierland bereid is 400 militairen te leveren"
_THAT = regex(r"\sdat\s(?:ook\s|alleen\s)?(?:de\s|het\s|een\s)?(?:\w+e\s)?\Z")


_THAT_HE = regex(r"\sdat\s(?:zij|hij|ze)\s")


def _subject_of_that(sentence: Sentence, cue: Cue) -> str | None:
    """Return the country, other than ours, that opens the clause behind ``dat`` which the verb ends; or who tells it,
    where that is said of himself: ``De regering heeft de NAVO laten weten dat zij``."""
    low = sentence.low
    if cue.form == "noun" or " dat " not in low[: cue.start]:
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
        if end > cue.start or name in _BODIES or not _THAT.search(low, max(0, start - 40), start):
            continue
        between = low[end : cue.start]
        return None if any(mark in between for mark in (",", ";", " dat ")) else name
    return None


def _subject(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> str | None:
    low = sentence.low
    told = _subject_of_that(sentence, cue)
    if told:
        return told
    candidates: list[tuple[float, str]] = []
    anchors = [
        start
        for start, end in sentence.once(_helping_verbs)
        if end <= cue.start and not apart(sentence, start, cue.start)
    ]
    anchor = cue.start if cue.form in ("finite", "past") or not anchors else anchors[-1]
    if cue.form not in ("finite", "past") and anchors:
        inside = [a for a in anchors if a >= window[0]]
        anchor = inside[0] if inside else anchors[-1]
    for subject, behind in sentence.once(_subjects):
        if subject.start >= window[1] or apart(sentence, subject.start, cue.start):
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
                candidates.append((distance + 30.0, "mission"))
    if candidates:
        return min(candidates)[1]
    whose = _owner_of_people(sentence, window)
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


#: between a nationality and its people: "Poolse", "Poolse civiele"
_TO_ROLE = regex(r"\s(?:[\w-]+e\s)?")


def _before_a_role(sentence: Sentence, adjective: Cue) -> bool:
    """Whether a nationality is that of people: ``trekken de Poolse adviseurs zich terug``."""
    return any(
        role.start > adjective.end and _TO_ROLE.fullmatch(sentence.low, adjective.end, role.start)
        for role in sentence.of("noun", "role")
    )


#: "onder wie ook Ierse en Finse officieren": some of many
_AMONG_THEM = regex(r"(?<!\w)(?:onder\swie|waaronder)\s[^,;]*\Z")


#: "in het Ierse bataljon", "samen met een Duitse eenheid": theirs is what ours are in, beside or go to
_BESIDE_UNIT = regex(r"(?<!\w)(?:in|aan|bij|onder|naast|binnen|samen\smet)\s(?:de|het|een)\s\Z")


def _owner_of_people(sentence: Sentence, window: tuple[int, int]) -> str | None:
    """``de laatste Nederlandse stafofficier``: whose people they are, where no subject is named."""
    low = sentence.low
    for adjective in sentence.of("adjective"):
        if not window[0] <= adjective.start < window[1] or _AMONG_THEM.search(low, 0, adjective.start):
            continue
        if adjective.name != NL and _BESIDE_UNIT.search(low, max(0, adjective.start - 20), adjective.start):
            continue
        if _PEOPLE_NEXT.match(low, adjective.end, adjective.end + 40) or (
            stands_free(low, adjective.start) and _before_a_role(sentence, adjective)
        ):
            return adjective.name
        drives = any(c.start == adjective.end + 1 for c in sentence.of("noun", "equipment"))
        ours = any(window[0] <= c.start < adjective.start for c in sentence.of("adjective", NL))
        if drives and not ours and stands_free(low, adjective.start):
            return adjective.name  # "In de Golf nemen twee Duitse fregatten deel"
    return None
