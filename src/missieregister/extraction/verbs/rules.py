"""What a rule about verbs is: in a sentence where its test holds, a verb is another, in another form, or none."""

from collections.abc import Callable

import msgspec

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.scan import Cue, Form

#: whether something holds of a verb in its sentence
Test = Callable[[Sentence, Cue], object]
#: what a verb is made into; None where it is no verb
Maker = Callable[[Sentence, Cue], Cue | None]
#: characters before a verb in which the words right before it stand
_NEAR = 12


class Becomes(msgspec.Struct, frozen=True):
    """Makes a verb one of another group, lemma or form; what is not given stays as it is."""

    group: str | None = None
    lemma: str | None = None
    form: Form | None = None
    particle: str | None = None

    def __call__(self, _: Sentence, cue: Cue) -> Cue:
        """Return what a verb becomes."""
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


def always(_: Sentence, __: Cue) -> bool:
    """Hold of every verb."""
    return True


def no_verb(_: Sentence, __: Cue) -> None:
    """Make nothing of a verb."""


def as_it_is(_: Sentence, cue: Cue) -> Cue:
    """Leave a verb as it is."""
    return cue


class Rule(msgspec.Struct, frozen=True):
    """A rule of verbs of its lemmas, groups and forms, or of all where it names none: where ``test`` holds, as it does
    of ``example``, it makes them something else."""

    example: str
    test: Test
    makes: Maker
    lemmas: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    forms: tuple[Form, ...] = ()
    #: groups that it is no rule of
    but: tuple[str, ...] = ()
    #: whether it is of verbs only of which the particle is still to be found
    parted: bool = False
    #: whether the rules behind it are asked about what it makes
    goes_on: bool = False

    def is_of(self, group: str, lemma: str, form: Form, *, parted: bool) -> bool:
        """Whether it is a rule of a verb, whatever the sentence that has it."""
        return (
            (not self.lemmas or lemma in self.lemmas)
            and (not self.groups or group in self.groups)
            and (not self.forms or form in self.forms)
            and group not in self.but
            and (parted or not self.parted)
        )


def words_before(sentence: Sentence, cue: Cue) -> list[str]:
    """Return the words right before a verb, of which the first may be cut off."""
    return sentence.low[max(0, cue.start - _NEAR) : cue.start].split()


def word_of(sentence: Sentence, cue: Cue) -> str:
    """Return a verb as it stands in its sentence, in small letters."""
    return sentence.low[cue.start : cue.end]
