"""What is looked for only where some word stands is what a full scan finds: triggered == full scan."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from missieregister.extraction import tools_for
from missieregister.extraction.events import flags
from missieregister.extraction.frames.conditions import event_lacks, meets
from missieregister.extraction.mentions.date_places import DatePlaces
from missieregister.extraction.mentions.dates import DateGrammar
from missieregister.extraction.mentions.durations import DURATION, find_durations
from missieregister.extraction.mentions.numbers import NUMBER_TOKEN, find_numbers
from missieregister.extraction.mentions.people_mention import Seen
from missieregister.extraction.missions import scenery
from missieregister.extraction.reader import read
from missieregister.extraction.steps import asking_by_noun, telling_now
from missieregister.extraction.text.phrases import phrases
from missieregister.knowledge import load
from missieregister.model.document import DocumentKind
from tests.extraction.making import document

SENTENCES = [e.text for frame in load().frames for e in (*frame.examples, *frame.counterexamples)]

PLACES: DatePlaces = DateGrammar(load().lexicon.time).places
#: every word that the pattern of dates knows, the lexicon's too, and what stands between them in a letter
DATE_WORDS = [
    *sorted(set(re.findall(r"[^\W\d_]{2,}", PLACES.pattern.pattern))),
    "maandag", "t/m", "d.d.", "vóór", "1", "31", "3e", "q3", "20", "1999", "2024", "2069", "2025-03-01", "1-3-2020",
    "2022-2024", "20–", "militairen", "de missie", "het zomerreces", "dit jaar", "van het jaar", "half jaar",
]  # fmt: skip
JOINTS = st.sampled_from([" "] * 12 + ["  ", "\n", " (", ", ", "-", "–", " – ", ". ", "", "_"])


@st.composite
def texts_of(draw: st.DrawFn, words: list[str]) -> str:
    """Draw words with what may stand between them."""
    chosen = draw(st.lists(st.tuples(st.sampled_from(words), JOINTS), max_size=14))
    return "".join(word + joint for word, joint in chosen)


@given(texts_of(DATE_WORDS))
@example("tot en met\nmedio 2020, (half mei), «eind jaar 2021 - 2022 en de eerste helft van volgend jaar")
def test_dates_are_found_round_their_words_as_by_a_full_scan(text: str) -> None:
    assert [m.span() for m in PLACES.find(text)] == [m.span() for m in PLACES.pattern.finditer(text)]


@given(texts_of([*re.findall(r"[^\W\d_]{2,}", DURATION.pattern), "2", "6", "zes", "dertig", "geleden"]))
def test_durations_are_found_where_a_unit_is_named_as_by_a_full_scan(text: str) -> None:
    assert [m.span() for m in find_durations(text)] == [m.span() for m in DURATION.finditer(text)]


@given(
    texts_of(
        ["een", "eén", "twee", "honderdtwintig", "en", "tien", "tig", "1.200", "40", "3,5", "verlengen", "zesde", "é"]
    )
)
def test_numbers_are_found_where_one_can_begin_as_by_a_full_scan(text: str) -> None:
    assert [m.span() for m in find_numbers(text)] == [m.span() for m in NUMBER_TOKEN.finditer(text)]


@given(texts_of(["op", "opdat", "dat", "op voorwaarde dat", "op voorwaarde", "é", "stop"]))
def test_phrases_are_found_as_with_a_lookbehind_in_front(text: str) -> None:
    plain = re.compile(r"(?<!\w)(?:op|op voorwaarde dat|dat)(?!\w)")
    found = phrases("op", "op voorwaarde dat", "dat").finditer(text)
    assert [m.span() for m in found] == [m.span() for m in plain.finditer(text)]


TOOLS = tools_for()
#: a pattern of words, and the mark that a text has wherever it finds something
MARKED: list[tuple[re.Pattern[str], tuple[str, ...]]] = [
    *((pattern, ("step", name)) for name, pattern in TOOLS.steps.items()),
    (asking_by_noun.NOUN, ("request",)), (telling_now._INVESTIGATES, ("looks into",)), (flags._RESOLVES, ("resolves",)),
    (scenery._EXCEPT, ("but",)), (TOOLS.scenery.setting, ("setting",)), (TOOLS.scenery.near, ("scenery",)),
    (TOOLS.scenery.far, ("scenery",)), (TOOLS.scenery.compared, ("scenery",)),
]  # fmt: skip
MARKED_WORDS = [
    *(word for words in load().lexicon.steps.values() for word in words), *asking_by_noun.NOUNS,
    *telling_now._LOOKS_INTO, *flags._RESOLVING_WORDS, *(word.strip(" -") for word, _ in TOOLS.scenery.triggers()),
    "hulpverzoek", "é", "ğ", "xom",
]  # fmt: skip


def spans(text: str, *name: str) -> list[tuple[int, int]]:
    """Return where a scan of a text sees what has a mark."""
    scan = TOOLS.scanner.scan(text)
    found = scan.having(scan.within(0, len(text)), TOOLS.marks.of(*name))
    return [(start, -end) for start, end, _ in found]


@given(texts_of(MARKED_WORDS))
def test_what_a_pattern_of_words_finds_has_its_mark(text: str) -> None:
    for pattern, name in MARKED:
        assert spans(text, *name) or not pattern.search(text), name


@given(texts_of([*DATE_WORDS, "dertig", "een", "enkele", "tientallen", "militairen", "vte's"]))
def test_a_scan_sees_all_numbers_dates_and_people(text: str) -> None:
    starts = [start for start, _ in spans(text, "date")]
    assert [m.span() for m in PLACES.find(text, starts)] == [m.span() for m in PLACES.pattern.finditer(text)]
    numbers = [start for start, _ in spans(text, "number")]
    seen = Seen(numbers, bool(spans(text, "vague")), bool(spans(text, "people")))
    assert TOOLS.people.find(text, seen) == TOOLS.people.find(text)
    assert spans(text, "count") or not TOOLS.people.find(text)
    assert spans(text, "time") or not TOOLS.dates.find(text, "2030-06-17")


@given(
    texts_of(["verlengt", "besluit", "het besluit van", "zr.ms", "missie", "trainingsmissie", "vte's", "€", "é", "ő"])
)
def test_a_folded_text_holds_the_words_that_the_text_does(text: str) -> None:
    for cue in TOOLS.scanner.find(text):
        beside = text[max(0, cue.start - 1) : cue.start] + text[cue.end : cue.end + 1]
        assert not any(c.isalnum() for c in beside)
    for word in re.findall(r"(?<![\w-])(?:verlengt|zr\.ms|trainingsmissie)(?![\w-])", text):
        assert any(text[cue.start : cue.end] == word for cue in TOOLS.scanner.find(text))


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=2), st.sampled_from(["letter", "news"]))
def test_a_frame_asks_the_same_of_an_event_in_haste_as_when_it_explains(texts: list[str], kind: DocumentKind) -> None:
    frames = load().frames
    for reading in read(document(" ".join(texts), kind=kind), tools_for(), near=True):
        for event in {id(a.candidate.event): a.candidate.event for a in reading.attempts}.values():
            for when in (when for frame in frames for when in frame.when):
                assert meets(when, reading.sentence, event) == (not [*event_lacks(when, reading.sentence, event)])
