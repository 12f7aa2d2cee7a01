"""Fields whose label stands on one line and whose value on the next, as pages of history and of agencies have them."""

from collections.abc import Container, Iterator, Sequence

from missieregister.extraction.mentions.counts import MONTHS
from missieregister.extraction.mentions.numbers import NUMBER_WORD
from missieregister.extraction.text.alike import ABOUT
from missieregister.model.document import Block
from missieregister.patterns import regex

#: "Duur van de missie", "Aantal militairen (maximaal)"
_LABEL = regex(r"[a-zà-ÿ][a-zà-ÿ/&’' -]{2,44}(?:\s\([^()]{2,20}\))?\Z")
#: "24 juli 1991 – 8 februari 1995", "circa 71", "heden"
_VALUE = regex(
    rf"(?:(?:max\w*\.?|{ABOUT}|sinds|vanaf|tot(?:\sen\smet)?|t/m|eind|begin|medio)\s)*"
    rf"(?:€?\s?\d|(?:{NUMBER_WORD}|{MONTHS}|geen|onbekend|heden)(?!\w))[^.;:!?]{{0,60}}\.?\Z"
)
#: blocks that may be a label or a value
LINES = ("paragraph", "list_item", "heading")
#: lines are no longer than this many characters
_SHORT = 70


def labelled(
    blocks: Sequence[Block], low: str, names: Container[int]
) -> Iterator[tuple[Block | None, list[tuple[Block, Block]]]]:
    """Yield the runs of labels and values, with the heading above them whose mission they are about.

    ``names`` are the places of blocks that name a mission: such a line may be the value of one (``Missie``).
    """
    run: list[tuple[Block, Block]] = []
    above: Block | None = None
    index = 0
    while index < len(blocks):
        label = blocks[index]
        value = blocks[index + 1] if index + 1 < len(blocks) else None
        if value is not None and _is_pair(label, value, low, names):
            run.append((label, value))
            index += 2
            continue
        if len(run) > 1:
            yield above, run
        run = []
        if label.kind == "heading" and label.start in names:
            above = label
        index += 1
    if len(run) > 1:
        yield above, run


def _is_pair(label: Block, value: Block, low: str, names: Container[int]) -> bool:
    if label.kind not in LINES or value.kind not in LINES or label.start in names:
        return False
    if value.kind == "heading" and label.kind != "heading":
        return False  # it stands above what follows, and says nothing of the line before it
    if label.end - label.start > _SHORT or value.end - value.start > _SHORT:
        return False
    if _LABEL.match(low[label.start : label.end].strip()) is None:
        return False
    return value.start in names or _VALUE.match(low[value.start : value.end].strip()) is not None
