"""Who cites whom, with the sentence that does."""

from missieregister.model.document import Block, Citation, Document
from missieregister.register.citing import citing


def letter(identifier: str, date: str | None, *sentences: str, cites: dict[str, str]) -> Document:
    """A letter of one paragraph; ``cites`` gives the words that cite, and what they cite."""
    text = " ".join(sentences)
    return Document(
        id=identifier,
        kind="letter",
        text=text,
        date=date,
        blocks=(Block(kind="paragraph", start=0, end=len(text)),),
        citations=tuple(
            Citation(document=cited, start=text.index(words), end=text.index(words) + len(words))
            for words, cited in cites.items()
        ),
    )


FIRST = letter("kst-90001-1", "2020-01-01", "Wij beginnen.", cites={})
SECOND = letter(
    "kst-90001-2",
    "2021-01-01",
    "Het begin staat in de brief van 2020 (90 001, nr. 1).",
    "Zie ook 90 002, nr. 7, over de kosten.",
    cites={"90 001, nr. 1": "kst-90001-1", "90 002, nr. 7": "kst-90002-7"},
)
THIRD = letter(
    "kst-90001-3-n1",
    "2020-06-01",
    "Eerder (90 001, nr. 1) begon het. Daarna volgde meer.",
    cites={"90 001, nr. 1": "kst-90001-1"},
)
ALL = [SECOND, FIRST, THIRD]


def test_what_a_letter_cites() -> None:
    found = citing(ALL, "kst-90001-2")
    assert [(r.cited, r.quote) for r in found.cites] == [
        ("kst-90001-1", "Het begin staat in de brief van 2020 (90 001, nr. 1)."),
        ("kst-90002-7", "Zie ook 90 002, nr. 7, over de kosten."),
    ]
    for reference in found.cites:
        assert SECOND.text[reference.start_char : reference.end_char] == reference.quote
    assert found.cited_by == ()


def test_what_cites_a_letter_oldest_first() -> None:
    found = citing(ALL, "kst-90001-1")
    assert [(r.document, r.quote) for r in found.cited_by] == [
        ("kst-90001-3-n1", "Eerder (90 001, nr. 1) begon het."),
        ("kst-90001-2", "Het begin staat in de brief van 2020 (90 001, nr. 1)."),
    ]
    assert found.cites == ()


def test_a_reprint_is_cited_by_what_cites_its_original() -> None:
    assert citing(ALL, "kst-90001-1-n1").cited_by == citing(ALL, "kst-90001-1").cited_by


def test_a_document_that_is_not_held_is_cited_too() -> None:
    assert [r.document for r in citing(ALL, "kst-90002-7").cited_by] == ["kst-90001-2"]
    assert citing(ALL, "kst-99999-1").cited_by == ()


def test_a_citation_outside_any_block_quotes_itself() -> None:
    document = Document(
        id="x",
        kind="letter",
        text="nr. 5",
        blocks=(),
        citations=(Citation(document="kst-90001-5", start=0, end=5),),
    )
    assert [r.quote for r in citing([document], "x").cites] == ["nr. 5"]
