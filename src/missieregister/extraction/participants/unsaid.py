"""What an event may act upon, and who may act, where its sentence has no noun or name for it: which marks it has then.

A pronoun may stand for the contribution that the sentence before told of, a label for the mission that a line is about.
What reads them (pronouns, objects, actors) knows when; this says, for verbs of each group, without which marks they can
not, so that the gate and the frames ask the same of a sentence.
"""

from collections.abc import Iterator
from typing import NamedTuple

from missieregister.extraction.participants.actors import BY_ITSELF
from missieregister.extraction.participants.deciders import may_be_by_cabinet
from missieregister.extraction.participants.objects import OF_THEMSELVES
from missieregister.extraction.participants.pronouns import CHANGES, IT_IS, THEY, THEY_DO, THIS
from missieregister.extraction.text.phrases import standing_alone
from missieregister.extraction.text.scan import Form
from missieregister.extraction.verbs.more_or_fewer import ON_TOP

#: the name of a mark (see scan.Marks)
Mark = tuple[str, ...]
#: what a sentence may hold without any word that a mark could stand for
ANYTHING: Mark = ()


class StandsIn(NamedTuple):
    """A class of what is acted upon that words without a noun may stand for: for verbs of these groups (of all, where
    there is none) in these forms (in all), where the sentence has one of these marks."""

    thing: str
    groups: tuple[str, ...]
    forms: tuple[Form, ...]
    marks: tuple[Mark, ...]


#: see objects.nouns_of
_STAND_IN = (
    # "is voornemens deze te verlengen", "zet dit voort": so many words do that none is asked for
    StandsIn("contribution", CHANGES, (), (ANYTHING,)),
    # "Die loopt tot 1 juni", "Deze eindigt op 1 juni", "Zij omvat 71 man"
    StandsIn("contribution", OF_THEMSELVES, (), (("it",),)),
    # "Eerstgenoemde eindigt op 1 juni", "Aan die taak komt in april een einde", "het plafond ..., die aan B loopt af"
    StandsIn("contribution", ("run", "expire"), (), (("ordinal",), ("that task",), ("noun", "national_mandate"))),
    # "voor de duur van de missie, die op 3 mei afloopt"; "Dat is geldig tot 3 mei"
    StandsIn("international_mandate", ("run", "expire"), (), (ANYTHING,)),
    # "UNMIVER: uitgebreid tot tien militairen"
    StandsIn("contribution", (), ("participle",), (("labelled",),)),
    # "zij blijven tot november"
    StandsIn("role", THEY_DO, (), (("they",),)),
    # "is bereid deze te leveren", "is verzocht het in te zetten"
    StandsIn("reference", ("contribute", "send"), (), (("it",), ("this",))),
    StandsIn("reference", ("contribute", "send"), ("infinitive", "participle", "noun"), (("het",),)),
)


def stand_ins(group: str, form: str) -> Iterator[StandsIn]:
    """Yield what an event of a group, in a form, may act upon without a noun for it."""
    return (s for s in _STAND_IN if (not s.groups or group in s.groups) and (not s.forms or form in s.forms))


def acts_unsaid(group: str, lemma: str, form: str) -> tuple[Mark, ...]:
    """Return the marks of which a sentence has one where we act in it by what stands round it, and it does not name us:
    by the decision behind it, by what was told of ours before it, in "de missie" that is ours alone."""
    if may_be_by_cabinet(group, form):
        return (ANYTHING,)
    if group in BY_ITSELF:
        return (("noun", "mission"),)
    return (("named before",),) if lemma == ON_TOP else ()


def triggers() -> Iterator[tuple[str, str]]:
    """Yield what stands in a folded text wherever a pronoun or a ship's name may stand for what is acted upon, with its
    mark."""
    for name, words in (("it", IT_IS), ("they", THEY), ("this", THIS), ("het", ("het",)), ("that task", _TASKS)):
        yield from ((spelt, name) for word in words for spelt in standing_alone(word))
    yield from ((spelt, "ship") for ship in ("zr", "hr") for spelt in (f" {ship} ms  ", f" {ship}  ms  "))


#: what opens "Aan die taak komt een einde"
_TASKS = ("daaraan", "hieraan", *(f"aan {word}" for word in ("die", "deze", "dit", "dat", "onze")))
