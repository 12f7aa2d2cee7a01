"""Verbs in all their forms: what one form of a verb of the lexicon says of a contribution, its others say, too."""

from collections.abc import Iterator

import pytest

from missieregister.extraction import extract
from missieregister.knowledge import load
from missieregister.knowledge.words import Verb
from tests.extraction.making import brief, document

IT = "de Nederlandse bijdrage aan UNIFIL"
#: what stands behind the contribution, for each class of verbs that alter one
BEHIND = {
    "extend": " met een jaar",
    "maintain": "",
    "increase": " tot 60 militairen",
    "decrease": " tot 30 militairen",
    "end": "",
    "finish": "",
    "suspend": "",
}
#: verbs of these classes that do so to something else, or by themselves
OTHERS = {
    "uitstellen": "an end or a begin is put off",
    "opschuiven": "a day is moved",
    "verschuiven": "a day is moved",
    "voortduren": "nobody makes it go on",
    "uitstappen": "somebody steps out of it",
    "overdragen": "a task goes to another",
}
VERBS = [
    verb
    for verb in load().lexicon.verbs
    if verb.group in BEHIND and " " not in verb.lemma and verb.finite and verb.infinitive and verb.lemma not in OTHERS
]


def sentences(verb: Verb) -> Iterator[tuple[str, str]]:
    """Yield sentences with each form of a verb, by what form it is."""
    behind, apart = BEHIND[verb.group], f" {verb.particle}" if verb.particle else ""
    to = [form for form in verb.infinitive if form.startswith("te ") or " te " in form]
    bare = [form for form in verb.infinitive if form not in to]
    present = [form for form in verb.finite if not form.endswith("en")]
    plural = [form for form in verb.finite if form.endswith("en")] or ([] if verb.particle else bare)
    past = [form for form in verb.past if form.endswith(("de", "te"))]
    for form in present[:1]:
        yield "present", f"Het kabinet {form} {IT}{behind}{apart}."
    for form in plural[:1]:
        yield "present plural", f"De ministers {form} {IT}{behind}{apart}."
    for form in past[:1]:
        yield "past", f"Het kabinet {form} vorig jaar {IT}{behind}{apart}."
        yield "past plural", f"De ministers {form}n vorig jaar {IT}{behind}{apart}."
    for form in verb.participle[:1]:
        yield "perfect", f"Het kabinet heeft {IT}{behind} {form}."
        yield "passive", f"{IT[0].upper()}{IT[1:]} wordt{behind} {form}."
        yield "passive to come", f"{IT[0].upper()}{IT[1:]} zal{behind} worden {form}."
    for form in [*to, *(f"te {form}" for form in bare if not verb.particle)][:1]:
        yield "infinitive with te", f"Het kabinet heeft besloten {IT}{behind} {form}."
    for form in bare[:1]:
        yield "infinitive", f"Het kabinet zal {IT}{behind} {form}."
    for form in (verb.joined or (() if verb.particle else tuple(present)))[:1]:
        yield "subordinate clause", f"De Kamer weet dat het kabinet {IT}{behind} {form}."


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.lemma)
def test_all_forms_of_a_verb_say_the_same(verb: Verb) -> None:
    found = {form: extract(document(text)) for form, text in sentences(verb)}
    told = {form: {s.action for s in statements if s.kind == "decision"} for form, statements in found.items()}
    alike = set.intersection(*told.values())
    assert len(told) > 4
    assert alike, {form: [brief(s) for s in found[form]] for form in told}


#: whose plural past is a participle as well, or whose subject is one thing
SINGULAR = {
    "verschuiven": "verschoven",
    "verstrijken": "verstreken",
    "beginnen": "begonnen",
    "overwegen": "overwogen",
    "het doek vallen": "het doek",
    "een einde komen aan": "een einde",
    "een eind komen aan": "een eind",
    "de stekker uitgaan": "de stekker",
    "daartoe besluiten": "no verb, but where it points",
}


def test_a_strong_past_has_its_plural_in_the_lexicon() -> None:
    alone = {
        verb.lemma
        for verb in load().lexicon.verbs
        if verb.past
        and all(" " not in form for form in verb.past)
        and not any(form.endswith(("de", "te", "en")) or form in verb.finite for form in verb.past)
    }
    assert alone == set(SINGULAR)
