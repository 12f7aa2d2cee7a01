"""What the tests of the XML and HTML readers share: arbitrary nestings, and the way back to the source."""

from html import escape

from hypothesis import strategies as st

from missieregister.documents.builder import SAME_LENGTH
from missieregister.documents.parsed import Parsed

WORDS = st.text(alphabet="aé<&> \n\xa0€𝄞z.", max_size=12)


def nested() -> st.SearchStrategy[object]:
    """Words, or a pair of what an element is and the parts in it."""
    return st.recursive(
        st.one_of(WORDS, st.just(("instruction", [])), st.just(("comment", []))),
        lambda inner: st.tuples(st.sampled_from(["block", "inline", "item", "note"]), st.lists(inner, max_size=4)),
        max_leaves=20,
    )


def rendered(part: object, names: dict[str, str], *, xml: bool) -> str:
    """Write one part as markup, some characters as references."""
    if isinstance(part, str):
        written = escape(part, quote=False).replace("€", "&#8364;")
        return written if xml else written.replace("é", "&eacute;")
    assert isinstance(part, tuple)
    kind, inner = part
    words = "".join(rendered(one, names, xml=xml) for one in inner)
    if kind == "instruction":
        return "<?xpp afbm?>"
    if kind == "comment":
        return "<!-- niets > hier -->"
    if kind == "note":
        if xml:
            return f"<noot><noot.nr>1</noot.nr><noot.al>{words}</noot.al></noot>"
        return f'<div class="noot"><sup>1</sup>{words}</div>'
    return f"<{names[kind]}>{words}</{names[kind]}>"


def assert_traceable(document: Parsed, source: str) -> None:
    """Each character of each block stands for the character of the source that the map leads to."""
    for block in document.blocks:
        for offset in range(block.start, block.end):
            character = document.text[offset]
            origin = source[document.source_map.to_source(offset)].translate(SAME_LENGTH)
            if character == " ":
                continue
            assert character == origin or origin == "&", (character, origin, offset)
