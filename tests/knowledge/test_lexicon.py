"""The words hang together: none means two things by accident, and each is found where it stands."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import pytest

from missieregister.extraction.mentions.dates import DateGrammar
from missieregister.extraction.text.scan import Scanner
from missieregister.knowledge import load
from missieregister.knowledge.words import Verb
from missieregister.model.calendar import MONTHS, WEEKDAYS

LEXICON = load().lexicon
SCANNER = Scanner(LEXICON)
DATES = DateGrammar(LEXICON.time)
FORMS = ("finite", "past", "participle", "infinitive", "noun", "joined")
#: the classes of words that point back to a mission named before
POINTING = ("topic", "plural", "both", "first", "last")

#: surfaces of two classes, each with its reason
MEANT = {
    # a shared mandate of the Netherlands is a national one too
    "gecombineerd mandaat": {"national_mandate", "combined"},
    "gecombineerde mandaat": {"national_mandate", "combined"},
}


def surfaces(verb: Verb) -> Iterator[tuple[str, str]]:
    for form in FORMS:
        for surface in getattr(verb, form):
            yield form, surface


def twice(values: Iterable[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def test_no_surface_of_a_verb_belongs_to_two_classes() -> None:
    """One stem may serve two separable verbs (``zet ... voort``, ``zet ... in``): the particle tells them apart."""
    classes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for verb in LEXICON.verbs:
        for form, surface in surfaces(verb):
            particle = verb.particle if form in ("finite", "past") else ""
            classes[surface, particle].add(verb.group)
    assert {k: v for k, v in classes.items() if len(v) > 1} == {}


def test_each_verb_stands_there_once() -> None:
    assert twice(verb.lemma for verb in LEXICON.verbs) == []


@pytest.mark.parametrize("verb", LEXICON.verbs, ids=lambda v: v.lemma)
def test_the_scanner_finds_every_form_of_a_verb(verb: Verb) -> None:
    for form, surface in surfaces(verb):
        low = f"het is zo dat {surface} zulks betekent."
        found = [c for c in SCANNER.find(low) if c.kind == "verb" and low[c.start : c.end] == surface]
        assert verb.lemma in {c.lemma for c in found}, (form, surface)
        assert verb.group in {c.name for c in found}, (form, surface)


@pytest.mark.parametrize("verb", LEXICON.verbs, ids=lambda v: v.lemma)
def test_the_scanner_finds_no_verb_inside_a_longer_word(verb: Verb) -> None:
    for _, surface in surfaces(verb):
        for low in (f"x{surface}", f"{surface}x", f"a-{surface}"):
            whole = [c for c in SCANNER.find(low) if c.kind == "verb" and low[c.start : c.end] == surface]
            assert not whole, low


def test_every_surface_is_lower_case_and_without_loose_blanks() -> None:
    pointing = {name: LEXICON.references[name] for name in POINTING}
    tables = [LEXICON.nouns, LEXICON.modality, LEXICON.negation, pointing]
    words = [w for table in tables for ws in table.values() for w in ws]
    words += [surface for verb in LEXICON.verbs for _, surface in surfaces(verb)]
    words += [w for actor in LEXICON.actors.all() for w in (*actor.subjects, *actor.adjectives)]
    people = LEXICON.people
    words += [*people.counted(), *people.not_people, *people.equipment, *people.approximate, *people.maximum]
    assert [w for w in words if not w or w != w.lower() or w != " ".join(w.split())] == []


@pytest.mark.parametrize("name", ["nouns", "modality", "negation"])
def test_no_word_belongs_to_two_classes_unless_meant(name: str) -> None:
    classes: dict[str, set[str]] = defaultdict(set)
    for group, words in getattr(LEXICON, name).items():
        for word in words:
            classes[word].add(group)
    assert {w: c for w, c in classes.items() if len(c) > 1 and MEANT.get(w) != c} == {}


def test_only_what_points_to_missions_or_tells_of_them_is_a_reference() -> None:
    """What helps to recognise a name points at nothing, though it stands in the same file."""
    words = [word for name in LEXICON.references for word in LEXICON.references[name]]
    found = {c.name for word in words for c in SCANNER.find(word.lower()) if c.kind == "reference"}
    assert found == {*POINTING, "those", "forms"}


def test_a_pointing_word_points_in_one_way() -> None:
    assert twice(word for name in POINTING for word in LEXICON.references[name]) == []


def test_an_actor_has_one_code_and_a_name_means_one_actor() -> None:
    actors = LEXICON.actors.all()
    assert actors[0].code == "nl"
    assert twice(actor.code for actor in actors) == []
    assert twice(name for actor in actors for name in (*actor.subjects, *actor.adjectives)) == []
    assert all(len(country.code) == 2 and country.code.islower() for country in LEXICON.actors.countries)


def test_months_and_seasons_are_complete() -> None:
    assert set(LEXICON.time.months.values()) == set(range(1, 13))
    assert [LEXICON.time.months[name] for name in MONTHS] == list(range(1, 13))
    assert set(LEXICON.time.seasons.values()) == {21, 22, 23, 24}
    assert set(LEXICON.time.parts.values()) == {"begin", "middle", "end"}


def test_days_of_the_week_stand_in_the_order_in_which_python_counts_them() -> None:
    found = [
        next(iter(DATES.find(f"{day} {17 + number} juni 2030", "2030-06-17", None)))
        for number, day in enumerate(WEEKDAYS)
    ]
    assert [mention.start for mention in found] == [0] * 7
    assert [dt.date.fromisoformat(m.edtf or "").weekday() for m in found] == list(range(7))


def test_a_word_before_a_date_gives_it_one_part() -> None:
    assert twice(word for words in LEXICON.time.roles.values() for word in words) == []
    assert set(LEXICON.time.roles) == {"start", "end", "due", "at"}


def test_each_moment_of_the_calendar_lies_in_the_month_it_is_rendered_to() -> None:
    for moment in LEXICON.time.calendar:
        day = moment.edtf.format(year=2030, tuesday=17, wednesday=15)
        assert day[:7] == f"2030-{moment.month:02}", moment.names
    assert twice(name for moment in LEXICON.time.calendar for name in moment.names) == []


def test_a_word_for_people_stands_in_one_list() -> None:
    assert twice(LEXICON.people.counted()) == []
    assert set(LEXICON.people.soldiers) <= LEXICON.people.who.keys()


def test_what_is_counted_is_people_or_not() -> None:
    people = LEXICON.people
    assert not set(people.counted()) & set(people.not_people)
    assert not set(people.counted()) & set(people.equipment)
    assert not set(people.maximum) & set(people.minimum)
    assert all(low is None or high is None or low <= high for low, high in people.vague.values())
