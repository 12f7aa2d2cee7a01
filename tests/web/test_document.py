"""The page of a document: its words untouched, every statement marked once, all links both ways."""

from itertools import pairwise

from tests.web.holdings import DOCUMENTS, HOSTILE, LETTER, OLD_ID, OTHER, STATEMENTS
from tests.web.visitor import Visitor, tree, words_of

MINE = [s for s in STATEMENTS if s.document == LETTER]


def test_the_words_of_the_page_are_the_words_of_the_document(visitor: Visitor) -> None:
    document = DOCUMENTS[0]
    page = visitor.page(f"/document/{LETTER}")
    shown = [words_of(e) for e in page.xpath("//article//*[@data-blok]")]
    text = [document.block_text(b) for b in document.blocks if b.kind != "footnote"]
    notes = [document.block_text(b) for b in document.blocks if b.kind == "footnote"]
    assert shown == text + notes


def test_every_statement_has_exactly_one_anchor_and_its_whole_quote_is_marked(visitor: Visitor) -> None:
    page = visitor.page(f"/document/{LETTER}")
    document = DOCUMENTS[0]
    for statement in MINE:
        assert len(page.xpath(f"//*[@id='s={statement.id}']")) == 1
        pieces = page.xpath(f"//mark[@id='s={statement.id}' or @data-s='{statement.id}']")
        marked = "".join(words_of(piece) for piece in pieces)
        gaps_out = "".join(
            document.text[max(b.start, statement.start_char) : min(b.end, statement.end_char)] for b in document.blocks
        )
        assert marked == gaps_out


def test_marks_and_list_lead_to_each_other_and_to_the_mission(visitor: Visitor) -> None:
    page = visitor.page(f"/document/{LETTER}")
    life = visitor.page("/mission/bremal")
    for number, statement in enumerate(sorted(MINE, key=lambda s: (s.start_char, -s.end_char, s.id)), 1):
        (mark,) = page.xpath(f"//mark[@id='s={statement.id}']")
        (link,) = mark.xpath("./a[@class='nr']")
        assert (link.get("href"), link.get("data-nr")) == (f"#l={statement.id}", str(number))
        (item,) = page.xpath(f"//*[@id='l={statement.id}']")
        assert item.xpath(f".//a[@href='#s={statement.id}']")
        assert item.xpath(f".//a[starts-with(@href, '/mission/bremal#stap-{statement.id}')]")
        assert life.xpath(f"//*[@id='stap-{statement.id}']")


def test_what_was_weighed_says_how_probable_it_is_and_nothing_else_does(visitor: Visitor) -> None:
    page = visitor.page(f"/document/{LETTER}")
    told = {words_of(item).count("gewogen, kans 71%") for item in page.xpath("//aside//li")}
    assert told == {0, 1}
    (weighed,) = (s for s in MINE if s.is_weighed)
    assert "gewogen, kans 71%" in words_of(page.xpath(f"//*[@id='l={weighed.id}']")[0])


def test_a_statement_cut_in_pieces_lights_up_whole(visitor: Visitor) -> None:
    answer = visitor.get(f"/document/{LETTER}")
    page = tree(answer.text)
    cut = {e.get("data-s") for e in page.xpath("//mark[@data-s]")}
    assert cut, "the fixture has crossing statements"
    style = page.xpath("//style")[0].text
    assert all(f'[id="s={key}"]:target' in style for key in cut)
    assert "'sha256-" in answer.headers["content-security-policy"]


def test_notes_are_linked_both_ways(visitor: Visitor) -> None:
    page = visitor.page(f"/document/{LETTER}")
    (sign,) = page.xpath("//sup[@class='noot']/a")
    (note,) = page.xpath(f"//li[@id='{sign.get('href')[1:]}']")
    (back,) = note.xpath(".//a[@class='terug']")
    assert back.get("href") == f"#{sign.get('id')}"
    before = page.xpath("//sup[@class='noot']/preceding::text()")
    assert "".join(before).rstrip().endswith("de bijdrage")


def test_a_citation_leads_to_a_document_that_is_held_and_only_to_that(visitor: Visitor) -> None:
    page = visitor.page(f"/document/{LETTER}")
    (link,) = page.xpath("//article//a[@class='cite']")
    assert (link.get("href"), link.text) == (f"/document/{OTHER}", "Kamerstuk 99 999, nr. 9")
    plain = page.xpath("//article//span[@class='cite']")
    assert "".join(words_of(piece) for piece in plain) == "Kamerstuk 99 999, nr. 8"
    assert all(piece.get("title").startswith("kst-99999-8") for piece in plain)
    back = visitor.page(f"/document/{OTHER}")
    assert back.xpath(f"//dd/a[@href='/document/{LETTER}']")


def test_hostile_words_stay_words(visitor: Visitor) -> None:
    for path in (
        f"/document/{LETTER}",
        "/documents",
        "/mission/bremal",
        f"/missions?zoek={HOSTILE}",
        f"/?op={HOSTILE}",
    ):
        text = visitor.get(path.replace("&", "%26").replace("#", "%23")).text
        assert "<script" not in text
        assert "&lt;script&gt;" in text


def test_an_earlier_id_leads_to_the_official_one(visitor: Visitor) -> None:
    answer = visitor.get(f"/document/{OLD_ID}")
    assert (answer.status_code, answer.headers["location"]) == (301, f"/document/{LETTER}")


def test_tables_lists_and_headings_keep_their_form(visitor: Visitor) -> None:
    page = visitor.page(f"/document/{LETTER}")
    assert [words_of(e) for e in page.xpath("//article//table/thead//th")] == ["Missie", "Personen"]
    assert len(page.xpath("//article//table/caption")) == 1
    assert page.xpath("//article//li/span[@class='teken']")[0].text == "a."
    levels = [int(e.tag[1]) for e in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    contents = page.xpath("//nav[@aria-label='Inhoud van het document']//a/@href")
    assert all(page.xpath(f"//*[@id='{href[1:]}']") for href in contents)
    assert len(contents) == 2
