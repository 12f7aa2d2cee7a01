"""Which verbs ``settling.settle`` may make of a verb: what the gate looks for where that one stands.

A test reads all sentences of the language tables and holds this to what is made of their verbs.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from missieregister.extraction.text.scan import Form
from missieregister.extraction.verbs.company import GOES_TO_WORK
from missieregister.extraction.verbs.handovers import HANDOVERS, TAKES_OVER
from missieregister.extraction.verbs.more_or_fewer import GIVES, GO_AWAY, ON_TOP, TAKES_SOME

#: a verb: its group, lemma and form
_Verb = tuple[str, str, Form]


class _Makes(NamedTuple):
    """What becomes of verbs with one of these lemmas, or of one of these groups: another group, lemma or form; what is
    empty stays as it is."""

    lemmas: tuple[str, ...]
    groups: tuple[str, ...]
    group: str
    lemma: str = ""
    form: Form = ""


_MAKES = (
    # "komt op dertig militairen uit", "komen er tien bij", "vijf militairen meer", "minder trainers", "tot nul"
    _Makes(("komen",), (), "measure", "uitkomen op"),
    _Makes(("komen", "gaan naar", "sturen", "zenden", "krijgen", "een vervolg krijgen"), (), "increase", ON_TOP),
    _Makes((), GIVES, "increase", ON_TOP),
    _Makes((), GIVES, "increase", "meer inzetten"),
    _Makes((), GIVES, "decrease", "minder inzetten"),
    _Makes((), ("decrease",), "end", "beëindigen"),
    _Makes(GO_AWAY, (), "decrease", TAKES_SOME),
    # who takes over, and from whom
    _Makes((), ("relieve",), "end", TAKES_OVER),
    _Makes(HANDOVERS, (), "end", TAKES_OVER),
    _Makes(HANDOVERS, (), "end"),
    _Makes(HANDOVERS, (), "contribute"),
    # who goes, comes back or goes to work
    _Makes(("gaan naar", "vertrekken"), (), "leave"),
    _Makes(("terugkeren",), (), "send"),
    _Makes(("terugkomen",), (), "return", "terugkeren"),
    _Makes(("gaan naar", "aan de slag gaan"), (), "send", GOES_TO_WORK),
    _Makes(("weg zijn",), (), "send", "vertrekken", "past"),
    # what only certain company makes one
    _Makes(("toezeggen",), (), "contribute"),
    _Makes((), ("support",), "contribute"),
    _Makes(("doorlopen",), (), "run", "lopen"),
    _Makes(("gevuld zijn",), (), "serve", "vullen"),
    _Makes(("versterken",), (), "serve", "werkzaam zijn", "finite"),
)
#: forms that another is taken for: of verbs of these groups, of all where there is none
_FORMS: tuple[tuple[tuple[str, ...], Form, tuple[Form, ...]], ...] = (
    ((), "infinitive", ("finite", "noun")),
    (("stay", "run"), "finite", ("infinitive",)),
    (("investigate",), "finite", ("participle",)),
    (("investigate",), "infinitive", ("participle",)),
    (("investigate",), "past", ("participle",)),
)


@cache
def settled_as(group: str, lemma: str, form: Form) -> tuple[_Verb, ...]:
    """Return all that ``settling.settle`` may make of a verb, and the verb itself, by group, lemma and form."""
    found: dict[_Verb, None] = {(group, lemma, form): None}
    found.update(dict.fromkeys(_made_of((group, lemma, form))))
    for verb in tuple(found):
        found.update(dict.fromkeys(_in_other_forms(verb)))
    return tuple(found)


def _made_of(verb: _Verb) -> Iterator[_Verb]:
    group, lemma, form = verb
    for makes in _MAKES:
        if lemma in makes.lemmas or group in makes.groups:
            yield makes.group, makes.lemma or lemma, makes.form or form


def _in_other_forms(verb: _Verb) -> Iterator[_Verb]:
    group, lemma, form = verb
    for groups, taken, others in _FORMS:
        if form == taken and (not groups or group in groups):
            yield from ((group, lemma, other) for other in others)
