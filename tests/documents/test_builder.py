"""The text builder: every character of the text leads back to the source character it was made from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missieregister.documents.builder import BLOCK_GAP, SAME_LENGTH, TextBuilder
from missieregister.model.document import Block
from missieregister.model.spans import OffsetMap

PIECES = st.lists(st.tuples(st.text(alphabet="ab \n\t\xa0é\u2011\xad\x02.,", max_size=12), st.booleans()), max_size=12)


def build(source: str, cuts: list[tuple[int, int, bool]]) -> tuple[str, tuple[Block, ...], OffsetMap]:
    builder = TextBuilder()
    builder.open("paragraph")
    for start, end, new_block in cuts:
        if new_block:
            builder.open("paragraph")
        builder.add(source[start:end], start)
    return builder.finish()


@given(PIECES)
def test_each_character_stands_in_the_source_at_its_mapped_offset(pieces: list[tuple[str, bool]]) -> None:
    source, cuts = "", []
    for piece, new_block in pieces:
        cuts.append((len(source), len(source) + len(piece), new_block))
        source += piece
    text, blocks, back = build(source, cuts)
    for block in blocks:
        for offset in range(block.start, block.end):
            original = source[back.to_source(offset)].translate(SAME_LENGTH)
            assert text[offset] == original or (text[offset] == " " and original.isspace())
    assert BLOCK_GAP.join(text[b.start : b.end] for b in blocks) == text
    assert "  " not in text
    assert all(text[b.start : b.end].strip() == text[b.start : b.end] != "" for b in blocks)


def test_dropped_characters_leave_a_gap_in_the_map() -> None:
    source = "kennis-\ngeving van 3\xa0mei"
    text, _, back = build(source, [(0, 6, False), (8, len(source), False)])
    assert text == "kennisgeving van 3 mei"
    assert [back.to_source(offset) for offset in (0, 5, 6, 11)] == [0, 5, 8, 13]
    assert source[back.to_source(text.index("3")) :] == "3\xa0mei"


def test_footnotes_find_the_mark_they_belong_to_even_where_numbers_start_again() -> None:
    builder = TextBuilder()
    builder.open("paragraph")
    builder.add("Eerste", 0)
    builder.anchor("1")
    builder.add(" en tweede", 6)
    builder.anchor("1")
    for place in (20, 30, 40):
        builder.open("footnote", label="1")
        builder.add("noot", place)
    text, blocks, _ = builder.finish()
    assert [b.anchor for b in blocks if b.kind == "footnote"] == [6, 16, None]
    assert text.startswith("Eerste en tweede\n\nnoot")


def test_position_tells_where_the_next_character_will_stand() -> None:
    builder = TextBuilder()
    assert builder.position == 0
    builder.open("paragraph")
    builder.add("een ", 0)
    assert builder.position == 4
    builder.add("twee", 4)
    builder.open("paragraph")
    assert builder.position == len("een twee") + len(BLOCK_GAP)
    builder.add("drie", 9)
    text, blocks, _ = builder.finish()
    assert text[blocks[1].start :] == "drie"


def test_text_outside_a_block_is_refused() -> None:
    with pytest.raises(ValueError, match="outside a block"):
        TextBuilder().add("los", 0)


def test_blocks_without_text_leave_no_trace() -> None:
    text, blocks, _ = build(" \n\xad", [(0, 3, False), (0, 1, True)])
    assert (text, blocks) == ("", ())
