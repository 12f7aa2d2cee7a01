"""What is passed over would have made no statement: fast reading == full reading, of every sentence that we have.

The gate, the frames and explain ask in different ways whether a sentence may say something; here all of them read the
language tables, the examples of frames, and pronouns before verbs.
"""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from missieregister import extraction
from missieregister.extraction import gate, tools_for
from missieregister.extraction.events import event as events
from missieregister.extraction.frames.conditions import event_lacks, meets
from missieregister.extraction.frames.needs import holds
from missieregister.extraction.opened import is_silent, open_document
from missieregister.extraction.participants.objects import OF_THEMSELVES
from missieregister.extraction.participants.pronouns import THEY_DO
from missieregister.extraction.reader import read
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.verbs.settling import may_become, settle
from missieregister.knowledge import load
from missieregister.knowledge.words import NL
from missieregister.model.document import Document
from tests.extraction.making import LANGUAGE, PARTS, brief, document, paragraphs

TOOLS = tools_for()
FRAMES = load().frames
EXAMPLES = [e.text for frame in FRAMES for e in (*frame.examples, *frame.counterexamples)]
TEXTS: dict[str, list[tuple[str, ...]]] = {
    name: [paragraphs(row) for part in PARTS for row in table.get(part, ())]
    for name, table in LANGUAGE.items()
} | {
    frame.id: [paragraphs(e.text) for e in (*frame.examples, *frame.counterexamples)] for frame in FRAMES
}  # fmt: skip


def in_full(made: Document) -> bool:
    """Whether all that a document states is told: it speaks for us, and is read whatever it is."""
    opened = open_document(made, TOOLS)
    return opened is not None and opened.speaker == NL and not is_silent(opened.scan, opened.speaker)


def differences(made: Document) -> Iterator[str]:
    """Yield what only a fast or only a full reading of a document states."""
    fast = [s for reading in read(made, TOOLS) for s in reading.statements]
    full = [s for reading in read(made, TOOLS, near=True) for s in reading.statements]
    if fast != full:
        yield from (f"only in full, of «{s.quote}»: {brief(s)}" for s in full if s not in fast)
        yield from (f"only in haste, of «{s.quote}»: {brief(s)}" for s in fast if s not in full)
        yield f"other order: {made.text}"


def needed(made: Document) -> Iterator[str]:
    """Yield the frames that an event fits, and that the marks of its sentence leave no room for."""
    for reading in read(made, TOOLS, near=True):
        sentence = reading.sentence
        for event in {id(a.candidate.event): a.candidate.event for a in reading.attempts}.values():
            if not event.is_read:
                continue
            for frame, whens in TOOLS.frames_for_word(event.group, event.lemma, event.form):
                for when, need in whens:
                    fits = not [*event_lacks(when, sentence, event)]
                    if meets(when, sentence, event) != fits or (fits and not holds(need, sentence.marks)):
                        yield f"{frame.id} of {event.lemma} in «{sentence.text}»: {when}"


def checked(texts: Iterable[tuple[str, ...]]) -> list[str]:
    """Return what goes wrong in any of some texts."""
    made = [document(*text) for text in texts]
    return [told for one in made if in_full(one) for told in (*differences(one), *needed(one))]


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_passed_over_would_have_made_no_statement(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    unforeseen: list[str] = []

    def spying(sentence: Sentence, cue: Cue) -> Cue | None:
        made = settle(sentence, cue)
        if made and (made.name, made.lemma, made.form) not in may_become(cue.name, cue.lemma, cue.form):
            unforeseen.append(f"{cue} becomes {made} in «{sentence.text}»")
        return made

    monkeypatch.setattr(events, "settle", spying)
    assert checked(TEXTS[name]) == []
    assert unforeseen == []


def test_no_module_that_has_triggers_is_forgotten() -> None:
    names = [m.name for m in pkgutil.walk_packages(extraction.__path__, f"{extraction.__name__}.")]
    triggers = (getattr(importlib.import_module(name), "triggers", None) for name in names)
    own = {found.__module__ for found in triggers if found}
    assert own == {gate.__name__, *(m.__name__ for m in gate.TRIGGERED)}


@pytest.mark.parametrize("pronoun", ["Deze", "Die", "Zij", "Ze"])
def test_a_pronoun_before_any_verb_says_the_same_in_haste(pronoun: str) -> None:
    verbs = [v for v in load().lexicon.verbs if v.group in (*OF_THEMSELVES, *THEY_DO) and v.finite]
    assert len(verbs) > 50
    texts = [
        f"Nederland levert een bijdrage van zes militairen aan de VN-missie UNMIVER. "
        f"{pronoun} {verb.finite[0]} tot en met 1 mei 2031{f' {verb.particle}' if verb.particle else ''}."
        for verb in verbs
    ]
    assert checked((text,) for text in texts) == []


@given(st.lists(st.sampled_from(EXAMPLES), min_size=2, max_size=4))
def test_what_stands_before_a_sentence_changes_nothing_of_that(texts: list[str]) -> None:
    made = document(*texts)
    assume(in_full(made))  # of another country's none is read
    assert [*differences(made)] == []
