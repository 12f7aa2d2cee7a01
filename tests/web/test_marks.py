"""The splitter of marks: whatever overlaps, the words stay, the tags nest, each mark has one anchor."""

import re
from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from missieregister.interfaces.web.marks import Marker, Overlay, Sign, Tags, split

TEXTS = st.text(alphabet="ab <>&\"'\n€ë", min_size=1, max_size=40)


@st.composite
def covered(draw: st.DrawFn) -> tuple[str, int, int, list[Overlay], list[int]]:
    text = draw(TEXTS)
    place = st.integers(0, len(text))
    start, end = sorted((draw(place), draw(place)))
    spans = draw(st.lists(st.tuples(st.integers(0, 1), place, place), max_size=8))
    overlays = [Overlay(rank, min(a, b), max(a, b), f"k{n}") for n, (rank, a, b) in enumerate(spans)]
    return text, start, end, overlays, draw(st.lists(place, max_size=3))


class Nesting(HTMLParser):
    """Fails on tags that do not nest; collects the words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.words = ""
        self.covered: dict[str, str] = {}
        self.anchors: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        key = values.get("id") or values.get("data-s") or ""
        if values.get("id"):
            self.anchors.append(key)
        if tag == "sup":
            assert not any(k.startswith("1 ") for k in self.open), "a sign inside a link"
        self.open.append(f"{'1' if tag == 'a' else '0'} {key} {tag}")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().endswith(f" {tag}")

    def handle_data(self, data: str) -> None:
        self.words += data
        for entry in self.open:
            key = entry.split(" ")[1]
            self.covered[key] = self.covered.get(key, "") + data


@given(covered())
def test_segments_follow_each_other_and_say_what_covers_them(
    case: tuple[str, int, int, list[Overlay], list[int]],
) -> None:
    _, start, end, overlays, points = case
    segments = split(start, end, overlays, points)
    assert [s.start for s in segments] == ([start] + [s.end for s in segments[:-1]] if segments else [])
    assert not segments or segments[-1].end == end
    for segment in segments:
        assert segment.start < segment.end
        for overlay in overlays:
            inside = overlay.start <= segment.start and segment.end <= overlay.end
            assert (overlay in segment.cover) == inside


@given(covered())
def test_words_stay_tags_nest_and_every_mark_has_one_anchor(
    case: tuple[str, int, int, list[Overlay], list[int]],
) -> None:
    text, start, end, overlays, points = case
    tags = {
        o.key: Tags(
            Markup(f'<{"a" if o.rank else "mark"} id="{o.key}">'),
            Markup(f'<{"a" if o.rank else "mark"} data-s="{o.key}">'),
            Markup("</a>" if o.rank else "</mark>"),
        )
        for o in overlays
    }
    signs = [Sign(p, Markup("<sup></sup>")) for p in points]
    html = Marker(text, tags).render(start, end, overlays, signs)
    parser = Nesting()
    parser.feed(str(html))
    parser.close()
    assert parser.open == []
    assert parser.words == text[start:end]
    assert html.count("<sup>") == sum(start <= p <= end for p in points)
    touched = {o.key: text[max(o.start, start) : min(o.end, end)] for o in overlays}
    assert sorted(parser.anchors) == sorted(key for key, words in touched.items() if words)
    for key, words in touched.items():
        assert parser.covered.get(key, "") == words


def test_contained_marks_are_never_cut_and_crossing_ones_once() -> None:
    overlays = [Overlay(0, 0, 10, "a"), Overlay(0, 2, 6, "b"), Overlay(0, 8, 14, "c")]
    tags = {o.key: Tags(Markup(f"<{o.key}>"), Markup(f"<{o.key} again>"), Markup(f"</{o.key}>")) for o in overlays}
    html = Marker("0123456789abcdef", tags).render(0, 16, overlays)
    assert html == "<a>01<b>2345</b>67<c>89</c></a><c again>abcd</c>ef"


def test_a_link_is_closed_before_a_sign_that_falls_inside_it() -> None:
    tags = {"l": Tags(Markup("<a>"), Markup("<a>"), Markup("</a>"))}
    html = Marker("abcd", tags).render(0, 4, [Overlay(1, 0, 4, "l")], [Sign(2, Markup("<sup>1</sup>"))])
    assert html == "<a>ab</a><sup>1</sup><a>cd</a>"
    assert unescape(re.sub(r"<sup>.*?</sup>|<[^>]+>", "", html)) == "abcd"
