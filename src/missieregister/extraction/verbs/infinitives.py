"""Infinitives, plurals and nouns, told apart by the words before: ``te leveren``, ``wij leveren``, ``het leveren``."""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.verbs.rules import word_of, words_before
from missieregister.patterns import regex

MODALS = frozenset(
    (
        "zal zullen wil willen wenst kan kunnen kon konden mocht mochten zou zouden moet moeten "
        "mag mogen gaat gaan blijft blijven laat laten hoeft"
    ).split()
)


def is_infinitive(sentence: Sentence, cue: Cue) -> bool:
    """Whether its words say that it is one: ``te leveren``, ``te laten vertrekken``, ``uit te breiden``."""
    if cue.lemma == "langer":
        return True
    before = words_before(sentence, cue)
    if before[-1:] == ["te"] or before[-2:] in (["te", "doen"], ["te", "laten"]):
        return True
    return " te " in f" {word_of(sentence, cue)} "


def is_a_noun(sentence: Sentence, cue: Cue) -> bool:
    """Whether it is a noun by the word before it: ``het leveren van``."""
    return words_before(sentence, cue)[-1:] in (["het"], ["dit"])


#: "hebben laten weten dat we de helikopters eind dit jaar terugtrekken"
_THAT_WE = regex(
    r"(?<!\w)dat\s(?:we|wij)\s(?:(?!(?:zal|zullen|willen|kunnen|gaan|moeten|mogen|zouden|te)\s)[\w'-]+\s)+\Z"
)


def is_of_us(sentence: Sentence, cue: Cue) -> bool:
    """Whether it tells what we do: ``wij leveren``, ``dat we de helikopters eind dit jaar terugtrekken``."""
    if words_before(sentence, cue)[-1:] in (["wij"], ["we"]):
        return True
    return _THAT_WE.search(sentence.low, max(0, cue.start - 90), cue.start) is not None


_DETERMINERS = frozenset(
    "de een deze die alle beide twee drie vier vijf zes onze hun zijn haar geen diverse grotere kleinere".split()
)
_PRONOUNS_IN_E = ("we", "ze", "je", "zij", "daartoe", "hiertoe", "waartoe", "mede", "mee", "aanstaande")
#: what nouns end in that no adjective does, and other nouns: "zal met agenten van de politie deelnemen"
_NOUNS_IN_E = (
    "ie", "brigade", "marine", "periode", "fase", "zone", "route", "einde", "regime", "zee", "ambassade", "ruimte",
)  # fmt: skip


def is_a_plural(sentence: Sentence, cue: Cue) -> bool:
    """Whether it is a noun in the plural by the word before it: ``de bijdragen``, ``nieuwe bijdragen``; not ``geen
    gehoor geven``, which has its noun with it, nor ``aan EUAM Ukraine deelnemen``."""
    before = words_before(sentence, cue)
    if not before or " " in word_of(sentence, cue) or any(0 <= cue.start - m.end <= 2 for m in sentence.missions):
        return False
    if before[-1] in _DETERMINERS and before[-2:-1] not in (["tot"], ["naar"]):
        return True
    return (
        before[-1].endswith("e")
        and (not before[-1].endswith(_NOUNS_IN_E) or before[-1].endswith("jullie"))
        and not _is_behind_its_object(sentence, cue)
        and before[-1] not in _PRONOUNS_IN_E
        and not _is_behind_a_place(sentence, cue)
    )


def _is_behind_its_object(sentence: Sentence, cue: Cue) -> bool:
    """Whether the word before a verb is what it acts upon: the ``bijdrage`` of ``geen bijdrage leveren``."""
    return any(0 <= cue.start - c.end <= 1 for c in sentence.of("noun"))


def _is_behind_a_place(sentence: Sentence, cue: Cue) -> bool:
    """Whether the name of a place stands right before a verb: ``in Servië en Turkije stationeren``."""
    before = sentence.low[max(0, cue.start - 40) : cue.start].split()
    return before[-1] in sentence.tools.lands.all_countries


def has_a_modal(sentence: Sentence, _: Cue) -> bool:
    """Whether a verb of the sentence may govern an infinitive: ``zal twee officieren leveren``."""
    return not sentence.words.isdisjoint(MODALS)


def is_asked_of_it(sentence: Sentence, cue: Cue) -> bool:
    """Whether a plural is the infinitive of what is asked: ``vraagt de bijdrage tot mei te laten duren``."""
    return words_before(sentence, cue)[-2:] == ["te", "laten"] and bool(sentence.of("modality", "asked"))


_ENDS_HERE = regex(r"\s*[.,;]|\Z")
_SOMEWHERE = regex(r"(?<!\w)(?:in|bij)\s(?:[\w-]+\s){1,3}\Z")


def will_stay(sentence: Sentence, cue: Cue) -> bool:
    """Whether a clause ends with who will stay: ``dat de eenheid tot mei zal blijven``."""
    ends = _ENDS_HERE.match(sentence.low, cue.end) is not None
    return ends and words_before(sentence, cue)[-1:] in (["zal"], ["zullen"])


def stays_somewhere(sentence: Sentence, cue: Cue) -> bool:
    """Whether a clause ends with where somebody is to stay: ``wil tot eind 2032 in Verania blijven``."""
    low = sentence.low
    if not _ENDS_HERE.match(low, cue.end) or " dat " in low[: cue.start]:
        return False
    return _SOMEWHERE.search(low, max(0, cue.start - 60), cue.start) is not None
