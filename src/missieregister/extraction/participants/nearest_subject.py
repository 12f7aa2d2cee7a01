"""Who acts by what is nearest to a verb: a subject, an owner, a body, a mission, each at what it costs to reach it."""

from collections.abc import Iterator
from typing import NamedTuple

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.participants.owners import owner_of_people
from missieregister.extraction.participants.pronouns import is_contribution
from missieregister.extraction.participants.subjects import NO_COUNTRY, Behind, subjects
from missieregister.extraction.sentences.insets import apart, insets
from missieregister.extraction.sentences.sentence import PREPOSITION, Sentence, stands_free
from missieregister.extraction.text.alike import DECIDED, DECIDED_THEN
from missieregister.extraction.text.phrases import WholeWords, any_in
from missieregister.extraction.text.scan import Cue
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

_FINITE_HELP = WholeWords(
    "heeft hebben had hadden is zijn wil willen wenst zal zullen besluit besloot besloten besliste beslist kiest "
    "beoogt kan kunnen moet acht onderzoekt verkent beziet overweegt richt streeft gaat blijft ontving ontvangt".split()
)
_BEHIND_ANY = regex(
    r"(?<!\w)(?:van|aan|in|met|door|naar|voor|bij|uit|namens|over|onder|op|tegen|via|binnen|als|inzake|aangaande|omtrent|rond|"
    r"en)\s+(?:[\w«\"'’-]+\s+){0,4}[(«\"]?$"
)
_BODY = regex(
    r"\s+(?:\w+\s+)?(?:regering|parlement|kabinet|president|minister|autoriteiten|strijdkrachten|krijgsmacht|"
    r"leger|ministerraad|premier|bondsdag|ministerie|overheid)\b"
)
_CROSSES = regex(r"[,;(]|\b(?:aan|in|voor|van|bij|naar|op)\b")


def _helping_verbs(sentence: Sentence) -> list[tuple[int, int]]:
    """Return where the verbs stand that a subject may belong to, instead of to the event's own."""
    return _FINITE_HELP.spans(sentence.low)


