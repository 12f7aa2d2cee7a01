"""Rules about verbs: of which verbs they are, and that make one another, in another form, or none in its sentence."""

from collections.abc import Callable, Collection, Iterator
from typing import Generic, TypeVar

import msgspec

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.reach import WORDS
from missieregister.extraction.text.scan import Cue, Form

#: whether something holds of a verb in its sentence
Test = Callable[[Sentence, Cue], object]
#: what a verb is made into; None where it is no verb
Maker = Callable[[Sentence, Cue], Cue | None]


class Becomes(msgspec.Struct, frozen=True):
    """Makes a verb one of another group, lemma or form; what is not given stays as it is."""

    group: str | None = None
    lemma: str | None = None
    form: Form | None = None
    particle: str | None = None

    def __call__(self, _: Sentence, cue: Cue) -> Cue:
        """Return what a verb becomes."""
        return self.made_of(cue)

    def made_of(self, cue: Cue) -> Cue:
        """Return what a verb becomes, whatever its sentence."""
        return Cue(
            start=cue.start,
            end=cue.end,
            kind=cue.kind,
            name=cue.name if self.group is None else self.group,
            form=cue.form if self.form is None else self.form,
            lemma=cue.lemma if self.lemma is None else self.lemma,
            particle=cue.particle if self.particle is None else self.particle,
        )


class OneOf(msgspec.Struct, frozen=True):
    """Makes a verb what ``chosen`` returns, which is one of ``made`` or no verb."""

    chosen: Maker
    made: tuple[Becomes, ...]

    def __call__(self, sentence: Sentence, cue: Cue) -> Cue | None:
        """Return what a verb becomes, None where that is no verb."""
        return self.chosen(sentence, cue)


def outcomes(maker: Maker) -> tuple[Becomes, ...]:
    """Return all that a maker may make of a verb, where it makes another."""
    if isinstance(maker, Becomes):
        return (maker,)
    return maker.made if isinstance(maker, OneOf) else ()


def always(_: Sentence, __: Cue) -> bool:
    """Hold of every verb."""
    return True


def no_verb(_: Sentence, __: Cue) -> None:
    """Make nothing of a verb."""


def as_it_is(_: Sentence, cue: Cue) -> Cue:
    """Leave a verb as it is."""
    return cue


class OfVerbs(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked of verbs of some lemmas, groups and forms; of all, where it names none."""

    lemmas: Collection[str] = ()
    groups: Collection[str] = ()
    forms: tuple[Form, ...] = ()
    #: groups of which it is not
    but: Collection[str] = ()

    def is_of(self, cue: Cue) -> bool:
        """Whether it is asked of a verb, whatever the sentence that has it."""
        return (
            (not self.lemmas or cue.lemma in self.lemmas)
            and (not self.groups or cue.name in self.groups)
            and (not self.forms or cue.form in self.forms)
            and cue.name not in self.but
        )


class Rule(OfVerbs, frozen=True):
    """A rule that makes verbs something else where ``test`` holds, as it does of ``example``."""

    example: str
    test: Test
    makes: Maker
    #: whether the rules behind it are asked about what it makes
    goes_on: bool = False


R = TypeVar("R", bound=OfVerbs)


class Rules(Generic[R]):
    """Rules in the order in which they are asked, found by the verb that they are of."""

    def __init__(self, *rules: R) -> None:
        self._rules = rules
        self._of: dict[tuple[str, str, str, int], tuple[R, ...]] = {}

    def __iter__(self) -> Iterator[R]:
        """Yield them in the order in which they are asked."""
        return iter(self._rules)

    def of(self, cue: Cue, behind: R | None = None) -> tuple[R, ...]:
        """Return those of a verb; only those ``behind`` one of them."""
        word = (cue.name, cue.lemma, cue.form, id(behind))
        found = self._of.get(word)
        if found is None:
            first = next((place for place, rule in enumerate(self._rules, 1) if rule is behind), 0)
            found = self._of[word] = tuple(rule for rule in self._rules[first:] if rule.is_of(cue))
        return found


def before(cue: Cue, characters: int) -> int:
    """Return the place so many characters before a verb, or where the sentence begins."""
    return max(0, cue.start - characters)


def words_before(sentence: Sentence, cue: Cue) -> list[str]:
    """Return the words right before a verb, of which the first may be cut off."""
    return sentence.low[before(cue, WORDS) : cue.start].split()


def word_of(sentence: Sentence, cue: Cue) -> str:
    """Return a verb as it stands in its sentence, in small letters."""
    return sentence.low[cue.start : cue.end]