_ANSWERS = ("honour", "decline", "investigate")
_LEADS = regex(r"\s(?:geleide|aangevoerde|opgerichte|ingestelde|gecoördineerde|gemandateerde|aangestuurde)\s")
_RESOLVED = regex(rf"(?<!\w)(?:{DECIDED}|{DECIDED_THEN}|besluit)\s", words=("besl",))
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
    geeft gehoor aan het verzoek van de VN en stuurt een compagnie``, ``en zal een compagnie sturen``."""
    low = sentence.low
    start, end = _where_it_bends(low, cue)
    if not low.endswith(" en ", 0, start) or not low.startswith(" ", end):
        return None
    named = sentence.of("subject")
    first = named[0] if named and named[0].start == 0 else None
    if first is None or any(mark in low[:start] for mark in ",;:(") or low.startswith(" en ", first.end):
        return None
    follows = any(c.start == end + 1 for c in named)  # "en stuurt Duitsland"
    acts = any(c.start == first.end + 1 for c in sentence.of("verb") if c.form in ("finite", "past"))
    return first.name if acts and not follows else None


#: "en zal twee eenheden leveren"
_AND_WILL = regex(
    r"(?<=\sen\s)(?:zal|wil|gaat|kan|zou)(?=\s[^,;:.]*\Z)",
    words=("zal", "wil", "gaat", "kan", "zou"),
)


def _where_it_bends(low: str, cue: Cue) -> tuple[int, int]:
    """Return where the finite verb is that a verb has: itself, or what helps it behind ``en``; nowhere for others."""
    if cue.form in ("finite", "past"):
        return cue.start, cue.end
    helps = _AND_WILL.search(low, 0, cue.start) if cue.form == "infinitive" else None
    return helps.span() if helps else (0, 0)


#: what it costs to reach who may act, in characters between him and the verb
_FAR = 420
#: what stands before a verb is farther than what stands behind it, as its clause may be over
_BEFORE, _TURNED = 1.5, 2
#: what a comma and a semicolon between them cost
_COMMA, _SEMICOLON = 60, 120
#: who is said to decide costs less by the character; who is named by "namens" or "door", nearly nothing
_DECIDES, _NAMENS, _BY = 0.5, 1.0, 5.0
#: a mission acts by itself right beside its verb, and where nobody else is near
_BESIDE, _OF_MISSION = 16, 30.0
#: characters between people and whose they are: "de troepen van Portugal"
_NEAR = 10


class Reached(NamedTuple):
    """Who may act, at what it costs to reach him from the verb."""

    cost: float
    who: str


class _Verb:
    """A verb that somebody is looked for who does it, and where he is looked from: its auxiliary, where it has one."""

    def __init__(self, sentence: Sentence, cue: Cue, window: tuple[int, int]) -> None:
        self.sentence, self.low, self.cue, self.window = sentence, sentence.low, cue, window
        self._is_interrupted = bool(sentence.once(insets))
        self.is_finite = cue.form in ("finite", "past")
        helping = [at for at, end in sentence.once(_helping_verbs) if end <= cue.start and not self.is_apart(at)]
        self.is_helped = bool(helping)
        self.anchor = cue.start
        if helping and not self.is_finite:
            inside = [at for at in helping if at >= window[0]]
            # "Zodra de Raad X heeft opgericht, zal Nederland een fregat leveren"
            main = [at for at in inside if self.low.endswith(", ", 0, at) or at in sentence.once(_own_helps)]
            self.anchor = main[-1] if main else inside[0] if inside else helping[-1]

    def is_apart(self, at: int) -> bool:
        """Whether a clause that is set in stands between a place and the verb."""
        return self._is_interrupted and apart(self.sentence, at, self.cue.start)

    def holds(self, at: int) -> bool:
        """Whether a place is in the part of the sentence that the verb governs."""
        return self.window[0] <= at < self.window[1]

    def away(self, at: int) -> float:
        """How far a place is from where he is looked for."""
        return float(abs(at - self.anchor))

    def between(self, start: int, end: int) -> str:
        """What stands between a stretch and where he is looked for."""
        return self.low[min(end, self.anchor) : max(start, self.anchor)]


def _own_helps(sentence: Sentence) -> frozenset[int]:
    """Return where a verb may stand that has a subject of its own behind "en": ``en het kabinet heeft besloten``."""
    return frozenset(c.end + 1 for c in sentence.of("subject") if sentence.low.endswith(" en ", 0, c.start))


def nearest_subject(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> str | None:
    """Return who acts by what is nearest to a verb; ``other`` where a name does that nobody knows."""
    told = _subject_of_that(sentence, cue) or _shared_subject(sentence, cue)
    if told:
        return told
    verb = _Verb(sentence, cue, window)
    found = [weighed for way in _WAYS for weighed in way(verb)]
    if found:
        return min(found).who
    whose = owner_of_people(sentence, window)
    return whose if whose or cue.lemma in _IMPERSONAL else _stranger(sentence, verb.anchor, window)


def _named_subjects(verb: _Verb) -> Iterator[Reached]:
    """Yield the countries, bodies and people of ours that are named: ``Nederland levert``."""
    cue, low = verb.cue, verb.low
    for subject, behind in verb.sentence.once(subjects):
        if _is_no_subject_of(verb, subject, behind):
            continue
        if behind.decision and subject.end <= cue.start:
            yield Reached(abs(cue.start - subject.end) * _DECIDES, subject.name)
        elif behind.namens and verb.window[0] <= subject.start:
            yield Reached(_NAMENS, subject.name)
        elif behind.by:
            if verb.holds(subject.start) and cue.form == "participle":
                yield Reached(_BY, subject.name)
        elif behind.free and not behind.row:
            if low.startswith(" nederland", cue.end) and _is_in_brackets(low, subject.start, verb.anchor):
                continue  # "met de partners (het Verenigd Koninkrijk en Canada) brengt Nederland"
            cost = _cost(verb, subject)
            if cost < _FAR:
                yield Reached(cost, subject.name)


def _is_no_subject_of(verb: _Verb, subject: Cue, behind: Behind) -> bool:
    """Whether somebody who is named does not do what a verb says, by where he stands."""
    cue, low, window = verb.cue, verb.low, verb.window
    if subject.start >= window[1] or verb.is_apart(subject.start):
        return True
    if subject.start < window[0] and low.startswith("er ", window[0]) and low.startswith("de missie ", subject.start):
        return True  # "De missie duurt twee jaar en er gaan 380 militairen heen"
    if subject.name != NL and behind.by and _LEADS.match(low, subject.end):
        return True  # "de door Frankrijk geleide operatie"
    if subject.name != NL and low.endswith(_WHICH, 0, subject.start) and _HELPED.match(low, subject.end):
        return True  # "drie militairen die de Duitsers in Gao bijstaan"
    if behind.apart and not behind.apart[0] <= cue.start < behind.apart[1]:
        return True
    if cue.form in ("participle", "infinitive") and not behind.by and "," in low[cue.end : subject.start]:
        return True  # a verb at the end of its clause has its subject before it
    if subject.name != NL and cue.lemma == "verlaten" and _is_left(low, subject, cue):
        return True
    if not behind.decision:
        return False
    # who asked is not who answers; "naar aanleiding van het verzoek van de VN is besloten"
    return cue.name in _ANSWERS or _RESOLVED.search(low, subject.end, cue.start) is not None


#: "die de Duitsers in Gao bijstaan": who is helped by those of whom a clause tells
_WHICH = ("die ", "die de ", "die het ", "dat ", "dat de ", "dat het ")
_HELPED = regex(
    r"[^,;.]{0,60}?\s(?:bijsta(?:an|at)|help(?:en|t)|(?:onder)?steun(?:en|t)|assisteren|assisteert|begeleid(?:en|t)|"
    r"adviseren|adviseert|train(?:en|t)|opleid(?:en|t)|beveilig(?:en|t)|bescherm(?:en|t)|bewaken|bewaakt)"
    r"(?=\s*(?:[.,;)]|\Z)|\sen\s)"
)
#: between a country and the verb that says who leaves it, and before a country that leaves something itself
_LEFT = regex(
    r"\s(?:(?:weer|definitief|volledig)\s)?(?:te\shebben\s|(?:hebben|heeft|hadden|had|te|zal|zullen|moeten|moet)\s)?"
)
_TURNS = ("heeft ", "hebben ", "zal ", "zullen ", "moet ", "moeten ", "wil ", "gaat ", " en ", "dat ", "had ", "kan ")


def _is_left(low: str, country: Cue, cue: Cue) -> bool:
    """Whether a country is what somebody leaves: ``zullen voor het einde van het jaar Verania hebben verlaten``."""
    return (
        _LEFT.fullmatch(low, country.end, cue.start) is not None
        and country.start > 0
        and low[country.start - 1] == " "
        and not low.endswith(_TURNS, 0, country.start)
    )


def _cost(verb: _Verb, subject: Cue) -> float:
    """Return what it costs to reach a subject: how far it is, and what parts it from the verb."""
    if subject.start >= verb.anchor:
        distance: float = subject.start - verb.anchor
    else:
        distance = (verb.anchor - subject.end) * _BEFORE + _TURNED
    between = verb.between(subject.start, subject.end)
    return float(distance + _COMMA * between.count(",") + _SEMICOLON * between.count(";"))


def _adjectives_of_bodies(verb: _Verb) -> Iterator[Reached]:
    """Yield whose the bodies are that are named: ``het Duitse parlement``, ``de Amerikaanse regering``."""
    for adjective in verb.sentence.of("adjective"):
        if not _BODY.match(verb.low, adjective.end):
            continue
        if not PREPOSITION.search(verb.low[max(0, adjective.start - 60) : adjective.start]):
            yield Reached(verb.away(adjective.start), adjective.name)


#: one word behind whose it is, and what may stand between a verb and that: "levert een Deense compagnie"
_ONE_WORD, _ARTICLE = regex(r"\s[\w'’-]+"), regex(r"\w+\s(?:(?:de|het|een|deze)\s)?")
#: what may stand between the begin of a clause and that: "De", "Twee"
_OPENS = regex(
    r"(?:\A|[,;:.]\s|(?<!\w)(?:dat|en|maar|omdat|terwijl)\s)(?:(?!(?:in|van|aan|voor|bij|met|naar|door|op|uit|binnen|onder|over|na|namens|tot)\s)"
    r"[\w-]+\s){0,2}\Z"
)
#: what it costs to reach who stands right before the verb, and right behind it, where what is acted upon may stand too
_RIGHT_BEFORE, _RIGHT_BEHIND = 2.0, 12.0


def _others_beside(verb: _Verb) -> Iterator[Reached]:
    """Yield the country of whom stands right before a finite verb, or right behind it: ``De Deense marine verlengt``,
    ``Tot mei levert een Deense compagnie``."""
    if verb.cue.form == "noun":
        return
    low, anchor = verb.low, verb.anchor
    for adjective in verb.sentence.of("adjective"):
        word = _ONE_WORD.match(low, adjective.end)
        if adjective.name in NO_COUNTRY or word is None or not verb.holds(adjective.start):
            continue
        behind = adjective.start > anchor and _ARTICLE.fullmatch(low, anchor, adjective.start)
        before = word.end() + 1 == anchor and _OPENS.search(low, max(0, adjective.start - 60), adjective.start)
        if before or behind:
            yield Reached(_RIGHT_BEFORE if before else _RIGHT_BEHIND, adjective.name)


def _owners_of_roles(verb: _Verb) -> Iterator[Reached]:
    """Yield whose the people are: ``de troepen van Portugal``."""
    for role in verb.sentence.of("noun", "role"):
        for owner in verb.sentence.of("subject"):
            beside = 0 <= owner.start - role.end <= _NEAR
            if beside and verb.low[role.end : owner.start].split()[:1] in (["van"], ["uit"]):
                if verb.holds(role.start):
                    yield Reached(verb.away(role.start), owner.name)
                break


def _missions_that_act(verb: _Verb) -> Iterator[Reached]:
    """Yield missions that act by themselves: ``Daarmee beoogt USSC``."""
    cue, low, sentence = verb.cue, verb.low, verb.sentence
    for mention in sentence.missions if _may_a_mission(verb) else ():
        word = low.rfind(" ", 0, mention.start) + 1 if low.endswith("-", 0, mention.start) else mention.start
        before = low[max(0, word - 60) : word]  # of "NAVO-operatie X" the name begins inside the word
        if mention.pointed and is_contribution(sentence, mention):
            continue  # "Eerstgenoemde eindigt", of two contributions
        if mention.start >= verb.anchor and _RESOLVED.search(low, verb.anchor, mention.start):
            break  # "is besloten Atalanta te ondersteunen"
        if any(sentence.tools.people.is_equipment(word) for word in low[mention.start : mention.end].split()):
            # "De Patriots blijven in Adana", "De Duitse Patriots blijven"
            yield from (Reached(0.0, a.name) for a in sentence.of("adjective") if a.end == mention.start - 1)
            continue
        if cue.name == "leave" and mention.start >= verb.anchor:
            break  # "De laatste twaalf militairen verlieten X": who leaves does not stand behind
        behind = mention.start >= verb.anchor
        distance = mention.start - verb.anchor if behind else verb.anchor - mention.end
        if mention.compound or not 0 <= distance < _BESIDE or _BEHIND_ANY.search(before) or "(" in before[-2:]:
            continue
        between = verb.between(mention.start, mention.end)
        if not (_CROSSES.search(between) or (" en " in between and _in_row(verb, mention))):
            ours = low.startswith("nederlandse ", mention.start)  # "De Nederlandse missie in Verania liep"
            yield Reached(distance + _OF_MISSION, NL if ours else "mission")


def _in_row(verb: _Verb, mention: MissionMention) -> bool:
    """Whether another mission stands between one and its verb: ``de mandaten voor A, B en C lopen af``."""
    return any(mention.end < m.start < verb.anchor for m in verb.sentence.missions)


def _may_a_mission(verb: _Verb) -> bool:
    """Whether a mission may do what a verb says by itself: of "om de bijdrage aan X te verlengen" who does so stands
    outside."""
    cue = verb.cue
    if verb.low.startswith("in ", cue.start):
        return False  # "heeft het verzoek om X te versterken in overweging"
    if cue.form in ("participle", "noun") or (cue.form == "infinitive" and not verb.is_helped):
        return False
    if cue.lemma != "doorlopen":
        return True
    # "De beide bijdragen – dus A en B – lopen door"
    contributions = verb.sentence.of("noun", "contribution")
    return not any(verb.window[0] <= c.start < cue.start for c in contributions)


#: the ways to find who may act
_WAYS = (_named_subjects, _adjectives_of_bodies, _others_beside, _owners_of_roles, _missions_that_act)


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
    if (
        not (name[0].isupper() and name.isalpha())
        or PREPOSITION.search(f"{name.lower()} ")
        or name.lower() in sentence.tools.lexicon.references["openers"]
    ):
        return None
    if any(m.start <= anchor - len(name) - 1 < m.end for m in sentence.missions) or sentence.of("adjective", "nl"):
        return None
    taken = any(window[0] <= c.start < anchor for c in (*sentence.of("noun"), *sentence.of("verb")))
    return None if taken else "other"
